//! The dates that the document itself gives, with their roles.

use std::ops::Range;

use super::Finder;
use super::tail::holds_office;
use super::{LETTERHEAD_PARAGRAPHS, LONGEST_LETTERHEAD};
use crate::diagnostic::{Code, Diagnostic};
use crate::grammar::date::{DateContext, DateFound, dates_in, foreign_date, whole_date};
use crate::grammar::genre;
use crate::grammar::head_sentence::tells_end;
use crate::grammar::offset_in;
use crate::grammar::person::mentions;
use crate::grammar::time::{TimesFound, times_in, times_in_field};
use crate::lex::Passage;
use crate::record::{ClockTime, DateRole, DatedEvent, Field, Kind};
use crate::{Edtf, Span};

/// Bytes of the longest line that is read as one of dates.
const LONGEST_LINE: usize = 200;

/// Days between the catalogue's date and a date of sending or receipt that counts as near.
const NEAR_DAYS: i64 = 31;
/// Paragraphs at the end of the text in which it says when the meeting was over.
const LAST_PARAGRAPHS: usize = 4;

/// Most dates of a document: each new one is compared with those before it.
const MOST_DATES: usize = 10_000;

/// Words at the start of a line among which the verb of an event stands.
const EVENT_WORDS: usize = 6;

/// Verbs before a date and what they make of it (lower case).
const EVENTS: &[(&str, DateRole)] = &[
    ("declassified", DateRole::Declassification),
    ("released", DateRole::Declassification),
    ("distributed", DateRole::Distributed),
    ("circulated", DateRole::Distributed),
    ("received", DateRole::Received),
    ("arrived", DateRole::Received),
    ("sent", DateRole::Sent),
    ("dispatched", DateRole::Sent),
    ("despatched", DateRole::Sent),
    ("transmitted", DateRole::Sent),
    ("signed", DateRole::Signed),
];

