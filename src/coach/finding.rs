//! Findings: what the coach says about a place in a text.

use std::ops::Range;

use super::pack::Severity;
use super::rules::{Coach, Rule};

/// What the coach says about a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule's name.
    pub rule: String,
    /// How much it matters.
    pub severity: Severity,
    /// The answer, by question name; none in a story, or where it concerns the whole.
    pub answer: Option<String>,
    /// Where, in bytes of the text that was looked at; empty where it concerns the whole.
    pub span: Range<usize>,
    /// Further places of the same.
    pub also: Vec<Range<usize>>,
    /// What, in the text's language.
    pub message: String,
    /// The question that makes it stronger.
    pub ask: String,
    /// What to put in its place, where that is mechanical and safe.
    pub fix: Option<String>,
    /// The rule's place in its packs, for ordering.
    pub(super) order: usize,
}

impl Finding {
    pub(super) fn new(at: usize, rule: &Rule, span: Range<usize>) -> Finding {
        Finding {
            rule: rule.id.clone(),
            severity: rule.severity,
            answer: None,
            span,
            also: Vec::new(),
            message: rule.message.clone(),
            ask: rule.ask.clone(),
            fix: None,
            order: at,
        }
    }

    /// About this answer.
    pub(super) fn of(mut self, answer: &str) -> Finding {
        self.answer = Some(answer.to_owned());
        self
    }

    /// With what was found or measured put into its words.
    pub(super) fn with(mut self, key: &str, value: &str) -> Finding {
        let place = format!("{{{key}}}");
        if self.message.contains(&place) || self.ask.contains(&place) {
            let value = crate::language::text::fold_spaces(&value.replace(['_', '*', '\\'], ""));
            let value = value.strip_suffix('.').unwrap_or(&value);
            self.message = self.message.replace(&place, value);
            self.ask = self.ask.replace(&place, value);
        }
        self
    }
}

/// Orders findings, the most useful first: errors before warnings before hints, then in the order of the packs, then as they stand.
/// Findings of one rule with one question are told together.
pub fn arrange(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by(|a, b| {
        (a.severity, a.order, a.span.start).cmp(&(b.severity, b.order, b.span.start)).then(a.answer.cmp(&b.answer))
    });
    findings
}

impl Coach {
    /// The rules that the findings name, each once, in the packs' order.
    #[must_use]
    pub fn named<'a>(&'a self, findings: impl IntoIterator<Item = &'a Finding>) -> Vec<&'a Rule> {
        let mut orders: Vec<usize> = findings.into_iter().map(|f| f.order).collect();
        orders.sort_unstable();
        orders.dedup();
        orders.into_iter().filter_map(|at| self.rules.get(at)).collect()
    }
}
