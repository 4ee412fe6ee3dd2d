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
    let bytes = raw.as_bytes();
    let before = |at: usize| at.checked_sub(1).map_or(b' ', |at| bytes[at]);
    let fine = |at: usize| match bytes[at] {
        b' ' => before(at) != b' ',
        9..=13 => false,
        b',' | b'.' | b';' | b':' | b'!' | b'?' => before(at).is_ascii_alphanumeric(),
        // white space beyond ASCII begins with one of these
        0xc2 | 0xe1..=0xe3 => raw.get(at..).and_then(|r| r.chars().next()).is_some_and(|c| !c.is_whitespace()),
        _ => true,
    };
    let letters = |byte: &u8| byte.is_ascii_alphanumeric();
    let mut at = 0;
    while let Some(ahead) = bytes[at..].iter().position(|byte| !letters(byte)) {
        at += ahead;
        if !fine(at) {
            return false;
        }
        at += 1;
    }
    bytes.last().is_some_and(|last| *last != b' ')
}

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
