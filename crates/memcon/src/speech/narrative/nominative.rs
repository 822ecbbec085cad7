//! Subjects of main clauses.

use super::grammar::{CONJUNCTIONS, NOMINATIVES, OCCASIONS, SUBORDINATORS};
use super::token::{Kind, Tokens};

/// True where such a subject stands at `at`, as far as the words beside it tell.
pub(super) fn is_nominative(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.is_nominative)
}

/// The same, by the words.
pub(super) fn stands_at(tokens: &Tokens<'_>, at: usize) -> bool {
    if tokens.is(at, NOMINATIVES) {
        return !tokens.is(at.wrapping_sub(1), SUBORDINATORS);
    }
    if is_of_two(tokens, at) {
        let first = at <= 1
            || matches!(tokens.kind(at - 2), Some(Kind::Comma | Kind::Quote(_)))
            || tokens.is(at - 2, CONJUNCTIONS);
        return first && tokens.kind(at + 1) != Some(&Kind::Possessive);
    }
    if tokens.mention(at).is_none() || tokens.kind(at + 1) == Some(&Kind::Possessive) {
        return false;
    }
    let Some(before) = at.checked_sub(1) else {
        return !is_salutation(tokens, at);
    };
    match tokens.kind(before) {
        Some(Kind::Comma) => {
            // `Orlov, the Minister, ...` names one person twice.
            let apposition = before.checked_sub(1).is_some_and(|i| tokens.mention(i).is_some())
                && tokens.kind(at + 1) == Some(&Kind::Comma);
            !apposition
        }
        Some(Kind::Break | Kind::Colon | Kind::Quote(_) | Kind::Stop) => true,
        Some(Kind::Word) => {
            ends_adverb(tokens, before)
                || tokens.is(before, CONJUNCTIONS)
                || tokens.is_adverb(before)
                || tokens.is(before, OCCASIONS)
                || before <= 1 && tokens.is(before, &["that", "this"])
        }
        _ => false,
    }
}

/// `Mr. Secretary: I called today`: true where the mention at `at` is whom a memorandum is written to.
pub(super) fn is_salutation(tokens: &Tokens<'_>, at: usize) -> bool {
    const FORMS: &[&str] = &["Mr. ", "Mister ", "Mrs. ", "Madam ", "Madame "];
    let addressed = tokens.mention(at).filter(|mention| mention.name.is_empty());
    at == 0
        && addressed.is_some_and(|mention| FORMS.iter().any(|form| mention.printed.starts_with(form)))
        && tokens.kind(1) == Some(&Kind::Colon)
        && (2..LATEST_I).any(|at| tokens.is(at, &["i", "we"]))
}

/// Where the `I` behind such a salutation stands at the latest: `Mr. Secretary: In accordance with our talk I`.
const LATEST_I: usize = 12;

/// `later on Orlov said`: true where the word at `at` ends an adverb of two words.
pub(super) fn ends_adverb(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is(at, &["on"]) && tokens.is(at.wrapping_sub(1), &["early", "further", "later"])
}

/// `the former`, `the latter`: true where the word stands at `at`.
pub(super) fn is_of_two(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is(at, &["former", "latter"]) && tokens.word_before(at) == "the"
}
