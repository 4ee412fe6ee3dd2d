//! A person at a terminal: a line editor for words, and arrow keys for lists beside it.

use std::io::ErrorKind;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use dialoguer::Select;
use dialoguer::theme::SimpleTheme;
use rustyline::config::{Behavior, Config};
use rustyline::error::ReadlineError;
use rustyline::history::MemHistory;
use rustyline::{
    Cmd, ConditionalEventHandler, Editor, Event, EventContext, EventHandler, KeyCode, KeyEvent, Modifiers, RepeatCount,
    Result,
};
use unicode_width::UnicodeWidthChar;

use super::ui::{Said, Ui, width};

/// Below this many columns a list with arrows is unreadable.
const NARROWEST: usize = 24;
/// Columns that the list takes for its arrow, and one that stays free.
const ARROW: usize = 3;

/// A line editor on the terminal itself, so that the story alone goes to standard output.
pub(super) struct Rich {
    editor: Editor<(), MemHistory>,
    arrows: Arc<Arrows>,
}

/// Whether an arrow opens a list now, and whether one was pressed.
#[derive(Default)]
struct Arrows {
    open_a_list: AtomicBool,
    pressed: AtomicBool,
}

/// An arrow up or down on an empty line: the line ends, and the list takes over.
struct OpenList(Arc<Arrows>);

impl ConditionalEventHandler for OpenList {
    fn handle(&self, _: &Event, _: RepeatCount, _: bool, line: &EventContext<'_>) -> Option<Cmd> {
        if !self.0.open_a_list.load(Ordering::Relaxed) || !line.line().is_empty() {
            return None;
        }
        self.0.pressed.store(true, Ordering::Relaxed);
        Some(Cmd::AcceptLine)
    }
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
        let mut editor = Editor::with_history(config, MemHistory::new())?;
        let arrows = Arc::<Arrows>::default();
        for arrow in [KeyCode::Up, KeyCode::Down] {
            let opens = EventHandler::Conditional(Box::new(OpenList(Arc::clone(&arrows))));
            editor.bind_sequence(KeyEvent(arrow, Modifiers::NONE), opens);
        }
        Ok(Rich { editor, arrows })
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
                Err(ReadlineError::Io(error)) if error.kind() == ErrorKind::InvalidData => return Said::NotText,
                Err(_) => return Said::End,
            }
        }
    }

    fn item(&mut self, items: &[String], first: usize) -> Said {
        loop {
            self.arrows.open_a_list.store(self.picks() && !items.is_empty(), Ordering::Relaxed);
            let said = self.line("> ", "");
            self.arrows.open_a_list.store(false, Ordering::Relaxed);
            if !self.arrows.pressed.swap(false, Ordering::Relaxed) {
                return said;
            }
            if let Some(said) = select(items, first) {
                return said;
            }
        }
    }

    fn picks(&self) -> bool {
        width() >= NARROWEST
    }

    fn edits(&self) -> bool {
        true
    }
}

/// The item that is chosen with the arrows; none after Escape, and then it can be typed.
fn select(items: &[String], first: usize) -> Option<Said> {
    let columns = width();
    let shown: Vec<String> = items.iter().map(|item| cut(item, columns - ARROW)).collect();
    let chosen = Select::with_theme(&SimpleTheme)
        .items(&shown)
        .default(first.min(items.len().saturating_sub(1)))
        .report(false)
        .interact_opt();
    match chosen {
        Ok(item) => item.map(Said::Item),
        Err(dialoguer::Error::IO(error)) if error.kind() == ErrorKind::Interrupted => Some(Said::Interrupted),
        Err(_) => None,
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
