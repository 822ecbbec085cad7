//! Text of a document page of *Foreign Relations of the United States*.
//!
//! ```ebnf
//! page = ( numbered title, [ file number line ] | file number line, title ), document, { note } ;
//! numbered title = number, ". ", title, [ note number ] ;
//! note = number, ". ", text, [ "↩" ] ;
//! ```
//! The volumes up to 1940 have the file number above a title without a document number; some editions have file number,
//! `[Document 12]` and title, a line each. The volumes before 1910 have letters, see [`letter_head`]. An older site of the
//! publisher has notes between the paragraphs, their numbers between slashes, see [`read_slashed`].

use std::ops::Range;

use memchr::memchr_iter;

use super::detect::{Pattern, Sign, sign};
use super::furniture::is_year;
use super::notes::leads_back;
use super::sheet::{Row, Sheet};
use super::{Family, SlotKind, notes};
use crate::Span;
use crate::grammar::calendar;
use crate::grammar::genre;
use crate::grammar::identifier::is_file_number as is_number_of_file;
use crate::lex::{ends_open, starts_label};
use crate::record::{Block, BlockKind, Layout};
use crate::source::bytes::holds;

pub(super) const FAMILY: Family = Family {
    layout: Layout::FrusText,
    signs: SIGNS,
    read,
};

const SIGNS: &[Sign] = &[
    sign("a document number and title", 2, Pattern::Test(title)),
    sign(
        "the call of a note behind the title",
        2,
        Pattern::Test(called_title),
    ),
    sign("an editorial note", 2, Pattern::Test(editorial_note)),
    sign("a file number beside the title", 2, Pattern::Test(file_number)),
    sign("notes with a way back", 3, Pattern::Test(first_note)),
    sign("`[Page …]`", 2, Pattern::Anywhere("[Page ")),
    sign("a source note", 3, Pattern::Test(source_note)),
    sign("notes between slashes", 3, Pattern::Test(slashed_note)),
    sign("`[Received …]`", 1, Pattern::Start("[Received ")),
    sign("`[Here follows …]`", 1, Pattern::Anywhere("[Here follow")),
    sign("a dateline", 2, Pattern::Test(dateline)),
    sign(
        "a greeting below the title of a letter",
        2,
        Pattern::Test(greeting),
    ),
];

/// Rows from the top in which title, file number and dateline stand.
const HEAD_ROWS: usize = 8;

/// Digits and words of `12. Title`.
fn number_and_title(text: &str) -> Option<(&str, &str)> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (number, title) = text.split_once(". ")?;
    let digits = (1..=4).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    // Other series have the number of the file there.
    let title = title.trim_start();
    let file = is_number_of_file(title);
    (digits && !file && title.starts_with(|c: char| c.is_uppercase() || matches!(c, '[' | '“' | '"' | '‘')))
        .then_some((number, title))
}

/// The number of `[Document 12]`.
fn bracketed_number(text: &str) -> Option<&str> {
    let number = text.strip_prefix("[Document ")?.strip_suffix(']')?;
    let is_number = (1..=4).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some(number)
}

