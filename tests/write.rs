//! Whole runs of `tutur write`.
#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use support::run::{Folder, jalankan, run, typed};

const KILN: &str = "examples/kiln-and-tide.yaml";
const SAMBAL: &str = "examples/sambal-bu-tutik.yaml";

/// Enough for an origin story, and nothing more.
const SPARSE: &str = "\
kit: product-story
language: en
business:
  business: Kiln and Tide
  owner: Hester Maudsley
product:
  product: Half-Tide Mug
origin:
  start_year: 2008
  teacher: Ida Kellet
offer:
  price: £28
";

fn example(name: &str) -> String {
    fs::read_to_string(format!("{}/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn a_pipe_gets_exactly_the_story() {
    let story = example("examples/stories/kiln-and-tide.origin-story.md");
    assert_eq!(run(&["write", KILN]).done(), story);
    assert_eq!(run(&["write", KILN, "-t", "origin-story", "--format", "md"]).done(), story);
    assert_eq!(run(&["write", KILN, "-o", "-"]).done(), story);
}

#[test]
fn standard_input_is_a_file_too() {
    assert_eq!(typed(&["write", "-"], example(KILN)).done(), run(&["write", KILN]).done());
    typed(&["write", "-", "-"], example(KILN)).failed(2, &["standard input", "only once"]);
}

#[test]
fn each_format_is_what_it_says() {
    let told = |format: &str| run(&["write", KILN, "-f", format]).done();
    assert!(told("md").starts_with("# "));
    assert!(told("html").starts_with("<!doctype html>\n<html lang=\"en\">"));
    assert!(!told("txt").contains(['#', '*', '\\']));
    let json: serde_json::Value = serde_json::from_str(&told("json")).unwrap();
    let sentence = &json["blocks"][1]["sentences"][0];
    assert!(sentence["text"].is_string() && sentence["line"].is_u64() && sentence["answers"].is_array(), "{json:#}");
    // the longer names are understood too
    assert_eq!(told("markdown"), told("md"));
    assert_eq!(told("text"), told("txt"));
}

#[test]
fn the_format_comes_from_the_name_of_the_file() {
    let folder = Folder::new();
    for (name, format) in [("a.md", "md"), ("a.html", "html"), ("a.txt", "txt"), ("a.json", "json"), ("plain", "md")] {
        let ran = run(&["write", KILN, "-o", &folder.at(name)]);
        assert_eq!((ran.code, ran.out.as_str()), (0, ""));
        assert_eq!(ran.err.trim_end(), folder.at(name));
        assert_eq!(folder.read(name), run(&["write", KILN, "-f", format]).done(), "{name}");
    }
    run(&["write", KILN, "-o", &folder.at("a.pdf")]).failed(2, &[".pdf", ".html"]);
    let ran = run(&["write", KILN, "-f", "txt", "-o", &folder.at("letter.eml")]);
    assert_eq!(ran.code, 0);
    assert_eq!(folder.names(), ["a.html", "a.json", "a.md", "a.txt", "letter.eml", "plain"]);
}

#[test]
fn several_stories_go_into_a_folder() {
    let folder = Folder::new();
    let out = folder.at("stories");
    let ran = run(&["write", KILN, SAMBAL, "-t", "origin-story", "-t", "instagram", "-o", &out]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    let expected = [
        "stories/kiln-and-tide.instagram.md",
        "stories/kiln-and-tide.origin-story.md",
        "stories/sambal-bu-tutik.instagram.md",
        "stories/sambal-bu-tutik.origin-story.md",
    ];
    assert_eq!(folder.names(), expected);
    for name in expected {
        assert!(ran.err.contains(&folder.at(name)), "{}", ran.err);
        assert_eq!(folder.read(name), example(&format!("examples/{name}")));
    }
    run(&["write", KILN, SAMBAL, "-o", &folder.at("one.html")]).failed(2, &["one.html", "several stories"]);
    let same = folder.holds("elsewhere/kiln-and-tide.yaml", SPARSE);
    run(&["write", KILN, &same, "-o", &folder.at("new")]).failed(2, &["kiln-and-tide.origin-story.md"]);
    assert!(!folder.path("new").exists());
}

#[test]
fn all_tells_every_template_that_can_be_told() {
    let folder = Folder::new();
    assert_eq!(run(&["write", KILN, "--all", "-o", &folder.at("")]).code, 0);
    let names = run(&["templates", KILN, "--format", "names"]).done();
    let expected: Vec<String> = names.lines().map(|name| format!("kiln-and-tide.{name}.md")).collect();
    assert_eq!(folder.names(), expected);
    // what cannot be told is left out without a word
    let sparse = folder.holds("sparse/sparse.yaml", SPARSE);
    let ran = run(&["write", &sparse, "--all", "--format", "json"]);
    assert_eq!(ran.code, 0);
    assert!(ran.out.lines().count() >= 1);
    for line in ran.out.lines() {
        assert!(serde_json::from_str::<serde_json::Value>(line).unwrap()["template"].is_string());
    }
}

#[test]
fn explain_shows_where_each_sentence_comes_from() {
    let told = run(&["write", KILN, "--explain"]).done();
    assert!(told.contains("answers: value_in_action"), "{told}");
    assert!(told.contains("Left untold") && told.contains("not answered: name_meaning"), "{told}");
    let kisah = run(&["write", SAMBAL, "--explain"]).done();
    assert!(kisah.contains("jawaban: ") && kisah.contains("belum dijawab: "), "{kisah}");
}

#[test]
fn the_telling_can_be_chosen() {
    let usual = run(&["write", KILN]).done();
    let seeds: std::collections::HashSet<String> =
        (0..12).map(|n| run(&["write", KILN, "--seed", &n.to_string()]).done()).collect();
    assert!(seeds.len() > 1, "twelve seeds, one telling");
    assert_eq!(run(&["write", KILN, "--seed", "3"]).done(), run(&["write", KILN, "--seed", "3"]).done());
    let third = run(&["write", KILN, "--voice", "third"]).done();
    assert!(third.contains("Hester is a potter") && !third.contains(" I started"), "{third}");
    assert_eq!(run(&["write", KILN, "--voice", "first"]).done(), usual);
    run(&["write", KILN, "-t", "instagram", "--voice", "third"]).failed(2, &["instagram", "--voice third"]);
    let descriptive = run(&["write", KILN, "--lead", "descriptive"]).done();
    assert_ne!(descriptive.lines().nth(2), usual.lines().nth(2));
}

#[test]
fn a_lead_that_cannot_be_told_is_a_warning() {
    let ran = run(&["write", KILN, "--lead", "riddle"]);
    assert_eq!((ran.code, ran.out), (0, run(&["write", KILN]).done()));
    assert!(ran.err.contains("`riddle`") && ran.err.contains("narrative"), "{}", ran.err);
    assert_eq!(run(&["write", KILN, "--lead", "riddle", "--strict"]).code, 4);
    assert_eq!(run(&["write", KILN, "--strict"]).code, 0);
}

#[test]
fn a_date_is_a_year_a_month_or_a_day() {
    for date in ["2030", "2030-05", "2030-05-17"] {
        run(&["write", KILN, "--date", date]).done();
    }
    for date in ["30", "2030-5", "2030-05-17-01", "soon", ""] {
        run(&["write", KILN, "--date", date]).failed(2, &["2026-03-17"]);
    }
}

#[test]
fn few_answers_ask_for_more() {
    let folder = Folder::new();
    let few = folder.holds("few.yaml", "kit: product-story\nlanguage: en\nproduct:\n  product: Half-Tide Mug\n");
    run(&["write", &few]).failed(3, &["few.yaml", "`origin-story`", "origin: teacher"]);
    let few = folder.holds("few.yaml", "kit: product-story\nlanguage: id\nproduct:\n  product: Sambal\n");
    run(&["write", &few]).failed(3, &["memerlukan", "origin: start_year"]);
    assert_eq!(folder.names(), ["few.yaml"]);
}

#[test]
fn a_template_for_other_answers_says_so() {
    run(&["write", KILN, "-t", "visit"])
        .failed(3, &["`visit` is made for other answers", "business: sector", "tutur templates"]);
    let kisah = "tests/answers/id-wisata-babakan-awi.yaml";
    run(&["write", kisah, "-t", "hang-tag"]).failed(3, &["dibuat untuk jawaban lain", "business: sector"]);
}

#[test]
fn the_sparsest_story_is_whole() {
    let story = typed(&["write", "-"], SPARSE);
    assert_eq!(story.code, 0);
    assert!(story.out.contains("Ida Kellet") && story.out.contains("2008"), "{}", story.out);
}

#[test]
fn wrong_usage_is_answered_in_the_reader_s_language() {
    run(&["write"]).failed(2, &["FILE"]);
    run(&["wirte"]).failed(2, &["wirte", "write"]);
    run(&["write", KILN, "-f", "pdf"]).failed(2, &["pdf", "html"]);
    run(&["write", KILN, "-t", "orgin-story"]).failed(2, &["error", "`orgin-story`", "did you mean `origin-story`?"]);
    run(&["write", KILN, "-t", "poem"]).failed(2, &["there are: ", "instagram"]);
    jalankan(&["write"]).failed(2, &["salah: ", "FILE"]);
    jalankan(&["wirte"]).failed(2, &["tidak ada perintah `wirte`", "mungkin maksud Anda `write`?"]);
    jalankan(&["write", KILN, "-f", "pdf"]).failed(2, &["`pdf` tidak dikenal", "html"]);
    jalankan(&["write", KILN, "--sed", "1"]).failed(2, &["tidak ada pilihan `--sed`", "--seed"]);
    jalankan(&["write", KILN, "--date", "12"]).failed(2, &["`12`", "2026-03-17"]);
    jalankan(&["write", KILN, "-t", "orgin-story"]).failed(2, &["salah", "mungkin maksud Anda `origin-story`?"]);
}

#[test]
fn help_is_in_the_reader_s_language() {
    assert!(run(&["write", "--help"]).done().contains("Write stories from answers files"));
    let bantuan = jalankan(&["write", "--help"]).done();
    assert!(bantuan.contains("Menulis kisah dari berkas jawaban") && !bantuan.contains("Usage"), "{bantuan}");
    assert!(run(&["--version"]).done().starts_with("tutur "));
}

#[test]
fn files_that_cannot_be_read_are_told_in_plain_words() {
    let folder = Folder::new();
    folder.holds("kiln.yaml", SPARSE);
    run(&["write", &folder.at("none.yaml")]).failed(3, &["there is no", "none.yaml"]);
    run(&["write", &folder.at("kiln")]).failed(3, &["did you mean", "kiln.yaml?"]);
    run(&["write", &folder.at("klin.yaml")]).failed(3, &["did you mean", "kiln.yaml?"]);
    run(&["write", &folder.at("")]).failed(3, &["is a folder", "*.yaml"]);
    jalankan(&["write", &folder.at("klin.yaml")]).failed(3, &["tidak ada", "mungkin maksud Anda", "kiln.yaml?"]);
    let old = folder.holds("old.yaml", b"kit: product-story\nlanguage: en\nbusiness:\n  owner: Andr\xe9\n");
    run(&["write", &old]).failed(3, &["old.yaml", "UTF-8", "line 4"]);
    let word = folder.holds("word.yaml", b"PK\x03\x04\x14\x00");
    run(&["write", &word]).failed(3, &["word processor", "plain text"]);
    let empty = folder.holds("empty.yaml", "");
    run(&["write", &empty]).failed(3, &["empty.yaml"]);
}

#[test]
fn windows_files_are_read() {
    let plain = typed(&["write", "-"], SPARSE).out;
    let marked = [b"\xef\xbb\xbf", SPARSE.as_bytes()].concat();
    assert_eq!(typed(&["write", "-"], marked).out, plain);
    assert_eq!(typed(&["write", "-"], SPARSE.replace('\n', "\r\n")).out, plain);
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(SPARSE.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(typed(&["write", "-"], wide).out, plain);
}

#[test]
fn one_bad_file_and_nothing_is_written() {
    let folder = Folder::new();
    let good = folder.holds("good.yaml", SPARSE);
    let bad = folder.holds("bad.yaml", "kit: product-story\nlanguage: en\nbusiness:\n  onwer: Hester\n");
    let worse = folder.holds("worse.yaml", "kit: product-story\nlanguage: en\norigin:\n  start_year: long ago\n");
    let ran = run(&["write", &good, &bad, &worse, "-o", &folder.at("stories/")]);
    // the faults of all files, each with its place and what was meant
    ran.failed(3, &["bad.yaml:4:3", "onwer", "owner", "worse.yaml:4", "start_year"]);
    assert_eq!(folder.names(), ["bad.yaml", "good.yaml", "worse.yaml"]);
    jalankan(&["write", &bad]).failed(3, &["tidak ada pertanyaan bernama `onwer`", "mungkin maksud Anda `owner`?"]);
}

#[test]
fn private_answers_are_never_told() {
    let story = run(&["write", "examples/tenun-sekar-rawa.yaml", "--all", "-f", "html"]).done();
    assert!(!story.contains("685"), "{story}");
}

#[test]
fn a_kit_of_ones_own_is_used() {
    let folder = Folder::new();
    let kit = "\
name: stall
version: 1
languages: [en]
title: { en: Stall }
about: { en: A stall. }
chapters:
  - name: stall
    title: { en: Stall }
questions:
  - { name: seller, chapter: stall, kind: name, ask: { en: Who sells? } }
  - { name: fruit, chapter: stall, kind: list, ask: { en: Which fruit? } }
";
    let sign = |line: &str| {
        format!("---\nname: sign\ntitle: Sign\nabout: A sign.\nchannel: website\nvoice: first\n---\n{line}\n")
    };
    folder.holds("kit/kit.yaml", kit);
    folder.holds("kit/en/sign.md", "---\nname: sign\ntitle: Sign\nabout: A sign.\nchannel: website\nvoice: first\n---\n# {{ seller }}\n\nWe sell {{ fruit }}.\n");
    let answers =
        folder.holds("stall.yaml", "kit: stall\nlanguage: en\nstall:\n  seller: Ana\n  fruit: [figs, plums, limes]\n");
    assert_eq!(
        run(&["write", &answers, "--kit", &folder.at("kit")]).done(),
        "# Ana\n\nWe sell figs, plums and limes.\n"
    );
    folder.holds("kit/en/sign.md", sign("We sell {{ friut }}."));
    run(&["write", &answers, "--kit", &folder.at("kit")]).failed(3, &["sign.md:8", "friut", "fruit"]);
    run(&["write", &answers, "--kit", &folder.at("none")]).failed(3, &["none"]);
}

#[test]
fn a_reader_who_goes_away_is_no_fault() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tutur"))
        .args(["write", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all(example(KILN).as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[cfg(unix)]
#[test]
fn a_place_that_cannot_be_written_is_told() {
    run(&["write", KILN, "-o", "/dev/null/story.md"]).failed(3, &["/dev/null"]);
    // the name of the temporary file says nothing to anybody
    let ran = run(&["write", KILN, "-o", "/proc/story.md"]);
    assert!(ran.err.contains("/proc/story.md: ") && !ran.err.contains(".tutur-"), "{}", ran.err);
    let folder = Folder::new();
    let kept = folder.holds("kept.md", "old");
    run(&["write", "examples/none.yaml", "-o", &kept]).failed(3, &["none.yaml"]);
    assert_eq!(folder.read("kept.md"), "old");
    assert_eq!(run(&["write", KILN, "-o", &kept]).code, 0);
    assert_ne!(folder.read("kept.md"), "old");
    assert_eq!(folder.names(), ["kept.md"]);
}
