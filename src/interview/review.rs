//! All questions with how they stand, chapter by chapter.

use super::coaching;
use super::scope::applies;
use crate::answers::{Answers, Given, Kind};
use crate::kit::{Chapter, Kit, Question};
use crate::language::Language;

/// How a question stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Answered, as a reader sees it.
    Answered(String),
    /// Passed over.
    Skipped,
    /// Put off.
    Later,
    /// Not asked yet.
    Open,
}

/// One question of the review.
#[derive(Clone, Debug)]
pub struct Entry<'k> {
    /// Its chapter.
    pub chapter: &'k Chapter,
    /// The question.
    pub question: &'k Question,
    /// How it stands.
    pub standing: Standing,
}

/// Every question that applies, in the order of the kit. `language` is that of the reader: choices show their labels in it.
#[must_use]
pub fn review<'k>(kit: &'k Kit, answers: &Answers, language: Language) -> Vec<Entry<'k>> {
    kit.questions
        .iter()
        .filter(|question| applies(question, answers))
        .filter_map(|question| {
            let chapter = kit.chapters.iter().find(|c| c.name == question.chapter)?;
            Some(Entry { chapter, question, standing: standing(question, answers, language) })
        })
        .collect()
}

fn standing(question: &Question, answers: &Answers, language: Language) -> Standing {
    let name = &question.name;
    match answers.answers.get(name) {
        Some(answer) => Standing::Answered(shown(question, &answer.given, language)),
        None if answers.skipped.contains(name) => Standing::Skipped,
        None if answers.later.contains(name) => Standing::Later,
        None => Standing::Open,
    }
}

/// An answer as its maker reads it: the label of a choice, everything else as typed.
#[must_use]
pub fn shown(question: &Question, given: &Given, language: Language) -> String {
    let label = |value: &String| {
        let choice = question.choices.iter().find(|c| c.value == *value);
        choice.map_or_else(|| value.clone(), |c| c.label.get(language).to_owned())
    };
    match (question.kind, given) {
        (Kind::Choice | Kind::Choices, Given::One(value)) => label(value),
        (Kind::Choice | Kind::Choices, Given::Many(values)) => values.iter().map(label).collect::<Vec<_>>().join(", "),
        _ => coaching::text(given),
    }
}
