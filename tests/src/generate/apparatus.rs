//! What editors of a volume put between the words: calls of notes and page marks.
//!
//! In the lines of a dump both stand as private characters around a number; a [`Form`](super::form::Form) says how they are
//! printed.

use super::dump::{Dump, Line, Part};
use super::facts::Fact;
use super::random::Random;
use super::vocabulary::NOTES;

/// Around the number of a note, where the text calls it.
const CALL: [char; 2] = ['\u{E000}', '\u{E001}'];

/// Around the number of the page that starts there.
const PAGE: [char; 2] = ['\u{E002}', '\u{E003}'];

/// A stretch of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// Words.
    Words(&'t str),
    /// The call of a note.
    Call(&'t str),
    /// The start of a page.
    Page(&'t str),
}

/// The pieces of a text, in order.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find([CALL[0], PAGE[0]]) {
        let (words, mark) = rest.split_at(at);
        if !words.is_empty() {
            pieces.push(Piece::Words(words));
        }
        let is_call = mark.starts_with(CALL[0]);
        let mark = mark.trim_start_matches([CALL[0], PAGE[0]]);
        let (number, behind) = mark.split_once([CALL[1], PAGE[1]]).unwrap_or((mark, ""));
        pieces.push(if is_call {
            Piece::Call(number)
        } else {
            Piece::Page(number)
        });
        rest = behind;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    pieces
}

/// The call of this note.
pub(super) fn call(number: u32) -> String {
    format!("{}{number}{}", CALL[0], CALL[1])
}

/// True where one of the lines calls this note.
pub(super) fn calls(lines: &[Line], number: u32) -> bool {
    let call = call(number);
    lines.iter().any(|line| line.text.contains(&call))
}

/// The page marks in a line.
pub(super) fn pages(line: &Line) -> impl Iterator<Item = Fact> {
    pieces(&line.text).into_iter().filter_map(|piece| match piece {
        Piece::Page(number) => Some(Fact::new("pages", number)),
        _ => None,
    })
}

fn page(number: u32) -> String {
    format!("{}{number}{}", PAGE[0], PAGE[1])
}

/// How many notes and page marks are added.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measure {
    pub(super) notes: usize,
    pub(super) pages: usize,
}

/// Adds notes and page marks at random places, and numbers all notes anew, from `first` on, in the order in which they are called.
pub(super) fn annotate(lines: &mut Vec<Line>, measure: Measure, first: u32, random: &mut Random) {
    for added in 0..measure.notes {
        add_note(lines, NEW + added as u32, random);
    }
    renumber(lines, first);
    let start = random.between(2, 900);
    add_pages(lines, start, measure.pages, random);
}

/// Adds many notes and page marks to a dump; all of them are true of it.
pub(super) fn add(dump: &mut Dump, random: &mut Random) {
    let numbers = dump.lines.iter().filter_map(|line| match line.part {
        Part::Note(number) => Some(number),
        _ => None,
    });
    let first = numbers.min().unwrap_or(1);
    let measure = Measure {
        notes: 2 + random.below(8),
        pages: 1 + random.below(6),
    };
    let reported: Vec<(usize, Fact)> = dump.lines.iter().enumerate().filter_map(reported).collect();
    annotate(&mut dump.lines, measure, first, random);
    // Of a note of what somebody said the numbers among its words are printed as those among other words are.
    for (at, said) in reported {
        let line = &mut dump.lines[at];
        let printed = line
            .turns
            .first()
            .map(|(_, words)| dump.form.heard(&line.text[words.clone()]));
        line.facts.retain(|fact| *fact != said);
        line.facts.extend(printed.map(|words| Fact::new(said.key, words)));
    }
    dump.truth.extend(dump.facts());
}

