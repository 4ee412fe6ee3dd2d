//! Plain text in lines that a terminal can show.

use unicode_width::UnicodeWidthStr;

/// Breaks lines between words so that none is wider than `width` columns, as far as its words allow.
/// A list item goes on under its first word, an indented line keeps its indentation.
#[must_use]
pub fn wrap(text: &str, width: usize) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for line in text.split_inclusive('\n') {
        wrap_line(line.trim_end_matches('\n'), width, &mut out);
        if line.ends_with('\n') {
            out.push('\n');
        }
    }
    out
}

fn wrap_line(line: &str, width: usize, out: &mut String) {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let hang = " ".repeat(indent + if line[indent..].starts_with("- ") { 2 } else { 0 });
    out.push_str(&line[..indent]);
    let mut column = indent;
    for (at, word) in line[indent..].split(' ').enumerate() {
        let wide = word.width();
        // The mark of a list item stays with its first word.
        let first = at == 0 || column <= hang.len();
        if !first && column + 1 + wide > width {
            out.push('\n');
            out.push_str(&hang);
            column = hang.len();
        } else if at > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += wide;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words() {
        let cases = [
            ("one two three", 7, "one two\nthree"),
            ("one two three", 80, "one two three"),
            ("- one two three\n- four\n", 9, "- one two\n  three\n- four\n"),
            ("    one two three", 11, "    one two\n    three"),
            ("a https://toko.id/long b", 8, "a\nhttps://toko.id/long\nb"),
            ("- https://toko.id", 4, "- https://toko.id"),
            ("one\n\ntwo\n", 3, "one\n\ntwo\n"),
            ("布 布 布", 5, "布 布\n布"),
            ("one two", 0, "one\ntwo"),
            ("", 10, ""),
        ];
        for (text, width, wrapped) in cases {
            assert_eq!(wrap(text, width), wrapped);
        }
    }
}
