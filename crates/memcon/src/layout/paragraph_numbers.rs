//! Numbers that the pages of journals and books give their paragraphs, glued to the first word: `3Orlov: We agree.`

use super::sheet::Sheet;
use crate::Span;
use crate::record::{Block, BlockKind};

/// Fewest paragraphs with numbers that tell that they are numbered.
const FEWEST: usize = 3;

/// Most numbers that are missing between two paragraphs: those of headings, and of what the dump has lost.
const MOST_MISSING: u32 = 3;

/// Marks them as furniture where most paragraphs of the document have one, each greater than the last.
///
/// ```ebnf
/// numbered paragraph = number, ( capital | opening quotation mark | opening bracket ), words ;
/// ```
pub(super) fn mark(sheet: &mut Sheet<'_>) {
    let rows = || sheet.rows.iter().filter(|row| row.kind == BlockKind::Body);
    // The place among the document's rows, the offset and the number of each.
    let mut found: Vec<(usize, Span, u32)> = Vec::new();
    for (at, row) in rows().enumerate() {
        let Some((length, number)) = glued_number(row.text()) else {
            continue;
        };
        let start = row.span().start();
        let own = (at, Span::new(start, start + length), number);
        match found.last() {
            None => found.push(own),
            Some((_, _, last)) if (1..=1 + MOST_MISSING).contains(&number.saturating_sub(*last)) => {
                found.push(own);
            }
            Some(_) => {}
        }
    }
    let (Some((first, ..)), Some((last, ..))) = (found.first(), found.last()) else {
        return;
    };
    let among = last - first + 1;
    // Notes under a text have numbers too, but stand below more of it.
    if found.len() >= FEWEST && found.len() * 2 > among && *first <= found.len() * 2 {
        let number = |(_, span, _): (usize, Span, u32)| Block {
            kind: BlockKind::Furniture,
            span,
        };
        sheet.cuts.extend(found.into_iter().map(number));
    }
}

/// The number that a paragraph begins with, and its length.
fn glued_number(text: &str) -> Option<(usize, u32)> {
    /// Longest number.
    const LONGEST: usize = 4;
    let digits = text
        .bytes()
        .take(LONGEST + 1)
        .take_while(u8::is_ascii_digit)
        .count();
    let (number, rest) = text.split_at_checked(digits)?;
    let mut chars = rest.chars();
    let glued = match chars.next()? {
        '“' | '"' | '«' | '[' | '(' => true,
        // `3D`, `5A.` and `1ST` are no numbers of paragraphs.
        c if c.is_uppercase() => chars
            .next()
            .is_some_and(|c| c.is_lowercase() || matches!(c, ' ' | '’' | '.')),
        _ => false,
    };
    (glued && (1..=LONGEST).contains(&digits)).then(|| Some((digits, number.parse().ok()?)))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_glued_to_words() {
        for (text, number) in [
            ("3Orlov: Yes", Some((1, 3))),
            ("12“We” agree", Some((2, 12))),
            ("4I agree", Some((1, 4))),
            ("7N. Orlov: Yes", Some((1, 7))),
            ("3 Orlov", None),
            ("3. Orlov", None),
            ("3D", None),
            ("1ST DIVISION", None),
            ("2nd May", None),
            ("12345Orlov", None),
            ("Orlov", None),
            ("5", None),
        ] {
            assert_eq!(glued_number(text), number, "{text}");
        }
    }
}
