//! What can be seen of a text at a glance: which of the rules that put it in shape have anything to do there.
//!
//! Most answers are plain words, and most rules look for a sign that they do not have.

use std::borrow::Cow;

use super::then;
use crate::language::spelling;

/// What a text has in it: what is not seen is not there; what is seen may be nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Glance(u16);

impl Glance {
    /// White space that is no single space between two words.
    pub(super) const LOOSE: Glance = Glance(1);
    /// A small letter of ASCII.
    const SMALL: Glance = Glance(1 << 1);
    /// A comma before a space.
    pub(super) const COMMA: Glance = Glance(1 << 2);
    /// Signs of markup.
    pub(super) const MARKUP: Glance = Glance(1 << 3);
    /// A digit, a sign between words, or a mark that does not stand behind a word and before a space.
    pub(super) const SIGN: Glance = Glance(1 << 4);
    /// The same word twice running.
    pub(super) const TWICE: Glance = Glance(1 << 5);
    /// A straight quotation mark or apostrophe.
    pub(super) const STRAIGHT: Glance = Glance(1 << 6);
    /// A word that is put right in English.
    pub(super) const MISSPELT: Glance = Glance(1 << 7);
    /// No small letter of ASCII at all.
    pub(super) const LOUD: Glance = Glance(1 << 8);

    /// Whether any of these was seen.
    pub(super) fn has(self, any: Glance) -> bool {
        self.0 & any.0 != 0
    }

    /// Looks at a text once.
    pub(super) fn at(text: &str) -> Glance {
        let mut seen = 0;
        let mut before = "";
        let mut head = 0;
        while head <= text.len() {
            let (sorts, end) = sorts_from(text.as_bytes(), head);
            let token = &text[head..end];
            head = end + 1;
            seen |= sorts;
            if token.is_empty() {
                seen |= Self::LOOSE.0;
            }
            if sorts & MARK != 0 {
                seen |= marks(token.as_bytes());
            }
            if before.len() == token.len() && (sorts & HIGH != 0 || before.eq_ignore_ascii_case(token)) {
                seen |= Self::TWICE.0;
            }
            if spelling::is_misspelt(token) {
                seen |= Self::MISSPELT.0;
            }
            before = token;
        }
        if seen & Self::SMALL.0 == 0 {
            seen |= Self::LOUD.0;
        }
        Glance(seen)
    }
}

/// A text, and what is seen of it.
pub(super) struct Seen<'a> {
    pub(super) text: Cow<'a, str>,
    glance: Glance,
}

impl<'a> Seen<'a> {
    pub(super) fn of(text: &'a str) -> Seen<'a> {
        Seen { text: Cow::Borrowed(text), glance: Glance::at(text) }
    }

    pub(super) fn has(&self, any: Glance) -> bool {
        self.glance.has(any)
    }

    /// Applies a rule if its sign is seen, and looks again at what the rule made.
    pub(super) fn put_right(self, sign: Glance, rule: impl FnOnce(&str) -> Cow<'_, str>) -> Seen<'a> {
        if !self.has(sign) {
            return self;
        }
        let text = then(self.text, rule);
        let glance = if matches!(text, Cow::Borrowed(_)) { self.glance } else { Glance::at(&text) };
        Seen { text, glance }
    }
}

/// What the bytes show from a place on to the next space, and where that is.
fn sorts_from(bytes: &[u8], mut at: usize) -> (u16, usize) {
    let mut sorts = 0;
    while let Some(&byte) = bytes.get(at)
        && byte != b' '
    {
        sorts |= SORTS[usize::from(byte)];
        at += 1;
    }
    (sorts, at)
}

/// What the marks of a token show: a comma at its end, or a mark that does not stand behind a word.
fn marks(token: &[u8]) -> u16 {
    let is_mark = |byte: &u8| SORTS[usize::from(*byte)] & MARK != 0;
    let Some((last, word)) = token.split_last() else { return 0 };
    let comma = if *last == b',' { Glance::COMMA.0 } else { 0 };
    let behind_word = !word.is_empty() && !word.iter().any(is_mark);
    comma | if behind_word { 0 } else { Glance::SIGN.0 }
}

/// A mark that a sentence or a part of it ends in.
const MARK: u16 = 1 << 15;
/// A byte of a letter beyond ASCII, or of a sign.
const HIGH: u16 = 1 << 14;

/// What a byte shows, by itself.
const SORTS: [u16; 256] = {
    let mut sorts = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        sorts[byte] = match byte as u8 {
            b'a'..=b'z' => Glance::SMALL.0,
            b'0'..=b'9' | b'&' | b'/' => Glance::SIGN.0,
            b'*' => Glance::SIGN.0 | Glance::MARKUP.0,
            b'`' => Glance::MARKUP.0 | Glance::STRAIGHT.0,
            b'\'' | b'"' => Glance::STRAIGHT.0,
            b'<' | b'_' => Glance::MARKUP.0,
            b',' | b'.' | b';' | b'!' | b'?' => MARK,
            9..=13 => Glance::LOOSE.0,
            // "…" and "±" end in these, and white space beyond ASCII begins with the others
            0xa6 | 0xb1 => HIGH | Glance::SIGN.0,
            0xc2 | 0xe1..=0xe3 => HIGH | Glance::LOOSE.0,
            0x80.. => HIGH,
            _ => 0,
        };
        byte += 1;
    }
    sorts
};

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use proptest::prelude::*;

    use super::super::{clean, joints, signs};
    use super::Glance;
    use crate::language::{Language, quotes, spelling, text};

    proptest! {
        #[test]
        fn what_is_not_seen_is_not_there(
            given in "(( |  )?(karena|the|The|a|i|dont|kopi|É|é|x|Rp|3|1000|4-7|_asli_|<b>|&|/|±|w/|p\\.m|“|’|'|…|[.,;:!?-]){1,3}){0,8}",
        ) {
            let seen = Glance::at(&given);
            let same = |done: Cow<'_, str>| done == given.as_str();
            if !seen.has(Glance::LOOSE) {
                prop_assert!(same(text::folded(&given)), "spaces");
            }
            if !seen.has(Glance::MARKUP) {
                prop_assert!(same(clean::tags(&given)) && same(clean::marks(&given)), "marks");
            }
            if !seen.has(Glance::MISSPELT) {
                prop_assert!(same(spelling::repair(&given, Language::En, |_| false)), "spelling");
            }
            for language in Language::ALL {
                if !seen.has(Glance::LOOSE) && !seen.has(Glance::SIGN) {
                    prop_assert!(same(signs::signs(&given, language)), "signs");
                }
                if !seen.has(Glance::TWICE) {
                    prop_assert!(same(clean::doubled(&given, language)), "doubled");
                }
                if !seen.has(Glance::COMMA) && language == Language::En {
                    prop_assert!(same(joints::joints(&given, language)), "joints");
                    prop_assert!(same(joints::splices(&given, language, true)), "splices");
                }
            }
            if !seen.has(Glance::STRAIGHT) {
                prop_assert!(same(quotes::typographic(&given)), "quotation marks");
            }
        }
    }
}
