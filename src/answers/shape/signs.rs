//! Signs as they are printed: measures, ranges, prices, rates, doubled marks.

use std::borrow::Cow;

use crate::language::{Language, list, text};

/// Signs in their printed form: `3 * 6` as `3 × 6`, `Rp 3` as `Rp3`, ` & ` between words as the language's "and",
/// three dots as one sign, doubled marks as one.
pub(super) fn signs(given: &str, language: Language) -> Cow<'_, str> {
    if text::spaced(given).all(is_clean) {
        return Cow::Borrowed(given);
    }
    let tokens: Vec<&str> = text::spaced(given).collect();
    let mut out: Vec<Cow<'_, str>> = Vec::with_capacity(tokens.len());
    let mut counted = false;
    let mut joined = false;
    for (at, &token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map_or("", |i| tokens[i]);
        let after = tokens.get(at + 1).copied().unwrap_or("");
        let digit_before = before.ends_with(|c: char| c.is_ascii_digit());
        let digit_after = after.starts_with(|c: char| c.is_ascii_digit());
        match token {
            "*" | "x" | "X" if digit_before && digit_after => out.push("×".into()),
            // "sehari 1000": no year
            _ if thousands(token).is_some() => {
                out.extend(thousands(token).map(|n| Cow::Owned(list::number(n, language))));
            }
            // "4 - 7 hari"
            "-" | "–" if small(before) && small(after) => {
                if let Some(last) = out.last_mut() {
                    *last = format!("{last}–{after}").into();
                }
                joined = true;
            }
            _ if joined => joined = false,
            "/" if is_time_unit(before) && !after.is_empty() => out.push("per".into()),
            // "3-4 hari", "2x4 meter"
            _ if between(token, '-').is_some() => {
                out.extend(between(token, '-').map(|(a, b)| Cow::Owned(format!("{a}–{b}"))));
            }
            _ if between(token.trim_end_matches([',', '.', ';']), 'x').is_some() => {
                let mark = &token[token.trim_end_matches([',', '.', ';']).len()..];
                let size = between(token.trim_end_matches([',', '.', ';']), 'x');
                out.extend(size.map(|(a, b)| Cow::Owned(format!("{a} × {b}{mark}"))));
            }
            "w/" => out.push(Cow::Borrowed("with")),
            "s/d" => out.push(Cow::Borrowed("sampai")),
            "±" => out.push(Cow::Borrowed(if language == Language::En { "about" } else { "kira-kira" })),
            _ if per_time(token).is_some() => out.extend(per_time(token).map(Cow::Owned)),
            // "H & M" is a name's sign
            "&" if before.chars().count() == 1 && after.chars().count() == 1 => out.push(token.into()),
            "&" if !before.is_empty() && !after.is_empty() && !is_firm(after) => out.push(and(language).into()),
            "/" if !before.is_empty() && !after.is_empty() => {
                out.push(if counted { "per" } else { or(language) }.into());
            }
            _ if is_rupiah(before) && token.starts_with(|c: char| c.is_ascii_digit()) && at > 0 => {
                out.pop();
                out.push(format!("Rp{token}").into());
            }
            "." | "," | ";" | "!" | "?" if out.last().is_some_and(|o| o.ends_with(char::is_alphanumeric)) => {
                if let Some(last) = out.last_mut() {
                    last.to_mut().push_str(token);
                }
            }
            // "1:30 p.m., or 4:15": the stop is mark enough
            _ if token.ends_with(".m.,") && matches!(after, "or" | "and") => {
                out.push(token.trim_end_matches(',').into());
            }
            _ => out.push(match single_marks(token) {
                Cow::Borrowed(token) => spaced_comma(token),
                Cow::Owned(token) => spaced_comma(&token).into_owned().into(),
            }),
        }
        counted |= token.starts_with(|c: char| c.is_ascii_digit());
    }
    Cow::Owned(out.join(" "))
}

/// "200 botol/bulan", "40/week": a rate as it is said.
fn per_time(token: &str) -> Option<String> {
    const UNITS: &[(&str, &str)] = &[
        ("bulan", "per"),
        ("minggu", "per"),
        ("hari", "per"),
        ("tahun", "per"),
        ("week", "a"),
        ("month", "a"),
        ("year", "a"),
        ("day", "a"),
    ];
    let (before, unit) = token.rsplit_once('/')?;
    let (unit, per) = UNITS.iter().find(|(name, _)| text::bare(unit) == *name)?;
    (!before.is_empty() && !before.contains('/')).then(|| format!("{before} {per} {unit}"))
}

/// Two small numbers with a sign between them; a telephone number is longer.
fn between(token: &str, sign: char) -> Option<(&str, &str)> {
    let (a, b) = token.split_once(sign)?;
    (small(a) && small(b)).then_some((a, b))
}

