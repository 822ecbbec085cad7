//! What happens to the turns of a transcript.

use memcon::{Mode, PersonRole};

use super::super::dump::{Dump, Line, Speaker};
use super::super::facts::{Fact, keys};
use super::super::random::Random;
use super::{Keeps, Mutator};

/// Lines at which turns begin, in order: the line of the label.
fn starts(dump: &Dump) -> Vec<usize> {
    let speaks = |line: &Line| line.facts.iter().any(|fact| fact.key == "people.speaker");
    let lines = dump.lines.iter().enumerate();
    lines.filter(|(_, line)| speaks(line)).map(|(at, _)| at).collect()
}

/// True for a transcript of which each turn begins with a line of its own.
fn is_transcript(dump: &Dump) -> bool {
    dump.mode == Mode::Direct && starts(dump).len() == dump.speakers.len() && dump.speakers.len() > 6
}

/// A block of two to five turns stands there twice.
#[derive(Debug, Clone, Copy)]
pub struct RepeatedBlock;

impl Mutator for RepeatedBlock {
    fn keeps(&self) -> Keeps {
        Keeps::WhatIsPrinted
    }

    fn applies(&self, dump: &Dump) -> bool {
        is_transcript(dump)
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        let starts = starts(&dump);
        let count = 2 + random.below(4);
        // Short replies are said again without having been copied.
        let is_long = |first: &usize| {
            let lines = &dump.lines[starts[*first]..starts[*first + count]];
            let mut words = lines.iter().flat_map(|line| &line.turns);
            words.any(|(_, words)| words.len() >= 60)
        };
        let blocks: Vec<usize> = (0..starts.len() - count).filter(is_long).collect();
        let first = blocks
            .get(random.below(blocks.len()))
            .copied()
            .unwrap_or_default();
        let (from, to) = (starts[first], starts[first + count]);
        let mut copy: Vec<Line> = dump.lines[from..to].to_vec();
        // The copies are turns of their own.
        let mut again: Vec<(usize, usize)> = Vec::new();
        for (turn, _) in copy.iter_mut().flat_map(|line| &mut line.turns) {
            let known = again.iter().find(|(old, _)| old == turn).map(|(_, new)| *new);
            let new = known.unwrap_or_else(|| {
                dump.speakers.push(dump.speakers[*turn].clone());
                again.push((*turn, dump.speakers.len() - 1));
                dump.speakers.len() - 1
            });
            *turn = new;
        }
        dump.lines.splice(to..to, copy);
        dump
    }
}

/// Behind some labels stand notes of what was said, not speech.
#[derive(Debug, Clone, Copy)]
pub struct NotesOfSpeech;

/// Notes of what a speaker said, as minutes have them.
const NOTES: &[&str] = &[
    "Greets the delegation and asks about the river dues.",
    "(Took the floor and thanked the hosts for the reception.)",
    "Explains the position of the government on the grain loan.",
    "Proposed to postpone the question until the spring.",
    "Thanks the delegation for the gifts.",
];

impl Mutator for NotesOfSpeech {
    fn keeps(&self) -> Keeps {
        Keeps::WhatIsPrinted
    }

    fn applies(&self, dump: &Dump) -> bool {
        is_transcript(dump)
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        // What stands in quotation marks is no note.
        let is_spoken = |turn: &usize| dump.speakers[*turn].mode == Mode::Direct;
        let mut wanted: Vec<usize> = (0..dump.speakers.len()).filter(is_spoken).collect();
        // Fewer than two of five: else all of them are notes.
        let turns = 1 + random.below((wanted.len() / 3).max(1));
        random.shuffle(&mut wanted);
        for turn in wanted.into_iter().take(turns) {
            let holds = |line: &Line| line.turns.iter().any(|(own, _)| *own == turn);
            let Some(first) = dump.lines.iter().position(holds) else {
                continue;
            };
            let notes = *random.pick(NOTES);
            let mut range = dump.lines[first].turns[0].1.clone();
            // The hyphen of a word whose rest is gone goes with it.
            range.end += usize::from(dump.lines[first].text[range.end..].starts_with('-'));
            let mut line = dump.lines[first].clone().with(range.clone(), notes);
            line.turns[0].1 = range.start..range.start + notes.len();
            let said = Fact::new("turns.reported", notes);
            dump.truth.insert(said.clone());
            dump.lines[first] = line.saying([said]);
            // The notes are short: nothing of the speech is left.
            let mut at = 0;
            dump.lines.retain(|line| {
                at += 1;
                at - 1 == first || !holds(line)
            });
        }
        dump
    }
}

