//! How many copies were made.

use std::sync::LazyLock;

use memchr::memmem::Finder;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while1};
use nom::character::complete::{multispace0, multispace1};
use nom::combinator::{eof, map_opt, opt};
use nom::sequence::{preceded, terminated};

use super::Parsed;
use super::number::{NUMBER_STARTS, number_word};
use super::scan::tag_no_case;
use crate::source::bytes::Starts;

/// The number of copies that a line states. `Copy 19 of 50` states 50, `Copy No. 3` states none.
///
/// ```text
/// copies = count , "copies"                                            (* the whole line *)
///        | count , [ "numbered" ] , "copies" , [ "were" ] , ( "printed" | "made" | "produced" | ... )
///        | ( "printed" | "produced" | "made" | ... ) , "in" , [ ":" ] , count , "copies"
///        | "Distribution list" , dash , count , "copies"
///        | "Copy" , [ sign ] , number , "of" , number ;
/// count  = digits | number-word ;
/// ```
pub(crate) fn copies(line: &str) -> Option<(u32, std::ops::Range<usize>)> {
    // Every statement has the word in it, and hardly any line has.
    static WORDS: LazyLock<[Finder<'static>; 3]> = LazyLock::new(|| ["cop", "Cop", "COP"].map(Finder::new));
    if WORDS.iter().all(|word| word.find(line.as_bytes()).is_none()) {
        return None;
    }
    if let Ok((rest, count)) = bare_count(line.trim()) {
        let bare = line.trim().len() - rest.len();
        return Some((count, 0..bare));
    }
    for (at, _) in line.match_indices(|c: char| c.is_ascii_digit() || c.is_alphabetic()) {
        let here = &line[at..];
        let may_state = here.starts_with(|c: char| c.is_ascii_digit()) || STARTS.may_begin(here.as_bytes());
        if !may_state || line[..at].ends_with(char::is_alphanumeric) {
            continue;
        }
        if let Ok((rest, count)) = statement(here) {
            return Some((count, at..line.len() - rest.len()));
        }
    }
    None
}

/// How statements start that begin with a word.
static STARTS: Starts = NUMBER_STARTS.and(&Starts::of(&[
    "printed",
    "produced",
    "made",
    "typed",
    "prepared",
    "issued",
    "distributed",
    "written",
    "distribution",
    "copy",
]));

fn statement(input: &str) -> Parsed<'_, u32> {
    alt((counted, in_copies, listed, copy_of)).parse(input)
}

fn counted(input: &str) -> Parsed<'_, u32> {
    let word = |word| preceded(multispace1, tag_no_case(word));
    let (rest, count) = count(input)?;
    let (rest, _) = (
        opt(word("numbered")),
        multispace1,
        alt((tag_no_case("copies"), tag_no_case("copy"))),
        opt(alt((word("were"), word("was"), word("have been")))),
    )
        .parse(rest)?;
    let (rest, _) = preceded(multispace1, made).parse(rest)?;
    Ok((rest, count))
}

/// `Four copies`, and nothing else in the line.
fn bare_count(line: &str) -> Parsed<'_, u32> {
    terminated(count, (multispace1, tag_no_case("copies"), opt(tag(".")), eof)).parse(line)
}

fn in_copies(input: &str) -> Parsed<'_, u32> {
    let (rest, _) = (made, multispace1, tag_no_case("in"), opt(tag(":")), multispace1).parse(input)?;
    terminated(
        count,
        (multispace1, alt((tag_no_case("copies"), tag_no_case("copy")))),
    )
    .parse(rest)
}

fn listed(input: &str) -> Parsed<'_, u32> {
    let dash = alt((
        tag_no_case("-"),
        tag_no_case("–"),
        tag_no_case("—"),
        tag_no_case(":"),
    ));
    let (rest, _) = (tag_no_case("distribution list"), multispace0, dash, multispace0).parse(input)?;
    terminated(count, (multispace1, tag_no_case("copies"))).parse(rest)
}

fn copy_of(input: &str) -> Parsed<'_, u32> {
    let sign = alt((
        tag_no_case("no."),
        tag_no_case("nº"),
        tag_no_case("#"),
        tag_no_case("number"),
    ));
    let (rest, _) = (
        tag_no_case("copy"),
        multispace1,
        opt(terminated(sign, multispace0)),
        digits,
        multispace1,
    )
        .parse(input)?;
    preceded((tag_no_case("of"), multispace1), digits).parse(rest)
}

fn made(input: &str) -> Parsed<'_, &str> {
    alt((
        tag_no_case("printed"),
        tag_no_case("produced"),
        tag_no_case("made"),
        tag_no_case("typed"),
        tag_no_case("prepared"),
        tag_no_case("issued"),
        tag_no_case("distributed"),
        tag_no_case("written"),
    ))
    .parse(input)
}

fn count(input: &str) -> Parsed<'_, u32> {
    let named = map_opt(take_while1(char::is_alphabetic), |word: &str| {
        number_word(word).map(u32::from)
    });
    alt((digits, named)).parse(input)
}

fn digits(input: &str) -> Parsed<'_, u32> {
    map_opt(take_while1(|c: char| c.is_ascii_digit()), |digits: &str| {
        digits.parse().ok().filter(|n| *n < 100_000)
    })
    .parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_of_copies() {
        for (line, count) in [
            ("the Ministry of Trade, with 14 copies printed in total.", 14),
            ("Five copies printed", 5),
            ("25 copies were made", 25),
            ("Produced in 9 copies for:", 9),
            ("Distribution list - 11 copies: A - 2", 11),
            ("Copy 19 of 50", 50),
            ("Copy No. 2 of 6", 6),
            ("Printed in three copies", 3),
            ("Written in: four copies", 4),
            ("Four copies", 4),
            ("7 copies.", 7),
        ] {
            assert_eq!(copies(line).map(|found| found.0), Some(count), "{line}");
        }
        for line in [
            "Copy No. 1",
            "he had read 14 copies",
            "Copy to the Ministry",
            "a few copies printed",
            "he sent four copies",
            "Four copies of the letter",
        ] {
            assert_eq!(copies(line), None, "{line}");
        }
    }
}
