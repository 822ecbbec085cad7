//! Sentences of a transcript that lead to a speech in quotation marks: `Comrade Orlov greeted the guests and said:`,
//! and in the next paragraph `“Dear comrades …`.

use std::ops::Range;

use super::scan::Found;
use crate::grammar::person::mention_at;
use crate::grammar::quotation::opens;
use crate::grammar::scan::is_of;
use crate::grammar::title::behind_mistranslated_address;

use crate::lex::Paragraph;

/// Verbs and turns of phrase right before the colon.
const LEADING: &[&str] = &[
    "added",
    "answered",
    "began",
    "continued",
    "declared",
    "following",
    "follows",
    "replied",
    "responded",
    "said",
    "says",
    "spoke",
    "stated",
];

/// The stretches of paragraphs that lead-ins behind the first label open, each up to the next label.
pub(super) fn stretches(running: &[Paragraph<'_>], labels: &[Found<'_>]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut next = 0;
    let first = labels.first().map_or(running.len(), |label| label.paragraph);
    for (at, pair) in running.windows(2).enumerate().skip(first + 1) {
        let [lead, words] = pair else { continue };
        while labels.get(next).is_some_and(|label| label.paragraph < at) {
            next += 1;
        }
        let inside = out.last().is_some_and(|open| at < open.end);
        let labelled = labels.get(next).is_some_and(|label| label.paragraph <= at + 1);
        if !inside && !labelled && leads(lead.passage.text()) && opens(words.passage.text().trim()) {
            let end = labels.get(next).map_or(running.len(), |label| label.paragraph);
            out.push(at..end);
        }
    }
    out
}

/// ```ebnf
/// lead-in = mention , words , ( "said" | "stated" | "following" | ... ) , ":" ;
/// ```
fn leads(text: &str) -> bool {
    let Some(before) = text.trim().strip_suffix(':') else {
        return false;
    };
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let start = behind_mistranslated_address(text, 0).unwrap_or(0);
    is_of(last.trim_end_matches('.'), LEADING) && mention_at(text, start).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(LEADING.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn sentences_that_lead_to_a_speech() {
        for text in [
            "Comrade Ivan Orlov, after he had greeted the guests, said:",
            "The Premier took the floor and said the following:",
            "etc. Ivan Orlov, after he had greeted the guests, said:",
        ] {
            assert!(leads(text), "{text}");
        }
        for text in [
            "Comrade Ivan Orlov:",
            "We ask for these things:",
            "Comrade Ivan Orlov said that:",
            "Comrade Ivan Orlov said",
            "",
        ] {
            assert!(!leads(text), "{text}");
        }
    }
}
