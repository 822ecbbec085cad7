//! Dates as records print them, read to EDTF.
//!
//! A date is read only where its print leaves no doubt, and never repaired: a day that the calendar does not have
//! gives a [`DateFound`] without a value, a numeric date whose order of day and month is open gives both readings.
//! Two digits of a year from 20 on mean the twentieth century; below 20 they could mean two, and such a date is not read.
//! Editors' square brackets are transparent inside a date (`8 December [1962]`).

mod foreign;
mod form;
mod misprint;
mod part;
mod reading;
mod spelled;
#[cfg(test)]
mod tests;

use std::ops::Range;

use memchr::memchr3_iter;
use time::Weekday;

use super::offset_in;
use super::word::letters_end;

use crate::Edtf;
pub(crate) use foreign::foreign_date;
use form::Surroundings;
pub(in crate::grammar) use part::{
    SMALL_WORDS, and, fraction, gap, none, number, some_gap, to, word_end, word_goes_on,
};
use reading::Form;

/// Which of two numbers of a date is the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MonthDayOrder {
    /// `13.10.50`
    DayFirst,
    /// `10/13/50`
    MonthFirst,
}

/// What is known beside the words of a date.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct DateContext {
    /// The record's year, for dates that print none.
    pub(crate) year: Option<i32>,
    /// The order that the record's numeric dates keep, see [`numeric_order`].
    pub(crate) order: Option<MonthDayOrder>,
}

/// A date found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DateFound {
    /// Its value; `None` where the calendar has no such date (`June 31, 1962`): the date is then impossible as printed.
    pub(crate) edtf: Option<Edtf>,
    /// The other reading, where nothing tells which number is the month (`11.09.1962`). [`DateFound::edtf`] then is
    /// the reading that is usual with these separators, no more.
    pub(crate) alternatives: Vec<Edtf>,
    /// Where it stands in the text that was read.
    pub(crate) range: Range<usize>,
    /// The weekday printed beside it, where the day had another.
    pub(crate) weekday: Option<Weekday>,
    /// True where letters were taken for digits, or the other way round: `l5 Ju1y 1957`.
    pub(crate) misprinted: bool,
}

impl DateFound {
    /// A date that nothing is to be said of.
    pub(crate) fn new(edtf: Option<Edtf>, range: Range<usize>) -> Self {
        Self {
            edtf,
            alternatives: Vec::new(),
            range,
            weekday: None,
            misprinted: false,
        }
    }
}

/// The date that starts exactly at `at`, where a word begins; there, a bare year or season is a date too (`1963`,
/// `Summer 1958`).
pub(crate) fn date_at(text: &str, at: usize, context: &DateContext) -> Option<DateFound> {
    let around = Surroundings {
        bare_year: true,
        ..surroundings(text, at)?
    };
    let (end, form) = read_at(text, at, around)?;
    Some(form.found(context, at..end))
}

/// All dates of a running text, in order. Bare years and months are none; a day alone is one where the text leads to
/// it (`on the 29th`).
pub(crate) fn dates_in<'t>(
    text: &'t str,
    context: &DateContext,
) -> impl Iterator<Item = DateFound> + use<'t> {
    let context = *context;
    Forms { text, at: 0 }.map(move |(range, form)| form.found(&context, range))
}

/// The date that a text consists of: punctuation, quotation marks and brackets around it, a weekday, and words for an
/// estimate (`circa`, `late`, `undated`) may stand beside it.
///
/// ```ebnf
/// whole date = { mark }, ( unknown, [ { mark }, estimate ] | estimate ), { mark }, [ weekday, { mark } ], [ "sic" ] | day and month ;
/// ```
pub(crate) fn whole_date(text: &str, context: &DateContext) -> Option<DateFound> {
    match Dated::read(text, context) {
        Dated::Whole(found) => Some(found),
        Dated::Within(_) => None,
    }
}

/// What a text says of a date.
#[derive(Debug)]
pub(crate) enum Dated {
    /// It is one, as [`whole_date`] reads it.
    Whole(DateFound),
    /// It is none; the first that stands in it.
    Within(Option<DateFound>),
}

impl Dated {
    pub(crate) fn read(text: &str, context: &DateContext) -> Self {
        if let Some(found) = printed_date(text, context) {
            return Self::Whole(found);
        }
        // What a scanner spoilt and what is spelt out is known from its own place only.
        let alone = |found: &DateFound| {
            let (before, after) = (text.get(..found.range.start), text.get(found.range.end..));
            let before = before.map(|before| {
                before
                    .trim_start()
                    .strip_prefix(['T', 't'])
                    .and_then(|rest| rest.strip_prefix("he "))
                    .unwrap_or(before)
            });
            let spelt = text.get(found.range.clone()).is_some_and(spelled::holds_ordinal);
            (found.misprinted || spelt)
                && before.is_some_and(is_beside_date)
                && after.is_some_and(is_beside_date)
        };
        match dates_in(text, context).next() {
            Some(found) if alone(&found) => Self::Whole(found),
            first => Self::Within(first),
        }
    }
}

