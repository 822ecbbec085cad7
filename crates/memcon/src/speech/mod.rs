//! Turns: direct ones of transcripts, quoted and reported ones of narratives.

pub(crate) mod address;
pub(crate) mod cues;
pub(crate) mod narrative;
pub(crate) mod repeats;
pub(crate) mod transcript;

use crate::diagnostic::Diagnostic;
use crate::people::PersonIndex;
use crate::record::Turn;

/// What a reader of speech found.
#[derive(Debug, Default)]
pub(crate) struct Speech<'t> {
    /// Turns in the order of the text.
    pub(crate) turns: Vec<Draft<'t>>,
    /// Conflicts and gaps.
    pub(crate) diagnostics: Vec<Diagnostic<'t>>,
}

impl<'t> Speech<'t> {
    /// Puts what was found before in the text in front.
    pub(crate) fn prepend(&mut self, before: Self) {
        self.turns.splice(0..0, before.turns);
        self.diagnostics.splice(0..0, before.diagnostics);
    }
}

/// A turn whose id, and whose speaker's id, are not given yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Draft<'t> {
    /// The turn; `id`, `speaker` and `to` are empty, candidates in `why` too.
    pub(crate) turn: Turn<'t>,
    /// The speaker, where one could be named.
    pub(crate) speaker: Option<PersonIndex>,
    /// The persons who could be meant, where the speaker was left open.
    pub(crate) candidates: Vec<PersonIndex>,
    /// The persons spoken to, where the record says so.
    pub(crate) to: Vec<PersonIndex>,
}
