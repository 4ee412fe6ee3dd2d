//! What a maker types at a terminal, and what becomes of it.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::terminal::{self, Mode, Room};

#[test]
fn a_paste_of_three_lines_is_one_answer() {
    let room = Room::new();
    let mut terminal =
        room.start(Mode::Rich, 80, &["a.yaml", "--ask", "role,name_meaning,materials", "--language", "en"]);
    terminal.wait("your work here");
    terminal.wait("> ");
    terminal.send("\u{1b}[200~a letter-cutter\rin old\rslate\u{1b}[201~\r");
    terminal.wait("get its name");
    terminal.wait("> ");
    terminal.send("\u{1b}[200~We met in 2009.\rIt rained.\rThe name came by itself.\u{1b}[201~");
    terminal.wait("by itself.");
    terminal.send("\r");
    terminal.wait("  ");
    terminal.send("\r");
    terminal.wait("made of");
    terminal.wait("> ");
    terminal.send("\u{1b}[200~slate, 2 kinds\rchalk\rlinseed oil for the last coat\u{1b}[201~\r");
    terminal.interrupt_at("What shall we do now");
    let file = room.read("a.yaml");
    assert!(file.contains("role: a letter-cutter in old slate"), "{file}");
    assert!(file.contains("    We met in 2009.\n    It rained.\n    The name came by itself."), "{file}");
    assert!(file.contains("chalk") && file.contains("linseed oil for the last coat"), "{file}");
}

#[test]
fn a_paste_at_a_plain_terminal_is_one_answer_too() {
    let room = Room::new();
    let mut terminal = room.start(Mode::Dumb, 80, &["a.yaml", "--ask", "role,name_meaning", "--language", "en"]);
    terminal.wait("your work here");
    terminal.wait("> ");
    terminal.send("a letter-cutter\nin old\nslate\n");
    terminal.wait("get its name");
    terminal.wait("> ");
    terminal.send("We met in 2009.\nIt rained.\nThe name came by itself.\n\n");
    terminal.reply("What shall we do now", "save");
    assert_eq!(terminal.ends(), 0);
    let file = room.read("a.yaml");
    assert!(file.contains("role: a letter-cutter in old slate"), "{file}");
    assert!(file.contains("    We met in 2009.\n    It rained.\n    The name came by itself."), "{file}");
}

#[test]
fn two_hundred_words_at_forty_columns() {
    let words: Vec<String> = (1..=200).map(|n| format!("word{n}")).collect();
    let answer = words.join(" ");
    let room = Room::new();
    let mut terminal = room.start(Mode::Rich, 40, &["a.yaml", "--ask", "first_memory", "--language", "en"]);
    terminal.wait("first time");
    terminal.wait("> ");
    terminal.send(&answer);
    terminal.wait("word200");
    terminal.send("\r");
    terminal.wait("  ");
    terminal.send("\r");
    terminal.interrupt_at("What shall we do now");
    assert!(room.read("a.yaml").contains(&answer), "{}", room.read("a.yaml"));
}

#[test]
fn back_change_and_resume() {
    let room = Room::new();
    let mut terminal = room.start(Mode::Rich, 80, &["a.yaml", "--language", "en"]);
    terminal.reply("sign or label", "Second Slat");
    terminal.reply("your own name", "kembali");
    terminal.wait("sign or label");
    // the old text stands in the line: only the missing letter is typed
    terminal.wait("Second Slat");
    terminal.send("e\r");
    terminal.reply("your own name", "save");
    assert_eq!(terminal.ends(), 0);
    assert!(room.read("a.yaml").contains("business: Second Slate\n"));

    let mut again = room.start(Mode::Rich, 80, &["a.yaml"]);
    again.wait("a.yaml holds 1 answer");
    again.wait("Start over");
    again.send("\r");
    again.reply("your own name", "Nia Prosser");
    again.interrupt_at("which word should they use");
    assert!(again.cursor_is_visible());
    let file = room.read("a.yaml");
    assert!(file.contains("business: Second Slate\n") && file.contains("owner: Nia Prosser\n"), "{file}");
}