/// Somebody speaks in the middle of the talks who stands in no list.
#[derive(Debug, Clone, Copy)]
pub struct LateSpeaker;

impl Mutator for LateSpeaker {
    fn keeps(&self) -> Keeps {
        Keeps::WhatIsPrinted
    }

    fn applies(&self, dump: &Dump) -> bool {
        let by_colon = |at: &usize| {
            dump.lines[*at].text[..dump.lines[*at].turns.first().map_or(0, |(_, words)| words.start)]
                .ends_with(": ")
        };
        // Whose initial is that of the late speaker, nothing tells any more.
        let short = |at: &usize| {
            let line = &dump.lines[*at];
            let label = line
                .turns
                .first()
                .and_then(|(_, words)| line.text.get(..words.start));
            label.is_some_and(|label| label.trim().chars().count() <= 2)
        };
        is_transcript(dump) && starts(dump).iter().all(by_colon) && !starts(dump).iter().any(short)
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        const NAMES: &[&str] = &["Casimir Woyna", "Oldrich Pesek", "Bela Domokos"];
        const WORDS: &str =
            "I have just come from the railway, and I can tell you that the wagons are there.";
        let starts = starts(&dump);
        let at = starts[3 + random.below(starts.len() - 4)];
        let name = *random.pick(NAMES);
        let label = format!("Comrade {name}: ");
        let facts = ["people", keys::person(PersonRole::Speaker.as_str())].map(|key| Fact::new(key, name));
        let line = Line {
            text: format!("{label}{WORDS}"),
            turns: vec![(dump.speakers.len(), label.len()..label.len() + WORDS.len())],
            document: true,
            ..Line::default()
        };
        dump.truth.extend(facts.clone());
        dump.truth
            .insert(Fact::new(keys::person(PersonRole::Participant.as_str()), name));
        dump.speakers.push(Speaker {
            name: name.to_owned(),
            mode: Mode::Direct,
        });
        // What stands between paragraphs stands behind this one too.
        let gap: Vec<Line> = dump.lines[at + 1..]
            .iter()
            .take_while(|line| line.is_blank())
            .cloned()
            .collect();
        let lines = std::iter::once(line.saying(facts)).chain(gap);
        dump.lines.splice(at..at, lines);
        dump
    }
}

/// A machine translated the abbreviation of a title: `etc.` or `others.` stands before every name.
#[derive(Debug, Clone, Copy)]
pub struct MachineTitles;

impl MachineTitles {
    const TITLES: [&'static str; 4] = ["Comrade ", "Cde. ", "Mr. ", "Mr "];

    fn is_titled(line: &Line) -> bool {
        line.document && Self::TITLES.iter().any(|title| line.text.starts_with(title))
    }
}

impl Mutator for MachineTitles {
    fn keeps(&self) -> Keeps {
        Keeps::Everything
    }

    fn applies(&self, dump: &Dump) -> bool {
        is_transcript(dump) && dump.lines.iter().any(Self::is_titled)
    }

    fn apply(&self, mut dump: Dump, random: &mut Random) -> Dump {
        let token = *random.pick(&["etc. ", "others. "]);
        for line in dump.lines.iter_mut().filter(|line| Self::is_titled(line)) {
            let title = Self::TITLES.iter().find(|title| line.text.starts_with(**title));
            let length = title.map_or(0, |title| title.len());
            *line = line.clone().with(0..length, token);
        }
        dump
    }
}
