//! Reads an answers file, and tells everything that is wrong with it at once.

use std::collections::BTreeMap;
use std::ops::Range;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::{Answers, Given, date, lost};
use crate::fault::{Fault, FaultKind, Faults, quoted};
use crate::kit::{Kit, Question, nearest};
use crate::language::Language;
use crate::source::Source;
use crate::yaml::{self, Body, Node};

/// The most faults that are told of one file; with so many, it is something else.
const MOST: usize = 100;
/// The keys beside the chapters.
pub(crate) const HEAD: [&str; 7] = ["kit", "language", "as_of", "private", "skipped", "later", "kept"];

impl Answers {
    /// Reads an answers file: chapters of answers, put in shape.
    ///
    /// # Errors
    /// Everything that is wrong with the file, each fault with its place.
    pub fn read(source: &Source, kit: &Kit) -> Result<Answers, Faults> {
        let (root, faults) = yaml::read(&source.text);
        let mut reader = Reader::new(&source.text, kit, faults);
        match root {
            Some(Node { body: Body::Map(entries), .. }) => reader.file(entries),
            _ if !reader.faults.is_empty() => {}
            root => reader.fault(root.map_or(0..0, |node| node.span), FaultKind::NotAnswers),
        }
        reader.finish().map_err(|faults| Faults::new(source.clone(), faults))
    }
}

/// A text behind the remarks that most answers files begin with: no value stands there that could lose a word.
fn behind_remarks(mut text: &str) -> &str {
    while text.starts_with('#')
        && let Some((_, rest)) = text.split_once('\n')
    {
        text = rest;
    }
    text
}

