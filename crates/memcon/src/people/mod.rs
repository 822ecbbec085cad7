//! Who is who: the registry of a record's persons, and how a label, a name, a title or a pronoun finds its person.

use std::borrow::Cow;

use crate::Span;
use crate::grammar::person::Mention;
use crate::record::{Person, PersonRole};

/// A person of the registry, by position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct PersonIndex(pub(crate) usize);

/// Whom a label, name, title or pronoun means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Resolution {
    /// One person, by this rule (`full-name`, `surname`, `declared-abbreviation`, `title`, ...).
    Person(PersonIndex, &'static str),
    /// Several persons fit.
    Ambiguous(Vec<PersonIndex>),
    /// Nobody does.
    Unknown,
}

/// The persons of a record, as they are found.
#[derive(Debug, Default)]
pub(crate) struct Registry<'t> {
    persons: Vec<Person<'t>>,
}

impl<'t> Registry<'t> {
    /// Enters a person as named by `mention` at `span` of the decoded text, or finds the one that it already names.
    pub(crate) fn enter(&mut self, mention: &Mention<'t>, span: Span) -> PersonIndex {
        let _ = (mention, span);
        unimplemented!("people")
    }

    /// Whom `mention` names among the persons entered so far.
    pub(crate) fn resolve(&self, mention: &Mention<'_>) -> Resolution {
        let _ = mention;
        unimplemented!("people")
    }

    /// Declares that `alias` means the person from here on (`to be abbreviated as Liu`).
    pub(crate) fn declare(&mut self, person: PersonIndex, alias: Cow<'t, str>) {
        let _ = (person, alias);
        unimplemented!("people")
    }

    /// Gives a person a role.
    pub(crate) fn add_role(&mut self, person: PersonIndex, role: PersonRole) {
        let roles = &mut self.persons[person.0].roles;
        if !roles.contains(&role) {
            roles.push(role);
        }
    }

    /// Puts a person on a side.
    pub(crate) fn set_side(&mut self, person: PersonIndex, side: Cow<'t, str>) {
        self.persons[person.0].side.get_or_insert(side);
    }

    /// The finished list: who has a role, numbered in order of appearance. Position `i` of the second value is the id
    /// of the person with index `i`, where that person is listed.
    pub(crate) fn finish(self) -> (Vec<Person<'t>>, Vec<Option<Cow<'t, str>>>) {
        unimplemented!("people")
    }
}
