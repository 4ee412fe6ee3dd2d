//! Faults: what is wrong in a text, where, and what to do instead.

mod report;
mod wording;

use std::fmt;
use std::ops::Range;

use crate::answers::Kind;
use crate::kit::TemplateFaultKind;
use crate::language::Language;
use crate::source::Source;

/// One fault, and the bytes of the source that it concerns.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Where, in bytes of the source's text; empty at the start where no place is known.
    pub span: Range<usize>,
    /// What.
    pub kind: FaultKind,
}

/// What is wrong. The words for it are in both languages: see [`Fault::message`] and [`Fault::hint`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The YAML library cannot read it; its own words.
    Yaml(String),
    /// A line that is no JSON object; the library's own words.
    Json(String),
    /// A tab where YAML wants spaces.
    Tab,
    /// A text with a colon or a sign that YAML reads as its own, outside quotation marks.
    NeedsQuotes,
    /// Quotation marks that stand around a part of a text, or inside it.
    QuotesInText,
    /// A quotation mark that is opened and not closed.
    OpenQuote,
    /// A bracket that is opened and not closed.
    OpenBracket,
    /// A line that is not in line with the ones above it.
    Indent,
    /// A key without a colon and a space behind it.
    NoColon,
    /// A backslash between double quotation marks that YAML does not know.
    Backslash,
    /// A character that is none: from a damaged file, or from a program's own format.
    ControlCharacter,
    /// More than one document in a file.
    ManyDocuments,
    /// The file is larger than 1 MiB, or its aliases make it so.
    TooLarge,
    /// Lists and maps nested deeper than 16.
    TooDeep,
    /// The file holds no map of chapters.
    NotAnswers,
    /// A key that is no chapter.
    UnknownChapter {
        /// The key.
        name: String,
        /// The nearest chapter.
        nearest: Option<String>,
    },
    /// A key that is no question.
    UnknownQuestion {
        /// The key.
        name: String,
        /// The nearest question.
        nearest: Option<String>,
    },
    /// A question that belongs to another chapter.
    WrongChapter {
        /// The question.
        name: String,
        /// Its chapter.
        chapter: String,
    },
    /// A key that stands twice.
    Duplicate(String),
    /// A value that the question's kind refuses.
    Refused {
        /// The question.
        name: String,
        /// Its kind.
        kind: Kind,
        /// The value as typed; a long one in part.
        value: String,
        /// What can be chosen, for choices; the range, for years and numbers.
        allowed: Vec<String>,
    },
    /// A map where a text or a list is expected.
    NotAText(String),
    /// A text where a chapter's answers are expected.
    ChapterIsText(String),
    /// No such kit, with those there are.
    UnknownKit {
        /// The kit as written.
        name: String,
        /// The kits there are.
        known: Vec<String>,
    },
    /// No such language, or none given where the kit has several.
    UnknownLanguage {
        /// The language as written; empty if there is none.
        name: String,
        /// The kit's languages.
        known: Vec<String>,
    },
    /// Not a date: `2026`, `2026-03` or `2026-03-17`.
    BadDate(String),
    /// In a kit or a template's head: a key that is none.
    UnknownKey {
        /// The key.
        name: String,
        /// The nearest key.
        nearest: Option<String>,
        /// All that there are.
        known: Vec<String>,
    },
    /// In a kit or a template's head: a word that is none of those there are.
    UnknownWord {
        /// The word.
        name: String,
        /// The nearest word.
        nearest: Option<String>,
        /// All that there are.
        known: Vec<String>,
    },
    /// In a kit or a template's head: a key that has to be there.
    MissingKey(String),
    /// In a kit or a template's head: a value of another shape than is expected.
    Expected(Wanted),
    /// In a kit: a name that a template could not use.
    BadName(String),
    /// In a kit: a name that means something else in answers files or templates.
    ReservedName(String),
    /// In a kit: a question of choices without any.
    NoChoices(String),
    /// In a kit: a name that stands twice.
    DuplicateName(String),
    /// In a kit: a condition that looks at a question which is not there or comes later.
    ConditionLooksAhead(String),
    /// In a kit: forms on a kind that has none.
    FormsOnKind(Kind),
    /// In a template.
    Template(TemplateFaultKind),
}

