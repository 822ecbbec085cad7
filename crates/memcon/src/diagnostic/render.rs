use std::fmt::Write;

use super::Diagnostic;
use crate::{LineIndex, Span};

/// Characters of a source line that are shown around the place.
const WINDOW: usize = 72;

impl Diagnostic<'_> {
    /// The diagnostic with its source line and a caret under the place, for a terminal.
    ///
    /// `index` is that of the dump's text, `name` what the dump is called.
    ///
    /// ```
    /// let dump = "Minister Orlov: We [have agreed.\n\nMinister Szabo: Yes.\n";
    /// let record = memcon::parse(dump)?;
    /// let index = memcon::LineIndex::new(dump);
    /// let shown = record.diagnostics[0].render(&index, "dump.txt");
    /// assert!(shown.starts_with("warning[unbalanced-bracket]: "));
    /// assert!(shown.contains("--> dump.txt:1:20"));
    /// # Ok::<(), memcon::Error>(())
    /// ```
    #[must_use]
    pub fn render(&self, index: &LineIndex<'_>, name: &str) -> String {
        let mut out = format!("{}[{}]: {}\n", self.severity, self.code, self.message);
        write_place(&mut out, index, name, self.span);
        for related in &self.related {
            let _ = writeln!(out, "  = {}", related.message);
            write_place(&mut out, index, name, related.span);
        }
        out
    }
}

/// Writes `--> name:line:column`, the line (or the part of it around the place) and the carets.
fn write_place(out: &mut String, index: &LineIndex<'_>, name: &str, span: Span) {
    let at = index.position(span.start());
    let end = index.position(span.end());
    let line = index.line_text(at.line);
    let length = if end.line == at.line {
        end.column - at.column
    } else {
        // A span may start inside of the line end.
        (line.chars().count() + 1).saturating_sub(at.column)
    };
    let skipped = (at.column - 1).saturating_sub(WINDOW / 3);
    let shown: String = line
        .chars()
        .skip(skipped)
        .take(WINDOW)
        .map(|c| if c == '\t' { ' ' } else { c })
        .collect();
    let caret_at = at.column - 1 - skipped;
    let carets = "^".repeat(length.clamp(1, WINDOW.saturating_sub(caret_at).max(1)));
    let gutter = " ".repeat(at.line.to_string().len());
    let _ = writeln!(out, "{gutter}--> {name}:{}:{}", at.line, at.column);
    let _ = writeln!(
        out,
        "{gutter} |\n{} | {}\n{gutter} | {}{carets}",
        at.line,
        shown.trim_end(),
        " ".repeat(caret_at)
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Code, LineIndex};

    #[test]
    fn a_place_inside_of_a_line_end_is_shown() {
        let index = LineIndex::new("one\r\ntwo\r\n");
        for (start, end, place) in [
            (4, 6, "1:5"),
            (4, 5, "1:5"),
            (9, 10, "2:5"),
            (10, 10, "3:1"),
            (90, 99, "3:1"),
        ] {
            let diagnostic = Diagnostic::note(Code::Repeated, "twice", Span::new(start, end));
            let shown = diagnostic.render(&index, "dump.txt");
            assert!(shown.contains(&format!("--> dump.txt:{place}\n")), "{shown}");
            assert!(shown.ends_with("^\n"), "{shown}");
        }
    }
}
