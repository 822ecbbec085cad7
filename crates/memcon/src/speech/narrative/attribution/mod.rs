//! Who says what in a sentence: a subject, a cue, and how the cue takes its content.
//!
//! A cue is looked up word by word; its subject is sought to the left, over adverbs, auxiliaries and insertions, or to
//! the right where the order is turned round (`said the Minister`). Every search is bounded, so that a sentence takes
//! linear time.

mod content;
mod mind;
mod noun;
mod subject;
mod verb;

pub(super) use self::mind::MINDS;
pub(super) use self::noun::SOURCES;
pub(super) use self::verb::GESTURES;
use std::ops::Range;

use super::lexicon::Sort;
use super::nominative::{ends_adverb, is_nominative, is_of_two};
use super::token::Tokens;
use crate::grammar::vocabulary::contains;
use crate::grammar::word::CALENDAR;
use crate::speech::cues::{Class, Form, Frames};

/// Whom an attribution names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Subject {
    /// `I`
    Author,
    /// `we`
    We,
    /// `he`
    He,
    /// `she`
    She,
    /// `they`
    They,
    /// `the latter`
    Latter,
    /// `the former`
    Former,
    /// Whoever gives `the answer`: the other of two.
    Other,
    /// `my visitor`
    Interlocutor,
    /// Whoever tells something to the person at this token: `Orlov was told that`
    Teller(usize),
    /// The person at this token.
    Mention(usize),
    /// `the Ruritanian diplomat`, as the paragraph has it at this place.
    Described(Range<usize>),
    /// Somebody without a name, as the paragraph has it at this place: `someone from the ministry`.
    Phrase(Range<usize>),
}

/// What follows a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Content {
    /// Something is reported.
    Full,
    /// The cue leads to a quotation.
    Quote,
    /// The cue ends the paragraph with a colon: the next one is the content.
    Ahead,
    /// A subject is named, no more.
    Topic,
    /// Nothing follows.
    Bare,
}

/// Where an attribution stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Place {
    /// It governs what follows.
    Main,
    /// It is inserted in, or follows, what it attributes.
    Inserted,
    /// It is a noun: `his answer was that`.
    Noun,
    /// It stands in a clause that depends on another.
    Subordinate,
}

/// An attribution in a sentence.
#[derive(Debug, Clone)]
pub(super) struct Attribution {
    pub(super) subject: Subject,
    /// Token of the subject.
    pub(super) subject_at: usize,
    /// Token of the cue.
    pub(super) cue_at: usize,
    /// The words of the cue in the paragraph.
    pub(super) cue: Range<usize>,
    pub(super) class: Class,
    pub(super) content: Content,
    pub(super) place: Place,
    pub(super) negated: bool,
    /// Token behind the cue.
    pub(super) behind: usize,
    /// Name of the rule that found it.
    pub(super) rule: &'static str,
}

/// How far to the left of a verb its subject is looked for, in tokens.
const SUBJECT_REACH: usize = 30;

/// How far behind a cue the mark of its content is looked for, in tokens.
const CONTENT_REACH: usize = 16;

/// How far behind a light verb its noun stands, in tokens: `made with regard to Article 3 observations`.
const LIGHT_REACH: usize = 9;

/// All attributions of a sentence, in order.
pub(super) fn attributions(tokens: &Tokens<'_>) -> Vec<Attribution> {
    let mut finder = Finder {
        tokens,
        nominative_before: nominatives(tokens),
        speaks: None,
    };
    let mut out = Vec::new();
    for at in 0..tokens.list.len() {
        let found = finder.at(at);
        if let Some(main) = found.as_ref().filter(|found| found.place == Place::Main) {
            finder.speaks.get_or_insert(main.subject_at);
        }
        out.extend(found);
    }
    if out.is_empty() {
        out.extend(finder.label());
    }
    raise_question(&mut out, tokens);
    out
}

