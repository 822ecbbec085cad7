//! The data model: what one dump of one archival record parses to. Plain, serialisable, without any grammar.
//!
//! Field names and values are those of format version 1 (see `memcon.schema.json` beside the crate).

mod date;
mod id;
mod mark;
mod metadata;
mod person;
mod text;
mod turn;
pub(crate) mod vocabulary;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

pub use date::{ClockTime, ClockTimeError, DateRole, DatedEvent, Edtf, EdtfError};
pub use mark::{Extent, ExtentUnit, Mark, MarkKind, Redaction};
pub use metadata::{
    ArchiveReference, Contributor, ContributorRole, Field, Identifier, IdentifierKind, Kind, Metadata, Named,
    Recipient, Relation,
};
pub use person::{Person, PersonRole};
pub use turn::{Cue, Mode, Reading, Turn, Why, Wording};
pub use vocabulary::UnknownName;
pub(crate) use vocabulary::vocabulary;

pub(crate) use id::{person_id, turn_id};
pub(crate) use text::{fold_white_space, owned};

use crate::diagnostic::Diagnostic;
use crate::{Encoding, Span};

/// The version of the record format that this crate reads and writes.
pub const FORMAT_VERSION: u32 = 1;

vocabulary! {
    /// The shape of a dump: which archive it came through, and by which kind of export.
    pub enum Layout {
        /// Text of a page of the current site of the Wilson Center Digital Archive.
        WcdaWeb = "wcda-web",
        /// Text of a page of that archive's older site.
        WcdaLegacyWeb = "wcda-legacy-web",
        /// Markdown export of a record of that archive.
        WcdaMarkdown = "wcda-markdown",
        /// Text of that archive's PDF export, line by line.
        WcdaPdfText = "wcda-pdf-text",
        /// Text of that archive's PDF export, flattened to one line.
        WcdaPdfFlat = "wcda-pdf-flat",
        /// Text of a document page of *Foreign Relations of the United States*.
        FrusText = "frus-text",
        /// HTML of such a page.
        FrusHtml = "frus-html",
        /// A document of a TEI volume of that series.
        FrusTei = "frus-tei",
        /// A document's text with no archive furniture around it.
        Plain = "plain",
    }
}

vocabulary! {
    /// What a stretch of the dump is.
    pub enum BlockKind {
        /// Site or page furniture: navigation, running heads, page numbers, boilerplate labels.
        Furniture = "furniture",
        /// A field of the catalogue entry around the document.
        Catalogue = "catalogue",
        /// The archive's abstract.
        Summary = "summary",
        /// The archive's suggested citation.
        Citation = "citation",
        /// A rights statement.
        Rights = "rights",
        /// The head of the document itself: letterhead, address lines, time and place, participants.
        Head = "head",
        /// The document's running text.
        Body = "body",
        /// The tail of the document: signature, date, distribution list.
        Tail = "tail",
        /// Notes under the text.
        Notes = "notes",
        /// White space between other blocks.
        Blank = "blank",
    }
}

/// One record: everything that was found in one dump, each value with its place in it.
///
/// A record borrows its text from the dump; [`Record::into_owned`] cuts it loose.
///
/// ```
/// let dump = "Ambassador Orlov: Good morning.\n\nMinister Szabo: Good morning. Please sit down.\n";
/// let record = memcon::parse(dump)?;
/// let turn = record.turns().next().expect("the dump holds two turns");
/// assert_eq!(turn.text, "Good morning.");
/// assert_eq!(record.slice(turn.span).as_deref(), Some("Good morning."));
/// # Ok::<(), memcon::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Record<'a> {
    /// Format version, [`FORMAT_VERSION`].
    pub memcon: u32,
    /// The dump that was parsed.
    pub source: SourceInfo<'a>,
    /// The layout that the dump was read as.
    pub layout: Layout,
    /// What spoke for that layout and for the others that were considered, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layout_evidence: Vec<LayoutScore<'a>>,
    /// What the dump says about the record.
    pub metadata: Metadata<'a>,
    /// Every person who speaks, takes part, writes, interprets or takes notes.
    #[serde(default)]
    pub people: Vec<Person<'a>>,
    /// Stretches of speech, in document order.
    #[serde(default)]
    pub turns: Vec<Turn<'a>>,
    /// Editorial interventions, in document order.
    #[serde(default)]
    pub marks: Vec<Mark<'a>>,
    /// The blocks that tile the dump.
    #[serde(default)]
    pub blocks: Vec<Block>,
    /// Where lines of the dump were lost before it came here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub losses: Vec<Loss<'a>>,
    /// Conflicts and gaps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<Diagnostic<'a>>,
    /// The dump itself, or its part, where it is at hand.
    #[serde(skip)]
    pub(crate) dump: Option<Cow<'a, [u8]>>,
}

