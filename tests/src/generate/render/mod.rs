//! One renderer for each layout: what an export of the record looks like.

mod document;
mod flat;
mod frus;
mod legacy;
mod markdown;
mod pdf;
mod plain;
mod web;

use std::collections::BTreeSet;

use memcon::{Layout, Mode};

use super::dump::{Dump, Line, Speaker};
use super::facts::{Fact, keys};
use super::form::{Escapes, Form};
use super::model::{Document, Piece, SourceRecord, Utterance};
use frus::Edition;

/// Which export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Export {
    /// A page of the archive's current site.
    Web,
    /// A page of its older site.
    LegacyWeb,
    /// The Markdown export.
    Markdown,
    /// Text of the PDF export, one paragraph a line.
    PdfText,
    /// Text of the PDF export as it runs on its pages: indented, hard-wrapped, with running heads.
    PdfRunning,
    /// Text of the PDF export in one line.
    PdfFlat,
    /// The same as a viewer shows it: one line a page, its number before it.
    PdfPages,
    /// The document alone.
    Plain,
    /// The document alone as an export of the page's elements has it: a letter-spaced heading, columns of spaces.
    Elements,
    /// Text of a document's page in a volume of *Foreign Relations of the United States*.
    FrusText,
    /// The same from an older site, with notes between the paragraphs.
    FrusOlderSite,
    /// The page itself.
    FrusHtml,
    /// A TEI volume.
    FrusTei,
}

impl Export {
    /// Every export.
    pub const ALL: [Self; 13] = [
        Self::Web,
        Self::LegacyWeb,
        Self::Markdown,
        Self::PdfText,
        Self::PdfRunning,
        Self::PdfFlat,
        Self::PdfPages,
        Self::Plain,
        Self::Elements,
        Self::FrusText,
        Self::FrusOlderSite,
        Self::FrusHtml,
        Self::FrusTei,
    ];

    /// Those of volumes.
    pub const VOLUMES: [Self; 4] = [Self::FrusText, Self::FrusOlderSite, Self::FrusHtml, Self::FrusTei];

    /// True where nothing of `record` is lost in this export: in one line, labels that no mark ends are told from sentences by
    /// how often they come, and one that comes once may be read as words.
    #[must_use]
    pub fn holds(self, record: &SourceRecord) -> bool {
        let by_marks = match &record.document {
            Document::Talks(talks) => {
                let marked = |turn: &Utterance| !turn.end.trim().is_empty() && !turn.led;
                talks.turns.iter().all(marked)
            }
            Document::Cable(_) => true,
        };
        self.layout() != Layout::WcdaPdfFlat || by_marks
    }

    /// The layout that a dump of this export has.
    #[must_use]
    pub fn layout(self) -> Layout {
        match self {
            Self::Web => Layout::WcdaWeb,
            Self::LegacyWeb => Layout::WcdaLegacyWeb,
            Self::Markdown => Layout::WcdaMarkdown,
            Self::PdfText | Self::PdfRunning => Layout::WcdaPdfText,
            Self::PdfFlat | Self::PdfPages => Layout::WcdaPdfFlat,
            Self::Plain | Self::Elements => Layout::Plain,
            Self::FrusText | Self::FrusOlderSite => Layout::FrusText,
            Self::FrusHtml => Layout::FrusHtml,
            Self::FrusTei => Layout::FrusTei,
        }
    }

    /// How the lines of this export are written.
    fn form(self) -> Form {
        match self {
            Self::FrusOlderSite => Form::Slashed,
            Self::FrusHtml => Form::Html,
            Self::FrusTei => Form::Tei,
            _ => Form::Text,
        }
    }

    /// The dump of `record` as this export writes it.
    #[must_use]
    pub fn write(self, record: &SourceRecord) -> Dump {
        self.write_as(record, frus::number_of(record))
    }

