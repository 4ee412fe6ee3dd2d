//! Prices as they are printed: the sign at the number, bare thousands parted, the words around them as typed.

use super::words;
use crate::language::{Language, list, text};

/// How currencies are typed before or behind an amount, in small letters, and how they are printed before it.
///
/// A longer sign stands before one that it ends or begins with. A bare `$` could be any of several, so it stays.
const SIGNS: &[(&str, &str)] = &[
    ("us$", "US$"),
    ("usd", "US$"),
    ("au$", "AU$"),
    ("nz$", "NZ$"),
    ("a$", "A$"),
    ("s$", "S$"),
    ("$", "$"),
    ("rupiah", "Rp"),
    ("idr", "Rp"),
    ("rp.", "Rp"),
    ("rp", "Rp"),
    ("euros", "€"),
    ("euro", "€"),
    ("eur", "€"),
    ("€", "€"),
    ("pounds", "£"),
    ("pound", "£"),
    ("gbp", "£"),
    ("£", "£"),
    ("¥", "¥"),
    ("ringgit", "RM"),
    ("rm", "RM"),
    ("dollars", "$"),
    ("dollar", "$"),
    ("dolar", "$"),
];

/// ISO 4217 codes that are printed as they are, each with the space that it takes before the number.
const CODES: &[&str] = &[
    "AED ", "AUD ", "BDT ", "BRL ", "CAD ", "CHF ", "CNY ", "DKK ", "EGP ", "ETB ", "GHS ", "HKD ", "INR ", "JPY ",
    "KES ", "KHR ", "KRW ", "LAK ", "LKR ", "MMK ", "MXN ", "MYR ", "NGN ", "NOK ", "NPR ", "NZD ", "PHP ", "PKR ",
    "RWF ", "SAR ", "SEK ", "SGD ", "THB ", "TND ", "TRY ", "TWD ", "TZS ", "UGX ", "VND ", "ZAR ", "ZMW ",
];

/// Words for powers of ten behind a number, with what is printed in English and in Indonesian.
const SCALES: &[(&str, &str, &str)] = &[
    ("ribu", " thousand", " ribu"),
    ("rb", " thousand", " ribu"),
    ("juta", " million", " juta"),
    ("jt", " million", " juta"),
    ("k", "k", " ribu"),
    ("miliar", " billion", " miliar"),
    ("triliun", " trillion", " triliun"),
];

/// Words that begin a price and are no names.
const FIRST: &[&str] =
    &["mulai", "sekitar", "kisaran", "kira-kira", "starting", "about", "around", "between", "usually"];

/// The price as it is printed; nothing where no amount is told, in digits or in words.
pub(super) fn written_out(given: &str, language: Language) -> Option<String> {
    let given = text::fold_spaces(given);
    let given = if language == Language::En { with_from(&given) } else { given };
    let amounts = amounts(&given);
    if amounts.is_empty() && !given.contains(|c: char| c.is_ascii_digit()) && words::number(&given).is_none() {
        return None;
    }
    let amounts = if language == Language::Id { with_scales(amounts, &given) } else { amounts };
    let has_sign = amounts.iter().any(|amount| !amount.sign.is_empty());
    let mut out = String::with_capacity(given.len() + 4);
    let mut done = 0;
    let mut previous: Option<&Amount<'_>> = None;
    for amount in &amounts {
        let between = &given[done..amount.start];
        let range = previous.is_some_and(|before| is_range(between, before, amount));
        out.push_str(if range { "–" } else { between });
        // "Rp. 850.000 sampai 1 juta": the sign that the first has is meant for the second
        let to = matches!(between.trim(), "sampai" | "hingga" | "s/d" | "atau");
        let meant = !has_sign || to && amount.sign.is_empty();
        let rupiah = meant && language == Language::Id && !range && amount.looks_like_a_price();
        amount.print(&mut out, if rupiah { "Rp" } else { amount.sign }, language);
        done = amount.end;
        previous = Some(amount);
    }
    out.push_str(&given[done..]);
    let out = if language == Language::Id { in_words_id(&unshouted(&out)) } else { unshouted_en(out) };
    Some(begun_small(text::open(&out)))
}

/// "$175 and up" is "from $175".
fn with_from(price: &str) -> String {
    let up = ["+", " up", " and up", " upwards", " and upwards", " onwards"];
    let least = up.iter().filter_map(|up| price.strip_suffix(up)).min_by_key(|least| least.len());
    match least.filter(|least| !least.contains(' ') && least.ends_with(|c: char| c.is_ascii_digit())) {
        Some(least) => format!("from {least}"),
        None => price.to_owned(),
    }
}

