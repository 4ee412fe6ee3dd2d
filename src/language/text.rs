//! Sentences, their heads and their ends: the reading that every other rule stands on.

use std::borrow::Cow;

pub use super::token::{Tokens, bare, commas, fold_spaces, folded, lower, plain, spaced, tokens, with_tokens, words};
use super::{Language, token};

/// Abbreviations whose full stop ends no sentence, in lower case, without the last stop; in order, to be searched.
const ABBREVIATIONS: &[&str] = &[
    "a.k.a", "a.m", "a.n", "abd", "approx", "ca", "co", "d.a", "d.h", "dll", "dr", "dra", "drs", "ds", "dsb", "dsn",
    "dst", "e.g", "etc", "gg", "h", "hj", "i.e", "inc", "ir", "jl", "jln", "kab", "kec", "kel", "ltd", "maks", "max",
    "min", "moh", "mr", "mrs", "ms", "muh", "no", "nos", "p.m", "pk", "prof", "rp", "s.d", "st", "tgl", "th", "thn",
    "u.p", "vs",
];

/// A word of more bytes than these is no abbreviation, unless it has stops inside.
const LONGEST_ABBREVIATION: usize = 6;

/// Abbreviations that end a sentence when a capital follows.
const MAY_END: &[&str] = &["a.m", "p.m", "etc", "dll", "dsb", "dst", "ltd", "inc"];

/// Whether a token is an address of some kind, which nothing may touch.
#[must_use]
pub fn is_address(token: &str) -> bool {
    if !token.bytes().any(|b| matches!(b, b'.' | b':' | b'@')) {
        return false;
    }
    let token = token.trim_matches(|c: char| matches!(c, '(' | ')' | ',' | '.' | ';' | '“' | '”'));
    token.contains("://")
        || token.starts_with("www.")
        || token.starts_with('@') && token.len() > 1
        || token.split_once('@').is_some_and(|(a, b)| !a.is_empty() && b.contains('.'))
        || is_domain(token)
}

fn is_domain(token: &str) -> bool {
    const ENDINGS: &[&str] =
        &[".com", ".id", ".net", ".org", ".uk", ".co", ".shop", ".store", ".info", ".eu", ".au", ".me"];
    let host = token.split('/').next().unwrap_or(token);
    host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
        && ENDINGS.iter().any(|e| host.len() > e.len() + 1 && host.ends_with(e))
}

/// The sentences of a text, each trimmed, with its closing marks.
///
/// A stop ends a sentence only before white space, and not after an abbreviation, an initial or a number's dot;
/// people who type on telephones go on in lower case, so the case of what follows decides only after `a.m.` and its like.
#[must_use]
pub fn sentences(text: &str) -> Vec<&str> {
    each_sentence(text).collect()
}

/// See [`sentences`]: one after the other.
#[must_use]
pub fn each_sentence(text: &str) -> Sentences<'_> {
    Sentences { rest: text }
}

/// See [`each_sentence`].
#[derive(Clone, Debug)]
pub struct Sentences<'a> {
    rest: &'a str,
}

impl<'a> Sentences<'a> {
    /// What has not been read yet.
    #[must_use]
    pub fn rest(&self) -> &'a str {
        self.rest
    }
}

impl<'a> Iterator for Sentences<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        while !self.rest.is_empty() {
            let (sentence, rest) = self.rest.split_at(sentence_end(self.rest));
            self.rest = rest;
            let sentence = trimmed(sentence);
            if !sentence.is_empty() {
                return Some(sentence);
            }
        }
        None
    }
}

/// A text without white space around it; most have none.
fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [0x21..0x80, .., 0x21..0x80] => text,
        [b' ', 0x21..0x80, .., 0x21..0x80] => &text[1..],
        _ => text.trim(),
    }
}

/// Where the first sentence of a text ends, with its closing marks.
fn sentence_end(text: &str) -> usize {
    let mut from = 0;
    while let Some(at) = next_stop(text, from) {
        let stop = text[at..].chars().next().unwrap_or('.');
        let after = &text[at + stop.len_utf8()..];
        let after = if after.starts_with(' ') { after } else { after.trim_start_matches(closes) };
        let end = text.len() - after.len();
        from = end;
        if !after.starts_with(char::is_whitespace) {
            continue;
        }
        let next = after.trim_start().chars().next();
        // “are you a luthier?” and I said: what was said runs on into the sentence
        if text[at..end].contains(['”', '"', '’']) && next.is_some_and(char::is_lowercase) {
            continue;
        }
        if stop == '.' && is_abbreviated(&text[..at], next) {
            continue;
        }
        return end;
    }
    text.len()
}

