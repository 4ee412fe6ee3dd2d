//! The heads and the ends of texts: capitals, closing marks, addresses.

use std::borrow::Cow;

use super::Language;
pub(crate) use super::sentence::running;
pub use super::sentence::{Sentences, each_sentence, ends_abbreviated, sentences};
pub use super::token::{
    Tokens, bare, before, begins_with, capitals, commas, ends_in, fold_spaces, folded, lower, plain, says, spaced,
    tokens, with_tokens, word_at, words,
};

/// Whether a token is an address of some kind, which nothing may touch.
#[must_use]
pub fn is_address(token: &str) -> bool {
    if !token.bytes().any(|b| matches!(b, b'.' | b':' | b'@')) {
        return false;
    }
    let token = token.trim_matches(|c: char| matches!(c, '(' | ')' | ',' | '.' | ';' | '“' | '”'));
    token.contains("://")
        || token.starts_with("www.")
        || token.starts_with('@') && token.len() > 1
        || token.split_once('@').is_some_and(|(a, b)| !a.is_empty() && b.contains('.'))
        || is_domain(token)
}

fn is_domain(token: &str) -> bool {
    const ENDINGS: &[&str] =
        &[".com", ".id", ".net", ".org", ".uk", ".co", ".shop", ".store", ".info", ".eu", ".au", ".me"];
    let host = token.split('/').next().unwrap_or(token);
    host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
        && ENDINGS.iter().any(|e| host.len() > e.len() + 1 && host.ends_with(e))
}

/// The first letter in upper case, past opening marks; addresses, handles and words with capitals inside stay, and so
/// does `dr.`, a physician in Indonesian, where `Dr.` is a doctor of letters.
#[must_use]
pub fn capitalise(text: &str) -> String {
    let mut text = text.to_owned();
    capitalise_head(&mut text);
    text
}

/// The same in place.
pub(super) fn capitalise_head(text: &mut String) {
    capitalise_from(text, 0);
}

/// The same of what stands from here on.
fn capitalise_from(text: &mut String, from: usize) {
    let rest = &text[from..];
    if rest.starts_with(|c: char| c.is_ascii_uppercase()) {
        return;
    }
    let first = tokens(rest).next().unwrap_or("");
    if is_address(first) || first == "dr." || bare(first).chars().skip(1).any(char::is_uppercase) {
        return;
    }
    if let Some((at, c)) = rest.char_indices().find(|(_, c)| c.is_alphanumeric()).filter(|(_, c)| c.is_lowercase()) {
        let at = from + at;
        let mut upper = [0; 4];
        match (c.to_uppercase().len(), c.to_uppercase().next()) {
            (1, Some(one)) => text.replace_range(at..at + c.len_utf8(), one.encode_utf8(&mut upper)),
            _ => text.replace_range(at..at + c.len_utf8(), &c.to_uppercase().to_string()),
        }
    }
}

/// The first letter in lower case.
#[must_use]
pub fn lower_first(text: &str) -> String {
    lowered_first(text).into_owned()
}

/// See [`lower_first`]; borrowed where it is small already.
#[must_use]
pub fn lowered_first(text: &str) -> Cow<'_, str> {
    let Some(first) = text.chars().next() else { return Cow::Borrowed(text) };
    if first.is_ascii() && !first.is_ascii_uppercase() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    out.extend(first.to_lowercase());
    out.push_str(&text[first.len_utf8()..]);
    Cow::Owned(out)
}

/// The first letter in lower case, unless the word has capitals or digits inside (an acronym).
#[must_use]
pub fn lower_word(text: &str) -> String {
    lowered_word(text).into_owned()
}

/// See [`lower_word`]; borrowed where nothing changes.
#[must_use]
pub fn lowered_word(text: &str) -> Cow<'_, str> {
    let first = tokens(text).next().unwrap_or("");
    let inside = bare(first).chars().skip(1).any(|c| c.is_uppercase() || c.is_ascii_digit());
    if inside || first == "I" { Cow::Borrowed(text) } else { lowered_first(text) }
}

/// A text as sentences: each with its capital and one closing mark, line breaks folded.
#[must_use]
pub fn as_sentences(text: &str) -> String {
    if text.contains('\n') { lines_as_sentences(text.lines()) } else { with_capitals_and_stops(&folded(text)) }
}

/// The same of a text's lines; a line that begins with a capital ends the sentence before it.
pub fn lines_as_sentences(lines: impl Iterator<Item = impl AsRef<str>>) -> String {
    let mut joined = String::new();
    for line in lines {
        let line = line.as_ref().trim();
        if line.is_empty() {
            continue;
        }
        if !joined.is_empty() {
            let open = !joined.ends_with(['.', '!', '?', '…', ':', ',', ';', '”', '"', ')', '-', '–']);
            if open && line.starts_with(char::is_uppercase) {
                joined.push('.');
            }
            joined.push(' ');
        }
        joined.push_str(line);
    }
    with_capitals_and_stops(&folded(&joined))
}

fn with_capitals_and_stops(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    for sentence in each_sentence(text) {
        if !out.is_empty() {
            out.push(' ');
        }
        let from = out.len();
        out.push_str(sentence);
        capitalise_from(&mut out, from);
        close_from(&mut out, from);
    }
    out
}

