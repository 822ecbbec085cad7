//! Who says what in a sentence: a subject, a cue, and how the cue takes its content.
//!
//! A cue is looked up word by word; its subject is sought to the left, over adverbs, auxiliaries and insertions, or to
//! the right where the order is turned round (`said the Minister`). Every search is bounded, so that a sentence takes
//! linear time.

use std::ops::Range;

use super::grammar::{
    ADVERBS, ARTICLES, AUXILIARIES, BE, CLAUSE_NOUNS, CONJUNCTIONS, CONTENT_PREPOSITIONS, INDEFINITES,
    NEGATIONS, NOMINATIVES, OBJECTS, OCCASIONS, PEOPLE, PHRASES, POSSESSIVES, PREPOSITIONS, RAISING,
    SPEECH_OBJECTS, SUBORDINATORS, is_adverb, is_finite,
};
use super::token::{Kind, Tokens};
use crate::speech::cues::{CONTENT_NOUNS, COURTESIES, Class, Form, Frames, VIEW_NOUNS, Verb, look_up};

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

/// Adjectives that attribute what somebody thinks: `was convinced that`.
const THINKING: &[&str] = &[
    "afraid",
    "certain",
    "confident",
    "convinced",
    "opposed",
    "satisfied",
    "sure",
    "worried",
];

