//! What must hold for any answer, in every format: it is told as it was typed and does nothing else.

use proptest::collection::vec;
use proptest::prelude::*;
use tutur::format::{Facts, article, markdown, page, protect, reveal, seen, text, to_markdown, wrap};
use tutur::language::Language;
use tutur::story::{Block, BlockKind, Sentence, Story};

const KINDS: [BlockKind; 5] =
    [BlockKind::Heading(2), BlockKind::Paragraph, BlockKind::List, BlockKind::Quote, BlockKind::Set];

/// Pieces that Markdown, HTML, Tera, YAML or a terminal could read, between spaces.
const PIECES: &str = "* ** _ __ ` ``` ~ ~~~ [ ] ( ) [x](y) ![x](y) ]: < > <b> </p> <script> <!-- --> \
    <a@b.id> <https://a.id> & &amp; &#0; &#x41; # ## #1 - + --- === 1. 12) \\ \\* | |---| : ! \" ' \
    ... -- {{x}} {%if%} {# #} $x$ ^ https://a.id www.a.id \u{200f} \u{202e} 👩‍🌾 日本";

fn pieces() -> Vec<&'static str> {
    PIECES.split(' ').filter(|piece| !piece.is_empty()).collect()
}

fn answer() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        5 => proptest::sample::select(pieces()).prop_map(str::to_owned),
        2 => "[a-zA-Z]{1,6}",
        3 => Just(" ".to_owned()),
        1 => any::<char>().prop_map(String::from),
    ];
    vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn kind() -> impl Strategy<Value = BlockKind> {
    proptest::sample::select(KINDS.as_slice())
}

fn sentence(answer: &str) -> Sentence {
    let held = protect(answer);
    let answers = vec!["product".to_owned()];
    Sentence { markdown: to_markdown(&held), text: reveal(&held).into_owned(), line: 1, answers }
}

fn story(blocks: Vec<Block>) -> Story {
    Story {
        template: "origin".to_owned(),
        channel: "website".to_owned(),
        language: Language::Id,
        seed: 1,
        blocks,
        untold: Vec::new(),
        warnings: Vec::new(),
    }
}

/// A story whose every sentence is an answer from end to end.
fn stories() -> impl Strategy<Value = Story> {
    let block = (kind(), vec(answer(), 0..4))
        .prop_map(|(kind, answers)| Block { kind, sentences: answers.iter().map(|a| sentence(a)).collect() });
    vec(block, 0..5).prop_map(story)
}

/// The words of a text, however it is laid out.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a story says, in words, without its layout.
fn said(story: &Story) -> String {
    let sentences = story.blocks.iter().flat_map(|b| &b.sentences);
    let sentences: Vec<&str> = sentences.map(|s| s.text.as_str()).collect();
    folded(&sentences.join(" "))
}

/// The tags of an HTML text and the text between them.
fn tags_and_text(html: &str) -> (Vec<String>, String) {
    let (mut tags, mut text) = (Vec::new(), String::new());
    for piece in html.split_inclusive('>') {
        match piece.split_once('<') {
            Some((before, tag)) => {
                text.push_str(before);
                tags.push(format!("<{tag}"));
            }
            None => text.push_str(piece),
        }
    }
    for (entity, c) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
        text = text.replace(entity, c);
    }
    (tags, text)
}

/// Whether every tag is closed, in order.
fn is_balanced(tags: &[String]) -> bool {
    let single = |tag: &String| ["<br", "<meta", "<!"].iter().any(|start| tag.starts_with(start));
    let mut open = Vec::new();
    for tag in tags.iter().filter(|tag| !single(tag)) {
        let name = tag.trim_matches(['<', '>']).split(' ').next().unwrap_or_default();
        match name.strip_prefix('/') {
            Some(name) if open.pop() != Some(name) => return false,
            Some(_) => {}
            None => open.push(name),
        }
    }
    open.is_empty()
}

