//! Text of a page of the archive's current site: unfiltered, line-filtered, or without blank lines.
//!
//! ```ebnf
//! page = [ "Skip to content" ], [ teaser ], [ date ], [ title ], { donor sentence }, document, [ summary ],
//!        { label, { value } } ;
//! ```
//! Every label and every value may be missing: a filter takes away lines of one word.

use std::ops::Range;

use super::detect::{Pattern, Sign, sign, starts_with};
use super::furniture::{
    GENERATED_SUMMARY, as_url, is_capitals, is_classification, is_date, is_donor_sentence, is_genre,
    is_iso_date, is_language, is_record_id, is_rights, is_source,
};
use super::pages::{is_navigation, mark_foreign_rows};
use super::sheet::{Row, Sheet};
use super::{Family, SlotKind, losses};
use crate::Span;
use crate::diagnostic::{Code, Diagnostic};
use crate::lex::{ends_sentence, starts_label};
use crate::record::{BlockKind, Layout};

pub(super) const FAMILY: Family = Family {
    layout: Layout::WcdaWeb,
    signs: SIGNS,
    read,
};

const SIGNS: &[Sign] = &[
    sign("`Skip to content`", 3, Pattern::Line("Skip to content")),
    sign(
        "a date under `Skip to content`",
        2,
        Pattern::Test(date_under_skip),
    ),
    sign("`Document Information`", 3, Pattern::Line("Document Information")),
    sign(
        "`Original Uploaded Date`",
        3,
        Pattern::Line("Original Uploaded Date"),
    ),
    sign("`Record ID`", 2, Pattern::Line("Record ID")),
    sign("`Original Archive`", 1, Pattern::Line("Original Archive")),
    sign(
        "`Associated People & Organizations`",
        2,
        Pattern::Line("Associated People & Organizations"),
    ),
    sign("`Associated Places`", 1, Pattern::Line("Associated Places")),
    sign("`Associated Topics`", 1, Pattern::Line("Associated Topics")),
    sign("`Subjects Discussed`", 1, Pattern::Line("Subjects Discussed")),
    sign("`Related Documents`", 1, Pattern::Line("Related Documents")),
    sign(
        "a statement on reuse",
        2,
        Pattern::Anywhere("welcomes reuse of Digital Archive"),
    ),
    sign(
        "date, title and donor sentence at the top",
        4,
        Pattern::Test(head_of_entry),
    ),
    sign(
        "a donor sentence",
        1,
        Pattern::Start("This document was made possible with"),
    ),
];

fn date_under_skip(sheet: &Sheet<'_>) -> Option<Span> {
    let mut rows = sheet.rows.iter();
    rows.next().filter(|row| is_skip(row.text()))?;
    rows.take(2).find(|row| is_date(row.text())).map(Row::span)
}

/// Labels behind the source that every page ends with.
const LAST_LABELS: &[&str] = &[
    "Document Information",
    "Original Archive",
    "Rights",
    "Original Uploaded Date",
    "Record ID",
];

/// Rows in which they and their values stand, and how many of them end a page for certain.
const LAST_ROWS: usize = 20;
const FEWEST_LAST_LABELS: usize = 2;

/// True where a page starts with its navigation, above a date.
pub(super) fn starts_page(sheet: &Sheet<'_>, row: usize) -> bool {
    sheet.row_text(row).eq_ignore_ascii_case(NAVIGATION[0])
        && (row + 1..row + 4).any(|row| is_day(sheet, row))
}

/// True for a date under the last labels of another page.
pub(super) fn follows_page(sheet: &Sheet<'_>, row: usize) -> bool {
    let is_last = |row: &usize| LAST_LABELS.contains(&sheet.row_text(*row));
    is_day(sheet, row) && (row.saturating_sub(LAST_ROWS)..row).filter(is_last).count() >= FEWEST_LAST_LABELS
}

fn is_day(sheet: &Sheet<'_>, row: usize) -> bool {
    is_date(sheet.row_text(row)) && !is_iso_date(sheet.row_text(row))
}

