//! Wordings that need no engine: text, answers, and filters that look at nothing but answers and derived words.
//!
//! All wordings of the built-in kit are of this kind, and putting their pieces side by side takes a tenth of the time that
//! Tera takes. Tera gets the very same filters; a test in `story` renders every such wording of the built-in kit both ways and
//! compares.

use std::borrow::Cow;

use super::Numbers;
use super::engine::{mark, marked};
use super::filter::{self, CHANGES, Change, PICKS, Pick, apply};
use crate::fnv;
use crate::language::{Language, text};

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
    name: Name,
    /// Named with `maybe.`: nothing is printed if it is not there.
    optional: bool,
    /// It is printed as it is, but for a capital and a closing mark.
    as_it_stands: bool,
    filters: Vec<Filter>,
}

/// An answer or a derived word.
#[derive(Clone, Debug)]
struct Name {
    text: String,
    /// The question's number; none for a derived word.
    number: Option<usize>,
}

impl Name {
    /// Its text with its mark, if it is there.
    fn find<'a>(&self, values: &'a impl Values) -> Option<Cow<'a, str>> {
        match self.number {
            Some(number) => values.answer(number).map(Cow::Borrowed),
            None => values.word(&self.text),
        }
    }
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
    /// Without the parts that stand in another answer or word.
    Less(Name),
    TakenUp(Name),
    /// The first words.
    Top(usize),
    /// The kind of thing that the product's name names.
    AsKind(Name),
    /// Steps told of somebody else, in the number of this word.
    Inflected(Name),
}

/// What a wording opens with, as far as its pieces tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Head {
    /// A word of the author's, as a hash whatever its case.
    Word(u64),
    /// An answer as it stands, but for a capital and a closing mark.
    Answer(usize),
    /// A derived word as it stands.
    Derived(String),
    /// Only the rendered wording tells.
    Unknown,
}

/// What the pieces of a wording open with. A word counts only if nothing can run into it.
pub(super) fn head(pieces: &[Piece]) -> Head {
    let apart = |next: Option<&Piece>| match next {
        Some(Piece::Text(text)) => text.starts_with(char::is_whitespace),
        Some(Piece::Slot(_)) => false,
        None => true,
    };
    match pieces.first() {
        Some(Piece::Text(text)) => {
            let word = text::words(text).next().filter(|_| text.trim_start().contains(char::is_whitespace));
            // a number at the head may be spelt out
            let word = word.filter(|word| !word.starts_with(|c: char| c.is_ascii_digit()));
            word.map_or(Head::Unknown, |word| Head::Word(fnv::hash_lower(word)))
        }
        Some(Piece::Slot(slot)) if slot.as_it_stands && apart(pieces.get(1)) => {
            slot.name.number.map_or_else(|| Head::Derived(slot.name.text.clone()), Head::Answer)
        }
        _ => Head::Unknown,
    }
}

/// The answers that pieces print; what only agrees with an answer does not print it.
pub(super) fn prints(pieces: &[Piece]) -> Numbers {
    let slots = pieces.iter().filter_map(|piece| match piece {
        Piece::Slot(slot) => Some(slot),
        Piece::Text(_) => None,
    });
    let agrees = |slot: &Slot| slot.filters.iter().any(|filter| matches!(filter, Filter::Agree { .. }));
    slots.filter(|slot| !agrees(slot)).filter_map(|slot| slot.name.number).collect()
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
    tidied(&mut pieces);
    Some(pieces)
}

/// Single spaces in the author's words, none at the ends: a test that prints nothing leaves blanks.
fn tidied(pieces: &mut Vec<Piece>) {
    let last = pieces.len().saturating_sub(1);
    for (at, piece) in pieces.iter_mut().enumerate() {
        let Piece::Text(text) = piece else { continue };
        let before = if at > 0 && text.starts_with(char::is_whitespace) { " " } else { "" };
        let words = text::fold_spaces(text);
        let after = if at < last && !words.is_empty() && text.ends_with(char::is_whitespace) { " " } else { "" };
        *text = format!("{before}{words}{after}");
    }
    pieces.retain(|piece| !matches!(piece, Piece::Text(text) if text.is_empty()));
}

/// Whether the pieces print answers and derived words whole and as they stand, each parted from the author's words.
pub(super) fn are_whole(pieces: &[Piece]) -> bool {
    let speaks = |token: Option<&str>| token.is_some_and(|token| token.contains(char::is_alphanumeric));
    pieces.iter().enumerate().all(|(at, piece)| match piece {
        Piece::Slot(slot) => slot.as_it_stands && !matches!(pieces.get(at + 1), Some(Piece::Slot(_))),
        Piece::Text(text) => {
            let (first, last) = (text.split(char::is_whitespace).next(), text.rsplit(char::is_whitespace).next());
            !(at > 0 && speaks(first) || at + 1 < pieces.len() && speaks(last))
        }
    })
}

