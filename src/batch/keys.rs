//! The names of inputs on record: relative to the output folder, however they were spelt on the command line.

use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};

/// The names of inputs on record, and the way back to what the reader knows them by.
#[derive(Debug)]
pub(crate) struct Keys {
    root: PathBuf,
    /// The way to each folder of inputs, by the folder as it was spelt.
    ways: HashMap<PathBuf, String>,
    /// The folder as it was spelt first, by the way to it.
    spelt: HashMap<String, PathBuf>,
}

impl Keys {
    pub(crate) fn new(root: &Path) -> Keys {
        let root = root.canonicalize().or_else(|_| std::path::absolute(root)).unwrap_or_else(|_| root.to_owned());
        Keys { root, ways: HashMap::new(), spelt: HashMap::new() }
    }

    /// The name of an input.
    pub(crate) fn key(&mut self, path: &Path) -> String {
        let Some(name) = path.file_name().map(|n| n.to_string_lossy()) else { return path.display().to_string() };
        let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
        if let Some(known) = self.ways.get(folder) {
            return format!("{known}{name}");
        }
        let whole = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        let known = relative(&self.root, &whole);
        let key = format!("{known}{name}");
        let bare = path.parent().unwrap_or(Path::new(""));
        self.spelt.entry(known.clone()).or_insert_with(|| bare.to_owned());
        self.ways.insert(folder.to_owned(), known);
        key
    }

    /// The input of this name, as the reader spelt it.
    pub(crate) fn spelt(&self, key: &str) -> PathBuf {
        let (way, name) = key.rfind('/').map_or(("", key), |at| key.split_at(at + 1));
        self.spelt.get(way).map_or_else(|| self.root.join(key), |folder| folder.join(name))
    }

    /// The output folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }
}

/// The way from one folder to another, ending in `/`; empty if they are the same.
fn relative(from: &Path, to: &Path) -> String {
    let (from, to): (Vec<Component<'_>>, Vec<Component<'_>>) = (from.components().collect(), to.components().collect());
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    if shared == 0 {
        let whole: PathBuf = to.iter().collect();
        return format!("{}/", whole.display());
    }
    let mut way = "../".repeat(from.len() - shared);
    for part in &to[shared..] {
        way.push_str(&part.as_os_str().to_string_lossy());
        way.push('/');
    }
    way
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_leads_from_folder_to_folder() {
        let cases =
            [("/a/out", "/a/in", "../in/"), ("/a", "/a", ""), ("/a", "/a/b/c", "b/c/"), ("/a/b/c", "/a", "../../")];
        for (from, to, way) in cases {
            assert_eq!(relative(Path::new(from), Path::new(to)), way);
        }
    }
}
