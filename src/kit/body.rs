//! Reads a template's sentences: passages, lines and their ways.
//!
//! The built-in kit has many templates, and most runs tell one of them: so the sentences of each are read when they are
//! first asked for. A kit from a folder is read whole, because its faults have to be told before any story.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use super::Numbers;
use super::direct::{self, Head};
use super::guard::{self, Guard, Need};
use super::parse::{TemplateFault, TemplateFaultKind};
use super::scan;
use super::template::{Line, Passage, PassageWay, Role, Way};
use super::terms::Terms;
use crate::fault::nearest;
use crate::language::Language;
use crate::language::search::Phrases;

/// What the names in the templates of a language mean in their kit.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    pub(super) language: Language,
    /// The number of each question.
    pub(super) questions: Arc<FxHashMap<String, usize>>,
    pub(super) terms: Terms,
}

/// The sentences of a template.
#[derive(Clone, Debug, Default)]
pub(crate) struct Body {
    pub(crate) passages: Vec<Passage>,
    /// How many different needs they have.
    pub(crate) twins: usize,
    /// How many different guards of questions.
    pub(crate) guards: usize,
    /// The answers without which each wording cannot be told, by its number.
    pub(crate) required: Vec<Numbers>,
}

impl Body {
    /// Reads the text from where the head ends.
    ///
    /// # Errors
    /// Everything that is wrong with the shape of its lines, at once.
    pub(super) fn read(text: &str, start: usize, vocabulary: &Vocabulary) -> Result<Body, Vec<TemplateFault>> {
        let mut reader = Reader { terms: &vocabulary.terms, passages: Vec::new(), faults: Vec::new() };
        reader.read(text, start);
        if reader.passages.is_empty() && reader.faults.is_empty() {
            let first = 0..text.find('\n').unwrap_or(text.len());
            return Err(vec![TemplateFault { span: first, kind: TemplateFaultKind::Empty }]);
        }
        if !reader.faults.is_empty() {
            return Err(reader.faults);
        }
        let mut body = Body { passages: reader.passages, ..Body::default() };
        for (number, way) in body.ways_mut().enumerate() {
            way.key = number.to_string();
            way.number = number;
            way.pieces = direct::pieces(&way.tera, |name| vocabulary.questions.get(name).copied());
            way.head = way.pieces.as_deref().map_or(Head::Unknown, direct::head);
            for need in &mut way.needs {
                need.number = vocabulary.questions.get(&*need.name).copied();
            }
        }
        body.find_twins();
        Ok(body)
    }

    pub(super) fn ways(&self) -> impl Iterator<Item = &Way> {
        self.passages.iter().flat_map(|p| &p.ways).flat_map(|w| &w.lines).flat_map(|l| &l.ways)
    }

    pub(super) fn ways_mut(&mut self) -> impl Iterator<Item = &mut Way> {
        self.passages.iter_mut().flat_map(|p| &mut p.ways).flat_map(|w| &mut w.lines).flat_map(|l| &mut l.ways)
    }

    /// Numbers the needs, so that what is asked of an answer again and again is worked out once a story.
    pub(super) fn find_twins(&mut self) {
        let mut known: HashMap<(Arc<str>, Vec<Guard>, bool, bool), usize> = HashMap::new();
        let mut guards: HashMap<(Arc<str>, Guard), usize> = HashMap::new();
        // lists of words that many tests ask for lie in memory once
        let mut lists: HashSet<Phrases> = HashSet::new();
        for need in self.ways_mut().flat_map(|w| &mut w.needs) {
            for phrases in need.guards.iter_mut().filter_map(Guard::phrases) {
                match lists.get(phrases) {
                    Some(known) => *phrases = known.clone(),
                    None => _ = lists.insert(phrases.clone()),
                }
            }
            let next = known.len();
            let same = (need.name.clone(), need.guards.clone(), need.silent, need.optional);
            need.twin = *known.entry(same).or_insert(next);
            need.read_guards(|name, guard| {
                let next = guards.len();
                *guards.entry((name.clone(), guard.clone())).or_insert(next)
            });
        }
        self.twins = known.len();
        self.guards = guards.len();
        for way in self.ways_mut() {
            way.prints = way.pieces.as_deref().map_or_else(|| may_print(&way.needs), direct::prints);
            way.whole = way.pieces.as_deref().is_some_and(direct::are_whole);
            way.toned = way.needs.iter().any(for_a_tone);
            way.back = way.needs.iter().enumerate().filter(|(_, need)| need.looks_back()).map(|(at, _)| at).collect();
        }
        let required = |way: &Way| way.needs.iter().filter(|n| n.is_required()).filter_map(|n| n.number).collect();
        self.required = self.ways().map(required).collect();
    }
}

struct Reader<'a> {
    terms: &'a Terms,
    passages: Vec<Passage>,
    faults: Vec<TemplateFault>,
}

