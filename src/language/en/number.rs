//! One or many: whether a phrase names more than one thing, and how it would.

use std::borrow::Cow;

use super::article::{mass_noun, without_article};
use super::is;
use crate::language::lists::{self, Lists};
use crate::language::{Language, text};

/// Whether a noun phrase names more than one thing, so that a verb after it is "are".
#[must_use]
pub fn is_plural(phrase: &str) -> bool {
    let mut tokens = text::tokens(phrase).map(text::lower);
    let Some(first) = tokens.next() else { return false };
    if matches!(&*first, "a" | "an" | "one" | "each" | "every" | "this") {
        return false;
    }
    if matches!(
        &*first,
        "two"
            | "three"
            | "four"
            | "five"
            | "six"
            | "seven"
            | "eight"
            | "nine"
            | "ten"
            | "both"
            | "many"
            | "several"
            | "these"
            | "those"
            | "few"
    ) {
        return true;
    }
    if counts_several(&first) {
        return !tokens.next().is_some_and(|w| matches!(text::bare(&w), "g" | "kg" | "ml" | "cm" | "mm" | "%"));
    }
    let mut tokens = text::tokens(phrase);
    let mut head = Cow::Borrowed("");
    while let Some(token) = tokens.next().map(text::lower) {
        let word = text::bare(&token);
        let next = || tokens.clone().next().map(text::lower);
        if !head.is_empty() {
            let lists = lists::of(word, Language::En);
            let ends = lists.any(ENDS_NOUN)
                || word == "next"
                || word == "or"
                || token == "out" && next().is_some_and(|w| w == "of");
            if word == "and" && !ends {
                return true;
            }
            // "no farm-workers doing the bulk stuff"
            let does = || word.ends_with("ing") && plural_word(text::bare(&head));
            if ends || does() || participle_in(word, lists) && is_joined(next().as_deref()) {
                break;
            }
        }
        if token.ends_with(',') && is_list(&tokens.clone().map(text::lower).collect::<Vec<_>>()) {
            return true;
        }
        let closes = token.ends_with([',', ';', ':', '(']);
        head = token;
        if closes {
            break;
        }
    }
    plural_word(text::bare(&head))
}

/// "quilts out of work clothes": the phrase's noun stands before it.
fn out_of(tokens: &[impl AsRef<str>], at: usize) -> bool {
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.as_ref() == word);
    at > 0 && is(at, "out") && is(at + 1, "of")
}

/// Words of these lists stand behind the noun that a phrase is about.
const ENDS_NOUN: Lists = Lists::PREPOSITION.and(Lists::RELATIVE).and(Lists::TIME);

/// A number in digits other than 1: "40", "1,200".
fn counts_several(token: &str) -> bool {
    let bare = text::bare(token);
    bare.starts_with(|c: char| c.is_ascii_digit()) && bare.replace([',', '.'], "").parse::<u64>().is_ok_and(|n| n != 1)
}

/// Whether a word counts: "six", "twenty".
pub(super) fn is_count(word: &str) -> bool {
    crate::language::rich::has_number(word, Language::En)
}

