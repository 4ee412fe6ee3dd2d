//! The arguments of `tutur check`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// Look at answers and stories as a good teacher would.
#[derive(Args, Debug)]
pub struct CheckArgs {
    /// Answers files, stories (.md, .txt, .json), or folders of them: a folder gives the table of the room.
    #[arg(required_unless_present = "explain", value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Where it is sold: id, eu or us; without it, Indonesia for texts in Indonesian.
    #[arg(long, value_name = "MARKET")]
    pub market: Option<String>,
    /// How to say it: text for people, json for programs, sarif for editors.
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub format: CheckFormat,
    /// Say everything, not only the seven most useful things of each file.
    #[arg(long)]
    pub all: bool,
    /// Put right what is mechanical and safe; the difference is shown first.
    #[arg(long)]
    pub fix: bool,
    /// With --fix: write without asking.
    #[arg(long, requires = "fix")]
    pub yes: bool,
    /// Tell what a rule looks for, why, and where it comes from.
    #[arg(long, value_name = "RULE")]
    pub explain: Option<String>,
    /// A kit of your own, instead of the built-in one; its folder `coach` may hold packs of rules.
    #[arg(long, value_name = "DIR")]
    pub kit: Option<PathBuf>,
}

/// How to say what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// for people
    Text,
    /// for programs
    Json,
    /// for editors and CI
    Sarif,
}

/// The help in Bahasa Indonesia.
pub(in crate::cli) const INDONESIAN: [(&str, &str); 7] = [
    (
        "paths",
        "Berkas jawaban, kisah (.md, .txt, .json), atau folder berisi keduanya: dari folder keluar tabel untuk seisi ruangan.",
    ),
    ("market", "Dijual di mana: id, eu, atau us; kalau tidak disebut, teks Indonesia dianggap untuk Indonesia."),
    ("format", "Cara menyampaikannya: text (untuk dibaca), json (untuk program), sarif (untuk penyunting teks)."),
    ("all", "Sampaikan semuanya, bukan hanya tujuh yang paling berguna dari tiap berkas."),
    ("fix", "Perbaiki yang mekanis dan aman; bedanya diperlihatkan dulu."),
    ("yes", "Bersama --fix: tulis tanpa bertanya."),
    ("explain", "Jelaskan apa yang dicari sebuah aturan, mengapa, dan dari mana asalnya."),
];
