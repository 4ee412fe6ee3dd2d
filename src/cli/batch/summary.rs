//! What a person reads at the end of a batch: warnings, likenesses, what was left alone, and the totals.

use super::words::{Words, count};
use crate::batch::report::Wording;
use crate::batch::{Outcome, Record, Same, SameKind, Stop, Streamed};
use crate::language::Language;

/// The most lines of one kind.
const LINES: usize = 10;

/// Everything but the failures, which were said one by one.
pub(super) fn summary(outcome: &Outcome, record: &mut Record, words: &Words<'_>, dry: bool) -> Result<String, Stop> {
    let mut parts = vec![];
    if dry {
        parts.push(would_write(record, words)?);
    }
    parts.extend(warned(outcome, record, words)?);
    parts.extend(renamed(outcome, words));
    parts.extend(kept(outcome, words));
    parts.extend(left(outcome, words, dry));
    parts.extend(outcome.same.iter().map(|same| alike(same, words)));
    parts.push(totals(outcome, words));
    Ok(parts.join("\n"))
}

/// The totals of a stream, in one line.
pub(super) fn streamed(done: &Streamed, language: Language) -> String {
    let number = |n: u64| count(usize::try_from(n).unwrap_or(usize::MAX), language);
    let (lines, told, failed) = (number(done.lines), number(done.told), number(done.failed));
    match language {
        Language::En => format!("{lines} lines: {told} told, {failed} failed"),
        Language::Id => format!("{lines} baris: {told} dituturkan, {failed} gagal"),
    }
}

fn would_write(record: &mut Record, words: &Words<'_>) -> Result<String, Stop> {
    let mut out = title(words, "These files would be there:", "Berkas yang akan ada:");
    let mut files = 0;
    for (_, entry) in record.entries()?.map_while(Result::ok) {
        for (path, _) in entry.paths() {
            files += 1;
            if files <= 2 * LINES {
                out.push_str(&format!("  {path}\n"));
            }
        }
    }
    out.push_str(&more(files, 2 * LINES, words));
    Ok(out)
}

fn warned(outcome: &Outcome, record: &mut Record, words: &Words<'_>) -> Result<Option<String>, Stop> {
    if outcome.warned == 0 {
        return Ok(None);
    }
    let mut out = title(words, "Told, but:", "Sudah dituturkan, tetapi:");
    let entries = record.entries()?.map_while(Result::ok);
    let stories = entries.flat_map(|(input, e)| e.stories.into_iter().map(move |story| (input.clone(), story)));
    for (input, story) in stories.filter(|(_, s)| !s.warnings.is_empty()).take(LINES) {
        for warning in &story.warnings {
            let warning = words.warning(warning).replace('\n', "\n    ");
            out.push_str(&format!("  {}: {}: {warning}\n", input.display(), story.template));
        }
    }
    out.push_str(&more(outcome.warned, LINES, words));
    Ok(Some(out))
}

fn renamed(outcome: &Outcome, words: &Words<'_>) -> Option<String> {
    if outcome.renamed == 0 {
        return None;
    }
    let mut out = title(
        words,
        "The same business and product as a file before it, so the folder got a number:",
        "Usaha dan produknya sama dengan berkas sebelumnya, jadi foldernya diberi nomor:",
    );
    for (input, folder) in outcome.first_renamed.iter().take(LINES) {
        out.push_str(&format!("  {} -> {folder}\n", input.display()));
    }
    out.push_str(&more(outcome.renamed, LINES, words));
    Some(out)
}

fn kept(outcome: &Outcome, words: &Words<'_>) -> Option<String> {
    if outcome.kept.is_empty() {
        return None;
    }
    let mut out = title(
        words,
        "Edited by hand since they were told, and left as they are (--force overwrites them):",
        "Sudah disunting dengan tangan, jadi dibiarkan (--force menimpanya):",
    );
    for path in outcome.kept.iter().take(LINES) {
        out.push_str(&format!("  {}\n", path.display()));
    }
    out.push_str(&more(outcome.kept.len(), LINES, words));
    Some(out)
}

