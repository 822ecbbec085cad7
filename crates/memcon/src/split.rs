//! The parts of a dump that holds several records.

use crate::source::Source;
use crate::source::markup::{self, Form};
use crate::{Span, layout};

/// Finds the parts of a text one after the other. Offsets are those of the text.
#[derive(Debug)]
pub(crate) struct Splitter {
    pub(crate) form: Form,
    /// Where the second and all later parts start; in TEI they are looked for one by one.
    starts: std::vec::IntoIter<usize>,
    /// The start of the next part; nothing behind the last.
    next: Option<Start>,
    /// Parts given so far.
    given: usize,
}

/// A part that starts, and the name that the text gives it.
#[derive(Debug, Clone, Default)]
struct Start {
    /// Where the part starts.
    at: usize,
    /// Where its document starts, in TEI.
    document: usize,
    id: Option<String>,
}

/// A part of a text.
#[derive(Debug)]
pub(crate) struct TextPart {
    pub(crate) span: Span,
    pub(crate) id: String,
    /// True where it is all of the text.
    pub(crate) is_whole: bool,
}

impl Splitter {
    /// Starts with the text of `source`.
    pub(crate) fn new(source: &Source<'_>) -> Self {
        let text = source.text();
        let form = markup::form(text);
        let (starts, first) = match form {
            Form::Text => (layout::later_starts(text), Start::default()),
            Form::Html => (markup::later_pages(text), Start::default()),
            Form::Tei => (
                Vec::new(),
                next_document(text, 0).map_or_else(Start::default, |first| Start { at: 0, ..first }),
            ),
        };
        Self {
            form,
            starts: starts.into_iter(),
            next: Some(first),
            given: 0,
        }
    }

    /// The next part of `text`.
    pub(crate) fn next(&mut self, text: &str) -> Option<TextPart> {
        let start = self.next.take()?;
        self.next = match self.form {
            Form::Tei => next_document(text, start.document + 1),
            _ => self.starts.next().map(|at| Start {
                at,
                ..Start::default()
            }),
        };
        self.given += 1;
        let end = self.next.as_ref().map_or(text.len(), |next| next.at);
        Some(TextPart {
            span: Span::new(start.at, end),
            id: start.id.unwrap_or_else(|| self.given.to_string()),
            is_whole: self.given == 1 && self.next.is_none(),
        })
    }
}

fn next_document(text: &str, from: usize) -> Option<Start> {
    let start = markup::documents(text, from).next()?;
    Some(Start {
        at: start.at,
        document: start.at,
        id: start.id.map(str::to_owned),
    })
}