/// The next full stop, exclamation or question mark, or ellipsis.
fn next_stop(text: &str, from: usize) -> Option<usize> {
    let rest = &text.as_bytes()[from..];
    let plain = memchr::memchr3(b'.', b'!', b'?', rest);
    let before = plain.map_or(rest, |at| &rest[..at]);
    // an ellipsis is E2 80 A6
    let dots = memchr::memchr_iter(0xe2, before).find(|at| rest[*at..].starts_with("…".as_bytes()));
    dots.or(plain).map(|at| from + at)
}

/// What may stand between a sentence's stop and the space behind it.
fn closes(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '”' | '"' | '’' | '\'' | ')' | '»')
}

fn is_abbreviation(lower: &str) -> bool {
    may_abbreviate(lower) && ABBREVIATIONS.binary_search(&lower).is_ok()
}

/// Whether a word has too many letters to be an abbreviation.
fn is_too_long(word: &str) -> bool {
    word.len() > LONGEST_ABBREVIATION && !word.contains('.')
}

/// First letters of the abbreviations by their length in bytes, a bit a letter: most words can be seen to be none.
const FIRST_LETTERS: [u32; LONGEST_ABBREVIATION + 1] = {
    let mut letters = [0; LONGEST_ABBREVIATION + 1];
    let mut at = 0;
    while at < ABBREVIATIONS.len() {
        let word = ABBREVIATIONS[at].as_bytes();
        letters[word.len()] |= 1 << (word[0] - b'a');
        at += 1;
    }
    letters
};

fn may_abbreviate(lower: &str) -> bool {
    let first = lower.bytes().next().map_or(u8::MAX, |first| first.wrapping_sub(b'a'));
    first < 26 && FIRST_LETTERS.get(lower.len()).is_some_and(|letters| letters >> first & 1 == 1)
}

/// The last word of a text, and what stands before it.
fn last_word(text: &str) -> (&str, &str) {
    let parted = |byte: &u8| !matches!(byte, 0x21..0x80);
    match text.as_bytes().iter().rposition(parted) {
        None => ("", text),
        Some(at) if token::is_white(text.as_bytes()[at]) => (&text[..at], &text[at + 1..]),
        Some(_) => {
            let word = text.rsplit(char::is_whitespace).next().unwrap_or("");
            let before = &text[..text.len() - word.len()];
            (&before[..before.char_indices().next_back().map_or(0, |(at, _)| at)], word)
        }
    }
}

/// Whether the text before a stop ends in an abbreviation, given what follows the stop.
fn is_abbreviated(before: &str, next: Option<char>) -> bool {
    let (before, word) = last_word(before);
    let word = word.trim_start_matches(['(', '“', '"']);
    if is_too_long(word) {
        return false;
    }
    let previous = last_word(before).1;
    let lower = lower(word);
    let capital = next.is_some_and(char::is_uppercase);
    if lower == "no" {
        return next.is_some_and(|c| c.is_ascii_digit());
    }
    if lower == "co" {
        // "Co. Clare" is a county; a firm's name ends in "& Co."
        let firm = previous == "&" || previous.starts_with(char::is_uppercase) && !previous.ends_with(',');
        return !(capital && firm);
    }
    if is_abbreviation(&lower) {
        return !(capital && MAY_END.contains(&&*lower));
    }
    if is_initials(word) {
        // a degree stands behind its owner ("Rusmiati, S.E."), other initials before a name ("J.R. Hartley")
        return !(capital && previous.ends_with(','));
    }
    word.chars().count() == 1 && word.chars().all(char::is_uppercase) && word != "I"
}

/// Initials and degrees, without their last stop: `S.E`, `M.Kom`, `Ph.D`, `J.R`.
fn is_initials(word: &str) -> bool {
    let mut parts = word.split('.');
    let short = |p: &str, most: usize| !p.is_empty() && p.chars().count() <= most && p.chars().all(char::is_alphabetic);
    word.contains('.')
        && word.starts_with(char::is_uppercase)
        && parts.next().is_some_and(|p| short(p, 2))
        && parts.all(|p| short(p, 4))
}

