//! The command line, as clap derives it. The Indonesian help is laid over it in `help`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::batch::args::BatchArgs;
use super::check::args::CheckArgs;
use super::interview::args::InterviewArgs;
use super::kit::args::KitArgs;
use super::sheet::args::{ExportArgs, ImportArgs};
use crate::format::Format;
use crate::kit::Voice;
use crate::language::{Language, Tone};
use crate::story::Options;

/// Tells the story of a product from its maker's own answers.
#[derive(Debug, Parser)]
#[command(name = "tutur", version, disable_help_subcommand = true)]
#[command(
    after_help = "Exit codes: 0 done, 2 wrong usage, 3 bad input (nothing is written), 4 told with warnings under --strict, or checked with errors."
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What tutur does.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Ask the maker about a product, and keep the answers in a file.
    Interview(Box<InterviewArgs>),
    /// Write stories from answers files.
    Write(WriteArgs),
    /// Show the templates, and which of them your answers can tell.
    Templates(TemplatesArgs),
    /// Tell many answers files at once.
    Batch(Box<BatchArgs>),
    /// Turn a form's answers, from a spreadsheet, to answers files.
    Import(ImportArgs),
    /// Turn answers files to a table.
    Export(ExportArgs),
    /// Look at answers and stories as a good teacher would.
    Check(CheckArgs),
    /// Look after a kit: its questions and its templates.
    Kit(KitArgs),
}

/// Write stories from answers files.
#[derive(Args, Debug)]
pub struct WriteArgs {
    /// Answers files; `-` reads standard input.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The template to use; may be given several times. See `tutur templates`.
    #[arg(short, long = "template", value_name = "NAME")]
    pub templates: Vec<String>,
    /// Use every template that the answers can tell.
    #[arg(long, conflicts_with = "templates")]
    pub all: bool,
    /// How to write the story; a terminal gets plain text, everything else Markdown.
    #[arg(short, long, value_name = "FORMAT")]
    pub format: Option<FormatArg>,
    /// Where to write: a file, or a folder for several stories.
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,
    /// How it is told.
    #[command(flatten)]
    pub telling: TellingArgs,
    /// Show where every sentence comes from, and why others are left untold.
    #[arg(long)]
    pub explain: bool,
    /// Leave with code 4 if there are warnings.
    #[arg(long)]
    pub strict: bool,
    /// A kit of your own, instead of the built-in one.
    #[arg(long, value_name = "DIR")]
    pub kit: Option<PathBuf>,
}

/// How a story is told, whatever the command.
#[derive(Args, Clone, Debug)]
pub struct TellingArgs {
    /// Another telling of the same answers.
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// The date that "years" count to: 2026, 2026-03 or 2026-03-17.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub date: Option<i32>,
    /// Who speaks.
    #[arg(long, value_name = "VOICE")]
    pub voice: Option<VoiceArg>,
    /// How to open: summary, narrative, descriptive, quotation, epigram or fact.
    #[arg(long, value_name = "LEAD")]
    pub lead: Option<String>,
    /// How the words between the answers sound.
    #[arg(long, value_name = "TONE")]
    pub tone: Option<ToneArg>,
}

impl TellingArgs {
    /// The same for the composer.
    pub(super) fn options(&self) -> Options {
        Options {
            seed: self.seed,
            year: self.date,
            lead: self.lead.clone(),
            tone: self.tone.map(Tone::from).unwrap_or_default(),
            brief: false,
        }
    }

    pub(super) fn voice(&self) -> Option<Voice> {
        self.voice.map(Voice::from)
    }
}

/// Show the templates, and which of them your answers can tell.
#[derive(Args, Debug)]
pub struct TemplatesArgs {
    /// An answers file, to see what can be told from it; `-` reads standard input.
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// How to show them; `names` prints one name a line.
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub format: ListFormat,
    /// A kit of your own, instead of the built-in one.
    #[arg(long, value_name = "DIR")]
    pub kit: Option<PathBuf>,
}

/// How to write a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FormatArg {
    /// Markdown
    #[value(alias = "markdown")]
    Md,
    /// a complete web page
    Html,
    /// plain text
    #[value(alias = "text")]
    Txt,
    /// the story with the origin of every sentence
    Json,
}

impl From<FormatArg> for Format {
    fn from(format: FormatArg) -> Format {
        match format {
            FormatArg::Md => Format::Markdown,
            FormatArg::Html => Format::Html,
            FormatArg::Txt => Format::Text,
            FormatArg::Json => Format::Json,
        }
    }
}

/// A language that answers are in, and that questions are asked in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LanguageArg {
    /// English
    En,
    /// Bahasa Indonesia
    Id,
}

impl From<LanguageArg> for Language {
    fn from(language: LanguageArg) -> Language {
        match language {
            LanguageArg::En => Language::En,
            LanguageArg::Id => Language::Id,
        }
    }
}

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum VoiceArg {
    /// the business itself: I, we; saya, kami
    First,
    /// somebody who tells of it: she, he, they; ia
    Third,
}

impl From<VoiceArg> for Voice {
    fn from(voice: VoiceArg) -> Voice {
        match voice {
            VoiceArg::First => Voice::First,
            VoiceArg::Third => Voice::Third,
        }
    }
}

/// How the words between the answers sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ToneArg {
    /// as one speaks to a customer
    Warm,
    /// as it is printed in most places
    Plain,
    /// as in a catalogue or an application
    Formal,
}

impl From<ToneArg> for Tone {
    fn from(tone: ToneArg) -> Tone {
        match tone {
            ToneArg::Warm => Tone::Warm,
            ToneArg::Plain => Tone::Plain,
            ToneArg::Formal => Tone::Formal,
        }
    }
}

/// How to show the templates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// for people
    Text,
    /// for programs
    Json,
    /// one name a line
    Names,
}

pub(super) fn date(text: &str) -> Result<i32, String> {
    let mut parts = text.split('-');
    let year = parts.next().unwrap_or("");
    let rest: Vec<&str> = parts.collect();
    let two_digits = |p: &&str| p.len() == 2 && p.chars().all(|c| c.is_ascii_digit());
    let ok = year.len() == 4 && rest.len() <= 2 && rest.iter().all(two_digits);
    year.parse().ok().filter(|_| ok).ok_or_else(|| "write 2026, 2026-03 or 2026-03-17".to_owned())
}
