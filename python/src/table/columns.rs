//! What stands in the tables: a row type and a list of columns for each.

use std::borrow::Cow;
use std::collections::HashMap;

use arrow_array::RecordBatch;
use arrow_schema::ArrowError;
use memcon::{
    ArchiveReference, DateRole, DatedEvent, Diagnostic, Edtf, Kind, Mark, Metadata, Person, Record, Turn,
    Wording,
};

use super::{Column, Values, rows_to_batch};

/// The table called `name`; `None` where there is no such table.
pub(super) fn batch(name: &str, records: &[&Record<'static>]) -> Option<Result<RecordBatch, ArrowError>> {
    let contexts: Vec<Context<'_>> = records
        .iter()
        .enumerate()
        .map(|(index, record)| Context::new(index, record))
        .collect();
    let batch = match name {
        "records" => rows_to_batch(&record_columns(), &contexts.iter().collect::<Vec<_>>()),
        "turns" => rows_to_batch(&turn_columns(), &turns(&contexts)),
        "people" => rows_to_batch(&person_columns(), &people(&contexts)),
        "marks" => rows_to_batch(&item_columns(mark_columns()), &items(&contexts, |r| &r.marks)),
        "diagnostics" => rows_to_batch(
            &item_columns(diagnostic_columns()),
            &items(&contexts, |r| &r.diagnostics),
        ),
        _ => return None,
    };
    Some(batch)
}

/// A record of the corpus, with what its rows share.
struct Context<'r> {
    index: usize,
    record: &'r Record<'static>,
    date: When<'r>,
    meeting: When<'r>,
    hours: [Option<String>; 2],
}

/// A date and the days that it can mean.
#[derive(Default, Clone, Copy)]
struct When<'r> {
    date: Option<&'r Edtf>,
    earliest: Option<i32>,
    latest: Option<i32>,
}

impl<'r> When<'r> {
    fn new(date: Option<&'r Edtf>) -> Self {
        const EPOCH: i32 = 2_440_588; // 1970-01-01 as a Julian day
        Self {
            date,
            earliest: date
                .and_then(Edtf::earliest)
                .map(|day| day.to_julian_day() - EPOCH),
            latest: date.and_then(Edtf::latest).map(|day| day.to_julian_day() - EPOCH),
        }
    }

    fn text(self) -> Option<&'r str> {
        self.date.map(Edtf::as_str)
    }
}

impl<'r> Context<'r> {
    fn new(index: usize, record: &'r Record<'static>) -> Self {
        let dates: &'r [DatedEvent<'static>] = &record.metadata.dates;
        let meeting = dates.iter().find(|event| event.role == DateRole::Meeting);
        let hours =
            meeting.map(|event| [event.start, event.end].map(|time| time.map(|time| time.to_string())));
        Self {
            index,
            record,
            date: When::new(record.metadata.date.as_ref()),
            meeting: When::new(meeting.map(|event| &event.date)),
            hours: hours.unwrap_or_default(),
        }
    }

    fn source(&self) -> Option<&'r str> {
        opt(&self.record.source.name)
    }

    fn metadata(&self) -> &'r Metadata<'static> {
        &self.record.metadata
    }

    fn archive(&self) -> Option<&'r ArchiveReference<'static>> {
        self.record.metadata.archive.as_ref()
    }
}

fn opt<'r>(text: &'r Option<Cow<'static, str>>) -> Option<&'r str> {
    text.as_deref()
}

fn all<'r, T>(items: &'r [T], get: fn(&'r T) -> &'r str) -> Vec<&'r str> {
    items.iter().map(get).collect()
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

const RECORD: &str = "position of the record in the corpus, from 0";
const SOURCE: &str = "name of the dump";
const TITLE: &str = "catalogue title";
const DATE: &str = "catalogue date, as EDTF";
const DATE_EARLIEST: &str = "first day that `date` can mean";
const DATE_LATEST: &str = "last day that `date` can mean";
const START: &str = "where it begins in the dump, in bytes";
const END: &str = "where it ends in the dump, in bytes, exclusive";

/// A column; the macro spares the names of its fields.
macro_rules! column {
    ($name:literal, $description:expr, $kind:ident, $get:expr) => {
        Column {
            name: $name,
            description: $description,
            values: Values::$kind($get),
        }
    };
}

