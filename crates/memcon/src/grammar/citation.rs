//! Suggested citations: title, date, repository, source.

use std::ops::Range;

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while1};
use nom::combinator::{opt, recognize, verify};
use nom::error::Error;
use nom::sequence::terminated;

use super::Parsed;
use super::calendar;
use super::scan::{cut, find_phrase, place, rest, tag_no_case, trim};
use super::url::before_url;

/// How the names of repositories end that stand in suggested citations.
const REPOSITORY: &[&str] = &["digital", "archive"];

/// Parts of a suggested citation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Citation {
    /// The whole citation, without the address behind it.
    pub(crate) whole: Range<usize>,
    /// The title, without the quotation marks around it.
    pub(crate) title: Option<Range<usize>>,
    /// The date, as printed.
    pub(crate) date: Option<Range<usize>>,
    /// Archive reference and credits.
    pub(crate) source: Option<Range<usize>>,
}

/// Reads a suggested citation.
///
/// ```ebnf
/// citation   = title , "," , date , "," , repository , "," , source , [ url ] ;
/// title      = opening-quote , text , [ "," ] , closing-quote | text ;
/// repository = ? name that ends in "Digital Archive" ? ;
/// source     = ? archive reference and credits ? ;
/// ```
/// Titles hold commas, dates and quotation marks of their own: a title ends at the last closing mark before the date.
/// Without a repository, the source is what follows the date.
pub(crate) fn citation(text: &str) -> Citation {
    let whole = before_url(text);
    let (entry, source) = match repository(text, &whole) {
        Some(name) => (whole.start..name.start, Some(name.end..whole.end)),
        None => (whole.clone(), None),
    };
    let (title, date) = title_and_date(text, entry.clone());
    let source = source.or_else(|| Some(date.as_ref()?.end..whole.end));
    let source = source
        .map(|range| trim_start(text, range))
        .filter(|range| !range.is_empty());
    Citation {
        whole,
        title,
        date,
        source,
    }
}

/// The repository's name: the words before `Digital Archive`, back to the comma.
fn repository(text: &str, whole: &Range<usize>) -> Option<Range<usize>> {
    let within = cut(text, whole.clone());
    // A title may speak of an archive; the repository stands behind the title's closing mark.
    let title_end = within.rfind(['"', '”']).unwrap_or(0);
    let behind_title = |from: usize| Some((from, find_phrase(rest(within, from), REPOSITORY)?));
    let (from, found) = behind_title(title_end).or_else(|| behind_title(0))?;
    let start = cut(within, 0..from + found.start)
        .rfind(',')
        .map_or(0, |at| at + 1);
    Some(whole.start + start..whole.start + from + found.end)
}

fn title_and_date(text: &str, entry: Range<usize>) -> (Option<Range<usize>>, Option<Range<usize>>) {
    let entry = trim(text, entry, &[',']);
    let words = cut(text, entry.clone());
    if let Some(close) = words
        .starts_with(['"', '“', '„', '”'])
        .then(|| closing_mark(words))
        .flatten()
    {
        let behind = trim_start(text, entry.start + close.end..entry.end);
        let date = date_at_start(text, behind);
        let opening = words.chars().next().map_or(0, char::len_utf8);
        let title = trim(text, entry.start + opening..entry.start + close.start, &[',']);
        return (filled(title), date);
    }
    match date_at_end(text, entry.clone()) {
        Some(date) => (filled(trim(text, entry.start..date.start, &[','])), Some(date)),
        None => (None, None),
    }
}

/// The last double quotation mark that is followed by a comma or a date.
fn closing_mark(text: &str) -> Option<Range<usize>> {
    let marks = text
        .char_indices()
        .filter(|(at, c)| *at > 0 && matches!(c, '"' | '”' | '“'));
    let mut marks = marks.map(|(at, c)| at..at + c.len_utf8());
    let last = marks.clone().next_back();
    let ends_title = |mark: &Range<usize>| {
        let behind = rest(text, mark.end).trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        behind.is_empty() || printed_date(behind).is_ok()
    };
    marks.rfind(ends_title).or(last)
}

fn date_at_start(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let tail = cut(text, range.clone());
    match printed_date(tail) {
        Ok((_, date)) => Some(place(text, date)),
        // An unusual date still ends where the repository began or at the first comma.
        Err(_) => filled(trim(
            text,
            range.start..range.start + tail.find(',').unwrap_or(tail.len()),
            &[',', '.'],
        )),
    }
}

/// The date that ends the range: the longest of its last comma-separated parts that reads as one.
fn date_at_end(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let words = cut(text, range.clone());
    let starts = words
        .rmatch_indices(',')
        .take(3)
        .map(|(at, _)| range.start + at + 1);
    let dates = starts.filter_map(|start| {
        let candidate = trim(text, start..range.end, &[]);
        let (behind, _) = printed_date(cut(text, candidate.clone())).ok()?;
        behind.is_empty().then_some(candidate)
    });
    dates.last()
}

