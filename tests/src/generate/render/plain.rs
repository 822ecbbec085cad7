//! The document alone: its title, its head, its text.

use super::super::dump::Line;
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
    let document = document::paragraphs(record, |label| format!("{label}:"));
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
