//! What a file proves about its own words: which are names and which are not.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use crate::answers::{Given, Kind};
use crate::kit::Question;
use crate::language::lists::{self, List};
use crate::language::{Language, en, text};

/// What children call their elders by, as if by a name.
const CALLED: &[&str] = &[
    "dad", "mum", "mom", "mam", "mama", "papa", "nan", "nana", "gran", "granny", "grandma", "grandpa", "grandad",
    "granddad",
];

/// Words of a file by how they were written.
pub(super) struct Evidence<'a> {
    /// Written in lower case somewhere.
    lower: FxHashSet<&'a str>,
    /// Written with a capital inside a sentence, or in a name: as they were written, by their lower case.
    names: BTreeMap<String, String>,
    /// What the maker of the file calls the owner's, in the third person: "her", "his", "their".
    their: Option<&'static str>,
}

impl<'a> Evidence<'a> {
    pub(super) fn gather(given: &'a [(&Question, Cow<'_, Given>)]) -> Evidence<'a> {
        let mut evidence = Evidence { lower: FxHashSet::default(), names: BTreeMap::new(), their: None };
        for (question, given) in given {
            let is_name = question.kind == Kind::Name;
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
            for word in text::words(&unshout_name(given)).filter(|_| is_name) {
                let lower = word.to_lowercase();
                let root = lower.trim_end_matches("’s").trim_end_matches("'s").to_owned();
                let common = Language::ALL.into_iter().any(|l| {
                    [List::Function(l), List::Common(l), List::Base(l), List::Person(l), List::Sense(l)]
                        .into_iter()
                        .any(|list| lists::contains(list, &root))
                });
                if !common {
                    let name = word.trim_end_matches("’s").trim_end_matches("'s").to_owned();
                    self.names.entry(root).or_insert(name);
                }
            }
            return;
        }
        for sentence in text::sentences(given) {
            for (at, word) in text::words(sentence).enumerate() {
                let Some(first) = word.chars().next() else { continue };
                if first.is_lowercase() && !is_name {
                    self.lower.insert(word);
                } else if first.is_uppercase() && (at > 0 || is_name) {
                    self.names.entry(word.to_lowercase()).or_insert_with(|| word.to_owned());
                }
            }
        }
    }

    /// The phrase with its first letter small, if there is proof that the word is no name.
    pub(super) fn lower_head(&self, phrase: &str, language: Language) -> String {
        let mut tokens = phrase.split_whitespace();
        let (Some(first), next) = (tokens.next(), tokens.next()) else { return phrase.to_owned() };
        let word = text::bare(first);
        // "No. 73D", "Dr. Lowe": a stop inside a phrase is an abbreviation's
        if first.ends_with('.') && next.is_some() || Self::begins_title(phrase) {
            return phrase.to_owned();
        }
        let small = |w: &str| w.starts_with(char::is_lowercase);
        // "Nigerians, and Scots": the neighbour is what stands behind the "and"
        let behind_and =
            |phrase: &str| phrase.split(' ').skip(1).find(|w| !matches!(*w, "and" | "or")).map(str::to_owned);
        // "Belts, keychains and wallets": its neighbours in the list are written small
        let listed = language == Language::En
            && first.ends_with(',')
            && behind_and(phrase).is_some_and(|w| small(&w))
            && en::is_plural(&word.to_lowercase())
            && !self.names.contains_key(&word.to_lowercase());
        // "Good Food Award": two capitals behind it make it a name, whatever stands small elsewhere
        let titled = [next, tokens.next()].iter().all(|w| w.is_some_and(|w| w.starts_with(char::is_uppercase)));
        let common = !titled && self.is_common(word, next, language);
        if listed || common || titled && text::is_function_word(&word.to_lowercase(), language) {
            text::lower_first(phrase)
        } else {
            phrase.to_owned()
        }
    }

    /// "her father, tea maker": the file says "her" of its own owner, who now speaks.
    pub(super) fn own_kin(&self, phrase: &str, language: Language) -> String {
        match self.their {
            Some(their) if language == Language::En && phrase.to_lowercase().starts_with(their) => {
                format!("my {}", &phrase[their.len()..])
            }
            _ => phrase.to_owned(),
        }
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
        if rest.chars().any(|c| c.is_uppercase() || c.is_ascii_digit()) || rest.is_empty() && word != "A" {
            return false;
        }
        let lower = word.to_lowercase();
        // "It’s seven miles", "There’s one left"
        let contracted =
            lower.split(['’', '\'']).next().filter(|stem| stem.len() < lower.len() && language == Language::En);
        if text::is_function_word(&lower, language) || contracted.is_some_and(|s| text::is_function_word(s, language)) {
            return true;
        }
        // "Dad, on his old Singer": so called, a parent has a capital
        if language == Language::En && CALLED.contains(&lower.as_str()) {
            return false;
        }
        // "Batik Tulis Celaket": a capital after a capital is a name, whatever the words mean
        let name_goes_on = next.is_some_and(|n| n.chars().next().is_some_and(char::is_uppercase) && n != "I");
        if name_goes_on && (self.names.contains_key(&lower) || !self.lower.contains(lower.as_str())) {
            return language.is_activity(&lower) && !self.names.contains_key(&lower);
        }
        let root = lower.split('-').next().unwrap_or(&lower).trim_end_matches("nya");
        let derived = language == Language::Id
            && root.len() > 7
            && root.ends_with("an")
            && (root.starts_with("ke") || root.starts_with("pe"));
        // "Wartelnya tutup": what takes -nya is a thing, unless the file has it as a name
        let owned = language == Language::Id
            && lower.len() > 5
            && lower.ends_with("nya")
            && ![lower.as_str(), root].iter().any(|w| self.names.contains_key(*w));
        self.lower.contains(lower.as_str())
            || owned
            || derived && !self.names.contains_key(&lower)
            || language == Language::En
                && lists::contains(lists::List::Base(language), &lower)
                && !self.names.contains_key(&lower)
            || lists::contains(lists::List::Common(language), &lower)
            || lists::contains(lists::List::Common(language), root)
            || lists::contains(lists::List::Person(language), root)
            || language.is_activity(&lower) && !self.names.contains_key(&lower)
    }

    /// A whole answer in capitals, in small letters again; names that the file writes elsewhere get their capitals back.
    pub(super) fn unshout(&self, given: &str) -> String {
        if is_shouted(given) { self.quietened(given) } else { given.to_owned() }
    }

    /// A text in small letters, with the capitals of the names that the file writes elsewhere.
    pub(super) fn quietened(&self, given: &str) -> String {
        given
            .split(' ')
            .map(|token| {
                let word = text::bare(token);
                let lower = word.to_lowercase();
                match self.names.get(&lower) {
                    Some(name) => token.replacen(word, name, 1),
                    None if word.chars().any(|c| c.is_ascii_digit()) => token.to_owned(),
                    None => token.to_lowercase(),
                }
            })
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// A name in capitals throughout, in capitals and small letters; short abbreviations of firms and permits stay.
pub(super) fn unshout_name(name: &str) -> String {
    const KEPT: &[&str] = &[
        "UD", "CV", "PT", "KUB", "UMKM", "KWT", "RT", "RW", "UK", "USA", "NTT", "NTB", "DIY", "II", "III", "IV", "UKM",
        "BTC",
    ];
    if !is_shouted(name) {
        return name.to_owned();
    }
    name.split(' ')
        .enumerate()
        .map(|(at, token)| {
            let word = text::bare(token);
            let lower = token.to_lowercase();
            if KEPT.contains(&word) {
                token.to_owned()
            } else if at > 0 && matches!(lower.as_str(), "of" | "the" | "and" | "dan" | "di" | "from" | "by") {
                lower
            } else {
                lower.split('-').map(text::capitalise).collect::<Vec<_>>().join("-")
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether a text is typed in capitals throughout: at least two words and eight letters, none of them small.
pub(super) fn is_shouted(given: &str) -> bool {
    let letters = given.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 6 && given.trim().contains(' ') && !given.chars().any(char::is_lowercase)
}
