//! The language of the person at the terminal, where no answers file says it.

use crate::language::Language;

/// From `LC_ALL`, `LC_MESSAGES`, `LANGUAGE` or `LANG`: Indonesian if the first that is set says so, else English.
pub(super) fn language() -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"];
    match names.into_iter().filter_map(|name| std::env::var(name).ok()).find(|value| !value.is_empty()) {
        Some(value)
            if value == "id" || value.starts_with("id_") || value.starts_with("id.") || value.starts_with("id:") =>
        {
            Language::Id
        }
        _ => Language::En,
    }
}
