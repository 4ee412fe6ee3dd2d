//! Wordings that need no engine: text, answers, and filters that look at nothing but the answer they change.
//!
//! Most wordings are of this kind, and putting their pieces side by side takes a tenth of the time that Tera takes. Tera gets
//! the very same filters from [`CHANGES`] and [`PICKS`]; a test in `story` renders every such wording of the built-in kit both
//! ways and compares.

use std::borrow::Cow;

use super::engine::{mark, marked};
use crate::format::reveal;
use crate::language::{Language, en, id, list, quotes, rich, role, source, text, titles};

/// What a filter makes of an answer's text; nothing if it refuses, so that the way is not told.
pub(crate) type Change = fn(&str, Language) -> Option<String>;

/// The filters that look at nothing but the text.
pub(super) const CHANGES: &[(&str, Change)] = &[
    ("cap", |t, _| Some(text::capitalise(t))),
    ("lower", |t, _| Some(text::lower_word(t))),
    ("closed", |t, _| Some(text::close(&text::capitalise(t)))),
    ("a", |t, _| Some(en::with_article(t))),
    ("bare", |t, _| Some(en::without_article(t).replace(" and a ", " and ").replace(" and an ", " and "))),
    ("plurals", |t, _| Some(en::in_plural(t))),
    ("counted", titles::counted),
    ("called", titles::called),
    ("said", titles::said),
    ("scene", |t, _| titles::scene(t)),
    ("former", |t, l| role::halves(t, l).map(|(was, _)| was)),
    ("current", |t, l| role::halves(t, l).map(|(_, is)| is).filter(|is| !is.is_empty())),
    ("the_one", |t, _| Some(en::definite(t))),
    ("by_thing", source::by_thing),
    ("listed", |t, l| Some(list::listed(t, l))),
    ("after_comma", |t, _| t.split_once([',', ';']).map(|(_, b)| b.trim().to_owned())),
    ("at", |t, l| Some(if l == Language::En { en::at(t) } else { id::at(t) })),
    ("prize", |t, _| en::prize(t)),
    ("before_and", |t, _| t.split_once(", and ").map(|(a, _)| a.to_owned())),
    ("after_and", |t, _| t.split_once(", and ").map(|(_, b)| b.to_owned())),
    ("located", |t, l| Some(if l == Language::En { en::located(t) } else { format!("di {t}") })),
    ("sans_subject", |t, _| Some(text::without_subject(t))),
    ("di", |t, _| Some(id::at(t))),
    ("town", |t, _| Some(text::town(t))),
    ("hashtag", |t, _| Some(text::hashtag(t))),
    ("the", |t, _| Some(en::with_the(t))),
    ("year", |t, _| Some(rich::years(t).first().map_or_else(String::new, i32::to_string))),
    ("sans_year", |t, _| Some(text::without_year(t))),
    ("quoted", |t, _| Some(quotes::quoted(t))),
    ("quoting", |t, _| Some(quotes::running(t))),
    ("poss", |t, _| Some(en::possessive(t))),
    ("headline", |t, l| Some(text::headline(t, l))),
    ("spelled", |t, l| Some(list::spell_head(t, l))),
    ("host", |t, _| Some(host(t))),
];

/// What a filter makes of an answer's items; an answer that is no list is its own only item.
type Pick = fn(&[String], Language) -> Option<String>;

/// The filters that look at nothing but the items.
pub(super) const PICKS: &[(&str, Pick)] = &[
    ("first", |i, _| Some(i.first().cloned().unwrap_or_default())),
    ("last", |i, _| Some(i.last().cloned().unwrap_or_default())),
    ("rest", |i, l| Some(part(&i[1.min(i.len())..], l))),
    ("front", |i, l| Some(part(&i[..i.len().div_ceil(2)], l))),
    ("back", |i, l| Some(part(&i[i.len().div_ceil(2)..], l))),
    ("count", |i, l| Some(list::in_words(i.len() as u64, l).unwrap_or_else(|| i.len().to_string()))),
    ("active", |i, _| active(i).map(|i| part(&i, Language::Id))),
    ("active_front", |i, _| active(i).map(|i| part(&i[..i.len().div_ceil(2)], Language::Id))),
    ("active_back", |i, _| active(i).map(|i| part(&i[i.len().div_ceil(2)..], Language::Id))),
];

/// Items as a list in a sentence.
pub(super) fn part(items: &[String], language: Language) -> String {
    list::join(&items.iter().map(String::as_str).collect::<Vec<_>>(), language, false)
}

