//! Names and addresses as they are printed, and kinds without what only a seller says.

use std::borrow::Cow;

use crate::language::text;

/// What children call their elders by, as if by a name.
pub(super) const CALLED: &[&str] = &[
    "dad", "mum", "mom", "mam", "mama", "papa", "nan", "nana", "gran", "granny", "grandma", "grandpa", "grandad",
    "granddad",
];

/// "dad, on his old Singer": so called, a parent has a capital (English).
pub(super) fn called(phrase: &str) -> Cow<'_, str> {
    let first = text::bare(phrase.split(' ').next().unwrap_or(""));
    if CALLED.contains(&first) { Cow::Owned(text::capitalise(phrase)) } else { Cow::Borrowed(phrase) }
}

/// "Ana & Bram", "Kiln and Tide": two names with a word between them that joins them.
pub(super) fn are_joined(name: &str) -> bool {
    let mut inside = name.split(' ');
    inside.next();
    inside.next_back();
    inside.any(|word| matches!(word, "&" | "and" | "dan"))
}

/// A place without the abbreviations of an address: "Panjalu, Kab. Ciamis" gives "Panjalu, Kabupaten Ciamis".
pub(super) fn in_full(name: &str) -> Cow<'_, str> {
    const PARTS: &[(&str, &str)] = &[
        ("Kab. ", "Kabupaten "),
        ("Kec. ", "Kecamatan "),
        ("Kel. ", "Kelurahan "),
        ("Ds. ", "Desa "),
        ("Dsn. ", "Dusun "),
    ];
    if !name.contains(". ") {
        return Cow::Borrowed(name);
    }
    let mut out = Cow::Borrowed(name);
    for (short, long) in PARTS {
        if let Some(at) = out.find(short).filter(|at| *at == 0 || out[..*at].ends_with(' ')) {
            out.to_mut().replace_range(at..at + short.len(), long);
        }
    }
    out
}

/// "bu Wiwik", "pak Darto": a title before a name has its capital.
pub(super) fn honorific(name: &str) -> Cow<'_, str> {
    const TITLES: &[&str] =
        &["bu", "ibu", "pak", "bapak", "mbah", "mbak", "mas", "mak", "kak", "bang", "nek", "cak", "yu", "lik"];
    match name.split_once(' ') {
        Some((title, rest)) if TITLES.contains(&title) && rest.starts_with(char::is_uppercase) => {
            Cow::Owned(text::capitalise(name))
        }
        _ => Cow::Borrowed(name),
    }
}

/// A name without an abbreviation of itself in brackets: "Batik Tulis Celaket (BTC)".
pub(super) fn without_initials(name: &str) -> &str {
    if let Some((before, inside)) = name.strip_suffix(')').and_then(|n| n.rsplit_once(" (")) {
        let initials: String = before.split_whitespace().filter_map(|w| w.chars().next()).collect();
        if inside.len() > 1 && inside.chars().all(char::is_uppercase) && initials.to_uppercase().starts_with(inside) {
            return before;
        }
    }
    name
}

/// "two car garage", "two hour lesson": a thing measured by so many of one thing is "a two-car garage" (English).
pub(super) fn measured(given: &str) -> Cow<'_, str> {
    const UNITS: &[&str] = &[
        "car", "room", "bedroom", "storey", "story", "bay", "acre", "stall", "hour", "day", "week", "night", "minute",
        "mile", "course", "piece", "person", "litre", "pint", "year",
    ];
    const COUNTS: &[&str] = &["one", "two", "three", "four", "five", "six", "seven", "eight", "ten", "twelve"];
    let bare = given.strip_prefix("a ").unwrap_or(given);
    let mut words = bare.splitn(3, ' ');
    let (Some(count), Some(unit), Some(rest)) = (words.next(), words.next(), words.next()) else {
        return Cow::Borrowed(given);
    };
    let digits = !count.is_empty() && count.len() < 4 && count.bytes().all(|b| b.is_ascii_digit());
    if !UNITS.contains(&unit) || !digits && !COUNTS.contains(&count) {
        return Cow::Borrowed(given);
    }
    let article = if matches!(count, "eight" | "8" | "11" | "18") { "an" } else { "a" };
    Cow::Owned(format!("{article} {count}-{unit} {rest}"))
}

/// "uncle moved to the States": said of one's own, a word for kin takes its "my" (English).
pub(super) fn own_kin(clause: &str) -> Cow<'_, str> {
    const KIN: &[&str] = &[
        "uncle", "aunt", "father", "mother", "grandfather", "grandmother", "husband", "wife", "brother", "sister",
        "son", "daughter", "parents", "grandparents", "mother-in-law", "father-in-law", "cousin",
    ];
    match clause.split_once(' ') {
        Some((kin, _)) if KIN.contains(&kin) => Cow::Owned(format!("my {clause}")),
        _ => Cow::Borrowed(clause),
    }
}

/// "batik tulis dan cap asli Kota Malang": that it is the real thing of its town proves nothing, and the town is told elsewhere.
pub(super) fn without_claim(kind: &str) -> &str {
    let Some((thing, town)) = kind.split_once(" asli ") else { return kind };
    let named = text::words(town).all(|word| word.starts_with(char::is_uppercase));
    if named && thing.contains(' ') { thing } else { kind }
}

/// "Jalan JA Suprapto 2 nomor 71": a number that belongs to a street has its capital (EYD V).
pub(super) fn street_number(given: &str) -> Cow<'_, str> {
    // most answers have no number
    if !given.bytes().any(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(given);
    }
    match given.split_once(" nomor ") {
        Some((street, number)) if street.contains("Jalan ") && number.starts_with(|c: char| c.is_ascii_digit()) => {
            Cow::Owned(format!("{street} Nomor {number}"))
        }
        _ => Cow::Borrowed(given),
    }
}
