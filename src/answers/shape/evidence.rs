//! What a file proves about its own words: which are names and which are not.

use std::borrow::Cow;

use memchr::memmem;
use rustc_hash::FxHashMap;

use super::names;
use super::shouted::{is_shouted, unshout_name};
use crate::answers::{Given, Kind};
use crate::kit::Question;
use crate::language::lists::{self, Lists};
use crate::language::{Language, en, spelling, text};

/// Names of countries that keep their capital in a text typed in capitals; peoples, days and months get it with the spelling.
const PROPER: &[&str] = &[
    "nepal", "india", "china", "japan", "france", "italy", "spain", "germany", "england", "scotland", "wales",
    "ireland", "britain", "london", "america", "africa", "europe", "asia", "australia", "canada", "mexico", "kenya",
    "uganda", "nigeria", "ghana", "jamaica", "poland", "portugal", "greece", "turkey", "indonesia", "bali",
];

/// Words of a file by how they were written.
///
/// Words with a capital are gathered, for they are few. Words in small letters are looked for when one is asked for: that is
/// a few times a file, and a file has hundreds of them.
#[derive(Default)]
pub(super) struct Evidence<'a> {
    /// The texts in which small letters prove that a word is no name, a line each.
    small: String,
    /// Written with a capital inside a sentence, or in a name, by their lower case.
    names: FxHashMap<Cow<'a, str>, Name<'a>>,
    /// What the maker of the file calls the owner's, in the third person: "her", "his", "their".
    their: Option<&'static str>,
    /// What the file tells in its own words, not in a customer's.
    told: Vec<&'a str>,
    /// What kind of thing the product is, in small letters.
    kind: String,
    /// Whether the file is typed in capitals, so that one word in capitals is no abbreviation.
    shouting: bool,
}

/// A word with a capital.
#[derive(Debug, PartialEq)]
struct Name<'a> {
    /// As it was first written.
    written: Cow<'a, str>,
    /// Stands in a name of the maker's.
    own: bool,
}

