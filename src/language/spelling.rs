//! Spelling that is surely meant: a short list of words people type as they speak.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::misspelt::{ENGLISH, INDONESIAN_RUNS};
use super::outline::Outlines;
use super::wordmap::WordMap;
use super::{Language, text, token};

/// Indonesian spellings that KBBI gives as non-standard, with the standard form.
///
/// Source: KBBI Daring (Badan Bahasa), entries marked "bentuk tidak baku"; only words with one reading.
static INDONESIAN: LazyLock<WordMap<&str, &str>> = LazyLock::new(|| {
    let mut map = WordMap::default();
    let lines = include_str!("words/spelling.id.txt").lines().filter(|l| !l.starts_with(';'));
    lines.filter_map(|l| l.split_once(' ')).for_each(|(typed, right)| map.insert(typed, right));
    map
});

/// The runs by their first word.
static RUNS: LazyLock<FxHashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let mut runs: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
    for (run, _) in INDONESIAN_RUNS {
        runs.entry(run.split(' ').next().unwrap_or(run)).or_default().push(run);
    }
    runs
});

/// Whether one of the runs may stand in a text in lower case: most texts have none.
fn has_run(lower: &str) -> bool {
    let signs = |c: char| !c.is_alphanumeric();
    let mut at = 0;
    lower.split_inclusive(signs).any(|word| {
        let from = &lower[at..];
        at += word.len();
        RUNS.get(word.trim_end_matches(signs)).is_some_and(|runs| runs.iter().any(|run| from.starts_with(run)))
    })
}

/// The text with its sure misspellings put right; the case of a first letter is kept. A word, in lower case, that stands in
/// a name of the maker's is spelt as it is there: "Onde-onde Ketawa".
#[must_use]
pub fn repair(text: &str, language: Language, is_named: impl Fn(&str) -> bool) -> Cow<'_, str> {
    match language {
        Language::En => repair_english(text),
        Language::Id => match repair_runs(text) {
            Cow::Borrowed(text) => repair_indonesian(text, is_named),
            Cow::Owned(text) => Cow::Owned(repair_indonesian(&text, is_named).into_owned()),
        },
    }
}

fn repair_runs(text: &str) -> Cow<'_, str> {
    if !has_run(&text::lower(text)) {
        return Cow::Borrowed(text);
    }
    let mut out = Cow::Borrowed(text);
    for (wrong, right) in INDONESIAN_RUNS {
        if let Some(repaired) = replace_words(&out, wrong, right) {
            out = Cow::Owned(repaired);
        }
    }
    out
}

fn repair_indonesian(text: &str, is_named: impl Fn(&str) -> bool) -> Cow<'_, str> {
    text::with_tokens(text, |token, behind| {
        let next = || text::spaced(behind).next().unwrap_or("");
        // a "kalo" is also a strainer: "membuat kalo sama cething"
        if token == "kalo" && matches!(next(), "sama" | "dan" | "serta") {
            return None;
        }
        // "warungnya nambah tujuh" is more of them, "nambah gula" is more of it
        if token == "nambah" && next().starts_with(|c: char| c.is_ascii_digit()) {
            return Some("bertambah".to_owned());
        }
        repair_token(token, &is_named)
    })
}

/// A small "i", and the apostrophes that telephones forget.
static FORGOTTEN: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| ENGLISH.iter().copied().collect());
const OUTLINES: Outlines = {
    let mut outlines = Outlines::NONE;
    let mut at = 0;
    while at < ENGLISH.len() {
        outlines = outlines.and(ENGLISH[at].0);
        at += 1;
    }
    outlines
};

/// What is meant by a word of the list.
fn meant(word: &str) -> Option<&'static str> {
    if OUTLINES.may_have(word) { FORGOTTEN.get(word).copied() } else { None }
}

/// Whether a token has a word of the list in it.
pub(crate) fn is_misspelt(token: &str) -> bool {
    meant(letters(token)).is_some()
}

/// Whether a word is written with its capital by the list: "Korean".
pub(crate) fn is_proper(word: &str) -> bool {
    let lower = text::lower(word);
    lower.len() > 2 && meant(&lower) == Some(word)
}

fn repair_english(text: &str) -> Cow<'_, str> {
    // "its only the ridge" is "it’s", "its own hole" is not
    const BEHIND_IS: &[&str] = &[
        "a", "an", "the", "not", "only", "been", "just", "too", "always", "never", "because", "about", "gone", "like",
        "hard", "easy", "what", "where", "why", "how", "that", "when",
    ];
    text::with_tokens(text, |token, behind| {
        let word = letters(token);
        let meant = meant(word)?;
        if word.len() == 3 && word.ends_with("ts") && !BEHIND_IS.contains(&text::spaced(behind).next().unwrap_or("")) {
            return None;
        }
        // "14 march 2017"
        let year = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        if word == "march" && !text::spaced(behind).next().is_some_and(|next| year(letters(next))) {
            return None;
        }
        (!token.contains('.') || token.ends_with('.')).then(|| token.replacen(word, meant, 1))
    })
}

