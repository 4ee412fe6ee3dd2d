//! The folder that stories go to: locked against a second run, every file in it whole.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use super::entry::Made;
use super::print;

/// Where a run keeps its record, its lock and what is not whole yet.
const OWN: &str = ".tutur";

/// Why a run cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum Stop {
    /// Another run is at work in this folder.
    #[error("another run is writing to {0}")]
    Busy(PathBuf),
    /// The folder cannot be written to, or is full.
    #[error("{0}: {1}")]
    Write(PathBuf, #[source] io::Error),
    /// The record of earlier runs cannot be read.
    #[error("{0}: {1}")]
    Record(PathBuf, #[source] io::Error),
}

/// A folder for stories.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    /// Held as long as the folder is; none in a dry run.
    lock: Option<File>,
    next: AtomicU64,
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It was not there.
    New,
    /// It was there with other bytes.
    Changed,
    /// It was there with the same bytes, and was not touched.
    Same,
    /// It was there with bytes that no run had written, so it was left alone.
    Kept,
}

/// A file to be written.
pub(crate) struct Page {
    pub(crate) name: String,
    pub(crate) text: String,
}

impl Page {
    pub(crate) fn made(&self) -> Made {
        Made { name: self.name.clone(), print: print(self.text.as_bytes()) }
    }
}

impl Folder {
    /// Makes the folder if need be, locks it, and clears away what a killed run left half done.
    ///
    /// # Errors
    /// If another run is at work in it, or if it cannot be written to.
    pub fn open(root: &Path) -> Result<Folder, Stop> {
        let own = root.join(OWN);
        fs::create_dir_all(&own).map_err(|e| Stop::Write(root.to_owned(), e))?;
        let path = own.join("lock");
        let failed = |e| Stop::Write(path.clone(), e);
        let lock = File::options().create(true).truncate(false).write(true).open(&path).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Stop::Busy(root.to_owned())),
            // a file system without locks has no other way to tell
            Err(TryLockError::Error(e)) if e.kind() == ErrorKind::Unsupported => {}
            Err(TryLockError::Error(e)) => return Err(failed(e)),
        }
        let folder = Folder { root: root.to_owned(), lock: Some(lock), next: AtomicU64::new(0) };
        let unfinished = folder.unfinished();
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished).map_err(|e| Stop::Write(unfinished.clone(), e))?;
        }
        fs::create_dir(&unfinished).map_err(|e| Stop::Write(unfinished.clone(), e))?;
        Ok(folder)
    }

    /// Looks at the folder without touching it, for a dry run.
    #[must_use]
    pub fn look(root: &Path) -> Folder {
        Folder { root: root.to_owned(), lock: None, next: AtomicU64::new(0) }
    }

    /// Where it is.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Whether nothing is to be written.
    #[must_use]
    pub fn is_dry(&self) -> bool {
        self.lock.is_none()
    }

    /// A file of the run's own, beside the stories.
    pub(crate) fn own(&self, name: &str) -> PathBuf {
        self.root.join(OWN).join(name)
    }

    fn unfinished(&self) -> PathBuf {
        self.own("unfinished")
    }

    /// Whether all these files are there with something in them.
    pub(crate) fn has_all<'a>(&self, folder: &str, files: impl IntoIterator<Item = &'a Made>) -> bool {
        let folder = self.root.join(folder);
        files.into_iter().all(|f| fs::metadata(folder.join(&f.name)).is_ok_and(|m| m.is_file() && m.len() > 0))
    }

    /// Writes the files of one input to its folder: all of a new folder at once, otherwise each by itself.
    ///
    /// A file that is there with bytes that no run has written (neither in `before` nor `ours`) was edited by somebody,
    /// and is kept.
    pub(crate) fn write(
        &self,
        name: &str,
        pages: &[Page],
        before: &[Made],
        ours: impl Fn(&str, u64) -> bool,
    ) -> io::Result<Vec<Fate>> {
        let folder = self.root.join(name);
        if before.is_empty() && !self.is_dry() && self.write_new(&folder, pages)? {
            return Ok(vec![Fate::New; pages.len()]);
        }
        let known = |page: &Page, made: u64| {
            before.iter().any(|m| m.name == page.name && m.print == made)
                || ours(&format!("{name}/{}", page.name), made)
        };
        pages.iter().map(|page| self.write_one(&folder, page, known)).collect()
    }

    /// Makes a whole folder under another name and then gives it its own, if that is still free.
    fn write_new(&self, folder: &Path, pages: &[Page]) -> io::Result<bool> {
        let unfinished = self.unfinished_path();
        fs::create_dir(&unfinished)?;
        for page in pages {
            write(&unfinished.join(&page.name), &page.text)?;
        }
        match fs::rename(&unfinished, folder) {
            Ok(()) => Ok(true),
            Err(_) if folder.exists() => fs::remove_dir_all(&unfinished).map(|()| false),
            Err(e) => Err(e),
        }
    }

    fn write_one(&self, folder: &Path, page: &Page, known: impl Fn(&Page, u64) -> bool) -> io::Result<Fate> {
        let path = folder.join(&page.name);
        let there = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(e) if e.kind() == ErrorKind::NotFound => Vec::new(),
            Err(e) => return Err(e),
        };
        if there == page.text.as_bytes() {
            return Ok(Fate::Same);
        }
        if !there.is_empty() && !known(page, print(&there)) {
            return Ok(Fate::Kept);
        }
        if !self.is_dry() {
            let unfinished = self.unfinished_path();
            write(&unfinished, &page.text)?;
            fs::create_dir_all(folder)?;
            fs::rename(&unfinished, &path)?;
        }
        Ok(if there.is_empty() { Fate::New } else { Fate::Changed })
    }

    fn unfinished_path(&self) -> PathBuf {
        self.unfinished().join(self.next.fetch_add(1, Ordering::Relaxed).to_string())
    }

    /// Takes away a file that no input makes any more, and its folder if that is empty then. Whether it was there.
    pub(crate) fn remove(&self, path: &str) -> io::Result<bool> {
        let path = self.root.join(path);
        match fs::remove_file(&path) {
            Ok(()) => {
                if let Some(folder) = path.parent() {
                    // not empty: somebody keeps something of their own there
                    let _ = fs::remove_dir(folder);
                }
                Ok(true)
            }
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(false),
            Err(e) => Err(e),
        }
    }

    /// Whether a file still has the bytes that a run wrote.
    pub(crate) fn is_ours(&self, path: &str, made: u64) -> bool {
        fs::read(self.root.join(path)).is_ok_and(|bytes| print(&bytes) == made)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if !self.is_dry() {
            // what cannot be cleared away now is cleared away by the next run
            let _ = fs::remove_dir_all(self.unfinished());
        }
    }
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    File::create_new(path)?.write_all(text.as_bytes())
}
