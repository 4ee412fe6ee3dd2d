//! The words for every fault in English.

use super::super::{FaultKind, Wanted};
use super::written;
use crate::answers::Kind;
use crate::kit::TemplateFaultKind;

/// What is wrong.
pub(super) fn message(kind: &FaultKind) -> String {
    match kind {
        FaultKind::Yaml(words) => format!("this cannot be read as YAML: {words}"),
        FaultKind::Json(words) => format!("this line is no JSON object: {words}"),
        FaultKind::Tab => "a tab stands where the indent must be spaces".to_owned(),
        FaultKind::NeedsQuotes => "this text holds a sign that YAML reads as its own".to_owned(),
        FaultKind::QuotesInText => "the quotation marks do not stand around the whole text".to_owned(),
        FaultKind::OpenQuote => "a quotation mark is opened here and never closed".to_owned(),
        FaultKind::OpenBracket => "a bracket is opened here and never closed".to_owned(),
        FaultKind::Indent => "this line is not in line with the ones around it".to_owned(),
        FaultKind::NoColon => "a name has to be followed by a colon and a space".to_owned(),
        FaultKind::Backslash => "between double quotation marks a backslash means something else".to_owned(),
        FaultKind::ControlCharacter => "there is a character here that is no text".to_owned(),
        FaultKind::ManyDocuments => "there is more than one document in this file".to_owned(),
        FaultKind::TooLarge => "this file is too large: the most is 1 MiB".to_owned(),
        FaultKind::TooDeep => "lists and maps are nested too deeply here: the most is 16".to_owned(),
        FaultKind::NotAnswers => "this is no answers file: it has no chapters".to_owned(),
        FaultKind::UnknownChapter { name, .. } => format!("there is no chapter called `{name}`"),
        FaultKind::UnknownQuestion { name, .. } => format!("there is no question called `{name}`"),
        FaultKind::WrongChapter { name, chapter } => format!("`{name}` belongs to the chapter `{chapter}`"),
        FaultKind::Duplicate(name) => format!("`{name}` stands here a second time"),
        FaultKind::Refused { name, kind, value, .. } => {
            format!("`{name}` should be {}, not \u{201c}{value}\u{201d}", name_of(*kind))
        }
        FaultKind::NotAText(name) => format!("`{name}` should be a text or a list, not a group of keys"),
        FaultKind::ChapterIsText(name) => format!("`{name}` is a chapter, and no answers stand under it"),
        FaultKind::UnknownKit { name, .. } => format!("there is no kit called `{name}`"),
        FaultKind::UnknownLanguage { name, .. } if name.is_empty() => "this file does not say its language".to_owned(),
        FaultKind::UnknownLanguage { name, .. } => format!("this kit has no language `{name}`"),
        FaultKind::BadDate(value) => format!("\u{201c}{value}\u{201d} is no date"),
        FaultKind::UnknownKey { name, .. } => format!("there is no key called `{name}` here"),
        FaultKind::UnknownWord { name, .. } => format!("`{name}` is none of the words that may stand here"),
        FaultKind::MissingKey(name) => format!("the key `{name}` is missing here"),
        FaultKind::Expected(wanted) => format!("here stands something else than {}", shape_of(*wanted)),
        FaultKind::BadName(name) => format!("`{name}` cannot be a name in templates"),
        FaultKind::ReservedName(name) => format!("`{name}` already means something else"),
        FaultKind::NoChoices(name) => format!("`{name}` has nothing to choose from"),
        FaultKind::DuplicateName(name) => format!("two things are called `{name}`"),
        FaultKind::ConditionLooksAhead(name) => {
            format!("a condition may look at earlier questions only, and `{name}` is none")
        }
        FaultKind::FormsOnKind(kind) => {
            format!("`forms` belong to phrases, clauses and lists, and this is {}", name_of(*kind))
        }
        FaultKind::Template(kind) => match kind {
            TemplateFaultKind::NoFrontMatter => {
                "a template begins with its front matter between two lines of `---`".to_owned()
            }
            TemplateFaultKind::Head(kind) => message(kind),
            TemplateFaultKind::Words(words) => format!("`words: {words}` is no range"),
            TemplateFaultKind::Empty => "there is nothing to tell in this template".to_owned(),
            TemplateFaultKind::WayWithoutSentence => {
                "this is another way to say the line above it, and there is none".to_owned()
            }
            TemplateFaultKind::WayOfOtherKind => "this way is another kind of line than the one above it".to_owned(),
            TemplateFaultKind::Guard { name, .. } => format!("what `{name}` tests is missing or cannot be read"),
            TemplateFaultKind::UnknownAnswer { name, .. } => format!("there is no answer called `{name}`"),
            TemplateFaultKind::UnknownFilter { name, .. } => format!("there is no filter or test called `{name}`"),
            TemplateFaultKind::UnknownChannel { name, .. } => format!("there is no channel called `{name}`"),
            TemplateFaultKind::OpenBraces => "braces are opened here and never closed".to_owned(),
            TemplateFaultKind::LooseBraces => "these braces close nothing".to_owned(),
            TemplateFaultKind::Syntax(words) => format!("this line cannot be read: {words}"),
        },
    }
}

