//! How much in how long, and when: phrases turned round, so that a sentence need not begin with a frame.

use crate::language::{Language, rich, text};

const RATES: &[&str] = &["sehari", "seminggu", "sebulan", "setahun", "semalam", "sejam"];

/// The time of "sekitar 300 meter sebulan, lebaran bisa 500": "sebulan"; none where the first part tells no rate.
#[must_use]
pub fn rate(given: &str, _: Language) -> Option<String> {
    parted(given).map(|(_, rate, _)| rate)
}

/// The same without its time: "sekitar 300 meter, lebaran bisa 500".
#[must_use]
pub fn sans_rate(given: &str, _: Language) -> Option<String> {
    parted(given).map(|(amount, _, rest)| format!("{amount}{rest}"))
}

/// The amount, the time it takes, and what stands behind the first comma or a "kalau".
fn parted(given: &str) -> Option<(&str, String, &str)> {
    let end = given.find(", ").into_iter().chain(given.find(" kalau ")).min().unwrap_or(given.len());
    let (head, rest) = given.split_at(end);
    let (amount, last) = head.rsplit_once(' ')?;
    // "liburan bisa delapan penumpang sehari": the amount has an occasion of its own
    let begins = amount.split(' ').next().unwrap_or("");
    let counts = rich::begins_with_count(amount, Language::Id);
    if !counts && !matches!(begins, "bisa" | "paling" | "dapat") {
        return None;
    }
    if RATES.contains(&last) && !amount.contains(" sekali") {
        return Some((amount, last.to_owned(), rest));
    }
    let (amount, before) = amount.rsplit_once(' ')?;
    match (before, last) {
        // "40 kg per minggu"
        ("per", "hari" | "minggu" | "bulan" | "tahun" | "jam") => Some((amount, format!("se{last}"), rest)),
        // "30 kilo sekali sangrai"
        ("sekali", _) => Some((amount, format!("sekali {last}"), rest)),
        _ => None,
    }
}

/// A clause with its time at its end, begun with it: "ada pesanan 900 topeng, kira-kira tahun 2015" gives "kira-kira tahun
/// 2015 ada pesanan 900 topeng"; none where its last part is no time.
#[must_use]
pub fn dated_first(given: &str, _: Language) -> Option<String> {
    let (clause, time) = given.trim_end_matches('.').rsplit_once(", ")?;
    let bare = |part: &str| part.len() == 4 && rich::years(part).next().is_some();
    let year = time.rsplit(' ').next().unwrap_or(time);
    let about = time.strip_suffix(year)?.trim();
    let about_time = matches!(
        about,
        "" | "tahun" | "pada" | "kira-kira" | "sekitar" | "kira-kira tahun" | "sekitar tahun" | "waktu itu tahun"
    );
    if !bare(year) || !about_time || clause.contains(". ") {
        return None;
    }
    let time = if about.is_empty() { format!("pada {year}") } else { time.to_owned() };
    Some(format!("{time} {}", text::lower_first(clause)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_said_first() {
        let table = [
            ("sekitar 300 meter sebulan", "sebulan", "sekitar 300 meter"),
            (
                "25 kilo sehari, kalau musim hajatan 50 kilo lebih",
                "sehari",
                "25 kilo, kalau musim hajatan 50 kilo lebih",
            ),
            ("10 ton setahun kalau panas", "setahun", "10 ton kalau panas"),
            ("40 kg per minggu", "seminggu", "40 kg"),
            ("30 kilo sekali sangrai, seminggu dua kali", "sekali sangrai", "30 kilo, seminggu dua kali"),
        ];
        for (given, time, amount) in table {
            assert_eq!(rate(given, Language::Id).as_deref(), Some(time), "{given}");
            assert_eq!(sans_rate(given, Language::Id).as_deref(), Some(amount), "{given}");
        }
        assert!(rate("4.100 pasang sejak 2017", Language::Id).is_none());
    }

    #[test]
    fn a_time_is_said_first() {
        let told = |given| dated_first(given, Language::Id);
        assert_eq!(
            told("ada pesanan 900 topeng, kira-kira tahun 2015").as_deref(),
            Some("kira-kira tahun 2015 ada pesanan 900 topeng")
        );
        assert_eq!(told("pesanan 40 tas, 2014").as_deref(), Some("pada 2014 pesanan 40 tas"));
        assert!(told("saya pulang, lalu menikah").is_none());
    }
}
