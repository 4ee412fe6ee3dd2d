//! The mapping file: which question each column answers, where the headings do not say it.
//!
//! ```yaml
//! language: id
//! columns:
//!   Nama usaha: business
//!   Timestamp:
//! ```

use std::collections::BTreeMap;

use serde::Deserialize;

use super::columns::{Columns, Meaning};
use super::table::Table;
use crate::kit::{Kit, nearest};
use crate::language::Language;

/// A mapping file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    /// The language of the answers.
    pub language: Option<Language>,
    /// The question of each heading; none for a column that is left out.
    columns: BTreeMap<String, Option<String>>,
}

/// What is wrong with a mapping file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MapFault {
    /// It cannot be read; the library's own words.
    Yaml(String),
    /// No such language.
    Language(String),
    /// It names a column that the table has not.
    NoColumn(String),
    /// It names a question that the kit has not; the nearest.
    NoQuestion(String, Option<String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    columns: BTreeMap<String, Option<String>>,
}

impl Map {
    /// Reads a mapping file.
    ///
    /// # Errors
    /// If it is no mapping file.
    pub fn read(text: &str) -> Result<Map, MapFault> {
        let file: File =
            serde_yaml::from_str(text.trim_start_matches('\u{feff}')).map_err(|e| MapFault::Yaml(e.to_string()))?;
        let language = match file.language {
            None => None,
            Some(code) => Some(Language::from_code(&code).ok_or(MapFault::Language(code))?),
        };
        let columns = file.columns.into_iter().map(|(heading, name)| {
            let name = name.map(|n| n.trim().to_owned()).filter(|n| !n.is_empty());
            (heading.trim().to_owned(), name)
        });
        Ok(Map { language, columns: columns.collect() })
    }

    /// Whether its columns and questions are there.
    pub(super) fn check(&self, table: &Table, kit: &Kit) -> Result<(), Vec<MapFault>> {
        let mut faults = Vec::new();
        for (heading, name) in &self.columns {
            if !table.headings.contains(heading) {
                faults.push(MapFault::NoColumn(heading.clone()));
            }
            if let Some(name) = name.as_deref().filter(|n| kit.question(n).is_none() && !is_beside(n)) {
                let nearest = nearest(name, kit.questions.iter().map(|q| q.name.as_str()));
                faults.push(MapFault::NoQuestion(name.to_owned(), nearest));
            }
        }
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// What it says of a column, if it says anything.
    pub(super) fn meaning(&self, heading: &str) -> Option<Meaning> {
        Some(match self.columns.get(heading)?.as_deref() {
            None => Meaning::Left,
            Some("file") => Meaning::File,
            Some("language") => Meaning::Language,
            Some(name) if is_beside(name) => Meaning::Beside(name.to_owned()),
            Some(name) => Meaning::Question(name.to_owned()),
        })
    }

    /// The mapping file for a table, with what is not clear yet at its head.
    #[must_use]
    pub fn write(columns: &Columns, language: Language, reader: Language) -> String {
        let (head, unclear, clear) = match reader {
            Language::En => (
                "# Which question each column answers; behind the colon stands the question's name.\n\
                 # Leave it empty to leave the column out. `tutur templates` and docs/answers.md show the names.\n",
                "  # not clear yet\n",
                "  # clear\n",
            ),
            Language::Id => (
                "# Pertanyaan mana yang dijawab tiap kolom; di belakang titik dua tertulis nama pertanyaannya.\n\
                 # Kosongkan kalau kolom itu tidak dipakai. Nama-namanya ada di docs/answers.md.\n",
                "  # belum jelas\n",
                "  # sudah jelas\n",
            ),
        };
        let mut out = format!("{head}language: {language}\ncolumns:\n{unclear}");
        let named = columns.columns.iter().filter(|c| !c.heading.is_empty());
        for column in named.clone() {
            if let Meaning::Unclear(guess) = &column.meaning {
                let guess = match (guess, reader) {
                    (None, _) => String::new(),
                    (Some(guess), Language::En) => format!(" # perhaps: {guess}"),
                    (Some(guess), Language::Id) => format!(" # mungkin: {guess}"),
                };
                out.push_str(&format!("  {}:{guess}\n", quoted(&column.heading)));
            }
        }
        out.push_str(clear);
        for column in named {
            let name = match &column.meaning {
                Meaning::Unclear(_) | Meaning::Kept(_) => continue,
                Meaning::Left => String::new(),
                Meaning::File => " file".to_owned(),
                Meaning::Language => " language".to_owned(),
                Meaning::Question(name) | Meaning::Beside(name) => format!(" {name}"),
            };
            out.push_str(&format!("  {}:{name}\n", quoted(&column.heading)));
        }
        out
    }
}

fn is_beside(name: &str) -> bool {
    matches!(name, "file" | "language" | "as_of" | "private" | "skipped" | "later")
}

/// A heading as a YAML key; JSON's strings are YAML's.
fn quoted(heading: &str) -> String {
    serde_json::Value::from(heading).to_string()
}
