//! What an answer lacks: the interview asks for it, the coach reports it.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::builtin;
use super::pack::Check;
use super::reading::{About, Reading};
use super::rules::Coach;
use crate::kit::Lack;
use crate::language::lists::{List, contains};
use crate::language::{Language, rich, text};

/// Answers with fewer words than this are thin.
const THIN: usize = 6;
/// "Nothing special" is said in few words; a longer answer that holds them says something else too.
const NOTHING_AT_MOST: usize = 6;

/// Words, any number a line; a line that begins with `;` is a remark.
macro_rules! list {
    ($name:ident, $file:literal) => {
        static $name: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
            let lines = include_str!($file).lines().filter(|line| !line.starts_with(';'));
            lines.flat_map(str::split_whitespace).collect()
        });
    };
}

list!(PERSON_EN, "words/person.en.txt");
list!(PERSON_ID, "words/person.id.txt");
list!(PLACE_EN, "words/place.en.txt");
list!(PLACE_ID, "words/place.id.txt");
list!(TIME_EN, "words/time.en.txt");
list!(TIME_ID, "words/time.id.txt");
list!(EVENT_ID, "words/event.id.txt");

/// What an answer lacks, the gravest first: an answer that says nothing, is a cliché or only praises comes before one
/// that is thin or without a person, an event, a sense, a number, a place or a time.
///
/// The tests are generous: where a word may be a person or a place, it counts as both, so that no maker is asked for
/// what she has already said. An empty text lacks everything.
#[must_use]
pub fn lacks(answer: &str, language: Language) -> Vec<Lack> {
    builtin::coach(language).lacks(answer)
}

impl Coach {
    /// What an answer lacks, by this coach's own clichés and praise: see [`lacks`].
    #[must_use]
    pub fn lacks(&self, answer: &str) -> Vec<Lack> {
        let language = self.language;
        let all = lower(answer);
        let name = rich::has_inner_name(&text::sentences(answer));
        let tests = [
            (Lack::Nothing, self.says_nothing(answer)),
            (Lack::Cliche, self.has_cliche(answer)),
            (Lack::Praise, self.praises_only(&Reading::new(self, answer))),
            (Lack::Thin, is_thin(answer)),
            (Lack::Person, !name && !has_person(answer, &all, language)),
            (Lack::Event, !has_event(answer, &all, language)),
            (Lack::Sense, !has_sense(answer, language)),
            (Lack::Number, !rich::has_number(answer, language)),
            (Lack::Place, !name && !all.iter().any(|w| place(language).contains(stem(w, language)))),
            (Lack::Time, !has_time(answer, &all, language)),
        ];
        tests.into_iter().filter(|(_, lacking)| *lacking).map(|(lack, _)| lack).collect()
    }

    /// A short answer that consists of "nothing special" and the like, give or take a filler word.
    #[must_use]
    pub fn says_nothing(&self, answer: &str) -> bool {
        let words = lower(answer);
        let fillers: &[&str] = match self.language {
            Language::En => &["just", "really", "i", "well", "um", "there", "is", "it's", "sorry"],
            Language::Id => &["ya", "sih", "kok", "aja", "saja", "kayaknya", "mungkin", "maaf", "yang", "saya"],
        };
        if words.len() > NOTHING_AT_MOST {
            return false;
        }
        let core: Vec<&str> = words.iter().map(String::as_str).filter(|w| !fillers.contains(w)).collect();
        core.is_empty()
            || self.check(Check::Nothing).is_some_and(|(at, _)| {
                [words.join(" "), core.join(" ")].into_iter().any(|said| Reading::new(self, said).is_whole(at))
            })
    }

    /// At least half of the content is praise, and nothing can be counted.
    pub(super) fn praises_only(&self, answer: &Reading<'_>) -> bool {
        let Some((at, _)) = self.check(Check::OnlyPraise) else { return false };
        let (praise, content) = answer.share(at, self.language);
        praise > 0 && praise * 2 >= content && !rich::has_number(&answer.text, self.language)
    }

    /// Whether a cliché, or a word for everybody and everything, stands in the answer.
    #[must_use]
    pub fn has_cliche(&self, answer: &str) -> bool {
        let about = About { anywhere: true, ..About::default() };
        let found = Reading::new(self, answer).findings(self, 0, about);
        found.iter().any(|f| f.rule.starts_with("cliche-") || f.rule.starts_with("vague"))
    }
}

/// Fewer than six words.
pub(super) fn is_thin(answer: &str) -> bool {
    text::words(answer).count() < THIN
}

/// Whether something in a text can be seen, heard, smelled, tasted or felt.
pub(super) fn has_sense(answer: &str, language: Language) -> bool {
    lower(answer).iter().any(|w| contains(List::Sense(language), stem(w, language)))
}

fn lower(answer: &str) -> Vec<String> {
    text::words(answer).map(|w| w.to_lowercase().replace('’', "'")).collect()
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

/// Somebody is in it, named or not.
fn has_person(answer: &str, words: &[String], language: Language) -> bool {
    let list = match language {
        Language::En => &PERSON_EN,
        Language::Id => &PERSON_ID,
    };
    rich::has_person(answer, language) || words.iter().any(|w| list.contains(stem(w, language)))
}

fn place(language: Language) -> &'static HashSet<&'static str> {
    match language {
        Language::En => &PLACE_EN,
        Language::Id => &PLACE_ID,
    }
}

/// Something happened once: in English a past tense; in Indonesian, which has none, a word of time or of an event.
fn has_event(answer: &str, words: &[String], language: Language) -> bool {
    match language {
        Language::En => words.iter().any(|w| is_past(w)),
        Language::Id => words.iter().any(|w| EVENT_ID.contains(w.as_str())) || rich::years(answer).next().is_some(),
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
    rich::years(answer).next().is_some()
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
            (Language::En, "people with one fire and a long winter", Lack::Person, false),
            (Language::Id, "ibu-ibu yang naik sepeda", Lack::Person, false),
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
