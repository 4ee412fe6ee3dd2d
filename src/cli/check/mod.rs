//! `tutur check`: looks at answers and stories as a good teacher would.

pub(super) mod args;
mod explain;
mod failure;
mod fix;
mod json;
mod load;
mod packs;
mod report;
mod room;
mod sarif;
pub(super) mod told;

use std::process::ExitCode;

use args::{CheckArgs, CheckFormat};

use super::failure::Failure;
use super::{input, locale, output};
use crate::coach::{Coach, Finding, Marks, Severity, Telling, arrange, differing, marks};
use crate::kit::Kit;
use crate::language::Language;
use crate::source::Source;
use load::{Loaded, Sheet, Tale};
use packs::Coaches;

/// A file and what was found in it.
struct Checked<'a> {
    source: &'a Source,
    language: Language,
    coach: &'a Coach,
    kind: Kind,
    findings: Vec<Finding>,
}

/// What a file is.
enum Kind {
    Answers(Marks),
    Story,
}

/// Reads everything, checks everything, and says it; the code is 4 if something should not be published so.
pub(super) fn run(args: &CheckArgs) -> Result<ExitCode, Failure> {
    let kit = input::kit(args.kit.as_deref())?;
    let coaches = Coaches::new(args.kit.as_deref(), args.market.as_deref())?;
    if let Some(rule) = &args.explain {
        output::print(&explain::explain(rule, &coaches.all(), locale::language())?)?;
        return Ok(ExitCode::SUCCESS);
    }
    let loaded = load::load(&args.paths, &kit)?;
    let checked = check(&loaded, &kit, &coaches);
    if args.fix {
        fix::fix(&checked, &kit, args.yes, reader(&checked))?;
    } else {
        output::print(&say(&checked, &loaded, args))?;
    }
    for broken in loaded.broken.iter().filter(|_| args.format == CheckFormat::Text) {
        output::say(&broken.report(locale::language()));
    }
    let errors = checked.iter().flat_map(|c| &c.findings).any(|f| f.severity == Severity::Error);
    Ok(match (loaded.broken.is_empty(), errors && !args.fix) {
        (false, _) => ExitCode::from(3),
        (true, true) => ExitCode::from(4),
        (true, false) => ExitCode::SUCCESS,
    })
}

/// All files with their findings, answers first.
fn check<'a>(loaded: &'a Loaded, kit: &'a Kit, coaches: &'a Coaches) -> Vec<Checked<'a>> {
    let mut checked: Vec<Checked<'a>> = loaded.sheets.iter().map(|sheet| sheet_checked(sheet, kit, coaches)).collect();
    let files: Vec<_> = loaded.sheets.iter().map(|s| (coaches.of(s.answers.language), s.file(kit))).collect();
    for differing in differing(&files) {
        checked[differing.file].findings.push(differing.finding);
    }
    checked.extend(loaded.tales.iter().map(|tale| tale_checked(tale, loaded, kit, coaches)));
    checked.into_iter().map(|c| Checked { findings: arrange(c.findings), ..c }).collect()
}

fn sheet_checked<'a>(sheet: &'a Sheet, kit: &'a Kit, coaches: &'a Coaches) -> Checked<'a> {
    let coach = coaches.of(sheet.answers.language);
    let file = sheet.file(kit);
    Checked {
        source: &sheet.source,
        language: sheet.answers.language,
        coach,
        kind: Kind::Answers(marks(coach, &file)),
        findings: coach.answers(&file),
    }
}

fn tale_checked<'a>(tale: &'a Tale, loaded: &'a Loaded, kit: &'a Kit, coaches: &'a Coaches) -> Checked<'a> {
    let coach = coaches.of(tale.language);
    let file = tale.sheet(&loaded.sheets).map(|sheet| sheet.file(kit));
    let telling = Telling { text: &tale.source.text, channel: tale.channel(kit), facts: file.as_ref() };
    let mut findings = coach.story(&telling);
    let translated = loaded.tales.iter().find(|t| {
        t.stem == tale.stem && t.template == tale.template && t.language != tale.language && !t.template.is_empty()
    });
    findings.extend(translated.and_then(|t| coach.story_differs(&tale.source.text, &t.source.text)));
    Checked { source: &tale.source, language: tale.language, coach, kind: Kind::Story, findings }
}

fn say(checked: &[Checked<'_>], loaded: &Loaded, args: &CheckArgs) -> String {
    match args.format {
        CheckFormat::Json => return json::report(checked, &loaded.broken),
        CheckFormat::Sarif => return sarif::report(checked),
        CheckFormat::Text => {}
    }
    let mut parts = Vec::new();
    if loaded.folder {
        parts.push(room::report(checked, reader(checked)));
    }
    if !loaded.folder || args.all {
        parts.extend(checked.iter().map(|c| report::file(c.source, &c.findings, c.language, args.all) + "\n"));
    }
    parts.join("\n")
}

/// The language that most of the files are in.
fn reader(checked: &[Checked<'_>]) -> Language {
    let indonesian = checked.iter().filter(|c| c.language == Language::Id).count();
    match checked.len() {
        0 => locale::language(),
        all if indonesian * 2 > all => Language::Id,
        _ => Language::En,
    }
}
