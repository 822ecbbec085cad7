//! Dates with the name of a month.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, one_of};
use nom::combinator::{map, not, opt, peek, recognize, value, verify};
use nom::multi::many_m_n;
use nom::sequence::{pair, preceded, terminated};

use super::super::part::{
    self, APOSTROPHES, Month, SMALL_WORDS, correction, damaged_year, day, days, doubt, full_year, gap, month,
    none, ordinal_day, roman_month, short_year, some_gap,
};
use super::super::reading::{Days, Fields, Other, Point, Year};
use super::Surroundings;
use crate::grammar::Parsed;
use crate::grammar::scan::tag_no_case;

/// ```ebnf
/// counted month = ordinal day, gap, "day of the", gap, ordinal day, gap, "month", [ "," ], gap, [ "of", gap ], full year ;
/// ```
pub(super) fn counted_month(input: &str) -> Parsed<'_, Point> {
    let day = terminated(ordinal_day, (some_gap, tag_no_case("day of the"), some_gap));
    let month = terminated(
        verify(ordinal_day, |month| *month <= 12),
        (
            some_gap,
            tag_no_case("month"),
            opt(char(',')),
            some_gap,
            opt(pair(tag("of"), some_gap)),
        ),
    );
    map((day, month, full_year), |(day, month, year)| {
        Point::new(Some(year), Fields::Days(month, Days::one(day)))
    })
    .parse(input)
}

/// ```ebnf
/// day first = days, [ "?" ], ( [ "." ], gap, [ "of", gap ], corrected month, [ year of date ] | joined | roman ), [ doubt ] ;
/// joined    = ( "-" | "." | "/" ), month, [ the same mark, year ] ;    (only a hyphen without a year)
/// ```
/// A month without a capital needs its year. The number of a list before a date is none of its days
/// (`9. February 27`). A question mark behind the days closes an editor's bracket.
pub(super) fn day_first(input: &str, between: bool) -> Parsed<'_, Point> {
    let (rest, (days, other_day)) = days(input, between)?;
    let (rest, doubtful) = opt(terminated(char('?'), peek(char(']')))).parse(rest)?;
    let of = value((), (gap, tag("of"), some_gap));
    let plain = preceded(
        alt((of, value((), gap))),
        terminated(corrected_month, not(whole_day)),
    );
    let stopped = preceded((char('.'), gap), terminated(corrected_month, not(another_day)));
    let spaced = (alt((plain, stopped)), opt(year_of_date));
    let bare = |(month, year): (Month, Option<Year>)| ((month, None), year.map(|year| (year, None)));
    let (rest, ((month, other_month), year)) =
        alt((map(joined, bare), spaced, map(roman, bare))).parse(rest)?;
    let (year, other_year) = year.unzip();
    if month.lower && !matches!(year, Some(Year::Known(_))) {
        return none(input);
    }
    let (rest, doubt) = opt(doubt).parse(rest)?;
    let point = Point::new(year, Fields::Days(month.number, days))
        .with_doubt(doubt.or(doubtful.map(|_| ())))
        .with_other(other_day.or(other_month).or(other_year.flatten()));
    Ok((rest, point))
}

/// See [`day_first`].
pub(super) fn joined(input: &str) -> Parsed<'_, (Month, Option<Year>)> {
    let (rest, mark) = one_of("-./").parse(input)?;
    let (rest, (month, year)) = (month, opt(preceded(char(mark), part::year))).parse(rest)?;
    if mark != '-' && year.is_none() {
        return none(input);
    }
    Ok((rest, (month, year)))
}

/// A month, and what an editor would have in its place.
///
/// ```ebnf
/// corrected month = month, [ correction ] ;
/// ```
fn corrected_month(input: &str) -> Parsed<'_, (Month, Option<Other>)> {
    let (rest, printed) = month(input)?;
    match correction(month).parse(rest) {
        Ok((rest, other)) => Ok((rest, (printed, Some(Other::Month(other.number))))),
        Err(_) => Ok((rest, (printed, None))),
    }
}

/// A day behind a month, where no year stands.
fn another_day(input: &str) -> Parsed<'_, u8> {
    preceded((some_gap, not(full_year)), day).parse(input)
}

/// A day and a year behind a month.
fn whole_day(input: &str) -> Parsed<'_, u8> {
    terminated(another_day, (opt(char(',')), some_gap, full_year)).parse(input)
}

/// What stands behind the days where the month is a Roman numeral; it needs its year.
///
/// ```ebnf
/// roman = sep, roman month, sep, ( full year | short year ) ;
/// sep   = ( "." | "/" | "-" ), gap | gap ;
/// ```
fn roman(input: &str) -> Parsed<'_, (Month, Option<Year>)> {
    let separator = || alt((value((), pair(one_of("./-"), gap)), value((), some_gap)));
    let year = alt((full_year, short_year));
    map(
        (separator(), roman_month, separator(), year),
        |((), number, (), year)| (Month { number, lower: false }, Some(year)),
    )
    .parse(input)
}

