//! Answers that come as one line of JSON, and stories that go as one.
//!
//! A line holds what an answers file holds: chapters with the answers in them, and beside them `language` and so on. Answers
//! may also stand flat beside `language`, under the names of their questions. Numbers count as typed: `25.000` is not 25.
//! What stands under `id` comes back as it was, so that a line can be found again where lines are sorted anew.

use std::collections::{BTreeMap, HashSet};
use std::fmt;

use serde::Deserialize;
use serde::de::{self, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use super::outcome::Reason;
use super::plan::Plan;
use super::prepare::stories_of;
use super::report::Wording;
use crate::answers::{Answers, Given};
use crate::fault::{Fault, FaultKind};
use crate::format::{self, Facts, Format};
use crate::kit::{Kit, nearest};
use crate::language::Language;
use crate::source::Place;

/// The keys beside the chapters.
const HEAD: [&str; 7] = ["kit", "language", "as_of", "private", "skipped", "later", "kept"];

/// Tells the answers of one line: the line to write, and whether it told something, with or without warnings.
pub(crate) fn tell(number: u64, line: &[u8], plan: &Plan<'_>, words: &impl Wording) -> (String, Told) {
    let mut id = None;
    match stories(line, plan, &mut id) {
        Ok((answers, stories)) => {
            let warned = stories.iter().any(|(_, s)| !s.warnings.is_empty());
            (told_line(number, id, &answers, &stories, plan), if warned { Told::Warned } else { Told::Well })
        }
        Err(reason) => (failed_line(number, id, &reason, words), Told::Not),
    }
}

/// The line for answers that could not be told.
pub(crate) fn failed(number: u64, reason: &Reason, words: &impl Wording) -> (String, Told) {
    (failed_line(number, None, reason, words), Told::Not)
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    Well,
    Warned,
    Not,
}

type Stories<'a> = Vec<(&'a crate::kit::Template, crate::story::Story)>;

fn stories<'a>(line: &[u8], plan: &Plan<'a>, id: &mut Option<Value>) -> Result<(Answers, Stories<'a>), Reason> {
    let answers = read(line, plan.kit, id)?;
    let stories = stories_of(&answers, plan)?;
    Ok((answers, stories))
}

/// `{"line":7,"business":"…","product":"…","language":"en","stories":{"origin-story":{"markdown":"…"}}}`
fn told_line(number: u64, id: Option<Value>, answers: &Answers, stories: &Stories<'_>, plan: &Plan<'_>) -> String {
    let mut out = head(number, id);
    for name in ["business", "product"] {
        let private = answers.private.iter().any(|p| p == name);
        if let Some(Given::One(text)) = answers.answers.get(name).filter(|_| !private).map(|a| &a.given) {
            out.insert(name.to_owned(), json!(text));
        }
    }
    out.insert("language".to_owned(), json!(answers.language.code()));
    let mut told = Map::new();
    for (template, story) in stories {
        let facts = Facts::from_answers(answers, story);
        let mut formats = Map::new();
        for format in &plan.formats {
            let text = match format {
                Format::Json => format::value(story),
                _ => json!(format::render(story, Some(&facts), *format)),
            };
            formats.insert(format.name().to_owned(), text);
        }
        if !story.warnings.is_empty() {
            formats.insert("warnings".to_owned(), json!(story.warnings));
        }
        told.insert(template.name.clone(), Value::Object(formats));
    }
    out.insert("stories".to_owned(), Value::Object(told));
    Value::Object(out).to_string()
}

/// `{"line":7,"errors":[{"code":"unknown-question","reason":"…","column":12}]}`
fn failed_line(number: u64, id: Option<Value>, reason: &Reason, words: &impl Wording) -> String {
    let errors: Vec<Value> = match reason {
        Reason::Faults(faults) => faults
            .iter()
            .map(|(place, fault)| {
                let one = Reason::Faults(vec![(*place, fault.clone())]);
                let said = words.reason(&one);
                // a line of a stream has only columns
                let said = said.split_once(": ").map_or(said.as_str(), |(_, said)| said);
                json!({"code": fault.code(), "reason": said, "column": place.column})
            })
            .collect(),
        reason => vec![json!({"code": reason.code(), "reason": words.reason(reason)})],
    };
    let mut out = head(number, id);
    out.insert("errors".to_owned(), Value::Array(errors));
    Value::Object(out).to_string()
}

/// What every line begins with.
fn head(number: u64, id: Option<Value>) -> Map<String, Value> {
    let mut out = Map::new();
    out.insert("line".to_owned(), json!(number));
    out.extend(id.map(|id| ("id".to_owned(), id)));
    out
}

