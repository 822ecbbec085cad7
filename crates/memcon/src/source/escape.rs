//! Characters that stand as references of HTML (`&#8217;`, `&amp;`), as escapes of JSON (`\u2019`, `\"`) or of Markdown (`\[`)
//! in a dump that is text: nobody resolved them, and neither quotation marks nor names nor brackets would be found.

use memchr::memchr2_iter;

use super::markup::reference;

/// True where the first thing of a dump is a tag: its own reader resolves references there.
pub(super) fn starts_with_tag(dump: &[u8]) -> bool {
    let marks: [&[u8]; 3] = [b"\xEF\xBB\xBF", b"\xFF\xFE", b"\xFE\xFF"];
    let marked = marks.iter().find_map(|mark| dump.strip_prefix(*mark));
    let mut bytes = marked.unwrap_or(dump).iter();
    bytes.find(|byte| !byte.is_ascii_whitespace() && **byte != 0) == Some(&b'<')
}

/// Where references and escapes stand in a text, how long they are and what they stand for, in order. A bracket that
/// would make a tag stays as it is.
pub(super) fn escapes(text: &str) -> impl Iterator<Item = (usize, usize, char)> {
    let mut behind = 0;
    memchr2_iter(b'&', b'\\', text.as_bytes()).filter_map(move |at| {
        let rest = text.get(at..).filter(|_| at >= behind)?;
        let (c, len) = reference(rest, true).or_else(|| escape(rest))?;
        behind = at + len;
        (c != '<').then_some((at, len, c))
    })
}

/// The character that the escape at the start of `text` stands for, and the escape's length.
///
/// ```ebnf
/// escape = "\", ( "n" | "r" | "t" | "f" | '"' | "\" | mark of Markdown ) | unit, [ unit ] ;
/// unit   = "\u", 4 * hex digit ;
/// ```
/// `\/` is none: few programs escape a slash, and scanners take it for a `V`.
fn escape(text: &str) -> Option<(char, usize)> {
    let rest = text.strip_prefix('\\')?;
    let c = match rest.chars().next()? {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'f' => '\u{c}',
        c @ ('"' | '\\') => c,
        'u' => return character(text),
        c if MARKS_OF_MARKDOWN.contains(c) => c,
        _ => return None,
    };
    Some((c, 2))
}

/// What exports to Markdown put a backslash before, so that it marks nothing: `\[we\]`, `12\. Title`.
const MARKS_OF_MARKDOWN: &str = "[](){}*_#.-+=!~|>'`$^@";

/// A character of one unit, or of two that are halves of it.
fn character(text: &str) -> Option<(char, usize)> {
    let first = unit(text)?;
    let second = text
        .get(6..)
        .and_then(unit)
        .filter(|_| (0xD800..0xDC00).contains(&first));
    let units = std::iter::once(first).chain(second);
    let c = char::decode_utf16(units).next()?.ok()?;
    let len = 6 * c.len_utf16();
    // Control characters are no text.
    (c >= ' ' || matches!(c, '\t' | '\n' | '\r')).then_some((c, len))
}

fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    u16::from_str_radix(digits, 16).ok().filter(|_| is_hex)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_stand_for_characters() {
        let cases = [
            (r"\n x", Some(('\n', 2))),
            (r#"\"x"#, Some(('"', 2))),
            (r"\\n", Some(('\\', 2))),
            (r"\u2019s", Some(('’', 6))),
            (r"\u00E9", Some(('é', 6))),
            (r"\ud83d\ude00", Some(('😀', 12))),
            (r"\ud83d", None),
            (r"\ud83d\u0041", None),
            (r"\ude00", None),
            (r"\u201", None),
            (r"\u+201", None),
            (r"\u0007", None),
            (r"\[we\]", Some(('[', 2))),
            (r"\. Title", Some(('.', 2))),
            (r"\*", Some(('*', 2))),
            (r"\V", None),
            (r"\/", None),
            ("\\", None),
            ("n", None),
        ];
        for (text, expected) in cases {
            assert_eq!(escape(text), expected, "{text}");
        }
    }

    #[test]
    fn escapes_of_a_text_follow_each_other() {
        let text = r"&ldquo;R&amp;D\\n&lt;b&gt;\u201d & \ AT&T;";
        let found: Vec<_> = escapes(text)
            .map(|(at, len, c)| (&text[at..at + len], c))
            .collect();
        let expected = [
            ("&ldquo;", '“'),
            ("&amp;", '&'),
            (r"\\", '\\'),
            ("&gt;", '>'),
            (r"\u201d", '”'),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn dumps_that_start_with_a_tag() {
        let tagged: [&[u8]; 4] = [b"<p>", b" \n<p>", b"\xEF\xBB\xBF<p>", b"\xFE\xFF\0<"];
        let plain: [&[u8]; 3] = [b"", b"a <p>", b"\xFF\xFEa\0"];
        assert!(tagged.into_iter().all(starts_with_tag));
        assert!(!plain.into_iter().any(starts_with_tag));
    }
}
