//! Lists in running text, and numbers written out.

use super::{Language, id};

/// A list in running text: "a, b and c", "a, b, dan c"; items that hold commas are parted by semicolons.
///
/// `or` joins the last two with "or / atau". Source of the serial comma in Indonesian: EYD V, comma, rule 1; English
/// follows the British use without it, but keeps a comma where an item holds "and" itself.
#[must_use]
pub fn join(items: &[&str], language: Language, or: bool) -> String {
    let (word, serial) = match (language, or) {
        (Language::En, false) => ("and", false),
        (Language::En, true) => ("or", false),
        (Language::Id, false) => ("dan", true),
        (Language::Id, true) => ("atau", true),
    };
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [head @ .., last] => {
            // a comma in the last item parts nothing from what follows
            let inner = head.iter().any(|i| i.contains(", ") || i.contains(';'));
            let nested = items.iter().any(|i| i.split_whitespace().any(|w| w == word));
            if inner {
                return format!("{}; {word} {last}", head.join("; "));
            }
            let own_or = items.len() > 1 && last.split_whitespace().any(|w| matches!(w, "or" | "atau"));
            if own_or {
                return format!("{}, {last}", head.join(", "));
            }
            // "petani serta toko di Wonogiri dan Pacitan": another word where an item has its own "dan"
            if nested && language == Language::Id && !or {
                let comma = if items.len() > 2 { "," } else { "" };
                return format!("{}{comma} serta {last}", head.join(", "));
            }
            let comma = if nested || serial && items.len() > 2 { "," } else { "" };
            format!("{}{comma} {word} {last}", head.join(", "))
        }
    }
}

/// A phrase that is a run of things parted by commas alone, as a list: "penari, dalang, kolektor" gives "penari, dalang, dan
/// kolektor". What may be no run of things (long parts, an afterthought, an apposition) stays as it is.
#[must_use]
pub fn listed(phrase: &str, language: Language) -> String {
    const AFTERTHOUGHTS: &[&str] = &[
        "juga", "ada", "kadang", "kalau", "bukan", "tapi", "tetapi", "umumnya", "kebanyakan", "banyakan", "pernah",
        "biasanya", "asal", "minimal", "jadi", "terus", "lalu", "dari", "di", "ke", "termasuk", "terutama",
        "khususnya", "sampai", "paling", "dll", "dll.", "apalagi", "namanya", "soalnya", "karena", "sama", "sudah",
        "belum", "tidak", "cuma", "hanya", "yang", "tanpa", "level", "bisa", "ukuran", "isi", "dengan", "khusus",
        "maupun", "serta", "plus", "dsb", "jauh-jauh", "anaknya", "sekarang", "dulu", "mostly", "also", "but", "not",
        "from", "in", "at", "to", "for", "who", "which", "that", "with", "even", "especially", "mainly", "usually",
        "some", "of", "all", "or", "if", "when", "because", "like", "such", "including", "sometimes", "often", "then",
    ];
    // "warung, kedai dan orang kantor": the last two have their word and want their comma
    let last = phrase.rsplit(", ").next().unwrap_or(phrase);
    let parted = phrase.replace(last, &last.replacen(" dan ", ", ", 1));
    let given = phrase;
    let serial =
        language == Language::Id && last.len() < phrase.len() && last.matches(" dan ").count() == 1 && !names_two(last);
    let phrase = if serial { parted.as_str() } else { phrase };
    let parts: Vec<&str> = phrase.split(", ").collect();
    let joined = |w: &str| matches!(w, "dan" | "atau" | "and" | "or" | "dan/atau");
    let thing = |part: &&str| {
        let first = part.split(' ').next().unwrap_or("").to_lowercase();
        let topic = first.ends_with("nya") && part.contains(' ');
        // "kapal dari seng, jalan sendiri pakai api": what the thing does
        let does = language == Language::Id
            && part.contains(' ')
            && part.len() < phrase.len()
            && !phrase.starts_with(*part)
            && (id::is_bare_verb(&first) || id::begins_passive(&first));
        !does
            && part.split(' ').count() <= 6
            && !AFTERTHOUGHTS.contains(&first.as_str())
            && !part.contains(|c: char| c.is_ascii_digit())
            && !topic
    };
    let single = if names_two(last) { &phrase[..phrase.len() - last.len()] } else { phrase };
    let plain = !phrase.contains([';', ':', '(', '.']) && !single.split([' ', ',']).any(joined);
    // "wayang kulit kerbau, tatah sungging tangan": the second of two may say how the first is made
    let long = |part: &str| part.split(' ').count() > 2 && !part.split(' ').any(|w| w == "yang");
    let bound = |part: &str| part.split(' ').any(|w| matches!(w, "dari" | "untuk" | "di" | "dengan"));
    let apposition =
        language == Language::Id && parts.len() == 2 && parts.iter().all(|part| long(part)) && !bound(parts[1]);
    if parts.len() > 1 && plain && !apposition && parts.iter().all(thing) {
        join(&parts, language, false)
    } else {
        given.to_owned()
    }
}

