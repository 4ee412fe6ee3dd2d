//! What the types of a kit cannot check: names, languages, conditions, forms, choices.

use std::collections::HashSet;
use std::ops::Range;

use super::load::KitFile;
use super::{Condition, Question, Texts};
use crate::answers::{HEAD, Kind};
use crate::fault::{Fault, FaultKind, nearest};
use crate::language::Language;
use crate::source::Source;
use crate::story;
use crate::yaml::{self, Node};
use Step::{Item, Key, Name};

/// The faults of a kit's interview.
pub(super) fn check(source: &Source, file: &KitFile) -> Vec<Fault> {
    let mut checker = Checker { found: Vec::new() };
    checker.head(file);
    checker.questions(file);
    if checker.found.is_empty() {
        return Vec::new();
    }
    // only now are places worth the reading
    let root = yaml::read(&source.text).0;
    let span = |path: &[Step]| root.as_ref().map_or(0..0, |root| place(root, path));
    checker.found.into_iter().map(|(path, kind)| Fault::new(span(&path), kind)).collect()
}

struct Checker {
    found: Vec<(Vec<Step>, FaultKind)>,
}

impl Checker {
    fn fault(&mut self, path: Vec<Step>, kind: FaultKind) {
        self.found.push((path, kind));
    }

    fn head(&mut self, file: &KitFile) {
        for (at, code) in file.languages.iter().enumerate() {
            self.language(code, vec![Key("languages"), Item(at)]);
        }
        self.texts(&file.title, &[Key("title")]);
        self.texts(&file.about, &[Key("about")]);
        let mut seen: HashSet<&str> = HashSet::new();
        for (at, chapter) in file.chapters.iter().enumerate() {
            let path = vec![Key("chapters"), Item(at), Key("name")];
            self.texts(&chapter.title, &[Key("chapters"), Item(at), Key("title")]);
            if HEAD.contains(&chapter.name.as_str()) {
                self.fault(path, FaultKind::ReservedName(chapter.name.clone()));
            } else if !seen.insert(&chapter.name) {
                self.fault(path, FaultKind::DuplicateName(chapter.name.clone()));
            }
        }
    }

    fn questions(&mut self, file: &KitFile) {
        let mut earlier: HashSet<&str> = HashSet::new();
        for (at, question) in file.questions.iter().enumerate() {
            let path = |key: &'static str| vec![Key("questions"), Item(at), Key(key)];
            let chapters = || file.chapters.iter().map(|chapter| chapter.name.as_str());
            if !chapters().any(|name| name == question.chapter) {
                let nearest = nearest(&question.chapter, chapters());
                self.fault(path("chapter"), FaultKind::UnknownChapter { name: question.chapter.clone(), nearest });
            }
            self.name(&question.name, path("name"), !earlier.insert(&question.name));
            if let Some(condition) = &question.when {
                self.condition(condition, &file.questions[..at], path("when"));
            }
            if !question.forms.is_empty() && !matches!(question.kind, Kind::Phrase | Kind::Clause | Kind::List) {
                self.fault(path("forms"), FaultKind::FormsOnKind(question.kind));
            }
            if question.choices.is_empty() && matches!(question.kind, Kind::Choice | Kind::Choices) {
                self.fault(path("kind"), FaultKind::NoChoices(question.name.clone()));
            }
            self.question_texts(question, at);
        }
        for (at, question) in file.questions.iter().enumerate() {
            for (old, was) in question.was.iter().enumerate().filter(|(_, was)| earlier.contains(was.as_str())) {
                let path = vec![Key("questions"), Item(at), Key("was"), Item(old)];
                self.fault(path, FaultKind::DuplicateName(was.clone()));
            }
        }
    }

