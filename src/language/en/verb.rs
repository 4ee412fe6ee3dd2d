//! Where the verb of a clause stands, and which words that look like verbs are none.

use super::clause::contracts;
use super::form::Word;
use super::number::plural_word;
use crate::language::lists::Lists;

/// Where the clause's verb stands, outside relative clauses.
pub(super) fn finite_verb(words: &[Word<'_>]) -> Option<usize> {
    let mut relative = false;
    // where the verbs of a relative clause end ("who has never had one")
    let mut behind = 0;
    for (at, word) in words.iter().enumerate().skip(1) {
        if at < behind {
            continue;
        }
        if word.is(Lists::RELATIVE) {
            relative = true;
            continue;
        }
        // what happens in "my father, when I was a girl" happens beside the phrase
        if word.is(Lists::TIME) && word.text != "once" || matches!(&*word.text, "because" | "if" | "so") {
            return None;
        }
        if contracts(words, at) {
            return Some(at);
        }
        // "a bit", "the cut": after a determiner or a preposition a word is a noun
        let one = at >= 2 && words[at - 1].text == "one" && !words[at - 2].is(Lists::PREPOSITION);
        if !one && words[at - 1].is(Lists::DETERMINER) || words[at - 1].is(Lists::PREPOSITION) {
            continue;
        }
        if is_plain_verb(words, at) || word.is(Lists::VERB) && !after_participle_slot(words, at) {
            if relative {
                relative = false;
                behind = verbs_end(words, at);
                continue;
            }
            return Some(at);
        }
        // "my husband Joe passed away": what somebody of the maker's did, whatever the verb
        if at <= 6 && !relative && word.text.len() > 3 && word.text.ends_with("ed") && is_maker_s(&words[..at]) {
            return Some(at);
        }
        // "a tasting put us above the others"
        let whom = |next: &Word<'_>| matches!(&*next.text, "us" | "me" | "him" | "them");
        if !relative
            && matches!(&*word.text, "put" | "let" | "set" | "hit" | "left")
            && words.get(at + 1).is_some_and(whom)
        {
            return Some(at);
        }
        // "my wife put three bars on a stall": somebody acts, so the word is no participle
        if !relative && matches!(&*word.text, "put" | "cut" | "let" | "set") && words[at - 1].is(Lists::PERSON) {
            return Some(at);
        }
    }
    None
}

/// "my husband Joe", "her father and his father", "uncle": somebody's own people, and nobody else.
fn is_maker_s(words: &[Word<'_>]) -> bool {
    let own = |word: &Word<'_>| matches!(&*word.text, "my" | "our" | "her" | "his" | "their");
    let rest = &words[usize::from(words.first().is_some_and(own))..];
    rest.first().is_some_and(|word| word.is(Lists::PERSON))
        && rest.iter().skip(1).all(|word| {
            word.text.starts_with(char::is_uppercase) || own(word) || word.text == "and" || word.is(Lists::PERSON)
        })
}

/// Where a run of verbs ends that an auxiliary begins: "has never had", "would have been told".
fn verbs_end(words: &[Word<'_>], at: usize) -> usize {
    const AUXILIARY: &[&str] = &[
        "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must",
        "should", "do", "does", "did", "can't", "won't", "don't", "doesn't", "didn't", "hasn't", "haven't", "hadn't",
    ];
    if !AUXILIARY.contains(&&*words[at].text) {
        return at;
    }
    let goes_on = |w: &&Word<'_>| {
        matches!(&*w.text, "never" | "not" | "always" | "ever" | "just" | "also" | "been" | "still")
            || w.is(Lists::VERB)
            || w.text.len() > 4 && w.text.ends_with("ed")
    };
    at + 1 + words[at + 1..].iter().take_while(goes_on).count()
}

/// "the weavers dye", "people come": the plain form after a plural subject.
fn is_plain_verb(words: &[Word<'_>], at: usize) -> bool {
    let (before, word) = (&words[at - 1].text, &words[at]);
    let participle = || {
        matches!(
            &*word.text,
            "cut" | "cast" | "set" | "spread" | "split" | "knit" | "put" | "let" | "shed" | "hand" | "like"
        )
    };
    let plural_subject = || at < 4 && (plural_word(before) || before == "here") || before == "people";
    word.is(Lists::BASE) && !participle() && plural_subject()
}

/// "wool dyed and spun there", "cloth left to dry": a participle right after a noun is no finite verb
/// unless a subject that can act stands before it.
fn after_participle_slot(words: &[Word<'_>], at: usize) -> bool {
    let word = &*words[at].text;
    // "a man called Warren"
    if matches!(word, "called" | "named") && words.get(at + 1).is_some_and(|w| w.text.starts_with(char::is_uppercase)) {
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
            | "stole"
    );
    // "a newly opened shop", "wool felt"
    let before = &words[at - 1];
    if at >= 2 && before.text.ends_with("ly") && word.ends_with("ed") && words[at - 2].is(Lists::DETERMINER)
        || word == "felt" && (before.is(Lists::MASS) || super::number::is_count(&before.text))
    {
        return true;
    }
    // "bowls with a bird sat on the rim"
    if matches!(word, "sat" | "stood" | "hung") && at > 3 && words[at - 3].text == "with" {
        return true;
    }
    if !noun_use {
        return false;
    }
    let acting = words[at - 1].is(Lists::SUBJECT)
        || is_named_before(words, at)
        // "an American ordered forty"
        || at == 2 && words[1].text.starts_with(char::is_uppercase) && matches!(&*words[0].text, "a" | "an")
        || at <= 3 && words[..at].iter().any(|w| w.is(Lists::PERSON))
        // "a teacher at the school bought four dozen": somebody, and where; behind the verb is what
        || at <= 7
            && words.iter().take(2).any(|w| w.is(Lists::PERSON))
            && words.get(at + 1).is_some_and(|next| !next.is(Lists::PREPOSITION));
    !acting
}

/// "a woman called Rima learned to ride": whoever has just been named acts.
fn is_named_before(words: &[Word<'_>], at: usize) -> bool {
    at >= 2 && words[at - 1].text.starts_with(char::is_uppercase) && matches!(&*words[at - 2].text, "called" | "named")
}
