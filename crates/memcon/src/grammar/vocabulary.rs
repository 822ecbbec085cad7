//! The vocabulary of the grammars of names: which tables a word stands in, told by one look-up for all of them.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Deref;
use std::sync::LazyLock;

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
    VOCABULARY.find(Key::of(word), |entry| is_same(entry, word))
}

/// The tables in which a word of `length` letters of ASCII stands, at most eight, that stand in the lower bytes of
/// `letters`. The key of so short a word of letters is that of no other.
pub(super) fn classes_of_letters(letters: u64, length: usize) -> Classes {
    VOCABULARY.find(Key::of_last(length as u64, letters), |_| true)
}

/// True for the same word, whatever the case of the second.
fn is_same(entry: &str, word: &[u8]) -> bool {
    let mut known = entry.as_bytes();
    let mut rest = word;
    while let (Some((eight, behind)), Some((own, others))) =
        (known.split_first_chunk(), rest.split_first_chunk())
    {
        if u64::from_le_bytes(*eight) != small_letters(u64::from_le_bytes(*own)) {
            return false;
        }
        (known, rest) = (behind, others);
    }
    known.len() == rest.len() && lower_bytes(known) == small_letters(lower_bytes(rest))
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::new);

/// All words of all tables, by open addressing.
struct Vocabulary {
    /// Numbers of `entries`, from one on; zero where the slot is free.
    slots: Vec<u16>,
    entries: Vec<Entry>,
}

struct Entry {
    key: Key,
    word: &'static str,
    classes: Classes,
}

/// Slots of the vocabulary: a power of two, several for each word.
const SLOTS: usize = 1 << 13;

impl Vocabulary {
    fn new() -> Self {
        let mut vocabulary = Self {
            slots: vec![0; SLOTS],
            entries: Vec::new(),
        };
        let tables = [word::TABLES, title::TABLES, person::TABLES, label::TABLES];
        for table in tables.into_iter().flatten() {
            for word in table.iter() {
                vocabulary.enter(word, Classes::of(&[table]));
            }
        }
        vocabulary
    }

    fn enter(&mut self, word: &'static str, classes: Classes) {
        let key = Key::of(word.as_bytes());
        match self.place(key, |entry| entry == word) {
            Ok(number) => {
                if let Some(entry) = self.entries.get_mut(number) {
                    entry.classes.0 |= classes.0;
                }
            }
            Err(free) => {
                self.entries.push(Entry { key, word, classes });
                if let Some(slot) = self.slots.get_mut(free) {
                    *slot = self.entries.len() as u16;
                }
            }
        }
    }

    fn find(&self, key: Key, same: impl Fn(&str) -> bool) -> Classes {
        let found = self.place(key, same).ok();
        found
            .and_then(|number| self.entries.get(number))
            .map_or_else(Classes::default, |entry| entry.classes)
    }

    /// The number of the entry of this key that is the `same`, or the free slot at which it belongs.
    fn place(&self, key: Key, same: impl Fn(&str) -> bool) -> Result<usize, usize> {
        let mut at = key.0 as usize % SLOTS;
        loop {
            let number = match self.slots.get(at) {
                None | Some(0) => return Err(at),
                Some(number) => usize::from(*number) - 1,
            };
            let is_it = |entry: &Entry| entry.key == key && same(entry.word);
            if self.entries.get(number).is_some_and(is_it) {
                return Ok(number);
            }
            at = (at + 1) % SLOTS;
        }
    }
}

/// A number made of the letters of a word, the same whatever their case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key(u64);

impl Key {
    /// The key of a word. Other characters than letters may fall together, which costs nothing but time.
    const fn of(word: &[u8]) -> Self {
        let mut key = word.len() as u64;
        let Some(last) = word.last_chunk() else {
            return Self::of_last(key, lower_bytes(word));
        };
        let mut rest = word;
        while rest.len() > 8
            && let Some((eight, behind)) = rest.split_first_chunk()
        {
            key = mix(key, u64::from_le_bytes(*eight));
            rest = behind;
        }
        // The last eight bytes, whichever of them were mixed in before.
        Self::of_last(key, u64::from_le_bytes(*last))
    }

    /// The key of a word with the last bytes of it, up to eight; `before` is what the others make, and the length.
    const fn of_last(before: u64, letters: u64) -> Self {
        Self(mix(before, letters))
    }
}

/// Eight bytes with the capitals of ASCII among them made small.
const fn small_letters(eight: u64) -> u64 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    let low = eight & !HIGH;
    let from_a = low + (0x80 - b'A' as u64) * EACH;
    let behind_z = low + (0x7f - b'Z' as u64) * EACH;
    let capitals = from_a & !behind_z & !eight & HIGH;
    eight | capitals >> 2
}

/// Up to eight bytes as the lower ones of a number.
const fn lower_bytes(bytes: &[u8]) -> u64 {
    match (
        bytes.first_chunk(),
        bytes.first_chunk(),
        bytes.last_chunk(),
        bytes,
    ) {
        (Some(eight), ..) => u64::from_le_bytes(*eight),
        (_, Some(first), Some(last), _) => {
            u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << (8 * (bytes.len() - 4))
        }
        (.., [a, b, c]) => *a as u64 | (*b as u64) << 8 | (*c as u64) << 16,
        (.., [a, b]) => *a as u64 | (*b as u64) << 8,
        (.., [a]) => *a as u64,
        _ => 0,
    }
}

const fn mix(key: u64, letters: u64) -> u64 {
    /// Makes capital letters small.
    const SMALL: u64 = 0x2020_2020_2020_2020;
    let key = (key ^ (letters | SMALL)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    key ^ key >> 32
}

/// Hashes the words of a vocabulary. Its words are known, so that no input can make them collide.
#[derive(Debug, Default)]
pub(crate) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, word: &[u8]) {
        self.0 ^= Key::of(word).0;
    }

    /// What `str` writes behind its bytes.
    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A set of words that are known, in small letters.
pub(crate) type WordSet = HashSet<&'static str, BuildHasherDefault<WordHasher>>;

/// No word of a table is as long, in bytes.
const LONGEST: usize = 32;

/// Hands `word` on as tables spell it; nothing, where it is too long for any of them.
fn fold<T>(word: &str, then: impl FnOnce(&[u8]) -> T) -> T {
    let mut folded = [0; LONGEST];
    let mut length = 0;
    for c in word.chars().flat_map(char::to_lowercase) {
        let c = plain_letter(c);
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
        assert!(VOCABULARY.entries.len() < SLOTS / 2);
        let keys: HashSet<u64> = VOCABULARY.entries.iter().map(|entry| entry.key.0).collect();
        assert_eq!(keys.len(), VOCABULARY.entries.len());
    }

    #[test]
    fn words_are_compared_whatever_their_case() {
        let long = "plenipotentiary's";
        for length in 1..=long.len() {
            let word = &long[..length];
            let shouted = word.to_ascii_uppercase();
            assert!(
                is_same(word, shouted.as_bytes()) && is_same(word, word.as_bytes()),
                "{word}"
            );
            let (first, last) = (&word[1..], &word[..length - 1]);
            for other in [
                format!("@{first}"),
                format!("{last}\u{7}"),
                format!("{word}s"),
                last.to_owned(),
            ] {
                assert!(!is_same(word, other.as_bytes()), "{word} {other}");
            }
        }
        assert!(!is_same("vice-marshal", b"vice\rmarshal"));
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
        ] {
            assert!(contains(title::HEADS, word), "{word}");
        }
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
