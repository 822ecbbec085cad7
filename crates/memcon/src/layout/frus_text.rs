//! Text of a document page of *Foreign Relations of the United States*.
//!
//! ```ebnf
//! page = number, ". ", title, [ note number ], [ file number line ], document, { note } ;
//! note = number, ". ", text, "↩" ;
//! ```

use super::detect::{Pattern, Sign, sign};
use super::furniture::is_year;
use super::notes::WAY_BACK;
use super::sheet::{Row, Sheet};
use super::{Family, SlotKind};
use crate::Span;
use crate::record::{BlockKind, Layout};

pub(super) const FAMILY: Family = Family {
    layout: Layout::FrusText,
    signs: SIGNS,
    read,
};

const SIGNS: &[Sign] = &[
    sign("a document number and title", 2, Pattern::Test(numbered_title)),
    sign("a file number under the title", 2, Pattern::Test(file_number)),
    sign("notes with a way back", 3, Pattern::Test(first_note)),
    sign("`[Page …]`", 2, Pattern::Anywhere("\n[Page ")),
    sign("`[Received …]`", 1, Pattern::Start("[Received ")),
    sign("`[Here follows …]`", 1, Pattern::Anywhere("[Here follow")),
    sign("a dateline", 2, Pattern::Test(dateline)),
];

/// Rows from the top in which title, file number and dateline stand.
const HEAD_ROWS: usize = 8;

/// Digits and words of `12. Title`.
fn number_and_title(text: &str) -> Option<(&str, &str)> {
    let (number, title) = text.split_once(". ")?;
    let digits = (1..=4).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    let title = title.trim_start();
    (digits && title.starts_with(|c: char| c.is_uppercase() || matches!(c, '[' | '“' | '"' | '‘')))
        .then_some((number, title))
}

fn numbered_title(sheet: &Sheet<'_>) -> Option<Span> {
    let row = sheet.rows.first()?;
    number_and_title(row.text()).map(|_| row.span())
}

fn file_number(sheet: &Sheet<'_>) -> Option<Span> {
    numbered_title(sheet)?;
    sheet
        .rows
        .get(1)
        .filter(|row| is_file_number(row.text()))
        .map(Row::span)
}

/// Longest line that is taken for a file number.
const LONGEST_FILE_NUMBER: usize = 160;

/// Words in the names of collections that files are kept in.
const COLLECTIONS: &[&str] = &[
    "Files",
    "files",
    "Lot ",
    "Papers",
    "Archives",
    "Library",
    "Records",
    "File",
    "Collection",
];

/// True for a decimal file number or the name of a collection: `123.45/678: Telegram`, `Mission Files, Lot 1–D2`.
///
/// ```ebnf
/// file number line = digit, digit, digit, { character }, [ "/", { character } ] | { character }, collection, { character } ;
/// ```
fn is_file_number(text: &str) -> bool {
    if text.len() > LONGEST_FILE_NUMBER || text.starts_with('[') {
        return false;
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let decimal = digits == 3
        && text
            .get(3..)
            .is_some_and(|rest| rest.starts_with(['.', ' ', '/']) || letter_then_dot(rest));
    let held = COLLECTIONS.iter().any(|word| text.contains(word)) && !text.ends_with('.');
    (decimal || held) && !is_dateline(text)
}

/// `B.00`: a letter behind the class number.
fn letter_then_dot(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c.is_ascii_uppercase()) && chars.next() == Some('.')
}

fn dateline(sheet: &Sheet<'_>) -> Option<Span> {
    numbered_title(sheet)?;
    let mut head = sheet.rows.iter().skip(1).take(HEAD_ROWS);
    head.find(|row| is_dateline(row.text())).map(Row::span)
}

/// Longest line that is taken for a place and date.
const LONGEST_DATELINE: usize = 90;

/// Months, as datelines spell them.
const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// True for a place and date: `Nanking, May 3, 1947—5 p.m.`, `[Washington,] May 3, 1947.`
fn is_dateline(text: &str) -> bool {
    text.len() <= LONGEST_DATELINE
        && MONTHS.iter().any(|month| text.contains(month))
        && text.split(|c: char| !c.is_ascii_digit()).any(is_year)
        && text.starts_with(|c: char| c.is_uppercase() || c == '[')
        && !text.starts_with("[Received")
}

fn first_note(sheet: &Sheet<'_>) -> Option<Span> {
    let row = sheet.rows.iter().find(|row| row.text().ends_with(WAY_BACK))?;
    Some(row.span())
}

fn read(sheet: &mut Sheet<'_>) {
    let start = read_title(sheet);
    if sheet
        .rows
        .get(start)
        .is_some_and(|row| is_file_number(row.text()))
    {
        sheet.take(start, BlockKind::Catalogue, SlotKind::Source);
    }
}

/// Takes number and title; gives back the row behind them.
fn read_title(sheet: &mut Sheet<'_>) -> usize {
    let Some(row) = sheet.rows.first() else {
        return 0;
    };
    let (text, start) = (row.text(), row.span().start());
    let Some((number, title)) = number_and_title(text) else {
        return 0;
    };
    let title_at = start + text.len() - title.len();
    let title = without_note_number(title);
    sheet.mark(0, BlockKind::Catalogue);
    sheet.add_slot(SlotKind::DocumentNumber, Span::new(start, start + number.len()));
    sheet.add_slot(SlotKind::Title, Span::new(title_at, title_at + title.len()));
    1
}

/// `title` without the number of a note that is glued to its end.
fn without_note_number(title: &str) -> &str {
    let bare = title.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = title.get(bare.len()..).unwrap_or_default();
    let stays = match digits.len() {
        0 => return title,
        5..=7 if digits.get(..4).is_some_and(is_year) => 4,
        1..=3 if !bare.ends_with([' ', '-', '–', '/', ',']) => 0,
        _ => return title,
    };
    title.get(..bare.len() + stays).unwrap_or(title)
}
