//! A document's text with no archive furniture around it.
//!
//! ```ebnf
//! text = { field label, ":", value }, document | document ;
//! ```

use super::detect::starts_with;
use super::pages::is_navigation;
use super::sheet::{Row, Sheet};
use super::{SlotKind, card, edition, reading_room};
use crate::Span;
use crate::grammar::classification::stamps;
use crate::grammar::date::{DateContext, dates_in, whole_date};
use crate::grammar::debate_line::debate_line;
use crate::grammar::despatch::despatch_title;
use crate::grammar::form_line::form_line;
use crate::grammar::french_form::{french_form, french_parties, swiss_parties};
use crate::grammar::head_label::labelled;
use crate::grammar::letter_spaced::closed_up;
use crate::grammar::offset_in;
use crate::grammar::vocabulary::contains;
use crate::grammar::word::INSTITUTIONS;
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
    let site = mark_site(sheet);
    if site > 0 {
        find_title(sheet, site);
    } else if !reading_room::read(sheet)
        && !card::read(sheet)
        && !edition::read(sheet)
        && !read_fields(sheet)
        && !read_entry(sheet)
        && !read_numbered_title(sheet)
        && !read_dated_title(sheet)
    {
        let from = card::read_breadcrumb(sheet);
        find_title(sheet, from);
    }
}

/// Marks what a site for cables prints above the document, with the key by which it signs; gives back the row behind, the
/// first one where there is no such key.
///
/// ```ebnf
/// site = { navigation | "Key fingerprint" , words | "-----BEGIN PGP" , words , { row } , "-----END PGP" , words } ;
/// ```
fn mark_site(sheet: &mut Sheet<'_>) -> usize {
    /// Rows of the longest key.
    const LONGEST_KEY: usize = 200;
    let (mut at, mut signed) = (0, false);
    loop {
        let text = sheet.row_text(at);
        let length = if is_navigation(text) || text.starts_with("Key fingerprint ") {
            1
        } else if text.starts_with("-----BEGIN PGP ") {
            let is_end = |rows: &usize| sheet.row_text(at + rows).starts_with("-----END PGP ");
            (1..LONGEST_KEY).find(is_end).map_or(0, |rows| rows + 1)
        } else {
            0
        };
        if length == 0 {
            break;
        }
        signed |= !is_navigation(text);
        at += length;
    }
    // Navigation alone may stand above a catalogue entry.
    let end = if signed { at } else { 0 };
    (0..end).for_each(|row| sheet.mark(row, BlockKind::Furniture));
    end
}

/// Takes date and title of a catalogue entry that stand above a document whose other furniture is lost: the date as the
/// catalogue writes it, below it the title, which is no heading in capitals.
///
/// ```ebnf
/// entry = month , day , "," , year , title , document ;
/// ```
fn read_entry(sheet: &mut Sheet<'_>) -> bool {
    let (date, title) = (sheet.row_text(0), sheet.row_text(1));
    let dated = date.starts_with(|c: char| c.is_ascii_uppercase())
        && date.ends_with(|c: char| c.is_ascii_digit())
        && date.contains(", ")
        && date.len() <= LONGEST_DATE
        && whole_date(date, &DateContext::default())
            .and_then(|found| found.edtf)
            .is_some_and(|date| date.as_str().len() == LENGTH_OF_DAY);
    let words = title.split_whitespace().count();
    let titled = (FEWEST_TITLE_WORDS..=MOST_TITLE_WORDS).contains(&words)
        && title.contains(char::is_lowercase)
        && title.len() <= LONGEST_TITLE
        && !ends_sentence(title)
        && !starts_label(title)
        && !is_numbered_line(title)
        && stamps(title).is_none();
    if !dated || !titled || sheet.rows.len() < 3 {
        return false;
    }
    sheet.take(0, BlockKind::Catalogue, SlotKind::Date);
    sheet.take(1, BlockKind::Catalogue, SlotKind::Title);
    true
}