/// The date that a text consists of, in figures, or the words that it is unknown.
fn printed_date(text: &str, context: &DateContext) -> Option<DateFound> {
    let printed = text.trim_matches(is_mark);
    let printed = printed
        .strip_suffix("sic")
        .map_or(printed, |rest| rest.trim_end_matches(is_mark));
    let start = offset_in(text, printed);
    let (dated, unknown) = match form::unknown(printed) {
        Ok((rest, ())) => (rest.trim_start_matches(is_mark), true),
        Err(_) => (printed, false),
    };
    if dated.is_empty() {
        return unknown.then(|| DateFound::new("XXXX".parse().ok(), start..start + printed.len()));
    }
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // A bracket that opens right before the date may belong to it: `[8] December 1962`.
    let inside = offset_in(text, dated);
    let brackets = text
        .get(..inside)?
        .bytes()
        .rev()
        .take_while(|b| *b == b'[')
        .count();
    let read = |at: usize| {
        let (rest, form) = form::estimate(text.get(at..)?).ok()?;
        let end = close_brackets(text, at, text.len() - rest.len());
        is_beside_date(text.get(end..start + printed.len().max(end - start))?).then_some((at, end, form))
    };
    let outside = inside - brackets.min(2);
    let found = read(outside).or_else(|| (outside < inside).then(|| read(inside)).flatten());
    if let Some((at, end, form)) = found {
        return Some(form.found(context, if unknown { start } else { at }..end));
    }
    let (rest, form) = form::stopped_day_and_month(text.trim()).ok()?;
    let range = start..offset_in(text, rest);
    rest.is_empty().then(|| form.found(context, range))
}

/// True for marks, and a weekday among them.
fn is_beside_date(text: &str) -> bool {
    let text = text.trim_matches(is_mark);
    text.is_empty() || part::weekday(text).is_ok_and(|(rest, _)| rest.is_empty())
}

/// The order of day and month that the numeric dates of a text show, where they agree.
pub(crate) fn numeric_order(text: &str) -> Option<MonthDayOrder> {
    if !may_hold_numeric(text) {
        return None;
    }
    let mut orders = Forms { text, at: 0 }.filter_map(|(_, form)| form.shown_order());
    let first = orders.next()?;
    orders.all(|order| order == first).then_some(first)
}

/// True where two numbers are joined that may be day and month, as those of a numeric date are; of most texts this tells cheaply
/// that they have none.
fn may_hold_numeric(text: &str) -> bool {
    let is_digit = |byte: &u8| byte.is_ascii_digit() || b"lIOo|".contains(byte);
    memchr3_iter(b'.', b'/', b'-', text.as_bytes()).any(|at| {
        let (before, behind) = text.as_bytes().split_at(at);
        let end = before
            .iter()
            .rposition(|byte| *byte != b' ')
            .map_or(0, |last| last + 1);
        let digits = before[..end]
            .iter()
            .rev()
            .take(3)
            .take_while(|byte| is_digit(byte));
        let before = &before[end - digits.count()..end];
        let start = behind.iter().skip(1).position(|byte| *byte != b' ');
        let behind = start
            .and_then(|start| behind.get(start + 1..))
            .unwrap_or_default();
        let digits = behind.iter().take(3).take_while(|byte| is_digit(byte));
        let behind = &behind[..digits.count()];
        let joined =
            before.last().is_some_and(u8::is_ascii_digit) && behind.first().is_some_and(u8::is_ascii_digit);
        joined && is_day_or_month(before) && is_day_or_month(behind)
    })
}

/// True for one or two digits up to 39; letters that a scanner reads for digits are as good.
fn is_day_or_month(digits: &[u8]) -> bool {
    match digits {
        [_] => true,
        [ten, _] => !(b'4'..=b'9').contains(ten),
        _ => false,
    }
}

/// Punctuation that may stand around a date that fills its field.
fn is_mark(c: char) -> bool {
    c.is_whitespace()
        || ".,;:()[]/*_-\u{2013}\u{2014}\"'\u{2018}\u{2019}\u{201C}\u{201D}\u{AB}\u{BB}".contains(c)
}

/// The dates of a text as printed, with their places. Each stretch is looked at a bounded number of times.
struct Forms<'t> {
    text: &'t str,
    at: usize,
}

