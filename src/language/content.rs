//! Content words, cut to a stem that is good enough to see that two texts say the same.

use std::num::NonZeroU64;

use super::lists::{List, contains};
use super::{Language, lexicon, text};
use crate::fnv;

/// A stem, as far as comparing goes: its 64-bit FNV-1a hash. A story holds some hundred stems, so that two different ones
/// are taken for the same less than once in 10^14 stories.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Stem(NonZeroU64);

impl Stem {
    /// The place that it asks for in a table.
    pub(crate) fn place(self) -> usize {
        (self.0.get() >> 32) as usize
    }
}

/// The stems of a text's content words: no function words, endings cut. Numbers count as content.
#[must_use]
pub fn stems(text: &str, language: Language) -> Vec<Stem> {
    text::words(text).filter_map(|word| lexicon::look(word, language).stem).collect()
}

/// The stem of a word as word lists have it; none if it carries no content.
pub(super) fn of_word(plain: &str, language: Language) -> Option<Stem> {
    if contains(List::Function(language), plain) {
        return None;
    }
    let stem = Some(stem(plain, language)).filter(|stem| !stem.is_empty())?;
    // none has the hash 0, so that a word knows its stem, or that it has none, in eight bytes
    Some(Stem(NonZeroU64::new(fnv::hash(stem)).unwrap_or(NonZeroU64::MAX)))
}

/// Whether a text says something beyond these stems, given in order: a content word whose stem, as it is spelt, counts.
pub(crate) fn goes_beyond(text: &str, stems: &[Stem], language: Language, counts: impl Fn(&str) -> bool) -> bool {
    let beyond = |word: &&str| lexicon::look(word, language).stem.is_some_and(|own| stems.binary_search(&own).is_err());
    text::words(text).filter(beyond).any(|word| counts(stem(&text::plain(word), language)))
}

/// A word without its commonest endings (and, in Indonesian, prefixes). Not a dictionary form: only for comparing.
#[must_use]
pub fn stem(word: &str, language: Language) -> &str {
    match language {
        Language::En => stem_en(word),
        Language::Id => stem_id(word),
    }
}

fn stem_en(word: &str) -> &str {
    let word = word.strip_suffix("'s").unwrap_or(word);
    // by the last letter, so that most words are compared with one or two endings
    let endings: &[&str] = match word.as_bytes().last() {
        Some(b's') => &["ings", "ers", "ies", "es", "s"],
        Some(b'g') => &["ing"],
        Some(b'y') => &["edly", "ly", "y"],
        Some(b'd') => &["ed"],
        Some(b'r') => &["er"],
        Some(b'e') => &["e"],
        _ => &[],
    };
    for ending in endings {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.len() >= 3
        {
            return stem;
        }
    }
    word
}

fn stem_id(word: &str) -> &str {
    let mut word = word;
    for ending in ["nya", "lah", "kah", "pun", "ku", "mu"] {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.len() >= 4
        {
            word = stem;
            break;
        }
    }
    for prefix in [
        "memper", "diper", "meng", "meny", "mem", "men", "ber", "ter", "peng", "pem", "pen", "per", "di", "ke", "se",
        "me", "pe",
    ] {
        if let Some(stem) = word.strip_prefix(prefix)
            && stem.len() >= 4
        {
            word = stem;
            break;
        }
    }
    for ending in ["kan", "an", "i"] {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.len() >= 4
        {
            word = stem;
            break;
        }
    }
    word
}
