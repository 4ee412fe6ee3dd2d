//! The English templates of the built-in kit; a test proves that none is forgotten.

use super::{Embedded, templates};

/// All of them, in the order of their names.
pub(super) const TEMPLATES: &[Embedded] = templates![
    "en":
    "amazon",
    "back-card",
    "customer-story",
    "customer-story-third",
    "etsy",
    "exhibition-label",
    "facebook",
    "google-business",
    "google-merchant",
    "hang-tag",
    "harder-way",
    "harder-way-third",
    "instagram",
    "maker-profile",
    "maker-profile-third",
    "origin-story",
    "origin-story-third",
    "pitch-30",
    "pitch-60",
    "press",
    "product-description",
    "product-page",
    "provenance",
    "provenance-third",
    "search-listing",
    "shopee",
    "short-story",
    "short-story-third",
    "slogan",
    "tiktok",
    "tokopedia",
    "visit",
    "visit-third",
    "whatsapp-catalogue",
    "x",
];
