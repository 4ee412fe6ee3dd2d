//! A story as HTML: an article by itself, or a whole page that reads well on a telephone, by a
//! screen reader and on paper. It needs nothing from the network and runs no script.

use memchr::memmem;

use super::address::{shown, shown_in};
use super::facts::Facts;
use super::markdown;
use super::summary;
use super::text::is_plain;
use super::tree::{options, with_tree};
use crate::story::{Block, BlockKind, Story};

/// How every page looks.
const STYLE: &str = include_str!("page.css");

/// The longest title that is made from a sentence.
const TITLE: usize = 60;

/// The story as a fragment: headings, paragraphs, lists and quotations, one below the other, and the signature at its
/// foot. Where it shows the address in `facts`, that is a link.
#[must_use]
pub fn article(story: &Story, facts: Option<&Facts>) -> String {
    let told = story.blocks.iter().rposition(|block| block.kind != BlockKind::Set).map_or(0, |last| last + 1);
    let (body, signature) = story.blocks.split_at(told);
    let url = facts.and_then(|facts| facts.url.as_deref());
    let signature = elements(signature, url);
    match signature.is_empty() {
        true => elements(body, url),
        false => format!("{}<footer>\n{signature}</footer>\n", elements(body, url)),
    }
}

fn elements(blocks: &[Block], url: Option<&str>) -> String {
    plain(blocks, url).unwrap_or_else(|| from_tree(blocks, url))
}

/// Blocks in which there is nothing for Markdown to read, as in most stories, and no address to make a link of: their tree
/// says no more than their sentences.
fn plain(blocks: &[Block], url: Option<&str>) -> Option<String> {
    let mut sentences = blocks.iter().flat_map(|block| &block.sentences).map(|sentence| &sentence.markdown);
    // made ready once: most sentences show no address
    let address = url.map(|url| (url, memmem::Finder::new(shown(url))));
    let shows = |text: &str, (url, shown): &(&str, memmem::Finder<'_>)| {
        shown.find(text.as_bytes()).is_some() && !shown_in(text, url).is_empty()
    };
    let linked = |text: &str| address.as_ref().is_some_and(|address| shows(text, address));
    if !sentences.all(|text| is_plain(text) && !linked(text)) {
        return None;
    }
    let mut html = String::new();
    for block in blocks.iter().filter(|block| !block.sentences.is_empty()) {
        let level = if let BlockKind::Heading(level) = block.kind { level.clamp(1, 6) } else { 1 };
        let (open, between, close) = match block.kind {
            BlockKind::Heading(_) => (format!("<h{level}>"), " ", format!("</h{level}>\n")),
            BlockKind::Paragraph => ("<p>".to_owned(), " ", "</p>\n".to_owned()),
            BlockKind::List => ("<ul>\n<li>".to_owned(), "</li>\n<li>", "</li>\n</ul>\n".to_owned()),
            BlockKind::Quote => ("<blockquote>\n<p>".to_owned(), " ", "</p>\n</blockquote>\n".to_owned()),
            BlockKind::Set => ("<p>".to_owned(), "<br />\n", "</p>\n".to_owned()),
        };
        html.push_str(&open);
        for (at, sentence) in block.sentences.iter().enumerate() {
            if at > 0 {
                html.push_str(between);
            }
            // Writing to a string cannot fail.
            let _ = comrak::html::escape(&mut html, &sentence.markdown);
        }
        html.push_str(&close);
    }
    Some(html)
}

/// Any other blocks, from their parsed Markdown.
fn from_tree(blocks: &[Block], url: Option<&str>) -> String {
    with_tree(&markdown::blocks(blocks), |tree| {
        if let Some(url) = url {
            tree.link_up(url);
        }
        let mut html = String::new();
        // Writing to a string cannot fail.
        let _ = comrak::format_html(tree.root, &options(), &mut html);
        html
    })
}

/// The story as a complete page.
#[must_use]
pub fn page(story: &Story, facts: Option<&Facts>) -> String {
    let heading = summary::title(story);
    let title = heading.clone().unwrap_or_else(|| untitled(story, facts));
    // A page without a heading still has to say what its article is.
    let label = if heading.is_none() { attribute("aria-label", &title) } else { String::new() };
    let description = summary::description(story).map(|d| {
        let content = attribute("content", &d);
        format!("<meta name=\"description\"{content}>\n<meta property=\"og:description\"{content}>\n")
    });
    let product =
        facts.and_then(Facts::json_ld).map(|json| format!("<script type=\"application/ld+json\">{json}</script>\n"));
    format!(
        "<!doctype html>\n\
         <html lang=\"{language}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n\
         <meta property=\"og:type\" content=\"article\">\n\
         <meta property=\"og:title\"{og_title}>\n\
         {description}<style>\n{STYLE}</style>\n\
         {product}</head>\n\
         <body>\n<main>\n<article{label}>\n{article}</article>\n</main>\n</body>\n</html>\n",
        language = story.language.code(),
        title = escaped(&title),
        og_title = attribute("content", &title),
        description = description.unwrap_or_default(),
        product = product.unwrap_or_default(),
        article = article(story, facts),
    )
}

/// A title for a story without a heading: the product, its maker, or the first words.
fn untitled(story: &Story, facts: Option<&Facts>) -> String {
    let named = facts.and_then(|facts| facts.name.clone().or_else(|| facts.brand.clone()));
    let first = || story.blocks.iter().flat_map(|b| &b.sentences).find(|s| !s.text.is_empty());
    named.or_else(|| first().map(|s| summary::shortened(&s.text, TITLE))).unwrap_or_else(|| story.template.clone())
}

