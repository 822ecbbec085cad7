//! The dates that the document itself gives, with their roles.

pub(super) mod dateline;
pub(super) mod event;
mod hours;

use std::ops::Range;

use dateline::{dateline, received_behind, undated_place};
use event::leads_with_event;

use super::Finder;
use super::{LETTERHEAD_PARAGRAPHS, LONGEST_LETTERHEAD};
use crate::diagnostic::{Code, Diagnostic};
use crate::grammar::date::{DateFound, dates_in, foreign_date, whole_date};
use crate::grammar::debate_line::debate_line;
use crate::grammar::time::times_in_field;
use crate::lex::Passage;
use crate::record::{DateRole, DatedEvent, Field, Kind};

/// Bytes of the longest line that is read as one of dates.
const LONGEST_LINE: usize = 200;

impl<'t> Finder<'_, 't> {
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
        if let Some(line) = debate_line(&text) {
            let date = dates_in(&text, &self.context).find(|date| date.range == line.day);
            let event = date.filter(|_| line.held).and_then(|date| {
                let role = DateRole::Meeting;
                self.event(passage, role, &date, 0, "debate-line")
            });
            event.map(|event| self.add_date(event));
            return true;
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
        let of_talk = self.is_conversation || line.beside;
        let role = if has_clock && role == DateRole::Signed && of_talk {
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
        // Without an hour or a venue, `Strelsau (Old Mill)`, it may be where the record was written.
        let is_venue =
            |place: &Range<usize>| text.get(place.clone()).is_some_and(|place| place.ends_with(')'));
        let held = |place: &Range<usize>| role == DateRole::Meeting && (has_clock || is_venue(place));
        if let Some(place) = line
            .place
            .clone()
            .filter(|place| held(place) && !self.takes_dateline)
        {
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

#[cfg(test)]
mod tests;
