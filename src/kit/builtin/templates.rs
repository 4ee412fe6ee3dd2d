//! The templates of the built-in kit, each in both languages; a test proves that none is forgotten.

/// A template of the built-in kit: its path below the kit's folder, and its text.
pub(super) type Embedded = (&'static str, &'static str);

/// Embeds a template of one language.
macro_rules! template {
    ($language:literal, $name:literal) => {
        (
            concat!($language, "/", $name, ".md"),
            include_str!(concat!("../../../story-templates/product-story/", $language, "/", $name, ".md")),
        )
    };
}

/// Embeds templates by their names, in the order of these.
macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        /// The English ones.
        pub(super) const ENGLISH: &[Embedded] = &[$(template!("en", $name)),*];
        /// The Indonesian ones.
        pub(super) const INDONESIAN: &[Embedded] = &[$(template!("id", $name)),*];
    };
}

templates![
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
