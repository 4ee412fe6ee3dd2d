//! What a run reads: files, folders, patterns and lists of these, each file once, in an order that is always the same.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The inputs of a run.
#[derive(Debug, Default)]
pub struct Inputs {
    /// The files, in order.
    pub files: Vec<Input>,
    /// Answers that came on standard input instead of from a file.
    pub typed: Option<String>,
}

/// One answers file: its path as the reader knows it. Standard input is `-`.
pub type Input = Box<Path>;

/// An argument that gives no input.
#[derive(Debug, thiserror::Error)]
pub enum NoInput {
    /// A file or folder could not be read.
    #[error("{0}: {1}")]
    Read(PathBuf, io::Error),
    /// A folder or pattern with no answers file in it.
    #[error("{0}: no answers file")]
    Nothing(PathBuf),
    /// No pattern.
    #[error("{0}: {1}")]
    Pattern(String, String),
}

impl Inputs {
    /// Takes the files of one argument: a file, a folder (all its `.yaml` and `.yml` files, at any depth), a pattern
    /// (`shops/*.yaml`), or `@list.txt` with one of these a line.
    ///
    /// `except` is left out of folders: where the stories go is not where answers come from.
    ///
    /// # Errors
    /// If the argument names nothing that can be read.
    pub fn add(&mut self, argument: &Path, except: Option<&Path>) -> Result<(), NoInput> {
        let text = argument.to_string_lossy();
        if let Some(list) = text.strip_prefix('@') {
            return self.add_list(Path::new(list), except);
        }
        if text != "-" && text.contains(['*', '?', '[']) && !argument.exists() {
            return self.add_pattern(&text, except);
        }
        let before = self.files.len();
        if argument.is_dir() {
            self.add_folder(argument, except)?;
            if self.files.len() == before {
                return Err(NoInput::Nothing(argument.to_owned()));
            }
        } else {
            if text != "-" {
                fs::metadata(argument).map_err(|e| NoInput::Read(argument.to_owned(), e))?;
            }
            self.files.push(argument.into());
        }
        Ok(())
    }

    /// Takes out what was named twice; the first place counts.
    pub fn settle(&mut self) {
        if self.files.is_sorted_by(|a, b| a < b) {
            return;
        }
        let mut seen = HashSet::with_capacity(self.files.len());
        self.files.retain(|path| seen.insert(super::print(path.as_os_str().as_encoded_bytes())));
        self.files.shrink_to_fit();
    }

    fn add_list(&mut self, list: &Path, except: Option<&Path>) -> Result<(), NoInput> {
        let text = if list == Path::new("-") {
            io::read_to_string(io::stdin().lock())
        } else {
            fs::read(list).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        }
        .map_err(|e| NoInput::Read(list.to_owned(), e))?;
        let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
        for line in lines.filter(|l| !l.is_empty() && !l.starts_with('#')) {
            self.add(Path::new(line), except)?;
        }
        Ok(())
    }

    fn add_pattern(&mut self, pattern: &str, except: Option<&Path>) -> Result<(), NoInput> {
        let paths = glob::glob(pattern).map_err(|e| NoInput::Pattern(pattern.to_owned(), e.to_string()))?;
        let before = self.files.len();
        for path in paths.filter_map(Result::ok) {
            if path.is_dir() {
                self.add_folder(&path, except)?;
            } else {
                self.files.push(path.into());
            }
        }
        if self.files.len() == before { Err(NoInput::Nothing(pattern.into())) } else { Ok(()) }
    }

    /// A folder's files in the order of their names, then its folders; hidden ones and links to folders are left out.
    fn add_folder(&mut self, folder: &Path, except: Option<&Path>) -> Result<(), NoInput> {
        let failed = |e| NoInput::Read(folder.to_owned(), e);
        if except.is_some_and(|e| fs::canonicalize(folder).is_ok_and(|f| f == e)) {
            return Ok(());
        }
        let (mut files, mut folders) = (Vec::<Input>::new(), Vec::new());
        for entry in fs::read_dir(folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let path = entry.path();
            if entry.file_name().as_encoded_bytes().starts_with(b".") {
                continue;
            }
            match entry.file_type().map_err(failed)? {
                kind if kind.is_dir() => folders.push(path),
                _ if is_answers(&path) && path.is_file() => files.push(path.into()),
                _ => {}
            }
        }
        files.sort();
        folders.sort();
        self.files.append(&mut files);
        folders.iter().try_for_each(|f| self.add_folder(f, except))
    }
}

fn is_answers(path: &Path) -> bool {
    path.extension().is_some_and(|e| e.eq_ignore_ascii_case("yaml") || e.eq_ignore_ascii_case("yml"))
}
