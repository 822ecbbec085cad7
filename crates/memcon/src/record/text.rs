use std::borrow::Cow;

/// The text with each run of white space folded to one space and none at either end; borrowed where it is so already.
pub(crate) fn fold_white_space(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let mut after_space = false;
    let mut is_sound = |is_space: bool, is_white: bool| {
        let sound = !is_white || is_space && !after_space;
        after_space = is_space;
        sound
    };
    let folded = match text.is_ascii() {
        true => text.bytes().all(|byte| is_sound(byte == b' ', byte <= b' ')),
        false => text.chars().all(|c| is_sound(c == ' ', c.is_whitespace())),
    };
    if folded {
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
        assert_eq!(fold_white_space(" \n"), "");
    }
}