impl<'t> Finder<'_, 't> {
    /// Clock times of a meeting, begin and end, found behind offset `at` of the passage. A print that contradicts itself
    /// (`13:30 p.m.`) is reported.
    fn clock_times(
        &mut self,
        passage: &Passage<'t>,
        times: Option<TimesFound>,
        at: usize,
    ) -> (Option<ClockTime>, Option<ClockTime>) {
        let Some(times) = times else {
            return (None, None);
        };
        if times.irregular {
            let range = times.range.start + at..times.range.end + at;
            let message = format!("expected a time of day, found `{}`", passage.words(range.clone()));
            self.diagnostics.push(Diagnostic::note(
                Code::ImpossibleDate,
                message,
                passage.locate(range),
            ));
        }
        if times.misprinted {
            let range = times.range.start + at..times.range.end + at;
            let message = format!(
                "`{}` is read as a time of day, letters and digits that look alike taken for each other",
                passage.words(range.clone())
            );
            self.diagnostics.push(Diagnostic::warning(
                Code::Misprint,
                message,
                passage.locate(range),
            ));
        }
        (Some(times.start), times.end)
    }

    /// The value of a label like `Time:`: the meeting's date and hours.
    pub(super) fn read_meeting(&mut self, passage: &Passage<'t>, range: Range<usize>) {
        let value = passage.text()[range.clone()].to_owned();
        let mut dates: Vec<DateFound> = dates_in(&value, &self.context).collect();
        if dates.is_empty() {
            dates.extend(whole_date(&value, &self.context));
        }
        let (start, end) = self.clock_times(passage, times_in_field(&value).next(), range.start);
        let text_range = range.clone();
        if let (Some(start), true) = (start, dates.is_empty()) {
            self.hours = self.hours.or(Some((start, end)));
            // `Date:` beside `Time:` is that of the meeting.
            let beside =
                |event: &&mut DatedEvent<'_>| event.role == DateRole::Signed && event.rule == "label";
            if let Some(event) = self.metadata.dates.iter_mut().find(beside) {
                event.role = DateRole::Meeting;
            }
            return;
        }
        let Some(first) = dates.first().cloned() else {
            self.diagnostics.push(Diagnostic::note(
                Code::UntypedField,
                format!(
                    "expected a date and time, found `{}`",
                    passage.words(text_range.clone())
                ),
                passage.locate(text_range),
            ));
            return;
        };
        if let Some(mut event) = self.event(passage, DateRole::Meeting, &first, range.start, "label") {
            (event.start, event.end) = (start, end);
            event.text = passage.words(text_range.clone());
            event.span = passage.locate(text_range);
            self.add_date(event);
        }
    }

    /// `UM = Unidentified Male Speaker`: the key of a transcript; the day at its head is that of the talk.
    pub(super) fn key_of_transcript(&mut self, value: &str) {
        if !value.contains(" = ") && !value.contains(": ") {
            return;
        }
        self.set_kind(Kind::Transcript, "key-of-speakers");
        if self.metadata.kind != Some(Kind::Transcript) {
            return;
        }
        for event in &mut self.metadata.dates {
            if event.role == DateRole::Signed && event.rule == "label" {
                event.role = DateRole::Meeting;
            }
        }
    }

    /// The value of a label `Date:`.
    pub(super) fn read_date_label(&mut self, passage: &Passage<'t>, range: Range<usize>) {
        let value = passage.text()[range.clone()].to_owned();
        let found = whole_date(&value, &self.context)
            .or_else(|| dates_in(&value, &self.context).next())
            .or_else(|| foreign_date(&value));
        let Some(found) = found else { return };
        let of_meeting =
            self.hours.is_some() || self.heads_conversation() || inner_label(&value, "time").is_some();
        let role = match self.own_date_role() {
            DateRole::Signed if of_meeting => DateRole::Meeting,
            role => role,
        };
        if let Some(place) = inner_label(&value, "place") {
            self.set(
                Field::Place,
                passage,
                range.start + place.start..range.start + place.end,
            );
        }
        let (start, end) = self.clock_times(passage, times_in_field(&value).next(), range.start);
        if let Some(mut event) = self.event(passage, role, &found, range.start, "label") {
            if role == DateRole::Meeting {
                (event.start, event.end) = (start, end);
            }
            self.add_date(event);
        }
    }

    /// True where title or letterhead says that this is the memorandum of a conversation: its label `Date:` is the day of
    /// that.
    pub(super) fn heads_conversation(&self) -> bool {
        let named = |text: &str| {
            text.len() <= LONGEST_LETTERHEAD && text.to_ascii_lowercase().contains("conversation")
        };
        let letterhead = self.body.iter().take(LETTERHEAD_PARAGRAPHS);
        letterhead.map(|paragraph| paragraph.passage.text()).any(named)
    }

    /// A line that is a date, `Place, date`, or says when the document was sent, received or distributed.
    pub(super) fn read_dated_line(&mut self, passage: &Passage<'t>, role: DateRole) -> bool {
        let text = passage.text().to_owned();
        if text.len() > LONGEST_LINE {
            return false;
        }
        if let Some(received) = received_behind(&text) {
            let dated = self.read_dateline(passage, &text[..received], role);
            if dated {
                self.read_event_line(passage, &text);
            }
            return dated;
        }
        let event = leads_with_event(&text);
        (event && self.read_event_line(passage, &text))
            || self.read_dateline(passage, &text, role)
            || event && times_in_field(&text).next().is_some()
    }

    /// A sentence that gives only the hours of the meeting: they go with its date.
    pub(super) fn read_hours(&mut self, passage: &Passage<'t>) -> bool {
        let (start, end) = self.clock_times(passage, times_in(passage.text()).next(), 0);
        let later = times_in(passage.text()).nth(1).map(|times| times.start);
        let meeting = self
            .metadata
            .dates
            .iter_mut()
            .find(|event| event.role == DateRole::Meeting);
        match meeting {
            Some(meeting) if meeting.start.is_none() => (meeting.start, meeting.end) = (start, end.or(later)),
            Some(_) => {}
            None => self.hours = self.hours.or(start.map(|start| (start, end.or(later)))),
        }
        start.is_some()
    }

    /// The hours that the head or the last paragraphs give without a day go with the day that was found elsewhere.
    pub(super) fn add_hours(&mut self, running: Range<usize>) {
        let last = running.start.max(running.end.saturating_sub(LAST_PARAGRAPHS));
        let ended = self.body.get(last..running.end).unwrap_or_default();
        let end = ended
            .iter()
            .rev()
            .map(|paragraph| paragraph.passage.text())
            .find(|text| tells_end(text))
            .and_then(|text| Some(times_in(text).next()?.start));
        let hours = self.hours;
        let meeting = |event: &&mut DatedEvent<'_>| event.role == DateRole::Meeting;
        let Some(event) = self.metadata.dates.iter_mut().find(meeting) else {
            return;
        };
        if let Some((start, end)) = hours.filter(|_| event.start.is_none()) {
            (event.start, event.end) = (Some(start), end);
        }
        if event.start.is_some() {
            event.end = event.end.or(end);
        }
    }

    /// `Sent by wire on 10/14/50 at 03:15`: each date takes the role of the verb before it.
    pub(super) fn read_event_line(&mut self, passage: &Passage<'t>, text: &str) -> bool {
        let lower = text.to_ascii_lowercase();
        let mut found = false;
        let mut from = 0;
        // `sent on 11.09.1962 and received at 11.09`: the second has the year of the first.
        let year_of = |date: &DateFound| date.edtf.as_ref()?.as_str().get(..4)?.parse().ok();
        let year = dates_in(text, &self.context).find_map(|date| year_of(&date));
        let context = DateContext {
            year: self.context.year.or(year),
            ..self.context
        };
        for date in dates_in(text, &context).collect::<Vec<_>>() {
            let before = lower.get(from..date.range.start).unwrap_or_default();
            let verb = EVENTS
                .iter()
                .filter_map(|(verb, role)| Some((word_at(before, verb)?, *role)))
                .max_by_key(|(at, _)| *at);
            from = date.range.end;
            let Some((_, role)) = verb else { continue };
            if let Some(event) = self.event(passage, role, &date, 0, "event-line") {
                found |= self.add_date(event);
            }
        }
        found
    }

    /// `Strelsau, 31 October 1957`, `[Strelsau,] May 4, 1941, 4 p.m.`, or a date alone.
    ///
    /// ```text
    /// dateline = [ place , "," ] , date , [ ( "," | "—" ) , time ] , [ "." ] ;
    /// ```
    fn read_dateline(&mut self, passage: &Passage<'t>, text: &str, role: DateRole) -> bool {
        if let Some(place) = undated_place(text).filter(|_| self.takes_dateline) {
            self.set(Field::Place, passage, place);
            return true;
        }
        let Some(line) = dateline(text, &self.context) else {
            return false;
        };
        let has_clock = line.times.is_some();
        let role = if has_clock && role == DateRole::Signed && self.is_conversation {
            DateRole::Meeting
        } else {
            role
        };
        if let Some(mut event) = self.event(passage, role, &line.date, 0, "dateline") {
            if role == DateRole::Meeting {
                (event.start, event.end) = self.clock_times(passage, line.times, line.times_from);
            }
            self.add_date(event);
        }
        let of_meeting = role == DateRole::Meeting && has_clock;
        if let Some(place) = line.place.clone().filter(|_| of_meeting && !self.takes_dateline) {
            self.set(Field::Place, passage, place);
        }
        if self.takes_dateline {
            if let Some(place) = line.place {
                self.set(Field::Place, passage, place);
            }
            if self.metadata.date.is_none()
                && let Some(edtf) = line.date.edtf
            {
                self.metadata.date = Some(edtf);
                self.metadata
                    .spans
                    .insert(Field::Date, passage.locate(line.date.range));
            }
        }
        true
    }

    /// An event at a date found at `at` behind the start of the passage; an impossible or open date is reported.
    pub(super) fn event(
        &mut self,
        passage: &Passage<'t>,
        role: DateRole,
        found: &DateFound,
        at: usize,
        rule: &'static str,
    ) -> Option<DatedEvent<'t>> {
        let range = found.range.start + at..found.range.end + at;
        let (words, span) = (passage.words(range.clone()), passage.locate(range));
        let nearer = self
            .nearer_reading(found)
            .or_else(|| self.displaced(found, &words));
        let Some(edtf) = nearer.clone().or_else(|| found.edtf.clone()) else {
            let message = format!("expected a date of the calendar, found `{words}`");
            self.diagnostics
                .push(Diagnostic::warning(Code::ImpossibleDate, message, span));
            return None;
        };
        // `undated` states no date.
        if edtf.as_str() == "XXXX" {
            return None;
        }
        let decided = nearer.is_some() || self.is_decided(found);
        if let Some(other) = found.alternatives.first().filter(|_| !decided) {
            let message = format!("`{words}` can be read as {edtf} or as {other}");
            self.diagnostics
                .push(Diagnostic::warning(Code::AmbiguousDate, message, span));
        }
        self.diagnostics.extend(remarks(found, &edtf, &words, span));
        Some(DatedEvent::new(role, edtf, words, span, rule))
    }

    /// Of two readings of a numeric date, the other one, where it alone is near the catalogue's date.
    fn nearer_reading(&self, found: &DateFound) -> Option<Edtf> {
        let (first, other) = (found.edtf.as_ref()?, found.alternatives.first()?);
        (self.is_near(other) && !self.is_near(first)).then(|| other.clone())
    }

    /// True where of two readings of a numeric date the usual one alone is near the catalogue's date.
    fn is_decided(&self, found: &DateFound) -> bool {
        let near = |edtf: Option<&Edtf>| edtf.is_some_and(|edtf| self.is_near(edtf));
        near(found.edtf.as_ref()) && !near(found.alternatives.first())
    }

    fn is_near(&self, edtf: &Edtf) -> bool {
        let catalogued = self.metadata.date.as_ref().and_then(Edtf::earliest);
        let day = edtf.earliest();
        catalogued
            .zip(day)
            .is_some_and(|(catalogued, day)| (day - catalogued).whole_days().abs() <= NEAR_DAYS)
    }

    /// A day in the cells of a form whose year and month have got lost is that of the catalogue, where that has the same
    /// day of the month.
    fn displaced(&self, found: &DateFound, words: &str) -> Option<Edtf> {
        let day = found.edtf.as_ref()?.as_str().strip_prefix("XXXX-XX-")?;
        let catalogued = self
            .metadata
            .date
            .as_ref()
            .filter(|_| words.starts_with("Year"))?;
        let whole = catalogued.earliest().is_some() && catalogued.earliest() == catalogued.latest();
        (whole && catalogued.as_str().ends_with(day)).then(|| catalogued.clone())
    }

    /// Adds an event, unless the record has it already; false then. The same words read again with their year replace
    /// those without.
    pub(super) fn add_date(&mut self, event: DatedEvent<'t>) -> bool {
        if self.metadata.dates.len() >= MOST_DATES {
            return false;
        }
        let again = |other: &&mut DatedEvent<'_>| {
            other.role == event.role && other.span.overlaps(event.span) && other.date != event.date
        };
        if let Some(other) = self.metadata.dates.iter_mut().find(again) {
            if other.date.as_str().starts_with("XXXX") {
                *other = event;
                return true;
            }
            return false;
        }
        let known = |other: &DatedEvent<'_>| other.role == event.role && other.date == event.date;
        if self.metadata.dates.iter().any(known) {
            return false;
        }
        self.metadata.dates.push(event);
        true
    }

    /// Reports that the catalogue gives one date and the document others, none of which is the same.
    pub(super) fn report_date_conflict(&mut self) {
        let (Some(date), Some(span)) = (&self.metadata.date, self.metadata.spans.get(&Field::Date)) else {
            return;
        };
        let own = |event: &&DatedEvent<'_>| {
            matches!(event.role, DateRole::Meeting | DateRole::Signed | DateRole::Sent)
        };
        let events: Vec<_> = self.metadata.dates.iter().filter(own).collect();
        let compatible = |event: &&DatedEvent<'_>| match (
            date.earliest(),
            date.latest(),
            event.date.earliest(),
            event.date.latest(),
        ) {
            (Some(a), Some(b), Some(c), Some(d)) => a <= d && c <= b,
            _ => true,
        };
        if events.is_empty() || events.iter().any(compatible) {
            return;
        }
        let message = format!("the catalogue gives {date}, the document does not");
        let mut diagnostic = Diagnostic::warning(Code::DateConflict, message, *span);
        for event in events {
            diagnostic = diagnostic.with_related(
                format!("the document gives {} ({})", event.date, event.role),
                event.span,
            );
        }
        self.diagnostics.push(diagnostic);
    }
}

