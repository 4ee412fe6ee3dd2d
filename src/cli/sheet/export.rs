//! `tutur export`: answers files to a table.

use std::process::ExitCode;

use super::args::ExportArgs;
use super::failure::SheetFailure;
use crate::answers::Answers;
use crate::batch::Inputs;
use crate::batch::sheet;
use crate::cli::failure::Failure;
use crate::cli::{input, locale, output};
use crate::fault::Faults;
use crate::language::Language;

/// Writes every answers file that can be read as a row; the others are told with their faults.
pub(in crate::cli) fn run(args: &ExportArgs) -> Result<ExitCode, Failure> {
    let reader = locale::language();
    let kit = input::kit(args.kit.as_deref())?;
    let mut inputs = Inputs::default();
    for argument in &args.inputs {
        inputs.add(argument, None).map_err(SheetFailure::NoInput)?;
    }
    inputs.settle();
    let mut all: Vec<(String, Answers)> = Vec::with_capacity(inputs.files.len());
    let mut wrong: Vec<Faults> = Vec::new();
    for path in &inputs.files {
        match input::answers(path, &kit) {
            Ok(answers) => all.push((stem(path), answers)),
            Err(Failure::Faults(faults)) => wrong.extend(faults),
            Err(failure) => return Err(failure),
        }
    }
    let mut table = Vec::new();
    let failed = |error| Failure::Write(args.output.clone().unwrap_or_else(|| "-".into()), error);
    sheet::export(&mut table, &all, &kit).map_err(failed)?;
    let table = String::from_utf8(table).unwrap_or_default();
    match &args.output {
        None => output::print(&table)?,
        Some(path) => {
            output::write(path, &table)?;
            let (rows, path) = (all.len(), path.display());
            output::say(&match reader {
                Language::En => format!("{rows} rows written to {path}"),
                Language::Id => format!("{rows} baris ditulis ke {path}"),
            });
        }
    }
    if wrong.is_empty() { Ok(ExitCode::SUCCESS) } else { Err(Failure::Faults(wrong)) }
}

fn stem(path: &std::path::Path) -> String {
    path.file_stem().map_or_else(String::new, |s| s.to_string_lossy().into_owned())
}
