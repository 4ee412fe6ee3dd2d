//! Sentences without a subject, as people write in a hurry: "Turned away a film crew in 2021.", "Said no."

use super::form::has_verb;
use super::is;
use super::number::is_plural;
use crate::language::lists::{List, Lists, contains};
use crate::language::{Language, rich, text};

/// Pasts that are no participles: at a sentence's head they have lost their subject, whatever follows.
const PASTS: &[&str] = &[
    "went", "came", "gave", "took", "threw", "began", "ran", "drove", "grew", "flew", "wrote", "broke", "chose",
    "fell", "saw", "did", "was", "had", "won’t", "can’t", "couldn’t", "didn’t", "wouldn’t", "wasn’t", "haven’t",
];
/// Pasts that may be participles ("lost in the flood, the mould …"), so that a preposition behind them is no proof.
const MAYBE: &[&str] = &[
    "said", "sold", "lost", "kept", "sent", "told", "bought", "got", "learned", "learnt", "worked", "turned", "walked",
    "refused", "started", "stopped", "moved", "spent", "left", "made", "paid", "built", "lent", "taught", "decided",
    "tried", "found", "wanted", "needed", "cleaned", "packed", "slept", "burned", "burnt",
];
/// A refusal is the maker's, whoever was spoken of before.
const REFUSALS: &[&str] =
    &["said no", "refused", "turned it down", "turned them down", "sent it back", "sent them back"];

/// The text with its maker as the subject where a sentence has none; none where every sentence has one.
///
/// A later sentence takes the maker only if the one before has them as its subject, or if it is a refusal and nobody
/// stands in between who could have refused.
#[must_use]
pub fn with_subjects<'a>(given: &str, maker: impl FnOnce() -> &'a str) -> Option<String> {
    if !text::each_sentence(given).any(lacks_subject) {
        return None;
    }
    let maker = maker();
    let sentences = text::sentences(given);
    let mut told: Vec<String> = Vec::with_capacity(sentences.len());
    let mut own = true;
    let mut others = false;
    for sentence in &sentences {
        let first = text::words(sentence).next().unwrap_or("").to_lowercase();
        let refuses = REFUSALS.iter().any(|r| text::lower(text::open(sentence)).starts_with(r));
        if lacks_subject(sentence) && (own || refuses && !others) {
            told.push(format!("{maker} {}", text::lower_first(sentence)));
            own = true;
            continue;
        }
        own = matches!(first.as_str(), "i" | "we" | "i’d" | "we’d" | "i’ve" | "we’ve" | "i’m" | "we’re");
        others |= !own && rich::has_person(sentence, Language::En);
        told.push((*sentence).to_owned());
    }
    let told = told.join(" ");
    (told != given).then_some(told)
}

/// "3 tonnes of sail kept out of landfill by 2023": a counted thing to which something was done takes its "were"; none where
/// that is not what the sentence says.
#[must_use]
pub fn with_were(given: &str) -> Option<String> {
    const DONE: &[&str] = &["kept", "saved", "planted", "recycled", "raised", "given", "rescued", "mended", "repaired"];
    if !given.starts_with(|c: char| c.is_ascii_digit()) || text::sentences(given).len() > 1 {
        return None;
    }
    let at = DONE.iter().filter_map(|done| given.find(&format!(" {done} "))).min()?;
    let (thing, done) = (&given[..at], &given[at + 1..]);
    let behind = done.split(' ').nth(1)?;
    let acted_on = is(behind, Lists::PREPOSITION) || matches!(behind, "out" | "since" | "so");
    (acted_on && is_plural(thing) && !has_verb(thing)).then(|| format!("{thing} were {done}"))
}

/// Whether a sentence begins with its verb and has no subject before it or behind a comma.
fn lacks_subject(sentence: &str) -> bool {
    let mut words = text::words(sentence).map(text::lower);
    let Some(first) = words.next() else { return false };
    let next = words.next().unwrap_or_default();
    let verb = PASTS.contains(&&*first) || MAYBE.contains(&&*first) && !is(&next, Lists::PREPOSITION) && next != "out";
    if !verb {
        return false;
    }
    let turned = matches!(&*first, "did" | "was" | "had") || first.ends_with("n’t");
    let asks = sentence.ends_with('?')
        || matches!(&*next, "i" | "we" | "he" | "she" | "they")
        || turned && matches!(&*next, "you" | "it");
    if asks {
        return false;
    }
    let subject_behind = sentence.split(", ").skip(1).any(|part| {
        let head = text::lower(text::words(part).next().unwrap_or(""));
        matches!(&*head, "i" | "we" | "he" | "she" | "it" | "they" | "the")
            || contains(List::Person(Language::En), &head)
    });
    !subject_behind
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_takes_its_verb() {
        for (given, expected) in [
            (
                "3 tonnes of sail kept out of landfill by 2023.",
                Some("3 tonnes of sail were kept out of landfill by 2023."),
            ),
            ("400 trees planted since 2019.", Some("400 trees were planted since 2019.")),
            ("Rob kept six cows he was going to sell.", None),
            ("31 girls have finished school.", None),
            ("40 farmers kept their land.", None),
        ] {
            assert_eq!(with_were(given).as_deref(), expected, "{given}");
        }
    }

    #[test]
    fn the_maker_is_the_subject_where_there_is_none() {
        for (given, maker, expected) in [
            (
                "Turned away a film crew. The wind was in the east.",
                "I",
                Some("I turned away a film crew. The wind was in the east."),
            ),
            (
                "A hotel wanted it scented. Our ewes don’t smell of lavender. Said no.",
                "We",
                Some("A hotel wanted it scented. Our ewes don’t smell of lavender. We said no."),
            ),
            (
                "We grew vegetables. Kept chickens, rabbits, hogs.",
                "We",
                Some("We grew vegetables. We kept chickens, rabbits, hogs."),
            ),
            ("got fed up with commuting", "I", Some("I got fed up with commuting")),
            ("gave it a try", "I", Some("I gave it a try")),
            ("Won’t do seconds sales. Wonky is wonky.", "I", Some("I won’t do seconds sales. Wonky is wonky.")),
            // who came home is my wife
            ("My wife took three to a stall. Came home for more.", "I", None),
            // who said no may be my mother
            ("My mother was asked for a thousand. Said no.", "We", None),
            ("Lost in the flood, it was found again.", "I", None),
            ("Made by hand.", "I", None),
            ("Stir for an hour.", "I", None),
            ("We said no.", "We", None),
        ] {
            assert_eq!(with_subjects(given, || maker).as_deref(), expected, "{given}");
        }
    }
}
