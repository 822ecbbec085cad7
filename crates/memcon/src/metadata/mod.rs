//! From untyped values to metadata: the catalogue entry's slots, the document's head and tail, and what the first
//! sentences of a report say of the meeting.

mod cast;
mod catalogue;
mod dates;
mod encoded;
mod facts;
mod head;
mod known;
mod prose;
mod tail;

use std::borrow::Cow;
use std::ops::Range;

use cast::Cast;
use known::Known;
use tail::holds_office;

use crate::Span;
use crate::diagnostic::Diagnostic;
use crate::grammar::date::{DateContext, dates_in, numeric_order, whole_date};
use crate::grammar::genre::{self, Certainty};
use crate::grammar::head_label::is_label_of_people;
use crate::grammar::identifier::number;
use crate::grammar::letter_spaced::closed_up;
use crate::grammar::person::{Mention, listed_mention_at, mentions};
use crate::grammar::recipient::{addressees, holds_body};
use crate::grammar::source_note::source_note;
use crate::grammar::title::{TitleClass, class_of};
use crate::grammar::vocabulary::contains;
use crate::grammar::word::PLACES;
use crate::layout::{Outline, SlotKind};
use crate::lex::{Paragraph, Passage};
use crate::marks::date_in_notice;
use crate::record::{
    ClockTime, DateRole, Field, IdentifierKind, Kind, Layout, Mark, MarkKind, Metadata, PersonRole,
    Recipient, Relation,
};

/// Paragraphs in which numeric dates are looked at for the order of day and month.
const ORDER_PARAGRAPHS: usize = 30;

/// Paragraphs of a letterhead, and bytes of the longest of them.
const LETTERHEAD_PARAGRAPHS: usize = 4;
const LONGEST_LETTERHEAD: usize = 80;

