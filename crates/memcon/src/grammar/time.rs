//! Times of day as records print them, and the spans of time between two of them.
//!
//! A number with a full stop (`11.10`) or of four digits is a time only where a word or a second time makes it one. A
//! time without `a.m.` or `p.m.` stays as printed.

mod misprint;

use std::ops::Range;

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while1};
use nom::character::complete::{char, one_of};
use nom::combinator::{map, map_opt, opt, value, verify};
use nom::multi::many_m_n;
use nom::sequence::{delimited, pair, preceded, terminated};

use super::Parsed;
use super::date::{
    SMALL_WORDS, and, fraction, gap, is_month_name, last_word, none, number, some_gap, to, word_after,
    word_end, word_goes_on,
};
use super::scan::tag_no_case;
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

/// The times of a running text, in order.
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

/// Words behind a number that make it a time.
const HOURS: &[&str] = &["hours", "hrs", "hs", "hour", "h", "uhr"];

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
    "terminated",
    "continued",
    "continuing",
    "lasted",
    "lasting",
];

/// Abbreviations of time zones.
const ZONES: &[&str] = &["GMT", "UTC", "Z", "EST", "EDT", "CST", "PST", "CET", "MSK"];

/// The hours as words, from one.
const HOUR_WORDS: [&str; 12] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];

/// Words that may stand between the verb of the end and its time.
const END_WORDS: usize = 3;

/// Half of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

/// What it takes to read a print as a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Needs {
    /// Nothing: `5:30`, `4 p.m.`
    Nothing,
    /// A word or a mark before it: `noon`.
    Mark,
    /// "At" or a mark before it: `10 hours 10 minutes`, which can be a length.
    AtOrMark,
    /// A word before it, the other time of a span, or a field of times: `11.10`.
    Word,
    /// "At": `1700`, which can be a year.
    At,
    /// The other time of a span: an hour alone.
    Other,
}

/// A time as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Clock {
    hour: u8,
    minute: u8,
    half: Option<Half>,
    needs: Needs,
}

impl Clock {
    /// The time of day, the hours counted in `half`; midnight at the end of a day is that of the next.
    fn time(self, half: Option<Half>) -> Option<ClockTime> {
        let hour = match (self.hour, half) {
            (12, Some(Half::Morning)) | (24, _) => 0,
            (hour @ 1..12, Some(Half::Afternoon)) => hour + 12,
            (hour, _) => hour,
        };
        ClockTime::new(hour, self.minute)
    }

    /// True where the hour is none of the half of the day that is printed with it.
    fn is_irregular(self) -> bool {
        self.half.is_some() && !(1..=12).contains(&self.hour)
    }
}

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
                // In running text it is left: nobody would be told what it was read for.
                if self.field {
                    return Some(found);
                }
                continue;
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
        && let Ok((rest, last)) = last_clock(rest, lead)
        && lead.gives(first.needs.min(last.needs))
        && let Some((start, end, irregular)) = ends(first, last)
    {
        let rest = behind_zone(rest);
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

/// A time of day.
///
/// ```ebnf
/// clock = hour and minute | hour, half | "12", gap, noon | hour, gap, "o'clock", [ half ] | counted | four digits | noon | hour ;
/// ```
fn clock(input: &str) -> Parsed<'_, Clock> {
    match input.bytes().take(5).take_while(u8::is_ascii_digit).count() {
        0 => alt((noon, hour_of_clock)).parse(input),
        1 | 2 => alt((
            hour_and_minute,
            hour_of_half,
            twelve_noon,
            hour_of_clock,
            counted,
            lone_hour,
        ))
        .parse(input),
        4 => four_digits(input),
        _ => none(input),
    }
}