/// A sentence with one closing mark.
#[must_use]
pub fn close(text: &str) -> String {
    let mut text = text.to_owned();
    close_end(&mut text);
    text
}

/// The same in place.
pub(super) fn close_end(text: &mut String) {
    close_from(text, 0);
}

/// The same of what stands from here on.
fn close_from(text: &mut String, from: usize) {
    let rest = &text[from..];
    if rest.ends_with('.') {
        return;
    }
    let trimmed = rest.trim_end().trim_end_matches([',', ';', ':', '-', '–']).trim_end();
    let closed = trimmed.trim_end_matches(['”', '"', '’', ')', '»']).ends_with(['.', '!', '?', '…']);
    let end = from + trimmed.len();
    text.truncate(end);
    if !closed {
        text.push('.');
    }
}

/// Without the closing marks that would stand in the middle of a sentence.
#[must_use]
pub fn open(text: &str) -> &str {
    let text = text.trim();
    if ends_abbreviated(text) {
        return text;
    }
    text.trim_end_matches(['.', ',', ';', ':', '!', '…', ' '])
}

/// Whether a word is a function word: it proves that a capital before it was only the answer's first letter.
#[must_use]
pub fn is_function_word(word: &str, language: Language) -> bool {
    super::lists::contains(super::lists::List::Function(language), word)
}

/// A heading: in Indonesian every word but the particles has a capital (EYD V, capital letters, titles); in English only
/// the first. A closing stop goes.
#[must_use]
pub fn headline(text: &str, language: Language) -> String {
    const SMALL: &[&str] = &[
        "di", "ke", "dari", "dan", "yang", "untuk", "pada", "dengan", "dalam", "atau", "oleh", "tentang", "sebagai",
        "sampai", "bagi", "per", "serta", "sambil", "buat",
    ];
    let text = open(text);
    if language == Language::En {
        return capitalise(text);
    }
    let words: Vec<String> = text
        .split(' ')
        .enumerate()
        .map(|(at, word)| {
            // "Pelat Strip dan Per Mobil Bekas": a spring, where no number goes before it
            let spring = word == "per" && !text.contains(|c: char| c.is_ascii_digit());
            // "Habis buat Kontrakan" is what for; "yang kami buat" is made, "kami bagi ke rumah" is done
            let made = matches!(word, "buat" | "bagi")
                && ["saya", "kami"].iter().any(|who| text.contains(&format!("{who} {word}")));
            if at > 0 && SMALL.contains(&word) && !spring && !made {
                word.to_owned()
            } else {
                word.split('-').map(capitalise).collect::<Vec<_>>().join("-")
            }
        })
        .collect();
    words.join(" ")
}

/// Without a year at the end: "Product of the Year (2017)", "Award 2016".
#[must_use]
pub fn without_year(text: &str) -> String {
    let text = text.trim();
    let cut = |open: &str, close: &str| {
        let inner = text.strip_suffix(close)?;
        let at = inner.len().checked_sub(4)?;
        let digits = inner.get(at..)?;
        (digits.chars().all(|c| c.is_ascii_digit()) && inner[..at].ends_with(open))
            .then(|| inner[..at - open.len()].trim_end_matches([',', ' ']).to_owned())
    };
    cut("(", ")").or_else(|| cut(" ", "")).unwrap_or_else(|| text.to_owned())
}

/// A clause without a subject of one or two words ("our guests prepare everything" gives "prepare everything").
#[must_use]
pub fn without_subject(clause: &str) -> String {
    let own = clause.split(' ').next().is_some_and(|w| matches!(w.to_lowercase().as_str(), "our" | "my" | "the"));
    clause.splitn(if own { 3 } else { 2 }, ' ').last().unwrap_or(clause).to_owned()
}

/// The parts of a text that stand outside its quotation marks.
pub fn outside_quotes(text: &str) -> impl Iterator<Item = &str> {
    text.split('“').enumerate().map(|(at, part)| match part.split_once('”') {
        Some((_, behind)) if at > 0 => behind,
        _ => part,
    })
}

/// A hashtag from a name: "Topeng Malangan" gives "#TopengMalangan"; signs and spaces go.
#[must_use]
pub fn hashtag(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'').filter(|w| !w.is_empty());
    let joined: String = words.map(|w| capitalise(&w.replace(['’', '\''], ""))).collect();
    if joined.is_empty() { joined } else { format!("#{joined}") }
}

/// The first part of a place: "near Ballyvaughan, Co. Clare" gives "Ballyvaughan".
#[must_use]
pub fn town(place: &str) -> String {
    let first = place.split([',', '(']).next().unwrap_or(place);
    // a number of houses belongs to an address: "Trangsan RT 1 RW 8"
    let first = first.split(" RT ").next().unwrap_or(first).trim();
    ["near ", "outside ", "just outside ", "dekat ", "di "]
        .iter()
        .find_map(|w| first.strip_prefix(w))
        .unwrap_or(first)
        .to_owned()
}

/// Whether a name is two people's: "Ana & Bram", "Rini dan Yusron".
#[must_use]
pub fn is_couple(name: &str) -> bool {
    [" & ", " and ", " dan ", " + "].iter().any(|w| name.contains(w)) || name.trim_end_matches('.').ends_with(" dkk")
}
