//! The line with which a document is signed.

use crate::grammar::letter_spaced::closed_up;
use crate::grammar::person::{Mention, listed_mention_at};
use crate::grammar::title::{TitleClass, class_of};

/// Marks of a signature that stand between an office and the name (lower case).
const SIGNATURE_MARKS: &[&str] = &[
    "[signature]",
    "[signed]",
    "[sign]",
    "(signature)",
    "(signed)",
    "/-/",
];

/// Where the mark of a signature stands behind an office: `AMBASSADOR [signature] /P. Orlov/`; else the start.
fn behind_office(text: &str) -> usize {
    let lower = text.to_ascii_lowercase();
    let mark = SIGNATURE_MARKS.iter().filter_map(|mark| lower.find(mark)).min();
    // `Ambassador to Ruritania   (Pavel Orlov)`
    let bracket = || text.find('(').filter(|_| text.trim_end().ends_with(')'));
    let mark = mark.or_else(bracket);
    let names_office = |text: &str| text.split_whitespace().any(|word| class_of(word).is_some());
    mark.filter(|at| names_office(&text[..*at])).unwrap_or(0)
}

/// The person that the whole of a line names.
pub(super) fn signatory(text: &str) -> Option<Mention<'static>> {
    let mut start = behind_office(text);
    loop {
        let rest = &text[start..];
        let lead = rest.len()
            - rest
                .trim_start_matches(|c: char| c.is_whitespace() || "/()-–—_*".contains(c))
                .len();
        start += lead;
        // The number of a cipher: `– 108 – Szabo –`.
        let digits = text[start..].bytes().take_while(u8::is_ascii_digit).count();
        let numbered =
            digits > 0 && lead > 0 && text[start + digits..].trim_start().starts_with(['–', '—', '-']);
        if numbered {
            start += digits;
            continue;
        }
        let lower = text[start..].to_ascii_lowercase();
        let mark = [
            "[signature]",
            "[signed]",
            "[sign]",
            "signed)",
            "sgd.)",
            "sgd)",
            "sgd.",
            "ss.)",
            "ss)",
            "s)",
            "s/",
            "ss.",
            "signed:",
            "signed,",
            "signed ",
            "signature:",
            "/-/",
            "(-)",
            "-/",
        ]
        .iter()
        .find(|mark| lower.starts_with(**mark));
        match mark {
            Some(mark) => start += mark.len(),
            None => break,
        }
    }
    if let Some(name) = closed_up(&text[start..]) {
        let mention = listed_mention_at(&name, 0).filter(|mention| mention.range.end == name.len())?;
        let mut mention = mention.into_owned();
        mention.printed = text[start..].trim().to_owned().into();
        mention.range = start..start + text[start..].trim_end().len();
        return Some(mention);
    }
    let mention = listed_mention_at(text, start)?;
    let behind =
        text[mention.range.end..].trim_matches(|c: char| c.is_whitespace() || "/).,*_]–—".contains(c));
    let office = text[mention.range.end..]
        .strip_prefix(", ")
        .is_some_and(|office| class_of(office) == Some(TitleClass::Office));
    let closed = behind.is_empty() || office || is_signature_note(behind);
    closed.then(|| mention.into_owned())
}

/// `m.p.`, `[handwritten signature]`: says that the name before it is signed.
fn is_signature_note(text: &str) -> bool {
    let lower = text.trim_start_matches(['[', '(']).to_ascii_lowercase();
    lower == "m.p" || lower == "m. p" || lower.ends_with("signature") || lower.ends_with("signed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures() {
        for (text, name) in [
            ("Pavel Orlov, Ambassador", Some("Pavel Orlov")),
            ("Ambassador to Ruritania   (Pavel Orlov)", Some("Pavel Orlov")),
            ("Signed Pavel Orlov", Some("Pavel Orlov")),
            ("Pavel Orlov m.p.", Some("Pavel Orlov")),
            ("Pavel Orlov [handwritten signature]", Some("Pavel Orlov")),
            ("Pavel Orlov, who had come late", None),
            ("Ambassador: Thank you.", None),
            ("They left (Pavel Orlov)", None),
        ] {
            let found = signatory(text).map(|mention| mention.name.to_string());
            assert_eq!(found.as_deref(), name, "{text}");
        }
    }
}
