//! The kit's own terms: word lists and named tests that its templates share.

use std::collections::{BTreeMap, HashMap};

use super::guard::Guard;
use super::scan;
use crate::language::Language;

/// Word lists and named tests, by language code and name, as `kit.yaml` writes them.
#[derive(Clone, Debug, Default, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TermsFile {
    /// Lists of words for tests such as `holds(courses)`.
    #[serde(default)]
    pub(super) words: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    /// Tests under one name: `taught_by: not_span | holds_not(courses)`.
    #[serde(default)]
    pub(super) tests: BTreeMap<String, BTreeMap<String, String>>,
}

/// The terms of one language, ready for templates.
#[derive(Clone, Debug, Default)]
pub(super) struct Terms {
    words: HashMap<String, Vec<String>>,
    tests: HashMap<String, Vec<Guard>>,
}

impl Terms {
    /// The terms of a language; a test that cannot be read is given back with what it wants.
    pub(super) fn new(file: &TermsFile, language: Language) -> Result<Terms, Vec<(String, String)>> {
        let mut terms = Terms::default();
        if let Some(words) = file.words.get(language.code()) {
            terms.words = words.iter().map(|(name, list)| (name.clone(), list.clone())).collect();
        }
        let mut wrong = Vec::new();
        for (name, text) in file.tests.get(language.code()).into_iter().flatten() {
            match scan::guards(text, &terms) {
                Ok(guards) => {
                    terms.tests.insert(name.clone(), guards);
                }
                Err(wants) => wrong.push((name.clone(), wants)),
            }
        }
        if wrong.is_empty() { Ok(terms) } else { Err(wrong) }
    }

    /// The words of this list.
    pub(super) fn words(&self, name: &str) -> Option<&[String]> {
        self.words.get(name).map(Vec::as_slice)
    }

    /// The tests of this name.
    pub(super) fn test(&self, name: &str) -> Option<&[Guard]> {
        self.tests.get(name).map(Vec::as_slice)
    }

    /// The names of all tests, for the nearest of them.
    pub(super) fn test_names(&self) -> impl Iterator<Item = &str> {
        self.tests.keys().map(String::as_str)
    }
}
