//! From untyped values to metadata: the catalogue entry's slots, the document's head and tail, and what the first
//! sentences of a report say of the meeting.

mod beside;
mod cast;
mod catalogue;
mod dates;
mod enclosed;
mod encoded;
mod facts;
mod head;
mod heard;
mod known;
mod letter;
mod prose;
mod tail;
mod title;

use std::borrow::Cow;
use std::ops::Range;

use cast::Cast;
pub(crate) use enclosed::enclosed;
use known::Known;
use title::{cast_of_headings, cast_of_title, cited_title};

use crate::Span;
use crate::diagnostic::Diagnostic;
use crate::grammar::date::{DateContext, dates_in, numeric_order, whole_date};
use crate::grammar::genre::{self, Certainty};
use crate::grammar::head_label::is_label_of_people;
use crate::grammar::identifier::number;
use crate::grammar::language::languages;
use crate::grammar::letter_spaced::closed_up;
use crate::grammar::person::{Mention, listed_mention_at};
use crate::grammar::source_note::source_note;
use crate::grammar::vocabulary::contains;
use crate::grammar::word::{DEMONYMS, PLACES};
use crate::layout::{Outline, SlotKind};
use crate::lex::{Paragraph, Passage};
use crate::marks::date_in_notice;
use crate::record::{
    ClockTime, DateRole, DatedEvent, Field, IdentifierKind, Kind, Layout, Mark, MarkKind, Metadata, Named,
    PersonRole, Relation,
};

/// Paragraphs in which numeric dates are looked at for the order of day and month.
const ORDER_PARAGRAPHS: usize = 30;

/// Paragraphs of a letterhead, and bytes of the longest of them.
const LETTERHEAD_PARAGRAPHS: usize = 4;
const LONGEST_LETTERHEAD: usize = 80;

/// Bytes of the longest line that is a day of a diary.
const LONGEST_DAY: usize = 40;

/// The rule by which a line with form, number and dateline told the kind.
const FORM_LINE: &str = "form-line";

/// What was read beside the speech itself.
#[derive(Debug)]
pub(crate) struct Findings<'t> {
    /// The metadata; spans are offsets into the decoded text.
    pub(crate) metadata: Metadata<'t>,
    /// People that head, tail and title name, in the order of the text.
    pub(crate) cast: Vec<CastMember<'t>>,
    /// Which paragraphs of [`Outline::body`] are the running text; those before are the head, those behind the tail.
    pub(crate) running: Range<usize>,
    /// Conflicts and gaps.
    pub(crate) diagnostics: Vec<Diagnostic<'t>>,
}

/// A person as the document's head, tail or title names him or her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CastMember<'t> {
    /// The name.
    pub(crate) mention: Mention<'t>,
    /// Offices that stand beside the name.
    pub(crate) offices: Vec<Cow<'t, str>>,
    /// What the person does there; nothing for one who is only named in the title.
    pub(crate) roles: Vec<PersonRole>,
    /// The side, where people are grouped by side.
    pub(crate) side: Option<Cow<'t, str>>,
    /// Where the name stands, in the decoded text.
    pub(crate) span: Span,
}

/// The day above the labelled turns of a debate, a hearing or a talk is that on which it was held, not that of a
/// signature. `turns` is where they begin.
pub(crate) fn date_of_transcript(metadata: &mut Metadata<'_>, turns: usize) {
    let of_talk = match metadata.kind {
        Some(kind) => matches!(kind, Kind::Minutes | Kind::Transcript),
        // A letter may enclose what somebody said.
        None => metadata.sender.is_none() && metadata.recipients.is_empty() && metadata.date.is_none(),
    };
    let mut dates = metadata.dates.iter();
    if !of_talk || dates.any(|event| event.role == DateRole::Meeting) {
        return;
    }
    let above = |event: &&mut DatedEvent<'_>| {
        event.role == DateRole::Signed && event.rule == "dateline" && event.span.end() <= turns
    };
    if let Some(event) = metadata.dates.iter_mut().find(above) {
        event.role = DateRole::Meeting;
    }
    metadata.dates.sort_by_key(|event| (event.role, event.span));
}

