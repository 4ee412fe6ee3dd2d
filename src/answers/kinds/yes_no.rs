//! Yes or no, as people say it.

/// Whole answers that mean yes, in both languages.
const YES: &[&str] = &[
    "yes", "y", "yeah", "yep", "yup", "sure", "of course", "certainly", "always", "true", "ok", "okay", "ya", "iya",
    "iyah", "yoi", "bisa", "boleh", "tentu", "tentu saja", "betul", "benar", "ada", "menerima", "terima", "selalu",
    "siap",
];

/// Whole answers that mean no, in both languages.
const NO: &[&str] = &[
    "no", "n", "nope", "nah", "never", "not yet", "false", "tidak", "tdk", "tak", "ga", "gak", "nggak", "ngga",
    "enggak", "engga", "kagak", "ndak", "ndhak", "mboten", "ora", "bukan", "belum", "belum ada", "tidak ada",
    "tidak pernah",
];

/// First words that decide the answer when more follows ("ya, bisa", "no, sorry", "tidak menerima pesanan").
const YES_FIRST: &[&str] = &["yes", "yeah", "yep", "ya", "iya", "bisa", "boleh", "tentu", "sure"];
const NO_FIRST: &[&str] = &["no", "nope", "tidak", "tdk", "gak", "nggak", "enggak", "ndak", "belum"];

/// What says neither, whatever it begins with.
const NEITHER: &[&str] = &[
    "tahu", "tau", "yakin", "tentu", "pasti", "selalu", "idea", "sure", "or", "atau", "sometimes", "kadang",
    "kadang-kadang", "tergantung", "depends",
];

/// Whether an answer says yes or no; nothing if it says neither.
pub(super) fn yes_no(text: &str) -> Option<bool> {
    let lower = text.to_lowercase();
    let whole = lower.trim_matches(|c: char| !c.is_alphanumeric());
    if YES.contains(&whole) {
        return Some(true);
    }
    if NO.contains(&whole) {
        return Some(false);
    }
    let mut words = whole.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|w| !w.is_empty());
    let first = words.next()?;
    if words.any(|word| NEITHER.contains(&word)) {
        return None;
    }
    if YES_FIRST.contains(&first) { Some(true) } else { NO_FIRST.contains(&first).then_some(false) }
}

#[cfg(test)]
mod tests {
    use super::yes_no;

    #[test]
    fn what_people_say() {
        let cases = [
            (Some(true), "yes Yes YES y Y. ya Ya! iya Iya. bisa boleh tentu true yep"),
            (Some(false), "no No. NO n N tidak Tidak. nggak enggak gak ga tdk belum bukan ora false nope"),
            (None, "mungkin maybe 5 . kadang-kadang sometimes"),
        ];
        for (expected, words) in cases {
            for word in words.split(' ') {
                assert_eq!(yes_no(word), expected, "{word}");
            }
        }
        let cases = [
            ("ya, bisa", Some(true)),
            ("Bisa, tunggu dua minggu", Some(true)),
            ("yes we do", Some(true)),
            ("no, sorry", Some(false)),
            ("tidak menerima pesanan", Some(false)),
            ("belum bisa", Some(false)),
            ("belum tahu", None),
            ("tidak tentu", None),
            ("tidak yakin", None),
            ("not sure", None),
            ("no idea", None),
            ("yes and no, it depends", None),
            ("ya atau tidak", None),
            ("it depends", None),
        ];
        for (text, expected) in cases {
            assert_eq!(yes_no(text), expected, "{text}");
        }
    }
}
