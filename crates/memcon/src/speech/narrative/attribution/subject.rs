//! The subject of a cue: to its left, over what may stand between.

use std::ops::Range;

use super::super::grammar::{
    ADVERBS, ARTICLES, AUXILIARIES, BE, COLLECTIVES, CONJUNCTIONS, DESCRIPTIONS, INDEFINITES, INTERLOCUTORS,
    MODALS, NEGATIONS, NOMINATIVES, OBJECTS, OCCASIONS, PEOPLE, PHRASES, POSSESSIVES, PREPOSITIONS, RAISING,
    SUBORDINATORS, THE_INTERLOCUTORS, is_adverb, is_finite,
};
use super::super::lexicon::Sort;
use super::super::token::{Kind, Tokens};
use super::{
    CONTENT_REACH, Cue, Finder, LIGHT_REACH, Link, SUBJECT_REACH, Subject, ends_adverb, is_nominative,
    is_of_two,
};
use crate::grammar::vocabulary::contains;
use crate::grammar::word::{CALENDAR, DEMONYMS};
use crate::speech::cues::{Class, Form, Frames};

/// How far before a participle the subject of its passive is looked for, in tokens.
const PASSIVE_REACH: usize = 6;

/// How far before an infinitive the verb is looked for that hands its subject on, in tokens.
const NEAR_RAISING: usize = 6;

/// The same for those that bring people together: `called me back later in the afternoon to say`.
const RAISING_REACH: usize = 8;

/// Most tokens of an office between commas.
const LONGEST_OFFICE: usize = 8;

/// Where the author stands at the latest who tells whom he met: `On 12 April in the afternoon I received`.
const LATEST_AUTHOR: usize = 8;

/// Most words between `the` and such a noun.
const DESCRIBING: usize = 2;

/// How somebody is who says what he thinks.
const OPEN: &[&str] = &[
    "adamant",
    "blunt",
    "candid",
    "careful",
    "categorical",
    "clear",
    "emphatic",
    "explicit",
    "firm",
    "frank",
    "insistent",
    "outspoken",
];

/// Most objects that are passed in search of a subject.
const MOST_OBJECTS: usize = 4;

/// What is asked for by those who want to talk.
const OCCASIONS_OF_TALK: &[&str] = &[
    "appointment",
    "audience",
    "call",
    "conversation",
    "interview",
    "meeting",
    "talk",
    "talks",
    "visit",
];

/// What brings people together: what they came for is not said yet.
const CALLS: &[&str] = &["called", "phoned", "rang", "rose", "telephoned"];

