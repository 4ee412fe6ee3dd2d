//! Finding phrases in an answer, many phrases in one answer: word lists are long, and most of their words are not there.
//!
//! An answer keeps a small mark of the words it has; a phrase whose first word left no mark is not looked for.

use crate::fnv;

/// A text in lower case, to be searched again and again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Searched {
    lower: String,
    marks: Marks,
}

/// Which words a text may have: a bit for every hash of a run of letters and digits (a Bloom filter with one hash).
#[derive(Clone, Copy, Debug, Default)]
struct Marks([u64; 4]);

impl Marks {
    /// The marks of a text's runs, hashed as they are read.
    fn of(lower: &str) -> Marks {
        let (mut marks, mut state) = (Marks::default(), fnv::START);
        for letter in lower.chars() {
            if letter.is_ascii_alphanumeric() {
                state = fnv::add(state, letter);
            } else if !letter.is_ascii() && letter.is_alphanumeric() {
                state = letter.encode_utf8(&mut [0; 4]).bytes().fold(state, fnv::add);
            } else if state != fnv::START {
                marks.add(mark(state));
                state = fnv::START;
            }
        }
        if state != fnv::START {
            marks.add(mark(state));
        }
        marks
    }

    fn add(&mut self, mark: u8) {
        self.0[usize::from(mark >> 6)] |= 1 << (mark & 63);
    }

    fn has(&self, mark: u8) -> bool {
        self.0[usize::from(mark >> 6)] >> (mark & 63) & 1 == 1
    }
}

impl Searched {
    pub(crate) fn new(text: &str) -> Searched {
        let lower = text.to_lowercase();
        let marks = Marks::of(&lower);
        Searched { lower, marks }
    }

    /// The text in lower case.
    pub(crate) fn lower(&self) -> &str {
        &self.lower
    }
}

/// The mark of a run of letters and digits, from its hash.
fn mark(hash: u64) -> u8 {
    hash.to_be_bytes()[0]
}

/// Words and phrases to look for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Phrases(Vec<Phrase>);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Phrase {
    lower: String,
    /// The mark of its first word; none where it begins with a sign.
    head: Option<u8>,
}

impl Phrases {
    /// Takes the phrases in any case.
    #[must_use]
    pub fn new(phrases: &[String]) -> Phrases {
        Phrases(phrases.iter().map(|phrase| Phrase::new(phrase)).collect())
    }

    /// Whether one of them stands in a text, between the borders of words.
    pub(crate) fn stand_in(&self, text: &Searched) -> bool {
        self.stand_in_part(text, &text.lower)
    }

    /// Whether one of them stands in a part of a text in lower case.
    pub(crate) fn stand_in_part(&self, text: &Searched, part: &str) -> bool {
        let may = |phrase: &&Phrase| phrase.head.is_none_or(|head| text.marks.has(head));
        self.0.iter().filter(may).any(|phrase| stands(&phrase.lower, part))
    }

    /// Whether a text begins with one of them.
    pub(crate) fn begin(&self, text: &Searched) -> bool {
        let first = text.lower.as_bytes().first();
        let may = |phrase: &&Phrase| phrase.lower.is_empty() || phrase.lower.as_bytes().first() == first;
        let behind = |phrase: &Phrase| text.lower.strip_prefix(phrase.lower.as_str());
        self.0.iter().filter(may).filter_map(behind).any(|rest| !rest.starts_with(char::is_alphanumeric))
    }
}

impl Phrase {
    fn new(phrase: &str) -> Phrase {
        let lower = phrase.to_lowercase();
        let head = lower.split(|c: char| !c.is_alphanumeric()).next().filter(|run| !run.is_empty());
        let head = head.map(|run| mark(fnv::hash(run)));
        Phrase { lower, head }
    }
}

/// Whether a phrase stands in a text, between the borders of words.
fn stands(phrase: &str, text: &str) -> bool {
    let Some(first) = phrase.bytes().next() else { return false };
    let borders = |at: usize| {
        text.get(at..).and_then(|from| from.strip_prefix(phrase)).is_some_and(|after| {
            !after.starts_with(char::is_alphanumeric) && !text[..at].ends_with(char::is_alphanumeric)
        })
    };
    text.bytes().enumerate().any(|(at, byte)| byte == first && borders(at))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_phrase_stands_between_borders() {
        for (text, phrase, stands) in [
            ("We wove it in Bali.", "bali", true),
            ("a co-op's loom", "co-op", true),
            ("a co-op's loom", "op", true),
            ("weaving", "weave", false),
            ("di rumah ibu", "rumah ibu", true),
            ("di rumah ibunya", "rumah ibu", false),
            ("50 % of it", "% of", true),
            ("caf\u{e9} au lait", "caf", false),
            ("anything", "", false),
        ] {
            assert_eq!(Phrases::new(&[phrase.to_owned()]).stand_in(&Searched::new(text)), stands, "{phrase} in {text}");
        }
    }

    proptest! {
        #[test]
        fn the_marks_hide_nothing(text in "[a-d éÉ'’.,-]{0,24}", phrase in "[a-dé '-]{0,6}") {
            let searched = Searched::new(&text);
            let found = Phrases::new(std::slice::from_ref(&phrase)).stand_in(&searched);
            prop_assert_eq!(found, super::stands(&phrase.to_lowercase(), searched.lower()));
        }
    }
}
