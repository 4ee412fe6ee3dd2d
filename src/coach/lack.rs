//! What an answer lacks: the interview asks for it, the coach reports it.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::kit::Lack;
use crate::language::lists::{List, contains};
use crate::language::{Language, rich, text};

/// Answers with fewer words than this are thin.
const THIN: usize = 6;
/// "Nothing special" is said in few words; a longer answer that holds them says something else too.
const NOTHING_AT_MOST: usize = 6;

/// Words, or phrases, one a line; a line that begins with `;` is a remark.
macro_rules! pack {
    ($name:ident, $split:ident, $file:literal) => {
        static $name: LazyLock<HashSet<&'static str>> = LazyLock::new(|| $split(include_str!($file)).collect());
    };
}

pack!(NOTHING_EN, phrases, "words/nothing.en.txt");
pack!(NOTHING_ID, phrases, "words/nothing.id.txt");
pack!(CLICHE_EN, phrases, "words/cliche.en.txt");
pack!(CLICHE_ID, phrases, "words/cliche.id.txt");
pack!(PRAISE_EN, words, "words/praise.en.txt");
pack!(PRAISE_ID, words, "words/praise.id.txt");
pack!(PLACE_EN, words, "words/place.en.txt");
pack!(PLACE_ID, words, "words/place.id.txt");
pack!(TIME_EN, words, "words/time.en.txt");
pack!(TIME_ID, words, "words/time.id.txt");
pack!(EVENT_ID, words, "words/event.id.txt");

fn phrases(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with(';')).map(str::trim).filter(|line| !line.is_empty())
}

