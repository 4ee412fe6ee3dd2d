//! YAML into types: the files that come with a kit.

use serde::Deserialize;

use crate::fault::{Fault, FaultKind, Faults};
use crate::source::Source;

/// Reads a text into its types.
///
/// # Errors
/// The library's own words where it does not fit, with their place.
pub(crate) fn typed<T: for<'a> Deserialize<'a>>(source: &Source) -> Result<T, Faults> {
    serde_yaml::from_str(&source.text).map_err(|error| {
        let at = error.location().map_or(0, |l| l.index());
        let line = source.line_span(source.place(at).line);
        let fault = Fault::new(at..line.end.max(at), FaultKind::Yaml(words(&error)));
        Faults::new(source.clone(), vec![fault])
    })
}

/// What the library says, without its own line number, which may count from elsewhere.
pub(crate) fn words(error: &serde_yaml::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}