/// What is to be said of a date that was read as `edtf`: letters that were taken for digits, another weekday.
pub(super) fn remarks<'t>(
    found: &DateFound,
    edtf: &Edtf,
    words: &str,
    span: Span,
) -> impl Iterator<Item = Diagnostic<'t>> {
    let misprint = found.misprinted.then(|| {
        let message =
            format!("`{words}` is read as {edtf}, letters and digits that look alike taken for each other");
        Diagnostic::warning(Code::Misprint, message, span)
    });
    let weekday = found.weekday.map(|weekday| {
        let message = format!("expected the weekday of {edtf}, found {weekday}");
        Diagnostic::warning(Code::DateConflict, message, span)
    });
    misprint.into_iter().chain(weekday)
}

/// True where one of the first words is a verb of an event, nobody speaks of himself and nobody stands before the verb:
/// `Minister Orlov received the Ambassador on 4 May` is no line of dates.
fn leads_with_event(text: &str) -> bool {
    let words = || {
        text.split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty())
    };
    let is_event = |word: &&str| EVENTS.iter().any(|(verb, _)| word.eq_ignore_ascii_case(verb));
    let first_person = words().any(|word| matches!(word, "I" | "we" | "We" | "me" | "us" | "my" | "our"));
    let verb = words()
        .take(EVENT_WORDS)
        .find(is_event)
        .map(|verb| offset_in(text, verb));
    let somebody_acts = |at: usize| {
        mentions(&text[..at]).any(|mention| !mention.titles.is_empty() || mention.name.contains(' '))
    };
    verb.is_some_and(|at| !first_person && !somebody_acts(at))
}