struct Reader<'a> {
    text: &'a str,
    kit: &'a Kit,
    faults: Vec<Fault>,
    /// The lines that are no YAML: what else seems wrong with them is not told.
    broken: Vec<Range<usize>>,
    /// A mark stands in it by which YAML may lose a word.
    marked: bool,
    given: BTreeMap<String, Given>,
    /// Where the value of each question stands.
    places: FxHashMap<&'a str, Range<usize>>,
    language: Option<Language>,
    private: Vec<String>,
    skipped: Vec<String>,
    later: Vec<String>,
    as_of: Option<String>,
    kept: BTreeMap<String, Given>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, kit: &'a Kit, faults: Vec<Fault>) -> Reader<'a> {
        Reader {
            text,
            kit,
            broken: faults.iter().map(|fault| yaml::line_of(text, fault.span.start)).collect(),
            faults,
            marked: memchr::memchr3(b'#', b'!', b'&', behind_remarks(text).as_bytes()).is_some(),
            given: BTreeMap::new(),
            places: FxHashMap::with_capacity_and_hasher(kit.questions.len(), FxBuildHasher),
            // a kit of one language needs none
            language: kit.languages.first().copied().filter(|_| kit.languages.len() == 1),
            private: Vec::new(),
            skipped: Vec::new(),
            later: Vec::new(),
            as_of: None,
            kept: BTreeMap::new(),
        }
    }

    fn fault(&mut self, span: Range<usize>, kind: FaultKind) {
        if !self.broken.iter().any(|line| line.start <= span.end && span.start <= line.end) {
            self.faults.push(Fault::new(span, kind));
        }
    }

    fn file(&mut self, entries: Vec<(Node, Node)>) {
        let named = entries.iter().any(|(key, _)| key.text() == Some("language"));
        if !named && self.language.is_none() && self.broken.is_empty() {
            let span = entries.first().map_or(0..0, |(key, _)| key.span.clone());
            self.unknown_language(span, "");
        }
        let mut seen: FxHashSet<String> = FxHashSet::default();
        for (key, value) in entries {
            if self.faults.len() >= MOST {
                break;
            }
            let name = self.name(&key);
            if seen.contains(name) {
                self.fault(key.span.clone(), FaultKind::Duplicate(quoted(name)));
            }
            if self.kit.chapters.iter().any(|chapter| chapter.name == name) {
                self.chapter(name, &key, value);
            } else {
                self.beside_chapters(name, &key, value);
            }
            seen.insert(name.to_owned());
        }
    }

    /// A key as a name; a key that is no text by its own YAML.
    fn name<'n>(&self, key: &'n Node) -> &'n str
    where
        'a: 'n,
    {
        key.text().unwrap_or_else(|| self.text.get(key.span.clone()).unwrap_or("").trim())
    }

    fn beside_chapters(&mut self, name: &str, key: &Node, value: Node) {
        match name {
            "kit" => self.check_kit(&value),
            "language" => self.set_language(key, &value),
            "as_of" => self.set_date(name, value),
            "private" => self.private = self.names(name, value),
            "skipped" => self.skipped = self.names(name, value),
            "later" => self.later = self.names(name, value),
            "kept" => self.keep(value),
            _ => {
                let kind = match self.question(name) {
                    Some(question) => {
                        FaultKind::WrongChapter { name: name.to_owned(), chapter: question.chapter.clone() }
                    }
                    None => {
                        let chapters = self.kit.chapters.iter().map(|chapter| chapter.name.as_str());
                        let nearest = nearest(name, chapters.chain(HEAD));
                        FaultKind::UnknownChapter { name: quoted(name), nearest }
                    }
                };
                self.fault(key.span.clone(), kind);
            }
        }
    }

    fn check_kit(&mut self, value: &Node) {
        let name = value.text().unwrap_or("");
        if name != self.kit.name && value.body != Body::Nothing {
            let known = vec![self.kit.name.clone()];
            self.fault(value.span.clone(), FaultKind::UnknownKit { name: quoted(name), known });
        }
    }

    fn set_language(&mut self, key: &Node, value: &Node) {
        let name = value.text().unwrap_or("");
        let found = Language::ALL.into_iter().find(|language| {
            name.eq_ignore_ascii_case(language.code()) || name.eq_ignore_ascii_case(language.own_name())
        });
        match found.filter(|language| self.kit.languages.contains(language)) {
            Some(language) => self.language = Some(language),
            None => {
                let span = if name.is_empty() { key.span.clone() } else { value.span.clone() };
                self.unknown_language(span, name);
            }
        }
    }

    fn unknown_language(&mut self, span: Range<usize>, name: &str) {
        let known = self.kit.languages.iter().map(|language| language.code().to_owned()).collect();
        self.fault(span, FaultKind::UnknownLanguage { name: quoted(name), known });
    }

    fn set_date(&mut self, name: &str, value: Node) {
        let span = value.span.clone();
        match self.value(name, value) {
            Some(Given::One(text)) if date::is_date(text.trim()) => self.as_of = Some(text.trim().to_owned()),
            Some(Given::One(text)) => self.fault(span, FaultKind::BadDate(quoted(&text))),
            Some(Given::Many(items)) => self.fault(span, FaultKind::BadDate(quoted(&items.join(", ")))),
            None => {}
        }
    }

    /// The questions that a list (or a text with commas) names, each once.
    fn names(&mut self, key: &str, value: Node) -> Vec<String> {
        let span = value.span.clone();
        let places: Vec<Range<usize>> = match &value.body {
            Body::List(items) => items.iter().filter(|i| i.text().is_some()).map(|i| i.span.clone()).collect(),
            _ => Vec::new(),
        };
        let typed: Vec<String> = match self.value(key, value) {
            Some(Given::Many(names)) => names,
            Some(Given::One(text)) => {
                text.split([',', ';', ' ', '\n']).filter(|name| !name.is_empty()).map(str::to_owned).collect()
            }
            None => Vec::new(),
        };
        let mut names = Vec::new();
        for (at, name) in typed.into_iter().enumerate() {
            match self.question(&name) {
                Some(question) if names.contains(&question.name) => {}
                Some(question) => names.push(question.name.clone()),
                None if self.faults.len() >= MOST => break,
                None => {
                    let kind = self.unknown_question(&name);
                    self.fault(places.get(at).unwrap_or(&span).clone(), kind);
                }
            }
        }
        names
    }

    fn keep(&mut self, value: Node) {
        match value.body {
            Body::Nothing => {}
            Body::Map(entries) => {
                for (key, value) in entries {
                    if self.faults.len() >= MOST {
                        break;
                    }
                    let name = self.name(&key).to_owned();
                    if self.kept.contains_key(&name) {
                        self.fault(key.span, FaultKind::Duplicate(quoted(&name)));
                    } else if let Some(given) = self.value(&name, value) {
                        self.kept.insert(name, given);
                    }
                }
            }
            _ => self.fault(value.span, FaultKind::ChapterIsText("kept".to_owned())),
        }
    }

    fn chapter(&mut self, chapter: &str, key: &Node, value: Node) {
        match value.body {
            Body::Nothing => {}
            Body::Map(entries) => {
                for (key, value) in entries {
                    self.answer(chapter, &key, value);
                }
            }
            // "owner:Sari", without a space, is no answer but a text
            Body::Text(text) if text.contains(':') && !text.contains('\n') => {
                self.fault(value.span, FaultKind::NoColon);
            }
            _ => self.fault(key.span.clone(), FaultKind::ChapterIsText(chapter.to_owned())),
        }
    }

    fn answer(&mut self, chapter: &str, key: &Node, value: Node) {
        if self.faults.len() >= MOST {
            return;
        }
        let typed = self.name(key);
        let Some(question) = self.question(typed) else {
            let kind = self.unknown_question(typed);
            return self.fault(key.span.clone(), kind);
        };
        if question.chapter != chapter {
            let kind = FaultKind::WrongChapter { name: typed.to_owned(), chapter: question.chapter.clone() };
            self.fault(key.span.clone(), kind);
        } else if self.places.contains_key(question.name.as_str()) {
            self.fault(key.span.clone(), FaultKind::Duplicate(typed.to_owned()));
        }
        let span = value.span.clone();
        let given = self.typed(&question.name, value);
        if self.places.insert(&question.name, span).is_none()
            && let Some(given) = given
        {
            self.given.insert(question.name.clone(), given);
        }
    }

    /// The question of this name, or of the name that it had before.
    fn question(&self, name: &str) -> Option<&'a Question> {
        let was = || self.kit.questions.iter().find(|question| question.was.iter().any(|was| was == name));
        self.kit.question(name).or_else(was)
    }

    fn unknown_question(&self, name: &str) -> FaultKind {
        let nearest = nearest(name, self.kit.questions.iter().map(|question| question.name.as_str()));
        FaultKind::UnknownQuestion { name: quoted(name), nearest }
    }

    /// A value as it was typed; nothing if it is empty, or if it is neither a text nor a list of texts.
    fn value(&mut self, name: &str, value: Node) -> Option<Given> {
        self.typed(name, value)?.answered()
    }

    /// The same, where it may also be empty.
    fn typed(&mut self, name: &str, value: Node) -> Option<Given> {
        self.check_lost(&value);
        let given = match value.body {
            Body::Nothing => return None,
            Body::Text(text) => Given::One(text),
            Body::Map(_) => {
                self.fault(value.span, FaultKind::NotAText(name.to_owned()));
                return None;
            }
            Body::List(items) => {
                let mut texts = Vec::with_capacity(items.len());
                for item in items {
                    self.check_lost(&item);
                    match item.body {
                        Body::Nothing => {}
                        Body::Text(text) => texts.push(text),
                        // "- wash: twice"
                        Body::Map(ref entries) if entries.len() == 1 && self.is_one_line(&item.span) => {
                            self.fault(item.span, FaultKind::NeedsQuotes);
                        }
                        _ => self.fault(item.span, FaultKind::NotAText(name.to_owned())),
                    }
                }
                Given::Many(texts)
            }
        };
        Some(given)
    }

    fn is_one_line(&self, span: &Range<usize>) -> bool {
        self.text.get(span.clone()).is_some_and(|words| !words.contains('\n') && !words.starts_with('{'))
    }

    /// Words that YAML takes for a comment or a mark of its own are a fault, or they would be lost: "#batik", "!penting".
    fn check_lost(&mut self, value: &Node) {
        if !self.marked {
            return;
        }
        if let Some(span) = lost::words(self.text, value) {
            self.fault(span, FaultKind::NeedsQuotes);
        }
    }

    fn finish(mut self) -> Result<Answers, Vec<Fault>> {
        let fallback = self.kit.languages.first().copied().unwrap_or(Language::En);
        let language = self.language.unwrap_or(fallback);
        let answers = match Answers::from_given(self.kit, language, self.given) {
            Ok(answers) => answers,
            Err(refusals) => {
                let placed = refusals.into_iter().map(|refusal| {
                    let span = self.places.get(refusal.question.as_str()).cloned().unwrap_or(0..0);
                    Fault::new(span, refusal.fault)
                });
                self.faults.extend(placed);
                return Err(self.faults);
            }
        };
        if !self.faults.is_empty() {
            return Err(self.faults);
        }
        let (private, skipped, later) = (self.private, self.skipped, self.later);
        Ok(Answers { private, skipped, later, as_of: self.as_of, kept: self.kept, ..answers })
    }
}