fn head_of_entry(sheet: &Sheet<'_>) -> Option<Span> {
    let start = sheet.rows.iter().take_while(|row| is_skip(row.text())).count();
    let date = find_date(sheet, start)?;
    sheet
        .rows
        .get(date)
        .filter(|_| has_donors(sheet, date))
        .map(Row::span)
}

/// True where the sentence about the donors stands below the date in row `date`, the title between them or not.
fn has_donors(sheet: &Sheet<'_>, date: usize) -> bool {
    (date + 1..=date + 2).any(|row| is_donor_sentence(sheet.row_text(row)))
}

/// Lines above the page's content.
const NAVIGATION: &[&str] = &[
    "Skip to content",
    "Skip to main content",
    "Wilson Center Digital Archive",
    "Digital Archive",
];

fn is_skip(text: &str) -> bool {
    NAVIGATION.iter().any(|line| text.eq_ignore_ascii_case(line))
}

/// A label of the page's tail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Author,
    /// Names and subjects that the entry is filed under.
    Index,
    Information,
    Source,
    Archive,
    Rights,
    Uploaded,
    Genre,
    Language,
    RecordId,
    Classification,
    Donors,
}

/// Labels of the tail, as printed.
const LABELS: &[(&str, Label)] = &[
    ("Author(s)", Label::Author),
    ("Associated People & Organizations", Label::Index),
    ("Associated Places", Label::Index),
    ("Associated Topics", Label::Index),
    ("Subjects Discussed", Label::Index),
    ("Related Documents", Label::Index),
    ("Document Contributor(s)", Label::Index),
    ("Document Information", Label::Information),
    ("Source", Label::Source),
    ("Original Archive", Label::Archive),
    ("Rights", Label::Rights),
    ("Original Uploaded Date", Label::Uploaded),
    ("Type", Label::Genre),
    ("Language", Label::Language),
    ("Original Language", Label::Language),
    ("Record ID", Label::RecordId),
    ("Original Classification", Label::Classification),
    ("Donors", Label::Donors),
];

/// Labels that no document has: the tail may start with them.
fn opens_tail(label: Label) -> bool {
    matches!(
        label,
        Label::Author
            | Label::Index
            | Label::Information
            | Label::Archive
            | Label::Uploaded
            | Label::RecordId
    )
}

fn label(text: &str) -> Option<Label> {
    let text = text.trim_end_matches(':');
    LABELS
        .iter()
        .find_map(|(name, label)| text.eq_ignore_ascii_case(name).then_some(*label))
}

/// Rows between two labels of the tail that may hold values.
const MOST_VALUES: usize = 40;

fn read(sheet: &mut Sheet<'_>) {
    let start = read_head(sheet);
    let tail = find_tail(sheet, start);
    let document = start..cut_label(sheet, start..tail);
    (document.end..tail).for_each(|row| sheet.mark(row, BlockKind::Furniture));
    let above = read_summary_above(sheet, document.clone());
    let end = if above {
        document.end
    } else {
        read_summary(sheet, document)
    };
    read_tail(sheet, tail);
    if is_filtered(sheet, tail) {
        losses::note(sheet, start..end, tail);
    }
    if sheet.losses.is_empty() {
        note_bare_labels(sheet, tail);
    }
}

/// True where labels of the tail have lost their values, or values their labels.
fn is_filtered(sheet: &Sheet<'_>, tail: usize) -> bool {
    let rows = tail..sheet.rows.len();
    let has = |wanted: Label| rows.clone().any(|row| label(sheet.row_text(row)) == Some(wanted));
    has(Label::Information) && !has(Label::Source) || has(Label::RecordId) && !sheet.has(SlotKind::RecordId)
}

