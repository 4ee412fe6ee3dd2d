//! What `docs/menulis-templat.md` promises a trainer: its files, taken from the page, tell the story that it shows.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use tempfile::TempDir;

const PAGE: &str = include_str!("../docs/menulis-templat.md");

/// The fenced blocks of a kind, in the order of the page.
fn blocks(kind: &str) -> Vec<&'static str> {
    let open = format!("```{kind}\n");
    PAGE.split(open.as_str()).skip(1).map(|rest| rest.split("```").next().unwrap_or("")).collect()
}

/// The page's kit and answers in a folder: the kit and the answers are its YAML blocks, the template its Markdown blocks.
fn laid_out(extra_question: &str, extra_lines: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    let (yaml, markdown) = (blocks("yaml"), blocks("markdown"));
    fs::create_dir_all(folder.path().join("lapak/id")).unwrap();
    fs::write(folder.path().join("lapak/kit.yaml"), format!("{}{extra_question}", yaml[0])).unwrap();
    fs::write(folder.path().join("lapak/id/lapak.md"), format!("{}{extra_lines}", markdown[0])).unwrap();
    fs::write(folder.path().join("sari.yaml"), yaml[1]).unwrap();
    folder
}

fn told(folder: &Path) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_tutur"))
        .current_dir(folder)
        .args(["write", "sari.yaml", "--kit", "lapak"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_page_tells_the_story_that_it_shows() {
    let folder = laid_out("", "");
    assert_eq!(told(folder.path()).trim(), blocks("text")[0].trim());
}

#[test]
fn a_question_more_and_its_three_ways_work() {
    let (question, ways) = (blocks("yaml")[2], blocks("markdown"));
    let folder = laid_out(question, &format!("{}{}", ways[1], ways[2]));
    let answers = fs::read_to_string(folder.path().join("sari.yaml")).unwrap();
    for (answer, told_as) in [
        ("Mak Tum", &["Mak Tum yang mengajari saya.", "Saya belajar dari Mak Tum."][..]),
        ("Mak Tum. Orangnya galak.", &["Saya belajar dari Mak Tum. Orangnya galak."][..]),
    ] {
        fs::write(folder.path().join("sari.yaml"), format!("{answers}  belajar: {answer}\n")).unwrap();
        let story = told(folder.path());
        assert!(told_as.iter().any(|t| story.contains(t)), "{story}");
    }
}

#[test]
fn without_an_answer_the_story_is_shorter_and_whole() {
    let folder = laid_out("", "");
    let file = folder.path().join("sari.yaml");
    let answers = fs::read_to_string(&file).unwrap();
    fs::write(&file, answers.split("  teringat").next().unwrap()).unwrap();
    let story = told(folder.path());
    assert!(!story.contains("Bu Tini") && story.contains("serabi kuah") && story.contains("pukul dua pagi"), "{story}");
}
