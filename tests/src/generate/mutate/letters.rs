//! What converters and scanners do to characters.

use encoding_rs::GBK;
use memcon::{Layout, Mode};

use super::super::dump::{Dump, Line};
use super::super::facts::Fact;
use super::super::form::Escapes;
use super::super::random::Random;
use super::{Keeps, Mutator};

/// Letters lose what stands above and through them.
#[derive(Debug, Clone, Copy)]
pub struct PlainLetters;

impl PlainLetters {
    fn plain(c: char) -> Option<&'static str> {
        Some(match c {
            'á' | 'å' => "a",
            'Á' | 'Å' => "A",
            'ě' => "e",
            'Ě' => "E",
            'ő' | 'ø' => "o",
            'Ő' | 'Ø' => "O",
            'ř' => "r",
            'Ř' => "R",
            'ü' => "u",
            'Ü' => "U",
            _ => return None,
        })
    }
}

impl Mutator for PlainLetters {
    fn keeps(&self) -> Keeps {
        Keeps::WhatIsPrinted
    }

    fn applies(&self, dump: &Dump) -> bool {
        // Two people may have the same initial then.
        let changes = |fact: &Fact| {
            let mut initials = fact.value.split(' ').filter_map(|name| name.chars().next());
            fact.key == "people" && initials.any(|letter| Self::plain(letter).is_some())
        };
        !dump.lines.iter().any(is_labelled_by_initial) || !dump.truth.iter().any(changes)
    }

    fn apply(&self, dump: Dump, _: &mut Random) -> Dump {
        dump.mapped(Self::plain)
    }
}

/// True for a line with a turn whose label is one letter.
fn is_labelled_by_initial(line: &Line) -> bool {
    let is_letter = |label: &str| label.chars().filter(|c| c.is_alphabetic()).count() == 1;
    let alone = Some(&*line.text).filter(|text| line.document && text.ends_with(':'));
    labels(line).chain(alone).any(is_letter)
}

/// What stands before the words of each turn of a line, up to the words before it.
fn labels(line: &Line) -> impl Iterator<Item = &str> {
    let ends = std::iter::once(0).chain(line.turns.iter().map(|(_, words)| words.end));
    let turns = line.turns.iter().zip(ends);
    turns.filter_map(|((_, words), end)| line.text.get(end..words.start))
}

/// Letters that Latin-1 does not have become something else: a question mark, or nothing.
#[derive(Debug, Clone, Copy)]
pub struct LostLetters(pub &'static str);

impl Mutator for LostLetters {
    fn keeps(&self) -> Keeps {
        // A letter that left nothing behind can't be told.
        match self.0 {
            "" => Keeps::WhatIsPrinted,
            _ => Keeps::WhatIsLeft,
        }
    }

    fn applies(&self, dump: &Dump) -> bool {
        match self.0 {
            // A text of nothing but such letters leaves its marks, and nothing tells those from the rest. A look-alike
            // that leaves nothing takes a letter from one label that the others have.
            "" => {
                !dump.lines.iter().any(is_label_beyond_latin_1)
                    && !dump
                        .text()
                        .contains(['。', 'а', 'с', 'е', 'о', 'р', 'К', 'М', 'О', 'Т'])
            }
            // Behind a word nothing tells a lost letter from a question. A reference or an escape is no letter.
            _ => dump.escapes == Escapes::None && !ends_word_beyond_latin_1(&dump.text()),
        }
    }

    fn apply(&self, dump: Dump, _: &mut Random) -> Dump {
        let by = self.0;
        dump.mapped(|c| is_beyond_latin_1(c).then_some(by))
    }
}

fn is_beyond_latin_1(c: char) -> bool {
    c.is_alphabetic() && c > 'ÿ'
}

/// True for a line with a turn of which nothing but such letters tells who speaks.
fn is_label_beyond_latin_1(line: &Line) -> bool {
    let is_beyond = |label: &str| {
        let mut letters = label.chars().filter(|c| c.is_alphabetic()).peekable();
        letters.peek().is_some() && letters.all(is_beyond_latin_1)
    };
    labels(line).any(is_beyond)
}

/// True where such a letter is the last of a word.
fn ends_word_beyond_latin_1(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphabetic());
    words
        .filter_map(|word| word.chars().next_back())
        .any(is_beyond_latin_1)
}

