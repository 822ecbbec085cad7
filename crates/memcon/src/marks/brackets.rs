//! Brackets and their partners.

use std::ops::Range;

use memchr::{memchr_iter, memchr2, memrchr};

use super::vocabulary::NOTE_OPENINGS;
use crate::Span;
use crate::lex::Paragraph;
use crate::source::bytes::places;

/// Paragraphs that a note in brackets may run over; a stamp has a handful of lines.
const MOST_PARAGRAPHS: usize = 8;

/// Paragraphs in which a bracket between columns of stamps says that it is one, and bytes of the longest row of them.
const STAMP_ROWS: usize = 4;
const LONGEST_STAMP_ROW: usize = 200;

/// Characters that tell how a note begins.
const LONGEST_OPENING: usize = 24;

/// What stands at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// `[...]`, `{...}`
    Square,
    /// `(...)`
    Round,
    /// A square bracket with no partner.
    Unbalanced,
}

/// A pair of brackets, or one that has no partner. A dump may be nothing but brackets: each is small.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bracket {
    pub(super) shape: Shape,
    paragraph: u32,
    range: Span,
    closing: Option<(u32, u32)>,
}

impl Bracket {
    fn new(shape: Shape, paragraph: usize, range: Range<usize>) -> Self {
        Self {
            shape,
            paragraph: small(paragraph),
            range: Span::new(range.start, range.end),
            closing: None,
        }
    }

    /// The same, closed at an offset of another paragraph.
    fn closed_in(self, paragraph: usize, at: usize) -> Self {
        let closing = Some((small(paragraph), small(at)));
        Self { closing, ..self }
    }

    /// The paragraph that it opens in.
    pub(super) fn paragraph(&self) -> usize {
        self.paragraph as usize
    }

    /// Its range in that paragraph's text, brackets included; to the paragraph's end where it closes in another.
    pub(super) fn range(&self) -> Range<usize> {
        self.range.range()
    }

    /// Paragraph and offset of the closing bracket, where that is another paragraph.
    pub(super) fn closing(&self) -> Option<(usize, usize)> {
        self.closing
            .map(|(paragraph, at)| (paragraph as usize, at as usize))
    }
}

/// A number that is no larger than a dump may be.
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[derive(Clone, Copy)]
struct Opening {
    paragraph: usize,
    at: usize,
}

/// The brackets of a document.
#[derive(Debug, Default)]
pub(super) struct Brackets {
    pub(super) list: Vec<Bracket>,
    /// Paragraph and offset of the first bracket that lies too deep in others to be followed.
    pub(super) too_deep: Option<(usize, usize)>,
    /// Paragraph and offset at which there were too many of them.
    pub(super) too_many: Option<(usize, usize)>,
}

