//! The answers file: what is read, what is written, what is refused.
#![allow(clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use tutur::answers::{Answers, Given, Value, accept};
use tutur::kit::{Kit, builtin};
use tutur::language::Language;
use tutur::source::Source;

fn kit() -> &'static Kit {
    builtin::kit().expect("the built-in kit is sound")
}

fn read(text: &str) -> Result<Answers, String> {
    Answers::read(&Source::new("test.yaml", text), kit()).map_err(|faults| faults.report(Language::En))
}

/// Every answers file in the repository.
fn files() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<PathBuf> = ["tests/answers", "examples"]
        .iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).expect("the folder is there"))
        .map(|entry| entry.expect("the entry can be read").path())
        .filter(|path| path.extension().is_some_and(|e| e == "yaml"))
        .collect();
    files.sort();
    files
}

#[test]
fn every_file_of_the_repository_reads_and_comes_back_the_same() {
    let files = files();
    assert!(files.len() >= 20, "{} files", files.len());
    for path in files {
        let text = fs::read_to_string(&path).expect("the file can be read");
        let answers = read(&text).unwrap_or_else(|report| panic!("{report}"));
        let written = answers.to_yaml(kit());
        assert_eq!(read(&written).as_ref(), Ok(&answers), "{}\n{written}", path.display());
    }
}

fn given() -> impl Strategy<Value = Given> {
    let text = prop_oneof![
        "\\PC{0,40}",
        "(?s).{0,40}",
        "[ \\t\\n:#\"'|>~*&!%@`,\\[\\]{}a-c0-9.-]{0,30}",
        Just("no".to_owned()),
        Just("~".to_owned()),
        Just("null".to_owned()),
        Just("081234567890".to_owned()),
        Just("25.000".to_owned()),
        Just("a\u{85}b\u{2028}c\u{feff}".to_owned()),
        "[a-z ]{100,200}",
        "([a-z #:]{0,20}\n){1,5}",
    ];
    prop_oneof![text.clone().prop_map(Given::One), proptest::collection::vec(text, 0..5).prop_map(Given::Many)]
}

/// A file as another program reads it, with the library of the YAML organisation.
#[derive(serde::Deserialize)]
struct Other {
    business: Option<Business>,
    process: Option<Process>,
}

#[derive(serde::Deserialize)]
struct Business {
    role: String,
}

#[derive(serde::Deserialize)]
struct Process {
    steps: Vec<String>,
}

/// An answer as the reader gives it back: nothing empty, plain line ends.
fn plain(given: Given) -> Option<Given> {
    let plain = |text: String| text.replace("\r\n", "\n").replace('\r', "\n").trim_end_matches('\n').to_owned();
    let is_said = |text: &String| !text.trim().is_empty();
    match given {
        Given::One(text) => Some(plain(text)).filter(is_said).map(Given::One),
        Given::Many(items) => {
            let items: Vec<String> = items.into_iter().map(plain).filter(is_said).collect();
            (!items.is_empty()).then_some(Given::Many(items))
        }
    }
}

