//! Reads a template's head: its front matter.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use serde::Deserialize;

use super::body::Vocabulary;
use super::question::Condition;
use super::template::{Template, Voice};
use crate::fault::FaultKind;
use crate::source::Source;
use crate::yaml;

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
    /// The front matter is not what it should be.
    Head(Box<FaultKind>),
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
    /// Braces that are opened and not closed.
    OpenBraces,
    /// Braces that close nothing.
    LooseBraces,
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

/// Parses a template's head; its sentences are read later, and the names in it are checked against its kit.
///
/// # Errors
/// What is wrong with its head.
pub(super) fn parse(source: Source, vocabulary: &Arc<Vocabulary>) -> Result<Template, (Source, Vec<TemplateFault>)> {
    match parse_head(&source, vocabulary) {
        Ok(mut template) => {
            template.source = source;
            Ok(template)
        }
        Err(faults) => Err((source, faults)),
    }
}

fn parse_head(source: &Source, vocabulary: &Arc<Vocabulary>) -> Result<Template, Vec<TemplateFault>> {
    let text = &source.text;
    let fault = |span: Range<usize>, kind| vec![TemplateFault { span, kind }];
    let (front, start) =
        front_matter(text).ok_or_else(|| fault(source.line_span(1), TemplateFaultKind::NoFrontMatter))?;
    let head: FrontMatter = serde_yaml::from_str(&text[front.clone()]).map_err(|error| {
        let faults = yaml::explain::<FrontMatter>(&text[front.clone()], &error).into_iter();
        let placed = faults.map(|fault| TemplateFault {
            span: front.start + fault.span.start..front.start + fault.span.end,
            kind: TemplateFaultKind::Head(Box::new(fault.kind)),
        });
        placed.collect::<Vec<_>>()
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
    Ok(Template {
        title: if head.title.is_empty() { head.name.clone() } else { head.title },
        name: head.name,
        about: head.about,
        language: vocabulary.language,
        channel: head.channel,
        voice: head.voice,
        words,
        syllables: head.syllables,
        needs: head.needs,
        when: head.when,
        start,
        body: OnceLock::new(),
        vocabulary: Arc::clone(vocabulary),
        source: Source::new("", ""),
        index: 0,
    })
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
