//! A stream: answers in, one JSON object a line; stories out, one line for each, in the same order.
//!
//! This is what a distributed engine runs. As much is read as has come, at most [`AHEAD`] bytes; it is told by all threads,
//! written in order and flushed, so that memory stays the same however long the stream is, and who waits for an answer to
//! each line gets it.

use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};

use rayon::prelude::*;

use super::line::{self, Told};
use super::outcome::Reason;
use super::plan::Plan;
use super::report::Wording;

/// The longest line: what an answers file may have at most.
const LONGEST: usize = 1 << 20;

/// How much is read ahead at most, in bytes.
const AHEAD: usize = 1 << 20;

/// Lines that are told together.
const TOGETHER: usize = 512;

/// What became of a stream.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Streamed {
    /// Lines there were.
    pub lines: u64,
    /// Lines that were told.
    pub told: u64,
    /// Told lines with warnings.
    pub warned: u64,
    /// Lines that could not be told.
    pub failed: u64,
}

/// Why a stream broke off.
#[derive(Debug, thiserror::Error)]
pub enum Broken {
    /// It could not be read any further.
    #[error("{0}")]
    Read(#[source] io::Error),
    /// It could not be written any further. A closed pipe is no fault.
    #[error("{0}")]
    Write(#[source] io::Error),
}

/// Tells a stream to its end.
///
/// # Errors
/// If it cannot be read or written any further.
pub fn stream(
    from: impl Read,
    mut to: impl Write,
    plan: &Plan<'_>,
    words: &(impl Wording + Sync),
) -> Result<Streamed, Broken> {
    let mut from = BufReader::with_capacity(AHEAD, from);
    let mut done = Streamed::default();
    let mut lines: Vec<Line> = Vec::new();
    loop {
        let more = read(&mut from, &mut lines).map_err(Broken::Read)?;
        let tell = |(at, line): (usize, &Line)| {
            let number = done.lines + at as u64 + 1;
            match line {
                Line::Whole(bytes) => line::tell(number, bytes, plan, words),
                Line::TooLong => line::failed(number, &too_long(), words),
            }
        };
        let told: Vec<(String, Told)> = lines.par_iter().enumerate().map(tell).collect();
        for (mut text, told) in told {
            text.push('\n');
            match to.write_all(text.as_bytes()) {
                Err(e) if e.kind() == ErrorKind::BrokenPipe => return Ok(done),
                written => written.map_err(Broken::Write)?,
            }
            done.count(told);
        }
        match to.flush() {
            Err(e) if e.kind() == ErrorKind::BrokenPipe => return Ok(done),
            flushed => flushed.map_err(Broken::Write)?,
        }
        if !more {
            return Ok(done);
        }
    }
}

impl Streamed {
    fn count(&mut self, told: Told) {
        self.lines += 1;
        match told {
            Told::Not => self.failed += 1,
            Told::Well | Told::Warned => self.told += 1,
        }
        self.warned += u64::from(told == Told::Warned);
    }
}

/// A line without its end.
enum Line {
    Whole(Vec<u8>),
    /// Longer than an answers file may be; it was passed over.
    TooLong,
}

fn too_long() -> Reason {
    line::faults(vec![crate::fault::FaultKind::TooLarge])
}

/// Reads the lines that have come, at least one unless the stream has ended; whether there may be more.
fn read(from: &mut BufReader<impl Read>, lines: &mut Vec<Line>) -> io::Result<bool> {
    lines.clear();
    while lines.len() < TOGETHER {
        let Some(line) = read_line(from)? else { return Ok(false) };
        lines.push(line);
        // what has not come whole yet is not waited for
        if !from.buffer().contains(&b'\n') {
            break;
        }
    }
    Ok(true)
}

fn read_line(from: &mut impl BufRead) -> io::Result<Option<Line>> {
    let mut line = Vec::new();
    let mut too_long = false;
    loop {
        let buffer = match from.fill_buf() {
            Err(e) if e.kind() == ErrorKind::Interrupted => continue,
            buffer => buffer?,
        };
        if buffer.is_empty() {
            return Ok((too_long || !line.is_empty()).then_some(whole(line, too_long)));
        }
        let end = buffer.iter().position(|b| *b == b'\n');
        let part = &buffer[..end.unwrap_or(buffer.len())];
        too_long |= line.len() + part.len() > LONGEST;
        if too_long {
            line.clear();
        } else {
            line.extend_from_slice(part);
        }
        let used = end.map_or(buffer.len(), |end| end + 1);
        from.consume(used);
        if end.is_some() {
            return Ok(Some(whole(line, too_long)));
        }
    }
}

fn whole(line: Vec<u8>, too_long: bool) -> Line {
    if too_long { Line::TooLong } else { Line::Whole(line) }
}
