//! What a title says beside the kind of document: who wrote to whom, and who talked.

mod parties;
mod series;
mod talkers;

use std::borrow::Cow;
use std::ops::Range;

pub(super) use parties::outer;
use parties::{
    TO, addressed_for, addressed_to, author_in_title, authors_among, bearer_at_end, holder_behind_bracket,
    is_place, parties_alone, parties_in_title,
};
use series::{addressee_at, person_of, series_parties};
use talkers::{joined_talkers, people_in, surname_alone, talkers_in_title, talking_offices};

use super::cast::Cast;
use super::tail::office::holds_office;
use super::{CastMember, FORM_LINE, Finder};
use crate::Span;
use crate::grammar::classification::{Stamps, stamps};
use crate::grammar::date::{DateContext, dates_in};
use crate::grammar::french_form::{french_parties, swiss_parties};
use crate::grammar::genre::RECORDS;
use crate::grammar::person::{Mention, listed_mention_at, mentions};
use crate::grammar::recipient::{addressees, holds_body};
use crate::grammar::scan::is_of;
use crate::grammar::vocabulary::contains;
use crate::grammar::word::PLACES;
use crate::layout::{Outline, SlotKind};
use crate::lex::{Paragraph, Passage, ends_sentence};
use crate::record::{Field, Identifier, IdentifierKind, Metadata, PersonRole, Recipient, Relation};

