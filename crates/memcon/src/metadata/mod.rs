//! From untyped values to metadata: the catalogue entry's slots, the document's head and tail, and what the first
//! sentences of a report say of the meeting.

mod cast;
mod catalogue;
mod dates;
mod head;
mod prose;
mod tail;

use std::borrow::Cow;
use std::ops::Range;

use cast::Cast;

use crate::Span;
use crate::diagnostic::Diagnostic;
use crate::grammar::date::{DateContext, DateFound, dates_in, numeric_order, whole_date};
use crate::grammar::genre::{self, Certainty};
use crate::grammar::identifier::number;
use crate::grammar::person::{Mention, listed_mention_at};
use crate::layout::{Outline, SlotKind};
use crate::lex::{Paragraph, Passage};
use crate::marks::date_in_notice;
use crate::record::{DateRole, Field, Kind, Layout, Mark, MarkKind, Metadata, PersonRole};

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
    cast_of_title(outline, &mut cast);
    let head = head::read(&mut finder, &mut cast);
    finder.take_year_from_dates();
    let tail = tail::read(&mut finder, &mut cast, head);
    finder.take_year_from_dates();
    cast.unify_sides();
    finder.meeting(outline, head..tail);
    finder.days_of_diary(head..tail);
    finder.notices();
    finder.sender_from_title(&mut cast);
    finder.report_date_conflict();
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
            is_conversation: ["conversation", "meeting", "talk", "conference", "minutes"]
                .iter()
                .any(|word| title.contains(word)),
            takes_dateline: matches!(
                outline.layout,
                Layout::FrusText | Layout::FrusHtml | Layout::FrusTei
            ),
            metadata,
            diagnostics,
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
        let headings = letterhead.take_while(|text| text.len() <= LONGEST_LETTERHEAD && !text.contains(':'));
        let named = headings
            .filter_map(genre::kind)
            .find(|(_, certainty)| *certainty == Certainty::Named);
        let Some((kind, _)) = named else { return };
        self.metadata.kind = Some(kind);
        self.metadata
            .rules
            .insert(Field::Kind, Cow::Borrowed("letterhead"));
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
            let inside = |paragraph: &&Paragraph<'t>| paragraph.passage.span().overlaps(mark.span);
            for paragraph in self.body.iter().filter(inside) {
                self.notice(&paragraph.passage, mark.span, role);
            }
        }
    }

    fn notice(&mut self, passage: &Passage<'t>, notice: Span, role: DateRole) {
        let in_notice = |date: &DateFound| notice.contains(passage.locate(date.range.clone()));
        let date = if role == DateRole::Declassification {
            date_in_notice(passage.text(), &self.context)
        } else {
            dates_in(passage.text(), &self.context)
                .next()
                .or_else(|| whole_date(passage.text(), &self.context))
        };
        let date = date.filter(in_notice);
        if let Some(event) = date.and_then(|date| self.event(passage, role, &date, 0, "notice")) {
            self.add_date(event);
        }
        if let (DateRole::Received, Ok((_, number))) = (role, number(passage.text())) {
            self.add_identifier(passage, number);
        }
    }

    /// The days of a diary, each a line of its own in the text.
    fn days_of_diary(&mut self, running: Range<usize>) {
        if self.metadata.kind != Some(Kind::Diary) {
            return;
        }
        for paragraph in &self.body[running] {
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
            return;
        };
        let name = if author.name.is_empty() {
            author.printed.trim_start_matches("the ")
        } else {
            &author.name
        };
        self.metadata.sender = Some(Cow::Owned(name.to_owned()));
        self.metadata.spans.insert(Field::Sender, span);
        self.metadata
            .rules
            .insert(Field::Sender, Cow::Borrowed("author-in-title"));
        cast.members.push(CastMember {
            mention: author,
            offices: Vec::new(),
            roles: vec![PersonRole::Author],
            side: None,
            span,
        });
    }
}

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
    let diary = lower.starts_with("journal of ") || lower.starts_with("diary of ");
    let start = [" from ", " by "].iter().filter_map(|word| behind(word)).min();
    let start = start.or_else(|| behind(" of ").filter(|_| diary));
    let range = match (start, addressed) {
        (Some(start), _) => start..outer.len(),
        (None, Some(end)) => 0..end.min(outer.len()),
        (None, None) => return None,
    };
    let words = outer.get(range.clone())?;
    let in_brackets = words.find('(').and_then(|open| {
        let name = listed_mention_at(words, open + 1)?;
        words[name.range.end..].starts_with(')').then_some(name)
    });
    let skipped = words.len() - words.strip_prefix("the ").unwrap_or(words).len();
    let mut mention = in_brackets.or_else(|| listed_mention_at(words, skipped));
    if start.is_none() {
        // Before `to`, the words are the author's name or office and nothing else.
        mention = mention.filter(|mention| words.ends_with(')') || mention.range.end == words.len());
    }
    let mention = mention?;
    let names_somebody = !mention.name.is_empty() || !mention.titles.is_empty();
    names_somebody.then(|| mention.into_owned())
}

/// People whom the title names: they may be meant later by surname or title.
fn cast_of_title<'t>(outline: &Outline<'t>, cast: &mut Cast<'t>) {
    for slot in outline.slots.iter().filter(|slot| slot.kind == SlotKind::Title) {
        cast.note_mentions(&slot.passage);
    }
}

/// `[...]`, `. . .`
fn is_ellipsis(text: &str) -> bool {
    text.chars().all(|c| ".…[] ".contains(c))
}
