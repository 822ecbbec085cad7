//! Who tells a narrative that nobody signs, or another than its writer.

use super::{PersonIndex, Registry, Resolution};
use crate::grammar::person::{Mention, mentions};
use crate::grammar::writer::writer_in;
use crate::lex::Paragraph;
use crate::record::PersonRole;

/// Enters who wrote a telegram that another signs, where its beginning says so.
pub(crate) fn writer(paragraphs: &[Paragraph<'_>], people: &mut Registry<'_>) -> Option<PersonIndex> {
    let first = paragraphs.iter().take(FIRST_PARAGRAPHS);
    let (passage, mention) = first
        .map(|paragraph| &paragraph.passage)
        .find_map(|passage| Some((passage, writer_in(passage.text())?)))?;
    let person = people.enter(&mention, passage.locate(mention.range.clone()));
    people.add_role(person, PersonRole::Author);
    Some(person)
}

/// Most paragraphs before which the writer is named.
const FIRST_PARAGRAPHS: usize = 2;

/// Whom `I` means: the author of the record, and from the heading of each paper that is enclosed with it that paper's.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tellers {
    /// Who tells the record itself.
    pub(crate) first: Option<PersonIndex>,
    /// Where the headings of enclosed papers begin in the text, in order, and who tells what stands below each.
    pub(crate) enclosed: Vec<(usize, Option<PersonIndex>)>,
}

impl Tellers {
    /// One teller for the whole text.
    pub(crate) const fn one(teller: Option<PersonIndex>) -> Self {
        Self {
            first: teller,
            enclosed: Vec::new(),
        }
    }

    /// Whom `I` means at a place of the text.
    pub(crate) fn at(&self, offset: usize) -> Option<PersonIndex> {
        let behind = self.enclosed.partition_point(|(from, _)| *from <= offset);
        match behind.checked_sub(1) {
            Some(paper) => self.enclosed[paper].1,
            None => self.first,
        }
    }
}

/// Of the two who talk by the title, the one whom a text in the first person never names: its `I`.
pub(crate) fn narrator(
    talkers: &[Mention<'_>],
    paragraphs: &[Paragraph<'_>],
    people: &Registry<'_>,
) -> Option<PersonIndex> {
    let [one, other] = talkers else { return None };
    let who = |mention: &Mention<'_>| match people.resolve(mention) {
        Resolution::Person(person, _) => Some(person),
        Resolution::Ambiguous(_) | Resolution::Unknown => None,
    };
    let (one, other) = (who(one)?, who(other)?);
    let (mut names_one, mut names_other, mut says_i) = (false, false, false);
    for paragraph in paragraphs {
        let text = paragraph.passage.text();
        says_i |= text.starts_with("I ") || text.contains(" I ");
        // Head and signature name the teller, too; they are no sentences.
        if !says_i || !text.trim_end().ends_with(SENTENCE_ENDS) {
            continue;
        }
        for person in mentions(text).filter_map(|mention| who(&mention)) {
            names_one |= person == one;
            names_other |= person == other;
        }
    }
    match (names_one, names_other) {
        (true, false) if says_i => Some(other),
        (false, true) if says_i => Some(one),
        _ => None,
    }
}

/// What a paragraph of sentences ends with.
const SENTENCE_ENDS: &[char] = &['.', '!', '?', ':', ';', ',', '"', '”', ']'];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;
    use crate::grammar::person::listed_mention_at;
    use crate::lex::Passage;

    #[test]
    fn the_one_of_two_whom_the_text_does_not_name() {
        for (text, expected) in [
            (
                "I asked Ambassador Orlov about the wood. He said that I would get it.",
                Some("Anna Noll"),
            ),
            (
                "Noll came at noon. I told her about the wood.",
                Some("Pavel Orlov"),
            ),
            ("I asked Orlov about the wood. Noll took notes.", None),
            ("I asked about the wood.", None),
            (
                "I told Orlov about the wood.\n\nCONSUL OF NORIA (A. NOLL)",
                Some("Anna Noll"),
            ),
            ("Orlov spoke about the wood.", None),
        ] {
            let mut people = Registry::default();
            let talkers = ["Ambassador Pavel Orlov", "Anna Noll"];
            let talkers = talkers.map(|name| listed_mention_at(name, 0).expect("a name"));
            for talker in &talkers {
                people.enter(talker, Span::new(0, 1));
            }
            let paragraph = |part: &'static str| Paragraph {
                passage: Passage::new(part, Span::new(0, part.len())),
                blank_before: 0,
                indent: 0,
                continues: false,
            };
            let paragraphs: Vec<_> = text.split("\n\n").map(paragraph).collect();
            let found = narrator(&talkers, &paragraphs, &people);
            let name = found
                .and_then(|found| people.person(found))
                .map(|person| person.name.to_string());
            assert_eq!(name.as_deref(), expected, "{text}");
        }
    }
}