/// Bytes of the longest line that is a day of a diary.
const LONGEST_DAY: usize = 40;

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
    cast.unify_sides();
    cast.allot_offices();
    finder.meeting(outline, head..tail);
    finder.signed_beside_catalogue();
    finder.add_hours(head..tail);
    finder.days_of_diary(head..tail);
    finder.notices();
    finder.place_of_source_note(outline);
    finder.sender_from_title(&mut cast);
    finder.parties_from_title(&mut cast);
    finder.sender_from_letterhead(head);
    finder.report_date_conflict();
    finder.take_encoded_date(&outline.dateline);
    finder.take_encoded_place(&outline.dateline);
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
            is_conversation: [
                "conversation",
                "meeting",
                "talk",
                "conference",
                "minutes",
                "session",
                "dialogue",
                "dinner",
                "lunch",
                "reception",
            ]
            .iter()
            .any(|word| title.contains(word)),
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
        let letterhead = self
            .body
            .iter()
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

    /// Sender and recipients that neither signature nor address lines name, from the title:
    /// `Report, Embassy of Ruritania in Borduria to the Ruritanian Foreign Ministry`.
    fn parties_from_title(&mut self, cast: &mut Cast<'t>) {
        let title = self
            .metadata
            .title
            .clone()
            .zip(self.metadata.spans.get(&Field::Title).copied());
        let Some((title, span)) = title.filter(|_| !self.takes_dateline) else {
            return;
        };
        let Some((sender, recipients)) = parties_in_title(&title) else {
            return;
        };
        let words = title[sender].trim();
        let person = listed_mention_at(words, 0)
            .filter(|person| !person.name.is_empty() && person.range.end == words.len())
            .filter(|person| !contains(PLACES, &person.name))
            .map(Mention::into_owned);
        if self.metadata.sender.is_none() && (person.is_some() || holds_body(words)) {
            let name = person.as_ref().map_or_else(
                || words.trim_start_matches("the ").to_owned(),
                |person| person.name.to_string(),
            );
            self.metadata.sender = Some(Cow::Owned(name));
            self.metadata.spans.insert(Field::Sender, span);
            self.metadata
                .rules
                .insert(Field::Sender, Cow::Borrowed("author-in-title"));
            cast.members.extend(person.map(|mention| CastMember {
                mention,
                offices: Vec::new(),
                roles: vec![PersonRole::Author],
                side: None,
                span,
            }));
        }
        let addressed = self
            .metadata
            .recipients
            .iter()
            .any(|recipient| recipient.relation == Relation::To);
        let names = recipients.filter(|_| !addressed);
        let mut names = names.map(|names| addressees(&title, names)).unwrap_or_default();
        // Whoever is on the distribution list is not named again.
        names.retain(|name| {
            let last = title[name.clone()].rsplit(' ').next().unwrap_or_default();
            !self
                .metadata
                .recipients
                .iter()
                .any(|recipient| recipient.name.split(' ').any(|word| word == last))
        });
        self.metadata
            .recipients
            .extend(names.into_iter().map(|name| Recipient {
                name: Cow::Owned(title[name].to_owned()),
                relation: Relation::To,
                span,
            }));
    }

    /// Without a signature, the author that the title names: `Cable from X, '...'`, `Memorandum by the Consul (X)`.
    fn sender_from_title(&mut self, cast: &mut Cast<'t>) {
        if self.metadata.sender.is_some() {
            return;
        }
        let title = self
            .metadata
            .title
            .clone()
            .zip(self.metadata.spans.get(&Field::Title).copied());
        let Some((title, span)) = title else { return };
        let addressed = self.takes_dateline.then(|| title.find(" to ")).flatten();
        let Some(author) = author_in_title(&title, addressed) else {
            if let Some(office) = addressed.and_then(|_| sending_office(&title)) {
                self.set_sender_of_title(office, span);
            }
            return;
        };
        let name = if author.name.is_empty() {
            author.printed.trim_start_matches("the ")
        } else {
            &author.name
        };
        self.set_sender_of_title(name, span);
        cast.members.push(CastMember {
            mention: author,
            offices: Vec::new(),
            roles: vec![PersonRole::Author],
            side: None,
            span,
        });
    }

    /// The office whose letterhead a report or letter bears that neither signature, line nor title gives a sender.
    fn sender_from_letterhead(&mut self, head: usize) {
        let written = matches!(
            self.metadata.kind,
            Some(Kind::Report | Kind::Letter | Kind::Memorandum)
        );
        if self.metadata.sender.is_some() || !written || self.takes_dateline {
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
        let is_office =
            |text: &str| tail::is_name_of_office(text) && genre::kind(text).is_none() && !names_person(text);
        let office = passages.find(|passage| is_office(passage.text()));
        if let Some(passage) = office.filter(|passage| self.note_around(passage.span()).is_none()) {
            let start = if passage.text().starts_with("The ") { 4 } else { 0 };
            self.set(Field::Sender, passage, start..passage.text().len());
            self.metadata
                .rules
                .insert(Field::Sender, Cow::Borrowed("letterhead"));
        }
    }

    fn set_sender_of_title(&mut self, name: &str, span: Span) {
        self.metadata.sender = Some(Cow::Owned(name.to_owned()));
        self.metadata.spans.insert(Field::Sender, span);
        self.metadata
            .rules
            .insert(Field::Sender, Cow::Borrowed("author-in-title"));
    }
}

/// The office that writes to another in a series, where nobody signs: `The Ruritanian Embassy to the Ministry of Trade`.
///
/// ```ebnf
/// title = "The ", office, " to ", { any } ;
/// ```
fn sending_office(title: &str) -> Option<&str> {
    let end = title.find(" to the ").or_else(|| title.find(" to "))?;
    let office = title.get(..end)?.strip_prefix("The ")?;
    let office = office.trim_end_matches(',');
    (holds_office(office) && !office.contains('(')).then_some(office)
}

