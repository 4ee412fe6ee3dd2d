//! `--explain`: where every sentence comes from, and why the others are left untold.

use super::warnings;
use crate::language::Language;
use crate::story::{Story, UntoldReason};

/// The story sentence by sentence, each with its template line and its answers; then what was left untold.
pub(super) fn explain(story: &Story, template: &str) -> String {
    let language = story.language;
    let (line, answers, untold_title) = match language {
        Language::En => ("line", "answers", "Left untold"),
        Language::Id => ("baris", "jawaban", "Tidak dituturkan"),
    };
    let mut out = format!("{template}\n");
    for block in &story.blocks {
        out.push('\n');
        for told in &block.sentences {
            let names = if told.answers.is_empty() { "-".to_owned() } else { told.answers.join(", ") };
            out.push_str(&format!("{}\n    {line} {}; {answers}: {names}\n", told.text, told.line));
        }
    }
    let mut untold = story.untold.iter().filter(|u| u.reason != UntoldReason::OtherWay).peekable();
    if untold.peek().is_some() {
        out.push_str(&format!("\n{untold_title}\n\n"));
    }
    for sentence in untold {
        let reason = warnings::reason(&sentence.reason, language);
        out.push_str(&format!("{line} {}: {}\n    {reason}\n", sentence.line, sentence.source));
    }
    out
}