/// What a line reports of somebody's words, where it has all of them. Notes are added below the lines, which stay where they are.
fn reported((at, line): (usize, &Line)) -> Option<(usize, Fact)> {
    let words = line.turns.first().map(|(_, words)| &line.text[words.clone()])?;
    let said = line
        .facts
        .iter()
        .find(|fact| fact.key == "turns.reported" && **fact == Fact::new(fact.key, words));
    said.map(|said| (at, said.clone()))
}

/// Notes that are not numbered yet have numbers from here on.
const NEW: u32 = 100_000;

/// Adds one note behind a word, and its call.
fn add_note(lines: &mut Vec<Line>, number: u32, random: &mut Random) {
    let places = places(lines, Line::ends_of_words);
    if places.is_empty() {
        return;
    }
    let (line, at) = *random.pick(&places);
    lines[line] = lines[line].holding(at, &call(number));
    let text = *random.pick(NOTES);
    lines.extend([
        Line::blank(),
        Line::new(text)
            .saying([Fact::new("notes", text)])
            .as_part(Part::Note(number)),
    ]);
}

/// Lines, and what `of_line` finds in each.
fn places(lines: &[Line], of_line: impl Fn(&Line) -> Vec<usize>) -> Vec<(usize, usize)> {
    let of_line = &of_line;
    let found = lines.iter().enumerate();
    found
        .flat_map(|(line, words)| of_line(words).into_iter().map(move |at| (line, at)))
        .collect()
}

/// Adds page marks between words, the numbers going up.
fn add_pages(lines: &mut [Line], start: u32, count: usize, random: &mut Random) {
    let mut places = places(lines, Line::spaces_in_speech);
    random.shuffle(&mut places);
    places.truncate(count);
    places.sort_unstable();
    // From the end on, so that the places before stay where they are.
    for (number, (line, at)) in places.into_iter().enumerate().rev() {
        let number = start + number as u32;
        lines[line] = lines[line].holding(at, &format!(" {}", page(number)));
    }
}

/// Numbers the notes in the order of their calls, and puts them in that order.
fn renumber(lines: &mut [Line], first: u32) {
    let called: Vec<u32> = lines
        .iter()
        .flat_map(|line| pieces(&line.text))
        .filter_map(|piece| match piece {
            Piece::Call(number) => number.parse().ok(),
            _ => None,
        })
        .collect();
    let number_of = |old: u32| {
        let at = called.iter().position(|number| *number == old);
        at.map(|at| first + at as u32)
    };
    // Those that nothing calls any more stand behind the others.
    let mut uncalled = first + called.len() as u32..;
    for line in lines.iter_mut() {
        if let Part::Note(old) = line.part
            && let Some(number) = number_of(old).or_else(|| uncalled.next())
        {
            line.part = Part::Note(number);
        } else {
            *line = line.renumbered(&number_of);
        }
    }
    let is_note = |line: &&Line| matches!(line.part, Part::Note(_));
    let mut notes: Vec<Line> = lines.iter().filter(is_note).cloned().collect();
    notes.sort_by_key(|line| match line.part {
        Part::Note(number) => number,
        _ => 0,
    });
    let mut notes = notes.into_iter();
    for line in lines.iter_mut().filter(|line| is_note(&&**line)) {
        if let Some(note) = notes.next() {
            *line = note;
        }
    }
}

impl Line {
    /// The line with something put into its text. What stands at the end of words belongs to them.
    fn holding(&self, at: usize, text: &str) -> Self {
        let mut line = self.clone();
        line.text.insert_str(at, text);
        for (_, words) in &mut line.turns {
            if at <= words.start {
                words.start += text.len();
            }
            if at <= words.end {
                words.end += text.len();
            }
        }
        line
    }

