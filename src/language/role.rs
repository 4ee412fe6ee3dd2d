//! What somebody was and is: "a chef for 19 years, now a baker", "pemilik, dulu wartawan Surabaya Post".

use super::Language;

/// The two halves of a role that changed: what somebody was, and what they are now (empty if only the past is said).
/// None where the role is only of the present.
#[must_use]
pub fn halves(role: &str, language: Language) -> Option<(String, String)> {
    let (now, then): (&[&str], &[&str]) = match language {
        Language::En => (
            &[", now ", ", and now ", " and now ", ", today "],
            &["formerly ", "once ", "previously ", "used to be ", "before that "],
        ),
        Language::Id => (&[", sekarang ", ", kini ", " sekarang "], &["dulu ", "dulunya ", "mantan ", "bekas "]),
    };
    let trim = |s: &str| s.trim().trim_end_matches(',').to_owned();
    // "dulu nelayan, sekarang membawa perahu wisata"
    for word in now {
        if let Some((was, is)) = role.split_once(word) {
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
