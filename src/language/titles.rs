//! What can stand over a story: a count of things, a name that the makers gave, taken out of an answer word for word.

use super::lists::{self, List, Lists, contains};
use super::{Form, Language, id, list, text};

/// The first count of things in a text: "dibantu anak, 900 topeng itu" gives "900 topeng"; years, prices, times and
/// measures are no counts.
#[must_use]
pub fn counted(given: &str, language: Language) -> Option<String> {
    let tokens: Vec<&str> = given.split_whitespace().collect();
    (0..tokens.len()).find_map(|at| count_at(&tokens, at, language))
}

fn count_at(tokens: &[&str], at: usize, language: Language) -> Option<String> {
    let number = tokens.get(at)?;
    if language == Language::Id
        && let Some(counted) = counted_in_words(tokens, at)
    {
        return Some(counted);
    }
    let digits = number.replace(['.', ','], "");
    if !number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',')) || number.ends_with([',', '.']) {
        return None;
    }
    let value: u64 = digits.parse().ok()?;
    if value < 2 || (1500..2100).contains(&value) && digits.len() == number.len() {
        return None;
    }
    let noun = tokens.get(at + 1)?;
    if !is_thing(noun, language) {
        return None;
    }
    let before = at.checked_sub(1).map_or("", |i| tokens[i]).to_lowercase();
    if matches!(before.as_str(), "rp" | "jam" | "pukul" | "umur" | "no." | "nomor" | "number" | "rt" | "rw" | "aged") {
        return None;
    }
    // in an English title a small number is a word; in an Indonesian one the digits stay
    let head = if language == Language::En { list::in_words(value, language) } else { None };
    let head = head.unwrap_or_else(|| (*number).to_owned());
    let mut out = format!("{head} {}", text::bare(noun));
    // a second word goes along where it belongs to the thing: "60 mahasiswa UNY", "200 linen napkins"
    if !noun.ends_with([',', '.', ';', ':', ')'])
        && let Some(next) = tokens.get(at + 2)
        && is_qualifier(next, text::bare(noun), language)
    {
        out.push(' ');
        out.push_str(text::bare(next));
    }
    Some(out)
}

/// "Empat kamar, rata-rata …" gives "empat kamar": a number in words, and the thing.
fn counted_in_words(tokens: &[&str], at: usize) -> Option<String> {
    const NUMBERS: &[&str] =
        &["dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas", "seratus"];
    const SCALES: &[&str] = &["belas", "puluh", "ratus", "ribu"];
    let first = tokens[at].to_lowercase();
    let before = at.checked_sub(1).map_or("", |i| tokens[i]).to_lowercase();
    let half = NUMBERS.contains(&before.as_str())
        || SCALES.contains(&before.as_str())
        || matches!(before.as_str(), "jam" | "pukul" | "umur" | "usia" | "ke");
    if !NUMBERS.contains(&first.as_str()) || half {
        return None;
    }
    let scales = tokens[at + 1..].iter().take_while(|word| SCALES.contains(word)).count();
    // "dua puluh delapan jas"
    let unit = tokens[at + scales] == "puluh" && tokens.get(at + 1 + scales).is_some_and(|w| NUMBERS[..8].contains(w));
    let scales = scales + usize::from(unit);
    let noun = tokens.get(at + 1 + scales)?;
    let thing = is_thing(noun, Language::Id) && text::bare(noun) != "orang" && !NUMBERS.contains(&text::bare(noun));
    // "dua mesin cuci": the second word says which
    let which = matches!(*noun, "mesin" | "alat" | "kamar" | "rumah" | "tukang" | "pohon" | "lampu" | "kepala");
    let last = at + 1 + scales + usize::from(which && tokens.len() > at + 2 + scales);
    // over a story a number of three words stays in digits: "28 jas"
    let tens = NUMBERS.iter().position(|n| *n == first).filter(|_| unit && scales == 2).map(|at| (at + 2) * 10);
    let ones = NUMBERS.iter().position(|n| tokens.get(at + 2) == Some(n)).map(|at| at + 2);
    thing.then(|| match tens.zip(ones) {
        Some((tens, ones)) => format!("{} {}", tens + ones, text::bare(tokens[last])),
        None => {
            format!("{first} {}", tokens[at + 1..=last].join(" ")).trim_end_matches([',', '.', ';', ':']).to_owned()
        }
    })
}

