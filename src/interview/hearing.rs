//! From what was typed to what is kept: yes and no, choices by number or label, lists and long texts.

use crate::answers::{Given, Kind};
use crate::kit::Question;
use crate::language::{Language, text};

/// Yes or no, in both languages at once.
#[must_use]
pub fn yes_no(typed: &str) -> Option<bool> {
    let word = typed.trim().trim_end_matches(['.', '!']).to_lowercase();
    match word.as_str() {
        "yes" | "y" | "yep" | "yeah" | "ya" | "iya" | "yaa" | "yoi" | "boleh" | "bisa" | "ok" | "oke" => Some(true),
        "no" | "n" | "nope" | "tidak" | "t" | "tdk" | "tak" | "nggak" | "ngga" | "enggak" | "gak" | "ga" | "g"
        | "belum" => Some(false),
        _ => None,
    }
}

/// The values of the choices that were typed: each by its number in the list, its value, or its label in any language.
///
/// None if a part is no choice. One text may hold several, between commas, semicolons or spaces.
#[must_use]
pub fn choices(question: &Question, typed: &str) -> Option<Vec<String>> {
    if let Some(one) = choice(question, typed) {
        return Some(vec![one]);
    }
    let split: &[char] = if typed.contains([',', ';']) { &[',', ';'] } else { &[' '] };
    let mut found = Vec::new();
    for part in typed.split(split).map(str::trim).filter(|part| !part.is_empty()) {
        let value = choice(question, part)?;
        if !found.contains(&value) {
            found.push(value);
        }
    }
    (!found.is_empty()).then_some(found)
}

fn choice(question: &Question, typed: &str) -> Option<String> {
    let typed = typed.trim().trim_end_matches('.').to_lowercase();
    let by_number = typed.parse::<usize>().ok().and_then(|n| question.choices.get(n.checked_sub(1)?));
    let by_name = || {
        question.choices.iter().find(|c| {
            c.value.to_lowercase() == typed || Language::ALL.iter().any(|l| c.label.get(*l).to_lowercase() == typed)
        })
    };
    // "craft" for "Craft", "food" for "Food and drink": a beginning that fits one choice only
    let by_beginning = || {
        let fits = |label: &str| typed.chars().count() >= 3 && label.to_lowercase().starts_with(&typed);
        let mut fitting = question.choices.iter().filter(|c| Language::ALL.iter().any(|l| fits(c.label.get(*l))));
        fitting.next().filter(|_| fitting.next().is_none())
    };
    by_number.or_else(by_name).or_else(by_beginning).map(|c| c.value.clone())
}

/// The answer as the file keeps it. What the question's kind cannot take is left as typed: the kind refuses it with words.
#[must_use]
pub fn given(question: &Question, typed: &str, language: Language) -> Given {
    let typed = typed.trim();
    let folded = || Given::One(text::fold_spaces(typed));
    match question.kind {
        Kind::Sentences | Kind::Quote => {
            let lines: Vec<&str> = typed.lines().map(str::trim_end).collect();
            Given::One(lines.join("\n"))
        }
        Kind::List if typed.contains('\n') => {
            let marks = ['-', '*', '•', ' ', '\t'];
            Given::Many(
                typed
                    .lines()
                    .map(|line| line.trim_start_matches(marks).trim().to_owned())
                    .filter(|line| !line.is_empty())
                    .collect(),
            )
        }
        Kind::Choice => match choices(question, typed).as_deref() {
            Some([one]) => Given::One(one.clone()),
            _ => folded(),
        },
        Kind::Choices => choices(question, typed).map_or_else(folded, Given::Many),
        Kind::YesNo => match (yes_no(typed), language) {
            (Some(true), Language::En) => Given::One("yes".to_owned()),
            (Some(false), Language::En) => Given::One("no".to_owned()),
            (Some(true), Language::Id) => Given::One("ya".to_owned()),
            (Some(false), Language::Id) => Given::One("tidak".to_owned()),
            (None, _) => folded(),
        },
        _ => folded(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::builtin;

    fn question(name: &str) -> &'static Question {
        builtin::kit().ok().and_then(|kit| kit.question(name)).unwrap_or_else(|| panic!("{name}"))
    }

    #[test]
    fn yes_and_no_in_both_languages() {
        for yes in ["ya", "Iya.", "y", "yes", "YES!", "oke"] {
            assert_eq!(yes_no(yes), Some(true), "{yes}");
        }
        for no in ["tidak", "t", "no", "n", "Nggak", "gak", "nope."] {
            assert_eq!(yes_no(no), Some(false), "{no}");
        }
        for other in ["maybe", "", "yesterday", "1"] {
            assert_eq!(yes_no(other), None, "{other}");
        }
    }

    #[test]
    fn a_choice_is_known_by_number_value_and_label() {
        let sector = question("sector");
        for typed in ["1", "craft", "Kriya", " CRAFT. ", "kri"] {
            assert_eq!(choices(sector, typed), Some(vec!["craft".to_owned()]), "{typed}");
        }
        assert_eq!(choices(sector, "Makanan dan minuman"), Some(vec!["food".to_owned()]));
        assert_eq!(choices(sector, "3, wisata"), Some(vec!["food".to_owned(), "tourism".to_owned()]));
        for typed in ["0", "6", "weaving", "f", "99999999999999999999"] {
            assert_eq!(choices(sector, typed), None, "{typed}");
        }
    }

    #[test]
    fn an_answer_is_kept_as_its_kind_wants_it() {
        let one = |text: &str| Given::One(text.to_owned());
        let many = |items: &[&str]| Given::Many(items.iter().map(|i| (*i).to_owned()).collect());
        let cases = [
            ("owner", "  Sari \t Wulandari ", one("Sari Wulandari")),
            ("teacher", "my aunt,\nwho sang", one("my aunt, who sang")),
            ("first_memory", "It rained. \nWe ran.", one("It rained.\nWe ran.")),
            ("materials", "clay, ash", one("clay, ash")),
            ("materials", "- clay\n- ash\n", many(&["clay", "ash"])),
            ("sector", "2", one("fashion")),
            ("sector", "weaving", one("weaving")),
            ("made_to_order", "ya", one("yes")),
            ("made_to_order", "perhaps", one("perhaps")),
        ];
        for (name, typed, expected) in cases {
            assert_eq!(given(question(name), typed, Language::En), expected, "{name}: {typed}");
        }
    }
}
