//! A run from files to files.

use std::collections::{HashMap, HashSet};
use std::io::ErrorKind;
use std::path::Path;

use rayon::prelude::*;

use super::alike::Alike;
use super::entry::Entry;
use super::folder::{Fate, Folder, Page, Stop};
use super::inputs::Inputs;
use super::keys::Keys;
use super::ledger::{Ledger, NewLedger, Record};
use super::names::Taken;
use super::outcome::{Failed, MOST_NAMED, Outcome, Reason};
use super::plan::{Choice, Plan};
use super::prepare::{Item, Prepared, again, prepare};
use super::print;
use super::same::Gathered;

/// Inputs that are under way at a time: enough to keep every core busy, few enough to hold their stories.
const CHUNK: usize = 128;

/// How a run goes about it.
#[derive(Clone, Copy, Debug, Default)]
pub struct How {
    /// Tell everything again and overwrite what was edited.
    pub force: bool,
    /// End at the first failure.
    pub fail_fast: bool,
    /// Remove what no input makes any more.
    pub prune: bool,
}

/// Tells every input and writes its stories; `step` is called now and then with the number of inputs that are done.
///
/// # Errors
/// If the folder cannot be written to. What was done till then is whole, and the next run goes on from there.
pub fn run(
    inputs: &Inputs,
    plan: &Plan<'_>,
    folder: &Folder,
    how: How,
    step: &mut dyn FnMut(usize),
) -> Result<(Outcome, Record), Stop> {
    let mut run = Run::begin(inputs, plan, folder, how)?;
    for from in (0..inputs.files.len()).step_by(CHUNK) {
        let to = inputs.files.len().min(from + CHUNK);
        run.chunk(from, to)?;
        step(to);
        if run.outcome.ended_early {
            break;
        }
    }
    run.finish()
}

struct Run<'a> {
    inputs: &'a Inputs,
    plan: &'a Plan<'a>,
    folder: &'a Folder,
    how: How,
    keys: Keys,
    old: Ledger,
    new: NewLedger<'a>,
    taken: Taken,
    gathered: Gathered,
    /// Lines of the old ledger that stay: of inputs outside this run, and of those that fail now.
    carried: Vec<String>,
    /// Files of earlier runs that may have become nobody's, with the fingerprints they were written with.
    candidates: Vec<(String, u64)>,
    done: usize,
    outcome: Outcome,
}