/// The answers that pieces print, by number, and the derived words, by name.
pub(crate) fn names(pieces: &[Piece]) -> impl Iterator<Item = (Option<usize>, &str)> {
    pieces.iter().filter_map(|piece| match piece {
        Piece::Slot(slot) => Some((slot.name.number, slot.name.text.as_str())),
        Piece::Text(_) => None,
    })
}

fn slot(expression: &str, number: impl Fn(&str) -> Option<usize>) -> Option<Slot> {
    let mut parts = expression.split('|').map(str::trim);
    let as_it_stands = expression.split('|').skip(1).all(|part| matches!(part.trim(), "" | "cap" | "closed"));
    let named = parts.next()?;
    let (name, optional) = named.strip_prefix("maybe.").map_or((named, false), |name| (name, true));
    if !is_name(name) {
        return None;
    }
    let named = |name: &str| Name { text: name.to_owned(), number: number(name) };
    let filters: Option<Vec<Filter>> =
        parts.filter(|part| !part.is_empty()).map(|part| filter_of(part, &named)).collect();
    let name = named(name);
    // `maybe.` is for answers only; Tera says so
    (name.number.is_some() || !optional).then_some(Slot { name, optional, as_it_stands, filters: filters? })
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

fn filter_of(text: &str, named: &impl Fn(&str) -> Name) -> Option<Filter> {
    if let Some((name, arguments)) = text.strip_suffix(')').and_then(|t| t.split_once('(')) {
        return with_argument(name, arguments, named).or_else(|| with_arguments(name, arguments));
    }
    match text {
        "as_kind" => return Some(Filter::AsKind(named("product"))),
        "inflected" => return Some(Filter::Inflected(named("first_name"))),
        _ => {}
    }
    let shape = ["inner", "tail", "or"].into_iter().find(|shape| *shape == text).map(Filter::Shape);
    let change = || CHANGES.iter().find(|(known, _)| *known == text).map(|(_, change)| Filter::Change(*change));
    let pick = || PICKS.iter().find(|(known, _)| *known == text).map(|(_, pick)| Filter::Pick(*pick));
    shape.or_else(change).or_else(pick)
}

/// `less(of=workshop)`, `top(n=2)`.
fn with_argument(name: &str, argument: &str, named: &impl Fn(&str) -> Name) -> Option<Filter> {
    let (key, value) = argument.split_once('=')?;
    match (name, key.trim()) {
        ("less", "of") => Some(value.trim()).filter(|v| is_name(v)).map(|other| Filter::Less(named(other))),
        ("taken_up", "of") => Some(value.trim()).filter(|v| is_name(v)).map(|other| Filter::TakenUp(named(other))),
        ("top", "n") => value.trim().parse().ok().map(Filter::Top),
        _ => None,
    }
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
        let mut value = match self.name.find(values) {
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
            Filter::Change(change) => apply(&value, |text| change(text, language)).map(Cow::Owned),
            Filter::Pick(pick) => picked(&|items| pick(items, language)),
            Filter::Stage { n, of, active } => picked(&|steps| filter::stage(steps, *n, *of, *active, language)),
            Filter::Agree { one, many } => {
                let plural = number.map_or_else(|| filter::is_many(&value), |number| values.is_plural(number));
                Some(Cow::Owned(if plural { many.clone() } else { one.clone() }))
            }
            Filter::Shape(shape) => Some(match number.map(|number| (number, values.shape(shape, number))) {
                Some((number, Some(text))) => Cow::Owned(format!("{}{text}", mark(number))),
                Some((number, None)) if *shape == "tail" => Cow::Owned(mark(number).to_string()),
                _ => value,
            }),
            Filter::TakenUp(other) => {
                apply(&value, |text| filter::taken_up(text, &other.find(values)?)).map(Cow::Owned)
            }
            Filter::Less(other) => apply(&value, |text| filter::less(text, &other.find(values)?)).map(Cow::Owned),
            Filter::Top(n) => apply(&value, |text| Some(filter::top(text, *n))).map(Cow::Owned),
            Filter::AsKind(product) => {
                number?;
                apply(&value, |text| filter::as_kind(text, &product.find(values).unwrap_or_default())).map(Cow::Owned)
            }
            Filter::Inflected(who) => {
                let many = who.find(values).is_none_or(|who| filter::is_many(&who));
                picked(&|steps| Some(filter::inflected(steps, many, language)))
            }
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
            "{{ place | less(of=workshop) }}",
            "{{ a | top(n=2) }}",
            "None.",
        ] {
            assert!(direct(wording), "{wording}");
        }
        for wording in [
            "{{ a | top(n=b) }}",
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
