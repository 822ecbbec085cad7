//! A page of the archive's current site, as a text extractor leaves it.

use super::super::dump::Line;
use super::super::facts::Fact;
use super::super::model::SourceRecord;
use super::{date_facts, document, donor_line, source, source_facts, title_facts};

const RIGHTS: [&str; 2] = [
    "The History and Public Policy Program welcomes reuse of Digital Archive materials for research and educational \
     purposes. Some documents may be subject to copyright, which is retained by the rights holders in accordance with \
     US and international copyright laws. When possible, rights holders have been contacted for permission to \
     reproduce their materials.",
    "To enquire about this document's rights status or request permission for commercial use, please contact the \
     History and Public Policy Program at [email protected].",
];

pub(super) fn lines(record: &SourceRecord) -> Vec<Line> {
    let mut lines = vec![Line::new("Skip to content"), Line::blank()];
    lines.extend([
        Line::new(record.date.american()).saying(date_facts(record)),
        Line::blank(),
    ]);
    lines.extend([
        Line::new(&record.title).saying(title_facts(record)),
        Line::blank(),
    ]);
    lines.extend(
        donor_line(record, "")
            .into_iter()
            .flat_map(|line| [line, Line::blank()]),
    );
    if record.style.repeated_title {
        lines.extend(paragraph(Line::new(&record.title)));
    }
    let document = document::paragraphs(record, |label, end| format!("{label}{end}"));
    lines.extend(document.all().flat_map(paragraph));
    let summary = Line::new(&record.summary).saying([Fact::new("summary", &record.summary)]);
    lines.extend([summary, Line::blank()]);
    lines.extend([Line::new("Document Information"), Line::blank()]);
    lines.extend(foot(record));
    lines
}

/// Between paragraphs stand a line with a no-break space and an empty one.
fn paragraph(line: Line) -> [Line; 3] {
    [line, Line::new("\u{a0}"), Line::blank()]
}

fn foot(record: &SourceRecord) -> Vec<Line> {
    let source_line = Line::new(source(record)).saying(source_facts(record));
    let rights = |text| Line::new(text).saying([Fact::new("rights", "present")]);
    let number = record.record_id.to_string();
    let mut fields = vec![
        ("Source", vec![source_line]),
        (
            "Rights",
            vec![rights(RIGHTS[0]), Line::blank(), rights(RIGHTS[1])],
        ),
        ("Original Uploaded Date", vec![Line::new("2011-11-20")]),
        (
            "Type",
            vec![Line::new(&record.genre).saying([Fact::new("kind", record.kind.as_str())])],
        ),
        (
            "Language",
            vec![Line::new(&record.language).saying([Fact::new("languages", &record.language)])],
        ),
        (
            "Record ID",
            vec![Line::new(&number).saying([Fact::new("record_id", &number)])],
        ),
    ];
    if let Some(class) = &record.classification {
        let value = Line::new(class).saying([Fact::new("classification", class)]);
        fields.push(("Original Classification", vec![value]));
    }
    if let Some(donor) = &record.donor {
        fields.push((
            "Donors",
            vec![Line::new(donor).saying([Fact::new("donors", donor)])],
        ));
    }
    let airy = record.style.airy.then(Line::blank);
    let field = |(label, values): (&str, Vec<Line>)| {
        let label = std::iter::once(Line::new(label)).chain(airy.clone());
        label.chain(values).chain([Line::blank()]).collect::<Vec<_>>()
    };
    let mut lines: Vec<Line> = fields.into_iter().flat_map(field).collect();
    lines.pop();
    lines
}
