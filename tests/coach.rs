//! The coach, held against tables: for every rule texts that it must speak about, and near ones that it must not.
#![allow(clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use proptest::prelude::*;
use serde::Deserialize;
use tutur::answers::{self, Answers};
use tutur::coach::{Coach, File, Finding, On, Pack, Severity, Telling, builtin, differing, fixed};
use tutur::kit::{self, Kit};
use tutur::language::Language;
use tutur::source::Source;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(default)]
    texts: BTreeMap<String, String>,
    rows: Vec<Rows>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    rule: String,
    /// The language, in the table of a market.
    #[serde(default)]
    language: Option<String>,
    fires: Vec<Row>,
    silent: Vec<Row>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Row {
    Text(String),
    Answers { answers: Given },
    Files { files: Vec<Given> },
    Story(StoryRow),
}

type Given = BTreeMap<String, serde_yaml::Value>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoryRow {
    story: String,
    #[serde(default)]
    channel: Option<String>,
    #[serde(default)]
    told_from: Option<Given>,
}

/// An answers file as somebody would write it.
struct Sheet {
    source: Source,
    answers: Answers,
    spans: BTreeMap<String, std::ops::Range<usize>>,
}

fn kit() -> &'static Kit {
    kit::builtin::kit().expect("the built-in kit")
}

fn sheet(given: &Given, language: Language) -> Sheet {
    let kit = kit();
    let mut chapters: BTreeMap<&str, String> = BTreeMap::new();
    let mut head = format!("kit: product-story\nlanguage: {}\n", language.code());
    for (name, value) in given {
        let json = serde_json::to_string(value).expect("an answer");
        match kit.question(name) {
            Some(q) => chapters.entry(&q.chapter).or_default().push_str(&format!("  {name}: {json}\n")),
            None => head.push_str(&format!("{name}: {json}\n")),
        }
    }
    let text = chapters.into_iter().fold(head, |text, (chapter, lines)| format!("{text}{chapter}:\n{lines}"));
    let source = Source::new("row.yaml", text);
    let answers = Answers::read(&source, kit).unwrap_or_else(|faults| panic!("{faults}"));
    Sheet { spans: answers::spans(&source), source, answers }
}

impl Sheet {
    fn file(&self) -> File<'_> {
        File { answers: &self.answers, kit: kit(), text: Some(&self.source.text), spans: &self.spans }
    }
}

fn table(name: &str) -> Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/coach").join(format!("{name}.yaml"));
    serde_yaml::from_str(&std::fs::read_to_string(path).expect("a table")).expect("a table")
}

fn coach(language: Language, market: Option<&str>) -> Coach {
    Coach::new(builtin::packs().expect("the built-in packs"), language, market)
}

/// The text of a row: names of texts written out, `WORDS 40` as forty words of one sentence.
fn text(row: &str, table: &Table) -> String {
    let mut text = row.to_owned();
    for (name, written) in &table.texts {
        text = text.replace(name.as_str(), written.trim());
    }
    match text.strip_prefix("WORDS ").and_then(|n| n.parse::<usize>().ok()) {
        Some(count) if count <= 60 => format!("{}.", vec!["mug"; count].join(" ")),
        Some(count) => vec!["mug mug mug mug mug."; count / 5].join(" "),
        None => text,
    }
}

/// What the coach says about a row.
fn said(coach: &Coach, rule: &str, row: &Row, table: &Table) -> Vec<Finding> {
    match row {
        Row::Answers { answers } => coach.answers(&sheet(answers, coach.language).file()),
        Row::Files { files } => {
            let sheets: Vec<Sheet> = files.iter().map(|f| sheet(f, coach.language)).collect();
            let files: Vec<_> = sheets.iter().map(|s| (coach, s.file())).collect();
            differing(&files).into_iter().map(|d| d.finding).collect()
        }
        Row::Story(row) => {
            let facts = row.told_from.as_ref().map(|given| sheet(given, coach.language));
            let facts = facts.as_ref().map(Sheet::file);
            let channel = row.channel.as_ref().map(|name| {
                kit().channels.iter().find(|c| c.name == *name).unwrap_or_else(|| panic!("no channel {name}"))
            });
            coach.story(&Telling { text: &text(&row.story, table), channel, facts: facts.as_ref() })
        }
        Row::Text(row) => {
            assert_ne!(coach.rule(rule).and_then(|r| r.on), Some(On::Answers), "{rule} looks at answers: {row}");
            coach.story(&Telling { text: &text(row, table), ..Telling::default() })
        }
    }
}

