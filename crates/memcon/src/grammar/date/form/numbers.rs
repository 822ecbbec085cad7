//! Dates in numbers: time groups, cells of a form, day, month and year with marks between them.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, one_of};
use nom::combinator::{map, map_opt, not, opt, peek, value};
use nom::multi::many_m_n;
use nom::sequence::{preceded, separated_pair, terminated};

use super::super::MonthDayOrder;
use super::super::part::{
    correction, day, full_year, gap, month, none, number, roman_month, short_year, some_gap, word_goes_on,
};
use super::super::reading::{Days, Fields, Form, Other, Point, Year};
use crate::grammar::Parsed;

/// A military date-time group, as telegrams carry it.
///
/// ```ebnf
/// time group = digit * 6, zone, [ month and year ] | digit * 6, month and year ;             (day, hour, minute)
/// zone       = [ " " ], "Z" ;
/// month and year = gap, month name, gap, digit, digit, [ digit, digit ] ;
/// ```
pub(super) fn time_group(input: &str) -> Parsed<'_, Point> {
    let mut stamp = map_opt(number(6, 6), |stamp| {
        let (day, hour, minute) = (stamp / 10_000, stamp / 100 % 100, stamp % 100);
        let stands = (1..=31).contains(&day) && hour < 24 && minute < 60;
        stands.then(|| u8::try_from(day).ok()).flatten()
    });
    let (behind, day) = stamp.parse(input)?;
    let zoned = behind
        .strip_prefix(' ')
        .unwrap_or(behind)
        .strip_prefix(['Z', 'z']);
    let rest = zoned.unwrap_or(behind);
    if word_goes_on(rest) {
        return none(input);
    }
    let of_year = alt((
        full_year,
        map_opt(number(2, 2), |year| {
            let year = i32::try_from(year).ok().filter(|year| *year >= 20)?;
            Some(Year::Known(1900 + year))
        }),
    ));
    match (some_gap, month, some_gap, of_year).parse(rest) {
        Ok((rest, (_, month, _, year))) => Ok((
            rest,
            Point::new(Some(year), Fields::Days(month.number, Days::one(day))),
        )),
        Err(_) if zoned.is_some() => Ok((rest, Point::new(None, Fields::DayAlone(day)))),
        Err(_) => none(input),
    }
}

/// The heading of telegrams that gives the day of sending and the day of receipt; both are kept.
///
/// ```ebnf
/// sent and received = [ "ON/" ], day, "/", day, "/", roman month, "/", short year ;
/// ```
pub(super) fn sent_and_received(input: &str) -> Parsed<'_, Point> {
    let slash = || char('/');
    let day = || {
        map_opt(number(1, 2), |day| {
            u8::try_from(day).ok().filter(|day| (1..=31).contains(day))
        })
    };
    let days = (preceded(opt(tag("ON/")), day()), preceded(slash(), day()));
    let year = alt((full_year, short_year));
    map(
        (days, preceded(slash(), roman_month), preceded(slash(), year)),
        |((sent, received), month, year)| {
            let days = if sent == received {
                Days::one(sent)
            } else {
                Days::All(vec![(sent, None), (received, None)])
            };
            Point::new(Some(year), Fields::Days(month, days))
        },
    )
    .parse(input)
}

/// The cells of a form for year, month and day, in a language that puts the number before the word; the numbers of the
/// first two may have got lost or stand elsewhere.
///
/// ```ebnf
/// cells = [ full year, gap ], ( "Year" | "\u{5e74}" | "\u{b144}" ), gap, [ number, gap ], ( "Month" | "\u{6708}" | "\u{c6d4}" ), gap, number,
///         [ gap, ( "Day" | "\u{65e5}" | "\u{c77c}" ) ] ;
/// ```
pub(super) fn cells(input: &str) -> Parsed<'_, Point> {
    let word = |words: [&'static str; 3]| {
        let [word, chinese, korean] = words;
        alt((terminated(tag(word), not(one_of("s"))), tag(chinese), tag(korean)))
    };
    let small = |most: u8| {
        map_opt(number(1, 2), move |n| {
            u8::try_from(n).ok().filter(|n| (1..=most).contains(n))
        })
    };
    let year = opt(terminated(full_year_before_word, gap));
    let month = opt(terminated(small(12), gap));
    let (rest, (year, _, _, month, _, _, day)) = (
        year,
        word(["Year", "\u{5e74}", "\u{b144}"]),
        gap,
        month,
        word(["Month", "\u{6708}", "\u{c6d4}"]),
        gap,
        small(31),
    )
        .parse(input)?;
    let rest = (gap, word(["Day", "\u{65e5}", "\u{c77c}"]))
        .parse(rest)
        .map_or(rest, |(rest, _)| rest);
    if rest.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return none(input);
    }
    match (year, month) {
        (year, Some(month)) => Ok((rest, Point::new(year, Fields::Days(month, Days::one(day))))),
        (None, None) => Ok((rest, Point::new(None, Fields::DayAlone(day)))),
        (Some(_), None) => none(input),
    }
}

