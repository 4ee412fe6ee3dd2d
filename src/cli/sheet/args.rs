//! The arguments of `tutur import` and `tutur export`.

use std::path::PathBuf;

use clap::Args;

use crate::cli::args::LanguageArg;

/// Turn a form's answers, from a spreadsheet, to answers files.
#[derive(Args, Debug)]
pub struct ImportArgs {
    /// The table: .csv, .xlsx or .ods, with one business a row.
    #[arg(value_name = "FILE")]
    pub table: PathBuf,
    /// The folder for the answers files.
    #[arg(short, long, value_name = "DIR")]
    pub output: PathBuf,
    /// Which question each column answers, where the headings do not say it; it is written for you when it is needed.
    #[arg(long, value_name = "MAP")]
    pub map: Option<PathBuf>,
    /// The language of the answers, where neither a column nor the headings say it.
    #[arg(long, value_name = "LANGUAGE")]
    pub language: Option<LanguageArg>,
    /// The sheet to read; the first that holds a table, if it is not given.
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// Overwrite answers files that are there already.
    #[arg(long)]
    pub force: bool,
    /// Say what would be done, and write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// A kit of your own, instead of the built-in one.
    #[arg(long, value_name = "DIR")]
    pub kit: Option<PathBuf>,
}

/// Turn answers files to a table.
#[derive(Args, Debug)]
pub struct ExportArgs {
    /// Answers files, folders of them, patterns, or `@list.txt`.
    #[arg(required = true, value_name = "INPUT")]
    pub inputs: Vec<PathBuf>,
    /// The table to write, .csv; standard output, if it is not given.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// A kit of your own, instead of the built-in one.
    #[arg(long, value_name = "DIR")]
    pub kit: Option<PathBuf>,
}

/// The help for `import` in Bahasa Indonesia.
pub(in crate::cli) const IMPORT: [(&str, &str); 8] = [
    ("table", "Tabelnya: .csv, .xlsx, atau .ods, satu usaha per baris."),
    ("output", "Folder untuk berkas jawabannya."),
    (
        "map",
        "Pertanyaan mana yang dijawab tiap kolom, kalau judul kolomnya belum jelas; kalau perlu, berkas ini ditulis untuk Anda.",
    ),
    ("language", "Bahasa jawabannya, kalau tidak terlihat dari kolom atau judul kolom."),
    ("sheet", "Lembar yang dibaca; kalau tidak disebut, lembar pertama yang berisi tabel."),
    ("force", "Timpa berkas jawaban yang sudah ada."),
    ("dry_run", "Sebutkan apa yang akan dikerjakan, tanpa menulis apa pun."),
    ("kit", "Kit Anda sendiri, bukan yang bawaan."),
];

/// The help for `export` in Bahasa Indonesia.
pub(in crate::cli) const EXPORT: [(&str, &str); 3] = [
    ("inputs", "Berkas jawaban, folder berisi berkas jawaban, pola, atau `@daftar.txt`."),
    ("output", "Tabel yang ditulis, .csv; kalau tidak disebut, keluaran standar."),
    ("kit", "Kit Anda sendiri, bukan yang bawaan."),
];
