//! Years that stand bare at the head of a sentence or a clause, which takes a preposition.

use std::borrow::Cow;

use super::joints::in_sentences;
use crate::language::{Language, rich, text};

const SEASONS: [&str; 4] = ["Winter", "Spring", "Summer", "Autumn"];

/// Whether a number stands where a sentence may begin, or behind a season.
fn may_begin_with_year(given: &str) -> bool {
    let bytes = given.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let begins = |at: usize| {
        let before = given[..at].trim_end();
        let goes_on = before.ends_with(|c: char| c.is_alphanumeric() || c == ',');
        !goes_on || SEASONS.iter().any(|season| before.ends_with(season))
    };
    (0..bytes.len()).any(|at| is_digit(at) && (at == 0 || !is_digit(at - 1)) && begins(at))
}

/// A sentence that begins with a bare year takes its preposition: "2020 kafe tutup semua" is told as "Pada 2020 …".
pub(super) fn head_years(given: &str, language: Language) -> Cow<'_, str> {
    if may_begin_with_year(given) { with_prepositions(given, language) } else { Cow::Borrowed(given) }
}

fn with_prepositions(given: &str, language: Language) -> Cow<'_, str> {
    let preposition = match language {
        Language::En => "In",
        Language::Id => "Pada",
    };
    let dated = |text: &str| text.split_once(' ').is_some_and(|(year, rest)| is_year_before(year, rest));
    // "Winter 2014 the storms took the front window"
    let in_season = |sentence: &str| {
        sentence.split_once(' ').is_some_and(|(season, rest)| SEASONS.contains(&season) && dated(rest))
    };
    in_sentences(given, |sentence| {
        if language == Language::En && in_season(sentence) {
            return Some(format!("{preposition} {}", text::lowered_first(sentence)));
        }
        dated(sentence).then(|| format!("{preposition} {sentence}"))
    })
}

/// A clause that begins with its year: "2015, ada arsitek memesan" is told as "pada 2015, ada arsitek memesan".
pub(super) fn year_first(given: &str, clause: bool, language: Language) -> Cow<'_, str> {
    const COUNTED: &[&str] =
        &["orang", "buah", "lembar", "kilo", "botol", "bungkus", "meter", "rupiah", "pasang", "biji"];
    let acts = |rest: &str| text::words(rest).next().is_some_and(|w| !COUNTED.contains(&w) && rest.contains(' '));
    let dated = || {
        given.split_once(", ").is_some_and(|(year, rest)| is_year_before(year, rest))
            || clause && given.split_once(' ').is_some_and(|(year, rest)| is_year_before(year, rest) && acts(rest))
    };
    if language == Language::Id && dated() { Cow::Owned(format!("pada {given}")) } else { Cow::Borrowed(given) }
}

/// A bare year, and behind it a small letter.
fn is_year_before(year: &str, rest: &str) -> bool {
    year.len() == 4 && rich::years(year).next().is_some() && rest.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_year_at_a_head_is_overlooked(given in "((ada|Winter|2015|65|12015|a\\.m|Co|we)[.!?…”’,)]{0,2}[ \u{a0}\n]{1,2}){0,8}") {
            for language in Language::ALL {
                let slow = with_prepositions(&given, language);
                prop_assert!(may_begin_with_year(&given) || text::fold_spaces(&slow) == text::fold_spaces(&given), "{}", slow);
            }
        }
    }
}