#[rustfmt::skip]
fn record_columns<'r>() -> Vec<Column<'r, &'r Context<'r>>> {
    vec![
        column!("record", RECORD, Count, |r| r.index),
        column!("source", SOURCE, Text, |r| r.source()),
        column!("bytes", "length of the dump", Count, |r| r.record.source.bytes),
        column!("encoding", "how the bytes of the dump were read", Word, |r| r.record.source.encoding.as_str()),
        column!("layout", "the layout that the dump was read as", Word, |r| r.record.layout.as_str()),
        column!("title", TITLE, Text, |r| opt(&r.metadata().title)),
        column!("kind", "kind of document", Text, |r| r.metadata().kind.map(Kind::as_str)),
        column!("date", DATE, Text, |r| r.date.text()),
        column!("date_earliest", DATE_EARLIEST, Day, |r| r.date.earliest),
        column!("date_latest", DATE_LATEST, Day, |r| r.date.latest),
        column!("meeting_date", "date of the meeting (the first one), as EDTF", Text, |r| r.meeting.text()),
        column!("meeting_earliest", "first day that `meeting_date` can mean", Day, |r| r.meeting.earliest),
        column!("meeting_latest", "last day that `meeting_date` can mean", Day, |r| r.meeting.latest),
        column!("meeting_start", "when it began, `HH:MM`", Text, |r| r.hours[0].as_deref()),
        column!("meeting_end", "when it ended, `HH:MM`", Text, |r| r.hours[1].as_deref()),
        column!("place", "where the conversation was held", Text, |r| opt(&r.metadata().place)),
        column!("classification", "classification, as printed", Text, |r| opt(&r.metadata().classification)),
        column!("precedence", "precedence, as printed", Text, |r| opt(&r.metadata().precedence)),
        column!("sender", "who signed or issued the document", Text, |r| opt(&r.metadata().sender)),
        column!("recipients", "to whom it goes", Texts, |r| all(&r.metadata().recipients, |item| &item.name)),
        column!("copies", "number of copies made", Number, |r| r.metadata().copies.map(|copies| copies as usize)),
        column!("repository", "the archive, as printed", Text, |r| opt(&r.archive()?.repository)),
        column!("reference", "place in the archive, as printed", Text, |r| opt(&r.archive()?.reference)),
        column!("pages", "pages or sheets there", Text, |r| opt(&r.archive()?.pages)),
        column!("languages", "original languages", Texts, |r| all(&r.metadata().languages, |item| &item.name)),
        column!("contributors", "who brought the record to the archive", Texts, |r| all(&r.metadata().contributors, |item| &item.name)),
        column!("identifiers", "numbers of the document", Texts, |r| all(&r.metadata().identifiers, |item| &item.value)),
        column!("record_id", "number of the catalogue entry", Text, |r| opt(&r.metadata().record_id)),
        column!("url", "address of the catalogue entry", Text, |r| opt(&r.metadata().url)),
        column!("rights", "rights statement", Text, |r| opt(&r.metadata().rights)),
        column!("citation", "suggested citation", Text, |r| opt(&r.metadata().citation)),
        column!("summary", "the archive's abstract", Text, |r| opt(&r.metadata().summary)),
        column!("turns", "number of turns", Count, |r| r.record.turns.len()),
        column!("people", "number of people", Count, |r| r.record.people.len()),
        column!("marks", "number of marks", Count, |r| r.record.marks.len()),
        column!("diagnostics", "number of diagnostics", Count, |r| r.record.diagnostics.len()),
    ]
}

/// One turn, with the person who speaks.
struct TurnRow<'r> {
    context: &'r Context<'r>,
    order: usize,
    turn: &'r Turn<'static>,
    speaker: Option<&'r Person<'static>>,
}

fn turns<'r>(contexts: &'r [Context<'r>]) -> Vec<TurnRow<'r>> {
    let mut rows = Vec::new();
    for context in contexts {
        let record = context.record;
        let people: HashMap<&str, &Person<'_>> = record
            .people
            .iter()
            .map(|person| (person.id.as_ref(), person))
            .collect();
        rows.extend(record.turns.iter().enumerate().map(|(order, turn)| TurnRow {
            context,
            order,
            turn,
            speaker: turn.speaker.as_deref().and_then(|id| people.get(id).copied()),
        }));
    }
    rows
}

#[rustfmt::skip]
fn turn_columns<'r>() -> Vec<Column<'r, TurnRow<'r>>> {
    vec![
        column!("record", RECORD, Count, |r| r.context.index),
        column!("source", SOURCE, Text, |r| r.context.source()),
        column!("order", "position of the turn in its record, from 0", Count, |r| r.order),
        column!("id", "id of the turn in its record", Word, |r| &r.turn.id),
        column!("mode", "how the record attributes the words: `direct`, `quoted`, `reported`", Word, |r| r.turn.mode.as_str()),
        column!("wording", "`reported` where the words of a labelled turn are a report", Text, |r| r.turn.wording.map(Wording::as_str)),
        column!("speaker", "id of the person who speaks, in the record; absent where nobody could be named", Text, |r| opt(&r.turn.speaker)),
        column!("speaker_name", "that person's name", Text, |r| r.speaker.map(|person| &*person.name)),
        column!("side", "that person's side of the table", Text, |r| opt(&r.speaker?.side)),
        column!("to", "ids of those spoken to, where the record says so", Texts, |r| r.turn.to.iter().map(|id| &**id).collect()),
        column!("label", "the label as printed, or the printed role of a speaker who can't be named", Text, |r| opt(&r.turn.label)),
        column!("text", "the words, white space folded", Word, |r| &r.turn.text),
        column!("words", "how many, counted by white space", Count, |r| words(&r.turn.text)),
        column!("span_start", START, Count, |r| r.turn.span.start()),
        column!("span_end", END, Count, |r| r.turn.span.end()),
        column!("cue", "the words that attribute the speech", Text, |r| r.turn.cue.as_ref().map(|cue| &*cue.text)),
        column!("rule", "the rule that found the turn", Word, |r| &r.turn.rule),
        column!("meeting_date", "date of the meeting (the first one of the record), as EDTF", Text, |r| r.context.meeting.text()),
        column!("meeting_earliest", "first day that `meeting_date` can mean", Day, |r| r.context.meeting.earliest),
        column!("meeting_latest", "last day that `meeting_date` can mean", Day, |r| r.context.meeting.latest),
        column!("title", TITLE, Text, |r| opt(&r.context.metadata().title)),
        column!("date", DATE, Text, |r| r.context.date.text()),
        column!("date_earliest", DATE_EARLIEST, Day, |r| r.context.date.earliest),
        column!("date_latest", DATE_LATEST, Day, |r| r.context.date.latest),
    ]
}

