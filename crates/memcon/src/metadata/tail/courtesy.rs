//! Formulas with which letters end, and the address at their foot.

use super::{LONGEST_ADDRESSEE, LONGEST_SIGNATURE};
use crate::source::bytes::holds;

/// `Respectfully yours,`, `With comradely greetings`, `For the Ambassador:`
pub(super) fn is_courtesy(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "yours",
        "greetings",
        "wishes",
        "regards",
        "respectfully",
        "sincerely",
        "faithfully",
        "cordially",
        "obedient servant",
    ];
    if text.len() > LONGEST_SIGNATURE {
        return false;
    }
    let lower = text.to_lowercase();
    let formula = text.ends_with([',', ']']) || text.split_whitespace().count() <= 4;
    let instead = lower.starts_with("for the ") && lower.ends_with(':');
    instead || formula && WORDS.iter().any(|word| holds(&lower, word))
}

/// `I have the honour to be, with great truth and respect,`: the end of a despatch.
pub(super) fn is_formula(text: &str) -> bool {
    const LEADS: &[&str] = &[
        "I have the honour to be",
        "I have the honor to be",
        "I am, with great",
        "I have, etc",
        "I have, &c",
        "I am, etc",
        "I am, &c",
        "With great truth and respect",
        "Believe me",
    ];
    // `Your most obedient, humble Servant,`
    let servant = || {
        text.trim_end_matches([',', '.'])
            .to_ascii_lowercase()
            .ends_with(" servant")
    };
    text.len() <= LONGEST_SIGNATURE && (LEADS.iter().any(|lead| text.starts_with(lead)) || servant())
}

/// `The Right Honourable`, the name in the line below.
pub(super) fn is_honour(text: &str) -> bool {
    let bare = text.trim_end_matches([',', ' ']).to_ascii_lowercase();
    [
        "the right honourable",
        "the right honorable",
        "the rt. hon.",
        "the rt hon",
        "the rt. hon",
    ]
    .iter()
    .any(|honour| bare.starts_with(honour))
}

/// `Hon. Jan Orlov,`, `His Excellency Jan Orlov`: the person addressed stands below the signature of a letter.
pub(super) fn is_addressee(text: &str) -> bool {
    const LEADS: &[&str] = &[
        "Hon. ",
        "The Hon. ",
        "The Honorable ",
        "Honorable ",
        "His Excellency ",
        "Their Excellencies ",
    ];
    let esquire = text.contains(", Esq.") || text.contains(" Esq.,");
    text.len() <= LONGEST_ADDRESSEE && (esquire || LEADS.iter().any(|lead| text.starts_with(lead)))
}
