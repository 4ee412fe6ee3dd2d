//! The commands: one file each. Only here is there a terminal, a file, an environment.

pub mod args;
mod batch;
mod check;
mod explain;
mod failure;
mod help;
mod input;
pub mod interview;
mod kit;
mod locale;
mod output;
pub mod save;
mod sheet;
mod templates;
mod usage;
mod warnings;
mod write;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches;

use args::{Cli, Command};

/// Runs one command; every failure is said in words, and the code tells a script.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let language = locale::language();
    let parsed = help::command(language).try_get_matches_from(arguments).and_then(|m| Cli::from_arg_matches(&m));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => {
            let code = u8::try_from(error.exit_code()).unwrap_or(2);
            let words = usage::words(&error, language);
            if error.use_stderr() {
                output::say(words.trim_end());
            } else if let Err(failure) = output::print(&words) {
                return failure.code();
            }
            return ExitCode::from(code);
        }
    };
    let done = match &cli.command {
        Command::Interview(args) => interview::run(args, language),
        Command::Write(args) => write::run(args),
        Command::Templates(args) => templates::run(args),
        Command::Batch(args) => batch::run(args),
        Command::Import(args) => sheet::import(args),
        Command::Export(args) => sheet::export(args),
        Command::Check(args) => check::run(args),
        Command::Kit(args) => kit::run(args),
    };
    done.unwrap_or_else(|failure| {
        output::say(&failure.words(language));
        failure.code()
    })
}
