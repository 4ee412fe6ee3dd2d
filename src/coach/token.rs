//! Words with their places, in lower case: what the phrases of the packs are compared with.

use std::ops::Range;

use crate::language::text;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// In lower case, with typewriter apostrophes.
    pub(super) word: String,
    /// Where it stands, in bytes.
    pub(super) span: Range<usize>,
    /// It begins with a capital.
    pub(super) capital: bool,
    /// A mark stands before it that no phrase may cross.
    pub(super) parted: bool,
}

/// The words of a text. Hyphens part words, so "turun-temurun" and "turun temurun" are the same two; numbers keep their
/// points and their `%`; an address is one word.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::with_capacity(text.len() / 6);
    let mut parted = true;
    for chunk in chunks(text) {
        let piece = &text[chunk.clone()];
        if text::is_address(piece) {
            out.push(Token { word: piece.to_lowercase(), span: chunk, capital: false, parted });
            parted = true;
        } else {
            words(piece, chunk.start, &mut parted, &mut out);
        }
    }
    out
}

/// The runs between white space.
fn chunks(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    text.split(char::is_whitespace).filter_map(move |chunk| {
        let start = at;
        at += chunk.len() + text[start + chunk.len()..].chars().next().map_or(0, char::len_utf8);
        (!chunk.is_empty()).then_some(start..start + chunk.len())
    })
}

fn words(piece: &str, offset: usize, parted: &mut bool, out: &mut Vec<Token>) {
    let mut start = None;
    let mut chars = piece.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        if belongs(c, before, next) {
            start.get_or_insert(at);
        } else {
            if let Some(from) = start.take() {
                push(piece, from..at, offset, parted, out);
            }
            *parted |= parts(c, next, out);
        }
        before = c;
    }
    if let Some(from) = start {
        push(piece, from..piece.len(), offset, parted, out);
    }
}

fn push(piece: &str, span: Range<usize>, offset: usize, parted: &mut bool, out: &mut Vec<Token>) {
    let word = &piece[span.clone()];
    out.push(Token {
        capital: word.starts_with(char::is_uppercase),
        word: word.to_lowercase().replace('’', "'"),
        span: span.start + offset..span.end + offset,
        parted: std::mem::take(parted),
    });
}

/// Whether a character is part of a word.
fn belongs(c: char, before: char, next: Option<char>) -> bool {
    let follows = |test: fn(&char) -> bool| next.as_ref().is_some_and(test);
    match c {
        '\'' | '’' => before.is_alphanumeric() && follows(|c| c.is_alphabetic()),
        '.' | ',' => before.is_ascii_digit() && follows(char::is_ascii_digit),
        '%' => before.is_ascii_digit(),
        '#' | '@' => !before.is_alphanumeric() && follows(|c| c.is_alphanumeric()),
        c => c.is_alphanumeric(),
    }
}

/// Whether a mark ends what a phrase can hold: a stop at the end of its word, a comma, a bracket, a quotation mark.
fn parts(c: char, next: Option<char>, before: &[Token]) -> bool {
    match c {
        '.' => next.is_none() && before.last().is_none_or(|t| t.word != "no"),
        '-' => next.is_none(),
        ',' | ';' | ':' | '!' | '?' | '…' | '(' | ')' | '[' | ']' | '“' | '”' | '"' | '–' | '—' | '|' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        tokens(text).iter().map(|t| format!("{}{}", if t.parted { "|" } else { " " }, t.word)).collect()
    }

    #[test]
    fn hyphens_part_words_and_stops_part_phrases() {
        assert_eq!(shown("Resep turun-temurun, enak."), "|resep turun temurun|enak");
        assert_eq!(shown("No. 1 di kota. Beli!"), "|no 1 di kota|beli");
        assert_eq!(shown("100% alami; 1,200 pots"), "|100% alami|1,200 pots");
        assert_eq!(shown("It’s the shop’s own"), "|it's the shop's own");
        assert_eq!(shown("see best.example.com now"), "|see best.example.com|now");
        assert_eq!(shown("- one\n- two"), "|one|two");
    }

    #[test]
    fn places_are_bytes_of_the_text() {
        let text = "Kué “enak” – pasti";
        let found: Vec<&str> = tokens(text).iter().map(|t| &text[t.span.clone()]).collect();
        assert_eq!(found, ["Kué", "enak", "pasti"]);
    }
}