/// Steps with their verbs in the active; none if one verb is not known.
fn active(steps: &[String]) -> Option<Vec<String>> {
    steps.iter().map(|step| id::active(step)).collect()
}

/// `{{ steps | stage(n=1, of=2) }}`: one stage of the steps, told in a sentence of its own; refused where there are more or
/// fewer stages than `of`.
pub(super) fn stage(steps: &[String], n: usize, of: usize, in_active: bool, language: Language) -> Option<String> {
    let steps = if in_active { active(steps)? } else { steps.to_vec() };
    let stages = list::stages(&steps, of);
    let stage = stages.get(n.checked_sub(1)?).filter(|_| stages.len() == of && n <= of)?;
    let texts: Vec<&str> = stage.iter().map(String::as_str).collect();
    Some(list::run(&texts, language))
}

/// Whether a derived word stands for several.
pub(super) fn is_many(word: &str) -> bool {
    matches!(word.trim(), "they" | "we" | "them" | "us" | "I" | "mereka" | "kami" | "you")
        || text::is_couple(&reveal(word))
}

/// An address without its scheme, as print has it.
fn host(link: &str) -> String {
    let link = link.trim();
    let link = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://")).unwrap_or(link);
    link.strip_prefix("www.").unwrap_or(link).trim_end_matches('/').to_owned()
}

/// Changes the text behind its mark.
pub(super) fn apply(value: &str, change: Change, language: Language) -> Option<String> {
    let mut chars = value.chars();
    match chars.next().filter(|c| marked(*c).is_some()) {
        Some(mark) => change(chars.as_str(), language).map(|text| format!("{mark}{text}")),
        None => change(value, language),
    }
}

/// A part of a wording.
#[derive(Clone, Debug)]
pub(crate) enum Piece {
    /// The author's words.
    Text(String),
    /// An answer or a derived word, with what is done to it.
    Slot(Slot),
}

/// A place for an answer.
#[derive(Clone, Debug)]
pub(crate) struct Slot {
    name: String,
    /// The question's number; none for a derived word.
    number: Option<usize>,
    /// Named with `maybe.`: nothing is printed if it is not there.
    optional: bool,
    filters: Vec<Filter>,
}

/// What is done to an answer.
#[derive(Clone, Debug)]
enum Filter {
    Change(Change),
    Pick(Pick),
    /// One stage of several, in the active or not.
    Stage {
        n: usize,
        of: usize,
        active: bool,
    },
    /// The form of a verb that goes with the answer.
    Agree {
        one: String,
        many: String,
    },
    /// Another shape of the answer.
    Shape(&'static str),
}

/// Where a wording's answers come from, each already protected.
pub(crate) trait Values {
    /// An answer with its mark.
    fn answer(&self, number: usize) -> Option<&str>;
    /// Another shape of an answer, without a mark: `inner`, `tail` or `or`.
    fn shape(&self, shape: &str, number: usize) -> Option<Cow<'_, str>>;
    /// The items of a list.
    fn items(&self, number: usize) -> Option<Vec<String>>;
    /// Whether it is more than one thing.
    fn is_plural(&self, number: usize) -> bool;
    /// A derived word.
    fn word(&self, name: &str) -> Option<Cow<'_, str>>;
}

/// The pieces of a wording as Tera gets it; none if it takes Tera.
pub(super) fn pieces(wording: &str, number: impl Fn(&str) -> Option<usize>) -> Option<Vec<Piece>> {
    if wording.contains("{%") || wording.contains("{#") {
        return None;
    }
    let mut pieces = Vec::new();
    let mut rest = wording;
    while let Some((before, from)) = rest.split_once("{{") {
        let (expression, after) = from.split_once("}}")?;
        if !before.is_empty() {
            pieces.push(Piece::Text(before.to_owned()));
        }
        pieces.push(Piece::Slot(slot(expression, &number)?));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    Some(pieces)
}

fn slot(expression: &str, number: impl Fn(&str) -> Option<usize>) -> Option<Slot> {
    let mut parts = expression.split('|').map(str::trim);
    let named = parts.next()?;
    let (name, optional) = named.strip_prefix("maybe.").map_or((named, false), |name| (name, true));
    if !is_name(name) {
        return None;
    }
    let filters: Option<Vec<Filter>> = parts.filter(|part| !part.is_empty()).map(filter).collect();
    let number = number(name);
    // `maybe.` is for answers only; Tera says so
    (number.is_some() || !optional).then_some(Slot { name: name.to_owned(), number, optional, filters: filters? })
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

fn filter(text: &str) -> Option<Filter> {
    if let Some((name, arguments)) = text.strip_suffix(')').and_then(|t| t.split_once('(')) {
        return with_arguments(name, arguments);
    }
    let shape = ["inner", "tail", "or"].into_iter().find(|shape| *shape == text).map(Filter::Shape);
    let change = || CHANGES.iter().find(|(known, _)| *known == text).map(|(_, change)| Filter::Change(*change));
    let pick = || PICKS.iter().find(|(known, _)| *known == text).map(|(_, pick)| Filter::Pick(*pick));
    shape.or_else(change).or_else(pick)
}

/// `agree(one="comes", many="come")`, `stage(n=1, of=2)`; everything else is left to Tera.
fn with_arguments(name: &str, arguments: &str) -> Option<Filter> {
    let (first, second) = arguments.split_once(", ")?;
    let quoted = |text: &str, key: &str| {
        let inner = text.trim().strip_prefix(key)?.strip_prefix("=\"")?.strip_suffix('"')?;
        (!inner.contains(['"', '\\'])).then(|| inner.to_owned())
    };
    let number = |text: &str, key: &str| text.trim().strip_prefix(key)?.strip_prefix('=')?.parse::<usize>().ok();
    match name {
        "agree" => Some(Filter::Agree { one: quoted(first, "one")?, many: quoted(second, "many")? }),
        "stage" | "active_stage" => {
            Some(Filter::Stage { n: number(first, "n")?, of: number(second, "of")?, active: name == "active_stage" })
        }
        _ => None,
    }
}

/// The pieces put side by side; none if a filter refused or an answer is not there.
pub(crate) fn render(pieces: &[Piece], values: &impl Values, language: Language) -> Option<String> {
    let mut out = String::with_capacity(160);
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Slot(slot) => out.push_str(&slot.render(values, language)?),
        }
    }
    Some(out)
}

impl Slot {
    fn render<'a>(&self, values: &'a impl Values, language: Language) -> Option<Cow<'a, str>> {
        let found = match self.number {
            Some(number) => values.answer(number).map(Cow::Borrowed),
            None if self.optional => None,
            None => values.word(&self.name),
        };
        let mut value = match found {
            Some(value) => value,
            None if self.optional => Cow::Borrowed(""),
            None => return None,
        };
        for filter in &self.filters {
            value = filter.apply(value, values, language)?;
        }
        Some(value)
    }
}

