//! Conflicts and gaps: what a reader of a record must know before trusting it.

mod render;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::Span;
use crate::record::{owned, vocabulary};

vocabulary! {
    /// What a diagnostic is about.
    pub enum Code {
        /// Two dates of the record that should agree do not.
        DateConflict = "date-conflict",
        /// A date that no calendar has.
        ImpossibleDate = "impossible-date",
        /// A date that can be read in two ways.
        AmbiguousDate = "ambiguous-date",
        /// Characters that a scanner took for others, and what was made of them.
        Misprint = "misprint",
        /// A bracket with no partner.
        UnbalancedBracket = "unbalanced-bracket",
        /// A quotation mark with no partner.
        UnbalancedQuote = "unbalanced-quote",
        /// A label or attribution that names no known person.
        UnresolvedSpeaker = "unresolved-speaker",
        /// A label, title or pronoun that could mean several persons.
        AmbiguousSpeaker = "ambiguous-speaker",
        /// A value that could not be typed and is kept as printed.
        UntypedField = "untyped-field",
        /// A field that dumps of this layout have, and this one lacks.
        MissingField = "missing-field",
        /// Lines of the dump are evidently missing.
        LostLines = "lost-lines",
        /// Text was withheld.
        Redaction = "redaction",
        /// Bytes that could not be decoded, or text that was decoded wrongly before it came here.
        Encoding = "encoding",
        /// Mark-up is broken, or asks for what is not done: entities, declarations.
        Markup = "markup",
        /// The dump holds more than one record.
        SeveralRecords = "several-records",
        /// The dump breaks off.
        Truncated = "truncated",
        /// The layout is not certain.
        UncertainLayout = "uncertain-layout",
        /// A part of the dump is repeated.
        Repeated = "repeated",
        /// The text can't be cut into turns.
        Unsegmentable = "unsegmentable",
        /// A limit of the options was reached.
        Limit = "limit",
    }
}

vocabulary! {
    /// How much a diagnostic matters.
    pub enum Severity {
        /// Good to know.
        Note = "note",
        /// A value of the record is in doubt or missing.
        Warning = "warning",
        /// Part of the dump could not be read.
        Error = "error",
    }
}

/// Most marks without partners that are told one by one; the rest is counted.
pub(crate) const MOST_TOLD: usize = 1000;

/// A conflict or a gap, with its place in the dump.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Diagnostic<'a> {
    /// What it is about.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// What is the matter: lower case, no full stop.
    pub message: Cow<'a, str>,
    /// Where.
    pub span: Span,
    /// Other places that belong to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Related<'a>>,
}

/// Another place that belongs to a diagnostic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Related<'a> {
    /// What is there.
    pub message: Cow<'a, str>,
    /// Where.
    pub span: Span,
}

impl<'a> Diagnostic<'a> {
    /// A diagnostic with no related places.
    pub(crate) fn new(code: Code, severity: Severity, message: impl Into<Cow<'a, str>>, span: Span) -> Self {
        Self {
            code,
            severity,
            message: message.into(),
            span,
            related: Vec::new(),
        }
    }

    /// A [`Severity::Warning`].
    pub(crate) fn warning(code: Code, message: impl Into<Cow<'a, str>>, span: Span) -> Self {
        Self::new(code, Severity::Warning, message, span)
    }

    /// A [`Severity::Note`].
    pub(crate) fn note(code: Code, message: impl Into<Cow<'a, str>>, span: Span) -> Self {
        Self::new(code, Severity::Note, message, span)
    }

    /// The same with one more related place.
    #[must_use]
    pub(crate) fn with_related(mut self, message: impl Into<Cow<'a, str>>, span: Span) -> Self {
        self.related.push(Related {
            message: message.into(),
            span,
        });
        self
    }

    pub(crate) fn into_owned(self) -> Diagnostic<'static> {
        let related = self.related.into_iter();
        Diagnostic {
            code: self.code,
            severity: self.severity,
            message: owned(self.message),
            span: self.span,
            related: related
                .map(|r| Related {
                    message: owned(r.message),
                    span: r.span,
                })
                .collect(),
        }
    }
}
