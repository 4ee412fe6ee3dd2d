//! What each kind that is no free text makes of an answer: little is refused, nothing is added.

mod choice;
mod hashtags;
mod link;
pub(super) mod list;
mod money;
mod number;
mod words;
mod yes_no;

use super::{Given, Kind, Value};
use crate::fault::{FaultKind, quoted};
use crate::kit::Question;
use crate::language::Language;

/// The value of an answer, or nothing for a kind of free text, which is put in shape with the whole file at hand.
///
/// # Errors
/// [`FaultKind::Refused`], with what is expected.
pub(super) fn value(question: &Question, given: &Given, language: Language) -> Result<Option<Value>, FaultKind> {
    let one = || joined(given);
    let value = match question.kind {
        Kind::Name | Kind::Phrase | Kind::Clause | Kind::Sentences | Kind::Quote | Kind::List => return Ok(None),
        Kind::Year => number::year(&one(), language).filter(|y| in_range(question, f64::from(*y))).map(Value::Year),
        Kind::Number => number::number(&one(), language).filter(|n| in_range(question, *n)).map(Value::Number),
        Kind::Money => money::written_out(&one(), language).map(Value::Money),
        Kind::YesNo => yes_no::yes_no(&one()).map(Value::YesNo),
        Kind::Choice => choice::one(question, &one()).map(Value::Choice),
        Kind::Choices => choice::several(question, given).map(Value::Choices),
        Kind::Link => link::link(&one()).map(Value::Link),
        Kind::Hashtags => Some(Value::Hashtags(hashtags::hashtags(given))),
    };
    value.map(Some).ok_or_else(|| refused(question, &one(), language))
}

/// The answer as one text.
fn joined(given: &Given) -> String {
    match given {
        Given::One(text) => text.trim().to_owned(),
        Given::Many(items) => items.join(", "),
    }
}

fn in_range(question: &Question, number: f64) -> bool {
    question.min.is_none_or(|min| number >= min) && question.max.is_none_or(|max| number <= max)
}

fn refused(question: &Question, value: &str, language: Language) -> FaultKind {
    let allowed = match question.kind {
        Kind::Choice | Kind::Choices => question.choices.iter().map(|c| choice::shown(c, language)).collect(),
        _ => match (question.min, question.max) {
            (Some(min), Some(max)) => vec![min.to_string(), max.to_string()],
            _ => Vec::new(),
        },
    };
    FaultKind::Refused { name: question.name.clone(), kind: question.kind, value: quoted(value), allowed }
}
