//! What is known of a word by itself, looked up once for all the rules that ask.
//!
//! People use the same few thousand words over and over, so each thread remembers the words it met lately. What is
//! remembered depends on the word and the language alone: the answers are the same, only sooner.

use std::cell::RefCell;

use super::content::{self, Stem};
use super::lists::{List, contains};
use super::search::Runs;
use super::wordmap::WordMap;
use super::{Language, rich, text};

/// Words that a thread remembers in a language before it begins anew: some half a MiB. More would only be names and numbers.
const MOST: usize = 1 << 12;

/// What is known of a word.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Its stem, if it carries content.
    pub stem: Option<Stem>,
    /// What it is.
    pub(crate) traits: Traits,
    /// What a search for words sees of it.
    pub(super) runs: Runs,
    /// The maker alone ("I", "saya"), or with others ("we", "kami").
    pub speaker: Option<Speaker>,
}

impl Word {
    /// Whether it has a trait.
    pub(crate) fn is(self, one: Traits) -> bool {
        self.traits.have(one)
    }
}

/// What a word is by itself, or any of several words: a bit for each trait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Traits(u16);

impl Traits {
    /// It has a letter or a digit in it.
    pub(crate) const SPOKEN: Traits = Traits(1);
    /// It counts something, in digits or in words; "one" does not.
    pub(crate) const COUNTS: Traits = Traits(1 << 1);
    /// It is a number, in digits or in words.
    pub(crate) const NUMBER: Traits = Traits(1 << 2);
    /// It names a person ("nenek", "neneknya").
    pub(crate) const PERSON: Traits = Traits(1 << 3);
    /// It names a person or is a title ("Pak", "grandmother’s").
    pub(crate) const PERSON_OR_TITLE: Traits = Traits(1 << 4);
    /// It can be seen, heard, smelled, tasted or felt.
    pub(crate) const SENSE: Traits = Traits(1 << 5);
    /// Inside a sentence it is a name: it has a capital and is not "I".
    pub(crate) const INNER_NAME: Traits = Traits(1 << 6);
    /// The same for who is named before being called "she": no month and no day of the week.
    pub(crate) const NAME: Traits = Traits(1 << 7);
    /// A name behind it is a place's or a thing's: "in", "the", "desa".
    pub(crate) const LEADS_TO_PLACE: Traits = Traits(1 << 8);
    /// It stands for a person: "she", "dia".
    pub(crate) const PRONOUN: Traits = Traits(1 << 9);
    /// It brings in somebody or something new: "a", "an".
    pub(crate) const INTRODUCES: Traits = Traits(1 << 10);
    /// It points to what was said before: "it", "they".
    pub(crate) const POINTS: Traits = Traits(1 << 11);

    /// Whether a trait is among them.
    pub(crate) fn have(self, one: Traits) -> bool {
        self.0 & one.0 != 0
    }

    /// These and those of another word.
    pub(crate) fn and(self, others: Traits) -> Traits {
        Traits(self.0 | others.0)
    }
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
    let english = language == Language::En;
    let traits = [
        (Traits::SPOKEN, word.chars().any(char::is_alphanumeric)),
        (Traits::COUNTS, digits || number && !matches!(word, "one" | "satu")),
        (Traits::NUMBER, number),
        (Traits::PERSON, contains(List::Person(language), lower.trim_end_matches("nya"))),
        (Traits::PERSON_OR_TITLE, rich::is_person(word, &lower, language)),
        (Traits::SENSE, contains(List::Sense(language), &lower)),
        (Traits::INNER_NAME, is_inner_name(word)),
        (Traits::NAME, word.starts_with(char::is_uppercase) && word != "I" && !is_date(word, language)),
        (Traits::LEADS_TO_PLACE, leads_to_place(&lower)),
        (Traits::PRONOUN, is_pronoun(&lower, language)),
        (Traits::INTRODUCES, english && matches!(&*lower, "a" | "an")),
        (Traits::POINTS, english && matches!(&*lower, "it" | "they" | "them" | "it’s" | "they’re")),
    ];
    let has = traits.into_iter().filter(|(_, is)| *is).map(|(one, _)| one);
    Word {
        stem: content::of_word(&plain, language),
        traits: has.fold(Traits::default(), Traits::and),
        runs: Runs::of(&lower),
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
