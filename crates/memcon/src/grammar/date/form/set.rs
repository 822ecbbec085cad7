//! Several dates read as one: stretches of time, and sets.

use std::iter;

use nom::Parser;
use nom::branch::alt;
use nom::character::complete::char;
use nom::combinator::{opt, peek, value, verify};
use nom::multi::many_m_n;
use nom::sequence::{pair, preceded, terminated};

use super::super::part::{and, day, gap, month, none, or, some_gap, to};
use super::super::reading::{Days, Fields, Form, Link, Point, Year};
use super::{Surroundings, point};
use crate::grammar::Parsed;

/// Most dates that are read as one set.
const MAX_POINTS: usize = 8;

/// What follows the first date of a stretch of time: see [`date`].
pub(super) fn stretch_from<'i>(input: &'i str, first: &Point, around: Surroundings) -> Parsed<'i, Form> {
    let rest = match alt((to, value((), char('/')))).parse(input) {
        Ok((rest, ())) => rest,
        Err(_) if around.between => and(input)?.0,
        Err(error) => return Err(error),
    };
    let (rest, last) = point(rest, Surroundings::default())?;
    let bounds = first.bounds_a_stretch() && last.bounds_a_stretch();
    let form = Form {
        more: vec![last],
        ..first.clone().into()
    };
    if bounds && form.runs_forward() {
        Ok((rest, form))
    } else {
        none(input)
    }
}

/// Days of a month that a comma parts, where a set goes on behind them: `30, 31 May and 2 June 1957`.
///
/// ```ebnf
/// listed days = day, { ",", gap, day }, gap, month ;
/// ```
pub(super) fn listed_days(input: &str) -> Parsed<'_, Point> {
    let (rest, first) = terminated(day, peek(char(','))).parse(input)?;
    let (rest, more) = many_m_n(1, MAX_POINTS, preceded(pair(char(','), gap), day)).parse(rest)?;
    let (rest, month) = preceded(some_gap, verify(month, |month| !month.lower)).parse(rest)?;
    let days = iter::once(first).chain(more).map(|day| (day, None)).collect();
    Ok((
        rest,
        Point::new(None, Fields::Days(month.number, Days::All(days))),
    ))
}

/// The dates behind the first of a set: `30 May and 2 June 1957`, `March or April 1957`.
///
/// ```ebnf
/// set = ( point | month ), { ",", gap, ( point | month ) }, [ "," ], ( and | or ), point ;
/// ```
/// Several days of one month may stand last without a word before them (`28 April, 3 and 5 May 1957`). In running text they are one set only where the last gives the year of all.
pub(super) fn set_from<'i>(input: &'i str, first: &Point, around: Surroundings) -> Parsed<'i, Form> {
    let is_month = first.fields.is_month();
    let member = |input: &'i str| {
        let (rest, found) = match (is_month, point(input, Surroundings::default())) {
            (_, Ok(found)) => found,
            (true, Err(_)) => {
                let (rest, month) = verify(month, |month| !month.lower).parse(input)?;
                (rest, Point::new(None, Fields::Month(month.number)))
            }
            (false, Err(error)) => return Err(error),
        };
        let alike = if is_month {
            found.fields.is_month()
        } else {
            matches!(found.fields, Fields::Days(..))
        };
        if alike { Ok((rest, found)) } else { none(input) }
    };
    if !is_month && !matches!(first.fields, Fields::Days(..)) {
        return none(input);
    }
    let comma = many_m_n(0, MAX_POINTS, preceded(pair(char(','), gap), &member));
    let join = preceded(opt(char(',')), alt((value(Link::And, and), value(Link::Or, or))));
    let (rest, mut more) = { comma }.parse(input)?;
    let (rest, link, last) = match pair(join, &member).parse(rest) {
        Ok((rest, (link, last))) => (rest, link, last),
        Err(error) => match more.pop_if(|last| !last.bounds_a_stretch()) {
            Some(last) => (rest, Link::And, last),
            None => return Err(error),
        },
    };
    let shared = matches!(last.year, Some(Year::Known(_)))
        && first.year.is_none()
        && more.iter().all(|point| point.year.is_none());
    more.push(last);
    if !shared && !around.bare_year {
        return none(input);
    }
    Ok((
        rest,
        Form {
            more,
            link,
            ..first.clone().into()
        },
    ))
}
