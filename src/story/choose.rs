//! Which way a sentence is said: what it tells, what it repeats, how it opens, and then the seed.

use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;

use tera::Context;

use super::asked::Asked;
use super::context::Slots;
use super::facts::Facts;
use super::reading::Reading;
use super::speaker::{self, Words};
use super::state::{Opening, State};
use super::test::{self, NoStory, Refusal};
use super::told::UntoldReason;
use super::weigh::{Candidate, Tells, Weighed};
use crate::kit::compile::Engine;
use crate::kit::{Guard, Kit, Line, Need, Numbers, Role, Template, Way};
use crate::language::Tone;

/// One sentence as it would be told.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    /// How it reads.
    pub(crate) reading: Rc<Reading>,
    pub(crate) role: Role,
    /// The line of the way in the template.
    pub(crate) line: usize,
    /// The line of the first way, which names the place.
    pub(crate) place: usize,
    pub(crate) source: Arc<str>,
    pub(crate) priority: u8,
    pub(crate) follows: bool,
}

impl std::ops::Deref for Draft {
    type Target = Reading;
    fn deref(&self) -> &Reading {
        &self.reading
    }
}

/// Everything that choosing needs and that stays the same through a story.
pub(crate) struct Chooser<'a> {
    pub(crate) facts: &'a Facts<'a>,
    pub(crate) words: &'a Words,
    pub(crate) engine: &'a Engine,
    pub(crate) template: &'a Template,
    pub(crate) kit: &'a Kit,
    pub(crate) slots: Slots<'a>,
    /// What Tera sees, once a wording needed it.
    pub(crate) context: OnceCell<Context>,
    pub(crate) seed: u64,
    pub(crate) tone: Tone,
    /// Nobody asks why a line is untold.
    pub(crate) brief: bool,
    /// What every different need of the template found wherever it stands, by its twin number.
    pub(crate) found: Asked<Result<(), Refusal>>,
    /// What every guard found, by its number.
    pub(crate) answered: Asked<bool>,
    /// Whether a wording can be told somewhere in the story, by its number.
    pub(crate) told_ever: Asked<bool>,
    /// How each wording reads, once it was rendered.
    pub(crate) readings: Readings,
    /// How each wording opens, once it was weighed.
    pub(crate) openings: Vec<OnceCell<Opening>>,
}

/// How wordings read, by their number in the template; none where one was not rendered yet.
pub(crate) type Readings = Vec<OnceCell<Result<Rc<Reading>, Cause>>>;

/// Why a way is not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cause {
    /// Answers that it names are not there, so many.
    Missing(usize),
    /// What it says stands in the story already.
    Told,
    /// Answers are there in another form.
    Form,
    /// A filter refused.
    Refused,
    /// Nothing was left of it.
    Empty,
}

impl Cause {
    /// How far the way was from being told.
    fn distance(self) -> usize {
        match self {
            Cause::Told => 1,
            Cause::Form | Cause::Refused => 2,
            Cause::Empty => 3,
            Cause::Missing(answers) => 2 + answers * 2,
        }
    }
}

