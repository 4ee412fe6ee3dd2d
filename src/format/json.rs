//! A story as JSON, every sentence with its origin.
//!
//! ```json
//! {
//!   "template": "origin",
//!   "channel": "website",
//!   "language": "en",
//!   "seed": "7",
//!   "title": "Sekar Jati",
//!   "text": "Sekar Jati\n\nSari dyes with bark.\n",
//!   "words": 6,
//!   "characters": 32,
//!   "blocks": [
//!     {
//!       "kind": "paragraph",
//!       "sentences": [
//!         {
//!           "text": "Sari dyes with bark.",
//!           "markdown": "Sari dyes with bark.",
//!           "line": 10,
//!           "answers": ["owner", "craft"]
//!         }
//!       ]
//!     }
//!   ],
//!   "untold": [
//!     {"line": 12, "source": "? {{ name_meaning }}", "reason": "missing", "answers": ["name_meaning"]}
//!   ],
//!   "warnings": [
//!     {"kind": "too-short", "length": 6, "wanted": 120, "ask": ["teacher"]}
//!   ]
//! }
//! ```
//!
//! - `seed` is text, since it may be larger than the numbers that JavaScript can hold.
//! - `title` is `null` for a story without a heading.
//! - `kind` of a block: `heading` (with its `level`), `paragraph`, `list`, `quote`, `set`.
//! - `reason`: `missing`, `form`, `already-told`, `other-way`, `leader-untold`, `length`; `answers`
//!   names those it is about and is empty for the last three.
//! - `kind` of a warning: `too-long` (`length`, `limit`, `shorten`), `too-short` (`length`,
//!   `wanted`, `ask`), `no-such-lead` (`lead`, `possible`).
//!
//! Keys keep this order; new ones may be added.

use std::sync::Arc;

use serde_json::{Value, json};

use super::count::count;
use super::summary::title;
use super::text::text;
use crate::kit::Unit;
use crate::story::{Block, BlockKind, Sentence, Story, Untold, UntoldReason, Warning};

/// The story as indented JSON, with a newline at the end.
#[must_use]
pub fn json(story: &Story) -> String {
    format!("{:#}\n", value(story))
}

/// The story as a JSON value.
#[must_use]
pub fn value(story: &Story) -> Value {
    let told = text(story);
    let length = |unit| count(told.trim_end(), unit, story.language);
    json!({
        "template": story.template,
        "channel": story.channel,
        "language": story.language.code(),
        "seed": story.seed.to_string(),
        "title": title(story),
        "text": told,
        "words": length(Unit::Words),
        "characters": length(Unit::Characters),
        "blocks": story.blocks.iter().map(block).collect::<Vec<_>>(),
        "untold": story.untold.iter().map(untold).collect::<Vec<_>>(),
        "warnings": story.warnings.iter().map(warning).collect::<Vec<_>>(),
    })
}

fn block(block: &Block) -> Value {
    let sentences: Vec<Value> = block.sentences.iter().map(sentence).collect();
    match block.kind {
        BlockKind::Heading(level) => {
            json!({"kind": "heading", "level": level, "sentences": sentences})
        }
        BlockKind::Paragraph => json!({"kind": "paragraph", "sentences": sentences}),
        BlockKind::List => json!({"kind": "list", "sentences": sentences}),
        BlockKind::Quote => json!({"kind": "quote", "sentences": sentences}),
        BlockKind::Set => json!({"kind": "set", "sentences": sentences}),
    }
}

fn sentence(sentence: &Sentence) -> Value {
    json!({
        "text": sentence.text,
        "markdown": sentence.markdown,
        "line": sentence.line,
        "answers": sentence.answers,
    })
}

fn untold(untold: &Untold) -> Value {
    let (reason, answers) = reason(&untold.reason);
    json!({"line": untold.line, "source": untold.source, "reason": reason, "answers": answers})
}

/// A reason's word in JSON, and the answers that it speaks of.
pub(crate) fn reason(reason: &UntoldReason) -> (&'static str, &[Arc<str>]) {
    match reason {
        UntoldReason::Missing(answers) => ("missing", answers),
        UntoldReason::Form(answers) => ("form", answers),
        UntoldReason::AlreadyTold(answers) => ("already-told", answers),
        UntoldReason::OtherWay => ("other-way", &[]),
        UntoldReason::LeaderUntold => ("leader-untold", &[]),
        UntoldReason::Length => ("length", &[]),
    }
}

fn warning(warning: &Warning) -> Value {
    match warning {
        Warning::TooLong { length, limit, shorten } => {
            json!({"kind": "too-long", "length": length, "limit": limit, "shorten": shorten})
        }
        Warning::TooShort { length, wanted, ask } => {
            json!({"kind": "too-short", "length": length, "wanted": wanted, "ask": ask})
        }
        Warning::NoSuchLead { lead, possible } => {
            json!({"kind": "no-such-lead", "lead": lead, "possible": possible})
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::testing;

    #[test]
    fn the_shape_and_its_order_are_stable() {
        let mut story = testing::story([
            testing::block(BlockKind::Heading(1), &["Sekar Jati"]),
            testing::told(BlockKind::Set, "*Sari*"),
        ]);
        let source = "? {{ name_meaning }}".into();
        let reason = UntoldReason::Missing(vec!["name_meaning".into()]);
        story.seed = u64::MAX;
        story.untold.push(Untold { line: 12, source, reason });
        story.warnings.push(Warning::TooShort { length: 3, wanted: 120, ask: vec!["teacher".into()] });
        let expected = concat!(
            r#"{"template":"origin","channel":"website","language":"en","#,
            r#""seed":"18446744073709551615","title":"Sekar Jati","#,
            r#""text":"Sekar Jati\n\n*Sari*\n","words":3,"characters":18,"blocks":["#,
            r#"{"kind":"heading","level":1,"sentences":[{"text":"Sekar Jati","#,
            r#""markdown":"Sekar Jati","line":1,"answers":["product"]}]},"#,
            r#"{"kind":"set","sentences":[{"text":"*Sari*","markdown":"\\*Sari\\*","#,
            r#""line":1,"answers":["product"]}]}],"untold":[{"line":12,"#,
            r#""source":"? {{ name_meaning }}","reason":"missing","answers":["name_meaning"]}],"#,
            r#""warnings":[{"kind":"too-short","length":3,"wanted":120,"ask":["teacher"]}]}"#,
        );
        assert_eq!(value(&story).to_string(), expected);
        assert!(json(&story).ends_with("}\n"));
    }
}
