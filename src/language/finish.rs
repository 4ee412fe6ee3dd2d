//! Finishing a sentence: capital, one closing mark, single spaces, nothing doubled where answers met the template's words.

use super::{Language, list, text};

/// A sentence as it is printed. Prices, times, links, handles, measures and abbreviations come through untouched,
/// because only what stands between tokens is put right.
#[must_use]
pub fn sentence(raw: &str, language: Language) -> String {
    let mut text = tidy(raw);
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        text = list::spell_head(&text, language);
    }
    text::capitalise_head(&mut text);
    end(&mut text);
    text
}

/// The closing mark; a quotation that holds whole sentences keeps its own.
fn end(text: &mut String) {
    text.truncate(text.trim_end().len());
    if !text.is_empty() && !text::ends_abbreviated(text) {
        text::close_end(text);
    }
}

/// Single spaces, no space before a mark, no two marks where one belongs.
#[must_use]
pub fn tidy(raw: &str) -> String {
    if is_tidy(raw) {
        return raw.to_owned();
    }
    put_right(raw)
}

fn put_right(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    for token in text::tokens(raw) {
        if token.chars().all(|c| matches!(c, ',' | '.' | ';' | ':' | '!' | '?')) && !out.is_empty() {
            push_mark(&mut out, token);
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        push_token(&mut out, token);
    }
    out
}

/// Whether nothing at all has to be put right, as far as that can be seen at a glance.
fn is_tidy(raw: &str) -> bool {
    // no branch on any byte: what follows what in a sentence cannot be foreseen
    let (mut before, mut seen, mut wrong) = (SPACE, 0, 0);
    for &byte in raw.as_bytes() {
        let (sort, never_behind) = SORTS[usize::from(byte)];
        wrong |= never_behind & before;
        seen |= sort;
        before = sort;
    }
    let may_be_space = || raw.chars().any(|c| !c.is_ascii() && c.is_whitespace());
    wrong == 0 && before & SPACE == 0 && seen & CONTROL == 0 && (seen & MAY_BE_SPACE == 0 || !may_be_space())
}

const SPACE: u8 = 1;
const CONTROL: u8 = 1 << 1;
const MARK: u8 = 1 << 2;
/// White space beyond ASCII begins with such a byte.
const MAY_BE_SPACE: u8 = 1 << 3;
/// The last byte of a quotation's end.
const CLOSES: u8 = 1 << 4;

/// What a byte may be a part of, and behind what it never stands in a tidy text: no space behind a space or at the head, no
/// mark behind a mark, alone, or behind a quotation's end.
const SORTS: [(u8, u8); 256] = {
    let mut sorts = [(0, 0); 256];
    let mut byte = 0;
    while byte < 256 {
        sorts[byte] = match byte as u8 {
            b' ' => (SPACE, SPACE),
            9..=13 => (CONTROL, 0),
            b',' | b'.' | b';' | b':' | b'!' | b'?' => (MARK, SPACE | MARK | CLOSES),
            0xc2 | 0xe1..=0xe3 => (MAY_BE_SPACE, 0),
            0x9d => (CLOSES, 0),
            _ => (0, 0),
        };
        byte += 1;
    }
    sorts
};

/// A mark that stands alone joins the word before it, unless that ends in a mark already.
fn push_mark(out: &mut String, marks: &str) {
    if let Some(mark) = marks.chars().next()
        && !out.ends_with(['.', ',', ';', ':', '!', '?'])
    {
        out.push(mark);
    }
}

/// A token with doubled marks at its end made single (`jadi.,` gives `jadi,`); an abbreviation keeps its stop before a comma.
fn push_token(out: &mut String, token: &str) {
    if !token.ends_with([',', '.', ';', ':', '!', '?']) {
        out.push_str(token);
        return;
    }
    let core = token.trim_end_matches([',', '.', ';', ':', '!', '?']);
    let marks = &token[core.len()..];
    // a quotation that is closed inside its marks needs no stop outside them
    if marks == "." && core.ends_with(".”") {
        out.push_str(core);
        return;
    }
    if marks.chars().count() < 2 || core.is_empty() || text::is_address(token) {
        out.push_str(token);
        return;
    }
    if text::ends_abbreviated(&format!("{core}.")) && marks.starts_with('.') {
        out.push_str(core);
        out.push('.');
        if let Some(mark) = marks.chars().nth(1).filter(|m| *m != '.') {
            out.push(mark);
        }
        return;
    }
    let strongest = marks.chars().find(|m| matches!(m, '?' | '!')).or_else(|| marks.chars().next_back());
    out.push_str(core);
    out.extend(strongest);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_tidy_needs_nothing_put_right(raw in "((kopi|3|é|“|”|’|–)?[ ,.;!\u{a0}\u{2003}\t]{0,2}){0,6}") {
            if is_tidy(&raw) {
                prop_assert_eq!(put_right(&raw), raw);
            }
        }

        #[test]
        fn plain_words_are_tidy(raw in "[a-zé“”]{1,5}(,? [a-z–’]{1,5}){0,6}[.!]?") {
            prop_assume!(!raw.contains("”,") && !raw.contains("”.") && !raw.contains("”!"));
            prop_assert!(is_tidy(&raw));
        }
    }
}
