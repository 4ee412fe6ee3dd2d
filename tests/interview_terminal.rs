//! Whole interviews in a pseudo-terminal: what a maker sees and types, and what is in the file afterwards.
#![cfg(unix)]
#![allow(clippy::expect_used, clippy::panic)]

mod terminal;

use std::fs;
use std::os::unix::fs::PermissionsExt;

use expectrl::process::unix::Signal;
use terminal::{Mode, Room};

/// One question of every kind, in the order of the kit.
const KINDS: [(&str, &str); 13] = [
    ("owner", "the way customers should read it"),
    ("role", "your work here"),
    ("sector", "comes closest"),
    ("team", "How many of you"),
    ("name_meaning", "get its name"),
    ("start_year", "In which year"),
    ("reason", "made you start"),
    ("materials", "is it made of"),
    ("customer_words", "once say that you still"),
    ("price", "What does one cost"),
    ("link", "find you online"),
    ("made_to_order", "just for them"),
    ("hashtags", "hashtags"),
];

const STARTED: &str =
    "# tutur answers\nkit: product-story\nlanguage: en\n\n# The business\nbusiness:\n  business: Second Slate\n";

/// The arrow that opens a list, and what the list does first.
const DOWN: &str = "\u{1b}[B";
const CURSOR_HIDDEN: &str = "\u{1b}[?25l";

#[test]
fn ctrl_c_at_any_kind_of_question_leaves_a_good_file_and_a_visible_cursor() {
    interrupted_everywhere(None);
}

#[test]
fn a_closed_window_at_any_kind_of_question_leaves_a_good_file_and_a_visible_cursor() {
    interrupted_everywhere(Some(Signal::SIGHUP));
}

#[test]
fn a_polite_kill_at_any_kind_of_question_leaves_a_good_file_and_a_visible_cursor() {
    interrupted_everywhere(Some(Signal::SIGTERM));
}

#[test]
fn an_interruption_from_outside_at_any_kind_of_question_leaves_a_good_file_and_a_visible_cursor() {
    interrupted_everywhere(Some(Signal::SIGINT));
}

/// At any kind of question: a good file, a visible cursor, and a word on how to go on.
fn interrupted_everywhere(signal: Option<Signal>) {
    for (name, ask) in KINDS {
        let room = Room::new();
        room.write("a.yaml", STARTED);
        let mut terminal = room.start(Mode::Rich, 80, &["a.yaml", "--ask", name]);
        terminal.wait("Start over");
        terminal.send("\r");
        terminal.wait(ask);
        terminal.wait("> ");
        if name == "sector" {
            terminal.send(DOWN);
            terminal.wait(CURSOR_HIDDEN);
        } else {
            terminal.send("half an ans");
            terminal.wait("half an ans");
        }
        match signal {
            None => terminal.send("\u{3}"),
            Some(signal) => terminal.signal(signal),
        }
        assert_eq!(terminal.ends(), 130, "{name} {signal:?}: {}", terminal.seen());
        assert!(terminal.cursor_is_visible(), "{name} {signal:?}");
        assert_eq!(room.read("a.yaml"), STARTED, "{name} {signal:?}");
        assert!(terminal.seen().contains("tutur interview a.yaml"), "{name} {signal:?}: it says how to go on");
        assert!(!room.has(".a.yaml.lock"), "{name} {signal:?}");
    }
}

#[test]
fn an_interruption_keeps_the_lines_that_were_finished() {
    for signal in [None, Some(Signal::SIGKILL), Some(Signal::SIGHUP)] {
        let room = Room::new();
        let mut terminal = room.start(Mode::Rich, 80, &["a.yaml", "--ask", "name_meaning", "--language", "en"]);
        terminal.wait("get its name");
        terminal.line("> ", "The first slate I cut broke in half.");
        terminal.wait("  ");
        room.wait_for("a.yaml", "broke in half.");
        terminal.send("The second");
        terminal.wait("The second");
        match signal {
            None => terminal.send("\u{3}"),
            Some(signal) => terminal.signal(signal),
        }
        terminal.ends();
        assert!(room.read("a.yaml").contains("name_meaning: The first slate I cut broke in half."), "{signal:?}");
        assert!(!room.read("a.yaml").contains("The second"), "{signal:?}");
    }
}

