//! The answers file: what is read, what is written, what is refused.
#![allow(clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use tutur::answers::{Answers, Given, Value};
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_back_the_same(
        texts in proptest::collection::vec(given(), 6),
        indonesian in any::<bool>(),
        private in proptest::sample::subsequence(vec!["price", "owner", "steps"], 0..=3),
    ) {
        let names = ["owner", "role", "hands", "customer_words", "materials", "steps"];
        let map: BTreeMap<String, Given> = names.iter().map(|n| (*n).to_owned()).zip(texts).collect();
        let language = if indonesian { Language::Id } else { Language::En };
        let mut answers = Answers::from_given(kit(), language, map).expect("free text is never refused");
        answers.private = private.into_iter().map(str::to_owned).collect();
        answers.as_of = Some("2026-03".to_owned());
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
