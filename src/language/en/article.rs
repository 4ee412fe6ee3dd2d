//! Articles: "a" and "an" by sound, and the nouns that take none.

use std::borrow::Cow;

use super::number::is_plural;
use super::{DETERMINERS, is};
use crate::language::lists::{List, Lists, contains};
use crate::language::{Language, text};

/// "a" or "an", by the sound that the word begins with.
#[must_use]
pub fn article(word: &str) -> &'static str {
    let lower = text::bare(word).to_lowercase();
    let head = text::bare(word).split('-').next().unwrap_or("");
    let an = if let Some(digit) = lower.chars().next().filter(char::is_ascii_digit) {
        digit == '8' || lower == "11" || lower == "18" || lower.starts_with("11-") || lower.starts_with("18-")
    } else if is_spelt_out(head) {
        lower.starts_with(['a', 'e', 'f', 'h', 'i', 'l', 'm', 'n', 'o', 'r', 's', 'x'])
    } else if ["hour", "honest", "honour", "honor", "heir"].iter().any(|w| lower.starts_with(w)) {
        true
    } else if ["uni", "unesco", "use", "usu", "eu", "ewe", "one", "once", "ut", "ure"]
        .iter()
        .any(|w| lower.starts_with(w))
        && !lower.starts_with("unin")
        && !lower.starts_with("unim")
        && !lower.starts_with("utm")
        && !lower.starts_with("utt")
        && !lower.starts_with("oned")
    {
        false
    } else {
        lower.starts_with(['a', 'e', 'i', 'o', 'u'])
    };
    if an { "an" } else { "a" }
}

/// Whether capitals are said letter by letter: "MBA", the "X" of "X-ray"; not "HACCP", which is said as a word.
fn is_spelt_out(head: &str) -> bool {
    const WORDS: &[&str] = &["HACCP", "UNESCO", "UNICEF", "NASA", "NATO", "RADA", "LAMDA", "FIFA", "HALAL", "ISO"];
    let mut letters = head.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase) && !WORDS.contains(&head)
}

/// Whether a noun phrase stands without an article: it has one, a possessive, a number, or takes none.
fn takes_no_article(phrase: &str) -> bool {
    // "kilt makers, mother and son"
    if phrase.split_once(", ").is_some_and(|(head, _)| is_plural(head)) {
        return true;
    }
    let lower: Vec<Cow<'_, str>> = text::words(phrase).map(text::lower).collect();
    let Some(first) = lower.first().map(|word| &**word) else { return true };
    // "third generation cobbler"
    if lower.get(1).is_some_and(|next| next.starts_with("generation")) {
        return false;
    }
    DETERMINERS.contains(&first)
        // "in IT", "re-seating of chairs"
        || is(first, Lists::PREPOSITION)
        || first.ends_with("ing") && lower.get(1).is_some_and(|next| next == "of")
        || first.ends_with("’s")
        || first.starts_with(|c: char| c.is_ascii_digit())
        || matches!(
            first,
            "both"
                | "many"
                | "several"
                | "three"
                | "four"
                | "five"
                | "owner"
                | "co-owner"
                | "co-founder"
                | "founder"
                | "head"
                | "part"
                | "half"
                | "first"
                | "second"
                | "third"
        )
        || lower.len() == 1 && super::number::participle(first)
        || phrase
            .split_whitespace()
            .next()
            .is_some_and(|w| w.chars().next().is_some_and(char::is_uppercase) && !w.contains('-') && lower.len() == 1)
        || is_plural(phrase) && !is_one_person(&lower)
        || mass_noun(&lower)
}

/// Nouns that are not counted: "jam", "tweed", "coffee".
pub(super) const MASS: &[&str] = &[
    "jam", "marmalade", "tweed", "cloth", "coffee", "tea", "chocolate", "honey", "soap", "cheese", "bread", "leather",
    "wool", "cotton", "linen", "silk", "sugar", "salt", "butter", "pottery", "jewellery", "furniture", "lace", "batik",
    "ikat", "paper", "oil", "wine", "cider", "beer", "gin", "food", "work", "knitwear", "clothing", "upholstery",
    "re-upholstery", "restoration", "glass", "stoneware", "earthenware", "basketry", "weaving", "tempeh", "sambal",
    "embroidery", "yarn", "fabric", "cooking", "milk", "yoghurt", "ice", "rice", "vinegar", "sauce", "paste", "pasta",
    "granola", "toffee", "fudge", "charcuterie", "bacon", "ham", "seaweed", "woodwork", "metalwork", "cream",
    "porcelain", "ware", "syrup", "tofu", "kimchi", "mead", "ale", "kombucha", "mustard", "hummus", "salsa", "pesto",
    "flour", "gelato", "sorbet", "tempeh", "kefir", "sauerkraut", "repair", "tuning", "resoling", "sharpening",
    "maintenance", "servicing", "whisky", "vodka", "rum", "lemonade", "cordial", "kelp", "shiitake", "saffron",
    "garlic", "lavender", "chutney", "jerky", "beeswax", "ketchup", "relish", "tobacco",
];

