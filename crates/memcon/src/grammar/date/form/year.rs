//! Years, seasons and decades.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, one_of};
use nom::combinator::{map, map_opt, not, opt, verify};
use nom::sequence::{pair, preceded, terminated};

use super::super::part::{WINTER, damaged_year, doubt, none, number, season, some_gap, to};
use super::super::reading::{Fields, Form, Point, Year};
use super::words::lone_year;
use crate::grammar::Parsed;

/// ```ebnf
/// years = full year, [ doubt ], [ dash, full year | dash, digit, digit | "-", month number ] | damaged year ;
/// ```
/// Two digits that can be both a month and the next year (`1911-12`) are not read.
pub(super) fn years(input: &str) -> Parsed<'_, Form> {
    let damaged = map(damaged_year, |year| Point::new(Some(year), Fields::Year).into());
    alt((year_and_more, damaged)).parse(input)
}

fn year_and_more(input: &str) -> Parsed<'_, Form> {
    let (rest, year) = lone_year(input)?;
    let point = |year| Point::new(Some(year), Fields::Year);
    if let Ok((rest, last)) = preceded(to, lone_year).parse(rest) {
        let (Year::Known(from), Year::Known(until)) = (year, last) else {
            return none(input);
        };
        let form = Form {
            more: vec![point(last)],
            ..point(year).into()
        };
        return if from < until {
            Ok((rest, form))
        } else {
            none(input)
        };
    }
    if let Ok((rest, (_, short))) = (one_of("-/\u{2013}"), number(2, 2)).parse(rest) {
        return short_second(year, short).map_or_else(|| none(input), |form| Ok((rest, form)));
    }
    let (rest, doubt) = opt(doubt).parse(rest)?;
    let (rest, ()) = not(pair(one_of("-/\u{2013}.,:"), one_of("0123456789"))).parse(rest)?;
    Ok((rest, point(year).with_doubt(doubt).into()))
}

/// What two digits behind a year and a hyphen mean: a month, or the year that a stretch of time ends with.
fn short_second(year: Year, short: u32) -> Option<Form> {
    let Year::Known(from) = year else {
        return None;
    };
    let short = i32::try_from(short).ok()?;
    let until = from - from % 100 + short;
    let month = (1..=12).contains(&short);
    match (month, until > from) {
        (true, false) => Some(Point::new(Some(year), Fields::Month(u8::try_from(short).ok()?)).into()),
        (false, true) => {
            let last = Point::new(Some(Year::Known(until)), Fields::Year);
            Some(Form {
                more: vec![last],
                ..Point::new(Some(year), Fields::Year).into()
            })
        }
        _ => None,
    }
}

/// ```ebnf
/// season of year = season, [ "," ], gap, [ "of", gap ], full year | "winter", gap, [ "of", gap ], full year, dash, next year ;
/// ```
/// A winter is that of the year in which it begins.
pub(super) fn season_of_year(input: &str) -> Parsed<'_, Form> {
    let between = (opt(char(',')), some_gap, opt((tag("of"), some_gap)));
    let (rest, (season, _, year)) = (season, between, lone_year).parse(input)?;
    let next = |short: &u32| matches!(year, Year::Known(year) if [(year + 1) % 100, year + 1].contains(&i32::try_from(*short).unwrap_or_default()));
    let ends = preceded(
        one_of("-/\u{2013}"),
        verify(alt((number(4, 4), number(2, 2))), next),
    );
    let rest = match terminated(ends, not(one_of("0123456789"))).parse(rest) {
        Ok((behind, _)) if season == WINTER => behind,
        _ => rest,
    };
    Ok((rest, Point::new(Some(year), Fields::Month(season)).into()))
}

/// ```ebnf
/// decade = [ "the " ], digit * 3, "0", [ "'" ], "s" ;
/// ```
pub(super) fn decade(input: &str) -> Parsed<'_, Form> {
    let decade = map_opt(number(4, 4), |year| {
        let decade = i32::try_from(year / 10).ok()?;
        (year % 10 == 0 && (170..210).contains(&decade)).then_some(Year::Decade(decade))
    });
    let plural = (opt(one_of("'\u{2019}")), char('s'));
    map(terminated(decade, plural), |year| {
        Point::new(Some(year), Fields::Year).into()
    })
    .parse(input)
}
