//! A hash that is the same on every machine and in every release: what makes a choice stable.

use crate::fnv;

/// A text's part in a hash, FNV-1a over the texts with a mark behind each: worked out once where the texts stay the same.
pub(super) fn of(texts: &[&str]) -> u64 {
    texts.iter().fold(fnv::START, |state, text| fnv::add(text.bytes().fold(state, fnv::add), 0xff_u8))
}

/// A seed's hash of texts, given by [`of`], mixed by the finaliser of SplitMix64.
///
/// Source of the finaliser: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
pub(super) fn hash(seed: u64, texts: u64) -> u64 {
    let mut state = texts ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}
