use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{owned, vocabulary};
use crate::Span;

vocabulary! {
    /// What a person does in the record.
    pub enum PersonRole {
        /// Speaks, as a turn shows.
        Speaker = "speaker",
        /// Takes part in the conversation.
        Participant = "participant",
        /// Wrote the document.
        Author = "author",
        /// Interprets.
        Interpreter = "interpreter",
        /// Takes notes.
        NoteTaker = "note-taker",
    }
}

/// A person of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Person<'a> {
    /// The id by which turns name the person: `p1`, `p2`, ... in order of appearance.
    pub id: Cow<'a, str>,
    /// The fullest form of the name in the dump, family name where it is printed, editors' brackets resolved.
    pub name: Cow<'a, str>,
    /// Every other form that the dump uses for the person.
    #[serde(default)]
    pub aliases: Vec<Cow<'a, str>>,
    /// Titles and offices that stand before or after the name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub titles: Vec<Cow<'a, str>>,
    /// What the person does.
    #[serde(default)]
    pub roles: Vec<PersonRole>,
    /// The side of the table, where the dump groups people by side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Cow<'a, str>>,
    /// Where the dump names the person.
    #[serde(default)]
    pub spans: Vec<Span>,
}

impl Person<'_> {
    pub(crate) fn into_owned(self) -> Person<'static> {
        Person {
            id: owned(self.id),
            name: owned(self.name),
            aliases: self.aliases.into_iter().map(owned).collect(),
            titles: self.titles.into_iter().map(owned).collect(),
            roles: self.roles,
            side: self.side.map(owned),
            spans: self.spans,
        }
    }
}
