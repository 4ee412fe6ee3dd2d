//! The help in Bahasa Indonesia, laid over what clap derives.

use clap::{Arg, ArgAction, Command, CommandFactory};

use super::args::Cli;
use super::batch::args::INDONESIAN as BATCH;
use super::check::args::INDONESIAN as CHECK;
use super::interview::args::INDONESIAN as INTERVIEW;
use super::kit::args::{CHECK as KIT_CHECK, INDONESIAN as KIT};
use super::sheet::args::{EXPORT, IMPORT};
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
        ("all", "Pakai semua templat yang bisa dituturkan dari jawaban ini."),
        (
            "format",
            "Bentuk tulisannya: md (Markdown), html (laman web), txt (teks biasa), json (dengan asal setiap kalimat); \
             di terminal teks biasa, selain itu Markdown.",
        ),
        ("output", "Tempat menulis: sebuah berkas, atau folder untuk beberapa kisah."),
        ("explain", "Perlihatkan asal setiap kalimat, dan mengapa yang lain tidak dituturkan."),
    ];
    let templates = [
        ("file", "Berkas jawaban, untuk melihat apa yang bisa dituturkan; `-` membaca masukan standar."),
        ("format", "Cara memperlihatkannya: text (untuk dibaca), json (untuk program), names (satu nama per baris)."),
    ];
    let command = command
        .about("Menuturkan kisah sebuah produk dari jawaban pembuatnya sendiri.")
        .after_help(
            "Kode keluar: 0 selesai, 2 salah pakai, 3 berkas bermasalah (tidak ada yang ditulis), \
             4 ada peringatan dan memakai --strict, atau ada yang harus diperbaiki.",
        )
        .mut_subcommand("interview", |c| {
            texts(c.about("Bertanya kepada pembuat sebuah produk, dan menyimpan jawabannya."), &INTERVIEW)
        })
        .mut_subcommand("write", |c| texts(c.about("Menulis kisah dari berkas jawaban."), &write))
        .mut_subcommand("templates", |c| {
            texts(c.about("Memperlihatkan templat, dan mana yang bisa dituturkan dari jawaban Anda."), &templates)
        })
        .mut_subcommand("batch", |c| texts(c.about("Menuturkan banyak berkas jawaban sekaligus."), &BATCH))
        .mut_subcommand("import", |c| {
            texts(c.about("Mengubah jawaban formulir, dari lembar kerja, menjadi berkas jawaban."), &IMPORT)
        })
        .mut_subcommand("export", |c| texts(c.about("Mengubah berkas jawaban menjadi tabel."), &EXPORT))
        .mut_subcommand("check", |c| texts(c.about("Memeriksa jawaban dan kisah, seperti guru yang baik."), &CHECK))
        .mut_subcommand("kit", |c| c.about(KIT[0]).mut_subcommand("check", |c| texts(c.about(KIT[1]), &KIT_CHECK)));
    framed(command)
}

/// Headings and the standing options in Indonesian, for a command and all below it.
fn framed(command: Command) -> Command {
    let version = command.get_version().is_some();
    let positional = command.get_positionals().next().is_some();
    let subcommands = command.has_subcommands();
    let mut parts = vec!["{about-with-newline}\nPemakaian: {usage}\n"];
    if subcommands {
        parts.push("\nPerintah:\n{subcommands}\n");
    }
    if positional {
        parts.push("\nBerkas:\n{positionals}\n");
    }
    parts.push("\nPilihan:\n{options}{after-help}");
    let help = Arg::new("help").short('h').long("help").action(ArgAction::HelpShort).help("Tampilkan bantuan ini.");
    let mut command = command
        .help_template(parts.concat())
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(help)
        .mut_args(|arg| if arg.get_action().takes_values() { arg.hide_possible_values(true) } else { arg })
        .mut_subcommands(framed);
    if version {
        command = command.arg(
            Arg::new("version").short('V').long("version").action(ArgAction::Version).help("Tampilkan versi program."),
        );
    }
    command
}

/// The options that several commands share.
const SHARED: [(&str, &str); 8] = [
    ("templates", "Templat yang dipakai; boleh lebih dari sekali. Lihat `tutur templates`."),
    ("seed", "Penuturan lain dari jawaban yang sama."),
    ("date", "Tanggal untuk menghitung lama tahun: 2026, 2026-03, atau 2026-03-17."),
    ("voice", "Siapa yang bercerita: first (usaha itu sendiri: saya, kami) atau third (orang lain: ia, mereka)."),
    (
        "lead",
        "Cara membuka: summary (ringkas), narrative (bercerita), descriptive (deskriptif), quotation (kutipan), \
         epigram (satu kalimat tajam), atau fact (sensasi: fakta yang mengejutkan).",
    ),
    ("tone", "Nada kata-kata di antara jawaban: warm (hangat), plain (biasa), atau formal (resmi)."),
    ("strict", "Keluar dengan kode 4 kalau ada peringatan."),
    ("kit", "Kit Anda sendiri, bukan yang bawaan."),
];

/// A command with its own texts, and those of the options that it shares.
fn texts(mut command: Command, texts: &[(&'static str, &'static str)]) -> Command {
    let shared = SHARED.iter().filter(|(id, _)| command.get_arguments().any(|a| a.get_id() == id));
    let shared: Vec<_> = shared.filter(|(id, _)| !texts.iter().any(|(own, _)| own == id)).collect();
    for (id, text) in shared.into_iter().chain(texts) {
        command = command.mut_arg(id, |arg| arg.help(*text));
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every command with its name, from the program down.
    fn all(command: &Command) -> Vec<&Command> {
        std::iter::once(command).chain(command.get_subcommands().flat_map(all)).collect()
    }

    #[test]
    fn the_help_is_whole_in_both_languages() {
        for language in Language::ALL {
            command(language).debug_assert();
        }
    }

    #[test]
    fn nothing_in_the_indonesian_help_is_english() {
        let (english, indonesian) = (command(Language::En), command(Language::Id));
        for (english, indonesian) in all(&english).into_iter().zip(all(&indonesian)) {
            let name = english.get_name();
            assert_ne!(english.get_about(), indonesian.get_about(), "{name}: its text in `help`");
            for argument in english.get_arguments() {
                let told = indonesian.get_arguments().find(|a| a.get_id() == argument.get_id());
                let told = told.and_then(|a| a.get_help());
                assert!(told.is_some() && told != argument.get_help(), "{name}: `{}` in `help`", argument.get_id());
            }
        }
    }
}
