//! What is in the file whatever happens: an interruption, another hand, a full disk, a second interview.

use std::fs;

use expectrl::process::unix::Signal;

use super::terminal::{Mode, Room, STARTED};

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
        if name == "sector" {
            terminal.open_list();
        } else {
            terminal.wait("> ");
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
fn a_window_that_changes_its_size_keeps_what_is_typed() {
    let room = Room::new();
    let mut terminal = room.start(Mode::Rich, 80, &["a.yaml", "--language", "en"]);
    terminal.wait("> ");
    terminal.send("Half a ");
    terminal.wait("Half a ");
    terminal.signal(Signal::SIGWINCH);
    terminal.send("name\r");
    room.wait_for("a.yaml", "business: Half a name");
}

#[test]
fn an_interruption_keeps_the_lines_that_were_finished() {
    for signal in [None, Some(Signal::SIGKILL), Some(Signal::SIGHUP)] {
        let room = Room::new();
        let mut terminal = room.start(Mode::Rich, 80, &["a.yaml", "--ask", "name_meaning", "--language", "en"]);
        terminal.reply("get its name", "The first slate I cut broke in half.");
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
    terminal.reply("Apa nama usaha", "Batok Wetan");
    terminal.wait("Nama Anda");
    terminal.wait("> ");
    terminal.send("\u{4}");
    assert_eq!(terminal.ends(), 0);
    assert!(room.read("a.yaml").contains("business: Batok Wetan"));
}

#[test]
fn starting_over_keeps_a_copy() {
    let room = Room::new();
    room.write("a.yaml", STARTED);
    let mut terminal = room.start(Mode::Dumb, 80, &["a.yaml"]);
    terminal.reply("Start over", "3");
    terminal.wait("a.yaml.bak");
    terminal.reply("sign or label", "Third Slate");
    terminal.reply("your own name", "save");
    assert_eq!(terminal.ends(), 0);
    assert_eq!(room.read("a.yaml.bak"), STARTED);
    assert!(room.read("a.yaml").contains("business: Third Slate\n"));
}

#[test]
fn a_change_by_hand_while_the_interview_runs_counts() {
    let room = Room::new();
    let mut terminal = room.start(Mode::Dumb, 80, &["a.yaml", "--language", "en"]);
    terminal.reply("sign or label", "Second Slate");
    terminal.wait("your own name");
    room.write("a.yaml", room.read("a.yaml").replace("Second Slate", "Third Slate"));
    terminal.line("> ", "Nia Prosser");
    terminal.wait("changed by hand");
    terminal.wait("which word should they use");
    room.write("a.yaml", "business: [");
    terminal.line("> ", "1");
    terminal.wait("a.yaml.new");
    terminal.reply("your work here", "save");
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
    terminal.reply("sign or label", "Second Slate");
    terminal.wait("cannot be written");
    terminal.reply("your own name", "Nia Prosser");
    terminal.interrupt_at("which word should they use");
    terminal.assert_seen("could not be saved anywhere");
    terminal.assert_seen("business: Second Slate");
    terminal.assert_seen("owner: Nia Prosser");

    let home = room.path("home");
    fs::create_dir_all(&home).expect("a folder");
    let home_text = home.display().to_string();
    let mut terminal =
        room.start_with(Mode::Dumb, 80, &["/proc/a.yaml", "--language", "en"], &[("HOME", home_text.as_str())]);
    terminal.reply("sign or label", "Second Slate");
    terminal.wait("home/a.yaml");
    terminal.reply("your own name", "save");
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
    first.interrupt_at("your own name");
    let mut third = room.start(Mode::Rich, 80, &["a.yaml"]);
    third.interrupt_at("holds 1 answer");
    assert!(third.cursor_is_visible());
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
        terminal.reply("sign or label", "Café Slate");
        terminal.wait("your own name");
        // an old editor has saved the file meanwhile
        let saved: Vec<u8> = room.read("a.yaml").chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
        room.write("a.yaml", &saved);
        terminal.line("> ", "Nia Prosser");
        terminal.wait("a.yaml.new");
        terminal.reply("which word should they use", "save");
        assert_eq!(terminal.ends(), 0);
        assert_eq!(fs::read(room.path("a.yaml")).expect("a file"), saved, "it is left alone");
        let beside = room.read("a.yaml.new");
        assert!(beside.contains("Café Slate") && beside.contains("Nia Prosser"), "{beside}");
    }
}
