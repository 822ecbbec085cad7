//! Who took part: lists of people in a head, labelled or not, by side, in bullets or in columns.

use std::ops::Range;

use memchr::memchr2;

use super::cells::{cells_of, is_table_rule};
use super::heading::is_numbered_sentence;
use super::{Head, LONGEST_SIDE, OpenList};
use crate::diagnostic::{Code, Diagnostic};
use crate::grammar::classification::stamps;
use crate::grammar::head_label::{HeadLabel, LabelledLine, labelled, side_in};
use crate::grammar::head_sentence::opens_people;
use crate::grammar::label::{Label, is_compass_point};
use crate::grammar::offset_in;
use crate::grammar::people_list::people_list;
use crate::grammar::person::{Mention, listed_mention_at};
use crate::grammar::side_list::{SideList, side_lists};
use crate::grammar::title::{class_of, titles_at};
use crate::grammar::vocabulary::contains;
use crate::grammar::word::{CALENDAR, DEMONYMS, FUNCTION_WORDS, INSTITUTIONS, PLACES};
use crate::lex::sentence::breaks_in_turn;
use crate::lex::{Passage, ends_sentence};
use crate::metadata::CastMember;
use crate::metadata::cast::{is_list, is_list_of_side, people_of};
use crate::metadata::dates::dateline::is_dateline;
use crate::record::{Field, PersonRole};

/// A column of a list of people.
pub(super) struct Column {
    side: String,
    /// The member of the cast that was named last in it.
    last: Option<usize>,
}

impl<'t> Head<'_, '_, 't> {
    pub(super) fn people(&mut self, passage: &Passage<'t>, line: &LabelledLine, role: PersonRole) {
        let side = line.side.clone().map(|side| passage.text()[side].to_owned());
        let value = passage.part(line.value.clone());
        if let Some(cut) = runs_on(value.text()) {
            let message = "expected the end of a list of people, found running text";
            let at = value.part(cut..value.text().len()).span();
            let diagnostic = Diagnostic::warning(Code::Unsegmentable, message, at);
            self.finder.diagnostics.push(diagnostic);
            let names = line.value.start..line.value.start + cut;
            self.cast.enter(passage, names, role, side.as_deref());
            return;
        }
        if self.country_and_person(&value, role) {
            self.open = Some(OpenList::People { role, side });
            return;
        }
        if definite_office(value.text()) {
            self.cast.note_office(&value, side.as_deref());
        } else {
            self.cast
                .enter(passage, line.value.clone(), role, side.as_deref());
        }
        self.open = Some(OpenList::People { role, side });
    }

    /// `President: Mr. Pavel Orlov (Ruritania).`: who holds an office at the meeting.
    pub(super) fn presents(&mut self, passage: &Passage<'t>, label: Option<&Label<'_>>) -> bool {
        let text = passage.text();
        let Some(label) = label.filter(|label| label.presents(text)) else {
            return false;
        };
        let before = self.cast.members.len();
        self.cast
            .enter(passage, label.words_at..text.len(), PersonRole::Participant, None);
        if self.cast.members.len() > before {
            self.cast.add_office(before, &text[label.range.clone()]);
        }
        true
    }

