//! Pages of foundations that print a card of fields between the title and the text.
//!
//! ```ebnf
//! page = { line of the site } , title , "Document type:" , value , { label , value } , document ;
//! ```

use std::ops::Range;

use super::SlotKind;
use super::detect::starts_with;
use super::sheet::{Row, Sheet};
use crate::Span;
use crate::grammar::date::{DateContext, whole_date};
use crate::record::BlockKind;

/// Rows in which the card starts, and how many fields it has at the least.
const FIRST_ROWS: usize = 12;
const FEWEST_FIELDS: usize = 3;

/// The first label.
const FIRST: &str = "Document type:";

/// The labels, and what is read of them.
const FIELDS: &[(&str, Option<SlotKind>)] = &[
    (FIRST, None),
    ("Document kind:", None),
    ("Date:", Some(SlotKind::Date)),
    ("Venue:", Some(SlotKind::Place)),
    ("Source:", Some(SlotKind::Source)),
    ("Journalist:", None),
    ("Editorial comments:", None),
    ("Importance ranking:", None),
    ("Word count:", None),
    ("Themes:", None),
];

fn field(text: &str) -> Option<(&'static str, Option<SlotKind>)> {
    FIELDS.iter().copied().find(|(label, _)| starts_with(text, label))
}

/// Takes title and fields; false where the text is no such page.
pub(super) fn read(sheet: &mut Sheet<'_>) -> bool {
    read_card(sheet) || read_description(sheet)
}

/// Rows in which a description starts, and the most that its fields take.
const LAST_DESCRIPTION: usize = 80;
const MOST_DESCRIPTION_ROWS: usize = 40;

/// The first and the last label of a description.
const DESCRIPTION: &str = "Description:";
const CALL_NUMBER: &str = "Call Number:";

/// The labels between them, and what is read of them.
const DESCRIPTION_FIELDS: &[(&str, Option<SlotKind>)] = &[
    (DESCRIPTION, Some(SlotKind::Summary)),
    ("Collection:", None),
    ("Download in:", None),
    ("Document Type:", None),
    ("Language of Original Document:", Some(SlotKind::Language)),
    ("Translators:", None),
    ("Number of Pages:", None),
    ("Cold War Period:", None),
    ("Persons:", None),
];

/// A collection's page about a document whose scan is to be had elsewhere.
///
/// ```ebnf
/// page = { line of the site } , title , date , "Description:" , summary , { label , value } , "Document Source:" ,
///        archive , "Call Number:" , reference , [ document ] ;
/// ```
fn read_description(sheet: &mut Sheet<'_>) -> bool {
    let starts = |sheet: &Sheet<'_>, row: usize, label: &str| starts_with(sheet.row_text(row), label);
    let Some(first) = (2..LAST_DESCRIPTION).find(|&row| starts(sheet, row, DESCRIPTION)) else {
        return false;
    };
    let Some(last) = (first + 1..first + MOST_DESCRIPTION_ROWS).find(|&row| starts(sheet, row, CALL_NUMBER))
    else {
        return false;
    };
    if whole_date(sheet.row_text(first - 1), &DateContext::default()).is_none() {
        return false;
    }
    (0..first - 2).for_each(|row| sheet.mark(row, BlockKind::Furniture));
    sheet.take(first - 2, BlockKind::Catalogue, SlotKind::Title);
    sheet.take(first - 1, BlockKind::Catalogue, SlotKind::Date);
    let mut source = Vec::new();
    for at in first..=last {
        let Some(span) = sheet.rows.get(at).map(Row::span) else {
            continue;
        };
        let value = |label: &str| Span::new(span.start() + label.len(), span.end());
        let text = sheet.row_text(at);
        if let Some(label) = ["Document Source:", CALL_NUMBER]
            .iter()
            .find(|label| starts_with(text, label))
        {
            source.push(value(label));
            sheet.mark(at, BlockKind::Catalogue);
            continue;
        }
        let known = DESCRIPTION_FIELDS
            .iter()
            .find(|(label, _)| starts_with(text, label));
        match known {
            Some((label, Some(slot))) => {
                let block = if *slot == SlotKind::Summary {
                    BlockKind::Summary
                } else {
                    BlockKind::Catalogue
                };
                sheet.mark(at, block);
                sheet.add_slot(*slot, value(label));
            }
            _ => sheet.mark(at, BlockKind::Furniture),
        }
    }
    sheet.add_slot_of(SlotKind::Source, source);
    true
}

fn read_card(sheet: &mut Sheet<'_>) -> bool {
    let Some(first) = (1..FIRST_ROWS).find(|&row| starts_with(sheet.row_text(row), FIRST)) else {
        return false;
    };
    let fields = (first..sheet.rows.len()).take_while(|&row| field(sheet.row_text(row)).is_some());
    let end = first + fields.count();
    if end < first + FEWEST_FIELDS {
        return false;
    }
    (0..first - 1).for_each(|row| sheet.mark(row, BlockKind::Furniture));
    sheet.take(first - 1, BlockKind::Catalogue, SlotKind::Title);
    for at in first..end {
        let Some((label, slot)) = field(sheet.row_text(at)) else {
            continue;
        };
        let Some(slot) = slot else {
            sheet.mark(at, BlockKind::Furniture);
            continue;
        };
        sheet.mark(at, BlockKind::Catalogue);
        let text = sheet.row_text(at);
        let value = label.len()..text.len();
        let value = inner(text, value);
        if let Some(span) = sheet.rows.get(at).map(Row::span) {
            sheet.add_slot(
                slot,
                Span::new(span.start() + value.start, span.start() + value.end),
            );
        }
    }
    true
}

/// A value without the strokes between the cells of a table: `| Selm |`.
fn inner(text: &str, value: Range<usize>) -> Range<usize> {
    let stroke = |c: char| c == '|' || c.is_whitespace();
    let cell = text.get(value.clone()).unwrap_or_default();
    let start = value.start + cell.len() - cell.trim_start_matches(stroke).len();
    start..start + cell.trim_matches(stroke).len()
}

/// Rows in which the path through a site and the date of a transcript stand.
const MOST_PATH_ROWS: usize = 10;

/// Takes the path through a library's site and the date of its transcript above the document; gives back the row in which
/// the document begins.
///
/// ```ebnf
/// page = "Breadcrumb" , { step } , name , "Transcript Date" , [ date ] , document ;
/// ```
pub(super) fn read_breadcrumb(sheet: &mut Sheet<'_>) -> usize {
    if sheet.row_text(0) != "Breadcrumb" {
        return 0;
    }
    let Some(label) = (1..MOST_PATH_ROWS).find(|&row| sheet.row_text(row) == "Transcript Date") else {
        return 0;
    };
    (0..=label).for_each(|row| sheet.mark(row, BlockKind::Furniture));
    if whole_date(sheet.row_text(label + 1), &DateContext::default()).is_none() {
        return label + 1;
    }
    sheet.take(label + 1, BlockKind::Catalogue, SlotKind::Date);
    label + 2
}
