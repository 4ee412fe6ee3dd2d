//! Saving a file so that it is there whole or not at all.

use std::io::{self, ErrorKind, Write};
use std::path::Path;

use crate::language::Language;

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

/// Why a file could not be written, where the system's own words are too short.
pub(super) fn why_not(error: &io::Error, language: Language) -> String {
    let known = match (error.kind(), language) {
        (ErrorKind::StorageFull | ErrorKind::QuotaExceeded, Language::En) => "the disk is full",
        (ErrorKind::StorageFull | ErrorKind::QuotaExceeded, Language::Id) => "penyimpanan penuh",
        (ErrorKind::PermissionDenied, Language::En) => "you may not write there",
        (ErrorKind::PermissionDenied, Language::Id) => "Anda tidak diizinkan menulis di situ",
        (ErrorKind::ReadOnlyFilesystem, Language::En) => "that disk can only be read",
        (ErrorKind::ReadOnlyFilesystem, Language::Id) => "penyimpanan itu hanya bisa dibaca",
        (ErrorKind::NotFound, Language::En) => "there is no such folder",
        (ErrorKind::NotFound, Language::Id) => "foldernya tidak ada",
        // of the temporary file, whose name says nothing to anybody, the reason alone
        _ => return error.to_string().split(" at path ").next().unwrap_or_default().to_owned(),
    };
    known.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_in_the_reader_s_words() {
        let full = io::Error::new(ErrorKind::StorageFull, "No space left on device at path \"/tmp/.tutur-x.tmp\"");
        assert_eq!(why_not(&full, Language::En), "the disk is full");
        assert_eq!(why_not(&full, Language::Id), "penyimpanan penuh");
        let odd = io::Error::other("Input/output error (os error 5) at path \"/tmp/.tutur-x.tmp\"");
        assert_eq!(why_not(&odd, Language::En), "Input/output error (os error 5)");
    }
}
