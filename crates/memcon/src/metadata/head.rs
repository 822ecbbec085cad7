//! The head of a document: letterhead, stamps, address lines, time and place, who took part.
//!
//! Read paragraph by paragraph until the running text begins. What is recognised goes into the metadata or the cast;
//! a short line among the recognised ones that says nothing known is a heading and stays as it is.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr2_iter;

use super::cast::{Cast, is_list, people_of};
use super::dates::place_beside_date;
use super::tail::holds_office;
use super::{Finder, is_ellipsis};
use crate::Span;
use crate::grammar::classification::{level, precedence, stamps};
use crate::grammar::copies::copies;
use crate::grammar::head_label::{HeadLabel, LabelledLine, is_label_of_people, labelled, side_in};
use crate::grammar::head_sentence::{gives_hours, opens_people, opens_recipients, role_sentence};
use crate::grammar::identifier::{NumberFound, number};
use crate::grammar::label::label_at;
use crate::grammar::person::{Mention, listed_mention_at};
use crate::grammar::recipient::{address, bare_recipient, distribution};
use crate::grammar::title::titles_at;
use crate::grammar::word::{PLACES, contains};
use crate::lex::{Paragraph, Passage, ends_with_hour};
use crate::metadata::CastMember;
use crate::record::{
    DateRole, Field, Identifier, IdentifierKind, PersonRole, Recipient, Relation, fold_white_space,
};
use crate::record::{Kind, MarkKind};

/// Paragraphs that a head may have.
const LONGEST_HEAD: usize = 80;
/// Bytes of the longest name of a side with its label's words.
const LONGEST_SIDE: usize = 80;
/// Bytes of the longest entry of a distribution list on a line of its own.
const LONGEST_ENTRY: usize = 100;
/// Bytes of a note from which on it is more than a classification in brackets.
const LONGEST_STAMP_LINE: usize = 24;
/// Bytes of the longest heading.
const LONGEST_HEADING: usize = 160;
/// Bytes of the longest heading in capitals.
const LONGEST_CAPITALS: usize = 320;

/// What a paragraph of the head is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    /// Recognised, and read.
    Read,
    /// A heading or another short line.
    Heading,
    /// The running text begins.
    Text,
}

/// Reads the head; gives back how many paragraphs it has.
pub(super) fn read<'t>(finder: &mut Finder<'_, 't>, cast: &mut Cast<'t>) -> usize {
    let body = finder.body;
    finder.journal = body
        .iter()
        .take(LONGEST_HEAD)
        .position(is_journal_heading)
        .unwrap_or(0);
    let mut head = Head {
        finder,
        cast,
        columns: Vec::new(),
        open: None,
        in_bullets: false,
        above_journal: false,
        stamped_received: false,
    };
    let mut items = Vec::new();
    for (at, paragraph) in body.iter().enumerate().take(LONGEST_HEAD) {
        head.above_journal = at < head.finder.journal;
        let item = head.item(paragraph);
        head.stamped_received = starts_with_incoming(paragraph.passage.text());
        if item == Item::Text && !(at == 0 && is_addressed_next(body)) {
            break;
        }
        items.push(item);
    }
    trim_headings(body, &items)
}

/// The head ends with its last recognised line; headings behind it belong to the head only where they are no sections
/// of the text and no labels of turns.
fn trim_headings(body: &[Paragraph<'_>], items: &[Item]) -> usize {
    let read = items
        .iter()
        .rposition(|item| *item == Item::Read)
        .map_or(0, |at| at + 1);
    let belongs = |paragraph: &&Paragraph<'_>| {
        let text = paragraph.passage.text();
        let numbered = text.starts_with(|c: char| c.is_ascii_digit()) || text.starts_with('(');
        let names_person = listed_mention_at(text, 0).is_some_and(|mention| mention.range.end == text.len());
        !numbered && !names_person && !is_ellipsis(text) && !is_unknown_label(text)
    };
    read + body[read..items.len()].iter().take_while(belongs).count()
}

/// A list that a label or a sentence has opened and that goes on in the next paragraphs.
#[derive(Clone)]
enum OpenList {
    People { role: PersonRole, side: Option<String> },
    Recipients,
}

/// A column of a list of people.
struct Column {
    side: String,
    /// The member of the cast that was named last in it.
    last: Option<usize>,
}

