//! The interview: where it stands, and what every move does to it.

use std::collections::{BTreeMap, BTreeSet};

use super::merge::shaped;
use super::scope::{self, Scope, applies};
use super::{coaching, given, join};
use crate::answers::{self, Answers, Given};
use crate::fault::FaultKind;
use crate::kit::{Kit, Lack, Probe, Question};

/// Where an interview stands. Questions and probes go by their number in the kit and in the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At a question.
    Question(usize),
    /// At a probe of a question.
    Probe(usize, usize),
    /// Nothing more to ask.
    End,
}

/// What a move did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// On to another question, or to the end.
    Moved,
    /// The answer is kept as far as it goes, and a probe asks for more.
    Probed,
}

/// An interview: a kit, the answers so far, and the question that stands.
#[derive(Clone, Debug)]
pub struct Interview<'k> {
    kit: &'k Kit,
    scope: Scope,
    probing: bool,
    answers: Answers,
    place: Place,
    /// Questions that this sitting has left behind.
    passed: BTreeSet<usize>,
    /// Probes asked at the question that stands.
    probed: Vec<usize>,
}

impl<'k> Interview<'k> {
    /// An interview that goes on from these answers. Without `probing` no probe is asked: where a script answers, it cannot
    /// know of them.
    #[must_use]
    pub fn new(kit: &'k Kit, scope: Scope, answers: Answers, probing: bool) -> Interview<'k> {
        let mut interview =
            Interview { kit, scope, probing, answers, place: Place::End, passed: BTreeSet::new(), probed: Vec::new() };
        interview.settle();
        interview.advance();
        interview
    }

    /// The kit.
    #[must_use]
    pub fn kit(&self) -> &'k Kit {
        self.kit
    }

    /// The part of the kit that is asked.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// The answers so far.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Where it stands.
    #[must_use]
    pub fn place(&self) -> Place {
        self.place
    }