/// Reads the answers of a line.
///
/// # Errors
/// Everything that is wrong with it, as far as it can be read.
pub(crate) fn read(line: &[u8], kit: &Kit, id: &mut Option<Value>) -> Result<Answers, Reason> {
    let Ok(text) = std::str::from_utf8(line) else {
        return Err(faults(vec![FaultKind::Json("it is not in UTF-8".to_owned())]));
    };
    let text = text.trim_start_matches('\u{feff}').trim();
    let entries: Entries<'_> = match serde_json::from_str(text) {
        Ok(entries) => entries,
        Err(error) => {
            let words = error.to_string();
            let words = words.split(" at line ").next().unwrap_or(&words).to_owned();
            let place = Place { line: 1, column: error.column().max(1) };
            return Err(Reason::Faults(vec![(place, Fault::new(0..0, FaultKind::Json(words)))]));
        }
    };
    let sent = entries.0.iter().find(|(name, _)| name == "id");
    *id = sent.and_then(|(_, value)| serde_json::from_str(value.get()).ok());
    let mut reader = Reader { kit, text, given: BTreeMap::new(), head: Head::default(), faults: Vec::new() };
    reader.object(entries);
    reader.finish()
}

pub(crate) fn faults(kinds: Vec<FaultKind>) -> Reason {
    let placed = |kind| (Place { line: 1, column: 1 }, Fault::new(0..0, kind));
    Reason::Faults(kinds.into_iter().map(placed).collect())
}

/// An object's entries in their order, values as they were typed.
struct Entries<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Entries<'a> {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;
        impl<'de> Visitor<'de> for Read {
            type Value = Vec<(String, &'de RawValue)>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of answers")
            }
            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry::<String, &RawValue>()? {
                    entries.push(entry);
                }
                Ok(entries)
            }
        }
        deserializer.deserialize_map(Read).map(Entries)
    }
}

#[derive(Default)]
struct Head {
    language: Option<Language>,
    as_of: Option<String>,
    private: Vec<String>,
    skipped: Vec<String>,
    later: Vec<String>,
    kept: BTreeMap<String, Given>,
}

struct Reader<'a> {
    kit: &'a Kit,
    text: &'a str,
    given: BTreeMap<String, Given>,
    head: Head,
    faults: Vec<(Place, Fault)>,
}

impl<'a> Reader<'a> {
    fn object(&mut self, entries: Entries<'a>) {
        let mut seen = HashSet::new();
        for (name, value) in entries.0 {
            if !seen.insert(name.clone()) {
                self.fault(value, FaultKind::Duplicate(name.clone()));
            }
            if name == "id" {
                continue;
            }
            if self.kit.chapters.iter().any(|c| c.name == name) && value.get().starts_with('{') {
                self.chapter(&name, value);
            } else if HEAD.contains(&name.as_str()) {
                self.head(&name, value);
            } else {
                self.answer(None, &name, value);
            }
        }
    }

    fn fault(&mut self, value: &RawValue, kind: FaultKind) {
        let at = (value.get().as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize).min(self.text.len());
        let column = self.text.get(..at).map_or(1, |before| before.chars().count() + 1);
        self.faults.push((Place { line: 1, column }, Fault::new(at..at, kind)));
    }

