//! The items of a list that was typed as one text.

use crate::kit::Question;
use crate::language::{Form, text};

/// Whether "and" parts two items, or may stand inside one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::answers) enum Ties {
    /// "gurih dan renyah" is two things.
    Loose,
    /// "cut and sew" is one step, "Bronze and best of show" one award.
    Kept,
}

impl Ties {
    /// A list of steps (its stem asks for verbs) or of proof keeps its "and".
    pub(in crate::answers) fn of(question: &Question) -> Ties {
        let steps = question.forms.contains(&Form::Verb);
        if steps || matches!(question.name.as_str(), "steps" | "proof") { Ties::Kept } else { Ties::Loose }
    }
}

/// The items of a text: its lines, else what semicolons part, else what commas and a last "and" part.
///
/// Brackets, quotation marks and numbers ("1,200") hold together what is in them.
pub(in crate::answers) fn split(text: &str, ties: Ties) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let wrapped = lines.iter().rev().skip(1).any(|line| line.ends_with([',', ';']));
    let items = match lines.as_slice() {
        [] => Vec::new(),
        [one] => parted(one, ties),
        _ if wrapped => parted(&lines.join(" "), ties),
        lines => lines.iter().map(|line| without_bullet(line).to_owned()).collect(),
    };
    items.into_iter().map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect()
}

/// "1. belah 2. bubut 3. amplas": the items of a list that was numbered in one line; none if the numbers do not run.
fn numbered(text: &str) -> Option<Vec<String>> {
    let mut items: Vec<String> = Vec::new();
    for token in text.split_whitespace() {
        let next = items.len() + 1;
        let number = token.strip_suffix(['.', ')']).and_then(|n| n.parse::<usize>().ok());
        if number == Some(next) {
            items.push(String::new());
        } else {
            let item = items.last_mut()?;
            if !item.is_empty() {
                item.push(' ');
            }
            item.push_str(token);
        }
    }
    (items.len() > 1 && items.iter().all(|item| !item.is_empty()))
        .then(|| items.iter().map(|item| item.trim_end_matches([',', ';']).to_owned()).collect())
}

/// "pewarna pabrik, kecuali hitam": an exception stays with what it is an exception from, and what was done to a thing
/// with the thing.
fn with_exceptions(items: Vec<String>) -> Vec<String> {
    const EXCEPT: &[&str] = &[
        "kecuali", "selain", "asal", "harus", "jangan", "tapi", "tetapi", "kalau", "karena", "soalnya", "biar",
        "supaya", "except", "apart from", "unless", "but", "other than", "if",
    ];
    let mut out: Vec<String> = Vec::with_capacity(items.len());
    for item in items {
        let lower = item.trim().to_lowercase();
        // "lumber from Lowes, cut to size in the store"
        let done =
            ["cut to ", "made to ", "grown by ", "grown in ", "dyed by ", "spun by ", "bought from ", "bought in "];
        let excepts = done.iter().any(|w| lower.starts_with(w))
            || EXCEPT.iter().any(|w| lower.strip_prefix(w).is_some_and(|rest| rest.starts_with(' ')));
        match out.last_mut() {
            Some(before) if excepts => *before = format!("{before}, {}", item.trim()),
            _ => out.push(item),
        }
    }
    out
}

fn parted(text: &str, ties: Ties) -> Vec<String> {
    if let Some(items) = numbered(text) {
        return items;
    }
    if let Some(items) = told_off(text, ties) {
        return items;
    }
    let by_semicolon = cut(text, |_, c, _| c == ';');
    if by_semicolon.len() > 1 {
        return by_semicolon.into_iter().map(without_and).map(str::to_owned).collect();
    }
    let by_comma = with_exceptions(joined_years(cut(text, is_comma)));
    let Some((last, head)) = by_comma.split_last() else { return Vec::new() };
    let mut items: Vec<String> = head.to_vec();
    let shorn = without_and(last);
    if ties == Ties::Kept || !items.is_empty() && shorn.len() < last.len() {
        items.push(if items.is_empty() { last.clone() } else { shorn.to_owned() });
    } else {
        items.extend(at_and(last));
    }
    items
}