/// Whether the last word is an abbreviation that carries its own stop (`p.m.`, `dll.`, `S.E.`).
#[must_use]
pub fn ends_abbreviated(text: &str) -> bool {
    text.strip_suffix('.').is_some_and(|before| {
        let word = last_word(before).1.trim_start_matches(['(', '“', '"']);
        if is_too_long(word) {
            return false;
        }
        let lower = lower(word);
        is_initials(word) || is_abbreviation(&lower) && lower != "no" && lower != "h"
    })
}

/// The first letter in upper case, past opening marks; addresses, handles and words with capitals inside stay, and so
/// does `dr.`, a physician in Indonesian, where `Dr.` is a doctor of letters.
#[must_use]
pub fn capitalise(text: &str) -> String {
    let mut text = text.to_owned();
    capitalise_head(&mut text);
    text
}

/// The same in place.
pub(super) fn capitalise_head(text: &mut String) {
    capitalise_from(text, 0);
}

/// The same of what stands from here on.
fn capitalise_from(text: &mut String, from: usize) {
    let rest = &text[from..];
    let first = tokens(rest).next().unwrap_or("");
    if is_address(first) || first == "dr." || bare(first).chars().skip(1).any(char::is_uppercase) {
        return;
    }
    if let Some((at, c)) = rest.char_indices().find(|(_, c)| c.is_alphanumeric()).filter(|(_, c)| c.is_lowercase()) {
        let at = from + at;
        let mut upper = [0; 4];
        match (c.to_uppercase().len(), c.to_uppercase().next()) {
            (1, Some(one)) => text.replace_range(at..at + c.len_utf8(), one.encode_utf8(&mut upper)),
            _ => text.replace_range(at..at + c.len_utf8(), &c.to_uppercase().to_string()),
        }
    }
}

/// The first letter in lower case.
#[must_use]
pub fn lower_first(text: &str) -> String {
    lowered_first(text).into_owned()
}

/// See [`lower_first`]; borrowed where it is small already.
#[must_use]
pub fn lowered_first(text: &str) -> Cow<'_, str> {
    let Some(first) = text.chars().next() else { return Cow::Borrowed(text) };
    if first.is_ascii() && !first.is_ascii_uppercase() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    out.extend(first.to_lowercase());
    out.push_str(&text[first.len_utf8()..]);
    Cow::Owned(out)
}

/// The first letter in lower case, unless the word has capitals or digits inside (an acronym).
#[must_use]
pub fn lower_word(text: &str) -> String {
    lowered_word(text).into_owned()
}

/// See [`lower_word`]; borrowed where nothing changes.
#[must_use]
pub fn lowered_word(text: &str) -> Cow<'_, str> {
    let first = tokens(text).next().unwrap_or("");
    let inside = bare(first).chars().skip(1).any(|c| c.is_uppercase() || c.is_ascii_digit());
    if inside || first == "I" { Cow::Borrowed(text) } else { lowered_first(text) }
}

/// A text as sentences: each with its capital and one closing mark, line breaks folded.
#[must_use]
pub fn as_sentences(text: &str) -> String {
    let joined = joined_lines(text);
    let mut out = String::with_capacity(joined.len() + 1);
    for sentence in each_sentence(&folded(&joined)) {
        if !out.is_empty() {
            out.push(' ');
        }
        let from = out.len();
        out.push_str(sentence);
        capitalise_from(&mut out, from);
        close_from(&mut out, from);
    }
    out
}

/// The lines of a text in one; a line that begins with a capital ends the sentence before it.
fn joined_lines(text: &str) -> Cow<'_, str> {
    if !text.contains('\n') {
        return Cow::Borrowed(text);
    }
    let mut joined = String::with_capacity(text.len() + 8);
    for line in text.lines().map(str::trim).filter(|l| !l.is_empty()) {
        if !joined.is_empty() {
            let open = !joined.ends_with(['.', '!', '?', '…', ':', ',', ';', '”', '"', ')', '-', '–']);
            if open && line.chars().next().is_some_and(char::is_uppercase) {
                joined.push('.');
            }
            joined.push(' ');
        }
        joined.push_str(line);
    }
    Cow::Owned(joined)
}

/// A sentence with one closing mark.
#[must_use]
pub fn close(text: &str) -> String {
    let mut text = text.to_owned();
    close_end(&mut text);
    text
}

