//! Records made up from a seed number.

use memcon::{ContributorRole, Kind};

use super::model::{
    Archive, Cable, Clock, Credits, Day, Document, HeadStyle, Person, Piece, Side, SourceRecord, Style,
    Talks, Utterance,
};
use super::random::Random;
use super::vocabulary::{
    ARCHIVISTS, ASIDES, BEFORE_SPEECH, CLASSIFICATIONS, CONTINUATIONS, DONORS, IDEOGRAPHS, INTERVIEWS, LEADS,
    MINOR_OFFICES, NARRATION, OFFICES, OFFICES_OF_STATE, OPENINGS, PLACES, PRECEDENCES, REMARKS, TITLES,
    TOLD, TOPICS, TRADITIONS, Tradition,
};

impl SourceRecord {
    /// The record that this seed names: mostly talks, one in four a cable.
    #[must_use]
    pub fn invented(seed: u64) -> Self {
        let random = &mut Random::new(seed);
        if random.chance(25) {
            return invent_cable(random);
        }
        let turns = random.between(6, 24) as usize;
        invent_talks(random, turns)
    }

    /// The talks that this seed names, with as many turns.
    #[must_use]
    pub fn talks(seed: u64, turns: usize) -> Self {
        invent_talks(&mut Random::new(seed), turns)
    }
}

/// How speakers are labelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LabelStyle {
    /// `Vice Chairman Gu [Wenlan] (to be abbreviated as Gu)` first, then `Gu`.
    Declared,
    /// `Hask`.
    Family,
    /// `Minister Hask`.
    Titled,
    /// `Lubomir Hask`.
    Full,
    /// `Comrade Lubomir Hask`.
    Comrade,
    /// `Comrade Lubomir Hask` first, then `Hask` or `Minister Hask`.
    Drifting,
    /// `HASK. Words`.
    CapitalsAndStop,
    /// `Hask. Words`.
    FamilyAndStop,
    /// `LUBOMIR HASK: Words`.
    Capitals,
    /// `Cde. L. Hask` first, then `Cde. Hask`.
    Abbreviated,
    /// `Cde. Hask—Words`.
    Dash,
    /// `Mr HASK - Words`.
    SpacedHyphen,
    /// `Ruritania (HASK): Words`.
    SideAndPerson,
    /// `Mr. HASK (Ruritania): Words`.
    PersonAndCountry,
    /// `12. Mr. HASK (Ruritania) (translated from Ruritanian): Words`, `13. The PRESIDENT: Words`.
    Numbered,
    /// `HASK Words`.
    CapitalsAlone,
    /// `H: Words`, where nobody else's name begins so.
    Initial,
    /// `Minister Hask: Words` first, then `Minister: Words`.
    Role,
    /// `Minister: Words`, the minister named in the list of those present.
    ListedRole,
    /// `Question: Words`, `Hask: Words` or `Answer: Words`.
    Interview,
    /// `Comrade Lubomir Hask` alone on its line, then `Minister Hask`.
    Line,
    /// `Lubomir Hask` alone on its line.
    FullLine,
    /// `Comrade Lubomir Hask [in Ruritanian]` alone on its line.
    LanguageLine,
    /// `哈 斯 克：Words`, that spelling in the list of those present.
    Ideographs,
    /// As [`LabelStyle::Comrade`], but some speak in quotation marks behind a sentence that leads to them.
    LedIn,
    /// `COMRADE LUBOMIR HASK: WORDS` first, then `HASK: WORDS`.
    CapitalsThroughout,
}

