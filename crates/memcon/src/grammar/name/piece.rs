//! The pieces of names: words, initials, particles.

use std::borrow::Cow;
use std::ops::Range;

use super::initials::{initial_at, may_be_initial};
use crate::grammar::vocabulary::Classes;
use crate::grammar::word::{Word, word_at};

pub(super) struct Piece<'t> {
    pub(super) text: Cow<'t, str>,
    pub(super) kind: PieceKind,
    pub(super) range: Range<usize>,
    /// The tables in which a word stands.
    pub(super) classes: Classes,
    /// Stands in a bracket of its own.
    pub(super) supplied: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PieceKind {
    Word,
    Initials,
    Particle,
}

pub(super) fn piece_at(text: &str, at: usize) -> Option<(Piece<'_>, bool)> {
    match short_piece_at(text, at) {
        Some(initial) => Some((initial, false)),
        None => word_piece(word_at(text, at)?),
    }
}

/// The piece that begins with the word.
pub(super) fn piece_from<'t>(text: &'t str, word: Word<'t>) -> Option<(Piece<'t>, bool)> {
    match short_piece_at(text, word.range.start) {
        Some(initial) => Some((initial, false)),
        None => word_piece(word),
    }
}

/// An initial, or a given name in short; of most words a look tells that they are none.
fn short_piece_at(text: &str, at: usize) -> Option<Piece<'_>> {
    may_be_initial(text, at).then(|| initial_at(text, at)).flatten()
}

fn word_piece(word: Word<'_>) -> Option<(Piece<'_>, bool)> {
    let kind = if is_particle(&word.text) {
        PieceKind::Particle
    } else if word.is_capitalised() || has_prefix_particle(&word) {
        PieceKind::Word
    } else {
        return None;
    };
    if kind == PieceKind::Word && matches!(&*word.text, "I" | "A") {
        return None;
    }
    Some((
        Piece {
            text: word.text,
            kind,
            range: word.range,
            classes: word.classes,
            supplied: false,
        },
        word.closed,
    ))
}

/// `al-Hadid`, `d'Estrel`: a particle glued to a capitalised word.
fn has_prefix_particle(word: &Word<'_>) -> bool {
    word.text
        .split_once(['-', '\'', '’'])
        .is_some_and(|(particle, rest)| {
            matches!(
                particle,
                "al" | "el" | "ul" | "d" | "l" | "as" | "ad" | "an" | "ar" | "ash" | "at"
            ) && rest.chars().next().is_some_and(char::is_uppercase)
        })
}

/// True for a word in small letters that stands inside of names.
pub(in crate::grammar) fn is_particle(word: &str) -> bool {
    /// Letters of the longest.
    const LONGEST: usize = 3;
    word.len() <= LONGEST && PARTICLES.contains(&word)
}

/// Small words inside of names.
const PARTICLES: &[&str] = &[
    "al", "bin", "da", "das", "de", "del", "den", "der", "di", "do", "dos", "du", "e", "el", "ibn", "la",
    "le", "ten", "ter", "van", "von", "zu", "zur", "y",
];
