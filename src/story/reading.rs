//! A wording as it reads in this story, whatever stands around it: worked out once, however often it is weighed.

use std::cell::OnceCell;

use super::state::Opening;
use crate::format::reveal;
use crate::language::known::{Content, Known};
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
    content: OnceCell<Content>,
    opening: OnceCell<Opening>,
    openings: OnceCell<(Option<Opening>, Opening)>,
}

impl Reading {
    /// A reading; its content, where that is known from its parts.
    pub(crate) fn new(text: String, answers: Vec<usize>, language: Language, content: Option<Content>) -> Reading {
        let content = content.map_or_else(OnceCell::new, OnceCell::from);
        let (known, opening, openings) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Reading { text, answers, language, known, content, opening, openings }
    }

    /// What is known of its words.
    pub(crate) fn known(&self) -> &Known {
        self.known.get_or_init(|| Known::of(&reveal(&self.text), self.language))
    }

    /// Its first word.
    pub(crate) fn opening(&self) -> Opening {
        *self.opening.get_or_init(|| Opening::of(&reveal(&self.text)))
    }

    /// Its words.
    pub(crate) fn content(&self) -> &Content {
        self.content.get_or_init(|| {
            let mut content = Content::default();
            content.add(self.known());
            content
        })
    }

    /// Whether it names or describes somebody.
    pub(crate) fn names_somebody(&self) -> bool {
        let content = self.content();
        content.person || content.name && self.known().names_somebody()
    }

    /// The first words of its last two sentences; only the last where it is a single one.
    pub(crate) fn openings(&self) -> (Option<Opening>, Opening) {
        *self.openings.get_or_init(|| {
            let seen = reveal(&self.text);
            let mut sentences = text::each_sentence(&seen);
            let (Some(mut before), Some(mut last)) = (sentences.next(), sentences.next()) else {
                return (None, self.opening());
            };
            for sentence in sentences {
                (before, last) = (last, sentence);
            }
            (Some(Opening::of(before)), Opening::of(last))
        })
    }
}