/// The dump that a record was parsed from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SourceInfo<'a> {
    /// Name of the dump, as its user gave it (a file name, an address).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Cow<'a, str>>,
    /// Length in bytes.
    pub bytes: usize,
    /// How the bytes were read.
    pub encoding: Encoding,
    /// The part that the record was parsed from, where the dump holds several records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Part<'a>>,
}

/// A part of a dump that holds one record. The parts of a dump tile it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Part<'a> {
    /// What the dump calls it, else its number, from 1.
    pub id: Cow<'a, str>,
    /// Where it stands in the dump.
    pub span: Span,
}

/// How well a dump fits a layout.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LayoutScore<'a> {
    /// The layout.
    pub layout: Layout,
    /// Sum of the weights.
    pub score: i32,
    /// Each piece of evidence.
    pub evidence: Vec<Evidence<'a>>,
}

/// One sign that a dump has a certain layout.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Evidence<'a> {
    /// What the sign is.
    pub sign: Cow<'a, str>,
    /// How much it weighs; negative where it speaks against the layout.
    pub weight: i32,
    /// Where it stands, if it stands in one place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
}

/// A stretch of the dump with one function. Blocks tile the dump.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it is.
    pub span: Span,
}

/// Lines that the dump evidently lost before it came here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Loss<'a> {
    /// Byte offset in the dump at which they are missing.
    pub at: usize,
    /// How many lines, about.
    pub lines: u32,
    /// The evidence.
    pub reason: Cow<'a, str>,
}

impl<'a> Record<'a> {
    /// The turns, in document order, each with a way to its speaker.
    pub fn turns(&self) -> impl DoubleEndedIterator<Item = TurnRef<'_, 'a>> + ExactSizeIterator {
        self.turns.iter().map(|turn| TurnRef { turn, record: self })
    }

