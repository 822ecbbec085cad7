//! Who tells a narrative that nobody signs, or another than its writer.

use super::{PersonIndex, Registry, Resolution};
use crate::grammar::person::{Mention, listed_mention_at, mentions};
use crate::grammar::vocabulary::contains;
use crate::grammar::word::{INSTITUTIONS, PLACES};
use crate::lex::Paragraph;
use crate::record::PersonRole;
use crate::source::bytes::char_floor;

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

/// How far into its paragraph the writer is named, in bytes.
const WRITER_REACH: usize = 100;

/// `413. For the Secretary from Pavel Orlov.`, `19. L-302 [from Orlov].`
///
/// ```ebnf
/// writer = [ number , "." ] , ( [ "For" , words ] , "from" , name , ( "." | ":" ) | [ word ] , bracketed ) ;
/// bracketed = ( "[" | "(" ) , "from" , name , ( "]" | ")" ) ;
/// ```
fn writer_in(text: &str) -> Option<Mention<'_>> {
    let behind_number = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = behind_number.len() < text.len();
    let start = match behind_number.strip_prefix(". ").filter(|_| numbered) {
        Some(rest) => text.len() - rest.len(),
        None => 0,
    };
    let head = text.get(start..char_floor(text, WRITER_REACH))?;
    let at = ["from ", "From "]
        .iter()
        .filter_map(|from| head.find(from))
        .min()?;
    let before = &head[..at];
    let bracketed = before.ends_with(['[', '(']);
    let opens = match bracketed {
        true => !before.trim_end_matches(['[', '(']).trim_end().contains(' '),
        false => {
            before.is_empty() || before.starts_with("For ") && before.ends_with(' ') && !before.contains(". ")
        }
    };
    let mention = listed_mention_at(text, start + at + "from ".len()).filter(|_| opens)?;
    let name = &*mention.name;
    let mut words = name.split(' ');
    let is_person = !name.is_empty()
        && !contains(PLACES, name)
        && !words.any(|word| contains(INSTITUTIONS, word))
        && name.contains(char::is_lowercase);
    let closes: &[char] = match bracketed {
        true => &[']', ')', '.'],
        false => &['.', ':'],
    };
    let behind = text
        .get(mention.range.end..)?
        .trim_start_matches(|c: char| c.is_ascii_digit());
    (is_person && behind.starts_with(closes)).then_some(mention)
}

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
    use crate::lex::Passage;

    #[test]
    fn who_wrote_a_telegram_that_another_signs() {
        for (text, expected) in [
            (
                "413. For the Secretary from Pavel Orlov. I saw Noll.",
                Some("Pavel Orlov"),
            ),
            ("19. L–302 [from Orlov].", Some("Orlov")),
            ("188. From Orlov. The road is closed.", Some("Orlov")),
            ("[From Orlov.] The road is closed.", Some("Orlov")),
            ("545. For Noll1 from General Orlov:", Some("Orlov")),
            // A body or place, a letter of somebody, a word of a sentence.
            ("1316. For Noll from Treasury. The road is closed.", None),
            ("12. From Moscow. The road is closed.", None),
            ("12. I heard from Orlov. He is ill.", None),
            ("12. From Orlov I heard that the road is closed.", None),
            ("12. The letter [from Orlov] came.", None),
        ] {
            let found = writer_in(text).map(|mention| mention.name.into_owned());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }

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
