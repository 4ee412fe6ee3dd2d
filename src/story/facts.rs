//! The answers as the composer reads them: by number, with what every test needs worked out once.

use std::cell::{Cell, OnceCell};

pub(crate) use super::fact::{Fact, Trait};
use super::fact::{Teller, fact, is_told_by_the_maker};
use crate::answers::{Answers, Kind, Value};
use crate::kit::{Kit, Numbers, Question, Voice};
use crate::language::narrated::Narrated;
use crate::language::person::{self, Pronouns};
use crate::language::{Form, Language, en, text};

/// All facts of an answers file, by the number of the question in its kit.
#[derive(Debug)]
pub(crate) struct Facts<'a> {
    pub(crate) language: Language,
    /// The answers spoke of their maker by name, and were put into the maker's mouth.
    pub(crate) narrated: bool,
    pub(super) facts: Vec<Option<Fact<'a>>>,
    given: Numbers,
    told_once: Numbers,
    recurring: Numbers,
    versions: Cell<u32>,
    points_back: OnceCell<bool>,
}

impl<'a> Facts<'a> {
    /// What may be told: every answer that is not private.
    pub(crate) fn new(answers: &'a Answers, kit: &'a Kit, voice: Voice) -> Facts<'a> {
        let who = third_person(answers, voice);
        let narrated = narrated(answers, kit);
        let mut facts: Vec<Option<Fact<'_>>> = Vec::new();
        facts.resize_with(kit.questions.len(), || None);
        let teller = Teller { who, narrated: narrated.as_ref() };
        for (name, answer) in &answers.answers {
            let number = kit.number(name).filter(|_| answer.value.is_told() && !answers.private.contains(name));
            let asked = number.and_then(|number| kit.questions.get(number).zip(facts.get_mut(number)));
            if let Some((question, place)) = asked.filter(|(question, _)| !says_nothing(question, &answer.value)) {
                *place = Some(fact(question, &answer.value, answers.language, teller));
            }
        }
        let of = |recurs: bool| -> Numbers {
            let found =
                facts.iter().enumerate().filter(|(_, fact)| fact.as_ref().is_some_and(|f| f.recurs() == recurs));
            found.map(|(number, _)| number).collect()
        };
        let given = facts.iter().enumerate().filter(|(_, fact)| fact.is_some()).map(|(number, _)| number).collect();
        let mut facts = Facts {
            language: answers.language,
            narrated: narrated.is_some(),
            given,
            told_once: of(false),
            recurring: of(true),
            versions: Cell::new(0),
            points_back: OnceCell::new(),
            facts,
        };
        facts.give_subjects(voice, who);
        facts
    }

    /// "Said no." takes its subject: the maker, as they speak of themselves in that answer or else in the others.
    fn give_subjects(&mut self, voice: Voice, who: Option<Pronouns>) {
        if self.language == Language::Id {
            return self.give_subjects_id(voice);
        }
        let whose = |text: &str| {
            let says = |own| text::says(text, own);
            if says(&["i", "my", "me"]) { Some("I") } else { says(&["we", "our", "us"]).then_some("We") }
        };
        let together = self.named("owner").is_some_and(|o| text::is_couple(&o.text));
        let usual = if together { "We" } else { "I" };
        let language = self.language;
        for fact in self.facts.iter_mut().flatten() {
            let clause = fact.question.kind == Kind::Clause || fact.question.name == "teacher";
            let told = (clause || fact.question.kind == Kind::Sentences)
                && matches!(&*fact.question.chapter, "origin" | "values");
            // a clause is told in the story's person, whole sentences stand in quotation marks
            let told_of = who.filter(|_| clause).map(|who| who.subject);
            let maker = || match told_of.unwrap_or_else(|| whose(&fact.text).unwrap_or(usual)) {
                "We" if clause => "we",
                maker => maker,
            };
            if let Some(whole) = told.then(|| en::with_subjects(&fact.text, maker)).flatten() {
                let head = text::sentences(&whole).first().map_or("", |head| text::open(head)).to_owned();
                fact.say(whole);
                if clause {
                    fact.inner.clone_from(&head);
                    fact.form = Form::Clause;
                }
                if ["I ", "We "].iter().any(|maker| head.starts_with(maker)) {
                    fact.inner = text::lower_word(&head);
                    fact.form = language.form(&fact.inner);
                }
            }
            if fact.question.kind == Kind::Sentences
                && let Some(whole) = en::with_were(&fact.text)
            {
                fact.say(whole);
                fact.inner = text::open(&fact.text).to_owned();
                fact.form = Form::Clause;
            }
        }
    }

    /// A number for the words that a story has now, different from all others.
    pub(crate) fn next_version(&self) -> u32 {
        self.versions.set(self.versions.get() + 1);
        self.versions.get()
    }

    /// The questions whose answers are told once.
    pub(crate) fn told_once(&self) -> &Numbers {
        &self.told_once
    }

    /// The questions whose answers may be named again and again.
    pub(crate) fn recurring(&self) -> &Numbers {
        &self.recurring
    }

    /// The questions that have one.
    pub(crate) fn given(&self) -> &Numbers {
        &self.given
    }

    pub(crate) fn get(&self, number: usize) -> Option<&Fact<'a>> {
        self.facts.get(number)?.as_ref()
    }

    pub(crate) fn named(&self, name: &str) -> Option<&Fact<'a>> {
        self.iter().map(|(_, fact)| fact).find(|f| f.question.name == name)
    }

    /// Whether any of them speaks of somebody as "he" or "she" before it has named anybody.
    pub(crate) fn point_back(&self) -> bool {
        *self.points_back.get_or_init(|| self.iter().any(|(_, fact)| fact.points_back(self.language)))
    }

    /// How rich the richest of these answers is.
    pub(crate) fn richest(&self, numbers: &[usize]) -> u32 {
        numbers.iter().filter_map(|n| self.get(*n)).map(Fact::rich).max().unwrap_or(0)
    }

    /// The same of a set.
    pub(crate) fn richest_of(&self, numbers: &Numbers) -> u32 {
        let mut most = 0;
        numbers.each(|number| most = most.max(self.get(number).map_or(0, Fact::rich)));
        most
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (usize, &Fact<'a>)> {
        self.facts.iter().enumerate().filter_map(|(number, fact)| Some((number, fact.as_ref()?)))
    }
}

