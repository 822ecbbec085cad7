//! What somebody thinks or feels, told by an adjective: `was convinced that`, `was glad to hear`.

use super::super::grammar::{BE, NEGATIONS};
use super::{Attribution, Content, Cue, Finder, Place};
use crate::speech::cues::{Class, Form, Frames};

/// Adjectives that attribute what somebody thinks: `was convinced that`.
const THINKING: &[&str] = &[
    "adamant",
    "afraid",
    "categorical",
    "certain",
    "concerned",
    "confident",
    "convinced",
    "disturbed",
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
    "anxious",
    "astonished",
    "curious",
    "delighted",
    "disappointed",
    "eager",
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

/// Thanks, which are no adjectives of feeling by themselves.
const GRATEFUL: &[&str] = &["grateful", "thankful"];

/// What is done sooner than something else.
const RATHER: &[&str] = &["rather", "sooner"];

/// First words of such phrases, those with a noun (`of the opinion`, `in agreement`) among them.
pub(in super::super) const MINDS: &[&[&str]] = &[THINKING, FEELING, GRATEFUL, RATHER, &["in", "of"]];

/// How one comes to know what one has feelings about.
const LEARNING: &[&str] = &["find", "hear", "know", "learn", "note", "see"];

impl Finder<'_, '_> {
    /// `was convinced that`, `was of the opinion that`.
    pub(super) fn adjective(&self, at: usize) -> Option<Attribution> {
        let tokens = self.tokens;
        // `was of the same opinion`
        let same = tokens.word(at) == "of"
            && (tokens.is(at + 1, &["that", "this"]) && tokens.is(at + 2, &["opinion", "view"])
                || tokens.starts_with(at + 1, &["the", "same"]) && tokens.is(at + 3, &["opinion", "view"]));
        // `was of opinion that`
        let bare = tokens.word(at) == "of" && tokens.is(at + 1, &["opinion"]);
        // `was in agreement with this`, `was against it`
        let sides = tokens.word(at) == "in" && tokens.is(at + 1, &["agreement", "favor", "favour"]);
        let same = same || sides;
        let behind = if sides || bare {
            at + 2
        } else if same {
            at + 3
        } else if let Some(behind) = self.wants_to_know(at) {
            return self.told_by(at - 1, behind, Class::Ask);
        } else if tokens.is(at, THINKING) || self.feels(at) {
            at + 1
        } else if tokens.is(at, RATHER) && tokens.word_before(at) == "would" {
            return self.would_rather(at);
        } else if tokens.starts_with(at, &["of", "the"]) {
            let noun = (at + 2..at + 5)
                .find(|i| tokens.is(*i, &["opinion", "view", "belief", "conviction", "impression"]))?;
            noun + 1
        } else {
            return None;
        };
        if !same && !tokens.is(behind, &["that", "of", "about", "for", "to"]) {
            return None;
        }
        let mut be = at.checked_sub(1)?;
        while tokens.is_adverb(be) || tokens.is(be, NEGATIONS) {
            be = be.checked_sub(1)?;
        }
        if !tokens.is(be, BE) {
            return None;
        }
        self.thought(be, behind)
    }

    /// `would rather that he did not`
    fn would_rather(&self, at: usize) -> Option<Attribution> {
        self.thought(at - 1, at + 1)
    }

    /// `was interested in knowing whether`: where the words behind the adjective at `at` end, and the question begins.
    fn wants_to_know(&self, at: usize) -> Option<usize> {
        let tokens = self.tokens;
        let asks = tokens.is(at, &["interested"])
            && tokens.word(at + 1) == "in"
            && tokens.is(at + 2, &["hearing", "knowing", "learning"])
            && tokens.is(
                at + 3,
                &["how", "if", "what", "when", "where", "whether", "who", "why"],
            )
            && tokens.is(at.checked_sub(1)?, &["was", "were"]);
        asks.then_some(at + 3)
    }

    /// What somebody thinks or feels, told by the words from `at` to `behind` and a clause behind them.
    fn thought(&self, at: usize, behind: usize) -> Option<Attribution> {
        self.told_by(at, behind, Class::Think)
    }

    fn told_by(&self, at: usize, behind: usize, class: Class) -> Option<Attribution> {
        let cue = Cue {
            at,
            behind,
            class,
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
        let grateful = tokens.is(at, GRATEFUL) && tokens.is(at + 1, &["for", "that"]);
        grateful
            || tokens.is(at, FEELING)
                && (tokens.word(at + 1) == "that"
                    || tokens.word(at + 1) == "to" && tokens.is(at + 2, LEARNING))
    }
}