impl Iterator for Forms<'_> {
    type Item = (Range<usize>, Form);

    fn next(&mut self) -> Option<Self::Item> {
        while let Some(&byte) = self.text.as_bytes().get(self.at) {
            let at = self.at;
            // Most words start no date.
            if !can_start_date(byte) && !can_start_misprint(&self.text.as_bytes()[at..]) {
                self.at = word_after(self.text, at);
                continue;
            }
            let found = form_at(self.text, at, byte);
            // A month may have its day in words.
            let daily = found
                .as_ref()
                .is_some_and(|(_, form)| !form.first.fields.is_month());
            if !daily && let Some((range, form)) = spelled_at(self.text, at, byte) {
                self.at = range.end;
                return Some((range, form));
            }
            if let Some((end, form)) = found {
                self.at = end;
                return Some((at..end, form));
            }
            self.at = word_after(self.text, at);
        }
        None
    }
}

/// The date of a running text that starts with `byte` at `at`, and where it ends.
fn form_at(text: &str, at: usize, byte: u8) -> Option<(usize, Form)> {
    let rest = text.get(at..)?;
    let can_start = can_start_date(byte) && (!byte.is_ascii_alphabetic() || form::names_time(rest));
    let read = can_start
        .then(|| read_at(text, at, surroundings(text, at)?))
        .flatten();
    let spoilt = match &read {
        Some((end, form)) => !form.tells_year() && text.get(*end..).is_some_and(misprint::year_is_spoilt),
        None => can_start_misprint(rest.as_bytes()) && misprint::may_start(rest),
    };
    let mended = spoilt.then(|| read_misprinted(text, at)).flatten();
    mended.or(read)
}

/// The date around the month that starts with `byte` at `at` and whose day is spelt out; it has a year.
fn spelled_at(text: &str, at: usize, byte: u8) -> Option<(Range<usize>, Form)> {
    let spelled = b"JFMASOND"
        .contains(&byte)
        .then(|| spelled::spelled(text, at))??;
    let (end, form) = read_at(&spelled.text, 0, Surroundings::default())?;
    form.is_whole_day()
        .then(|| (spelled.start..spelled.printed(end), form))
}

/// Reads a date at `at` that a scanner has spoilt: it is read only where it is whole then, and a day of the calendar.
fn read_misprinted(text: &str, at: usize) -> Option<(usize, Form)> {
    let word = last_word(text.get(..at)?).0;
    let around = surroundings(text, at).filter(|_| !is_number_noun(word))?;
    let mended = misprint::mended(text.get(at..)?)?;
    let (end, form) = read_at(&mended.text, 0, around)?;
    let form = Form {
        misprinted: true,
        ..form
    };
    let end = mended.printed(end);
    let is_day = form.is_whole_day() && !(mended.strokes && form.is_numeric());
    (mended.first < end && is_day).then_some((at + end, form))
}

/// The next place behind `at` where a word or a mark begins.
pub(in crate::grammar) fn word_after(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let letters = letters_end(bytes, at);
    let digits = bytes.get(letters..).unwrap_or_default();
    let plain = letters
        + digits
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric())
            .count();
    if bytes.get(plain).is_none_or(u8::is_ascii) {
        return plain.max(at + 1);
    }
    let behind = text.get(plain..).unwrap_or_default();
    let first = behind.chars().next().map_or(1, char::len_utf8);
    let word = behind
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(behind.len());
    let mark = if plain == at { first } else { 0 };
    plain + word.max(mark)
}

/// Digits, initials of months and weekdays, and the bracket.
fn can_start_date(byte: u8) -> bool {
    byte.is_ascii_digit() || b"[JFMASONDTWY".contains(&byte)
}

/// Digits, and the letters that are read for them before another or a blank; initials of months.
fn can_start_misprint(text: &[u8]) -> bool {
    match text {
        [b'l' | b'I' | b'O' | b'|', next, ..] => next.is_ascii_digit() || b" lIOoc|".contains(next),
        [first, ..] => first.is_ascii_digit() || b"JFMASND".contains(first),
        [] => false,
    }
}

/// Reads a date at `at`; gives where it ends. A bracket that stands before it has to close within it.
fn read_at(text: &str, at: usize, around: Surroundings) -> Option<(usize, Form)> {
    let input = text.get(at..)?;
    let brackets = input.bytes().take(3).take_while(|b| *b == b'[').count();
    let bracketed = input.get(brackets..)?;
    let (rest, form) = form::date(bracketed, around).ok()?;
    let end = close_brackets(text, at, text.len() - rest.len());
    let balanced = brackets == 0 || open_brackets(text.get(at..end)?) == 0;
    balanced.then_some((end, form))
}

/// The end of a date with the brackets that close behind it.
fn close_brackets(text: &str, at: usize, end: usize) -> usize {
    let (Some(date), Some(rest)) = (text.get(at..end), text.get(end..)) else {
        return end;
    };
    let mut open = open_brackets(date);
    let mut closed = end;
    let mut after = rest
        .strip_prefix(['.', ','])
        .filter(|rest| rest.starts_with(']'))
        .unwrap_or(rest);
    while open > 0
        && let Some(next) = after.strip_prefix(']')
    {
        open -= 1;
        after = next;
        closed = text.len() - after.len();
    }
    closed
}

