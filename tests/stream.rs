//! Whole runs of `tutur batch --from jsonl --to jsonl`.
#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use support::run::{Ran, run, typed};

const STREAM: [&str; 5] = ["batch", "--from", "jsonl", "--to", "jsonl"];

fn shop(number: usize) -> Value {
    json!({
        "language": "en",
        "business": {"business": format!("Shop {number}"), "owner": "Hester Maudsley", "place": "Sunderland Point"},
        "product": {"product": "Half-Tide Mug", "product_kind": "a stoneware mug"},
        "origin": {"start_year": 2008, "teacher": "my grandmother"},
        "materials": {"materials": ["clay", "silt from the estuary"]},
    })
}

/// The lines that come out, each read as JSON.
fn stream(input: &str, more: &[&str]) -> (Ran, Vec<Value>) {
    let arguments: Vec<&str> = STREAM.iter().chain(more).copied().collect();
    let ran = typed(&arguments, input);
    let lines = ran.out.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    (ran, lines)
}

#[test]
fn every_line_has_its_line() {
    let good: Vec<String> = (0..600).map(|n| shop(n).to_string()).collect();
    let (ran, lines) = stream(&(good.join("\n") + "\n"), &["--jobs", "4"]);
    assert_eq!((ran.code, lines.len()), (0, 600), "{}", ran.err);
    assert_eq!(ran.err, "600 lines: 600 told, 0 failed\n");
    for (at, line) in lines.iter().enumerate() {
        assert_eq!(line["line"], at + 1);
        assert_eq!(line["business"], format!("Shop {at}"));
        let told = line["stories"]["origin-story"]["markdown"].as_str().unwrap().to_lowercase();
        assert!(told.contains("my grandmother"), "{told}");
    }
    // the same bytes with one thread
    assert_eq!(stream(&(good.join("\n") + "\n"), &["--jobs", "1"]).0.out, ran.out);
}

#[test]
fn a_bad_line_is_an_error_in_its_place() {
    let mut wrong = shop(2);
    wrong["origin"]["teachr"] = json!("x");
    let mut refused = shop(3);
    refused["origin"]["start_year"] = json!("long ago");
    let input = [
        shop(1).to_string(),
        wrong.to_string().replacen('{', "{\"id\": \"b-2\",", 1),
        "{\"language\": \"en\"".to_owned(),
        String::new(),
        refused.to_string(),
        "[1, 2]".to_owned(),
        json!({"language": "en", "business": "A", "owner": "B"}).to_string(),
        json!({"business": "A", "owner": "B"}).to_string(),
        shop(9).to_string(),
    ]
    .join("\n");
    let (ran, lines) = stream(&input, &[]);
    assert_eq!((ran.code, lines.len()), (3, 9), "{}", ran.out);
    assert_eq!(ran.err, "9 lines: 2 told, 7 failed\n");
    let code = |line: usize| lines[line - 1]["errors"][0]["code"].as_str().unwrap_or("");
    let codes: Vec<&str> = (1..=9).map(code).collect();
    assert_eq!(
        codes,
        ["", "unknown-question", "json", "json", "refused", "json", "needs-answers", "unknown-language", ""]
    );
    assert!(lines[1]["errors"][0]["reason"].as_str().unwrap().contains("did you mean `teacher`?"), "{}", lines[1]);
    assert_eq!(lines[1]["id"], "b-2");
    assert!(lines.iter().enumerate().all(|(at, line)| line["line"] == at + 1));
}

#[test]
fn answers_may_stand_flat_and_count_as_typed() {
    let flat = json!({
        "language": "id", "business": "Sambal Bu Tutik", "owner": "Tutik", "product": "Sambal Cumi",
        "product_kind": "sambal cumi asap", "teacher": "nenek saya", "start_year": 2012, "made_to_order": true,
        "private": ["price"], "as_of": "2026-05",
    });
    let typed = flat.to_string().replace("2012", "2012, \"price\": \"Rp25.000\", \"team\": 3");
    let (ran, lines) = stream(&typed, &["-f", "md", "-f", "html", "-f", "txt", "-f", "json", "-t", "origin-story"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    let story = &lines[0]["stories"]["origin-story"];
    assert!(story["text"].as_str().unwrap().contains("nenek saya"), "{story:#}");
    assert!(story["html"].as_str().unwrap().starts_with("<!doctype html>"));
    assert!(story["json"]["blocks"].is_array());
    assert!(!ran.out.contains("25.000"), "a private answer was told");
}

#[test]
fn a_stream_agrees_with_files() {
    let folder = support::run::Folder::new();
    let yaml = "language: en\nbusiness:\n  business: Shop 1\n  owner: Hester Maudsley\n  place: Sunderland Point\nproduct:\n  \
                product: Half-Tide Mug\n  product_kind: a stoneware mug\norigin:\n  start_year: 2008\n  teacher: my \
                grandmother\nmaterials:\n  materials: [clay, silt from the estuary]\n";
    folder.holds("in/1.yaml", yaml);
    run(&["batch", &folder.at("in"), "-o", &folder.at("out")]);
    let (_, lines) = stream(&shop(1).to_string(), &[]);
    assert_eq!(
        lines[0]["stories"]["origin-story"]["markdown"],
        folder.read("out/shop-1-half-tide-mug/origin-story.md")
    );
}

#[test]
fn who_waits_for_each_answer_gets_it() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tutur"))
        .args(STREAM)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    for number in 0..3 {
        writeln!(input, "{}", shop(number)).unwrap();
        input.flush().unwrap();
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&line).unwrap()["line"], number + 1);
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_line_that_is_too_long_is_passed_over() {
    let long = json!({"language": "en", "before": "x".repeat(2 << 20)}).to_string();
    let (ran, lines) = stream(&format!("{}\n{long}\n{}\n", shop(1), shop(2)), &[]);
    assert_eq!(ran.code, 3);
    assert_eq!(lines[1]["errors"][0]["code"], "too-large");
    assert_eq!((lines.len(), &lines[2]["line"]), (3, &json!(3)));
}

#[test]
fn an_empty_stream_is_no_fault() {
    let (ran, lines) = stream("", &[]);
    assert_eq!((ran.code, lines.len()), (0, 0));
    run(&["batch", "--from", "jsonl"]).failed(2, &["--to"]);
    run(&["batch", "--from", "jsonl", "--to", "jsonl", "-o", "x"]).failed(2, &["--output"]);
}
