//! The packs that are in the binary.

use std::sync::OnceLock;

use super::{Coach, Pack};
use crate::fault::Faults;
use crate::language::Language;
use crate::source::Source;

/// The packs, with their texts. A test proves that none is forgotten.
const PACKS: &[(&str, &str)] = &[
    ("en", include_str!("../../story-templates/coach/en.yaml")),
    ("id", include_str!("../../story-templates/coach/id.yaml")),
    ("eu", include_str!("../../story-templates/coach/eu.yaml")),
    ("us", include_str!("../../story-templates/coach/us.yaml")),
];

/// The texts of the built-in packs, in the order in which they are laid over one another.
#[must_use]
pub fn sources() -> Vec<Source> {
    PACKS.iter().map(|(name, text)| Source::new(format!("story-templates/coach/{name}.yaml"), *text)).collect()
}

/// The built-in packs, read once.
///
/// # Errors
/// None in a released binary: a test reads every pack.
pub fn packs() -> Result<&'static [Pack], &'static Faults> {
    static READ: OnceLock<Result<Vec<Pack>, Faults>> = OnceLock::new();
    READ.get_or_init(|| sources().iter().map(Pack::read).collect()).as_deref()
}

/// The built-in coach for a language in its usual market, built once.
pub(super) fn coach(language: Language) -> &'static Coach {
    static COACHES: [OnceLock<Coach>; 2] = [const { OnceLock::new() }; 2];
    let at = Language::ALL.iter().position(|l| *l == language).unwrap_or(0);
    COACHES[at].get_or_init(|| Coach::new(packs().unwrap_or(&[]), language, usual_market(language)))
}

/// The market that a text is written for where nobody says: Indonesia for Indonesian, none in particular for English.
#[must_use]
pub fn usual_market(language: Language) -> Option<&'static str> {
    (language == Language::Id).then_some("id")
}