fn hold(name: &str, market: Option<&str>) {
    let table = table(name);
    let coaches = Language::ALL.map(|l| coach(l, market.or_else(|| builtin::usual_market(l))));
    let mut wrong = Vec::new();
    for rows in &table.rows {
        let code = rows.language.as_deref().unwrap_or(name);
        let coach = coaches.iter().find(|c| c.language.code() == code).expect("a language");
        assert!(coach.rule(&rows.rule).is_some(), "{name}: no rule {}", rows.rule);
        for (expected, row) in rows.fires.iter().map(|r| (true, r)).chain(rows.silent.iter().map(|r| (false, r))) {
            let found = said(coach, &rows.rule, row, &table);
            let speaks = found.iter().find(|f| f.rule == rows.rule);
            if speaks.is_some() != expected {
                let others: BTreeSet<&str> = found.iter().map(|f| f.rule.as_str()).collect();
                wrong.push(format!(
                    "{} should {}speak: {row:?} {others:?}",
                    rows.rule,
                    if expected { "" } else { "not " }
                ));
            }
            if let Some(finding) = speaks {
                assert!(!finding.message.contains(['{', '}']), "{}: {}", rows.rule, finding.message);
                assert!(!finding.ask.contains('{'), "{}: {}", rows.rule, finding.ask);
                assert!(market.is_none() || finding.severity == Severity::Error, "{}: an error here", rows.rule);
            }
        }
    }
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn english_rows_hold() {
    hold("en", None);
}

#[test]
fn indonesian_rows_hold() {
    hold("id", None);
}

#[test]
fn rows_of_the_european_market_hold() {
    hold("eu", Some("eu"));
}

#[test]
fn rows_of_the_american_market_hold() {
    hold("us", Some("us"));
}

#[test]
fn no_rule_lacks_its_rows() {
    for pack in builtin::packs().expect("the built-in packs") {
        let table = table(&pack.name);
        for rule in &pack.rules {
            let languages: &[&str] = if pack.language.is_some() { &[""] } else { &["en", "id"] };
            for language in languages {
                let rows: Vec<&Rows> = table
                    .rows
                    .iter()
                    .filter(|r| r.rule == rule.id && r.language.as_deref().unwrap_or("") == *language)
                    .collect();
                let fires: usize = rows.iter().map(|r| r.fires.len()).sum();
                let silent: usize = rows.iter().map(|r| r.silent.len()).sum();
                assert!(fires >= 3 && silent >= 3, "{} {} {language}: {fires} and {silent}", pack.name, rule.id);
            }
        }
    }
}

#[test]
fn no_pack_is_forgotten_and_every_rule_speaks() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("story-templates/coach");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .expect("the packs")
        .map(|e| e.expect("a file").path().file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    let packs = builtin::packs().expect("the built-in packs");
    assert_eq!(files, packs.iter().map(|p| p.name.clone()).collect());
    for (language, market) in [(Language::En, None), (Language::Id, Some("id")), (Language::En, Some("us"))] {
        for rule in &coach(language, market).rules {
            assert!(!rule.message.is_empty() && !rule.ask.is_empty(), "{language} {}", rule.id);
            assert!(rule.check.is_some() || !rule.phrases.is_empty(), "{language} {}: nothing to look for", rule.id);
            assert!(rule.checked.is_empty() || !rule.source.is_empty(), "{language} {}: checked what?", rule.id);
        }
    }
}

/// The pair for the wall: a text that anybody could sign, and one that nobody else could.
#[test]
fn the_bad_text_hears_a_question_for_each_of_its_words_and_the_good_one_none() {
    let pairs = [
        (
            Language::Id,
            "Sambal Mak Onah adalah sambal unik dari bahan pilihan dengan kualitas terbaik. Cita rasanya khas, resepnya \
             turun-temurun, dan dijamin bikin nagih. Harganya terjangkau, cocok untuk semua kalangan. Buruan pesan sebelum \
             kehabisan!",
            "Maret 2017 bus malam ke Surabaya membawa dua puluh empat botol sambal Mak Onah, dan tutupnya bocor semua. Ia \
             mengganti ongkos cuci tas seorang penumpang. Sejak itu botol ditutup selagi panas, sampai telapak tangannya \
             merah. Cabainya dari Pak Rus di Dringu, dua kilometer. Kalau cabai mahal, sambalnya tidak dicampur tomat; \
             botolnya yang dikecilkan. Kernet bus itu kini memesan dua botol setiap bulan.",
        ),
        (
            Language::En,
            "Mak Onah's sambal is a unique, premium quality product made with love from carefully selected ingredients. A \
             secret recipe, passed down for generations, bursting with flavour. Perfect for any occasion. Order now!",
            "In March 2017 the night bus to Surabaya carried twenty-four bottles of Mak Onah's sambal, and every lid leaked. \
             She paid for the washing of a passenger's bag. Since then the bottles are closed hot, until her palm is red. \
             The chillies come from Pak Rus in Dringu, two kilometres away. When they are dear she adds no tomato; she \
             makes the bottle smaller. The bus conductor orders two a month.",
        ),
    ];
    for (language, bad, good) in pairs {
        let coach = coach(language, builtin::usual_market(language));
        let found = coach.story(&Telling { text: bad, ..Telling::default() });
        let asked: BTreeSet<&str> =
            found.iter().filter(|f| f.severity != Severity::Hint).map(|f| f.ask.as_str()).collect();
        assert!(asked.len() >= 5, "{language}: {asked:#?}");
        let found = coach.story(&Telling { text: good, ..Telling::default() });
        assert!(found.is_empty(), "{language}: {found:#?}");
    }
}

#[test]
fn a_trainer_adds_a_rule_switches_one_off_and_allows_a_word() {
    let own = Source::new(
        "coach/own.yaml",
        "name: sanggar\nlanguage: id\noff: [cliche-price]\nallow: [unik kota]\nrules:\n  - id: cliche-kripik\n    find: \
         [kriuk renyah]\n    message: \"“{found}” sudah dipakai semua orang di sini.\"\n    ask: Bunyinya seperti apa?\n  - \
         id: cliche-unique\n    severity: error\n    find: [antik]\n",
    );
    let mut packs = builtin::packs().expect("the built-in packs").to_vec();
    packs.push(Pack::read(&own).unwrap_or_else(|faults| panic!("{faults}")));
    let coach = Coach::new(&packs, Language::Id, Some("id"));
    let rules = |text: &str| -> Vec<(String, Severity)> {
        let found = coach.story(&Telling { text, ..Telling::default() });
        found.into_iter().map(|f| (f.rule, f.severity)).collect()
    };
    assert_eq!(rules("Kriuk renyah, harga terjangkau."), [("cliche-kripik".to_owned(), Severity::Warning)]);
    assert_eq!(rules("Meja antik itu punya kakek."), [("cliche-unique".to_owned(), Severity::Error)]);
    assert_eq!(rules("Namanya Toko Unik Kota."), []);
    assert_eq!(rules("Motifnya unik."), [("cliche-unique".to_owned(), Severity::Error)]);
}

#[test]
fn a_pack_with_an_unknown_field_or_check_is_told_where() {
    for text in ["name: x\nrules:\n  - id: a\n    fnd: [b]\n", "name: x\nrules:\n  - id: a\n    check: thinn\n"] {
        let faults = Pack::read(&Source::new("coach/x.yaml", text)).expect_err("a fault");
        assert!(faults.to_string().contains("coach/x.yaml:"), "{faults}");
    }
}

#[test]
fn what_is_private_is_looked_at_by_no_rule_of_words() {
    let mut given = Given::new();
    given.insert("difference".to_owned(), "kami yang terbaik".into());
    given.insert("private".to_owned(), serde_yaml::Value::Sequence(vec!["difference".into()]));
    let coach = coach(Language::Id, Some("id"));
    assert!(coach.answers(&sheet(&given, Language::Id).file()).iter().all(|f| f.rule != "claim-best"));
}

#[test]
fn places_in_a_file_are_those_of_its_bytes() {
    let text = "kit: product-story\nlanguage: id\nvalues:\n  impact: |\n    Kué “kami” unik,\n    dan kualitas\n    terbaik.\n";
    let source = Source::new("a.yaml", text);
    let answers = Answers::read(&source, kit()).expect("answers");
    let spans = answers::spans(&source);
    let file = File { answers: &answers, kit: kit(), text: Some(text), spans: &spans };
    let found = coach(Language::Id, Some("id")).answers(&file);
    let places: BTreeMap<&str, &str> = found.iter().map(|f| (f.rule.as_str(), &text[f.span.clone()])).collect();
    assert_eq!(places["cliche-unique"], "unik");
    assert_eq!(places["cliche-quality"], "kualitas\n    terbaik");
}

proptest! {
    /// Whatever a file or a story holds, the coach says something sensible about places that are there.
    #[test]
    fn every_place_is_in_the_text(text in any_text()) {
        for language in Language::ALL {
            let coach = builtin_coach(language);
            let channel = kit().channels.iter().find(|c| c.name == "amazon");
            let found = coach.story(&Telling { text: &text, channel, facts: None });
            for finding in &found {
                for span in std::iter::once(&finding.span).chain(&finding.also) {
                    prop_assert!(text.get(span.clone()).is_some(), "{} {span:?}", finding.rule);
                }
            }
            let fixed = fixed(&text, &found);
            let fixes = found.iter().filter(|f| f.fix.is_some()).count();
            prop_assert!(fixes > 0 || fixed == text);
            let again = coach.story(&Telling { text: &fixed, channel, facts: None });
            prop_assert!(again.iter().filter(|f| f.fix.is_some()).count() <= fixes);
            prop_assert!(coach.lacks(&text).len() <= 10);
        }
    }
}

/// The built-in coach of a language, built once for all cases.
fn builtin_coach(language: Language) -> &'static Coach {
    static COACHES: std::sync::OnceLock<[Coach; 2]> = std::sync::OnceLock::new();
    let coaches = COACHES.get_or_init(|| Language::ALL.map(|l| coach(l, builtin::usual_market(l))));
    coaches.iter().find(|c| c.language == language).expect("a coach")
}

/// Words that rules look for, marks that trip readers, and anything else.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "terbaik", "100%", "turun-temurun", "halal", "di di", "disini", "best", "before", "no. 1", "“", "”", "\"",
            "\n- ", "\n\n", "# ", "#tag", "0812-3456-7890", "Rp75.000", "www.a.id", "…", "’", "'", "é", "-", ".", "!",
            "tidak hanya", "tetapi juga", "the the", "(", ")", "\u{301}", "👩‍👩‍👧", "\t", "İ", "ﬁ", "\u{2028}",
        ])
        .prop_map(str::to_owned),
        ".{0,12}",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.join(" "))
}
