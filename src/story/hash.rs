//! A hash that is the same on every machine and in every release: what makes a choice stable.

use crate::fnv;

/// FNV-1a over the parts, with a mark between them, mixed by the finaliser of SplitMix64.
///
/// Source of the finaliser: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
#[must_use]
pub fn hash(seed: u64, parts: &[&str]) -> u64 {
    let mut state = fnv::START ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    for part in parts {
        state = fnv::add(part.bytes().fold(state, fnv::add), 0xff_u8);
    }
    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}
