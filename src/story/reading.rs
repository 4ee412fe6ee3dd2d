//! A wording as it reads in this story, whatever stands around it: worked out once, however often it is weighed.

use std::cell::OnceCell;

use super::state::Opening;
use crate::format::reveal;
use crate::language::content::Stem;
use crate::language::known::Known;
use crate::language::{Language, text};

/// A wording with its answers in it, finished.
#[derive(Debug)]
pub(crate) struct Reading {
    /// Finished, with held characters still held.
    pub(crate) text: String,
    /// The answers that it printed.
    pub(crate) answers: Vec<usize>,
    language: Language,
    known: OnceCell<Known>,
    opening: OnceCell<Opening>,
    openings: OnceCell<Vec<Opening>>,
}

impl Reading {
    pub(crate) fn new(text: String, answers: Vec<usize>, language: Language) -> Reading {
        let (known, opening, openings) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Reading { text, answers, language, known, opening, openings }
    }

    /// What is known of its words.
    pub(crate) fn known(&self) -> &Known {
        self.known.get_or_init(|| Known::of(&reveal(&self.text), self.language))
    }

    /// Its first word.
    pub(crate) fn opening(&self) -> Opening {
        *self.opening.get_or_init(|| Opening::of(&reveal(&self.text)))
    }

    /// Its content words.
    pub(crate) fn stems(&self) -> impl Iterator<Item = Stem> + '_ {
        self.known().words().iter().filter_map(|word| word.stem)
    }

    /// How many words it has; a dash between spaces is none.
    pub(crate) fn words(&self) -> usize {
        self.known().spoken()
    }

    /// The first words of the last two of its sentences.
    pub(crate) fn openings(&self) -> &[Opening] {
        self.openings.get_or_init(|| {
            if self.known().is_one_sentence() {
                return vec![self.opening()];
            }
            let seen = reveal(&self.text);
            let sentences = text::sentences(&seen);
            let last = sentences.len().saturating_sub(2);
            sentences[last..].iter().map(|s| Opening::of(s)).collect()
        })
    }
}