    /// One more line of a list that is open.
    pub(super) fn goes_on(&mut self, passage: &Passage<'t>) -> bool {
        let when = matches!(self.open, Some(OpenList::When { .. }));
        if self.open.is_some() && !when && is_dateline(passage.text(), &self.finder.context) {
            return false;
        }
        if !when && (is_numbered_sentence(passage.text()) || is_welcome(passage.text())) {
            return false;
        }
        match self.open.clone() {
            Some(OpenList::People { role, side }) => {
                self.columns(passage, role)
                    || self.cast.add_rest_of_office(passage.text())
                    || self.office(passage)
                    || self.more_people(passage, role, side.as_deref())
            }
            Some(OpenList::Recipients) => self.one_more_recipient(passage),
            Some(OpenList::Addressee { relation, last }) => self.addressee_below(passage, relation, last),
            Some(OpenList::When { place, dated }) => self.more_of_when(passage, place, dated),
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
    pub(super) fn bulleted(&mut self, passage: &Passage<'t>) -> bool {
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
        // A bullet alone: what it stood before, a side, is the next line.
        if words.is_empty() {
            self.in_bullets = false;
            return self.open.is_some();
        }
        let unlabelled = self.finder.is_conversation && (text.starts_with('•') || self.finder.takes_dateline);
        let (role, side) = match self.open.clone() {
            Some(OpenList::People { role, side }) => (role, side),
            None if unlabelled && (opens_list(words) || opens_group(words)) => {
                (PersonRole::Participant, None)
            }
            _ => return false,
        };
        // `EUR/SOV Director Orlov`: the bureau of the office.
        let words = behind_bureau(words);
        let entry = passage.part(text.len() - words.len()..text.len());
        let topic = words.split(',').next().unwrap_or_default();
        if is_topic(topic) && topic.contains(' ') {
            self.open = None;
            return false;
        }
        if words.ends_with(':') && self.open.is_some() && is_remark(words) {
            return true;
        }
        if let Some(chair) = behind_chairman(words) {
            let member = self.cast.members.len();
            let at = text.len() - chair.len();
            self.cast.enter_one(&passage.part(at..text.len()), role, None);
            self.cast.add_office(member, "Chairman");
            self.in_bullets = true;
            self.open = Some(OpenList::People { role, side });
            return true;
        }
        let side_of_list = side_of_participants(words);
        if definite_office(words) {
            self.cast.note_office(&entry, side.as_deref());
        } else if side_of_list.is_none() && is_entry(words) && !is_topics(words) {
            self.cast.enter_one(&entry, role, side.as_deref());
        } else if side_of_list.is_some() || self.is_side_line(words.trim_end_matches(':')) {
            let side = words.trim_end_matches(':');
            if CHAIRS.contains(&side) {
                self.open = Some(OpenList::People { role, side: None });
                self.in_bullets = true;
                return true;
            }
            let side = Some(side_in(side).map_or(side, |named| &side[named]).to_owned());
            self.open = Some(OpenList::People { role, side });
            self.in_bullets = true;
            return true;
        } else {
            // `Ruritania; Trade; Fish`: what the talk was about.
            if words.contains(';') {
                self.open = None;
            }
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
            return self.tight_columns(passage, role);
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

    /// A row of such a list whose gaps are lost: `NORWAY UNITED STATES`, and below it `Mr. J. Noll Mr. T. Hart`. With as many
    /// names as sides each has its own, else none can be told.
    fn tight_columns(&mut self, passage: &Passage<'t>, role: PersonRole) -> bool {
        let text = passage.text();
        if text.len() > LONGEST_ROW {
            return false;
        }
        let sides = lands_in(text);
        if sides.len() > 1 {
            let column = |side: &Range<usize>| Column {
                side: text[side.clone()].to_owned(),
                last: None,
            };
            self.columns = sides.iter().map(column).collect();
            return true;
        }
        let people = titled_people(text);
        if self.columns.is_empty() || people.len() < 2 {
            return false;
        }
        for (at, person) in people.iter().enumerate() {
            let side = (people.len() == self.columns.len()).then(|| self.columns[at].side.clone());
            self.cast.enter(passage, person.clone(), role, side.as_deref());
        }
        true
    }

    /// An office on a line of its own, below the name that it belongs to.
    fn office(&mut self, passage: &Passage<'t>) -> bool {
        // Behind a bullet stands an entry of its own: `• Ruritanian Interpreter`, whom nobody names.
        if let Some(entry) = passage.text().strip_prefix(['•', '◦']) {
            return entry.len() <= LONGEST_SIDE && entry.trim_end().ends_with("nterpreter");
        }
        let last = self.cast.members.len().checked_sub(1);
        let definite = passage.text().starts_with("The ");
        let side = is_land(passage.text())
            || is_department(passage.text())
            || is_compass_point(passage.text())
            || ["From ", "from "]
                .iter()
                .any(|lead| passage.text().starts_with(lead));
        !definite && !side && last.is_some_and(|last| self.cast.add_office(last, passage.text()))
    }

    /// `From Ruritania: A, B`, or names alone, under a label of people.
    fn more_people(&mut self, passage: &Passage<'t>, role: PersonRole, side: Option<&str>) -> bool {
        let text = passage.text();
        if self.country_and_person(passage, role) {
            return true;
        }
        let Some((colon, names_at)) = side_end(text) else {
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
            return !is_topic(text) && !self.heads_text(passage) && self.cast.enter_list(passage, role, side);
        };
        let is_mark = |c: char| c.is_whitespace() || "*_·•-–—".contains(c);
        let (label, names) = (text[..colon].trim_matches(is_mark), &text[names_at..]);
        let named = side_in(label).map_or(label, |range| &label[range]).to_owned();
        if self.cast.names_member(label) {
            return false;
        }
        // `Chairman: Lord Noll`: an office, no side.
        if titles_at(label, 0).is_some_and(|titles| titles.range.end == label.len()) && is_list(names) {
            let member = self.cast.members.len();
            self.cast.enter(passage, names_at..text.len(), role, None);
            self.cast.add_office(member, label);
            return true;
        }
        if names.trim_matches(is_mark).is_empty() && named.len() == label.len() && is_remark(label) {
            return true;
        }
        let lists = || {
            if named.len() < label.len() {
                is_list_of_side(names)
            } else {
                is_list(names)
            }
        };
        let is_side = named.len() < label.len() || lists() || names.trim_matches(is_mark).is_empty();
        if !is_side || named.split_whitespace().count() > 5 || (speaks(names) && !lists()) {
            return false;
        }
        self.cast.enter(passage, names_at..text.len(), role, Some(&named));
        self.open = Some(OpenList::People {
            role,
            side: Some(named),
        });
        true
    }

    /// `Oil Imports` between a list and the prose behind it: a heading that has the form of a name. The entries of the
    /// list stand together, or have titles.
    fn heads_text(&self, passage: &Passage<'t>) -> bool {
        /// Bytes of the shortest paragraph that is prose.
        const PROSE: usize = 80;
        let (text, body, at) = (passage.text(), self.finder.body, self.place_of(passage));
        let stands_apart = |at: usize| body.get(at).is_some_and(|paragraph| paragraph.blank_before > 0);
        let prose = || {
            let next = body.get(at + 1).map_or("", |next| next.passage.text());
            next.len() >= PROSE && labelled(next).is_none()
        };
        let bare = || {
            let mention = listed_mention_at(text, 0).filter(|person| person.range.end == text.len());
            mention.is_some_and(|person| person.titles.is_empty() && person.name.contains(' '))
        };
        let has_office =
            |member: &CastMember<'_>| !member.mention.titles.is_empty() || !member.offices.is_empty();
        let others_differ = || at > 0 && !stands_apart(at - 1) || self.cast.members.iter().all(has_office);
        stands_apart(at) && stands_apart(at + 1) && prose() && bare() && others_differ()
    }

    /// `Ruritania Mr. Orlov`: a member of a body by country.
    fn country_and_person(&mut self, passage: &Passage<'t>, role: PersonRole) -> bool {
        let text = passage.text();
        let Some((country, person)) = country_before(text) else {
            return false;
        };
        let side = text.get(country).unwrap_or_default().to_owned();
        self.cast.enter(passage, person, role, Some(&side));
        true
    }

    /// Who was there, told side by side in sentences: `On the Ruritanian side participated comrades Pavel Orlov, Jan Szabo.`
    /// A paragraph that tells something more is the narrative's.
    pub(super) fn sides_in_sentences(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let lists = side_lists(text);
        let listed = |list: &SideList| {
            let people = text.get(list.people.clone()).unwrap_or_default();
            let tells = [" was ", " were "].iter().any(|verb| people.contains(verb));
            is_list_of_side(people) && !tells && breaks_in_turn(people).next().is_none()
        };
        if lists.is_empty() || !lists.iter().all(listed) {
            return false;
        }
        for list in lists {
            let side = list.side.and_then(|side| text.get(side));
            self.cast
                .enter(passage, list.people, PersonRole::Participant, side);
        }
        true
    }

    /// `Ruritanian side: A, B` without a label of people before it.
    pub(super) fn side_line(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        let Some((colon, names_at)) = side_end(text) else {
            return false;
        };
        let label = text[..colon].trim();
        let says_side = label.to_ascii_lowercase().ends_with("side")
            || label.to_ascii_lowercase().ends_with("delegation");
        let names = &text[names_at..];
        // `From Ruritania: Pavel Orlov, Premier, Anna Noll, Minister of Trade`
        let from_country = || {
            let people = people_of(names);
            let several = people.iter().filter(|person| is_named_in_full(person)).count() > 1;
            label.starts_with("From ") && !self.finder.is_cable && several
        };
        let side = side_in(label).filter(|_| (says_side || from_country()) && is_list_of_side(names));
        let Some(side) = side.map(|range| label[range].to_owned()) else {
            return false;
        };
        self.cast.enter(
            passage,
            names_at..text.len(),
            PersonRole::Participant,
            Some(&side),
        );
        self.open = Some(OpenList::People {
            role: PersonRole::Participant,
            side: None,
        });
        true
    }

    /// The author's name on a line of its own, the office above it and a classification below it.
    pub(super) fn author_of_letterhead(&mut self, passage: &Passage<'t>) -> bool {
        /// Lines of a letterhead above the author.
        const MOST_ABOVE: usize = 2;
        let text = passage.text();
        let at = self.place_of(passage);
        let line = |at: usize| self.finder.body.get(at).map_or("", |line| line.passage.text());
        let office = at.checked_sub(1).filter(|_| at <= MOST_ABOVE).map(line);
        let is_office = office.is_some_and(|office| {
            let mut words = office.split(' ');
            office.len() <= LONGEST_SIDE
                && words.any(|word| contains(INSTITUTIONS, word))
                && !office.contains(':')
        });
        let named = listed_mention_at(text, 0).is_some_and(|person| {
            person.range.end == text.len() && person.titles.is_empty() && person.name.contains(' ')
        });
        let classified = || stamps(line(at + 1)).is_some_and(|stamps| stamps.classification.is_some());
        let signs = is_office
            && named
            && self.finder.metadata.sender.is_none()
            && stamps(text).is_none()
            && classified();
        if signs {
            let whole = 0..text.len();
            self.finder.set(Field::Sender, passage, whole.clone());
            self.cast.enter(passage, whole, PersonRole::Author, None);
        }
        signs
    }

    /// `from the Bureau:` alone above the first of its side, where the label of the list is lost.
    pub(super) fn side_alone(&mut self, passage: &Passage<'t>) -> bool {
        let Some(label) = passage.text().trim_end().strip_suffix(':') else {
            return false;
        };
        let leads = ["from ", "From "].iter().any(|lead| label.starts_with(lead));
        let side = side_in(label).filter(|_| leads && label.len() <= LONGEST_SIDE);
        let below = self.finder.body.get(self.place_of(passage) + 1);
        let person = below.and_then(|below| listed_mention_at(below.passage.text(), 0));
        let listed = person.is_some_and(|person| {
            let all = below.is_some_and(|below| below.passage.text().len() == person.range.end);
            all && !person.titles.is_empty() && !person.name.is_empty()
        });
        let Some(side) = side.filter(|_| listed) else {
            return false;
        };
        self.open = Some(OpenList::People {
            role: PersonRole::Participant,
            side: label.get(side).map(str::to_owned),
        });
        true
    }

    /// A list of people without a label: `Comrade P. Orlov, First Secretary; Comrade Wu Lin`.
    pub(super) fn unlabelled_list(&mut self, passage: &Passage<'t>) -> bool {
        let text = passage.text();
        // What is cheap to tell comes first, for this is asked of every paragraph.
        let separator = memchr2(b';', b',', text.as_bytes());
        let is_parted = separator.is_some_and(|at| text.find(':').is_none_or(|colon| at < colon));
        if self.finder.is_cable || !is_parted || !is_list(text) {
            return false;
        }
        let tells = text.split(|c: char| !c.is_alphabetic()).any(|word| {
            matches!(
                word,
                "I" | "me" | "we" | "We" | "us" | "received" | "met" | "visited" | "invited"
            )
        });
        let people = people_of(text);
        let full = |name: &str| name.split_whitespace().count() >= 2;
        let listed = !tells && people.len() >= 2 && people.iter().all(|person| full(&person.name));
        if listed {
            self.cast
                .enter(passage, 0..text.len(), PersonRole::Participant, None);
        }
        listed
    }

    /// One line of a list of people whose label is lost, above the labels that say when and where the talk was:
    /// `Anna Noll, Secretary of State`. All lines between are such ones.
    pub(super) fn unlabelled_entry(&mut self, passage: &Passage<'t>) -> bool {
        /// Lines of the longest such list.
        const LONGEST: usize = 24;
        let text = passage.text();
        if !self.finder.is_conversation || !is_line_of_list(text) {
            return false;
        }
        let body = self.finder.body;
        let own = self.place_of(passage);
        let is_listed = |at: Option<usize>| {
            let beside = at.and_then(|at| body.get(at));
            beside.is_some_and(|beside| is_line_of_list(beside.passage.text()))
        };
        if !is_listed(own.checked_sub(1)) && !is_listed(Some(own + 1)) {
            return false;
        }
        let mut below = body.iter().skip(own + 1).take(LONGEST);
        let label = below.find(|paragraph| !is_line_of_list(paragraph.passage.text()));
        let line = label.and_then(|paragraph| labelled(paragraph.passage.text()));
        let listed = line.is_some_and(|line| {
            matches!(
                line.label,
                HeadLabel::Time | HeadLabel::Date | HeadLabel::Place | HeadLabel::DateTimePlace
            )
        });
        if listed {
            let whole = 0..text.len();
            self.cast.enter(passage, whole, PersonRole::Participant, None);
        }
        listed
    }

    /// A line that names a side and nobody: `United States`, `Ruritanian delegation`.
    fn is_side_line(&self, text: &str) -> bool {
        if text.len() > LONGEST_SIDE {
            return false;
        }
        if is_land(text)
            || text.split([' ', '-']).all(|word| contains(PLACES, word))
            || is_department(text)
            || is_abbreviated_country(text)
        {
            return true;
        }
        let named = side_in(text).is_some();
        let capitalised = |words: &str| {
            words
                .split_whitespace()
                .all(|word| word.starts_with(char::is_uppercase) || word == "of")
        };
        let may_be_body = text.split_whitespace().nth(4).is_none() && capitalised(text);
        let may_be_lone_word = !text.contains([' ', ',']);
        // Most lines of a list are none of these: whom they name isn't read for it.
        if !named && !may_be_body && !may_be_lone_word {
            return false;
        }
        let people = people_of(text);
        // `The Rt Hon Pavel Orlov MP` is nobody's side.
        let titled = people
            .iter()
            .any(|person| !person.titles.is_empty() && !person.name.is_empty());
        let is_side = named && !titled && (!text.contains(',') || people.is_empty());
        let is_body = || people.is_empty() && listed_mention_at(text, 0).is_none();
        is_side
            || may_be_body && is_body()
            || may_be_lone_word && name_one_word_each(&people) && self.members_are_named_in_full()
    }

    /// True where all who are listed so far have a title, or more names than one.
    fn members_are_named_in_full(&self) -> bool {
        let named_in_full =
            |member: &CastMember<'_>| member.mention.name.contains(' ') || !member.mention.titles.is_empty();
        let mut listed = self.cast.members.iter().filter(|member| !member.roles.is_empty());
        listed.all(named_in_full)
    }
}

/// Who leads a meeting, above the name or before it.
const CHAIRS: &[&str] = &["Chairman", "Chair", "Acting Chairman"];

/// Departments and agencies by which lists of meetings of the American government are grouped.
const DEPARTMENTS: &[&str] = &[
    "ACDA",
    "AID",
    "Agriculture",
    "Air Force",
    "Army",
    "CIA",
    "Commerce",
    "DOD",
    "Defense",
    "Interior",
    "JCS",
    "Joint Chiefs of Staff",
    "Justice",
    "Labor",
    "NSC",
    "NSC Staff",
    "Navy",
    "OMB",
    "OSD",
    "State",
    "Treasury",
    "USIA",
    "War",
    "White House",
];

/// True for the word of a department, which heads those who come from it. Letters alone may be the affiliation of the one above.
fn is_department(text: &str) -> bool {
    DEPARTMENTS.contains(&text) && text.contains(char::is_lowercase)
}

/// True for a line with which a grouped list begins: `Chairman`, `Chairman—Pavel Orlov`, `State:`, `US PARTICIPANTS`.
fn opens_group(words: &str) -> bool {
    let group = words.trim_end_matches(':');
    CHAIRS.contains(&group)
        || DEPARTMENTS.contains(&group)
        || behind_chairman(words).is_some()
        || side_of_participants(words).is_some()
}

/// The name in `Chairman—Pavel Orlov`.
fn behind_chairman(words: &str) -> Option<&str> {
    let (office, name) = words.split_once(['—', '–', '-', ':'])?;
    let name = name.trim_start();
    let named = listed_mention_at(name, 0).is_some_and(|person| is_named_in_full(&person));
    (named && CHAIRS.contains(&office.trim_end())).then_some(name)
}

/// `USSR PARTICIPANTS`: the side of the entries below, behind a bullet of its own.
fn side_of_participants(words: &str) -> Option<&str> {
    const WORD: &str = " participants";
    let words = words.trim_end_matches(':');
    let at = words.len().checked_sub(WORD.len())?;
    let end = words.get(at..)?;
    (end.eq_ignore_ascii_case(WORD) && words.len() <= LONGEST_SIDE).then_some(&words[..at])
}

/// Where the label of a side ends and its names begin: at the first colon, or at the dash of `From the Ruritanian side – A, B`.
fn side_end(text: &str) -> Option<(usize, usize)> {
    let colon = text.find(':').map(|at| (at, at + 1));
    let dash = || {
        let mut leads = ["From ", "from ", "On ", "For "].iter();
        leads.find(|lead| text.starts_with(**lead))?;
        let (at, dash) = [" – ", " — ", " - "]
            .iter()
            .filter_map(|dash| Some((text.find(dash)?, dash)))
            .min()?;
        let named = [" side", " delegation"]
            .iter()
            .any(|end| text[..at].ends_with(end));
        named.then(|| (at, at + dash.len()))
    };
    dash().or(colon).filter(|(end, _)| *end <= LONGEST_SIDE)
}

/// `From the Ruritanian side: A, B`, or the same before a list in the next lines: true for the people of one side.
pub(super) fn lists_side(text: &str) -> bool {
    let Some((end, names_at)) = side_end(text) else {
        return false;
    };
    let (label, names) = (&text[..end], &text[names_at..]);
    // `The Vice Chairman said: “Salt`: words of somebody.
    let is_said = names.trim_start().starts_with(['"', '“']);
    let is_list = is_list_of_side(names) && !is_said || names.trim().is_empty() && opens_people(text);
    side_in(label).is_some() && is_list
}

/// Bytes of the longest row of a list in columns.
const LONGEST_ROW: usize = 160;

/// The countries of a row in capitals that names nothing else; the marks of a scanner between them do not count.
///
/// ```ebnf
/// row = country , { country } ;                                             (* each one word, or one of LANDS *)
/// ```
fn lands_in(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    if text.contains(char::is_lowercase) {
        return out;
    }
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let start = at + rest.len() - rest.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        let rest = text.get(start..).unwrap_or_default();
        if rest.is_empty() {
            break;
        }
        let several = LANDS.iter().find(|land| {
            let whole = |rest: &str| !rest.starts_with(char::is_alphanumeric);
            rest.get(..land.len())
                .is_some_and(|words| words.eq_ignore_ascii_case(land))
                && rest.get(land.len()..).is_some_and(whole)
        });
        let length = several.map_or_else(
            || rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len()),
            |land| land.len(),
        );
        let word = rest.get(..length).unwrap_or_default();
        if several.is_none() && !contains(PLACES, word) {
            return Vec::new();
        }
        out.push(start..start + length);
        at = start + length;
    }
    out
}

/// The people of a row, each of whom a title begins: `Mr. J. Noll Baron E. de Hart`.
fn titled_people(text: &str) -> Vec<Range<usize>> {
    const TITLES: &[&str] = &[
        "Ambassador",
        "Baron",
        "Count",
        "Dr.",
        "Lord",
        "M.",
        "Miss",
        "Mr",
        "Mr.",
        "Mrs",
        "Mrs.",
        "Ms.",
        "Prof.",
        "Sir",
    ];
    let mut starts: Vec<usize> = Vec::new();
    let mut behind_title = false;
    for word in text.split(' ') {
        let titled = TITLES.contains(&word);
        if titled && !behind_title {
            starts.push(offset_in(text, word));
        }
        behind_title = titled;
    }
    if starts.first() != Some(&0) {
        return Vec::new();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let range = |(start, end): (&usize, usize)| {
        let words = text[*start..end].trim_end_matches(|c: char| !c.is_alphanumeric());
        *start..start + words.len()
    };
    starts.iter().zip(ends).map(range).collect()
}

fn is_land(text: &str) -> bool {
    contains(PLACES, text) || LANDS.iter().any(|land| text.eq_ignore_ascii_case(land))
}

/// Countries whose names have several words, of which not each is a place.
const LANDS: &[&str] = &[
    "Costa Rica",
    "Czech Republic",
    "New Zealand",
    "Saudi Arabia",
    "South Africa",
    "Soviet Union",
    "Sri Lanka",
    "United Kingdom",
    "United States",
    "United States of America",
];

/// The country and the person of an entry that has nothing between them: `Ruritania Mr. Pavel Orlov`.
///
/// ```ebnf
/// entry = capitalised word , { capitalised word | "of" | "and" | "the" } , ( "Mr." | "Mrs." | ... ) , name ;
/// ```
fn country_before(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    const TITLES: &[&str] = &[
        " Mr. ", " Mrs. ", " Ms. ", " Miss ", " Sir ", " Dame ", " Mr ", " Mrs ",
    ];
    // Columns have a person each.
    if text.len() > LONGEST_SIDE || text.contains([',', ';', ':', '\t']) || text.contains("  ") {
        return None;
    }
    let at = TITLES.iter().filter_map(|title| text.find(title)).min()?;
    let country = text.get(..at)?.trim_end();
    let capitalised = |word: &str| {
        word.starts_with(|c: char| c.is_uppercase() || c == '(') || matches!(word, "of" | "and" | "the")
    };
    let named = !country.is_empty()
        && country.split_whitespace().all(capitalised)
        && !country
            .split_whitespace()
            .any(|word| class_of(word).is_some() || matches!(word, "The" | "HE"))
        && (contains(PLACES, country) || is_abbreviated_country(country) || titles_at(country, 0).is_none())
        && listed_mention_at(country, 0).is_none_or(|mention| mention.titles.is_empty());
    let person = at + 1..text.len();
    let whole = listed_mention_at(text, at + 1).is_some_and(|person| person.range.end == text.len());
    (named && whole).then_some((0..country.len(), person))
}

/// `Joined in progress:`: how those below came, not whose they are.
fn is_remark(label: &str) -> bool {
    let small = |word: &str| {
        word.starts_with(char::is_lowercase)
            && !matches!(
                word.trim_end_matches(':'),
                "of" | "and" | "the" | "side" | "delegation"
            )
    };
    !label.contains(". ") && label.split(' ').skip(1).any(small)
}

/// An entry without the bureau or ministry in capitals before its office: `EUR/SOV Director Orlov`, `MFA Director Orlov`.
fn behind_bureau(words: &str) -> &str {
    // `R/Adm. Pavel Orlov`: a rank, its first word a letter.
    let rank = words.split_once('/').filter(|(letters, rank)| {
        let short = matches!(*letters, "B" | "L" | "Lt" | "M" | "Maj" | "R" | "V");
        short && listed_mention_at(rank, 0).is_some_and(|person| !person.titles.is_empty())
    });
    if let Some((_, rank)) = rank {
        return rank;
    }
    let Some((bureau, rest)) = words.split_once(' ') else {
        return words;
    };
    let code = (2..=9).contains(&bureau.len())
        && bureau
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte == b'/');
    let has_title = || titles_at(rest, 0).is_some();
    if code && has_title() && titles_at(bureau, 0).is_none() {
        rest
    } else {
        words
    }
}

/// Where the last name of a list begins with which text runs on that nothing parts from it: nobody can tell where that
/// name ends. Only a dump that has lost its line ends has such lists.
///
/// ```ebnf
/// running text = " ", word, { words }, ( "." | "?" | "!" ), " ", words ;
/// ```
fn runs_on(list: &str) -> Option<usize> {
    /// Shortest list with a talk behind it, in bytes, where no word tells that one is.
    const SHORTEST: usize = 400;
    /// Words that an office begins with, right behind a name.
    const OF_OFFICE: [&str; 4] = ["of ", "from ", "for ", "in "];
    if list.contains('\n') || !holds_sentence_end(list) {
        return None;
    }
    let people = people_list(list);
    let ends = people.iter().skip(1).map(|next| next.mention.range.start);
    let mut entries = people.iter().zip(ends.chain([list.len()]));
    entries.find_map(|(person, end)| {
        let name = &person.mention.name;
        let behind = list.get(person.mention.range.end..end)?;
        let office = behind.strip_prefix(' ').is_none_or(|words| {
            !words.starts_with(char::is_alphabetic) || OF_OFFICE.iter().any(|word| words.starts_with(word))
        });
        let begins_words = name
            .rsplit_once(' ')
            .is_some_and(|(_, last)| contains(FUNCTION_WORDS, last) || contains(CALENDAR, last));
        let runs_on = list.len() >= SHORTEST && !office && holds_sentence_end(behind);
        (runs_on || begins_words).then_some(person.mention.range.start)
    })
}

/// True where a sentence of several words ends and another begins.
fn holds_sentence_end(text: &str) -> bool {
    text.match_indices(['.', '?', '!']).any(|(at, mark)| {
        let (before, behind) = (&text[..at], &text[at + mark.len()..]);
        let begins = behind
            .strip_prefix(' ')
            .is_some_and(|next| next.starts_with(char::is_uppercase));
        begins && before.ends_with(char::is_lowercase) && before.split(' ').nth(3).is_some()
    })
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
    let side = text.trim_end_matches(':');
    // `Soviets:`
    let people = side.len() < text.len() && contains(DEMONYMS, side.trim_end_matches('s'));
    person.is_some_and(with_office)
        || definite_office(text)
        || is_abbreviated_country(side)
        || is_land(side)
        || people
}

/// `Test Ban; Fish; Trade`: no name with its office.
fn is_topics(text: &str) -> bool {
    let Some((first, behind)) = text.split_once(';') else {
        return false;
    };
    let has_title = listed_mention_at(first, 0).is_some_and(|person| !person.titles.is_empty());
    !has_title && titles_at(behind.trim_start(), 0).is_none()
}

/// A person with whose name an entry ends, or behind whom an office stands.
fn is_entry(text: &str) -> bool {
    // `US Side` has the form of a name.
    let of_side =
        side_in(text).is_some_and(|side| is_land(&text[side.clone()]) || is_abbreviated_country(&text[side]));
    if of_side {
        return false;
    }
    let person = listed_mention_at(text, 0).filter(is_named_in_full);
    person.is_some_and(|person| {
        let behind = text[person.range.end..].trim_start();
        // `Prime Minister Orlov of Ruritania`
        let of_land = || !person.titles.is_empty() && behind.strip_prefix("of ").is_some_and(is_land);
        behind.is_empty() || behind.starts_with([',', '(', ';', '-', '–', '—']) || of_land()
    })
}

/// A person in full with what he or she is, on a line of its own.
fn is_line_of_list(text: &str) -> bool {
    let mention = listed_mention_at(text, 0).filter(is_named_in_full);
    let has_office =
        |person: &Mention<'_>| !person.titles.is_empty() || text[person.range.end..].starts_with(", ");
    let listed = mention.is_some_and(|person| has_office(&person)) && is_entry(text);
    text.len() <= LONGEST_ROW && listed && labelled(text).is_none() && !speaks(text) && stamps(text).is_none()
}

/// True for a person and no more: an entry of a list, though the title names the same.
pub(super) fn is_person(text: &str) -> bool {
    listed_mention_at(text, 0).is_some_and(|person| person.range.end == text.len() && !person.name.is_empty())
}

/// A name that more than a surname tells whose it is.
pub(super) fn is_named_in_full(person: &Mention<'_>) -> bool {
    person.name.contains(' ') || !person.name.is_empty() && !person.titles.is_empty()
}

/// `Welcome by the Chairman, Comrade Orlov.`: what happened first, no entry of a list.
fn is_welcome(text: &str) -> bool {
    text.split(' ').nth(1) == Some("by") && ends_sentence(text)
}

/// `The Secretary`: somebody who takes part is listed by the office alone, and cannot be named.
fn definite_office(text: &str) -> bool {
    let office = listed_mention_at(text, 0).filter(|mention| mention.range.end == text.len());
    text.starts_with("The ") && office.is_some_and(|mention| mention.name.is_empty())
}

/// `Bilateral Relations`: the heading of what is talked about first, not somebody's name.
fn is_topic(text: &str) -> bool {
    const TOPICS: &[&str] = &[
        "affairs",
        "business",
        "introduction",
        "issues",
        "matters",
        "points",
        "questions",
        "relations",
        "remarks",
        "situation",
        "subjects",
        "summary",
        "talks",
        "topics",
        "trade",
    ];
    let last = text.rsplit(' ').next().unwrap_or_default();
    !text.contains(',') && TOPICS.iter().any(|topic| last.eq_ignore_ascii_case(topic))
}

/// `U.S.`, `GDR`, `FRG side`
fn is_abbreviated_country(text: &str) -> bool {
    let letters = text.chars().filter(|c| *c != '.');
    (2..=4).contains(&letters.clone().count()) && letters.into_iter().all(|c| c.is_ascii_uppercase())
}

/// A short heading of a column that names nobody: a country, a delegation.
fn is_side_name(text: &str) -> bool {
    let short = text.split_whitespace().count() <= 3 && !text.contains(',');
    short && name_one_word_each(&people_of(text))
}

/// True where nobody has a title, or a forename beside the surname.
fn name_one_word_each(people: &[Mention<'_>]) -> bool {
    people
        .iter()
        .all(|person| person.titles.is_empty() && !person.name.contains(' '))
}

/// Ends like a sentence.
fn speaks(text: &str) -> bool {
    text.trim_end().ends_with(['.', '!', '?'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides_are_no_entries() {
        for (text, entry) in [
            ("US Side", false),
            ("U.S. Delegation", false),
            ("Paul Side", true),
            ("Minister Noll", true),
            ("United States", false),
        ] {
            assert_eq!(is_entry(text), entry, "{text}");
        }
    }

    #[test]
    fn bureaus_before_offices() {
        for (entry, rest) in [
            ("EUR/SOV Director Orlov", "Director Orlov"),
            ("MFA Director General Orlov", "Director General Orlov"),
            ("P. Orlov, Director", "P. Orlov, Director"),
            ("ORLOV Anna", "ORLOV Anna"),
            ("R/Adm. Pavel Orlov", "Adm. Pavel Orlov"),
            ("R/evenue Orlov", "R/evenue Orlov"),
            ("", ""),
        ] {
            assert_eq!(behind_bureau(entry), rest, "{entry}");
        }
    }

    #[test]
    fn ends_of_labels_of_sides() {
        for (text, label) in [
            (
                "From the Ruritanian side: A. Orlov",
                Some("From the Ruritanian side"),
            ),
            (
                "From the Ruritanian side – Orlov: no",
                Some("From the Ruritanian side"),
            ),
            ("The Ruritanian side – Orlov", None),
            ("From Strelsau – Orlov", None),
            ("Orlov", None),
        ] {
            assert_eq!(side_end(text).map(|(end, _)| &text[..end]), label, "{text}");
        }
    }

    #[test]
    fn sides_above_their_participants() {
        assert_eq!(
            side_of_participants("RURITANIAN PARTICIPANTS"),
            Some("RURITANIAN")
        );
        assert_eq!(side_of_participants("U.S. Participants:"), Some("U.S."));
        assert_eq!(side_of_participants("PARTICIPANTS"), None);
        assert_eq!(side_of_participants("Mr. Paul Hart"), None);
        assert_eq!(behind_chairman("Chairman—Paul Hart"), Some("Paul Hart"));
        assert_eq!(behind_chairman("Chairman: the harvest"), None);
        for (line, opens) in [
            ("State:", true),
            ("Chairman", true),
            ("The harvest", false),
            ("State of the Harvest", false),
        ] {
            assert_eq!(opens_group(line), opens, "{line}");
        }
    }

    #[test]
    fn rows_without_gaps() {
        for (row, lands) in [
            ("CANADA NORWAY", vec!["CANADA", "NORWAY"]),
            ("FRANCE • UNITED STATES", vec!["FRANCE", "UNITED STATES"]),
            ("CANADA AND NORWAY", vec![]),
            ("Canada Norway", vec![]),
            ("", vec![]),
        ] {
            let found: Vec<&str> = lands_in(row).into_iter().map(|land| &row[land]).collect();
            assert_eq!(found, lands, "{row}");
        }
        for (row, people) in [
            ("Mr. J. Noll Mr. T. Hart .", vec!["Mr. J. Noll", "Mr. T. Hart"]),
            (
                "Baron E. de Hart Mr Ambassador Noll",
                vec!["Baron E. de Hart", "Mr Ambassador Noll"],
            ),
            ("Counsellor to Mr. Noll", vec![]),
            ("", vec![]),
        ] {
            let found: Vec<&str> = titled_people(row).into_iter().map(|one| &row[one]).collect();
            assert_eq!(found, people, "{row}");
        }
    }

    #[test]
    fn countries_before_persons() {
        for (text, country) in [
            ("Ruritania Mr. Pavel Orlov", Some("Ruritania")),
            (
                "United States of Costaguana Ms. Anna Lane",
                Some("United States of Costaguana"),
            ),
            ("The Rt Hon Paul Hart MP      HE Mr Ernst Noll", None),
            ("Sir Paul Hart HE Mr Ernst Noll", None),
            ("Mr. Pavel Orlov", None),
            ("Ruritania", None),
            ("", None),
        ] {
            let found = country_before(text).map(|(country, _)| &text[country]);
            assert_eq!(found, country, "{text}");
        }
    }
}