/// `Frames 0452-0454, serial F 5`: a number behind the first word; no title begins so.
fn is_numbered_line(text: &str) -> bool {
    text.split(' ')
        .nth(1)
        .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

/// Takes the title of a document of a reader that stands behind its number: `Document No. 66: Record of the Second
/// Conversation between Orlov and Szabo`.
///
/// ```ebnf
/// title = "Document" , [ "No." ] , number , ( ":" | "." ) , words ;
/// ```
fn read_numbered_title(sheet: &mut Sheet<'_>) -> bool {
    let numbered = |row: usize| {
        let text = sheet.row_text(row);
        let behind = [
            "Document No. ",
            "Document Nº ",
            "DOCUMENT No. ",
            "DOCUMENT NO. ",
            "Document ",
        ]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))?;
        let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
        let title = behind.get(digits..)?.strip_prefix([':', '.'])?.trim_start();
        let known = (1..=4).contains(&digits) && is_title(title);
        known.then(|| {
            (
                row,
                offset_in(text, behind)..offset_in(text, behind) + digits,
                offset_in(text, title),
            )
        })
    };
    let Some((row, number, title)) = (0..FIRST_TITLE_ROWS).find_map(numbered) else {
        return false;
    };
    let Some(span) = sheet.rows.get(row).map(Row::span) else {
        return false;
    };
    sheet.mark(row, BlockKind::Catalogue);
    sheet.add_slot(
        SlotKind::DocumentNumber,
        Span::new(span.start() + number.start, span.start() + number.end),
    );
    sheet.add_slot(SlotKind::Title, Span::new(span.start() + title, span.end()));
    true
}

/// Takes date and title of a page of an exhibition: `7 January 1954: Draft Note to the Ministry of Trade`.
///
/// ```ebnf
/// title = date , ":" , words ;
/// ```
fn read_dated_title(sheet: &mut Sheet<'_>) -> bool {
    let dated = |row: usize| {
        let text = sheet.row_text(row);
        let (date, title) = text.split_once(": ")?;
        let day = whole_date(date, &DateContext::default())?.edtf?;
        let words = title.split_whitespace().count();
        let known = date.len() <= LONGEST_DATE
            && day.as_str().len() == LENGTH_OF_DAY
            && (FEWEST_TITLE_WORDS..=MOST_TITLE_WORDS).contains(&words)
            && text.len() <= LONGEST_TITLE
            && !ends_sentence(text);
        known.then(|| (row, date.len(), offset_in(text, title)))
    };
    let Some((row, date, title)) = (0..FIRST_ROWS).find_map(dated) else {
        return false;
    };
    let Some(span) = sheet.rows.get(row).map(Row::span) else {
        return false;
    };
    (0..row).for_each(|above| sheet.mark(above, BlockKind::Furniture));
    sheet.mark(row, BlockKind::Catalogue);
    sheet.add_slot(SlotKind::Date, Span::new(span.start(), span.start() + date));
    sheet.add_slot(SlotKind::Title, Span::new(span.start() + title, span.end()));
    true
}

/// Rows in which the numbered title of a reader stands, below what its site prints above it.
const FIRST_TITLE_ROWS: usize = 14;

/// Longest date of a catalogue, in bytes; characters of a day in EDTF; words of a title.
const LONGEST_DATE: usize = 20;
const LENGTH_OF_DAY: usize = 10;
const FEWEST_TITLE_WORDS: usize = 4;
const MOST_TITLE_WORDS: usize = 40;

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
    "session",
    "conclusions",
    "briefing",
    "hearing",
    "hearings",
    "proceedings",
    "pressekonferenz",
    "regierungspressekonferenz",
    "gespräch",
    "aufzeichnung",
    "vermerk",
    "entretien",
    "compte rendu",
    "notiz",
    "aktennotiz",
];

/// Rows in which a title starts, how many it takes, and the longest one.
const TITLE_ROWS: usize = 5;
const MOST_TITLE_ROWS: usize = 4;
const LONGEST_TITLE: usize = 420;

