//! What keyboards, fonts and scanners of other scripts do to letters, digits and signs.

use memcon::Mode;

use super::super::dump::{Dump, Line};
use super::super::form::{Escapes, Form};
use super::super::random::Random;
use super::{Keeps, Mutator};

/// Characters stand as references or escapes that nobody resolved.
#[derive(Debug, Clone, Copy)]
pub struct Undecoded(pub Escapes);

impl Mutator for Undecoded {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, dump: &Dump) -> bool {
        // In mark-up references are no damage.
        let escaped = |text: &str| self.0.write(text) != text;
        matches!(dump.form, Form::Text | Form::Slashed) && escaped(&dump.text())
    }

    fn apply(&self, mut dump: Dump, _: &mut Random) -> Dump {
        dump.escapes = self.0;
        dump
    }
}

/// Cyrillic letters in Latin words, which look the same: in what is said, and in a label.
#[derive(Debug, Clone, Copy)]
pub struct Lookalikes;

impl Lookalikes {
    fn of(c: char) -> Option<&'static str> {
        Some(match c {
            'a' => "а",
            'c' => "с",
            'e' => "е",
            'o' => "о",
            'p' => "р",
            'K' => "К",
            'M' => "М",
            'O' => "О",
            'T' => "Т",
            _ => return None,
        })
    }

    /// The family name that a label ends with: its place in the line, and a letter of it with the look-alike.
    fn place(line: &Line) -> Option<(usize, &'static str)> {
        let (_, words) = line.turns.first()?;
        let label = line.text.get(..words.start)?.strip_suffix(": ")?;
        let start = label.rfind(' ').map_or(0, |space| space + 1);
        let name = label.get(start..).filter(|name| name.chars().count() > 3)?;
        let all_letters = name.chars().all(char::is_alphabetic);
        let mut letters = name.char_indices().filter(|_| all_letters);
        letters.find_map(|(at, c)| Some((start + at, Self::of(c)?)))
    }
}

impl Mutator for Lookalikes {
    fn keeps(&self) -> Keeps {
        Keeps::WhatIsPrinted
    }

    fn applies(&self, dump: &Dump) -> bool {
        // By their verbs notes of what was said are told from speech.
        let notes = dump.truth.iter().any(|fact| fact.key == "turns.reported");
        !notes
            && dump.mode == Mode::Direct
            && known_labels(dump).any(|at| Self::place(&dump.lines[at]).is_some())
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        let places: Vec<usize> = known_labels(&dump)
            .filter(|at| Self::place(&dump.lines[*at]).is_some())
            .collect();
        let at = *random.pick(&places);
        let line = dump.lines[at].clone();
        dump.lines[at] = match Self::place(&line) {
            Some((place, other)) => line.with(place..place + 1, other),
            None => line,
        };
        for line in dump.lines.iter_mut().filter(|line| !line.turns.is_empty()) {
            let (_, words) = line.turns[0].clone();
            let said = &line.text[words];
            let found = said.char_indices().find(|(_, c)| Self::of(*c).is_some());
            let found = found.and_then(|(place, c)| Some((line.turns[0].1.start + place, Self::of(c)?)));
            if let Some((place, other)) = found.filter(|_| random.chance(30)) {
                *line = line.clone().with(place..place + 1, other);
            }
        }
        dump
    }
}

/// Lines that begin with the label of a turn, the same label as before, and with the name of a person in it.
fn known_labels(dump: &Dump) -> impl Iterator<Item = usize> {
    let label = |line: &Line| {
        let (turn, words) = line.turns.first()?;
        let label = line.text.get(..words.start)?;
        let name = label.strip_suffix(": ")?.rsplit(' ').next()?.to_lowercase();
        let mut names = dump.speakers.get(*turn)?.name.split(' ');
        let is_person = line.facts.iter().any(|fact| fact.key == "people.speaker");
        (is_person && names.any(|part| part.to_lowercase() == name)).then(|| label.to_owned())
    };
    let mut known = Vec::new();
    let lines = dump.lines.iter().enumerate();
    let again = lines.filter_map(|(at, line)| {
        let label = label(line)?;
        let times = known.iter().filter(|other| **other == label).count();
        known.push(label);
        (times > 1).then_some(at)
    });
    again.collect::<Vec<_>>().into_iter()
}

/// A scanner takes a letter of a label for another that looks like it, once.
#[derive(Debug, Clone, Copy)]
pub struct ConfusedLabels;

impl ConfusedLabels {
    const PAIRS: [(&'static str, &'static str); 6] = [
        ("I", "l"),
        ("I", "1"),
        ("l", "1"),
        ("l", "I"),
        ("O", "0"),
        ("o", "0"),
    ];

