//! Facts that differ between the files of one business, or between two languages of one story.

use std::collections::HashSet;

use super::answers::{File, Piece};
use super::conflict;
use super::finding::Finding;
use super::pack::Check;
use super::rules::Coach;
use crate::answers::{Given, Kind, Value};

/// Facts of the business, the same for all its products.
const OF_BUSINESS: &[&str] = &["start_year", "owner"];

/// A fact of one file that another file of the business tells otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Differing {
    /// The file, by its place in the list.
    pub file: usize,
    /// The file that tells it otherwise.
    pub other: usize,
    /// What the coach says.
    pub finding: Finding,
}

/// The facts that differ between files of one business: the coaches speak each file's language.
#[must_use]
pub fn differing(files: &[(&Coach, File<'_>)]) -> Vec<Differing> {
    let mut found = Vec::new();
    for (a, (coach, file)) in files.iter().enumerate() {
        for (b, (_, other)) in files.iter().enumerate().filter(|(b, _)| *b != a) {
            if name(file).is_some() && name(file) == name(other) {
                let same_product =
                    value(file, "product").is_some() && value(file, "product") == value(other, "product");
                found.extend(coach.differ(file, other, same_product).into_iter().map(|finding| Differing {
                    file: a,
                    other: b,
                    finding,
                }));
            }
        }
    }
    found
}

fn name(file: &File<'_>) -> Option<String> {
    value(file, "business").or_else(|| value(file, "owner"))
}

fn value(file: &File<'_>, question: &str) -> Option<String> {
    match &file.answers.answers.get(question)?.given {
        Given::One(text) => Some(crate::language::text::fold_spaces(text).to_lowercase()),
        Given::Many(items) => Some(items.join(", ").to_lowercase()),
    }
}

impl Coach {
    fn differ(&self, file: &File<'_>, other: &File<'_>, same_product: bool) -> Vec<Finding> {
        let Some((at, rule)) = self.check(Check::Differs) else { return Vec::new() };
        let pieces = file.pieces();
        let differs = |p: &&Piece<'_>| {
            let name = p.question.name.as_str();
            let fact = OF_BUSINESS.contains(&name) || same_product;
            fact && other.answers.answers.get(name).is_some_and(|o| differ(p, &o.value, &o.given))
        };
        let told = |p: &Piece<'_>| {
            let there = value(other, &p.question.name).unwrap_or_default();
            Finding::new(at, rule, p.at(0..p.text.len()))
                .of(&p.question.name)
                .with("found", &p.text)
                .with("other", &there)
        };
        pieces.iter().filter(differs).map(told).collect()
    }

    /// A number that stands in this story and not in the other language's telling of it.
    #[must_use]
    pub fn story_differs(&self, story: &str, other: &str) -> Option<Finding> {
        let (at, rule) = self.check(Check::Differs)?;
        let there: HashSet<String> = conflict::digits(other).into_iter().collect();
        let words = super::token::tokens(story);
        let number = words
            .into_iter()
            .find(|t| t.word.starts_with(|c: char| c.is_ascii_digit()) && !there.contains(&conflict::plain(&t.word)))?;
        let typed = story[number.span.clone()].to_owned();
        Some(Finding::new(at, rule, number.span).with("found", &typed).with("other", "–"))
    }
}

/// Whether two answers to one question cannot both be true: other years and numbers, or another name.
fn differ(piece: &Piece<'_>, value: &Value, given: &Given) -> bool {
    let theirs = match given {
        Given::One(text) => text.clone(),
        Given::Many(items) => items.join(" "),
    };
    match piece.question.kind {
        Kind::Year | Kind::Number => piece.answer.value != *value,
        Kind::Name if piece.question.name == "owner" => {
            let fold = |t: &str| crate::language::text::fold_spaces(t).to_lowercase();
            let ours = match &piece.answer.given {
                Given::One(text) => fold(text),
                Given::Many(items) => fold(&items.join(" ")),
            };
            ours != fold(&theirs)
        }
        Kind::Money | Kind::Phrase | Kind::Sentences | Kind::Clause => {
            let ours: HashSet<String> = conflict::digits(&piece.text.replace("Rp", " ")).into_iter().collect();
            let theirs: HashSet<String> = conflict::digits(&theirs.replace("Rp", " ")).into_iter().collect();
            !ours.is_empty() && !theirs.is_empty() && ours.is_disjoint(&theirs)
        }
        _ => false,
    }
}
