//! Says in plain words why a text is no YAML, and reads on past it, so that all the faults are told at once.

use std::ops::Range;

use granit_parser::{ErrorKind, ScanError};

use super::Node;
use super::build::{Stop, Why, build};
use crate::fault::{Fault, FaultKind};

/// The most broken places that are told of one text.
const MOST: usize = 20;

/// Takes out what stopped the reading and reads again, until the text can be read or makes no sense any more.
pub(super) fn read_around(text: &str, first: Stop) -> (Option<Node>, Vec<Fault>) {
    let mut rest = text.to_owned();
    let mut faults: Vec<Fault> = Vec::new();
    let mut stop = first;
    loop {
        let fault = match stop.why {
            Why::Fault(fault) => {
                faults.push(fault);
                return (stop.partial, faults);
            }
            Why::Syntax(ref error) => explain(&rest, error, &stop),
        };
        if faults.last().is_some_and(|before| follows_from(&rest, before, &fault)) {
            return (stop.partial, faults);
        }
        take_out(&mut rest, &fault);
        faults.push(fault);
        stop = match build(&rest) {
            Ok(node) => return (node, faults),
            Err(stop) if faults.len() == MOST => return (stop.partial, faults),
            Err(stop) => *stop,
        };
    }
}

/// Whether a fault only seems to be one because of the fault before it: it stands no further on, or in the next line of a
/// text whose structure was broken there.
fn follows_from(text: &str, before: &Fault, fault: &Fault) -> bool {
    let structure = !matches!(
        before.kind,
        FaultKind::NeedsQuotes | FaultKind::QuotesInText | FaultKind::Backslash | FaultKind::ControlCharacter
    );
    let between = text.get(before.span.start..fault.span.start).unwrap_or("");
    between.matches('\n').count() <= usize::from(structure)
}

/// Puts spaces in the place of what is broken, so that all other places stay where they are.
fn take_out(text: &mut String, fault: &Fault) {
    let line = line_of(text, fault.span.start);
    let (range, colon) = match fault.kind {
        FaultKind::NoColon => (fault.span.clone(), true),
        FaultKind::Indent | FaultKind::Tab => (line, false),
        _ => (fault.span.start..line.end.max(fault.span.end), false),
    };
    let mut filling = " ".repeat(range.len());
    if colon && !range.is_empty() {
        // what stands below a name without a colon is read as its answers
        filling = format!("{}:", "x".repeat(range.len() - 1));
    }
    let filling: String = match text.get(range.clone()) {
        Some(taken) => {
            filling.bytes().zip(taken.bytes()).map(|(f, t)| if t == b'\n' { '\n' } else { f.into() }).collect()
        }
        None => return,
    };
    text.replace_range(range, &filling);
}

fn explain(text: &str, error: &ScanError, stop: &Stop) -> Fault {
    let at = error.marker().byte_offset().unwrap_or(0).min(text.len());
    let line = line_of(text, at);
    let before = text.get(line.start..at).unwrap_or("");
    match error.kind() {
        ErrorKind::RecursionLimitExceeded => Fault::new(at..line.end, FaultKind::TooDeep),
        ErrorKind::UnclosedQuotedScalar => Fault::new(at..line.end, FaultKind::OpenQuote),
        ErrorKind::UnclosedFlowCollection { .. } => Fault::new(at..line.end, FaultKind::OpenBracket),
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate
        | ErrorKind::InvalidUnicodeEscape => Fault::new(at..line.end, FaultKind::Backslash),
        ErrorKind::UnexpectedCharacter { character } if character.is_control() => {
            let found = text[at..].find(*character).map_or(at, |i| at + i);
            Fault::new(found..found + character.len_utf8(), FaultKind::ControlCharacter)
        }
        _ => tab(text, at)
            .or_else(|| open_mark(text, at, stop))
            .unwrap_or_else(|| if before.trim().is_empty() { whole_line(text, at) } else { value(text, at, stop) }),
    }
}

