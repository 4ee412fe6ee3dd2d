//! Wrong usage, said in Bahasa Indonesia; in English clap says it.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::language::Language;

/// What clap found, in the reader's language; help and version come through as they are.
pub(super) fn words(error: &clap::Error, language: Language) -> String {
    match language {
        Language::Id => indonesian(error).unwrap_or_else(|| error.render().to_string()),
        Language::En => error.render().to_string(),
    }
}

fn indonesian(error: &clap::Error) -> Option<String> {
    let part = |kind: ContextKind| error.get(kind).map(text);
    let suggested = |kind: ContextKind| error.get(kind).and_then(likeliest).as_deref().map(meant);
    let argument = part(ContextKind::InvalidArg).unwrap_or_default();
    let value = part(ContextKind::InvalidValue).unwrap_or_default();
    let (wrong, mut instead) = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let name = part(ContextKind::InvalidSubcommand)?;
            (format!("tidak ada perintah `{name}`"), suggested(ContextKind::SuggestedSubcommand))
        }
        ErrorKind::UnknownArgument => (format!("tidak ada pilihan `{argument}`"), suggested(ContextKind::SuggestedArg)),
        ErrorKind::MissingRequiredArgument => (format!("belum disebut: {argument}"), None),
        ErrorKind::InvalidValue if value.is_empty() => (format!("`{argument}` memerlukan sebuah nilai"), None),
        ErrorKind::InvalidValue => (
            format!("`{value}` tidak dikenal untuk `{argument}`"),
            part(ContextKind::ValidValue).map(|valid| format!("pilih salah satu: {valid}")),
        ),
        ErrorKind::ValueValidation => {
            let hint = argument.contains("--date").then(|| "tulis 2026, 2026-03, atau 2026-03-17".to_owned());
            (format!("`{value}` tidak bisa dipakai untuk `{argument}`"), hint)
        }
        ErrorKind::ArgumentConflict => {
            let other = part(ContextKind::PriorArg).unwrap_or_default();
            (format!("`{argument}` tidak bisa dipakai bersama `{other}`"), None)
        }
        ErrorKind::TooManyValues => (format!("`{value}` terlalu banyak untuk `{argument}`"), None),
        _ => return None,
    };
    let hint = instead.get_or_insert_with(|| "lihat `tutur --help`".to_owned());
    Some(format!("salah: {wrong}\nsebaiknya: {hint}\n"))
}

fn meant(name: &str) -> String {
    format!("mungkin maksud Anda `{name}`?")
}

/// The likeliest of the names that clap suggests: it puts that one last.
fn likeliest(value: &ContextValue) -> Option<String> {
    match value {
        ContextValue::Strings(all) => all.last().cloned(),
        ContextValue::String(one) => Some(one.clone()),
        _ => None,
    }
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(all) => all.join(", "),
        ContextValue::String(one) => one.clone(),
        other => other.to_string(),
    }
}
