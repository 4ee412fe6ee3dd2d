//! A folder to work in, and a pseudo-terminal to type at.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use expectrl::process::unix::{Signal, WaitStatus};
use expectrl::session::OsSession;
use expectrl::{Eof, Expect};

/// Nothing here takes longer than this unless it hangs.
const PATIENCE: Duration = Duration::from_secs(20);

/// The core questions and one answer to each. An answer that a question would probe is left as it is with Enter.
pub(crate) const INDONESIAN: &[(&str, &str)] = &[
    ("papan nama", "Batok Wetan"),
    ("Nama Anda sendiri", "Wagimin"),
    ("paling dekat", "1"),
    ("Usahanya di mana", "Karangturi, Pacitan"),
    ("Produk mana", "Sendok Sayur Batok"),
    ("Produk ini apa", "sendok sayur dari tempurung kelapa dengan gagang bambu"),
    ("Tahun berapa", "2013"),
    ("belajar dari siapa", "Lik Parno, yang bisa menebak umur 12 kelapa dari bunyinya"),
    (
        "hampir berhenti",
        "Kemarau 2015, gagang enam puluh sendok lepas di rumah pembeli. Semua saya ganti: \"maaf\", kata saya #1.",
    ),
    ("dari apa saja", "tempurung kelapa, bambu, minyak kelapa 2 botol"),
    ("mengambilnya dari siapa", "kebun kelapa Pak Jarwo, dua kilometer dari sini"),
    ("jalan yang lebih susah", "Tahun 2020 ada yang memesan seribu sendok. Saya sanggupi tiga ratus saja."),
    ("membuatnya untuk siapa", "ibu-ibu yang sayang pada 3 pancinya di rumah"),
];

/// The same in English.
pub(crate) const ENGLISH: &[(&str, &str)] = &[
    ("sign or label", "Second Slate"),
    ("your own name", "Nia Prosser"),
    ("comes closest", "1"),
    ("Where are you", "Nantgarreg, Gwynedd"),
    ("Which product", "Doorstep Number"),
    ("What is it, in a few words", "a house number cut by hand in old roof slate"),
    ("In which year", "2013"),
    ("learn it from", "my uncle Idris, who cut 900 gravestones and never measured twice"),
    (
        "nearly stopped",
        "In January 2017 forty slates split in one night. I had stacked them wet: \"fool\", he said #2.",
    ),
    ("is it made of", "slate from 3 old roofs, chalk, linseed oil"),
    ("Where do they come from", "old roofs that Gwil Parry takes down, all within ten miles of us"),
    ("the harder way", "In 2021 a builder wanted 120 numbers in a week. I gave him the number of a sign shop."),
    ("Who do you make it for", "people in their first week at 1 new address, my neighbours among them"),
];

/// An interview that has begun.
pub(crate) const STARTED: &str =
    "# tutur answers\nkit: product-story\nlanguage: en\n\n# The business\nbusiness:\n  business: Second Slate\n";

/// How the terminal behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// A terminal with cursor keys.
    Rich,
    /// The same, told to be plain.
    Plain,
    /// `TERM=dumb`.
    Dumb,
}

/// A folder of its own.
pub(crate) struct Room {
    folder: tempfile::TempDir,
}

