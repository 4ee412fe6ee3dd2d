//! Numbers and years, however they were typed.

use super::words;
use crate::language::Language;

/// A number in digits, and the places around it in its text.
struct Digits<'a> {
    before: &'a str,
    digits: &'a str,
    after: &'a str,
}

/// The number of an answer: "12", "1.200", "12 orang", "dua belas". A span of numbers ("4-5") is no single one.
pub(super) fn number(text: &str, language: Language) -> Option<f64> {
    let Some(found) = first_digits(text) else { return words::number(text) };
    if is_span(found.after) {
        return None;
    }
    let value = value(found.digits, language)?;
    let next = found.after.trim_start();
    let end = next.find(|c: char| !c.is_alphabetic()).unwrap_or(next.len());
    let factor = match next[..end].to_lowercase().as_str() {
        "k" => 1000.0,
        word => words::scale(word).unwrap_or(1.0),
    };
    let sign = if found.before.trim_start() == "-" { -1.0 } else { 1.0 };
    Some(sign * value * factor)
}

/// The year of an answer: "2009", "tahun 2009", "since March 2009", "dua ribu sembilan". "1990s" and "2009-2012" are no year.
pub(super) fn year(text: &str, language: Language) -> Option<i32> {
    let Some(mut found) = first_digits(text) else { return whole(words::number(text)?) };
    if found.before.trim().is_empty() && found.after.trim_matches(|c: char| c.is_ascii_punctuation()).trim().is_empty()
    {
        return whole(number(text, language)?);
    }
    loop {
        if is_year(found.digits) {
            let goes_on = found.after.starts_with(|c: char| c.is_alphabetic()) || is_decade(found.after);
            return (!goes_on && !is_span(found.after)).then(|| found.digits.parse().ok()).flatten();
        }
        found = first_digits(found.after)?;
    }
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit())
}

/// "-an", "an", "'s": the years around a round one.
fn is_decade(after: &str) -> bool {
    let rest = after.trim_start_matches(['-', '\'', '’', ' ']).to_lowercase();
    let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    matches!(word, "an" | "s")
}

#[expect(clippy::cast_possible_truncation, reason = "a whole number within the bounds of a year")]
fn whole(number: f64) -> Option<i32> {
    (number.fract() == 0.0 && number.abs() < 100_000.0).then_some(number as i32)
}

/// The first run of digits with their points and commas that is no part of a word.
fn first_digits(text: &str) -> Option<Digits<'_>> {
    let mut from = 0;
    loop {
        let start = from + text[from..].find(|c: char| c.is_ascii_digit())?;
        let rest = &text[start..];
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(rest.len());
        let digits = rest[..end].trim_end_matches(['.', ',']);
        let in_word = text[..start].ends_with(|c: char| c.is_alphabetic());
        if !in_word {
            return Some(Digits { before: &text[..start], digits, after: &rest[digits.len()..] });
        }
        from = start + end;
    }
}

/// Whether a second number follows that makes a span or a choice of the first: "4-5", "4 to 5", "2009/2010".
fn is_span(after: &str) -> bool {
    let rest = after.trim_start();
    let joins = ["-", "–", "—", "/", "to ", "or ", "sampai ", "hingga ", "atau ", "s.d. ", "s/d ", "s.d ", "sd "];
    let month = after.starts_with('-') && after.len() > 1 && is_date(&after[1..]);
    !month && joins.iter().any(|join| rest.strip_prefix(join).is_some_and(starts_with_number))
}

fn starts_with_number(text: &str) -> bool {
    text.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

/// "03" or "03-17": what follows the year of a date.
fn is_date(text: &str) -> bool {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    digits == 2
}

/// Digits with their points and commas as a number. Three digits after a mark are thousands, whatever the language; else
/// the language's decimal mark decides, and a mark that can only be a decimal one is taken as such.
pub(super) fn value(digits: &str, language: Language) -> Option<f64> {
    let parts: Vec<&str> = digits.split(['.', ',']).collect();
    if parts.iter().any(|part| part.is_empty()) {
        return None;
    }
    let marks: Vec<char> = digits.chars().filter(|c| !c.is_ascii_digit()).collect();
    let (decimal, thousands) = match language {
        Language::En => ('.', ','),
        Language::Id => (',', '.'),
    };
    let grouped = parts[0].len() <= 3 && parts[1..].iter().all(|part| part.len() == 3);
    let same = marks.windows(2).all(|pair| pair[0] == pair[1]);
    let is_grouped = grouped && same && (parts[0] != "0" || marks.first() == Some(&thousands));
    if marks.is_empty() || is_grouped && (marks.first() != Some(&decimal) || parts[0] != "0") {
        return parts.concat().parse().ok();
    }
    let (last, whole) = parts.split_last()?;
    let (mark, before) = marks.split_last()?;
    let sound = before.iter().all(|m| m != mark) && whole[1..].iter().all(|part| part.len() == 3);
    sound.then(|| format!("{}.{last}", whole.concat()).parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::{number, year};
    use crate::language::Language;

    #[test]
    fn numbers() {
        let both = [
            ("12", Some(12.0)),
            ("12.", Some(12.0)),
            ("12 orang", Some(12.0)),
            ("kami 12 orang, 3 di antaranya keluarga", Some(12.0)),
            ("about 40", Some(40.0)),
            ("2 ribu", Some(2000.0)),
            ("3k", Some(3000.0)),
            ("1.200.000", Some(1_200_000.0)),
            ("1,200,000", Some(1_200_000.0)),
            ("dua belas", Some(12.0)),
            ("twelve", Some(12.0)),
            ("-5", Some(-5.0)),
            ("03", Some(3.0)),
            ("4-5", None),
            ("4 – 5 orang", None),
            ("4 to 5", None),
            ("4 atau 5", None),
            ("1.2.3", None),
            ("P3K", None),
            ("banyak", None),
            ("", None),
        ];
        for (text, expected) in both {
            for language in Language::ALL {
                assert_eq!(number(text, language), expected, "{text} {language}");
            }
        }
        let cases = [
            ("1,200", Language::En, 1200.0),
            ("1.200", Language::Id, 1200.0),
            ("1.5", Language::En, 1.5),
            ("1,5", Language::Id, 1.5),
            ("0.125", Language::En, 0.125),
            ("0,125", Language::Id, 0.125),
            ("1,234.5", Language::En, 1234.5),
            ("1.234,5", Language::Id, 1234.5),
            ("1,5 juta", Language::Id, 1_500_000.0),
        ];
        for (text, language, expected) in cases {
            assert_eq!(number(text, language), Some(expected), "{text} {language}");
        }
    }

    #[test]
    fn years() {
        let cases = [
            ("2009", Some(2009)),
            ("2009.", Some(2009)),
            ("tahun 2009", Some(2009)),
            ("since 2009", Some(2009)),
            ("sejak Maret 2009, di garasi", Some(2009)),
            ("12 Maret 2009", Some(2009)),
            ("2009-03-17", Some(2009)),
            ("17/03/2009", Some(2009)),
            ("2009, when I was 25", Some(2009)),
            ("around 1994 or so", Some(1994)),
            ("dua ribu sembilan", Some(2009)),
            ("1990s", None),
            ("1990-an", None),
            ("1990an", None),
            ("tahun 1990-an", None),
            ("2009-2012", None),
            ("2009/2010", None),
            ("2009 atau 2010", None),
            ("2009.5", None),
            ("dulu sekali", None),
            ("umur 12", None),
        ];
        for (text, expected) in cases {
            for language in Language::ALL {
                assert_eq!(year(text, language), expected, "{text} {language}");
            }
        }
    }
}
