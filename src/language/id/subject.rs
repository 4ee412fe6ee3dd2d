//! Sentences without a subject, as people answer when they are asked about themselves: "Sempat mau berhenti.", "Umur 25
//! ikut mertua.", "Dua tahun di pabrik boneka."

use super::{is_active, is_bare_verb};
use crate::language::{Language, rich, text};

/// Words that say how often or whether, before the verb that has no subject.
const ADVERBS: &[&str] = &["sempat", "pernah", "sering", "hampir", "kadang"];
/// What only a person does or suffers: without a subject it is the maker.
const PERSONAL: &[&str] = &[
    "disuruh", "diajak", "diajari", "ditipu", "dituduh", "ditertawakan", "diejek", "dirumahkan", "ditawari",
    "dimarahi", "didesak", "menonton", "merantau", "menangis", "melamar", "menganggur", "ingin", "nekat", "bangkrut",
    "putus", "menyekolahkan", "menemukan", "menolak", "diizinkan", "iseng",
];
const OWN: &[&str] = &["saya", "kami", "kita", "aku"];
/// What may also be said of a thing ("pernah jatuh di tangga"), but not behind "sempat mau" or "umur tujuh tahun".
const DONE: &[&str] = &[
    "mau", "ikut", "pulang", "pindah", "berhenti", "dapat", "jadi", "menjadi", "kerja", "bekerja", "kena", "kirim",
    "mengirim", "mangkal", "beli", "membeli", "coba", "mencoba", "jualan", "gagal", "rugi", "ganti",
];
/// Words before what the maker does, and nothing else: "hanya membuat kalau ada pesanan".
const ONLY: &[&str] = &["hanya", "cuma", "tidak"];

const SCHOOLS: &[&str] = &["sd", "smp", "sma", "smk", "tk"];

/// Words that a sentence may begin with that lacks its subject, besides the lists above and numbers.
const HEADS: &[&str] = &["umur", "usia", "kelas", "pada", "tahun", "dulu", "hanya", "cuma", "tidak", "awalnya"];

