//! What forms, stamps and pages do to the lines of a document.

use std::collections::HashSet;

use memcon::Layout;

use super::super::dump::{Dump, Line};
use super::super::facts::{Fact, keys};
use super::super::model::{Clock, Day};
use super::super::random::Random;
use super::{Keeps, Mutator, document_start, has_document};

/// True where lines of the document stand as they were printed.
fn has_lines(dump: &Dump) -> bool {
    let hard_wrapped = dump.lines.iter().any(|line| line.text.starts_with("    "));
    dump.layout != Layout::WcdaPdfFlat && (!hard_wrapped || dump.layout == Layout::WcdaLegacyWeb)
}

/// True for the text of a PDF with a paragraph a line, where a page can end inside of one at one of `places`.
pub(super) fn can_end(dump: &Dump, places: fn(&Line) -> Vec<usize>) -> bool {
    let hard_wrapped = dump.lines.iter().any(|line| line.text.starts_with(' '));
    let fits = |line: &Line| !places(line).is_empty();
    dump.layout == Layout::WcdaPdfText && !hard_wrapped && dump.lines.iter().any(fits)
}

/// A line inside of which a page ends, and the place in it.
pub(super) fn end(dump: &Dump, random: &mut Random, places: fn(&Line) -> Vec<usize>) -> (usize, usize) {
    let lines: Vec<usize> = (0..dump.lines.len())
        .filter(|at| !places(&dump.lines[*at]).is_empty())
        .collect();
    let at = *random.pick(&lines);
    (at, *random.pick(&places(&dump.lines[at])))
}

/// Stamps beside the letterhead, read row by row: brackets open in one row and close in another.
#[derive(Debug, Clone, Copy)]
pub struct StampColumns;

impl Mutator for StampColumns {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, dump: &Dump) -> bool {
        has_lines(dump) && has_document(dump)
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        let number = random.between(1000, 9999);
        let letterhead = ["EMBASSY OF RURITANIA", "IN NORRLAND", "", ""];
        let stamps = [
            ["[Ministry Northern", "Department stamp:", "Incoming", "seen]"],
            [
                "[Ministry General",
                "Secretariat stamp:",
                "filed",
                "under letter B]",
            ],
        ];
        let columns = 1 + random.below(stamps.len());
        let incoming = format!("Incoming Nº 0{number}s");
        let rows = (0..letterhead.len()).map(|row| {
            let cells = stamps[..columns].iter().map(|stamp| stamp[row]);
            let cells = cells.map(|cell| {
                if cell == "Incoming" {
                    incoming.as_str()
                } else {
                    cell
                }
            });
            let cells: Vec<&str> = std::iter::once(letterhead[row])
                .chain(cells)
                .filter(|cell| !cell.is_empty())
                .collect();
            Line {
                document: true,
                ..Line::new(cells.join(" "))
            }
        });
        let mut rows: Vec<Line> = rows.collect();
        rows.push(Line::blank());
        dump.truth
            .insert(Fact::new(keys::identifier("received"), format!("0{number}s")));
        dump.truth.insert(Fact::new("sender", "EMBASSY OF RURITANIA"));
        let at = document_start(&dump);
        dump.lines.splice(at..at, rows);
        dump
    }
}

/// A form whose cells for year and month were filled below the line.
#[derive(Debug, Clone, Copy)]
pub struct DisplacedCells;

impl Mutator for DisplacedCells {
    fn keeps(&self) -> Keeps {
        Keeps::WhatIsPrinted
    }

    fn applies(&self, dump: &Dump) -> bool {
        has_lines(dump) && dump.mode == memcon::Mode::Quoted
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        let day = Day {
            year: random.between(1950, 1975),
            month: random.between(1, 12),
            day: random.between(1, 27),
        };
        let sent = Clock {
            hour: random.between(1, 23),
            minute: random.between(10, 59),
        };
        let british = day.british();
        let month = british.split(' ').nth(1).unwrap_or_default();
        let said = Fact::new(keys::date("sent"), day.edtf());
        let rows = [
            Line::new(format!(
                "Sent: Songha {}:{} Year Month {}",
                sent.hour, sent.minute, day.day
            ))
            .saying([said.clone()]),
            Line::new(format!("{} {month}", day.year)),
            Line::blank(),
        ];
        dump.truth.insert(said);
        let addressed = |line: &Line| line.facts.iter().any(|fact| fact.key == "recipients.to");
        let at = dump
            .lines
            .iter()
            .position(addressed)
            .unwrap_or(document_start(&dump));
        dump.lines.splice(
            at..at,
            rows.map(|row| Line {
                document: !row.is_blank(),
                ..row
            }),
        );
        dump
    }
}

/// The raised ending of an ordinal stands on the next line.
#[derive(Debug, Clone, Copy)]
pub struct SplitOrdinals;

impl SplitOrdinals {
    /// True for a line of a turn that can begin with another sentence, one of somebody who speaks: not within a word, and
    /// not in a note of what was said.
    fn takes_a_sentence(line: &Line) -> bool {
        let is_note = line.facts.iter().any(|fact| fact.key == "turns.reported");
        !line.turns.is_empty() && !line.inside_word && !is_note
    }
}

impl Mutator for SplitOrdinals {
    fn keeps(&self) -> Keeps {
        Keeps::WhatIsPrinted
    }

