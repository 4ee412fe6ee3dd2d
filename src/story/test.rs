//! Whether an answer is what a sentence asks for.

use super::asked::Asked;
use super::facts::{Fact, Facts, Trait};
use crate::answers::Kind;
use crate::kit::{Guard, Need};
use crate::language::lexicon::Traits;
use crate::language::lists::{self, List};
use crate::language::{Form, Language, content, id, rich, text};

/// Why an answer cannot be used in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It is not there.
    Missing,
    /// It is there in another form.
    Form,
    /// Its words stand in the story already.
    Told,
}

/// What the tests see of the story so far.
pub(crate) trait SoFar {
    /// Whether the words of an answer stand in the story, as four fifths of its content words.
    fn holds_words_of(&self, fact: &Fact<'_>) -> bool;
}

/// For needs that do not look at the story.
pub(crate) struct NoStory;

impl SoFar for NoStory {
    fn holds_words_of(&self, _: &Fact<'_>) -> bool {
        false
    }
}

/// Whoever tells of their work today has hardly begun it before this year; a business may be older than its owner.
const EARLIEST_START: i32 = 1965;

/// Tests one answer against what a sentence asks of it.
pub(crate) fn test(
    need: &Need,
    fact: Option<&Fact<'_>>,
    facts: &Facts<'_>,
    answered: &Asked<bool>,
    so_far: &impl SoFar,
) -> Result<(), Refusal> {
    let Some(fact) = fact else {
        return if need.is_required() { Err(Refusal::Missing) } else { Ok(()) };
    };
    if need.missing {
        return Err(Refusal::Form);
    }
    if !need.silent && !need.optional && !default_form(need, fact) {
        return Err(Refusal::Form);
    }
    for &(at, number) in &need.asked {
        let Some(guard) = need.guards.get(at) else { continue };
        if matches!(guard, Guard::New) {
            if so_far.holds_words_of(fact) {
                return Err(Refusal::Told);
            }
        } else if !answered.once(number, || holds(guard, fact, facts)) {
            return Err(Refusal::Form);
        }
    }
    Ok(())
}

/// A bare name asks for the forms of the question's stem, in one sentence.
fn default_form(need: &Need, fact: &Fact<'_>) -> bool {
    if fact.question.kind == Kind::Quote {
        return fact.form != Form::Clause || need.sets_form;
    }
    if fact.question.kind == Kind::Sentences {
        return need.sets_form || !is_fragment(fact);
    }
    if !matches!(fact.question.kind, Kind::Phrase | Kind::Clause | Kind::List) {
        return true;
    }
    if fact.sentences > 1 && !need.takes_many {
        return false;
    }
    need.sets_form || fact.question.forms.is_empty() || in_forms(fact, &fact.question.forms)
}

/// A few words where sentences were asked for ("Pandemi.", "Me and a few neighbours."): a frame has to hold them.
fn is_fragment(fact: &Fact<'_>) -> bool {
    fact.sentences == 1 && fact.form != Form::Clause && fact.words() <= 5
}

fn in_forms(fact: &Fact<'_>, forms: &[Form]) -> bool {
    if fact.items.is_empty() { forms.contains(&fact.form) } else { fact.items.iter().all(|i| forms.contains(&i.form)) }
}

fn holds(guard: &Guard, fact: &Fact<'_>, facts: &Facts<'_>) -> bool {
    let language = facts.language;
    match guard {
        Guard::Any | Guard::Missing | Guard::New | Guard::Again | Guard::Check => true,
        Guard::Form(forms) => in_forms(fact, forms),
        Guard::Multi => fact.sentences > 1,
        Guard::One => fact.sentences == 1,
        Guard::Whole => fact.sentences > 1 || matches!(fact.form, Form::Clause | Form::Whole),
        Guard::Many => fact.items.len() > 1,
        Guard::Single => fact.items.len() == 1,
        Guard::Plural => fact.plural,
        Guard::Singular => !fact.plural,
        Guard::Person => fact.known().any(Traits::PERSON_OR_TITLE) || fact.question.kind == Kind::Name,
        Guard::Number => fact.known().any(Traits::NUMBER),
        Guard::Named => fact.is(Trait::Named, || fact.known().has_inner_name()),
        Guard::Rich => fact.rich() >= 10,
        Guard::Short(most) => fact.words() <= *most,
        Guard::Chars(most) => fact.inner.chars().count() <= *most,
        Guard::Long(least) => fact.words() >= *least,
        Guard::Is(values) => values.iter().any(|v| is_value(fact, v)),
        Guard::IsNot(values) => !values.iter().any(|v| is_value(fact, v)),
        Guard::Begins(words) => words.begin(&fact.inner),
        Guard::BeginsNot(words) => !words.begin(&fact.inner),
        Guard::Holds(words) => fact.holds(words),
        Guard::HoldsNot(words) => !fact.holds(words),
        Guard::HeadHolds(words) => fact.head_holds(words),
        Guard::FirstHolds(words) => fact.first_holds(words),
        Guard::Span => fact.is(Trait::Span, || rich::begins_with_span(&fact.inner, language)),
        Guard::Clock => fact.is(Trait::Clock, || rich::has_clock(&fact.text, language)),
        Guard::Not(guard) => !holds(guard, fact, facts),
        Guard::FirstDated => fact.items.first().is_some_and(|i| rich::years(&i.text).next().is_some()),
        Guard::Apart(other) => {
            facts.named(other).is_none_or(|other| !fact.stems().iter().any(|s| other.stems().binary_search(s).is_ok()))
        }
        Guard::Beyond(other) => facts.named(other).is_none_or(|other| {
            let more = |stem: &str| !lists::contains(List::Person(language), stem);
            content::goes_beyond(&fact.text, other.stems(), language, more)
        }),
        Guard::Own => fact.is(Trait::Own, || speaks(&fact.text, language)),
        Guard::NotOwn => !fact.is(Trait::Own, || speaks(&fact.text, language)),
        Guard::Before(other) => match facts.named(other).and_then(|f| rich::years(&f.text).next()) {
            Some(year) => rich::years(&fact.text).all(|y| y < year),
            None => true,
        },
        Guard::Dated => fact.is(Trait::Dated, || rich::years(&fact.text).next().is_some()),
        Guard::Lately => rich::years(&fact.text).all(|year| year >= EARLIEST_START),
        Guard::Undated => !fact.is(Trait::Dated, || rich::years(&fact.text).next().is_some()),
        Guard::Activity => {
            let is = |t: &str| t.split_whitespace().next().is_some_and(|w| language.is_activity(&w.to_lowercase()));
            if fact.items.is_empty() { is(&fact.inner) } else { fact.items.iter().all(|i| is(&i.inner)) }
        }
        Guard::StandsAlone => fact.is(Trait::StandsAlone, || fact.known().stands_alone()),
        Guard::Skill => fact.is(Trait::Skill, || language.is_skill(&fact.text)),
        Guard::Counts => rich::begins_with_count(&fact.inner, language),
        Guard::Doing => {
            let head = fact.items.first().map_or(fact.inner.as_str(), |i| i.inner.as_str());
            let first = head.split_whitespace().next().unwrap_or("").to_lowercase();
            match language {
                Language::En => lists::contains(List::Base(language), &first),
                Language::Id => id::is_bare_verb(&first),
            }
        }
        Guard::Passive => {
            let head = fact.items.first().map_or(fact.inner.as_str(), |i| i.inner.as_str());
            language == Language::Id && head.split([' ', ',', '.']).next().is_some_and(id::begins_passive)
        }
        Guard::Tally => fact.inner.split_whitespace().next().is_some_and(|first| {
            let bare = fact.inner == first || first.ends_with([',', ';', '.', ':']);
            bare && first.starts_with(|c: char| c.is_ascii_digit())
        }),
        Guard::PerTime => rich::is_rate(&fact.inner, language),
        Guard::Plain => is_plain(&fact.text),
        Guard::Smooth => !fact.text.bytes().any(|byte| matches!(byte, b';' | b':' | b'(')),
        Guard::Common => !fact.text.starts_with(char::is_uppercase),
    }
}

/// Whether a text has no comma, semicolon, colon or bracket in it; the comma of "9,000" is none.
fn is_plain(text: &str) -> bool {
    let counts = |at: usize| text.as_bytes().get(at + 1).is_some_and(u8::is_ascii_digit);
    !text.bytes().enumerate().any(|(at, byte)| matches!(byte, b';' | b':' | b'(') || byte == b',' && !counts(at))
}

fn is_value(fact: &Fact<'_>, value: &str) -> bool {
    fact.plain.as_deref().unwrap_or(&fact.text).eq_ignore_ascii_case(value)
}

/// Whether a text speaks in the first person.
pub(crate) fn speaks(text: &str, language: Language) -> bool {
    let own: &[&str] = match language {
        Language::En => &[
            "i", "my", "me", "mine", "we", "our", "us", "ours", "i'm", "i've", "we're", "we've", "i'd", "we'd", "i'll",
            "we'll", "myself", "ourselves",
        ],
        Language::Id => &["saya", "aku", "kami", "kita"],
    };
    // so called, a parent is the maker's: "Dad’s hands went."
    const CALLED: &[&str] = &["Dad", "Mum", "Mom", "Mam", "Nan", "Gran", "Grandad", "Granddad", "Grandma", "Grandpa"];
    // what somebody says in quotation marks is said of others too
    text::outside_quotes(text).flat_map(text::words).any(|w| {
        own.contains(&&*text::plain(w)) || language == Language::En && CALLED.contains(&w.trim_end_matches("’s"))
    })
}
