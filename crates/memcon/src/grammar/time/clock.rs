//! One time of day as printed.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n};
use nom::character::complete::{char, one_of};
use nom::combinator::{map, map_opt, opt, value, verify};
use nom::sequence::{delimited, preceded, terminated};

use super::{contains, word};
use crate::ClockTime;
use crate::grammar::Parsed;
use crate::grammar::date::{fraction, gap, none, number, some_gap, word_end, word_goes_on};
use crate::grammar::number::number_word;
use crate::grammar::scan::tag_no_case;

/// Words behind a number that make it a time.
const HOURS: &[&str] = &["hours", "hrs", "hs", "hour", "h", "uhr"];

/// Half of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    Morning,
    Afternoon,
}

/// What it takes to read a print as a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Needs {
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
pub(super) struct Clock {
    pub(super) hour: u8,
    pub(super) minute: u8,
    pub(super) half: Option<Half>,
    pub(super) needs: Needs,
}

impl Clock {
    /// The time of day, the hours counted in `half`; midnight at the end of a day is that of the next.
    pub(super) fn time(self, half: Option<Half>) -> Option<ClockTime> {
        let hour = match (self.hour, half) {
            (12, Some(Half::Morning)) | (24, _) => 0,
            (hour @ 1..12, Some(Half::Afternoon)) => hour + 12,
            (hour, _) => hour,
        };
        ClockTime::new(hour, self.minute)
    }

    /// True where the hour is none of the half of the day that is printed with it.
    pub(super) fn is_irregular(self) -> bool {
        self.half.is_some() && !(1..=12).contains(&self.hour)
    }
}

/// A time of day.
///
/// ```ebnf
/// clock = hour and minute | spaced hour | hour, half | "12", gap, noon | hour, gap, "o'clock", [ half ] | counted | four digits | noon | hour ;
/// ```
pub(super) fn clock(input: &str) -> Parsed<'_, Clock> {
    match input.bytes().take(5).take_while(u8::is_ascii_digit).count() {
        0 => alt((noon, hour_of_clock)).parse(input),
        1 | 2 => alt((
            hour_and_minute,
            spaced_hour,
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

/// An hour as French prints it: `20 h. 15`, `9 h 05`
///
/// ```ebnf
/// spaced hour = hour, [ " " ], "h", [ "." ], " ", minute ;
/// ```
fn spaced_hour(input: &str) -> Parsed<'_, Clock> {
    let mark = (
        opt(one_of(" \u{A0}")),
        char('h'),
        opt(char('.')),
        one_of(" \u{A0}"),
    );
    let (rest, (hour, _, minute)) = (hour, mark, minute).parse(input)?;
    if word_goes_on(rest) {
        return none(input);
    }
    let half = None;
    let needs = Needs::Nothing;
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
/// half = blanks, ( "a" | "p" ), [ "." ], blanks, "m", [ "." ] | " in the ", ( "morning" | "afternoon" | "evening" ) | " at night" ;
/// ```
fn half(input: &str) -> Parsed<'_, Half> {
    let letter = alt((
        value(Half::Morning, one_of("aA")),
        value(Half::Afternoon, one_of("pP")),
    ));
    let short = delimited(
        blanks,
        letter,
        (opt(char('.')), blanks, one_of("mM"), word_end, opt(char('.'))),
    );
    let long = alt((
        value(Half::Morning, tag(" in the morning")),
        value(Half::Afternoon, tag(" in the afternoon")),
        value(Half::Afternoon, tag(" in the evening")),
        value(Half::Afternoon, tag(" at night")),
    ));
    alt((short, terminated(long, word_end))).parse(input)
}

/// White space inside of a time: a scanner sees several spaces, a line ends there.
///
/// ```ebnf
/// blanks = 3 * [ white space ] ;
/// ```
fn blanks(input: &str) -> Parsed<'_, &str> {
    take_while_m_n(0, 3, char::is_whitespace).parse(input)
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
    let in_words = map_opt(word, |word| number_word(word).filter(|hour| *hour <= 12));
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
