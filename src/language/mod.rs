//! What a language does: lists, numbers, quotation marks, person, articles, the form of a phrase.

pub mod content;
pub mod en;
pub mod finish;
mod form;
pub mod id;
pub(crate) mod known;
pub mod lexicon;
pub mod list;
pub mod lists;
mod misspelt;
pub mod narrated;
pub(crate) mod outline;
pub mod person;
pub mod quotes;
pub mod rich;
pub mod role;
pub mod search;
mod sentence;
pub mod source;
pub mod spelling;
pub mod text;
pub mod titles;
mod token;
mod tone;
mod wordmap;

use std::fmt;

pub use form::Form;
pub use tone::Tone;

/// A language that stories are told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// English.
    En,
    /// Bahasa Indonesia.
    Id,
}

impl Language {
    /// Every language that tutur tells stories in.
    pub const ALL: [Language; 2] = [Language::En, Language::Id];

    /// The BCP 47 code: `en` or `id`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Id => "id",
        }
    }

    /// The language with this code, if there is one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|l| l.code() == code)
    }

    /// The language's name in itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Language::En => "English",
            Language::Id => "Bahasa Indonesia",
        }
    }

    /// The form of a phrase or clause that holds one sentence.
    #[must_use]
    pub fn form(self, phrase: &str) -> Form {
        match self {
            Language::En => en::form(phrase),
            Language::Id => id::form(phrase),
        }
    }

    /// Whether a phrase names something that people learn: an activity, or a craft by its name.
    #[must_use]
    pub fn is_skill(self, phrase: &str) -> bool {
        const CRAFTS: &[&str] = &[
            "batik", "pottery", "embroidery", "lace", "carpentry", "joinery", "calligraphy", "basketry", "metalwork",
            "woodwork", "leatherwork", "beadwork", "cookery", "ikat", "songket", "lacework", "patchwork", "needlework",
            "masonry", "smithing", "macrame", "crochet", "trade", "craft", "work", "farming",
        ];
        match self {
            // "tenun lurik", "membatik": the name of the work is what one learns
            Language::Id => true,
            Language::En => text::words(phrase)
                .map(str::to_lowercase)
                .any(|w| en::is_gerund(&w) || w.ends_with("making") || CRAFTS.contains(&w.as_str())),
        }
    }

    /// Whether a word in lower case is a verb form that names an activity ("weaving", "membatik").
    #[must_use]
    pub fn is_activity(self, word: &str) -> bool {
        match self {
            Language::En => en::is_gerund(word),
            Language::Id => id::is_active(word),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