/// What follows the first comma of "pine, mahogany and sengon": short things to an "and", none of them a participle.
fn is_list(rest: &[Cow<'_, str>]) -> bool {
    let Some(and) = rest.iter().position(|w| w == "and") else { return false };
    if and == 0 {
        // "bread, and croissants too"
        return true;
    }
    let (before, after) = (rest[..and].join(" "), rest.len() - and - 1);
    (1..=4).contains(&after)
        && before.split(", ").all(|part| {
            let words: Vec<&str> = part.split(' ').collect();
            words.len() <= 2 && words.iter().all(|w| !w.is_empty() && !w.ends_with("ed") && !is(w, Lists::PREPOSITION))
        })
}

/// Participles without -ed, or too short to be known by it.
pub(super) const PARTICIPLES: &[&str] = &[
    "made", "woven", "spun", "cut", "grown", "sewn", "built", "drawn", "thrown", "knit", "bound", "bent", "cast",
    "caught", "left", "sold", "taught", "hewn", "wound", "ground", "blown", "hand-made", "handmade", "dyed", "tied",
    "iced", "aged",
];

/// A participle that may stand behind its noun: "a shawl dyed with indigo".
pub(super) fn participle(word: &str) -> bool {
    participle_in(word, lists::of(word, Language::En))
}

/// The same of a word whose lists are known.
fn participle_in(word: &str, lists: Lists) -> bool {
    lists.any(Lists::PARTICIPLE)
        || word.len() > 4
            && word.ends_with("ed")
            && !matches!(
                word,
                "tweed"
                    | "bleed"
                    | "breed"
                    | "steed"
                    | "speed"
                    | "linseed"
                    | "seaweed"
                    | "aniseed"
                    | "flaxseed"
                    | "hundred"
            )
}

/// Whether nothing but a preposition or the end follows, so that the word belongs to the noun before it, not to one behind.
fn joined(tokens: &[impl AsRef<str>], at: usize) -> bool {
    is_joined(tokens.get(at + 1).map(AsRef::as_ref))
}

fn is_joined(next: Option<&str>) -> bool {
    next.is_none_or(|next| {
        is(next, Lists::PREPOSITION) || matches!(next, "and" | "out" | "there" | "here" | "after" | "before")
    })
}

pub(super) fn plural_word(word: &str) -> bool {
    const IRREGULAR: &[&str] =
        &["people", "women", "men", "children", "feet", "mice", "geese", "teeth", "oxen", "craftsmen", "fishermen"];
    const SINGULAR: &[&str] = &[
        "glass", "brass", "grass", "canvas", "moss", "gas", "lens", "bus", "class", "dress", "mattress", "press",
        "business", "process", "cactus", "citrus", "molasses", "asparagus", "hibiscus", "series", "news", "always",
        "sometimes", "christmas", "harris", "wales", "lewis", "couscous", "hummus",
    ];
    if !word.ends_with('s') {
        return IRREGULAR.contains(&word);
    }
    word.len() > 3
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is")
        && !word.ends_with("'s")
        && !word.ends_with("’s")
        && !SINGULAR.contains(&word)
}

/// A noun phrase in the plural, without its article: "a carved wooden mask" gives "carved wooden masks"; mass nouns stay.
#[must_use]
pub fn in_plural(phrase: &str) -> String {
    let bare = without_article(phrase);
    let lower: Vec<Cow<'_, str>> = text::words(bare).map(text::lower).collect();
    // "a still dry cider, full juice": what is added behind the comma is no head
    let before_comma = &lower[..text::words(bare.split(", ").next().unwrap_or("")).count()];
    if bare.len() == phrase.len() && is_plural(bare) || mass_noun(&lower) || mass_noun(before_comma) {
        return bare.to_owned();
    }
    // "made to measure sweater": the phrase in front is an adjective
    for ready in ["made to measure ", "made to order "] {
        if let Some(rest) = bare.strip_prefix(ready) {
            return format!("{}{}", ready.trim_end().replace(' ', "-") + " ", in_plural(rest));
        }
    }
    let tokens: Vec<&str> = bare.split(' ').collect();
    // "made to measure" stands before its noun
    let first =
        if lower.first().is_some_and(|w| participle(w)) && lower.get(1).is_some_and(|w| w == "to") { 3 } else { 1 };
    let stop = tokens.iter().enumerate().position(|(at, t)| {
        let word = text::lower(text::bare(t));
        at >= first
            && (is(&word, Lists::PREPOSITION.and(Lists::RELATIVE))
                || out_of(&lower, at)
                || participle(&word) && (tokens[at - 1].ends_with(',') || joined(&lower, at)))
    });
    let stop = stop.unwrap_or(tokens.len());
    // "a beef pasty, side crimp, never the top": what is added at the end says what it is not, so the noun stood first
    let denied =
        |at: usize| tokens.get(at + 1).is_some_and(|w| matches!(&*text::lower(text::bare(w)), "never" | "not" | "no"));
    let added = tokens[..stop].iter().rposition(|t| t.ends_with(',')).is_some_and(denied);
    let stop = match tokens[..stop].iter().position(|t| t.ends_with(',')) {
        Some(first) if added => first + 1,
        _ => stop,
    };
    // "a copper saucepan, tin lined, with a handle": two words behind the comma that say how it was made
    let stop = match tokens[..stop].iter().position(|t| t.ends_with(',')) {
        Some(first) if stop == first + 2 && tokens.get(stop).is_some_and(|t| participle(text::bare(t))) => first + 1,
        _ => stop,
    };
    // in "a fine cut, old-style marmalade" the noun is still to come after the comma; in "a mug, glazed to a line" it is not
    let comma = tokens[..stop].iter().rposition(|t| t.ends_with(',')).filter(|c| {
        let after = &tokens[c + 1..];
        let aside = after.first().is_some_and(|w| {
            participle(&text::lower(text::bare(w)))
                || matches!(text::bare(w), "size" | "about" | "roughly" | "with")
                || is_count(text::bare(w))
                || text::bare(w).chars().all(char::is_uppercase)
        });
        c + 1 < stop && stop == tokens.len() && (after.len() > 2 || aside) || c + 1 == stop
    });
    let head = comma.map_or(stop, |c| c + 1).saturating_sub(1);
    let Some(word) = tokens.get(head) else { return bare.to_owned() };
    let at = tokens[..head].iter().map(|token| token.len() + 1).sum::<usize>();
    let core = text::bare(word);
    let many = word.replacen(core, &plural_of(core), 1);
    format!("{}{many}{}", &bare[..at], agreed(&bare[at + word.len()..]))
}

/// What follows a noun that has become many: " that covers a crate" is " that cover a crate".
fn agreed(rest: &str) -> Cow<'_, str> {
    // "a tube with gas in it"
    if let Some(before) = rest.strip_suffix(" in it").or_else(|| rest.strip_suffix(" on it")) {
        let preposition = &rest[before.len()..rest.len() - 2];
        return Cow::Owned(format!("{before}{preposition}them"));
    }
    let Some(relative) = [" that ", " which ", " who "].iter().find(|r| rest.starts_with(**r)) else {
        return Cow::Borrowed(rest);
    };
    let behind = &rest[relative.len()..];
    let verb = behind.split(' ').next().unwrap_or("");
    let many = match verb {
        "is" => "are",
        "was" => "were",
        "has" => "have",
        "does" => "do",
        "goes" => "go",
        _ if verb.ends_with("ies") && verb.len() > 4 => return Cow::Borrowed(rest),
        _ if verb.ends_with('s') && !verb.ends_with("ss") && verb.len() > 3 => &verb[..verb.len() - 1],
        _ => return Cow::Borrowed(rest),
    };
    Cow::Owned(format!("{relative}{many}{}", &behind[verb.len()..]))
}

