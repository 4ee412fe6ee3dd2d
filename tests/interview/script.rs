//! Interviews without a person: scripts, flags, and a process that is killed at any moment.

use std::io::{Read, Write};
use std::process::Stdio;
use std::time::Duration;

use super::terminal::{ENGLISH, Room};
use tutur::answers::Answers;
use tutur::kit::builtin;
use tutur::source::Source;

fn script(answers: &[(&str, &str)]) -> String {
    answers.iter().map(|(_, answer)| format!("{answer}\n")).collect()
}

#[test]
fn a_pipe_without_a_flag_is_refused_in_one_sentence_that_names_the_flags() {
    let room = Room::new();
    let (code, out, err) = room.pipe("Second Slate\n", &["a.yaml"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("--from-stdin") && err.contains("--no-input"), "{err}");
    assert!(!room.has("a.yaml"));
}

#[test]
fn the_end_of_the_input_saves_and_names_the_next_question() {
    let room = Room::new();
    let (code, out, err) = room.pipe("Second Slate\nNia Prosser\n", &["a.yaml", "--from-stdin", "--language", "en"]);
    assert_eq!((code, out.as_str()), (4, ""));
    assert!(err.contains("The next question: When somebody else tells your story"), "{err}");
    assert!(room.read("a.yaml").contains("owner: Nia Prosser\n"));
    // and goes on from there without a word about it
    let (code, _, err) = room.pipe("she\n", &["a.yaml", "--from-stdin"]);
    assert_eq!(code, 4);
    assert!(room.read("a.yaml").contains("pronoun: she\n"), "{err}");
}

#[test]
fn the_words_work_in_a_script_and_an_empty_line_leaves_a_gap() {
    let room = Room::new();
    let lines = "Second Slat\nback\nSecond Slate\nskip\nlater\n\ncraft\nquit\n";
    let (code, _, err) = room.pipe(lines, &["a.yaml", "--from-stdin", "--language", "en"]);
    assert_eq!(code, 0, "{err}");
    let file = room.read("a.yaml");
    assert!(file.contains("business: Second Slate\n") && file.contains("sector: craft\n"), "{file}");
    assert!(file.contains("skipped: [owner]\n") && file.contains("later: [pronoun]\n"), "{file}");
    assert!(!file.contains("role"), "{file}");
}

#[test]
fn bad_lines_are_told_with_their_numbers_and_the_rest_is_kept() {
    let room = Room::new();
    let lines = "2013\nlong ago\nmany\nya\nperhaps\n";
    let arguments = ["a.yaml", "--from-stdin", "--language", "en", "--ask", "start_year", "team", "made_to_order"];
    let (code, _, err) = room.pipe(lines, &arguments);
    assert_eq!(code, 3, "{err}");
    // in the order of the kit: team, start_year, made_to_order
    assert!(room.read("a.yaml").contains("team: \"2013\"") || room.read("a.yaml").contains("team: 2013"));
    assert!(err.contains("line 2: Write"), "{err}");
    assert!(err.contains("line 3: Write yes or no"), "{err}");
    assert!(err.contains("line 4: there is no question left"), "{err}");
}

#[test]
fn answers_and_a_rooms_answers_are_not_asked_again() {
    let room = Room::new();
    room.write("start.yaml", "kit: product-story\nlanguage: en\nbusiness:\n  business: Second Slate\n  place: Leeds\n");
    room.write("room.yaml", "kit: product-story\nlanguage: en\nbusiness:\n  place: Nantgarreg\n  sector: craft\n");
    let arguments = ["a.yaml", "--from-stdin", "--short", "--answers", "start.yaml", "--defaults-from", "room.yaml"];
    let (code, _, err) = room.pipe("Nia Prosser\n", &arguments);
    assert_eq!(code, 4);
    assert!(err.contains("2 answers taken from start.yaml") && err.contains("1 answer taken from room.yaml"), "{err}");
    assert!(err.contains("The next question: Which product"), "{err}");
    let file = room.read("a.yaml");
    for line in ["business: Second Slate\n", "place: Leeds\n", "sector: craft\n", "owner: Nia Prosser\n"] {
        assert!(file.contains(line), "{line}: {file}");
    }
}

#[test]
fn no_input_asks_nothing_and_names_what_is_missing() {
    let room = Room::new();
    room.write("start.yaml", "kit: product-story\nlanguage: en\nbusiness:\n  business: Second Slate\n");
    let (code, _, err) = room.pipe("", &["a.yaml", "--no-input", "--answers", "start.yaml"]);
    assert_eq!(code, 4);
    assert!(
        err.contains("Core questions still open: 12") && err.contains("- Who did you learn it from? (origin: teacher)"),
        "{err}"
    );
    assert!(room.read("a.yaml").contains("business: Second Slate\n"));
    room.pipe(&script(ENGLISH), &["b.yaml", "--from-stdin", "--short", "--language", "en"]);
    assert_eq!(room.pipe("", &["b.yaml", "--no-input"]).0, 0);
}

#[test]
fn one_chapter_and_wrong_names() {
    let room = Room::new();
    let (code, _, err) = room.pipe("", &["a.yaml", "--from-stdin", "--chapter", "origin", "--language", "en"]);
    assert!(code == 4 && err.contains("1/7  In which year"), "{err}");
    let (code, _, err) = room.pipe("", &["a.yaml", "--from-stdin", "--chapter", "orign"]);
    assert!(code == 2 && err.contains("`origin`"), "{err}");
    let (code, _, err) = room.pipe("", &["a.yaml", "--from-stdin", "--ask", "techer"]);
    assert!(code == 2 && err.contains("`teacher`"), "{err}");
}

#[test]
fn a_file_with_faults_is_told_and_left_alone() {
    let room = Room::new();
    room.write("a.yaml", "kit: product-story\nlanguage: en\nbusines:\n  owner: Ann\n");
    let (code, _, err) = room.pipe("Second Slate\n", &["a.yaml", "--from-stdin"]);
    assert_eq!(code, 3);
    assert!(err.contains("busines") && err.contains("a.yaml"), "{err}");
    assert!(room.read("a.yaml").contains("busines:\n"));
}

#[test]
fn remarks_of_a_hand_written_file_are_kept_in_a_copy() {
    let room = Room::new();
    let own = "# ask Ann about the year\nkit: product-story\nlanguage: en\nbusiness:\n  business: Second Slate\n";
    room.write("a.yaml", own);
    let (_, _, err) = room.pipe("Nia Prosser\n", &["a.yaml", "--from-stdin"]);
    assert!(err.contains("a.yaml.bak"), "{err}");
    assert_eq!(room.read("a.yaml.bak"), own);
    room.pipe("she\n", &["a.yaml", "--from-stdin"]);
    room.pipe("later\n\n", &["a.yaml", "--from-stdin", "--ask", "role"]);
    room.pipe("a letter-cutter\n", &["a.yaml", "--from-stdin", "--ask", "role"]);
    assert!(!room.has("a.yaml.bak2"), "what we wrote has no remarks to lose");
}

#[test]
fn a_kit_of_ones_own_is_asked() {
    let room = Room::new();
    std::fs::create_dir_all(room.path("kit/en")).expect("a folder");
    room.write(
        "kit/kit.yaml",
        "name: stall\nlanguages: [en]\nchapters:\n  - name: it\n    title: It\nquestions:\n  - name: what\n    chapter: it\n    kind: phrase\n    ask: What do you sell?\n",
    );
    let (code, _, err) = room.pipe("apples\n", &["a.yaml", "--from-stdin", "--kit", "kit"]);
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("tutur interview a.yaml --kit kit"), "{err}");
    assert!(room.read("a.yaml").contains("what: apples\n"), "{}", room.read("a.yaml"));
}

