//! Compiles the templates of a kit: every wording goes to Tera, every name is looked up.

use std::ops::Range;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use tera::{ErrorKind, Tera};

use super::body::{Body, unknown_names};
use super::guard::{Guard, Need};
use super::parse::{TemplateFault, TemplateFaultKind};
use super::template::{Template, Way, alternatives};
use super::{braces, engine};
use crate::fault::nearest;
use crate::language::Language;
use crate::story;

/// The compiled wordings of a kit, template by template.
///
/// The built-in kit is known to be sound (a test compiles it whole), so there a template is read and compiled when it is
/// first told.
#[derive(Debug)]
pub(crate) struct Engine {
    teras: Vec<OnceLock<Tera>>,
}

impl Engine {
    /// Renders a wording of a template; none if a filter refused or a word is not there.
    pub(crate) fn render(&self, template: &Template, key: &str, context: &tera::Context) -> Option<String> {
        let tera = self
            .teras
            .get(template.index)?
            .get_or_init(|| tera_of(template.body(), template.language).unwrap_or_default());
        tera.render(key, context).ok()
    }
}

/// When wordings are compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// Now, so that every fault is known before a story is told.
    Now,
    /// When a template is first told.
    Later,
}

/// Compiles the templates of a kit, filling in what the parser could not know.
///
/// # Errors
/// For each template that has faults, its index and its faults.
pub(super) fn compile(
    templates: &mut [Template],
    questions: &FxHashMap<String, usize>,
    channels: &[&str],
    when: When,
) -> Result<Engine, Vec<(usize, Vec<TemplateFault>)>> {
    let mut answers: Vec<&str> = questions.keys().map(String::as_str).collect();
    answers.sort_unstable();
    answers.extend(story::DERIVED);
    let mut all: Vec<(usize, Vec<TemplateFault>)> = Vec::new();
    let mut teras = Vec::with_capacity(templates.len());
    for (index, template) in templates.iter_mut().enumerate() {
        template.index = index;
        let cell = OnceLock::new();
        let mut faults = Vec::new();
        check_head(template, questions, channels, &mut faults);
        // what stands inside `{% if %}` only Tera can tell
        if when == When::Now || template.source.text.contains("{%") {
            match whole(template, &answers, &mut faults) {
                Ok((body, tera)) => {
                    template.body = OnceLock::from(body);
                    cell.get_or_init(|| tera);
                }
                Err(more) => faults.extend(more),
            }
        }
        teras.push(cell);
        if !faults.is_empty() {
            all.push((index, faults));
        }
    }
    if all.is_empty() { Ok(Engine { teras }) } else { Err(all) }
}

/// The sentences of a template with every name in them looked up, and compiled.
fn whole(
    template: &Template,
    answers: &[&str],
    faults: &mut Vec<TemplateFault>,
) -> Result<(Body, Tera), Vec<TemplateFault>> {
    let vocabulary = &template.vocabulary;
    let mut body = Body::read(&template.source.text, template.start, vocabulary)?;
    for way in body.ways() {
        match braces::alone(&way.text) {
            Some(found) => faults.push(lonely_braces(way, &found)),
            None => faults.extend(unknown_names(way, answers, engine::FILTERS, &vocabulary.terms)),
        }
    }
    let tera = match tera_of(&body, template.language) {
        Ok(tera) => tera,
        Err(_) => return Err(syntax_faults(&body, template.language, faults)),
    };
    for way in body.ways_mut().filter(|w| w.opaque) {
        resolve(way, &tera, &vocabulary.questions, answers, faults);
    }
    body.find_twins();
    Ok((body, tera))
}

/// Wordings in a Tera of their own, all at once, because Tera checks the whole set after every addition.
fn tera_of(body: &Body, language: Language) -> Result<Tera, tera::Error> {
    let mut tera = engine::tera(language);
    tera.add_raw_templates(body.ways().map(|w| (w.key.as_str(), w.tera.as_str())))?;
    Ok(tera)
}