    /// The question that stands; none at the end.
    #[must_use]
    pub fn question(&self) -> Option<&'k Question> {
        match self.place {
            Place::Question(number) | Place::Probe(number, _) => self.kit.questions.get(number),
            Place::End => None,
        }
    }

    /// The probe that stands, if one does.
    #[must_use]
    pub fn probe(&self) -> Option<&'k Probe> {
        match self.place {
            Place::Probe(question, probe) => self.kit.questions.get(question)?.probes.get(probe),
            _ => None,
        }
    }

    /// What the question that stands has been answered with.
    #[must_use]
    pub fn standing_answer(&self) -> Option<&Given> {
        self.answers.answers.get(&self.question()?.name).map(|answer| &answer.given)
    }

    /// The number of the question that stands among those of this interview, from 1, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let all = self.askable();
        let at = match self.place {
            Place::Question(number) | Place::Probe(number, _) => all.iter().filter(|n| **n <= number).count(),
            Place::End => all.len(),
        };
        // a question that was chosen from the review may lie outside the scope
        (at.max(1), all.len().max(1))
    }

    /// Answers what stands, in the words that were typed.
    ///
    /// # Errors
    /// If the question's kind refuses the answer: nothing has changed then.
    pub fn answer(&mut self, typed: &str) -> Result<Step, FaultKind> {
        match self.place {
            Place::Question(number) => self.answer_question(number, typed),
            Place::Probe(number, probe) => self.answer_probe(number, probe, typed),
            Place::End => Ok(Step::Moved),
        }
    }

    fn answer_question(&mut self, number: usize, typed: &str) -> Result<Step, FaultKind> {
        let question = &self.kit.questions[number];
        let language = self.answers.language;
        let said = given(question, typed, language);
        if coaching::says_nothing(question, typed, language) {
            return Ok(self.said_nothing(number));
        }
        answers::accept(question, &said, language)?;
        self.store(number, said);
        Ok(self.probe_or_move(number))
    }

    fn answer_probe(&mut self, number: usize, probe: usize, typed: &str) -> Result<Step, FaultKind> {
        let question = &self.kit.questions[number];
        let language = self.answers.language;
        if coaching::says_nothing(question, typed, language) {
            return Ok(self.move_on());
        }
        let said = match self.answers.answers.get(&question.name) {
            Some(old) => join(question, self.lack(number, probe), &old.given, typed, language),
            None => given(question, typed, language),
        };
        answers::accept(question, &said, language)?;
        self.store(number, said);
        Ok(self.probe_or_move(number))
    }

    fn lack(&self, question: usize, probe: usize) -> Lack {
        self.kit.questions[question].probes.get(probe).map_or(Lack::Thin, |p| p.when)
    }

    /// Moves on and leaves what stands as it is: the answer that is there, or a question still open.
    pub fn move_on(&mut self) -> Step {
        if let (Place::Probe(number, _), None) = (self.place, self.standing_answer()) {
            self.mark(number, Mark::Skipped);
        }
        self.advance();
        Step::Moved
    }

    /// Passes the question over; an answer that is there stays.
    pub fn skip(&mut self) -> Step {
        self.leave(Mark::Skipped)
    }

    /// Puts the question off to the end; an answer that is there stays.
    pub fn later(&mut self) -> Step {
        self.leave(Mark::Later)
    }

    /// "I don't know": asked once in another way, then passed over.
    pub fn dont_know(&mut self) -> Step {
        match self.place {
            Place::Question(number) if self.standing_answer().is_none() => self.said_nothing(number),
            _ => self.skip(),
        }
    }

    fn said_nothing(&mut self, number: usize) -> Step {
        let probe = coaching::nothing_probe(&self.kit.questions[number], &self.probed);
        match probe.filter(|_| self.probing) {
            Some(probe) => self.ask_probe(number, probe),
            None => self.skip(),
        }
    }

    fn leave(&mut self, mark: Mark) -> Step {
        let mut comes_again = false;
        if let (Place::Question(number) | Place::Probe(number, _), None) = (self.place, self.standing_answer()) {
            let put_off_before = self.answers.later.contains(&self.kit.questions[number].name);
            comes_again = matches!(mark, Mark::Later) && !put_off_before;
            self.mark(number, mark);
        }
        if comes_again {
            self.go_on();
        } else {
            self.advance();
        }
        Step::Moved
    }

    /// To the question before, or from a probe to its question. False if there is none before.
    pub fn back(&mut self) -> bool {
        let before = match self.place {
            Place::Probe(number, _) => Some(number),
            Place::Question(number) => self.askable().into_iter().rfind(|n| *n < number),
            Place::End => self.askable().pop(),
        };
        if let Some(number) = before {
            self.stand_at(number);
        }
        before.is_some()
    }

    /// Takes the answer of the question that stands away, and asks it again.
    pub fn clear(&mut self) {
        if let Place::Question(number) | Place::Probe(number, _) = self.place {
            let name = &self.kit.questions[number].name;
            self.answers.answers.remove(name);
            self.unmark(number);
            self.settle();
            self.passed.remove(&number);
            self.stand_at(number);
        }
    }

    /// To the question of this name, whatever its answer. False if it is not asked.
    pub fn go_to(&mut self, name: &str) -> bool {
        let found = self.kit.questions.iter().position(|q| q.name == name && applies(q, &self.answers));
        if let Some(number) = found {
            self.stand_at(number);
        }
        found.is_some()
    }

    /// Whether a text says that there is nothing to say: "biasa saja", "nothing special".
    #[must_use]
    pub fn says_nothing(&self, typed: &str) -> bool {
        self.question().is_some_and(|question| coaching::says_nothing(question, typed, self.answers.language))
    }

    /// Keeps the lines of an answer that is still being typed, without moving: what is kept is safe. A text that the kind
    /// refuses is not kept.
    pub fn keep_unfinished(&mut self, typed: &str) {
        if let Place::Question(number) = self.place {
            let question = &self.kit.questions[number];
            let said = given(question, typed, self.answers.language);
            if !self.says_nothing(typed) && answers::accept(question, &said, self.answers.language).is_ok() {
                self.store(number, said);
            }
        }
    }

    /// Takes other answers for its own: a file that was edited by hand in between.
    pub fn take(&mut self, answers: Answers) {
        self.answers = answers;
        self.settle();
        if self.question().is_some_and(|q| !applies(q, &self.answers)) {
            self.advance();
        }
    }

    /// The questions of this interview that apply, by number.
    fn askable(&self) -> Vec<usize> {
        (0..self.kit.questions.len())
            .filter(|n| self.scope.holds(&self.kit.questions[*n]) && applies(&self.kit.questions[*n], &self.answers))
            .collect()
    }

    fn probe_or_move(&mut self, number: usize) -> Step {
        let question = &self.kit.questions[number];
        let text = self.standing_answer().map(coaching::text).unwrap_or_default();
        match coaching::probe(question, &text, self.answers.language, &self.probed).filter(|_| self.probing) {
            Some(probe) => self.ask_probe(number, probe),
            None => {
                self.advance();
                Step::Moved
            }
        }
    }

    fn ask_probe(&mut self, question: usize, probe: usize) -> Step {
        self.probed.push(probe);
        self.place = Place::Probe(question, probe);
        Step::Probed
    }

    fn stand_at(&mut self, number: usize) {
        self.place = Place::Question(number);
        self.probed.clear();
    }

    /// Leaves the question that stands, for the next one.
    fn advance(&mut self) {
        if let Place::Question(number) | Place::Probe(number, _) = self.place {
            self.passed.insert(number);
        }
        self.go_on();
    }

    fn go_on(&mut self) {
        self.probed.clear();
        let next = scope::next(self.kit, &self.scope, &self.answers, &self.passed);
        self.place = next.map_or(Place::End, Place::Question);
    }

    fn store(&mut self, number: usize, said: Given) {
        self.unmark(number);
        let mut all = self.given();
        all.insert(self.kit.questions[number].name.clone(), said);
        self.shape(all);
        self.settle();
    }

    fn mark(&mut self, number: usize, mark: Mark) {
        self.unmark(number);
        let name = self.kit.questions[number].name.clone();
        match mark {
            Mark::Skipped => self.answers.skipped.push(name),
            Mark::Later => self.answers.later.push(name),
        }
    }

    fn unmark(&mut self, number: usize) {
        let name = &self.kit.questions[number].name;
        self.answers.skipped.retain(|n| n != name);
        self.answers.later.retain(|n| n != name);
    }

    fn given(&self) -> BTreeMap<String, Given> {
        self.answers.answers.iter().map(|(name, answer)| (name.clone(), answer.given.clone())).collect()
    }

    /// Puts everything in shape again: one answer may prove a name in another.
    fn shape(&mut self, all: BTreeMap<String, Given>) {
        self.answers = shaped(self.kit, &self.answers, all);
    }

    /// Answers whose question no longer applies are kept aside, and come back when it does.
    fn settle(&mut self) {
        // an answer that goes may end the reason for another, so this runs until nothing moves
        for _ in 0..=self.kit.questions.len() {
            let mut all = self.given();
            let before = all.len();
            let mut moved = false;
            for question in &self.kit.questions {
                let name = &question.name;
                if applies(question, &self.answers) {
                    if !all.contains_key(name)
                        && let Some(given) = self.answers.kept.get(name)
                        && answers::accept(question, given, self.answers.language).is_ok()
                        && let Some(given) = self.answers.kept.remove(name)
                    {
                        all.insert(name.clone(), given);
                        moved = true;
                    }
                } else if let Some(given) = all.remove(name) {
                    self.answers.kept.insert(name.clone(), given);
                    moved = true;
                }
            }
            if !moved {
                debug_assert_eq!(before, all.len());
                return;
            }
            self.shape(all);
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Mark {
    Skipped,
    Later,
}
