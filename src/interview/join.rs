//! How the answer to a probe joins the answer it was asked about.

use crate::answers::{Given, Kind};
use crate::kit::{Lack, Question};
use crate::language::lists::{List, contains};
use crate::language::{Form, Language, content, text};

/// The answer with what the probe brought.
///
/// Sentences follow one another. A phrase takes the addition behind a comma, a clause behind *and / dan*, a list as further
/// items. Where the probe asked for something instead of praise, a cliché or nothing, and where the maker has said the whole
/// answer again, the new words take the place of the old.
#[must_use]
pub fn join(question: &Question, lack: Lack, old: &Given, new: &str, language: Language) -> Given {
    let new = new.trim();
    let old_text = super::coaching::text(old);
    let instead = match question.kind {
        Kind::Name => true,
        // "big" and "2.4 metres": the number is the answer that was wanted
        Kind::Phrase if lack == Lack::Number && old_text.split_whitespace().count() <= 2 => true,
        Kind::Phrase | Kind::Clause => matches!(lack, Lack::Nothing | Lack::Cliche | Lack::Praise),
        _ => lack == Lack::Nothing,
    };
    if instead || says_again(&old_text, new, language) {
        return super::given(question, new, language);
    }
    match (question.kind, old) {
        (Kind::List, Given::Many(items)) => {
            let more = new.split(['\n', ';']).map(str::trim).filter(|item| !item.is_empty()).map(str::to_owned);
            Given::Many(items.iter().cloned().chain(more).collect())
        }
        (Kind::List, Given::One(text)) if detail(lack, text, new) => {
            Given::One(format!("{} {new}", text.trim_end_matches(['.', ' '])))
        }
        (Kind::List, Given::One(text)) => {
            let mark = if text.contains(';') || new.contains(';') { "; " } else { ", " };
            Given::One(format!("{}{mark}{}", text.trim_end_matches(['.', ',', ';', ' ']), new.replace('\n', mark)))
        }
        (Kind::Phrase | Kind::Clause, _) => Given::One(phrase(question.kind, lack, &old_text, new, language)),
        _ if fragment(new, language) => Given::One(in_brackets(&old_text, new)),
        _ => Given::One(sentences(&old_text, new)),
    }
}

/// Whether a year or a number belongs to the one thing on a list, and is no further thing: "halal" and "2023".
fn detail(lack: Lack, old: &str, new: &str) -> bool {
    matches!(lack, Lack::Time | Lack::Number) && new.split_whitespace().count() <= 3 && !old.contains([',', ';', '\n'])
}

/// Whether the new text holds every content word of the old one; "sate biasa saja" says "sate".
fn says_again(old: &str, new: &str, language: Language) -> bool {
    let shrugs = [" biasa saja", " biasa aja"];
    let old = shrugs.iter().find_map(|shrug| old.trim_end_matches('.').strip_suffix(shrug)).unwrap_or(old);
    let (old, new) = (content::stems(old, language), content::stems(new, language));
    !old.is_empty() && old.iter().all(|stem| new.contains(stem))
}

/// A name or a date and no sentence: "Ben", "March 2016".
fn fragment(text: &str, language: Language) -> bool {
    text.split_whitespace().count() <= 3 && language.form(text) != Form::Clause && !text.ends_with(['.', '!', '?'])
}

/// "It sounded nice." and "Ben": "It sounded nice (Ben)."
fn in_brackets(old: &str, new: &str) -> String {
    let bare = old.trim_end().trim_end_matches('.');
    let stop = if bare.len() < old.trim_end().len() { "." } else { "" };
    format!("{bare} ({new}){stop}")
}

/// "It rained" and "we ran": "It rained. We ran."
fn sentences(old: &str, new: &str) -> String {
    let old = old.trim_end();
    let stop = if old.ends_with(['.', '!', '?', '…', '"', '”']) { "" } else { "." };
    format!("{old}{stop} {}", text::capitalise(new))
}

fn phrase(kind: Kind, lack: Lack, old: &str, new: &str, language: Language) -> String {
    let old = old.trim_end_matches(['.', ',', ';', ' ']);
    let new = new.replace('\n', " ");
    let new = new.trim_end_matches('.');
    let first = text::words(new).next().unwrap_or("").to_lowercase();
    // "It was …" goes inside a sentence only without its capital
    let inner = if contains(List::Function(language), &first) && first != "i" {
        text::lower_first(new)
    } else {
        new.to_owned()
    };
    if lack == Lack::Time && kind == Kind::Clause && inner.split_whitespace().count() <= 3 {
        return format!("{old} {}", at_time(&inner, &first, language));
    }
    if let Some(relative) = relative(&inner, &first, language).filter(|_| kind == Kind::Phrase) {
        return format!("{old}{relative}");
    }
    if joins_bare(&first, language) {
        return format!("{old} {inner}");
    }
    match (language.form(new), kind, language) {
        (Form::Clause, Kind::Clause, Language::En) => format!("{old}, and {inner}"),
        (Form::Clause, Kind::Clause, Language::Id) => format!("{old}, dan {inner}"),
        _ => format!("{old}, {inner}"),
    }
}

/// "2016" is "in 2016", "Maret" is "pada Maret".
fn at_time(time: &str, first: &str, language: Language) -> String {
    let bare = first.chars().all(|c| c.is_ascii_digit());
    let month = is_month(first, language);
    match language {
        Language::En if bare || month => format!("in {time}"),
        Language::Id if bare => format!("pada tahun {time}"),
        Language::Id if month || first == "tahun" || first == "bulan" => format!("pada {time}"),
        _ => time.to_owned(),
    }
}

