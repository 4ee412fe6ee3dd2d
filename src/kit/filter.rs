//! What a sentence does to an answer it prints, as plain functions; `direct` and Tera both call them.

use super::engine::marked;
use crate::format::reveal;
use crate::language::{Form, Language, en, id, list, person, quotes, rich, role, source, text, titles};

/// What a filter makes of an answer's text; nothing if it refuses, so that the way is not told.
pub(super) type Change = fn(&str, Language) -> Option<String>;

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
    ("pithy", titles::pithy),
    ("scene", |t, _| titles::scene(t)),
    ("former", |t, l| role::halves(t, l).map(|(was, _)| was)),
    ("current", |t, l| role::halves(t, l).map(|(_, is)| is).filter(|is| !is.is_empty())),
    ("the_one", |t, _| Some(en::definite(t))),
    ("by_thing", source::by_thing),
    ("listed", |t, l| Some(list::listed(t, l))),
    ("clause_after_comma", |t, l| after_comma(t).filter(|b| l.form(b) == Form::Clause && !b.starts_with("a "))),
    ("noun_after_comma", |t, l| after_comma(t).filter(|b| l.form(b) == Form::Noun || b.starts_with("a "))),
    ("run_on", run_on),
    ("then", |t, _| t.starts_with("Then ").then(|| text::lower_first(t))),
    ("before_comma", |t, _| t.split_once(", ").map(|(a, _)| a.to_owned())),
    ("lasting", |t, l| t.split_once(", ").map(|(_, b)| b).filter(|b| rich::lasts(b, l)).map(str::to_owned)),
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
    ("year", |t, _| Some(rich::years(t).next().map_or_else(String::new, |year| year.to_string()))),
    ("sans_year", |t, _| Some(text::without_year(t))),
    ("rate", id::rate),
    ("sans_rate", id::sans_rate),
    ("dated_first", id::dated_first),
    ("quoted", |t, _| Some(quotes::quoted(t))),
    ("quoting", |t, _| Some(quotes::running(t))),
    ("poss", |t, _| Some(en::possessive(t))),
    ("headline", |t, l| Some(text::headline(t, l))),
    ("spelled", |t, l| Some(list::spell_head(t, l))),
    ("host", |t, _| Some(host(t))),
];

fn after_comma(text: &str) -> Option<String> {
    text.split_once([',', ';']).map(|(_, after)| after.trim().to_owned())
}

/// "Sailmaker by trade. Bag maker by accident." in one breath: "sailmaker by trade, bag maker by accident".
fn run_on(text: &str, language: Language) -> Option<String> {
    let parts: Vec<String> = text::each_sentence(text).map(|part| text::lower_word(text::open(part))).collect();
    let things = parts.len() > 1 && parts.iter().all(|part| language.form(part) == Form::Noun && !part.contains(','));
    let (head, rest) = parts.split_first()?;
    let head = if language == Language::En { en::with_article(head) } else { head.clone() };
    things.then(|| format!("{head}, {}", rest.join(", ")))
}

/// What a filter makes of an answer's items; an answer that is no list is its own only item.
pub(super) type Pick = fn(&[String], Language) -> Option<String>;

/// The filters that look at nothing but the items.
pub(super) const PICKS: &[(&str, Pick)] = &[
    ("first", |i, _| Some(i.first().cloned().unwrap_or_default())),
    ("last", |i, _| Some(i.last().cloned().unwrap_or_default())),
    ("rest", |i, l| Some(part(&i[1.min(i.len())..], l))),
    ("front", |i, l| Some(part(&i[..i.len().div_ceil(2)], l))),
    ("back", |i, l| Some(part(&i[i.len().div_ceil(2)..], l))),
    ("count", |i, l| Some(list::in_words(i.len() as u64, l).unwrap_or_else(|| i.len().to_string()))),
    ("one_by_one", |i, _| {
        let closed = |t: &String| if t.ends_with(')') { format!("{t}.") } else { text::close(t) };
        Some(i.iter().map(|t| text::capitalise(&closed(t))).collect::<Vec<_>>().join(" "))
    }),
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

/// `{{ place | less(of=workshop) }}`: a place without the parts that stand in the other answer; refused if nothing is left.
pub(super) fn less(text: &str, other: &str) -> Option<String> {
    let known: Vec<String> = text::words(other).map(str::to_lowercase).collect();
    let is_known = |part: &&str| text::words(part).all(|w| known.contains(&w.to_lowercase()));
    let parts: Vec<&str> = text.split(", ").filter(|part| !is_known(part)).collect();
    let left = parts.join(", ");
    left.chars().any(char::is_alphanumeric).then_some(left)
}

/// `{{ value_in_action | taken_up(of=turning_point) }}`: what the other answer named is taken up in a word: "Pesanan 900
/// topeng itu saya kerjakan" gives "Pesanan itu saya kerjakan"; refused where there is nothing to take up (Indonesian).
pub(super) fn taken_up(text: &str, other: &str) -> Option<String> {
    let known: Vec<String> = text::words(other).map(str::to_lowercase).collect();
    let tokens: Vec<&str> = text.split(' ').collect();
    let that = tokens.iter().take(7).position(|token| *token == "itu").filter(|at| *at > 1)?;
    let named = tokens[..that].iter().all(|token| known.contains(&text::bare(token).to_lowercase()));
    named.then(|| format!("{} {}", tokens[0], tokens[that..].join(" ")))
}

/// `{{ owner | top(n=1) }}`: the first words.
pub(super) fn top(text: &str, n: usize) -> String {
    text.split(' ').take(n).collect::<Vec<_>>().join(" ")
}

/// `{{ product_kind | as_kind }}`; refused where the product's name has another head.
pub(super) fn as_kind(kind: &str, product: &str) -> Option<String> {
    en::as_kind(kind, product.trim_start_matches(|c| marked(c).is_some()))
}

/// `{{ steps | inflected }}`: steps told of somebody else, their verbs, also behind "and", in the third person.
pub(super) fn inflected(steps: &[String], many: bool, language: Language) -> String {
    // a step begins with its verb; behind "and" a verb has to be known as one
    let one = |(at, s): (usize, &str)| {
        let (verb, rest) = s.split_once(' ').map_or((s, None), |(verb, rest)| (verb, Some(rest)));
        let known = matches!(verb, "do" | "go" | "have" | "are") || at > 0;
        let verb = if known { person::third_singular(verb) } else { person::with_s(verb) };
        rest.map_or_else(|| verb.clone(), |rest| format!("{verb} {rest}"))
    };
    let told = |step: &String| step.split(" and ").enumerate().map(one).collect::<Vec<_>>().join(" and ");
    let steps: Vec<String> = steps.iter().map(|s| if many { s.clone() } else { told(s) }).collect();
    part(&steps, language)
}

/// Changes the text behind its mark.
pub(super) fn apply(value: &str, change: impl FnOnce(&str) -> Option<String>) -> Option<String> {
    let mut chars = value.chars();
    match chars.next().filter(|c| marked(*c).is_some()) {
        Some(mark) => change(chars.as_str()).map(|mut text| {
            text.insert(0, mark);
            text
        }),
        None => change(value),
    }
}