impl Filter {
    fn apply<'a>(&self, value: Cow<'a, str>, values: &'a impl Values, language: Language) -> Option<Cow<'a, str>> {
        let number = value.chars().next().and_then(marked);
        let picked = |pick: &dyn Fn(&[String]) -> Option<String>| match number {
            None => Some(value.clone()),
            Some(number) => {
                let alone = || vec![value.trim_start_matches(mark(number)).to_owned()];
                let items = values.items(number).unwrap_or_else(alone);
                pick(&items).map(|text| Cow::Owned(format!("{}{text}", mark(number))))
            }
        };
        match self {
            Filter::Change(change) => apply(&value, *change, language).map(Cow::Owned),
            Filter::Pick(pick) => picked(&|items| pick(items, language)),
            Filter::Stage { n, of, active } => picked(&|steps| stage(steps, *n, *of, *active, language)),
            Filter::Agree { one, many } => {
                let plural = number.map_or_else(|| is_many(&value), |number| values.is_plural(number));
                Some(Cow::Owned(if plural { many.clone() } else { one.clone() }))
            }
            Filter::Shape(shape) => Some(match number.map(|number| (number, values.shape(shape, number))) {
                Some((number, Some(text))) => Cow::Owned(format!("{}{text}", mark(number))),
                Some((number, None)) if *shape == "tail" => Cow::Owned(mark(number).to_string()),
                _ => value,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_looks_at_nothing_else_is_direct() {
        let direct = |wording: &str| pieces(wording, |name| (name == "place").then_some(0)).is_some();
        for wording in [
            "{{ i }} learned it.",
            "{{ craft | cap }}, {{ maybe.place }}!",
            "{{ teacher | inner | a }}",
            "{{ steps | stage(n=1, of=2) }}",
            "{{ a | agree(one=\"comes\", many=\"come\") }}",
            "None.",
        ] {
            assert!(direct(wording), "{wording}");
        }
        for wording in [
            "{{ a | top(n=2) }}",
            "{% if a %}x{% endif %}",
            "{{ a ~ b }}",
            "{{ \"x\" }}",
            "{{- a }}",
            "{{ a | unknown }}",
        ] {
            assert!(!direct(wording), "{wording}");
        }
    }
}