/// "£4 A BAG" is "£4 a bag": words in capitals behind an amount, unless one of them is an abbreviation.
fn unshouted_en(price: String) -> String {
    let loud = |word: &str| word.len() < 9 && word.bytes().all(|b| b.is_ascii_uppercase());
    let Some((amount, words)) = price.split_once(' ') else { return price };
    let shouted = amount.contains(|c: char| c.is_ascii_digit())
        && words.split(' ').count() > 1
        && words.split(' ').all(loud)
        && matches!(words.split(' ').next(), Some("A" | "AN" | "PER" | "EACH" | "FOR"));
    if shouted { format!("{amount} {}", words.to_lowercase()) } else { price }
}

/// "Rp16 ribu, CANGKUL Rp180 ribu": what is priced, in small letters; shorter words in capitals are abbreviations.
fn unshouted(price: &str) -> String {
    let quiet = |token: &str, _: &str| {
        let word = text::bare(token);
        let loud = word.len() > 4 && word.bytes().all(|b| b.is_ascii_uppercase());
        loud.then(|| token.to_lowercase())
    };
    text::with_tokens(price, quiet).into_owned()
}

/// Signs around an Indonesian price as they are said: "Rp350 ribu s/d Rp1,2 juta", "Rp125 ribu/org (min. 10 org)".
fn in_words_id(price: &str) -> String {
    const SAID: &[(&str, &str)] = &[
        (" s/d ", " sampai "),
        (" s.d. ", " sampai "),
        (" / ", " per "),
        ("/orang", " per orang"),
        ("/org", " per orang"),
        (" org", " orang"),
        ("/kg", " per kilo"),
        ("/kilo", " per kilo"),
        ("/meter", " per meter"),
        ("/m", " per meter"),
        ("/lembar", " per lembar"),
        ("/malam", " per malam"),
        ("/jam", " per jam"),
        ("/hari", " per hari"),
        ("/buah", " per buah"),
        ("/pcs", " per buah"),
        ("/biji", " per biji"),
        ("/porsi", " per porsi"),
        ("/botol", " per botol"),
        ("/bungkus", " per bungkus"),
        ("(min. ", "(minimal "),
    ];
    if !price.contains(['/', '(']) && !price.contains(" s.d. ") {
        return price.to_owned();
    }
    let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    let mut out = price.to_owned();
    for (sign, said) in SAID {
        if let Some(at) = out.find(sign)
            && (sign.ends_with(' ') || ends(&out[at + sign.len()..]))
        {
            out.replace_range(at..at + sign.len(), said);
        }
    }
    out
}

/// A price is told inside a sentence: "Mulai Rp50.000" as "mulai Rp50.000".
fn begun_small(price: &str) -> String {
    let first = price.split(' ').next().unwrap_or("").to_lowercase();
    let small = FIRST.contains(&first.as_str())
        || Language::ALL.into_iter().any(|language| text::is_function_word(&first, language));
    if small { text::lower_first(price) } else { price.to_owned() }
}

/// One amount in a text: its bytes, and its parts.
struct Amount<'a> {
    start: usize,
    end: usize,
    /// As it is printed before the number; empty if there is none.
    sign: &'static str,
    digits: &'a str,
    scale: Option<(&'static str, &'static str)>,
}

/// The amounts of a text, from left to right.
fn amounts(text: &str) -> Vec<Amount<'_>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(|c: char| c.is_ascii_digit()).map(|at| from + at) {
        let length = text[at..].find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(text.len() - at);
        from = at + length;
        let digits = text[at..from].trim_end_matches(['.', ',']);
        let before = sign_before(&text[..at]);
        let in_word = before.is_none() && text[..at].ends_with(char::is_alphabetic);
        if in_word {
            continue;
        }
        let mut end = at + digits.len();
        end += [",-", ".-"].iter().find(|tail| text[end..].starts_with(**tail)).map_or(0, |tail| tail.len());
        let scale = scale(&text[end..]);
        end += scale.map_or(0, |(length, _, _)| length);
        let after = before.is_none().then(|| sign_after(&text[end..])).flatten();
        end += after.map_or(0, |(length, _)| length);
        let start = before.map_or(at, |(start, _)| start);
        let sign = before.or(after).map_or("", |(_, sign)| sign);
        found.push(Amount { start, end, sign, digits, scale: scale.map(|(_, en, id)| (en, id)) });
        from = from.max(end);
    }
    found
}