/// Whether a word names a thing that can be counted over a story.
fn is_thing(word: &str, language: Language) -> bool {
    const NO_THINGS: &[&str] = &[
        "ribu", "juta", "miliar", "belas", "puluh", "ratus", "kali", "tahun", "bulan", "hari", "minggu", "jam",
        "menit", "meter", "cm", "km", "kg", "kilo", "gram", "ml", "liter", "persen", "hektar", "hektare", "sampai",
        "dan", "derajat", "tingkat", "thousand", "million", "hundred", "times", "years", "months", "days", "weeks",
        "hours", "minutes", "metres", "meters", "miles", "kilometres", "kilometers", "percent", "degrees", "pounds",
        "euros", "dollars", "to", "and", "or", "per", "litres", "grams", "feet", "inches", "acres", "km,", "gr", "mm",
        "pcs", "detik", "are", "ton", "kuintal", "helai", "lembar", "buah", "biji", "potong", "seconds", "tons",
        "rupiah", "pasang", "set", "lusin", "kodi", "sekilo", "sehari", "seminggu", "sebulan", "setahun", "selembar",
        "sebotol", "sebungkus", "segelas", "semangkok", "seporsi", "sebiji", "sebuah", "sepotong", "seekor", "seikat",
        "tonnes",
    ];
    let bare = text::bare(word);
    let lower = bare.to_lowercase();
    bare.chars().count() > 2
        && bare.chars().all(|c| c.is_alphabetic() || c == '-')
        && bare.starts_with(char::is_lowercase)
        && !NO_THINGS.contains(&lower.as_str())
        && !contains(List::Function(language), &lower)
        && !contains(List::Verb(language), &lower)
}

fn is_qualifier(word: &str, noun: &str, language: Language) -> bool {
    let bare = text::bare(word);
    let lower = bare.to_lowercase();
    match language {
        // an abbreviation after the noun is whose it is
        Language::Id => bare.chars().count() > 1 && bare.chars().all(char::is_uppercase),
        // an adjective stands before its noun: "linen napkins"
        Language::En => !noun.ends_with('s') && lower.ends_with('s') && is_thing(word, language),
    }
}

/// The name in "we call it the Bali Blender" or "kami menyebutnya kuah merah"; at most five words.
#[must_use]
pub fn called(given: &str, language: Language) -> Option<String> {
    let leads: &[&str] = match language {
        Language::En => &["call it ", "calls it ", "called it ", "call that ", "call them ", "calls them "],
        Language::Id => &["menyebutnya ", "namai ", "menamainya ", "disebut "],
    };
    let lower = given.to_lowercase();
    if lower.len() != given.len() {
        return None;
    }
    let start = leads.iter().find_map(|lead| Some(lower.find(lead)? + lead.len()))?;
    let rest = given.get(start..)?;
    let end = rest.find(['.', ',', ';', '!', '?', '(']).unwrap_or(rest.len());
    let name = rest[..end].trim().trim_matches(['“', '”', '"']);
    let words = name.split_whitespace().count();
    (1..=5).contains(&words).then(|| name.to_owned())
}

/// What somebody said in the answer's last sentence, short enough to stand over a story: "I said no thank you" gives "no
/// thank you".
#[must_use]
pub fn said(given: &str, language: Language) -> Option<String> {
    let leads: &[&str] = match language {
        Language::En => &["I said ", "We said ", "I told them ", "We told them "],
        Language::Id => &["Saya bilang ", "Kami bilang ", "Saya jawab ", "Kami jawab "],
    };
    let last = text::sentences(given).pop()?;
    let words = leads.iter().find_map(|lead| last.strip_prefix(lead))?;
    // "I told them who could do it" reports
    let asks = ["who", "what", "how", "that", "to", "if", "whether", "about", "where", "why"];
    if asks.contains(&words.split(' ').next().unwrap_or("")) {
        return None;
    }
    let short = (2..=5).contains(&text::words(words).count()) && !words.contains([',', ';', ':', '(']);
    short.then(|| text::open(words).to_owned())
}

