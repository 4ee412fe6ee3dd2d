//! A price as a machine can read it: one amount in a known currency, or nothing.

/// A single amount of money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price {
    /// The amount with a decimal point and nothing else: `75000`, `12.50`.
    pub amount: String,
    /// The currency by its ISO 4217 code: `IDR`.
    pub currency: String,
}

/// How currencies are written, a longer sign before one that it begins with. A bare `$` could be any of several.
const CURRENCIES: [(&str, &str); 19] = [
    ("US$", "USD"),
    ("AU$", "AUD"),
    ("SGD", "SGD"),
    ("USD", "USD"),
    ("IDR", "IDR"),
    ("EUR", "EUR"),
    ("GBP", "GBP"),
    ("AUD", "AUD"),
    ("MYR", "MYR"),
    ("JPY", "JPY"),
    ("Rp.", "IDR"),
    ("S$", "SGD"),
    ("A$", "AUD"),
    ("NZ$", "NZD"),
    ("Rp", "IDR"),
    ("RM", "MYR"),
    ("£", "GBP"),
    ("€", "EUR"),
    ("¥", "JPY"),
];

/// Words for powers of ten after a number.
const POWERS: [(&str, usize); 5] = [("juta", 6), ("jt", 6), ("ribu", 3), ("rb", 3), ("k", 3)];

impl Price {
    /// Reads a price such as `Rp75.000`, `US$250`, `€12,50`, `Rp3 juta` or `Rp25.000 per bungkus`.
    /// A range, an "about" or an unknown currency is no single price.
    #[must_use]
    pub fn parse(text: &str) -> Option<Price> {
        let text = text.trim().trim_end_matches('.');
        let (currency, rest) = currency_before(text).or_else(|| currency_after(text))?;
        let rest = rest.trim_start();
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',');
        let (number, tail) = rest.split_at(digits.unwrap_or(rest.len()));
        let tail = tail.trim_start();
        // "Rp75.000,-" is a whole amount.
        let (number, tail) = match (number.strip_suffix(','), tail.strip_prefix('-')) {
            (Some(number), Some(tail)) => (number, tail.trim_start()),
            _ => (number, tail),
        };
        let (power, tail) = power(tail);
        let amount = amount(number, power)?;
        is_unit(tail).then(|| Price { amount, currency: currency.to_owned() })
    }
}

fn currency_before(text: &str) -> Option<(&'static str, &str)> {
    CURRENCIES.iter().find_map(|(sign, code)| {
        let head = text.get(..sign.len())?;
        head.eq_ignore_ascii_case(sign).then(|| (*code, &text[sign.len()..]))
    })
}

/// "250 USD", "12 €": the sign behind the number and nothing after it.
fn currency_after(text: &str) -> Option<(&'static str, &str)> {
    CURRENCIES.iter().find_map(|(sign, code)| {
        let at = text.len().checked_sub(sign.len())?;
        let tail = text.get(at..)?;
        let number = text[..at].trim_end();
        let ends = number.ends_with(|c: char| c.is_ascii_digit());
        (ends && tail.eq_ignore_ascii_case(sign)).then_some((*code, number))
    })
}

/// The power of ten that follows a number, and the rest.
fn power(tail: &str) -> (usize, &str) {
    let end = tail.find(|c: char| !c.is_alphabetic()).unwrap_or(tail.len());
    let word = tail[..end].to_lowercase();
    match POWERS.iter().find(|(name, _)| *name == word) {
        Some((_, power)) => (*power, tail[end..].trim_start()),
        None => (0, tail),
    }
}

/// The number with a decimal point, times ten to the `power`.
fn amount(number: &str, power: usize) -> Option<String> {
    let parts: Vec<&str> = number.split(['.', ',']).collect();
    if parts.iter().any(|part| part.is_empty()) {
        return None;
    }
    let grouped = parts.len() > 1 && parts[1..].iter().all(|part| part.len() == 3);
    let (whole, decimals) = match parts.as_slice() {
        [whole] => ((*whole).to_owned(), ""),
        // Three digits after a mark are thousands; before "juta" they could be either.
        _ if grouped => ((power == 0 && one_mark(number)).then(|| parts.concat())?, ""),
        [whole @ .., last] if last.len() < 3 => (groups(number, whole)?, *last),
        _ => return None,
    };
    if power == 0 {
        return Some(with_point(&whole, decimals));
    }
    let zeros = power.checked_sub(decimals.len())?;
    let digits = format!("{whole}{decimals}{}", "0".repeat(zeros));
    Some(without_zeros(&digits).to_owned())
}

