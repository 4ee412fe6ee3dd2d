//! The report of a run for programs: a row a story, and one for every input that could not be told.

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;
use serde_json::{Value, json};

use super::entry::{Entry, Row};
use super::outcome::{Failed, Outcome, Reason};
use super::same::{Kind, Same};
use super::{Record, Stop};
use crate::kit::Kit;
use crate::story::Warning;

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// One object: `stories`, `failed`, `same`, `left`.
    Json,
    /// A table with a heading.
    Csv,
}

/// Says a reason or a warning in words.
pub trait Wording {
    /// Why an input could not be told.
    fn reason(&self, reason: &Reason) -> String;
    /// What the maker should know.
    fn warning(&self, warning: &Warning) -> String;
}

/// Writes the report of a run, row by row: it is never held whole.
///
/// # Errors
/// If the record cannot be read or the report not be written.
pub fn write(
    out: &mut impl Write,
    style: Style,
    (outcome, record): (&Outcome, &mut Record),
    kit: &Kit,
    words: &impl Wording,
) -> Result<(), Problem> {
    match style {
        Style::Json => write_json(out, outcome, record, kit, words),
        Style::Csv => write_csv(out, outcome, record, kit, words),
    }
}

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The record cannot be read.
    #[error(transparent)]
    Record(#[from] Stop),
    /// The report cannot be written.
    #[error(transparent)]
    Write(#[from] io::Error),
    /// The report cannot be written as CSV.
    #[error(transparent)]
    Csv(#[from] csv::Error),
}

/// Goes through the stories on record, in the order of their inputs.
fn each_story(
    record: &mut Record,
    mut tell: impl FnMut(&Path, &Entry, &Row) -> Result<(), Problem>,
) -> Result<(), Problem> {
    for entry in record.entries()? {
        let (input, entry) = entry?;
        entry.stories.iter().try_for_each(|row| tell(&input, &entry, row))?;
    }
    Ok(())
}

fn write_json(
    out: &mut impl Write,
    outcome: &Outcome,
    record: &mut Record,
    kit: &Kit,
    words: &impl Wording,
) -> Result<(), Problem> {
    write!(out, "{{\n\"stories\": [")?;
    let mut first = true;
    each_story(record, |input, entry, row| {
        let comma = if std::mem::take(&mut first) { "" } else { "," };
        Ok(write!(out, "{comma}\n{}", story(input, entry, row, kit, words))?)
    })?;
    write!(out, "\n],\n\"failed\": [")?;
    for (at, failed) in outcome.failed.iter().enumerate() {
        write!(out, "{}\n{}", if at > 0 { "," } else { "" }, failure(failed, words))?;
    }
    let same: Vec<Value> = outcome.same.iter().map(alike).collect();
    let kept: Vec<String> = outcome.kept.iter().map(|p| p.display().to_string()).collect();
    let totals = json!({
        "inputs": outcome.inputs, "told": outcome.told, "skipped": outcome.skipped, "failed": outcome.failed.len(),
        "stories": outcome.stories, "with_warnings": outcome.warned,
        "new": outcome.new, "changed": outcome.changed, "unchanged": outcome.same_files, "removed": outcome.pruned,
    });
    writeln!(
        out,
        "\n],\n\"same\": {},\n\"kept\": {},\n\"left\": {},\n\"totals\": {totals}\n}}",
        Value::Array(same),
        json!(kept),
        json!(outcome.left),
    )?;
    Ok(())
}

fn names(numbers: &[usize], kit: &Kit) -> Vec<String> {
    numbers.iter().filter_map(|n| kit.questions.get(*n)).map(|q| q.name.clone()).collect()
}

fn story(input: &Path, entry: &Entry, row: &Row, kit: &Kit, words: &impl Wording) -> Value {
    let files: Vec<String> = row.files.iter().map(|f| format!("{}/{}", entry.folder, f.name)).collect();
    json!({
        "input": input.display().to_string(),
        "template": row.template,
        "files": files,
        "words": row.words,
        "characters": row.characters,
        "length": row.length,
        "limit": row.limit,
        "used": names(&row.used, kit),
        "unused": names(&row.unused, kit),
        "warnings": row.warnings.iter().map(|w| words.warning(w)).collect::<Vec<_>>(),
    })
}

fn failure(failed: &Failed, words: &impl Wording) -> Value {
    json!({
        "input": failed.input.display().to_string(),
        "code": failed.reason.code(),
        "reason": words.reason(&failed.reason),
    })
}

fn alike(same: &Same) -> Value {
    json!({
        "what": match same.kind { Kind::Opening => "opening", Kind::Run => "words" },
        "words": same.words,
        "stories": same.stories,
        "inputs": same.inputs.iter().map(|p| p.display().to_string()).collect::<Vec<_>>(),
        "from": same.from,
        "ask": same.ask,
    })
}

/// A row of the table. Lists stand in one cell, separated by spaces (names) or line breaks (texts).
#[derive(Default, Serialize)]
struct Cells {
    input: String,
    template: String,
    status: &'static str,
    files: String,
    words: Option<usize>,
    characters: Option<usize>,
    length: Option<usize>,
    limit: Option<usize>,
    used: String,
    unused: String,
    warnings: String,
    reason: String,
}

fn write_csv(
    out: &mut impl Write,
    outcome: &Outcome,
    record: &mut Record,
    kit: &Kit,
    words: &impl Wording,
) -> Result<(), Problem> {
    let mut table = csv::Writer::from_writer(out);
    each_story(record, |input, entry, row| Ok(table.serialize(told(input, entry, row, kit, words))?))?;
    for failed in &outcome.failed {
        table.serialize(Cells {
            input: failed.input.display().to_string(),
            status: "failed",
            reason: words.reason(&failed.reason),
            ..Cells::default()
        })?;
    }
    table.flush()?;
    Ok(())
}

fn told(input: &Path, entry: &Entry, row: &Row, kit: &Kit, words: &impl Wording) -> Cells {
    let files: Vec<String> = row.files.iter().map(|f| format!("{}/{}", entry.folder, f.name)).collect();
    let warnings: Vec<String> = row.warnings.iter().map(|w| words.warning(w)).collect();
    Cells {
        input: input.display().to_string(),
        template: row.template.clone(),
        status: if warnings.is_empty() { "told" } else { "warning" },
        files: files.join("\n"),
        words: Some(row.words),
        characters: Some(row.characters),
        length: Some(row.length),
        limit: row.limit,
        used: names(&row.used, kit).join(" "),
        unused: names(&row.unused, kit).join(" "),
        warnings: warnings.join("\n"),
        reason: String::new(),
    }
}
