//! Words and what is known of each: by a key that one pass over their letters makes, the same whatever their case.

use std::borrow::Cow;

/// What is known of words, by open addressing. The words are a grammar's own, so that no input can make them collide.
#[derive(Debug)]
pub(crate) struct WordMap<V> {
    /// Numbers of `entries`, from one on; zero where the slot is free. A power of two, several for each word.
    slots: Vec<u16>,
    entries: Vec<Entry<V>>,
}

#[derive(Debug)]
struct Entry<V> {
    key: Key,
    word: Cow<'static, str>,
    value: V,
}

/// Slots of a map that is empty.
const FEWEST_SLOTS: usize = 1 << 6;

/// Slots for each word, at least.
const SLOTS_PER_WORD: usize = 4;

impl<V> Default for WordMap<V> {
    fn default() -> Self {
        Self {
            slots: vec![0; FEWEST_SLOTS],
            entries: Vec::new(),
        }
    }
}

impl<V> WordMap<V> {
    /// What is known of the word, whatever its case.
    pub(crate) fn get(&self, word: &str) -> Option<&V> {
        self.get_bytes(word.as_bytes())
    }

    /// The same of a word that is given as bytes.
    pub(super) fn get_bytes(&self, word: &[u8]) -> Option<&V> {
        self.find(Key::of(word), |entry| is_same(entry, word))
    }

    /// The same of a word of `length` letters of ASCII, at most eight, that stand in the lower bytes of `letters`. The key
    /// of so short a word of letters is that of no other.
    pub(super) fn get_letters(&self, letters: u64, length: usize) -> Option<&V> {
        self.find(Key::of_last(length as u64, letters), |_| true)
    }

    /// All words with what is known of each.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.entries.iter().map(|entry| (&*entry.word, &entry.value))
    }

    fn find(&self, key: Key, same: impl Fn(&str) -> bool) -> Option<&V> {
        let number = self.place(key, same).ok()?;
        self.entries.get(number).map(|entry| &entry.value)
    }

    /// The number of the entry of this key that is the `same`, or the free slot at which it belongs.
    fn place(&self, key: Key, same: impl Fn(&str) -> bool) -> Result<usize, usize> {
        let last = self.slots.len() - 1;
        let mut at = key.0 as usize & last;
        loop {
            let number = match self.slots.get(at) {
                None | Some(0) => return Err(at),
                Some(number) => usize::from(*number) - 1,
            };
            let is_it = |entry: &Entry<V>| entry.key == key && same(&entry.word);
            if self.entries.get(number).is_some_and(is_it) {
                return Ok(number);
            }
            at = (at + 1) & last;
        }
    }
}

impl<V: Default> WordMap<V> {
    /// A map of `words`, each as `note` says.
    pub(crate) fn of<W: Into<Cow<'static, str>>, N>(
        words: impl IntoIterator<Item = (W, N)>,
        note: impl Fn(&mut V, N),
    ) -> Self {
        let mut map = Self::default();
        for (word, news) in words {
            if let Some(value) = map.entry(word.into()) {
                note(value, news);
            }
        }
        map
    }

    /// What is known of a word in small letters, to be added to; nothing where the map is full.
    fn entry(&mut self, word: Cow<'static, str>) -> Option<&mut V> {
        let key = Key::of(word.as_bytes());
        let number = match self.place(key, |entry| entry == word) {
            Ok(number) => number,
            Err(free) => {
                *self.slots.get_mut(free)? = u16::try_from(self.entries.len() + 1).ok()?;
                let value = V::default();
                self.entries.push(Entry { key, word, value });
                if self.entries.len() * SLOTS_PER_WORD > self.slots.len() {
                    self.grow();
                }
                self.entries.len() - 1
            }
        };
        self.entries.get_mut(number).map(|entry| &mut entry.value)
    }

    /// Twice as many slots.
    fn grow(&mut self) {
        self.slots = vec![0; 2 * self.slots.len()];
        for number in 0..self.entries.len() {
            // All that were entered differ.
            let free = self
                .entries
                .get(number)
                .and_then(|entry| self.place(entry.key, |_| false).err());
            if let Some(slot) = free.and_then(|free| self.slots.get_mut(free)) {
                *slot = number as u16 + 1;
            }
        }
    }
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
pub(super) const fn lower_bytes(bytes: &[u8]) -> u64 {
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

#[cfg(test)]
impl<V> WordMap<V> {
    /// True where no two words have the same key.
    pub(super) fn has_keys_of_their_own(&self) -> bool {
        let mut keys: Vec<u64> = self.entries.iter().map(|entry| entry.key.0).collect();
        keys.sort_unstable();
        keys.windows(2).all(|pair| pair[0] != pair[1])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(words: &[&'static str]) -> WordMap<usize> {
        WordMap::of(words.iter().copied().zip(1..), |value, number| *value += number)
    }

    #[test]
    fn words_are_found_whatever_their_case() {
        let map = map(&["say", "said", "say", "acknowledged", "attaché"]);
        for (word, expected) in [
            ("say", Some(4)),
            ("Said", Some(2)),
            ("ACKNOWLEDGED", Some(4)),
            ("attaché", Some(5)),
            ("attache", None),
            ("", None),
            ("acknowledge", None),
        ] {
            assert_eq!(map.get(word).copied(), expected, "{word}");
        }
        assert_eq!(map.get_letters(lower_bytes(b"SAID"), 4), Some(&2));
        assert_eq!(WordMap::<usize>::default().get("say"), None);
    }

    #[test]
    fn a_map_grows() {
        let words: Vec<String> = (0..500).map(|number| format!("word{number}")).collect();
        let map: WordMap<usize> =
            WordMap::of(words.iter().cloned().zip(0..), |value, number| *value = number);
        for (number, word) in words.iter().enumerate() {
            assert_eq!(map.get(word), Some(&number), "{word}");
        }
        assert!(map.slots.len() >= SLOTS_PER_WORD * words.len());
        assert!(map.has_keys_of_their_own());
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
}