struct Head<'f, 'b, 't> {
    finder: &'f mut Finder<'b, 't>,
    cast: &'f mut Cast<'t>,
    /// Columns of the list of people that is open.
    columns: Vec<Column>,
    open: Option<OpenList>,
    /// The entries of the list have bullets.
    in_bullets: bool,
    /// Above the heading of a diary: dates are those of letters and stamps.
    above_journal: bool,
    /// The line before was a stamp of receipt.
    stamped_received: bool,
}

/// The heading of a diary: `JOURNAL`, `Journal of Ambassador Orlov`; no sentence that speaks of one.
fn is_journal_heading(paragraph: &Paragraph<'_>) -> bool {
    let text = paragraph.passage.text();
    let first = text.strip_prefix("The ").unwrap_or(text);
    let first = first
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    let names_diary = ["journal", "diary"]
        .iter()
        .any(|word| first.eq_ignore_ascii_case(word));
    names_diary && text.len() <= LONGEST_HEADING && !text.ends_with('.')
}

/// `Incoming 02416-s;`: a stamp of receipt, its date in the next line.
fn starts_with_incoming(text: &str) -> bool {
    text.get(.."incoming".len())
        .is_some_and(|lead| lead.eq_ignore_ascii_case("incoming"))
        && text.len() <= LONGEST_ENTRY
}

