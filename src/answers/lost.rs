//! Words that YAML leaves out of a value without a word, and that a person meant.

use std::ops::Range;

use crate::yaml::{self, Body, Node};

/// How far before a value a mark of YAML's is looked for, in bytes.
const NEAR: usize = 200;

/// The bytes of a line in which YAML takes words for a comment or for a mark of its own: `#batik`, `!penting`, `&co`.
pub(super) fn words(text: &str, value: &Node) -> Option<Range<usize>> {
    let start = mark(text, value).or_else(|| comment(text, value))?;
    Some(start..yaml::line_of(text, start).end)
}

/// Where a tag or an anchor begins that stands before the value; an anchor that is repeated somewhere is meant as one.
fn mark(text: &str, value: &Node) -> Option<usize> {
    // before most values stands their key, and no mark; a key in quotation marks may have one inside
    let is_mark = |word: &&[u8]| matches!(word.first(), Some(b'!' | b'&')) && !word.ends_with(b":");
    let line = text.as_bytes().get(..value.span.start).unwrap_or(&[]);
    let end = line.iter().rposition(|byte| !matches!(byte, b' ' | b'\t')).map_or(0, |last| last + 1);
    let parted = line[..end].iter().rposition(|byte| matches!(byte, b' ' | b'\n')).map_or(0, |space| space + 1);
    Some(&line[parted..end]).filter(is_mark)?;
    let before = before(text, value.span.start).trim_end();
    let word = &before[before.rfind(' ').map_or(0, |space| space + 1)..];
    let tag = word.len() > 1 && word.starts_with('!') && !word.starts_with("!!");
    let anchor = || word.strip_prefix('&').is_some_and(|name| !text.contains(&format!("*{name}")));
    (tag || anchor()).then(|| text[..value.span.start].trim_end().len() - word.len())
}

/// Where a value begins that has a comment behind it (or in its place) which begins as hashtags and numbers do: `#1`,
/// not `# one`.
fn comment(text: &str, value: &Node) -> Option<usize> {
    let begins = |rest: &str| rest.strip_prefix('#').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    let behind = text.get(value.span.end..)?;
    match &value.body {
        Body::Nothing => {
            let rest = behind.strip_prefix(':').unwrap_or(behind).trim_start_matches(' ');
            let here = begins(rest).then(|| text.len() - rest.len());
            // an empty item of a list stands behind its comment
            here.or_else(|| {
                let before = before(text, value.span.start);
                let sign = before.find("- #")? + 2;
                begins(&before[sign..]).then(|| value.span.start - before.len() + sign)
            })
        }
        Body::Text(_) if !text.get(value.span.clone())?.starts_with(['"', '\'']) => {
            (behind.starts_with(' ') && begins(behind.trim_start_matches(' '))).then_some(value.span.start)
        }
        _ => None,
    }
}

/// What stands before a place in its line, as far as it is near.
fn before(text: &str, at: usize) -> &str {
    let mut near = at.saturating_sub(NEAR);
    while !text.is_char_boundary(near) {
        near += 1;
    }
    let before = text.get(near..at).unwrap_or("");
    &before[before.rfind('\n').map_or(0, |end| end + 1)..]
}
