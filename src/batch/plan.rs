//! What every story of a run has in common.

use crate::format::Format;
use crate::kit::{Kit, KitSources, Template, Voice};
use crate::language::Language;
use crate::story::Options;

/// The template that is told where none is named.
const USUAL: &str = "origin-story";

/// Which templates are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The kit's usual one: `origin-story`, or its first.
    Usual,
    /// These; an input that cannot be told by one of them has failed.
    Named(Vec<String>),
    /// Every one that an input's answers can tell.
    All,
}

/// What every story of a run has in common.
#[derive(Debug)]
pub struct Plan<'a> {
    /// The kit.
    pub kit: &'a Kit,
    /// Its templates.
    pub choice: Choice,
    /// What each story is written as; none twice.
    pub formats: Vec<Format>,
    /// Who speaks; any, if none is given.
    pub voice: Option<Voice>,
    /// Seed, date and lead.
    pub options: Options,
    /// Changes when anything does that could change a story: kit, options, release.
    pub print: u64,
}

impl<'a> Plan<'a> {
    /// The templates for answers in a language; a name that the kit has not in this language and voice is an error.
    ///
    /// # Errors
    /// The first name that is not there.
    pub fn templates(&self, language: Language) -> Result<Vec<&'a Template>, String> {
        let kit = self.kit;
        let find = |name: &str| kit.template(name, language, self.voice);
        match &self.choice {
            Choice::Named(names) => names.iter().map(|n| find(n).ok_or_else(|| n.clone())).collect(),
            Choice::All => Ok(names(kit, language).into_iter().filter_map(find).collect()),
            Choice::Usual => {
                let known = names(kit, language);
                let usual = known.iter().find(|n| **n == USUAL).or(known.first()).copied().unwrap_or(USUAL);
                find(usual).map(|t| vec![t]).ok_or_else(|| usual.to_owned())
            }
        }
    }
}

/// The names of a language's templates, each once.
fn names(kit: &Kit, language: Language) -> Vec<&str> {
    let mut names: Vec<&str> = kit.templates_in(language).map(|t| t.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The fingerprint of a kit's texts.
#[must_use]
pub fn kit_print(sources: &KitSources) -> u64 {
    let templates = sources.templates.iter().map(|(_, source)| source);
    let texts = [&sources.kit, &sources.channels].into_iter().chain(templates);
    texts.fold(0, |state: u64, source| state.rotate_left(7) ^ super::print(source.text.as_bytes()))
}
