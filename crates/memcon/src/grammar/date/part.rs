//! The parts of a date: days, months, years and what stands between them.

use std::iter;

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n, take_while1};
use nom::character::complete::{char, one_of};
use nom::combinator::{map_opt, not, opt, peek, recognize, value, verify};
use nom::error::{Error, ErrorKind};
use nom::multi::many_m_n;
use nom::sequence::{delimited, pair, preceded, separated_pair, terminated};

use super::reading::{DaySpan, Days, Other, Year};
use crate::grammar::Parsed;
use crate::grammar::calendar;
use crate::grammar::scan::tag_no_case;

/// Roman numerals of the months, as European offices write them.
const ROMAN_MONTHS: [&str; 12] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
];

/// Words for a year that is told by another: that of the record, one beside it, or one that was named before.
const TOLD_YEARS: &[(&str, Year)] = &[
    ("this year", Year::Relative(0)),
    ("the current year", Year::Relative(0)),
    ("the present year", Year::Relative(0)),
    ("last year", Year::Relative(-1)),
    ("next year", Year::Relative(1)),
    ("the same year", Year::Elsewhere),
    ("that year", Year::Elsewhere),
    ("the previous year", Year::Elsewhere),
    ("the preceding year", Year::Elsewhere),
    ("the following year", Year::Elsewhere),
    ("the past year", Year::Elsewhere),
];

/// Seasons and the numbers that EDTF gives them in place of a month.
const SEASONS: &[(&str, u8)] = &[
    ("spring", 21),
    ("summer", 22),
    ("autumn", 23),
    ("fall", 23),
    ("winter", WINTER),
];

/// The number of the season that two years share.
pub(super) const WINTER: u8 = 24;

/// Words that make the number before them a time of day or a length of time.
const HOUR_WORDS: &[&str] = &["hours", "hour", "hrs", "hs", "h"];

/// Small words that may follow a date; any other word behind a number could be what it counts.
pub(in crate::grammar) const SMALL_WORDS: &[&str] = &[
    "a",
    "about",
    "after",
    "and",
    "as",
    "at",
    "because",
    "before",
    "but",
    "by",
    "during",
    "for",
    "from",
    "he",
    "i",
    "in",
    "inclusive",
    "inst",
    "instant",
    "is",
    "it",
    "my",
    "of",
    "on",
    "or",
    "our",
    "she",
    "that",
    "the",
    "there",
    "they",
    "this",
    "to",
    "ultimo",
    "until",
    "was",
    "we",
    "were",
    "when",
    "where",
    "which",
    "while",
    "who",
    "with",
];

/// What stands in place of the century.
pub(super) const APOSTROPHES: &str = "'\u{2018}\u{2019}";

/// Longest run of white space inside a date.
const MAX_BLANKS: usize = 6;
/// Days that one list may count.
const MAX_DAYS: usize = 8;
/// Digits that a footnote call may have.
const MAX_NOTE_DIGITS: usize = 3;

/// What may stand between the parts of a date; editors' brackets are transparent. Bounded, so that a long run is
/// never read twice.
///
/// ```ebnf
/// gap = { white space | "[" | "]" } ;      (at most one line end)
/// ```
pub(in crate::grammar) fn gap(input: &str) -> Parsed<'_, usize> {
    let mut blanks = 0;
    let mut lines = 0;
    let mut brackets = 0;
    let stops = |c: char| {
        match c {
            '\n' => lines += 1,
            '[' | ']' => brackets += 1,
            _ if c.is_whitespace() => blanks += 1,
            _ => return true,
        }
        blanks > MAX_BLANKS || lines > 1 || brackets > 4
    };
    let end = input.find(stops).unwrap_or(input.len());
    Ok((&input[end..], end))
}

/// A gap of at least one character.
pub(in crate::grammar) fn some_gap(input: &str) -> Parsed<'_, usize> {
    verify(gap, |len| *len > 0).parse(input)
}

/// ```ebnf
/// dash = "-" | hyphen | en dash | em dash | "~" ;
/// ```
fn dash(input: &str) -> Parsed<'_, char> {
    one_of("-\u{2010}\u{2011}\u{2013}\u{2014}~").parse(input)
}

/// True where the text goes on with the same word or number.
pub(in crate::grammar) fn word_goes_on(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// The letters that the text starts with, lower-cased.
fn word(input: &str) -> Parsed<'_, &str> {
    take_while1(char::is_alphabetic)(input)
}

