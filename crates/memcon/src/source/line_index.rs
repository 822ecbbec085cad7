use crate::source::bytes::char_floor;
use memchr::memchr2_iter;

/// Bytes between two places up to which the characters are counted beforehand: a column in a line of any length is told
/// by counting no more than that.
const STEP: usize = 1 << 12;

/// A place in the dump as a person counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line number, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Finds line and column of byte offsets in a text. Built once for a text, on demand.
///
/// ```
/// let index = memcon::LineIndex::new("one\ntwo\r\nthree");
/// let at = index.position(9);
/// assert_eq!((at.line, at.column), (3, 1));
/// assert_eq!(index.line_text(2), "two");
/// ```
#[derive(Debug, Clone)]
pub struct LineIndex<'t> {
    text: &'t str,
    starts: Vec<usize>,
    /// Characters that begin before every multiple of [`STEP`].
    counted: Vec<usize>,
}

impl<'t> LineIndex<'t> {
    /// Indexes `text`. Lines end with LF, CRLF or CR.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for at in memchr2_iter(b'\n', b'\r', bytes) {
            if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
                starts.push(at + 1);
            }
        }
        let mut sum = 0;
        let counted = bytes.chunks(STEP).map(|chunk| {
            let before = sum;
            sum += characters(chunk);
            before
        });
        Self {
            text,
            starts,
            counted: counted.collect(),
        }
    }

    /// Line and column of a byte offset; an offset behind the end counts as the end.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = char_floor(self.text, offset);
        let line = self.starts.partition_point(|&start| start <= offset);
        let start = self.starts[line - 1];
        Position {
            line,
            column: self.characters_before(offset) - self.characters_before(start) + 1,
        }
    }

    /// Number of characters that begin before `offset`.
    fn characters_before(&self, offset: usize) -> usize {
        let counted = self.counted.get(offset / STEP).or(self.counted.last());
        let from = (offset / STEP).min(self.counted.len().saturating_sub(1)) * STEP;
        let rest = self.text.as_bytes().get(from..offset).unwrap_or_default();
        counted.copied().unwrap_or_default() + characters(rest)
    }

    /// The text of line `line` (from 1) without its line end; empty where there is no such line.
    #[must_use]
    pub fn line_text(&self, line: usize) -> &'t str {
        let Some(&start) = line.checked_sub(1).and_then(|i| self.starts.get(i)) else {
            return "";
        };
        let end = self.starts.get(line).copied().unwrap_or(self.text.len());
        self.text[start..end].trim_end_matches(['\n', '\r'])
    }

    /// The byte offset at which line `line` (from 1) starts.
    #[must_use]
    pub fn line_start(&self, line: usize) -> Option<usize> {
        line.checked_sub(1).and_then(|i| self.starts.get(i)).copied()
    }
}

/// Number of characters that begin among `bytes` of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xC0) != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Columns counted from the start of the line, as they are defined.
    fn counted(text: &str, offset: usize) -> usize {
        let before = &text[..offset];
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        before[start..].chars().count() + 1
    }

    #[test]
    fn columns_of_long_lines() {
        let line = "Szabó – 水: ".repeat(1_500);
        for text in [
            String::new(),
            "é".repeat(STEP / 2),
            "é".repeat(STEP),
            format!("a{}", "é".repeat(STEP)),
            line.clone(),
            format!("{line}\nab\n{line}"),
        ] {
            let index = LineIndex::new(&text);
            let mut offsets: Vec<usize> = text.char_indices().map(|(at, _)| at).step_by(97).collect();
            offsets.extend([STEP - 1, STEP, 2 * STEP, text.len()]);
            for offset in offsets
                .into_iter()
                .filter(|at| *at <= text.len() && text.is_char_boundary(*at))
            {
                assert_eq!(index.position(offset).column, counted(&text, offset), "{offset}");
            }
        }
    }
}
