//! Stories of a run that are alike: what they share, and which answers would set them apart.

use std::path::Path;

use super::inputs::Inputs;
use super::plan::Plan;
use super::prepare::stories_of;
use super::same::{self, Group, Same};
use crate::answers::Answers;
use crate::kit::Guard;
use crate::source::Source;
use crate::story::Story;

/// The inputs of a group of like stories that are named.
const NAMED: usize = 5;

/// Tells two stories of a group again: a run keeps marks of its stories, not their words.
pub(super) struct Alike<'a> {
    pub(super) inputs: &'a Inputs,
    pub(super) plan: &'a Plan<'a>,
    /// The most stories that an input can have.
    pub(super) width: usize,
}

impl Alike<'_> {
    /// What the stories of a group share.
    pub(super) fn same(&self, group: &Group) -> Option<Same> {
        let width = self.width;
        let told = |number: usize| {
            let path = self.inputs.files.get(number / width)?;
            let answers = self.read(path)?;
            let (_, story) = stories_of(&answers, self.plan).ok()?.into_iter().nth(number % width)?;
            Some((answers, story))
        };
        let (mine, story) = told(group.stories[0])?;
        let (theirs, other) = told(group.stories[1])?;
        let (words, from) = same::shared(group, &story, &other)?;
        let named = group.stories.iter().take(NAMED).filter_map(|n| self.inputs.files.get(n / width));
        Some(Same {
            kind: group.kind,
            words,
            stories: group.stories.len(),
            inputs: named.map(|p| p.to_path_buf()).collect(),
            ask: self.would_differ(&story, &mine, &theirs),
            from,
        })
    }

    fn read(&self, path: &Path) -> Option<Answers> {
        let text = match self.inputs.typed.as_deref().filter(|_| path == Path::new("-")) {
            Some(text) => text.to_owned(),
            None => crate::decode::text(std::fs::read(path).ok()?).ok()?,
        };
        Answers::read(&Source::new(path.display().to_string(), text), self.plan.kit).ok()
    }

    /// The questions that this template opens with where it can, and that one of the two has left open.
    fn would_differ(&self, story: &Story, mine: &Answers, theirs: &Answers) -> Vec<String> {
        let kit = self.plan.kit;
        let Some(template) = kit.template(&story.template, story.language, self.plan.voice) else { return Vec::new() };
        let open = |name: &str| !mine.answers.contains_key(name) || !theirs.answers.contains_key(name);
        let mut ask: Vec<String> = Vec::new();
        let lines = template.passages().iter().flat_map(|p| &p.ways).filter_map(|w| w.lines.first());
        for need in lines.flat_map(|l| &l.ways).flat_map(|w| &w.needs) {
            let tells = need.number.is_some() && !need.silent && need.guards.contains(&Guard::Rich);
            if tells && open(&need.name) && !ask.iter().any(|asked| **asked == *need.name) {
                ask.push(need.name.to_string());
            }
        }
        ask.truncate(3);
        ask
    }
}
