//! YAML into types: the files that come with a kit.

use serde::de::DeserializeOwned;

use super::{duplicates, line_of, misfits};
use crate::fault::{Fault, FaultKind, Faults};
use crate::source::Source;

/// Reads a text into its types.
///
/// # Errors
/// All that is no YAML, stands twice or does not fit the types, each with its place.
pub(crate) fn typed<T: DeserializeOwned>(source: &Source) -> Result<T, Faults> {
    serde_yaml::from_str(&source.text).map_err(|error| Faults::new(source.clone(), explain::<T>(&source.text, &error)))
}

/// Keys that stand twice in a text: the library takes the last one without a word where keys are free (texts by language).
pub(crate) fn repeated(source: &Source) -> Option<Faults> {
    let (root, mut faults) = super::read(&source.text);
    if let Some(root) = &root {
        duplicates(root, &mut faults);
    }
    (!faults.is_empty()).then(|| Faults::new(source.clone(), faults))
}

/// What is wrong with a text that the library could not read into its types.
pub(crate) fn explain<T: DeserializeOwned>(text: &str, error: &serde_yaml::Error) -> Vec<Fault> {
    let (root, mut faults) = super::read(text);
    if let Some(root) = root {
        duplicates(&root, &mut faults);
        if faults.is_empty() {
            faults = misfits::<T>(root);
        }
    }
    if faults.is_empty() {
        faults.push(in_its_own_words(text, error));
    }
    faults
}

/// The library's own message, for what nobody foresaw, without its line number, which may count from elsewhere.
fn in_its_own_words(text: &str, error: &serde_yaml::Error) -> Fault {
    let at = error.location().map_or(0, |location| location.index());
    let words = error.to_string();
    let words = words.split(" at line ").next().unwrap_or(&words).to_owned();
    Fault::new(at..line_of(text, at).end.max(at), FaultKind::Yaml(words))
}
