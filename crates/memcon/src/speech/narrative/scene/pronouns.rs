//! Whom `he` and `she` mean.

use std::borrow::Cow;

use super::super::attribution::{Attribution, Place};
use super::super::grammar::{CONJUNCTIONS, PREPOSITIONS, SUBORDINATORS, TALKS, is_finite};
use super::super::last_named::Named;
use super::super::token::{Kind, Tokens};
use super::mentions::gender_of;
use super::{Gender, REACH, Scene, Who, only};
use crate::grammar::person::Mention;
use crate::lex::Passage;
use crate::people::PersonIndex;
use crate::speech::cues::Class;

/// Tokens in which the subject of a sentence stands that begins with it.
const HEAD: usize = 3;

impl<'t> Scene<'_, 't> {
    /// `I saw the Minister of Works, and he said`: whose office was named right before.
    fn office_meant(
        &mut self,
        gender: Gender,
        attribution: &Attribution,
        tokens: &Tokens<'_>,
        passage: &Passage<'t>,
    ) -> Option<PersonIndex> {
        let pronoun = tokens
            .get(attribution.subject_at)
            .filter(|_| gender == Gender::He)?;
        let (office, span) = self.office_before(passage.locate(pronoun.range.clone()))?;
        Some(self.people.enter(&office, span))
    }

    /// Who was named in the sentences before, if a pronoun of that gender can mean that person.
    fn last_named(&mut self, gender: Gender) -> Option<PersonIndex> {
        let person = match self.last_named.clone()?.who {
            Named::Known(person) => person,
            Named::Unknown(mention, span) => {
                let told = gender_of(&mention).unwrap_or(Gender::He);
                return (told == gender).then(|| self.people.enter(&mention, span));
            }
        };
        let known = self.genders.get(&person);
        // Women are the marked case: of whom nothing is known, `she` does not tell anything.
        known
            .map_or(gender == Gender::He, |known| *known == gender)
            .then_some(person)
    }

    /// `He replied`, behind somebody's question: not who asked.
    fn answerer(&self, attribution: &Attribution) -> Option<PersonIndex> {
        let asked = self.asked.filter(|_| attribution.place == Place::Main)?;
        let answers = match attribution.class {
            Class::Answer => asked.is_question,
            Class::Agree | Class::Deny | Class::Promise => asked.names_whom,
            _ => false,
        };
        if !answers {
            return None;
        }
        let others = || {
            self.present
                .iter()
                .copied()
                .filter(|person| *person != asked.asker && Some(*person) != self.author)
        };
        let other = asked
            .whom
            .or_else(|| only(&mut others()))
            .or_else(|| self.replier(Some(asked.asker))?.person);
        other.filter(|other| Some(*other) != self.author)
    }

    /// `Orlov's letter came late, and he said`: who is named first, where nobody is looked at.
    fn owner(&self, tokens: &Tokens<'_>) -> Option<PersonIndex> {
        let owns = self.focus.is_none() && tokens.kind(1) == Some(&Kind::Possessive);
        owns.then(|| self.known(tokens.mention(0)?)).flatten()
    }

    /// `When Orlov asked whether the road was open, he replied`: somebody else does, who is looked at.
    fn is_answered(&self, asker: usize, attribution: &Attribution, tokens: &Tokens<'_>) -> bool {
        let answers = matches!(
            attribution.class,
            Class::Answer | Class::Agree | Class::Deny | Class::Promise | Class::Say
        );
        let opens = tokens.word_before(asker) == "when" && answers && attribution.place == Place::Main;
        let verb = (asker + 1..asker + 4).find(|at| !tokens.is_adverb(*at));
        let asks = opens
            && verb
                .and_then(|at| tokens.cue(at)?.verb(Some(tokens.word(at + 1))))
                .is_some_and(|(verb, _)| {
                    matches!(verb.class, Class::Ask)
                        || verb.class == Class::Say && attribution.class != Class::Say
                        || tokens.is(asker + 1, &["interjected", "objected", "remarked"])
                });
        let person = tokens.mention(asker).and_then(|mention| self.known(mention));
        asks && self.focus.is_some() && self.focus != person
    }

    /// `he` and `she`: a person named before in the sentence as its subject, else the one in focus.
    pub(super) fn pronoun(
        &mut self,
        gender: Gender,
        attribution: &Attribution,
        tokens: &Tokens<'_>,
        passage: &Passage<'t>,
    ) -> Option<Who> {
        // `He told the Ambassador that`: somebody else does.
        let told = tokens
            .mention(attribution.cue_at + 1)
            .filter(|_| attribution.class == Class::Tell)
            .and_then(|mention| self.known(mention));
        let fits = |scene: &Self, person: PersonIndex| {
            Some(person) != told && scene.genders.get(&person).is_none_or(|known| *known == gender)
        };
        let end = attribution.subject_at.min(attribution.cue_at);
        let before = subject_before(tokens, end)
            .filter(|at| !self.is_answered(*at, attribution, tokens))
            .and_then(|at| tokens.mention(at));
        // `The Prime Minister was pleased: he asked`
        let office = before.filter(|mention| mention.name.is_empty() && self.known(mention).is_none());
        let entered = office
            .filter(|_| tokens.mention(0).is_some())
            .and_then(|mention| self.enter(mention, passage));
        let partner = match before {
            None => talked_with(tokens, end).and_then(|mention| self.enter(mention, passage)),
            Some(_) => None,
        };
        // `I told this to Orlov, and he said`
        let object = || {
            let mut mentions = (1..end).rev().filter_map(|at| tokens.mention(at));
            let named = mentions.find_map(|mention| self.known(mention));
            named.filter(|person| {
                tokens.is(0, &["i"]) && self.is_present(*person) && Some(*person) != self.author
            })
        };
        let inside = before
            .and_then(|mention| self.known(mention))
            .or(entered)
            .or_else(object)
            .or(partner)
            .or_else(|| self.owner(tokens))
            .filter(|person| fits(self, *person));
        let recent = [self.focus, self.before, self.beside];
        // Women are the marked case: one who is known to be a woman is meant before one of whom nothing is known.
        let is_woman = |person: &PersonIndex| self.genders.get(person) == Some(&Gender::She);
        let woman = recent
            .into_iter()
            .flatten()
            .find(is_woman)
            .or_else(|| only(&mut self.present.iter().copied().filter(is_woman)))
            .filter(|_| gender == Gender::She);
        let last = woman.or_else(|| recent.into_iter().flatten().find(|person| fits(self, *person)));
        let answerer = self.answerer(attribution).filter(|person| fits(self, *person));
        let (person, rule) = match (inside, last) {
            (None, _) if answerer.is_some() => (answerer, "pronoun-answers"),
            (Some(person), _) => (Some(person), "pronoun-in-sentence"),
            (None, Some(person)) => (Some(person), "pronoun-last-speaker"),
            (None, None) => match self.last_named(gender) {
                Some(person) => (Some(person), "pronoun-last-named"),
                None => match self.office_meant(gender, attribution, tokens, passage) {
                    Some(person) => (Some(person), "pronoun-office-named"),
                    None => (None, "pronoun"),
                },
            },
        };
        let others = [self.focus, self.beside]
            .into_iter()
            .flatten()
            .filter(|other| inside.is_none() && fits(self, *other) && Some(*other) != person);
        let mut candidates: Vec<PersonIndex> = others.collect();
        if let Some(person) = person {
            if !candidates.is_empty() {
                candidates.insert(0, person);
            }
            self.genders.entry(person).or_insert(gender);
        }
        let printed = tokens
            .get(attribution.subject_at)
            .map(|token| passage.words(token.range.clone()));
        Some(Who {
            person,
            label: if person.is_none() {
                printed.map(Cow::into_owned)
            } else {
                None
            },
            rule,
            candidates,
        })
    }
}

