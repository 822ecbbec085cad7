//! Who is there: whom names, titles and pronouns of a narrative mean as it goes on.

mod beforehand;
mod initials;
mod meant;
mod mentions;
mod offices;
mod pronouns;
mod roles;

use std::collections::VecDeque;

use foldhash::{HashMap, HashSet};

use super::last_named::LastNamed;
use super::token::SMALL_RANKS;
use crate::Span;
use crate::grammar::person::Mention;
use crate::lex::Passage;
use crate::people::{PersonIndex, Registry, Resolution};
use crate::record::PersonRole;
pub(super) use pronouns::talked_with;

/// Who a subject is, and by which rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Who {
    /// The person, where one could be named.
    pub(super) person: Option<PersonIndex>,
    /// The words for somebody without a name, as printed.
    pub(super) label: Option<String>,
    pub(super) rule: &'static str,
    /// Who else could be meant.
    pub(super) candidates: Vec<PersonIndex>,
}

impl Who {
    /// True where both are the same speaker.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.person == other.person && self.label == other.label
    }
}

/// Whether somebody is a man or a woman, as far as titles and pronouns tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gender {
    He,
    She,
}

/// Somebody asked, or asked for, something.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    pub(super) asker: PersonIndex,
    /// Whom, where that is known.
    pub(super) whom: Option<PersonIndex>,
    /// Somebody is named as the one who was asked, if only as `him`.
    pub(super) names_whom: bool,
    /// It was a question.
    pub(super) is_question: bool,
}

/// The people of a narrative at one point of it.
pub(super) struct Scene<'r, 't> {
    pub(super) people: &'r mut Registry<'t>,
    pub(super) author: Option<PersonIndex>,
    /// Whom `he` or `she` means: the third person who spoke or acted last.
    focus: Option<PersonIndex>,
    /// Who was in focus before.
    before: Option<PersonIndex>,
    /// Who was named last beside the focus.
    beside: Option<PersonIndex>,
    /// Who was named last, whether in focus or not.
    pub(super) last_named: Option<LastNamed>,
    /// The two who were named last in one sentence, in that order.
    pair: Option<(PersonIndex, PersonIndex)>,
    /// The first of those whom the sentence before named together: `Orlov and Szabo`.
    joint: Option<PersonIndex>,
    /// Who asked in the sentence before, and whom.
    asked: Option<Asked>,
    /// Who takes part or has spoken.
    present: HashSet<PersonIndex>,
    genders: HashMap<PersonIndex, Gender>,
    /// Capitalised words that name places, in lower case.
    places: HashSet<String>,
    /// Surnames without a title, in lower case, and how often a sentence begins by saying that they spoke.
    talkers: HashMap<String, usize>,
    /// Sentences begin by saying that somebody spoke of whom they give but a letter: `M. said`.
    pub(super) uses_initials: bool,
    /// Surnames that were named without anything else, where letters stand for some of them.
    surnames: Vec<(Mention<'static>, Span)>,
    /// Letters that stood for somebody, and for whom, if that was told.
    letters: Vec<(char, Option<PersonIndex>)>,
    /// The report tells of its author as `we`: `told us`, `we were received`.
    pub(super) tells_as_we: bool,
    /// How often `I` say or hear something.
    first_person: usize,
    /// Who received whom.
    host_and_guest: Option<(PersonIndex, PersonIndex)>,
    /// Who was called `the Ruritanian diplomat` and the like, in lower case.
    described: Vec<(String, PersonIndex)>,
    /// Offices with their country or subject that nobody is known to have, as they were named.
    offices: VecDeque<offices::Office>,
}

impl<'r, 't> Scene<'r, 't> {
    pub(super) fn new(people: &'r mut Registry<'t>, author: Option<PersonIndex>) -> Self {
        let present = people
            .indices()
            .filter(|person| people.has_role(*person, PersonRole::Participant))
            .collect();
        Self {
            people,
            author,
            focus: None,
            before: None,
            beside: None,
            last_named: None,
            pair: None,
            joint: None,
            asked: None,
            present,
            genders: HashMap::default(),
            places: HashSet::default(),
            talkers: HashMap::default(),
            uses_initials: false,
            surnames: Vec::new(),
            letters: Vec::new(),
            tells_as_we: false,
            first_person: 0,
            host_and_guest: None,
            described: Vec::new(),
            offices: VecDeque::new(),
        }
    }

    /// Another paper begins, which `teller` tells: nobody of the one before is meant by a pronoun, and who wrote that is not
    /// there until somebody names him.
    pub(super) fn begin_enclosed(&mut self, teller: Option<PersonIndex>) {
        if let Some(author) = self.author.filter(|author| Some(*author) != teller) {
            self.present.remove(&author);
        }
        self.author = teller;
        self.focus = None;
        self.before = None;
        self.beside = None;
        self.last_named = None;
        self.pair = None;
        self.joint = None;
        self.asked = None;
        self.host_and_guest = None;
        self.offices.clear();
    }

    /// True where the person takes part or has spoken.
    pub(super) fn is_present(&self, person: PersonIndex) -> bool {
        self.present.contains(&person)
    }

    /// Enters a person as one who is there.
    pub(super) fn admit(&mut self, person: PersonIndex, role: PersonRole) {
        self.present.insert(person);
        self.people.add_role(person, role);
    }

    /// Notes that a person speaks, whose turn is not ended yet.
    pub(super) fn hear(&mut self, person: PersonIndex) {
        self.present.insert(person);
    }