/// Reads all metadata of an outline; `marks` are those of its body.
pub(crate) fn read<'t>(outline: &Outline<'t>, marks: &[Mark<'t>]) -> Findings<'t> {
    let (metadata, diagnostics) = catalogue::read(&outline.slots);
    let mut finder = Finder::new(outline, marks, metadata, diagnostics);
    finder.kind_of_letterhead();
    let mut cast = Cast::default();
    let printed = outline.slots.iter().filter(|slot| slot.kind == SlotKind::Title);
    let printed: Vec<_> = printed.map(|slot| slot.passage.clone()).collect();
    cast_of_title(&printed, &mut cast);
    let segmentable = !outline.is_unsegmentable();
    let head = match segmentable {
        true => head::read(&mut finder, &mut cast),
        false => 0,
    };
    cast_of_headings(outline.body.get(..head).unwrap_or_default(), &mut cast);
    finder.take_year_from_dates();
    let tail = match segmentable {
        true => tail::read(&mut finder, &mut cast, head),
        false => outline.body.len(),
    };
    finder.take_year_from_dates();
    if printed.is_empty() {
        // Names are spelled as the document has them, if it has them.
        cast_of_title(&cited_title(outline, &finder.metadata), &mut cast);
    }
    if segmentable {
        heard::enter(&mut cast, outline.body.get(..tail).unwrap_or_default());
        beside::enter(&mut cast, outline.body.get(head..tail).unwrap_or_default());
    }
    cast.unify_sides();
    cast.allot_offices();
    if segmentable {
        finder.day_below_heading(head);
        finder.meeting(outline, head..tail);
        finder.signed_beside_catalogue();
        finder.add_hours(head..tail);
        finder.days_of_diary(head..tail);
    }
    finder.notices();
    finder.place_of_source_note(outline);
    finder.stamps_of_title(outline);
    finder.date_of_title(outline);
    finder.town_of_title(outline);
    finder.addressees_of_letter(head, tail);
    finder.sender_from_title(&mut cast);
    finder.parties_from_title(&mut cast);
    finder.sender_from_letterhead(head);
    finder.report_date_conflict();
    finder.take_encoded_date(&outline.dateline);
    finder.take_encoded_place(&outline.dateline);
    drop_days_without_year(&mut finder.metadata.dates);
    finder
        .metadata
        .dates
        .sort_by_key(|event| (event.role, event.span));
    finder
        .metadata
        .recipients
        .sort_by_key(|recipient| (recipient.relation, recipient.span));
    Findings {
        metadata: finder.metadata,
        cast: cast.members,
        running: head..tail,
        diagnostics: finder.diagnostics,
    }
}

/// What is read so far, and what is known for reading on.
pub(crate) struct Finder<'b, 't> {
    body: &'b [Paragraph<'t>],
    marks: &'b [Mark<'t>],
    metadata: Metadata<'t>,
    diagnostics: Vec<Diagnostic<'t>>,
    context: DateContext,
    /// A telegram: its own date is that of sending, its bare number the cable's.
    is_cable: bool,
    /// Minutes: their own date is that of the meeting.
    is_minutes: bool,
    /// A record of a conversation, whatever its kind.
    is_conversation: bool,
    /// The dateline gives the record's place and date.
    takes_dateline: bool,
    /// The paragraph that is the heading of a diary; the first, where there is none.
    journal: usize,
    /// When the meeting began and ended, as a sentence without a day says.
    hours: Option<(ClockTime, Option<ClockTime>)>,
    known_identifiers: Known<(IdentifierKind, Cow<'t, str>)>,
    known_recipients: Known<(Relation, Cow<'t, str>)>,
}

/// True for a title in small letters with a word by which talks are called.
fn names_talk(title: &str) -> bool {
    const TALKS: &[&str] = &[
        "audience",
        "conversation",
        "meeting",
        "talk",
        "visit",
        "conference",
        "minutes",
        "session",
        "dialogue",
        "dinner",
        "lunch",
        "reception",
    ];
    TALKS.iter().any(|word| title.contains(word))
}

/// True where a subject behind a bullet above the text names a talk: `• Meeting of the Harbour Council, Selm, May 5, 1969`.
fn tells_of_talk(outline: &Outline<'_>) -> bool {
    const LINES: usize = 3;
    let mut lines = outline
        .body
        .iter()
        .take(LINES)
        .map(|paragraph| paragraph.passage.text());
    lines.any(|line| {
        line.starts_with(['•', '-']) && line.len() <= LONGEST_LETTERHEAD && names_talk(&line.to_lowercase())
    })
}

impl<'b, 't> Finder<'b, 't> {
    fn new(
        outline: &'b Outline<'t>,
        marks: &'b [Mark<'t>],
        metadata: Metadata<'t>,
        diagnostics: Vec<Diagnostic<'t>>,
    ) -> Self {
        let title = metadata.title.as_deref().unwrap_or_default().to_lowercase();
        let year = metadata
            .date
            .as_ref()
            .and_then(|date| date.as_str().get(..4)?.parse().ok());
        let order = outline
            .body
            .iter()
            .take(ORDER_PARAGRAPHS)
            .find_map(|p| numeric_order(p.passage.text()));
        Self {
            body: &outline.body,
            marks,
            context: DateContext { year, order },
            is_cable: metadata.kind == Some(Kind::Cable),
            is_minutes: matches!(metadata.kind, Some(Kind::Minutes | Kind::Transcript)),
            is_conversation: names_talk(&title)
                || title.ends_with("for the record") && tells_of_talk(outline),
            takes_dateline: matches!(
                outline.layout,
                Layout::FrusText | Layout::FrusHtml | Layout::FrusTei
            ),
            journal: 0,
            hours: None,
            metadata,
            diagnostics,
            known_identifiers: Known::default(),
            known_recipients: Known::default(),
        }
    }

    /// A document without a title says in its letterhead what it is: `Cable Received by the Ministry`.
    fn kind_of_letterhead(&mut self) {
        if self.metadata.kind.is_some() || self.metadata.title.is_some() {
            return;
        }
        // Rows of stamps that stand beside it are no headings.
        let letterhead = self
            .body
            .iter()
            .filter(|paragraph| !self.stands_beside_note(paragraph.passage.span()))
            .take(LETTERHEAD_PARAGRAPHS)
            .map(|p| p.passage.text());
        // Columns are parted by runs of white space.
        let length = |text: &str| text.split_whitespace().map(|word| word.len() + 1).sum::<usize>();
        let headings =
            letterhead.take_while(|text| length(text) <= LONGEST_LETTERHEAD && !text.contains(':'));
        let named = headings
            .filter_map(|text| genre::kind(closed_up(text).as_deref().unwrap_or(text)))
            .find(|(_, certainty)| *certainty == Certainty::Named);
        let Some((kind, _)) = named else { return };
        self.set_kind(kind, "letterhead");
    }

    /// Sets the kind of a document whose title names none.
    fn set_kind(&mut self, kind: Kind, rule: &'static str) {
        if self.metadata.kind.is_some() {
            return;
        }
        self.metadata.kind = Some(kind);
        self.metadata.rules.insert(Field::Kind, Cow::Borrowed(rule));
        self.is_cable = kind == Kind::Cable;
        self.is_minutes = matches!(kind, Kind::Minutes | Kind::Transcript);
    }

    /// Sets a scalar field to the words at `range`, unless it is set already.
    fn set(&mut self, field: Field, passage: &Passage<'t>, range: Range<usize>) {
        let range = match field {
            Field::Place => without_the(passage.text(), range),
            _ => range,
        };
        let words = passage.words(range.clone());
        let target = match field {
            Field::Title => &mut self.metadata.title,
            Field::Summary => &mut self.metadata.summary,
            Field::Classification => &mut self.metadata.classification,
            Field::Precedence => &mut self.metadata.precedence,
            Field::Sender => &mut self.metadata.sender,
            Field::Place => &mut self.metadata.place,
            _ => return,
        };
        if target.is_none() && !words.is_empty() {
            *target = Some(words);
            self.metadata.spans.insert(field, passage.locate(range));
        }
    }

    /// Sets the archive reference from a head's own source line.
    fn set_source(&mut self, passage: &Passage<'t>, range: Range<usize>) {
        let metadata = std::mem::take(&mut self.metadata);
        let (metadata, diagnostics) = catalogue::add_source(metadata, passage, range);
        self.metadata = metadata;
        self.diagnostics.extend(diagnostics);
    }

    /// `ORIGINAL: ENGLISH`: the languages at `range`, where it names nothing else.
    fn add_languages(&mut self, passage: &Passage<'t>, range: Range<usize>) {
        if !self.metadata.languages.is_empty() {
            return;
        }
        let text = passage.text().get(range.clone()).unwrap_or_default();
        let known = |name: &Range<usize>| {
            text.get(name.clone())
                .is_some_and(|name| contains(DEMONYMS, name))
        };
        let found = languages(text).filter(|names| names.iter().all(known));
        for name in found.unwrap_or_default() {
            let at = range.start + name.start..range.start + name.end;
            self.metadata.languages.push(Named {
                name: passage.words(at.clone()),
                span: passage.locate(at),
            });
        }
    }

    /// Dates without a year take the record's; where the catalogue gives none, that of the first full date.
    fn take_year_from_dates(&mut self) {
        let year = || {
            self.metadata
                .dates
                .iter()
                .find_map(|event| event.date.as_str().get(..4)?.parse().ok())
        };
        self.context.year = self.context.year.or_else(year);
    }

    /// Dates and numbers in editors' notes: of declassification in notices of excision, of receipt in stamps.
    fn notices(&mut self) {
        for mark in self.marks {
            let lower = mark.text.to_lowercase();
            let role = match mark.kind {
                MarkKind::Redaction => DateRole::Declassification,
                MarkKind::Note if lower.contains("declassified") => DateRole::Declassification,
                MarkKind::Note if lower.contains("incoming") || lower.contains("received") => {
                    DateRole::Received
                }
                _ => continue,
            };
            let first = self
                .body
                .partition_point(|paragraph| paragraph.passage.span().end() <= mark.span.start());
            let behind = self.body.get(first..).unwrap_or_default();
            let inside = |paragraph: &&Paragraph<'t>| paragraph.passage.span().overlaps(mark.span);
            for paragraph in behind.iter().take_while(inside) {
                self.notice(&paragraph.passage, mark.span, role);
            }
        }
    }

    fn notice(&mut self, passage: &Passage<'t>, notice: Span, role: DateRole) {
        let part = passage.part(passage.range_in(notice));
        let dates: Vec<_> = if role == DateRole::Declassification {
            date_in_notice(part.text(), &self.context).into_iter().collect()
        } else {
            // Of stamps side by side, each has its date in the same row.
            let whole = || whole_date(part.text(), &self.context);
            let mut dates: Vec<_> = dates_in(part.text(), &self.context).collect();
            if dates.is_empty() {
                dates.extend(whole());
            }
            dates
        };
        for date in dates {
            if let Some(event) = self.event(&part, role, &date, 0, "notice") {
                self.add_date(event);
            }
        }
        if let (DateRole::Received, Ok((_, number))) = (role, number(passage.text()))
            && number.kind.is_some()
        {
            self.add_identifier(passage, number);
        }
    }

    /// Where the talks were held, as the note of a volume tells, unless a dateline says where the document was written.
    fn place_of_source_note(&mut self, outline: &Outline<'t>) {
        let notes = outline
            .slots
            .iter()
            .filter(|slot| slot.kind == SlotKind::SourceNote);
        for slot in notes {
            if let Some(place) = source_note(slot.passage.text()).and_then(|note| note.place) {
                self.set(Field::Place, &slot.passage, place);
            }
        }
    }

    /// The days of a diary, each a line of its own in the text.
    fn days_of_diary(&mut self, running: Range<usize>) {
        if self.metadata.kind != Some(Kind::Diary) {
            return;
        }
        for paragraph in &self.body[running.start.max(self.journal).min(running.end)..running.end] {
            let passage = &paragraph.passage;
            if passage.text().len() > LONGEST_DAY {
                continue;
            }
            if let Some(date) = whole_date(passage.text(), &self.context)
                && let Some(event) = self.event(passage, DateRole::Meeting, &date, 0, "day-of-diary")
            {
                self.add_date(event);
            }
        }
    }

    /// The office whose letterhead a report or letter bears that neither signature, line nor title gives a sender.
    fn sender_from_letterhead(&mut self, head: usize) {
        let written = matches!(
            self.metadata.kind,
            Some(Kind::Report | Kind::Letter | Kind::Memorandum)
        );
        if self.metadata.sender.is_some() || !written || self.takes_dateline || self.heads_conversation() {
            return;
        }
        let body = self.body;
        let letterhead = body.iter().take(LETTERHEAD_PARAGRAPHS.min(head));
        // Who takes part comes behind it, with the office that each holds.
        let mut passages = letterhead
            .map(|paragraph| &paragraph.passage)
            .take_while(|passage| !is_label_of_people(passage.text().trim_end_matches(':')));
        let names_person =
            |text: &str| listed_mention_at(text, 0).is_some_and(|person| person.name.contains(' '));
        // `About the Embassy in Strelsau`: what the text is about.
        let subject = |text: &str| {
            let first = text.split(' ').next().unwrap_or_default();
            ["About", "Concerning", "On", "Regarding"].contains(&first)
        };
        let is_office = |text: &str| {
            tail::office::is_name_of_office(text)
                && genre::kind(text).is_none()
                && !names_person(text)
                && !subject(text)
        };
        let office = passages.find(|passage| is_office(passage.text()));
        if let Some(passage) = office.filter(|passage| self.note_around(passage.span()).is_none()) {
            let text = passage.text();
            let start = if text.starts_with("The ") { 4 } else { 0 };
            // Stamps may stand beside it.
            let end = match self.stands_beside_note(passage.span()) {
                true => text.find(" [").unwrap_or(text.len()),
                false => text.len(),
            };
            // `Embassy of Ruritania in Borduria, Strelsau`: the place of writing behind it.
            let named = text.get(start..end).unwrap_or_default();
            let end = match named.rsplit_once(", ") {
                Some((office, place)) if contains(PLACES, place) => start + office.len(),
                _ => end,
            };
            self.set(Field::Sender, passage, start..end);
            self.metadata
                .rules
                .insert(Field::Sender, Cow::Borrowed("letterhead"));
        }
    }
}