/// The nearest of some names, if one is near enough to have been meant; none for what is far too long to be a name.
#[must_use]
pub fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    const LONGEST: usize = 64;
    names
        .take_while(|_| name.len() <= LONGEST)
        .map(|n| (strsim::damerau_levenshtein(name, n), n))
        // two slips in a short name are another word, unless it begins alike: `wear` for `ware`, not `besar` for `year`
        .filter(|(distance, n)| {
            let alike = n.chars().next() == name.chars().next();
            *distance <= if alike { 2 } else { 1 }.max(n.len().max(name.len()) / 3)
        })
        .min()
        .map(|(_, n)| n.to_owned())
}

/// A word or value as a message quotes it: in one line, and not longer than a line.
pub(crate) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(LONGEST) {
        words.truncate(end);
        words.push('…');
    }
    words
}

/// The shape of a value that a kit asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// One text.
    Text,
    /// One text, or a text for each language.
    Texts,
    /// A list.
    List,
    /// Keys with their values.
    Keys,
    /// A number.
    Number,
    /// `true` or `false`.
    YesOrNo,
}

/// Everything that is wrong in one source.
#[derive(Clone, Debug, PartialEq)]
pub struct Faults {
    /// The source.
    pub source: Source,
    /// The faults, in the order of their places; at least one.
    pub list: Vec<Fault>,
}

impl Fault {
    /// A fault at a place.
    #[must_use]
    pub fn new(span: Range<usize>, kind: FaultKind) -> Fault {
        Fault { span, kind }
    }

    /// What is wrong, in a sentence.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        wording::message(&self.kind, language)
    }

    /// What to do instead, in a sentence.
    #[must_use]
    pub fn hint(&self, language: Language) -> Option<String> {
        wording::hint(&self.kind, language)
    }

    /// A short name that stays the same from release to release, for scripts.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self.kind {
            FaultKind::Yaml(_) => "yaml",
            FaultKind::Json(_) => "json",
            FaultKind::Tab => "yaml-tab",
            FaultKind::NeedsQuotes => "yaml-needs-quotes",
            FaultKind::QuotesInText => "yaml-quotes-in-text",
            FaultKind::OpenQuote => "yaml-open-quote",
            FaultKind::OpenBracket => "yaml-open-bracket",
            FaultKind::Indent => "yaml-indent",
            FaultKind::NoColon => "yaml-no-colon",
            FaultKind::Backslash => "yaml-backslash",
            FaultKind::ControlCharacter => "yaml-control-character",
            FaultKind::ManyDocuments => "yaml-many-documents",
            FaultKind::TooLarge => "too-large",
            FaultKind::TooDeep => "too-deep",
            FaultKind::NotAnswers => "not-answers",
            FaultKind::UnknownChapter { .. } => "unknown-chapter",
            FaultKind::UnknownQuestion { .. } => "unknown-question",
            FaultKind::WrongChapter { .. } => "wrong-chapter",
            FaultKind::Duplicate(_) => "duplicate",
            FaultKind::Refused { .. } => "refused",
            FaultKind::NotAText(_) => "not-a-text",
            FaultKind::ChapterIsText(_) => "chapter-is-text",
            FaultKind::UnknownKit { .. } => "unknown-kit",
            FaultKind::UnknownLanguage { .. } => "unknown-language",
            FaultKind::BadDate(_) => "bad-date",
            FaultKind::UnknownKey { .. } => "kit-unknown-key",
            FaultKind::UnknownWord { .. } => "kit-unknown-word",
            FaultKind::MissingKey(_) => "kit-missing-key",
            FaultKind::Expected(_) => "kit-shape",
            FaultKind::BadName(_) => "kit-name",
            FaultKind::ReservedName(_) => "kit-reserved-name",
            FaultKind::NoChoices(_) => "kit-no-choices",
            FaultKind::DuplicateName(_) => "kit-duplicate-name",
            FaultKind::ConditionLooksAhead(_) => "kit-condition",
            FaultKind::FormsOnKind(_) => "kit-forms",
            FaultKind::Template(_) => "template",
        }
    }
}

impl Faults {
    /// The faults of a source, in the order of their places.
    #[must_use]
    pub fn new(source: Source, mut list: Vec<Fault>) -> Faults {
        list.sort_by_key(|fault| (fault.span.start, fault.span.end));
        Faults { source, list }
    }

    /// The report a person reads: every fault with its place, its line, and what to do instead.
    #[must_use]
    pub fn report(&self, language: Language) -> String {
        report::report(self, language)
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.report(Language::En))
    }
}

impl std::error::Error for Faults {}
