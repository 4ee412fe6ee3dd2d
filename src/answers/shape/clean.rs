//! Marks and signs that people type and nobody prints.

use std::borrow::Cow;

use crate::language::{Language, en, id, lists, rich, text};

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
    let mut out: Vec<Cow<'_, str>> = Vec::with_capacity(tokens.len());
    let mut counted = false;
    for (at, &token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map_or("", |i| tokens[i]);
        let after = tokens.get(at + 1).copied().unwrap_or("");
        let digit_before = before.ends_with(|c: char| c.is_ascii_digit());
        let digit_after = after.starts_with(|c: char| c.is_ascii_digit());
        match token {
            "*" | "x" | "X" if digit_before && digit_after => out.push("×".into()),
            "/" if is_time_unit(before) && !after.is_empty() => out.push("per".into()),
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
    out.join(" ")
}

/// What follows "&" at the end of a firm's name.
fn is_firm(after: &str) -> bool {
    matches!(text::bare(after), "Co" | "Sons" | "Son" | "Daughters" | "Daughter" | "Company" | "Partners")
}

/// "kulkas,jangan": a comma between two letters is followed by a space.
fn spaced_comma(token: &str) -> Cow<'_, str> {
    if !token.contains(',') || text::is_address(token) {
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

/// A list's "and so on" (`jahe dll`, `ginger etc.`) without it, and whether there was one.
pub(super) fn without_and_so_on(item: &str) -> (String, bool) {
    const AND_SO_ON: &[&str] = &["dll", "dsb", "dst", "dan lain-lain", "dan sebagainya", "etc", "and so on"];
    let opened = text::open(item).trim_end_matches('.');
    let lower = opened.to_lowercase();
    for ending in AND_SO_ON {
        if lower == *ending {
            return (String::new(), true);
        }
        if lower.len() == opened.len()
            && let Some(before) = lower.strip_suffix(ending)
            && before.ends_with([' ', ','])
        {
            return (opened[..before.len()].trim_end_matches([' ', ',']).to_owned(), true);
        }
    }
    (item.to_owned(), false)
}

/// A function word typed twice in a row (`karena karena`) stands once; doubled nouns and verbs are left.
pub(super) fn doubled(given: &str, language: Language) -> String {
    let mut out: Vec<&str> = Vec::new();
    for token in given.split(' ') {
        let lower = text::lower(token);
        let again = out.last().is_some_and(|last| text::lower(last) == lower);
        if again
            && lists::contains(lists::List::Function(language), &lower)
            && !matches!(&*lower, "that" | "had" | "very" | "sama" | "lagi" | "kira")
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
        Language::Id => (
            &[
                (", sama sekali", "\u{1} sama sekali"),
                (", sama ", " dan "),
                ("aya sama ", "aya dan "),
                ("an sama ", "an dengan "),
            ],
            (", satu ", " untuk satu "),
        ),
    };
    let mut out = given.to_owned();
    for (wrong, right) in pairs {
        if out.contains(wrong) {
            out = out.replace(wrong, right);
        }
    }
    out = out.replace('\u{1}', ",");
    if let Some((before, thing)) = out.rsplit_once(unit.0)
        && !thing.contains(' ')
        && before.split(' ').count() <= 4
    {
        out = format!("{before}{}{thing}", unit.1);
    }
    if language == Language::En { per_piece(&out) } else { out }
}

/// "about 15 hours, a pair" is said without the comma, also before another sentence.
fn per_piece(given: &str) -> String {
    let Some((before, after)) = given.split_once(", a ") else { return given.to_owned() };
    let end = after.find(['.', ' ']).unwrap_or(after.len());
    let measured = before.split(' ').count() <= 4 && before.contains(|c: char| c.is_ascii_digit());
    let ends = after[end..].is_empty() || after[end..].starts_with('.');
    if measured && ends { format!("{before} a {after}") } else { given.to_owned() }
}

/// A comma between two whole sentences becomes a semicolon: "a whole order came back, the dye had run" (English; in
/// Indonesian such a comma is good prose). A run of three, a subordinate clause before it and speech are left alone.
pub(super) fn splices(given: &str, language: Language, sentences: bool) -> String {
    if language != Language::En || !given.contains(", ") {
        return given.to_owned();
    }
    text::sentences(given).into_iter().map(|s| spliced(s, sentences)).collect::<Vec<_>>().join(" ")
}

fn spliced(sentence: &str, sentences: bool) -> String {
    const SUBORDINATE: &[&str] = &[
        "if", "when", "while", "because", "since", "after", "before", "although", "though", "as", "until", "unless",
        "once", "where", "whenever", "whatever", "even", "so", "and", "but", "unlike", "like",
    ];
    const SPEECH: &[&str] = &[
        "said", "says", "told", "tells", "thought", "asked", "replied", "say", "think", "know", "like", "um", "well",
        "oh", "yes", "no",
    ];
    if sentence.contains(['“', '”', '"', '‘', ';', ':']) {
        return sentence.to_owned();
    }
    let joints: Vec<usize> = sentence
        .match_indices(", ")
        .map(|(at, _)| at)
        // in "Declan Ryan, a chef from Cork, ate" what follows the comma is no clause: its verb comes behind another
        .filter(|at| {
            let after = &sentence[at + 2..];
            en::form_is_clause_with_subject(after.split(", ").next().unwrap_or(after))
        })
        .collect();
    let Some(&first) = joints.first() else { return sentence.to_owned() };
    let before = &sentence[..first];
    // among sentences "the week after" is a time; a phrase may be no more than a thing ("4 to 9 days, it depends …")
    let opening = text::words(before).next().unwrap_or("").to_lowercase();
    let asks = lists::contains(lists::List::Base(Language::En), &opening);
    let says_something = !sentences || asks || en::has_verb(before);
    if joints.len() > 2 || !says_something || !stands_alone(before, SUBORDINATE, SPEECH) {
        return sentence.to_owned();
    }
    let head = |part: &str| text::words(part).next().unwrap_or("").to_lowercase();
    match joints[..] {
        [one, two] => {
            let (a, b, c) = (&sentence[..one], &sentence[one + 2..two], &sentence[two + 2..]);
            // "we peel, we chop, we boil" is a rhythm, not a slip
            if head(a) == head(b) || head(b) == head(c) {
                return sentence.to_owned();
            }
            format!("{a}. {}; {c}", text::capitalise(b))
        }
        _ => format!("{}; {}", &sentence[..first], &sentence[first + 2..]),
    }
}

/// Whether the words before a comma are a sentence of their own, to which something was spliced.
fn stands_alone(before: &str, subordinate: &[&str], speech: &[&str]) -> bool {
    let first = text::words(before).next().unwrap_or("").to_lowercase();
    let last = text::words(before).last().unwrap_or("").to_lowercase();
    let whole = text::words(before).count() > 1 && !subordinate.contains(&first.as_str());
    let says = text::words(before).any(|w| speech.contains(&w.to_lowercase().as_str())) && before.len() < 16
        || speech.contains(&last.as_str());
    let adverb = matches!(first.as_str(), "in" | "at" | "on" | "from" | "by" | "for" | "with" | "to" | "of")
        && !en::has_verb(before);
    whole && !says && !adverb
}

/// A sentence that begins with a bare year takes its preposition: "2020 kafe tutup semua" is told as "Pada 2020 …".
pub(super) fn head_years(given: &str, language: Language) -> String {
    let preposition = match language {
        Language::En => "In",
        Language::Id => "Pada",
    };
    let told = |sentence: &str| {
        let bare = sentence.split_once(' ').is_some_and(|(year, rest)| {
            year.len() == 4 && !rich::years(year).is_empty() && rest.starts_with(char::is_lowercase)
        });
        if bare { format!("{preposition} {sentence}") } else { sentence.to_owned() }
    };
    text::sentences(given).into_iter().map(told).collect::<Vec<_>>().join(" ")
}

/// A clause that begins with its year: "2015, ada arsitek memesan" is told as "pada 2015, ada arsitek memesan".
pub(super) fn year_first(given: &str, language: Language) -> String {
    let dated = given.split_once(", ").is_some_and(|(year, rest)| {
        year.len() == 4 && !rich::years(year).is_empty() && rest.starts_with(char::is_lowercase)
    });
    if dated && language == Language::Id { format!("pada {given}") } else { given.to_owned() }
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
    const INTRODUCED: &[&str] = &["seperti ", "yaitu ", "untuk beli ", "untuk membeli ", "dari ", "antara lain "];
    let parts: Vec<&str> = before.split(", ").collect();
    let short = |p: &str| {
        p.split(' ').count() <= 2 && !["dari ", "di ", "ke ", "untuk ", "dengan "].iter().any(|w| p.starts_with(w))
    };
    // the run begins where it is introduced, or with the phrase
    let introduced = |p: &&str| {
        let item = INTRODUCED.iter().filter_map(|w| p.split_once(w)).map(|(_, item)| item).next_back();
        item.is_some_and(|item| item.split(' ').count() <= 3)
    };
    let begins = parts.iter().rposition(|p| introduced(&p));
    let Some((first, rest)) = parts[begins.unwrap_or(0)..].split_first() else { return given.to_owned() };
    let acts = |p: &&str| p.split(' ').next().is_some_and(|w| id::is_subject(w) || id::is_bare_verb(w));
    let sure = !rest.is_empty()
        && !rest.iter().any(|p| acts(&p))
        && !acts(&last)
        && rest.iter().all(|p| short(p))
        && last.split(' ').count() <= 3
        && (rest.len() >= 2 || begins.is_some() || short(first) && short(last));
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

/// "None yet" in place of an answer: "belum ada", "none", "-".
pub(super) fn is_nothing(item: &str) -> bool {
    const NOTHING: &[&str] = &[
        "-", "–", "none", "none yet", "not yet", "n/a", "nothing", "nothing yet", "no", "tidak ada", "belum ada",
        "nihil",
    ];
    let lower = text::open(item).to_lowercase();
    // what is applied for is not there yet, and a claim of it would be false
    const PENDING: &[&str] =
        &["mau diurus", "sedang diurus", "dalam proses", "masih proses", "in progress", "pending", "applied for"];
    NOTHING.contains(&lower.as_str())
        || PENDING.iter().any(|w| lower.contains(w))
        || ["belum ada ", "belum punya", "none yet ", "not yet "].iter().any(|w| lower.starts_with(w))
}

/// "bu Wiwik", "pak Darto": a title before a name has its capital.
pub(super) fn honorific(name: &str) -> String {
    const TITLES: &[&str] =
        &["bu", "ibu", "pak", "bapak", "mbah", "mbak", "mas", "mak", "kak", "bang", "nek", "cak", "yu"];
    match name.split_once(' ') {
        Some((title, rest)) if TITLES.contains(&title) && rest.starts_with(char::is_uppercase) => {
            text::capitalise(name)
        }
        _ => name.to_owned(),
    }
}
