//! Notes under the text.

use std::ops::Range;

use super::SlotKind;
use super::pages::is_host_line;
use super::sheet::{Row, Sheet};
use crate::Span;
use crate::grammar::archive_reference::archive_reference;
use crate::grammar::calendar;
use crate::grammar::label::{LabelStyle, label_at};
use crate::record::BlockKind;

/// The sign behind a note that leads back to its place.
const WAY_BACK: char = '↩';

/// True where a line ends with the sign, as a link or alone.
pub(super) fn leads_back(text: &str) -> bool {
    text.trim_end_matches(']').ends_with(WAY_BACK)
}

/// Marks the notes that the mark-up says are notes.
pub(super) fn mark_at(sheet: &mut Sheet<'_>, range: &Range<usize>) {
    let notes = sheet
        .rows
        .iter_mut()
        .filter(|row| range.contains(&row.span().start()));
    notes.for_each(|row| row.kind = BlockKind::Notes);
}

/// Marks the notes at the end of the document that say by themselves what they are.
pub(super) fn mark(sheet: &mut Sheet<'_>) {
    let (start, end) = document(sheet);
    let from = with_way_back(sheet, start, end).or_else(|| with_brackets(sheet, start, end));
    mark_from(sheet, from, end);
}

/// Takes the archive reference that the first note of a document holds and nothing else, where no catalogue has one:
/// `[1] BArch, B 136/59748`.
pub(super) fn take_reference(sheet: &mut Sheet<'_>) {
    let note = sheet
        .rows
        .iter()
        .find(|row| row.kind == BlockKind::Notes)
        .copied();
    let Some(note) = note.filter(|_| !sheet.has(SlotKind::Source) && !sheet.has(SlotKind::Citation)) else {
        return;
    };
    let text = note.text();
    let number = text.trim_start_matches(|c: char| c.is_ascii_digit() || "[].".contains(c));
    let words = number.trim_start();
    let whole = archive_reference(words).is_some_and(|found| {
        found.reference.is_some()
            && found.repository.is_some_and(|repository| repository.start == 0)
            && words.trim_end_matches('.').len() <= found.whole.end
    });
    if whole && number.len() < text.len() && words.len() <= LONGEST_REFERENCE {
        let end = note.span().end();
        sheet.add_slot(SlotKind::Source, Span::new(end - words.len(), end));
    }
}

/// Longest reference in a note, in bytes.
const LONGEST_REFERENCE: usize = 120;

/// Marks the numbered notes at the end of the document that the text calls with a number behind a word.
pub(super) fn mark_called(sheet: &mut Sheet<'_>) {
    let (start, end) = document(sheet);
    let from = called(sheet, start, end);
    mark_from(sheet, from, end);
}

fn mark_from(sheet: &mut Sheet<'_>, from: Option<usize>, end: usize) {
    if sheet.notes_are_known {
        return;
    }
    (from.unwrap_or(end)..end).for_each(|row| sheet.mark(row, BlockKind::Notes));
}

/// The document's first row, and the one behind its last.
fn document(sheet: &Sheet<'_>) -> (usize, usize) {
    let is_body = |row: &Row<'_>| row.kind == BlockKind::Body;
    // What a site prints below stays for the pass over page furniture.
    let is_text = |row: &Row<'_>| is_body(row) && !is_host_line(row.text());
    let end = sheet.rows.iter().rposition(is_text).map_or(0, |last| last + 1);
    (sheet.rows.iter().position(is_body).unwrap_or(end), end)
}

/// Notes that end with a way back. One of several paragraphs has it behind the last.
///
/// ```ebnf
/// note = ( number | letter | "*" | "†" ), [ "." ], text, "↩" ;
/// ```
fn with_way_back(sheet: &Sheet<'_>, start: usize, end: usize) -> Option<usize> {
    let first_back = (start..end).find(|&row| leads_back(sheet.row_text(row)))?;
    let mut starts = (start..=first_back)
        .rev()
        .filter(|&row| starts_note(sheet.row_text(row)));
    // In a wrapped note a line may begin with a number, too.
    let is_apart = |row: &usize| {
        let apart = sheet.rows.get(*row).is_some_and(|row| row.blank_before > 0);
        apart || note_number(sheet.row_text(*row)).is_some()
    };
    let first = starts.clone().take(MOST_NOTE_ROWS).find(is_apart);
    Some(first.or_else(|| starts.next()).unwrap_or(first_back))
}