/// Takes the title that the document itself bears; it stays part of the document.
fn find_title(sheet: &mut Sheet<'_>, from: usize) {
    if let Some(row) = (from + 1..from + TITLE_ROWS).find(|&row| form_line(sheet.row_text(row)).is_some())
        && take_parties(sheet, row - 1)
    {
        return;
    }
    if take_parties_of_series(sheet, from)
        || take_numbered_parties(sheet, from)
        || take_holder_parties(sheet, from)
    {
        return;
    }
    if let Some(row) = (from..from + TITLE_ROWS).find(|&row| is_quoted_title(sheet, row)) {
        take_quoted_title(sheet, row);
        return;
    }
    let Some((first, last)) = title_rows(sheet, from) else {
        return;
    };
    if let (Some(first), Some(last)) = (sheet.rows.get(first), sheet.rows.get(last)) {
        let span = first.bare_span().join(last.bare_span());
        let stop = usize::from(ends_with_day(last.bare()));
        sheet.add_slot(SlotKind::Title, Span::new(span.start(), span.end() - stop));
    }
}

/// Takes a title without the quotation marks around it.
fn take_quoted_title(sheet: &mut Sheet<'_>, row: usize) {
    let Some(row) = sheet.rows.get(row) else { return };
    let span = row.bare_span();
    let mut marks = row.text().trim().chars();
    let quote = |c: Option<char>| c.map_or(0, char::len_utf8);
    let (open, close) = (quote(marks.next()), quote(marks.next_back()));
    sheet.add_slot(
        SlotKind::Title,
        Span::new(span.start() + open, span.end() - close),
    );
}

/// The first and the last row of the title.
fn title_rows(sheet: &Sheet<'_>, from: usize) -> Option<(usize, usize)> {
    let named = first_title_row(sheet, from)?;
    // `SUMMARY RECORD`, and below its number `Summary Record of a meeting of the Council`.
    let fuller = |row: &usize| {
        let (short, text) = (sheet.row_text(named), sheet.row_text(*row));
        let begins = text
            .get(..short.len())
            .is_some_and(|lead| lead.eq_ignore_ascii_case(short));
        short.contains(' ') && text.len() > short.len() && begins && is_title(text)
    };
    let named = (named + 1..named + ROWS_TO_FULLER_TITLE)
        .find(fuller)
        .unwrap_or(named);
    // `Note`, and below it `on the talks of ...`: the word for the genre stands on a line of its own.
    let genre = named.checked_sub(1).filter(|above| {
        is_genre_above(sheet, *above)
            || sheet.row_text(named).starts_with(char::is_lowercase) && is_genre_alone(sheet.row_text(*above))
    });
    let (first, words) = match genre {
        Some(genre) => (genre, named),
        None => (named, named + usize::from(is_genre_above(sheet, named))),
    };
    let more = (words + 1..words + MOST_TITLE_ROWS).take_while(|&row| title_goes_on(sheet, row));
    Some((first, more.last().unwrap_or(words)))
}

/// The row that is known for a title: by its words, by a session or a form, by the day that stands below it.
fn first_title_row(sheet: &Sheet<'_>, from: usize) -> Option<usize> {
    // One word below others is the heading of a form, no title: `TELEGRAM`.
    let has_words = |row: usize| {
        let several = sheet.row_text(row).contains(' ') || title_goes_on(sheet, row + 1);
        row == from || several || is_genre_above(sheet, row)
    };
    let mut titles = (from..from + TITLE_ROWS).filter(|&row| is_title(sheet.row_text(row)) && has_words(row));
    let session = || {
        (from..from + LAST_SESSION_ROW)
            .find(|&row| is_session(sheet.row_text(row)) || is_form_heading(sheet.row_text(row)))
    };
    let heading = (heads_a_day(sheet, from) || is_numbered_talk(sheet.row_text(from))).then_some(from);
    // `[Open session]` below it is a remark.
    let remark = |row: &usize| heading.is_some() && sheet.row_text(*row).starts_with('[');
    // `618. DFA/12447-40` below the headings of a chapter, and the title below it.
    let numbered = || {
        (from + TITLE_ROWS..from + LAST_SESSION_ROW)
            .find(|&row| is_numbered_file(sheet.row_text(row - 1)) && is_title(sheet.row_text(row)))
    };
    let named = titles.next().filter(|row| !remark(row));
    let first = named.or_else(session).or_else(numbered).or(heading)?;
    // `MEMORANDUM` may be the letterhead above `MEMORANDUM OF CONVERSATION`.
    let word = sheet.row_text(first);
    let in_full = |row: &usize| {
        let text = sheet.row_text(*row);
        !word.contains(' ') && text.strip_prefix(word).is_some_and(|rest| rest.starts_with(' '))
    };
    Some(titles.find(in_full).unwrap_or(first))
}