    fn chapter(&mut self, chapter: &str, value: &'a RawValue) {
        match serde_json::from_str::<Entries<'_>>(value.get()) {
            Ok(entries) => {
                for (name, value) in entries.0 {
                    self.answer(Some(chapter), &name, value);
                }
            }
            Err(error) => self.fault(value, FaultKind::Json(error.to_string())),
        }
    }

    /// An answer, in its chapter or flat; a name that is a chapter's and a question's is the question's when it holds a text.
    fn answer(&mut self, chapter: Option<&str>, name: &str, value: &'a RawValue) {
        let was = || self.kit.questions.iter().find(|q| q.was.iter().any(|was| was == name));
        let Some(question) = self.kit.question(name).or_else(was) else {
            let kind = match chapter {
                None if value.get().starts_with('{') => {
                    let chapters = self.kit.chapters.iter().map(|c| c.name.as_str());
                    FaultKind::UnknownChapter { name: name.to_owned(), nearest: nearest(name, chapters.chain(HEAD)) }
                }
                _ => {
                    let nearest = nearest(name, self.kit.questions.iter().map(|q| q.name.as_str()));
                    FaultKind::UnknownQuestion { name: name.to_owned(), nearest }
                }
            };
            return self.fault(value, kind);
        };
        if chapter.is_some_and(|chapter| question.chapter != chapter) {
            let kind = FaultKind::WrongChapter { name: name.to_owned(), chapter: question.chapter.clone() };
            return self.fault(value, kind);
        }
        let Some(given) = self.value(name, value) else { return };
        if self.given.insert(question.name.clone(), given).is_some() {
            self.fault(value, FaultKind::Duplicate(name.to_owned()));
        }
    }

    /// A value as it was typed: a text, a list of texts, or nothing.
    fn value(&mut self, name: &str, value: &'a RawValue) -> Option<Given> {
        match one(value) {
            Ok(Typed::Nothing) => None,
            Ok(Typed::Text(text)) => Some(Given::One(text)),
            Ok(Typed::List(items)) => Some(Given::Many(items)),
            Err(()) => {
                self.fault(value, FaultKind::NotAText(name.to_owned()));
                None
            }
        }
    }

    fn head(&mut self, name: &str, value: &'a RawValue) {
        if name == "kept" && value.get().starts_with('{') {
            let entries = serde_json::from_str::<Entries<'_>>(value.get()).map_or(Vec::new(), |e| e.0);
            for (name, value) in entries {
                if let Some(given) = self.value(&name, value) {
                    self.head.kept.insert(name, given);
                }
            }
            return;
        }
        let given = self.value(name, value);
        match (name, given) {
            ("kit", Some(Given::One(kit))) if kit != self.kit.name => {
                self.fault(value, FaultKind::UnknownKit { name: kit, known: vec![self.kit.name.clone()] });
            }
            ("language", Some(Given::One(code))) => self.language(value, &code),
            ("as_of", Some(Given::One(date))) => {
                let date = date.trim().to_owned();
                if crate::answers::is_date(&date) {
                    self.head.as_of = Some(date);
                } else {
                    self.fault(value, FaultKind::BadDate(date));
                }
            }
            ("private", given) => self.head.private = self.names(value, given),
            ("skipped", given) => self.head.skipped = self.names(value, given),
            ("later", given) => self.head.later = self.names(value, given),
            _ => {}
        }
    }

    fn language(&mut self, value: &RawValue, code: &str) {
        let found = Language::from_code(code).filter(|l| self.kit.languages.contains(l));
        if found.is_none() {
            let known = self.kit.languages.iter().map(|l| l.code().to_owned()).collect();
            self.fault(value, FaultKind::UnknownLanguage { name: code.to_owned(), known });
        }
        self.head.language = found;
    }

    fn names(&mut self, value: &RawValue, given: Option<Given>) -> Vec<String> {
        let names = match given {
            Some(Given::Many(names)) => names,
            Some(Given::One(text)) => {
                text.split([',', ';', ' ', '\n']).filter(|n| !n.is_empty()).map(str::to_owned).collect()
            }
            None => Vec::new(),
        };
        for name in &names {
            if self.kit.question(name).is_none() {
                let nearest = nearest(name, self.kit.questions.iter().map(|q| q.name.as_str()));
                self.fault(value, FaultKind::UnknownQuestion { name: name.clone(), nearest });
            }
        }
        names
    }

    fn finish(mut self) -> Result<Answers, Reason> {
        let only = self.kit.languages.first().copied().filter(|_| self.kit.languages.len() == 1);
        let start = Place { line: 1, column: 1 };
        let language = match self.head.language.or(only) {
            Some(language) => language,
            None => {
                let unknown = |(_, fault): &(Place, Fault)| matches!(fault.kind, FaultKind::UnknownLanguage { .. });
                if !self.faults.iter().any(unknown) {
                    let known = self.kit.languages.iter().map(|l| l.code().to_owned()).collect();
                    let kind = FaultKind::UnknownLanguage { name: String::new(), known };
                    self.faults.push((start, Fault::new(0..0, kind)));
                }
                Language::En
            }
        };
        let read = Answers::from_given(self.kit, language, self.given);
        if let Err(refusals) = &read {
            let kinds = refusals.iter().map(|r| (start, Fault::new(0..0, r.fault.clone())));
            self.faults.extend(kinds);
        }
        match read {
            Ok(answers) if self.faults.is_empty() => {
                let Head { as_of, private, skipped, later, kept, .. } = self.head;
                Ok(Answers { as_of, private, skipped, later, kept, ..answers })
            }
            _ => Err(Reason::Faults(self.faults)),
        }
    }
}

enum Typed {
    Nothing,
    Text(String),
    List(Vec<String>),
}

/// A value as texts; numbers and truth values are the text they were typed as.
fn one(value: &RawValue) -> Result<Typed, ()> {
    let raw = value.get();
    match raw.as_bytes().first() {
        Some(b'{') => Err(()),
        Some(b'[') => {
            let items: Vec<&RawValue> = serde_json::from_str(raw).map_err(drop)?;
            let texts = items.into_iter().map(|item| match one(item)? {
                Typed::Text(text) => Ok(Some(text)),
                Typed::Nothing => Ok(None),
                Typed::List(_) => Err(()),
            });
            Ok(Typed::List(texts.filter_map(Result::transpose).collect::<Result<_, _>>()?))
        }
        Some(b'"') => serde_json::from_str(raw).map(Typed::Text).map_err(drop),
        _ if raw == "null" => Ok(Typed::Nothing),
        // a kind that wants yes or no takes these
        _ if raw == "true" => Ok(Typed::Text("yes".to_owned())),
        _ if raw == "false" => Ok(Typed::Text("no".to_owned())),
        _ => Ok(Typed::Text(raw.to_owned())),
    }
}
