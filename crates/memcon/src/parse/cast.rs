//! Who is known before the speech is read: the people of head and tail, and those whom the text names in full.

use memchr::memmem;

use crate::grammar::person::{Mention, full_places, listed_mention_at};
use crate::grammar::source_note::source_note;
use crate::layout::{Outline, SlotKind};
use crate::lex::{Paragraph, Passage};
use crate::metadata::CastMember;
use crate::people::{PersonIndex, Registry, Resolution};
use crate::record::{Field, Metadata, PersonRole};
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

/// Notes people whom the text names in full, without a role: a narrative may name them so after it first meant them by
/// surname or title. Gives back what was read, so that nobody reads it again.
pub(super) fn note_full_names<'p, 't>(units: &'p [Passage<'t>], people: &mut Registry<'t>) -> Names<'p> {
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