/// Finds the brackets of `body`. One pass; a bracket is matched with the nearest open one, in its own paragraph, or
/// across paragraphs where the opening one starts a note or stands at the start of its paragraph. Stamps that stand side
/// by side come row by row; the last that was opened is closed first. Those deeper in others of their shape than
/// `most_nested` are left out, and those behind the first `most`.
pub(super) fn find(body: &[Paragraph<'_>], most_nested: usize, most: usize) -> Brackets {
    let mut found = Vec::new();
    let (mut too_deep, mut too_many) = (None, None);
    let mut carried: Vec<Opening> = Vec::new();
    for (index, paragraph) in body.iter().enumerate() {
        let old = carried
            .iter()
            .take_while(|opening| index - opening.paragraph >= MOST_PARAGRAPHS);
        let old = old.count();
        found.extend(carried.drain(..old).map(unbalanced));
        let Rest {
            left_open,
            stray_close,
            first_deeper,
            first_beyond,
        } = within(paragraph.passage.text(), index, (most_nested, most), &mut found);
        too_deep = too_deep.or(first_deeper.map(|at| (index, at)));
        let text = paragraph.passage.text();
        for at in stray_close.into_iter().filter(|at| !closes_number(text, *at)) {
            match carried.pop() {
                Some(opening) => {
                    let text = body[opening.paragraph].passage.text();
                    let bracket = Bracket::new(Shape::Square, opening.paragraph, opening.at..text.len());
                    found.push(bracket.closed_in(index, at));
                }
                None => found.push(unbalanced(Opening { paragraph: index, at })),
            }
        }
        for at in left_open {
            let opening = Opening { paragraph: index, at };
            let runs_on = carried.is_empty() && may_run_on(paragraph.passage.text(), at, body.get(index + 1));
            if runs_on || is_column_of_stamps(body, index) {
                carried.push(opening);
            } else {
                found.push(unbalanced(opening));
            }
        }
        too_many = first_beyond.map(|at| (index, at));
        if too_many.is_some() {
            break;
        }
    }
    found.extend(carried.into_iter().map(unbalanced));
    Brackets {
        list: found,
        too_deep,
        too_many,
    }
}

/// True for the bracket behind the number of a despatch, alone on its line: older volumes print no other one (`No. 83.]`).
///
/// ```ebnf
/// number line = "No" , [ "." ] , { " " } , digit , { digit } , [ "." ] , "]" ;
/// ```
fn closes_number(text: &str, at: usize) -> bool {
    const LONGEST: usize = 16;
    let (before, behind) = (&text.as_bytes()[..at], &text.as_bytes()[at + 1..]);
    let near = &before[before.len().saturating_sub(LONGEST)..];
    let line = match memrchr(b'\n', near) {
        Some(end) => &near[end + 1..],
        None if near.len() == before.len() => near,
        None => return false,
    };
    let number = line
        .strip_prefix(b"No")
        .map(|number| number.strip_prefix(b".").unwrap_or(number).trim_ascii_start());
    let number = number.map(|number| number.strip_suffix(b".").unwrap_or(number));
    let is_number = number.is_some_and(|number| !number.is_empty() && number.iter().all(u8::is_ascii_digit));
    is_number && matches!(behind, [] | [b'\n', ..])
}

/// What is left of a text's brackets when its pairs are found.
#[derive(Default)]
struct Rest {
    /// Square brackets that are not closed.
    left_open: Vec<usize>,
    /// Square brackets that close nothing.
    stray_close: Vec<usize>,
    /// The first bracket that lies too deep.
    first_deeper: Option<usize>,
    /// The first bracket for which there was no room any more.
    first_beyond: Option<usize>,
}

/// Finds the pairs inside one text, each less than `most_nested` deep, until there are `most` of them in `found`.
fn within(
    text: &str,
    paragraph: usize,
    (most_nested, most): (usize, usize),
    found: &mut Vec<Bracket>,
) -> Rest {
    let bytes = text.as_bytes();
    let (mut square, mut round, mut stray) = (Open::new(most_nested), Open::new(most_nested), Vec::new());
    let is_bracket =
        |byte: u8| (byte == b'[') | (byte == b']') | (byte == b'(') | (byte == b')') | (byte == b'{');
    let mut brackets = places(bytes, is_bracket).peekable();
    if brackets.peek().is_none() {
        return Rest::default();
    }
    found.extend(curly(text, paragraph));
    let mut first_beyond = None;
    for at in brackets.filter(|at| bytes[*at] != b'{') {
        if found.len() + stray.len() >= most {
            first_beyond = Some(at);
            break;
        }
        let closed = match bytes[at] {
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
            found.push(Bracket::new(shape, paragraph, start..at + 1));
        }
    }
    let first_deeper = [square.first_deeper, round.first_deeper]
        .into_iter()
        .flatten()
        .min();
    Rest {
        left_open: square.at,
        stray_close: stray,
        first_deeper,
        first_beyond,
    }
}

/// Longest note in curly brackets, in bytes.
const LONGEST_CURLY: usize = 200;

/// Curly brackets, which scanners and some editors put for square ones; those of code and data files are longer, or begin
/// with a quotation mark.
fn curly(text: &str, paragraph: usize) -> impl Iterator<Item = Bracket> {
    memchr_iter(b'{', text.as_bytes()).filter_map(move |at| {
        let inside = text.get(at + 1..)?;
        let window = inside
            .as_bytes()
            .get(..LONGEST_CURLY)
            .unwrap_or(inside.as_bytes());
        let end = memchr2(b'{', b'}', window).filter(|end| window.get(*end) == Some(&b'}'))?;
        let words = inside.get(..end)?;
        let is_note = words.contains(char::is_alphanumeric) && !words.trim_start().starts_with('"');
        is_note.then(|| Bracket::new(Shape::Square, paragraph, at..at + end + 2))
    })
}

/// Open brackets, the outermost first; deeper ones than `most` are only counted.
struct Open {
    most: usize,
    at: Vec<usize>,
    deeper: usize,
    first_deeper: Option<usize>,
}

impl Open {
    fn new(most: usize) -> Self {
        Self {
            most,
            at: Vec::new(),
            deeper: 0,
            first_deeper: None,
        }
    }

    /// Opens a bracket; never closes one.
    fn open<T>(&mut self, at: usize) -> Option<T> {
        if self.at.len() < self.most {
            self.at.push(at);
        } else {
            self.deeper += 1;
            self.first_deeper.get_or_insert(at);
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
        self.at.is_empty() && self.deeper == 0
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
    at == 0 || next.is_some_and(|next| next.continues) || NOTE_OPENINGS.begin(&inside)
}

/// True where one of the next short rows tells that a bracket left open in this one is a stamp, its words parted by those
/// of other columns: `USSR EMBASSY [Ministry of Trade` above `IN STRELSAU Far East Department stamp:`.
fn is_column_of_stamps(body: &[Paragraph<'_>], index: usize) -> bool {
    let rows = body.iter().skip(index).take(STAMP_ROWS);
    rows.map(|row| row.passage.text())
        .take_while(|text| text.len() <= LONGEST_STAMP_ROW)
        .any(|text| text.to_lowercase().contains("stamp"))
}

fn unbalanced(opening: Opening) -> Bracket {
    Bracket::new(Shape::Unbalanced, opening.paragraph, opening.at..opening.at + 1)
}