    /// The same as the document of this number, where the export is of a volume.
    #[must_use]
    pub fn write_as(self, record: &SourceRecord, number: u32) -> Dump {
        let lines = match self {
            Self::Web => web::lines(record),
            Self::LegacyWeb => legacy::lines(record),
            Self::Markdown => markdown::lines(record),
            Self::PdfText => pdf::lines(record),
            Self::PdfRunning => pdf::running_lines(record),
            Self::PdfFlat => flat::lines(record),
            Self::PdfPages => flat::page_lines(record),
            Self::Plain => plain::lines(record),
            Self::Elements => plain::element_lines(record),
            Self::FrusOlderSite => frus::lines(record, Edition::OlderSite, number),
            Self::FrusText | Self::FrusHtml | Self::FrusTei => {
                frus::lines(record, Edition::of(record), number)
            }
        };
        let (mode, speakers) = speakers(record);
        let mut dump = Dump {
            layout: self.layout(),
            lines,
            form: self.form(),
            escapes: Escapes::None,
            line_end: "\n",
            charset: super::Charset::Utf8,
            mode,
            speakers,
            truth: BTreeSet::new(),
            closed: closed_keys(self, mode),
        };
        dump.truth = dump.facts();
        dump.truth.extend(known_anyway(record));
        if self.layout() == Layout::WcdaPdfFlat {
            dump.truth.extend(Self::PdfText.write(record).truth);
            dump.truth
                .remove(&Fact::new("layout", Layout::WcdaPdfText.as_str()));
        }
        dump
    }
}

/// Everything of which the dump's lines hold every value. A title for a document alone, and what a cable tells of the
/// people in it, are more than the renderer knows.
fn closed_keys(export: Export, mode: Mode) -> BTreeSet<&'static str> {
    let mut closed = BTreeSet::from([
        "layout",
        "kind",
        "date",
        "summary",
        "citation",
        "url",
        "record_id",
        "rights",
        "classification",
        "precedence",
        "copies",
        "archive.repository",
        "archive.reference",
        "archive.pages",
        "dates.catalogued",
        "dates.meeting",
        "dates.signed",
        "dates.sent",
        "dates.received",
        "dates.distributed",
        "dates.other",
        "donors",
        "languages",
        "contributors.translator",
        "contributors.obtained-by",
        "contributors.contributor",
        "contributors.other",
        "identifiers.cable",
        "identifiers.received",
        "identifiers.document",
        "identifiers.other",
        "recipients.to",
        "recipients.cc",
        "recipients.distribution",
        "recipients.other",
        "place",
        "sender",
        "notes",
        "pages",
    ]);
    if mode == Mode::Direct {
        closed.extend([
            "people",
            "people.side",
            "people.speaker",
            "people.participant",
            "people.interpreter",
            "people.note-taker",
            "people.author",
            "people.other",
            "turns.reported",
        ]);
    }
    if !matches!(export, Export::Plain | Export::Elements) {
        closed.insert("title");
    }
    closed
}

/// What a reader may conclude though no line says it: who speaks takes part, and belongs to the country in the label.
fn known_anyway(record: &SourceRecord) -> Vec<Fact> {
    let Document::Talks(talks) = &record.document else {
        return Vec::new();
    };
    let mut known = Vec::new();
    for turn in &talks.turns {
        let Some(speaker) = turn.speaker else { continue };
        let name = record.people[speaker].full();
        known.push(Fact::new(keys::person("participant"), &name));
        let sides = talks
            .sides
            .iter()
            .filter(|side| turn.label.contains(&side.country));
        known.extend(sides.map(|side| Fact::new("people.side", format!("{name}: {}", side.country))));
    }
    known
}

