//! Bahasa Indonesia: the form of a phrase, spelling that is surely meant.

mod rate;
mod subject;

use std::collections::HashMap;
use std::sync::LazyLock;

pub use rate::{dated_first, rate, sans_rate};
pub use subject::{as_a_child, may_lack_subject, with_subjects, with_whose_hands};

use super::lists::{List, contains};
use super::{Form, Language, text};

const PLACE: &[&str] =
    &["di", "dekat", "belakang", "depan", "pinggir", "tepi", "samping", "seberang", "sebelah", "antara", "tengah"];
const TIME: &[&str] = &[
    "tahun", "pada", "awal", "akhir", "waktu", "saat", "ketika", "sejak", "setelah", "sesudah", "sebelum", "sewaktu",
    "selama", "sambil", "semenjak", "begitu",
];
const SUBJECTS: &[&str] = &[
    "saya", "kami", "kita", "ia", "dia", "mereka", "beliau", "aku", "semua", "tidak", "belum", "sudah", "pernah",
    "sempat", "ada", "ternyata", "akhirnya",
];
const INFINITIVE: &[&str] = &["untuk", "agar", "supaya", "ingin", "mau", "biar", "buat"];

/// Words with ter- that are no verbs.
const SUPERLATIVES: &[&str] = &[
    "terbaik", "terbesar", "terkecil", "tertentu", "tersebut", "terakhir", "terhadap", "tertinggi", "terendah",
    "terdekat", "terenak", "terpilih", "terbaru", "teratai", "terompet", "terigu", "terasi", "tersendiri", "terutama",
];

/// The form of a phrase or clause that holds one sentence.
pub(super) fn form(phrase: &str) -> Form {
    // what stands in brackets is said aside: "ibu-ibu PKK (paling ramai teriaknya)"
    let phrase = phrase.split_once(" (").map_or(phrase, |(head, _)| head);
    // a name inside keeps its capital, so that "Beringharjo" is no verb with ber-
    let word = |(at, word): (usize, &str)| {
        let name = at > 0 && word.starts_with(char::is_uppercase);
        if name { word.to_owned() } else { word.to_lowercase() }
    };
    let tokens: Vec<String> = text::words(phrase).enumerate().map(word).collect();
    let Some(first) = tokens.first().map(String::as_str) else { return Form::Noun };
    // "awalnya cuma suvenir, lama-lama ada yang pesan" stands by itself, and finishes no "ketika …"
    if matches!(first, "awalnya" | "mulanya" | "tadinya" | "tadi") && tokens.len() > 3
        || matches!(first, "ternyata" | "akhirnya") && tokens.len() > 1
    {
        return Form::Whole;
    }
    if TIME.contains(&first) {
        let year = |w: &String| w == "lalu" || w.chars().all(|c| c.is_ascii_digit());
        let acts = tokens.get(2).is_some_and(|w| matches!(w.as_str(), "saya" | "kami" | "ia" | "mereka"))
            || verb_at(&tokens[1..]);
        let dated = tokens.get(1).is_some_and(year) && acts;
        return if dated && matches!(first, "tahun" | "pada") || with_main_clause(phrase) {
            Form::Whole
        } else {
            Form::When
        };
    }
    if PLACE.contains(&first) {
        return Form::Place;
    }
    // "tanahnya dari sawah sendiri": a topic, and what is said of it
    let topic = |w: &str| w.ends_with("nya") && w.len() > 5;
    if tokens.len() > 1 && topic(first) || tokens.len() > 2 && topic(&tokens[1]) && !is_active(first) {
        return Form::Clause;
    }
    if INFINITIVE.contains(&first) {
        return Form::Verb;
    }
    // "semua alat musik petik" is what, "semua saya kerjakan sendiri" is said of it
    let things = first == "semua" && !verb_at(&tokens) && !tokens.iter().any(|w| matches!(w.as_str(), "saya" | "kami"));
    if SUBJECTS.contains(&first) && tokens.len() > 1 && !things {
        return Form::Clause;
    }
    if is_active(first)
        || is_passive(first)
        || is_plain(first) && tokens.len() > 1 && phrase.starts_with(char::is_lowercase)
        || (first.starts_with("ng") || first.starts_with("ny")) && first.len() > 4
    {
        return Form::Verb;
    }
    // "tabung saya ganti transistor": what is done, and by whom
    let done = tokens.len() > 3 && matches!(tokens[1].as_str(), "saya" | "kami") && is_root(&tokens[2]);
    if done || verb_at(&tokens) {
        return Form::Clause;
    }
    if tokens.len() <= 4
        && tokens.iter().all(|w| {
            contains(List::Sense(Language::Id), w) || matches!(w.as_str(), "dan" | "tapi" | "agak" | "sangat" | "tidak")
        })
    {
        return Form::Quality;
    }
    Form::Noun
}

