//! How a wording reads: rendered, finished, and with what it tells.

use std::rc::Rc;

use super::choose::{Cause, Chooser};
use super::context::context;
use super::reading::Reading;
use super::speaker;
use crate::kit::engine::{mark, marked};
use crate::kit::{Line, Role, Way, direct};
use crate::language::known::{Content, Known};
use crate::language::{Language, Tone, finish, text};

impl Chooser<'_> {
    /// How a way reads, rendered once a story.
    pub(super) fn read(&self, line: &Line, way: &Way) -> Result<Rc<Reading>, Cause> {
        let render = || self.render(line, way).map(Rc::new);
        self.readings.get(way.number).map_or_else(render, |known| known.get_or_init(render).clone())
    }

    fn render(&self, line: &Line, way: &Way) -> Result<Reading, Cause> {
        let rendered = match &way.pieces {
            Some(pieces) => direct::render(pieces, &self.slots, self.facts.language),
            None => {
                let context = self.context.get_or_init(|| context(self.facts, self.kit, self.words));
                self.engine.render(self.template, &way.key, context)
            }
        };
        let rendered = self.product_inside(rendered.ok_or(Cause::Refused)?, line.role);
        let (plain, answers) = unmark(&self.tone.head(&rendered, self.facts.language));
        let text = self.finish(&plain, line.role);
        if !text.chars().any(char::is_alphanumeric) {
            return Err(Cause::Empty);
        }
        let content = self.content_of(way, &plain);
        Ok(Reading::new(text, answers, self.facts.language, content))
    }

    /// The words of a wording that prints answers as they stand: its author's, and theirs. A number at its head is spelt
    /// out, and a tone may change its head.
    fn content_of(&self, way: &Way, plain: &str) -> Option<Content> {
        let as_written = self.tone == Tone::Plain && !plain.starts_with(|c: char| c.is_ascii_digit());
        let pieces = way.pieces.as_deref().filter(|_| way.whole && as_written)?;
        let mut content = way.own(self.facts.language).clone();
        for (number, name) in direct::names(pieces) {
            match number {
                Some(number) => self.facts.get(number).into_iter().for_each(|fact| content.add(fact.known())),
                None => {
                    let word = speaker::word(self.words, name).unwrap_or("");
                    content.add(&Known::of(word, self.facts.language));
                }
            }
        }
        Some(content)
    }

    /// "The Sunday hat" inside a sentence is "the Sunday hat"; a business keeps its capital.
    fn product_inside(&self, rendered: String, role: Role) -> String {
        if role != Role::Sentence || self.facts.language != Language::En || !rendered.contains("The ") {
            return rendered;
        }
        let Some(product) = self.kit.questions.iter().position(|q| &*q.name == "product").map(mark) else {
            return rendered;
        };
        match rendered.split_once(&format!("{product}The ")) {
            Some((before, after)) if before.trim_end().ends_with(|c: char| c.is_alphanumeric() || c == ',') => {
                format!("{before}{product}the {after}")
            }
            _ => rendered,
        }
    }

    fn finish(&self, plain: &str, role: Role) -> String {
        let language = self.facts.language;
        match role {
            Role::Sentence | Role::Quote => finish::sentence(plain, language),
            Role::Heading(_) => text::open(&text::capitalise(&finish::tidy(plain))).to_owned(),
            Role::Item => {
                let item = text::capitalise(&finish::tidy(plain));
                if text::sentences(&item).len() > 1 { text::close(&item) } else { text::open(&item).to_owned() }
            }
            Role::Set => finish::tidy(plain),
        }
    }
}

/// A rendered wording without the answers' marks, and the answers that it printed.
fn unmark(rendered: &str) -> (String, Vec<usize>) {
    let mut answers = Vec::new();
    let mut plain = String::with_capacity(rendered.len());
    let mut rest = rendered;
    // in UTF-8 every mark begins with this byte
    while let Some(at) = memchr::memchr(0xf3, rest.as_bytes()) {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let mut chars = from.chars();
        match chars.next().map(|c| (c, marked(c))) {
            Some((_, Some(number))) if answers.contains(&number) => {}
            Some((_, Some(number))) => answers.push(number),
            Some((c, None)) => plain.push(c),
            None => {}
        }
        rest = chars.as_str();
    }
    plain.push_str(rest);
    (plain, answers)
}