/// True where the second paragraph is an address line (`[To] the Ministry of Trade:`): the first is a remark of the
/// office that received the document.
fn is_addressed_next(body: &[Paragraph<'_>]) -> bool {
    body.get(1).is_some_and(|next| {
        let text = next.passage.text();
        let leads = ["[To]", "To the ", "TO:", "To:"]
            .iter()
            .any(|lead| text.starts_with(lead));
        leads && text.ends_with(':') && text.len() <= LONGEST_HEADING && address(text).is_some()
    })
}

impl<'t> Head<'_, '_, 't> {
    fn item(&mut self, paragraph: &Paragraph<'t>) -> Item {
        let passage = paragraph.passage.in_one_line();
        let passage = passage.as_ref();
        let text = passage.text();
        if self.finder.takes_dateline
            && let Some(item) = self.above_dateline(passage)
        {
            return item;
        }
        if is_ellipsis(text) || self.finder.is_in_note(passage.span()) {
            return Item::Heading;
        }
        // Who is given a short form, or is named so again before other words, is about to speak.
        if label_at(text, 0).is_some_and(|label| label.begins_turn(text)) || self.comes_again(text) {
            return Item::Text;
        }
        if self.finder.repeats_title(text) {
            // A title may end with the very dateline of the document, or hold its number or address line.
            return if self.dated(passage) || self.stamps(passage) || self.addressed(passage) {
                Item::Read
            } else {
                Item::Heading
            };
        }
        let labelled = labelled(text).is_some_and(|line| self.labelled(passage, &line));
        if labelled || self.presents(passage) || self.bulleted(passage) || self.goes_on(passage) {
            return Item::Read;
        }
        self.open = None;
        let read = self.side_line(passage)
            || self.cells(passage)
            || self.unlabelled_list(passage)
            || self.sentence(passage)
            || self.stamps(passage)
            || self.dated(passage)
            || self.addressed(passage)
            || self.copied(passage);
        if !read && is_heading(text) {
            self.cast.note_mentions(passage);
        }
        match (read, is_heading(text)) {
            (true, _) => Item::Read,
            (false, true) => Item::Heading,
            (false, false) => Item::Text,
        }
    }

    /// What stands between title and text in a series: a dateline in brackets, which its editors supply, a remark in
    /// brackets (`[Translation.]`), the office above the dateline.
    fn above_dateline(&mut self, passage: &Passage<'t>) -> Option<Item> {
        let text = passage.text();
        if text.len() > LONGEST_HEADING {
            return None;
        }
        if text.starts_with('[') && text.ends_with(']') {
            return Some(if self.dated(passage) {
                Item::Read
            } else {
                Item::Heading
            });
        }
        (text.ends_with(',') && holds_office(text)).then_some(Item::Heading)
    }

    /// True for a name before a colon on a line of its own that the document has more than once: a label of turns.
    fn comes_again(&self, text: &str) -> bool {
        let names = text.ends_with(':')
            && text.len() <= LONGEST_SIDE
            && labelled(text).is_none()
            && label_at(text, 0)
                .is_some_and(|label| label.words_at >= text.len() && label.person().is_some());
        let same = |paragraph: &&Paragraph<'_>| paragraph.passage.text() == text;
        names && self.finder.body.iter().filter(same).nth(1).is_some()
    }

    /// A line that a label begins. False where the value is none for that label.
    fn labelled(&mut self, passage: &Passage<'t>, line: &LabelledLine) -> bool {
        let text = passage.text();
        let value = &text[line.value.clone()];
        self.open = None;
        match line.label {
            // States are represented, nobody is named.
            HeadLabel::Participants if value.starts_with("The representatives of") => {}
            HeadLabel::Participants => self.people(passage, line, PersonRole::Participant),
            HeadLabel::Interpreters => self.people(passage, line, PersonRole::Interpreter),
            HeadLabel::NoteTakers => self.people(passage, line, PersonRole::NoteTaker),
            HeadLabel::Author => self.people(passage, line, PersonRole::Author),
            HeadLabel::Time => self.meeting(passage, line.value.clone()),
            HeadLabel::DateTimePlace => {
                self.meeting(passage, line.value.clone());
                let place = place_beside_date(value, &self.finder.context);
                if let Some(place) = place {
                    let at = line.value.start;
                    self.finder
                        .set(Field::Place, passage, at + place.start..at + place.end);
                }
            }
            HeadLabel::Date => self.finder.read_date_label(passage, line.value.clone()),
            HeadLabel::Place => self.finder.set(Field::Place, passage, line.value.clone()),
            HeadLabel::Classification => {
                let level = level(value).map_or(line.value.clone(), |r| {
                    line.value.start + r.start..line.value.start + r.end
                });
                self.finder.set(Field::Classification, passage, level);
            }
            HeadLabel::Precedence => {
                let level = precedence(value).map_or(line.value.clone(), |r| {
                    line.value.start + r.start..line.value.start + r.end
                });
                self.finder.set(Field::Precedence, passage, level);
            }
            HeadLabel::Event => {
                self.finder.read_event_line(passage, text);
            }
            HeadLabel::From => self.sender(passage, line),
            HeadLabel::To => self.recipients(passage, line, Relation::To),
            HeadLabel::Copy => self.recipients(passage, line, Relation::Cc),
            HeadLabel::Distribution => self.recipients(passage, line, Relation::Distribution),
            HeadLabel::Title => self.finder.set(Field::Title, passage, line.value.clone()),
            HeadLabel::Description => self.finder.set(Field::Summary, passage, line.value.clone()),
            HeadLabel::Source => self.finder.set_source(passage, line.value.clone()),
            HeadLabel::Other => self.cast.note_mentions(passage),
        }
        true
    }

    fn people(&mut self, passage: &Passage<'t>, line: &LabelledLine, role: PersonRole) {
        let side = line.side.clone().map(|side| passage.text()[side].to_owned());
        self.cast
            .enter(passage, line.value.clone(), role, side.as_deref());
        self.open = Some(OpenList::People { role, side });
    }

    /// `President: Mr. Pavel Orlov (Ruritania).`: who holds an office at the meeting.
    fn presents(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let Some(label) = label_at(text, 0).filter(|label| label.presents(text)) else {
            return false;
        };
        let before = self.cast.members.len();
        self.cast
            .enter(passage, label.words_at..text.len(), PersonRole::Participant, None);
        if self.cast.members.len() > before {
            self.cast.add_office(before, &text[label.range]);
        }
        true
    }

    /// One more line of a list that is open.
    fn goes_on(&mut self, passage: &Passage<'t>) -> bool {
        match self.open.clone() {
            Some(OpenList::People { role, side }) => {
                self.columns(passage, role)
                    || self.office(passage)
                    || self.more_people(passage, role, side.as_deref())
            }
            Some(OpenList::Recipients) => self.one_more_recipient(passage),
            None => false,
        }
    }

    /// An entry behind a bullet in a list of people, or the side that the next ones belong to. Above the text of a talk,
    /// such a list needs no label.
    ///
    /// ```text
    /// list  = entry , { entry } | { side , entry , { entry } } ;
    /// entry = bullet , ( person | "The" , office ) , [ ( "," | "(" ) , { any } ] ;
    /// side  = bullet , ( country | name , "side" ) ;
    /// ```
    fn bulleted(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let words = text.trim_start_matches(['•', '◦', '*', '-']).trim_start();
        if words.len() == text.len() {
            // What has no bullet is none of a list with bullets, unless it names the next side.
            let names_side = text.ends_with(':') && side_in(text).is_some();
            if std::mem::take(&mut self.in_bullets) && !names_side {
                self.open = None;
            }
            return false;
        }
        let unlabelled = self.finder.is_conversation && (text.starts_with('•') || self.finder.takes_dateline);
        let (role, side) = match self.open.clone() {
            Some(OpenList::People { role, side }) => (role, side),
            None if unlabelled && opens_list(words) => (PersonRole::Participant, None),
            _ => return false,
        };
        let entry = passage.part(text.len() - words.len()..text.len());
        if definite_office(words) {
            self.cast.note_office(&entry, side.as_deref());
        } else if is_entry(words) {
            self.cast.enter_one(&entry, role, side.as_deref());
        } else if self.is_side_line(words) {
            let side = Some(words.to_owned());
            self.open = Some(OpenList::People { role, side });
            self.in_bullets = true;
            return true;
        } else {
            return false;
        }
        self.in_bullets = true;
        self.open = Some(OpenList::People { role, side });
        true
    }

    /// A row of a list in columns, a side each: sides first, then names, each with its office below.
    fn columns(&mut self, passage: &Passage<'t>, role: PersonRole) -> bool {
        let text = passage.text();
        if is_table_rule(text) {
            return true;
        }
        let cells: Vec<_> = cells_of(text).collect();
        if cells.len() < 2 {
            return false;
        }
        if self.columns.is_empty() && cells.iter().all(|cell| is_side_name(&text[cell.clone()])) {
            let column = |cell: &Range<usize>| Column {
                side: text[cell.clone()].to_owned(),
                last: None,
            };
            self.columns = cells.iter().map(column).collect();
            return true;
        }
        if cells.len() > self.columns.len().max(2) {
            return false;
        }
        for (at, cell) in cells.into_iter().enumerate() {
            let part = passage.part(cell);
            let side = self.columns.get(at).map(|column| column.side.clone());
            let last = self.columns.get(at).and_then(|column| column.last);
            if last.is_some_and(|last| self.cast.add_office(last, part.text())) {
                continue;
            }
            self.cast
                .enter(&part, 0..part.text().len(), role, side.as_deref());
            if let Some(column) = self.columns.get_mut(at) {
                column.last = self.cast.members.len().checked_sub(1);
            }
        }
        true
    }

    /// An office on a line of its own, below the name that it belongs to.
    fn office(&mut self, passage: &Passage<'t>) -> bool {
        let last = self.cast.members.len().checked_sub(1);
        let definite = passage.text().starts_with("The ");
        let side = ["From ", "from "]
            .iter()
            .any(|lead| passage.text().starts_with(lead));
        !definite && !side && last.is_some_and(|last| self.cast.add_office(last, passage.text()))
    }

    /// `From Ruritania: A, B`, or names alone, under a label of people.
    fn more_people(&mut self, passage: &Passage<'t>, role: PersonRole, side: Option<&str>) -> bool {
        let text = passage.text();
        let colon = text.find(':').filter(|at| *at <= LONGEST_SIDE);
        let Some(colon) = colon else {
            if definite_office(text) {
                self.cast.note_office(passage, side);
                return true;
            }
            if self.is_side_line(text) {
                self.open = Some(OpenList::People {
                    role,
                    side: Some(side_in(text).map_or(text, |side| &text[side]).to_owned()),
                });
                return true;
            }
            if is_list(text) {
                self.cast.enter(passage, 0..text.len(), role, side);
            }
            return is_list(text);
        };
        let (label, names) = (text[..colon].trim(), &text[colon + 1..]);
        let named = side_in(label).map_or(label, |range| &label[range]).to_owned();
        if self.cast.names_member(label) {
            return false;
        }
        let is_side = named.len() < label.len() || is_list(names) || names.trim().is_empty();
        if !is_side || named.split_whitespace().count() > 5 || (speaks(names) && !is_list(names)) {
            return false;
        }
        self.cast
            .enter(passage, colon + 1..text.len(), role, Some(&named));
        self.open = Some(OpenList::People {
            role,
            side: Some(named),
        });
        true
    }

    /// `Ruritanian side: A, B` without a label of people before it.
    fn side_line(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let Some(colon) = text.find(':').filter(|at| *at <= LONGEST_SIDE) else {
            return false;
        };
        let label = text[..colon].trim();
        let says_side = label.to_ascii_lowercase().ends_with("side")
            || label.to_ascii_lowercase().ends_with("delegation");
        let side = side_in(label).filter(|_| says_side && is_list(&text[colon + 1..]));
        let Some(side) = side.map(|range| label[range].to_owned()) else {
            return false;
        };
        self.cast.enter(
            passage,
            colon + 1..text.len(),
            PersonRole::Participant,
            Some(&side),
        );
        self.open = Some(OpenList::People {
            role: PersonRole::Participant,
            side: None,
        });
        true
    }

    /// A list of people without a label: `Comrade P. Orlov, First Secretary; Comrade Wu Lin`.
    fn unlabelled_list(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        if !is_list(text) || self.finder.is_cable {
            return false;
        }
        let tells = text
            .split(|c: char| !c.is_alphabetic())
            .any(|word| matches!(word, "I" | "me" | "we" | "We" | "us"));
        let people = people_of(text);
        let full = |name: &str| name.split_whitespace().count() >= 2;
        let listed = !tells
            && people.len() >= 2
            && people.iter().all(|person| full(&person.name))
            && text
                .find([';', ','])
                .is_some_and(|at| text.find(':').is_none_or(|colon| at < colon));
        if listed {
            self.cast
                .enter(passage, 0..text.len(), PersonRole::Participant, None);
        }
        listed
    }

    /// Cells side by side, as a form has them: `MD Orlov          Bonn, 19 June 1991`.
    fn cells(&mut self, passage: &Passage<'t>) -> bool {
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

    /// A line that names a side and nobody: `United States`, `Ruritanian delegation`.
    fn is_side_line(&self, text: &str) -> bool {
        if text.len() > LONGEST_SIDE {
            return false;
        }
        let named = side_in(text).is_some() && (!text.contains(',') || people_of(text).is_empty());
        let place = contains(PLACES, text) || text.split([' ', '-']).all(|word| contains(PLACES, word));
        let names_nobody = people_of(text).is_empty() && listed_mention_at(text, 0).is_none();
        let capitalised = text
            .split_whitespace()
            .all(|word| word.starts_with(char::is_uppercase) || word == "of");
        let body = names_nobody && capitalised && text.split_whitespace().count() <= 4;
        let lone_word = !text.contains(' ') && people_of(text).iter().all(|person| person.titles.is_empty());
        let named_in_full =
            |member: &CastMember<'_>| member.mention.name.contains(' ') || !member.mention.titles.is_empty();
        let others_in_full = self
            .cast
            .members
            .iter()
            .filter(|member| !member.roles.is_empty())
            .all(named_in_full);
        named
            || place
            || body
            || is_abbreviated_country(text)
            || (is_side_name(text) && lone_word && others_in_full)
    }

    /// `- Comrade Orlov`: a short line, often behind a dash.
    fn one_more_recipient(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let entry = text.trim_start_matches(|c: char| c.is_whitespace() || "-–—•*".contains(c));
        if entry.len() > LONGEST_ENTRY
            || entry.is_empty()
            || (entry.len() == text.len() && !is_list(text))
            || entry.ends_with(['.', ':'])
        {
            return false;
        }
        let start = text.len() - entry.len();
        let name = bare_recipient(text, start..text.len()).unwrap_or(start..text.len());
        self.finder.add_recipient(passage, name, Relation::Distribution);
        true
    }

    /// A sentence that stands for a label: `The interpreter was Wu Lin.`
    fn sentence(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        if let Some((label, names)) = role_sentence(text) {
            let role = if label == HeadLabel::Interpreters {
                PersonRole::Interpreter
            } else {
                PersonRole::NoteTaker
            };
            self.cast.enter(passage, names, role, None);
            return true;
        }
        if opens_people(text) || is_label_of_people(text) {
            self.open = Some(OpenList::People {
                role: PersonRole::Participant,
                side: None,
            });
            return true;
        }
        if opens_recipients(text) {
            if let Some((count, range)) = copies(text) {
                self.finder.set_copies(passage, range, count);
            }
            self.open = Some(OpenList::Recipients);
            return true;
        }
        gives_hours(text) && self.finder.read_hours(passage)
    }

    fn meeting(&mut self, passage: &Passage<'t>, range: Range<usize>) {
        self.finder.read_meeting(passage, range);
    }

    fn sender(&mut self, passage: &Passage<'t>, line: &LabelledLine) {
        // `FROM: STRELSAU` names a place; a desk or a person is the sender.
        let value = &passage.text()[line.value.clone()];
        if let [person] = people_of(value).as_slice()
            && is_named_in_full(person)
        {
            self.author(passage, line.value.clone(), person.name.clone().into_owned());
        }
    }

    /// The author at `range`, as a line of the head names him or her: the sender, unless somebody else signs.
    fn author(&mut self, passage: &Passage<'t>, range: Range<usize>, name: String) {
        let metadata = &mut self.finder.metadata;
        if metadata.sender.is_none() {
            metadata.sender = Some(name.into());
            metadata
                .spans
                .insert(Field::Sender, passage.locate(range.clone()));
        }
        self.cast.enter(passage, range, PersonRole::Author, None);
    }

    fn recipients(&mut self, passage: &Passage<'t>, line: &LabelledLine, relation: Relation) {
        let text = passage.text();
        let mut names = line.value.clone();
        // `To: A From: B` may stand on one line.
        if let Some(at) = find_no_case(&text[names.clone()], " from: ") {
            let from = names.start + at + 1;
            names.end = names.start + at;
            if let Some(sender) = labelled(&text[from..]) {
                let value = sender.value.start + from..sender.value.end + from;
                self.sender(passage, &LabelledLine { value, ..sender });
            }
        }
        for name in distribution(text, names) {
            match precedence(&text[name.clone()]) {
                Some(level) if level.len() == name.len() => {
                    self.finder.set(Field::Precedence, passage, name);
                }
                _ => self.finder.add_recipient(passage, name, relation),
            }
        }
        if let Some((count, range)) = copies(text) {
            self.finder.set_copies(passage, range, count);
        }
    }

    fn stamps(&mut self, passage: &Passage<'t>) -> bool {
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

    /// A line that is a date, `Place, date`, or says when the document was sent, received or distributed.
    fn dated(&mut self, passage: &Passage<'t>) -> bool {
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

    fn addressed(&mut self, passage: &Passage<'t>) -> bool {
        let Some(line) = address(passage.text()) else {
            return self.addressed_to_person(passage) || self.sent_by_person(passage);
        };
        if let Some(behind) = line.behind
            && let Some(level) =
                stamps(&passage.text()[behind.clone()]).and_then(|stamps| stamps.classification)
        {
            self.finder.set(
                Field::Classification,
                passage,
                behind.start + level.start..behind.start + level.end,
            );
        }
        for name in line.names {
            self.finder.add_recipient(passage, name, line.relation);
        }
        true
    }

    /// `To Orlov.`: a telegram's address line that names a person and no more.
    fn addressed_to_person(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let end = text.trim_end_matches('.').len();
        let name = text[..end].strip_prefix("To ").filter(|_| self.finder.is_cable);
        let named = name.and_then(|name| {
            let person = listed_mention_at(name, 0)?;
            (person.range.end == name.len() && !person.name.is_empty()).then_some(name.len())
        });
        let Some(length) = named.filter(|length| *length <= LONGEST_ENTRY) else {
            return false;
        };
        let name = bare_recipient(text, end - length..end).unwrap_or(end - length..end);
        self.finder.add_recipient(passage, name, Relation::To);
        true
    }

    /// `From Pavel Orlov`: a line that names the author without a colon.
    fn sent_by_person(&mut self, passage: &Passage<'t>) -> bool {
        const LEAD: &str = "From ";
        let text = passage.text();
        let Some(words) = text.strip_prefix(LEAD) else {
            return false;
        };
        let whole = listed_mention_at(words, 0).filter(|person| person.range.end == words.len());
        let Some(person) = whole.filter(is_named_in_full) else {
            return false;
        };
        let name = person.name.into_owned();
        self.author(passage, LEAD.len()..text.len(), name);
        true
    }

    fn copied(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let Some((count, range)) = copies(text).filter(|_| text.len() <= LONGEST_HEADING) else {
            return false;
        };
        self.finder.set_copies(passage, range, count);
        true
    }
}

/// An entry that says by itself that people are listed: somebody with a title or an office, or a side.
fn opens_list(text: &str) -> bool {
    let with_office = |person: Mention<'_>| {
        !person.titles.is_empty()
            || text[person.range.end..]
                .strip_prefix(", ")
                .is_some_and(|office| titles_at(office, 0).is_some())
    };
    let person = listed_mention_at(text, 0).filter(|_| is_entry(text));
    person.is_some_and(with_office)
        || definite_office(text)
        || is_abbreviated_country(text)
        || contains(PLACES, text)
}

/// A person with whose name an entry ends, or behind whom an office stands.
fn is_entry(text: &str) -> bool {
    let person = listed_mention_at(text, 0).filter(is_named_in_full);
    person.is_some_and(|person| {
        let behind = text[person.range.end..].trim_start();
        behind.is_empty() || behind.starts_with([',', '(', ';', '-', '–', '—'])
    })
}

/// A name that more than a surname tells whose it is.
fn is_named_in_full(person: &Mention<'_>) -> bool {
    person.name.contains(' ') || !person.name.is_empty() && !person.titles.is_empty()
}

/// `The Secretary`: somebody who takes part is listed by the office alone, and cannot be named.
fn definite_office(text: &str) -> bool {
    let office = listed_mention_at(text, 0).filter(|mention| mention.range.end == text.len());
    text.starts_with("The ") && office.is_some_and(|mention| mention.name.is_empty())
}

/// `U.S.`, `GDR`, `FRG side`
fn is_abbreviated_country(text: &str) -> bool {
    let letters = text.chars().filter(|c| *c != '.');
    (2..=4).contains(&letters.clone().count()) && letters.into_iter().all(|c| c.is_ascii_uppercase())
}

/// A short heading of a column that names nobody: a country, a delegation.
fn is_side_name(text: &str) -> bool {
    let people = people_of(text);
    let names_one_word = people
        .iter()
        .all(|person| person.titles.is_empty() && !person.name.contains(' '));
    text.split_whitespace().count() <= 3 && names_one_word && !text.contains(',')
}

/// A number of the document's receipt before a date: `Received No. 3318, 30 November`.
fn leading_number(text: &str) -> Option<(NumberFound, usize)> {
    let (rest, found) = number(text).ok()?;
    let behind = rest.trim_start_matches(|c: char| c.is_whitespace() || ",;-–—".contains(c));
    let received = found.kind == Some(IdentifierKind::Received);
    (received && !behind.is_empty() && behind.len() < rest.len())
        .then_some((found, text.len() - behind.len()))
}

/// The cells of a line: what runs of three spaces, tabs, or the bars of a table keep apart.
fn cells_of(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.len()
            - rest
                .trim_start_matches(|c: char| c.is_whitespace() || c == '|')
                .len();
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let is_gap = |at: &usize| {
            let behind = rest.get(*at..).unwrap_or_default();
            ["   ", "\t", " |"].iter().any(|gap| behind.starts_with(gap))
        };
        let end = memchr2_iter(b' ', b'\t', rest.as_bytes())
            .find(is_gap)
            .map_or(text.len(), |gap| start + gap);
        at = end;
        Some(start..end)
    })
}

/// `| --- | --- |`: the rule below the first row of a table.
fn is_table_rule(text: &str) -> bool {
    text.starts_with('|') && text.contains("--") && text.chars().all(|c| "|-: ".contains(c))
}

/// Ends like a sentence.
fn speaks(text: &str) -> bool {
    text.trim_end().ends_with(['.', '!', '?'])
}

/// Where `words` (lower case) stand in `text`, in any case.
fn find_no_case(text: &str, words: &str) -> Option<usize> {
    text.to_ascii_lowercase().find(words)
}

/// `Primary: Second Division`: a label and a short value that is no sentence.
fn is_unknown_label(text: &str) -> bool {
    let Some((label, value)) = text.split_once(": ") else {
        return false;
    };
    let short = text.len() <= LONGEST_ENTRY && label.split_whitespace().count() <= 4;
    short
        && !value
            .trim_end()
            .ends_with(['.', '!', '?', '"', '”', ')', ']', '…', '-', '—', ','])
}

/// A short line without the end of a sentence.
fn is_heading(text: &str) -> bool {
    let speaks = text
        .find(": ")
        .is_some_and(|colon| text[..colon].split_whitespace().count() <= 8);
    let closes = |text: &str| {
        text.trim_end_matches(['"', '”', ')', ']'])
            .ends_with(['.', '!', '?', ';', ':', ','])
    };
    // A sentence is none, whatever mark stands behind its full stop: `... he said. (S)`, `... he said.3`
    let ends = [text, before_mark(text)]
        .iter()
        .any(|text| closes(text) && !ends_with_hour(text));
    let capitals = text.contains(char::is_alphabetic) && !text.contains(char::is_lowercase);
    let longest = if capitals {
        LONGEST_CAPITALS
    } else {
        LONGEST_HEADING
    };
    let abbreviated = text.len() <= 40 && text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    if is_unknown_label(text) {
        return true;
    }
    text.len() <= longest
        && !speaks
        && (!ends
            || (abbreviated && !text.ends_with([':', '!', '?']) && text.split_whitespace().count() <= 4))
}

/// The text before a short bracket or the number of a foot note that ends it.
fn before_mark(text: &str) -> &str {
    let text = text.trim_end();
    let opening = [(')', '('), (']', '[')]
        .iter()
        .find(|(close, _)| text.ends_with(*close))
        .and_then(|(_, open)| text.rfind(*open));
    match opening {
        Some(at) if at + LONGEST_MARK >= text.len() => text[..at].trim_end(),
        _ => {
            let bare = text.trim_end_matches(|c: char| c.is_ascii_digit());
            // `at 19:20` and `on 14.03` end with no number of a note.
            let in_number = bare
                .strip_suffix([':', '.', ','])
                .is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
            if in_number { text } else { bare }
        }
    }
}

/// Bytes of the longest mark behind a sentence.
const LONGEST_MARK: usize = 60;

impl<'t> Finder<'_, 't> {
    /// True for the catalogue title, or the part of it in quotation marks, printed again.
    fn repeats_title(&self, text: &str) -> bool {
        let bare = |text: &str| -> String {
            text.chars()
                .filter(|c| c.is_alphanumeric())
                .flat_map(char::to_lowercase)
                .collect()
        };
        let (text, title) = (
            bare(text),
            self.metadata.title.as_deref().map(bare).unwrap_or_default(),
        );
        text.len() >= 12 && title.len() >= text.len() && title.contains(&text)
    }

    /// True for a paragraph that lies in a note of the archive: a stamp, a remark in brackets over several lines.
    fn is_in_note(&self, span: Span) -> bool {
        let before = self
            .marks
            .iter()
            .take_while(|mark| mark.span.start() <= span.start());
        before.into_iter().any(|mark| {
            mark.kind == MarkKind::Note && mark.span.contains(span) && mark.span.len() > LONGEST_STAMP_LINE
        })
    }

    /// Adds a number of the document; a bare one is the cable's number in a cable, else the document's.
    pub(super) fn add_identifier(&mut self, passage: &Passage<'t>, number: NumberFound) {
        let bare = if self.is_cable {
            IdentifierKind::Cable
        } else {
            IdentifierKind::Document
        };
        let kind = number.kind.unwrap_or(bare);
        let value = passage.words(number.range.clone());
        let key = |known: &Identifier<'t>| (known.kind, known.value.clone());
        let is_new = self
            .known_identifiers
            .add(&self.metadata.identifiers, key, (kind, value.clone()));
        if is_new {
            self.metadata.identifiers.push(Identifier {
                kind,
                value,
                span: passage.locate(number.range),
            });
        }
    }

    /// Adds a recipient, editors' brackets in the name resolved.
    pub(super) fn add_recipient(&mut self, passage: &Passage<'t>, name: Range<usize>, relation: Relation) {
        let printed = passage.words(name.clone());
        let name_text: Cow<'t, str> = if printed.contains(['[', ']']) {
            Cow::Owned(fold_white_space(&printed.replace(['[', ']'], "")).into_owned())
        } else {
            printed
        };
        let recipient = Recipient {
            name: name_text,
            relation,
            span: passage.locate(name),
        };
        let key = |known: &Recipient<'t>| (known.relation, known.name.clone());
        let is_new = self
            .known_recipients
            .add(&self.metadata.recipients, key, key(&recipient));
        let lower = recipient.name.to_lowercase();
        let to_file = matches!(
            lower.as_str(),
            "to file" | "file" | "to the file" | "files" | "in file"
        );
        if is_new && !to_file && recipient.name.contains(char::is_alphabetic) {
            self.metadata.recipients.push(recipient);
        }
    }

    /// Sets the number of copies.
    pub(super) fn set_copies(&mut self, passage: &Passage<'t>, range: Range<usize>, count: u32) {
        if self.metadata.copies.is_none() {
            self.metadata.copies = Some(count);
            self.metadata.spans.insert(Field::Copies, passage.locate(range));
        }
    }

    /// The date that the whole of `text` is, with its role where the document is dated so.
    pub(super) fn own_date_role(&self) -> DateRole {
        if self.is_cable {
            DateRole::Sent
        } else if self.is_minutes || self.metadata.kind == Some(Kind::Diary) {
            DateRole::Meeting
        } else {
            DateRole::Signed
        }
    }
}
