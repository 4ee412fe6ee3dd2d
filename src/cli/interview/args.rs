//! The arguments of `tutur interview`.

use std::path::PathBuf;

use clap::Args;

use crate::cli::args::LanguageArg;

/// Ask the maker about a product, and keep the answers in a file.
#[derive(Args, Debug)]
pub struct InterviewArgs {
    /// The answers file: a new one, or one to go on with. Without it, `my-story.yaml` in this folder.
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// Only the core questions: about ten minutes, and enough for a short story.
    #[arg(long)]
    pub short: bool,
    /// Only the questions of one chapter: business, product, origin, place, materials …
    #[arg(long, value_name = "CHAPTER", conflicts_with = "short")]
    pub chapter: Option<String>,
    /// Only these questions, even those that are answered already.
    #[arg(long, value_name = "NAME", num_args = 1.., value_delimiter = ',', conflicts_with_all = ["short", "chapter"])]
    pub ask: Vec<String>,
    /// The language of the questions, and of the answers where there are none yet.
    #[arg(short, long, value_name = "LANGUAGE")]
    pub language: Option<LanguageArg>,
    /// Answers to begin with: whatever they hold is not asked again.
    #[arg(long, value_name = "FILE")]
    pub answers: Option<PathBuf>,
    /// Answers that everybody in the room shares, such as the place; they fill what is not answered.
    #[arg(long, value_name = "FILE")]
    pub defaults_from: Option<PathBuf>,
    /// Read one answer a line from standard input; the words (skip, later, back …) work as at a terminal.
    #[arg(long)]
    pub from_stdin: bool,
    /// Ask nothing: save what the given files hold, and name the core questions that are open.
    #[arg(long, conflicts_with = "from_stdin")]
    pub no_input: bool,
    /// Plain lines: nothing is redrawn, lists have numbers and no arrows. So too with TERM=dumb or ACCESSIBLE=1.
    #[arg(long)]
    pub plain: bool,
    /// Show what the story gains after every answer, not only after a chapter.
    #[arg(long)]
    pub live: bool,
    /// A kit of your own, instead of the built-in one.
    #[arg(long, value_name = "DIR")]
    pub kit: Option<PathBuf>,
}

/// What the help says in Bahasa Indonesia, by argument.
pub(in crate::cli) const INDONESIAN: [(&str, &str); 12] = [
    (
        "file",
        "Berkas jawaban: yang baru, atau yang mau dilanjutkan. Kalau tidak disebut: `kisah-saya.yaml` di folder ini.",
    ),
    ("short", "Pertanyaan inti saja: kira-kira sepuluh menit, cukup untuk kisah pendek."),
    ("chapter", "Pertanyaan dari satu bab saja: business, product, origin, place, materials …"),
    ("ask", "Pertanyaan ini saja, termasuk yang sudah dijawab."),
    ("language", "Bahasa pertanyaan, dan bahasa jawaban kalau belum ada jawaban."),
    ("answers", "Jawaban untuk memulai: yang sudah ada di situ tidak ditanyakan lagi."),
    ("defaults_from", "Jawaban yang sama untuk semua peserta, misalnya tempat; dipakai untuk yang belum dijawab."),
    (
        "from_stdin",
        "Baca satu jawaban per baris dari masukan standar; kata (lewati, nanti, kembali …) berlaku seperti di terminal.",
    ),
    ("no_input", "Tidak bertanya: simpan isi berkas yang diberikan, lalu sebut pertanyaan inti yang belum dijawab."),
    (
        "plain",
        "Baris biasa: tidak ada yang digambar ulang, daftar memakai nomor tanpa panah. Berlaku juga dengan TERM=dumb atau ACCESSIBLE=1.",
    ),
    ("live", "Perlihatkan tambahan kisah setiap kali Anda menjawab, bukan hanya di akhir bab."),
    ("kit", "Kit Anda sendiri, bukan yang bawaan."),
];
