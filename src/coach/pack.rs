//! Packs: the coach's rules as a file writes them.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::fault::Faults;
use crate::kit::Texts;
use crate::language::Language;
use crate::source::Source;
use crate::yaml::typed;

/// A file of rules: for a language, for a market, or a trainer's own.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Its name: `en`, `id`, `eu`, `us`, or a trainer's.
    pub name: String,
    /// The language of its texts and plain phrases; a pack without one gives both languages, or counts for both.
    #[serde(default)]
    pub language: Option<String>,
    /// The market it is for; a pack without a language and a market always counts.
    #[serde(default)]
    pub market: Option<String>,
    /// Rules that are switched off.
    #[serde(default)]
    pub off: Vec<String>,
    /// Words that no rule finds.
    #[serde(default)]
    pub allow: Words,
    /// The rules. One with a name that is known already adds its phrases to it, and puts its other fields in their place.
    #[serde(default)]
    pub rules: Vec<Entry>,
}

/// A rule as a pack writes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its name, the same from release to release.
    pub id: String,
    /// How much it matters.
    #[serde(default)]
    pub severity: Option<Severity>,
    /// What it looks at, where phrases are not enough.
    #[serde(default)]
    pub check: Option<Check>,
    /// The phrases it finds.
    #[serde(default)]
    pub find: Words,
    /// Longer phrases that are harmless.
    #[serde(default)]
    pub except: Words,
    /// Phrases that satisfy it, where they stand in the answer `proof`.
    #[serde(default)]
    pub proof: Words,
    /// What satisfies it in the same sentence.
    #[serde(default)]
    pub unless: Option<Vec<Present>>,
    /// Where it looks; both, if it does not say.
    #[serde(default)]
    pub on: Option<On>,
    /// The questions whose answers it looks at; all, if empty.
    #[serde(default)]
    pub questions: Vec<String>,
    /// It looks at what customers said as well.
    #[serde(default)]
    pub quotes: Option<Yes>,
    /// The sectors it is for; all, if empty.
    #[serde(default)]
    pub sectors: Vec<String>,
    /// The number it compares with.
    #[serde(default)]
    pub limit: Option<f64>,
    /// What it says: `{found}` is the place, `{number}` and `{other}` what the check has measured.
    #[serde(default)]
    pub message: Texts,
    /// The question that makes the text stronger.
    #[serde(default)]
    pub ask: Texts,
    /// Why, for `--explain`.
    #[serde(default)]
    pub why: Texts,
    /// Where it comes from.
    #[serde(default)]
    pub source: Option<String>,
    /// When that was looked up, as a date.
    #[serde(default)]
    pub checked: Option<String>,
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// It should not be published so: a claim without its proof, a text that the channel refuses.
    Error,
    /// It makes the text weaker, or may be questioned.
    Warning,
    /// It could be stronger.
    Hint,
}

/// Where a rule looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum On {
    /// At answers.
    Answers,
    /// At stories.
    Stories,
}

/// `yes`, the only thing that such a field can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Yes {
    /// Yes.
    Yes,
}

/// Something concrete in the same sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Present {
    /// A person.
    Person,
    /// A number other than the claim's own.
    Number,
    /// A name inside the sentence.
    Name,
}

/// What a rule looks at, where phrases are not enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// An answer in whole sentences with few words.
    Thin,
    /// An answer that says "nothing special", with the phrases of `find`.
    Nothing,
    /// An answer that holds only praise, with the words of `find`.
    OnlyPraise,
    /// "We", and nobody is named.
    WeUnnamed,
    /// A place that is wider than a district: nothing but the phrases of `find`.
    PlaceWide,
    /// No number in any answer.
    NoNumber,
    /// Nothing to see, hear, smell, taste or feel in any answer.
    NoSense,
    /// A number that changes, without the date it was counted.
    Undated,
    /// Two answers that cannot both be true.
    Conflict,
    /// Somebody is quoted by name, and the file does not say what stays private.
    Consent,
    /// Somebody is quoted, and nobody knows who.
    QuoteUnnamed,
    /// A telephone number or an e-mail address in an answer that is told everywhere.
    Contact,
    /// A certificate without its number.
    ProofNumber,
    /// Made by hand, and by machine.
    HandAndMachine,
    /// A word typed twice.
    DoubledWord,
    /// A spelling that is surely meant otherwise.
    Spelling,
    /// Longer than the channel takes.
    TooLong,
    /// More hashtags than the channel takes.
    Hashtags,
    /// A web address where the channel takes none.
    ChannelLink,
    /// Contact data where the channel takes none.
    ChannelContact,
    /// A price where the channel takes none.
    ChannelPrice,
    /// A customer's words where the channel takes none.
    ChannelTestimonial,
    /// The history of the business where the channel takes none.
    ChannelHistory,
    /// The part before the fold says nothing that can be pictured.
    Visible,
    /// The first sentence says "X is a …".
    Opening,
    /// The last sentence says the first once more.
    Ending,
    /// Three sentences that open alike.
    RepeatedOpening,
    /// A run of words that comes twice.
    RepeatedPhrase,
    /// Sentences of one length.
    Rhythm,
    /// A sentence too long to be said in one breath.
    LongSentence,
    /// A text that is hard to read.
    Readability,
    /// A story without a person.
    StoryPerson,
    /// A story without a number.
    StoryNumber,
    /// A story without anything for the senses.
    StorySense,
    /// A story without a turn.
    StoryTurn,
    /// Much praise, with the words of `find`.
    PraiseLoad,
    /// A number in a story that stands in no answer.
    Untraced,
    /// Facts that differ between two files of one business.
    Differs,
}

/// Phrases: a list in the pack's language, or a list for each language.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(untagged)]
pub enum Words {
    /// None.
    #[default]
    None,
    /// In the pack's language; in a pack without one, for every language.
    Same(Vec<String>),
    /// For each language code.
    Each(BTreeMap<String, Vec<String>>),
}

impl Words {
    /// The phrases for a language, in a pack of this language.
    pub(super) fn get(&self, pack: Option<&str>, language: Language) -> &[String] {
        match self {
            Words::None => &[],
            Words::Same(words) if pack.is_none_or(|code| code == language.code()) => words,
            Words::Same(_) => &[],
            Words::Each(words) => words.get(language.code()).map_or(&[], Vec::as_slice),
        }
    }
}

/// A text for a language, in a pack of this language; none if the pack has none for it.
pub(super) fn text(texts: &Texts, pack: Option<&str>, language: Language) -> Option<String> {
    match texts {
        Texts::None => None,
        Texts::Same(text) => pack.is_none_or(|code| code == language.code()).then(|| text.clone()),
        Texts::Each(texts) => texts.get(language.code()).cloned(),
    }
}

impl Pack {
    /// Reads a pack.
    ///
    /// # Errors
    /// What does not fit, with its place: an unknown field, an unknown check, no YAML.
    pub fn read(source: &Source) -> Result<Pack, Faults> {
        typed(source)
    }

    /// Whether the pack counts for texts of this language that are published in this market.
    pub(super) fn counts(&self, language: Language, market: Option<&str>) -> bool {
        let here = self.language.as_deref() == Some(language.code());
        let there = self.market.is_some() && self.market.as_deref() == market;
        here || there || self.language.is_none() && self.market.is_none()
    }
}
