//! Marks and signs that people type and nobody prints.

use crate::language::{Language, lists, text};

/// Without Markdown's emphasis marks around words (`_asli_`, `**asli**`); marks inside addresses and words stay.
pub(super) fn marks(given: &str) -> String {
    if !given.contains(['_', '*', '`']) {
        return given.to_owned();
    }
    given.split(' ').map(unmarked).collect::<Vec<_>>().join(" ")
}

fn unmarked(token: &str) -> String {
    if text::is_address(token) || !token.chars().any(char::is_alphanumeric) {
        return token.to_owned();
    }
    let mut out = token.to_owned();
    for mark in ['_', '*', '`'] {
        let core = out.trim_matches(|c: char| !c.is_alphanumeric());
        let starts = out.starts_with(mark);
        let ends = out.trim_end_matches([',', '.', ';', ':', '!', '?']).ends_with(mark);
        if (starts || ends) && !core.contains(mark) {
            out = out.replace(mark, "");
        }
    }
    out
}

/// Signs in their printed form: `3 * 6` as `3 × 6`, `Rp 3` as `Rp3`, ` & ` between words as the language's "and",
/// three dots as one sign, doubled marks as one.
pub(super) fn signs(given: &str, language: Language) -> String {
    let tokens: Vec<&str> = given.split(' ').collect();
    let mut out: Vec<String> = Vec::with_capacity(tokens.len());
    for (at, &token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map_or("", |i| tokens[i]);
        let after = tokens.get(at + 1).copied().unwrap_or("");
        let digit_before = before.ends_with(|c: char| c.is_ascii_digit());
        let digit_after = after.starts_with(|c: char| c.is_ascii_digit());
        match token {
            "*" | "x" | "X" if digit_before && digit_after => out.push("×".to_owned()),
            "/" if is_time_unit(before) && !after.is_empty() => out.push("per".to_owned()),
            "&" if !before.is_empty() && !after.is_empty() && !is_firm(after) => out.push(and(language).to_owned()),
            _ if is_rupiah(before) && token.starts_with(|c: char| c.is_ascii_digit()) && at > 0 => {
                out.pop();
                out.push(format!("Rp{token}"));
            }
            "." | "," | ";" | "!" | "?" if out.last().is_some_and(|o| o.ends_with(char::is_alphanumeric)) => {
                if let Some(last) = out.last_mut() {
                    last.push_str(token);
                }
            }
            _ => out.push(spaced_comma(&single_marks(token))),
        }
    }
    out.join(" ")
}

/// What follows "&" at the end of a firm's name.
fn is_firm(after: &str) -> bool {
    matches!(text::bare(after), "Co" | "Sons" | "Son" | "Daughters" | "Daughter" | "Company" | "Partners")
}

