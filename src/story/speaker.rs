//! Who speaks: the derived words that stand beside the answers in every template.

use super::facts::Facts;
use crate::answers::{Answers, Kind};
use crate::kit::Voice;
use crate::language::en::Work;
use crate::language::lexicon::Speaker;
use crate::language::{Language, Tone, person, text};

/// The derived words, in the order of [`NAMES`].
pub(crate) type Words = Vec<(&'static str, Option<String>)>;

/// The derived word of this name, if these answers give it.
pub(crate) fn word<'a>(words: &'a Words, name: &str) -> Option<&'a str> {
    words.iter().find(|(known, _)| *known == name)?.1.as_deref()
}

/// Every derived word a template may use.
pub const NAMES: &[&str] = &[
    "i", "my", "me", "i_am", "i_was", "we", "our", "us", "we_are", "they", "their", "them", "they_are", "first_name",
    "years", "alone", "voice", "tone", "who_learned", "whom_taught", "make", "makes",
];

/// The questions that the derived words are worked out from.
pub(crate) const READS: &[&str] =
    &["owner", "pronoun", "start_year", "team", "teacher", "role", "product", "product_kind"];

/// Works out the derived words.
///
/// *I* is for what one person did, *we* for the business and its people: who works alone and never says "we" is *I*
/// throughout; two owners, or a maker who only ever says "we", are *we* throughout.
pub(crate) fn words(answers: &Answers, facts: &Facts<'_>, voice: Voice, tone: Tone, year: Option<i32>) -> Words {
    let language = answers.language;
    let owner = facts.named("owner");
    let couple = owner.is_some_and(|o| text::is_couple(&o.text));
    let team = facts.named("team").and_then(|t| t.text.parse::<f64>().ok()).unwrap_or(1.0);
    let Persons { one, many, business_many } = persons(facts);
    let together = if facts.narrated {
        // "saya" stands for a name there; a group says "kami" of its past too
        many > business_many
    } else {
        // without a name, a trade told of one person is one person's
        let nobody = owner.is_none() && facts.named("role").is_none_or(|role| role.plural || language == Language::Id);
        couple || one == 0 && (many > 0 || nobody)
    };
    let single = !together;
    let business = couple || business_many > 0 || team > 1.0 || !single;
    let since = facts.named("start_year").and_then(|y| y.text.parse::<i32>().ok());
    let years = since.zip(year).map(|(since, year)| year - since).filter(|y| *y > 0).map(|y| y.to_string());
    let first_name = owner.map(|o| match (couple, language) {
        (false, _) => first_name(&o.text),
        // the second time two people are "keduanya", as a newspaper has it
        (true, Language::Id) if names_in(&o.text) > 3 => "mereka".to_owned(),
        (true, Language::Id) if is_group(&o.text) => "mereka".to_owned(),
        (true, Language::Id) if o.text.contains(", ") => "ketiganya".to_owned(),
        (true, Language::Id) => "keduanya".to_owned(),
        (true, Language::En) => first_names(&o.text),
    });
    let third = third(language, couple || owner.is_none(), facts.named("pronoun").map(|p| p.text.as_str()));
    let s = |t: &str| Some(t.to_owned());
    let pick = |single: bool, one: &str, many: &str| s(if single { one } else { many });
    // one owner is "a farmer", however often "we" is said of the farm
    let alone_in_role = !couple && owner.is_none_or(|o| !o.plural) && facts.named("role").is_some_and(|r| !r.plural);
    let mut words: Words = match language {
        Language::En => vec![
            ("i", pick(single, "I", "we")),
            ("my", pick(single, "my", "our")),
            ("me", pick(single, "me", "us")),
            ("i_am", pick(single || alone_in_role, "I am", "we are")),
            ("i_was", pick(single || alone_in_role, "I was", "we were")),
            ("we", pick(!business, "I", "we")),
            ("our", pick(!business, "my", "our")),
            ("us", pick(!business, "me", "us")),
            ("we_are", pick(!business, "I am", "we are")),
        ],
        Language::Id => vec![
            ("i", pick(single, "saya", "kami")),
            ("my", pick(single, "saya", "kami")),
            ("me", pick(single, "saya", "kami")),
            ("i_am", pick(single, "saya", "kami")),
            ("i_was", pick(single, "saya", "kami")),
            ("we", pick(!business, "saya", "kami")),
            ("our", pick(!business, "saya", "kami")),
            ("us", pick(!business, "saya", "kami")),
            ("we_are", pick(!business, "saya", "kami")),
        ],
    };
    words.extend(third);
    words.push(("first_name", first_name));
    words.push(("years", years));
    words.push(("alone", (!business).then(|| "yes".to_owned())));
    // "my nan" was the teacher of one of two owners
    let one_learned = single || language == Language::En && facts.named("teacher").is_some_and(|t| is_of_one(&t.text));
    let (who, whom) = match language {
        Language::En => (pick(one_learned, "I", "we"), pick(one_learned, "me", "us")),
        Language::Id => (pick(single, "saya", "kami"), pick(single, "saya", "kami")),
    };
    words.push(("who_learned", who));
    words.push(("whom_taught", whom));
    let (make, makes) = match language {
        Language::En => making(facts, couple || owner.is_some_and(|o| o.plural)),
        Language::Id => (None, None),
    };
    words.push(("make", make));
    words.push(("makes", makes));
    words.push(("voice", s(voice.name())));
    words.push(("tone", s(tone.name())));
    words
}

/// Whether owners are told as a group, however few names are given: "Rambu dan 11 mama", "Fahrul dan empat teman kos".
fn is_group(owners: &str) -> bool {
    const GROUPS: &[&str] = &["dkk", "kawan", "tim ", "anggota", "keluarga", "teman", "warga", "ibu-ibu", "pemuda"];
    GROUPS.iter().any(|group| owners.contains(group)) || owners.contains(|c: char| c.is_ascii_digit())
}

