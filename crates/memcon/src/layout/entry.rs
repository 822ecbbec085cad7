//! The labelled catalogue entry that the archive's exports put before the document, as Markdown or as text of a PDF file.
//!
//! ```ebnf
//! entry = [ date ], { title line }, { [ label ], { value } } ;
//! label = ( "Citation" | "Summary" | "Credits" | "Original Language" | "Contents" ), ":" ;
//! ```
//! Labels and values may be missing; a value is known by its shape as well as by its label.

use super::furniture::{
    as_url, cites_archive, is_citation, is_contents, is_date, is_donor_sentence, is_language, is_page_head,
    without_url,
};
use std::ops::Range;

use memchr::memchr;

use super::SlotKind;
use super::pages::is_host_line;
use super::sheet::{Row, Sheet};
use super::wcda_pdf_flat::{MOST_CONTENTS_WORDS, MOST_DATE_WORDS, longest_prefix};
use crate::Span;
use crate::lex::ends_sentence;
use crate::record::{Block, BlockKind};

/// A label of the entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Citation,
    Summary,
    Credits,
    Language,
    Contents,
    Url,
}

/// The labels, as printed.
const LABELS: &[(&str, Label)] = &[
    ("Citation", Label::Citation),
    ("Summary", Label::Summary),
    ("Credits", Label::Credits),
    ("Original Language", Label::Language),
    ("Original Languages", Label::Language),
    ("Contents", Label::Contents),
    ("URL", Label::Url),
];

/// A label and what follows it in the same line.
fn label(text: &str) -> Option<(Label, &str)> {
    /// Longer than any label with its marks of emphasis, in bytes.
    const LONGEST: usize = 64;
    let start = text.as_bytes().get(..LONGEST).unwrap_or(text.as_bytes());
    let colon = memchr(b':', start)?;
    let (name, value) = (text.get(..colon)?, text.get(colon + 1..)?);
    let name = name.trim_matches(is_emphasis).trim();
    let found = LABELS.iter().find(|(label, _)| *label == name)?;
    Some((found.1, value.trim_matches(is_emphasis).trim()))
}

/// True for a line that holds the label of the citation.
pub(super) fn is_citation_label(text: &str) -> bool {
    // Most lines begin with another letter.
    text.starts_with(|c: char| c == 'C' || is_emphasis(c))
        && matches!(label(text), Some((Label::Citation, _)))
}

fn is_emphasis(c: char) -> bool {
    matches!(c, '*' | '_' | '#')
}

/// Rows that the entry may have between two of its signs.
const WIDEST_GAP: usize = 12;

/// True for a row that only an entry has.
fn is_sign(text: &str) -> bool {
    label(text).is_some() || is_citation(text) || is_donor_sentence(text) || is_contents(text)
}

/// Most lines that a title takes.
const MOST_TITLE_ROWS: usize = 5;

/// Longest line that is taken for a title where nothing else speaks for it.
const LONGEST_TITLE: usize = 300;

/// Longest name of a language.
const LONGEST_LANGUAGE: usize = 40;

/// Reads the entry at the top of the sheet; gives back the first row of the document.
pub(super) fn read(sheet: &mut Sheet<'_>) -> usize {
    let mut at = 0;
    while is_above_entry(sheet.row_text(at)) {
        sheet.mark(at, BlockKind::Furniture);
        at += 1;
    }
    let end = last_sign(sheet, at).map_or(at, |last| last + 1);
    at = read_date_and_title(sheet, at, end);
    let mut current = None;
    let mut fresh = false;
    while let Some(&row) = sheet.rows.get(at) {
        if let Some((label, value)) = label(row.text()) {
            read_label(sheet, at, label, value);
            (current, fresh) = (Some(label), value.is_empty());
            at += 1;
        } else if as_url(row.bare()).is_some() {
            sheet.mark(at, BlockKind::Catalogue);
            add_url(sheet, row.bare_span());
            at += 1;
        } else if current.is_none()
            && at < end
            && let Some(rows) = bare_citation(sheet, at)
        {
            at = rows.end;
            take_value(sheet, rows, BlockKind::Citation, Some(SlotKind::Citation));
        } else {
            let last = end_of_value(sheet, at) - 1;
            let whole = ends_sentence(sheet.rows.get(last).map_or("", Row::bare));
            let Some((block, slot)) = value_of((row.bare(), whole), current, at < end, fresh) else {
                if current == Some(Label::Contents) && fresh {
                    cut_contents(sheet, at);
                }
                break;
            };
            let wraps = matches!(
                slot,
                Some(SlotKind::Citation | SlotKind::Summary | SlotKind::Credits)
            );
            let next = if wraps { end_of_value(sheet, at) } else { at + 1 };
            take_value(sheet, at..next, block, slot);
            (at, fresh) = (next, false);
        }
    }
    at
}

