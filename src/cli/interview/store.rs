//! Where the answers are kept: the file, or another place while the file cannot be written.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::super::save;
use super::leave::Exit;
use crate::answers::Answers;
use crate::decode::{self, NotText};
use crate::interview::{Message, merge};
use crate::kit::Kit;
use crate::language::Language;
use crate::source::Source;

/// The answers file of one interview.
pub(super) struct Store<'k> {
    path: PathBuf,
    /// The folder of the kit, where it is not the built-in one.
    kit_folder: Option<PathBuf>,
    kit: &'k Kit,
    exit: Exit,
    /// What the file held when we last read or wrote it.
    known: Option<Known>,
    /// Where the answers are while the file cannot be written.
    instead: Option<PathBuf>,
    /// The last saving failed everywhere.
    homeless: bool,
    saved: bool,
}

struct Known {
    text: String,
    answers: Answers,
}

/// What a saving leads to.
#[derive(Default)]
pub(super) struct Saved {
    /// What the maker should hear.
    pub(super) say: Vec<String>,
    /// Answers with changes that were found in the file.
    pub(super) merged: Option<Answers>,
}

impl<'k> Store<'k> {
    /// A store; `found` is the file as it was read, with its answers.
    pub(super) fn new(
        path: PathBuf,
        kit_folder: Option<PathBuf>,
        kit: &'k Kit,
        exit: Exit,
        found: Option<(String, Answers)>,
    ) -> Store<'k> {
        let saved = found.is_some();
        let known = found.map(|(text, answers)| Known { text, answers });
        Store { path, kit_folder, kit, exit, known, instead: None, homeless: false, saved }
    }

    /// The answers file, or where its answers are kept instead; none if they could be written nowhere.
    pub(super) fn place(&self) -> Option<&Path> {
        if self.homeless { None } else { Some(self.instead.as_deref().unwrap_or(&self.path)) }
    }

    /// Writes the answers, whole or not at all, and takes over what was changed in the file by hand.
    pub(super) fn save(&mut self, answers: &Answers, reader: Language) -> Saved {
        let exit = self.exit.clone();
        let _whole = exit.saving();
        let mut saved = Saved::default();
        let ours = match self.on_disk(reader) {
            OnDisk::AsKnown => answers.clone(),
            OnDisk::Changed(found) => {
                let merged = match &self.known {
                    Some(known) => merge(self.kit, &known.answers, &found, answers),
                    None => {
                        merge(self.kit, &Answers { answers: Default::default(), ..answers.clone() }, &found, answers)
                    }
                };
                saved.say.push(Message::ChangedInBetween(&self.shown(&self.path)).say(reader));
                saved.merged = Some(merged.clone());
                merged
            }
            OnDisk::Broken(fault) => {
                self.save_beside(answers, &fault, reader, &mut saved);
                return saved;
            }
        };
        let text = ours.to_yaml(self.kit);
        self.keep_remarks(&text, reader, &mut saved);
        match save::save(&self.path, &text) {
            Ok(()) => {
                if self.instead.is_some() || self.homeless {
                    saved.say.push(Message::SavedAgain(&self.shown(&self.path)).say(reader));
                }
                if let Some(instead) = self.instead.take() {
                    let _ = fs::remove_file(instead);
                }
                self.homeless = false;
                self.saved = true;
                self.known = Some(Known { text, answers: ours });
            }
            Err(error) => self.save_elsewhere(&text, &error, reader, &mut saved),
        }
        saved
    }

    /// What the file holds now, against what we last knew of it.
    fn on_disk(&self, reader: Language) -> OnDisk {
        let Ok(bytes) = fs::read(&self.path) else { return OnDisk::AsKnown };
        let text = match decode::text(bytes) {
            Ok(text) => text,
            Err(not) => return OnDisk::Broken(not_text(not, reader)),
        };
        if self.known.as_ref().is_some_and(|known| known.text == text) || text.trim().is_empty() {
            return OnDisk::AsKnown;
        }
        let source = Source::new(self.shown(&self.path), text);
        match Answers::read(&source, self.kit) {
            Ok(answers) => OnDisk::Changed(Box::new(answers)),
            Err(faults) => OnDisk::Broken(faults.list.first().map_or_else(String::new, |fault| {
                let line = faults.source.place(fault.span.start).line;
                at_line(line, &fault.message(reader), reader)
            })),
        }
    }

    /// A file that a person has broken is left alone; the answers go beside it.
    fn save_beside(&mut self, answers: &Answers, fault: &str, reader: Language, saved: &mut Saved) {
        let beside = with_ending(&self.path, "new");
        let text = answers.to_yaml(self.kit);
        if let Err(error) = save::save(&beside, &text) {
            return self.save_elsewhere(&text, &error, reader, saved);
        }
        if self.instead.as_ref() != Some(&beside) {
            let (file, instead) = (self.shown(&self.path), self.shown(&beside));
            saved.say.push(Message::BrokenInBetween { file: &file, fault, instead: &instead }.say(reader));
        }
        self.instead = Some(beside);
        self.saved = true;
    }

    fn save_elsewhere(&mut self, text: &str, error: &io::Error, reader: Language, saved: &mut Saved) {
        let (file, error) = (self.shown(&self.path), save::why_not(error, reader));
        let before = self.instead.take();
        let was_homeless = std::mem::replace(&mut self.homeless, false);
        let places = before.iter().cloned().chain(self.other_places());
        let found = places.into_iter().find(|place| save::save(place, text).is_ok());
        match &found {
            Some(place) if before.as_ref() != Some(place) => {
                let instead = self.shown(place);
                saved.say.push(Message::SavedElsewhere { file: &file, error: &error, instead: &instead }.say(reader));
            }
            None if !was_homeless => saved.say.push(Message::NotSaved { file: &file, error: &error }.say(reader)),
            _ => {}
        }
        self.saved |= found.is_some();
        self.homeless = found.is_none();
        self.instead = found;
    }

    /// The home folder and the folder for temporary files, under a name that is free.
    fn other_places(&self) -> Vec<PathBuf> {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let folders = std::env::home_dir().into_iter().chain([std::env::temp_dir()]);
        folders
            .filter_map(|folder| {
                let names = std::iter::once(name.clone()).chain((2..100).map(|n| format!("{n}-{name}")));
                names.map(|name| folder.join(name)).find(|path| !path.exists())
            })
            .collect()
    }

    /// Remarks that a person wrote into the file do not survive our writing it: the file is copied once, before that.
    fn keep_remarks(&mut self, new: &str, reader: Language, saved: &mut Saved) {
        let Some(known) = &self.known else { return };
        let remark = |line: &&str| line.trim_start().starts_with('#');
        // headings of our own come and go with what is under them
        let ours = known.answers.to_yaml(self.kit);
        let written = |line: &str| new.lines().chain(ours.lines()).any(|l| l.trim() == line.trim());
        if known.text.lines().filter(remark).all(written) {
            return;
        }
        if let Ok(copy) = self.back_up() {
            saved.say.push(Message::RemarksKept(&self.shown(&copy)).say(reader));
        }
    }

    /// Copies the file as it is to a name of its own.
    pub(super) fn back_up(&self) -> io::Result<PathBuf> {
        let endings = std::iter::once("bak".to_owned()).chain((2..1000).map(|n| format!("bak{n}")));
        let free = endings.map(|ending| with_ending(&self.path, &ending)).find(|path| !path.exists());
        let copy = free.ok_or_else(|| io::Error::from(io::ErrorKind::AlreadyExists))?;
        fs::copy(&self.path, &copy)?;
        Ok(copy)
    }

    /// Gets the farewell ready for these answers.
    pub(super) fn prepare_farewell(&self, answers: &Answers, reader: Language) {
        let file = self.shown(self.place().unwrap_or(&self.path));
        let kit = self.kit_folder.as_ref().map(|kit| format!(" --kit {}", quoted(&self.shown(kit))));
        let command = format!("tutur interview {}{}", quoted(&file), kit.unwrap_or_default());
        let words = if !self.saved && answers.answers.is_empty() {
            Message::FarewellEmpty.say(reader)
        } else if self.homeless {
            String::new()
        } else {
            Message::Farewell { file: &file, command: &command }.say(reader)
        };
        let unsaved = self.homeless.then(|| (Message::TakeThem.say(reader), answers.to_yaml(self.kit)));
        self.exit.prepare(words, unsaved);
    }

    /// The answers file as it is shown.
    pub(super) fn file(&self) -> String {
        self.shown(&self.path)
    }

    fn shown(&self, path: &Path) -> String {
        path.display().to_string()
    }
}

enum OnDisk {
    AsKnown,
    Changed(Box<Answers>),
    Broken(String),
}

/// A fault of a file with its line.
fn at_line(line: usize, words: &str, reader: Language) -> String {
    match reader {
        Language::En => format!("line {line}, {words}"),
        Language::Id => format!("baris {line}, {words}"),
    }
}

/// Why a file is no text.
fn not_text(not: NotText, reader: Language) -> String {
    match (not, reader) {
        (NotText::Encoding(line), Language::En) => at_line(line, "not saved as UTF-8", reader),
        (NotText::Encoding(line), Language::Id) => at_line(line, "tidak disimpan sebagai UTF-8", reader),
        (NotText::Document, Language::En) => "it is a document of a word processor".to_owned(),
        (NotText::Document, Language::Id) => "itu dokumen pengolah kata".to_owned(),
    }
}

/// `tenun.yaml.bak`: not `.yaml`, so that no folder of answers takes it for one.
fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{name}.{ending}"))
}

/// A file name as a shell takes it.
fn quoted(file: &str) -> String {
    if file.chars().all(|c| c.is_alphanumeric() || "/\\.-_:~".contains(c)) {
        file.to_owned()
    } else {
        format!("'{}'", file.replace('\'', "'\\''"))
    }
}