fn attribute(name: &str, value: &str) -> String {
    format!(" {name}=\"{}\"", escaped(value))
}

fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    // Writing to a string cannot fail.
    let _ = comrak::html::escape(&mut html, text);
    html
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::format::testing::{block, story, told};
    use crate::story::BlockKind;

    proptest! {
        #[test]
        fn a_plain_story_is_what_its_tree_says(
            lines in vec((0..5_usize, vec("([a-zA-Zé“’.,:;!?()+=|0-9\"'-]{1,5} ?){1,4}|[#*_<&] ?x|see toko.id", 1..4)), 0..5),
        ) {
            let kinds = [BlockKind::Heading(2), BlockKind::Paragraph, BlockKind::List, BlockKind::Quote, BlockKind::Set];
            let blocks: Vec<Block> = lines.iter().map(|(kind, sentences)| {
                let sentences: Vec<&str> = sentences.iter().map(String::as_str).collect();
                block(kinds[*kind], &sentences)
            }).collect();
            for url in [None, Some("https://toko.id")] {
                if let Some(plain) = plain(&blocks, url) {
                    prop_assert_eq!(plain, from_tree(&blocks, url));
                }
            }
        }
    }

    fn shop() -> Facts {
        Facts { name: Some("Soga".into()), url: Some("https://toko.id".into()), ..Facts::default() }
    }

    #[test]
    fn a_page_is_complete() {
        let story = story([
            block(BlockKind::Heading(1), &["Sekar \\& Jati"]),
            block(BlockKind::Paragraph, &["We \"dye\" with **bark**."]),
        ]);
        let page = page(&story, Some(&shop()));
        let (head, rest) = page.split_once("<style>\n").unwrap_or_default();
        let (style, rest) = rest.split_once("</style>\n").unwrap_or_default();
        assert_eq!(
            head,
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>Sekar \\&amp; Jati</title>\n\
             <meta property=\"og:type\" content=\"article\">\n\
             <meta property=\"og:title\" content=\"Sekar \\&amp; Jati\">\n\
             <meta name=\"description\" content=\"We &quot;dye&quot; with **bark**.\">\n\
             <meta property=\"og:description\" content=\"We &quot;dye&quot; with **bark**.\">\n"
        );
        assert_eq!(style, STYLE);
        assert_eq!(
            rest,
            "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\
             \"@type\":\"Product\",\"name\":\"Soga\",\"url\":\"https://toko.id\"}</script>\n\
             </head>\n<body>\n<main>\n<article>\n<h1>Sekar &amp; Jati</h1>\n\
             <p>We &quot;dye&quot; with <strong>bark</strong>.</p>\n\
             </article>\n</main>\n</body>\n</html>\n"
        );
    }

    #[test]
    fn a_page_without_a_heading_has_a_name() {
        let story = story([told(BlockKind::Paragraph, "We <dye>.")]);
        let named = page(&story, Some(&shop()));
        assert!(named.contains("<title>Soga</title>") && named.contains("<article aria-label=\"Soga\">"));
        assert!(page(&story, None).contains("<title>We &lt;dye&gt;.</title>"));
    }

    #[test]
    fn an_answer_is_text() {
        let answer = "<script>alert(1)</script> [x](https://evil.example) <https://evil.example> &lt;";
        let story = story([told(BlockKind::Paragraph, answer)]);
        assert_eq!(
            article(&story, None),
            "<p>&lt;script&gt;alert(1)&lt;/script&gt; [x](https://evil.example) \
             &lt;https://evil.example&gt; &amp;lt;</p>\n"
        );
    }

    #[test]
    fn only_safe_links_of_the_template_and_the_makers_own_are_links() {
        let cases = [
            ("[a](https://a.id)", "<a href=\"https://a.id\">a</a>"),
            ("[a](a.id)", "<a href=\"https://a.id\">a</a>"),
            ("[a](tel:+62)", "<a href=\"tel:+62\">a</a>"),
            ("[*a*](javascript:x)", "<em>a</em>"),
            ("[a](/a)", "a"),
            ("![a](data:image/png,x)", "a"),
            ("Visit toko.id.", "Visit <a href=\"https://toko.id\">toko.id</a>."),
            ("[See toko.id](https://a.id)", "<a href=\"https://a.id\">See toko.id</a>"),
            ("www.other.id", "www.other.id"),
            ("<b>a</b>", "&lt;b&gt;a&lt;/b&gt;"),
        ];
        for (markdown, html) in cases {
            let story = story([block(BlockKind::Paragraph, &[markdown])]);
            assert_eq!(article(&story, Some(&shop())), format!("<p>{html}</p>\n"));
        }
    }

    #[test]
    fn set_lines_keep_their_breaks() {
        let set = || block(BlockKind::Set, &["Sari", "= Malang"]);
        let lines = "<p>Sari<br />\n= Malang</p>\n";
        let in_the_middle = story([set(), told(BlockKind::Paragraph, "We dye.")]);
        assert_eq!(article(&in_the_middle, None), format!("{lines}<p>We dye.</p>\n"));
        let at_the_foot = story([told(BlockKind::Paragraph, "We dye."), set()]);
        assert_eq!(article(&at_the_foot, None), format!("<p>We dye.</p>\n<footer>\n{lines}</footer>\n"));
    }
}
