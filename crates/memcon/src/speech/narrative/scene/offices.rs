//! Offices that are named before anybody speaks who has them: `I called on the Minister of Works. ... The minister said`.

use super::super::token::Tokens;
use super::Scene;
use crate::Span;
use crate::grammar::person::Mention;
use crate::grammar::title::{is_excellency, title_key};
use crate::lex::Passage;
use crate::people::{PersonIndex, Resolution};

/// An office that was named with its country or subject, of whom nobody knows who has it.
#[derive(Debug)]
pub(super) struct Office {
    mention: Mention<'static>,
    /// The last word of the office, as a key.
    head: String,
    span: Span,
    /// Whom the same sentence names: none of them has the office.
    beside: Vec<PersonIndex>,
    /// Somebody was named behind it.
    is_followed: bool,
}

/// Most offices that are remembered.
const MOST: usize = 4;

/// How far before its short form an office was named, in bytes.
const REACH: usize = 2500;

impl<'t> Scene<'_, 't> {
    /// Notes the offices of a sentence that nobody is known to have.
    pub(super) fn note_offices(&mut self, tokens: &Tokens<'_>, passage: &Passage<'t>) {
        for mention in &tokens.mentions {
            let names = |title: &str| !mention.name.is_empty() || !is_excellency(title);
            if let Some(last) = self.offices.front_mut() {
                last.is_followed |= mention.titles.last().is_none_or(|title| names(title));
            }
            let [title] = &mention.titles[..] else { continue };
            if !mention.name.is_empty()
                || !(mention.printed.starts_with("the ") || mention.printed.starts_with("The "))
            {
                continue;
            }
            let key = title_key(title);
            let Some(head) = head_of(&key) else { continue };
            if self.people.resolve(mention) != Resolution::Unknown {
                continue;
            }
            let named = tokens.mentions.iter().filter(|other| !other.name.is_empty());
            let beside = named.filter_map(|other| self.known(other)).collect();
            self.offices.truncate(MOST - 1);
            self.offices.push_front(Office {
                mention: mention.clone().into_owned(),
                head: head.to_owned(),
                span: passage.locate(mention.range.clone()),
                beside,
                is_followed: false,
            });
        }
    }

    /// The office that `mention`, an office of one word at `span`, is short for, where it was named not long before; the one
    /// that `other` does not have, where somebody is given.
    pub(super) fn named_office(
        &self,
        mention: &Mention<'_>,
        span: Span,
        other: Option<PersonIndex>,
    ) -> Option<(Mention<'static>, Span)> {
        let [title] = &mention.titles[..] else { return None };
        let key = title_key(title);
        let may = |office: &&Office| {
            (office.head == key || is_excellency(title) && EXCELLENCIES.contains(&office.head.as_str()))
                && office.span.end() <= span.start()
                && span.start() - office.span.end() <= REACH
                && other.is_none_or(|other| office.beside.contains(&other))
        };
        let office = self.offices.iter().find(may)?;
        Some((office.mention.clone(), office.span))
    }

    /// The office that was named right before a pronoun at `span`, where nobody else can be meant.
    pub(super) fn office_before(&self, span: Span) -> Option<(Mention<'static>, Span)> {
        let near = |office: &&Office| {
            !office.is_followed
                && office.span.end() <= span.start()
                && span.start() - office.span.end() <= PRONOUN_REACH
        };
        let office = self.offices.front().filter(near)?;
        Some((office.mention.clone(), office.span))
    }
}

/// How far behind an office a pronoun may stand for it, in bytes.
const PRONOUN_REACH: usize = 300;

/// The short form of an office with its country or subject: `minister` of `minister of works` and `Ruritanian minister`.
fn head_of(key: &str) -> Option<&str> {
    if let Some((head, _)) = key.split_once(" of ") {
        return (!head.contains(' ')).then_some(head);
    }
    let (country, head) = key.split_once(' ')?;
    let plain = !head.contains(' ') && !OWN_OFFICES.contains(&country);
    plain.then_some(head)
}

/// Heads of offices whose bearers are Excellencies.
const EXCELLENCIES: &[&str] = &["ambassador", "governor", "minister", "premier", "president"];

/// First words of offices that are no countries: the office is another one without them.
const OWN_OFFICES: &[&str] = &[
    "acting",
    "assistant",
    "chief",
    "crown",
    "deputy",
    "first",
    "former",
    "general",
    "prime",
    "second",
    "third",
    "under",
    "vice",
];
