//! What page breaks leave in a text: page marks of editors, page numbers, running heads.

use foldhash::{HashMap, HashSet};
use memchr::memchr_iter;

use super::detect::{is_line, starts_with};
use super::furniture::{is_page_head, is_release_stamp};
use super::sheet::{Row, Sheet};
use crate::Span;
use crate::grammar::cable::{EnvelopeLine, envelope_line, is_message_line, is_message_mark, is_page};
use crate::grammar::classification::level;
use crate::grammar::label::{Label, LabelStyle, label_at};
use crate::grammar::scan::WordList;
use crate::lex::{breaks_word, continues, ends_sentence, in_capitals, starts_label};
use crate::record::{Block, BlockKind};

/// Marks all of it as furniture.
pub(super) fn mark(sheet: &mut Sheet<'_>) {
    mark_host_lines(sheet);
    mark_telegram_pages(sheet);
    mark_page_marks(sheet);
    mark_export_heads(sheet);
    mark_security_feet(sheet);
    mark_page_numbers(sheet);
    mark_running_heads(sheet);
    order_cuts(sheet);
}

/// Puts the cuts in the order of the text; of two that overlap the first stays.
fn order_cuts(sheet: &mut Sheet<'_>) {
    sheet.cuts.sort_by_key(|cut| cut.span);
    let mut end = 0;
    sheet.cuts.retain(|cut| {
        let clear = cut.span.start() >= end;
        if clear {
            end = cut.span.end();
        }
        clear
    });
}

/// How lines start that sites put around the documents that they host.
const HOST_LINES: &WordList = &WordList::of(&[
    "Size: px",
    "Start display at page:",
    "Total Page:",
    "File Type:",
    "[Show full text]",
    "You are on page ",
    "Vous êtes sur la page ",
    "Sei sulla pagina ",
    "Está en la página ",
    "Estás en la página ",
    "Sie sind auf Seite ",
    "Você está na página ",
    "Click here to read the full document",
    "Download \"",
    "Download “",
]);

/// Lines of the navigation around a page, each alone.
const NAVIGATION: &[&str] = &[
    "Transcription",
    "You are here",
    "Skip to main content",
    "Print",
    "Support",
    "Show Headers",
    "[返回索引页面]",
];

/// True for a line that a hosting site puts around a document.
pub(super) fn is_host_line(text: &str) -> bool {
    HOST_LINES.begin(text) || is_navigation(text) || is_between_documents(text)
}

/// `Previous Document  Harbour Papers  Next Document`
fn is_between_documents(text: &str) -> bool {
    text.starts_with("Previous Document") && text.ends_with("Next Document")
}

/// Marks the lines that a copy of a site prints of its own above the page, whose first line is `first`; gives back the row
/// of that, the first one where there is none.
pub(super) fn mark_foreign_rows(sheet: &mut Sheet<'_>, first: &str) -> usize {
    /// Most rows of a copy, and of the navigation between.
    const MOST: usize = 4;
    let is_own = |row: usize| !is_navigation(sheet.row_text(row));
    let near = |page: &usize| (0..*page).filter(|row| is_own(*row)).count() <= MOST;
    let mut pages = (1..=MOST + NAVIGATION.len()).take_while(near);
    let page = pages.find(|row| is_line(sheet.row_text(*row), first));
    let page = page.unwrap_or(0);
    (0..page).for_each(|row| sheet.mark(row, BlockKind::Furniture));
    page
}

/// True for a line of the navigation around a page.
pub(super) fn is_navigation(text: &str) -> bool {
    NAVIGATION.contains(&text)
}

/// True for the one of these lines that stands below a document.
pub(super) fn ends_hosting(text: &str) -> bool {
    text.starts_with("[Show full text]")
}

/// Rows at the top in which such lines stand.
const HOST_ROWS: usize = 10;

