//! Words that people leave out of an English answer, where only one can be meant.

use std::borrow::Cow;

use crate::language::{en, rich, text};

/// "eighth floor, no lift" is "on the eighth floor, no lift".
pub(super) fn floor(place: &str) -> Cow<'_, str> {
    let the = place.get(..4).filter(|the| the.eq_ignore_ascii_case("the "));
    let bare = &place[the.map_or(0, str::len)..];
    let mut words = bare.split(' ').map(text::lower);
    let (which, floor) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let storey = matches!(&*which, "ground" | "top" | "upper" | "first" | "second" | "third" | "2nd" | "3rd")
        || which.len() > 2 && which.ends_with("th");
    if storey && text::bare(&floor) == "floor" {
        Cow::Owned(format!("on the {}", text::lowered_first(bare)))
    } else {
        Cow::Borrowed(place)
    }
}

/// "one small bowl two days, a big one a week" is "one small bowl takes two days, a big one a week".
pub(super) fn takes(time: &str) -> Cow<'_, str> {
    const NO_THING: &[&str] =
        &["to", "or", "and", "good", "full", "solid", "whole", "further", "mere", "total", "long", "of", "in", "per"];
    let head = time.split([',', ';', '.']).next().unwrap_or("");
    let words: Vec<&str> = head.split(' ').collect();
    let [first, thing @ .., number, unit] = words.as_slice() else { return Cow::Borrowed(time) };
    let first = text::lower(first);
    let whose = matches!(&*first, "a" | "an" | "one" | "each" | "every" | "the");
    let named = !thing.is_empty()
        && thing.iter().all(|word| {
            !NO_THING.contains(word) && !is_unit(word) && word.chars().all(|c| c.is_lowercase() || c == '-')
        });
    if !whose || !named || !is_unit(unit) || !is_number(number) || en::has_verb(head) {
        return Cow::Borrowed(time);
    }
    let at = head.len() - unit.len() - number.len() - 1;
    Cow::Owned(format!("{}takes {}", &time[..at], &time[at..]))
}

fn is_unit(word: &str) -> bool {
    matches!(
        word.strip_suffix('s').unwrap_or(word),
        "minute" | "hour" | "day" | "night" | "evening" | "week" | "month" | "year"
    )
}

pub(super) fn is_number(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "one"
            | "two"
            | "three"
            | "four"
            | "five"
            | "six"
            | "seven"
            | "eight"
            | "nine"
            | "ten"
            | "twelve"
            | "twenty"
            | "thirty"
            | "forty"
    ) || word.starts_with(|c: char| c.is_ascii_digit())
}

/// "no two faces the same" is "no two faces are the same".
pub(super) fn no_two(clause: &str) -> Cow<'_, str> {
    let Some(rest) = clause.strip_prefix("no two ").or_else(|| clause.strip_prefix("No two ")) else {
        return Cow::Borrowed(clause);
    };
    let same = [" the same", " alike", " identical"].iter().find_map(|same| rest.find(same));
    match same.filter(|at| *at > 0 && !en::has_verb(rest)) {
        Some(at) => Cow::Owned(format!("no two {} are{}", &rest[..at], &rest[at..])),
        None => Cow::Borrowed(clause),
    }
}

/// "homesick students, people with no idea" is "homesick students and people with no idea": the last of several things takes
/// its "and", where what stands behind a comma is surely one more of them.
pub(super) fn and<'a>(phrase: &'a str, question: &str) -> Cow<'a, str> {
    if !matches!(question, "customer" | "product_kind" | "teacher" | "hands") || !phrase.contains(", ") {
        return Cow::Borrowed(phrase);
    }
    let head = phrase.strip_suffix('.').unwrap_or(phrase);
    let tied = [" and ", " or ", " & ", ". ", "(", ";", ":", "/", "“", "?", "!"].iter().any(|tie| head.contains(tie));
    let parts: Vec<&str> = head.split(", ").collect();
    let (Some((last, before)), false) = (parts.split_last(), tied) else { return Cow::Borrowed(phrase) };
    let several = before.len() > 1 && parts.iter().all(|part| part.split(' ').count() < 6);
    let things = || parts.iter().all(|part| en::is_plural(part)) && !parts.iter().skip(1).any(|part| says_more(part));
    let meant = match question {
        "customer" => things() || several && !parts.iter().any(|part| says_more(part) || en::has_verb(part)),
        "product_kind" => several && things(),
        "hands" => several && parts.iter().any(|part| matches!(*part, "me" | "Me" | "I" | "myself")),
        // "books, a winery that let us use a tank": nobody is a book
        _ => before.len() == 1 && is_no_person(before[0]) && !says_more(last),
    };
    if !meant {
        return Cow::Borrowed(phrase);
    }
    let at = head.len() - last.len() - 2;
    Cow::Owned(format!(
        "{}{} and {last}",
        &head[..at],
        if before.len() == 1 && question == "teacher" { "," } else { "" }
    ))
}

