//! Tokens and words: a text cut at its white space.

use std::borrow::Cow;

/// The runs of a text between white space, as `split_whitespace` gives them, without decoding every letter.
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens { rest: text }
}

/// See [`tokens`].
#[derive(Clone, Debug)]
pub struct Tokens<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        // between most words stands one space
        let mut text = &self.rest[usize::from(self.rest.as_bytes().first() == Some(&b' '))..];
        if !matches!(text.as_bytes(), [0x21..0x80, ..]) {
            text = text.trim_start();
        }
        let mut end = low_or_high(text.as_bytes());
        if text.as_bytes().get(end).is_some_and(|byte| *byte != b' ') {
            end = end_behind(text, end);
        }
        let (token, rest) = text.split_at_checked(end)?;
        self.rest = rest;
        (!token.is_empty()).then_some(token)
    }
}

impl<'a> Tokens<'a> {
    /// What has not been read yet.
    #[must_use]
    pub fn rest(&self) -> &'a str {
        self.rest
    }
}

/// Where a token ends that goes on behind a letter or a sign beyond ASCII; apart, so that what most tokens need stays short.
#[inline(never)]
fn end_behind(text: &str, from: usize) -> usize {
    text[from..].find(char::is_whitespace).map_or(text.len(), |more| from + more)
}

/// Whether a byte is white space in ASCII.
pub(super) const fn is_white(byte: u8) -> bool {
    byte == b' ' || byte.wrapping_sub(9) < 5
}

/// Where the first byte stands that is a space, a control character or no ASCII, or where the bytes end: what may be white
/// space. Eight bytes are looked at in one step; the lowest of the bits that such a subtraction leaves is always a true one
/// (Warren, Hacker's Delight, 6-1).
fn low_or_high(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES << 7;
    let mut at = 0;
    while let Some(eight) = bytes[at..].first_chunk().map(|eight| u64::from_le_bytes(*eight)) {
        let found = (eight.wrapping_sub(ONES * 0x21) & !eight | eight) & HIGH;
        if found != 0 {
            return at + found.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    bytes[at..].iter().position(|byte| !(0x21..0x80).contains(byte)).map_or(bytes.len(), |more| at + more)
}

/// A word in lower case; borrowed, as most are, where it is so already.
#[must_use]
pub fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| SMALL[usize::from(byte)]) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(if word.is_ascii() { word.to_ascii_lowercase() } else { word.to_lowercase() })
}

/// The bytes of ASCII that are no capitals.
const SMALL: [bool; 256] = {
    let mut small = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        small[byte] = !(byte as u8).is_ascii_uppercase();
        byte += 1;
    }
    small
};

/// Whether a text ends in words of ASCII, in any case.
#[must_use]
pub fn ends_in(text: &str, words: &str) -> bool {
    text.len() >= words.len() && text.as_bytes()[text.len() - words.len()..].eq_ignore_ascii_case(words.as_bytes())
}

/// Whether a text begins with words of ASCII, in any case.
#[must_use]
pub fn begins_with(text: &str, words: &str) -> bool {
    text.len() >= words.len() && text.as_bytes()[..words.len()].eq_ignore_ascii_case(words.as_bytes())
}

/// A word as word lists have it: in lower case, with straight apostrophes.
#[must_use]
pub fn plain(word: &str) -> Cow<'_, str> {
    match lower(word) {
        Cow::Owned(lower) if lower.contains('’') => Cow::Owned(lower.replace('’', "'")),
        lower => lower,
    }
}

/// All white space folded to single spaces, none at the ends.
#[must_use]
pub fn fold_spaces(text: &str) -> String {
    folded(text).into_owned()
}

/// See [`fold_spaces`]; borrowed where there is nothing to fold.
#[must_use]
pub fn folded(text: &str) -> Cow<'_, str> {
    if is_folded(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for part in tokens(text) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(part);
    }
    Cow::Owned(out)
}

fn is_folded(text: &str) -> bool {
    let bytes = text.as_bytes();
    // where the word begins that is being read
    let (mut head, mut at) = (0, 0);
    loop {
        at += low_or_high(&bytes[at..]);
        match bytes.get(at) {
            None => return at > head || text.is_empty(),
            Some(b' ') if at > head => {
                at += 1;
                head = at;
            }
            Some(_) => match text[at..].chars().next().filter(|c| !c.is_whitespace()) {
                Some(c) => at += c.len_utf8(),
                None => return false,
            },
        }
    }
}

/// The parts of a text between single spaces, as `split(' ')` gives them.
pub fn spaced(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = text.bytes().position(|b| b == b' ');
        rest = end.and_then(|end| text.get(end + 1..));
        Some(end.map_or(text, |end| &text[..end]))
    })
}