/// A round number of four digits that is no year.
fn thousands(token: &str) -> Option<f64> {
    let round = token.len() == 4 && token.ends_with("00") && token.bytes().all(|b| b.is_ascii_digit());
    token.parse::<u16>().ok().filter(|n| round && *n >= 1000 && !(1400..=2100).contains(n)).map(f64::from)
}

/// A number of up to three digits.
fn small(n: &str) -> bool {
    (1..=3).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a token stays as it is, whatever stands around it.
fn is_clean(token: &str) -> bool {
    is_plain(token) || has_no_sign(token)
}

/// A plain word, as most tokens are, or a number that may be no thousands, perhaps with one mark behind it: everything that
/// is changed has a sign of another sort in it, but for "x" and for "Rp" and "IDR", which begin with these letters.
fn is_plain(token: &str) -> bool {
    let word = match token.as_bytes() {
        [word @ .., b',' | b'.' | b';' | b':' | b'!' | b'?'] => word,
        word => word,
    };
    let number = || word.len() != 4 && !word.is_empty() && word.iter().all(u8::is_ascii_digit);
    number()
        || word.len() > 1
            && !matches!(word[0], b'r' | b'R' | b'I')
            && word.iter().all(|b| b.is_ascii_alphabetic() || matches!(b, b'\'' | b'-'))
}

/// See [`is_clean`]: what [`signs`] changes, one by one.
fn has_no_sign(token: &str) -> bool {
    !matches!(token, "-" | "–" | "*" | "x" | "X" | "/" | "&" | "." | "," | ";" | "!" | "?" | "w/" | "±" | "s/d")
        && per_time(token).is_none()
        && thousands(token).is_none()
        && between(token, '-').is_none()
        && between(token.trim_end_matches([',', '.', ';']), 'x').is_none()
        && !is_rupiah(token)
        && !token.ends_with(".m.,")
        && matches!(single_marks(token), Cow::Borrowed(_))
        && matches!(spaced_comma(token), Cow::Borrowed(_))
}

/// What follows "&" at the end of a firm's name.
fn is_firm(after: &str) -> bool {
    matches!(text::bare(after), "Co" | "Sons" | "Son" | "Daughters" | "Daughter" | "Company" | "Partners")
}

/// "kulkas,jangan": a comma between two letters is followed by a space.
fn spaced_comma(token: &str) -> Cow<'_, str> {
    let inside = |comma: usize| {
        token[..comma].ends_with(char::is_alphabetic) && token[comma + 1..].starts_with(char::is_alphabetic)
    };
    if !token.match_indices(',').any(|(at, _)| inside(at)) || text::is_address(token) {
        return Cow::Borrowed(token);
    }
    let mut out = String::with_capacity(token.len() + 1);
    let mut chars = token.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        out.push(c);
        if c == ',' && before.is_alphabetic() && chars.peek().is_some_and(|n| n.is_alphabetic()) {
            out.push(' ');
        }
        before = c;
    }
    Cow::Owned(out)
}

/// "2 hari / tas" is two days for each bag.
fn is_time_unit(token: &str) -> bool {
    matches!(
        token,
        "menit"
            | "jam"
            | "hari"
            | "minggu"
            | "bulan"
            | "tahun"
            | "minutes"
            | "hours"
            | "hour"
            | "days"
            | "day"
            | "weeks"
            | "week"
            | "months"
    )
}

fn is_rupiah(token: &str) -> bool {
    matches!(token, "Rp" | "Rp." | "rp" | "rp." | "RP" | "IDR")
}

fn or(language: Language) -> &'static str {
    match language {
        Language::En => "or",
        Language::Id => "atau",
    }
}

fn and(language: Language) -> &'static str {
    match language {
        Language::En => "and",
        Language::Id => "dan",
    }
}

/// A text whose sentences end in one mark each: "mantap!!" is printed as "mantap!".
pub(super) fn single_stops(given: &str) -> Cow<'_, str> {
    text::with_tokens(given, |token, _| match single_marks(token) {
        Cow::Borrowed(_) => None,
        Cow::Owned(single) => Some(single),
    })
}

fn single_marks(token: &str) -> Cow<'_, str> {
    let twice = |w: &[u8]| w[0] == w[1] && matches!(w[0], b'.' | b',' | b'!' | b'?');
    if !token.as_bytes().windows(2).any(twice) && !token.contains("……") || text::is_address(token) {
        return Cow::Borrowed(token);
    }
    let mut out = token.replace("...", "…");
    for mark in [".", ",", "!", "?", "…"] {
        let twice = mark.repeat(2);
        while out.contains(&twice) {
            out = out.replace(&twice, mark);
        }
    }
    Cow::Owned(out)
}
