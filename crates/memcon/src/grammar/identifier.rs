//! Numbers of documents: of the cable, of its receipt, of the document.

use std::ops::Range;

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while1};
use nom::character::complete::{char, multispace0, multispace1, satisfy};
use nom::combinator::{map, opt, recognize, value, verify};
use nom::sequence::{delimited, preceded, terminated};

use super::scan::tag_no_case;
use super::{Parsed, offset_in};
use crate::record::IdentifierKind;

/// A number, with the kind that the words before it give; none for a bare `No. 12`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NumberFound {
    /// Which number it is, where the words say so.
    pub(crate) kind: Option<IdentifierKind>,
    /// Where the number itself stands.
    pub(crate) range: Range<usize>,
}

impl NumberFound {
    /// The same in a text that starts `by` bytes earlier.
    pub(crate) fn moved(self, by: usize) -> Self {
        Self {
            kind: self.kind,
            range: self.range.start + by..self.range.end + by,
        }
    }
}

/// ```text
/// number   = kind , [ sign ] , [ ":" ] , value | [ office ] , "Received" , sign , value
///          | "Received by" , words , "," , sign , value | [ series ] , sign , value ;
/// series   = "Special" | "Spec." | "Spets." | "Issuing" | "Dispatch" | "Despatch" | "Outgoing" ;
/// kind     = [ "Ciphered" | "Cipher" | "Coded" ] , ( "Telegram" | "Cable" | "Ciphergram" | ... ) | "Document" | "Incoming" ;
/// office   = capital , { letter | "." } ;
/// sign     = "No." | "No" | "Nº" | "N°" | "№" | "#" | "Number" | "Nr." ;
/// value    = [ "(" , digits , ")" , " " ] , digit-word , { ( "-" | "/" | "." ) , digit-word } ;
/// ```
pub(crate) fn number(input: &str) -> Parsed<'_, NumberFound> {
    let (rest, kind) = alt((
        value(Some(IdentifierKind::Received), received_by),
        map(
            terminated(
                kind_word,
                (
                    multispace0,
                    opt(char(':')),
                    multispace0,
                    opt(terminated(sign, multispace0)),
                ),
            ),
            Some,
        ),
        value(
            Some(IdentifierKind::Received),
            (
                office,
                multispace1,
                tag_no_case("received"),
                multispace1,
                sign,
                multispace0,
            ),
        ),
        value(None, (opt(terminated(series, multispace1)), sign, multispace0)),
    ))
    .parse(input)?;
    let (rest, number) = number_value(rest)?;
    let at = offset_in(input, number);
    Ok((
        rest,
        NumberFound {
            kind,
            range: at..at + number.len(),
        },
    ))
}

fn kind_word(input: &str) -> Parsed<'_, IdentifierKind> {
    let cable = (
        opt(terminated(
            alt((
                tag_no_case("ciphered"),
                tag_no_case("cipher"),
                tag_no_case("coded"),
                tag_no_case("incoming"),
                tag_no_case("outgoing"),
            )),
            multispace1,
        )),
        alt((
            tag_no_case("telegram"),
            tag_no_case("ciphergram"),
            tag_no_case("cablegram"),
            tag_no_case("cable"),
            tag_no_case("cryptogram"),
            tag_no_case("airgram"),
        )),
    );
    let received = alt((tag_no_case("received"), tag_no_case("incoming")));
    let words = alt((
        value(IdentifierKind::Cable, recognize(cable)),
        value(IdentifierKind::Received, received),
        value(IdentifierKind::Document, tag_no_case("document")),
    ));
    terminated(words, nom::combinator::not(satisfy(char::is_alphanumeric))).parse(input)
}

/// Which series of its post a telegram is numbered in: `Special no. 550`.
fn series(input: &str) -> Parsed<'_, &str> {
    alt((
        tag_no_case("special"),
        tag_no_case("spec."),
        tag_no_case("spets."),
        tag_no_case("issuing"),
        tag_no_case("dispatch"),
        tag_no_case("despatch"),
        tag_no_case("outgoing"),
    ))
    .parse(input)
}

fn received_by(input: &str) -> Parsed<'_, &str> {
    let office = take_while1(|c: char| c.is_alphanumeric() || " .'’-".contains(c));
    recognize((
        tag_no_case("received by"),
        multispace1,
        office,
        char(','),
        multispace0,
        sign,
        multispace0,
    ))
    .parse(input)
}