/// The name that may have been meant.
pub(super) fn did_you_mean(nearest: &str) -> String {
    format!("did you mean `{nearest}`?")
}

/// What to do instead; none for a kind that refuses nothing.
pub(super) fn hint(kind: &FaultKind) -> Option<String> {
    Some(match kind {
        FaultKind::Json(_) => "write one object on each line: {\"language\": \"en\", \"business\": {…}}".to_owned(),
        FaultKind::Yaml(_) => "compare this line with the ones around it: the indent, the colon, the dash".to_owned(),
        FaultKind::Tab => "replace the tab by spaces".to_owned(),
        FaultKind::NeedsQuotes => {
            "put the whole text in double quotation marks, or write it on the next line after `|`".to_owned()
        }
        FaultKind::QuotesInText => {
            "write `|` behind the colon, and the text as it is on the next line, indented".to_owned()
        }
        FaultKind::OpenQuote => "close it, or take it away".to_owned(),
        FaultKind::OpenBracket => {
            "close it; if it belongs to the text, put the whole text in double quotation marks".to_owned()
        }
        FaultKind::Indent => {
            "what belongs together begins in the same column; what stands under a name, two spaces further in"
                .to_owned()
        }
        FaultKind::NoColon => "write it so: `name: answer`".to_owned(),
        FaultKind::Backslash => "use single quotation marks, or write the backslash twice".to_owned(),
        FaultKind::ControlCharacter => "delete it, and save the file as plain text (UTF-8)".to_owned(),
        FaultKind::ManyDocuments => "take out the line `---`, or make two files".to_owned(),
        FaultKind::TooLarge => "one file is one business and one product; split it".to_owned(),
        FaultKind::TooDeep => "answers are texts and lists under a chapter, nothing deeper".to_owned(),
        FaultKind::NotAnswers => "write a chapter such as `business:` and under it, indented, its answers".to_owned(),
        FaultKind::Template(TemplateFaultKind::UnknownAnswer { .. }) => "ask for it in kit.yaml first".to_owned(),
        FaultKind::UnknownChapter { .. } | FaultKind::UnknownQuestion { .. } => {
            "use a name that exists, or take it away".to_owned()
        }
        FaultKind::WrongChapter { chapter, .. } => format!("move it under `{chapter}:`"),
        FaultKind::Duplicate(_) => "keep one of the two".to_owned(),
        FaultKind::Refused { kind, allowed, .. } => refused(*kind, allowed)?,
        FaultKind::NotAText(_) => "write the answer behind the colon, or as a list with dashes".to_owned(),
        FaultKind::ChapterIsText(name) => {
            format!("write `{name}:` alone on its line, and under it, indented, its answers")
        }
        FaultKind::UnknownKit { known, .. } => format!("there is: {}", known.join(", ")),
        FaultKind::UnknownLanguage { known, .. } => format!("write `language:` and one of: {}", known.join(", ")),
        FaultKind::UnknownKey { known, .. } | FaultKind::UnknownWord { known, .. } => {
            format!("there are: {}", known.join(", "))
        }
        FaultKind::BadName(_) => "use small letters, digits and `_`, a letter first: `water_source`".to_owned(),
        FaultKind::ReservedName(_) | FaultKind::DuplicateName(_) => "choose another name".to_owned(),
        FaultKind::NoChoices(_) => "write `choices:` with a value and a label each, or take another kind".to_owned(),
        FaultKind::BadDate(_) => "write a year, a month or a day: 2026, 2026-03 or 2026-03-17".to_owned(),
        FaultKind::Template(TemplateFaultKind::Head(kind)) => hint(kind)?,
        FaultKind::Template(TemplateFaultKind::OpenBraces) => {
            "write the answer's name between `{{` and `}}`".to_owned()
        }
        FaultKind::Template(TemplateFaultKind::LooseBraces) => {
            "take them away, or write `{{` before the answer's name".to_owned()
        }
        FaultKind::Expected(Wanted::List) => "write it so: `[first, second]`".to_owned(),
        FaultKind::Template(TemplateFaultKind::Words(_)) => "write it so: `words: 120-220`".to_owned(),
        FaultKind::Template(TemplateFaultKind::Guard { name, .. }) => format!("write it so: `{}`", written(name)),
        FaultKind::Template(TemplateFaultKind::WayWithoutSentence) => {
            "write the sentence first, without `/`".to_owned()
        }
        FaultKind::Template(TemplateFaultKind::NoFrontMatter) => {
            "see docs/writing-templates.md for one to copy".to_owned()
        }
        FaultKind::MissingKey(name) => {
            format!("write `{name}:` and what it holds on a line of its own, in line with the keys beside it")
        }
        FaultKind::Expected(Wanted::Text) => "write one text behind the colon".to_owned(),
        FaultKind::Expected(Wanted::Texts) => {
            "write one text behind the colon, or under it `en:` and `id:` with a text each".to_owned()
        }
        FaultKind::Expected(Wanted::Keys) => {
            "write every key on a line of its own, with a colon: `name: owner`".to_owned()
        }
        FaultKind::Expected(Wanted::Number) => "write it in digits: 3".to_owned(),
        FaultKind::Expected(Wanted::YesOrNo) => "write `true` or `false`".to_owned(),
        FaultKind::ConditionLooksAhead(name) => {
            format!("take a question that stands above this one, or move `{name}` above it")
        }
        FaultKind::FormsOnKind(_) => "take `forms:` away, or write `kind: phrase`".to_owned(),
        FaultKind::Template(TemplateFaultKind::Empty) => "write a sentence under the second `---`".to_owned(),
        FaultKind::Template(TemplateFaultKind::WayOfOtherKind) => {
            "begin both with the same sign (`#`, `-`, `>`), or make it a line of its own, without `/`".to_owned()
        }
        FaultKind::Template(TemplateFaultKind::Syntax(_)) => {
            "between the braces write an answer's name, and filters behind a bar: `{{ teacher | cap }}`".to_owned()
        }
        FaultKind::Template(TemplateFaultKind::UnknownFilter { .. }) => {
            "take it away, or take one that docs/writing-templates.md names, such as noun, multi, rich, closed or cap"
                .to_owned()
        }
        FaultKind::Template(TemplateFaultKind::UnknownChannel { .. }) => {
            "take one that there is, such as website, instagram or hang-tag, or describe your own in channels.yaml"
                .to_owned()
        }
    })
}

