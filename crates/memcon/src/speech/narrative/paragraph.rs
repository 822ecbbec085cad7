//! What is known while one paragraph is read; the next begins anew.

use std::ops::Range;

use super::scene::Who;
use super::turns::Ground;
use crate::people::PersonIndex;

/// What the sentences of the paragraph at hand have told so far.
#[derive(Debug, Default)]
pub(super) struct ParagraphState {
    /// Who spoke last; true for quoted words.
    pub(super) last: Option<(Who, bool)>,
    /// Where sentences without attribution begin that a later one may claim.
    pub(super) pending: Option<usize>,
    /// Who led to this paragraph by a colon.
    pub(super) led: Option<Ground>,
    /// It asks for instructions: it is the author's own.
    pub(super) instructs: bool,
    /// It is headed as the author's comment.
    pub(super) comments: bool,
    /// Its sentences, as long as none of them is attributed or tells what happened.
    pub(super) plain: Option<Plain>,
    /// The sentence before this one says that words follow: `He said the following.`
    pub(super) announced: bool,
    /// What the sentence before this one asked.
    pub(super) question: Option<Question>,
    /// Whom the sentence before this one told of.
    pub(super) looked_at: Option<PersonIndex>,
    /// What the sentence before this one opened.
    pub(super) courteous: Option<Opening>,
    /// Who made a gesture in the sentence before this one, and in this one: words of their own behind it are his.
    pub(super) gestured: Option<PersonIndex>,
    pub(super) gestures: Option<PersonIndex>,
}

/// Sentences without attribution from the beginning of a paragraph on.
#[derive(Debug, Clone)]
pub(super) struct Plain {
    pub(super) range: Range<usize>,
    /// One of them says by its verb that it is told: `had been`, `would`.
    pub(super) told: bool,
}

/// Thanks, or the mention of a text that is read out, behind which somebody's words may follow.
#[derive(Debug, Clone, Copy)]
pub(super) struct Opening {
    pub(super) person: PersonIndex,
    /// Where his words begin, if they do: with the thanks, else behind the sentence.
    pub(super) start: Option<usize>,
    /// He reads: sentences that do not say that they are told are his, too.
    pub(super) reads: bool,
}

/// A question that a sentence reports.
#[derive(Debug, Clone)]
pub(super) struct Question {
    pub(super) who: Who,
    /// Whom the sentence names as the one who is asked.
    pub(super) asked: Option<PersonIndex>,
    /// It asks whether there is something.
    pub(super) whether_there: bool,
}
