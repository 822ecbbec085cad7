//! Whom the subject of an attribution means.

use super::super::attribution::{Attribution, Subject};
use super::super::token::Tokens;
use super::{Gender, REACH, Scene, Who, only};
use crate::Span;
use crate::grammar::person::Mention;
use crate::grammar::title::title_key;
use crate::lex::Passage;
use crate::people::{PersonIndex, Resolution};

impl<'t> Scene<'_, 't> {
    /// Whom the subject of an attribution means. `enters` tells whether somebody new may come in by it.
    pub(in super::super) fn who(
        &mut self,
        attribution: &Attribution,
        tokens: &Tokens<'_>,
        passage: &Passage<'t>,
        enters: bool,
    ) -> Option<Who> {
        let named = |person, rule| Who {
            person: Some(person),
            label: None,
            rule,
            candidates: Vec::new(),
        };
        match &attribution.subject {
            // `the undersigned said`: the next `he` is the author, too.
            Subject::Author | Subject::We => Some(match self.author {
                Some(author) if tokens.word(attribution.subject_at) == "undersigned" => {
                    named(author, "undersigned")
                }
                Some(author) => named(author, "first-person"),
                None => Who {
                    person: None,
                    label: Some(
                        passage
                            .words(tokens.get(attribution.subject_at)?.range.clone())
                            .into_owned(),
                    ),
                    rule: "first-person",
                    candidates: Vec::new(),
                },
            }),
            Subject::He => self.pronoun(Gender::He, attribution, tokens, passage),
            Subject::She => self.pronoun(Gender::She, attribution, tokens, passage),
            // `When he had found the chief of protocol, the latter told him that`: who is named right before.
            Subject::Latter if named_before(tokens, attribution.subject_at).is_some() => {
                let last = named_before(tokens, attribution.subject_at)?;
                let enters = self.known(last).is_none() && !last.name.is_empty();
                let person = if enters {
                    self.enter(last, passage)
                } else {
                    self.known(last)
                };
                person.map(|person| named(person, "the-latter"))
            }
            Subject::Latter => self
                .beside
                .or(self.pair.map(|(_, latter)| latter))
                .or(self.before)
                .map(|person| named(person, "the-latter")),
            Subject::Former => self.pair.map(|(former, _)| named(former, "the-former")),
            Subject::They => self.joint.map(|first| named(first, "named-together")),
            Subject::Other => None,
            Subject::Teller(at) => {
                let told = self.known(tokens.mention(*at)?)?;
                let author = self.author.filter(|_| self.tells_as_i());
                let alone = || self.present.iter().all(|person| *person == told);
                let teller = author
                    .or_else(|| self.other_of_two(told))
                    .or_else(|| self.author.filter(|_| alone()));
                teller
                    .filter(|teller| *teller != told && self.is_present(told))
                    .map(|teller| named(teller, "who-tells"))
            }
            Subject::Interlocutor => {
                let words = tokens.get(attribution.subject_at)?.range.start
                    ..tokens.get(attribution.subject_at + 1)?.range.end;
                let noun = tokens.word(attribution.subject_at + 1);
                let role = self
                    .host_or_guest(noun)
                    .filter(|_| tokens.word(attribution.subject_at) == "the");
                let person = role.or_else(|| self.interlocutor());
                Some(Who {
                    person,
                    label: person.is_none().then(|| passage.words(words).into_owned()),
                    rule: "interlocutor",
                    candidates: Vec::new(),
                })
            }
            Subject::Described(range) => {
                let words = passage.words(range.clone());
                self.described(without_article(&words), enters)
            }
            Subject::Mention(at) => self.named(tokens.mention(*at)?, passage, enters),
            // `Our delegation explained`: it is the author who tells so.
            Subject::Phrase(_) if tokens.is(attribution.subject_at, &["our"]) && self.author.is_some() => {
                self.author.map(|author| named(author, "first-person"))
            }
            Subject::Phrase(range) => Some(Who {
                person: None,
                label: Some(without_article(&passage.words(range.clone())).to_owned()),
                rule: "no-name",
                candidates: Vec::new(),
            }),
        }
    }

    /// The other of two who are there.
    fn other_of_two(&self, one: PersonIndex) -> Option<PersonIndex> {
        let mut others = self.present.iter().filter(|person| **person != one);
        let other = others.next().copied();
        other.filter(|_| others.next().is_none() && self.present.contains(&one))
    }

    /// Whom the author talks to: the only other one who is there, else who is in focus.
    fn interlocutor(&self) -> Option<PersonIndex> {
        let mut others = self.present.iter().filter(|person| Some(**person) != self.author);
        match (others.next(), others.next()) {
            (Some(only), None) => Some(*only),
            _ => self.focus,
        }
    }

    /// Who an office means that nobody is known to have: the only one who is there and of whom no office is known. Of
    /// several, an Excellency is the ambassador or minister.
    fn without_office(&self, mention: &Mention<'_>) -> Option<PersonIndex> {
        let office = mention.titles.last().filter(|_| mention.name.is_empty())?;
        // `the Ruritanian comrade` is there: whom the author talks to, else not who spoke last.
        if office.ends_with(" comrade") {
            let other = self.beside.or(self.before).or(self.focus);
            let met = if self.tells_as_i() { self.focus } else { other };
            return met.filter(|person| self.is_present(*person) && Some(*person) != self.author);
        }
        let head = title_key(office);
        let head = head.rsplit(' ').next()?;
        // The author's own colleague.
        if head == "dcm" {
            return None;
        }
        let others = || {
            self.present
                .iter()
                .copied()
                .filter(|person| Some(*person) != self.author)
        };
        let free = || others().filter(|person| !self.people.has_office(*person));
        let is_excellency = |person: &PersonIndex| {
            self.people.person(*person).is_some_and(|person| {
                person
                    .titles
                    .iter()
                    .any(|title| matches!(&**title, "H.E." | "H. E." | "HE") || title.ends_with("Excellency"))
            })
        };
        let excellent = matches!(head, "ambassador" | "minister" | "premier" | "president")
            .then(|| only(&mut free().filter(is_excellency)))
            .flatten();
        let alone = || only(&mut others()).filter(|person| !self.people.has_office(*person));
        // Of two who have none, an ambassador is the guest of a minister.
        let received = || {
            let (host, guest) = self.host_and_guest?;
            let free = |person: PersonIndex| !self.people.has_office(person) && Some(person) != self.author;
            match head {
                "ambassador" | "attaché" | "chargé" | "envoy" => Some(guest).filter(|guest| free(*guest)),
                "chancellor" | "king" | "minister" | "premier" | "president" => {
                    Some(host).filter(|host| free(*host))
                }
                _ => None,
            }
        };
        excellent.or_else(alone).or_else(received)
    }

    /// The only one beside the author who is there and has no office; nobody for an office of the author's own house.
    fn only_without_office(&self, mention: &Mention<'_>) -> Option<PersonIndex> {
        let people = &self.people;
        let others = self
            .present
            .iter()
            .copied()
            .filter(|person| Some(*person) != self.author);
        let free = only(&mut others.filter(|person| !people.has_office(*person)));
        free.filter(|_| mention.name.is_empty())
    }

    /// Who answers `asker`: the person in focus, or whom that person speaks to.
    pub(in super::super) fn replier(&self, asker: Option<PersonIndex>) -> Option<Who> {
        let others = [self.focus, self.beside, self.before, self.author];
        let recent = others.into_iter().flatten().find(|other| Some(*other) != asker);
        let person = recent
            .or_else(|| self.other_of_two(asker?))
            .or_else(|| self.interlocutor().filter(|other| Some(*other) != asker))?;
        Some(Who {
            person: Some(person),
            label: None,
            rule: "the-other",
            candidates: Vec::new(),
        })
    }

    /// Whom an office without a name means, of those who are there.
    pub(in super::super) fn office(
        &mut self,
        mention: &Mention<'_>,
        passage: &Passage<'t>,
    ) -> Option<PersonIndex> {
        let who = mention
            .name
            .is_empty()
            .then(|| self.named(mention, passage, true))??;
        let person = who.person.filter(|person| self.is_present(*person))?;
        (Some(person) != self.author).then_some(person)
    }

    fn named(&mut self, mention: &Mention<'_>, passage: &Passage<'t>, enters: bool) -> Option<Who> {
        let span = passage.locate(mention.range.clone());
        let (person, rule, candidates) = match self.people.resolve(mention) {
            Resolution::Person(person, rule) => {
                let person = self.colleague(person, mention).unwrap_or(person);
                // `President Orlov's greetings`, then `the President`, who is there and of whom no office is known.
                let absent = rule == "title" && Some(person) != self.author && !self.is_present(person);
                let there = absent.then(|| self.only_without_office(mention)).flatten();
                let person = there.unwrap_or(person);
                self.people.note_form(person, mention, span);
                let rule = there.map_or(rule, |_| "only-one-without-office");
                (Some(person), rule, Vec::new())
            }
            Resolution::Ambiguous(persons) => {
                let persons = self.without_teller(self.titled_so(persons, mention), mention);
                let there: Vec<_> = persons.iter().copied().filter(|p| self.is_present(*p)).collect();
                match (&there[..], self.nearest(&persons)) {
                    _ if persons.len() == 1 => (persons.first().copied(), "title-as-printed", Vec::new()),
                    ([one], _) => (Some(*one), "the-one-present", Vec::new()),
                    (_, Some(last)) => (Some(last), "last-of-that-title", persons),
                    // Nobody of them has spoken: the host or the own side is listed first.
                    ([first, ..], None) if mention.name.is_empty() => {
                        (Some(*first), "first-of-that-title", persons)
                    }
                    _ => (None, "title", persons),
                }
            }
            Resolution::Unknown if enters && self.looks_like_a_person(mention) => {
                let free = self.without_office(mention);
                match self.named_office(mention, span, free) {
                    Some((office, at)) => {
                        let person = self.people.enter(&office, at);
                        self.people.note_form(person, mention, span);
                        (Some(person), "office-named-before", Vec::new())
                    }
                    None => self.free_or_new(free, mention, span),
                }
            }
            Resolution::Unknown if enters && self.is_letter(mention) => {
                let person = self.of_letter(mention);
                if let Some(person) = person {
                    self.people.note_form(person, mention, span);
                }
                (person, "initials", Vec::new())
            }
            Resolution::Unknown => return None,
        };
        if let Some(person) = person {
            self.note_gender(person, mention);
        }
        Some(Who {
            person,
            label: person.is_none().then(|| mention.printed.to_string()),
            rule,
            candidates,
        })
    }

    /// The one who has no office yet, else somebody new.
    fn free_or_new(
        &mut self,
        free: Option<PersonIndex>,
        mention: &Mention<'_>,
        span: Span,
    ) -> (Option<PersonIndex>, &'static str, Vec<PersonIndex>) {
        match free {
            Some(person) => {
                self.people.note_form(person, mention, span);
                (Some(person), "only-one-without-office", Vec::new())
            }
            None => (
                Some(self.people.enter(mention, span)),
                "first-mention",
                Vec::new(),
            ),
        }
    }
}

/// The last person whom a sentence names before `end`.
fn named_before<'n, 't>(tokens: &'n Tokens<'t>, end: usize) -> Option<&'n Mention<'t>> {
    (0..end).rev().take(REACH).find_map(|at| tokens.mention(at))
}

fn without_article(words: &str) -> &str {
    ["the ", "The "]
        .iter()
        .find_map(|article| words.strip_prefix(article))
        .unwrap_or(words)
}
