//! Classification and precedence, as letterheads and stamps print them.

use std::ops::Range;

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::take_while1;
use nom::character::complete::{digit1, multispace0, multispace1};
use nom::combinator::{opt, recognize, verify};
use nom::sequence::terminated;

use super::identifier::{NumberFound, number, sign};
use super::scan::tag_no_case;
use super::{Parsed, offset_in};
use crate::source::bytes::Starts;

/// Classifications, the longer before the shorter that they begin with (lower case).
pub(super) const LEVELS: &[&str] = &[
    "top secret",
    "strictly top secret",
    "most secret",
    "strictly secret",
    "absolutely secret",
    "highly secret",
    "very secret",
    "strictly confidential",
    "highly confidential",
    "very confidential",
    "strictly classified",
    "secret and personal",
    "personal and confidential",
    "personal & confidential",
    "private and confidential",
    "private & confidential",
    "secret",
    "confidential",
    "restricted",
    "limited official use only",
    "limited official use",
    "for official use only",
    "official use only",
    "for internal use only",
    "internal use only",
    "of special significance",
    "eyes only",
    "unclassified",
    "classified",
    "cosmic top secret",
    "nato secret",
    "nato confidential",
    "nato restricted",
    "nato unclassified",
    "reserved",
    "vs-streng geheim",
    "vs-geheim",
    "vs-vertraulich",
    "vs-nur für den dienstgebrauch",
    "vs-nfd",
    "streng geheim",
    "geheim",
    "streng vertraulich",
    "vertraulich",
    "très secret",
    "très confidentiel",
    "confidentiel",
    "réservé",
];

/// Precedences, likewise.
const PRECEDENCES: &[&str] = &[
    "extremely urgent",
    "extra urgent",
    "exceptionally urgent",
    "especially urgent",
    "most urgent",
    "very urgent",
    "top urgent",
    "urgent",
    "operational immediate",
    "most immediate",
    "immediate",
    "triple priority",
    "top priority",
    "priority",
    "niact",
    "flash",
    "routine",
    "out of turn",
    "extrême urgence",
    "extrême urgent",
    "très urgent",
    "immédiat",
];

/// Words of handling beside a classification that say nothing of it, the longer before the shorter that they begin with
/// (lower case).
const CAPTIONS: &[&str] = &[
    "exclusively eyes only",
    "literally eyes only",
    "exclusive",
    "austeo",
    "auscanukus",
    "auscantukus",
    "exdis",
    "limdis",
    "nodis review",
    "nodis",
    "noforn",
    "sensitive",
    "sipdis",
    "stadis",
    "xgds",
    "gds",
    "personal",
    "no distribution",
    "limited distribution",
    "restricted distribution",
    "diffusion restreinte",
    "diffusion réservée",
];

/// True for words of handling alone.
pub(crate) fn is_caption(text: &str) -> bool {
    let lower = text.to_lowercase();
    CAPTIONS.contains(&lower.as_str())
}

/// What one line of stamps holds; ranges are those of the line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Stamps {
    /// The classification.
    pub(crate) classification: Option<Range<usize>>,
    /// The precedence.
    pub(crate) precedence: Option<Range<usize>>,
    /// Numbers of the document.
    pub(crate) numbers: Vec<NumberFound>,
}

enum Stamp {
    Classification(Range<usize>),
    Precedence(Range<usize>),
    Number(NumberFound),
    Caption(Range<usize>),
    Code,
}

