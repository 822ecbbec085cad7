//! The head of a document: letterhead, stamps, address lines, time and place, who took part.
//!
//! Read paragraph by paragraph until the running text begins. What is recognised goes into the metadata or the cast;
//! a short line among the recognised ones that says nothing known is a heading and stays as it is.

mod cable;
mod cells;
mod chinese;
mod heading;
mod parties;
mod people;
mod series;
mod stamp;
#[cfg(test)]
mod tests;
mod when;
mod wire;

use std::borrow::Cow;
use std::ops::Range;

use heading::{LONGEST_HEADING, is_agenda_point, is_heading, is_journal_heading, is_unknown_label};
use parties::is_addressed_next;
use people::{is_person, lists_side};
use stamp::{DisplacedDay, displaced_day, starts_with_incoming};

use super::cast::{Cast, is_list};
use super::prose::tells_of_meeting;
use super::tail::office::holds_office;
use super::{Finder, is_ellipsis};
use crate::diagnostic::{Code, Diagnostic};
use crate::grammar::classification::{level, precedence};
use crate::grammar::copies::copies;
use crate::grammar::date::dates_in;
use crate::grammar::debate_line::debate_line;
use crate::grammar::first_person::{ends_sentence, is_voice};
use crate::grammar::genre;
use crate::grammar::head_label::{
    HeadLabel, LabelledLine, is_label_of_people, labelled, misprinted, side_in,
};
use crate::grammar::head_sentence::{
    committee_met, gives_hours, held, held_on, lists_people, opens_people, opens_recipients, role_sentence,
    tells_presence,
};
use crate::grammar::label::{Label, LabelStyle, bare_name_at, label_at, short_surname_at};
use crate::grammar::offset_in;
use crate::grammar::people_list::names_side_at;
use crate::grammar::person::listed_mention_at;
use crate::lex::sentence::breaks_in_turn;
use crate::lex::{Paragraph, Passage, whole_paragraphs};
use crate::record::{Field, Kind, PersonRole, Relation};

/// Paragraphs that a head may have.
const LONGEST_HEAD: usize = 80;
/// Most lines above a title that the document bears.
const MOST_LINES_ABOVE_TITLE: usize = 30;
/// Bytes of the longest name of a side with its label's words.
const LONGEST_SIDE: usize = 80;
/// Bytes of the longest entry of a distribution list on a line of its own.
const LONGEST_ENTRY: usize = 100;

/// Bytes of the longest subject behind a bullet.
const LONGEST_SUBJECT: usize = 600;

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
    let title = finder.metadata.spans.get(&Field::Title).copied();
    let is_title =
        |paragraph: &Paragraph<'_>| title.is_some_and(|title| paragraph.passage.span().contains(title));
    let headings = || body.iter().take(LONGEST_HEAD);
    // A title that names the diary stands above the document's own heading.
    let journal = headings()
        .position(|paragraph| is_journal_heading(paragraph) && !is_title(paragraph))
        .or_else(|| headings().position(is_journal_heading));
    finder.journal = journal.unwrap_or(0);
    if journal.is_some() {
        finder.set_kind(Kind::Diary, "letterhead");
    }
    let mut head = Head {
        finder,
        cast,
        columns: Vec::new(),
        open: None,
        in_bullets: false,
        above_journal: false,
        diary_opens: false,
        stamped_received: false,
        displaced: None,
    };
    if cable::is_envelope(body) {
        return head.envelope();
    }
    let titled = head.title_below().max(labels_below(body));
    let mut items = Vec::new();
    for (at, paragraph) in body.iter().enumerate().take(LONGEST_HEAD) {
        head.above_journal = at < head.finder.journal;
        let mut item = head.item(paragraph);
        let is_above = |head: &Head<'_, '_, 't>| {
            at < titled
                || head.is_subject(paragraph, body.get(at + 1))
                || introduces_sides(&paragraph.passage, body.get(at + 1..).unwrap_or_default())
        };
        if item == Item::Text && is_above(&head) {
            item = Item::Heading;
        }
        head.stamped_received = starts_with_incoming(paragraph.passage.text());
        if item == Item::Text && !(at == 0 && is_addressed_next(body)) {
            let subject = at.checked_sub(1).filter(|_| items.last() == Some(&Item::Heading));
            head.numbered_text(paragraph, subject.and_then(|before| body.get(before)));
            head.numbered_address(&paragraph.passage);
            break;
        }
        items.push(item);
    }
    trim_headings(body, &items)
}