impl Chooser<'_> {
    /// The best way to say a line, or why there is none.
    ///
    /// Ways are weighed by what they would tell; only the best is rendered, and the next one if a filter refuses it.
    pub(crate) fn choose(&self, line: &Line, state: &State) -> Result<Draft, UntoldReason> {
        if line.follows && !state.follows_something() {
            return Err(UntoldReason::LeaderUntold);
        }
        if let Some(told) = self.richest(line, state) {
            return Ok(told);
        }
        // last resorts are taken in the author's order, whatever they tell
        let resorts = self.open(line).filter(|(_, way)| way.last_resort && self.fits(line, way, state));
        let told = |(at, way)| self.read(line, way).ok().map(|reading| drafted(line, at, reading));
        if let Some(told) = resorts.filter_map(told).next() {
            return Ok(told);
        }
        Err(if self.brief { UntoldReason::OtherWay } else { self.untold(line, state) })
    }

    /// The way that is worth most, last resorts aside. What a way would tell is known before its answers are asked whether they
    /// fit, so only those are asked that may be the best.
    fn richest(&self, line: &Line, state: &State) -> Option<Draft> {
        let ways = self.open(line).filter(|(_, way)| !way.last_resort);
        let mut open: Vec<Candidate> = ways.map(|(at, _)| Candidate { at, tells: Tells::default() }).collect();
        if let [only] = open.as_slice() {
            // most lines have one way that may fit, and nothing to weigh
            let way = line.ways.get(only.at).filter(|way| self.fits(line, way, state))?;
            return Some(drafted(line, only.at, self.read(line, way).ok()?));
        }
        let mut most = self.tell(&mut open, line, state);
        let mut fitting: Vec<Weighed> = Vec::new();
        loop {
            // those that tell so much are asked whether they fit; then whether one of them is worth more than the others can be
            let mut next = None;
            for candidate in &open {
                if candidate.tells < most {
                    next = next.max(Some(candidate.tells));
                } else if candidate.tells == most
                    && let Some(way) = line.ways.get(candidate.at).filter(|way| self.fits(line, way, state))
                {
                    fitting.push(self.weigh(line, candidate, way, state));
                }
            }
            while let Some(best) = self.best(&mut fitting, line, state)
                && next.is_none_or(|next| fitting[best].beats(next))
            {
                let at = fitting.swap_remove(best).at();
                if let Ok(reading) = self.read(line, line.ways.get(at)?) {
                    return Some(drafted(line, at, reading));
                }
            }
            most = next?;
        }
    }

    /// Finds what ways would tell, and the most of it.
    fn tell(&self, open: &mut [Candidate], line: &Line, state: &State) -> Tells {
        if matches!(line.role, Role::Heading(_)) {
            return Tells::default();
        }
        let (answers, names) = state.left(self.facts);
        let mut most = Tells::default();
        for candidate in open {
            if let Some(way) = line.ways.get(candidate.at) {
                candidate.tells = Tells::new(way.prints.count_in(&answers), way.prints.count_in(&names));
                most = most.max(candidate.tells);
            }
        }
        most
    }

    /// A line's ways, each with its place, but for those that are known to be told nowhere.
    fn open<'l>(&self, line: &'l Line) -> impl Iterator<Item = (usize, &'l Way)> {
        let first = line.ways.first().map_or(0, |way| way.number);
        let ways = line.ways.iter().enumerate();
        ways.filter(move |(at, _)| self.told_ever.known(first + at) != Some(false))
    }

    /// How rich an answer a line may print at most.
    pub(super) fn richest_answer(&self, line: &Line) -> u32 {
        let mut prints = Numbers::default();
        for (_, way) in self.open(line) {
            if way.pieces.is_none() {
                // what Tera prints is known only then
                return u32::MAX;
            }
            prints.join(&way.prints);
        }
        self.facts.richest_of(&prints)
    }

    /// Why none of a line's ways is told: what kept the one that came nearest to it, the first of them.
    fn untold(&self, line: &Line, state: &State) -> UntoldReason {
        let cause = |way: &Way| self.check(line, way, state).and_then(|()| self.read(line, way).map(|_| ())).err();
        let refused = line.ways.iter().filter_map(|way| Some((way, cause(way)?)));
        let nearest = refused.min_by_key(|(way, cause)| (cause.distance(), way.last_resort));
        nearest.map_or(UntoldReason::Missing(Vec::new()), |(way, cause)| self.reason(line, way, cause, state))
    }

    /// Whether every answer that a way names can be used in it, and if not, what keeps it most.
    fn check(&self, line: &Line, way: &Way, state: &State) -> Result<(), Cause> {
        let (mut missing, mut form, mut told) = (0, false, false);
        for need in &way.needs {
            match self.ask(line, need, state) {
                Ok(()) => {}
                Err(Refusal::Missing) => missing += 1,
                Err(Refusal::Form) => form = true,
                Err(Refusal::Told) => told = true,
            }
        }
        match (missing, told, form) {
            (0, false, false) => Ok(()),
            (0, false, true) => Err(Cause::Form),
            (0, true, _) => Err(Cause::Told),
            (missing, ..) => Err(Cause::Missing(missing)),
        }
    }

    /// Whether a way can be told, here and now. What it finds wherever it stands is looked for once.
    fn fits(&self, line: &Line, way: &Way, state: &State) -> bool {
        let now = |need: &Need| self.ask_now(line, need, state).is_ok();
        self.can_be_told(way) && way.back.iter().all(|at| way.needs.get(*at).is_none_or(now))
    }

    /// Whether a way can be told somewhere in the story.
    fn can_be_told(&self, way: &Way) -> bool {
        self.told_ever.once(way.number, || way.needs.iter().all(|need| self.ask_ever(need).is_ok()))
    }

    /// Whether a need finds what it asks for, here and now.
    fn ask(&self, line: &Line, need: &Need, state: &State) -> Result<(), Refusal> {
        self.ask_ever(need)?;
        self.ask_now(line, need, state)
    }

    /// What a need finds wherever it stands in the story.
    fn ask_ever(&self, need: &Need) -> Result<(), Refusal> {
        // the only test that looks at the story so far
        if need.new && need.number.is_some() {
            return Ok(());
        }
        self.found.once(need.twin, || self.work_out(need))
    }

    /// What a need finds in the answers, or in the derived words.
    fn work_out(&self, need: &Need) -> Result<(), Refusal> {
        match need.number {
            None => self.ask_word(need),
            Some(number) => test::test(need, self.facts.get(number), self.facts, &self.answered, &NoStory),
        }
    }

    /// What a need finds beside that, given what was told before it.
    fn ask_now(&self, line: &Line, need: &Need, state: &State) -> Result<(), Refusal> {
        let Some(number) = need.number.filter(|_| need.looks_back()) else { return Ok(()) };
        let fact = self.facts.get(number);
        if need.new {
            test::test(need, fact, self.facts, &self.answered, state)?;
        }
        let Some(fact) = fact else { return Ok(()) };
        let again = need.silent
            || need.optional
            || matches!(line.role, Role::Heading(_))
            || fact.recurs()
            || need.again
            || line.follows && state.is_above(number);
        if !again && state.is_told(number, fact) {
            return Err(Refusal::Told);
        }
        let prose = line.role == Role::Sentence && !need.silent && !need.checks;
        // an opening that asks for "he" at the head names the owner before: "{{ owner }} {{ hardest_moment | rich |
        // begins("he", "she") | sans_subject }}"
        let meant =
            || need.guards.contains(&Guard::Rich) && need.guards.iter().any(|guard| matches!(guard, Guard::Begins(_)));
        if prose && !state.knows_somebody() && fact.points_back(self.facts.language) && !meant() {
            return Err(Refusal::Form);
        }
        Ok(())
    }

    /// Whether a derived word is what a need asks for.
    fn ask_word(&self, need: &Need) -> Result<(), Refusal> {
        let there = speaker::word(self.words, &need.name);
        let holds = |g: &Guard| match g {
            Guard::Is(values) => there.is_some_and(|w| values.iter().any(|v| v == w)),
            Guard::IsNot(values) => !there.is_some_and(|w| values.iter().any(|v| v == w)),
            Guard::Missing => there.is_none(),
            _ => true,
        };
        let wants_missing = need.guards.iter().any(|g| matches!(g, Guard::Missing | Guard::IsNot(_)));
        if there.is_none() && !wants_missing && !need.optional {
            Err(Refusal::Missing)
        } else if need.guards.iter().all(holds) {
            Ok(())
        } else {
            Err(Refusal::Form)
        }
    }

    /// A cause with the answers that it concerns.
    fn reason(&self, line: &Line, way: &Way, cause: Cause, state: &State) -> UntoldReason {
        let names = |refusal: Refusal| {
            let refused = way.needs.iter().filter(|need| self.ask(line, need, state) == Err(refusal));
            refused.map(|need| need.name.clone()).collect()
        };
        match cause {
            Cause::Missing(_) => UntoldReason::Missing(names(Refusal::Missing)),
            Cause::Told => UntoldReason::AlreadyTold(names(Refusal::Told)),
            Cause::Form => UntoldReason::Form(names(Refusal::Form)),
            Cause::Refused | Cause::Empty => {
                UntoldReason::Form(way.needs.iter().filter(|n| n.number.is_some()).map(|n| n.name.clone()).collect())
            }
        }
    }
}

/// A line told in one of its ways.
fn drafted(line: &Line, at: usize, reading: Rc<Reading>) -> Draft {
    let number = |way: Option<&Way>| way.map_or(0, |w| w.line);
    Draft {
        reading,
        role: line.role,
        line: number(line.ways.get(at)),
        place: number(line.ways.first()),
        source: line.ways.first().map_or_else(Arc::default, |w| w.text.clone()),
        priority: line.priority,
        follows: line.follows,
    }
}
