//! The people that head, tail and title name.

use std::borrow::Cow;
use std::ops::Range;

use super::CastMember;
use crate::grammar::people_list::people_list;
use crate::grammar::person::Mention;
use crate::lex::Passage;
use crate::record::PersonRole;

/// The people found so far.
#[derive(Debug, Default)]
pub(super) struct Cast<'t> {
    pub(super) members: Vec<CastMember<'t>>,
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
        for listed in people_list(text) {
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

    /// Gives members whose side is named by an adjective the name that another label gives the side
    /// (`the Ruritanian side` where another says `From Ruritania`).
    pub(super) fn unify_sides(&mut self) {
        let sides: Vec<Cow<'t, str>> = self
            .members
            .iter()
            .filter_map(|member| member.side.clone())
            .collect();
        for member in &mut self.members {
            let Some(side) = &mut member.side else { continue };
            if let Some(shorter) = sides.iter().find(|other| names_same_country(other, side)) {
                *side = shorter.clone();
            }
        }
    }
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

/// The people that a text lists, and nothing else.
pub(super) fn is_list(text: &str) -> bool {
    let people = people_list(text);
    !people.is_empty() && text.len() <= 600
}

/// The people that a text lists.
pub(super) fn people_of(text: &str) -> Vec<Mention<'static>> {
    people_list(text)
        .into_iter()
        .map(|listed| listed.mention.into_owned())
        .collect()
}

/// `Ruritania` for `Ruritanian`, `China` for `Chinese`: the shorter name, all but its last letter shared.
fn names_same_country(name: &str, adjective: &str) -> bool {
    let shared = name
        .chars()
        .zip(adjective.chars())
        .take_while(|(a, b)| a.eq_ignore_ascii_case(b))
        .count();
    let length = name.chars().count();
    length < adjective.chars().count() && length >= 4 && shared + 1 >= length
}
