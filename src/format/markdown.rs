//! A story as Markdown: one line a paragraph, one blank line between blocks, one newline at the end.
//!
//! Sentences come as Markdown already. What is left to do here is the start of a line, where an
//! innocent sentence can begin a block: "1. What we do", "- 12 degrees that night", "#1 in town".

use std::borrow::Cow;

use crate::story::{Block, BlockKind, Sentence, Story};

/// The story as Markdown.
#[must_use]
pub fn markdown(story: &Story) -> String {
    blocks(&story.blocks)
}

/// Some of its blocks as Markdown.
pub(super) fn blocks(blocks: &[Block]) -> String {
    let mut out = String::new();
    let mut list_before = false;
    for block in blocks {
        // A second list right after a first one would run into it, unless its bullets differ.
        let bullet = if list_before { "* " } else { "- " };
        let Some(text) = write(block, bullet) else {
            continue;
        };
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&text);
        out.push('\n');
        list_before = block.kind == BlockKind::List && bullet == "- ";
    }
    out
}

/// One block without its last line break; nothing if there is nothing in it.
fn write(block: &Block, bullet: &str) -> Option<String> {
    let lines: Vec<Cow<'_, str>> = block.sentences.iter().map(on_one_line).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() {
        return None;
    }
    Some(match block.kind {
        BlockKind::Heading(level) => heading(level, &lines.join(" ")),
        BlockKind::Paragraph => shielded(&lines.join(" ")).into_owned(),
        BlockKind::Quote => format!("> {}", shielded(&lines.join(" "))),
        BlockKind::List => joined(&lines, bullet, "\n"),
        // Two spaces break a line; a backslash would too, but reads like a slip of the pen.
        BlockKind::Set => joined(&lines, "", "  \n"),
    })
}

/// A sentence's Markdown on one line, with single spaces; a no-break space stays.
fn on_one_line(sentence: &Sentence) -> Cow<'_, str> {
    if is_on_one_line(&sentence.markdown) {
        return Cow::Borrowed(&sentence.markdown);
    }
    let words: Vec<&str> = sentence.markdown.split_ascii_whitespace().collect();
    Cow::Owned(words.join(" ").trim().to_owned())
}

/// Whether nothing of it has to be put right, as is the rule.
fn is_on_one_line(text: &str) -> bool {
    let bytes = text.as_bytes();
    let ends = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    let apart = bytes.windows(2).all(|pair| pair[1] > b' ' || pair[1] == b' ' && pair[0] != b' ');
    ends(bytes.first()) && ends(bytes.last()) && apart
}

fn joined(lines: &[Cow<'_, str>], before: &str, between: &str) -> String {
    let lines: Vec<String> = lines.iter().map(|l| format!("{before}{}", shielded(l))).collect();
    lines.join(between)
}

fn heading(level: u8, text: &str) -> String {
    let marks = "#".repeat(usize::from(level.clamp(1, 6)));
    let stem = text.trim_end_matches('#');
    // Number signs at the end close a heading and are not shown.
    if stem.len() < text.len() && (stem.is_empty() || stem.ends_with(' ')) {
        return format!("{marks} {stem}\\{}", &text[stem.len()..]);
    }
    format!("{marks} {text}")
}

/// The line with a backslash where it would begin a block by accident.
pub(super) fn shielded(line: &str) -> Cow<'_, str> {
    match accident(line) {
        Some(at) => Cow::Owned(format!("{}\\{}", &line[..at], &line[at..])),
        None => Cow::Borrowed(line),
    }
}

/// Where a backslash has to go, as a byte offset.
fn accident(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    let begins = match first {
        '>' => true,
        '#' => ends_or_space(line.trim_start_matches('#')),
        '-' | '+' => ends_or_space(&line[1..]) || is_rule(line, first),
        '*' => line[1..].starts_with(' ') || is_rule(line, first),
        '_' | '=' => is_rule(line, first),
        '`' | '~' => line.starts_with("```") || line.starts_with("~~~"),
        '<' => begins_tag(&line[1..]),
        '[' => line.contains("]:"),
        '|' | ':' => line.contains('-') && line.chars().all(|c| "|:- ".contains(c)),
        '0'..='9' => return numbered(line),
        _ => false,
    };
    begins.then_some(0)
}