impl LabelStyle {
    /// Every style.
    const ALL: [Self; 26] = [
        Self::Declared,
        Self::Family,
        Self::Titled,
        Self::Full,
        Self::Comrade,
        Self::Drifting,
        Self::CapitalsAndStop,
        Self::FamilyAndStop,
        Self::Capitals,
        Self::Abbreviated,
        Self::Dash,
        Self::SpacedHyphen,
        Self::SideAndPerson,
        Self::PersonAndCountry,
        Self::Numbered,
        Self::CapitalsAlone,
        Self::Initial,
        Self::Role,
        Self::ListedRole,
        Self::Interview,
        Self::Line,
        Self::FullLine,
        Self::LanguageLine,
        Self::Ideographs,
        Self::LedIn,
        Self::CapitalsThroughout,
    ];

    /// What stands between a label of this style and the words.
    fn end(self) -> &'static str {
        match self {
            Self::CapitalsAndStop | Self::FamilyAndStop => ". ",
            Self::Dash => "—",
            Self::SpacedHyphen => " - ",
            Self::CapitalsAlone => " ",
            Self::Ideographs => "：",
            Self::Line | Self::FullLine | Self::LanguageLine => "",
            _ => ": ",
        }
    }

    /// Labels name the office alone.
    fn calls_by_office(self) -> bool {
        matches!(self, Self::Role | Self::ListedRole | Self::Numbered)
    }

    /// The list of those present names the offices by which labels call them.
    fn needs_offices(self) -> bool {
        matches!(self, Self::ListedRole | Self::Numbered)
    }
}

/// A speaker with the label of the first turn and those of all others.
#[derive(Debug, Clone)]
struct Voice {
    /// Nobody whom the record names, in an interview.
    person: Option<usize>,
    first: String,
    then: Vec<String>,
}

const PLACE_LABELS: &[&str] = &["Place:", "Location:"];
const INTERPRETER_LABELS: &[&str] = &["Interpreter:", "Interpreters:", "Translators:"];
const NOTE_TAKER_LABELS: &[&str] = &["Recorder:", "Documentation:", "Note-taker:"];

/// Words that declare an abbreviation.
const DECLARATIONS: &[&str] = &[
    "to be abbreviated as",
    "hereafter",
    "hereinafter referred to as",
    "henceforth",
    "hereafter referred to as",
];

