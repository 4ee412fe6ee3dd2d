//! What a command reads: answers files, standard input, a kit in a folder.

use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::failure::Failure;
use crate::answers::Answers;
use crate::decode::decode;
use crate::kit::{Kit, KitSources, builtin, nearest};
use crate::language::Language;
use crate::source::Source;

/// The most bytes that are read of anything (16 MiB); answers have a bound of their own, 1 MiB.
const MOST: u64 = 1 << 24;

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
    let entries =
        fs::read_dir(folder).map_err(|error| Failure::Read { path: folder.to_owned(), error, nearest: None })?;
    let mut paths: Vec<PathBuf> =
        entries.filter_map(|e| Some(e.ok()?.path())).filter(|p| p.extension().is_some_and(|e| e == "md")).collect();
    paths.sort();
    Ok(paths)
}

/// A file as a source.
pub(super) fn file(path: &Path) -> Result<Source, Failure> {
    let bytes = fs::File::open(path).and_then(read_all).map_err(|error| match error.kind() {
        ErrorKind::IsADirectory => Failure::Folder(path.to_owned()),
        _ => Failure::Read { nearest: neighbour(path, &error), path: path.to_owned(), error },
    })?;
    source(path.display().to_string(), path, &bytes)
}

/// An answers file, or standard input for `-`.
pub(super) fn answers(path: &Path, kit: &Kit) -> Result<Answers, Failure> {
    let source = if path == Path::new("-") { typed()? } else { file(path)? };
    Answers::read(&source, kit).map_err(|faults| Failure::Faults(vec![faults]))
}

/// Standard input as a source.
pub(super) fn typed() -> Result<Source, Failure> {
    let path = Path::new("-");
    let bytes = read_all(std::io::stdin().lock()).map_err(|error| Failure::Read {
        path: path.to_owned(),
        error,
        nearest: None,
    })?;
    source(path.display().to_string(), path, &bytes)
}

/// All bytes, or an error where they do not end.
fn read_all(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = from.take(MOST + 1).read_to_end(&mut bytes)?;
    if read as u64 > MOST { Err(ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

fn source(name: String, path: &Path, bytes: &[u8]) -> Result<Source, Failure> {
    decode(bytes).map(|text| Source::new(name, text)).map_err(|not| Failure::NotText(path.to_owned(), not))
}

/// The file beside a missing one that may be meant.
fn neighbour(path: &Path, error: &io::Error) -> Option<String> {
    if error.kind() != ErrorKind::NotFound {
        return None;
    }
    let folder = path.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let names: Vec<String> =
        fs::read_dir(folder).ok()?.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    let wanted = path.file_name()?.to_str()?;
    // a name without its ending is the commonest slip of all
    let nearest = names
        .iter()
        .find(|n| n.rsplit_once('.').is_some_and(|(stem, ending)| stem == wanted && matches!(ending, "yaml" | "yml")))
        .cloned()
        .or_else(|| nearest(wanted, names.iter().map(String::as_str)))?;
    Some(path.with_file_name(nearest).display().to_string())
}