/// Marks the lines of hosting sites, at the top and at the end.
fn mark_host_lines(sheet: &mut Sheet<'_>) {
    let bottom = sheet.rows.len().saturating_sub(HOST_ROWS);
    for (at, row) in sheet.rows.iter_mut().enumerate() {
        let outside = at < HOST_ROWS || at >= bottom;
        if outside && row.kind == BlockKind::Body && is_host_line(row.text()) {
            row.kind = BlockKind::Furniture;
        }
    }
}

/// How the stamps of a release start that stand on each page of a telegram.
const RELEASE_STAMPS: &[&str] = &["Declassified/Released US Department of State"];

/// What is left of the stamps of a release.
const RELEASE_ENDS: &str = "US Department of State EO Systematic Review";

/// Rows around the head of a page in which the classification stands again.
const ROWS_AT_PAGE: usize = 3;

/// Marks the heads of the pages of a telegram, each a page number with the number of the telegram, and the classification
/// that stands above and below each page. That of the first page stays: what is above it belongs to the telegram.
fn mark_telegram_pages(sheet: &mut Sheet<'_>) {
    let heads: Vec<usize> = (0..sheet.rows.len())
        .filter(|&row| heads_telegram_page(sheet, row))
        .collect();
    let Some(&first) = heads.first() else {
        return;
    };
    for head in heads {
        sheet.mark(head, BlockKind::Furniture);
        let mut below = head + 1;
        if is_page(sheet.row_text(head)) && is_message_line(sheet.row_text(below)) {
            sheet.mark(below, BlockKind::Furniture);
            below += 1;
        }
        let above = (head.saturating_sub(ROWS_AT_PAGE)..head).rev();
        let goes_on = head > first || !is_first_page(sheet.row_text(head));
        for row in above.take_while(|_| goes_on) {
            if !mark_beside_page(sheet, row) {
                break;
            }
        }
        for row in below..below + ROWS_AT_PAGE {
            if !mark_beside_page(sheet, row) {
                break;
            }
        }
    }
    for row in &mut sheet.rows {
        let stamp = RELEASE_STAMPS.iter().any(|stamp| row.text().starts_with(stamp))
            || row.text().contains(RELEASE_ENDS);
        if stamp && row.kind == BlockKind::Body {
            row.kind = BlockKind::Furniture;
        }
    }
}

/// Marks a row beside the head of a page that holds the classification alone, or the message that the page belongs to.
fn mark_beside_page(sheet: &mut Sheet<'_>, row: usize) -> bool {
    let is_body = sheet.rows.get(row).is_some_and(|row| row.kind == BlockKind::Body);
    let text = sheet.row_text(row);
    let level = |found| matches!(found, EnvelopeLine::Security(found) if found.printed.end == text.len());
    let beside = is_message_mark(text)
        || text.contains(RELEASE_ENDS)
        || is_page(text)
        || envelope_line(text).is_some_and(level);
    if is_body && beside {
        sheet.mark(row, BlockKind::Furniture);
    }
    is_body && beside
}

/// True for the head of the first page, `PAGE 01`, or of one without a number.
fn is_first_page(text: &str) -> bool {
    let number = text
        .strip_prefix("PAGE ")
        .unwrap_or_default()
        .trim_start_matches('0');
    !number.starts_with(|c: char| ('2'..='9').contains(&c))
}

/// True for the head of a page: `PAGE 02` with the message that it belongs to, in the same line or the next.
fn heads_telegram_page(sheet: &Sheet<'_>, row: usize) -> bool {
    let text = sheet.row_text(row);
    let is_body = sheet.rows.get(row).is_some_and(|row| row.kind == BlockKind::Body);
    let numbered =
        || is_page(text) && (text.split(' ').count() > 2 || is_message_line(sheet.row_text(row + 1)));
    is_body && (names_message(text) || numbered())
}

/// The message that a page belongs to, behind `PAGE 02` or on a line of its own.
fn names_message(text: &str) -> bool {
    let possible = || text.len() <= LONGEST_MESSAGE_MARK && (text.ends_with('Z') || text.contains(" OF "));
    // The words before the numbers are in capitals.
    !text.as_bytes().get(1).is_some_and(u8::is_ascii_lowercase)
        && possible()
        && (is_message_mark(text) || is_page(text))
}

