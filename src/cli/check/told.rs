//! What the coach warns of when a story is told: claims without their proof, and what the channel refuses.

use std::collections::BTreeMap;
use std::path::Path;

use super::packs::Coaches;
use crate::answers::Answers;
use crate::cli::failure::Failure;
use crate::coach::{File, Severity, Telling};
use crate::format;
use crate::kit::Kit;
use crate::language::Language;
use crate::story::Story;

/// The words that a person should hear about these stories, one line each; none where nothing stands in the way.
pub(in crate::cli) fn warnings<'a>(
    stories: impl IntoIterator<Item = (&'a Path, &'a Answers, &'a Story)>,
    kit: &Kit,
    folder: Option<&Path>,
) -> Result<Vec<String>, Failure> {
    let coaches = Coaches::new(folder, None)?;
    let stories = stories.into_iter();
    Ok(stories.filter_map(|(path, answers, story)| warning(path, answers, story, kit, &coaches)).collect())
}

fn warning(path: &Path, answers: &Answers, story: &Story, kit: &Kit, coaches: &Coaches) -> Option<String> {
    let spans = BTreeMap::new();
    let file = File { answers, kit, text: None, spans: &spans };
    let told = format::text(story);
    let channel = kit.channels.iter().find(|c| c.name == story.channel);
    let telling = Telling { text: &told, channel, facts: Some(&file) };
    let mut found = coaches.of(story.language).story(&telling);
    // its length is the composer's to tell, and every number in it comes from an answer
    found.retain(|f| f.severity == Severity::Error && (f.rule.starts_with("claim-") || f.rule.starts_with("channel-")));
    let (first, rest) = found.split_first()?;
    let path = path.display();
    let head = format!("{path}: {}: {}", story.template, first.message);
    Some(match (story.language, rest.len()) {
        (Language::En, 0) => format!("{head} See `tutur check {path}`."),
        (Language::Id, 0) => format!("{head} Lihat `tutur check {path}`."),
        (Language::En, more) => format!("{head} And {more} more: see `tutur check {path}`."),
        (Language::Id, more) => format!("{head} Dan {more} lagi: lihat `tutur check {path}`."),
    })
}
