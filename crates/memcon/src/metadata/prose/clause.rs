//! A sentence as words and marks, and which of them stand in its main clause.

use std::ops::Range;

use crate::grammar::scan::WordList;
use crate::grammar::word::letters_end;

/// Words that open a subordinate clause.
static SUBORDINATORS: WordList = WordList::of(&[
    "after", "although", "because", "before", "how", "if", "since", "that", "though", "unless", "what",
    "when", "where", "whether", "which", "while", "who", "whom", "whose", "why",
]);

/// Words behind "that" with which it points to a day.
const TIMES_OF_DAY: &[&str] = &["day", "morning", "afternoon", "evening", "night", "same"];

/// Where a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Main,
    /// In brackets of its own, or in quotation marks.
    Aside,
    Subordinate,
}

/// A word, or a mark that parts words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part<'t> {
    pub(super) text: &'t str,
    pub(super) range: (usize, usize),
    state: State,
}

impl Part<'_> {
    pub(super) fn is(&self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }

    pub(super) fn is_in(&self, table: &[&str]) -> bool {
        table.iter().any(|word| self.is(word))
    }

    /// The same of a list that is asked by first letters.
    pub(super) fn is_of(&self, list: &WordList) -> bool {
        list.hold(self.text)
    }

    pub(super) fn is_main(&self) -> bool {
        self.state == State::Main
    }

    pub(super) fn is_aside(&self) -> bool {
        self.state == State::Aside
    }

    pub(super) fn is_capitalised(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }
}

/// The parts of a sentence. Square brackets are transparent, unless they hold a note.
#[derive(Debug, Clone)]
pub(super) struct Clause<'t> {
    text: &'t str,
    range: Range<usize>,
    parts: Vec<Part<'t>>,
    /// The part that its statement begins with, see [`behind_courtesy`].
    statement: usize,
}

impl<'t> Clause<'t> {
    /// The sentence at `range` of `text`.
    pub(super) fn new(text: &'t str, range: Range<usize>) -> Self {
        let mut parts = parts(text, range.clone());
        let statement = behind_courtesy(&parts);
        mark_subordinate(parts.get_mut(statement..).unwrap_or_default());
        Self {
            text,
            range,
            parts,
            statement,
        }
    }

    /// The text that the sentence stands in.
    pub(super) fn text(&self) -> &'t str {
        self.text
    }

    /// The words of the sentence.
    pub(super) fn sentence(&self) -> &'t str {
        self.text.get(self.range.clone()).unwrap_or_default()
    }

    /// Where it starts.
    pub(super) fn start(&self) -> usize {
        self.range.start
    }

    pub(super) fn part(&self, at: usize) -> Option<Part<'t>> {
        self.parts.get(at).copied()
    }

    pub(super) fn len(&self) -> usize {
        self.parts.len()
    }

    /// The part that its statement begins with: the first, or the one behind words of courtesy.
    pub(super) fn statement(&self) -> usize {
        self.statement
    }

    /// The part before `at`.
    pub(super) fn before(&self, at: usize) -> Option<Part<'t>> {
        self.part(at.checked_sub(1)?)
    }

    /// The part that starts at or behind an offset of the text.
    pub(super) fn index_at(&self, offset: usize) -> usize {
        self.parts.partition_point(|part| part.range.0 < offset)
    }

    /// True where the part at an offset stands in the main clause.
    pub(super) fn is_main_at(&self, offset: usize) -> bool {
        self.part(self.index_at(offset))
            .is_some_and(|part| part.is_main())
    }

    /// True where the words at `at` are `words`.
    pub(super) fn reads(&self, at: usize, words: &[&str]) -> bool {
        let mut places = words.iter().zip(at..);
        places.all(|(word, at)| self.part(at).is_some_and(|part| part.is(word)))
    }
}