/// Longest mark of a message, in bytes.
const LONGEST_MESSAGE_MARK: usize = 100;

/// What stands before the number in a page mark.
const PAGE_WORDS: &[&str] = &["Page", "page", "PAGE", "Pg.", "pg.", "p.", "P."];

/// Longest page number.
const LONGEST_NUMBER: usize = 7;

/// Length of the page mark at the start of `text`.
///
/// ```ebnf
/// page mark = "[", ( "Page" | "Pg." | "p." ), " ", ( number | roman number ), "]" | "[page break]" ;
/// ```
fn page_mark(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('[')?;
    if inner
        .get(..11)
        .is_some_and(|mark| mark.eq_ignore_ascii_case("page break]"))
    {
        return Some(12);
    }
    let rest = PAGE_WORDS.iter().find_map(|word| inner.strip_prefix(word))?;
    let number = rest.trim_start_matches([' ', '\u{a0}']);
    let length = number.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let is_number = |number: &str| number.bytes().all(|byte| byte.is_ascii_digit()) || is_roman(number);
    let fits = (1..=LONGEST_NUMBER).contains(&length)
        && number.len() < rest.len()
        && number.get(..length).is_some_and(is_number);
    let closed = number.get(length..).is_some_and(|rest| rest.starts_with(']'));
    (fits && closed).then(|| text.len() - number.len() + length + 1)
}

fn is_roman(number: &str) -> bool {
    number
        .bytes()
        .all(|byte| b"ivxlc".contains(&byte.to_ascii_lowercase()))
}

/// The page mark that a line end breaks, `[Page` at the end of `text` and `12]` at the start of `below`: bytes of both pieces.
fn broken_page_mark(text: &str, below: &str) -> Option<(usize, usize)> {
    // The longest word has four letters.
    let end = text
        .as_bytes()
        .last_chunk::<5>()
        .map_or(text.as_bytes(), |end| end);
    if !end.contains(&b'[') {
        return None;
    }
    let opens = |word: &&&str| text.strip_suffix(**word).is_some_and(|text| text.ends_with('['));
    let word = PAGE_WORDS.iter().find(opens)?;
    let (number, _) = below.split_once(']')?;
    let mark = format!("[{word} {number}]");
    (page_mark(&mark) == Some(mark.len())).then_some((1 + word.len(), number.len() + 1))
}

/// Cuts page marks out that the end of a line breaks: `[Page` and, in the next line, `12]`.
fn mark_broken_page_marks(sheet: &mut Sheet<'_>) {
    for below in 1..sheet.rows.len() {
        let [Some(row), Some(next)] = [sheet.rows.get(below - 1), sheet.rows.get(below)] else {
            continue;
        };
        let both_body = row.kind == BlockKind::Body && next.kind == BlockKind::Body;
        let Some((lead, number)) = broken_page_mark(row.text(), next.text()).filter(|_| both_body) else {
            continue;
        };
        let (end, start) = (row.span().end(), next.span().start());
        let pieces = [
            (below - 1, Span::new(end - lead, end), row.text().len() == lead),
            (
                below,
                Span::new(start, start + number),
                next.text().len() == number,
            ),
        ];
        for (row, span, whole) in pieces {
            let kind = BlockKind::Furniture;
            if whole {
                sheet.mark(row, kind);
            } else {
                sheet.cuts.push(Block { kind, span });
            }
        }
    }
}

/// Cuts page marks out of the document's rows.
fn mark_page_marks(sheet: &mut Sheet<'_>) {
    mark_broken_page_marks(sheet);
    for row in sheet.rows.iter_mut().filter(|row| row.kind == BlockKind::Body) {
        let text = row.text();
        if page_mark(text) == Some(text.len()) {
            row.kind = BlockKind::Furniture;
            continue;
        }
        let start = row.span().start();
        for at in memchr_iter(b'[', text.as_bytes()) {
            if let Some(length) = text.get(at..).and_then(page_mark) {
                let span = Span::new(start + at, start + at + length);
                sheet.cuts.push(Block {
                    kind: BlockKind::Furniture,
                    span,
                });
            }
        }
    }
}