struct Dateline {
    place: Option<Range<usize>>,
    date: DateFound,
    times: Option<TimesFound>,
    /// Where the text begins that the times were read from.
    times_from: usize,
}

fn dateline(text: &str, context: &DateContext) -> Option<Dateline> {
    if let Some(date) = whole_date(text, context) {
        return Some(Dateline {
            place: None,
            date,
            times: None,
            times_from: 0,
        });
    }
    let date = dates_in(text, context).next().or_else(|| foreign_date(text))?;
    let before = &text[..date.range.start];
    // `Strelsau, 2 p.m., 18 December 1965`
    let earlier = times_in_field(before)
        .next()
        .filter(|times| bare(&before[times.range.end..]).is_empty());
    let before = earlier
        .as_ref()
        .map_or(before, |times| before[..times.range.start].trim_end());
    let after = &text[date.range.end..];
    let later = times_in_field(after).next();
    let behind_ok = match &later {
        Some(times) => {
            bare(&after[..times.range.start]).is_empty() && is_doubtful_hour(&after[times.range.end..])
        }
        None => is_doubtful_hour(after),
    };
    // `on 20 November 1978, 16.00 hrs`
    let named = match bare(before) {
        "on" | "On" | "held on" | "den" | "le" => "",
        place => without_office(place),
    };
    let place = without_article(named);
    let parted = before.trim_end().ends_with([',', ']']) || place.len() < named.len();
    let place_ok = place.is_empty() || parted && is_place(place);
    // `Record of Talks, 29 July 1965`
    let titled = genre::kind(place).is_some();
    if !behind_ok || !place_ok {
        return None;
    }
    let place = (!place.is_empty() && !titled).then(|| {
        let start = before.find(place).unwrap_or(0);
        start..start + place.len()
    });
    let times_from = if earlier.is_some() { 0 } else { date.range.end };
    Some(Dateline {
        place,
        times: earlier.or(later),
        times_from,
        date,
    })
}

