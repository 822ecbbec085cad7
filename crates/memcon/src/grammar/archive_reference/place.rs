//! The place of a document in its archive, and its pages there.

use std::ops::Range;

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while1};
use nom::character::complete::{char, one_of};
use nom::combinator::{not, opt, peek, recognize, verify};
use nom::multi::many0_count;
use nom::sequence::{pair, preceded, terminated};

use super::{blank, digits, has_digit, is_joint, mismatch};
use crate::grammar::Parsed;
use crate::grammar::scan::{cut, is_of, place, rest, tag_no_case, words};

/// The words for units of Russian archives, with the spellings of several transliterations, and those of Bulgarian
/// ones.
const UNITS: &[(&str, Unit)] = &[
    ("f", Unit::Fond),
    ("fond", Unit::Fond),
    ("ф", Unit::Fond),
    ("фонд", Unit::Fond),
    ("op", Unit::Opis),
    ("opis", Unit::Opis),
    ("opis'", Unit::Opis),
    ("opis’", Unit::Opis),
    ("оп", Unit::Opis),
    ("опись", Unit::Opis),
    ("pap", Unit::Papka),
    ("papka", Unit::Papka),
    ("por", Unit::Papka),
    ("п", Unit::Papka),
    ("папка", Unit::Papka),
    ("d", Unit::Delo),
    ("delo", Unit::Delo),
    ("file", Unit::Delo),
    ("д", Unit::Delo),
    ("дело", Unit::Delo),
    ("l", Unit::Sheets),
    ("ll", Unit::Sheets),
    ("list", Unit::Sheets),
    ("listy", Unit::Sheets),
    ("sheet", Unit::Sheets),
    ("sheets", Unit::Sheets),
    ("page", Unit::Sheets),
    ("pages", Unit::Sheets),
    ("str", Unit::Sheets),
    ("л", Unit::Sheets),
    ("лл", Unit::Sheets),
    // What scanners make of "ll."
    ("11", Unit::Sheets),
    ("p", Unit::PapkaOrPages),
    ("pp", Unit::PapkaOrPages),
];

/// Words before page numbers.
const PAGE_WORDS: &[&str] = &[
    "bl", "blatt", "ff", "fila", "filele", "fol", "folio", "folios", "fols", "kk", "karta", "karty", "l",
    "leaf", "leaves", "list", "listy", "ll", "p", "pag", "page", "pages", "pg", "pgs", "pp", "s", "sheet",
    "sheets", "ss", "str",
];

/// Letters that stand for a page as well as for a box or a fond: a range must follow.
const DOUBTFUL_PAGE_WORDS: &[&str] = &["f", "k"];

/// What a word for a unit means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Fond,
    Opis,
    Papka,
    Delo,
    Sheets,
    /// `p.`: a papka before the delo, pages behind it.
    PapkaOrPages,
}

/// Reference and pages.
pub(super) type Place<'i> = (Option<&'i str>, Option<&'i str>);

/// True for a word for a unit of a Russian archive.
pub(super) fn is_unit(word: &str) -> bool {
    unit(word).is_some()
}

fn unit(word: &str) -> Option<Unit> {
    let named = UNITS.iter().find(|(name, _)| is_of(word, &[name]));
    named.map(|(_, unit)| *unit)
}

/// The place in an archive, and the pages there.
///
/// ```ebnf
/// place = fma | russian | ordinary ;
/// fma   = digits , "-" , digits , "-" , digits , [ [ "," ] , [ page-word ] , numbers ] , [ "." ] ;
/// ```
pub(super) fn place_in_archive(text: &str) -> Place<'_> {
    // A full stop at the end may belong to an abbreviation (`309.oe.`).
    let text = text
        .trim_start_matches(is_joint)
        .trim_end_matches(|c| c != '.' && is_joint(c));
    match fma(text) {
        Ok(("", (number, pages))) => (Some(number), pages),
        _ => russian(text).unwrap_or_else(|| ordinary(text)),
    }
}

fn fma(input: &str) -> Parsed<'_, (&str, Option<&str>)> {
    let part = |least| verify(digits, move |part: &str| part.len() >= least);
    let number = recognize((part(3), char('-'), part(4), char('-'), part(2)));
    let pages = preceded((blank, opt(char(',')), blank, opt(page_word), blank), numbers);
    terminated(pair(number, opt(pages)), (blank, opt(char('.')))).parse(input)
}

