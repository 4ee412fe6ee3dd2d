//! What became of a run.

use std::io;
use std::path::{Path, PathBuf};

use super::inputs::Input;
use super::same::Same;
use crate::decode::NotText;
use crate::fault::Fault;
use crate::language::Language;
use crate::source::Place;

/// The most inputs of a kind that are kept by name, where a million may be of it and the record has them all.
pub(super) const MOST_NAMED: usize = 100;

/// What became of a run.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Inputs there were.
    pub inputs: usize,
    /// Inputs that were told in this run.
    pub told: usize,
    /// Inputs that were passed over, because nothing has changed since they were told.
    pub skipped: usize,
    /// Stories in all, of told and skipped inputs.
    pub stories: usize,
    /// Stories with warnings.
    pub warned: usize,
    /// Files that are new.
    pub new: usize,
    /// Files that have changed.
    pub changed: usize,
    /// Files that came out as they were and so were not touched.
    pub same_files: usize,
    /// What could not be told, in the order of the inputs.
    pub failed: Vec<Failed>,
    /// Files that somebody has edited and that were therefore left alone.
    pub kept: Vec<PathBuf>,
    /// Inputs whose folder's name was taken by an earlier one.
    pub renamed: usize,
    /// The first of them, at most a hundred, each with the folder it got.
    pub first_renamed: Vec<(Input, String)>,
    /// Files of earlier runs that no input makes any more.
    pub left: Vec<String>,
    /// Those of them that were removed.
    pub pruned: usize,
    /// Stories that say the same.
    pub same: Vec<Same>,
    /// The run ended at the first failure, as it was asked to.
    pub ended_early: bool,
}

/// An input that could not be told.
#[derive(Debug)]
pub struct Failed {
    /// The input.
    pub input: Input,
    /// Why.
    pub reason: Reason,
}

/// Why an input could not be told.
#[derive(Debug)]
pub enum Reason {
    /// It could not be read.
    Read(io::Error),
    /// It is no text.
    NotText(NotText),
    /// It has faults: each with its place.
    Faults(Vec<(Place, Fault)>),
    /// These answers are missing for a template.
    NotTellable {
        /// The template.
        template: String,
        /// The questions to answer first.
        missing: Vec<String>,
        /// The language of the answers.
        language: Language,
    },
    /// A template is for other answers than these.
    NotForThese {
        /// The template.
        template: String,
        /// The question whose answer says so.
        question: String,
        /// The language of the answers.
        language: Language,
    },
    /// There is no such template in its language (and voice).
    NoTemplate {
        /// The template.
        template: String,
        /// The language of the answers.
        language: Language,
    },
    /// Its stories could not be written.
    Write(PathBuf, io::Error),
}

impl Reason {
    /// A short name that stays the same, for grouping and for scripts.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Reason::Read(_) => "unreadable",
            Reason::NotText(_) => "not-text",
            Reason::Faults(faults) => faults.first().map_or("faults", |(_, fault)| fault.code()),
            Reason::NotTellable { .. } => "needs-answers",
            Reason::NotForThese { .. } => "for-other-answers",
            Reason::NoTemplate { .. } => "no-template",
            Reason::Write(..) => "unwritable",
        }
    }
}

/// The part of a path that readers know an input by.
pub(crate) fn stem(input: &Path) -> String {
    input.file_stem().filter(|s| *s != "-").map(|s| s.to_string_lossy().into_owned()).unwrap_or_default()
}
