//! Who says what in a sentence: a subject, a cue, and how the cue takes its content.
//!
//! A cue is looked up word by word; its subject is sought to the left, over adverbs, auxiliaries and insertions, or to
//! the right where the order is turned round (`said the Minister`). Every search is bounded, so that a sentence takes
//! linear time.

mod content;
mod subject;

use std::ops::Range;

use super::grammar::{
    BE, CONJUNCTIONS, NEGATIONS, NOMINATIVES, OBJECTS, OCCASIONS, POSSESSIVES, PREPOSITIONS, SUBORDINATORS,
    is_adverb, is_finite,
};
use super::token::{Kind, Tokens};
use crate::grammar::vocabulary::contains;
use crate::grammar::word::CALENDAR;
use crate::speech::cues::{
    CONTENT_NOUNS, Class, Form, Frames, VIEW_NOUNS, Verb, Word, is_content_noun, look_up,
};

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

/// The same for verbs that mean something else where the noun is far.
const SHORT_REACH: usize = 5;

/// Nouns by which a source is named only where a comma sets them off.
const LOOSE_VIEWS: &[&str] = &["account", "eyes", "mind", "report", "statement", "version"];

/// Most tokens before `what Orlov said is as follows`: `the main points of`.
const LONGEST_GIST: usize = 6;

/// Adjectives that attribute what somebody thinks: `was convinced that`.
const THINKING: &[&str] = &[
    "adamant",
    "afraid",
    "categorical",
    "certain",
    "confident",
    "convinced",
    "doubtful",
    "emphatic",
    "hopeful",
    "insistent",
    "opposed",
    "optimistic",
    "pessimistic",
    "satisfied",
    "sceptical",
    "skeptical",
    "sure",
    "worried",
];

/// Adjectives for what somebody feels about what he was told: `was glad to hear`, `was sorry that`.
const FEELING: &[&str] = &[
    "astonished",
    "delighted",
    "disappointed",
    "encouraged",
    "glad",
    "gratified",
    "happy",
    "interested",
    "pleased",
    "puzzled",
    "relieved",
    "sorry",
    "surprised",
];

/// How one comes to know what one has feelings about.
const LEARNING: &[&str] = &["find", "hear", "know", "learn", "note", "see"];

/// What `no` denies without silence: `had no objection`.
const SCRUPLES: &[&str] = &[
    "doubt",
    "doubts",
    "objection",
    "objections",
    "reservation",
    "reservations",
];

/// Nouns of speech that name a subject only, unless a clause follows: `raised the question of`.
const TOPIC_NOUNS: &[&str] = &[
    "overview",
    "survey",
    "assessment",
    "evaluation",
    "clear",
    "comment",
    "comments",
    "know",
    "known",
    "opinions",
    "plain",
    "point",
    "points",
    "query",
    "question",
    "questions",
    "example",
    "examples",
    "account",
    "remark",
    "remarks",
    "statement",
    "statements",
    "advice",
    "explanation",
    "explanations",
    "information",
    "understand",
    "views",
    "position",
    "stand",
];

/// Nouns by which an author tells what he said, not what he thinks of it.
const OWN_WORDS: &[&str] = &[
    "answer",
    "comment",
    "proposal",
    "question",
    "remark",
    "reply",
    "request",
    "response",
    "suggestion",
];

/// What a face or voice does with words, behind a quotation.
const GESTURES: &[&str] = &[
    "chuckled", "grinned", "laughed", "nodded", "shrugged", "sighed", "smiled",
];

/// Nouns for words whose content stays untold.
const VIEWS: &[&str] = &["ideas", "opinions", "thoughts", "views"];

/// Nouns of meeting: asking for one is no question.
const AUDIENCES: &[&str] = &["appointment", "audience", "interview", "meeting"];

/// Words that a light verb makes a cue of, other than nouns: `made it clear that`, `let me know that`.
const LIGHT_WORDS: &[&str] = &["clear", "know", "known", "plain", "see", "understand"];

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