/// A line that holds nothing but stamps.
///
/// ```text
/// stamps         = stamp , { separator , stamp } , [ "!" | "." ] ;
/// stamp          = classification | precedence | number | caption | copy | desk | code ;
/// caption        = "nodis" | "sensitive" | ... ;                       (* CAPTIONS, any case *)
/// copy           = "copy" , [ sign ] , ( number | "only" | "__" ) ;       (* which of the copies this is *)
/// desk           = "From the" , words , "Desk" ;
/// code           = capital-or-digit , { capital-or-digit } ;           (* at least one of each, as on forms *)
/// classification = "top secret" | "strictly secret" | ... ;            (* LEVELS, any case *)
/// precedence     = "extremely urgent" | "urgent" | ... ;               (* PRECEDENCES, any case *)
/// separator      = { " " | "," | ";" | "/" | "-" | "–" | "—" | "." | "!" | "(" | ")" } ;
/// ```
pub(crate) fn stamps(line: &str) -> Option<Stamps> {
    let mut found = Stamps::default();
    let mut rest = separators(line);
    while !rest.is_empty() {
        let (behind, stamp) = stamp(line, rest).ok()?;
        match stamp {
            Stamp::Classification(range) => found.classification = found.classification.or(Some(range)),
            Stamp::Precedence(range) => found.precedence = found.precedence.or(Some(range)),
            Stamp::Number(number) => found.numbers.push(number),
            // `SECRET/NODIS` is printed as one.
            Stamp::Caption(range) => {
                if let Some(level) = &mut found.classification
                    && line.get(level.end..range.start) == Some("/")
                {
                    level.end = range.end;
                }
            }
            Stamp::Code => {}
        }
        let next = separators(behind);
        let at_border = behind.is_empty()
            || next.len() < behind.len()
            || matches!(found.numbers.last(), Some(n) if n.range.end == line.len());
        if !at_border {
            return None;
        }
        rest = next;
    }
    (found != Stamps::default()).then_some(found)
}

fn stamp<'i>(line: &str, input: &'i str) -> Parsed<'i, Stamp> {
    let at = offset_in(line, input);
    if let Ok((rest, number)) = number(input) {
        return Ok((rest, Stamp::Number(number.moved(at))));
    }
    if let Ok((rest, words)) = one_of_words((LEVELS, &LEVEL_STARTS), input) {
        return Ok((rest, Stamp::Classification(at..at + words.len())));
    }
    if let Ok((rest, words)) = one_of_words((PRECEDENCES, &PRECEDENCE_STARTS), input) {
        return Ok((rest, Stamp::Precedence(at..at + words.len())));
    }
    if let Ok((rest, words)) = one_of_words((CAPTIONS, &CAPTION_STARTS), input) {
        return Ok((rest, Stamp::Caption(at..at + words.len())));
    }
    let (rest, _) = alt((copy_mark, desk, code)).parse(input)?;
    Ok((rest, Stamp::Code))
}

/// `Copy Nº 2`, `Copy No. only`: which of the copies this is.
fn copy_mark(input: &str) -> Parsed<'_, &str> {
    recognize((
        tag_no_case("copy"),
        multispace1,
        opt(terminated(sign, multispace0)),
        alt((digit1, tag_no_case("only"), take_while1(|c| c == '_'))),
    ))
    .parse(input)
}

/// `From the Ruritania Desk`.
fn desk(input: &str) -> Parsed<'_, &str> {
    let words = verify(
        take_while1(|c: char| c.is_alphabetic() || c == ' '),
        |words: &str| words.trim_end().to_ascii_lowercase().ends_with(" desk"),
    );
    recognize((tag_no_case("from the "), words)).parse(input)
}

/// A code of the form: capitals and digits.
fn code(input: &str) -> Parsed<'_, &str> {
    let mixed = |word: &&str| {
        word.contains(|c: char| c.is_ascii_digit()) && word.contains(|c: char| c.is_ascii_uppercase())
    };
    verify(
        take_while1(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit()),
        |word: &str| mixed(&word),
    )
    .parse(input)
}

/// How the words of these tables start.
static LEVEL_STARTS: Starts = Starts::of(LEVELS);
static PRECEDENCE_STARTS: Starts = Starts::of(PRECEDENCES);
static CAPTION_STARTS: Starts = Starts::of(CAPTIONS);

/// One of these, in any case, at a word's border.
fn one_of_words<'i>((words, starts): (&[&str], &Starts), input: &'i str) -> Parsed<'i, &'i str> {
    let first = |text: &str| text.as_bytes().first().map(u8::to_ascii_lowercase);
    let begun = first(input).filter(|_| starts.may_begin(input.as_bytes()));
    for word in words
        .iter()
        .filter(|word| begun.is_some() && first(word) == begun)
    {
        let found: Parsed<'i, &'i str> = tag_no_case(word).parse(input);
        if let Ok((rest, found)) = found
            && !rest.starts_with(char::is_alphanumeric)
        {
            return Ok((rest, found));
        }
    }
    Err(nom::Err::Error(nom::error::Error::new(
        input,
        nom::error::ErrorKind::Alt,
    )))
}

