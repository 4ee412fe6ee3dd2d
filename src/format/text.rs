//! A story as plain text, read from the parsed tree and not by stripping marks.
//!
//! A heading is a line, a list item begins with `- `, a quotation is indented, a hard break breaks
//! the line. A link shows its text and, where that does not say it already, its address in brackets.

use comrak::nodes::{ListType, Node, NodeValue};

use super::address::shown;
use super::escape::{reveal, to_markdown};
use super::markdown::{markdown, shielded};
use super::tree::{link, with_tree};
use crate::story::{Block, BlockKind, Story};

/// How far a quotation stands in.
const INDENT: &str = "    ";

/// The story as plain text, one line a paragraph, with a newline at the end.
#[must_use]
pub fn text(story: &Story) -> String {
    plain(&story.blocks).unwrap_or_else(|| from_tree(&markdown(story)))
}

/// A story in which there is nothing for Markdown to read, as in most: its tree says no more than its sentences.
fn plain(story: &[Block]) -> Option<String> {
    let sentences = || story.iter().flat_map(|block| &block.sentences);
    if !sentences().all(|sentence| is_plain(&sentence.markdown)) {
        return None;
    }
    let mut out = String::with_capacity(sentences().map(|s| s.markdown.len() + 3).sum());
    for block in story.iter().filter(|block| !block.sentences.is_empty()) {
        let (first, between) = match block.kind {
            BlockKind::Heading(_) | BlockKind::Paragraph => ("", " "),
            BlockKind::Quote => (INDENT, " "),
            BlockKind::List => ("- ", "\n- "),
            BlockKind::Set => ("", "\n"),
        };
        if !out.is_empty() {
            out.push('\n');
        }
        for (at, sentence) in block.sentences.iter().enumerate() {
            out.push_str(if at == 0 { first } else { between });
            out.push_str(&sentence.markdown);
        }
        out.push('\n');
    }
    Some(out)
}

/// Whether a sentence is the same for Markdown and for a reader, wherever it stands.
pub(super) fn is_plain(markdown: &str) -> bool {
    let ends = markdown.chars().next().zip(markdown.chars().next_back());
    if !ends.is_some_and(|(first, last)| !first.is_whitespace() && !last.is_whitespace()) {
        return false;
    }
    // no branch on any byte, so that many are looked at together
    let bytes = markdown.as_bytes();
    let special = bytes.iter().fold(false, |found, byte| found | is_special(*byte));
    let behind = bytes.get(1..).unwrap_or(&[]);
    let spaced = bytes.iter().zip(behind).fold(false, |found, pair| found | (pair == (&b' ', &b' ')));
    !special && !spaced
}

/// Whether a byte may mean something to Markdown.
fn is_special(byte: u8) -> bool {
    byte < b' ' || matches!(byte, b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'>' | b'&' | b'~' | b'#' | 0x7f)
}

/// Any other story, from its parsed Markdown.
fn from_tree(markdown: &str) -> String {
    with_tree(markdown, |tree| {
        let mut text = blocks(tree.root).join("\n\n");
        if !text.is_empty() {
            text.push('\n');
        }
        text
    })
}

/// One sentence's Markdown as a reader sees it, without the addresses of its links.
#[must_use]
pub fn seen(sentence: &str) -> String {
    with_tree(&shielded(sentence.trim()), |tree| tree.root.collect_text())
}

/// A finished sentence with held characters as a reader sees it: without the marks that the template's author set.
#[must_use]
pub fn as_seen(held: &str) -> String {
    // what an answer holds of these is held, so they are the template's own
    if held.contains(['*', '_', '`', '[', '<', '&', '\\']) {
        seen(&to_markdown(held))
    } else {
        reveal(held).into_owned()
    }
}

/// The blocks of a container, without the empty ones.
fn blocks(container: Node<'_>) -> Vec<String> {
    container.children().map(block).filter(|text| !text.is_empty()).collect()
}

fn block(node: Node<'_>) -> String {
    let value = node.data().value.clone();
    match value {
        NodeValue::List(list) => {
            let numbered = list.list_type == ListType::Ordered;
            let items = node.children().zip(list.start..);
            let items: Vec<String> =
                items.map(|(item, n)| hung(item, &if numbered { format!("{n}. ") } else { "- ".into() })).collect();
            items.join("\n")
        }
        NodeValue::BlockQuote => indented(&blocks(node).join("\n\n"), INDENT),
        NodeValue::CodeBlock(code) => code.literal.trim_end().to_owned(),
        NodeValue::HtmlBlock(html) => html.literal.trim_end().to_owned(),
        _ => {
            let mut text = String::new();
            inline(node, &mut text);
            text.trim().to_owned()
        }
    }
}

/// A list item: its mark, and its further lines under its first one.
fn hung(item: Node<'_>, mark: &str) -> String {
    let text = indented(&blocks(item).join("\n"), &" ".repeat(mark.len()));
    format!("{mark}{}", text.trim_start())
}