#[test]
fn a_dumb_terminal_gets_no_control_sequence_and_everything_it_needs() {
    let room = Room::new();
    let mut terminal = room.start(Mode::Dumb, 40, &["a.yaml", "--short", "--language", "id", "--live"]);
    for (ask, answer) in terminal::INDONESIAN {
        terminal.answer(ask, answer);
    }
    terminal.wait("Itu pertanyaan terakhir");
    terminal.wait("Sekarang mau apa?");
    terminal.reply("Simpan dan keluar", "");
    terminal.reply("Kisah mana", "1");
    terminal.wait("Ditulis: a.origin-story.md");
    terminal.reply("Sekarang mau apa?", "simpan");
    assert_eq!(terminal.ends(), 0);
    assert!(!terminal.seen().contains('\u{1b}'), "no control sequence");
    assert!(terminal.seen().contains("Kisah Anda sekarang bertambah:"));
    assert!(room.read("a.origin-story.md").contains("Batok Wetan"));
    let said = terminal.seen().lines().map(str::trim_end).filter(|line| !line.starts_with("> "));
    let wide: Vec<&str> = said.filter(|line| line.chars().count() > 40).collect();
    assert!(wide.is_empty(), "{wide:#?}");
}

#[test]
fn the_same_answers_give_the_same_file_at_every_kind_of_terminal_and_through_a_pipe() {
    for (language, answers) in [("id", terminal::INDONESIAN), ("en", terminal::ENGLISH)] {
        let room = Room::new();
        for (mode, file) in [(Mode::Rich, "rich.yaml"), (Mode::Plain, "plain.yaml"), (Mode::Dumb, "dumb.yaml")] {
            let mut terminal = room.start(mode, 80, &[file, "--short", "--language", language]);
            for (ask, answer) in answers {
                terminal.answer(ask, answer);
            }
            terminal.interrupt_at(if language == "id" { "Sekarang mau apa?" } else { "What shall we do now?" });
        }
        let script: String = answers.iter().map(|(_, answer)| format!("{answer}\n")).collect();
        let code = room.pipe(&script, &["piped.yaml", "--short", "--language", language, "--from-stdin"]).0;
        assert_eq!(code, 0);
        let rich = room.read("rich.yaml");
        assert!(rich.len() > 800, "{rich}");
        for file in ["plain.yaml", "dumb.yaml", "piped.yaml"] {
            assert_eq!(room.read(file), rich, "{language}: {file}");
        }
    }
}

#[test]
fn wide_characters_and_emoji_are_typed_and_taken_back_whole() {
    let room = Room::new();
    let mut terminal = room.start(Mode::Rich, 40, &["a.yaml", "--ask", "business,owner,product", "--language", "en"]);
    terminal.wait("business called");
    terminal.wait("> ");
    terminal.send("日本語\u{7f}");
    terminal.wait("語");
    terminal.send("\r");
    terminal.wait("own name");
    terminal.wait("> ");
    terminal.send("Zoë 👩‍🌾x\u{7f}\r");
    terminal.wait("Which product");
    terminal.wait("> ");
    terminal.send("café au lait é\u{7f}ô\r");
    terminal.interrupt_at("What shall we do now");
    let file = room.read("a.yaml");
    assert!(file.contains("business: 日本\n"), "{file}");
    assert!(file.contains("owner: Zoë 👩‍🌾\n"), "{file}");
    assert!(file.contains("product: café au lait ô\n"), "{file}");
}

#[test]
fn yes_and_no_in_both_languages() {
    for (typed, language, kept) in
        [("ya", "en", "yes"), ("t", "en", "no"), ("Yes", "id", "ya"), ("nggak", "id", "tidak"), ("n", "id", "tidak")]
    {
        let room = Room::new();
        let mut terminal = room.start(Mode::Rich, 80, &["a.yaml", "--ask", "made_to_order", "--language", language]);
        terminal.reply(if language == "en" { "just for them" } else { "dibuat khusus" }, typed);
        terminal.interrupt_at(if language == "en" { "What shall we do now" } else { "Sekarang mau apa" });
        let file = room.read("a.yaml");
        let found =
            file.lines().find_map(|l| l.trim().strip_prefix("made_to_order: ")).map(|v| v.trim_matches(['"', '\'']));
        assert_eq!(found, Some(kept), "{typed}: {file}");
    }
}

#[test]
fn a_refused_answer_stays_in_the_line_to_be_mended() {
    let room = Room::new();
    let mut terminal = room.start(Mode::Rich, 80, &["a.yaml", "--ask", "start_year", "--language", "en"]);
    terminal.reply("In which year", "20l3");
    terminal.wait("rite");
    terminal.wait("In which year");
    terminal.wait("20l3");
    terminal.send("\u{7f}\u{7f}13\r");
    terminal.interrupt_at("What shall we do now");
    assert!(room.read("a.yaml").contains("start_year: 2013"), "{}", room.read("a.yaml"));
}

