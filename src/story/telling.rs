//! Telling a template's passages: which way each is told, and what has been said by then.

use std::cmp::Reverse;

use rustc_hash::FxHashSet;

use super::choose::{Chooser, Draft};
use super::state::State;
use super::told::{Untold, UntoldReason};
use crate::kit::{Passage, PassageWay};

/// A story as far as it is told.
pub(super) struct Telling<'a> {
    chooser: &'a Chooser<'a>,
    pub(super) passages: Vec<Vec<Draft>>,
    pub(super) untold: Vec<Untold>,
    /// The labels met, and whether each could have been told.
    pub(super) leads: Vec<(String, bool)>,
    lead: Option<&'a str>,
    /// Lines that gave way for length.
    without: FxHashSet<usize>,
    /// How things stood before each passage.
    before: Vec<Before>,
}

/// How things stood before a passage.
struct Before {
    state: State,
    passages: usize,
    untold: usize,
    leads: usize,
}

/// A passage way as it would be told.
struct Attempt {
    drafts: Vec<Draft>,
    untold: Vec<Untold>,
    state: State,
    /// Its first line was told, and every line that must be.
    counts: bool,
}

/// A passage way that may still be the one to tell.
struct Begun<'a> {
    at: usize,
    way: &'a PassageWay,
    worth: Worth,
    /// Its first line, once it was chosen; until then its worth is the most that it can be.
    first: Option<Draft>,
    /// Nothing is left to find out before it is told.
    known: bool,
}

/// What decides between the ways of a passage, compared from the first: its lead was asked for, it is no last resort, its first
/// line is rich, it stands early.
type Worth = (bool, bool, u32, Reverse<usize>);