impl<'t> Finder<'_, 't> {
    /// Stamps that the catalogue repeats in the title: `Telegram from Strelsau to Selm, No. 66.041, SECRET, Urgent`.
    pub(super) fn stamps_of_title(&mut self, outline: &Outline<'t>) {
        for slot in outline.slots.iter().filter(|slot| slot.kind == SlotKind::Title) {
            let title = slot.passage.text();
            let mut at = 0;
            // The first part is the title proper.
            for part in title.split(", ") {
                let range = at..at + part.len();
                at = range.end + ", ".len();
                if range.start > 0
                    && let Some(found) = stamps(part)
                {
                    self.take_stamps(&slot.passage.part(range), found);
                }
            }
        }
    }

    /// Day and hours with which the title of a volume ends that gives no dateline:
    /// `Memorandum of Conversation, Selm, June 11, 1973, 4:15-5:30 p.m.`
    pub(super) fn date_of_title(&mut self, outline: &Outline<'t>) {
        if !self.takes_dateline || self.metadata.date.is_some() {
            return;
        }
        let Some(slot) = outline.slots.iter().find(|slot| slot.kind == SlotKind::Title) else {
            return;
        };
        let title = slot.passage.text();
        let Some(date) = dates_in(title, &self.context).last() else {
            return;
        };
        let before = title.get(..date.range.start).unwrap_or_default();
        let behind = title.get(date.range.end..).unwrap_or_default();
        let of_hours = |c: char| c.is_ascii_digit() || " ,.:-–—apmAPM".contains(c);
        let Some(edtf) = date.edtf.clone() else { return };
        if before.trim_end().ends_with(',') && behind.chars().all(of_hours) {
            self.metadata.date = Some(edtf);
            let named = before.trim_end().trim_end_matches(',');
            let place = named.rfind(", ").map(|comma| comma + ", ".len()..named.len());
            if let Some(place) = place.filter(|place| contains(PLACES, &named[place.clone()])) {
                self.set(Field::Place, &slot.passage, place);
            }
            let span = slot.passage.locate(date.range);
            self.metadata.spans.insert(Field::Date, span);
        }
    }

    /// The town with which the title of a talk ends, where nothing else tells the place.
    pub(super) fn town_of_title(&mut self, outline: &Outline<'t>) {
        let slot = outline.slots.iter().find(|slot| slot.kind == SlotKind::Title);
        let Some(passage) = slot.map(|slot| &slot.passage).filter(|_| !self.takes_dateline) else {
            return;
        };
        if let Some(town) = town_at_end(passage.text(), &self.context) {
            self.set(Field::Place, passage, town);
        }
    }

    fn take_stamps(&mut self, passage: &Passage<'t>, found: Stamps) {
        if let Some(range) = found.classification {
            self.set(Field::Classification, passage, range);
        }
        if let Some(range) = found.precedence {
            self.set(Field::Precedence, passage, range);
        }
        for number in found.numbers {
            self.add_identifier(passage, number);
        }
    }

    /// Sender and recipients that neither signature nor address lines name, from the title:
    /// `Report, Embassy of Ruritania in Borduria to the Ruritanian Foreign Ministry`.
    pub(super) fn parties_from_title(&mut self, cast: &mut Cast<'t>) {
        let title = self
            .metadata
            .title
            .clone()
            .zip(self.metadata.spans.get(&Field::Title).copied());
        // Editions number their documents.
        let numbered = |identifier: &Identifier<'_>| identifier.kind == IdentifierKind::Document;
        let rule = self.metadata.rules.get(&Field::Kind).map(Cow::as_ref);
        let by_form = rule == Some(FORM_LINE)
            || rule == Some("genre") && self.metadata.identifiers.iter().any(numbered);
        let Some((title, span)) = title else { return };
        // `The Minister in Ruritania (Orlov) to the Foreign Office`
        let of_edition = title.starts_with("The ") && title.contains(") to ");
        if self.takes_dateline || of_edition {
            // `The Minister (Orlov) to the Foreign Office : May 3, 1939`
            let parties = title.split(" : ").next().unwrap_or(&title);
            self.parties_of_series(parties, span, cast);
            return;
        }
        let of_series = french_parties(&title).or_else(|| swiss_parties(&title));
        let parties = of_series.map(|(sender, recipient)| (sender, Some(recipient)));
        let parties = parties.or_else(|| parties_in_title(&title));
        let parties = parties.or_else(|| by_form.then(|| parties_alone(&title)).flatten());
        let Some((sender, recipients)) = parties else {
            if let Some(name) = addressed_for(&title).or_else(|| addressed_to(&title)) {
                self.recipients_of_title(&title, span, name);
            }
            return;
        };
        let words = title[sender].trim();
        let person = listed_mention_at(words, 0)
            .filter(|person| !person.name.is_empty() && person.range.end == words.len())
            .filter(|person| !is_place(&person.name))
            .or_else(|| holder_behind_bracket(words))
            .or_else(|| bearer_at_end(words))
            .map(Mention::into_owned);
        let authors = authors_among(words);
        let person = person.or_else(|| authors.first().cloned().map(Mention::into_owned));
        let surname = || by_form && is_one_name(words);
        if self.metadata.sender.is_none() && (person.is_some() || holds_body(words) || surname()) {
            let name = person.as_ref().map_or_else(
                || {
                    words
                        .trim_start_matches("the ")
                        .trim_start_matches("The ")
                        .to_owned()
                },
                |person| person.name.to_string(),
            );
            self.metadata.sender = Some(Cow::Owned(name));
            self.metadata.spans.insert(Field::Sender, span);
            self.metadata
                .rules
                .insert(Field::Sender, Cow::Borrowed("author-in-title"));
            let person = person.or_else(|| office_alone(words));
            cast.members.extend(person.map(|mention| CastMember {
                mention,
                offices: Vec::new(),
                roles: vec![PersonRole::Author],
                side: None,
                span,
            }));
        }
        cast.members
            .extend(authors.into_iter().skip(1).map(|mention| CastMember {
                mention: mention.into_owned(),
                offices: Vec::new(),
                roles: vec![PersonRole::Author],
                side: None,
                span,
            }));
        if let Some(names) = recipients {
            let end = names.end;
            self.recipients_of_title(&title, span, names);
            if by_form {
                self.more_recipients_of_title(&title, end, span);
            }
        }
    }

    /// Sender and recipients that the title of a document of a series names: `Telegram From the Embassy in Ruritania to the
    /// Department of State`, `The Minister in Ruritania (Orlov) to the Secretary of State`.
    fn parties_of_series(&mut self, title: &str, span: Span, cast: &mut Cast<'t>) {
        let Some(parties) = series_parties(title) else {
            return;
        };
        let further = parties.senders.iter().skip(1);
        let further = further.filter_map(|sender| person_of(&title[sender.clone()]));
        cast.members.extend(further.map(|mention| CastMember {
            mention: mention.into_owned(),
            offices: Vec::new(),
            roles: vec![PersonRole::Author],
            side: None,
            span,
        }));
        if let Some(sender) = parties.senders.first().filter(|_| self.metadata.sender.is_none()) {
            self.set_sender_of_title(&title[sender.clone()], span);
        }
        self.set_recipients(title, span, parties.recipients);
    }

    /// `..., Prime Minister, and to Sir Paul Hart, Minister of Trade`
    fn more_recipients_of_title(&mut self, title: &str, from: usize, span: Span) {
        const AND_TO: &str = " and to ";
        let lower = title.to_ascii_lowercase();
        let behind = lower.get(from..).unwrap_or_default();
        for (at, _) in behind.match_indices(AND_TO) {
            let start = from + at + AND_TO.len();
            let end = title[start..]
                .find(',')
                .map_or(title.len(), |comma| start + comma);
            for name in addressees(title, start..end) {
                self.metadata.recipients.push(Recipient {
                    name: Cow::Owned(title[name].to_owned()),
                    relation: Relation::To,
                    span,
                });
            }
        }
    }

    /// Those whom the title names at `names`, where the document addresses nobody itself.
    fn recipients_of_title(&mut self, title: &str, span: Span, names: Range<usize>) {
        self.set_recipients(title, span, addressees(title, names));
    }

    fn set_recipients(&mut self, title: &str, span: Span, mut names: Vec<Range<usize>>) {
        let addressed = self
            .metadata
            .recipients
            .iter()
            .any(|recipient| recipient.relation == Relation::To);
        if addressed {
            return;
        }
        // `Pavel Orlov and Others`
        names.retain(|name| !title[name.clone()].eq_ignore_ascii_case("others"));
        // Whoever is on the distribution list is not named again.
        names.retain(|name| {
            let last = title[name.clone()].rsplit(' ').next().unwrap_or_default();
            !self
                .metadata
                .recipients
                .iter()
                .any(|recipient| recipient.name.split(' ').any(|word| word == last))
        });
        self.metadata
            .recipients
            .extend(names.into_iter().map(|name| Recipient {
                name: Cow::Owned(title[name].to_owned()),
                relation: Relation::To,
                span,
            }));
    }

    /// Without a signature, the author that the title names: `Cable from X, '...'`, `Memorandum by the Consul (X)`.
    /// An office that sends may have its holder in the title only: `Telegram from the Embassy in Selm (Orlov)`.
    pub(super) fn sender_from_title(&mut self, cast: &mut Cast<'t>) {
        let sender = self.metadata.sender.as_deref();
        let by_office = sender.is_some_and(|sender| holds_office(sender) && !sender.contains('('));
        if sender.is_some() && !by_office {
            return;
        }
        let title = self
            .metadata
            .title
            .clone()
            .zip(self.metadata.spans.get(&Field::Title).copied());
        let Some((title, span)) =
            title.filter(|(title, _)| french_parties(title).or_else(|| swiss_parties(title)).is_none())
        else {
            return;
        };
        let addressed = self.takes_dateline.then(|| addressee_at(&title, 0)).flatten();
        let Some(author) = author_in_title(&title, addressed.map(|at| at - TO.len())) else {
            return;
        };
        if by_office && (author.name.is_empty() || !title.contains(&format!("({})", author.name))) {
            return;
        }
        let name = if author.name.is_empty() {
            author.printed.trim_start_matches("the ")
        } else {
            &author.name
        };
        self.set_sender_of_title(name, span);
        cast.members.push(CastMember {
            mention: author,
            offices: Vec::new(),
            roles: vec![PersonRole::Author],
            side: None,
            span,
        });
    }

    fn set_sender_of_title(&mut self, name: &str, span: Span) {
        self.metadata.sender = Some(Cow::Owned(name.to_owned()));
        self.metadata.spans.insert(Field::Sender, span);
        self.metadata
            .rules
            .insert(Field::Sender, Cow::Borrowed("author-in-title"));
    }
}