fn invent_talks(random: &mut Random, turns: usize) -> SourceRecord {
    let style = *random.pick(&LabelStyle::ALL);
    let mut traditions: Vec<&Tradition> = TRADITIONS.iter().collect();
    random.shuffle(&mut traditions);
    let here = traditions[0];
    let there = traditions[1];
    let mut cast = Cast::default();
    let leaders = [cast.add(random, here), cast.add(random, there)];
    if style == LabelStyle::Numbered {
        cast.people[leaders[0]].title = "President".to_owned();
    }
    while style.calls_by_office() && cast.people[leaders[0]].title == cast.people[leaders[1]].title {
        cast.people[leaders[1]].title = (*random.pick(TITLES)).to_owned();
    }
    // A side that labels name by its country is named so in the head.
    let with_offices = style.needs_offices() || random.chance(30) && style != LabelStyle::SideAndPerson;
    let sides: Vec<Side> = [(here, leaders[0]), (there, leaders[1])]
        .into_iter()
        .map(|(tradition, leader)| invent_side(random, &mut cast, (tradition, leader), style, with_offices))
        .collect();
    let interpreters = (0..random.between(1, 2))
        .map(|_| cast.add(random, here))
        .collect();
    let note_takers = (0..random.between(1, 2))
        .map(|_| cast.add(random, there))
        .collect();

    let more = sides
        .iter()
        .map(|side| side.members[side.members.len() - 1])
        .filter(|_| random.chance(40));
    let speakers: Vec<usize> = leaders.into_iter().chain(more).collect();
    let (declaration, interview) = (*random.pick(DECLARATIONS), *random.pick(INTERVIEWS));
    let voices: Vec<_> = speakers
        .into_iter()
        .enumerate()
        .map(|(at, person)| {
            let side = sides.iter().find(|side| side.members.contains(&person));
            let is_there = leaders[1] == person || side.is_some_and(|side| side.country == there.country);
            let seat = Seat {
                at,
                style,
                declaration,
                nation: if is_there { there } else { here },
                leads: leaders.contains(&person),
                initial_is_free: cast.has_free_initial(person),
                interview,
            };
            seat.voice(person, &cast.people[person])
        })
        .collect();
    let (day, start) = (
        day(random),
        Clock {
            hour: random.between(8, 18),
            minute: 5 * random.between(0, 11),
        },
    );
    let end = Clock {
        hour: start.hour + random.between(1, 4),
        minute: 5 * random.between(0, 11),
    };
    let turns = utterances(random, style, &voices, turns);
    let talks = Talks {
        number: random.chance(60).then(|| random.between(2, 990)),
        day,
        start,
        end,
        place: (*random.pick(PLACES)).to_owned(),
        sides,
        interpreters,
        note_takers,
        head: head_style(random, with_offices),
        turns,
    };
    let (genre, kind, phrase) = *random.pick(&[
        ("Minutes", Kind::Minutes, "Minutes of Conversation between"),
        ("Minutes", Kind::Minutes, "Record of Conversation between"),
        (
            "Memorandum of Conversation",
            Kind::Memorandum,
            "Memorandum of Conversation between",
        ),
    ]);
    let names = [cast.people[leaders[0]].full(), cast.people[leaders[1]].full()];
    let topics = [*random.pick(TOPICS), *random.pick(TOPICS)];
    let classification = (talks.number.is_some() || random.chance(50)).then(|| *random.pick(CLASSIFICATIONS));
    let document = Document::Talks(talks);
    SourceRecord {
        title: format!("{phrase} {} and {}", names[0], names[1]),
        kind,
        genre: genre.to_owned(),
        date: later(random, day),
        archive: archive(random),
        credits: credits(random),
        donor: random.chance(80).then(|| (*random.pick(DONORS)).to_owned()),
        language: here.language.to_owned(),
        record_id: random.between(110_000, 299_999),
        summary: format!(
            "{} and {} speak about {} and {}.",
            names[0], names[1], topics[0], topics[1]
        ),
        people: cast.people,
        classification: classification.map(str::to_owned),
        document,
        style: export_style(random),
    }
}

/// A side of the table: its leader, and those who come along.
fn invent_side(
    random: &mut Random,
    cast: &mut Cast,
    (tradition, leader): (&Tradition, usize),
    style: LabelStyle,
    with_offices: bool,
) -> Side {
    // A speaker whom the labels name in full need not stand in the list.
    let mut members = if style == LabelStyle::Declared {
        Vec::new()
    } else {
        vec![leader]
    };
    for _ in 0..random.between(1, 3) {
        members.push(cast.add(random, tradition));
    }
    for member in members.iter().filter(|_| with_offices) {
        let office = random.pick(if style.needs_offices() {
            MINOR_OFFICES
        } else {
            OFFICES
        });
        cast.people[*member].office = Some((*office).to_owned());
    }
    if style.needs_offices() {
        cast.people[leader].office = Some(office_of(&cast.people[leader].title));
    }
    if style == LabelStyle::Ideographs {
        for member in &members {
            cast.people[*member].variant = Some(cast.new_ideographs(random));
        }
    }
    let (country, adjective) = (tradition.country.to_owned(), tradition.adjective.to_owned());
    Side {
        country,
        adjective,
        members,
    }
}

fn head_style(random: &mut Random, with_offices: bool) -> HeadStyle {
    let (place, interpreter) = (*random.pick(PLACE_LABELS), *random.pick(INTERPRETER_LABELS));
    let (note_taker, twelve_hours) = (*random.pick(NOTE_TAKER_LABELS), random.chance(50));
    HeadStyle {
        place,
        from: !with_offices,
        twelve_hours,
        interpreter,
        note_taker,
    }
}

/// People of one record; no two share a family name.
#[derive(Default)]
struct Cast {
    people: Vec<Person>,
}

