//! What the mentions of a sentence tell of people: their forms and offices, whether they are men or women.

use super::super::token::{Kind, Tokens};
use super::{Gender, Scene};
use crate::grammar::person::{Mention, heads_three};
use crate::grammar::title::{Title, TitleClass, class_of, is_dignity, titles_at};
use crate::lex::Passage;
use crate::people::{PersonIndex, Resolution};
use crate::speech::cues::{Class, Form};

const MASCULINE: &[&str] = &["king", "lord", "mr", "mr.", "prince", "sir"];

const FEMININE: &[&str] = &[
    "lady", "madam", "madame", "miss", "mme", "mme.", "mrs", "mrs.", "ms", "ms.", "princess", "queen",
];

/// Endings of family names that only women have, in Slavic languages.
const WOMENS_ENDINGS: &[&str] = &["eva", "ova", "ová", "skaia", "skaya", "ska", "cka"];

/// Endings of other names that end like those.
const NO_WOMENS_ENDINGS: &[&str] = &["nova", "nueva", "illanueva"];

impl<'t> Scene<'_, 't> {
    /// Notes the mentions of a sentence: forms of people who are known, and people named in full.
    pub(in super::super) fn note_mentions(&mut self, tokens: &Tokens<'_>, passage: &Passage<'t>) {
        for mention in &tokens.mentions {
            let span = passage.locate(mention.range.clone());
            match self.people.resolve(mention) {
                Resolution::Person(person, _) => {
                    let person = self.colleague(person, mention).unwrap_or(person);
                    self.people.note_form(person, mention, span);
                    self.note_gender(person, mention);
                }
                // A title, or a name that an editor completed, is a person's.
                Resolution::Unknown
                    if !mention.name.is_empty() && (!mention.titles.is_empty() || is_completed(mention)) =>
                {
                    let person = match self.only_guest(tokens, mention) {
                        Some(guest) => {
                            self.people.note_form(guest, mention, span);
                            guest
                        }
                        None => self.people.enter(mention, span),
                    };
                    self.note_gender(person, mention);
                }
                Resolution::Unknown => self.note_surname(mention, span),
                Resolution::Ambiguous(_) => {}
            }
        }
        self.note_appositions(tokens, passage);
        self.note_bare_offices(tokens, passage);
        self.note_possessive(tokens);
        self.note_offices(tokens, passage);
    }

    /// `The Ambassador told me that it was cold. Mr. Orlov said that it would snow.`: the only one who talks with the author, and
    /// of whom no name was told before.
    fn only_guest(&self, tokens: &Tokens<'_>, mention: &Mention<'_>) -> Option<PersonIndex> {
        let guest = self.looked_at().filter(|_| self.hears())?;
        let opens = tokens
            .mention(0)
            .is_some_and(|first| first.range == mention.range);
        let civil = mention
            .titles
            .iter()
            .all(|title| class_of(title) == Some(TitleClass::Civil));
        let verb = (1..4).find(|at| !tokens.is_adverb(*at))?;
        let says = || {
            let cue = tokens
                .cue(verb)
                .and_then(|cue| cue.verb(Some(tokens.word(verb + 1))));
            cue.is_some_and(|(verb, form)| {
                form == Form::Past
                    && matches!(verb.class, Class::Say | Class::Tell | Class::Answer | Class::Ask)
            })
        };
        let alone = || {
            let mut others = self.present.iter().filter(|person| Some(**person) != self.author);
            others.all(|person| *person == guest)
        };
        (opens && civil && self.people.is_nameless(guest) && says() && alone()).then_some(guest)
    }

    /// `Orlov, Secretary of the Party, ...`: an office without an article behind a name.
    fn note_bare_offices(&mut self, tokens: &Tokens<'_>, passage: &Passage<'t>) {
        for at in 0..tokens.list.len() {
            let Some(named) = tokens.mention(at).filter(|mention| !mention.name.is_empty()) else {
                continue;
            };
            let Some(next) = tokens.get(at + 2).filter(|next| next.kind == Kind::Word) else {
                continue;
            };
            if tokens.kind(at + 1) != Some(&Kind::Comma) {
                continue;
            }
            let Some(titles) = titles_at(passage.text(), next.range.start) else {
                continue;
            };
            let is_office = |title: &Title<'_>| match title.class {
                TitleClass::Office | TitleClass::Rank => true,
                TitleClass::Civil => is_dignity(&title.text),
                TitleClass::Address => false,
            };
            let offices: Vec<_> = titles
                .items
                .into_iter()
                .filter(is_office)
                .map(|title| title.text)
                .collect();
            if let Some(person) = self.known(named).filter(|_| !offices.is_empty()) {
                self.people.add_titles(person, &offices);
            }
        }
    }

    /// `Szabo spoke of her trip`: the possessive of a sentence that names one person tells of that person.
    fn note_possessive(&mut self, tokens: &Tokens<'_>) {
        let Some(mention) = tokens.mention(0) else { return };
        let near = (1..tokens.list.len().min(12)).take_while(|at| tokens.mention(*at).is_none());
        let told = near.into_iter().find_map(|at| match tokens.word(at) {
            "his" | "himself" => Some(Gender::He),
            "her" | "herself" => Some(Gender::She),
            _ => None,
        });
        if let (Some(gender), Some(person)) = (told, self.known(mention)) {
            self.genders.entry(person).or_insert(gender);
        }
    }

    /// `Orlov, the Minister of Trade, ...`: the office belongs to the name.
    fn note_appositions(&mut self, tokens: &Tokens<'_>, passage: &Passage<'t>) {
        for at in 0..tokens.list.len() {
            if tokens.kind(at + 1) != Some(&Kind::Comma) {
                continue;
            }
            let (Some(first), Some(second)) = (tokens.mention(at), tokens.mention(at + 2)) else {
                continue;
            };
            let closes = |at: usize| {
                matches!(
                    tokens.kind(at),
                    None | Some(Kind::Comma | Kind::Stop | Kind::Break)
                )
            };
            // `Orlov, the ambassador in Selm, came`
            let posted = || {
                let name = |at: usize| matches!(tokens.kind(at), Some(Kind::Word | Kind::Mention(_)));
                tokens.is(at + 3, &["at", "in", "to"])
                    && name(at + 4)
                    && (closes(at + 5) || name(at + 5) && closes(at + 6))
            };
            let closed = (closes(at + 3) || posted()) && !heads_three(passage.text(), first);
            let (named, office) = match (first.name.is_empty(), second.name.is_empty()) {
                (false, true) => (first, second),
                (true, false) => (second, first),
                _ => continue,
            };
            if !closed {
                continue;
            }
            // A name beside an office is a person's.
            let person = self.known(named).or_else(|| {
                let whole = named.name.contains(' ') || at == 0 && self.looks_like_a_person(named);
                let unknown = whole && self.people.resolve(named) == Resolution::Unknown;
                unknown.then(|| self.people.enter(named, passage.locate(named.range.clone())))
            });
            if let Some(person) = person {
                self.people.add_titles(person, &office.titles);
                self.people.add_alias(person, &office.printed);
            }
        }
    }

    pub(super) fn note_gender(&mut self, person: PersonIndex, mention: &Mention<'_>) {
        if is_womans_name(&mention.name) {
            self.genders.entry(person).or_insert(Gender::She);
        }
        if let Some(told) = told_by_title(mention) {
            self.genders.insert(person, told);
        }
    }

    /// Notes that the one in focus is called `her` or `him` by the author: `I asked her`.
    pub(in super::super) fn note_object(&mut self, tokens: &Tokens<'_>) {
        let Some(person) = self.focus.filter(|_| tokens.is(0, &["i"])) else {
            return;
        };
        let told = (1..tokens.list.len().min(12)).find_map(|at| match tokens.word(at) {
            "her" => Some(Gender::She),
            "him" => Some(Gender::He),
            _ => None,
        });
        let mut mentions = tokens.mentions.iter();
        if let Some(gender) = told
            && mentions.all(|mention| self.known(mention) == Some(person))
        {
            self.genders.entry(person).or_insert(gender);
        }
    }

    /// Notes the first of two who are named together, one of whom is there: the next `they` are those.
    pub(in super::super) fn note_joint(&mut self, tokens: &Tokens<'_>) {
        let they = (0..LATEST_THEY).find(|at| tokens.is(*at, &["they"]));
        let of_them = they.is_some_and(|they| (0..they).all(|at| tokens.mention(at).is_none()));
        // `The dam was broken.` tells of nobody else.
        let of_nobody = || {
            let words = tokens.list.iter().map(|token| &*token.word);
            tokens.mentions.is_empty() && !words.into_iter().any(|word| matches!(word, "he" | "she"))
        };
        if self.joint.is_some() && (of_them || of_nobody()) {
            return;
        }
        let joined = (1..tokens.list.len().min(MOST_JOINED)).find(|at| {
            let office = tokens.kind(at - 1) == Some(&Kind::Comma);
            tokens.word(*at) == "and" && (tokens.mention(at - 1).is_some() || office)
        });
        self.joint = joined.and_then(|and| {
            let other = self.known(tokens.mention(and + 1)?)?;
            let floor = and.saturating_sub(OFFICE_REACH);
            let first = (floor..and)
                .rev()
                .find_map(|at| self.known(tokens.mention(at)?))?;
            let there = self.is_present(first) || self.is_present(other);
            (there && first != other && Some(first) != self.author && Some(other) != self.author)
                .then_some(first)
        });
    }

    /// Notes the last two persons whom a sentence names: the former and the latter of the next.
    pub(in super::super) fn note_pair(&mut self, tokens: &Tokens<'_>) {
        let mut named: Vec<PersonIndex> = Vec::new();
        for person in tokens.mentions.iter().filter_map(|mention| self.known(mention)) {
            if named.last() != Some(&person) {
                named.push(person);
            }
        }
        if let [.., former, latter] = named[..]
            && former != latter
        {
            self.pair = Some((former, latter));
        }
    }
}

