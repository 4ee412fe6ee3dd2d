//! How the story grows: the sentences that an answer has just made tellable.

use std::collections::HashSet;

use crate::answers::Answers;
use crate::kit::{Kit, Template};
use crate::story::{BlockKind, Options, compose};

/// The sentences of this template's story that were not there before, and that tell an answer which has come or changed.
///
/// In the order of the story; none where it cannot be told yet.
#[must_use]
pub fn newly_told(before: &Answers, after: &Answers, kit: &Kit, template: &Template) -> Vec<String> {
    let options = Options::default();
    let Ok(story) = compose(after, kit, template, &options) else { return Vec::new() };
    let old = compose(before, kit, template, &options).ok();
    let known: HashSet<&str> =
        old.iter().flat_map(|s| &s.blocks).flat_map(|b| &b.sentences).map(|s| s.text.as_str()).collect();
    let fresh = |name: &String| {
        after.answers.get(name).map(|answer| &answer.given) != before.answers.get(name).map(|answer| &answer.given)
    };
    story
        .blocks
        .iter()
        .filter(|block| !matches!(block.kind, BlockKind::Heading(_) | BlockKind::Set))
        .flat_map(|block| &block.sentences)
        .filter(|sentence| {
            !known.contains(sentence.text.as_str()) && (old.is_none() || sentence.answers.iter().any(fresh))
        })
        .map(|sentence| sentence.text.clone())
        .collect()
}
