//! What is known of a text, worked out once for all the rules that ask: its words, and where its sentences end.

use super::content::Stem;
use super::lexicon::{self, Traits, Word};
use super::{Language, text};

/// A text's words as the lexicon knows them, sentence by sentence.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    words: Vec<Word>,
    /// The number of words up to the end of each sentence but the last; most texts are one sentence.
    ends: Vec<usize>,
    /// What any of the words is.
    traits: Traits,
    /// How many parts it has between spaces.
    tokens: usize,
    /// How many of the words are said; a dash between spaces is not.
    spoken: usize,
}

/// What the words of one or several texts come to, whatever their order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Content {
    /// The stems of those that carry content.
    pub(crate) stems: Vec<Stem>,
    /// How many they are; a dash between spaces is none.
    pub(crate) words: usize,
    /// One of them is for somebody, or a title.
    pub(crate) person: bool,
    /// One of them may be somebody's name.
    pub(crate) name: bool,
}

impl Content {
    /// Adds the words of a text.
    pub(crate) fn add(&mut self, known: &Known) {
        self.stems.extend(known.stems());
        self.words += known.spoken();
        self.person |= known.has_person();
        self.name |= known.any(Traits::NAME);
    }
}

impl Known {
    /// Looks up every word of a text.
    pub(crate) fn of(text: &str, language: Language) -> Known {
        let mut known = Known { words: Vec::with_capacity(text.len() / 4), ..Known::default() };
        lexicon::with(language, |lexicon| {
            let mut ended = false;
            for (token, ends) in text::running(text) {
                if ended {
                    known.ends.push(known.words.len());
                }
                ended = ends;
                known.tokens += 1;
                let word = text::bare(token);
                if !word.is_empty() {
                    let word = lexicon.look(word);
                    known.traits = known.traits.and(word.traits);
                    known.spoken += usize::from(word.is(Traits::SPOKEN));
                    known.words.push(word);
                }
            }
        });
        known
    }

    /// All its words.
    pub(crate) fn words(&self) -> &[Word] {
        &self.words
    }

    /// Whether any of its words is this.
    pub(crate) fn any(&self, one: Traits) -> bool {
        self.traits.have(one)
    }

    /// How many parts it has between spaces.
    pub(crate) fn tokens(&self) -> usize {
        self.tokens
    }

    /// How many words it has; a dash between spaces is none.
    fn spoken(&self) -> usize {
        self.spoken
    }

    /// The stems of its words that carry content.
    fn stems(&self) -> impl Iterator<Item = Stem> + '_ {
        self.words.iter().filter_map(|word| word.stem)
    }

    /// The words of each sentence.
    fn sentences(&self) -> impl Iterator<Item = &[Word]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let ends = self.ends.iter().copied().chain(std::iter::once(self.words.len()));
        starts.zip(ends).filter_map(|(start, end)| self.words.get(start..end))
    }

    /// Whether a capitalised word stands inside a sentence, not at its head.
    pub(crate) fn has_inner_name(&self) -> bool {
        self.any(Traits::INNER_NAME)
            && self.sentences().any(|words| words.iter().skip(1).any(|w| w.is(Traits::INNER_NAME)))
    }

    /// How rich the text is, from 0.
    ///
    /// Rich, 10 or more, are at least eight words with a digit, a name inside a sentence, or two sentences, as an editor
    /// counts it; a person, a sense and short sentences add to it. A digit or a capital alone is no scene, so a short text
    /// stays below 10 whatever it holds.
    pub(crate) fn score(&self) -> u32 {
        let (number, name, many) = (self.any(Traits::COUNTS), self.has_inner_name(), !self.ends.is_empty());
        let mut score = u32::try_from(self.words.len().min(24) / 4).unwrap_or(0);
        let (person, sense) = (self.any(Traits::PERSON), self.any(Traits::SENSE));
        for (holds, worth) in [(number, 2), (name, 2), (many, 2), (person, 2), (sense, 1)] {
            if holds {
                score += worth;
            }
        }
        if self.words.len() < 8 || !(number || name || many) {
            return score.min(9);
        }
        let short = many && self.sentences().all(|words| words.len() <= 14);
        score + if short { 13 } else { 10 }
    }

    /// Whether the text can stand with nothing before it: whom it calls "she" or "dia", it has named or described first.
    pub(crate) fn stands_alone(&self) -> bool {
        let first = self.sentences().next().unwrap_or(&[]);
        let whole = self.ends.is_empty() || first.len() > 2;
        whole && !first.iter().take(3).any(|w| w.is(Traits::POINTS)) && !self.points_back()
    }

    /// Whether the text speaks of somebody as "he" or "she" before it has named anybody.
    pub(crate) fn points_back(&self) -> bool {
        self.meets_first() == Some(Met::Pronoun)
    }

    /// Whether the text has a word for somebody, or a title.
    fn has_person(&self) -> bool {
        self.any(Traits::PERSON_OR_TITLE)
    }

    /// Whether the text names or describes somebody.
    pub(crate) fn names_somebody(&self) -> bool {
        self.has_person() || self.meets_first() == Some(Met::Name)
    }

    /// Whether a reader first meets a person or a name, or a pronoun.
    fn meets_first(&self) -> Option<Met> {
        for words in self.sentences() {
            // the head of a sentence has a capital whatever it is, and behind "in" or "the" a name is a place's or a thing's
            let mut may_name = false;
            // "I took a store-bought bear and dressed him up"
            let mut introduced = false;
            let own = words.first().is_some_and(|word| word.speaker.is_some());
            for word in words {
                introduced |= own && word.is(Traits::INTRODUCES);
                if word.is(Traits::NAME) && may_name || word.is(Traits::PERSON_OR_TITLE) {
                    return Some(Met::Name);
                }
                if word.is(Traits::PRONOUN) && !introduced {
                    return Some(Met::Pronoun);
                }
                may_name = !word.is(Traits::LEADS_TO_PLACE);
            }
        }
        None
    }
}

/// What a reader meets of somebody.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Met {
    Name,
    Pronoun,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_spoken_of_before_being_named() {
        for (text, alone) in [
            ("On 31 August both moulds capsized. She ladled the curd back in.", false),
            ("My mother put it in the bin. Then she took it out again.", true),
            ("In 2012 Peigi gave me her byre.", true),
            ("A chain of shops asked for 2,000. They ordered sixty.", true),
            ("Her hands were blue.", false),
            ("I took a store-bought bear and dressed him up with a cap.", true),
            ("The Isle of Caprice washed away and he bought another.", false),
        ] {
            assert_eq!(Known::of(text, Language::En).stands_alone(), alone, "{text}");
        }
        assert!(!Known::of("Waktu itu dia tidak bilang apa-apa.", Language::Id).stands_alone());
        assert!(Known::of("Ibu menjual sawahnya. Dia tidak bilang.", Language::Id).stands_alone());
    }
}