impl<'a> Run<'a> {
    fn begin(inputs: &'a Inputs, plan: &'a Plan<'a>, folder: &'a Folder, how: How) -> Result<Run<'a>, Stop> {
        let mut run = Run {
            inputs,
            plan,
            folder,
            how,
            keys: Keys::new(folder.root()),
            old: Ledger::open(folder)?,
            new: NewLedger::begin(folder)?,
            taken: Taken::with_room_for(inputs.files.len()),
            gathered: Gathered::with_room_for(inputs.files.len()),
            carried: Vec::new(),
            candidates: Vec::new(),
            done: 0,
            outcome: Outcome { inputs: inputs.files.len(), ..Outcome::default() },
        };
        for path in &inputs.files {
            let key = run.keys.key(path);
            run.old.see(&key);
        }
        run.set_others_aside();
        Ok(run)
    }

    /// Inputs outside this run keep their stories and names as long as they are there.
    fn set_others_aside(&mut self) {
        for line in self.old.others() {
            let Ok(entry) = serde_json::from_str::<Entry>(&line) else { continue };
            if self.keys.root().join(&entry.input).exists() {
                self.taken.keep(&entry.folder);
                self.carried.push(line);
            } else {
                self.candidates.extend(entry.paths());
            }
        }
    }

    fn chunk(&mut self, from: usize, to: usize) -> Result<(), Stop> {
        let items: Vec<Item<'a>> = (from..to).map(|at| self.item(at)).collect();
        let (plan, folder, force) = (self.plan, self.folder, self.how.force);
        let prepared: Vec<Prepared> = items.par_iter().map(|item| prepare(item, plan, folder, force)).collect();
        let mut named = Vec::with_capacity(items.len());
        for (item, prepared) in items.iter().zip(prepared) {
            let prepared = self.name(item, prepared);
            let failed = matches!(prepared, Prepared::Failed(_));
            named.push(prepared);
            if failed && self.how.fail_fast {
                self.outcome.ended_early = true;
                break;
            }
        }
        let old = &self.old;
        let fates: Vec<std::io::Result<Vec<Fate>>> = items
            .par_iter()
            .zip(&named)
            .map(|(item, prepared)| match prepared {
                Prepared::Told(entry, pages) => {
                    let before = item.made_in(&entry.folder);
                    folder.write(&entry.folder, pages, &before, |path, made| force || old.made(path, made))
                }
                _ => Ok(Vec::new()),
            })
            .collect();
        for (at, ((item, prepared), fates)) in items.iter().zip(named).zip(fates).enumerate() {
            self.settle(from + at, item, prepared, fates)?;
            self.done = from + at + 1;
        }
        self.new.flush()
    }

    fn item(&mut self, at: usize) -> Item<'a> {
        let path: &'a Path = &self.inputs.files[at];
        let key = self.keys.key(path);
        let line = self.old.line(&key);
        let typed = self.inputs.typed.as_deref().filter(|_| path == Path::new("-"));
        Item { path, typed, key, line }
    }

    /// Gives an input its folder; one that was passed over under another name is told after all.
    fn name(&mut self, item: &Item<'_>, prepared: Prepared) -> Prepared {
        match prepared {
            Prepared::Told(mut entry, pages) => {
                entry.folder = self.take(item.path, &entry.wanted);
                Prepared::Told(entry, pages)
            }
            Prepared::Same(entry) => {
                let name = self.take(item.path, &entry.wanted);
                if name == entry.folder {
                    return Prepared::Same(entry);
                }
                match again(item, self.plan) {
                    Ok((mut entry, pages)) => {
                        entry.folder = name;
                        Prepared::Told(entry, pages)
                    }
                    Err(reason) => Prepared::Failed(reason),
                }
            }
            failed @ Prepared::Failed(_) => failed,
        }
    }

    fn take(&mut self, path: &Path, wanted: &str) -> String {
        let name = self.taken.take(wanted);
        if name != wanted {
            self.outcome.renamed += 1;
            if self.outcome.first_renamed.len() < MOST_NAMED {
                self.outcome.first_renamed.push((path.into(), name.clone()));
            }
        }
        name
    }

    /// Puts on record what became of an input.
    fn settle(
        &mut self,
        number: usize,
        item: &Item<'_>,
        prepared: Prepared,
        fates: std::io::Result<Vec<Fate>>,
    ) -> Result<(), Stop> {
        match (prepared, fates) {
            (Prepared::Same(entry), _) => {
                self.outcome.skipped += 1;
                self.count(number, &entry);
                if let Some(line) = &item.line {
                    self.new.add_line(line)?;
                }
            }
            (Prepared::Told(entry, pages), Ok(fates)) => {
                let entry = self.after_writing(item, *entry, &pages, &fates);
                self.outcome.told += 1;
                self.count(number, &entry);
                self.new.add(&entry)?;
            }
            (Prepared::Told(entry, _), Err(error)) => {
                let path = self.folder.root().join(&entry.folder);
                if matches!(
                    error.kind(),
                    ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::ReadOnlyFilesystem
                ) {
                    return Err(Stop::Write(path, error));
                }
                self.fail(item, Reason::Write(path, error));
            }
            (Prepared::Failed(reason), _) => self.fail(item, reason),
        }
        Ok(())
    }

    /// Counts files; of a file that was kept, the record stays what was last written to it.
    fn after_writing(&mut self, item: &Item<'_>, mut entry: Entry, pages: &[Page], fates: &[Fate]) -> Entry {
        let before = item.before();
        if let Some(before) = &before {
            let now: HashSet<String> = entry.paths().map(|(path, _)| path).collect();
            self.candidates.extend(before.paths().filter(|(path, _)| !now.contains(path)));
        }
        let old: HashMap<String, u64> = before.iter().flat_map(Entry::paths).collect();
        let mut files = entry.stories.iter_mut().flat_map(|s| &mut s.files);
        for (page, fate) in pages.iter().zip(fates) {
            let made = files.next();
            match fate {
                Fate::New => self.outcome.new += 1,
                Fate::Changed => self.outcome.changed += 1,
                Fate::Same => self.outcome.same_files += 1,
                Fate::Kept => {
                    let path = format!("{}/{}", entry.folder, page.name);
                    if let Some(made) = made {
                        made.print = old.get(&path).copied().unwrap_or(0);
                    }
                    self.outcome.kept.push(self.folder.root().join(path));
                }
            }
        }
        entry
    }

    fn count(&mut self, number: usize, entry: &Entry) {
        self.outcome.stories += entry.stories.len();
        self.outcome.warned += entry.stories.iter().filter(|s| !s.warnings.is_empty()).count();
        for (at, story) in entry.stories.iter().enumerate() {
            self.gathered.add(number * self.width() + at, &story.marks);
        }
    }

    /// The most stories that an input can have.
    fn width(&self) -> usize {
        match &self.plan.choice {
            Choice::Usual => 1,
            Choice::Named(names) => names.len().max(1),
            Choice::All => self.plan.kit.templates.len().max(1),
        }
    }

    /// A failed input keeps what the last good run made of it.
    fn fail(&mut self, item: &Item<'_>, reason: Reason) {
        if let Some(entry) = item.before() {
            self.taken.keep(&entry.folder);
        }
        self.carried.extend(item.line.clone());
        self.outcome.failed.push(Failed { input: item.path.into(), reason });
    }

    fn finish(mut self) -> Result<(Outcome, Record), Stop> {
        for at in self.done..self.inputs.files.len() {
            let key = self.keys.key(&self.inputs.files[at]);
            self.carried.extend(self.old.line(&key));
        }
        self.drop_what_is_left()?;
        for line in std::mem::take(&mut self.carried) {
            self.new.add_line(&line)?;
        }
        let groups = std::mem::take(&mut self.gathered).groups();
        let alike = Alike { inputs: self.inputs, plan: self.plan, width: self.width() };
        self.outcome.same = groups.iter().filter_map(|group| alike.same(group)).collect();
        let told = self.outcome.told + self.outcome.skipped;
        Ok((self.outcome, self.new.finish(told, self.keys)?))
    }

    /// Lists the files that no input makes any more; removes them if that was asked for, else remembers them.
    fn drop_what_is_left(&mut self) -> Result<(), Stop> {
        if self.candidates.is_empty() {
            return Ok(());
        }
        let mut owned = self.new.paths()?;
        let carried = self.carried.iter().filter_map(|line| serde_json::from_str::<Entry>(line).ok());
        owned.extend(carried.flat_map(|e| e.paths().map(|(path, _)| print(path.as_bytes())).collect::<Vec<_>>()));
        let mut candidates = std::mem::take(&mut self.candidates);
        candidates.sort();
        candidates.dedup_by(|a, b| a.0 == b.0);
        for (path, made) in candidates.into_iter().filter(|(path, _)| !owned.contains(&print(path.as_bytes()))) {
            let there = self.folder.root().join(&path);
            if !there.is_file() {
                continue;
            }
            let prune = self.how.prune && !self.folder.is_dry();
            if prune && (self.how.force || self.folder.is_ours(&path, made)) {
                self.folder.remove(&path).map_err(|e| Stop::Write(there, e))?;
                self.outcome.pruned += 1;
            } else {
                self.remember(&path, made)?;
            }
            self.outcome.left.push(path);
        }
        Ok(())
    }

    /// An entry for a file without an input, so that a later run can still remove it.
    fn remember(&mut self, path: &str, made: u64) -> Result<(), Stop> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let file = super::entry::Made { name: name.to_owned(), print: made };
        let story = super::entry::Row {
            template: String::new(),
            files: vec![file],
            words: 0,
            characters: 0,
            length: 0,
            limit: None,
            used: Vec::new(),
            unused: Vec::new(),
            warnings: Vec::new(),
            marks: Vec::new(),
        };
        let entry = Entry {
            // no input can be called so
            input: format!("?/{path}"),
            print: 0,
            wanted: folder.to_owned(),
            folder: folder.to_owned(),
            stories: vec![story],
        };
        let line = serde_json::to_string(&entry).unwrap_or_default();
        self.carried.push(format!("{line}\n"));
        Ok(())
    }
}
