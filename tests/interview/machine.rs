//! The interview as a machine, move by move.

use std::collections::BTreeMap;

use tutur::answers::{Answers, Given};
use tutur::interview::{Interview, Place, Scope, Step, fill, merge, needs};
use tutur::kit::{Kit, builtin};
use tutur::language::Language;

pub(super) fn kit() -> &'static Kit {
    builtin::kit().expect("the built-in kit loads")
}

fn empty(language: Language) -> Answers {
    Answers::from_given(kit(), language, BTreeMap::new()).expect("no answer, no refusal")
}

fn answers(language: Language, given: &[(&str, &str)]) -> Answers {
    let given = given.iter().map(|(name, text)| ((*name).to_owned(), Given::One((*text).to_owned()))).collect();
    Answers::from_given(kit(), language, given).expect("the kinds take these answers")
}

pub(super) fn whole(language: Language) -> Interview<'static> {
    Interview::new(kit(), Scope::Whole, empty(language), true)
}

pub(super) fn at(interview: &Interview<'_>) -> String {
    interview.question().map_or_else(|| "end".to_owned(), |q| q.name.clone())
}

fn said(interview: &Interview<'_>, name: &str) -> Option<String> {
    interview.answers().answers.get(name).map(|answer| match &answer.given {
        Given::One(text) => text.clone(),
        Given::Many(items) => items.join("; "),
    })
}

#[test]
fn the_questions_come_in_the_order_of_the_kit() {
    let mut interview = whole(Language::Id);
    assert_eq!(at(&interview), "business");
    assert_eq!(interview.answer("Batok Wetan"), Ok(Step::Moved));
    assert_eq!(at(&interview), "owner");
    interview.skip();
    assert_eq!(at(&interview), "role", "the pronoun is asked in English only");
    assert_eq!(interview.answers().skipped, ["owner"]);
    let mut english = whole(Language::En);
    english.skip();
    english.skip();
    assert_eq!(at(&english), "pronoun");
}

#[test]
fn a_question_put_off_comes_at_the_end_once_more() {
    let mut interview = Interview::new(kit(), Scope::Chapter("business".into()), empty(Language::Id), true);
    interview.later();
    assert_eq!(interview.answers().later, ["business"]);
    for _ in 0..6 {
        assert_ne!(at(&interview), "business");
        interview.skip();
    }
    assert_eq!(at(&interview), "business", "after all the others");
    interview.later();
    assert_eq!(interview.place(), Place::End, "twice is enough for one sitting");
    let again = Interview::new(kit(), Scope::Chapter("business".into()), interview.answers().clone(), true);
    assert_eq!(at(&again), "business");
}

#[test]
fn a_condition_keeps_an_answer_aside_and_gives_it_back() {
    let mut interview = whole(Language::En);
    assert!(!interview.go_to("lead_time"), "it is asked only where things are made to order");
    assert!(interview.go_to("made_to_order"));
    assert_eq!(interview.answer("ya"), Ok(Step::Moved));
    assert!(interview.go_to("lead_time"));
    assert_eq!(interview.answer("three weeks, or five before Christmas"), Ok(Step::Moved));
    interview.go_to("made_to_order");
    assert_eq!(interview.answer("tidak"), Ok(Step::Moved));
    assert_eq!(said(&interview, "lead_time"), None);
    assert!(interview.answers().kept.contains_key("lead_time"));
    interview.go_to("made_to_order");
    interview.clear();
    assert!(interview.answers().kept.contains_key("lead_time"));
    assert_eq!(interview.answer("yes"), Ok(Step::Moved));
    assert_eq!(said(&interview, "lead_time").as_deref(), Some("three weeks, or five before Christmas"));
    assert!(interview.answers().kept.is_empty());
}

#[test]
fn what_an_answer_lacks_chooses_the_probe_and_two_are_enough() {
    let mut interview = whole(Language::En);
    interview.go_to("first_memory");
    assert_eq!(interview.answer("It was raining."), Ok(Step::Probed));
    assert_eq!(
        interview.probe().map(|p| p.ask.get(Language::En)),
        Some("Stay there a moment longer. What happened next?")
    );
    assert_eq!(interview.answer("we ran inside"), Ok(Step::Probed));
    assert_eq!(said(&interview, "first_memory").as_deref(), Some("It was raining. We ran inside"));
    interview.answer("The shed smelled of tar").expect("sentences take anything");
    assert_ne!(at(&interview), "first_memory", "two probes, then on");
    assert_eq!(
        said(&interview, "first_memory").as_deref(),
        Some("It was raining. We ran inside. The shed smelled of tar")
    );
}

#[test]
fn a_full_answer_is_left_in_peace() {
    let mut interview = whole(Language::En);
    interview.go_to("first_memory");
    let full = "I was six, in my uncle's shed, and it was raining on the tin roof. He gave me a nail.";
    assert_eq!(interview.answer(full), Ok(Step::Moved));
}

#[test]
fn nothing_special_is_asked_once_in_another_way_and_never_kept() {
    for (language, nothing) in [(Language::En, "nothing special"), (Language::Id, "biasa saja")] {
        let mut interview = whole(language);
        interview.go_to("before");
        assert_eq!(interview.answer(nothing), Ok(Step::Probed));
        assert_eq!(said(&interview, "before"), None);
        interview.move_on();
        assert_eq!(interview.answers().skipped, ["before"]);
        interview.go_to("before");
        assert_eq!(interview.dont_know(), Step::Probed);
        assert_eq!(interview.dont_know(), Step::Moved);
        assert_eq!(said(&interview, "before"), None);
    }
}