    /// The line with other numbers in the calls of notes.
    fn renumbered(&self, number_of: &impl Fn(u32) -> Option<u32>) -> Self {
        let mut line = self.clone();
        let mut at = 0;
        while let Some(found) = line.text[at..].find(CALL[0]) {
            let start = at + found + CALL[0].len_utf8();
            let end = line.text[start..].find(CALL[1]).map_or(start, |end| start + end);
            let number = line.text[start..end].parse().ok().and_then(number_of);
            if let Some(number) = number {
                let number = number.to_string();
                line.text.replace_range(start..end, &number);
                for (_, words) in &mut line.turns {
                    for place in [&mut words.start, &mut words.end] {
                        if *place >= end {
                            *place = *place + number.len() - (end - start);
                        }
                    }
                }
            }
            at = start;
        }
        line
    }

    /// Behind which words a note can be called: words of a title, of names in a list and of speech, none of them a number.
    fn ends_of_words(&self) -> Vec<usize> {
        if !matches!(self.part, Part::Paragraph | Part::Title | Part::Member) || self.is_blank() {
            return Vec::new();
        }
        let from = match self.turns.first() {
            Some((_, words)) => words.start,
            None if self.part == Part::Paragraph => return Vec::new(),
            None => 0,
        };
        let spaces = self.text.match_indices(' ').map(|(at, _)| at);
        let ends = spaces.chain([self.text.len()]).filter(|at| *at > from);
        let fits = |at: &usize| {
            let mut before = self.text[..*at].chars().rev();
            let last = before.next().unwrap_or_default();
            let stem = before.next().unwrap_or_default();
            let ends_sentence = matches!(last, '.' | ',') && stem.is_lowercase();
            let word = self.text[..*at].rsplit(' ').next().unwrap_or_default();
            match self.part {
                Part::Member => last.is_lowercase() && *at == self.text.len(),
                Part::Title => last.is_lowercase() && word.starts_with(char::is_uppercase),
                _ => last.is_lowercase() || ends_sentence,
            }
        };
        ends.filter(fits).collect()
    }

    /// Spaces between words that are said.
    fn spaces_in_speech(&self) -> Vec<usize> {
        let spaces = self.text.match_indices(' ').map(|(at, _)| at);
        let is_said = |at: &usize| {
            let mut turns = self.turns.iter();
            turns.any(|(_, words)| words.start < *at && *at < words.end)
        };
        spaces.filter(is_said).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_and_pages_are_told_from_words() {
        let text = format!("It{} rained {}in May{}", call(2), page(31), call(13));
        assert_eq!(
            pieces(&text),
            [
                Piece::Words("It"),
                Piece::Call("2"),
                Piece::Words(" rained "),
                Piece::Page("31"),
                Piece::Words("in May"),
                Piece::Call("13")
            ]
        );
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn notes_are_numbered_in_the_order_of_their_calls() {
        let said = |text: String| Line {
            turns: vec![(0, 0..text.len())],
            text,
            ..Line::default()
        };
        let note = |number, text: &str| Line::new(text).as_part(Part::Note(number));
        let mut lines = vec![
            said(format!("It{} rains{}", call(100_001), call(1))),
            note(1, "the second"),
            note(100_001, "the first"),
        ];
        renumber(&mut lines, 9);
        assert_eq!(lines[0].text, format!("It{} rains{}", call(9), call(10)));
        assert_eq!(lines[0].turns[0].1, 0..lines[0].text.len());
        assert_eq!(lines[1], note(9, "the first"));
        assert_eq!(lines[2], note(10, "the second"));
    }

    #[test]
    fn what_is_put_into_a_line_moves_its_words() {
        let line = Line {
            text: "Orlov: It rains.".into(),
            turns: vec![(0, 7..16)],
            ..Line::default()
        };
        let at_end = line.holding(16, "2");
        assert_eq!(&at_end.text[at_end.turns[0].1.clone()], "It rains.2");
        let before = line.holding(5, "3");
        assert_eq!(&before.text[before.turns[0].1.clone()], "It rains.");
        assert_eq!(line.ends_of_words(), [9, 16]);
        assert_eq!(line.spaces_in_speech(), [9]);
    }
}
