//! Which way a sentence is said: what it tells, what it repeats, how it opens, and then the seed.

use std::collections::HashSet;

use tera::Context;

use super::facts::{Fact, Facts};
use super::hash::hash;
use super::speaker::Words;
use super::test::{self, Refusal, SoFar};
use super::told::UntoldReason;
use crate::format::reveal;
use crate::kit::compile::Engine;
use crate::kit::engine::marked;
use crate::kit::{Guard, Line, Role, Template, Way};
use crate::language::{content, finish, text};

/// One sentence as it would be told.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    /// Finished, with held characters still held.
    pub(crate) text: String,
    pub(crate) role: Role,
    /// The line of the way in the template.
    pub(crate) line: usize,
    /// The line of the first way, which names the place.
    pub(crate) place: usize,
    pub(crate) source: String,
    pub(crate) answers: Vec<usize>,
    pub(crate) priority: u8,
    pub(crate) follows: bool,
    pub(crate) rich: u32,
}

/// What the story has said so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    told: HashSet<usize>,
    mentioned: HashSet<usize>,
    stems: HashSet<String>,
    /// First words of the last two sentences, the last one last.
    openings: [String; 2],
    /// What the line above printed, if it was told; a line that follows it may use that again.
    above: Option<Vec<usize>>,
}

impl SoFar for State {
    fn holds_words_of(&self, fact: &Fact<'_>) -> bool {
        let total = fact.stems.len();
        let there = fact.stems.iter().filter(|s| self.stems.contains(*s)).count();
        total > 0 && there * 5 >= total * 4
    }
}

impl State {
    fn is_told(&self, number: usize, fact: &Fact<'_>) -> bool {
        self.told.contains(&number) || fact.by_words() && self.holds_words_of(fact)
    }

    /// Nothing was told at the line above.
    pub(crate) fn break_off(&mut self) {
        self.above = None;
    }

    /// Takes a told sentence into account.
    pub(crate) fn tell(&mut self, draft: &Draft, facts: &Facts<'_>) {
        self.above = Some(draft.answers.clone());
        if matches!(draft.role, Role::Heading(_)) {
            return;
        }
        for &number in &draft.answers {
            match facts.get(number) {
                Some(fact) if fact.recurs() => self.mentioned.insert(number),
                _ => self.told.insert(number),
            };
        }
        let seen = reveal(&draft.text);
        self.stems.extend(content::stems(&seen, facts.language));
        if matches!(draft.role, Role::Sentence | Role::Quote) {
            for sentence in text::sentences(&seen) {
                self.openings.swap(0, 1);
                self.openings[1] = opening(sentence);
            }
        }
    }
}

fn opening(sentence: &str) -> String {
    text::words(sentence).next().unwrap_or("").to_lowercase()
}

/// Everything that choosing needs and that stays the same through a story.
pub(crate) struct Chooser<'a> {
    pub(crate) facts: &'a Facts<'a>,
    pub(crate) words: &'a Words,
    pub(crate) engine: &'a Engine,
    pub(crate) template: &'a Template,
    pub(crate) context: &'a Context,
    pub(crate) seed: u64,
}