#[test]
fn ctrl_d_saves_and_leaves() {
    let room = Room::new();
    let mut terminal = room.start(Mode::Rich, 80, &["a.yaml", "--language", "id"]);
    terminal.wait("Apa nama usaha");
    terminal.line("> ", "Batok Wetan");
    terminal.wait("Nama Anda");
    terminal.wait("> ");
    terminal.send("\u{4}");
    assert_eq!(terminal.ends(), 0);
    assert!(room.read("a.yaml").contains("business: Batok Wetan"));
}

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
    terminal.wait("What shall we do now");
    terminal.send("\u{3}");
    terminal.ends();
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
    terminal.wait("What shall we do now");
    terminal.line("> ", "save");
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
    terminal.wait("What shall we do now");
    terminal.send("\u{3}");
    assert_eq!(terminal.ends(), 130);
    assert!(room.read("a.yaml").contains(&answer), "{}", room.read("a.yaml"));
}

#[test]
fn back_change_and_resume() {
    let room = Room::new();
    let mut terminal = room.start(Mode::Rich, 80, &["a.yaml", "--language", "en"]);
    terminal.wait("sign or label");
    terminal.line("> ", "Second Slat");
    terminal.wait("your own name");
    terminal.line("> ", "kembali");
    terminal.wait("sign or label");
    // the old text stands in the line: only the missing letter is typed
    terminal.wait("Second Slat");
    terminal.send("e\r");
    terminal.wait("your own name");
    terminal.line("> ", "save");
    assert_eq!(terminal.ends(), 0);
    assert!(room.read("a.yaml").contains("business: Second Slate\n"));

    let mut again = room.start(Mode::Rich, 80, &["a.yaml"]);
    again.wait("a.yaml holds 1 answer");
    again.wait("Start over");
    again.send("\r");
    again.wait("your own name");
    again.line("> ", "Nia Prosser");
    again.wait("which word should they use");
    again.send("\u{3}");
    assert_eq!(again.ends(), 130);
    assert!(again.cursor_is_visible());
    let file = room.read("a.yaml");
    assert!(file.contains("business: Second Slate\n") && file.contains("owner: Nia Prosser\n"), "{file}");
}

#[test]
fn starting_over_keeps_a_copy() {
    let room = Room::new();
    room.write("a.yaml", STARTED);
    let mut terminal = room.start(Mode::Dumb, 80, &["a.yaml"]);
    terminal.wait("Start over");
    terminal.line("> ", "3");
    terminal.wait("a.yaml.bak");
    terminal.wait("sign or label");
    terminal.line("> ", "Third Slate");
    terminal.wait("your own name");
    terminal.line("> ", "save");
    assert_eq!(terminal.ends(), 0);
    assert_eq!(room.read("a.yaml.bak"), STARTED);
    assert!(room.read("a.yaml").contains("business: Third Slate\n"));
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
    terminal.wait("Simpan dan keluar");
    terminal.line("> ", "");
    terminal.wait("Kisah mana");
    terminal.line("> ", "1");
    terminal.wait("Ditulis: a.origin-story.md");
    terminal.wait("Sekarang mau apa?");
    terminal.line("> ", "simpan");
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
            terminal.wait(if language == "id" { "Sekarang mau apa?" } else { "What shall we do now?" });
            terminal.send("\u{3}");
            assert_eq!(terminal.ends(), 130);
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
    terminal.wait("What shall we do now");
    terminal.send("\u{3}");
    terminal.ends();
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
        terminal.wait(if language == "en" { "just for them" } else { "dibuat khusus" });
        terminal.line("> ", typed);
        terminal.wait(if language == "en" { "What shall we do now" } else { "Sekarang mau apa" });
        terminal.send("\u{3}");
        terminal.ends();
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
    terminal.wait("In which year");
    terminal.line("> ", "20l3");
    terminal.wait("rite");
    terminal.wait("In which year");
    terminal.wait("20l3");
    terminal.send("\u{7f}\u{7f}13\r");
    terminal.wait("What shall we do now");
    terminal.send("\u{3}");
    terminal.ends();
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
    terminal.wait("first time");
    terminal.line("> ", "editor");
    terminal.wait("Opening nano");
    terminal.wait("What shall we do now");
    terminal.send("\u{3}");
    terminal.ends();
    assert!(room.read("a.yaml").contains("    It rained on the tin roof, and 3 hens ran."), "{}", room.read("a.yaml"));

    let arguments = ["b.yaml", "--ask", "first_memory", "--language", "en"];
    for editor in ["false", "no-such-editor-here"] {
        let mut terminal = room.start_with(Mode::Rich, 80, &arguments, &[("VISUAL", editor)]);
        terminal.wait("first time");
        terminal.line("> ", "/editor");
        terminal.wait("did not finish");
        terminal.wait("first time");
        terminal.send("\u{3}");
        assert_eq!(terminal.ends(), 130);
    }
}

