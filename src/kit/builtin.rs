//! The kits that are in the binary.

use std::sync::OnceLock;

use super::compile::When;
use super::{Kit, KitSources};
use crate::fault::Faults;
use crate::language::Language;
use crate::source::Source;

/// The files of the built-in kit. A test proves that none is forgotten.
const TEMPLATES: &[(Language, &str, &str)] = &[
    (Language::En, "en/instagram.md", include_str!("../../story-templates/product-story/en/instagram.md")),
    (Language::En, "en/origin-story.md", include_str!("../../story-templates/product-story/en/origin-story.md")),
    (
        Language::En,
        "en/origin-story-third.md",
        include_str!("../../story-templates/product-story/en/origin-story-third.md"),
    ),
    (
        Language::En,
        "en/product-description.md",
        include_str!("../../story-templates/product-story/en/product-description.md"),
    ),
    (Language::Id, "id/instagram.md", include_str!("../../story-templates/product-story/id/instagram.md")),
    (Language::Id, "id/origin-story.md", include_str!("../../story-templates/product-story/id/origin-story.md")),
    (
        Language::Id,
        "id/origin-story-third.md",
        include_str!("../../story-templates/product-story/id/origin-story-third.md"),
    ),
    (
        Language::Id,
        "id/product-description.md",
        include_str!("../../story-templates/product-story/id/product-description.md"),
    ),
];

/// The names of the built-in kits.
pub const KITS: &[&str] = &["product-story"];

/// The texts of the built-in kit.
#[must_use]
pub fn sources() -> KitSources {
    let named = |name: &str, text: &str| Source::new(format!("story-templates/{name}"), text);
    KitSources {
        kit: named("product-story/kit.yaml", include_str!("../../story-templates/product-story/kit.yaml")),
        channels: channels(),
        templates: TEMPLATES
            .iter()
            .map(|(language, name, text)| (*language, named(&format!("product-story/{name}"), text)))
            .collect(),
    }
}

/// The channels that every kit may use.
#[must_use]
pub fn channels() -> Source {
    Source::new("story-templates/channels.yaml", include_str!("../../story-templates/channels.yaml"))
}

/// The built-in kit `product-story`, loaded once.
///
/// # Errors
/// None in a released binary: a test compiles every template.
pub fn kit() -> Result<&'static Kit, &'static Vec<Faults>> {
    static KIT: OnceLock<Result<Kit, Vec<Faults>>> = OnceLock::new();
    KIT.get_or_init(|| Kit::load(sources(), When::Later)).as_ref()
}
