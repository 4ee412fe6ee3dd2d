//! Finding phrases in an answer, many phrases in one answer: word lists are long, and most of their words are not there.
//!
//! An answer keeps small marks of the words it has, and a list of phrases those of its first words. Where the two have nothing
//! in common no phrase is looked for, and else only those whose first word left its mark.

use std::sync::Arc;

use super::lexicon::Word;
use crate::fnv;

/// Which words a text may have: two bits for every run of letters and digits (a Bloom filter), each in a set of its own, so that
/// the first alone says of many runs that none is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Marks {
    first: [u64; 8],
    second: [u64; 2],
}

/// The mark of a run of letters and digits: 9 bits for the first set, 7 for the second.
type Mark = u16;

/// The mark of a run in lower case.
fn mark(run: &str) -> Mark {
    mark_of(fnv::hash(run))
}

fn mark_of(hash: u64) -> Mark {
    let [high, low, ..] = hash.to_be_bytes();
    Mark::from_be_bytes([high, low])
}

/// Which bit a mark has in a set: which word of 64, and the bit there.
fn first(mark: Mark) -> (usize, u64) {
    (usize::from(mark >> 13), 1 << (mark >> 7 & 63))
}

/// The same in the second set.
fn second(mark: Mark) -> (usize, u64) {
    (usize::from(mark >> 6 & 1), 1 << (mark & 63))
}

/// The runs of a text.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty())
}

/// The marks of the runs of a word, of which most words have one; "co-op" has two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Runs {
    /// As many; the first twice where it is the only one.
    Few([Mark; 2]),
    /// None at all.
    None,
    /// More than there is room for.
    Many,
}

impl Runs {
    /// The runs of a word in lower case.
    pub(super) fn of(lower: &str) -> Runs {
        let mut marks = runs(lower).map(mark);
        let Some(first) = marks.next() else { return Runs::None };
        let second = marks.next().unwrap_or(first);
        if marks.next().is_some() { Runs::Many } else { Runs::Few([first, second]) }
    }
}

impl Marks {
    /// The marks of a text, by its words.
    pub(crate) fn of(words: impl Iterator<Item = Word>) -> Marks {
        let mut marks = Marks::default();
        for word in words {
            match word.runs {
                Runs::Few(few) => few.into_iter().for_each(|mark| marks.add(mark)),
                Runs::None => {}
                // it may have any
                Runs::Many => return Marks { first: [u64::MAX; 8], second: [u64::MAX; 2] },
            }
        }
        marks
    }

    fn add(&mut self, mark: Mark) {
        let ((word, bit), (other_word, other_bit)) = (first(mark), second(mark));
        self.first[word] |= bit;
        self.second[other_word] |= other_bit;
    }

    fn has(&self, mark: Mark) -> bool {
        let ((word, bit), (other_word, other_bit)) = (first(mark), second(mark));
        self.first[word] & bit != 0 && self.second[other_word] & other_bit != 0
    }

    /// Whether a mark may be in both.
    fn meet(&self, other: &Marks) -> bool {
        self.first.iter().zip(other.first).any(|(own, others)| own & others != 0)
    }
}

/// Words and phrases to look for. Many tests ask for the same ones, and share them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Phrases(Arc<List>);

#[derive(Debug, PartialEq, Eq, Hash)]
struct List {
    phrases: Vec<Phrase>,
    /// The marks of their first words.
    heads: Marks,
    /// One of them begins with a sign, which leaves no mark.
    unmarked: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Phrase {
    lower: String,
    /// The mark of its first word; none where it begins with a sign.
    head: Option<Mark>,
}

impl Phrases {
    /// Takes the phrases in any case.
    #[must_use]
    pub fn new(phrases: &[String]) -> Phrases {
        let phrases: Vec<Phrase> = phrases.iter().map(|phrase| Phrase::new(phrase)).collect();
        let mut heads = Marks::default();
        phrases.iter().filter_map(|phrase| phrase.head).for_each(|head| heads.add(head));
        let unmarked = phrases.iter().any(|phrase| phrase.head.is_none());
        Phrases(Arc::new(List { phrases, heads, unmarked }))
    }

    /// Whether one of them may stand in a text with these marks.
    pub(crate) fn may_stand(&self, marks: &Marks) -> bool {
        self.0.unmarked || self.0.heads.meet(marks)
    }

