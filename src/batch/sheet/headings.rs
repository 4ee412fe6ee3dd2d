//! Which question a heading asks: by its name or its wording, in either language.

use std::collections::HashMap;

use crate::kit::{Kit, Question};
use crate::language::Language;

/// The headings that form programs add by themselves.
const OF_THE_FORM: [&str; 16] = [
    "timestamp", "stempel waktu", "cap waktu", "email address", "alamat email", "email", "username", "nama pengguna",
    "score", "skor", "id", "start time", "completion time", "waktu mulai", "waktu selesai", "last modified time",
];

/// Likeness, from 0 to 1, from which a heading surely means a question.
const SURE: f64 = 0.92;

/// Likeness from which it may mean it.
const MAYBE: f64 = 0.6;

/// What a heading means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    /// This question, in the language it is worded in; none for a bare name.
    Question(usize, Option<Language>),
    /// Something that the form program added.
    OfTheForm,
    /// Nothing that is sure; perhaps this question.
    Unclear(Option<usize>),
}

/// Every wording of every question, without marks and capitals.
pub(super) struct Wordings {
    exact: HashMap<String, (usize, Option<Language>)>,
    /// Wordings that more than one question has.
    shared: Vec<String>,
}

impl Wordings {
    pub(super) fn of(kit: &Kit) -> Wordings {
        let mut wordings = Wordings { exact: HashMap::new(), shared: Vec::new() };
        for (number, question) in kit.questions.iter().enumerate() {
            wordings.add(&question.name, number, None);
            question.was.iter().for_each(|was| wordings.add(was, number, None));
        }
        // a name counts more than a wording, and a question's own words more than its short form
        for pick in [ask, stem, short] {
            for (number, question) in kit.questions.iter().enumerate() {
                for &language in &kit.languages {
                    let text = pick(question, language);
                    wordings.add(text, number, Some(language));
                    // forms drop what stands in brackets or behind the question mark
                    if let Some((question, _)) = text.split_once('?') {
                        wordings.add(question, number, Some(language));
                    }
                }
            }
        }
        wordings
    }

    fn add(&mut self, text: &str, number: usize, language: Option<Language>) {
        let text = bare(text);
        if text.is_empty() {
            return;
        }
        match self.exact.get(&text) {
            Some((other, _)) if *other != number => self.shared.push(text),
            Some(_) => {}
            None => {
                self.exact.insert(text, (number, language));
            }
        }
    }

    /// What a heading means.
    pub(super) fn find(&self, heading: &str) -> Heading {
        let typed = bare(heading);
        if let Some((number, language)) = self.exact.get(&typed)
            && !(self.shared.contains(&typed) && language.is_some())
        {
            return Heading::Question(*number, *language);
        }
        if OF_THE_FORM.contains(&typed.as_str()) {
            return Heading::OfTheForm;
        }
        let like = |text: &str| strsim::normalized_levenshtein(text, &typed);
        let mut nearest: Vec<(f64, usize, Option<Language>)> =
            self.exact.iter().map(|(text, (number, language))| (like(text), *number, *language)).collect();
        nearest.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let second = |number| nearest.iter().find(|(_, n, _)| *n != number).map_or(0.0, |(likeness, ..)| *likeness);
        match nearest.first() {
            Some(&(likeness, number, language)) if likeness >= SURE && second(number) < SURE => {
                Heading::Question(number, language)
            }
            Some(&(likeness, number, _)) if likeness >= MAYBE => Heading::Unclear(Some(number)),
            _ => Heading::Unclear(None),
        }
    }
}

fn ask(question: &Question, language: Language) -> &str {
    question.ask.get(language)
}

fn stem(question: &Question, language: Language) -> &str {
    question.stem.get(language)
}

fn short(question: &Question, language: Language) -> &str {
    question.short.get(language)
}

/// A text without capitals, marks, numbering and the star of a question that must be answered.
fn bare(text: &str) -> String {
    let text = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ' '));
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').filter(|w| !w.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