/// The person whom a title of a volume names as the one who wrote: `The Consul at Selm (Noll) to Minister Orlov`,
/// `Memorandum by Mr. Noll`.
pub(super) fn author_named(title: &str) -> Option<Mention<'static>> {
    let of_series =
        series_parties(title).and_then(|parties| person_of(&title[parties.senders.first()?.clone()]));
    let author = of_series.map(Mention::into_owned);
    author.or_else(|| author_in_title(title, addressee_at(title, 0).map(|at| at - TO.len())))
}

/// Somebody whom words name by an office and nothing else: `Bordurian Ambassador in Selm`.
fn office_alone(words: &str) -> Option<Mention<'static>> {
    let words = ["the ", "The "]
        .iter()
        .find_map(|the| words.strip_prefix(the))
        .unwrap_or(words);
    let office = listed_mention_at(words, 0)?;
    (office.name.is_empty() && office.range.end == words.len()).then(|| office.into_owned())
}

/// Where the town stands with which the title of a talk ends, its day behind it or not:
/// `Record of Conversation between Orlov and Noll, London, 5 May 1956`.
///
/// ```ebnf
/// title = { any } , "," , town , [ "," , date ] ;
/// ```
fn town_at_end(title: &str, context: &DateContext) -> Option<Range<usize>> {
    let day = dates_in(title, context).last();
    let named = match day {
        Some(day) if day.range.end == title.len() => title.get(..day.range.start)?,
        _ => title,
    };
    let named = named.trim_end_matches([',', ' ']);
    let start = named.rfind(", ")? + ", ".len();
    let town = contains(PLACES, &named[start..]) && !talkers_in_title(&named[..start]).is_empty();
    town.then_some(start..named.len())
}

