//! From untyped values to metadata: the catalogue entry's slots, the document's head and tail, and what the first
//! sentences of a report say of the meeting.

use std::borrow::Cow;
use std::ops::Range;

use crate::Span;
use crate::diagnostic::Diagnostic;
use crate::grammar::person::Mention;
use crate::layout::Outline;
use crate::record::{Metadata, PersonRole};

/// What was read beside the speech itself.
#[derive(Debug)]
pub(crate) struct Findings<'t> {
    /// The metadata; spans are offsets into the decoded text.
    pub(crate) metadata: Metadata<'t>,
    /// People that head, tail and title name, in the order of the text.
    pub(crate) cast: Vec<CastMember<'t>>,
    /// Which paragraphs of [`Outline::body`] are the running text; those before are the head, those behind the tail.
    pub(crate) running: Range<usize>,
    /// Conflicts and gaps.
    pub(crate) diagnostics: Vec<Diagnostic<'t>>,
}

/// A person as the document's head, tail or title names him or her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CastMember<'t> {
    /// The name.
    pub(crate) mention: Mention<'t>,
    /// What the person does there.
    pub(crate) roles: Vec<PersonRole>,
    /// The side, where people are grouped by side.
    pub(crate) side: Option<Cow<'t, str>>,
    /// Where the name stands, in the decoded text.
    pub(crate) span: Span,
}

/// Reads all metadata of an outline.
pub(crate) fn read<'t>(outline: &Outline<'t>) -> Findings<'t> {
    let _ = outline;
    unimplemented!("metadata")
}