impl Reader<'_> {
    fn read(&mut self, text: &str, start: usize) {
        let mut number = text[..start].matches('\n').count();
        let mut at = start;
        let mut open = false;
        for raw in text[start..].split_inclusive('\n') {
            number += 1;
            let line = raw.trim_end();
            let indent = line.len() - line.trim_start().len();
            let span = at + indent..at + line.len();
            at += raw.len();
            let line = line.trim_start();
            if line.starts_with("{#") && line.ends_with("#}") {
                continue;
            }
            if line.is_empty() {
                open = false;
                continue;
            }
            if !open {
                self.passages
                    .push(Passage { ways: vec![PassageWay { label: None, last_resort: false, lines: Vec::new() }] });
                open = true;
            }
            self.line(line, number, span);
        }
        self.passages.retain(|p| p.ways.iter().any(|w| !w.lines.is_empty()));
        for passage in &mut self.passages {
            passage.ways.retain(|w| !w.lines.is_empty());
        }
    }

    fn line(&mut self, line: &str, number: usize, span: Range<usize>) {
        let Some(passage) = self.passages.last_mut() else { return };
        if let Some(rest) = line.strip_prefix("//") {
            let (last_resort, label) = match rest.strip_prefix('-') {
                Some(label) => (true, label),
                None => (false, rest),
            };
            let label = label.trim();
            let way =
                PassageWay { label: (!label.is_empty()).then(|| label.to_owned()), last_resort, lines: Vec::new() };
            match passage.ways.last_mut() {
                Some(first) if first.lines.is_empty() => *first = way,
                _ => passage.ways.push(way),
            }
            return;
        }
        let Some(current) = passage.ways.last_mut() else { return };
        if let Some(rest) = line.strip_prefix('/') {
            let (last_resort, rest) = match rest.strip_prefix("- ") {
                Some(rest) => (true, rest),
                None => (false, rest),
            };
            let wording = rest.trim_start();
            let at = span.end - wording.len();
            match current.lines.last_mut() {
                Some(above) => {
                    let (role, wording, at) = role_of(wording, at);
                    if role != Role::Sentence && role != above.role {
                        self.faults.push(TemplateFault { span, kind: TemplateFaultKind::WayOfOtherKind });
                        return;
                    }
                    above.ways.push(way(wording, number, at, last_resort, self.terms, &mut self.faults));
                }
                None => self.faults.push(TemplateFault { span, kind: TemplateFaultKind::WayWithoutSentence }),
            }
            return;
        }
        let mut rest = line;
        let (mut must, mut follows, mut priority) = (false, false, 0);
        loop {
            if let Some(after) = rest.strip_prefix("! ") {
                (must, rest) = (true, after.trim_start());
            } else if let Some(after) = rest.strip_prefix("& ") {
                (follows, rest) = (true, after.trim_start());
            } else if let Some(after) = rest.strip_prefix("?? ") {
                (priority, rest) = (2, after.trim_start());
            } else if let Some(after) = rest.strip_prefix("? ") {
                (priority, rest) = (1, after.trim_start());
            } else {
                break;
            }
        }
        let (role, wording, at) = role_of(rest, span.end - rest.len());
        let way = way(wording, number, at, false, self.terms, &mut self.faults);
        current.lines.push(Line { role, must, follows, priority, ways: vec![way] });
    }
}

/// The answers that Tera may print: all that the wording names and not only tests.
fn may_print(needs: &[Need]) -> Numbers {
    needs.iter().filter(|need| !need.silent).filter_map(|need| need.number).collect()
}

/// Whether a need is what keeps a wording for one tone.
fn for_a_tone(need: &Need) -> bool {
    &*need.name == "tone" && need.guards.iter().any(|guard| matches!(guard, Guard::Is(_)))
}

/// What a line becomes, its wording, and where that begins.
fn role_of(line: &str, at: usize) -> (Role, &str, usize) {
    let hashes = line.chars().take_while(|&c| c == '#').count();
    if (1..=6).contains(&hashes) && line[hashes..].starts_with(' ') {
        let wording = line[hashes..].trim_start();
        let level = u8::try_from(hashes).unwrap_or(6);
        return (Role::Heading(level), wording, at + line.len() - wording.len());
    }
    for (mark, role) in [("- ", Role::Item), ("> ", Role::Quote), ("= ", Role::Set)] {
        if let Some(wording) = line.strip_prefix(mark) {
            return (role, wording.trim_start(), at + line.len() - wording.trim_start().len());
        }
    }
    (Role::Sentence, line, at)
}

fn way(
    wording: &str,
    line: usize,
    at: usize,
    last_resort: bool,
    terms: &Terms,
    faults: &mut Vec<TemplateFault>,
) -> Way {
    let found = scan::scan(wording, terms);
    for (name, span, wants) in &found.wrong {
        faults.push(TemplateFault {
            span: at + span.start..at + span.end,
            kind: TemplateFaultKind::Guard { name: name.clone(), wants: wants.clone() },
        });
    }
    Way {
        last_resort,
        line,
        text: wording.into(),
        span: at..at + wording.len(),
        tera: found.tera,
        needs: found.needs,
        back: Vec::new(),
        opaque: found.opaque,
        key: String::new(),
        number: 0,
        pieces: None,
        head: Head::Unknown,
        prints: Numbers::default(),
        whole: false,
        toned: false,
        own: OnceLock::new(),
        lot: OnceLock::new(),
    }
}

/// The unknown filters and answers of a wording, each with the nearest name.
pub(super) fn unknown_names(way: &Way, answers: &[&str], filters: &[&str], terms: &Terms) -> Vec<TemplateFault> {
    let found = scan::scan(&way.text, terms);
    let place = |span: &Range<usize>| way.span.start + span.start..way.span.start + span.end;
    let mut faults = Vec::new();
    for (name, span) in &found.names {
        if !answers.contains(&name.as_str()) {
            let kind = TemplateFaultKind::UnknownAnswer {
                name: name.clone(),
                nearest: nearest(name, answers.iter().copied()),
            };
            faults.push(TemplateFault { span: place(span), kind });
        }
    }
    for (name, span) in &found.filters {
        if !filters.contains(&name.as_str()) {
            let names = filters.iter().chain(guard::NAMES).copied().chain(terms.test_names());
            let kind = TemplateFaultKind::UnknownFilter { name: name.clone(), nearest: nearest(name, names) };
            faults.push(TemplateFault { span: place(span), kind });
        }
    }
    faults
}
