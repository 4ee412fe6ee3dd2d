//! What the words of a list look like from outside, so that most words of a text are seen to be none of them.

/// The letters that the words of a list begin and end with, by their length in bytes: a bit a letter, in either case.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Outlines {
    first: [u32; LONGEST + 1],
    last: [u32; LONGEST + 1],
}

/// No word of such a list has more bytes.
const LONGEST: usize = 15;

impl Outlines {
    /// Of no words at all.
    pub(crate) const NONE: Outlines = Outlines { first: [0; LONGEST + 1], last: [0; LONGEST + 1] };

    /// Of the words of a list, none of them longer than 15 bytes.
    pub(crate) const fn of(words: &[&str]) -> Outlines {
        let mut outlines = Outlines::NONE;
        let mut at = 0;
        while at < words.len() {
            outlines = outlines.and(words[at]);
            at += 1;
        }
        outlines
    }

    /// Of one word more.
    pub(crate) const fn and(mut self, word: &str) -> Outlines {
        let bytes = word.as_bytes();
        self.first[bytes.len()] |= letter(bytes[0]);
        self.last[bytes.len()] |= letter(bytes[bytes.len() - 1]);
        self
    }

    /// Whether a word may stand in the list: its ends are those of words in it that have its length.
    pub(crate) fn may_have(&self, word: &str) -> bool {
        let bytes = word.as_bytes();
        let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return false };
        let of_length = |letters: &[u32; LONGEST + 1]| letters.get(bytes.len()).copied().unwrap_or(0);
        of_length(&self.first) & letter(*first) != 0 && of_length(&self.last) & letter(*last) != 0
    }
}

/// The bit of a letter; other signs share one with a letter.
const fn letter(byte: u8) -> u32 {
    1 << (byte & 31)
}

#[cfg(test)]
mod tests {
    use super::Outlines;

    #[test]
    fn no_word_of_the_list_is_overlooked() {
        const WORDS: &[&str] = &["i", "i’m", "dont", "terjemahan"];
        let outlines = Outlines::of(WORDS);
        for word in WORDS {
            assert!(outlines.may_have(word) && outlines.may_have(&word.to_uppercase()), "{word}");
        }
        for other in ["", "a", "don", "tond", "dent.", "terjemahan-terjemahan"] {
            assert!(!outlines.may_have(other), "{other}");
        }
    }
}
