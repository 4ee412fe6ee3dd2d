//! What is known of a word by itself, looked up once for all the rules that ask.
//!
//! People use the same few thousand words over and over, so each thread remembers the words it met lately. What is
//! remembered depends on the word and the language alone: the answers are the same, only sooner.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use super::content::{self, Stem};
use super::lists::{List, contains};
use super::{Language, rich, text};

/// Words that a thread remembers in a language before it begins anew: some 2 MiB.
const MOST: usize = 1 << 14;

/// What is known of a word.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Its stem, if it carries content.
    pub stem: Option<Stem>,
    /// It counts something, in digits or in words; "one" does not.
    pub counts: bool,
    /// It is a number, in digits or in words.
    pub number: bool,
    /// It names a person ("nenek", "neneknya").
    pub person: bool,
    /// It names a person or is a title ("Pak", "grandmother’s").
    pub person_or_title: bool,
    /// It can be seen, heard, smelled, tasted or felt.
    pub sense: bool,
    /// The maker alone ("I", "saya"), or with others ("we", "kami").
    pub speaker: Option<Speaker>,
}

/// Who speaks of themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// One person.
    One,
    /// Several.
    Many,
}

thread_local! {
    static KNOWN: RefCell<[FxHashMap<Box<str>, Word>; 2]> = RefCell::default();
}

/// Looks up a word as it was typed.
#[must_use]
pub fn look(word: &str, language: Language) -> Word {
    KNOWN.with_borrow_mut(|known| {
        let known = &mut known[language as usize];
        if let Some(found) = known.get(word) {
            return *found;
        }
        if known.len() >= MOST {
            known.clear();
        }
        let found = work_out(word, language);
        known.insert(word.into(), found);
        found
    })
}

/// Looks up every word of a text.
pub(crate) fn look_all(text: &str, language: Language) -> Vec<Word> {
    text::words(text).map(|word| look(word, language)).collect()
}

fn work_out(word: &str, language: Language) -> Word {
    let (lower, plain) = (text::lower(word), text::plain(word));
    let digits = word.bytes().any(|b| b.is_ascii_digit());
    let number = digits || rich::number_word(&lower, language);
    Word {
        stem: content::of_word(&plain, language),
        counts: digits || number && !matches!(word, "one" | "satu"),
        number,
        person: contains(List::Person(language), lower.trim_end_matches("nya")),
        person_or_title: rich::is_person(word, &lower, language),
        sense: contains(List::Sense(language), &lower),
        speaker: speaker(&plain, language),
    }
}

fn speaker(plain: &str, language: Language) -> Option<Speaker> {
    let (one, many): (&[&str], &[&str]) = match language {
        Language::En => {
            (&["i", "my", "me", "mine", "i'm", "i've", "i'd", "myself"], &["we", "our", "us", "we're", "we've", "ours"])
        }
        Language::Id => (&["saya", "aku"], &["kami", "kita"]),
    };
    if one.contains(&plain) { Some(Speaker::One) } else { many.contains(&plain).then_some(Speaker::Many) }
}