/// ```ebnf
/// hour and minute = hour, ( ( ":" | "h" ), minute | "." , minute | ":", " ", minute, half ), [ ":", second ], [ half ], [ "Z" | gap, hours ] ;
/// ```
fn hour_and_minute(input: &str) -> Parsed<'_, Clock> {
    let (rest, hour) = hour(input)?;
    let (rest, mark) = one_of(":.h").parse(rest)?;
    let (rest, blank) = opt(char(' ')).parse(rest)?;
    let (rest, minutes) = minute(rest)?;
    let (rest, _) = opt(preceded(char(':'), minute)).parse(rest)?;
    let (rest, half) = opt(half).parse(rest)?;
    let (rest, hours) = opt(alt((utc, preceded(gap, hours)))).parse(rest)?;
    if fraction(rest).is_ok() || word_goes_on(rest) || blank.is_some() && (mark != ':' || half.is_none()) {
        return none(input);
    }
    let bare = half.is_none() && hours.is_none();
    let needs = if mark == '.' && bare {
        Needs::Word
    } else {
        Needs::Nothing
    };
    Ok((
        rest,
        Clock {
            hour,
            minute: minutes,
            half,
            needs,
        },
    ))
}

/// ```ebnf
/// hour = digit, [ digit ] ;     (0 to 24)
/// ```
fn hour(input: &str) -> Parsed<'_, u8> {
    let hour = map_opt(number(1, 2), |hour| u8::try_from(hour).ok());
    verify(hour, |hour| *hour <= 24).parse(input)
}

/// ```ebnf
/// minute = digit, digit ;       (00 to 59)
/// ```
fn minute(input: &str) -> Parsed<'_, u8> {
    map_opt(number(2, 2), |minute| {
        u8::try_from(minute).ok().filter(|minute| *minute < 60)
    })
    .parse(input)
}

/// The half of the day.
///
/// ```ebnf
/// half = [ " " ], ( "a" | "p" ), [ "." ], [ " " ], "m", [ "." ] | " in the ", ( "morning" | "afternoon" | "evening" ) | " at night" ;
/// ```
fn half(input: &str) -> Parsed<'_, Half> {
    let letter = alt((
        value(Half::Morning, one_of("aA")),
        value(Half::Afternoon, one_of("pP")),
    ));
    let short = delimited(
        opt(one_of(" \u{A0}")),
        letter,
        (
            opt(char('.')),
            opt(char(' ')),
            one_of("mM"),
            word_end,
            opt(char('.')),
        ),
    );
    let long = alt((
        value(Half::Morning, tag(" in the morning")),
        value(Half::Afternoon, tag(" in the afternoon")),
        value(Half::Afternoon, tag(" in the evening")),
        value(Half::Afternoon, tag(" at night")),
    ));
    alt((short, terminated(long, word_end))).parse(input)
}

/// The letter of universal time, right behind the digits: `1303Z`
fn utc(input: &str) -> Parsed<'_, &str> {
    terminated(tag("Z"), word_end).parse(input)
}

fn hours(input: &str) -> Parsed<'_, &str> {
    verify(word, |word: &str| contains(HOURS, word)).parse(input)
}

fn hour_of_half(input: &str) -> Parsed<'_, Clock> {
    map((hour, half), |(hour, half)| Clock {
        hour,
        minute: 0,
        half: Some(half),
        needs: Needs::Nothing,
    })
    .parse(input)
}

/// ```ebnf
/// noon = "noon" | "midday" | "midnight" ;
/// ```
fn noon(input: &str) -> Parsed<'_, Clock> {
    let hour = map_opt(word, |word| match word.to_ascii_lowercase().as_str() {
        "noon" | "midday" => Some(12),
        "midnight" => Some(0),
        _ => None,
    });
    map(hour, |hour| Clock {
        hour,
        minute: 0,
        half: None,
        needs: Needs::Mark,
    })
    .parse(input)
}

fn twelve_noon(input: &str) -> Parsed<'_, Clock> {
    let (rest, clock) = preceded((tag("12"), some_gap), noon).parse(input)?;
    Ok((
        rest,
        Clock {
            needs: Needs::Nothing,
            ..clock
        },
    ))
}

