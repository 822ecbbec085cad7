//! Verbs of speech with their subjects: `Orlov said`, `said the Minister`, `gave his assurance`.

use super::super::grammar::{OBJECTS, PREPOSITIONS, is_finite};
use super::super::nominative::is_salutation;
use super::super::token::{Kind, Tokens};
use super::{Attribution, Content, Cue, Finder, LIGHT_REACH, Place, Subject};
use crate::speech::cues::{CONTENT_NOUNS, Class, Form, Frames, Verb, Word};

/// The same for verbs that mean something else where the noun is far.
const SHORT_REACH: usize = 5;

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
    "commentaries",
    "commentary",
    "comments",
    "considerations",
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
    "exposition",
    "information",
    "presentation",
    "understand",
    "views",
    "position",
    "stand",
    "theme",
];

/// What a face or voice does with words, behind a quotation.
pub(in super::super) const GESTURES: &[&str] = &[
    "chuckled", "grinned", "laughed", "nodded", "shrugged", "sighed", "smiled",
];

/// Words that a light verb makes a cue of, other than nouns: `made it clear that`, `let me know that`.
const LIGHT_WORDS: &[&str] = &["clear", "know", "known", "plain", "see", "understand"];

/// `Orlov would propose that`, `she would suggest`: true where somebody puts it so that it is no more than a wish.
fn is_polite(tokens: &Tokens<'_>, subject: usize, cue: &Cue) -> bool {
    cue.class == Class::Urge
        && cue.form == Form::Base
        && tokens.word_before(cue.at) == "would"
        && subject + 2 == cue.at
}

impl Finder<'_, '_> {
    /// `“Never!” Orlov laughed.`
    pub(super) fn gesture(&self, at: usize) -> Option<Attribution> {
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

    /// `Embtel 12, repeated Selm`: true where a telegram tells whom it was sent to.
    fn is_of_telegram(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let lists = matches!(tokens.kind(at.wrapping_sub(1)), Some(Kind::Comma | Kind::Break));
        // What the tokens own had a capital.
        let place = tokens
            .get(at + 1)
            .is_some_and(|next| matches!(next.word, std::borrow::Cow::Owned(_)));
        tokens.word(at) == "repeated" && lists && place
    }

    pub(super) fn verb(&self, at: usize, word: Word) -> Option<Attribution> {
        if self.tokens.ends_name(at) || self.is_of_telegram(at) {
            return None;
        }
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
        // `wanted him to know that` tells him.
        let tells = verb.class == Class::Think
            && (self.tokens.is(at + 1, OBJECTS) || self.tokens.mention(at + 1).is_some())
            && self.tokens.word(at + 2) == "to"
            && self
                .tokens
                .is(at + 3, &["know", "realise", "realize", "understand"]);
        if tells {
            return Cue {
                at,
                behind: at + 4,
                class: Class::Tell,
                frames: Frames::CLAUSE,
                form,
                rule: "cue-verb",
            };
        }
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
        // `had nothing against it`
        if lemma == "have" && tokens.starts_with(at + 1, &["nothing", "against"]) {
            return Some(Cue {
                at,
                behind: at + 3,
                class: Class::Agree,
                frames: Frames::NOUN.with(Frames::GERUND),
                form,
                rule: "cue-noun",
            });
        }
        // `took issue with this`
        if lemma == "take" && tokens.is(at + 1, &["exception", "issue", "umbrage"]) {
            return Some(Cue {
                at,
                behind: at + 2,
                class: Class::Deny,
                frames: Frames::PREPOSITION.with(Frames::NOTHING),
                form,
                rule: "cue-noun",
            });
        }
        // `had set out our position`
        let verb = (at + 1..at + SHORT_REACH).find(|i| !tokens.is_adverb(*i));
        if lemma == "have" && verb.is_some_and(|verb| self.is_participle(verb)) {
            return None;
        }
        let short = matches!(
            lemma,
            "have" | "hold" | "call" | "take" | "address" | "introduce" | "transmit"
        );
        let reach = if short { SHORT_REACH } else { LIGHT_REACH };
        let found = (at + 1..at + reach)
            .take_while(|i| {
                matches!(
                    tokens.kind(*i),
                    Some(Kind::Word | Kind::Mention(_) | Kind::Possessive)
                )
            })
            .take_while(|i| !matches!(tokens.word(*i), "that" | "and" | "but" | "gratitude" | "thanks"))
            .find(|i| tokens.is(*i, CONTENT_NOUNS) || tokens.is(*i, LIGHT_WORDS))?;
        if matches!(lemma, "call" | "draw") != (tokens.word(found) == "attention") {
            return None;
        }
        if matches!(tokens.word(found), "understand" | "know") && tokens.word_before(found) == "not" {
            return None;
        }
        // `made the impression of a tired man`
        if matches!(lemma, "make" | "give") && tokens.starts_with(found, &["impression", "of"]) {
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

    /// True for the participle of a verb, as far as the word and the one behind it tell: `set out`, `described`.
    fn is_participle(&self, at: usize) -> bool {
        let found = self.tokens.cue(at);
        let cue = found.and_then(|word| word.verb(Some(self.tokens.word(at + 1))));
        // `had doubt` has a noun.
        cue.is_some() && !self.tokens.is(at, CONTENT_NOUNS)
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
        let at = (cue.behind..cue.behind + 2).find(|i| !tokens.is_adverb(*i))?;
        let described =
            (at + 1..at + 4).find_map(|noun| self.description(noun).filter(|range| range.start == at));
        let (subject, end) = match (tokens.mention(at), described) {
            (Some(_), _) => (Subject::Mention(at), at + 1),
            (None, Some(range)) => {
                let words = tokens.get(at)?.range.start..tokens.get(range.end - 1)?.range.end;
                (Subject::Described(words), range.end)
            }
            (None, None) if matches!(tokens.word(at), "he" | "she") => (self.pronoun(at)?, at + 1),
            (None, None) if self.is_interlocutor(at + 1) => (Subject::Interlocutor, at + 2),
            (None, None) => return None,
        };
        let closed = matches!(
            tokens.kind(end),
            None | Some(Kind::Comma | Kind::Stop | Kind::Break | Kind::Quote(_) | Kind::Colon)
        );
        let goes_on = tokens.is(end, PREPOSITIONS) || tokens.is_adverb(end);
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
        let wishes = || {
            is_polite(self.tokens, link.at, cue)
                && matches!(self.content(behind, cue), Content::Full | Content::Ahead)
        };
        if (link.negated || link.hypothetical && !only && !wishes() || self.is_empty(cue))
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

    /// `made no reply`.
    fn is_empty(&self, cue: &Cue) -> bool {
        let noun = cue.behind.checked_sub(1);
        cue.rule == "cue-noun"
            && (cue.at..cue.behind).any(|at| self.tokens.word(at) == "no")
            && !noun.is_some_and(|noun| self.tokens.is(noun, SCRUPLES))
    }

    /// `Orlov, very calmly: there is no hurry.`
    pub(super) fn label(&self) -> Option<Attribution> {
        let tokens = self.tokens;
        if is_salutation(tokens, 0) {
            return None;
        }
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
