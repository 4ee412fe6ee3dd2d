//! Spelling that is surely meant: a short list of words people type as they speak.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Language;

/// Indonesian spellings that KBBI gives as non-standard, with the standard form.
///
/// Source: KBBI Daring (Badan Bahasa), entries marked "bentuk tidak baku"; only words with one reading.
static INDONESIAN: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    include_str!("words/spelling.id.txt")
        .lines()
        .filter(|l| !l.starts_with(';'))
        .filter_map(|l| l.split_once(' '))
        .collect()
});

/// Runs of words that people say, with what they write.
const INDONESIAN_RUNS: &[(&str, &str)] = &[
    ("walau pun", "walaupun"),
    ("keluar negeri", "ke luar negeri"),
    ("coba bikin", "mencoba membuat"),
    ("saya kasih", "saya beri"),
    ("kami kasih", "kami beri"),
    ("mulai bikin", "mulai membuat"),
    ("belajar bikin", "belajar membuat"),
    ("di buat", "dibuat"),
    ("di jual", "dijual"),
    ("di jemur", "dijemur"),
    ("di pakai", "dipakai"),
    ("di cuci", "dicuci"),
    ("di goreng", "digoreng"),
    ("di rebus", "direbus"),
    ("di potong", "dipotong"),
    ("di ajari", "diajari"),
    ("di beri", "diberi"),
    ("di bantu", "dibantu"),
    ("di kirim", "dikirim"),
    ("masih jadi tukang", "masih menjadi tukang"),
    ("kerja jadi", "bekerja jadi"),
    ("kerja sendiri", "bekerja sendiri"),
    ("satu satu", "satu-satu"),
    ("pelan pelan", "pelan-pelan"),
    ("cepat cepat", "cepat-cepat"),
    ("lama lama", "lama-lama"),
    ("kadang kadang", "kadang-kadang"),
    ("masing masing", "masing-masing"),
    ("rata rata", "rata-rata"),
    ("kira kira", "kira-kira"),
    ("anak anak", "anak-anak"),
    ("ibu ibu", "ibu-ibu"),
    ("bapak bapak", "bapak-bapak"),
    ("macam macam", "macam-macam"),
    ("sehari hari", "sehari-hari"),
    ("kecil kecil", "kecil-kecil"),
    ("untuk beli", "untuk membeli"),
    ("buat beli", "untuk membeli"),
];

/// The text with its sure misspellings put right; the case of a first letter is kept.
#[must_use]
pub fn repair(text: &str, language: Language) -> String {
    if language == Language::En {
        return repair_english(text);
    }
    let mut out = text.to_owned();
    for (wrong, right) in INDONESIAN_RUNS {
        if let Some(repaired) = replace_words(&out, wrong, right) {
            out = repaired;
        }
    }
    let tokens: Vec<&str> = out.split(' ').collect();
    // a "kalo" is also a strainer: "membuat kalo sama cething"
    let strainer = |at: usize| {
        tokens[at] == "kalo" && tokens.get(at + 1).is_some_and(|next| matches!(*next, "sama" | "dan" | "serta"))
    };
    let repaired: Vec<String> = (0..tokens.len())
        .map(|at| if strainer(at) { tokens[at].to_owned() } else { repair_token(tokens[at]) })
        .collect();
    repaired.join(" ")
}

/// A small "i", and the apostrophes that telephones forget.
const FORGOTTEN: &[(&str, &str)] = &[
    ("i", "I"),
    ("i'm", "I'm"),
    ("i’m", "I’m"),
    ("i've", "I've"),
    ("i’ve", "I’ve"),
    ("i'd", "I'd"),
    ("i’d", "I’d"),
    ("i'll", "I'll"),
    ("i’ll", "I’ll"),
    ("im", "I’m"),
    ("ive", "I’ve"),
    ("dont", "don’t"),
    ("doesnt", "doesn’t"),
    ("didnt", "didn’t"),
    ("cant", "can’t"),
    ("couldnt", "couldn’t"),
    ("wouldnt", "wouldn’t"),
    ("wasnt", "wasn’t"),
    ("werent", "weren’t"),
    ("isnt", "isn’t"),
    ("arent", "aren’t"),
    ("havent", "haven’t"),
    ("hasnt", "hasn’t"),
    ("hadnt", "hadn’t"),
    ("thats", "that’s"),
    ("theres", "there’s"),
    ("elses", "else’s"),
    ("hrs", "hours"),
    ("mins", "minutes"),
    ("yrs", "years"),
    ("youtube", "YouTube"),
    ("Youtube", "YouTube"),
];

