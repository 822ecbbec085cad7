//! What else stands below a text: notes, rights, the end of a message, marks of the typist.

use super::LONGEST_SIGNATURE;
use super::office::is_capitals;

/// A paragraph that is one note in brackets.
pub(super) fn is_note(text: &str) -> bool {
    text.starts_with('[')
        && text.ends_with(']')
        && text.matches('[').count() == 1
        && text.len() > LONGEST_SIGNATURE
}

/// `[1] BArch, B 136/59748.`: a note at the end, behind its number.
pub(super) fn is_endnote(text: &str) -> bool {
    let number = text.strip_prefix('[').and_then(|text| text.split_once("] "));
    number.is_some_and(|(number, _)| {
        (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Whose the text is, as sites print it below: `Copyright: (c) ...`, `All rights of reproduction ... are reserved.`
pub(super) fn is_rights(text: &str) -> bool {
    [
        "Copyright",
        "(c) ",
        "© ",
        "All rights ",
        "Le texte seul est utilisable",
    ]
    .iter()
    .any(|lead| text.starts_with(lead))
}

/// `NNNN`, `<< END OF DOCUMENT >>`, `NOTE OF THE DIVISION: --`: where a message ends on the wire or on its form.
pub(super) fn is_end_of_message(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| c.is_whitespace() || "<>.*-".contains(c));
    let empty_note = text
        .split_once(':')
        .is_some_and(|(label, value)| is_capitals(label) && value.trim().trim_matches('-').is_empty());
    let short = text.len() <= LONGEST_SIGNATURE;
    matches!(bare, "NNN" | "NNNN") || bare.eq_ignore_ascii_case("end of document") || short && empty_note
}

/// `me/MB`
pub(super) fn is_typists_mark(text: &str) -> bool {
    let initials =
        |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic());
    text.split_once('/')
        .is_some_and(|(one, other)| initials(one) && initials(other))
}
