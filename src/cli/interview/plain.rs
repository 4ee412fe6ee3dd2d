//! A person at a plain terminal (a screen reader, a projector, `TERM=dumb`): lines in, lines out, nothing is redrawn.

use std::io::{self, BufRead, Write};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use super::ui::{Said, Ui};

/// Lines that come this soon after another were not typed but pasted.
const PASTE: Duration = Duration::from_millis(20);

/// Lines from standard input, read by a thread of their own so that a paste can be told from typing.
pub(super) struct Plain {
    lines: Receiver<Option<String>>,
}

impl Plain {
    /// Begins to read.
    pub(super) fn new() -> Plain {
        let (sender, lines) = channel();
        thread::spawn(move || {
            let mut input = io::stdin().lock();
            while let Some(line) = read_line(&mut input) {
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        Plain { lines }
    }
}

impl Ui for Plain {
    fn line(&mut self, prompt: &str, _old: &str) -> Said {
        let mut err = io::stderr().lock();
        let _ = write!(err, "{prompt}");
        let _ = err.flush();
        drop(err);
        let Ok(first) = self.lines.recv() else {
            return Said::End;
        };
        let pasted = std::iter::from_fn(|| self.lines.recv_timeout(PASTE).ok());
        let lines: Option<Vec<String>> = std::iter::once(first).chain(pasted).collect();
        lines.map_or(Said::NotText, |lines| Said::Line(lines.join("\n")))
    }
}

/// A line without its end, or nothing where its bytes are no UTF-8; none at the end of the input.
pub(super) fn read_line(input: &mut impl BufRead) -> Option<Option<String>> {
    let mut bytes = Vec::new();
    match input.read_until(b'\n', &mut bytes) {
        Ok(read) if read > 0 => {
            let line = String::from_utf8(bytes).ok();
            Some(line.map(|line| line.trim_end_matches(['\n', '\r']).to_owned()))
        }
        _ => None,
    }
}
