//! Stories for this module's tests, as short as they can be written.

use super::{protect, reveal, to_markdown};
use crate::language::Language;
use crate::story::{Block, BlockKind, Sentence, Story};

/// A story of these blocks, in English.
pub(super) fn story(blocks: impl Into<Vec<Block>>) -> Story {
    Story {
        template: "origin".into(),
        channel: "website".into(),
        language: Language::En,
        seed: 7,
        blocks: blocks.into(),
        untold: Vec::new(),
        warnings: Vec::new(),
    }
}

/// A block of sentences that the template wrote, in Markdown.
pub(super) fn block(kind: BlockKind, sentences: &[&str]) -> Block {
    let sentences = sentences.iter().map(|s| sentence((*s).into(), (*s).into())).collect();
    Block { kind, sentences }
}

/// A block of one sentence that is an answer from end to end.
pub(super) fn told(kind: BlockKind, answer: &str) -> Block {
    let held = protect(answer);
    Block { kind, sentences: vec![sentence(to_markdown(&held), reveal(&held).into_owned())] }
}

fn sentence(markdown: String, text: String) -> Sentence {
    Sentence { markdown, text, line: 1, answers: vec!["product".into()] }
}
