//! What sites and translators put around the words of a document, and between them.

use memcon::{Layout, Mode};

use super::super::dump::{Dump, Line};
use super::super::random::Random;
use super::super::vocabulary::IDEOGRAPHS;
use super::{Keeps, Mutator};

/// Behind the translation stands the original, a token on each line.
#[derive(Debug, Clone, Copy)]
pub struct OriginalBehind;

impl Mutator for OriginalBehind {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, dump: &Dump) -> bool {
        let in_ideographs = |line: &Line| line.text.contains(IDEOGRAPHS);
        dump.layout == Layout::WcdaLegacyWeb && !dump.lines.iter().any(in_ideographs)
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        let tokens = 4 + random.below(30);
        for _ in 0..tokens {
            let length = 2 + random.below(14);
            let token: String = (0..length).map(|_| *random.pick(IDEOGRAPHS)).collect();
            dump.lines.extend([Line::new(token + "。"), Line::blank()]);
        }
        dump
    }
}

/// What is quoted goes on in a new paragraph, at whose head the mark is set again: only the last is closed.
#[derive(Debug, Clone, Copy)]
pub struct ReopenedQuotes;

impl ReopenedQuotes {
    /// Where a quotation of a line can go on in a paragraph of its own: behind its first sentence.
    fn place(line: &Line) -> Option<usize> {
        let [(_, words)] = line.turns.as_slice() else {
            return None;
        };
        let said = line.text.get(words.clone())?;
        let quoted = line.text.get(..words.start)?.ends_with('“') && line.text.get(words.end..)? == "”";
        let end = said.find(". ").filter(|end| *end > 20)?;
        let behind = said.get(end + 2..)?;
        (quoted && behind.len() > 20 && behind.starts_with(char::is_uppercase))
            .then_some(words.start + end + 1)
    }
}

impl Mutator for ReopenedQuotes {
    fn keeps(&self) -> Keeps {
        Keeps::WhatIsPrinted
    }

    fn applies(&self, dump: &Dump) -> bool {
        let has_paragraphs = matches!(
            dump.layout,
            Layout::WcdaWeb | Layout::WcdaMarkdown | Layout::Plain
        );
        has_paragraphs
            && dump.mode == Mode::Quoted
            && dump.lines.iter().any(|line| Self::place(line).is_some())
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        let lines: Vec<usize> = (0..dump.lines.len())
            .filter(|at| Self::place(&dump.lines[*at]).is_some())
            .collect();
        let at = *random.pick(&lines);
        let line = dump.lines[at].clone();
        let Some(place) = Self::place(&line) else {
            return dump;
        };
        let mut cut = line.cut(&[0..place, place + 1..line.text.len()]);
        cut[1] = cut[1].clone().between("“", "");
        // Each paragraph is a quotation of its own, of the same speaker.
        let turn = &mut cut[1].turns[0].0;
        dump.speakers.push(dump.speakers[*turn].clone());
        *turn = dump.speakers.len() - 1;
        let gap: Vec<Line> = dump.lines[at + 1..]
            .iter()
            .take_while(|line| line.is_blank())
            .cloned()
            .collect();
        cut.splice(1..1, gap);
        dump.lines.splice(at..=at, cut);
        dump
    }
}

/// Navigation of the site above the page, and below it.
#[derive(Debug, Clone, Copy)]
pub struct Navigation;

impl Mutator for Navigation {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, dump: &Dump) -> bool {
        matches!(dump.layout, Layout::WcdaWeb | Layout::WcdaLegacyWeb)
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        const ABOVE: &[&str] = &["You are here", "Print", "Skip to main content", "Support"];
        let mut above: Vec<Line> = ABOVE.iter().map(|text| Line::new(*text)).collect();
        random.shuffle(&mut above);
        above.truncate(1 + random.below(ABOVE.len()));
        let at = dump.lines.iter().position(|line| !line.is_blank()).unwrap_or(0);
        let above = above.into_iter().flat_map(|line| [line, Line::blank()]);
        dump.lines.splice(at..at, above);
        dump
    }
}