/// A few words of the maker's that can stand over a story. In Indonesian out of a short sentence and never the whole of it, which
/// the story tells itself: "Empat bulan tungku mati" gives "tungku mati empat bulan"; or the occasion in "dari teman, waktu
/// mengantar anak sekolah". In English "The first elephant looked like a potato". What points at something said before cannot,
/// nor a death.
#[must_use]
pub fn pithy(given: &str, language: Language) -> Option<String> {
    if language == Language::En {
        // "The cloth has its own Act of Parliament" is "The cloth with its own Act of Parliament" over a story
        let told = text::each_sentence(given).map(text::open).find(|told| stands_over(told))?;
        let whose = told.starts_with("The ") || told.starts_with("A ") || told.starts_with("the ");
        return Some(if whose { told.replacen(" has its own ", " with its own ", 1) } else { told.to_owned() });
    }
    let occasion = || given.split(", ").skip(1).find(|part| is_occasion(part)).map(|part| text::open(part).to_owned());
    let closed = |sentence: &&str| sentence.ends_with(['.', '!']);
    text::sentences(given).into_iter().filter(closed).find_map(over_a_story).or_else(occasion)
}

fn over_a_story(sentence: &str) -> Option<String> {
    const LINKS: &[&str] = &[
        "sekarang", "dulu", "tapi", "terus", "lalu", "eh", "habis", "dari", "di", "akhirnya", "katanya", "karena",
        "soalnya", "jadi", "padahal", "kadang", "pernah", "awalnya", "pertama", "setelah", "sejak", "sampai", "kata",
        "juga", "cuma", "hanya", "seperti", "saya", "kami", "ia", "mereka", "yang", "dan", "kalau", "besoknya",
        "semuanya", "alhamdulillah", "begitu", "sudah", "semula", "hari",
    ];
    const POINTING: &[&str] = &[
        "ini", "itu", "begitu", "begini", "situ", "sini", "tadi", "dia", "beliau", "mereka", "meninggal", "tewas",
        "bangkrut", "tersebut", "gitu", "ya", "sama",
    ];
    let sentence = text::open(sentence);
    let (part, whole) = sentence.split_once(", ").map_or((sentence, true), |(part, _)| (part, false));
    if part.contains([',', ';', ':', '(', '?', '“', '"']) || part.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let lower = part.to_lowercase();
    let words: Vec<&str> = text::words(&lower).collect();
    let first = words.first()?;
    // "Saya menangis sambil menyikat" needs no subject over a story of one who says so
    let own = words.len() > 3 && matches!(*first, "saya" | "kami") && id::is_active(words[1]);
    let stands = (3..=5).contains(&(words.len() - usize::from(own)))
        && (own || !(LINKS.contains(first) || first.ends_with("nya") && first.len() > 5))
        && !words.last().is_some_and(|last| last.ends_with("nya") && last.len() > 5)
        && !words.iter().any(|word| POINTING.contains(word));
    if !stands {
        return None;
    }
    let typed: Vec<&str> = part.split(' ').collect();
    match (own, whole) {
        (true, _) => Some(typed[1..].join(" ")),
        (_, false) => (!part.ends_with(" saja") && !part.ends_with(" terus")).then(|| part.to_owned()),
        (_, true) => clipped(&typed),
    }
}

/// A short sentence without what can go, or turned round: none where nothing can.
fn clipped(words: &[&str]) -> Option<String> {
    const TIMES: &[&str] = &["kali", "hari", "minggu", "bulan", "tahun", "malam"];
    const PARTICLES: &[&str] = &["saja", "dulu", "terus", "semua", "sekali", "juga", "lagi", "betul"];
    let join = |words: &[&str]| (words.len() > 1).then(|| words.join(" "));
    // "Empat bulan tungku mati", "Setahun ditolak ninik mamak"
    if words.len() > 3 && TIMES.contains(&words[1]) {
        return Some(format!("{} {} {}", words[2..].join(" "), text::lower(words[0]), words[1]));
    }
    if matches!(words[0], "Setahun" | "Sebulan" | "Seminggu" | "Semalam" | "Pakai") {
        return join(&words[1..]);
    }
    // "Ditunggu sampai sore tidak muncul", "Jam weker bapak saya bongkar"
    let turn = words.iter().position(|word| matches!(*word, "tidak" | "sudah" | "belum"));
    let done = words.windows(2).position(|two| matches!(two[0], "saya" | "kami") && id::is_root(two[1]));
    if let Some(at) = turn.or(done).filter(|at| *at > 2) {
        return join(&words[..at]);
    }
    let kept = words.iter().rposition(|word| !PARTICLES.contains(word)).map_or(0, |at| at + 1);
    if kept < words.len() { join(&words[..kept]) } else { None }
}