/// Longest line that holds nothing but a page number, in bytes.
const LONGEST_NUMBER_LINE: usize = 80;

/// The number in a line that is a page number: `12`, `- 12 -`, `Page 12 of 30`. The flag tells whether it says so by itself.
fn page_number(text: &str) -> Option<(u32, bool)> {
    let ends = |last: &u8| last.is_ascii_digit() || matches!(last, b'-' | b'|') || !last.is_ascii();
    if text.len() > LONGEST_NUMBER_LINE || !text.as_bytes().last().is_some_and(ends) {
        return None;
    }
    let bare = text.trim_matches(['-', '–', '—', '|', ' ', '\u{a0}']);
    let dashed = text.starts_with(['-', '–', '—']) && text.ends_with(['-', '–', '—']);
    let worded = starts_with(bare, "page ");
    let number = match worded {
        true => {
            let rest = bare.get(5..)?.trim_start();
            match rest.split_once(" of ").or_else(|| rest.split_once('/')) {
                Some((number, total)) => total.trim().parse::<u32>().ok().map(|_| number.trim())?,
                None => rest,
            }
        }
        false => bare,
    };
    let short = number.len() <= 4 && number.bytes().all(|byte| byte.is_ascii_digit());
    let number = number.parse().ok().filter(|_| short)?;
    Some((number, dashed || worded))
}

/// Marks lines that hold a page number: at a page's end, or counting up while one of them cuts a sentence in two.
fn mark_page_numbers(sheet: &mut Sheet<'_>) {
    let numbered = sheet
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.kind == BlockKind::Body);
    let found: Vec<PageNumber> = numbered
        .filter_map(|(row, line)| PageNumber::new(sheet, row, line.text()))
        .collect();
    let series = found.chunk_by(|one, next| one.number.checked_add(1) == Some(next.number));
    for pages in series {
        let counted = pages.len() > 1 && pages.iter().any(|page| page.cuts || page.sure || page.at_break);
        for page in pages {
            let alone = page.cuts && (page.sure || is_set_off(sheet, page.row));
            if counted || page.at_break || alone || page.cuts_word {
                sheet.mark(page.row, BlockKind::Furniture);
            }
        }
    }
}

/// A line that may be a page number.
struct PageNumber {
    row: usize,
    number: u32,
    /// It says so by itself.
    sure: bool,
    /// A page ends there.
    at_break: bool,
    /// It stands in the middle of a sentence.
    cuts: bool,
    /// It stands in the middle of a word.
    cuts_word: bool,
}

impl PageNumber {
    fn new(sheet: &Sheet<'_>, row: usize, text: &str) -> Option<Self> {
        let (number, sure) = page_number(text)?;
        let ends = |row: usize| sheet.rows.get(row).is_some_and(|row| row.page_before);
        Some(Self {
            row,
            number,
            sure,
            at_break: ends(row) || ends(row + 1),
            cuts: cuts_sentence(sheet, row),
            cuts_word: row
                .checked_sub(1)
                .is_some_and(|before| breaks_word(sheet.row_text(before), sheet.row_text(row + 1))),
        })
    }
}

/// True where the rows around `row` are one sentence.
fn cuts_sentence(sheet: &Sheet<'_>, row: usize) -> bool {
    let before = row.checked_sub(1).map_or("", |row| sheet.row_text(row));
    let next = sheet.row_text(row + 1);
    next.starts_with(char::is_lowercase) && continues(before, next, true)
}

/// Fewest pages on which a running head stands.
const FEWEST_HEADS: usize = 2;

/// Longest running head.
const LONGEST_HEAD: usize = 120;

