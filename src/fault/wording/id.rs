//! The words for every fault in Bahasa Indonesia.

use super::super::{FaultKind, Wanted};
use super::written;
use crate::answers::Kind;
use crate::kit::TemplateFaultKind;

/// What is wrong.
pub(super) fn message(kind: &FaultKind) -> String {
    match kind {
        FaultKind::Json(words) => format!("baris ini bukan objek JSON: {words}"),
        FaultKind::Yaml(words) => format!("bagian ini tidak terbaca sebagai YAML: {words}"),
        FaultKind::Tab => "di sini ada tab, padahal jarak di awal baris harus memakai spasi".to_owned(),
        FaultKind::NeedsQuotes => "di teks ini ada tanda yang punya arti sendiri dalam YAML".to_owned(),
        FaultKind::QuotesInText => "tanda kutipnya tidak mengapit seluruh teks".to_owned(),
        FaultKind::OpenQuote => "tanda kutip dibuka di sini dan tidak pernah ditutup".to_owned(),
        FaultKind::OpenBracket => "kurung dibuka di sini dan tidak pernah ditutup".to_owned(),
        FaultKind::Indent => "awal baris ini tidak lurus dengan baris di sekitarnya".to_owned(),
        FaultKind::NoColon => "sesudah nama harus ada titik dua dan spasi".to_owned(),
        FaultKind::Backslash => "di antara tanda kutip ganda, garis miring terbalik punya arti lain".to_owned(),
        FaultKind::ControlCharacter => "di sini ada karakter yang bukan teks".to_owned(),
        FaultKind::ManyDocuments => "berkas ini berisi lebih dari satu dokumen".to_owned(),
        FaultKind::TooLarge => "berkas ini terlalu besar: paling besar 1 MiB".to_owned(),
        FaultKind::TooDeep => "susunannya terlalu dalam: paling banyak 16 tingkat".to_owned(),
        FaultKind::NotAnswers => "ini bukan berkas jawaban: tidak ada babnya".to_owned(),
        FaultKind::UnknownChapter { name, .. } => format!("tidak ada bab bernama `{name}`"),
        FaultKind::UnknownQuestion { name, .. } => format!("tidak ada pertanyaan bernama `{name}`"),
        FaultKind::WrongChapter { name, chapter } => format!("`{name}` tempatnya di bab `{chapter}`"),
        FaultKind::Duplicate(name) => format!("`{name}` tertulis dua kali"),
        FaultKind::Refused { name, kind, value, .. } => {
            format!("`{name}` seharusnya {}, bukan \u{201c}{value}\u{201d}", name_of(*kind))
        }
        FaultKind::NotAText(name) => {
            format!("`{name}` seharusnya teks atau daftar, bukan kelompok yang berisi nama lagi")
        }
        FaultKind::ChapterIsText(name) => format!("`{name}` sebuah bab, padahal di bawahnya tidak ada jawaban"),
        FaultKind::UnknownKit { name, .. } => format!("tidak ada kit bernama `{name}`"),
        FaultKind::UnknownLanguage { name, .. } if name.is_empty() => "berkas ini belum menyebut bahasanya".to_owned(),
        FaultKind::UnknownLanguage { name, .. } => format!("kit ini tidak punya bahasa `{name}`"),
        FaultKind::BadDate(value) => format!("\u{201c}{value}\u{201d} bukan tanggal"),
        FaultKind::UnknownKey { name, .. } => format!("di sini tidak ada kunci bernama `{name}`"),
        FaultKind::UnknownWord { name, .. } => format!("`{name}` bukan salah satu kata yang boleh ada di sini"),
        FaultKind::MissingKey(name) => format!("kunci `{name}` belum ada di sini"),
        FaultKind::Expected(wanted) => format!("yang ada di sini bukan {}", shape_of(*wanted)),
        FaultKind::BadName(name) => format!("`{name}` tidak bisa dipakai sebagai nama dalam templat"),
        FaultKind::ReservedName(name) => format!("`{name}` sudah punya arti lain"),
        FaultKind::NoChoices(name) => format!("`{name}` belum punya pilihan"),
        FaultKind::DuplicateName(name) => format!("ada dua yang bernama `{name}`"),
        FaultKind::ConditionLooksAhead(name) => {
            format!("syarat hanya boleh melihat pertanyaan sebelumnya, padahal `{name}` bukan")
        }
        FaultKind::FormsOnKind(kind) => {
            format!("`forms` hanya untuk frasa, klausa, dan daftar, sedangkan ini {}", name_of(*kind))
        }
        FaultKind::Template(kind) => match kind {
            TemplateFaultKind::NoFrontMatter => "templat diawali keterangan di antara dua baris `---`".to_owned(),
            TemplateFaultKind::Head(kind) => message(kind),
            TemplateFaultKind::Words(words) => format!("`words: {words}` bukan rentang"),
            TemplateFaultKind::Empty => "tidak ada yang bisa dituturkan dari templat ini".to_owned(),
            TemplateFaultKind::WayWithoutSentence => {
                "baris ini cara lain untuk kalimat di atasnya, padahal di atasnya tidak ada kalimat".to_owned()
            }
            TemplateFaultKind::WayOfOtherKind => "cara ini berbeda jenis dengan baris di atasnya".to_owned(),
            TemplateFaultKind::Guard { name, .. } => format!("yang diuji oleh `{name}` belum ada atau tidak terbaca"),
            TemplateFaultKind::UnknownAnswer { name, .. } => format!("tidak ada jawaban bernama `{name}`"),
            TemplateFaultKind::UnknownFilter { name, .. } => format!("tidak ada saringan atau uji bernama `{name}`"),
            TemplateFaultKind::UnknownChannel { name, .. } => format!("tidak ada saluran bernama `{name}`"),
            TemplateFaultKind::OpenBraces => "kurung kurawal dibuka di sini dan tidak pernah ditutup".to_owned(),
            TemplateFaultKind::LooseBraces => "kurung kurawal ini tidak menutup apa-apa".to_owned(),
            TemplateFaultKind::Syntax(words) => format!("baris ini tidak terbaca: {words}"),
        },
    }
}

