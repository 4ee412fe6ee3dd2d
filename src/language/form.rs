//! The form of an answer: what part of speech people really gave.

use serde::Deserialize;

/// What an answer is grammatically, whatever the question asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// A noun phrase: "my grandmother", "tempe dari Sanan".
    Noun,
    /// A phrase of place: "behind the old mosque", "di tepi Kali Brantas".
    Place,
    /// A phrase or clause of time: "when I was a girl", "waktu mengantar anak sekolah".
    When,
    /// A clause with its subject and verb: "the last shop closed".
    Clause,
    /// A verb phrase: "to weave", "waiting for the glaze", "menjemur daun".
    Verb,
    /// A quality: "warm", "gurih dan renyah".
    Quality,
    /// Two or more whole sentences, or one that stands by itself.
    Whole,
}