fn plural_of(word: &str) -> String {
    const IRREGULAR: &[(&str, &str)] = &[
        ("knife", "knives"),
        ("loaf", "loaves"),
        ("scarf", "scarves"),
        ("shelf", "shelves"),
        ("leaf", "leaves"),
        ("man", "men"),
        ("woman", "women"),
        ("child", "children"),
        ("foot", "feet"),
        ("wolf", "wolves"),
        ("potato", "potatoes"),
        ("tomato", "tomatoes"),
    ];
    let lower = word.to_lowercase();
    if plural_word(&lower) {
        return word.to_owned();
    }
    if let Some((_, plural)) = IRREGULAR.iter().find(|(one, _)| *one == lower) {
        return (*plural).to_owned();
    }
    if lower.ends_with(['s', 'x', 'z']) || lower.ends_with("ch") || lower.ends_with("sh") {
        return format!("{word}es");
    }
    match lower.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{}ies", &word[..word.len() - 1]),
        _ => format!("{word}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_tells_the_number() {
        assert!(is_plural("no farm-workers doing the bulk stuff"));
        assert!(!is_plural("no sugar"));
    }

    #[test]
    fn the_noun_takes_the_plural() {
        for (phrase, expected) in [
            ("quilts out of work clothes", "quilts out of work clothes"),
            ("a quilt out of work clothes", "quilts out of work clothes"),
            (
                "a hand crimped beef pasty, side crimp, never the top",
                "hand crimped beef pasties, side crimp, never the top",
            ),
            ("a mouth blown tumbler, no two alike", "mouth blown tumblers, no two alike"),
            ("a fine cut, old-style cake", "fine cut, old-style cakes"),
            ("a wooden table that covers a dog crate", "wooden tables that cover a dog crate"),
            ("a Bulgarian village drum, two heads", "Bulgarian village drums, two heads"),
            ("a glass tube with gas in it", "glass tubes with gas in them"),
            ("a mug that is too big", "mugs that are too big"),
            ("a copper saucepan, tin lined, with an iron handle", "copper saucepans, tin lined, with an iron handle"),
            ("kelp, cut by hand", "kelp, cut by hand"),
            ("a still dry cider, full juice", "still dry cider, full juice"),
            ("scotch bonnet sauce, HOT", "scotch bonnet sauce, HOT"),
            ("black tea plucked after frost", "black tea plucked after frost"),
            ("trout fly, size 14", "trout flies, size 14"),
            ("a cotton stole dyed with wax", "cotton stoles dyed with wax"),
        ] {
            assert_eq!(in_plural(phrase), expected);
        }
    }
}
