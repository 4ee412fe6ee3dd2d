//! The Indonesian templates of the built-in kit; a test proves that none is forgotten.

use super::{Embedded, templates};

/// All of them, in the order of their names.
pub(super) const TEMPLATES: &[Embedded] = templates![
    "id":
    "customer-story",
    "customer-story-third",
    "harder-way",
    "harder-way-third",
    "instagram",
    "maker-profile",
    "maker-profile-third",
    "origin-story",
    "origin-story-third",
    "product-description",
    "provenance",
    "provenance-third",
    "short-story",
    "short-story-third",
    "visit",
    "visit-third",
];
