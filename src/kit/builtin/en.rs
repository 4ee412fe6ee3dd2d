//! The English templates of the built-in kit; a test proves that none is forgotten.

use super::{Embedded, templates};

/// All of them, in the order of their names.
pub(super) const TEMPLATES: &[Embedded] = templates![
    "en":
    "customer-story",
    "harder-way",
    "instagram",
    "maker-profile",
    "origin-story",
    "origin-story-third",
    "product-description",
    "provenance",
    "short-story",
    "visit",
];