/// Who the owner is when somebody else tells the story; none where the owner speaks.
fn third_person(answers: &Answers, voice: Voice) -> Option<Pronouns> {
    let couple =
        matches!(answers.answers.get("owner").map(|a| &a.value), Some(Value::Text(t)) if text::is_couple(&t.text));
    let pronoun = match answers.answers.get("pronoun").map(|a| &a.value) {
        Some(Value::Choice(choice)) if !couple => Some(choice.as_str()),
        _ => None,
    };
    (voice == Voice::Third).then(|| person::pronouns(pronoun))
}

/// Whether the answers speak of their own maker by name, as somebody else would (Indonesian).
fn narrated(answers: &Answers, kit: &Kit) -> Option<Narrated> {
    let owner = match answers.answers.get("owner").map(|a| &a.value) {
        Some(Value::Text(owner)) if answers.language == Language::Id => &owner.text,
        _ => return None,
    };
    let texts = kit.questions.iter().filter(|q| is_told_by_the_maker(q)).filter_map(|q| {
        match &answers.answers.get(&q.name)?.value {
            Value::Text(text) => Some(text.text.as_str()),
            _ => None,
        }
    });
    Narrated::of(owner, texts)
}

/// "Nothing special", where a sentence asks for a phrase.
fn says_nothing(question: &Question, value: &Value) -> bool {
    question.kind != Kind::Sentences && matches!(value, Value::Text(text) if text.begins_with_nothing())
}
