//! `tutur batch`: many answers files, many stories.

pub(super) mod args;
mod failure;
mod progress;
mod summary;
mod words;

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use args::BatchArgs;
use failure::BatchFailure;
pub(super) use failure::no_input;
use progress::Progress;
use words::Words;

use super::failure::Failure;
use super::{input, locale, output};
use crate::batch::report::{self, Problem, Style};
use crate::batch::{self, Broken, Choice, Folder, How, Inputs, Outcome, Plan, Record, Streamed};
use crate::format::Format;
use crate::kit::Kit;
use crate::language::Language;
use crate::story::Options;

/// Tells every input that can be told, and says what became of each.
pub(super) fn run(args: &BatchArgs) -> Result<ExitCode, Failure> {
    let sources = input::sources(args.kit.as_deref())?;
    let kit_print = batch::kit_print(&sources);
    let kit = input::kit(args.kit.as_deref())?;
    let plan = plan(args, &kit, kit_print)?;
    let jobs = args.jobs.unwrap_or(0);
    let threads = rayon::ThreadPoolBuilder::new().num_threads(jobs).build();
    let threads = threads.map_err(|e| BatchFailure::Threads(e.to_string()))?;
    threads.install(|| if args.from.is_some() { lines(args, &plan) } else { files(args, &plan) })
}

/// A stream: what is wrong with a line stands in its line, so only the totals are said.
fn lines(args: &BatchArgs, plan: &Plan<'_>) -> Result<ExitCode, Failure> {
    let words = Words { kit: plan.kit, language: locale::language() };
    let done = batch::stream(io::stdin(), io::stdout().lock(), plan, &words).map_err(|broken| match broken {
        Broken::Read(error) => Failure::Read { path: "-".into(), error, nearest: None },
        Broken::Write(error) => Failure::Write("-".into(), error),
    })?;
    output::say(&summary::streamed(&done, words.language));
    Ok(match done {
        Streamed { failed: 1.., .. } => ExitCode::from(3),
        Streamed { warned: 1.., .. } if args.strict => ExitCode::from(4),
        _ => ExitCode::SUCCESS,
    })
}

fn files(args: &BatchArgs, plan: &Plan<'_>) -> Result<ExitCode, Failure> {
    let reader = locale::language();
    let Some(root) = args.output.as_deref() else { return Err(BatchFailure::NoFolder.into()) };
    let style = args.report.as_deref().map(style_of).transpose()?;
    let inputs = inputs(args, root)?;
    let folder = if args.dry_run { Folder::look(root) } else { Folder::open(root).map_err(BatchFailure::Stop)? };
    let how = How { force: args.force, fail_fast: args.fail_fast, prune: args.prune };
    let mut progress = Progress::new(inputs.files.len(), reader);
    let ran = batch::run(&inputs, plan, &folder, how, &mut |done| progress.at(done));
    progress.end();
    let (outcome, mut record) = ran.map_err(BatchFailure::Stop)?;
    let words = Words { kit: plan.kit, language: reader };
    if let (Some(path), Some(style)) = (&args.report, style) {
        write_report(path, style, &outcome, &mut record, &words)?;
    }
    for failed in &outcome.failed {
        output::say(&words.failed(failed));
    }
    output::print(&summary::summary(&outcome, &mut record, &words, args.dry_run).map_err(BatchFailure::Stop)?)?;
    Ok(code(&outcome, args.strict))
}

/// The worst of what happened.
fn code(outcome: &Outcome, strict: bool) -> ExitCode {
    match outcome {
        _ if !outcome.failed.is_empty() => ExitCode::from(3),
        _ if strict && outcome.warned > 0 => ExitCode::from(4),
        _ => ExitCode::SUCCESS,
    }
}

fn inputs(args: &BatchArgs, root: &Path) -> Result<Inputs, Failure> {
    let mut inputs = Inputs::default();
    let except = root.canonicalize().ok();
    for argument in &args.inputs {
        inputs.add(argument, except.as_deref()).map_err(BatchFailure::NoInput)?;
    }
    inputs.settle();
    if inputs.files.iter().any(|f| **f == *Path::new("-")) {
        inputs.typed = Some(input::typed()?.text);
    }
    Ok(inputs)
}

fn plan<'a>(args: &BatchArgs, kit: &'a Kit, kit_print: u64) -> Result<Plan<'a>, Failure> {
    let choice = match &args.templates[..] {
        _ if args.all => Choice::All,
        [] => Choice::Usual,
        named => Choice::Named(unique(named)),
    };
    if let Choice::Named(names) = &choice {
        names.iter().try_for_each(|name| is_there(kit, name))?;
    }
    let formats: Vec<Format> = unique(&args.formats).into_iter().map(Format::from).collect();
    let voice = args.telling.voice();
    // only JSON says what was left untold, and why
    let options = Options { brief: !formats.contains(&Format::Json), ..args.telling.options() };
    let asked = format!(
        "{kit_print} {choice:?} {formats:?} {:?} {options:?} {}",
        args.telling.voice,
        env!("CARGO_PKG_VERSION")
    );
    Ok(Plan { kit, choice, formats, voice, options, print: batch::print(asked.as_bytes()) })
}

/// Whether any language has a template of this name.
fn is_there(kit: &Kit, name: &str) -> Result<(), Failure> {
    if kit.templates.iter().any(|t| t.name == name) {
        return Ok(());
    }
    let mut known: Vec<String> = kit.templates.iter().map(|t| t.name.clone()).collect();
    known.sort();
    known.dedup();
    let nearest = Language::ALL.into_iter().find_map(|language| kit.nearest_template(name, language));
    Err(Failure::NoTemplate { name: name.to_owned(), nearest, known })
}

fn unique<T: Clone + PartialEq>(list: &[T]) -> Vec<T> {
    let mut out: Vec<T> = Vec::new();
    for item in list {
        if !out.contains(item) {
            out.push(item.clone());
        }
    }
    out
}

fn style_of(path: &Path) -> Result<Style, BatchFailure> {
    match path.extension().and_then(|e| e.to_str()).map(str::to_ascii_lowercase).as_deref() {
        Some("json") => Ok(Style::Json),
        Some("csv") => Ok(Style::Csv),
        _ => Err(BatchFailure::ReportName(path.to_owned())),
    }
}

fn write_report(
    path: &Path,
    style: Style,
    outcome: &Outcome,
    record: &mut Record,
    words: &Words<'_>,
) -> Result<(), Failure> {
    let mut written = || -> Result<(), Problem> {
        let mut file = BufWriter::new(File::create(path)?);
        report::write(&mut file, style, (outcome, record), words.kit, words)?;
        file.flush()?;
        Ok(())
    };
    written().map_err(|problem| BatchFailure::Report(path.to_owned(), problem.to_string()).into())
}