/// Whether the tags are those of headings, paragraphs, lists, quotations and line breaks.
fn are_plain(tags: &[String]) -> bool {
    let plain = ["h2", "p", "ul", "li", "blockquote", "br ", "footer"];
    tags.iter().all(|tag| plain.contains(&tag.replace(['<', '>', '/'], "").as_str()))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn an_answer_is_shown_as_it_was_typed(answer in answer(), kind in kind()) {
        let sentence = sentence(&answer);
        let typed = folded(&sentence.text);
        prop_assert_eq!(folded(&seen(&sentence.markdown)), typed.clone());
        let told = text(&story(vec![Block { kind, sentences: vec![sentence] }]));
        let mark = if kind == BlockKind::List { "- " } else { "" };
        prop_assert_eq!(folded(told.strip_prefix(mark).unwrap_or_default()), typed);
    }

    #[test]
    fn any_unicode_is_shown_as_it_was_typed(answer in any::<String>()) {
        let blocks = [BlockKind::Heading(1), BlockKind::Paragraph, BlockKind::Quote, BlockKind::Set];
        let sentence = sentence(&answer);
        let block = |kind| Block { kind, sentences: vec![sentence.clone()] };
        let story = story(blocks.map(block).into());
        prop_assert_eq!(folded(&text(&story)), said(&story));
    }

    #[test]
    fn printable_ascii_is_held_without_loss(answer in "[ -~]{0,40}") {
        let held = protect(&answer);
        prop_assert_eq!(reveal(&held), answer.as_str());
    }

    #[test]
    fn html_says_the_same_and_holds_no_tag_of_an_answer(story in stories()) {
        let (tags, text) = tags_and_text(&article(&story, None));
        prop_assert_eq!(folded(&text), said(&story));
        prop_assert!(are_plain(&tags) && is_balanced(&tags), "{:?}", tags);
    }

    #[test]
    fn an_answer_among_the_template_s_marks_adds_none(answer in answer(), kind in kind()) {
        let held = protect(&answer);
        let line = format!("Say **{held}** or _{held}_, [{held}](https://a.id) [b]({held}).");
        let sentence = Sentence { markdown: to_markdown(&line), ..sentence(&answer) };
        let html = article(&story(vec![Block { kind, sentences: vec![sentence] }]), None);
        let (tags, _) = tags_and_text(&html);
        let marks = |tag: &str| ["strong", "em", "a"].contains(&tag.trim_matches(['<', '>', '/']));
        let safe = |tag: &str| {
            let schemes = ["https://", "http://", "mailto:", "tel:"];
            let href = tag.strip_prefix("<a href=\"").unwrap_or_default();
            schemes.iter().any(|scheme| href.starts_with(scheme))
        };
        let others: Vec<String> =
            tags.iter().filter(|t| !marks(t) && !safe(t)).map(String::clone).collect();
        prop_assert!(are_plain(&others) && is_balanced(&tags), "{:?}", tags);
        prop_assert!(tags.iter().filter(|t| t.starts_with("<a ")).count() <= 2);
    }

    #[test]
    fn a_page_is_balanced_whatever_the_facts(story in stories(), fact in answer()) {
        let facts = Facts {
            name: Some(fact.clone()),
            brand: Some(fact.clone()),
            material: vec![fact],
            ..Facts::default()
        };
        let page = page(&story, Some(&facts));
        let (before, rest) = page.split_once("<style>").unwrap_or_default();
        let (_, after) = rest.split_once("</style>").unwrap_or_default();
        let (tags, _) = tags_and_text(&format!("{before}{after}"));
        prop_assert!(is_balanced(&tags), "{:?}", tags);
        prop_assert_eq!(page.matches("<script").count(), 1);
        prop_assert_eq!(page.matches("<a").count(), page.matches("<article").count());
    }

    #[test]
    fn markdown_has_one_blank_line_between_blocks(story in stories()) {
        let markdown = markdown(&story);
        prop_assert!(!markdown.contains("\n\n\n") && !markdown.starts_with('\n'));
        prop_assert!(markdown.is_empty() || markdown.ends_with('\n'));
        prop_assert!(!markdown.ends_with("\n\n"));
    }

    #[test]
    fn wrapping_keeps_the_words(story in stories(), width in 0..40_usize) {
        let told = text(&story);
        prop_assert_eq!(folded(&wrap(&told, width)), folded(&told));
    }
}

#[test]
fn long_answers_are_told_whole() {
    for piece in pieces() {
        let answer = piece.repeat(10_000 / piece.len());
        let block = Block { kind: BlockKind::Paragraph, sentences: vec![sentence(&answer)] };
        let story = story(vec![block]);
        assert_eq!(folded(&text(&story)), said(&story), "{piece}");
        let (_, html) = tags_and_text(&article(&story, None));
        assert_eq!(folded(&html), said(&story), "{piece}");
    }
}
