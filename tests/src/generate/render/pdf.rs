//! Text of the PDF export: line by line, or as it runs on its pages.

use std::ops::Range;

use super::super::dump::Line;
use super::super::model::SourceRecord;
use super::{citation_block, date_facts, document, title_facts};

/// Columns of a page.
const WIDTH: usize = 92;
/// Lines of a page.
const HEIGHT: usize = 46;
/// White space before every line of a page.
const INDENT: &str = "    ";

/// One paragraph a line; a long title over two.
pub(super) fn lines(record: &SourceRecord) -> Vec<Line> {
    let mark = if record.style.bold_title { "**" } else { "" };
    let mut lines = vec![Line::blank(), Line::blank()];
    lines.push(Line::new(record.date.american()).saying(date_facts(record)));
    let title = Line::new(&record.title)
        .saying(title_facts(record))
        .between(mark, mark);
    lines.extend(title.cut(&wrapped(&title.text, 50)));
    lines.push(Line::blank());
    lines.extend(citation_block(record, |label| Line::new(label), ""));
    if record.style.repeated_title {
        lines.extend([Line::new(&record.title), Line::blank()]);
    }
    let document = document::paragraphs(record, |label, end| format!("{label}{end}"));
    lines.extend(document.all().flat_map(|line| [line, Line::blank()]));
    lines
}

/// Indented, hard-wrapped, the title in the middle, a running head on each page.
pub(super) fn running_lines(record: &SourceRecord) -> Vec<Line> {
    let mut body = vec![
        Line::new(record.date.american()).saying(date_facts(record)),
        Line::blank(),
    ];
    let title = Line::new(&record.title).saying(title_facts(record));
    body.extend(title.cut(&wrapped(&title.text, 44)).into_iter().map(centred));
    body.push(Line::blank());
    let mut paragraphs = citation_block(record, |label| Line::new(label), "");
    let document = document::paragraphs(record, |label, end| format!("{label}{end}"));
    paragraphs.extend(document.all().flat_map(|line| [line, Line::blank()]));
    body.extend(
        paragraphs
            .iter()
            .flat_map(|line| line.cut(&wrapped(&line.text, WIDTH - 2 * INDENT.len()))),
    );
    paged(body)
}

fn paged(body: Vec<Line>) -> Vec<Line> {
    let mut lines = Vec::new();
    for (page, chunk) in body.chunks(HEIGHT).enumerate() {
        let page_break = if page == 0 { "" } else { "\u{c}" };
        let site = "digitalarchive.wilsoncenter.org";
        let gap = WIDTH - "Digital Archive".len() - site.len();
        lines.push(Line::new(format!(
            "{page_break}Digital Archive{}{site}",
            " ".repeat(gap)
        )));
        lines.push(Line::new("International History Declassified"));
        lines.push(Line::blank());
        lines.extend(chunk.iter().map(|line| {
            let indent = if line.is_blank() { "" } else { INDENT };
            line.clone().between(indent, "")
        }));
        lines.push(Line::blank());
        lines.push(centred(Line::new((page + 1).to_string())));
    }
    lines
}

fn centred(line: Line) -> Line {
    let lead = WIDTH.saturating_sub(line.text.chars().count()) / 2;
    line.between(&" ".repeat(lead), "")
}

/// Where `text` is broken into lines of at most `width` characters, at spaces.
fn wrapped(text: &str, width: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let (mut start, mut end, mut columns, mut place) = (0, 0, 0, 0);
    for word in text.split(' ') {
        let length = word.chars().count();
        if columns > 0 && columns + 1 + length > width {
            lines.push(start..end);
            (start, columns) = (place, 0);
        }
        columns += length + usize::from(columns > 0);
        end = place + word.len();
        place = end + 1;
    }
    lines.push(start..end);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces() {
        let text = "Zdeněk speaks of the river dues";
        let lines: Vec<&str> = wrapped(text, 12).into_iter().map(|range| &text[range]).collect();
        assert_eq!(lines, ["Zdeněk", "speaks of", "the river", "dues"]);
        assert_eq!(wrapped("", 10).len(), 1);
    }
}
