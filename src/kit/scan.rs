//! Finds what a wording asks of the answers, and blanks out the tests, so that Tera sees only what is printed.

use std::ops::Range;

use super::guard::{self, Guard, Need};
use super::terms::Terms;

/// What was found in one wording.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// The wording for Tera, as long as the original byte for byte.
    pub tera: String,
    /// The answers named in plain expressions (`{{ name | test | filter }}`), in order.
    pub needs: Vec<Need>,
    /// Filters that are no tests, with their places.
    pub filters: Vec<(String, Range<usize>)>,
    /// Tests with wrong arguments: the test, its place, what it wants.
    pub wrong: Vec<(String, Range<usize>, String)>,
    /// It holds Tera other than plain expressions.
    pub opaque: bool,
    /// Names in plain expressions with their places, to point at unknown ones.
    pub names: Vec<(String, Range<usize>)>,
}

/// Scans a wording.
pub(super) fn scan(text: &str, terms: &Terms) -> Scan {
    let mut found = Scan { tera: text.to_owned(), ..Scan::default() };
    let mut blanks: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find("{{").map(|i| at + i) {
        let Some(close) = text[open..].find("}}").map(|i| open + i) else { break };
        let inside = open + 2..close;
        match pipeline(text, inside) {
            Some(parts) => take(open..close + 2, &parts, terms, &mut found, &mut blanks),
            None => found.opaque = true,
        }
        at = close + 2;
    }
    found.opaque |= text.contains("{%");
    let mut bytes = found.tera.into_bytes();
    for blank in blanks {
        bytes[blank].fill(b' ');
    }
    found.tera = String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned());
    found
}

/// The tests of a pipeline that is only tests (`not_span | holds_not(courses)`), or what it wants.
pub(super) fn guards(text: &str, terms: &Terms) -> Result<Vec<Guard>, String> {
    let whole = format!("it | {text}");
    let parts = pipeline(&whole, 0..whole.len()).ok_or("tests with bars between them")?;
    let mut guards = Vec::new();
    for part in &parts[1..] {
        match tests(part, terms) {
            Some(found) => guards.extend(found?),
            None => return Err(format!("tests only, and `{}` is none", part.name)),
        }
    }
    Ok(guards)
}

/// The tests that a part of a pipeline stands for; none if it is no test.
fn tests(part: &Part, terms: &Terms) -> Option<Result<Vec<Guard>, String>> {
    if let Some(named) = terms.test(&part.name) {
        return Some(Ok(named.to_vec()));
    }
    if !guard::NAMES.contains(&part.name.as_str()) {
        return None;
    }
    let mut words = Vec::with_capacity(part.arguments.len());
    for argument in &part.arguments {
        match argument {
            Argument::Text(text) => words.push(text.clone()),
            Argument::List(name) => match terms.words(name) {
                Some(list) => words.extend(list.iter().cloned()),
                None => {
                    return Some(Err(format!("a text in quotation marks, or a word list of the kit, not `{name}`")));
                }
            },
        }
    }
    Guard::parse(&part.name, &words).map(|parsed| parsed.map(|g| vec![g]).map_err(str::to_owned))
}

/// What stands in the brackets behind a test or a filter.
#[derive(Debug)]
enum Argument {
    /// A text in quotation marks, or a number.
    Text(String),
    /// The name of a word list.
    List(String),
}

/// A part of `name | filter(arguments) | …`: a name and where it stands, with its arguments.
struct Part {
    name: String,
    arguments: Vec<Argument>,
    /// From the bar before it (or the name) to its end.
    span: Range<usize>,
    /// The name alone.
    word: Range<usize>,
}

/// The parts of a plain expression, or none if it is anything else (which Tera then reads by itself).
fn pipeline(text: &str, inside: Range<usize>) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut start = inside.start;
    let body = &text[inside.clone()];
    let mut cuts: Vec<usize> = Vec::new();
    let mut quote = false;
    for (i, c) in body.char_indices() {
        match c {
            '"' => quote = !quote,
            '|' if !quote => cuts.push(inside.start + i),
            _ => {}
        }
    }
    cuts.push(inside.end);
    for cut in cuts {
        parts.push(part(text, start..cut, parts.is_empty())?);
        start = cut + 1;
    }
    for part in parts.iter_mut().skip(1) {
        // the bar belongs to the part behind it
        part.span.start -= 1;
    }
    Some(parts)
}

fn part(text: &str, range: Range<usize>, first: bool) -> Option<Part> {
    let raw = &text[range.clone()];
    let trimmed = raw.trim().trim_start_matches('-').trim_end_matches('-').trim();
    let start = range.start + raw.find(trimmed)?;
    let name_len = trimmed
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || (first && c == '.')))
        .unwrap_or(trimmed.len());
    let name = &trimmed[..name_len];
    if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let rest = trimmed[name_len..].trim();
    let arguments = if rest.is_empty() {
        Vec::new()
    } else if first {
        return None;
    } else {
        arguments(rest.strip_prefix('(')?.strip_suffix(')')?)
    };
    Some(Part { name: name.to_owned(), arguments, span: range, word: start..start + name_len })
}

fn arguments(list: &str) -> Vec<Argument> {
    let mut out = Vec::new();
    let mut current = String::new();
    let (mut quote, mut quoted) = (false, false);
    for c in list.chars().chain(std::iter::once(',')) {
        match c {
            '"' => (quote, quoted) = (!quote, true),
            ',' if !quote => {
                let text = std::mem::take(&mut current).trim().to_owned();
                let is_name = !quoted && text.starts_with(|c: char| c.is_ascii_lowercase());
                if !text.is_empty() {
                    out.push(if is_name { Argument::List(text) } else { Argument::Text(text) });
                }
                quoted = false;
            }
            other => current.push(other),
        }
    }
    out
}

/// Notes what one expression asks and blanks its tests; an expression that only tests is blanked whole.
fn take(whole: Range<usize>, parts: &[Part], terms: &Terms, found: &mut Scan, blanks: &mut Vec<Range<usize>>) {
    let Some(head) = parts.first() else { return };
    let (name, optional) = match head.name.strip_prefix("maybe.") {
        Some(name) => (name.to_owned(), true),
        None => (head.name.clone(), false),
    };
    if name.contains('.') {
        return;
    }
    found.names.push((name.clone(), head.word.clone()));
    let mut guards = Vec::new();
    let mut silent = false;
    for part in &parts[1..] {
        match tests(part, terms) {
            Some(Ok(found)) => {
                silent |= found.iter().any(Guard::is_silent);
                guards.extend(found);
                blanks.push(part.span.clone());
            }
            Some(Err(wanted)) => found.wrong.push((part.name.clone(), part.word.clone(), wanted)),
            None => {
                // what is told in two parts has more than one sentence
                if part.name == "tail" {
                    guards.push(Guard::Multi);
                }
                found.filters.push((part.name.clone(), part.word.clone()));
            }
        }
    }
    if silent {
        blanks.push(whole);
    }
    // an answer named twice in a wording is asked for once, with all the tests
    match found.needs.iter_mut().find(|need| *need.name == name) {
        Some(need) => {
            need.guards.extend(guards);
            need.silent &= silent;
            need.optional &= optional;
        }
        None => found.needs.push(Need::new(&name, guards, silent, optional)),
    }
}
