//! What is told about a faulty answers file: each fault with its place, what is wrong and what to do instead.
#![allow(clippy::expect_used, clippy::panic)]

use tutur::answers::Answers;
use tutur::fault::Faults;
use tutur::kit::builtin;
use tutur::language::Language;
use tutur::source::Source;

/// The head of a file in which nothing is wrong.
const HEAD: &str = "kit: product-story\nlanguage: en\n";

fn faults(text: &str) -> Faults {
    let kit = builtin::kit().expect("the built-in kit is sound");
    match Answers::read(&Source::new("test.yaml", text), kit) {
        Ok(answers) => panic!("nothing is wrong with {text:?}: {answers:?}"),
        Err(faults) => faults,
    }
}

/// Each fault as `line:column what it points at | code`.
fn told(faults: &Faults) -> Vec<String> {
    let told = |fault: &tutur::fault::Fault| {
        let place = faults.source.place(fault.span.start);
        let words = faults.source.text.get(fault.span.clone()).unwrap_or("outside the text");
        format!("{}:{} {words} | {}", place.line, place.column, fault.code())
    };
    faults.list.iter().map(told).collect()
}

/// What stands below the head, and the faults; lines are counted without the head.
fn check(body: &str, expected: &[&str]) {
    let faults = faults(&format!("{HEAD}{body}"));
    let found: Vec<String> = told(&faults)
        .into_iter()
        .map(|words| {
            let (line, rest) = words.split_once(':').expect("a line");
            format!("{}:{rest}", line.parse::<usize>().expect("a number") - 2)
        })
        .collect();
    assert_eq!(found, expected, "{body}\n{}", faults.report(Language::En));
}

#[test]
fn names_that_are_none() {
    check("busines:\n  owner: x\n", &["1:1 busines | unknown-chapter"]);
    check("business:\n  ownr: x\n", &["2:3 ownr | unknown-question"]);
    check("business:\n  xyzzy: x\n", &["2:3 xyzzy | unknown-question"]);
    check("business:\n  product: x\n", &["2:3 product | wrong-chapter"]);
    check("owner: x\n", &["1:1 owner | wrong-chapter"]);
    check("business: Sekar Jati\n", &["1:1 business | chapter-is-text"]);
    check("kept: x\n", &["1:7 x | chapter-is-text"]);
    check("private: [prce, owner]\n", &["1:11 prce | unknown-question"]);
    check(
        "skipped: pric\nlater:\n  - owner\n  - nothing\n",
        &["1:10 pric | unknown-question", "4:5 nothing | unknown-question"],
    );
    check("\"ünïcode\": x\n", &["1:1 \"ünïcode\" | unknown-chapter"]);
    check("business: {ünïcode: x, ownr: y}\n", &["1:12 ünïcode | unknown-question", "1:24 ownr | unknown-question"]);
    check("  business:\n    owner: x\n", &["1:3 business: | yaml-indent"]);
}

#[test]
fn names_that_stand_twice() {
    check("business:\n  owner: x\n  owner: y\n", &["3:3 owner | duplicate"]);
    check(
        "business:\n  owner: x\norigin:\n  start_year: 2009\nbusiness:\n  ownr: y\n",
        &["5:1 business | duplicate", "6:3 ownr | unknown-question"],
    );
    check("kept:\n  a: x\n  a: y\n", &["3:3 a | duplicate"]);
    check("language: en\n", &["1:1 language | duplicate"]);
}

