//! What was found, for programs.
//!
//! ```json
//! {
//!   "files": [
//!     {
//!       "path": "sari.yaml",
//!       "kind": "answers",
//!       "language": "id",
//!       "answered": 9,
//!       "core": 14,
//!       "marks": {"person": 2, "place": 1, "number": 2, "sense": 1, "turn": 2, "proof": 0, "action": 2},
//!       "findings": [
//!         {
//!           "rule": "cliche-quality",
//!           "severity": "warning",
//!           "answer": "materials",
//!           "message": "…",
//!           "ask": "…",
//!           "places": [{"start": 120, "end": 137, "line": 9, "column": 7, "text": "kualitas terbaik"}],
//!           "fix": null
//!         }
//!       ]
//!     }
//!   ],
//!   "broken": [{"path": "budi.yaml", "report": "…"}]
//! }
//! ```
//!
//! `start` and `end` are bytes of the file, `line` and `column` count from 1; a finding about the whole has no places.
//! A story has no `answered`, `core` and `marks`.

use serde_json::{Value, json};

use super::{Checked, Kind};
use crate::coach::{Criterion, Finding, Severity};
use crate::fault::Faults;
use crate::language::Language;
use crate::source::Source;

/// Everything as one JSON document.
pub(super) fn report(files: &[Checked<'_>], broken: &[Faults]) -> String {
    let broken: Vec<Value> =
        broken.iter().map(|f| json!({"path": f.source.name, "report": f.report(Language::En)})).collect();
    let files: Vec<Value> = files.iter().map(file).collect();
    format!("{:#}\n", json!({"files": files, "broken": broken}))
}

fn file(file: &Checked<'_>) -> Value {
    let findings: Vec<Value> = file.findings.iter().map(|f| finding(file.source, f)).collect();
    let mut value = json!({
        "path": file.source.name,
        "kind": match file.kind { Kind::Answers(_) => "answers", Kind::Story => "story" },
        "language": file.language.code(),
    });
    if let (Kind::Answers(marks), Some(map)) = (&file.kind, value.as_object_mut()) {
        let named = Criterion::ALL.iter().zip(marks.marks).map(|(c, m)| (c.name(Language::En).to_owned(), json!(m)));
        map.insert("answered".to_owned(), json!(marks.answered));
        map.insert("core".to_owned(), json!(marks.core));
        map.insert("marks".to_owned(), Value::Object(named.collect()));
    }
    if let Some(map) = value.as_object_mut() {
        map.insert("findings".to_owned(), Value::Array(findings));
    }
    value
}

fn finding(source: &Source, finding: &Finding) -> Value {
    json!({
        "rule": finding.rule,
        "severity": severity(finding.severity),
        "answer": finding.answer,
        "message": finding.message,
        "ask": finding.ask,
        "places": places(source, finding),
        "fix": finding.fix,
    })
}

fn places(source: &Source, finding: &Finding) -> Vec<Value> {
    let spans = std::iter::once(&finding.span).chain(&finding.also).filter(|s| !s.is_empty());
    spans
        .map(|span| {
            let place = source.place(span.start);
            let text = source.text.get(span.clone()).unwrap_or("");
            json!({"start": span.start, "end": span.end, "line": place.line, "column": place.column, "text": text})
        })
        .collect()
}

/// The name that stays the same in both languages.
pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    }
}
