//! One of a list: by its number, by the beginning of its name, or with the arrows.

use super::session::{Flow, Session};
use super::ui::Said;
use crate::interview::{Heard, Message, Word, hear};

/// What came of a list.
pub(super) enum Chosen {
    /// An item, by its number from 0.
    Item(usize),
    /// Enter, with nothing typed.
    Nothing,
    Word(Word),
    Stop,
}

impl Session<'_> {
    /// Types a list out and hears which item is taken; Enter takes the default.
    pub(super) fn choose(&mut self, title: &str, items: &[String], default: usize) -> Chosen {
        self.tell_text("");
        self.tell_text(title);
        for (number, item) in items.iter().enumerate() {
            self.tell_after(&format!("  {:>2}  ", number + 1), item);
        }
        self.tell(Message::EnterTakes(&items[default]));
        match self.hear_item(items, default) {
            Chosen::Nothing => Chosen::Item(default),
            other => other,
        }
    }

    /// Hears which item of the list on the screen is taken; the arrows begin at `first`.
    pub(super) fn hear_item(&mut self, items: &[String], first: usize) -> Chosen {
        self.explain_arrows();
        loop {
            let line = match self.ui.item(items, first) {
                Said::Line(line) => line,
                Said::Item(item) => {
                    self.tell_text(&format!("> {}", items[item]));
                    return Chosen::Item(item);
                }
                Said::NotText => {
                    self.tell(Message::NotUtf8);
                    continue;
                }
                Said::Interrupted => self.exit.interrupted(),
                Said::End => return Chosen::Stop,
            };
            match hear(&line) {
                Heard::Nothing => return Chosen::Nothing,
                Heard::Word(word) => return Chosen::Word(word),
                Heard::NoSuchWord(word) => self.tell(Message::NoSuchWord(&word)),
                Heard::Answer(typed) => match named(items, &typed) {
                    Some(item) => return Chosen::Item(item),
                    None => self.tell(Message::NumberPlease(items.len())),
                },
            }
        }
    }

    /// Says once that there are arrows, where there are.
    pub(super) fn explain_arrows(&mut self) {
        if self.ui.picks() && !self.arrows_explained {
            self.arrows_explained = true;
            self.tell_under(&Message::ArrowsHint.say(self.language));
        }
    }

    /// A word under a list: those that are about a question have none here.
    pub(super) fn word_at_list(&mut self, word: Word) -> Flow {
        match word {
            Word::Help => self.words(),
            Word::Back | Word::Review | Word::Language | Word::Save => return self.word(word),
            _ => self.tell(Message::WordNeedsQuestion),
        }
        Flow::GoOn
    }
}

/// The item that was typed: its number from 1, or the beginning of its words if only this item begins so.
fn named(items: &[String], typed: &str) -> Option<usize> {
    let typed = typed.trim().trim_end_matches('.').to_lowercase();
    if let Ok(number) = typed.parse::<usize>() {
        return number.checked_sub(1).filter(|item| *item < items.len());
    }
    let begins = |item: &&String| typed.chars().count() > 1 && item.to_lowercase().starts_with(&typed);
    let mut found = items.iter().enumerate().filter(|(_, item)| begins(item));
    found.next().filter(|_| found.next().is_none()).map(|(item, _)| item)
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn an_item_is_named_by_its_number_or_its_beginning() {
        let items = ["Answer: Price", "Answer: Hands", "Look at the answers", "Write a story"].map(str::to_owned);
        let cases = [
            ("1", Some(0)),
            (" 4. ", Some(3)),
            ("write", Some(3)),
            ("LOOK at", Some(2)),
            ("answer: h", Some(1)),
            ("answer", None),
            ("w", None),
            ("story", None),
            ("0", None),
            ("5", None),
        ];
        for (typed, item) in cases {
            assert_eq!(named(&items, typed), item, "{typed}");
        }
    }
}