/// The paragraph that is the label of those who took part, where only short lines stand above it: sentences among them are
/// the site's, or tell what the document is (`Anna Noll, the envoy, called on the Premier of Ruritania.`).
fn labels_below(body: &[Paragraph<'_>]) -> usize {
    /// Most lines above the label.
    const MOST_ABOVE: usize = 8;
    /// Bytes of the longest of them.
    const LONGEST: usize = 240;
    let is_label = |text: &str| {
        let printed = text.starts_with("PARTICIPANTS") || text.starts_with("Participants");
        printed && labelled(text).is_some_and(|line| line.label == HeadLabel::Participants)
    };
    let above = body
        .iter()
        .take(MOST_ABOVE)
        .map(|paragraph| paragraph.passage.text());
    let mut short = above.take_while(|text| text.len() <= LONGEST);
    short.position(is_label).unwrap_or(0)
}

/// `A meeting took place in Strelsau.` or `Transcript of the talks with Pavel Orlov, Secretary of the Committee` above
/// `From the Ruritanian side: Orlov, Noll`: what stands before the lists of those present.
fn introduces_sides(passage: &Passage<'_>, below: &[Paragraph<'_>]) -> bool {
    /// Paragraphs below in which the first list begins.
    const REACH: usize = 2;
    /// Bytes of the longest such paragraph.
    const LONGEST: usize = 600;
    passage.text().len() <= LONGEST
        && below
            .iter()
            .take(REACH)
            .any(|paragraph| lists_side(paragraph.passage.text()))
        && (tells_of_meeting(passage.text()) || genre::kind(passage.text()).is_some())
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

/// A label of somebody who speaks that is all of a line.
fn lone_label(text: &str) -> Option<Label<'_>> {
    let line = Some(text).filter(|text| text.len() <= LONGEST_SIDE)?;
    label_at(line, 0).filter(|label| is_alone(label, text))
}

/// True for a label of somebody who speaks with which `text` begins and ends.
fn is_alone(label: &Label<'_>, text: &str) -> bool {
    text.len() <= LONGEST_SIDE
        && label.words_at >= text.len()
        && label.person().is_some()
        && matches!(label.style, LabelStyle::Colon | LabelStyle::Line)
}

/// `A:`, `Q:` alone on a line, which names nobody by itself.
fn is_lone_letter(text: &str) -> bool {
    matches!(text.as_bytes(), [letter, b':'] if letter.is_ascii_uppercase())
}

/// The paragraph below `at`, where it holds sentences and not the next label.
fn words_below<'b, 't>(body: &'b [Paragraph<'t>], at: usize) -> Option<Cow<'b, Passage<'t>>> {
    let whole = whole_paragraphs(body.get(at + 1..)?).next()?;
    let text = whole.text();
    // The full stops of initials end no sentence.
    let mut stops = text.match_indices(". ");
    let sentences = ends_sentence(text) || stops.any(|(at, _)| text[..at].ends_with(char::is_lowercase));
    let remark = text.starts_with('[') || text.starts_with('(') && !text.ends_with(".)");
    (sentences && !remark && lone_label(text).is_none()).then_some(whole)
}

/// `Pavel A`: a forename and an initial, a surname is to come.
fn ends_with_initial(name: &str) -> bool {
    name.rsplit_once(' ')
        .is_some_and(|(_, last)| last.trim_end_matches('.').chars().count() == 1)
}