    /// Whether one of them stands in a text, between the borders of words. The text is in lower case, and has these marks or
    /// fewer.
    pub(crate) fn stand_in(&self, lower: &str, marks: &Marks) -> bool {
        let may = |phrase: &&Phrase| phrase.head.is_none_or(|head| marks.has(head));
        self.0.phrases.iter().filter(may).any(|phrase| stands(&phrase.lower, lower))
    }

    /// Whether a text begins with one of them, whatever its case.
    pub(crate) fn begin(&self, text: &str) -> bool {
        if !self.0.unmarked && first_run(text).is_some_and(|run| !self.0.heads.has(run)) {
            return false;
        }
        let first = text.chars().next().map(lower);
        let may = |phrase: &&Phrase| phrase.lower.chars().next().is_none_or(|letter| Some(letter) == first);
        let behind = |phrase: &Phrase| behind(text, &phrase.lower);
        self.0.phrases.iter().filter(may).filter_map(behind).any(|rest| !rest.starts_with(char::is_alphanumeric))
    }
}

impl Phrase {
    fn new(phrase: &str) -> Phrase {
        let lower = phrase.to_lowercase();
        let head = lower.split(|c: char| !c.is_alphanumeric()).next().filter(|run| !run.is_empty()).map(mark);
        Phrase { lower, head }
    }
}

/// The mark of the run that a text begins with; none if it begins with a sign.
fn first_run(text: &str) -> Option<Mark> {
    let run = text.split(|c: char| !c.is_alphanumeric()).next().filter(|run| !run.is_empty())?;
    if run.is_ascii() { Some(mark_of(fnv::hash_lower(run))) } else { Some(mark(&run.to_lowercase())) }
}

/// What stands behind a head in lower case, where a text has it.
fn behind<'t>(text: &'t str, head: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    head.chars().all(|letter| rest.next().map(lower) == Some(letter)).then_some(rest.as_str())
}

/// A letter in lower case; the first of two, where it takes two.
fn lower(letter: char) -> char {
    if letter.is_ascii() { letter.to_ascii_lowercase() } else { letter.to_lowercase().next().unwrap_or(letter) }
}

/// Whether a phrase stands in a text, between the borders of words.
fn stands(phrase: &str, text: &str) -> bool {
    let Some(first) = phrase.bytes().next() else { return false };
    let borders = |at: usize| {
        text.get(at..).and_then(|from| from.strip_prefix(phrase)).is_some_and(|after| {
            !after.starts_with(char::is_alphanumeric) && !text[..at].ends_with(char::is_alphanumeric)
        })
    };
    memchr::memchr_iter(first, text.as_bytes()).any(borders)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::language::Language;
    use crate::language::known::Known;

    fn holds(text: &str, phrase: &str) -> bool {
        let phrases = Phrases::new(&[phrase.to_owned()]);
        let marks = Marks::of(Known::of(text, Language::En).words().iter().copied());
        phrases.may_stand(&marks) && phrases.stand_in(&text.to_lowercase(), &marks)
    }

    #[test]
    fn a_text_begins_in_any_case() {
        for (text, phrase, begins) in [
            ("We wove it", "we", true),
            ("Weaving", "we", false),
            ("ÉTÉ, at last", "été", true),
            ("a", "a loom", false),
            ("50 % of it", "50 %", true),
        ] {
            assert_eq!(Phrases::new(&[phrase.to_owned()]).begin(text), begins, "{phrase} before {text}");
        }
    }

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
            assert_eq!(holds(text, phrase), stands, "{phrase} in {text}");
        }
    }

    proptest! {
        #[test]
        fn the_first_run_hides_nothing(text in "[a-cB éÉ'’.,-]{0,8}", phrase in "[a-cé '-]{0,4}") {
            let (lower, phrase) = (text.to_lowercase(), phrase.to_lowercase());
            let begins = lower.strip_prefix(&phrase).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
            prop_assert_eq!(Phrases::new(std::slice::from_ref(&phrase)).begin(&text), begins);
        }

        #[test]
        fn the_marks_hide_nothing(text in "[a-d éÉ'’.,-]{0,24}", phrase in "[a-dé '-]{0,6}") {
            let found = holds(&text, &phrase);
            prop_assert_eq!(found, super::stands(&phrase.to_lowercase(), &text.to_lowercase()));
        }
    }
}
