//! Builds the nodes from the parser's events, within bounds.

use std::collections::HashMap;
use std::ops::Range;

use granit_parser::{Event, Options, Parser, ScalarStyle, ScanError, Span, options};

use super::{Body, Node};
use crate::fault::{Fault, FaultKind};

/// The largest text, in bytes, and the most that its aliases may add to it: 1 MiB.
pub(super) const LARGEST: usize = 1 << 20;
/// The most lists and maps inside one another.
const DEEPEST: usize = 16;
/// What a node costs beside its text when an alias repeats it, in bytes.
const NODE: usize = 16;

/// Where and why the reading stopped before the end of a text.
pub(super) struct Stop {
    pub(super) why: Why,
    /// What was read before.
    pub(super) partial: Option<Node>,
    /// The bytes of the last key or text that was read.
    pub(super) last: Range<usize>,
    /// Where the innermost list or map begins that is still open.
    pub(super) open: Option<usize>,
}

/// Why the reading stopped.
pub(super) enum Why {
    /// The parser found no way to go on.
    Syntax(ScanError),
    /// A bound was passed, or a second document begins.
    Fault(Fault),
}

/// The node of the only document in a text; nothing if the text is empty.
pub(super) fn build(text: &str) -> Result<Option<Node>, Box<Stop>> {
    let mut builder = Builder::new(text);
    if text.len() > LARGEST {
        return Err(builder.stopped(Why::Fault(Fault::new(0..0, FaultKind::TooLarge))));
    }
    for event in Parser::new_from_str_with_options(text, settings()) {
        let taken = match event {
            Ok((event, span)) => builder.take(event, bytes(&span)).map_err(Why::Fault),
            Err(error) => Err(Why::Syntax(error)),
        };
        if let Err(why) = taken {
            return Err(builder.stopped(why));
        }
    }
    Ok(builder.root)
}

/// The parser counts one level more than we do before it stops, so that the bound is ours to tell.
fn settings() -> Options {
    options! {
        emit_comments: false,
        flow_nesting_limit: DEEPEST + 1,
        block_nesting_limit: DEEPEST + 1,
        block_scalar_eof_without_line_feed: true,
    }
}

/// A span in bytes: the parser tells them for every text that it reads whole.
fn bytes(span: &Span) -> Range<usize> {
    span.byte_range().unwrap_or(0..0)
}

/// A list or a map whose end has not come yet.
struct Open {
    start: usize,
    anchor: usize,
    body: Body,
    /// In a map: the key that waits for its value.
    key: Option<Node>,
}

struct Builder<'a> {
    text: &'a str,
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
    anchors: HashMap<usize, Node>,
    /// How many bytes aliases may still add.
    budget: usize,
    last: Range<usize>,
}

impl<'a> Builder<'a> {
    fn new(text: &'a str) -> Builder<'a> {
        let anchors = HashMap::new();
        Builder { text, open: Vec::new(), root: None, documents: 0, anchors, budget: LARGEST, last: 0..0 }
    }

    fn take(&mut self, event: Event<'_>, span: Range<usize>) -> Result<(), Fault> {
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    return Err(Fault::new(span, FaultKind::ManyDocuments));
                }
            }
            Event::Scalar(text, style, anchor, _) => {
                let nothing = style == ScalarStyle::Plain && is_nothing(&text);
                let body = if nothing { Body::Nothing } else { Body::Text(text.into_owned()) };
                let span = self.trimmed(span);
                self.last = span.clone();
                self.place(Node { span, body }, anchor);
            }
            Event::SequenceStart(_, anchor, _) => self.begin(span, anchor, Body::List(Vec::new()))?,
            Event::MappingStart(_, anchor, _) => self.begin(span, anchor, Body::Map(Vec::new()))?,
            Event::SequenceEnd | Event::MappingEnd => self.end(&span),
            Event::Alias(anchor) => self.repeat(anchor, span)?,
            _ => {}
        }
        Ok(())
    }

    fn begin(&mut self, span: Range<usize>, anchor: usize, body: Body) -> Result<(), Fault> {
        if self.open.len() == DEEPEST {
            return Err(Fault::new(span, FaultKind::TooDeep));
        }
        self.open.push(Open { start: span.start, anchor, body, key: None });
        Ok(())
    }

    fn end(&mut self, span: &Range<usize>) {
        if let Some(Open { start, anchor, body, .. }) = self.open.pop() {
            let span = self.trimmed(start..span.end.max(start));
            self.place(Node { span, body }, anchor);
        }
    }

    /// What is there when the reading stops: every open list and map ends here.
    fn stopped(mut self, why: Why) -> Box<Stop> {
        let open = self.open.last().map(|open| open.start);
        let end = self.last.end..self.last.end;
        while !self.open.is_empty() {
            self.end(&end);
        }
        Box::new(Stop { why, partial: self.root, last: self.last, open })
    }

    /// Puts a node where it belongs.
    fn place(&mut self, node: Node, anchor: usize) {
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open { body: Body::Map(entries), key, .. }) => match key.take() {
                None => *key = Some(node),
                Some(key) => entries.push((key, node)),
            },
            Some(Open { body: Body::List(items), .. }) => items.push(node),
            Some(_) => {}
        }
    }

    /// Puts a copy of the node with this anchor where its alias stands, as long as the bounds allow it.
    fn repeat(&mut self, anchor: usize, span: Range<usize>) -> Result<(), Fault> {
        let Some(node) = self.anchors.get(&anchor) else {
            // the alias stands inside the very node that it repeats
            return Err(Fault::new(span, FaultKind::TooDeep));
        };
        let mut budget = Some(self.budget);
        let depth = measure(node, &mut budget);
        let Some(left) = budget else { return Err(Fault::new(span, FaultKind::TooLarge)) };
        if self.open.len() + depth > DEEPEST {
            return Err(Fault::new(span, FaultKind::TooDeep));
        }
        self.budget = left;
        let mut copy = node.clone();
        move_to(&mut copy, &span);
        self.place(copy, 0);
        Ok(())
    }

    /// A span without the white space at its end, which a block's span holds.
    fn trimmed(&self, span: Range<usize>) -> Range<usize> {
        let inside = self.text.get(span.clone()).unwrap_or("");
        span.start..span.start + inside.trim_end().len()
    }
}

pub(super) fn is_nothing(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

/// How deep a node is, taking its size off the budget; no budget is left when it is larger.
fn measure(node: &Node, budget: &mut Option<usize>) -> usize {
    let text = node.text().map_or(0, str::len);
    *budget = budget.and_then(|left| left.checked_sub(NODE + text));
    if budget.is_none() {
        return 0;
    }
    match &node.body {
        Body::List(items) => 1 + items.iter().map(|item| measure(item, budget)).max().unwrap_or(0),
        Body::Map(entries) => {
            let depth = entries.iter().map(|(key, value)| measure(key, budget).max(measure(value, budget)));
            1 + depth.max().unwrap_or(0)
        }
        _ => 0,
    }
}

/// Everything in a repeated node stands where its alias stands.
fn move_to(node: &mut Node, span: &Range<usize>) {
    node.span = span.clone();
    match &mut node.body {
        Body::List(items) => items.iter_mut().for_each(|item| move_to(item, span)),
        Body::Map(entries) => entries.iter_mut().for_each(|(key, value)| {
            move_to(key, span);
            move_to(value, span);
        }),
        _ => {}
    }
}