/// Sender and recipients that a title names, as places in it.
///
/// ```text
/// parties    = genre , ( "from" | "," ) , sender , [ "to" , recipients ] , [ stop , { any } ] ;
/// genre      = [ adjective ] , ( "Cable" | "Telegram" | "Report" | "Letter" | ... ) , [ "No." , number ] ;
/// recipients = name , { ( "," | "and" ) , name } ;
/// stop       = "," | "(" | "[" | "on" | "regarding" | "for the period" | ... ;
/// ```
fn parties_in_title(title: &str) -> Option<(Range<usize>, Option<Range<usize>>)> {
    const STOPS: &[&str] = &[
        ",",
        ":",
        " (",
        " [",
        " on ",
        " regarding ",
        " concerning ",
        " about ",
        " for the period",
        " dated ",
        " of the meeting",
    ];
    let outer = title.split(['\'', '‘', '"', '“']).next()?;
    let from = outer.find(" from ").map(|at| (at, at + " from ".len()));
    let comma = || outer.find(", ").map(|at| (at, at + ", ".len()));
    let (genre_end, start) = from.or_else(comma)?;
    let genre = outer[..genre_end].to_lowercase();
    let named = |words: &[&str]| genre.split(' ').any(|word| words.contains(&word));
    // `Memorandum of Conversation, Orlov with Szabo` tells who talked.
    let is_record = from.is_none() && named(TALKS);
    if !named(SENT_GENRES) || is_record || genre.split_whitespace().count() > 5 {
        return None;
    }
    let stop = |from: usize| {
        let rest = outer[from..].to_ascii_lowercase();
        let stops = STOPS.iter().filter_map(|stop| rest.find(stop));
        stops.min().map_or(outer.len(), |at| from + at)
    };
    // An office may have a `to` of its own: `Telegram from the Ambassador to Ruritania Orlov to Szabo`.
    let office = outer.len()
        - outer[start..]
            .strip_prefix("the ")
            .map_or(outer.len() - start, str::len);
    let named = listed_mention_at(outer, office).map_or(start, |person| person.range.end);
    let to = outer[named..].find(" to ").map(|at| named + at);
    let sender = start..stop(start).min(to.unwrap_or(outer.len()));
    let recipients = to.map(|to| to + " to ".len()).map(|to| to..stop(to));
    let reply =
        recipients.filter(|range| outer[range.clone()].starts_with(|c: char| c.is_uppercase() || c == 't'));
    Some((sender, reply))
}

/// Words for talks (lower case).
const TALKS: &[&str] = &[
    "conversation",
    "conversations",
    "meeting",
    "talk",
    "talks",
    "discussion",
    "discussions",
];

/// Words for what is sent from one to another (lower case).
const SENT_GENRES: &[&str] = &[
    "cable",
    "cablegram",
    "ciphergram",
    "cryptogram",
    "despatch",
    "dispatch",
    "letter",
    "memorandum",
    "message",
    "note",
    "report",
    "telegram",
];

/// The person whom a title names as its author.
///
/// ```text
/// author = genre , ( "from" | "by" | "of" ) , person                  (* "of" behind "Journal", "Diary" *)
///        | office , [ "(" , name , ")" ] , "to" , { any } ;           (* a letter or telegram of a series *)
/// person = [ "the" ] , office , "(" , name , ")" | name | [ "the" ] , office ;
/// ```
fn author_in_title(title: &str, addressed: Option<usize>) -> Option<Mention<'static>> {
    let outer = title.split(['\'', '‘', '"', '“']).next()?;
    let lower = outer.to_ascii_lowercase();
    let behind = |word: &str| Some(lower.find(word)? + word.len());
    let diary = || ["journal of ", "diary of "].iter().find_map(|word| behind(word));
    // `Report of Ambassador Orlov`, but not `Report of Conversation`
    let sent = || {
        let genre = lower
            .split(' ')
            .next()
            .filter(|genre| SENT_GENRES.contains(genre))?;
        let start = genre.len()
            + lower
                .get(genre.len()..)?
                .strip_prefix(" of ")
                .map(|_| " of ".len())?;
        let author = listed_mention_at(outer, start)?;
        (author.name.contains(' ') && !author.titles.is_empty()).then_some(start)
    };
    let by = behind(" by ").filter(|end| is_behind_genre(&lower[..end - " by ".len()]));
    let start = diary()
        .or_else(|| [behind(" from "), by].into_iter().flatten().min())
        .or_else(sent);
    let range = match (start, addressed) {
        (Some(start), _) => start..outer.len(),
        (None, Some(end)) => 0..end.min(outer.len()),
        (None, None) => return None,
    };
    let words = outer.get(range.clone())?;
    let open = words.find('(');
    // `Orlov (Strelsau)`: the name of a person before the bracket, a place in it.
    let before_bracket = open.and_then(|open| {
        let name = listed_mention_at(words, 0)?;
        let alone = !name.name.is_empty() && name.range.end == words[..open].trim_end().len();
        // `Mr. Peter Noll, Assistant to the Director (Szabo)`
        let in_full = name.name.contains(' ') && words[name.range.end..].starts_with(',');
        (alone || in_full).then_some(name)
    });
    let in_brackets = before_bracket.or_else(|| {
        let name = listed_mention_at(words, open? + 1)?;
        words[name.range.end..].starts_with(')').then_some(name)
    });
    let skipped = words.len() - words.strip_prefix("the ").unwrap_or(words).len();
    let mut mention = in_brackets.or_else(|| listed_mention_at(words, skipped));
    if start.is_none() {
        // Before `to`, the words are the author's name or office and nothing else.
        mention = mention.filter(|mention| words.ends_with(')') || mention.range.end == words.len());
    }
    let mention = mention?;
    // `Telegram from Strelsau`: a place sends by its embassy, which is not named.
    let names_somebody = !mention.name.is_empty() || !mention.titles.is_empty();
    let is_place = mention.titles.is_empty() && contains(PLACES, &mention.name);
    (names_somebody && !is_place).then(|| mention.into_owned())
}