impl<'a> Evidence<'a> {
    pub(super) fn gather(given: &'a [(&Question, Cow<'_, Given>)]) -> Evidence<'a> {
        let mut evidence = Evidence::default();
        let loud = |given: &Given| matches!(given, Given::One(one) if is_shouted(one));
        evidence.shouting = given.iter().filter(|(_, given)| loud(given)).take(3).count() == 3;
        for (question, given) in given {
            let is_name = question.kind == Kind::Name;
            if let (Given::One(one), Kind::Phrase | Kind::Clause | Kind::Sentences) = (given.as_ref(), question.kind) {
                evidence.told.push(one);
            }
            let kind = question.name == "product_kind" || evidence.shouting && question.name == "materials";
            if let Given::One(one) = given.as_ref()
                && kind
            {
                evidence.kind = format!("{} {}", evidence.kind, text::lower(one));
            }
            match given.as_ref() {
                Given::One(pronoun) if question.name == "pronoun" => {
                    evidence.their = match pronoun.trim().to_lowercase().as_str() {
                        "she" => Some("her "),
                        "he" => Some("his "),
                        _ => None,
                    };
                    evidence.take(pronoun, is_name);
                }
                Given::One(one) => evidence.take(one, is_name),
                Given::Many(many) => many.iter().for_each(|one| evidence.take(one, is_name)),
            }
        }
        evidence
    }

    fn take(&mut self, given: &'a str, is_name: bool) {
        if is_shouted(given) {
            // capitals throughout prove nothing about a word that is common
            if is_name {
                self.take_shouted(given);
            }
            return;
        }
        // "GRIMSBY" in a file typed in capitals
        if is_name && self.is_loud(given) {
            let written = Cow::Owned(text::capitalise(&given.to_lowercase()));
            self.names.entry(Cow::Owned(given.to_lowercase())).or_insert(Name { written, own: true });
            return;
        }
        // a name typed small throughout names a kind of thing: "shoe repair"
        if !is_name || !given.contains(char::is_uppercase) {
            self.small.push_str(given);
            self.small.push('\n');
        }
        let rest_of = |text| if is_name { text } else { behind_first_word(text) };
        // most answers have a capital at their head, and none behind it
        if text::capitals(rest_of(given)).next().is_none() {
            return;
        }
        for sentence in text::each_sentence(given) {
            let rest = rest_of(sentence);
            for word in text::capitals(rest) {
                let written = Cow::Borrowed(word);
                self.names.entry(text::lower(word)).or_insert(Name { written, own: false }).own |= is_name;
            }
        }
    }

    /// Whether a word, in lower case, is written so somewhere.
    fn is_small(&self, lower: &str) -> bool {
        let mut found = memmem::find_iter(self.small.as_bytes(), lower);
        lower.starts_with(char::is_lowercase) && found.any(|at| text::word_at(&self.small, at) == lower)
    }

    /// Whether a word, in lower case, stands in a name of the maker's.
    pub(super) fn is_named(&self, lower: &str) -> bool {
        self.names.get(lower).is_some_and(|name| name.own)
    }

    /// The words of a name in capitals that are none of the language's.
    fn take_shouted(&mut self, given: &str) {
        const COMMON: Lists = Lists::FUNCTION.and(Lists::COMMON).and(Lists::BASE).and(Lists::PERSON).and(Lists::SENSE);
        let without_ending = |word: &str| word.trim_end_matches("’s").trim_end_matches("'s").to_owned();
        for word in text::words(&unshout_name(given)) {
            let root = without_ending(&word.to_lowercase());
            if !Language::ALL.into_iter().any(|language| lists::of(&root, language).any(COMMON)) {
                let name = || Name { written: Cow::Owned(without_ending(word)), own: false };
                self.names.entry(Cow::Owned(root)).or_insert_with(name);
            }
        }
    }

    /// The phrase with its first letter small, if there is proof that the word is no name.
    pub(super) fn lower_head<'p>(&self, phrase: &'p str, language: Language) -> Cow<'p, str> {
        // most items of a list are typed small
        if phrase.starts_with(|c: char| c.is_ascii() && !c.is_ascii_uppercase()) {
            return Cow::Borrowed(phrase);
        }
        let mut tokens = text::tokens(phrase);
        let (Some(first), next) = (tokens.next(), tokens.next()) else { return Cow::Borrowed(phrase) };
        let word = text::bare(first);
        // "No. 73D", "Dr. Lowe": a stop inside a phrase is an abbreviation's
        if first.ends_with('.') && next.is_some() || word == "A" && Self::begins_title(phrase) {
            return Cow::Borrowed(phrase);
        }
        let small = |w: &str| w.starts_with(char::is_lowercase);
        // "Nigerians, and Scots": the neighbour is what stands behind the "and"
        let behind_and = |phrase: &'p str| text::spaced(phrase).skip(1).find(|w| !matches!(*w, "and" | "or"));
        // "Belts, keychains and wallets": its neighbours in the list are written small
        let listed = language == Language::En
            && first.ends_with(',')
            && behind_and(phrase).is_some_and(small)
            && en::is_plural(&text::lower(word))
            && !self.names.contains_key(&*text::lower(word));
        // "Good Food Award": two capitals behind it make it a name, whatever stands small elsewhere
        let titled = [next, tokens.next()].iter().all(|w| w.is_some_and(|w| w.starts_with(char::is_uppercase)));
        // "Bengkel di samping rumah": before a word of place a thing stands, unless it is a name
        let placed = language == Language::Id
            && next.is_some_and(|next| {
                matches!(next, "di" | "dari" | "sebelum" | "sebelah" | "milik" | "bekas" | "untuk")
            })
            && word.chars().skip(1).all(char::is_lowercase)
            && !self.names.contains_key(&*text::lower(word));
        let common = placed || !titled && self.is_common(word, next, language);
        if listed || common || titled && text::is_function_word(&text::lower(word), language) {
            text::lowered_first(phrase)
        } else {
            Cow::Borrowed(phrase)
        }
    }

    /// "Sailmaker by trade": where a trade is asked for, a capital before a small letter is the answer's first (English).
    pub(super) fn is_trade(&self, phrase: &str, language: Language) -> bool {
        let mut words = text::words(phrase);
        let (first, next) = (words.next().map(str::to_lowercase).unwrap_or_default(), words.next());
        language == Language::En
            && en::ends_as_trade(&first)
            && next.is_none_or(|next| next.starts_with(char::is_lowercase))
            && !self.names.contains_key(first.as_str())
    }

    /// "her father, tea maker": the file says "her" of its own owner, who now speaks.
    pub(super) fn own_kin<'p>(&self, phrase: &'p str, language: Language) -> Cow<'p, str> {
        let their = self.their.filter(|_| language == Language::En);
        let kin = their.and_then(|their| {
            let (begins, kin) = phrase.split_at_checked(their.len())?;
            begins.eq_ignore_ascii_case(their).then_some(kin)
        });
        kin.filter(|_| self.speaks()).map_or(Cow::Borrowed(phrase), |kin| Cow::Owned(format!("my {kin}")))
    }

    /// Whether the maker says "I" or "we" anywhere in the file (English).
    fn speaks(&self) -> bool {
        let own = |word: &str| {
            matches!(word, "I" | "I’m" | "I'm" | "I’d" | "I'd" | "my" | "me" | "we" | "our" | "us" | "We" | "Our")
        };
        // "“I like it!” she said" is no maker's "I"
        let outside = |line: &str| line.split(['"', '“', '”']).step_by(2).flat_map(text::words).any(own);
        self.told.iter().flat_map(|told| told.lines()).any(outside)
    }

    /// "A Potter's Book": an article before two capitals belongs to a title.
    fn begins_title(phrase: &str) -> bool {
        let mut words = text::words(phrase);
        words.next() == Some("A")
            && words.by_ref().take(2).filter(|w| w.chars().next().is_some_and(char::is_uppercase)).count() == 2
    }

    fn is_common(&self, word: &str, next: Option<&str>, language: Language) -> bool {
        let mut chars = word.chars();
        if !chars.next().is_some_and(char::is_uppercase)
            || word == "I"
            || word.starts_with("I’")
            || word.starts_with("I'")
        {
            return false;
        }
        let rest: &str = chars.as_str();
        // spelt so whatever the file has
        if matches!(word, "Instagram" | "Facebook" | "Shopee" | "Tokopedia") {
            return false;
        }
        if rest.chars().any(|c| c.is_uppercase() || c.is_ascii_digit()) || rest.is_empty() && word != "A" {
            return false;
        }
        let lower = &*text::lower(word);
        let known = lists::of(lower, language);
        if known.any(Lists::FUNCTION) || language == Language::En && is_contracted(lower) {
            return true;
        }
        // "Korean radish": a people's name, whatever stands small elsewhere
        if language == Language::En && spelling::is_proper(word) {
            return false;
        }
        // "Dad, on his old Singer": so called, a parent has a capital
        if language == Language::En && names::CALLED.contains(&lower) {
            return false;
        }
        let is_name = self.names.contains_key(lower);
        // "Batik Tulis Celaket": a capital after a capital is a name, whatever the words mean
        let name_goes_on = next.is_some_and(|n| n.chars().next().is_some_and(char::is_uppercase) && n != "I");
        if name_goes_on && (is_name || !self.is_small(lower)) {
            return language.is_activity(lower) && !is_name;
        }
        let root = lower.split('-').next().unwrap_or(lower).trim_end_matches("nya");
        known.any(Lists::COMMON)
            || lists::of(root, language).any(Lists::COMMON.and(Lists::PERSON))
            || !is_name && (known.any(Lists::BASE) || language.is_activity(lower) || Self::is_derived(root, language))
            || self.is_owned(lower, root, language)
            || self.is_small(lower)
    }

    /// "Kebiasaan", "Pekerjaan": a word made of another one.
    fn is_derived(root: &str, language: Language) -> bool {
        language == Language::Id
            && root.len() > 7
            && root.ends_with("an")
            && (root.starts_with("ke") || root.starts_with("pe"))
    }

    /// "Wartelnya tutup": what takes -nya is a thing, unless the file has it as a name.
    fn is_owned(&self, lower: &str, root: &str, language: Language) -> bool {
        language == Language::Id
            && lower.len() > 5
            && lower.ends_with("nya")
            && ![lower, root].iter().any(|w| self.names.contains_key(*w))
    }

    /// A whole answer in capitals, in small letters again; names that the file writes elsewhere get their capitals back.
    pub(super) fn unshout<'p>(&self, given: &'p str) -> Cow<'p, str> {
        if self.is_loud(given) { Cow::Owned(self.quietened(given)) } else { Cow::Borrowed(given) }
    }

    /// A name in capitals throughout, in capitals and small letters.
    pub(super) fn unshout_name<'p>(&self, name: &'p str) -> Cow<'p, str> {
        if !name.contains(' ') && self.is_loud(name) {
            return Cow::Owned(text::capitalise(&name.to_lowercase()));
        }
        unshout_name(name)
    }

    fn is_loud(&self, given: &str) -> bool {
        let word = || given.chars().all(char::is_alphabetic) && given.chars().count() > 3;
        is_shouted(given) || self.shouting && word() && !given.chars().any(char::is_lowercase)
    }

    /// A product that is called as things of its kind are ("Lupis" of "lupis, gatot, tiwul"), in small letters: its capitals
    /// are a form's. A word that its kind has not is taken for a name.
    pub(super) fn as_kind<'p>(&self, product: &'p str) -> Cow<'p, str> {
        let lower = text::lower(product);
        let says = |word: &str| text::words(&self.kind).any(|w| w == word);
        let common = |word: &str| says(word) || self.shouting && lists::of(word, Language::Id).any(Lists::COMMON);
        let capitals = product.starts_with(char::is_uppercase) && !product.chars().any(|c| c.is_ascii_digit());
        if capitals && text::words(&lower).all(common) {
            Cow::Owned(lower.into_owned())
        } else {
            Cow::Borrowed(product)
        }
    }

    /// A text in small letters, with the capitals of the names that the file writes elsewhere.
    pub(super) fn quietened(&self, given: &str) -> String {
        let quiet = |token: &str| {
            let word = text::bare(token);
            let lower = &*text::lower(word);
            // "Long Point Rice Cake" makes no name of the rice in "KOREAN RICE CAKE"
            let kind = || self.shouting && text::words(&self.kind).any(|word| word == lower);
            match self.names.get(lower).filter(|_| !self.is_small(lower) && !kind()) {
                Some(name) => Some(token.replacen(word, &name.written, 1)),
                None if word.chars().any(|c| c.is_ascii_digit()) => {
                    let hour = word.ends_with("AM") || word.ends_with("PM");
                    hour.then(|| token.to_lowercase())
                }
                None if PROPER.contains(&lower) => Some(token.replacen(word, &text::capitalise(lower), 1)),
                None => Some(token.to_lowercase()),
            }
        };
        text::with_tokens(given, |token, _| quiet(token)).into_owned()
    }
}