    fn applies(&self, dump: &Dump) -> bool {
        has_lines(dump) && dump.lines.iter().any(Self::takes_a_sentence)
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        const ORDINALS: &[(&str, &str)] = &[("22", "nd"), ("1", "st"), ("3", "rd"), ("19", "th")];
        let with_words: Vec<usize> = (0..dump.lines.len())
            .filter(|at| Self::takes_a_sentence(&dump.lines[*at]))
            .collect();
        let at = *random.pick(&with_words);
        let (number, ending) = *random.pick(ORDINALS);
        let said = format!("At our {number}{ending} congress nobody spoke of it. ");
        let start = dump.lines[at].turns[0].1.start;
        let mut line = dump.lines[at].clone().with(start..start, &said);
        line.turns[0].1.start = start;
        let cut = start + "At our ".len() + number.len();
        let mut pieces = line.cut(&[0..cut, cut..line.text.len()]);
        pieces[1].inside_word = true;
        dump.lines.splice(at..=at, pieces);
        dump
    }
}

/// Lines end inside of words, a hyphen behind the first part.
#[derive(Debug, Clone, Copy)]
pub struct BrokenWords;

impl BrokenWords {
    /// Where the first word of a line that goes on with a turn can be broken: long words in small letters.
    fn place(line: &Line, next: &Line) -> Option<usize> {
        let ((turn, _), (own, range)) = (line.turns.last()?, next.turns.first()?);
        let lead = next.text.len() - next.text.trim_start().len();
        let word = next.text[lead..].split(' ').next().unwrap_or_default();
        let small = word.bytes().filter(u8::is_ascii_lowercase).count();
        let whole = line.text.ends_with(|c: char| c.is_alphabetic() || c == ',') && range.start <= lead;
        (turn == own && whole && small >= 7 && word.bytes().take(7).all(|b| b.is_ascii_lowercase()))
            .then_some(lead)
    }
}

impl Mutator for BrokenWords {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, dump: &Dump) -> bool {
        let mut pairs = dump.lines.windows(2);
        dump.layout == Layout::WcdaPdfText && pairs.any(|pair| Self::place(&pair[0], &pair[1]).is_some())
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        let text = dump.text();
        let words: HashSet<&str> = text.split(|c: char| !c.is_alphabetic()).collect();
        for at in 1..dump.lines.len() {
            let Some(lead) = Self::place(&dump.lines[at - 1], &dump.lines[at]) else {
                continue;
            };
            let letters = 3 + random.below(2);
            let line = dump.lines[at].clone();
            let first = line.text[lead..lead + letters].to_owned();
            let second = line.text[lead + letters..]
                .split(|c: char| !c.is_alphabetic())
                .next();
            // Of two words nothing tells whether they are written in one.
            if words.contains(first.as_str()) && second.is_some_and(|second| words.contains(second)) {
                continue;
            }
            let mut rest = line.with(lead..lead + letters, "");
            rest.turns[0].1.start = lead;
            rest.inside_word = true;
            let line = &mut dump.lines[at - 1];
            line.text = format!("{} {first}-", line.text);
            let end = line.text.len() - 1;
            if let Some((_, words)) = line.turns.last_mut() {
                words.end = end;
            }
            dump.lines[at] = rest;
        }
        dump
    }
}

/// Classification, letterhead and signature are printed in spaced letters.
#[derive(Debug, Clone, Copy)]
pub struct LetterSpaced;

impl LetterSpaced {
    /// `G u  W e n l a n`.
    fn spaced(text: &str) -> String {
        let letters = |word: &str| word.chars().map(String::from).collect::<Vec<_>>().join(" ");
        text.split(' ').map(letters).collect::<Vec<_>>().join("  ")
    }

    fn is_spaced(line: &Line) -> bool {
        let says_so =
            |fact: &Fact| matches!(fact.key, "sender" | "classification" | "kind") && fact.value == line.text;
        line.document
            && line.text.chars().all(|c| c.is_alphabetic() || c == ' ')
            && line.facts.iter().any(says_so)
    }
}

impl Mutator for LetterSpaced {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, dump: &Dump) -> bool {
        has_lines(dump) && dump.lines.iter().any(Self::is_spaced)
    }

    fn apply(&self, mut dump: Dump, _: &mut Random) -> Dump {
        for line in dump.lines.iter_mut().filter(|line| Self::is_spaced(line)) {
            line.text = Self::spaced(&line.text);
        }
        dump
    }
}

/// A site for documents shows the PDF: a line of its own above it, no quotation marks, no `Citation:`.
#[derive(Debug, Clone, Copy)]
pub struct Viewer;

impl Mutator for Viewer {
    fn keeps(&self) -> Keeps {
        Keeps::WhatIsPrinted
    }

    fn applies(&self, dump: &Dump) -> bool {
        dump.layout == Layout::WcdaPdfText && !dump.holds_led_speech()
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        const LEADS: &[&str] = &[
            "You are on page 1of 19",
            "Vous êtes sur la page 1sur 3",
            "Sei sulla pagina 1di 2",
        ];
        dump.lines.retain(|line| line.text.trim() != "Citation:");
        if dump.mode == memcon::Mode::Quoted {
            for line in &mut dump.lines {
                line.turns.clear();
            }
        }
        let mut dump = dump.mapped(|c| match c {
            '“' | '”' | '"' => Some(""),
            _ => None,
        });
        let lead = Line::new(*random.pick(LEADS));
        dump.lines.splice(0..0, [lead, Line::blank()]);
        dump
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_spaced() {
        assert_eq!(LetterSpaced::spaced("Top Secret"), "T o p  S e c r e t");
    }
}
