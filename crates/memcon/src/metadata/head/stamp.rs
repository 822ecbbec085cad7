//! Stamps, numbers, dates and counts of copies in a head.

use std::ops::Range;

use super::cells::cells_of;
use super::heading::LONGEST_HEADING;
use super::{Head, LONGEST_ENTRY};
use crate::Span;
use crate::grammar::calendar;
use crate::grammar::classification::{Stamps, level, stamps};
use crate::grammar::copies::copies;
use crate::grammar::date::whole_date;
use crate::grammar::form_line::form_line;
use crate::grammar::identifier::{NumberFound, is_file_number, number};
use crate::grammar::letter_spaced::closed_up;
use crate::grammar::offset_in;
use crate::lex::{Paragraph, Passage};
use crate::metadata::FORM_LINE;
use crate::metadata::cast::people_of;
use crate::metadata::tail::office::is_name_of_office;
use crate::record::{DateRole, DatedEvent, Field, IdentifierKind, Kind, Mark, MarkKind, PersonRole};

/// `Incoming 02416-s;`, `RECEIVED`: a stamp of receipt, its date or number in the next line.
pub(super) fn starts_with_incoming(text: &str) -> bool {
    let incoming = text
        .get(.."incoming".len())
        .is_some_and(|lead| lead.eq_ignore_ascii_case("incoming"));
    incoming && text.len() <= LONGEST_ENTRY || text.eq_ignore_ascii_case("received")
}

/// `RURITANIAN EMBASSY IN SELM TOP SECRET`: a letterhead in capitals, the classification right behind it.
fn ends_letterhead(text: &str) -> bool {
    let capitals = text.len() <= LONGEST_HEADING && !text.contains(|c: char| c.is_lowercase() || c == '[');
    let classified = || stamps_at_end(text)?.classification;
    capitals
        && classified().is_some_and(|level| {
            text.get(..level.start)
                .is_some_and(|office| is_name_of_office(office.trim_end()))
        })
}

/// The day of an event, its year and month in another line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DisplacedDay {
    role: DateRole,
    day: u8,
}

/// The number of a telegram before weekday and hour of its text.
fn number_before_hour(text: &str) -> Option<&str> {
    let text = Some(text.trim_start()).filter(|text| text.starts_with(|c: char| c.is_ascii_digit()))?;
    let mut parts = text.splitn(3, ['–', '—', '-']).map(str::trim);
    let number = parts.next()?;
    let weekday = parts.next()?;
    let known = calendar::weekday(weekday).is_some();
    let is_number = (1..=6).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    (known && is_number).then_some(number)
}

/// Characters of a month in EDTF.
const LENGTH_OF_MONTH: usize = 7;

/// `Sent: Strelsau 1:15 Year Month 25`: a form whose cells for year and month are filled below the line.
///
/// ```text
/// line = ( "Sent" | "Received" ) , ":" , { any } , "Year" , "Month" , day ;
/// ```
pub(super) fn displaced_day(text: &str) -> Option<DisplacedDay> {
    let (_, day) = text.rsplit_once("Year Month ")?;
    let role = match text.split(':').next()?.trim() {
        "Sent" => DateRole::Sent,
        "Received" => DateRole::Received,
        _ => return None,
    };
    Some(DisplacedDay {
        role,
        day: day.trim().parse().ok()?,
    })
}

/// `12.851`: a number and nothing else.
fn is_bare_number(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_digit).count() >= 3
        && text.len() <= 12
        && text.starts_with(|c: char| c.is_ascii_digit())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b"./-".contains(&byte))
}

impl<'t> Head<'_, '_, 't> {
    /// Cells side by side, as a form has them: `MD Orlov          Bonn, 19 June 1991`.
    pub(super) fn cells(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        if text.len() > 2 * LONGEST_HEADING {
            return false;
        }
        if self.despatched(passage) {
            return true;
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
            if self.despatched(&part) {
                read = true;
                continue;
            }
            let is_dated = self.finder.read_dated_line(&part, role);
            dated |= is_dated;
            read |= is_dated || self.stamps(&part);
        }
        if let (true, [first, _]) = (dated, cells.as_slice())
            && let [person] = people_of(&text[first.clone()]).as_slice()
            && !person.name.is_empty()
            && stamps(&text[first.clone()]).is_none()
        {
            self.cast.enter(passage, first.clone(), PersonRole::Author, None);
        }
        read
    }