    /// A question's name has to be one in templates, and to mean nothing else there.
    fn name(&mut self, name: &str, path: Vec<Step>, twice: bool) {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if !name.starts_with(|c: char| c.is_ascii_lowercase()) || !name.chars().all(fits) {
            self.fault(path, FaultKind::BadName(name.to_owned()));
        } else if name == "maybe" || story::DERIVED.contains(&name) {
            self.fault(path, FaultKind::ReservedName(name.to_owned()));
        } else if twice {
            self.fault(path, FaultKind::DuplicateName(name.to_owned()));
        }
    }

    fn condition(&mut self, condition: &Condition, earlier: &[Question], path: Vec<Step>) {
        let Some(asked) = earlier.iter().find(|question| question.name == condition.question) else {
            let path = [path, vec![Key("question")]].concat();
            return self.fault(path, FaultKind::ConditionLooksAhead(condition.question.clone()));
        };
        let values: Vec<&str> = match asked.kind {
            Kind::Choice | Kind::Choices => asked.choices.iter().map(|choice| choice.value.as_str()).collect(),
            Kind::YesNo => vec!["yes", "no"],
            _ => return,
        };
        let one = condition.is.iter().map(|word| (word, vec![Key("is")]));
        let any = condition.any_of.iter().enumerate().map(|(at, word)| (word, vec![Key("in"), Item(at)]));
        let none = condition.not_in.iter().enumerate().map(|(at, word)| (word, vec![Key("not_in"), Item(at)]));
        for (word, end) in one.chain(any).chain(none).filter(|(word, _)| !values.contains(&word.as_str())) {
            let nearest = nearest(word, values.iter().copied());
            let known = values.iter().map(|&value| value.to_owned()).collect();
            self.fault([path.clone(), end].concat(), FaultKind::UnknownWord { name: word.clone(), nearest, known });
        }
    }

    fn question_texts(&mut self, question: &Question, at: usize) {
        let start = [Key("questions"), Item(at)];
        let texts =
            [("short", &question.short), ("ask", &question.ask), ("stem", &question.stem), ("help", &question.help)];
        for (key, texts) in texts {
            self.texts(texts, &[&start[..], &[Key(key)]].concat());
        }
        for (n, example) in question.examples.iter().enumerate() {
            self.texts(&example.text, &[&start[..], &[Key("examples"), Item(n), Key("text")]].concat());
        }
        for (n, probe) in question.probes.iter().enumerate() {
            self.texts(&probe.ask, &[&start[..], &[Key("probes"), Item(n), Key("ask")]].concat());
        }
        for (n, choice) in question.choices.iter().enumerate() {
            self.texts(&choice.label, &[&start[..], &[Key("choices"), Item(n), Key("label")]].concat());
        }
        for (n, code) in question.languages.iter().enumerate() {
            self.language(code, [&start[..], &[Key("languages"), Item(n)]].concat());
        }
    }

    /// Texts by language: each key has to be a language.
    fn texts(&mut self, texts: &Texts, path: &[Step]) {
        if let Texts::Each(each) = texts {
            for code in each.keys() {
                self.language(code, [path, &[Name(code.clone())]].concat());
            }
        }
    }

    fn language(&mut self, code: &str, path: Vec<Step>) {
        if Language::from_code(code).is_none() {
            let known = Language::ALL.iter().map(|language| language.code().to_owned()).collect();
            self.fault(path, FaultKind::UnknownLanguage { name: code.to_owned(), known });
        }
    }
}

/// A step from a node to one inside it.
#[derive(Clone, Debug)]
enum Step {
    /// The value of this key.
    Key(&'static str),
    /// The key of this name itself.
    Name(String),
    /// The item at this place of a list.
    Item(usize),
}

/// The bytes that a path leads to; those of the nearest node on the way if it leads nowhere.
fn place(root: &Node, path: &[Step]) -> Range<usize> {
    let mut node = root;
    for step in path {
        let next = match step {
            Step::Key(key) => node.entry(key).map(|(_, value)| value),
            Step::Name(key) => node.entry(key).map(|(key, _)| key),
            Step::Item(at) => node.item(*at),
        };
        match next {
            Some(next) => node = next,
            None => break,
        }
    }
    node.span.clone()
}