fn is_no_person(part: &str) -> bool {
    matches!(
        part.to_lowercase().as_str(),
        "books" | "old books" | "library books" | "videos" | "youtube" | "youtube videos" | "magazines" | "google"
    )
}

/// Whether a part says more of what stands before it: "people, mostly old", "guests, who come back".
fn says_more(part: &str) -> bool {
    const MORE: &[&str] = &[
        "mostly", "mainly", "especially", "usually", "often", "also", "like", "who", "which", "that", "then", "now",
        "some", "most", "all", "many", "both", "including", "even", "plus", "not", "no", "in", "on", "at", "from",
        "with", "of", "for", "to", "as", "because", "when", "if", "but", "so", "i", "we", "they", "it", "he", "she",
    ];
    let first = part.split(' ').next().unwrap_or("").to_lowercase();
    MORE.contains(&first.as_str()) || first.starts_with(|c: char| c.is_ascii_digit())
}

/// "potter, since 2003" is "potter since 2003": a comma that parts what belongs together.
pub(super) fn since(role: &str) -> Cow<'_, str> {
    let loose = [", since ", ", until ", ", till "].into_iter().find(|loose| role.contains(loose));
    match loose.filter(|_| role.matches(", ").count() == 1) {
        Some(loose) => Cow::Owned(role.replace(loose, &loose[1..])),
        None => Cow::Borrowed(role),
    }
}

/// "River Arts District, a shop with chairs in it" is "in the River Arts District, …": a quarter of a town.
pub(super) fn quarter(place: &str) -> Cow<'_, str> {
    let name = place.split([',', '.', ';']).next().unwrap_or("");
    let quarter = [" District", " Quarter", " Arcade", " Industrial Estate", " Business Park"];
    let bare = name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name);
    if bare.starts_with(char::is_uppercase) && quarter.iter().any(|end| bare.ends_with(end)) {
        let at = if bare.ends_with("Estate") || bare.ends_with("Park") { "on" } else { "in" };
        return Cow::Owned(format!("{at} the {}", &place[name.len() - bare.len()..]));
    }
    Cow::Borrowed(place)
}

/// "a chalk slope above the church" is "on a chalk slope …": one works in a room, and on a hill.
pub(super) fn on(place: &str) -> Cow<'_, str> {
    const ON: &[&str] = &[
        "slope", "hill", "hillside", "hilltop", "ridge", "farm", "smallholding", "croft", "island", "quay", "pier",
        "wharf", "roof", "rooftop", "estate", "terrace", "ranch", "allotment", "houseboat", "narrowboat", "barge",
    ];
    let head = place.split([',', '.', ';', '(']).next().unwrap_or("").trim();
    let mut words = head.split(' ');
    let determined =
        matches!(words.next(), Some("a" | "an" | "the" | "my" | "our" | "A" | "An" | "The" | "My" | "Our"));
    if determined && ON.contains(&en::head_noun(head)) && !en::has_verb(head) {
        Cow::Owned(format!("on {}", text::lowered_first(place)))
    } else {
        Cow::Borrowed(place)
    }
}

/// "1981. We ate what we grew." is "1981: we ate what we grew.": the year of what follows; `lowered` knows names.
pub(super) fn year_head(whole: &str, lowered: impl FnOnce(&str) -> String) -> Option<String> {
    let (year, rest) = whole.split_once(". ").filter(|(year, _)| year.len() == 4)?;
    rich::years(year).next().is_some().then(|| format!("{year}: {}", lowered(rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_floor_is_worked_on_whatever_letters_stand_behind_it() {
        for (place, told) in [
            ("The eighth floor, no lift", "on the eighth floor, no lift"),
            // in small letters this one takes more room than as a capital
            ("Top floor, ȺȺȺȺȺ", "on the top floor, ȺȺȺȺȺ"),
            ("a floor", "a floor"),
        ] {
            assert_eq!(floor(place), told);
        }
    }
}
