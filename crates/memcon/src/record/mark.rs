use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Edtf, owned, vocabulary};
use crate::Span;

vocabulary! {
    /// What an editorial mark does.
    pub enum MarkKind {
        /// Words added so that the sentence reads.
        Supplied = "supplied",
        /// A name or part of one, or who is meant.
        Identification = "identification",
        /// Part of a date.
        Date = "date",
        /// Another spelling or name of the same person or thing.
        Variant = "variant",
        /// A note of translator or editor, a gloss, a label in brackets.
        Note = "note",
        /// Text left out.
        Omission = "omission",
        /// Text blotted out or withheld.
        Redaction = "redaction",
        /// A stage direction.
        Stage = "stage",
        /// Doubt: `[?]`, `[sic]`.
        Doubt = "doubt",
        /// Who speaks: `[Pak said]`.
        Attribution = "attribution",
        /// A bracket with no partner.
        Unbalanced = "unbalanced",
    }
}

/// An editorial intervention.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Mark<'a> {
    /// What it does.
    pub kind: MarkKind,
    /// The mark as printed, brackets included.
    pub text: Cow<'a, str>,
    /// Where it stands.
    pub span: Span,
    /// The id of the turn that it stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turn: Option<Cow<'a, str>>,
    /// What was withheld, for a redaction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redaction: Option<Box<Redaction<'a>>>,
}

/// What a notice of excision says, as far as it says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Redaction<'a> {
    /// How much was withheld.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extent: Option<Extent<'a>>,
    /// Until when it was withheld, or on what day it still was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Edtf>,
}

vocabulary! {
    /// Unit of what was withheld.
    pub enum ExtentUnit {
        /// Pages.
        Page = "page",
        /// Lines.
        Line = "line",
        /// Paragraphs.
        Paragraph = "paragraph",
        /// Sentences.
        Sentence = "sentence",
        /// Words.
        Word = "word",
    }
}

/// How much was withheld.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Extent<'a> {
    /// The unit.
    pub unit: ExtentUnit,
    /// The quantity in halves of the unit, so that "two and a half pages" is 5.
    pub halves: u32,
    /// The quantity as printed (`About two and a half pages`).
    pub text: Cow<'a, str>,
}

impl Mark<'_> {
    pub(crate) fn into_owned(self) -> Mark<'static> {
        Mark {
            kind: self.kind,
            text: owned(self.text),
            span: self.span,
            turn: self.turn.map(owned),
            redaction: self.redaction.map(|redaction| Box::new(redaction.into_owned())),
        }
    }
}

impl Redaction<'_> {
    fn into_owned(self) -> Redaction<'static> {
        let extent = self.extent.map(|e| Extent {
            unit: e.unit,
            halves: e.halves,
            text: owned(e.text),
        });
        Redaction {
            extent,
            date: self.date,
        }
    }
}
