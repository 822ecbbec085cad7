//! What a notice of excision says: how much was withheld, and until when.

use std::borrow::Cow;

use crate::grammar::date::{DateContext, DateFound, date_at, dates_in};
use crate::grammar::number::number_word;
use crate::record::{Extent, ExtentUnit, Redaction};

const UNITS: &[(&str, ExtentUnit)] = &[
    ("page", ExtentUnit::Page),
    ("line", ExtentUnit::Line),
    ("paragraph", ExtentUnit::Paragraph),
    ("sentence", ExtentUnit::Sentence),
    ("word", ExtentUnit::Word),
];

const QUALIFIERS: &[&str] = &[
    "about",
    "approximately",
    "almost",
    "nearly",
    "some",
    "less",
    "more",
    "than",
    "over",
];

/// Reads a notice.
pub(super) fn read<'t>(notice: &str) -> Redaction<'t> {
    let context = DateContext::default();
    Redaction {
        extent: extent(notice),
        date: date_in_notice(notice, &context).and_then(|date| date.edtf),
    }
}

/// The date that a notice gives: until when, or on what day text was withheld. A month with its year counts too.
pub(crate) fn date_in_notice(notice: &str, context: &DateContext) -> Option<DateFound> {
    if let Some(date) = dates_in(notice, context).next() {
        return Some(date);
    }
    let starts = notice
        .char_indices()
        .filter(|(at, c)| c.is_uppercase() && !notice[..*at].ends_with(char::is_alphanumeric));
    let mut months = starts.filter_map(|(at, _)| date_at(notice, at, context));
    months.find(|date| date.edtf.as_ref().is_some_and(|edtf| edtf.earliest().is_some()))
}

/// ```text
/// extent     = [ qualifier ] , quantity , unit ;
/// quantity   = number , [ "and a half" | "1/2" | "½" ] | "half a" | number , "-" , number ;
/// unit       = "page" | "line" | "paragraph" | "sentence" | "word" , [ "s" ] ;
/// ```
/// The words are looked at once, from a unit back to its quantity.
fn extent<'t>(notice: &str) -> Option<Extent<'t>> {
    let words: Vec<&str> = notice
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| "[](),.;:".contains(c)))
        .collect();
    let unit_at = words.iter().position(|word| unit_of(word).is_some())?;
    let unit = unit_of(words[unit_at])?;
    let (halves, mut first) = quantity(&words[..unit_at])?;
    while let Some(before) = first.checked_sub(1)
        && QUALIFIERS.contains(&words[before].to_lowercase().as_str())
    {
        first = before;
    }
    Some(Extent {
        unit,
        halves,
        text: Cow::Owned(words[first..=unit_at].join(" ")),
    })
}

fn unit_of(word: &str) -> Option<ExtentUnit> {
    let word = word.to_lowercase();
    let singular = word.strip_suffix('s').unwrap_or(&word);
    UNITS
        .iter()
        .find(|(name, _)| *name == singular)
        .map(|(_, unit)| *unit)
}

/// The quantity that ends `words`, in halves, and where it starts.
fn quantity(words: &[&str]) -> Option<(u32, usize)> {
    let lower: Vec<String> = words
        .iter()
        .rev()
        .take(4)
        .map(|word| word.to_lowercase())
        .collect();
    let word = |back: usize| lower.get(back).map_or("", String::as_str);
    let at = |back: usize| words.len() - back;
    if word(0) == "half" && word(1) == "a" && word(2) == "and" {
        return Some((2 * number(word(3))? + 1, at(4)));
    }
    if word(0) == "a" && word(1) == "half" {
        return Some((1, at(2)));
    }
    if word(0) == "half" {
        return Some((1, at(1)));
    }
    if matches!(word(0), "1/2" | "½") {
        return number(word(1)).map_or(Some((1, at(1))), |whole| Some((2 * whole + 1, at(2))));
    }
    if let Some(whole) = word(0).strip_suffix('½').and_then(number) {
        return Some((2 * whole + 1, at(1)));
    }
    Some((2 * number(word(0))?, at(1)))
}

fn number(word: &str) -> Option<u32> {
    let named = match word {
        "a" | "an" => Some(1),
        _ => number_word(word).map(u32::from),
    };
    named.or_else(|| word.parse().ok().filter(|value| *value < 10_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_with_their_units() {
        for (notice, halves, unit, text) in [
            ("[1 line not declassified]", 2, ExtentUnit::Line, "1 line"),
            (
                "[less than 1 line not declassified]",
                2,
                ExtentUnit::Line,
                "less than 1 line",
            ),
            (
                "[2 1/2 pages not declassified]",
                5,
                ExtentUnit::Page,
                "2 1/2 pages",
            ),
            (
                "[half a page was blotted out]",
                1,
                ExtentUnit::Page,
                "half a page",
            ),
            ("[Three words blacked out]", 6, ExtentUnit::Word, "Three words"),
        ] {
            let found = extent(notice).expect("an extent");
            assert_eq!(
                (found.halves, found.unit, found.text.as_ref()),
                (halves, unit, text),
                "{notice}"
            );
        }
        assert_eq!(extent("[blacked out]"), None);
        assert_eq!(extent("[the following pages are withheld]"), None);
    }
}
