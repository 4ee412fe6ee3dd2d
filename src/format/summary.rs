//! A story in a line: its title, and the description that search engines show.

use crate::story::{BlockKind, Sentence, Story};

/// The most that search engines show of a description.
const DESCRIPTION: usize = 160;

/// The story's first heading.
pub(super) fn title(story: &Story) -> Option<String> {
    let mut blocks = story.blocks.iter();
    let heading = blocks.find(|b| matches!(b.kind, BlockKind::Heading(_)))?;
    heading.sentences.first().map(|s| s.text.clone()).filter(|text| !text.trim().is_empty())
}

/// The story's first sentences, as many as search engines show; never a part of one, unless the
/// first alone is too long.
pub(super) fn description(story: &Story) -> Option<String> {
    let blocks = story.blocks.iter();
    let running = blocks.filter(|b| matches!(b.kind, BlockKind::Paragraph | BlockKind::Quote));
    let told: Vec<&Sentence> = running.flat_map(|b| &b.sentences).collect();
    let mut description = String::new();
    for sentence in told.iter().flat_map(|s| sentences(s.text.trim())) {
        if description.chars().count() + 1 + sentence.chars().count() > DESCRIPTION {
            if description.is_empty() {
                return Some(shortened(sentence, DESCRIPTION));
            }
            break;
        }
        if !description.is_empty() {
            description.push(' ');
        }
        description.push_str(sentence);
    }
    Some(description).filter(|d| !d.is_empty())
}

/// The text's first words and an ellipsis, if it is too long.
pub(super) fn shortened(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let start: String = text.chars().take(limit - 1).collect();
    let whole = start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words);
    format!("{}…", whole.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

/// A maker's text in sentences, as far as their ends are certain.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(' ') {
        if ends_sentence(&text[start..at]) && begins_sentence(&text[at + 1..]) {
            found.push(&text[start..at]);
            start = at + 1;
        }
    }
    found.push(&text[start..]);
    found.retain(|s| !s.trim().is_empty());
    found
}

/// Words with a full stop that ends no sentence. A short one with a capital ("Jl.", "Dr.") is
/// taken for one of them anyway.
const SHORT_FORMS: [&str; 12] = ["no", "jl", "dr", "vs", "ca", "pp", "pk", "hlm", "approx", "dll", "dst", "etc"];

/// Whether a sentence certainly ends here.
fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(['"', '”', '’', ')']);
    match text.chars().next_back() {
        Some('!' | '?') => true,
        Some('.') => {
            let word = text.trim_end_matches('.').rsplit(' ').next().unwrap_or_default();
            let letters = word.chars().filter(|c| c.is_alphanumeric()).count();
            let capital = word.starts_with(char::is_uppercase);
            let short = letters < 2 || capital && (letters < 4 || word == "Prof");
            !short && !SHORT_FORMS.contains(&word)
        }
        _ => false,
    }
}

fn begins_sentence(text: &str) -> bool {
    let first = text.trim_start_matches(['"', '“', '‘', '(']).chars().next();
    first.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::testing::{block, story};

    fn described(sentences: &[&str]) -> Option<String> {
        let heading = block(BlockKind::Heading(1), &["Sekar Jati"]);
        description(&story([heading, block(BlockKind::Paragraph, sentences)]))
    }

    #[test]
    fn a_description_ends_with_a_sentence() {
        let long = "In 2016 a hotel ordered 300 napkins in one red, by Friday. The bark does not \
                    give one red. We sent the order back to Jl. Veteran, and Dr. Rini never asked \
                    us again for what the bark cannot give.";
        assert_eq!(
            described(&["We dye with bark.", long]).as_deref(),
            Some(
                "We dye with bark. In 2016 a hotel ordered 300 napkins in one red, by Friday. \
                 The bark does not give one red."
            )
        );
        assert_eq!(described(&["We dye.", "It takes days."]).as_deref(), Some("We dye. It takes days."));
        assert_eq!(described(&[]), None);
    }

    #[test]
    fn only_a_first_sentence_that_is_too_long_is_cut() {
        let words = "kayu ".repeat(60);
        let described = described(&[words.trim()]).unwrap_or_default();
        assert!(described.ends_with("kayu…"), "{described}");
        assert!(described.chars().count() <= DESCRIPTION);
    }

    #[test]
    fn the_title_is_the_first_heading() {
        let with =
            story([block(BlockKind::Paragraph, &["We dye."]), block(BlockKind::Heading(2), &["Bark and leaves"])]);
        assert_eq!(title(&with).as_deref(), Some("Bark and leaves"));
        assert_eq!(title(&story([])), None);
    }
}
