//! The note in which a volume says where a document is kept: `Source: National Archives, RG 59, Box 3. Secret; Nodis.`

use std::ops::Range;

use memchr::memmem;

use super::classification::{level, precedence};

/// What a source note tells; ranges are those of the note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SourceNote {
    /// The archive reference, its full stop included.
    pub(crate) reference: Range<usize>,
    /// The classification.
    pub(crate) classification: Option<Range<usize>>,
    /// The precedence.
    pub(crate) precedence: Option<Range<usize>>,
    /// Where the talks were held.
    pub(crate) place: Option<Range<usize>>,
    /// Where the name of who drafted the document begins.
    pub(crate) drafter: Option<usize>,
}

/// What the note begins with.
const LEAD: &str = "Source: ";

/// First words of sentences that no reference has.
const OPENERS: &[&str] = &[
    "According",
    "All",
    "Also",
    "Approved",
    "Attached",
    "Brackets",
    "Copies",
    "Copy",
    "Drafted",
    "Forwarded",
    "In",
    "Initialed",
    "No",
    "On",
    "Prepared",
    "Printed",
    "Published",
    "Received",
    "Repeated",
    "Sent",
    "The",
    "This",
    "Transmitted",
    "Written",
];

/// What stands before the name of who drafted the document.
const DRAFTED: &str = "Drafted by ";

/// Words whose full stop ends no sentence.
const SHORTENED: &[&str] = &["Doc", "Docs", "No", "Nos", "Pt", "Ser", "Vol", "Vols", "p", "pp"];

/// Reads a source note, a bullet or the note's number before it.
///
/// ```text
/// note      = [ bullet | number , "." ] , "Source:" , reference , "." , [ markings , "." ] , { sentence , "." } ;
/// markings  = classification , { ";" , marking } ;
/// sentence  = talks , ( "was held" | "took place" ) , ( "in" | "at" ) , [ "the" ] , place | { any } ;
/// ```
pub(crate) fn source_note(text: &str) -> Option<SourceNote> {
    let bare =
        text.trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || "-•*.".contains(c));
    let start = text.len() - bare.strip_prefix(LEAD)?.len();
    let ends: Vec<usize> = sentence_ends(&text[start..]).map(|end| start + end).collect();
    let behind = |end: usize| text[end..].trim_start();
    let told = |end: &usize| {
        let words = behind(*end);
        let first = words
            .split(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap_or_default();
        level(words).is_some_and(|level| level.start == 0) || OPENERS.contains(&first)
    };
    let end = ends
        .iter()
        .copied()
        .find(told)
        .or_else(|| ends.first().copied())?;
    let markings = text.len() - behind(end).len();
    let next = ends
        .iter()
        .copied()
        .find(|next| *next > markings)
        .unwrap_or(text.len());
    let moved = |range: Range<usize>| range.start + markings..range.end + markings;
    let classification = level(&text[markings..next]).filter(|level| level.start == 0);
    let urgency = text[markings..next].find("; ").and_then(|at| {
        let from = at + "; ".len();
        let found = precedence(&text[markings + from..next])?;
        Some(found.start + from..found.end + from)
    });
    Some(SourceNote {
        reference: start..end,
        precedence: urgency.filter(|_| classification.is_some()).map(moved),
        classification: classification.map(moved),
        place: place(text, end),
        drafter: memmem::find(&text.as_bytes()[end..], DRAFTED.as_bytes()).map(|at| end + at + DRAFTED.len()),
    })
}

/// Where the sentences of `text` end, each behind its full stop.
fn sentence_ends(text: &str) -> impl Iterator<Item = usize> {
    let inside = text.match_indices(". ").map(|(at, _)| at);
    let ends = inside.filter(|at| {
        let last = text[..*at]
            .rsplit(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap_or_default();
        !SHORTENED.contains(&last)
    });
    ends.map(|at| at + 1).chain([text.len()])
}

/// What stands behind `was held in` and its like, in the sentences from `from` on.
fn place(text: &str, from: usize) -> Option<Range<usize>> {
    const VERBS: &[&str] = &["took place in ", "took place at ", "was held in ", "was held at "];
    const STOPS: &[&str] = &[
        ". ",
        ", ",
        " on ",
        " from ",
        " over ",
        " during ",
        " following ",
        " before ",
        " after ",
    ];
    let start = VERBS
        .iter()
        .filter_map(|verb| Some(text[from..].find(verb)? + from + verb.len()))
        .min()?;
    let words = &text[start..];
    let start = text.len() - words.strip_prefix("the ").unwrap_or(words).len();
    let stop = STOPS.iter().filter_map(|stop| text[start..].find(stop)).min();
    let end = stop.map_or(text.trim_end_matches('.').len(), |at| start + at);
    let named = text
        .get(start..end)?
        .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    named.then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<[&str; 4]> {
        let note = source_note(text)?;
        let cut = |range: Option<Range<usize>>| range.map_or("", |range| &text[range]);
        Some([
            cut(Some(note.reference)),
            cut(note.classification),
            cut(note.precedence),
            cut(note.place),
        ])
    }

    #[test]
    fn who_drafted_the_document() {
        let drafter = |text: &'static str| {
            let at = source_note(text)?.drafter?;
            text.get(at..)
        };
        assert_eq!(
            drafter("1. Source: Selm Archives, RG 7. Secret. Drafted by Noll on May 3."),
            Some("Noll on May 3.")
        );
        assert_eq!(
            drafter("1. Source: Selm Archives, RG 7. Secret. Sent to Noll."),
            None
        );
    }

    #[test]
    fn notes_with_what_they_tell() {
        for (text, expected) in [
            (
                "1. Source: Selm Archives, RG 7, Central Files, 611.61/10–1862. Secret. Drafted by Noll. The meeting was held at the Old Customs House.",
                [
                    "Selm Archives, RG 7, Central Files, 611.61/10–1862.",
                    "Secret",
                    "",
                    "Old Customs House",
                ],
            ),
            (
                "- Source: Harbor Library, Vol. III, Box 15. Top Secret; Niact Immediate; Nodis. Sent to Selm.",
                ["Harbor Library, Vol. III, Box 15.", "Top Secret", "Niact", ""],
            ),
            (
                "Source: Selm Archives, D800586–0833. Confidential; Immediate.",
                ["Selm Archives, D800586–0833.", "Confidential", "Immediate", ""],
            ),
            (
                "Source: Harbor Library, Hask Papers. No classification marking. The conversation took place in the Map Room from 3 to 4 p.m.",
                ["Harbor Library, Hask Papers.", "", "", "Map Room"],
            ),
            (
                "Source: Harbor Library, Hask Papers",
                ["Harbor Library, Hask Papers", "", "", ""],
            ),
        ] {
            assert_eq!(read(text), Some(expected), "{text}");
        }
        for text in [
            "Sources: two",
            "1. See Document 3.",
            "He named the source: Noll.",
            "Source:",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
