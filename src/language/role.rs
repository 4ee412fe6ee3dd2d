//! What somebody was and is: "a chef for 19 years, now a baker", "pemilik, dulu wartawan Surabaya Post".

use super::{Language, text};

/// The two halves of a role that changed: what somebody was, and what they are now (empty if only the past is said).
/// None where the role is only of the present.
#[must_use]
pub fn halves(role: &str, language: Language) -> Option<(String, String)> {
    // most roles say nothing of the past
    const OF_TIME: &[&str] = &[
        "now", "today", "formerly", "once", "previously", "used", "before", "sekarang", "kini", "dulu", "dulunya",
        "mantan", "bekas",
    ];
    if !text::words(role).any(|word| OF_TIME.contains(&word)) {
        return None;
    }
    let (now, then): (&[&str], &[&str]) = match language {
        Language::En => (
            &[", now ", ", and now ", " and now ", ", today "],
            &["formerly ", "once ", "previously ", "used to be ", "before that "],
        ),
        Language::Id => (&[", sekarang ", ", kini ", " sekarang "], &["dulu ", "dulunya ", "mantan ", "bekas "]),
    };
    // "I used to be a nurse and now I am a guide": each half is told with a verb of its own
    const SAID: &[&str] = &[
        "I used to be ", "I was ", "I am ", "I’m ", "I'm ", "she used to be ", "she was ", "she is ", "he used to be ",
        "he was ", "he is ", "they used to be ", "they were ", "they are ",
    ];
    let trim = |s: &str| {
        let bare = s.trim().trim_end_matches(',');
        SAID.iter().find_map(|said| bare.strip_prefix(said)).unwrap_or(bare).to_owned()
    };
    // "dulu nelayan, sekarang membawa perahu wisata"
    for word in now {
        if let Some((was, is)) = role.split_once(word) {
            let was = SAID.iter().find_map(|said| was.strip_prefix(said)).unwrap_or(was);
            let was = then.iter().find_map(|t| was.strip_prefix(t)).unwrap_or(was);
            return Some((trim(was), trim(is)));
        }
    }
    // "pemilik, dulu wartawan Surabaya Post"
    for word in then {
        if let Some((is, was)) = role.split_once(&format!(", {word}")) {
            return Some((trim(was), trim(is)));
        }
        if let Some(was) = role.strip_prefix(word).filter(|was| !was.contains(',')) {
            return Some((trim(was), String::new()));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_half_stands_without_its_verb() {
        let english = |role: &str| halves(role, Language::En);
        let pair = |a: &str, b: &str| Some((a.to_owned(), b.to_owned()));
        assert_eq!(english("I used to be a nurse and now I am a mudflat guide"), pair("a nurse", "a mudflat guide"));
        assert_eq!(english("a chef for 19 years, now a baker"), pair("a chef for 19 years", "a baker"));
        assert_eq!(english("a baker"), None);
    }
}
