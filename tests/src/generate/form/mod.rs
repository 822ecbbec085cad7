//! How the lines of a dump are written: as text, or in the mark-up of a volume's publisher.

mod escapes;
mod html;
mod tei;

pub use escapes::Escapes;

use super::apparatus::{Piece, pieces};
use super::dump::{Dump, Line, Part};

/// How the lines of a dump are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Line by line; notes at the end, their numbers glued to the words that call them.
    Text,
    /// Line by line; notes behind the paragraphs that call them, their numbers between slashes.
    Slashed,
    /// An HTML page.
    Html,
    /// A TEI volume.
    Tei,
}

impl Form {
    /// Writes the lines.
    pub(super) fn write(self, lines: &[Line], line_end: &str) -> String {
        match self {
            Self::Text => {
                let lines: Vec<String> = lines.iter().map(plain).collect();
                lines.join(line_end)
            }
            Self::Slashed => slashed(lines).join(line_end),
            Self::Html => html::page(lines, line_end),
            Self::Tei => tei::volume(&[lines], line_end),
        }
    }

    /// What a reader takes for the words of a turn: page marks are none, numbers of notes are where nothing tells them from words.
    pub(super) fn heard(self, text: &str) -> String {
        let word = |piece| match piece {
            Piece::Words(words) => words,
            Piece::Call(number) if self != Self::Slashed => number,
            Piece::Call(_) | Piece::Page(_) => "",
        };
        pieces(text).into_iter().map(word).collect()
    }
}

/// Several documents of one publication in one dump: a TEI volume, or one behind the other.
///
/// # Panics
/// Where the documents are not all in the same form.
#[must_use]
pub fn volume(documents: &[Dump]) -> String {
    let form = documents.first().map_or(Form::Text, |first| first.form);
    assert!(documents.iter().all(|document| document.form == form));
    if form == Form::Tei {
        let lines: Vec<&[Line]> = documents
            .iter()
            .map(|document| document.lines.as_slice())
            .collect();
        return tei::volume(&lines, "\n");
    }
    let texts = documents.iter().enumerate().map(|(at, document)| {
        let lines = &document.lines;
        // An older site has its name once, above the first document of a page.
        let above = lines.iter().position(|line| line.part == Part::Title);
        let from = above.filter(|_| at > 0 && form == Form::Slashed).unwrap_or(0);
        form.write(&lines[from..], "\n")
    });
    texts.collect::<Vec<_>>().join("\n\n")
}

/// A line as text.
fn plain(line: &Line) -> String {
    let text = printed(&line.text, str::to_owned);
    match line.part {
        Part::Note(number) => format!("{number}. {text} ↩"),
        _ => text,
    }
}

/// A text with its page marks, and its calls as `call` prints them.
fn printed(text: &str, call: impl Fn(&str) -> String) -> String {
    let word = |piece| match piece {
        Piece::Words(words) => words.to_owned(),
        Piece::Call(number) => call(number),
        Piece::Page(number) => format!("[Page {number}]"),
    };
    pieces(text).into_iter().map(word).collect()
}

/// The lines with each note behind the one that calls it; those of the title behind the dateline.
fn slashed(lines: &[Line]) -> Vec<String> {
    let mut written = Vec::new();
    let mut notes = Vec::new();
    for line in lines.iter().filter(|line| !matches!(line.part, Part::Note(_))) {
        written.push(printed(&line.text, |number| format!("/{number}/")));
        notes.extend(called(lines, line));
        if line.is_blank() || line.part == Part::Title {
            continue;
        }
        for (number, note) in notes.drain(..) {
            written.extend([String::new(), format!("/{number}/{}", note.text)]);
        }
    }
    written
}

/// The notes that a line calls.
fn called<'l>(lines: &'l [Line], line: &Line) -> Vec<(u32, &'l Line)> {
    let calls = pieces(&line.text).into_iter().filter_map(|piece| match piece {
        Piece::Call(number) => number.parse::<u32>().ok(),
        _ => None,
    });
    let note = |number: u32| lines.iter().find(|line| line.part == Part::Note(number));
    calls.filter_map(|number| Some((number, note(number)?))).collect()
}

/// The number that the title's line starts with, and the title.
fn number_and_title(text: &str) -> (&str, &str) {
    text.split_once(". ").unwrap_or(("", text))
}

/// Characters of mark-up as references; a reference that is one stays.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            '&' if !text[at + 1..].starts_with(|c: char| c.is_alphanumeric() || c == '#') => {
                escaped.push_str("&amp;");
            }
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// What stands before the words of a turn, without what ends it; empty where no turn starts in the line.
fn label(line: &Line) -> &str {
    let words = line.turns.first().map_or(0, |(_, words)| words.start);
    let label = line.text.get(..words).unwrap_or_default();
    label.trim_end_matches([':', '.', '—', '-', ' '])
}

/// What decides which lines stand in one element of mark-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Alone,
    List,
    Rows,
}

fn kind(line: &Line) -> Kind {
    match line.part {
        Part::Side | Part::Member => Kind::List,
        Part::Row => Kind::Rows,
        _ => Kind::Alone,
    }
}

/// Lines that stand in one element, by what `kind` says of each.
fn groups<'l>(lines: &[&'l Line], kind: impl Fn(&Line) -> Kind) -> Vec<Vec<&'l Line>> {
    let groups = lines.chunk_by(|one, next| kind(one) == kind(next));
    groups.map(<[&Line]>::to_vec).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::apparatus::call;

    fn lines() -> Vec<Line> {
        let words = format!("Orlov: It rains.{} Yes.", call(2));
        let turns = vec![(0, 7..words.len())];
        vec![
            Line::new(format!("12. Talk{}", call(1))).as_part(Part::Title),
            Line {
                text: words,
                turns,
                ..Line::default()
            },
            Line::new("Source: A & B.").as_part(Part::Note(1)),
            Line::new("Not found.").as_part(Part::Note(2)),
        ]
    }

    #[test]
    fn a_line_is_written_in_every_form() {
        let text = Form::Text.write(&lines(), "\n");
        assert_eq!(
            text,
            "12. Talk1\nOrlov: It rains.2 Yes.\n1. Source: A & B. ↩\n2. Not found. ↩"
        );
        let slashed = Form::Slashed.write(&lines(), "\n");
        assert_eq!(
            slashed,
            "12. Talk/1/\nOrlov: It rains./2/ Yes.\n\n/1/Source: A & B.\n\n/2/Not found."
        );
        let html = Form::Html.write(&lines(), "\n");
        assert!(
            html.contains(">Orlov</span>: It rains.<a href=\"#fn2\" id=\"fnref2\"><sup>2</sup></a> Yes.</p>")
        );
        assert!(html.contains("Source: A &amp; B."));
        let tei = Form::Tei.write(&lines(), "\n");
        assert!(
            tei.contains("Talk<note n=\"1\" xml:id=\"d12fn1\">Source: A &amp; B.</note></hi></head>"),
            "{tei}"
        );
        assert!(
            tei.contains("It rains.<note n=\"2\" xml:id=\"d12fn2\">Not found.</note> Yes.</p>"),
            "{tei}"
        );
    }

    #[test]
    fn calls_are_heard_where_nothing_tells_them_from_words() {
        let line = &lines()[1];
        let heard = |form: Form| form.heard(&line.text[line.turns[0].1.clone()]);
        assert_eq!(heard(Form::Text), "It rains.2 Yes.");
        assert_eq!(heard(Form::Slashed), "It rains. Yes.");
    }
}
