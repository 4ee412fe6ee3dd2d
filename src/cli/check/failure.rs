//! What can go wrong for `tutur check` alone.

use std::path::PathBuf;

use crate::cli::failure::{Failure, Wrong};
use crate::language::Language;

/// Why nothing could be checked.
#[derive(Debug)]
pub(super) enum CheckFailure {
    /// No such rule; the nearest, if one may be meant.
    NoRule { name: String, nearest: Option<String> },
    /// No such market; those there are.
    NoMarket { name: String, known: Vec<String> },
    /// A folder without answers and stories.
    Empty(PathBuf),
    /// A file that is neither.
    NoText(PathBuf),
}

impl From<CheckFailure> for Failure {
    fn from(failure: CheckFailure) -> Failure {
        Failure::Own(Box::new(failure))
    }
}

impl Wrong for CheckFailure {
    fn code(&self) -> u8 {
        match self {
            CheckFailure::NoRule { .. } | CheckFailure::NoMarket { .. } => 2,
            CheckFailure::Empty(_) | CheckFailure::NoText(_) => 3,
        }
    }

    fn words(&self, language: Language) -> (String, String) {
        match language {
            Language::En => self.english(),
            Language::Id => self.indonesian(),
        }
    }
}

impl CheckFailure {
    fn english(&self) -> (String, String) {
        match self {
            CheckFailure::NoRule { name, nearest } => (
                format!("there is no rule called `{name}`"),
                match nearest {
                    Some(nearest) => format!("did you mean `{nearest}`?"),
                    None => "take a name from square brackets in what `tutur check` says".to_owned(),
                },
            ),
            CheckFailure::NoMarket { name, known } => {
                (format!("there are no rules for the market `{name}`"), format!("there are: {}", known.join(", ")))
            }
            CheckFailure::Empty(path) => (
                format!("{} holds no answers files and no stories", path.display()),
                "name a folder with .yaml, .md, .txt or .json files".to_owned(),
            ),
            CheckFailure::NoText(path) => (
                format!("{} is no answers file and no story", path.display()),
                "name a .yaml file, or a story in .md, .txt or .json".to_owned(),
            ),
        }
    }

    fn indonesian(&self) -> (String, String) {
        match self {
            CheckFailure::NoRule { name, nearest } => (
                format!("tidak ada aturan bernama `{name}`"),
                match nearest {
                    Some(nearest) => format!("mungkin maksud Anda `{nearest}`?"),
                    None => "ambil nama dari kurung siku dalam keluaran `tutur check`".to_owned(),
                },
            ),
            CheckFailure::NoMarket { name, known } => {
                (format!("tidak ada aturan untuk pasar `{name}`"), format!("yang ada: {}", known.join(", ")))
            }
            CheckFailure::Empty(path) => (
                format!("{} tidak berisi berkas jawaban atau kisah", path.display()),
                "sebut folder yang berisi berkas .yaml, .md, .txt, atau .json".to_owned(),
            ),
            CheckFailure::NoText(path) => (
                format!("{} bukan berkas jawaban dan bukan kisah", path.display()),
                "sebut berkas .yaml, atau kisah .md, .txt, atau .json".to_owned(),
            ),
        }
    }
}
