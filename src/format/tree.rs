//! The parsed story: one tree that HTML and plain text are both written from.
//!
//! Everything that comrak could add by itself is off: no smart punctuation (the composer sets the
//! language's quotation marks), no links made from bare words, no raw HTML (it is shown, not run).

use comrak::nodes::{Node, NodeLink, NodeValue};
use comrak::{Arena, Options, parse_document};

use super::address;

/// Parses Markdown and hands its tree to `read`, with only safe links left in it.
pub(super) fn with_tree<T>(markdown: &str, read: impl for<'a> FnOnce(Tree<'a>) -> T) -> T {
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options());
    let tree = Tree { arena: &arena, root };
    tree.keep_safe_links();
    read(tree)
}

/// How stories are parsed and rendered.
pub(super) fn options() -> Options<'static> {
    let mut options = Options::default();
    options.render.escape = true;
    options
}

/// A parsed story.
#[derive(Clone, Copy)]
pub(super) struct Tree<'a> {
    arena: &'a Arena<'a>,
    pub(super) root: Node<'a>,
}

impl<'a> Tree<'a> {
    /// Turns links and pictures without a safe address to their text, and completes the others.
    fn keep_safe_links(self) {
        let linked: Vec<Node<'a>> = self.root.descendants().filter(|n| leads(n)).collect();
        for node in linked {
            let safe = match &mut node.data_mut().value {
                NodeValue::Link(link) => address::safe(&link.url).map(|url| link.url = url),
                NodeValue::Image(image) => address::is_web(&image.url).then_some(()),
                _ => None,
            };
            if safe.is_none() {
                unwrap(node);
            }
        }
    }

    /// Makes a link of every place where the text shows this address.
    pub(super) fn link_up(self, url: &str) {
        let texts: Vec<Node<'a>> = self.root.descendants().filter(|n| free_text(n)).collect();
        for node in texts {
            self.split_at_address(node, url);
        }
    }

    fn split_at_address(self, node: Node<'a>, url: &str) {
        let NodeValue::Text(text) = node.data().value.clone() else {
            return;
        };
        let mut from = 0;
        for shown in address::shown_in(&text, url) {
            node.insert_before(self.text(&text[from..shown.start]));
            let link = self.node(NodeValue::Link(Box::new(NodeLink { url: url.to_owned(), title: String::new() })));
            link.append(self.text(&text[shown.clone()]));
            node.insert_before(link);
            from = shown.end;
        }
        node.data_mut().value = NodeValue::Text(text[from..].to_owned().into());
    }

    fn text(self, text: &str) -> Node<'a> {
        self.node(NodeValue::Text(text.to_owned().into()))
    }

    fn node(self, value: NodeValue) -> Node<'a> {
        self.arena.alloc(value.into())
    }
}

/// Where a link leads.
pub(super) fn link(node: Node<'_>) -> Option<String> {
    match &node.data().value {
        NodeValue::Link(link) => Some(link.url.clone()),
        _ => None,
    }
}

/// Whether a node has an address.
fn leads(node: Node<'_>) -> bool {
    matches!(node.data().value, NodeValue::Link(_) | NodeValue::Image(_))
}

/// Whether a node is text outside links.
fn free_text(node: Node<'_>) -> bool {
    matches!(node.data().value, NodeValue::Text(_)) && !node.ancestors().any(leads)
}

/// Puts a node's children in its place.
fn unwrap<'a>(node: Node<'a>) {
    while let Some(child) = node.first_child() {
        node.insert_before(child);
    }
    node.detach();
}
