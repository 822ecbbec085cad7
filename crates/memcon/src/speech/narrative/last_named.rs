//! Who was named last, for a pronoun that nobody in focus fits: `Orlov showed me two telegrams. He says ...` tells that
//! Orlov is a person, though nothing else does.

use super::grammar::is_finite;
use super::nominative::is_nominative;
use super::scene::Scene;
use super::token::{Kind, Tokens};
use crate::Span;
use crate::grammar::person::Mention;
use crate::lex::Passage;
use crate::people::PersonIndex;
use crate::speech::cues::{Form, look_up};

/// Sentences after which nobody is remembered any more.
const REACH: usize = 2;

/// Somebody named in one of the last sentences: the only one, or the subject.
#[derive(Debug, Clone)]
pub(super) struct LastNamed {
    pub(super) who: Named,
    /// The sentence is about that person, who is its subject.
    is_subject: bool,
    /// Sentences since then.
    age: usize,
}

/// Who was named.
#[derive(Debug, Clone)]
pub(super) enum Named {
    Known(PersonIndex),
    /// A name at the place of a subject, of which nothing else says that it is a person's.
    Unknown(Mention<'static>, Span),
}

impl<'t> Scene<'_, 't> {
    /// Notes whom a sentence names; called at its end.
    pub(super) fn note_last_named(&mut self, tokens: &Tokens<'_>, passage: &Passage<'t>) {
        let old = self.last_named.take().filter(|named| named.age < REACH);
        self.last_named = old.map(|named| LastNamed {
            age: named.age + 1,
            ..named
        });
        let known = tokens.mentions.iter().filter_map(|mention| self.known(mention));
        let mut known: Vec<PersonIndex> = known.filter(|person| Some(*person) != self.author).collect();
        known.dedup();
        let subject = (0..tokens.list.len()).find(|at| is_nominative(tokens, *at));
        let subject = subject.filter(|at| tokens.mention(*at).is_some());
        let who = match (subject, &known[..]) {
            (Some(subject), _) => self.named_as_subject(subject, tokens, passage),
            // Of whom a sentence was about, those after it may go on to tell.
            (None, _) if self.last_named.as_ref().is_some_and(|named| named.is_subject) => return,
            (None, [only]) => Some(Named::Known(*only)),
            (None, []) => return,
            (None, _) => None,
        };
        self.last_named = who.map(|who| LastNamed {
            who,
            is_subject: subject.is_some(),
            age: 0,
        });
    }

    fn named_as_subject(&self, at: usize, tokens: &Tokens<'_>, passage: &Passage<'t>) -> Option<Named> {
        let subject = tokens.mention(at)?;
        if let Some(person) = self.known(subject) {
            return (Some(person) != self.author).then_some(Named::Known(person));
        }
        let span = passage.locate(subject.range.clone());
        let is_person = || self.looks_like_a_person(subject) && acts_as_person(tokens, at + 1);
        (self.is_unknown(subject) && is_person()).then(|| Named::Unknown(subject.clone().into_owned(), span))
    }
}

/// True where a verb follows of what people do, behind adverbs or an apposition: a name alone before another may be a place
/// or a thing.
fn acts_as_person(tokens: &Tokens<'_>, from: usize) -> bool {
    let is_number = |at: &usize| tokens.word(*at).bytes().all(|byte| byte.is_ascii_digit());
    let opening = (from + 1..).find(|at| tokens.word(*at).is_empty() || !is_number(at));
    let opens = opening.is_some_and(|at| tokens.mention(at).is_some() || tokens.is(at, &["a", "the", "who"]));
    let described = tokens.kind(from) == Some(&Kind::Comma) && opens;
    let behind = || (from + 1..tokens.list.len()).find(|at| tokens.kind(*at) == Some(&Kind::Comma));
    let from = described.then(behind).flatten().map_or(from, |comma| comma + 1);
    let verb = (from..tokens.list.len()).find(|at| !tokens.is_adverb(*at) && !tokens.is(*at, PERFECT));
    let Some(verb) = verb else { return false };
    let word = tokens.word(verb);
    let next = tokens.word(verb + 1);
    // `High hopes have been raised`
    if word.ends_with('s') && is_finite(next) {
        return false;
    }
    let speaks = look_up(word).and_then(|found| found.verb(Some(next)));
    speaks.is_some_and(|(_, form)| matches!(form, Form::Past | Form::Third)) || ACTS.contains(&word)
}

/// Auxiliaries of the perfect.
const PERFECT: &[&str] = &["had", "has", "have"];

/// What people do beside talking, where reports of talks tell of it.
const ACTS: &[&str] = &[
    "approached",
    "arrived",
    "came",
    "calls",
    "called",
    "fears",
    "feared",
    "felt",
    "gave",
    "handed",
    "left",
    "lunched",
    "met",
    "paid",
    "read",
    "received",
    "returned",
    "sent",
    "showed",
    "smiled",
    "spoke",
    "took",
    "visited",
    "wants",
    "wanted",
    "went",
];