impl Cast {
    /// A name in another script that nobody has yet.
    fn new_ideographs(&self, random: &mut Random) -> String {
        let mut name = ideographs(random);
        while self
            .people
            .iter()
            .any(|person| person.variant.as_ref() == Some(&name))
        {
            name = ideographs(random);
        }
        name
    }

    fn has_free_initial(&self, at: usize) -> bool {
        let initial = self.people[at].family.chars().next();
        let alike = self
            .people
            .iter()
            .filter(|person| person.family.chars().next() == initial);
        alike.count() == 1
    }

    fn add(&mut self, random: &mut Random, tradition: &Tradition) -> usize {
        let known = |family: &str| self.people.iter().any(|person| person.family == family);
        let mut pick = || *random.pick(tradition.families);
        let mut family = pick();
        for _ in 0..64 {
            if !known(family.0) {
                break;
            }
            family = pick();
        }
        // With all names taken the family gets a second one.
        let double = if known(family.0) {
            format!("{}-{}", family.0, tradition.families[0].0)
        } else {
            family.0.into()
        };
        let given = *random.pick(tradition.given);
        let variant = family.1.zip(given.1).filter(|_| double == family.0);
        self.people.push(Person {
            family: double,
            given: given.0.to_owned(),
            family_first: tradition.family_first,
            variant: variant.map(|(family, given)| format!("{family} {given}")),
            title: (*random.pick(TITLES)).to_owned(),
            office: None,
        });
        self.people.len() - 1
    }
}

/// The office that somebody with this title holds, as a list of those present gives it.
fn office_of(title: &str) -> String {
    match title {
        "Minister" => "Minister of Fisheries",
        "Ambassador" => "Ambassador to Norrland",
        other => other,
    }
    .to_owned()
}

/// A name in another script.
fn ideographs(random: &mut Random) -> String {
    let length = random.between(2, 3);
    (0..length).map(|_| *random.pick(IDEOGRAPHS)).collect()
}

/// What decides how a speaker is labelled.
struct Seat<'s> {
    /// Which of the speakers.
    at: usize,
    style: LabelStyle,
    declaration: &'s str,
    nation: &'s Tradition,
    /// Speaks for a side.
    leads: bool,
    /// No other name begins with the same letter.
    initial_is_free: bool,
    /// Labels of the two who speak in an interview; the second may be the name.
    interview: (&'s str, Option<&'s str>),
}

