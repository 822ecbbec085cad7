//! Donors: who paid for the publication of a record.

use std::ops::Range;

use super::scan::{conjunction, cut, find_phrase, is_of, rest, split, trim, words};

/// The words that say that money came.
const PHRASE: &[&str] = &["made", "possible"];

/// What stands between them and the first name.
const LEAD: &[&str] = &[
    "with",
    "by",
    "through",
    "thanks",
    "to",
    "the",
    "kind",
    "generous",
    "partial",
    "financial",
    "support",
    "funding",
    "funds",
    "assistance",
    "help",
    "grant",
    "grants",
    "gift",
    "a",
    "from",
    "of",
    "provided",
];

/// Words that make a name an institution's.
const INSTITUTION: &[&str] = &[
    "academy",
    "agency",
    "association",
    "center",
    "centre",
    "college",
    "commission",
    "committee",
    "corporation",
    "council",
    "department",
    "embassy",
    "endowment",
    "foundation",
    "fund",
    "government",
    "institute",
    "institution",
    "library",
    "ministry",
    "museum",
    "office",
    "program",
    "programme",
    "project",
    "society",
    "trust",
    "university",
];

/// The donors that a sentence of thanks names.
///
/// ```ebnf
/// donor-sentence = { ? any text ? } , "made possible" , { lead-word } , donors ;
/// ```
pub(crate) fn donor_sentence(text: &str) -> Option<Vec<Range<usize>>> {
    let phrase = find_phrase(text, PHRASE)?;
    let behind = rest(text, phrase.end);
    let lead = words(behind).take_while(|word| is_of(cut(behind, word.clone()), LEAD));
    let from = phrase.end + lead.last().map_or(0, |word| word.end);
    let names = names(text, from..text.len());
    (!names.is_empty()).then_some(names)
}

/// The donors of a bare line of names.
///
/// ```ebnf
/// donors = [ "the" ] , name , { separator , [ "the" ] , name } , [ "." ] ;
/// separator = ";" | "," | [ "," ] , ( "and" | "&" ) ;
/// ```
/// An `and` or a comma may belong to a name (`Ministry of Culture and Tourism`): it separates only where the names on
/// both sides are institutions, or neither is; a comma also between a person and an institution, a semicolon always.
pub(crate) fn donors(text: &str) -> Vec<Range<usize>> {
    names(text, 0..text.len())
}

fn names(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let from = range.start;
    let listed = cut(text, range);
    // Each name with whether it is an institution's.
    let mut names: Vec<(Range<usize>, bool)> = Vec::new();
    for part in split(listed, separator) {
        let part = trim(text, from + part.start..from + part.end, &[',', '.', ';']);
        if part.is_empty() {
            continue;
        }
        let institution = is_institution(cut(text, part.clone()));
        match names.last_mut() {
            Some((last, of)) if joins(cut(text, last.end..part.start), *of, institution) => {
                last.end = part.end;
                *of = true;
            }
            _ => names.push((part, institution)),
        }
    }
    let names = names.into_iter().map(|(name, _)| without_article(text, name));
    names.collect()
}

fn separator(text: &str, at: usize) -> Option<usize> {
    let here = rest(text, at);
    if here.starts_with([',', ';']) {
        return Some(1);
    }
    conjunction(text, at)
}

/// True where a separator belongs to one name, by whether the parts beside it are institutions.
fn joins(separator: &str, left: bool, right: bool) -> bool {
    match (left, right) {
        (true, false) => !separator.contains(';'),
        (false, true) => !separator.contains([',', ';']),
        _ => false,
    }
}

fn is_institution(name: &str) -> bool {
    words(name).any(|word| is_of(cut(name, word), INSTITUTION))
}

fn without_article(text: &str, name: Range<usize>) -> Range<usize> {
    match cut(text, name.clone()).get(..4) {
        Some(article) if article.eq_ignore_ascii_case("the ") => trim(text, name.start + 4..name.end, &[]),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_sentence(text: &str) -> Vec<&str> {
        donor_sentence(text)
            .unwrap_or_default()
            .into_iter()
            .map(|name| cut(text, name))
            .collect()
    }

    #[test]
    fn sentences_of_thanks() {
        let cases: &[(&str, &[&str])] = &[
            (
                "This document was made possible with support from Orlov Foundation",
                &["Orlov Foundation"],
            ),
            (
                "This document was made possible with support from the Orlov Foundation.",
                &["Orlov Foundation"],
            ),
            (
                "This document was made possible with support from the Orlov Foundation, the Szabo Trust, and Ministry of Unity",
                &["Orlov Foundation", "Szabo Trust", "Ministry of Unity"],
            ),
            (
                "Made possible through the generous support of the Ministry of Culture and Tourism and the Szabo Trust",
                &["Ministry of Culture and Tourism", "Szabo Trust"],
            ),
            (
                "made possible by a grant from John D. and Catherine T. Orlov Foundation",
                &["John D. and Catherine T. Orlov Foundation"],
            ),
            (
                "made possible with support from Anna Szabo and Peter Orlov",
                &["Anna Szabo", "Peter Orlov"],
            ),
            (
                "made possible with support from Orlov Foundation, Inc.",
                &["Orlov Foundation, Inc"],
            ),
            ("This document was made possible with support from", &[]),
            ("Translated by Anna Szabo.", &[]),
            ("", &[]),
        ];
        for (text, names) in cases {
            assert_eq!(&in_sentence(text), names, "{text}");
        }
    }

    #[test]
    fn bare_lines() {
        let of = |text: &'static str| {
            donors(text)
                .into_iter()
                .map(|name| cut(text, name))
                .collect::<Vec<_>>()
        };
        assert_eq!(of("The Orlov Foundation"), ["Orlov Foundation"]);
        assert_eq!(
            of("Orlov Foundation; Szabo Fund"),
            ["Orlov Foundation", "Szabo Fund"]
        );
        assert_eq!(of("Theodor Orlov Fund"), ["Theodor Orlov Fund"]);
        assert!(of(" . ").is_empty());
    }
}
