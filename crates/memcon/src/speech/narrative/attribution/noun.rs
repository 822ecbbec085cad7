//! Nouns of speech and phrases that name a source: `his answer was that`, `according to the Minister`.

use super::super::grammar::{BE, POSSESSIVES};
use super::super::token::Kind;
use super::{Attribution, CONTENT_REACH, Content, Finder, Link, Place, Subject};
use crate::speech::cues::{Class, VIEW_NOUNS};

/// Words with which a phrase begins that names a source.
pub(in super::super) const SOURCES: &[&str] = &["according", "for", "in"];

/// Nouns by which a source is named only where a comma sets them off.
const LOOSE_VIEWS: &[&str] = &["account", "eyes", "mind", "report", "statement", "version"];

/// Most tokens before `what Orlov said is as follows`: `the main points of`.
const LONGEST_GIST: usize = 6;

/// Most tokens from the `to` behind a noun of speech to its verb: `to my last remark was`.
const LONGEST_OBJECT: usize = 6;

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

impl Finder<'_, '_> {
    /// `What Orlov said was this: ...`, `The gist of what Orlov said is as follows:` what follows.
    pub(super) fn sums_up(&self, link: &Link, behind: usize) -> Option<Content> {
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

    /// `according to the Minister`, `in the Minister's view`, `in the opinion of the Minister`.
    pub(super) fn source_phrase(&self, at: usize) -> Option<Attribution> {
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
            "their" => Subject::They,
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
    pub(super) fn noun(&self, at: usize) -> Option<Attribution> {
        let tokens = self.tokens;
        let owner = (at.saturating_sub(3)..at)
            .rev()
            .find(|i| tokens.kind(*i) == Some(&Kind::Possessive) || tokens.is(*i, POSSESSIVES));
        let Some(owner) = owner else {
            return self.reply(at).or_else(|| self.reply_of(at));
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
        // `Orlov's reply to the Minister was that`, `his first reaction to my remark was that`
        if tokens.word(behind) == "to"
            && let Some(be) = (behind + 2..behind + LONGEST_OBJECT).find(|i| tokens.is(*i, BE))
        {
            behind = be;
        }
        while tokens.is(behind, BE) || tokens.is_adverb(behind) {
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

    /// `Orlov response was he had been misunderstood`: a telegram leaves out what makes the name an owner.
    fn reply_of(&self, at: usize) -> Option<Attribution> {
        let tokens = self.tokens;
        let answers = tokens.is(at, &["answer", "comment", "reaction", "reply", "response"]);
        let named = at
            .checked_sub(1)
            .filter(|named| answers && tokens.mention(*named).is_some())?;
        let be = at + 1;
        let tells = tokens.is(be, &["is", "was"]) && self.is_clause_told(be + 1);
        (named == 0 && tells).then(|| Attribution {
            subject: Subject::Mention(named),
            subject_at: named,
            cue_at: at,
            cue: self.cue_range(at, be + 1),
            class: Class::Answer,
            content: Content::Full,
            place: Place::Main,
            negated: false,
            behind: be + 1,
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
}
