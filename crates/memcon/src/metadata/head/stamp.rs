//! Stamps, numbers, dates and counts of copies in a head.

use std::ops::Range;

use super::cells::cells_of;
use super::heading::LONGEST_HEADING;
use super::{Head, LONGEST_ENTRY};
use crate::Span;
use crate::grammar::classification::{Stamps, level, stamps};
use crate::grammar::copies::copies;
use crate::grammar::identifier::{NumberFound, number};
use crate::lex::Passage;
use crate::metadata::cast::people_of;
use crate::record::{DateRole, Field, IdentifierKind, Kind, Mark, MarkKind, PersonRole};

/// `Incoming 02416-s;`: a stamp of receipt, its date in the next line.
pub(super) fn starts_with_incoming(text: &str) -> bool {
    text.get(.."incoming".len())
        .is_some_and(|lead| lead.eq_ignore_ascii_case("incoming"))
        && text.len() <= LONGEST_ENTRY
}

impl<'t> Head<'_, '_, 't> {
    /// Cells side by side, as a form has them: `MD Orlov          Bonn, 19 June 1991`.
    pub(super) fn cells(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        if text.len() > 2 * LONGEST_HEADING {
            return false;
        }
        let cells: Vec<_> = cells_of(text).collect();
        if cells.len() < 2 {
            return false;
        }
        let role = self.finder.own_date_role();
        let mut dated = false;
        let mut read = false;
        for cell in &cells {
            let part = passage.part(cell.clone());
            let is_dated = self.finder.read_dated_line(&part, role);
            dated |= is_dated;
            read |= is_dated || self.stamps(&part);
        }
        if let (true, [first, _]) = (dated, cells.as_slice())
            && let [person] = people_of(&text[first.clone()]).as_slice()
            && !person.name.is_empty()
        {
            self.cast.enter(passage, first.clone(), PersonRole::Author, None);
        }
        read
    }

    pub(super) fn stamps(&mut self, passage: &Passage<'t>) -> bool {
        let Some(stamps) = stamps(passage.text()) else {
            return false;
        };
        if let Some(range) = stamps.classification {
            self.finder.set(Field::Classification, passage, range);
        }
        if let Some(range) = stamps.precedence {
            self.finder.set(Field::Precedence, passage, range);
        }
        for number in stamps.numbers {
            self.finder.add_identifier(passage, number);
        }
        true
    }

    /// The end of a row in which stamps begin that stand side by side with the letterhead: `EMBASSY [Ministry SECRET`.
    pub(super) fn stamps_beside_letterhead(&mut self, passage: &Passage<'t>) -> bool {
        let row = passage.span();
        let opens = |mark: &Mark<'_>| {
            mark.kind == MarkKind::Note
                && mark.span.start() > row.start()
                && mark.span.start() < row.end()
                && mark.span.end() > row.end()
        };
        let mut marks = self.finder.marks.iter();
        let mut near = marks.by_ref().take_while(|mark| mark.span.start() < row.end());
        let Some(stamps) = near.find(|mark| opens(mark)).and(stamps_at_end(passage.text())) else {
            return false;
        };
        if let Some(range) = stamps.classification {
            self.finder.set(Field::Classification, passage, range);
        }
        true
    }

    /// A row of a stamp. One that begins behind other words stands side by side with the letterhead: there, a bare number
    /// is the document's.
    pub(super) fn stamps_in_note(&mut self, passage: &Passage<'t>, note: Span) -> bool {
        let Some(stamps) = stamps_at_end(passage.text()) else {
            return false;
        };
        if let Some(range) = stamps.classification {
            self.finder.set(Field::Classification, passage, range);
        }
        let first = self
            .finder
            .body
            .partition_point(|paragraph| paragraph.passage.span().end() <= note.start());
        let in_columns = self
            .finder
            .body
            .get(first)
            .is_some_and(|paragraph| paragraph.passage.span().start() < note.start());
        for number in stamps.numbers {
            if in_columns || number.kind.is_some() {
                self.finder.add_identifier(passage, number);
            }
        }
        true
    }

    /// A line that is a date, `Place, date`, or says when the document was sent, received or distributed.
    pub(super) fn dated(&mut self, passage: &Passage<'t>) -> bool {
        if let Some((number, behind)) = leading_number(passage.text())
            && self
                .finder
                .read_dated_line(&passage.part(behind..passage.text().len()), DateRole::Received)
        {
            self.finder.add_identifier(passage, number);
            return true;
        }
        {
            let role = self.date_role();
            self.finder.read_dated_line(passage, role)
        }
    }

    /// What a date on a line of its own is here.
    fn date_role(&self) -> DateRole {
        match (self.finder.metadata.kind, self.above_journal) {
            (Some(Kind::Diary), true) if self.stamped_received => DateRole::Received,
            (Some(Kind::Diary), true) => DateRole::Signed,
            _ => self.finder.own_date_role(),
        }
    }

    pub(super) fn copied(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let Some((count, range)) = copies(text).filter(|_| text.len() <= LONGEST_HEADING) else {
            return false;
        };
        self.finder.set_copies(passage, range, count);
        true
    }
}

/// The stamps that a row is, or ends with: a classification then comes first, words of other columns before it.
fn stamps_at_end(row: &str) -> Option<Stamps> {
    if row.len() > LONGEST_HEADING {
        return None;
    }
    let starts = row
        .char_indices()
        .filter(|(at, c)| !c.is_whitespace() && !row[..*at].ends_with(|c: char| !c.is_whitespace()));
    let ends = starts.map(|(at, _)| (at, &row[at..]));
    let mut ends = ends.filter(|(at, end)| *at == 0 || level(end).is_some());
    ends.find_map(|(at, end)| {
        let mut found = stamps(end)?;
        let moved = |range: Range<usize>| range.start + at..range.end + at;
        found.classification = found.classification.map(moved);
        found.precedence = found.precedence.map(moved);
        for number in &mut found.numbers {
            number.range = moved(number.range.clone());
        }
        Some(found)
    })
}

/// A number of the document's receipt before a date: `Received No. 3318, 30 November`.
fn leading_number(text: &str) -> Option<(NumberFound, usize)> {
    let (rest, found) = number(text).ok()?;
    let behind = rest.trim_start_matches(|c: char| c.is_whitespace() || ",;-–—".contains(c));
    let received = found.kind == Some(IdentifierKind::Received);
    (received && !behind.is_empty() && behind.len() < rest.len())
        .then_some((found, text.len() - behind.len()))
}
