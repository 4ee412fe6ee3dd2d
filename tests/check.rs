//! Whole runs of `tutur check`.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What a run left: its code, what it printed, what it said beside.
struct Run {
    code: i32,
    out: String,
    err: String,
}

fn tutur(folder: &Path, arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tutur"));
    let output = command.current_dir(folder).env("LC_ALL", "C").args(arguments).output().unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

const SARI: &str = "kit: product-story\nlanguage: id\nbusiness:\n  business: Sari\n  owner: Sari Wulandari\nmaterials:\n  \
                    materials: [tanah liat, kemasan ramah lingkungan]\nproduct:\n  care: Simpan disini saja, jangan \
                    jangan di di tempat yang basah.\n";

fn rules(out: &str) -> Vec<&str> {
    out.lines().filter_map(|l| l.split_once('[')?.1.split_once("]:").map(|(rule, _)| rule)).collect()
}

#[test]
fn the_file_that_hurts_hears_questions_and_the_one_after_them_none() {
    let before = tutur(root(), &["check", "--all", "examples/coach/keripik-before.yaml"]);
    assert_eq!(before.code, 4, "{}", before.err);
    let spoken = rules(&before.out);
    for rule in ["claim-best", "claim-100", "no-number", "we-unnamed", "cliche-quality", "cliche-heritage", "nothing"] {
        assert!(spoken.contains(&rule), "{rule} in {spoken:?}");
    }
    assert!(before.out.contains("examples/coach/keripik-before.yaml:22:28"), "{}", before.out);
    assert!(before.out.contains("tanya: Bagaimana Anda tahu satu buah sudah layak dijual"), "{}", before.out);
    let after = tutur(root(), &["check", "--all", "examples/coach/keripik-after.yaml"]);
    assert_eq!((after.code, rules(&after.out)), (0, vec![]), "{}", after.out);
    assert!(after.out.contains("tidak ada catatan"), "{}", after.out);
}

/// `TUTUR_WRITE_EXAMPLES=1 cargo test --test check` writes the two stories anew.
#[test]
fn the_stories_before_and_after_are_what_is_told() {
    for name in ["keripik-before", "keripik-after"] {
        let told = tutur(root(), &["write", &format!("examples/coach/{name}.yaml")]).out;
        let file = root().join(format!("examples/coach/{name}.origin-story.md"));
        if std::env::var_os("TUTUR_WRITE_EXAMPLES").is_some() {
            fs::write(&file, &told).unwrap();
        }
        assert_eq!(fs::read_to_string(&file).unwrap_or_default(), told, "{name}");
    }
}

#[test]
fn seven_are_told_and_the_rest_counted() {
    let run = tutur(root(), &["check", "examples/coach/keripik-before.yaml"]);
    assert_eq!(rules(&run.out).len(), 7, "{}", run.out);
    let all = rules(&tutur(root(), &["check", "--all", "examples/coach/keripik-before.yaml"]).out).len();
    assert!(run.out.contains(&format!("--all untuk {} lagi", all - 7)), "{}", run.out);
}

#[test]
fn json_gives_every_place_in_bytes_lines_and_columns() {
    let folder = folder(&[("sari.yaml", SARI)]);
    let run = tutur(folder.path(), &["check", "-f", "json", "sari.yaml"]);
    let report: Value = serde_json::from_str(&run.out).unwrap();
    let file = &report["files"][0];
    assert_eq!(
        (&file["path"], &file["kind"], &file["language"]),
        (&"sari.yaml".into(), &"answers".into(), &"id".into())
    );
    assert_eq!(file["marks"]["person"], 1);
    let findings = file["findings"].as_array().unwrap();
    let green = findings.iter().find(|f| f["rule"] == "claim-green").unwrap();
    let place = &green["places"][0];
    let span = usize::try_from(place["start"].as_u64().unwrap()).unwrap()
        ..usize::try_from(place["end"].as_u64().unwrap()).unwrap();
    assert_eq!(&SARI[span], "ramah lingkungan");
    assert_eq!((&place["line"], &place["column"]), (&7.into(), &35.into()));
    assert_eq!((&green["answer"], &green["severity"]), (&"materials".into(), &"warning".into()));
}

#[test]
fn sarif_names_its_rules_and_gives_the_fixes() {
    let folder = folder(&[("a b.yaml", SARI)]);
    let run = tutur(folder.path(), &["check", "--format", "sarif", "a b.yaml"]);
    let log: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let known: Vec<&Value> =
        log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap().iter().map(|r| &r["id"]).collect();
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert!(!results.is_empty());
    for result in results {
        assert!(known.contains(&&result["ruleId"]), "{result}");
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "a%20b.yaml");
        assert!(place["region"]["startLine"].as_u64().unwrap() >= 1);
    }
    let fixes: Vec<&str> = results
        .iter()
        .filter_map(|r| r["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"].as_str())
        .collect();
    assert_eq!(fixes, ["di", "di sini"]);
}

