//! Channels: where stories are published, with each place's limits, as `channels.yaml` writes them.

use serde::Deserialize;

use super::Texts;

/// A place where stories are published.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// The name that templates use.
    pub name: String,
    /// What a reader calls it.
    pub title: Texts,
    /// What its limit counts.
    pub unit: Unit,
    /// The most it takes, in `unit`.
    #[serde(default)]
    pub limit: Option<usize>,
    /// Characters that are seen before the fold.
    #[serde(default)]
    pub visible: Option<usize>,
    /// Hashtags at most.
    #[serde(default)]
    pub hashtags: Option<usize>,
    /// What it does not allow.
    #[serde(default)]
    pub rules: Vec<Rule>,
    /// What a maker should know about it.
    #[serde(default)]
    pub note: Texts,
    /// Where the numbers come from.
    #[serde(default)]
    pub source: Option<String>,
    /// When they were looked up, as a date.
    #[serde(default)]
    pub checked: Option<String>,
    /// `yes` if they stand on the platform's own page; else they are a guide.
    #[serde(default)]
    pub verified: Option<String>,
}

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Words.
    Words,
    /// Unicode scalar values.
    Characters,
    /// Characters as a reader counts them.
    Graphemes,
    /// Characters as X counts them: two for emoji and for most scripts but Latin.
    Weighted,
    /// Spoken syllables.
    Syllables,
}

/// Something that a channel does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// No web addresses.
    NoLinks,
    /// No telephone numbers, e-mail addresses, handles.
    NoContact,
    /// No price.
    NoPrice,
    /// No customer's words.
    NoTestimonial,
    /// Nothing about the business's history.
    NoHistory,
    /// No hashtags.
    NoHashtags,
}