/// One person, with what they say.
struct PersonRow<'r> {
    context: &'r Context<'r>,
    person: &'r Person<'static>,
    turns: usize,
    words: usize,
}

fn people<'r>(contexts: &'r [Context<'r>]) -> Vec<PersonRow<'r>> {
    let mut rows = Vec::new();
    for context in contexts {
        let mut said: HashMap<&str, (usize, usize)> = HashMap::new();
        for turn in &context.record.turns {
            if let Some(speaker) = turn.speaker.as_deref() {
                let (turns, spoken) = said.entry(speaker).or_default();
                *turns += 1;
                *spoken += words(&turn.text);
            }
        }
        rows.extend(context.record.people.iter().map(|person| {
            let (turns, words) = said.get(&*person.id).copied().unwrap_or_default();
            PersonRow {
                context,
                person,
                turns,
                words,
            }
        }));
    }
    rows
}

#[rustfmt::skip]
fn person_columns<'r>() -> Vec<Column<'r, PersonRow<'r>>> {
    vec![
        column!("record", RECORD, Count, |r| r.context.index),
        column!("source", SOURCE, Text, |r| r.context.source()),
        column!("id", "id of the person in its record", Word, |r| &r.person.id),
        column!("name", "the fullest form of the name in the dump", Word, |r| &r.person.name),
        column!("aliases", "every other form", Texts, |r| r.person.aliases.iter().map(|alias| &**alias).collect()),
        column!("titles", "titles and offices that stand by the name", Texts, |r| r.person.titles.iter().map(|title| &**title).collect()),
        column!("roles", "what the person does: `speaker`, `participant`, `author`, `interpreter`, `note-taker`", Texts, |r| r.person.roles.iter().map(|role| role.as_str()).collect()),
        column!("side", "side of the table", Text, |r| opt(&r.person.side)),
        column!("turns", "how many turns the person speaks", Count, |r| r.turns),
        column!("words", "how many words the person speaks", Count, |r| r.words),
    ]
}

/// One item of a list of a record.
struct Item<'r, T> {
    context: &'r Context<'r>,
    item: &'r T,
}

fn items<'r, T>(contexts: &'r [Context<'r>], list: fn(&'r Record<'static>) -> &'r [T]) -> Vec<Item<'r, T>> {
    let mut rows = Vec::new();
    for context in contexts {
        rows.extend(list(context.record).iter().map(|item| Item { context, item }));
    }
    rows
}

fn item_columns<'r, T>(own: Vec<Column<'r, Item<'r, T>>>) -> Vec<Column<'r, Item<'r, T>>> {
    let mut columns = vec![
        column!("record", RECORD, Count, |r: &Item<'r, T>| r.context.index),
        column!("source", SOURCE, Text, |r: &Item<'r, T>| r.context.source()),
    ];
    columns.extend(own);
    columns
}

#[rustfmt::skip]
fn mark_columns<'r>() -> Vec<Column<'r, Item<'r, Mark<'static>>>> {
    vec![
        column!("kind", "what the editorial mark does", Word, |r| r.item.kind.as_str()),
        column!("text", "the mark as printed, brackets included", Word, |r| &r.item.text),
        column!("span_start", START, Count, |r| r.item.span.start()),
        column!("span_end", END, Count, |r| r.item.span.end()),
        column!("turn", "id of the turn that it stands in", Text, |r| opt(&r.item.turn)),
        column!("withheld", "how much was withheld, as printed", Text, |r| Some(&*r.item.redaction.as_ref()?.extent.as_ref()?.text)),
    ]
}

#[rustfmt::skip]
fn diagnostic_columns<'r>() -> Vec<Column<'r, Item<'r, Diagnostic<'static>>>> {
    vec![
        column!("code", "what it is about", Word, |r| r.item.code.as_str()),
        column!("severity", "`note`, `warning` or `error`", Word, |r| r.item.severity.as_str()),
        column!("message", "what is the matter", Word, |r| &r.item.message),
        column!("span_start", START, Count, |r| r.item.span.start()),
        column!("span_end", END, Count, |r| r.item.span.end()),
    ]
}