#[test]
fn the_other_language_from_here_on() {
    let room = Room::new();
    let mut terminal = room.start(Mode::Dumb, 80, &["a.yaml", "--language", "en"]);
    terminal.wait("sign or label");
    terminal.line("> ", "language");
    terminal.wait("Apa nama usaha Anda");
    terminal.line("> ", "Batok Wetan");
    terminal.wait("Nama Anda sendiri");
    terminal.line("> ", "bahasa");
    terminal.wait("Your stories stay in Bahasa Indonesia");
    terminal.wait("your own name");
    terminal.line("> ", "simpan");
    assert_eq!(terminal.ends(), 0);
    assert!(room.read("a.yaml").contains("language: id"), "{}", room.read("a.yaml"));
}

#[test]
fn the_review_leads_to_an_answer_and_back() {
    for mode in [Mode::Rich, Mode::Dumb] {
        let room = Room::new();
        room.write("a.yaml", STARTED);
        let mut terminal = room.start(mode, 80, &["a.yaml", "--ask", "owner"]);
        terminal.wait("Start over");
        match mode {
            Mode::Rich => {
                for steps in ["\u{1b}[B\r", "\r"] {
                    terminal.wait("> ");
                    terminal.send(DOWN);
                    terminal.wait(CURSOR_HIDDEN);
                    terminal.send(steps);
                }
            }
            _ => {
                terminal.line("> ", "2");
                terminal.wait("Business name: Second Slate");
                terminal.wait("type its number");
                terminal.line("> ", "1");
            }
        }
        terminal.wait("sign or label");
        if mode == Mode::Rich {
            terminal.wait("Second Slate");
            terminal.send("s\r");
        } else {
            terminal.line("> ", "Second Slates");
        }
        terminal.wait("your own name");
        terminal.line("> ", "save");
        assert_eq!(terminal.ends(), 0);
        assert!(room.read("a.yaml").contains("business: Second Slates\n"), "{}", room.read("a.yaml"));
    }
}

#[test]
fn a_change_by_hand_while_the_interview_runs_counts() {
    let room = Room::new();
    let mut terminal = room.start(Mode::Dumb, 80, &["a.yaml", "--language", "en"]);
    terminal.wait("sign or label");
    terminal.line("> ", "Second Slate");
    terminal.wait("your own name");
    room.write("a.yaml", &room.read("a.yaml").replace("Second Slate", "Third Slate"));
    terminal.line("> ", "Nia Prosser");
    terminal.wait("changed by hand");
    terminal.wait("which word should they use");
    room.write("a.yaml", "business: [");
    terminal.line("> ", "1");
    terminal.wait("a.yaml.new");
    terminal.wait("your work here");
    terminal.line("> ", "save");
    assert_eq!(terminal.ends(), 0);
    assert_eq!(room.read("a.yaml"), "business: [", "a broken file is left alone");
    let beside = room.read("a.yaml.new");
    assert!(
        beside.contains("Third Slate") && beside.contains("Nia Prosser") && beside.contains("pronoun: she"),
        "{beside}"
    );
}