impl Finder<'_, '_> {
    /// The subject of a verb, to its left.
    pub(super) fn subject_of(&self, cue: &Cue) -> Option<Link> {
        let tokens = self.tokens;
        let mut link = Link::of_author();
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
                    // The number of a foot note: `Mr. Orlov, of the Embassy,4 inquired`
                    let call = word.bytes().all(|byte| byte.is_ascii_digit())
                        && before > 0
                        && tokens.kind(before - 1) == Some(&Kind::Comma);
                    if call {
                    } else if tokens.is(before, NEGATIONS) {
                        link.negated = true;
                    } else if tokens.is(before, BE) {
                        // `was present`
                        if cue.form == Form::Base && !helped {
                            return None;
                        }
                        link.passive |= matches!(cue.form, Form::Past | Form::Participle) && !helped;
                        helped = true;
                    } else if tokens.is(before, AUXILIARIES) {
                        link.hypothetical |= tokens.is(before, MODALS);
                        // `Orlov having said so, Szabo agreed`
                        link.subordinate |= word == "having";
                        helped = true;
                    } else if tokens.is_adverb(before) && !tokens.is(before, NOMINATIVES) {
                    } else if word == "in" && cue.form == Form::Ing && tokens.is(before.wrapping_sub(1), OPEN)
                    {
                        // `was frank in stating that`
                        i = before - 1;
                        helped = true;
                        continue;
                    } else if word == "to" {
                        i = self.raised(before)?;
                        // `called to discuss the note`
                        if cue.class == Class::Topic && tokens.is(i, CALLS) {
                            return None;
                        }
                        helped = true;
                        continue;
                    } else if tokens.is(before, NOMINATIVES) || is_of_two(tokens, before) {
                        return self.found(link, before, cue, helped);
                    } else if tokens.is(before, CONJUNCTIONS) || word == "then" {
                        return self.coordinated(link, before, cue, helped);
                    } else if word == "who" && cue.class != Class::Topic && self.is_cleft(before) {
                        return self.found(link, before - 1, cue, helped).map(|link| Link {
                            subordinate: false,
                            ..link
                        });
                    } else if word == "who"
                        && let Some(visitor) = self.visitor(before, cue)
                    {
                        return self.found(link, visitor, cue, true).map(|link| Link {
                            subordinate: false,
                            ..link
                        });
                    } else if tokens.is(before, SUBORDINATORS) || word == "by" {
                        return None;
                    } else {
                        return self.stretch(link, before, cue);
                    }
                    i = before;
                }
                Kind::Mention(_) => {
                    // `a functionary of the Chancellery`: nobody has an article before a bare name.
                    let thing = tokens.word_before(before) == "the"
                        && tokens
                            .mention(before)
                            .is_some_and(|mention| mention.titles.is_empty());
                    if thing && before > 1 {
                        return self.stretch(link, before, cue);
                    }
                    let prepositional = tokens.is(before.wrapping_sub(1), PREPOSITIONS)
                        && !ends_adverb(tokens, before - 1)
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
                // `Orlov less sure; admitted that`
                Kind::Break if cue.form == Form::Past && !helped && self.goes_on_behind(before, cue) => {
                    return self.coordinated(link, before, cue, helped);
                }
                Kind::Quote(_) if matches!(cue.form, Form::Ing) => {
                    return self.coordinated(link, before, cue, helped);
                }
                _ => return None,
            }
        }
        None
    }

    /// True where the clause of a telegram goes on behind the semicolon at `at` with the same subject.
    fn goes_on_behind(&self, at: usize, cue: &Cue) -> bool {
        let alone =
            at + 1 == cue.at && matches!(cue.class, Class::Say | Class::Agree | Class::Deny | Class::Stress);
        alone && self.tokens.mention(0).is_some() && self.tokens.word(cue.behind) != "by"
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
        let first = self.first_of(at);
        let subject = match tokens.mention(first) {
            Some(_) => Subject::Mention(first),
            None => self.pronoun(first)?,
        };
        // `Orlov and Szabo think`
        let joint = first != at && cue.form == Form::Base;
        if !joint && !self.finite(cue, &subject, helped) {
            return None;
        }
        // `To that the Minister replied`
        let answers = first == 2 && tokens.is(0, PREPOSITIONS) && tokens.is(1, &["that", "which"]);
        let subordinate = (1..=2).any(|back| {
            let word = first.checked_sub(back).map_or("", |i| tokens.word(i));
            SUBORDINATORS.contains(&word)
                && !answers
                && (back == 1 || is_adverb(tokens.word_before(first)) || tokens.word_before(first) == "even")
        });
        // `what Orlov had told me Szabo had said`
        let object = first
            .checked_sub(1)
            .is_some_and(|before| tokens.is(before, OBJECTS))
            && (first..cue.at).any(|at| tokens.word(at) == "had");
        let subordinate = subordinate || object || self.opens_clause(first) || self.is_relative(first);
        let of_two = matches!(subject, Subject::Former | Subject::Latter);
        Some(Link {
            subject,
            at: first - usize::from(of_two && first > 0),
            subordinate: subordinate || link.subordinate,
            ..link
        })
    }

    /// `stated he would come`: true where the pronoun at `at` begins a clause behind a verb that takes one.
    fn opens_clause(&self, at: usize) -> bool {
        let cue = at.checked_sub(1).and_then(|before| self.tokens.cue(before));
        let says = cue.and_then(|word| word.verb(None));
        self.tokens.is(at, NOMINATIVES)
            && says.is_some_and(|(verb, form)| form == Form::Past && verb.frames.has(Frames::CLAUSE))
    }

    /// `told him of the message I had sent`: true where the pronoun at `at` begins a clause that tells of the noun before.
    fn is_relative(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let noun = at.wrapping_sub(1);
        let word = tokens.word(noun);
        let is_noun = tokens.kind(noun) == Some(&Kind::Word)
            && word.bytes().all(|byte| byte.is_ascii_lowercase())
            && !tokens.is_adverb(noun)
            && !tokens.is(noun, CONJUNCTIONS)
            && !tokens.is(noun, PREPOSITIONS)
            && !tokens.is(noun, SUBORDINATORS)
            && !tokens.is(noun, OCCASIONS)
            && !contains(CALENDAR, word);
        if !tokens.is(at, NOMINATIVES) || !is_noun {
            return false;
        }
        // A clause that opens the sentence needs no comma: `When he asked my opinion I said`.
        let opens =
            tokens.is(0, SUBORDINATORS) || tokens.is(0, PREPOSITIONS) || tokens.word(0).ends_with("ing");
        let floor = noun.saturating_sub(LIGHT_REACH);
        let main = (floor..noun)
            .rev()
            .take_while(|i| {
                matches!(
                    tokens.kind(*i),
                    Some(Kind::Word | Kind::Mention(_) | Kind::Possessive)
                )
            })
            .any(|i| is_finite(tokens.word(i)));
        // `proceeded to tell of his efforts to obtain the words he desired`
        let of_infinitive =
            || tokens.is(noun.wrapping_sub(1), ARTICLES) && (floor..noun).any(|at| tokens.word(at) == "to");
        (main || of_infinitive()) && !opens
    }

    /// `my visitor`: true where the noun stands at `at`.
    pub(super) fn is_interlocutor(&self, at: usize) -> bool {
        let owner = self.tokens.word_before(at);
        self.tokens.is(at, INTERLOCUTORS) && matches!(owner, "my" | "our")
            || self.tokens.is(at, THE_INTERLOCUTORS) && owner == "the"
    }

    /// `the Ruritanian diplomat`: its tokens, where its noun stands at `noun`.
    pub(super) fn description(&self, noun: usize) -> Option<Range<usize>> {
        let word = self.tokens.word(noun);
        // `the Pole`, `the German`; not `the Poles`, `the Chinese`, `the British`
        let one = word.ends_with("an") || matches!(word, "czech" | "greek" | "pole" | "slovak" | "yugoslav");
        let nation = one && contains(DEMONYMS, word) && self.tokens.word_before(noun) == "the";
        if !(nation || self.tokens.is(noun, DESCRIPTIONS)) {
            return None;
        }
        let the = (noun.saturating_sub(DESCRIBING + 1)..noun)
            .rev()
            .take_while(|at| {
                // `the Ruritanian`: a capital alone makes a name of it.
                let name = self.tokens.mention(*at);
                let adjective = name.is_some_and(|name| name.titles.is_empty() && !name.name.contains(' '));
                self.tokens.kind(*at) == Some(&Kind::Word) || adjective
            })
            .find(|at| self.tokens.word(*at) == "the")?;
        let plain = (the + 1..noun).all(|at| !self.tokens.is(at, PREPOSITIONS));
        (plain && !self.tokens.is(the.wrapping_sub(1), PREPOSITIONS)).then_some(the..noun + 1)
    }

    /// `It was Orlov who said`: true where the `who` at `at` follows the person of such a clause.
    fn is_cleft(&self, at: usize) -> bool {
        at >= 3
            && self.tokens.mention(at - 1).is_some()
            && self.tokens.is(at - 2, &["is", "was"])
            && self.tokens.word(at - 3) == "it"
    }

    /// `I had a visit from Orlov, the consul, who came to tell me that`: who stands before the `who` at `who`, where he says
    /// something to the author who met him.
    fn visitor(&self, who: usize, cue: &Cue) -> Option<usize> {
        let tokens = self.tokens;
        let comma = |at: &usize| tokens.kind(*at) == Some(&Kind::Comma);
        let last = who.checked_sub(2).filter(|_| comma(&(who - 1)))?;
        // `Orlov, Bordurian Ambassador, who`
        let opening = (last.saturating_sub(LONGEST_OFFICE)..last).rev().find(comma);
        let office = |opening: &usize| {
            tokens.mention(opening - 1).is_some() && !(opening + 1..last).any(|at| is_finite(tokens.word(at)))
        };
        let opening = opening.filter(|opening| *opening > 0 && office(opening));
        let named = opening.map_or(last, |opening| opening - 1);
        tokens.mention(named)?;
        let says = matches!(
            cue.class,
            Class::Say | Class::Tell | Class::Ask | Class::Stress | Class::Urge
        );
        let author = (0..LATEST_AUTHOR.min(named)).find(|at| tokens.is(*at, &["i", "we"]))?;
        let meets = (author + 1..named).all(|at| tokens.cue(at).is_none_or(|cue| cue.verb(None).is_none()));
        let to_author = (who..cue.behind + 2).any(|at| tokens.is(at, &["me", "us"]));
        let met = || tokens.is(author + 1, &["met", "received", "saw", "visited"]);
        (says && meets && (to_author || met())).then_some(named)
    }

    /// The agent of a passive whose subject is nobody: `it was also pointed out by the Minister that`.
    pub(super) fn impersonal(&self, cue: &Cue) -> Option<(Link, usize)> {
        let tokens = self.tokens;
        let be = (cue.at.saturating_sub(3)..cue.at)
            .rev()
            .find(|i| !tokens.is_adverb(*i))?;
        if !tokens.is(be, BE) || !matches!(cue.form, Form::Past | Form::Participle) {
            return None;
        }
        // `The visit had been requested by the Minister.`
        let noun = (0..be).rev().find(|at| !tokens.is(*at, AUXILIARIES));
        if cue.class == Class::Urge && noun.is_some_and(|noun| tokens.is(noun, OCCASIONS_OF_TALK)) {
            return None;
        }
        let link = Link {
            subject: Subject::They,
            at: be,
            negated: false,
            passive: true,
            subordinate: (be.saturating_sub(4)..be).any(|i| tokens.is(i, SUBORDINATORS)),
            hypothetical: false,
        };
        if let Some(found) = self.agent(cue, &link).or_else(|| self.agent_before(cue, &link)) {
            return Some(found);
        }
        // `it was explained to me that`
        let to_author = tokens.word(cue.behind) == "to" && tokens.is(cue.behind + 1, &["me", "us"]);
        let fits = to_author && tokens.word(be.wrapping_sub(1)) == "it" && !link.subordinate;
        fits.then_some((
            Link {
                subject: Subject::Interlocutor,
                ..link
            },
            cue.behind + 2,
        ))
    }

    /// `on the part of the Minister it was pointed out that`
    fn agent_before(&self, cue: &Cue, link: &Link) -> Option<(Link, usize)> {
        let tokens = self.tokens;
        let named = (0..3).find(|at| tokens.starts_with(*at, &["the", "part", "of"]))? + 3;
        tokens.mention(named)?;
        let fits = named < cue.at && !link.subordinate;
        fits.then_some((
            Link {
                subject: Subject::Mention(named),
                at: named,
                negated: link.negated,
                passive: true,
                subordinate: false,
                hypothetical: link.hypothetical,
            },
            cue.behind,
        ))
    }

    pub(super) fn pronoun(&self, at: usize) -> Option<Subject> {
        Some(match self.tokens.word(at) {
            "i" | "undersigned" => Subject::Author,
            "we" => Subject::We,
            "he" => Subject::He,
            "she" => Subject::She,
            "they" => Subject::They,
            "former" => Subject::Former,
            "latter" => Subject::Latter,
            _ => return None,
        })
    }

    /// A verb behind `and`: it has the subject of the clause before.
    fn coordinated(&self, link: Link, before: usize, cue: &Cue, helped: bool) -> Option<Link> {
        if matches!(cue.form, Form::Base) && !helped {
            return None;
        }
        let earlier = |at: usize| self.nominative_before.get(at).copied().flatten();
        let mut subject = earlier(before);
        for _ in 0..MOST_OBJECTS {
            match subject.and_then(|at| self.first_object(at, before)) {
                Some(object) => subject = earlier(object),
                None => break,
            }
        }
        // Where the nearest has only a clause of its own, it is the one before.
        let nearest = subject.filter(|at| !self.opens_relative(*at));
        let Some(nearest) = nearest.or_else(|| earlier(subject?)) else {
            return self.described_first(link);
        };
        let at = match self.speaks {
            Some(speaker) if self.tokens.mention(nearest).is_none() => speaker,
            // `Seen beside his reply, in which he said he knew`: whoever has only a clause in a clause.
            None if self.opens_clause(nearest) => earlier(nearest)?,
            _ => nearest,
        };
        let at = self.first_of(at);
        let subject = match self.tokens.mention(at) {
            Some(_) => Subject::Mention(at),
            None => self.pronoun(at)?,
        };
        Some(Link { subject, at, ..link })
    }

    /// `met with Orlov and Szabo and asked`, `received Orlov, the consul, and asked`: the first of those who end at `at`, if they are
    /// objects in front of the conjunction at `before`.
    fn first_object(&self, at: usize, before: usize) -> Option<usize> {
        let tokens = self.tokens;
        let comma = |at: usize| tokens.kind(at) == Some(&Kind::Comma);
        let office = tokens.mention(at)?.name.is_empty();
        // `Orlov, the consul`: from the office on to the name.
        let named = at
            .checked_sub(2)
            .filter(|named| comma(at - 1) && tokens.mention(*named).is_some());
        if let Some(named) = named.filter(|named| office && !is_nominative(tokens, *named)) {
            return Some(named);
        }
        let first = self.first_of(at);
        if first != at {
            return (!is_nominative(tokens, first)).then_some(first);
        }
        let at = named.unwrap_or(at);
        let ends = before.checked_sub(1).filter(|end| comma(*end) && *end > at + 2)?;
        let described = comma(at + 1)
            && (tokens.is(at + 2, ARTICLES) || tokens.mention(at + 2).is_some())
            && !(at + 2..ends).any(|i| comma(i) || is_finite(tokens.word(i)));
        (described && tokens.word_before(at) == "and").then_some(at)
    }

    /// Of `Orlov and Szabo`, who ends at `at`, the first.
    fn first_of(&self, at: usize) -> usize {
        /// Most who are joined so: a list without end would be walked for each of its verbs.
        const MOST: usize = 8;
        let tokens = self.tokens;
        let before = |at: &usize| {
            let other = at.checked_sub(2)?;
            let joined = tokens.word_before(*at) == "and";
            (joined && tokens.mention(other).is_some() && tokens.mention(*at).is_some()).then_some(other)
        };
        let joined = std::iter::successors(Some(at), before);
        joined.take(MOST).last().unwrap_or(at)
    }

    /// `They agreed with the paper I gave and asked`: true where the pronoun at `at` has only the clause that tells of a thing.
    fn opens_relative(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let noun = at.wrapping_sub(1);
        // `This morning I called`
        let named = matches!(tokens.kind(noun), Some(Kind::Word))
            && !tokens.is_adverb(noun)
            && !tokens.is(noun, OCCASIONS);
        let article = tokens.word_before(noun);
        let behind_word = noun
            .checked_sub(2)
            .is_some_and(|before| tokens.kind(before) == Some(&Kind::Word));
        tokens.mention(at).is_none()
            && named
            && behind_word
            && (ARTICLES.contains(&article) || POSSESSIVES.contains(&article))
    }

    /// `The Pole shrugged and said`, `The guest rose and said`: who begins the sentence without a name.
    fn described_first(&self, link: Link) -> Option<Link> {
        if self.is_interlocutor(1) {
            return Some(Link {
                subject: Subject::Interlocutor,
                at: 0,
                ..link
            });
        }
        let range = (1..=DESCRIBING + 1).find_map(|noun| self.description(noun))?;
        let words = self.tokens.get(range.start)?.range.start..self.tokens.get(range.end - 1)?.range.end;
        (range.start == 0).then_some(Link {
            subject: Subject::Described(words),
            at: 0,
            ..link
        })
    }

    /// `I was told that`, `it was explained to me that`: whoever talks to the author says so.
    pub(super) fn told_to_author(&self, cue: &Cue, link: Link) -> Option<(Link, usize)> {
        let told = matches!(cue.class, Class::Tell) && matches!(link.subject, Subject::Author | Subject::We);
        let tokens = self.tokens;
        let follows = tokens.is(cue.behind, &["of", "about"]) || self.is_clause_told(cue.behind);
        if !told || link.subordinate || !follows {
            return None;
        }
        // `Summoned by the Minister, I was told that`
        let agent = (1..link.at).find(|at| tokens.word(at - 1) == "by" && tokens.mention(*at).is_some());
        let (subject, at) = match agent {
            Some(agent) => (Subject::Mention(agent), agent),
            None => (Subject::Interlocutor, link.at),
        };
        Some((Link { subject, at, ..link }, cue.behind))
    }

    /// `that he knew`, `this country knew`, `there was none`, `: ...`: true where what is told begins at `at`.
    pub(super) fn is_clause_told(&self, at: usize) -> bool {
        const SUBJECTS: &[&str] = &["it", "no", "the", "there", "these", "this", "those"];
        let tokens = self.tokens;
        let opens = tokens.is(at, NOMINATIVES) || tokens.is(at, SUBJECTS) || tokens.is(at, POSSESSIVES);
        let verb = (at + 1..at + LIGHT_REACH)
            .take_while(|i| matches!(tokens.kind(*i), Some(Kind::Word | Kind::Mention(_))))
            .take_while(|i| !tokens.is(*i, PREPOSITIONS) && !tokens.is(*i, SUBORDINATORS))
            .any(|i| is_finite(tokens.word(i)));
        tokens.word(at) == "that" || tokens.kind(at) == Some(&Kind::Colon) || opens && verb
    }

    /// `Orlov was told that`: whoever talks to him says so; `Orlov had been told that`: he tells it here.
    pub(super) fn told_to_other(&self, cue: &Cue, link: &Link) -> Option<(Link, usize)> {
        let tokens = self.tokens;
        let Subject::Mention(at) = link.subject else {
            return None;
        };
        let tells = cue.class == Class::Tell && !link.subordinate && !link.hypothetical;
        let clause = self.is_clause_told(cue.behind);
        let helpers = || at + 1..cue.at;
        let subject = if helpers().any(|i| tokens.word(i) == "had") {
            Subject::Mention(at)
        } else if helpers().all(|i| tokens.is(i, &["was", "were"]) || tokens.is_adverb(i)) {
            Subject::Teller(at)
        } else {
            return None;
        };
        (tells && clause).then_some((
            Link {
                subject,
                at,
                negated: link.negated,
                passive: true,
                subordinate: false,
                hypothetical: false,
            },
            cue.behind,
        ))
    }

    /// `Told him that`, `Said I thought`: a telegram leaves out its author.
    pub(super) fn elided(&self, cue: &Cue) -> Option<(Link, usize)> {
        let tokens = self.tokens;
        let says = matches!(
            cue.class,
            Class::Say | Class::Tell | Class::Ask | Class::Answer | Class::Stress | Class::Urge
        );
        let at = cue.behind;
        let to_other = tokens.is(at, &["him", "her", "them"])
            || tokens.mention(at).is_some() && cue.class != Class::Say
            || tokens.word(at) == "to"
                && (tokens.is(at + 1, &["him", "her", "them"]) || tokens.mention(at + 1).is_some());
        let of_author =
            tokens.is(at, &["i", "we"]) || tokens.word(at) == "that" && tokens.is(at + 1, &["i", "we"]);
        let fits = cue.at == 0 && cue.form == Form::Past && says && (to_other || of_author);
        fits.then_some((Link::of_author(), cue.behind))
            .or_else(|| self.denied_by(cue))
    }

    /// `Denied by Orlov, who said`: a telegram leaves out what is denied.
    fn denied_by(&self, cue: &Cue) -> Option<(Link, usize)> {
        let says = matches!(
            cue.class,
            Class::Say | Class::Deny | Class::Agree | Class::Answer | Class::Stress
        );
        let participle = cue.at == 0 && matches!(cue.form, Form::Past | Form::Participle) && says;
        let clause = self.tokens.kind(3) == Some(&Kind::Comma) && self.tokens.word(4) == "who"
            || matches!(self.tokens.kind(3), None | Some(Kind::Stop));
        let named = participle && self.tokens.word(1) == "by" && self.tokens.mention(2).is_some() && clause;
        named.then(|| {
            let link = Link {
                subject: Subject::Mention(2),
                at: 2,
                ..Link::of_author()
            };
            (link, 3)
        })
    }

    /// `Orlov, who had come late, said`; `Orlov rose, saying that`.
    fn behind_comma(&self, link: Link, comma: usize, cue: &Cue, helped: bool) -> Option<Link> {
        let tokens = self.tokens;
        if cue.form == Form::Ing && !helped {
            return self.coordinated(link, comma, cue, true);
        }
        if self.is_set_apart(comma, cue) {
            return self.found(link, 0, cue, helped);
        }
        let floor = comma.saturating_sub(SUBJECT_REACH);
        let opening = (floor..comma)
            .rev()
            .find(|i| tokens.kind(*i) == Some(&Kind::Comma));
        if let Some(opening) = opening
            && let Some(at) = opening.checked_sub(1).map(|at| self.before_apposition(at))
            && (tokens.mention(at).is_some() || tokens.is(at, NOMINATIVES))
            && !tokens.is(at.wrapping_sub(1), PREPOSITIONS)
        {
            return self.found(link, at, cue, helped);
        }
        self.coordinated(link, comma, cue, helped)
    }

    /// `Orlov, with his consul, Szabo, asked`: true where what the commas set apart behind the first person, up to the one before
    /// the verb, has no verb.
    fn is_set_apart(&self, comma: usize, cue: &Cue) -> bool {
        let tokens = self.tokens;
        let opens = tokens.mention(0).is_some() && tokens.kind(1) == Some(&Kind::Comma);
        let company = tokens.is(2, PREPOSITIONS) && matches!(cue.form, Form::Past | Form::Third);
        let plain = |at: usize| {
            let word = matches!(
                tokens.kind(at),
                Some(Kind::Comma | Kind::Mention(_) | Kind::Possessive | Kind::Word)
            );
            word && tokens.cue(at).is_none()
                && !is_finite(tokens.word(at))
                && !tokens.is(at, NOMINATIVES)
                && !tokens.is(at, SUBORDINATORS)
        };
        opens && company && comma > 2 && comma <= SUBJECT_REACH && (3..comma).all(plain)
    }

    /// `General Orlov, Commander South, ...`: the name before an office at `at`.
    fn before_apposition(&self, at: usize) -> usize {
        let tokens = self.tokens;
        let named = at
            .checked_sub(2)
            .filter(|_| tokens.kind(at - 1) == Some(&Kind::Comma));
        let (Some(office), Some(name)) = (tokens.mention(at), named.and_then(|named| tokens.mention(named)))
        else {
            return at;
        };
        // One of the two has a title, and both may have names: `Orlov, Minister Trade`.
        // `In a talk with Minister Orlov, Pavel Szabo, the consul,`: another one, whose office stands behind him.
        let another =
            |named: usize| office.titles.is_empty() && tokens.is(named.wrapping_sub(1), PREPOSITIONS);
        let beside = office.name.is_empty() || office.titles.is_empty() != name.titles.is_empty();
        named
            .filter(|named| beside && !name.name.is_empty() && !another(*named))
            .unwrap_or(at)
    }

    /// Where the verb before an infinitive's `to` at `to` stands, if it hands its subject on.
    fn raised(&self, to: usize) -> Option<usize> {
        let tokens = self.tokens;
        let floor = to.saturating_sub(RAISING_REACH);
        let at = (floor..to)
            .rev()
            .take_while(|i| tokens.kind(*i) == Some(&Kind::Word))
            .find(|i| tokens.is(*i, RAISING) && (to - i <= NEAR_RAISING || tokens.is(*i, CALLS)))?;
        // `had told him to convey it`: he does.
        let told = |i: usize| tokens.is(i, OBJECTS) && tokens.cue(i - 1).is_some();
        if tokens.is(at, AUXILIARIES) && (at + 2..to).any(told) {
            return None;
        }
        // `took this occasion to`: on to the verb itself.
        if matches!(
            tokens.word(at),
            "occasion" | "opportunity" | "point" | "trouble" | "liberty"
        ) {
            let verb = (at.saturating_sub(5)..at).rev().find(|i| {
                matches!(
                    tokens.word(*i),
                    "took" | "takes" | "made" | "makes" | "had" | "used" | "seized" | "take" | "found"
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
                    !(tokens.is(before, NOMINATIVES)
                        || tokens.is(before, SUBORDINATORS) && !tokens.is(before, PREPOSITIONS)
                        || tokens.is(before, BE)
                        || tokens.is(before, AUXILIARIES)
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
        if self.is_interlocutor(last) && start + 1 >= last {
            return Some(Link {
                subject: Subject::Interlocutor,
                at: last - 1,
                subordinate,
                ..link
            });
        }
        if let Some(range) = self.description(last) {
            let subject =
                Subject::Described(tokens.get(range.start)?.range.start..tokens.get(last)?.range.end);
            return Some(Link {
                subject,
                at: range.start,
                subordinate: tokens.is(range.start.wrapping_sub(1), SUBORDINATORS),
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
        // `one of them`
        let of_them = tokens.word(start + 1) == "of" && last == start + 2 && tokens.is(last, OBJECTS);
        let indefinite = tokens.is(start, INDEFINITES) && (of_them || words.any(|i| tokens.is(i, PEOPLE)));
        let side = matches!(tokens.word(last), "side" | "delegation")
            && tokens.is(start, &["the", "our", "their", "both"]);
        let named_side = side && tokens.word(start) != "both";
        let together = tokens.is(last, COLLECTIVES)
            && tokens.is(start, &["our", "the"])
            && last <= start + DESCRIBING
            && (start + 1..last).all(|at| !tokens.is(at, PREPOSITIONS));
        if !(indefinite || named_side || together) {
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
    pub(super) fn agent(&self, cue: &Cue, link: &Link) -> Option<(Link, usize)> {
        let tokens = self.tokens;
        let by = (cue.behind..cue.behind + 6).find(|i| tokens.word(*i) == "by")?;
        // `as you have been told by the Minister`
        if (cue.at.saturating_sub(PASSIVE_REACH)..cue.at).any(|at| tokens.word(at) == "you") {
            return None;
        }
        // `Orlov had been told by the doorkeeper that`: Orlov tells it here.
        let earlier = (link.at + 1..cue.at).any(|at| tokens.word(at) == "had");
        if earlier && cue.class == Class::Tell && matches!(link.subject, Subject::Mention(_)) {
            let by_link = Link {
                subject: link.subject.clone(),
                ..*link
            };
            let clause = (by + 1..by + CONTENT_REACH).find(|at| tokens.word(*at) == "that")?;
            return Some((by_link, clause));
        }
        let subject = match tokens.word(by + 1) {
            "him" => Subject::He,
            "her" => Subject::She,
            "me" => Subject::Author,
            _ => tokens.mention(by + 1).map(|_| Subject::Mention(by + 1))?,
        };
        Some((
            Link {
                subject,
                at: by + 1,
                negated: link.negated,
                passive: true,
                subordinate: link.subordinate,
                hypothetical: link.hypothetical,
            },
            by + 2,
        ))
    }
}

/// Length of the phrase of [`PHRASES`] that ends before `end`.
fn phrase_ending(tokens: &Tokens<'_>, end: usize) -> Option<usize> {
    let last = tokens.get(end.checked_sub(1)?)?;
    if !last.sorts.has(Sort::PhraseEnd) {
        return None;
    }
    PHRASES
        .iter()
        .map(|phrase| (phrase, phrase.len()))
        .find(|(phrase, len)| {
            end.checked_sub(*len)
                .is_some_and(|start| tokens.starts_with(start, phrase))
        })
        .map(|(_, len)| len)
}
