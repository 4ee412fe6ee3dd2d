//! The words for every fault, in both languages; the match proves that neither lacks one.

use super::{FaultKind, Wanted};
use crate::answers::Kind;
use crate::kit::TemplateFaultKind;
use crate::language::Language;

/// What is wrong.
pub(super) fn message(kind: &FaultKind, language: Language) -> String {
    match language {
        Language::En => message_en(kind),
        Language::Id => message_id(kind),
    }
}

/// What to do instead.
pub(super) fn hint(kind: &FaultKind, language: Language) -> Option<String> {
    match language {
        Language::En => hint_en(kind),
        Language::Id => hint_id(kind),
    }
}

fn message_en(kind: &FaultKind) -> String {
    match kind {
        FaultKind::Yaml(words) => format!("this cannot be read as YAML: {words}"),
        FaultKind::Json(words) => format!("this line is no JSON object: {words}"),
        FaultKind::Tab => "a tab stands where the indent must be spaces".to_owned(),
        FaultKind::NeedsQuotes => "this text holds a sign that YAML reads as its own".to_owned(),
        FaultKind::QuotesInText => "the quotation marks do not stand around the whole text".to_owned(),
        FaultKind::OpenQuote => "a quotation mark is opened here and never closed".to_owned(),
        FaultKind::OpenBracket => "a bracket is opened here and never closed".to_owned(),
        FaultKind::Indent => "this line begins neither under the one above nor under its chapter".to_owned(),
        FaultKind::NoColon => "a name has to be followed by a colon and a space".to_owned(),
        FaultKind::Backslash => "between double quotation marks a backslash means something else".to_owned(),
        FaultKind::ControlCharacter => "there is a character here that is no text".to_owned(),
        FaultKind::ManyDocuments => "there is more than one document in this file".to_owned(),
        FaultKind::TooLarge => "this file is too large: the most is 1 MiB".to_owned(),
        FaultKind::TooDeep => "lists and maps are nested too deeply here: the most is 16".to_owned(),
        FaultKind::NotAnswers => "this is no answers file: it has no chapters".to_owned(),
        FaultKind::UnknownChapter { name, .. } => format!("there is no chapter called `{name}`"),
        FaultKind::UnknownQuestion { name, .. } => format!("there is no question called `{name}`"),
        FaultKind::WrongChapter { name, chapter } => format!("`{name}` belongs to the chapter `{chapter}`"),
        FaultKind::Duplicate(name) => format!("`{name}` stands here a second time"),
        FaultKind::Refused { name, kind, value, .. } => {
            format!("`{name}` should be {}, not \u{201c}{value}\u{201d}", kind_en(*kind))
        }
        FaultKind::NotAText(name) => format!("`{name}` should be a text or a list, not a group of keys"),
        FaultKind::ChapterIsText(name) => format!("`{name}` is a chapter, and no answers stand under it"),
        FaultKind::UnknownKit { name, .. } => format!("there is no kit called `{name}`"),
        FaultKind::UnknownLanguage { name, .. } if name.is_empty() => "this file does not say its language".to_owned(),
        FaultKind::UnknownLanguage { name, .. } => format!("this kit has no language `{name}`"),
        FaultKind::BadDate(value) => format!("\u{201c}{value}\u{201d} is no date"),
        FaultKind::UnknownKey { name, .. } => format!("there is no key called `{name}` here"),
        FaultKind::UnknownWord { name, .. } => format!("`{name}` is none of the words that may stand here"),
        FaultKind::MissingKey(name) => format!("the key `{name}` is missing here"),
        FaultKind::Expected(wanted) => format!("here stands something else than {}", wanted_en(*wanted)),
        FaultKind::BadName(name) => format!("`{name}` cannot be a name in templates"),
        FaultKind::ReservedName(name) => format!("`{name}` already means something else"),
        FaultKind::NoChoices(name) => format!("`{name}` has nothing to choose from"),
        FaultKind::DuplicateName(name) => format!("two things are called `{name}`"),
        FaultKind::ConditionLooksAhead(name) => {
            format!("a condition may look at earlier questions only, and `{name}` is none")
        }
        FaultKind::FormsOnKind(kind) => {
            format!("`forms` belong to phrases, clauses and lists, and this is {}", kind_en(*kind))
        }
        FaultKind::Template(kind) => match kind {
            TemplateFaultKind::NoFrontMatter => {
                "a template begins with its front matter between two lines of `---`".to_owned()
            }
            TemplateFaultKind::Head(kind) => message_en(kind),
            TemplateFaultKind::Words(words) => format!("`words: {words}` is no range"),
            TemplateFaultKind::Empty => "there is nothing to tell in this template".to_owned(),
            TemplateFaultKind::WayWithoutSentence => {
                "this is another way to say the line above it, and there is none".to_owned()
            }
            TemplateFaultKind::WayOfOtherKind => "this way is another kind of line than the one above it".to_owned(),
            TemplateFaultKind::Guard { name, .. } => format!("`{name}` is missing what it tests"),
            TemplateFaultKind::UnknownAnswer { name, .. } => format!("there is no answer called `{name}`"),
            TemplateFaultKind::UnknownFilter { name, .. } => format!("there is no filter or test called `{name}`"),
            TemplateFaultKind::UnknownChannel { name, .. } => format!("there is no channel called `{name}`"),
            TemplateFaultKind::OpenBraces => "braces are opened here and never closed".to_owned(),
            TemplateFaultKind::LooseBraces => "these braces close nothing".to_owned(),
            TemplateFaultKind::Syntax(words) => format!("this line cannot be read: {words}"),
        },
    }
}

