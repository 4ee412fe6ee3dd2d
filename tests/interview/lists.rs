//! Choosing from a list: by number, by name, with the arrows.

use super::terminal::{Mode, Room, STARTED};

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
                    terminal.open_list();
                    terminal.send(steps);
                }
            }
            _ => {
                terminal.line("> ", "2");
                terminal.wait("Business name: Second Slate");
                terminal.reply("type its number", "1");
            }
        }
        terminal.wait("sign or label");
        if mode == Mode::Rich {
            terminal.wait("Second Slate");
            terminal.send("s\r");
        } else {
            terminal.line("> ", "Second Slates");
        }
        terminal.reply("your own name", "save");
        assert_eq!(terminal.ends(), 0);
        assert!(room.read("a.yaml").contains("business: Second Slates\n"), "{}", room.read("a.yaml"));
    }
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
            terminal.reply(if language == "id" { "Dari pilihan" } else { "Which of these" }, typed);
            terminal.wait(said);
            terminal.interrupt_at(if language == "id" { "Berapa orang" } else { "How many of you" });
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
            terminal.reply("comes closest", wrong);
            terminal.wait("from 1 to 5, or one of the names");
        }
        terminal.line("> ", "4");
        terminal.wait("How many of you");
        // nothing of what was refused stands in the next line
        terminal.line("> ", "3");
        terminal.reply("What shall we do now?", "maybe");
        terminal.reply("or one of the names", "example");
        terminal.reply("works at a question", "look");
        terminal.reply("To change an answer, type its number", "99");
        terminal.reply("or one of the names", "simpan");
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
    terminal.open_list();
    terminal.send("\u{1b}[B\r");
    terminal.wait("comes closest");
    terminal.open_list();
    terminal.send("\u{1b}");
    // the list marks its item like a prompt, so the line is there only once the list has given the cursor back
    terminal.wait("\u{1b}[?25h");
    terminal.line("> ", "later");
    terminal.wait("How many of you");
    assert!(terminal.cursor_is_visible());
    terminal.line("> ", "save");
    assert_eq!(terminal.ends(), 0);
    let file = room.read("a.yaml");
    assert!(file.contains("pronoun: he\n") && file.contains("later: [sector]"), "{file}");
}
