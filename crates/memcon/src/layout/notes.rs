//! Notes under the text.

use super::sheet::Sheet;
use crate::record::BlockKind;

/// The sign behind a note that leads back to its place.
pub(super) const WAY_BACK: char = '↩';

/// Marks the notes at the end of the document.
pub(super) fn mark(sheet: &mut Sheet<'_>) {
    let end = sheet
        .rows
        .iter()
        .rposition(|row| row.kind == BlockKind::Body)
        .map_or(0, |last| last + 1);
    let start = sheet
        .rows
        .iter()
        .position(|row| row.kind == BlockKind::Body)
        .unwrap_or(end);
    let from = with_way_back(sheet, start, end).or_else(|| with_numbers(sheet, start, end));
    if let Some(from) = from {
        (from..end).for_each(|row| sheet.mark(row, BlockKind::Notes));
    }
}

/// Notes that end with a way back. One of several paragraphs has it behind the last.
///
/// ```ebnf
/// note = ( number | letter | "*" | "†" ), [ "." ], text, "↩" ;
/// ```
fn with_way_back(sheet: &Sheet<'_>, start: usize, end: usize) -> Option<usize> {
    let first_back = (start..end).find(|&row| sheet.row_text(row).ends_with(WAY_BACK))?;
    let first = (start..=first_back)
        .rev()
        .find(|&row| starts_note(sheet.row_text(row)));
    Some(first.unwrap_or(first_back))
}

fn starts_note(text: &str) -> bool {
    let Some((number, _)) = text.split_once(['.', ' ']) else {
        return false;
    };
    let digits = number.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let numbered = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    numbered
        || matches!(number, "*" | "†" | "‡" | "§")
        || number.len() == 1 && number.starts_with(|c: char| c.is_ascii_lowercase())
}

/// Notes that start with the bracketed number by which the text calls them: `[1] See above.`
fn with_numbers(sheet: &Sheet<'_>, start: usize, end: usize) -> Option<usize> {
    let from = (start..end)
        .rev()
        .take_while(|&row| bracketed_number(sheet.row_text(row)).is_some())
        .last()?;
    let call = bracketed_number(sheet.row_text(from))?;
    let called = (start..from).any(|row| {
        let text = sheet.row_text(row);
        text.find(call).is_some_and(|at| at > 0)
    });
    called.then_some(from)
}

/// `[1]` at the start of a line that goes on behind it.
fn bracketed_number(text: &str) -> Option<&str> {
    let (number, note) = text.strip_prefix('[')?.split_once(']')?;
    let digits = (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    (digits && !note.trim().is_empty()).then(|| text.get(..number.len() + 2))?
}
