//! Leaving at any moment: the terminal as it was, the file whole, and a word on how to go on.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Exit code of an interview that was interrupted.
pub(super) const INTERRUPTED: u8 = 130;

/// What there is to say and to tidy up, kept ready for a signal.
#[derive(Default)]
struct Farewell {
    words: String,
    /// Answers that could be written nowhere, with the words before them.
    unsaved: Option<(String, String)>,
    lock: Option<PathBuf>,
}

/// The way out, shared with the thread that waits for signals.
#[derive(Clone)]
pub(super) struct Exit {
    farewell: Arc<Mutex<Farewell>>,
    /// Held while a file is being written: nobody leaves in the middle of that.
    saving: Arc<Mutex<()>>,
    terminal: Terminal,
}

impl Exit {
    /// The way out of a terminal that is now as it should be left; from here on signals use it.
    pub(super) fn new() -> Exit {
        let exit = Exit { farewell: Arc::default(), saving: Arc::default(), terminal: Terminal::remember() };
        let on_signal = exit.clone();
        // a second handler in one process is the only failure, and then the first one does the same
        let _ = ctrlc::set_handler(move || on_signal.interrupted());
        exit
    }

    /// What to say if the interview ends now.
    pub(super) fn prepare(&self, words: String, unsaved: Option<(String, String)>) {
        let mut farewell = locked(&self.farewell);
        farewell.words = words;
        farewell.unsaved = unsaved;
    }

    /// The lock file to take away at the end.
    pub(super) fn tidy_up(&self, lock: PathBuf) {
        locked(&self.farewell).lock = Some(lock);
    }

    /// Held while a file is being written.
    pub(super) fn saving(&self) -> MutexGuard<'_, ()> {
        locked(&self.saving)
    }

    /// Says the farewell, and takes the lock away.
    pub(super) fn say_goodbye(&self) {
        let mut farewell = locked(&self.farewell);
        let mut err = io::stderr().lock();
        if !farewell.words.is_empty() {
            let _ = writeln!(err, "{}", crate::format::wrap(&farewell.words, super::ui::width()));
        }
        if let Some((words, answers)) = farewell.unsaved.take() {
            let _ = writeln!(err, "{words}");
            let _ = write!(io::stdout().lock(), "{answers}");
        }
        if let Some(lock) = farewell.lock.take() {
            let _ = std::fs::remove_file(lock);
        }
    }

    /// Ctrl-C, a closed window, a polite kill: never in the middle of writing, and the same from whatever thread.
    pub(super) fn interrupted(&self) -> ! {
        let _whole = self.saving();
        self.terminal.restore();
        let _ = writeln!(io::stderr().lock());
        self.say_goodbye();
        std::process::exit(i32::from(INTERRUPTED));
    }

    /// Throws away what was typed ahead, so that the shell does not run it.
    pub(super) fn drop_typed_ahead(&self) {
        self.terminal.drop_typed_ahead();
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The terminal as it was found.
#[derive(Clone)]
struct Terminal {
    #[cfg(unix)]
    modes: Option<rustix::termios::Termios>,
}

impl Terminal {
    #[cfg(unix)]
    fn remember() -> Terminal {
        Terminal { modes: rustix::termios::tcgetattr(io::stdin()).ok() }
    }

    #[cfg(not(unix))]
    fn remember() -> Terminal {
        Terminal {}
    }

    /// Lines and echo again, a visible cursor, no brackets around pastes.
    fn restore(&self) {
        #[cfg(unix)]
        if let Some(modes) = &self.modes {
            let _ = rustix::termios::tcsetattr(io::stdin(), rustix::termios::OptionalActions::Now, modes);
        }
        if io::stderr().is_terminal() && std::env::var("TERM").is_ok_and(|term| term != "dumb") {
            let _ = write!(io::stderr().lock(), "\u{1b}[?2004l\u{1b}[?25h");
        }
    }

    fn drop_typed_ahead(&self) {
        #[cfg(unix)]
        if self.modes.is_some() {
            let _ = rustix::termios::tcflush(io::stdin(), rustix::termios::QueueSelector::IFlush);
        }
    }
}
