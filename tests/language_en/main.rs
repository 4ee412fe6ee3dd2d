//! English, as tables: what goes in, what a careful editor would print.
#![allow(clippy::unwrap_used)]

mod answers;
mod nouns;
mod sentences;
#[path = "../support/mod.rs"]
mod support;

use tutur::language::Language;

const EN: Language = Language::En;

/// Every row's right side is what the rule makes of its left side; all rows that fail are told at once.
fn table(rule: impl Fn(&str) -> String, rows: &[(&str, &str)]) {
    support::table(rule, rows);
}
