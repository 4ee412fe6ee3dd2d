//! The words for a story's warnings, and for why a sentence was left untold.

use std::sync::Arc;

use super::failure::asked;
use crate::kit::Kit;
use crate::language::Language;
use crate::story::{UntoldReason, Warning};

/// A warning as a person reads it.
pub(super) fn warning(warning: &Warning, kit: &Kit, language: Language) -> String {
    let questions =
        |names: &[String]| -> String { asked(names, kit, language).into_iter().map(|q| format!("\n  {q}")).collect() };
    match (language, warning) {
        (Language::En, Warning::TooLong { length, limit, shorten }) => {
            format!("the story is {length} long and its channel takes {limit}. Shorten: {}", shorten.join(", "))
        }
        (Language::Id, Warning::TooLong { length, limit, shorten }) => format!(
            "panjang kisah ini {length}, sedangkan salurannya hanya menerima {limit}. Yang bisa dipendekkan: {}",
            shorten.join(", ")
        ),
        (Language::En, Warning::TooShort { length, wanted, ask }) => format!(
            "{length} words, where {wanted} or more would make a whole story. These answers would add most:{}",
            questions(ask)
        ),
        (Language::Id, Warning::TooShort { length, wanted, ask }) => format!(
            "baru {length} kata; kisahnya utuh kalau {wanted} kata atau lebih. Jawaban yang paling menambah isi:{}",
            questions(ask)
        ),
        (Language::En, Warning::NoSuchLead { lead, possible }) => {
            format!("these answers cannot open with `{lead}`; they can with: {}", unique(possible))
        }
        (Language::Id, Warning::NoSuchLead { lead, possible }) => {
            format!("jawaban ini tidak bisa dibuka dengan `{lead}`; yang bisa: {}", unique(possible))
        }
    }
}

fn unique(labels: &[String]) -> String {
    let mut seen: Vec<&str> = Vec::new();
    for label in labels {
        if !seen.contains(&label.as_str()) {
            seen.push(label);
        }
    }
    if seen.is_empty() { "-".to_owned() } else { seen.join(", ") }
}

/// Why a sentence was left untold.
pub(super) fn reason(reason: &UntoldReason, language: Language) -> String {
    let list = |names: &[Arc<str>]| names.join(", ");
    match (language, reason) {
        (Language::En, UntoldReason::Missing(names)) => format!("not answered: {}", list(names)),
        (Language::Id, UntoldReason::Missing(names)) => format!("belum dijawab: {}", list(names)),
        (Language::En, UntoldReason::Form(names)) => format!("the answer has another form: {}", list(names)),
        (Language::Id, UntoldReason::Form(names)) => format!("bentuk jawabannya lain: {}", list(names)),
        (Language::En, UntoldReason::AlreadyTold(names)) => format!("told already: {}", list(names)),
        (Language::Id, UntoldReason::AlreadyTold(names)) => format!("sudah dituturkan: {}", list(names)),
        (Language::En, UntoldReason::OtherWay) => "another way of the passage was richer".to_owned(),
        (Language::Id, UntoldReason::OtherWay) => "cara lain untuk paragraf ini lebih kaya".to_owned(),
        (Language::En, UntoldReason::LeaderUntold) => "the line above it is untold".to_owned(),
        (Language::Id, UntoldReason::LeaderUntold) => "baris di atasnya tidak dituturkan".to_owned(),
        (Language::En, UntoldReason::Length) => "gave way to keep the length".to_owned(),
        (Language::Id, UntoldReason::Length) => "mengalah supaya panjangnya pas".to_owned(),
    }
}
