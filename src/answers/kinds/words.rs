//! Numbers in words, in both languages: "twenty-five", "dua belas", "berempat", "just me".

/// Words that stand for a number by themselves.
const UNITS: &[(&str, f64)] = &[
    ("zero", 0.0),
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
    ("nol", 0.0),
    ("satu", 1.0),
    ("dua", 2.0),
    ("tiga", 3.0),
    ("empat", 4.0),
    ("lima", 5.0),
    ("enam", 6.0),
    ("tujuh", 7.0),
    ("delapan", 8.0),
    ("sembilan", 9.0),
    ("sepuluh", 10.0),
    ("sebelas", 11.0),
    ("seratus", 100.0),
    ("seribu", 1000.0),
    ("sejuta", 1_000_000.0),
    ("selusin", 12.0),
    ("berdua", 2.0),
    ("bertiga", 3.0),
    ("berempat", 4.0),
    ("berlima", 5.0),
    ("berenam", 6.0),
    ("bertujuh", 7.0),
    ("berdelapan", 8.0),
    ("bersembilan", 9.0),
    ("bersepuluh", 10.0),
];

/// Words that multiply what stands before them.
const SCALES: &[(&str, f64)] = &[
    ("hundred", 100.0),
    ("dozen", 12.0),
    ("thousand", 1000.0),
    ("million", 1_000_000.0),
    ("puluh", 10.0),
    ("ratus", 100.0),
    ("lusin", 12.0),
    ("ribu", 1000.0),
    ("rb", 1000.0),
    ("juta", 1_000_000.0),
    ("jt", 1_000_000.0),
];

/// Ways to say that one works alone.
const ALONE: &[&str] = &[
    "sendiri", "sendirian", "saya sendiri", "hanya saya", "cuma saya", "saya saja", "me", "just me", "only me",
    "myself", "alone", "just myself", "only myself",
];

/// The factor of a word such as "ribu" or "thousand".
pub(super) fn scale(word: &str) -> Option<f64> {
    SCALES.iter().find(|(name, _)| *name == word).map(|(_, factor)| *factor)
}

/// The first number in a text of words; nothing if there is none, or if two stand for a choice ("two or three").
pub(super) fn number(text: &str) -> Option<f64> {
    let lower = text.to_lowercase();
    let whole = lower.trim_matches(|c: char| !c.is_alphanumeric());
    if ALONE.contains(&whole) {
        return Some(1.0);
    }
    let words: Vec<&str> = whole.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let start = words.iter().position(|word| Word::of(word).is_some())?;
    let (value, length) = run(&words[start..])?;
    let rest = &words[start + length..];
    let next_is_number = rest.get(1).is_some_and(|word| Word::of(word).is_some());
    let choice =
        rest.first().is_some_and(|w| matches!(*w, "or" | "to" | "atau" | "sampai" | "hingga")) && next_is_number;
    let adjoining = rest.first().is_some_and(|word| Word::of(word).is_some());
    (!choice && !adjoining).then_some(value)
}

/// A word that is part of a number.
#[derive(Clone, Copy)]
enum Word {
    Unit(f64),
    Teen,
    Scale(f64),
}

impl Word {
    fn of(word: &str) -> Option<Word> {
        if word == "belas" {
            return Some(Word::Teen);
        }
        let unit = UNITS.iter().find(|(name, _)| *name == word).map(|(_, value)| Word::Unit(*value));
        unit.or_else(|| scale(word).map(Word::Scale))
    }
}

/// The value of the number words at the beginning, and how many words they are.
fn run(words: &[&str]) -> Option<(f64, usize)> {
    let (mut total, mut part, mut last, mut length) = (0.0, 0.0, f64::INFINITY, 0);
    for (at, word) in words.iter().enumerate() {
        let joins = matches!(*word, "and") && length > 0 && words.get(at + 1).is_some_and(|w| Word::of(w).is_some());
        match Word::of(word) {
            // "dua puluh lima": a smaller number adds to a larger one, "two three" is no number
            Some(Word::Unit(unit)) if length == 0 || unit < last => {
                part += unit;
                last = if unit < 10.0 {
                    0.0
                } else if unit < 20.0 {
                    1.0
                } else {
                    10.0
                };
            }
            Some(Word::Teen) => {
                part += 10.0;
                last = 0.0;
            }
            Some(Word::Scale(factor)) if factor >= 1000.0 => {
                total += if part == 0.0 { 1.0 } else { part } * factor;
                part = 0.0;
                last = factor;
            }
            Some(Word::Scale(factor)) => {
                // "seratus dua puluh": only what was said last is multiplied
                let said = if part % 10.0 == 0.0 { part % 100.0 } else { part % 10.0 };
                part = part - said + if said == 0.0 { 1.0 } else { said } * factor;
                last = factor;
            }
            None if joins && last >= 100.0 => {}
            _ => break,
        }
        length = at + 1;
    }
    (length > 0).then_some((total + part, length))
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn both_languages() {
        let cases = [
            ("twelve", Some(12.0)),
            ("twenty-five of us", Some(25.0)),
            ("one hundred and twenty", Some(120.0)),
            ("three thousand four hundred", Some(3400.0)),
            ("a dozen", Some(12.0)),
            ("two dozen", Some(24.0)),
            ("about a hundred", Some(100.0)),
            ("dua belas", Some(12.0)),
            ("dua belas orang", Some(12.0)),
            ("dua puluh lima", Some(25.0)),
            ("seratus dua puluh tiga", Some(123.0)),
            ("dua ribu sembilan", Some(2009.0)),
            ("seribu lima ratus", Some(1500.0)),
            ("tiga juta dua ratus ribu", Some(3_200_000.0)),
            ("selusin", Some(12.0)),
            ("kami berempat", Some(4.0)),
            ("saya sendiri", Some(1.0)),
            ("Just me.", Some(1.0)),
            ("two of us", Some(2.0)),
            ("two or three", None),
            ("dua sampai tiga", None),
            ("dua tiga orang", None),
            ("a few", None),
            ("banyak", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(number(text), expected, "{text}");
        }
    }
}