/// "weaver and dyer": two trades of one person.
fn is_one_person(lower: &[Cow<'_, str>]) -> bool {
    let Some(and) = lower.iter().position(|w| w == "and") else { return false };
    let one = |words: &[Cow<'_, str>]| words.last().is_some_and(|w| !w.ends_with('s') && is_trade(w));
    one(&lower[..and]) && one(&lower[and + 1..])
}

/// Whether a word names somebody by what they do: "dyer", "artist", "blacksmith".
fn is_trade(word: &str) -> bool {
    contains(List::Person(Language::En), word) || word == "tech" || word.len() > 4 && ends_as_trade(word)
}

/// Whether a word ends as those do that name a trade.
#[must_use]
pub fn ends_as_trade(word: &str) -> bool {
    ["er", "or", "ist", "smith", "wright", "ian", "man", "woman"].iter().any(|end| word.ends_with(end))
}

/// Nouns that are not counted: "jam", "tweed", "coffee".
pub(super) fn mass_noun(lower: &[Cow<'_, str>]) -> bool {
    head_word(lower).is_some_and(|head| is(head, Lists::MASS))
}

/// The noun that a phrase is about: its last word before a preposition or a participle.
fn head_word<'a>(lower: &'a [Cow<'_, str>]) -> Option<&'a str> {
    // "hand embroidered cloth" ends in cloth, "tweed woven by hand" in tweed
    let behind = |at: usize| {
        lower
            .get(at + 1)
            .is_none_or(|next| is(next, Lists::PREPOSITION) || matches!(&**next, "and" | "not" | "after" | "before"))
    };
    let stop = lower.iter().enumerate().position(|(at, w)| {
        is(w, Lists::PREPOSITION)
            || matches!(&**w, "that" | "which")
            || at > 0 && super::number::participle(w) && behind(at)
    });
    lower[..stop.unwrap_or(lower.len())].last().map(|word| &**word)
}

/// A noun phrase with its article: "trained chef" gives "a trained chef"; what has one, or takes none, stays.
#[must_use]
pub fn with_article(phrase: &str) -> String {
    // "beekeeper, and I still drive the school bus": what follows the comma says nothing of the noun
    let head = phrase.split_once(", and ").map_or(phrase, |(head, _)| head);
    if phrase.is_empty() || takes_no_article(head) {
        return phrase.to_owned();
    }
    format!("{} {phrase}", article(phrase.split_whitespace().next().unwrap_or("")))
}

/// A noun phrase without its article.
#[must_use]
pub fn without_article(phrase: &str) -> &str {
    for article in ["a ", "an ", "the "] {
        if let Some(head) = phrase.get(..article.len())
            && head.eq_ignore_ascii_case(article)
        {
            return phrase[article.len()..].trim_start();
        }
    }
    phrase
}

/// A noun phrase with "the": "whole milk" gives "the whole milk"; what has another determiner stays.
#[must_use]
pub fn definite(phrase: &str) -> String {
    let bare = without_article(phrase);
    let first = bare.split(' ').next().unwrap_or("").to_lowercase();
    if bare.len() == phrase.len() && (DETERMINERS.contains(&first.as_str()) || first.ends_with("’s")) {
        return phrase.to_owned();
    }
    format!("the {bare}")
}

/// A prize with its competition: "first prize National Crafts Competition" gives "first prize in the National …";
/// none where it is one word and says nothing.
#[must_use]
pub fn prize(phrase: &str) -> Option<String> {
    let words: Vec<&str> = phrase.split(' ').collect();
    if words.len() < 2 {
        return None;
    }
    let Some(named) = words.iter().skip(1).position(|w| w.starts_with(char::is_uppercase)).map(|at| at + 1) else {
        return Some(phrase.to_owned());
    };
    let common = words[..named].iter().all(|w| w.starts_with(char::is_lowercase));
    let award = matches!(words[named - 1], "prize" | "place" | "medal" | "gold" | "silver" | "bronze" | "award");
    if common && award {
        return Some(format!("{} in the {}", words[..named].join(" "), words[named..].join(" ")));
    }
    Some(phrase.to_owned())
}
