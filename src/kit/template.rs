//! A template: one way to tell the answers, one sentence a line.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::language::Language;
use crate::language::known::{Content, Known};
use crate::language::lexicon::Traits;
use crate::source::Source;

use super::Numbers;
use super::body::{Body, Vocabulary};
use super::direct::{Head, Piece};
use super::guard::Need;
use super::question::Condition;

/// Who speaks in a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Voice {
    /// The business speaks: I, we; saya, kami.
    First,
    /// Somebody tells of it: she, he, they; ia.
    Third,
}

impl Voice {
    /// `first` or `third`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Voice::First => "first",
            Voice::Third => "third",
        }
    }
}

/// One way to tell the answers, in one language, for one channel, in one voice.
#[derive(Clone, Debug)]
pub struct Template {
    /// What it is called on the command line: `origin-story`.
    pub name: String,
    /// Its title for readers.
    pub title: String,
    /// What it is for, in a sentence.
    pub about: String,
    /// The language it is written in.
    pub language: Language,
    /// The channel it is written for.
    pub channel: String,
    /// Who speaks.
    pub voice: Voice,
    /// Words it aims at, from and to.
    pub words: Option<(usize, usize)>,
    /// Spoken syllables at most, for a text that is said aloud.
    pub syllables: Option<usize>,
    /// Answers without which it is not told at all; `materials or material_source` asks for one of the two.
    pub needs: Vec<String>,
    /// The answer without which it does not apply: a visit is for tourism.
    pub when: Option<Condition>,
    /// Where it was read from.
    pub source: Source,
    /// Its place in its kit.
    pub(crate) index: usize,
    /// Where its head ends, in bytes of the source.
    pub(super) start: usize,
    /// Its sentences, once they have been read.
    pub(super) body: OnceLock<Body>,
    pub(super) vocabulary: Arc<Vocabulary>,
}

impl Template {
    /// Its passages in order.
    #[must_use]
    pub fn passages(&self) -> &[Passage] {
        &self.body().passages
    }

    /// Its sentences; a kit whose sentences are read only now is known to be sound.
    pub(crate) fn body(&self) -> &Body {
        self.body.get_or_init(|| Body::read(&self.source.text, self.start, &self.vocabulary).unwrap_or_default())
    }
}

/// A paragraph, with the ways to tell it.
#[derive(Clone, Debug)]
pub struct Passage {
    /// The ways, in the order of the file; at least one.
    pub ways: Vec<PassageWay>,
}

/// One way to tell a whole passage.
#[derive(Clone, Debug)]
pub struct PassageWay {
    /// The label after `//`: a kind of lead.
    pub label: Option<String>,
    /// For when nothing else can be told (`//-`).
    pub last_resort: bool,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// What a line becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A sentence of a paragraph.
    Sentence,
    /// A heading of this level.
    Heading(u8),
    /// An item of a list.
    Item,
    /// A quotation set apart.
    Quote,
    /// Set as it is, without sentence finishing.
    Set,
}

/// One sentence, with the ways to say it.
#[derive(Clone, Debug)]
pub struct Line {
    /// What it becomes.
    pub role: Role,
    /// `!`: if it is untold, the whole passage way is.
    pub must: bool,
    /// `&`: told only directly after the line above it.
    pub follows: bool,
    /// 0 stays; 1 (`?`) may go when the story is too long; 2 (`??`) goes before that.
    pub priority: u8,
    /// The wordings; at least one.
    pub ways: Vec<Way>,
}

/// One wording of a sentence.
#[derive(Clone, Debug)]
pub struct Way {
    /// For when no other wording fits (`/-`).
    pub last_resort: bool,
    /// The line in the template's file, from 1.
    pub line: usize,
    /// The wording as the author wrote it.
    pub text: Arc<str>,
    /// Where it stands in the source, in bytes.
    pub span: Range<usize>,
    /// The wording as Tera gets it: tests blanked out, everything else in its place.
    pub tera: String,
    /// The answers it names and what it asks of them.
    pub needs: Vec<Need>,
    /// The places of those needs that look at what the story has told so far.
    pub(crate) back: Vec<usize>,
    /// It holds Tera that the scanner does not read: `{% if %}` and the like.
    pub(crate) opaque: bool,
    /// Its name among the compiled wordings: its number in its template.
    pub(crate) key: String,
    /// The same as a number.
    pub(crate) number: usize,
    /// Its pieces, where it needs no Tera.
    pub(crate) pieces: Option<Vec<Piece>>,
    /// What it opens with.
    pub(crate) head: Head,
    /// The answers that it prints.
    pub(crate) prints: Numbers,
    /// It prints answers whole and as they stand, each parted from the author's words.
    pub(crate) whole: bool,
    /// It is kept for one tone.
    pub(crate) toned: bool,
    /// What its author wrote, whatever the answers; worked out when first asked for.
    pub(super) own: OnceLock<Content>,
    /// What its line and its text bring to the lot between equal wordings.
    pub(crate) lot: OnceLock<u64>,
}

impl Way {
    /// The author's words in it.
    pub(crate) fn own(&self, language: Language) -> &Content {
        self.own.get_or_init(|| {
            let known = Known::of(&without_slots(&self.tera), language);
            let mut own = Content::default();
            own.add(&known);
            // the first word has its capital from there
            let heads = usize::from(!self.tera.trim_start().starts_with("{{"));
            own.name = known.words().iter().skip(heads).any(|word| word.is(Traits::NAME));
            own
        })
    }
}

/// A wording without what stands in braces.
fn without_slots(wording: &str) -> String {
    let mut own = String::with_capacity(wording.len());
    let mut rest = wording;
    while let Some(open) = ["{{", "{%"].iter().filter_map(|braces| rest.find(braces)).min() {
        own.push_str(&rest[..open]);
        own.push(' ');
        let close = ["}}", "%}"].iter().filter_map(|braces| rest[open..].find(braces)).min();
        rest = close.map_or("", |close| &rest[open + close + 2..]);
    }
    own + rest
}

/// The answers of which an entry of `needs` asks for one.
pub(crate) fn alternatives(need: &str) -> impl Iterator<Item = &str> {
    need.split(" or ").map(str::trim)
}
