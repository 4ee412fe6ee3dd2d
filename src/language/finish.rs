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
    let mut before = b' ';
    for (at, &byte) in raw.as_bytes().iter().enumerate() {
        let fine = match SORTS[usize::from(byte)] {
            Sort::Letter => true,
            Sort::Space => before != b' ',
            Sort::Control => false,
            // a mark behind a mark, alone, or behind a quotation's end, which ends in this byte
            Sort::Mark => before != b' ' && before != 0x9d && !matches!(SORTS[usize::from(before)], Sort::Mark),
            Sort::MayBeSpace => raw.get(at..).and_then(|rest| rest.chars().next()).is_some_and(|c| !c.is_whitespace()),
        };
        if !fine {
            return false;
        }
        before = byte;
    }
    before != b' '
}

/// What a byte may be a part of.
#[derive(Clone, Copy)]
enum Sort {
    Letter,
    Space,
    Control,
    Mark,
    /// White space beyond ASCII begins with such a byte.
    MayBeSpace,
}

const SORTS: [Sort; 256] = {
    let mut sorts = [Sort::Letter; 256];
    let mut byte = 0;
    while byte < 256 {
        sorts[byte] = match byte as u8 {
            b' ' => Sort::Space,
            9..=13 => Sort::Control,
            b',' | b'.' | b';' | b':' | b'!' | b'?' => Sort::Mark,
            0xc2 | 0xe1..=0xe3 => Sort::MayBeSpace,
            _ => Sort::Letter,
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
