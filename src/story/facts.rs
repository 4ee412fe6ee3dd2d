//! The answers as the composer reads them: by number, with what every test needs worked out once.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell};

use crate::answers::{Answers, Kind, Text, Value};
use crate::kit::{Kit, Numbers, Question, Voice};
use crate::language::content::Stem;
use crate::language::known::Known;
use crate::language::narrated::Narrated;
use crate::language::person::{self, Pronouns};
use crate::language::search::Searched;
use crate::language::{Form, Language, en, list, text};

/// One answer, ready to be tested and told.
#[derive(Debug)]
pub(crate) struct Fact<'a> {
    pub(crate) question: &'a Question,
    /// As it stands in a sentence.
    pub(crate) text: String,
    /// Its first sentence as it stands inside another.
    pub(crate) inner: String,
    /// Its sentences after the first.
    pub(crate) tail: String,
    /// The items of a list; empty for everything else.
    pub(crate) items: Vec<Cow<'a, Text>>,
    pub(crate) form: Form,
    pub(crate) plural: bool,
    pub(crate) sentences: usize,
    language: Language,
    known: OnceCell<Known>,
    stems: OnceCell<Vec<Stem>>,
    rich: OnceCell<u32>,
    /// The bare value of a choice, a yes or no, a year.
    pub(crate) plain: Option<String>,
    /// Its text, its first sentence and its first item in lower case, once a test needed them.
    lower: OnceCell<Searched>,
    lower_inner: OnceCell<Searched>,
    lower_first: OnceCell<Searched>,
    /// What tests found out about it: two bits each, asked and so.
    traits: Cell<u32>,
    /// Whether its words stood in the story, when that was last asked, and of which version of the story's words.
    stood_in: Cell<(u32, bool)>,
}

/// What is worked out about an answer only if a test asks for it, and only once.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Trait {
    Person,
    Number,
    Named,
    Span,
    Clock,
    Own,
    Dated,
    StandsAlone,
    Skill,
    PointsBack,
}

impl Fact<'_> {
    /// What is known of its words.
    pub(crate) fn known(&self) -> &Known {
        self.known.get_or_init(|| Known::of(&self.text, self.language))
    }

    /// Whether it may be named again and again: names and choices tell nothing by being repeated.
    pub(crate) fn recurs(&self) -> bool {
        matches!(self.question.kind, Kind::Name | Kind::Choice | Kind::Choices | Kind::YesNo)
    }

    /// Whether it counts as told when its words stand in the story; a year, a price or what somebody
    /// else said is told only by itself.
    pub(crate) fn by_words(&self) -> bool {
        !matches!(
            self.question.kind,
            Kind::Year | Kind::Number | Kind::Money | Kind::Link | Kind::Hashtags | Kind::Quote
        )
    }

    /// In lower case.
    pub(crate) fn lower(&self) -> &Searched {
        self.lower.get_or_init(|| Searched::new(&self.text))
    }

    /// Its first sentence in lower case.
    pub(crate) fn lower_inner(&self) -> &Searched {
        if self.inner == self.text { self.lower() } else { self.lower_inner.get_or_init(|| Searched::new(&self.inner)) }
    }

    /// Its first item in lower case; the whole of it if it is no list.
    pub(crate) fn lower_first(&self) -> &Searched {
        match self.items.first() {
            Some(item) => self.lower_first.get_or_init(|| Searched::new(&item.text)),
            None => self.lower(),
        }
    }

    /// Whether it has this trait.
    pub(crate) fn is(&self, asked: Trait, work_out: impl FnOnce() -> bool) -> bool {
        let bit = 2 * asked as u32;
        let known = self.traits.get();
        if known >> bit & 1 == 1 {
            return known >> (bit + 1) & 1 == 1;
        }
        let found = work_out();
        self.traits.set(known | 1 << bit | u32::from(found) << (bit + 1));
        found
    }

    /// Whether its words stand in this version of the story's words.
    pub(crate) fn stands_in(&self, version: u32, work_out: impl FnOnce() -> bool) -> bool {
        let (known, stands) = self.stood_in.get();
        if known == version {
            return stands;
        }
        let stands = work_out();
        self.stood_in.set((version, stands));
        stands
    }

    /// Whether it speaks of somebody as "he" or "she" before it has named anybody.
    pub(crate) fn points_back(&self, language: Language) -> bool {
        let could = matches!(self.question.kind, Kind::Sentences | Kind::Clause) && language == Language::En;
        could && self.is(Trait::PointsBack, || self.known().points_back())
    }

    /// How many words it has, counted as what stands between spaces.
    pub(crate) fn words(&self) -> usize {
        self.known().tokens()
    }

    /// Content words, as stems, in order and each once.
    pub(crate) fn stems(&self) -> &[Stem] {
        self.stems.get_or_init(|| {
            let mut stems: Vec<Stem> = self.known().words().iter().filter_map(|word| word.stem).collect();
            stems.sort_unstable();
            stems.dedup();
            stems
        })
    }

    /// Takes another text in place of its own, of as many sentences.
    pub(super) fn say(&mut self, whole: String) {
        self.tail = text::sentences(&whole).get(1..).unwrap_or(&[]).join(" ");
        self.known = OnceCell::new();
        self.text = whole;
    }

    /// How rich it is; see [`Known::score`].
    pub(crate) fn rich(&self) -> u32 {
        *self.rich.get_or_init(|| self.known().score())
    }
}

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
            let says = |own: &[&str]| text::words(text).any(|w| own.contains(&&*text::lower(w)));
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

    /// How rich the richest of these answers is.
    pub(crate) fn richest(&self, numbers: &[usize]) -> u32 {
        numbers.iter().filter_map(|n| self.get(*n)).map(Fact::rich).max().unwrap_or(0)
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

/// Names stay what they are, and so does what others said.
fn is_told_by_the_maker(question: &Question) -> bool {
    !matches!(question.kind, Kind::Name | Kind::Quote)
}

/// "Nothing special", where a sentence asks for a phrase.
fn says_nothing(question: &Question, value: &Value) -> bool {
    question.kind != Kind::Sentences && matches!(value, Value::Text(text) if text.begins_with_nothing())
}

/// In whose person answers are told.
#[derive(Clone, Copy)]
struct Teller<'a> {
    /// Who the owner is when somebody else tells the story.
    who: Option<Pronouns>,
    /// The answers' own way to name the owner.
    narrated: Option<&'a Narrated>,
}

