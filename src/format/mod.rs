//! A story as Markdown, HTML, plain text or JSON, and how long it is.
//!
//! Answers are data in every one of them: see [`escape`](protect) for how they stay what the maker
//! typed. HTML and plain text are read from one parsed tree of the Markdown, so they agree.

mod address;
mod count;
mod escape;
mod facts;
mod html;
mod json;
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
pub(crate) use json::reason;
pub use json::{json, value};
pub use markdown::markdown;
pub use price::Price;
pub use text::{as_seen, seen, text};
pub use wrap::wrap;

use crate::story::Story;

/// What a story can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Markdown.
    Markdown,
    /// A complete web page.
    Html,
    /// Plain text.
    Text,
    /// JSON with the origin of every sentence.
    Json,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 4] = [Format::Markdown, Format::Html, Format::Text, Format::Json];

    /// The name that people use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Format::Markdown => "markdown",
            Format::Html => "html",
            Format::Text => "text",
            Format::Json => "json",
        }
    }

    /// The ending of its files.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Format::Markdown => "md",
            Format::Html => "html",
            Format::Text => "txt",
            Format::Json => "json",
        }
    }

    /// The format with this name or file ending, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Format> {
        let name = name.to_ascii_lowercase();
        Format::ALL.into_iter().find(|f| f.name() == name || f.extension() == name)
    }
}

/// The story in a format; the facts are for the HTML page.
#[must_use]
pub fn render(story: &Story, facts: Option<&Facts>, format: Format) -> String {
    match format {
        Format::Markdown => markdown(story),
        Format::Html => page(story, facts),
        Format::Text => text(story),
        Format::Json => json(story),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_known_by_name_and_by_ending() {
        for format in Format::ALL {
            assert_eq!(Format::from_name(format.name()), Some(format));
            assert_eq!(Format::from_name(format.extension()), Some(format));
        }
        assert_eq!(Format::from_name("HTML"), Some(Format::Html));
        assert_eq!(Format::from_name("pdf"), None);
    }
}