fn digits(input: &str) -> Parsed<'_, &str> {
    take_while1(|c: char| c.is_ascii_digit())(input)
}

/// `min` to `max` digits, and no digit behind them.
pub(in crate::grammar) fn number(min: usize, max: usize) -> impl Fn(&str) -> Parsed<'_, u32> {
    move |input| {
        let fits = |run: &str| {
            (min..=max)
                .contains(&run.len())
                .then(|| run.parse().ok())
                .flatten()
        };
        map_opt(digits, fits).parse(input)
    }
}

/// ```ebnf
/// ordinal = "st" | "nd" | "rd" | "th" ;    (any case; a blank or line ends may stand before)
/// ```
fn ordinal(input: &str) -> Parsed<'_, &str> {
    let ending = alt((
        tag_no_case("st"),
        tag_no_case("nd"),
        tag_no_case("rd"),
        tag_no_case("th"),
    ));
    let (rest, found) =
        preceded(take_while_m_n(0, 3, |c: char| " \u{A0}\r\n".contains(c)), ending).parse(input)?;
    word_end(rest)?;
    Ok((rest, found))
}

/// Nothing, where a word ends.
pub(in crate::grammar) fn word_end(input: &str) -> Parsed<'_, ()> {
    not(word_goes_on_at).parse(input)
}

fn word_goes_on_at(input: &str) -> Parsed<'_, char> {
    verify(nom::character::complete::anychar, |c| {
        c.is_alphanumeric() || *c == '_'
    })
    .parse(input)
}

/// The number of a day. What goes on like an hour, a fraction or an amount is none.
///
/// ```ebnf
/// day = [ quote ], digit, [ digit ], [ quote ], [ ordinal | "d" ] ;     ("d" behind 2, 3, 22, 23: `October 3d`)
/// ```
pub(super) fn day(input: &str) -> Parsed<'_, u8> {
    // Of most places a look tells that no number stands there.
    let begins = |byte: &u8| byte.is_ascii_digit() || *byte == b'"' || !byte.is_ascii();
    if !input.as_bytes().first().is_some_and(begins) {
        return none(input);
    }
    let quote = || opt(one_of("\"\u{201C}\u{201D}\u{201E}\u{AB}\u{BB}"));
    let number = map_opt(number(1, 2), |n| u8::try_from(n).ok());
    let number = verify(number, |n| (1..=31).contains(n));
    let (rest, day) = terminated(delimited(quote(), number, quote()), opt(ordinal)).parse(input)?;
    let old_ordinal = terminated(char('d'), word_end).parse(rest);
    let rest = match old_ordinal {
        Ok((rest, _)) if matches!(day % 20, 2 | 3) => rest,
        _ => rest,
    };
    not(day_goes_on).parse(rest)?;
    Ok((rest, day))
}

/// The number of a day with its ordinal ending.
pub(super) fn ordinal_day(input: &str) -> Parsed<'_, u8> {
    let (rest, printed) = recognize(day).parse(input)?;
    let value: String = printed.chars().filter(char::is_ascii_digit).collect();
    let ends_in_letter = printed.ends_with(|c: char| c.is_ascii_alphabetic());
    match value.parse() {
        Ok(day) if ends_in_letter => Ok((rest, day)),
        _ => none(input),
    }
}

/// ```ebnf
/// day goes on = letter | digit | "_" | "%" | ( ":" | "." | "," ), digit | [ " " ], ( "a" | "p" ), [ "." ], "m" ;
/// ```
/// A full stop and a year behind it are no fraction.
fn day_goes_on(input: &str) -> Parsed<'_, ()> {
    let year = preceded(char('.'), full_year);
    let fraction = recognize((not(year), one_of(":."), digits));
    let thousands = recognize(preceded(char(','), number(3, 3)));
    let meridiem = recognize((
        opt(one_of(" \u{A0}")),
        one_of("apAP"),
        opt(char('.')),
        opt(char(' ')),
        one_of("mM"),
        not(word_goes_on_at),
    ));
    let hours = recognize((gap, hour_word));
    let more = recognize(alt((word_goes_on_at, char('%'))));
    value((), alt((more, fraction, thousands, meridiem, hours))).parse(input)
}

