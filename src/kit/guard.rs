//! What a sentence asks of an answer before it uses it.

use std::sync::Arc;

use crate::language::Form;
use crate::language::search::Phrases;

/// An answer that a sentence names.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    /// The question, or a derived word.
    pub name: Arc<str>,
    /// The question's number in its kit; none for a derived word. Set when the kit is compiled.
    pub number: Option<usize>,
    /// What its answer must be.
    pub guards: Vec<Guard>,
    /// Only tested, not printed (`{{ sector | is("food") }}`).
    pub silent: bool,
    /// Named with `maybe.`: used if it is there.
    pub optional: bool,
    /// Needs of a template that ask the same of the same answer have the same number. Set when the kit is compiled.
    pub(crate) twin: usize,
    /// Its answer must be new to the story. Set with `twin`, like what follows.
    pub(crate) new: bool,
    /// Its answer may be told again.
    pub(crate) again: bool,
    /// It only tests, though it looks as if it printed.
    pub(crate) checks: bool,
    /// Its answer must not be there.
    pub(crate) missing: bool,
    /// Its guards say themselves which forms it takes.
    pub(crate) sets_form: bool,
    /// Its guards take more than one sentence.
    pub(crate) takes_many: bool,
    /// Its guards in the order in which they are asked: each by its place, with the number that it has among the
    /// questions' guards of the template.
    pub(crate) asked: Vec<(usize, usize)>,
}

impl Need {
    /// A need that the kit has not placed yet.
    pub(super) fn new(name: &str, guards: Vec<Guard>, silent: bool, optional: bool) -> Need {
        Need {
            name: name.into(),
            number: None,
            guards,
            silent,
            optional,
            twin: 0,
            new: false,
            again: false,
            checks: false,
            missing: false,
            sets_form: false,
            takes_many: false,
            asked: Vec::new(),
        }
    }

    /// Reads its guards, once: what they say all together, and in which order they are asked. `number` gives the same number
    /// to the same guard of the same question.
    pub(super) fn read_guards(&mut self, mut number: impl FnMut(&Arc<str>, &Guard) -> usize) {
        let has = |guard: &Guard| self.guards.contains(guard);
        (self.new, self.again) = (has(&Guard::New), has(&Guard::Again));
        (self.checks, self.missing) = (has(&Guard::Check), has(&Guard::Missing));
        self.sets_form = self.guards.iter().any(Guard::sets_form);
        self.takes_many = self.guards.iter().any(|g| matches!(g, Guard::Any | Guard::Multi | Guard::Whole));
        // what is told already is asked where the author asks it, because it is another reason; all else, the cheap first
        let mut part = 0;
        let mut order: Vec<(usize, u8, usize)> = Vec::with_capacity(self.guards.len());
        for (at, guard) in self.guards.iter().enumerate().filter(|(_, guard)| !guard.holds_of_all()) {
            let new = *guard == Guard::New;
            part += usize::from(new);
            order.push((part, guard.cost(), at));
            part += usize::from(new);
        }
        order.sort_unstable();
        let named = |(_, _, at): (usize, u8, usize)| Some((at, number(&self.name, self.guards.get(at)?)));
        self.asked = order.into_iter().filter_map(named).collect();
    }

    /// Whether it looks at what the story has told so far, and not at the answers alone.
    pub(crate) fn looks_back(&self) -> bool {
        self.number.is_some() && (self.new || !self.silent)
    }

    /// Whether it asks for an answer that is there.
    pub(crate) fn is_required(&self) -> bool {
        !self.optional && !self.guards.iter().any(|guard| matches!(guard, Guard::Missing | Guard::IsNot(_)))
    }
}

