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
    if bytes.len() < SHORT {
        let mut before = 0;
        return bytes.iter().all(|byte| {
            let folds = *byte < b' ' || *byte == b' ' && before == b' ';
            before = *byte;
            !folds && byte.is_ascii()
        }) || !bytes.is_ascii() && is_spaced_singly(text);
    }
    if !bytes.is_ascii() {
        return is_spaced_singly(text);
    }
    let folds = |[one, next]: [u8; 2]| (one < b' ') | (one == b' ') & (next == b' ');
    runs(bytes, folds).next().is_none()
}

/// Texts of fewer bytes are looked at byte by byte.
const SHORT: usize = 32;

/// The same of a text that is not all ASCII.
fn is_spaced_singly(text: &str) -> bool {
    // The first bytes of white space that is not ASCII; quotation marks and dashes have one of them, too.
    let may_fold = |[one, next]: [u8; 2]| {
        let wide = (one == 0xC2) | (one == 0xE1) | (one == 0xE2) | (one == 0xE3);
        (one < b' ') | (one == b' ') & (next == b' ') | wide
    };
    let bytes = text.as_bytes();
    runs(bytes, may_fold).all(|at| match bytes.get(at..) {
        Some([0xC2, second, ..]) => !matches!(second, 0x85 | 0xA0),
        Some([0xE1, second, third, ..]) => (*second, *third) != (0x9A, 0x80),
        Some([0xE2, 0x80, third, ..]) => !matches!(third, 0x80..=0x8A | 0xA8 | 0xA9 | 0xAF),
        Some([0xE2, 0x81, third, ..]) => *third != 0x9F,
        Some([0xE3, second, third, ..]) => (*second, *third) != (0x80, 0x80),
        Some([0xE2, ..]) => true,
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
