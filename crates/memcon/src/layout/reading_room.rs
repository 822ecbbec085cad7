//! Text of a page of the agency's electronic reading room: fields about the file, then the text of its scan.
//!
//! ```ebnf
//! page = title , "Document Type:" , [ value ] , { label , [ value ] } , "Body:" , document ;
//! ```

use super::SlotKind;
use super::sheet::Sheet;
use crate::record::BlockKind;

/// Rows in which the fields start, and the most that they take.
const FIRST_ROWS: usize = 8;
const MOST_ROWS: usize = 80;

/// The first and the last label.
const FIRST: &str = "Document Type:";
const LAST: &str = "Body:";

/// The fields that are read; the others are the file's, not the document's.
const FIELDS: &[(&str, SlotKind)] = &[
    ("Document Number (FOIA) /ESDN (CREST):", SlotKind::DocumentNumber),
    ("Publication Date:", SlotKind::Date),
];

/// Takes title and fields; false where the text is no such page.
pub(super) fn read(sheet: &mut Sheet<'_>) -> bool {
    let begins =
        |sheet: &Sheet<'_>, row: usize, label: &str| sheet.row_text(row).trim_end().starts_with(label);
    let Some(first) = (0..FIRST_ROWS).find(|&row| begins(sheet, row, FIRST)) else {
        return false;
    };
    let Some(last) = (first + 1..first + MOST_ROWS).find(|&row| begins(sheet, row, LAST)) else {
        return false;
    };
    if let Some(title) = first.checked_sub(1) {
        (0..title).for_each(|row| sheet.mark(row, BlockKind::Furniture));
        sheet.take(title, BlockKind::Catalogue, SlotKind::Title);
    }
    // The text may begin behind the last label.
    let end = last + usize::from(sheet.row_text(last).trim_end() == LAST);
    for row in first..end {
        sheet.mark(row, BlockKind::Furniture);
    }
    for (label, slot) in FIELDS {
        let value = (first..last).find(|&row| sheet.row_text(row).trim_end() == *label);
        let value = value.map(|row| row + 1).filter(|&row| row < last);
        if let Some(value) = value.filter(|&row| !sheet.row_text(row).trim_end().ends_with(':')) {
            sheet.take(value, BlockKind::Catalogue, *slot);
        }
    }
    true
}
