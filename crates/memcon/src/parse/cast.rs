//! Who is known before the speech is read: the people of head and tail, and those whom the text names in full.

use memchr::memmem;

use crate::Span;
use crate::grammar::person::{Mention, full_places, listed_mention_at, mention_at};
use crate::grammar::source_note::source_note;
use crate::layout::{Outline, SlotKind};
use crate::lex::{Paragraph, Passage};
use crate::metadata::{self, CastMember};
use crate::people::{PersonIndex, Registry, Resolution, Tellers};
use crate::record::{Field, Metadata, PersonRole};
use crate::source::bytes::{char_ceil, char_floor};
use crate::speech::narrative::{Names, is_in_capitals};

/// Those of the cast whom the title names as talking.
pub(super) fn talkers<'t>(cast: &[CastMember<'t>], metadata: &Metadata<'t>) -> Vec<Mention<'t>> {
    let Some(title) = metadata.spans.get(&Field::Title) else {
        return Vec::new();
    };
    let talks =
        |member: &&CastMember<'t>| member.roles == [PersonRole::Participant] && title.contains(member.span);
    cast.iter()
        .filter(talks)
        .map(|member| member.mention.clone())
        .collect()
}

/// Enters the people that head, tail and title name; gives back the author.
pub(crate) fn enter_cast<'t>(people: &mut Registry<'t>, cast: Vec<CastMember<'t>>) -> Option<PersonIndex> {
    let mut author = None;
    for member in cast {
        let person = match people.resolve(&member.mention) {
            // Who is only mentioned is somebody who takes part, whatever the title is that is given.
            Resolution::Person(person, "surname") if member.roles.is_empty() => {
                people.note_form(person, &member.mention, member.span);
                person
            }
            _ => people.enter(&member.mention, member.span),
        };
        people.add_titles(person, &member.offices);
        for role in member.roles {
            people.add_role(person, role);
            if role == PersonRole::Author {
                author.get_or_insert(person);
            }
        }
        if let Some(side) = member.side {
            people.set_side(person, side);
        }
    }
    author
}

/// Who tells the record, and each of the papers that are enclosed with it: `teller`, and the authors that their titles name.
pub(super) fn tellers<'t>(
    teller: Option<PersonIndex>,
    units: &[Passage<'t>],
    people: &mut Registry<'t>,
) -> Tellers {
    let mut tellers = Tellers::one(teller);
    for paper in metadata::enclosed(units) {
        let title = units.get(paper.heading + 1);
        let author = paper
            .author
            .zip(title)
            .map(|(author, title)| match people.resolve(&author) {
                Resolution::Person(person, _) => person,
                Resolution::Ambiguous(_) | Resolution::Unknown => {
                    people.enter(&author, title.locate(author.range.clone()))
                }
            });
        let heading = units[paper.heading].span().start();
        tellers.enclosed.push((heading, author));
    }
    tellers
}

/// Who drafted a record that is told in the first person, as the note of a volume says, where he takes part: its `I`.
pub(super) fn drafter(
    outline: &Outline<'_>,
    told: &[Paragraph<'_>],
    people: &Registry<'_>,
) -> Option<PersonIndex> {
    let notes = outline
        .slots
        .iter()
        .filter(|slot| slot.kind == SlotKind::SourceNote);
    let mut drafters = notes.filter_map(|slot| {
        let text = slot.passage.text();
        listed_mention_at(text, source_note(text)?.drafter?)
    });
    let mention = drafters.next()?;
    let says_i = |paragraph: &Paragraph<'_>| {
        let text = paragraph.passage.text();
        text.starts_with("I ") || memmem::find(text.as_bytes(), b" I ").is_some()
    };
    match people.resolve(&mention) {
        Resolution::Person(person, _) => {
            let takes_part = people.has_role(person, PersonRole::Participant);
            (takes_part && told.iter().any(says_i)).then_some(person)
        }
        Resolution::Ambiguous(_) | Resolution::Unknown => None,
    }
}

/// Gives speakers whose labels have a title and a family name the name in full by which the text calls them, title and
/// all: `AMBASSADOR ORLOV:` and `Ambassador Pavel Orlov is with me`. `text` is the decoded text.
pub(super) fn complete_speakers(text: &str, people: &mut Registry<'_>) {
    /// Places at which one name is looked at, persons, and bytes of the text.
    const MOST: usize = 64;
    const MOST_PERSONS: usize = 64;
    const REACH: usize = 1 << 18;
    let text = &text[..char_floor(text, REACH)];
    let indices: Vec<PersonIndex> = people.indices().take(MOST_PERSONS).collect();
    for index in indices {
        let Some(person) = people.person(index) else {
            continue;
        };
        let speaks = person.roles.contains(&PersonRole::Speaker) && !person.titles.is_empty();
        let mut letters = person.name.chars();
        let Some(first) = letters.next().filter(|_| speaks && !person.name.contains(' ')) else {
            continue;
        };
        let family = format!("{first}{}", letters.as_str().to_lowercase());
        let found = memmem::find_iter(text.as_bytes(), family.as_bytes()).take(MOST);
        let mut full = found.filter_map(|at| named_in_full(text, at, at + family.len()));
        let is_own = |mention: &Mention<'_>| matches!(people.resolve(mention), Resolution::Person(person, _) if person == index);
        let own = full.find(is_own);
        if let Some(mention) = own {
            let span = Span::new(mention.range.start, mention.range.end);
            people.note_form(index, &mention, span);
        }
    }
}

/// The titled name in full that ends with the family name at `start..end`.
fn named_in_full(text: &str, start: usize, end: usize) -> Option<Mention<'_>> {
    /// Bytes of the longest title and given name before the family name.
    const REACH: usize = 60;
    let from = char_ceil(text, start.saturating_sub(REACH));
    let before = text.get(from..start)?;
    let words = before.rmatch_indices([' ', '\n']).map(|(at, _)| from + at + 1);
    let whole = |at: usize| {
        mention_at(text, at).filter(|mention| {
            mention.range.end == end && !mention.titles.is_empty() && mention.name.contains(' ')
        })
    };
    words.skip(1).take(4).find_map(whole)
}

/// Notes people whom the text names in full, without a role: a narrative may name them so after it first meant them by
/// surname or title. Gives back what was read, so that nobody reads it again.
pub(crate) fn note_full_names<'p, 't>(units: &'p [Passage<'t>], people: &mut Registry<'t>) -> Names<'p> {
    let mut names = Names::default();
    for passage in units {
        names.begin_paragraph();
        // Of words in capitals that stand together none is told to be a name.
        if is_in_capitals(passage.text()) {
            continue;
        }
        for place in full_places(passage.text()) {
            if let Some(mention) = &place.mention
                && (mention.name.contains(' ') || people.nameless(mention).is_some())
            {
                people.enter(mention, passage.locate(mention.range.clone()));
            }
            names.remember(place);
        }
    }
    names
}
