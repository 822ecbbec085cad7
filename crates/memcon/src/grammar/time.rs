//! Times of day as records print them, and the spans of time between two of them.
//!
//! A number with a full stop (`11.10`) or of four digits is a time only where a word or a second time makes it one. A
//! time without `a.m.` or `p.m.` stays as printed.

mod clock;
mod misprint;

use std::ops::Range;

use clock::{Clock, Half, Needs, clock};

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while1};
use nom::character::complete::char;
use nom::combinator::{opt, value, verify};
use nom::multi::many_m_n;
use nom::sequence::{pair, preceded, terminated};

use super::Parsed;
use super::date::{
    SMALL_WORDS, and, gap, is_month_name, last_word, none, some_gap, to, word_after, word_end,
};
use crate::ClockTime;

/// A time of day, or two between which something lasted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TimesFound {
    /// The only or the first time.
    pub(crate) start: ClockTime,
    /// The last.
    pub(crate) end: Option<ClockTime>,
    /// Where they stand in the text that was read, a time zone included.
    pub(crate) range: Range<usize>,
    /// True where the print contradicts itself (`13:30 p.m.`); the numbers then count.
    pub(crate) irregular: bool,
    /// True where letters stand in it for digits (`l0:30`).
    pub(crate) misprinted: bool,
}

/// The times of a running text, in order. Whoever takes one that is misprinted says so.
pub(crate) fn times_in(text: &str) -> impl Iterator<Item = TimesFound> + '_ {
    Times {
        text,
        at: 0,
        field: false,
    }
}

/// The times of a field that holds times: there, `11.10` is one without any word.
pub(crate) fn times_in_field(text: &str) -> impl Iterator<Item = TimesFound> + '_ {
    Times {
        text,
        at: 0,
        field: true,
    }
}

/// Words before a number that make it a time.
const LEADS: &[&str] = &[
    "about",
    "after",
    "approximately",
    "around",
    "at",
    "before",
    "between",
    "by",
    "from",
    "since",
    "till",
    "time",
    "until",
];

/// Verbs that say when something ended.
const END_VERBS: &[&str] = &[
    "ended",
    "ending",
    "finished",
    "finishing",
    "concluded",
    "concluding",
    "closed",
    "adjourned",
    "rose",
    "terminated",
    "continued",
    "continuing",
    "lasted",
    "lasting",
];

/// Abbreviations of time zones.
const ZONES: &[&str] = &["GMT", "UTC", "Z", "EST", "EDT", "CST", "PST", "CET", "MSK"];

/// Words that may stand between the verb of the end and its time.
const END_WORDS: usize = 3;

struct Times<'t> {
    text: &'t str,
    at: usize,
    field: bool,
}

impl Iterator for Times<'_> {
    type Item = TimesFound;

    fn next(&mut self) -> Option<TimesFound> {
        while let Some(byte) = self.text.as_bytes().get(self.at) {
            let at = self.at;
            if b"0123456789lI|Oo".contains(byte)
                && let Some(found) = misprinted_at(self.text, at, self.field)
            {
                self.at = found.range.end;
                return Some(found);
            }
            if (byte.is_ascii_digit() || b"nNmMoOtTfFsSeE".contains(byte))
                && let Some(found) = times_at(self.text, at, self.field)
            {
                self.at = found.range.end;
                return Some(found);
            }
            self.at = word_after(self.text, at);
        }
        None
    }
}

/// What stands before a time.
#[derive(Debug, Clone, Copy)]
struct Lead<'t> {
    word: &'t str,
    /// The start of the text or a mark.
    mark: bool,
    /// The text is a field of times.
    field: bool,
}

impl<'t> Lead<'t> {
    /// What stands before `at`; `None` where no time can start there.
    fn new(before: &'t str, field: bool) -> Option<Self> {
        let mut back = before.chars().rev();
        let goes_on = match (back.next(), back.next()) {
            // A scanner reads `1:05` as `l:05`.
            (Some(':'), Some('l' | 'I' | 'O' | '|')) => true,
            (Some('.' | ',' | ':' | '/'), Some(far)) => far.is_ascii_digit(),
            (Some(near), _) => near.is_alphanumeric() || near == '_',
            (None, _) => false,
        };
        (!goes_on).then(|| Self {
            word: last_word(before).0,
            mark: !before.trim_end().ends_with(char::is_alphanumeric),
            field,
        })
    }

    fn gives(self, needs: Needs) -> bool {
        let at = self.word.eq_ignore_ascii_case("at");
        match needs {
            Needs::Nothing => true,
            Needs::Mark => self.mark || self.field || self.leads(),
            Needs::AtOrMark => self.mark || self.field || at,
            Needs::Word => self.field || self.leads(),
            Needs::At => at,
            Needs::Other => false,
        }
    }

    fn leads(self) -> bool {
        LEADS.iter().any(|known| known.eq_ignore_ascii_case(self.word))
    }
}

/// The times that start at `at` and that a scanner has spoilt.
fn misprinted_at(text: &str, at: usize, field: bool) -> Option<TimesFound> {
    let (stretch, start) = misprint::mended(text, at)?;
    let found = times_at(&stretch, at - start, field)?;
    Some(TimesFound {
        range: found.range.start + start..found.range.end + start,
        misprinted: true,
        ..found
    })
}

