//! What can be typed, and how somebody else answered.

use super::session::{Session, text_of};
use crate::interview::{Message, Word};

impl Session<'_> {
    pub(super) fn help(&mut self) {
        if let Some(question) = self.interview.question() {
            let help = question.help.get(self.language).to_owned();
            if !help.is_empty() {
                self.tell_text(&help);
                self.tell_text("");
            }
        }
        self.words();
    }

    /// The words that can be typed.
    pub(super) fn words(&mut self) {
        self.tell(Message::WordsFollow);
        self.meanings(&Word::ALL);
        self.tell(Message::WordAsAnswer);
    }

    /// The words that everybody needs, and the names of the others.
    pub(super) fn first_words(&mut self) {
        self.tell(Message::WordsFollow);
        let (first, others) = Word::ALL.split_at(Word::FIRST);
        self.meanings(first);
        let others: Vec<&str> = others.iter().map(|word| word.name(self.language)).collect();
        self.tell(Message::OtherWords(&others.join(", ")));
    }

    /// Words with what they do, in two columns.
    fn meanings(&mut self, words: &[Word]) {
        let widest = words.iter().map(|w| w.name(self.language).len()).max().unwrap_or(0);
        for word in words {
            let (name, meaning) = (word.name(self.language), Message::Meaning(*word).say(self.language));
            self.tell_after(&format!("  {name:widest$}  "), &meaning);
        }
    }

    pub(super) fn example(&mut self) {
        let sector = self.interview.answers().answers.get("sector").map(|answer| text_of(&answer.given));
        let example = self.interview.question().and_then(|question| {
            let suits = |e: &&crate::kit::Example| sector.as_ref().is_some_and(|s| e.sectors.contains(s));
            question.examples.iter().find(suits).or_else(|| question.examples.first())
        });
        match example.map(|e| e.text.get(self.language)) {
            Some(text) => self.tell(Message::ForExample(text)),
            None => self.tell(Message::NoExample),
        }
    }
}
