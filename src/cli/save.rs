//! Saving a file so that it is there whole or not at all.

use std::io::{self, Write};
use std::path::Path;

/// Writes to a temporary file in the same folder, flushes it to the disk and renames it over the old one.
///
/// # Errors
/// What the file system says; the old file is then as it was.
pub fn save(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".tutur-").suffix(".tmp");
    // a temporary file is private by default; a saved one should be as readable as any other file of this user
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|e| e.error)?;
    Ok(())
}