/// A run that is killed a moment after it has shown a text; what it had shown by then.
fn killed_after(room: &Room, file: &str, text: &str, moment: Duration) -> String {
    let mut child = room
        .command(&[file, "--short", "--from-stdin", "--language", "en"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut input = child.stdin.take().expect("a pipe");
    // without the last answer the run waits to be killed
    let answers = script(&ENGLISH[..ENGLISH.len() - 1]);
    input.write_all(answers.as_bytes()).expect("the pipe takes it");
    let mut output = child.stderr.take().expect("a pipe");
    let (mut seen, mut some) = (Vec::new(), [0; 256]);
    while !String::from_utf8_lossy(&seen).contains(text) {
        let read = output.read(&mut some).expect("what it says");
        assert!(read > 0, "{text} never came");
        seen.extend_from_slice(&some[..read]);
    }
    std::thread::sleep(moment);
    child.kill().expect("it is killed");
    output.read_to_end(&mut seen).expect("what it said");
    child.wait().expect("it ends");
    String::from_utf8_lossy(&seen).into_owned()
}

#[test]
fn killed_two_hundred_times_the_file_lacks_at_most_the_answer_being_typed() {
    let kit = builtin::kit().expect("the kit loads");
    let core: Vec<&str> = kit.questions.iter().filter(|q| q.core).map(|q| q.name.as_str()).collect();
    let room = Room::new();
    let runs = |runs: std::ops::Range<u32>| runs.map(|run| one_kill(&room, run, &core)).collect::<Vec<usize>>();
    let runs = &runs;
    let saved: Vec<usize> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8).map(|t| scope.spawn(move || runs(t * 25..t * 25 + 25))).collect();
        threads.into_iter().flat_map(|t| t.join().expect("no run fails")).collect()
    });
    assert_eq!(saved.len(), 200);
    let different: std::collections::BTreeSet<usize> = saved.into_iter().collect();
    assert!(different.len() > 5, "the moments differ: {different:?}");
}

/// Kills one run at a moment of its own; how many answers its file holds.
fn one_kill(room: &Room, run: u32, core: &[&str]) -> usize {
    let kit = builtin::kit().expect("the kit loads");
    let file = format!("{run}.yaml");
    // any question, and a moment of its own within the two or three milliseconds that an answer takes
    let question = format!("{}/{}  ", run as usize % (core.len() - 1) + 1, core.len());
    let seen = killed_after(room, &file, &question, Duration::from_micros(u64::from(run * 61 % 200) * 20));
    // a question that is shown comes after the answers before it were saved
    let shown = (1..=core.len()).filter(|n| seen.contains(&format!("{n}/{}  ", core.len()))).count();
    let mut saved = 0;
    if room.has(&file) {
        let source = Source::new(file.clone(), room.read(&file));
        let answers = Answers::read(&source, kit).unwrap_or_else(|faults| panic!("run {run}: {faults}")).answers;
        saved = answers.len();
        assert!(core[..saved].iter().all(|name| answers.contains_key(*name)), "run {run}: the first {saved}");
    }
    assert!(saved + 1 >= shown, "run {run}: {shown} shown, {saved} saved\n{seen}");
    saved
}
