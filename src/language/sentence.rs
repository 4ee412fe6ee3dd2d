//! Sentences and where they end: the reading that every other rule stands on.

use super::outline::Outlines;
use super::token::{self, Tokens, tokens};

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
    Sentences { rest: text, dotted: ellipses(text.as_bytes()).next().is_some() }
}

/// See [`each_sentence`].
#[derive(Clone, Debug)]
pub struct Sentences<'a> {
    rest: &'a str,
    /// An ellipsis stands in the text: few have one, and the others need not be searched for it sentence by sentence.
    dotted: bool,
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
            let (sentence, rest) = self.rest.split_at(sentence_end(self.rest, self.dotted));
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
fn sentence_end(text: &str, dotted: bool) -> usize {
    let mut from = 0;
    while let Some(at) = next_stop(text, from, dotted) {
        let stop = text[at..].chars().next().unwrap_or('.');
        let after = &text[at + stop.len_utf8()..];
        let after = if after.starts_with(' ') { after } else { after.trim_start_matches(closes) };
        let end = text.len() - after.len();
        from = end;
        if !after.starts_with(char::is_whitespace) {
            continue;
        }
        if !goes_on_behind(&text[..end], at, stop, after.trim_start().chars().next()) {
            return end;
        }
    }
    text.len()
}

/// Whether a sentence goes on behind the stop and the closing marks that it has come to.
fn goes_on_behind(so_far: &str, at: usize, stop: char, next: Option<char>) -> bool {
    // “are you a luthier?” and I said: what was said runs on into the sentence
    so_far[at..].contains(['”', '"', '’']) && next.is_some_and(char::is_lowercase)
        || stop == '.' && is_abbreviated(&so_far[..at], next)
}

/// The next full stop, exclamation or question mark, or ellipsis, if the text is `dotted` with them.
fn next_stop(text: &str, from: usize, dotted: bool) -> Option<usize> {
    let rest = &text.as_bytes()[from..];
    let plain = memchr::memchr3(b'.', b'!', b'?', rest);
    let before = plain.map_or(rest, |at| &rest[..at]);
    let dots = if dotted { ellipses(before).next() } else { None };
    dots.or(plain).map(|at| from + at)
}

/// Where ellipses stand, each E2 80 A6.
fn ellipses(bytes: &[u8]) -> impl Iterator<Item = usize> {
    memchr::memchr_iter(0xe2, bytes).filter(|at| bytes[*at..].starts_with("…".as_bytes()))
}

/// What may stand between a sentence's stop and the space behind it.
fn closes(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '”' | '"' | '’' | '\'' | ')' | '»')
}

fn is_abbreviation(lower: &str) -> bool {
    OUTLINES.may_have(lower) && ABBREVIATIONS.binary_search(&lower).is_ok()
}

/// Whether a word has too many letters to be an abbreviation.
fn is_too_long(word: &str) -> bool {
    word.len() > LONGEST_ABBREVIATION && !word.contains('.')
}

const OUTLINES: Outlines = Outlines::of(ABBREVIATIONS);

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
    let previous = || last_word(before).1;
    let lower = token::lower(word);
    let capital = next.is_some_and(char::is_uppercase);
    if lower == "no" {
        return next.is_some_and(|c| c.is_ascii_digit());
    }
    if lower == "co" {
        // "Co. Clare" is a county; a firm's name ends in "& Co."
        let firm = |name: &str| name == "&" || name.starts_with(char::is_uppercase) && !name.ends_with(',');
        return !(capital && firm(previous()));
    }
    if is_abbreviation(&lower) {
        return !(capital && MAY_END.contains(&&*lower));
    }
    if is_initials(word) {
        // a degree stands behind its owner ("Rusmiati, S.E."), other initials before a name ("J.R. Hartley")
        return !(capital && previous().ends_with(','));
    }
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none() && word != "I"
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
        let lower = token::lower(word);
        is_initials(word) || is_abbreviation(&lower) && lower != "no" && lower != "h"
    })
}

/// The tokens of a text, and whether each is the last of its sentence.
pub(crate) fn running(text: &str) -> Running<'_> {
    Running { text, start: 0, tokens: tokens(text) }
}

/// See [`running`].
pub(crate) struct Running<'a> {
    text: &'a str,
    /// Where the sentence begins.
    start: usize,
    tokens: Tokens<'a>,
}

impl<'a> Iterator for Running<'a> {
    type Item = (&'a str, bool);

    fn next(&mut self) -> Option<(&'a str, bool)> {
        let token = self.tokens.next()?;
        let rest = self.tokens.rest();
        let end = self.text.len() - rest.len();
        let goes_on = matches!(rest.as_bytes(), [b' ', 0x21..0x80, ..]) || !rest.trim_start().is_empty();
        let may_end = token.as_bytes().last().is_some_and(|last| !last.is_ascii_alphanumeric() && *last != b',');
        let ends = !goes_on || may_end && ends_sentence(&self.text[self.start..end], rest);
        if ends {
            self.start = end;
        }
        Some((token, ends))
    }
}

/// Whether a sentence that has come so far ends there, before white space; the rule of [`sentence_end`].
fn ends_sentence(so_far: &str, rest: &str) -> bool {
    let marks = so_far.trim_end_matches(closes).len();
    let stop = so_far[marks..].char_indices().find(|(_, c)| matches!(c, '.' | '!' | '?' | '…'));
    let Some((at, stop)) = stop.map(|(at, stop)| (marks + at, stop)) else { return false };
    let next = rest.trim_start().chars().next();
    !goes_on_behind(so_far, at, stop, next)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn abbreviations_are_in_order() {
        assert!(ABBREVIATIONS.is_sorted());
    }

    proptest! {
        #[test]
        fn what_runs_ends_where_sentences_end(text in "((Mr|a.m|No|I|ya|Co|S.E|Ros|kopi|3|–|…|“|é)[.!?…”\"’',)]{0,2}[ \u{a0}\n]{0,2}){0,9}") {
            let mut sentences = vec![Vec::new()];
            for (token, ends) in running(&text) {
                sentences.last_mut().into_iter().for_each(|last| last.push(token));
                if ends {
                    sentences.push(Vec::new());
                }
            }
            prop_assert_eq!(sentences.pop(), Some(Vec::new()));
            let expected: Vec<Vec<&str>> = each_sentence(&text).map(|sentence| tokens(sentence).collect()).collect();
            prop_assert_eq!(sentences, expected);
        }
    }
}
