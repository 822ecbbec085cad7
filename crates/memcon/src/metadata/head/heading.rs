//! Short lines of a head that say nothing known: headings, the title again, labels without a meaning here.

use super::LONGEST_ENTRY;
use crate::grammar::person::listed_mention_at;
use crate::lex::{Paragraph, ends_sentence, ends_with_hour};
use crate::metadata::Finder;

/// Bytes of the longest heading.
pub(super) const LONGEST_HEADING: usize = 160;
/// Bytes of the longest heading in capitals.
const LONGEST_CAPITALS: usize = 320;
/// Bytes of the longest mark behind a sentence.
const LONGEST_MARK: usize = 60;

/// The heading of a diary: `JOURNAL`, `Journal of Ambassador Orlov`, `from the journal of`; no sentence that speaks of one.
pub(super) fn is_journal_heading(paragraph: &Paragraph<'_>) -> bool {
    let text = paragraph.passage.text();
    let behind = |lead: &&str| {
        let (start, rest) = text.split_at_checked(lead.len())?;
        start.eq_ignore_ascii_case(lead).then_some(rest)
    };
    let first = ["The ", "From the "].iter().find_map(behind).unwrap_or(text);
    let first = first
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    let names_diary = ["journal", "diary"]
        .iter()
        .any(|word| first.eq_ignore_ascii_case(word));
    names_diary && text.len() <= LONGEST_HEADING && !text.ends_with('.')
}

/// `II. On the harvest`: a point of an agenda, no entry of a list of people.
pub(super) fn is_agenda_point(text: &str) -> bool {
    const OPENERS: &[&str] = &[
        "On",
        "About",
        "Concerning",
        "Regarding",
        "The",
        "Question",
        "Report",
        "Information",
    ];
    let Some((number, rest)) = text.split_once(". ") else {
        return false;
    };
    let numbered = number.len() <= 4
        && !number.is_empty()
        && number
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b"IVX".contains(&byte));
    numbered
        && !is_numbered_sentence(text)
        && rest.split(' ').next().is_some_and(|word| OPENERS.contains(&word))
}

/// `1. The Minister said that the bridge was open.`: the text begins behind a list, though its paragraphs have numbers as
/// entries may have.
pub(super) fn is_numbered_sentence(text: &str) -> bool {
    const JOINING: &[&str] = &["and", "as", "at", "for", "from", "in", "of", "on", "to", "with"];
    let words = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let Some(words) = words
        .strip_prefix(". ")
        .filter(|words| words.len() + 2 < text.len())
    else {
        return false;
    };
    let words = words.strip_prefix("The ").unwrap_or(words);
    let verb = listed_mention_at(words, 0).is_some_and(|mention| {
        let behind = words.get(mention.range.end..).unwrap_or_default();
        let word = behind.trim_start().split(' ').next().unwrap_or_default();
        behind.starts_with(' ') && word.starts_with(char::is_lowercase) && !JOINING.contains(&word)
    });
    verb && ends_sentence(text)
}

/// `Primary: Second Division`: a label and a short value that is no sentence.
pub(super) fn is_unknown_label(text: &str) -> bool {
    let Some((label, value)) = label_colon(text).and_then(|colon| text.split_at_checked(colon)) else {
        return false;
    };
    let short = text.len() <= LONGEST_ENTRY && label.split_whitespace().count() <= 4;
    short
        && !value
            .trim_end()
            .ends_with(['.', '!', '?', '"', '”', ')', ']', '…', '-', '—', ','])
}

/// The first colon with a blank behind it, one that does not break perhaps: what stands before it may be a label.
fn label_colon(text: &str) -> Option<usize> {
    let mut colons = text.match_indices(':').map(|(colon, _)| colon);
    colons.find(|colon| {
        text.get(colon + 1..)
            .is_some_and(|rest| rest.starts_with(char::is_whitespace))
    })
}

/// A short line without the end of a sentence.
pub(super) fn is_heading(text: &str) -> bool {
    let speaks = label_colon(text).is_some_and(|colon| text[..colon].split_whitespace().count() <= 8);
    let closes = |text: &str| {
        text.trim_end_matches(['"', '”', ')', ']', '*', '_'])
            .ends_with(['.', '!', '?', ';', ':', ','])
    };
    // A sentence is none, whatever mark stands behind its full stop: `... he said. (S)`, `... he said.3`
    let ends = [text, before_mark(text)]
        .iter()
        .any(|text| closes(text) && !ends_with_hour(text));
    let capitals = text.contains(char::is_alphabetic) && !text.contains(char::is_lowercase);
    let longest = if capitals {
        LONGEST_CAPITALS
    } else {
        LONGEST_HEADING
    };
    let abbreviated = text.len() <= 40 && text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    if is_unknown_label(text) {
        return true;
    }
    text.len() <= longest
        && !speaks
        && (!ends
            || (abbreviated && !text.ends_with([':', '!', '?']) && text.split_whitespace().count() <= 4))
}

/// The text before a short bracket or the number of a foot note that ends it.
fn before_mark(text: &str) -> &str {
    let text = text.trim_end();
    let opening = [(')', '('), (']', '[')]
        .iter()
        .find(|(close, _)| text.ends_with(*close))
        .and_then(|(_, open)| text.rfind(*open));
    match opening {
        Some(at) if at + LONGEST_MARK >= text.len() => text[..at].trim_end(),
        _ => {
            let bare = text.trim_end_matches(|c: char| c.is_ascii_digit());
            // `at 19:20` and `on 14.03` end with no number of a note.
            let in_number = bare
                .strip_suffix([':', '.', ','])
                .is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
            if in_number { text } else { bare }
        }
    }
}

impl Finder<'_, '_> {
    /// True for the catalogue title, or the part of it in quotation marks, printed again.
    pub(super) fn repeats_title(&self, text: &str) -> bool {
        let Some(title) = self.metadata.title.as_deref() else {
            return false;
        };
        // Small letters may take more bytes than their capitals, but not twice as many.
        let most = 2 * title.len();
        let words = letters(text, most);
        (SHORTEST_TITLE..=most).contains(&words.len()) && letters(title, most).contains(&words)
    }
}

/// Bytes of the shortest words that are known for those of the title again.
const SHORTEST_TITLE: usize = 12;

/// The letters and digits of a text, small; few behind those that take `most` bytes.
fn letters(text: &str, most: usize) -> String {
    let mut letters = String::with_capacity(text.len().min(most));
    for c in text.chars().filter(|c| c.is_alphanumeric()) {
        if letters.len() > most {
            break;
        }
        match c.is_ascii() {
            true => letters.push(c.to_ascii_lowercase()),
            false => letters.extend(c.to_lowercase()),
        }
    }
    letters
}