/// The Russian family of references, in all spellings: any unit may be absent, a year may intrude.
///
/// ```ebnf
/// russian   = component , { [ "," ] , ( component | other ) } ;
/// component = ( "f" | "fond" | "op" | "opis" | "p" | "papka" | "d" | "delo" ) , [ "." ] , value
///           | ( "l" | "ll" | "list" | "listy" | "11" ) , [ "." ] , numbers ;
/// value     = ? word with a digit ? ;
/// other     = ? any word ? ;     (* part of the reference where it, or a unit behind it, holds a digit *)
/// ```
/// Sheets are pages where no other unit follows; `p.` is pages behind a delo or with a range, else a papka; a range
/// alone between the last comma and the end is pages. A sequence without fond and opis is of this family only where it gives sheets
/// alone.
pub(super) fn russian(text: &str) -> Option<Place<'_>> {
    let (mut input, mut reference, mut pages) = (text, None::<Range<usize>>, None);
    let (mut archival, mut behind_delo, mut behind_comma) = (false, false, false);
    while let Ok((behind, (kind, value))) = component(input).or_else(|_| other(input, reference.is_some())) {
        let next = behind.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '.'));
        let range = value.contains(['-', '–', '—']);
        let of_pages = match kind {
            Some(Unit::Sheets) => true,
            Some(Unit::PapkaOrPages) => behind_delo || range,
            Some(_) => false,
            None => behind_comma && next.is_empty() && is_range(value),
        };
        if of_pages {
            pages = Some(value);
        } else if has_digit(value) {
            // A unit behind the sheets: they were part of the reference.
            let start = reference.map_or_else(|| place(text, input).start, |range| range.start);
            reference = Some(start..place(text, value).end);
            pages = None;
        }
        archival |= matches!(kind, Some(Unit::Fond | Unit::Opis));
        behind_delo |= kind == Some(Unit::Delo);
        behind_comma = behind.trim_start().starts_with(',');
        input = next;
    }
    let sheets_alone = reference.is_none() && pages.is_some();
    (archival || sheets_alone).then(|| (reference.map(|range| cut(text, range)), pages))
}

type Component<'i> = (Option<Unit>, &'i str);

fn component(input: &str) -> Parsed<'_, Component<'_>> {
    let inner = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’');
    let (behind, word) = take_while1(inner)(input)?;
    let kind = unit(word).ok_or_else(|| mismatch(input))?;
    let number_sign = opt((alt((tag_no_case("no."), tag("№"))), blank));
    let (behind, _) = (opt(char('.')), opt(char(':')), blank, number_sign).parse(behind)?;
    let (behind, value) = match kind {
        Unit::Sheets | Unit::PapkaOrPages => numbers(behind)?,
        _ => value(behind)?,
    };
    Ok((behind, (Some(kind), value)))
}

fn value(input: &str) -> Parsed<'_, &str> {
    let word = take_while1(|c: char| !c.is_whitespace() && !matches!(c, ',' | ';'));
    let (_, word) = verify(word, |word: &str| has_digit(word)).parse(input)?;
    let value = word.trim_end_matches('.');
    Ok((rest(input, word.len()), value))
}

fn other(input: &str, inside: bool) -> Parsed<'_, Component<'_>> {
    let word = take_while1(|c: char| !c.is_whitespace() && !matches!(c, ',' | ';'));
    let (behind, word) = verify(word, |_: &str| inside).parse(input)?;
    Ok((behind, (None, word.trim_end_matches('.'))))
}

/// Page numbers.
///
/// ```ebnf
/// numbers = number , { joint , number } ;
/// joint   = "-" | "–" | "—" | "," | "and" | "&" ;
/// number  = digits , [ [ " " ] , side ] ;
/// side    = "ob" | "v" | "r" | "a" | "b" ;     (* the side of a sheet *)
/// ```
fn numbers(input: &str) -> Parsed<'_, &str> {
    let joint = alt((tag("-"), tag("–"), tag("—"), tag(","), tag("and"), tag("&")));
    recognize((number, many0_count(preceded((blank, joint, blank), number)))).parse(input)
}