/// Navigation, teaser, date, title and donors; gives back the first row behind them.
fn read_head(sheet: &mut Sheet<'_>) -> usize {
    let mut at = mark_foreign_rows(sheet, NAVIGATION[0]);
    while is_skip(sheet.row_text(at)) || is_navigation(sheet.row_text(at)) {
        sheet.mark(at, BlockKind::Furniture);
        at += 1;
    }
    let date = find_date(sheet, at);
    if let Some(date) = date {
        // What stands above the date belongs to the card of another record.
        (at..date).for_each(|row| sheet.mark(row, BlockKind::Furniture));
        sheet.take(date, BlockKind::Catalogue, SlotKind::Date);
        at = date + 1;
    }
    if has_title(sheet, at, date) {
        sheet.take(at, BlockKind::Catalogue, SlotKind::Title);
        at += 1;
    }
    while is_donor_sentence(sheet.row_text(at)) {
        sheet.take(at, BlockKind::Catalogue, SlotKind::Credits);
        at += 1;
    }
    at
}

/// The row of the entry's date. Without navigation the sentences of another record's card may stand above it.
fn find_date(sheet: &Sheet<'_>, start: usize) -> Option<usize> {
    // A teaser may have lost its full stop: a long line right above the date.
    let cut_short = |row: usize| {
        sheet.row_text(row).len() >= SHORTEST_TEASER && is_date(sheet.row_text(row + 1)) && row == 0
    };
    // A copy prints a line of its own above it all.
    let is_copys = |row: usize| {
        let is_entry = |date| is_date(sheet.row_text(date)) && has_donors(sheet, date);
        row == 0 && (1..=MOST_TEASER_ROWS).any(is_entry)
    };
    let is_teaser = |row: usize| {
        start == 0
            && row < MOST_TEASER_ROWS
            && (ends_sentence(sheet.row_text(row)) || cut_short(row) || is_copys(row))
    };
    let date = (start..sheet.rows.len()).find(|&row| !is_teaser(row))?;
    is_date(sheet.row_text(date)).then_some(date)
}

/// Shortest line without a full stop that is taken for a teaser.
const SHORTEST_TEASER: usize = 60;

/// Most rows of another record's card.
const MOST_TEASER_ROWS: usize = 2;

/// Longest line that is taken for a title.
const LONGEST_TITLE: usize = 400;

/// True where the title of the entry stands at row `at`. A gap wider than the one above the date is a lost line.
fn has_title(sheet: &Sheet<'_>, at: usize, date: Option<usize>) -> bool {
    let Some(row) = sheet.rows.get(at) else {
        return false;
    };
    let text = row.text();
    let in_bracket = text.starts_with('[') && !is_titled_bracket(text);
    if text.len() > LONGEST_TITLE || is_donor_sentence(text) || in_bracket || label(text).is_some() {
        return false;
    }
    let Some(date) = date else {
        let above_donors = sheet
            .rows
            .get(at + 1)
            .is_some_and(|next| is_donor_sentence(next.text()));
        return above_donors || at > 0 && !ends_sentence(text) && !starts_label(text);
    };
    let usual = sheet
        .rows
        .get(date)
        .filter(|_| date > 0)
        .map_or(0, |row| row.blank_before);
    usual == 0 || row.blank_before <= usual
}

/// True for a title that begins with a name which the archive supplied: `[Deng Haoran's] Talk with Pavel Orlov`.
/// The text begins with other brackets: stamps, omissions, notes.
fn is_titled_bracket(text: &str) -> bool {
    let Some((inside, behind)) = text.strip_prefix('[').and_then(|text| text.split_once(']')) else {
        return false;
    };
    let owner = inside.ends_with("'s") || inside.ends_with("’s");
    owner && behind.starts_with(' ') && !ends_sentence(text)
}

