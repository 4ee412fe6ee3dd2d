//! A story as it was told: blocks of sentences, each with its origin.

use std::sync::Arc;

use crate::language::Language;

/// A story: what the composer makes of answers and a template.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// The template's name.
    pub template: String,
    /// The channel it is written for.
    pub channel: String,
    /// The language it is told in.
    pub language: Language,
    /// The seed that chose among equal ways.
    pub seed: u64,
    /// The story, block by block.
    pub blocks: Vec<Block>,
    /// The template's sentences that were not told, and why; empty if only the story was asked for.
    pub untold: Vec<Untold>,
    /// What the maker should know: a text over its limit, a lead that could not be told.
    pub warnings: Vec<Warning>,
}

/// A heading, a paragraph, a list, a quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its sentences; for a list, its items; a heading has one.
    pub sentences: Vec<Sentence>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading of level 1 to 6.
    Heading(u8),
    /// Sentences that run on.
    Paragraph,
    /// A list, one sentence an item.
    List,
    /// A quotation set apart.
    Quote,
    /// Lines set as they are (a signature, an address), one sentence a line.
    Set,
}

/// One told sentence, and where it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// The sentence in Markdown; everything that came from an answer is escaped.
    pub markdown: String,
    /// The same as a reader sees it, without Markdown.
    pub text: String,
    /// The template's line that it was told from, counted from 1.
    pub line: usize,
    /// The answers in it, by question name.
    pub answers: Vec<String>,
}

/// A sentence of the template that was not told.
#[derive(Clone, Debug, PartialEq)]
pub struct Untold {
    /// The template's line (of its first way), counted from 1.
    pub line: usize,
    /// The line as the template has it.
    pub source: Arc<str>,
    /// Why.
    pub reason: UntoldReason,
}

/// Why a sentence was not told.
#[derive(Clone, Debug, PartialEq)]
pub enum UntoldReason {
    /// These answers are missing.
    Missing(Vec<Arc<str>>),
    /// These answers are there, but in a form that the sentence cannot hold.
    Form(Vec<Arc<str>>),
    /// What it says stands in the story already.
    AlreadyTold(Vec<Arc<str>>),
    /// Another way of the passage was richer.
    OtherWay,
    /// It goes only with the line above it, which was not told.
    LeaderUntold,
    /// It gave way so that the story keeps to its length.
    Length,
}

/// Something the maker should know about a story.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Warning {
    /// The story is longer than its channel allows and nothing more can go.
    TooLong {
        /// How long it is, in the channel's unit.
        length: usize,
        /// How long it may be.
        limit: usize,
        /// Answers that are worth shortening, longest first.
        shorten: Vec<String>,
    },
    /// The story is shorter than its template asks for.
    TooShort {
        /// How long it is, in words.
        length: usize,
        /// What the template asks for.
        wanted: usize,
        /// Questions whose answers would tell most, in order.
        ask: Vec<String>,
    },
    /// The lead that was asked for cannot be told from these answers.
    NoSuchLead {
        /// The lead that was asked for.
        lead: String,
        /// The leads that could be told.
        possible: Vec<String>,
    },
}
