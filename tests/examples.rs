//! The stories beside the examples are what the program tells today; README quotes one of them.
//!
//! `TUTUR_WRITE_EXAMPLES=1 cargo test --test examples` writes them anew. Read the difference before you commit it.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;

/// The templates whose stories are kept.
const TEMPLATES: &[&str] = &["origin-story", "product-description", "instagram"];

const ANEW: &str = "If this is meant, write the stories anew and read the difference:\n\
                    \n    TUTUR_WRITE_EXAMPLES=1 cargo test --test examples && git diff examples README.md\n";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn writes_anew() -> bool {
    std::env::var_os("TUTUR_WRITE_EXAMPLES").is_some()
}

/// The examples, in the order of their names.
fn examples() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(root().join("examples"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "yaml"))
        .collect();
    files.sort();
    files
}

fn written(example: &Path, template: &str) -> String {
    let output =
        Command::new(env!("CARGO_BIN_EXE_tutur")).arg("write").arg(example).args(["-t", template]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// `examples/stories/NAME.TEMPLATE.md`.
fn story_file(example: &Path, template: &str) -> PathBuf {
    let name = example.file_stem().unwrap().to_string_lossy();
    root().join("examples/stories").join(format!("{name}.{template}.md"))
}

/// The file holds this text, or gets it.
fn holds(file: &Path, text: &str) {
    if writes_anew() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
        return;
    }
    let kept = fs::read_to_string(file).unwrap_or_default();
    assert!(
        kept == text,
        "{} is no longer what is told.\n\n--- kept\n{kept}\n--- told\n{text}\n{ANEW}",
        file.display()
    );
}

#[test]
fn every_example_tells_the_story_beside_it() {
    for example in examples() {
        for template in TEMPLATES {
            holds(&story_file(&example, template), &written(&example, template));
        }
    }
}

#[test]
fn every_story_belongs_to_an_example() {
    let wanted: Vec<PathBuf> =
        examples().iter().flat_map(|e| TEMPLATES.iter().map(|t| story_file(e, t)).collect::<Vec<_>>()).collect();
    let folder = root().join("examples/stories");
    fs::create_dir_all(&folder).unwrap();
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if writes_anew() && !wanted.contains(&path) {
            fs::remove_file(&path).unwrap();
        }
        assert!(writes_anew() || wanted.contains(&path), "{} belongs to no example", path.display());
    }
}

#[test]
fn readme_quotes_the_story_that_its_command_tells() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let begin = "<!-- begin: examples/stories/kiln-and-tide.origin-story.md -->\n";
    let (before, rest) = readme.split_once(begin).unwrap();
    let (_, after) = rest.split_once("<!-- end -->").unwrap();
    let story = written(&root().join("examples/kiln-and-tide.yaml"), "origin-story");
    let quoted: String = story.lines().map(|line| format!("> {line}").trim_end().to_owned() + "\n").collect();
    // the story's heading is one level below README's own
    let quoted = quoted.replacen("> # ", "> ### ", 1);
    holds(&root().join("README.md"), &format!("{before}{begin}{quoted}<!-- end -->{after}"));
}