/// `[Page 912]`, where a document begins in the middle of a page.
fn is_page_mark(text: &str) -> bool {
    let number = text
        .strip_prefix("[Page ")
        .and_then(|text| text.strip_suffix(']'));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Rows of title, file number and document number.
struct Head {
    title: usize,
    /// The last row of the title, where lines are wrapped.
    title_end: usize,
    file: Option<usize>,
    number: Option<usize>,
}

/// ```ebnf
/// head = numbered title, [ file number ] | numbered title, "/1/" | [ line ], "[Document ", number, "]", title
///      | file number, [ "No. ", number ], title | letter head ;
/// ```
fn head(sheet: &Sheet<'_>) -> Option<Head> {
    let top = usize::from(is_page_mark(sheet.row_text(0)));
    let (first, second) = (sheet.row_bare(top), sheet.row_bare(top + 1));
    if let Some(title) = slashed_title(sheet) {
        return Some(Head {
            title,
            title_end: title,
            file: None,
            number: None,
        });
    }
    if number_and_title(first).is_some() {
        let end = title_end(sheet, top);
        return Some(Head {
            title: top,
            title_end: end,
            file: is_file_number(sheet.row_bare(end + 1)).then_some(end + 1),
            number: None,
        });
    }
    if let Some(number) = [0, 1]
        .into_iter()
        .find(|&row| bracketed_number(sheet.row_bare(row)).is_some())
        && sheet.row_bare(number + 1).len() <= LONGEST_TITLE
    {
        return Some(Head {
            title: number + 1,
            title_end: title_end(sheet, number + 1),
            file: number.checked_sub(1),
            number: Some(number),
        });
    }
    let may_be_title = |text: &str| {
        text.starts_with(char::is_uppercase) && text.len() <= LONGEST_TITLE && !is_dateline(text)
    };
    let numbered = is_document_number(second) && may_be_title(sheet.row_bare(2));
    if numbered && (is_old_file_number(first) || is_collection(first)) {
        return Some(Head {
            title: 2,
            title_end: title_end(sheet, 2),
            file: Some(0),
            number: Some(1),
        });
    }
    let filed = is_old_file_number(first)
        || is_papers(first) && is_letter_title(second)
        || is_collection(first) && genre::kind(without_note_number(second)).is_some();
    if filed && may_be_title(second) {
        return Some(Head {
            title: 1,
            title_end: title_end(sheet, 1),
            file: Some(0),
            number: None,
        });
    }
    letter_head(sheet)
}

/// Most rows of a title, and columns that a wrapped line reaches at least and at most.
const MOST_TITLE_ROWS: usize = 6;
const WRAPPED: std::ops::RangeInclusive<usize> = 40..=120;

/// The last row of the title that starts at `first`: a wrapped title is a paragraph with blank lines around it, and each line
/// but the last had no room for the next word.
fn title_end(sheet: &Sheet<'_>, first: usize) -> usize {
    let more = |row: &usize| sheet.rows.get(*row).is_some_and(|row| row.blank_before == 0);
    // `Memorandum of Conversation, by the`, and the office in the next row.
    let open = |row: &usize| ends_open(sheet.row_bare(*row)) && more(&(row + 1));
    let opened = (first..first + MOST_TITLE_ROWS).take_while(open).count();
    if opened > 0 {
        return first + opened;
    }
    let end = first + (first + 1..first + MOST_TITLE_ROWS).take_while(more).count();
    let set_off = sheet.rows.get(end + 1).is_some_and(|row| row.blank_before > 0);
    if end == first || !set_off {
        return first;
    }
    let columns = |row: usize| sheet.row_text(row).chars().count();
    let near = first..sheet.rows.len().min(first + WIDTH_ROWS);
    let short = near.clone().map(columns).filter(|width| width <= WRAPPED.end());
    let is_wrapped = short.clone().count() * 5 >= near.len() * 4;
    let Some(width) = short.max().filter(|width| is_wrapped && WRAPPED.contains(width)) else {
        return first;
    };
    let filled = |row: usize| {
        let word = sheet.row_bare(row + 1).split(' ').next().unwrap_or_default();
        columns(row) + 1 + word.chars().count() + width / 8 > width
    };
    // A line of its own may stand right below a title; the day at the end of a title has a dateline or a file number below.
    let headed =
        (end + 1..end + 4).any(|row| is_dateline(sheet.row_bare(row)) || is_file_number(sheet.row_bare(row)));
    let own_line = |row: usize| {
        let text = sheet.row_bare(row);
        let dated = is_dateline(text) && !headed && !ends_open(sheet.row_bare(row - 1));
        text.starts_with('[') || is_file_number(text) || dated || starts_label(text)
    };
    let wrapped = (first..end).all(|row| filled(row) && !own_line(row + 1));
    if wrapped { end } else { first }
}

/// Rows that tell how wide a text is.
const WIDTH_ROWS: usize = 40;

/// Rows of the volume's and the site's names above a title, on pages that have several documents.
const VOLUME_ROWS: usize = 25;

/// Length of the number of a note as older sites print it, at the start of the note: `/1/Source: ...`.
fn slashed_number(text: &str) -> Option<usize> {
    let (number, _) = text.strip_prefix('/')?.split_once('/')?;
    let digits = (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    digits.then_some(number.len() + 2)
}

fn slashed_note(sheet: &Sheet<'_>) -> Option<Span> {
    let row = sheet
        .rows
        .iter()
        .find(|row| slashed_number(row.text()).is_some())?;
    Some(row.span())
}

/// The row of a title that calls its first note so: `12. Memorandum of Conversation/1/`.
fn slashed_title(sheet: &Sheet<'_>) -> Option<usize> {
    let row = first_slashed_row(sheet)?;
    slashed_note(sheet).map(|_| row)
}

/// The first row of a number and a title with the number of a note between slashes, below the names of volume and site.
fn first_slashed_row(sheet: &Sheet<'_>) -> Option<usize> {
    let is_title = |row: &usize| {
        let text = sheet.row_text(*row);
        without_slashed_number(text).len() < text.len() && number_and_title(text).is_some()
    };
    (0..VOLUME_ROWS.min(sheet.rows.len())).find(is_title)
}

/// `title` without the number of a note between slashes that it ends with.
fn without_slashed_number(title: &str) -> &str {
    let inner = title.strip_suffix('/').unwrap_or_default();
    let bare = inner.trim_end_matches(|c: char| c.is_ascii_digit());
    match bare.strip_suffix('/').filter(|_| bare.len() < inner.len()) {
        Some(title) => title.trim_end(),
        None => title,
    }
}

/// `title` without the number of a note in brackets or in raised digits that it ends with: `Talk[12]`, `Talk¹²`.
fn without_bracketed_number(title: &str) -> &str {
    const RAISED: &[char] = &['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let bracket = title.strip_suffix(']').and_then(|title| title.rsplit_once('['));
    let is_number =
        |number: &str| (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    match bracket.filter(|(_, number)| is_number(number)) {
        Some((title, _)) => title.trim_end(),
        None => title.trim_end_matches(RAISED),
    }
}

/// The places where a text calls such notes: `it rained./2/ He`. Numbers beside other numbers are dates and fractions.
fn slashed_calls(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_call = |at: usize| {
        let end = at + slashed_number(text.get(at..)?)?;
        let apart = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        let behind_words = text[..at].ends_with(|c: char| !c.is_whitespace() && !c.is_numeric());
        (behind_words && apart(text[end..].chars().next())).then_some(at..end)
    };
    memchr_iter(b'/', text.as_bytes()).filter_map(is_call)
}

/// Marks what stands above a title, and each note where it stands between the paragraphs.
fn read_slashed(sheet: &mut Sheet<'_>, title: usize) {
    (0..title).for_each(|row| sheet.mark(row, BlockKind::Furniture));
    for row in title + 1..sheet.rows.len() {
        let text = sheet.row_text(row);
        let Some(note) = span_of(sheet, row) else { continue };
        let Some(number) = slashed_number(text) else {
            let calls = slashed_calls(text).map(|call| Block {
                kind: BlockKind::Notes,
                span: Span::new(note.start() + call.start, note.start() + call.end),
            });
            sheet.cuts.extend(calls);
            continue;
        };
        let is_source = text
            .get(number..)
            .is_some_and(|note| note.starts_with("Source: "));
        if is_source && !sheet.has(SlotKind::SourceNote) {
            sheet.add_slot(SlotKind::SourceNote, Span::new(note.start() + number, note.end()));
        }
        sheet.mark(row, BlockKind::Notes);
    }
}

/// Rows before and behind the title of a letter in which remarks, numbers and the dateline stand.
const LETTER_ROWS: usize = 5;

/// A letter of the volumes before 1910: its title says who writes to whom, remarks and numbers stand around it.
///
/// ```ebnf
/// letter head = [ "No. ", number, "." ], { remark }, letter title, { remark | office, "," }, ( dateline | greeting ) ;
/// remark = "[", { character }, "]" | "No. ", number, ".]" | "*" ;
/// ```
fn letter_head(sheet: &Sheet<'_>) -> Option<Head> {
    let is_remark = |row: usize| is_remark(sheet.row_text(row)) || is_remark(sheet.row_bare(row));
    let title = (0..LETTER_ROWS).find(|&row| !is_remark(row))?;
    let title_end = title + usize::from(wraps_name(sheet, title));
    let mut below = (title_end + 1..title_end + LETTER_ROWS).map(|row| sheet.row_bare(row));
    let opened = below.any(|text| is_dateline(text) || is_greeting(text));
    let number = letter_number(sheet.row_bare(0)).filter(|_| title > 0);
    (opened && is_letter_title(sheet.row_bare(title))).then_some(Head {
        title,
        title_end,
        file: None,
        number: number.map(|_| 0),
    })
}

/// True where a title ends with a form of address, and the name stands in the line below: `Mr. Orlov to Mr.`
fn wraps_name(sheet: &Sheet<'_>, title: usize) -> bool {
    let address = sheet.row_bare(title).strip_suffix('.');
    let address = address.and_then(|text| text.rsplit(' ').next());
    let name = sheet.row_bare(title + 1);
    address.is_some_and(|address| ADDRESSES.contains(&address))
        && is_party(name)
        && sheet.rows.get(title + 1).is_some_and(|row| row.blank_before == 0)
}

/// How letters greet, up to a colon or another mark behind it.
const GREETINGS: &[&str] = &[
    "excellency",
    "gentlemen",
    "madam",
    "mr. minister",
    "mr. secretary",
    "my lord",
    "sir",
    "sirs",
    "your excellency",
];

/// True for a paragraph that begins with a greeting: `Sir: I have the honor`, `My Dear Mr. Orlov: I enclose`.
///
/// ```ebnf
/// greeting = ( "Sir" | "My Lord" | ... | ( "Dear" | "My Dear" ) , " " , name ) , ( ":" | "," | "." | "—" ) , { any } ;
/// ```
fn is_greeting(text: &str) -> bool {
    let dear = || {
        let (greeted, _) = text.split_once(':')?;
        (greeted.len() <= LONGEST_REMARK).then_some(())?;
        let lower = greeted.to_lowercase();
        Some(lower.starts_with("dear ") || lower.starts_with("my dear "))
    };
    let plain = |greeting: &&str| {
        let lead = text.get(..greeting.len());
        let behind = text.get(greeting.len()..).unwrap_or_default();
        lead.is_some_and(|lead| lead.eq_ignore_ascii_case(greeting))
            && behind.starts_with([':', ',', '.', '—'])
    };
    text.starts_with(char::is_uppercase) && (GREETINGS.iter().any(plain) || dear() == Some(true))
}

/// The greeting below the title of a letter, where no dateline stands between them.
fn greeting(sheet: &Sheet<'_>) -> Option<Span> {
    let head = letter_head(sheet)?;
    let mut below = sheet.rows.iter().skip(head.title_end + 1).take(LETTER_ROWS);
    below.find(|row| is_greeting(row.bare())).map(Row::span)
}

/// Longest line that is taken for a remark or number beside a title.
const LONGEST_REMARK: usize = 60;

fn is_remark(text: &str) -> bool {
    let bracketed = text.starts_with('[') && text.ends_with([']', '.']);
    let numbered = text.starts_with("No. ") && text.ends_with(['.', ']']);
    text.len() <= LONGEST_REMARK && (bracketed || numbered || matches!(text, "*" | "†"))
}

/// The number of `No. 25.`, which the volume gives a letter; `No. 25.]` is the writer's.
fn letter_number(text: &str) -> Option<&str> {
    let number = text.strip_prefix("No. ")?.strip_suffix('.')?;
    let is_number = (1..=4).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some(number)
}

/// How the parties of a letter are addressed in its title.
const ADDRESSES: &[&str] = &[
    "Acting",
    "Admiral",
    "Baron",
    "Capt",
    "Captain",
    "Chevalier",
    "Col",
    "Colonel",
    "Commander",
    "Commodore",
    "Consul",
    "Count",
    "Don",
    "Dr",
    "Duke",
    "Earl",
    "General",
    "Gen",
    "Governor",
    "Hon",
    "Lieut",
    "Lieutenant",
    "Lord",
    "M",
    "Major",
    "Marquis",
    "Messrs",
    "Minister",
    "Mr",
    "Mrs",
    "President",
    "Prince",
    "Secretary",
    "Señor",
    "Sir",
    "Viscount",
];

/// Small words in names and offices.
const SMALL_WORDS: &[&str] = &[
    "and", "at", "d", "da", "de", "del", "der", "do", "dos", "du", "et", "for", "in", "l", "la", "le", "of",
    "the", "van", "von", "y",
];

/// True for `Mr. Orlov to Lord Szabo.`
///
/// ```ebnf
/// letter title = party, " to ", party, [ "." ] ;
/// party = ? capitalised and small words, the first of one party at least a form of address ? ;
/// ```
fn is_letter_title(text: &str) -> bool {
    let Some((from, to)) = text
        .split_once(" to ")
        .filter(|_| text.len() <= LONGEST_LETTER_TITLE)
    else {
        return false;
    };
    is_party(from) && is_party(to) && (is_addressed(from) || is_addressed(to))
}

/// Longest line that is taken for the title of a letter.
const LONGEST_LETTER_TITLE: usize = 120;

fn is_party(text: &str) -> bool {
    let mut words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    text.starts_with(char::is_alphabetic)
        && words.all(|word| word.starts_with(char::is_uppercase) || SMALL_WORDS.contains(&word))
}

fn is_addressed(party: &str) -> bool {
    let party = party
        .strip_prefix("The ")
        .or(party.strip_prefix("the "))
        .unwrap_or(party);
    let first = party.split(|c: char| !c.is_alphabetic()).next();
    first.is_some_and(|first| ADDRESSES.contains(&first))
}

/// Longest line that is taken for a title under a file number.
const LONGEST_TITLE: usize = 300;

/// True where a document of a series starts: number and title, and file number or dateline below, in a text that itself
/// starts so; its number is higher than the first one's.
pub(super) fn starts_document(sheet: &Sheet<'_>, row: usize) -> bool {
    let number = |row: usize| {
        let text = sheet.row_text(row);
        let (number, title) =
            number_and_title(text).filter(|_| text.len() <= LONGEST_TITLE && !leads_back(text))?;
        // `12. The PRESIDENT: Yes.` is a turn.
        let turn = starts_label(title) && text.ends_with(['.', '?', '!', '…', '”', '"']);
        let end = title_end(sheet, row);
        let filed = is_file_number(sheet.row_text(end + 1));
        let mut below = (end + 1..end + 4).map(|row| sheet.row_text(row));
        let dated = below.any(|text| is_dateline(text) && !holds_sentence_end(text));
        number.parse::<u32>().ok().filter(|_| !turn && (filed || dated))
    };
    let Some(own) = number(row) else { return false };
    let set_off = sheet.rows.get(row).is_some_and(|row| row.blank_before > 0);
    let first = first_slashed_row(sheet).unwrap_or(0);
    row == first || set_off && number(first).is_some_and(|first| first < own)
}

/// True for a line of prose in which a sentence ends: `Our 1660, July 30. He came`.
fn holds_sentence_end(text: &str) -> bool {
    let mut ends = text.match_indices(". ");
    ends.any(|(at, _)| {
        let word = text[..at].rsplit(' ').next().unwrap_or_default();
        let is_long = word.len() > 2 || word.ends_with(|c: char| c.is_ascii_digit());
        is_long && text[at + 2..].starts_with(char::is_uppercase)
    })
}

fn span_of(sheet: &Sheet<'_>, row: usize) -> Option<Span> {
    sheet.rows.get(row).map(Row::span)
}

fn title(sheet: &Sheet<'_>) -> Option<Span> {
    span_of(sheet, head(sheet)?.title)
}

/// `45. Memorandum of Conversation1`: a genre, with the number of a note close behind it.
fn called_title(sheet: &Sheet<'_>) -> Option<Span> {
    let row = head(sheet)?.title_end;
    let text = sheet.row_bare(row);
    let words = without_note_number(text);
    let form = || {
        words
            .split(' ')
            .any(|word| matches!(word, "Despatch" | "Instruction"))
    };
    let called = words.len() < text.len() && (genre::kind(words).is_some() || form());
    called.then(|| span_of(sheet, row))?
}

fn file_number(sheet: &Sheet<'_>) -> Option<Span> {
    span_of(sheet, head(sheet)?.file?)
}

fn editorial_note(sheet: &Sheet<'_>) -> Option<Span> {
    let (_, title) = number_and_title(sheet.row_bare(0))?;
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
    let held = COLLECTIONS.iter().any(|word| holds(text, word)) && !text.ends_with('.');
    (decimal || held) && !is_dateline(text)
}

/// True for a file number that needs no title before it: `File No. 123.45`, `123.45/6: Telegram`, `Peace Conf. 184/7`.
fn is_old_file_number(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let decimal = digits == 3
        && text
            .get(3..)
            .is_some_and(|rest| rest.starts_with(['.', ' ']) || letter_then_dot(rest));
    let numbered = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    let named = ["File No. ", "Paris Peace Conf. "]
        .iter()
        .any(|words| text.strip_prefix(words).is_some_and(numbered));
    let of_other_series = text
        .split_once(". ")
        .is_some_and(|(_, file)| is_number_of_file(file));
    text.len() <= LONGEST_FILE_NUMBER && !of_other_series && (named || decimal && text.contains('/'))
}

/// True for the collection above a title without a number: `Harbour files, lot 60 D 999, CF 12`, `Hart Library, Hart papers`.
///
/// ```ebnf
/// collection = name , ", lot " , digit , { character } | name , " Library, " , { character } , ( " papers" | " file" | " files" ) , { character } ;
/// ```
fn is_collection(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let in_lot = lower
        .split_once(", lot ")
        .is_some_and(|(_, lot)| lot.starts_with(|c: char| c.is_ascii_digit()));
    let in_library = || {
        let papers = lower.split_once(" library, ").map_or("", |(_, papers)| papers);
        [" papers", " file"].iter().any(|name| papers.contains(name))
    };
    text.len() <= LONGEST_FILE_NUMBER
        && text.starts_with(char::is_uppercase)
        && !text.contains(". ")
        && !text.ends_with(['.', ':', '?', '!'])
        && (in_lot || in_library())
}

/// `No. 443`: the number of a document below its file.
fn is_document_number(text: &str) -> bool {
    let number = text.strip_prefix("No. ").unwrap_or_default();
    (1..=4).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// True for the papers of a person: `Jan Orlov Papers`, `Jan Orlov Papers: Telegram`.
fn is_papers(text: &str) -> bool {
    let papers = text.split(':').next().unwrap_or_default();
    text.len() <= LONGEST_REMARK && papers.ends_with(" Papers") && papers.starts_with(char::is_uppercase)
}

/// `B.00`, `d.00`: a letter behind the class number.
fn letter_then_dot(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c.is_ascii_alphabetic()) && chars.next() == Some('.')
}

fn dateline(sheet: &Sheet<'_>) -> Option<Span> {
    head(sheet)?;
    let mut head = sheet.rows.iter().skip(1).take(HEAD_ROWS);
    head.find(|row| is_dateline(row.bare())).map(Row::span)
}

/// Longest line that is taken for a place and date.
const LONGEST_DATELINE: usize = 90;

/// How titles start that end with a date.
const DATED_GENRES: &[&str] = &[
    "Agreement",
    "Draft",
    "Memorandum",
    "Minutes",
    "Notes",
    "Record",
    "Report",
];

/// True for a month as datelines spell it.
fn is_month(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && calendar::is_full_month(word)
}

/// True for a place and date: `Nanking, May 3, 1947—5 p.m.`, `[Washington,] May 3, 1947.`
fn is_dateline(text: &str) -> bool {
    text.len() <= LONGEST_DATELINE
        && text.starts_with(|c: char| c.is_uppercase() || c == '[')
        && text.split(|c: char| !c.is_ascii_digit()).any(is_year)
        && text.split(|c: char| !c.is_alphabetic()).any(is_month)
        && !DATED_GENRES.iter().any(|genre| text.starts_with(genre))
        && !text.starts_with("[Received")
}

fn first_note(sheet: &Sheet<'_>) -> Option<Span> {
    let row = sheet.rows.iter().find(|row| leads_back(row.text()))?;
    Some(row.span())
}

/// The row of the note that says where the document is kept, as newer volumes have it; the first of the notes.
///
/// ```ebnf
/// source note = [ bullet | number, ". " ], "Source: ", text ;
/// ```
fn source_note_row(sheet: &Sheet<'_>) -> Option<usize> {
    head(sheet)?;
    let is_lead = |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '-' | '•' | '*' | '.');
    let is_source = |row: &Row<'_>| row.text().trim_start_matches(is_lead).starts_with("Source: ");
    sheet.rows.iter().rposition(is_source).filter(|at| *at > 0)
}

fn source_note(sheet: &Sheet<'_>) -> Option<Span> {
    span_of(sheet, source_note_row(sheet)?)
}

/// Takes the source note, and marks it and the notes behind it; without one, those that the text calls.
fn read_notes(sheet: &mut Sheet<'_>) {
    let Some(at) = source_note_row(sheet) else {
        notes::mark_called(sheet);
        return;
    };
    sheet.take(at, BlockKind::Notes, SlotKind::SourceNote);
    (at..sheet.rows.len()).for_each(|row| sheet.mark(row, BlockKind::Notes));
}

fn read(sheet: &mut Sheet<'_>) {
    if let Some(head) = head(sheet) {
        read_title(sheet, head.title, head.title_end);
        if let Some(row) = head.number {
            read_number(sheet, row);
        }
        if let Some(file) = head.file {
            sheet.take(file, BlockKind::Catalogue, SlotKind::Source);
        }
        read_genre(sheet, head.title);
    }
    if let Some(title) = slashed_title(sheet) {
        read_slashed(sheet, title);
        return;
    }
    read_notes(sheet);
}

/// How remarks start that name the kind of a document.
const GENRES: &[&str] = &["Telegram", "Cablegram", "Circular telegram", "Circular Telegram"];

/// Takes the genre that a remark beside the title gives: `[Telegram]`, `[Telegram.—Extract.]`. The row stays in the document.
fn read_genre(sheet: &mut Sheet<'_>, title: usize) {
    let rows = sheet.rows.iter().take(title + LETTER_ROWS);
    let genre = rows.filter(|row| is_remark(row.text())).find_map(|row| {
        let remark = row.text().strip_prefix('[')?;
        let inner = remark.trim_end_matches(['.', ']']);
        let start = row.span().start() + 1;
        let names = GENRES.iter().any(|genre| inner.starts_with(genre));
        names.then(|| Span::new(start, start + inner.len()))
    });
    if let Some(genre) = genre.filter(|_| !sheet.has(SlotKind::Genre)) {
        sheet.add_slot(SlotKind::Genre, genre);
    }
}

/// Takes number and title from the rows `at` to `last`.
fn read_title(sheet: &mut Sheet<'_>, at: usize, last: usize) {
    let (Some(row), Some(end)) = (sheet.rows.get(at), sheet.rows.get(last)) else {
        return;
    };
    let span = row.bare_span().join(end.bare_span());
    let (text, start) = (sheet.text.get(span.range()).unwrap_or_default(), span.start());
    let (number, title) = number_and_title(text).unwrap_or(("", text));
    let title_at = start + text.len() - title.len();
    let title = without_note_number(without_bracketed_number(without_slashed_number(title)));
    let mut pieces = Vec::new();
    let mut from = 0;
    for call in note_calls(sheet, title) {
        pieces.push(Span::new(title_at + from, title_at + call.start));
        from = call.end;
    }
    pieces.push(Span::new(title_at + from, title_at + title.len()));
    (at..=last).for_each(|row| sheet.mark(row, BlockKind::Catalogue));
    sheet.add_slot(SlotKind::DocumentNumber, Span::new(start, start + number.len()));
    sheet.add_slot_of(SlotKind::Title, pieces);
}

/// The numbers of notes that are called inside of a title: between slashes, or glued to words before a space: `Lee17 at the
/// Embassy`, where a note 17 stands below; behind a name also where all notes are cut off.
fn note_calls(sheet: &Sheet<'_>, title: &str) -> Vec<Range<usize>> {
    let mut calls: Vec<Range<usize>> = slashed_calls(title).collect();
    if !calls.is_empty() {
        return calls;
    }
    let names = |stem: &str| stem.starts_with(char::is_uppercase) && stem.len() > 2;
    let mut at = 0;
    for word in title.split(' ') {
        let bare = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
        let digits = bare.len() - bare.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let stem = bare.get(..bare.len() - digits).unwrap_or_default();
        let number = word.get(stem.len()..).unwrap_or_default();
        let glued = stem.ends_with(|c: char| c.is_lowercase() || c == ')');
        let called =
            || has_note(sheet, number) || names(stem) && !sheet.rows.iter().any(|row| leads_back(row.text()));
        if (1..=3).contains(&digits) && word.len() - bare.len() <= 1 && glued && called() {
            calls.push(at + stem.len()..at + word.len());
        }
        at += word.len() + 1;
    }
    calls
}

/// True where a note of this number stands below the text. Pages have no full stop behind the number.
fn has_note(sheet: &Sheet<'_>, number: &str) -> bool {
    sheet.rows.iter().skip(1).any(|row| {
        let behind = row.text().strip_prefix(number);
        behind.is_some_and(|note| {
            note.starts_with(". ") || row.kind == BlockKind::Notes && note.starts_with(' ')
        })
    })
}

/// Takes the number of `[Document 12]`, `No. 12.` or `No. 12`.
fn read_number(sheet: &mut Sheet<'_>, at: usize) {
    let Some(row) = sheet.rows.get(at) else {
        return;
    };
    let text = row.bare();
    let number = bracketed_number(text)
        .or(letter_number(text))
        .or(text.strip_prefix("No. "))
        .unwrap_or_default();
    let start = row.bare_span().start() + text.find(number).unwrap_or(0);
    let end = start + number.len();
    sheet.mark(at, BlockKind::Catalogue);
    sheet.add_slot(SlotKind::DocumentNumber, Span::new(start, end));
}

/// `title` without the number of a note that stands behind its end and a space: `by the Secretary of State 47`,
/// `May 5, 1957 1`. A number may belong to what the title names (`NSC 68`, `Part 2`, `May 5`).
fn without_spaced_note_number(title: &str) -> Option<&str> {
    const NUMBERED: &[&str] = &[
        "Article",
        "Circular",
        "Directive",
        "Document",
        "Draft",
        "Group",
        "No",
        "No.",
        "Number",
        "Paper",
        "Part",
        "Phase",
        "Plan",
        "Project",
        "Resolution",
        "Section",
        "Session",
        "Telegram",
        "Volume",
    ];
    let (words, number) = title.rsplit_once(' ')?;
    let last = words.rsplit(' ').next().unwrap_or_default();
    let short = matches!(number.len(), 1..=3) && number.bytes().all(|byte| byte.is_ascii_digit());
    let named = last.ends_with(char::is_lowercase) && last.len() > 3 && !NUMBERED.contains(&last)
        || last.ends_with(')');
    let dated = last.len() == 4 && is_year(last);
    let day = calendar::month(&last.to_lowercase()).is_some();
    (short && (named && !day || dated)).then_some(words)
}

/// `title` without the number of a note that is glued to its end, or of two with a space between them: `4:10 p.m.1 2`.
fn without_note_number(title: &str) -> &str {
    if let Some(words) = without_spaced_note_number(title) {
        return words;
    }
    let two = title.rsplit_once(' ').filter(|(first, second)| {
        let number = |text: &str| text.parse::<u32>().ok();
        let before = first.trim_end_matches(|c: char| c.is_ascii_digit());
        let glued = !before.ends_with([' ', '-', '–', '/', ',', ':']);
        let own = first.get(before.len()..).and_then(number);
        glued && own.is_some_and(|own| number(second) == own.checked_add(1))
    });
    let title = two.map_or(title, |(first, _)| first);
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
    fn a_page_may_begin_before_the_number() {
        for (text, number) in [
            (
                "[Page 912]\n\n326. Telegram From the Embassy1\n\nYes.",
                Some("326"),
            ),
            ("326. Telegram From the Embassy1\n\nYes.", Some("326")),
            ("[Page break]\n\nTelegram From the Embassy\n\nYes.", None),
        ] {
            let sheet = Sheet::new(text);
            let title = head(&sheet).map(|head| sheet.row_text(head.title));
            let found = title.and_then(number_and_title).map(|(number, _)| number);
            assert_eq!(found, number, "{text}");
        }
    }

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
            ("Talk, May 3, 1947, 4-5 p.m.1 2", "Talk, May 3, 1947, 4-5 p.m."),
            ("Talk of Sections 1 2", "Talk of Sections 1 2"),
            ("Protocol No. 7", "Protocol No. 7"),
            (
                "Memorandum, by the Secretary of Trade 47",
                "Memorandum, by the Secretary of Trade",
            ),
            ("Talk, Selm, May 5, 1957 1", "Talk, Selm, May 5, 1957"),
            (
                "The Minister (Orlov) to the Secretary (Ri) 3",
                "The Minister (Orlov) to the Secretary (Ri)",
            ),
            ("Report of May 12", "Report of May 12"),
            ("Study of Directive 12", "Study of Directive 12"),
            ("Report on NSC 68", "Report on NSC 68"),
            ("Airgram A-7", "Airgram A-7"),
        ];
        for (printed, title) in cases {
            assert_eq!(without_note_number(printed), title);
        }
    }

    #[test]
    fn wrapped_titles() {
        let end = |head: &str| {
            let line = "The Minister said that the ferries had been late on all days of that week.";
            let text = format!("{head}\n\n{line}\n{line}\n");
            title_end(&Sheet::new(&text), 0)
        };
        let title = "12. Memorandum of Conversation, by the Deputy Director of the Office of";
        assert_eq!(
            end(&format!("{title}\nHarbour Affairs (Orlov)\n\n893.00/1-147")),
            1
        );
        assert_eq!(
            end(&format!(
                "{title}\nHarbours, Selm, May 3, 1947, 4 p.m.\n\n893.00/1-147"
            )),
            1
        );
        let whole = "12. Memorandum of Conversation, by the Deputy Director of Harbours (Orlov)";
        for head in [
            format!("{whole} Harbours\n\nSelm, May 3, 1947."),
            format!("{whole}\nSelm, May 3, 1947."),
            format!("{whole}\n893.00/1-147\n\nSelm, May 3, 1947."),
            format!("{whole}\n[Selm,] May 3, 1947.\n\nSecret"),
            "12. Memorandum by Orlov\nHarbour Affairs\n\n893.00/1-147".to_owned(),
        ] {
            assert_eq!(end(&head), 0, "{head}");
        }
    }

    #[test]
    fn numbers_of_notes_in_brackets_or_raised() {
        for (printed, title) in [
            ("Talk with Mr. Orlov[12]", "Talk with Mr. Orlov"),
            ("Talk with Mr. Orlov⁸", "Talk with Mr. Orlov"),
            ("Talk with [Mr.] Orlov", "Talk with [Mr.] Orlov"),
            ("Talk [undated]", "Talk [undated]"),
        ] {
            assert_eq!(without_bracketed_number(printed), title);
        }
    }

    #[test]
    fn calls_of_notes_behind_titles() {
        for (text, expected) in [
            (
                "45. Memorandum of Conversation1\n\nOrlov said that it rained.\n",
                true,
            ),
            (
                "45. Memorandum of Conversation\n\nOrlov said that it rained.\n",
                false,
            ),
            (
                "45. The Harvest of the Hills1\n\nOrlov said that it rained.\n",
                false,
            ),
            (
                "Memorandum of Conversation1\n\nOrlov said that it rained.\n",
                false,
            ),
        ] {
            assert_eq!(called_title(&Sheet::new(text)).is_some(), expected, "{text}");
        }
    }

    #[test]
    fn titles_of_letters() {
        for text in [
            "Mr. Orlov to Mr. Szabo.",
            "Mr. Dupuy de Linne to Lord Szabo",
            "Prince Ri to Mr. A. B. Orlov.",
            "The Marquis of Selm to Szabo Pasha.",
            "The Minister (Orlov) to the Secretary of State",
        ] {
            assert!(is_letter_title(text), "{text}");
        }
        for text in [
            "Mr. Orlov came to see Mr. Szabo.",
            "Orlov to Szabo",
            "Mr. Orlov",
            "Mr. to",
            "",
        ] {
            assert!(!is_letter_title(text), "{text}");
        }
    }

    #[test]
    fn letters_of_old_volumes() {
        let head = |text: &str| letter_head(&Sheet::new(text)).map(|head| (head.number, head.title));
        let cases = [
            (
                "Mr. Orlov to Mr. Szabo.\n\nSelm, May 3, 1884.\n\nSir: Yes.",
                Some((None, 0)),
            ),
            (
                "No. 25.\n\nNo. 7.]\n\n[Extract.]\n\nMr. Orlov to Mr. Szabo.\n\nLegation in Selm,\nStrelsau, May 3, 1884.\n",
                Some((Some(0), 3)),
            ),
            (
                "No. 7.]\n\nMr. Orlov to Mr. Szabo\n\nSelm, May 3, 1864.",
                Some((None, 1)),
            ),
            ("Mr. Orlov to Mr. Szabo.\n\nNo. 7.]\n\nSir: Yes.", Some((None, 0))),
            (
                "Mr. Orlov to Lord Szabo\n\nMy dear Lord Szabo: Yes.",
                Some((None, 0)),
            ),
            ("Mr. Orlov to Mr.\nSzabo\nNo. 7.]\n\nSir. Yes.", Some((None, 0))),
            ("Mr. Orlov to Mr. Szabo.\n\nYes, he came.", None),
            ("Mr. Orlov to Mr. Szabo.\n\nSir Paul came.", None),
            ("Jan Orlov Papers\n\nMr. Orlov to Mr. Szabo", None),
            ("He came.\n\nMr. Orlov to Mr. Szabo.\n\nSelm, May 3, 1884.", None),
        ];
        for (text, expected) in cases {
            assert_eq!(head(text), expected, "{text}");
        }
    }

    #[test]
    fn papers_of_a_person_are_a_file() {
        let head = |text: &str| head(&Sheet::new(text)).map(|head| (head.file, head.title));
        let letter = "Jan Orlov Papers: Telegram\n\nMr. Orlov to Mr. Szabo\n\nSelm [undated].\n";
        assert_eq!(head(letter), Some((Some(0), 1)));
        assert_eq!(head("Jan Orlov Papers\n\nHe kept them.\n"), None);
    }

    #[test]
    fn collections_above_titles_without_numbers() {
        let head = |text: &str| head(&Sheet::new(text)).map(|head| (head.file, head.title));
        for file in [
            "Harbour files, lot 60 D 999, CF 12",
            "Secretary’s memoranda of conversation, lot 64 D 1",
            "Hart Library, Hart papers, Dock file",
        ] {
            let page = format!("{file}\n\nMemorandum of Conversation, by the Adviser (Noll)\n\nsecret\n");
            assert_eq!(head(&page), Some((Some(0), 1)), "{file}");
        }
        let numbered = "Harbour files, lot 60 D 999, CF 12\nNo. 443\nMemorandum of Conversation, by the\nAdviser (Noll)1\nsecret\n";
        assert_eq!(head(numbered), Some((Some(0), 2)));
        assert_eq!(head("Harbour files\nNo. 443\nMemorandum of Conversation\n"), None);
        assert_eq!(head("Harbour files, lot 60 D 999\n\nHe kept them.\n"), None);
        assert_eq!(head("Private Office files\n\nMemorandum of Conversation\n"), None);
    }

    #[test]
    fn numbers_of_notes_inside_of_titles() {
        let sheet = Sheet::new("12. Talk\n\nYes.\n\n17. Of Selm. ↩\n18a. Not printed. ↩");
        let cases: [(&str, &[&str]); 6] = [
            ("Mr. Lin17 at Selm", &["17"]),
            ("Mr. Lin (Chief)18a to Orlov17 there", &["18a", "17"]),
            ("Mr. Lin19 at Selm", &[]),
            ("Lot F17 at 17 Selm", &[]),
            ("Mr. Lin/1/ at Selm", &["/1/"]),
            ("Talks on 5/6/56 at Selm", &[]),
        ];
        for (title, expected) in cases {
            let calls = note_calls(&sheet, title).into_iter();
            let calls: Vec<&str> = calls.filter_map(|call| title.get(call)).collect();
            assert_eq!(calls, expected, "{title}");
        }
        let cut = Sheet::new("12. Talk\n\nYes.");
        assert_eq!(note_calls(&cut, "Mr. Lin17 at Selm").first(), Some(&(7..9)));
        assert_eq!(note_calls(&cut, "Plan f17 at Selm"), []);
    }

    #[test]
    fn documents_of_a_series_start_with_higher_numbers() {
        let starts = |text: &str| {
            let sheet = Sheet::new(text);
            let rows = 0..sheet.rows.len();
            rows.filter(|&row| starts_document(&sheet, row))
                .collect::<Vec<_>>()
        };
        let document = |number: u32, call: &str| {
            format!("{number}. Talk{call}\n\nSelm, May 3, 1964.\n\nOrlov: Yes.\n\n")
        };
        assert_eq!(starts(&(document(12, "1") + &document(13, "1"))), [0, 3]);
        assert_eq!(starts(&(document(12, "1") + &document(4, "1"))), [0]);
        let turn = "71. Mr. ORLOV (Ruritania): Yes.\n\n";
        assert_eq!(starts(&(document(12, "1") + turn + &document(13, "1"))), [0, 4]);
        let site = "Great Seal\n\nFOREIGN RELATIONS OF SELM\n\n";
        let page = format!("{site}{}{}", document(12, "/1/"), document(13, "/1/"));
        assert_eq!(starts(&page), [2, 5]);
        let page = format!("{site}{}{}", document(12, "1"), document(13, "1"));
        assert_eq!(starts(&page), []);
    }

    #[test]
    fn numbers_of_notes_between_slashes() {
        assert_eq!(slashed_number("/12/See above."), Some(4));
        for text in ["/a/See", "//", "12/ See", "/1"] {
            assert_eq!(slashed_number(text), None, "{text}");
        }
        assert_eq!(
            without_slashed_number("Memorandum of Conversation/1/"),
            "Memorandum of Conversation"
        );
        for title in ["Talks on 5/6", "Talks/a/", "Talks /", ""] {
            assert_eq!(without_slashed_number(title), title);
        }
        let calls = |text| slashed_calls(text).collect::<Vec<_>>();
        assert_eq!(calls("It rained./2/ He said/13/ so"), [10..13, 21..25]);
        for text in ["on 5/6/56", "and/or/2", "/2/See", "a /2/ b"] {
            assert_eq!(calls(text), [], "{text}");
        }
    }

    #[test]
    fn file_numbers() {
        let yes = [
            "711.94/2537",
            "793B.00/12–1450: Telegram",
            "890d.00/259: Telegram",
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
            is_old_file_number("File No. 861.51") && is_old_file_number("832.00 Revolutions/127: Telegram")
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
            "Minutes of a Meeting in Selm, May 3, 1947",
            "May 3",
            "Washington, 1947",
        ] {
            assert!(!is_dateline(text), "{text}");
        }
    }
}
