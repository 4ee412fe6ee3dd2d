//! Whole runs of `tutur batch` over files.
#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::process::Stdio;
use std::time::Duration;

use support::run::{Folder, jalankan, run, tutur};

/// Answers of an invented business, enough for an origin story.
fn answers(business: &str, product: &str) -> String {
    format!(
        "kit: product-story\nlanguage: en\nbusiness:\n  business: \"{business}\"\n  owner: Hester Maudsley\n  place: \
         Sunderland Point\nproduct:\n  product: \"{product}\"\n  product_kind: a stoneware mug\norigin:\n  start_year: \
         2008\n  teacher: my grandmother\n  hardest_moment: |\n    In December 2013 the sea came in under the door of \
         {business}. Three hundred mugs were waiting.\n    Alan from next door laughed, and then he helped.\n"
    )
}

/// A folder with so many answers files in `in`.
fn shops(count: usize) -> Folder {
    let folder = Folder::new();
    for number in 0..count {
        folder.holds(&format!("in/{number:03}.yaml"), answers(&format!("Shop {number}"), "Mug"));
    }
    folder
}

/// Every file under a folder with its bytes.
fn tree(folder: &Folder, under: &str) -> BTreeMap<String, Vec<u8>> {
    let names = folder.names().into_iter().filter(|n| n.starts_with(under));
    names.map(|n| (n[under.len()..].to_owned(), fs::read(folder.path(&n)).unwrap())).collect()
}

fn batch(folder: &Folder, more: &[&str]) -> support::run::Ran {
    let (input, output) = (folder.at("in"), folder.at("out"));
    let mut arguments = vec!["batch", input.as_str(), "-o", output.as_str()];
    arguments.extend(more);
    run(&arguments)
}

#[test]
fn one_bad_file_stops_no_other() {
    let folder = shops(3);
    folder.holds("in/broken.yaml", answers("Broken", "Mug").replace("teacher:", "teachr:"));
    folder.holds("in/deep/also.yml", answers("Deep", "Mug"));
    folder.holds("in/notes.txt", "no answers");
    let ran = batch(&folder, &["-f", "md", "-f", "html"]);
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert!(
        ran.err.contains("broken.yaml:12:3: there is no question called `teachr`; did you mean `teacher`?"),
        "{}",
        ran.err
    );
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    assert!(ran.out.contains("told                                           4\n"), "{}", ran.out);
    assert!(ran.out.contains("  unknown question                             1\n"), "{}", ran.out);
    let stories = tree(&folder, "out/");
    assert_eq!(stories.keys().filter(|n| n.ends_with(".md")).count(), 4);
    assert!(stories.contains_key("deep-mug/origin-story.html"), "{:?}", stories.keys());
    assert!(!stories.keys().any(|n| n.starts_with("broken")));
}

#[test]
fn the_reader_is_told_in_indonesian() {
    let folder = shops(1);
    folder.holds("in/rusak.yaml", answers("Rusak", "Mug").replace("teacher:", "teachr:"));
    let ran = jalankan(&["batch", &folder.at("in"), "-o", &folder.at("out")]);
    assert!(ran.err.contains("rusak.yaml:12:3: tidak ada pertanyaan bernama `teachr`; mungkin maksud Anda `teacher`?"));
    assert!(ran.out.contains("dituturkan") && ran.out.contains("gagal"), "{}", ran.out);
}

#[test]
fn what_is_unchanged_is_not_touched() {
    let folder = shops(3);
    batch(&folder, &[]);
    let story = folder.path("out/shop-1-mug/origin-story.md");
    let before = fs::metadata(&story).unwrap().modified().unwrap();
    std::thread::sleep(Duration::from_millis(20));
    let ran = batch(&folder, &[]);
    assert!(ran.out.contains("unchanged, skipped                             3\n"), "{}", ran.out);
    // other options tell everything again, and what comes out the same is still not touched
    batch(&folder, &["-f", "md", "-f", "txt"]);
    assert_eq!(fs::metadata(&story).unwrap().modified().unwrap(), before);
    folder.holds("in/001.yaml", answers("Shop 1", "Mug").replace("2008", "2011"));
    let ran = batch(&folder, &["-f", "md", "-f", "txt"]);
    assert!(ran.out.contains("told                                           1\n"), "{}", ran.out);
    assert!(fs::metadata(&story).unwrap().modified().unwrap() > before);
}

