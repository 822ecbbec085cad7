//! Which family of dumps a text belongs to, and which stretch of it is what.
//!
//! Detection adds up weighted signs for every layout; the best one cuts the text into blocks that tile it, catalogue
//! slots (values still untyped) and the paragraphs of the document itself.

mod card;
mod detect;
mod edition;
mod entry;
mod frus_text;
mod furniture;
mod gaps;
mod line_ends;
mod list_page;
mod losses;
mod notes;
mod pages;
mod paragraph_numbers;
mod plain;
mod reading_room;
mod repeats;
mod section_signs;
mod sheet;
mod split;
mod wcda_legacy_web;
mod wcda_markdown;
mod wcda_pdf_flat;
mod wcda_pdf_text;
mod wcda_web;

use crate::diagnostic::{Code, Diagnostic};
use crate::lex::{Paragraph, Passage};
use crate::record::{Block, BlockKind, Layout, LayoutScore, Loss};
use crate::source::markup::{EncodedDate, Hints};
use crate::{Error, Span};
use detect::Sign;
use sheet::Sheet;

/// A family of dumps: what it is known by and how it is read.
struct Family {
    layout: Layout,
    signs: &'static [Sign],
    read: fn(&mut Sheet<'_>),
}

/// Every family; the first of equally good ones wins.
const FAMILIES: &[Family] = &[
    wcda_web::FAMILY,
    wcda_legacy_web::FAMILY,
    wcda_markdown::FAMILY,
    wcda_pdf_text::FAMILY,
    wcda_pdf_flat::FAMILY,
    frus_text::FAMILY,
];

/// A text cut up by its layout. All spans are offsets into the decoded text.
#[derive(Debug)]
pub(crate) struct Outline<'t> {
    /// The layout that the text was read as.
    pub(crate) layout: Layout,
    /// The signs for it and for the others, best first.
    pub(crate) scores: Vec<LayoutScore<'t>>,
    /// Blocks that tile the text. The document is [`BlockKind::Body`](crate::BlockKind) throughout.
    pub(crate) blocks: Vec<Block>,
    /// Values of the catalogue entry, in the order of the text.
    pub(crate) slots: Vec<Slot<'t>>,
    /// What the mark-up says of datelines.
    pub(crate) dateline: Dateline<'t>,
    /// The paragraphs of the document: its head, its running text and its tail.
    pub(crate) body: Vec<Paragraph<'t>>,
    /// Lines that are evidently missing.
    pub(crate) losses: Vec<Loss<'t>>,
    /// What was noticed on the way.
    pub(crate) diagnostics: Vec<Diagnostic<'t>>,
}

impl Outline<'_> {
    /// True where the document has no punctuation by which sentences and labels could be told.
    pub(crate) fn is_unsegmentable(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.code == Code::Unsegmentable)
    }
}

/// What the mark-up says of datelines.
#[derive(Debug)]
pub(crate) struct Dateline<'t> {
    /// The place that the first one names.
    pub(crate) place: Option<Passage<'t>>,
    /// Dates that it gives in numbers.
    pub(crate) dates: Vec<EncodedDate>,
}

/// An untyped value of the catalogue entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slot<'t> {
    /// Which value it is.
    pub(crate) kind: SlotKind,
    /// Its words, without label and without marks of the layout (`**`, `<>`).
    pub(crate) passage: Passage<'t>,
}

/// The values that catalogue entries hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum SlotKind {
    /// Date of the entry.
    Date,
    /// Title of the entry.
    Title,
    /// Abstract; several paragraphs are several slots.
    Summary,
    /// Suggested citation, without the address behind it.
    Citation,
    /// Address of the entry.
    Url,
    /// Archive reference and credits, as the entry's source line gives them.
    Source,
    /// Note of a volume on where the document is kept, with its markings.
    SourceNote,
    /// Credit or donor sentence (`This document was made possible with support from ...`).
    Credits,
    /// A bare donor name.
    Donor,
    /// Rights statement; several paragraphs are several slots.
    Rights,
    /// Genre, as the entry gives it.
    Genre,
    /// Original language.
    Language,
    /// Number of the entry.
    RecordId,
    /// Original classification, as the entry gives it.
    Classification,
    /// Author, as the entry gives it.
    Author,
    /// Where the talk was held, as the entry gives it.
    Place,
    /// Number of the document in its edition.
    DocumentNumber,
}

/// Reads `text` as `hint`, or as the layout that its signs and its mark-up speak for.
///
/// # Errors
/// [`Error::ListPage`] where the text lists records.
pub(crate) fn read<'t>(text: &'t str, hint: Option<Layout>, markup: &Hints) -> Result<Outline<'t>, Error> {
    let mut sheet = Sheet::new(text);
    if hint.is_none() {
        list_page::refuse(&sheet)?;
    }
    let later = split::later_starts(&sheet);
    if let Some(&second) = later.first() {
        let message = format!(
            "expected one record, found another one here, and {} in all",
            later.len() + 1
        );
        let at = Span::new(second, second);
        sheet
            .diagnostics
            .push(Diagnostic::warning(Code::SeveralRecords, message, at));
    }
    let scores = detect::scores(&sheet, markup);
    let layout = hint
        .or_else(|| scores.first().map(|score| score.layout))
        .unwrap_or(Layout::Plain);
    if hint.is_none() {
        sheet.diagnostics.extend(detect::doubt(&scores));
    }
    let copy = repeats::take_off(&mut sheet);
    sheet.notes_are_known = markup.is_frus;
    if let Some(notes) = &markup.notes {
        notes::mark_at(&mut sheet, notes);
    }
    let as_text = match layout {
        Layout::FrusHtml | Layout::FrusTei => Layout::FrusText,
        other => other,
    };
    match FAMILIES.iter().find(|family| family.layout == as_text) {
        Some(family) => (family.read)(&mut sheet),
        None => plain::read(&mut sheet),
    }
    if let Some(source) = &markup.source {
        sheet.take_within(source, BlockKind::Catalogue, SlotKind::Source);
    }
    notes::mark(&mut sheet);
    notes::take_reference(&mut sheet);
    paragraph_numbers::mark(&mut sheet);
    section_signs::mark(&mut sheet);
    pages::mark(&mut sheet);
    gaps::note(&mut sheet, as_text);
    gaps::note_unsegmentable(&mut sheet);
    repeats::put_back(&mut sheet, copy);
    Ok(Outline {
        layout,
        scores,
        blocks: sheet.blocks(),
        body: sheet.body(),
        slots: sheet.slots,
        dateline: Dateline {
            place: markup
                .place
                .as_ref()
                .map(|place| Passage::new(text, Span::new(place.start, place.end))),
            dates: markup.dates.clone(),
        },
        losses: sheet.losses,
        diagnostics: sheet.diagnostics,
    })
}

/// Where in `text` the second and all later records start.
pub(crate) fn later_starts(text: &str) -> Vec<usize> {
    split::later_starts(&Sheet::new(text))
}

#[cfg(test)]
mod tests;
