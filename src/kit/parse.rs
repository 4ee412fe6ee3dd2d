//! Reads a template file: front matter, passages, lines and their ways.

use std::ops::Range;

use serde::Deserialize;

use super::question::Condition;
use super::template::{Line, Passage, PassageWay, Role, Template, Voice, Way};
use super::terms::Terms;
use super::{guard, scan};
use crate::language::Language;
use crate::source::Source;

/// Something wrong with a template, with its place in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateFault {
    /// Where.
    pub span: Range<usize>,
    /// What.
    pub kind: TemplateFaultKind,
}

/// What is wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateFaultKind {
    /// It does not begin with `---` and end its front matter with `---`.
    NoFrontMatter,
    /// The front matter is not what it should be; the reader's own words.
    FrontMatter(String),
    /// Words are not `from-to`.
    Words(String),
    /// There is nothing to tell in it.
    Empty,
    /// A way (`/`) with no sentence above it.
    WayWithoutSentence,
    /// A way that is marked as another kind of line than the sentence above it.
    WayOfOtherKind,
    /// A test has the wrong arguments.
    Guard {
        /// The test.
        name: String,
        /// What it wants.
        wants: String,
    },
    /// No such answer, with the nearest name there is.
    UnknownAnswer {
        /// The name as written.
        name: String,
        /// The nearest name.
        nearest: Option<String>,
    },
    /// No such filter or test, with the nearest name there is.
    UnknownFilter {
        /// The name as written.
        name: String,
        /// The nearest name.
        nearest: Option<String>,
    },
    /// No such channel, with the nearest name there is.
    UnknownChannel {
        /// The name as written.
        name: String,
        /// The nearest name.
        nearest: Option<String>,
    },
    /// Tera cannot read the wording; its own words.
    Syntax(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    name: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    about: String,
    channel: String,
    voice: Voice,
    #[serde(default)]
    words: Option<String>,
    #[serde(default)]
    syllables: Option<usize>,
    #[serde(default)]
    needs: Vec<String>,
    #[serde(default)]
    when: Option<Condition>,
}

/// Parses a template; the names in it are checked later, against its kit.
///
/// # Errors
/// Everything that is wrong with its shape, at once.
pub(super) fn parse(
    source: Source,
    language: Language,
    terms: &Terms,
) -> Result<Template, (Source, Vec<TemplateFault>)> {
    match parse_parts(&source, language, terms) {
        Ok(mut template) => {
            template.source = source;
            Ok(template)
        }
        Err(faults) => Err((source, faults)),
    }
}

fn parse_parts(source: &Source, language: Language, terms: &Terms) -> Result<Template, Vec<TemplateFault>> {
    let text = &source.text;
    let fault = |span: Range<usize>, kind| vec![TemplateFault { span, kind }];
    let (front, body_start) =
        front_matter(text).ok_or_else(|| fault(source.line_span(1), TemplateFaultKind::NoFrontMatter))?;
    let head: FrontMatter = serde_yaml::from_str(&text[front.clone()]).map_err(|error| {
        let at = error.location().map_or(front.start, |l| front.start + l.index());
        fault(at..source.line_span(source.place(at).line).end.max(at), TemplateFaultKind::FrontMatter(plain(&error)))
    })?;
    let words = match head.words.as_deref().map(range) {
        None => None,
        Some(Some(words)) => Some(words),
        Some(None) => {
            let at = text[front.clone()].find("words:").map_or(front.start, |i| front.start + i);
            return Err(fault(
                source.line_span(source.place(at).line),
                TemplateFaultKind::Words(head.words.unwrap_or_default()),
            ));
        }
    };
    let mut reader = Reader { terms, passages: Vec::new(), faults: Vec::new() };
    reader.read(text, body_start);
    if reader.passages.is_empty() && reader.faults.is_empty() {
        return Err(fault(source.line_span(1), TemplateFaultKind::Empty));
    }
    if !reader.faults.is_empty() {
        return Err(reader.faults);
    }
    Ok(Template {
        title: if head.title.is_empty() { head.name.clone() } else { head.title },
        name: head.name,
        about: head.about,
        language,
        channel: head.channel,
        voice: head.voice,
        words,
        syllables: head.syllables,
        needs: head.needs,
        when: head.when,
        passages: reader.passages,
        source: Source::new("", ""),
        index: 0,
        twins: 0,
    })
}

/// The YAML library's message without its own line numbers, which count from the front matter.
fn plain(error: &serde_yaml::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}

/// The front matter's bytes and where the body begins.
fn front_matter(text: &str) -> Option<(Range<usize>, usize)> {
    let first = text.lines().next()?;
    if first.trim_end() != "---" {
        return None;
    }
    let start = text.find('\n')? + 1;
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((start..at, at + line.len()));
        }
        at += line.len();
    }
    None
}

fn range(words: &str) -> Option<(usize, usize)> {
    let (from, to) = words.split_once(['-', '–'])?;
    let (from, to) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
    (from <= to).then_some((from, to))
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
        text: wording.to_owned(),
        span: at..at + wording.len(),
        tera: found.tera,
        needs: found.needs,
        opaque: found.opaque,
        key: String::new(),
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

/// The nearest of some names, if one is near enough to have been meant; none for what is far too long to be a name.
#[must_use]
pub fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    const LONGEST: usize = 64;
    names
        .take_while(|_| name.len() <= LONGEST)
        .map(|n| (strsim::damerau_levenshtein(name, n), n))
        .filter(|(distance, n)| *distance <= 2.max(n.len() / 3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, n)| n.to_owned())
}
