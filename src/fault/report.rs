//! Faults under the lines that hold them, as a person reads them.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Fault, Faults};
use crate::language::Language;
use crate::source::Source;

/// Lines longer than this are shown in part, around the fault.
const WIDEST: usize = 160;

/// All faults of a source in one report, in the reader's language.
pub(super) fn report(faults: &Faults, language: Language) -> String {
    let (error, hint) = match language {
        Language::En => ("error", "instead"),
        Language::Id => ("salah", "sebaiknya"),
    };
    let mut parts = Vec::with_capacity(faults.list.len());
    for fault in &faults.list {
        let message = fault.message(language);
        let place = faults.source.place(fault.span.start);
        let shown = Shown::new(&faults.source, fault);
        let mut group = Group::with_title(Level::ERROR.with_name(error).primary_title(message)).element(
            Snippet::source(shown.text.as_str())
                .line_start(place.line)
                .path(&faults.source.name)
                .annotation(AnnotationKind::Primary.span(shown.span.clone())),
        );
        if let Some(words) = fault.hint(language) {
            group = group.element(Level::HELP.with_name(hint).message(words));
        }
        let report = Renderer::plain().render(&[group]);
        // of a line that is shown in part, the library counts columns from the cut
        let place_of = |column: usize| format!("--> {}:{}:{column}\n", faults.source.name, place.line);
        parts.push(report.replacen(&place_of(shown.column()), &place_of(place.column), 1));
    }
    parts.join("\n\n")
}

/// The line of a fault, with tabs as spaces and cut to what a terminal shows, and the fault's place in it.
struct Shown {
    text: String,
    span: std::ops::Range<usize>,
}

impl Shown {
    fn column(&self) -> usize {
        self.text[..self.span.start].chars().count() + 1
    }

    fn new(source: &Source, fault: &Fault) -> Shown {
        let place = source.place(fault.span.start);
        let line = source.line_span(place.line);
        let text = source.text.get(line.clone()).unwrap_or("");
        let from = fault.span.start.clamp(line.start, line.end) - line.start;
        let to = (fault.span.end.clamp(line.start, line.end) - line.start).max(from);
        let boundary = |mut at: usize| {
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let (from, to) = (boundary(from), boundary(to));
        let start = if text.len() > WIDEST { boundary(from.saturating_sub(WIDEST / 4)) } else { 0 };
        let end = if text.len() > WIDEST { boundary((start + WIDEST).min(text.len())) } else { text.len() };
        let (from, to) = (from.clamp(start, end), to.clamp(start, end));
        // a place between two characters is shown as the one that follows
        let to = if from == to { to + text[to..end].chars().next().map_or(0, char::len_utf8) } else { to };
        let shown = |part: &str| part.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>();
        let (before, fault, after) = (shown(&text[start..from]), shown(&text[from..to]), shown(&text[to..end]));
        Shown { span: before.len()..before.len() + fault.len(), text: before + &fault + &after }
    }
}