/// Where `they` stand at the latest in a sentence that goes on about two, in tokens.
const LATEST_THEY: usize = 9;

/// How far into a sentence two are looked for who are named together, in tokens.
const MOST_JOINED: usize = 40;

/// How far before `and` the first of them stands, with his office.
const OFFICE_REACH: usize = 8;

/// What titles tell, the last before the others.
fn told_by_title(mention: &Mention<'_>) -> Option<Gender> {
    mention.titles.iter().rev().find_map(|title| {
        let title = title.to_lowercase();
        if MASCULINE.contains(&title.as_str()) {
            Some(Gender::He)
        } else {
            FEMININE.contains(&title.as_str()).then_some(Gender::She)
        }
    })
}

/// What title and family name tell.
pub(super) fn gender_of(mention: &Mention<'_>) -> Option<Gender> {
    told_by_title(mention).or_else(|| is_womans_name(&mention.name).then_some(Gender::She))
}

/// True for a family name of women: `Elena Orlova`.
fn is_womans_name(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default().to_lowercase();
    last.chars().count() > 5
        && WOMENS_ENDINGS.iter().any(|ending| last.ends_with(ending))
        && !NO_WOMENS_ENDINGS.contains(&last.as_str())
}

/// True where an editor completed the name: `[Anna] Noll`.
fn is_completed(mention: &Mention<'_>) -> bool {
    mention.name.contains(' ') && !mention.printed.contains(&*mention.name)
}
