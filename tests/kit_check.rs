//! Whole runs of `tutur kit check`.
#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use std::fs;

use serde_json::Value;
use support::run::{jalankan, run};
use tempfile::TempDir;

const KIT: &str = "name: fair\nversion: 1\nlanguages: [en]\ntitle: A fair\nchapters:\n  - name: table\n    title: Table\n\
    questions:\n  - name: maker\n    chapter: table\n    kind: name\n    ask: Who are you?\n  - name: ware\n    chapter: table\n    \
    kind: phrase\n    forms: [noun]\n    ask: What do you sell?\n    stem: I sell …\n  - name: dog\n    chapter: table\n    kind: name\n    \
    ask: Whose dog is that?\n";

const TEMPLATE: &str =
    "---\nname: table\nchannel: website\nvoice: first\n---\n{{ maker }} sells {{ ware }}.\n/ {{ maker }} is here.\n";

const ANSWERS: &str = "kit: fair\nlanguage: en\ntable:\n  maker: Nan\n  ware: candles\n  dog: Nan’s\n";

/// A kit in a folder of its own, and one maker's answers.
fn fair() -> (TempDir, String, String) {
    let folder = TempDir::new().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("en")).unwrap();
    for (name, text) in [("kit.yaml", KIT), ("en/table.md", TEMPLATE), ("nan.yaml", ANSWERS)] {
        fs::write(at(name), text).unwrap();
    }
    let path = |name: &str| at(name).display().to_string();
    let (kit, answers) = (folder.path().display().to_string(), path("nan.yaml"));
    (folder, kit, answers)
}

#[test]
fn the_author_sees_what_never_comes_up() {
    let (_folder, kit, answers) = fair();
    let out = run(&["kit", "check", &kit, "--answers", &answers]).done();
    for said in [
        "table.md: 5 stories",
        "wordings never chosen:",
        "      7  / {{ maker }} is here.",
        "Answers that no template told:\n  dog: in 1 of 1 files",
        "Questions that no template names:\n  en: dog",
    ] {
        assert!(out.contains(said), "{said:?} is not in:\n{out}");
    }
    let id = jalankan(&["kit", "check", &kit, "--answers", &answers]).done();
    assert!(id.contains("Jawaban yang tidak dituturkan templat mana pun:\n  dog: di 1 dari 1 berkas"), "{id}");
}

#[test]
fn programs_read_the_same() {
    let (_folder, kit, answers) = fair();
    let out = run(&["kit", "check", &kit, "--answers", &answers, "--seeds", "2", "--format", "json"]).done();
    let seen: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(seen["templates"][0]["stories"], 2);
    assert_eq!(seen["templates"][0]["never_chosen"][0]["line"], 7);
    assert_eq!(seen["untold_answers"][0]["question"], "dog");
    assert_eq!(seen["unnamed_questions"]["en"][0], "dog");
}

#[test]
fn without_answers_it_says_what_they_would_show() {
    let (_folder, kit, _) = fair();
    assert!(run(&["kit", "check", &kit]).done().contains("With --answers FILE…"));
}

#[test]
fn a_slip_in_the_kit_is_told_with_its_place() {
    let (folder, kit, _) = fair();
    fs::write(folder.path().join("en/table.md"), TEMPLATE.replace("ware", "wear")).unwrap();
    run(&["kit", "check", &kit]).failed(3, &["table.md:6", "wear", "ware"]);
}
