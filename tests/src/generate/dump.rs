use std::collections::BTreeSet;
use std::ops::Range;

use memcon::{Layout, Mode};

use super::apparatus;
use super::facts::Fact;
use super::form::{Escapes, Form};
use crate::invariants::fold;

/// A dump as lines that know what they carry: when a line is lost or cut, what can still be known is lost or cut with it.
#[derive(Debug, Clone)]
pub struct Dump {
    /// The layout that the lines are in.
    pub layout: Layout,
    /// The lines.
    pub lines: Vec<Line>,
    /// How they are written.
    pub form: Form,
    /// How characters that are no plain letters are written.
    pub escapes: Escapes,
    /// How lines end.
    pub line_end: &'static str,
    /// The bytes of a character.
    pub charset: Charset,
    /// How most of the turns that the lines carry are attributed.
    pub mode: Mode,
    /// The speaker of each turn.
    pub speakers: Vec<Speaker>,
    /// Everything that can be true of the record, whether a line still carries it or not.
    pub truth: BTreeSet<Fact>,
    /// Keys of which [`Dump::truth`] knows every value, so that any other value is wrong.
    pub closed: BTreeSet<&'static str>,
}

/// A line of a dump.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// Its text, without its end.
    pub text: String,
    /// What it says about the record.
    pub facts: Vec<Fact>,
    /// Which words of it belong to which turn.
    pub turns: Vec<(usize, Range<usize>)>,
    /// The line is part of the document itself, not of the archive's page.
    pub document: bool,
    /// The line begins in the middle of a word.
    pub inside_word: bool,
    /// What it is in a volume.
    pub part: Part,
}

/// What a line is in a volume that has mark-up for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Part {
    /// A paragraph.
    #[default]
    Paragraph,
    /// The title, behind the number of the document.
    Title,
    /// The number of the file.
    File,
    /// Place, date and hour.
    Dateline {
        /// The place, as the line has it.
        place: String,
        /// The date, as the line has it.
        date: String,
        /// The date in numbers.
        when: String,
    },
    /// The line above those present.
    ListHead,
    /// A side of the table.
    Side,
    /// Somebody who was present.
    Member,
    /// Who was present, in columns.
    Row,
    /// The signature.
    Signed,
    /// The note of this number.
    Note(u32),
}

/// How characters become bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charset {
    /// UTF-8.
    Utf8,
    /// UTF-8 with a byte order mark.
    Utf8Marked,
    /// UTF-16, little endian, with a byte order mark.
    Utf16Le,
    /// UTF-16, big endian, with a byte order mark.
    Utf16Be,
    /// Windows-1252.
    Windows1252,
}

/// Who speaks a turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The name, or the label of somebody whom the record does not name.
    pub name: String,
    /// How the turn is attributed.
    pub mode: Mode,
}

/// What a turn must come out as.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExpectedTurn {
    /// How it is attributed.
    pub mode: Mode,
    /// Name of the speaker.
    pub speaker: String,
    /// The words, white space folded.
    pub text: String,
}

impl Line {
    /// A line that carries nothing.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// The empty line.
    #[must_use]
    pub fn blank() -> Self {
        Self::default()
    }

    /// The line as this part of a volume.
    #[must_use]
    pub fn as_part(mut self, part: Part) -> Self {
        self.part = part;
        self
    }

    /// The line, carrying these facts.
    #[must_use]
    pub fn saying(mut self, facts: impl IntoIterator<Item = Fact>) -> Self {
        self.facts.extend(facts);
        self
    }

    /// The line with something before and behind its text.
    #[must_use]
    pub fn between(mut self, before: &str, behind: &str) -> Self {
        self.text = format!("{before}{}{behind}", self.text);
        for (_, range) in &mut self.turns {
            *range = range.start + before.len()..range.end + before.len();
        }
        self
    }

