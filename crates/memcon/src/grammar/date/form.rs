//! The forms that dates take.

mod estimate;
mod numbers;
mod set;
mod words;
mod year;

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::sequence::{pair, terminated};

use super::part::{gap, month, none, ordinal_day, some_gap, weekday};
use super::reading::{Fields, Form, Point};
use crate::grammar::Parsed;
use crate::grammar::scan::tag_no_case;
use crate::grammar::title::titles_at;
pub(super) use estimate::{estimate, unknown};
pub(super) use numbers::stopped_day_and_month;
use numbers::{cells, day_and_month, numbers, sent_and_received, stopped_numbers, time_group};
use set::{listed_days, set_from, stretch_from};
use words::{counted_month, day_first, month_first, month_of_year, starts_with_function_word, year_first};
use year::{season_of_year, years};

/// What the text before a date says of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Surroundings {
    /// The reader takes a bare year or a season for a date.
    pub(super) bare_year: bool,
    /// `on the`, `of the`: a day alone may follow.
    pub(super) leads_to_day: bool,
    /// `between`: "and" then joins the ends of a stretch of time.
    pub(super) between: bool,
    /// `at`, `on`: two numbers may be a day and its month.
    pub(super) placed_in_time: bool,
    /// `on`, `dated`: two numbers with full stops are a day and its month.
    pub(super) dated: bool,
    /// A word that has a number of its own: `telegram`.
    pub(super) numbered: bool,
    /// `in`: a month may follow, a day of a month does not.
    pub(super) within: bool,
}

/// True where the name of a month or weekday stands, the heading of [`sent_and_received`], or the cells of a form.
pub(super) fn names_time(input: &str) -> bool {
    month(input).is_ok() || weekday(input).is_ok() || input.starts_with("ON/") || input.starts_with("Year")
}

/// A date.
///
/// ```ebnf
/// date    = [ weekday, gap, [ "the", gap ] ], ( stretch | set | point ), [ weekday behind ] | day alone | year | season, year ;
/// stretch = ( point | month ), ( to | "/" ), point ;
/// ```
/// Where `between` leads to a stretch of time, "and" counts as "to". One that would end before it starts is none.
pub(super) fn date(input: &str, around: Surroundings) -> Parsed<'_, Form> {
    let named = terminated(weekday, pair(gap, opt(pair(tag_no_case("the"), some_gap)))).parse(input);
    let (dated, named) = named.map_or((input, None), |(rest, weekday)| (rest, Some(weekday)));
    if let Ok((rest, first)) = point(dated, around) {
        let day_within =
            around.within && first.year.is_none() && !dated.starts_with(|c: char| c.is_ascii_digit());
        let (rest, form) =
            match stretch_from(rest, &first, around).or_else(|_| set_from(rest, &first, around)) {
                Ok(found) => found,
                Err(_) if day_within => return none(input),
                Err(_) => (rest, first.into()),
            };
        let weekday = named.or_else(|| weekday_behind(rest));
        return Ok((rest, Form { weekday, ..form }));
    }
    if let Ok((rest, first)) = listed_days(dated)
        && let Ok(found) = set_from(rest, &first, around)
    {
        return Ok(found);
    }
    if let Ok((rest, month)) = month(dated)
        && !month.lower
    {
        let first = Point::new(None, Fields::Month(month.number));
        if let Ok(found) = stretch_from(rest, &first, around).or_else(|_| set_from(rest, &first, around)) {
            return Ok(found);
        }
    }
    if around.leads_to_day
        && let Ok((rest, day)) = day_alone(input)
    {
        return Ok((rest, Point::new(None, Fields::DayAlone(day)).into()));
    }
    if around.bare_year {
        return alt((years, season_of_year)).parse(input);
    }
    none(input)
}

/// The weekday of the date before it; it is not taken into the date.
///
/// ```ebnf
/// weekday behind = [ "," ], " ", [ "(" | "[" ], weekday, ( punctuation | end ) ;
/// ```
fn weekday_behind(rest: &str) -> Option<u8> {
    let rest = rest.strip_prefix(',').unwrap_or(rest).strip_prefix(' ')?;
    let (behind, weekday) = weekday(rest.strip_prefix(['(', '[']).unwrap_or(rest)).ok()?;
    let read = rest.len() - behind.len();
    let ends =
        behind.is_empty() || behind.starts_with([')', ']', ';', '\n']) || rest.get(..read)?.ends_with(',');
    ends.then_some(weekday)
}

/// One date, or several of one month. How many digits it starts with tells which forms it can have.
///
/// ```ebnf
/// point = time group | numbers | cells | year first | counted month | sent and received | day first | month first | month of year ;
/// ```
fn point(input: &str, around: Surroundings) -> Parsed<'_, Point> {
    match input.bytes().take(7).take_while(u8::is_ascii_digit).count() {
        1 | 2 => {
            let of_day = |input| day_first(input, around.between);
            let timed = |input| {
                if around.placed_in_time
                    && let Ok(found) = day_and_month(input)
                {
                    return Ok(found);
                }
                if around.dated {
                    stopped_numbers(input)
                } else {
                    none(input)
                }
            };
            alt((numbers, timed, sent_and_received, counted_month, of_day)).parse(input)
        }
        4 => alt((numbers, cells, |input| year_first(input, around))).parse(input),
        6 => time_group(input),
        0 if input.starts_with(char::is_alphabetic) => alt((
            |input| month_first(input, around),
            |input| month_of_year(input, around.bare_year),
            sent_and_received,
            cells,
        ))
        .parse(input),
        0 => day_first(input, around.between),
        _ => none(input),
    }
}

/// ```ebnf
/// day alone = ordinal day, ( end | punctuation | small word | title | "of this month" | "inst" | "ult" ) ;
/// ```
/// A second ordinal makes it a count (`the 5th and 6th Armies`), and so may an office behind one of the first three.
fn day_alone(input: &str) -> Parsed<'_, u8> {
    const OF_MONTH: &[&str] = &[
        "of this month",
        "of the month",
        "of last month",
        "of the same month",
        "of the current month",
        "of the present month",
        "inst",
        "ult",
    ];
    let (rest, day) = ordinal_day(input)?;
    let next = rest.trim_start();
    let ends = next.is_empty()
        || rest.starts_with(['.', ',', ';', ':', ')', ']', '?', '\u{2014}'])
        || OF_MONTH.iter().any(|of| next.starts_with(of))
        || goes_on_without_count(next)
        || day > 3 && titles_at(next, 0).is_some();
    if ends { Ok((rest, day)) } else { none(input) }
}

/// True where small words follow, and not the next of several numbers.
fn goes_on_without_count(next: &str) -> bool {
    let uncounted = |after: &str| {
        !after
            .trim_start_matches("the ")
            .starts_with(|c: char| c.is_ascii_digit())
    };
    if let Some(after) = next.strip_prefix("to ") {
        return uncounted(after);
    }
    if let Some(after) = next.strip_prefix("and ") {
        return uncounted(after) && starts_with_function_word(after);
    }
    let joined = next.starts_with("of ") || next.starts_with("or ");
    !joined && starts_with_function_word(next)
}
