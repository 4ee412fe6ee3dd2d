//! Names and places in a sentence: possessives, "the", prepositions.

use super::article::without_article;
use super::number::plural_word;
use crate::language::lists::{self, Lists};
use crate::language::{Language, text};

/// The possessive: "Sari's", "the weavers'".
#[must_use]
pub fn possessive(name: &str) -> String {
    let plural = plural_word(&name.split_whitespace().next_back().unwrap_or("").to_lowercase())
        && name.starts_with(|c: char| c.is_lowercase());
    if plural && name.ends_with('s') { format!("{name}’") } else { format!("{name}’s") }
}

/// A phrase of the same head as the product's name, without it: "a fine cut, old-style marmalade" beside "Seville Orange
/// Marmalade" gives "the fine cut, old-style kind"; none where the heads differ or nothing else is said.
#[must_use]
pub fn as_kind(phrase: &str, product: &str) -> Option<String> {
    let bare = without_article(phrase);
    let mut rest = bare;
    // "dark maple syrup" beside "maple syrup" is the dark kind
    for named in product.split_whitespace().rev() {
        match rest.rsplit_once(' ') {
            Some((before, head)) if head.eq_ignore_ascii_case(named) => rest = before,
            _ => break,
        }
    }
    let told = rest.len() < bare.len() && !product.split_whitespace().any(|w| w.eq_ignore_ascii_case(rest));
    told.then(|| format!("the {rest} kind"))
}

/// Where a place is: "in Ubud", "on the Isle of Harris".
#[must_use]
pub fn located(place: &str) -> String {
    let lower = place.to_lowercase();
    if lower.starts_with("isle of") || lower.starts_with("island of") {
        return format!("on the {place}");
    }
    if place.split(',').next().is_some_and(|part| part.ends_with(" Estate")) {
        return format!("on the {place}");
    }
    if lower.starts_with("in ") || lower.starts_with("on ") || lower.starts_with("near ") || lower.starts_with("at ") {
        return place.to_owned();
    }
    format!("in {place}")
}

/// Where something is to be had: "at the farm gate", "on Etsy", "online", "by email".
#[must_use]
pub fn at(place: &str) -> String {
    const OWN: &[&str] = &[
        "in", "at", "on", "by", "through", "from", "via", "online", "direct", "directly", "only", "near", "behind",
        "every", "outside", "inside", "along", "around", "not",
    ];
    const PLATFORMS: &[&str] =
        &["etsy", "instagram", "facebook", "amazon", "whatsapp", "tiktok", "shopee", "tokopedia", "ebay"];
    let mut words = text::words(place);
    let (first, next) = (words.next().unwrap_or("").to_lowercase(), words.next().unwrap_or(""));
    match first.as_str() {
        "online" if matches!(next, "booking" | "bookings" | "orders") => format!("through {}", text::lower_word(place)),
        _ if next == "website" => format!("on {place}"),
        "downtown" | "upstairs" => text::lower_word(place),
        own if OWN.contains(&own) => text::lower_word(place),
        // "Etsy or the studio, Saturdays"
        platform if PLATFORMS.contains(&platform) => format!("on {}", place.replacen(" or the ", " or at the ", 1)),
        day if day.trim_end_matches('s').ends_with("day") && day.len() > 5 => format!("on {place}"),
        _ if is_common_stall(place) => format!("at the {place}"),
        _ => format!("at {place}"),
    }
}

/// "honesty box at the grotto", "farmers market": a place of sale that is no name, and lacks its article.
fn is_common_stall(place: &str) -> bool {
    const STALLS: &[&str] = &[
        "box", "gate", "stall", "hatch", "shed", "counter", "stand", "mill", "forge", "quay", "pier", "market", "shop",
        "bakery", "barn", "door", "workshop", "studio", "farm", "sugarhouse", "lodge", "jetty", "wharf",
    ];
    let common = |word: &str| {
        word.starts_with(char::is_lowercase)
            && !lists::of(word, Language::En).any(Lists::DETERMINER.and(Lists::PREPOSITION))
    };
    place.split(' ').next().is_some_and(common) && STALLS.contains(&head_noun(place))
}

/// The noun that a phrase is about: "field grown flowers in season" gives "flowers".
#[must_use]
pub fn head_noun(phrase: &str) -> &str {
    let mut head = "";
    for token in phrase.split(' ') {
        let word = text::bare(token);
        let ends = lists::of(word, Language::En).any(Lists::PREPOSITION.and(Lists::RELATIVE).and(Lists::PLACE))
            || word == "and";
        if ends && !head.is_empty() {
            break;
        }
        head = word;
        if token.ends_with([',', ';']) {
            break;
        }
    }
    head
}

/// Whether a word with a capital is surely no name: "Butcher", not "Oliver".
fn is_common(lower: &str) -> bool {
    lists::of(lower, Language::En).any(Lists::COMMON.and(Lists::PERSON))
        || matches!(lower, "butcher" | "plumber" | "postman" | "customer" | "vicar" | "publican" | "landlord")
}

/// Words for one person, in small letters.
const SOMEBODY: &[&str] = &[
    "man", "woman", "lady", "boy", "girl", "customer", "guest", "visitor", "tourist", "stranger", "farmer", "regular",
    "barman", "chef", "bride", "groom", "neighbour", "neighbor", "couple", "student", "mum", "mom", "dad", "mother",
    "father", "nurse", "teacher", "doctor", "vet", "nun", "priest", "driver", "walker", "pupil", "reader",
];

/// "the" before a name that ends in a common plural, "a" before somebody: "the Great Taste judges", "a man in the queue".
#[must_use]
pub fn with_the(name: &str) -> String {
    let last = name.split_whitespace().next_back().unwrap_or("");
    let body = name.split_whitespace().any(|w| matches!(w, "Council" | "Society" | "Guild" | "Association" | "Trust"));
    let common = body || last.starts_with(char::is_lowercase) && plural_word(&last.to_lowercase());
    let begins = name.to_lowercase().starts_with("the ");
    if name.starts_with("Isle of") || name.starts_with("Island of") {
        return format!("the {name}");
    }
    // "Butcher's son"
    if let Some((whose, kin)) = name.split_once("’s ").or_else(|| name.split_once("'s "))
        && is_common(&whose.to_lowercase())
        && kin.starts_with(char::is_lowercase)
    {
        return format!("the {}’s {kin}", whose.to_lowercase());
    }
    // "man in the queue": somebody, of whom no more is known
    // "The curator at Montacute": a small letter inside a sentence
    let mut words = name.split(' ');
    if matches!(words.next(), Some("The" | "A" | "An" | "My" | "Our" | "One"))
        && words.next().is_some_and(|w| w.starts_with(char::is_lowercase))
    {
        return text::lower_first(name);
    }
    if SOMEBODY.contains(&name.split([' ', ',']).next().unwrap_or("")) {
        return format!("a {name}");
    }
    if common && !begins && name.starts_with(char::is_uppercase) { format!("the {name}") } else { name.to_owned() }
}