/// The row at which the tail of the page starts.
fn find_tail(sheet: &Sheet<'_>, start: usize) -> usize {
    let labels: Vec<(usize, Label)> = (start..sheet.rows.len())
        .filter_map(|row| Some((row, label(sheet.row_text(row))?)))
        .collect();
    let named = |wanted: Label| {
        labels
            .iter()
            .find(|(_, label)| *label == wanted)
            .map(|(row, _)| *row)
    };
    let rights = (start..sheet.rows.len()).find(|&row| is_rights(sheet.row_text(row)));
    let anchor = named(Label::Information)
        .or_else(|| named(Label::Uploaded))
        .or(rights)
        .or_else(|| named(Label::RecordId))
        .or_else(|| {
            labels
                .iter()
                .find(|(_, label)| *label == Label::Index)
                .map(|(row, _)| *row)
        });
    let Some(mut tail) = anchor else {
        return sheet.rows.len();
    };
    for (row, label) in labels
        .iter()
        .rev()
        .filter(|(row, _)| *row < tail)
        .collect::<Vec<_>>()
    {
        if tail - row > MOST_VALUES {
            break;
        }
        if opens_tail(*label) {
            tail = *row;
        }
    }
    let above = tail.saturating_sub(1);
    if label(sheet.row_text(tail)).is_none_or(|label| label == Label::Uploaded)
        && above > start
        && is_source(sheet.row_text(above))
    {
        tail = above;
    }
    tail
}

/// Where a document ends whose dump breaks off inside of the first label of the tail: `Doc`, alone in the last line.
fn cut_label(sheet: &Sheet<'_>, document: Range<usize>) -> usize {
    /// Fewest letters of it that are known.
    const FEWEST: usize = 3;
    let end = document.end;
    let is_cut = |row: &usize| {
        let text = sheet.row_text(*row);
        let apart = sheet.rows.get(*row).is_some_and(|row| row.blank_before > 0);
        let ends_dump = end == sheet.rows.len() && document.contains(row);
        ends_dump && apart && text.len() >= FEWEST && LAST_LABELS[0].starts_with(text)
    };
    end.checked_sub(1).filter(is_cut).unwrap_or(end)
}

/// How the last lines of documents start that are sentences and yet no summary.
const CLOSINGS: &[&str] = &[
    "Distributed",
    "Copies",
    "Copy",
    "Typed",
    "Printed",
    "Translated",
    "Signed",
    "Dispatched",
    "Deciphered",
    "Sent",
    "[",
    "(",
    "No.",
    "Nº",
    "№",
    "…",
    "...",
];

/// Fewest words of a summary.
const SHORTEST_SUMMARY: usize = 4;

/// Takes the summary: the paragraph right before the tail. Gives back where the document ends.
fn read_summary(sheet: &mut Sheet<'_>, document: Range<usize>) -> usize {
    let mut end = document.end;
    if end >= sheet.rows.len() {
        return end;
    }
    while end > document.start && starts_with(sheet.row_text(end - 1), GENERATED_SUMMARY) {
        end -= 1;
        sheet.mark(end, BlockKind::Furniture);
    }
    let generated = end < document.end;
    if end > document.start && (generated || is_summary(sheet.row_text(end - 1))) {
        end -= 1;
        sheet.take(end, BlockKind::Summary, SlotKind::Summary);
    }
    end
}

/// Fewest words of a summary that has no full stop.
const SHORTEST_OPEN_SUMMARY: usize = 8;

/// A summary between the title, whose words it says again, and the heading in capitals with which the document begins.
fn read_summary_above(sheet: &mut Sheet<'_>, document: Range<usize>) -> bool {
    let Some(title) = document.start.checked_sub(1) else {
        return false;
    };
    let (title, text) = (sheet.row_text(title), sheet.row_text(document.start));
    let next = sheet.row_text(document.start + 1);
    let heading = is_capitals(next) && next.chars().filter(|c| c.is_alphabetic()).count() >= SHORTEST_HEADING;
    let said: Vec<&str> = title.split_whitespace().collect();
    let again = text.split_whitespace().filter(|word| said.contains(word)).count();
    let above = document.len() > 2
        && is_summary(text)
        && ends_sentence(text)
        && heading
        && !is_classification(next)
        && 2 * again > text.split_whitespace().count();
    if above {
        sheet.take(document.start, BlockKind::Summary, SlotKind::Summary);
    }
    above
}

