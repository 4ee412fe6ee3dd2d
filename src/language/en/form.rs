//! The form of a phrase: what part of speech people really gave.

use super::number::plural_word;
use super::{DETERMINERS, PLACE, PREPOSITIONS, RELATIVES, SUBJECTS, TIME};
use crate::language::lists::{List, contains};
use crate::language::{Form, Language, text};

/// Words in -ing that are no verbs.
const GERUND_NOT: &[&str] = &[
    "thing", "something", "nothing", "anything", "everything", "king", "ring", "spring", "string", "wing", "evening",
    "morning", "ceiling", "wedding", "building", "being",
];

/// The form of a phrase or clause that holds one sentence.
pub(in crate::language) fn form(phrase: &str) -> Form {
    let tokens = tokens(phrase);
    let Some(first) = tokens.first().map(String::as_str) else { return Form::Noun };
    if is_weekday(first) {
        return Form::When;
    }
    // "depends on the moon": it has no subject, and is none
    if matches!(first, "depends" | "varies") {
        return Form::Clause;
    }
    // "in 2013 I turned back a family"
    if first == "in" && tokens.get(1).is_some_and(|w| is_year(w)) && finite_verb(&tokens[1..]).is_some() {
        return Form::Whole;
    }
    if TIME.contains(&first) {
        return if with_main_clause(phrase) { Form::Whole } else { Form::When };
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
    if finite_verb(&tokens).is_some() || name_acts(phrase) {
        return Form::Clause;
    }
    // "warm in the winter"
    if contains(List::Sense(Language::En), first)
        && tokens.get(1).is_some_and(|w| matches!(w.as_str(), "in" | "on" | "to" | "like" | "at" | "as"))
    {
        return Form::Quality;
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

/// "Tuesdays", "saturday".
fn is_weekday(word: &str) -> bool {
    const DAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    DAYS.contains(&word.strip_suffix('s').unwrap_or(word))
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
}

/// The words of a phrase in lower case; a capital inside it is kept, because a name is no verb ("David Drew").
fn tokens(phrase: &str) -> Vec<String> {
    let lower = |w: &str| w.to_lowercase().replace('’', "'");
    text::words(phrase)
        .enumerate()
        .map(|(at, w)| {
            let name = at > 0 && w.starts_with(char::is_uppercase) && !w.starts_with('I');
            if name { w.to_owned() } else { lower(w) }
        })
        .collect()
}

/// "after my mother died, I took over": a time and, after its comma, a clause with its own subject.
fn with_main_clause(phrase: &str) -> bool {
    phrase.split(", ").skip(1).any(|part| {
        let first = text::words(part).next().unwrap_or("").to_lowercase();
        matches!(first.as_str(), "i" | "we" | "he" | "she" | "they" | "it" | "you")
    })
}

/// "Louis won first prize": a name, and right after it a verb that can also be a participle.
fn name_acts(phrase: &str) -> bool {
    let words: Vec<&str> = text::words(phrase).take(4).collect();
    let name = |w: &&str| w.chars().next().is_some_and(char::is_uppercase);
    let verb = |w: &&str| {
        let lower = w.to_lowercase();
        contains(List::Verb(Language::En), &lower) || lower.len() > 4 && lower.ends_with("ed")
    };
    words.iter().position(|w| !name(w)).is_some_and(|at| (1..=3).contains(&at) && verb(&words[at]))
}

/// Whether a word is the -ing form of a verb.
pub(in crate::language) fn is_gerund(word: &str) -> bool {
    word.len() > 5 && word.ends_with("ing") && !word.contains('-') && !GERUND_NOT.contains(&word)
}

/// Whether a finite verb stands in a text ("in 2010 a whole order came back").
#[must_use]
pub fn has_verb(phrase: &str) -> bool {
    finite_verb(&tokens(phrase)).is_some()
}

/// Where the clause's verb stands, outside relative clauses.
fn finite_verb(tokens: &[String]) -> Option<usize> {
    let mut relative = false;
    // where the verbs of a relative clause end ("who has never had one")
    let mut behind = 0;
    for (at, word) in tokens.iter().enumerate() {
        if at < behind {
            continue;
        }
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
        let one = at >= 2 && tokens[at - 1] == "one" && !PREPOSITIONS.contains(&tokens[at - 2].as_str());
        if !one && DETERMINERS.contains(&tokens[at - 1].as_str()) || PREPOSITIONS.contains(&tokens[at - 1].as_str()) {
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
                behind = verbs_end(tokens, at);
                continue;
            }
            return Some(at);
        }
        // "my wife put three bars on a stall": somebody acts, so the word is no participle
        if !relative && matches!(word.as_str(), "put" | "cut" | "let" | "set") && is_somebody(&tokens[at - 1]) {
            return Some(at);
        }
    }
    None
}

fn is_somebody(word: &str) -> bool {
    contains(List::Person(Language::En), word)
}

/// Where a run of verbs ends that an auxiliary begins: "has never had", "would have been told".
fn verbs_end(tokens: &[String], at: usize) -> usize {
    const AUXILIARY: &[&str] = &[
        "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must",
        "should", "do", "does", "did", "can't", "won't", "don't", "doesn't", "didn't", "hasn't", "haven't", "hadn't",
    ];
    if !AUXILIARY.contains(&tokens[at].as_str()) {
        return at;
    }
    let goes_on = |w: &&String| {
        matches!(w.as_str(), "never" | "not" | "always" | "ever" | "just" | "also" | "been" | "still")
            || contains(List::Verb(Language::En), w)
            || w.len() > 4 && w.ends_with("ed")
    };
    at + 1 + tokens[at + 1..].iter().take_while(goes_on).count()
}

/// "wool dyed and spun there", "cloth left to dry": a participle right after a noun is no finite verb
/// unless a subject that can act stands before it.
fn after_participle_slot(tokens: &[String], at: usize) -> bool {
    let word = tokens[at].as_str();
    // "a man called Warren"
    if matches!(word, "called" | "named") && tokens.get(at + 1).is_some_and(|w| w.starts_with(char::is_uppercase)) {
        return true;
    }
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
    let acting = SUBJECTS.contains(&before)
        || is_named_before(tokens, at)
        || at <= 3 && tokens[..at].iter().any(|w| contains(List::Person(Language::En), w));
    !acting
}

/// "a woman called Rima learned to ride": whoever has just been named acts.
fn is_named_before(tokens: &[String], at: usize) -> bool {
    at >= 2 && tokens[at - 1].starts_with(char::is_uppercase) && matches!(tokens[at - 2].as_str(), "called" | "named")
}

/// Whether a text is a clause with a subject of its own ("the smell goes through every room").
#[must_use]
pub fn form_is_clause_with_subject(phrase: &str) -> bool {
    if name_acts(phrase) {
        return true;
    }
    let first = phrase.split_whitespace().next().unwrap_or("").to_lowercase().replace('’', "'");
    (DETERMINERS.contains(&first.as_str()) || SUBJECTS.contains(&first.as_str())) && form(phrase) == Form::Clause
}

/// The plain form of an -ing form that is a known verb: "soaking" gives "soak", "cutting" gives "cut".
#[must_use]
pub fn plain_form(word: &str) -> Option<String> {
    let lower = text::bare(word).to_lowercase();
    let stem = lower.strip_suffix("ing").filter(|s| s.len() > 2)?;
    let single =
        stem.chars().next_back().filter(|c| stem.ends_with(&format!("{c}{c}"))).map(|_| &stem[..stem.len() - 1]);
    let candidates = [Some(stem.to_owned()), Some(format!("{stem}e")), single.map(str::to_owned)];
    candidates.into_iter().flatten().find(|c| contains(List::Base(Language::En), c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_gave_is_told_by_its_verb() {
        for (phrase, expected) in [
            ("a woman called Rima learned to ride in our car park at 61", Form::Clause),
            ("a man called Warren at a living history museum", Form::Noun),
            ("my wife put three bars on a stall to get rid of them", Form::Clause),
            ("a rebuilt bike for somebody who has never had one", Form::Noun),
            ("in 2013 I turned back a family with a pushchair", Form::Whole),
            ("in 2013", Form::Place),
            ("Tuesdays from four, ring the bell", Form::When),
            ("depends on the moon", Form::Clause),
            ("my father cut the wood", Form::Clause),
            ("the wood cut in winter", Form::Noun),
            ("the shop one had no taste", Form::Clause),
            ("we'd bought a donkey at a fair by mistake", Form::Clause),
        ] {
            assert_eq!(form(phrase), expected, "{phrase}");
        }
    }
}