    /// The line cut into several: `ranges` of its text. Facts stay with the first.
    #[must_use]
    pub fn cut(&self, ranges: &[Range<usize>]) -> Vec<Self> {
        let piece = |(at, range): (usize, &Range<usize>)| {
            let clip = |words: &Range<usize>| {
                let (start, end) = (words.start.max(range.start), words.end.min(range.end));
                (start < end).then(|| start - range.start..end - range.start)
            };
            Self {
                text: self.text[range.clone()].to_owned(),
                facts: if at == 0 { self.facts.clone() } else { Vec::new() },
                turns: self
                    .turns
                    .iter()
                    .filter_map(|(turn, words)| Some((*turn, clip(words)?)))
                    .collect(),
                document: self.document,
                part: self.part.clone(),
                inside_word: at == 0 && self.inside_word,
            }
        };
        ranges.iter().enumerate().map(piece).collect()
    }

    /// Lines that an extractor ran together: one, with a space where a line ended. Empty lines leave nothing.
    #[must_use]
    pub fn joined(lines: impl IntoIterator<Item = Self>) -> Self {
        let mut whole = Self::default();
        for line in lines.into_iter().filter(|line| !line.is_blank()) {
            if !whole.text.is_empty() {
                whole.text.push(' ');
            }
            let shift = whole.text.len();
            whole.text.push_str(&line.text);
            whole.facts.extend(line.facts);
            let moved = line.turns.into_iter();
            whole
                .turns
                .extend(moved.map(|(turn, words)| (turn, words.start + shift..words.end + shift)));
            whole.document |= line.document;
        }
        whole
    }

    /// The line with each character replaced as `by` says, where it says anything.
    #[must_use]
    pub fn mapped(&self, by: impl Fn(char) -> Option<&'static str>) -> Self {
        let map = |text: &str| {
            let mut out = String::with_capacity(text.len());
            for c in text.chars() {
                match by(c) {
                    Some(other) => out.push_str(other),
                    None => out.push(c),
                }
            }
            out
        };
        let place = |at: usize| map(&self.text[..at]).len();
        Self {
            text: map(&self.text),
            facts: self.facts.clone(),
            turns: self
                .turns
                .iter()
                .map(|(turn, words)| (*turn, place(words.start)..place(words.end)))
                .collect(),
            document: self.document,
            part: self.part.clone(),
            inside_word: self.inside_word,
        }
    }

    /// The line with `words` in place of a range of its text. Words of a turn that reach into the range reach to its end.
    #[must_use]
    pub fn with(mut self, range: Range<usize>, words: &str) -> Self {
        self.text.replace_range(range.clone(), words);
        let moved = |at: usize, inside: usize| match at {
            at if at >= range.end => at - range.len() + words.len(),
            at if at > range.start => inside,
            at => at,
        };
        for (_, own) in &mut self.turns {
            *own = moved(own.start, range.start)..moved(own.end, range.start + words.len());
        }
        self
    }

    /// True for a line of white space only.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

impl Dump {
    /// The text.
    #[must_use]
    pub fn text(&self) -> String {
        let text = self.form.write(&self.lines, self.line_end);
        self.escapes.write(&text)
    }