impl<'a> Telling<'a> {
    /// Nothing told yet.
    pub(super) fn new(chooser: &'a Chooser<'a>, lead: Option<&'a str>) -> Telling<'a> {
        Telling {
            chooser,
            passages: Vec::new(),
            untold: Vec::new(),
            leads: Vec::new(),
            lead,
            without: FxHashSet::default(),
            before: Vec::new(),
        }
    }

    /// Tells passages; how things stood before each is kept if some may be told anew.
    pub(super) fn tell(&mut self, passages: &[Passage], mut state: State, keep: bool) {
        for passage in passages {
            if keep {
                self.before.push(Before {
                    state: state.clone(),
                    passages: self.passages.len(),
                    untold: self.untold.len(),
                    leads: self.leads.len(),
                });
            }
            self.passage(passage, &mut state);
        }
    }

    /// Tells anew from the first passage on in which a line gave way; what stands before it stays as it is.
    pub(super) fn tell_again(&mut self, passages: &[Passage], without: FxHashSet<usize>) {
        let lines = |p: &Passage| {
            let lines = p.ways.iter().flat_map(|w| &w.lines).filter_map(|l| l.ways.first());
            lines.map(|w| w.line).collect::<Vec<_>>()
        };
        let touched = passages.iter().position(|p| lines(p).iter().any(|line| without.contains(line)));
        let Some(from) = touched.filter(|from| *from < self.before.len()) else { return };
        self.before.truncate(from + 1);
        let Some(before) = self.before.pop() else { return };
        self.passages.truncate(before.passages);
        self.untold.truncate(before.untold);
        self.leads.truncate(before.leads);
        self.without = without;
        self.tell(&passages[from..], before.state, false);
    }

    /// Tells a passage in its richest way.
    fn passage(&mut self, passage: &Passage, state: &mut State) {
        if self.lead.is_some() {
            self.note_leads(passage, state);
        }
        let told = match passage.ways.as_slice() {
            // a passage of one way ends as that ends
            [only] => Some((0, self.attempt(only, None, std::mem::take(state)))),
            ways => self.richest(ways, state),
        };
        self.keep(passage, told, state);
    }

    /// The richest way that can be told. A first line is chosen only where it may be the richest.
    fn richest(&self, ways: &[PassageWay], state: &State) -> Option<(usize, Attempt)> {
        let begin = |(at, way)| Begun { at, way, worth: self.at_most(way, at, ways.len()), first: None, known: false };
        let mut open: Vec<Begun<'_>> =
            ways.iter().enumerate().filter(|(_, way)| !self.gave_way(way)).map(begin).collect();
        while let Some(best) = (0..open.len()).max_by_key(|at| open[*at].worth) {
            let mut begun = open.swap_remove(best);
            if begun.known {
                let attempt = self.attempt(begun.way, begun.first.map(Ok), state.clone());
                if attempt.counts {
                    return Some((begun.at, attempt));
                }
                continue;
            }
            let first = begun.way.lines.first().map(|line| self.chooser.choose(line, state));
            begun.first = match first {
                Some(Err(_)) => continue,
                Some(Ok(draft)) => Some(draft),
                None => None,
            };
            let rich = begun.first.as_ref().map_or(0, |draft| self.chooser.facts.richest(&draft.answers));
            begun.worth = self.worth(begun.way, begun.at, ways.len(), rich);
            begun.known = true;
            open.push(begun);
        }
        None
    }

    /// Whether a way's first line gave way for length, and the whole of it with it.
    fn gave_way(&self, way: &PassageWay) -> bool {
        let first = way.lines.first().and_then(|line| line.ways.first());
        first.is_some_and(|first| self.without.contains(&first.line))
    }

    /// The most that a way can be worth.
    fn at_most(&self, way: &PassageWay, at: usize, ways: usize) -> Worth {
        let rich = way.lines.first().map_or(0, |line| self.chooser.richest_answer(line));
        self.worth(way, at, ways, rich)
    }

    fn worth(&self, way: &PassageWay, at: usize, ways: usize, rich: u32) -> Worth {
        let asked = self.lead.is_some_and(|lead| way.label.as_deref().is_some_and(|l| same_lead(l, lead)));
        // earlier ways weigh a little more, so that an author's order counts among near equals
        let worth = rich.saturating_add(u32::try_from(2 * (ways - at)).unwrap_or(0));
        (asked, !way.last_resort, worth, Reverse(at))
    }

    /// Which labels could have been told; that takes telling every way to its end.
    fn note_leads(&mut self, passage: &Passage, state: &State) {
        for way in &passage.ways {
            if let Some(label) = &way.label {
                let counts = self.attempt(way, None, state.clone()).counts;
                self.leads.push((label.clone(), counts));
            }
        }
    }

    /// Keeps what a passage came to, and what of it is untold.
    fn keep(&mut self, passage: &Passage, mut told: Option<(usize, Attempt)>, state: &mut State) {
        for (at, way) in passage.ways.iter().enumerate() {
            if let Some((_, mut attempt)) = told.take_if(|(told, _)| *told == at) {
                self.untold.append(&mut attempt.untold);
                self.passages.push(attempt.drafts);
                *state = attempt.state;
            } else if !self.chooser.brief {
                let lines = way.lines.iter().filter_map(|l| l.ways.first());
                self.untold.extend(lines.map(|w| Untold {
                    line: w.line,
                    source: w.text.clone(),
                    reason: UntoldReason::OtherWay,
                }));
            }
        }
    }

    fn attempt(&self, way: &PassageWay, first: Option<Result<Draft, UntoldReason>>, mut state: State) -> Attempt {
        let mut attempt = Attempt { drafts: Vec::new(), untold: Vec::new(), state: State::default(), counts: true };
        let mut first = first;
        for (at, line) in way.lines.iter().enumerate() {
            let gave_way = line.ways.first().is_some_and(|w| self.without.contains(&w.line));
            let begun = first.take();
            let told = if gave_way {
                Err(UntoldReason::Length)
            } else {
                begun.unwrap_or_else(|| self.chooser.choose(line, &state))
            };
            match told {
                Ok(draft) => {
                    state.tell(&draft, self.chooser.facts);
                    attempt.drafts.push(draft);
                }
                Err(reason) => {
                    state.break_off();
                    if at == 0 || line.must {
                        attempt.counts = false;
                    }
                    if let Some(first) = line.ways.first().filter(|_| !self.chooser.brief) {
                        attempt.untold.push(Untold { line: first.line, source: first.text.clone(), reason });
                    }
                }
            }
        }
        attempt.state = state;
        attempt
    }
}

/// The six leads, by their English and Indonesian names.
///
/// Source: the six kinds of opening that Tempo Institute teaches: ringkas, bercerita, deskriptif, kutipan, epigram, sensasi.
const LEADS: [[&str; 2]; 6] = [
    ["summary", "ringkas"],
    ["narrative", "bercerita"],
    ["descriptive", "deskriptif"],
    ["quotation", "kutipan"],
    ["epigram", "epigram"],
    ["fact", "sensasi"],
];

pub(super) fn same_lead(label: &str, asked: &str) -> bool {
    label == asked || LEADS.iter().any(|names| names.contains(&label) && names.contains(&asked))
}
