use std::borrow::Cow;
use std::ops::{Deref, Range};

use memchr::memchr2;

use crate::Span;
use crate::record::fold_white_space;
use crate::source::bytes::{offset_in, trim};

/// A run of the document's words with its place in the text, furniture that stands inside left out.
///
/// Mostly one piece, borrowed. Where a page mark or a page break stands between, the pieces are joined by a line feed,
/// where a line end breaks a word by nothing, and each keeps its place. Grammars work on [`Passage::text`] and give back
/// places with [`Passage::locate`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Passage<'t> {
    text: Cow<'t, str>,
    pieces: Pieces,
}

/// Where each piece of a passage starts in its text, and its span in the source text. One piece takes no room of its own:
/// a dump may have as many passages as lines.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Pieces {
    One((usize, Span)),
    Several(Vec<(usize, Span)>),
}

impl Deref for Pieces {
    type Target = [(usize, Span)];

    fn deref(&self) -> &Self::Target {
        match self {
            Self::One(piece) => std::slice::from_ref(piece),
            Self::Several(pieces) => pieces,
        }
    }
}

impl FromIterator<(usize, Span)> for Pieces {
    fn from_iter<I: IntoIterator<Item = (usize, Span)>>(pieces: I) -> Self {
        let mut pieces = pieces.into_iter();
        match (pieces.next(), pieces.next()) {
            (Some(one), None) => Self::One(one),
            (first, second) => Self::Several(first.into_iter().chain(second).chain(pieces).collect()),
        }
    }
}

impl<'t> Passage<'t> {
    /// The passage at `span` of `source`, white space at its ends left out.
    pub(crate) fn new(source: &'t str, span: Span) -> Self {
        let raw = &source[span.range()];
        let text = trim(raw);
        let start = span.start() + offset_in(raw, text);
        Self {
            text: Cow::Borrowed(text),
            pieces: Pieces::One((0, Span::new(start, start + text.len()))),
        }
    }

    /// The passage that these spans of `source` make up, in order; empty ones are left out.
    pub(crate) fn from_pieces(source: &'t str, spans: impl IntoIterator<Item = Span>) -> Self {
        let mut spans = spans
            .into_iter()
            .map(|span| Self::new(source, span))
            .filter(|piece| !piece.text.is_empty());
        let Some(mut passage) = spans.next() else {
            return Self::new(source, Span::new(0, 0));
        };
        for piece in spans {
            passage.append(piece);
        }
        passage
    }