/// Words that a record is called by (lower case): `by` behind one of them names its author.
const GENRES: &[&str] = &[
    "account",
    "address",
    "airgram",
    "cable",
    "conversation",
    "despatch",
    "dispatch",
    "draft",
    "letter",
    "memo",
    "memorandum",
    "message",
    "minute",
    "minutes",
    "note",
    "notes",
    "paper",
    "prepared",
    "proposal",
    "record",
    "remarks",
    "report",
    "speech",
    "statement",
    "study",
    "summary",
    "telegram",
    "transcript",
    "written",
];

/// True for words that end in the name of a genre, or in a comma.
fn is_behind_genre(before: &str) -> bool {
    let last = before
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    before.ends_with([',', ')', ']']) || GENRES.contains(&last)
}

/// The title that the citation of the entry gives.
fn cited_title<'t>(outline: &Outline<'t>, metadata: &Metadata<'t>) -> Vec<Passage<'t>> {
    let Some(span) = metadata.spans.get(&Field::Title) else {
        return Vec::new();
    };
    let citations = outline
        .slots
        .iter()
        .filter(|slot| slot.kind == SlotKind::Citation);
    let mut cited = citations.filter_map(|slot| Some(slot.passage.part(slot.passage.range_of(*span)?)));
    cited.next().into_iter().collect()
}

/// People whom the title names: they may be meant later by surname or title.
fn cast_of_title<'t>(titles: &[Passage<'t>], cast: &mut Cast<'t>) {
    for passage in titles {
        cast.note_mentions(passage);
        let title = passage.text();
        let Some(talkers) = talkers_in_title(title) else {
            continue;
        };
        let words = &title[talkers.clone()];
        cast.talking_offices = talking_offices(words);
        let mut office: Option<Mention<'_>> = None;
        for mut mention in mentions(words) {
            // `the Ambassador (Orlov)`: the office of the one in the bracket.
            let before = office.replace(mention.clone()).filter(|office| {
                let opens = words.get(office.range.end..mention.range.start) == Some(" (");
                office.name.is_empty() && opens && words[mention.range.end..].starts_with(')')
            });
            if let Some(before) = before {
                mention.titles = before.titles;
            }
            let full = mention.name.contains(' ') || !mention.name.is_empty() && !mention.titles.is_empty();
            if full {
                let range = mention.range.start + talkers.start..mention.range.end + talkers.start;
                cast.members.push(CastMember {
                    mention: mention.into_owned(),
                    offices: Vec::new(),
                    roles: vec![PersonRole::Participant],
                    side: None,
                    span: passage.locate(range),
                });
            }
        }
    }
}