/// How many brackets of a text are not closed in it.
fn open_brackets(text: &str) -> usize {
    text.bytes().fold(0, |open: usize, byte| match byte {
        b'[' => open + 1,
        b']' => open.saturating_sub(1),
        _ => open,
    })
}

/// Nouns that are followed by a number of their own.
const NUMBER_NOUNS: &[&str] = &[
    "no",
    "nos",
    "nr",
    "n\u{ba}",
    "n\u{b0}",
    "number",
    "article",
    "art",
    "page",
    "pages",
    "p",
    "pp",
    "box",
    "folder",
    "file",
    "issue",
    "vol",
    "volume",
    "bulletin",
    "section",
    "chapter",
    "room",
    "delo",
    "list",
    "op",
    "opis",
    "fond",
    "papka",
    "paragraph",
    "para",
];

/// Nouns that a number may follow, or a date.
const TELEGRAM_NOUNS: &[&str] = &[
    "telegram",
    "telegrams",
    "cable",
    "tel",
    "despatch",
    "airgram",
    "note",
    "our",
    "your",
    "my",
];

/// Prepositions that lead, with an article, to a day of the month.
const DAY_PREPOSITIONS: &[&str] = &[
    "on", "from", "until", "till", "since", "by", "before", "after", "dated",
];

/// What is "of the 29th".
const DATED_NOUNS: &[&str] = &[
    "morning",
    "afternoon",
    "evening",
    "night",
    "telegram",
    "cable",
    "letter",
    "note",
    "message",
    "report",
    "meeting",
    "conversation",
    "talk",
    "talks",
];

/// True for the name of a month or its abbreviation.
pub(in crate::grammar) fn is_month_name(word: &str) -> bool {
    part::month(word).is_ok_and(|(rest, _)| rest.is_empty())
}

/// True for a noun that a number of its own follows.
fn is_number_noun(word: &str) -> bool {
    NUMBER_NOUNS.iter().any(|noun| noun.eq_ignore_ascii_case(word))
}

/// What stands before `at`; `None` where no date can start there.
fn surroundings(text: &str, at: usize) -> Option<Surroundings> {
    let before = text.get(..at)?;
    let numeric = text.get(at..)?.starts_with(|c: char| c.is_ascii_digit());
    let mut back = before.chars().rev();
    let (near, far) = (back.next(), back.next());
    if near.is_some_and(|c| c.is_alphanumeric() || c == '_' && !numeric || matches!(c, '#' | '\u{2116}')) {
        return None;
    }
    let joined = match near {
        Some('/' | '-' | '+' | '=') if numeric => far.is_some_and(char::is_alphanumeric),
        Some('.' | ',' | ':' | '\'' | '\u{2013}' | '/' | '-') => far.is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    };
    if joined {
        return None;
    }
    let (word, earlier) = last_word(before);
    if numeric && is_number_noun(word) {
        return None;
    }
    let is = |word: &str, known: &str| word.eq_ignore_ascii_case(known);
    let led = is(word, "the") && {
        let (preposition, earlier) = last_word(earlier);
        let of_what = || last_word(earlier).0;
        DAY_PREPOSITIONS.iter().any(|known| is(preposition, known))
            || is(preposition, "of") && DATED_NOUNS.iter().any(|known| is(of_what(), known))
    };
    Some(Surroundings {
        bare_year: false,
        leads_to_day: led,
        between: is(word, "between") || is(word, "the") && is(last_word(earlier).0, "between"),
        numbered: word.ends_with("tel") || TELEGRAM_NOUNS.iter().any(|noun| is(word, noun)),
        placed_in_time: is(word, "at") || is(word, "on"),
        dated: is(word, "on") || is(word, "dated"),
        within: is(word, "in"),
    })
}

/// The word that ends a text, blanks and one full stop behind it left out, and the text before it. Long words are cut.
pub(in crate::grammar) fn last_word(text: &str) -> (&str, &str) {
    let mut end = text.len();
    let tail = |end: usize| text[..end].chars().next_back();
    for _ in 0..3 {
        match tail(end) {
            Some(c) if c.is_whitespace() => end -= c.len_utf8(),
            _ => break,
        }
    }
    if tail(end) == Some('.') {
        end -= 1;
    }
    let mut start = end;
    for _ in 0..12 {
        match tail(start) {
            Some(c) if c.is_alphanumeric() || c == '\u{b0}' => start -= c.len_utf8(),
            _ => break,
        }
    }
    (&text[start..end], &text[..start])
}