/// ```ebnf
/// printed-date = month , [ day , [ "," ] ] , year | day , [ "-" , day ] , month , [ "," ] , year | year
///              | "Date unknown" | "undated" | "n.d." ;
/// ```
/// Only the shape is read here; what the date means, the grammar of dates tells.
fn printed_date(input: &str) -> Parsed<'_, &str> {
    let month_first = (month, blank, opt((days, opt(tag(",")), blank)), year);
    let day_first = (days, blank, month, opt(tag(",")), blank, year);
    let none = alt((
        tag_no_case("date unknown"),
        tag_no_case("unknown"),
        tag_no_case("undated"),
        tag_no_case("n.d."),
    ));
    recognize(alt((
        recognize(month_first),
        recognize(day_first),
        recognize(year),
        none,
    )))
    .parse(input)
}

fn month(input: &str) -> Parsed<'_, &str> {
    let name = verify(take_while1(char::is_alphanumeric), |name: &str| {
        calendar::month(name).is_some()
    });
    terminated(name, opt(tag("."))).parse(input)
}

fn days(input: &str) -> Parsed<'_, &str> {
    let day = || {
        (
            digits(1, 2),
            opt(alt((tag("st"), tag("nd"), tag("rd"), tag("th")))),
        )
    };
    recognize((
        day(),
        opt((blank, alt((tag("-"), tag("–"), tag("—"))), blank, day())),
    ))
    .parse(input)
}

fn year(input: &str) -> Parsed<'_, &str> {
    verify(digits(4, 4), |year: &str| year.starts_with(['1', '2'])).parse(input)
}

fn digits<'i>(least: usize, most: usize) -> impl Parser<&'i str, Output = &'i str, Error = Error<&'i str>> {
    let all = take_while1(|c: char| c.is_ascii_digit());
    verify(all, move |all: &str| (least..=most).contains(&all.len()))
}

fn blank(input: &str) -> Parsed<'_, &str> {
    take_while(char::is_whitespace)(input)
}

fn trim_start(text: &str, range: Range<usize>) -> Range<usize> {
    let part = cut(text, range.clone());
    let kept = part
        .trim_start_matches(|c: char| c.is_whitespace() || c == ',')
        .trim_end();
    if kept.is_empty() {
        range.end..range.end
    } else {
        place(text, kept)
    }
}

fn filled(range: Range<usize>) -> Option<Range<usize>> {
    (!range.is_empty()).then_some(range)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> [&str; 3] {
        let found = citation(text);
        [found.title, found.date, found.source].map(|range| range.map_or("-", |range| cut(text, range)))
    }

    #[test]
    fn citations() {
        let cases = [
            (
                r#""Cable from Orlov, 'Talks, and a Walk',", May 3, 1963, Wilson Center Digital Archive, PRC FMA 1-2. Translated by Anna Szabo."#,
                [
                    "Cable from Orlov, 'Talks, and a Walk'",
                    "May 3, 1963",
                    "PRC FMA 1-2. Translated by Anna Szabo.",
                ],
            ),
            (
                "“Cable from Orlov, ‘Talks’,” December 08, 1962, History and Public Policy Program Digital Archive, PRC FMA 1-2. https://x.example/document/1",
                ["Cable from Orlov, ‘Talks’", "December 08, 1962", "PRC FMA 1-2."],
            ),
            (
                r#""Minutes, January 5, 1960, of "the" Talks", January 1961, Wilson Center Digital Archive, AVPRF, f. 1"#,
                [
                    r#"Minutes, January 5, 1960, of "the" Talks"#,
                    "January 1961",
                    "AVPRF, f. 1",
                ],
            ),
            (
                "Letter from Orlov, January 5, 1960, 1961, Wilson Center Digital Archive, AVPRF",
                ["Letter from Orlov, January 5, 1960", "1961", "AVPRF"],
            ),
            (
                "Letter from Orlov, 2-3 December 1989, Wilson Center Digital Archive, AVPRF",
                ["Letter from Orlov", "2-3 December 1989", "AVPRF"],
            ),
            (
                r#""On the Digital Archive", Date unknown, Wilson Center Digital Archive, X 1"#,
                ["On the Digital Archive", "Date unknown", "X 1"],
            ),
            (
                r#""Talks", 3 May 1963, AVPRF, f. 1, op. 2"#,
                ["Talks", "3 May 1963", "AVPRF, f. 1, op. 2"],
            ),
            (
                r#""Talks", late 1963, Wilson Center Digital Archive, X 1"#,
                ["Talks", "late 1963", "X 1"],
            ),
            (
                "“Talks,” May 3, 1963, Wilson Center Digital Archive, “Item,” AAN, 5",
                ["Talks", "May 3, 1963", "“Item,” AAN, 5"],
            ),
            ("PRC FMA 203-1. Translated by Anna Szabo.", ["-", "-", "-"]),
            ("", ["-", "-", "-"]),
        ];
        for (text, expected) in cases {
            assert_eq!(parts(text), expected, "{text}");
        }
    }

    #[test]
    fn the_address_is_not_part_of_it() {
        let text = "“A,” 1960, Wilson Center Digital Archive, X 1. <https://x.example/document/12345>";
        assert_eq!(
            cut(text, citation(text).whole),
            "“A,” 1960, Wilson Center Digital Archive, X 1."
        );
    }
}
