//! Forms by which a text calls people who are known already.

use super::entry::word_count;
use super::{Registry, Resolution};
use crate::grammar::person::mentions_of;
use crate::lex::Paragraph;

/// Notes how `paragraphs` call the people of the registry, each from the offset on that `from` gives for its position.
/// Nobody is entered, nobody gets another name.
pub(crate) fn notice(
    paragraphs: &[Paragraph<'_>],
    mut from: impl FnMut(usize) -> usize,
    people: &mut Registry<'_>,
) {
    for (number, paragraph) in paragraphs.iter().enumerate() {
        let text = paragraph.passage.text();
        let mut at = from(number);
        // Each form that is noted may tell whom the next name means.
        loop {
            let next = mentions_of(text, at, |name| people.is_called(name)).next();
            let Some(mention) = next else { break };
            at = mention.range.end;
            let Resolution::Person(person, rule) = people.resolve(&mention) else {
                continue;
            };
            let entry = people.entries.get(person.0);
            let is_form = || entry.is_some_and(|entry| word_count(&mention.name) <= entry.words.len());
            if !matches!(rule, "initials" | "given-name") && is_form() {
                let span = paragraph.passage.locate(mention.range.clone());
                people.note_form(person, &mention, span);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;
    use crate::grammar::person::listed_mention_at;
    use crate::lex::Passage;

    #[test]
    fn forms_of_address_become_aliases() {
        let text = "Did Comrade Premier see it? Premier Pak did. Minister Ri and Noll came, Pak Chun-ho did not. The Premier left.";
        let mut people = Registry::default();
        for name in ["Premier Pak Il Mun", "Ri Mun-gyu"] {
            people.enter(&listed_mention_at(name, 0).expect("a name"), Span::new(0, 1));
        }
        let paragraph = Paragraph {
            passage: Passage::new(text, Span::new(0, text.len())),
            blank_before: 0,
            indent: 0,
            continues: false,
        };
        notice(&[paragraph], |_| 0, &mut people);
        let aliases: Vec<_> = people
            .indices()
            .map(|person| people.person(person).expect("known").aliases.join("|"))
            .collect();
        assert_eq!(
            aliases,
            [
                "Premier Pak Il Mun|Comrade Premier|Premier Pak|the Premier",
                "Minister Ri"
            ]
        );
    }
}
