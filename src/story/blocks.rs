//! From drafts to the blocks of a story: paragraphs, headings, lists.

use super::choose::Draft;
use super::told::{Block, BlockKind, Sentence};
use crate::format::{as_seen, to_markdown};
use crate::kit::{Kit, Role};
use crate::language::text;

/// The drafts as blocks: lines of one kind run together, headings without anything under them go, and a paragraph of one
/// sentence joins its neighbour.
pub(super) fn blocks(passages: &[Vec<Draft>], kit: &Kit) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for passage in passages {
        let mut open = false;
        for draft in passage {
            let kind = match draft.role {
                Role::Sentence => BlockKind::Paragraph,
                Role::Heading(level) => BlockKind::Heading(level),
                Role::Item => BlockKind::List,
                Role::Quote => BlockKind::Quote,
                Role::Set => BlockKind::Set,
            };
            let sentence = Sentence {
                markdown: to_markdown(&draft.text),
                text: as_seen(&draft.text),
                line: draft.line,
                answers: draft.answers.iter().filter_map(|n| kit.questions.get(*n)).map(|q| q.name.clone()).collect(),
            };
            match blocks.last_mut() {
                Some(last) if open && last.kind == kind && !matches!(kind, BlockKind::Heading(_)) => {
                    last.sentences.push(sentence);
                }
                _ => blocks.push(Block { kind, sentences: vec![sentence] }),
            }
            open = true;
        }
    }
    joined(without_empty_headings(blocks))
}

fn without_empty_headings(blocks: Vec<Block>) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    for block in blocks {
        if let BlockKind::Heading(level) = block.kind {
            while matches!(out.last(), Some(Block { kind: BlockKind::Heading(above), .. }) if *above >= level) {
                out.pop();
            }
        }
        out.push(block);
    }
    while matches!(out.last(), Some(Block { kind: BlockKind::Heading(_), .. })) && out.len() > 1 {
        out.pop();
    }
    out
}

/// A paragraph of one sentence joins the one after it, or, at the end, the one before.
fn joined(blocks: Vec<Block>) -> Vec<Block> {
    let stub = |b: &Block| {
        let mut sentences = b.sentences.iter().flat_map(|told| text::each_sentence(&told.text));
        b.kind == BlockKind::Paragraph && sentences.next().is_some() && sentences.next().is_none()
    };
    let mut out: Vec<Block> = Vec::new();
    for block in blocks {
        match out.last_mut() {
            Some(last) if block.kind == BlockKind::Paragraph && stub(last) => last.sentences.extend(block.sentences),
            _ => out.push(block),
        }
    }
    let last = out.iter().rposition(|b| b.kind == BlockKind::Paragraph);
    if let Some(at) = last
        && at > 0
        && stub(&out[at])
        && out[at - 1].kind == BlockKind::Paragraph
    {
        let block = out.remove(at);
        out[at - 1].sentences.extend(block.sentences);
    }
    out
}
