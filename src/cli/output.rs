//! What a command prints and writes. A reader who goes away (`| head`) is no fault.

use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::Path;

use super::failure::Failure;
use super::save;

/// Prints to standard output; a closed pipe ends quietly.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::Write("standard output".into(), error)),
        _ => Ok(()),
    }
}

/// Says something beside the result, on standard error.
pub(super) fn say(text: &str) {
    // nothing is left to be done if even this cannot be said
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// The columns to wrap to, where standard output is a terminal: its width, at most 80.
pub(super) fn terminal_width() -> Option<usize> {
    if !io::stdout().is_terminal() {
        return None;
    }
    let (_, width) = console::Term::stdout().size();
    Some(usize::from(width).clamp(20, 80))
}

/// Writes a file whole, with its folder.
pub(super) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(|e| Failure::Write(folder.to_owned(), e))?;
    }
    save::save(path, text).map_err(|e| Failure::Write(path.to_owned(), e))
}
