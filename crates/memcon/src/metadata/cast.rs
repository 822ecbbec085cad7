//! The people that head, tail and title name.

use std::borrow::Cow;
use std::ops::Range;

use super::CastMember;
use crate::grammar::people_list::{ListedPerson, people_list, role_of, without_note_number};
use crate::grammar::person::{Mention, heads_three, listed_mention_at, mentions};
use crate::grammar::title::{TitleClass, class_of, title_key, titles_at};
use crate::lex::Passage;
use crate::record::PersonRole;

/// Bytes of the longest office on a line of its own.
const LONGEST_OFFICE: usize = 80;

/// Bytes of the longest office that stands in a list.
const LONGEST_LISTED_OFFICE: usize = 160;
/// Bytes of the longest list without a label.
const LONGEST_LIST: usize = 600;
/// Bytes of the longest list of one side's people.
const LONGEST_DELEGATION: usize = 6_000;
/// Bytes of all the offices of one of them.
const LONGEST_OFFICES: usize = 480;
/// Most sides whose names are compared.
const MOST_SIDES: usize = 32;

/// The people found so far.
#[derive(Debug, Default)]
pub(super) struct Cast<'t> {
    pub(super) members: Vec<CastMember<'t>>,
    /// The two offices that talk, where the title names nobody: `between the Minister and the Ruritanian Ambassador`.
    pub(super) talking_offices: Option<[Cow<'t, str>; 2]>,
}

impl<'t> Cast<'t> {
    /// Enters the people that `range` of the passage lists.
    pub(super) fn enter(
        &mut self,
        passage: &Passage<'t>,
        range: Range<usize>,
        role: PersonRole,
        side: Option<&str>,
    ) {
        let at = range.start;
        let Some(text) = passage.text().get(range) else {
            return;
        };
        self.enter_all(people_list(text), (passage, at), role, side);
    }

    /// Enters the people of a passage that lists them and says nothing else, as [`is_list`] tells; false where it does not.
    pub(super) fn enter_list(&mut self, passage: &Passage<'t>, role: PersonRole, side: Option<&str>) -> bool {
        let Some(people) = list(passage.text(), LONGEST_LIST, LONGEST_LISTED_OFFICE) else {
            return false;
        };
        self.enter_all(people, (passage, 0), role, side);
        true
    }

