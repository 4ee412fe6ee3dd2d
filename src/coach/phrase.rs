//! Phrases as the packs write them, and where they stand in a text.
//!
//! A phrase is words between spaces. `word*` takes any ending, `(a|b)` one of several, `[word]` may be missing, `…` stands
//! for up to four words, `#` for a number, `^` for a word with a capital. Indonesian words match with *-nya* and *-lah* too.

use std::collections::HashMap;
use std::ops::Range;

use super::token::Token;
use crate::language::{Language, rich};

/// The most words that `…` stands for.
const GAP: usize = 4;

/// What a phrase is found for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    /// The rule finds it.
    Find(usize),
    /// The rule lets it pass.
    Except(usize),
    /// It satisfies the rule where it stands in the proof.
    Proof(usize),
    /// A maker's or trainer's allowed word: no rule finds it.
    Allow,
}

/// A phrase in a text: what it is there for, and which of the text's words it covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) is: Use,
    pub(super) words: Range<usize>,
}

/// One step of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Word(String),
    Prefix(String),
    Gap,
    Number,
    Capital,
}

#[derive(Debug, Default)]
struct Node {
    words: HashMap<String, usize>,
    others: Vec<(Step, usize)>,
    ends: Vec<Use>,
}

/// All phrases of the rules in use, in one tree that a text is walked through once.
#[derive(Debug)]
pub(super) struct Phrases {
    language: Language,
    nodes: Vec<Node>,
}

impl Phrases {
    pub(super) fn new(language: Language) -> Phrases {
        Phrases { language, nodes: vec![Node::default()] }
    }

    pub(super) fn add(&mut self, phrase: &str, is: Use) {
        for steps in expand(phrase) {
            let mut at = 0;
            for step in steps {
                at = self.child(at, step);
            }
            if at > 0 && !self.nodes[at].ends.contains(&is) {
                self.nodes[at].ends.push(is);
            }
        }
    }

    fn child(&mut self, at: usize, step: Step) -> usize {
        let next = self.nodes.len();
        let found = match &step {
            Step::Word(word) => self.nodes[at].words.get(word).copied(),
            other => self.nodes[at].others.iter().find(|(s, _)| s == other).map(|(_, n)| *n),
        };
        if let Some(found) = found {
            return found;
        }
        match step {
            Step::Word(word) => {
                self.nodes[at].words.insert(word, next);
            }
            other => self.nodes[at].others.push((other, next)),
        }
        self.nodes.push(Node::default());
        next
    }

    /// Every phrase in these words; of one use at one place only the longest.
    pub(super) fn hits(&self, words: &[Token]) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut here: Vec<Hit> = Vec::new();
        for start in 0..words.len() {
            self.walk(0, words, start, start, &mut here);
            here.sort_by(|a, b| a.is.cmp(&b.is).then(b.words.end.cmp(&a.words.end)));
            here.dedup_by(|a, b| a.is == b.is);
            hits.append(&mut here);
        }
        hits
    }

    fn walk(&self, node: usize, words: &[Token], start: usize, at: usize, out: &mut Vec<Hit>) {
        let node = &self.nodes[node];
        out.extend(node.ends.iter().map(|is| Hit { is: *is, words: start..at }));
        let Some(token) = words.get(at).filter(|t| at == start || !t.parted) else { return };
        for form in forms(&token.word, self.language) {
            if let Some(next) = node.words.get(form) {
                self.walk(*next, words, start, at + 1, out);
            }
        }
        for (step, next) in &node.others {
            match step {
                Step::Gap => self.skip(*next, words, start, at, out),
                step if holds(step, token, self.language) => self.walk(*next, words, start, at + 1, out),
                _ => {}
            }
        }
    }

    /// Goes on after a gap of none to four words, within the same part of the sentence.
    fn skip(&self, node: usize, words: &[Token], start: usize, at: usize, out: &mut Vec<Hit>) {
        for to in at..=at + GAP {
            if to > at && words.get(to - 1).is_none_or(|t| t.parted) {
                return;
            }
            self.walk(node, words, start, to, out);
        }
    }
}

fn holds(step: &Step, token: &Token, language: Language) -> bool {
    match step {
        Step::Prefix(prefix) => token.word.starts_with(prefix.as_str()),
        Step::Number => rich::has_number(&token.word, language),
        Step::Capital => token.capital,
        Step::Word(_) | Step::Gap => false,
    }
}

