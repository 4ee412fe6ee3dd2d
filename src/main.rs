//! The `tutur` program: everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    tutur::cli::run(std::env::args_os())
}
