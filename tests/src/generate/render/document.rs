//! The document itself, as every export holds it: a list of paragraphs.

use memcon::PersonRole;

use super::super::dump::Line;
use super::super::facts::{Fact, keys};
use super::super::model::{Cable, Document, Piece, SourceRecord, Talks, Utterance};

/// Head, text and tail of a document.
pub(super) struct Paragraphs {
    /// The letterhead: short lines that stand together.
    pub(super) letterhead: Vec<Line>,
    /// The head: time, place, those present; or the address lines.
    pub(super) head: Vec<Line>,
    /// The text.
    pub(super) text: Vec<Line>,
    /// Signature, date, distribution list.
    pub(super) tail: Vec<Line>,
}

impl Paragraphs {
    /// All of them, in order.
    pub(super) fn all(self) -> impl Iterator<Item = Line> {
        let Self {
            letterhead,
            head,
            text,
            tail,
        } = self;
        letterhead.into_iter().chain(head).chain(text).chain(tail)
    }
}

/// The document of a record. `label` prints the label of a speaker with what ends it.
pub(super) fn paragraphs(record: &SourceRecord, label: impl Fn(&str, &str) -> String) -> Paragraphs {
    let mut paragraphs = match &record.document {
        Document::Talks(talks) => Paragraphs {
            letterhead: letterhead(record, talks),
            head: talks_head(record, talks),
            text: talks
                .turns
                .iter()
                .enumerate()
                .flat_map(|turn| utterance(record, turn, &label))
                .collect(),
            tail: Vec::new(),
        },
        Document::Cable(cable) => Paragraphs {
            letterhead: cable_letterhead(record, cable),
            head: cable_head(cable),
            text: narrative(record, cable),
            tail: cable_tail(record, cable),
        },
    };
    let parts = [
        &mut paragraphs.letterhead,
        &mut paragraphs.head,
        &mut paragraphs.text,
        &mut paragraphs.tail,
    ];
    parts.into_iter().flatten().for_each(|line| line.document = true);
    paragraphs
}

fn letterhead(record: &SourceRecord, talks: &Talks) -> Vec<Line> {
    let classification = |class: &str| Fact::new("classification", class);
    let line = match (&record.classification, talks.number) {
        (Some(class), Some(number)) => Line::new(format!("{class}, Document {number}")).saying([
            classification(class),
            Fact::new(keys::identifier("document"), number.to_string()),
        ]),
        (Some(class), None) => Line::new(class).saying([classification(class)]),
        (None, Some(number)) => Line::new(format!("Document {number}"))
            .saying([Fact::new(keys::identifier("document"), number.to_string())]),
        (None, None) => return Vec::new(),
    };
    vec![line]
}

fn talks_head(record: &SourceRecord, talks: &Talks) -> Vec<Line> {
    let style = &talks.head;
    let clocks = if style.twelve_hours {
        format!("{}-{}", talks.start.twelve(), talks.end.twelve())
    } else {
        format!("{}-{}", talks.start.twenty_four(), talks.end.twenty_four())
    };
    let meeting = format!(
        "{}/{}/{}",
        talks.day.edtf(),
        talks.start.twenty_four(),
        talks.end.twenty_four()
    );
    let mut lines = vec![
        Line::new(format!("Time: {}, {clocks}", talks.day.british()))
            .saying([Fact::new(keys::date("meeting"), meeting)]),
        Line::new(format!("{} {}", style.place, talks.place)).saying([Fact::new("place", &talks.place)]),
    ];
    if style.from {
        lines.push(Line::new("Participants:"));
    }
    for side in &talks.sides {
        let names: Vec<String> = side
            .members
            .iter()
            .map(|at| {
                let person = &record.people[*at];
                match &person.office {
                    Some(office) => format!("{}, {office}", person.listed()),
                    None => person.listed(),
                }
            })
            .collect();
        let (text, name) = if style.from {
            (
                format!("From {}: {}", side.country, names.join(", ")),
                &side.country,
            )
        } else {
            (
                format!("{} side: {}", side.adjective, names.join("; ")),
                &side.adjective,
            )
        };
        let mut line = Line::new(text);
        for at in &side.members {
            let person = record.people[*at].full();
            line = line.saying(person_facts(record, *at, PersonRole::Participant));
            line = line.saying([Fact::new("people.side", format!("{person}: {name}"))]);
        }
        lines.push(line);
    }
    let lists = [
        (style.interpreter, &talks.interpreters, PersonRole::Interpreter),
        (style.note_taker, &talks.note_takers, PersonRole::NoteTaker),
    ];
    for (label, people, role) in lists {
        let names: Vec<String> = people.iter().map(|at| record.people[*at].listed()).collect();
        let mut line = Line::new(format!("{label} {}", names.join(" and ")));
        for at in people {
            line = line.saying(person_facts(record, *at, role));
        }
        lines.push(line);
    }
    lines
}