/// Most lines of a wrapped note that begin as notes do.
const MOST_NOTE_ROWS: usize = 8;

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

/// Notes that start with the bracketed number by which the text calls them: `[1] See above.`, `(1) See above.` Paragraphs may be
/// numbered in round brackets, too: each of such notes is called.
fn with_brackets(sheet: &Sheet<'_>, start: usize, end: usize) -> Option<usize> {
    let from = (start..end)
        .rev()
        .take_while(|&row| bracketed_number(sheet.row_text(row)).is_some())
        .last()?;
    let is_called = |call: &str| {
        (start..from).any(|row| {
            let text = sheet.row_text(row);
            let number = call.strip_prefix('[').and_then(|call| call.strip_suffix(']'));
            text.find(call).is_some_and(|at| at > 0) || number.is_some_and(|number| calls(text, number))
        })
    };
    let first = bracketed_number(sheet.row_text(from))?;
    let others = from + 1..end.min(from + MOST_ASKED);
    let mut others = others.filter_map(|row| bracketed_number(sheet.row_text(row)));
    let called = is_called(first) && (first.starts_with('[') || others.all(is_called));
    called.then_some(from)
}

/// `[1]` or `(1)` at the start of a line that goes on behind it.
fn bracketed_number(text: &str) -> Option<&str> {
    let close = match text.as_bytes().first()? {
        b'[' => ']',
        b'(' => ')',
        _ => return None,
    };
    let (number, note) = text.get(1..)?.split_once(close)?;
    let digits = (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    (digits && !note.trim().is_empty()).then(|| text.get(..number.len() + 2))?
}

/// Notes without any sign but a number: the text has those of most glued to a word or a mark, `the ferry.4`.
///
/// ```ebnf
/// note = number, ". ", text ;
/// ```
fn called(sheet: &Sheet<'_>, start: usize, end: usize) -> Option<usize> {
    let number = |row: usize| note_number(sheet.row_text(row)).filter(|_| !is_turn(sheet.row_text(row)));
    // Above the first note, numbers are those of paragraphs of the text.
    let mut below = None;
    let from = (start..end)
        .rev()
        .take_while(|&row| {
            let own = number(row);
            let first = below.replace(own) == Some(Some("1"));
            own.is_some() && !first
        })
        .last()?;
    // The title, which is no row of the document any more, may call one, too.
    let is_called = |number: &&str| (0..from).any(|row| calls(sheet.row_text(row), number));
    // Numbered paragraphs of the text begin at one, too, which the title calls; none of the others is called.
    let numbers = || (from..end).filter_map(number).take(MOST_ASKED);
    let others = || 2 * numbers().filter(is_called).count() > numbers().count();
    let first = number(from).filter(is_called)?;
    (first != "1" || others()).then_some(from)
}

/// How many notes the text is searched for calls of.
const MOST_ASKED: usize = 3;

/// `12. Mr. Orlov: Yes.`: a numbered turn.
fn is_turn(text: &str) -> bool {
    label_at(text, 0).is_some_and(|label| {
        let titled = label.person().is_some_and(|person| !person.titles.is_empty());
        label.style == LabelStyle::Colon && titled
    })
}

/// The number of `12. See above.`
fn note_number(text: &str) -> Option<&str> {
    let (number, note) = text.split_once(". ")?;
    let digits = (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    (digits && !note.trim().is_empty()).then_some(number)
}

/// True where `number` stands in `text` right behind a letter, a mark, a bracket or the day of a month, and no digit follows.
fn calls(text: &str, number: &str) -> bool {
    text.match_indices(number).any(|(at, _)| {
        let (before, behind) = text.split_at(at);
        let is_mark = |c: char| matches!(c, '.' | ',' | '”' | '"' | ')' | ']' | '[' | '’');
        let glued = before.ends_with(|c: char| c.is_alphabetic() || is_mark(c)) || ends_with_day(before);
        let behind = behind.get(number.len()..).unwrap_or_default();
        glued && !behind.starts_with(char::is_alphanumeric)
    })
}

/// True for `... of May 24`, to which the number of a note may be glued: `May 2412`.
fn ends_with_day(text: &str) -> bool {
    let Some((before, day)) = text.rsplit_once(' ') else {
        return false;
    };
    let is_day = matches!(day.parse::<u8>(), Ok(1..=31));
    let month = before.rsplit(' ').next().unwrap_or_default();
    is_day && month.starts_with(char::is_uppercase) && calendar::month(&month.to_lowercase()).is_some()
}
