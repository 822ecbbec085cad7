//! When and where, as labels of the head say it, over one line or several.

use super::{Head, OpenList};
use crate::grammar::classification::stamps;
use crate::grammar::date::dates_in;
use crate::grammar::head_label::{HeadLabel, LabelledLine};
use crate::grammar::time::times_in_field;
use crate::grammar::vocabulary::contains;
use crate::grammar::word::PLACES;
use crate::lex::Passage;
use crate::metadata::dates::dateline::place_beside_date;
use crate::record::{DateRole, Field};

/// Bytes of the longest line that goes on saying when and where.
const LONGEST_LINE: usize = 80;

impl<'t> Head<'_, '_, 't> {
    /// A line whose label is `Time` or `Date, time and place`. The lines below may go on.
    pub(super) fn when(&mut self, passage: &Passage<'t>, line: &LabelledLine) {
        let place = line.label == HeadLabel::DateTimePlace;
        if !line.value.is_empty() {
            self.meeting_and_place(passage, line.value.clone(), place);
        }
        let value = passage.text().get(line.value.clone()).unwrap_or_default();
        let hours_alone = || {
            times_in_field(value).next().is_some() && dates_in(value, &self.finder.context).next().is_none()
        };
        self.open = Some(OpenList::When {
            place,
            dated: !value.is_empty() && !hours_alone(),
        });
    }

    fn meeting_and_place(&mut self, passage: &Passage<'t>, value: std::ops::Range<usize>, place: bool) {
        self.finder.read_meeting(passage, value.clone());
        let beside = passage
            .text()
            .get(value.clone())
            .filter(|_| place)
            .and_then(|value| place_beside_date(value, &self.finder.context));
        if let Some(place) = beside {
            let at = value.start;
            self.finder
                .set(Field::Place, passage, at + place.start..at + place.end);
        }
    }

    /// A line below: the day, where the label stood alone or before hours; the hours; the place, where the label promises one.
    ///
    /// ```text
    /// DATE, TIME AND PLACE:   Tuesday, May 2, 1989
    ///                         10:05 a.m. - 10:40 a.m.
    ///                         The Oval Office
    /// ```
    pub(super) fn more_of_when(&mut self, passage: &Passage<'t>, place: bool, dated: bool) -> bool {
        let text = passage.text();
        if text.len() > LONGEST_LINE {
            return false;
        }
        let whole = 0..text.len();
        if dates_in(text, &self.finder.context).next().is_some() {
            if !dated {
                self.meeting_and_place(passage, whole, place);
                self.open = Some(OpenList::When { place, dated: true });
            }
            return !dated;
        }
        let hours = times_in_field(text).next();
        if hours.is_some_and(|hours| hours.range.start == 0 && is_zone(&text[hours.range.end..])) {
            self.finder.read_hours(passage);
            self.open = Some(OpenList::When { place, dated });
            return true;
        }
        let is_place = place
            && self.finder.metadata.place.is_none()
            && text.starts_with(char::is_uppercase)
            && !text.contains(':')
            && !text.ends_with(['.', '!', '?'])
            && stamps(text).is_none();
        if is_place {
            self.finder.set(Field::Place, passage, whole);
            self.open = None;
        }
        is_place
    }
}

impl<'t> Head<'_, '_, 't> {
    /// `11:48 A.M. EST`: when those who speak to the press began, alone on its line; the line above may say where.
    pub(super) fn hour_alone(&mut self, passage: &Passage<'t>) -> bool {
        /// Bytes of the longest such line.
        const LONGEST: usize = 32;
        let text = passage.text();
        let digits = text.starts_with(|c: char| c.is_ascii_digit());
        if text.len() > LONGEST || !digits || self.finder.is_cable {
            return false;
        }
        let hour = times_in_field(text).next();
        let alone = hour.is_some_and(|hour| hour.range.start == 0 && is_zone(&text[hour.range.end..]));
        if !alone || !self.finder.read_hours(passage) {
            return false;
        }
        let above = self.place_of(passage).checked_sub(1);
        if let Some(above) = above.and_then(|above| self.finder.body.get(above)) {
            let line = &above.passage;
            if is_room(line.text()) && !self.finder.repeats_title(line.text()) {
                self.finder.set(Field::Place, line, 0..line.text().len());
            }
        }
        true
    }

    /// `NEW YORK`: a place on a line of its own below day and hour of a session.
    pub(super) fn place_of_session(&mut self, passage: &Passage<'t>) -> bool {
        let dated = || {
            let events = &self.finder.metadata.dates;
            events.iter().any(|event| event.role == DateRole::Meeting)
        };
        let is_place = self.finder.is_minutes
            && self.finder.metadata.place.is_none()
            && is_seat(passage.text())
            && dated();
        if is_place {
            self.finder.set(Field::Place, passage, 0..passage.text().len());
        }
        is_place
    }
}

/// `Hollis Room`, `Strelsau, Ruritania`: a room or a town, with nothing else.
fn is_room(text: &str) -> bool {
    const ROOMS: &[&str] = &[
        "auditorium",
        "center",
        "centre",
        "embassy",
        "garden",
        "hall",
        "hotel",
        "house",
        "lawn",
        "office",
        "palace",
        "residence",
        "resort",
        "room",
        "terminal",
        "theater",
        "theatre",
    ];
    let named = |word: &str| word.starts_with(char::is_uppercase) || matches!(word, "of" | "the" | "de");
    let room = |word: &str| ROOMS.iter().any(|room| word.eq_ignore_ascii_case(room));
    let words = || text.split([' ', ',']).filter(|word| !word.is_empty());
    let country = text
        .rsplit_once(", ")
        .is_some_and(|(_, country)| contains(PLACES, country));
    text.len() <= LONGEST_LINE
        && words().all(named)
        && !text.contains(|c: char| c.is_ascii_digit() || c == ':')
        && (words().any(room) || country)
}

/// A place of one word, or a seat of the world organisation.
fn is_seat(text: &str) -> bool {
    const SEATS: &[&str] = &["New York", "Lake Success", "Flushing Meadow", "The Hague"];
    contains(PLACES, text) || SEATS.iter().any(|seat| text.eq_ignore_ascii_case(seat))
}

/// Nothing, or the zone that hours are of: ` EDT`, ` (local time)`.
fn is_zone(behind: &str) -> bool {
    let zone = behind.trim_matches(|c: char| c.is_whitespace() || "().,".contains(c));
    let capitals = zone.len() <= 5 && zone.bytes().all(|byte| byte.is_ascii_uppercase());
    capitals || zone.to_ascii_lowercase().ends_with("time") && zone.split(' ').count() <= 2
}