/// A test of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Guard {
    /// Any form, any number of sentences.
    Any,
    /// One of these forms, in one sentence.
    Form(Vec<Form>),
    /// Two or more sentences.
    Multi,
    /// One sentence.
    One,
    /// One or more whole sentences.
    Whole,
    /// A list of two or more.
    Many,
    /// A list of one.
    Single,
    /// More than one thing.
    Plural,
    /// One thing.
    Singular,
    /// A person in it.
    Person,
    /// A number in it.
    Number,
    /// A name inside it.
    Named,
    /// Rich: a scene, a person, a number that means something.
    Rich,
    /// At most this many words.
    Short(usize),
    /// Its first sentence has at most this many characters.
    Chars(usize),
    /// At least this many words.
    Long(usize),
    /// Not yet in the story, not even as part of another answer.
    New,
    /// The answer is one of these.
    Is(Vec<String>),
    /// The answer is none of these.
    IsNot(Vec<String>),
    /// It begins with one of these words.
    Begins(Phrases),
    /// It begins with none of these words.
    BeginsNot(Phrases),
    /// It holds one of these words.
    Holds(Phrases),
    /// It holds none of these words.
    HoldsNot(Phrases),
    /// It holds one of these words before its first comma.
    HeadHolds(Phrases),
    /// The first item of a list holds one of these words.
    FirstHolds(Phrases),
    /// The first item of a list names a year.
    FirstDated,
    /// It begins with a span of time: "ten years in …", "three months".
    Span,
    /// It gives hours of the day.
    Clock,
    /// The contrary of another test.
    Not(Box<Guard>),
    /// Only tests: nothing is printed.
    Check,
    /// It shares no content word with this other answer.
    Apart(String),
    /// It says more than this other answer: "Mbah Sukani" does not go beyond the owner Sukani.
    Beyond(String),
    /// It speaks in the first person.
    Own,
    /// It does not speak in the first person.
    NotOwn,
    /// It names no year that is not before the first year in this answer.
    Before(String),
    /// It names a year.
    Dated,
    /// A year in which a maker who speaks today may have begun: 1965 or later.
    Lately,
    /// It names no year.
    Undated,
    /// It is a verb's -ing form (English) or an activity (Indonesian), or a list of these.
    Activity,
    /// It begins with a count, past "about" or "more than": "412", "sekitar 300 meter".
    Counts,
    /// It begins with a verb that somebody does ("jual", "menjual"), not with one that is done to a thing ("dijual").
    Doing,
    /// It begins with a verb that is done to a thing ("diketuk"); Indonesian.
    Passive,
    /// It names a skill that can be learned: "weaving", "Balinese cooking"; a backstrap loom is none.
    Skill,
    /// It begins with a bare count: "412", "1,140; I keep a tally".
    Tally,
    /// It says how many in what time: "three metres a day".
    PerTime,
    /// It has no comma or semicolon inside.
    Plain,
    /// It has no semicolon, colon or bracket inside, so that a clause can hold it.
    Smooth,
    /// It is written small: the name of a kind of thing ("keripik tempe"), not of one thing alone ("Tas Pak Guru").
    Common,
    /// It speaks of nobody as "he" or "she" (ia, dia) whom it has not named before, so that it can open a story.
    StandsAlone,
    /// It may be told again: a word such as the craft's name.
    Again,
    /// There is no answer.
    Missing,
}

/// The names of all guards, for messages and for telling them from filters.
pub const NAMES: &[&str] = &[
    "any", "noun", "place", "when", "clause", "verb", "quality", "form", "multi", "one", "whole", "many", "single",
    "plural", "singular", "person", "number", "named", "rich", "short", "chars", "not_chars", "long", "new", "is",
    "is_not", "begins", "begins_not", "holds", "holds_not", "head_holds", "head_holds_not", "first_holds",
    "first_dated", "span", "not_span", "clock", "not_clock", "check", "apart", "about", "beyond", "own", "not_own",
    "before", "dated", "undated", "lately", "activity", "plain", "common", "proper", "stands_alone", "again",
    "missing", "sentence", "counts", "doing", "not_doing", "not_activity", "not_counts", "passive", "not_passive",
    "not_number", "since", "skill", "tally", "smooth", "per_time", "not_per_time", "not_plain",
];