/// Marks lines that stand at the edge of several pages, apart from the numbers in them, and repeated lines that cut a
/// sentence in two.
fn mark_running_heads(sheet: &mut Sheet<'_>) {
    let mut seen: HashMap<String, Vec<usize>> = HashMap::default();
    for (at, row) in sheet
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.kind == BlockKind::Body)
    {
        let text = row.text();
        if text.len() <= LONGEST_HEAD && !starts_label(text) && !is_clause(text) {
            let folded = text.chars().map(|c| if c.is_ascii_digit() { '#' } else { c });
            seen.entry(folded.collect()).or_default().push(at);
        }
    }
    seen.retain(|_, rows| rows.len() >= FEWEST_HEADS);
    drop_turns(sheet, &mut seen);
    let copied = copied_rows(sheet, seen.values());
    // A head of several lines is peeled off line by line.
    for _ in 0..MOST_HEAD_ROWS {
        let heads: Vec<usize> = seen.values().flat_map(|rows| heads_of(sheet, rows)).collect();
        let heads = heads
            .into_iter()
            .filter(|row| !copied.contains(row))
            .collect::<Vec<_>>();
        heads
            .into_iter()
            .for_each(|row| sheet.mark(row, BlockKind::Furniture));
    }
}

/// Drops equal rows that are short turns of somebody who says something else, too: `ORLOV. That is so.` where another row
/// begins with `ORLOV.`
fn drop_turns(sheet: &Sheet<'_>, seen: &mut HashMap<String, Vec<usize>>) {
    /// Most labels that are looked for.
    const MOST: usize = 64;
    let turn_of = |rows: &[usize]| {
        let text = sheet.row_text(*rows.first()?);
        let label = short_turn(text)?;
        Some((text.get(..label.words_at)?, text))
    };
    let turns: Vec<(&str, &str)> = seen
        .values()
        .filter_map(|rows| turn_of(rows))
        .take(MOST)
        .collect();
    if turns.is_empty() {
        return;
    }
    let mut speaking: Vec<&str> = Vec::new();
    for row in sheet.rows.iter().filter(|row| row.kind == BlockKind::Body) {
        let text = row.text();
        let others = turns
            .iter()
            .filter(|(label, turn)| text.starts_with(label) && !is_same_head(text, turn));
        speaking.extend(others.map(|(_, turn)| turn));
        speaking.dedup();
    }
    speaking.sort_unstable();
    seen.retain(|_, rows| turn_of(rows).is_none_or(|(_, turn)| speaking.binary_search(&turn).is_err()));
}

/// True for two lines that are equal but for the numbers in them.
fn is_same_head(one: &str, other: &str) -> bool {
    let letters = one.bytes().filter(|byte| !byte.is_ascii_digit());
    letters.eq(other.bytes().filter(|byte| !byte.is_ascii_digit()))
}

/// Those of the equal rows that stand in a stretch of text that is there twice: more rows than a head has are equal
/// around them.
fn copied_rows<'r>(sheet: &Sheet<'_>, seen: impl Iterator<Item = &'r Vec<usize>>) -> HashSet<usize> {
    let equal = |one: Option<usize>, two: Option<usize>| {
        let row = |at: Option<usize>| sheet.rows.get(at?).map(Row::text);
        row(one).is_some_and(|text| row(two) == Some(text))
    };
    let reach = |one: usize, two: usize| {
        let before = (1..=MOST_HEAD_ROWS).take_while(|by| equal(one.checked_sub(*by), two.checked_sub(*by)));
        let behind = (1..=MOST_HEAD_ROWS).take_while(|by| equal(Some(one + by), Some(two + by)));
        before.count() + behind.count() + 1
    };
    let mut copied = HashSet::default();
    for pair in seen.flat_map(|rows| rows.windows(2)) {
        if let [one, two] = *pair
            && equal(Some(one), Some(two))
            && reach(one, two) > MOST_HEAD_ROWS
        {
            copied.extend([one, two]);
        }
    }
    copied
}

