//! What can go wrong with a spreadsheet.

use std::path::PathBuf;

use crate::batch::NoInput;
use crate::batch::sheet::{MapFault, TableFault};
use crate::cli::failure::{Failure, Wrong};
use crate::language::Language;

/// Why a table was not read.
#[derive(Debug)]
pub(super) enum SheetFailure {
    /// There is no table in the file.
    Table(PathBuf, TableFault),
    /// The mapping file is wrong.
    Map(PathBuf, Vec<MapFault>),
    /// No column answers a question; the mapping file that was written.
    NothingMatched(PathBuf, PathBuf),
    /// An argument gives no input.
    NoInput(NoInput),
}

impl From<SheetFailure> for Failure {
    fn from(failure: SheetFailure) -> Failure {
        Failure::Own(Box::new(failure))
    }
}

impl Wrong for SheetFailure {
    fn code(&self) -> u8 {
        match self {
            SheetFailure::Table(_, TableFault::NotATable | TableFault::NoSheet(..)) => 2,
            _ => 3,
        }
    }

    fn words(&self, language: Language) -> (String, String) {
        match (self, language) {
            (SheetFailure::Table(path, fault), Language::En) => table_en(&path.display().to_string(), fault),
            (SheetFailure::Table(path, fault), Language::Id) => table_id(&path.display().to_string(), fault),
            (SheetFailure::Map(path, faults), language) => {
                let lines: Vec<String> = faults.iter().map(|f| format!("  {}", map(f, language))).collect();
                match language {
                    Language::En => (
                        format!("the mapping file {} does not fit:\n{}", path.display(), lines.join("\n")),
                        "put it right, or leave out --map to have a new one written".to_owned(),
                    ),
                    Language::Id => (
                        format!("berkas pemetaan {} tidak cocok:\n{}", path.display(), lines.join("\n")),
                        "perbaiki, atau hilangkan --map supaya ditulis yang baru".to_owned(),
                    ),
                }
            }
            (SheetFailure::NothingMatched(path, map), Language::En) => (
                format!("no heading of {} is a question of this kit", path.display()),
                format!("write the questions' names into {} and run it again with --map {0}", map.display()),
            ),
            (SheetFailure::NothingMatched(path, map), Language::Id) => (
                format!("tidak ada judul kolom di {} yang cocok dengan pertanyaan kit ini", path.display()),
                format!("isi nama pertanyaannya di {}, lalu jalankan lagi dengan --map {0}", map.display()),
            ),
            (SheetFailure::NoInput(no), language) => crate::cli::batch::no_input(no, language),
        }
    }
}

fn table_en(path: &str, fault: &TableFault) -> (String, String) {
    let (wrong, instead) = match fault {
        TableFault::Read(error) => (format!("cannot read {path}: {error}"), "check the name and the folder".to_owned()),
        TableFault::NotATable => {
            (format!("{path} is no table"), "give a file that ends in .csv, .xlsx or .ods".to_owned())
        }
        TableFault::NotBuilt => (
            format!("this tutur was built without sheets, so it cannot read {path}"),
            "save the sheet as .csv and import that".to_owned(),
        ),
        TableFault::Broken(words) => {
            (format!("{path} cannot be read as a table: {words}"), "save it again, or save it as .csv".to_owned())
        }
        TableFault::Empty => (
            format!("there is nothing in {path}"),
            "the first row holds the headings, the rows under it the answers".to_owned(),
        ),
        TableFault::NoSheet(name, known) => {
            (format!("there is no sheet `{name}` in {path}"), format!("there are: {}", known.join(", ")))
        }
    };
    (wrong, instead)
}

fn table_id(path: &str, fault: &TableFault) -> (String, String) {
    let (wrong, instead) = match fault {
        TableFault::Read(error) => {
            (format!("{path} tidak bisa dibaca: {error}"), "periksa nama dan foldernya".to_owned())
        }
        TableFault::NotATable => {
            (format!("{path} bukan tabel"), "beri berkas yang berakhiran .csv, .xlsx, atau .ods".to_owned())
        }
        TableFault::NotBuilt => (
            format!("tutur ini dibuat tanpa pembaca lembar kerja, jadi {path} tidak terbaca"),
            "simpan lembarnya sebagai .csv, lalu impor berkas itu".to_owned(),
        ),
        TableFault::Broken(words) => (
            format!("{path} tidak terbaca sebagai tabel: {words}"),
            "simpan sekali lagi, atau simpan sebagai .csv".to_owned(),
        ),
        TableFault::Empty => {
            (format!("{path} kosong"), "baris pertama memuat judul kolom, baris di bawahnya memuat jawaban".to_owned())
        }
        TableFault::NoSheet(name, known) => {
            (format!("tidak ada lembar `{name}` di {path}"), format!("yang ada: {}", known.join(", ")))
        }
    };
    (wrong, instead)
}

fn map(fault: &MapFault, language: Language) -> String {
    match (fault, language) {
        (MapFault::Yaml(words), Language::En) => format!("it cannot be read: {words}"),
        (MapFault::Yaml(words), Language::Id) => format!("isinya tidak terbaca: {words}"),
        (MapFault::Language(code), Language::En) => format!("there is no language `{code}`"),
        (MapFault::Language(code), Language::Id) => format!("tidak ada bahasa `{code}`"),
        (MapFault::NoColumn(heading), Language::En) => format!("the table has no column \u{201c}{heading}\u{201d}"),
        (MapFault::NoColumn(heading), Language::Id) => format!("tabelnya tidak punya kolom \u{201c}{heading}\u{201d}"),
        (MapFault::NoQuestion(name, nearest), language) => {
            let there = match language {
                Language::En => format!("there is no question called `{name}`"),
                Language::Id => format!("tidak ada pertanyaan bernama `{name}`"),
            };
            match (nearest, language) {
                (None, _) => there,
                (Some(nearest), Language::En) => format!("{there}; did you mean `{nearest}`?"),
                (Some(nearest), Language::Id) => format!("{there}; mungkin maksud Anda `{nearest}`?"),
            }
        }
    }
}
