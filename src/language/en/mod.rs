//! English: the form of a phrase, articles, number, names.
//! The word classes here are what the rules of this folder look at; longer lists lie in `words/`.

mod article;
mod clause;
mod form;
mod name;
mod number;
mod subject;
mod verb;
mod work;

pub use article::{article, definite, ends_as_trade, prize, with_article, without_article};
pub use clause::{acts_from, is_done_to_maker, is_time_with_main};
pub(super) use form::{form, is_gerund};
pub use form::{form_is_clause_with_subject, has_verb, may_act, may_be_verb, plain_form};
pub use name::{as_kind, at, head_noun, located, possessive, with_the};
pub use number::{in_plural, is_plural};
pub use subject::{with_subjects, with_were};
pub use work::Work;

use super::Language;
use super::lists::{self, Lists};
use article::MASS;
use clause::DONE;
use number::PARTICIPLES;
use work::{CROPS, GROWN, SERVICES};

/// The word classes below, for the table of lists.
pub(super) const CLASSES: &[(Lists, &[&str])] = &[
    (Lists::PLACE, PLACE),
    (Lists::TIME, TIME),
    (Lists::SUBJECT, SUBJECTS),
    (Lists::RELATIVE, RELATIVES),
    (Lists::DETERMINER, DETERMINERS),
    (Lists::PREPOSITION, PREPOSITIONS),
    (Lists::MASS, MASS),
    (Lists::DONE, DONE),
    (Lists::PARTICIPLE, PARTICIPLES),
    (Lists::GROWN, GROWN),
    (Lists::CROP, CROPS),
    (Lists::SERVICE, SERVICES),
];

/// Whether a word in lower case stands in one of these lists.
fn is(word: &str, classes: Lists) -> bool {
    lists::of(word, Language::En).any(classes)
}

const PLACE: &[&str] = &[
    "in", "at", "on", "behind", "near", "between", "under", "above", "beside", "beneath", "opposite", "outside",
    "inside", "along", "by", "among", "amid", "across", "below", "next", "around", "within", "off", "up", "down",
    "above", "overlooking", "halfway", "just", "high",
];

const TIME: &[&str] = &["when", "while", "after", "before", "since", "once", "until", "whenever"];

const SUBJECTS: &[&str] = &[
    "i", "we", "he", "she", "they", "it", "you", "there", "this", "that", "nobody", "everyone", "everybody",
    "somebody", "someone", "nothing", "people", "mine", "ours", "yours", "theirs", "i'm", "we're", "it's", "i've",
    "we've", "i'd", "that's", "there's", "we'd", "he'd", "she'd", "they'd", "he's", "she's", "they're", "you're",
    "i'll", "we'll",
];

const RELATIVES: &[&str] = &["what", "who", "which", "that", "whose", "where", "whom"];

const DETERMINERS: &[&str] =
    &["a", "an", "the", "my", "our", "his", "her", "their", "its", "this", "these", "those", "one", "two", "some"];
const PREPOSITIONS: &[&str] = &[
    "of", "in", "at", "on", "from", "for", "with", "by", "to", "near", "behind", "between", "under", "over", "without",
    "into", "about", "around", "across", "through", "along", "per", "off", "up", "than", "as",
];
