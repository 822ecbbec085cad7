//! The dump as given: bytes, the text they decode to, and the way back from one to the other.

pub(crate) mod bytes;
mod damage;
mod decode;
mod escape;
mod invisible;
mod line_index;
mod link;
mod map;
pub(crate) mod markup;
mod misread;
mod span;

pub use decode::Encoding;
pub use line_index::{LineIndex, Position};
pub use span::Span;

pub(crate) use damage::{Damage, Damaged, damage};
pub(crate) use map::{OffsetMap, Run};
pub(crate) use misread::misread;

use std::borrow::Cow;

use crate::Error;

/// A dump together with its decoded text.
///
/// All layers work on offsets into [`Source::text`]; [`Source::to_dump`] turns a span of the text into the span
/// of the dump's own bytes once, when the record is finished.
#[derive(Debug, Clone)]
pub(crate) struct Source<'a> {
    text: Cow<'a, str>,
    map: OffsetMap,
    dump_len: usize,
    encoding: Encoding,
    replaced: Vec<Span>,
    left_out: Vec<usize>,
    resolved: Vec<usize>,
}

impl<'a> Source<'a> {
    /// Decodes `dump`.
    ///
    /// # Errors
    /// [`Error::Empty`] and [`Error::Binary`] for what is no text.
    pub(crate) fn decode(dump: &'a [u8]) -> Result<Self, Error> {
        decode::decode(dump)
    }

    /// Places in the text where characters were left out that nobody sees.
    pub(crate) fn left_out(&self) -> &[usize] {
        &self.left_out
    }

    /// Places in the text of characters that stand as references or escapes in the dump.
    pub(crate) fn resolved(&self) -> &[usize] {
        &self.resolved
    }

    /// The decoded text.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The decoded text where it is the dump itself.
    pub(crate) fn borrowed_text(&self) -> Option<&'a str> {
        match self.text {
            Cow::Borrowed(text) => Some(text),
            Cow::Owned(_) => None,
        }
    }

    /// Length of the dump in bytes.
    pub(crate) fn dump_len(&self) -> usize {
        self.dump_len
    }

    /// How the bytes were read.
    pub(crate) fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// Spans of the text where bytes could not be decoded and stand as U+FFFD.
    pub(crate) fn replaced(&self) -> &[Span] {
        &self.replaced
    }

    /// True where text offsets are dump offsets.
    pub(crate) fn is_identity(&self) -> bool {
        self.map.is_identity()
    }

    /// The span of the dump that `span` of the text was decoded from.
    pub(crate) fn to_dump(&self, span: Span) -> Span {
        let start = self.offset_to_dump(span.start());
        let end = if span.is_empty() || self.left_out.is_empty() {
            self.offset_to_dump(span.end())
        } else {
            // What was left out behind the span is none of it.
            self.map.end_to_dump(span.end())
        };
        Span::new(start, end)
    }

    /// The part of the dump that a part of the text was decoded from. A byte order mark belongs to the first.
    pub(crate) fn part_to_dump(&self, part: Span) -> Span {
        let start = match part.start() {
            0 => 0,
            start => self.offset_to_dump(start),
        };
        Span::new(start, self.offset_to_dump(part.end()))
    }

    /// The dump offset of a text offset; the end of the text is the end of the dump.
    pub(crate) fn offset_to_dump(&self, offset: usize) -> usize {
        if offset >= self.text.len() {
            self.dump_len
        } else {
            self.map.to_dump(offset)
        }
    }
}