fn hint_en(kind: &FaultKind) -> Option<String> {
    Some(match kind {
        FaultKind::Json(_) => "write one object on each line: {\"language\": \"en\", \"business\": {…}}".to_owned(),
        FaultKind::Yaml(_) => "compare this line with the ones around it: the indent, the colon, the dash".to_owned(),
        FaultKind::Tab => "replace the tab by spaces".to_owned(),
        FaultKind::NeedsQuotes => {
            "put the whole text in double quotation marks, or write it on the next line after `|`".to_owned()
        }
        FaultKind::QuotesInText => {
            "write `|` behind the colon, and the text as it is on the next line, indented".to_owned()
        }
        FaultKind::OpenQuote => "close it, or take it away".to_owned(),
        FaultKind::OpenBracket => {
            "close it; if it belongs to the text, put the whole text in double quotation marks".to_owned()
        }
        FaultKind::Indent => {
            "begin answers two spaces further in than their chapter, and long text further in than its name".to_owned()
        }
        FaultKind::NoColon => "write it so: `name: answer`".to_owned(),
        FaultKind::Backslash => "use single quotation marks, or write the backslash twice".to_owned(),
        FaultKind::ControlCharacter => "delete it, and save the file as plain text (UTF-8)".to_owned(),
        FaultKind::ManyDocuments => "take out the line `---`, or make two files".to_owned(),
        FaultKind::TooLarge => "one file is one business and one product; split it".to_owned(),
        FaultKind::TooDeep => "answers are texts and lists under a chapter, nothing deeper".to_owned(),
        FaultKind::NotAnswers => "write a chapter such as `business:` and under it, indented, its answers".to_owned(),
        FaultKind::UnknownChapter { nearest: Some(nearest), .. }
        | FaultKind::UnknownKey { nearest: Some(nearest), .. }
        | FaultKind::UnknownWord { nearest: Some(nearest), .. }
        | FaultKind::UnknownQuestion { nearest: Some(nearest), .. }
        | FaultKind::Template(
            TemplateFaultKind::UnknownAnswer { nearest: Some(nearest), .. }
            | TemplateFaultKind::UnknownFilter { nearest: Some(nearest), .. }
            | TemplateFaultKind::UnknownChannel { nearest: Some(nearest), .. },
        ) => format!("did you mean `{nearest}`?"),
        FaultKind::Template(TemplateFaultKind::UnknownAnswer { .. }) => "ask for it in kit.yaml first".to_owned(),
        FaultKind::UnknownChapter { .. } | FaultKind::UnknownQuestion { .. } => {
            "use a name that exists, or take it away".to_owned()
        }
        FaultKind::WrongChapter { chapter, .. } => format!("move it under `{chapter}:`"),
        FaultKind::Duplicate(_) => "keep one of the two".to_owned(),
        FaultKind::Refused { kind, allowed, .. } => refused_en(*kind, allowed)?,
        FaultKind::NotAText(_) => "write the answer behind the colon, or as a list with dashes".to_owned(),
        FaultKind::ChapterIsText(name) => {
            format!("write `{name}:` alone on its line, and under it, indented, its answers")
        }
        FaultKind::UnknownKit { known, .. } => format!("there is: {}", known.join(", ")),
        FaultKind::UnknownLanguage { known, .. } => format!("write `language:` and one of: {}", known.join(", ")),
        FaultKind::UnknownKey { known, .. } | FaultKind::UnknownWord { known, .. } => {
            format!("there are: {}", known.join(", "))
        }
        FaultKind::BadName(_) => "use small letters, digits and `_`, a letter first: `water_source`".to_owned(),
        FaultKind::ReservedName(_) | FaultKind::DuplicateName(_) => "choose another name".to_owned(),
        FaultKind::NoChoices(_) => "write `choices:` with a value and a label each, or take another kind".to_owned(),
        FaultKind::BadDate(_) => "write a year, a month or a day: 2026, 2026-03 or 2026-03-17".to_owned(),
        FaultKind::Template(TemplateFaultKind::Head(kind)) => hint_en(kind)?,
        FaultKind::Template(TemplateFaultKind::OpenBraces) => {
            "write the answer's name between `{{` and `}}`".to_owned()
        }
        FaultKind::Template(TemplateFaultKind::LooseBraces) => {
            "take them away, or write `{{` before the answer's name".to_owned()
        }
        FaultKind::Expected(Wanted::List) => "write it so: `[first, second]`".to_owned(),
        FaultKind::Template(TemplateFaultKind::Words(_)) => "write it so: `words: 120-220`".to_owned(),
        FaultKind::Template(TemplateFaultKind::Guard { wants, .. }) => format!("it wants {wants}"),
        FaultKind::Template(TemplateFaultKind::WayWithoutSentence) => {
            "write the sentence first, without `/`".to_owned()
        }
        FaultKind::Template(TemplateFaultKind::NoFrontMatter) => {
            "see docs/writing-templates.md for one to copy".to_owned()
        }
        _ => return None,
    })
}