/// True for a row that goes on with the title in the row before it.
fn title_goes_on(sheet: &Sheet<'_>, row: usize) -> bool {
    let (before, text) = (sheet.row_text(row - 1), sheet.row_text(row));
    // `Friday, 20 October 2000` and `Selm, 8 May 1956` go on with no title that is complete.
    let listed = || ends_open(text.split(' ').next().unwrap_or_default()) && !is_dated_row(text);
    let open = ends_open(before) || text.starts_with(char::is_lowercase) || listed();
    let blank = sheet.rows.get(row).map(|row| row.blank_before);
    // `... held at the House on` and, below a blank line, the day.
    let broken = || blank == Some(1) && ends_open(before) && is_day_row(text);
    (blank == Some(0) || broken())
        && (open || ends_with_holder(before, text))
        && !starts_label(text)
        && !ends_sentence(before)
}

/// `Memorandum by the State Secretary in the Foreign` and, in the next row, `Office (Orlov)`: the holder of an office whose words
/// begin in the row before.
fn ends_with_holder(before: &str, text: &str) -> bool {
    /// Words of the office in the second row.
    const MOST_WORDS: usize = 4;
    let named = || {
        let (office, holder) = text.strip_suffix(')')?.rsplit_once('(')?;
        Some(is_holder(holder) && office.split_whitespace().count() <= MOST_WORDS)
    };
    [" by ", " by the "].iter().any(|by| before.contains(by))
        && !before.contains('(')
        && named().unwrap_or(false)
}

/// `Notes`, and below it, a blank line between or not, `on the Talks between ...`: true for the row of the word.
fn is_genre_above(sheet: &Sheet<'_>, row: usize) -> bool {
    const LEADS: &[&str] = &["on ", "of ", "about ", "concerning ", "regarding "];
    let below = sheet.row_text(row + 1);
    let leads = LEADS.iter().any(|lead| {
        below
            .get(..lead.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(lead))
    });
    leads && below.len() <= LONGEST_TITLE && !below.ends_with('.') && is_genre_alone(sheet.row_text(row))
}

/// Rows below a heading of a form in which the title in full stands.
const ROWS_TO_FULLER_TITLE: usize = 6;

/// Rows in which the number of a session stands below what a site prints above it.
const LAST_SESSION_ROW: usize = 30;