/// "kulkas,jangan": a comma between two letters is followed by a space.
fn spaced_comma(token: &str) -> String {
    if text::is_address(token) {
        return token.to_owned();
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
    out
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

fn and(language: Language) -> &'static str {
    match language {
        Language::En => "and",
        Language::Id => "dan",
    }
}

fn single_marks(token: &str) -> String {
    if text::is_address(token) {
        return token.to_owned();
    }
    let mut out = token.replace("...", "…");
    for mark in [".", ",", "!", "?", "…"] {
        let twice = mark.repeat(2);
        while out.contains(&twice) {
            out = out.replace(&twice, mark);
        }
    }
    out
}

/// A function word typed twice in a row (`karena karena`) stands once; doubled nouns and verbs are left.
pub(super) fn doubled(given: &str, language: Language) -> String {
    let mut out: Vec<&str> = Vec::new();
    for token in given.split(' ') {
        let lower = token.to_lowercase();
        let again = out.last().is_some_and(|last| last.to_lowercase() == lower);
        if again
            && lists::contains(lists::List::Function(language), &lower)
            && !matches!(lower.as_str(), "that" | "had" | "very" | "sama" | "lagi" | "kira")
        {
            continue;
        }
        out.push(token);
    }
    out.join(" ")
}

/// Two joints that people type with a comma: "…, that is the law" takes a colon, "three days, one batch" takes "for".
pub(super) fn joints(given: &str, language: Language) -> String {
    let (pairs, unit): (&[(&str, &str)], (&str, &str)) = match language {
        Language::En => (
            &[
                (", that is the ", ": that is the "),
                (", that’s the ", ": that’s the "),
                (", that's the ", ": that's the "),
            ],
            (", one ", " for one "),
        ),
        Language::Id => (&[], (", satu ", " untuk satu ")),
    };
    let mut out = given.to_owned();
    for (wrong, right) in pairs {
        out = out.replace(wrong, right);
    }
    if let Some((before, thing)) = out.rsplit_once(unit.0)
        && !thing.contains(' ')
        && before.split(' ').count() <= 4
    {
        out = format!("{before}{}{thing}", unit.1);
    }
    out
}

/// Praise that anybody could claim, at the end of a phrase: "genteng lokal kualitas terbaik" is told as "genteng lokal".
///
/// The law asks proof for it (UU 8/1999, article 9; Etika Pariwara Indonesia 1.2.2), and it says nothing.
pub(super) fn praise(given: &str) -> String {
    const PRAISE: &[&str] = &[
        " kualitas terbaik",
        " kualitas premium",
        " kualitas nomor satu",
        " kualitas super",
        " berkualitas tinggi",
        " berkualitas terbaik",
        " berkualitas",
        " mutu terbaik",
        " of the best quality",
        " of the highest quality",
        " of high quality",
        " of top quality",
    ];
    const BEFORE: &[&str] = &[
        "best quality ", "best-quality ", "high quality ", "high-quality ", "highest quality ", "top quality ",
        "top-quality ", "premium quality ",
    ];
    let lower = given.to_lowercase();
    if lower.len() != given.len() {
        return given.to_owned();
    }
    for praise in PRAISE {
        if lower.ends_with(praise) {
            return given[..given.len() - praise.len()].to_owned();
        }
    }
    for praise in BEFORE {
        if lower.starts_with(praise) {
            return given[praise.len()..].to_owned();
        }
    }
    given.to_owned()
}

/// The comma before "dan" in a run of three or more short things (EYD V, comma, rule 1), where it surely is one.
pub(super) fn serial_comma(given: &str, language: Language) -> String {
    if language != Language::Id || given.matches(" dan ").count() != 1 {
        return given.to_owned();
    }
    let Some((before, last)) = given.split_once(" dan ") else { return given.to_owned() };
    let parts: Vec<&str> = before.split(", ").collect();
    let short = |p: &str| {
        p.split(' ').count() <= 2 && !["dari ", "di ", "ke ", "untuk ", "dengan "].iter().any(|w| p.starts_with(w))
    };
    let (Some(first), Some(rest)) = (parts.first(), parts.get(1..)) else { return given.to_owned() };
    let introduced = ["seperti ", "yaitu ", "untuk beli ", "untuk membeli ", "dari ", "antara lain "]
        .iter()
        .any(|w| first.contains(w) || first.starts_with(w.trim_start()));
    let sure = !rest.is_empty()
        && rest.iter().all(|p| short(p))
        && last.split([',', '.', ' ']).next().is_some()
        && (rest.len() >= 2 || introduced || short(first) && short(last));
    if sure { format!("{before}, dan {last}") } else { given.to_owned() }
}

/// A name without an abbreviation of itself in brackets: "Batik Tulis Celaket (BTC)".
pub(super) fn without_initials(name: &str) -> String {
    if let Some((before, inside)) = name.strip_suffix(')').and_then(|n| n.rsplit_once(" (")) {
        let initials: String = before.split_whitespace().filter_map(|w| w.chars().next()).collect();
        if inside.len() > 1 && inside.chars().all(char::is_uppercase) && initials.to_uppercase().starts_with(inside) {
            return before.to_owned();
        }
    }
    name.to_owned()
}