/// "rub / wait / rinse", "Milk at five. Pasteurise. Churn.": three or more short items between strokes or full stops; none
/// where the text is not told off so.
fn told_off(text: &str, ties: Ties) -> Option<Vec<String>> {
    // whole sentences tell steps, whatever commas they hold: "Second day the waterfall, 60 m. Back by the river."
    let most = if ties == Ties::Kept { 16 } else { 4 };
    let stroke = [" / ", " - ", " – ", " > "].into_iter().find(|stroke| text.contains(stroke));
    let items: Vec<String> = if let Some(stroke) = stroke {
        text.split(stroke).map(|item| item.trim().to_owned()).collect()
    } else if text.contains(". ") && !text.contains(';') {
        text::each_sentence(text).map(|item| text::open(item).to_owned()).collect()
    } else {
        return None;
    };
    let short = |item: &String| (1..=most).contains(&item.split(' ').count()) && !item.ends_with(['!', '?']);
    (items.len() > 2 && items.iter().all(short)).then_some(items)
}

/// A comma that parts two items: not one inside a number, as in "1,200".
fn is_comma(before: &str, c: char, after: &str) -> bool {
    c == ',' && !(before.ends_with(|c: char| c.is_ascii_digit()) && after.starts_with(|c: char| c.is_ascii_digit()))
}

/// The pieces of a text between the marks that part it, outside brackets and quotation marks.
fn cut(text: &str, parts: impl Fn(&str, char, &str) -> bool) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut depth, mut quoted) = (0, 0_usize, false);
    // a bracket or quotation mark that is never closed holds nothing together
    let closes = |open: char, close: char| text.matches(open).count() == text.matches(close).count();
    let (round, square, curly) = (closes('(', ')'), closes('[', ']'), closes('“', '”'));
    let straight = text.matches('"').count().is_multiple_of(2);
    for (at, c) in text.char_indices() {
        match c {
            '(' if round => depth += 1,
            ')' if round => depth = depth.saturating_sub(1),
            '[' if square => depth += 1,
            ']' if square => depth = depth.saturating_sub(1),
            '“' if curly => depth += 1,
            '”' if curly => depth = depth.saturating_sub(1),
            '"' if straight => quoted = !quoted,
            _ if depth == 0 && !quoted && parts(&text[..at], c, &text[at + c.len_utf8()..]) => {
                pieces.push(text[start..at].trim());
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    pieces.push(text[start..].trim());
    pieces
}

/// "Gold, county show, 2019": a year alone belongs to what stands before it.
fn joined_years(pieces: Vec<&str>) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(pieces.len());
    for piece in pieces.into_iter().filter(|piece| !piece.is_empty()) {
        let year = piece.len() == 4 && piece.bytes().all(|b| b.is_ascii_digit());
        match out.last_mut() {
            Some(last) if year => {
                last.push_str(", ");
                last.push_str(piece);
            }
            _ => out.push(piece.to_owned()),
        }
    }
    out
}

const ANDS: [&str; 5] = ["and ", "dan ", "serta ", "& ", "sama "];

/// "and salt" as the last item of a list is "salt".
fn without_and(item: &str) -> &str {
    ANDS.iter().find_map(|and| item.strip_prefix(and)).unwrap_or(item).trim_start()
}

/// The two items around the "and" of a text, outside brackets; one where "between … and …" needs it.
fn at_and(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let held = ["between ", "both ", "antara ", "baik ", "sama sekali", "sama saja", "sama dengan", "tidak sama"]
        .iter()
        .any(|w| lower.contains(w));
    let word = |before: &str, c: char, after: &str| {
        c == ' ' && !before.is_empty() && ANDS.iter().any(|and| after.starts_with(and))
    };
    let pieces = if held { vec![text] } else { cut(text, word) };
    pieces.into_iter().map(|piece| without_and(piece).to_owned()).collect()
}

/// A line without the dash, dot or number that marks it as an item.
fn without_bullet(line: &str) -> &str {
    let rest = line.trim_start_matches(['-', '*', '•', '–', '·']);
    if rest.len() < line.len() {
        return if rest.starts_with(char::is_whitespace) { rest.trim_start() } else { line };
    }
    let digits = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len());
    let after = line[digits..].strip_prefix(['.', ')']);
    match after {
        Some(rest) if (1..=2).contains(&digits) && rest.starts_with(char::is_whitespace) => rest.trim_start(),
        _ => line,
    }
}

