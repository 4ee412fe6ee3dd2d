//! From answers as they were typed to answers that a sentence can use.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Answer, Answers, Given, Kind, Text, Value, kinds, shape};
use crate::fault::{FaultKind, quoted};
use crate::kit::{Kit, Question, nearest};
use crate::language::{Form, Language};

/// An answer that its question's kind refuses.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// The name of the question.
    pub question: String,
    /// Why it is refused, with what is expected.
    pub fault: FaultKind,
}

/// Whether the question's kind takes this one answer; an empty answer is taken, and means "not answered".
///
/// # Errors
/// [`FaultKind::Refused`], with what is expected.
pub fn accept(question: &Question, given: &Given, language: Language) -> Result<(), FaultKind> {
    match given.clone().answered() {
        Some(given) => kinds::value(question, &given, language).map(|_| ()),
        None => Ok(()),
    }
}

impl Answers {
    /// Answers by question name, put in shape; empty ones are left out.
    ///
    /// # Errors
    /// Every answer that is refused: of a kind that does not take it, or to no question of this kit.
    pub fn from_given(kit: &Kit, language: Language, given: BTreeMap<String, Given>) -> Result<Answers, Vec<Refusal>> {
        let mut asked: Vec<(String, &Question, Given, Option<Value>)> = Vec::with_capacity(given.len());
        let mut refusals = Vec::new();
        for (name, given) in given {
            let Some(question) = kit.question(&name) else {
                let nearest = nearest(&name, kit.questions.iter().map(|q| q.name.as_str()));
                let fault = FaultKind::UnknownQuestion { name: quoted(&name), nearest };
                refusals.push(Refusal { question: name, fault });
                continue;
            };
            let Some(given) = given.answered() else { continue };
            match kinds::value(question, &given, language) {
                Ok(value) => asked.push((name, question, given, value)),
                Err(fault) => refusals.push(Refusal { question: name, fault }),
            }
        }
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let texts: Vec<(&Question, Cow<'_, Given>)> =
            asked.iter().map(|(_, question, given, _)| (*question, with_list_split(question, given))).collect();
        let shaped = shape::put_in_shape(&texts, language);
        drop(texts);
        let answers = shaped.into_iter().zip(asked).filter_map(|(shaped, (name, question, given, value))| {
            let value = value.or(shaped).or_else(|| untold(question, &given))?;
            Some((name, Answer { given, value }))
        });
        let answers = answers.collect();
        Ok(Answers {
            kit: kit.name.clone(),
            language,
            answers,
            private: Vec::new(),
            skipped: Vec::new(),
            later: Vec::new(),
            as_of: None,
            kept: BTreeMap::new(),
        })
    }
}

/// What stands for an answer of which nothing is left in shape: a typed word is never lost from the file.
fn untold(question: &Question, given: &Given) -> Option<Value> {
    let texts = match given {
        Given::One(text) => std::slice::from_ref(text),
        Given::Many(items) => items.as_slice(),
    };
    let typed = texts.join(" ");
    if !typed.chars().any(char::is_alphanumeric) {
        return None;
    }
    Some(match question.kind {
        Kind::List => Value::List(Vec::new()),
        _ => Value::Text(Text {
            inner: typed.clone(),
            text: typed,
            tail: String::new(),
            form: Form::Noun,
            plural: false,
            sentences: 1,
        }),
    })
}

/// One text for a list becomes its items; everything else stays.
fn with_list_split<'a>(question: &Question, given: &'a Given) -> Cow<'a, Given> {
    match given {
        Given::One(text) if question.kind == Kind::List => {
            Cow::Owned(Given::Many(kinds::list::split(text, kinds::list::Ties::of(question))))
        }
        _ => Cow::Borrowed(given),
    }
}

impl Given {
    /// The answer with plain line ends and without empty lines at its end, without empty items; nothing if it is empty.
    #[must_use]
    pub(super) fn answered(self) -> Option<Given> {
        match self {
            Given::One(text) => plain(text).map(Given::One),
            Given::Many(items) => {
                let items: Vec<String> = items.into_iter().filter_map(plain).collect();
                (!items.is_empty()).then_some(Given::Many(items))
            }
        }
    }
}

fn plain(mut text: String) -> Option<String> {
    if text.contains('\r') {
        text = text.replace("\r\n", "\n").replace('\r', "\n");
    }
    text.truncate(text.trim_end_matches('\n').len());
    (!text.trim().is_empty()).then_some(text)
}
