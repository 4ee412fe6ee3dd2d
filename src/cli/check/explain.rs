//! `--explain`: what a rule looks for, why, and where it comes from.

use super::failure::CheckFailure;
use super::report;
use crate::cli::failure::Failure;
use crate::coach::{Coach, Rule};
use crate::kit::nearest;
use crate::language::Language;

/// The phrases that are shown.
const PHRASES: usize = 12;

/// A rule in the reader's language, or in another if it has no words in that.
pub(super) fn explain(name: &str, coaches: &[&Coach], language: Language) -> Result<String, Failure> {
    let spoken = |c: &&&Coach| c.rule(name).is_some_and(|r| !r.message.is_empty());
    let coach = coaches.iter().filter(|c| c.language == language).find(spoken).or_else(|| coaches.iter().find(spoken));
    match coach.and_then(|c| c.rule(name)) {
        Some(rule) => Ok(described(rule, language)),
        None => {
            let known = coaches.iter().flat_map(|c| &c.rules).map(|r| r.id.as_str());
            Err(CheckFailure::NoRule { name: name.to_owned(), nearest: nearest(name, known) }.into())
        }
    }
}

fn described(rule: &Rule, language: Language) -> String {
    let [says, asks, finds, provable, why, sectors, packs, source, checked] = match language {
        Language::En => ["says", "asks", "finds", "proof", "why", "only for", "packs", "source", "read on"],
        Language::Id => ["kata", "tanya", "mencari", "bukti", "sebab", "hanya untuk", "paket", "sumber", "dibaca"],
    };
    let proof = match language {
        Language::En => "satisfied by what the answer `proof` holds",
        Language::Id => "terjawab oleh isi jawaban `proof`",
    };
    let shown: Vec<&str> = rule.phrases.iter().take(PHRASES).map(String::as_str).collect();
    let rest = rule.phrases.len().saturating_sub(PHRASES);
    let phrases = match rest {
        0 => shown.join("; "),
        rest => format!("{}; … (+{rest})", shown.join("; ")),
    };
    let lines = [
        (says, placeholders(&rule.message)),
        (asks, placeholders(&rule.ask)),
        (finds, phrases),
        (provable, if rule.provable { proof.to_owned() } else { String::new() }),
        (why, rule.why.clone()),
        (sectors, rule.sectors.join(", ")),
        (packs, rule.packs.join(", ")),
        (source, rule.source.clone()),
        (checked, rule.checked.clone()),
    ];
    let head = format!("{} ({})\n", rule.id, report::level(rule.severity, language));
    let told = lines.into_iter().filter(|(_, text)| !text.is_empty()).map(|(key, text)| format!("  {key}: {text}\n"));
    std::iter::once(head).chain(told).collect()
}

/// "{found}" as a reader sees it: "…".
fn placeholders(text: &str) -> String {
    let mut out = text.to_owned();
    for name in ["{found}", "{number}", "{other}", "{channel}"] {
        out = out.replace(name, "…");
    }
    out
}
