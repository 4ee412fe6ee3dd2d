//! Marks and signs that people type and nobody prints.

use std::borrow::Cow;

use crate::language::outline::Outlines;
use crate::language::{Language, lists, text};

/// Without HTML's emphasis tags in pairs (`<b>jujur</b>`), which people paste with a review; a lone `<b>` is what was typed.
pub(super) fn tags(given: &str) -> Cow<'_, str> {
    if !given.contains('<') {
        return Cow::Borrowed(given);
    }
    let mut out = given.to_owned();
    for tag in ["b", "i", "u", "em", "strong"] {
        let (opens, closes) = (format!("<{tag}>"), format!("</{tag}>"));
        while let Some(open) = out.find(&opens)
            && let Some(close) = out[open..].find(&closes).map(|at| open + at)
        {
            out.replace_range(close..close + closes.len(), "");
            out.replace_range(open..open + opens.len(), "");
        }
    }
    Cow::Owned(out)
}

/// Without Markdown's emphasis marks around words (`_asli_`, `**asli**`); marks inside addresses and words stay.
pub(super) fn marks(given: &str) -> Cow<'_, str> {
    if !given.bytes().any(|b| matches!(b, b'_' | b'*' | b'`')) {
        return Cow::Borrowed(given);
    }
    text::with_tokens(given, |token, _| unmarked(token))
}

fn unmarked(token: &str) -> Option<String> {
    if text::is_address(token) || !token.chars().any(char::is_alphanumeric) {
        return None;
    }
    let mut out = token.to_owned();
    for mark in ['_', '*', '`'] {
        let core = out.trim_matches(|c: char| !c.is_alphanumeric());
        let starts = out.starts_with(mark);
        let ends = out.trim_end_matches([',', '.', ';', ':', '!', '?']).ends_with(mark);
        if (starts || ends) && !core.contains(mark) {
            out = out.replace(mark, "");
        }
    }
    Some(out)
}

/// "My mom taught me. No, she worked on a farm": a sentence without the yes or no to what only the interviewer said.
pub(super) fn replies(given: &str) -> Cow<'_, str> {
    const REPLIES: &[&str] = &["No, ", "Yes, ", "Yeah, "];
    const FILLERS: &[&str] = &["honestly, ", "honestly ", "Honestly, ", "Honestly ", "well, ", "Well, "];
    let filled = given.starts_with(['h', 'H', 'w', 'W']);
    let without = || FILLERS.iter().find_map(|filler| given.strip_prefix(filler)).filter(|rest| rest.contains(' '));
    let given = filled.then(without).flatten().unwrap_or(given);
    const SAYING: &[&str] = &["said", "say", "says", "thought", "told", "thanks", "thank"];
    let reply =
        |sentence: &str| REPLIES.iter().find(|reply| sentence.starts_with(**reply)).map_or(0, |reply| reply.len());
    let replied = |comma: usize| REPLIES.iter().any(|reply| given[..comma + 2].ends_with(reply));
    if !text::commas(given).any(replied) {
        return Cow::Borrowed(given);
    }
    let told: Vec<Cow<'_, str>> = text::each_sentence(given)
        .map(|sentence| {
            let rest = &sentence[reply(sentence)..];
            let mut words = text::words(rest);
            let who = words.next().is_some_and(|word| matches!(word, "he" | "she" | "it" | "they"));
            let clause = who && words.next().is_some_and(|verb| !SAYING.contains(&verb));
            if clause { Cow::Owned(text::capitalise(rest)) } else { Cow::Borrowed(sentence) }
        })
        .collect();
    Cow::Owned(told.join(" "))
}

/// A list's "and so on" (`jahe dll`, `ginger etc.`) without it, and whether there was one.
pub(super) fn without_and_so_on(item: &str) -> (&str, bool) {
    const AND_SO_ON: &[&str] = &["dll", "dsb", "dst", "dan lain-lain", "dan sebagainya", "etc", "and so on"];
    let opened = text::open(item).trim_end_matches('.');
    if let Some(ending) = AND_SO_ON.iter().find(|ending| text::ends_in(opened, ending)) {
        let before = &opened[..opened.len() - ending.len()];
        if before.is_empty() || before.ends_with([' ', ',']) {
            return (before.trim_end_matches([' ', ',']), true);
        }
    }
    (item, false)
}