    /// The passage that a range of [`Passage::text`] is, white space at its ends left out.
    pub(crate) fn part(&self, range: Range<usize>) -> Passage<'t> {
        let range = self.trim(range);
        match &self.text {
            Cow::Borrowed(text) => Self {
                text: Cow::Borrowed(&text[range.clone()]),
                pieces: Pieces::One((0, self.locate(range))),
            },
            Cow::Owned(text) => Self {
                pieces: self.placed(&range).collect(),
                text: Cow::Owned(text[range].to_owned()),
            },
        }
    }

    /// Adds `next` behind this passage, a line feed between.
    pub(crate) fn append(&mut self, next: Passage<'t>) {
        let text = self.text.to_mut();
        text.push('\n');
        let shift = text.len();
        text.push_str(&next.text);
        let mut pieces = match std::mem::replace(&mut self.pieces, Pieces::Several(Vec::new())) {
            Pieces::One(piece) => vec![piece],
            Pieces::Several(pieces) => pieces,
        };
        pieces.extend(next.pieces.iter().map(|(at, span)| (at + shift, *span)));
        self.pieces = Pieces::Several(pieces);
    }

    /// The same words with a space for each line end and the white space around it: lists and sentences of a head are
    /// read so, wherever they were wrapped.
    pub(crate) fn in_one_line(&self) -> Cow<'_, Self> {
        if memchr2(b'\n', b'\r', self.text.as_bytes()).is_none() {
            return Cow::Borrowed(self);
        }
        let mut text = String::new();
        let mut pieces = Vec::new();
        let mut start = 0;
        for line in self.text.split(['\n', '\r']) {
            let words = line.trim();
            if !words.is_empty() {
                let lead = line.len() - line.trim_start().len();
                if !text.is_empty() {
                    text.push(' ');
                }
                let place = start + lead..start + lead + words.len();
                let shifted = self.placed(&place).map(|(at, span)| (at + text.len(), span));
                pieces.extend(shifted);
                text.push_str(words);
            }
            start += line.len() + 1;
        }
        Cow::Owned(Self {
            text: Cow::Owned(text),
            pieces: pieces.into_iter().collect(),
        })
    }

    /// The same places with other letters: `text` is as long as the words that it stands for.
    #[must_use]
    pub(crate) fn with_text(&self, text: String) -> Self {
        debug_assert_eq!(text.len(), self.text.len(), "places would be others");
        Self {
            text: Cow::Owned(text),
            pieces: self.pieces.clone(),
        }
    }

    /// The words as they run.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// From the first byte to the last, furniture inside included.
    pub(crate) fn span(&self) -> Span {
        match (self.pieces.first(), self.pieces.last()) {
            (Some((_, first)), Some((_, last))) => first.join(*last),
            _ => Span::new(0, 0),
        }
    }

    /// The source span of a range of [`Passage::text`]; the range's white space at either end is left out.
    pub(crate) fn locate(&self, range: Range<usize>) -> Span {
        let range = self.trim(range);
        Span::new(
            self.offset(range.start),
            if range.is_empty() {
                self.offset(range.start)
            } else {
                self.offset(range.end - 1) + 1
            },
        )
    }

    /// The source spans of the pieces that a range of [`Passage::text`] is made of.
    pub(crate) fn parts(&self, range: Range<usize>) -> Vec<Span> {
        let range = self.trim(range);
        match &self.pieces {
            Pieces::One((_, span)) if span.len() == self.text.len() && !range.is_empty() => {
                vec![Span::new(span.start() + range.start, span.start() + range.end)]
            }
            _ => self.placed(&range).map(|(_, span)| span).collect(),
        }
    }

    /// The same with the place of each in the range.
    fn placed(&self, range: &Range<usize>) -> impl Iterator<Item = (usize, Span)> {
        let (from, to) = (range.start, range.end);
        let pieces = self.pieces.get(self.piece_at(from)..).unwrap_or_default();
        let inside = pieces.iter().take_while(move |(at, _)| *at < to);
        inside.filter_map(move |(at, span)| {
            let (start, end) = (from.max(*at), to.min(at + span.len()));
            (start < end).then(|| {
                (
                    start - from,
                    Span::new(span.start() + start - at, span.start() + end - at),
                )
            })
        })
    }

    /// The passage without what stands at `seams` of the source, in order: what is on both sides of each is one word.
    #[must_use]
    pub(crate) fn closed_at(self, seams: &[Span]) -> Self {
        let mut text = String::with_capacity(self.text.len());
        let mut pieces: Vec<(usize, Span)> = Vec::new();
        let mut seams = seams.iter().peekable();
        let mut glued = false;
        for (at, span) in self.pieces.iter() {
            let mut start = span.start();
            let mut add = |from: usize, to: usize, glued: bool| {
                let words = self
                    .text
                    .get(at + from - span.start()..at + to - span.start())
                    .unwrap_or_default();
                if words.is_empty() {
                    return;
                }
                if !glued && !pieces.is_empty() {
                    text.push('\n');
                }
                pieces.push((text.len(), Span::new(from, to)));
                text.push_str(words);
            };
            while let Some(seam) = seams.next_if(|seam| seam.start() < span.end()) {
                // A seam at which a piece ends anyway parts two pieces.
                if seam.start() <= start || seam.end() >= span.end() {
                    continue;
                }
                add(start, seam.start(), glued);
                (start, glued) = (seam.end(), true);
            }
            add(start, span.end(), glued);
            glued = false;
        }
        Self {
            text: Cow::Owned(text),
            pieces: pieces.into_iter().collect(),
        }
    }

    /// The words of a range, white space folded; borrowed from the source where they stand so in one piece.
    pub(crate) fn words(&self, range: Range<usize>) -> Cow<'t, str> {
        match &self.text {
            Cow::Borrowed(text) => fold_white_space(&text[range]),
            Cow::Owned(text) => Cow::Owned(fold_white_space(&text[range]).into_owned()),
        }
    }

    /// The source offset of an offset in [`Passage::text`].
    pub(crate) fn offset(&self, at: usize) -> usize {
        let (start, span) = self.pieces[self.piece_at(at)];
        (span.start() + at - start).min(span.end())
    }

    /// The range of [`Passage::text`] at a span of the source; `None` where its ends stand outside of the pieces.
    pub(crate) fn range_of(&self, span: Span) -> Option<Range<usize>> {
        let at = |offset: usize| {
            let first = self.pieces.partition_point(|(_, piece)| piece.end() < offset);
            let (start, piece) = self.pieces.get(first)?;
            Some(start + offset.checked_sub(piece.start())?)
        };
        let range = at(span.start())?..at(span.end())?;
        self.text.get(range.clone()).map(|_| range)
    }

    /// The range of [`Passage::text`] that lies in a span of the source, which may begin before it and end behind it.
    pub(crate) fn range_in(&self, span: Span) -> Range<usize> {
        let place = |offset: usize| {
            let piece = self.pieces.partition_point(|(_, piece)| piece.end() < offset);
            let (start, piece) = self.pieces.get(piece)?;
            Some(start + offset.saturating_sub(piece.start()))
        };
        let end = place(span.end()).unwrap_or(self.text.len());
        place(span.start()).unwrap_or(end).min(end)..end
    }

    /// The piece in which an offset of [`Passage::text`] lies.
    fn piece_at(&self, at: usize) -> usize {
        let behind = self.pieces.partition_point(|(start, _)| *start <= at);
        behind.saturating_sub(1)
    }

    fn trim(&self, range: Range<usize>) -> Range<usize> {
        let raw = &self.text[range.clone()];
        let words = trim(raw);
        let start = range.start + offset_in(raw, words);
        start..start + words.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_of_two_pieces_knows_its_places() {
        let source = "one two\n[Page 3]\nthree four";
        let passage = Passage::from_pieces(source, [Span::new(0, 8), Span::new(17, 27)]);
        assert_eq!(passage.text(), "one two\nthree four");
        assert_eq!(passage.span(), Span::new(0, 27));
        assert_eq!(passage.locate(4..13), Span::new(4, 22));
        assert_eq!(passage.parts(4..13), [Span::new(4, 7), Span::new(17, 22)]);
        assert_eq!(passage.words(4..13), "two three");
        assert_eq!(passage.locate(8..13), Span::new(17, 22));
        for (span, words) in [
            (Span::new(4, 22), "two\nthree"),
            (Span::new(5, 7), "wo"),
            (Span::new(7, 17), "\n"),
            (Span::new(17, 99), "three four"),
            (Span::new(40, 50), ""),
        ] {
            assert_eq!(&passage.text()[passage.range_in(span)], words, "{span:?}");
        }
    }

    #[test]
    fn a_span_of_the_source_has_its_range_where_the_passage_holds_it() {
        let source = "one tw\u{e9}\n[Page 3]\nthree four";
        let passage = Passage::from_pieces(source, [Span::new(0, 8), Span::new(18, 28)]);
        assert_eq!(passage.range_of(Span::new(4, 23)), Some(4..14));
        assert_eq!(passage.range_of(Span::new(18, 23)), Some(9..14));
        assert_eq!(passage.range_of(Span::new(10, 23)), None);
        assert_eq!(passage.range_of(Span::new(0, 29)), None);
        assert_eq!(passage.range_of(Span::new(0, 7)), None, "inside of a character");
    }

    #[test]
    fn a_part_of_a_passage_keeps_its_places() {
        let source = "one two\n[Page 3]\nthree four";
        let passage = Passage::from_pieces(source, [Span::new(0, 8), Span::new(17, 27)]);
        let part = passage.part(4..13);
        assert_eq!((part.text(), part.span()), ("two\nthree", Span::new(4, 22)));
        assert_eq!(part.locate(4..9), Span::new(17, 22));
        assert_eq!(
            Passage::new(source, Span::new(0, 7)).part(3..7).span(),
            Span::new(4, 7)
        );
    }

    #[test]
    fn wrapped_lines_in_one() {
        let source = "  one\r    two\n[Page 3]\nthree";
        let passage = Passage::from_pieces(source, [Span::new(0, 14), Span::new(23, 28)]);
        let flowed = passage.in_one_line();
        assert_eq!(flowed.text(), "one two three");
        assert_eq!(flowed.locate(4..7), Span::new(10, 13));
        assert_eq!(
            flowed.parts(0..9),
            [Span::new(2, 5), Span::new(10, 13), Span::new(23, 24)]
        );
        assert!(matches!(flowed.in_one_line(), Cow::Borrowed(_)));
    }

    #[test]
    fn white_space_at_the_ends_is_left_out() {
        let passage = Passage::new("  a b ", Span::new(0, 6));
        assert_eq!((passage.text(), passage.span()), ("a b", Span::new(2, 5)));
        assert_eq!(passage.locate(1..3), Span::new(4, 5));
    }
}
