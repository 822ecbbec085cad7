//! The vocabulary of the grammars of names: which tables a word stands in, told by one look-up for all of them.

use std::ops::Deref;
use std::sync::LazyLock;

use super::look_alike::{latin, mixes_scripts};
use super::word_map::WordMap;
use super::{label, person, title, word};

/// What the words of a table have in common; each table has a class of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    AlsoName,
    Calendar,
    CivilAddress,
    Comrade,
    Demonym,
    Dignity,
    Excellency,
    ExcellencyOpener,
    BeforeRank,
    FunctionWord,
    Head,
    HeadlineWord,
    Institution,
    Link,
    LoneOffice,
    Modifier,
    NoSpeaker,
    Opener,
    Ordinal,
    Place,
    PluralAddress,
    Rank,
    SecondHead,
    Shortened,
    Subject,
}

/// The tables in which a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Classes(u32);

impl Classes {
    /// What stands in any of `tables`.
    pub(crate) const fn of(tables: &[&Table]) -> Self {
        let mut bits = 0;
        let mut at = 0;
        while at < tables.len() {
            bits |= 1 << tables[at].class as u32;
            at += 1;
        }
        Self(bits)
    }

    /// True where the word stands in `table`.
    pub(crate) const fn hold(self, table: &Table) -> bool {
        self.0 & 1 << table.class as u32 != 0
    }

    /// True where the word stands in one of the tables of `others`.
    pub(crate) const fn meet(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}

/// A table of lower-case words.
#[derive(Debug)]
pub(crate) struct Table {
    class: Class,
    words: &'static [&'static str],
}

impl Table {
    /// Its words.
    pub(crate) const fn words(&self) -> &'static [&'static str] {
        self.words
    }
}

impl Class {
    /// The table of the words of the class.
    pub(crate) const fn table(self, words: &'static [&'static str]) -> Table {
        Table { class: self, words }
    }
}

impl Deref for Table {
    type Target = [&'static str];

    fn deref(&self) -> &Self::Target {
        self.words
    }
}

/// True where `word` stands in `table`, whatever its case and without a full stop behind it.
pub(crate) fn contains(table: &Table, word: &str) -> bool {
    classes_of(word.trim_end_matches('.')).hold(table)
}

/// The tables in which `word` stands, whatever its case.
pub(crate) fn classes_of(word: &str) -> Classes {
    match word.is_ascii() {
        true => classes_of_ascii(word.as_bytes()),
        false => fold(word, classes_of_ascii),
    }
}

/// The tables in which a word of ASCII stands, whatever its case.
pub(super) fn classes_of_ascii(word: &[u8]) -> Classes {
    if word.len() > LONGEST {
        return Classes::default();
    }
    VOCABULARY.get_bytes(word).copied().unwrap_or_default()
}

/// The tables in which a word of `length` letters of ASCII stands, at most eight, that stand in the lower bytes of
/// `letters`. The key of so short a word of letters is that of no other.
pub(super) fn classes_of_letters(letters: u64, length: usize) -> Classes {
    VOCABULARY
        .get_letters(letters, length)
        .copied()
        .unwrap_or_default()
}

/// All words of all tables.
static VOCABULARY: LazyLock<WordMap<Classes>> = LazyLock::new(|| {
    let tables = [word::TABLES, title::TABLES, person::TABLES, label::TABLES];
    let tables = tables.into_iter().flatten();
    let words = tables.flat_map(|table| table.iter().map(|word| (*word, Classes::of(&[table]))));
    WordMap::of(words, |known: &mut Classes, more| known.0 |= more.0)
});

/// No word of a table is as long, in bytes.
const LONGEST: usize = 32;

/// Hands `word` on as tables spell it, Cyrillic letters among Latin ones as those; nothing, where it is too long for any of
/// them.
fn fold<T>(word: &str, then: impl FnOnce(&[u8]) -> T) -> T {
    let mut folded = [0; LONGEST];
    let mut length = 0;
    let letter = match mixes_scripts(word) {
        true => latin,
        false => plain_letter,
    };
    for c in word.chars().flat_map(char::to_lowercase) {
        let c = letter(c);
        let Some(room) = folded.get_mut(length..length + c.len_utf8()) else {
            return then(&[]);
        };
        c.encode_utf8(room);
        length += c.len_utf8();
    }
    then(folded.get(..length).unwrap_or_default())
}

/// Typographic apostrophes and accents of the tables' few French and German words, as the tables spell them.
fn plain_letter(c: char) -> char {
    match c {
        '’' | '‘' => '\'',
        'é' | 'è' => 'e',
        'ñ' => 'n',
        'ä' => 'a',
        'ö' => 'o',
        'ü' => 'u',
        'ß' => 's',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::word::{FUNCTION_WORDS, PLACES};
    use crate::grammar::word_map::lower_bytes;

    #[test]
    fn each_table_has_a_class_of_its_own_and_stands_in_the_vocabulary_once() {
        let tables: Vec<_> = [word::TABLES, title::TABLES, person::TABLES, label::TABLES]
            .into_iter()
            .flatten()
            .collect();
        let mut classes: Vec<_> = tables.iter().map(|table| table.class as u32).collect();
        classes.sort_unstable();
        let all: Vec<_> = (0..=Class::Subject as u32).collect();
        assert_eq!(classes, all);
        for table in tables {
            for pair in table.windows(2) {
                assert!(pair[0] < pair[1], "{pair:?}");
            }
            assert!(
                table.iter().all(|word| word.len() < LONGEST && word.is_ascii()),
                "{table:?}"
            );
        }
        assert!(VOCABULARY.has_keys_of_their_own());
    }

    #[test]
    fn a_short_word_of_letters_is_known_by_its_key() {
        for word in word::TABLES.iter().flat_map(|table| table.iter()) {
            let letters = word.bytes().all(|byte| byte.is_ascii_alphabetic());
            if letters && word.len() <= 8 {
                let shouted = lower_bytes(word.to_ascii_uppercase().as_bytes());
                assert_eq!(
                    classes_of_letters(shouted, word.len()),
                    classes_of(word),
                    "{word}"
                );
            }
        }
        assert_eq!(classes_of_letters(lower_bytes(b"zzq"), 3), Classes::default());
    }

    #[test]
    fn words_are_found_whatever_their_case_and_accents() {
        for word in [
            "attache",
            "attaché",
            "ATTACHE",
            "Minister",
            "Minister.",
            "MINISTER",
            "Мinistеr",
        ] {
            assert!(contains(title::HEADS, word), "{word}");
        }
        assert!(contains(FUNCTION_WORDS, "Тhe") && contains(FUNCTION_WORDS, "оf"));
        // All in Cyrillic letters it is another language's.
        assert!(!contains(FUNCTION_WORDS, "тне") && !contains(FUNCTION_WORDS, "не"));
        let long = "minister".repeat(9);
        for word in ["", ".", "b", "inister", "minist\u{f8}r", "mini_ster", &long] {
            assert!(!contains(title::HEADS, word), "{word}");
        }
        for word in PLACES.iter().chain(FUNCTION_WORDS.iter()) {
            assert_eq!(
                contains(PLACES, &word.to_uppercase()),
                PLACES.contains(word),
                "{word}"
            );
        }
    }
}
