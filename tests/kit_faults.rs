//! What is told about a faulty kit: a trainer's slips in `kit.yaml` and in templates, each with its place.
#![allow(clippy::expect_used, clippy::panic)]

use tutur::fault::Faults;
use tutur::kit::{Kit, KitSources, builtin};
use tutur::language::Language;
use tutur::source::Source;

const KIT: &str = "name: market
version: 1
languages: [en, id]
title:
  en: The market
  id: Pasar
chapters:
  - name: stall
    title: The stall
questions:
  - name: owner
    chapter: stall
    kind: name
    core: true
    ask:
      en: What is your name?
      id: Siapa nama Anda?
  - name: goods
    chapter: stall
    kind: choice
    ask:
      en: What do you sell?
      id: Anda berjualan apa?
    choices:
      - value: fruit
        label: Fruit
      - value: fish
        label: Fish
  - name: since
    chapter: stall
    kind: year
    min: 1900
    max: 2100
    ask: Since when?
    when:
      question: goods
      is: fruit
";

const TEMPLATE: &str = "---
name: card
about: A card.
channel: hang-tag
voice: first
words: 5-40
needs: [owner]
---
{{ owner }} sells here.
/ Here sells {{ owner }}.

{{ owner }} has sold since {{ since }}.
";

fn load(kit: &str, template: &str) -> Result<Kit, Vec<Faults>> {
    Kit::from_sources(KitSources {
        kit: Source::new("kit.yaml", kit),
        channels: builtin::channels(),
        templates: vec![(Language::En, Source::new("card.md", template))],
    })
}

/// Each fault as `line:column what it points at | code`. Every one says what to do instead, in both languages.
fn told(kit: &str, template: &str) -> Vec<String> {
    let Err(all) = load(kit, template) else { panic!("nothing is wrong:\n{kit}\n{template}") };
    all.iter()
        .flat_map(|faults| {
            faults.list.iter().map(|fault| {
                let place = faults.source.place(fault.span.start);
                let words = faults.source.text.get(fault.span.clone()).unwrap_or("outside the text");
                let words = words.lines().next().unwrap_or("");
                let remedies = Language::ALL.map(|language| fault.hint(language));
                assert!(remedies.iter().all(Option::is_some), "no remedy: {:?}", fault.kind);
                format!("{}:{} {words} | {}", place.line, place.column, fault.code())
            })
        })
        .collect()
}

/// The faults of the kit after one change.
fn kit(from: &str, to: &str, expected: &[&str]) {
    assert!(KIT.contains(from), "{from}");
    assert_eq!(told(&KIT.replacen(from, to, 1), TEMPLATE), expected, "{from} -> {to}");
}

/// The faults of the template after one change.
fn template(from: &str, to: &str, expected: &[&str]) {
    assert!(TEMPLATE.contains(from), "{from}");
    assert_eq!(told(KIT, &TEMPLATE.replacen(from, to, 1)), expected, "{from} -> {to}");
}

#[test]
fn a_sound_kit_loads_with_a_byte_order_mark_too() {
    assert!(load(KIT, TEMPLATE).is_ok());
    assert!(load(&format!("\u{feff}{KIT}"), &format!("\u{feff}{TEMPLATE}")).is_ok());
    assert!(load(&KIT.replace('\n', "\r\n"), TEMPLATE).is_ok());
}

#[test]
fn keys_and_words_that_there_are_not() {
    kit("    core: true", "    croe: true", &["14:5 croe | kit-unknown-key"]);
    kit("    kind: year", "    kind: yaer", &["31:11 yaer | kit-unknown-word"]);
    kit("    kind: year\n", "", &["29:5 name: since | kit-missing-key"]);
    kit("      is: fruit", "      equals: fruit", &["37:7 equals | kit-unknown-key"]);
    kit("version: 1", "versoin: 1", &["2:1 versoin | kit-unknown-key"]);
    kit("        label: Fish", "        lable: Fish", &["28:9 lable | kit-unknown-key"]);
    let many = KIT.replace("core: true", "croe: true").replace("kind: year", "kind: yaer");
    assert_eq!(told(&many, TEMPLATE), ["14:5 croe | kit-unknown-key", "31:11 yaer | kit-unknown-word"]);
}

