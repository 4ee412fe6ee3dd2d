//! How the interview talks to a person or to a script.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use crate::format;

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// A line, or a paste of several.
    Line(String),
    /// One of the items of a list, by its number from 0.
    Item(usize),
    /// A line with letters that are no UTF-8: it cannot be kept as it was meant.
    NotText,
    /// The end of the input: Ctrl-D, or a script that is over.
    End,
    /// Ctrl-C.
    Interrupted,
}

/// Somebody, or something, that answers.
pub(super) trait Ui {
    /// Reads a line. `old` is a text to change, where this can be shown.
    fn line(&mut self, prompt: &str, old: &str) -> Said;

    /// Reads a line under a list that stands on the screen. Where there are arrows they take an item of it, and begin at
    /// `first`.
    fn item(&mut self, _items: &[String], _first: usize) -> Said {
        self.line("> ", "")
    }

    /// Whether items can be chosen with the arrows.
    fn picks(&self) -> bool {
        false
    }

    /// Whether a text to change stands in the line, ready to be edited.
    fn edits(&self) -> bool {
        false
    }

    /// Whether a script answers, one line an answer.
    fn is_script(&self) -> bool {
        false
    }

    /// The number of the line that was read last, from 1.
    fn line_number(&self) -> usize {
        0
    }

    /// Columns to wrap to.
    fn width(&self) -> usize {
        width()
    }
}

/// The columns of the terminal that shows standard error, from 20 to 80.
pub(super) fn width() -> usize {
    let (_, columns) = console::Term::stderr().size();
    // a line that is exactly as wide as the window wraps on some terminals
    usize::from(columns).saturating_sub(1).clamp(20, 80)
}

/// A text behind a lead, every line of it under the first.
pub(super) fn hanging(lead: &str, text: &str, width: usize) -> String {
    let column = lead.width();
    let wrapped = format::wrap(text, width.saturating_sub(column).max(10));
    format!("{lead}{}", wrapped.replace('\n', &format!("\n{}", " ".repeat(column))))
}

/// Says a paragraph, wrapped; what cannot be said (the window is gone) is no reason to stop.
pub(super) fn say(text: &str, width: usize) {
    let mut err = io::stderr().lock();
    let _ = writeln!(err, "{}", format::wrap(text, width));
    let _ = err.flush();
}