pub(super) fn person_facts(record: &SourceRecord, at: usize, role: PersonRole) -> Vec<Fact> {
    let name = record.people[at].full();
    vec![
        Fact::new("people", &name),
        Fact::new(keys::person(role.as_str()), &name),
    ]
}

/// The paragraphs of a turn, the first behind its label, and what is told behind them.
fn utterance(
    record: &SourceRecord,
    (turn, said): (usize, &Utterance),
    label: &impl Fn(&str, &str) -> String,
) -> Vec<Line> {
    let words = |text: &String| Line {
        text: text.clone(),
        turns: vec![(turn, 0..text.len())],
        ..Line::default()
    };
    let mut lines: Vec<Line> = said.paragraphs.iter().map(words).collect();
    let speaker = said.speaker;
    let speaks = speaker.map_or_else(Vec::new, |at| person_facts(record, at, PersonRole::Speaker));
    if said.led {
        let quoted = lines.into_iter().map(|line| line.between("“", "”"));
        return std::iter::once(Line::new(&said.label).saying(speaks))
            .chain(quoted)
            .collect();
    }
    let label = label(&said.label, said.end);
    if said.apart {
        lines.insert(0, Line::new(label.trim_end()).saying(speaks));
    } else if let Some(first) = lines.first_mut() {
        *first = first.clone().between(&label, "").saying(speaks);
    }
    lines.extend(said.then.as_ref().map(Line::new));
    lines
}

fn cable_letterhead(record: &SourceRecord, cable: &Cable) -> Vec<Line> {
    let mut lines = vec![Line::new(&cable.letterhead).saying([Fact::new("kind", record.kind.as_str())])];
    if let Some(number) = &cable.number {
        lines.push(Line::new(format!("No. {number}")).saying([Fact::new(keys::identifier("cable"), number)]));
    }
    if let Some(number) = cable.received {
        let fact = Fact::new(keys::identifier("received"), number.to_string());
        lines.push(Line::new(format!("Received No. {number}")).saying([fact]));
    }
    if let Some(class) = &record.classification {
        lines.push(Line::new(class).saying([Fact::new("classification", class)]));
    }
    if let Some(precedence) = &cable.precedence {
        lines.push(Line::new(precedence).saying([Fact::new("precedence", precedence)]));
    }
    lines
}

fn cable_head(cable: &Cable) -> Vec<Line> {
    let mut lines = vec![
        Line::new(&cable.inner_title),
        Line::new(format!("To the {}:", cable.to)).saying([Fact::new(keys::recipient("to"), &cable.to)]),
    ];
    if let Some(office) = &cable.copy_to {
        lines.push(
            Line::new(format!("Copy to the {office}:")).saying([Fact::new(keys::recipient("cc"), office)]),
        );
    }
    lines
}

fn narrative(record: &SourceRecord, cable: &Cable) -> Vec<Line> {
    let mut turn = 0;
    let mut lines = Vec::new();
    for (at, pieces) in cable.paragraphs.iter().enumerate() {
        let mut line = Line::default();
        for piece in pieces {
            match piece {
                Piece::Told(words) => line.text.push_str(words),
                Piece::Quoted(speaker, words) => {
                    let start = line.text.len();
                    line.text.push_str(words);
                    line.turns.push((turn, start..line.text.len()));
                    line = line.saying(person_facts(record, *speaker, PersonRole::Speaker));
                    turn += 1;
                }
            }
        }
        if at == 0 {
            let meeting = Fact::new(keys::date("meeting"), cable.day.edtf());
            line = line.saying([meeting, Fact::new("place", &cable.place)]);
            line = line.saying(person_facts(record, cable.host, PersonRole::Participant));
        }
        lines.push(line);
    }
    lines
}

fn cable_tail(record: &SourceRecord, cable: &Cable) -> Vec<Line> {
    let author = record.people[cable.author].full();
    let mut signature = Line::new(&author).saying([Fact::new("sender", &author)]);
    signature = signature.saying(person_facts(record, cable.author, PersonRole::Author));
    let signed = Fact::new(keys::date("signed"), cable.signed.edtf());
    let mut lines = vec![signature, Line::new(cable.signed.british()).saying([signed])];
    if let Some((copies, day)) = cable.copies {
        let list = [&cable.to, "Second Asian Department"];
        let text = format!(
            "Distributed to: the {} and the {}, with {copies} copies printed in total.",
            list[0], list[1]
        );
        let facts = list
            .iter()
            .map(|name| Fact::new(keys::recipient("distribution"), name));
        lines.push(
            Line::new(text)
                .saying(facts)
                .saying([Fact::new("copies", copies.to_string())]),
        );
        let distributed = Fact::new(keys::date("distributed"), day.edtf());
        let text = format!(
            "Distributed by the Confidential Office of the Foreign Ministry on {}.",
            day.british()
        );
        lines.push(Line::new(text).saying([distributed]));
    }
    lines
}