fn refused_en(kind: Kind, allowed: &[String]) -> Option<String> {
    Some(match kind {
        Kind::Year | Kind::Number if allowed.len() == 2 => {
            format!("write one number from {} to {}", allowed[0], allowed[1])
        }
        Kind::Year => "write the year with four digits: 2009".to_owned(),
        Kind::Number => "write it in digits: 12".to_owned(),
        Kind::Money => "write an amount with its currency: Rp75.000, US$250, £28".to_owned(),
        Kind::YesNo => "write yes or no".to_owned(),
        Kind::Choice | Kind::Choices => format!("choose from: {}", allowed.join(", ")),
        Kind::Link => "write the address without spaces: example.com, name@example.com or @name".to_owned(),
        _ => return None,
    })
}

fn kind_en(kind: Kind) -> &'static str {
    match kind {
        Kind::Name => "a name",
        Kind::Phrase => "a phrase",
        Kind::Clause => "a clause",
        Kind::Sentences => "sentences",
        Kind::Quote => "a quotation",
        Kind::List => "a list",
        Kind::Year => "a year",
        Kind::Number => "a number",
        Kind::Money => "a price",
        Kind::YesNo => "yes or no",
        Kind::Choice => "one of its choices",
        Kind::Choices => "some of its choices",
        Kind::Link => "an address",
        Kind::Hashtags => "hashtags",
    }
}

fn message_id(kind: &FaultKind) -> String {
    match kind {
        FaultKind::Json(words) => format!("baris ini bukan objek JSON: {words}"),
        FaultKind::Yaml(words) => format!("bagian ini tidak terbaca sebagai YAML: {words}"),
        FaultKind::Tab => "di sini ada tab, padahal jarak di awal baris harus memakai spasi".to_owned(),
        FaultKind::NeedsQuotes => "di teks ini ada tanda yang punya arti sendiri dalam YAML".to_owned(),
        FaultKind::QuotesInText => "tanda kutipnya tidak mengapit seluruh teks".to_owned(),
        FaultKind::OpenQuote => "tanda kutip dibuka di sini dan tidak pernah ditutup".to_owned(),
        FaultKind::OpenBracket => "kurung dibuka di sini dan tidak pernah ditutup".to_owned(),
        FaultKind::Indent => "awal baris ini tidak lurus dengan baris di atasnya, juga tidak dengan babnya".to_owned(),
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
            format!("`{name}` seharusnya {}, bukan \u{201c}{value}\u{201d}", kind_id(*kind))
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
        FaultKind::Expected(wanted) => format!("yang ada di sini bukan {}", wanted_id(*wanted)),
        FaultKind::BadName(name) => format!("`{name}` tidak bisa dipakai sebagai nama dalam templat"),
        FaultKind::ReservedName(name) => format!("`{name}` sudah punya arti lain"),
        FaultKind::NoChoices(name) => format!("`{name}` belum punya pilihan"),
        FaultKind::DuplicateName(name) => format!("ada dua yang bernama `{name}`"),
        FaultKind::ConditionLooksAhead(name) => {
            format!("syarat hanya boleh melihat pertanyaan sebelumnya, padahal `{name}` bukan")
        }
        FaultKind::FormsOnKind(kind) => {
            format!("`forms` hanya untuk frasa, klausa, dan daftar, sedangkan ini {}", kind_id(*kind))
        }
        FaultKind::Template(kind) => match kind {
            TemplateFaultKind::NoFrontMatter => "templat diawali keterangan di antara dua baris `---`".to_owned(),
            TemplateFaultKind::Head(kind) => message_id(kind),
            TemplateFaultKind::Words(words) => format!("`words: {words}` bukan rentang"),
            TemplateFaultKind::Empty => "tidak ada yang bisa dituturkan dari templat ini".to_owned(),
            TemplateFaultKind::WayWithoutSentence => {
                "baris ini cara lain untuk kalimat di atasnya, padahal di atasnya tidak ada kalimat".to_owned()
            }
            TemplateFaultKind::WayOfOtherKind => "cara ini berbeda jenis dengan baris di atasnya".to_owned(),
            TemplateFaultKind::Guard { name, .. } => format!("`{name}` belum menyebut apa yang diuji"),
            TemplateFaultKind::UnknownAnswer { name, .. } => format!("tidak ada jawaban bernama `{name}`"),
            TemplateFaultKind::UnknownFilter { name, .. } => format!("tidak ada saringan atau uji bernama `{name}`"),
            TemplateFaultKind::UnknownChannel { name, .. } => format!("tidak ada saluran bernama `{name}`"),
            TemplateFaultKind::OpenBraces => "kurung kurawal dibuka di sini dan tidak pernah ditutup".to_owned(),
            TemplateFaultKind::LooseBraces => "kurung kurawal ini tidak menutup apa-apa".to_owned(),
            TemplateFaultKind::Syntax(words) => format!("baris ini tidak terbaca: {words}"),
        },
    }
}

