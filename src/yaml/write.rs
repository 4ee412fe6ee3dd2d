//! Writes texts and lists as YAML that reads well: quotation marks only where something would be lost without them.

/// Texts longer than this stand below their key.
const LONG: usize = 100;
/// Lists longer than this stand in lines of their own.
const WIDE: usize = 90;

/// Where a scalar stands: inside `[…]` more signs have a meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Value,
    Flow,
}

/// A text behind a key or a dash, with the space before it; `indent` is that of the lines below the key.
pub(crate) fn text(text: &str, indent: usize) -> String {
    let long = text.contains('\n') || text.chars().count() > LONG;
    if long && fits_block(text) { block(text, indent) } else { format!(" {}", scalar(text, Place::Value)) }
}

/// A list behind a key: in one line if it is short and plain, else an item a line.
pub(crate) fn list(items: &[String], indent: usize) -> String {
    let in_line = format!(" [{}]", items.iter().map(|item| scalar(item, Place::Flow)).collect::<Vec<_>>().join(", "));
    if in_line.chars().count() <= WIDE && items.iter().all(|item| is_plain(item, Place::Flow)) {
        return in_line;
    }
    let pad = " ".repeat(indent);
    items.iter().map(|item| format!("\n{pad}-{}", text(item, indent + 2))).collect()
}

/// A key.
pub(crate) fn key(name: &str) -> String {
    scalar(name, Place::Flow)
}

/// A text in one line, in quotation marks if it needs them.
pub(crate) fn scalar(text: &str, place: Place) -> String {
    if is_plain(text, place) {
        text.to_owned()
    } else if text.contains(['"', '\\']) && text.chars().all(is_printable) {
        format!("'{}'", text.replace('\'', "''"))
    } else {
        quoted(text)
    }
}

/// Whether a text is itself without quotation marks, for every reader: one that guesses must lose nothing either.
fn is_plain(text: &str, place: Place) -> bool {
    let begins_well = text.starts_with(|c: char| !is_sign(c) && !c.is_whitespace());
    let ends_well = !text.ends_with(|c: char| c.is_whitespace() || c == ':');
    let has_sign = match place {
        Place::Value => text.contains(": ") || text.contains(" #"),
        Place::Flow => text.contains([',', '[', ']', '{', '}', ':']) || text.contains(" #"),
    };
    begins_well && ends_well && !has_sign && text.chars().all(is_printable) && !is_guessed(text)
}

/// Signs with a meaning at the beginning of a text.
fn is_sign(c: char) -> bool {
    c.is_ascii_punctuation() && !matches!(c, '(' | ')' | '.' | '/' | '$' | '+' | ';' | '^' | '_' | '\\')
}

/// Whether a reader that guesses would take the text for nothing, or for a number that is written otherwise.
fn is_guessed(text: &str) -> bool {
    if matches!(text, "~" | "null" | "Null" | "NULL" | "---" | "...") {
        return true;
    }
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let number = digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && digits
            .chars()
            .all(|c| c.is_ascii_hexdigit() || matches!(c, '.' | 'x' | 'o' | 'e' | 'E' | '+' | '-' | '_' | ':'));
    let whole = text.len() < 16 && !text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit());
    let date = text.len() >= 7 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-') && text.as_bytes()[4] == b'-';
    number && !whole && !date && text != "0"
}

/// Whether a character may stand as it is, in one line.
fn is_printable(c: char) -> bool {
    let special = matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}');
    !c.is_control() && !special
}

fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if is_printable(c) => out.push(c),
            c => out.push_str(&format!("\\u{:04X}", u32::from(c))),
        }
    }
    out.push('"');
    out
}

/// Whether the lines of a text can stand as they are below their key.
fn fits_block(text: &str) -> bool {
    let mut lines = text.split('\n');
    let first = text.trim_start_matches('\n');
    !first.is_empty()
        && !text.ends_with('\n')
        && lines.all(|line| {
            let begins = !line.starts_with(char::is_whitespace);
            let blank = line.is_empty() || !line.trim().is_empty();
            begins && blank && line.chars().all(is_printable)
        })
}

fn block(text: &str, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let mut out = String::from(" |");
    for line in text.split('\n') {
        out.push('\n');
        if !line.is_empty() {
            out.push_str(&pad);
            out.push_str(line);
        }
    }
    out
}