/// A token from its first letter or digit to its last.
fn letters(token: &str) -> &str {
    token::without_signs(token, |c| !c.is_alphanumeric())
}

fn repair_token(token: &str, is_named: impl Fn(&str) -> bool) -> Option<String> {
    let word = letters(token);
    let parted = decade(word).or_else(|| measured(word)).or_else(|| doubled(word));
    let lower = text::lower(word);
    let right = INDONESIAN.get(&lower);
    if let (None, None, Some(once)) = (&parted, right, lower.strip_suffix("nya")) {
        // "manggilnya": a verb as it is spoken, with what it is done to
        let spoken = once.starts_with(['n', 'm']) || once == "bikin";
        let meant = INDONESIAN.get(once).filter(|meant| spoken && meant.starts_with("me") && !meant.contains(' '))?;
        let meant = if word.starts_with(char::is_uppercase) { text::capitalise(meant) } else { (*meant).to_owned() };
        return Some(token.replacen(word, &format!("{meant}nya"), 1));
    }
    if parted.is_none() && right.is_none() || text::is_address(token) {
        return None;
    }
    if let Some(parted) = parted {
        return Some(token.replacen(word, &parted, 1));
    }
    if lower == "dr" && (word != "dr" || token.contains('.')) || lower == "org" && token.contains('.') {
        return None;
    }
    let &right = right?;
    if is_named(&lower) {
        return None;
    }
    let right = if word.starts_with(char::is_uppercase) { text::capitalise(right) } else { right.to_owned() };
    Some(token.replacen(word, &right, 1))
}

/// "1920an"
fn decade(word: &str) -> Option<String> {
    let year = word.strip_suffix("an").filter(|y| y.len() == 4 && y.bytes().all(|b| b.is_ascii_digit()))?;
    Some(format!("{year}-an"))
}

/// "kira2", "anak2": a word said twice (Indonesian).
fn doubled(word: &str) -> Option<String> {
    let once = word.strip_suffix('2')?;
    let small = once.len() > 2 && once.bytes().skip(1).all(|b| b.is_ascii_lowercase());
    (small && once.is_ascii()).then(|| format!("{once}-{}", text::lower(once)))
}

/// "40kg" and "150rb": a number is parted from its unit (EYD V), and what is short for thousands is written out.
fn measured(word: &str) -> Option<String> {
    const UNITS: &[(&str, &str)] = &[
        ("kg", "kg"),
        ("gr", "gr"),
        ("gram", "gram"),
        ("ml", "ml"),
        ("liter", "liter"),
        ("cm", "cm"),
        ("mm", "mm"),
        ("km", "km"),
        ("meter", "meter"),
        ("ons", "ons"),
        ("ha", "ha"),
        ("jam", "jam"),
        ("hari", "hari"),
        ("bulan", "bulan"),
        ("tahun", "tahun"),
        ("orang", "orang"),
        ("lembar", "lembar"),
        ("rb", "ribu"),
        ("ribu", "ribu"),
        ("jt", "juta"),
        ("juta", "juta"),
    ];
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let end = word.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))?;
    let (number, unit) = word.split_at(end);
    let (_, unit) = UNITS.iter().find(|(typed, _)| unit.eq_ignore_ascii_case(typed))?;
    number.ends_with(|c: char| c.is_ascii_digit()).then(|| format!("{number} {unit}"))
}

/// Replaces a run of words where it stands between word boundaries, keeping a capital at its head.
fn replace_words(text: &str, wrong: &str, right: &str) -> Option<String> {
    let lower = text::lower(text);
    if lower.len() != text.len() || !lower.contains(wrong) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (at, _) in lower.match_indices(wrong) {
        let end = at + wrong.len();
        let before = lower[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        let after = lower[end..].chars().next().is_none_or(|c| !c.is_alphanumeric());
        if at < done || !before || !after {
            continue;
        }
        out.push_str(&text[done..at]);
        let head = text[at..].chars().next().is_some_and(char::is_uppercase);
        out.push_str(&if head { text::capitalise(right) } else { right.to_owned() });
        done = end;
    }
    out.push_str(&text[done..]);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_for_first_misses_nothing() {
        for (wrong, _) in INDONESIAN_RUNS {
            for text in [(*wrong).to_owned(), format!("a {wrong}"), format!("(a-{wrong}, b")] {
                assert!(has_run(&text), "{text}");
            }
        }
        assert!(!has_run("dibuat di"));
        for (typed, right) in ENGLISH {
            assert_eq!(meant(typed), Some(*right));
        }
    }
}
