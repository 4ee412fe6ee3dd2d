//! Answers of one file that cannot all be true.

use std::ops::Range;

use super::answers::Piece;
use super::finding::Finding;
use super::pack::Check;
use super::rules::Coach;
use super::token::{Token, tokens};
use crate::answers::{Given, Value};
use crate::language::Language;

/// Every conflict that can be seen between two answers.
pub(super) fn conflicts(coach: &Coach, pieces: &[Piece<'_>]) -> Vec<Finding> {
    let conflicts = [other_start(coach, pieces), used_and_never_used(pieces), other_team(coach, pieces)];
    let Some((at, rule)) = coach.check(Check::Conflict) else { return Vec::new() };
    let mut found: Vec<Finding> = conflicts
        .into_iter()
        .flatten()
        .map(|c| {
            Finding::new(at, rule, c.piece.at(c.place.clone()))
                .of(&c.piece.question.name)
                .with("found", &c.piece.reading.text[c.place])
                .with("other", &c.other)
        })
        .collect();
    found.extend(hand_and_machine(coach, pieces));
    found
}

struct Conflict<'a> {
    piece: &'a Piece<'a>,
    place: Range<usize>,
    other: String,
}

fn named<'a>(pieces: &'a [Piece<'a>], name: &str) -> Option<&'a Piece<'a>> {
    pieces.iter().find(|p| p.question.name == name)
}

