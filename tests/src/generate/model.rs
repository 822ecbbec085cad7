//! A record before it was ever printed: what an archive knows of it, and what was said.

use memcon::{ContributorRole, Kind};

/// A record, independent of any layout.
#[derive(Debug, Clone)]
pub struct SourceRecord {
    /// The catalogue title.
    pub title: String,
    /// The kind of document, as the title says it.
    pub kind: Kind,
    /// The genre as a catalogue page prints it.
    pub genre: String,
    /// The catalogue date.
    pub date: Day,
    /// Where the original is kept.
    pub archive: Archive,
    /// Who brought it to the archive.
    pub credits: Credits,
    /// Who paid for its publication.
    pub donor: Option<String>,
    /// Original language.
    pub language: String,
    /// Number of the catalogue entry.
    pub record_id: u32,
    /// The archive's abstract.
    pub summary: String,
    /// Everybody who plays a part.
    pub people: Vec<Person>,
    /// The classification that the document bears.
    pub classification: Option<String>,
    /// The document itself.
    pub document: Document,
    /// Habits of whoever exported it.
    pub style: Style,
}

/// What differs from export to export and says nothing.
#[derive(Debug, Clone, Default)]
pub struct Style {
    /// Blank lines between label and value at the foot of a catalogue page.
    pub airy: bool,
    /// The document starts with its title once more.
    pub repeated_title: bool,
    /// `[...]` before and behind the document.
    pub excerpt_marks: bool,
    /// Labels of speakers in bold, where the layout has bold.
    pub bold_labels: bool,
    /// The PDF's title in bold.
    pub bold_title: bool,
}

/// A calendar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// Year.
    pub year: u32,
    /// Month, from 1.
    pub month: u32,
    /// Day of the month, from 1.
    pub day: u32,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Day {
    fn month_name(self) -> &'static str {
        MONTHS[(self.month as usize - 1) % 12]
    }

    /// `May 9, 1964`.
    #[must_use]
    pub fn american(self) -> String {
        format!("{} {}, {}", self.month_name(), self.day, self.year)
    }

    /// `May 09, 1964`.
    #[must_use]
    pub fn padded(self) -> String {
        format!("{} {:02}, {}", self.month_name(), self.day, self.year)
    }

    /// `9 May 1964`.
    #[must_use]
    pub fn british(self) -> String {
        format!("{} {} {}", self.day, self.month_name(), self.year)
    }

    /// `1964-05-09`.
    #[must_use]
    pub fn edtf(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Hour, 0 to 23.
    pub hour: u32,
    /// Minute.
    pub minute: u32,
}

impl Clock {
    /// `3:30 p.m.`.
    #[must_use]
    pub fn twelve(self) -> String {
        let half = if self.hour < 12 { "a.m." } else { "p.m." };
        format!("{}:{:02} {half}", (self.hour + 11) % 12 + 1, self.minute)
    }

    /// `15:30`.
    #[must_use]
    pub fn twenty_four(self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }
}

/// An archive reference.
#[derive(Debug, Clone)]
pub struct Archive {
    /// The archive.
    pub repository: String,
    /// Fonds, file and item.
    pub reference: String,
    /// Pages or sheets.
    pub pages: String,
    /// All of it as printed.
    pub text: String,
}

/// Who brought a record to the archive.
#[derive(Debug, Clone)]
pub struct Credits {
    /// The sentence, with its full stop.
    pub text: String,
    /// What it says.
    pub people: Vec<(ContributorRole, String)>,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Family name.
    pub family: String,
    /// Given names or initials.
    pub given: String,
    /// The family name comes first.
    pub family_first: bool,
    /// Another spelling of the name, as editors print it in brackets.
    pub variant: Option<String>,
    /// The title by which others speak to the person.
    pub title: String,
    /// The office, as a list of those present gives it.
    pub office: Option<String>,
}

impl Person {
    /// The whole name.
    #[must_use]
    pub fn full(&self) -> String {
        if self.family_first {
            format!("{} {}", self.family, self.given)
        } else {
            format!("{} {}", self.given, self.family)
        }
    }

    /// The name with the given name's first letter (`L. Hask`); names with the family first and names with initials stay
    /// whole.
    #[must_use]
    pub fn abbreviated(&self) -> String {
        let initial = self.given.chars().next();
        match initial.filter(|_| !self.family_first && !self.given.ends_with('.')) {
            Some(initial) => format!("{initial}. {}", self.family),
            None => self.full(),
        }
    }