/// `4552nd meeting`: the session of a council.
fn is_session(text: &str) -> bool {
    if is_session_in_words(text) {
        return true;
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let behind = text.get(digits..).unwrap_or_default();
    let ordinal = ["st ", "nd ", "rd ", "th "]
        .iter()
        .find_map(|end| behind.strip_prefix(end));
    digits > 0
        && ordinal.is_some_and(|words| SESSIONS.iter().any(|session| words.eq_ignore_ascii_case(session)))
}

/// `FOURTEEN HUNDRED AND TWELFTH MEETING`
fn is_session_in_words(text: &str) -> bool {
    let lower = text.to_lowercase();
    let Some(number) = SESSIONS
        .iter()
        .find_map(|session| lower.strip_suffix(session)?.strip_suffix(' '))
    else {
        return false;
    };
    let ordinal = ["th", "first", "second", "third"]
        .iter()
        .any(|end| number.ends_with(end));
    let hundreds = number
        .split([' ', '-'])
        .any(|word| matches!(word, "hundred" | "thousand"));
    ordinal && hundreds && text.len() <= LONGEST_SESSION
}

/// Bytes of the longest number of a session in words.
const LONGEST_SESSION: usize = 100;

/// The heading of a form in capitals, as sites print it below lines of their own.
fn is_form_heading(text: &str) -> bool {
    const HEADINGS: &[&str] = &[
        "MEMORANDUM OF CONVERSATION",
        "MEMORANDUM FOR THE RECORD",
        "RECORD OF CONVERSATION",
        "MEMORANDUM OF TELEPHONE CONVERSATION",
    ];
    /// Beginnings of titles that tell of what they are the record (lower case).
    const LEADS: &[&str] = &[
        "summary record of a ",
        "summary record of the ",
        "provisional verbatim record of the ",
        "verbatim record of the ",
        "conclusions of a meeting ",
    ];
    let lower = text.to_lowercase();
    HEADINGS.contains(&text) || is_title(text) && LEADS.iter().any(|lead| lower.starts_with(lead))
}

/// What such sessions are called.
const SESSIONS: &[&str] = &["meeting", "plenary meeting", "session", "plenary session"];

/// A weekday or a place, a comma, a date.
fn is_dated_row(text: &str) -> bool {
    let date = dates_in(text, &DateContext::default()).next();
    date.is_some_and(|date| {
        let before = text.get(..date.range.start).unwrap_or_default();
        let place = before.trim_end();
        place.is_empty() || place.ends_with(',') && place.split(' ').count() <= MOST_PLACE_WORDS
    })
}

/// A weekday or nothing, a date, an hour perhaps.
fn is_day_row(text: &str) -> bool {
    let date = dates_in(text, &DateContext::default()).next();
    date.is_some_and(|date| {
        text.get(..date.range.start)
            .is_some_and(|before| before.split_whitespace().count() <= 1)
    })
}

/// `The Harbour Dues Bill`, and below it a day and nothing else: what was debated, or who was heard.
fn heads_a_day(sheet: &Sheet<'_>, row: usize) -> bool {
    let text = sheet.row_text(row).trim();
    let is_words = text
        .chars()
        .all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '’'));
    let day = sheet.row_text(row + 1);
    (FEWEST_HEADING_WORDS..=MOST_TITLE_WORDS).contains(&text.split_whitespace().count())
        && is_words
        && !names_office(text)
        && !day.contains(':')
        && whole_date(day, &DateContext::default()).is_some_and(|date| date.edtf.is_some())
        || is_words && debate_line(day).is_some()
}

/// `618. DFA/12447-40`: number and file of a document of an edition.
fn is_numbered_file(text: &str) -> bool {
    text.split_once(". ").is_some_and(|(number, file)| {
        (1..=4).contains(&number.len())
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && file.split_once('/').is_some_and(|(office, file)| {
                (2..=5).contains(&office.len())
                    && office.bytes().all(|byte| byte.is_ascii_uppercase())
                    && file.starts_with(|c: char| c.is_ascii_digit())
                    && !file.contains(' ')
            })
    })
}

/// `Conversation No. 214-7`: a recorded talk by its number on the tape.
fn is_numbered_talk(text: &str) -> bool {
    let number = text.strip_prefix("Conversation No. ").unwrap_or_default();
    number.starts_with(|c: char| c.is_ascii_digit())
        && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
}

/// True where the line is a letterhead: it begins or ends with a word for an office.
fn names_office(text: &str) -> bool {
    let mut words = text.split(' ').filter(|word| !word.eq_ignore_ascii_case("the"));
    let ends = [words.next(), words.next_back()];
    ends.into_iter()
        .flatten()
        .any(|word| contains(INSTITUTIONS, word))
}

/// Fewest words of a heading without a word for a genre: fewer may be a name.
const FEWEST_HEADING_WORDS: usize = 3;

/// Most words of a place before a date.
const MOST_PLACE_WORDS: usize = 3;

/// A line in quotation marks above the labels of a head: `"Orlov and Szabo Discuss the Harbour"`.
fn is_quoted_title(sheet: &Sheet<'_>, row: usize) -> bool {
    let text = sheet.row_text(row).trim();
    let inside = [('"', '"'), ('“', '”')]
        .iter()
        .find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close));
    let titled = inside.is_some_and(|title| {
        let words = title.split_whitespace().count();
        (FEWEST_TITLE_WORDS..=MOST_TITLE_WORDS).contains(&words)
            && title.len() <= LONGEST_TITLE
            && !title.contains(['"', '“', '”'])
            && !ends_sentence(title)
    });
    titled && labelled(sheet.row_text(row + 1)).is_some()
}

