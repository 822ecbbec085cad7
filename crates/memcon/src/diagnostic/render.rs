use std::fmt::Write;

use super::Diagnostic;
use crate::source::bytes::char_floor;
use crate::{LineIndex, Span};

/// Characters of a source line that are shown around the place.
const WINDOW: usize = 72;

impl Diagnostic<'_> {
    /// The diagnostic with its source line and a caret under the place, for a terminal.
    ///
    /// `index` is that of the dump's text, `name` what the dump is called. Of the dump, control characters become spaces: a
    /// terminal would obey them.
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
        let message: String = self.message.chars().map(harmless).collect();
        let mut out = format!("{}[{}]: {message}\n", self.severity, self.code);
        write_place(&mut out, index, name, self.span);
        for related in &self.related {
            let _ = writeln!(out, "  = {}", related.message);
            write_place(&mut out, index, name, related.span);
        }
        out
    }
}

/// Writes `--> name:line:column`, the line (or the part of it around the place, with `…` where it is cut) and the carets.
fn write_place(out: &mut String, index: &LineIndex<'_>, name: &str, span: Span) {
    let at = index.position(span.start());
    let end = index.position(span.end());
    let (before, rest) = around(index, at.line, span.start());
    let length = if end.line == at.line {
        end.column - at.column
    } else {
        rest.chars().take(WINDOW).count()
    };
    let caret_at = (at.column - 1).min(WINDOW / 3);
    let mut shown: String = before
        .chars()
        .chain(rest.chars().take(WINDOW - caret_at))
        .map(harmless)
        .collect();
    if let Some(first) = shown.chars().next().filter(|_| at.column - 1 > caret_at) {
        shown.replace_range(..first.len_utf8(), "…");
    }
    if !rest.chars().skip(WINDOW - caret_at).all(char::is_whitespace) {
        shown.push('…');
    }
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

/// What a terminal shows for a character, without doing anything.
fn harmless(c: char) -> char {
    if c.is_control() { ' ' } else { c }
}

/// The characters that are shown before `offset` in its line, and the rest of the line.
fn around<'t>(index: &LineIndex<'t>, line: usize, offset: usize) -> (&'t str, &'t str) {
    let text = index.line_text(line);
    let start = index.line_start(line).unwrap_or_default();
    let (before, rest) = text.split_at(char_floor(text, offset.saturating_sub(start)));
    // An offset inside of the line end has characters of it before; one behind the text counts as its end.
    let next = index.line_start(line + 1).unwrap_or(start + text.len());
    let in_line_end = offset.min(next).saturating_sub(start + text.len());
    let most = (WINDOW / 3).saturating_sub(in_line_end);
    let first = before.char_indices().rev().take(most).last();
    let shown = first.map_or("", |(first, _)| &before[first..]);
    (shown, rest)
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

    #[test]
    fn no_control_character_reaches_the_terminal() {
        let index = LineIndex::new("Orlov: \u{1b}[31mYes\u{7}\u{9b}1m.\n");
        let diagnostic = Diagnostic::note(Code::Repeated, "text was withheld: \u{1b}[2J", Span::new(12, 15));
        let shown = diagnostic.render(&index, "dump.txt");
        assert!(!shown.chars().any(|c| c.is_control() && c != '\n'), "{shown:?}");
        assert!(shown.contains("| Orlov:  [31mYes  1m.\n"), "{shown:?}");
    }

    #[test]
    fn what_is_cut_shows_an_ellipsis() {
        let line = format!("Orlov: {}end.", "salt and cloth, ".repeat(9));
        for (place, starts, ends) in [
            (0, "| Orlov: ", "cloth, s…"),
            (60, "| …, salt", "cloth, salt …"),
            (line.len() - 4, "| …cloth,", " end."),
        ] {
            let index = LineIndex::new(&line);
            let diagnostic = Diagnostic::note(Code::Repeated, "twice", Span::new(place, place + 1));
            let shown = diagnostic.render(&index, "dump.txt");
            let shown = shown
                .lines()
                .find(|shown| shown.starts_with("1 |"))
                .unwrap_or_default();
            assert!(shown[2..].starts_with(starts) && shown.ends_with(ends), "{shown}");
        }
    }

    /// What the place would look like if everything were counted from the start of its line.
    fn counted(text: &str, start: usize, end: usize) -> String {
        let index = LineIndex::new(text);
        let (at, end) = (index.position(start), index.position(end));
        let line = index.line_text(at.line);
        let skipped = (at.column - 1).saturating_sub(WINDOW / 3);
        let cut = |c: char| if skipped > 0 { '…' } else { c };
        let mut shown: String = line.chars().skip(skipped).take(1).map(cut).collect();
        shown.extend(line.chars().skip(skipped + 1).take(WINDOW - 1));
        if line.trim_end().chars().count() > skipped + WINDOW {
            shown.push('…');
        }
        let caret_at = at.column - 1 - skipped;
        let length = if end.line == at.line {
            end.column - at.column
        } else {
            (line.chars().count() + 1).saturating_sub(at.column)
        };
        let carets = "^".repeat(length.clamp(1, WINDOW - caret_at));
        let shown = shown.replace('\t', " ");
        format!("| {}\n  | {}{carets}\n", shown.trim_end(), " ".repeat(caret_at))
    }

    #[test]
    fn the_part_of_a_line_that_is_shown() {
        let long = "Szabó – 水\t: ".repeat(12);
        for text in [
            "one\r\ntwo\r\n".to_owned(),
            "one".to_owned(),
            format!("{long}\r\n{long}\n\n{long}"),
        ] {
            let index = LineIndex::new(&text);
            for start in 0..text.len() + 3 {
                for length in [0, 1, 2, 9, 80, 200] {
                    let diagnostic =
                        Diagnostic::note(Code::Repeated, "twice", Span::new(start, start + length));
                    let shown = diagnostic.render(&index, "dump.txt");
                    let expected = counted(&text, start, start + length);
                    assert!(
                        shown.ends_with(&expected),
                        "{start}+{length}: {shown}\n{expected}"
                    );
                }
            }
        }
    }
}
