//! A document of a volume of *Foreign Relations of the United States*: number and title, dateline, those present, the
//! text, and notes.
//!
//! Newer volumes say in the first note where the document is kept and how it is classified, and list those present by
//! side; older ones have the number of the file below the title, the classification above the dateline, and those present
//! in two columns. What else a catalogue knows has no place in a volume.

use memcon::PersonRole;

use super::super::apparatus::{Measure, annotate, call};
use super::super::dump::{Line, Part};
use super::super::facts::{Fact, keys};
use super::super::model::{Cable, Clock, Day, Document, SourceRecord, Talks};
use super::super::random::Random;
use super::super::vocabulary::{FILES, OLDER_SITE};
use super::{document, title_facts};

/// How a volume prints its documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edition {
    /// With a note on the source.
    Newer,
    /// With the number of a file.
    Older,
    /// Newer, on a page of the publisher's older site.
    OlderSite,
}

impl Edition {
    /// The edition that a record is printed in.
    pub(super) fn of(record: &SourceRecord) -> Self {
        if record.style.airy {
            Self::Older
        } else {
            Self::Newer
        }
    }
}

/// The number that a volume gives the record.
pub(super) fn number_of(record: &SourceRecord) -> u32 {
    record.record_id % 700 + 1
}

/// The lines of the document.
pub(super) fn lines(record: &SourceRecord, edition: Edition, number: u32) -> Vec<Line> {
    let random = &mut Random::new(u64::from(record.record_id));
    let mut lines = Vec::new();
    if edition == Edition::OlderSite {
        lines.extend(
            OLDER_SITE
                .iter()
                .flat_map(|line| [Line::new(*line), Line::blank()]),
        );
    }
    lines.extend(head(record, edition, number, random));
    let document = document::paragraphs(record, |label, end| format!("{label}{end}"));
    match &record.document {
        Document::Talks(talks) => {
            lines.extend(set_off(dateline(talks, edition)));
            lines.extend(present(record, talks, edition));
            if record.style.excerpt_marks {
                lines.extend(set_off(Line::new("[Here follows discussion of other matters.]")));
            }
            lines.extend(document.text.into_iter().flat_map(set_off));
        }
        Document::Cable(cable) => {
            lines.extend(set_off(sent(record, cable)));
            let letterhead = document.letterhead.into_iter().filter(|line| {
                let classified = line
                    .facts
                    .iter()
                    .any(|fact| matches!(fact.key, "classification" | "precedence" | "kind"));
                !classified
            });
            let mut text = document.text;
            // The place of a volume's document is that of its dateline.
            text.iter_mut()
                .for_each(|line| line.facts.retain(|fact| fact.key != "place"));
            lines.extend(letterhead.chain(document.head).chain(text).flat_map(set_off));
            lines.extend(
                document
                    .tail
                    .into_iter()
                    .take(1)
                    .flat_map(|line| set_off(line.as_part(Part::Signed))),
            );
        }
    }
    if edition != Edition::Older {
        let note = source_note(record);
        lines.extend([Line::blank(), note]);
    }
    let measure = Measure {
        notes: random.below(3),
        pages: random.below(3),
    };
    let first = match edition {
        Edition::Older => random.between(1, 60),
        _ => 1,
    };
    annotate(&mut lines, measure, first, random);
    lines
}

/// A line, and an empty one.
fn set_off(line: Line) -> [Line; 2] {
    [line, Line::blank()]
}

/// Title with number; file number and classification, where the edition has them there.
fn head(record: &SourceRecord, edition: Edition, number: u32, random: &mut Random) -> Vec<Line> {
    let source = if edition == Edition::Older {
        String::new()
    } else {
        call(1)
    };
    let numbered = Fact::new(keys::identifier("document"), number.to_string());
    let title = Line::new(format!("{number}. {}{source}", record.title))
        .saying(title_facts(record))
        .saying([numbered])
        .as_part(Part::Title);
    let mut lines = set_off(title).to_vec();
    if edition == Edition::Older {
        let file = *random.pick(FILES);
        let line = Line::new(file)
            .saying([Fact::new("archive.reference", file)])
            .as_part(Part::File);
        lines.extend(set_off(line));
        lines.extend(record.classification.iter().map(|class| {
            let class = class.to_lowercase();
            Line::new(&class).saying([Fact::new("classification", &class)])
        }));
    }
    lines
}

/// Where the document is kept, and its markings.
fn source_note(record: &SourceRecord) -> Line {
    let archive = &record.archive;
    let mut text = format!("Source: {}.", archive.text);
    let mut facts = vec![
        Fact::new("archive.repository", &archive.repository),
        Fact::new("archive.reference", &archive.reference),
        Fact::new("archive.pages", &archive.pages),
    ];
    if let Some(class) = &record.classification {
        text.push_str(&format!(" {class}"));
        facts.push(Fact::new("classification", class));
        if let Document::Cable(Cable {
            precedence: Some(precedence),
            ..
        }) = &record.document
        {
            text.push_str(&format!("; {precedence}"));
            facts.push(Fact::new("precedence", precedence));
        }
        text.push('.');
    }
    facts.push(Fact::new("notes", &text));
    Line::new(text).saying(facts).as_part(Part::Note(1))
}

