//! Where a clause hides: behind a time, behind a thing without its "that", in a short "is".

use super::form::{Word, has_verb, words};
use super::is;
use super::verb::finite_verb;
use crate::language::lists::Lists;
use crate::language::text;

/// "after my mother died, I took over": a time and, after its comma, a clause with its own subject.
pub(super) fn with_main_clause(phrase: &str) -> bool {
    phrase.split(", ").skip(1).any(|part| {
        let first = text::lower(text::words(part).next().unwrap_or(""));
        matches!(&*first, "i" | "we" | "he" | "she" | "they" | "it" | "you")
            || matches!(&*first, "a" | "the" | "my") && has_verb(part)
    })
}

/// "after hours at the forge I had blisters", "when I was twelve I'd get up": a time, and its main clause without a comma.
pub(super) fn main_behind(words: &[Word<'_>]) -> bool {
    let pronoun = |w: &Word<'_>| {
        matches!(&*w.text, "I" | "i" | "we" | "he" | "she" | "they" | "it" | "i’d" | "i'd" | "we’d" | "we'd")
    };
    let Some(at) = words.iter().skip(3).position(pronoun).map(|at| at + 3) else { return false };
    let before = &words[1..at];
    let joined =
        matches!(&*words[at - 1].text, "and" | "that" | "what" | "which" | "who" | "where" | "said" | "but" | "as");
    let thing = words[0].text == "after" && finite_verb(before).is_none() && !pronoun(&words[1]);
    let state = words[0].text == "when" && pronoun(&words[1]) && matches!(&*words[2].text, "was" | "were");
    // "when it won it had no label": the same word again, and nobody said or knew anything in between
    let again =
        words[0].text == "when" && words[1].text == words[at].text && !before.iter().any(|w| is_saying(&w.text));
    // "when my husband retired he started": who did something, and right behind it who did what then
    let done = words[0].text == "when"
        && !pronoun(&words[1])
        && (words[at - 1].is(Lists::VERB) || words[at - 1].text.len() > 4 && words[at - 1].text.ends_with("ed"))
        && !is_saying(&words[at - 1].text)
        && finite_verb(&words[at..]).is_some();
    !joined && (thing || state || again || done)
}

fn is_saying(word: &str) -> bool {
    const SAYING: &[&str] = &[
        "told", "said", "thought", "knew", "realised", "realized", "decided", "found", "saw", "heard", "hoped", "felt",
        "wished", "noticed", "understood", "learned", "asked", "and", "that", "what", "if", "because",
    ];
    SAYING.contains(&word)
}

/// "when it won double gold it had no label": a time, and the main clause with it.
#[must_use]
pub fn is_time_with_main(phrase: &str) -> bool {
    let is_time = text::words(phrase).next().is_some_and(|first| Word::at_head(first).is(Lists::TIME));
    is_time && (with_main_clause(phrase) || main_behind(&words(phrase)))
}

/// "the house my friend grew up in": an article, and a preposition left at the end.
pub(super) fn is_left_open(words: &[Word<'_>]) -> bool {
    let last = words.last().filter(|_| words.len() > 3);
    words.first().is_some_and(|first| matches!(&*first.text, "a" | "an" | "the"))
        && last
            .is_some_and(|last| matches!(&*last.text, "in" | "on" | "from" | "to" | "with" | "at" | "past" | "about"))
}

/// What is done to somebody.
pub(super) const DONE: &[&str] = &[
    "put", "pushed", "forced", "driven", "urged", "encouraged", "inspired", "asked", "told", "stuck", "tired", "bored",
    "fed", "faced", "fired", "laid",
];

/// "put under pressure by a friend, I came out": what was done to the maker, and behind the comma what the maker did.
#[must_use]
pub fn is_done_to_maker(phrase: &str) -> bool {
    let mut words = text::words(phrase);
    let first = text::lower(words.next().unwrap_or(""));
    let next = words.next().is_some_and(|next| !matches!(next, "it" | "me" | "us" | "him" | "her" | "them"));
    is(&first, Lists::DONE) && next && with_main_clause(phrase)
}

/// "from the car you use your eyes only": where from, and who does what there.
#[must_use]
pub fn acts_from(phrase: &str) -> bool {
    if !phrase.starts_with("from ") {
        return false;
    }
    let words = words(phrase);
    let subject = words.iter().skip(2).position(|w| matches!(&*w.text, "you" | "we" | "they" | "I")).map(|at| at + 2);
    subject.is_some_and(|at| {
        words.get(at + 1).is_some_and(|verb| verb.is(Lists::VERB.and(Lists::BASE))) && words.len() > at + 2
    })
}

pub(super) fn is_got(word: &str) -> bool {
    matches!(word, "recycled" | "reclaimed" | "salvaged" | "foraged" | "rescued" | "bought" | "grown" | "donated")
}

/// "day", "night": a time that a clause may say more of.
pub(super) fn is_time(word: &str) -> bool {
    const TIMES: &[&str] = &[
        "day", "morning", "evening", "night", "week", "weekend", "month", "year", "summer", "winter", "moment", "time",
    ];
    TIMES.contains(&word)
}

/// Whether somebody acts from a word on: "the cows ate …", "I left".
pub(super) fn acts_at(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| {
        let subject = word.is(Lists::SUBJECT.and(Lists::DETERMINER).and(Lists::PERSON))
            || word.text.starts_with(char::is_uppercase);
        subject && finite_verb(&words[at..]).is_some()
    })
}

