//! The forms that dates take.

use std::iter;

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, one_of};
use nom::combinator::{map, map_opt, not, opt, peek, recognize, value, verify};
use nom::multi::many_m_n;
use nom::sequence::{pair, preceded, separated_pair, terminated};

use super::MonthDayOrder;
use super::part::{
    self, APOSTROPHES, Month, SMALL_WORDS, WINTER, and, correction, damaged_year, day, days, doubt,
    full_year, gap, month, none, number, or, ordinal_day, roman_month, season, short_year, some_gap, to,
    weekday, word_goes_on,
};
use super::reading::{Days, Fields, Form, Limit, Link, Other, Point, Year};
use crate::grammar::Parsed;
use crate::grammar::scan::tag_no_case;
use crate::grammar::title::titles_at;

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

/// Most dates that are read as one set.
const MAX_POINTS: usize = 8;

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

/// What follows the first date of a stretch of time: see [`date`].
fn stretch_from<'i>(input: &'i str, first: &Point, around: Surroundings) -> Parsed<'i, Form> {
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
fn listed_days(input: &str) -> Parsed<'_, Point> {
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
fn set_from<'i>(input: &'i str, first: &Point, around: Surroundings) -> Parsed<'i, Form> {
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
/// counted month = ordinal day, gap, "day of the", gap, ordinal day, gap, "month", [ "," ], gap, [ "of", gap ], full year ;
/// ```
fn counted_month(input: &str) -> Parsed<'_, Point> {
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

/// A military date-time group, as telegrams carry it.
///
/// ```ebnf
/// time group = digit * 6, "Z", [ gap, month name, gap, digit, digit, [ digit, digit ] ] ;   (day, hour, minute)
/// ```
fn time_group(input: &str) -> Parsed<'_, Point> {
    let stamp = map_opt(number(6, 6), |stamp| {
        let (day, hour, minute) = (stamp / 10_000, stamp / 100 % 100, stamp % 100);
        let stands = (1..=31).contains(&day) && hour < 24 && minute < 60;
        stands.then(|| u8::try_from(day).ok()).flatten()
    });
    let (rest, day) = terminated(stamp, one_of("Zz")).parse(input)?;
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
        Err(_) => Ok((rest, Point::new(None, Fields::DayAlone(day)))),
    }
}

/// The heading of telegrams that gives the day of sending and the day of receipt; both are kept.
///
/// ```ebnf
/// sent and received = [ "ON/" ], day, "/", day, "/", roman month, "/", short year ;
/// ```
fn sent_and_received(input: &str) -> Parsed<'_, Point> {
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
fn cells(input: &str) -> Parsed<'_, Point> {
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
fn numbers(input: &str) -> Parsed<'_, Point> {
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
fn day_and_month(input: &str) -> Parsed<'_, Point> {
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
pub(super) fn stopped_day_and_month(input: &str) -> Parsed<'_, Form> {
    map(stopped_numbers, Form::from).parse(input)
}

/// ```ebnf
/// stopped numbers = digit, digit, ".", digit, digit, "." ;     (no digit behind it)
/// ```
fn stopped_numbers(input: &str) -> Parsed<'_, Point> {
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

/// ```ebnf
/// day first = days, [ "?" ], ( [ "." ], gap, [ "of", gap ], corrected month, [ year of date ] | joined | roman ), [ doubt ] ;
/// joined    = ( "-" | "." | "/" ), month, [ the same mark, year ] ;    (only a hyphen without a year)
/// ```
/// A month without a capital needs its year. The number of a list before a date is none of its days
/// (`9. February 27`). A question mark behind the days closes an editor's bracket.
fn day_first(input: &str, between: bool) -> Parsed<'_, Point> {
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
fn joined(input: &str) -> Parsed<'_, (Month, Option<Year>)> {
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
fn month_first(input: &str, around: Surroundings) -> Parsed<'_, Point> {
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

fn starts_with_function_word(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let word = text.get(..end).unwrap_or(text);
    SMALL_WORDS.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// ```ebnf
/// year first = full year, [ "," ], gap, month, [ gap, day ] ;     (no other year behind it)
/// ```
/// In running text, where any number may stand before a date, the comma is none of it, the century is the twentieth and
/// a day stands behind the month.
fn year_first(input: &str, around: Surroundings) -> Parsed<'_, Point> {
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
fn lone_year(input: &str) -> Parsed<'_, Year> {
    terminated(full_year, not(one_of("0123456789"))).parse(input)
}

/// ```ebnf
/// month of year = month, [ "," ], gap, [ "of", gap ], ( full year | damaged year | short year ), [ doubt ] ;
/// ```
/// A short year has its apostrophe, or is above 31 and stands in a field of its own.
fn month_of_year(input: &str, field: bool) -> Parsed<'_, Point> {
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

/// ```ebnf
/// day alone = ordinal day, ( end | punctuation | small word | title | "of this month" ) ;
/// ```
/// A second ordinal makes it a count (`the 5th and 6th Armies`), and so may an office behind one of the first three.
fn day_alone(input: &str) -> Parsed<'_, u8> {
    const OF_MONTH: &[&str] = &[
        "of this month",
        "of the month",
        "of last month",
        "of the same month",
        "of the current month",
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

/// ```ebnf
/// years = full year, [ doubt ], [ dash, full year | dash, digit, digit | "-", month number ] | damaged year ;
/// ```
/// Two digits that can be both a month and the next year (`1911-12`) are not read.
fn years(input: &str) -> Parsed<'_, Form> {
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
fn season_of_year(input: &str) -> Parsed<'_, Form> {
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
fn decade(input: &str) -> Parsed<'_, Form> {
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
pub(super) fn estimate(input: &str) -> Parsed<'_, Form> {
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

fn hedge(input: &str) -> Parsed<'_, Hedge> {
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
pub(super) fn unknown(input: &str) -> Parsed<'_, ()> {
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