/// A function word typed twice in a row (`karena karena`) stands once; doubled nouns and verbs are left.
pub(super) fn doubled(given: &str, language: Language) -> Cow<'_, str> {
    let mut before = "";
    let twice = text::spaced(given).any(|token| {
        let same = is_same(before, token);
        before = token;
        same
    });
    if !twice {
        return Cow::Borrowed(given);
    }
    let mut out: Vec<&str> = Vec::new();
    for token in text::spaced(given) {
        if out.last().is_some_and(|last| is_same(last, token)) && stands_once(&text::lower(token), language) {
            continue;
        }
        out.push(token);
    }
    Cow::Owned(out.join(" "))
}

/// Whether two tokens are the same but for their capitals.
fn is_same(one: &str, other: &str) -> bool {
    one.len() == other.len() && (one.eq_ignore_ascii_case(other) || text::lower(one) == text::lower(other))
}

fn stands_once(lower: &str, language: Language) -> bool {
    lists::contains(lists::List::Function(language), lower)
        && !matches!(lower, "that" | "had" | "very" | "you" | "sama" | "lagi" | "kira")
}

/// Praise that anybody could claim, at the end of a phrase: "genteng lokal kualitas terbaik" is told as "genteng lokal".
///
/// The law asks proof for it (UU 8/1999, article 9; Etika Pariwara Indonesia 1.2.2), and it says nothing.
pub(super) fn praise(given: &str) -> &str {
    const PRAISE: &[&str] = &[
        " kualitas terbaik",
        " kualitas premium",
        " kualitas nomor satu",
        " kualitas super",
        " berkualitas tinggi",
        " berkualitas terbaik",
        " berkualitas",
        " mutu terbaik",
        " of the best quality",
        " of the highest quality",
        " of high quality",
        " of top quality",
    ];
    const BEFORE: &[&str] = &[
        "best quality ", "best-quality ", "high quality ", "high-quality ", "highest quality ", "top quality ",
        "top-quality ", "premium quality ",
    ];
    let same_length = || text::lower(given).len() == given.len();
    if let Some(praise) = PRAISE.iter().find(|praise| text::ends_in(given, praise)).filter(|_| same_length()) {
        return &given[..given.len() - praise.len()];
    }
    match BEFORE.iter().find(|praise| text::begins_with(given, praise)).filter(|_| same_length()) {
        Some(praise) => &given[praise.len()..],
        None => given,
    }
}

/// "None yet" in place of an answer: "belum ada", "none", "-".
pub(in crate::answers) fn is_nothing(item: &str) -> bool {
    const NOTHING: &[&str] = &[
        "-",
        "–",
        "none",
        "none yet",
        "not yet",
        "n/a",
        "nothing",
        "nothing yet",
        "no",
        "tidak ada",
        "belum ada",
        "nihil",
        "nothing special",
        "nothing really",
        "not really",
        "biasa saja",
        "tidak ada yang istimewa",
        "ya begitu",
        "ya gitu",
    ];
    const LONGEST_NOTHING: usize = "tidak ada yang istimewa".len();
    // most answers begin with another letter
    if !item
        .trim_start()
        .bytes()
        .next()
        .is_none_or(|first| matches!(first | 0x20, b'n' | b't' | b'b' | b'y' | b'-') || first > 0x7f)
    {
        return false;
    }
    let opened = text::open(item);
    // small letters may take fewer bytes, but never a third of them
    opened.len() <= 3 * LONGEST_NOTHING && NOTHING.contains(&&*text::lower(opened))
}

/// An item that is not there yet ("belum ada sertifikat", "halal lagi proses"): to tell it would be a false claim.
pub(super) fn is_pending(item: &str) -> bool {
    const PENDING: &[&str] = &[
        "mau diurus", "sedang diurus", "dalam proses", "masih proses", "lagi proses", "sedang proses", "baru daftar",
        "lagi daftar", "pengajuan", "in progress", "pending", "applied for", "awaiting", "waiting for",
    ];
    // the words that the phrases begin with: most items have none
    const FIRST: &[&str] = &[
        "mau", "sedang", "dalam", "masih", "lagi", "baru", "pengajuan", "in", "pending", "applied", "awaiting",
        "waiting", "belum", "none", "not",
    ];
    const OUTLINES: Outlines = Outlines::of(FIRST);
    if !text::words(item).any(|word| OUTLINES.may_have(word) && FIRST.contains(&&*text::lower(word))) {
        return false;
    }
    let padded = format!(" {} ", text::words(item).collect::<Vec<_>>().join(" ").to_lowercase());
    PENDING.iter().any(|w| padded.contains(&format!(" {w} ")))
        || [" belum ada ", " belum punya ", " none yet ", " not yet "].iter().any(|w| padded.starts_with(w))
}
