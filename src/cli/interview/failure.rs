//! What can go wrong before the first question.

use std::path::PathBuf;

use crate::cli::failure::{Failure, Wrong};
use crate::language::Language;

/// Why there is no interview.
#[derive(Debug)]
pub(super) enum InterviewFailure {
    /// Standard input is no terminal, and no flag says what to do with it.
    Piped,
    /// Another interview is writing this file.
    InUse(PathBuf),
    /// No such chapter; the nearest, and those there are.
    NoChapter { name: String, nearest: Option<String>, known: Vec<String> },
    /// No such question; the nearest.
    NoQuestion { name: String, nearest: Option<String> },
}

impl From<InterviewFailure> for Failure {
    fn from(failure: InterviewFailure) -> Failure {
        Failure::Own(Box::new(failure))
    }
}

impl Wrong for InterviewFailure {
    fn code(&self) -> u8 {
        match self {
            InterviewFailure::InUse(_) => 3,
            _ => 2,
        }
    }

    fn words(&self, language: Language) -> (String, String) {
        match language {
            Language::En => self.english(),
            Language::Id => self.indonesian(),
        }
    }
}

impl InterviewFailure {
    fn english(&self) -> (String, String) {
        match self {
            InterviewFailure::Piped => (
                "standard input is no terminal, so nobody is there to ask".to_owned(),
                "use --from-stdin to answer one line a question, or --no-input to ask nothing".to_owned(),
            ),
            InterviewFailure::InUse(path) => (
                format!("another interview has {} open", path.display()),
                "finish that one first, or name another file".to_owned(),
            ),
            InterviewFailure::NoChapter { name, nearest, known } => (
                format!("there is no chapter called `{name}`"),
                match nearest {
                    Some(nearest) => format!("did you mean `{nearest}`?"),
                    None => format!("there are: {}", known.join(", ")),
                },
            ),
            InterviewFailure::NoQuestion { name, nearest } => (
                format!("there is no question called `{name}`"),
                match nearest {
                    Some(nearest) => format!("did you mean `{nearest}`?"),
                    None => "an answers file shows the names; the answers file itself is named before --ask".to_owned(),
                },
            ),
        }
    }

    fn indonesian(&self) -> (String, String) {
        match self {
            InterviewFailure::Piped => (
                "masukan standar bukan terminal, jadi tidak ada yang bisa ditanya".to_owned(),
                "pakai --from-stdin untuk menjawab satu baris per pertanyaan, atau --no-input supaya tidak ada pertanyaan"
                    .to_owned(),
            ),
            InterviewFailure::InUse(path) => (
                format!("{} sedang dipakai wawancara lain", path.display()),
                "selesaikan dulu yang itu, atau sebut berkas lain".to_owned(),
            ),
            InterviewFailure::NoChapter { name, nearest, known } => (
                format!("tidak ada bab bernama `{name}`"),
                match nearest {
                    Some(nearest) => format!("mungkin maksud Anda `{nearest}`?"),
                    None => format!("yang ada: {}", known.join(", ")),
                },
            ),
            InterviewFailure::NoQuestion { name, nearest } => (
                format!("tidak ada pertanyaan bernama `{name}`"),
                match nearest {
                    Some(nearest) => format!("mungkin maksud Anda `{nearest}`?"),
                    None => "nama pertanyaan ada di berkas jawaban; berkas itu sendiri disebut sebelum --ask".to_owned(),
                },
            ),
        }
    }
}
