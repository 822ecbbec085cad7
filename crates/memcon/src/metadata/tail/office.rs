//! Lines that name an office, a rank or a body and no person.

use super::LONGEST_SIGNATURE;
use crate::grammar::person::listed_mention_at;
use crate::grammar::scan::is_of;
use crate::grammar::title::class_of;
use crate::grammar::vocabulary::contains;
use crate::grammar::word::FUNCTION_WORDS;

/// True for a line that names a body and says nothing else: `[Bordurian] Embassy in Ruritania`.
pub(in crate::metadata) fn is_name_of_office(text: &str) -> bool {
    let short = text.len() <= LONGEST_SIGNATURE && !text.ends_with(['.', ':', ';', '!', '?']);
    let capitalised = text.trim_start_matches('[').starts_with(char::is_uppercase);
    const SMALL: &[&str] = &["and", "at", "for", "in", "of", "the", "to"];
    // `THEY [THE MINISTRY] TOLD US`: a sentence in capitals has other small words.
    let is_title = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let small = is_of(word, SMALL);
        small || word.starts_with(char::is_uppercase) && !contains(FUNCTION_WORDS, word)
    };
    short && capitalised && !text.contains(':') && holds_office(text) && text.split_whitespace().all(is_title)
}

/// True for the name of a body: its word is one by which bodies are called, not persons.
pub(in crate::metadata) fn holds_office(text: &str) -> bool {
    const OFFICES: &[&str] = &[
        "bureau",
        "commission",
        "committee",
        "consulate",
        "department",
        "directorate",
        "embassy",
        "legation",
        "ministry",
        "mission",
        "office",
        "secretariat",
    ];
    text.split(|c: char| !c.is_alphabetic())
        .any(|word| is_of(word, OFFICES))
}

/// `to the United Nations`: the second line of an office below a signature.
pub(super) fn is_rest_of_office(text: &str) -> bool {
    let body = ["to the ", "of the ", "in the "]
        .iter()
        .find_map(|lead| text.strip_prefix(lead));
    body.is_some_and(|body| {
        text.len() <= LONGEST_SIGNATURE
            && body.split(' ').all(|word| {
                word.starts_with(char::is_uppercase) || matches!(word, "of" | "and" | "the" | "for")
            })
    })
}

/// A line that names an office or rank and no more: `USSR AMBASSADOR IN ZEMBRIA`, `Captain`.
pub(super) fn is_office(text: &str) -> bool {
    let short = text.len() <= LONGEST_SIGNATURE
        && !text.ends_with([':', '?', '!', ';'])
        && !text.contains(['[', '(', '/']);
    let text = without_ordinal(text);
    let Some(mention) = listed_mention_at(text, 0) else {
        return short && is_capitals(text) && text.split_whitespace().any(|word| class_of(word).is_some());
    };
    let behind = &text[mention.range.end..];
    // `Colonel, G. S. C.`: a rank and a service.
    let service = behind.starts_with(',') && behind.len() <= 24;
    short && mention.name.is_empty() && (behind.is_empty() || service || is_capitals(text))
}

/// `1st Secretary`: an office without the number before it.
fn without_ordinal(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let behind = ["st ", "nd ", "rd ", "th "]
        .iter()
        .find_map(|end| rest.strip_prefix(end));
    behind.filter(|_| rest.len() < text.len()).unwrap_or(text)
}

pub(super) fn is_capitals(text: &str) -> bool {
    text.contains(char::is_alphabetic) && !text.contains(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_offices() {
        for text in [
            "[Bordurian] Embassy in Ruritania",
            "MINISTRY OF TRADE",
            "The Ministry",
        ] {
            assert!(is_name_of_office(text), "{text}");
        }
        for text in [
            "YES. THEY [THE MINISTRY] TOLD US ONE THING IN MAY",
            "WE ASKED THE MINISTRY",
            "the Ministry",
        ] {
            assert!(!is_name_of_office(text), "{text}");
        }
    }
}