fn words(text: &'static str) -> impl Iterator<Item = &'static str> {
    phrases(text).flat_map(str::split_whitespace)
}

/// What an answer lacks, the gravest first: an answer that says nothing, is a cliché or only praises comes before one
/// that is thin or without a person, an event, a sense, a number, a place or a time.
///
/// The tests are generous: where a word may be a person or a place, it counts as both, so that no maker is asked for
/// what she has already said. An empty text lacks everything.
#[must_use]
pub fn lacks(answer: &str, language: Language) -> Vec<Lack> {
    let all: Vec<String> = text::words(answer).map(|w| w.to_lowercase().replace('’', "'")).collect();
    let any = |in_list: &dyn Fn(&str) -> bool| all.iter().any(|word| in_list(word));
    let name = rich::has_inner_name(&text::sentences(answer));
    let tests = [
        (Lack::Nothing, says_nothing(&all, language)),
        (Lack::Cliche, has_cliche(&all, language)),
        (Lack::Praise, only_praises(answer, &all, language)),
        (Lack::Thin, all.len() < THIN),
        (Lack::Person, !name && !rich::has_person(answer, language)),
        (Lack::Event, !has_event(answer, &all, language)),
        (Lack::Sense, !any(&|w| contains(List::Sense(language), stem(w, language)))),
        (Lack::Number, !rich::has_number(answer, language)),
        (Lack::Place, !name && !any(&|w| place(language).contains(stem(w, language)))),
        (Lack::Time, !has_time(answer, &all, language)),
    ];
    tests.into_iter().filter(|(_, lacking)| *lacking).map(|(lack, _)| lack).collect()
}

/// A word without the ending that Indonesian hangs on it ("baunya", "rumahku").
fn stem(word: &str, language: Language) -> &str {
    match language {
        Language::En => word.strip_suffix("'s").unwrap_or(word),
        Language::Id => {
            ["nya", "ku"].iter().find_map(|e| word.strip_suffix(e)).filter(|stem| stem.len() > 2).unwrap_or(word)
        }
    }
}

fn place(language: Language) -> &'static HashSet<&'static str> {
    match language {
        Language::En => &PLACE_EN,
        Language::Id => &PLACE_ID,
    }
}

/// A short answer that consists of "nothing special" and the like, give or take a filler word.
fn says_nothing(words: &[String], language: Language) -> bool {
    let (nothing, fillers): (&HashSet<&str>, &[&str]) = match language {
        Language::En => (&NOTHING_EN, &["just", "really", "i", "well", "um", "there", "is", "it's", "sorry"]),
        Language::Id => {
            (&NOTHING_ID, &["ya", "sih", "kok", "aja", "saja", "kayaknya", "mungkin", "maaf", "yang", "saya"])
        }
    };
    if words.len() > NOTHING_AT_MOST {
        return false;
    }
    let whole = words.join(" ");
    let core: Vec<&str> = words.iter().map(String::as_str).filter(|w| !fillers.contains(w)).collect();
    words.is_empty() || nothing.contains(whole.as_str()) || core.is_empty() || nothing.contains(core.join(" ").as_str())
}

/// A phrase of the list stands in the answer, word for word.
fn has_cliche(words: &[String], language: Language) -> bool {
    let list = match language {
        Language::En => &CLICHE_EN,
        Language::Id => &CLICHE_ID,
    };
    let text = format!(" {} ", words.join(" "));
    list.iter().any(|phrase| text.contains(&format!(" {phrase} ")))
}

/// At least half of the content is praise, and nothing can be counted or is named.
fn only_praises(answer: &str, words: &[String], language: Language) -> bool {
    let praise = match language {
        Language::En => &PRAISE_EN,
        Language::Id => &PRAISE_ID,
    };
    let content: Vec<&str> =
        words.iter().map(String::as_str).filter(|w| !contains(List::Function(language), w)).collect();
    let praising = content.iter().filter(|w| praise.contains(stem(w, language))).count();
    praising > 0 && praising * 2 >= content.len() && !rich::has_number(answer, language)
}

/// Something happened once: in English a past tense; in Indonesian, which has none, a word of time or of an event.
fn has_event(answer: &str, words: &[String], language: Language) -> bool {
    match language {
        Language::En => words.iter().any(|w| is_past(w)),
        Language::Id => words.iter().any(|w| EVENT_ID.contains(w.as_str())) || !rich::years(answer).is_empty(),
    }
}

/// A past tense: an irregular one, or a word in *-ed* that is long enough to be a verb.
fn is_past(word: &str) -> bool {
    let auxiliary = matches!(word, "is" | "are" | "am" | "has" | "have" | "do" | "does" | "will" | "can" | "may");
    let present = word.ends_with('s') && !matches!(word, "was");
    let regular = word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed");
    regular || (contains(List::Verb(Language::En), word) && !auxiliary && !present && !word.contains('\''))
}

fn has_time(answer: &str, words: &[String], language: Language) -> bool {
    let list = match language {
        Language::En => &TIME_EN,
        Language::Id => &TIME_ID,
    };
    !rich::years(answer).is_empty()
        || rich::has_clock(answer, language)
        || words.iter().any(|w| list.contains(stem(w, language)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lacking(answer: &str, language: Language) -> Vec<Lack> {
        lacks(answer, language)
    }

    #[test]
    fn nothing_special_is_heard_in_both_languages() {
        for answer in ["nothing special", "Nothing, really.", "no", "It's nothing special", "I don't know", "-", ""] {
            assert_eq!(lacking(answer, Language::En)[0], Lack::Nothing, "{answer}");
        }
        for answer in ["biasa saja", "Ya biasa aja sih", "tidak ada", "Nggak ada.", "belum ada", "Ya gitu", "entah"] {
            assert_eq!(lacking(answer, Language::Id)[0], Lack::Nothing, "{answer}");
        }
        for answer in ["Nothing was left of the old kiln but two bricks", "Nobody's Dog"] {
            assert!(!lacking(answer, Language::En).contains(&Lack::Nothing), "{answer}");
        }
        assert!(!lacking("Tidak ada air waktu itu, jadi kami menimba", Language::Id).contains(&Lack::Nothing));
    }

    #[test]
    fn a_cliche_and_bare_praise_are_heard() {
        let cases = [
            (Language::En, "it has been passed down in the family", Lack::Cliche, true),
            (Language::En, "made with love.", Lack::Cliche, true),
            (Language::En, "my aunt passed the knife over the table", Lack::Cliche, false),
            (Language::Id, "resep turun-temurun keluarga", Lack::Cliche, true),
            (Language::Id, "Untuk semua kalangan.", Lack::Cliche, true),
            (Language::Id, "ibu yang menurunkan panci", Lack::Cliche, false),
            (Language::En, "very good quality", Lack::Praise, true),
            (Language::En, "the best and most beautiful", Lack::Praise, true),
            (Language::En, "a good knife with a handle of apple wood", Lack::Praise, false),
            (Language::Id, "rasanya enak dan kualitasnya bagus", Lack::Praise, true),
            (Language::Id, "sambal enak dari cabai rawit kebun sendiri di Batu", Lack::Praise, false),
        ];
        for (language, answer, lack, expected) in cases {
            assert_eq!(lacking(answer, language).contains(&lack), expected, "{answer}: {lack:?}");
        }
    }

    #[test]
    fn what_is_there_is_not_asked_for() {
        let cases = [
            (Language::En, "my grandmother", Lack::Person, false),
            (Language::En, "two years of mistakes", Lack::Person, true),
            (Language::En, "old roofs that Gwil Parry takes down", Lack::Person, false),
            (Language::En, "eleven hedges", Lack::Number, false),
            (Language::En, "some hedges", Lack::Number, true),
            (Language::En, "the postwoman asked who had cut it", Lack::Event, false),
            (Language::En, "we always do it well", Lack::Event, true),
            (Language::En, "it smelled of wet wool", Lack::Sense, false),
            (Language::En, "a field behind the church", Lack::Place, false),
            (Language::En, "a friend", Lack::Place, true),
            (Language::En, "in March 2016", Lack::Time, false),
            (Language::En, "somebody rang", Lack::Time, true),
            (Language::Id, "nenek saya", Lack::Person, false),
            (Language::Id, "coba-coba sendiri", Lack::Person, true),
            (Language::Id, "kebun kelapa Pak Jarwo", Lack::Person, false),
            (Language::Id, "dua kilometer dari sini", Lack::Number, false),
            (Language::Id, "kebunnya luas", Lack::Place, false),
            (Language::Id, "beli dari teman", Lack::Place, true),
            (Language::Id, "baunya seperti kanji", Lack::Sense, false),
            (Language::Id, "seorang juru masak datang dan memesan", Lack::Event, false),
            (Language::Id, "kami selalu teliti", Lack::Event, true),
            (Language::Id, "tahun 2013", Lack::Time, false),
            (Language::Id, "pelanggan setia", Lack::Time, true),
        ];
        for (language, answer, lack, expected) in cases {
            assert_eq!(lacking(answer, language).contains(&lack), expected, "{answer}: {lack:?}");
        }
    }

    #[test]
    fn fewer_than_six_words_are_thin() {
        assert!(lacking("one two three four five", Language::En).contains(&Lack::Thin));
        assert!(!lacking("one two three four five six", Language::En).contains(&Lack::Thin));
    }
}
