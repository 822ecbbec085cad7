use std::borrow::Cow;

use crate::source::bytes::{runs, trim};

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
    found == 0 && ends_well && (text.is_ascii() || runs(bytes, is_other_white).next().is_none())
}

/// True for white space that is not ASCII, in UTF-8.
fn is_other_white([one, two, three]: [u8; 3]) -> bool {
    let ends_line = (three == 0xA8) | (three == 0xA9);
    let general =
        (two == 0x80) & ((three <= 0x8A) | ends_line | (three == 0xAF)) | (two == 0x81) & (three == 0x9F);
    (one == 0xC2) & ((two == 0x85) | (two == 0xA0))
        | (one == 0xE1) & (two == 0x9A) & (three == 0x80)
        | (one == 0xE2) & general
        | (one == 0xE3) & (two == 0x80) & (three == 0x80)
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
    }
}
