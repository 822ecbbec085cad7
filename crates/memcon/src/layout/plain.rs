//! A document's text with no archive furniture around it.
//!
//! ```ebnf
//! text = { field label, ":", value }, document | document ;
//! ```

use super::SlotKind;
use super::detect::starts_with;
use super::sheet::Sheet;
use crate::Span;
use crate::lex::{ends_open, ends_sentence, ends_with_hour, starts_label};
use crate::record::BlockKind;

/// Labels of a head that collections put above a text, and what they hold.
const FIELDS: &[(&str, SlotKind)] = &[
    ("Title:", SlotKind::Title),
    ("Author:", SlotKind::Author),
    ("Date:", SlotKind::Date),
    ("Source:", SlotKind::Source),
    ("Description:", SlotKind::Summary),
    ("Summary:", SlotKind::Summary),
    ("Original Language:", SlotKind::Language),
    ("Language:", SlotKind::Language),
    ("URL:", SlotKind::Url),
];

/// Rows in which such a head starts.
const FIRST_ROWS: usize = 3;

pub(super) fn read(sheet: &mut Sheet<'_>) {
    if !read_fields(sheet) {
        find_title(sheet);
    }
}

fn field(text: &str) -> Option<(&'static str, SlotKind)> {
    FIELDS.iter().copied().find(|(label, _)| starts_with(text, label))
}

/// Takes the head of fields, if there is one: it names the title, and has another field.
fn read_fields(sheet: &mut Sheet<'_>) -> bool {
    let titled = |row: usize| field(sheet.row_text(row)).is_some_and(|(_, slot)| slot == SlotKind::Title);
    let Some(start) = (0..FIRST_ROWS).find(|&row| field(sheet.row_text(row)).is_some()) else {
        return false;
    };
    let fields = (start..sheet.rows.len()).take_while(|&row| field(sheet.row_text(row)).is_some());
    let end = start + fields.count();
    if end < start + 2 || !(start..end).any(titled) {
        return false;
    }
    for at in start..end {
        let Some(row) = sheet.rows.get_mut(at) else { break };
        let Some((label, slot)) = field(row.text()) else {
            break;
        };
        row.kind = if slot == SlotKind::Summary {
            BlockKind::Summary
        } else {
            BlockKind::Catalogue
        };
        let span = row.span();
        sheet.add_slot(slot, Span::new(span.start() + label.len(), span.end()));
    }
    true
}

/// Words that titles of records have.
const GENRE_WORDS: &[&str] = &[
    "conversation",
    "conversations",
    "record",
    "minutes",
    "memorandum",
    "transcript",
    "report",
    "note",
    "notes",
    "telegram",
    "cable",
    "letter",
    "summary",
    "protocol",
    "discussion",
    "talk",
    "talks",
    "meeting",
    "interview",
    "statement",
    "speech",
    "address",
    "journal",
    "diary",
    "ciphergram",
    "verbatim",
    "aide-mémoire",
    "dialogue",
];

/// Rows in which a title starts, how many it takes, and the longest one.
const TITLE_ROWS: usize = 5;
const MOST_TITLE_ROWS: usize = 4;
const LONGEST_TITLE: usize = 250;

/// Takes the title that the document itself bears; it stays part of the document.
fn find_title(sheet: &mut Sheet<'_>) {
    let Some(first) = (0..TITLE_ROWS).find(|&row| is_title(sheet.row_text(row))) else {
        return;
    };
    let goes_on = |row: usize| {
        let (before, text) = (sheet.row_text(row - 1), sheet.row_text(row));
        let open = ends_open(before)
            || text.starts_with(char::is_lowercase)
            || ends_open(text.split(' ').next().unwrap_or_default());
        sheet.rows.get(row).is_some_and(|row| row.blank_before == 0)
            && open
            && !starts_label(text)
            && !ends_sentence(before)
    };
    let last = (first + 1..first + MOST_TITLE_ROWS)
        .take_while(|&row| goes_on(row))
        .last()
        .unwrap_or(first);
    if let (Some(first), Some(last)) = (sheet.rows.get(first), sheet.rows.get(last)) {
        let span = first.bare_span().join(last.bare_span());
        sheet.add_slot(SlotKind::Title, span);
    }
}

/// Words in which a title says its genre: `Brief Summary of`, `The Second Talk between`.
const LAST_GENRE_WORD: usize = 4;

/// Words of letterheads that name a genre and yet are no titles: `Cable Received by the Ministry`, `Telegram No. 7`.
const LETTERHEAD_WORDS: &[&str] = &[
    "received", "incoming", "outgoing", "No", "Nº", "no", "copy", "copies",
];

fn is_title(text: &str) -> bool {
    let words = || text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != 'º');
    let letterhead = |word: &str| {
        LETTERHEAD_WORDS.contains(&word) || LETTERHEAD_WORDS.contains(&word.to_lowercase().as_str())
    };
    let genre = |word: &str| GENRE_WORDS.contains(&word.to_lowercase().as_str());
    text.len() <= LONGEST_TITLE
        && (!ends_sentence(text) || ends_with_hour(text))
        && !starts_label(text)
        && words().take(LAST_GENRE_WORD).any(genre)
        && !words().any(letterhead)
}