/// "toko di Wonogiri dan Pacitan": one thing, in two places.
fn names_two(part: &str) -> bool {
    let Some((before, after)) = part.split_once(" dan ") else { return false };
    let last = before.rsplit(' ').next().unwrap_or("");
    before.contains(" di ") && last.starts_with(char::is_uppercase) && after.starts_with(char::is_uppercase)
}

/// Actions in running text, parted by commas whatever they hold: "strip the stalks, dye the raffia and start the coil".
#[must_use]
pub fn run(items: &[&str], language: Language) -> String {
    match (items, language) {
        ([], _) => String::new(),
        ([one], _) => (*one).to_owned(),
        ([head @ .., last], Language::En) => {
            let comma = if items.iter().any(|i| i.contains(" and ")) && items.len() > 1 { "," } else { "" };
            format!("{}{comma} and {last}", head.join(", "))
        }
        ([one, last], Language::Id) => format!("{one}, lalu {last}"),
        ([head @ .., last], Language::Id) => format!("{}, lalu {last}", head.join(", ")),
    }
}

/// Steps in stages of at most four, one sentence each, as an editor parts them: as even as can be, and an item that holds
/// a comma ends its stage. At most `most` stages; the last one takes what is left.
#[must_use]
pub fn stages(steps: &[String], most: usize) -> Vec<&[String]> {
    let mut out: Vec<&[String]> = Vec::new();
    let wanted = steps.len().div_ceil(4).max(1);
    let size = steps.len().div_ceil(wanted).max(1);
    let mut start = 0;
    for (at, step) in steps.iter().enumerate() {
        let last = at + 1 == steps.len();
        let full = at + 1 - start == size;
        // a stage of one step, left over at the end, would be a stub
        let stub = at + 2 == steps.len();
        let closes = step.contains(", ") && at > start;
        if last || (full || closes) && !stub {
            out.push(&steps[start..=at]);
            start = at + 1;
        }
    }
    if out.len() > most { Vec::new() } else { out }
}

/// A whole number with its thousands parted: 1,200 / 1.200.
#[must_use]
pub fn number(value: f64, language: Language) -> String {
    let (thousands, decimal) = match language {
        Language::En => (',', '.'),
        Language::Id => ('.', ','),
    };
    let plain = format!("{value}");
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |d| ("-", d));
    let mut out = String::from(sign);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(thousands);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(decimal);
        out.push_str(fraction);
    }
    out
}

/// A number up to a hundred in words, as it stands at a sentence's head; none where words would be clumsy.
#[must_use]
pub fn in_words(value: u64, language: Language) -> Option<String> {
    const EN: [&str; 20] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];
    const EN_TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    const ID: [&str; 12] =
        ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];
    let n = usize::try_from(value).ok()?;
    match language {
        Language::En => match n {
            0..=19 => Some(EN[n].to_owned()),
            20..=99 if n.is_multiple_of(10) => Some(EN_TENS[n / 10].to_owned()),
            20..=99 => Some(format!("{}-{}", EN_TENS[n / 10], EN[n % 10])),
            100..=900 if n.is_multiple_of(100) => Some(format!("{} hundred", EN[n / 100])),
            _ => None,
        },
        Language::Id => match n {
            0..=11 => Some(ID[n].to_owned()),
            12..=19 => Some(format!("{} belas", ID[n - 10])),
            20..=99 if n.is_multiple_of(10) => Some(format!("{} puluh", ID[n / 10])),
            20..=99 => Some(format!("{} puluh {}", ID[n / 10], ID[n % 10])),
            100 => Some("seratus".to_owned()),
            _ => None,
        },
    }
}

/// A sentence's head: a number before a lower-case noun is written out ("90 shops sell" gives "ninety shops sell").
#[must_use]
pub fn spell_head(sentence: &str, language: Language) -> String {
    let mut parts = sentence.splitn(3, ' ');
    let (Some(head), Some(next)) = (parts.next(), parts.next()) else { return sentence.to_owned() };
    let noun = next.chars().next().is_some_and(char::is_lowercase)
        && next.chars().filter(|c| c.is_alphabetic()).count() > 2
        && !matches!(
            next,
            "sampai"
                | "hingga"
                | "atau"
                | "juta"
                | "ribu"
                | "miliar"
                | "million"
                | "thousand"
                | "percent"
                | "persen"
                | "times"
        );
    if !noun || head.is_empty() || !head.chars().all(|c| c.is_ascii_digit()) {
        return sentence.to_owned();
    }
    match head.parse::<u64>().ok().and_then(|n| in_words(n, language)) {
        Some(words) => format!("{words}{}", &sentence[head.len()..]),
        None => sentence.to_owned(),
    }
}
