//! The record of a folder: one line an input, in the order of the last run.
//!
//! The lines of a run go to `ledger.new`, chunk by chunk, and replace the old ledger at the end; so a killed run leaves both
//! behind, and the next one knows what is done already. Of the old ledger only a few bytes a line are held.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Read, Seek, SeekFrom, Write};

use std::path::PathBuf;
use std::sync::OnceLock;

use super::entry::Entry;
use super::folder::{Folder, Stop};
use super::keys::Keys;
use super::print;

/// The first line: what follows, and which way of writing it.
const HEAD: &str = "tutur batch ledger 1\n";

/// Where the line of an input is.
#[derive(Clone, Copy, Debug)]
struct Line {
    from: u64,
    length: u32,
    seen: bool,
}

/// What earlier runs left on record.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    file: Option<BufReader<File>>,
    at: u64,
    /// By the fingerprint of the input's name.
    lines: HashMap<u64, Line>,
    path: PathBuf,
    /// Every file on record, as a fingerprint of its path and its bytes; worked out when it is first asked for.
    made: OnceLock<HashSet<u64>>,
}

impl Ledger {
    /// Opens the record; what a killed run has done counts.
    pub(crate) fn open(folder: &Folder) -> Result<Ledger, Stop> {
        let (old, new) = (folder.own("ledger"), folder.own("ledger.new"));
        if new.exists() && !folder.is_dry() {
            recover(folder).map_err(|e| Stop::Record(new, e))?;
        }
        let file = match File::open(&old) {
            Ok(file) => file,
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(Ledger::default()),
            Err(e) => return Err(Stop::Record(old, e)),
        };
        let mut reader = BufReader::with_capacity(1 << 16, file);
        let lines = index(&mut reader).map_err(|e| Stop::Record(old.clone(), e))?;
        Ok(Ledger { file: Some(reader), at: u64::MAX, lines, path: old, made: OnceLock::new() })
    }

    /// This input is in the run.
    pub(crate) fn see(&mut self, input: &str) {
        if let Some(line) = self.lines.get_mut(&print(input.as_bytes())) {
            line.seen = true;
        }
    }

    /// The line of an input, if it was told before.
    pub(crate) fn line(&mut self, input: &str) -> Option<String> {
        let line = *self.lines.get(&print(input.as_bytes()))?;
        self.read(line).ok()
    }

    /// Whether some run wrote this file with these bytes.
    pub(crate) fn made(&self, path: &str, bytes: u64) -> bool {
        let all = || {
            let file = File::open(&self.path).map(BufReader::new);
            let lines = file.into_iter().flat_map(|f| f.lines().map_while(Result::ok));
            let entries = lines.filter_map(|line| serde_json::from_str::<Entry>(&line).ok());
            entries.flat_map(|e| e.paths().map(|(path, made)| both(&path, made)).collect::<Vec<_>>()).collect()
        };
        !self.lines.is_empty() && self.made.get_or_init(all).contains(&both(path, bytes))
    }

    /// The lines of inputs that were not asked for, in their order.
    pub(crate) fn others(&mut self) -> Vec<String> {
        let mut lines: Vec<Line> = self.lines.values().filter(|l| !l.seen).copied().collect();
        lines.sort_unstable_by_key(|l| l.from);
        lines.into_iter().filter_map(|l| self.read(l).ok()).collect()
    }

    fn read(&mut self, line: Line) -> io::Result<String> {
        let Some(file) = &mut self.file else { return Err(ErrorKind::NotFound.into()) };
        if self.at == u64::MAX {
            file.seek(SeekFrom::Start(line.from))?;
        } else {
            // lines are mostly asked for in their order, and then the next one is in the buffer already
            file.seek_relative(line.from as i64 - self.at as i64)?;
        }
        let mut bytes = vec![0; line.length as usize];
        file.read_exact(&mut bytes)?;
        self.at = line.from + u64::from(line.length);
        String::from_utf8(bytes).map_err(|e| io::Error::new(ErrorKind::InvalidData, e))
    }
}

/// Where each input's line is; the last one counts. A ledger of another release is as good as none.
fn index(reader: &mut BufReader<File>) -> io::Result<HashMap<u64, Line>> {
    let mut lines = HashMap::new();
    let mut line = Vec::new();
    let mut from = reader.read_until(b'\n', &mut line)? as u64;
    if line != HEAD.as_bytes() {
        return Ok(lines);
    }
    loop {
        line.clear();
        let length = reader.read_until(b'\n', &mut line)?;
        // the last line of a killed run may be cut short
        if length == 0 || line.last() != Some(&b'\n') {
            return Ok(lines);
        }
        if let Some(input) = input_of(&line) {
            let length = u32::try_from(length).unwrap_or(u32::MAX);
            lines.insert(print(input.as_bytes()), Line { from, length, seen: false });
        }
        from += length as u64;
    }
}

/// The input of a line, which is the first thing on it.
fn input_of(line: &[u8]) -> Option<String> {
    #[derive(serde::Deserialize)]
    struct Head {
        input: String,
    }
    let rest = line.strip_prefix(b"{\"input\":\"")?;
    let end = rest.iter().position(|b| matches!(b, b'"' | b'\\'))?;
    if rest[end] == b'"' {
        return std::str::from_utf8(&rest[..end]).ok().map(str::to_owned);
    }
    serde_json::from_slice::<Head>(line).ok().map(|h| h.input)
}