/// Takes the line that names who writes to whom, above the line with form, number and dateline, for the title; the number
/// of the document in its volume is none of it.
///
/// ```ebnf
/// title = [ number , [ "." ] ] , sender , ( "to" | "TO" ) , recipients ;
/// ```
fn take_parties(sheet: &mut Sheet<'_>, row: usize) -> bool {
    let Some(span) = sheet.rows.get(row).map(Row::bare_span) else {
        return false;
    };
    let text = sheet.row_text(row);
    let title = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' '));
    let named = text.len() <= LONGEST_TITLE
        && title.to_ascii_lowercase().contains(" to ")
        && title.starts_with(char::is_uppercase)
        && !ends_sentence(text);
    let lead = text.len() - title.len();
    if named {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        if (1..=4).contains(&digits) {
            sheet.mark(row, BlockKind::Catalogue);
            let number = Span::new(span.start(), span.start() + digits);
            sheet.add_slot(SlotKind::DocumentNumber, number);
        }
        sheet.add_slot(SlotKind::Title, Span::new(span.start() + lead, span.end()));
    }
    named
}

/// Takes number and title of a document of an edition: who writes to whom, with place and date in one of the next rows.
///
/// ```ebnf
/// title   = number , ( " " | line end ) , words , ( " to " | " TO " ) , words , line end ;
/// edition = title , [ line ] , place , "," , date ;
/// ```
fn take_numbered_parties(sheet: &mut Sheet<'_>, from: usize) -> bool {
    /// Rows below the title in which place and date stand.
    const ROWS_TO_DATE: usize = 3;
    let found = (from..from + TITLE_ROWS).find_map(|row| {
        let text = sheet.row_text(row);
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let behind = text.get(digits..)?;
        let (titled, title) = match behind.strip_prefix(' ') {
            Some(title) => (row, title.trim_start()),
            None if behind.is_empty() => (row + 1, sheet.row_text(row + 1)),
            None => return None,
        };
        let named = [" to ", " TO "].iter().any(|to| title.contains(to))
            && title.starts_with(char::is_uppercase)
            && title.len() <= LONGEST_TITLE
            && !ends_sentence(title)
            && !title.contains(|c: char| c.is_ascii_digit());
        let dated = (titled + 1..=titled + ROWS_TO_DATE).any(|row| is_place_and_day(sheet.row_text(row)));
        let start = offset_in(sheet.row_text(titled), title);
        ((1..=4).contains(&digits) && named && dated).then_some((row, digits, titled, start))
    });
    let Some((row, digits, titled, start)) = found else {
        return false;
    };
    let (Some(number), Some(title)) = (
        sheet.rows.get(row).map(Row::bare_span),
        sheet.rows.get(titled).map(Row::bare_span),
    ) else {
        return false;
    };
    (row..=titled).for_each(|row| sheet.mark(row, BlockKind::Catalogue));
    let number = Span::new(number.start(), number.start() + digits);
    sheet.add_slot(SlotKind::DocumentNumber, number);
    sheet.add_slot(SlotKind::Title, Span::new(title.start() + start, title.end()));
    let form = (titled + 1..=titled + ROWS_TO_DATE).find(|&row| is_form_and_number(sheet.row_text(row)));
    if let Some(span) = form.and_then(|row| sheet.rows.get(row)).map(Row::bare_span) {
        sheet.add_slot(SlotKind::Genre, span);
    }
    true
}

/// Takes the title of a document of an edition that names an office with its holder, and to whom it goes: the form, a
/// stamp or place and day stand in one of the next rows.
///
/// ```ebnf
/// title = "The" , office , "(" , name , ")" , "to" , words ;
/// ```
fn take_holder_parties(sheet: &mut Sheet<'_>, from: usize) -> bool {
    /// Rows below the title in which they stand.
    const ROWS_TO_FORM: usize = 8;
    let named = (from..from + TITLE_ROWS).find(|&row| names_holder(sheet.row_text(row)));
    let Some((row, span)) = named.and_then(|row| Some((row, sheet.rows.get(row)?.bare_span()))) else {
        return false;
    };
    let mut below = row + 1..row + 1 + ROWS_TO_FORM;
    let form = below
        .clone()
        .find(|&row| is_form_and_number(sheet.row_text(row).trim_matches(['[', ']'])));
    if form.is_none() && !below.any(|row| is_place_and_day(sheet.row_text(row))) {
        return false;
    }
    sheet.add_slot(SlotKind::Title, span);
    if let Some(span) = form.and_then(|row| sheet.rows.get(row)).map(Row::bare_span) {
        sheet.add_slot(SlotKind::Genre, span);
    }
    true
}

