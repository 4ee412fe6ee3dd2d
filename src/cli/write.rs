//! `tutur write`: stories from answers files.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::args::WriteArgs;
use super::failure::{Failure, asked};
use super::{check, explain, input, output, warnings};
use crate::answers::Answers;
use crate::format::{self, Facts, Format};
use crate::kit::{Kit, Template, Voice};
use crate::language::Language;
use crate::story::{self, BlockKind, NotTellable, Story};

/// The template that is told where none is named.
const USUAL: &str = "origin-story";

/// One story, ready to be written.
struct Told {
    file: PathBuf,
    template: String,
    source: String,
    story: Story,
    facts: Facts,
}

/// Reads everything, tells everything, and only then writes.
pub(super) fn run(args: &WriteArgs) -> Result<ExitCode, Failure> {
    if args.files.iter().filter(|f| f.as_os_str() == "-").count() > 1 {
        return Err(Failure::StdinTwice);
    }
    let kit = input::kit(args.kit.as_deref())?;
    let answers = read_all(&args.files, &kit)?;
    let mut told = Vec::new();
    for (file, answers) in args.files.iter().zip(&answers) {
        tell(file, answers, args, &kit, &mut told)?;
    }
    write(&told, args)?;
    let mut warned = false;
    for told in &told {
        for warning in &told.story.warnings {
            warned = true;
            let words = warnings::warning(warning, &kit, told.story.language);
            output::say(&format!("{}: {}: {words}", told.file.display(), told.template));
        }
    }
    if args.strict || std::io::stderr().is_terminal() {
        warned |= say_claims(&told, args, &answers, &kit)?;
    }
    Ok(if warned && args.strict { ExitCode::from(4) } else { ExitCode::SUCCESS })
}

/// Says which stories make a claim without its proof; whether any does.
fn say_claims(told: &[Told], args: &WriteArgs, answers: &[Answers], kit: &Kit) -> Result<bool, Failure> {
    let stories = told.iter().filter_map(|t| {
        let at = args.files.iter().position(|f| *f == t.file)?;
        Some((t.file.as_path(), &answers[at], &t.story))
    });
    let claims = check::told::warnings(stories, kit, args.kit.as_deref())?;
    claims.iter().for_each(|words| output::say(words));
    Ok(!claims.is_empty())
}

/// All answers, or the faults of all files together.
fn read_all(files: &[PathBuf], kit: &Kit) -> Result<Vec<Answers>, Failure> {
    let mut all = Vec::new();
    let mut faults = Vec::new();
    for file in files {
        match input::answers(file, kit) {
            Ok(answers) => all.push(answers),
            Err(Failure::Faults(more)) => faults.extend(more),
            Err(other) => return Err(other),
        }
    }
    if faults.is_empty() { Ok(all) } else { Err(Failure::Faults(faults)) }
}

fn tell(file: &Path, answers: &Answers, args: &WriteArgs, kit: &Kit, told: &mut Vec<Told>) -> Result<(), Failure> {
    let options = args.telling.options();
    let mut refused = None;
    let before = told.len();
    for template in chosen(args, kit, answers.language)? {
        let template = story::suited(answers, kit, template, args.telling.voice());
        match story::compose(answers, kit, template, &options) {
            Ok(story) => told.push(Told {
                file: file.to_owned(),
                template: template.name.clone(),
                source: template.source.name.clone(),
                facts: Facts::from_answers(answers, &story),
                story,
            }),
            Err(refusal) => {
                refused.get_or_insert(refused_by(&refusal, file, template, kit));
            }
        }
    }
    match refused {
        Some(failure) if !args.all || told.len() == before => Err(failure),
        _ => Ok(()),
    }
}

/// What to tell somebody whose answers a template cannot be told from.
fn refused_by(refusal: &NotTellable, file: &Path, template: &Template, kit: &Kit) -> Failure {
    let (file, name, language) = (file.display().to_string(), template.name.clone(), template.language);
    let questions = |names: &[String]| asked(names, kit, language);
    match &refusal.ruled_out {
        Some(question) => {
            let question = questions(std::slice::from_ref(question)).concat();
            Failure::NotForThese { file, template: name, question, language }
        }
        None => Failure::NotTellable { file, template: name, ask: questions(&refusal.missing), language },
    }
}

/// The templates that were asked for; without any, the usual one.
fn chosen<'a>(args: &WriteArgs, kit: &'a Kit, language: Language) -> Result<Vec<&'a Template>, Failure> {
    let voice = args.telling.voice();
    let known = names(kit, language);
    if args.all {
        return Ok(known.iter().filter_map(|name| kit.template(name, language, voice)).collect());
    }
    let wanted = if args.templates.is_empty() {
        let usual = known.iter().find(|n| *n == USUAL).or(known.first());
        vec![usual.cloned().unwrap_or_else(|| USUAL.to_owned())]
    } else {
        let mut wanted = args.templates.clone();
        let mut seen = std::collections::HashSet::new();
        wanted.retain(|name| seen.insert(name.clone()));
        wanted
    };
    let find = |name: String| match kit.template(&name, language, voice) {
        Some(template) => Ok(template),
        None if kit.template(&name, language, None).is_some() => {
            Err(Failure::NoVoice { template: name, voice: voice.map_or("first", Voice::name) })
        }
        None => Err(Failure::NoTemplate { nearest: kit.nearest_template(&name, language), known: known.clone(), name }),
    };
    wanted.into_iter().map(find).collect()
}