/// How most of the record's turns are attributed, and who speaks each of them.
fn speakers(record: &SourceRecord) -> (Mode, Vec<Speaker>) {
    let quoted = |name: String| Speaker {
        name,
        mode: Mode::Quoted,
    };
    let name = |at: usize| record.people[at].full();
    match &record.document {
        Document::Talks(talks) => {
            let speaker = |turn: &Utterance| Speaker {
                name: turn.speaker.map_or_else(|| turn.label.clone(), name),
                mode: if turn.led { Mode::Quoted } else { Mode::Direct },
            };
            (Mode::Direct, talks.turns.iter().map(speaker).collect())
        }
        Document::Cable(cable) => {
            let said = cable.paragraphs.iter().flatten().filter_map(|piece| match piece {
                Piece::Quoted(speaker, _) => Some(quoted(name(*speaker))),
                Piece::Told(_) => None,
            });
            (Mode::Quoted, said.collect())
        }
    }
}

// What several exports share.

fn date_facts(record: &SourceRecord) -> Vec<Fact> {
    vec![
        Fact::new("date", record.date.edtf()),
        Fact::new(keys::date("catalogued"), record.date.edtf()),
    ]
}

fn title_facts(record: &SourceRecord) -> Vec<Fact> {
    vec![
        Fact::new("title", &record.title),
        Fact::new("kind", record.kind.as_str()),
    ]
}

fn source_facts(record: &SourceRecord) -> Vec<Fact> {
    let archive = &record.archive;
    let mut facts = vec![
        Fact::new("archive.repository", &archive.repository),
        Fact::new("archive.reference", &archive.reference),
        Fact::new("archive.pages", &archive.pages),
    ];
    let credits = record.credits.people.iter();
    facts.extend(credits.map(|(role, name)| Fact::new(keys::contributor(*role), name)));
    facts
}

/// Archive reference and credits, as a citation ends and a source line runs.
fn source(record: &SourceRecord) -> String {
    format!("{}. {}", record.archive.text, record.credits.text)
}

fn citation_line(record: &SourceRecord, citation: &str) -> Line {
    Line::new(citation)
        .saying([Fact::new("citation", citation)])
        .saying(title_facts(record))
        .saying(date_facts(record))
        .saying(source_facts(record))
}

fn url(record: &SourceRecord) -> String {
    format!(
        "https://digitalarchive.wilsoncenter.org/document/{}",
        record.record_id
    )
}

fn url_facts(record: &SourceRecord) -> Vec<Fact> {
    vec![
        Fact::new("url", url(record)),
        Fact::new("record_id", record.record_id.to_string()),
    ]
}

fn donor_line(record: &SourceRecord, article: &str) -> Option<Line> {
    let donor = record.donor.as_ref()?;
    let text = format!("This document was made possible with support from {article}{donor}");
    Some(Line::new(text).saying([Fact::new("donors", donor)]))
}

/// The citation block that the Markdown and the PDF export share: label and value by turns.
fn citation_block(record: &SourceRecord, label: impl Fn(&str) -> Line, break_mark: &str) -> Vec<Line> {
    let citation = format!(
        "\"{}\", {}, Wilson Center Digital Archive, {}",
        record.title,
        record.date.american(),
        source(record)
    );
    let mut lines = vec![label("Citation:"), Line::blank()];
    lines.push(citation_line(record, &citation).between("", break_mark));
    lines.push(Line::new(format!("<{}>", url(record))).saying(url_facts(record)));
    lines.extend([Line::blank(), label("Summary:"), Line::blank()]);
    lines.push(Line::new(&record.summary).saying([Fact::new("summary", &record.summary)]));
    lines.extend([Line::blank(), label("Credits:"), Line::blank()]);
    lines.extend(
        donor_line(record, "")
            .into_iter()
            .flat_map(|line| [line, Line::blank()]),
    );
    lines.extend([label("Original Language:"), Line::blank()]);
    lines.push(Line::new(&record.language).saying([Fact::new("languages", &record.language)]));
    lines.extend([Line::blank(), label("Contents:"), Line::blank()]);
    lines.extend([Line::new("Translation - English"), Line::blank()]);
    lines
}