fn hint_id(kind: &FaultKind) -> Option<String> {
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
            "mulai jawaban dua spasi lebih ke dalam daripada babnya, dan teks panjang lebih ke dalam daripada namanya"
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
        FaultKind::UnknownChapter { nearest: Some(nearest), .. }
        | FaultKind::UnknownKey { nearest: Some(nearest), .. }
        | FaultKind::UnknownWord { nearest: Some(nearest), .. }
        | FaultKind::UnknownQuestion { nearest: Some(nearest), .. }
        | FaultKind::Template(
            TemplateFaultKind::UnknownAnswer { nearest: Some(nearest), .. }
            | TemplateFaultKind::UnknownFilter { nearest: Some(nearest), .. }
            | TemplateFaultKind::UnknownChannel { nearest: Some(nearest), .. },
        ) => format!("mungkin maksud Anda `{nearest}`?"),
        FaultKind::Template(TemplateFaultKind::UnknownAnswer { .. }) => "tanyakan dulu di kit.yaml".to_owned(),
        FaultKind::UnknownChapter { .. } | FaultKind::UnknownQuestion { .. } => {
            "pakai nama yang sudah ada, atau hapus".to_owned()
        }
        FaultKind::WrongChapter { chapter, .. } => format!("pindahkan ke bawah `{chapter}:`"),
        FaultKind::Duplicate(_) => "pilih salah satu".to_owned(),
        FaultKind::Refused { kind, allowed, .. } => refused_id(*kind, allowed)?,
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
        FaultKind::Template(TemplateFaultKind::Head(kind)) => hint_id(kind)?,
        FaultKind::Template(TemplateFaultKind::OpenBraces) => {
            "tulis nama jawabannya di antara `{{` dan `}}`".to_owned()
        }
        FaultKind::Template(TemplateFaultKind::LooseBraces) => {
            "hapus, atau tulis `{{` di depan nama jawabannya".to_owned()
        }
        FaultKind::Expected(Wanted::List) => "tulis begini: `[pertama, kedua]`".to_owned(),
        FaultKind::Template(TemplateFaultKind::Words(_)) => "tulis begini: `words: 120-220`".to_owned(),
        FaultKind::Template(TemplateFaultKind::Guard { wants, .. }) => format!("yang diperlukan: {wants}"),
        FaultKind::Template(TemplateFaultKind::WayWithoutSentence) => "tulis kalimatnya dulu, tanpa `/`".to_owned(),
        FaultKind::Template(TemplateFaultKind::NoFrontMatter) => "contohnya ada di docs/menulis-templat.md".to_owned(),
        _ => return None,
    })
}

fn refused_id(kind: Kind, allowed: &[String]) -> Option<String> {
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

fn kind_id(kind: Kind) -> &'static str {
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

fn wanted_en(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Text => "one text",
        Wanted::Texts => "a text, or a text for each language",
        Wanted::List => "a list",
        Wanted::Keys => "keys with their values",
        Wanted::Number => "a number",
        Wanted::YesOrNo => "true or false",
    }
}

fn wanted_id(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Text => "satu teks",
        Wanted::Texts => "teks, atau teks untuk tiap bahasa",
        Wanted::List => "daftar",
        Wanted::Keys => "kunci beserta isinya",
        Wanted::Number => "angka",
        Wanted::YesOrNo => "true atau false",
    }
}