fn ends_or_space(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(' ')
}

/// A thematic break, or the line under a heading.
fn is_rule(line: &str, mark: char) -> bool {
    line.chars().all(|c| c == mark || c == ' ')
}

/// The mark of a numbered item: `1.`, `12)`.
fn numbered(line: &str) -> Option<usize> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let at = line.len() - rest.len();
    (rest.starts_with(['.', ')']) && ends_or_space(&rest[1..])).then_some(at)
}

/// A tag rather than an address in angle brackets.
fn begins_tag(rest: &str) -> bool {
    let inside = rest.split(['>', ' ']).next().unwrap_or(rest);
    rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
        && !inside.contains(':')
        && !inside.contains('@')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::testing::{block, story};

    #[test]
    fn blocks_are_written_with_one_blank_line_between() {
        let story = story([
            block(BlockKind::Heading(1), &["Sekar Jati"]),
            block(BlockKind::Paragraph, &["We dye with bark.", "It takes  three\ndays."]),
            block(BlockKind::Paragraph, &["  "]),
            block(BlockKind::List, &["mori", "1. nila"]),
            block(BlockKind::List, &["another list"]),
            block(BlockKind::List, &["and one more"]),
            block(BlockKind::Quote, &["“It smells of rain.”", "Bu Rini"]),
            block(BlockKind::Set, &["Sari Wulandari", "Celaket, Malang"]),
        ]);
        let expected = "# Sekar Jati\n\nWe dye with bark. It takes three days.\n\n- mori\n- 1\\. nila\n\n\
                        * another list\n\n- and one more\n\n> “It smells of rain.” Bu Rini\n\n\
                        Sari Wulandari  \nCelaket, Malang\n";
        assert_eq!(markdown(&story), expected);
    }

    #[test]
    fn no_line_begins_a_block_by_accident() {
        let cases = [
            ("1. What we do", r"1\. What we do"),
            ("12) dozen", r"12\) dozen"),
            ("1.", r"1\."),
            ("1.5 m, 2009.", "1.5 m, 2009."),
            ("- 12 degrees", r"\- 12 degrees"),
            ("-12 degrees", "-12 degrees"),
            ("---", r"\---"),
            ("--", r"\--"),
            ("+ extra", r"\+ extra"),
            ("+62 812", "+62 812"),
            ("# one", r"\# one"),
            ("#1 in town", "#1 in town"),
            ("#batik", "#batik"),
            ("> two", r"\> two"),
            (">two", r"\>two"),
            ("===", r"\==="),
            ("=) thanks", "=) thanks"),
            ("**Bold** start", "**Bold** start"),
            ("* star", r"\* star"),
            ("***", r"\***"),
            ("_ _ _", r"\_ _ _"),
            ("```", r"\```"),
            ("~~~ x", r"\~~~ x"),
            ("<div>", r"\<div>"),
            ("<https://a.id> is ours", "<https://a.id> is ours"),
            ("<3 from us", "<3 from us"),
            ("[a]: b", r"\[a]: b"),
            ("[a](https://a.id) b", "[a](https://a.id) b"),
            ("|---|:-:|", r"\|---|:-:|"),
        ];
        for (line, written) in cases {
            assert_eq!(shielded(line), written);
        }
    }

    #[test]
    fn a_join_cannot_begin_a_list() {
        let story = story([block(BlockKind::Paragraph, &["1.", "We wash the cloth."])]);
        assert_eq!(markdown(&story), "1\\. We wash the cloth.\n");
    }

    #[test]
    fn a_heading_keeps_its_closing_number_sign() {
        let story = story([
            block(BlockKind::Heading(2), &["Batch #"]),
            block(BlockKind::Heading(9), &["C#"]),
            block(BlockKind::Heading(0), &["##"]),
        ]);
        assert_eq!(markdown(&story), "## Batch \\#\n\n###### C#\n\n# \\##\n");
    }

    #[test]
    fn an_empty_story_is_an_empty_file() {
        assert_eq!(markdown(&story([])), "");
    }
}
