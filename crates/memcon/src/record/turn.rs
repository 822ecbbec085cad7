use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{owned, vocabulary};
use crate::Span;

vocabulary! {
    /// How the record attributes words to a speaker.
    pub enum Mode {
        /// By a label in a transcript.
        Direct = "direct",
        /// By quotation marks in a narrative.
        Quoted = "quoted",
        /// By indirect speech.
        Reported = "reported",
    }
}

vocabulary! {
    /// What the words of a labelled turn are, where they are no speech.
    pub enum Wording {
        /// A report or notes of what was said.
        Reported = "reported",
    }
}

/// A stretch of speech.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Turn<'a> {
    /// The id: `t1`, `t2`, ... in document order.
    pub id: Cow<'a, str>,
    /// How the record attributes the words.
    pub mode: Mode,
    /// What the words are, where they are not the speaker's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<Wording>,
    /// Id of the person who speaks; absent where nobody can be named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Cow<'a, str>>,
    /// Ids of the persons spoken to, where the record says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<Cow<'a, str>>,
    /// The label as printed (direct), or the printed role of a speaker who can't be named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Cow<'a, str>>,
    /// The words, white space folded.
    pub text: Cow<'a, str>,
    /// Where they stand.
    pub span: Span,
    /// Where the label stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label_span: Option<Span>,
    /// The words that attribute the speech (`said that`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<Cue<'a>>,
    /// The rule that found the turn.
    pub rule: Cow<'a, str>,
    /// How the speaker was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Why<'a>>,
    /// The pieces of the dump that the text is made of; one unless furniture stands between.
    #[serde(default)]
    pub parts: Vec<Span>,
}

/// The words that attribute speech.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Cue<'a> {
    /// The words, as printed.
    pub text: Cow<'a, str>,
    /// Where they stand.
    pub span: Span,
}

/// How the speaker of a turn was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Why<'a> {
    /// The rule that resolved the speaker (`declared-abbreviation`, `surname`, `title`, `pronoun-last-speaker`, ...).
    pub rule: Cow<'a, str>,
    /// The words that name the speaker, where there are any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<Span>,
    /// The persons who could be meant, where the speaker was left open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Cow<'a, str>>,
}

/// How [`TurnRef::reading`](crate::TurnRef::reading) treats editors' marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reading {
    /// Marks and what stands in them are left out: the words of the original.
    WithoutMarks,
    /// What editors supplied is read with the text, notes and other marks are left out.
    Resolved,
}

impl Turn<'_> {
    pub(crate) fn into_owned(self) -> Turn<'static> {
        let cue = self.cue.map(|cue| Cue {
            text: owned(cue.text),
            span: cue.span,
        });
        let why = self.why.map(|why| Why {
            rule: owned(why.rule),
            attribution: why.attribution,
            candidates: why.candidates.into_iter().map(owned).collect(),
        });
        Turn {
            id: owned(self.id),
            mode: self.mode,
            wording: self.wording,
            speaker: self.speaker.map(owned),
            to: self.to.into_iter().map(owned).collect(),
            label: self.label.map(owned),
            text: owned(self.text),
            span: self.span,
            label_span: self.label_span,
            cue,
            rule: owned(self.rule),
            why,
            parts: self.parts,
        }
    }

    pub(crate) fn update_spans(&mut self, update: &mut dyn FnMut(&mut Span)) {
        update(&mut self.span);
        self.label_span.iter_mut().for_each(&mut *update);
        self.cue.iter_mut().for_each(|cue| update(&mut cue.span));
        self.why
            .iter_mut()
            .filter_map(|why| why.attribution.as_mut())
            .for_each(&mut *update);
        self.parts.iter_mut().for_each(update);
    }
}