/// Drops a day that another line gives with its year: `No. 12 of May 3` above `Strelsau, May 3, 1939`.
fn drop_days_without_year(dates: &mut Vec<DatedEvent<'_>>) {
    const NO_YEAR: &str = "XXXX-";
    let day_of = |event: &DatedEvent<'_>| event.date.as_str().get(NO_YEAR.len()..).map(str::to_owned);
    let dated: Vec<(DateRole, Option<String>)> = dates
        .iter()
        .filter(|event| !event.date.as_str().starts_with(NO_YEAR))
        .map(|event| (event.role, day_of(event)))
        .collect();
    dates.retain(|event| {
        let told_again = || dated.contains(&(event.role, day_of(event)));
        !event.date.as_str().starts_with(NO_YEAR) || !told_again()
    });
}

/// The name of a place without the article before it.
fn without_the(text: &str, range: Range<usize>) -> Range<usize> {
    match text.get(range.clone()).and_then(|name| name.strip_prefix("the ")) {
        Some(name) => range.end - name.len()..range.end,
        None => range,
    }
}

/// `[...]`, `. . .`
fn is_ellipsis(text: &str) -> bool {
    text.chars().all(|c| ".…[] ".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_without_its_year_goes_where_the_year_is_told() {
        let left = |dates: &[(DateRole, &str)]| {
            let event = |(role, date): &(DateRole, &str)| {
                let date = date.parse().expect("the test's dates are EDTF");
                DatedEvent::new(*role, date, "".into(), Span::new(0, 0), "dateline")
            };
            let mut dates: Vec<_> = dates.iter().map(event).collect();
            drop_days_without_year(&mut dates);
            dates
                .iter()
                .map(|event| event.date.to_string())
                .collect::<Vec<_>>()
        };
        let (sent, received) = (DateRole::Sent, DateRole::Received);
        assert_eq!(
            left(&[(sent, "XXXX-05-03"), (sent, "1939-05-03")]),
            ["1939-05-03"]
        );
        // Nothing tells the year of these.
        for kept in [
            [(sent, "XXXX-05-03"), (sent, "XXXX-05-03")],
            [(sent, "XXXX-05-03"), (sent, "1939-05-04")],
            [(sent, "XXXX-05-03"), (received, "1939-05-03")],
        ] {
            assert_eq!(left(&kept), kept.map(|(_, date)| date));
        }
    }
}
