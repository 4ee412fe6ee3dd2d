//! What the tables of language share.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::panic)]

pub mod generate;
pub mod run;

use tutur::answers::{Answers, Value};
use tutur::kit::{Kit, builtin};
use tutur::language::{Language, finish, text};
use tutur::source::Source;

/// The built-in kit.
pub fn kit() -> &'static Kit {
    builtin::kit().unwrap()
}

/// Every row's right side is what the rule makes of its left side; all rows that fail are told at once.
pub fn table(rule: impl Fn(&str) -> String, rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(given, wanted)| {
            let made = rule(given);
            (made != *wanted).then(|| format!("  {given:?}\n    made   {made:?}\n    wanted {wanted:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// Each piece stands in a sentence, at its head, inside it and at its end, and comes through as it was.
pub fn untouched(language: Language, pieces: &[&str]) {
    let mut wrong = Vec::new();
    for piece in pieces {
        for sentence in [format!("xx {piece} yy zz."), format!("xx zz {piece}, yy."), format!("xx zz ({piece}) yy.")] {
            let told = finish::sentence(&sentence, language);
            if !told.contains(piece) || told.matches(' ').count() != sentence.matches(' ').count() {
                wrong.push(format!("  {sentence:?} became {told:?}"));
            }
            if text::sentences(&sentence).len() != 1 {
                wrong.push(format!("  {sentence:?} was cut: {:?}", text::sentences(&sentence)));
            }
        }
        let ended = finish::sentence(&format!("xx yy {piece}"), language);
        let stop = if piece.ends_with('.') { "" } else { "." };
        if ended != format!("Xx yy {piece}{stop}") {
            wrong.push(format!("  {piece:?} at the end became {ended:?}"));
        }
        let kept = shape(language, "care", &format!("xx yy {piece} zz"));
        if kept != format!("Xx yy {piece} zz.") {
            wrong.push(format!("  {piece:?} as an answer became {kept:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Where sentences end.
pub fn pieces(rows: &[(&str, &[&str])]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter(|(given, wanted)| text::sentences(given) != *wanted)
        .map(|(given, _)| format!("  {given:?} became {:?}", text::sentences(given)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Rows of question, answer as typed, answer as a sentence uses it.
pub fn shaped(language: Language, rows: &[(&str, &str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(question, given, wanted)| {
            let made = shape(language, question, given);
            (made != *wanted).then(|| format!("  {question}: {given:?}\n    made   {made:?}\n    wanted {wanted:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// One answer, read from a file that holds nothing else.
pub fn shape(language: Language, question: &str, given: &str) -> String {
    let chapter = &kit().question(question).unwrap().chapter;
    let quoted = serde_json::to_string(given).unwrap();
    let file = format!("kit: product-story\nlanguage: {language}\n{chapter}:\n  {question}: {quoted}\n");
    let answers = Answers::read(&Source::new("table.yaml", file), kit()).unwrap();
    match answers.answers.get(question).map(|a| &a.value) {
        Some(Value::Text(text)) => text.text.clone(),
        Some(Value::Money(text) | Value::Link(text) | Value::Choice(text)) => text.clone(),
        Some(Value::List(items)) => items.iter().map(|i| i.text.as_str()).collect::<Vec<_>>().join(" | "),
        other => format!("{other:?}"),
    }
}

/// An answer as somebody types it.
#[derive(Clone, Debug)]
pub enum Typed {
    One(String),
    Many(Vec<String>),
}

/// An answers file with these answers, each under its chapter.
pub fn file(language: Language, typed: &[(&str, Typed)]) -> String {
    let mut out = format!("kit: product-story\nlanguage: {language}\nas_of: 2026-05-01\n");
    for chapter in &kit().chapters {
        let mut open = false;
        for (name, answer) in typed.iter().filter(|(n, _)| kit().question(n).unwrap().chapter == chapter.name) {
            if !open {
                out.push_str(&format!("{}:\n", chapter.name));
                open = true;
            }
            // JSON is YAML
            let value = match answer {
                Typed::One(text) => serde_json::to_string(text),
                Typed::Many(items) => serde_json::to_string(items),
            };
            out.push_str(&format!("  {name}: {}\n", value.unwrap()));
        }
    }
    out
}

/// The answers of a file's text.
pub fn read(text: &str) -> Answers {
    Answers::read(&Source::new("answers.yaml", text), kit()).unwrap_or_else(|faults| panic!("{faults}\n{text}"))
}
