//! What a wording is worth beside the others of its line, told from its pieces and from the answers, before it is rendered.

use std::cmp::Reverse;

use super::choose::Chooser;
use super::hash;
use super::state::{Opening, State};
use crate::kit::direct::Head;
use crate::kit::{Line, Role, Way};
use crate::language::{Language, Tone};

/// A way that can be told, and what it is worth.
pub(super) struct Weighed {
    at: usize,
    rank: Rank,
    /// What decides between ways of equal rank, once it was needed.
    last: Option<(Reverse<usize>, u64)>,
}

/// What one way is worth, compared from the top; then come [`Weighed::last`] and the author's order.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// It is not the third sentence running that opens with the same word.
    no_third: bool,
    /// Answers it tells that were not told yet.
    tells: usize,
    /// Names it uses that were not mentioned yet.
    names: usize,
    /// It was written for the tone that was asked for.
    toned: bool,
    /// It does not open like the sentence before.
    opens_anew: bool,
}

impl Chooser<'_> {
    /// Weighs a way.
    pub(super) fn weigh(&self, line: &Line, at: usize, way: &Way, state: &State) -> Weighed {
        let opening = matches!(line.role, Role::Sentence | Role::Quote).then(|| self.opening(line, way));
        let (mut tells, mut names) = (0, 0);
        for &number in way.prints.iter().filter(|_| !matches!(line.role, Role::Heading(_))) {
            let Some(fact) = self.facts.get(number) else { continue };
            tells += usize::from(state.is_fresh(number, fact));
            names += usize::from(state.is_unnamed(number, fact));
        }
        let rank = Rank {
            no_third: opening.is_none_or(|opening| !state.both_open(opening)),
            tells,
            names,
            toned: way.toned,
            opens_anew: opening.is_none_or(|opening| !state.last_opens(opening)),
        };
        Weighed { at, rank, last: None }
    }

    /// Takes the best way out of those that are left; last resorts are taken in the author's order, whatever they tell.
    pub(super) fn take_best(
        &self,
        ways: &mut Vec<Weighed>,
        line: &Line,
        state: &State,
        last_resort: bool,
    ) -> Option<usize> {
        let mut best = 0;
        for other in (1..ways.len()).filter(|_| !last_resort) {
            if self.is_better(ways, other, best, line, state) {
                best = other;
            }
        }
        (best < ways.len()).then(|| ways.remove(best).at)
    }

    /// Whether one way is better than another. Repeated words and the seed's lot are worked out only where nothing else
    /// decides.
    fn is_better(&self, ways: &mut [Weighed], one: usize, other: usize, line: &Line, state: &State) -> bool {
        let order = ways[one].rank.cmp(&ways[other].rank).then_with(|| {
            let mut last = |at: usize| {
                let way = &mut ways[at];
                *way.last.get_or_insert_with(|| self.last(line, way.at, state))
            };
            last(one).cmp(&last(other)).then(other.cmp(&one))
        });
        order.is_gt()
    }

    /// How many of the author's content words stand in the story already, the fewer the better, and then the seed's lot.
    fn last(&self, line: &Line, at: usize, state: &State) -> (Reverse<usize>, u64) {
        let (Some(place), Some(way)) = (line.ways.first(), line.ways.get(at)) else { return (Reverse(0), 0) };
        let own = way.own(self.facts.language).stems.iter();
        let repeats = own.filter(|stem| state.holds(**stem)).count();
        let lot = way.lot.get_or_init(|| hash::of(&[&place.text, &way.text]));
        (Reverse(repeats), hash::hash(self.seed, *lot))
    }

    /// How a way opens; where its pieces do not tell, it is rendered.
    fn opening(&self, line: &Line, way: &Way) -> Opening {
        let told = || match &way.head {
            // a warm English sentence may open with a contraction
            _ if self.tone == Tone::Warm && self.facts.language == Language::En => None,
            Head::Word(word) => Some(Opening::of_word(*word)),
            Head::Answer(number) => self.facts.get(*number).map(|fact| Opening::of(&fact.text)),
            Head::Derived(name) => {
                let word = self.words.iter().find(|(known, _)| known == name).and_then(|(_, word)| word.as_deref());
                word.map(Opening::of)
            }
            Head::Unknown => None,
        };
        let rendered = || self.read(line, way).map_or_else(|_| Opening::none(), |reading| reading.opening());
        let opening = || told().filter(|opening| !opening.is_number()).unwrap_or_else(rendered);
        self.openings.get(way.number).map_or_else(Opening::none, |known| *known.get_or_init(opening))
    }
}
