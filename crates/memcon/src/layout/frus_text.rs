//! Text of a document page of *Foreign Relations of the United States*.
//!
//! ```ebnf
//! page = ( numbered title, [ file number line ] | file number line, title ), document, { note } ;
//! numbered title = number, ". ", title, [ note number ] ;
//! note = number, ". ", text, [ "↩" ] ;
//! ```
//! The volumes up to 1940 have the file number above a title without a document number; some editions have file number,
//! `[Document 12]` and title, a line each.

use super::detect::{Pattern, Sign, sign};
use super::furniture::is_year;
use super::notes::WAY_BACK;
use super::sheet::{Row, Sheet};
use super::{Family, SlotKind, notes};
use crate::Span;
use crate::record::{BlockKind, Layout};

pub(super) const FAMILY: Family = Family {
    layout: Layout::FrusText,
    signs: SIGNS,
    read,
};

const SIGNS: &[Sign] = &[
    sign("a document number and title", 2, Pattern::Test(title)),
    sign("an editorial note", 2, Pattern::Test(editorial_note)),
    sign("a file number beside the title", 2, Pattern::Test(file_number)),
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

/// The number of `[Document 12]`.
fn bracketed_number(text: &str) -> Option<&str> {
    let number = text.strip_prefix("[Document ")?.strip_suffix(']')?;
    let is_number = (1..=4).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some(number)
}

/// Rows of title, file number and document number.
struct Head {
    title: usize,
    file: Option<usize>,
    number: Option<usize>,
}

/// ```ebnf
/// head = numbered title, [ file number ] | [ line ], "[Document ", number, "]", title | file number, title ;
/// ```
fn head(sheet: &Sheet<'_>) -> Option<Head> {
    let (first, second) = (sheet.row_text(0), sheet.row_text(1));
    if number_and_title(first).is_some() {
        return Some(Head {
            title: 0,
            file: is_file_number(second).then_some(1),
            number: None,
        });
    }
    if let Some(number) = [0, 1]
        .into_iter()
        .find(|&row| bracketed_number(sheet.row_text(row)).is_some())
        && sheet.row_text(number + 1).len() <= LONGEST_TITLE
    {
        return Some(Head {
            title: number + 1,
            file: number.checked_sub(1),
            number: Some(number),
        });
    }
    let title =
        second.starts_with(char::is_uppercase) && second.len() <= LONGEST_TITLE && !is_dateline(second);
    (is_old_file_number(first) && title).then_some(Head {
        title: 1,
        file: Some(0),
        number: None,
    })
}

/// Longest line that is taken for a title under a file number.
const LONGEST_TITLE: usize = 300;

/// True where a document of a series starts: number and title, and file number or dateline below, in a text that itself
/// starts so; its number is higher than the first one's.
pub(super) fn starts_document(sheet: &Sheet<'_>, row: usize) -> bool {
    let number = |row: usize| {
        let text = sheet.row_text(row);
        let (number, _) =
            number_and_title(text).filter(|_| text.len() <= LONGEST_TITLE && !text.ends_with(WAY_BACK))?;
        let filed = is_file_number(sheet.row_text(row + 1));
        let dated = (row + 1..row + 4).any(|row| is_dateline(sheet.row_text(row)));
        number.parse::<u32>().ok().filter(|_| filed || dated)
    };
    let Some(own) = number(row) else { return false };
    let set_off = sheet.rows.get(row).is_some_and(|row| row.blank_before > 0);
    row == 0 || set_off && number(0).is_some_and(|first| first < own)
}

fn span_of(sheet: &Sheet<'_>, row: usize) -> Option<Span> {
    sheet.rows.get(row).map(Row::span)
}

fn title(sheet: &Sheet<'_>) -> Option<Span> {
    span_of(sheet, head(sheet)?.title)
}

fn file_number(sheet: &Sheet<'_>) -> Option<Span> {
    span_of(sheet, head(sheet)?.file?)
}

fn editorial_note(sheet: &Sheet<'_>) -> Option<Span> {
    let (_, title) = number_and_title(sheet.row_text(0))?;
    title.starts_with("Editorial Note").then(|| span_of(sheet, 0))?
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

/// True for a file number that needs no title before it: `File No. 123.45/6`, `123.45/6: Telegram`, `Peace Conf. 184/7`.
fn is_old_file_number(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let decimal = digits == 3
        && text
            .get(3..)
            .is_some_and(|rest| rest.starts_with(['.', ' ']) || letter_then_dot(rest));
    let named = ["File No. ", "Paris Peace Conf. "]
        .iter()
        .any(|words| text.starts_with(words));
    text.len() <= LONGEST_FILE_NUMBER && text.contains('/') && (decimal || named)
}

/// `B.00`: a letter behind the class number.
fn letter_then_dot(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c.is_ascii_uppercase()) && chars.next() == Some('.')
}

fn dateline(sheet: &Sheet<'_>) -> Option<Span> {
    head(sheet)?;
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
    if let Some(head) = head(sheet) {
        read_title(sheet, head.title);
        if let Some(row) = head.number {
            read_number(sheet, row);
        }
        if let Some(file) = head.file {
            sheet.take(file, BlockKind::Catalogue, SlotKind::Source);
        }
    }
    notes::mark_called(sheet);
}

/// Takes number and title.
fn read_title(sheet: &mut Sheet<'_>, at: usize) {
    let Some(row) = sheet.rows.get(at) else {
        return;
    };
    let (text, start) = (row.text(), row.span().start());
    let (number, title) = number_and_title(text).unwrap_or(("", text));
    let title_at = start + text.len() - title.len();
    let title = without_note_number(title);
    sheet.mark(at, BlockKind::Catalogue);
    sheet.add_slot(SlotKind::DocumentNumber, Span::new(start, start + number.len()));
    sheet.add_slot(SlotKind::Title, Span::new(title_at, title_at + title.len()));
}

/// Takes the number of `[Document 12]`.
fn read_number(sheet: &mut Sheet<'_>, at: usize) {
    let Some(row) = sheet.rows.get(at) else {
        return;
    };
    let (number, start) = (
        bracketed_number(row.text()).unwrap_or_default(),
        row.span().start(),
    );
    let start = start + row.text().find(number).unwrap_or(0);
    let end = start + number.len();
    sheet.mark(at, BlockKind::Catalogue);
    sheet.add_slot(SlotKind::DocumentNumber, Span::new(start, end));
}

/// `title` without the number of a note that is glued to its end.
fn without_note_number(title: &str) -> &str {
    let lettered = title.strip_suffix(|c: char| c.is_ascii_lowercase());
    let numbered = lettered
        .filter(|rest| rest.ends_with(|c: char| c.is_ascii_digit()))
        .unwrap_or(title);
    let bare = numbered.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = numbered.get(bare.len()..).unwrap_or_default();
    let stays = match digits.len() {
        0 => return title,
        5..=7 if digits.get(..4).is_some_and(is_year) => 4,
        1..=3 if !bare.ends_with([' ', '-', '–', '/', ',']) => 0,
        _ => return title,
    };
    title.get(..bare.len() + stays).unwrap_or(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn note_numbers_are_no_part_of_the_title() {
        let cases = [
            (
                "The Minister (Orlov) to the Secretary3",
                "The Minister (Orlov) to the Secretary",
            ),
            ("Talk, by Mr. Orlov (Chief)29a", "Talk, by Mr. Orlov (Chief)"),
            ("Minutes of May 3, 194712", "Minutes of May 3, 1947"),
            ("Minutes of May 3, 1947", "Minutes of May 3, 1947"),
            ("Talk at 4 p.m.", "Talk at 4 p.m."),
            ("Protocol No. 7", "Protocol No. 7"),
            ("Airgram A-7", "Airgram A-7"),
        ];
        for (printed, title) in cases {
            assert_eq!(without_note_number(printed), title);
        }
    }

    #[test]
    fn file_numbers() {
        let yes = [
            "711.94/2537",
            "793B.00/12–1450: Telegram",
            "123 Ward, Angus: Telegram",
            "Mission Files, Lot 5–D2",
            "811.20 (D) Regulations/3690",
        ];
        for text in yes {
            assert!(is_file_number(text), "{text}");
        }
        for text in [
            "Secret",
            "[Washington,] May 3, 1947.",
            "Washington, May 3, 1947.",
            "He took the files.",
            "1234.5",
            "[Files]",
        ] {
            assert!(!is_file_number(text), "{text}");
        }
        assert!(
            is_old_file_number("File No. 861.51/283")
                && is_old_file_number("832.00 Revolutions/127: Telegram")
        );
        assert!(!is_old_file_number("123 people came") && !is_old_file_number("Mission Files, Lot 5–D2"));
    }

    #[test]
    fn datelines() {
        for text in [
            "[Washington,] May 3, 1947.",
            "Nanking, December 1, 1948—5 p. m.",
            "May 11, 1946, 9:45 a.m.",
        ] {
            assert!(is_dateline(text), "{text}");
        }
        for text in [
            "[Received May 3, 1947]",
            "in May 1947",
            "May 3",
            "Washington, 1947",
        ] {
            assert!(!is_dateline(text), "{text}");
        }
    }
}