/// ```ebnf
/// full year before word = digit * 4 ;          (1700 to 2099)
/// ```
fn full_year_before_word(input: &str) -> Parsed<'_, Year> {
    let year = |year| {
        i32::try_from(year)
            .ok()
            .filter(|year| (1700..2100).contains(year))
    };
    map_opt(number(4, 4), move |n| year(n).map(Year::Known)).parse(input)
}

/// Three numbers with one kind of separator. With a hyphen, the year has four digits.
///
/// ```ebnf
/// numbers = n, sep, n, [ correction ], sep, year | year, sep, n, sep, n ;
/// sep     = ".", [ " " ] | "/" | "-" ;
/// ```
pub(super) fn numbers(input: &str) -> Parsed<'_, Point> {
    let (rest, (first, first_len)) = counted_number(input)?;
    let (rest, mark) = one_of("./-").parse(rest)?;
    let separator = |input| match mark {
        '.' => blanks(input),
        _ => Ok((input, ())),
    };
    let again = |input| preceded(char(mark), separator).parse(input);
    let corrected = opt(correction(day));
    let (rest, ((), (second, second_len), other, (), (third, third_len))) =
        (separator, counted_number, corrected, again, counted_number).parse(rest)?;
    let next = rest.strip_prefix(mark).unwrap_or(rest);
    if word_goes_on(rest)
        || (mark != '.' || !rest.starts_with(". ")) && next.len() < rest.len() && word_goes_on(next)
    {
        return none(input);
    }
    let lengths = (first_len, second_len, third_len);
    match numeric_point(mark, (first, second, third), lengths) {
        // The day behind the month can have been put right.
        Some(point) if other.is_none() || second > 12 => Ok((rest, point.with_other(other.map(Other::Day)))),
        _ => none(input),
    }
}

/// A day and its month in numbers, where a time of day shows that they are no time themselves: `on 11.09 at 13:15`.
///
/// ```ebnf
/// day and month = n, ".", n, gap, "at", gap, ? a digit ? ;
/// ```
pub(super) fn day_and_month(input: &str) -> Parsed<'_, Point> {
    let part = || {
        map_opt(number(1, 2), |n| {
            u8::try_from(n).ok().filter(|n| (1..=31).contains(n))
        })
    };
    let (rest, (first, second)) = separated_pair(part(), char('.'), part()).parse(input)?;
    (some_gap, tag("at"), some_gap, peek(one_of("0123456789"))).parse(rest)?;
    if first > 12 && second > 12 {
        return none(input);
    }
    let fields = Fields::Numbers(first, second, MonthDayOrder::DayFirst);
    Ok((rest, Point::new(None, fields)))
}

/// A day and its month in numbers of two digits, a full stop behind each, that a text consists of: `03.11.`
pub(in crate::grammar::date) fn stopped_day_and_month(input: &str) -> Parsed<'_, Form> {
    map(stopped_numbers, Form::from).parse(input)
}

/// ```ebnf
/// stopped numbers = digit, digit, ".", digit, digit, "." ;     (no digit behind it)
/// ```
pub(super) fn stopped_numbers(input: &str) -> Parsed<'_, Point> {
    let part = || {
        map_opt(number(2, 2), |n| {
            u8::try_from(n).ok().filter(|n| (1..=31).contains(n))
        })
    };
    let (rest, (first, second)) =
        (terminated(part(), char('.')), terminated(part(), char('.'))).parse(input)?;
    let next = rest.trim_start_matches(' ');
    if first > 12 && second > 12 || next.starts_with(|c: char| c.is_ascii_digit()) {
        return none(input);
    }
    let fields = Fields::Numbers(first, second, MonthDayOrder::DayFirst);
    Ok((rest, Point::new(None, fields)))
}

/// A number of up to four digits and the count of its digits.
fn counted_number(input: &str) -> Parsed<'_, (u32, usize)> {
    let (rest, number) = number(1, 4)(input)?;
    Ok((rest, (number, input.len() - rest.len())))
}

fn blanks(input: &str) -> Parsed<'_, ()> {
    value((), many_m_n(0, 2, one_of(" \u{A0}"))).parse(input)
}

/// The date that three numbers mean.
fn numeric_point(mark: char, numbers: (u32, u32, u32), lengths: (usize, usize, usize)) -> Option<Point> {
    let year = |number: u32, len: usize| match (i32::try_from(number).ok()?, len) {
        (year @ 1700..2100, 4) => Some(Year::Known(year)),
        (year @ 20..100, 2) if mark != '-' => Some(Year::Known(1900 + year)),
        _ => None,
    };
    let part = |number: u32| u8::try_from(number).ok().filter(|part| (1..=31).contains(part));
    let (first, second, third) = numbers;
    // A first number that can be no day is the year: `76. 9. 28.`
    if first > 31 {
        let (month, day) = (part(second).filter(|month| *month <= 12)?, part(third)?);
        let fields = Fields::Days(month, Days::one(day));
        return Some(Point::new(Some(year(first, lengths.0)?), fields));
    }
    let (first, second) = (part(first)?, part(second)?);
    if first > 12 && second > 12 || lengths.1 > 2 {
        return None;
    }
    let usual = if mark == '/' {
        MonthDayOrder::MonthFirst
    } else {
        MonthDayOrder::DayFirst
    };
    Some(Point::new(
        Some(year(third, lengths.2)?),
        Fields::Numbers(first, second, usual),
    ))
}
