//! Text of the PDF export that a site ran together: one line for all of it, or one for each page.

use std::ops::Range;

use super::super::dump::Line;
use super::super::facts::Fact;
use super::super::model::{Document, SourceRecord};
use super::{citation_line, date_facts, document, source, title_facts, url, url_facts};

/// Bytes of a page, at least.
const PAGE: usize = 1800;

/// All of it in one line, with what the site puts around it.
pub(super) fn lines(record: &SourceRecord) -> Vec<Line> {
    let mut whole = entry(record);
    whole.extend(text(record));
    vec![
        Line::new("Total Page:9"),
        Line::blank(),
        Line::new("File Type:pdf, Size:640Kb"),
        Line::blank(),
        Line::new(&record.title),
        Line::blank(),
        Line::joined(whole),
        Line::blank(),
        Line::new("[Show full text]"),
    ]
}

/// One line a page, each with its number before it; the entry is page 1.
pub(super) fn page_lines(record: &SourceRecord) -> Vec<Line> {
    let mut lines = vec![
        Line::new("Size: px"),
        Line::new("Start display at page:"),
        Line::blank(),
        Line::new(format!("Download \"{}\"", record.title)),
        Line::blank(),
        Line::new("Transcription"),
        Line::blank(),
    ];
    let text = Line::joined(text(record));
    let pages = std::iter::once(Line::joined(entry(record))).chain(text.cut(&pages(&text)));
    for (at, page) in pages.enumerate() {
        lines.extend([page.between(&format!("{} ", at + 1), ""), Line::blank()]);
    }
    lines
}

/// Where `text` is cut into pages: at spaces between words of a turn, so that no label is cut in two.
fn pages(text: &Line) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let mut start = 0;
    for (space, _) in text.text.match_indices(' ') {
        let said = text.turns.iter().any(|(_, words)| words.contains(&space));
        if said && space >= start + PAGE {
            pages.push(start..space);
            start = space + 1;
        }
    }
    pages.push(start..text.text.len());
    pages
}

/// What stands before the document.
fn entry(record: &SourceRecord) -> Vec<Line> {
    let citation = format!(
        "\"{},\" {}, History and Public Policy Program Digital Archive, {}",
        record.title,
        record.date.padded(),
        source(record)
    );
    let mut lines = vec![
        Line::new("Digital Archive digitalarchive.wilsoncenter.org International History Declassified"),
        Line::new(record.date.padded()).saying(date_facts(record)),
        Line::new(&record.title).saying(title_facts(record)),
        Line::new("Citation:"),
        citation_line(record, &citation),
        Line::new(url(record)).saying(url_facts(record)),
        Line::new("Summary:"),
        Line::new(&record.summary).saying([Fact::new("summary", &record.summary)]),
    ];
    if let Some(donor) = super::donor_line(record, "the ") {
        lines.extend([Line::new("Credits:"), donor.between("", ".")]);
    }
    lines.push(Line::new("Original Language:"));
    lines.push(Line::new(&record.language).saying([Fact::new("languages", &record.language)]));
    lines.extend([Line::new("Contents:"), Line::new("English Translation")]);
    lines
}

/// The document. What is told between two turns is left out: without line ends nothing parts it from the words before
/// it. Nothing tells the lines around the text of a cable from each other either: they claim nothing.
fn text(record: &SourceRecord) -> Vec<Line> {
    let mut record = record.clone();
    let is_cable = match &mut record.document {
        Document::Talks(talks) => {
            talks.turns.iter_mut().for_each(|turn| turn.then = None);
            false
        }
        Document::Cable(_) => true,
    };
    let mut document = document::paragraphs(&record, |label, end| format!("{label}{end}"));
    if is_cable {
        let around = [&mut document.letterhead, &mut document.head, &mut document.tail];
        let around = around.into_iter().flatten();
        around.for_each(|line| line.facts.clear());
    }
    document.all().collect()
}
