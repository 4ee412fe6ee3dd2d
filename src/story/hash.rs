//! A hash that is the same on every machine and in every release: what makes a choice stable.

/// FNV-1a over the parts, with a mark between them, mixed by the finaliser of SplitMix64.
///
/// Sources: Fowler/Noll/Vo, 64-bit FNV-1a; Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
#[must_use]
pub fn hash(seed: u64, parts: &[&str]) -> u64 {
    let step = |state: u64, byte: u8| (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let mut state: u64 = 0xcbf2_9ce4_8422_2325 ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    for part in parts {
        state = part.bytes().fold(state, step);
        state = step(state, 0xff);
    }
    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}
