//! What was seen of a kit, for programs.
//!
//! ```json
//! {
//!   "templates": [
//!     {
//!       "name": "stall-sign", "language": "en", "voice": "first", "path": "my-kit/en/stall-sign.md",
//!       "stories": 40, "not_tellable": 2,
//!       "never_told": [{"line": 14, "source": "{{ call }}", "reason": "missing", "answers": ["call"], "times": 40}],
//!       "never_chosen": [{"line": 11, "source": "{{ our | cap }} workshop is {{ workshop | noun }}."}]
//!     }
//!   ],
//!   "untold_answers": [{"question": "use", "answered": 6, "files": ["sari.yaml"]}],
//!   "unnamed_questions": {"en": ["needs"]},
//!   "alike": [
//!     {"paths": ["my-kit/en/a.md", "my-kit/en/b.md"], "lines": [12, 30], "same": 9, "of": 10}
//!   ]
//! }
//! ```
//!
//! `stories` counts files times seeds, `not_tellable` files; `reason` is one of those in a story's own JSON.

use serde_json::{Map, Value, json};

use crate::format::reason;
use crate::kit::Kit;
use crate::story::survey::{Alike, Fared, NeverTold, Survey, WayAt};

/// Everything as one JSON document.
pub(super) fn report(seen: &Survey, kit: &Kit) -> String {
    let templates: Vec<Value> = seen.templates.iter().map(|fared| template(fared, kit)).collect();
    let untold: Vec<Value> =
        seen.untold.iter().map(|u| json!({"question": u.question, "answered": u.answered, "files": u.files})).collect();
    let unnamed: Map<String, Value> =
        seen.unnamed.iter().map(|(language, names)| (language.code().to_owned(), json!(names))).collect();
    let alike: Vec<Value> = seen.alike.iter().map(|a| pair(a, kit)).collect();
    let all = json!({
        "templates": templates, "untold_answers": untold, "unnamed_questions": unnamed, "alike": alike,
    });
    format!("{all:#}\n")
}

fn template(fared: &Fared, kit: &Kit) -> Value {
    let Some(template) = kit.templates.get(fared.template) else { return Value::Null };
    json!({
        "name": template.name,
        "language": template.language.code(),
        "voice": template.voice.name(),
        "path": template.source.name,
        "stories": fared.stories,
        "not_tellable": fared.refused,
        "never_told": fared.never_told.iter().map(never_told).collect::<Vec<_>>(),
        "never_chosen": fared.never_chosen.iter().map(way).collect::<Vec<_>>(),
    })
}

fn never_told(sentence: &NeverTold) -> Value {
    let (word, answers) = reason(&sentence.reason);
    json!({
        "line": sentence.at.line,
        "source": sentence.at.source,
        "reason": word,
        "answers": answers,
        "times": sentence.times,
    })
}

fn way(at: &WayAt) -> Value {
    json!({"line": at.line, "source": at.source})
}

fn pair(alike: &Alike, kit: &Kit) -> Value {
    let path = |at: usize| kit.templates.get(at).map_or("", |t| t.source.name.as_str());
    json!({
        "paths": [path(alike.templates.0), path(alike.templates.1)],
        "lines": [alike.lines.0, alike.lines.1],
        "same": alike.same,
        "of": alike.of,
    })
}