#[test]
fn a_story_that_is_gone_is_told_again() {
    let folder = shops(2);
    batch(&folder, &[]);
    let whole = tree(&folder, "out/");
    fs::remove_file(folder.path("out/shop-0-mug/origin-story.md")).unwrap();
    folder.holds("out/shop-1-mug/origin-story.md", "");
    batch(&folder, &[]);
    assert_eq!(tree(&folder, "out/"), whole);
}

#[test]
fn a_file_that_was_edited_by_hand_is_left_alone() {
    let folder = shops(2);
    batch(&folder, &[]);
    let story = folder.holds("out/shop-1-mug/origin-story.md", "# My own words\n");
    assert!(batch(&folder, &[]).out.contains("unchanged, skipped                             2\n"));
    folder.holds("in/001.yaml", answers("Shop 1", "Mug").replace("2008", "2011"));
    let ran = batch(&folder, &[]);
    assert!(ran.out.contains("Edited by hand") && ran.out.contains(&story), "{}", ran.out);
    assert_eq!(folder.read("out/shop-1-mug/origin-story.md"), "# My own words\n");
    batch(&folder, &["--force"]);
    assert!(folder.read("out/shop-1-mug/origin-story.md").contains("2011"));
}

#[test]
fn names_are_readable_and_safe_and_clash_the_same_way_on_every_run() {
    let folder = Folder::new();
    let long = "sangat ".repeat(60);
    let cases = [
        ("1", "Sari's Kopi", "Robusta", "saris-kopi-robusta"),
        ("2", "Sari's Kopi", "Robusta", "saris-kopi-robusta-2"),
        ("3", "Sari's Kopi", "Robusta 2", "saris-kopi-robusta-2-2"),
        ("4", "../../../etc", "passwd", "etc-passwd"),
        ("5", "🌶️", "🌶️", "hot-pepper-hot-pepper"),
        ("6", "Batik Ça", "Köln/Bonn:x", "batik-ca-koln-bonn-x"),
        ("7", long.trim(), "Kopi", "sangat-sangat-sangat-sangat-sangat-sangat-sangat-sangat-sangat-sangat-sangat"),
    ];
    for (file, business, product, _) in cases {
        folder.holds(&format!("in/{file}.yaml"), answers(business, product));
    }
    // a name that Windows keeps for itself, and answers that name nothing
    folder.holds("in/CON.yaml", "language: en\norigin:\n  teacher: my grandmother\n  start_year: 2008\n");
    let ran = batch(&folder, &["--all"]);
    assert!(ran.out.contains("2.yaml -> saris-kopi-robusta-2\n"), "{}\n{}", ran.out, ran.err);
    let told = tree(&folder, "out/");
    for (_, _, _, name) in cases {
        assert!(told.keys().any(|n| n.starts_with(&format!("{name}/"))), "{name}: {:?}", told.keys());
    }
    assert!(told.keys().any(|n| n.starts_with("con-story/")) || ran.err.contains("CON.yaml"), "{:?}", told.keys());
    fs::remove_dir_all(folder.path("out")).unwrap();
    batch(&folder, &["--all", "--jobs", "1"]);
    assert_eq!(tree(&folder, "out/"), told);
    assert!(!folder.path("etc").exists());
}

#[test]
fn bytes_do_not_depend_on_the_number_of_threads() {
    let folder = shops(300);
    batch(&folder, &["--jobs", "1", "-f", "md", "-f", "html", "-f", "json"]);
    let one = tree(&folder, "out/");
    fs::remove_dir_all(folder.path("out")).unwrap();
    batch(&folder, &["--jobs", "4", "-f", "md", "-f", "html", "-f", "json"]);
    assert!(tree(&folder, "out/") == one);
}

