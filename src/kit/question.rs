//! A question of the interview, as `kit.yaml` writes it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::stem::Stem;
use crate::answers::Kind;
use crate::language::{Form, Language};

/// A text in the kit's languages; a plain string counts for every language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Texts {
    /// No text.
    #[default]
    None,
    /// One text for every language, in a kit of one language.
    Same(String),
    /// A text per language code.
    Each(BTreeMap<String, String>),
}

impl Texts {
    /// The text in this language, else in the kit's first language that has one; empty if there is none.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match self {
            Texts::None => "",
            Texts::Same(text) => text,
            Texts::Each(texts) => {
                texts.get(language.code()).or_else(|| texts.values().next()).map_or("", String::as_str)
            }
        }
    }
}

/// A part of the interview.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// The top-level key in the answers file.
    pub name: String,
    /// What the maker reads.
    pub title: Texts,
}

/// One thing to ask.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The key in the answers file, unique across the kit.
    pub name: String,
    /// The chapter it belongs to.
    pub chapter: String,
    /// What the answer is.
    pub kind: Kind,
    /// One of the few that make a good short story.
    #[serde(default)]
    pub core: bool,
    /// The forms that the stem asks for (kinds `phrase` and `clause`).
    #[serde(default)]
    pub forms: Vec<Form>,
    /// One to three words for lists and reports.
    #[serde(default)]
    pub short: Texts,
    /// The question as it is spoken.
    pub ask: Texts,
    /// The sentence that the maker finishes.
    #[serde(default)]
    pub stem: Texts,
    /// One line of help.
    #[serde(default)]
    pub help: Texts,
    /// Answers of other, invented makers.
    #[serde(default)]
    pub examples: Vec<Example>,
    /// What to ask when the answer lacks something.
    #[serde(default)]
    pub probes: Vec<Probe>,
    /// What can be chosen (kinds `choice` and `choices`).
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// When the question is asked; always, if there is no condition.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The languages it is asked in; all, if empty.
    #[serde(default)]
    pub languages: Vec<String>,
    /// The least that a year or number may be.
    #[serde(default)]
    pub min: Option<f64>,
    /// The most that a year or number may be.
    #[serde(default)]
    pub max: Option<f64>,
    /// Names it had before, so that last year's files still work.
    #[serde(default)]
    pub was: Vec<String>,
    /// The stem in each language, taken apart when it is first asked for.
    #[serde(skip)]
    stems: [OnceLock<Stem>; 2],
}

impl Question {
    /// The sentence that the maker finishes, taken apart.
    pub(crate) fn stem_in(&self, language: Language) -> &Stem {
        self.stems[language as usize].get_or_init(|| Stem::of(self.stem.get(language)))
    }
}

/// An answer of another, invented maker.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// The sectors it suits; all, if empty.
    #[serde(default, rename = "for")]
    pub sectors: Vec<String>,
    /// The answer.
    pub text: Texts,
}

/// A second question, for an answer that lacks something.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Probe {
    /// What the answer lacks.
    pub when: Lack,
    /// What to ask.
    pub ask: Texts,
}

/// What an answer lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lack {
    /// Fewer than six words.
    Thin,
    /// Nobody in it.
    Person,
    /// No place in it.
    Place,
    /// No number in it.
    Number,
    /// No time in it.
    Time,
    /// Nothing that can be seen, heard, smelled, tasted or felt.
    Sense,
    /// Nothing happens in it.
    Event,
    /// Praise and nothing else.
    Praise,
    /// A cliché.
    Cliche,
    /// "Nothing special."
    Nothing,
}

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What the answers file holds.
    pub value: String,
    /// What the maker reads.
    pub label: Texts,
}

/// When a question is asked: a test of an earlier answer.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The earlier question.
    pub question: String,
    /// Its answer is this.
    #[serde(default)]
    pub is: Option<String>,
    /// Its answer is one of these.
    #[serde(default, rename = "in")]
    pub any_of: Vec<String>,
    /// Its answer is none of these.
    #[serde(default)]
    pub not_in: Vec<String>,
    /// It has an answer, or it has none.
    #[serde(default)]
    pub answered: Option<bool>,
}