/// True where one of two labels has all words of the other's name, or names by the office alone whom the other gives it.
fn names_same(one: &Label<'_>, other: &Label<'_>) -> bool {
    let (Some(one), Some(other)) = (one.person(), other.person()) else {
        return false;
    };
    if one.name.is_empty() || other.name.is_empty() {
        return one.titles.last().is_some() && one.titles.last() == other.titles.last();
    }
    let holds = |longer: &str, shorter: &str| {
        let mut words = shorter.split_whitespace();
        words.all(|word| longer.split_whitespace().any(|other| other == word))
    };
    holds(&one.name, &other.name) || holds(&other.name, &one.name)
}

/// `At 4 pm, in Committee Room 3`, and nothing else: the place and the hour.
fn hour_and_place(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let behind = text.strip_prefix("At ").filter(|_| text.len() <= LONGEST_ENTRY)?;
    let (hour, place) = behind.split_once(", in ")?;
    let sound = hour.starts_with(|c: char| c.is_ascii_digit())
        && place.starts_with(char::is_uppercase)
        && !place.contains([',', ';', ':'])
        && !ends_sentence(place);
    sound.then(|| (text.len() - place.len()..text.len(), 3..3 + hour.len()))
}

/// A value without the quotation marks around it.
fn without_quotes(value: &str) -> &str {
    let inside = value
        .strip_prefix(['"', '“'])
        .and_then(|value| value.strip_suffix(['"', '”']));
    inside.unwrap_or(value)
}

/// What an address line named last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Addressed {
    Nobody,
    /// An office that one person holds: the name may follow.
    Office,
    /// A body.
    Body,
    Person,
}

/// A list that a label or a sentence has opened and that goes on in the next paragraphs.
#[derive(Clone)]
enum OpenList {
    People {
        role: PersonRole,
        side: Option<String>,
    },
    Recipients,
    Addressee {
        relation: Relation,
        last: Addressed,
    },
    /// When and where; `place` where the label promises one, `dated` where the day is said.
    When {
        place: bool,
        dated: bool,
    },
}

struct Head<'f, 'b, 't> {
    finder: &'f mut Finder<'b, 't>,
    cast: &'f mut Cast<'t>,
    /// Columns of the list of people that is open.
    columns: Vec<people::Column>,
    open: Option<OpenList>,
    /// The entries of the list have bullets.
    in_bullets: bool,
    /// Above the heading of a diary: dates are those of letters and stamps.
    above_journal: bool,
    /// The line before says that a diary is whose the next one names: `From the diary of`.
    diary_opens: bool,
    /// The line before was a stamp of receipt.
    stamped_received: bool,
    /// The day of an event whose year and month stand in the next line.
    displaced: Option<DisplacedDay>,
}

