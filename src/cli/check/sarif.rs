//! What was found, as SARIF 2.1.0 for editors and CI.
//!
//! Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0. Columns count Unicode code points.

use serde_json::{Value, json};

use super::Checked;
use crate::coach::{Coach, Finding, Severity};
use crate::source::Source;

/// One run of the tool, with the rules that it names and every place that it found.
pub(super) fn report(files: &[Checked<'_>]) -> String {
    let mut rules: Vec<Value> = Vec::new();
    for file in files {
        for rule in described(file.coach, &file.findings) {
            if !rules.iter().any(|known| known["id"] == rule["id"]) {
                rules.push(rule);
            }
        }
    }
    let results: Vec<Value> =
        files.iter().flat_map(|file| file.findings.iter().map(|f| result(file.source, f))).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "tutur", "version": env!("CARGO_PKG_VERSION"), "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn described(coach: &Coach, findings: &[Finding]) -> Vec<Value> {
    let rules = coach.named(findings).into_iter().map(|rule| {
        let why = if rule.why.is_empty() { &rule.ask } else { &rule.why };
        json!({
            "id": rule.id,
            "shortDescription": {"text": rule.ask},
            "fullDescription": {"text": why},
            "defaultConfiguration": {"level": level(rule.severity)},
        })
    });
    rules.collect()
}

fn result(source: &Source, finding: &Finding) -> Value {
    let mut result = json!({
        "ruleId": finding.rule,
        "level": level(finding.severity),
        "message": {"text": format!("{} {}", finding.message, finding.ask)},
        "locations": [location(source, finding.span.clone())],
    });
    if let Some(map) = result.as_object_mut() {
        if !finding.also.is_empty() {
            let places: Vec<Value> = finding.also.iter().map(|span| location(source, span.clone())).collect();
            map.insert("relatedLocations".to_owned(), Value::Array(places));
        }
        if let Some(fix) = &finding.fix {
            map.insert("fixes".to_owned(), json!([change(source, finding, fix)]));
        }
    }
    result
}

fn location(source: &Source, span: std::ops::Range<usize>) -> Value {
    json!({
        "physicalLocation": {
            "artifactLocation": {"uri": uri(&source.name)},
            "region": region(source, &span),
        }
    })
}

fn region(source: &Source, span: &std::ops::Range<usize>) -> Value {
    let (start, end) = (source.place(span.start), source.place(span.end));
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

fn change(source: &Source, finding: &Finding, fix: &str) -> Value {
    json!({
        "artifactChanges": [{
            "artifactLocation": {"uri": uri(&source.name)},
            "replacements": [{"deletedRegion": region(source, &finding.span), "insertedContent": {"text": fix}}],
        }]
    })
}

/// A path as a URI: relative where the path is, `file:` where it is absolute; forward slashes, and everything that a URI
/// does not take as it is in percent signs, the colon too, which would end a scheme.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~/@!$&'()*+,;=".contains(&b);
    let escaped = |part: &str| -> String {
        part.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
    };
    match path.as_bytes() {
        [b'/', ..] => format!("file://{}", escaped(&path)),
        [drive, b':', b'/', ..] if drive.is_ascii_alphabetic() => {
            format!("file:///{}:{}", char::from(*drive), escaped(&path[2..]))
        }
        _ => escaped(&path),
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn a_path_as_a_uri() {
        let cases = [
            ("answers/sari.yaml", "answers/sari.yaml"),
            ("../teh é.yaml", "../teh%20%C3%A9.yaml"),
            ("a:b.yaml", "a%3Ab.yaml"),
            ("/tmp/a.yaml", "file:///tmp/a.yaml"),
            ("C:\\Batik\\a.yaml", "file:///C:/Batik/a.yaml"),
            ("room\\a.yaml", "room/a.yaml"),
        ];
        for (path, expected) in cases {
            assert_eq!(uri(path), expected, "{path}");
        }
    }
}
