//! A fingerprint of bytes, to see that something changed since the last run.

use twox_hash::XxHash3_64;

/// The XXH3 fingerprint of some bytes. It guards against mistakes, not against somebody who means harm.
#[must_use]
pub fn print(bytes: &[u8]) -> u64 {
    XxHash3_64::oneshot(bytes)
}