fn lonely_braces(way: &Way, (range, opens): &(Range<usize>, bool)) -> TemplateFault {
    let kind = if *opens { TemplateFaultKind::OpenBraces } else { TemplateFaultKind::LooseBraces };
    TemplateFault { span: way.span.start + range.start..way.span.start + range.end, kind }
}

/// Every wording that Tera cannot read, found one by one; not those of which a fault is told already.
fn syntax_faults(body: &Body, language: Language, told: &[TemplateFault]) -> Vec<TemplateFault> {
    let mut faults = Vec::new();
    let is_told = |way: &Way| told.iter().any(|f| way.span.start <= f.span.start && f.span.end <= way.span.end);
    for way in body.ways().filter(|way| !is_told(way)) {
        let Err(error) = engine::tera(language).add_raw_template(&way.key, &way.tera) else { continue };
        let (message, range) = match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                (report.message().to_owned(), report.span().range.clone())
            }
            _ => (error.to_string(), 0..way.tera.len()),
        };
        let start = way.span.start + range.start.min(way.text.len());
        let end = way.span.start + range.end.min(way.text.len());
        faults.push(TemplateFault { span: start..end.max(start), kind: TemplateFaultKind::Syntax(message) });
    }
    faults
}

fn check_head(
    template: &Template,
    questions: &FxHashMap<String, usize>,
    channels: &[&str],
    faults: &mut Vec<TemplateFault>,
) {
    let text = &template.source.text;
    let find = |key: &str, word: &str| {
        let head_end = text.match_indices("\n---").next().map_or(text.len(), |(at, _)| at);
        let head = &text[..head_end];
        let start = head.find(&format!("\n{key}:")).map_or(0, |at| at + key.len() + 2);
        let inside = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
        let alone = |at: usize| !text[..at].ends_with(inside) && !text[at + word.len()..].starts_with(inside);
        let mut found = head[start..].match_indices(word).map(|(at, _)| start + at);
        found.find(|at| alone(*at)).map_or(0..0, |at| at..at + word.len())
    };
    if !channels.contains(&template.channel.as_str()) {
        faults.push(TemplateFault {
            span: find("channel", &template.channel),
            kind: TemplateFaultKind::UnknownChannel {
                name: template.channel.clone(),
                nearest: nearest(&template.channel, channels.iter().copied()),
            },
        });
    }
    let condition = template.when.iter().map(|c| ("when", c.question.as_str()));
    let needs = template.needs.iter().flat_map(|need| alternatives(need)).map(|name| ("needs", name));
    for (key, name) in needs.chain(condition).filter(|(_, name)| !questions.contains_key(*name)) {
        let kind = TemplateFaultKind::UnknownAnswer {
            name: name.to_owned(),
            nearest: nearest(name, questions.keys().map(String::as_str)),
        };
        faults.push(TemplateFault { span: find(key, name), kind });
    }
}

/// Looks up the answers that a wording names inside `{% if %}` and the like, which the scanner leaves to Tera.
fn resolve(
    way: &mut Way,
    tera: &Tera,
    questions: &FxHashMap<String, usize>,
    answers: &[&str],
    faults: &mut Vec<TemplateFault>,
) {
    let mut inside: Vec<String> = tera
        .get_template_variables(&way.key)
        .map(|names| {
            let new = |n: &&str| *n != "maybe" && !way.needs.iter().any(|need| *need.name == **n);
            names.into_iter().filter(new).map(str::to_owned).collect()
        })
        .unwrap_or_default();
    inside.sort();
    for name in inside {
        if answers.contains(&name.as_str()) {
            let number = questions.get(&name).copied();
            way.needs.push(Need { number, ..Need::new(&name, vec![Guard::Any], false, false) });
        } else {
            let kind = TemplateFaultKind::UnknownAnswer { nearest: nearest(&name, answers.iter().copied()), name };
            faults.push(TemplateFault { span: way.span.clone(), kind });
        }
    }
}
