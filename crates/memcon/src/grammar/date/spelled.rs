//! Days of a month in words: `the twenty-third of May 1957`, `May twenty-third, 1957`, `this twelfth day of March, 1958`.

use super::part;
use crate::grammar::number::ordinal_word;
use crate::source::bytes::char_floor;

/// Bytes behind the day that are looked at: month and year.
const REACH: usize = 40;

/// A date with its day in figures, to be read in place of the print.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Spelled {
    /// Where the print begins.
    pub(super) start: usize,
    /// The date with the day in figures.
    pub(super) text: String,
    /// Bytes of [`Spelled::text`] before those that are as printed, and where these begin in the print.
    figures: usize,
    behind: usize,
}

impl Spelled {
    /// The offset in the print of an offset in the text.
    pub(super) fn printed(&self, at: usize) -> usize {
        self.behind + at.saturating_sub(self.figures)
    }
}

/// The date around the name of a month at `at`, where its day is spelt out.
///
/// ```ebnf
/// spelled = [ "the " | "this " ] , ordinal , [ " day" ] , " of " , month , { any } | month , " " , [ "the " ] , ordinal , { any } ;
/// ordinal = "first" | "second" | ... | "twentieth" | ( "twenty" | "thirty" ) , ( "-" | " " ) , "first" ... | "thirtieth" ;
/// ```
pub(super) fn spelled(text: &str, at: usize) -> Option<Spelled> {
    let rest = text.get(at..)?;
    let (tail, _) = part::month(rest).ok()?;
    let end = |from: usize| char_floor(text, from + REACH);
    if let Some((start, day)) = day_before(text.get(..at)?) {
        let lead = format!("{day} ");
        let text = format!("{lead}{}", text.get(at..end(at))?);
        return Some(Spelled {
            start,
            text,
            figures: lead.len(),
            behind: at,
        });
    }
    let month = rest.get(..rest.len() - tail.len())?.trim_end();
    let words = rest.get(month.len()..)?.strip_prefix(' ')?;
    let (behind, day) = day_behind(words.strip_prefix("the ").unwrap_or(words))?;
    let behind = text.len() - behind.len();
    let lead = format!("{month} {day}");
    Some(Spelled {
        start: at,
        text: format!("{lead}{}", text.get(behind..end(behind))?),
        figures: lead.len(),
        behind,
    })
}

/// The day in words at the end of a text that leads to its month, and where it begins.
fn day_before(before: &str) -> Option<(usize, u8)> {
    let before = before.strip_suffix(" of ")?;
    let before = before.strip_suffix(" day").unwrap_or(before);
    let is_of_day = |c: char| c.is_ascii_alphabetic() || c == '-';
    let start = |text: &str| text.len() - text.chars().rev().take_while(|c| is_of_day(*c)).count();
    let at = start(before);
    let last = before.get(at..)?;
    // `twenty third` in two words.
    let two = before.get(..at)?.strip_suffix(' ').map(start);
    let joined = two.and_then(|from| Some((from, ordinal(before.get(from..)?)?)));
    joined.or_else(|| Some((at, ordinal(last)?)))
}

/// The day in words that a text begins with, and what is behind it.
fn day_behind(text: &str) -> Option<(&str, u8)> {
    let length = |text: &str| {
        text.bytes()
            .take_while(|b| b.is_ascii_alphabetic() || *b == b'-')
            .count()
    };
    let first = length(text);
    let second = text
        .get(first..)?
        .strip_prefix(' ')
        .map(|rest| first + 1 + length(rest));
    let read = |end: usize| Some((text.get(end..)?, ordinal(text.get(..end)?)?));
    second.and_then(read).or_else(|| read(first))
}

/// True where a day stands in words in a date.
pub(super) fn holds_ordinal(date: &str) -> bool {
    date.split_whitespace()
        .any(|word| ordinal(word.trim_end_matches(',')).is_some())
}

fn ordinal(words: &str) -> Option<u8> {
    let words = words.to_ascii_lowercase();
    match words.split_once(['-', ' ']) {
        Some(("twenty", unit)) => ordinal_word(unit).filter(|unit| *unit < 10).map(|unit| 20 + unit),
        Some(("thirty", "first")) => Some(31),
        Some(_) => None,
        None => ordinal_word(&words).filter(|day| *day <= 31),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{DateContext, dates_in, whole_date};

    #[test]
    fn days_in_words() {
        for (text, printed, date) in [
            (
                "on the twenty-third of May 1957, we",
                "twenty-third of May 1957",
                "1957-05-23",
            ),
            (
                "Done this twelfth day of March, 1958.",
                "twelfth day of March, 1958",
                "1958-03-12",
            ),
            (
                "on May twenty-third, 1957,",
                "May twenty-third, 1957",
                "1957-05-23",
            ),
            ("on March the first, 1958", "March the first, 1958", "1958-03-01"),
            (
                "the Twenty Third of May, 1957",
                "Twenty Third of May, 1957",
                "1957-05-23",
            ),
            (
                "the thirty-first of July 1960",
                "thirty-first of July 1960",
                "1960-07-31",
            ),
            (
                "the thirtieth of June 1960",
                "thirtieth of June 1960",
                "1960-06-30",
            ),
        ] {
            let found: Vec<_> = dates_in(text, &DateContext::default()).collect();
            let shown = |found: &super::super::DateFound| {
                (
                    text[found.range.clone()].to_owned(),
                    found.edtf.as_ref().map(ToString::to_string),
                )
            };
            assert_eq!(
                found.iter().map(shown).collect::<Vec<_>>(),
                [(printed.to_owned(), Some(date.to_owned()))],
                "{text}"
            );
        }
        let whole = whole_date("The twenty-third of May, 1957", &DateContext::default());
        assert_eq!(
            whole.and_then(|found| found.edtf).map(|date| date.to_string()),
            Some("1957-05-23".to_owned())
        );
    }

    #[test]
    fn no_days_in_words() {
        for text in [
            "the second of May Day's parades in 1957",
            "the first of many",
            "the twenty-tenth of May 1957",
            "the thirty-second of May 1957",
            "May first be said that",
            "the third of March",
            "the Second of the month",
        ] {
            let mut found = dates_in(text, &DateContext::default()).filter_map(|found| found.edtf);
            assert!(
                found.all(|date| date.to_string().len() < "1957-05-23".len()),
                "{text}"
            );
        }
    }
}
