//! Quotation marks: typographic ones, inner ones changed, those around a whole answer taken off.

use std::borrow::Cow;

use super::Language;

/// Straight quotation marks and apostrophes as typographic ones.
#[must_use]
pub fn typographic(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|b| matches!(b, b'"' | b'\'' | b'`')) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut done = 0;
    let mut doubles = 0_usize;
    for (at, mark) in text.match_indices(['"', '\'', '`']) {
        let (before, rest) = (text[..at].chars().next_back(), &text[at + 1..]);
        let after = rest.chars().next();
        let opens = before
            .is_none_or(|b| b.is_whitespace() || matches!(b, '(' | '[' | '“' | '‘' | '"' | '\'' | '—' | '–' | '/'))
            && after.is_some_and(|a| !a.is_whitespace());
        out.push_str(&text[done..at]);
        done = at + 1;
        out.push(match mark {
            // inches and minutes after a digit stay
            "\"" if before.is_some_and(|b| b.is_ascii_digit()) && !opens && doubles.is_multiple_of(2) => '″',
            "\"" if opens => '“',
            "\"" => '”',
            // feet before inches: 5'6"
            "'" if before.is_some_and(|b| b.is_ascii_digit()) && after.is_some_and(|a| a.is_ascii_digit()) => '′',
            _ if opens && !is_elision(rest) => '‘',
            _ => '’',
        });
        doubles += usize::from(mark == "\"");
    }
    out.push_str(&text[done..]);
    Cow::Owned(out)
}

/// `'90s`, `'em`, `'n'`: whether an apostrophe that stands before this, at a word's head, opens nothing.
fn is_elision(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_ascii_digit())
        || rest.starts_with("n' ")
        || rest.starts_with("n’ ")
        || !rest.contains(['\'', '’'])
}

/// What somebody says behind "bilang" takes its comma, and its full stop before the mark that closes it (EYD V, comma, rule
/// 8): `Saya bilang “Pak, ayo”.` gives `Saya bilang, “Pak, ayo.”` A word that is only called so has neither.
#[must_use]
pub fn led_in(text: &str) -> Cow<'_, str> {
    const SAY: &[&str] = &["bilang", "jawab", "tanya", "kata", "katanya", "teriak", "bertanya", "berkata", "menjawab"];
    let Some((before, rest)) = text.split_once(" “") else { return Cow::Borrowed(text) };
    let Some((said, after)) = rest.split_once('”') else { return Cow::Borrowed(text) };
    let says = SAY.contains(&before.rsplit(' ').next().unwrap_or(""));
    if !says || !said.starts_with(char::is_uppercase) || said.split(' ').count() < 2 {
        return Cow::Borrowed(text);
    }
    let ended = said.ends_with(['.', '!', '?', '…']);
    match after.strip_prefix('.') {
        Some(after) if !ended => Cow::Owned(format!("{before}, “{said}.”{after}")),
        None if after.is_empty() && !ended => Cow::Owned(format!("{before}, “{said}.”")),
        _ => Cow::Owned(format!("{before}, “{said}”{after}")),
    }
}

/// A quotation without the marks around the whole of it.
#[must_use]
pub fn strip(text: &str) -> &str {
    let mut text = text.trim();
    while text.starts_with(['“', '"', '‘', '\'', '«', '„']) {
        let pairs = [('“', '”'), ('"', '"'), ('‘', '’'), ('\'', '\''), ('«', '»'), ('„', '“')];
        let inner = pairs.iter().find_map(|&(o, c)| {
            let inner = text.strip_prefix(o)?;
            let (inner, stop) = match inner.strip_suffix('.') {
                Some(rest) if rest.ends_with(c) => (rest, "."),
                _ => (inner, ""),
            };
            let inner = inner.strip_suffix(c)?;
            (!inner.contains(o) && !inner.contains(c) || o == '\'' && !inner.contains(" '")).then_some((inner, stop))
        });
        match inner {
            Some((inner, _)) if !inner.trim().is_empty() => text = inner.trim(),
            _ => break,
        }
    }
    text
}

/// A reported quotation with the comma that parts it from its speaker: "“Nadanya panjang” kata Pak Bambang".
#[must_use]
pub fn with_comma(text: &str) -> Cow<'_, str> {
    let Some(close) = text.rfind('”') else { return Cow::Borrowed(text) };
    let speaker = text[close + '”'.len_utf8()..].strip_prefix(' ').is_some_and(|s| s.starts_with(char::is_lowercase));
    if speaker && text[..close].ends_with(char::is_alphanumeric) {
        Cow::Owned(format!("{},{}", &text[..close], &text[close..]))
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a quotation comes with words around it: `“…” kata Bu Sri`.
#[must_use]
pub fn is_reported(text: &str) -> bool {
    let text = text.trim();
    let (Some(open), Some(close)) = (text.find('“'), text.rfind('”')) else { return false };
    open == 0 && close > 0 && text[close..].chars().filter(|c| c.is_alphabetic()).count() > 2
}

/// A quotation that names its speaker at its end: `“…” – Anneke, Utrecht`, `… (Bu Ros, warung)`, `… kata Bu Sri`; the words
/// and the name.
#[must_use]
pub fn with_speaker(text: &str, language: Language) -> Option<(String, String)> {
    let text = text.trim().trim_end_matches('.');
    let dash =
        ["– ", "— ", " - ", "~ "].iter().filter_map(|mark| text.rsplit_once(mark)).min_by_key(|(_, name)| name.len());
    let bracket = text.strip_suffix(')').and_then(|t| t.rsplit_once('('));
    let said = if language == Language::Id {
        text.rsplit_once(" kata ").filter(|(words, _)| !words.ends_with('”'))
    } else {
        None
    };
    // “I ordered four more.” #1 fan
    let behind = text.strip_prefix('“').and_then(|t| t.rsplit_once("” ")).filter(|(words, name)| {
        language == Language::En && !words.contains('“') && name.starts_with(|c: char| c == '#' || c.is_uppercase())
    });
    let (words, name) = dash.or(bracket).or(said).or(behind)?;
    let name = name.trim().trim_start_matches(['–', '-']).trim();
    let named = name.starts_with(char::is_uppercase)
        || name.starts_with('#')
        || name.starts_with("a ")
        || name.starts_with("seorang ");
    let words = strip(words.trim().trim_end_matches([',', '-', '–', '—', '~']).trim());
    (named && (1..=6).contains(&name.split_whitespace().count()) && words.split_whitespace().count() > 1)
        .then(|| (words.to_owned(), name.to_owned()))
}

/// A quotation that runs on into the sentence: its last stop becomes a comma inside the marks.
#[must_use]
pub fn running(words: &str) -> String {
    let words = words.trim();
    if words.ends_with(['!', '?', '…']) {
        return quoted(words);
    }
    // a quotation that ends in another one: its comma stands inside both marks
    let core = words.trim_end_matches(['”', '’', '"']);
    if core.len() < words.len() && core.ends_with('.') {
        return quoted(&format!("{},{}", super::text::open(core), &words[core.len()..]));
    }
    quoted(&format!("{},", super::text::open(words)))
}

/// A quotation in its marks; marks inside change to single ones.
#[must_use]
pub fn quoted(text: &str) -> String {
    format!("“{}”", text.replace('“', "‘").replace('”', "’"))
}
