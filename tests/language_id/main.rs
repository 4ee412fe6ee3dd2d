//! Bahasa Indonesia, as tables: what goes in, what a careful editor would print.
#![allow(clippy::panic, clippy::unwrap_used)]

mod answers;
mod sentences;
#[path = "../support/mod.rs"]
mod support;

use tutur::language::Language;

const ID: Language = Language::Id;