/// True for a line of the site that hosts the export, or the head of its first page, numbered or not.
fn is_above_entry(text: &str) -> bool {
    is_host_line(text) || is_page_head(text.strip_prefix("1 ").unwrap_or(text))
}

/// The last row of the entry's signs, none of them far from the one before.
fn last_sign(sheet: &Sheet<'_>, from: usize) -> Option<usize> {
    let mut last = None;
    for row in from..sheet.rows.len() {
        if row - last.unwrap_or(from) > WIDEST_GAP {
            break;
        }
        let text = sheet.row_text(row);
        if is_sign(text) || cites_archive(text).is_some() {
            last = Some(row);
        }
    }
    last
}

/// Takes date and title; gives back the row behind them.
fn read_date_and_title(sheet: &mut Sheet<'_>, mut at: usize, end: usize) -> usize {
    let dated = sheet.rows.get(at).is_some_and(|row| is_date(row.bare()));
    if dated {
        sheet.take(at, BlockKind::Catalogue, SlotKind::Date);
        at += 1;
    } else if at < end && take_dated_title(sheet, at) {
        return at + 1;
    }
    let first = sheet.row_text(at);
    if first.is_empty() || is_sign(first) || at >= end && !(dated && first.len() < LONGEST_TITLE) {
        return at;
    }
    let goes_on = |row: usize| {
        let text = sheet.row_text(row);
        row < end
            && sheet.rows.get(row).is_some_and(|row| row.blank_before == 0)
            && !is_sign(text)
            && cites_archive(text).is_none()
    };
    let behind = (at + 1..at + MOST_TITLE_ROWS)
        .find(|&row| !goes_on(row))
        .unwrap_or(at + MOST_TITLE_ROWS);
    sheet.take_rows(at..behind, BlockKind::Catalogue, SlotKind::Title);
    behind
}

/// `May 05, 1956 Report from the Embassy`: date and title in one row.
fn take_dated_title(sheet: &mut Sheet<'_>, at: usize) -> bool {
    let Some(span) = sheet.rows.get(at).map(Row::bare_span) else {
        return false;
    };
    let text = sheet.text.get(span.range()).unwrap_or_default();
    let date = longest_prefix(text, MOST_DATE_WORDS, is_date);
    let title = text.get(date..).unwrap_or_default().trim_start();
    if date == 0 || title.is_empty() || is_sign(title) || ends_sentence(title) {
        return false;
    }
    sheet.mark(at, BlockKind::Catalogue);
    sheet.add_slot(SlotKind::Date, Span::new(span.start(), span.start() + date));
    sheet.add_slot(SlotKind::Title, Span::new(span.end() - title.len(), span.end()));
    true
}

/// `English Translation Telegram No. 5`: the kind of the text, and the document's first words behind it in the same row.
fn cut_contents(sheet: &mut Sheet<'_>, at: usize) {
    let Some(span) = sheet.rows.get(at).map(Row::bare_span) else {
        return;
    };
    let text = sheet.text.get(span.range()).unwrap_or_default();
    let length = longest_prefix(text, MOST_CONTENTS_WORDS, is_contents);
    if length > 0 {
        sheet.cuts.push(Block {
            kind: BlockKind::Catalogue,
            span: Span::new(span.start(), span.start() + length),
        });
    }
}

/// Columns that a wrapped line reaches at least and at most.
const WRAPPED: std::ops::RangeInclusive<usize> = 50..=120;

/// The row behind a value that may be wrapped.
fn end_of_value(sheet: &Sheet<'_>, at: usize) -> usize {
    let goes_on = |row: usize| {
        let text = sheet.row_text(row);
        sheet.rows.get(row).is_some_and(|row| row.blank_before == 0)
            && sheet
                .rows
                .get(row - 1)
                .is_some_and(|row| WRAPPED.contains(&row.line.text.chars().count()))
            && !is_sign(text)
            && as_url(text).is_none()
    };
    (at + 1..sheet.rows.len())
        .find(|&row| !goes_on(row))
        .unwrap_or(sheet.rows.len())
}

/// Most rows of a citation.
const MOST_CITATION_ROWS: usize = 8;