    /// Enters people that the passage lists from `at` on.
    fn enter_all(
        &mut self,
        people: Vec<ListedPerson<'_>>,
        (passage, at): (&Passage<'t>, usize),
        role: PersonRole,
        side: Option<&str>,
    ) {
        for listed in people {
            let range = &listed.mention.range;
            let span = passage.locate(range.start + at..range.end + at);
            let side = listed
                .side
                .as_deref()
                .or(side)
                .map(|side| Cow::Owned(side.to_owned()));
            let offices = listed
                .office
                .map(|office| Cow::Owned(office.into_owned()))
                .into_iter()
                .collect();
            let mention = listed.mention.into_owned();
            self.members.push(CastMember {
                mention,
                offices,
                roles: roles(role, listed.role),
                side,
                span,
            });
        }
    }

    /// Enters the one person whom an entry begins with; the rest is the office.
    pub(super) fn enter_one(&mut self, passage: &Passage<'t>, role: PersonRole, side: Option<&str>) {
        let text = passage.text();
        let Some(mention) = listed_mention_at(text, 0) else {
            return;
        };
        let behind =
            text[mention.range.end..].trim_matches(|c: char| c.is_whitespace() || ",;-–—".contains(c));
        let office = behind
            .strip_prefix('(')
            .map_or(behind, |inside| inside.strip_suffix(')').unwrap_or(inside));
        let office = without_note_number(office);
        let own_role = role_of(office).or_else(|| mention.titles.iter().find_map(|title| role_of(title)));
        self.members.push(CastMember {
            span: passage.locate(mention.range.clone()),
            offices: (!office.is_empty())
                .then(|| Cow::Owned(office.to_owned()))
                .into_iter()
                .collect(),
            mention: mention.into_owned(),
            roles: roles(role, own_role),
            side: side.map(|side| Cow::Owned(side.to_owned())),
        });
    }

    /// Notes the people that a line mentions, without a role: they may be meant later by surname or title.
    pub(super) fn note_mentions(&mut self, passage: &Passage<'t>) {
        let text = passage.text();
        let mut before: Option<Mention<'_>> = None;
        for mention in mentions(text) {
            let office_before = before.replace(mention.clone()).filter(|office| {
                let beside = text.get(office.range.end..mention.range.start) == Some(", ");
                office.name.is_empty() && beside && !heads_three(text, office)
            });
            if !mention.name.contains(' ') && (mention.name.is_empty() || mention.titles.is_empty()) {
                continue;
            }
            let span = passage.locate(mention.range.clone());
            let behind = office_behind(text, mention.range.end);
            let offices = office_before
                .and_then(|office| office.titles.last().cloned())
                .into_iter()
                .chain(behind)
                .map(|office| Cow::Owned(office.into_owned()))
                .collect();
            let mention = mention.into_owned();
            self.members.push(CastMember {
                mention,
                offices,
                roles: Vec::new(),
                side: None,
                span,
            });
        }
    }

    /// Notes who takes part by the office alone; a name may follow in the text.
    pub(super) fn note_office(&mut self, passage: &Passage<'t>, side: Option<&str>) {
        if let Some(mention) = listed_mention_at(passage.text(), 0) {
            let span = passage.locate(mention.range.clone());
            self.members.push(CastMember {
                mention: mention.into_owned(),
                offices: Vec::new(),
                roles: Vec::new(),
                side: side.map(|side| Cow::Owned(side.to_owned())),
                span,
            });
        }
    }

    /// True where a label names a person: by a title, or one of the cast by name.
    pub(super) fn names_member(&self, label: &str) -> bool {
        let ends = |end: usize| {
            label[end..].trim_start().is_empty() || label[end..].trim_start().starts_with(['(', '['])
        };
        let Some(mention) = listed_mention_at(label, 0).filter(|mention| ends(mention.range.end)) else {
            return false;
        };
        if mention.name.is_empty() {
            return self.has_office_alone(&mention);
        }
        !mention.titles.is_empty() || self.knows(&mention.name)
    }

    /// True where a member is known by this office and no name.
    fn has_office_alone(&self, office: &Mention<'_>) -> bool {
        let key = |mention: &Mention<'_>| mention.titles.last().map(|title| title_key(title));
        let alone =
            |member: &CastMember<'_>| member.mention.name.is_empty() && key(&member.mention) == key(office);
        self.members.iter().any(alone)
    }

    /// True where a member's name shares a word with `name`, in capitals or not.
    pub(super) fn knows(&self, name: &str) -> bool {
        let first = |word: &str| word.chars().next().and_then(|c| c.to_lowercase().next());
        // Of most words the first letters differ.
        let near = |word: &str, other: &str| match (word.as_bytes(), other.as_bytes()) {
            ([one, ..], [other, ..]) => one | 0x20 == other | 0x20 || !one.is_ascii() || !other.is_ascii(),
            _ => true,
        };
        let same = |word: &str, other: &str| match word.is_ascii() && other.is_ascii() {
            true => word.eq_ignore_ascii_case(other),
            false => first(word) == first(other) && word.to_lowercase() == other.to_lowercase(),
        };
        let words: Vec<&str> = name.split_whitespace().collect();
        let shares = |member: &CastMember<'_>| {
            let mut own = member.mention.name.split_whitespace();
            own.any(|word| words.iter().any(|other| near(word, other) && same(word, other)))
        };
        self.members.iter().any(shares)
    }

