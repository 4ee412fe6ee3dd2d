//! Quotation marks: typographic ones, inner ones changed, those around a whole answer taken off.

/// Straight quotation marks and apostrophes as typographic ones.
#[must_use]
pub fn typographic(text: &str) -> String {
    if !text.contains(['"', '\'', '`']) {
        return text.to_owned();
    }
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 8);
    for (at, &c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).map(|i| chars[i]);
        let after = chars.get(at + 1).copied();
        let opens = before
            .is_none_or(|b| b.is_whitespace() || matches!(b, '(' | '[' | '“' | '‘' | '"' | '\'' | '—' | '–' | '/'))
            && after.is_some_and(|a| !a.is_whitespace());
        match c {
            // inches and minutes after a digit stay
            '"' if before.is_some_and(|b| b.is_ascii_digit())
                && !opens
                && chars[..at].iter().filter(|&&x| x == '"').count() % 2 == 0 =>
            {
                out.push('″');
            }
            '"' => out.push(if opens { '“' } else { '”' }),
            // feet before inches: 5'6"
            '\'' if before.is_some_and(|b| b.is_ascii_digit()) && after.is_some_and(|a| a.is_ascii_digit()) => {
                out.push('′');
            }
            '\'' | '`' if opens && !is_elision(&chars, at) => out.push('‘'),
            '\'' | '`' => out.push('’'),
            other => out.push(other),
        }
    }
    out
}

/// `'90s`, `'em`, `'n'`: an apostrophe at a word's head that opens nothing.
fn is_elision(chars: &[char], at: usize) -> bool {
    let rest = &chars[at + 1..];
    rest.first().is_some_and(char::is_ascii_digit)
        || matches!(rest, ['n', '\'' | '’', ' ', ..])
        || !rest.iter().any(|&c| c == '\'' || c == '’')
}

/// A quotation without the marks around the whole of it.
#[must_use]
pub fn strip(text: &str) -> String {
    let mut text = text.trim();
    loop {
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
    text.to_owned()
}

/// Whether a quotation comes with words around it: `“…” kata Bu Sri`.
#[must_use]
pub fn is_reported(text: &str) -> bool {
    let text = text.trim();
    let (Some(open), Some(close)) = (text.find('“'), text.rfind('”')) else { return false };
    open == 0 && close > 0 && text[close..].chars().filter(|c| c.is_alphabetic()).count() > 2
}

/// A quotation whose speaker is named after a dash: `“…” – Anneke, Utrecht` gives the words and the name.
#[must_use]
pub fn with_speaker(text: &str) -> Option<(String, String)> {
    let text = text.trim();
    let close = text.rfind('”')?;
    let words = text.get('“'.len_utf8()..close).filter(|_| text.starts_with('“'))?;
    let after = text.get(close + '”'.len_utf8()..)?.trim();
    let name = after.strip_prefix(['–', '—', '-', '~'])?.trim().trim_end_matches('.');
    let named = name.starts_with(char::is_uppercase) && name.split_whitespace().count() <= 6;
    (named && !words.trim().is_empty()).then(|| (words.trim().to_owned(), name.to_owned()))
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