/// "20 sampai 50 ribu", "20-50 ribu": the first of two is thousands as well.
fn with_scales<'a>(mut amounts: Vec<Amount<'a>>, given: &str) -> Vec<Amount<'a>> {
    for at in 1..amounts.len() {
        let (first, second) = (&amounts[at - 1], &amounts[at]);
        let to = matches!(given[first.end..second.start].trim(), "sampai" | "hingga" | "s/d" | "-" | "–");
        if to && first.scale.is_none() && second.scale.is_some() && first.digits.len() <= 3 {
            amounts[at - 1].scale = amounts[at].scale;
        }
    }
    amounts
}

impl Amount<'_> {
    fn print(&self, out: &mut String, sign: &str, language: Language) {
        out.push_str(sign);
        let bare = self.digits.len() > 3 && self.digits.len() < 16 && self.digits.bytes().all(|b| b.is_ascii_digit());
        match self.digits.parse::<f64>() {
            Ok(number) if bare && !sign.is_empty() => out.push_str(&list::number(number, language)),
            _ => out.push_str(self.digits),
        }
        if let Some((en, id)) = self.scale {
            out.push_str(if language == Language::En { en } else { id });
        }
    }

    /// A number without a sign that is a price all the same, in Indonesian: thousands, parted or not.
    fn looks_like_a_price(&self) -> bool {
        let parts: Vec<&str> = self.digits.split(['.', ',']).collect();
        let thousands = parts.len() > 1 && parts[1..].iter().all(|part| part.len() == 3);
        self.scale.is_some() || thousands || parts.len() == 1 && self.digits.len() > 3
    }
}

/// "Rp50.000 - 75.000": a dash between two prices.
fn is_range(between: &str, before: &Amount<'_>, after: &Amount<'_>) -> bool {
    matches!(between.trim(), "-" | "–" | "—")
        && (!after.sign.is_empty()
            || after.digits.len() >= before.digits.len()
            || after.scale.is_some() && before.scale.is_some())
}

/// The sign that ends a text, and where it begins.
fn sign_before(text: &str) -> Option<(usize, &'static str)> {
    let text = text.strip_suffix(' ').unwrap_or(text);
    let ends = |sign: &str| {
        let start = text.len().checked_sub(sign.len())?;
        let alone = !text.get(..start)?.ends_with(char::is_alphanumeric);
        (alone && text.get(start..)?.eq_ignore_ascii_case(sign)).then_some(start)
    };
    let sign = SIGNS.iter().find_map(|(typed, printed)| Some((ends(typed)?, *printed)));
    sign.or_else(|| {
        let code = CODES.iter().find(|code| text.ends_with(code.trim_end()))?;
        Some((ends(code.trim_end())?, *code))
    })
}

/// The sign that begins a text, perhaps behind a space, and how many bytes it takes.
fn sign_after(text: &str) -> Option<(usize, &'static str)> {
    let rest = text.strip_prefix(' ').unwrap_or(text);
    let begins = |sign: &str| {
        let alone = !rest.get(sign.len()..)?.starts_with(char::is_alphanumeric);
        (alone && rest.get(..sign.len())?.eq_ignore_ascii_case(sign)).then(|| text.len() - rest.len() + sign.len())
    };
    // behind an amount the full stop is the sentence's, not the sign's, and a sign before a number is that number's
    let sign = SIGNS.iter().filter(|(typed, _)| *typed != "rp.").find_map(|(typed, printed)| {
        let length = begins(typed)?;
        (!text[length..].trim_start().starts_with(|c: char| c.is_ascii_digit())).then_some((length, *printed))
    });
    sign.or_else(|| {
        let code = CODES.iter().find(|code| rest.starts_with(code.trim_end()))?;
        Some((begins(code.trim_end())?, *code))
    })
}

/// The word for a power of ten that begins a text, perhaps behind a space: how many bytes it takes, and what is printed.
fn scale(text: &str) -> Option<(usize, &'static str, &'static str)> {
    let rest = text.strip_prefix(' ').unwrap_or(text);
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let word = rest[..end].to_lowercase();
    let length = text.len() - rest.len() + end;
    SCALES.iter().find(|(typed, _, _)| *typed == word).map(|(_, en, id)| (length, *en, *id))
}

