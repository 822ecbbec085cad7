//! Where a document may tell of the meeting: its headings, its first sentences, its titles. And which of them is believed.

use std::ops::Range;

use super::heading::{day_of_title, meeting_at_end, meeting_in_title};
use super::{Finder, LONGEST_TITLE, MeetingFacts, meeting_in_prose};
use crate::Edtf;
use crate::grammar::date::DateContext;
use crate::layout::{Outline, SlotKind};
use crate::lex::{Passage, whole_paragraphs};
use crate::record::{DateRole, DatedEvent};

/// Paragraphs of the running text in which a report says when and where the meeting was.
const PARAGRAPHS: usize = 3;

/// The passages that may tell of the meeting, each in one line: a heading may stand in two (`... AT` and `3.30 P.M.`).
pub(super) struct Sources<'t> {
    reader: Reader,
    /// What stands above the running text.
    above: Vec<Passage<'t>>,
    /// The first paragraphs of the running text.
    opening: Vec<Passage<'t>>,
    /// The titles, with what they tell.
    titles: Vec<(Passage<'t>, Option<MeetingFacts>)>,
}

impl<'t> Sources<'t> {
    /// Those of a document whose running text is known.
    pub(super) fn new(finder: &Finder<'_, 't>, outline: &Outline<'t>, running: Range<usize>) -> Self {
        let reader = Reader::new(finder);
        let paragraphs = |range: Range<usize>| outline.body.get(range).unwrap_or_default();
        let above = paragraphs(0..running.start)
            .iter()
            .map(|paragraph| paragraph.passage.in_one_line().into_owned())
            .collect();
        let opening = whole_paragraphs(paragraphs(running))
            .take(PARAGRAPHS)
            .map(|passage| passage.in_one_line().into_owned())
            .collect();
        let titles = outline.slots.iter().filter(|slot| slot.kind == SlotKind::Title);
        let titles = titles.map(|slot| {
            let passage = slot.passage.in_one_line().into_owned();
            let facts = reader.of_title(&passage);
            (passage, facts)
        });
        let titles = titles.collect();
        Self {
            reader,
            above,
            opening,
            titles,
        }
    }

    /// What is believed, with the passages that say it: the first heading that tells of the meeting, and the first of the
    /// sentences and titles for what the heading leaves open.
    pub(super) fn believed(&self) -> Vec<(&Passage<'t>, MeetingFacts)> {
        let reader = &self.reader;
        let headings = self
            .above
            .iter()
            .map(|passage| (passage, reader.in_heading(passage)));
        let lines = self
            .above
            .iter()
            .map(|passage| (passage, reader.day_at_end(passage)));
        let sentences = self
            .opening
            .iter()
            .map(|passage| (passage, reader.in_prose(passage)));
        let titles = self.titles.iter();
        // A heading in two lines has the hours in the second: the title has both.
        let in_full = titles
            .clone()
            .find_map(|(_, facts)| facts.clone().filter(|facts| facts.misprint.is_none()));
        let in_full = |facts: MeetingFacts| facts.with_hours_of(in_full.as_ref());
        let mut of_head = headings
            .chain(lines)
            .filter_map(|(passage, facts)| Some((passage, in_full(facts?))));
        let mut of_text = sentences
            .chain(titles.map(|(passage, facts)| (passage, facts.clone())))
            .filter_map(|(passage, facts)| Some((passage, in_full(facts?))));
        let mut found: Vec<_> = of_head.next().into_iter().collect();
        let told = match found.first() {
            Some((_, facts)) if facts.date.is_some() && facts.start.is_some() => None,
            _ => of_text.next(),
        };
        // A heading may tell of the meeting, and the first sentences of its day and its hours.
        match found.first_mut() {
            Some((_, facts)) if facts.date.is_some() => {
                *facts = std::mem::take(facts).with_hours_of(told.as_ref().map(|(_, facts)| facts));
            }
            Some(_) => {
                let is_dated = |(_, facts): &(_, MeetingFacts)| facts.date.is_some();
                found.extend(told.into_iter().chain(of_text).find(is_dated));
            }
            None => found.extend(told),
        }
        found
    }

    /// The place that a title tells.
    pub(super) fn place_of_title(&self) -> Option<(&Passage<'t>, Range<usize>)> {
        let mut titles = self.titles.iter();
        titles.find_map(|(passage, facts)| Some((passage, facts.as_ref()?.place.clone()?)))
    }
}

/// Reads what a passage tells of the meeting, by what is known of the document.
struct Reader {
    context: DateContext,
    /// The day of writing.
    signed: Option<Edtf>,
    is_conversation: bool,
    is_cable: bool,
}

impl Reader {
    fn new(finder: &Finder<'_, '_>) -> Self {
        let own = |event: &&DatedEvent<'_>| matches!(event.role, DateRole::Signed | DateRole::Sent);
        let signed = finder.metadata.dates.iter().find(own);
        Self {
            context: finder.context,
            signed: signed.map(|event| event.date.clone()),
            is_conversation: finder.is_conversation,
            is_cable: finder.is_cable,
        }
    }

    fn in_title(&self, passage: &Passage<'_>) -> Option<MeetingFacts> {
        let text = passage.text();
        (text.len() <= LONGEST_TITLE)
            .then(|| meeting_in_title(text, &self.context))
            .flatten()
    }

    fn in_prose(&self, passage: &Passage<'_>) -> Option<MeetingFacts> {
        meeting_in_prose(passage.text(), &self.context, self.signed.as_ref())
    }

    fn in_heading(&self, passage: &Passage<'_>) -> Option<MeetingFacts> {
        let facts = self.in_title(passage).or_else(|| self.in_prose(passage));
        facts.filter(|facts| *facts != MeetingFacts::default())
    }

    /// The day that a line ends with, which says what the talk was about.
    fn day_at_end(&self, passage: &Passage<'_>) -> Option<MeetingFacts> {
        let text = passage.text();
        let about = text
            .get(.."about a".len())
            .is_some_and(|lead| lead.eq_ignore_ascii_case("about a"));
        let short = text.len() <= LONGEST_TITLE && !text.ends_with('.');
        (short && (about || self.is_conversation))
            .then(|| meeting_at_end(text, &self.context))
            .flatten()
    }

    /// The day of the title of a conversation.
    fn day_in_title(&self, passage: &Passage<'_>) -> Option<MeetingFacts> {
        let text = passage.text();
        let own = self.is_conversation && !self.is_cable && text.len() <= LONGEST_TITLE;
        own.then(|| day_of_title(text, &self.context)).flatten()
    }

    fn of_title(&self, passage: &Passage<'_>) -> Option<MeetingFacts> {
        let day = || self.day_at_end(passage).or_else(|| self.day_in_title(passage));
        match self.in_title(passage) {
            Some(facts) if facts.date.is_none() => Some(facts.with(day())),
            Some(facts) => Some(facts),
            None => day(),
        }
    }
}
