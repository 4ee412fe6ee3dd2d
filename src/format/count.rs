//! How long a text is, in the units that channels count in.

use unicode_segmentation::UnicodeSegmentation;

use super::text::text;
use super::{syllables, weighted};
use crate::kit::Unit;
use crate::language::Language;
use crate::language::text::tokens;
use crate::story::Story;

/// The words of a story, headings included.
#[must_use]
pub fn words(story: &Story) -> usize {
    count(text(story).trim_end(), Unit::Words, story.language)
}

/// The characters of a story as it is pasted into a form: plain text, line breaks included.
#[must_use]
pub fn characters(story: &Story) -> usize {
    count(text(story).trim_end(), Unit::Characters, story.language)
}

/// How long a plain text is.
#[must_use]
pub fn count(text: &str, unit: Unit, language: Language) -> usize {
    match unit {
        Unit::Words => tokens(text).filter(|w| is_word(w)).count(),
        Unit::Characters => text.chars().count(),
        Unit::Graphemes => text.graphemes(true).count(),
        Unit::Weighted => weighted::weight(text),
        Unit::Syllables => syllables::syllables(text, language),
    }
}

/// A dash or an ampersand between spaces is no word.
fn is_word(token: &str) -> bool {
    token.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric) || token.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::testing::{block, story};
    use crate::story::BlockKind;

    #[test]
    fn every_unit_counts_its_own_way() {
        let text = "Dia – 2 kilo & 👨‍👩‍👧 nila.";
        let cases = [
            (Unit::Words, 4),
            (Unit::Characters, 26),
            (Unit::Graphemes, 22),
            (Unit::Weighted, 23),
            (Unit::Syllables, 8),
        ];
        for (unit, length) in cases {
            assert_eq!(count(text, unit, Language::Id), length, "{unit:?}");
        }
    }

    #[test]
    fn a_story_is_counted_without_its_markdown() {
        let story =
            story([block(BlockKind::Heading(1), &["**Sekar** Jati"]), block(BlockKind::List, &["\\*mori", "nila"])]);
        assert_eq!(words(&story), 4);
        assert_eq!(characters(&story), "Sekar Jati\n\n- *mori\n- nila".len());
    }
}