    /// Reads `text` as the office of a member; false where it names somebody.
    pub(super) fn add_office(&mut self, member: usize, text: &str) -> bool {
        let office = text.trim();
        if office.len() > LONGEST_OFFICE || office.contains([':', '.']) {
            return false;
        }
        let Some(member) = self
            .members
            .get_mut(member)
            .filter(|member| !member.mention.name.is_empty() && !member.roles.is_empty())
        else {
            return false;
        };
        let people = people_list(office);
        let names_nobody = people.iter().all(|listed| listed.mention.name.is_empty());
        let is_office = || {
            people.is_empty() || listed_mention_at(office, 0).is_some_and(|mention| mention.name.is_empty())
        };
        if !names_nobody || !is_office() {
            return false;
        }
        // `Interpreters`, or `Interpreter` below somebody who has an office: others who are not named.
        let unnamed = role_of(office).is_some()
            && !office.contains(' ')
            && (office.ends_with('s') || !member.offices.is_empty());
        if unnamed {
            return true;
        }
        if let Some(role) = role_of(office).filter(|role| !member.roles.contains(role)) {
            member.roles.push(role);
        }
        member.offices.push(Cow::Owned(office.to_owned()));
        true
    }

    /// Adds the words of a line to the last office of the last person, which ends in mid-phrase: `Special Adviser to`.
    pub(super) fn add_rest_of_office(&mut self, text: &str) -> bool {
        let last = self.members.last_mut();
        let Some(office) = last.and_then(|member| member.offices.last_mut()) else {
            return false;
        };
        let breaks_off = office
            .rsplit(' ')
            .next()
            .is_some_and(|word| matches!(word, "and" | "for" | "in" | "of" | "the" | "to"));
        if !breaks_off || text.len() > LONGEST_OFFICE || text.contains(':') {
            return false;
        }
        *office = Cow::Owned(format!("{office} {}", text.trim()));
        true
    }

    /// Gives the offices that talk by the title to those on the list without an office: the first to whom the list begins
    /// with, the second to an Excellency, the first of another side, or the other of two.
    pub(super) fn allot_offices(&mut self) {
        let Some([first, second]) = self.talking_offices.take() else {
            return;
        };
        let talks = |member: &CastMember<'_>| member.roles.contains(&PersonRole::Participant);
        let listed: Vec<usize> = (0..self.members.len())
            .filter(|at| self.members.get(*at).is_some_and(talks))
            .collect();
        let free = |at: &usize| self.members.get(*at).is_some_and(|member| !has_office(member));
        let host = listed.first().copied().filter(free);
        let side = |at: &usize| self.members.get(*at).and_then(|member| member.side.as_deref());
        let others = || listed.iter().skip(1).copied().filter(free);
        let excellency = others().find(|at| self.members.get(*at).is_some_and(is_excellency));
        let of_other_side = host
            .as_ref()
            .and_then(side)
            .and_then(|own| others().find(|at| side(at).is_some_and(|other| other != own)));
        let only = (listed.len() == 2).then(|| others().next()).flatten();
        let guest = excellency.or(of_other_side).or(only);
        for (office, bearer) in [(first, host), (second, guest)] {
            let borne = self.members.iter().any(|member| bears(member, &office));
            if let Some(member) = bearer.and_then(|at| self.members.get_mut(at)).filter(|_| !borne) {
                member.offices.push(office);
            }
        }
    }

    /// Gives members whose side is named by an adjective the name that another label gives the side
    /// (`the Ruritanian side` where another says `From Ruritania`).
    pub(super) fn unify_sides(&mut self) {
        let mut sides: Vec<Cow<'t, str>> = Vec::new();
        for side in self.members.iter().filter_map(|member| member.side.as_ref()) {
            if sides.len() < MOST_SIDES && !sides.contains(side) {
                sides.push(side.clone());
            }
        }
        for member in &mut self.members {
            let Some(side) = &mut member.side else { continue };
            if let Some(shorter) = sides.iter().find(|other| names_same_country(other, side)) {
                *side = shorter.clone();
            }
        }
    }
}