/// The same in place.
pub(super) fn close_end(text: &mut String) {
    close_from(text, 0);
}

/// The same of what stands from here on.
fn close_from(text: &mut String, from: usize) {
    let rest = &text[from..];
    if rest.ends_with('.') {
        return;
    }
    let trimmed = rest.trim_end().trim_end_matches([',', ';', ':', '-', '–']).trim_end();
    let closed = trimmed.trim_end_matches(['”', '"', '’', ')', '»']).ends_with(['.', '!', '?', '…']);
    let end = from + trimmed.len();
    text.truncate(end);
    if !closed {
        text.push('.');
    }
}

/// Without the closing marks that would stand in the middle of a sentence.
#[must_use]
pub fn open(text: &str) -> &str {
    let text = text.trim();
    if ends_abbreviated(text) {
        return text;
    }
    text.trim_end_matches(['.', ',', ';', ':', '!', '…', ' '])
}

/// Whether a word is a function word: it proves that a capital before it was only the answer's first letter.
#[must_use]
pub fn is_function_word(word: &str, language: Language) -> bool {
    super::lists::contains(super::lists::List::Function(language), word)
}

/// A heading: in Indonesian every word but the particles has a capital (EYD V, capital letters, titles); in English only
/// the first. A closing stop goes.
#[must_use]
pub fn headline(text: &str, language: Language) -> String {
    const SMALL: &[&str] = &[
        "di", "ke", "dari", "dan", "yang", "untuk", "pada", "dengan", "dalam", "atau", "oleh", "tentang", "sebagai",
        "sampai", "bagi", "per",
    ];
    let text = open(text);
    if language == Language::En {
        return capitalise(text);
    }
    let words: Vec<String> = text
        .split(' ')
        .enumerate()
        .map(|(at, word)| {
            if at > 0 && SMALL.contains(&word) {
                word.to_owned()
            } else {
                word.split('-').map(capitalise).collect::<Vec<_>>().join("-")
            }
        })
        .collect();
    words.join(" ")
}

/// Without a year at the end: "Product of the Year (2017)", "Award 2016".
#[must_use]
pub fn without_year(text: &str) -> String {
    let text = text.trim();
    let cut = |open: &str, close: &str| {
        let inner = text.strip_suffix(close)?;
        let at = inner.len().checked_sub(4)?;
        let digits = inner.get(at..)?;
        (digits.chars().all(|c| c.is_ascii_digit()) && inner[..at].ends_with(open))
            .then(|| inner[..at - open.len()].trim_end_matches([',', ' ']).to_owned())
    };
    cut("(", ")").or_else(|| cut(" ", "")).unwrap_or_else(|| text.to_owned())
}

/// A clause without a subject of one or two words ("our guests prepare everything" gives "prepare everything").
#[must_use]
pub fn without_subject(clause: &str) -> String {
    let own = clause.split(' ').next().is_some_and(|w| matches!(w.to_lowercase().as_str(), "our" | "my" | "the"));
    clause.splitn(if own { 3 } else { 2 }, ' ').last().unwrap_or(clause).to_owned()
}

/// A hashtag from a name: "Topeng Malangan" gives "#TopengMalangan"; signs and spaces go.
#[must_use]
pub fn hashtag(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'').filter(|w| !w.is_empty());
    let joined: String = words.map(|w| capitalise(&w.replace(['’', '\''], ""))).collect();
    if joined.is_empty() { joined } else { format!("#{joined}") }
}

/// The first part of a place: "near Ballyvaughan, Co. Clare" gives "Ballyvaughan".
#[must_use]
pub fn town(place: &str) -> String {
    let first = place.split([',', '(']).next().unwrap_or(place).trim();
    ["near ", "outside ", "just outside ", "dekat ", "di "]
        .iter()
        .find_map(|w| first.strip_prefix(w))
        .unwrap_or(first)
        .to_owned()
}

/// Whether a name is two people's: "Ana & Bram", "Rini dan Yusron".
#[must_use]
pub fn is_couple(name: &str) -> bool {
    [" & ", " and ", " dan ", " + "].iter().any(|w| name.contains(w)) || name.trim_end_matches('.').ends_with(" dkk")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_in_order() {
        assert!(ABBREVIATIONS.is_sorted());
    }
}
