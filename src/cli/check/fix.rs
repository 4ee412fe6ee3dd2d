//! `--fix`: the difference is shown, then it is written, whole or not at all.

use std::io::{self, BufRead, IsTerminal};
use std::path::Path;

use super::{Checked, Kind};
use crate::answers::Answers;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::coach::fixed;
use crate::kit::Kit;
use crate::language::Language;
use crate::source::Source;

/// Shows and writes the mechanical fixes of every file; whether anything was to be fixed.
pub(super) fn fix(files: &[Checked<'_>], kit: &Kit, yes: bool, language: Language) -> Result<(), Failure> {
    let mut any = false;
    for file in files {
        let right = fixed(&file.source.text, &file.findings);
        if right == file.source.text || file.source.name == "-" || file.source.name.ends_with(".json") {
            continue;
        }
        any = true;
        output::print(&difference(file.source, &right))?;
        if !still_answers(file, &right, kit) {
            output::say(&refused(&file.source.name, language));
        } else if yes || agreed(&file.source.name, language)? {
            output::write(Path::new(&file.source.name), &right)?;
        }
    }
    if !any {
        output::say(match language {
            Language::En => "nothing to fix",
            Language::Id => "tidak ada yang perlu diperbaiki",
        });
    }
    Ok(())
}

/// The lines that change, as a reader of differences knows them.
fn difference(source: &Source, right: &str) -> String {
    let mut out = format!("--- {0}\n+++ {0}\n", source.name);
    for (number, (old, new)) in source.text.lines().zip(right.lines()).enumerate().filter(|(_, (old, new))| old != new)
    {
        out.push_str(&format!("@@ {} @@\n-{old}\n+{new}\n", number + 1));
    }
    out
}

/// The file must still be read, and hold answers to the same questions.
fn still_answers(file: &Checked<'_>, right: &str, kit: &Kit) -> bool {
    let Kind::Answers(_) = file.kind else { return true };
    let read = |text: &str| Answers::read(&Source::new(file.source.name.clone(), text), kit).ok();
    match (read(&file.source.text), read(right)) {
        (Some(before), Some(after)) => before.answers.keys().eq(after.answers.keys()),
        _ => false,
    }
}

/// Asks at a terminal; elsewhere nothing is written without `--yes`.
fn agreed(name: &str, language: Language) -> Result<bool, Failure> {
    if !io::stdin().is_terminal() {
        output::say(match language {
            Language::En => "nothing is written: add --yes",
            Language::Id => "belum ditulis: tambahkan --yes",
        });
        return Ok(false);
    }
    output::say(&match language {
        Language::En => format!("Write {name}? [y/N]"),
        Language::Id => format!("Tulis {name}? [y/T]"),
    });
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line);
    read.map_err(|error| Failure::Read { path: "-".into(), error, nearest: None })?;
    Ok(matches!(line.trim().to_lowercase().as_str(), "y" | "yes" | "ya"))
}

fn refused(name: &str, language: Language) -> String {
    match language {
        Language::En => format!("{name}: left as it is, since the change would touch more than words"),
        Language::Id => format!("{name}: dibiarkan, karena yang berubah bukan hanya kata-katanya"),
    }
}