/// A viewer of PDF files loses numbers with a mark inside, and what stands above the line.
#[derive(Debug, Clone, Copy)]
pub struct LostNumbers;

impl LostNumbers {
    /// A number with a mark inside: `44-58`, `17:40`, `203-00566-05`, with what stands around it in its word.
    fn is_lost(word: &str) -> bool {
        let inner = word.trim_matches(|c: char| !c.is_ascii_digit());
        inner.contains(|c: char| !c.is_ascii_digit())
            && inner
                .chars()
                .all(|c| c.is_ascii_digit() || c.is_ascii_punctuation())
    }

    fn without_numbers(line: &Line) -> Line {
        let mut line = line.clone();
        let words: Vec<(usize, usize)> = line
            .text
            .split(' ')
            .scan(0, |at, word| {
                let start = *at;
                *at += word.len() + 1;
                Some((start, word.len()))
            })
            .collect();
        for (start, length) in words.into_iter().rev() {
            let word = &line.text[start..start + length];
            if Self::is_lost(word) {
                let lead = word.len() - word.trim_start_matches(|c: char| !c.is_ascii_digit()).len();
                let inner = word.trim_matches(|c: char| !c.is_ascii_digit()).len();
                line = line.with(start + lead..start + lead + inner, "");
            }
        }
        line
    }
}

impl Mutator for LostNumbers {
    fn keeps(&self) -> Keeps {
        Keeps::WhatIsLeft
    }

    fn applies(&self, dump: &Dump) -> bool {
        dump.layout == Layout::WcdaPdfFlat
    }

    fn apply(&self, mut dump: Dump, _: &mut Random) -> Dump {
        let said = |text: &str| Self::without_numbers(&Line::new(text)).text;
        for line in &mut dump.lines {
            *line = Self::without_numbers(line).mapped(|c| matches!(c, '‘' | '’').then_some(" "));
            // A number is whole or lost; of a text with numbers in it the rest is left.
            line.facts.retain_mut(|fact| {
                if !matches!(fact.key, "citation" | "summary" | "title") {
                    return !loses(fact);
                }
                *fact = Fact::new(fact.key, said(&fact.value));
                true
            });
        }
        let bare = dump
            .truth
            .iter()
            .map(|fact| Fact::new(fact.key, said(&fact.value)));
        let mut truth: Vec<Fact> = bare.collect();
        truth.extend(days_of_meetings(&dump));
        dump.truth.extend(truth);
        dump
    }
}

/// The days of meetings, their hours lost.
fn days_of_meetings(dump: &Dump) -> Vec<Fact> {
    let meetings = dump.truth.iter().filter(|fact| fact.key == "dates.meeting");
    let day = |fact: &Fact| Fact::new(fact.key, fact.value.split('/').next().unwrap_or_default());
    meetings.map(day).collect()
}

/// True for what is told by numbers with a mark inside. The day of a meeting stays; the record then says it without hours.
fn loses(fact: &Fact) -> bool {
    match fact.key {
        "archive.reference" | "archive.pages" => LostNumbers::is_lost(&fact.value),
        "dates.meeting" => fact.value.contains(':'),
        "identifiers.cable" => true,
        _ => false,
    }
}

/// Curly quotation marks in UTF-8 that were read as GBK: each takes the letter behind it along.
#[derive(Debug, Clone, Copy)]
pub struct Misread;

