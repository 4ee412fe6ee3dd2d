//! The `tutur` program: everything is in the library.

use std::process::ExitCode;

/// A story is made of thousands of small texts.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    tutur::cli::run(std::env::args_os())
}
