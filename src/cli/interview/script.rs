//! A script: one answer a line, and a log that reads like the conversation.

use std::io::{self, BufReader, StdinLock};

use super::plain::read_line;
use super::ui::{Said, Ui, say, width};

/// Lines from standard input, echoed to standard error.
pub(super) struct Script {
    input: BufReader<StdinLock<'static>>,
    number: usize,
}

impl Script {
    /// Begins to read.
    pub(super) fn new() -> Script {
        Script { input: BufReader::new(io::stdin().lock()), number: 0 }
    }
}

impl Ui for Script {
    fn line(&mut self, prompt: &str, _old: &str) -> Said {
        let Some(line) = read_line(&mut self.input) else {
            return Said::End;
        };
        self.number += 1;
        let Some(line) = line else { return Said::NotText };
        let line = if self.number == 1 { line.trim_start_matches('\u{feff}').to_owned() } else { line };
        say(&format!("{prompt}{line}"), width());
        Said::Line(line)
    }

    fn is_script(&self) -> bool {
        true
    }

    fn line_number(&self) -> usize {
        self.number
    }
}