    /// Letters of the label that can be confused.
    fn places(line: &Line) -> Vec<(usize, &'static str)> {
        let words = line.turns.first().map(|(_, words)| words.start);
        let label = words.and_then(|end| line.text.get(..end)?.strip_suffix(": "));
        let label = label.unwrap_or_default();
        let name = label.rfind(' ').map_or(0, |space| space + 1);
        // Of a name that short another may differ in one letter.
        let long = label[name..].chars().filter(|c| c.is_alphabetic()).count() > 3;
        let pairs = Self::PAIRS.iter().filter(|_| long);
        let places = pairs.flat_map(|(letter, other)| {
            let places = label[name..].match_indices(letter);
            places.map(move |(at, _)| (name + at, *other))
        });
        // A digit at the end may be the number of a note.
        let is_note = |at: usize, other: &str| at + 1 == label.len() && other.starts_with(char::is_numeric);
        places.filter(|(at, other)| !is_note(*at, other)).collect()
    }
}

impl Mutator for ConfusedLabels {
    fn keeps(&self) -> Keeps {
        Keeps::WhatIsPrinted
    }

    fn applies(&self, dump: &Dump) -> bool {
        dump.mode == Mode::Direct && known_labels(dump).any(|at| !Self::places(&dump.lines[at]).is_empty())
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        let labels: Vec<usize> = known_labels(&dump)
            .filter(|at| !Self::places(&dump.lines[*at]).is_empty())
            .collect();
        let at = *random.pick(&labels);
        let (place, other) = *random.pick(&Self::places(&dump.lines[at]));
        dump.lines[at] = dump.lines[at].clone().with(place..place + 1, other);
        dump
    }
}

/// Editors' square brackets became curly ones.
#[derive(Debug, Clone, Copy)]
pub struct CurlyBrackets;

impl Mutator for CurlyBrackets {
    fn keeps(&self) -> Keeps {
        Keeps::WhatIsPrinted
    }

    fn applies(&self, dump: &Dump) -> bool {
        matches!(dump.form, Form::Text | Form::Slashed) && dump.lines.iter().any(is_bracketed)
    }

    fn apply(&self, mut dump: Dump, _: &mut Random) -> Dump {
        for line in dump.lines.iter_mut().filter(|line| is_bracketed(line)) {
            *line = line.mapped(|c| match c {
                '[' => Some("{"),
                ']' => Some("}"),
                _ => None,
            });
        }
        dump
    }
}

/// True for a line of the document in which an editor wrote something: its brackets close where they open. Those of stamps
/// that stand side by side do so rows below, and nothing but square ones is read so far.
fn is_bracketed(line: &Line) -> bool {
    let brackets = |bracket: char| line.text.matches(bracket).count();
    line.document && line.text.contains('[') && brackets('[') == brackets(']')
}

/// Numbers of paragraphs and turns in full-width digits, with a full-width stop.
#[derive(Debug, Clone, Copy)]
pub struct FullWidthNumbers;

impl FullWidthNumbers {
    const DIGITS: [char; 10] = ['０', '１', '２', '３', '４', '５', '６', '７', '８', '９'];

    fn widened(number: &str) -> String {
        let digits = number
            .bytes()
            .filter_map(|byte| Self::DIGITS.get(usize::from(byte.wrapping_sub(b'0'))));
        digits.chain(&['．']).collect()
    }

    /// The number before the label of a turn: `12. Mr. HASK (Ruritania): `.
    fn number(line: &Line) -> Option<&str> {
        let number = line.text.split(". ").next()?;
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let before_label = line
            .turns
            .first()
            .is_some_and(|(_, words)| words.start > number.len() + 2);
        (is_number && before_label).then_some(number)
    }
}

impl Mutator for FullWidthNumbers {
    fn keeps(&self) -> Keeps {
        Keeps::WhatIsPrinted
    }

    fn applies(&self, dump: &Dump) -> bool {
        dump.lines.iter().any(|line| Self::number(line).is_some())
    }

    fn apply(&self, mut dump: Dump, _: &mut Random) -> Dump {
        for line in &mut dump.lines {
            if let Some(number) = Self::number(line) {
                let (end, wide) = (number.len() + ". ".len(), Self::widened(number));
                *line = line.clone().with(0..end, &wide);
            }
        }
        dump
    }
}

/// Another sign for the word `No.`.
#[derive(Debug, Clone, Copy)]
pub struct NumberSigns;

impl NumberSigns {
    const SIGN: &'static str = "No. ";

    fn is_numbered(line: &Line) -> bool {
        let identifies = line.facts.iter().any(|fact| fact.key.starts_with("identifiers."));
        line.document && identifies && line.turns.is_empty() && line.text.contains(Self::SIGN)
    }
}

impl Mutator for NumberSigns {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, dump: &Dump) -> bool {
        dump.lines.iter().any(Self::is_numbered)
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        let sign = *random.pick(&["Nº ", "N° ", "№ ", "№", "No ", "Nr. ", "Nº. "]);
        for line in dump.lines.iter_mut().filter(|line| Self::is_numbered(line)) {
            line.text = line.text.replace(Self::SIGN, sign);
        }
        dump
    }
}