/// The name that may have been meant.
pub(super) fn did_you_mean(nearest: &str) -> String {
    format!("mungkin maksud Anda `{nearest}`?")
}

/// What to do instead; none for a kind that refuses nothing.
pub(super) fn hint(kind: &FaultKind) -> Option<String> {
    Some(match kind {
        FaultKind::Json(_) => "tulis satu objek pada tiap baris: {\"language\": \"id\", \"business\": {…}}".to_owned(),
        FaultKind::Yaml(_) => {
            "bandingkan dengan baris di sekitarnya: jarak di awal baris, titik dua, tanda hubung".to_owned()
        }
        FaultKind::Tab => "ganti tab dengan spasi".to_owned(),
        FaultKind::NeedsQuotes => {
            "beri tanda kutip ganda di kedua ujungnya, atau tulis di baris berikut setelah `|`".to_owned()
        }
        FaultKind::QuotesInText => {
            "tulis `|` sesudah titik dua, lalu teksnya apa adanya di baris berikut, menjorok ke dalam".to_owned()
        }
        FaultKind::OpenQuote => "tutup tanda kutipnya, atau hapus".to_owned(),
        FaultKind::OpenBracket => {
            "tutup kurungnya; kalau kurung itu bagian dari teks, beri tanda kutip ganda di kedua ujung teksnya"
                .to_owned()
        }
        FaultKind::Indent => {
            "yang setingkat mulai di kolom yang sama; yang ada di bawah sebuah nama menjorok dua spasi lebih dalam"
                .to_owned()
        }
        FaultKind::NoColon => "tulis begini: `nama: jawaban`".to_owned(),
        FaultKind::Backslash => "pakai tanda kutip tunggal, atau tulis garis miring itu dua kali".to_owned(),
        FaultKind::ControlCharacter => {
            "hapus karakter itu, lalu simpan berkasnya sebagai teks biasa (UTF-8)".to_owned()
        }
        FaultKind::ManyDocuments => "hapus baris `---`, atau jadikan dua berkas".to_owned(),
        FaultKind::TooLarge => "satu berkas untuk satu usaha dan satu produk; pisahkan".to_owned(),
        FaultKind::TooDeep => "jawaban berupa teks dan daftar di bawah bab, tidak lebih dalam".to_owned(),
        FaultKind::NotAnswers => {
            "tulis sebuah bab, misalnya `business:`, lalu jawabannya di bawahnya, menjorok ke dalam".to_owned()
        }
        FaultKind::Template(TemplateFaultKind::UnknownAnswer { .. }) => "tanyakan dulu di kit.yaml".to_owned(),
        FaultKind::UnknownChapter { .. } | FaultKind::UnknownQuestion { .. } => {
            "pakai nama yang sudah ada, atau hapus".to_owned()
        }
        FaultKind::WrongChapter { chapter, .. } => format!("pindahkan ke bawah `{chapter}:`"),
        FaultKind::Duplicate(_) => "pilih salah satu".to_owned(),
        FaultKind::Refused { kind, allowed, .. } => refused(*kind, allowed)?,
        FaultKind::NotAText(_) => {
            "tulis jawabannya di belakang titik dua, atau sebagai daftar dengan tanda hubung".to_owned()
        }
        FaultKind::ChapterIsText(name) => {
            format!("tulis `{name}:` sendirian di barisnya, lalu jawabannya di bawahnya, menjorok ke dalam")
        }
        FaultKind::UnknownKit { known, .. } => format!("yang ada: {}", known.join(", ")),
        FaultKind::UnknownLanguage { known, .. } => format!("tulis `language:` lalu salah satu: {}", known.join(", ")),
        FaultKind::UnknownKey { known, .. } | FaultKind::UnknownWord { known, .. } => {
            format!("yang ada: {}", known.join(", "))
        }
        FaultKind::BadName(_) => "pakai huruf kecil, angka, dan `_`, diawali huruf: `sumber_air`".to_owned(),
        FaultKind::ReservedName(_) | FaultKind::DuplicateName(_) => "pilih nama lain".to_owned(),
        FaultKind::NoChoices(_) => {
            "tulis `choices:` yang masing-masing berisi value dan label, atau pakai jenis lain".to_owned()
        }
        FaultKind::BadDate(_) => "tulis tahun, bulan, atau tanggal: 2026, 2026-03, atau 2026-03-17".to_owned(),
        FaultKind::Template(TemplateFaultKind::Head(kind)) => hint(kind)?,
        FaultKind::Template(TemplateFaultKind::OpenBraces) => {
            "tulis nama jawabannya di antara `{{` dan `}}`".to_owned()
        }
        FaultKind::Template(TemplateFaultKind::LooseBraces) => {
            "hapus, atau tulis `{{` di depan nama jawabannya".to_owned()
        }
        FaultKind::Expected(Wanted::List) => "tulis begini: `[pertama, kedua]`".to_owned(),
        FaultKind::Template(TemplateFaultKind::Words(_)) => "tulis begini: `words: 120-220`".to_owned(),
        FaultKind::Template(TemplateFaultKind::Guard { name, .. }) => format!("tulis begini: `{}`", written(name)),
        FaultKind::Template(TemplateFaultKind::WayWithoutSentence) => "tulis kalimatnya dulu, tanpa `/`".to_owned(),
        FaultKind::Template(TemplateFaultKind::NoFrontMatter) => "contohnya ada di docs/menulis-templat.md".to_owned(),
        FaultKind::MissingKey(name) => format!("tulis `{name}:` beserta isinya di baris sendiri, lurus dengan kunci di sekitarnya"),
        FaultKind::Expected(Wanted::Text) => "tulis satu teks sesudah titik dua".to_owned(),
        FaultKind::Expected(Wanted::Texts) => "tulis satu teks sesudah titik dua, atau di bawahnya `en:` dan `id:` dengan teksnya masing-masing".to_owned(),
        FaultKind::Expected(Wanted::Keys) => "tulis tiap kunci di baris sendiri, dengan titik dua: `name: pemilik`".to_owned(),
        FaultKind::Expected(Wanted::Number) => "tulis dengan angka: 3".to_owned(),
        FaultKind::Expected(Wanted::YesOrNo) => "tulis `true` atau `false`".to_owned(),
        FaultKind::ConditionLooksAhead(name) => format!("pakai pertanyaan yang ada di atasnya, atau pindahkan `{name}` ke atas"),
        FaultKind::FormsOnKind(_) => "hapus `forms:`, atau tulis `kind: phrase`".to_owned(),
        FaultKind::Template(TemplateFaultKind::Empty) => "tulis satu kalimat di bawah `---` yang kedua".to_owned(),
        FaultKind::Template(TemplateFaultKind::WayOfOtherKind) => "awali keduanya dengan tanda yang sama (`#`, `-`, `>`), atau jadikan baris sendiri tanpa `/`".to_owned(),
        FaultKind::Template(TemplateFaultKind::Syntax(_)) => "di dalam kurung kurawal tulis nama jawabannya, lalu saringan sesudah garis tegak: `{{ belajar | cap }}`".to_owned(),
        FaultKind::Template(TemplateFaultKind::UnknownFilter { .. }) => "hapus, atau pakai salah satu yang ada di docs/menulis-templat.md, misalnya noun, multi, rich, closed, atau cap".to_owned(),
        FaultKind::Template(TemplateFaultKind::UnknownChannel { .. }) => "pakai saluran yang ada, misalnya website, instagram, atau hang-tag, atau jelaskan saluran Anda di channels.yaml".to_owned(),
    })
}