#[test]
fn what_nobody_makes_any_more_goes_only_with_prune() {
    let folder = shops(3);
    batch(&folder, &[]);
    fs::remove_file(folder.path("in/001.yaml")).unwrap();
    let gone = "  shop-1-mug/origin-story.md\n";
    assert!(batch(&folder, &[]).out.contains(gone));
    // it is not forgotten
    assert!(batch(&folder, &["--dry-run", "--prune"]).out.contains(gone));
    assert!(folder.path("out/shop-1-mug/origin-story.md").exists());
    let ran = batch(&folder, &["--prune"]);
    assert!(ran.out.contains("Removed") && ran.out.contains(gone), "{}", ran.out);
    assert!(!folder.path("out/shop-1-mug").exists());
    assert!(!batch(&folder, &["--prune"]).out.contains(gone));
    // a format that is not asked for any more
    batch(&folder, &["-f", "md", "-f", "txt"]);
    let ran = batch(&folder, &["--prune"]);
    assert!(ran.out.contains("  shop-0-mug/origin-story.txt\n"), "{}", ran.out);
    assert_eq!(tree(&folder, "out/").keys().filter(|n| n.ends_with("txt")).count(), 0);
}

#[test]
fn inputs_of_another_run_keep_their_stories() {
    let folder = shops(2);
    let output = folder.at("out");
    for file in ["in/000.yaml", "in/001.yaml"] {
        assert_eq!(run(&["batch", &folder.at(file), "-o", &output, "--prune"]).code, 0);
    }
    folder.holds("other/x.yaml", answers("Shop 0", "Mug"));
    run(&["batch", &folder.at("other"), "-o", &output]);
    let told = tree(&folder, "out/");
    assert!(["shop-0-mug/", "shop-0-mug-2/", "shop-1-mug/"].iter().all(|n| told.keys().any(|t| t.starts_with(n))));
}

#[test]
fn files_come_from_patterns_and_lists_too() {
    let folder = shops(12);
    let list =
        folder.holds("list.txt", format!("# a list\n{}\n\n{}\n", folder.at("in/003.yaml"), folder.at("in/004.yaml")));
    let ran = run(&[
        "batch",
        &folder.at("in/00[12].yaml"),
        &format!("@{list}"),
        &folder.at("in/001.yaml"),
        "-o",
        &folder.at("out"),
    ]);
    assert!(ran.out.contains("told                                           4\n"), "{}{}", ran.out, ran.err);
    run(&["batch", &folder.at("in/*.yml"), "-o", &folder.at("out")]).failed(3, &["there is no answers file in"]);
    run(&["batch", &folder.at("nowhere"), "-o", &folder.at("out")]).failed(3, &["cannot read", "nowhere"]);
    run(&["batch", &folder.at("in"), "-o", &folder.at("out"), "-t", "origin-stry"])
        .failed(2, &["did you mean `origin-story`?"]);
    run(&["batch", &folder.at("in")]).failed(2, &["--output"]);
}

#[test]
fn a_dry_run_touches_nothing() {
    let folder = shops(2);
    let ran = batch(&folder, &["--dry-run"]);
    assert!(ran.out.contains("  shop-1-mug/origin-story.md\n"), "{}", ran.out);
    assert!(!folder.path("out").exists());
}

#[test]
fn fail_fast_tells_what_comes_before_the_failure() {
    let folder = shops(4);
    folder.holds("in/001.yaml", "nothing");
    let ran = batch(&folder, &["--fail-fast"]);
    assert_eq!(ran.code, 3);
    assert!(ran.out.contains("Stopped at the first failure."), "{}", ran.out);
    assert_eq!(tree(&folder, "out/").keys().filter(|n| n.ends_with(".md")).count(), 1);
}

#[test]
fn the_report_has_a_row_a_story() {
    let folder = shops(2);
    folder.holds("in/broken.yaml", "language: en\nbusiness:\n  business: \"open\n");
    folder.holds("in/thin.yaml", "language: en\nbusiness:\n  business: Thin\n  owner: Ana\nproduct:\n  product: Cup\n  product_kind: a cup\norigin:\n  teacher: my aunt\n");
    let report = folder.at("report.json");
    let ran = batch(&folder, &["--report", &report]);
    assert!(ran.out.contains("Told, but:\n"), "{}", ran.out);
    let json: serde_json::Value = serde_json::from_str(&folder.read("report.json")).unwrap();
    let stories = json["stories"].as_array().unwrap();
    assert_eq!((stories.len(), json["failed"].as_array().unwrap().len()), (3, 1), "{json:#}");
    assert_eq!(json["totals"]["told"], 3);
    assert!(
        stories[0]["words"].as_u64().unwrap() > 20
            && stories[0]["used"].as_array().unwrap().contains(&"teacher".into())
    );
    assert!(stories[0]["input"].as_str().unwrap().ends_with("in/000.yaml"));
    assert_eq!(stories[2]["warnings"].as_array().unwrap().len(), 1);
    assert_eq!(json["failed"][0]["code"], "yaml-open-quote");
    // what was passed over is in the report all the same
    let table = folder.at("report.csv");
    batch(&folder, &["--report", &table]);
    let table = folder.read("report.csv");
    assert_eq!(csv::Reader::from_reader(table.as_bytes()).records().count(), 4, "{table}");
    batch(&folder, &["--report", &folder.at("report.doc")]).failed(2, &[".json or .csv"]);
    assert_eq!(batch(&folder, &["--strict"]).code, 3);
    fs::remove_file(folder.path("in/broken.yaml")).unwrap();
    assert_eq!(batch(&folder, &["--strict"]).code, 4);
}