impl Seat<'_> {
    fn voice(&self, at: usize, person: &Person) -> Voice {
        let capitals = person.family.to_uppercase();
        let country = self.nation.country;
        let titled = format!("{} {}", person.title, person.family);
        let comrade = format!("Comrade {}", person.full());
        let language = self.nation.language;
        let mut named = true;
        let (first, then) = match self.style {
            LabelStyle::Declared if self.leads => {
                let first = format!("{} ({} {})", person.completed(), self.declaration, person.family);
                (first, vec![person.family.clone()])
            }
            LabelStyle::Declared | LabelStyle::Full | LabelStyle::FullLine => always(person.full()),
            LabelStyle::Family | LabelStyle::FamilyAndStop => always(person.family.clone()),
            LabelStyle::Titled => always(titled),
            LabelStyle::Comrade | LabelStyle::LedIn => always(comrade),
            LabelStyle::CapitalsAndStop | LabelStyle::CapitalsAlone => always(capitals),
            LabelStyle::Capitals => always(person.full().to_uppercase()),
            LabelStyle::CapitalsThroughout => (comrade.to_uppercase(), vec![capitals]),
            LabelStyle::Abbreviated => (
                format!("Cde. {}", person.abbreviated()),
                vec![format!("Cde. {}", person.family)],
            ),
            LabelStyle::Dash => always(format!("Cde. {}", person.family)),
            LabelStyle::SpacedHyphen => always(format!("Mr {capitals}")),
            LabelStyle::SideAndPerson => always(format!("{country} ({capitals})")),
            LabelStyle::PersonAndCountry => always(format!("Mr. {capitals} ({country})")),
            LabelStyle::Numbered if self.at == 0 => {
                let office = format!("The {}", person.title.to_uppercase());
                (format!("{office} (translated from {language})"), vec![office])
            }
            LabelStyle::Numbered => {
                let first = format!("Mr. {capitals} ({country})");
                (format!("{first} (translated from {language})"), vec![first])
            }
            LabelStyle::Drifting => (comrade, vec![person.family.clone(), titled, person.full()]),
            LabelStyle::Initial => always(match person.family.chars().next() {
                // `Q` is a question where others are called by their names.
                Some(initial) if self.initial_is_free && initial != 'Q' => initial.to_string(),
                _ => person.family.clone(),
            }),
            LabelStyle::Role if self.leads => (titled, vec![person.title.clone()]),
            LabelStyle::ListedRole if self.leads => always(person.title.clone()),
            LabelStyle::Role | LabelStyle::ListedRole => always(person.family.clone()),
            LabelStyle::Interview => {
                let labels = [Some(self.interview.0), self.interview.1, None];
                let label = labels[self.at.min(2)];
                named = label.is_none();
                always(label.map_or_else(|| person.family.clone(), str::to_owned))
            }
            LabelStyle::Line => (comrade, vec![titled]),
            LabelStyle::LanguageLine => always(format!("{comrade} [in {language}]")),
            LabelStyle::Ideographs => {
                let name = person.variant.as_deref().unwrap_or_default();
                let letters: Vec<String> = name.chars().map(String::from).collect();
                always(letters.join(" "))
            }
        };
        Voice {
            person: named.then_some(at),
            first,
            then,
        }
    }
}

fn always(label: String) -> (String, Vec<String>) {
    (label.clone(), vec![label])
}

fn utterances(random: &mut Random, style: LabelStyle, voices: &[Voice], count: usize) -> Vec<Utterance> {
    let mut turns: Vec<Utterance> = Vec::new();
    let mut heard = vec![false; voices.len()];
    let (aside, apart, told) = (random.chance(15), random.chance(10), random.chance(30));
    let end = style.end();
    let by_colon = end == ": ";
    let plain = by_colon && !matches!(style, LabelStyle::Interview | LabelStyle::Numbered);
    let (aside, apart) = (aside && plain, apart && plain || end.is_empty());
    let mut number = random.between(2, 90);
    let mut last = None;
    for at in 0..count {
        // The two who lead speak first and again; then anybody, but nobody twice in a row.
        let mut who = if at < 4 {
            at % 2
        } else {
            random.below(voices.len())
        };
        if last == Some(who) {
            who = (who + 1) % voices.len();
        }
        last = Some(who);
        let voice = &voices[who];
        let mut label = if heard[who] {
            random.pick(&voice.then).clone()
        } else {
            voice.first.clone()
        };
        if aside && heard[who] && random.chance(10) {
            label = format!("{label} {}", random.pick(ASIDES));
        }
        if style == LabelStyle::Numbered {
            label = format!("{number}. {label}");
            number += 1;
        }
        let mut turn = Utterance {
            speaker: voice.person,
            label,
            end,
            apart,
            led: false,
            paragraphs: words(random),
            then: (told && random.chance(10)).then(|| filled(random, NARRATION)),
        };
        if style == LabelStyle::LedIn && heard[who] && random.chance(25) {
            turn.label = format!(
                "{}, {} {}",
                voice.first,
                random.pick(BEFORE_SPEECH),
                random.pick(LEADS)
            );
            turn.led = true;
            turn.paragraphs = vec![quotable(random)];
            turn.then = None;
        }
        if style == LabelStyle::CapitalsThroughout {
            turn.paragraphs = turn.paragraphs.iter().map(|words| words.to_uppercase()).collect();
            turn.then = turn.then.map(|words| words.to_uppercase());
        }
        heard[who] = true;
        turns.push(turn);
    }
    turns
}

