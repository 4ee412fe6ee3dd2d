//! What the story still needs: the unanswered questions that would unlock the most.

use super::scope::applies;
use crate::answers::Answers;
use crate::kit::Kit;

/// A question that a template cannot do without weighs as much as this many of its sentences.
const NEEDED: usize = 10;
/// A core question weighs as much as this many sentences more.
const CORE: usize = 5;

/// The names of the questions to answer next, the most useful first, at most `most`.
///
/// A question weighs what the templates of the answers' language would use of it: each sentence with a way that tells it, and
/// more where a template needs it before it can be told at all.
#[must_use]
pub fn needs(kit: &Kit, answers: &Answers, most: usize) -> Vec<String> {
    let mut weights = vec![0; kit.questions.len()];
    for template in kit.templates_in(answers.language) {
        for name in &template.needs {
            if let Some(number) = kit.questions.iter().position(|q| q.name == *name) {
                weights[number] += NEEDED;
            }
        }
        for line in template.passages().iter().flat_map(|p| &p.ways).flat_map(|w| &w.lines) {
            let mut used: Vec<usize> =
                line.ways.iter().flat_map(|w| &w.needs).filter(|n| !n.silent).filter_map(|n| n.number).collect();
            used.sort_unstable();
            used.dedup();
            for number in used {
                if let Some(weight) = weights.get_mut(number) {
                    *weight += 1;
                }
            }
        }
    }
    let mut open: Vec<usize> = (0..weights.len())
        .filter(|n| weights[*n] > 0)
        .filter(|n| {
            let question = &kit.questions[*n];
            applies(question, answers) && !answers.answers.contains_key(&question.name)
        })
        .collect();
    open.sort_by_key(|n| (std::cmp::Reverse(weights[*n] + if kit.questions[*n].core { CORE } else { 0 }), *n));
    open.into_iter().take(most).map(|n| kit.questions[n].name.clone()).collect()
}