impl Chooser<'_> {
    /// The best way to say a line, or why there is none.
    pub(crate) fn choose(&self, line: &Line, state: &State) -> Result<Draft, UntoldReason> {
        if line.follows && state.above.is_none() {
            return Err(UntoldReason::LeaderUntold);
        }
        let mut refused: Option<(usize, UntoldReason)> = None;
        for last_resort in [false, true] {
            let mut best: Option<(Rank, Draft)> = None;
            for (at, way) in line.ways.iter().enumerate().filter(|(_, w)| w.last_resort == last_resort) {
                match self.draft(line, way, state) {
                    Ok(draft) => {
                        let rank = self.rank(line, at, &draft, state);
                        if best.as_ref().is_none_or(|(other, _)| rank > *other) {
                            best = Some((rank, draft));
                        }
                    }
                    Err((near, reason)) => {
                        if refused.as_ref().is_none_or(|(nearest, _)| near < *nearest) {
                            refused = Some((near, reason));
                        }
                    }
                }
            }
            if let Some((_, draft)) = best {
                return Ok(draft);
            }
        }
        Err(refused.map_or(UntoldReason::Missing(Vec::new()), |(_, reason)| reason))
    }

    /// One way, told if every answer in it can be; else why not, and how far it was from being told.
    fn draft(&self, line: &Line, way: &Way, state: &State) -> Result<Draft, (usize, UntoldReason)> {
        let heading = matches!(line.role, Role::Heading(_));
        let (mut missing, mut form, mut told) = (Vec::new(), Vec::new(), Vec::new());
        for need in &way.needs {
            let Some(number) = need.number else {
                let there = self.words.iter().find(|(n, _)| *n == need.name).and_then(|(_, w)| w.as_deref());
                let holds = |g: &Guard| match g {
                    Guard::Is(values) => there.is_some_and(|w| values.iter().any(|v| v == w)),
                    Guard::IsNot(values) => !there.is_some_and(|w| values.iter().any(|v| v == w)),
                    Guard::Missing => there.is_none(),
                    _ => true,
                };
                let wants_missing = need.guards.iter().any(|g| matches!(g, Guard::Missing | Guard::IsNot(_)));
                if there.is_none() && !wants_missing && !need.optional {
                    missing.push(need.name.clone());
                } else if !need.guards.iter().all(holds) {
                    form.push(need.name.clone());
                }
                continue;
            };
            let fact = self.facts.get(number);
            match test::test(need, fact, self.facts, state) {
                Err(Refusal::Missing) => missing.push(need.name.clone()),
                Err(Refusal::Form) => form.push(need.name.clone()),
                Err(Refusal::Told) => told.push(need.name.clone()),
                Ok(()) => {
                    let again = need.silent
                        || need.optional
                        || heading
                        || need.guards.contains(&Guard::Again)
                        || line.follows && state.above.as_ref().is_some_and(|a| a.contains(&number));
                    if let Some(fact) = fact
                        && !again
                        && !fact.recurs()
                        && state.is_told(number, fact)
                    {
                        told.push(need.name.clone());
                    }
                }
            }
        }
        if !missing.is_empty() {
            return Err((2 + missing.len() * 2, UntoldReason::Missing(missing)));
        }
        if !told.is_empty() {
            return Err((1, UntoldReason::AlreadyTold(told)));
        }
        let names = || way.needs.iter().filter(|n| n.number.is_some()).map(|n| n.name.clone()).collect();
        if !form.is_empty() {
            return Err((2, UntoldReason::Form(form)));
        }
        let Some(rendered) = self.engine.render(self.template, &way.key, self.context) else {
            return Err((2, UntoldReason::Form(names())));
        };
        let (plain, answers) = unmark(&rendered);
        let text = self.finish(&plain, line.role);
        if !text.chars().any(char::is_alphanumeric) {
            return Err((3, UntoldReason::Form(names())));
        }
        let rich = answers.iter().filter_map(|n| self.facts.get(*n)).map(|f| f.rich).max().unwrap_or(0);
        Ok(Draft {
            text,
            role: line.role,
            line: way.line,
            place: line.ways.first().map_or(way.line, |w| w.line),
            source: line.ways.first().map_or_else(String::new, |w| w.text.clone()),
            answers,
            priority: line.priority,
            follows: line.follows,
            rich,
        })
    }

    fn finish(&self, plain: &str, role: Role) -> String {
        let language = self.facts.language;
        match role {
            Role::Sentence | Role::Quote => finish::sentence(plain, language),
            Role::Heading(_) => text::open(&text::capitalise(&finish::tidy(plain))).to_owned(),
            Role::Item => {
                let item = text::capitalise(&finish::tidy(plain));
                if text::sentences(&item).len() > 1 { text::close(&item) } else { text::open(&item).to_owned() }
            }
            Role::Set => finish::tidy(plain),
        }
    }

    fn rank(&self, line: &Line, at: usize, draft: &Draft, state: &State) -> Rank {
        let fresh =
            |number: &&usize| self.facts.get(**number).is_some_and(|f| !f.recurs()) && !state.told.contains(number);
        let unnamed =
            |number: &&usize| self.facts.get(**number).is_some_and(Fact::recurs) && !state.mentioned.contains(number);
        let first = opening(&reveal(&draft.text));
        let prose = matches!(draft.role, Role::Sentence | Role::Quote);
        let repeats = content::stems(&reveal(&draft.text), self.facts.language)
            .iter()
            .filter(|s| state.stems.contains(*s))
            .count();
        let heading = matches!(draft.role, Role::Heading(_));
        let place = line.ways.first().map_or("", |w| w.text.as_str());
        let wording = line.ways.get(at).map_or("", |w| w.text.as_str());
        Rank {
            no_third: !(prose && state.openings.iter().all(|o| *o == first)),
            tells: if heading { 0 } else { draft.answers.iter().filter(fresh).count() },
            names: if heading { 0 } else { draft.answers.iter().filter(unnamed).count() },
            opens_anew: !prose || state.openings[1] != first,
            repeats: std::cmp::Reverse(repeats),
            // last resorts are tried in the author's order, whatever the seed
            lot: if line.ways.get(at).is_some_and(|w| w.last_resort) {
                u64::MAX - at as u64
            } else {
                hash(self.seed, &[place, wording])
            },
        }
    }
}

/// What one way is worth, compared from the top.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// It is not the third sentence running that opens with the same word.
    no_third: bool,
    /// Answers it tells that were not told yet.
    tells: usize,
    /// Names it uses that were not mentioned yet.
    names: usize,
    /// It does not open like the sentence before.
    opens_anew: bool,
    /// Content words that stand in the story already.
    repeats: std::cmp::Reverse<usize>,
    /// The seed's lot.
    lot: u64,
}

/// A rendered wording without the answers' marks, and the answers that it printed.
fn unmark(rendered: &str) -> (String, Vec<usize>) {
    let mut answers = Vec::new();
    let mut plain = String::with_capacity(rendered.len());
    for c in rendered.chars() {
        match marked(c) {
            Some(number) => {
                if !answers.contains(&number) {
                    answers.push(number);
                }
            }
            None => plain.push(c),
        }
    }
    (plain, answers)
}
