//! Words of the language among those that stand before colons: the document has them in small letters, too.

use foldhash::HashSet;

use super::{Found, is_initials};
use crate::grammar::label::Labelled;
use crate::grammar::word::letters_end;
use crate::lex::Paragraph;

/// One word without a title that the document has in small letters: `Background:`, `Results:`.
pub(super) fn is_ordinary(found: &Found<'_>, ordinary: &OrdinaryWords) -> bool {
    let Labelled::Persons(persons) = &found.label.who else {
        return false;
    };
    let [person] = &persons[..] else {
        return false;
    };
    person.titles.is_empty()
        && !is_initials(person)
        && found.label.side.is_none()
        && ordinary.has(&person.name)
}

/// Of the words of possible labels, those that the document has in small letters.
pub(super) struct OrdinaryWords(HashSet<String>);

impl OrdinaryWords {
    /// Those of the labels of people whom the record does not know.
    pub(super) fn new<'p>(running: &[Paragraph<'_>], unknown: impl Iterator<Item = &'p Found<'p>>) -> Self {
        let persons = unknown.flat_map(|found| match &found.label.who {
            Labelled::Persons(persons) => persons.as_slice(),
            Labelled::Nameless => &[],
        });
        let names = persons.flat_map(|person| person.name.split_whitespace());
        let of_letters = names.filter(|name| name.chars().all(char::is_alphabetic));
        let mut wanted: HashSet<String> = of_letters.map(str::to_lowercase).collect();
        if wanted.is_empty() {
            return Self(wanted);
        }
        let mut looks = [false; LOOKS];
        for word in &wanted {
            looks[look(word)] = true;
        }
        let mut found = HashSet::default();
        for paragraph in running {
            each_small_word(paragraph.passage.text(), |word| {
                if looks[look(word)] {
                    found.extend(wanted.take(word));
                }
            });
        }
        Self(found)
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.0.contains(word.to_lowercase().as_str())
    }
}

/// How many [`look`]s there are.
const LOOKS: usize = 1 << 10;

/// A number by which most words are told apart: their first letter and length.
fn look(word: &str) -> usize {
    let first = word.bytes().next().unwrap_or_default() & 31;
    usize::from(first) << 5 | word.len() & 31
}

/// Hands on the words of `text` that begin with a small letter: a loop, for it sees every word of a transcript.
fn each_small_word<'t>(text: &'t str, mut then: impl FnMut(&'t str)) {
    let is_separator = |byte: u8| byte.is_ascii() && !byte.is_ascii_alphabetic();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(first) = bytes.get(at) {
        let start = at;
        at = letters_end(bytes, at);
        if bytes.get(at).is_none_or(u8::is_ascii) {
            if first.is_ascii_lowercase() {
                then(&text[start..at]);
            }
            at += 1;
            continue;
        }
        at += bytes[at..]
            .iter()
            .take_while(|byte| !is_separator(**byte))
            .count();
        if !first.is_ascii_uppercase() {
            let words = text[start..at].split(|c: char| !c.is_alphabetic());
            words
                .filter(|word| word.starts_with(char::is_lowercase))
                .for_each(&mut then);
        }
    }
}