impl Misread {
    fn misread(line: &Line) -> Line {
        let mut line = line.clone();
        let marks: Vec<(usize, char)> = line
            .text
            .char_indices()
            .filter(|(_, c)| matches!(c, '“' | '”'))
            .collect();
        for (at, mark) in marks.into_iter().rev() {
            let behind = line.text[at + mark.len_utf8()..].chars().next();
            // What is no character in GBK stays as it is.
            let taken = behind.filter(char::is_ascii_alphabetic).map_or(0, char::len_utf8);
            let end = at + mark.len_utf8() + taken;
            let (read, _, _) = GBK.decode(&line.text.as_bytes()[at..end]);
            let read = read.replace(char::REPLACEMENT_CHARACTER, "");
            line = line.with(at..end, &read);
        }
        line
    }
}

/// The turns that have words in a line.
fn turns(line: &Line) -> impl Iterator<Item = usize> {
    line.turns.iter().map(|(turn, _)| *turn)
}

impl Mutator for Misread {
    fn keeps(&self) -> Keeps {
        Keeps::WhatIsLeft
    }

    fn applies(&self, dump: &Dump) -> bool {
        dump.text().contains(['“', '”']) && !dump.holds_led_speech()
    }

    fn apply(&self, mut dump: Dump, _: &mut Random) -> Dump {
        let curly = |line: &&Line| line.document && line.text.contains(['“', '”']);
        // Only straight marks are left that anything could stand between.
        let lost: Vec<usize> = match dump.mode {
            Mode::Quoted => dump.lines.iter().filter(curly).flat_map(turns).collect(),
            _ => Vec::new(),
        };
        for line in dump.lines.iter_mut().filter(|line| line.document) {
            line.turns.retain(|(turn, _)| !lost.contains(turn));
            *line = Self::misread(line);
        }
        dump
    }
}

/// A scanner that reads words only: one line without any punctuation. Nothing in it can be told from the next.
#[derive(Debug, Clone, Copy)]
pub struct Unpunctuated;

impl Unpunctuated {
    fn drops(c: char) -> Option<&'static str> {
        (!c.is_alphanumeric() && !c.is_whitespace()).then_some("")
    }
}

impl Mutator for Unpunctuated {
    fn keeps(&self) -> Keeps {
        Keeps::WhatIsLeft
    }

    fn applies(&self, dump: &Dump) -> bool {
        dump.layout == Layout::WcdaPdfText
    }

    fn apply(&self, mut dump: Dump, _: &mut Random) -> Dump {
        let whole = Line::joined(dump.lines).mapped(Self::drops);
        let mut whole = Line::new(whole.text.split_whitespace().collect::<Vec<_>>().join(" "));
        whole.document = true;
        dump.lines = vec![whole];
        dump.layout = Layout::Plain;
        let bare = |fact: &Fact| Fact::new(fact.key, Line::new(&fact.value).mapped(Self::drops).text);
        let bare: Vec<Fact> = dump.truth.iter().map(bare).collect();
        dump.truth.extend(bare);
        dump.truth.extend(days_of_meetings(&dump));
        dump.truth.insert(Fact::new("layout", Layout::Plain.as_str()));
        dump
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_with_a_mark_inside_are_lost() {
        for word in ["44-58.", "17:40,", "203-00566-05", "(11.30)"] {
            assert!(LostNumbers::is_lost(word), "{word}");
        }
        for word in ["1957", "(12)", "17", "p.m.-7", "22nd", "-", "No."] {
            assert!(!LostNumbers::is_lost(word), "{word}");
        }
        let line = LostNumbers::without_numbers(&Line::new(
            "Time: 5 May 1963, 15:30-18:10, PRC FMA 203-00566-05, 44-58.",
        ));
        assert_eq!(line.text, "Time: 5 May 1963, , PRC FMA , .");
    }

    #[test]
    fn misread_marks_take_letters_along() {
        let line = Line {
            text: "Orlov: “Yes,” he said.".into(),
            turns: vec![(0, 7..26)],
            ..Line::default()
        };
        let misread = Misread::misread(&line);
        assert_eq!(misread.text, "Orlov: 鈥淵es,鈥 he said.");
        assert_eq!(&misread.text[misread.turns[0].1.clone()], "鈥淵es,鈥 he said.");
    }
}
