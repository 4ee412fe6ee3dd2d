//! Answers as values: what was given, and what it is once put in shape.

use crate::language::Form;

/// What a question asks for: the part of speech of its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A proper name.
    Name,
    /// Words that finish the stem, mostly a noun phrase.
    Phrase,
    /// A clause that finishes the stem.
    Clause,
    /// Whole sentences in the maker's own words.
    Sentences,
    /// What somebody else said, word for word.
    Quote,
    /// Several phrases.
    List,
    /// A year of the common era.
    Year,
    /// A number.
    Number,
    /// A price, with its currency.
    Money,
    /// Yes or no.
    YesNo,
    /// One of the question's choices.
    Choice,
    /// Some of the question's choices.
    Choices,
    /// A web address, an e-mail address or a handle.
    Link,
    /// Hashtags.
    Hashtags,
}

/// An answer as it was typed: nothing guessed, nothing changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// One text.
    One(String),
    /// A list of texts.
    Many(Vec<String>),
}

/// One answer: as it was given, and as a sentence can use it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// As typed; this is what is written back to the file.
    pub given: Given,
    /// In shape.
    pub value: Value,
}

/// An answer put in shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Kinds `name`, `phrase`, `clause`, `sentences`, `quote`.
    Text(Text),
    /// Kind `list`; empty where the answer says that there is nothing.
    List(Vec<Text>),
    /// Kind `year`.
    Year(i32),
    /// Kind `number`.
    Number(f64),
    /// Kind `money`: written out (`Rp75.000`), with the digits as typed.
    Money(String),
    /// Kind `yes-no`.
    YesNo(bool),
    /// Kind `choice`: the choice's value, not its label.
    Choice(String),
    /// Kind `choices`.
    Choices(Vec<String>),
    /// Kind `link`.
    Link(String),
    /// Kind `hashtags`, each with its `#`.
    Hashtags(Vec<String>),
}

impl Value {
    /// Whether there is something to tell: "belum ada" and "nothing special" are answers, and tell nothing.
    #[must_use]
    pub fn is_told(&self) -> bool {
        match self {
            Value::List(items) => !items.is_empty(),
            Value::Choices(values) | Value::Hashtags(values) => !values.is_empty(),
            Value::Text(text) => !super::shape::is_nothing(&text.text),
            _ => true,
        }
    }
}

/// A piece of language that knows what it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The answer as it stands alone: a phrase or clause inside a sentence, or whole sentences where there are several
    /// (and always for the kinds `sentences` and `quote`).
    pub text: String,
    /// Its first sentence as it stands inside another: no capital but a name's, no closing stop.
    pub inner: String,
    /// Its sentences after the first; mostly empty.
    pub tail: String,
    /// The part of speech of `inner`.
    pub form: Form,
    /// More than one of the thing ("pine and mahogany", "two growers").
    pub plural: bool,
    /// Sentences in it; a phrase or clause normally has 1.
    pub sentences: usize,
}

impl Text {
    /// "Nothing really. It was always there": the first of its sentences says that there is nothing to tell.
    #[must_use]
    pub fn begins_with_nothing(&self) -> bool {
        self.sentences > 1 && super::shape::is_nothing(&self.inner)
    }
}