/// ```ebnf
/// year of date = [ { "]" }, "," ], gap, ( [ "of", gap ], year | told year ), [ correction ] ;     (a short year needs white space before it)
/// ```
fn year_of_date(input: &str) -> Parsed<'_, (Year, Option<Other>)> {
    let comma = || opt((many_m_n(0, 2, char(']')), char(',')));
    let of = || opt((tag("of"), some_gap));
    let white = verify(recognize(gap), |gap: &str| gap.contains(char::is_whitespace));
    let long = preceded((comma(), gap, of()), alt((full_year, damaged_year)));
    let short = preceded((comma(), white, of()), part::year);
    let told = preceded((comma(), some_gap), part::told_year);
    let marked = preceded(peek(one_of(APOSTROPHES)), short_year);
    let (rest, printed) = alt((long, short, told, marked)).parse(input)?;
    match correction(full_year).parse(rest) {
        Ok((rest, other)) => Ok((rest, (printed, Some(Other::Year(other))))),
        Err(_) => Ok((rest, (printed, None))),
    }
}

/// ```ebnf
/// month first = corrected month, [ "," ], gap, [ "the", gap ], days, [ year of date | ".", gap, full year | "/", year ] ;
/// ```
/// Several days need a year or a small word behind them, for the last number could count what follows. Commas on both
/// sides of the day go with a year of four digits; a full stop and white space before the year, with a
/// field of its own.
pub(super) fn month_first(input: &str, around: Surroundings) -> Parsed<'_, Point> {
    let (rest, (month, other_month)) = verify(corrected_month, |(month, _)| !month.lower).parse(input)?;
    let (rest, comma) = opt(char(',')).parse(rest)?;
    let (rest, _) = (gap, opt((tag("the"), some_gap))).parse(rest)?;
    if comma.is_none() && rest.len() == input.len() {
        return none(input);
    }
    let year = |input| {
        let stopped = preceded((char('.'), gap), lone_year);
        let joined = alt((preceded(char('.'), lone_year), preceded(char('/'), part::year)));
        let bare = |year| (year, None);
        match opt(alt((year_of_date, map(joined, bare)))).parse(input) {
            Ok((_, None)) if around.bare_year => opt(map(stopped, bare)).parse(input),
            read => read,
        }
    };
    let (mut after, (mut found, mut other_day)) = days(rest, around.between)?;
    let mut read = year(after)?;
    if !found.is_one() && read.1.is_none() && counts_something(after) {
        let (rest, first) = day(rest)?;
        (after, found, other_day) = (rest, Days::one(first), None);
        read = (after, None);
    }
    let (rest, year) = read;
    let (year, other_year) = year.unzip();
    if comma.is_some() && !matches!(year, Some(Year::Known(_))) {
        return none(input);
    }
    let (rest, doubt) = opt(doubt).parse(rest)?;
    let point = Point::new(year, Fields::Days(month.number, found))
        .with_doubt(doubt)
        .with_other(other_day.or(other_month).or(other_year.flatten()));
    Ok((rest, point))
}

/// True where a word follows that the number before it could count.
fn counts_something(rest: &str) -> bool {
    let next = rest.trim_start();
    next.len() < rest.len() && next.starts_with(char::is_alphabetic) && !starts_with_function_word(next)
}

pub(super) fn starts_with_function_word(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let word = text.get(..end).unwrap_or(text);
    SMALL_WORDS.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// ```ebnf
/// year first = full year, [ "," ], gap, month, [ gap, day ] ;     (no other year behind it)
/// ```
/// In running text, where any number may stand before a date, the comma is none of it, the century is the twentieth and
/// a day stands behind the month.
pub(super) fn year_first(input: &str, around: Surroundings) -> Parsed<'_, Point> {
    let (rest, (year, comma, _, month)) = (lone_year, opt(char(',')), some_gap, month).parse(input)?;
    let (rest, day) = opt(preceded(some_gap, day)).parse(rest)?;
    let likely =
        comma.is_none() && day.is_some() && matches!(year, Year::Known(1900..2000)) && !around.numbered;
    if month.lower || year_of_date(rest).is_ok() || !(likely || around.bare_year) {
        return none(input);
    }
    let fields = day.map_or(Fields::Month(month.number), |day| {
        Fields::Days(month.number, Days::one(day))
    });
    Ok((rest, Point::new(Some(year), fields)))
}

/// A year that no other digit follows.
pub(super) fn lone_year(input: &str) -> Parsed<'_, Year> {
    terminated(full_year, not(one_of("0123456789"))).parse(input)
}

/// ```ebnf
/// month of year = month, [ "," ], gap, [ "of", gap ], ( full year | damaged year | short year ), [ doubt ] ;
/// ```
/// A short year has its apostrophe, or is above 31 and stands in a field of its own.
pub(super) fn month_of_year(input: &str, field: bool) -> Parsed<'_, Point> {
    let marked = preceded(peek(one_of(APOSTROPHES)), short_year);
    let any = verify(part::year, |_| field);
    let year = alt((full_year, damaged_year, marked, any));
    let between = (opt(char(',')), gap, opt((tag("of"), some_gap)));
    let (rest, (month, _, year, doubt)) = (month, between, year, opt(doubt)).parse(input)?;
    if month.lower {
        return none(input);
    }
    Ok((
        rest,
        Point::new(Some(year), Fields::Month(month.number)).with_doubt(doubt),
    ))
}