/// True for a line that is nothing but place and date.
pub(super) fn is_dateline(text: &str, context: &DateContext) -> bool {
    text.len() <= LONGEST_LINE && dateline(text, context).is_some_and(|line| line.place.is_some())
}

/// The value of a label inside of another's: `Strelsau` of `May 5, 1985 TIME: 2-5 p.m. PLACE: Strelsau`. It ends with the
/// line or with the next label in capitals.
fn inner_label(value: &str, label: &str) -> Option<Range<usize>> {
    let mut at = 0;
    for part in value.split_inclusive(':') {
        let end = at + part.len();
        let words = part.trim_end_matches(':');
        let last = words.rsplit(char::is_whitespace).next().unwrap_or_default();
        if last.len() < words.len() && last.eq_ignore_ascii_case(label) && part.ends_with(':') {
            let behind = value.get(end..)?;
            let line = behind.lines().next().unwrap_or_default();
            let stop = line.find(':').map_or(line.len(), |colon| {
                let before = line.get(..colon).unwrap_or_default();
                before.rfind(char::is_whitespace).unwrap_or(line.len())
            });
            return Some(end..end + stop);
        }
        at = end;
    }
    None
}

/// The place of a dateline that has no date: `Strelsau, undated.`
fn undated_place(text: &str) -> Option<Range<usize>> {
    let (before, behind) = text.split_once(',')?;
    let place = bare(before);
    let undated = ["undated", "no date", "n.d"]
        .iter()
        .any(|word| bare(behind).eq_ignore_ascii_case(word));
    (undated && is_place(place)).then(|| {
        let start = offset_in(text, place);
        start..start + place.len()
    })
}

