//! English: the form of a phrase, articles, number.

use super::lists::{List, contains};
use super::{Form, Language, text};

const PLACE: &[&str] = &[
    "in",
    "at",
    "on",
    "behind",
    "near",
    "between",
    "under",
    "above",
    "beside",
    "beneath",
    "opposite",
    "outside",
    "inside",
    "along",
    "by",
    "among",
    "amid",
    "across",
    "below",
    "next",
    "around",
    "within",
    "off",
    "up",
    "down",
    "above",
    "overlooking",
    "halfway",
    "just",
    "high",
];
const TIME: &[&str] = &["when", "while", "after", "before", "since", "once", "until", "whenever"];
const SUBJECTS: &[&str] = &[
    "i",
    "we",
    "he",
    "she",
    "they",
    "it",
    "you",
    "there",
    "this",
    "that",
    "nobody",
    "everyone",
    "everybody",
    "somebody",
    "someone",
    "nothing",
    "people",
    "i'm",
    "we're",
    "it's",
    "i've",
    "we've",
    "i'd",
    "that's",
    "there's",
];
const RELATIVES: &[&str] = &["what", "who", "which", "that", "whose", "where", "whom"];
const DETERMINERS: &[&str] =
    &["a", "an", "the", "my", "our", "his", "her", "their", "its", "this", "these", "those", "one", "two", "some"];
const PREPOSITIONS: &[&str] = &[
    "of", "in", "at", "on", "from", "for", "with", "by", "to", "near", "behind", "between", "under", "over", "without",
    "into", "about", "around", "across", "through", "along", "per", "off", "up", "than", "as",
];

/// Verbs that mostly begin an infinitive without "to" or an instruction.
const GERUND_NOT: &[&str] = &[
    "thing",
    "something",
    "nothing",
    "anything",
    "everything",
    "king",
    "ring",
    "spring",
    "string",
    "wing",
    "evening",
    "morning",
    "ceiling",
    "wedding",
    "building",
    "being",
];

/// The form of a phrase or clause that holds one sentence.
pub(super) fn form(phrase: &str) -> Form {
    let tokens: Vec<String> = text::words(phrase).map(|w| w.to_lowercase().replace('’', "'")).collect();
    let Some(first) = tokens.first().map(String::as_str) else { return Form::Noun };
    if TIME.contains(&first) {
        return Form::When;
    }
    if first == "to" && tokens.len() > 1 {
        return Form::Verb;
    }
    if PLACE.contains(&first) && !matches!(first, "by" | "on" | "up" | "off")
        || matches!(
            (first, tokens.get(1).map(String::as_str)),
            ("by" | "on" | "up" | "off", Some("the" | "a" | "our" | "my"))
        )
    {
        return Form::Place;
    }
    let relative = tokens.get(1).is_some_and(|w| RELATIVES.contains(&w.as_str()));
    if SUBJECTS.contains(&first)
        && tokens.len() > 1
        && !relative
        && (first != "that" && first != "this" || finite_verb(&tokens).is_some())
    {
        return Form::Clause;
    }
    if is_gerund(first) && tokens.get(1).is_none_or(|w| w != "and") {
        return Form::Verb;
    }
    if finite_verb(&tokens).is_some() {
        return Form::Clause;
    }
    if tokens.len() <= 3
        && tokens
            .iter()
            .all(|w| contains(List::Sense(Language::En), w) || matches!(w.as_str(), "and" | "or" | "but" | "very"))
    {
        return Form::Quality;
    }
    Form::Noun
}

/// Whether a word is the -ing form of a verb.
pub(super) fn is_gerund(word: &str) -> bool {
    word.len() > 5 && word.ends_with("ing") && !GERUND_NOT.contains(&word)
}

