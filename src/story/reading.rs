//! A wording as it reads in this story, whatever stands around it: worked out once, however often it is weighed.

use std::cell::OnceCell;

use super::state::Opening;
use crate::format::reveal;
use crate::language::content::{self, Stem};
use crate::language::{Language, text};

/// A wording with its answers in it, finished.
#[derive(Debug)]
pub(crate) struct Reading {
    /// Finished, with held characters still held.
    pub(crate) text: String,
    /// The answers that it printed.
    pub(crate) answers: Vec<usize>,
    /// Its words, once they were counted.
    pub(crate) words: OnceCell<usize>,
    language: Language,
    opening: OnceCell<Opening>,
    stems: OnceCell<Vec<Stem>>,
    openings: OnceCell<Vec<Opening>>,
}

impl Reading {
    pub(crate) fn new(text: String, answers: Vec<usize>, language: Language) -> Reading {
        let (words, opening) = (OnceCell::new(), OnceCell::new());
        Reading { text, answers, words, language, opening, stems: OnceCell::new(), openings: OnceCell::new() }
    }

    /// Its first word.
    pub(crate) fn opening(&self) -> &Opening {
        self.opening.get_or_init(|| Opening::of(&reveal(&self.text)))
    }

    /// Its content words.
    pub(crate) fn stems(&self) -> &[Stem] {
        self.stems.get_or_init(|| content::stems(&reveal(&self.text), self.language))
    }

    /// The first words of the last two of its sentences.
    pub(crate) fn openings(&self) -> &[Opening] {
        self.openings.get_or_init(|| {
            let seen = reveal(&self.text);
            let sentences = text::sentences(&seen);
            let last = sentences.len().saturating_sub(2);
            sentences[last..].iter().map(|s| Opening::of(s)).collect()
        })
    }
}
