use std::borrow::Cow;

use crate::source::bytes::{places, trim};

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
    let is_folded = bytes.iter().zip(next).fold(true, |folded, (one, next)| {
        folded & (*one >= b' ') & ((*one != b' ') | (*next != b' '))
    });
    let ends_well = bytes.last().is_none_or(|last| *last >= b' ');
    let other_white = || text.chars().any(|c| !c.is_ascii() && c.is_whitespace());
    is_folded && ends_well && (text.is_ascii() || !may_have_other_white(bytes) || !other_white())
}

/// True where a trimmed text has the first bytes of white space that is not ASCII; quotation marks and dashes have others.
fn may_have_other_white(bytes: &[u8]) -> bool {
    places(bytes, |byte| byte >= 0xC2).any(|at| match bytes.get(at..) {
        Some([0xC2, 0x85 | 0xA0, ..] | [0xE1, 0x9A, ..] | [0xE2, 0x81, ..] | [0xE3, 0x80, ..]) => true,
        Some([0xE2, 0x80, third, ..]) => matches!(third, 0x80..=0x8A | 0xA8..=0xAF),
        _ => false,
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
    }
}
