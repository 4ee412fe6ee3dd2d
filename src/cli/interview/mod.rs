//! `tutur interview`: questions at a terminal or over a pipe, answers in a file.

pub mod args;
mod ask;
mod editor;
mod ending;
mod failure;
mod help;
mod leave;
mod list;
mod lock;
mod plain;
mod rich;
mod script;
mod session;
mod store;
mod ui;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::failure::{Failure, asked};
use super::input;
use super::save::why_not;
use crate::answers::Answers;
use crate::interview::{Interview, Message, Scope, applies, fill};
use crate::kit::{Kit, Question, nearest};
use crate::language::Language;
use args::InterviewArgs;
use failure::InterviewFailure;
use leave::Exit;
use list::Chosen;
use lock::Lock;
use plain::Plain;
use rich::Rich;
use script::Script;
use session::{Flow, Session};
use store::Store;
use ui::{Ui, say, width};

/// Exit code of an interview that is not finished.
const INCOMPLETE: u8 = 4;
/// Exit code of a script with lines that could not be taken, or of answers that could be saved nowhere.
const BAD_INPUT: u8 = 3;

/// The answers to begin with, and what there is to say about them.
struct Start {
    answers: Answers,
    /// The file as it was read.
    found: Option<(String, Answers)>,
    say: Vec<String>,
}

/// Asks, and keeps the answers.
pub(super) fn run(args: &InterviewArgs, reader: Language) -> Result<ExitCode, Failure> {
    if !args.from_stdin && !args.no_input && !io::stdin().is_terminal() {
        return Err(InterviewFailure::Piped.into());
    }
    let kit = input::kit(args.kit.as_deref())?;
    let scope = scope(args, &kit)?;
    let path = args.file.clone().unwrap_or_else(|| PathBuf::from(usual_file(args.language.map_or(reader, Into::into))));
    if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
        // a folder that cannot be made is told with the first answer that cannot be saved there
        let _ = fs::create_dir_all(folder);
    }
    let lock = Lock::take(&path)?;
    let start = start(args, &path, &kit, reader)?;
    let language = args.language.map_or(start.answers.language, Into::into);
    let exit = Exit::new();
    if let Some(lock) = &lock {
        exit.tidy_up(lock.path().to_owned());
    }
    let store = Store::new(path, args.kit.clone(), &kit, exit.clone(), start.found.clone());
    for words in &start.say {
        say(words, width());
    }
    if args.no_input {
        return Ok(no_input(&kit, start, store, &exit, language));
    }
    let ui = ui(args);
    let probing = !ui.is_script();
    let interview = Interview::new(&kit, scope, start.answers.clone(), probing);
    let session = Session::new(interview, ui, store, exit, language, args.live);
    Ok(converse(session, &start))
}

/// The conversation, from the welcome to the farewell.
fn converse(mut session: Session<'_>, start: &Start) -> ExitCode {
    let resumes = start.found.as_ref().is_some_and(|(_, answers)| !answers.answers.is_empty());
    let flow = if session.ui.is_script() {
        Flow::GoOn
    } else if resumes {
        resume(&mut session)
    } else {
        let file = session.store.file();
        session.tell(Message::Welcome { file: &file });
        session.tell_text("");
        session.first_words();
        Flow::GoOn
    };
    session.prepare_farewell();
    if flow == Flow::GoOn {
        session.run();
    }
    session.exit.say_goodbye();
    let unsaved = session.store.place().is_none();
    if session.bad_lines > 0 || unsaved {
        ExitCode::from(BAD_INPUT)
    } else if session.ending.ended_early {
        ExitCode::from(INCOMPLETE)
    } else {
        session.exit.drop_typed_ahead();
        ExitCode::SUCCESS
    }
}

/// Says what was found, and asks how to go on.
fn resume(session: &mut Session<'_>) -> Flow {
    let answers = session.interview.answers();
    let answered = answers.answers.len();
    let asked = |q: &&Question| session.interview.scope().holds(q) && applies(q, answers);
    let open = session.kit.questions.iter().filter(asked).filter(|q| !answers.answers.contains_key(&q.name)).count();
    let file = session.store.file();
    session.tell(Message::Found { file: &file, answered, open });
    let words = [Message::GoOn, Message::LookAtAnswers, Message::StartOver].map(|m| m.say(session.language));
    match session.choose(&Message::WhatNow.say(session.language), &words, 0) {
        Chosen::Item(0) | Chosen::Nothing => Flow::GoOn,
        Chosen::Item(1) => session.look_at_answers(),
        Chosen::Item(_) => start_over(session),
        Chosen::Word(word) => session.word_at_list(word),
        Chosen::Stop => Flow::Stop,
    }
}

/// Begins again with nothing, once the old answers are safe in a copy.
fn start_over(session: &mut Session<'_>) -> Flow {
    match session.store.back_up() {
        Ok(copy) => {
            session.tell(Message::Backup(&copy.display().to_string()));
            let old = session.interview.answers();
            let fresh = empty(session.kit, old.language);
            let scope = session.interview.scope().clone();
            session.interview = Interview::new(session.kit, scope, fresh, true);
            session.begin_again();
            Flow::GoOn
        }
        Err(error) => {
            let (file, error) = (session.store.file(), why_not(&error, session.language));
            session.tell(Message::NotSaved { file: &file, error: &error });
            Flow::Stop
        }
    }
}

