//! Where each answer stands in its file, for a reader who wants to point at it.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::source::Source;
use crate::yaml::{self, Body};

/// The bytes of each answer's value in the file, by the name that the file gives it; a block text and a list reach from
/// their first mark to their last line.
#[must_use]
pub fn spans(source: &Source) -> BTreeMap<String, Range<usize>> {
    let mut spans = BTreeMap::new();
    let (root, _) = yaml::read(&source.text);
    let Some(Body::Map(chapters)) = root.map(|node| node.body) else { return spans };
    for (_, chapter) in chapters {
        let Body::Map(answers) = chapter.body else { continue };
        for (name, value) in answers {
            let text = source.text.get(value.span.clone()).unwrap_or("");
            let span = value.span.start..value.span.start + text.trim_end().len();
            if let Some(name) = name.text().filter(|_| !span.is_empty()) {
                spans.insert(name.to_owned(), span);
            }
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_is_found_where_it_stands() {
        let text = "# a note\nkit: product-story\norigin:\n  teacher: my aunt\n  hardest_moment: |\n    It rained.\n\n    \
                    We waited.\nmaterials:\n    materials:\n        - one\n        - two\n    senses: [a, b]\nvalues: \
                    {promise: \"stop\", impact:}\n";
        let source = Source::new("x", text);
        let found: Vec<(String, &str)> = spans(&source).into_iter().map(|(n, s)| (n, &text[s])).collect();
        let expected = [
            ("hardest_moment", "It rained.\n\n    We waited."),
            ("materials", "- one\n        - two"),
            ("promise", "\"stop\""),
            ("senses", "[a, b]"),
            ("teacher", "my aunt"),
        ];
        let expected: Vec<(String, &str)> = expected.into_iter().map(|(n, s)| (n.to_owned(), s)).collect();
        assert_eq!(found, expected);
    }
}