/// The classification, or the precedence, that `value` begins with: the value behind a label `Classification:`.
pub(crate) fn level(value: &str) -> Option<Range<usize>> {
    let lead = value.len() - separators(value).len();
    one_of_words((LEVELS, &LEVEL_STARTS), &value[lead..])
        .ok()
        .map(|(_, words)| lead..lead + words.len())
}

/// The precedence that `value` begins with.
pub(crate) fn precedence(value: &str) -> Option<Range<usize>> {
    let lead = value.len() - separators(value).len();
    one_of_words((PRECEDENCES, &PRECEDENCE_STARTS), &value[lead..])
        .ok()
        .map(|(_, words)| lead..lead + words.len())
}

fn separators(input: &str) -> &str {
    let is_separator = |c: char| {
        matches!(
            c,
            ' ' | '\t'
                | '\r'
                | '\n'
                | ','
                | ';'
                | '/'
                | '-'
                | '–'
                | '—'
                | '.'
                | '!'
                | '('
                | ')'
                | '*'
                | '['
                | ']'
                | '|'
        )
    };
    input
        .trim_start_matches(is_separator)
        .trim_start_matches('\u{a0}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::IdentifierKind;

    fn read(line: &str) -> Option<(Option<&str>, Option<&str>, Vec<&str>)> {
        let found = stamps(line)?;
        let text = |range: Range<usize>| &line[range];
        let numbers = found
            .numbers
            .iter()
            .map(|number| &line[number.range.clone()])
            .collect();
        Some((
            found.classification.map(text),
            found.precedence.map(text),
            numbers,
        ))
    }

    #[test]
    fn lines_of_stamps() {
        assert_eq!(read("Top Secret"), Some((Some("Top Secret"), None, vec![])));
        assert_eq!(
            read("HIGHLY CONFIDENTIAL!"),
            Some((Some("HIGHLY CONFIDENTIAL"), None, vec![]))
        );
        assert_eq!(read("[Top Secret]"), Some((Some("Top Secret"), None, vec![])));
        assert_eq!(read("Urgent"), Some((None, Some("Urgent"), vec![])));
        assert_eq!(
            read("CONFIDENTIAL—URGENT"),
            Some((Some("CONFIDENTIAL"), Some("URGENT"), vec![]))
        );
        assert_eq!(
            read("Secret Immediate"),
            Some((Some("Secret"), Some("Immediate"), vec![]))
        );
        assert_eq!(
            read("Top Secret, Document 412"),
            Some((Some("Top Secret"), None, vec!["412"]))
        );
        assert_eq!(
            read("SECRET/NODIS/XGDS"),
            Some((Some("SECRET/NODIS/XGDS"), None, vec![]))
        );
        assert_eq!(
            read("TOP SECRET (SENSITIVE)"),
            Some((Some("TOP SECRET"), None, vec![]))
        );
        assert_eq!(read("Sensitive"), None);
        assert_eq!(read("SECRET/Nodding"), None);
        assert_eq!(read("Nº 196 Copy Nº 1"), Some((None, None, vec!["196"])));
        assert_eq!(
            read("TOP SECRET Copy Nº only"),
            Some((Some("TOP SECRET"), None, vec![]))
        );
        assert_eq!(
            read("Urgent - From the Ruritania Desk - No (63) 395"),
            Some((None, Some("Urgent"), vec!["(63) 395"]))
        );
        assert_eq!(read("From the Ruritania Desk"), None);
        assert_eq!(read("Urgent matters from the desk"), None);
        assert_eq!(read("Copy to the Ministry"), None);
        assert_eq!(read("Secretariat"), None);
        assert_eq!(read("Secret talks were held"), None);
        assert_eq!(read("The matter is urgent"), None);
        assert_eq!(read(""), None);
    }

    #[test]
    fn the_kind_of_a_number_comes_from_its_word() {
        let found = stamps("Top Secret, Document No. 412").expect("two stamps");
        assert_eq!(found.numbers[0].kind, Some(IdentifierKind::Document));
    }
}
