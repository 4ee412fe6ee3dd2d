//! `tutur kit check`: what the author of a kit looks at before others use it.

pub(super) mod args;
mod json;
mod report;

use std::process::ExitCode;

use super::failure::Failure;
use super::{input, locale, output};
use crate::answers::Answers;
use crate::kit::Kit;
use crate::story::survey;
use args::{KitArgs, KitCheckArgs, KitCommand, KitFormat};

/// Runs the one thing that there is to do with a kit.
pub(super) fn run(args: &KitArgs) -> Result<ExitCode, Failure> {
    match &args.command {
        KitCommand::Check(args) => check(args),
    }
}

fn check(args: &KitCheckArgs) -> Result<ExitCode, Failure> {
    let kit = input::kit(args.kit.as_deref())?;
    let files = answers(args, &kit)?;
    let seen = survey::survey(&kit, &files, args.seeds);
    output::print(&match args.format {
        KitFormat::Text => report::text(&seen, &kit, !files.is_empty(), locale::language()),
        KitFormat::Json => json::report(&seen, &kit),
    })?;
    Ok(ExitCode::SUCCESS)
}

/// The answers files with their names; the faults of all of them at once.
fn answers(args: &KitCheckArgs, kit: &Kit) -> Result<Vec<(String, Answers)>, Failure> {
    let mut files = Vec::new();
    let mut faults = Vec::new();
    for path in &args.answers {
        match input::answers(path, kit) {
            Ok(answers) => files.push((path.display().to_string(), answers)),
            Err(Failure::Faults(more)) => faults.extend(more),
            Err(other) => return Err(other),
        }
    }
    if faults.is_empty() { Ok(files) } else { Err(Failure::Faults(faults)) }
}