/// ```ebnf
/// hour of clock = ( hour | hour word ), gap, "o", apostrophe, "clock", [ half ] ;
/// ```
fn hour_of_clock(input: &str) -> Parsed<'_, Clock> {
    let in_words = map_opt(word, |word| {
        let known = (1..)
            .zip(HOUR_WORDS)
            .find(|(_, known)| known.eq_ignore_ascii_case(word));
        known.map(|(hour, _)| hour)
    });
    let clock = (
        some_gap,
        one_of("oO"),
        one_of("'\u{2019}\u{2018}`"),
        tag_no_case("clock"),
    );
    map(
        (terminated(alt((hour, in_words)), clock), opt(half)),
        |(hour, half)| Clock {
            hour,
            minute: 0,
            half,
            needs: Needs::Nothing,
        },
    )
    .parse(input)
}

/// ```ebnf
/// counted = hour, gap, "hours", gap, minute, gap, "minutes" ;
/// ```
fn counted(input: &str) -> Parsed<'_, Clock> {
    let minutes = preceded((some_gap, tag("hours"), some_gap), minute);
    map(
        (hour, minutes, (some_gap, tag("minutes"))),
        |(hour, minute, _)| Clock {
            hour,
            minute,
            half: None,
            needs: Needs::AtOrMark,
        },
    )
    .parse(input)
}

fn lone_hour(input: &str) -> Parsed<'_, Clock> {
    let (rest, hour) = hour(input)?;
    if word_goes_on(rest) {
        return none(input);
    }
    Ok((
        rest,
        Clock {
            hour,
            minute: 0,
            half: None,
            needs: Needs::Other,
        },
    ))
}

/// ```ebnf
/// four digits = digit * 4, [ half | "Z" | gap, hours ] ;
/// ```
fn four_digits(input: &str) -> Parsed<'_, Clock> {
    let (rest, digits) = number(4, 4)(input)?;
    let (rest, half) = opt(half).parse(rest)?;
    let (rest, hours) = opt(alt((utc, preceded(gap, hours)))).parse(rest)?;
    let (hour, minute) = (u8::try_from(digits / 100), u8::try_from(digits % 100));
    let (Ok(hour @ 0..=24), Ok(minute @ 0..60)) = (hour, minute) else {
        return none(input);
    };
    if word_goes_on(rest) {
        return none(input);
    }
    let bare = half.is_none() && hours.is_none();
    let needs = if bare { Needs::At } else { Needs::Nothing };
    Ok((
        rest,
        Clock {
            hour,
            minute,
            half,
            needs,
        },
    ))
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
mod tests {
    use super::*;