/// The two offices that talk, where no names stand beside them: `the Minister of State and the Ambassador of Ruritania`.
fn talking_offices<'t>(words: &str) -> Option<[Cow<'t, str>; 2]> {
    let talking: Vec<_> = mentions(words).collect();
    if let [one, other] = &talking[..]
        && one.name.is_empty()
        && other.name.is_empty()
    {
        let office = |mention: &Mention<'_>| mention.titles.last().cloned().map(Cow::into_owned);
        return Some([Cow::Owned(office(one)?), Cow::Owned(office(other)?)]);
    }
    const AND: &str = " and the ";
    let at = words.to_ascii_lowercase().find(AND)?;
    let one = words
        .get(..at)?
        .trim_start_matches("the ")
        .trim_start_matches("THE ");
    let other = words.get(at + AND.len()..)?.trim_end_matches([',', '.']);
    let is_office = |words: &str| {
        let holds = words
            .split([' ', '-'])
            .any(|word| class_of(word) == Some(TitleClass::Office));
        let named = |mention: Mention<'_>| {
            !mention.name.is_empty() && (mention.name.contains(' ') || !mention.titles.is_empty())
        };
        holds && !mentions(words).any(named) && words.len() <= LONGEST_OFFICE
    };
    (is_office(one) && is_office(other)).then(|| [Cow::Owned(one.to_owned()), Cow::Owned(other.to_owned())])
}

/// Bytes of the longest office in a title.
const LONGEST_OFFICE: usize = 80;

/// Who talks, by a title: what stands behind `Conversation between` or `Conversation with`, or in
/// `Conversation, Orlov with Szabo`.
///
/// ```text
/// talk    = talk word , ( "between" | "with" ) , talkers | talk word , ( "," | "of" ) , talkers , "with" , talkers ;
/// talkers = { any } , ( "on" | "in" | "at" | "regarding" | ... ) ;        (* up to the first of these words *)
/// ```
fn talkers_in_title(title: &str) -> Option<Range<usize>> {
    const STOPS: &[&str] = &[
        " on ",
        " at ",
        " regarding ",
        " about ",
        " concerning ",
        " during ",
        " following ",
        "\u{2019}s ",
        "'s ",
    ];
    let lower = title.to_ascii_lowercase();
    let start = [" between ", " with "].iter().filter_map(|word| {
        let at = lower.find(word)?;
        let before = lower[..at].trim_end_matches(',');
        let talk = before.rsplit(' ').next().filter(|word| TALKS.contains(word))?;
        // `Ambassador Orlov's Conversation with Szabo`
        let owner = before[..before.len() - talk.len()].trim_end();
        let owned = owner.ends_with("'s") || owner.ends_with("’s");
        // `Report from Szabo on Orlov's Conversation`: who reports is none of the talkers.
        let subject = [" on ", " about ", " regarding ", " concerning "]
            .iter()
            .filter_map(|word| Some(owner.rfind(word)? + word.len()))
            .max();
        Some(if owned {
            subject.unwrap_or(0)
        } else {
            at + word.len()
        })
    });
    // `Conversation of Orlov with Szabo`
    let of_with = || {
        let of = lower.find(" of ").filter(|at| {
            let before = lower[..*at].rsplit(' ').next().unwrap_or_default();
            TALKS.contains(&before) && lower[*at..].contains(" with ")
        });
        of.map(|at| at + " of ".len())
    };
    let start = start.min().or_else(of_with).or_else(|| {
        let comma = lower.find(", ").filter(|at| {
            let before = lower[..*at].rsplit(' ').next().unwrap_or_default();
            TALKS.contains(&before) && lower[*at..].contains(" with ")
        });
        comma.map(|at| at + ", ".len())
    })?;
    let from = lower[start..].find(" with ").map_or(start, |with| start + with);
    let stop = STOPS.iter().filter_map(|stop| lower[from..].find(stop)).min();
    Some(start..stop.map_or(title.len(), |at| from + at))
}

