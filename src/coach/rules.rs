//! The coach: the rules of the packs that count for a language and a market, laid over one another.

use std::collections::{HashMap, HashSet};

use super::pack::{self, Check, Entry, On, Pack, Present, Severity};
use super::phrase::{Hit, Phrases, Use};
use super::token::Token;
use crate::language::Language;

/// A rule in one language.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its name.
    pub id: String,
    /// How much it matters.
    pub severity: Severity,
    /// What it looks at, where phrases are not enough.
    pub check: Option<Check>,
    /// Where it looks; everywhere, if it does not say.
    pub on: Option<On>,
    /// The questions whose answers it looks at; all, if empty.
    pub questions: Vec<String>,
    /// It looks at what customers said as well.
    pub quotes: bool,
    /// The sectors it is for; all, if empty.
    pub sectors: Vec<String>,
    /// What satisfies it in the same sentence.
    pub unless: Vec<Present>,
    /// The number it compares with.
    pub limit: f64,
    /// What it says.
    pub message: String,
    /// The question that makes the text stronger.
    pub ask: String,
    /// Why, for `--explain`.
    pub why: String,
    /// Some of its phrases, for `--explain`.
    pub phrases: Vec<String>,
    /// A proof can satisfy it.
    pub provable: bool,
    /// The packs it stands in.
    pub packs: Vec<String>,
    /// Where it comes from.
    pub source: String,
    /// When that was looked up.
    pub checked: String,
}

/// The rules for one language and one market, ready to look at texts.
#[derive(Debug)]
pub struct Coach {
    /// The language of the texts.
    pub language: Language,
    /// Where they are published, if that is known.
    pub market: Option<String>,
    /// The rules, in the order of their packs.
    pub rules: Vec<Rule>,
    phrases: Phrases,
    checks: HashMap<Check, usize>,
}

impl Coach {
    /// The rules of those packs that count for the language and the market; a later pack is laid over an earlier one.
    #[must_use]
    pub fn new(packs: &[Pack], language: Language, market: Option<&str>) -> Coach {
        let mut coach = Coach {
            language,
            market: market.map(str::to_owned),
            rules: Vec::new(),
            phrases: Phrases::new(language),
            checks: HashMap::new(),
        };
        let counted: Vec<&Pack> = packs.iter().filter(|p| p.counts(language, market)).collect();
        let off: HashSet<&str> = counted.iter().flat_map(|p| &p.off).map(String::as_str).collect();
        for pack in &counted {
            let own = pack.language.as_deref();
            pack.allow.get(own, language).iter().for_each(|phrase| coach.phrases.add(phrase, Use::Allow));
            pack.rules.iter().filter(|e| !off.contains(e.id.as_str())).for_each(|e| coach.lay(e, pack));
        }
        coach.checks = coach.rules.iter().enumerate().filter_map(|(at, rule)| Some((rule.check?, at))).collect();
        coach
    }

    /// The rule of this name.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|r| r.id == id)
    }

    /// The rule that makes a check, if it says something in this language.
    pub(super) fn check(&self, check: Check) -> Option<(usize, &Rule)> {
        let at = *self.checks.get(&check)?;
        self.rules.get(at).filter(|r| !r.message.is_empty()).map(|rule| (at, rule))
    }

    /// Every phrase of the rules in these words.
    pub(super) fn hits(&self, words: &[Token]) -> Vec<Hit> {
        self.phrases.hits(words)
    }

    fn lay(&mut self, entry: &Entry, pack: &Pack) {
        let own = pack.language.as_deref();
        let at = self.rules.iter().position(|r| r.id == entry.id).unwrap_or_else(|| {
            self.rules.push(Rule::empty(&entry.id));
            self.rules.len() - 1
        });
        for (words, is) in
            [(&entry.find, Use::Find(at)), (&entry.except, Use::Except(at)), (&entry.proof, Use::Proof(at))]
        {
            for phrase in words.get(own, self.language) {
                self.phrases.add(phrase, is);
                match is {
                    Use::Find(_) => self.rules[at].phrases.push(phrase.clone()),
                    Use::Proof(_) => self.rules[at].provable = true,
                    _ => {}
                }
            }
        }
        self.rules[at].lay(entry, pack, self.language);
    }
}

impl Rule {
    fn empty(id: &str) -> Rule {
        Rule {
            id: id.to_owned(),
            severity: Severity::Warning,
            check: None,
            on: None,
            questions: Vec::new(),
            quotes: false,
            sectors: Vec::new(),
            unless: Vec::new(),
            limit: 0.0,
            message: String::new(),
            ask: String::new(),
            why: String::new(),
            phrases: Vec::new(),
            provable: false,
            packs: Vec::new(),
            source: String::new(),
            checked: String::new(),
        }
    }

    fn lay(&mut self, entry: &Entry, pack: &Pack, language: Language) {
        let own = pack.language.as_deref();
        self.packs.push(pack.name.clone());
        self.severity = entry.severity.unwrap_or(self.severity);
        self.check = entry.check.or(self.check);
        self.on = entry.on.or(self.on);
        self.quotes |= entry.quotes.is_some();
        self.limit = entry.limit.unwrap_or(self.limit);
        if let Some(unless) = &entry.unless {
            self.unless.clone_from(unless);
        }
        for (old, new) in [(&mut self.questions, &entry.questions), (&mut self.sectors, &entry.sectors)] {
            if !new.is_empty() {
                old.clone_from(new);
            }
        }
        let texts = [(&mut self.message, &entry.message), (&mut self.ask, &entry.ask), (&mut self.why, &entry.why)];
        for (old, new) in texts {
            if let Some(text) = pack::text(new, own, language) {
                *old = text;
            }
        }
        for (old, new) in [(&mut self.source, &entry.source), (&mut self.checked, &entry.checked)] {
            if let Some(new) = new {
                old.clone_from(new);
            }
        }
    }
}
