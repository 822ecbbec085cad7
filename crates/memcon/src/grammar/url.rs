//! Addresses of catalogue entries, and the entry's number in them.

use std::ops::Range;

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while_m_n, take_while1};
use nom::combinator::{opt, recognize};

use super::Parsed;
use super::scan::{place, rest, tag_no_case, trim};

/// Digits of an entry's number: fewer are a page of a list, more are another site's key.
const RECORD_ID_DIGITS: Range<usize> = 4..7;

/// The first address in `text`.
///
/// ```ebnf
/// url = ( "http" | "https" ) , "://" , { ? neither white space, nor a bracket or quotation mark ? } ;
/// ```
/// Punctuation at its end belongs to the sentence.
pub(crate) fn find_url(text: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(at) = rest(text, from).find(['h', 'H']) {
        let here = rest(text, from + at);
        if let Ok((_, found)) = url(here) {
            let found = found.trim_end_matches(['.', ',', ';', ':', '!', '?']);
            return Some(place(text, found));
        }
        from += at + 1;
    }
    None
}

fn url(input: &str) -> Parsed<'_, &str> {
    let inner =
        |c: char| !c.is_whitespace() && !matches!(c, '<' | '>' | '"' | '“' | '”' | '(' | ')' | '[' | ']');
    let scheme = alt((tag_no_case("https://"), tag_no_case("http://")));
    recognize((scheme, take_while1(inner))).parse(input)
}

/// The number of the entry in its address.
///
/// ```ebnf
/// record-path = "/document/" , digits , [ ".pdf" ] , ( "/" | "?" | "#" | ? end ? ) ;
/// ```
/// A slug holds none.
pub(crate) fn record_id(url: &str) -> Option<Range<usize>> {
    let at = url.find("/document/")?;
    let (after, digits) = record_number(rest(url, at)).ok()?;
    let ends = after.is_empty() || after.starts_with(['/', '?', '#']);
    (ends && RECORD_ID_DIGITS.contains(&digits.len())).then(|| place(url, digits))
}

fn record_number(input: &str) -> Parsed<'_, &str> {
    let (input, _) = tag("/document/")(input)?;
    let (input, digits) = take_while1(|c: char| c.is_ascii_digit())(input)?;
    let (input, _) = opt(tag(".pdf")).parse(input)?;
    Ok((input, digits))
}

/// The number of an entry that stands alone.
///
/// ```ebnf
/// record-id = digits ;
/// ```
pub(crate) fn bare_record_id(text: &str) -> Option<Range<usize>> {
    let trimmed = text.trim();
    let (after, digits) = number(trimmed).ok()?;
    after.is_empty().then(|| place(text, digits))
}

fn number(input: &str) -> Parsed<'_, &str> {
    let (input, digits) = take_while_m_n(1, 9, |c: char| c.is_ascii_digit())(input)?;
    let (input, _) = take_while(char::is_whitespace)(input)?;
    Ok((input, digits))
}

/// The text before its first address, the bracket around the address left out.
pub(crate) fn before_url(text: &str) -> Range<usize> {
    let end = find_url(text).map_or(text.len(), |url| url.start);
    trim(text, 0..end, &['<'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::scan::cut;

    #[test]
    fn addresses() {
        let cases = [
            (
                "<https://archive.example/document/116542>",
                Some("https://archive.example/document/116542"),
            ),
            ("See http://archive.example/a.", Some("http://archive.example/a")),
            ("hh HTTPS://x/y (z)", Some("HTTPS://x/y")),
            ("no address: http:// here", None),
            ("", None),
        ];
        for (text, url) in cases {
            assert_eq!(find_url(text).map(|range| cut(text, range)), url, "{text}");
        }
    }

    #[test]
    fn numbers_of_entries() {
        let cases = [
            ("https://archive.example/document/116542", Some("116542")),
            ("https://archive.example/document/119436.pdf?v=0a", Some("119436")),
            ("https://archive.example/document/119436/", Some("119436")),
            ("https://archive.example/document/cable-orlov-36", None),
            ("https://archive.example/document/36-cables", None),
            ("https://archive.example/document/354267488/x", None),
            ("https://archive.example/node/87187", None),
        ];
        for (url, id) in cases {
            assert_eq!(record_id(url).map(|range| cut(url, range)), id, "{url}");
        }
        assert_eq!(bare_record_id(" 113636 "), Some(1..7));
        assert_eq!(bare_record_id("113 636"), None);
        assert_eq!(bare_record_id(""), None);
    }

    #[test]
    fn text_before_an_address() {
        let text = "Orlov Papers. <https://x.example/1>";
        assert_eq!(cut(text, before_url(text)), "Orlov Papers.");
        assert_eq!(before_url("none"), 0..4);
    }
}