#[test]
fn a_fix_is_shown_first_and_written_only_with_a_yes() {
    let folder = folder(&[("sari.yaml", SARI)]);
    let shown = tutur(folder.path(), &["check", "--fix", "sari.yaml"]);
    let difference = "--- sari.yaml\n+++ sari.yaml\n@@ 9 @@\n-  care: Simpan disini saja, jangan jangan di di tempat yang \
                      basah.\n+  care: Simpan di sini saja, jangan jangan di tempat yang basah.\n";
    assert_eq!(
        (shown.code, shown.out.as_str(), shown.err.as_str()),
        (0, difference, "belum ditulis: tambahkan --yes\n")
    );
    assert_eq!(fs::read_to_string(folder.path().join("sari.yaml")).unwrap(), SARI);
    assert_eq!(tutur(folder.path(), &["check", "--fix", "--yes", "sari.yaml"]).out, difference);
    let right = fs::read_to_string(folder.path().join("sari.yaml")).unwrap();
    assert_eq!(right, SARI.replace("disini", "di sini").replace("di di tempat", "di tempat"));
    let again = tutur(folder.path(), &["check", "--fix", "--yes", "sari.yaml"]);
    assert_eq!((again.out.as_str(), again.err.as_str()), ("", "tidak ada yang perlu diperbaiki\n"));
}

#[test]
fn a_folder_gives_the_table_of_the_room_by_name() {
    let full = fs::read_to_string(root().join("examples/tenun-sekar-rawa.yaml")).unwrap();
    let folder = folder(&[("room/zaenab.yaml", &full), ("room/ani.yaml", SARI), ("room/README.md", "no story")]);
    let run = tutur(folder.path(), &["check", "room"]);
    let lines: Vec<&str> = run.out.lines().collect();
    assert!(lines[0].starts_with("berkas") && lines[0].contains("titik balik"), "{}", run.out);
    assert!(lines[1].starts_with("room/ani.yaml") && lines[2].starts_with("room/zaenab.yaml"), "{}", run.out);
    assert!(lines[2].contains('✓') && !lines[1].contains('✓'), "{}", run.out);
    assert!(run.out.contains("Lima kekurangan yang paling sering"), "{}", run.out);
    assert!(!run.out.contains("README"), "{}", run.out);
}

#[test]
fn a_market_makes_an_error_of_what_its_law_forbids() {
    let folder = folder(&[("sari.yaml", SARI)]);
    assert_eq!(tutur(folder.path(), &["check", "sari.yaml"]).code, 0);
    let europe = tutur(folder.path(), &["check", "--market", "eu", "sari.yaml"]);
    assert_eq!(europe.code, 4);
    assert!(europe.out.contains("kesalahan[claim-green]"), "{}", europe.out);
    let nowhere = tutur(folder.path(), &["check", "--market", "mars", "sari.yaml"]);
    assert_eq!(nowhere.code, 2);
    assert!(nowhere.err.contains("id, eu, us"), "{}", nowhere.err);
}

#[test]
fn a_story_is_held_to_its_channel_and_to_its_answers() {
    let folder = folder(&[
        ("sari.yaml", &SARI.replace("business:\n", "business:\n  team: 3\n")),
        ("sari.instagram.md", "Tanah liat dari sawah, 7 orang. #a #b #c #d #e #f\n"),
        ("sari.shopee.txt", "Kendi tanah liat. WA 0812-3456-7890.\n"),
    ]);
    let run = tutur(folder.path(), &["check", "sari.yaml", "sari.instagram.md", "sari.shopee.txt"]);
    let spoken = rules(&run.out);
    for rule in ["untraced", "hashtags", "channel-contact"] {
        assert!(spoken.contains(&rule), "{rule}: {}", run.out);
    }
    assert_eq!(run.code, 4);
}

#[test]
fn the_json_of_a_story_can_be_checked_again() {
    let folder = folder(&[]);
    let example = root().join("examples/kiln-and-tide.yaml");
    let story = tutur(folder.path(), &["write", example.to_str().unwrap(), "-f", "json"]).out;
    fs::write(folder.path().join("kiln.origin-story.json"), story).unwrap();
    let run = tutur(folder.path(), &["check", "kiln.origin-story.json"]);
    assert_eq!(run.code, 0, "{}", run.out);
    assert!(run.out.contains("kiln.origin-story.json"), "{}", run.out);
}

#[test]
fn two_languages_of_one_business_must_agree() {
    let english = "kit: product-story\nlanguage: en\nbusiness:\n  business: Sari\norigin:\n  start_year: 2011\n";
    let indonesian = "kit: product-story\nlanguage: id\nbusiness:\n  business: Sari\norigin:\n  start_year: 2009\n";
    let folder = folder(&[
        ("en.yaml", english),
        ("id.yaml", indonesian),
        ("sari.origin-story.en.md", "It began in 2011, in the rain.\n"),
        ("sari.origin-story.id.md", "Bermula pada tahun 2009, waktu hujan.\n"),
    ]);
    let answers = tutur(folder.path(), &["check", "en.yaml", "id.yaml"]).out;
    assert_eq!(answers.matches("[differs]").count(), 2, "{answers}");
    let stories = tutur(folder.path(), &["check", "sari.origin-story.en.md", "sari.origin-story.id.md"]).out;
    assert_eq!(stories.matches("[differs]").count(), 2, "{stories}");
}