/// `In conversation with Orlov before his departure, he said`: with whom somebody talks who tells of it, named before `end`.
pub(in super::super) fn talked_with<'n, 't>(tokens: &'n Tokens<'t>, end: usize) -> Option<&'n Mention<'t>> {
    let talk = (1..FARTHEST_TALK).find(|at| tokens.is(*at, TALKS))?;
    let opens = tokens.is(0, &["at", "during", "in"]) && tokens.word(talk + 1) == "with";
    tokens.mention(talk + 2).filter(|_| opens && talk + 2 < end)
}

/// Where such a talk stands at the latest: `In a long private conversation with Orlov`.
const FARTHEST_TALK: usize = 5;

/// `Orlov, by contrast, had two`: true where the person who begins the sentence has its verb behind an aside.
fn has_aside(tokens: &Tokens<'_>, end: usize) -> bool {
    let comma = |at: &usize| tokens.kind(*at) == Some(&Kind::Comma);
    let closing = (2..LONGEST_ASIDE).find(comma).filter(|_| comma(&1));
    let plain = |closing: usize| (2..closing).all(|at| tokens.kind(at) == Some(&Kind::Word));
    closing.is_some_and(|closing| plain(closing) && closing + 1 < end && is_finite(tokens.word(closing + 1)))
}

/// Where the comma behind such an aside stands at the latest.
const LONGEST_ASIDE: usize = 8;

/// A person before `end` who is the subject of a clause.
fn subject_before(tokens: &Tokens<'_>, end: usize) -> Option<usize> {
    let near = end.saturating_sub(REACH);
    (near..end).chain(0..near.min(HEAD)).find(|at| {
        tokens.mention(*at).is_some()
            && (tokens.kind(at + 1) == Some(&Kind::Word) || *at == 0 && has_aside(tokens, end))
            && !tokens.is(at + 1, PREPOSITIONS)
            && !tokens.is(at + 1, CONJUNCTIONS)
            && (*at == 0
                || (1..=3).any(|back| at.checked_sub(back).is_some_and(|i| tokens.is(i, SUBORDINATORS)))
                || matches!(tokens.kind(at - 1), Some(Kind::Comma)))
    })
}