/// Nouns of speech that name a subject only, unless a clause follows: `raised the question of`.
const TOPIC_NOUNS: &[&str] = &[
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

/// Nouns for words whose content stays untold.
const VIEWS: &[&str] = &["ideas", "opinions", "thoughts", "views"];

/// Nouns of meeting: asking for one is no question.
const AUDIENCES: &[&str] = &["appointment", "audience", "interview", "meeting"];

/// Words that a light verb makes a cue of, other than nouns: `made it clear that`, `let me know that`.
const LIGHT_WORDS: &[&str] = &["clear", "know", "known", "plain", "understand"];

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
    out
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
    if tokens.word(at) == "latter" {
        return at <= 1 && tokens.kind(at + 1) != Some(&Kind::Possessive);
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
            .or_else(|| self.verb(at))
    }

    fn verb(&self, at: usize) -> Option<Attribution> {
        let word = look_up(self.tokens.word(at))?;
        let light = word.light().and_then(|(lemma, form)| self.light(at, lemma, form));
        let plain = word
            .verb(Some(self.tokens.word(at + 1)))
            .map(|(verb, form)| self.cue(at, verb, form));
        let cue = match (light, plain) {
            (Some(light), Some(plain)) if plain.frames.has(Frames::CLAUSE) && plain.class != Class::Topic => {
                let _ = light;
                plain
            }
            (Some(light), _) => light,
            (None, plain) => plain?,
        };
        self.inverted(&cue).or_else(|| self.straight(&cue))
    }

    fn cue(&self, at: usize, verb: &Verb, form: Form) -> Cue {
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
            None => return None,
        };
        let closed = matches!(
            tokens.kind(at + 1),
            None | Some(Kind::Comma | Kind::Stop | Kind::Break | Kind::Quote(_) | Kind::Colon)
        );
        let goes_on = tokens.is(at + 1, PREPOSITIONS) || is_adverb(tokens.word(at + 1));
        let first = cue.at == 0;
        if !(closed || goes_on) || tokens.kind(at + 1) == Some(&Kind::Possessive) {
            return None;
        }
        let content = match tokens.kind(at + 1) {
            Some(Kind::Colon) if matches!(tokens.kind(at + 2), Some(Kind::Quote(_))) => Content::Quote,
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
            behind: at + 1,
            rule: "inserted-verb",
        })
    }

    fn straight(&self, cue: &Cue) -> Option<Attribution> {
        if cue.class == Class::Topic && cue.form == Form::Ing {
            return None;
        }
        let link = self.subject_of(cue)?;
        let (link, behind) = if link.passive {
            self.agent(cue, &link)?
        } else {
            (link, cue.behind)
        };
        if link.negated
            && !matches!(
                cue.class,
                Class::Think | Class::Agree | Class::Deny | Class::Promise
            )
        {
            return Some(self.finished(cue, link, behind, Content::Bare, Place::Main));
        }
        let content = self.content(behind, cue);
        let inserted = !link.subordinate && self.is_inserted(link.at, behind, content);
        // `As the Minister said, ...`
        let aside = link.subordinate
            && link.at <= 2
            && self.tokens.word_before(link.at) == "as"
            && matches!(content, Content::Bare | Content::Full)
            && self.tokens.kind(behind) == Some(&Kind::Comma);
        let place = if inserted || aside {
            Place::Inserted
        } else if link.subordinate {
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

    fn finished(&self, cue: &Cue, link: Link, behind: usize, content: Content, place: Place) -> Attribution {
        let that = usize::from(self.tokens.word(behind) == "that");
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
            rule: if place == Place::Inserted {
                "inserted-verb"
            } else {
                cue.rule
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

    /// The subject of a verb, to its left.
    fn subject_of(&self, cue: &Cue) -> Option<Link> {
        let tokens = self.tokens;
        let mut link = Link {
            subject: Subject::Author,
            at: 0,
            negated: false,
            passive: false,
            subordinate: false,
        };
        let mut i = cue.at;
        let mut helped = false;
        let floor = cue.at.saturating_sub(SUBJECT_REACH);
        while i > floor {
            let before = i - 1;
            match tokens.kind(before)? {
                Kind::Word => {
                    let word = tokens.word(before);
                    if let Some(len) = phrase_ending(tokens, i) {
                        i -= len;
                        continue;
                    }
                    if NEGATIONS.contains(&word) {
                        link.negated = true;
                    } else if BE.contains(&word) {
                        link.passive |= matches!(cue.form, Form::Past | Form::Participle) && !helped;
                        helped = true;
                    } else if AUXILIARIES.contains(&word) {
                        helped = true;
                    } else if is_adverb(word) && !NOMINATIVES.contains(&word) {
                    } else if word == "to" {
                        i = self.raised(before)?;
                        helped = true;
                        continue;
                    } else if NOMINATIVES.contains(&word) || word == "latter" {
                        return self.found(link, before, cue, helped);
                    } else if CONJUNCTIONS.contains(&word) || word == "then" {
                        return self.coordinated(link, before, cue, helped);
                    } else if SUBORDINATORS.contains(&word) || word == "by" {
                        return None;
                    } else {
                        return self.stretch(link, before, cue);
                    }
                    i = before;
                }
                Kind::Mention(_) => {
                    let prepositional = tokens.is(before.wrapping_sub(1), PREPOSITIONS)
                        && !matches!(
                            tokens.word_before(before),
                            "after" | "before" | "as" | "since" | "until"
                        );
                    if prepositional {
                        return self.stretch(link, before, cue);
                    }
                    return self.found(link, before, cue, helped);
                }
                Kind::Comma => return self.behind_comma(link, before, cue, helped),
                Kind::Quote(_) if matches!(cue.form, Form::Ing) => {
                    return self.coordinated(link, before, cue, helped);
                }
                _ => return None,
            }
        }
        None
    }

    /// True where a verb of this form can have a subject at all.
    fn finite(&self, cue: &Cue, subject: &Subject, helped: bool) -> bool {
        let plural = matches!(subject, Subject::Author | Subject::We | Subject::They);
        match cue.form {
            Form::Past => true,
            Form::Third => !plural,
            Form::Base => helped || plural,
            Form::Participle | Form::Ing => helped,
        }
    }

    /// The subject at `at`; of `Orlov and Szabo` the first.
    fn found(&self, link: Link, at: usize, cue: &Cue, helped: bool) -> Option<Link> {
        let tokens = self.tokens;
        let mut first = at;
        while tokens.word_before(first) == "and"
            && let Some(other) = first.checked_sub(2)
            && tokens.mention(other).is_some()
            && tokens.mention(first).is_some()
        {
            first = other;
        }
        let subject = match tokens.mention(first) {
            Some(_) => Subject::Mention(first),
            None => self.pronoun(first)?,
        };
        if !self.finite(cue, &subject, helped) {
            return None;
        }
        let subordinate = (1..=2).any(|back| {
            let word = first.checked_sub(back).map_or("", |i| tokens.word(i));
            SUBORDINATORS.contains(&word)
                && (back == 1 || is_adverb(tokens.word_before(first)) || tokens.word_before(first) == "even")
        });
        Some(Link {
            subject,
            at: first,
            subordinate,
            ..link
        })
    }

    fn pronoun(&self, at: usize) -> Option<Subject> {
        Some(match self.tokens.word(at) {
            "i" => Subject::Author,
            "we" => Subject::We,
            "he" => Subject::He,
            "she" => Subject::She,
            "they" => Subject::They,
            "latter" => Subject::Latter,
            _ => return None,
        })
    }

    /// A verb behind `and`: it has the subject of the clause before.
    fn coordinated(&self, link: Link, before: usize, cue: &Cue, helped: bool) -> Option<Link> {
        if matches!(cue.form, Form::Base) && !helped {
            return None;
        }
        let nearest = self.nominative_before.get(before).copied().flatten()?;
        let at = match self.speaks {
            Some(speaker) if self.tokens.mention(nearest).is_none() => speaker,
            _ => nearest,
        };
        let subject = match self.tokens.mention(at) {
            Some(_) => Subject::Mention(at),
            None => self.pronoun(at)?,
        };
        Some(Link { subject, at, ..link })
    }

    /// `Orlov, who had come late, said`; `Orlov rose, saying that`.
    fn behind_comma(&self, link: Link, comma: usize, cue: &Cue, helped: bool) -> Option<Link> {
        let tokens = self.tokens;
        if cue.form == Form::Ing && !helped {
            return self.coordinated(link, comma, cue, true);
        }
        let floor = comma.saturating_sub(SUBJECT_REACH);
        let opening = (floor..comma)
            .rev()
            .find(|i| tokens.kind(*i) == Some(&Kind::Comma));
        if let Some(opening) = opening
            && let Some(at) = opening.checked_sub(1)
            && (tokens.mention(at).is_some() || tokens.is(at, NOMINATIVES))
            && !tokens.is(at.wrapping_sub(1), PREPOSITIONS)
        {
            return self.found(link, at, cue, helped);
        }
        self.coordinated(link, comma, cue, helped)
    }

    /// Where the verb before an infinitive's `to` at `to` stands, if it hands its subject on.
    fn raised(&self, to: usize) -> Option<usize> {
        let tokens = self.tokens;
        let floor = to.saturating_sub(6);
        let at = (floor..to)
            .rev()
            .take_while(|i| tokens.kind(*i) == Some(&Kind::Word))
            .find(|i| tokens.is(*i, RAISING))?;
        // `took this occasion to`: on to the verb itself.
        if matches!(
            tokens.word(at),
            "occasion" | "opportunity" | "point" | "trouble" | "liberty"
        ) {
            let verb = (at.saturating_sub(5)..at).rev().find(|i| {
                matches!(
                    tokens.word(*i),
                    "took" | "takes" | "made" | "makes" | "had" | "used" | "seized" | "take"
                )
            });
            return verb;
        }
        if tokens.word(at) == "on" {
            return (at.saturating_sub(1)..at).find(|i| matches!(tokens.word(*i), "went" | "goes" | "go"));
        }
        Some(at)
    }

    /// A subject with something behind it: `Director Szabo of the Export Bureau said`.
    fn stretch(&self, link: Link, last: usize, cue: &Cue) -> Option<Link> {
        let tokens = self.tokens;
        if cue.form != Form::Past && cue.form != Form::Third {
            return None;
        }
        let mut start = last + 1;
        while start > 0 && last + 1 - start < SUBJECT_REACH {
            let before = start - 1;
            let goes_on = match tokens.kind(before) {
                Some(Kind::Mention(_) | Kind::Possessive) => true,
                Some(Kind::Word) => {
                    let word = tokens.word(before);
                    !(NOMINATIVES.contains(&word)
                        || SUBORDINATORS.contains(&word) && !PREPOSITIONS.contains(&word)
                        || BE.contains(&word)
                        || AUXILIARIES.contains(&word)
                        || matches!(word, "but" | "then"))
                }
                _ => false,
            };
            if !goes_on {
                break;
            }
            start = before;
        }
        while start < last && (tokens.is(start, CONJUNCTIONS) || tokens.is(start, ADVERBS)) {
            start += 1;
        }
        let subordinate = tokens.is(start.wrapping_sub(1), SUBORDINATORS);
        if tokens.mention(start).is_some() {
            let next = tokens.word(start + 1);
            let fits = tokens.kind(start + 1) != Some(&Kind::Possessive)
                && (PREPOSITIONS.contains(&next) || next == "and")
                && cue.form == Form::Past;
            return fits.then_some(Link {
                subject: Subject::Mention(start),
                at: start,
                subordinate,
                ..link
            });
        }
        // `rose and in reply to this said`: the subject is that of the verb before.
        let joined = (start..last)
            .rev()
            .take(LIGHT_REACH)
            .find(|i| tokens.is(*i, CONJUNCTIONS));
        if let Some(joined) = joined.filter(|i| tokens.is(i + 1, PREPOSITIONS)) {
            return self.coordinated(link, joined, cue, true);
        }
        let mut words = start..last + 1;
        let indefinite = tokens.is(start, INDEFINITES) && words.any(|i| tokens.is(i, PEOPLE));
        let side = tokens.word(last) == "side" && tokens.is(start, &["the", "our", "their", "both"]);
        if !indefinite && !(side && tokens.word(start) != "both") {
            return None;
        }
        let range = tokens.get(start)?.range.start..tokens.get(last)?.range.end;
        Some(Link {
            subject: Subject::Phrase(range),
            at: start,
            subordinate,
            ..link
        })
    }

    /// The agent of a passive: `was asked by the Minister whether`.
    fn agent(&self, cue: &Cue, link: &Link) -> Option<(Link, usize)> {
        let tokens = self.tokens;
        let by = (cue.behind..cue.behind + 6).find(|i| tokens.word(*i) == "by")?;
        tokens.mention(by + 1)?;
        Some((
            Link {
                subject: Subject::Mention(by + 1),
                at: by + 1,
                negated: link.negated,
                passive: true,
                subordinate: link.subordinate,
            },
            by + 2,
        ))
    }

    /// `, he said,` and `..., he said.`: nothing follows, and what went before is a clause.
    fn is_inserted(&self, subject: usize, behind: usize, content: Content) -> bool {
        let tokens = self.tokens;
        let Some(before) = subject.checked_sub(1) else {
            return false;
        };
        if !matches!(
            tokens.kind(before),
            Some(Kind::Comma | Kind::Quote(_) | Kind::Break)
        ) {
            return false;
        }
        let end = self.adjunct_end(behind);
        let closed = matches!(
            tokens.kind(end),
            None | Some(Kind::Comma | Kind::Stop | Kind::Break | Kind::Quote(_))
        );
        if !closed || matches!(content, Content::Ahead) {
            return false;
        }
        if matches!(tokens.kind(before), Some(Kind::Quote(_))) {
            return true;
        }
        let quoted = (0..before)
            .rev()
            .take(3)
            .any(|i| matches!(tokens.kind(i), Some(Kind::Quote(_))));
        let leading =
            tokens.is(0, PREPOSITIONS) || tokens.is(0, SUBORDINATORS) || tokens.list.len() <= before + 1;
        let first_comma = (0..before)
            .rev()
            .take(SUBJECT_REACH)
            .all(|i| tokens.kind(i) != Some(&Kind::Comma));
        let clause_before = (0..before)
            .rev()
            .take(SUBJECT_REACH)
            .any(|i| is_finite(tokens.word(i)));
        let ends = matches!(tokens.kind(end), None | Some(Kind::Stop));
        quoted
            || !(leading && first_comma)
            || (ends && clause_before && content == Content::Bare && !tokens.is(0, SUBORDINATORS))
    }

    /// Token behind the adjuncts of a verb: recipients, adverbs, short prepositional phrases.
    fn adjunct_end(&self, from: usize) -> usize {
        let tokens = self.tokens;
        let mut i = from;
        while i < from + 8 {
            let word = tokens.word(i);
            if OBJECTS.contains(&word) || is_adverb(word) || matches!(word, "aloud") {
                i += 1;
            } else if PREPOSITIONS.contains(&word) {
                let end = (i + 1..i + 6).find(|j| {
                    !matches!(tokens.kind(*j), Some(Kind::Word | Kind::Mention(_)))
                        || tokens.is(*j, SUBORDINATORS)
                });
                match end {
                    Some(end) if end > i + 1 => i = end,
                    _ => return i,
                }
            } else {
                return i;
            }
        }
        i
    }

    /// What follows a cue.
    fn content(&self, from: usize, cue: &Cue) -> Content {
        let tokens = self.tokens;
        let frames = cue.frames;
        let topic = cue.class == Class::Topic;
        let at = self.behind_recipient(from);
        match tokens.kind(at) {
            None | Some(Kind::Stop | Kind::Break) => self.bare(cue),
            Some(Kind::Quote(_)) => Content::Quote,
            Some(Kind::Colon) => self.behind_colon(at),
            Some(Kind::Comma) => self.behind_inner_comma(at, cue),
            Some(Kind::Mention(_) | Kind::Possessive) => self.noun_phrase(at, cue),
            Some(Kind::Word) => match tokens.word(at) {
                "that" | "how" | "why" | "what" if !(topic && tokens.word(cue.at).starts_with("discuss")) => {
                    if tokens.word(at) == "that" && matches!(tokens.kind(at + 1), Some(Kind::Quote(_))) {
                        return Content::Quote;
                    }
                    if tokens.word(at) == "that" && matches!(tokens.kind(at + 1), Some(Kind::Colon)) {
                        return self.behind_colon(at + 1);
                    }
                    Content::Full
                }
                "whether" | "if" | "who" | "whose" | "where" | "which" if !topic => Content::Full,
                "as" if tokens.word(at + 1) == "follows" => self.marker(at, cue).unwrap_or(Content::Full),
                "as" if tokens.word(at + 1) == "to" => Content::Full,
                "to" => self.infinitive(at, cue),
                "by" if tokens.word(at + 1).ends_with("ing") => {
                    let inner = (at + 2..at + 6)
                        .find(|i| tokens.kind(*i) != Some(&Kind::Word) || tokens.word(*i) == "that");
                    match inner.and_then(|i| tokens.kind(i)) {
                        Some(Kind::Colon) => self.behind_colon(inner.unwrap_or(at)),
                        Some(Kind::Quote(_)) => Content::Quote,
                        _ => Content::Full,
                    }
                }
                "it" | "there" | "nobody" | "everybody" | "everyone" | "nothing"
                    if frames.has(Frames::CLAUSE) =>
                {
                    let next = tokens.word(at + 1);
                    let clause = is_finite(next) || is_adverb(next) && tokens.list.len() > at + 3;
                    if clause {
                        Content::Full
                    } else {
                        self.noun_phrase(at, cue)
                    }
                }
                "no" | "yes" | "so" => Content::Full,
                word if NOMINATIVES.contains(&word) => {
                    if topic {
                        Content::Topic
                    } else {
                        Content::Full
                    }
                }
                word if word.ends_with("ing") && word.len() > 5 && frames.has(Frames::GERUND) => {
                    Content::Full
                }
                word if PREPOSITIONS.contains(&word) || matches!(word, "here" | "next" | "then") => {
                    self.prepositional(at, cue)
                }
                word if CONJUNCTIONS.contains(&word) => self.bare(cue),
                _ => self.noun_phrase(at, cue),
            },
        }
    }

    fn bare(&self, cue: &Cue) -> Content {
        if cue.frames.has(Frames::NOTHING) || cue.rule == "cue-noun" && cue.class != Class::Topic {
            Content::Full
        } else {
            Content::Bare
        }
    }

    fn behind_colon(&self, colon: usize) -> Content {
        match self.tokens.kind(colon + 1) {
            Some(Kind::Quote(_)) => Content::Quote,
            Some(Kind::Stop) | None => Content::Ahead,
            Some(_) => Content::Full,
        }
    }

    /// `said, “...`; `asked, who pays?`; `said, however, that`.
    fn behind_inner_comma(&self, comma: usize, cue: &Cue) -> Content {
        let tokens = self.tokens;
        let next = comma + 1;
        match tokens.kind(next) {
            Some(Kind::Quote(_)) => Content::Quote,
            Some(Kind::Word) => {
                let word = tokens.word(next);
                let second = (next..next + CONTENT_REACH).find(|i| tokens.kind(*i) == Some(&Kind::Comma));
                if let Some(second) = second
                    && (is_adverb(word) || PREPOSITIONS.contains(&word) || word.ends_with("ing"))
                {
                    return match tokens.kind(second + 1) {
                        Some(Kind::Quote(_)) => Content::Quote,
                        _ if tokens.is(second + 1, &["that", "whether", "how", "if"]) => Content::Full,
                        _ if tokens.is(second + 1, &["to"]) => self.infinitive(second + 1, cue),
                        _ => self.bare(cue),
                    };
                }
                let goes_on = tokens.is(next, &["that", "whether"]);
                let clause = cue.frames.has(Frames::CLAUSE)
                    && cue.class != Class::Topic
                    && (!CONJUNCTIONS.contains(&word)
                        || tokens.is(next + 1, &["who", "what", "why", "how", "where"]))
                    && !SUBORDINATORS.contains(&word)
                        | tokens.is(next, &["who", "what", "why", "how", "where", "if"])
                    && !PREPOSITIONS.contains(&word)
                    && !word.ends_with("ing");
                if goes_on || clause {
                    Content::Full
                } else {
                    self.bare(cue)
                }
            }
            Some(Kind::Mention(_)) if cue.frames.has(Frames::CLAUSE) && cue.class != Class::Topic => {
                Content::Full
            }
            _ => self.bare(cue),
        }
    }

    /// Token behind the person spoken to, and adverbs.
    fn behind_recipient(&self, from: usize) -> usize {
        let tokens = self.tokens;
        let mut at = from;
        while at < from + 4 {
            let word = tokens.word(at);
            let addressed = tokens.mention(at).is_some()
                && (tokens.is(
                    at + 1,
                    &["that", "whether", "if", "to", "how", "what", "why", "about", "of"],
                ) || matches!(
                    tokens.kind(at + 1),
                    Some(Kind::Colon | Kind::Quote(_) | Kind::Comma)
                ));
            let adverb = is_adverb(word) && word != "no" && !matches!(word, "here" | "next" | "then");
            if OBJECTS.contains(&word) || adverb || addressed {
                at += 1;
            } else if word == "to" && (tokens.is(at + 1, OBJECTS) || tokens.mention(at + 1).is_some()) {
                at += 2;
            } else {
                break;
            }
        }
        at
    }

    fn infinitive(&self, at: usize, cue: &Cue) -> Content {
        let tokens = self.tokens;
        let next = tokens.word(at + 1);
        let verbal = !next.is_empty()
            && !ARTICLES.contains(&next)
            && !POSSESSIVES.contains(&next)
            && !OBJECTS.contains(&next)
            && !next.starts_with(|c: char| c.is_ascii_digit());
        if verbal && cue.frames.has(Frames::INFINITIVE) && cue.class != Class::Topic {
            // `asked me to call` brings people together; it asks nothing of this conversation.
            let comes = cue.class == Class::Ask
                && matches!(
                    next,
                    "see" | "call" | "come" | "visit" | "meet" | "receive" | "speak"
                );
            return if comes { Content::Bare } else { Content::Full };
        }
        if let Some(found) = self.marker(at, cue) {
            return found;
        }
        if cue.rule == "cue-noun" && cue.class != Class::Topic {
            return Content::Full;
        }
        if cue.frames.has(Frames::PREPOSITION) {
            return Content::Full;
        }
        if cue.frames.has(Frames::NOUN) {
            Content::Full
        } else {
            self.bare_topic(cue)
        }
    }

    fn bare_topic(&self, cue: &Cue) -> Content {
        match self.bare(cue) {
            Content::Full => Content::Full,
            _ => Content::Topic,
        }
    }

    /// `complained of the cold`, `spoke of the harvest`, `said with a smile that`.
    fn prepositional(&self, at: usize, cue: &Cue) -> Content {
        let tokens = self.tokens;
        if cue.class == Class::Ask && (at..at + 8).any(|i| tokens.is(i, AUDIENCES)) {
            return Content::Bare;
        }
        if let Some(found) = self.marker(at, cue) {
            return found;
        }
        if tokens.starts_with(at, &["in", "the", "affirmative"])
            || tokens.starts_with(at, &["in", "the", "negative"])
        {
            return Content::Full;
        }
        let takes = cue.frames.has(Frames::PREPOSITION) && tokens.is(at, CONTENT_PREPOSITIONS);
        let noun = cue.rule == "cue-noun" && cue.class != Class::Topic;
        if takes || noun {
            Content::Full
        } else {
            self.bare_topic(cue)
        }
    }

    /// An object: content by itself, a clause without `that`, or a topic.
    fn noun_phrase(&self, at: usize, cue: &Cue) -> Content {
        let tokens = self.tokens;
        let frames = cue.frames;
        let near = |table: &[&str]| (at..at + 4).any(|i| tokens.is(i, table));
        if near(COURTESIES) && matches!(cue.class, Class::Say | Class::Topic) {
            return Content::Bare;
        }
        // `expressed some views` tells no more than `spoke`.
        let views = matches!(cue.class, Class::Say) && cue.rule != "cue-noun" && near(VIEWS);
        if views {
            return self.marker(at, cue).unwrap_or(Content::Topic);
        }
        if frames.has(Frames::NOUN) || cue.rule == "cue-noun" && cue.class != Class::Topic {
            return match self.marker(at, cue) {
                Some(Content::Quote) if tokens.kind(at) == Some(&Kind::Colon) => Content::Quote,
                Some(Content::Ahead) => Content::Ahead,
                _ => Content::Full,
            };
        }
        if let Some(found) = self.marker(at, cue) {
            return found;
        }
        if cue.class == Class::Topic || frames.has(Frames::MARKED) {
            return Content::Topic;
        }
        if !frames.has(Frames::CLAUSE) {
            return Content::Bare;
        }
        let rest = tokens.list.len().saturating_sub(at);
        let object = near(SPEECH_OBJECTS) || matches!(cue.class, Class::Answer);
        let finite = (at + 1..at + CONTENT_REACH)
            .any(|i| is_finite(tokens.word(i)) || look_up(tokens.word(i)).is_some());
        if object {
            Content::Topic
        } else if finite && rest > 2 {
            Content::Full
        } else {
            Content::Topic
        }
    }

    /// The first sign of content within reach: a clause, a colon, a quotation.
    fn marker(&self, from: usize, cue: &Cue) -> Option<Content> {
        let tokens = self.tokens;
        let topic = cue.class == Class::Topic && cue.rule != "cue-noun";
        for at in from..from + CONTENT_REACH {
            match tokens.kind(at)? {
                Kind::Colon => return Some(self.behind_colon(at)),
                Kind::Stop | Kind::Break => return None,
                Kind::Quote(_) => {
                    let before = tokens.word_before(at);
                    let term = before.is_empty()
                        || ARTICLES.contains(&before)
                        || PREPOSITIONS.contains(&before)
                        || POSSESSIVES.contains(&before)
                        || CONJUNCTIONS.contains(&before);
                    return (!term && !topic).then_some(Content::Quote);
                }
                Kind::Word => match tokens.word(at) {
                    "that" => {
                        let noun = tokens.word_before(at);
                        let clause = !topic || CLAUSE_NOUNS.contains(&noun) || matches!(noun, "and" | "");
                        if clause {
                            return Some(match tokens.kind(at + 1) {
                                Some(Kind::Quote(_)) => Content::Quote,
                                Some(Kind::Colon) => self.behind_colon(at + 1),
                                _ => Content::Full,
                            });
                        }
                    }
                    "whether" => return Some(Content::Full),
                    "as" if tokens.word(at + 1) == "to" => return Some(Content::Full),
                    "how" | "why" | "if" if !topic => return Some(Content::Full),
                    "to" if cue.frames.has(Frames::INFINITIVE) && at > from && !topic => {
                        let next = tokens.word(at + 1);
                        let nominal =
                            ARTICLES.contains(&next) || POSSESSIVES.contains(&next) || next.is_empty();
                        if !nominal {
                            return Some(Content::Full);
                        }
                    }
                    word if CONJUNCTIONS.contains(&word) && tokens.word(at + 1) != "that" && !topic => {
                        // Another verb begins; nouns may still be joined.
                        if look_up(tokens.word(at + 1)).is_some() {
                            return None;
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        None
    }

    /// `according to the Minister`, `in the Minister's view`, `in the opinion of the Minister`.
    fn source_phrase(&self, at: usize) -> Option<Attribution> {
        let tokens = self.tokens;
        let (named, of_noun) = match tokens.word(at) {
            "according" if tokens.word(at + 1) == "to" => (at + 2, false),
            "in" if tokens.word(at + 1) == "the"
                && tokens.is(at + 2, VIEW_NOUNS)
                && tokens.word(at + 3) == "of" =>
            {
                (at + 4, false)
            }
            "in" => (at + 1, true),
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

    /// `his answer was that`, `the Minister's statement that`.
    fn noun(&self, at: usize) -> Option<Attribution> {
        let tokens = self.tokens;
        if !tokens.is(at, CONTENT_NOUNS) {
            return None;
        }
        let owner = (at.saturating_sub(3)..at)
            .rev()
            .find(|i| tokens.kind(*i) == Some(&Kind::Possessive) || tokens.is(*i, POSSESSIVES))?;
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
        while BE.contains(&tokens.word(behind)) || is_adverb(tokens.word(behind)) {
            behind += 1;
        }
        let content = match tokens.kind(behind) {
            Some(Kind::Word) if tokens.is(behind, &["that", "whether"]) => Content::Full,
            Some(Kind::Word) if tokens.starts_with(behind, &["to", "the", "effect"]) => Content::Full,
            Some(Kind::Colon) => self.behind_colon(behind),
            Some(Kind::Comma) if matches!(tokens.kind(behind + 1), Some(Kind::Quote(_))) => Content::Quote,
            Some(Kind::Quote(_)) => Content::Quote,
            _ => return None,
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

    /// `was convinced that`, `was of the opinion that`.
    fn adjective(&self, at: usize) -> Option<Attribution> {
        let tokens = self.tokens;
        let behind = if tokens.is(at, THINKING) {
            at + 1
        } else if tokens.starts_with(at, &["of", "the"]) {
            let noun = (at + 2..at + 5)
                .find(|i| tokens.is(*i, &["opinion", "view", "belief", "conviction", "impression"]))?;
            noun + 1
        } else {
            return None;
        };
        if !tokens.is(behind, &["that", "of", "about", "to"]) {
            return None;
        }
        let mut be = at.checked_sub(1)?;
        while is_adverb(tokens.word(be)) || NEGATIONS.contains(&tokens.word(be)) {
            be = be.checked_sub(1)?;
        }
        if !BE.contains(&tokens.word(be)) {
            return None;
        }
        let cue = Cue {
            at: be,
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

/// Length of the phrase of [`PHRASES`] that ends before `end`.
fn phrase_ending(tokens: &Tokens<'_>, end: usize) -> Option<usize> {
    PHRASES
        .iter()
        .map(|phrase| (phrase, phrase.len()))
        .find(|(phrase, len)| {
            end.checked_sub(*len)
                .is_some_and(|start| tokens.starts_with(start, phrase))
        })
        .map(|(_, len)| len)
}
