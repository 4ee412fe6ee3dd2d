//! What can go wrong for a command, with its exit code and the words for it.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::save::why_not;
use crate::decode::NotText;
use crate::fault::Faults;
use crate::kit::Kit;
use crate::language::Language;

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub(super) enum Failure {
    /// A file or folder could not be read; the name of a file beside it that may be meant.
    Read { path: PathBuf, error: io::Error, nearest: Option<String> },
    /// A folder stands where a file is expected.
    Folder(PathBuf),
    /// A file is no text.
    NotText(PathBuf, NotText),
    /// A file could not be written.
    Write(PathBuf, io::Error),
    /// Answers or a kit have faults.
    Faults(Vec<Faults>),
    /// No such template; the nearest, and those there are.
    NoTemplate { name: String, nearest: Option<String>, known: Vec<String> },
    /// The template is not written in that voice.
    NoVoice { template: String, voice: &'static str },
    /// The template cannot be told from these answers: what to answer first.
    NotTellable { file: String, template: String, ask: Vec<String>, language: Language },
    /// The template is for other answers to this question.
    NotForThese { file: String, template: String, question: String, language: Language },
    /// Several stories for one file.
    NeedsFolder(PathBuf),
    /// Two stories for the same file of a folder.
    SameFile(PathBuf),
    /// The ending of an output file stands for no format.
    NoFormat(String),
    /// Standard input can be read once.
    StdinTwice,
    /// What only one command knows; it has the words itself.
    Own(Box<dyn Wrong>),
}

/// A failure that only one command knows.
pub(super) trait Wrong: std::fmt::Debug + Send {
    /// 2 for wrong usage, 3 for bad input.
    fn code(&self) -> u8;
    /// What went wrong, and what to do instead.
    fn words(&self, language: Language) -> (String, String);
}

impl Failure {
    /// 2 for wrong usage, 3 for bad input.
    pub(super) fn code(&self) -> ExitCode {
        match self {
            Failure::Own(wrong) => ExitCode::from(wrong.code()),
            Failure::NoTemplate { .. }
            | Failure::NoVoice { .. }
            | Failure::NeedsFolder(_)
            | Failure::SameFile(_)
            | Failure::NoFormat(_)
            | Failure::StdinTwice => ExitCode::from(2),
            _ => ExitCode::from(3),
        }
    }

    /// What went wrong and what to do instead, in the reader's language (or that of the answers, where they are known).
    pub(super) fn words(&self, reader: Language) -> String {
        let language = match self {
            Failure::NotTellable { language, .. } | Failure::NotForThese { language, .. } => *language,
            _ => reader,
        };
        let (wrong, instead) = match language {
            Language::En => self.english(),
            Language::Id => self.indonesian(),
        };
        match (self, language) {
            (Failure::Faults(_) | Failure::NotTellable { .. }, _) => wrong,
            (_, Language::En) => format!("error: {wrong}\ninstead: {instead}"),
            (_, Language::Id) => format!("salah: {wrong}\nsebaiknya: {instead}"),
        }
    }

    fn english(&self) -> (String, String) {
        match self {
            Failure::Read { path, error, nearest } => (
                match error.kind() {
                    ErrorKind::NotFound => format!("there is no {}", path.display()),
                    ErrorKind::PermissionDenied => format!("you may not read {}", path.display()),
                    _ => format!("cannot read {}: {error}", path.display()),
                },
                match nearest {
                    Some(nearest) => format!("did you mean {nearest}?"),
                    None => "check the name and the folder".to_owned(),
                },
            ),
            Failure::Folder(path) => {
                (format!("{} is a folder", path.display()), format!("name the files in it: {}", all_in(path)))
            }
            Failure::NotText(path, NotText::Document) => (
                format!("{} is a document of a word processor or a spreadsheet", path.display()),
                "save it as plain text, and write the answers as in the examples".to_owned(),
            ),
            Failure::NotText(path, NotText::Encoding(line)) => (
                format!("{} is not saved as UTF-8: see line {line}", path.display()),
                "save it again with the encoding UTF-8".to_owned(),
            ),
            Failure::Write(path, error) => (
                format!("cannot write {}: {}", path.display(), why_not(error, Language::En)),
                "choose another place with -o".to_owned(),
            ),
            Failure::Faults(all) => (reports(all, Language::En), String::new()),
            Failure::NoTemplate { name, nearest, known } => (
                format!("there is no template called `{name}`"),
                match nearest {
                    Some(nearest) => format!("did you mean `{nearest}`?"),
                    None => format!("there are: {}", known.join(", ")),
                },
            ),
            Failure::NoVoice { template, voice } => {
                (format!("`{template}` is not written with --voice {voice}"), "leave --voice out".to_owned())
            }
            Failure::NotTellable { file, template, ask, .. } => (
                format!("{file}: `{template}` needs a few more answers. The next questions:\n{}", indented(ask)),
                String::new(),
            ),
            Failure::NotForThese { file, template, question, .. } => (
                format!("{file}: `{template}` is made for other answers than yours to this question:\n  {question}"),
                format!("choose another template; `tutur templates {file}` shows which can be told"),
            ),
            Failure::NeedsFolder(path) => (
                format!("{} is one file, and there are several stories", path.display()),
                "name a folder: -o stories/".to_owned(),
            ),
            Failure::SameFile(path) => (
                format!("two stories would be written to {}", path.display()),
                "give the answers files different names, or write them to different folders".to_owned(),
            ),
            Failure::NoFormat(ending) => (
                format!("there is no format for files that end in .{ending}"),
                "end the name in .md, .html, .txt or .json, or name the --format".to_owned(),
            ),
            Failure::StdinTwice => {
                ("standard input (`-`) can be read only once".to_owned(), "name the other files".to_owned())
            }
            Failure::Own(wrong) => wrong.words(Language::En),
        }
    }

    fn indonesian(&self) -> (String, String) {
        match self {
            Failure::Read { path, error, nearest } => (
                match error.kind() {
                    ErrorKind::NotFound => format!("tidak ada {}", path.display()),
                    ErrorKind::PermissionDenied => format!("{} tidak boleh dibaca", path.display()),
                    _ => format!("{} tidak bisa dibaca: {error}", path.display()),
                },
                match nearest {
                    Some(nearest) => format!("mungkin maksud Anda {nearest}?"),
                    None => "periksa nama dan foldernya".to_owned(),
                },
            ),
            Failure::Folder(path) => {
                (format!("{} sebuah folder", path.display()), format!("sebut berkas di dalamnya: {}", all_in(path)))
            }
            Failure::NotText(path, NotText::Document) => (
                format!("{} dokumen pengolah kata atau lembar sebar", path.display()),
                "simpan sebagai teks biasa, lalu tulis jawabannya seperti pada contoh".to_owned(),
            ),
            Failure::NotText(path, NotText::Encoding(line)) => (
                format!("{} tidak disimpan sebagai UTF-8: lihat baris {line}", path.display()),
                "simpan sekali lagi dengan pengodean UTF-8".to_owned(),
            ),
            Failure::Write(path, error) => (
                format!("{} tidak bisa ditulis: {}", path.display(), why_not(error, Language::Id)),
                "pilih tempat lain dengan -o".to_owned(),
            ),
            Failure::Faults(all) => (reports(all, Language::Id), String::new()),
            Failure::NoTemplate { name, nearest, known } => (
                format!("tidak ada templat bernama `{name}`"),
                match nearest {
                    Some(nearest) => format!("mungkin maksud Anda `{nearest}`?"),
                    None => format!("yang ada: {}", known.join(", ")),
                },
            ),
            Failure::NoVoice { template, voice } => {
                (format!("`{template}` tidak ditulis dengan --voice {voice}"), "hilangkan --voice".to_owned())
            }
            Failure::NotTellable { file, template, ask, .. } => (
                format!(
                    "{file}: `{template}` masih memerlukan beberapa jawaban. Pertanyaan berikutnya:\n{}",
                    indented(ask)
                ),
                String::new(),
            ),
            Failure::NotForThese { file, template, question, .. } => (
                format!("{file}: `{template}` dibuat untuk jawaban lain atas pertanyaan ini:\n  {question}"),
                format!("pilih templat lain; `tutur templates {file}` menunjukkan mana yang bisa dituturkan"),
            ),
            Failure::NeedsFolder(path) => (
                format!("{} hanya satu berkas, sedangkan kisahnya beberapa", path.display()),
                "sebut sebuah folder: -o kisah/".to_owned(),
            ),
            Failure::SameFile(path) => (
                format!("dua kisah akan ditulis ke {}", path.display()),
                "beri berkas jawabannya nama yang berbeda, atau tulis ke folder yang berbeda".to_owned(),
            ),
            Failure::NoFormat(ending) => (
                format!("tidak ada bentuk tulisan untuk berkas berakhiran .{ending}"),
                "akhiri namanya dengan .md, .html, .txt, atau .json, atau sebut --format".to_owned(),
            ),
            Failure::StdinTwice => {
                ("masukan standar (`-`) hanya bisa dibaca sekali".to_owned(), "sebut nama berkas yang lain".to_owned())
            }
            Failure::Own(wrong) => wrong.words(Language::Id),
        }
    }
}

/// Every answers file of a folder, as a shell writes it.
fn all_in(folder: &Path) -> String {
    folder.join("*.yaml").display().to_string()
}

fn reports(all: &[Faults], language: Language) -> String {
    all.iter().map(|f| f.report(language)).collect::<Vec<_>>().join("\n\n")
}

fn indented(lines: &[String]) -> String {
    lines.iter().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

/// The questions of these names as they are asked, each with its place in the file: what a person can answer next.
pub(super) fn asked(names: &[String], kit: &Kit, language: Language) -> Vec<String> {
    names
        .iter()
        .filter_map(|name| kit.question(name))
        .map(|q| format!("{} ({}: {})", q.ask.get(language), q.chapter, q.name))
        .collect()
}
