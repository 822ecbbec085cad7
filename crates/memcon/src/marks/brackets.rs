//! Brackets and their partners.

use std::ops::Range;

use memchr::memchr3;

use super::vocabulary::NOTE_OPENINGS;
use crate::lex::Paragraph;

/// Paragraphs that a note in brackets may run over; a stamp has a handful of lines.
const MOST_PARAGRAPHS: usize = 8;
/// Deepest nesting that is followed; what is deeper stays unmarked.
const MOST_NESTED: usize = 32;

/// Characters that tell how a note begins.
const LONGEST_OPENING: usize = 24;

/// What stands at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// `[...]`
    Square,
    /// `(...)`
    Round,
    /// A square bracket with no partner.
    Unbalanced,
}

/// A pair of brackets, or one that has no partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bracket {
    pub(super) shape: Shape,
    /// The paragraph that it opens in.
    pub(super) paragraph: usize,
    /// Its range in that paragraph's text, brackets included; to the paragraph's end where it closes in another.
    pub(super) range: Range<usize>,
    /// Paragraph and offset of the closing bracket, where that is another paragraph.
    pub(super) closing: Option<(usize, usize)>,
}

#[derive(Clone, Copy)]
struct Opening {
    paragraph: usize,
    at: usize,
}

/// Finds the brackets of `body`. One pass; a bracket is matched with the nearest open one, in its own paragraph, or
/// across paragraphs where the opening one starts a note or stands at the start of its paragraph.
pub(super) fn find(body: &[Paragraph<'_>]) -> Vec<Bracket> {
    let mut found = Vec::new();
    let mut carried: Option<Opening> = None;
    for (index, paragraph) in body.iter().enumerate() {
        if carried.is_some_and(|opening| index - opening.paragraph >= MOST_PARAGRAPHS) {
            found.extend(carried.take().map(unbalanced));
        }
        let (left_open, stray_close) = within(paragraph.passage.text(), index, &mut found);
        for at in stray_close {
            match carried.take() {
                Some(opening) => {
                    let text = body[opening.paragraph].passage.text();
                    let range = opening.at..text.len();
                    let closing = Some((index, at));
                    found.push(Bracket {
                        shape: Shape::Square,
                        paragraph: opening.paragraph,
                        range,
                        closing,
                    });
                }
                None => found.push(unbalanced(Opening { paragraph: index, at })),
            }
        }
        for at in left_open {
            let opening = Opening { paragraph: index, at };
            if carried.is_none() && may_run_on(paragraph.passage.text(), at, body.get(index + 1)) {
                carried = Some(opening);
            } else {
                found.push(unbalanced(opening));
            }
        }
    }
    found.extend(carried.map(unbalanced));
    found
}

/// Finds the pairs inside one text; gives back the square brackets left open and those that close nothing.
fn within(text: &str, paragraph: usize, found: &mut Vec<Bracket>) -> (Vec<usize>, Vec<usize>) {
    let bytes = text.as_bytes();
    let (mut square, mut round, mut stray) = (Open::default(), Open::default(), Vec::new());
    // A closing round bracket alone is no mark, so that three bytes tell whether there is anything to do.
    let Some(first) = memchr3(b'[', b']', b'(', bytes) else {
        return (Vec::new(), stray);
    };
    for (at, byte) in bytes.iter().enumerate().skip(first) {
        let closed = match byte {
            b'[' => square.open(at),
            b'(' => round.open(at),
            b']' if square.is_empty() => {
                stray.push(at);
                None
            }
            b']' => square.close().map(|start| (Shape::Square, start)),
            b')' => round.close().map(|start| (Shape::Round, start)),
            _ => None,
        };
        if let Some((shape, start)) = closed {
            found.push(Bracket {
                shape,
                paragraph,
                range: start..at + 1,
                closing: None,
            });
        }
    }
    (square.at, stray)
}

/// Open brackets, the outermost first; deeper ones than [`MOST_NESTED`] are only counted.
#[derive(Default)]
struct Open {
    at: Vec<usize>,
    deeper: usize,
}

impl Open {
    /// Opens a bracket; never closes one.
    fn open<T>(&mut self, at: usize) -> Option<T> {
        if self.at.len() < MOST_NESTED {
            self.at.push(at);
        } else {
            self.deeper += 1;
        }
        None
    }

    /// Closes the innermost bracket: where it opened, unless it lies too deep.
    fn close(&mut self) -> Option<usize> {
        if self.deeper > 0 {
            self.deeper -= 1;
            return None;
        }
        self.at.pop()
    }

    fn is_empty(&self) -> bool {
        self.at.is_empty()
    }
}

/// True where a bracket left open at `at` may be closed in a later paragraph.
fn may_run_on(text: &str, at: usize, next: Option<&Paragraph<'_>>) -> bool {
    let inside: String = text[at + 1..]
        .trim_start()
        .chars()
        .take(LONGEST_OPENING)
        .collect();
    let inside = inside.to_lowercase();
    at == 0
        || next.is_some_and(|next| next.continues)
        || NOTE_OPENINGS.iter().any(|word| inside.starts_with(word))
}

fn unbalanced(opening: Opening) -> Bracket {
    let range = opening.at..opening.at + 1;
    Bracket {
        shape: Shape::Unbalanced,
        paragraph: opening.paragraph,
        range,
        closing: None,
    }
}