    /// Whom a mention names, if it is somebody known.
    pub(super) fn known(&self, mention: &Mention<'_>) -> Option<PersonIndex> {
        match self.people.resolve(mention) {
            Resolution::Person(person, _) => Some(self.colleague(person, mention).unwrap_or(person)),
            Resolution::Ambiguous(persons) => {
                self.nearest(&self.without_teller(self.titled_so(persons, mention), mention))
            }
            Resolution::Unknown => None,
        }
    }

    /// Those of `persons` whom an office means in a report that its author tells as `I`: not himself.
    fn without_teller(&self, mut persons: Vec<PersonIndex>, mention: &Mention<'_>) -> Vec<PersonIndex> {
        if mention.name.is_empty() && self.tells_as_i() {
            persons.retain(|person| Some(*person) != self.author);
        }
        persons
    }

    /// `The ambassador` whom an ambassador tells of as `I`: not himself, but the other one.
    fn colleague(&self, person: PersonIndex, mention: &Mention<'_>) -> Option<PersonIndex> {
        if Some(person) != self.author || !mention.name.is_empty() || !self.tells_as_i() {
            return None;
        }
        let others = self.people.bearers(mention.titles.last()?);
        only(&mut others.filter(|other| *other != person && self.is_present(*other)))
    }

    /// Those of `persons` who bear the mention's title as it is printed (`the Prime Minister` is not `the Premier`).
    fn titled_so(&self, persons: Vec<PersonIndex>, mention: &Mention<'_>) -> Vec<PersonIndex> {
        let bears = |person: &PersonIndex| {
            self.people.person(*person).is_some_and(|person| {
                mention
                    .titles
                    .last()
                    .is_some_and(|title| person.titles.iter().any(|own| own.eq_ignore_ascii_case(title)))
            })
        };
        let so: Vec<_> = persons.iter().copied().filter(bears).collect();
        if so.is_empty() { persons } else { so }
    }

    /// The one of `persons` who is there, or was last in focus.
    fn nearest(&self, persons: &[PersonIndex]) -> Option<PersonIndex> {
        if let [one] = persons {
            return Some(*one);
        }
        let mut there = persons.iter().filter(|person| self.is_present(**person));
        if let (Some(one), None) = (there.next(), there.next()) {
            return Some(*one);
        }
        [self.focus, self.before]
            .into_iter()
            .flatten()
            .find(|person| persons.contains(person))
    }

    /// True where a mention looks like a person although nobody of that name is known.
    pub(super) fn looks_like_a_person(&self, mention: &Mention<'_>) -> bool {
        // `the general`, of whom nobody heard before, is none.
        let small = |title: &str| SMALL_RANKS.contains(&title);
        if !mention.titles.is_empty() {
            return !(mention.name.is_empty() && mention.titles.iter().all(|title| small(title)));
        }
        let name = &*mention.name;
        let letters = name.chars().filter(|c| c.is_alphabetic());
        let shouted = letters.clone().count() > 1 && letters.clone().all(char::is_uppercase);
        letters.count() > 2 && !shouted && !self.places.contains(&name.to_lowercase())
    }

    /// Finds or enters the person of a mention.
    pub(super) fn enter(&mut self, mention: &Mention<'_>, passage: &Passage<'t>) -> Option<PersonIndex> {
        let span = passage.locate(mention.range.clone());
        let person = match self.people.resolve(mention) {
            Resolution::Person(person, _) => {
                self.people.note_form(person, mention, span);
                person
            }
            Resolution::Ambiguous(persons) => self.nearest(&self.titled_so(persons, mention))?,
            Resolution::Unknown if self.looks_like_a_person(mention) => {
                let office = self.named_office(mention, span, None);
                let known = office.map(|(office, at)| self.people.enter(&office, at));
                match known {
                    Some(person) => {
                        self.people.note_form(person, mention, span);
                        person
                    }
                    None => self.people.enter(mention, span),
                }
            }
            Resolution::Unknown => return None,
        };
        self.note_gender(person, mention);
        Some(person)
    }

    /// Puts a third person in focus.
    pub(super) fn look_at(&mut self, person: PersonIndex) {
        if self.focus != Some(person) {
            self.before = self.focus;
            self.focus = Some(person);
        }
        self.beside = None;
    }

    /// True where somebody beside the author is there.
    pub(super) fn has_others(&self) -> bool {
        self.present.iter().any(|person| Some(*person) != self.author)
    }

    /// True where `who` is the first of those whom the sentence before named together.
    pub(super) fn is_joint(&self, who: &Who) -> bool {
        self.joint.is_some() && who.person == self.joint
    }

    /// Who is looked at.
    pub(super) fn looked_at(&self) -> Option<PersonIndex> {
        self.focus
    }

    /// True where somebody is looked at.
    pub(super) fn has_focus(&self) -> bool {
        self.focus.is_some()
    }

    /// Notes that somebody else was named beside the one in focus.
    pub(super) fn notice(&mut self, person: PersonIndex) {
        if self.focus != Some(person) && Some(person) != self.author {
            self.beside = Some(person);
        }
    }

    /// True for a name that nobody of the record has.
    pub(super) fn is_unknown(&self, mention: &Mention<'_>) -> bool {
        self.people.resolve(mention) == Resolution::Unknown
    }

    /// Notes whether somebody other than the author asked last, and whom.
    pub(super) fn note_question(&mut self, asked: Option<Asked>) {
        self.asked = asked.filter(|asked| Some(asked.asker) != self.author);
    }
}

/// The only one of `found`.
fn only(found: &mut dyn Iterator<Item = PersonIndex>) -> Option<PersonIndex> {
    match (found.next(), found.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

/// How far back a sentence is searched for what its pronoun means, in tokens.
const REACH: usize = 40;
