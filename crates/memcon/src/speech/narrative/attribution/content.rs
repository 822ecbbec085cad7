//! What follows a cue: content, a quotation, a mere topic, nothing.

use super::super::grammar::{
    ARTICLES, AUXILIARIES, BE, CLAUSE_NOUNS, CONJUNCTIONS, CONTENT_PREPOSITIONS, NOMINATIVES, OBJECTS,
    PEOPLE, POSSESSIVES, PREPOSITIONS, SPEECH_OBJECTS, SUBORDINATORS, is_adverb, is_finite,
};
use super::super::token::Kind;
use super::{CONTENT_REACH, Content, Cue, Finder, SUBJECT_REACH};
use crate::grammar::vocabulary::contains;
use crate::grammar::word::CALENDAR;
use crate::speech::cues::{COURTESIES, Class, Form, Frames};

/// Most tokens of a date with its preposition.
const LONGEST_DATE: usize = 5;

/// What somebody tells who has several things to tell.
const FACTS: &[&str] = &["facts", "information", "news", "things"];

/// Most tokens of what announces a list.
const LONGEST_LEAD: usize = 16;

/// Most tokens of an answer that is no sentence.
const SHORT_ANSWER: usize = 6;

/// Words that count what somebody says.
const COUNTS: &[&str] = &["five", "four", "several", "six", "three", "two"];

/// Words that questions begin with.
const QUESTIONS: &[&str] = &["how", "what", "when", "where", "which", "who", "whose", "why"];

/// What somebody shares with another who has it: `shared this view`.
const SHARED: &[&str] = &[
    "assessment",
    "concern",
    "conviction",
    "fear",
    "hope",
    "impression",
    "opinion",
    "preference",
    "view",
    "views",
    "wish",
];

/// Nouns for what somebody feels or wants: whoever names his own tells of it.
const FEELINGS: &[&str] = &[
    "belief",
    "concern",
    "conviction",
    "desire",
    "dissatisfaction",
    "doubts",
    "fear",
    "fears",
    "hope",
    "hopes",
    "intention",
    "interest",
    "objections",
    "opposition",
    "readiness",
    "regret",
    "reluctance",
    "satisfaction",
    "willingness",
    "wish",
];

/// Nouns for words whose content stays untold.
const VIEWS: &[&str] = &["ideas", "opinions", "thoughts", "views"];

/// What answers are read from.
const PAPERS: &[&str] = &["brief", "notes", "paper", "statement", "text"];

/// What somebody begins or ends with who says something by it.
const OPENINGS: &[&str] = &[
    "appeal",
    "complaint",
    "complaints",
    "plea",
    "protest",
    "request",
    "warning",
];

/// What is handed on without being told.
const TEXTS: &[&str] = &["contents", "document", "letter", "note", "text", "translation"];

/// Nouns of meeting: asking for one is no question.
const AUDIENCES: &[&str] = &["appointment", "audience", "interview", "meeting"];

impl Finder<'_, '_> {
    /// `, he said,` and `..., he said.`: nothing follows, and what went before is a clause.
    pub(super) fn is_inserted(&self, subject: usize, behind: usize, content: Content) -> bool {
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
        // `What books, I asked.`
        let asked = ends && tokens.is(0, QUESTIONS) && content == Content::Bare;
        // `In principle yes, Orlov replied.`
        let answered =
            ends && content == Content::Bare && (0..before).any(|at| tokens.is(at, &["yes", "no"]));
        quoted
            || asked
            || answered
            || !(leading && first_comma)
            || (ends && clause_before && content == Content::Bare && !tokens.is(0, SUBORDINATORS))
    }

