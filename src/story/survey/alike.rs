//! Passages that say the same in two templates, so that an author sees what to write anew.

use std::collections::BTreeSet;

use crate::kit::{PassageWay, Role, Template};

/// The least wordings that a passage must have before it is compared.
const LEAST: usize = 4;

/// Two passages of different templates that share most of their wordings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// The places of the two templates in the kit, the earlier one first.
    pub templates: (usize, usize),
    /// The lines on which the passages begin.
    pub lines: (usize, usize),
    /// Wordings that stand in both.
    pub same: usize,
    /// Wordings of the smaller passage.
    pub of: usize,
}

/// The passages, whole or one way of them, that share four fifths of the smaller one's wordings. Templates in two languages
/// or two voices are not compared: a good sentence may serve in both voices.
pub fn alike(templates: &[Template]) -> Vec<Alike> {
    let passages: Vec<(usize, usize, BTreeSet<&str>)> = templates
        .iter()
        .enumerate()
        .flat_map(|(at, t)| {
            t.passages().iter().filter_map(move |p| passage(&p.ways).map(|(line, set)| (at, line, set)))
        })
        .collect();
    let mut found = Vec::new();
    for (at, (one, line, wordings)) in passages.iter().enumerate() {
        for (other, other_line, others) in &passages[at + 1..] {
            let (a, b) = (&templates[*one], &templates[*other]);
            if one == other || a.language != b.language || a.voice != b.voice {
                continue;
            }
            let (same, of) = (wordings.intersection(others).count(), wordings.len().min(others.len()));
            if same * 5 >= of * 4 {
                found.push(Alike { templates: (*one, *other), lines: (*line, *other_line), same, of });
            }
        }
    }
    found
}

/// A passage's first line and its wordings; none if it has too few of them.
///
/// Only the author's own words count: a line that prints answers and nothing else is the maker's wherever it stands, and a
/// heading or a signature may serve twice.
fn passage(ways: &[PassageWay]) -> Option<(usize, BTreeSet<&str>)> {
    let prose = |role: Role| matches!(role, Role::Sentence | Role::Item | Role::Quote);
    let lines = || ways.iter().flat_map(|w| &w.lines).filter(|l| prose(l.role)).flat_map(|l| &l.ways);
    let wordings: BTreeSet<&str> = lines().map(|w| &*w.text).filter(|text| has_words(text)).collect();
    let first = lines().map(|w| w.line).min()?;
    (wordings.len() >= LEAST).then_some((first, wordings))
}

/// Whether anything but answers stands in a wording.
fn has_words(wording: &str) -> bool {
    let mut rest = wording;
    while let Some((before, after)) = rest.split_once("{{") {
        if before.chars().any(char::is_alphabetic) {
            return true;
        }
        rest = after.split_once("}}").map_or("", |(_, after)| after);
    }
    rest.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::{Kit, KitSources, builtin};
    use crate::language::Language;
    use crate::source::Source;

    fn found(bodies: [&str; 2]) -> Vec<Alike> {
        let head = |name: &str| format!("---\nname: {name}\nchannel: website\nvoice: first\n---\n");
        let template = |name: &str, body: &str| {
            (Language::En, Source::new(format!("en/{name}.md"), format!("{}{body}", head(name))))
        };
        let built_in = builtin::sources();
        let sources = KitSources {
            kit: built_in.kit,
            channels: built_in.channels,
            templates: vec![template("one", bodies[0]), template("two", bodies[1])],
        };
        let kit = Kit::from_sources(sources).unwrap_or_else(|faults| panic!("{faults:?}"));
        alike(&kit.templates)
    }

    #[test]
    fn four_of_five_wordings_are_alike_and_three_are_not() {
        let five =
            "{{ owner }} one.\n/ {{ owner }} two.\n/ {{ owner }} three.\n/ {{ owner }} four.\n/ {{ owner }} five.\n";
        let four = five.replace("five", "six");
        assert_eq!(found([five, &four]), [Alike { templates: (0, 1), lines: (6, 6), same: 4, of: 5 }]);
        assert!(found([five, &four.replace("four", "seven")]).is_empty());
    }

    #[test]
    fn signatures_and_bare_answers_may_be_alike() {
        let signature = "= Yours, {{ owner }}\n/ {{ owner }}, here\n/ Signed {{ owner }}\n/ {{ owner }}, there\n";
        assert!(found([signature, signature]).is_empty());
        let bare = "{{ reason | closed }}\n{{ before }} {{ call }}\n{{ impact }}\n{{ hands }}\n";
        assert!(found([bare, bare]).is_empty());
    }
}
