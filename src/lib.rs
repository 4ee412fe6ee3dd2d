//! tutur tells the story of a product from its maker's own answers, in English and in Bahasa Indonesia.
//!
//! Every sentence of a story comes from an answer; nothing is invented. A sentence whose answer is missing is not told,
//! and the sentences around it close the gap. The same answers give the same bytes on every machine.
//!
//! # A story from a string
//!
//! ```
//! use tutur::answers::Answers;
//! use tutur::format;
//! use tutur::kit::builtin;
//! use tutur::language::Language;
//! use tutur::source::Source;
//! use tutur::story::{self, Options};
//!
//! let file = Source::new("tutik.yaml", "
//! kit: product-story
//! language: en
//! business:
//!   business: Sambal Bu Tutik
//!   owner: Tutik Handayani
//! product:
//!   product: Sambal Klotok
//! origin:
//!   teacher: my mother-in-law, who never measured anything
//! offer:
//!   price: Rp35.000
//! ");
//!
//! let kit = builtin::kit().map_err(|faults| faults[0].clone())?;
//! let answers = Answers::read(&file, kit)?;
//! let template = kit.template("origin-story", Language::En, None).ok_or("no such template")?;
//! let story = story::compose(&answers, kit, template, &Options::default())?;
//!
//! let text = format::text(&story);
//! assert!(text.contains("my mother-in-law, who never measured anything"));
//! assert!(text.contains("Rp35.000"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # From answers to a story
//!
//! ```text
//! kit.yaml ───► questions ───► answers file ───┐
//!                                              ├──► compose ──► Story ──► Markdown, HTML, text, JSON
//! templates, one sentence a line ──────────────┘
//! ```
//!
//! * [`answers`]: what one business said about one product. Reading an answers file puts every answer in shape, or says
//!   where it cannot and what to write instead.
//! * [`kit`]: the questions, and the templates that use their answers. One kit is built in; others lie in folders.
//! * [`story`]: the composer, which decides for every sentence of a template whether it is told and in which wording.
//!   A [`story::Story`] knows for each of its sentences the template line and the answers behind it.
//! * [`language`]: lists, numbers, articles, quotation marks, persons: what English and Indonesian do each in its way.
//! * [`mod@format`]: a story as Markdown, as a web page, as plain text, as JSON.
//! * [`fault`] and [`source`]: what is wrong in a text, where, and what to do instead, in both languages.
//! * [`cli`]: the program `tutur`, the only part that touches files, the terminal, the environment.
//!
//! Apart from `cli`, nothing here does input or output: text goes in, values come out.

pub mod answers;
pub mod batch;
pub mod cli;
pub mod coach;
pub mod decode;
pub mod fault;
mod fnv;
pub mod format;
pub mod interview;
pub mod kit;
pub mod language;
pub mod source;
pub mod story;
mod yaml;