/// "Founded in 2011" where the start year is 2009.
fn other_start<'a>(coach: &Coach, pieces: &'a [Piece<'a>]) -> Option<Conflict<'a>> {
    let Value::Year(start) = named(pieces, "start_year")?.answer.value else { return None };
    let openings: &[&[&str]] = match coach.language {
        Language::En => &[
            &["founded", "in"],
            &["founded", "since"],
            &["established", "in"],
            &["business", "since"],
            &["business", "in"],
            &["opened", "in"],
            &["began", "in"],
            &["started", "in"],
        ],
        Language::Id => &[
            &["berdiri", "sejak"],
            &["berdiri", "tahun"],
            &["didirikan", "tahun"],
            &["usaha", "sejak"],
            &["usaha", "tahun"],
            &["dimulai", "tahun"],
            &["dirintis", "tahun"],
            &["dirintis", "sejak"],
        ],
    };
    pieces.iter().filter(|p| super::is_free_text(p.question.kind)).find_map(|piece| {
        let words = &piece.reading.words;
        words.windows(3).find_map(|w| {
            let year: i32 = w[2].word.parse().ok().filter(|y| (1500..=2100).contains(y))?;
            let opens = openings.iter().any(|o| w[0].word == o[0] && w[1].word == o[1]);
            (opens && year != start).then(|| Conflict {
                piece,
                place: w[0].span.start..w[2].span.end,
                other: format!("start_year: {start}"),
            })
        })
    })
}

/// A material that is never used.
fn used_and_never_used<'a>(pieces: &'a [Piece<'a>]) -> Option<Conflict<'a>> {
    let used = items(named(pieces, "materials")?);
    let never = named(pieces, "never_used")?;
    let item = items(never).into_iter().find(|n| used.iter().any(|u| u.to_lowercase() == n.to_lowercase()))?;
    let start = never.reading.text.find(item.as_str())?;
    Some(Conflict { piece: never, place: start..start + item.len(), other: format!("materials: {item}") })
}

fn items(piece: &Piece<'_>) -> Vec<String> {
    match &piece.answer.value {
        Value::List(items) => items.iter().map(|t| t.text.clone()).collect(),
        _ => match &piece.answer.given {
            Given::One(text) => vec![text.clone()],
            Given::Many(items) => items.clone(),
        },
    }
}

/// "A team of seven" where the team is four; "around" takes a quarter more or less.
fn other_team<'a>(coach: &Coach, pieces: &'a [Piece<'a>]) -> Option<Conflict<'a>> {
    let Value::Number(team) = named(pieces, "team")?.answer.value else { return None };
    pieces.iter().filter(|p| super::is_free_text(p.question.kind)).find_map(|piece| {
        let words = &piece.reading.words;
        words.windows(4).find_map(|w| {
            let (count, near, place) = counted_team(w, coach.language)?;
            let slack = if near { team / 4.0 } else { 0.0 };
            ((count - team).abs() > slack).then(|| Conflict { piece, place, other: format!("team: {team}") })
        })
    })
}

/// "team of (around) seven", "tim (sekitar) tujuh orang".
fn counted_team(w: &[Token], language: Language) -> Option<(f64, bool, Range<usize>)> {
    let near = |t: &Token| matches!(t.word.as_str(), "around" | "about" | "roughly" | "some" | "sekitar" | "kira");
    match language {
        Language::En if w[0].word == "team" && w[1].word == "of" => {
            let about = near(&w[2]);
            let number = if about { &w[3] } else { &w[2] };
            Some((value(&number.word, language)?, about, w[0].span.start..number.span.end))
        }
        Language::Id if w[0].word == "tim" && w[2].word == "orang" => {
            Some((value(&w[1].word, language)?, false, w[0].span.start..w[2].span.end))
        }
        Language::Id if w[0].word == "tim" && near(&w[1]) && w[3].word == "orang" => {
            Some((value(&w[2].word, language)?, true, w[0].span.start..w[3].span.end))
        }
        _ => None,
    }
}

fn value(word: &str, language: Language) -> Option<f64> {
    word.parse().ok().or_else(|| {
        let words = (1..=20u32).map(|n| (n, crate::language::list::in_words(u64::from(n), language)));
        words.into_iter().find(|(_, w)| w.as_deref() == Some(word)).map(|(n, _)| f64::from(n))
    })
}

/// "Made by hand" in one answer, a machine among the steps.
fn hand_and_machine(coach: &Coach, pieces: &[Piece<'_>]) -> Option<Finding> {
    let (at, rule) = coach.check(Check::HandAndMachine)?;
    let machine: &[&str] = match coach.language {
        Language::En => &["machine", "machines", "machinery"],
        Language::Id => &["mesin", "mesinnya"],
    };
    let denies: &[&str] = match coach.language {
        Language::En => &["no", "not", "without", "never", "old", "sewing"],
        Language::Id => &["tanpa", "bukan", "tidak", "jahit", "belum"],
    };
    let by_machine = pieces.iter().filter(|p| rule.questions.contains(&p.question.name)).find_map(|piece| {
        let words = &piece.reading.words;
        let found = words.iter().enumerate().find(|(i, t)| {
            let around = words[i.saturating_sub(2)..(*i + 2).min(words.len())].iter();
            machine.contains(&t.word.as_str()) && !around.into_iter().any(|t| denies.contains(&t.word.as_str()))
        });
        found.map(|(_, t)| format!("{}: {}", piece.question.name, &piece.reading.text[t.span.clone()]))
    })?;
    pieces.iter().filter(|p| super::is_free_text(p.question.kind)).find_map(|piece| {
        let place = piece.reading.places(at).into_iter().next()?;
        let words = piece.reading.text[place.clone()].to_owned();
        let finding = Finding::new(at, rule, piece.at(place)).of(&piece.question.name);
        Some(finding.with("found", &words).with("other", &by_machine))
    })
}

/// The years and other numbers of a text that has digits, as they are written.
pub(super) fn digits(text: &str) -> Vec<String> {
    let words = tokens(text).into_iter().filter(|t| t.word.starts_with(|c: char| c.is_ascii_digit()));
    words.map(|t| plain(&t.word)).collect()
}

/// A number without the points and commas that only part its thousands: "1.250" and "1,250" are 1250, "1.2" and "1,2" stay.
pub(super) fn plain(number: &str) -> String {
    let number: String = number.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).collect();
    let parts: Vec<&str> = number.split(['.', ',']).collect();
    let thousands = parts.len() > 1 && parts[1..].iter().all(|p| p.len() == 3) && (1..=3).contains(&parts[0].len());
    if thousands { parts.concat() } else { parts.join(".") }
}
