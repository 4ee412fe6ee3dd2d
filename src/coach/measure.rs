//! Measures of a text: how easy it reads, how its sentences move.

use crate::format;
use crate::kit::Unit;
use crate::language::Language;

/// What an Indonesian syllable weighs beside an English one.
///
/// Indonesian says the same in more syllables a word: over 1,000 parallel sentences (Universal Dependencies, PUD) English
/// has 1.533 and Indonesian 2.555, a ratio of 0.6. Indonesian schools use the same factor for the Fry graph.
const SYLLABLE: f64 = 0.6;

/// Flesch reading ease: 206.835 - 1.015 words a sentence - 84.6 syllables a word; 60 to 70 reads easily.
///
/// Source: Flesch, A new readability yardstick (1948). An estimate, since the syllables are counted by rule.
pub(super) fn reading_ease(sentences: &[&str], language: Language) -> f64 {
    let count = |unit| sentences.iter().map(|s| format::count(s, unit, language)).sum::<usize>();
    #[expect(clippy::cast_precision_loss, reason = "counts of words are far below 2^52")]
    let [words, syllables, all] = [count(Unit::Words), count(Unit::Syllables), sentences.len()].map(|n| n as f64);
    if words < 1.0 {
        return 100.0;
    }
    let weight = if language == Language::Id { SYLLABLE } else { 1.0 };
    206.835 - 1.015 * words / all - 84.6 * weight * syllables / words
}

/// How far the lengths of sentences lie apart: the standard deviation of their words.
pub(super) fn spread(lengths: &[usize]) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "lengths of sentences are small")]
    let lengths: Vec<f64> = lengths.iter().map(|n| *n as f64).collect();
    let count = f64::from(u32::try_from(lengths.len().max(1)).unwrap_or(u32::MAX));
    let mean = lengths.iter().sum::<f64>() / count;
    (lengths.iter().map(|n| (n - mean).powi(2)).sum::<f64>() / count).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_in_short_sentences_read_easily() {
        let easy = reading_ease(&["The cat sat on the mat.", "It was warm."], Language::En);
        let hard = reading_ease(
            &["Sustainability-oriented collaborative initiatives facilitate organisational optimisation."],
            Language::En,
        );
        assert!(easy > 90.0 && hard < 0.0, "{easy} {hard}");
        let id = reading_ease(&["Kucing itu duduk di atas tikar.", "Tikarnya hangat."], Language::Id);
        assert!(id > 70.0, "{id}");
    }

    #[test]
    fn equal_sentences_have_no_spread() {
        assert!(spread(&[7, 7, 7]) < 0.01);
        assert!((spread(&[4, 8]) - 2.0).abs() < 0.01);
    }
}