#[test]
fn values_that_their_kind_refuses() {
    check("business:\n  sector: seni\n  team: banyak\n", &["2:11 seni | refused", "3:9 banyak | refused"]);
    check("origin:\n  start_year: 1066\n", &["2:15 1066 | refused"]);
    check(
        "offer:\n  price: cheap\n  made_to_order: \"maybe\"\n  link: javascript:x\n",
        &["2:10 cheap | refused", "3:18 \"maybe\" | refused", "4:9 javascript:x | refused"],
    );
    check("business:\n  owner:\n    first: x\n    last: y\n", &["3:5 first: x\n    last: y | not-a-text"]);
    check(
        "materials:\n  materials:\n    - [a]\n    - b: c\n    - {d: e}\n",
        &["3:7 [a] | not-a-text", "4:7 b: c | yaml-needs-quotes", "5:7 {d: e} | not-a-text"],
    );
    check("as_of: Maret\n", &["1:8 Maret | bad-date"]);
    check("as_of: 2026-02-30\n", &["1:8 2026-02-30 | bad-date"]);
}

#[test]
fn kits_and_languages_that_there_are_not() {
    assert_eq!(told(&faults("kit: story\nlanguage: en\n")), ["1:6 story | unknown-kit"]);
    assert_eq!(
        told(&faults("language: de\nbusiness:\n  ownr: x\n")),
        ["1:11 de | unknown-language", "3:3 ownr | unknown-question",]
    );
    assert_eq!(told(&faults("business:\n  owner: x\n")), ["1:1 business | unknown-language"]);
    assert_eq!(told(&faults("language:\nbusiness:\n  owner: x\n")), ["1:1 language | unknown-language"]);
    for text in ["", "# nothing yet\n", "Sekar Jati", "- a\n- b\n"] {
        assert!(told(&faults(text))[0].ends_with("| not-answers"), "{text:?}");
    }
}

#[test]
fn texts_that_are_no_yaml() {
    check("business:\n\towner: x\n", &["2:1 \t | yaml-tab"]);
    check("business:\n  owner: x\n\trole: y\n", &["3:1 \t | yaml-tab"]);
    check("business:\n  role: a b: c\n", &["2:9 a b: c | yaml-needs-quotes"]);
    check("process:\n  steps:\n    - wash: twice: slowly\n", &["3:7 wash: twice: slowly | yaml-needs-quotes"]);
    check("offer:\n  link: @sari\n", &["2:9 @sari | yaml-needs-quotes"]);
    check("offer:\n  call: %5 off\n", &["2:9 %5 off | yaml-needs-quotes"]);
    check("proof:\n  sold: > 3000\n", &["2:9 > 3000 | yaml-needs-quotes"]);
    check("proof:\n  sold: - 40 warung\n", &["2:9 - 40 warung | yaml-needs-quotes"]);
    check("product:\n  use: *tea* and coffee\n", &["2:8 *tea* and coffee | yaml-needs-quotes"]);
    check("materials:\n  materials: [x, y] and z\n", &["2:14 [x, y] and z | yaml-needs-quotes"]);
    check("customer:\n  customer_words: \"Nice\" said Tom\n", &["2:19 \"Nice\" said Tom | yaml-quotes-in-text"]);
    check("customer:\n  customer_words: 'it's nice'\n", &["2:19 'it's nice' | yaml-quotes-in-text"]);
    check("business:\n  owner: \"x\n  role: y\n", &["2:10 \"x | yaml-open-quote"]);
    check("business:\n  owner: \"x\n  role: \"y\"\n", &["2:10 \"x | yaml-open-quote"]);
    check("materials:\n  materials: [x, y\n  senses: z\n", &["2:14 [x, y | yaml-open-bracket"]);
    check("business:\n  owner: {x\n", &["2:10 {x | yaml-open-bracket"]);
    check("business:\n  owner: x\n   role: y\n", &["3:4 role: y | yaml-indent"]);
    check("business:\n  owner: x\n role: y\n", &["3:2 role: y | yaml-indent"]);
    check("business:\n  owner x\n  role: y\n", &["2:3 owner x | yaml-no-colon"]);
    check("business:\n  owner:x\n  role: y\n", &["2:3 owner:x | yaml-no-colon"]);
    check("business:\n  owner:x\n", &["2:3 owner:x | yaml-no-colon"]);
    check("business\n  owner: x\nproduct:\n  product: y\n", &["1:1 business | yaml-no-colon"]);
    check("values:\n  value_in_action: |\n  we did it\n", &["3:3 we did it | yaml-indent"]);
    check("business:\n  owner: \"C:\\sari\"\n", &["2:10 \"C:\\sari\" | yaml-backslash"]);
    check("business:\n  owner: a\u{1}b\n", &["2:11 \u{1} | yaml-control-character"]);
    check("business:\n  owner: x\n---\nbusiness:\n  owner: y\n", &["3:1 --- | yaml-many-documents"]);
}

