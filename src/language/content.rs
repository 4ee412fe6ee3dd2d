//! Content words, cut to a stem that is good enough to see that two texts say the same.

use super::lists::{List, contains};
use super::{Language, text};

/// The stems of a text's content words: no function words, endings cut. Numbers count as content.
#[must_use]
pub fn stems(text: &str, language: Language) -> Vec<String> {
    text::words(text)
        .map(|w| w.to_lowercase().replace('’', "'"))
        .filter(|w| !contains(List::Function(language), w))
        .map(|w| stem(&w, language))
        .filter(|w| !w.is_empty())
        .collect()
}

/// A word without its commonest endings (and, in Indonesian, prefixes). Not a dictionary form: only for comparing.
#[must_use]
pub fn stem(word: &str, language: Language) -> String {
    match language {
        Language::En => stem_en(word),
        Language::Id => stem_id(word),
    }
}

fn stem_en(word: &str) -> String {
    let word = word.strip_suffix("'s").unwrap_or(word);
    for ending in ["ings", "ing", "edly", "ers", "ed", "ies", "es", "er", "ly", "s", "y", "e"] {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.len() >= 3
        {
            return stem.to_owned();
        }
    }
    word.to_owned()
}

fn stem_id(word: &str) -> String {
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
    word.to_owned()
}
