//! The word lists of a language, one word a line, embedded; lines that begin with `;` are remarks.

use std::sync::LazyLock;

use rustc_hash::FxHashSet as HashSet;

use super::Language;

/// A list of words in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Words that carry no content of their own.
    Function(Language),
    /// Common words that an answer may begin with and that are no names.
    Common(Language),
    /// Finite verbs and auxiliaries: they show that a phrase is a clause.
    Verb(Language),
    /// Plain forms of English verbs; empty for Indonesian.
    Base(Language),
    /// Words for a person.
    Person(Language),
    /// Words for what is seen, heard, smelled, tasted, felt.
    Sense(Language),
}

macro_rules! lists {
    ($($name:ident = $file:literal;)*) => {
        $(static $name: LazyLock<HashSet<&'static str>> = LazyLock::new(|| parse(include_str!($file)));)*
    };
}

lists! {
    FUNCTION_EN = "words/function.en.txt";
    FUNCTION_ID = "words/function.id.txt";
    COMMON_EN = "words/common.en.txt";
    COMMON_ID = "words/common.id.txt";
    VERB_EN = "words/verb.en.txt";
    VERB_ID = "words/verb.id.txt";
    BASE_EN = "words/base.en.txt";
    PERSON_EN = "words/person.en.txt";
    PERSON_ID = "words/person.id.txt";
    SENSE_EN = "words/sense.en.txt";
    SENSE_ID = "words/sense.id.txt";
}

fn parse(text: &'static str) -> HashSet<&'static str> {
    text.lines().filter(|line| !line.starts_with(';')).flat_map(str::split_whitespace).collect()
}

/// Whether the word (in lower case) stands in the list.
#[must_use]
pub fn contains(list: List, word: &str) -> bool {
    let words: &HashSet<&str> = match list {
        List::Function(Language::En) => &FUNCTION_EN,
        List::Function(Language::Id) => &FUNCTION_ID,
        List::Common(Language::En) => &COMMON_EN,
        List::Common(Language::Id) => &COMMON_ID,
        List::Verb(Language::En) => &VERB_EN,
        List::Verb(Language::Id) => &VERB_ID,
        List::Base(Language::En) => &BASE_EN,
        List::Base(Language::Id) => return false,
        List::Person(Language::En) => &PERSON_EN,
        List::Person(Language::Id) => &PERSON_ID,
        List::Sense(Language::En) => &SENSE_EN,
        List::Sense(Language::Id) => &SENSE_ID,
    };
    words.contains(word)
}
