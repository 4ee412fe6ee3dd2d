//! YAML as it was typed: every key and value with its place, and nothing guessed about what a word means.
//!
//! `serde_yaml` reads a kit into its types, but it turns `25.000` into 25 and tells no places; a text that people write
//! by hand is read here, from the events of a parser that does.

mod broken;
mod build;
mod fit;
mod quick;
mod typed;
pub(crate) mod write;

use std::ops::Range;

use crate::fault::Fault;
pub(crate) use broken::line_of;
use fit::{duplicates, misfits};
pub(crate) use typed::{explain, repeated, typed};

/// A key or a value, and the bytes of the text that it stands in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    pub(crate) span: Range<usize>,
    pub(crate) body: Body,
}

/// What a key or a value holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Body {
    /// No value, `null` or `~`.
    Nothing,
    /// A text, as typed.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Keys with their values.
    Map(Vec<(Node, Node)>),
}

impl Node {
    /// The text, if it is one.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.body {
            Body::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The entry of this key, if it is a map that has one.
    pub(crate) fn entry(&self, name: &str) -> Option<&(Node, Node)> {
        match &self.body {
            Body::Map(entries) => entries.iter().find(|(key, _)| key.text() == Some(name)),
            _ => None,
        }
    }

    /// The item at this place, if it is a list that has one.
    pub(crate) fn item(&self, at: usize) -> Option<&Node> {
        match &self.body {
            Body::List(items) => items.get(at),
            _ => None,
        }
    }
}

/// Reads one document; what cannot be read is told, and the rest of the text is read without it.
///
/// The faults are in the order they were found; the node is as much as could be read, or nothing.
pub(crate) fn read(text: &str) -> (Option<Node>, Vec<Fault>) {
    if let Some(node) = quick::read(text) {
        return (Some(node), Vec::new());
    }
    match build::build(text) {
        Ok(node) => (node, Vec::new()),
        Err(first) => broken::read_around(text, *first),
    }
}