/// Where the clause's verb stands, outside relative clauses.
fn finite_verb(tokens: &[String]) -> Option<usize> {
    let mut relative = false;
    for (at, word) in tokens.iter().enumerate() {
        if RELATIVES.contains(&word.as_str()) && at > 0 {
            relative = true;
            continue;
        }
        if at == 0 {
            continue;
        }
        // what happens in "my father, when I was a girl" happens beside the phrase
        if TIME.contains(&word.as_str()) && word != "once" || matches!(word.as_str(), "because" | "if" | "so") {
            return None;
        }
        // "a bit", "the cut": after a determiner or a preposition a word is a noun
        if DETERMINERS.contains(&tokens[at - 1].as_str()) || PREPOSITIONS.contains(&tokens[at - 1].as_str()) {
            continue;
        }
        let plural_subject =
            at < 4 && plural_word(&tokens[at - 1]) || tokens[at - 1] == "people" || tokens[at - 1] == "here" && at < 4;
        let participle = matches!(
            word.as_str(),
            "cut" | "cast" | "set" | "spread" | "split" | "knit" | "put" | "let" | "shed" | "hand" | "like"
        );
        let plain_verb = plural_subject && !participle && contains(List::Base(Language::En), word);
        if plain_verb || contains(List::Verb(Language::En), word) && !after_participle_slot(tokens, at) {
            if relative {
                relative = false;
                continue;
            }
            return Some(at);
        }
    }
    None
}

/// "wool dyed and spun there", "cloth left to dry": a participle right after a noun is no finite verb
/// unless a subject that can act stands before it.
fn after_participle_slot(tokens: &[String], at: usize) -> bool {
    let word = tokens[at].as_str();
    let noun_use = matches!(
        word,
        "used"
            | "left"
            | "made"
            | "cut"
            | "built"
            | "grown"
            | "spun"
            | "wound"
            | "found"
            | "bought"
            | "sold"
            | "caught"
            | "brought"
            | "taught"
            | "kept"
            | "works"
            | "needs"
            | "uses"
            | "turns"
            | "shows"
            | "looks"
            | "fills"
            | "stands"
            | "weaves"
            | "starts"
            | "smells"
            | "sounds"
            | "carries"
            | "walks"
            | "ordered"
            | "called"
            | "lent"
            | "cost"
            | "stock"
            | "turned"
            | "burnt"
            | "sent"
            | "learned"
            | "won"
            | "bent"
            | "fed"
            | "led"
            | "meant"
            | "dug"
            | "wove"
    );
    if !noun_use {
        return false;
    }
    let before = tokens[at - 1].as_str();
    let acting =
        SUBJECTS.contains(&before) || at <= 3 && tokens[..at].iter().any(|w| contains(List::Person(Language::En), w));
    !acting
}

/// "a" or "an", by the sound that the word begins with.
#[must_use]
pub fn article(word: &str) -> &'static str {
    let lower = text::bare(word).to_lowercase();
    let an = if let Some(digit) = lower.chars().next().filter(char::is_ascii_digit) {
        digit == '8' || lower == "11" || lower == "18" || lower.starts_with("11-") || lower.starts_with("18-")
    } else if word.chars().filter(|c| c.is_alphabetic()).count() > 1
        && word.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
    {
        lower.starts_with(['a', 'e', 'f', 'h', 'i', 'l', 'm', 'n', 'o', 'r', 's', 'x'])
    } else if ["hour", "honest", "honour", "honor", "heir"].iter().any(|w| lower.starts_with(w)) {
        true
    } else if ["uni", "use", "usu", "eu", "ewe", "one", "once", "ut", "ure"].iter().any(|w| lower.starts_with(w))
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

/// Whether a noun phrase stands without an article: it has one, a possessive, a number, or takes none.
fn takes_no_article(phrase: &str) -> bool {
    let lower: Vec<String> = text::words(phrase).map(str::to_lowercase).collect();
    let Some(first) = lower.first().map(String::as_str) else { return true };
    DETERMINERS.contains(&first)
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
        )
        || phrase
            .split_whitespace()
            .next()
            .is_some_and(|w| w.chars().next().is_some_and(char::is_uppercase) && !w.contains('-') && lower.len() == 1)
        || is_plural(phrase)
        || mass_noun(&lower)
}