/// The names of a language's templates, each once.
fn names(kit: &Kit, language: Language) -> Vec<String> {
    let mut names: Vec<String> = kit.templates_in(language).map(|t| t.name.clone()).collect();
    names.sort();
    names.dedup();
    names
}

fn write(told: &[Told], args: &WriteArgs) -> Result<(), Failure> {
    let Some(path) = args.output.as_deref().filter(|path| path.as_os_str() != "-") else { return print(told, args) };
    let targets = targets(told, path, args)?;
    for (told, (target, format)) in told.iter().zip(targets) {
        output::write(&target, &told.text(args, format))?;
        output::say(&target.display().to_string());
    }
    Ok(())
}

/// Where each story goes, and in which format: into a folder by its own name, or into the one file that was named.
fn targets(told: &[Told], path: &Path, args: &WriteArgs) -> Result<Vec<(PathBuf, Format)>, Failure> {
    let ending = path.extension().and_then(|e| e.to_str());
    let by_name = ending.and_then(Format::from_name);
    let folder = path.is_dir() || path.as_os_str().to_string_lossy().ends_with(['/', '\\']);
    let wanted = args.format.map(Format::from);
    match ending {
        Some(_) if folder || wanted.is_some() || by_name.is_some() => {}
        Some(ending) => return Err(Failure::NoFormat(ending.to_owned())),
        None => {}
    }
    let many = told.iter().any(|told| told.is_one_of_many(args));
    if !folder && told.len() > 1 && by_name.is_some() {
        return Err(Failure::NeedsFolder(path.to_owned()));
    }
    let format = wanted.or(by_name.filter(|_| !folder)).unwrap_or(Format::Markdown);
    let mut targets: Vec<(PathBuf, Format)> = Vec::with_capacity(told.len());
    for told in told {
        let one_file = !folder && (!many || by_name.is_some());
        let target = if one_file { path.to_owned() } else { path.join(told.file_name(format)) };
        if targets.iter().any(|(other, _)| *other == target) {
            return Err(Failure::SameFile(target));
        }
        targets.push((target, format));
    }
    Ok(targets)
}

/// Everything to standard output: to a pipe exactly the stories, to a terminal wrapped to its width.
fn print(told: &[Told], args: &WriteArgs) -> Result<(), Failure> {
    let format = args.format.map(Format::from);
    let width = output::terminal_width();
    let part = |told: &Told| match (format, width) {
        _ if args.explain => explain::explain(&told.story, &told.source),
        (None, Some(width)) => told.for_terminal(width, args),
        // one story a line, so that a program can read them one by one
        (Some(Format::Json), _) if told.is_one_of_many(args) => format!("{}\n", format::value(&told.story)),
        (format, _) => told.text(args, format.unwrap_or(Format::Markdown)),
    };
    let between = if format == Some(Format::Json) { "" } else { "\n" };
    output::print(&told.iter().map(part).collect::<Vec<_>>().join(between))
}

impl Told {
    fn text(&self, args: &WriteArgs, format: Format) -> String {
        if args.explain {
            explain::explain(&self.story, &self.source)
        } else {
            format::render(&self.story, Some(&self.facts), format)
        }
    }

    /// Wrapped, its headings in bold; where there are several stories, each says which it is.
    fn for_terminal(&self, width: usize, args: &WriteArgs) -> String {
        let told = format::wrap(&format::text(&self.story), width);
        let headings: Vec<String> = self
            .story
            .blocks
            .iter()
            .filter(|block| matches!(block.kind, BlockKind::Heading(_)))
            .flat_map(|block| &block.sentences)
            .map(|sentence| sentence.text.clone())
            .collect();
        let mut out = String::new();
        if self.is_one_of_many(args) {
            let label = format!("{}: {}", self.file.display(), self.template);
            out.push_str(&format!("{}\n\n", console::style(label).dim()));
        }
        for line in told.lines() {
            if headings.iter().any(|h| h == line) {
                out.push_str(&format!("{}\n", console::style(line).bold()));
            } else {
                out.push_str(&format!("{line}\n"));
            }
        }
        out
    }

    fn is_one_of_many(&self, args: &WriteArgs) -> bool {
        args.all || args.files.len() > 1 || args.templates.len() > 1
    }

    /// `kiln-and-tide.origin-story.md`.
    fn file_name(&self, format: Format) -> String {
        let stem = self.file.file_stem().filter(|s| *s != "-").map(|s| s.to_string_lossy().into_owned());
        format!("{}.{}.{}", stem.as_deref().unwrap_or("story"), self.template, format.extension())
    }
}
