//! What a run remembers of each input: enough to pass over what is unchanged, and to report on it all the same.

use serde::{Deserialize, Serialize};

use crate::story::Warning;

/// One input that was told, as a line of the ledger.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The input, relative to the output folder, with `/` between folders.
    pub input: String,
    /// The fingerprint of its bytes and of everything else that its stories depend on.
    pub print: u64,
    /// The folder that its business and product would like.
    pub wanted: String,
    /// The folder it has.
    pub folder: String,
    /// Its stories.
    pub stories: Vec<Row>,
}

/// One story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The template's name.
    pub template: String,
    /// Its files.
    pub files: Vec<Made>,
    /// Its words.
    pub words: usize,
    /// Its characters.
    pub characters: usize,
    /// Its length in the unit of its channel's limit.
    pub length: usize,
    /// What its channel takes, if that is limited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<usize>,
    /// The answers it used, as numbers of the kit's questions.
    pub used: Vec<usize>,
    /// The answers it did not use.
    pub unused: Vec<usize>,
    /// What the maker should know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Warning>,
    /// How it can be told that two stories say the same: the marks that `same` compares.
    pub marks: Vec<u64>,
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Made {
    /// Its name in the entry's folder.
    pub name: String,
    /// The fingerprint of its bytes.
    pub print: u64,
}

impl Entry {
    /// The paths of its files, relative to the output folder.
    pub fn paths(&self) -> impl Iterator<Item = (String, u64)> + '_ {
        self.stories.iter().flat_map(|s| &s.files).map(|f| (format!("{}/{}", self.folder, f.name), f.print))
    }
}
