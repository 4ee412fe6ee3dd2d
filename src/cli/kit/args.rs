//! The arguments of `tutur kit`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

/// Look after a kit: its questions and its templates.
#[derive(Args, Debug)]
pub struct KitArgs {
    /// What to do with it.
    #[command(subcommand)]
    pub command: KitCommand,
}

/// What can be done with a kit.
#[derive(Debug, Subcommand)]
pub enum KitCommand {
    /// See which sentences are never told, and which answers nobody tells.
    Check(KitCheckArgs),
}

/// See which sentences are never told, and which answers nobody tells.
#[derive(Args, Debug)]
pub struct KitCheckArgs {
    /// The folder of the kit, with its kit.yaml; without it, the built-in kit.
    #[arg(value_name = "DIR")]
    pub kit: Option<PathBuf>,
    /// Answers files to try the templates on; without them only the templates themselves are read.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub answers: Vec<PathBuf>,
    /// How often to tell each story, each time with another seed.
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u64).range(1..=100))]
    pub seeds: u64,
    /// How to say it: text for people, json for programs.
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub format: KitFormat,
}

/// How to say what was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum KitFormat {
    /// for people
    Text,
    /// for programs
    Json,
}

/// The help in Bahasa Indonesia, of `kit` and of `kit check`.
pub(in crate::cli) const INDONESIAN: [&str; 2] = [
    "Merawat sebuah kit: pertanyaan dan templatnya.",
    "Memperlihatkan kalimat yang tidak pernah dituturkan, dan jawaban yang tidak terpakai.",
];

/// The options of `kit check` in Bahasa Indonesia.
pub(in crate::cli) const CHECK: [(&str, &str); 4] = [
    ("kit", "Folder kit, tempat kit.yaml; kalau tidak disebut, kit bawaan."),
    ("answers", "Berkas jawaban untuk mencoba templatnya; tanpa berkas, hanya templatnya sendiri yang dibaca."),
    ("seeds", "Berapa kali setiap kisah dituturkan, masing-masing dengan benih lain."),
    ("format", "Cara menyampaikannya: text (untuk dibaca), json (untuk program)."),
];
