//! What a command reads: answers files, standard input, a kit in a folder.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use crate::answers::Answers;
use crate::kit::{Kit, KitSources, builtin};
use crate::language::Language;
use crate::source::Source;

/// A kit: the built-in one, or one that was read from a folder.
pub(super) enum KitInUse {
    BuiltIn(&'static Kit),
    Own(Box<Kit>),
}

impl std::ops::Deref for KitInUse {
    type Target = Kit;
    fn deref(&self) -> &Kit {
        match self {
            KitInUse::BuiltIn(kit) => kit,
            KitInUse::Own(kit) => kit,
        }
    }
}

/// The kit of a folder, or the built-in one.
pub(super) fn kit(folder: Option<&Path>) -> Result<KitInUse, Failure> {
    let Some(folder) = folder else {
        return builtin::kit().map(KitInUse::BuiltIn).map_err(|faults| Failure::Faults(faults.clone()));
    };
    Kit::from_sources(own_sources(folder)?).map(|kit| KitInUse::Own(Box::new(kit))).map_err(Failure::Faults)
}

/// The texts of the kit of a folder, or of the built-in one.
pub(super) fn sources(folder: Option<&Path>) -> Result<KitSources, Failure> {
    folder.map_or_else(|| Ok(builtin::sources()), own_sources)
}

fn own_sources(folder: &Path) -> Result<KitSources, Failure> {
    let places = [folder.join("channels.yaml"), folder.join("..").join("channels.yaml")];
    let channels = match places.into_iter().find(|path| path.is_file()) {
        Some(path) => file(&path)?,
        None => builtin::channels(),
    };
    let mut templates = Vec::new();
    for language in Language::ALL {
        for path in markdown_files(&folder.join(language.code()))? {
            templates.push((language, file(&path)?));
        }
    }
    Ok(KitSources { kit: file(&folder.join("kit.yaml"))?, channels, templates })
}

/// The Markdown files of a folder in the order of their names; none if there is no such folder.
fn markdown_files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).map_err(|e| Failure::Read(folder.to_owned(), e))?;
    let mut paths: Vec<PathBuf> =
        entries.filter_map(|e| Some(e.ok()?.path())).filter(|p| p.extension().is_some_and(|e| e == "md")).collect();
    paths.sort();
    Ok(paths)
}

/// A file as a source; bytes that are no UTF-8 become the replacement character.
pub(super) fn file(path: &Path) -> Result<Source, Failure> {
    let bytes = fs::read(path).map_err(|e| Failure::Read(path.to_owned(), e))?;
    Ok(Source::new(path.display().to_string(), String::from_utf8_lossy(&bytes)))
}

/// An answers file, or standard input for `-`.
pub(super) fn answers(path: &Path, kit: &Kit) -> Result<Answers, Failure> {
    let source = if path == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map_err(|e| Failure::Read(path.to_owned(), e))?;
        Source::new("standard input", String::from_utf8_lossy(&bytes))
    } else {
        file(path)?
    };
    Answers::read(&source, kit).map_err(|faults| Failure::Faults(vec![faults]))
}