const MASS: &[&str] = &[
    "jam",
    "marmalade",
    "tweed",
    "cloth",
    "coffee",
    "tea",
    "chocolate",
    "honey",
    "soap",
    "cheese",
    "bread",
    "leather",
    "wool",
    "cotton",
    "linen",
    "silk",
    "sugar",
    "salt",
    "butter",
    "pottery",
    "jewellery",
    "furniture",
    "lace",
    "batik",
    "ikat",
    "paper",
    "oil",
    "wine",
    "cider",
    "beer",
    "gin",
    "food",
    "work",
    "knitwear",
    "clothing",
    "glass",
    "stoneware",
    "earthenware",
    "basketry",
    "weaving",
    "tempeh",
    "sambal",
    "embroidery",
    "yarn",
    "fabric",
    "cooking",
    "milk",
    "yoghurt",
    "ice",
    "rice",
    "vinegar",
    "sauce",
    "paste",
    "pasta",
    "granola",
    "toffee",
    "fudge",
    "charcuterie",
    "bacon",
    "ham",
    "seaweed",
    "woodwork",
    "metalwork",
    "porcelain",
    "ware",
];

/// Nouns that are not counted: "jam", "tweed", "coffee".
fn mass_noun(lower: &[String]) -> bool {
    head_word(lower).is_some_and(|head| MASS.contains(&head))
}

/// The noun that a phrase is about: its last word before a preposition or a participle.
fn head_word(lower: &[String]) -> Option<&str> {
    let stop = lower.iter().position(|w| {
        PREPOSITIONS.contains(&w.as_str())
            || matches!(w.as_str(), "made" | "woven" | "that" | "which" | "dyed" | "spun")
    });
    lower[..stop.unwrap_or(lower.len())].last().map(String::as_str)
}