#[test]
fn a_rule_explains_itself_in_the_readers_language() {
    let run = tutur(root(), &["check", "--explain", "claim-green"]);
    for words in ["claim-green (warning)", "Directive (EU) 2024/825", "2026-11-25", "asks: What did you change"] {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_tutur"));
    let output = command.env("LC_ALL", "id_ID.UTF-8").args(["check", "--explain", "claim-green"]).output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("tanya: Apa yang Anda ubah"));
    let unknown = tutur(root(), &["check", "--explain", "claim-gren"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("did you mean `claim-green`?"), "{}", unknown.err);
}

#[test]
fn a_kit_of_ones_own_brings_its_own_rules() {
    let folder = folder(&[("sari.yaml", SARI)]);
    let own = folder.path().join("own");
    fs::create_dir_all(own.join("coach")).unwrap();
    fs::copy(root().join("story-templates/product-story/kit.yaml"), own.join("kit.yaml")).unwrap();
    fs::write(
        own.join("coach/sanggar.yaml"),
        "name: sanggar\noff: [claim-green]\nrules:\n  - id: cliche-tanah\n    find: {id: [tanah liat]}\n    message: Tanah mana?\n    ask: Dari sawah siapa?\n",
    )
    .unwrap();
    let run = tutur(folder.path(), &["check", "--all", "--kit", "own", "sari.yaml"]);
    let spoken = rules(&run.out);
    assert!(run.err.is_empty(), "{}", run.err);
    assert!(spoken.contains(&"cliche-tanah") && !spoken.contains(&"claim-green"), "{}", run.out);
    fs::write(own.join("coach/sanggar.yaml"), "name: sanggar\nrulez: []\n").unwrap();
    let broken = tutur(folder.path(), &["check", "--kit", "own", "sari.yaml"]);
    assert_eq!(broken.code, 3);
    assert!(broken.err.contains("sanggar.yaml:"), "{}", broken.err);
}

#[test]
fn a_broken_file_is_told_and_the_others_are_checked() {
    let folder = folder(&[("a.yaml", "kit: product-story\nlanguage: en\nbusines:\n  owner: Sari\n"), ("b.yaml", SARI)]);
    let run = tutur(folder.path(), &["check", "a.yaml", "b.yaml"]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains("busines") && run.out.contains("b.yaml"), "{}{}", run.out, run.err);
    assert_eq!(tutur(folder.path(), &["check", "c.yaml"]).code, 3);
}

#[test]
fn a_claim_is_warned_of_when_it_is_told_and_never_in_the_story() {
    let after = fs::read_to_string(root().join("examples/coach/keripik-after.yaml")).unwrap();
    let folder = folder(&[("a.yaml", &after.replace("Tidak jadi.", "Tidak jadi. Keripik kami 100% pisang."))]);
    let plain = tutur(folder.path(), &["write", "a.yaml"]);
    let strict = tutur(folder.path(), &["write", "--strict", "a.yaml"]);
    assert!(plain.out.contains("100% pisang"), "{}", plain.out);
    assert_eq!(plain.out, strict.out);
    assert_eq!((plain.code, strict.code), (0, 4));
    assert!(!plain.err.contains("100%") && strict.err.contains("“100%” itu janji"), "{}", strict.err);
}

/// The pack that a page shows, and the texts that it speaks about.
#[test]
fn the_packs_of_the_documentation_work() {
    let cases = [
        ("docs/coach.md", "Farm to table, and a quirky bowl on Unique Street.", ["cliche-farm", "cliche-unique"]),
        ("docs/pelatih.md", "Kriuk kriuk renyah, di meja antik Toko Unik.", ["cliche-renyah", "cliche-unique"]),
    ];
    for (page, text, expected) in cases {
        let page = fs::read_to_string(root().join(page)).unwrap();
        let pack = page.split_once("```yaml\n").unwrap().1.split_once("```").unwrap().0;
        let folder = folder(&[("own/coach/ours.yaml", pack), ("story.txt", text)]);
        fs::copy(root().join("story-templates/product-story/kit.yaml"), folder.path().join("own/kit.yaml")).unwrap();
        let run = tutur(folder.path(), &["check", "--all", "--kit", "own", "story.txt"]);
        let mut spoken = rules(&run.out);
        spoken.retain(|rule| rule.starts_with("cliche-"));
        spoken.sort_unstable();
        assert_eq!(spoken, expected, "{}{}", run.out, run.err);
    }
}
