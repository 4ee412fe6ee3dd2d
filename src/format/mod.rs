//! A story as Markdown, HTML, plain text or JSON, and how long it is.
//!
//! Answers are data in every one of them: see [`escape`](protect) for how they stay what the maker
//! typed. HTML and plain text are read from one parsed tree of the Markdown, so they agree.

mod address;
mod count;
mod escape;
mod facts;
mod html;
mod markdown;
mod price;
mod summary;
mod syllables;
#[cfg(test)]
mod testing;
mod text;
mod tree;
mod weighted;
mod wrap;

pub use count::{characters, count, words};
pub use escape::{protect, reveal, to_markdown};
pub use facts::Facts;
pub use html::{article, page};
pub use markdown::markdown;
pub use price::Price;
pub use text::{seen, text};
pub use wrap::wrap;
