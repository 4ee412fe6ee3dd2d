//! The names of folders and files: readable, the same on every run, safe on every system.

use std::collections::HashMap;

use crate::answers::{Answers, Given, Value};

/// The longest name; with template and ending it stays well under the 255 bytes of common file systems.
const LONGEST: usize = 80;

/// Names that Windows keeps for devices, with any ending.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A name of small Latin letters, digits and hyphens; empty if there is nothing to write so.
#[must_use]
pub(crate) fn slug(text: &str) -> String {
    // "Ram's" is one word
    let slug = slug::slugify(text.replace(['\'', '’', '‘'], ""));
    let mut cut = slug.get(..LONGEST).unwrap_or(&slug);
    if cut.len() < slug.len() {
        cut = cut.rsplit_once('-').map_or(cut, |(whole, _)| whole);
    }
    let device = |port: &str| cut.strip_prefix(port).is_some_and(|n| n.len() == 1 && n.as_bytes()[0].is_ascii_digit());
    if RESERVED.contains(&cut) || device("com") || device("lpt") {
        return format!("{cut}-story");
    }
    cut.to_owned()
}

/// The folder that a business and its product would like: `sekar-jati-selendang-soga`.
#[must_use]
pub(crate) fn wanted(answers: &Answers, stem: &str) -> String {
    let named = |name: &str| {
        let private = answers.private.iter().any(|p| p == name);
        answers.answers.get(name).filter(|_| !private).map_or(String::new(), |answer| {
            match (&answer.value, &answer.given) {
                (Value::Text(text), _) => slug(&text.text),
                (_, Given::One(text)) => slug(text),
                _ => String::new(),
            }
        })
    };
    let who = [named("business"), named("owner")].into_iter().find(|n| !n.is_empty());
    let what = [named("product"), named("product_kind")].into_iter().find(|n| !n.is_empty());
    let joined: Vec<String> = who.into_iter().chain(what).collect();
    let name = if joined.is_empty() { slug(stem) } else { slug(&joined.join("-")) };
    if name.is_empty() { "story".to_owned() } else { name }
}

/// The names that are taken, by their fingerprints, each with the number that the next one of this name may try.
#[derive(Debug, Default)]
pub(crate) struct Taken(HashMap<u64, u32>);

impl Taken {
    /// Makes room for the names of this many inputs, so that they need not be moved while they grow.
    pub(crate) fn with_room_for(inputs: usize) -> Taken {
        Taken(HashMap::with_capacity(inputs))
    }

    /// Takes a name that an earlier run gave.
    pub(crate) fn keep(&mut self, name: &str) {
        self.0.entry(super::print(name.as_bytes())).or_insert(2);
    }

    /// The wanted name for the first that comes, then `name-2`, `name-3`, …
    pub(crate) fn take(&mut self, wanted: &str) -> String {
        let key = super::print(wanted.as_bytes());
        let Some(&next) = self.0.get(&key) else {
            self.0.insert(key, 2);
            return wanted.to_owned();
        };
        let free = (next..).find_map(|n| {
            let name = format!("{wanted}-{n}");
            (!self.0.contains_key(&super::print(name.as_bytes()))).then_some((n, name))
        });
        let (number, name) = free.unwrap_or_else(|| (next, format!("{wanted}-{next}")));
        self.0.insert(key, number + 1);
        self.keep(&name);
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_safe_on_every_system() {
        let cases = [
            ("Keripik Tempe “Bu Sri”", "keripik-tempe-bu-sri"),
            ("../../etc/passwd", "etc-passwd"),
            ("C:\\Windows", "c-windows"),
            ("CON", "con-story"),
            ("lpt1", "lpt1-story"),
            ("com10", "com10"),
            ("Console", "console"),
            ("A' Cheàrdach Bheag: Ram’s Head", "a-cheardach-bheag-rams-head"),
            ("...", ""),
            ("", ""),
        ];
        for (text, name) in cases {
            assert_eq!(slug(text), name, "{text}");
        }
        let long = slug(&"sangat panjang ".repeat(40));
        assert!(long.len() <= LONGEST && long.ends_with("panjang"), "{long}");
        assert_eq!(slug(&"x".repeat(300)).len(), LONGEST);
        assert!(!slug("🌶️").is_empty());
    }

    #[test]
    fn a_taken_name_gets_the_next_number_that_is_free() {
        let mut taken = Taken::default();
        taken.keep("a-3");
        assert_eq!(["a", "a", "a", "b", "a-2"].map(|n| taken.take(n)), ["a", "a-2", "a-4", "b", "a-2-2"]);
    }
}
