//! The words that people repeat before they finish the stem.

use std::borrow::Cow;

use crate::kit::{Question, Stem};
use crate::language::{Language, lists, text};

/// The answer without the stem, or the end of it, that it repeats: "I learned it from my father" after "I learned it from …".
pub(super) fn without_stem<'a>(phrase: &'a str, question: &Question, language: Language) -> &'a str {
    let stem = question.stem_in(language);
    let Some(last) = stem.words.last() else { return phrase };
    // most answers begin with another word
    let first = text::lower(text::bare(text::spaced(phrase).next().unwrap_or("")));
    let begins =
        stem.family.contains(&&*first) || stem.has(&first) || tells_of(stem, &first) || Stem::may_follow(&first);
    if !begins && !says_cause(last) {
        return phrase;
    }
    let mut rest = phrase;
    if let Some(end) = said_whole(phrase, &stem.words, last) {
        rest = phrase[end..].trim_start();
    }
    // twice over, for "karena karena …" and "because I started because …"
    for _ in 0..3 {
        match cut(rest, stem, last) {
            Some(shorter) if !shorter.is_empty() => rest = shorter,
            _ => break,
        }
    }
    rest
}

fn says_cause(word: &str) -> bool {
    matches!(word, "karena" | "because")
}

/// Where a stem ends that somebody said as a whole sentence: "Bu Sri mulai usaha ini karena …", "Mary started it because …".
fn said_whole(phrase: &str, stem: &[String], last: &str) -> Option<usize> {
    if !says_cause(last) {
        return None;
    }
    let mut at = 0;
    let mut begun = false;
    for (number, token) in phrase.split(' ').enumerate().take(9) {
        let word = text::lower(token);
        if number > 0 && begun && word == last {
            return Some(at + token.len());
        }
        if token.ends_with([',', '.', ';']) {
            return None;
        }
        begun |= stem.len() > 2 && stem[stem.len() - 2] == word || matches!(&*word, "memulai" | "memulainya");
        at += token.len() + 1;
    }
    None
}

/// "he learned from …" after "I learned from …": somebody wrote it down for the maker.
fn tells_of(stem: &Stem, word: &str) -> bool {
    stem.words.first().is_some_and(|first| first == "i") && matches!(word, "he" | "she")
}

/// Cuts a run of the stem's words that ends in its last word, or one word of the last word's family.
fn cut<'a>(phrase: &'a str, stem: &Stem, last: &str) -> Option<&'a str> {
    let mut longest = None;
    let mut at = 0;
    for token in phrase.split(' ') {
        let word = text::lower(text::bare(token));
        let end = at + token.len();
        let ends_here = word == last || stem.family.contains(&&*word);
        if ends_here && token.ends_with(',') == stem.comma && !token.ends_with(['.', ';']) {
            longest = Some(end);
        }
        let leads = at == 0 && Stem::may_follow(&word);
        if !ends_here && !leads && !stem.has(&word) && !tells_of(stem, &word) {
            break;
        }
        at = end + 1;
    }
    longest.map(|end| phrase[end.min(phrase.len())..].trim_start())
}

/// "1,140 so far": the stem says that already ("So far …").
fn without_so_far<'a>(phrase: &'a str, stem: &str) -> Cow<'a, str> {
    const SO_FAR: &[&str] = &["so far", "until now", "sampai sekarang", "sejauh ini", "selama ini"];
    let Some(said) = SO_FAR.iter().find(|said| stem.starts_with(**said)) else { return Cow::Borrowed(phrase) };
    let lower = text::lower(phrase);
    match lower.find(&format!(" {said}")) {
        Some(at) if lower.len() == phrase.len() => {
            let rest = &phrase[at + 1 + said.len()..];
            let ends = rest.is_empty() || rest.starts_with([',', '.', ';']);
            if ends { Cow::Owned(format!("{}{rest}", &phrase[..at])) } else { Cow::Borrowed(phrase) }
        }
        _ => Cow::Borrowed(phrase),
    }
}

/// The answer without the end of a stem that goes on after the gap ("… so far").
pub(super) fn without_tail<'a>(phrase: &'a str, question: &Question, language: Language) -> Cow<'a, str> {
    let stem = question.stem_in(language);
    let phrase = without_so_far(phrase, &stem.lower);
    let Some(tail) = &stem.tail else { return phrase };
    let opened = text::open(&phrase);
    if !text::lower(opened).ends_with(&format!(" {tail}")) {
        return phrase;
    }
    Cow::Owned(text::open(&opened[..opened.len() - tail.len()]).to_owned())
}

/// Whether the maker says of some steps, not from the first on, that they are the maker's own: "meet at the wharf, I check
/// your boots, walk out two miles". There the "I" says who does it, and stays.
pub(super) fn some_are_mine(steps: &[String]) -> bool {
    steps.iter().any(|s| is_mine(s)) && !steps.first().is_some_and(|s| is_mine(s))
}

/// "Staple Island first", "Sunday morning you learn to brush": a step that begins with a name, not with a verb.
pub(super) fn begins_with_name(step: &str) -> bool {
    const DAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let mut words = text::words(step);
    let (first, next) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let capital = |w: &str| w.starts_with(char::is_uppercase);
    DAYS.contains(&first)
        || capital(first)
            && capital(next)
            && next != "I"
            && !lists::contains(lists::List::Base(Language::En), &text::lower(first))
}

/// "I check your boots".
pub(super) fn is_mine(step: &str) -> bool {
    step.starts_with("I ")
}

/// A step without the word that only says that it comes next.
pub(super) fn without_step_word(step: &str, language: Language) -> &str {
    let words: &[&str] = match language {
        Language::En => &["then", "and then", "after that", "afterwards", "next", "finally", "first", "and", "we", "i"],
        Language::Id => &[
            "lalu", "kemudian", "terus", "setelah itu", "sesudah itu", "habis itu", "akhirnya", "terakhir", "pertama",
            "pertama-tama", "dan", "saya", "kami", "kita",
        ],
    };
    let mut rest = step.trim();
    loop {
        let lower = text::lower(rest);
        let found = words
            .iter()
            .filter(|w| lower.strip_prefix(**w).is_some_and(|after| after.starts_with([' ', ','])))
            .max_by_key(|w| w.len());
        match found {
            Some(word) => rest = rest[word.len()..].trim_start_matches([',', ' ']),
            None => return rest,
        }
    }
}

/// "dari ibunya" said of oneself: the maker speaks, so the kin word stands without its "-nya".
pub(super) fn without_kin_ending(phrase: &str, language: Language) -> Cow<'_, str> {
    const KIN: &[&str] = &[
        "ibunya", "bapaknya", "ayahnya", "neneknya", "kakeknya", "mertuanya", "suaminya", "istrinya", "kakaknya",
        "pamannya", "bibinya", "orangtuanya",
    ];
    let first = phrase.split([' ', ',']).next().unwrap_or("");
    if language == Language::Id && KIN.contains(&first) {
        return Cow::Owned(format!("{}{}", first.trim_end_matches("nya"), &phrase[first.len()..]));
    }
    Cow::Borrowed(phrase)
}

/// Whether an answer repeats a word for "because" or "when": then a clause follows, however it looks.
pub(super) fn repeats_conjunction(phrase: &str) -> bool {
    let first = text::lower(phrase.split([' ', ',']).next().unwrap_or(""));
    ["when", "once", "because", "ketika", "waktu", "saat", "sewaktu", "pas"].contains(&&*first)
        && !text::lower(phrase).starts_with("because of ")
}