/// Where `[Received ...]` or `(Received ...)` begins behind a dateline.
fn received_behind(text: &str) -> Option<usize> {
    let at = text.find("[Received").or_else(|| text.find("(Received"))?;
    (at > 0).then_some(at)
}

/// True for nothing, or what is left of an hour that the print or an editor doubts: `[midnight?]`, `(?) p.m.`
fn is_doubtful_hour(text: &str) -> bool {
    const WORDS: &[&str] = &["a", "p", "m", "am", "pm", "noon", "midnight"];
    text.contains('?')
        && text
            .split(|c: char| !c.is_alphanumeric())
            .all(|word| word.is_empty() || WORDS.contains(&word))
        || bare(text).is_empty()
}

/// A place behind the office that has its seat there: `Strelsau` of `Legation in Ruritania, Strelsau`.
fn without_office(place: &str) -> &str {
    let mut place = place;
    while let Some((_, rest)) = place.split_once(", ").filter(|(first, _)| holds_office(first)) {
        place = rest.trim_start();
    }
    place
}

/// A place without the article that a date has in other languages: `Bonn, den`.
fn without_article(place: &str) -> &str {
    let bare = [", den", ", le", " den"]
        .iter()
        .find_map(|article| place.strip_suffix(article));
    bare.unwrap_or(place)
}