    pub(super) fn stamps(&mut self, passage: &Passage<'t>) -> bool {
        let Some(stamps) = stamps(passage.text()) else {
            return self.spaced_classification(passage);
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

    /// A classification in spaced letters: `T O P  S E C R E T`.
    fn spaced_classification(&mut self, passage: &Passage<'t>) -> bool {
        let words = closed_up(passage.text()).filter(|words| level(words) == Some(0..words.len()));
        let Some(words) = words else { return false };
        let metadata = &mut self.finder.metadata;
        if metadata.classification.is_none() {
            metadata.classification = Some(words.into());
            metadata.spans.insert(Field::Classification, passage.span());
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
        let beside = near.find(|mark| opens(mark)).is_some() || ends_letterhead(passage.text());
        let Some(stamps) = stamps_at_end(passage.text()).filter(|_| beside) else {
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

    /// Year and month of an event that the line before gives the day of.
    pub(super) fn displaced_date(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let Some(event) = self.displaced.take() else {
            return false;
        };
        let turned = text
            .split_once(' ')
            .map(|(year, month)| format!("{month} {year}"));
        let month = turned.and_then(|month| whole_date(&month, &self.finder.context)?.edtf);
        let month = month.filter(|month| month.as_str().len() == LENGTH_OF_MONTH);
        let Some(date) = month.and_then(|month| format!("{month}-{:02}", event.day).parse().ok()) else {
            return false;
        };
        // The day alone was read with its own line, as one of the record's month perhaps.
        let day = format!("-{:02}", event.day);
        let is_own = |other: &DatedEvent<'_>| {
            other.role == event.role && other.date.as_str().ends_with(&day) && other.text.contains("Month")
        };
        self.finder.metadata.dates.retain(|other| !is_own(other));
        let range = 0..text.len();
        let (words, span) = (passage.words(range.clone()), passage.locate(range));
        let event = DatedEvent::new(event.role, date, words, span, "displaced-cells");
        self.finder.add_date(event)
    }

    /// `346 – FRIDAY – 1800hs – The Minister received me.`: a telegram's number and hour before its text. The heading above
    /// is its subject.
    ///
    /// ```text
    /// text = number , dash , weekday , dash , { any } ;
    /// ```
    pub(super) fn numbered_text(&mut self, text: &Paragraph<'t>, subject: Option<&Paragraph<'t>>) {
        let words = text.passage.text();
        let Some(number) = number_before_hour(words).filter(|_| self.finder.is_cable) else {
            return;
        };
        let kind = Some(IdentifierKind::Cable);
        let range = 0..number.len();
        self.finder
            .add_identifier(&text.passage, NumberFound { kind, range });
        if let Some(subject) = subject {
            let words = subject.passage.text().trim_end_matches('.');
            self.finder.set(Field::Title, &subject.passage, 0..words.len());
        }
    }

    /// True for the subject of a telegram above its numbered text, though it ends like a sentence.
    pub(super) fn is_subject(&self, paragraph: &Paragraph<'t>, next: Option<&Paragraph<'t>>) -> bool {
        let numbered = next.is_some_and(|next| number_before_hour(next.passage.text()).is_some());
        self.finder.is_cable && numbered && paragraph.passage.text().len() <= LONGEST_HEADING
    }

    /// `25695. Subj: Harvest. Ref: Ministry 12345.`: a telegram's number before its subject.
    pub(super) fn numbered_subject(&mut self, passage: &Passage<'t>) -> bool {
        const SUBJECTS: &[&str] = &["Subj:", "Subject:", "SUBJ:", "SUBJECT:", "Ref:", "REF:"];
        let text = passage.text();
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let Some(subject) = text.get(digits..).and_then(|rest| rest.strip_prefix('.')) else {
            return false;
        };
        let subject = subject.trim_start();
        if !(2..=7).contains(&digits) || !SUBJECTS.iter().any(|label| subject.starts_with(label)) {
            return false;
        }
        let kind = Some(IdentifierKind::Cable);
        self.finder.add_identifier(
            passage,
            NumberFound {
                kind,
                range: 0..digits,
            },
        );
        true
    }

    /// A line that is a date, `Place, date`, or says when the document was sent, received or distributed.
    pub(super) fn dated(&mut self, passage: &Passage<'t>) -> bool {
        if self.classified_dateline(passage) {
            return true;
        }
        if self.stamped_received && is_bare_number(passage.text()) {
            let kind = Some(IdentifierKind::Received);
            let range = 0..passage.text().len();
            self.finder.add_identifier(passage, NumberFound { kind, range });
            return true;
        }
        let role = |number: &NumberFound| match number.kind {
            Some(IdentifierKind::Received) => Some(DateRole::Received),
            None if self.finder.is_cable => Some(DateRole::Sent),
            _ => None,
        };
        if let Some((number, behind)) = leading_number(passage.text())
            && let Some(role) = role(&number)
            && self
                .finder
                .read_dated_line(&passage.part(behind..passage.text().len()), role)
        {
            self.finder.add_identifier(passage, number);
            return true;
        }
        {
            let role = self.date_role();
            self.finder.read_dated_line(passage, role)
        }
    }

    /// `TELEGRAM 412   Strelsau, May 5, 1950`: form, number and dateline in one.
    pub(super) fn form_line(&mut self, passage: &Passage<'t>) -> bool {
        let Some(line) = form_line(passage.text()) else {
            return false;
        };
        let role = if line.kind == Kind::Cable {
            DateRole::Sent
        } else {
            DateRole::Signed
        };
        let dated = self.finder.read_dated_line(&passage.part(line.dateline), role);
        if dated {
            self.finder.set_kind(line.kind, FORM_LINE);
            if let Some(range) = line.number {
                let kind = (line.kind == Kind::Cable).then_some(IdentifierKind::Cable);
                self.finder.add_identifier(passage, NumberFound { kind, range });
            }
        }
        dated
    }

    /// `CONFIDENTIAL [Strelsau], June 15, 1961`: a classification before the dateline.
    fn classified_dateline(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let Some(level) = level(text).filter(|level| level.start == 0) else {
            return false;
        };
        let behind = text[level.end..].trim_start_matches(|c: char| c.is_whitespace() || ",.-–—".contains(c));
        let role = self.date_role();
        let dateline = passage.part(text.len() - behind.len()..text.len());
        let dated = !behind.is_empty() && self.finder.read_dated_line(&dateline, role);
        if dated {
            self.finder.set(Field::Classification, passage, level);
        }
        dated
    }

    /// `618. DEA/12447-40`, `No. 24 NAI DFA/10/P/215`: the number of a document in a volume, and the file that it is from.
    pub(super) fn numbered_file(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let signed = text.strip_prefix("No. ").unwrap_or(text);
        let digits = signed.bytes().take_while(u8::is_ascii_digit).count();
        let link = if signed.len() < text.len() { " " } else { ". " };
        let file = signed.get(digits..).and_then(|rest| rest.strip_prefix(link));
        let is_file =
            |file: &str| is_file_number(file) || signed.len() < text.len() && is_file_of_archive(file);
        let Some(file) = file.filter(|file| (1..=4).contains(&digits) && is_file(file)) else {
            return false;
        };
        let kind = Some(IdentifierKind::Document);
        let start = text.len() - signed.len();
        let number = NumberFound {
            kind,
            range: start..start + digits,
        };
        self.finder.add_identifier(passage, number);
        self.finder
            .set_source(passage, text.len() - file.len()..text.len());
        true
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
    let starts = row.split_whitespace().map(|word| offset_in(row, word));
    let ends = starts.map(|at| (at, &row[at..]));
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

/// A number before a date: `Received No. 3318, 30 November`, `No: 1234, May 5, 3 p.m.`
fn leading_number(text: &str) -> Option<(NumberFound, usize)> {
    let (rest, found) = number(text).ok()?;
    let behind = rest.trim_start_matches(|c: char| c.is_whitespace() || ",;-–—".contains(c));
    (!behind.is_empty() && behind.len() < rest.len()).then_some((found, text.len() - behind.len()))
}

/// A file behind the short form of its archive: `NAI DFA/10/P/215`, `NAI DFA ES Box 22 File 250`.
fn is_file_of_archive(text: &str) -> bool {
    let archive = text.split(' ').next().unwrap_or_default();
    let capitals = (2..=6).contains(&archive.len()) && archive.bytes().all(|byte| byte.is_ascii_uppercase());
    capitals
        && text.len() <= LONGEST_ENTRY
        && text.ends_with(|c: char| c.is_ascii_digit())
        && text.contains(' ')
}

#[cfg(test)]
mod tests {
    use super::ends_letterhead;

    #[test]
    fn classifications_behind_letterheads() {
        for (line, ends) in [
            ("RURITANIAN EMBASSY IN SELM TOP SECRET", true),
            ("MINISTRY OF TRADE OF BORDURIA SECRET", true),
            ("Embassy in Selm Top Secret", false),
            ("THE MINISTER WAS SECRET", false),
            ("TOP SECRET", false),
            ("", false),
        ] {
            assert_eq!(ends_letterhead(line), ends, "{line}");
        }
    }
}
