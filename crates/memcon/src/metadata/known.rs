//! What a list holds already, so that nothing enters it twice.

use foldhash::HashSet;
use std::hash::Hash;

/// The keys of a list that grows. The list may grow elsewhere, too: what is new in it is looked at before it is asked.
#[derive(Debug)]
pub(super) struct Known<K> {
    keys: HashSet<K>,
    /// How much of the list is looked at.
    seen: usize,
}

impl<K> Default for Known<K> {
    fn default() -> Self {
        Self {
            keys: HashSet::default(),
            seen: 0,
        }
    }
}

impl<K: Eq + Hash> Known<K> {
    /// Adds the key of something that is to enter `list`; false where the list has it.
    pub(super) fn add<T>(&mut self, list: &[T], key: impl Fn(&T) -> K, new: K) -> bool {
        let unseen = list.get(self.seen..).unwrap_or_default();
        self.keys.extend(unseen.iter().map(key));
        self.seen = list.len();
        self.keys.insert(new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_added_once() {
        let mut known = Known::default();
        let list = [1, 2];
        assert!(!known.add(&list, |number| *number, 2));
        assert!(known.add(&list, |number| *number, 3));
        assert!(!known.add(&[1, 2, 3, 4], |number| *number, 4));
        assert!(!known.add(&[1, 2, 3, 4], |number| *number, 3));
    }
}