/// How many names stand in "Neny, Geti, Agri dan Iik".
fn names_in(owners: &str) -> usize {
    owners.replace(", dan ", ", ").replace(" dan ", ", ").matches(", ").count() + 1
}

/// What is done, by the maker and told of the owner: "make" and "makes", "sell" of what grows, "do" of a service (English).
fn making(facts: &Facts<'_>, several: bool) -> (Option<String>, Option<String>) {
    let inner = |name| facts.named(name).map(|fact| fact.inner.as_str());
    let (many, one) = Work::with(inner("product_kind"), inner("product")).verb();
    (Some(many.to_owned()), Some(if several { many } else { one }.to_owned()))
}

/// Whether one person speaks of themselves, and of nobody else beside them (English).
fn is_of_one(text: &str) -> bool {
    text::says(text, &["i", "my", "me", "i’d", "i’m"]) && !text::says(text, &["we", "our", "us"])
}

/// Two people by their first names: "Louis & Lisbeth Mulcahy" gives "Louis and Lisbeth".
fn first_names(name: &str) -> String {
    let plain = [" & ", " + "].iter().fold(name.to_owned(), |name, sign| name.replace(sign, " and "));
    plain.split(" and ").map(first_name).collect::<Vec<_>>().join(" and ")
}

fn first_name(name: &str) -> String {
    const TITLES: &[&str] = &[
        "Mbah", "Pak", "Bu", "Ibu", "Bapak", "Mbak", "Mas", "Mak", "Mr", "Mrs", "Ms", "Dr", "Mr.", "Mrs.", "Ms.",
        "Dr.", "Captain", "Capt.", "Chef", "Auntie", "Uncle", "Old", "H.", "Hj.", "Haji", "Hajah", "Cik", "Encik",
        "Nek", "Yu", "Lik", "Cak", "Ning", "Uda", "Uni", "Bang", "Kak", "Kang", "Teh", "Ceu", "Abah", "Ambu", "Aki",
        "Nini", "Bude", "Pakde", "Bulik", "Paklik", "Lalu", "Baiq", "Daeng", "Om", "Tante", "Mama", "Bli", "Gus",
        "Kiai", "Nyai", "Ko", "Ci", "Don", "Doña", "Señor", "Señora", "Tía", "Tío", "Mzee", "Ntate", "Madame",
        "Sister", "Father",
    ];
    let mut parts = name.split_whitespace();
    let first = parts.next().unwrap_or(name);
    // Balinese names begin with a word for the person's sex and order of birth; the given name comes last
    if matches!(first, "Ni" | "I") {
        return name.split_whitespace().next_back().unwrap_or(name).to_owned();
    }
    // "R. Alden" has no first name to be called by
    if first.ends_with('.') && first.chars().count() == 2 {
        return name.to_owned();
    }
    match parts.next() {
        Some(second) if TITLES.contains(&first) => format!("{first} {second}"),
        _ => first.to_owned(),
    }
}

/// How often the maker speaks of themselves.
#[derive(Default)]
struct Persons {
    one: usize,
    many: usize,
    /// "We" outside the past: who is meant by it in a memory of childhood is not who makes and sells now.
    business_many: usize,
}

/// Counts "I" and "we"; what others said does not count.
fn persons(facts: &Facts<'_>) -> Persons {
    let mut counts = Persons::default();
    for (_, fact) in facts.iter().filter(|(_, f)| f.question.kind != Kind::Quote) {
        let past = matches!(fact.question.chapter.as_str(), "origin" | "business");
        for word in fact.known().words() {
            match word.speaker {
                Some(Speaker::One) => counts.one += 1,
                Some(Speaker::Many) => {
                    counts.many += 1;
                    counts.business_many += usize::from(!past);
                }
                None => {}
            }
        }
    }
    counts
}

fn third(language: Language, couple: bool, pronoun: Option<&str>) -> Words {
    let s = |t: &str| Some(t.to_owned());
    if language == Language::Id {
        let they = if couple { "mereka" } else { "ia" };
        return vec![("they", s(they)), ("their", s("-nya")), ("them", s(they)), ("they_are", s(they))];
    }
    let who = person::pronouns(pronoun.filter(|_| !couple));
    let are = if who.subject == "they" { "they are".to_owned() } else { format!("{} is", who.subject) };
    vec![("they", s(who.subject)), ("their", s(who.possessive)), ("them", s(who.object)), ("they_are", Some(are))]
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use crate::answers::Answers;
    use crate::kit::builtin;
    use crate::language::Language;
    use crate::source::Source;
    use crate::story::{Options, compose};

    #[test]
    fn what_grows_is_sold_and_a_service_is_done() {
        for (kind, told) in [
            ("farmed mussels", "We sell farmed mussels."),
            ("wooden spoons", "We make wooden spoons."),
            ("field grown cut flowers", "We sell field grown cut flowers."),
            ("hardneck garlic", "We sell hardneck garlic."),
            ("garlic bread", "We make garlic bread."),
            ("repair of clocks", "The work is repair of clocks."),
        ] {
            let file = format!(
                "kit: product-story\nlanguage: en\nbusiness:\n  sector: other\nproduct:\n  product_kind: {kind}\n"
            );
            let kit = builtin::kit().unwrap();
            let answers = Answers::read(&Source::new("test", &file), kit).unwrap();
            let template = kit.template("origin-story", Language::En, None).unwrap();
            let story = compose(&answers, kit, template, &Options::default()).unwrap();
            let said = story.blocks.iter().flat_map(|block| &block.sentences).any(|sentence| sentence.text == told);
            assert!(said, "{kind}: {story:?}");
        }
    }
}
