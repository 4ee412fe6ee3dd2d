//! Spoken length, in syllables: an estimate, good to a tenth over a text.

use crate::language::Language;

/// The syllables of a text.
pub(super) fn syllables(text: &str, language: Language) -> usize {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    words.map(|word| of_word(word, language)).sum()
}

fn of_word(word: &str, language: Language) -> usize {
    let digits = word.chars().filter(char::is_ascii_digit).map(|d| if d == '0' { 1 } else { 2 });
    let letters: Vec<char> =
        word.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).map(unaccented).collect();
    let spoken = match language {
        _ if letters.is_empty() => 0,
        Language::En => english(&letters).max(1),
        Language::Id => indonesian(&letters).max(1),
    };
    digits.sum::<usize>() + spoken
}

/// Every vowel is a syllable, but ai, au and oi are one where the syllable is open:
/// "pan-tai", "sau-da-ra", yet "ka-in", "la-ut".
fn indonesian(letters: &[char]) -> usize {
    let vowels = letters.iter().filter(|&&c| is_vowel(c)).count();
    let diphthongs = (0..letters.len()).filter(|&at| is_diphthong(letters, at)).count();
    vowels - diphthongs
}

fn is_diphthong(letters: &[char], at: usize) -> bool {
    let pair = letters.get(at..at + 2);
    if !matches!(pair, Some(['a', 'i' | 'u'] | ['o', 'i'])) {
        return false;
    }
    let after = &letters[at + 2..];
    after.is_empty() || after.iter().any(|&c| is_vowel(c))
}

/// A group of vowels is a syllable; a silent e is none, a hiatus is one more.
fn english(letters: &[char]) -> usize {
    let is_vowel = |at: usize| is_vowel(letters[at]) || (letters[at] == 'y' && at > 0);
    let groups = (0..letters.len()).filter(|&at| is_vowel(at) && (at == 0 || !is_vowel(at - 1)));
    let hiatuses = (1..letters.len()).filter(|&at| is_hiatus(letters, at)).count();
    (groups.count() + hiatuses).saturating_sub(usize::from(has_silent_e(letters)))
}

/// Two vowels that are spoken apart: "d-i-al", "pi-a-no", "cre-ate"; not "pa-tient", "na-tion".
fn is_hiatus(letters: &[char], at: usize) -> bool {
    let soft = at > 1 && matches!(letters[at - 2], 't' | 'c' | 's' | 'g');
    match [letters[at - 1], letters[at]] {
        ['i', 'a' | 'o'] => !soft,
        ['i', 'u'] | ['e', 'o'] => !soft,
        ['u', 'a'] => at < 2 || !matches!(letters[at - 2], 'q' | 'g'),
        ['y', 'i'] => true,
        _ => false,
    }
}

/// "make", "makes", "worked", but not "table", "houses", "wanted".
fn has_silent_e(letters: &[char]) -> bool {
    let is_consonant = |c: char| !is_vowel(c);
    match letters {
        [.., c, 'l', 'e'] | [.., c, 'l', 'e', 's' | 'd'] if is_consonant(*c) => false,
        [.., 't' | 'd', 'e', 'd'] => false,
        [.., 's' | 'z' | 'x' | 'c' | 'g' | 'h', 'e', 's'] => false,
        [.., c, 'e'] | [.., c, 'e', 'd' | 's'] => is_consonant(*c),
        _ => false,
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'é' | 'i' | 'o' | 'u')
}

/// The plain vowel; an accented e stays apart, since it is never silent.
fn unaccented(c: char) -> char {
    match c {
        'à'..='å' => 'a',
        'è'..='ë' => 'é',
        'ì'..='ï' => 'i',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_words() {
        let cases = [
            ("weave", 1),
            ("grandmother", 3),
            ("table", 2),
            ("worked", 1),
            ("wanted", 2),
            ("houses", 2),
            ("makes", 1),
            ("indigo", 3),
            ("piano", 3),
            ("nation", 2),
            ("the", 1),
            ("try", 1),
            ("year", 1),
            ("quality", 3),
            ("drying", 2),
            ("café", 2),
            ("hmm", 1),
            ("It takes three days.", 4),
            ("17", 4),
        ];
        for (text, spoken) in cases {
            assert_eq!(syllables(text, Language::En), spoken, "{text}");
        }
    }

    #[test]
    fn indonesian_words() {
        let cases = [
            ("batik", 2),
            ("dia", 2),
            ("pantai", 2),
            ("saudara", 3),
            ("pulau", 2),
            ("kain", 2),
            ("laut", 2),
            ("air", 2),
            ("buah", 2),
            ("amboi", 2),
            ("keripik tempe", 5),
            ("dipakai", 3),
            ("", 0),
        ];
        for (text, spoken) in cases {
            assert_eq!(syllables(text, Language::Id), spoken, "{text}");
        }
    }
}
