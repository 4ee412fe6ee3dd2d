//! What can go wrong for a whole batch.

use std::io::{self, ErrorKind};
use std::path::PathBuf;

use crate::batch::{NoInput, Stop};
use crate::cli::failure::{Failure, Wrong};
use crate::cli::save::why_not;
use crate::language::Language;

/// Why a batch was not begun, or not ended.
#[derive(Debug)]
pub(super) enum BatchFailure {
    /// An argument gives no input.
    NoInput(NoInput),
    /// The folder cannot be used any more.
    Stop(Stop),
    /// No folder for the stories.
    NoFolder,
    /// A report of which the name does not say what it is.
    ReportName(PathBuf),
    /// The report could not be written.
    Report(PathBuf, String),
    /// No threads.
    Threads(String),
}

impl From<BatchFailure> for Failure {
    fn from(failure: BatchFailure) -> Failure {
        Failure::Own(Box::new(failure))
    }
}

impl Wrong for BatchFailure {
    fn code(&self) -> u8 {
        match self {
            BatchFailure::NoInput(NoInput::Pattern(..)) | BatchFailure::NoFolder | BatchFailure::ReportName(_) => 2,
            _ => 3,
        }
    }

    fn words(&self, language: Language) -> (String, String) {
        match language {
            Language::En => english(self),
            Language::Id => indonesian(self),
        }
    }
}

/// The words for an argument that gives no input.
pub(in crate::cli) fn no_input(no: &NoInput, language: Language) -> (String, String) {
    let (wrong, instead): (String, &str) = match (no, language) {
        (NoInput::Read(path, error), Language::En) => {
            (format!("cannot read {}: {error}", path.display()), "check the name and the folder")
        }
        (NoInput::Read(path, error), Language::Id) => {
            (format!("{} tidak bisa dibaca: {error}", path.display()), "periksa nama dan foldernya")
        }
        (NoInput::Nothing(path), Language::En) => {
            (format!("there is no answers file in {}", path.display()), "their names end in .yaml or .yml")
        }
        (NoInput::Nothing(path), Language::Id) => (
            format!("di {} tidak ada berkas jawaban", path.display()),
            "nama berkas jawaban berakhiran .yaml atau .yml",
        ),
        (NoInput::Pattern(pattern, words), Language::En) => {
            (format!("`{pattern}` is no pattern: {words}"), "write it so: shops/*.yaml")
        }
        (NoInput::Pattern(pattern, words), Language::Id) => {
            (format!("`{pattern}` bukan pola: {words}"), "tulis begini: toko/*.yaml")
        }
    };
    (wrong, instead.to_owned())
}

fn english(failure: &BatchFailure) -> (String, String) {
    let (wrong, instead): (String, &str) = match failure {
        BatchFailure::NoInput(no) => return no_input(no, Language::En),
        BatchFailure::Stop(Stop::Busy(path)) => (
            format!("another run is writing to {}", path.display()),
            "wait until it has ended, or choose another folder with -o",
        ),
        BatchFailure::Stop(Stop::Write(path, error)) => {
            (format!("cannot write {}: {}", path.display(), why_not(error, Language::En)), remedy(error, Language::En))
        }
        BatchFailure::Stop(Stop::Record(path, error)) => (
            format!("cannot read the record of earlier runs, {}: {error}", path.display()),
            "remove that file; everything is then told again",
        ),
        BatchFailure::NoFolder => ("there is no folder for the stories".to_owned(), "name one: -o stories/"),
        BatchFailure::ReportName(path) => (
            format!("the name of the report, {}, does not say what it is", path.display()),
            "let it end in .json or .csv",
        ),
        BatchFailure::Report(path, words) => (
            format!("the stories are written, but the report {} is not: {words}", path.display()),
            "choose another place with --report and run it again; nothing is told twice",
        ),
        BatchFailure::Threads(words) => (format!("no threads can be started: {words}"), "try --jobs 1"),
    };
    (wrong, instead.to_owned())
}

fn indonesian(failure: &BatchFailure) -> (String, String) {
    let (wrong, instead): (String, &str) = match failure {
        BatchFailure::NoInput(no) => return no_input(no, Language::Id),
        BatchFailure::Stop(Stop::Busy(path)) => (
            format!("ada proses lain yang sedang menulis ke {}", path.display()),
            "tunggu sampai selesai, atau pilih folder lain dengan -o",
        ),
        BatchFailure::Stop(Stop::Write(path, error)) => (
            format!("{} tidak bisa ditulis: {}", path.display(), why_not(error, Language::Id)),
            remedy(error, Language::Id),
        ),
        BatchFailure::Stop(Stop::Record(path, error)) => (
            format!("catatan proses sebelumnya, {}, tidak terbaca: {error}", path.display()),
            "hapus berkas itu; semuanya lalu dituturkan lagi",
        ),
        BatchFailure::NoFolder => ("folder untuk kisahnya belum disebut".to_owned(), "sebut sebuah folder: -o kisah/"),
        BatchFailure::ReportName(path) => (
            format!("dari namanya, {}, belum jelas laporan itu berbentuk apa", path.display()),
            "beri akhiran .json atau .csv",
        ),
        BatchFailure::Report(path, words) => (
            format!("kisahnya sudah ditulis, tetapi laporan {} belum: {words}", path.display()),
            "pilih tempat lain dengan --report, lalu jalankan lagi; tidak ada yang dituturkan dua kali",
        ),
        BatchFailure::Threads(words) => (format!("proses tidak bisa dibagi: {words}"), "coba --jobs 1"),
    };
    (wrong, instead.to_owned())
}

fn remedy(error: &io::Error, language: Language) -> &'static str {
    match (error.kind(), language) {
        (ErrorKind::StorageFull | ErrorKind::QuotaExceeded, Language::En) => {
            "make room and run it again: it goes on where it stopped, and nothing is half written"
        }
        (ErrorKind::StorageFull | ErrorKind::QuotaExceeded, Language::Id) => {
            "kosongkan sebagian, lalu jalankan lagi: prosesnya berlanjut dari situ, dan tidak ada berkas yang setengah jadi"
        }
        (_, Language::En) => "choose another place with -o",
        (_, Language::Id) => "pilih tempat lain dengan -o",
    }
}
