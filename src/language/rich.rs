//! How rich an answer is: what makes a reader see something.

use super::known::Known;
use super::lexicon::{self, Traits};
use super::lists::{List, contains};
use super::{Language, text};

/// The richness of a text, from 0; see `Known::score`. An answer of 10 or more is *rich*.
#[must_use]
pub fn score(text: &str, language: Language) -> u32 {
    Known::of(text, language).score()
}

/// Whether a capitalised word stands inside a sentence, not at its head.
#[must_use]
pub fn has_inner_name(sentences: &[&str]) -> bool {
    sentences.iter().any(|s| text::words(s).skip(1).any(lexicon::is_inner_name))
}

/// Whether a text holds a number, in digits or in words.
#[must_use]
pub fn has_number(text: &str, language: Language) -> bool {
    text::words(text).any(|word| lexicon::look(word, language).is(Traits::NUMBER))
}

/// Whether a word is a number word that counts something.
pub(super) fn number_word(word: &str, language: Language) -> bool {
    let words: &[&str] = match language {
        Language::En => &[
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "hundred", "thousand", "half", "dozen",
        ],
        Language::Id => &[
            "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
            "belas", "puluh", "ratus", "seratus", "ribu", "seribu", "juta", "setengah", "separuh", "lusin",
        ],
    };
    words.contains(&word)
}

/// Whether a phrase begins with a count, past a word such as "about" or "lebih dari".
#[must_use]
pub fn begins_with_count(phrase: &str, language: Language) -> bool {
    const ROUGHLY: &[&str] = &[
        "about", "around", "over", "nearly", "almost", "some", "roughly", "at", "least", "more", "than", "only",
        "just", "a", "hundred", "few", "sekitar", "kira-kira", "kurang", "lebih", "dari", "hampir", "rata-rata",
        "sudah", "baru", "minimal",
    ];
    let number = |w: &str| w.starts_with(|c: char| c.is_ascii_digit()) || number_word(&w.to_lowercase(), language);
    text::words(phrase).take(5).find(|w| !ROUGHLY.contains(&w.to_lowercase().as_str())).is_some_and(number)
}

/// Whether a text names or describes a person.
#[must_use]
pub fn has_person(text: &str, language: Language) -> bool {
    text::words(text).any(|word| lexicon::look(word, language).is(Traits::PERSON_OR_TITLE))
}

/// Whether a word (and its lower case) is a person's title or names a person.
pub(super) fn is_person(word: &str, lower: &str, language: Language) -> bool {
    const TITLES: &[&str] = &["Pak", "Bu", "Mbah", "Mbak", "Mas", "Mr", "Mrs", "Ms", "Dr", "Uncle", "Aunt"];
    TITLES.contains(&word.trim_end_matches('.'))
        || contains(List::Person(language), lower.trim_end_matches("’s").trim_end_matches("nya"))
}

/// The four-digit years that a text names.
pub fn years(text: &str) -> impl Iterator<Item = i32> {
    let runs = text.as_bytes().split(|byte| !byte.is_ascii_digit()).filter(|run| run.len() == 4);
    let years = runs.map(|run| run.iter().fold(0, |year, digit| year * 10 + i32::from(digit - b'0')));
    years.filter(|year| (1500..=2100).contains(year))
}

