//! The hours of a meeting.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic};
use crate::grammar::head_sentence::{gives_hours, tells_end};
use crate::grammar::time::{TimesFound, times_in};
use crate::lex::Passage;
use crate::metadata::Finder;
use crate::metadata::prose::sentences;
use crate::record::{ClockTime, DateRole, DatedEvent};

impl<'t> Finder<'_, 't> {
    /// Clock times of a meeting, begin and end, found behind offset `at` of the passage. A print that contradicts itself
    /// (`13:30 p.m.`) is reported.
    pub(super) fn clock_times(
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
            self.report_misprint(passage, times.range.start + at..times.range.end + at);
        }
        (Some(times.start), times.end)
    }

    /// Tells that letters and digits that look alike were taken for each other in a time of day.
    pub(in crate::metadata) fn report_misprint(&mut self, passage: &Passage<'t>, range: Range<usize>) {
        let message = format!(
            "`{}` is read as a time of day, letters and digits that look alike taken for each other",
            passage.words(range.clone())
        );
        let span = passage.locate(range);
        self.diagnostics
            .push(Diagnostic::warning(Code::Misprint, message, span));
    }

    /// A sentence that gives only the hours of the meeting: they go with its date.
    pub(in crate::metadata) fn read_hours(&mut self, passage: &Passage<'t>) -> bool {
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

    /// The hours in the first sentence of the text.
    fn hours_of_opening(&mut self, first: usize) {
        let Some(passage) = self.body.get(first).map(|paragraph| &paragraph.passage) else {
            return;
        };
        let text = passage.text();
        let opening = text.get(..LONGEST_OPENING).unwrap_or(text);
        let first = sentences(opening).next().unwrap_or_default();
        if gives_hours(opening[first.clone()].trim_end()) {
            self.read_hours(&passage.part(first));
        }
    }

    /// Hours without a day anywhere in the document are those of the day that the catalogue gives.
    fn meeting_on_day_of_catalogue(&mut self) {
        let dates = &self.metadata.dates;
        let catalogued = dates.iter().find(|event| event.role == DateRole::Catalogued);
        let dated = |event: &DatedEvent<'_>| event.role != DateRole::Catalogued;
        let day = catalogued.filter(|event| {
            let (first, last) = (event.date.earliest(), event.date.latest());
            first.is_some() && first == last
        });
        if let Some(day) = day.filter(|_| self.hours.is_some() && !dates.iter().any(dated)) {
            let meeting = DatedEvent {
                role: DateRole::Meeting,
                rule: "day-of-catalogue".into(),
                ..day.clone()
            };
            self.metadata.dates.push(meeting);
        }
    }

    /// The hours that the head, the first sentence or the last paragraphs give without a day go with the day that was found
    /// elsewhere.
    pub(in crate::metadata) fn add_hours(&mut self, running: Range<usize>) {
        self.hours_of_opening(running.start);
        let last = running.start.max(running.end.saturating_sub(LAST_PARAGRAPHS));
        let ended = self.body.get(last..running.end).unwrap_or_default();
        let end = ended
            .iter()
            .rev()
            .find(|paragraph| tells_end(paragraph.passage.text()));
        let end = end.and_then(|paragraph| {
            let passage = &paragraph.passage;
            let times = times_in(passage.text()).next();
            self.clock_times(passage, times, 0).0
        });
        let hours = self.hours;
        self.meeting_on_day_of_catalogue();
        // The day above the turns of a talk is taken for that of a signature until they are read.
        let undecided = self.metadata.kind.is_none() && self.metadata.sender.is_none();
        let meeting = |event: &&mut DatedEvent<'_>| {
            event.role == DateRole::Meeting
                || undecided && event.role == DateRole::Signed && event.rule == "dateline"
        };
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
}

/// Bytes of the longest sentence with the hours at the beginning.
const LONGEST_OPENING: usize = 200;

/// Paragraphs at the end of the text in which it says when the meeting was over.
const LAST_PARAGRAPHS: usize = 4;
