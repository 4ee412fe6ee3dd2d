//! A story as Markdown, HTML, plain text or JSON.
