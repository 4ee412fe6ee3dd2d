//! One interview at a time on one file.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use super::failure::InterviewFailure;
use crate::cli::failure::Failure;

/// Held for as long as the interview runs. The system lets go of it when the process ends, however it ends.
pub(super) struct Lock {
    _file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock beside an answers file: none where the folder takes no file, for then nothing is written either.
    ///
    /// # Errors
    /// If another interview holds it.
    pub(super) fn take(answers: &Path) -> Result<Option<Lock>, Failure> {
        let name = answers.file_name().unwrap_or_default().to_string_lossy();
        let path = answers.with_file_name(format!(".{name}.lock"));
        let Ok(file) = OpenOptions::new().create(true).truncate(false).write(true).open(&path) else {
            return Ok(None);
        };
        match file.try_lock() {
            Ok(()) => Ok(Some(Lock { _file: file, path })),
            Err(TryLockError::WouldBlock) => Err(InterviewFailure::InUse(answers.to_owned()).into()),
            // a file system without locks: better an interview than none
            Err(TryLockError::Error(_)) => Ok(None),
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}
