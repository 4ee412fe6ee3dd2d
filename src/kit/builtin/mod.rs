//! The kits that are in the binary.

mod templates;

use std::sync::OnceLock;

use super::compile::When;
use super::{Kit, KitSources};
use crate::fault::Faults;
use crate::language::Language;
use crate::source::Source;

/// The names of the built-in kits.
pub const KITS: &[&str] = &["product-story"];

/// The texts of the built-in kit.
#[must_use]
pub fn sources() -> KitSources {
    let named = |name: &str, text: &str| Source::new(format!("story-templates/{name}"), text);
    KitSources {
        kit: named("product-story/kit.yaml", include_str!("../../../story-templates/product-story/kit.yaml")),
        channels: channels(),
        templates: [(Language::En, templates::ENGLISH), (Language::Id, templates::INDONESIAN)]
            .into_iter()
            .flat_map(|(language, templates)| templates.iter().map(move |t| (language, t)))
            .map(|(language, (name, text))| (language, named(&format!("product-story/{name}"), text)))
            .collect(),
    }
}

/// The channels that every kit may use.
#[must_use]
pub fn channels() -> Source {
    Source::new("story-templates/channels.yaml", include_str!("../../../story-templates/channels.yaml"))
}

/// The built-in kit `product-story`, loaded once.
///
/// # Errors
/// None in a released binary: a test compiles every template.
pub fn kit() -> Result<&'static Kit, &'static Vec<Faults>> {
    static KIT: OnceLock<Result<Kit, Vec<Faults>>> = OnceLock::new();
    KIT.get_or_init(|| Kit::load(sources(), When::Later)).as_ref()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_template_is_embedded_and_sound() {
        for (language, templates) in [("en", templates::ENGLISH), ("id", templates::INDONESIAN)] {
            let folder = format!("{}/story-templates/product-story/{language}", env!("CARGO_MANIFEST_DIR"));
            let on_disk: BTreeSet<String> = std::fs::read_dir(folder)
                .unwrap()
                .map(|e| format!("{language}/{}", e.unwrap().file_name().to_string_lossy()))
                .collect();
            assert_eq!(templates.iter().map(|(name, _)| (*name).to_owned()).collect::<BTreeSet<_>>(), on_disk);
        }
        if let Err(faults) = Kit::from_sources(sources()) {
            panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n\n"));
        }
    }
}
