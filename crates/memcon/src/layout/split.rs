//! Where records start in a text that holds several.
//!
//! Only what a record can have but once counts as its start. A text is cut before the second start and each one behind, so
//! that nothing happens to the text of one record.

use super::entry::is_citation_label;
use super::frus_text::starts_document;
use super::furniture::{is_date, is_page_head};
use super::pages::{ends_hosting, is_host_line};
use super::sheet::Sheet;
use super::{wcda_legacy_web, wcda_pdf_flat, wcda_web};

/// Rows that are compared to tell a second record from a second copy of the first.
const SAME_ROWS: usize = 4;

/// Where the second and all later records start.
pub(super) fn later_starts(sheet: &Sheet<'_>) -> Vec<usize> {
    let mut rows: Vec<usize> = Vec::new();
    let mut entries = wcda_pdf_flat::entries(sheet).peekable();
    for row in 0..sheet.rows.len() {
        let head = rows.last().is_some_and(|start| row - start <= HEAD_ROWS);
        let is_entry = entries.next_if_eq(&row).is_some();
        let start = start_of_record(sheet, row, is_entry)
            .or((!head && wcda_web::follows_page(sheet, row)).then_some(row));
        // The label of an entry is found behind its first row.
        if let Some(start) = start.filter(|start| rows.last().is_none_or(|last| last < start)) {
            rows.push(start);
        }
    }
    rows.dedup_by(|next, start| is_copy(sheet, *start, *next));
    let starts = rows.iter().skip(1).filter_map(|row| sheet.rows.get(*row));
    starts.map(|row| row.line.span().start()).collect()
}

/// The first row of the record that the row is a sign of, or that has its entry in the row.
fn start_of_record(sheet: &Sheet<'_>, row: usize, is_entry: bool) -> Option<usize> {
    let starts = wcda_web::starts_page(sheet, row)
        || wcda_legacy_web::starts_page(sheet, row)
        || starts_document(sheet, row);
    if starts {
        return Some(row);
    }
    if is_entry {
        return Some(start_of_hosting(sheet, row));
    }
    is_citation_label(sheet.row_text(row)).then(|| start_of_entry(sheet, row))
}

/// Rows that date and title take at most.
const HEAD_ROWS: usize = 8;

/// The first row of the entry that has its citation at `citation`: its date, and page heads before it.
fn start_of_entry(sheet: &Sheet<'_>, citation: usize) -> usize {
    let date = (citation.saturating_sub(HEAD_ROWS)..citation)
        .rev()
        .find(|&row| sheet.rows.get(row).is_some_and(|row| is_date(row.bare())));
    let mut start = date.unwrap_or(citation);
    while start > 0 && is_page_head(sheet.row_text(start - 1)) {
        start -= 1;
    }
    start
}

/// The first of the lines that a hosting site puts above an entry, its title among them.
fn start_of_hosting(sheet: &Sheet<'_>, entry: usize) -> usize {
    let hosts = |row: usize| {
        let text = sheet.row_text(row);
        is_host_line(text) && !ends_hosting(text)
    };
    let titled = entry >= 2 && !hosts(entry - 1) && hosts(entry - 2);
    let mut start = entry - usize::from(titled);
    while start > 0 && hosts(start - 1) {
        start -= 1;
    }
    start
}

/// True where the rows from `next` on start like those from `start` on: the text stands twice.
fn is_copy(sheet: &Sheet<'_>, start: usize, next: usize) -> bool {
    (0..SAME_ROWS).all(|at| sheet.row_text(start + at) == sheet.row_text(next + at))
}
