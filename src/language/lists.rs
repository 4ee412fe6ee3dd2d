//! The word lists of a language, one word a line, embedded; lines that begin with `;` are remarks.
//!
//! All the lists of a language lie in one table, so that a word is looked up once for everything that is asked of it.

use std::sync::LazyLock;

use super::wordmap::WordMap;
use super::{Language, en};

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

/// The lists that a word stands in, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lists(u32);

impl Lists {
    /// See [`List::Function`].
    pub const FUNCTION: Lists = Lists(1);
    /// See [`List::Common`].
    pub const COMMON: Lists = Lists(1 << 1);
    /// See [`List::Verb`].
    pub const VERB: Lists = Lists(1 << 2);
    /// See [`List::Base`].
    pub const BASE: Lists = Lists(1 << 3);
    /// See [`List::Person`].
    pub const PERSON: Lists = Lists(1 << 4);
    /// See [`List::Sense`].
    pub const SENSE: Lists = Lists(1 << 5);
    /// English words that open a phrase of place.
    pub(super) const PLACE: Lists = Lists(1 << 6);
    /// English words that open a time.
    pub(super) const TIME: Lists = Lists(1 << 7);
    /// English words that can be a clause's subject.
    pub(super) const SUBJECT: Lists = Lists(1 << 8);
    /// English relative pronouns.
    pub(super) const RELATIVE: Lists = Lists(1 << 9);
    /// English determiners.
    pub(super) const DETERMINER: Lists = Lists(1 << 10);
    /// English prepositions.
    pub(super) const PREPOSITION: Lists = Lists(1 << 11);
    /// English nouns that are not counted.
    pub(super) const MASS: Lists = Lists(1 << 12);
    /// English words for what is done to somebody.
    pub(super) const DONE: Lists = Lists(1 << 13);
    /// English participles without -ed, or too short to be known by it.
    pub(super) const PARTICIPLE: Lists = Lists(1 << 14);
    /// English words for what grew.
    pub(super) const GROWN: Lists = Lists(1 << 15);
    /// English words for what grew, if a whole kind is called so.
    pub(super) const CROP: Lists = Lists(1 << 16);
    /// English words for what is done for somebody.
    pub(super) const SERVICE: Lists = Lists(1 << 17);

    /// Both these lists and those.
    #[must_use]
    pub const fn and(self, other: Lists) -> Lists {
        Lists(self.0 | other.0)
    }

    /// Whether the word stands in one of these lists.
    #[must_use]
    pub const fn any(self, lists: Lists) -> bool {
        self.0 & lists.0 != 0
    }
}

type Table = WordMap<&'static str, Lists>;

static ENGLISH: LazyLock<Table> = LazyLock::new(|| {
    let files = [
        (Lists::FUNCTION, include_str!("words/function.en.txt")),
        (Lists::COMMON, include_str!("words/common.en.txt")),
        (Lists::VERB, include_str!("words/verb.en.txt")),
        (Lists::BASE, include_str!("words/base.en.txt")),
        (Lists::PERSON, include_str!("words/person.en.txt")),
        (Lists::SENSE, include_str!("words/sense.en.txt")),
    ];
    let mut table = table(&files);
    for (list, words) in en::CLASSES {
        words.iter().for_each(|word| add(&mut table, word, *list));
    }
    table
});

static INDONESIAN: LazyLock<Table> = LazyLock::new(|| {
    table(&[
        (Lists::FUNCTION, include_str!("words/function.id.txt")),
        (Lists::COMMON, include_str!("words/common.id.txt")),
        (Lists::VERB, include_str!("words/verb.id.txt")),
        (Lists::PERSON, include_str!("words/person.id.txt")),
        (Lists::SENSE, include_str!("words/sense.id.txt")),
    ])
});

fn table(files: &[(Lists, &'static str)]) -> Table {
    let mut table = Table::default();
    for (list, file) in files {
        let lines = file.lines().filter(|line| !line.starts_with(';'));
        lines.flat_map(str::split_whitespace).for_each(|word| add(&mut table, word, *list));
    }
    table
}

fn add(table: &mut Table, word: &'static str, list: Lists) {
    let lists = table.entry(word);
    *lists = lists.and(list);
}

/// The lists of a language that a word (in lower case) stands in.
#[must_use]
pub fn of(word: &str, language: Language) -> Lists {
    let table: &Table = match language {
        Language::En => &ENGLISH,
        Language::Id => &INDONESIAN,
    };
    table.get(word).copied().unwrap_or_default()
}

/// Whether the word (in lower case) stands in the list.
#[must_use]
pub fn contains(list: List, word: &str) -> bool {
    let (list, language) = match list {
        List::Function(language) => (Lists::FUNCTION, language),
        List::Common(language) => (Lists::COMMON, language),
        List::Verb(language) => (Lists::VERB, language),
        List::Base(language) => (Lists::BASE, language),
        List::Person(language) => (Lists::PERSON, language),
        List::Sense(language) => (Lists::SENSE, language),
    };
    of(word, language).any(list)
}
