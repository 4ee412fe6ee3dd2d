//! The answers file: what one business said about one product.

mod date;
mod given;
mod kinds;
mod lost;
mod read;
pub(crate) mod shape;
mod spans;
mod value;
mod write;

use std::collections::BTreeMap;

pub(crate) use date::is_date;
pub use given::{Refusal, accept};
pub(crate) use read::HEAD;
pub use spans::spans;
pub use value::{Answer, Given, Kind, Text, Value};

use crate::language::Language;

/// What one business said about one product.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    /// The kit whose questions were asked.
    pub kit: String,
    /// The language of the answers, and so of the stories.
    pub language: Language,
    /// The answers by question name.
    pub answers: BTreeMap<String, Answer>,
    /// Questions whose answers are never told.
    pub private: Vec<String>,
    /// Questions the maker passed over: the interview's memory.
    pub skipped: Vec<String>,
    /// Questions the maker wants to come back to.
    pub later: Vec<String>,
    /// The date of the facts, as typed: a year, a month or a day (`2026`, `2026-03`, `2026-03-17`).
    pub as_of: Option<String>,
    /// Answers whose question no longer applies.
    pub kept: BTreeMap<String, Given>,
}
