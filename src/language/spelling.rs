//! Spelling that is surely meant: a short list of words people type as they speak.

use super::Language;

/// Indonesian spellings that KBBI gives as non-standard, with the standard form.
///
/// Source: KBBI Daring (Badan Bahasa), entries marked "bentuk tidak baku"; only words with one reading.
const INDONESIAN: &[(&str, &str)] = &[
    ("praktek", "praktik"),
    ("resiko", "risiko"),
    ("silahkan", "silakan"),
    ("nasehat", "nasihat"),
    ("apotik", "apotek"),
    ("kwalitas", "kualitas"),
    ("hutang", "utang"),
    ("jaman", "zaman"),
    ("ijin", "izin"),
    ("sekedar", "sekadar"),
    ("kreatifitas", "kreativitas"),
    ("aktifitas", "aktivitas"),
    ("produktifitas", "produktivitas"),
    ("analisa", "analisis"),
    ("antri", "antre"),
    ("atlit", "atlet"),
    ("cabe", "cabai"),
    ("coklat", "cokelat"),
    ("duren", "durian"),
    ("ekstrim", "ekstrem"),
    ("himbau", "imbau"),
    ("ijasah", "ijazah"),
    ("jadual", "jadwal"),
    ("karir", "karier"),
    ("komplit", "komplet"),
    ("kripik", "keripik"),
    ("krupuk", "kerupuk"),
    ("lobang", "lubang"),
    ("merubah", "mengubah"),
    ("mesjid", "masjid"),
    ("nopember", "November"),
    ("pebruari", "Februari"),
    ("obyek", "objek"),
    ("propinsi", "provinsi"),
    ("rejeki", "rezeki"),
    ("rubah", "ubah"),
    ("sistim", "sistem"),
    ("standarisasi", "standardisasi"),
    ("subyek", "subjek"),
    ("sorga", "surga"),
    ("tehnik", "teknik"),
    ("telor", "telur"),
    ("terlanjur", "telanjur"),
    ("trampil", "terampil"),
    ("ketrampilan", "keterampilan"),
    ("tauladan", "teladan"),
    ("handal", "andal"),
    ("cinderamata", "cendera mata"),
    ("faham", "paham"),
    ("fikir", "pikir"),
    ("bareng", "bersama"),
    ("bikin", "membuat"),
    ("ngajarin", "mengajari"),
    ("ngajari", "mengajari"),
    ("nyoba", "mencoba"),
    ("nganter", "mengantar"),
    ("ngasih", "memberi"),
    ("diajarin", "diajari"),
    ("gimana", "bagaimana"),
    ("kayak", "seperti"),
    ("nggak", "tidak"),
    ("enggak", "tidak"),
    ("ngga", "tidak"),
    ("gak", "tidak"),
    ("ga", "tidak"),
    ("udah", "sudah"),
    ("aja", "saja"),
    ("cuman", "cuma"),
    ("banget", "sekali"),
    ("kalo", "kalau"),
    ("pake", "pakai"),
    ("dapet", "dapat"),
    ("tau", "tahu"),
    ("karna", "karena"),
    ("yg", "yang"),
    ("dgn", "dengan"),
    ("utk", "untuk"),
    ("krn", "karena"),
    ("tdk", "tidak"),
    ("sdh", "sudah"),
    ("dr", "dari"),
    ("tsb", "tersebut"),
    ("jg", "juga"),
    ("bgt", "sekali"),
    ("org", "orang"),
    ("sy", "saya"),
    ("jd", "jadi"),
    ("blm", "belum"),
    ("dlm", "dalam"),
    ("thn", "tahun"),
    ("bbrp", "beberapa"),
    ("lbh", "lebih"),
    ("skrg", "sekarang"),
    ("pd", "pada"),
    ("spt", "seperti"),
    ("tp", "tapi"),
    ("dirumah", "di rumah"),
    ("disini", "di sini"),
    ("disana", "di sana"),
    ("dipasar", "di pasar"),
    ("didepan", "di depan"),
    ("dibelakang", "di belakang"),
    ("didekat", "di dekat"),
    ("disamping", "di samping"),
    ("didalam", "di dalam"),
    ("dikampung", "di kampung"),
    ("didesa", "di desa"),
    ("dimana", "di mana"),
    ("keluar negeri", "ke luar negeri"),
    ("kerumah", "ke rumah"),
    ("kesini", "ke sini"),
    ("respon", "respons"),
    ("customer", "pelanggan"),
    ("otentik", "autentik"),
    ("apapun", "apa pun"),
    ("siapapun", "siapa pun"),
    ("kapanpun", "kapan pun"),
    ("walau pun", "walaupun"),
    ("abis", "habis"),
    ("hektar", "hektare"),
    ("terisolir", "terisolasi"),
    ("dikit", "sedikit"),
    ("dibikin", "dibuat"),
    ("nganyam", "menganyam"),
    ("nenun", "menenun"),
    ("nyetak", "mencetak"),
    ("nyari", "mencari"),
    ("nyuruh", "menyuruh"),
    ("nyopir", "menyopir"),
    ("nyuci", "mencuci"),
    ("nginap", "menginap"),
    ("nginep", "menginap"),
    ("nginjak", "menginjak"),
    ("ngambang", "mengambang"),
    ("ngirim", "mengirim"),
    ("ngambil", "mengambil"),
    ("nungguin", "menunggui"),
    ("nunggu", "menunggu"),
    ("numpuk", "menumpuk"),
    ("numbuk", "menumbuk"),
    ("nanya", "bertanya"),
    ("tv", "TV"),
];

/// Runs of words that people say, with what they write.
const INDONESIAN_RUNS: &[(&str, &str)] = &[
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
];

/// The text with its sure misspellings put right; the case of a first letter is kept.
#[must_use]
pub fn repair(text: &str, language: Language) -> String {
    if language != Language::Id {
        return text.to_owned();
    }
    let mut out = text.to_owned();
    for (wrong, right) in INDONESIAN_RUNS {
        out = replace_words(&out, wrong, right);
    }
    out.split(' ').map(repair_token).collect::<Vec<_>>().join(" ")
}

fn repair_token(token: &str) -> String {
    let word = token.trim_matches(|c: char| !c.is_alphanumeric());
    if word.is_empty() || super::text::is_address(token) {
        return token.to_owned();
    }
    let lower = word.to_lowercase();
    let Some((_, right)) = INDONESIAN.iter().find(|(wrong, _)| *wrong == lower) else { return token.to_owned() };
    if lower == "dr" && (word != "dr" || token.contains('.')) || lower == "org" && token.contains('.') {
        return token.to_owned();
    }
    let right = if word.starts_with(char::is_uppercase) { super::text::capitalise(right) } else { (*right).to_owned() };
    token.replacen(word, &right, 1)
}

/// Replaces a run of words where it stands between word boundaries, keeping a capital at its head.
fn replace_words(text: &str, wrong: &str, right: &str) -> String {
    let lower = text.to_lowercase();
    if lower.len() != text.len() || !lower.contains(wrong) {
        return text.to_owned();
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
    out
}