/// ```ebnf
/// place = part , { "," , part } , [ "," , abbreviation , { abbreviation } ] ;
/// part = [ "St. " ] , ? a word with a capital ? , { word } ;
/// abbreviation = ? at most five letters and a full stop, as of the states of America ? ;
/// ```
fn is_place(place: &str) -> bool {
    let name = match place.rsplit_once(", ") {
        Some((name, behind)) if behind.split(' ').all(is_abbreviation) => name,
        _ => place,
    };
    name.split(", ").count() <= MOST_PARTS_OF_PLACE && name.split(", ").all(is_part_of_place)
}

/// Most parts of a place: `Hall of the Pines, Seat of the Committee, Strelsau`.
const MOST_PARTS_OF_PLACE: usize = 3;

fn is_part_of_place(part: &str) -> bool {
    let name = part.strip_prefix("St. ").unwrap_or(part);
    name.split_whitespace().count() <= if name.contains('(') { 9 } else { 6 }
        && !name.contains(['.', ':', ';'])
        && name.starts_with(char::is_uppercase)
}

/// `N.`, `Mass`: the last full stop is not there.
fn is_abbreviation(word: &str) -> bool {
    let letters = word.trim_end_matches('.');
    (1..=5).contains(&letters.len())
        && letters.starts_with(|c: char| c.is_ascii_uppercase())
        && letters.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// The place that stands beside date and time in the value of one label: what is behind the last of them.
pub(super) fn place_beside_date(value: &str, context: &DateContext) -> Option<Range<usize>> {
    let date_end = dates_in(value, context).last().map_or(0, |date| date.range.end);
    let time_end = times_in_field(value).last().map_or(0, |time| time.range.end);
    let start = date_end.max(time_end);
    let place = bare(&value[start..]);
    let at = start + value[start..].find(place)?;
    (!place.is_empty()).then(|| at..at + place.len())
}

fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || ",.;:[]()-–—".contains(c))
}

/// Where `word` last stands in `text` as a whole word.
fn word_at(text: &str, word: &str) -> Option<usize> {
    let at = text.rfind(word)?;
    let bordered = !text[..at].ends_with(char::is_alphanumeric)
        && !text[at + word.len()..].starts_with(char::is_alphanumeric);
    bordered.then_some(at)
}

#[cfg(test)]
mod tests {
    /// Dates, place and what is said of them, a line for each.
    fn read(text: &str) -> Vec<String> {
        let record = crate::parse(text).expect("the test's text is a record");
        let dates = record.metadata.dates.iter().map(|event| {
            let hours = [event.start, event.end].into_iter().flatten();
            let hours: String = hours.map(|time| format!(" {time}")).collect();
            format!("{}: {}{hours}", event.role, event.date)
        });
        let place = record
            .metadata
            .place
            .iter()
            .map(|place| format!("place: {place}"));
        let told = record.diagnostics.iter().filter(|diagnostic| {
            let code = diagnostic.code.as_str();
            code.contains("date") || code == "misprint"
        });
        let told = told.map(|diagnostic| format!("{}: {}", diagnostic.code, diagnostic.message));
        dates.chain(place).chain(told).collect()
    }

    /// A cable of the archive's site with this line.
    fn cable(catalogued: &str, line: &str) -> String {
        format!(
            "Skip to content\n\n{catalogued}\n\nTelegram from the Embassy in Strelsau\n\nCiphergram No. 16\n\n{line}\n\n\
             The bridge is open again.\n\nThe envoy tells of a bridge.\n\nDocument Information\n\nSource\n\nArchive of Zenda\n"
        )
    }

