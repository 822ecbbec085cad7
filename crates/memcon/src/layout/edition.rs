//! Entries of an edition of documents in several languages, about a document whose scan is to be had there.
//!
//! ```ebnf
//! page = { line of the site } , "Language:" , language , date , "(" , weekday , ")" , title , genre , [ "•" , classification ] ,
//!        summary , "File reference:" , reference , { line of the site } ;
//! ```

use std::ops::Range;

use super::SlotKind;
use super::detect::starts_with;
use super::sheet::Sheet;
use crate::Span;
use crate::grammar::date::{DateContext, whole_date};
use crate::record::BlockKind;

/// The labels in the languages of such sites: of the language, and of the file.
const LANGUAGES: &[&str] = &["Language:", "Sprache:", "Langue:", "Lingua:"];
const FILES: &[&str] = &[
    "File reference:",
    "Aktenzeichen:",
    "Référence:",
    "Riferimento:",
    "Segnatura:",
];

/// Rows in which the entry starts, and the most that it has.
const FIRST_ROWS: usize = 12;
const MOST_ROWS: usize = 30;

/// Takes such an entry; false where the text is none.
pub(super) fn read(sheet: &mut Sheet<'_>) -> bool {
    let label = |text: &str, labels: &'static [&'static str]| {
        labels.iter().copied().find(|label| starts_with(text, label))
    };
    let found = (0..FIRST_ROWS).find_map(|row| Some((row, label(sheet.row_text(row), LANGUAGES)?)));
    let Some((first, language)) = found else {
        return false;
    };
    let date = sheet.row_text(first + 1).split(" (").next().unwrap_or_default();
    let dated = whole_date(date, &DateContext::default()).is_some();
    let rows = first + 4..first + MOST_ROWS;
    let file = rows
        .into_iter()
        .find_map(|row| Some((row, label(sheet.row_text(row), FILES)?)));
    let Some((end, file)) = file.filter(|_| dated) else {
        return false;
    };
    let date = date.len();
    (0..first).for_each(|row| sheet.mark(row, BlockKind::Furniture));
    let length = sheet.row_text(first).len();
    take(sheet, first, SlotKind::Language, language.len()..length);
    take(sheet, first + 1, SlotKind::Date, 0..date);
    sheet.take(first + 2, BlockKind::Catalogue, SlotKind::Title);
    for row in read_genre(sheet, first + 3)..end {
        sheet.take(row, BlockKind::Summary, SlotKind::Summary);
    }
    // The value may stand in the next row.
    let length = sheet.row_text(end).len();
    sheet.mark(end, BlockKind::Catalogue);
    let source = if length > file.len() { end } else { end + 1 };
    let start = if source == end { file.len() } else { 0 };
    let length = sheet.row_text(source).len();
    take(sheet, source, SlotKind::Source, start..length);
    (source + 1..sheet.rows.len()).for_each(|row| sheet.mark(row, BlockKind::Furniture));
    true
}

/// Reads `Memo (No) • confidential`, the classification in a row of its own perhaps; gives back the row behind it.
fn read_genre(sheet: &mut Sheet<'_>, row: usize) -> usize {
    const BULLET: char = '•';
    let text = sheet.row_text(row);
    let (length, bullet) = (text.len(), text.find(BULLET));
    take(sheet, row, SlotKind::Genre, 0..bullet.unwrap_or(length));
    let below = || {
        sheet
            .row_text(row + 1)
            .starts_with(BULLET)
            .then_some((row + 1, 0))
    };
    let Some((row, bullet)) = bullet.map(|at| (row, at)).or_else(below) else {
        return row + 1;
    };
    let length = sheet.row_text(row).len();
    let start = bullet + BULLET.len_utf8();
    take(sheet, row, SlotKind::Classification, start..length);
    row + 1
}

/// Takes a part of a row as a value.
fn take(sheet: &mut Sheet<'_>, row: usize, kind: SlotKind, part: Range<usize>) {
    sheet.mark(row, BlockKind::Catalogue);
    if let Some(start) = sheet.rows.get(row).map(|row| row.span().start()) {
        sheet.add_slot(kind, Span::new(start + part.start, start + part.end));
    }
}
