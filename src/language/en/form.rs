//! The form of a phrase: what part of speech people really gave.

use std::borrow::Cow;

use super::clause::{
    acts_at, contracts, has_bare_relative, is_done_to_maker, is_got, is_left_open, is_time, main_behind,
    time_with_clause, with_main_clause,
};
use super::verb::finite_verb;
use crate::language::lists::{self, List, Lists, contains};
use crate::language::{Form, Language, text};

/// Words in -ing that are no verbs.
const GERUND_NOT: &[&str] = &[
    "thing", "something", "nothing", "anything", "everything", "king", "ring", "spring", "string", "wing", "evening",
    "morning", "ceiling", "wedding", "building", "being",
];

/// A word of a phrase, and the lists that it stands in.
pub(super) struct Word<'a> {
    pub(super) text: Cow<'a, str>,
    lists: Lists,
}

impl<'a> Word<'a> {
    /// A word at the head of a phrase, where a capital says nothing.
    pub(super) fn at_head(word: &'a str) -> Word<'a> {
        // the lists have their words as they are mostly typed
        let lists = lists::of(word, Language::En);
        if lists != Lists::default() {
            return Word { text: Cow::Borrowed(word), lists };
        }
        match text::plain(word) {
            Cow::Borrowed(word) => Word { text: Cow::Borrowed(word), lists },
            text => Word { lists: lists::of(&text, Language::En), text },
        }
    }

    /// A word inside a phrase: with a capital it is a name, but for "I".
    fn inside(word: &'a str) -> Word<'a> {
        if word.starts_with(char::is_uppercase) && !word.starts_with('I') {
            return Word { text: Cow::Borrowed(word), lists: Lists::default() };
        }
        Word::at_head(word)
    }

    pub(super) fn is(&self, lists: Lists) -> bool {
        self.lists.any(lists)
    }
}

/// The form of a phrase or clause that holds one sentence.
pub(in crate::language) fn form(phrase: &str) -> Form {
    if begins_with_subject(phrase) {
        return Form::Clause;
    }
    let words = words(phrase);
    let Some(first) = words.first() else { return Form::Noun };
    let second = words.get(1);
    if is_weekday(&first.text) {
        return Form::When;
    }
    // "depends on the moon": it has no subject, and is none
    if matches!(&*first.text, "depends" | "varies") || first.text == "used" && second.is_some_and(|w| w.text == "to") {
        return Form::Clause;
    }
    // "in 2013 I turned back a family", "after six months we bought some more"
    if first.text == "in" && is_dated_clause(&words)
        || time_with_clause(&words)
        || first.is(Lists::DONE) && is_done_to_maker(phrase)
    {
        return Form::Whole;
    }
    // "around 400 crates" is a count, "around the corner" a place; "don’t be in a hurry" is a sentence
    if matches!(&*first.text, "around" | "about" | "under" | "over")
        && second.is_some_and(|word| word.text.starts_with(|c: char| c.is_ascii_digit()))
    {
        return Form::Noun;
    }
    if matches!(&*first.text, "don’t" | "don't" | "dont") {
        return Form::Whole;
    }
    // "the day the cows ate my burger mix"
    if first.text == "the" && second.is_some_and(|word| is_time(&word.text)) && acts_at(&words, 2) {
        return Form::When;
    }
    // "nothing’s been on a plane"
    if contracts(&words, 0) {
        return Form::Clause;
    }
    // "recycled, from a bullion dealer": how a thing was got, before where
    if is_got(&first.text) && second.is_none_or(|word| word.is(Lists::PREPOSITION)) {
        return Form::Quality;
    }
    if has_bare_relative(&words) || is_left_open(&words) {
        return Form::Noun;
    }
    if first.is(Lists::TIME) {
        let whole = with_main_clause(phrase) || main_behind(&words);
        return if whole { Form::Whole } else { Form::When };
    }
    if first.text == "to" && second.is_some() {
        // "to be authentic I needed to get my hands dirty"
        let needed = words.windows(3).skip(1).any(|run| {
            matches!(&*run[0].text, "I" | "i" | "we")
                && matches!(&*run[1].text, "needed" | "decided")
                && run[2].text == "to"
        });
        if needed && !words.iter().any(|word| word.is(Lists::RELATIVE) || word.text == "what") {
            return Form::Whole;
        }
        return Form::Verb;
    }
    if begins_place(first, second) {
        return Form::Place;
    }
    // "baking begins at nine": what is done is the clause's subject
    const GOES_ON: &[&str] = &["begins", "starts", "is", "takes", "was", "took", "started", "began", "means", "ends"];
    if is_gerund(&first.text) && second.is_some_and(|word| GOES_ON.contains(&&*word.text)) {
        return Form::Clause;
    }
    if is_gerund(&first.text) && second.is_none_or(|word| word.text != "and") {
        return Form::Verb;
    }
    if finite_verb(&words).is_some() || name_acts(phrase) {
        return Form::Clause;
    }
    if is_quality(&words) { Form::Quality } else { Form::Noun }
}

/// "I kept bees", "nobody taught me": a subject, and no relative clause that says more of it. So most sentences begin, and
/// none of the other rules looks at such a word; "this" and "that" may also stand before a noun, and need their verb.
fn begins_with_subject(phrase: &str) -> bool {
    let mut words = text::words(phrase);
    let (Some(first), Some(second)) = (words.next(), words.next()) else { return false };
    let first = Word::at_head(first);
    first.is(Lists::SUBJECT) && !matches!(&*first.text, "this" | "that") && !Word::inside(second).is(Lists::RELATIVE)
}

/// "by the sea" is a place, "by hand" is none.
fn begins_place(first: &Word<'_>, second: Option<&Word<'_>>) -> bool {
    if matches!(&*first.text, "downtown" | "upstairs" | "downstairs") {
        return second.is_none_or(|word| !word.text.starts_with(char::is_uppercase));
    }
    // "mostly up a ladder"
    if matches!(&*first.text, "mostly" | "mainly" | "usually" | "often") {
        return second.is_some_and(|word| word.is(Lists::PLACE) || matches!(&*word.text, "on" | "up" | "by"));
    }
    if matches!(&*first.text, "by" | "on" | "up" | "off") {
        return second.is_some_and(|word| matches!(&*word.text, "the" | "a" | "our" | "my"));
    }
    // "right around the corner"
    first.text == "right" && second.is_some_and(|word| word.is(Lists::PLACE)) || first.is(Lists::PLACE)
}

/// "warm in the winter", "warm and very dark".
fn is_quality(words: &[Word<'_>]) -> bool {
    let with_more = words.get(1).is_some_and(|w| matches!(&*w.text, "in" | "on" | "to" | "like" | "at" | "as"));
    words.first().is_some_and(|first| first.is(Lists::SENSE)) && with_more
        || words.len() <= 3
            && words.iter().all(|w| w.is(Lists::SENSE) || matches!(&*w.text, "and" | "or" | "but" | "very"))
}

/// "Tuesdays", "saturday".
fn is_weekday(word: &str) -> bool {
    const DAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let day = word.strip_suffix('s').unwrap_or(word);
    day.ends_with("day") && DAYS.contains(&day)
}

/// "in 2013 I turned back a family", "in the mid-1990s a client asked": a year or a decade, and who did what then.
fn is_dated_clause(words: &[Word<'_>]) -> bool {
    let at = 1 + usize::from(words.get(1).is_some_and(|word| word.text == "the"));
    words.get(at).is_some_and(|word| is_year(&word.text) || is_decade(&word.text))
        && finite_verb(&words[at..]).is_some()
}

/// "1990s", "mid-1990s".
fn is_decade(word: &str) -> bool {
    let years = word.rsplit('-').next().unwrap_or(word);
    years.len() == 5 && years.ends_with("0s") && years.starts_with(|c: char| c.is_ascii_digit())
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
}

/// The words of a phrase in lower case; a capital inside it is kept, because a name is no verb ("David Drew").
pub(super) fn words(phrase: &str) -> Vec<Word<'_>> {
    let mut words = Vec::with_capacity(phrase.len() / 5 + 1);
    for word in text::words(phrase) {
        words.push(if words.is_empty() { Word::at_head(word) } else { Word::inside(word) });
    }
    words
}

/// "Louis won first prize": a name, and right after it a verb that can also be a participle.
fn name_acts(phrase: &str) -> bool {
    let name = |w: &str| w.chars().next().is_some_and(char::is_uppercase);
    let verb = |w: &str| {
        let lower = text::lower(w);
        contains(List::Verb(Language::En), &lower) || lower.len() > 4 && lower.ends_with("ed")
    };
    let found = text::words(phrase).take(4).enumerate().find(|(_, word)| !name(word));
    found.is_some_and(|(at, word)| at > 0 && verb(word))
}

/// Whether a word is the -ing form of a verb.
pub(in crate::language) fn is_gerund(word: &str) -> bool {
    word.len() > 5 && word.ends_with("ing") && !word.contains('-') && !GERUND_NOT.contains(&word)
}

/// Whether a finite verb stands in a text ("in 2010 a whole order came back").
#[must_use]
pub fn has_verb(phrase: &str) -> bool {
    finite_verb(&words(phrase)).is_some()
}

/// Whether a text is a clause with a subject of its own ("the smell goes through every room").
#[must_use]
pub fn form_is_clause_with_subject(phrase: &str) -> bool {
    if name_acts(phrase) {
        return true;
    }
    let mut tokens = text::tokens(phrase);
    let first = text::plain(tokens.next().unwrap_or(""));
    // "people walking away from something", "people with no idea"
    let goes_on = |next: &str| is_gerund(next) || Word::at_head(next).is(Lists::PREPOSITION);
    if first == "people" && tokens.next().is_some_and(goes_on) && !has_verb(phrase) {
        return false;
    }
    lists::of(&first, Language::En).any(Lists::DETERMINER.and(Lists::SUBJECT)) && form(phrase) == Form::Clause
}

/// Whether somebody's own or a definite thing is followed by a word in -ed, which may be what it did: "our first harvest fitted
/// in a barrow"; not "the wood carved by hand".
#[must_use]
pub fn may_act(phrase: &str) -> bool {
    let words = words(phrase);
    let definite = words.first().is_some_and(|word| matches!(&*word.text, "my" | "our" | "the"));
    let did = words.iter().take(5).position(|word| word.text.len() > 4 && word.text.ends_with("ed")).unwrap_or(0);
    let behind = |word: &Word<'_>| word.is(Lists::PREPOSITION) && !matches!(&*word.text, "by" | "with" | "of");
    definite
        && did > 1
        && words.get(did + 1).is_some_and(behind)
        && !words[..did].iter().any(|w| w.is(Lists::PREPOSITION.and(Lists::RELATIVE)))
}

/// Whether a step may begin with its verb: "planish", "jar it the same day", "temper in the oven"; not "slowly back".
#[must_use]
pub fn may_be_verb(step: &str) -> bool {
    const OTHERS: Lists = Lists::FUNCTION.and(Lists::SENSE).and(Lists::PERSON).and(Lists::PLACE).and(Lists::TIME);
    let words = words(step);
    let Some(first) = words.first() else { return false };
    let object = words.get(1).is_none_or(|next| {
        next.is(Lists::DETERMINER.and(Lists::PREPOSITION))
            || matches!(&*next.text, "it" | "them" | "each" | "every" | "out" | "again" | "and" | "down")
    });
    let verb = first.text.bytes().all(|b| b.is_ascii_lowercase())
        && !first.is(OTHERS)
        && !["ly", "ed", "ing", "s"].iter().any(|end| first.text.ends_with(end) && !first.text.ends_with("ss"))
        && !super::number::is_count(&first.text);
    verb && object && !step.contains('.')
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
            ("in the mid-1990s a client suggested we try dyes", Form::Whole),
            ("to be authentic I needed to get my hands dirty", Form::Whole),
            ("to sell what we needed to throw away", Form::Verb),
            ("a book I’d found", Form::Noun),
            ("after a year of thinking, a quick search revealed that they grow it", Form::Whole),
            ("after my mother, the baker", Form::When),
            ("the buyer pays the weaver whose name is on it", Form::Clause),
            ("a teacher at the school bought four dozen", Form::Clause),
            ("a man at the mill built in 1900", Form::Noun),
            ("around 400 crates", Form::Noun),
            ("around the corner", Form::Place),
            ("don’t be in a hurry", Form::Whole),
            ("my husband Joe passed away", Form::Clause),
            ("uncle migrated to the US with his family", Form::Clause),
            ("a course in 2006 at a newly opened shop", Form::Noun),
            ("a cotton stole printed by hand", Form::Noun),
            ("baking begins at nine on Tuesday", Form::Clause),
            ("baking bread at nine", Form::Verb),
            ("mostly up a ladder", Form::Place),
            ("mostly women from the village", Form::Noun),
            ("stoneware bowls with a bird sat on the rim", Form::Noun),
            ("the man at the door sat down", Form::Clause),
            ("my mother tied for a shop in town", Form::Clause),
            ("an American ordered forty dozen", Form::Clause),
            ("in 2015 a blind tasting put us above the rest", Form::Whole),
            ("after the storm there were no visitors", Form::When),
            ("after Katrina there were no visitors", Form::Whole),
            ("her father and his father carved", Form::Clause),
            ("the first elephant looked like a potato", Form::Clause),
            ("a mobile of five felt animals", Form::Noun),
            ("after further thought we realized nobody had one", Form::Whole),
            ("after everything we lost", Form::When),
            ("when my husband retired he started on the logs", Form::Whole),
            ("when Dad died I took over", Form::Whole),
            ("when my boss asked if I wanted it", Form::When),
            ("Tuesdays from four, ring the bell", Form::When),
            ("depends on the moon", Form::Clause),
            ("my father cut the wood", Form::Clause),
            ("the wood cut in winter", Form::Noun),
            ("the shop one had no taste", Form::Clause),
            ("the day the cows ate my burger mix", Form::When),
            ("the day was long", Form::Clause),
            ("after six months we bought some more", Form::Whole),
            ("every year I bring a lamb to school", Form::Whole),
            ("after hours at the forge I had blisters", Form::Whole),
            ("when I was twelve or thirteen I’d get up", Form::Whole),
            ("when I told my mum I’d sold the house", Form::When),
            ("after the Guardian wrote about us", Form::When),
            ("recycled, from a bullion dealer", Form::Quality),
            ("when it won double gold it didn’t even have a label", Form::Whole),
            ("put under pressure by a friend, I came out", Form::Whole),
            ("the house my friend grew up in", Form::Noun),
            ("a crust you can hear", Form::Noun),
            ("right around the corner from the school", Form::Place),
            ("the river’s at the bottom of the hill", Form::Clause),
            ("nothing’s been on a plane", Form::Clause),
            ("my father’s shop in town", Form::Noun),
            ("the owners of the farm I used to run past", Form::Noun),
            ("a book my aunt gave me", Form::Clause),
            ("the first year I sold three", Form::Clause),
            ("the book I found fell apart", Form::Clause),
            ("downtown, next to the bank", Form::Place),
            ("we'd bought a donkey at a fair by mistake", Form::Clause),
        ] {
            assert_eq!(form(phrase), expected, "{phrase}");
        }
    }
}
