//! Dumps that hold their text twice.

use super::sheet::{Row, Sheet};
use crate::diagnostic::{Code, Diagnostic};
use crate::record::BlockKind;

/// Rows that must be equal before a repetition is looked into, and how many such places are.
const FIRST_ROWS: usize = 3;
const MOST_TRIALS: usize = 8;

/// Takes a second copy of the text off the sheet.
pub(super) fn take_off<'t>(sheet: &mut Sheet<'t>) -> Vec<Row<'t>> {
    let Some(copy) = find_copy(&sheet.rows) else {
        return Vec::new();
    };
    let copy = sheet.rows.split_off(copy);
    if let (Some(first), Some(last)) = (copy.first(), copy.last()) {
        let message = "the text is repeated from here, the copy was not read";
        sheet.diagnostics.push(Diagnostic::warning(
            Code::Repeated,
            message,
            first.span().join(last.span()),
        ));
    }
    copy
}

/// Puts the copy back, as furniture.
pub(super) fn put_back<'t>(sheet: &mut Sheet<'t>, copy: Vec<Row<'t>>) {
    let kind = BlockKind::Furniture;
    sheet.rows.extend(copy.into_iter().map(|row| Row { kind, ..row }));
}

/// The row at which the text starts again. A copy may break off; a few rows of it may differ. What goes on behind a copy
/// is no part of it: then a passage is there twice, not the text.
fn find_copy(rows: &[Row<'_>]) -> Option<usize> {
    let start = rows.get(..FIRST_ROWS)?;
    let equal = |one: &Row<'_>, two: &Row<'_>| one.text() == two.text();
    let places = rows.windows(FIRST_ROWS).enumerate().skip(FIRST_ROWS);
    let mut copies = places
        .filter(|(_, place)| place.iter().zip(start).all(|(one, two)| equal(one, two)))
        .map(|(at, _)| at)
        .take(MOST_TRIALS);
    copies.find(|&at| {
        let copy = rows.get(at..).unwrap_or_default();
        let pairs = copy.iter().zip(rows.iter().take(at));
        let same = pairs.filter(|(one, two)| equal(one, two)).count();
        same * 10 >= copy.len() * 9
    })
}
