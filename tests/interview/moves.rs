//! What must hold for any interview: no move loses a word, back and next agree, and the file reads back.

use proptest::collection::vec;
use proptest::prelude::*;
use tutur::answers::Answers;
use tutur::interview::{Interview, Place, applies, review};
use tutur::language::Language;
use tutur::source::Source;

use super::machine::{at, kit, whole};

/// Any move there is.
#[derive(Clone, Debug)]
enum Move {
    Answer(String),
    Skip,
    Later,
    DontKnow,
    Back,
    Clear,
    Enter,
    GoTo(usize),
    Unfinished(String),
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zA-Z]{1,8}( [a-zA-Z0-9,;.]{1,8}){0,12}",
        1 => Just("biasa saja".to_owned()),
        1 => Just("ya".to_owned()),
        1 => Just("2".to_owned()),
        1 => Just("2013".to_owned()),
        1 => Just("Rp75.000".to_owned()),
        1 => Just("- satu\n- dua: \"tiga\"\n# empat".to_owned()),
        1 => "\\PC{1,40}",
    ]
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = prop_oneof![
        8 => text().prop_map(Move::Answer),
        2 => Just(Move::Skip),
        2 => Just(Move::Later),
        1 => Just(Move::DontKnow),
        2 => Just(Move::Back),
        1 => Just(Move::Clear),
        2 => Just(Move::Enter),
        2 => (0..kit().questions.len()).prop_map(Move::GoTo),
        1 => text().prop_map(Move::Unfinished),
    ];
    vec(one, 0..60)
}

fn make(interview: &mut Interview<'_>, step: &Move) {
    match step {
        Move::Answer(text) => {
            // a refusal is an outcome like any other here
            let _ = interview.answer(text);
        }
        Move::Skip => drop(interview.skip()),
        Move::Later => drop(interview.later()),
        Move::DontKnow => drop(interview.dont_know()),
        Move::Back => drop(interview.back()),
        Move::Clear => interview.clear(),
        Move::Enter => drop(interview.move_on()),
        Move::GoTo(number) => drop(interview.go_to(&kit().questions[*number].name)),
        Move::Unfinished(text) => interview.keep_unfinished(text),
    }
}

fn language() -> impl Strategy<Value = Language> {
    proptest::sample::select(Language::ALL.as_slice())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever happens, an answer that stood before a move stands after it, unless the move was about that very question;
    /// and one whose question no longer applies is kept aside.
    #[test]
    fn no_move_loses_an_answer(language in language(), moves in moves()) {
        let mut interview = whole(language);
        for step in &moves {
            let (before, here) = (interview.answers().clone(), at(&interview));
            make(&mut interview, step);
            let after = interview.answers();
            for (name, answer) in &before.answers {
                if *name != here {
                    let kept = after.answers.get(name).map(|a| &a.given).or_else(|| after.kept.get(name));
                    prop_assert_eq!(kept, Some(&answer.given), "{} after {:?}", name, step);
                } else if !matches!(step, Move::Answer(_) | Move::Clear | Move::Unfinished(_)) {
                    prop_assert_eq!(after.answers.get(name).map(|a| &a.given), Some(&answer.given));
                }
            }
            for name in before.kept.keys() {
                prop_assert!(after.kept.contains_key(name) || after.answers.contains_key(name), "{} kept", name);
            }
        }
    }

    /// What is asked applies, and what is marked has no answer.
    #[test]
    fn where_it_stands_makes_sense(language in language(), moves in moves()) {
        let mut interview = whole(language);
        for step in &moves {
            make(&mut interview, step);
            let answers = interview.answers();
            prop_assert!(interview.question().is_none_or(|q| applies(q, answers)));
            for name in answers.skipped.iter().chain(&answers.later) {
                prop_assert!(!answers.answers.contains_key(name), "{} is marked and answered", name);
            }
            prop_assert!(answers.skipped.iter().all(|name| !answers.later.contains(name)));
            let (at, of) = interview.progress();
            prop_assert!(at >= 1 && at <= of, "{}/{}", at, of);
            prop_assert_eq!(
                review(kit(), answers, language).len(),
                kit().questions.iter().filter(|q| applies(q, answers)).count()
            );
        }
    }

    /// Back leads to an earlier question, and moving on from there never stops short of where one was.
    #[test]
    fn back_and_next_agree(language in language(), moves in moves()) {
        let mut interview = whole(language);
        for step in &moves {
            make(&mut interview, step);
        }
        while interview.probe().is_some() {
            interview.move_on();
        }
        let (place, before) = (interview.place(), interview.answers().clone());
        if interview.back() {
            let number = |place: Place| match place {
                Place::Question(n) | Place::Probe(n, _) => n,
                Place::End => usize::MAX,
            };
            prop_assert!(number(interview.place()) < number(place));
            interview.move_on();
            prop_assert_eq!(&interview.answers().answers, &before.answers);
        }
    }

    /// The file of any interview reads back as the same answers, and the interview goes on from there as it would have.
    #[test]
    fn the_file_reads_back(language in language(), moves in moves()) {
        let mut interview = whole(language);
        for step in &moves {
            make(&mut interview, step);
        }
        let text = interview.answers().to_yaml(kit());
        let read = Answers::read(&Source::new("answers", text.clone()), kit());
        let read = read.map_err(|faults| TestCaseError::fail(format!("{faults}\n{text}")))?;
        prop_assert_eq!(&read, interview.answers(), "{}", text);
    }

    /// Answering everything ends the interview: no question is asked for ever.
    #[test]
    fn it_ends(language in language(), moves in moves(), seed in 0..3_usize) {
        let mut interview = whole(language);
        for step in &moves {
            make(&mut interview, step);
        }
        for _ in 0..3 * kit().questions.len() {
            match seed {
                0 => drop(interview.skip()),
                1 => drop(interview.later()),
                _ => drop(interview.move_on()),
            }
        }
        prop_assert_eq!(interview.place(), Place::End);
    }
}
