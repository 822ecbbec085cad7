//! Words of somebody who says `I`, `we` or `you`.

use super::scan::WordList;

/// True where the words have a first or second person.
pub(crate) fn has_speaking_person(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric())
        .any(|word| SPEAKING_PERSONS.hold(word))
}

/// True for a paragraph of such words, sentence by sentence.
pub(crate) fn is_voice(text: &str) -> bool {
    /// Shortest paragraph that shows it, in bytes.
    const SHORTEST: usize = 30;
    let text = text.trim();
    text.len() >= SHORTEST && ends_sentence(text) && has_speaking_person(text)
}

/// True where a text ends as a sentence does, quotation marks and brackets behind it or not, or the number of a note
/// (`the price.14`, not `section 3.14`).
pub(crate) fn ends_sentence(text: &str) -> bool {
    /// Most digits of the number of a note.
    const LONGEST_NUMBER: usize = 3;
    let text = text.trim_end();
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_note = |bare: &&str| {
        let words = bare.trim_end_matches(|c: char| !c.is_alphanumeric());
        text.len() - bare.len() <= LONGEST_NUMBER && !words.ends_with(|c: char| c.is_ascii_digit())
    };
    let text = Some(bare).filter(is_note).unwrap_or(text);
    text.ends_with(['.', '!', '?', '”', '"', '…', ')', ']'])
}

/// First and second persons.
const SPEAKING_PERSONS: &WordList = &WordList::of(&[
    "i",
    "me",
    "mine",
    "my",
    "our",
    "ours",
    "ourselves",
    "us",
    "we",
    "you",
    "your",
    "yours",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_somebody_who_speaks() {
        for text in [
            "I should like to come back to the boats.",
            "That is what we’ve said (and more).",
            "We have nothing new to say of it.14",
            "We call it “a question of principle.”2",
            "Will YOU pay for the wagons of the mill?",
        ] {
            assert!(is_voice(text), "{text}");
        }
        for text in [
            "We agree.",
            "We sell the harvest of 1957 at 3.14",
            "We have counted the boats in file no.1957",
            "The Minister came back to the boats.",
            "I should like to come back to the boats",
            "",
        ] {
            assert!(!is_voice(text), "{text}");
        }
    }
}
