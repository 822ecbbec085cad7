//! Links of Markdown, `[words](https://example.org/1)`: a reader sees the words.

use memchr::{memchr, memmem};

use super::Span;

/// Longest target of a link, in bytes.
const LONGEST_TARGET: usize = 2000;

/// How the targets of links start: other words in parentheses behind a bracket belong to the text.
const TARGETS: &[&str] = &[
    "#",
    "/",
    "./",
    "../",
    "http://",
    "https://",
    "www.",
    "mailto:",
    "javascript:",
];

/// The targets of the links in a text, which nobody sees, in order. The brackets around the words stay: a piece of a link tells
/// by itself whether it holds a target, but not whether a bracket belongs to one.
///
/// ```ebnf
/// link   = "[", words, "]", target ;
/// target = "(", [ "<" ], address, [ ">" ], [ " ", '"', title, '"' ], ")" ;
/// ```
pub(super) fn targets(text: &str) -> impl Iterator<Item = Span> {
    memmem::find_iter(text.as_bytes(), "](").filter_map(|bracket| {
        let start = bracket + 1;
        let length = target(text.get(start..)?)?;
        Some(Span::new(start, start + length))
    })
}

/// Bytes of the target at the start of `text`, parentheses included.
fn target(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('(')?;
    let near = inside.as_bytes().get(..LONGEST_TARGET);
    let end = memchr(b')', near.unwrap_or(inside.as_bytes()))?;
    let words = inside.get(..end)?;
    let address = words.strip_prefix('<').unwrap_or(words);
    let (address, title) = address.split_once(' ').unwrap_or((address, "\"\""));
    let titled = title.trim_start().starts_with('"') && title.ends_with('"');
    let is_target = TARGETS.iter().any(|start| address.starts_with(start));
    (is_target && titled && !words.contains(['\n', '\r'])).then_some(end + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_link_the_words_are_seen() {
        let found =
            |text: &'static str| -> Vec<&str> { targets(text).map(|span| &text[span.range()]).collect() };
        assert_eq!(
            found("He came.[1](#fn1) Then [[2]](#fn:1.5) ![Seal](https://example.org/a.png)"),
            ["(#fn1)", "(#fn:1.5)", "(https://example.org/a.png)"]
        );
        assert_eq!(
            found("[Selm](/places/selm \"Selm\"): Yes [a](<http://b>)"),
            ["(/places/selm \"Selm\")", "(<http://b>)"]
        );
        for text in [
            "Kim [Il Sung](the Premier) said",
            "[one](/two",
            "[a] (#b)",
            "[a](# b)",
            "[a](#b\n)",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