fn has_office(member: &CastMember<'_>) -> bool {
    let titles = member.mention.titles.iter().chain(&member.offices);
    titles
        .map(|title| class_of(title))
        .any(|class| class == Some(TitleClass::Office))
}

fn is_excellency(member: &CastMember<'_>) -> bool {
    let short = |title: &Cow<'_, str>| matches!(&**title, "H.E." | "H. E." | "HE");
    let titles = &member.mention.titles;
    titles
        .iter()
        .any(|title| short(title) || title.ends_with("Excellency"))
}

/// True where the member is known by the office, or the title of the document gives it to him.
fn bears(member: &CastMember<'_>, office: &str) -> bool {
    let key = title_key(office);
    let mut titles = member.mention.titles.iter().chain(&member.offices);
    titles.any(|title| title_key(title) == key)
}

/// The office behind a name and a comma: `Orlov, First Secretary of the Party`.
fn office_behind(text: &str, end: usize) -> Option<Cow<'_, str>> {
    let start = end
        + text
            .get(end..)?
            .strip_prefix(',')
            .map(|rest| 1 + rest.len() - rest.trim_start().len())?;
    let lead = ["the ", "The "]
        .iter()
        .find(|the| text[start..].starts_with(**the));
    let titles = titles_at(text, start + lead.map_or(0, |the| the.len()))?;
    let office = titles
        .items
        .into_iter()
        .find(|title| title.class == TitleClass::Office)?;
    Some(office.text)
}

/// The roles of a person on a list of `listed` people whose own entry says `own`: an interpreter is no participant, a
/// note-taker at the table is one too.
fn roles(listed: PersonRole, own: Option<PersonRole>) -> Vec<PersonRole> {
    match own {
        None => vec![listed],
        Some(PersonRole::Interpreter) => vec![PersonRole::Interpreter],
        Some(own) if own == listed => vec![own],
        Some(own) => vec![listed, own],
    }
}

/// True where a text lists people and says nothing else: behind a name stands a separator, an office, another name, but
/// no verb.
pub(super) fn is_list(text: &str) -> bool {
    list(text, LONGEST_LIST, LONGEST_LISTED_OFFICE).is_some()
}

/// The same of what stands behind the name of a side: a delegation is longer, and who leads it holds many offices.
pub(super) fn is_list_of_side(text: &str) -> bool {
    list(text, LONGEST_DELEGATION, LONGEST_OFFICES).is_some()
}

/// The people of a text that lists them and says nothing else.
fn list(text: &str, longest: usize, longest_office: usize) -> Option<Vec<ListedPerson<'_>>> {
    if text.len() > longest {
        return None;
    }
    let people = people_list(text);
    let goes_on = |listed: &ListedPerson<'_>| {
        let behind = text.get(listed.mention.range.end..).unwrap_or_default();
        let word = behind
            .trim_start()
            .split(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or_default();
        let is_prose = behind.starts_with(' ') && word.starts_with(char::is_lowercase);
        let long_office = listed
            .office
            .as_ref()
            .is_some_and(|office| office.len() > longest_office);
        (!is_prose || matches!(word, "and" | "of" | "from" | "with" | "as") || class_of(word).is_some())
            && !long_office
    };
    let lists = !people.is_empty() && people.iter().all(goes_on);
    lists.then_some(people)
}

/// The people that a text lists.
pub(super) fn people_of(text: &str) -> Vec<Mention<'static>> {
    people_list(text)
        .into_iter()
        .map(|listed| listed.mention.into_owned())
        .collect()
}

/// `Ruritania` for `Ruritanian`, `China` for `Chinese`: the shorter name, all but its last letter shared; `U.S.` is no
/// short form of `U.S.S.R.`
fn names_same_country(name: &str, adjective: &str) -> bool {
    let shared = name
        .chars()
        .zip(adjective.chars())
        .take_while(|(a, b)| a.eq_ignore_ascii_case(b))
        .count();
    let length = name.chars().count();
    !name.contains('.') && length < adjective.chars().count() && length >= 4 && shared + 1 >= length
}
