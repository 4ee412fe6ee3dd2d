//! Reads on past what is broken, so that all the faults of a text are told at once.

use std::ops::Range;

use granit_parser::{ErrorKind, ScanError};

use super::Node;
use super::build::{Stop, build};
use crate::fault::{Fault, FaultKind};

/// The most broken lines that are told of one text.
const MOST: usize = 20;

/// Blanks out the line that stopped the reading and reads again, until the text can be read or makes no sense any more.
pub(super) fn read_around(text: &str, first: Stop) -> (Option<Node>, Vec<Fault>) {
    let mut rest = text.to_owned();
    let mut faults: Vec<Fault> = Vec::new();
    let mut stop = first;
    loop {
        let fault = match stop {
            Stop::Fault(fault) => {
                faults.push(fault);
                return (None, faults);
            }
            Stop::Syntax(error) => explain(&rest, &error),
        };
        let line = line_of(&rest, fault.span.start);
        let known = faults.iter().any(|other| line_of(text, other.span.start).end + 1 >= line.start);
        if !faults.is_empty() && (known || fault.span.start <= faults[faults.len() - 1].span.start) {
            // what follows a broken line mostly seems broken because of it
            return (None, faults);
        }
        faults.push(fault);
        if faults.len() == MOST {
            return (None, faults);
        }
        blank(&mut rest, line);
        stop = match build(&rest) {
            Ok(node) => return (node, faults),
            Err(stop) => stop,
        };
    }
}

fn explain(text: &str, error: &ScanError) -> Fault {
    let at = error.marker().byte_offset().unwrap_or(0).min(text.len());
    let _ = ErrorKind::TabNotAllowed;
    Fault::new(at..line_of(text, at).end.max(at), FaultKind::Yaml(error.kind().to_string()))
}

/// The bytes of the line that holds an offset, without its end.
fn line_of(text: &str, at: usize) -> Range<usize> {
    let before = text.get(..at).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |i| i + 1);
    let end = text.get(start..).and_then(|rest| rest.find('\n')).map_or(text.len(), |i| start + i);
    start..end
}

/// Spaces for every byte of a line, so that all places stay where they are.
fn blank(text: &mut String, line: Range<usize>) {
    let spaces = " ".repeat(line.len());
    text.replace_range(line, &spaces);
}
