//! Whom `the guest`, `the host` and `the Ruritanian diplomat` mean.

use super::super::token::Tokens;
use super::{Scene, Who};
use crate::people::PersonIndex;
use crate::record::PersonRole;

/// Most people who are remembered by what they were called so.
const MOST_DESCRIBED: usize = 16;

/// What a host does to a guest.
const RECEIVES: &[&str] = &[
    "greeted", "hosted", "receives", "received", "welcomed", "welcomes",
];

/// What a guest does to a host.
const VISITS: &[&str] = &["visited", "visits"];

/// The same, with `on`.
const CALLS: &[&str] = &["called", "calls", "waited"];

/// Words for a guest.
const GUESTS: &[&str] = &["caller", "guest", "visitor"];

/// What a host gives in honour of a guest.
const MEALS: &[&str] = &["banquet", "breakfast", "dinner", "lunch", "luncheon", "reception"];

/// How far behind the verb the guest of a meal is named, in tokens.
const MEAL_REACH: usize = 9;

/// How far behind such a verb the other one is named, in tokens.
const REACH: usize = 5;

impl Scene<'_, '_> {
    /// `The Premier received Orlov`, `Orlov called on me`: who is the host and who the guest.
    pub(in super::super) fn note_hosts(&mut self, tokens: &Tokens<'_>) {
        if self.host_and_guest.is_some() {
            return;
        }
        let found = (1..tokens.list.len()).find_map(|verb| {
            let receives = tokens.is(verb, RECEIVES);
            let feeds =
                tokens.is(verb, &["gave", "gives"]) && (verb + 1..verb + 4).any(|at| tokens.is(at, MEALS));
            let receives = receives || feeds;
            let visits = tokens.is(verb, VISITS) || tokens.is(verb, CALLS) && tokens.word(verb + 1) == "on";
            if !(receives || visits) {
                return None;
            }
            let passive = receives && tokens.is(verb - 1, &["was", "were"]);
            let mut subject = verb - 1 - usize::from(passive && verb > 1);
            while subject > 0 && tokens.is_adverb(subject) {
                subject -= 1;
            }
            let subject = self.taking_part(tokens, subject)?;
            let reach = if feeds { MEAL_REACH } else { REACH };
            let guest = |at: usize| match feeds {
                true => self.known(tokens.mention(at)?),
                false => self.taking_part(tokens, at),
            };
            let other = (verb + 1..verb + reach).find_map(guest)?;
            if subject == other || passive && !(verb..verb + REACH).any(|at| tokens.word(at) == "by") {
                return None;
            }
            Some(if receives && !passive {
                (subject, other)
            } else {
                (other, subject)
            })
        });
        self.host_and_guest = found;
        if let Some((_, guest)) = found {
            self.admit(guest, PersonRole::Participant);
        }
    }

    /// Who of those present is named at `at`; `I` and `me` are the author.
    fn taking_part(&self, tokens: &Tokens<'_>, at: usize) -> Option<PersonIndex> {
        if tokens.is(at, &["i", "me", "us", "we"]) {
            return self.author;
        }
        self.known(tokens.mention(at)?)
            .filter(|person| self.is_present(*person) || Some(*person) == self.author)
    }

    /// Whom `the guest` or `the host` means, where it is known who received whom.
    pub(super) fn host_or_guest(&self, word: &str) -> Option<PersonIndex> {
        let (host, guest) = self.host_and_guest?;
        match word {
            "host" => Some(host),
            _ if GUESTS.contains(&word) => Some(guest),
            _ => None,
        }
    }

    /// `the Ruritanian diplomat`: who was called so before, else who is in focus and was called nothing of the kind.
    pub(super) fn described(&mut self, words: &str, enters: bool) -> Option<Who> {
        let words = words.to_lowercase();
        let meant = |person| Who {
            person: Some(person),
            label: None,
            rule: "described",
            candidates: Vec::new(),
        };
        if let Some((_, person)) = self.described.iter().find(|(known, _)| *known == words) {
            return Some(meant(*person));
        }
        // Within what somebody says it is whoever he tells of.
        if !enters {
            return None;
        }
        let person = self.focus.filter(|person| {
            let free = self.described.iter().all(|(_, other)| other != person);
            free && self.is_present(*person) && Some(*person) != self.author
        });
        let person = person.filter(|_| self.described.len() < MOST_DESCRIBED);
        match person {
            Some(person) => {
                self.described.push((words, person));
                Some(meant(person))
            }
            None if words.contains(' ') => Some(Who {
                person: None,
                label: Some(words),
                rule: "no-name",
                candidates: Vec::new(),
            }),
            None => None,
        }
    }
}