impl Room {
    pub(crate) fn new() -> Room {
        // in memory, where that is possible: every answer is flushed, and a busy disk takes its time
        let memory = std::path::Path::new("/dev/shm");
        let folder = tempfile::tempdir_in(memory).or_else(|_| tempfile::tempdir());
        Room { folder: folder.expect("a folder") }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        fs::write(self.path(name), text).expect("a file");
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.path(name).exists()
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Waits until a file holds a text.
    pub(crate) fn wait_for(&self, name: &str, text: &str) {
        let start = Instant::now();
        while !fs::read_to_string(self.path(name)).is_ok_and(|t| t.contains(text)) {
            assert!(start.elapsed() < PATIENCE, "{name} never held {text}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    pub(crate) fn start(&self, mode: Mode, columns: u16, arguments: &[&str]) -> Terminal {
        self.start_with(mode, columns, arguments, &[])
    }

    pub(crate) fn start_with(&self, mode: Mode, columns: u16, arguments: &[&str], set: &[(&str, &str)]) -> Terminal {
        let mut command = self.command(arguments);
        command.env("TERM", if mode == Mode::Dumb { "dumb" } else { "xterm-256color" });
        if mode == Mode::Plain {
            command.arg("--plain");
        }
        command.envs(set.iter().copied());
        // the window has its size before the program looks at it
        // what is typed at a plain terminal shows, as it does for a person
        let echo = if mode == Mode::Dumb { "echo" } else { "-echo" };
        // nothing begins before the pseudo-terminal is ready: spawning sets a size of its own
        let script = format!("echo ready; read go; stty {echo} cols {columns} rows 40; echo begin; exec \"$0\" \"$@\"");
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(script).arg(command.get_program()).args(command.get_args()).current_dir(self.folder.path());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => shell.env(name, value),
                None => shell.env_remove(name),
            };
        }
        let mut session = OsSession::spawn(shell).expect("a pseudo-terminal");
        session.set_expect_timeout(Some(PATIENCE));
        let mut terminal = Terminal { session, seen: String::new(), mode };
        terminal.wait("ready");
        terminal.send("go\n");
        terminal.wait("begin");
        terminal.seen.clear();
        terminal
    }

    /// Runs with a script on standard input; the exit code, standard output and standard error.
    pub(crate) fn pipe(&self, script: &str, arguments: &[&str]) -> (i32, String, String) {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut input = child.stdin.take().expect("a pipe");
        // it may have refused and gone already
        let _ = input.write_all(script.as_bytes());
        drop(input);
        let output = child.wait_with_output().expect("the program ends");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tutur"));
        command.arg("interview").args(arguments).current_dir(self.folder.path());
        for name in ["LC_ALL", "LC_MESSAGES", "LANGUAGE", "ACCESSIBLE", "EDITOR", "VISUAL"] {
            command.env_remove(name);
        }
        command.env("LANG", "C.UTF-8");
        command
    }
}

/// A program at a pseudo-terminal.
pub(crate) struct Terminal {
    session: OsSession,
    seen: String,
    mode: Mode,
}

impl Terminal {
    /// Waits until the screen shows a text.
    pub(crate) fn wait(&mut self, text: &str) {
        match self.session.expect(text) {
            Ok(found) => {
                self.seen.push_str(&String::from_utf8_lossy(found.before()));
                self.seen.push_str(text);
            }
            Err(error) => panic!("{text:?} never came: {error}\n{}", self.seen),
        }
    }

    pub(crate) fn send(&mut self, keys: impl AsRef<[u8]>) {
        self.session.send(keys).expect("keys are taken");
    }

    /// Waits for a prompt, and types a line.
    pub(crate) fn line(&mut self, prompt: &str, text: &str) {
        if !prompt.is_empty() {
            self.wait(prompt);
        }
        let end = if self.mode == Mode::Rich { "\r" } else { "\n" };
        self.send(format!("{text}{end}"));
    }

    /// Waits until the screen asks for something, and types a line at the prompt under it.
    pub(crate) fn reply(&mut self, ask: &str, text: &str) {
        self.wait(ask);
        self.line("> ", text);
    }

    /// Waits until the screen shows a text, and leaves with Ctrl-C.
    pub(crate) fn interrupt_at(&mut self, text: &str) {
        self.wait(text);
        self.send("\u{3}");
        assert_eq!(self.ends(), 130, "{}", self.seen);
    }

    /// Opens the list above the prompt with an arrow; it hides the cursor while it is there.
    pub(crate) fn open_list(&mut self) {
        self.wait("> ");
        self.send("\u{1b}[B");
        self.wait("\u{1b}[?25l");
    }

    /// Answers a core question, whatever its kind, and lets probes pass.
    pub(crate) fn answer(&mut self, ask: &str, answer: &str) {
        self.wait(ask);
        self.wait("> ");
        let end = if self.mode == Mode::Rich { "\r" } else { "\n" };
        self.send(format!("{answer}{end}"));
        if answer.contains(". ") {
            if self.mode == Mode::Rich {
                self.wait("  ");
            }
            self.send(end);
        }
    }

    pub(crate) fn signal(&mut self, signal: Signal) {
        self.session.get_process_mut().signal(signal).expect("a signal is sent");
    }

    /// Waits for the end: the exit code, or 128 and the signal.
    pub(crate) fn ends(&mut self) -> i32 {
        match self.session.expect(Eof) {
            Ok(found) => self.seen.push_str(&String::from_utf8_lossy(found.as_bytes())),
            Err(error) => panic!("it never ended: {error}\n{}", self.seen),
        }
        match self.session.get_process().wait() {
            Ok(WaitStatus::Exited(_, code)) => code,
            Ok(WaitStatus::Signaled(_, signal, _)) => 128 + signal as i32,
            other => panic!("{other:?}"),
        }
    }

    /// Everything the screen has shown so far.
    pub(crate) fn seen(&self) -> &str {
        &self.seen
    }

    pub(crate) fn assert_seen(&self, text: &str) {
        assert!(self.seen.contains(text), "{text:?} is not in\n{}", self.seen);
    }

    pub(crate) fn cursor_is_visible(&self) -> bool {
        let hidden = self.seen.rfind("\u{1b}[?25l");
        hidden.is_none() || hidden < self.seen.rfind("\u{1b}[?25h")
    }
}
