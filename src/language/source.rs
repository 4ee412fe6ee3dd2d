//! Where each of several things comes from: "broomcorn from Mexico, twine from Leeds" says it thing by thing.

use super::{Language, en, text};

/// A source that names its things, as sentences say it: "the broomcorn comes from Mexico", "tembaganya dari pengepul,
/// timahnya dari Bangka". None where it names places only.
#[must_use]
pub fn by_thing(source: &str, language: Language) -> Option<String> {
    let (head, rest) = source.split_once("; ").map_or((source, ""), |(head, rest)| (head, rest));
    // "Kebumen, kalau gentengnya": the comma parts no two things
    if let Some(told) = topic_last(head).filter(|_| language == Language::Id) {
        return Some(told);
    }
    let parts: Option<Vec<String>> =
        head.split(", ").enumerate().map(|(at, part)| thing(part, at > 0, language)).collect();
    let told = parts.filter(|parts| !parts.is_empty())?.join(", ");
    Some(if rest.is_empty() { told } else { format!("{told}; {rest}") })
}

/// "Kebumen, kalau gentengnya": the place first, then what comes from it.
fn topic_last(part: &str) -> Option<String> {
    let (place, thing) = part.split_once(", kalau ")?;
    let topic = text::words(thing).count() <= 2 && thing.ends_with("nya") && !place.contains(',');
    let place = place.strip_prefix("dari ").unwrap_or(place);
    (topic && !place.is_empty()).then(|| format!("{thing} dari {place}"))
}

/// One thing of at most two words and its source; in English the verb is said once, with the first.
fn thing(part: &str, follows: bool, language: Language) -> Option<String> {
    let word = if language == Language::En { " from " } else { " dari " };
    if language == Language::Id
        && let Some(told) = topic_last(part.trim())
    {
        return Some(told);
    }
    let (thing, place) = part.trim().split_once(word)?;
    let words = text::words(thing).count();
    let named = thing.split(' ').next().is_some_and(|w| w.chars().any(|c| c.is_ascii_digit()));
    // "Garut, kulitnya": what has its -nya already, and what is left over
    if language == Language::Id && words <= 2 && thing.ends_with("nya") && !place.is_empty() {
        return Some(format!("{} dari {place}", text::lower_word(thing)));
    }
    // "yang jantan dari sini saja"
    if language == Language::Id && thing.starts_with("yang ") && thing != "yang lain" && words <= 3 {
        return Some(part.trim().to_owned());
    }
    if language == Language::Id && matches!(&*thing.to_lowercase(), "yang lain" | "lain-lain" | "sisa") {
        return Some(format!("{}nya dari {place}", text::lower_word(thing)));
    }
    if !(1..=2).contains(&words) || named || place.is_empty() {
        return None;
    }
    Some(match language {
        Language::En => {
            let thing = en::definite(&text::lower_word(thing));
            match (follows, en::is_plural(&thing)) {
                (true, _) => format!("{thing} from {place}"),
                (false, true) => format!("{thing} come from {place}"),
                (false, false) => format!("{thing} comes from {place}"),
            }
        }
        Language::Id => format!("{}nya dari {place}", text::lower_word(thing)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_said_thing_by_thing() {
        let table = [
            (Language::En, "Broomcorn from Mexico", Some("the broomcorn comes from Mexico")),
            (Language::En, "willow beds from Wells; we cut them", Some("the willow beds come from Wells; we cut them")),
            (
                Language::En,
                "beef from Rob Hosking at Trenwheal, the rest from the fields",
                Some("the beef comes from Rob Hosking at Trenwheal, the rest from the fields"),
            ),
            (
                Language::Id,
                "bulu bekisar dari Bali, yang jantan dari sini saja",
                Some("bulu bekisarnya dari Bali, yang jantan dari sini saja"),
            ),
            (Language::En, "two growers on the slopes of Mount Kawi", None),
            (Language::En, "a neighbour, 250 gallons three times a week", None),
            (
                Language::Id,
                "tembaga dari pengepul, timah dari Bangka",
                Some("tembaganya dari pengepul, timahnya dari Bangka"),
            ),
            (Language::Id, "pasar Johar", None),
            (Language::Id, "Kebumen, kalau gentengnya", Some("gentengnya dari Kebumen")),
            (
                Language::Id,
                "paru dari pasar Palangki, yang lain dari kebun sendiri",
                Some("parunya dari pasar Palangki, yang lainnya dari kebun sendiri"),
            ),
        ];
        for (language, source, told) in table {
            assert_eq!(by_thing(source, language).as_deref(), told, "{source}");
        }
    }
}
