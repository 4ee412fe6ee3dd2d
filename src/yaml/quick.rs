//! Reads the plain sort of YAML that nearly every answers file is, line by line: keys of letters, one-line texts, lists and
//! block texts, parted by their indent.
//!
//! The parser's events cost more than three times as much. Whatever is not surely plain is left to the parser: this reader gives up
//! and tells nothing, and what it does read is what the parser would have read, to the last byte of every place.

use super::build::{LARGEST, is_nothing};
use super::{Body, Node};

/// The most maps inside one another that are still plain.
const DEEPEST: usize = 4;
/// The longest key that is still plain, in bytes; YAML takes up to 1024.
const LONGEST_KEY: usize = 100;

/// The node of a plain text; nothing for any other text.
pub(super) fn read(text: &str) -> Option<Node> {
    if text.len() > LARGEST || !text.ends_with('\n') || !is_printed(text) {
        return None;
    }
    let mut reader = Reader { text, at: 0, ahead: None };
    reader.go_to(0);
    let root = reader.map(0, DEEPEST)?;
    reader.ahead.is_none().then_some(root)
}

/// Whether a text holds letters, signs, plain spaces and line ends only.
fn is_printed(text: &str) -> bool {
    let odd = |c: char| c.is_control() || c.is_whitespace() || matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}');
    text.bytes().enumerate().all(|(at, byte)| match byte {
        // the rest of a letter beyond ASCII
        b'\n' | b' '..=b'~' | 0x80..0xc0 => true,
        0xc0.. => text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(|c| !odd(c)),
        _ => false,
    })
}

struct Reader<'a> {
    text: &'a str,
    /// Where the lines begin that have not been read yet.
    at: usize,
    /// The first of these that is neither empty nor a comment.
    ahead: Option<Line<'a>>,
}

/// A line that is neither empty nor a comment.
#[derive(Clone, Copy)]
struct Line<'a> {
    indent: usize,
    /// Without the spaces around it.
    content: &'a str,
    /// Where the content begins.
    start: usize,
    /// Where the next line begins.
    next: usize,
}

impl<'a> Reader<'a> {
    /// Goes on at the beginning of a line.
    fn go_to(&mut self, at: usize) {
        self.at = at;
        self.ahead = self.line(at);
    }

    /// The first line from here on that is neither empty nor a comment.
    fn line(&self, from: usize) -> Option<Line<'a>> {
        let mut at = from;
        loop {
            let (raw, next) = self.raw(at)?;
            let content = raw.trim_start_matches(' ');
            if !content.is_empty() && !content.starts_with('#') {
                let indent = raw.len() - content.len();
                return Some(Line { indent, content: content.trim_end_matches(' '), start: at + indent, next });
            }
            at = next;
        }
    }

    /// The line ahead, if it stands just so deep.
    fn ahead_at(&self, indent: usize) -> Option<Line<'a>> {
        self.ahead.filter(|line| line.indent == indent)
    }

    /// The line at a place as it is, without its end, and where the next one begins.
    fn raw(&self, at: usize) -> Option<(&'a str, usize)> {
        let rest = self.text.get(at..)?;
        let end = memchr::memchr(b'\n', rest.as_bytes())?;
        Some((&rest[..end], at + end + 1))
    }

    /// A node that began here and ends before the line ahead.
    fn node(&self, start: usize, body: Body) -> Node {
        let end = self.ahead.map_or(self.text.len(), |line| line.start);
        Node { span: start..start + self.text[start..end].trim_end().len(), body }
    }

    /// Whether the line ahead stands deeper than this, so that it goes on with what was read last.
    fn goes_on(&self, indent: usize) -> bool {
        self.ahead.is_some_and(|line| line.indent > indent)
    }

    fn map(&mut self, indent: usize, depth: usize) -> Option<Node> {
        let start = self.ahead?.start;
        let mut entries = Vec::new();
        while let Some(line) = self.ahead_at(indent) {
            let (key, value) = line.content.split_once(':')?;
            if !is_key(key) || !(value.is_empty() || value.starts_with(' ')) {
                return None;
            }
            self.go_to(line.next);
            let value = value.trim_start_matches(' ');
            let value = match value {
                "" => self.below(indent, depth.checked_sub(1)?)?,
                "|" => self.block(indent)?,
                value => scalar(value, line.start + line.content.len() - value.len())?,
            };
            if self.goes_on(indent) {
                return None;
            }
            let span = line.start..line.start + key.len();
            entries.push((Node { span, body: Body::Text(key.to_owned()) }, value));
        }
        (!entries.is_empty()).then(|| self.node(start, Body::Map(entries)))
    }

    /// The list or the map below a key.
    fn below(&mut self, indent: usize, depth: usize) -> Option<Node> {
        let line = self.ahead.filter(|line| line.indent > indent)?;
        if line.content.starts_with("- ") { self.list(line.indent) } else { self.map(line.indent, depth) }
    }

    fn list(&mut self, indent: usize) -> Option<Node> {
        let start = self.ahead?.start;
        let mut items = Vec::new();
        while let Some(line) = self.ahead_at(indent) {
            let item = line.content.strip_prefix("- ")?.trim_start_matches(' ');
            items.push(scalar(item, line.start + line.content.len() - item.len())?);
            self.go_to(line.next);
            if self.goes_on(indent) {
                return None;
            }
        }
        Some(self.node(start, Body::List(items)))
    }

    /// The lines of a block text, without their indent; empty lines inside are left to the parser.
    fn block(&mut self, indent: usize) -> Option<Node> {
        let depth = |raw: &str| raw.len() - raw.trim_start_matches(' ').len();
        let (first, _) = self.raw(self.at)?;
        let (inner, start, mut end) = (depth(first), self.at + depth(first), self.at);
        let mut text = String::new();
        while let Some((raw, next)) = self.raw(end).filter(|(raw, _)| depth(raw) >= inner) {
            let line = raw.get(inner..).filter(|line| !line.trim_start_matches(' ').is_empty())?;
            text.push_str(line);
            text.push('\n');
            end = next;
        }
        self.go_to(end);
        // behind an empty line "#1 in town" is still text, and no comment
        let behind = self.text.get(end..).unwrap_or("").lines().find(|raw| !raw.trim_matches(' ').is_empty());
        if inner <= indent || behind.is_some_and(|raw| depth(raw) > indent) {
            return None;
        }
        Some(Node { span: start..start + self.text[start..end].trim_end().len(), body: Body::Text(text) })
    }
}

