//! The line of place and date, and its parts.

use std::ops::Range;

use crate::grammar::date::{DateContext, DateFound, Dated, dates_in, foreign_date};
use crate::grammar::genre;
use crate::grammar::offset_in;
use crate::grammar::time::{TimesFound, times_in_field};
use crate::metadata::tail::office::holds_office;

use super::LONGEST_LINE;

pub(super) struct Dateline {
    pub(super) place: Option<Range<usize>>,
    pub(super) date: DateFound,
    pub(super) times: Option<TimesFound>,
    /// Day, hours and place stand in brackets beside what was held there.
    pub(super) beside: bool,
    /// Where the text begins that the times were read from.
    pub(super) times_from: usize,
}

pub(super) fn dateline(text: &str, context: &DateContext) -> Option<Dateline> {
    let first = match Dated::read(text, context) {
        Dated::Whole(date) => {
            return Some(Dateline {
                place: None,
                date,
                times: None,
                beside: false,
                times_from: 0,
            });
        }
        Dated::Within(first) => first,
    };
    if let Some(line) = first.as_ref().and_then(|date| line_in_brackets(text, date)) {
        return Some(line);
    }
    let date = first.or_else(|| foreign_date(text))?;
    let before = &text[..date.range.start];
    // `Strelsau, 2 p.m., 18 December 1965`
    let earlier = times_in_field(before)
        .next()
        .filter(|times| bare(&before[times.range.end..]).is_empty());
    let before = earlier
        .as_ref()
        .map_or(before, |times| before[..times.range.start].trim_end());
    let after = &text[date.range.end..];
    let later = times_in_field(after).next();
    let behind_ok = match &later {
        Some(times) => {
            bare(&after[..times.range.start]).is_empty() && is_doubtful_hour(&after[times.range.end..])
        }
        None => is_doubtful_hour(after),
    };
    // `on 20 November 1978, 16.00 hrs`
    let named = match bare(before) {
        "on" | "On" | "held on" | "den" | "le" => "",
        place => without_office(place),
    };
    let place = without_article(named);
    let parted = before.trim_end().ends_with([',', ']']) || place.len() < named.len();
    let place_ok = place.is_empty() || parted && is_place(place);
    // `Record of Talks, 29 July 1965`
    let titled = genre::kind(place).is_some();
    if !behind_ok || !place_ok {
        return None;
    }
    let place = (!place.is_empty() && !titled).then(|| {
        let start = before.find(place).unwrap_or(0);
        let venue = place.contains('(') && before[start + place.len()..].starts_with(')');
        start..start + place.len() + usize::from(venue)
    });
    let times_from = if earlier.is_some() { 0 } else { date.range.end };
    Some(Dateline {
        place,
        times: earlier.or(later),
        beside: false,
        times_from,
        date,
    })
}

/// `(12 May 1964, from 5.00 to 6.15 p.m., Palace of the Harbour)`: when and where a talk was held, below its title.
///
/// ```ebnf
/// line = "(" , date , "," , times , [ "," , place ] , ")" ;
/// ```
fn line_in_brackets(text: &str, date: &DateFound) -> Option<Dateline> {
    let inside = text.strip_prefix('(')?.strip_suffix(')')?;
    let date = Some(date).filter(|date| date.range.start == 1)?.clone();
    let after = text.get(date.range.end..)?;
    let times = times_in_field(after).next()?;
    let lead = after.get(..times.range.start)?;
    let between = [",", ", from", ", between", ", at", " from", " at"].contains(&lead.trim_end());
    let behind = inside.get(date.range.end - 1 + times.range.end..)?;
    let place = behind.strip_prefix(", ").filter(|place| is_place(place));
    let sound = between && (behind.is_empty() || place.is_some());
    sound.then(|| Dateline {
        place: place.map(|place| {
            let start = offset_in(text, place);
            start..start + place.len()
        }),
        times_from: date.range.end,
        times: Some(times),
        beside: true,
        date,
    })
}