/// `Orlov`, `Pavel von Orlov`: what may stand in the brackets behind an office.
fn is_holder(words: &str) -> bool {
    let is_of_name = |c: char| c.is_alphabetic() || " .-'’".contains(c);
    words.starts_with(char::is_uppercase) && words.chars().all(is_of_name)
}

/// `The Minister in Ruritania (Orlov) to the Foreign Office`
fn names_holder(text: &str) -> bool {
    let named = || {
        let (before, to) = text.split_once(") to ")?;
        let (office, holder) = before.rsplit_once(" (")?;
        Some(is_holder(holder) && office.contains(' ') && to.contains(char::is_uppercase))
    };
    let lead = text
        .get(.."The ".len())
        .is_some_and(|lead| lead.eq_ignore_ascii_case("the "));
    lead && text.len() <= LONGEST_TITLE && !ends_sentence(text) && named().unwrap_or(false)
}

/// `Cablegram A39`, `Despatch 12`, `Letter`: the form of a document of an edition, with its number perhaps.
fn is_form_and_number(text: &str) -> bool {
    const FORMS: &[&str] = &[
        "cable",
        "cablegram",
        "cablegrams",
        "despatch",
        "dispatch",
        "letter",
        "memorandum",
        "telegram",
    ];
    let (form, number) = text.split_once(' ').unwrap_or((text, ""));
    let numbered = number
        .chars()
        .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || "/-.".contains(c));
    numbered && FORMS.contains(&form.to_lowercase().as_str())
}

/// `SELM, 9 March 1966, 7.40 p.m.`: a place, a comma, a day.
fn is_place_and_day(text: &str) -> bool {
    let date = dates_in(text, &DateContext::default()).next();
    date.is_some_and(|date| {
        let place = text.get(..date.range.start).unwrap_or_default().trim_end();
        let words = place.split_whitespace().count();
        text.starts_with(char::is_uppercase)
            && place.ends_with(',')
            && (1..=MOST_PLACE_WORDS).contains(&words)
            && !place.contains(':')
    })
}

/// Takes the title of a printed despatch, or of a document of a French series, which may go on in a second row, for the
/// title: both name who writes to whom.
fn take_parties_of_series(sheet: &mut Sheet<'_>, from: usize) -> bool {
    let found = (from..from + TITLE_ROWS).find_map(|row| {
        let span = sheet.rows.get(row).map(Row::bare_span)?;
        let text = sheet.row_text(row);
        if let Some(title) = despatch_title(text) {
            return Some(Span::new(span.start(), span.start() + title.parties.len()));
        }
        if french_parties(text).or_else(|| swiss_parties(text)).is_some() {
            return Some(span);
        }
        let next = sheet.rows.get(row + 1).filter(|_| text.ends_with(','))?;
        let both = format!("{text} {}", next.text());
        let form = french_form(sheet.row_text(row + 2)).is_some() || text.starts_with("M. ");
        (form && french_parties(&both).is_some()).then(|| span.join(next.bare_span()))
    });
    if let Some(span) = found {
        sheet.add_slot(SlotKind::Title, span);
    }
    found.is_some()
}

/// True for a line that is a word for a genre and nothing else, letter-spaced or not.
fn is_genre_alone(text: &str) -> bool {
    let word = closed_up(text).unwrap_or_else(|| text.to_owned()).to_lowercase();
    GENRE_WORDS.contains(&word.as_str())
}

/// Words in which a title says its genre: `Brief Summary of`, `The Second Talk between`.
const LAST_GENRE_WORD: usize = 4;