#[test]
fn where_nothing_can_be_written_the_answers_are_kept_and_given_back() {
    let room = Room::new();
    // no file can be made in /proc, whoever runs this
    let nowhere = [("HOME", "/proc"), ("TMPDIR", "/proc")];
    let mut terminal = room.start_with(Mode::Dumb, 80, &["/proc/a.yaml", "--language", "en"], &nowhere);
    terminal.wait("sign or label");
    terminal.line("> ", "Second Slate");
    terminal.wait("cannot be written");
    terminal.wait("your own name");
    terminal.line("> ", "Nia Prosser");
    terminal.wait("which word should they use");
    terminal.send("\u{3}");
    assert_eq!(terminal.ends(), 130);
    terminal.assert_seen("could not be saved anywhere");
    terminal.assert_seen("business: Second Slate");
    terminal.assert_seen("owner: Nia Prosser");

    let home = room.path("home");
    fs::create_dir_all(&home).expect("a folder");
    let home_text = home.display().to_string();
    let mut terminal =
        room.start_with(Mode::Dumb, 80, &["/proc/a.yaml", "--language", "en"], &[("HOME", home_text.as_str())]);
    terminal.wait("sign or label");
    terminal.line("> ", "Second Slate");
    terminal.wait("are safe in");
    terminal.wait("your own name");
    terminal.line("> ", "save");
    assert_eq!(terminal.ends(), 0);
    assert!(room.read("home/a.yaml").contains("business: Second Slate"));
}

#[test]
fn a_second_interview_on_the_same_file_is_refused() {
    let room = Room::new();
    let mut first = room.start(Mode::Rich, 80, &["a.yaml", "--language", "en"]);
    first.wait("sign or label");
    first.wait("> ");
    let mut second = room.start(Mode::Rich, 80, &["a.yaml", "--language", "en"]);
    assert_eq!(second.ends(), 3);
    second.assert_seen("another interview has a.yaml open");
    first.line("", "Second Slate");
    first.wait("your own name");
    first.send("\u{3}");
    assert_eq!(first.ends(), 130);
    let mut third = room.start(Mode::Rich, 80, &["a.yaml"]);
    third.wait("holds 1 answer");
    third.send("\u{3}");
    assert_eq!(third.ends(), 130);
    assert!(third.cursor_is_visible());
}