/// Whether an English sentence tells of something, and points at nothing that stands elsewhere.
fn stands_over(told: &str) -> bool {
    const HEADS: &[&str] = &[
        "the", "a", "an", "no", "nobody", "every", "each", "nothing", "everything", "everybody", "everyone", "my",
        "our", "dad", "mum",
    ];
    const POINTING: &[&str] = &[
        "it", "it’s", "he", "she", "they", "them", "his", "her", "him", "their", "this", "that", "these", "those",
        "there", "then", "one", "ones", "you", "your", "else", "other", "another", "too", "also", "because", "so",
        "died", "dead", "death", "cancer",
    ];
    const LEADING: &[&str] = &[
        "people", "tomorrow", "yesterday", "later", "once", "today", "now", "sometimes", "maybe", "perhaps", "most",
        "some", "many", "next", "last", "here", "mine", "ours", "yes", "still", "even", "only", "just", "both",
        "others", "everything", "something",
    ];
    // of what the maker did, only what was done to a thing: "I kept the hole", not "I was five"
    const NO_DEED: &[&str] = &[
        "was", "were", "am", "are", "have", "had", "could", "would", "never", "not", "don’t", "didn’t", "couldn’t",
        "felt", "knew", "thought", "just", "got",
    ];
    let mut words = text::words(told).map(str::to_lowercase);
    let (Some(first), Some(next)) = (words.next(), text::words(told).nth(1)) else { return false };
    let own = matches!(first.as_str(), "i" | "we");
    let most = if own { 6 } else { 8 };
    let deed = || {
        let thing =
            |w: &str| matches!(w, "the" | "a" | "an" | "my" | "our") || w.starts_with(|c: char| c.is_ascii_digit());
        text::words(told).skip(1).any(thing) && !text::words(told).any(|word| NO_DEED.contains(&word))
    };
    // "Puffins are called tommy noddies here", "Radha says when": a thing or a name, no verb, time or link
    let thing = || {
        let known = lists::of(&first, Language::En);
        first.len() > 2
            && !known.any(Lists::FUNCTION.and(Lists::BASE).and(Lists::VERB))
            && !["it’", "ther", "that’", "i’", "we’", "they’", "he’", "she’", "you’"]
                .iter()
                .any(|w| first.starts_with(w))
            && !first.ends_with("ly")
            && !first.ends_with("ing")
            && !LEADING.contains(&first.as_str())
    };
    let named = HEADS.contains(&first.as_str());
    let head = || (named || thing()) && !(first == "each" && contains(List::Verb(Language::En), next));
    (if own { deed() } else { head() })
        && (3..=most).contains(&text::words(told).count())
        && !told.contains([',', ';', ':', '(', '“', '!', '?', '.'])
        && !words.any(|word| POINTING.contains(&word.as_str()))
        && Language::En.form(&text::lower_first(told)) == Form::Clause
}

/// "waktu mengantar anak sekolah": a time at which somebody did something.
fn is_occasion(part: &str) -> bool {
    let words: Vec<&str> = text::words(text::open(part)).collect();
    (3..=6).contains(&words.len()) && matches!(words[0], "waktu" | "sambil") && id::is_active(words[1])
}