fn number(input: &str) -> Parsed<'_, &str> {
    let side = terminated(alt((tag("ob"), recognize(one_of("vrab")))), not(letter_or_digit));
    // The full stop of "ob." belongs to the number inside a range only.
    let stop = opt(terminated(char('.'), peek(one_of(",-–"))));
    recognize((digits, opt((opt(char(' ')), side, stop)), not(letter_or_digit))).parse(input)
}

/// True for a range of pages and nothing else.
fn is_range(text: &str) -> bool {
    numbers(text).is_ok_and(|(behind, pages)| is_over(behind) && is_rising(pages))
}

fn letter_or_digit(input: &str) -> Parsed<'_, &str> {
    take_while1(char::is_alphanumeric)(input)
}

/// ```ebnf
/// page-word = ? a word of the tables ? , [ "." ] ;
/// ```
fn page_word(input: &str) -> Parsed<'_, &str> {
    let known = |word: &str| is_of(word, PAGE_WORDS) || is_of(word, DOUBTFUL_PAGE_WORDS);
    let word = verify(take_while1(char::is_alphabetic), known);
    terminated(word, opt(char('.'))).parse(input)
}

/// Any other place, with the pages at its end.
///
/// ```ebnf
/// ordinary = { part , "," } , part , [ [ "," ] , page-word , numbers | "," , number , "-" , number ] ;
/// ```
/// Numbers without a word are pages only as a rising range that is no range of years. A title behind a number and a
/// colon (`Issue 220: Relations with ...`) is left out, and so is an act or law behind a bare number.
fn ordinary(text: &str) -> Place<'_> {
    let text = without_remark(text);
    let (reference, pages) = match labelled_pages(text).or_else(|| bare_pages(text)) {
        Some((start, pages)) => (cut(text, 0..start), Some(pages)),
        None => (text, None),
    };
    let reference = reference.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
    ((!reference.is_empty()).then_some(reference), pages)
}

fn labelled_pages(text: &str) -> Option<(usize, &str)> {
    words(text).find_map(|word| {
        let before = cut(text, 0..word.start).chars().next_back();
        let free = before.is_none_or(|c| c.is_whitespace() || c == ',');
        let (behind, label) = page_word(rest(text, word.start)).ok().filter(|_| free)?;
        // `P770106–0711` is a frame of a film.
        let film = label.starts_with("P")
            && behind.starts_with(|c: char| c.is_ascii_digit())
            && !label.ends_with('.');
        let behind = Some(behind).filter(|_| !film)?;
        let (behind, pages) = numbers(behind.trim_start()).ok()?;
        let doubtful = is_of(label, DOUBTFUL_PAGE_WORDS) && !is_rising(pages);
        (is_over(behind) && !doubtful).then_some((word.start, pages))
    })
}

fn bare_pages(text: &str) -> Option<(usize, &str)> {
    let comma = text.rfind(',')?;
    let (behind, pages) = numbers(rest(text, comma + 1).trim_start()).ok()?;
    (is_over(behind) && is_rising(pages)).then_some((comma, pages))
}

fn is_over(behind: &str) -> bool {
    behind.chars().all(|c| c.is_whitespace() || c == '.')
}

/// True for a range of pages: two numbers of at most four digits, the second no smaller, not both years.
fn is_rising(pages: &str) -> bool {
    let number = |end: &str| -> Option<u32> {
        let end = end.trim().trim_end_matches(|c: char| !c.is_ascii_digit());
        end.parse().ok().filter(|_| end.len() <= 4)
    };
    let mut ends = pages.split(['-', '–', '—']).map(number);
    let (Some(Some(from)), Some(Some(to)), None) = (ends.next(), ends.next(), ends.next()) else {
        return false;
    };
    let year = |number: u32| (1800..2100).contains(&number);
    from <= to && !(year(from) && year(to))
}

fn without_remark(text: &str) -> &str {
    let is_title = |at: usize| {
        let number = cut(text, 0..at).ends_with(|c: char| c.is_ascii_digit());
        let behind = rest(text, at + 2);
        number && behind.starts_with(char::is_uppercase) && words(behind).nth(2).is_some()
    };
    let title = text.match_indices(": ").find(|(at, _)| is_title(*at));
    let text = title.map_or(text, |(at, _)| cut(text, 0..at));
    let act = [", Act ", ", Law "].iter().find_map(|act| text.find(act));
    act.map_or(text, |at| cut(text, 0..at))
}