/// True for words mostly in small letters that a mark ends, and for those that a mark ends with which a sentence goes on: no
/// head is written so.
fn is_clause(text: &str) -> bool {
    let in_small_letters = || {
        let (mut words, mut small) = (0_usize, 0_usize);
        for word in text.split_whitespace() {
            words += 1;
            small += usize::from(word.starts_with(char::is_lowercase));
        }
        2 * small > words
    };
    let words_end = text.trim_end_matches(['”', '"', '’', '\'']);
    let ended = words_end.ends_with(['.', ',', ';', ':', '?', '!']);
    // In capitals only the length tells.
    let is_long = || text.len() >= LONG_LINE && in_capitals(text);
    ended && (in_small_letters() || is_long()) || text.ends_with([',', ';'])
}

/// Shortest line in capitals that is no head, in bytes: those of heads of several lines are shorter.
const LONG_LINE: usize = 60;

/// Most lines of a running head.
const MOST_HEAD_ROWS: usize = 3;

/// Those of the equal `rows` that are running heads: most of them stand at edges of pages, where the name of a speaker
/// who is called so on every page stands by chance.
fn heads_of(sheet: &Sheet<'_>, rows: &[usize]) -> Vec<usize> {
    let is_turn = rows
        .first()
        .is_some_and(|row| short_turn(sheet.row_text(*row)).is_some());
    if !is_turn
        && rows
            .iter()
            .any(|&row| is_set_off(sheet, row) && cuts_sentence(sheet, row) && !answers(sheet, row))
    {
        return rows.to_vec();
    }
    let named = rows
        .first()
        .is_some_and(|row| names_speaker(sheet.row_text(*row)));
    let is_said = |row: usize| {
        goes_on(sheet, row) || opens(sheet, row) || answers(sheet, row) || is_shouted_line(sheet, row)
    };
    let is_head = |row: &usize| !named && is_edge(sheet, *row) && !is_said(*row);
    let edges: Vec<usize> = rows.iter().copied().filter(is_head).collect();
    if edges.len() < FEWEST_HEADS || 2 * edges.len() < rows.len() || is_pair_of_sentences(sheet, &edges, rows)
    {
        Vec::new()
    } else {
        edges
    }
}

/// True for two edges of pages that are sentences with other numbers: somebody says nearly the same twice. They are the last row
/// of one page and the first of the next, or as many others of `rows` stand inside of pages, where no head does.
fn is_pair_of_sentences(sheet: &Sheet<'_>, edges: &[usize], rows: &[usize]) -> bool {
    /// Fewest words of a sentence: `PAGE 2.` is none.
    const FEWEST_WORDS: usize = 4;
    let [one, two] = *edges else { return false };
    let (first, second) = (sheet.row_text(one), sheet.row_text(two));
    let between = body_row_before(sheet, two).map(Row::text);
    first != second
        && first.ends_with(['.', '?', '!'])
        && first.split_whitespace().count() >= FEWEST_WORDS
        && (between == Some(first) || 2 * edges.len() <= rows.len())
}

/// True for a title and a name, or a full name, and no more: who speaks below. As a head it would cut a sentence in two.
fn names_speaker(text: &str) -> bool {
    label_at(text, 0).is_some_and(|label| {
        let full = label.person().is_some_and(|person| {
            person.name.contains(' ') || !person.name.is_empty() && !person.titles.is_empty()
        });
        let alone = label.style == LabelStyle::Line && label.words_at >= text.len();
        full && alone && !in_capitals(text)
    })
}

/// `ORLOV. That is so.`, `Mr Orlov - That is so.`: a name in capitals or behind a title, and a sentence behind what ends it.
fn short_turn(text: &str) -> Option<Label<'_>> {
    label_at(text, 0).filter(|label| {
        let name = text.get(label.range.clone()).unwrap_or_default();
        let words = text.get(label.words_at..).unwrap_or_default();
        let said = words.starts_with(char::is_uppercase) && words.ends_with(['.', '?', '!']);
        let titled = label.person().is_some_and(|person| !person.titles.is_empty());
        let named = name.len() > 2 && (in_capitals(name) || titled && label.style == LabelStyle::Dash);
        let ended = matches!(label.style, LabelStyle::Period | LabelStyle::Dash);
        ended && named && said && !in_capitals(words)
    })
}