/// "semenjak orang tua tidak ada, saya mencoba": a time and, after its comma, a clause with its own subject.
fn with_main_clause(phrase: &str) -> bool {
    phrase.split(", ").skip(1).any(|part| {
        let first = text::words(part).next().unwrap_or("").to_lowercase();
        matches!(first.as_str(), "saya" | "kami" | "kita" | "aku" | "ia" | "dia" | "mereka")
    })
}

/// Whether a word is a subject or opens a clause ("saya", "tidak").
#[must_use]
pub fn is_subject(word: &str) -> bool {
    SUBJECTS.contains(&word)
}

/// Verbs that people use without a prefix and that take no me- (or are said without it).
const PLAIN: &[&str] = &[
    "belajar", "kerja", "jalan", "naik", "main", "masuk", "keluar", "keliling", "lihat", "ikut", "nonton", "bantu",
    "susur", "turun", "pulang", "pergi", "datang", "pindah", "tidur", "libur", "tutup", "buka", "lupa", "berhenti",
    "kasih", "dapat", "bekerja", "mandi", "makan", "minum", "nginep", "menginap", "pakai",
];

fn is_plain(word: &str) -> bool {
    PLAIN.contains(&word)
}

/// Whether a word is surely a verb that somebody does, with or without its prefix: "jual", "menjual", "jalan"; not "dijual".
#[must_use]
pub fn is_bare_verb(word: &str) -> bool {
    let lower = word.to_lowercase();
    is_plain(&lower)
        || is_active(&lower)
        || ACTIVE.contains_key(lower.as_str())
        || (lower.starts_with("ng") || lower.starts_with("ny")) && lower.len() > 4 && lower != "nyaman"
}

/// Whether a word is a verb with the prefix me- or ber-.
pub fn is_active(word: &str) -> bool {
    const NOUNS: &[&str] = &[
        "meja", "mebel", "medali", "media", "melati", "mendong", "menara", "mesin", "mete", "merah", "merek",
        "mentega", "menteri", "meter", "beras", "berat", "berkas", "berkah", "berita", "berlian", "bersih", "bernas",
        "berwarna", "bermotif", "berbahan", "berukuran", "berbentuk", "bergambar", "bertema", "beraroma", "berisi",
        "bersulam", "berhias", "berusia", "berlapis", "menantu", "mertua", "merpati", "metode", "mewah", "mendung",
        "merdeka", "melon", "melinjo", "menu", "mekar", "berani", "berapa", "berbagai", "bersama", "berikut",
        "beranda", "beruk", "beruang", "berdua", "bertiga", "meski", "meskipun", "menit", "menurut", "mengapa",
        "mendiang", "mendoan", "mentimun", "mentor", "mengkudu", "mentah", "mentari", "memori", "melodi", "meranti",
        "merbau", "mentok", "berkat", "bersaudara", "bernama", "melalui", "mereka", "meriah", "mental", "memang",
        "merica", "berang",
    ];
    let prefix = ["mem", "men", "meng", "meny", "mel", "mer", "mew", "mey"].iter().any(|p| word.starts_with(p))
        || word.starts_with("ber") && word.len() > 6;
    prefix && word.len() > 5 && !NOUNS.contains(&word)
}

/// Whether a word at the head of an answer is a verb with the prefix di-, also a short one: "dites", "diisi".
#[must_use]
pub fn begins_passive(word: &str) -> bool {
    let lower = word.to_lowercase();
    is_passive(&lower) || matches!(lower.as_str(), "dicek" | "dites" | "diisi" | "dicat" | "dicap" | "diaci" | "diolah")
}

/// Whether a word is a verb with the prefix di-.
fn is_passive(word: &str) -> bool {
    word.starts_with("di")
        && word.len() > 5
        && !matches!(
            word,
            "dinding"
                | "dingin"
                | "diesel"
                | "digital"
                | "distrik"
                | "diameter"
                | "dimensi"
                | "direktur"
                | "disiplin"
                | "diskon"
                | "dinamit"
                | "divisi"
        )
}

/// Whether a verb stands after a subject and outside a relative clause.
fn verb_at(tokens: &[String]) -> bool {
    let mut relative = false;
    for (at, word) in tokens.iter().enumerate().skip(1) {
        if matches!(
            word.as_str(),
            "yang"
                | "tergantung"
                | "kalau"
                | "jika"
                | "bila"
                | "karena"
                | "meski"
                | "walaupun"
                | "sampai"
                | "sehingga"
                | "untuk"
                | "agar"
                | "supaya"
                | "waktu"
                | "ketika"
                | "saat"
                | "sejak"
                | "sambil"
        ) {
            relative = true;
        }
        // "sangkar buat deruk": what it is for; "kami buat" is made
        if word == "buat" && !matches!(tokens[at - 1].as_str(), "saya" | "kami" | "kita" | "orang" | "ia" | "mereka") {
            relative = true;
        }
        let passive = is_passive(word);
        let state = word.starts_with("ter") && word.len() > 6 && !SUPERLATIVES.contains(&word.as_str());
        let verb = contains(List::Verb(Language::Id), word)
            || is_active(word)
            || passive
            || state
            || matches!(
                word.as_str(),
                "tidak"
                    | "sudah"
                    | "belum"
                    | "masih"
                    | "akan"
                    | "adalah"
                    | "malah"
                    | "justru"
                    | "langsung"
                    | "tiba-tiba"
            );
        if verb && !relative {
            // "guru tari", "tukang jahit": a bare verb after a noun of trade names the trade
            return !(at == 1
                && matches!(
                    tokens[0].as_str(),
                    "tukang"
                        | "guru"
                        | "juru"
                        | "ahli"
                        | "rumah"
                        | "toko"
                        | "usaha"
                        | "cara"
                        | "kelas"
                        | "kursus"
                        | "pelatihan"
                        | "jasa"
                        | "alat"
                ));
        }
    }
    false
}

