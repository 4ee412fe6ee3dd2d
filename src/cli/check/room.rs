//! The room: who is complete, what is most often missing, and marks for each craft criterion; never a ranking of people.

use std::collections::BTreeMap;

use unicode_width::UnicodeWidthStr;

use super::{Checked, Kind};
use crate::coach::{Criterion, Finding, Severity};
use crate::language::{Language, text};

/// The gaps that are named.
const GAPS: usize = 5;
/// What is no gap of the craft, or would name somebody in front of the room.
const NO_GAPS: &[&str] = &["spelling", "doubled-word", "consent", "conflict", "differs"];

/// The table of all answers files, in the order of their names, and the commonest gaps.
pub(super) fn report(files: &[Checked<'_>], language: Language) -> String {
    let mut out = table(files, language);
    out.push('\n');
    out.push_str(&gaps(files, language));
    out
}

fn table(files: &[Checked<'_>], language: Language) -> String {
    let (file, core, open) = match language {
        Language::En => ("file", "core", "errors"),
        Language::Id => ("berkas", "inti", "kesalahan"),
    };
    let mut rows: Vec<Vec<String>> = vec![
        [file.to_owned(), core.to_owned()]
            .into_iter()
            .chain(Criterion::ALL.iter().map(|c| c.name(language).to_owned()))
            .chain([open.to_owned()])
            .collect(),
    ];
    for checked in files {
        let errors = checked.findings.iter().filter(|f| f.severity == Severity::Error).count();
        let Kind::Answers(marks) = &checked.kind else { continue };
        let full = if marks.answered == marks.core { " ✓" } else { "" };
        rows.push(
            [checked.source.name.clone(), format!("{}/{}{full}", marks.answered, marks.core)]
                .into_iter()
                .chain(marks.marks.iter().map(u8::to_string))
                .chain([if errors == 0 { "-".to_owned() } else { errors.to_string() }])
                .collect(),
        );
    }
    columns(&rows)
}

/// Rows in columns, two spaces apart.
fn columns(rows: &[Vec<String>]) -> String {
    let count = rows.first().map_or(0, Vec::len);
    let widths: Vec<usize> = (0..count).map(|c| rows.iter().map(|r| r[c].width()).max().unwrap_or(0)).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell}{}", " ".repeat(width - cell.width())));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(|row| line(row) + "\n").collect()
}

/// The rules that speak in most files, each with the words they found most often and its question.
fn gaps(files: &[Checked<'_>], language: Language) -> String {
    let mut found: BTreeMap<&str, (usize, Vec<&Finding>, Vec<String>)> = BTreeMap::new();
    let answers = files.iter().any(|f| matches!(f.kind, Kind::Answers(_)));
    let files: Vec<&Checked<'_>> = files.iter().filter(|f| !answers || matches!(f.kind, Kind::Answers(_))).collect();
    for file in &files {
        let mut seen: Vec<&str> = Vec::new();
        for finding in file.findings.iter().filter(|f| !NO_GAPS.contains(&f.rule.as_str())) {
            let entry = found.entry(&finding.rule).or_default();
            if !seen.contains(&finding.rule.as_str()) {
                seen.push(&finding.rule);
                entry.0 += 1;
            }
            entry.1.push(finding);
            let words = file.source.text.get(finding.span.clone()).unwrap_or("");
            if (1..40).contains(&words.len()) && !words.contains('\n') {
                entry.2.push(text::fold_spaces(words).to_lowercase());
            }
        }
    }
    let mut order: Vec<_> = found.into_iter().collect();
    order.sort_by_key(|(rule, (files, findings, _))| {
        (std::cmp::Reverse(*files), findings.first().map(|f| f.severity), *rule)
    });
    order.truncate(GAPS);
    let heading = match language {
        Language::En => "The five commonest gaps\n",
        Language::Id => "Lima kekurangan yang paling sering\n",
    };
    let all = files.len();
    let lines = order.into_iter().map(|(rule, (count, findings, words))| {
        let of = match language {
            Language::En => format!("{count} of {all}"),
            Language::Id => format!("{count} dari {all}"),
        };
        let ask = findings.first().map_or("", |f| f.ask.as_str());
        let words = commonest(words);
        let words = if words.is_empty() { String::new() } else { format!("{words}: ") };
        format!("  {of}  {rule}\n      {words}{ask}\n")
    });
    std::iter::once(heading.to_owned()).chain(lines).collect()
}

/// The three words or phrases that stand most often.
fn commonest(words: Vec<String>) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    let mut order: Vec<(String, usize)> = counts.into_iter().collect();
    order.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    order.truncate(3);
    order.into_iter().map(|(word, _)| format!("“{word}”")).collect::<Vec<_>>().join(", ")
}
