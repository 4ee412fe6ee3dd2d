//! Answers that are typed in capitals throughout.

use std::borrow::Cow;

use crate::language::text;

/// A name in capitals throughout, in capitals and small letters; short abbreviations of firms and permits stay.
pub(super) fn unshout_name(name: &str) -> Cow<'_, str> {
    const KEPT: &[&str] = &[
        "UD", "CV", "PT", "KUB", "UMKM", "KWT", "RT", "RW", "UK", "USA", "NTT", "NTB", "DIY", "II", "III", "IV", "UKM",
        "BTC",
    ];
    if !is_shouted(name) {
        return Cow::Borrowed(name);
    }
    let tokens = name.split(' ').enumerate().map(|(at, token)| {
        let word = text::bare(token);
        let lower = token.to_lowercase();
        if KEPT.contains(&word) {
            token.to_owned()
        } else if at > 0 && matches!(lower.as_str(), "of" | "the" | "and" | "dan" | "di" | "from" | "by") {
            lower
        } else {
            lower.split('-').map(text::capitalise).collect::<Vec<_>>().join("-")
        }
    });
    Cow::Owned(tokens.collect::<Vec<_>>().join(" "))
}

/// Whether a text is typed in capitals throughout: at least two words and six letters, none of them small.
pub(super) fn is_shouted(given: &str) -> bool {
    !given.chars().any(char::is_lowercase)
        && given.trim().contains(' ')
        && given.chars().filter(|c| c.is_alphabetic()).count() >= 6
}