    #[test]
    fn the_catalogue_decides_the_order_of_day_and_month() {
        let cases = [
            (
                "November 3, 1962",
                "Dispatched from Strelsau on 11.03.1962 at 16:00 and received on 04.11.1962 at 01:50",
                ["sent: 1962-11-03", "received: 1962-11-04"].as_slice(),
            ),
            (
                "1962",
                "Dispatched from Strelsau on 11.03.1962 at 16:00",
                &[
                    "sent: 1962-03-11",
                    "ambiguous-date: `11.03.1962` can be read as 1962-03-11 or as 1962-11-03",
                ],
            ),
            (
                "March 12, 1985",
                "Sent: Strelsau 1:15 Year Month 12",
                &["sent: 1985-03-12"],
            ),
            (
                "March 13, 1985",
                "Sent: Strelsau 1:15 Year Month 12",
                &["sent: XXXX-XX-12"],
            ),
        ];
        for (catalogued, line, expected) in cases {
            let found = read(&cable(catalogued, line));
            let found: Vec<_> = found
                .iter()
                .filter(|line| !line.starts_with("catalogued"))
                .collect();
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn the_labels_of_a_memorandum() {
        let head = |lines: &str| {
            format!(
                "MEMORANDUM OF CONVERSATION\n\n{lines}\n\nPARTICIPANTS: Pavel Orlov, Anna Szabo\n\nMr. Orlov said that it was late."
            )
        };
        let cases = [
            (
                "DATE: May 15, 1962\nTIME: 3:00 p.m.\nPLACE: Strelsau",
                ["meeting: 1962-05-15 15:00", "place: Strelsau"].as_slice(),
            ),
            (
                "DATE: July 31, 1985 TIME: 2-5 p.m. PLACE: The Lodge, Zenda",
                &["meeting: 1985-07-31 14:00 17:00", "place: The Lodge, Zenda"],
            ),
            ("DATE: May 15, 1962", &["meeting: 1962-05-15"]),
            (
                "DATE: l5 Ju1y 1957",
                &[
                    "meeting: 1957-07-15",
                    "misprint: `l5 Ju1y 1957` is read as 1957-07-15, letters and digits that look alike taken for each other",
                ],
            ),
            (
                "DATE: Monday, May 15, 1962",
                &[
                    "meeting: 1962-05-15",
                    "date-conflict: expected the weekday of 1962-05-15, found Monday",
                ],
            ),
            (
                "DATE: June 31, 1962",
                &["impossible-date: expected a date of the calendar, found `June 31, 1962`"],
            ),
            (
                "P1ACE: Strelsau",
                &["place: Strelsau", "misprint: `P1ACE` is read as `place`"],
            ),
            ("DATE: undated", &[]),
        ];
        for (lines, expected) in cases {
            assert_eq!(read(&head(lines)), expected, "{lines}");
        }
    }

    #[test]
    fn a_dateline_ends_a_list_of_people() {
        let text = "Record of talks between Pavel Orlov and Anna Szabo\n\nAlso present: Karl Noll, Ri Mun-gyu\n\nZenda, 9 July 1971\n\nMr. Orlov said that it was late.";
        assert_eq!(read(text), ["meeting: 1971-07-09"]);
        let record = crate::parse(text).expect("the test's text is a record");
        assert!(record.people.iter().all(|person| person.name != "Zenda"));
    }

    #[test]
    fn datelines_of_a_volume() {
        let telegram = |line: &str| {
            format!(
                "893.01/10\u{2013}449: Telegram\nThe Consul General at Zenda (Orlov) to the Secretary of State\n{line}\nThe bridge at the border is open again, and the trains go as they went before the flood.\nOrlov\n"
            )
        };
        let cases = [
            (
                "Zenda, March 4,\n1945\u{2014}5 p.m.",
                ["sent: 1945-03-04", "place: Zenda"].as_slice(),
            ),
            ("Zenda, undated.", &["place: Zenda"]),
            (
                "Hall of the Pines, Seat of the Committee, Zenda, March 4, 1945.",
                &[
                    "sent: 1945-03-04",
                    "place: Hall of the Pines, Seat of the Committee, Zenda",
                ],
            ),
            (
                "The Hall, the seat of the Committee, of the Party in Zenda, March 4, 1945.",
                &[],
            ),
        ];
        for (line, expected) in cases {
            assert_eq!(read(&telegram(line)), expected, "{line}");
        }
    }
}
