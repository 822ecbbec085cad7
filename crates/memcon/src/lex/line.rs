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
pub(crate) fn lines(text: &str) -> Vec<Line<'_>> {
    let bytes = text.as_bytes();
    let mut out = Vec::new();
    let mut start = 0;
    let is_end = |byte: u8| (byte == b'\n') | (byte == b'\r') | (byte == b'\x0C');
    for at in places(bytes, is_end) {
        if bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n') {
            continue;
        }
        let content_end = if bytes[at] == b'\n' && at > start && bytes[at - 1] == b'\r' {
            at - 1
        } else {
            at
        };
        let ends_page = bytes[at] == b'\x0C';
        out.push(Line::new(&text[start..content_end], start, at + 1, ends_page));
        start = at + 1;
    }
    if start < text.len() {
        out.push(Line::new(&text[start..], start, text.len(), false));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_line_ends_and_the_page_end() {
        let texts = |text| lines(text).iter().map(|line| line.text).collect::<Vec<_>>();
        assert_eq!(texts("a\nb\r\nc\rd\x0Ce"), ["a", "b", "c", "d", "e"]);
        assert_eq!(texts("a\n\r\n\n"), ["a", "", ""]);
        assert_eq!(texts("\r\r\n"), ["", ""]);
        assert!(lines("d\x0Ce")[0].ends_page);
        assert!(lines("").is_empty());
    }

    #[test]
    fn lines_tile_the_text() {
        let text = "a\r\rb\n\n\x0C c\r\n";
        let joined: String = lines(text)
            .iter()
            .map(|line| &text[line.span().range()])
            .collect();
        assert_eq!(joined, text);
    }
}
