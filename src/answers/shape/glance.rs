//! What can be seen of a text at a glance: which of the rules that put it in shape have anything to do there.
//!
//! Most answers are plain words, and most rules look for a sign that they do not have.

/// What a text has in it: what is not seen is not there, but for small letters beyond ASCII; what is seen may be nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Glance(u16);

impl Glance {
    /// White space that is no single space between two words.
    pub(super) const LOOSE: Glance = Glance(1);
    /// A small letter of ASCII.
    pub(super) const SMALL: Glance = Glance(1 << 1);
    /// A comma before a space.
    pub(super) const COMMA: Glance = Glance(1 << 2);
    /// A straight quotation mark or apostrophe.
    pub(super) const STRAIGHT: Glance = Glance(1 << 6);
    /// Signs of markup.
    const MARKUP: Glance = Glance(1 << 3);
    /// A digit, a sign between words, or a mark that does not stand behind a word and before a space.
    const SIGN: Glance = Glance(1 << 4);
    /// Two words running of one length that begin alike.
    const TWICE: Glance = Glance(1 << 5);

    /// What the rules for marks, signs and doubled words look for.
    pub(super) const TO_CLEAN: Glance = Glance(Self::MARKUP.0 | Self::SIGN.0 | Self::TWICE.0);

    /// Whether any of these was seen.
    pub(super) fn has(self, any: Glance) -> bool {
        self.0 & any.0 != 0
    }

    /// Looks at a text once.
    pub(super) fn at(text: &str) -> Glance {
        let bytes = text.as_bytes();
        let mut seen = 0;
        let mut before = SPACE;
        // where the word begins, and the one before it: its length and its first letter
        let (mut head, mut last) = (0, (0, 0));
        for (at, &byte) in bytes.iter().enumerate() {
            let sort = SORTS[usize::from(byte)];
            seen |= sort;
            if (sort | before) & (SPACE | MARK) != 0 {
                if sort & SPACE != 0 {
                    if before & SPACE != 0 {
                        seen |= Self::LOOSE.0;
                    } else if bytes[at - 1] == b',' {
                        seen |= Self::COMMA.0;
                    }
                    let word = (at - head, bytes[head] | 0x20);
                    if word == last {
                        seen |= Self::TWICE.0;
                    }
                    (last, head) = (word, at + 1);
                } else if before & MARK != 0 || sort & MARK != 0 && before & SPACE != 0 {
                    // two marks, a mark inside a word, a mark alone
                    seen |= Self::SIGN.0;
                }
            }
            before = sort;
        }
        if before & SPACE != 0 {
            seen |= Self::LOOSE.0;
        }
        if bytes.get(head).is_some_and(|first| (bytes.len() - head, first | 0x20) == last) {
            seen |= Self::TWICE.0;
        }
        Glance(seen)
    }
}

/// A mark that a sentence or a part of it ends in.
const MARK: u16 = 1 << 15;
const SPACE: u16 = 1 << 14;

/// What a byte shows, by itself.
const SORTS: [u16; 256] = {
    let mut sorts = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        sorts[byte] = match byte as u8 {
            b'a'..=b'z' => Glance::SMALL.0,
            b'0'..=b'9' | b'&' | b'/' => Glance::SIGN.0,
            b'*' => Glance::SIGN.0 | Glance::MARKUP.0,
            b' ' => SPACE,
            b'`' => Glance::MARKUP.0 | Glance::STRAIGHT.0,
            b'\'' | b'"' => Glance::STRAIGHT.0,
            b'<' | b'_' => Glance::MARKUP.0,
            b',' | b'.' | b';' | b'!' | b'?' => MARK,
            9..=13 => Glance::LOOSE.0,
            // "…" and "±" end in these, and white space beyond ASCII begins with the others
            0xa6 | 0xb1 => Glance::SIGN.0,
            0xc2 | 0xe1..=0xe3 => Glance::LOOSE.0,
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
    use crate::language::{Language, quotes, text};

    proptest! {
        #[test]
        fn what_is_not_seen_is_not_there(
            given in "(( |  )?(karena|the|The|a|kopi|É|x|Rp|3|1000|4-7|_asli_|<b>|&|/|±|w/|p\\.m|“|’|'|…|[.,;:!?-]){1,3}){0,8}",
        ) {
            let seen = Glance::at(&given);
            let same = |done: Cow<'_, str>| done == given.as_str();
            if !seen.has(Glance::LOOSE) {
                prop_assert!(same(text::folded(&given)), "spaces");
            }
            for language in Language::ALL {
                if !seen.has(Glance::LOOSE) && !seen.has(Glance::TO_CLEAN) {
                    prop_assert!(same(clean::tags(&given)) && same(clean::marks(&given)), "marks");
                    prop_assert!(same(signs::signs(&given, language)), "signs");
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
