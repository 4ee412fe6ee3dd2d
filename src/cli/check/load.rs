//! What is checked: answers files, stories, and which story belongs to which answers.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::failure::CheckFailure;
use crate::answers::{self, Answers};
use crate::cli::failure::Failure;
use crate::cli::input;
use crate::coach::File;
use crate::fault::Faults;
use crate::kit::{Channel, Kit};
use crate::language::{Language, text};
use crate::source::Source;

/// An answers file.
pub(super) struct Sheet {
    pub(super) source: Source,
    pub(super) answers: Answers,
    pub(super) spans: BTreeMap<String, Range<usize>>,
}

/// A story as somebody has written it.
pub(super) struct Tale {
    pub(super) source: Source,
    pub(super) language: Language,
    /// The name of its channel, if it tells.
    pub(super) channel: Option<String>,
    /// What its file name begins with: `sari` of `sari.instagram.md`.
    pub(super) stem: String,
    /// What is between: `instagram`.
    pub(super) template: String,
}

/// Everything that was named, in the order of the paths.
#[derive(Default)]
pub(super) struct Loaded {
    pub(super) sheets: Vec<Sheet>,
    pub(super) tales: Vec<Tale>,
    pub(super) broken: Vec<Faults>,
    /// A folder was among the paths.
    pub(super) folder: bool,
}

impl Sheet {
    pub(super) fn file<'a>(&'a self, kit: &'a Kit) -> File<'a> {
        File { answers: &self.answers, kit, text: Some(&self.source.text), spans: &self.spans }
    }

    fn stem(&self) -> String {
        stem(Path::new(&self.source.name)).0
    }
}

impl Tale {
    pub(super) fn channel<'a>(&self, kit: &'a Kit) -> Option<&'a Channel> {
        let name = self.channel.as_deref()?;
        kit.channels.iter().find(|c| c.name == name)
    }

    /// The answers that it was told from: those of the same name and language.
    pub(super) fn sheet<'a>(&self, sheets: &'a [Sheet]) -> Option<&'a Sheet> {
        sheets.iter().find(|s| s.stem() == self.stem && s.answers.language == self.language)
    }
}

/// Reads everything that the paths name.
pub(super) fn load(paths: &[PathBuf], kit: &Kit) -> Result<Loaded, Failure> {
    let mut loaded = Loaded::default();
    for path in paths {
        if path.is_dir() {
            loaded.folder = true;
            let files = in_folder(path)?;
            if files.is_empty() {
                return Err(CheckFailure::Empty(path.clone()).into());
            }
            for file in files {
                add(&file, kit, &mut loaded)?;
            }
        } else {
            add(path, kit, &mut loaded)?;
        }
    }
    Ok(loaded)
}

/// The files of a folder and of the folders in it, in the order of their names; not a README, nothing hidden.
fn in_folder(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let unread = |error| Failure::Read { path: folder.to_owned(), error, nearest: None };
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).map_err(unread)?.filter_map(|e| Some(e.ok()?.path())).collect();
    entries.sort();
    let mut files = Vec::new();
    for path in entries {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        if name.starts_with('.') || name.to_lowercase().starts_with("readme") {
            continue;
        }
        if path.is_dir() {
            files.extend(in_folder(&path)?);
        } else if matches!(ending(&path), "yaml" | "yml" | "md" | "txt") {
            files.push(path);
        }
    }
    Ok(files)
}

fn ending(path: &Path) -> &str {
    path.extension().and_then(|e| e.to_str()).unwrap_or("")
}

fn add(path: &Path, kit: &Kit, loaded: &mut Loaded) -> Result<(), Failure> {
    let source = if path == Path::new("-") { input::typed()? } else { input::file(path)? };
    match ending(path) {
        "yaml" | "yml" | "" => match Answers::read(&source, kit) {
            Ok(answers) => loaded.sheets.push(Sheet { spans: answers::spans(&source), source, answers }),
            Err(faults) => loaded.broken.push(faults),
        },
        "json" => loaded.tales.push(from_json(path, &source)?),
        "md" | "txt" => loaded.tales.push(from_text(path, source, kit)),
        _ => return Err(CheckFailure::NoText(path.to_owned()).into()),
    }
    Ok(())
}

fn from_text(path: &Path, source: Source, kit: &Kit) -> Tale {
    let (stem, template) = stem(path);
    let language = language_of(&source.text);
    let of_template = kit.template(&template, language, None).map(|t| t.channel.clone());
    let channel = of_template.or_else(|| kit.channels.iter().find(|c| c.name == template).map(|c| c.name.clone()));
    Tale { source, language, channel, stem, template }
}

/// A story as `tutur write --format json` writes it; findings point into its text.
fn from_json(path: &Path, source: &Source) -> Result<Tale, Failure> {
    let story: serde_json::Value = serde_json::from_str(&source.text).unwrap_or_default();
    let text = |key: &str| story.get(key).and_then(|v| v.as_str()).map(str::to_owned);
    let told = text("text").ok_or_else(|| CheckFailure::NoText(path.to_owned()))?;
    let language = text("language").and_then(|code| Language::from_code(&code));
    Ok(Tale {
        language: language.unwrap_or_else(|| language_of(&told)),
        channel: text("channel"),
        stem: stem(path).0,
        template: text("template").unwrap_or_default(),
        source: Source::new(source.name.clone(), told),
    })
}

/// `sari.instagram.md` gives `sari` and `instagram`, and so does `sari.instagram.id.md`.
fn stem(path: &Path) -> (String, String) {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let without = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    let (stem, template) = without.split_once('.').unwrap_or((without, ""));
    let of_language = template.rsplit_once('.').filter(|(_, code)| Language::from_code(code).is_some());
    let template = of_language.map_or(template, |(template, _)| template);
    (stem.to_owned(), template.to_owned())
}

/// The language whose function words are more.
fn language_of(whole: &str) -> Language {
    let count = |language| text::words(whole).filter(|w| text::is_function_word(&w.to_lowercase(), language)).count();
    if count(Language::Id) > count(Language::En) { Language::Id } else { Language::En }
}