fn left(outcome: &Outcome, words: &Words<'_>, dry: bool) -> Option<String> {
    if outcome.left.is_empty() {
        return None;
    }
    let mut out = if outcome.pruned == outcome.left.len() && !dry {
        title(words, "Removed, because no answers make them any more:", "Dihapus, karena jawabannya sudah tidak ada:")
    } else {
        title(
            words,
            "No answers make these any more (--prune removes them, but not what was edited by hand):",
            "Jawaban untuk berkas ini sudah tidak ada (--prune menghapusnya, kecuali yang disunting dengan tangan):",
        )
    };
    for path in outcome.left.iter().take(2 * LINES) {
        out.push_str(&format!("  {path}\n"));
    }
    out.push_str(&more(outcome.left.len(), 2 * LINES, words));
    Some(out)
}

fn alike(same: &Same, words: &Words<'_>) -> String {
    let n = count(same.stories, words.language);
    let inputs: Vec<String> = same.inputs.iter().map(|p| p.display().to_string()).collect();
    let (from, ask, inputs) = (same.from.join(", "), same.ask.join(", "), inputs.join(", "));
    let more = if same.stories > same.inputs.len() { ", …" } else { "" };
    let mut out = match (words.language, same.kind) {
        (Language::En, SameKind::Opening) => format!("{n} stories open with the same words:\n"),
        (Language::En, SameKind::Run) => format!("{n} stories share these words:\n"),
        (Language::Id, SameKind::Opening) => format!("{n} kisah dibuka dengan kata-kata yang sama:\n"),
        (Language::Id, SameKind::Run) => format!("{n} kisah memuat kata-kata yang sama:\n"),
    };
    out.push_str(&format!("  “{}”\n  {inputs}{more}\n", same.words));
    out.push_str(&match (words.language, ask.is_empty()) {
        (Language::En, true) => format!("  said differently, these answers would set them apart: {from}\n"),
        (Language::En, false) => format!("  these answers would set them apart: {from}; and, not yet given: {ask}\n"),
        (Language::Id, true) => format!("  supaya berbeda, sampaikan jawaban ini dengan cara lain: {from}\n"),
        (Language::Id, false) => format!("  yang bisa membedakannya: {from}; juga yang belum dijawab: {ask}\n"),
    });
    out
}

fn totals(outcome: &Outcome, words: &Words<'_>) -> String {
    let rows: [(&str, &str, usize); 6] = [
        ("told", "dituturkan", outcome.told),
        ("unchanged, skipped", "tidak berubah, dilewati", outcome.skipped),
        ("stories with warnings", "kisah dengan peringatan", outcome.warned),
        ("files written", "berkas ditulis", outcome.new + outcome.changed),
        ("files removed", "berkas dihapus", outcome.pruned),
        ("failed", "gagal", outcome.failed.len()),
    ];
    let mut out = String::new();
    for (english, indonesian, number) in rows {
        if number > 0 || english == "told" || english == "failed" {
            out.push_str(&line(words, if words.language == Language::En { english } else { indonesian }, number));
        }
    }
    let mut groups: Vec<(&str, usize)> = Vec::new();
    for failed in &outcome.failed {
        let label = words.group(failed.reason.code());
        match groups.iter_mut().find(|(l, _)| *l == label) {
            Some((_, number)) => *number += 1,
            None => groups.push((label, 1)),
        }
    }
    groups.sort_by_key(|(label, number)| (std::cmp::Reverse(*number), *label));
    for (label, number) in groups {
        out.push_str(&line(words, &format!("  {label}"), number));
    }
    if outcome.ended_early {
        out.push_str(&title(words, "Stopped at the first failure.", "Berhenti pada kegagalan pertama."));
    }
    out
}

fn line(words: &Words<'_>, label: &str, number: usize) -> String {
    format!("{label:<36}{:>12}\n", count(number, words.language))
}

fn title(words: &Words<'_>, english: &str, indonesian: &str) -> String {
    format!("{}\n", if words.language == Language::En { english } else { indonesian })
}

fn more(all: usize, shown: usize, words: &Words<'_>) -> String {
    match all.checked_sub(shown).filter(|rest| *rest > 0) {
        None => String::new(),
        Some(rest) => {
            let rest = count(rest, words.language);
            match words.language {
                Language::En => format!("  and {rest} more; --report FILE has them all\n"),
                Language::Id => format!("  dan {rest} lagi; semuanya ada di --report FILE\n"),
            }
        }
    }
}
