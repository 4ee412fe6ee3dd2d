//! The documentation names everything that there is, and nothing that there is not.
#![allow(clippy::unwrap_used)]

use std::fs;

use clap::CommandFactory;
use tutur::answers::Answers;
use tutur::cli::args::Cli;
use tutur::format;
use tutur::kit::{Kit, builtin};
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

/// The template that the page shows, told from an example.
#[test]
fn the_template_on_the_page_can_be_told() {
    let page = doc("docs/writing-templates.md");
    let shown = page.split("```\n").nth(1).unwrap();
    let mut sources = builtin::sources();
    sources.templates.push((Language::En, Source::new("stall-sign.md", shown)));
    let kit = Kit::from_sources(sources).unwrap();
    let answers = Answers::read(&Source::new("kiln.yaml", doc("examples/kiln-and-tide.yaml")), &kit).unwrap();
    let template = kit.template("stall-sign", Language::En, None).unwrap();
    let told = format::markdown(&compose(&answers, &kit, template, &Options::default()).unwrap());
    assert!(told.starts_with("# Half-Tide Mug\n\nWe make it in an old net store"), "{told}");
}

#[test]
fn every_command_is_explained_and_every_option_is_there() {
    let page = doc("docs/commands.md");
    for command in Cli::command().get_subcommands() {
        let section = section(&page, &format!("## `tutur {}", command.get_name()));
        let known: Vec<String> =
            command.get_arguments().filter_map(|a| a.get_long()).map(|l| format!("--{l}")).collect();
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