/// A noun phrase with its article: "trained chef" gives "a trained chef"; what has one, or takes none, stays.
#[must_use]
pub fn with_article(phrase: &str) -> String {
    if phrase.is_empty() || takes_no_article(phrase) {
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

/// Whether a noun phrase names more than one thing, so that a verb after it is "are".
#[must_use]
pub fn is_plural(phrase: &str) -> bool {
    let tokens: Vec<String> = phrase.split_whitespace().map(str::to_lowercase).collect();
    let Some(first) = tokens.first() else { return false };
    if matches!(first.as_str(), "a" | "an" | "one" | "each" | "every" | "this") {
        return false;
    }
    if matches!(
        first.as_str(),
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
    if let Ok(n) = text::bare(first).replace([',', '.'], "").parse::<u64>()
        && n != 1
    {
        return !tokens.get(1).is_some_and(|w| matches!(text::bare(w), "g" | "kg" | "ml" | "cm" | "mm" | "%"));
    }
    let mut head = "";
    for (at, token) in tokens.iter().enumerate() {
        let word = text::bare(token);
        if at > 0 && (PREPOSITIONS.contains(&word) || RELATIVES.contains(&word) || TIME.contains(&word)) {
            break;
        }
        if word == "and" && at > 0 {
            return true;
        }
        if matches!(word, "or" | "made" | "woven" | "dyed" | "spun" | "carved" | "cut" | "grown") && at > 0 {
            break;
        }
        head = word;
        if token.ends_with([',', ';', ':', '(']) {
            break;
        }
    }
    plural_word(head)
}

fn plural_word(word: &str) -> bool {
    const IRREGULAR: &[&str] = &[
        "people",
        "women",
        "men",
        "children",
        "feet",
        "mice",
        "geese",
        "teeth",
        "oxen",
        "craftsmen",
        "fishermen",
        "leaves",
    ];
    const SINGULAR: &[&str] = &[
        "glass",
        "brass",
        "grass",
        "canvas",
        "moss",
        "gas",
        "lens",
        "bus",
        "class",
        "dress",
        "mattress",
        "press",
        "business",
        "process",
        "cactus",
        "citrus",
        "molasses",
        "asparagus",
        "hibiscus",
        "series",
        "always",
        "sometimes",
        "christmas",
        "harris",
        "wales",
        "lewis",
        "couscous",
        "hummus",
    ];
    IRREGULAR.contains(&word)
        || word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("us")
            && !word.ends_with("is")
            && !word.ends_with("'s")
            && !word.ends_with("’s")
            && !SINGULAR.contains(&word)
}

/// The possessive: "Sari's", "the weavers'".
#[must_use]
pub fn possessive(name: &str) -> String {
    let plural = plural_word(&name.split_whitespace().next_back().unwrap_or("").to_lowercase())
        && name.starts_with(|c: char| c.is_lowercase());
    if plural { format!("{name}’") } else { format!("{name}’s") }
}

/// Whether a text is a clause with a subject of its own ("the smell goes through every room").
#[must_use]
pub fn form_is_clause_with_subject(phrase: &str) -> bool {
    let first = phrase.split_whitespace().next().unwrap_or("").to_lowercase();
    (DETERMINERS.contains(&first.as_str()) || SUBJECTS.contains(&first.as_str())) && form(phrase) == Form::Clause
}

/// A noun phrase in the plural, without its article: "a carved wooden mask" gives "carved wooden masks"; mass nouns stay.
#[must_use]
pub fn in_plural(phrase: &str) -> String {
    let bare = without_article(phrase);
    let lower: Vec<String> = text::words(bare).map(str::to_lowercase).collect();
    if bare.len() == phrase.len() && is_plural(bare) || mass_noun(&lower) {
        return bare.to_owned();
    }
    let tokens: Vec<&str> = bare.split(' ').collect();
    let stop = tokens.iter().enumerate().position(|(at, t)| {
        let word = text::bare(t).to_lowercase();
        at > 0
            && (PREPOSITIONS.contains(&word.as_str())
                || RELATIVES.contains(&word.as_str())
                || matches!(
                    word.as_str(),
                    "made" | "woven" | "dyed" | "spun" | "carved" | "cut" | "glazed" | "printed" | "sewn"
                ))
    });
    let stop = stop.unwrap_or(tokens.len());
    // in "a fine cut, old-style marmalade" the noun is still to come after the comma; in "a mug, glazed to a line" it is not
    let comma = tokens[..stop]
        .iter()
        .rposition(|t| t.ends_with(','))
        .filter(|c| c + 1 < stop && stop == tokens.len() && tokens[c + 1..].len() > 2 || c + 1 == stop);
    let head = comma.map_or(stop, |c| c + 1).saturating_sub(1);
    let mut out: Vec<String> = tokens.iter().map(|t| (*t).to_owned()).collect();
    if let Some(word) = out.get_mut(head) {
        let core = text::bare(word).to_owned();
        *word = word.replacen(&core, &plural_of(&core), 1);
    }
    out.join(" ")
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
    ];
    let lower = word.to_lowercase();
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

/// A phrase of the same head as the product's name, without it: "a fine cut, old-style marmalade" beside "Seville Orange
/// Marmalade" gives "the fine cut, old-style kind"; none where the heads differ or nothing else is said.
#[must_use]
pub fn as_kind(phrase: &str, product: &str) -> Option<String> {
    let bare = without_article(phrase);
    let (rest, head) = bare.rsplit_once(' ')?;
    let last = product.split_whitespace().next_back()?;
    (head.eq_ignore_ascii_case(last)).then(|| format!("the {rest} kind"))
}

/// Where a place is: "in Ubud", "on the Isle of Harris".
#[must_use]
pub fn located(place: &str) -> String {
    let lower = place.to_lowercase();
    if lower.starts_with("isle of") || lower.starts_with("island of") {
        return format!("on the {place}");
    }
    if lower.starts_with("in ") || lower.starts_with("on ") || lower.starts_with("near ") || lower.starts_with("at ") {
        return place.to_owned();
    }
    format!("in {place}")
}

/// "the" before a name that ends in a common plural: "the Great Taste judges".
#[must_use]
pub fn with_the(name: &str) -> String {
    let last = name.split_whitespace().next_back().unwrap_or("");
    let common = last.starts_with(char::is_lowercase) && plural_word(&last.to_lowercase());
    let begins = name.to_lowercase().starts_with("the ");
    if name.starts_with("Isle of") || name.starts_with("Island of") {
        return format!("the {name}");
    }
    if common && !begins && name.starts_with(char::is_uppercase) { format!("the {name}") } else { name.to_owned() }
}