/// A place that can be seen, out of where somebody works: "in the old apple packing shed", "di kaki bukit"; an address or a
/// name is none.
#[must_use]
pub fn scene(place: &str) -> Option<String> {
    let first = place.split([',', ';', '(', '.']).next()?.trim();
    let plain = first.chars().all(|c| !c.is_ascii_digit())
        && text::words(first).skip(1).all(|w| !w.starts_with(char::is_uppercase));
    let generic = [
        "own house", "own home", "at home", "rumah saya", "rumahnya", "belakang rumah", "depan rumah", "samping rumah",
        "rumah sendiri", "rumah kami",
    ];
    let lower = first.to_lowercase();
    let words = text::words(first).count();
    (plain && !lower.ends_with(" floor") && (3..=7).contains(&words) && !generic.iter().any(|g| lower.contains(g)))
        .then(|| first.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{counted, pithy};
    use crate::language::Language;

    #[test]
    fn things_are_counted_and_measures_are_not() {
        let table = [
            ("dibantu anak, 900 topeng itu", "900 topeng"),
            ("empat kamar, rata-rata 3 × 6 meter", "empat kamar"),
            ("Pernah 60 mahasiswa UNY sekaligus", "60 mahasiswa UNY"),
            ("menyekolahkan tiga anak dari hasil ini", "tiga anak"),
            ("dua puluh lima perahu", "25 perahu"),
            ("dua ribu botol", "dua ribu botol"),
            ("umur tujuh tahun", "-"),
            ("dua tiga hari", "-"),
            ("habis buat dua mesin cuci 6 kilo", "dua mesin cuci"),
            ("sehari mencuci 20 pasang", "-"),
            ("seratus ribu sekilo", "-"),
            ("rugi lima ribu kilo", "-"),
        ];
        for (given, wanted) in table {
            assert_eq!(counted(given, Language::Id).as_deref().unwrap_or("-"), wanted, "{given}");
        }
    }

    #[test]
    fn a_few_words_of_a_short_sentence_stand_over_a_story() {
        let table = [
            ("Pupuk naik. Empat bulan tungku mati.", "tungku mati empat bulan"),
            ("Empat kali jatuh bangun. Tutup lagi.", "jatuh bangun empat kali"),
            ("Umur 15 saya ikut bawa air. Pakai sandal jepit.", "sandal jepit"),
            ("Besoknya mau kampanye! Saya menangis sambil menyikat.", "menangis sambil menyikat"),
            ("Ditunggu sampai sore tidak muncul. Fotonya saya buang.", "Ditunggu sampai sore"),
            ("Jam weker bapak saya bongkar.", "Jam weker bapak"),
            ("Suami bilang berhenti saja dulu.", "Suami bilang berhenti"),
            ("Orang tua komplain, demi sepatu tidur malam.", "Orang tua komplain"),
            ("teman, waktu mengantar anak sekolah", "waktu mengantar anak sekolah"),
            ("bapak saya, waktu umur 14", "-"),
            ("tukang kayu di sekitar rumah", "-"),
            ("Sampah saya bawa turun lagi, kalau tidak kotor.", "Sampah saya bawa turun lagi"),
            ("Mak Sut datang malamnya, mengajari saya.", "-"),
            ("Pasar lokal saja, tidak terlalu berisiko.", "-"),
            ("Ayam tidak beli jadi.", "-"),
            ("Tangan gemetar.", "-"),
            ("Sekarang sudah saya tolak.", "-"),
            ("Dari dulu selalu begitu.", "-"),
            ("Bapak meninggal.", "-"),
            ("Tempatnya di bawah pohon.", "-"),
            ("Rugi 2 juta.", "-"),
        ];
        for (given, wanted) in table {
            assert_eq!(pithy(given, Language::Id).as_deref().unwrap_or("-"), wanted, "{given}");
        }
        let table = [
            ("We drove all night, it rained. The tide was forty minutes off.", "The tide was forty minutes off"),
            ("The cloth has its own Act of Parliament.", "The cloth with its own Act of Parliament"),
            ("no two faces are the same", "no two faces are the same"),
            ("They wanted a second one. I kept the hole.", "I kept the hole"),
            ("The dog sat on it.", "-"),
            ("The old barn by the river.", "-"),
            ("Nobody came, and the bread went to the bus drivers.", "-"),
            ("Puffins are called tommy noddies here.", "Puffins are called tommy noddies here"),
            ("Fire burns. Fire it twice.", "-"),
            ("My husband died.", "-"),
        ];
        for (given, wanted) in table {
            assert_eq!(pithy(given, Language::En).as_deref().unwrap_or("-"), wanted, "{given}");
        }
    }
}