/// Joins what a killed run had done to what was on record before it.
fn recover(folder: &Folder) -> io::Result<()> {
    let (old, new, joined) = (folder.own("ledger"), folder.own("ledger.new"), folder.own("ledger.joined"));
    let mut out = BufWriter::new(File::create(&joined)?);
    out.write_all(HEAD.as_bytes())?;
    let mut done = HashMap::new();
    if let Ok(file) = File::open(&new) {
        let mut reader = BufReader::new(file);
        done = index(&mut reader)?;
        copy(&mut Ledger { file: Some(reader), at: u64::MAX, lines: done.clone(), ..Ledger::default() }, &mut out)?;
    }
    if let Ok(file) = File::open(&old) {
        let mut reader = BufReader::new(file);
        let mut lines = index(&mut reader)?;
        lines.retain(|input, _| !done.contains_key(input));
        copy(&mut Ledger { file: Some(reader), at: u64::MAX, lines, ..Ledger::default() }, &mut out)?;
    }
    out.into_inner().map_err(io::IntoInnerError::into_error)?;
    fs::rename(&joined, &old)?;
    fs::remove_file(&new)
}

fn copy(from: &mut Ledger, out: &mut impl Write) -> io::Result<()> {
    from.others().iter().try_for_each(|line| out.write_all(line.as_bytes()))
}

fn both(path: &str, bytes: u64) -> u64 {
    print(path.as_bytes()) ^ bytes.rotate_left(32)
}

/// The record of this run, as it grows; of a dry run, a nameless file that goes with it.
pub(crate) struct NewLedger<'a> {
    folder: &'a Folder,
    path: PathBuf,
    out: BufWriter<File>,
}

impl NewLedger<'_> {
    /// Begins the record.
    pub(crate) fn begin(folder: &Folder) -> Result<NewLedger<'_>, Stop> {
        let path = folder.own("ledger.new");
        let open = || {
            if folder.is_dry() {
                return tempfile::tempfile();
            }
            File::options().read(true).write(true).create(true).truncate(true).open(&path)
        };
        let begin = || {
            let mut out = BufWriter::with_capacity(1 << 16, open()?);
            out.write_all(HEAD.as_bytes()).map(|()| out)
        };
        let out = begin().map_err(|e| Stop::Write(path.clone(), e))?;
        Ok(NewLedger { folder, path, out })
    }

    pub(crate) fn add(&mut self, entry: &Entry) -> Result<(), Stop> {
        let done = serde_json::to_writer(&mut self.out, entry).map_err(io::Error::from);
        done.and_then(|()| self.out.write_all(b"\n")).map_err(|e| self.stop(e))
    }

    /// A line that stays as it is.
    pub(crate) fn add_line(&mut self, line: &str) -> Result<(), Stop> {
        self.out.write_all(line.as_bytes()).map_err(|e| self.stop(e))
    }

    /// What was added so far survives a kill.
    pub(crate) fn flush(&mut self) -> Result<(), Stop> {
        self.out.flush().map_err(|e| self.stop(e))
    }

    /// The fingerprints of the paths of all files on this record.
    pub(crate) fn paths(&mut self) -> Result<HashSet<u64>, Stop> {
        self.flush()?;
        let mut paths = HashSet::new();
        let file = self.out.get_mut();
        let read = file.seek(SeekFrom::Start(0)).and_then(|_| {
            entries(&mut *file).try_for_each(|entry| {
                paths.extend(entry?.paths().map(|(path, _)| print(path.as_bytes())));
                Ok(())
            })
        });
        read.and_then(|()| self.out.seek(SeekFrom::End(0))).map_err(|e| self.stop(e))?;
        Ok(paths)
    }

    /// Makes this the record. The first lines, as many as were told, are this run's.
    pub(crate) fn finish(mut self, told: usize, keys: Keys) -> Result<Record, Stop> {
        self.flush()?;
        let NewLedger { folder, path, out } = self;
        let file = out.into_inner().map_err(|e| Stop::Write(path.clone(), e.into_error()))?;
        if !folder.is_dry() {
            let own = folder.own("ledger");
            fs::rename(&path, &own).map_err(|e| Stop::Write(own, e))?;
        }
        Ok(Record { path, file, told, keys })
    }

    fn stop(&self, error: io::Error) -> Stop {
        Stop::Write(self.path.clone(), error)
    }
}

/// The record of a run that is over: what a report is made from.
#[derive(Debug)]
pub struct Record {
    path: PathBuf,
    file: File,
    told: usize,
    keys: Keys,
}

impl Record {
    /// The inputs that were told or passed over, in their order, each by its path, one after the other from the disk.
    ///
    /// # Errors
    /// If the record cannot be read any more.
    pub fn entries(&mut self) -> Result<impl Iterator<Item = io::Result<(PathBuf, Entry)>> + '_, Stop> {
        self.file.seek(SeekFrom::Start(0)).map_err(|e| Stop::Record(self.path.clone(), e))?;
        let Record { file, keys, told, .. } = self;
        Ok(entries(file).take(*told).map(|entry| entry.map(|e| (keys.spelt(&e.input), e))))
    }
}

fn entries(file: impl Read) -> impl Iterator<Item = io::Result<Entry>> {
    let lines = BufReader::with_capacity(1 << 16, file).lines().skip(1);
    lines.map(|line| line.and_then(|line| serde_json::from_str(&line).map_err(io::Error::from)))
}
