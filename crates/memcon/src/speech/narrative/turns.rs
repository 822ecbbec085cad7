//! Turns in the making: runs of reported sentences, and drafts from places in paragraphs.

use std::borrow::Cow;
use std::ops::Range;

use super::attribution::Attribution;
use super::scene::Who;
use super::token::Tokens;
use crate::lex::Passage;
use crate::record::{Cue, Mode, Turn, Why, fold_white_space};
use crate::speech::Draft;

/// A piece of a turn: a paragraph by number, and a range of its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) unit: usize,
    pub(super) range: Range<usize>,
}

/// What is said of a turn beside its words: who, by which cue, by which rule.
#[derive(Debug, Clone)]
pub(super) struct Ground {
    pub(super) who: Who,
    pub(super) rule: &'static str,
    /// Where the cue stands.
    pub(super) cue: Option<Piece>,
    /// Where the words stand that name the speaker.
    pub(super) named: Option<Piece>,
}

impl Ground {
    /// The ground that an attribution of the paragraph `unit` gives.
    pub(super) fn new(who: Who, attribution: &Attribution, tokens: &Tokens<'_>, unit: usize) -> Self {
        let piece = |range: Range<usize>| Piece { unit, range };
        Self {
            who,
            rule: attribution.rule,
            cue: Some(piece(attribution.cue.clone())),
            named: tokens
                .get(attribution.subject_at)
                .map(|token| piece(token.range.clone())),
        }
    }

    /// The same speaker, known by another rule and without a cue of its own.
    pub(super) fn carried(who: Who, rule: &'static str) -> Self {
        Self {
            who,
            rule,
            cue: None,
            named: None,
        }
    }
}

/// A run of reported sentences that grows.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) ground: Ground,
    pub(super) pieces: Vec<Piece>,
    /// True once something is reported, not only a subject named.
    pub(super) has_content: bool,
    /// While the last sentence leads to the next paragraph by a colon: the run as it was before that sentence.
    pub(super) lead: Option<(Vec<Piece>, bool)>,
    /// Sentences of his in brackets, behind the last piece: they are turns of their own unless he goes on behind them.
    pub(super) asides: Vec<(Piece, Ground)>,
    /// The speaker is heard to say `I`: `I have seen it, Orlov said`.
    pub(super) says_i: bool,
}

impl Run {
    /// Adds a sentence of a paragraph.
    pub(super) fn add(&mut self, unit: usize, range: Range<usize>) {
        self.asides.retain(|(aside, _)| aside.unit != unit);
        match self.pieces.last_mut() {
            Some(last) if last.unit == unit => last.range.end = range.end.max(last.range.end),
            _ => self.pieces.push(Piece { unit, range }),
        }
    }
}

/// Makes a draft of `pieces` of the paragraphs `units`.
pub(super) fn draft<'t>(
    units: &[Passage<'t>],
    mode: Mode,
    pieces: &[Piece],
    ground: &Ground,
) -> Option<Draft<'t>> {
    let mut parts = Vec::new();
    let mut words: Option<Cow<'t, str>> = None;
    for piece in pieces {
        let passage = units.get(piece.unit)?;
        parts.extend(passage.parts(piece.range.clone()));
        let more = passage.words(piece.range.clone());
        words = Some(match words {
            None => more,
            Some(before) => Cow::Owned(format!("{before} {more}")),
        });
    }
    let span = parts.first()?.join(*parts.last()?);
    let place = |piece: &Piece| Some(units.get(piece.unit)?.locate(piece.range.clone()));
    let cue = ground.cue.as_ref().and_then(|piece| {
        Some(Cue {
            text: units.get(piece.unit)?.words(piece.range.clone()),
            span: place(piece)?,
        })
    });
    let who = &ground.who;
    let label = who.label.as_deref().map(fold_white_space);
    Some(Draft {
        turn: Turn {
            id: Cow::Borrowed(""),
            mode,
            wording: None,
            speaker: None,
            to: Vec::new(),
            label: label.map(|label| Cow::Owned(label.into_owned())),
            text: words?,
            span,
            label_span: None,
            cue,
            rule: Cow::Borrowed(ground.rule),
            why: Some(Why {
                rule: Cow::Borrowed(who.rule),
                attribution: ground.named.as_ref().and_then(place),
                candidates: Vec::new(),
            }),
            parts,
        },
        speaker: who.person,
        candidates: who.candidates.clone(),
        to: Vec::new(),
    })
}
