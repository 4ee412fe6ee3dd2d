//! The parts of telling a story, one by one: `cargo bench --bench parts`.
#![allow(missing_docs, clippy::unwrap_used)]

use divan::{Bencher, black_box};
use tutur::answers::{Answers, Given};
use tutur::format::{self, Facts, Format};
use tutur::kit::{Kit, KitSources, Template, builtin};
use tutur::source::Source;
use tutur::story::{self, Options, Story};

const FILES: [&str; 2] = ["kiln-and-tide", "tenun-sekar-rawa"];

fn main() {
    divan::main();
}

fn source(name: &str) -> Source {
    let path = format!("{}/examples/{name}.yaml", env!("CARGO_MANIFEST_DIR"));
    Source::new(name, std::fs::read_to_string(path).unwrap())
}

fn kit() -> &'static Kit {
    builtin::kit().unwrap()
}

fn answers(name: &str) -> Answers {
    Answers::read(&source(name), kit()).unwrap()
}

fn template(answers: &Answers) -> &'static Template {
    kit().template("origin-story", answers.language, None).unwrap()
}

fn told(name: &str) -> (Answers, Story) {
    let answers = answers(name);
    let story = story::compose(&answers, kit(), template(&answers), &Options::default()).unwrap();
    (answers, story)
}

/// YAML, checks, and everything put in shape.
#[divan::bench(args = FILES)]
fn read(bencher: Bencher<'_, '_>, name: &str) {
    let source = source(name);
    bencher.bench(|| Answers::read(black_box(&source), kit()));
}

/// Only putting in shape what was read.
#[divan::bench(args = FILES)]
fn shape(bencher: Bencher<'_, '_>, name: &str) {
    let answers = answers(name);
    let given = || answers.answers.iter().map(|(n, a)| (n.clone(), a.given.clone())).collect::<Vec<(String, Given)>>();
    bencher
        .with_inputs(given)
        .bench_values(|given| Answers::from_given(kit(), answers.language, given.into_iter().collect()));
}

/// Choosing and wording, and what is too long told anew.
#[divan::bench(args = FILES)]
fn compose(bencher: Bencher<'_, '_>, name: &str) {
    let answers = answers(name);
    let template = template(&answers);
    bencher.bench(|| story::compose(black_box(&answers), kit(), template, &brief()));
}

/// The same with room for everything, so that nothing is told anew.
#[divan::bench(args = FILES)]
fn compose_at_length(bencher: Bencher<'_, '_>, name: &str) {
    let (answers, kit) = (answers(name), Kit::from_sources(with_room()).unwrap());
    let template = kit.template("origin-story", answers.language, None).unwrap();
    bencher.bench(|| story::compose(black_box(&answers), &kit, template, &brief()));
}

/// The same story with nothing to choose: what `compose_at_length` takes beyond this is the price of choosing.
#[divan::bench(args = FILES)]
fn compose_without_choice(bencher: Bencher<'_, '_>, name: &str) {
    let (answers, kit) = (answers(name), Kit::from_sources(with_room()).unwrap());
    let compose = |kit: &Kit| {
        let template = kit.template("origin-story", answers.language, None).unwrap();
        story::compose(&answers, kit, template, &brief()).unwrap()
    };
    let story = compose(&kit);
    let told = Kit::from_sources(only_told(&answers, &story)).unwrap();
    assert_eq!(sentences(&compose(&told)), sentences(&story), "{name}: the same story");
    let template = told.template("origin-story", answers.language, None).unwrap();
    bencher.bench(|| story::compose(black_box(&answers), &told, template, &brief()));
}

/// As a batch asks for it: the story, and no reasons for what is untold.
fn brief() -> Options {
    Options { brief: true, ..Options::default() }
}

/// The built-in kit with an origin story of any length.
fn with_room() -> KitSources {
    let mut sources = builtin::sources();
    sources.templates.retain(|(_, source)| source.name.ends_with("/origin-story.md"));
    for (_, source) in &mut sources.templates {
        let text = source.text.replacen("\nwords: 60-240\n", "\n", 1);
        assert_ne!(text, *source.text, "{}: its length is lifted", source.name);
        *source = Source::new(source.name.clone(), text);
    }
    sources
}

fn sentences(story: &Story) -> Vec<&str> {
    story.blocks.iter().flat_map(|block| &block.sentences).map(|sentence| sentence.text.as_str()).collect()
}

/// The same with one template, in which only the wordings stand that this story tells, each as a line of its own.
fn only_told(answers: &Answers, story: &Story) -> KitSources {
    let KitSources { kit, channels, templates } = with_room();
    let file = format!("{}/origin-story.md", answers.language.code());
    let (language, template) = templates.into_iter().find(|(_, source)| source.name.ends_with(&file)).unwrap();
    let told: Vec<usize> = story.blocks.iter().flat_map(|block| &block.sentences).map(|s| s.line).collect();
    let (mut kept, mut heads, mut role) = (Vec::new(), 0, "");
    for (at, line) in template.text.lines().enumerate() {
        let wording = line.trim_start_matches(['/', '!', '&', '?']).trim_start_matches("- ").trim_start();
        let marks = wording.len() - wording.trim_start_matches(['#', '=', '>', ' ']).len();
        if !line.starts_with('/') {
            role = &wording[..marks];
        }
        heads += usize::from(line == "---");
        if heads < 2 || line == "---" || line.is_empty() {
            kept.push(line.to_owned());
        } else if told.contains(&(at + 1)) {
            kept.push(format!("{role}{}", &wording[marks..]));
        }
    }
    KitSources { kit, channels, templates: vec![(language, Source::new(template.name, kept.join("\n")))] }
}

#[divan::bench(args = FILES)]
fn markdown(bencher: Bencher<'_, '_>, name: &str) {
    let (_, story) = told(name);
    bencher.bench(|| format::render(black_box(&story), None, Format::Markdown));
}

#[divan::bench(args = FILES)]
fn html(bencher: Bencher<'_, '_>, name: &str) {
    let (answers, story) = told(name);
    let facts = Facts::from_answers(&answers, &story);
    bencher.bench(|| format::render(black_box(&story), Some(&facts), Format::Html));
}

#[divan::bench(args = FILES)]
fn text(bencher: Bencher<'_, '_>, name: &str) {
    let (_, story) = told(name);
    bencher.bench(|| format::render(black_box(&story), None, Format::Text));
}