#[cfg(test)]
mod tests {
    use super::{Ties, split};

    #[test]
    fn items_of_one_text() {
        let cases = [
            ("tempe", "tempe"),
            ("gurih dan renyah", "gurih|renyah"),
            ("mahoni, surian, pinus sama jati", "mahoni|surian|pinus|jati"),
            ("gula sama sekali", "gula sama sekali"),
            ("1. belah 2. bubut 3. amplas 4 kali 4. oles minyak", "belah|bubut|amplas 4 kali|oles minyak"),
            ("1) peel, 2) fry", "peel|fry"),
            ("2. belah", "2. belah"),
            ("sea salt and kelp", "sea salt|kelp"),
            ("a, b and c", "a|b|c"),
            ("a, b, and c", "a|b|c"),
            ("a, b, dan c", "a|b|c"),
            ("a,b,c", "a|b|c"),
            ("a, b & c", "a|b|c"),
            ("cloth, needle and thread, and wax", "cloth|needle and thread|wax"),
            ("cocoa beans; palm jaggery", "cocoa beans|palm jaggery"),
            ("wax, soft; and thread, strong", "wax, soft|thread, strong"),
            ("raffia, dye (roots, onion skins), banana fibre", "raffia|dye (roots, onion skins)|banana fibre"),
            ("dye (roots and skins)", "dye (roots and skins)"),
            ("1,200 wheels, 3 barns", "1,200 wheels|3 barns"),
            ("Rp75.000 a metre, 0,8 hectares", "Rp75.000 a metre|0,8 hectares"),
            ("mori cotton or linen, indigo", "mori cotton or linen|indigo"),
            ("katun atau linen", "katun atau linen"),
            ("between rain and sun", "between rain and sun"),
            ("“one, two”, three", "“one, two”|three"),
            ("\"one, two\", three", "\"one, two\"|three"),
            ("5\" nails, wire", "5\" nails|wire"),
            (":), wire", ":)|wire"),
            ("katun\nmalam\npewarna", "katun|malam|pewarna"),
            ("- katun\n- malam dan lilin", "katun|malam dan lilin"),
            ("1. katun\n2) malam", "katun|malam"),
            ("-5 degrees\n1.5 litres", "-5 degrees|1.5 litres"),
            ("katun, malam,\npewarna", "katun|malam|pewarna"),
            ("a, , b,", "a|b"),
            (" ; ", ""),
            ("and", "and"),
            ("oak / ash / brass", "oak|ash|brass"),
            ("oak / ash", "oak / ash"),
            ("Oak. Ash. Brass screws.", "Oak|Ash|Brass screws"),
            ("Oak, from Mr. Lowe. We fetch it.", "Oak|from Mr. Lowe. We fetch it."),
        ];
        for (text, expected) in cases {
            assert_eq!(split(text, Ties::Loose).join("|"), expected, "{text}");
        }
    }

    #[test]
    fn steps_and_proof_keep_their_and() {
        let cases = [
            ("cut and sew", "cut and sew"),
            ("cut, dye and dry, and fold", "cut|dye and dry|fold"),
            ("curl them, punch the eyes and wax it", "curl them|punch the eyes and wax it"),
            ("petik, jemur dan balik, lalu giling", "petik|jemur dan balik|lalu giling"),
            ("Bronze, county show, 2016, Gold, 2019", "Bronze|county show, 2016|Gold, 2019"),
            ("P-IRT, halal", "P-IRT|halal"),
            ("rub / wait / smoke, overnight", "rub|wait|smoke, overnight"),
            ("Milk at five. Pasteurise. Then the round", "Milk at five|Pasteurise|Then the round"),
            ("Bronze, county show 2016 & Gold 2019", "Bronze|county show 2016 & Gold 2019"),
        ];
        for (text, expected) in cases {
            assert_eq!(split(text, Ties::Kept).join("|"), expected, "{text}");
        }
    }
}
