//! Who was there, too, as brackets in the first sentences of a report say.

use std::ops::Range;

use memchr::memchr_iter;

use super::cast::{Cast, is_list};
use crate::grammar::head_sentence::{lists_people, tells_presence};
use crate::lex::Paragraph;
use crate::record::PersonRole;

/// Paragraphs of the running text in which such brackets stand.
const PARAGRAPHS: usize = 2;

/// Bytes of a paragraph that are looked at.
const REACH: usize = 1_000;

/// Bytes of the longest bracket.
const LONGEST: usize = 300;

/// Enters those whom the brackets name: `I visited the Premier (Pavel Orlov, his secretary, took part in the talk).`
///
/// ```ebnf
/// bracket = "(" , ( people , presence | presence , people ) , ")" ;
/// ```
pub(super) fn enter<'t>(cast: &mut Cast<'t>, running: &[Paragraph<'t>]) {
    for paragraph in running.iter().take(PARAGRAPHS) {
        let passage = paragraph.passage.in_one_line();
        for people in people_in_brackets(passage.text()) {
            cast.enter(&passage, people, PersonRole::Participant, None);
        }
    }
}

fn people_in_brackets(text: &str) -> Vec<Range<usize>> {
    let opened = memchr_iter(b'(', text.as_bytes()).take_while(|open| *open <= REACH);
    opened.filter_map(|open| people_at(text, open + 1)).collect()
}

/// The people of the bracket whose inside begins at `start`.
fn people_at(text: &str, start: usize) -> Option<Range<usize>> {
    let rest = text.get(start..)?;
    let inside = rest.get(..rest.find([')', '('])?)?.trim_end_matches('.');
    if inside.len() > LONGEST || !rest[inside.len()..].trim_start_matches('.').starts_with(')') {
        return None;
    }
    let people = tells_presence(inside).or_else(|| lists_people(inside))?;
    is_list(inside.get(people.clone())?).then_some(start + people.start..start + people.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_told_in_brackets() {
        for (text, people) in [
            (
                "I visited Pavel Orlov (Anna Noll, a member of the Council, also took part in the conversation).",
                "Anna Noll, a member of the Council",
            ),
            (
                "I received him. (Also present were Anna Noll and Karl Hart.) He said no.",
                "Anna Noll and Karl Hart",
            ),
            ("I visited Pavel Orlov (he was present at the talks).", ""),
            ("I visited Pavel Orlov (Anna Noll, a member of the Council).", ""),
            ("I visited Pavel Orlov (Anna Noll took part in the talks", ""),
            ("", ""),
        ] {
            let found = people_in_brackets(text);
            let found: Vec<_> = found.into_iter().map(|people| &text[people]).collect();
            assert_eq!(found.first().copied().unwrap_or_default(), people, "{text}");
        }
    }
}
