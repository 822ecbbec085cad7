//! The Markdown export.

use super::super::dump::Line;
use super::super::model::SourceRecord;
use super::{citation_block, date_facts, document, title_facts};

pub(super) fn lines(record: &SourceRecord) -> Vec<Line> {
    let bold = |line: Line| [line.between("**", "**"), Line::blank()];
    let mut lines = vec![Line::blank(), Line::blank()];
    lines.extend(bold(Line::new(record.date.american()).saying(date_facts(record))));
    lines.extend(bold(Line::new(&record.title).saying(title_facts(record))));
    lines.extend(citation_block(
        record,
        |label| Line::new(format!("**{label}**")),
        "  ",
    ));
    let mut add = |line: Line| lines.extend([line, Line::blank()]);
    if record.style.excerpt_marks {
        add(Line::new("[...]"));
    }
    if record.style.repeated_title {
        add(Line::new(&record.title));
    }
    let label = |label: &str, end: &str| {
        if record.style.bold_labels && end.trim() == ":" {
            format!("**{label}:** ")
        } else {
            format!("{label}{end}")
        }
    };
    let document = document::paragraphs(record, label);
    let last = document.letterhead.len().saturating_sub(1);
    for (at, line) in document.letterhead.into_iter().enumerate() {
        // Short lines stand together, each but the last with a hard break.
        if at < last {
            lines.push(line.between("", "  "));
        } else {
            lines.extend([line, Line::blank()]);
        }
    }
    let mut add = |line: Line| lines.extend([line, Line::blank()]);
    document
        .head
        .into_iter()
        .chain(document.text)
        .chain(document.tail)
        .for_each(&mut add);
    if record.style.excerpt_marks {
        add(Line::new("[...]"));
    }
    lines
}