#[test]
fn the_editor_word_uses_an_editor_that_is_there_and_survives_one_that_is_not() {
    let room = Room::new();
    let nano = room.path("bin/nano");
    fs::create_dir_all(room.path("bin")).expect("a folder");
    fs::write(&nano, "#!/bin/sh\nprintf 'I was six.\\nIt rained on the tin roof, and 3 hens ran.\\n' > \"$1\"\n")
        .expect("a file");
    fs::set_permissions(&nano, fs::Permissions::from_mode(0o755)).expect("permissions");
    let path = format!("{}:/usr/bin:/bin", room.path("bin").display());
    let arguments = ["a.yaml", "--ask", "first_memory", "--language", "en"];
    let mut terminal = room.start_with(Mode::Rich, 80, &arguments, &[("EDITOR", ""), ("VISUAL", ""), ("PATH", &path)]);
    terminal.reply("first time", "editor");
    terminal.wait("Opening nano");
    terminal.interrupt_at("What shall we do now");
    assert!(room.read("a.yaml").contains("    It rained on the tin roof, and 3 hens ran."), "{}", room.read("a.yaml"));

    let arguments = ["b.yaml", "--ask", "first_memory", "--language", "en"];
    for editor in ["false", "no-such-editor-here"] {
        let mut terminal = room.start_with(Mode::Rich, 80, &arguments, &[("VISUAL", editor)]);
        terminal.reply("first time", "/editor");
        terminal.wait("did not finish");
        terminal.interrupt_at("first time");
    }
}

#[test]
fn the_other_language_from_here_on() {
    let room = Room::new();
    let mut terminal = room.start(Mode::Dumb, 80, &["a.yaml", "--language", "en"]);
    terminal.reply("sign or label", "language");
    terminal.reply("Apa nama usaha Anda", "Batok Wetan");
    terminal.reply("Nama Anda sendiri", "bahasa");
    terminal.wait("Your stories stay in Bahasa Indonesia");
    terminal.reply("your own name", "simpan");
    assert_eq!(terminal.ends(), 0);
    assert!(room.read("a.yaml").contains("language: id"), "{}", room.read("a.yaml"));
}

#[test]
fn a_long_answer_that_is_thin_is_asked_about() {
    for mode in [Mode::Rich, Mode::Dumb] {
        let room = Room::new();
        let mut terminal = room.start(mode, 80, &["a.yaml", "--ask", "name_meaning", "--language", "id"]);
        terminal.reply("Dari mana nama usaha ini?", "karena nama saya wiwik");
        terminal.line("(Enter: selesai)", "");
        terminal.reply("Ceritakan sedikit lagi", "yang memberi nama suami saya");
        terminal.interrupt_at("Sekarang mau apa?");
        let file = room.read("a.yaml");
        assert!(file.contains("karena nama saya wiwik. Yang memberi nama suami saya"), "{mode:?}: {file}");
    }
}

#[test]
fn a_word_under_a_text_is_about_that_text() {
    let cases = [
        ("lewati", "It rained that day in June 2009 on the shed.", "What shall we do now"),
        ("save", "It rained that day in June 2009 on the shed.", "tutur interview a.yaml"),
        ("back", "It rained that day in June 2009 on the shed.", "get its name"),
    ];
    for (word, text, then) in cases {
        let room = Room::new();
        let mut terminal = room.start(Mode::Rich, 80, &["a.yaml", "--ask", "name_meaning", "--language", "en"]);
        terminal.reply("get its name", text);
        terminal.line("(Enter: done)", word);
        terminal.wait(then);
        if word != "save" {
            terminal.send("\u{3}");
        }
        terminal.ends();
        let file = room.read("a.yaml");
        assert!(file.contains(&format!("name_meaning: {text}\n")), "{word}: {file}");
    }
}

#[test]
fn what_is_typed_behind_a_text_that_stands_in_the_line_is_heard() {
    let room = Room::new();
    let mut terminal = room.start(Mode::Rich, 80, &["a.yaml", "--ask", "team,start_year,price", "--language", "en"]);
    terminal.reply("How many of you", "a good few");
    terminal.wait("rite");
    terminal.wait("a good few");
    terminal.send("skip\r");
    terminal.reply("In which year", "long ago");
    terminal.wait("rite");
    terminal.wait("long ago");
    terminal.send("2013\r");
    terminal.reply("What does one cost", "back");
    terminal.wait("In which year");
    terminal.wait("2013");
    terminal.send("later\r");
    terminal.reply("What does one cost", "save");
    assert_eq!(terminal.ends(), 0);
    let file = room.read("a.yaml");
    assert!(file.contains("start_year: 2013") || file.contains("start_year: \"2013\""), "{file}");
    assert!(file.contains("skipped: [team]"), "{file}");
}