/// Answers to questions of every kind, as anybody might type them.
fn any_answers() -> impl Strategy<Value = BTreeMap<String, Given>> {
    let names: Vec<String> = kit().questions.iter().map(|question| question.name.clone()).collect();
    let typed = prop_oneof![
        given(),
        "(Rp|US\\$|€|£|IDR|tahun|sejak|since|about|ya|no)? ?[0-9]{1,4}([.,][0-9]{1,3}){0,2}( ?(rb|juta|k|orang|-|atau) ?[0-9]{0,4})?"
            .prop_map(Given::One),
        "(@|https?://|www\\.|javascript:|#)?[a-z]{1,8}(\\.|@|,|/)[a-z]{1,4}".prop_map(Given::One),
        proptest::sample::select(vec!["yes", "tidak", "craft", "Kriya", "3", "she", "dua belas", "food"])
            .prop_map(|word| Given::One(word.to_owned())),
    ];
    proptest::collection::btree_map(proptest::sample::select(names), typed, 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_answer_is_accepted_alone_just_when_it_is_accepted_in_a_file(map in any_answers(), indonesian in any::<bool>()) {
        let language = if indonesian { Language::Id } else { Language::En };
        let refused: Vec<&str> = map
            .iter()
            .filter(|(name, given)| {
                accept(kit().question(name).expect("it is asked"), given, language).is_err()
            })
            .map(|(name, _)| name.as_str())
            .collect();
        match Answers::from_given(kit(), language, map.clone()) {
            Ok(answers) => {
                prop_assert!(refused.is_empty(), "{refused:?}");
                let written = answers.to_yaml(kit());
                prop_assert_eq!(read(&written), Ok(answers), "{}", written);
            }
            Err(refusals) => {
                let names: Vec<&str> = refusals.iter().map(|refusal| refusal.question.as_str()).collect();
                prop_assert_eq!(names, refused);
            }
        }
    }

    #[test]
    fn no_typed_word_is_lost(map in any_answers(), indonesian in any::<bool>()) {
        let language = if indonesian { Language::Id } else { Language::En };
        if let Ok(answers) = Answers::from_given(kit(), language, map.clone()) {
            for (name, given) in map {
                let has_word = match &given {
                    Given::One(text) => text.chars().any(char::is_alphanumeric),
                    Given::Many(items) => items.iter().any(|item| item.chars().any(char::is_alphanumeric)),
                };
                prop_assert!(!has_word || answers.answers.contains_key(&name), "{name}: {given:?}");
            }
        }
    }

    #[test]
    fn other_readers_read_the_same_words(text in "(?s).{1,60}", items in proptest::collection::vec("\\PC{1,20}", 1..4)) {
        let map = BTreeMap::from([
            ("role".to_owned(), Given::One(text)),
            ("steps".to_owned(), Given::Many(items)),
        ]);
        let answers = Answers::from_given(kit(), Language::En, map).expect("free text is never refused");
        let written = answers.to_yaml(kit());
        let other: Other = serde_yaml::from_str(&written).expect("it is YAML");
        let role = other.business.and_then(|business| plain(Given::One(business.role)));
        let steps = other.process.and_then(|process| plain(Given::Many(process.steps)));
        prop_assert_eq!(answers.answers.get("role").map(|answer| &answer.given), role.as_ref(), "{}", written);
        prop_assert_eq!(answers.answers.get("steps").map(|answer| &answer.given), steps.as_ref(), "{}", written);
    }

    #[test]
    fn what_is_written_reads_back_the_same(
        texts in proptest::collection::vec(given(), 6),
        kept in proptest::collection::btree_map("[a-z_]{1,8}|(?s).{1,12}|[ \t\n:#\"'|>~*&!%@`a-]{1,4}", given(), 0..3),
        indonesian in any::<bool>(),
        private in proptest::sample::subsequence(vec!["price", "owner", "steps"], 0..=3),
    ) {
        let names = ["owner", "role", "hands", "customer_words", "materials", "steps"];
        let map: BTreeMap<String, Given> = names.iter().map(|n| (*n).to_owned()).zip(texts).collect();
        let language = if indonesian { Language::Id } else { Language::En };
        let mut answers = Answers::from_given(kit(), language, map).expect("free text is never refused");
        answers.private = private.into_iter().map(str::to_owned).collect();
        answers.as_of = Some("2026-03".to_owned());
        answers.skipped = vec!["price".to_owned(), "hashtags".to_owned()];
        answers.later = kit().questions.iter().map(|question| question.name.clone()).collect();
        answers.kept = kept.into_iter().filter_map(|(name, given)| Some((name, plain(given)?))).collect();
        let written = answers.to_yaml(kit());
        prop_assert_eq!(read(&written), Ok(answers), "{}", written);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(?s).{0,200}") {
        let _ = read(&text);
    }
}

#[test]
fn scalars_stay_as_they_were_typed() {
    let answers =
        read("kit: product-story\nlanguage: id\noffer:\n  price: 25.000\n  lead_time: 08.00\n  made_to_order: no\n")
            .expect("it reads");
    assert_eq!(answers.answers["price"].given, Given::One("25.000".to_owned()));
    assert_eq!(answers.answers["price"].value, Value::Money("Rp25.000".to_owned()));
    assert_eq!(answers.answers["made_to_order"].value, Value::YesNo(false));
}

#[test]
fn an_answer_that_there_is_none_stays_in_the_file_and_out_of_the_story() {
    for nothing in ["belum ada", "none yet"] {
        let answers = read(&format!("language: id\nproof:\n  proof: {nothing}\n")).expect("it reads");
        assert_eq!(answers.answers["proof"].given, Given::One(nothing.to_owned()));
        assert!(!answers.answers["proof"].value.is_told(), "{nothing}");
        assert!(answers.to_yaml(kit()).contains(&format!("  proof: {nothing}\n")));
    }
}