fn with_point(whole: &str, decimals: &str) -> String {
    let whole = without_zeros(whole);
    if decimals.chars().all(|c| c == '0') {
        return whole.to_owned();
    }
    // Cents have two digits.
    format!("{whole}.{decimals:0<2}")
}

/// The digits before the decimals; thousands have to be marked with the other mark.
fn groups(number: &str, whole: &[&str]) -> Option<String> {
    let marks: Vec<char> = number.chars().filter(|c| !c.is_ascii_digit()).collect();
    let (decimal, thousands) = marks.split_last()?;
    let fits = thousands.iter().all(|mark| mark != decimal)
        && thousands.windows(2).all(|pair| pair[0] == pair[1])
        && whole[1..].iter().all(|part| part.len() == 3);
    fits.then(|| whole.concat())
}

fn one_mark(number: &str) -> bool {
    let mut marks = number.chars().filter(|c| !c.is_ascii_digit());
    let first = marks.next();
    number.find(['.', ',']).is_some_and(|at| at <= 3) && marks.all(|mark| Some(mark) == first)
}

fn without_zeros(digits: &str) -> &str {
    match digits.trim_start_matches('0') {
        "" => "0",
        digits => digits,
    }
}

/// How words begin that say what an amount buys: "per kg", "/ lembar", "a jar", "sepotong".
const UNITS: [&str; 9] = ["per ", "/", "each", "a ", "an ", "sebuah", "selembar", "sepotong", "sepasang"];

/// Whether what follows an amount only says what it buys, and no second amount or condition.
fn is_unit(tail: &str) -> bool {
    let plain = |c: char| c.is_alphabetic() || c == ' ' || c == '/';
    let ranges = [" to ", " sampai ", " ke atas", " or ", " atau "];
    let starts = UNITS.iter().any(|unit| tail.starts_with(unit));
    let one = tail.chars().all(plain) && !ranges.iter().any(|range| tail.contains(range));
    tail.is_empty() || starts && one
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_amount_in_a_known_currency() {
        let cases = [
            ("Rp75.000", "75000 IDR"),
            ("Rp 500.000", "500000 IDR"),
            ("Rp. 75.000,-", "75000 IDR"),
            ("Rp75.000,00", "75000 IDR"),
            ("Rp1.250.000", "1250000 IDR"),
            ("rp 75000", "75000 IDR"),
            ("IDR 75K", "75000 IDR"),
            ("Rp3 juta", "3000000 IDR"),
            ("Rp2,5 juta", "2500000 IDR"),
            ("Rp2.5jt", "2500000 IDR"),
            ("Rp75 ribu", "75000 IDR"),
            ("Rp25.000 per bungkus", "25000 IDR"),
            ("Rp25.000/bungkus", "25000 IDR"),
            ("Rp75.000,-/pcs", "75000 IDR"),
            ("Rp3 juta sepasang", "3000000 IDR"),
            ("US$250", "250 USD"),
            ("USD 1,200.50", "1200.50 USD"),
            ("£12", "12 GBP"),
            ("£12.5", "12.50 GBP"),
            ("£6.95 a jar", "6.95 GBP"),
            ("€30", "30 EUR"),
            ("€12,50", "12.50 EUR"),
            ("30 €", "30 EUR"),
            ("250 USD", "250 USD"),
        ];
        for (text, expected) in cases {
            let price = Price::parse(text).map(|p| format!("{} {}", p.amount, p.currency));
            assert_eq!(price.as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn anything_else_is_left_out() {
        let texts = [
            "Rp75.000–100.000",
            "Rp75.000 - Rp100.000",
            "Rp50.000 sampai Rp90.000",
            "mulai Rp75.000",
            "from £12",
            "about US$250",
            "Rp50.000-an",
            "Rp50.000+",
            "$45",
            "75.000",
            "murah",
            "Rp",
            "Rp.",
            "Rp1,250 juta",
            "Rp1.25.000",
            "Rp1,234.567",
            "Rp1234.567",
            "Rp75.000 per 2 potong",
            "Rp75.000 (nego)",
            "Rp75.000 sekitar itu",
            "Rp50.000 an",
            "£12 a jar or more",
            "Rp3 jutaan",
            "Rp3 juta-an",
            "",
        ];
        for text in texts {
            assert_eq!(Price::parse(text), None, "{text}");
        }
    }
}
