//! The arguments of `tutur batch`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::args::{FormatArg, TellingArgs};

/// Tell many answers files at once.
#[derive(Args, Debug)]
pub struct BatchArgs {
    /// Answers files, folders of them, patterns such as `shops/*.yaml`, `@list.txt` with one of these a line; `-` reads
    /// one from standard input.
    #[arg(required_unless_present = "from", value_name = "INPUT")]
    pub inputs: Vec<PathBuf>,
    /// The folder for the stories: `DIR/<business>-<product>/<template>.<format>`.
    #[arg(short, long, value_name = "DIR", required_unless_present = "from", conflicts_with = "from")]
    pub output: Option<PathBuf>,
    /// The template to use; may be given several times. See `tutur templates`.
    #[arg(short, long = "template", value_name = "NAME")]
    pub templates: Vec<String>,
    /// Use every template that each file's answers can tell.
    #[arg(long, conflicts_with = "templates")]
    pub all: bool,
    /// How to write each story; may be given several times.
    #[arg(short, long = "format", value_name = "FORMAT", default_value = "md")]
    pub formats: Vec<FormatArg>,
    /// How many to work on at a time; all cores, if it is not given.
    #[arg(short, long, value_name = "N")]
    pub jobs: Option<usize>,
    /// Say what would be done, and write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Tell everything again, and overwrite files that were edited by hand.
    #[arg(long)]
    pub force: bool,
    /// Stop at the first file that cannot be told.
    #[arg(long)]
    pub fail_fast: bool,
    /// Remove stories whose answers are gone.
    #[arg(long)]
    pub prune: bool,
    /// Write a report with a row a story; its name ends in .json or .csv.
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// Read answers from standard input, one JSON object a line, instead of from files.
    #[arg(long, value_name = "STREAM", requires = "to", conflicts_with_all = ["inputs", "dry_run", "prune", "force", "report"])]
    pub from: Option<Stream>,
    /// Write stories to standard output, one line for each line read, in the same order.
    #[arg(long, value_name = "STREAM", requires = "from")]
    pub to: Option<Stream>,
    /// How they are told.
    #[command(flatten)]
    pub telling: TellingArgs,
    /// Leave with code 4 if there are warnings.
    #[arg(long)]
    pub strict: bool,
    /// A kit of your own, instead of the built-in one.
    #[arg(long, value_name = "DIR")]
    pub kit: Option<PathBuf>,
}

/// What comes and goes line by line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Stream {
    /// JSON Lines: one object a line
    Jsonl,
}

/// The help in Bahasa Indonesia.
pub(in crate::cli) const INDONESIAN: [(&str, &str); 12] = [
    (
        "inputs",
        "Berkas jawaban, folder berisi berkas jawaban, pola seperti `toko/*.yaml`, atau `@daftar.txt` yang memuat satu di \
         antaranya per baris; `-` membaca satu dari masukan standar.",
    ),
    ("output", "Folder untuk kisahnya: `DIR/<usaha>-<produk>/<templat>.<bentuk>`."),
    ("all", "Pakai semua templat yang bisa dituturkan dari jawaban tiap berkas."),
    ("formats", "Bentuk tulisan tiap kisah: md, html, txt, json; boleh lebih dari sekali."),
    ("jobs", "Berapa yang dikerjakan sekaligus; kalau tidak disebut, semua inti prosesor dipakai."),
    ("dry_run", "Sebutkan apa yang akan dikerjakan, tanpa menulis apa pun."),
    ("force", "Tuturkan semuanya lagi, dan timpa berkas yang pernah disunting dengan tangan."),
    ("fail_fast", "Berhenti pada berkas pertama yang tidak bisa dituturkan."),
    ("prune", "Hapus kisah yang jawabannya sudah tidak ada."),
    ("report", "Tulis laporan, satu baris untuk tiap kisah; namanya berakhiran .json atau .csv."),
    ("from", "jsonl: baca jawaban dari masukan standar, satu objek JSON per baris, bukan dari berkas."),
    ("to", "jsonl: tulis kisah ke keluaran standar, satu baris untuk tiap baris yang dibaca, urutannya sama."),
];
