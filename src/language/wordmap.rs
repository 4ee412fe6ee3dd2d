//! A map whose keys are words.

use std::borrow::Borrow;
use std::hash::Hash;

use rustc_hash::FxHashMap;

/// What is known by word. Most words have at most seven bytes: these are hashed and compared as one number.
#[derive(Clone, Debug)]
pub(super) struct WordMap<K, V> {
    short: FxHashMap<u64, V>,
    long: FxHashMap<K, V>,
}

impl<K, V> Default for WordMap<K, V> {
    fn default() -> Self {
        WordMap { short: FxHashMap::default(), long: FxHashMap::default() }
    }
}

impl<K: Borrow<str> + Eq + Hash, V> WordMap<K, V> {
    pub(super) fn get(&self, word: &str) -> Option<&V> {
        match number(word) {
            Some(number) => self.short.get(&number),
            None => self.long.get(word),
        }
    }

    /// What is known of a word, to be changed.
    pub(super) fn entry(&mut self, word: K) -> &mut V
    where
        V: Default,
    {
        match number(word.borrow()) {
            Some(number) => self.short.entry(number).or_default(),
            None => self.long.entry(word).or_default(),
        }
    }

    pub(super) fn insert<'w>(&mut self, word: &'w str, value: V)
    where
        K: From<&'w str>,
    {
        match number(word) {
            Some(number) => self.short.insert(number, value),
            None => self.long.insert(word.into(), value),
        };
    }

    /// How many words it has.
    pub(super) fn len(&self) -> usize {
        self.short.len() + self.long.len()
    }

    pub(super) fn clear(&mut self) {
        self.short.clear();
        self.long.clear();
    }
}

/// A word of at most seven bytes as a number, which no other word has: its length stands before its bytes.
fn number(word: &str) -> Option<u64> {
    let length = u64::try_from(word.len()).ok().filter(|length| *length < 8)?;
    Some(word.bytes().fold(length, |number, byte| number << 8 | u64::from(byte)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_word_is_found_and_no_other(words in prop::collection::vec("[ab\0é]{0,9}", 0..12), other in "[ab\0é]{0,9}") {
            let mut map: WordMap<Box<str>, usize> = WordMap::default();
            for (at, word) in words.iter().enumerate() {
                map.insert(word, at);
            }
            for word in words.iter().chain([&other]) {
                prop_assert_eq!(map.get(word).copied(), words.iter().rposition(|own| own == word), "{}", word);
            }
        }
    }
}
