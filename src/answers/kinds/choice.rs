//! One or some of a question's choices, by value, by label in any language, or by number.

use super::list;
use crate::answers::Given;
use crate::kit::{Choice, Question, Texts};
use crate::language::Language;

/// The value of the choice that the answer names.
pub(super) fn one(question: &Question, text: &str) -> Option<String> {
    let typed = folded(text);
    let choices = &question.choices;
    let by_name = || choices.iter().find(|c| names(c).any(|name| name == typed));
    let by_number = || {
        let number: usize = typed.trim_start_matches("no ").parse().ok()?;
        choices.get(number.checked_sub(1)?)
    };
    by_name().or_else(by_number).or_else(|| by_beginning(choices, &typed)).map(|c| c.value.clone())
}

/// The values of the choices that the answer names, each once; nothing if one of them is none.
pub(super) fn several(question: &Question, given: &Given) -> Option<Vec<String>> {
    let items = match given {
        Given::Many(items) => items.clone(),
        Given::One(text) => match one(question, text) {
            Some(value) => return Some(vec![value]),
            None => list::split(text, list::Ties::Loose),
        },
    };
    let mut values: Vec<String> = Vec::new();
    for item in &items {
        let value = one(question, item)?;
        if !values.contains(&value) {
            values.push(value);
        }
    }
    Some(values)
}

/// The only choice with a name of which the typed text is the beginning, word by word ("food" of "Food and drink").
fn by_beginning<'a>(choices: &'a [Choice], typed: &str) -> Option<&'a Choice> {
    let begins = |c: &&Choice| {
        names(c).any(|name| !typed.is_empty() && name.strip_prefix(typed).is_some_and(|rest| rest.starts_with(' ')))
    };
    let mut found = choices.iter().filter(begins);
    found.next().filter(|_| found.next().is_none())
}

/// Everything that a choice is called.
fn names(choice: &Choice) -> impl Iterator<Item = String> {
    let labels: Vec<String> = match &choice.label {
        Texts::None => Vec::new(),
        Texts::Same(text) => vec![folded(text)],
        Texts::Each(texts) => texts.values().map(|text| folded(text)).collect(),
    };
    std::iter::once(folded(&choice.value)).chain(labels)
}

/// A choice as a fault lists it: its value, with its label where that says more.
pub(super) fn shown(choice: &Choice, language: Language) -> String {
    let label = choice.label.get(language);
    if label.is_empty() || folded(label) == folded(&choice.value) {
        choice.value.clone()
    } else {
        format!("{} ({label})", choice.value)
    }
}

/// Small letters and single spaces, no signs: "She / her." is "she her".
fn folded(text: &str) -> String {
    let lower = text.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}
