//! Finding the packs' phrases in a text: what counts, what is excused, what is proven.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use super::finding::Finding;
use super::pack::{On, Present};
use super::phrase::{Hit, Use};
use super::rules::{Coach, Rule};
use super::token::{Token, tokens};
use crate::language::{Language, rich, text};

/// What is known about a text beside its words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct About<'a> {
    /// The answer it is, by question name; none in a story.
    pub(super) answer: Option<&'a str>,
    /// Rules for certain answers look at it whatever it is.
    pub(super) anywhere: bool,
    /// A customer said it.
    pub(super) quote: bool,
    /// The business's sector, if that is known.
    pub(super) sector: Option<&'a str>,
    /// The rules that the proof satisfies.
    pub(super) proven: Option<&'a HashSet<usize>>,
}

/// No phrase covers more words.
const LONGEST: usize = 32;
/// Further places of one finding that are kept; nobody reads more.
pub(super) const PLACES: usize = 20;

/// A text as the coach reads it: its words, and every phrase of the rules in it.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) words: Vec<Token>,
    hits: Vec<Hit>,
}

impl<'a> Reading<'a> {
    /// Reads a text once, for all that is asked of it.
    pub(super) fn new(coach: &Coach, text: impl Into<Cow<'a, str>>) -> Reading<'a> {
        let text = text.into();
        let words = tokens(&text);
        let hits = coach.hits(&words);
        Reading { text, words, hits }
    }

    /// The findings of all rules of phrases; their places begin at `offset`.
    pub(super) fn findings(&self, coach: &Coach, offset: usize, about: About<'_>) -> Vec<Finding> {
        let mut left: Vec<(usize, &Hit)> = self
            .hits
            .iter()
            .filter_map(|hit| match hit.is {
                Use::Find(at) => Some((at, hit)),
                _ => None,
            })
            .filter(|(at, hit)| self.counts(coach, *at, hit, about))
            .collect();
        left.sort_by_key(|(at, hit)| (std::cmp::Reverse(hit.words.len()), coach.rules[*at].severity, *at));
        let mut taken = vec![false; self.words.len()];
        let mut found: Vec<(usize, Range<usize>)> = Vec::new();
        for (at, hit) in left {
            if !taken[hit.words.clone()].contains(&true) {
                taken[hit.words.clone()].fill(true);
                found.push((at, span(&self.words, hit)));
            }
        }
        found.sort_by_key(|(at, span)| (*at, span.start));
        tell(coach, &self.text, offset, about, &found)
    }

    fn counts(&self, coach: &Coach, at: usize, hit: &Hit, about: About<'_>) -> bool {
        let rule = &coach.rules[at];
        rule.check.is_none()
            && !rule.message.is_empty()
            && concerns(rule, at, about)
            && !self.is_let_pass(at, hit)
            && !rule.unless.iter().any(|p| present(*p, &self.text, &self.words, hit, coach.language))
    }

    /// Whether a harmless phrase of the rule, or an allowed one, overlaps the place. The hits stand in the order of their
    /// first words, so only those near it are looked at.
    fn is_let_pass(&self, rule: usize, hit: &Hit) -> bool {
        let from = self.hits.partition_point(|h| h.words.start + LONGEST < hit.words.start);
        let near = self.hits[from..].iter().take_while(|h| h.words.start < hit.words.end);
        near.into_iter().any(|other| excuses(other, rule, hit))
    }

    /// How many content words stand in the phrases of a rule, and how many there are.
    pub(super) fn share(&self, rule: usize, language: Language) -> (usize, usize) {
        let content = |t: &Token| !text::is_function_word(&t.word, language);
        let praised = self.covered(rule).into_iter().zip(&self.words).filter(|(c, t)| *c && content(t)).count();
        (praised, self.words.iter().filter(|t| content(t)).count())
    }

    /// Whether every word stands in the phrases of a rule.
    pub(super) fn is_covered(&self, rule: usize) -> bool {
        !self.words.is_empty() && self.covered(rule).into_iter().all(|c| c)
    }

    /// Whether one phrase of a rule is the whole text.
    pub(super) fn is_whole(&self, rule: usize) -> bool {
        self.hits.iter().any(|h| h.is == Use::Find(rule) && h.words == (0..self.words.len()))
    }

    /// Whether one of a rule's harmless phrases stands in the text.
    pub(super) fn is_excused(&self, rule: usize) -> bool {
        self.hits.iter().any(|h| h.is == Use::Except(rule))
    }

    /// Whether a place stands in one of a rule's harmless phrases.
    pub(super) fn is_excused_at(&self, rule: usize, place: &Range<usize>) -> bool {
        let harmless = self.hits.iter().filter(|h| h.is == Use::Except(rule)).map(|h| span(&self.words, h));
        harmless.into_iter().any(|s| s.start < place.end && place.start < s.end)
    }

    /// The places of a rule's phrases, without the harmless ones.
    pub(super) fn places(&self, rule: usize) -> Vec<Range<usize>> {
        let of_rule = self.hits.iter().filter(|h| h.is == Use::Find(rule));
        let counted = of_rule.filter(|h| !self.is_let_pass(rule, h));
        counted.map(|h| span(&self.words, h)).collect()
    }

    /// Which words stand in the phrases of a rule.
    fn covered(&self, rule: usize) -> Vec<bool> {
        let mut covered = vec![false; self.words.len()];
        for hit in self.hits.iter().filter(|h| h.is == Use::Find(rule)) {
            covered[hit.words.clone()].fill(true);
        }
        covered
    }
}

/// One finding for each rule, with all its places.
fn tell(coach: &Coach, whole: &str, offset: usize, about: About<'_>, found: &[(usize, Range<usize>)]) -> Vec<Finding> {
    let mut out: Vec<Finding> = Vec::new();
    for (at, span) in found {
        let place = span.start + offset..span.end + offset;
        if let Some(last) = out.last_mut().filter(|f| f.order == *at) {
            if last.also.len() < PLACES {
                last.also.push(place);
            }
            continue;
        }
        let mut finding = Finding::new(*at, &coach.rules[*at], place).with("found", &whole[span.clone()]);
        finding.answer = about.answer.map(str::to_owned);
        out.push(finding);
    }
    out
}

/// The rules that a proof satisfies: it names what the rule asks for, and does not say that it is still to come.
pub(super) fn proven(coach: &Coach, proof: &[&str]) -> HashSet<usize> {
    let mut rules = HashSet::new();
    for item in proof {
        let words = tokens(item);
        let numbered = |at: usize| words.get(at + 1).is_some_and(|t| t.word.starts_with(|c: char| c.is_ascii_digit()));
        // "no. 442" is a number, "no certificate" is none
        let pending =
            |(at, t): (usize, &Token)| is_pending(&t.word, coach.language) && !(t.word == "no" && numbered(at));
        if words.iter().enumerate().any(pending) {
            continue;
        }
        rules.extend(coach.hits(&words).iter().filter_map(|hit| match hit.is {
            Use::Proof(at) => Some(at),
            _ => None,
        }));
    }
    rules
}

/// Whether a word says that a certificate is not there yet.
fn is_pending(word: &str, language: Language) -> bool {
    let words: &[&str] = match language {
        Language::En => &["not", "no", "applied", "applying", "application", "pending", "soon", "waiting", "planned"],
        Language::Id => {
            &["belum", "sedang", "diajukan", "mengajukan", "proses", "akan", "rencana", "menunggu", "tidak"]
        }
    };
    words.contains(&word)
}

fn concerns(rule: &Rule, at: usize, about: About<'_>) -> bool {
    let sector = about.sector.is_none_or(|s| rule.sectors.is_empty() || rule.sectors.iter().any(|r| r == s));
    let proof_itself = rule.provable && about.answer == Some("proof");
    let place = match about.answer {
        Some(answer) => {
            rule.on != Some(On::Stories) && (rule.questions.is_empty() || rule.questions.iter().any(|q| q == answer))
        }
        None => about.anywhere || rule.on != Some(On::Answers) && rule.questions.is_empty(),
    };
    sector
        && place
        && !proof_itself
        && (!about.quote || rule.quotes)
        && !about.proven.is_some_and(|proven| proven.contains(&at))
}

fn excuses(other: &Hit, at: usize, hit: &Hit) -> bool {
    let overlaps = other.words.start < hit.words.end && hit.words.start < other.words.end;
    overlaps && (other.is == Use::Except(at) || other.is == Use::Allow)
}

/// The words around a phrase in which something concrete may stand.
const NEAR: usize = 8;

/// Whether something concrete stands near in the same sentence, beside the phrase itself.
fn present(what: Present, whole: &str, words: &[Token], hit: &Hit, language: Language) -> bool {
    let found = span(words, hit);
    let from = words[hit.words.start.saturating_sub(NEAR)].span.start;
    let to = words[(hit.words.end + NEAR - 1).min(words.len() - 1)].span.end;
    let sentence = sentence_around(whole, from..to, &found);
    let before = &whole[sentence.start..found.start];
    let after = &whole[found.end..sentence.end];
    match what {
        Present::Number => [before, after].iter().any(|part| rich::has_number(part, language)),
        Present::Person => [before, after].iter().any(|part| rich::has_person(part, language)),
        Present::Name => {
            // a capital at a sentence's head is no name
            let first = usize::from(sentence.start != from || from == 0);
            text::words(before).skip(first).chain(text::words(after)).any(|w| w.starts_with(char::is_uppercase))
        }
    }
}

/// What of these words around a place belongs to its sentence (or list item).
fn sentence_around(whole: &str, around: Range<usize>, found: &Range<usize>) -> Range<usize> {
    let stops = ['.', '!', '?'];
    let ends_sentence = |at: usize| whole[at + 1..].starts_with(char::is_whitespace) || at + 1 == whole.len();
    let before = &whole[around.start..found.start];
    let start = before.rmatch_indices(stops).map(|(at, _)| at + around.start).find(|at| ends_sentence(*at));
    let after = &whole[found.end..around.end.max(found.end)];
    let end = after.match_indices(stops).map(|(at, _)| at + found.end).find(|at| ends_sentence(*at));
    let item = before.rfind("\n- ").map(|at| at + around.start + 3);
    start.map(|at| at + 1).max(item).unwrap_or(around.start)..end.unwrap_or(around.end.max(found.end))
}

fn span(words: &[Token], hit: &Hit) -> Range<usize> {
    words[hit.words.start].span.start..words[hit.words.end - 1].span.end
}