/// A word as it is, and without an ending that changes nothing.
fn forms(word: &str, language: Language) -> impl Iterator<Item = &str> {
    let endings: &[&str] = match language {
        Language::En => &["'s"],
        Language::Id => &["nya", "lah"],
    };
    let shorter = endings.iter().find_map(|e| word.strip_suffix(e)).filter(|w| w.len() > 2);
    std::iter::once(word).chain(shorter)
}

/// A phrase as all the runs of words that it stands for.
fn expand(phrase: &str) -> Vec<Vec<Step>> {
    let mut runs: Vec<Vec<Step>> = vec![Vec::new()];
    for part in split(phrase, ' ') {
        let ways = match (part.as_bytes().first(), part.as_bytes().last()) {
            (Some(b'['), Some(b']')) => {
                let mut ways = alternatives(&part[1..part.len() - 1]);
                ways.push(Vec::new());
                ways
            }
            (Some(b'('), Some(b')')) => alternatives(&part[1..part.len() - 1]),
            _ => vec![steps(part)],
        };
        runs = runs.iter().flat_map(|run| ways.iter().map(move |way| [run.clone(), way.clone()].concat())).collect();
    }
    runs
}

fn alternatives(inner: &str) -> Vec<Vec<Step>> {
    split(inner, '|').into_iter().flat_map(expand).collect()
}

fn steps(words: &str) -> Vec<Step> {
    words.split([' ', '-', '/']).filter(|w| !w.is_empty()).map(step).collect()
}

fn step(word: &str) -> Step {
    match word {
        "…" => Step::Gap,
        "#" => Step::Number,
        "^" => Step::Capital,
        word => match word.strip_suffix('*') {
            Some(prefix) => Step::Prefix(prefix.to_lowercase()),
            None => Step::Word(word.to_lowercase().replace('’', "'")),
        },
    }
}

/// The parts of a phrase between these marks; what stands in brackets is one part.
fn split(phrase: &str, mark: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut depth = 0usize;
    for (at, c) in phrase.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            c if c == mark && depth == 0 => {
                parts.push(&phrase[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&phrase[start..]);
    parts.retain(|p| !p.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn found(phrase: &str, text: &str, language: Language) -> Vec<String> {
        let mut phrases = Phrases::new(language);
        phrases.add(phrase, Use::Find(0));
        let words = tokens(text);
        let span = |h: &Hit| words[h.words.start].span.start..words[h.words.end - 1].span.end;
        phrases.hits(&words).iter().map(|h| text[span(h)].to_owned()).collect()
    }

    #[test]
    fn a_phrase_says_what_it_takes() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("turun temurun", "Resep turun-temurun.", &["turun-temurun"]),
            (
                "kualitas tidak perlu diragukan [lagi]",
                "Kualitasnya tidak perlu diragukan lagi!",
                &["Kualitasnya tidak perlu diragukan lagi"],
            ),
            (
                "tidak hanya … tetapi juga",
                "tidak hanya enak dan murah tetapi juga sehat",
                &["tidak hanya enak dan murah tetapi juga"],
            ),
            ("tidak hanya … tetapi juga", "Tidak hanya itu. Mahal tetapi juga awet.", &[]),
            ("harga (terjangkau|bersahabat)", "harga bersahabat, harga pas", &["harga bersahabat"]),
            ("menyembuh*", "menyembuhkan", &["menyembuhkan"]),
            ("(pasar (dunia|kota)|naik [ke] kelas)", "pasar kota naik kelas", &["pasar kota", "naik kelas"]),
            ("asli ^", "batik asli Malang, orang asli sini", &["asli Malang"]),
            ("sejak #", "sejak 1997 dan sejak dulu", &["sejak 1997"]),
            ("enak", "keenakan", &[]),
        ];
        for (phrase, text, expected) in cases {
            assert_eq!(found(phrase, text, Language::Id), *expected, "{phrase} in {text}");
        }
    }

    #[test]
    fn the_longest_of_a_phrase_wins() {
        assert_eq!(
            found("made with love [and care]", "made with love and care", Language::En),
            ["made with love and care"]
        );
    }
}
