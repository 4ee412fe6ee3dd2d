//! Which probe is asked: the one for what the answer lacks, at most two to a question.

use crate::answers::{Given, Kind};
use crate::coach::lacks;
use crate::kit::{Lack, Question};
use crate::language::{Language, rich};

/// Probes to one question, at most. More would be an interrogation.
const AT_MOST: usize = 2;
/// The richness from which an answer is left in peace, unless it is a cliché: see [`rich::score`].
const RICH: u32 = 10;

/// The number of the probe to ask about this answer, of those not asked yet.
pub(super) fn probe(question: &Question, answer: &str, language: Language, asked: &[usize]) -> Option<usize> {
    if asked.len() >= AT_MOST || !is_words(question.kind) {
        return None;
    }
    let lacking = lacks(answer, language);
    let rich = rich::score(answer, language) >= RICH;
    let wanted =
        |lack: Lack| lacking.contains(&lack) && (!rich || matches!(lack, Lack::Nothing | Lack::Cliche | Lack::Praise));
    (0..question.probes.len()).find(|n| !asked.contains(n) && wanted(question.probes[*n].when))
}

/// The number of the probe for an answer that says nothing.
pub(super) fn nothing_probe(question: &Question, asked: &[usize]) -> Option<usize> {
    (0..question.probes.len()).find(|n| !asked.contains(n) && question.probes[*n].when == Lack::Nothing)
}

/// "Nothing special", "biasa saja": it is no answer that a story could tell.
pub(super) fn says_nothing(question: &Question, answer: &str, language: Language) -> bool {
    // "no" to a question for yes or no says a great deal
    !matches!(question.kind, Kind::YesNo | Kind::Choice | Kind::Choices)
        && lacks(answer, language).contains(&Lack::Nothing)
}

fn is_words(kind: Kind) -> bool {
    matches!(kind, Kind::Name | Kind::Phrase | Kind::Clause | Kind::Sentences | Kind::Quote | Kind::List)
}

/// An answer as one text.
pub(super) fn text(given: &Given) -> String {
    match given {
        Given::One(text) => text.clone(),
        Given::Many(items) => items.join("; "),
    }
}