/// `When I asked whether he knew, he smiled`: the question is the only thing said in its sentence.
fn raise_question(list: &mut [Attribution], tokens: &Tokens<'_>) {
    let said = |found: &Attribution| found.place != Place::Subordinate && found.content != Content::Bare;
    if list.iter().any(said) {
        return;
    }
    // `The Minister listened while Orlov explained that`
    let tells = |found: &Attribution| {
        matches!(found.class, Class::Say | Class::Tell | Class::Stress)
            && tokens.word_before(found.subject_at) == "while"
            && tokens.word_before(found.cue_at) != "had"
    };
    let asks = |found: &Attribution| {
        found.class == Class::Ask && found.subject_at == 1 && tokens.is(0, &["after", "as", "once", "when"])
    };
    let question = list
        .iter_mut()
        .find(|found| found.content == Content::Full && (asks(found) || tells(found)));
    if let Some(question) = question {
        question.place = Place::Main;
    }
}

/// For each token the nearest subject of a main clause before it.
fn nominatives(tokens: &Tokens<'_>) -> Vec<Option<usize>> {
    let mut last = None;
    let mut out = Vec::with_capacity(tokens.list.len() + 1);
    for at in 0..tokens.list.len() {
        out.push(last);
        if is_nominative(tokens, at) {
            last = Some(at);
        }
    }
    out.push(last);
    out
}

/// `On 12 April Orlov came`: true where a date that begins the sentence ends at `at`.
pub(super) fn behind_date(tokens: &Tokens<'_>, at: usize) -> bool {
    let part = |at: usize| {
        let word = tokens.word(at);
        contains(CALENDAR, word) || !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    at <= LONGEST_DATE && tokens.is(0, &["in", "on"]) && (1..=at).all(part)
}

/// Most words of a date behind its preposition.
const LONGEST_DATE: usize = 4;

struct Finder<'t, 'p> {
    tokens: &'t Tokens<'p>,
    nominative_before: Vec<Option<usize>>,
    /// The subject of the first cue, which another cue behind `and` shares: `said that he knew, and asked`.
    speaks: Option<usize>,
}

/// A subject and what stood between it and the verb.
struct Link {
    subject: Subject,
    at: usize,
    negated: bool,
    passive: bool,
    subordinate: bool,
    /// `would say`: nobody did.
    hypothetical: bool,
}

impl Link {
    /// The author of the text, who is not named: the plainest subject.
    const fn of_author() -> Self {
        Self {
            subject: Subject::Author,
            at: 0,
            negated: false,
            passive: false,
            subordinate: false,
            hypothetical: false,
        }
    }
}

/// A cue before its subject is known.
struct Cue {
    at: usize,
    /// Token behind verb and particle or noun.
    behind: usize,
    class: Class,
    frames: Frames,
    form: Form,
    rule: &'static str,
}

impl Finder<'_, '_> {
    fn at(&self, at: usize) -> Option<Attribution> {
        let token = self.tokens.get(at)?;
        let of = |sort: Sort| token.sorts.has(sort);
        let source = || of(Sort::Source).then(|| self.source_phrase(at)).flatten();
        let noun = || of(Sort::ContentNoun).then(|| self.noun(at)).flatten();
        let adjective = || of(Sort::Mind).then(|| self.adjective(at)).flatten();
        let gesture = || of(Sort::Gesture).then(|| self.gesture(at)).flatten();
        let verb = || token.cue.and_then(|cue| self.verb(at, cue));
        source()
            .or_else(noun)
            .or_else(adjective)
            .or_else(gesture)
            .or_else(verb)
    }

    fn finished(&self, cue: &Cue, link: Link, behind: usize, content: Content, place: Place) -> Attribution {
        let that = usize::from(self.tokens.word(behind) == "that");
        let told = link.passive && link.subject == Subject::Interlocutor;
        Attribution {
            subject: link.subject,
            subject_at: link.at,
            cue_at: cue.at,
            cue: self.cue_range(
                cue.at,
                behind.min(cue.behind) + if behind == cue.behind { that } else { 0 },
            ),
            class: cue.class,
            content,
            place,
            negated: link.negated,
            behind,
            rule: match place {
                _ if told => "told-to-author",
                Place::Inserted => "inserted-verb",
                _ => cue.rule,
            },
        }
    }

    fn cue_range(&self, at: usize, behind: usize) -> Range<usize> {
        let start = self.tokens.get(at).map_or(0, |token| token.range.start);
        let end = behind
            .checked_sub(1)
            .and_then(|last| self.tokens.get(last))
            .map_or(start, |token| token.range.end);
        start..end.max(start)
    }
}
