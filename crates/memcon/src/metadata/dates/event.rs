//! What happened on a date: verbs beside it, readings near that of the catalogue, conflicts.

use crate::diagnostic::{Code, Diagnostic};
use crate::grammar::date::{DateContext, DateFound, dates_in, foreign_date};
use crate::grammar::offset_in;
use crate::grammar::person::mentions;
use crate::lex::Passage;
use crate::metadata::Finder;
use crate::record::{DateRole, DatedEvent, Field};
use crate::{Edtf, Span};

impl<'t> Finder<'_, 't> {
    /// `Sent by wire on 10/14/50 at 03:15`: each date takes the role of the verb before it.
    pub(in crate::metadata) fn read_event_line(&mut self, passage: &Passage<'t>, text: &str) -> bool {
        let lower = text.to_ascii_lowercase();
        let mut found = false;
        let mut from = 0;
        // `sent on 11.09.1962 and received at 11.09`: the second has the year of the first.
        let year_of = |date: &DateFound| date.edtf.as_ref()?.as_str().get(..4)?.parse().ok();
        let mut dates: Vec<_> = dates_in(text, &self.context).collect();
        let year = self.context.year.or_else(|| dates.iter().find_map(year_of));
        if year != self.context.year {
            let context = DateContext { year, ..self.context };
            dates = dates_in(text, &context).collect();
        }
        if dates.is_empty() {
            dates.extend(foreign_date(text));
        }
        for date in dates {
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

    /// An event at a date found at `at` behind the start of the passage; an impossible or open date is reported.
    pub(in crate::metadata) fn event(
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
    /// those without, a day with hours the day alone.
    pub(in crate::metadata) fn add_date(&mut self, event: DatedEvent<'t>) -> bool {
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
        let known = |other: &&mut DatedEvent<'_>| other.role == event.role && other.date == event.date;
        if let Some(other) = self.metadata.dates.iter_mut().find(known) {
            if other.start.is_none() && event.start.is_some() {
                *other = event;
            }
            return false;
        }
        self.metadata.dates.push(event);
        true
    }

    /// Reports that the catalogue gives one date and the document others, none of which is the same.
    pub(in crate::metadata) fn report_date_conflict(&mut self) {
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

/// Days between the catalogue's date and a date of sending or receipt that counts as near.
const NEAR_DAYS: i64 = 31;

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
    ("reçu", DateRole::Received),
    ("arrived", DateRole::Received),
    ("sent", DateRole::Sent),
    ("dispatched", DateRole::Sent),
    ("despatched", DateRole::Sent),
    ("transmitted", DateRole::Sent),
    ("signed", DateRole::Signed),
    ("taken down", DateRole::Signed),
    ("written down", DateRole::Signed),
    ("drawn up", DateRole::Signed),
];

/// What is to be said of a date that was read as `edtf`: letters that were taken for digits, another weekday.
pub(in crate::metadata) fn remarks<'t>(
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
pub(super) fn leads_with_event(text: &str) -> bool {
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

/// Where `word` last stands in `text` as a whole word.
fn word_at(text: &str, word: &str) -> Option<usize> {
    let at = text.rfind(word)?;
    let bordered = !text[..at].ends_with(char::is_alphanumeric)
        && !text[at + word.len()..].starts_with(char::is_alphanumeric);
    bordered.then_some(at)
}