#[test]
fn stories_that_say_the_same_are_told() {
    let folder = Folder::new();
    for number in 0..3 {
        let text = answers(&format!("Shop {number}"), "Mug").replace(&format!("of Shop {number}. "), ". ");
        folder.holds(&format!("in/{number}.yaml"), text);
    }
    // one seed for all, so that no lot sets them apart
    let ran = batch(&folder, &["--seed", "1"]);
    assert!(ran.out.contains("3 stories open with the same words:"), "{}", ran.out);
    assert!(ran.out.contains("hardest_moment") && ran.out.contains("not yet given: "), "{}", ran.out);
    assert!(!batch(&shops(1), &[]).out.contains("same words"));
}

#[cfg(unix)]
#[test]
fn a_second_run_in_a_folder_is_refused() {
    let folder = shops(1);
    batch(&folder, &[]);
    let lock = fs::File::options().write(true).open(folder.path("out/.tutur/lock")).unwrap();
    lock.lock().unwrap();
    batch(&folder, &[]).failed(3, &["another run is writing to"]);
    drop(lock);
    assert_eq!(batch(&folder, &[]).code, 0);
}

#[cfg(unix)]
#[test]
fn a_killed_run_is_finished_by_the_next() {
    let folder = shops(400);
    let undisturbed = {
        batch(&folder, &["-f", "md", "-f", "html"]);
        let whole = tree(&folder, "out/");
        fs::remove_dir_all(folder.path("out")).unwrap();
        whole
    };
    for delay in [1u64, 3, 7, 15, 30, 60, 120, 240] {
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_tutur"))
            .args(["batch", &folder.at("in"), "-o", &folder.at("out"), "-f", "md", "-f", "html"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(delay));
        child.kill().unwrap();
        child.wait().unwrap();
        for (name, bytes) in tree(&folder, "out/") {
            let stories = !name.starts_with(".tutur");
            assert!(!stories || undisturbed.get(&name) == Some(&bytes), "{name} is not whole");
        }
    }
    batch(&folder, &["-f", "md", "-f", "html"]);
    let finished = tree(&folder, "out/");
    let (there, wanted): (Vec<_>, Vec<_>) = (finished.keys().collect(), undisturbed.keys().collect());
    assert_eq!(there, wanted);
    assert!(finished == undisturbed);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_to_is_a_clear_error() {
    use std::os::unix::fs::PermissionsExt;
    let folder = shops(1);
    // root may write anywhere; a file in the way stops everybody
    folder.holds("blocked", "a file");
    run(&["batch", &folder.at("in"), "-o", &folder.at("blocked/out")]).failed(3, &["cannot write", "instead:"]);
    fs::create_dir(folder.path("read-only")).unwrap();
    fs::set_permissions(folder.path("read-only"), fs::Permissions::from_mode(0o555)).unwrap();
    let ran = run(&["batch", &folder.at("in"), "-o", &folder.at("read-only")]);
    assert!(ran.code == 0 || ran.code == 3 && ran.err.contains("you may not write there"), "{}", ran.err);
}

#[test]
fn answers_come_from_standard_input_too() {
    let folder = Folder::new();
    let mut command = tutur();
    command.args(["batch", "-", "-o", &folder.at("out")]).write_stdin(answers("Typed", "Mug"));
    assert_eq!(support::run::ran(&mut command).code, 0);
    assert!(folder.read("out/typed-mug/origin-story.md").contains("2013"));
}