/// The text with other parts between its spaces where the rule has them, which is asked for each part and what stands
/// behind it; borrowed where it has none.
pub fn with_tokens<'a>(text: &'a str, rule: impl Fn(&'a str, &'a str) -> Option<String>) -> Cow<'a, str> {
    let (mut out, mut done, mut at) = (String::new(), 0, 0);
    for token in spaced(text) {
        let end = at + token.len();
        let behind = text.get(end + 1..).unwrap_or("");
        if let Some(other) = rule(token, behind) {
            out.push_str(&text[done..at]);
            out.push_str(&other);
            done = end;
        }
        at = end + 1;
    }
    if done == 0 && out.is_empty() {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[done..]);
    Cow::Owned(out)
}

/// Where each comma stands that a space follows.
pub fn commas(text: &str) -> impl Iterator<Item = usize> {
    marks(text, b',')
}

/// Where each mark of a sort stands that a space follows.
fn marks(text: &str, mark: u8) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(mark, bytes).filter(|at| bytes.get(at + 1) == Some(&b' '))
}

/// A text up to the first mark of a sort that a space follows.
#[must_use]
pub fn before(text: &str, mark: u8) -> &str {
    marks(text, mark).next().and_then(|end| text.get(..end)).unwrap_or(text)
}

/// The words of a text: runs between spaces, without the punctuation around them.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    tokens(text).map(bare).filter(|w| !w.is_empty())
}

/// The words of a text that begin with a capital: only the tokens that may be one are cut out.
pub fn capitals(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    let next = move || {
        let bytes = rest.as_bytes();
        let found = bytes.iter().position(|byte| !SMALL[usize::from(*byte)])?;
        let head = bytes[..found].iter().rposition(|byte| is_white(*byte)).map_or(0, |white| white + 1);
        let mut tokens = tokens(&rest[head..]);
        let token = tokens.next()?;
        rest = tokens.rest();
        Some(bare(token))
    };
    std::iter::from_fn(next).filter(|word| word.starts_with(char::is_uppercase))
}

/// The word of a text that holds a place in it.
#[must_use]
pub fn word_at(text: &str, at: usize) -> &str {
    let head = text[..at]
        .rfind(char::is_whitespace)
        .map_or(0, |white| white + text[white..].chars().next().map_or(0, char::len_utf8));
    bare(tokens(&text[head..]).next().unwrap_or(""))
}

/// Whether one of these words, in lower case, stands in a text.
#[must_use]
pub fn says(text: &str, any: &[&str]) -> bool {
    words(text).any(|word| any.contains(&&*lower(word)))
}

/// A token without the signs of some sorts around it.
pub(super) fn without_signs(token: &str, signs: impl Fn(char) -> bool) -> &str {
    if is_plain(token) {
        return token;
    }
    // a comma or a stop behind a word
    match token.get(..token.len().saturating_sub(1)) {
        Some(word) if is_plain(word) && token.ends_with([',', '.']) => word,
        _ => token.trim_matches(signs),
    }
}

/// Whether a token begins and ends with a letter or a digit of ASCII: most do.
fn is_plain(token: &str) -> bool {
    let plain = |byte: &u8| PLAIN[usize::from(*byte)];
    token.as_bytes().first().is_some_and(plain) && token.as_bytes().last().is_some_and(plain)
}

/// The letters and digits of ASCII.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        plain[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    plain
};

/// A token without the punctuation around it.
#[must_use]
pub fn bare(token: &str) -> &str {
    without_signs(token, |c| !c.is_alphanumeric() && !matches!(c, '#' | '@' | '%'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn quick_looks_see_what_slow_ones_see(text in "([ \n\t\u{a0}\u{2003}]{0,2}[A-ZÉa-zé0-9’“(#@%.,;–\u{1}]{0,11}){0,6}") {
            let slow: Vec<&str> = text.split_whitespace().collect();
            prop_assert_eq!(tokens(&text).collect::<Vec<_>>(), &slow[..]);
            prop_assert_eq!(folded(&text), slow.join(" "));
            let core = |c: char| !c.is_alphanumeric() && !matches!(c, '#' | '@' | '%');
            let cores: Vec<&str> = slow.iter().map(|token| token.trim_matches(core)).collect();
            prop_assert_eq!(slow.iter().map(|token| bare(token)).collect::<Vec<_>>(), &cores[..]);
            let upper = cores.into_iter().filter(|word| word.starts_with(char::is_uppercase));
            prop_assert_eq!(capitals(&text).collect::<Vec<_>>(), upper.collect::<Vec<_>>());
            prop_assert_eq!(before(&text, b','), text.split(", ").next().unwrap_or(""));
        }
    }
}