/// True for a row with blank lines around it: a line in the middle of a hard-wrapped paragraph is no running head.
fn is_set_off(sheet: &Sheet<'_>, at: usize) -> bool {
    let gap = |row: usize| {
        sheet
            .rows
            .get(row)
            .is_none_or(|row| row.blank_before > 0 || row.page_before)
    };
    gap(at) && gap(at + 1)
}

/// True for a row right below a line of the document that ends in mid-sentence, in small letters or with the sentence's
/// end.
fn goes_on(sheet: &Sheet<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| sheet.rows.get(at));
    let open = before.is_some_and(|row| row.kind == BlockKind::Body && !ends_sentence(row.text()));
    let is_rest = |row: &Row<'_>| {
        let text = row.text();
        row.blank_before == 0 && (text.starts_with(char::is_lowercase) || text.ends_with(['.', '?', '!']))
    };
    open && sheet.rows.get(at).is_some_and(is_rest)
}

/// Most rows of page heads and numbers between two of the document.
const MOST_BETWEEN: usize = 32;

/// The row of the document above `at`, behind what stands at the edges of pages.
fn body_row_before<'s, 't>(sheet: &'s Sheet<'t>, at: usize) -> Option<&'s Row<'t>> {
    let above = sheet.rows.get(..at)?.iter().rev().take(MOST_BETWEEN);
    above.into_iter().find(|row| row.kind == BlockKind::Body)
}

/// True for a row that begins a sentence, with which the next row of the document goes on: behind an end, or below a name.
fn opens(sheet: &Sheet<'_>, at: usize) -> bool {
    let before = body_row_before(sheet, at);
    let behind = sheet.rows.get(at + 1..).unwrap_or_default();
    let next = behind
        .iter()
        .take(MOST_BETWEEN)
        .find(|row| row.kind == BlockKind::Body);
    let begins = before.is_some_and(|row| ends_sentence(row.text()) || names_speaker(row.text()));
    let goes_on = |next: &Row<'_>| {
        next.text().starts_with(char::is_lowercase) && continues(sheet.row_text(at), next.text(), true)
    };
    begins && next.is_some_and(goes_on)
}

/// True for a long line in capitals that belongs to a paragraph of such lines.
fn is_shouted_line(sheet: &Sheet<'_>, at: usize) -> bool {
    let text = sheet.row_text(at);
    let is_long = text.len() >= LONG_LINE && in_capitals(text) && !ends_sentence(text);
    let above = at.checked_sub(1).and_then(|above| sheet.rows.get(above));
    let own = sheet.rows.get(at);
    let beside = |row: Option<&Row<'_>>, lower: Option<&Row<'_>>| {
        let joined = lower.is_some_and(|lower| lower.blank_before == 0 && !lower.page_before);
        joined && row.is_some_and(|row| row.kind == BlockKind::Body && in_capitals(row.text()))
    };
    let below = sheet.rows.get(at + 1);
    is_long && (beside(above, own) || beside(below, below))
}

/// True for a sentence right below a line that is all a label, however short: `ORLOV:` and `Yes.`
fn answers(sheet: &Sheet<'_>, at: usize) -> bool {
    let before = body_row_before(sheet, at);
    let is_label = |row: &Row<'_>| {
        let text = row.text();
        let ends = |label: &Label<'_>| label.style == LabelStyle::Colon && label.words_at >= text.len();
        names_speaker(text) || text.ends_with(':') && label_at(text, 0).as_ref().is_some_and(ends)
    };
    sheet.row_text(at).ends_with(['.', '?', '!']) && before.is_some_and(is_label)
}

