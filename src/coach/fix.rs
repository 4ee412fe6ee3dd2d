//! What is mechanical and safe to put right: a word typed twice, a spelling that is surely meant otherwise.

use std::ops::Range;

use super::answers::Piece;
use super::finding::Finding;
use super::pack::Check;
use super::reading::Reading;
use super::rules::Coach;
use super::token::Token;
use crate::answers::Kind;
use crate::language::{Language, spelling};

/// The mechanical findings of an answer; what a customer said stays word for word.
pub(super) fn mechanical(coach: &Coach, piece: &Piece<'_>) -> Vec<Finding> {
    if piece.question.kind == Kind::Quote {
        return Vec::new();
    }
    let of = |f: Finding| Finding { span: piece.at(f.span.clone()), ..f.of(&piece.question.name) };
    in_text(coach, &piece.reading).into_iter().map(of).collect()
}

/// The mechanical findings of a text.
pub(super) fn in_text(coach: &Coach, reading: &Reading<'_>) -> Vec<Finding> {
    let (whole, words) = (reading.text.as_ref(), &reading.words);
    let mut found = Vec::new();
    if let Some((at, rule)) = coach.check(Check::DoubledWord) {
        // "oleh-oleh" is one word, "oleh oleh" may be a slip
        let apart = |w: &[Token]| whole[w[0].span.end..w[1].span.start].chars().all(char::is_whitespace);
        let doubled = words.windows(2).filter(|w| apart(w) && is_doubled(&w[0], &w[1], coach));
        found.extend(doubled.map(|w| {
            let span = w[0].span.start..w[1].span.end;
            let once = whole[w[0].span.clone()].to_owned();
            Finding { fix: Some(once), ..Finding::new(at, rule, span.clone()).with("found", &whole[span]) }
        }));
    }
    if let Some((at, rule)) = coach.check(Check::Spelling) {
        found.extend(misspelt(coach, whole, words).into_iter().map(|(span, right)| {
            let finding = Finding::new(at, rule, span.clone()).with("found", &whole[span]).with("other", &right);
            Finding { fix: Some(right), ..finding }
        }));
    }
    found
}

/// Only words that are never meant twice: "hati hati", "jangan jangan" and "had had" may be.
fn is_doubled(first: &Token, second: &Token, coach: &Coach) -> bool {
    let never: &[&str] = match coach.language {
        Language::En => &[
            "the", "a", "an", "and", "of", "to", "for", "with", "at", "from", "by", "was", "are", "we", "they", "our",
            "but", "or",
        ],
        Language::Id => &[
            "yang", "dan", "di", "ke", "dari", "untuk", "dengan", "pada", "oleh", "adalah", "juga", "karena", "tetapi",
            "atau", "sudah", "telah", "akan", "kami", "saya", "serta", "sebagai",
        ],
    };
    !second.parted && first.word == second.word && !second.capital && never.contains(&first.word.as_str())
}

/// The words that the language's list of sure misspellings knows, singly and behind "di" and "ke".
fn misspelt(coach: &Coach, whole: &str, words: &[Token]) -> Vec<(Range<usize>, String)> {
    if spelling::repair(whole, coach.language, |_| false) == whole {
        return Vec::new();
    }
    let repaired = |span: &Range<usize>| {
        let typed = &whole[span.clone()];
        let right = spelling::repair(typed, coach.language, |_| false);
        (right != typed).then(|| (span.clone(), right.into_owned()))
    };
    let mut found: Vec<(Range<usize>, String)> = Vec::new();
    // "Rp125rb/org" is no sentence
    let unit = |word: &Token| whole[..word.span.start].ends_with('/');
    for (at, word) in words.iter().enumerate().filter(|(_, word)| !unit(word)) {
        let pair =
            words.get(at + 1).filter(|next| !next.parted && word.word == "di" && next.span.start == word.span.end + 1);
        let pair = pair.and_then(|next| repaired(&(word.span.start..next.span.end)));
        found.extend(pair.or_else(|| repaired(&word.span)));
    }
    found
}

/// The text with the fixes of these findings, which point into it.
#[must_use]
pub fn fixed(whole: &str, findings: &[Finding]) -> String {
    let mut fixes: Vec<(&Range<usize>, &str)> =
        findings.iter().filter_map(|f| Some((&f.span, f.fix.as_deref()?))).collect();
    fixes.sort_by_key(|(span, _)| (span.start, span.end));
    let mut out = String::with_capacity(whole.len());
    let mut done = 0;
    for (span, right) in fixes {
        if let Some(between) = whole.get(done..span.start) {
            out.push_str(between);
            out.push_str(right);
            done = span.end;
        }
    }
    out.push_str(whole.get(done..).unwrap_or(""));
    out
}
