//! Parliamentary reports on the web mark who speaks with a section sign, and have lost the end of the label:
//! `§ Mr. OrlovI beg to move`.

use super::sheet::Sheet;
use crate::Span;
use crate::grammar::label::{LabelStyle, label_at};
use crate::record::{Block, BlockKind};

const SIGN: char = '§';

/// Fewest labels that have lost their end.
const FEWEST: usize = 2;

/// Ends the labels again, and marks the signs before them as furniture.
///
/// ```ebnf
/// row = "§", " ", label, words ;
/// ```
pub(super) fn mark(sheet: &mut Sheet<'_>) {
    let signed = sheet.rows.iter().filter(|row| row.kind == BlockKind::Body);
    let ends = signed.filter_map(|row| {
        let label = row.text().strip_prefix(SIGN)?.trim_start();
        let (start, at) = (row.span().start(), row.span().end() - label.len());
        Some((Span::new(start, at), at + glued_end(label)?))
    });
    let ends: Vec<(Span, usize)> = ends.collect();
    if ends.len() < FEWEST {
        return;
    }
    let sign = |(span, _): &(Span, usize)| Block {
        kind: BlockKind::Furniture,
        span: *span,
    };
    sheet.cuts.extend(ends.iter().map(sign));
    sheet.breaks.extend(ends.iter().map(|(_, end)| *end));
    sheet.breaks.sort_unstable();
}

/// Longest label, in bytes.
const LONGEST: usize = 120;

/// What capitals stand behind inside of names.
const NAME_PARTS: &[&str] = &[
    "De", "Di", "Du", "Fitz", "La", "Le", "Mac", "Mc", "O", "St", "Van", "Von",
];

/// Where the label ends with which `text` begins and to which the words are glued: a title, and a name or a bracket.
fn glued_end(text: &str) -> Option<usize> {
    let mut chars = text
        .char_indices()
        .take_while(|(at, _)| *at <= LONGEST)
        .peekable();
    let mut found = None;
    while let Some((_, c)) = chars.next() {
        let Some((next, begins)) = chars.peek().copied() else {
            break;
        };
        // Behind the first end only the word that it stands in is looked at: `Mr. MacNollI beg`.
        if found.is_some() && !c.is_alphabetic() {
            break;
        }
        let ends = c.is_lowercase() && begins.is_uppercase() || c == ')' && begins.is_alphabetic();
        if ends && is_label(text.get(..next)?) {
            found = Some(next);
        }
    }
    found
}

/// True for a title with what else is part of a label, and nothing behind.
fn is_label(text: &str) -> bool {
    let part_of_name = NAME_PARTS.iter().any(|part| {
        text.strip_suffix(part)
            .is_some_and(|before| before.ends_with([' ', '.']))
    });
    let label =
        label_at(text, 0).filter(|label| label.style == LabelStyle::Line && label.words_at >= text.len());
    !part_of_name && label.is_some_and(|label| label.person().is_some_and(|person| !person.titles.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_have_lost_their_end() {
        for (text, label) in [
            ("Mr. OrlovI beg to move", "Mr. Orlov"),
            ("Mr. H. NollMy right hon. Friend", "Mr. H. Noll"),
            (
                "Mr. Pavel Orlov (Leeds, South)We are raising",
                "Mr. Pavel Orlov (Leeds, South)",
            ),
            ("Mr. Emil Noll (Bolsover)rose—", "Mr. Emil Noll (Bolsover)"),
            (
                "The Prime Minister (Mr. Szabo)I have nothing",
                "The Prime Minister (Mr. Szabo)",
            ),
            ("The Prime MinisterYes, Sir.", "The Prime Minister"),
            ("Mr. MacNollThe Bill", "Mr. MacNoll"),
        ] {
            assert_eq!(
                glued_end(text).and_then(|end| text.get(..end)),
                Some(label),
                "{text}"
            );
        }
        for text in [
            "Mr. MacNoll asked",
            "Mr. Orlov: I beg to move",
            "Motion made, and Question proposed",
            "4.7 pm",
            "LeftBank is a place",
            "",
        ] {
            assert_eq!(glued_end(text), None, "{text}");
        }
    }
}
