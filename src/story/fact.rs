//! One answer as the composer reads it, with what every test needs worked out once.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell};

use crate::answers::{Kind, Text, Value};
use crate::kit::Question;
use crate::language::content::Stem;
use crate::language::known::Known;
use crate::language::narrated::Narrated;
use crate::language::person::{self, Pronouns};
use crate::language::search::{Marks, Phrases};
use crate::language::{Form, Language, lexicon, list, text};

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
    /// The marks of its words, and its text in lower case, once a test needed them.
    marks: OnceCell<Marks>,
    lower: OnceCell<String>,
    /// The same of what its first sentence says before a comma.
    head: OnceCell<Part>,
    /// What tests found out about it: two bits each, asked and so.
    traits: Cell<u32>,
    /// Whether its words stood in the story, when that was last asked, and of which version of the story's words.
    stood_in: Cell<(u32, bool)>,
}

/// What is worked out about an answer only if a test asks for it, and only once.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Trait {
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

    fn marks(&self) -> &Marks {
        self.marks.get_or_init(|| Marks::of(self.known().words().iter().copied()))
    }

    /// Whether one of these phrases stands in it.
    pub(crate) fn holds(&self, phrases: &Phrases) -> bool {
        let marks = self.marks();
        phrases.may_stand(marks) && phrases.stand_in(self.lower.get_or_init(|| self.text.to_lowercase()), marks)
    }

    /// Whether one of these phrases stands in its first sentence before a comma.
    pub(crate) fn head_holds(&self, phrases: &Phrases) -> bool {
        let head = || Part::new(before_comma(&self.inner), self.language);
        // what stands nowhere in the answer stands not in its head
        let may = self.inner != self.text || phrases.may_stand(self.marks());
        may && self.head.get_or_init(head).holds(phrases)
    }

    /// Whether one of these phrases stands in its first item; in the whole of it, if it is no list.
    pub(crate) fn first_holds(&self, phrases: &Phrases) -> bool {
        match self.items.first() {
            Some(item) => Part::new(&item.text, self.language).holds(phrases),
            None => self.holds(phrases),
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

/// What stands before the first comma; the comma of "9,000" is none.
fn before_comma(text: &str) -> &str {
    let comma = text.as_bytes().windows(2).position(|pair| pair == b", ");
    comma.map_or(text, |at| &text[..at])
}

/// A part of an answer, to be searched.
#[derive(Debug)]
struct Part {
    lower: String,
    marks: Marks,
}

impl Part {
    fn new(text: &str, language: Language) -> Part {
        let words = text::words(text).map(|word| lexicon::look(word, language));
        Part { lower: text.to_lowercase(), marks: Marks::of(words) }
    }

    fn holds(&self, phrases: &Phrases) -> bool {
        phrases.may_stand(&self.marks) && phrases.stand_in(&self.lower, &self.marks)
    }
}

/// Names stay what they are, and so does what others said.
pub(super) fn is_told_by_the_maker(question: &Question) -> bool {
    !matches!(question.kind, Kind::Name | Kind::Quote)
}

/// In whose person answers are told.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    /// Who the owner is when somebody else tells the story.
    pub(super) who: Option<Pronouns>,
    /// The answers' own way to name the owner.
    pub(super) narrated: Option<&'a Narrated>,
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

/// An answer as the composer reads it.
pub(super) fn fact<'a>(question: &'a Question, value: &'a Value, language: Language, teller: Teller<'_>) -> Fact<'a> {
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
        marks: OnceCell::new(),
        lower: OnceCell::new(),
        head: OnceCell::new(),
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
