//! One or some of a question's choices, by value, by label in any language, or by number.

use std::collections::BTreeMap;

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
    let (same, each) = match &choice.label {
        Texts::None => (None, None),
        Texts::Same(text) => (Some(text), None),
        Texts::Each(texts) => (None, Some(texts)),
    };
    let labels = same.into_iter().chain(each.into_iter().flat_map(BTreeMap::values));
    std::iter::once(&choice.value).chain(labels).map(|name| folded(name))
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

#[cfg(test)]
mod tests {
    use super::{one, several, shown};
    use crate::answers::Given;
    use crate::kit::{Choice, Question, builtin};
    use crate::language::Language;

    fn question(name: &str) -> &'static Question {
        builtin::kit().ok().and_then(|kit| kit.question(name)).unwrap_or_else(|| unreachable!("{name} is asked"))
    }

    #[test]
    fn by_value_label_or_number() {
        let cases = [
            ("craft", Some("craft")),
            ("CRAFT.", Some("craft")),
            ("Kriya", Some("craft")),
            ("makanan dan minuman", Some("food")),
            ("Makanan", Some("food")),
            ("Food and drink", Some("food")),
            ("food", Some("food")),
            ("Something else", Some("other")),
            ("lainnya", Some("other")),
            ("1", Some("craft")),
            ("5", Some("other")),
            ("no. 4", Some("tourism")),
            ("0", None),
            ("6", None),
            ("foo", None),
            ("craft, food", None),
            ("", None),
        ];
        for (typed, expected) in cases {
            assert_eq!(one(question("sector"), typed).as_deref(), expected, "{typed}");
        }
        for (typed, expected) in
            [("She", Some("she")), ("she/her", Some("she")), ("they, them", Some("they")), ("it", None)]
        {
            assert_eq!(one(question("pronoun"), typed).as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn several_choices_each_once() {
        let cases = [
            ("craft", Some("craft")),
            ("craft, food", Some("craft food")),
            ("Kriya dan Wisata", Some("craft tourism")),
            ("Makanan dan minuman", Some("food")),
            ("1, 3, craft", Some("craft food")),
            ("craft, music", None),
        ];
        for (typed, expected) in cases {
            let found = several(question("sector"), &Given::One(typed.to_owned()));
            assert_eq!(found.map(|values| values.join(" ")).as_deref(), expected, "{typed}");
        }
        let many = Given::Many(vec!["Food and drink".to_owned(), "2".to_owned()]);
        assert_eq!(several(question("sector"), &many), Some(vec!["food".to_owned(), "fashion".to_owned()]));
    }

    #[test]
    fn a_label_is_listed_where_it_says_more() {
        let listed = |language| {
            let all: Vec<String> = question("sector").choices.iter().map(|c: &Choice| shown(c, language)).collect();
            all.join(", ")
        };
        assert_eq!(listed(Language::En), "craft, fashion, food (Food and drink), tourism, other (Something else)");
        assert!(listed(Language::Id).starts_with("craft (Kriya), fashion (Fesyen)"));
    }
}