fn hour_word(input: &str) -> Parsed<'_, &str> {
    verify(word, |word: &str| {
        HOUR_WORDS.iter().any(|known| known.eq_ignore_ascii_case(word))
    })
    .parse(input)
}

/// The range connectors of days and of whole dates.
///
/// ```ebnf
/// to = [ "." ], { blank }, ( dash | "/" ), { blank } | gap, ( "to" | "through" | "thru" | "till" | "until" ), gap, [ "the", gap ] ;
/// ```
pub(in crate::grammar) fn to(input: &str) -> Parsed<'_, ()> {
    let words = alt((
        tag_no_case("through"),
        tag_no_case("thru"),
        tag_no_case("to"),
        tag_no_case("until"),
        tag_no_case("till"),
    ));
    let article = opt(pair(tag("the"), some_gap));
    alt((
        value((), (some_gap, words, some_gap, article)),
        value((), (gap, dash, gap)),
    ))
    .parse(input)
}

/// ```ebnf
/// and = gap, ( "and" | "&" ), gap, [ "the", gap ] ;
/// ```
pub(in crate::grammar) fn and(input: &str) -> Parsed<'_, ()> {
    let words = alt((tag_no_case("and"), tag("&")));
    let article = opt(pair(tag("the"), some_gap));
    value((), (some_gap, words, some_gap, article)).parse(input)
}

/// ```ebnf
/// or = gap, "or", gap, [ "the", gap ] ;
/// ```
pub(super) fn or(input: &str) -> Parsed<'_, ()> {
    let article = opt(pair(tag("the"), some_gap));
    value((), (some_gap, tag_no_case("or"), some_gap, article)).parse(input)
}

/// Days of one month, and what stands for one of them beside it. A list of commas has to end in "and" or "or", for a
/// comma also parts a number from a date.
///
/// ```ebnf
/// days      = day, [ "." ], "/", day | day span, [ { ",", gap, day span }, [ "," ], ( and | or ), day span ] | corrected ;
/// day span  = day, [ [ "." ], to, day, { [ "." ], to, ? the next day ? } ] ;
/// corrected = day, " ", correction ;
/// ```
/// Where `between` leads to the days, "and" counts as "to".
pub(super) fn days(input: &str, between: bool) -> Parsed<'_, (Days, Option<Other>)> {
    let printed = |days| (days, None);
    if between && let Ok((rest, (first, (), last))) = (day, and, day).parse(input) {
        return Ok((rest, printed(Days::All(vec![(first, Some(last))]))));
    }
    if let Ok((rest, (first, last))) = separated_pair(day, (opt(char('.')), char('/')), day).parse(input)
        && first < last
    {
        return Ok((rest, slashed_days(first, last)));
    }
    let (rest, first) = day_span(input)?;
    if let Ok((rest, (more, one_of, last))) = more_days(rest) {
        let spans: Vec<DaySpan> = iter::once(first).chain(more).chain([last]).collect();
        if !one_of {
            return Ok((rest, printed(Days::All(spans))));
        }
        if spans.iter().all(|(_, last)| last.is_none()) {
            let days = spans.into_iter().map(|(day, _)| day).collect();
            return Ok((rest, printed(Days::OneOf(days))));
        }
    }
    match (correction(day).parse(rest), first) {
        (Ok((rest, other)), (day, None)) => Ok((rest, (Days::one(day), Some(Other::Day(other))))),
        _ => Ok((rest, printed(Days::All(vec![first])))),
    }
}

/// What an editor would have in place of what is printed before.
///
/// ```ebnf
/// correction = " [", part, [ "?" ], "]" ;
/// ```
pub(super) fn correction<'i, T>(
    part: impl FnMut(&'i str) -> Parsed<'i, T>,
) -> impl Parser<&'i str, Output = T, Error = Error<&'i str>> {
    delimited(tag(" ["), part, pair(opt(char('?')), char(']')))
}

/// Two days with a slash: the Gregorian day behind the Julian one where 12 or 13 days lie between, else a stretch.
fn slashed_days(first: u8, last: u8) -> (Days, Option<Other>) {
    match last - first {
        12 | 13 => (Days::one(last), Some(Other::Day(first))),
        _ => (Days::All(vec![(first, Some(last))]), None),
    }
}

/// What follows the first day of a list; true where it is a choice.
fn more_days(input: &str) -> Parsed<'_, (Vec<DaySpan>, bool, DaySpan)> {
    let between = many_m_n(0, MAX_DAYS, preceded(pair(char(','), gap), day_span));
    let join = preceded(opt(char(',')), alt((value(false, and), value(true, or))));
    (between, join, day_span).parse(input)
}

