//! The help in Bahasa Indonesia, laid over what clap derives.

use clap::{Command, CommandFactory};

use super::args::Cli;
use super::batch::args::INDONESIAN as BATCH;
use crate::language::Language;

/// The command with its help in the reader's language.
pub(super) fn command(language: Language) -> Command {
    match language {
        Language::En => Cli::command(),
        Language::Id => indonesian(Cli::command()),
    }
}

fn indonesian(command: Command) -> Command {
    let write = [
        ("files", "Berkas jawaban; `-` membaca masukan standar."),
        ("templates", "Templat yang dipakai; boleh lebih dari sekali. Lihat `tutur templates`."),
        ("all", "Pakai semua templat yang bisa dituturkan dari jawaban ini."),
        ("format", "Bentuk tulisannya; di terminal teks biasa, selain itu Markdown."),
        ("output", "Tempat menulis: sebuah berkas, atau folder untuk beberapa kisah."),
        ("seed", "Penuturan lain dari jawaban yang sama."),
        ("date", "Tanggal untuk menghitung lama tahun: 2026, 2026-03, atau 2026-03-17."),
        ("voice", "Siapa yang bercerita."),
        ("lead", "Cara membuka: ringkas, bercerita, deskriptif, kutipan, epigram, atau sensasi."),
        ("explain", "Perlihatkan asal setiap kalimat, dan mengapa yang lain tidak dituturkan."),
        ("strict", "Keluar dengan kode 4 kalau ada peringatan."),
        ("kit", "Kit Anda sendiri, bukan yang bawaan."),
    ];
    let templates = [
        ("file", "Berkas jawaban, untuk melihat apa yang bisa dituturkan; `-` membaca masukan standar."),
        ("format", "Cara memperlihatkannya; `names` mencetak satu nama per baris."),
        ("kit", "Kit Anda sendiri, bukan yang bawaan."),
    ];
    command
        .about("Menuturkan kisah sebuah produk dari jawaban pembuatnya sendiri.")
        .after_help(
            "Kode keluar: 0 selesai, 2 salah pakai, 3 berkas bermasalah (tidak ada yang ditulis), \
             4 ada peringatan dan memakai --strict.",
        )
        .mut_subcommand("write", |c| texts(c.about("Menulis kisah dari berkas jawaban."), &write))
        .mut_subcommand("templates", |c| {
            texts(c.about("Memperlihatkan templat, dan mana yang bisa dituturkan dari jawaban Anda."), &templates)
        })
        .mut_subcommand("batch", |c| texts(c.about("Menuturkan banyak berkas jawaban sekaligus."), &BATCH))
}

fn texts(mut command: Command, texts: &[(&'static str, &'static str)]) -> Command {
    for (id, text) in texts {
        command = command.mut_arg(id, |arg| arg.help(*text));
    }
    command
}