    /// The whole name, and the other spelling in brackets where there is one.
    #[must_use]
    pub fn listed(&self) -> String {
        match &self.variant {
            Some(variant) => format!("{} [{variant}]", self.full()),
            None => self.full(),
        }
    }

    /// The whole name behind its title, the given name supplied in brackets: `Vice Chairman Gu [Wenlan]`.
    #[must_use]
    pub fn completed(&self) -> String {
        if self.family_first {
            format!("{} {} [{}]", self.title, self.family, self.given)
        } else {
            format!("{} [{}] {}", self.title, self.given, self.family)
        }
    }
}

/// The document itself.
#[derive(Debug, Clone)]
pub enum Document {
    /// Labelled dialogue.
    Talks(Talks),
    /// A cable that tells what was said.
    Cable(Cable),
}

/// Labelled dialogue with its head.
#[derive(Debug, Clone)]
pub struct Talks {
    /// Number of the document.
    pub number: Option<u32>,
    /// The day.
    pub day: Day,
    /// When it began.
    pub start: Clock,
    /// When it ended.
    pub end: Clock,
    /// Where.
    pub place: String,
    /// Who was present, by side; who is named in the labels only stands in none.
    pub sides: Vec<Side>,
    /// Who interpreted.
    pub interpreters: Vec<usize>,
    /// Who took notes.
    pub note_takers: Vec<usize>,
    /// How the head prints these things.
    pub head: HeadStyle,
    /// What was said.
    pub turns: Vec<Utterance>,
}

/// How a head prints time, place and those present.
#[derive(Debug, Clone)]
pub struct HeadStyle {
    /// The label of the place.
    pub place: &'static str,
    /// A side as `From China: A, B`; otherwise `Chinese side: A, office; B, office`.
    pub from: bool,
    /// Clock times as `3:30 p.m.`; otherwise as `15:30`.
    pub twelve_hours: bool,
    /// The label of the interpreters.
    pub interpreter: &'static str,
    /// The label of those who took notes.
    pub note_taker: &'static str,
}

/// One side of the table.
#[derive(Debug, Clone)]
pub struct Side {
    /// The country.
    pub country: String,
    /// Its adjective.
    pub adjective: String,
    /// Who sits there.
    pub members: Vec<usize>,
}

/// What one person says at one time.
#[derive(Debug, Clone)]
pub struct Utterance {
    /// Who speaks; nobody whom the record names in an interview.
    pub speaker: Option<usize>,
    /// The label as printed, without what ends it.
    pub label: String,
    /// What stands between the label and the words: `: `, `. `, `—`.
    pub end: &'static str,
    /// The label stands on a line of its own.
    pub apart: bool,
    /// The label is a sentence that leads to the words, which stand in quotation marks in a paragraph of their own.
    pub led: bool,
    /// The words, paragraph by paragraph.
    pub paragraphs: Vec<String>,
    /// What the record tells before the next turn.
    pub then: Option<String>,
}

/// A cable.
#[derive(Debug, Clone)]
pub struct Cable {
    /// The line at its head.
    pub letterhead: String,
    /// Its number, as printed behind `No.`.
    pub number: Option<String>,
    /// The number under which it was received.
    pub received: Option<u32>,
    /// How urgent it is.
    pub precedence: Option<String>,
    /// Its own title.
    pub inner_title: String,
    /// To whom it goes.
    pub to: String,
    /// Who gets a copy.
    pub copy_to: Option<String>,
    /// Who wrote and signed it.
    pub author: usize,
    /// When it was signed.
    pub signed: Day,
    /// The day of the meeting.
    pub day: Day,
    /// Where it was.
    pub place: String,
    /// Who received the author.
    pub host: usize,
    /// The text, paragraph by paragraph.
    pub paragraphs: Vec<Vec<Piece>>,
    /// Copies made, where the cable says it, and the day of distribution.
    pub copies: Option<(u32, Day)>,
}

/// A piece of narrative.
#[derive(Debug, Clone)]
pub enum Piece {
    /// What the author tells.
    Told(String),
    /// What stands between quotation marks, the marks left out, and who says it.
    Quoted(usize, String),
}