/// Days that follow each other may all be printed: `26-27-28 May`.
fn day_span(input: &str) -> Parsed<'_, DaySpan> {
    let (rest, first) = day(input)?;
    let next = |input| preceded(preceded(opt(char('.')), to), day).parse(input);
    match next(rest) {
        Ok((rest, last)) if last > first => {
            let (mut rest, mut last) = (rest, last);
            while last - first < 31
                && let Ok((behind, day)) = next(rest)
                && day == last + 1
            {
                (rest, last) = (behind, day);
            }
            Ok((rest, (first, Some(last))))
        }
        _ => Ok((rest, (first, None))),
    }
}

/// A month's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Month {
    pub(super) number: u8,
    /// Printed without a capital: "may" and "march" are then words as likely as months.
    pub(super) lower: bool,
}

/// ```ebnf
/// month = month name | abbreviation, [ "." ] ;
/// ```
pub(super) fn month(input: &str) -> Parsed<'_, Month> {
    let (rest, name) = word(input)?;
    let Some((number, short)) = calendar::month(name) else {
        return none(input);
    };
    // `1 November1962`, the space lost
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let before_year = digits == 4 && !short && !word_goes_on(&rest[digits..]);
    if word_goes_on(rest) && !before_year {
        return none(input);
    }
    let lower = name.starts_with(char::is_lowercase);
    let rest = if short {
        rest.strip_prefix('.').unwrap_or(rest)
    } else {
        rest
    };
    Ok((rest, Month { number, lower }))
}

/// ```ebnf
/// roman month = "I" | "II" | ... | "XII" ;
/// ```
pub(super) fn roman_month(input: &str) -> Parsed<'_, u8> {
    let number = |run: &str| {
        (1..)
            .zip(ROMAN_MONTHS)
            .find(|(_, roman)| *roman == run)
            .map(|(n, _)| n)
    };
    terminated(map_opt(word, number), word_end).parse(input)
}

/// ```ebnf
/// weekday = name of a weekday, [ "." ], [ "," ] ;
/// ```
pub(super) fn weekday(input: &str) -> Parsed<'_, u8> {
    terminated(
        map_opt(word, calendar::weekday),
        pair(opt(char('.')), opt(char(','))),
    )
    .parse(input)
}

/// ```ebnf
/// season = "spring" | "summer" | "autumn" | "fall" | "winter" ;
/// ```
pub(super) fn season(input: &str) -> Parsed<'_, u8> {
    let number = |name: &str| {
        let found = SEASONS
            .iter()
            .find(|(season, _)| season.eq_ignore_ascii_case(name));
        found.map(|(_, number)| *number)
    };
    map_opt(word, number).parse(input)
}

/// The year of a date that names its month, after the gap or comma before it.
///
/// ```ebnf
/// year = full year | damaged year | apostrophe, short year | short year ;   (the last above 31, else it could be a day)
/// ```
pub(super) fn year(input: &str) -> Parsed<'_, Year> {
    let marked = preceded(peek(one_of(APOSTROPHES)), short_year);
    let no_day = verify(short_year, |year| !matches!(year, Year::Known(1900..=1931)));
    alt((full_year, damaged_year, marked, no_day)).parse(input)
}

/// ```ebnf
/// told year = [ ( "of" | "in" ), gap ], ? words of TOLD_YEARS ? ;
/// ```
pub(super) fn told_year(input: &str) -> Parsed<'_, Year> {
    let (rest, _) = opt(pair(alt((tag("of"), tag("in"))), some_gap)).parse(input)?;
    for &(words, year) in TOLD_YEARS {
        if let Some(behind) = rest.strip_prefix(words).filter(|behind| !word_goes_on(behind)) {
            return Ok((behind, year));
        }
    }
    none(input)
}

/// A year of four digits, which may stand apart in editors' brackets (`19[63]`). The digits of a footnote call that
/// is glued to it are left behind.
///
/// ```ebnf
/// full year = digit * 4 ;                  (1700 to 2099; no letter, hour or fraction behind it)
/// ```
pub(super) fn full_year(input: &str) -> Parsed<'_, Year> {
    let (rest, value) = digits_across_brackets(input, 4)?;
    let goes_on = !is_footnote_call(rest) && (word_goes_on(rest) || part_of_an_hour(rest));
    match i32::try_from(value) {
        Ok(year) if (1700..2100).contains(&year) && !goes_on => Ok((rest, Year::Known(year))),
        _ => none(input),
    }
}

