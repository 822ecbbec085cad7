use std::borrow::Cow;

use memchr::{memchr_iter, memchr3_iter};

use crate::source::bytes::trim;

/// The text with each run of white space folded to one space and none at either end; borrowed where it is so already.
pub(crate) fn fold_white_space(text: &str) -> Cow<'_, str> {
    let text = trim(text);
    if is_folded(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    Cow::Owned(out)
}

/// True where all white space of a trimmed text is single spaces.
fn is_folded(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Without a way out of the loop, many bytes are looked at at once. The last one is no space.
    let next = bytes.get(1..).unwrap_or_default();
    let folds = |one: u8, next: u8| (one < b' ') | (one == b' ') & (next == b' ');
    let found = bytes
        .iter()
        .zip(next)
        .fold(0, |found, (one, next)| found | u8::from(folds(*one, *next)));
    let ends_well = bytes.last().is_none_or(|last| *last >= b' ');
    found == 0 && ends_well && (text.is_ascii() || !has_other_white(bytes))
}

/// True where white space stands in a text that is not ASCII. Quotation marks and dashes begin with a byte of some of it.
fn has_other_white(bytes: &[u8]) -> bool {
    let general = memchr_iter(0xE2, bytes).any(|at| {
        matches!(
            bytes.get(at + 1..),
            Some([0x80, 0x80..=0x8A | 0xA8 | 0xA9 | 0xAF, ..] | [0x81, 0x9F, ..])
        )
    });
    general
        || memchr3_iter(0xC2, 0xE1, 0xE3, bytes).any(|at| {
            matches!(
                bytes.get(at..),
                Some([0xC2, 0x85 | 0xA0, ..] | [0xE1, 0x9A, 0x80, ..] | [0xE3, 0x80, 0x80, ..])
            )
        })
}

/// Cuts a text loose from what it borrows from.
pub(crate) fn owned(text: Cow<'_, str>) -> Cow<'static, str> {
    Cow::Owned(text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_folded_only_where_needed() {
        assert!(matches!(fold_white_space("  one two "), Cow::Borrowed("one two")));
        assert_eq!(fold_white_space("one\n \u{a0}two"), "one two");
        assert_eq!(
            fold_white_space("one\u{3000}two  three\tfour"),
            "one two three four"
        );
        assert!(matches!(fold_white_space("“one” – two"), Cow::Borrowed(_)));
        assert_eq!(fold_white_space(" \n"), "");
        for space in (0..=0x3000)
            .filter_map(char::from_u32)
            .filter(|c| c.is_whitespace())
        {
            let text =
                format!("one{space}two, “three” and more than sixty-four bytes behind them{space} – é");
            assert_eq!(fold_white_space(&text).matches(' ').count(), 11, "{space:?}");
        }
    }
}
