//! Compiles the templates of a kit: every wording goes to Tera, every name is looked up.

use std::collections::{BTreeMap, HashMap};

use tera::{ErrorKind, Tera};

use super::engine;
use super::guard::{Guard, Need};
use super::parse::{TemplateFault, TemplateFaultKind, nearest, unknown_names};
use super::template::{Template, Way};
use crate::language::Language;
use crate::story;

/// The compiled wordings of a kit, by language.
#[derive(Debug)]
pub(crate) struct Engine {
    teras: BTreeMap<Language, Tera>,
}

impl Engine {
    /// Renders a wording; none if a filter refused or a word is not there.
    pub(crate) fn render(&self, language: Language, key: &str, context: &tera::Context) -> Option<String> {
        self.teras.get(&language)?.render(key, context).ok()
    }
}

/// Compiles all templates of a kit, filling in what the parser could not know.
///
/// # Errors
/// For each template that has faults, its index and its faults.
pub(crate) fn compile(
    templates: &mut [Template],
    questions: &HashMap<String, usize>,
    channels: &[&str],
) -> Result<Engine, Vec<(usize, Vec<TemplateFault>)>> {
    let mut teras: BTreeMap<Language, Tera> = Language::ALL.into_iter().map(|l| (l, engine::tera(l))).collect();
    let mut answers: Vec<&str> = questions.keys().map(String::as_str).collect();
    answers.extend(story::DERIVED);
    let mut all = Vec::new();
    for (index, template) in templates.iter_mut().enumerate() {
        let mut faults = Vec::new();
        check_head(template, questions, channels, &mut faults);
        let Some(tera) = teras.get_mut(&template.language) else { continue };
        let ways =
            template.passages.iter_mut().flat_map(|p| &mut p.ways).flat_map(|w| &mut w.lines).flat_map(|l| &mut l.ways);
        for (number, way) in ways.enumerate() {
            way.key = format!("{index}.{number}");
            let unknown = unknown_names(way, &answers, engine::FILTERS);
            if unknown.is_empty() {
                compile_way(way, tera, questions, &answers, &mut faults);
            }
            faults.extend(unknown);
        }
        if !faults.is_empty() {
            faults.sort_by_key(|f| f.span.start);
            all.push((index, faults));
        }
    }
    if all.is_empty() { Ok(Engine { teras }) } else { Err(all) }
}

fn check_head(
    template: &Template,
    questions: &HashMap<String, usize>,
    channels: &[&str],
    faults: &mut Vec<TemplateFault>,
) {
    let text = &template.source.text;
    let find = |word: &str| {
        let head_end = text.match_indices("---").nth(1).map_or(text.len(), |(at, _)| at);
        text[..head_end].find(word).map_or(0..0, |at| at..at + word.len())
    };
    if !channels.contains(&template.channel.as_str()) {
        faults.push(TemplateFault {
            span: find(&template.channel),
            kind: TemplateFaultKind::UnknownChannel {
                name: template.channel.clone(),
                nearest: nearest(&template.channel, channels.iter().copied()),
            },
        });
    }
    for name in template.needs.iter().filter(|n| !questions.contains_key(*n)) {
        let kind = TemplateFaultKind::UnknownAnswer {
            name: name.clone(),
            nearest: nearest(name, questions.keys().map(String::as_str)),
        };
        faults.push(TemplateFault { span: find(name), kind });
    }
}

fn compile_way(
    way: &mut Way,
    tera: &mut Tera,
    questions: &HashMap<String, usize>,
    answers: &[&str],
    faults: &mut Vec<TemplateFault>,
) {
    if let Err(error) = tera.add_raw_template(&way.key, &way.tera) {
        let (message, range) = match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                (report.message().to_owned(), report.span().range.clone())
            }
            _ => (error.to_string(), 0..way.tera.len()),
        };
        let start = way.span.start + range.start.min(way.text.len());
        let end = way.span.start + range.end.clamp(range.start, way.text.len().max(range.start));
        faults.push(TemplateFault {
            span: start..end.min(way.span.end).max(start),
            kind: TemplateFaultKind::Syntax(message),
        });
        return;
    }
    // names inside {% if %} and the like, which the scanner leaves to Tera
    let mut inside: Vec<String> = tera
        .get_template_variables(&way.key)
        .map(|names| {
            names
                .into_iter()
                .filter(|n| *n != "maybe" && !way.needs.iter().any(|need| need.name == **n))
                .map(str::to_owned)
                .collect()
        })
        .unwrap_or_default();
    inside.sort();
    for name in inside {
        if answers.contains(&name.as_str()) {
            way.needs.push(Need { name, number: None, guards: vec![Guard::Any], silent: false, optional: false });
        } else {
            let kind = TemplateFaultKind::UnknownAnswer { nearest: nearest(&name, answers.iter().copied()), name };
            faults.push(TemplateFault { span: way.span.clone(), kind });
        }
    }
    for need in &mut way.needs {
        need.number = questions.get(&need.name).copied();
    }
}