/// The rows of a citation that has lost its label and its quotation marks: a paragraph that cites the archive, wrapped
/// perhaps.
fn bare_citation(sheet: &Sheet<'_>, at: usize) -> Option<Range<usize>> {
    let own = |row: &usize| {
        let of_paragraph = |line: &Row<'_>| *row == at || line.blank_before == 0;
        sheet
            .rows
            .get(*row)
            .is_some_and(|line| of_paragraph(line) && as_url(line.bare()).is_none())
    };
    let behind = (at..at + MOST_CITATION_ROWS).take_while(own).last()? + 1;
    let words: Vec<&str> = (at..behind).map(|row| sheet.row_text(row)).collect();
    cites_archive(&words.join(" ")).map(|_| at..behind)
}

/// What a value is; `None` where the document has begun.
///
/// `whole` says that a sentence ends with the last of its rows, `inside` that more of the entry follows, `fresh` that the label
/// stands right above.
fn value_of(
    (text, whole): (&str, bool),
    label: Option<Label>,
    inside: bool,
    fresh: bool,
) -> Option<(BlockKind, Option<SlotKind>)> {
    if is_citation(text) || inside && cites_archive(text).is_some() {
        return Some((BlockKind::Citation, Some(SlotKind::Citation)));
    }
    if is_donor_sentence(text) {
        return Some((BlockKind::Catalogue, Some(SlotKind::Credits)));
    }
    if is_contents(text) {
        return Some((BlockKind::Catalogue, None));
    }
    match label {
        Some(Label::Citation) if fresh => Some((BlockKind::Citation, Some(SlotKind::Citation))),
        Some(Label::Summary) if inside || fresh => Some((BlockKind::Summary, Some(SlotKind::Summary))),
        Some(Label::Credits) if inside => Some((BlockKind::Catalogue, Some(SlotKind::Credits))),
        Some(Label::Language) if is_language(text) || inside && fresh && text.len() < LONGEST_LANGUAGE => {
            Some((BlockKind::Catalogue, Some(SlotKind::Language)))
        }
        None | Some(Label::Citation | Label::Url) if inside && whole => {
            Some((BlockKind::Summary, Some(SlotKind::Summary)))
        }
        _ if inside => Some((BlockKind::Catalogue, None)),
        _ => None,
    }
}

fn take_value(sheet: &mut Sheet<'_>, rows: Range<usize>, block: BlockKind, slot: Option<SlotKind>) {
    match slot {
        Some(SlotKind::Citation) => {
            rows.clone().for_each(|row| sheet.mark(row, block));
            let span_of = |row: usize| sheet.rows.get(row).map(Row::bare_span);
            if let (Some(first), Some(last)) = (span_of(rows.start), span_of(rows.end - 1)) {
                add_citation(sheet, first.join(last));
            }
        }
        Some(slot) => sheet.take_rows(rows, block, slot),
        None => rows.for_each(|row| sheet.mark(row, block)),
    }
}

/// Marks a label's row; a value in the same row is taken.
fn read_label(sheet: &mut Sheet<'_>, at: usize, label: Label, value: &str) {
    let (block, slot) = match label {
        _ if value.is_empty() => (BlockKind::Furniture, None),
        Label::Citation => (BlockKind::Citation, Some(SlotKind::Citation)),
        Label::Summary => (BlockKind::Summary, Some(SlotKind::Summary)),
        Label::Credits => (BlockKind::Catalogue, Some(SlotKind::Credits)),
        Label::Language => (BlockKind::Catalogue, Some(SlotKind::Language)),
        Label::Url => (BlockKind::Catalogue, Some(SlotKind::Url)),
        Label::Contents => (BlockKind::Catalogue, None),
    };
    sheet.mark(at, block);
    let (Some(row), Some(slot)) = (sheet.rows.get(at), slot) else {
        return;
    };
    let Some(lead) = row.text().rfind(value) else {
        return;
    };
    let start = row.span().start() + lead;
    let span = Span::new(start, start + value.len());
    match slot {
        SlotKind::Citation => add_citation(sheet, span),
        SlotKind::Url => add_url(sheet, span),
        _ => sheet.add_slot(slot, span),
    }
}

/// Takes a citation, and the address behind it.
pub(super) fn add_citation(sheet: &mut Sheet<'_>, span: Span) {
    let text = sheet.text.get(span.range()).unwrap_or_default();
    let end = span.start() + without_url(text).len();
    sheet.add_slot(SlotKind::Citation, Span::new(span.start(), end));
    add_url(sheet, Span::new(end, span.end()));
}

/// Takes an address, where one stands at `span`.
pub(super) fn add_url(sheet: &mut Sheet<'_>, span: Span) {
    let text = sheet.text.get(span.range()).unwrap_or_default();
    if let Some(url) = text.split_whitespace().find_map(as_url)
        && let Some(lead) = text.find(url)
    {
        let start = span.start() + lead;
        sheet.add_slot(SlotKind::Url, Span::new(start, start + url.len()));
    }
}