/// True for the number of a footnote, with or without a letter, and the end of the word behind it.
fn is_footnote_call(rest: &str) -> bool {
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = rest.len() - behind.len();
    let behind = behind
        .strip_prefix(|c: char| c.is_ascii_lowercase())
        .unwrap_or(behind);
    (1..=MAX_NOTE_DIGITS).contains(&digits) && !word_goes_on(behind)
}

/// `count` digits in a row, brackets between them left out.
fn digits_across_brackets(input: &str, count: usize) -> Parsed<'_, u32> {
    let mut value = 0;
    let mut seen = 0;
    let mut brackets = 0;
    for (at, c) in input.char_indices() {
        match c.to_digit(10) {
            Some(digit) => {
                value = value * 10 + digit;
                seen += 1;
            }
            None if matches!(c, '[' | ']') && seen > 0 && brackets < 4 => brackets += 1,
            None => break,
        }
        if seen == count {
            return Ok((&input[at + 1..], value));
        }
    }
    none(input)
}

/// ```ebnf
/// damaged year = digit * 3, lost | digit * 2, lost, lost ;
/// lost         = "-" | "_" | "X" | "x" | "?" | "." | "[?]" ;
/// ```
pub(super) fn damaged_year(input: &str) -> Parsed<'_, Year> {
    let lost = || alt((tag("[?]"), recognize(one_of("-_Xx?"))));
    let decade = map_opt(
        terminated(
            number(3, 3),
            (lost(), not(alt((value((), lost()), value((), word_goes_on_at))))),
        ),
        |n| (170..210).contains(&n).then_some(n),
    );
    let century = map_opt(
        terminated(number(2, 2), (lost(), lost(), not(word_goes_on_at))),
        |n| (17..21).contains(&n).then_some(n),
    );
    let decade = map_opt(decade, |n| i32::try_from(n).ok().map(Year::Decade));
    let century = map_opt(century, |n| i32::try_from(n).ok().map(Year::Century));
    alt((decade, century)).parse(input)
}

/// ```ebnf
/// short year = [ apostrophe ], digit, digit ;     (20 to 99; no word, amount or part of an hour behind it)
/// ```
pub(super) fn short_year(input: &str) -> Parsed<'_, Year> {
    let (rest, (_, value)) = (opt(one_of(APOSTROPHES)), digits_in_two).parse(input)?;
    let counts = rest
        .trim_start_matches([' ', '\u{A0}'])
        .starts_with(char::is_alphabetic);
    let amount = rest.starts_with(['%', '-', '\u{2013}']) || fraction(rest).is_ok();
    let goes_on = word_goes_on(rest) || part_of_an_hour(rest) || amount;
    match i32::try_from(value) {
        Ok(year) if (20..100).contains(&year) && !goes_on && !counts => Ok((rest, Year::Known(1900 + year))),
        _ => none(input),
    }
}

fn digits_in_two(input: &str) -> Parsed<'_, u32> {
    digits_across_brackets(input, 2)
}

/// True where a number goes on as an hour (`1930 hours`, `19:30`).
fn part_of_an_hour(rest: &str) -> bool {
    pair(char(':'), digits).parse(rest).is_ok() || preceded(gap, hour_word).parse(rest).is_ok()
}

/// ```ebnf
/// fraction = ( "." | "," ), digit, { digit } ;
/// ```
pub(in crate::grammar) fn fraction(input: &str) -> Parsed<'_, &str> {
    recognize(pair(one_of(".,"), digits)).parse(input)
}

/// A mark that the date is doubtful.
///
/// ```ebnf
/// doubt = [ " " ], ( "?" | "[?]" | "(?)" ) ;
/// ```
pub(super) fn doubt(input: &str) -> Parsed<'_, ()> {
    value((), (opt(char(' ')), alt((tag("?"), tag("[?]"), tag("(?)"))))).parse(input)
}

/// The failure of a production that was read by hand.
pub(in crate::grammar) fn none<T>(input: &str) -> Parsed<'_, T> {
    Err(nom::Err::Error(Error::new(input, ErrorKind::Verify)))
}