fn office(input: &str) -> Parsed<'_, &str> {
    verify(
        take_while1(|c: char| c.is_alphanumeric() || c == '.'),
        |word: &str| word.starts_with(char::is_uppercase) && word.len() <= 12,
    )
    .parse(input)
}

/// True for the number of a file in an archive: `DEA/12447-40`.
///
/// ```text
/// file = capitals , "/" , digit , { any but a space } ;
/// ```
pub(crate) fn is_file_number(text: &str) -> bool {
    text.split_once('/').is_some_and(|(sign, number)| {
        (2..=6).contains(&sign.len())
            && sign.bytes().all(|byte| byte.is_ascii_uppercase())
            && number.starts_with(|c: char| c.is_ascii_digit())
            && number.len() <= LONGEST_FILE_NUMBER
            && !number.contains(' ')
    })
}

/// Bytes of the longest number of a file.
const LONGEST_FILE_NUMBER: usize = 24;

/// ```text
/// sign = ( "No." | "No" | "Nº." | "Nº" | "N°" | "№" | "#" | "Number" | "Nr." ) , [ ":" ] ;
/// ```
pub(super) fn sign(input: &str) -> Parsed<'_, &str> {
    let words = alt((
        tag_no_case("number"),
        tag_no_case("no."),
        tag_no_case("nr."),
        tag("Nº."),
        tag("Nº"),
        tag("N°."),
        tag("N°"),
        tag("№"),
        tag("#"),
        terminated(
            tag_no_case("no"),
            nom::combinator::peek(alt((multispace1, tag(": ")))),
        ),
    ));
    terminated(words, opt(char(':'))).parse(input)
}

fn number_value(input: &str) -> Parsed<'_, &str> {
    let in_brackets = delimited(char('('), take_while1(|c: char| c.is_ascii_digit()), char(')'));
    let digits = verify(
        take_while1(|c: char| c.is_alphanumeric() || "-/.".contains(c)),
        |word: &str| {
            word.starts_with(|c: char| c.is_ascii_digit())
                || (word.contains(|c: char| c.is_ascii_digit()) && word.starts_with(char::is_uppercase))
        },
    );
    let (_, found) = recognize(preceded(
        opt(terminated(in_brackets, take_while(|c| c == ' '))),
        digits,
    ))
    .parse(input)?;
    let trimmed = found.trim_end_matches(['.', '-', '/']);
    Ok((&input[trimmed.len()..], trimmed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(input: &str, kind: Option<IdentifierKind>, number_text: &str) {
        let (_, found) = number(input).expect("the input is a number");
        assert_eq!((found.kind, &input[found.range]), (kind, number_text), "{input}");
    }

    #[test]
    fn numbers_with_their_kind() {
        use IdentifierKind::{Cable, Document, Received};
        reads("No. (58) 301", None, "(58) 301");
        reads("No. 709", None, "709");
        reads("Nº: 20", None, "20");
        reads("Nº 135", None, "135");
        reads("Nº. 135", None, "135");
        reads("№135", None, "135");
        reads("ZLD Received No. 2207", Some(Received), "2207");
        reads("Received by the Trade Office, No. 81", Some(Received), "81");
        reads("Document 412", Some(Document), "412");
        reads("Document No. 412.", Some(Document), "412");
        reads("CIPHERED TELEGRAM No. 709", Some(Cable), "709");
        reads("Ciphered Telegram # 600428/sh", Some(Cable), "600428/sh");
        reads("TELEGRAM 066.621", Some(Cable), "066.621");
        reads("Ciphergram No. 16482", Some(Cable), "16482");
        reads("Number R037705", None, "R037705");
        reads("Incoming Nº 01712s", Some(Received), "01712s");
        reads("Special no. 550", None, "550");
        reads("Spec. No. 550-551", None, "550-551");
        reads("Issuing No. 8600", None, "8600");
    }

    #[test]
    fn numbers_of_files() {
        for text in ["DEA/12447-40", "FO/371", "DEA/50030-J-40"] {
            assert!(is_file_number(text), "{text}");
        }
        for text in ["DEA/X", "Dea/12", "DEA/12 of 1961", "1961/12", "OSLO"] {
            assert!(!is_file_number(text), "{text}");
        }
    }

    #[test]
    fn near_misses() {
        for text in [
            "No one came",
            "Special attention",
            "Issuing 12 orders",
            "Documents of the congress",
            "Number of copies",
            "Telegram from Strelsau",
            "received him at 5",
        ] {
            assert!(number(text).is_err(), "{text}");
        }
    }
}
