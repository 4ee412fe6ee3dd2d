//! What is known of a word by itself, looked up once for all the rules that ask.
//!
//! People use the same few thousand words over and over, so each thread remembers the words it met lately. What is
//! remembered depends on the word and the language alone: the answers are the same, only sooner.

use std::cell::RefCell;

use super::content::{self, Stem};
use super::lists::{List, contains};
use super::wordmap::WordMap;
use super::{Language, rich, text};

/// Words that a thread remembers in a language before it begins anew: some half a MiB. More would only be names and numbers.
const MOST: usize = 1 << 12;

/// What is known of a word.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Its stem, if it carries content.
    pub stem: Option<Stem>,
    /// It has a letter or a digit in it.
    pub spoken: bool,
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
    /// Inside a sentence it is a name: it has a capital and is not "I".
    pub inner_name: bool,
    /// The same for who is named before being called "she": no month and no day of the week.
    pub name: bool,
    /// A name behind it is a place's or a thing's: "in", "the", "desa".
    pub leads_to_place: bool,
    /// It stands for a person: "she", "dia".
    pub pronoun: bool,
    /// It brings in somebody or something new: "a", "an".
    pub introduces: bool,
    /// It points to what was said before: "it", "they".
    pub points: bool,
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

/// The words of a language that a thread has met.
#[derive(Debug)]
pub(super) struct Lexicon {
    language: Language,
    known: WordMap<Box<str>, Word>,
}

thread_local! {
    static LEXICONS: [RefCell<Lexicon>; 2] = [Language::En, Language::Id].map(|language| {
        RefCell::new(Lexicon { language, known: WordMap::default() })
    });
}

/// Gives the thread's words of a language to who has many to look up.
pub(super) fn with<T>(language: Language, looks: impl FnOnce(&mut Lexicon) -> T) -> T {
    LEXICONS.with(|lexicons| looks(&mut lexicons[language as usize].borrow_mut()))
}

/// Looks up a word as it was typed.
#[must_use]
pub fn look(word: &str, language: Language) -> Word {
    with(language, |lexicon| lexicon.look(word))
}

impl Lexicon {
    /// See [`look`].
    pub(super) fn look(&mut self, word: &str) -> Word {
        if let Some(found) = self.known.get(word) {
            return *found;
        }
        if self.known.len() >= MOST {
            self.known.clear();
        }
        let found = work_out(word, self.language);
        self.known.insert(word, found);
        found
    }
}

fn work_out(word: &str, language: Language) -> Word {
    let (lower, plain) = (text::lower(word), text::plain(word));
    let digits = word.bytes().any(|b| b.is_ascii_digit());
    let number = digits || rich::number_word(&lower, language);
    Word {
        stem: content::of_word(&plain, language),
        spoken: word.chars().any(char::is_alphanumeric),
        counts: digits || number && !matches!(word, "one" | "satu"),
        number,
        person: contains(List::Person(language), lower.trim_end_matches("nya")),
        person_or_title: rich::is_person(word, &lower, language),
        sense: contains(List::Sense(language), &lower),
        inner_name: is_inner_name(word),
        name: word.starts_with(char::is_uppercase) && word != "I" && !is_date(word, language),
        leads_to_place: leads_to_place(&lower),
        pronoun: is_pronoun(&lower, language),
        introduces: language == Language::En && matches!(&*lower, "a" | "an"),
        points: language == Language::En && matches!(&*lower, "it" | "they" | "them" | "it’s" | "they’re"),
        speaker: speaker(&plain, language),
    }
}

/// Whether a word inside a sentence is a name.
pub(super) fn is_inner_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && !matches!(word, "I" | "I’m" | "I’ve" | "I’d" | "I'm")
}

fn is_date(word: &str, language: Language) -> bool {
    let dates: &[&str] = match language {
        Language::En => &[
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        ],
        Language::Id => &[
            "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
            "November", "Desember", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu",
        ],
    };
    dates.contains(&word)
}

fn leads_to_place(lower: &str) -> bool {
    const PLACES: &[&str] =
        &["the", "of", "in", "at", "from", "on", "near", "a", "an", "di", "dari", "ke", "pulau", "kota", "desa"];
    PLACES.contains(&lower)
}

fn is_pronoun(lower: &str, language: Language) -> bool {
    let pronouns: &[&str] = match language {
        Language::En => &["he", "she", "him", "her", "his", "hers", "he’s", "she’s", "he’d", "she’d"],
        Language::Id => &["ia", "dia", "beliau"],
    };
    pronouns.contains(&lower)
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
