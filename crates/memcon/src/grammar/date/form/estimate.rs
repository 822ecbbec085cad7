//! Estimated and unknown dates.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::combinator::{not, opt, value};
use nom::multi::many_m_n;
use nom::sequence::{pair, terminated};

use super::super::part::{none, some_gap};
use super::super::reading::{Form, Limit};
use super::year::decade;
use super::{Surroundings, date};
use crate::grammar::Parsed;
use crate::grammar::scan::tag_no_case;
use crate::source::bytes::Starts;

/// Words before an estimated date, and what they say.
const HEDGES: &[(&str, Hedge)] = &[
    ("circa", Hedge::About),
    ("ca.", Hedge::About),
    ("ca", Hedge::About),
    ("c.", Hedge::About),
    ("approximately", Hedge::About),
    ("approx.", Hedge::About),
    ("approx", Hedge::About),
    ("around", Hedge::About),
    ("about", Hedge::About),
    ("probably", Hedge::Perhaps),
    ("presumably", Hedge::Perhaps),
    ("possibly", Hedge::Perhaps),
    ("perhaps", Hedge::Perhaps),
    ("no earlier than", Hedge::Limit(Limit::NotBefore)),
    ("not earlier than", Hedge::Limit(Limit::NotBefore)),
    ("not before", Hedge::Limit(Limit::NotBefore)),
    ("after", Hedge::Limit(Limit::NotBefore)),
    ("no later than", Hedge::Limit(Limit::NotAfter)),
    ("not later than", Hedge::Limit(Limit::NotAfter)),
    ("not after", Hedge::Limit(Limit::NotAfter)),
    ("prior to", Hedge::Limit(Limit::NotAfter)),
    ("before", Hedge::Limit(Limit::NotAfter)),
    ("early", Hedge::Part),
    ("mid", Hedge::Part),
    ("late", Hedge::Part),
    ("beginning of", Hedge::Part),
    ("end of", Hedge::Part),
    ("first half of", Hedge::Part),
    ("second half of", Hedge::Part),
    ("dated", Hedge::Part),
    ("but", Hedge::Part),
    ("date:", Hedge::Part),
    ("the", Hedge::Part),
    ("from", Hedge::Part),
    ("on", Hedge::Part),
    ("in", Hedge::Part),
    ("morning", Hedge::Part),
    ("noon", Hedge::Part),
    ("afternoon", Hedge::Part),
    ("evening", Hedge::Part),
    ("night", Hedge::Part),
    ("of", Hedge::Part),
];

/// What a word before an estimated date says.
#[derive(Debug, Clone, Copy)]
enum Hedge {
    About,
    Perhaps,
    Limit(Limit),
    /// Nothing that the value could hold.
    Part,
}

/// A date with the words of an estimate before it, as catalogues give it; see [`super::whole_date`].
///
/// ```ebnf
/// estimate = { hedge }, ( [ "between", " " ], date | decade ) ;
/// ```
pub(in crate::grammar::date) fn estimate(input: &str) -> Parsed<'_, Form> {
    let (rest, hedges) = many_m_n(0, 4, hedge).parse(strip_brackets(input))?;
    let (rest, between) = opt(terminated(tag_no_case("between"), some_gap)).parse(rest)?;
    let rest = match between {
        Some(_) => opt(pair(tag("the"), some_gap)).parse(rest)?.0,
        None => rest,
    };
    let around = Surroundings {
        bare_year: true,
        leads_to_day: true,
        between: between.is_some(),
        ..Surroundings::default()
    };
    let (rest, mut form) = alt((decade, |input| date(input, around))).parse(strip_brackets(rest))?;
    for hedge in hedges {
        match hedge {
            Hedge::About => form.approximate = true,
            Hedge::Perhaps => form.first.doubtful = true,
            Hedge::Limit(limit) => form.limit = Some(limit),
            Hedge::Part => {}
        }
    }
    Ok((rest, form))
}

/// How the words of [`HEDGES`] start.
static STARTS: Starts = Starts::of_keys(HEDGES);

fn hedge(input: &str) -> Parsed<'_, Hedge> {
    if !STARTS.may_begin(input.as_bytes()) {
        return none(input);
    }
    for &(word, hedge) in HEDGES {
        let Ok((rest, _)) = tag_no_case::<nom::error::Error<&str>>(word).parse(input) else {
            continue;
        };
        let apart = rest.trim_start_matches([' ', '-', ',', '\u{A0}']);
        if apart.len() < rest.len() || word.ends_with(['.', ':']) {
            return Ok((apart, hedge));
        }
    }
    none(input)
}

fn strip_brackets(input: &str) -> &str {
    let mut rest = input;
    for _ in 0..2 {
        rest = rest.strip_prefix('[').unwrap_or(rest);
    }
    rest
}

/// ```ebnf
/// unknown = "date unknown" | "unknown date" | "undated" | "no date" | "date not given" | "not dated" | "n.d." | "unknown" ;
/// ```
pub(in crate::grammar::date) fn unknown(input: &str) -> Parsed<'_, ()> {
    let words = alt((
        tag_no_case("date unknown"),
        tag_no_case("unknown date"),
        tag_no_case("undated"),
        tag_no_case("no date"),
        tag_no_case("date not given"),
        tag_no_case("not dated"),
        tag_no_case("n.d"),
        tag_no_case("unknown"),
    ));
    value(
        (),
        terminated(words, not(nom::character::complete::alphanumeric1)),
    )
    .parse(input)
}