fn refused(kind: Kind, allowed: &[String]) -> Option<String> {
    Some(match kind {
        Kind::Year | Kind::Number if allowed.len() == 2 => {
            format!("write one number from {} to {}", allowed[0], allowed[1])
        }
        Kind::Year => "write the year with four digits: 2009".to_owned(),
        Kind::Number => "write it in digits: 12".to_owned(),
        Kind::Money => "write an amount with its currency: Rp75.000, US$250, £28".to_owned(),
        Kind::YesNo => "write yes or no".to_owned(),
        Kind::Choice | Kind::Choices => format!("choose from: {}", allowed.join(", ")),
        Kind::Link => "write the address without spaces: example.com, name@example.com or @name".to_owned(),
        _ => return None,
    })
}

fn name_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Name => "a name",
        Kind::Phrase => "a phrase",
        Kind::Clause => "a clause",
        Kind::Sentences => "sentences",
        Kind::Quote => "a quotation",
        Kind::List => "a list",
        Kind::Year => "a year",
        Kind::Number => "a number",
        Kind::Money => "a price",
        Kind::YesNo => "yes or no",
        Kind::Choice => "one of its choices",
        Kind::Choices => "some of its choices",
        Kind::Link => "an address",
        Kind::Hashtags => "hashtags",
    }
}

fn shape_of(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Text => "one text",
        Wanted::Texts => "a text, or a text for each language",
        Wanted::List => "a list",
        Wanted::Keys => "keys with their values",
        Wanted::Number => "a number",
        Wanted::YesOrNo => "true or false",
    }
}