/// A tab in the indent of the line where the reading stopped, or of the next one.
fn tab(text: &str, at: usize) -> Option<Fault> {
    let line = line_of(text, at);
    let next = line_of(text, (line.end + 1).min(text.len()));
    [line, next].into_iter().find_map(|line| {
        let content = text.get(line.clone())?;
        let indent = &content[..content.len() - content.trim_start().len()];
        let tab = indent.find('\t')?;
        let end = indent.len() - indent[tab..].trim_start_matches('\t').len();
        (indent.len() < content.len()).then(|| Fault::new(line.start + tab..line.start + end, FaultKind::Tab))
    })
}

/// A quotation mark or a bracket that was opened in an earlier line than the one where the reading stopped.
fn open_mark(text: &str, at: usize, stop: &Stop) -> Option<Fault> {
    let line = line_of(text, at);
    let behind = text.get(stop.last.end..line.start)?;
    if let Some(quote) = behind.find(['"', '\'']).map(|i| stop.last.end + i) {
        return Some(Fault::new(quote..line_of(text, quote).end, FaultKind::OpenQuote));
    }
    let open = stop.open.filter(|open| text[*open..].starts_with(['[', '{']) && *open < line.start)?;
    Some(Fault::new(open..line_of(text, open).end, FaultKind::OpenBracket))
}

/// A line that does not fit where it stands: without a colon, or with another indent than its neighbours.
fn whole_line(text: &str, at: usize) -> Fault {
    let content = content_of(text, line_of(text, at));
    let above = text[..content.start].lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("");
    let in_block = above.trim_end().ends_with(['|', '>']);
    let words = &text[content.clone()];
    let named = words.contains(": ") || words.ends_with(':') || words.starts_with("- ");
    let kind = if named || in_block { FaultKind::Indent } else { FaultKind::NoColon };
    Fault::new(content, kind)
}

/// A value that is no plain text; or a line above it that lacks its colon and took this line for its own.
fn value(text: &str, at: usize, stop: &Stop) -> Fault {
    let line = line_of(text, at);
    if stop.last.start < line.start && stop.last.end > line.start {
        let above = content_of(text, line_of(text, stop.last.start));
        // "origin" and below it "teacher: …" were read as one text
        let named = text.get(above.start..stop.last.start).is_some_and(|before| before.contains(':'));
        return if named {
            Fault::new(content_of(text, line), FaultKind::Indent)
        } else {
            Fault::new(above, FaultKind::NoColon)
        };
    }
    let content = content_of(text, line);
    let start = value_start(text, &content).min(at);
    let quotes = text[start..].starts_with(['"', '\'']);
    Fault::new(start..content.end, if quotes { FaultKind::QuotesInText } else { FaultKind::NeedsQuotes })
}

/// Where the value of a line begins: behind its dash, or else behind its first colon.
fn value_start(text: &str, content: &Range<usize>) -> usize {
    let words = &text[content.clone()];
    let skipped = match words.strip_prefix("- ") {
        Some(item) => words.len() - item.trim_start().len(),
        None => words.find(": ").map_or(0, |colon| {
            let rest = &words[colon + 1..];
            words.len() - rest.trim_start().len()
        }),
    };
    content.start + skipped
}

/// The bytes of the line that holds an offset, without its end.
pub(crate) fn line_of(text: &str, at: usize) -> Range<usize> {
    let before = text.get(..at).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |i| i + 1);
    let end = text.get(start..).and_then(|rest| rest.find('\n')).map_or(text.len(), |i| start + i);
    start..end
}

/// A line without the white space around it.
fn content_of(text: &str, line: Range<usize>) -> Range<usize> {
    let words = text.get(line.clone()).unwrap_or("");
    let start = line.start + words.len() - words.trim_start().len();
    start..(line.start + words.trim_end().len()).max(start)
}

#[cfg(test)]
mod tests {
    use crate::fault::FaultKind;

    #[test]
    fn a_hard_space_before_a_line_is_no_crash() {
        // YAML takes a hard space for a letter, where we take it for white space around the line
        for text in ["\u{a0}# facts only\nkit: product-story\n", "\u{a0}origin\n  teacher: my aunt\n"] {
            let (_, faults) = crate::yaml::read(text);
            assert!(matches!(faults.first().map(|f| &f.kind), Some(FaultKind::NoColon)), "{text}: {faults:?}");
        }
    }
}
