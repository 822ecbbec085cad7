//! Times in which letters stand for digits, as a scanner reads them: `l0:30`, `1O:00`.

use crate::source::bytes::char_floor;
use std::ops::Range;

use memchr::memchr2_iter;

/// Bytes behind the start of a time that are looked at: two times and what joins them.
const REACH: usize = 32;

/// Bytes before it that are looked at: the word that leads to it.
const LEAD: usize = 24;

/// The digit that a character is read for.
fn figure(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte),
        b'l' | b'I' | b'|' => Some(b'1'),
        b'O' | b'o' => Some(b'0'),
        _ => None,
    }
}

/// The stretch of a text around a time at `at` with digits where the time has them, and where the stretch starts in the
/// text; it is as long as the print. `None` where nothing is to be mended.
pub(super) fn mended(text: &str, at: usize) -> Option<(String, usize)> {
    let end = char_floor(text, at + REACH);
    let mut places: Vec<Range<usize>> = memchr2_iter(b':', b'.', text.get(at..end)?.as_bytes())
        .filter_map(|mark| spoilt(text.as_bytes(), at + mark))
        .filter(|place| place.start >= at)
        .collect();
    if places.is_empty() {
        let bytes = text.as_bytes();
        places.extend(spoilt_hour(bytes, at).or_else(|| spoilt_group(bytes, at)));
    }
    let last = places.last()?.end.max(end);
    let start = char_floor(text, at.saturating_sub(LEAD));
    let mut stretch = text.get(start..char_floor(text, last))?.to_owned();
    for place in places {
        let read = text.as_bytes().get(place.clone())?.iter();
        let read: String = read
            .map(|byte| char::from(figure(*byte).unwrap_or(*byte)))
            .collect();
        stretch.replace_range(place.start - start..place.end - start, &read);
    }
    Some((stretch, start))
}

/// An hour alone before its half of the day: `l1 a.m.`
///
/// ```ebnf
/// spoilt hour = figure , figure , [ " " ] , ( "a" | "p" ) , [ "." ] , [ " " ] , "m" ;   (* a letter and a digit *)
/// ```
fn spoilt_hour(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let figures = bytes.get(at..at + 2)?;
    let digits = figures.iter().filter(|byte| byte.is_ascii_digit()).count();
    let before = at.checked_sub(1).and_then(|before| bytes.get(before));
    let alone = before.is_none_or(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric());
    if digits != 1 || !alone || !figures.iter().all(|byte| figure(*byte).is_some()) {
        return None;
    }
    let mut behind = bytes
        .get(at + 2..)?
        .iter()
        .filter(|byte| !matches!(byte, b' ' | b'.'))
        .take(2);
    let half = behind.next().is_some_and(|byte| b"aApP".contains(byte))
        && behind.next().is_some_and(|byte| b"mM".contains(byte));
    half.then_some(at..at + 2)
}

/// Hour and minute without a mark before the letter of universal time: `1O25Z`.
///
/// ```ebnf
/// group = figure , figure , figure , figure , "Z" ;     (* two digits at least, and a letter *)
/// ```
fn spoilt_group(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let figures = bytes.get(at..at + 4)?;
    let digits = figures.iter().filter(|byte| byte.is_ascii_digit()).count();
    let before = at.checked_sub(1).and_then(|before| bytes.get(before));
    let alone = before.is_none_or(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric());
    let all = figures.iter().all(|byte| figure(*byte).is_some());
    (alone && all && (2..4).contains(&digits) && bytes.get(at + 4) == Some(&b'Z')).then_some(at..at + 4)
}

/// The time around a colon or a full stop, where letters and digits stand in it side by side.
///
/// ```ebnf
/// spoilt = figure , [ figure ] , ( ":" | "." ) , figure , figure ;     (* a letter and a digit among them; before a stop a digit *)
/// figure = digit | "l" | "I" | "|" | "O" | "o" ;
/// ```
fn spoilt(bytes: &[u8], colon: usize) -> Option<Range<usize>> {
    let is_figure = |at: &usize| bytes.get(*at).copied().and_then(figure).is_some();
    let before = (colon.saturating_sub(2)..colon)
        .rev()
        .take_while(is_figure)
        .count();
    let place = colon - before..colon + 3;
    let stands_alone = |at: Option<usize>| {
        let byte = at.and_then(|at| bytes.get(at));
        byte.is_none_or(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric() && *byte != b':')
    };
    let whole = before > 0
        && (colon + 1..colon + 3).all(|at| is_figure(&at))
        && stands_alone(place.start.checked_sub(1))
        && stands_alone(Some(place.end));
    let figures = bytes.get(place.clone())?;
    let digits = figures.iter().filter(|byte| byte.is_ascii_digit()).count();
    // `I.12` is the twelfth of the first.
    let numeral = bytes.get(colon) == Some(&b'.') && !figures.iter().take(before).any(u8::is_ascii_digit);
    (whole && !numeral && digits > 0 && digits < before + 2).then_some(place)
}
