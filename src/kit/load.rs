//! Loads a kit: its interview, its channels, its templates; everything that is wrong is told at once.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::body::Vocabulary;
use super::compile::{self, Engine, When};
use super::terms::{Terms, TermsFile};
use super::{Channel, Chapter, Question, Template, Texts, Voice};
use super::{check, parse};
use crate::fault::nearest;
use crate::fault::{Fault, FaultKind, Faults};
use crate::language::Language;
use crate::source::Source;
use crate::yaml::{repeated, typed};

/// One interview and the templates that use its answers.
#[derive(Debug)]
pub struct Kit {
    /// Its name, as answers files write it.
    pub name: String,
    /// The number that rises when questions change.
    pub version: u32,
    /// The languages it asks in; the first is the fallback for a missing text.
    pub languages: Vec<Language>,
    /// What readers call it.
    pub title: Texts,
    /// What it is for.
    pub about: Texts,
    /// The parts of the interview, in order.
    pub chapters: Vec<Chapter>,
    /// The questions, in order.
    pub questions: Vec<Question>,
    /// Where stories can be published.
    pub channels: Vec<Channel>,
    /// The ways to tell the answers.
    pub templates: Vec<Template>,
    index: Arc<FxHashMap<String, usize>>,
    engine: Engine,
}

/// The texts that a kit is made of.
#[derive(Clone, Debug)]
pub struct KitSources {
    /// `kit.yaml`.
    pub kit: Source,
    /// `channels.yaml`.
    pub channels: Source,
    /// The templates, each with the language whose folder it lies in.
    pub templates: Vec<(Language, Source)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KitFile {
    pub(super) name: String,
    #[serde(default)]
    pub(super) version: u32,
    pub(super) languages: Vec<String>,
    #[serde(default)]
    pub(super) title: Texts,
    #[serde(default)]
    pub(super) about: Texts,
    #[serde(default)]
    pub(super) terms: TermsFile,
    pub(super) chapters: Vec<Chapter>,
    pub(super) questions: Vec<Question>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChannelsFile {
    channels: Vec<Channel>,
}

impl Kit {
    /// Loads a kit from its texts, and checks every part of it.
    ///
    /// # Errors
    /// The faults of each text that has any.
    pub fn from_sources(sources: KitSources) -> Result<Kit, Vec<Faults>> {
        Kit::load(sources, When::Now)
    }

    pub(super) fn load(sources: KitSources, when: When) -> Result<Kit, Vec<Faults>> {
        let file: KitFile = typed(&sources.kit).map_err(|f| vec![f])?;
        let channels: ChannelsFile = typed(&sources.channels).map_err(|f| vec![f])?;
        if when == When::Now {
            let twice: Vec<Faults> = [&sources.kit, &sources.channels].into_iter().filter_map(repeated).collect();
            if !twice.is_empty() {
                return Err(twice);
            }
        }
        let mut faults = check::check(&sources.kit, &file);
        let mut terms = terms(&sources.kit, &file.terms, &mut faults);
        if !faults.is_empty() {
            return Err(vec![Faults::new(sources.kit, faults)]);
        }
        let index: FxHashMap<String, usize> =
            file.questions.iter().enumerate().map(|(i, q)| (q.name.clone(), i)).collect();
        let index = Arc::new(index);
        let vocabularies = Language::ALL.map(|language| {
            let terms = terms.remove(&language).unwrap_or_default();
            Arc::new(Vocabulary { language, questions: Arc::clone(&index), terms })
        });
        let mut all: BTreeMap<usize, Faults> = BTreeMap::new();
        let mut templates = Vec::new();
        for (at, (language, source)) in sources.templates.into_iter().enumerate() {
            let Some(vocabulary) = vocabularies.iter().find(|v| v.language == language) else { continue };
            match parse::parse(source, vocabulary) {
                Ok(template) => templates.push(template),
                Err((source, faults)) => {
                    all.insert(at, Faults::new(source, faults.into_iter().map(of_template).collect()));
                }
            }
        }
        let names: Vec<&str> = channels.channels.iter().map(|c| c.name.as_str()).collect();
        let engine = match compile::compile(&mut templates, &index, &names, when) {
            Ok(engine) if all.is_empty() => engine,
            Ok(_) => return Err(all.into_values().collect()),
            Err(faults) => {
                let compiled = faults.into_iter().map(|(i, faults)| {
                    Faults::new(templates[i].source.clone(), faults.into_iter().map(of_template).collect())
                });
                return Err(all.into_values().chain(compiled).collect());
            }
        };
        Ok(Kit {
            name: file.name,
            version: file.version,
            languages: file.languages.iter().filter_map(|l| Language::from_code(l)).collect(),
            title: file.title,
            about: file.about,
            chapters: file.chapters,
            questions: file.questions,
            channels: channels.channels,
            templates,
            index,
            engine,
        })
    }

    /// The question of this name.
    #[must_use]
    pub fn question(&self, name: &str) -> Option<&Question> {
        self.number(name).and_then(|number| self.questions.get(number))
    }

    /// The number of the question of this name, by which the templates know it.
    pub(crate) fn number(&self, name: &str) -> Option<usize> {
        self.index.get(name).copied()
    }

    /// The template of this name in this language: in the voice that is asked for, else in the first person if there is one.
    #[must_use]
    pub fn template(&self, name: &str, language: Language, voice: Option<Voice>) -> Option<&Template> {
        let mut found = self.templates_in(language).filter(|t| t.name == name);
        match voice {
            Some(voice) => found.find(|t| t.voice == voice),
            None => found.min_by_key(|t| t.voice == Voice::Third),
        }
    }

    /// The templates of a language, in the order of their names; a template in two voices comes twice.
    pub fn templates_in(&self, language: Language) -> impl Iterator<Item = &Template> {
        self.templates.iter().filter(move |t| t.language == language)
    }

    /// The nearest name of a template in this language, if one is near enough to have been meant.
    #[must_use]
    pub fn nearest_template(&self, name: &str, language: Language) -> Option<String> {
        nearest(name, self.templates_in(language).map(|t| t.name.as_str()))
    }

    pub(crate) fn engine(&self) -> &Engine {
        &self.engine
    }
}

/// The terms of every language, with the faults of those that cannot be read.
fn terms(source: &Source, file: &TermsFile, faults: &mut Vec<Fault>) -> HashMap<Language, Terms> {
    let mut all = HashMap::new();
    for language in Language::ALL {
        match Terms::new(file, language) {
            Ok(terms) => {
                all.insert(language, terms);
            }
            Err(wrong) => faults.extend(wrong.into_iter().map(|(name, wants)| {
                let at = source.text.find(&format!("{name}:")).unwrap_or(0);
                let kind = parse::TemplateFaultKind::Guard { name: name.clone(), wants };
                Fault::new(at..at + name.len(), FaultKind::Template(kind))
            })),
        }
    }
    all
}

fn of_template(fault: parse::TemplateFault) -> Fault {
    Fault::new(fault.span, FaultKind::Template(fault.kind))
}
