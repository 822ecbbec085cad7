use std::borrow::Cow;

use super::order::{Order, order_of};
use crate::grammar::look_alike::{latin, mixes_scripts};
use crate::grammar::title::{TitleClass, class_of, title_key};
use crate::record::Person;

/// Most titles of one person that are kept apart: each look-up walks them.
const MOST_TITLES: usize = 64;

/// A person of the registry, with what resolution needs.
#[derive(Debug)]
pub(super) struct Entry<'t> {
    pub(super) person: Person<'t>,
    /// The words of the name, folded.
    pub(super) words: Vec<String>,
    /// Position of the family name among them.
    pub(super) family: usize,
    pub(super) order: Order,
    /// Known by an office only; the name is what the office is called.
    pub(super) nameless: bool,
    /// Keys of the titles that tell people apart, and their classes.
    pub(super) titles: Vec<(String, TitleClass)>,
}

impl<'t> Entry<'t> {
    pub(super) fn new(name: &str) -> Self {
        let mut entry = Self {
            person: Person {
                id: Cow::Borrowed(""),
                name: Cow::Borrowed(""),
                aliases: Vec::new(),
                titles: Vec::new(),
                roles: Vec::new(),
                side: None,
                spans: Vec::new(),
            },
            words: Vec::new(),
            family: 0,
            order: Order::FamilyLast,
            nameless: false,
            titles: Vec::new(),
        };
        entry.rename(name);
        entry
    }

    /// Gives the person another name.
    pub(super) fn rename(&mut self, name: &str) {
        self.words = words_of(name);
        self.order = order_of(&name.split_whitespace().collect::<Vec<_>>());
        self.family = match self.order {
            Order::FamilyFirst => 0,
            Order::FamilyLast => self.words.len().saturating_sub(1),
        };
        self.person.name = Cow::Owned(name.to_owned());
    }

    /// True for a word (folded) by which the family is called: the family name; in Spanish names also the one before `y`
    /// and before a husband's (`Uribe` of `Uribe y Salas`, `Carranza` of `Carranza de Uribe`), in Portuguese ones the one
    /// before a particle (`Pinheiro` of `Pinheiro da Mota`).
    pub(super) fn is_family_word(&self, word: &str) -> bool {
        if self.family_name() == word {
            return true;
        }
        let family = self.words.iter().enumerate().rev().find_map(|(at, word)| {
            let joins = matches!(word.as_str(), "y" | "e" | "de") && at >= 2
                || matches!(word.as_str(), "da" | "das" | "do" | "dos") && at >= 1;
            self.words.get(at.checked_sub(1).filter(|_| joins)?)
        });
        family.is_some_and(|family| family == word)
    }

    /// The family name, folded.
    pub(super) fn family_name(&self) -> &str {
        self.words.get(self.family).map_or("", String::as_str)
    }

    /// Adds titles; those that anybody may have tell nobody apart.
    pub(super) fn add_titles(&mut self, titles: &[Cow<'_, str>]) {
        for title in titles {
            let class = class_of(title).unwrap_or(TitleClass::Office);
            let key = title_key(title);
            let enough = self.titles.len() >= MOST_TITLES;
            if enough || class == TitleClass::Address || self.titles.iter().any(|(known, _)| *known == key) {
                continue;
            }
            self.titles.push((key, class));
            self.person.titles.push(Cow::Owned(title.clone().into_owned()));
        }
    }
}

/// The form of a name by which it is looked up: lower case, letters and digits only; Cyrillic letters among Latin ones
/// are those that they look like.
pub(crate) fn fold(name: &str) -> String {
    if name.is_ascii() {
        let mut folded = Vec::with_capacity(name.len());
        folded.extend(name.bytes().filter(u8::is_ascii_alphanumeric));
        folded.make_ascii_lowercase();
        return String::from_utf8(folded).unwrap_or_default();
    }
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    let small = letters.flat_map(char::to_lowercase);
    if mixes_scripts(name) {
        return small.map(latin).collect();
    }
    small.collect()
}

/// The words of a name, folded; initials written together (`N.S.`) are words of their own and keep their full stop.
pub(super) fn words_of(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in name.split_whitespace() {
        if word.ends_with('.') {
            let initials = word.split('.').filter(|initial| !initial.is_empty());
            words.extend(initials.map(|initial| format!("{}.", fold(initial))));
        } else if let Some((initials, rest)) = word.rsplit_once('.') {
            words.extend(initials.split('.').map(|initial| format!("{}.", fold(initial))));
            words.push(fold(rest));
        } else if is_bare_initial(word) {
            words.push(format!("{}.", fold(word)));
        } else {
            words.push(fold(word));
        }
    }
    words.retain(|word| !word.is_empty() && word != ".");
    words
}

/// How many words [`words_of`] gives.
pub(super) fn word_count(name: &str) -> usize {
    if name.contains('.') {
        return words_of(name).len();
    }
    let words = name.split_whitespace();
    words.filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// An initial without its full stop: `J` of `J A Orlov`.
fn is_bare_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

/// True where one word is the other, or its initial.
pub(super) fn words_agree(one: &str, other: &str) -> bool {
    let initial_of = |initial: &str, word: &str| {
        initial
            .strip_suffix('.')
            .is_some_and(|initial| !initial.is_empty() && word.starts_with(initial))
    };
    one == other || initial_of(one, other) || initial_of(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cyrillic_letters_among_latin_ones_are_those() {
        for (name, folded) in [
            ("Оrlоv", "orlov"),
            ("SZАВO", "szabo"),
            ("Szabó", "szabó"),
            ("Орлов", "орлов"),
            ("O'Hara", "ohara"),
        ] {
            assert_eq!(fold(name), folded, "{name}");
        }
    }
}