fn is_key(key: &str) -> bool {
    key.len() <= LONGEST_KEY
        && key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
        && !is_nothing(key)
}

/// A text of one line that has none of YAML's own marks.
fn scalar(value: &str, start: usize) -> Option<Node> {
    let plain = value.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '(' | '£' | '€' | '$' | '“' | '‘'));
    let marked = |pair: &[u8]| matches!(pair, b": " | b" #");
    if !plain || value.ends_with(':') || value.as_bytes().windows(2).any(marked) {
        return None;
    }
    let body = if is_nothing(value) { Body::Nothing } else { Body::Text(value.to_owned()) };
    Some(Node { span: start..start + value.len(), body })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::yaml::build::build;

    /// What the parser reads; nothing if it reads no map.
    fn parsed(text: &str) -> Option<Node> {
        build(text).ok().flatten()
    }

    #[test]
    fn an_answers_file_is_plain() {
        for text in [
            "# tutur answers\nkit: product-story\norigin:\n  before: |\n    It rained.\n    We waited.\n  year: 2009\n",
            "\n# Where\nplace:\n  workshop: above the café  \n  list:\n    - one\n    - two, and three\n\n# Price\noffer:\n  price: £9\n",
            "a:\n  b: |\n    one\n      two # three\n\n# end\n",
        ] {
            assert_eq!(read(text), parsed(text), "{text}");
            assert!(read(text).is_some(), "{text}");
        }
    }

    #[test]
    fn what_is_not_plain_is_left_to_the_parser() {
        for text in [
            "",
            "a",
            "a: b",
            "a: \"b\"\n",
            "a: b: c\n",
            "a: b #c\n",
            "a:\n",
            "a:\n- b\n",
            "a: b\n  c\n",
            "a: |\n\n  b\n",
            "a: |\n b\n\n c\n",
            "a: |\n b\n\n #1 c\n",
            "a: |\nb: c\n",
            "a: >\n  b\n",
            "a: |-\n  b\n",
            "a:\tb\n",
            "a: &b c\n",
            "- a\n",
            "a: b\n c: d\n",
            "a: [b]\n",
            "null: b\n",
            "a: b\r\n",
            "---\na: b\n",
            "a: b\n...\n",
            "a:\n  - b: c\n",
            " a: b\nc: d\n",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn what_is_read_quickly_is_what_the_parser_reads(
            lines in prop::collection::vec(
                ("[ ]{0,6}", "(- )?", "([a-c]{1,2}:[ ]?)?", "([a-zé£(#:|&'-][a-z0-9é’:# -]{0,8}|[|]|[|>]-|null|~)?", "[ ]{0,2}"),
                0..9,
            ),
        ) {
            let text: String = lines.iter().map(|(a, b, c, d, e)| format!("{a}{b}{c}{d}{e}\n")).collect();
            if let Some(node) = read(&text) {
                prop_assert_eq!(Some(node), parsed(&text), "{:?}", text);
            }
        }

        #[test]
        fn plain_chapters_are_read_quickly(
            chapters in prop::collection::vec(
                prop::collection::vec(
                    ("[a-z]{2,6}", prop_oneof![
                        "[a-z(£é][a-z0-9é’,.]{0,9}( [a-z0-9é:’,.-]{1,9}[a-z]){0,4}".prop_map(|text| format!(" {text}")),
                        prop::collection::vec("([A-Za-z#][a-z #:é]{0,9})?", 1..5)
                            .prop_map(|lines| format!(" |\n      {}", lines.join("\n      "))),
                        prop::collection::vec("[A-Z0-9][a-z]{0,9}", 1..4)
                            .prop_map(|items| format!("\n    - {}", items.join("\n    - "))),
                    ], "(\n|\n# Then\n|[ ]{0,6}# then\n)?"),
                    1..4,
                ),
                1..4,
            ),
        ) {
            let text: String = chapters
                .iter()
                .enumerate()
                .map(|(at, answers)| {
                    let answers: String = answers.iter().map(|(key, value, end)| format!("  {key}:{value}\n{end}")).collect();
                    format!("k{at}:\n{answers}")
                })
                .collect();
            let node = read(&text);
            prop_assert!(node.is_none() || node == parsed(&text), "{:?}: {:?} {:?}", text, node, parsed(&text));
        }
    }
}