/// Asks nothing: saves what the files give, and names what is missing.
fn no_input(kit: &Kit, start: Start, mut store: Store<'_>, exit: &Exit, language: Language) -> ExitCode {
    // an interview settles the answers: those whose question does not apply are kept aside
    let interview = Interview::new(kit, Scope::Core, start.answers, false);
    let answers = interview.answers();
    if start.found.is_none_or(|(_, found)| found != *answers) && !answers.answers.is_empty() {
        for words in store.save(answers, language).say {
            say(&words, width());
        }
    }
    store.prepare_farewell(answers, language);
    exit.say_goodbye();
    let missing: Vec<String> = kit
        .questions
        .iter()
        .filter(|q| q.core && applies(q, answers) && !answers.answers.contains_key(&q.name))
        .map(|q| q.name.clone())
        .collect();
    if missing.is_empty() {
        return ExitCode::SUCCESS;
    }
    say(&Message::StillOpen(missing.len()).say(language), width());
    for question in asked(&missing, kit, language) {
        say(&format!("- {question}"), width());
    }
    ExitCode::from(INCOMPLETE)
}

/// Who answers: a script, a plain terminal, or one on which lines can be edited.
fn ui(args: &InterviewArgs) -> Box<dyn Ui> {
    if args.from_stdin {
        return Box::new(Script::new());
    }
    let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
    let accessible = std::env::var("ACCESSIBLE").is_ok_and(|v| !matches!(v.as_str(), "" | "0" | "false"));
    if args.plain || dumb || accessible || !io::stderr().is_terminal() {
        return Box::new(Plain::new());
    }
    match Rich::new() {
        Ok(rich) => Box::new(rich),
        Err(_) => Box::new(Plain::new()),
    }
}

/// The part of the kit to ask, from the arguments.
fn scope(args: &InterviewArgs, kit: &Kit) -> Result<Scope, Failure> {
    if args.short {
        return Ok(Scope::Core);
    }
    if let Some(chapter) = &args.chapter {
        let names = || kit.chapters.iter().map(|c| c.name.as_str());
        return match names().any(|name| name == chapter) {
            true => Ok(Scope::Chapter(chapter.clone())),
            false => Err(InterviewFailure::NoChapter {
                name: chapter.clone(),
                nearest: nearest(chapter, names()),
                known: names().map(str::to_owned).collect(),
            }
            .into()),
        };
    }
    if args.ask.is_empty() {
        return Ok(Scope::Whole);
    }
    match args.ask.iter().find(|name| kit.question(name).is_none()) {
        Some(name) => Err(InterviewFailure::NoQuestion {
            name: name.clone(),
            nearest: nearest(name, kit.questions.iter().map(|q| q.name.as_str())),
        }
        .into()),
        None => Ok(Scope::Named(args.ask.clone())),
    }
}

/// The answers to begin with: the file's own, then those of `--answers`, then the room's.
fn start(args: &InterviewArgs, path: &Path, kit: &Kit, reader: Language) -> Result<Start, Failure> {
    let found = match path.exists() {
        true => {
            let text = input::file(path)?.text;
            if text.trim().is_empty() { None } else { Some((text, input::answers(path, kit)?)) }
        }
        false => None,
    };
    let language = args.language.map_or(reader, Into::into);
    let more: Vec<(&PathBuf, Answers)> = [&args.answers, &args.defaults_from]
        .into_iter()
        .flatten()
        .map(|file| input::answers(file, kit).map(|answers| (file, answers)))
        .collect::<Result<_, _>>()?;
    let first = found.as_ref().map(|(_, answers)| answers.clone());
    let like_start = || args.answers.as_ref().and_then(|_| more.first()).map(|(_, answers)| answers.language);
    let mut answers =
        first.unwrap_or_else(|| empty(kit, args.language.map_or(like_start().unwrap_or(language), Into::into)));
    let mut said = Vec::new();
    for (file, more) in more {
        let before = answers.answers.len();
        answers = fill(kit, &answers, &more);
        let count = answers.answers.len() - before;
        if count > 0 {
            let file = file.display().to_string();
            said.push(Message::Taken { count, file: &file }.say(args.language.map_or(answers.language, Into::into)));
        }
    }
    Ok(Start { answers, found, say: said })
}

fn empty(kit: &Kit, language: Language) -> Answers {
    // a kit of one language decides
    let language =
        if kit.languages.contains(&language) { language } else { kit.languages.first().copied().unwrap_or(language) };
    Answers {
        kit: kit.name.clone(),
        language,
        answers: BTreeMap::new(),
        private: Vec::new(),
        skipped: Vec::new(),
        later: Vec::new(),
        as_of: None,
        kept: BTreeMap::new(),
    }
}

/// The file of an interview that names none.
fn usual_file(language: Language) -> &'static str {
    match language {
        Language::En => "my-story.yaml",
        Language::Id => "kisah-saya.yaml",
    }
}