/// True for a line that is nothing but place and date.
pub(in crate::metadata) fn is_dateline(text: &str, context: &DateContext) -> bool {
    text.len() <= LONGEST_LINE && dateline(text, context).is_some_and(|line| line.place.is_some())
}

/// The place of a dateline that has no date: `Strelsau, undated.`
pub(super) fn undated_place(text: &str) -> Option<Range<usize>> {
    let (before, behind) = text.split_once(',')?;
    let place = bare(before);
    let undated = ["undated", "no date", "n.d"]
        .iter()
        .any(|word| bare(behind).eq_ignore_ascii_case(word));
    (undated && is_place(place)).then(|| {
        let start = offset_in(text, place);
        start..start + place.len()
    })
}

/// Where `[Received ...]` or `(Received ...)` begins behind a dateline.
pub(super) fn received_behind(text: &str) -> Option<usize> {
    let at = text.find("[Received").or_else(|| text.find("(Received"))?;
    (at > 0).then_some(at)
}

/// True for nothing, or what is left of an hour that the print or an editor doubts: `[midnight?]`, `(?) p.m.`
fn is_doubtful_hour(text: &str) -> bool {
    const WORDS: &[&str] = &["a", "p", "m", "am", "pm", "noon", "midnight"];
    text.contains('?')
        && text
            .split(|c: char| !c.is_alphanumeric())
            .all(|word| word.is_empty() || WORDS.contains(&word))
        || bare(text).is_empty()
}

/// A place behind the office that has its seat there: `Strelsau` of `Legation in Ruritania, Strelsau`.
fn without_office(place: &str) -> &str {
    let mut place = place;
    while let Some((_, rest)) = place.split_once(", ").filter(|(first, _)| holds_office(first)) {
        place = rest.trim_start();
    }
    place
}

/// A place without the article that a date has in other languages: `Bonn, den`.
fn without_article(place: &str) -> &str {
    let bare = [", den", ", le", " den"]
        .iter()
        .find_map(|article| place.strip_suffix(article));
    bare.unwrap_or(place)
}

/// ```ebnf
/// place = part , { "," , part } , [ "," , abbreviation , { abbreviation } ] ;
/// part = [ "St. " ] , ? a word with a capital ? , { word } ;
/// abbreviation = ? at most five letters and a full stop, as of the states of America ? ;
/// ```
fn is_place(place: &str) -> bool {
    let name = match place.rsplit_once(", ") {
        Some((name, behind)) if behind.split(' ').all(is_abbreviation) => name,
        _ => place,
    };
    name.split(", ").count() <= MOST_PARTS_OF_PLACE && name.split(", ").all(is_part_of_place)
}

/// Most parts of a place: `Hall of the Pines, Seat of the Committee, Strelsau`.
const MOST_PARTS_OF_PLACE: usize = 3;

fn is_part_of_place(part: &str) -> bool {
    let name = part.strip_prefix("St. ").unwrap_or(part);
    name.split_whitespace().count() <= if name.contains('(') { 9 } else { 6 }
        && !name.contains(['.', ':', ';'])
        && name.starts_with(char::is_uppercase)
}

/// `N.`, `Mass`: the last full stop is not there.
fn is_abbreviation(word: &str) -> bool {
    let letters = word.trim_end_matches('.');
    (1..=5).contains(&letters.len())
        && letters.starts_with(|c: char| c.is_ascii_uppercase())
        && letters.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// The place that stands beside date and time in the value of one label: what is behind the last of them.
pub(in crate::metadata) fn place_beside_date(value: &str, context: &DateContext) -> Option<Range<usize>> {
    let date_end = dates_in(value, context).last().map_or(0, |date| date.range.end);
    let time_end = times_in_field(value).last().map_or(0, |time| time.range.end);
    let start = date_end.max(time_end);
    let place = bare(&value[start..]);
    let at = start + value[start..].find(place)?;
    (!place.is_empty()).then(|| at..at + place.len())
}

fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || ",.;:[]()-–—".contains(c))
}