fn indented(text: &str, by: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| format!("{by}{line}")).collect();
    lines.join("\n")
}

/// The text of a node's children, links with their addresses.
fn inline(node: Node<'_>, out: &mut String) {
    for child in node.children() {
        match &child.data().value {
            NodeValue::Text(text) => out.push_str(text),
            NodeValue::Code(code) => out.push_str(&code.literal),
            NodeValue::HtmlInline(html) => out.push_str(html),
            NodeValue::SoftBreak => out.push(' '),
            NodeValue::LineBreak => out.push('\n'),
            _ => inline(child, out),
        }
        if let Some(url) = link(child).filter(|url| shown(url) != shown(&child.collect_text())) {
            out.push_str(&format!(" ({})", shown_in_full(&url)));
        }
    }
}

/// An address that a reader can type: web addresses whole, mailboxes and telephones bare.
fn shown_in_full(url: &str) -> &str {
    if url.starts_with("mailto:") || url.starts_with("tel:") { shown(url) } else { url }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::format::testing::{block, story, told};

    proptest! {
        #[test]
        fn a_plain_story_is_what_its_tree_says(
            lines in vec((0..5_usize, vec("([a-zA-Zé“’.,:;!?()+=|0-9-]{1,5} ?){1,4}|[#*_<&] ?x", 1..4)), 0..5),
        ) {
            let kinds = [BlockKind::Heading(2), BlockKind::Paragraph, BlockKind::List, BlockKind::Quote, BlockKind::Set];
            let blocks = lines.iter().map(|(kind, sentences)| {
                let sentences: Vec<&str> = sentences.iter().map(String::as_str).collect();
                block(kinds[*kind], &sentences)
            });
            let story = story(blocks.collect::<Vec<_>>());
            if let Some(plain) = plain(&story.blocks) {
                prop_assert_eq!(plain, from_tree(&markdown(&story)));
            }
        }
    }

    #[test]
    fn every_block_has_its_plain_shape() {
        let story = story([
            block(BlockKind::Heading(1), &["*Sekar* Jati"]),
            block(BlockKind::Paragraph, &["We dye with **bark**.", "It takes three days."]),
            block(BlockKind::List, &["mori", "nila"]),
            block(BlockKind::List, &["another"]),
            block(BlockKind::Quote, &["“It smells of rain.”"]),
            block(BlockKind::Set, &["Sari Wulandari", "Celaket, Malang"]),
        ]);
        let expected = "Sekar Jati\n\nWe dye with bark. It takes three days.\n\n- mori\n- nila\n\n\
                        - another\n\n    “It smells of rain.”\n\nSari Wulandari\nCelaket, Malang\n";
        assert_eq!(text(&story), expected);
    }

    #[test]
    fn a_link_shows_its_address_unless_its_text_does() {
        let cases = [
            ("[Our shop](https://toko.id/a)", "Our shop (https://toko.id/a)"),
            ("[toko.id](https://toko.id/)", "toko.id"),
            ("[toko.id](toko.id)", "toko.id"),
            ("[Write](mailto:sari@toko.id)", "Write (sari@toko.id)"),
            ("[x](javascript:alert)", "x"),
            ("[@sari](@sari)", "@sari"),
            ("![a **mask**](photo.jpg)", "a mask"),
            ("<https://toko.id>", "https://toko.id"),
        ];
        for (markdown, plain) in cases {
            let story = story([block(BlockKind::Paragraph, &[markdown])]);
            assert_eq!(text(&story), format!("{plain}\n"));
        }
    }

    #[test]
    fn an_answer_is_shown_as_it_was_typed() {
        let answers = [
            "*1* _a_ `b` [c](d) <e> &amp; #f > g | h ~~i~~ \\",
            "- a",
            "1. a",
            "# a #",
            "a -- b ... \"c\" 'd'",
            "{{ owner }}",
            "www.toko.id https://toko.id sari@toko.id",
            "    four spaces",
            "--- ===",
        ];
        for answer in answers {
            for kind in [BlockKind::Paragraph, BlockKind::Heading(2), BlockKind::Set] {
                assert_eq!(text(&story([told(kind, answer)])).trim(), answer.trim());
            }
        }
    }

    #[test]
    fn no_set_line_makes_a_heading_or_a_table_of_the_one_above() {
        let lines = ["a | b", "--- | ---", "===", "---", "- c", "1. d", "> e"];
        let story = story([block(BlockKind::Set, &lines)]);
        assert_eq!(text(&story), format!("{}\n", lines.join("\n")));
    }

    #[test]
    fn a_sentence_is_seen_without_its_marks() {
        assert_eq!(seen("**Sari**'s [shop](https://toko.id) \\*"), "Sari's shop *");
        assert_eq!(seen("1. What"), "1. What");
    }
}
