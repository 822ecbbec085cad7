//! Mark-up as a decoding: an HTML page or a TEI document becomes the text that a reader of it would see, with the way
//! back to every byte.
//!
//! The tokens of both are read by one scanner of our own: spans must be exact down to a character reference, no
//! input may be refused, and nothing may be expanded but characters.

mod flow;
mod html;
mod reference;
mod tei;
mod token;

use std::ops::Range;

use super::OffsetMap;
use crate::Span;
use crate::record::{Block, BlockKind};
use token::{Tag, TokenKind, Tokens};

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Form {
    /// As text.
    #[default]
    Text,
    /// As an HTML page.
    Html,
    /// As TEI.
    Tei,
}

/// What mark-up tells of the text that was made of it; offsets are those of the text made.
#[derive(Debug, Clone, Default)]
pub(crate) struct Hints {
    /// How it was written.
    pub(crate) form: Form,
    /// True where the mark-up is that of a document of *Foreign Relations of the United States*.
    pub(crate) is_frus: bool,
    /// The notes.
    pub(crate) notes: Option<Range<usize>>,
    /// The note on the document's source.
    pub(crate) source: Option<Range<usize>>,
    /// The place of the first dateline.
    pub(crate) place: Option<Range<usize>>,
    /// Dates in datelines that the mark-up gives in numbers.
    pub(crate) dates: Vec<EncodedDate>,
}

/// A date as printed and as an editor wrote it into the mark-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EncodedDate {
    /// Where the printed date stands in the text.
    pub(crate) range: Range<usize>,
    /// The date of the mark-up, as EDTF, unchecked.
    pub(crate) edtf: String,
}

/// The text that mark-up was turned into.
#[derive(Debug)]
pub(crate) struct Reading {
    /// The text.
    pub(crate) text: String,
    /// The way back. It need not go up all the way: notes stand where they are called in TEI, and at the end of the text.
    map: OffsetMap,
    /// Where the document stands in the mark-up.
    within: Span,
    /// What the mark-up tells of the text.
    pub(crate) hints: Hints,
    /// What was noticed on the way.
    pub(crate) remarks: Vec<Remark>,
}

/// Something wrong in mark-up; the span is one of the mark-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Remark {
    /// What is wrong.
    pub(crate) trouble: Trouble,
    /// Where.
    pub(crate) span: Span,
}

/// What can be wrong in mark-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Trouble {
    /// A reference to something that only a declaration could explain.
    UnknownReference,
    /// Declarations, which are not followed.
    Declarations,
    /// An element without an end.
    Unclosed,
    /// A tag or comment without an end.
    CutOff,
}

impl Remark {
    fn new(trouble: Trouble, span: Span) -> Self {
        Self { trouble, span }
    }
}

/// How `text` is written, by its first tag.
pub(crate) fn form(text: &str) -> Form {
    let start = text.len() - text.trim_start().len();
    for token in Tokens::new(text, Span::new(start, text.len())) {
        match token.kind {
            TokenKind::Other | TokenKind::Doctype => {}
            TokenKind::Text if text[token.span.range()].trim().is_empty() => {}
            TokenKind::Start(tag) if tei::is_root(tag) => return Form::Tei,
            TokenKind::Start(tag) if html::knows(tag.name) => return Form::Html,
            _ => break,
        }
    }
    Form::Text
}

/// Turns the part of `text` at `span` into the text that a reader sees; `None` where it is plain text.
pub(crate) fn read(text: &str, span: Span, form: Form) -> Option<Reading> {
    match form {
        Form::Text => None,
        Form::Html => Some(html::read(text, span)),
        Form::Tei => Some(tei::read(text, span)),
    }
}

pub(crate) use html::later_pages;
pub(super) use reference::reference;
pub(crate) use tei::documents;

impl Reading {
    /// The span of the mark-up that `span` of the text was made of.
    pub(crate) fn to_source(&self, span: Span) -> Span {
        self.map.span_to_dump(span)
    }

    /// The stretches of text in the mark-up, without the tags between, that `span` of the text was made of.
    pub(crate) fn pieces(&self, span: Span) -> impl Iterator<Item = Span> {
        self.map.pieces(span)
    }

    /// The blocks of the mark-up at `whole`, from those of the text. Tags go to the block before them; what stands around the
    /// document is furniture.
    pub(crate) fn tile(&self, blocks: &[Block], whole: Span) -> Vec<Block> {
        let mut starts = vec![(whole.start(), BlockKind::Furniture)];
        for block in blocks {
            starts.extend(self.pieces(block.span).map(|piece| (piece.start(), block.kind)));
        }
        if self.within.end() < whole.end() {
            starts.push((self.within.end(), BlockKind::Furniture));
        }
        starts.sort_by_key(|(start, _)| *start);
        let ends = starts
            .iter()
            .skip(1)
            .map(|(start, _)| *start)
            .chain([whole.end()]);
        let mut tiles: Vec<Block> = Vec::new();
        for ((start, kind), end) in starts.iter().copied().zip(ends) {
            match tiles.last_mut() {
                _ if end <= start => {}
                Some(last) if last.kind == kind => last.span = last.span.join(Span::new(start, end)),
                _ => tiles.push(Block {
                    kind,
                    span: Span::new(start, end),
                }),
            }
        }
        tiles
    }
}

/// The part of a name behind its prefix: `attachment` of `frus:attachment`.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// A page number in an attribute, without brackets: `12`, `[iv]`. Others would not be read as page marks.
fn page_number(text: &str) -> Option<&str> {
    let number = text.trim_matches(['[', ']', ' ']);
    let is_all = |test: fn(&u8) -> bool| number.bytes().all(|byte| test(&byte));
    let is_number =
        is_all(u8::is_ascii_digit) || is_all(|byte| b"ivxlc".contains(&byte.to_ascii_lowercase()));
    ((1..=7).contains(&number.len()) && is_number).then_some(number)
}

/// The element that is being passed over or through: where it ends, elements of its name inside it counted.
#[derive(Debug, Clone, Copy)]
struct Inside<'t> {
    name: &'t str,
    depth: usize,
    start: Span,
}

impl<'t> Inside<'t> {
    fn new(tag: Tag<'t>, start: Span) -> Self {
        Self {
            name: tag.name,
            depth: 1,
            start,
        }
    }

    /// Takes note of a tag; true where the element ends with it.
    fn ends_with(&mut self, kind: TokenKind<'_>) -> bool {
        match kind {
            TokenKind::Start(tag) if !tag.is_empty && tag.name.eq_ignore_ascii_case(self.name) => {
                self.depth += 1;
            }
            TokenKind::End(name) if name.eq_ignore_ascii_case(self.name) => self.depth -= 1,
            _ => {}
        }
        self.depth == 0
    }
}

/// Remarks on tokens that any mark-up can have.
fn remark_on(token: token::Token<'_>, text: &str, remarks: &mut Vec<Remark>) {
    if !token.closed {
        remarks.push(Remark::new(Trouble::CutOff, token.span));
    } else if token.kind == TokenKind::Doctype && text[token.span.range()].contains('[') {
        remarks.push(Remark::new(Trouble::Declarations, token.span));
    }
}

#[cfg(test)]
mod tests;
