//! What was seen of a kit, for its author.

use crate::cli::warnings;
use crate::kit::Kit;
use crate::language::Language;
use crate::story::survey::{Alike, Fared, Survey, UntoldAnswer};

/// Files named after an answer that was not told in them.
const FILES: usize = 3;

/// The report as text, in the reader's language; without answers it says what they would show.
pub(super) fn text(seen: &Survey, kit: &Kit, with_answers: bool, language: Language) -> String {
    let mut parts: Vec<String> = seen.templates.iter().filter_map(|f| template(f, kit, language)).collect();
    parts.extend(untold(&seen.untold, language));
    parts.extend(unnamed(seen, language));
    parts.extend(alike(&seen.alike, kit, language));
    if !with_answers {
        parts.push(pick(language, NO_ANSWERS).to_owned());
    } else if parts.is_empty() {
        parts.push(pick(language, ALL_GOOD).to_owned());
    }
    parts.join("\n")
}

const NO_ANSWERS: [&str; 2] = [
    "No answers were given. With --answers FILE… you see which sentences are never told, and why.\n",
    "Tidak ada berkas jawaban. Dengan --answers BERKAS… tampak kalimat yang tidak pernah dituturkan, dan sebabnya.\n",
];

const ALL_GOOD: [&str; 2] = [
    "Every sentence was told in some story, and every answer by some template.\n",
    "Setiap kalimat pernah dituturkan, dan setiap jawaban terpakai.\n",
];

fn pick(language: Language, [en, id]: [&'static str; 2]) -> &'static str {
    if language == Language::En { en } else { id }
}

/// One template: how many stories, what never came up; nothing where all of it did.
fn template(fared: &Fared, kit: &Kit, language: Language) -> Option<String> {
    let template = kit.templates.get(fared.template)?;
    if fared.stories == 0 && fared.refused == 0 || fared.never_told.is_empty() && fared.never_chosen.is_empty() {
        return None;
    }
    let mut out = format!("{}: {}\n", template.source.name, counted(fared, language));
    if !fared.never_told.is_empty() {
        out.push_str(pick(language, ["  never told:\n", "  tidak pernah dituturkan:\n"]));
    }
    for sentence in &fared.never_told {
        let why = warnings::reason(&sentence.reason, language);
        let times = match language {
            Language::En => format!("{} of {} stories", sentence.times, fared.stories),
            Language::Id => format!("{} dari {} kisah", sentence.times, fared.stories),
        };
        out.push_str(&format!("  {:>5}  {}\n         {why} ({times})\n", sentence.at.line, sentence.at.source));
    }
    if !fared.never_chosen.is_empty() {
        out.push_str(pick(language, ["  wordings never chosen:\n", "  cara lain yang tidak pernah terpilih:\n"]));
    }
    for way in &fared.never_chosen {
        out.push_str(&format!("  {:>5}  / {}\n", way.line, way.source));
    }
    Some(out)
}

fn counted(fared: &Fared, language: Language) -> String {
    let Fared { stories, refused, .. } = fared;
    match (language, refused) {
        (Language::En, 0) => format!("{stories} stories"),
        (Language::Id, 0) => format!("{stories} kisah"),
        (Language::En, 1) => format!("{stories} stories; 1 file cannot be told with it"),
        (Language::En, _) => format!("{stories} stories; {refused} files cannot be told with it"),
        (Language::Id, _) => format!("{stories} kisah; {refused} berkas tidak bisa dituturkan dengan ini"),
    }
}

fn untold(answers: &[UntoldAnswer], language: Language) -> Option<String> {
    if answers.is_empty() {
        return None;
    }
    let mut out =
        pick(language, ["Answers that no template told:\n", "Jawaban yang tidak dituturkan templat mana pun:\n"])
            .to_owned();
    for answer in answers {
        let (silent, answered) = (answer.files.len(), answer.answered);
        let files = answer.files.iter().take(FILES).cloned().collect::<Vec<_>>().join(", ");
        let more = if silent > FILES { ", …" } else { "" };
        out.push_str(&match language {
            Language::En => format!("  {}: in {silent} of {answered} files ({files}{more})\n", answer.question),
            Language::Id => format!("  {}: di {silent} dari {answered} berkas ({files}{more})\n", answer.question),
        });
    }
    Some(out)
}

fn unnamed(seen: &Survey, language: Language) -> Option<String> {
    if seen.unnamed.is_empty() {
        return None;
    }
    let mut out =
        pick(language, ["Questions that no template names:\n", "Pertanyaan yang tidak disebut templat mana pun:\n"])
            .to_owned();
    for (of, names) in &seen.unnamed {
        out.push_str(&format!("  {of}: {}\n", names.join(", ")));
    }
    Some(out)
}

fn alike(pairs: &[Alike], kit: &Kit, language: Language) -> Option<String> {
    if pairs.is_empty() {
        return None;
    }
    let mut out = pick(language, ["Passages alike in two templates:\n", "Paragraf yang hampir sama di dua templat:\n"])
        .to_owned();
    let place = |at: usize, line: usize| format!("{}:{line}", kit.templates.get(at).map_or("", |t| &t.source.name));
    for Alike { templates, lines, same, of } in pairs {
        let (one, other) = (place(templates.0, lines.0), place(templates.1, lines.1));
        out.push_str(&match language {
            Language::En => format!("  {one} and {other}: {same} of {of} wordings\n"),
            Language::Id => format!("  {one} dan {other}: {same} dari {of} kalimat\n"),
        });
    }
    Some(out)
}
