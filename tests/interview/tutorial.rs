//! The interviews shown in `docs/` are what the program says: each is held again, and compared.
//!
//! After a change to what is asked or said: `TUTUR_TUTORIAL=write cargo test --test interview tutorial`, and read what came out.

use std::fs;

use super::terminal::{Mode, Room};
use tutur::interview::Message;
use tutur::language::Language;

/// What the maker types, each line after the text that she answers.
const ENGLISH: &[(&str, &str)] = &[
    ("sign or label", "Wet Foot Rushes"),
    ("your own name", "example"),
    ("your own name", "Hattie Bloor"),
    ("comes closest", "1"),
    ("Where are you", "Sutton Lode, Cambridgeshire"),
    ("Which product", "Hearth Basket"),
    ("What is it, in a few words", "something unique, of the best quality"),
    ("what sort of thing is it", "a log basket of river rush with a rope handle"),
    ("In which year", "2014"),
    ("learn it from", "my neighbour Joan"),
    ("How did they teach", "she never once sat down"),
    ("nearly stopped", "later"),
    ("is it made of", "river rush, hemp rope, beeswax"),
    ("the small things", ""),
    ("Where do they come from", "the river Lark, where Dan Thorpe cuts them from a punt"),
    ("the harder way", "back"),
    ("Your answer so far", ""),
    ("the harder way", "In 2019 a shop asked for two hundred by Christmas, all one size."),
    ("", "Rush does not grow in one size. I sent thirty, and a note."),
    ("", ""),
    ("Who do you make it for", "everyone"),
    ("hard to picture", "people with one fire and a long winter"),
    ("nearly stopped", "The spring of 2018 was so dry that the rushes stood no higher than pencils."),
    ("", "For eleven weeks I made nothing and mended other people's chairs. Joan paid me for hers twice."),
    ("", ""),
    ("Save and leave", "5"),
    ("None for now", "1"),
    ("Save and leave", "save"),
];

/// The same in Bahasa Indonesia.
const INDONESIAN: &[(&str, &str)] = &[
    ("papan nama", "Pandan Lor"),
    ("Nama Anda sendiri", "contoh"),
    ("Nama Anda sendiri", "Sumiyati"),
    ("paling dekat", "kriya"),
    ("Usahanya di mana", "Karangsari, Kebumen"),
    ("Produk mana", "Tas Pasar Lor"),
    ("Produk ini apa", "tas unik berkualitas"),
    ("bendanya apa", "tas belanja dari anyaman pandan dengan tali rotan"),
    ("Tahun berapa", "tidak tahu"),
    ("Ingat satu kejadian", "2011"),
    ("belajar dari siapa", "mertua saya"),
    ("cara mengajarnya", "beliau menyuruh saya membongkar yang miring"),
    ("hampir berhenti", "nanti"),
    ("dari apa saja", "pandan duri, rotan, benang nilon"),
    ("yang kecil-kecil", ""),
    ("mengambilnya dari siapa", "kebun Pak Warsito di tepi Kali Lukulo, empat kilometer dari rumah"),
    ("jalan yang lebih susah", "kembali"),
    ("Jawaban Anda sejauh ini", ""),
    ("jalan yang lebih susah", "Tahun 2019 sebuah toko minta tiga ratus tas, semuanya merah, dalam dua minggu."),
    ("", "Pandan perlu dijemur empat hari. Saya sanggupi enam puluh, sisanya saya tolak."),
    ("", ""),
    ("membuatnya untuk siapa", "semua orang"),
    ("susah dibayangkan", "ibu-ibu yang ke pasar naik sepeda"),
    ("hampir berhenti", "Awal 2017 hujan turun tiga minggu. Empat puluh tas berjamur di ruang tamu."),
    ("", "Saya menangis. Mertua saya membawa semuanya ke dapur, lalu mengasapinya satu per satu di atas tungku."),
    ("", ""),
    ("Simpan dan keluar", "5"),
    ("Belum dulu", "1"),
    ("Simpan dan keluar", "simpan"),
];

/// Holds the interview; what the screen showed.
fn held(file: &str, language: &str, lines: &[(&str, &str)]) -> String {
    let room = Room::new();
    let mut terminal = room.start(Mode::Dumb, 80, &[file, "--short", "--language", language]);
    for (asked, typed) in lines {
        if asked.is_empty() {
            terminal.line("  ", typed);
        } else {
            terminal.wait(asked);
            terminal.line("> ", typed);
        }
    }
    assert_eq!(terminal.ends(), 0, "{}", terminal.seen());
    let screen = terminal.seen().replace('\r', "");
    let lines: Vec<&str> = screen.lines().map(str::trim_end).collect();
    format!("$ tutur interview {file} --short\n{}\n", lines.join("\n").trim_matches('\n'))
}

/// The conversation up to the story, without what the templates decide: the sentences that grow on the way, and the
/// questions that the story still needs.
fn conversation(transcript: &str, end: &str) -> Vec<String> {
    let before = transcript.split(end).next().unwrap_or_default();
    let heads: Vec<String> = Language::ALL
        .into_iter()
        .flat_map(|language| [Message::StoryBegins, Message::StoryGrows].map(|message| message.say(language)))
        .collect();
    let of_story = |line: &str| line.starts_with("   ") && !line.starts_with("    ");
    let of_templates = |line: &str| line.is_empty() || line.starts_with("- ") || heads.iter().any(|head| head == line);
    before.lines().filter(|line| !of_story(line) && !of_templates(line)).map(str::to_owned).collect()
}

fn compare(page: &str, file: &str, language: &str, lines: &[(&str, &str)], end: &str) {
    let transcript = held(file, language, lines);
    let path = format!("{}/docs/{page}", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).expect("the page is there");
    let (before, rest) = text.split_once("```text\n").expect("the page shows an interview");
    let (shown, after) = rest.split_once("```").expect("and ends it");
    if std::env::var_os("TUTUR_TUTORIAL").is_some() {
        fs::write(&path, format!("{before}```text\n{transcript}```{after}")).expect("the page is written");
        return;
    }
    assert_eq!(conversation(shown, end), conversation(&transcript, end), "see the head of this file");
}

#[test]
fn the_english_tutorial_is_what_happens() {
    compare("first-story.md", "rushes.yaml", "en", ENGLISH, "What shall we do now?");
}

#[test]
fn the_indonesian_tutorial_is_what_happens() {
    compare("kisah-pertama.md", "pandan.yaml", "id", INDONESIAN, "Sekarang mau apa?");
}
