//! The Indonesian templates of the built-in kit; a test proves that none is forgotten.

use super::{Embedded, templates};

/// All of them, in the order of their names.
pub(super) const TEMPLATES: &[Embedded] = templates![
    "id":
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