fn refused(kind: Kind, allowed: &[String]) -> Option<String> {
    Some(match kind {
        Kind::Year | Kind::Number if allowed.len() == 2 => {
            format!("tulis satu angka dari {} sampai {}", allowed[0], allowed[1])
        }
        Kind::Year => "tulis tahunnya dengan empat angka: 2009".to_owned(),
        Kind::Number => "tulis dengan angka: 12".to_owned(),
        Kind::Money => "tulis jumlah beserta mata uangnya: Rp75.000, US$250".to_owned(),
        Kind::YesNo => "tulis ya atau tidak".to_owned(),
        Kind::Choice | Kind::Choices => format!("pilih salah satu: {}", allowed.join(", ")),
        Kind::Link => "tulis alamatnya tanpa spasi: contoh.id, nama@contoh.id, atau @nama".to_owned(),
        _ => return None,
    })
}

fn name_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Name => "nama",
        Kind::Phrase => "frasa",
        Kind::Clause => "klausa",
        Kind::Sentences => "kalimat",
        Kind::Quote => "kutipan",
        Kind::List => "daftar",
        Kind::Year => "tahun",
        Kind::Number => "angka",
        Kind::Money => "harga",
        Kind::YesNo => "ya atau tidak",
        Kind::Choice => "salah satu pilihannya",
        Kind::Choices => "beberapa pilihannya",
        Kind::Link => "alamat",
        Kind::Hashtags => "tagar",
    }
}

fn shape_of(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Text => "satu teks",
        Wanted::Texts => "teks, atau teks untuk tiap bahasa",
        Wanted::List => "daftar",
        Wanted::Keys => "kunci beserta isinya",
        Wanted::Number => "angka",
        Wanted::YesOrNo => "true atau false",
    }
}