/// True where a subject of a main clause stands at `at`, as far as the words beside it tell.
pub(super) fn is_nominative(tokens: &Tokens<'_>, at: usize) -> bool {
    if tokens.is(at, NOMINATIVES) {
        return !tokens.is(at.wrapping_sub(1), SUBORDINATORS);
    }
    if is_of_two(tokens, at) {
        let first = at <= 1
            || matches!(tokens.kind(at - 2), Some(Kind::Comma | Kind::Quote(_)))
            || tokens.is(at - 2, CONJUNCTIONS);
        return first && tokens.kind(at + 1) != Some(&Kind::Possessive);
    }
    if tokens.mention(at).is_none() || tokens.kind(at + 1) == Some(&Kind::Possessive) {
        return false;
    }
    let Some(before) = at.checked_sub(1) else {
        return true;
    };
    match tokens.kind(before) {
        Some(Kind::Comma) => {
            // `Orlov, the Minister, ...` names one person twice.
            let apposition = before.checked_sub(1).is_some_and(|i| tokens.mention(i).is_some())
                && tokens.kind(at + 1) == Some(&Kind::Comma);
            !apposition
        }
        Some(Kind::Break | Kind::Colon | Kind::Quote(_) | Kind::Stop) => true,
        Some(Kind::Word) => {
            let word = tokens.word(before);
            CONJUNCTIONS.contains(&word)
                || is_adverb(word)
                || OCCASIONS.contains(&word)
                || matches!(word, "this" | "that") && before <= 1
        }
        _ => false,
    }
}

