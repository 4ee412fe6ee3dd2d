//! Which question is asked next: a pure function of the kit, the answers and what has been passed already.

use std::collections::BTreeSet;

use crate::answers::{Answers, Value};
use crate::kit::{Condition, Kit, Question};

/// The part of the interview that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Every question.
    Whole,
    /// The core questions.
    Core,
    /// One chapter, by its name.
    Chapter(String),
    /// These questions, answered already or not.
    Named(Vec<String>),
}

impl Scope {
    /// Whether this question belongs to it.
    #[must_use]
    pub fn holds(&self, question: &Question) -> bool {
        match self {
            Scope::Whole => true,
            Scope::Core => question.core,
            Scope::Chapter(chapter) => question.chapter == *chapter,
            Scope::Named(names) => names.contains(&question.name),
        }
    }
}

/// The number of the question to ask next; none when there is no more to ask.
///
/// First the open questions in the order of the kit, then those that were put off. `passed` are the questions that this
/// sitting has left behind, whether they were answered or not.
#[must_use]
pub fn next(kit: &Kit, scope: &Scope, answers: &Answers, passed: &BTreeSet<usize>) -> Option<usize> {
    let askable: Vec<usize> = (0..kit.questions.len())
        .filter(|n| !passed.contains(n))
        .filter(|n| scope.holds(&kit.questions[*n]) && applies(&kit.questions[*n], answers))
        .collect();
    let listed = |list: &[String], n: usize| list.contains(&kit.questions[n].name);
    if matches!(scope, Scope::Named(_)) {
        let now = askable.iter().find(|n| !listed(&answers.later, **n));
        return now.or(askable.first()).copied();
    }
    let unanswered = |n: &&usize| !answers.answers.contains_key(&kit.questions[**n].name);
    let open =
        askable.iter().filter(unanswered).find(|n| !listed(&answers.skipped, **n) && !listed(&answers.later, **n));
    open.or_else(|| askable.iter().filter(unanswered).find(|n| listed(&answers.later, **n))).copied()
}

/// Whether a question is asked at all: its language is that of the answers, and its condition holds.
#[must_use]
pub fn applies(question: &Question, answers: &Answers) -> bool {
    let language = question.languages.is_empty() || question.languages.iter().any(|l| l == answers.language.code());
    language && question.when.as_ref().is_none_or(|condition| holds(condition, answers))
}

/// A condition on a question without an answer holds only if it asks for no answer, or excludes some.
fn holds(condition: &Condition, answers: &Answers) -> bool {
    let values = answers.answers.get(&condition.question).map(|answer| plain(&answer.value));
    if condition.answered.is_some_and(|wanted| wanted != values.is_some()) {
        return false;
    }
    let said = |wanted: &String| values.as_ref().is_some_and(|values| values.contains(wanted));
    condition.is.as_ref().is_none_or(said)
        && (condition.any_of.is_empty() || condition.any_of.iter().any(said))
        && !condition.not_in.iter().any(said)
}

/// An answer as a condition compares it.
fn plain(value: &Value) -> Vec<String> {
    match value {
        Value::Text(text) => vec![text.text.clone()],
        Value::List(items) => items.iter().map(|item| item.text.clone()).collect(),
        Value::Year(year) => vec![year.to_string()],
        Value::Number(number) => vec![number.to_string()],
        Value::YesNo(yes) => vec![if *yes { "yes" } else { "no" }.to_owned()],
        Value::Money(text) | Value::Link(text) | Value::Choice(text) => vec![text.clone()],
        Value::Choices(values) | Value::Hashtags(values) => values.clone(),
    }
}
