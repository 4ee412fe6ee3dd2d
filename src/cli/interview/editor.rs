//! One answer in the maker's own text editor.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::Command;

/// The editor to use: `VISUAL` or `EDITOR` where they say something, else one that is there.
pub(super) fn name() -> Option<String> {
    let wished = ["VISUAL", "EDITOR"].into_iter().filter_map(|name| std::env::var(name).ok());
    let wished = wished.map(|value| value.trim().to_owned()).find(|value| !value.is_empty());
    wished.or_else(|| usual().iter().find(|program| is_there(program)).map(|program| (*program).to_owned()))
}

/// Editors that a person can leave without having learned how come first.
fn usual() -> &'static [&'static str] {
    if cfg!(windows) { &["notepad.exe"] } else { &["nano", "micro", "vi"] }
}

fn is_there(program: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else { return cfg!(windows) };
    cfg!(windows) || std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// An editor that left no text to take.
pub(super) struct Unfinished {
    pub(super) why: String,
    /// Where the text is that was written all the same.
    pub(super) kept: Option<PathBuf>,
}

impl From<io::Error> for Unfinished {
    fn from(error: io::Error) -> Unfinished {
        Unfinished { why: error.to_string(), kept: None }
    }
}

/// The text after editing.
///
/// # Errors
/// If the editor cannot be started, ends with a failure, or leaves nothing readable. A text that was changed is kept then.
pub(super) fn edit(editor: &str, text: &str) -> Result<String, Unfinished> {
    let file = tempfile::Builder::new().prefix("tutur-").suffix(".txt").tempfile()?;
    fs::write(file.path(), text)?;
    let mut words = editor.split_whitespace();
    let program = words.next().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
    let status = Command::new(program).args(words).arg(file.path()).status()?;
    let bytes = fs::read(file.path())?;
    let why = match String::from_utf8(bytes) {
        Ok(text) if status.success() => return Ok(text.trim_start_matches('\u{feff}').trim_end().to_owned()),
        Ok(same) if same == text => return Err(io::Error::other(status.to_string()).into()),
        Ok(_) => status.to_string(),
        Err(error) => error.utf8_error().to_string(),
    };
    Err(Unfinished { why, kept: file.keep().ok().map(|(_, path)| path) })
}
