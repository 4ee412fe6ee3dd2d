//! Every test, filter and standing word of a template is explained on the page that template writers read.

use std::collections::BTreeSet;

use super::{FILTERS, GUARDS};
use crate::story::DERIVED;

const PAGE: &str = include_str!("../../docs/writing-templates.md");

/// The part of the page under a heading.
fn section(heading: &str) -> &'static str {
    let (_, rest) = PAGE.split_once(heading).unwrap_or_default();
    rest.split("\n## ").next().and_then(|part| part.split("\n### ").next()).unwrap_or("")
}

/// The names in the first column of a table: what stands between backquotes, without arguments.
fn named(table: &str) -> BTreeSet<&str> {
    let rows = table.lines().filter(|line| line.starts_with("| `"));
    let firsts = rows.filter_map(|row| row.split(" | ").next());
    let names = firsts.flat_map(|first| first.split('`').skip(1).step_by(2));
    names.filter_map(|name| name.split('(').next()).collect()
}

#[test]
fn every_test_filter_and_word_is_explained() {
    for (heading, names) in
        [("### Tests\n", GUARDS), ("### Filters\n", FILTERS), ("### Words that are always there\n", DERIVED)]
    {
        let (told, there) = (named(section(heading)), names.iter().copied().collect::<BTreeSet<_>>());
        let missing: Vec<_> = there.difference(&told).collect();
        let gone: Vec<_> = told.difference(&there).collect();
        assert!(
            missing.is_empty() && gone.is_empty(),
            "docs/writing-templates.md, {heading}not explained: {missing:?}; no longer there: {gone:?}"
        );
    }
}