/// Words of letterheads that name a genre and yet are no titles: `Cable Received by the Ministry`, `Telegram No. 7`.
const LETTERHEAD_WORDS: &[&str] = &[
    "received",
    "receiving",
    "incoming",
    "outgoing",
    "No",
    "Nº",
    "no",
    "copy",
    "copies",
];

/// Last words that make a title of what stands before them; a letter or a report may be what others speak of.
const TALKS: &[&str] = &[
    "Conversation",
    "Conversations",
    "Dialogue",
    "Discussion",
    "Meeting",
    "Session",
    "Talk",
    "Talks",
];

/// `Orlov and Szabo, "Memorandum of Conversation," May 3, 1973`: the caption of a page, with the document's own title.
fn quotes_genre(text: &str) -> bool {
    text.match_indices(['"', '“']).any(|(at, mark)| {
        let inside = text.get(at + mark.len()..).unwrap_or_default();
        let word = inside
            .split(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or_default();
        GENRE_WORDS.contains(&word.to_lowercase().as_str()) && inside.contains(['"', '”'])
    }) && text.starts_with(char::is_uppercase)
}

/// True for a long text in which a sentence ends and another begins: `The talk was friendly. The Minister said: ...`
fn holds_sentence(text: &str) -> bool {
    /// Shortest such text, in bytes: `Memorandum of conversation. Top Secret` is a title.
    const SHORTEST: usize = 120;
    /// Shortest word that no abbreviation is, in bytes.
    const SHORTEST_WORD: usize = 5;
    let ends = |at: usize| {
        let word = text[..at].rsplit(' ').next().unwrap_or_default();
        word.len() >= SHORTEST_WORD && word.bytes().all(|byte| byte.is_ascii_lowercase())
    };
    let begins = |at: usize| text[at..].starts_with(|c: char| c.is_ascii_uppercase());
    text.len() >= SHORTEST
        && text
            .match_indices(". ")
            .any(|(at, stop)| ends(at) && begins(at + stop.len()))
}

/// `Minutes of a meeting of the Council, 8 May 1956.`: true for a title that ends with its day and a full stop.
fn ends_with_day(text: &str) -> bool {
    let Some(bare) = text.strip_suffix('.') else {
        return false;
    };
    let last = bare.rsplit_once(' ').map_or("", |(_, last)| last);
    let is_year = last.len() == 4 && last.bytes().all(|byte| byte.is_ascii_digit());
    let day = is_year
        .then(|| dates_in(bare, &DateContext::default()).last())
        .flatten();
    day.is_some_and(|day| {
        let full = day.edtf.is_some_and(|edtf| edtf.as_str().len() == LENGTH_OF_DAY);
        full && day.range.end == bare.len() && bare[..day.range.start].trim_end().ends_with(',')
    })
}

fn is_title(text: &str) -> bool {
    let words = || text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != 'º');
    let letterhead = |word: &str| {
        LETTERHEAD_WORDS.contains(&word) || LETTERHEAD_WORDS.contains(&word.to_lowercase().as_str())
    };
    let genre = |word: &str| GENRE_WORDS.contains(&word.to_lowercase().as_str());
    // `The Fourth Orlov–Szabo Dialogue (Second Round)`
    let last = text.split(" (").next().unwrap_or_default().rsplit(' ').next();
    let ends_with_genre = last.is_some_and(|word| TALKS.contains(&word));
    // What is in brackets as a whole is a remark.
    let remark = text.starts_with('(') && text.ends_with(')');
    // So is what ends one that another row begins: stamps in columns.
    let ends_remark = text.find(']').is_some_and(|end| !text[..end].contains('['));
    let to_press = || {
        let lower = text.to_lowercase();
        text.starts_with(char::is_uppercase)
            && ["press conference", "news conference"]
                .iter()
                .any(|words| lower.contains(words))
    };
    text.len() <= LONGEST_TITLE
        && !remark
        && !ends_remark
        && !holds_sentence(text)
        && (!ends_sentence(text) || ends_with_hour(text) || ends_with_day(text))
        && !starts_label(text)
        && (words().take(LAST_GENRE_WORD).any(genre) || ends_with_genre || quotes_genre(text) || to_press())
        && !words().any(letterhead)
        && form_line(text).is_none()
}