    /// The bytes.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let text = self.text();
        let utf16 = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            std::iter::once(0xFEFF)
                .chain(text.encode_utf16())
                .flat_map(bytes)
                .collect()
        };
        match self.charset {
            Charset::Utf8 => text.into_bytes(),
            Charset::Utf8Marked => format!("\u{FEFF}{text}").into_bytes(),
            Charset::Utf16Le => utf16(u16::to_le_bytes),
            Charset::Utf16Be => utf16(u16::to_be_bytes),
            Charset::Windows1252 => match encoding_rs::WINDOWS_1252.encode(&text) {
                (bytes, _, false) => bytes.into_owned(),
                // What it lacks was put there by other damage.
                (_, _, true) => text.clone().into_bytes(),
            },
        }
    }

    /// True for a transcript of which only the quotation marks tell some of the words.
    #[must_use]
    pub fn holds_led_speech(&self) -> bool {
        self.mode == Mode::Direct && self.speakers.iter().any(|speaker| speaker.mode == Mode::Quoted)
    }

    /// What the lines still say: it must all come out.
    #[must_use]
    pub fn facts(&self) -> BTreeSet<Fact> {
        // Where notes stand with their calls, one that nothing calls is not written.
        let written = |line: &&Line| match line.part {
            Part::Note(number) => self.form == Form::Text || apparatus::calls(&self.lines, number),
            _ => true,
        };
        let lines = self.lines.iter().filter(written);
        let said = lines.flat_map(|line| line.facts.iter().cloned().chain(apparatus::pages(line)));
        said.chain([Fact::new("layout", self.layout.as_str())]).collect()
    }

    /// The turns whose words the lines still hold, in the order of the lines.
    #[must_use]
    pub fn turns(&self) -> Vec<ExpectedTurn> {
        self.turns_in(self.form)
    }

    /// The same without the numbers of notes that stand among their words.
    #[must_use]
    pub fn turns_without_notes(&self) -> Vec<ExpectedTurn> {
        self.turns_in(Form::Slashed)
    }

    fn turns_in(&self, form: Form) -> Vec<ExpectedTurn> {
        let mut order: Vec<usize> = Vec::new();
        let mut words = vec![String::new(); self.speakers.len()];
        for line in &self.lines {
            for (turn, range) in &line.turns {
                if words[*turn].is_empty() {
                    order.push(*turn);
                }
                if !line.inside_word {
                    words[*turn].push(' ');
                }
                words[*turn].push_str(&form.heard(&line.text[range.clone()]));
            }
        }
        let turns = order.into_iter().map(|turn| ExpectedTurn {
            mode: self.speakers[turn].mode,
            speaker: self.speakers[turn].name.clone(),
            text: fold(&words[turn]),
        });
        turns.filter(|turn| !turn.text.is_empty()).collect()
    }

    /// The dump with each character of its lines, and of what they say, replaced as `by` says, where it says anything: what
    /// is damaged so must come out as it is printed.
    #[must_use]
    pub fn mapped(mut self, by: impl Fn(char) -> Option<&'static str> + Copy) -> Self {
        let text = |text: &str| Line::new(text).mapped(by).text;
        let fact = |fact: &Fact| Fact::new(fact.key, text(&fact.value));
        for line in &mut self.lines {
            *line = line.mapped(by);
            line.facts = line.facts.iter().map(fact).collect();
        }
        self.truth = self.truth.iter().map(fact).collect();
        for speaker in &mut self.speakers {
            speaker.name = text(&speaker.name);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_cut_or_mapped_keeps_its_words_in_place() {
        let line = Line {
            text: "Orlov: “Yes” and no".into(),
            turns: vec![(0, 7..23)],
            ..Line::default()
        };
        let folded = line.mapped(|c| matches!(c, '“' | '”').then_some("\""));
        assert_eq!(&folded.text[folded.turns[0].1.clone()], "\"Yes\" and no");
        let cut = folded.cut(&[0..12, 13..19]);
        assert_eq!(
            (cut[0].text.as_str(), cut[0].turns[0].1.clone()),
            ("Orlov: \"Yes\"", 7..12)
        );
        assert_eq!(
            (cut[1].text.as_str(), cut[1].turns[0].1.clone()),
            ("and no", 0..6)
        );
        let joined = Line::joined([cut[0].clone(), Line::blank(), cut[1].clone()]);
        assert_eq!(joined.text, "Orlov: \"Yes\" and no");
        assert_eq!(joined.turns, [(0, 7..12), (0, 13..19)]);
        let shifted = line.clone().between("**", "**");
        assert_eq!(&shifted.text[shifted.turns[0].1.clone()], "“Yes” and no");
        for (range, words, left) in [
            (0..5, "Ok", "“Yes” and no"),
            (16..21, "", "“Yes”no"),
            (19..23, "or", "“Yes” anor"),
        ] {
            let other = line.clone().with(range, words);
            assert_eq!(&other.text[other.turns[0].1.clone()], left);
        }
    }
}
