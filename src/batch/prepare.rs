//! One input on its way: read, compared with the last run, told, put into its formats.

use std::fs;
use std::io;
use std::path::Path;

use super::entry::{Entry, Made, Row};
use super::folder::{Folder, Page};
use super::outcome::{Reason, stem};
use super::plan::{Choice, Plan};
use super::{names, print, same};
use crate::answers::Answers;
use crate::decode;
use crate::fault::Faults;
use crate::format::{self, Facts};
use crate::kit::{Kit, Numbers, Template, Unit};
use crate::source::Source;
use crate::story::{self, Story};

/// What became of an input before anything is written.
pub(crate) enum Prepared {
    /// Nothing has changed since the last run.
    Same(Box<Entry>),
    /// It was told; the entry has no folder yet.
    Told(Box<Entry>, Vec<Page>),
    /// It could not be told.
    Failed(Reason),
}

/// An input with what the last run left on record of it.
pub(crate) struct Item<'a> {
    pub(crate) path: &'a Path,
    /// Answers that came with the run, for standard input.
    pub(crate) typed: Option<&'a str>,
    /// Its name in the ledger.
    pub(crate) key: String,
    /// Its line there.
    pub(crate) line: Option<String>,
}

impl Item<'_> {
    /// The last run's entry.
    pub(crate) fn before(&self) -> Option<Entry> {
        let entry: Entry = serde_json::from_str(self.line.as_deref()?).ok()?;
        (entry.input == self.key).then_some(entry)
    }

    /// The files that the last run made of it, in this folder.
    pub(crate) fn made_in(&self, folder: &str) -> Vec<Made> {
        let entry = self.before().filter(|e| e.folder == folder);
        entry.map(|e| e.stories.into_iter().flat_map(|s| s.files).collect()).unwrap_or_default()
    }
}

/// Reads an input and tells it, unless the last run did the same.
pub(crate) fn prepare(item: &Item<'_>, plan: &Plan<'_>, folder: &Folder, force: bool) -> Prepared {
    match read(item) {
        Ok(bytes) => {
            let seen = print(&bytes) ^ plan.print.rotate_left(32);
            if !force
                && let Some(entry) = item.before()
                && entry.print == seen
                && folder.has_all(&entry.folder, entry.stories.iter().flat_map(|s| &s.files))
            {
                return Prepared::Same(Box::new(entry));
            }
            tell(item, bytes, seen, plan).map_or_else(Prepared::Failed, |(entry, pages)| Prepared::Told(entry, pages))
        }
        Err(error) => Prepared::Failed(Reason::Read(error)),
    }
}

fn read(item: &Item<'_>) -> io::Result<Vec<u8>> {
    match item.typed {
        Some(text) => Ok(text.as_bytes().to_vec()),
        None => fs::read(item.path),
    }
}

/// Tells an input that was passed over, because its folder has another name now.
pub(crate) fn again(item: &Item<'_>, plan: &Plan<'_>) -> Result<(Box<Entry>, Vec<Page>), Reason> {
    let bytes = read(item).map_err(Reason::Read)?;
    let seen = print(&bytes) ^ plan.print.rotate_left(32);
    tell(item, bytes, seen, plan)
}

fn tell(item: &Item<'_>, bytes: Vec<u8>, seen: u64, plan: &Plan<'_>) -> Result<(Box<Entry>, Vec<Page>), Reason> {
    let name = if item.typed.is_some() { "-".into() } else { item.path.display().to_string() };
    let text = decode::text(bytes).map_err(Reason::NotText)?;
    let answers = Answers::read(&Source::new(name, text), plan.kit).map_err(|f| Reason::Faults(placed(f)))?;
    let mut pages = Vec::new();
    let mut stories = Vec::new();
    for (template, story) in stories_of(&answers, plan)? {
        let from = pages.len();
        put(&answers, template, &story, plan, &mut pages);
        stories.push(row(&answers, template, &story, plan, pages[from..].iter().map(Page::made).collect()));
    }
    let entry = Entry {
        input: item.key.clone(),
        print: seen,
        wanted: names::wanted(&answers, &stem(item.path)),
        folder: String::new(),
        stories,
    };
    Ok((Box::new(entry), pages))
}

/// Faults without their source, which is not kept.
pub(crate) fn placed(faults: Faults) -> Vec<(crate::source::Place, crate::fault::Fault)> {
    let Faults { source, list } = faults;
    list.into_iter().map(|fault| (source.place(fault.span.start), fault)).collect()
}

/// The stories that a plan makes of some answers.
pub(crate) fn stories_of<'a>(answers: &Answers, plan: &Plan<'a>) -> Result<Vec<(&'a Template, Story)>, Reason> {
    let language = answers.language;
    let templates = plan.templates(language).map_err(|template| Reason::NoTemplate { template, language })?;
    let mut stories = Vec::with_capacity(templates.len());
    let mut refused = None;
    for template in templates {
        let template = story::suited(answers, plan.kit, template, plan.voice);
        match story::compose(answers, plan.kit, template, &plan.options) {
            Ok(story) => stories.push((template, story)),
            Err(refusal) => {
                let template = template.name.clone();
                refused.get_or_insert(match refusal.ruled_out {
                    Some(question) => Reason::NotForThese { template, question, language },
                    None => Reason::NotTellable { template, missing: refusal.missing, language },
                });
            }
        }
    }
    match refused {
        Some(reason) if plan.choice != Choice::All || stories.is_empty() => Err(reason),
        _ => Ok(stories),
    }
}

/// The story in each format.
fn put(answers: &Answers, template: &Template, story: &Story, plan: &Plan<'_>, pages: &mut Vec<Page>) {
    let facts = Facts::from_answers(answers, story);
    let name = names::slug(&template.name);
    for &format in &plan.formats {
        let text = format::render(story, Some(&facts), format);
        pages.push(Page { name: format!("{name}.{}", format.extension()), text });
    }
}

fn row(answers: &Answers, template: &Template, story: &Story, plan: &Plan<'_>, files: Vec<Made>) -> Row {
    let kit = plan.kit;
    let told = format::text(story);
    let length = |unit| format::count(told.trim_end(), unit, story.language);
    let channel = kit.channels.iter().find(|c| c.name == template.channel);
    let limit = channel.and_then(|c| c.limit);
    let (used, unused) = used(answers, story, kit);
    let (words, characters) = (length(Unit::Words), length(Unit::Characters));
    Row {
        template: template.name.clone(),
        files,
        words,
        characters,
        length: match channel.map_or(Unit::Characters, |c| c.unit) {
            Unit::Words => words,
            Unit::Characters => characters,
            unit => length(unit),
        },
        limit,
        used,
        unused,
        warnings: story.warnings.clone(),
        marks: same::marks(story),
    }
}

/// The numbers of the questions whose answers a story tells, and of those that it leaves out, in the order of the kit.
fn used(answers: &Answers, story: &Story, kit: &Kit) -> (Vec<usize>, Vec<usize>) {
    let sentences = story.blocks.iter().flat_map(|b| &b.sentences);
    let told: Numbers = sentences.flat_map(|s| &s.answers).filter_map(|name| kit.number(name)).collect();
    let mut answered: Vec<usize> = answers.answers.keys().filter_map(|name| kit.number(name)).collect();
    answered.sort_unstable();
    answered.into_iter().partition(|number| told.contains(*number))
}