/// Letters of the shortest heading in capitals that a document begins with below its summary.
const SHORTEST_HEADING: usize = 8;

fn is_summary(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let open =
        words >= SHORTEST_OPEN_SUMMARY && !text.contains(|c: char| c.is_ascii_digit()) && !is_capitals(text);
    words >= SHORTEST_SUMMARY
        && (ends_sentence(text) || open)
        && !text.ends_with(':')
        && !starts_label(text)
        && !CLOSINGS.iter().any(|start| text.starts_with(start))
}

/// Labels that a page prints only where there is a value.
const VALUED: &[Label] = &[Label::Genre, Label::Language, Label::RecordId];

/// Notes the labels that have lost their values.
fn note_bare_labels(sheet: &mut Sheet<'_>, tail: usize) {
    let is_bare = |row: &usize| {
        let valued = label(sheet.row_text(*row)).is_some_and(|label| VALUED.contains(&label));
        let next = *row + 1;
        valued && (next >= sheet.rows.len() || label(sheet.row_text(next)).is_some())
    };
    let bare: Vec<usize> = (tail..sheet.rows.len()).filter(is_bare).collect();
    for row in bare {
        let message = format!("expected a value behind `{}`, found none", sheet.row_text(row));
        let span = sheet.rows[row].span();
        sheet
            .diagnostics
            .push(Diagnostic::note(Code::MissingField, message, span));
    }
}

/// Labels and values under the document.
fn read_tail(sheet: &mut Sheet<'_>, tail: usize) {
    let mut current = None;
    let mut fresh = false;
    for row in tail..sheet.rows.len() {
        let text = sheet.row_text(row);
        if let Some(label) = label(text) {
            sheet.mark(row, BlockKind::Furniture);
            (current, fresh) = (Some(label), true);
            continue;
        }
        match value(text, current, std::mem::take(&mut fresh)) {
            Some(SlotKind::Rights) => sheet.take(row, BlockKind::Rights, SlotKind::Rights),
            Some(slot) => sheet.take(row, BlockKind::Catalogue, slot),
            None => sheet.mark(row, BlockKind::Catalogue),
        }
    }
}

/// What a line of the tail is: by its shape, or else by the label above it. Labels get lost, so values are not bound to them.
/// `fresh` tells that the label stands right above.
fn value(text: &str, label: Option<Label>, fresh: bool) -> Option<SlotKind> {
    if is_rights(text) {
        return Some(SlotKind::Rights);
    }
    if is_iso_date(text) {
        return None;
    }
    if as_url(text).is_some() {
        return Some(SlotKind::Url);
    }
    match label {
        None | Some(Label::Source | Label::Information) => Some(SlotKind::Source),
        Some(Label::Archive) => {
            (is_source(text) && text.contains(|c: char| c.is_ascii_digit())).then_some(SlotKind::Source)
        }
        Some(Label::Author) => Some(SlotKind::Author),
        Some(Label::Index) => None,
        Some(Label::Rights) => Some(SlotKind::Rights),
        Some(Label::Donors) => Some(SlotKind::Donor),
        Some(Label::Genre) if fresh && !is_donor_sentence(text) => Some(SlotKind::Genre),
        Some(Label::Language) if fresh && !is_record_id(text) => Some(SlotKind::Language),
        Some(Label::Uploaded | Label::Genre | Label::Language | Label::RecordId | Label::Classification) => {
            Some(particular(text))
        }
    }
}

/// The short values at the page's end; what has no other shape names a donor.
fn particular(text: &str) -> SlotKind {
    if is_record_id(text) {
        SlotKind::RecordId
    } else if is_language(text) {
        SlotKind::Language
    } else if is_classification(text) {
        SlotKind::Classification
    } else if is_genre(text) {
        SlotKind::Genre
    } else if is_donor_sentence(text) {
        SlotKind::Credits
    } else {
        SlotKind::Donor
    }
}
