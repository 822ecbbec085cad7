//! A page of the archive's older site, as a text extractor leaves it.

use super::super::dump::Line;
use super::super::facts::Fact;
use super::super::model::SourceRecord;
use super::{citation_line, date_facts, document, donor_line, source, url, url_facts};

pub(super) fn lines(record: &SourceRecord) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut add = |line: Line| lines.extend([line, Line::blank()]);
    add(Line::new("Search in"));
    add(Line::new("ADD SEARCH FILTER CANCEL SEARCH FILTER"));
    add(Line::new("Digital Archive International History Declassified"));
    add(Line::new(record.date.padded()).saying(date_facts(record)));
    // The title in capitals is not the title: what stands in the citation is.
    add(Line::new(record.title.to_uppercase()));
    add(Line::new("CITATION SHARE DOWNLOAD"));
    donor_line(record, "the ").into_iter().for_each(&mut add);
    add(Line::new("  • Citation"));
    add(Line::new("    get citation"));
    lines.push(
        Line::new(&record.summary)
            .saying([Fact::new("summary", &record.summary)])
            .between("    ", ""),
    );
    let citation = format!(
        "\"{},\" {}, History and Public Policy Program Digital Archive, {}",
        record.title,
        record.date.padded(),
        source(record)
    );
    lines.push(citation_line(record, &citation).between("    ", ""));
    let mut add = |line: Line| lines.extend([line, Line::blank()]);
    add(Line::new("  • share document"));
    add(Line::new(url(record)).saying(url_facts(record)));
    add(Line::new("VIEW DOCUMENT IN"));
    add(Line::new("English HTML"));
    if record.style.repeated_title {
        add(Line::new(&record.title));
    }
    document::paragraphs(record, |label, end| format!("{label}{end}"))
        .all()
        .for_each(add);
    lines
}