/// Whether a sentence may lack its subject: most answers begin with another word.
#[must_use]
pub fn may_lack_subject(given: &str) -> bool {
    text::each_sentence(given).any(|sentence| {
        let first = text::lower(text::bare(sentence.split(' ').next().unwrap_or("")));
        let known = |list: &[&str]| list.contains(&&*first);
        [HEADS, SCHOOLS, ADVERBS, PERSONAL].into_iter().any(known)
            || is_numeral(&first)
            || first.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// The text with its maker as the subject where a sentence has none; none where nothing is missing.
#[must_use]
pub fn with_subjects(given: &str, maker: &str) -> Option<String> {
    let mut told: Vec<String> = Vec::new();
    // whoever was named last may be the subject of the next sentence
    let mut others = false;
    let mut given_one = false;
    for sentence in text::sentences(given) {
        let with = if others { None } else { with_subject(sentence, maker) };
        // "Saya ingin hidup lebih baik. Merantau umur 18.": said once, it is understood
        let again = given_one && with.as_ref().is_some_and(|with| text::lower(with).starts_with(maker));
        let with = with.filter(|_| !again);
        given_one = with.is_some();
        let own = with.is_some() || text::says(sentence, OWN);
        others = !own && rich::has_person(sentence, Language::Id);
        told.push(with.unwrap_or_else(|| sentence.to_owned()));
    }
    let told = told.join(" ");
    (told != given).then_some(told)
}

/// One sentence with its subject; none if it has one, or may have another.
fn with_subject(sentence: &str, maker: &str) -> Option<String> {
    let head = sentence.split(',').next().unwrap_or(sentence);
    // "hanya membuat kalau ada pesanan": what stands behind the "kalau" is no subject
    let before = [" kalau ", " tapi "].iter().fold(head, |head, word| head.split(word).next().unwrap_or(head));
    if text::says(head, OWN) || text::says(before, &["ia", "mereka", "ada"]) {
        return None;
    }
    let tokens: Vec<&str> = sentence.split(' ').collect();
    let word = |at: usize| tokens.get(at).map(|t| text::bare(t).to_lowercase()).unwrap_or_default();
    let at = place_of_subject(&word, tokens.len())?;
    // "Dulu cari rumput laut": behind its subject the verb takes its prefix
    if word(0) == "dulu"
        && let Some(verb) = tokens.get(1).and_then(|verb| super::active(verb))
    {
        return Some(format!("Dulu {maker} {verb} {}", tokens[2..].join(" ")));
    }
    // "Ditawari flying fox, kami tidak mau": the subject comes behind the comma
    let behind = sentence.split(", ").nth(1).and_then(|part| text::words(part).next());
    if at == 0 && behind.is_some_and(|w| matches!(&*text::lower(w), "saya" | "kami")) {
        return None;
    }
    // "SMP ambil madu"
    if at == 1 && SCHOOLS.contains(&word(0).as_str()) {
        return Some(format!("Waktu {} {maker} {}", tokens[0], tokens[1..].join(" ")));
    }
    if at == 0 {
        return Some(format!("{} {}", text::capitalise(maker), text::lower_first(sentence)));
    }
    Some(format!("{} {maker} {}", tokens[..at].join(" "), tokens[at..].join(" ")))
}

/// Before which word the subject is missing.
fn place_of_subject(word: &impl Fn(usize) -> String, length: usize) -> Option<usize> {
    let first = word(0);
    let personal = |at: usize| PERSONAL.contains(&word(at).as_str());
    let acts = |at: usize| personal(at) || DONE.contains(&word(at).as_str());
    // "Pernah juga ditipu pelanggan"
    if ADVERBS.contains(&first.as_str()) {
        let also = word(1) == "juga";
        return match (also, acts(1 + usize::from(also))) {
            (true, true) => Some(2),
            (false, true) => Some(0),
            _ => None,
        };
    }
    // "Hanya membuat kalau ada pesanan", "Tidak diizinkan sekolah"
    if ONLY.contains(&first.as_str()) && (personal(1) || first != "tidak" && is_active(&word(1))) {
        return Some(0);
    }
    // "Awalnya iseng membuat truk buat anak"
    if first == "awalnya" && (acts(1) || word(1) == "iseng") {
        return Some(1);
    }
    if personal(0) && (length > 1 || first == "menangis") {
        return Some(0);
    }
    let number =
        |at: usize| word(at).bytes().all(|b| b.is_ascii_digit()) && !word(at).is_empty() || is_numeral(&word(at));
    // "Umur tujuh tahun disuruh malet"
    if matches!(first.as_str(), "umur" | "usia") && number(1) {
        let mut at = if is_numeral(&word(2)) { 3 } else { 2 };
        at += usize::from(word(at) == "tahun");
        let verb = at + usize::from(word(at) == "sudah");
        return (acts(verb) || is_active(&word(verb))).then_some(at);
    }
    // "Kelas 3 SD cuma bantu-bantu", "SMP ambil madu"
    let school = |at: usize| SCHOOLS.contains(&word(at).as_str());
    if first == "kelas" && number(1) || school(0) {
        let mut at = if first == "kelas" { 2 } else { 1 };
        at += usize::from(school(at));
        let only = usize::from(matches!(word(at).as_str(), "cuma" | "hanya" | "sudah" | "masih" | "sering"));
        let verb = word(at + only);
        let root = verb.split('-').next().unwrap_or("").to_owned();
        let does = acts(at + only) || is_bare_verb(&root) || is_active(&verb);
        return (does && length > at + only + 1).then_some(at);
    }
    // "Sembilan bersaudara, empat laki-laki"
    if is_numeral(&first) && word(1) == "bersaudara" {
        return Some(0);
    }
    // "Dua belas tahun di pabrik"
    if number(0) {
        let at = if is_numeral(&word(1)) { 2 } else { 1 };
        let span = matches!(word(at).as_str(), "tahun" | "bulan");
        let there =
            matches!(word(at + 1).as_str(), "di" | "jadi" | "menjadi" | "kerja" | "bekerja" | "ikut" | "merantau");
        return (span && there).then_some(at + 1);
    }
    // "Pada 2005 mulai lagi", "Tahun lalu dapat pesanan"
    if matches!(first.as_str(), "pada" | "tahun") && (word(1) == "lalu" || rich::years(&word(1)).next().is_some()) {
        let begins = acts(2) || word(2) == "mulai";
        return begins.then_some(2);
    }
    // "Dulu hanya membuat kalo"
    if first == "dulu" {
        let only = usize::from(matches!(word(1).as_str(), "hanya" | "cuma" | "masih"));
        let verb = word(1 + only);
        let does = is_bare_verb(&verb) || matches!(verb.as_str(), "jualan" | "berjualan" | "dagang" | "berdagang");
        return (does && length > 2).then_some(1);
    }
    None
}

fn is_numeral(word: &str) -> bool {
    matches!(
        word,
        "satu"
            | "dua"
            | "tiga"
            | "empat"
            | "lima"
            | "enam"
            | "tujuh"
            | "delapan"
            | "sembilan"
            | "sepuluh"
            | "sebelas"
            | "belas"
            | "puluh"
    )
}

/// "Mengerok Bu Ledoh": who does a thing, behind the verb, takes "yang".
#[must_use]
pub fn with_whose_hands(given: &str) -> Option<String> {
    let one = |sentence: &str| {
        let mut words = text::words(sentence);
        let (first, next) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        let who = TITLED.contains(&next) || matches!(next, "saya" | "suami" | "istri" | "anak" | "adik" | "kakak");
        let verb = is_active(&text::lower(first)) || first.starts_with("Ny") || first.starts_with("Ng");
        (who && verb).then(|| format!("Yang {}", text::lower_first(sentence)))
    };
    let sentences = text::sentences(given);
    let told: Vec<String> = sentences.iter().map(|s| one(s).unwrap_or_else(|| (*s).to_owned())).collect();
    let told = told.join(" ");
    (told != given).then_some(told)
}

const TITLED: &[&str] =
    &["Pak", "Bu", "Bapak", "Ibu", "Mbah", "Mbak", "Mas", "Mak", "Kang", "Teh", "Acil", "Bang", "Cak"];

/// "Kecil dulu saya suruh mengipas": a child is told to, whatever the prefix.
#[must_use]
pub fn as_a_child(given: &str) -> Option<String> {
    let asked = given.find("saya suruh ")?;
    let child = ["kecil", "waktu kecil", "umur", "usia", "sejak kecil", "dari kecil"];
    let lower = text::lower(given);
    child.iter().any(|w| lower.starts_with(w)).then(|| {
        let (before, rest) = given.split_at(asked);
        format!("{before}saya disuruh {}", &rest["saya suruh ".len()..])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_maker_is_the_subject_of_what_has_none() {
        let table = [
            ("Sempat putus asa, padahal bapak saya perajin.", "Saya sempat putus asa, padahal bapak saya perajin."),
            ("Sering pulang tangan hampa.", "Saya sering pulang tangan hampa."),
            ("Pernah juga ditipu pelanggan.", "Pernah juga saya ditipu pelanggan."),
            ("Dituduh mau cari uang sendiri. Setahun ditolak.", "Saya dituduh mau cari uang sendiri. Setahun ditolak."),
            ("Umur 7 tahun disuruh malet.", "Umur 7 tahun saya disuruh malet."),
            ("Umur 25 ikut mertua.", "Umur 25 saya ikut mertua."),
            ("Dua tahun di pabrik boneka, bagian jahit.", "Dua tahun saya di pabrik boneka, bagian jahit."),
            ("Dua belas tahun jadi sopir.", "Dua belas tahun saya jadi sopir."),
            ("Pada 2005 mulai lagi, didesak ibu-ibu.", "Pada 2005 saya mulai lagi, didesak ibu-ibu."),
            ("Dulu hanya membuat kalo dan cething.", "Dulu saya hanya membuat kalo dan cething."),
            ("Percobaan ke-27 masih retak. Menangis.", "Percobaan ke-27 masih retak. Saya menangis."),
            ("Ingin maju. Merantau ke Surabaya.", "Saya ingin maju. Merantau ke Surabaya."),
            ("Dulu cari rumput laut, pakai sampan.", "Dulu saya mencari rumput laut, pakai sampan."),
            ("Dulu jualan keliling.", "Dulu saya jualan keliling."),
            ("Kelas 3 SD cuma bantu-bantu mengerok kulit.", "Kelas 3 SD saya cuma bantu-bantu mengerok kulit."),
            ("SMP ambil madu di kandang, disengat.", "Waktu SMP saya ambil madu di kandang, disengat."),
            ("Hanya membuat kalau ada pesanan.", "Saya hanya membuat kalau ada pesanan."),
            ("Tidak diizinkan sekolah. Umur 13 jualan.", "Saya tidak diizinkan sekolah. Umur 13 saya jualan."),
            ("Awalnya iseng membuat truk buat anak.", "Awalnya saya iseng membuat truk buat anak."),
            ("Umur 13 sudah jualan.", "Umur 13 saya sudah jualan."),
            ("Pernah mangkal di pasar tapi ada yang lain.", "Saya pernah mangkal di pasar tapi ada yang lain."),
            ("Sembilan bersaudara, empat laki-laki.", "Saya sembilan bersaudara, empat laki-laki."),
            ("Menyekolahkan tiga anak dari hasil ini.", "Saya menyekolahkan tiga anak dari hasil ini."),
            // what has its subject, or may have another, stays
            ("Bapak tidak ikut jualan lagi. Disuruh istirahat.", "-"),
            ("Pernah ada yang minta 2 ton.", "-"),
            ("Sempat dijual ke Malang.", "-"),
            ("Pernah 15 kilo saya buang.", "-"),
            ("Ditawari flying fox sama sponsor, kami tidak mau.", "-"),
            ("Umur 8 tahun saya disuruh menyisir.", "-"),
            ("Dua tahun kayunya direndam.", "-"),
            ("Pada 2015 gambut terbakar.", "-"),
            ("Dulu warga menebang kayu.", "-"),
            ("Dulu dipakai kandang.", "-"),
            ("Tidak membuat perut sakit.", "-"),
            ("Cuma dijual di pasar.", "-"),
        ];
        for (given, told) in table {
            assert_eq!(with_subjects(given, "saya").as_deref().unwrap_or("-"), told, "{given}");
            assert!(told == "-" || may_lack_subject(given), "{given}");
        }
    }

    #[test]
    fn hands_have_their_owner() {
        let table = [
            ("Mengerok Bu Ledoh. Menenun saya dengan anak.", "Yang mengerok Bu Ledoh. Yang menenun saya dengan anak."),
            ("Nyekir suami saya.", "Yang nyekir suami saya."),
            ("Menenun kain lurik.", "-"),
            ("Kayunya disiapkan anak saya.", "-"),
        ];
        for (given, told) in table {
            assert_eq!(with_whose_hands(given).as_deref().unwrap_or("-"), told, "{given}");
        }
    }

    #[test]
    fn a_child_is_told_to() {
        assert_eq!(as_a_child("Kecil dulu saya suruh mengipas.").as_deref(), Some("Kecil dulu saya disuruh mengipas."));
        assert_eq!(as_a_child("Saya suruh beli di tempat lain."), None);
    }
}
