//! Headings of papers that are enclosed with a record.

use crate::grammar::scan::is_of;

/// What such papers are called.
const PAPERS: &[&str] = &[
    "annex",
    "annexes",
    "appendix",
    "attachment",
    "attachments",
    "enclosure",
    "enclosures",
    "inclosure",
    "inclosures",
    "subannex",
    "subenclosure",
];

/// True for the heading of a paper that is enclosed: `[Enclosure]`, `[Annex 1]`, `[Inclosure 2 in No. 30.]`.
///
/// ```ebnf
/// heading = "[" , ( "Annex" | "Attachment" | "Enclosure" | ... ) , [ number ] , [ "in" , { any } ] , "]" ;
/// ```
pub(crate) fn heads_enclosure(text: &str) -> bool {
    let inside = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    inside.is_some_and(|inside| {
        let mut words = inside
            .split(' ')
            .map(|word| word.trim_end_matches(['.', ',', '—']));
        let number = |word: &str| {
            word == "in"
                || word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
        };
        words.next().is_some_and(|word| is_of(word, PAPERS)) && words.next().is_none_or(number)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings() {
        for text in [
            "[Enclosure]",
            "[Annex 1]",
            "[Inclosure 2 in No. 30.]",
            "[ATTACHMENT]",
            "[Enclosures]",
        ] {
            assert!(heads_enclosure(text), "{text}");
        }
        for text in [
            "Enclosure",
            "[Annexed paper]",
            "[Annex to the treaty of 1950]",
            "[]",
        ] {
            assert!(!heads_enclosure(text), "{text}");
        }
    }
}
