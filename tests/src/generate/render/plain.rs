//! The document alone: its title, its head, its text.

use super::super::dump::Line;
use super::super::facts::Fact;
use super::super::model::{Document, SourceRecord};
use super::{document, title_facts};

pub(super) fn lines(record: &SourceRecord) -> Vec<Line> {
    let mut lines = Vec::new();
    if matches!(record.document, Document::Talks(_)) {
        lines.extend([
            Line::new(&record.title).saying(title_facts(record)),
            Line::blank(),
        ]);
    }
    let document = document::paragraphs(record, |label, end| format!("{label}{end}"));
    let tight = matches!(record.document, Document::Talks(_));
    lines.extend(
        document
            .letterhead
            .into_iter()
            .flat_map(|line| [line, Line::blank()]),
    );
    for line in document.head {
        lines.push(line);
        lines.extend((!tight).then(Line::blank));
    }
    lines.extend(tight.then(Line::blank));
    lines.extend(
        document
            .text
            .into_iter()
            .chain(document.tail)
            .flat_map(|line| [line, Line::blank()]),
    );
    lines
}

/// Spaces that fill a column.
const COLUMN: usize = 90;

/// The document below a letter-spaced heading, every line filled up to its column with spaces.
pub(super) fn element_lines(record: &SourceRecord) -> Vec<Line> {
    let heading = letter_spaced(record.genre.split(' ').next().unwrap_or_default());
    let heading = Line::new(heading).saying([Fact::new("kind", record.kind.as_str())]);
    let document = document::paragraphs(record, |label, end| format!("{label}{end}"));
    let lines = std::iter::once(heading).chain(document.all());
    lines.map(|line| line.between("", &" ".repeat(COLUMN))).collect()
}

/// `M i n u t e s`.
fn letter_spaced(word: &str) -> String {
    let letters: Vec<String> = word.chars().map(String::from).collect();
    letters.join(" ")
}