/// `Officer` of the title `Officer to Department of Trade` of a series: a surname that is a word for a rank, too.
fn is_one_name(words: &str) -> bool {
    words.starts_with(char::is_uppercase) && words.chars().all(|c| c.is_alphabetic() || "-'’".contains(c))
}

/// The title that the citation of the entry gives.
pub(super) fn cited_title<'t>(outline: &Outline<'t>, metadata: &Metadata<'t>) -> Vec<Passage<'t>> {
    let Some(span) = metadata.spans.get(&Field::Title) else {
        return Vec::new();
    };
    let citations = outline
        .slots
        .iter()
        .filter(|slot| slot.kind == SlotKind::Citation);
    let mut cited = citations.filter_map(|slot| Some(slot.passage.part(slot.passage.range_of(*span)?)));
    cited.next().into_iter().collect()
}

/// People whom headings of the head name that say what is recorded, below a title of the catalogue: `Record of Conversation
/// between Minister Orlov and Ambassador Noll`.
pub(super) fn cast_of_headings<'t>(head: &[Paragraph<'t>], cast: &mut Cast<'t>) {
    let lines = head.iter().map(|paragraph| &paragraph.passage);
    for line in lines.filter(|line| names_record(line.text()) && !ends_sentence(line.text())) {
        let heading = line.in_one_line();
        enter_talkers(&heading, talkers_in_title(heading.text()), cast);
    }
}

/// True where one of the first two words is what talks are recorded in: `Short Record of`, `NOTES on a Meeting`.
fn names_record(heading: &str) -> bool {
    let mut first = heading.split(' ').take(2);
    heading.starts_with(char::is_uppercase) && first.any(|word| is_of(word, RECORDS))
}

/// People whom the title names: they may be meant later by surname or title.
pub(super) fn cast_of_title<'t>(titles: &[Passage<'t>], cast: &mut Cast<'t>) {
    for passage in titles {
        // `M.` is a form of address there, and no initial.
        if french_parties(passage.in_one_line().text()).is_some() {
            continue;
        }
        cast.note_mentions(passage);
        let title = passage.text();
        let parts = talkers_in_title(title);
        if let [talkers] = parts.as_slice() {
            cast.talking_offices = talking_offices(&title[talkers.clone()]);
        }
        for name in joined_talkers(title).into_iter().flatten() {
            cast.enter(passage, name, PersonRole::Participant, None);
        }
        enter_talkers(passage, parts, cast);
    }
}

/// Enters those who talk by a title, whose names stand in `parts` of it.
fn enter_talkers<'t>(passage: &Passage<'t>, parts: Vec<Range<usize>>, cast: &mut Cast<'t>) {
    let title = passage.text();
    let mut named = false;
    for part in parts {
        // `Premier Deng's Meeting with Orlov`
        if let Some(surname) = surname_alone(&title[part.clone()]).filter(|_| named) {
            let place = surname.range.start + part.start..surname.range.end + part.start;
            cast.enter(passage, place, PersonRole::Participant, None);
        }
        for talker in people_in(&title[part.clone()]) {
            named = true;
            let place = &talker.mention.range;
            let span = passage.locate(place.start + part.start..place.end + part.start);
            cast.members.push(CastMember {
                mention: talker.mention.into_owned(),
                offices: talker
                    .office
                    .map(|office| Cow::Owned(office.into_owned()))
                    .into_iter()
                    .chain(office_before_bracket(title, part.start))
                    .collect(),
                roles: vec![PersonRole::Participant],
                side: None,
                span,
            });
        }
    }
}

/// The office whose holder a bracket names that opens right before `at`: `The Chancellor's [Ernst Noll's] Meeting`.
fn office_before_bracket(title: &str, at: usize) -> Option<Cow<'static, str>> {
    let owner = title.get(..at)?.strip_suffix('[')?.trim_end();
    let owner = ["'s", "’s"].iter().find_map(|mark| owner.strip_suffix(mark))?;
    let office = mentions(owner)
        .last()
        .filter(|office| office.name.is_empty() && office.range.end == owner.len())?;
    Some(Cow::Owned(office.titles.last()?.clone().into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn towns_at_the_end() {
        for (title, town) in [
            (
                "Record of Conversation between P. Orlov and E. Noll, London, 18th June 1954",
                Some("London"),
            ),
            (
                "Record of Talks between P. Orlov and E. Noll, Paris",
                Some("Paris"),
            ),
            ("Record of Talks between P. Orlov and E. Noll", None),
            ("Telegram from the Bordurian Embassy, London, 3 May 1954", None),
            ("", None),
        ] {
            let found = town_at_end(title, &DateContext::default()).map(|town| &title[town]);
            assert_eq!(found, town, "{title}");
        }
    }
}