/// Whether a phrase begins with a span of time: "ten years in the unit", "delapan tahun".
#[must_use]
pub fn begins_with_span(phrase: &str, language: Language) -> bool {
    // "sehari", "semalam": the number and the unit in one word
    const WHOLE: &[&str] = &[
        "sehari", "seharian", "semalam", "semalaman", "seminggu", "sepekan", "sebulan", "setahun", "sejam",
        "sehari-semalam",
    ];
    let units: &[&str] = match language {
        Language::En => &[
            "minute", "minutes", "hour", "hours", "year", "years", "month", "months", "week", "weeks", "day", "days",
            "summer", "summers", "winter", "winters", "season", "seasons",
        ],
        Language::Id => {
            &["tahun", "bulan", "minggu", "pekan", "hari", "malam", "jam", "menit", "tahunan", "bertahun-tahun"]
        }
    };
    let begins = |w: &str| {
        number_word(w, language)
            || w.starts_with(|c: char| c.is_ascii_digit())
                && w.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '–' | ',' | '+'))
            || matches!(w, "many" | "some" | "several" | "bertahun-tahun" | "setengah")
            || language == Language::Id && WHOLE.contains(&w)
    };
    // most phrases begin with something else, and are not looked at further
    let mut words = text::words(phrase).take(4).map(str::to_lowercase).peekable();
    if !words.peek().is_some_and(|first| begins(first)) {
        return false;
    }
    let words: Vec<String> = words.collect();
    let whole = words.first().is_some_and(|first| WHOLE.contains(&first.as_str()));
    let unit = words.iter().position(|w| units.contains(&w.as_str()));
    // "satu bakul satu hari" begins with the thing, not with the time
    let counts = |w: &String| {
        number_word(w, language)
            || w.starts_with(|c: char| c.is_ascii_digit())
            || matches!(w.as_str(), "sampai" | "atau" | "hingga" | "setengah" | "puluh" | "belas" | "ratus")
    };
    // "three metres a day" and "4,000 balls last year" begin with what is counted, "two or three long years" with the time
    let counts_en = |w: &String| {
        counts(w) || matches!(w.as_str(), "or" | "to" | "and" | "more" | "odd" | "long" | "full" | "whole" | "good")
    };
    let half = words.first().is_some_and(|w| w == "half");
    let counted = |unit: usize| {
        let between = &words[1.min(unit)..unit];
        match language {
            Language::En => half || between.iter().all(counts_en),
            Language::Id => between.iter().all(counts),
        }
    };
    !whole && unit.is_some_and(counted)
        // "sehari 170 pisau" is what comes of a day
        || whole
            && !words.get(1).is_some_and(|w| {
                let yields = matches!(w.as_str(), "bisa" | "dapat");
                yields || number_word(w, language) || w.starts_with(|c: char| c.is_ascii_digit())
            })
}

/// Whether a phrase says how many in what time: "three metres a day"; "three hours a day" is a time (English).
#[must_use]
pub fn is_rate(phrase: &str, language: Language) -> bool {
    const PER: &[&str] =
        &[" a day", " an hour", " a week", " a month", " a year", " per day", " per hour", " per week"];
    let opened = text::open(phrase);
    language == Language::En
        && PER.iter().any(|per| opened.ends_with(per))
        && begins_with_count(phrase, language)
        && !lasts(phrase, language)
}

/// Whether a phrase says how long something lasted: "just under three months", "a year".
#[must_use]
pub fn lasts(phrase: &str, language: Language) -> bool {
    const ROUGHLY: &[&str] =
        &["just", "under", "over", "about", "around", "nearly", "almost", "some", "only", "more", "than"];
    let words: Vec<&str> = phrase.split(' ').skip_while(|w| ROUGHLY.contains(w)).collect();
    let rest = words.join(" ");
    begins_with_span(&rest, language)
        || ["a year", "a month", "a week", "a summer", "a winter"]
            .iter()
            .any(|s| rest == *s || rest.starts_with(&format!("{s}.")))
}

/// Whether a text gives hours of the day: "8:15 a.m.", "jam 8 pagi", "pukul 08.00".
#[must_use]
pub fn has_clock(text: &str, language: Language) -> bool {
    let lower = text.to_lowercase();
    match language {
        Language::En => {
            lower.contains("a.m.")
                || lower.contains("p.m.")
                || lower.contains("o’clock")
                || text::words(&lower).any(|w| {
                    w.split_once(':').is_some_and(|(h, m)| {
                        h.parse::<u8>().is_ok() && m.get(..2).is_some_and(|m| m.parse::<u8>().is_ok())
                    })
                })
        }
        Language::Id => {
            lower.contains("jam ")
                && text::words(&lower)
                    .zip(text::words(&lower).skip(1))
                    .any(|(a, b)| a == "jam" && b.starts_with(|c: char| c.is_ascii_digit()))
                || lower.contains("pukul ")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_read_and_a_picture_behind_a_colon_is_none() {
        let cases = [
            ("at 8:15 we leave", Language::En, true),
            ("from 9 a.m.", Language::En, true),
            ("0:🌀", Language::En, false),
            ("ratio 2:1", Language::En, false),
            ("jam 8 pagi", Language::Id, true),
            ("pukul tujuh", Language::Id, true),
            ("jam tangan", Language::Id, false),
        ];
        for (text, language, holds) in cases {
            assert_eq!(has_clock(text, language), holds, "{text}");
        }
    }
}