/// "She made me start again" about "my aunt": ", who made me start again".
fn relative(new: &str, first: &str, language: Language) -> Option<String> {
    let rest = new.split_once(' ')?.1;
    match (language, first) {
        (Language::En, "she" | "he" | "they") => Some(format!(", who {rest}")),
        (Language::Id, "ia" | "dia" | "beliau" | "mereka") => Some(format!(", yang {rest}")),
        _ => None,
    }
}

/// Words that go on from a phrase without a comma ("… with two dogs", "… dari Batu").
fn joins_bare(first: &str, language: Language) -> bool {
    let words: &[&str] = match language {
        Language::En => {
            &["with", "from", "in", "at", "on", "near", "for", "behind", "beside", "of", "by", "when", "and"]
        }
        Language::Id => &["dengan", "dari", "di", "pada", "untuk", "dekat", "oleh", "ketika", "waktu", "dan"],
    };
    words.contains(&first)
}

fn is_month(word: &str, language: Language) -> bool {
    let months: &[&str] = match language {
        Language::En => &[
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ],
        Language::Id => &[
            "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober",
            "november", "desember",
        ],
    };
    months.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::builtin;

    fn joined(name: &str, lack: Lack, old: &str, new: &str, language: Language) -> String {
        let question = builtin::kit().ok().and_then(|kit| kit.question(name)).unwrap_or_else(|| panic!("{name}"));
        match join(question, lack, &Given::One(old.to_owned()), new, language) {
            Given::One(text) => text,
            Given::Many(items) => items.join("|"),
        }
    }

    #[test]
    fn what_a_probe_brings_joins_in_english() {
        let cases = [
            ("first_memory", Lack::Thin, "it rained", "we ran to the shed", "it rained. We ran to the shed"),
            (
                "first_memory",
                Lack::Person,
                "It rained.",
                "My uncle Idris was there.",
                "It rained. My uncle Idris was there.",
            ),
            ("teacher", Lack::Thin, "my aunt", "She made me start again.", "my aunt, who made me start again"),
            ("teacher", Lack::Thin, "my aunt", "who never measured", "my aunt, who never measured"),
            ("teacher", Lack::Cliche, "handed down", "my uncle Idris", "my uncle Idris"),
            (
                "reason",
                Lack::Event,
                "I like wood",
                "the shop closed that year",
                "I like wood, and the shop closed that year",
            ),
            ("turning_point", Lack::Time, "the chef came to our gate", "2016", "the chef came to our gate in 2016"),
            ("turning_point", Lack::Time, "the chef came", "March 2016.", "the chef came in March 2016"),
            ("size", Lack::Number, "about a hand", "20 centimetres", "about a hand, 20 centimetres"),
            ("material_source", Lack::Place, "a farmer", "From Ely in the fens", "a farmer from Ely in the fens"),
            ("materials", Lack::Thin, "clay, ash", "thread; glue", "clay, ash; thread; glue"),
            ("materials", Lack::Thin, "clay, ash.", "thread", "clay, ash, thread"),
            ("turning_point", Lack::Thin, "a shop rang", "they wanted 20", "a shop rang, and they wanted 20"),
            ("name_meaning", Lack::Thin, "It sounded nice.", "Ben", "It sounded nice (Ben)."),
            ("before", Lack::Time, "I drove a bus", "until 2013", "I drove a bus (until 2013)"),
            ("size", Lack::Number, "big", "2.4 metres", "2.4 metres"),
            ("proof", Lack::Time, "halal certificate.", "2023", "halal certificate 2023"),
            ("product", Lack::Nothing, "none", "the blue cup", "the blue cup"),
            ("first_memory", Lack::Nothing, "nothing special", "I stood at the door.", "I stood at the door."),
            ("teacher", Lack::Person, "a course in Leeds", "a course in Leeds with Ann", "a course in Leeds with Ann"),
        ];
        for (name, lack, old, new, expected) in cases {
            assert_eq!(joined(name, lack, old, new, Language::En), expected, "{name}: {old} + {new}");
        }
    }

    #[test]
    fn what_a_probe_brings_joins_in_indonesian() {
        let cases = [
            ("first_memory", Lack::Thin, "hujan", "kami lari ke dapur", "hujan. Kami lari ke dapur"),
            ("teacher", Lack::Thin, "nenek", "Beliau tidak pernah marah.", "nenek, yang tidak pernah marah"),
            ("teacher", Lack::Thin, "nenek", "yang tidak pernah marah", "nenek, yang tidak pernah marah"),
            ("turning_point", Lack::Time, "hotel itu memesan", "2016", "hotel itu memesan pada tahun 2016"),
            ("turning_point", Lack::Time, "hotel itu memesan", "Maret 2016", "hotel itu memesan pada Maret 2016"),
            ("material_source", Lack::Place, "petani", "Dari Bancar", "petani dari Bancar"),
            ("product_kind", Lack::Praise, "produk terbaik", "tas pandan", "tas pandan"),
            ("product_kind", Lack::Thin, "sate biasa saja", "sate kambing tusuk jeruji", "sate kambing tusuk jeruji"),
            ("product_kind", Lack::Thin, "sate kambing", "sate tusuk jeruji", "sate kambing, sate tusuk jeruji"),
        ];
        for (name, lack, old, new, expected) in cases {
            assert_eq!(joined(name, lack, old, new, Language::Id), expected, "{name}: {old} + {new}");
        }
    }
}