/// Cuts a sentence into words and marks.
fn parts(text: &str, range: Range<usize>) -> Vec<Part<'_>> {
    /// Words are hardly shorter, in bytes.
    const SHORT_WORD: usize = 5;
    let mut out = Vec::with_capacity(range.len() / SHORT_WORD);
    let mut depth = 0_usize;
    let mut quoted = false;
    let mut note_end = range.start;
    let mut at = range.start;
    while let Some(rest) = text.get(at..range.end)
        && let Some(c) = rest.chars().next()
    {
        if c == ' ' {
            at += 1;
            continue;
        }
        let mut len = c.len_utf8();
        if c.is_alphanumeric() {
            let joins = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '\u{2019}');
            let plain = letters_end(rest.as_bytes(), 0);
            let behind = &rest[plain..];
            // Behind most words stands a space.
            len = match behind.starts_with(' ') {
                true => plain,
                false => plain + behind.find(|c| !joins(c)).unwrap_or(behind.len()),
            };
        }
        let state = if quoted || depth > 0 || at < note_end {
            State::Aside
        } else {
            State::Main
        };
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '"' => quoted = !quoted,
            '\u{201C}' => quoted = true,
            '\u{201D}' => quoted = false,
            '[' => note_end = note_end.max(end_of_note(rest).map_or(at, |end| at + end)),
            _ => {}
        }
        if c.is_alphanumeric() || matches!(c, ',' | ';' | ':' | '\u{2014}') {
            out.push(Part {
                text: &rest[..len],
                range: (at, at + len),
                state,
            });
        }
        at += len;
    }
    out
}

/// Where a square bracket closes that holds a note (`[note: ...]`).
fn end_of_note(rest: &str) -> Option<usize> {
    const LONGEST_NOTE: usize = 400;
    let close = rest.bytes().take(LONGEST_NOTE).position(|b| b == b']')?;
    rest.get(..close)?.contains(':').then_some(close)
}

/// The part behind the words of courtesy with which a despatch begins.
///
/// ```ebnf
/// courtesy = { word } , ( "honour" | "honor" ) , "to" , verb , [ words ] , "that" ;
/// ```
fn behind_courtesy(parts: &[Part<'_>]) -> usize {
    const LONGEST_LEAD: usize = 24;
    const LONGEST_VERB: usize = 6;
    let lead = parts.iter().take(LONGEST_LEAD);
    let honour = lead.clone().position(|part| part.is_in(&["honour", "honor"]));
    let that = honour.and_then(|honour| {
        let behind = parts.iter().skip(honour).take(LONGEST_VERB);
        Some(honour + behind.clone().position(|part| part.is("that"))? + 1)
    });
    that.unwrap_or_default()
}

/// Marks the subordinate clauses. One that leads the sentence or follows a comma ends with the next comma, another with
/// the sentence.
fn mark_subordinate(parts: &mut [Part<'_>]) {
    let mut open = false;
    let mut ends_at_comma = false;
    for at in 0..parts.len() {
        let before = at.checked_sub(1).and_then(|at| parts.get(at).copied());
        let next = parts.get(at + 1).copied();
        let Some(part) = parts.get_mut(at).filter(|part| part.is_main()) else {
            continue;
        };
        if open && ends_at_comma && part.is(",") || part.is(";") {
            open = false;
        } else if !open && opens(*part, at, next) {
            open = true;
            ends_at_comma = at == 0 || before.is_some_and(|before| before.is(","));
        }
        if open {
            part.state = State::Subordinate;
        }
    }
}

/// True for a word that opens a subordinate clause. "When I called on him" at the start of a report tells of the
/// meeting itself, and so does ", where I was received".
fn opens(part: Part<'_>, at: usize, next: Option<Part<'_>>) -> bool {
    let next_is = |words: &[&str]| next.is_some_and(|next| next.is_in(words));
    let points_to_day = || part.is("that") && next_is(TIMES_OF_DAY);
    let goes_on = || part.is("where") && next_is(&["i", "we"]);
    let tells = || points_to_day() || goes_on() || at == 0 && part.is("when");
    part.is_of(&SUBORDINATORS) && !tells()
}