#[test]
fn words_that_yaml_would_drop() {
    check("offer:\n  hashtags: #batik #malang\n", &["2:13 #batik #malang | yaml-needs-quotes"]);
    check("offer:\n  price: Rp75.000 #murah\n", &["2:10 Rp75.000 #murah | yaml-needs-quotes"]);
    check("business:\n  role: !the best\n", &["2:9 !the best | yaml-needs-quotes"]);
    check("business:\n  role: !best\n", &["2:9 !best | yaml-needs-quotes"]);
    check("business:\n  role: &co. and more\n", &["2:9 &co. and more | yaml-needs-quotes"]);
    check("process:\n  steps:\n    - #1\n", &["3:7 #1 | yaml-needs-quotes"]);
}

#[test]
fn everything_is_told_at_once() {
    let body = "busines:\n  owner: x\noffer:\n  link: @sari\n  price: cheap\n  hashtags: #a\nproduct:\n  prodct: y\n  \
                product: a: b\nplace:\n\tworkshop: z\nas_of: x\n";
    check(
        body,
        &[
            "1:1 busines | unknown-chapter",
            "4:9 @sari | yaml-needs-quotes",
            "5:10 cheap | refused",
            "6:13 #a | yaml-needs-quotes",
            "8:3 prodct | unknown-question",
            "9:12 a: b | yaml-needs-quotes",
            "11:1 \t | yaml-tab",
            "12:8 x | bad-date",
        ],
    );
}

#[test]
fn bounds_are_told_and_never_a_hang() {
    let deep = format!("{HEAD}a: {}x{}\n", "[".repeat(17), "]".repeat(17));
    assert!(told(&faults(&deep))[0].ends_with("| too-deep"));
    let deeper = format!("{HEAD}a: {}", "[".repeat(100_000));
    assert!(told(&faults(&deeper))[0].ends_with("| too-deep"));
    let block: String = (0..40).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    let found = told(&faults(&format!("{HEAD}{block}")));
    assert!(found.iter().any(|fault| fault.ends_with("| too-deep")), "{found:?}");
    let large = format!("{HEAD}business:\n  role: {}\n", "a ".repeat(1 << 19));
    assert_eq!(told(&faults(&large)), ["1:1  | too-large"]);
    let mut laughs = String::from("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for n in 1..10 {
        laughs += &format!("a{n}: &a{n} [{}]\n", vec![format!("*a{}", n - 1); 10].join(", "));
    }
    let found = told(&faults(&laughs));
    assert!(found.iter().any(|fault| fault.ends_with("| too-large")), "{found:?}");
    let itself = told(&faults("language: en\nprivate: &a [*a]\n"));
    assert!(itself.iter().any(|fault| fault.ends_with("| too-deep")), "{itself:?}");
    let mut chain = String::from("language: en\na0: &a0 x\n");
    for n in 1..40 {
        chain += &format!("a{n}: &a{n} [*a{}]\n", n - 1);
    }
    assert!(told(&faults(&chain)).iter().any(|fault| fault.ends_with("| too-deep")));
}

#[test]
fn an_alias_within_bounds_is_what_it_repeats() {
    let text = format!("{HEAD}business:\n  owner: &owner Sari\norigin:\n  teacher: *owner\n");
    let kit = builtin::kit().expect("the built-in kit is sound");
    let answers = Answers::read(&Source::new("test.yaml", text), kit).expect("it reads");
    assert_eq!(answers.answers["teacher"].given, answers.answers["owner"].given);
}

