//! Whole runs of the program, in a folder of their own.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

/// What a run left behind.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// The program, without the language of whoever runs the tests.
pub fn tutur() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tutur"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"] {
        command.env_remove(name);
    }
    command.env("LANG", "C.UTF-8").env("NO_COLOR", "1");
    command
}

/// One run with these arguments, in the repository's folder.
pub fn run(arguments: &[&str]) -> Ran {
    ran(tutur().current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments))
}

/// The same, for a reader of Indonesian.
pub fn jalankan(arguments: &[&str]) -> Ran {
    ran(tutur().current_dir(env!("CARGO_MANIFEST_DIR")).env("LANG", "id_ID.UTF-8").args(arguments))
}

/// One run with this on standard input.
pub fn typed(arguments: &[&str], input: impl Into<Vec<u8>>) -> Ran {
    ran(tutur().current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments).write_stdin(input))
}

/// What a command leaves behind.
pub fn ran(command: &mut Command) -> Ran {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

impl Ran {
    /// Done, and nothing said beside the result.
    pub fn done(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{}", self.out);
        self.out
    }

    /// Nothing done: this code, nothing on standard output, and every one of these words on standard error.
    pub fn failed(self, code: i32, words: &[&str]) {
        assert_eq!((self.code, self.out.as_str()), (code, ""), "{}", self.err);
        for word in words {
            assert!(self.err.contains(word), "{word:?} is not in:\n{}", self.err);
        }
        assert!(!self.err.contains("panicked"), "{}", self.err);
    }
}

/// A folder that goes away by itself.
pub struct Folder(TempDir);

impl Folder {
    pub fn new() -> Folder {
        Folder(tempfile::tempdir().unwrap())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// A path as an argument.
    pub fn at(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    /// Writes a file and says where.
    pub fn holds(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self.at(name)
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The names of everything in it, in order.
    pub fn names(&self) -> Vec<String> {
        fn under(folder: &Path, root: &Path, names: &mut Vec<String>) {
            for path in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
                if path.is_dir() {
                    under(&path, root, names);
                } else {
                    names.push(path.strip_prefix(root).unwrap().to_str().unwrap().to_owned());
                }
            }
        }
        let mut names = Vec::new();
        under(self.0.path(), self.0.path(), &mut names);
        names.sort();
        names
    }
}