    /// Token behind the adjuncts of a verb: recipients, adverbs, short prepositional phrases.
    fn adjunct_end(&self, from: usize) -> usize {
        let tokens = self.tokens;
        let mut i = from;
        while i < from + 8 {
            let word = tokens.word(i);
            if tokens.is(i, OBJECTS) || tokens.is_adverb(i) || matches!(word, "aloud") {
                i += 1;
            } else if tokens.is(i, PREPOSITIONS) {
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
    pub(super) fn content(&self, from: usize, cue: &Cue) -> Content {
        let tokens = self.tokens;
        let topic = cue.class == Class::Topic;
        let at = self.behind_recipient(from, !topic);
        if self.announces(at) {
            return Content::Ahead;
        }
        // `expressed himself as displeased`, `expressed herself in favor of it`
        let himself = topic && tokens.is(cue.at + 1, &["herself", "himself"]);
        if himself
            && tokens.is(
                cue.at + 2,
                &["against", "as", "in", "pleased", "ready", "satisfied", "willing"],
            )
        {
            return Content::Full;
        }
        if topic && (self.takes_sides(at, cue) || self.goes_on_to_say(at) || self.refers_somebody(cue)) {
            return Content::Full;
        }
        // `held out his hand`
        if tokens.word(cue.at).starts_with("h")
            && tokens.is(cue.at, &["held", "hold", "holding", "holds"])
            && tokens.is(cue.at + 1, &["back", "on", "out", "over", "up"])
        {
            return Content::Bare;
        }
        if self.hands_on_courtesies(at, cue) {
            return Content::Bare;
        }
        if tokens.is(cue.at, &["said", "stated"]) && self.opens_with_date(at) {
            return Content::Full;
        }
        match tokens.kind(at) {
            None | Some(Kind::Stop | Kind::Break) => self.bare(cue),
            Some(Kind::Quote(_)) => Content::Quote,
            Some(Kind::Colon) => self.behind_colon(at),
            Some(Kind::Comma) => self.behind_inner_comma(at, cue),
            Some(Kind::Mention(_) | Kind::Possessive) => self.noun_phrase(at, cue),
            Some(Kind::Word) => self.behind_word(at, cue),
        }
    }

    /// `said on 25 April, the port had been shut`: true where a clause follows that begins with a date.
    fn opens_with_date(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let part = |at: &usize| {
            let word = tokens.word(*at);
            contains(CALENDAR, word) || word.starts_with(|c: char| c.is_ascii_digit())
        };
        let comma = at + 1 + (at + 1..at + LONGEST_DATE).take_while(part).count();
        tokens.is(at, &["on"])
            && comma > at + 1
            && tokens.kind(comma) == Some(&Kind::Comma)
            && tokens.word(comma + 1) != "that"
            && (comma + 2..comma + CONTENT_REACH).any(|at| is_finite(tokens.word(at)))
    }

    /// What follows a cue that has the word at `at` behind it.
    fn behind_word(&self, at: usize, cue: &Cue) -> Content {
        let tokens = self.tokens;
        let frames = cue.frames;
        let topic = cue.class == Class::Topic;
        match tokens.word(at) {
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
            // `said this was the best proposal`
            "these" | "this" | "those"
                if frames.has(Frames::CLAUSE) && !topic && is_finite(tokens.word(at + 1)) =>
            {
                Content::Full
            }
            "it" | "there" | "nobody" | "everybody" | "everyone" | "nothing"
                if frames.has(Frames::CLAUSE) =>
            {
                let next = tokens.word(at + 1);
                let clause = is_finite(next)
                    || is_adverb(next) && tokens.list.len() > at + 3
                    || next == "else" && self.has_verb(at);
                if clause {
                    Content::Full
                } else {
                    self.noun_phrase(at, cue)
                }
            }
            "no" | "none" | "yes" | "so" => Content::Full,
            // `thought not`
            "not" if cue.class == Class::Think => Content::Full,
            // `thought this useful`
            "it" | "that" | "these" | "this"
                if cue.class == Class::Think
                    && tokens.kind(at + 1) == Some(&Kind::Word)
                    && !tokens.is(at + 1, PREPOSITIONS)
                    && !tokens.is(at + 1, CONJUNCTIONS) =>
            {
                Content::Full
            }
            // `told him would try`
            "could" | "had" | "might" | "would"
                if frames.has(Frames::CLAUSE)
                    && !frames.has(Frames::MARKED)
                    && !topic
                    && cue.form == Form::Past =>
            {
                Content::Full
            }
            _ if tokens.is(at, NOMINATIVES) => {
                if topic {
                    Content::Topic
                } else {
                    Content::Full
                }
            }
            word if word.ends_with("ing") && word.len() > 5 && frames.has(Frames::GERUND) => Content::Full,
            // `proposed next Monday`
            "next" if frames.has(Frames::NOUN) => self.noun_phrase(at, cue),
            word if tokens.is(at, PREPOSITIONS) || matches!(word, "here" | "next" | "then") => {
                self.prepositional(at, cue)
            }
            _ if tokens.is(at, CONJUNCTIONS) => self.bare(cue),
            _ => self.noun_phrase(at, cue),
        }
    }

    /// `raised the problem of visas; it took three weeks to get one`: a clause without an actor behind the topic.
    fn goes_on_to_say(&self, at: usize) -> bool {
        const SUBJECTS: &[&str] = &["it", "that", "there", "these", "this", "those"];
        let tokens = self.tokens;
        let breaks = (at..at + CONTENT_REACH).find(|i| tokens.kind(*i) == Some(&Kind::Break));
        breaks.is_some_and(|at| {
            let verb = tokens.word(at + 2);
            tokens.is(at + 1, SUBJECTS) && (is_finite(verb) || verb.ends_with('s'))
        })
    }

    /// `referred me to the speech of the Premier`
    fn refers_somebody(&self, cue: &Cue) -> bool {
        let tokens = self.tokens;
        let object = cue.at + 1;
        tokens.is(cue.at, &["refer", "referred", "referring", "refers"])
            && (tokens.is(object, OBJECTS) || tokens.mention(object).is_some())
            && tokens.word(object + 1) == "to"
    }

    /// `spoke in favour of the treaty`, `spoke out against it`
    fn takes_sides(&self, at: usize, cue: &Cue) -> bool {
        let tokens = self.tokens;
        let at = at + usize::from(tokens.word(at) == "out");
        let sides = tokens.is(at, &["against", "for"]) && at > cue.behind
            || tokens.word(at) == "against"
            || tokens.word(at) == "in" && tokens.is(at + 1, &["favor", "favour", "support"]);
        tokens.is(cue.at, &["speak", "speaking", "speaks", "spoke", "spoken"]) && sides
    }

    /// `asked that his regards be conveyed`, `asked me to pass on his thanks`
    fn hands_on_courtesies(&self, at: usize, cue: &Cue) -> bool {
        let near = || at..at + CONTENT_REACH / 2;
        let conveys = |i: usize| {
            let word = self.tokens.word(i);
            ["convey", "pass", "transmit", "deliver"]
                .iter()
                .any(|verb| word.starts_with(verb))
        };
        matches!(cue.class, Class::Ask | Class::Urge)
            && near().any(|i| self.tokens.is(i, COURTESIES))
            && near().any(conveys)
    }

    /// `declared the following.`: words follow in the next paragraph, as behind a colon.
    fn announces(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let ends = |at: usize| tokens.kind(at) == Some(&Kind::Stop) && at + 1 == tokens.list.len();
        // `talked about the following topics, as he had been told to.`
        let topics = tokens.is(at, PREPOSITIONS)
            && tokens.starts_with(at + 1, &["the", "following"])
            && !tokens.is(at + 3, PEOPLE)
            && !tokens.is(at + 3, &["people", "persons"])
            && (at + 4..at + LONGEST_LEAD).any(ends);
        // `told me the following facts about the dues that had been raised in spring.`
        let facts = tokens.starts_with(at, &["the", "following"]) && tokens.is(at + 2, FACTS);
        topics
            || facts && tokens.list.len().checked_sub(1).is_some_and(ends)
            || tokens.starts_with(at, &["the", "following"])
                && (ends(at + 2) || tokens.kind(at + 2) == Some(&Kind::Word) && ends(at + 3))
            || tokens.starts_with(at, &["as", "follows"]) && ends(at + 2)
    }

    fn bare(&self, cue: &Cue) -> Content {
        if cue.frames.has(Frames::NOTHING) || cue.rule == "cue-noun" && cue.class != Class::Topic {
            Content::Full
        } else if cue.rule == "cue-noun" && self.tokens.is(cue.at + 1, COUNTS) {
            // `made two remarks.`
            Content::Topic
        } else if self.tokens.word(cue.behind - 1) == "up" {
            // `summed up.`
            Content::Topic
        } else {
            Content::Bare
        }
    }

    pub(super) fn behind_colon(&self, colon: usize) -> Content {
        match self.tokens.kind(colon + 1) {
            Some(Kind::Quote(_)) => Content::Quote,
            Some(Kind::Stop) | None => Content::Ahead,
            Some(_) => Content::Full,
        }
    }

    /// `said, “...`; `asked, who pays?`; `said, however, that`.
    /// `remarked, with a smile, as I entered, that`: true where a clause follows behind a second aside.
    fn is_second_aside(&self, comma: usize) -> bool {
        let tokens = self.tokens;
        let opens = tokens.is(comma + 1, PREPOSITIONS) || tokens.is(comma + 1, &["as", "when", "while"]);
        let end = (comma + 1..comma + CONTENT_REACH).find(|i| tokens.kind(*i) == Some(&Kind::Comma));
        opens && end.is_some_and(|end| tokens.is(end + 1, &["that", "whether"]))
    }

    fn behind_inner_comma(&self, comma: usize, cue: &Cue) -> Content {
        let tokens = self.tokens;
        let next = comma + 1;
        match tokens.kind(next) {
            Some(Kind::Quote(_)) => Content::Quote,
            Some(Kind::Word) if cue.frames.has(Frames::CLAUSE) && self.parted_by_phrases(next) => {
                Content::Full
            }
            Some(Kind::Word) => {
                let word = tokens.word(next);
                let second = (next..next + CONTENT_REACH).find(|i| tokens.kind(*i) == Some(&Kind::Comma));
                if let Some(second) = second
                    && (tokens.is_adverb(next) || tokens.is(next, PREPOSITIONS) || word.ends_with("ing"))
                {
                    return match tokens.kind(second + 1) {
                        Some(Kind::Quote(_)) => Content::Quote,
                        _ if tokens.is(second + 1, &["that", "whether", "how", "if"]) => Content::Full,
                        _ if self.is_second_aside(second) => Content::Full,
                        // `informed him, as instructed, about the visit`
                        _ if cue.class == Class::Tell
                            && cue.frames.has(Frames::PREPOSITION)
                            && tokens.is(second + 1, &["about", "of"]) =>
                        {
                            Content::Full
                        }
                        _ if tokens.is(second + 1, &["to"]) => self.infinitive(second + 1, cue),
                        // `said, today I heard from Noll, our friend`
                        _ if tokens.is_adverb(next)
                            && cue.frames.has(Frames::CLAUSE)
                            && cue.class != Class::Topic
                            && (next + 1..second).any(|i| tokens.is(i, NOMINATIVES)) =>
                        {
                            Content::Full
                        }
                        // `said the Prime Minister, in the talks, had told them`
                        _ if cue.class == Class::Say
                            && comma == cue.behind + 1
                            && tokens.mention(comma - 1).is_some()
                            && is_finite(tokens.word(second + 1)) =>
                        {
                            Content::Full
                        }
                        _ => self.bare(cue),
                    };
                }
                // `answered, at the moment it is impossible`
                let adjunct = tokens.is(next, PREPOSITIONS)
                    && second.is_none()
                    && matches!(cue.class, Class::Say | Class::Answer | Class::Ask)
                    && (next + 2..next + CONTENT_REACH).any(|i| is_finite(tokens.word(i)));
                // `replied, about forty`
                let short = cue.class == Class::Answer
                    && second.is_none()
                    && (next + 1..next + SHORT_ANSWER).any(|i| tokens.kind(i) == Some(&Kind::Stop));
                let goes_on = tokens.is(next, &["that", "whether"]) || adjunct || short;
                let clause = cue.frames.has(Frames::CLAUSE)
                    && cue.class != Class::Topic
                    && (!tokens.is(next, CONJUNCTIONS)
                        || tokens.is(next + 1, &["who", "what", "why", "how", "where"]))
                    && !tokens.is(next, SUBORDINATORS)
                        | tokens.is(next, &["who", "what", "why", "how", "where", "if"])
                    && !tokens.is(next, PREPOSITIONS)
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

    /// `told me, yesterday, in confidence, that`: true where no more than short phrases between commas stand before the
    /// clause.
    fn parted_by_phrases(&self, from: usize) -> bool {
        let tokens = self.tokens;
        let clause = (from..from + CONTENT_REACH)
            .find(|at| tokens.is(*at, &["that", "whether"]) && tokens.kind(at - 1) == Some(&Kind::Comma));
        clause.is_some_and(|clause| {
            (from..clause).all(|at| {
                let verb = is_finite(tokens.word(at)) || tokens.cue(at).is_some();
                matches!(tokens.kind(at), Some(Kind::Comma | Kind::Word | Kind::Mention(_)))
                    && !verb
                    && !tokens.is(at, NOMINATIVES)
                    && !tokens.is(at, CONJUNCTIONS)
            })
        })
    }

    /// Token behind the person spoken to, whom a name may call (`told Orlov that`) if `named`, and adverbs.
    fn behind_recipient(&self, from: usize, named: bool) -> usize {
        let tokens = self.tokens;
        let mut at = from;
        while at < from + 4 {
            let word = tokens.word(at);
            let addressed = named
                && tokens.mention(at).is_some()
                && (tokens.is(
                    at + 1,
                    &[
                        "that", "whether", "if", "to", "how", "what", "when", "where", "which", "who", "why",
                        "about", "of",
                    ],
                ) || matches!(
                    tokens.kind(at + 1),
                    Some(Kind::Colon | Kind::Quote(_) | Kind::Comma)
                ));
            // `made clear there was no wood`
            let there = word == "there" && is_finite(tokens.word(at + 1));
            let adverb =
                tokens.is_adverb(at) && word != "no" && !there && !matches!(word, "here" | "next" | "then");
            if tokens.is(at, OBJECTS) || adverb || addressed {
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
            && !tokens.is(at + 1, ARTICLES)
            && !tokens.is(at + 1, POSSESSIVES)
            && !tokens.is(at + 1, OBJECTS)
            && !next.starts_with(|c: char| c.is_ascii_digit());
        // `asked to be received`
        let audience =
            cue.class == Class::Ask && next == "be" && tokens.is(at + 2, &["heard", "received", "seen"]);
        if audience {
            return Content::Bare;
        }
        if verbal && cue.frames.has(Frames::INFINITIVE) && cue.class != Class::Topic {
            // `asked me to call` brings people together; it asks nothing of this conversation.
            let requests = cue.class == Class::Urge && tokens.word(cue.at).starts_with("request");
            let comes = (cue.class == Class::Ask || requests)
                && matches!(
                    next,
                    "see" | "call" | "come" | "visit" | "meet" | "receive" | "speak"
                );
            // `asked me to send the following.`
            let end = (at + 2..at + LONGEST_LEAD)
                .find(|i| matches!(tokens.kind(*i), None | Some(Kind::Stop | Kind::Colon)));
            let leads = end.is_some_and(|end| {
                end + 1 >= tokens.list.len() && tokens.starts_with(end - 2, &["the", "following"])
            });
            return match (comes, leads) {
                (true, _) => Content::Bare,
                (false, true) => Content::Ahead,
                (false, false) => Content::Full,
            };
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
        // `asked by whom`
        if cue.class == Class::Ask && tokens.is(at + 1, &["whom", "what", "when", "which", "whose"]) {
            return Content::Full;
        }
        if cue.class == Class::Ask && (at..at + 8).any(|i| tokens.is(i, AUDIENCES)) {
            return Content::Bare;
        }
        // `assured me of his friendship`
        if cue.class == Class::Tell && (at..at + 4).any(|i| tokens.is(i, COURTESIES)) {
            return Content::Bare;
        }
        // `had the opportunity to speak with the Ambassador` tells of a meeting.
        let meets = cue.class == Class::Topic
            && tokens.is(
                cue.at,
                &["speak", "speaking", "spoke", "talk", "talked", "talking"],
            )
            && tokens.word(at) == "with"
            && tokens.mention(at + 1).is_some();
        if meets {
            return Content::Bare;
        }
        if let Some(found) = self.marker(at, cue) {
            return found;
        }
        // `said to me on the 3rd, “...”`
        let comma = (at..at + CONTENT_REACH / 2).find(|i| {
            !matches!(
                tokens.kind(*i),
                Some(Kind::Word | Kind::Mention(_) | Kind::Possessive)
            )
        });
        let quotes = comma.is_some_and(|comma| {
            tokens.kind(comma) == Some(&Kind::Comma) && matches!(tokens.kind(comma + 1), Some(Kind::Quote(_)))
        });
        if quotes && cue.class != Class::Topic {
            return Content::Quote;
        }
        // `said in reply he did not know`: a telegram's clause behind a phrase
        let says = matches!(cue.class, Class::Say | Class::Answer) && cue.form == Form::Past;
        let clause = (at + 2..at + CONTENT_REACH)
            .take_while(|i| matches!(tokens.kind(*i), Some(Kind::Word | Kind::Mention(_))))
            .take_while(|i| !tokens.is(*i, CONJUNCTIONS) && !tokens.is(*i, SUBORDINATORS))
            .any(|i| {
                (tokens.is(i, NOMINATIVES) || tokens.mention(i).is_some()) && is_finite(tokens.word(i + 1))
            });
        if says && cue.frames.has(Frames::CLAUSE) && clause {
            return Content::Full;
        }
        if tokens.starts_with(at, &["in", "the", "affirmative"])
            || tokens.starts_with(at, &["in", "the", "negative"])
        {
            return Content::Full;
        }
        // `replied from a prepared statement`, `opened with a strong protest`
        let near = |words: &[&str]| (at + 1..at + 5).any(|i| tokens.is(i, words));
        let reads = cue.class == Class::Answer && tokens.word(at) == "from" && near(PAPERS);
        let opens = cue.class == Class::Proceed && tokens.word(at) == "with" && near(OPENINGS);
        if reads || opens {
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
        // `asked this morning for an interview`
        if cue.class == Class::Ask
            && (at..at + 6)
                .any(|i| tokens.word(i) == "for" && (i + 1..i + 4).any(|j| tokens.is(j, AUDIENCES)))
        {
            return Content::Bare;
        }
        // `requested a private meeting`
        let requests = cue.class == Class::Urge && tokens.word(cue.at).starts_with("request");
        if requests && near(AUDIENCES) {
            return Content::Bare;
        }
        // `conveyed to him the contents of the note`
        let hands_on = tokens.word(cue.at).starts_with("convey") && near(TEXTS);
        if near(COURTESIES) && matches!(cue.class, Class::Say | Class::Topic) || hands_on {
            return Content::Bare;
        }
        // `shared this view`, not `shared his impressions`
        let shares = tokens.word(cue.at).starts_with("shar") && near(SHARED) && !tokens.is(at, POSSESSIVES);
        if shares {
            return Content::Full;
        }
        // `expressed some views` tells no more than `spoke`.
        let views = matches!(cue.class, Class::Say) && cue.rule != "cue-noun" && near(VIEWS);
        if views {
            return self.marker(at, cue).unwrap_or(Content::Topic);
        }
        if frames.has(Frames::NOUN) || cue.rule == "cue-noun" && cue.class != Class::Topic {
            // `expressed the view that “...”`
            let quotes = (at + 1..at + SHORT_ANSWER)
                .any(|i| tokens.word(i - 1) == "that" && matches!(tokens.kind(i), Some(Kind::Quote(_))));
            return match self.marker(at, cue) {
                Some(Content::Quote) if quotes || tokens.kind(at) == Some(&Kind::Colon) => Content::Quote,
                Some(Content::Ahead) => Content::Ahead,
                _ => Content::Full,
            };
        }
        if let Some(found) = self.marker(at, cue) {
            return found;
        }
        // `mentioned his fear of the winter`
        if frames.has(Frames::MARKED) && tokens.is(at, POSSESSIVES) && near(FEELINGS) {
            return Content::Full;
        }
        if cue.class == Class::Topic || frames.has(Frames::MARKED) {
            return Content::Topic;
        }
        if !frames.has(Frames::CLAUSE) {
            return Content::Bare;
        }
        let rest = tokens.list.len().saturating_sub(at);
        let clause = cue.class == Class::Answer && self.is_clause(at);
        let object = near(SPEECH_OBJECTS) && !self.has_verb(at) || cue.class == Class::Answer && !clause;
        let finite = clause
            || (at + 1..at + CONTENT_REACH).any(|i| is_finite(tokens.word(i)) || tokens.cue(i).is_some());
        if object {
            Content::Topic
        } else if finite && rest > 2 {
            Content::Full
        } else {
            Content::Topic
        }
    }

    /// `replied both sides knew`, not `answered the note that Orlov had sent`: true where a noun at `at` has a verb behind it.
    fn is_clause(&self, at: usize) -> bool {
        const PAST: &[&str] = &[
            "came", "got", "kept", "knew", "left", "made", "meant", "saw", "took", "went",
        ];
        let tokens = self.tokens;
        let opens =
            tokens.is(at, ARTICLES) || tokens.is(at, POSSESSIVES) || tokens.is(at - 1, &["both", "each"]);
        opens && self.has_verb_among(at, |i| is_finite(tokens.word(i)) || tokens.is(i, PAST))
    }

    /// `said two things had happened`, not `said something that was new`: true where the noun at `at` has a verb.
    fn has_verb(&self, at: usize) -> bool {
        self.has_verb_among(at, |i| self.tokens.is(i, BE) || self.tokens.is(i, AUXILIARIES))
    }

    /// True where a word behind the noun at `at`, before another clause begins, is such a verb.
    fn has_verb_among(&self, at: usize, is_verb: impl Fn(usize) -> bool) -> bool {
        let tokens = self.tokens;
        (at + 1..at + SHORT_ANSWER)
            .take_while(|i| tokens.kind(*i) == Some(&Kind::Word))
            .take_while(|i| !tokens.is(*i, SUBORDINATORS) && !tokens.is(*i, CONJUNCTIONS))
            .any(is_verb)
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
                    // `answered the questions that were put`
                    "that" if cue.class == Class::Answer && tokens.is(at.wrapping_sub(1), SPEECH_OBJECTS) => {
                        return None;
                    }
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
                    // `information according to which`
                    "according" if tokens.word(at + 2) == "which" => return Some(Content::Full),
                    "what" | "who"
                        if cue.class == Class::Ask && !tokens.is(at.wrapping_sub(1), SPEECH_OBJECTS) =>
                    {
                        return Some(Content::Full);
                    }
                    "as" if tokens.word(at + 1) == "to" => return Some(Content::Full),
                    // `raised the question of who was to pay`
                    "of" if tokens.word_before(at) == "question" && tokens.is(at + 1, QUESTIONS) => {
                        return Some(Content::Full);
                    }
                    "how" | "why" | "if" if !topic => return Some(Content::Full),
                    "to" if cue.frames.has(Frames::INFINITIVE) && at > from && !topic => {
                        let next = tokens.word(at + 1);
                        let nominal =
                            ARTICLES.contains(&next) || POSSESSIVES.contains(&next) || next.is_empty();
                        if !nominal {
                            return Some(Content::Full);
                        }
                    }
                    // Another verb begins; nouns may still be joined.
                    word if CONJUNCTIONS.contains(&word)
                        && tokens.word(at + 1) != "that"
                        && !topic
                        && tokens.cue(at + 1).is_some() =>
                    {
                        return None;
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        None
    }
}