fn words(random: &mut Random) -> Vec<String> {
    let mut remarks: Vec<&str> = REMARKS.to_vec();
    random.shuffle(&mut remarks);
    let mut first = vec![filled(random, OPENINGS)];
    let more = random.below(5);
    first.extend(remarks.iter().take(more).map(|remark| filled(random, &[remark])));
    let mut paragraphs = vec![first.join(" ")];
    while random.chance(12) {
        paragraphs.push(filled(random, CONTINUATIONS));
    }
    paragraphs
}

fn filled(random: &mut Random, templates: &[&str]) -> String {
    let (topic, number) = (*random.pick(TOPICS), random.between(11, 900));
    let text = random
        .pick(templates)
        .replace("{t}", topic)
        .replace("{n}", &number.to_string());
    // A sentence that opens with a topic opens with a capital.
    let mut chars = text.chars();
    match chars.next() {
        Some(first) if text.starts_with("the ") => first.to_uppercase().chain(chars).collect(),
        _ => text,
    }
}

fn day(random: &mut Random) -> Day {
    Day {
        year: random.between(1948, 1976),
        month: random.between(1, 12),
        day: random.between(1, 27),
    }
}

/// The same month, the same day or later.
fn later(random: &mut Random, day: Day) -> Day {
    Day {
        day: random.between(day.day, 28),
        ..day
    }
}

fn archive(random: &mut Random) -> Archive {
    let (from, to) = (random.between(1, 90), random.between(91, 200));
    let pages = format!("{from}-{to}");
    let (repository, reference, join) = match random.below(4) {
        0 => {
            let (fond, opis, delo) = (
                random.between(100, 900),
                random.between(1, 40),
                random.between(1, 90),
            );
            (
                "AVPRF",
                format!("fond {fond:04}, opis {opis}, delo {delo}"),
                ", listy ",
            )
        }
        _ => {
            let (fond, item) = (random.between(102, 209), random.between(1, 3000));
            (
                "PRC FMA",
                format!("{fond}-{item:05}-{:02}", random.between(1, 12)),
                ", ",
            )
        }
    };
    let text = format!(
        "{repository}{}{reference}{join}{pages}",
        if repository == "AVPRF" { ", " } else { " " }
    );
    Archive {
        repository: repository.to_owned(),
        reference,
        pages,
        text,
    }
}

fn credits(random: &mut Random) -> Credits {
    let mut names = ARCHIVISTS.to_vec();
    random.shuffle(&mut names);
    let (a, b, c) = (names[0], names[1], names[2]);
    let (obtained, translated, contributed) = (
        ContributorRole::ObtainedBy,
        ContributorRole::Translator,
        ContributorRole::Contributor,
    );
    let (text, people) = match random.below(6) {
        0 => (format!("Translated by {a}."), vec![(translated, a)]),
        1 => (
            format!("Translated by {a} and {b}."),
            vec![(translated, a), (translated, b)],
        ),
        2 => (
            format!("Obtained by {a} and translated by {b} and {c}."),
            vec![(obtained, a), (translated, b), (translated, c)],
        ),
        3 => (
            format!("Obtained and translated by {a}."),
            vec![(obtained, a), (translated, a)],
        ),
        4 => (
            format!("Contributed by {a} and translated by {b}."),
            vec![(contributed, a), (translated, b)],
        ),
        _ => (
            format!("Obtained by {a} and translated by {b}."),
            vec![(obtained, a), (translated, b)],
        ),
    };
    Credits {
        text,
        people: people
            .into_iter()
            .map(|(role, name)| (role, name.to_owned()))
            .collect(),
    }
}

fn export_style(random: &mut Random) -> Style {
    Style {
        airy: random.chance(50),
        repeated_title: random.chance(40),
        excerpt_marks: random.chance(40),
        bold_labels: random.chance(40),
        bold_title: random.chance(50),
    }
}