fn dateline_part(place: &str, day: Day) -> Part {
    Part::Dateline {
        place: place.to_owned(),
        date: day.american(),
        when: day.edtf(),
    }
}

/// Place, date and hours of talks. Older volumes have the hour alone at which they began.
fn dateline(talks: &Talks, edition: Edition) -> Line {
    let (place, day) = (&talks.place, talks.day);
    let start = talks.start.twenty_four();
    let (text, meeting) = if edition == Edition::Older {
        (
            format!("{place}, {}—{}", day.american(), talks.start.twelve()),
            format!("{}/{start}", day.edtf()),
        )
    } else {
        (
            format!("{place}, {}, {}.", day.american(), hours(talks.start, talks.end)),
            format!("{}/{start}/{}", day.edtf(), talks.end.twenty_four()),
        )
    };
    let text = text.trim_end_matches("..").to_owned();
    Line::new(text)
        .saying([
            Fact::new("place", place),
            Fact::new("date", day.edtf()),
            Fact::new(keys::date("meeting"), meeting),
        ])
        .as_part(dateline_part(place, day))
}

/// `3:30–6 p.m.`, `10:30 a.m.–1:15 p.m.`
fn hours(start: Clock, end: Clock) -> String {
    let (start, end) = (start.twelve(), end.twelve());
    match (start.split_once(' '), end.split_once(' ')) {
        (Some((clock, half)), Some((_, other))) if half == other => format!("{clock}–{end}"),
        _ => format!("{start}–{end}"),
    }
}

/// Place and date of a telegram: the day on which it was signed.
fn sent(record: &SourceRecord, cable: &Cable) -> Line {
    let place = *Random::new(u64::from(record.record_id)).pick(CITIES);
    let day = cable.signed;
    Line::new(format!("{place}, {}.", day.american()))
        .saying([
            Fact::new("place", place),
            Fact::new("date", day.edtf()),
            Fact::new(keys::date("sent"), day.edtf()),
        ])
        .as_part(dateline_part(place, day))
}

/// Where telegrams come from.
const CITIES: &[&str] = &["Songha", "Ostrograd", "Port Selm", "Strelsau"];

/// Who was present: those at the table, then interpreters and those who took notes, who sit with the sides that they came
/// with.
fn present(record: &SourceRecord, talks: &Talks, edition: Edition) -> Vec<Line> {
    let older = edition == Edition::Older;
    let helper = |at: usize, role: PersonRole, word: &str| {
        let name = record.people[at].listed();
        let text = if older {
            format!("{name}, {word}")
        } else {
            format!("{name} ({word})")
        };
        let mut facts = document::person_facts(record, at, role);
        if role == PersonRole::NoteTaker {
            // Who takes notes at the table is one of those present.
            facts.extend(document::person_facts(record, at, PersonRole::Participant));
        }
        (at, Line::new(text).saying(facts))
    };
    let helpers = [
        talks
            .interpreters
            .iter()
            .map(|at| helper(*at, PersonRole::Interpreter, "Interpreter"))
            .collect::<Vec<_>>(),
        talks
            .note_takers
            .iter()
            .map(|at| helper(*at, PersonRole::NoteTaker, "Notetaker"))
            .collect(),
    ];
    let mut lines = Vec::new();
    if !older {
        lines.extend(set_off(Line::new("PARTICIPANTS").as_part(Part::ListHead)));
    }
    for (side, helpers) in talks.sides.iter().zip(helpers) {
        let members = side.members.iter().map(|at| {
            let person = &record.people[*at];
            let text = match &person.office {
                Some(office) => format!("{}, {office}", person.listed()),
                None => person.listed(),
            };
            (
                *at,
                Line::new(text).saying(document::person_facts(record, *at, PersonRole::Participant)),
            )
        });
        if !older {
            lines.push(Line::new(&side.country).as_part(Part::Side));
        }
        for (at, line) in members.chain(helpers) {
            if older {
                let lead = if lines.is_empty() { "Present:\t" } else { "\t" };
                lines.push(line.between(lead, "").as_part(Part::Row));
            } else {
                let name = record.people[at].full();
                let side = Fact::new("people.side", format!("{name}: {}", side.country));
                lines.push(line.saying([side]).as_part(Part::Member));
            }
        }
        lines.extend((!older).then(Line::blank));
    }
    lines.extend(older.then(Line::blank));
    lines
}
