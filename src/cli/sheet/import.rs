//! `tutur import`: a form's answers to answers files.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::args::ImportArgs;
use super::failure::SheetFailure;
use super::words;
use crate::batch::sheet::{self, Columns, Imported, Map, Meaning, Table};
use crate::cli::failure::Failure;
use crate::cli::{input, locale, output};
use crate::kit::Kit;
use crate::language::Language;

/// Reads a table and writes every row that has no fault.
pub(in crate::cli) fn run(args: &ImportArgs) -> Result<ExitCode, Failure> {
    let reader = locale::language();
    let kit = input::kit(args.kit.as_deref())?;
    let table = Table::read(&args.table, args.sheet.as_deref());
    let table = table.map_err(|fault| SheetFailure::Table(args.table.clone(), fault))?;
    let map = args.map.as_deref().map(read_map).transpose()?;
    let columns = Columns::of(&table, &kit, map.as_ref());
    let columns = columns.map_err(|faults| SheetFailure::Map(args.map.clone().unwrap_or_default(), faults))?;
    let language = args.language.map(Language::from);
    let unclear = columns.columns.iter().any(|c| matches!(c.meaning, Meaning::Unclear(_)));
    let written = if unclear && !args.dry_run { Some(write_map(args, &columns, language, reader)?) } else { None };
    if !columns.columns.iter().any(|c| matches!(c.meaning, Meaning::Question(_))) {
        return Err(SheetFailure::NothingMatched(args.table.clone(), written.unwrap_or_default()).into());
    }
    output::print(&words::columns(&columns, &table, written.as_deref(), reader))?;
    let imported = sheet::import(&table, &columns, &kit, language);
    for fault in &imported.faults {
        output::say(&format!("{}: {}", args.table.display(), words::fault(fault, reader)));
    }
    let there = write(args, &imported, &kit, reader)?;
    Ok(if imported.faults.is_empty() && there == 0 { ExitCode::SUCCESS } else { ExitCode::from(3) })
}

fn read_map(path: &Path) -> Result<Map, Failure> {
    let text = input::file(path)?.text;
    Map::read(&text).map_err(|fault| SheetFailure::Map(path.to_owned(), vec![fault]).into())
}

/// The mapping file beside the table, `form.map.yaml`; one that is given with `--map` is not touched.
fn write_map(
    args: &ImportArgs,
    columns: &Columns,
    language: Option<Language>,
    reader: Language,
) -> Result<PathBuf, Failure> {
    if let Some(map) = &args.map {
        return Ok(map.clone());
    }
    let path = args.table.with_extension("map.yaml");
    // somebody may have filled it in already
    if !path.exists() {
        let language = language.or(columns.language).unwrap_or(reader);
        output::write(&path, &Map::write(columns, language, reader))?;
    }
    Ok(path)
}

/// Writes the answers files; how many were left alone because another file of that name is there.
fn write(args: &ImportArgs, imported: &Imported, kit: &Kit, reader: Language) -> Result<usize, Failure> {
    let (mut written, mut same, mut there) = (0, 0, 0);
    for (name, row, answers) in &imported.answers {
        let path = args.output.join(format!("{name}.yaml"));
        let text = answers.to_yaml(kit);
        match std::fs::read(&path) {
            Ok(bytes) if bytes == text.as_bytes() => same += 1,
            Ok(_) if !args.force => {
                there += 1;
                output::say(&match reader {
                    Language::En => format!("row {row}: {} is there already with other answers", path.display()),
                    Language::Id => format!("baris {row}: {} sudah ada dengan jawaban lain", path.display()),
                });
            }
            _ => {
                written += 1;
                if !args.dry_run {
                    output::write(&path, &text)?;
                }
            }
        }
    }
    let rows: HashSet<usize> = imported.faults.iter().map(|f| f.row).collect();
    output::print(&totals(args, [written, same, there, rows.len()], reader))?;
    Ok(there)
}

fn totals(args: &ImportArgs, [written, same, there, faulty]: [usize; 4], reader: Language) -> String {
    let folder = args.output.display();
    let dry = args.dry_run;
    let mut out = match (reader, dry) {
        (Language::En, false) => format!("{written} answers files written to {folder}\n"),
        (Language::En, true) => format!("{written} answers files would be written to {folder}\n"),
        (Language::Id, false) => format!("{written} berkas jawaban ditulis ke {folder}\n"),
        (Language::Id, true) => format!("{written} berkas jawaban akan ditulis ke {folder}\n"),
    };
    let lines = match reader {
        Language::En => [
            (same, "are there already, the same"),
            (there, "are there already with other answers; --force overwrites them"),
            (faulty, "rows have faults and were not written"),
        ],
        Language::Id => [
            (same, "sudah ada dan sama"),
            (there, "sudah ada dengan jawaban lain; --force menimpanya"),
            (faulty, "baris bermasalah dan tidak ditulis"),
        ],
    };
    for (number, words) in lines.into_iter().filter(|(number, _)| *number > 0) {
        out.push_str(&format!("{number} {words}\n"));
    }
    out
}