fn invent_cable(random: &mut Random) -> SourceRecord {
    let here = &TRADITIONS[0];
    let there = &TRADITIONS[1 + random.below(TRADITIONS.len() - 1)];
    let mut cast = Cast::default();
    let (author, host) = (cast.add(random, here), cast.add(random, there));
    let day = day(random);
    let signed = later(random, day);
    let date = later(random, signed);
    let place = random.pick(&["Summer Residence", "Cabinet Building", "Old Customs House"]);
    let (topic, other) = (*random.pick(TOPICS), *random.pick(TOPICS));
    let (guest_name, host_title) = (cast.people[author].full(), cast.people[host].title.clone());
    let host_name = cast.people[host].full();
    let host_family = cast.people[host].family.clone();
    let inner_title = format!("{host_title} {host_family} Speaks of {}", capitals(topic));
    let mut offices = OFFICES_OF_STATE.to_vec();
    random.shuffle(&mut offices);
    let mut paragraphs = vec![vec![Piece::Told(format!(
        "{host_title} {host_name} received me at the {place} on {}. The conversation lasted one hour and a half.",
        day.british()
    ))]];
    for _ in 0..random.between(3, 8) {
        let mut pieces = Vec::new();
        if random.chance(50) {
            pieces.push(Piece::Told(format!("{} ", random.pick(TOLD))));
        }
        let lead = match random.below(3) {
            0 => format!("{host_title} {host_family} said: “"),
            1 => format!("The {host_title} said: “"),
            _ => format!("{host_family} said: “"),
        };
        pieces.push(Piece::Told(lead));
        let words: Vec<String> = (0..=random.below(3)).map(|_| quotable(random)).collect();
        pieces.push(Piece::Quoted(host, words.join(" ")));
        pieces.push(Piece::Told("”".to_owned()));
        paragraphs.push(pieces);
    }
    let cable = Cable {
        letterhead: format!("Cable Received by the {}", offices[0]),
        number: random
            .chance(70)
            .then(|| format!("({}) {}", day.year - 1900, random.between(20, 990))),
        received: random.chance(30).then(|| random.between(200, 9900)),
        precedence: random.chance(50).then(|| (*random.pick(PRECEDENCES)).to_owned()),
        inner_title: inner_title.clone(),
        to: offices[1].to_owned(),
        copy_to: random.chance(50).then(|| offices[2].to_owned()),
        author,
        signed,
        day,
        place: (*place).to_owned(),
        host,
        paragraphs,
        copies: random.chance(50).then(|| (random.between(5, 60), date)),
    };
    SourceRecord {
        title: format!("Cable from {guest_name}, '{inner_title}'"),
        kind: Kind::Cable,
        genre: "Cable".to_owned(),
        date,
        archive: archive(random),
        credits: credits(random),
        donor: random.chance(80).then(|| (*random.pick(DONORS)).to_owned()),
        language: here.language.to_owned(),
        record_id: random.between(110_000, 299_999),
        summary: format!("{guest_name} reports what {host_name} said about {topic} and {other}."),
        people: cast.people,
        classification: random
            .chance(50)
            .then(|| (*random.pick(CLASSIFICATIONS)).to_owned()),
        document: Document::Cable(cable),
        style: export_style(random),
    }
}

/// A remark without quotation marks of its own.
fn quotable(random: &mut Random) -> String {
    loop {
        let remark = filled(random, REMARKS);
        if !remark.contains('“') {
            return remark;
        }
    }
}

/// The first letters of longer words in capitals.
fn capitals(text: &str) -> String {
    let word = |word: &str| match word.chars().next() {
        Some(first) if !matches!(word, "of" | "in" | "for" | "the") => {
            first.to_uppercase().chain(word.chars().skip(1)).collect()
        }
        _ => word.to_owned(),
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}
