//! What Tera sees: the answers that may be told, each with its mark, its other shapes under hidden names, and the derived words.

use tera::Context;

use super::facts::Facts;
use super::speaker::Words;
use crate::format::protect;
use crate::kit::Kit;
use crate::kit::engine::{hidden, mark};
use crate::language::list;

/// Builds the context of one story.
pub(crate) fn context(facts: &Facts<'_>, kit: &Kit, words: &Words) -> Context {
    let mut context = Context::new();
    let mut maybe: std::collections::BTreeMap<&str, String> =
        kit.questions.iter().map(|q| (q.name.as_str(), String::new())).collect();
    for (number, fact) in facts.iter() {
        let head = mark(number);
        let text = format!("{head}{}", protect(&fact.text));
        if fact.inner != fact.text {
            context.insert(hidden("inner", number), &*protect(&fact.inner));
        }
        if !fact.tail.is_empty() {
            context.insert(hidden("tail", number), &*protect(&fact.tail));
        }
        if !fact.items.is_empty() {
            let items: Vec<&str> = fact.items.iter().map(|i| i.text.as_str()).collect();
            let joined: Vec<String> = items.iter().map(|i| protect(i).into_owned()).collect();
            context.insert(hidden("items", number), &joined.join("\u{1f}"));
            context.insert(hidden("or", number), &*protect(&list::join(&items, facts.language, true)));
        }
        if fact.plural {
            context.insert(hidden("plural", number), &true);
        }
        context.insert(fact.question.name.clone(), &text);
        maybe.insert(fact.question.name.as_str(), text);
    }
    context.insert("maybe", &maybe);
    for (name, word) in words {
        if let Some(word) = word {
            context.insert(*name, &*protect(word));
        }
    }
    context
}
