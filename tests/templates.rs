//! Whole runs of `tutur templates`.
#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use serde_json::Value;
use support::run::{jalankan, run, typed};

const KILN: &str = "examples/kiln-and-tide.yaml";

/// A product's name and nothing else.
const ONE_ANSWER: &str = "kit: product-story\nlanguage: en\nproduct:\n  product: Half-Tide Mug\n";

fn json(text: &str) -> Vec<Value> {
    serde_json::from_str(text).unwrap()
}

#[test]
fn names_are_one_a_line() {
    let names = run(&["templates", "--format", "names"]).done();
    let lines: Vec<&str> = names.lines().collect();
    assert!(["instagram", "origin-story", "product-description"].iter().all(|n| lines.contains(n)), "{names}");
    let mut sorted = lines.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(lines, sorted);
    // every name is one that `write` understands
    for name in run(&["templates", KILN, "--format", "names"]).done().lines() {
        assert_eq!(run(&["write", KILN, "-t", name]).code, 0, "{name}");
    }
}

#[test]
fn answers_show_what_can_be_told() {
    let text = run(&["templates", KILN]).done();
    assert!(text.contains("origin-story\n") && text.contains("origin-story --voice third\n"), "{text}");
    assert!(text.contains("can be told: "), "{text}");
    let kisah = run(&["templates", "examples/sambal-bu-tutik.yaml"]).done();
    assert!(kisah.contains("bisa dituturkan: ") && !kisah.contains("can be told"), "{kisah}");
}

#[test]
fn few_answers_show_what_to_answer_next() {
    let text = typed(&["templates", "-"], ONE_ANSWER).done();
    assert!(text.contains("not yet; answer first:"), "{text}");
    // at most two questions each, in the words in which they are asked
    for template in text.split("not yet; answer first:\n").skip(1) {
        let questions = template.lines().take_while(|line| line.starts_with("    ")).count();
        assert!((1..=2).contains(&questions), "{template}");
    }
    for template in json(&typed(&["templates", "-", "-f", "json"], ONE_ANSWER).done()) {
        if template["tellable"] == false {
            assert!(!template["ask"].as_array().unwrap().is_empty(), "{template}");
        }
    }
}

#[test]
fn a_template_for_other_answers_asks_for_nothing() {
    let text = run(&["templates", KILN]).done();
    let visit = text.split("\nvisit\n").nth(1).unwrap();
    assert!(visit.contains("for other answers than yours to:\n    Which"), "{visit}");
    let all = json(&run(&["templates", KILN, "-f", "json"]).done());
    let visit = all.iter().find(|t| t["name"] == "visit").unwrap();
    assert_eq!((&visit["tellable"], &visit["ruled_out"]), (&Value::Bool(false), &"sector".into()));
    assert_eq!(visit["ask"].as_array().map(Vec::len), Some(0));
}

#[test]
fn what_it_asks_for_unlocks_the_template() {
    let named = |text: &str| {
        let all = json(text);
        all.into_iter().find(|t| t["name"] == "origin-story" && t["voice"] == "first").unwrap()
    };
    let before = named(&typed(&["templates", "-", "-f", "json"], ONE_ANSWER).done());
    assert_eq!(before["tellable"], false);
    let mut file = "kit: product-story\nlanguage: en\n".to_owned();
    let mut answers = vec![("product", "product".to_owned(), "Half-Tide Mug")];
    for name in before["ask"].as_array().unwrap() {
        let name = name.as_str().unwrap();
        answers.push((&support::kit().question(name).unwrap().chapter, name.to_owned(), "Ida Kellet"));
    }
    answers.sort();
    let mut open = "";
    for (chapter, name, answer) in answers {
        if open != chapter {
            file.push_str(&format!("{chapter}:\n"));
            open = chapter;
        }
        file.push_str(&format!("  {name}: {answer}\n"));
    }
    let after = named(&typed(&["templates", "-", "-f", "json"], file).done());
    assert_eq!(after["tellable"], true, "{after:#}");
}

#[test]
fn json_says_everything() {
    let all = json(&run(&["templates", "-f", "json"]).done());
    for template in &all {
        for key in ["name", "language", "voice", "channel", "title", "about"] {
            assert!(template[key].as_str().is_some_and(|v| !v.is_empty()), "{key} of {template}");
        }
        assert!(template.get("tellable").is_none());
    }
    let told = json(&run(&["templates", KILN, "-f", "json"]).done());
    assert!(told.iter().all(|t| t["language"] == "en" && t["tellable"].is_boolean()));
}

#[test]
fn the_reader_s_language_comes_first() {
    let english = run(&["templates"]).done();
    let indonesian = jalankan(&["templates"]).done();
    assert!(english.starts_with("English\n") && indonesian.starts_with("Bahasa Indonesia\n"));
}

#[test]
fn bad_input_is_refused() {
    run(&["templates", "examples/none.yaml"]).failed(3, &["none.yaml"]);
    run(&["templates", KILN, KILN]).failed(2, &[]);
    run(&["templates", "-f", "xml"]).failed(2, &["xml", "names"]);
    typed(&["templates", "-"], "kit: product-story\nlanguage: fr\n").failed(3, &["`fr`", "en, id"]);
}