#[test]
fn an_answer_the_kind_refuses_changes_nothing() {
    let mut interview = whole(Language::En);
    interview.go_to("start_year");
    let before = interview.answers().clone();
    assert!(interview.answer("long ago").is_err());
    assert_eq!(at(&interview), "start_year");
    assert_eq!(*interview.answers(), before);
    assert_eq!(interview.answer("2013"), Ok(Step::Moved));
}

#[test]
fn going_back_and_on_returns_to_where_one_was() {
    let mut interview = whole(Language::Id);
    for text in ["Batok Wetan", "Wagimin", "perajin batok kelapa", "1", "Karangturi, Pacitan"] {
        interview.answer(text).expect("taken");
        while interview.probe().is_some() {
            interview.move_on();
        }
    }
    assert_eq!(at(&interview), "team");
    assert!(interview.back() && interview.back());
    assert_eq!(at(&interview), "sector");
    assert_eq!(interview.standing_answer(), Some(&Given::One("craft".into())));
    interview.move_on();
    assert_eq!(at(&interview), "team");
    interview.go_to("business");
    assert!(!interview.back(), "there is none before the first");
}

#[test]
fn named_questions_are_asked_even_when_answered() {
    let start = answers(Language::En, &[("teacher", "my aunt"), ("place", "Leeds")]);
    let named = Scope::Named(vec!["teacher".into(), "place".into()]);
    let mut interview = Interview::new(kit(), named, start, true);
    assert_eq!((at(&interview), interview.progress()), ("place".to_owned(), (1, 2)));
    interview.move_on();
    assert_eq!((at(&interview), interview.progress()), ("teacher".to_owned(), (2, 2)));
    interview.move_on();
    assert_eq!(interview.place(), Place::End);
}

#[test]
fn a_script_is_not_probed() {
    let mut interview = Interview::new(kit(), Scope::Whole, empty(Language::En), false);
    interview.go_to("first_memory");
    assert_eq!(interview.answer("Rain."), Ok(Step::Moved));
}

#[test]
fn a_change_by_hand_counts_and_so_does_ours() {
    let written = answers(Language::En, &[("owner", "Ann"), ("place", "Leeds"), ("product", "Cup")]);
    let found = answers(Language::En, &[("owner", "Ann Lee"), ("product", "Cup"), ("team", "4")]);
    let ours =
        answers(Language::En, &[("owner", "Ann"), ("place", "Leeds"), ("product", "Blue Cup"), ("craft", "pottery")]);
    let merged = merge(kit(), &written, &found, &ours);
    let all: Vec<(&str, &Given)> = merged.answers.iter().map(|(n, a)| (n.as_str(), &a.given)).collect();
    let one = |text: &str| Given::One(text.to_owned());
    assert_eq!(
        all,
        [("craft", &one("pottery")), ("owner", &one("Ann Lee")), ("product", &one("Blue Cup")), ("team", &one("4"))]
    );
}

#[test]
fn a_rooms_answers_fill_the_gaps_only() {
    let own = answers(Language::Id, &[("place", "Bangil, Pasuruan")]);
    let room = answers(Language::Id, &[("place", "Malang"), ("sector", "craft")]);
    let filled = fill(kit(), &own, &room);
    assert_eq!(filled.answers["place"].given, Given::One("Bangil, Pasuruan".into()));
    assert_eq!(filled.answers["sector"].given, Given::One("craft".into()));
}

#[test]
fn the_story_needs_the_core_first_and_nothing_that_is_there() {
    for language in Language::ALL {
        let first = needs(kit(), &empty(language), 3);
        assert_eq!(first.len(), 3);
        assert!(first.iter().all(|name| kit().question(name).is_some_and(|q| q.core)), "{first:?}");
        let some = answers(language, &[(first[0].as_str(), "Sari Wulandari")]);
        assert!(!needs(kit(), &some, 3).contains(&first[0]));
    }
}

#[test]
fn every_question_is_whole_in_its_languages() {
    use tutur::answers::Kind;
    let mut missing = Vec::new();
    for question in &kit().questions {
        let languages: Vec<Language> = Language::ALL
            .into_iter()
            .filter(|l| question.languages.is_empty() || question.languages.iter().any(|c| c == l.code()))
            .collect();
        let chosen = matches!(question.kind, Kind::Choice | Kind::Choices | Kind::YesNo);
        let finished = matches!(question.kind, Kind::Phrase | Kind::Clause);
        let own = |texts: &tutur::kit::Texts, language: Language| match texts {
            tutur::kit::Texts::Each(texts) => texts.get(language.code()).is_some_and(|t| !t.trim().is_empty()),
            _ => false,
        };
        for language in languages {
            let mut need = |what: String, there: bool| {
                if !there {
                    missing.push(format!("{} has no {what} in {language}", question.name));
                }
            };
            need("short name".into(), own(&question.short, language));
            need("question".into(), own(&question.ask, language));
            need("help".into(), own(&question.help, language));
            need("stem".into(), !finished || own(&question.stem, language));
            need("probe".into(), chosen || !question.probes.is_empty());
            need("whole probe".into(), question.probes.iter().all(|p| own(&p.ask, language)));
            need("whole choice".into(), question.choices.iter().all(|c| own(&c.label, language)));
            for sector in ["craft", "fashion", "food", "tourism"] {
                let suits = |e: &&tutur::kit::Example| e.sectors.is_empty() || e.sectors.iter().any(|s| s == sector);
                let example = question.examples.iter().find(suits);
                need(format!("example for {sector}"), chosen || example.is_some_and(|e| own(&e.text, language)));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}