fn repair_english(text: &str) -> String {
    let meant = |token: &str| {
        let word = token.trim_matches(|c: char| !c.is_alphanumeric());
        let (_, meant) = FORGOTTEN.iter().find(|(typed, _)| *typed == word)?;
        (!token.contains('.') || token.ends_with('.')).then(|| token.replacen(word, meant, 1))
    };
    if !text.split(' ').any(|token| meant(token).is_some()) {
        return text.to_owned();
    }
    text.split(' ').map(|token| meant(token).unwrap_or_else(|| token.to_owned())).collect::<Vec<_>>().join(" ")
}

fn repair_token(token: &str) -> String {
    let word = token.trim_matches(|c: char| !c.is_alphanumeric());
    if word.is_empty() || super::text::is_address(token) {
        return token.to_owned();
    }
    // "1920an"
    if let Some(year) = word.strip_suffix("an").filter(|y| y.len() == 4 && y.bytes().all(|b| b.is_ascii_digit())) {
        return token.replacen(word, &format!("{year}-an"), 1);
    }
    if let Some(parted) = measured(word) {
        return token.replacen(word, &parted, 1);
    }
    let lower = super::text::lower(word);
    let Some(right) = INDONESIAN.get(&*lower) else { return token.to_owned() };
    if lower == "dr" && (word != "dr" || token.contains('.')) || lower == "org" && token.contains('.') {
        return token.to_owned();
    }
    let right = if word.starts_with(char::is_uppercase) { super::text::capitalise(right) } else { (*right).to_owned() };
    token.replacen(word, &right, 1)
}

/// "40kg" and "150rb": a number is parted from its unit (EYD V), and what is short for thousands is written out.
fn measured(word: &str) -> Option<String> {
    const UNITS: &[(&str, &str)] = &[
        ("kg", "kg"),
        ("gr", "gr"),
        ("gram", "gram"),
        ("ml", "ml"),
        ("liter", "liter"),
        ("cm", "cm"),
        ("mm", "mm"),
        ("km", "km"),
        ("meter", "meter"),
        ("ons", "ons"),
        ("ha", "ha"),
        ("jam", "jam"),
        ("hari", "hari"),
        ("bulan", "bulan"),
        ("tahun", "tahun"),
        ("orang", "orang"),
        ("lembar", "lembar"),
        ("rb", "ribu"),
        ("ribu", "ribu"),
        ("jt", "juta"),
        ("juta", "juta"),
    ];
    let end = word.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))?;
    let (number, unit) = word.split_at(end);
    let (_, unit) = UNITS.iter().find(|(typed, _)| unit.eq_ignore_ascii_case(typed))?;
    (!number.is_empty() && number.ends_with(|c: char| c.is_ascii_digit())).then(|| format!("{number} {unit}"))
}

/// Replaces a run of words where it stands between word boundaries, keeping a capital at its head.
fn replace_words(text: &str, wrong: &str, right: &str) -> Option<String> {
    let lower = super::text::lower(text);
    if lower.len() != text.len() || !lower.contains(wrong) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (at, _) in lower.match_indices(wrong) {
        let end = at + wrong.len();
        let before = lower[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        let after = lower[end..].chars().next().is_none_or(|c| !c.is_alphanumeric());
        if at < done || !before || !after {
            continue;
        }
        out.push_str(&text[done..at]);
        let head = text[at..].chars().next().is_some_and(char::is_uppercase);
        out.push_str(&if head { super::text::capitalise(right) } else { right.to_owned() });
        done = end;
    }
    out.push_str(&text[done..]);
    Some(out)
}