/// "after six months we bought …", "every year I bring …": how often or after how long, and then who does what.
pub(super) fn time_with_clause(words: &[Word<'_>]) -> bool {
    let Some(first) = words.first() else { return false };
    if !matches!(&*first.text, "after" | "in" | "within" | "every" | "each" | "one") {
        return false;
    }
    // "after further thought we realised": no noun with a determiner that the clause could say more of
    let subject = |w: &Word<'_>| matches!(&*w.text, "I" | "we" | "there" | "they" | "he" | "she");
    let at = words.iter().position(subject).filter(|at| (2..5).contains(at));
    if first.text == "after"
        && let Some(at) = at
        && !words[1].is(Lists::DETERMINER.and(Lists::SUBJECT))
        && !matches!(&*words[1].text, "everything" | "all" | "what" | "things")
        && finite_verb(&words[..at - 1]).is_none()
        && finite_verb(&words[at..]).is_some()
    {
        return true;
    }
    let unit = words.iter().take(4).position(|w| is_time(w.text.strip_suffix('s').unwrap_or(&w.text)));
    let pronoun = |w: &Word<'_>| matches!(&*w.text, "i" | "I" | "we" | "he" | "she" | "they");
    unit.is_some_and(|unit| unit > 0 && words.get(unit + 1).is_some_and(pronoun))
}

/// "the river’s at the bottom", "nothing’s been on a plane": the word ends in a short "is" or "has".
pub(super) fn contracts(words: &[Word<'_>], at: usize) -> bool {
    let short = |w: &Word<'_>| w.text.ends_with("’s") || w.text.ends_with("'s");
    words.get(at).is_some_and(short)
        && words.get(at + 1).is_some_and(|next| {
            matches!(&*next.text, "been" | "not" | "always" | "never" | "still" | "gone" | "at" | "in" | "on" | "under")
        })
}

/// "the owners of the farm I used to run past", "a book my aunt gave me": a thing, and a relative clause without its "that".
pub(super) fn has_bare_relative(words: &[Word<'_>]) -> bool {
    let Some(first) = words.first() else { return false };
    if !matches!(&*first.text, "a" | "an" | "the" | "some" | "old") {
        return false;
    }
    let pronoun = |w: &Word<'_>| {
        let short = ["’d", "’ve", "'d", "'ve"].iter().find_map(|end| w.text.strip_suffix(end)).unwrap_or(&w.text);
        matches!(short, "I" | "i" | "we" | "you" | "he" | "she" | "they")
    };
    let Some(at) = words.iter().position(pronoun).filter(|at| *at >= 2) else { return false };
    let before = &words[at - 1];
    let noun =
        !is_time(&before.text) && !before.is(Lists::FUNCTION.and(Lists::PREPOSITION).and(Lists::TIME).and(Lists::VERB));
    let Some(verb) = finite_verb(&words[at..]).map(|verb| at + verb) else { return false };
    noun && finite_verb(&words[..at]).is_none() && finite_verb(&words[verb..]).is_none()
}