static ACTIVE: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    include_str!("../words/active.id.txt")
        .lines()
        .filter(|l| !l.starts_with(';'))
        .filter_map(|l| l.split_once(' '))
        .collect()
});

/// Whether a word is a verb's root that takes me-: "ambil", "jual".
#[must_use]
pub fn is_root(word: &str) -> bool {
    ACTIVE.contains_key(word)
}

/// A step with its verb in the active: "rebus gambir" gives "merebus gambir"; none where the verb is not known.
#[must_use]
pub fn active(step: &str) -> Option<String> {
    if let Some((first, second)) = step.split_once(" dan ")
        && let (Some(first), Some(second)) = (active(first), active(second))
    {
        return Some(format!("{first} dan {second}"));
    }
    let (verb, rest) = step.split_once(' ').map_or((step, ""), |(v, r)| (v, r));
    let word = text::bare(verb);
    let lower = word.to_lowercase();
    let tail = &verb[verb.find(word).unwrap_or(0) + word.len()..];
    // "pukul-pukul" gives "memukul-mukul", "gulung-gulung" gives "menggulung-gulung"
    if let Some((once, again)) = lower.split_once('-')
        && once == again
        && let Some(active) = ACTIVE.get(once)
    {
        let again = if active.ends_with(once) { once } else { &active[2..] };
        return Some(format!("{active}-{again}{tail} {rest}").trim_end().to_owned());
    }
    if let Some(active) = ACTIVE.get(lower.as_str()) {
        return Some(if rest.is_empty() { format!("{active}{tail}") } else { format!("{active}{tail} {rest}") });
    }
    if is_active(&lower)
        || lower.starts_with("ng")
        || lower.starts_with("ny")
        || lower.starts_with("ber") && lower.len() > 5
    {
        return Some(text::lower_first(step));
    }
    None
}

/// A step that names no object, done to what the steps before made: "rendam di sungai" gives "direndam di sungai"; none
/// where the verb is not known, or has an object.
#[must_use]
pub fn in_the_passive(step: &str) -> Option<String> {
    // what people do with themselves
    const OWN: &[&str] = &["kumpul", "jalan", "masuk", "turun", "naik", "makan", "mandi", "pulang", "lihat", "main"];
    let (verb, rest) = step.split_once([' ', ',']).unwrap_or((step, ""));
    let next = rest.split([' ', ',']).next().unwrap_or("");
    let no_object = next.is_empty()
        || matches!(
            next,
            "di" | "ke"
                | "dengan"
                | "pakai"
                | "sampai"
                | "dalam"
                | "lagi"
                | "semalam"
                | "semalaman"
                | "pada"
                | "selama"
                | "jadi"
                | "satu-satu"
                | "dulu"
        )
        || next.starts_with(|c: char| c.is_ascii_digit());
    (no_object && ACTIVE.contains_key(verb) && !OWN.contains(&verb)).then(|| format!("di{step}"))
}

/// A place with its preposition: "depan SDN 2" gives "di depan SDN 2"; what has one stays.
#[must_use]
pub fn at(place: &str) -> String {
    const OWN: &[&str] = &[
        "di", "ke", "dari", "pada", "lewat", "melalui", "langsung", "hanya", "cuma", "lalu", "secara", "online",
        "daring", "via", "keliling", "datang",
    ];
    const SHOPS: &[&str] = &["shopee", "tokopedia", "lazada", "instagram", "facebook", "tiktok", "blibli"];
    const BY: &[&str] = &["wa", "whatsapp", "telepon", "telp", "sms", "dm"];
    // "Pasar Kanoman los 14, Shopee": two places
    if let Some((stall, shop)) = place.rsplit_once(", ")
        && SHOPS.contains(&shop.to_lowercase().as_str())
        && !stall.contains(", ")
    {
        return format!("{} dan di {shop}", at(stall));
    }
    let first = place.split([' ', ',']).next().unwrap_or("").to_lowercase();
    match first.as_str() {
        own if OWN.contains(&own) => place.to_owned(),
        by if BY.contains(&by) => format!("lewat {place}"),
        _ => format!("di {place}"),
    }
}
