//! Facts that differ between the files of one business, or between two languages of one story.

use std::collections::{BTreeMap, HashSet};

use super::answers::File;
use super::conflict;
use super::finding::Finding;
use super::pack::Check;
use super::rules::Coach;
use crate::answers::{Answer, Given, Kind};
use crate::kit::Question;
use crate::language::text;

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

/// The facts that differ between files of one business; the coaches speak each file's language.
///
/// Every file is compared with the first of its business, and the first with the first that differs, so that a thousand
/// files are compared a thousand times.
#[must_use]
pub fn differing(files: &[(&Coach, File<'_>)]) -> Vec<Differing> {
    let mut of_business: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, (_, file)) in files.iter().enumerate() {
        of_business.entry(name(file).unwrap_or_else(|| format!("\0{at}"))).or_default().push(at);
    }
    let mut found = Vec::new();
    for group in of_business.into_values() {
        let Some((first, others)) = group.split_first() else { continue };
        let mut answered = false;
        for other in others {
            let there = compare(files, *other, *first);
            if !answered && !there.is_empty() {
                answered = true;
                found.extend(compare(files, *first, *other));
            }
            found.extend(there);
        }
    }
    found
}

fn compare(files: &[(&Coach, File<'_>)], a: usize, b: usize) -> Vec<Differing> {
    let ((coach, file), (_, other)) = (&files[a], &files[b]);
    let same_product = value(file, "product").is_some() && value(file, "product") == value(other, "product");
    let differ = coach.differ(file, other, same_product).into_iter();
    differ.map(|finding| Differing { file: a, other: b, finding }).collect()
}

fn name(file: &File<'_>) -> Option<String> {
    value(file, "business").or_else(|| value(file, "owner"))
}

fn value(file: &File<'_>, question: &str) -> Option<String> {
    file.answers.answers.get(question).map(|answer| typed(&answer.given).to_lowercase())
}

impl Coach {
    fn differ(&self, file: &File<'_>, other: &File<'_>, same_product: bool) -> Vec<Finding> {
        let Some((at, rule)) = self.check(Check::Differs) else { return Vec::new() };
        let facts = file.kit.questions.iter().filter(|q| same_product || OF_BUSINESS.contains(&q.name.as_str()));
        let told = |question: &Question| {
            let (ours, theirs) =
                (file.answers.answers.get(&question.name)?, other.answers.answers.get(&question.name)?);
            if !differ(question, ours, theirs) {
                return None;
            }
            let piece = file.piece(self, question)?;
            let finding = Finding::new(at, rule, piece.at(0..piece.reading.text.len())).of(&question.name);
            Some(finding.with("found", &piece.reading.text).with("other", &typed(&theirs.given)))
        };
        facts.filter_map(told).collect()
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
fn differ(question: &Question, ours: &Answer, theirs: &Answer) -> bool {
    match question.kind {
        Kind::Year | Kind::Number => ours.value != theirs.value,
        Kind::Name if question.name == "owner" => {
            typed(&ours.given).to_lowercase() != typed(&theirs.given).to_lowercase()
        }
        Kind::Money | Kind::Phrase | Kind::Sentences | Kind::Clause => {
            let numbers = |answer: &Answer| -> HashSet<String> {
                conflict::digits(&typed(&answer.given).replace("Rp", " ")).into_iter().collect()
            };
            let (ours, theirs) = (numbers(ours), numbers(theirs));
            !ours.is_empty() && !theirs.is_empty() && ours.is_disjoint(&theirs)
        }
        _ => false,
    }
}

/// An answer in one line, as typed.
fn typed(given: &Given) -> String {
    match given {
        Given::One(text) => text::fold_spaces(text),
        Given::Many(items) => text::fold_spaces(&items.join(", ")),
    }
}
