//! What a story has said so far, which decides what may still be said and how.

use std::rc::Rc;

use super::choose::Draft;
use super::facts::{Fact, Facts};
use super::reading::Reading;
use super::test::SoFar;
use crate::fnv;
use crate::kit::{Numbers, Role};
use crate::language::content::Stem;
use crate::language::text;

/// What the story has said so far. Ways are tried on copies of it, so it is small and flat.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    told: Numbers,
    mentioned: Numbers,
    stems: Stems,
    /// First words of the last two sentences, the last one last.
    openings: [Opening; 2],
    /// Somebody was named, whom "he" or "she" may mean; only looked for where an answer says so.
    somebody: bool,
    /// What the line above printed, if it was told; a line that follows it may use that again.
    above: Option<Rc<Reading>>,
}

/// The first word of a sentence, whatever its case, as a hash.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Opening {
    word: u64,
    number: bool,
}

impl Opening {
    pub(crate) fn of(sentence: &str) -> Opening {
        let Some(word) = text::words(sentence).next() else { return Opening::none() };
        Opening { word: fnv::hash_lower(word), number: word.starts_with(|c: char| c.is_ascii_digit()) }
    }

    /// A word that is no number, by its hash.
    pub(crate) fn of_word(word: u64) -> Opening {
        Opening { word, number: false }
    }

    /// No word at all.
    pub(crate) const fn none() -> Opening {
        Opening { word: 0, number: false }
    }

    /// Whether it begins with a digit, and so may be spelt out at the head of a sentence.
    pub(crate) fn is_number(self) -> bool {
        self.number
    }
}

/// The content words of a story: a table in which each lies at the place that its hash names, or at the next free one.
#[derive(Clone, Debug, Default)]
struct Stems {
    /// A power of two, or nothing; never full.
    places: Vec<Option<Stem>>,
    count: usize,
    /// A number for just these words, in one story.
    version: u32,
}

impl Stems {
    /// Room for the words of a story of 240 words, and then some.
    const ROOM: usize = 512;

    fn has(&self, stem: Stem) -> bool {
        self.places.get(self.place(stem)).is_some_and(|found| *found == Some(stem))
    }

    fn insert(&mut self, stem: Stem) {
        if self.count * 2 >= self.places.len() {
            self.grow();
        }
        let place = self.place(stem);
        if let Some(free @ None) = self.places.get_mut(place) {
            *free = Some(stem);
            self.count += 1;
        }
    }

    /// Where a stem lies, or would.
    fn place(&self, stem: Stem) -> usize {
        let last = self.places.len().saturating_sub(1);
        let mut place = stem.place() & last;
        while self.places.get(place).is_some_and(|found| found.is_some_and(|found| found != stem)) {
            place = (place + 1) & last;
        }
        place
    }

    fn grow(&mut self) {
        let room = (self.places.len() * 2).max(Stems::ROOM);
        let before = std::mem::replace(&mut self.places, vec![None; room]);
        for stem in before.into_iter().flatten() {
            let place = self.place(stem);
            if let Some(free) = self.places.get_mut(place) {
                *free = Some(stem);
            }
        }
    }
}

impl SoFar for State {
    fn holds_words_of(&self, fact: &Fact<'_>) -> bool {
        fact.stands_in(self.stems.version, || self.has_words_of(fact))
    }
}

impl State {
    fn has_words_of(&self, fact: &Fact<'_>) -> bool {
        let stems = fact.stems();
        let may_miss = stems.len() / 5;
        !stems.is_empty() && stems.iter().filter(|stem| !self.holds(**stem)).nth(may_miss).is_none()
    }

    /// Whether an answer is told already, by itself or by its words.
    pub(crate) fn is_told(&self, number: usize, fact: &Fact<'_>) -> bool {
        self.told.contains(number) || fact.by_words() && self.holds_words_of(fact)
    }

    /// The answers that were not told yet, and the names that were not mentioned yet.
    pub(crate) fn left(&self, facts: &Facts<'_>) -> (Numbers, Numbers) {
        (facts.told_once().but_not(&self.told), facts.recurring().but_not(&self.mentioned))
    }

    /// Whether a content word stands in the story.
    pub(crate) fn holds(&self, stem: Stem) -> bool {
        self.stems.has(stem)
    }

    /// Whether the last sentence opens so.
    pub(crate) fn last_opens(&self, with: Opening) -> bool {
        self.openings[1] == with
    }

    /// Whether the last two sentences open so.
    pub(crate) fn both_open(&self, with: Opening) -> bool {
        self.openings.iter().all(|o| *o == with)
    }

    /// Whether the line above was told.
    pub(crate) fn follows_something(&self) -> bool {
        self.above.is_some()
    }

    /// Whether the line above printed this answer.
    pub(crate) fn is_above(&self, number: usize) -> bool {
        self.above.as_ref().is_some_and(|above| above.answers.contains(&number))
    }

    /// Whether somebody was named whom "he" or "she" may mean.
    pub(crate) fn knows_somebody(&self) -> bool {
        self.somebody
    }

    /// Nothing was told at the line above.
    pub(crate) fn break_off(&mut self) {
        self.above = None;
    }

    /// Takes a told sentence into account.
    pub(crate) fn tell(&mut self, draft: &Draft, facts: &Facts<'_>) {
        self.above = Some(Rc::clone(&draft.reading));
        if matches!(draft.role, Role::Heading(_)) {
            return;
        }
        for &number in &draft.answers {
            match facts.get(number) {
                Some(fact) if fact.recurs() => self.mentioned.insert(number),
                _ => self.told.insert(number),
            };
        }
        for &stem in &draft.content().stems {
            self.stems.insert(stem);
        }
        self.stems.version = facts.next_version();
        self.somebody = self.somebody || facts.point_back() && draft.names_somebody();
        if matches!(draft.role, Role::Sentence | Role::Quote) {
            let (before, last) = draft.openings();
            self.openings = [before.unwrap_or(self.openings[1]), last];
        }
    }
}