/// `[...]`, `. . .`
fn is_ellipsis(text: &str) -> bool {
    text.chars().all(|c| ".…[] ".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_that_talk() {
        for (words, offices) in [
            (
                "the Foreign Secretary and the Bordurian Ambassador",
                Some(["Foreign Secretary", "Bordurian Ambassador"]),
            ),
            (
                "THE FOREIGN AND COMMONWEALTH SECRETARY AND THE MINISTER OF TRADE OF BORDURIA",
                Some([
                    "FOREIGN AND COMMONWEALTH SECRETARY",
                    "MINISTER OF TRADE OF BORDURIA",
                ]),
            ),
            ("Minister Orlov and the Bordurian Ambassador", None),
            ("the two sides and the experts", None),
            ("", None),
        ] {
            let found = talking_offices(words);
            let found = found.as_ref().map(|[one, other]| [&**one, &**other]);
            assert_eq!(found, offices, "{words}");
        }
    }

    #[test]
    fn parties_of_a_title() {
        for (title, sender, recipients) in [
            (
                "Cable from the Bordurian Embassy in Ruritania to the Ministry of Trade and the Ministry of Health",
                "the Bordurian Embassy in Ruritania",
                "the Ministry of Trade and the Ministry of Health",
            ),
            (
                "Report, Embassy of Borduria in Ruritania to the Bordurian Foreign Ministry",
                "Embassy of Borduria in Ruritania",
                "the Bordurian Foreign Ministry",
            ),
            (
                "Secret Telegram from Orlov (Strelsau) to Szabo (Zubrow) [Ciphergram No. 3]",
                "Orlov",
                "Szabo",
            ),
            (
                "Telegram from Soviet Ambassador to the USA Orlov to the Bordurian MFA",
                "Soviet Ambassador to the USA Orlov",
                "the Bordurian MFA",
            ),
            (
                "Cable from the Foreign Ministry, 'Reply to the Embassy'",
                "the Foreign Ministry",
                "",
            ),
        ] {
            let found = parties_in_title(title);
            let (from, to) = found.unwrap_or_else(|| panic!("{title}"));
            assert_eq!(&title[from], sender, "{title}");
            assert_eq!(to.map_or("", |to| &title[to]), recipients, "{title}");
        }
        for title in [
            "Minutes of Conversation between Orlov and Szabo",
            "Excerpts from the Recollections of Orlov",
            "Memorandum of Conversation with the Minister, 5 May",
            "Memorandum of Conversation, Comrade Orlov with Comrade Szabo",
        ] {
            assert!(
                parties_in_title(title).is_none_or(|(from, _)| !holds_body(&title[from])),
                "{title}"
            );
        }
    }

    #[test]
    fn authors_of_a_title() {
        let author = |title| author_in_title(title, None).map(|author| author.name.into_owned());
        for (title, name) in [
            ("Telegram from Orlov (Strelsau) to Szabo", Some("Orlov")),
            ("Telegram from the Embassy in Strelsau (Orlov)", Some("Orlov")),
            ("Telegram from Vienna to Bern", None),
            (
                "Memorandum of Conversation, by Mr. Pavel Orlov",
                Some("Pavel Orlov"),
            ),
            (
                "Transcript of the Reception by Comrade Pavel Orlov of the Ambassador",
                None,
            ),
        ] {
            assert_eq!(author(title).as_deref(), name, "{title}");
        }
    }

    #[test]
    fn who_talks_by_a_title() {
        for (title, talkers) in [
            (
                "Conversation between Ambassador Pavel Orlov and Minister Szabo on 5 May",
                Some("Ambassador Pavel Orlov and Minister Szabo"),
            ),
            (
                "Memorandum of Conversation with Comrade Szabo",
                Some("Comrade Szabo"),
            ),
            (
                "Memorandum of Conversation, Comrade Orlov with Comrade Szabo",
                Some("Comrade Orlov with Comrade Szabo"),
            ),
            (
                "Report from Wu Lin on Pavel Orlov’s Conversation with Janos Szabo",
                Some("Pavel Orlov’s Conversation with Janos Szabo"),
            ),
            ("Memorandum of Conversation, by the Minister", None),
            ("Report on the Conversation's Results", None),
            ("Agreement between Ruritania and Borduria", None),
        ] {
            assert_eq!(
                talkers_in_title(title).map(|range| &title[range]),
                talkers,
                "{title}"
            );
        }
    }
}