#[test]
fn a_report_in_both_languages() {
    let text = "kit: product-story\nlanguage: id\nbusiness:\n  ownr: Sari\n  sector: seni\norigin:\n  start_year: 12\n";
    let faults = faults(text);
    let english = "error: there is no question called `ownr`
 --> test.yaml:4:3
  |
4 |   ownr: Sari
  |   ^^^^
  |
  = instead: did you mean `owner`?

error: `sector` should be one of its choices, not “seni”
 --> test.yaml:5:11
  |
5 |   sector: seni
  |           ^^^^
  |
  = instead: choose from: craft (Kriya), fashion (Fesyen), food (Makanan dan minuman), tourism (Wisata), other (Lainnya)

error: `start_year` should be a year, not “12”
 --> test.yaml:7:15
  |
7 |   start_year: 12
  |               ^^
  |
  = instead: write one number from 1500 to 2100";
    let indonesian = "salah: tidak ada pertanyaan bernama `ownr`
 --> test.yaml:4:3
  |
4 |   ownr: Sari
  |   ^^^^
  |
  = sebaiknya: mungkin maksud Anda `owner`?

salah: `sector` seharusnya salah satu pilihannya, bukan “seni”
 --> test.yaml:5:11
  |
5 |   sector: seni
  |           ^^^^
  |
  = sebaiknya: pilih salah satu: craft (Kriya), fashion (Fesyen), food (Makanan dan minuman), tourism (Wisata), other \
                      (Lainnya)

salah: `start_year` seharusnya tahun, bukan “12”
 --> test.yaml:7:15
  |
7 |   start_year: 12
  |               ^^
  |
  = sebaiknya: tulis satu angka dari 1500 sampai 2100";
    assert_eq!(faults.report(Language::En), english);
    assert_eq!(faults.report(Language::Id), indonesian);
}

#[test]
fn a_long_line_is_shown_in_part_and_its_place_is_the_true_one() {
    let text = format!("language: en\nbusiness: {{role: \"{}\", ownr: x}}\n", "words ünd ".repeat(30));
    let report = faults(&text).report(Language::En);
    assert_eq!(
        report,
        "error: there is no question called `ownr`
 --> test.yaml:2:322
  |
2 | ünd words ünd words ünd words ünd \", ownr: x}
  |                                      ^^^^
  |
  = instead: did you mean `owner`?"
    );
}

#[test]
fn every_fault_has_its_words_in_both_languages() {
    let texts = [
        "kit: x\nlanguage: de\nas_of: x\nbusines:\nowner: x\nbusiness: x\n",
        "language: en\nbusiness:\n  ownr: x\n  owner: {a: b}\n  owner: y\n  sector: x\n  team: x\norigin:\n  start_year: x\n",
        "language: en\noffer:\n  link: x y\n  price: x\n  made_to_order: x\n  call: @x\n  hashtags: 'x' y\n",
        "language: en\noffer:\n  call: \"\\q\"\n  price: a\u{1}\n  link: [x\n",
        "language: en\noffer:\n  call: \"x\n",
        "language: en\noffer:\n  call x\n  price: Rp5\n",
        "language: en\noffer:\n  price: Rp5\n call: x\n",
        "language: en\noffer:\n\tcall: x\n",
        "language: en\n---\nlanguage: id\n",
        "language: en\na: [[[[[[[[[[[[[[[[[[x\n",
        "x",
    ];
    for text in texts {
        for fault in faults(text).list {
            let (english, indonesian) = (fault.message(Language::En), fault.message(Language::Id));
            assert_ne!(english, indonesian);
            let hints = (fault.hint(Language::En), fault.hint(Language::Id));
            assert_eq!(hints.0.is_some(), hints.1.is_some(), "{english}");
            for words in [Some(english), Some(indonesian), hints.0, hints.1].into_iter().flatten() {
                assert!(words.chars().next().is_some_and(|c| !c.is_uppercase()) && !words.ends_with('.'), "{words}");
            }
        }
    }
}
