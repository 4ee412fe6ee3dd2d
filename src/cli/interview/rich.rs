//! A person at a terminal: a line editor for words, arrow keys for lists.

use dialoguer::Select;
use dialoguer::theme::SimpleTheme;
use rustyline::config::{Behavior, Config};
use rustyline::error::ReadlineError;
use rustyline::history::MemHistory;
use rustyline::{Editor, Result};
use unicode_width::UnicodeWidthChar;

use super::ui::{Said, Ui, width};

/// Below this many columns a list with arrows is unreadable, and is typed out instead.
const NARROWEST: usize = 24;
/// Columns that the list takes for its arrow, and one that stays free.
const ARROW: usize = 3;

/// A line editor on the terminal itself, so that the story alone goes to standard output.
pub(super) struct Rich {
    editor: Editor<(), MemHistory>,
}

impl Rich {
    /// The terminal, if a line can be edited on it.
    pub(super) fn new() -> Result<Rich> {
        let config = Config::builder()
            .behavior(Behavior::PreferTerm)
            .auto_add_history(false)
            .max_history_size(1)?
            .bracketed_paste(true)
            .build();
        Ok(Rich { editor: Editor::with_history(config, MemHistory::new())? })
    }
}

impl Ui for Rich {
    fn line(&mut self, prompt: &str, old: &str) -> Said {
        loop {
            match self.editor.readline_with_initial(prompt, (old, "")) {
                Ok(line) => return Said::Line(line),
                Err(ReadlineError::Interrupted) => return Said::Interrupted,
                // the window changed its size: the line is drawn again
                Err(ReadlineError::Signal(_)) => {}
                Err(_) => return Said::End,
            }
        }
    }

    fn pick(&mut self, items: &[String], default: usize) -> Option<Said> {
        if !self.picks() {
            return None;
        }
        let columns = width();
        let shown: Vec<String> = items.iter().map(|item| cut(item, columns - ARROW)).collect();
        let chosen = Select::with_theme(&SimpleTheme)
            .items(&shown)
            .default(default.min(items.len().saturating_sub(1)))
            .report(false)
            .interact_opt();
        match chosen {
            Ok(Some(item)) => Some(Said::Item(item)),
            // Escape: the list is typed out, and a word can be typed
            Ok(None) => None,
            Err(dialoguer::Error::IO(error)) if error.kind() == std::io::ErrorKind::Interrupted => {
                Some(Said::Interrupted)
            }
            Err(_) => None,
        }
    }

    fn picks(&self) -> bool {
        width() >= NARROWEST
    }

    fn edits(&self) -> bool {
        true
    }
}

/// The text in one line of so many columns.
fn cut(text: &str, columns: usize) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if unicode_width::UnicodeWidthStr::width(line.as_str()) <= columns {
        return line;
    }
    let mut used = 0;
    let kept: String = line
        .chars()
        .take_while(|c| {
            used += c.width().unwrap_or(0);
            used < columns
        })
        .collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn an_item_fits_its_line() {
        let cases = [
            ("Nama usaha: Batik Sekar", 40, "Nama usaha: Batik Sekar"),
            ("Nama usaha: Batik Sekar", 13, "Nama usaha:…"),
            ("one\ntwo", 10, "one two"),
            ("日本語日本語", 7, "日本語…"),
            ("", 5, ""),
        ];
        for (text, columns, shown) in cases {
            assert_eq!(cut(text, columns), shown, "{text}");
        }
    }
}