#[test]
fn values_of_another_shape() {
    kit("min: 1900", "min: long ago", &["32:10 long ago | kit-shape"]);
    kit("core: true", "core: maybe", &["14:11 maybe | kit-shape"]);
    kit("ask: Since when?", "ask: [Since when?]", &["34:10 [Since when?] | kit-shape"]);
    kit("languages: [en, id]", "languages: en", &["3:12 en | kit-shape"]);
    kit("name: market", "name: [market]", &["1:7 [market] | kit-shape"]);
}

#[test]
fn keys_that_stand_twice() {
    kit("      id: Siapa nama Anda?", "      en: Siapa nama Anda?", &["17:7 en | duplicate"]);
    kit("    core: true", "    kind: name", &["14:5 kind | duplicate"]);
}

#[test]
fn texts_that_are_no_yaml() {
    kit("ask: Since when?", "ask: Say: since when?", &["34:10 Say: since when? | yaml-needs-quotes"]);
    kit("    core: true", "\tcore: true", &["14:1 \t | yaml-tab"]);
    kit("ask: Since when?", "ask: \"Since when?", &["34:10 \"Since when? | yaml-open-quote"]);
}

#[test]
fn names_languages_and_conditions() {
    kit("name: since", "name: owner", &["29:11 owner | kit-duplicate-name"]);
    kit("name: since", "name: since-when", &["29:11 since-when | kit-name"]);
    kit("name: since", "name: years", &["29:11 years | kit-reserved-name"]);
    kit(
        "- name: stall",
        "- name: private",
        &[
            "8:11 private | kit-reserved-name",
            "12:14 stall | unknown-chapter",
            "19:14 stall | unknown-chapter",
            "30:14 stall | unknown-chapter",
        ],
    );
    kit("    chapter: stall\n    kind: year", "    chapter: stal\n    kind: year", &["30:14 stal | unknown-chapter"]);
    kit("languages: [en, id]", "languages: [en, jv]", &["3:17 jv | unknown-language"]);
    kit("      id: Siapa nama Anda?", "      in: Siapa nama Anda?", &["17:7 in | unknown-language"]);
    kit("question: goods", "question: good", &["36:17 good | kit-condition"]);
    let with_a_question_of_yes_or_no = KIT.replacen("kind: choice", "kind: yes-no", 1);
    assert_eq!(told(&with_a_question_of_yes_or_no, TEMPLATE), ["37:11 fruit | kit-unknown-word"]);
    kit("is: fruit", "is: fruits", &["37:11 fruits | kit-unknown-word"]);
    kit("    core: true", "    forms: [noun]", &["14:12 [noun] | kit-forms"]);
    kit("    kind: year", "    kind: choice", &["31:11 choice | kit-no-choices"]);
}

#[test]
fn front_matter() {
    template("---\nname: card", "name: card", &["1:1 name: card | template"]);
    template("channel: hang-tag", "channel: hangtag", &["4:10 hangtag | template"]);
    template("channel: hang-tag", "chanel: hang-tag", &["4:1 chanel | template"]);
    template("channel: hang-tag", "channel: card", &["4:10 card | template"]);
    template("needs: [owner]", "needs: [owner or own]", &["7:18 own | template"]);
    template("voice: first", "voice: frist", &["5:8 frist | template"]);
    template("words: 5-40", "words: many", &["6:1 words: many | template"]);
    template("needs: [owner]", "needs: [ownr]", &["7:9 ownr | template"]);
    template("about: A card.", "about: A card: small", &["3:8 A card: small | template"]);
    template("name: card\n", "", &["2:1 about: A card. | template"]);
}

