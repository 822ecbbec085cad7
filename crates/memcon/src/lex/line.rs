use crate::Span;
use crate::source::bytes::{offset_in, places, trim};

/// A line of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line<'t> {
    /// The line with its white space, without its line end.
    pub(crate) text: &'t str,
    /// Where the line starts.
    pub(crate) start: usize,
    /// Where the next line starts: behind the line end.
    pub(crate) next: usize,
    /// True where the line ends with a form feed: the page ends here.
    pub(crate) ends_page: bool,
    /// The line without the white space around it.
    trimmed: &'t str,
}

impl<'t> Line<'t> {
    fn new(text: &'t str, start: usize, next: usize, ends_page: bool) -> Self {
        Self {
            text,
            start,
            next,
            ends_page,
            trimmed: trim(text),
        }
    }

    /// True for a line of white space only (no-break spaces included).
    pub(crate) fn is_blank(&self) -> bool {
        self.trimmed.is_empty()
    }

    /// The line without the white space around it.
    pub(crate) fn trimmed(&self) -> &'t str {
        self.trimmed
    }

    /// Span of [`Line::trimmed`].
    pub(crate) fn trimmed_span(&self) -> Span {
        let start = self.start + offset_in(self.text, self.trimmed);
        Span::new(start, start + self.trimmed.len())
    }

    /// Span of the line with its line end.
    pub(crate) fn span(&self) -> Span {
        Span::new(self.start, self.next)
    }

    /// Number of columns of white space before the text.
    pub(crate) fn indent(&self) -> usize {
        self.text.chars().take_while(|c| c.is_whitespace()).count()
    }
}

/// Cuts `text` into lines that tile it. Lines end with LF, CRLF, CR or a form feed; the last may have no end.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let bytes = text.as_bytes();
    let is_end = |byte: u8| (byte == b'\n') | (byte == b'\r') | (byte == b'\x0C');
    let ends = places(bytes, is_end)
        .filter(|at| bytes[*at] != b'\r' || bytes.get(at + 1) != Some(&b'\n'))
        .map(|at| (at, at + 1));
    let mut start = 0;
    let line = move |(at, next): (usize, usize)| {
        let line_start = std::mem::replace(&mut start, next);
        let text = &text[line_start..at];
        let end = bytes.get(at).copied();
        let text = text
            .strip_suffix('\r')
            .filter(|_| end == Some(b'\n'))
            .unwrap_or(text);
        (line_start < next).then(|| Line::new(text, line_start, next, end == Some(b'\x0C')))
    };
    ends.chain(std::iter::once((text.len(), text.len())))
        .filter_map(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_line_ends_and_the_page_end() {
        let texts = |text| lines(text).map(|line| line.text).collect::<Vec<_>>();
        assert_eq!(texts("a\nb\r\nc\rd\x0Ce"), ["a", "b", "c", "d", "e"]);
        assert_eq!(texts("a\n\r\n\n"), ["a", "", ""]);
        assert_eq!(texts("\r\r\n"), ["", ""]);
        assert!(lines("d\x0Ce").next().is_some_and(|line| line.ends_page));
        assert_eq!(lines("").count(), 0);
    }

    #[test]
    fn lines_tile_the_text() {
        let text = "a\r\rb\n\n\x0C c\r\n";
        let joined: String = lines(text).map(|line| &text[line.span().range()]).collect();
        assert_eq!(joined, text);
    }
}