/// `the former`, `the latter`: true where the word stands at `at`.
fn is_of_two(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is(at, &["former", "latter"]) && tokens.word_before(at) == "the"
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
        if self.tokens.kind(at) != Some(&Kind::Word) {
            return None;
        }
        self.source_phrase(at)
            .or_else(|| self.noun(at))
            .or_else(|| self.adjective(at))
            .or_else(|| self.gesture(at))
            .or_else(|| self.verb(at))
    }

    /// `“Never!” Orlov laughed.`
    fn gesture(&self, at: usize) -> Option<Attribution> {
        let tokens = self.tokens;
        let subject_at = at.checked_sub(1).filter(|_| tokens.is(at, GESTURES))?;
        let quoted = (subject_at.saturating_sub(2)..subject_at)
            .any(|i| matches!(tokens.kind(i), Some(Kind::Quote(_))));
        let subject = match tokens.mention(subject_at) {
            Some(_) => Subject::Mention(subject_at),
            None => self.pronoun(subject_at)?,
        };
        quoted.then(|| Attribution {
            subject,
            subject_at,
            cue_at: at,
            cue: self.cue_range(at, at + 1),
            class: Class::Say,
            content: Content::Full,
            place: Place::Inserted,
            negated: false,
            behind: at + 1,
            rule: "inserted-verb",
        })
    }

    fn verb(&self, at: usize) -> Option<Attribution> {
        let word = look_up(self.tokens.word(at)).filter(|_| !self.tokens.ends_name(at))?;
        let light = word.light().and_then(|(lemma, form)| {
            self.light(at, lemma, form)
                .or_else(|| self.calls(at, lemma, form))
        });
        let plain = word
            .verb(Some(self.tokens.word(at + 1)))
            .map(|(verb, form)| self.cue(at, verb, form))
            .or_else(|| self.parted(at, word));
        let cue = match (light, plain) {
            (Some(_), Some(plain)) if plain.frames.has(Frames::CLAUSE) && plain.class != Class::Topic => {
                plain
            }
            (Some(light), _) => light,
            (None, plain) => plain?,
        };
        self.inverted(&cue).or_else(|| self.straight(&cue))
    }

    /// `rule this out`, `make it known`: an object between a verb and its particle.
    fn parted(&self, at: usize, word: Word) -> Option<Cue> {
        let object = self.tokens.is(at + 1, OBJECTS) || self.tokens.is(at + 1, &["it", "that", "this"]);
        let (verb, form) = word
            .verb(Some(self.tokens.word(at + 2)))
            .filter(|(verb, _)| object && !verb.particles.is_empty())?;
        Some(Cue {
            behind: at + 3,
            frames: verb.frames.with(Frames::NOTHING),
            ..self.cue(at, verb, form)
        })
    }

    fn cue(&self, at: usize, verb: &Verb, form: Form) -> Cue {
        // `wanted to know whether` asks.
        let asks = verb.class == Class::Think
            && self.tokens.word(at + 1) == "to"
            && self.tokens.is(at + 2, &["ascertain", "hear", "know", "learn"]);
        if asks {
            return Cue {
                at,
                behind: at + 3,
                class: Class::Ask,
                frames: Frames::CLAUSE.with(Frames::NOUN),
                form,
                rule: "cue-verb",
            };
        }
        Cue {
            at,
            behind: at + 1 + usize::from(!verb.particles.is_empty() && verb.class != Class::Topic),
            class: verb.class,
            frames: verb.frames,
            form,
            rule: "cue-verb",
        }
    }

    /// `gave his assurance`, `made it clear`.
    fn light(&self, at: usize, lemma: &str, form: Form) -> Option<Cue> {
        let tokens = self.tokens;
        let reach = if matches!(lemma, "have" | "hold" | "call" | "take") {
            SHORT_REACH
        } else {
            LIGHT_REACH
        };
        let found = (at + 1..at + reach)
            .take_while(|i| {
                matches!(
                    tokens.kind(*i),
                    Some(Kind::Word | Kind::Mention(_) | Kind::Possessive)
                )
            })
            .take_while(|i| !matches!(tokens.word(*i), "that" | "and" | "but"))
            .find(|i| tokens.is(*i, CONTENT_NOUNS) || tokens.is(*i, LIGHT_WORDS))?;
        if matches!(lemma, "call" | "draw") != (tokens.word(found) == "attention") {
            return None;
        }
        if matches!(tokens.word(found), "understand" | "know") && tokens.word_before(found) == "not" {
            return None;
        }
        let topic = TOPIC_NOUNS.contains(&tokens.word(found));
        let frames = if topic { Frames::MARKED } else { Frames::NOUN };
        Some(Cue {
            at,
            behind: found + 1,
            class: match lemma {
                "have" | "hold" => Class::Think,
                _ if topic => Class::Topic,
                _ => Class::Say,
            },
            frames,
            form,
            rule: "cue-noun",
        })
    }

    /// `called this greatly exaggerated`
    fn calls(&self, at: usize, lemma: &str, form: Form) -> Option<Cue> {
        let judged = self.tokens.is(at + 1, &["it", "that", "these", "this", "those"])
            && self.tokens.kind(at + 2) == Some(&Kind::Word)
            && !self.tokens.is(at + 2, PREPOSITIONS)
            && !self.tokens.is(at + 2, &["off", "out", "up"]);
        (lemma == "call" && judged).then_some(Cue {
            at,
            behind: at + 1,
            class: Class::Say,
            frames: Frames::NOUN,
            form,
            rule: "cue-verb",
        })
    }

    /// `said the Minister`, behind a comma or quotation, or at the start.
    fn inverted(&self, cue: &Cue) -> Option<Attribution> {
        let tokens = self.tokens;
        if !matches!(cue.form, Form::Past | Form::Third) || matches!(cue.class, Class::Topic | Class::Think) {
            return None;
        }
        let leads = match cue.at.checked_sub(1) {
            None => true,
            Some(before) => matches!(
                tokens.kind(before),
                Some(Kind::Comma | Kind::Quote(_) | Kind::Break | Kind::Stop)
            ),
        };
        if !leads {
            return None;
        }
        let at = (cue.behind..cue.behind + 2).find(|i| !is_adverb(tokens.word(*i)))?;
        let subject = match tokens.mention(at) {
            Some(_) => Subject::Mention(at),
            None if matches!(tokens.word(at), "he" | "she") => self.pronoun(at)?,
            None if self.is_interlocutor(at + 1) => Subject::Interlocutor,
            None => return None,
        };
        let end = at + 1 + usize::from(subject == Subject::Interlocutor);
        let closed = matches!(
            tokens.kind(end),
            None | Some(Kind::Comma | Kind::Stop | Kind::Break | Kind::Quote(_) | Kind::Colon)
        );
        let goes_on = tokens.is(end, PREPOSITIONS) || is_adverb(tokens.word(end));
        // `Orlov, of the Embassy, told Szabo on the 3rd`: whom he told.
        let told = tokens.kind(cue.at.wrapping_sub(1)) == Some(&Kind::Comma)
            && (cue.class == Class::Tell || goes_on && matches!(cue.class, Class::Ask | Class::Urge));
        if told {
            return None;
        }
        let first = cue.at == 0;
        if !(closed || goes_on) || tokens.kind(end) == Some(&Kind::Possessive) {
            return None;
        }
        let content = match tokens.kind(end) {
            Some(Kind::Colon) if matches!(tokens.kind(end + 1), Some(Kind::Quote(_))) => Content::Quote,
            Some(Kind::Quote(_)) => Content::Quote,
            _ => Content::Full,
        };
        Some(Attribution {
            subject,
            subject_at: at,
            cue_at: cue.at,
            cue: self.cue_range(cue.at, cue.behind),
            class: cue.class,
            content,
            place: if first { Place::Main } else { Place::Inserted },
            negated: false,
            behind: end,
            rule: "inserted-verb",
        })
    }

    fn straight(&self, cue: &Cue) -> Option<Attribution> {
        let (link, behind) = match self.subject_of(cue) {
            Some(link) if link.passive => self
                .agent(cue, &link)
                .or_else(|| self.told_to_other(cue, &link))
                .or_else(|| self.told_to_author(cue, link))?,
            Some(link) => (link, cue.behind),
            None => self.impersonal(cue).or_else(|| self.elided(cue))?,
        };
        // `I received a note, informing me that`
        let of_author = matches!(link.subject, Subject::Author | Subject::We);
        if of_author && cue.rule == "cue-verb" && self.tokens.is(cue.behind, &["me", "us"]) {
            return None;
        }
        let only = self.tokens.word_before(cue.at) == "only";
        if (link.negated || link.hypothetical && !only || self.is_empty(cue))
            && !matches!(cue.class, Class::Think | Class::Agree | Class::Deny)
        {
            return Some(self.finished(cue, link, behind, Content::Bare, Place::Main));
        }
        let mut content = self.content(behind, cue);
        // `the invitation was accepted by the Minister`
        let object = link.passive && cue.frames.has(Frames::NOUN) && content == Content::Bare;
        if object && matches!(link.subject, Subject::Mention(_)) {
            content = Content::Full;
        }
        // `came to see me, talking about the harvest`
        let talks = content == Content::Full && self.tokens.is(cue.at, &["speaking", "talking"]);
        if cue.class == Class::Topic && cue.form == Form::Ing && !talks {
            return None;
        }
        let inserted = !link.subordinate && self.is_inserted(link.at, behind, content);
        // `As the Minister said, ...`
        let aside = link.subordinate
            && link.at <= 2
            && self.tokens.word_before(link.at) == "as"
            && matches!(content, Content::Bare | Content::Full | Content::Quote)
            && self.tokens.kind(behind) == Some(&Kind::Comma);
        let summed_up = self.sums_up(&link, behind);
        if let Some(follows) = summed_up {
            content = follows;
        }
        let place = if inserted || aside {
            Place::Inserted
        } else if link.subordinate && summed_up.is_none() {
            Place::Subordinate
        } else {
            Place::Main
        };
        let content = if place == Place::Inserted && content != Content::Quote {
            Content::Full
        } else {
            content
        };
        Some(self.finished(cue, link, behind, content, place))
    }

    /// `What Orlov said was this: ...`, `The gist of what Orlov said is as follows:` what follows.
    fn sums_up(&self, link: &Link, behind: usize) -> Option<Content> {
        let tokens = self.tokens;
        let what = link
            .at
            .checked_sub(1)
            .filter(|what| tokens.word(*what) == "what")?;
        let opens = what == 0 || what <= LONGEST_GIST && tokens.word(what - 1) == "of";
        if !opens || !tokens.is(behind, BE) {
            return None;
        }
        self.follows(behind + 1)
    }

    /// `as follows: ...`, `this: ...`, `that ...`
    fn follows(&self, at: usize) -> Option<Content> {
        let tokens = self.tokens;
        let behind = match tokens.word(at) {
            "that" => return Some(Content::Full),
            "as" if tokens.word(at + 1) == "follows" => at + 2,
            "the" if tokens.word(at + 1) == "following" => at + 2,
            "this" => at + 1,
            _ => at,
        };
        match tokens.kind(behind) {
            Some(Kind::Colon) => Some(self.behind_colon(behind)),
            Some(Kind::Stop) if behind > at => Some(Content::Ahead),
            _ => None,
        }
    }

    /// `made no reply`.
    fn is_empty(&self, cue: &Cue) -> bool {
        let noun = cue.behind.checked_sub(1);
        cue.rule == "cue-noun"
            && (cue.at..cue.behind).any(|at| self.tokens.word(at) == "no")
            && !noun.is_some_and(|noun| self.tokens.is(noun, SCRUPLES))
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

    /// `according to the Minister`, `in the Minister's view`, `in the opinion of the Minister`.
    fn source_phrase(&self, at: usize) -> Option<Attribution> {
        let tokens = self.tokens;
        let (named, of_noun) = match tokens.word(at) {
            "according" if tokens.word(at + 1) == "to" => (at + 2, false),
            // A telegram leaves out the `to`.
            "according" if tokens.mention(at + 1).is_some() => (at + 1, false),
            "in" if tokens.word(at + 1) == "the"
                && tokens.is(at + 2, VIEW_NOUNS)
                && tokens.word(at + 3) == "of" =>
            {
                (at + 4, false)
            }
            "in" => (at + 1, true),
            // `For Orlov, the matter is simple.`
            "for" if at == 0 && self.is_for_whom(at + 1) => (at + 1, false),
            _ => return None,
        };
        let subject = match tokens.word(named) {
            "him" | "his" => Subject::He,
            "her" => Subject::She,
            _ => {
                tokens.mention(named)?;
                Subject::Mention(named)
            }
        };
        let mut behind = named + 1;
        if tokens.kind(behind) == Some(&Kind::Possessive) {
            behind += 1;
        } else if of_noun && matches!(subject, Subject::Mention(_)) {
            return None;
        }
        let noun = (behind..behind + 3).find(|i| tokens.is(*i, VIEW_NOUNS));
        // `a doubt in the Minister's mind`: no more than where it is.
        let apart = |behind: usize| {
            at == 0
                || tokens.kind(at - 1) == Some(&Kind::Comma)
                || matches!(
                    tokens.kind(behind),
                    Some(Kind::Comma | Kind::Colon | Kind::Quote(_))
                )
        };
        if noun.is_some_and(|noun| tokens.is(noun, LOOSE_VIEWS) && !apart(noun + 1)) {
            return None;
        }
        match noun {
            Some(noun) => behind = noun + 1,
            None if of_noun => return None,
            None => {}
        }
        let content = match tokens.kind(behind) {
            Some(Kind::Colon) => self.behind_colon(behind),
            Some(Kind::Comma) if matches!(tokens.kind(behind + 1), Some(Kind::Quote(_))) => Content::Quote,
            Some(Kind::Quote(_)) => Content::Quote,
            _ => Content::Full,
        };
        Some(Attribution {
            subject,
            subject_at: named,
            cue_at: at,
            cue: self.cue_range(at, behind),
            class: Class::Say,
            content,
            place: Place::Inserted,
            negated: false,
            behind,
            rule: "according-to",
        })
    }

    /// `Orlov the matter is simple`, behind `for`: true where the person at `at` is the one who thinks so.
    fn is_for_whom(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let subject = at + 1 + usize::from(tokens.kind(at + 1) == Some(&Kind::Comma));
        tokens.mention(at).is_some()
            && tokens.is(subject, &["it", "that", "the", "there", "these", "this", "what"])
            && (subject..subject + CONTENT_REACH).any(|i| {
                // `the car was waiting`, `the door was opened` tell what happened.
                let next = tokens.word(i + 1);
                tokens.is(i, &["is", "was", "are", "were", "would"])
                    && !next.ends_with("ing")
                    && !next.ends_with("ed")
            })
    }

    /// `his answer was that`, `the Minister's statement that`.
    fn noun(&self, at: usize) -> Option<Attribution> {
        let tokens = self.tokens;
        if !is_content_noun(tokens.word(at)) && tokens.word(at) != "words" {
            return None;
        }
        let owner = (at.saturating_sub(3)..at)
            .rev()
            .find(|i| tokens.kind(*i) == Some(&Kind::Possessive) || tokens.is(*i, POSSESSIVES));
        let Some(owner) = owner else {
            return self.reply(at);
        };
        let (subject, subject_at) = match tokens.word(owner) {
            "his" => (Subject::He, owner),
            "her" => (Subject::She, owner),
            "my" if tokens.is(at, OWN_WORDS) => (Subject::Author, owner),
            "" => {
                let named = owner.checked_sub(1)?;
                tokens.mention(named)?;
                (Subject::Mention(named), named)
            }
            _ => return None,
        };
        let mut behind = at + 1;
        // `Orlov's reply to the Minister was that`
        if tokens.word(behind) == "to" && tokens.is(behind + 2, BE) {
            behind += 2;
        }
        while BE.contains(&tokens.word(behind)) || is_adverb(tokens.word(behind)) {
            behind += 1;
        }
        let content = match tokens.kind(behind) {
            Some(Kind::Word) if tokens.is(behind, &["that", "whether"]) => Content::Full,
            Some(Kind::Word) if tokens.starts_with(behind, &["to", "the", "effect"]) => Content::Full,
            Some(Kind::Word) if tokens.starts_with(behind, &["as", "follows"]) => self.follows(behind)?,
            Some(Kind::Colon) => self.behind_colon(behind),
            Some(Kind::Comma) if matches!(tokens.kind(behind + 1), Some(Kind::Quote(_))) => Content::Quote,
            Some(Kind::Quote(_)) => Content::Quote,
            _ => return self.reply_behind(subject, subject_at, at),
        };
        Some(Attribution {
            subject,
            subject_at,
            cue_at: at,
            cue: self.cue_range(at, behind),
            class: Class::Say,
            content,
            place: Place::Noun,
            negated: false,
            behind,
            rule: "noun-of-speech",
        })
    }

    /// `“Never”, was his reply`, `“Never” was the Minister's answer`.
    fn reply_behind(&self, subject: Subject, subject_at: usize, at: usize) -> Option<Attribution> {
        let tokens = self.tokens;
        let first = match subject {
            Subject::Mention(named) => named,
            _ => subject_at,
        };
        let be = first.checked_sub(1).filter(|be| tokens.is(*be, &["is", "was"]))?;
        let quoted = (be.saturating_sub(2)..be).any(|i| matches!(tokens.kind(i), Some(Kind::Quote(_))));
        quoted.then(|| Attribution {
            subject,
            subject_at: first,
            cue_at: be,
            cue: self.cue_range(be, at + 1),
            class: Class::Answer,
            content: Content::Full,
            place: Place::Inserted,
            negated: false,
            behind: at + 1,
            rule: "noun-of-speech",
        })
    }

    /// `“Never,” was the answer`, `the reply was that`: nobody is named, and the other of two is meant.
    fn reply(&self, at: usize) -> Option<Attribution> {
        let tokens = self.tokens;
        if !tokens.is(at, &["answer", "reply", "response"]) || tokens.word_before(at) != "the" {
            return None;
        }
        let article = at - 1;
        if let Some(found) = self.reply_behind(Subject::Other, article, at) {
            return Some(found);
        }
        let be = at + 1;
        let content = match tokens.kind(be + 1) {
            _ if article != 0 || !tokens.is(be, &["is", "was"]) => return None,
            Some(Kind::Colon) => self.behind_colon(be + 1),
            Some(Kind::Quote(_)) => Content::Quote,
            _ if tokens.word(be + 1) == "that" => Content::Full,
            _ => return None,
        };
        Some(Attribution {
            subject: Subject::Other,
            subject_at: article,
            cue_at: at,
            cue: self.cue_range(at, be + 1),
            class: Class::Answer,
            content,
            place: Place::Noun,
            negated: false,
            behind: be + 1,
            rule: "noun-of-speech",
        })
    }

    /// `was convinced that`, `was of the opinion that`.
    fn adjective(&self, at: usize) -> Option<Attribution> {
        let tokens = self.tokens;
        // `was of the same opinion`
        let same = tokens.word(at) == "of"
            && (tokens.is(at + 1, &["that", "this"]) && tokens.is(at + 2, &["opinion", "view"])
                || tokens.starts_with(at + 1, &["the", "same"]) && tokens.is(at + 3, &["opinion", "view"]));
        // `was in agreement with this`, `was against it`
        let sides = tokens.word(at) == "in" && tokens.is(at + 1, &["agreement", "favor", "favour"]);
        let same = same || sides;
        let behind = if sides {
            at + 2
        } else if same {
            at + 3
        } else if tokens.is(at, THINKING) || self.feels(at) {
            at + 1
        } else if tokens.is(at, &["rather", "sooner"]) && tokens.word_before(at) == "would" {
            return self.would_rather(at);
        } else if tokens.starts_with(at, &["of", "the"]) {
            let noun = (at + 2..at + 5)
                .find(|i| tokens.is(*i, &["opinion", "view", "belief", "conviction", "impression"]))?;
            noun + 1
        } else {
            return None;
        };
        if !same && !tokens.is(behind, &["that", "of", "about", "to"]) {
            return None;
        }
        let mut be = at.checked_sub(1)?;
        while is_adverb(tokens.word(be)) || NEGATIONS.contains(&tokens.word(be)) {
            be = be.checked_sub(1)?;
        }
        if !BE.contains(&tokens.word(be)) {
            return None;
        }
        self.thought(be, behind)
    }

    /// `would rather that he did not`
    fn would_rather(&self, at: usize) -> Option<Attribution> {
        self.thought(at - 1, at + 1)
    }

    /// What somebody thinks or feels, told by the words from `at` to `behind` and a clause behind them.
    fn thought(&self, at: usize, behind: usize) -> Option<Attribution> {
        let cue = Cue {
            at,
            behind,
            class: Class::Think,
            frames: Frames::CLAUSE,
            form: Form::Past,
            rule: "cue-adjective",
        };
        let link = self.subject_of(&cue)?;
        let place = if link.subordinate {
            Place::Subordinate
        } else {
            Place::Main
        };
        Some(self.finished(&cue, link, behind, Content::Full, place))
    }

    /// `glad to hear`, `sorry that`: true where such words stand at `at`.
    fn feels(&self, at: usize) -> bool {
        let tokens = self.tokens;
        tokens.is(at, FEELING)
            && (tokens.word(at + 1) == "that" || tokens.word(at + 1) == "to" && tokens.is(at + 2, LEARNING))
    }

    /// `Orlov, very calmly: there is no hurry.`
    fn label(&self) -> Option<Attribution> {
        let tokens = self.tokens;
        tokens.mention(0)?;
        let colon = (1..8).find(|i| tokens.kind(*i) == Some(&Kind::Colon))?;
        let adjunct = colon == 1 || tokens.kind(1) == Some(&Kind::Comma);
        if !adjunct || (1..colon).any(|i| is_finite(tokens.word(i))) {
            return None;
        }
        let content = self.behind_colon(colon);
        Some(Attribution {
            subject: Subject::Mention(0),
            subject_at: 0,
            cue_at: colon,
            cue: self.cue_range(colon, colon + 1),
            class: Class::Say,
            content,
            place: Place::Main,
            negated: false,
            behind: colon + 1,
            rule: "name-and-colon",
        })
    }
}
