//! A text with a name, and places in it: what every fault points into.

use std::ops::Range;

/// A text that was read from somewhere: an answers file, a kit, a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Where it came from, as a reader would recognise it: a path, or `standard input`.
    pub name: String,
    /// The text, without a byte-order mark.
    pub text: String,
}

/// A line and a column, both counted from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Source {
    /// A source; a leading byte-order mark (as Windows editors write it) is left out.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Source {
        let text: String = text.into();
        let text = match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        };
        Source { name: name.into(), text }
    }

    /// The place of a byte offset; an offset past the end is the end.
    #[must_use]
    pub fn place(&self, offset: usize) -> Place {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &self.text[..offset];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Place { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
    }

    /// The bytes of a line (counted from 1), without its line end; empty past the last line.
    #[must_use]
    pub fn line_span(&self, line: usize) -> Range<usize> {
        let mut start = 0;
        for (number, text) in self.text.split_inclusive('\n').enumerate() {
            if number + 1 == line {
                return start..start + text.trim_end_matches(['\n', '\r']).len();
            }
            start += text.len();
        }
        self.text.len()..self.text.len()
    }
}