impl<'b, 't> Head<'_, 'b, 't> {
    /// The paragraph that is the title which the document bears, where only short lines stand above it: sentences among
    /// them are the site's (`This page has been validated.`).
    fn title_below(&self) -> usize {
        let Some(title) = self.finder.metadata.spans.get(&Field::Title) else {
            return 0;
        };
        let body = self.finder.body;
        let at = body.partition_point(|paragraph| paragraph.passage.span().start() < title.start());
        let bears = body
            .get(at)
            .is_some_and(|paragraph| paragraph.passage.span().contains(*title));
        let above = body.get(..at).unwrap_or_default();
        let short = |paragraph: &Paragraph<'_>| paragraph.passage.text().len() <= LONGEST_HEADING;
        if bears && at <= MOST_LINES_ABOVE_TITLE && above.iter().all(short) {
            at
        } else {
            0
        }
    }

    fn item(&mut self, paragraph: &Paragraph<'t>) -> Item {
        let passage = paragraph.passage.in_one_line();
        let passage = passage.as_ref();
        if let Some(item) = self.apart(passage) {
            return item;
        }
        let label = label_at(passage.text(), 0);
        if self.begins_text(passage, label.as_ref()) {
            return Item::Text;
        }
        let known = self.repeated_title(passage).or_else(|| self.set_form(passage));
        if let Some(item) = known {
            return item;
        }
        if self.labelled_or_listed(passage, label.as_ref()) {
            return Item::Read;
        }
        self.open = None;
        if self.is_bulleted_subject(passage.text()) {
            return Item::Heading;
        }
        self.unlabelled(passage)
    }

    /// What stands apart from the lines of the head: what is above a dateline, a source, notes, the letterhead.
    fn apart(&mut self, passage: &Passage<'t>) -> Option<Item> {
        let text = passage.text();
        if self.finder.takes_dateline
            && let Some(item) = self.above_dateline(passage)
        {
            return Some(item);
        }
        if is_ellipsis(text) {
            return Some(Item::Heading);
        }
        if self.finder.metadata.archive.is_none()
            && let Some(source) = text
                .strip_prefix("[Source: ")
                .and_then(|text| text.strip_suffix(']'))
        {
            let start = offset_in(text, source);
            self.finder.set_source(passage, start..start + source.len());
            return Some(Item::Read);
        }
        if let Some(note) = self.finder.note_around(passage.span()) {
            return Some(if self.stamps_in_note(passage, note) {
                Item::Read
            } else {
                Item::Heading
            });
        }
        let read = self.stamps_beside_letterhead(passage)
            || self.chinese(passage)
            || self.french_form(passage)
            || self.names_diarist(passage);
        read.then_some(Item::Read)
    }

    /// Who is given a short form, or is named so again before other words, is about to speak.
    fn begins_text(&self, passage: &Passage<'t>, label: Option<&Label<'_>>) -> bool {
        let text = passage.text();
        label.is_some_and(|label| label.begins_turn(text))
            || self.comes_again(passage, label)
            || self.is_answered(passage, label)
            || self.talks(passage, label) && !self.finder.repeats_title(text)
    }

    /// The title of the catalogue, again. It may end with the very dateline of the document, or hold its number or address
    /// line.
    fn repeated_title(&mut self, passage: &Passage<'t>) -> Option<Item> {
        let text = passage.text();
        let in_list = self.open.is_some() && is_person(text);
        if in_list || !self.finder.repeats_title(text) {
            return None;
        }
        let read = self.dated(passage) || self.stamps(passage) || self.addressed(passage);
        Some(if read { Item::Read } else { Item::Heading })
    }

    /// Lines that have a form of their own, without a label.
    fn set_form(&mut self, passage: &Passage<'t>) -> Option<Item> {
        let text = passage.text();
        if self.is_period_of_journal(passage) {
            return Some(Item::Heading);
        }
        if debate_line(text).is_some() {
            self.dated(passage);
            return Some(Item::Read);
        }
        if self.displaced_date(passage)
            || self.numbered_subject(passage)
            || self.numbered_file(passage)
            || self.form_line(passage)
            || self.paper_number(passage)
            || self.paper_symbol(passage)
            || self.despatch_title(passage)
            || self.greeting_and_dateline(passage)
        {
            return Some(Item::Read);
        }
        // `Printed for the Cabinet. April 1945.`
        if text.starts_with("Printed for ") && text.len() <= LONGEST_ENTRY {
            return Some(Item::Heading);
        }
        if is_agenda_point(text) {
            self.open = None;
            return Some(Item::Heading);
        }
        None
    }

    /// A line with a label, and what stands below one.
    fn labelled_or_listed(&mut self, passage: &Passage<'t>, label: Option<&Label<'_>>) -> bool {
        let labelled = match labelled(passage.text()) {
            Some(line) => self.labelled(passage, &line),
            None => self.misprinted(passage),
        };
        labelled || self.presents(passage, label) || self.bulleted(passage) || self.goes_on(passage)
    }

    /// Lines without a label: who, when, whence and whither; what is none of it is a heading, or the text begins.
    fn unlabelled(&mut self, passage: &Passage<'t>) -> Item {
        let text = passage.text();
        let read = self.side_line(passage)
            || self.side_alone(passage)
            || self.sides_in_sentences(passage)
            || self.author_of_letterhead(passage)
            || self.cells(passage)
            || self.unlabelled_list(passage)
            || self.unlabelled_entry(passage)
            || self.sentence(passage)
            || self.stamps(passage)
            || self.dated(passage)
            || self.wire(passage)
            || self.route(passage)
            || self.cablegram(passage)
            || self.place_of_session(passage)
            || self.hour_alone(passage)
            || self.addressed(passage)
            || self.copied(passage);
        let is_heading = is_heading(text) && !self.is_cut_sentence(passage) || self.is_cut_heading(passage);
        if !read && is_heading {
            self.telegram_heading(passage);
            self.cast.note_mentions(passage);
        }
        match (read, is_heading) {
            (true, _) => Item::Read,
            (false, true) => Item::Heading,
            (false, false) => Item::Text,
        }
    }

    /// `16 February through 24 March 1960` below `... for the period`: what a journal covers is the day of no meeting.
    fn is_period_of_journal(&self, passage: &Passage<'t>) -> bool {
        let before = self.place_of(passage).checked_sub(1);
        let lead = before.and_then(|before| self.finder.body.get(before));
        let led = lead.is_some_and(|lead| lead.passage.text().trim_end().ends_with("for the period"));
        let whole = || {
            dates_in(passage.text(), &self.finder.context).any(|date| date.range == (0..passage.text().len()))
        };
        led && passage.text().len() <= LONGEST_SIDE && whole()
    }

    /// `• Test Ban; Fish; Trade`, `• Summary of the Second Meeting`: what a talk was about, behind a bullet above the list of
    /// those present or below it. Names in it are none of theirs.
    fn is_bulleted_subject(&self, text: &str) -> bool {
        let listed = text.starts_with('•') && self.finder.is_conversation && self.finder.takes_dateline;
        listed && text.len() <= LONGEST_SUBJECT && !ends_sentence(text)
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

    /// True for a name from the lists above with a sentence behind what ends it, a full stop, a dash, or a colon behind a
    /// titled name: a label of turns. `Comrade Orlov – Head of Department` stands in a list.
    fn talks(&self, passage: &Passage<'t>, label: Option<&Label<'_>>) -> bool {
        let text = passage.text();
        let others = [short_surname_at(text, 0), bare_name_at(text, 0)];
        label.into_iter().chain(others.iter().flatten()).any(|label| {
            let person = label.person().filter(|person| self.cast.knows(&person.name));
            let (own, words) = text.split_at_checked(label.words_at).unwrap_or_default();
            let begins = |paragraph: &&Paragraph<'_>| paragraph.passage.text().starts_with(own);
            let marked = match label.style {
                // `Pavel A. Orlov, First Secretary` stands in a list.
                LabelStyle::Period => person.is_some_and(|person| !ends_with_initial(&person.name)),
                LabelStyle::Dash => {
                    words.contains(['.', '?', '!']) || self.finder.body.iter().filter(begins).nth(1).is_some()
                }
                LabelStyle::Colon => person.is_some_and(|person| !person.titles.is_empty()),
                LabelStyle::Capitals | LabelStyle::Bare => {
                    (words.contains(['.', '?', '!']) || self.rest_of(passage).is_some())
                        && self.finder.body.iter().filter(begins).nth(1).is_some()
                }
                LabelStyle::Line => false,
            };
            // `Pavel A. Orlov` goes on behind the first name that the title gives, too.
            let initial =
                matches!(words.trim_start().as_bytes(), [letter, b'.', ..] if letter.is_ascii_uppercase());
            marked && person.is_some() && !initial && !words.is_empty() && labelled(text).is_none()
        })
    }

    /// Where the paragraph stands, of which `passage` is all.
    fn place_of(&self, passage: &Passage<'t>) -> usize {
        let start = passage.span().start();
        let body = self.finder.body;
        body.partition_point(|paragraph| paragraph.passage.span().start() < start)
    }

    /// What a paragraph goes on with that a page break cut.
    fn rest_of(&self, passage: &Passage<'t>) -> Option<&'b Paragraph<'t>> {
        let next = self.finder.body.get(self.place_of(passage) + 1);
        next.filter(|next| next.continues)
    }

    /// `The Bridge of Strelsau (Telegram)`: what a telegram is about, in a head that names its kind nowhere else.
    fn telegram_heading(&mut self, passage: &Passage<'t>) {
        let text = passage.text();
        let subject = text.strip_suffix("(Telegram)").map(str::trim_end);
        if let Some(subject) = subject.filter(|subject| !subject.is_empty()) {
            self.finder.set_kind(Kind::Cable, "heading");
            self.finder.set(Field::Title, passage, 0..subject.len());
        }
    }

    /// True for the first line of a heading that ends with a comma and goes on in small letters in the next:
    /// `about the talks with Comrade Orlov,` and `on 9 May 1983 in Strelsau`.
    fn is_cut_heading(&self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let next = self.finder.body.get(self.place_of(passage) + 1);
        let next = next
            .filter(|next| next.blank_before == 0)
            .map(|next| next.passage.text());
        let goes_on = next.is_some_and(|next| {
            next.starts_with(char::is_lowercase) && next.len() <= LONGEST_HEADING && !ends_sentence(next)
        });
        text.ends_with(',') && text.len() <= LONGEST_HEADING && goes_on
    }

    /// True for the first lines of a sentence: a heading goes on in the next line, too, but no full stop ends it.
    fn is_cut_sentence(&self, passage: &Passage<'t>) -> bool {
        let rest = self.rest_of(passage).map(|rest| rest.passage.text());
        rest.is_some_and(|rest| ends_sentence(rest) && !rest.ends_with(':'))
    }

    /// True for a name on a line of its own that stands so again below, before a colon or before somebody's words: a label
    /// of turns.
    fn comes_again(&self, passage: &Passage<'t>, label: Option<&Label<'_>>) -> bool {
        let text = passage.text();
        let body = self.finder.body;
        let own = self.place_of(passage);
        if is_lone_letter(text) {
            let mut below = body.iter().skip(own + 1);
            // `A (in German):` is `A:`, too.
            let letter = text.strip_suffix(':').unwrap_or(text);
            return below.any(|paragraph| {
                let rest = paragraph.passage.text().strip_prefix(letter);
                rest.is_some_and(|rest| rest == ":" || rest.starts_with(" (") && rest.ends_with("):"))
            });
        }
        let Some(label) = label.filter(|label| is_alone(label, text) && labelled(text).is_none()) else {
            return false;
        };
        let again = (own + 1..body.len()).filter(|at| {
            let other = body.get(*at).map_or("", |paragraph| paragraph.passage.text());
            lone_label(other).is_some_and(|other| other.style == label.style && names_same(label, &other))
        });
        if label.style == LabelStyle::Colon {
            return again.take(1).count() > 0;
        }
        let Some(first) = words_below(body, own) else {
            return false;
        };
        let mut others = again.filter_map(|at| words_below(body, at)).peekable();
        others.peek().is_some() && (is_voice(first.text()) || others.any(|other| is_voice(other.text())))
    }

    /// True for a label alone on its line that holds a title and a name or a full name from the lists above.
    fn is_listed(&self, label: &Label<'_>, text: &str) -> bool {
        let known = label.person().is_some_and(|person| {
            let full = person.name.contains(' ') || !person.titles.is_empty();
            full && !person.name.is_empty() && self.cast.knows(&person.name)
        });
        known && labelled(text).is_none()
    }

    /// True for a name from the lists above on a line of its own, with somebody's words below it and the name of another
    /// from the lists behind them: the labels of an excerpt in which each speaks once. Where nobody says `I`, several such
    /// names tell it.
    fn is_answered(&self, passage: &Passage<'t>, label: Option<&Label<'_>>) -> bool {
        /// Paragraphs that the first speaker has at most.
        const LONGEST: usize = 6;
        /// How many others there are where nobody says `I`, and paragraphs among which they stand.
        const SEVERAL: usize = 3;
        const REACH: usize = 24;
        let body = self.finder.body;
        let own = self.place_of(passage);
        let text = passage.text();
        let label = label.filter(|label| is_alone(label, text) && self.is_listed(label, text));
        let Some((label, words)) = label.and_then(|label| Some((label, words_below(body, own)?))) else {
            return false;
        };
        let answer = |at: usize| {
            let text = body.get(at).map_or("", |paragraph| paragraph.passage.text());
            let other = lone_label(text).filter(|other| self.is_listed(other, text));
            let other = other.filter(|other| other.style == label.style && !names_same(label, other));
            other.and_then(|_| words_below(body, at))
        };
        let voiced = |answer: Cow<'_, Passage<'_>>| is_voice(words.text()) || is_voice(answer.text());
        let answers = |reach: usize| (own + 2..own + 2 + reach).filter_map(answer);
        answers(LONGEST).any(voiced) || answers(LONGEST).count() > 0 && answers(REACH).count() >= SEVERAL
    }

    /// A line that begins with a label which a scanner misread; what it was taken for is told.
    fn misprinted(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let Some((line, words)) = misprinted(text) else {
            return false;
        };
        let read = self.labelled(passage, &line);
        if read {
            let end = text.find(':').unwrap_or(text.len());
            let message = format!("`{}` is read as `{words}`", passage.words(0..end));
            let span = passage.locate(0..end);
            self.finder
                .diagnostics
                .push(Diagnostic::note(Code::Misprint, message, span));
        }
        read
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
            HeadLabel::Time | HeadLabel::DateTimePlace => self.when(passage, line),
            HeadLabel::Date => self.finder.read_date_label(passage, line.value.clone()),
            HeadLabel::Place if line.value.is_empty() => {
                self.open = Some(OpenList::When {
                    place: true,
                    dated: true,
                });
            }
            HeadLabel::Place => self.finder.set(Field::Place, passage, line.value.clone()),
            HeadLabel::Classification => {
                let level = level(value).map_or(line.value.clone(), |r| {
                    line.value.start + r.start..line.value.start + r.end
                });
                self.finder.set(Field::Classification, passage, level);
            }
            HeadLabel::Precedence => {
                // `Level: top secret`
                let secrecy = level(value).filter(|_| precedence(value).is_none());
                let field = match secrecy {
                    Some(_) => Field::Classification,
                    None => Field::Precedence,
                };
                // `Status: draft` tells something else.
                let unknown = || (!text.starts_with("Status")).then_some(0..value.len());
                let at = line.value.start;
                if let Some(words) = secrecy.or_else(|| precedence(value)).or_else(unknown) {
                    self.finder.set(field, passage, at + words.start..at + words.end);
                }
            }
            HeadLabel::Event => {
                self.finder.read_event_line(passage, text);
                self.displaced = displaced_day(text);
            }
            HeadLabel::From => self.sender(passage, line),
            HeadLabel::To => self.recipients(passage, line, Relation::To),
            HeadLabel::Copy => self.recipients(passage, line, Relation::Cc),
            HeadLabel::Distribution => self.recipients(passage, line, Relation::Distribution),
            HeadLabel::Title => {
                let title = without_quotes(value);
                let start = offset_in(text, title);
                self.finder.set(Field::Title, passage, start..start + title.len());
            }
            HeadLabel::Key => self.finder.key_of_transcript(value),
            HeadLabel::Description => self.finder.set(Field::Summary, passage, line.value.clone()),
            HeadLabel::Source => self.finder.set_source(passage, line.value.clone()),
            HeadLabel::RecordNumber => self.finder.set_record_number(passage, line.value.clone()),
            HeadLabel::Language => self.finder.add_languages(passage, line.value.clone()),
            HeadLabel::Other => self.cast.note_mentions(passage),
        }
        // `Destination: STRELSAU  To Whom: Orlov`
        if let Some(at) = text.find(" To Whom: ")
            && let Some(inner) = labelled(&text[at + 1..])
        {
            let value = inner.value.start + at + 1..inner.value.end + at + 1;
            self.recipients(passage, &LabelledLine { value, ..inner }, Relation::To);
        }
        true
    }

    /// A sentence that says who was there, or one by side with more behind it; true where the paragraph holds nothing else.
    fn those_present(&mut self, passage: &Passage<'t>) -> bool {
        const MOST_SENTENCES: usize = 4;
        let text = passage.text();
        let listed = |from: usize, end: usize| {
            let sentence = text.get(from..end)?.trim_end();
            let people = lists_people(sentence).or_else(|| tells_presence(sentence))?;
            is_list(sentence.get(people.clone())?).then_some(from + people.start..from + people.end)
        };
        if lists_people(text).is_none() && tells_presence(text).is_none() {
            return false;
        }
        let ends: Vec<usize> = breaks_in_turn(text)
            .take(MOST_SENTENCES)
            .chain([text.len()])
            .collect();
        let Some(first) = ends.first().and_then(|end| listed(0, *end)) else {
            return false;
        };
        if ends.len() > 1 && !names_side_at(text, first.start) {
            return false;
        }
        let others = ends.iter().zip(ends.iter().skip(1));
        let others: Vec<_> = others.map_while(|(from, end)| listed(*from, *end)).collect();
        // Behind the lists something may be told: then the paragraph is the narrative's, too.
        let lists_only = others.len() + 1 == ends.len();
        for people in std::iter::once(first).chain(others) {
            self.cast.enter(passage, people, PersonRole::Participant, None);
        }
        lists_only
    }

    /// A sentence that stands for a label: `The interpreter was Wu Lin.`
    fn sentence(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        if let Some((label, names)) = role_sentence(text) {
            let role = match label {
                HeadLabel::Interpreters => PersonRole::Interpreter,
                HeadLabel::Participants => PersonRole::Participant,
                _ => PersonRole::NoteTaker,
            };
            self.cast.enter(passage, names, role, None);
            return true;
        }
        if self.those_present(passage) {
            return true;
        }
        if opens_people(text) || is_label_of_people(text) {
            self.open = Some(OpenList::People {
                role: PersonRole::Participant,
                side: side_in(text.trim_end_matches(':')).map(|side| text[side].to_owned()),
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
        if let Some(met) = committee_met(text) {
            self.finder.read_hours(&passage.part(met.when));
            if let Some(place) = met.place {
                self.finder.set(Field::Place, passage, place);
            }
            if let Some(person) = met.presiding {
                let member = self.cast.members.len();
                self.cast
                    .enter_one(&passage.part(person), PersonRole::Participant, None);
                self.cast.add_office(member, "Chairman");
            }
            return true;
        }
        if let Some((place, when)) = held(text) {
            if when.is_empty() {
                self.open = Some(OpenList::When {
                    place: false,
                    dated: false,
                });
            } else {
                self.finder.read_meeting(passage, when);
            }
            self.finder.set(Field::Place, passage, place);
            return true;
        }
        if let Some(when) = held_on(text) {
            self.finder.read_meeting(passage, when);
            return true;
        }
        // `At 4 pm, in Committee Room 3`
        if let Some((place, hour)) = hour_and_place(text)
            && self.finder.read_hours(&passage.part(hour))
        {
            self.finder.set(Field::Place, passage, place);
            return true;
        }
        gives_hours(text) && self.finder.read_hours(passage)
    }
}
