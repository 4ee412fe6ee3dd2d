//! `tutur templates`: what can be told, and what would unlock the rest.

use std::process::ExitCode;

use serde_json::{Value, json};

use super::args::{ListFormat, TemplatesArgs};
use super::failure::{Failure, asked};
use super::{input, locale, output};
use crate::answers::Answers;
use crate::format;
use crate::kit::{Kit, Template, Voice};
use crate::language::Language;
use crate::story::{self, Options, Warning};

/// What some answers make of a template.
struct State {
    /// Words of the story; none if it cannot be told.
    words: Option<usize>,
    /// The one or two questions that unlock it, or would make it whole.
    ask: Vec<String>,
    /// The question whose answer says that it is for others.
    ruled_out: Option<String>,
}

/// Lists the templates of a kit; with answers, how each of them stands.
pub(super) fn run(args: &TemplatesArgs) -> Result<ExitCode, Failure> {
    let kit = input::kit(args.kit.as_deref())?;
    let answers = args.file.as_deref().map(|f| input::answers(f, &kit)).transpose()?;
    let languages = answers.as_ref().map_or_else(|| kit.languages.clone(), |a| vec![a.language]);
    let listed: Vec<(&Template, Option<State>)> = languages
        .into_iter()
        .flat_map(|language| kit.templates_in(language))
        .map(|template| (template, answers.as_ref().map(|answers| state(answers, &kit, template))))
        .collect();
    output::print(&match args.format {
        ListFormat::Names => names(&listed),
        ListFormat::Json => {
            format!("{:#}\n", Value::Array(listed.iter().map(|(t, s)| as_json(t, s.as_ref())).collect()))
        }
        ListFormat::Text => match &answers {
            Some(answers) => listed.iter().map(|(t, s)| as_text(t, s.as_ref(), &kit, answers.language)).collect(),
            None => by_language(&listed, &kit),
        },
    })?;
    Ok(ExitCode::SUCCESS)
}

fn state(answers: &Answers, kit: &Kit, template: &Template) -> State {
    let two = |names: &[String]| names.iter().take(2).cloned().collect();
    match story::compose(answers, kit, template, &Options::default()) {
        Ok(story) => {
            let thin = story.warnings.iter().find_map(|w| match w {
                Warning::TooShort { ask, .. } => Some(two(ask)),
                _ => None,
            });
            State { words: Some(format::words(&story)), ask: thin.unwrap_or_default(), ruled_out: None }
        }
        Err(refusal) => State { words: None, ask: two(&refusal.missing), ruled_out: refusal.ruled_out },
    }
}

/// One name a line; with answers, only what can be told now.
fn names(listed: &[(&Template, Option<State>)]) -> String {
    let tellable = |state: &Option<State>| state.as_ref().is_none_or(|s| s.words.is_some());
    let mut names: Vec<&str> = listed.iter().filter(|(_, s)| tellable(s)).map(|(t, _)| t.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names.iter().map(|n| format!("{n}\n")).collect()
}

fn as_json(template: &Template, state: Option<&State>) -> Value {
    let mut value = json!({
        "name": template.name,
        "language": template.language.code(),
        "voice": template.voice.name(),
        "channel": template.channel,
        "title": template.title,
        "about": template.about,
        "words": template.words.map(|(from, to)| [from, to]),
        "needs": template.needs,
    });
    if let (Some(state), Some(map)) = (state, value.as_object_mut()) {
        map.insert("tellable".to_owned(), json!(state.words.is_some()));
        map.insert("story_words".to_owned(), json!(state.words));
        map.insert("ask".to_owned(), json!(state.ask));
        map.insert("ruled_out".to_owned(), json!(state.ruled_out));
    }
    value
}

/// All templates under the names of their languages, the reader's language first.
fn by_language(listed: &[(&Template, Option<State>)], kit: &Kit) -> String {
    let reader = locale::language();
    let mut languages = kit.languages.clone();
    languages.sort_by_key(|language| *language != reader);
    let group = |language: Language| {
        let own = listed.iter().filter(|(t, _)| t.language == language);
        let texts: String = own.map(|(t, s)| as_text(t, s.as_ref(), kit, reader)).collect();
        format!("{}\n\n{texts}", console::style(language.own_name()).bold())
    };
    languages.into_iter().map(group).collect::<Vec<_>>().join("\n")
}

/// A template as it is asked for, and under it what it is for.
fn as_text(template: &Template, state: Option<&State>, kit: &Kit, language: Language) -> String {
    let voice = if template.voice == Voice::Third { " --voice third" } else { "" };
    let mut out = format!("{}{voice}\n", template.name);
    out.push_str(&format!("  {}. {}\n", template.title, template.about));
    let Some(state) = state else { return out };
    let named = state.ruled_out.as_slice().iter().chain(&state.ask).cloned().collect::<Vec<_>>();
    let questions: String = asked(&named, kit, language).into_iter().map(|q| format!("    {q}\n")).collect();
    out.push_str(&match (language, state.words, state.ask.is_empty()) {
        (Language::En, Some(words), true) => format!("  can be told: {words} words\n"),
        (Language::Id, Some(words), true) => format!("  bisa dituturkan: {words} kata\n"),
        (Language::En, Some(words), false) => {
            format!("  can be told, short ({words} words); these answers would make it whole:\n{questions}")
        }
        (Language::Id, Some(words), false) => {
            format!("  bisa dituturkan, masih pendek ({words} kata); jawaban ini membuatnya utuh:\n{questions}")
        }
        (Language::En, None, _) if state.ruled_out.is_some() => {
            format!("  for other answers than yours to:\n{questions}")
        }
        (Language::Id, None, _) if state.ruled_out.is_some() => format!("  untuk jawaban lain atas:\n{questions}"),
        (Language::En, None, _) => format!("  not yet; answer first:\n{questions}"),
        (Language::Id, None, _) => format!("  belum; jawab dulu:\n{questions}"),
    });
    out
}