/// The times that start at `at`.
///
/// ```ebnf
/// times = clock, [ zone ], [ ( to | end ), clock, [ zone ] ] ;
/// ```
fn times_at(text: &str, at: usize, field: bool) -> Option<TimesFound> {
    let lead = Lead::new(text.get(..at)?, field)?;
    let (rest, first) = clock(text.get(at..)?).ok()?;
    let rest = behind_zone(rest);
    // `May 5 - 7 p.m.`: the first number is the day.
    let is_day = first.needs == Needs::Other && is_month_name(lead.word);
    if !is_day
        && let Ok((behind, last)) = last_clock(rest, lead)
        && !is_year_before(first, &rest[..rest.len() - behind.len()])
        && lead.gives(first.needs.min(last.needs))
        && let Some((start, end, irregular)) = ends(first, last)
    {
        let rest = behind_zone(behind);
        return Some(TimesFound {
            start,
            end: Some(end),
            range: at..text.len() - rest.len(),
            irregular,
            misprinted: false,
        });
    }
    let stands = lead.gives(first.needs) && (first.needs <= Needs::Mark || may_end(rest));
    let start = first.time(first.half).filter(|_| stands)?;
    Some(TimesFound {
        start,
        end: None,
        range: at..text.len() - rest.len(),
        irregular: first.is_irregular(),
        misprinted: false,
    })
}

/// `June 26, 1956—11:30 a.m.`: four digits are no begin of a span whose end is printed with fewer.
fn is_year_before(first: Clock, last: &str) -> bool {
    let four = |run: &str| run.len() == 4;
    first.needs == Needs::At && !last.split(|c: char| !c.is_ascii_digit()).any(four)
}

/// The two times of a span. One that prints no half of the day has the other's, unless the span would then run
/// backwards; `10-12 a.m.` ends at noon.
fn ends(first: Clock, last: Clock) -> Option<(ClockTime, ClockTime, bool)> {
    let irregular = first.is_irregular() || last.is_irregular();
    let as_printed = (first.time(first.half)?, last.time(last.half)?);
    let (start, end) = match (first.half, last.half) {
        (None, Some(Half::Morning)) if last.hour == 12 && first.hour < 12 => {
            return Some((as_printed.0, last.time(None)?, true));
        }
        (None, Some(half)) if first.hour <= 12 => {
            let same = first.time(Some(half))?;
            let other = first.time(Some(Half::Morning))?;
            (if same <= as_printed.1 { same } else { other }, as_printed.1)
        }
        (Some(half), None) if last.hour <= 12 => {
            let same = last.time(Some(half))?;
            (
                as_printed.0,
                if same >= as_printed.0 { same } else { as_printed.1 },
            )
        }
        _ => as_printed,
    };
    Some((start, end, irregular))
}

/// The second time of a span. Where `between` leads to the first, "and" joins them.
///
/// ```ebnf
/// last clock = ( to | "..." | [ "," ], gap, [ "and", gap ], end verb, { gap, lead }, gap ), clock ;
/// ```
fn last_clock<'i>(input: &'i str, lead: Lead<'_>) -> Parsed<'i, Clock> {
    let word_of = |table: &'static [&'static str]| verify(word, move |word: &str| contains(table, word));
    let leads = many_m_n(0, END_WORDS, terminated(word_of(LEADS), some_gap));
    let comma = opt(char(','));
    let and_so = opt(pair(tag("and"), some_gap));
    let end = value((), (comma, some_gap, and_so, word_of(END_VERBS), some_gap, leads));
    let dots = value((), (gap, alt((tag("\u{2026}"), tag("..."))), gap));
    if let Ok(found) = preceded(alt((to, dots, end)), clock).parse(input) {
        return Ok(found);
    }
    if lead.word.eq_ignore_ascii_case("between") {
        return preceded(and, clock).parse(input);
    }
    none(input)
}

/// True where a number that needed a word to be a time has nothing behind it that it could count. `at 11.09 at 13:15`
/// is a day and a time.
fn may_end(rest: &str) -> bool {
    let next = rest.trim_start();
    let end = next.find(|c: char| !c.is_alphabetic()).unwrap_or(next.len());
    let word = next.get(..end).unwrap_or_default();
    if word == "at" {
        return false;
    }
    word.is_empty() && !rest.starts_with('%')
        || word.starts_with(char::is_uppercase)
        || contains(SMALL_WORDS, word)
}

/// What follows the time zone behind a time, or the time.
///
/// ```ebnf
/// zone = [ " " ], [ "(" ], ( abbreviation | ( "local" | capitalised, [ " ", capitalised ] ), " ", ( "time" | "Time" ) ), [ ")" ] ;
/// ```
fn behind_zone(input: &str) -> &str {
    let named = (
        verify(word, |word: &str| {
            word == "local" || word.starts_with(char::is_uppercase)
        }),
        opt(preceded(
            char(' '),
            verify(word, |word: &str| {
                word.starts_with(char::is_uppercase) && word != "Time"
            }),
        )),
        preceded(char(' '), alt((tag("time"), tag("Time")))),
    );
    let short = verify(word, |word: &str| ZONES.contains(&word));
    let zone = alt((value((), named), value((), short)));
    let open = (opt(char(' ')), opt(char('(')));
    let behind = (open, zone, word_end, opt(char(')'))).parse(input);
    behind.map_or(input, |(rest, _)| rest)
}

fn word(input: &str) -> Parsed<'_, &str> {
    take_while1(char::is_alphabetic)(input)
}

fn contains(table: &[&str], word: &str) -> bool {
    table.iter().any(|known| known.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests;