impl Guard {
    /// The guard of this name with these arguments; none if the name is no guard's, an error text if the arguments are wrong.
    #[must_use]
    pub fn parse(name: &str, arguments: &[String]) -> Option<Result<Guard, &'static str>> {
        let words = || arguments.to_vec();
        let count = |default: usize| match arguments.first() {
            None => Ok(default),
            Some(text) => text.parse().map_err(|_| "a whole number"),
        };
        let some = |guard: fn(Vec<String>) -> Guard| {
            if arguments.is_empty() { Err("a text in quotation marks") } else { Ok(guard(words())) }
        };
        let form = |form: Form| Ok(Guard::Form(vec![form]));
        Some(match name {
            "any" => Ok(Guard::Any),
            "noun" => form(Form::Noun),
            "place" => form(Form::Place),
            "when" => form(Form::When),
            "clause" => form(Form::Clause),
            "verb" => form(Form::Verb),
            "quality" => form(Form::Quality),
            "sentence" => form(Form::Whole),
            "form" => {
                let forms: Option<Vec<Form>> = arguments.iter().map(|a| form_named(a)).collect();
                forms
                    .filter(|f| !f.is_empty())
                    .map(Guard::Form)
                    .ok_or("forms: noun, place, when, clause, verb, quality, sentence")
            }
            "multi" => Ok(Guard::Multi),
            "one" => Ok(Guard::One),
            "whole" => Ok(Guard::Whole),
            "many" => Ok(Guard::Many),
            "single" => Ok(Guard::Single),
            "plural" => Ok(Guard::Plural),
            "singular" => Ok(Guard::Singular),
            "person" => Ok(Guard::Person),
            "number" => Ok(Guard::Number),
            "named" => Ok(Guard::Named),
            "rich" => Ok(Guard::Rich),
            "short" => count(8).map(Guard::Short),
            "chars" => count(125).map(Guard::Chars),
            "not_chars" => count(125).map(|most| Guard::Not(Box::new(Guard::Chars(most)))),
            "long" => count(6).map(Guard::Long),
            "new" => Ok(Guard::New),
            "is" => some(Guard::Is),
            "is_not" => some(Guard::IsNot),
            "begins" => some(|words| Guard::Begins(Phrases::new(&words))),
            "begins_not" => some(|words| Guard::BeginsNot(Phrases::new(&words))),
            "holds" => some(|words| Guard::Holds(Phrases::new(&words))),
            "holds_not" => some(|words| Guard::HoldsNot(Phrases::new(&words))),
            "head_holds" => some(|words| Guard::HeadHolds(Phrases::new(&words))),
            "head_holds_not" => some(|words| Guard::Not(Box::new(Guard::HeadHolds(Phrases::new(&words))))),
            "first_holds" => some(|words| Guard::FirstHolds(Phrases::new(&words))),
            "first_dated" => Ok(Guard::FirstDated),
            "span" => Ok(Guard::Span),
            "not_span" => Ok(Guard::Not(Box::new(Guard::Span))),
            "clock" => Ok(Guard::Clock),
            "not_clock" => Ok(Guard::Not(Box::new(Guard::Clock))),
            "check" => Ok(Guard::Check),
            "apart" => arguments.first().cloned().map(Guard::Apart).ok_or("the name of a question"),
            "about" => arguments
                .first()
                .cloned()
                .map(|o| Guard::Not(Box::new(Guard::Apart(o))))
                .ok_or("the name of a question"),
            "beyond" => arguments.first().cloned().map(Guard::Beyond).ok_or("the name of a question"),
            "own" => Ok(Guard::Own),
            "not_own" => Ok(Guard::NotOwn),
            "before" => arguments.first().cloned().map(Guard::Before).ok_or("the name of a question"),
            "dated" => Ok(Guard::Dated),
            "lately" => Ok(Guard::Lately),
            "undated" => Ok(Guard::Undated),
            "activity" => Ok(Guard::Activity),
            "not_activity" => Ok(Guard::Not(Box::new(Guard::Activity))),
            "counts" => Ok(Guard::Counts),
            "not_counts" => Ok(Guard::Not(Box::new(Guard::Counts))),
            "doing" => Ok(Guard::Doing),
            "not_doing" => Ok(Guard::Not(Box::new(Guard::Doing))),
            "passive" => Ok(Guard::Passive),
            "not_passive" => Ok(Guard::Not(Box::new(Guard::Passive))),
            "not_number" => Ok(Guard::Not(Box::new(Guard::Number))),
            "since" => arguments
                .first()
                .cloned()
                .map(|o| Guard::Not(Box::new(Guard::Before(o))))
                .ok_or("the name of a question"),
            "skill" => Ok(Guard::Skill),
            "tally" => Ok(Guard::Tally),
            "per_time" => Ok(Guard::PerTime),
            "not_per_time" => Ok(Guard::Not(Box::new(Guard::PerTime))),
            "plain" => Ok(Guard::Plain),
            "not_plain" => Ok(Guard::Not(Box::new(Guard::Plain))),
            "smooth" => Ok(Guard::Smooth),
            "common" => Ok(Guard::Common),
            "proper" => Ok(Guard::Not(Box::new(Guard::Common))),
            "stands_alone" => Ok(Guard::StandsAlone),
            "again" => Ok(Guard::Again),
            "missing" => Ok(Guard::Missing),
            _ => return None,
        })
    }

    /// Whether it says something else than what the answer must be, so that it holds of every answer.
    fn holds_of_all(&self) -> bool {
        matches!(self, Guard::Any | Guard::Missing | Guard::Again | Guard::Check)
    }

    /// The words and phrases that it looks for.
    pub(super) fn phrases(&mut self) -> Option<&mut Phrases> {
        match self {
            Guard::Begins(phrases)
            | Guard::BeginsNot(phrases)
            | Guard::Holds(phrases)
            | Guard::HoldsNot(phrases)
            | Guard::HeadHolds(phrases)
            | Guard::FirstHolds(phrases) => Some(phrases),
            Guard::Not(guard) => guard.phrases(),
            _ => None,
        }
    }

    /// What it costs to ask, from 0: a mark that is known, something worked out once, a list of words, another answer.
    fn cost(&self) -> u8 {
        match self {
            Guard::Not(guard) => guard.cost(),
            Guard::Begins(_) | Guard::BeginsNot(_) => 2,
            Guard::Holds(_) | Guard::HoldsNot(_) | Guard::HeadHolds(_) | Guard::FirstHolds(_) => 3,
            Guard::Apart(_) | Guard::Beyond(_) | Guard::Before(_) => 4,
            Guard::Any
            | Guard::Form(_)
            | Guard::Multi
            | Guard::One
            | Guard::Whole
            | Guard::Many
            | Guard::Single
            | Guard::Plural
            | Guard::Singular
            | Guard::Short(_)
            | Guard::Long(_)
            | Guard::Check
            | Guard::Again
            | Guard::Missing => 0,
            _ => 1,
        }
    }

    /// Whether it says itself which forms it takes, so that the stem's forms are not asked for.
    #[must_use]
    pub fn sets_form(&self) -> bool {
        matches!(self, Guard::Any | Guard::Form(_) | Guard::Multi | Guard::Whole | Guard::Missing)
    }

    /// Whether it only tests, so that nothing is printed.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        matches!(self, Guard::Is(_) | Guard::IsNot(_) | Guard::Missing | Guard::Check)
    }
}

fn form_named(name: &str) -> Option<Form> {
    Some(match name {
        "noun" => Form::Noun,
        "place" => Form::Place,
        "when" => Form::When,
        "clause" => Form::Clause,
        "verb" => Form::Verb,
        "quality" => Form::Quality,
        "sentence" => Form::Whole,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_a_test() {
        for name in NAMES {
            assert!(Guard::parse(name, &[]).is_some(), "`{name}` is listed and cannot be read");
        }
    }
}
