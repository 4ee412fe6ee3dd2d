//! What was found, as a person reads it: each place under its line, why, and the question to ask.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::ops::Range;

use crate::coach::{Finding, Severity};
use crate::language::Language;
use crate::source::Source;

/// What is told of a file unless everything is asked for.
pub(super) const SEVEN: usize = 7;
/// Longer lines are shown in part, around the place.
const WIDEST: usize = 140;

/// The words around the findings, in the reader's language.
struct Words {
    levels: [&'static str; 3],
    ask: &'static str,
}

fn words(language: Language) -> Words {
    match language {
        Language::En => Words { levels: ["error", "warning", "hint"], ask: "ask" },
        Language::Id => Words { levels: ["kesalahan", "peringatan", "saran"], ask: "tanya" },
    }
}

/// A finding's level in a word.
pub(super) fn level(severity: Severity, language: Language) -> &'static str {
    words(language).levels[severity as usize]
}

/// The findings of one file, the first seven or all of them.
pub(super) fn file(source: &Source, findings: &[Finding], language: Language, all: bool) -> String {
    let findings = &together(source, findings);
    let shown = if all { findings.len() } else { findings.len().min(SEVEN) };
    let mut parts: Vec<String> = findings[..shown].iter().map(|f| finding(source, f, language)).collect();
    let more = findings.len() - shown;
    let name = &source.name;
    parts.push(match (language, findings.len(), more) {
        (Language::En, 0, _) => format!("{name}: nothing to add. Read it aloud once, to somebody."),
        (Language::Id, 0, _) => format!("{name}: tidak ada catatan. Bacakan sekali kepada seseorang."),
        (Language::En, _, 0) => format!("{name}: {}", counts(findings, language)),
        (Language::Id, _, 0) => format!("{name}: {}", counts(findings, language)),
        (Language::En, _, more) => format!("{name}: {}; --all for {more} more", counts(findings, language)),
        (Language::Id, _, more) => format!("{name}: {}; --all untuk {more} lagi", counts(findings, language)),
    });
    parts.join("\n\n")
}

/// Mechanical findings of one rule are told in one breath.
fn together(source: &Source, findings: &[Finding]) -> Vec<Finding> {
    let mut out: Vec<Finding> = Vec::new();
    for finding in findings {
        match out.last_mut().filter(|last| last.rule == finding.rule && finding.fix.is_some()) {
            Some(last) => last.also.push(finding.span.clone()),
            None => out.push(finding.clone()),
        }
    }
    out.retain(|f| source.text.get(f.span.clone()).is_some());
    out
}

/// "2 errors, 1 warning".
fn counts(findings: &[Finding], language: Language) -> String {
    let levels = [Severity::Error, Severity::Warning, Severity::Hint];
    let counted = levels.into_iter().map(|s| (s, findings.iter().filter(|f| f.severity == s).count()));
    let told = counted.filter(|(_, n)| *n > 0).map(|(severity, n)| {
        let word = level(severity, language);
        let s = if language == Language::En && n > 1 { "s" } else { "" };
        format!("{n} {word}{s}")
    });
    told.collect::<Vec<_>>().join(", ")
}

fn finding(source: &Source, finding: &Finding, language: Language) -> String {
    let words = words(language);
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Hint => Level::INFO,
    };
    let message = if finding.also.is_empty() {
        finding.message.clone()
    } else {
        format!("{} {}", finding.message, also(source, finding, language))
    };
    let title =
        level.with_name(words.levels[finding.severity as usize]).primary_title(message).id(finding.rule.as_str());
    let ask = Level::HELP.with_name(words.ask).message(finding.ask.clone());
    let place = source.place(finding.span.start);
    let shown = Shown::new(source, finding.span.clone());
    let group = if finding.span.is_empty() {
        Group::with_title(title).element(Origin::path(&source.name))
    } else {
        Group::with_title(title).element(
            Snippet::source(shown.text.as_str())
                .line_start(place.line)
                .path(&source.name)
                .annotation(AnnotationKind::Primary.span(shown.span.clone())),
        )
    };
    let group = if finding.ask.is_empty() { group } else { group.element(ask) };
    Renderer::plain().render(&[group])
}

/// "Also: “kualitas ekspor” (line 12)."
fn also(source: &Source, finding: &Finding, language: Language) -> String {
    let places: Vec<String> = finding
        .also
        .iter()
        .take(3)
        .map(|span| {
            let found = source.text.get(span.clone()).unwrap_or("");
            format!("“{}”", crate::language::text::fold_spaces(found))
        })
        .collect();
    let rest = finding.also.len().saturating_sub(3);
    match (language, rest) {
        (Language::En, 0) => format!("Likewise: {}.", places.join(", ")),
        (Language::Id, 0) => format!("Begitu juga {}.", places.join(", ")),
        (Language::En, rest) => format!("Likewise: {} and {rest} more.", places.join(", ")),
        (Language::Id, rest) => format!("Begitu juga {}, dan {rest} lagi.", places.join(", ")),
    }
}

/// The first line of a place, cut to what a terminal shows, and the place in it.
struct Shown {
    text: String,
    span: Range<usize>,
}

impl Shown {
    fn new(source: &Source, span: Range<usize>) -> Shown {
        let line = source.line_span(source.place(span.start).line);
        let text = source.text.get(line.clone()).unwrap_or("");
        let boundary = |mut at: usize| {
            at = at.min(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let from = boundary(span.start.saturating_sub(line.start));
        let to = boundary(span.end.saturating_sub(line.start)).max(from);
        let wide = text.len() > WIDEST;
        let mut start = if wide { boundary(from.saturating_sub(WIDEST / 3)) } else { 0 };
        if start > 0 {
            // begin with a whole word
            start = text[start..from].find(' ').map_or(start, |space| start + space);
        }
        let end = if wide { boundary((start + WIDEST).max(from + 1)) } else { text.len() };
        let cut = if start > 0 { "…" } else { "" };
        let body: String = text[start..end].chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let shown = format!("{cut}{body}");
        let from = (from - start + cut.len()).min(shown.len());
        Shown { span: from..(to + cut.len() - start).clamp(from, shown.len()), text: shown }
    }
}