#[cfg(test)]
mod tests {
    use super::written_out;
    use crate::language::Language::{self, En, Id};

    #[test]
    fn prices_as_printed() {
        let both: &[(&str, &str)] = &[
            ("Rp75.000", "Rp75.000"),
            ("Rp 75.000", "Rp75.000"),
            ("Rp. 75.000,-", "Rp75.000"),
            ("rp75.000.", "Rp75.000"),
            ("IDR 75.000", "Rp75.000"),
            ("US$ 250", "US$250"),
            ("USD 250", "US$250"),
            ("250 USD", "US$250"),
            ("$250", "$250"),
            ("$ 250", "$250"),
            ("30 euro", "€30"),
            ("€ 30", "€30"),
            ("30€", "€30"),
            ("£28", "£28"),
            ("28 pounds", "£28"),
            ("£6.50 -£ 7 per 200g", "£6.50–£7 per 200g"),
            ("AU$ 480 to 650", "AU$480 to 650"),
            ("UGX 45,000 – 120,000", "UGX 45,000–120,000"),
            ("LKR 6,500/person, children half", "LKR 6,500/person, children half"),
            ("SGD20", "SGD 20"),
            ("20 SGD", "SGD 20"),
            ("€7, 3 for 20", "€7, 3 for 20"),
            ("Rp50.000-Rp75.000", "Rp50.000–Rp75.000"),
            ("Rp50.000 - 75.000", "Rp50.000–75.000"),
            ("Rp 500.000 per malam", "Rp500.000 per malam"),
            ("mulai Rp50.000", "mulai Rp50.000"),
            ("Mulai Rp50.000", "mulai Rp50.000"),
            ("From £12", "from £12"),
            ("Rp75.000 - 2 kg", "Rp75.000 - 2 kg"),
            ("25", "25"),
            ("seikhlasnya, 5 atau 10", "seikhlasnya, 5 atau 10"),
        ];
        for (typed, expected) in both {
            for language in Language::ALL {
                assert_eq!(written_out(typed, language).as_deref(), Some(*expected), "{typed} {language}");
            }
        }
        let cases: &[(&str, Language, &str)] = &[
            ("IDR 75000", Id, "Rp75.000"),
            ("Rp75000", En, "Rp75,000"),
            ("$1500", En, "$1,500"),
            ("$175 and up", En, "from $175"),
            ("£40+", En, "from £40"),
            ("£4 A BAG", En, "£4 a bag"),
            ("£3 each and up", En, "£3 each and up"),
            ("75.000", Id, "Rp75.000"),
            ("75000", Id, "Rp75.000"),
            ("75.000", En, "75.000"),
            ("75rb", Id, "Rp75 ribu"),
            ("75 ribu", Id, "Rp75 ribu"),
            ("75k", Id, "Rp75 ribu"),
            ("$75k", En, "$75k"),
            ("75 ribu rupiah", Id, "Rp75 ribu"),
            ("1,2 jt", Id, "Rp1,2 juta"),
            ("Rp825 triliun", Id, "Rp825 triliun"),
            ("Rp 60 ribu - Rp 1,2 juta", Id, "Rp60 ribu–Rp1,2 juta"),
            ("15.000 kecil, 25.000 besar", Id, "Rp15.000 kecil, Rp25.000 besar"),
            ("75.000 - 100.000", Id, "Rp75.000–100.000"),
            ("750rb - 3jt", Id, "Rp750 ribu–3 juta"),
            ("Rp 35.000 / 200gr", En, "Rp35.000 / 200gr"),
            ("35.000 / 200gr", Id, "Rp35.000 per 200gr"),
            ("Rp350 ribu s/d Rp1,2 juta", Id, "Rp350 ribu sampai Rp1,2 juta"),
            ("Rp125rb/org (min. 10 org)", Id, "Rp125 ribu per orang (minimal 10 orang)"),
            ("LKR 6.500", Id, "LKR 6.500"),
            ("lima belas ribu rupiah", Id, "lima belas ribu rupiah"),
        ];
        for (typed, language, expected) in cases {
            assert_eq!(written_out(typed, *language).as_deref(), Some(*expected), "{typed} {language}");
        }
        for typed in ["murah", "tergantung ukuran", "depends on size", "Rp", "?"] {
            assert_eq!(written_out(typed, Id), None, "{typed}");
        }
    }
}
