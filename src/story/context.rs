//! What a wording sees: the answers that may be told, each with its mark, their other shapes, and the derived words.
//!
//! Most wordings take what they need from [`Slots`]; for the others everything goes to Tera, the shapes under hidden names.

use std::borrow::Cow;
use std::cell::OnceCell;

use tera::Context;

use super::facts::Facts;
use super::speaker::{self, Words};
use crate::format::protect;
use crate::kit::Kit;
use crate::kit::direct::Values;
use crate::kit::engine::{hidden, mark};
use crate::language::list;

/// The answers and words of one story, each made ready when it is first told.
pub(crate) struct Slots<'a> {
    facts: &'a Facts<'a>,
    words: &'a Words,
    ready: Vec<OnceCell<String>>,
}

impl<'a> Slots<'a> {
    pub(crate) fn new(facts: &'a Facts<'a>, kit: &Kit, words: &'a Words) -> Slots<'a> {
        Slots { facts, words, ready: kit.questions.iter().map(|_| OnceCell::new()).collect() }
    }
}

impl Values for Slots<'_> {
    fn answer(&self, number: usize) -> Option<&str> {
        let fact = self.facts.get(number)?;
        let ready = || {
            let text = protect(&fact.text);
            let mut marked = String::with_capacity(text.len() + 4);
            marked.push(mark(number));
            marked + &text
        };
        Some(self.ready.get(number)?.get_or_init(ready))
    }

    fn shape(&self, shape: &str, number: usize) -> Option<Cow<'_, str>> {
        let fact = self.facts.get(number)?;
        match shape {
            "inner" => (fact.inner != fact.text).then(|| protect(&fact.inner)),
            "tail" => (!fact.tail.is_empty()).then(|| protect(&fact.tail)),
            _ => (!fact.items.is_empty()).then(|| {
                let items: Vec<&str> = fact.items.iter().map(|i| i.text.as_str()).collect();
                Cow::Owned(protect(&list::join(&items, self.facts.language, true)).into_owned())
            }),
        }
    }

    fn items(&self, number: usize) -> Option<Vec<String>> {
        let fact = self.facts.get(number).filter(|fact| !fact.items.is_empty())?;
        Some(fact.items.iter().map(|item| protect(&item.text).into_owned()).collect())
    }

    fn is_plural(&self, number: usize) -> bool {
        self.facts.get(number).is_some_and(|fact| fact.plural)
    }

    fn word(&self, name: &str) -> Option<Cow<'_, str>> {
        speaker::word(self.words, name).map(protect)
    }
}

/// Builds the context of one story for Tera.
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::kit::{builtin, direct};
    use crate::language::Tone;
    use crate::language::text::fold_spaces;
    use crate::source::Source;

    const FILES: [&str; 4] = [
        include_str!("../../examples/kiln-and-tide.yaml"),
        include_str!("../../examples/merapi-walks.yaml"),
        include_str!("../../examples/tenun-sekar-rawa.yaml"),
        include_str!("../../examples/sambal-bu-tutik.yaml"),
    ];

    #[test]
    fn a_plain_wording_reads_as_tera_renders_it() {
        let kit = builtin::kit().unwrap();
        let mut compared = 0;
        for file in FILES {
            let answers = Answers::read(&Source::new("test", file), kit).unwrap();
            for template in kit.templates_in(answers.language) {
                let facts = Facts::new(&answers, kit, template.voice);
                let words = speaker::words(&answers, &facts, template.voice, Tone::Plain, Some(2026));
                let (slots, context) = (Slots::new(&facts, kit, &words), context(&facts, kit, &words));
                let lines = template.passages().iter().flat_map(|p| &p.ways).flat_map(|w| &w.lines);
                for way in lines.flat_map(|l| &l.ways) {
                    let Some(pieces) = &way.pieces else { continue };
                    let plain = direct::render(pieces, &slots, answers.language);
                    // spaces are put right in the pieces once, in what Tera renders each time
                    let tidied = |told: Option<String>| told.as_deref().map(fold_spaces);
                    let rendered = kit.engine().render(template, &way.key, &context);
                    assert_eq!(tidied(plain), tidied(rendered), "{}", way.text);
                    compared += 1;
                }
            }
        }
        assert!(compared > 5000, "{compared}");
    }
}