    /// The person with that id.
    #[must_use]
    pub fn person(&self, id: &str) -> Option<&Person<'a>> {
        let is_meant = |person: &&Person<'a>| person.id == id;
        // The parser counts from `p1`; a record out of JSON may hold other ids, or another order.
        let number: Option<usize> = id.strip_prefix('p').and_then(|number| number.parse().ok());
        let counted = number.and_then(|number| self.people.get(number.checked_sub(1)?));
        counted
            .filter(is_meant)
            .or_else(|| self.people.iter().find(is_meant))
    }

    /// The bytes that the record was parsed from: the dump, or its [part](SourceInfo::part). Absent after deserialisation
    /// until [`Record::with_dump`].
    #[must_use]
    pub fn dump(&self) -> Option<&[u8]> {
        self.dump.as_deref()
    }

    /// Gives a deserialised record its dump back, whole or only the record's part. The dump is taken at its word: spans of
    /// another dump point nowhere.
    #[must_use]
    pub fn with_dump(mut self, dump: &'a [u8]) -> Self {
        let part = self
            .source
            .part
            .as_ref()
            .filter(|_| dump.len() == self.source.bytes);
        let bytes = part.map_or(Some(dump), |part| dump.get(part.span.range()));
        self.dump = bytes.map(Cow::Borrowed);
        self
    }

    /// The text of the dump at `span`, without characters that nobody sees and, in text, with references and escapes of
    /// characters resolved; `None` without a dump or outside of it.
    #[must_use]
    pub fn slice(&self, span: Span) -> Option<Cow<'_, str>> {
        let start = self.source.part.as_ref().map_or(0, |part| part.span.start());
        let range = span.start().checked_sub(start)?..span.end().checked_sub(start)?;
        let dump = self.dump.as_deref()?;
        Some(self.source.encoding.decode(dump.get(range)?, dump))
    }

    /// Cuts the record loose from the dump that it borrows from.
    #[must_use]
    pub fn into_owned(self) -> Record<'static> {
        Record {
            memcon: self.memcon,
            source: SourceInfo {
                name: self.source.name.map(owned),
                bytes: self.source.bytes,
                encoding: self.source.encoding,
                part: self.source.part.map(|part| Part {
                    id: owned(part.id),
                    span: part.span,
                }),
            },
            layout: self.layout,
            layout_evidence: self
                .layout_evidence
                .into_iter()
                .map(LayoutScore::into_owned)
                .collect(),
            metadata: self.metadata.into_owned(),
            people: self.people.into_iter().map(Person::into_owned).collect(),
            turns: self.turns.into_iter().map(Turn::into_owned).collect(),
            marks: self.marks.into_iter().map(Mark::into_owned).collect(),
            blocks: self.blocks,
            losses: self.losses.into_iter().map(Loss::into_owned).collect(),
            diagnostics: self.diagnostics.into_iter().map(Diagnostic::into_owned).collect(),
            dump: self.dump.map(|dump| Cow::Owned(dump.into_owned())),
        }
    }

    /// Visits every span of the record, in no particular order. What is not visited here is no span of the dump.
    pub fn for_each_span(&self, mut visit: impl FnMut(Span)) {
        let mut copy = self.clone();
        copy.update_spans(&mut |span| {
            visit(*span);
        });
    }

    /// Applies `update` to every span and offset of the record.
    pub(crate) fn update_spans(&mut self, update: &mut dyn FnMut(&mut Span)) {
        if let Some(part) = &mut self.source.part {
            update(&mut part.span);
        }
        let evidence = self
            .layout_evidence
            .iter_mut()
            .flat_map(|score| &mut score.evidence);
        evidence
            .filter_map(|evidence| evidence.span.as_mut())
            .for_each(&mut *update);
        self.metadata.update_spans(update);
        self.people
            .iter_mut()
            .flat_map(|person| &mut person.spans)
            .for_each(&mut *update);
        for turn in &mut self.turns {
            turn.update_spans(update);
        }
        for mark in &mut self.marks {
            update(&mut mark.span);
        }
        for block in &mut self.blocks {
            update(&mut block.span);
        }
        for loss in &mut self.losses {
            let mut span = Span::new(loss.at, loss.at);
            update(&mut span);
            loss.at = span.start();
        }
        for diagnostic in &mut self.diagnostics {
            update(&mut diagnostic.span);
            diagnostic
                .related
                .iter_mut()
                .for_each(|related| update(&mut related.span));
        }
    }
}

impl LayoutScore<'_> {
    fn into_owned(self) -> LayoutScore<'static> {
        let evidence = self.evidence.into_iter();
        let evidence = evidence
            .map(|e| Evidence {
                sign: owned(e.sign),
                weight: e.weight,
                span: e.span,
            })
            .collect();
        LayoutScore {
            layout: self.layout,
            score: self.score,
            evidence,
        }
    }
}

impl Loss<'_> {
    fn into_owned(self) -> Loss<'static> {
        Loss {
            at: self.at,
            lines: self.lines,
            reason: owned(self.reason),
        }
    }
}

/// A turn together with its record; derefs to the [`Turn`].
#[derive(Debug, Clone, Copy)]
pub struct TurnRef<'r, 'a> {
    turn: &'r Turn<'a>,
    record: &'r Record<'a>,
}

impl<'r, 'a> TurnRef<'r, 'a> {
    /// The person who speaks, where one could be named.
    #[must_use]
    pub fn speaker(self) -> Option<&'r Person<'a>> {
        self.record.person(self.turn.speaker.as_deref()?)
    }

    /// The speaker's name, else the label or role as printed, else the empty text.
    #[must_use]
    pub fn speaker_name(self) -> &'r str {
        match self.speaker() {
            Some(person) => &person.name,
            None => self.turn.label.as_deref().unwrap_or_default(),
        }
    }

    /// The marks that stand inside the turn, in document order. All marks of the record are looked at.
    pub fn marks(self) -> impl Iterator<Item = &'r Mark<'a>> {
        self.record
            .marks
            .iter()
            .filter(move |mark| mark.turn.as_deref() == Some(self.turn.id.as_ref()))
    }

    /// The record that the turn belongs to.
    #[must_use]
    pub fn record(self) -> &'r Record<'a> {
        self.record
    }

    /// The turn itself, for as long as its record lives.
    #[must_use]
    pub fn get(self) -> &'r Turn<'a> {
        self.turn
    }
}

impl<'a> std::ops::Deref for TurnRef<'_, 'a> {
    type Target = Turn<'a>;

    fn deref(&self) -> &Turn<'a> {
        self.turn
    }
}