/// A sentence without its first word, which has a capital whatever it is.
fn behind_first_word(sentence: &str) -> &str {
    let mut tokens = text::tokens(sentence);
    tokens.find(|token| !text::bare(token).is_empty());
    tokens.rest()
}

/// "It’s seven miles", "There’s one left": a function word with another one's end.
fn is_contracted(lower: &str) -> bool {
    let stem = lower.split(['’', '\'']).next().unwrap_or("");
    stem.len() < lower.len() && text::is_function_word(stem, Language::En)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rustc_hash::FxHashSet;

    use super::*;

    /// What the words of a text prove, one after the other: those in small letters, and those with a capital inside.
    fn slowly(given: &str, is_name: bool) -> (FxHashSet<&str>, FxHashMap<Cow<'_, str>, Name<'_>>) {
        let (mut small, mut names) = (FxHashSet::default(), FxHashMap::default());
        let may_be_common = !is_name || !given.contains(char::is_uppercase);
        let mut inside = false;
        for (token, ends) in text::running(given) {
            let word = text::bare(token);
            let first = word.chars().next();
            if first.is_some_and(char::is_lowercase) && may_be_common {
                small.insert(word);
            } else if first.is_some_and(char::is_uppercase) && (inside || is_name) {
                names.entry(text::lower(word)).or_insert(Name { written: Cow::Borrowed(word), own: is_name });
            }
            inside = (inside || first.is_some()) && !ends;
        }
        (small, names)
    }

    proptest! {
        #[test]
        fn what_is_looked_for_is_what_was_written(
            given in "(([(“#–]|)(kopi|Kopi|ko|KO|pi|Ros’s|ros|É|é|Co|Mr|I|4a)[.!?…”’,)]{0,2}[ \u{a0}\n]{0,2}){0,9}",
            is_name: bool,
        ) {
            let mut evidence = Evidence::default();
            evidence.take(&given, is_name);
            prop_assume!(!is_shouted(&given));
            let (small, names) = slowly(&given, is_name);
            prop_assert_eq!(&evidence.names, &names);
            for word in text::words(&given) {
                let lower = text::lower(word);
                prop_assert_eq!(evidence.is_small(&lower), small.contains(&*lower), "{}", lower);
            }
        }
    }
}
