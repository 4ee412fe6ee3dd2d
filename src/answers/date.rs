//! Dates as precise as people know them.

/// Whether a text is a year, a month or a day of the calendar: `2026`, `2026-03`, `2026-03-17`.
pub(crate) fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let number = |part: &str, length: usize| -> Option<u32> {
        (part.len() == length && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok())?
    };
    let Some(year) = parts.next().and_then(|part| number(part, 4)) else { return false };
    let month = parts.next().map(|part| number(part, 2).filter(|m| (1..=12).contains(m)));
    let day = parts.next().map(|part| number(part, 2));
    if parts.next().is_some() {
        return false;
    }
    match (month, day) {
        (None, None) => true,
        (Some(Some(_)), None) => true,
        (Some(Some(month)), Some(Some(day))) => (1..=days(year, month)).contains(&day),
        _ => false,
    }
}

fn days(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn days_of_the_calendar() {
        for date in ["2026", "2026-03", "2026-03-17", "2024-02-29", "2000-02-29", "0999"] {
            assert!(is_date(date), "{date}");
        }
        for date in [
            "", "26", "2026-", "2026-3", "2026-13", "2026-00", "2026-02-29", "1900-02-29", "2026-04-31", "2026-03-00",
            "17-03-2026", "2026-03-17-1", "2026/03", "Maret 2026", "+026",
        ] {
            assert!(!is_date(date), "{date}");
        }
    }
}