/// True for a row next to a page break, or next to a line that marks one.
fn is_edge(sheet: &Sheet<'_>, at: usize) -> bool {
    let is_break = |row: &Row<'_>| row.kind == BlockKind::Furniture;
    let before = at.checked_sub(1).and_then(|at| sheet.rows.get(at));
    let next = sheet.rows.get(at + 1);
    sheet.rows.get(at).is_some_and(|row| row.page_before)
        || before.is_some_and(is_break)
        || next.is_some_and(|next| next.page_before || is_break(next))
}

/// Marks what a typist put at the foot of a page of a classified document, `Declassify on: OADR`, and the classification
/// above and below it, with the number of the next page. That above the title stays.
fn mark_security_feet(sheet: &mut Sheet<'_>) {
    /// Rows of the head of the first page.
    const HEAD: usize = 8;
    let is_foot = |text: &str| {
        ["Declassify on: ", "DECLASSIFY ON: "]
            .iter()
            .any(|lead| starts_with(text, lead))
    };
    let is_level = |text: &str| {
        let bare = text.trim_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || c == '-');
        level(bare).is_some_and(|range| range == (0..bare.len()))
    };
    let feet: Vec<usize> = (HEAD..sheet.rows.len())
        .filter(|&row| is_foot(sheet.row_text(row)))
        .collect();
    for foot in feet {
        sheet.mark(foot, BlockKind::Furniture);
        let above = (HEAD..foot)
            .rev()
            .take_while(|&row| is_level(sheet.row_text(row)));
        let below = (foot + 1..sheet.rows.len()).take_while(|&row| is_level(sheet.row_text(row)));
        let around: Vec<usize> = above.take(2).chain(below.take(2)).collect();
        around
            .into_iter()
            .for_each(|row| sheet.mark(row, BlockKind::Furniture));
    }
}

/// The running head of a volume of *Foreign Relations*, with the number of the page: `302 FOREIGN RELATIONS, 1946, VOLUME IX`.
///
/// ```ebnf
/// volume head = [ number ], "FOREIGN RELATIONS", [ "," ], ? capitals, years and Roman numbers ?, [ number ] ;
/// ```
fn is_volume_head(text: &str) -> bool {
    let volume = || {
        let words = text.trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
        words.strip_prefix("FOREIGN RELATIONS")
    };
    text.len() <= LONGEST_HEAD
        && volume().is_some_and(|rest| {
            rest.starts_with([',', ' ']) && rest.contains(|c: char| c.is_ascii_digit()) && in_capitals(text)
        })
}

/// `THE FAR EAST 303`: true for the head of a chapter in capitals with the number of the page, where it cuts a sentence in two.
fn cuts_as_chapter_head(sheet: &Sheet<'_>, at: usize) -> bool {
    let text = sheet.row_text(at);
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    if !is_digit(text.as_bytes().first()) && !is_digit(text.as_bytes().last()) {
        return false;
    }
    let is_number =
        |word: &str| (1..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.split_once(' ').into_iter().chain(text.rsplit_once(' '));
    let numbered = || {
        number
            .clone()
            .any(|(first, last)| is_number(first) || is_number(last))
    };
    text.len() <= LONGEST_HEAD
        && in_capitals(text)
        && numbered()
        && is_set_off(sheet, at)
        && cuts_sentence(sheet, at)
}

/// Marks the head that the archive's exports print on every page.
fn mark_export_heads(sheet: &mut Sheet<'_>) {
    let chapters: Vec<usize> = (0..sheet.rows.len())
        .filter(|&row| cuts_as_chapter_head(sheet, row))
        .collect();
    chapters
        .into_iter()
        .for_each(|row| sheet.mark(row, BlockKind::Furniture));
    for row in sheet.rows.iter_mut().filter(|row| row.kind == BlockKind::Body) {
        if is_page_head(row.text()) || is_release_stamp(row.text()) || is_volume_head(row.text()) {
            row.kind = BlockKind::Furniture;
        }
    }
}
