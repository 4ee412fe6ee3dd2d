//! The documentation names everything that there is, and nothing that there is not.
#![allow(clippy::unwrap_used)]

use std::fs;

use clap::CommandFactory;
use tutur::answers::Answers;
use tutur::cli::args::Cli;
use tutur::format;
use tutur::kit::{Kit, KitSources, builtin};
use tutur::language::Language;
use tutur::source::Source;
use tutur::story::{Options, compose};

fn doc(name: &str) -> String {
    fs::read_to_string(format!("{}/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The part of a page under a heading.
fn section<'a>(page: &'a str, heading: &str) -> &'a str {
    let (_, rest) = page.split_once(heading).unwrap();
    rest.split("\n## ").next().unwrap().split("\n### ").next().unwrap()
}

/// The blocks of a page that are set in this language, in order.
fn blocks<'a>(page: &'a str, language: &str) -> Vec<&'a str> {
    let opening = format!("```{language}\n");
    page.split(opening.as_str()).skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

/// The kit, the template and the answers that the page shows make the story that it shows.
fn lesson(page: &str, language: Language) {
    let page = doc(page);
    let (yaml, text) = (blocks(&page, "yaml"), blocks(&page, "text"));
    let template = Source::new("lesson.md", blocks(&page, "markdown")[0]);
    let sources = KitSources {
        kit: Source::new("kit.yaml", yaml[0]),
        channels: builtin::channels(),
        templates: vec![(language, template)],
    };
    let kit = Kit::from_sources(sources).unwrap();
    let answers = Answers::read(&Source::new("answers.yaml", yaml[1]), &kit).unwrap();
    let told = format::markdown(&compose(&answers, &kit, &kit.templates[0], &Options::default()).unwrap());
    assert_eq!(told.trim(), text.last().unwrap().trim());
}

#[test]
fn the_lesson_on_the_page_comes_out_as_it_says() {
    lesson("docs/writing-templates.md", Language::En);
    lesson("docs/menulis-templat.md", Language::Id);
}

#[test]
fn every_command_is_explained_and_every_option_is_there() {
    let page = doc("docs/commands.md");
    // export is explained together with import
    for command in Cli::command().get_subcommands().filter(|c| c.get_name() != "export") {
        let section = section(&page, &format!("## `tutur {}", command.get_name()));
        let all = command.get_arguments().chain(command.get_subcommands().flat_map(clap::Command::get_arguments));
        let known: Vec<String> = all.filter_map(|a| a.get_long()).map(|l| format!("--{l}")).collect();
        for told in
            section.split(['`', ' ', ',', '\n']).filter(|w| w.starts_with("--") && w.contains(char::is_alphabetic))
        {
            assert!(known.iter().any(|k| k == told.trim()), "{} has no {told}", command.get_name());
        }
    }
}

#[test]
fn links_lead_somewhere() {
    for (page, folder) in [
        ("README.md", "."),
        ("docs/README.md", "docs"),
        ("docs/answers.md", "docs"),
        ("docs/commands.md", "docs"),
        ("docs/writing-templates.md", "docs"),
    ] {
        for link in doc(page).split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let there = link.starts_with("https://")
                || fs::exists(format!("{}/{folder}/{link}", env!("CARGO_MANIFEST_DIR"))).unwrap();
            assert!(there, "{page}: {link}");
        }
    }
}
