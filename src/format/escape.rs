//! Answers are data: what Markdown would read in an answer stays what the maker typed.
//!
//! A backslash in front of a character is Markdown's way to say so, but a sentence is finished after
//! its answers are in it, and backslashes would stand in the way of that work. So a character that
//! could matter is *held* while a story is composed, as one private-use character (U+E000 + its ASCII
//! code), and let go at the end: [`reveal`] gives what a reader sees, [`to_markdown`] what Markdown
//! has to read to show it. Whether a backslash is needed depends on the neighbours, which are known
//! only then: `3 * 6`, `batik_tulis`, `Q&A` and `<3` need none.
//!
//! What matters only where a block begins (`- `, `1. `, `# `, `> `, …) is not held: the Markdown
//! writer takes care of it, whoever wrote it.

use std::borrow::Cow;

/// Where held characters stand: this, plus the ASCII code.
const HELD: u32 = 0xE000;

/// Holds the characters of an answer that Markdown or HTML could read, and drops those that no text
/// should carry: control characters (line breaks become spaces), private-use characters and the
/// bidirectional controls that can turn a neighbour's text around. Marks of direction (U+200E,
/// U+200F, U+061C) and joiners stay.
///
/// To be applied once, to a whole answer: held characters are themselves private-use characters.
#[must_use]
pub fn protect(answer: &str) -> Cow<'_, str> {
    if answer.bytes().all(|byte| PLAIN[usize::from(byte)]) || answer.chars().all(|c| hold(c) == Some(c)) {
        return Cow::Borrowed(answer);
    }
    Cow::Owned(answer.chars().filter_map(hold).collect())
}

/// Bytes that nothing has to be done about.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        plain[byte] = (byte as u8).is_ascii_alphanumeric() || matches!(byte as u8, b' ' | b',' | b'.' | b'\'' | b'-');
        byte += 1;
    }
    plain
};

/// Turns held characters back: the text as a reader sees it.
#[must_use]
pub fn reveal(text: &str) -> Cow<'_, str> {
    if !may_hold(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| held(c).unwrap_or(c)).collect())
}

/// Turns held characters to Markdown that shows them: a backslash in front where one is needed.
#[must_use]
pub fn to_markdown(text: &str) -> String {
    if !may_hold(text) || !text.chars().any(|c| held(c).is_some()) {
        return text.to_owned();
    }
    let chars: Vec<char> = text.chars().collect();
    let seen: Vec<char> = chars.iter().map(|&c| held(c).unwrap_or(c)).collect();
    let mut markdown = String::with_capacity(text.len());
    for (at, &c) in chars.iter().enumerate() {
        if held(c).is_some() && needs_backslash(&seen, at) {
            markdown.push('\\');
        }
        markdown.push(seen[at]);
    }
    markdown
}

/// Without the characters that [`protect`] drops, and with nothing held.
pub(super) fn clean(answer: &str) -> String {
    answer.chars().filter_map(keep).collect()
}

/// What stands for a character of an answer, if anything does.
fn hold(c: char) -> Option<char> {
    match c {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&' | '~' => char::from_u32(HELD + u32::from(c)),
        _ => keep(c),
    }
}

fn keep(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => None,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => None,
        _ if c.is_control() => None,
        _ => Some(c),
    }
}

/// The character that a private-use character holds.
fn held(c: char) -> Option<char> {
    let code = u32::from(c).checked_sub(HELD)?;
    let ascii = char::from_u32(code)?;
    ascii.is_ascii_punctuation().then_some(ascii)
}

/// Whether a held character can be in a text: in UTF-8 they all begin with the same byte.
fn may_hold(text: &str) -> bool {
    text.as_bytes().contains(&0xee)
}

/// Whether Markdown would read the character at `at` as more than itself.
fn needs_backslash(seen: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).map(|i| seen[i]);
    let after = seen.get(at + 1).copied();
    let is = |c: Option<char>, test: fn(char) -> bool| c.is_some_and(test);
    match seen[at] {
        '\\' => after.is_none_or(|c| c.is_ascii_punctuation()),
        '*' => before != Some(' ') || after != Some(' '),
        '_' => !(is(before, char::is_alphanumeric) && is(after, char::is_alphanumeric)),
        '<' => after.is_none_or(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')),
        '&' => begins_entity(&seen[at + 1..]),
        // Only GitHub's strikethrough and a fence read it; "~3 hours" is neither.
        '~' => after == Some('~') || before.is_some_and(|c| c != ' '),
        _ => true,
    }
}

/// Whether `&` before these characters would begin an entity: `amp;`, `#39;`.
fn begins_entity(after: &[char]) -> bool {
    let body = after.strip_prefix(&['#']).unwrap_or(after);
    let name = body.iter().take_while(|c| c.is_ascii_alphanumeric()).count();
    name > 0 && body.get(name) == Some(&';')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backslash_only_where_markdown_would_read() {
        let cases = [
            ("3 * 6 cm, batik_tulis, Q&A, I <3 it, ~3 hours", None),
            ("Rp75.000 (US$5) #1 #batik @sari 100% -- it's \"new\"...", None),
            ("https://wa.me/62812?text=a&b=c_d", None),
            ("*bold* _it_", Some(r"\*bold\* \_it\_")),
            ("[x](javascript:alert(1))", Some(r"\[x\](javascript:alert(1))")),
            ("<script>", Some(r"\<script>")),
            ("</b> <!-- <?", Some(r"\</b> \<!-- \<?")),
            ("Tom &amp; &#39;", Some(r"Tom \&amp; \&#39;")),
            ("`code`", Some(r"\`code\`")),
            (r"a\b c\* end\", Some(r"a\b c\\\* end\\")),
            ("~~gone~~", Some(r"\~\~gone\~\~")),
            ("{{ owner }} {% if x %}", None),
        ];
        for (answer, markdown) in cases {
            let held = protect(answer);
            assert_eq!(to_markdown(&held), markdown.unwrap_or(answer));
            assert_eq!(reveal(&held), answer);
        }
    }

    #[test]
    fn a_plain_answer_is_not_copied() {
        assert!(matches!(protect("mori, nila – dan kopi 🌿"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_no_text_should_carry_is_dropped() {
        let cases = [
            ("a\u{202e}b\u{2066}c\u{2069}", "abc"),
            ("a\u{0}b\u{1b}[31mc\u{7f}\u{9f}", "ab[31mc"),
            ("a\nb\r\nc\td\u{2028}e", "a b  c d e"),
            ("\u{feff}a\u{e02a}\u{f8ff}\u{f0000}\u{10fffd}b", "ab"),
            ("\u{200f}\u{5d0}\u{200e} 👨\u{200d}👩", "\u{200f}\u{5d0}\u{200e} 👨\u{200d}👩"),
        ];
        for (answer, seen) in cases {
            assert_eq!(reveal(&protect(answer)), seen);
        }
    }
}
