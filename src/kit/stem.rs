//! The sentence that the maker finishes, taken apart once, so that an answer can be freed from what it repeats of it.

use crate::language::text;

/// Words that say the same as the stem's last word, so that an answer may repeat them.
const FAMILIES: &[&[&str]] = &[
    &["because", "since", "cause"],
    &["when", "once"],
    &["from"],
    &["karena", "sebab", "soalnya"],
    &["ketika", "waktu", "saat", "sewaktu", "pas"],
    &["dari", "sama"],
    &["pernah", "akan", "bakal"],
    &["untuk", "buat"],
];

/// Words that people put before any answer, as if they were asked why: "karena dari ibu".
const CAUSES: &[&str] = &["because", "karena", "sebab", "soalnya"];

/// A stem: "I learned it from …", "So far … sold".
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Stem {
    /// The whole of it in lower case.
    pub(crate) lower: String,
    /// Its words in lower case.
    pub(crate) words: Vec<String>,
    /// Words that say the same as its last word.
    pub(crate) family: &'static [&'static str],
    /// A comma stands before the gap: "Unlike most, …".
    pub(crate) comma: bool,
    /// What goes on after the gap.
    pub(crate) tail: Option<String>,
}

impl Stem {
    /// Takes a stem apart.
    pub(super) fn of(stem: &str) -> Stem {
        let lower = text::lower(stem).into_owned();
        let parted = |c: char| c.is_whitespace() || c == '…';
        let words = lower.split(parted).map(text::bare).filter(|word| !word.is_empty());
        let words: Vec<String> = words.map(str::to_owned).collect();
        let family = FAMILIES.iter().find(|family| words.last().is_some_and(|last| family.contains(&last.as_str())));
        let tail = lower.split_once('…').map(|(_, tail)| tail.trim().trim_end_matches('.').trim());
        Stem {
            family: family.copied().unwrap_or(&[]),
            comma: lower.trim_end_matches(parted).ends_with(','),
            tail: tail.filter(|tail| !tail.is_empty()).map(str::to_owned),
            words,
            lower,
        }
    }

    /// Whether a word stands in it.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.words.iter().any(|own| own == word)
    }

    /// Whether an answer may begin with a word and still repeat the stem behind it.
    pub(crate) fn may_follow(word: &str) -> bool {
        CAUSES.contains(&word)
    }
}
