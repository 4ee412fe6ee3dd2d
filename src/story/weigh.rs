//! What a wording is worth beside the others of its line, told from its pieces and from the answers, before it is rendered.

use std::cmp::Reverse;

use super::choose::Chooser;
use super::hash;
use super::speaker;
use super::state::{Opening, State};
use crate::kit::direct::Head;
use crate::kit::{Line, Role, Way};
use crate::language::{Language, Tone};

/// A way that may be told, by what it would tell.
pub(super) struct Candidate {
    pub(super) at: usize,
    pub(super) tells: Tells,
}

/// How many answers a way tells that were not told yet, and among equals how many names it uses that were not mentioned yet:
/// one number, because it is compared more often than anything else.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Tells(usize);

impl Tells {
    pub(super) fn new(answers: usize, names: usize) -> Tells {
        Tells(answers << 16 | names)
    }
}

/// A way that can be told, and what it is worth.
pub(super) struct Weighed {
    at: usize,
    rank: Rank,
    /// What decides between ways of equal rank, once it was needed.
    last: Option<(Reverse<usize>, u64)>,
}

impl Weighed {
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Whether no way can be worth more that tells no more than this.
    pub(super) fn beats(&self, tells: Tells) -> bool {
        self.rank.no_third && self.rank.tells > tells
    }
}

/// What one way is worth, compared from the top; then come [`Weighed::last`] and the author's order.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// It is not the third sentence running that opens with the same word.
    no_third: bool,
    tells: Tells,
    /// It was written for the tone that was asked for.
    toned: bool,
    /// It does not open like the sentence before.
    opens_anew: bool,
}

impl Chooser<'_> {
    /// Weighs a way.
    pub(super) fn weigh(&self, line: &Line, candidate: &Candidate, way: &Way, state: &State) -> Weighed {
        let opening = matches!(line.role, Role::Sentence | Role::Quote).then(|| self.opening(line, way));
        let rank = Rank {
            no_third: opening.is_none_or(|opening| !state.both_open(opening)),
            tells: candidate.tells,
            toned: way.toned,
            opens_anew: opening.is_none_or(|opening| !state.last_opens(opening)),
        };
        Weighed { at: candidate.at, rank, last: None }
    }

    /// Which of these ways is the best.
    pub(super) fn best(&self, ways: &mut [Weighed], line: &Line, state: &State) -> Option<usize> {
        let mut best = 0;
        for other in 1..ways.len() {
            if self.is_better(ways, other, best, line, state) {
                best = other;
            }
        }
        (best < ways.len()).then_some(best)
    }

    /// Whether one way is better than another. Repeated words and the seed's lot are worked out only where nothing else
    /// decides.
    fn is_better(&self, ways: &mut [Weighed], one: usize, other: usize, line: &Line, state: &State) -> bool {
        let order = ways[one].rank.cmp(&ways[other].rank).then_with(|| {
            let mut last = |at: usize| {
                let way = &mut ways[at];
                *way.last.get_or_insert_with(|| self.last(line, way.at, state))
            };
            last(one).cmp(&last(other)).then_with(|| ways[other].at.cmp(&ways[one].at))
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
            Head::Derived(name) => speaker::word(self.words, name).map(Opening::of),
            Head::Unknown => None,
        };
        let rendered = || self.read(line, way).map_or_else(|_| Opening::none(), |reading| reading.opening());
        let opening = || told().filter(|opening| !opening.is_number()).unwrap_or_else(rendered);
        self.openings.get(way.number).map_or_else(Opening::none, |known| *known.get_or_init(opening))
    }
}
