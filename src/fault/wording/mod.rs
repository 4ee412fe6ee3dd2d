//! The words for every fault, one file a language; the matches prove that neither lacks one.

mod en;
mod id;

use super::FaultKind;
use crate::kit::TemplateFaultKind;
use crate::language::Language;

/// A test of a template as it is written, with something to test: `long(6)`. Its name alone where it is the kit's own.
fn written(test: &str) -> String {
    match test {
        "short" | "long" | "chars" => format!("{test}(6)"),
        "form" => format!("{test}(\"noun\", \"verb\")"),
        "apart" | "about" | "beyond" | "before" | "since" => format!("{test}(\"owner\")"),
        _ => format!("{test}(\"…\")"),
    }
}

/// What is wrong.
pub(super) fn message(kind: &FaultKind, language: Language) -> String {
    match language {
        Language::En => en::message(kind),
        Language::Id => id::message(kind),
    }
}

/// What to do instead; none for a kind that refuses nothing.
pub(super) fn hint(kind: &FaultKind, language: Language) -> Option<String> {
    match (meant(kind), language) {
        (Some(nearest), Language::En) => Some(en::did_you_mean(nearest)),
        (Some(nearest), Language::Id) => Some(id::did_you_mean(nearest)),
        (None, Language::En) => en::hint(kind),
        (None, Language::Id) => id::hint(kind),
    }
}

/// The name that may have been meant by one that there is not.
fn meant(kind: &FaultKind) -> Option<&str> {
    match kind {
        FaultKind::UnknownChapter { nearest, .. }
        | FaultKind::UnknownKey { nearest, .. }
        | FaultKind::UnknownWord { nearest, .. }
        | FaultKind::UnknownQuestion { nearest, .. }
        | FaultKind::Template(
            TemplateFaultKind::UnknownAnswer { nearest, .. }
            | TemplateFaultKind::UnknownFilter { nearest, .. }
            | TemplateFaultKind::UnknownChannel { nearest, .. },
        ) => nearest.as_deref(),
        FaultKind::Template(TemplateFaultKind::Head(kind)) => meant(kind),
        _ => None,
    }
}
