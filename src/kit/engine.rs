//! Tera with the filters that templates may use: what a sentence does to an answer it prints.
//!
//! An answer's text carries one private-use character at its head (U+F0000 and the question's number), so that a filter can
//! look up its other shapes and a told sentence knows which answers it printed.

use tera::{Kwargs, State, Tera, TeraResult};

use super::filter::{self, CHANGES, PICKS, apply, stage};
use crate::language::Language;

/// The names of the filters that print; those that test are guards, in `guard`.
pub const FILTERS: &[&str] = &[
    "cap", "lower", "inner", "tail", "a", "bare", "quoted", "quoting", "or", "first", "rest", "last", "count", "agree",
    "poss", "headline", "spelled", "host", "closed", "plurals", "front", "back", "inflected", "di", "town", "hashtag",
    "top", "less", "sans_subject", "as_kind", "located", "the", "year", "sans_year", "active", "active_front",
    "active_back", "stage", "active_stage", "counted", "called", "said", "pithy", "scene", "former", "current",
    "the_one", "prize", "before_and", "after_and", "clause_after_comma", "noun_after_comma", "run_on", "at",
    "by_thing", "listed", "one_by_one", "before_comma", "lasting", "then", "rate", "sans_rate", "dated_first",
    "taken_up",
];

const MARK: u32 = 0xF0000;

/// The mark that an answer's text carries, for the question of this number.
pub(crate) fn mark(number: usize) -> char {
    u32::try_from(number).ok().and_then(|n| char::from_u32(MARK + n)).unwrap_or('\u{F0000}')
}

/// The number of the question that a mark stands for.
pub(crate) fn marked(c: char) -> Option<usize> {
    u32::from(c).checked_sub(MARK).filter(|n| *n < 0xFFFE).and_then(|n| usize::try_from(n).ok())
}

/// The hidden name under which another shape of an answer lies in the context.
pub(crate) fn hidden(shape: &str, number: usize) -> String {
    format!("__{shape}_{number}")
}

/// A Tera with the filters of a language.
pub(super) fn tera(language: Language) -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on(Vec::<&str>::new());
    for (name, pick) in PICKS {
        tera.register_filter(*name, move |value: &str, _: Kwargs, state: &State<'_>| {
            items(value, state, |items| pick(items, language))
        });
    }
    for (name, active) in [("stage", false), ("active_stage", true)] {
        tera.register_filter(name, move |value: &str, words: Kwargs, state: &State<'_>| -> TeraResult<String> {
            let (n, of): (usize, usize) = (words.must_get("n")?, words.must_get("of")?);
            items(value, state, |steps| stage(steps, n, of, active, language))
        });
    }
    for (name, change) in CHANGES {
        tera.register_filter(*name, move |value: &str, _: Kwargs, _: &State<'_>| {
            apply(value, |text| change(text, language)).ok_or_else(nothing)
        });
    }
    tera.register_filter("inner", |value: &str, _: Kwargs, state: &State<'_>| shape(value, "inner", state));
    tera.register_filter("tail", |value: &str, _: Kwargs, state: &State<'_>| shape(value, "tail", state));
    tera.register_filter("or", |value: &str, _: Kwargs, state: &State<'_>| shape(value, "or", state));
    tera.register_filter("as_kind", |value: &str, _: Kwargs, state: &State<'_>| -> TeraResult<String> {
        let product: String = state.get("product")?.unwrap_or_default();
        number(value).and_then(|_| apply(value, |text| filter::as_kind(text, &product))).ok_or_else(nothing)
    });
    tera.register_filter("top", |value: &str, words: Kwargs, _: &State<'_>| -> TeraResult<String> {
        let n: usize = words.must_get("n")?;
        apply(value, |text| Some(filter::top(text, n))).ok_or_else(nothing)
    });
    tera.register_filter("inflected", move |value: &str, _: Kwargs, state: &State<'_>| -> TeraResult<String> {
        let many = state.get::<String>("first_name")?.is_none_or(|who| filter::is_many(&who));
        items(value, state, |steps| Some(filter::inflected(steps, many, language)))
    });
    tera.register_filter("less", |value: &str, words: Kwargs, _: &State<'_>| -> TeraResult<String> {
        let other: String = words.must_get("of")?;
        apply(value, |text| filter::less(text, &other)).ok_or_else(nothing)
    });
    tera.register_filter("taken_up", |value: &str, words: Kwargs, _: &State<'_>| -> TeraResult<String> {
        let other: String = words.must_get("of")?;
        apply(value, |text| filter::taken_up(text, &other)).ok_or_else(nothing)
    });
    tera.register_filter("agree", |value: &str, words: Kwargs, state: &State<'_>| agree(value, &words, state));
    tera
}

/// A filter refuses, so that the way is not told.
fn nothing() -> tera::Error {
    tera::Error::message("there is nothing of it to print")
}

fn number(value: &str) -> Option<usize> {
    value.chars().next().and_then(marked)
}

/// Another shape of an answer; the text itself where it has no such shape.
fn shape(value: &str, shape: &str, state: &State<'_>) -> TeraResult<String> {
    let Some(number) = number(value) else { return Ok(value.to_owned()) };
    let found: Option<String> = state.get(&hidden(shape, number))?;
    Ok(match found {
        Some(text) => format!("{}{text}", mark(number)),
        None if shape == "tail" => mark(number).to_string(),
        None => value.to_owned(),
    })
}

fn items(value: &str, state: &State<'_>, pick: impl Fn(&[String]) -> Option<String>) -> TeraResult<String> {
    let Some(number) = number(value) else { return Ok(value.to_owned()) };
    let found: Option<String> = state.get(&hidden("items", number))?;
    let items: Vec<String> = found.map_or_else(
        || vec![value.trim_start_matches(mark(number)).to_owned()],
        |f| f.split('\u{1f}').map(str::to_owned).collect(),
    );
    let picked = pick(&items).ok_or_else(nothing)?;
    Ok(format!("{}{picked}", mark(number)))
}

/// `{{ materials | agree(one="comes", many="come") }}`: the form of a verb that goes with the answer; prints only that.
fn agree(value: &str, words: &Kwargs, state: &State<'_>) -> TeraResult<String> {
    let one: String = words.must_get("one")?;
    let many: String = words.must_get("many")?;
    let plural = match number(value) {
        Some(number) => state.get::<bool>(&hidden("plural", number))?.unwrap_or(false),
        None => filter::is_many(value),
    };
    Ok(if plural { many } else { one })
}