#[test]
fn a_long_answer_that_is_thin_is_asked_about() {
    for mode in [Mode::Rich, Mode::Dumb] {
        let room = Room::new();
        let mut terminal = room.start(mode, 80, &["a.yaml", "--ask", "name_meaning", "--language", "id"]);
        terminal.wait("Dari mana nama usaha ini?");
        terminal.line("> ", "karena nama saya wiwik");
        terminal.line("(Enter: selesai)", "");
        terminal.wait("Ceritakan sedikit lagi");
        terminal.line("> ", "yang memberi nama suami saya");
        terminal.wait("Sekarang mau apa?");
        terminal.send("\u{3}");
        terminal.ends();
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
        terminal.wait("get its name");
        terminal.line("> ", text);
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
    terminal.wait("How many of you");
    terminal.line("> ", "a good few");
    terminal.wait("rite");
    terminal.wait("a good few");
    terminal.send("skip\r");
    terminal.wait("In which year");
    terminal.line("> ", "long ago");
    terminal.wait("rite");
    terminal.wait("long ago");
    terminal.send("2013\r");
    terminal.wait("What does one cost");
    terminal.line("> ", "back");
    terminal.wait("In which year");
    terminal.wait("2013");
    terminal.send("later\r");
    terminal.wait("What does one cost");
    terminal.line("> ", "save");
    assert_eq!(terminal.ends(), 0);
    let file = room.read("a.yaml");
    assert!(file.contains("start_year: 2013") || file.contains("start_year: \"2013\""), "{file}");
    assert!(file.contains("skipped: [team]"), "{file}");
}

#[test]
fn a_list_takes_what_is_typed() {
    let cases = [
        ("id", 80, "3", "food", "Saya catat: Makanan dan minuman."),
        ("id", 40, "Makanan dan minuman", "food", "2/2"),
        ("id", 80, "wis", "tourism", "Saya catat: Wisata."),
        ("en", 40, "2.", "fashion", "Noted: Fashion."),
        ("en", 80, "food", "food", "Noted: Food and drink."),
    ];
    for mode in [Mode::Rich, Mode::Dumb] {
        for (language, columns, typed, kept, said) in cases {
            let room = Room::new();
            let mut terminal = room.start(mode, columns, &["a.yaml", "--ask", "sector,team", "--language", language]);
            terminal.wait(if language == "id" { "Dari pilihan" } else { "Which of these" });
            terminal.line("> ", typed);
            terminal.wait(said);
            terminal.wait(if language == "id" { "Berapa orang" } else { "How many of you" });
            terminal.send("\u{3}");
            assert_eq!(terminal.ends(), 130);
            let file = room.read("a.yaml");
            assert!(file.contains(&format!("sector: {kept}\n")), "{mode:?} {typed}: {file}");
        }
    }
}

#[test]
fn a_list_says_what_it_does_not_know_and_knows_the_words() {
    for mode in [Mode::Rich, Mode::Dumb] {
        let room = Room::new();
        let mut terminal = room.start(mode, 80, &["a.yaml", "--ask", "sector,team", "--language", "en"]);
        for wrong in ["9", "weaving", "0"] {
            terminal.wait("comes closest");
            terminal.line("> ", wrong);
            terminal.wait("from 1 to 5, or one of the names");
        }
        terminal.line("> ", "4");
        terminal.wait("How many of you");
        // nothing of what was refused stands in the next line
        terminal.line("> ", "3");
        terminal.wait("What shall we do now?");
        terminal.line("> ", "maybe");
        terminal.wait("or one of the names");
        terminal.line("> ", "example");
        terminal.wait("works at a question");
        terminal.line("> ", "look");
        terminal.wait("To change an answer, type its number");
        terminal.line("> ", "99");
        terminal.wait("or one of the names");
        terminal.line("> ", "simpan");
        assert_eq!(terminal.ends(), 0);
        let file = room.read("a.yaml");
        assert!(file.contains("sector: tourism\n") && file.contains("team: 3\n"), "{mode:?}: {file}");
    }
}

#[test]
fn the_arrows_choose_from_a_list_and_escape_leads_back_to_the_line() {
    let room = Room::new();
    let mut terminal = room.start(Mode::Rich, 80, &["a.yaml", "--ask", "sector,pronoun,team", "--language", "en"]);
    terminal.wait("which word should they use");
    terminal.wait("> ");
    terminal.send(DOWN);
    terminal.wait(CURSOR_HIDDEN);
    terminal.send("\u{1b}[B\r");
    terminal.wait("comes closest");
    terminal.wait("> ");
    terminal.send(DOWN);
    terminal.wait(CURSOR_HIDDEN);
    terminal.send("\u{1b}");
    terminal.line("> ", "later");
    terminal.wait("How many of you");
    assert!(terminal.cursor_is_visible());
    terminal.line("> ", "save");
    assert_eq!(terminal.ends(), 0);
    let file = room.read("a.yaml");
    assert!(file.contains("pronoun: he\n") && file.contains("later: [sector]"), "{file}");
}

#[test]
fn letters_that_are_no_utf_8_are_never_kept_as_something_else() {
    for mode in [Mode::Rich, Mode::Dumb] {
        let room = Room::new();
        let mut terminal = room.start(mode, 80, &["a.yaml", "--language", "en"]);
        terminal.wait("sign or label");
        terminal.wait("> ");
        terminal.send(b"Caf\xe9 Slate");
        terminal.send(if mode == Mode::Rich { "\r" } else { "\n" });
        terminal.wait("not UTF-8");
        terminal.wait("sign or label");
        terminal.line("> ", "Café Slate");
        terminal.wait("your own name");
        // an old editor has saved the file meanwhile
        let saved: Vec<u8> = room.read("a.yaml").chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
        room.write("a.yaml", &saved);
        terminal.line("> ", "Nia Prosser");
        terminal.wait("a.yaml.new");
        terminal.wait("which word should they use");
        terminal.line("> ", "save");
        assert_eq!(terminal.ends(), 0);
        assert_eq!(fs::read(room.path("a.yaml")).expect("a file"), saved, "it is left alone");
        let beside = room.read("a.yaml.new");
        assert!(beside.contains("Café Slate") && beside.contains("Nia Prosser"), "{beside}");
    }
}