impl Teller<'_> {
    /// An answer's text in the right person: first in the maker's own, then, told by another, in the third.
    fn tell(self, given: &str, question: &Question, language: Language) -> String {
        // whole sentences and what others said keep their person: they stand in quotation marks
        let who = self.who.filter(|_| matches!(question.kind, Kind::Phrase | Kind::Clause | Kind::List));
        let own = self.narrated.filter(|_| is_told_by_the_maker(question)).map(|narrated| narrated.own(given));
        // "saya tukang las" after "Saya …"
        let own = own.map(|own| {
            let stem = question.stem.get(language).to_lowercase();
            match own.strip_prefix("saya ").or_else(|| own.strip_prefix("Saya ")) {
                Some(rest) if stem == "saya …" => rest.to_owned(),
                _ => own,
            }
        });
        let own = own.as_deref().unwrap_or(given);
        who.map_or_else(|| own.to_owned(), |who| person::third(own, language, who))
    }
}

fn fact<'a>(question: &'a Question, value: &'a Value, language: Language, teller: Teller<'_>) -> Fact<'a> {
    let told = |text: &str| teller.tell(text, question, language);
    let mut fact = Fact {
        question,
        text: String::new(),
        inner: String::new(),
        tail: String::new(),
        items: Vec::new(),
        form: Form::Noun,
        plural: false,
        sentences: 1,
        language,
        known: OnceCell::new(),
        stems: OnceCell::new(),
        rich: OnceCell::new(),
        plain: None,
        lower: OnceCell::new(),
        lower_inner: OnceCell::new(),
        lower_first: OnceCell::new(),
        traits: Cell::new(0),
        stood_in: Cell::new((u32::MAX, false)),
    };
    match value {
        Value::Text(text) => {
            fact.text = told(&text.text);
            fact.inner = told(&text.inner);
            fact.tail = text::capitalise(&told(&text.tail));
            fact.form = text.form;
            fact.plural = text.plural;
            fact.sentences = text.sentences;
            if text.begins_with_nothing() {
                // "Nothing special. We wash it twice": what follows is told
                fact.text = std::mem::take(&mut fact.tail);
                fact.inner = text::open(text::sentences(&fact.text).first().copied().unwrap_or("")).to_owned();
                fact.tail = text::sentences(&fact.text).get(1..).unwrap_or(&[]).join(" ");
                fact.form = language.form(&fact.inner);
                fact.sentences -= 1;
            }
        }
        Value::List(items) => {
            fact.items = items
                .iter()
                .map(|item| {
                    if teller.who.is_some() || teller.narrated.is_some() {
                        Cow::Owned(Text { text: told(&item.text), inner: told(&item.inner), ..item.clone() })
                    } else {
                        Cow::Borrowed(item)
                    }
                })
                .collect();
            let texts: Vec<&str> = fact.items.iter().map(|i| i.text.as_str()).collect();
            let joined = list::join(&texts, language, false);
            fact.text = joined;
            fact.form = items.first().map_or(Form::Noun, |i| i.form);
            fact.plural = items.len() > 1 || items.first().is_some_and(|i| i.plural);
            fact.sentences = items.iter().map(|i| i.sentences).max().unwrap_or(1);
        }
        Value::Year(year) => fact.text = year.to_string(),
        Value::Number(number) => {
            fact.plural = (*number - 1.0).abs() > f64::EPSILON;
            fact.text = list::number(*number, language);
        }
        Value::Money(text) | Value::Link(text) => fact.text.clone_from(text),
        Value::YesNo(yes) => fact.text = if *yes { "yes" } else { "no" }.to_owned(),
        Value::Choice(choice) => fact.text.clone_from(choice),
        Value::Choices(choices) => fact.text = choices.join(", "),
        Value::Hashtags(tags) => fact.text = tags.join(" "),
    }
    if matches!(value, Value::Year(_) | Value::YesNo(_) | Value::Choice(_)) {
        fact.plain = Some(fact.text.clone());
    }
    if fact.inner.is_empty() {
        fact.inner.clone_from(&fact.text);
    }
    fact
}