    fn read(found: impl Iterator<Item = TimesFound>) -> String {
        let print = |times: TimesFound| match times.end {
            Some(end) => format!("{}-{end}", times.start),
            None => times.start.to_string(),
        };
        found.map(print).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn printed_times() {
        let cases = [
            ("5:00 p.m.-7:00 p.m.", "17:00-19:00"),
            ("7:30 p.m. \u{2013} 8:30 p.m.", "19:30-20:30"),
            ("10:15-12:20", "10:15-12:20"),
            ("19:30~21:30", "19:30-21:30"),
            ("19:00-20.30", "19:00-20:30"),
            ("at 11.10", "11:10"),
            ("at 9.30 hours", "09:30"),
            ("9.30 hours", "09:30"),
            ("1800hs", "18:00"),
            ("1130hrs", "11:30"),
            ("1930 hours", "19:30"),
            ("it began at 1700.", "17:00"),
            ("From the capital, No. 4040. 10 hours 10 minutes.", "10:10"),
            ("20 hours 05\nminutes", "20:05"),
            ("13:30 p.m.", "13:30"),
            ("03:15 a.m.", "03:15"),
            ("2: 10 p. m. -6:00 p. m.", "14:10-18:00"),
            ("4 p.m.", "16:00"),
            ("4 PM", "16:00"),
            ("4pm,", "16:00"),
            ("11:06 a.m.]", "11:06"),
            ("12 noon", "12:00"),
            ("12:05 a.m.", "00:05"),
            ("12 p.m.", "12:00"),
            ("at noon", "12:00"),
            ("May 5\u{2014}midnight", "00:00"),
            ("10\u{2013}12 a.m.", "10:00-12:00"),
            ("11-1 p.m.", "11:00-13:00"),
            ("from 3 to 5 p.m.", "15:00-17:00"),
            ("between 3 and 5 p.m.", "15:00-17:00"),
            ("5:00-7:00 p.m.", "17:00-19:00"),
            ("5:00 p.m.-7:00", "17:00-19:00"),
            ("11:30 p.m. \u{2026} 1:20 a.m.", "23:30-01:20"),
            ("from 11.10 to 14.20", "11:10-14:20"),
            ("The talks started at 11.10 and ended at 14.20.", "11:10-14:20"),
            (
                "started around 4:15 p.m. and continued until 5:15 p.m..",
                "16:15-17:15",
            ),
            ("began at 9.30, ended at approximately 11.00", "09:30-11:00"),
            ("nine o'clock in the morning", "09:00"),
            ("at 5 o\u{2019}clock in the afternoon", "17:00"),
            ("at 5 in the afternoon", "17:00"),
            ("17h30", "17:30"),
            ("24:00", "00:00"),
            ("3:45:10 p.m.", "15:45"),
            ("at 3 p.m. and again at 5:15 p.m.", "15:00 17:15"),
            ("1700-1900 hours", "17:00-19:00"),
            ("July 2, 3 p.m., from", "15:00"),
            ("May 5 - 7 p.m.", "19:00"),
            ("December 10\u{2014}12:30 a.m.", "00:30"),
            ("sent 1303Z", "13:03"),
            ("10:15Z-12:20Z", "10:15-12:20"),
            ("at 9.30Z.", "09:30"),
        ];
        for (text, times) in cases {
            assert_eq!(read(times_in(text)), times, "{text:?}");
        }
    }

    #[test]
    fn letters_in_place_of_digits() {
        for (text, expected, plain) in [
            ("l0:30-12:00", "10:30-12:00", ""),
            ("10:30 \u{2013} l2:O0", "10:30-12:00", ""),
            ("at 1O:15, and at noon", "10:15 12:00", "12:00"),
            ("l:05 p.m.", "13:05", ""),
            ("I2:30 Ostrograd", "12:30", ""),
        ] {
            let found: Vec<TimesFound> = times_in_field(text).collect();
            assert!(found.iter().any(|times| times.misprinted), "{text}");
            assert_eq!(read(found.into_iter()), expected, "{text}");
            assert_eq!(read(times_in(text)), plain, "in running text: {text}");
        }
        for text in ["lO:OO", "l0:3", "al0:30", "l0:305", "No:12", "l0:30:15x", "to:30"] {
            assert!(times_in_field(text).all(|times| !times.misprinted), "{text}");
        }
    }

    #[test]
    fn what_is_no_time() {
        let texts = [
            "pages 10-12",
            "the ratio 1:25000",
            "13.10.50",
            "a rise of 11.10 per cent",
            "11.10",
            "in 1950",
            "from 1945 to 1950",
            "at 2.50 dollars",
            "lasted 1 hour 15 minutes",
            "spoke for 2 hours 10 minutes",
            "25:00",
            "12:60",
            "10.60",
            "the noon meal",
            "the midnight train",
            "at 3 places",
            "Article 2: 10 members",
            "10 members",
            "5 amendments",
            "12-18 August",
            "203-00566-05",
            "from 3 to 5 delegates",
            "he will be there at 10",
            "Time",
            "one of them",
            "at 1700 metres",
            "received at 11.09 at",
            "on October 5",
            "5 pm\u{e9}",
            "F. 45, l. 11.10.2",
            "No. 5:1",
            "290257Z",
            "1303Zone",
            "2575Z",
        ];
        for text in texts {
            assert_eq!(read(times_in(text)), "", "{text:?}");
        }
    }

    #[test]
    fn a_field_of_times_needs_no_words() {
        let cases = [
            ("11.10", "11:10"),
            ("11.10-14.20", "11:10-14:20"),
            ("13.10.50, 11.10", "11:10"),
            ("5 September 1963, 17.00-19.00", "17:00-19:00"),
            ("24.III.50, noon", "12:00"),
            ("5 September 1950", ""),
            ("12-18 August 1950", ""),
        ];
        for (text, times) in cases {
            assert_eq!(read(times_in_field(text)), times, "{text:?}");
        }
    }

    #[test]
    fn zones_stand_behind_their_times() {
        let cases = [
            ("at 10:15 Moscow time.", "10:15 Moscow time"),
            (
                "at 10:15 a.m. (Eastern Standard Time)",
                "10:15 a.m. (Eastern Standard Time)",
            ),
            ("at 10:15-12:20 local time", "10:15-12:20 local time"),
            ("at 10:15 GMT-12:20 GMT", "10:15 GMT-12:20 GMT"),
            ("at 10:15 Time was short", "10:15"),
            ("at 10:15 some time", "10:15"),
        ];
        for (text, words) in cases {
            let found = times_in(text).next();
            assert_eq!(
                found.and_then(|found| text.get(found.range)),
                Some(words),
                "{text:?}"
            );
        }
    }

    #[test]
    fn a_print_that_contradicts_itself_is_marked() {
        let irregular = |text| times_in(text).next().is_some_and(|times| times.irregular);
        assert!(irregular("13:30 p.m.") && irregular("10-12 a.m.") && irregular("14:00-15:30 p.m."));
        assert!(!irregular("1:30 p.m.") && !irregular("13:30") && !irregular("12:30 a.m."));
    }

    #[test]
    fn ranges_cover_the_print() {
        let text = "met at 5 p.m. and parted; 10:15-12:20 Moscow time.";
        let words: Vec<_> = times_in(text).filter_map(|times| text.get(times.range)).collect();
        assert_eq!(words, ["5 p.m.", "10:15-12:20 Moscow time"]);
    }

    #[test]
    fn no_sequence_of_parts_makes_it_fail() {
        let parts = [
            "5",
            "12",
            "24",
            "30",
            "1700",
            ":",
            ".",
            " ",
            "a",
            "p",
            "m",
            ".m.",
            "h",
            "hours",
            "minutes",
            "-",
            "\u{2014}",
            "\u{2026}",
            "at ",
            "from ",
            "between ",
            " and ",
            "ended at ",
            "noon",
            "midnight",
            "nine o'clock",
            "Moscow time",
            "(",
            ")",
            "\u{e9}",
        ];
        let mut state = 7_u32;
        let mut next = |below: usize| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) as usize % below
        };
        for _ in 0..20_000 {
            let text: String = (0..2 + next(9)).map(|_| parts[next(parts.len())]).collect();
            for found in times_in(&text).chain(times_in_field(&text)) {
                assert!(
                    !found.range.is_empty() && text.get(found.range).is_some(),
                    "{text:?}"
                );
            }
        }
    }

    #[test]
    fn times_of_long_runs_stand_one_behind_the_other() {
        for piece in [
            "5 ",
            "5:00-",
            "10.10 ",
            "at ",
            "noon ",
            "5 p.m. and ended at ",
            "1",
            "h",
        ] {
            let text = piece.repeat(20_000);
            let mut behind = 0;
            for found in times_in(&text) {
                assert!(
                    found.range.start >= behind && found.range.end <= text.len(),
                    "{piece:?}"
                );
                behind = found.range.end;
            }
        }
    }
}
