//! FNV-1a, 64 bits: a small hash for short texts, the same on every machine.
//!
//! Source: Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm", draft-eastlake-fnv.

/// The state before anything is added.
pub(crate) const START: u64 = 0xcbf2_9ce4_8422_2325;

/// The state with a byte, or a letter, added.
pub(crate) fn add(state: u64, unit: impl Into<u64>) -> u64 {
    (state ^ unit.into()).wrapping_mul(0x0000_0100_0000_01b3)
}

/// The hash of a text.
pub(crate) fn hash(text: &str) -> u64 {
    text.bytes().fold(START, add)
}

/// The hash of a word whatever its case.
pub(crate) fn hash_lower(word: &str) -> u64 {
    if word.is_ascii() {
        return word.bytes().fold(START, |state, byte| add(state, byte.to_ascii_lowercase()));
    }
    let lower = |c: char| c.to_lowercase().next().unwrap_or(c);
    word.chars().fold(START, |state, c| add(state, u32::from(lower(c))))
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn it_is_the_hash_that_the_draft_gives() {
        for (text, expected) in
            [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)]
        {
            assert_eq!(hash(text), expected, "{text}");
        }
    }
}