#[test]
fn wordings() {
    template("Here sells {{ owner }}", "Here sells {{ ownr }}", &["10:17 ownr | template"]);
    template("since {{ since }}", "since {{ since | cpa }}", &["12:39 cpa | template"]);
    template("since {{ since }}", "since {{ since", &["12:28 {{ | template"]);
    template("since {{ since }}", "since {{ since }", &["12:28 {{ | template"]);
    template("since {{ since }}", "since since }}", &["12:34 }} | template"]);
    template("since {{ since }}", "since {{ }}", &["12:31 }} | template"]);
    template(
        "sells here.\n/ Here sells {{ owner }}",
        "sells {{ gods }}.\n/ Here sells {{ owner",
        &["9:22 gods | template", "10:14 {{ | template"],
    );
    template("{{ owner }} sells here.\n/", "/", &["9:1 / Here sells {{ owner }}. | template"]);
}

/// The first fault of the kit and template after one change, with what to do instead in both languages.
fn remedy(from: &str, to: &str, english: &str, indonesian: &str) {
    assert!(KIT.contains(from) || TEMPLATE.contains(from), "{from}");
    let Err(all) = load(&KIT.replacen(from, to, 1), &TEMPLATE.replacen(from, to, 1)) else { panic!("{to}: no fault") };
    let said = Language::ALL.map(|language| all[0].list[0].hint(language).unwrap_or_default());
    let at = |language| Language::ALL.iter().position(|l| *l == language).unwrap_or(0);
    assert_eq!(said[at(Language::En)], english, "{to}");
    assert_eq!(said[at(Language::Id)], indonesian, "{to}");
}

/// What to do about a filter that there is not.
const FILTERS: (&str, &str) = (
    "take it away, or take one that docs/writing-templates.md names, such as noun, multi, rich, closed or cap",
    "hapus, atau pakai salah satu yang ada di docs/menulis-templat.md, misalnya noun, multi, rich, closed, atau cap",
);

#[test]
fn a_name_that_nothing_is_near_to_has_a_remedy() {
    remedy("{{ since }}", "{{ childhood }}", "ask for it in kit.yaml first", "tanyakan dulu di kit.yaml");
    remedy("{{ since }}", "{{ since | sparkling }}", FILTERS.0, FILTERS.1);
    remedy("{{ since }}", "{{ since | besar }}", FILTERS.0, FILTERS.1);
    remedy("{{ since }}", "{{ since | long(\"x\") }}", "write it so: `long(6)`", "tulis begini: `long(6)`");
    remedy("{{ since }}", "{{ since | is }}", "write it so: `is(\"…\")`", "tulis begini: `is(\"…\")`");
    remedy(
        "channel: hang-tag",
        "channel: billboard on the road",
        "take one that there is, such as website, instagram or hang-tag, or describe your own in channels.yaml",
        "pakai saluran yang ada, misalnya website, instagram, atau hang-tag, atau jelaskan saluran Anda di channels.yaml",
    );
    remedy(
        "chapter: stall\n    kind: year",
        "chapter: warehouse\n    kind: year",
        "use a name that exists, or take it away",
        "pakai nama yang sudah ada, atau hapus",
    );
    remedy("voice: first", "voice: everybody", "there are: first, third", "yang ada: first, third");
    remedy(
        "question: goods",
        "question: since",
        "take a question that stands above this one, or move `since` above it",
        "pakai pertanyaan yang ada di atasnya, atau pindahkan `since` ke atas",
    );
}

#[test]
fn a_report_in_both_languages() {
    let text = KIT.replacen("kind: year", "kind: yaer", 1);
    let Err(faults) = load(&text, TEMPLATE) else { panic!("a kind that is none") };
    assert_eq!(
        faults[0].report(Language::En),
        "error: `yaer` is none of the words that may stand here
  --> kit.yaml:31:11
   |
31 |     kind: yaer
   |           ^^^^
   |
   = instead: did you mean `year`?"
    );
    let template = TEMPLATE.replacen("chan", "can", 1);
    let Err(faults) = load(KIT, &template) else { panic!("a key that is none") };
    assert_eq!(
        faults[0].report(Language::Id),
        "salah: di sini tidak ada kunci bernama `cannel`
 --> card.md:4:1
  |
4 | cannel: hang-tag
  | ^^^^^^
  |
  = sebaiknya: mungkin maksud Anda `channel`?"
    );
}
