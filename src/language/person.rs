//! From the first person to the third: "my grandmother" becomes "her grandmother", "nenek saya" becomes "neneknya".

use super::lists::{List, contains};
use super::{Language, id, text};

/// How somebody is spoken of in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pronouns {
    /// she, he, they
    pub subject: &'static str,
    /// her, his, their
    pub possessive: &'static str,
    /// her, him, them
    pub object: &'static str,
    /// hers, his, theirs
    pub own: &'static str,
    /// herself, himself, themselves
    pub reflexive: &'static str,
}

/// She, he, or they (also for two people, and where no pronoun was given: nobody's gender is guessed).
#[must_use]
pub fn pronouns(answer: Option<&str>) -> Pronouns {
    match answer {
        Some("she") => Pronouns { subject: "she", possessive: "her", object: "her", own: "hers", reflexive: "herself" },
        Some("he") => Pronouns { subject: "he", possessive: "his", object: "him", own: "his", reflexive: "himself" },
        _ => Pronouns { subject: "they", possessive: "their", object: "them", own: "theirs", reflexive: "themselves" },
    }
}

/// A phrase or clause of the maker's, told of the maker by somebody else.
#[must_use]
pub fn third(phrase: &str, language: Language, pronouns: Pronouns) -> String {
    match language {
        Language::En => third_en(phrase, pronouns),
        Language::Id => third_id(phrase),
    }
}

fn third_en(phrase: &str, who: Pronouns) -> String {
    let tokens: Vec<&str> = phrase.split(' ').collect();
    let mut out: Vec<String> = Vec::with_capacity(tokens.len());
    // the verb that follows "I" takes an -s, past an adverb or "never"
    let mut inflect = false;
    let mut joined = false;
    // "“I like it!” she said": what is in quotation marks stays as it was said
    let mut quoted = false;
    for (at, &token) in tokens.iter().enumerate() {
        quoted |= token.contains('“');
        if quoted {
            quoted = !token.contains('”');
            out.push(token.to_owned());
            continue;
        }
        let word = text::bare(token);
        let plain = word.to_lowercase().replace('’', "'");
        let singular = who.subject != "they";
        let changed = match plain.as_str() {
            "i" => Some(who.subject),
            "we" => Some("they"),
            "my" => Some(who.possessive),
            "our" => Some("their"),
            "me" => Some(who.object),
            "us" if word != "US" => Some("them"),
            "mine" if is_mine(&tokens, at) => Some(who.own),
            "ours" => Some("theirs"),
            "myself" => Some(who.reflexive),
            "ourselves" => Some("themselves"),
            "i'm" => Some(match who.subject {
                "she" => "she is",
                "he" => "he is",
                _ => "they are",
            }),
            "i've" => Some(match who.subject {
                "she" => "she has",
                "he" => "he has",
                _ => "they have",
            }),
            "i'll" => Some(match who.subject {
                "she" => "she will",
                "he" => "he will",
                _ => "they will",
            }),
            "i'd" => Some(match (who.subject, would(&tokens, at)) {
                ("she", false) => "she had",
                ("he", false) => "he had",
                ("she", true) => "she would",
                ("he", true) => "he would",
                (_, false) => "they had",
                (_, true) => "they would",
            }),
            "we'd" => Some(if would(&tokens, at) { "they would" } else { "they had" }),
            "we'll" => Some("they will"),
            "we're" => Some("they are"),
            "we've" => Some("they have"),
            _ => None,
        };
        // "from Dad", said by somebody else
        let called = word.starts_with(char::is_uppercase)
            && matches!(
                plain.as_str(),
                "dad" | "mum" | "mom" | "mam" | "nan" | "gran" | "granny" | "grandma" | "grandpa" | "grandad"
            );
        let own = out.last().is_some_and(|before: &String| {
            let before = text::bare(before).to_lowercase();
            matches!(before.as_str(), "my" | "our" | "her" | "his" | "their" | "a" | "the") || before.ends_with("’s")
        });
        if called && !own {
            out.push(token.replacen(word, &format!("{} {plain}", who.possessive), 1));
            continue;
        }
        if let Some(changed) = changed {
            // a second sentence keeps its capital
            let heads = out.last().is_some_and(|before| before.ends_with(['.', '!', '?']));
            let changed = if heads { text::capitalise(changed) } else { changed.to_owned() };
            out.push(token.replacen(word, &changed, 1));
            inflect = plain == "i" && singular;
            continue;
        }
        if inflect
            && (matches!(
                plain.as_str(),
                "never" | "always" | "also" | "still" | "just" | "often" | "only" | "now" | "sometimes"
            ) || plain.ends_with("ly"))
        {
            out.push(token.to_owned());
            continue;
        }
        if inflect {
            let told = third_singular(word);
            joined = told != word;
            out.push(token.replacen(word, &told, 1));
            inflect = false;
            continue;
        }
        // "I design … and choose …": the second verb belongs to the same subject
        if joined && out.last().is_some_and(|last| last == "and") && contains(List::Base(Language::En), &plain) {
            out.push(token.replacen(word, &third_singular(word), 1));
            continue;
        }
        out.push(token.to_owned());
    }
    let text = out.join(" ");
    if who.subject == "they" { text.replace("they am ", "they are ").replace("they was ", "they were ") } else { text }
}

/// Whether the "'d" at this place is "would": a plain verb follows it, not a participle.
fn would(tokens: &[&str], at: usize) -> bool {
    let next = tokens[at + 1..]
        .iter()
        .map(|t| text::bare(t).to_lowercase())
        .find(|w| !matches!(w.as_str(), "never" | "always" | "not" | "also"));
    next.is_some_and(|w| {
        contains(List::Base(Language::En), &w)
            && !matches!(w.as_str(), "cut" | "put" | "let" | "come" | "become" | "set" | "run")
    }) || tokens.get(at + 1).is_some_and(|w| {
        matches!(text::bare(w), "be" | "have" | "like" | "love" | "want" | "do" | "say" | "take" | "charge")
    })
}

/// Whether "mine" is the pronoun ("a friend of mine"), not the mine that closed.
fn is_mine(tokens: &[&str], at: usize) -> bool {
    // "…, mine takes six weeks"
    if at > 0 && tokens[at - 1].ends_with(',') {
        return true;
    }
    let before = at.checked_sub(1).map(|i| text::bare(tokens[i]).to_lowercase());
    // "…; mine takes six weeks"
    if at.checked_sub(1).is_some_and(|i| tokens[i].ends_with([';', '.', ','])) {
        return true;
    }
    match before.as_deref() {
        Some(word) => {
            matches!(word, "of" | "is" | "was" | "are" | "were" | "be" | "than" | "like" | "to" | "with" | "and")
        }
        None => tokens.get(1).is_some_and(|next| matches!(*next, "is" | "was" | "are" | "were")),
    }
}

/// The third person singular of a verb in its plain form: "make" gives "makes"; a past form stays.
#[must_use]
pub fn third_singular(verb: &str) -> String {
    let lower = verb.to_lowercase().replace('’', "'");
    match lower.as_str() {
        "am" | "are" => return "is".to_owned(),
        "have" => return "has".to_owned(),
        "do" => return "does".to_owned(),
        "don't" => return "doesn’t".to_owned(),
        "go" => return "goes".to_owned(),
        _ => {}
    }
    if !contains(List::Base(Language::En), &lower)
        && !matches!(
            lower.as_str(),
            "want" | "love" | "hope" | "believe" | "think" | "like" | "need" | "try" | "refuse" | "know"
        )
    {
        return verb.to_owned();
    }
    with_s(verb)
}

/// The third person of what is surely a verb: "planish" gives "planishes".
pub fn with_s(verb: &str) -> String {
    let lower = verb.to_lowercase();
    if lower.ends_with(['s', 'x', 'z', 'o']) || lower.ends_with("ch") || lower.ends_with("sh") {
        return format!("{verb}es");
    }
    match lower.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{}ies", &verb[..verb.len() - 1]),
        _ => format!("{verb}s"),
    }
}

fn third_id(phrase: &str) -> String {
    let tokens: Vec<&str> = phrase.split(' ').collect();
    let mut out: Vec<String> = Vec::with_capacity(tokens.len());
    let mut skip = false;
    for (at, token) in tokens.iter().enumerate() {
        if std::mem::take(&mut skip) {
            continue;
        }
        let word = text::bare(token);
        let lower = word.to_lowercase();
        let next = tokens.get(at + 1).map(|t| text::bare(t).to_lowercase());
        match lower.as_str() {
            "kami" => out.push(token.replacen(word, "mereka", 1)),
            // what is here for the maker is there for who tells of it
            "sini" if at > 0 => out.push(token.replacen(word, "sana", 1)),
            "saya" | "aku" => {
                // "diserahkan ke saya"
                let alone = next.is_none() || token.ends_with([',', '.', ';', ':']);
                if let Some(before) = out.last_mut().filter(|before| alone && *before == "ke") {
                    *before = format!("kepada{}", token.replacen(word, "nya", 1));
                    continue;
                }
                if let Some(before) = out.last_mut()
                    && takes_nya(before, token, next.as_deref())
                {
                    before.push_str(&token.replacen(word, "nya", 1));
                    continue;
                }
                // "topeng saya ambil tengah-tengah": told by another, what is done has di-
                let does = next.as_deref().filter(|verb| id::is_root(verb) && at > 0);
                if let Some(verb) = does.filter(|_| takes_passive(text::bare(tokens[at - 1]), token)) {
                    out.push(format!("di{verb}nya{}", after_word(tokens[at + 1])));
                    skip = true;
                    continue;
                }
                let owned = at > 0 && is_owned(text::bare(tokens[at - 1]), tokens[at - 1], next.as_deref());
                match out.pop() {
                    Some(before) if owned => out.push(format!("{}{}", before, token.replacen(word, "nya", 1))),
                    Some(before) => {
                        let told = if before.ends_with(['.', '!', '?']) { "Ia" } else { "ia" };
                        out.push(before);
                        out.push(token.replacen(word, told, 1));
                    }
                    None => out.push(token.replacen(word, "ia", 1)),
                }
            }
            // "dari bapak", said by somebody else
            kin if is_kin(kin) && own_kin(&tokens, at) => out.push(token.replacen(word, &format!("{word}nya"), 1)),
            _ => out.push(match own_ku(&lower) {
                Some(stem) => token.replacen(word, &format!("{}nya", &word[..stem]), 1),
                None => (*token).to_owned(),
            }),
        }
    }
    out.join(" ")
}

/// "untuk saya": a preposition takes -nya where "saya" begins nothing of its own.
fn takes_nya(before: &str, token: &str, next: Option<&str>) -> bool {
    // "membolehkan saya memegang": after a verb "saya" is its object, whatever it then does
    let object = id::is_active(before) && (before.ends_with("kan") || before.ends_with('i'));
    if object && !before.ends_with([',', '.', ';', ':']) {
        return true;
    }
    let alone = token.ends_with([',', '.', ';', ':']) || next.is_none_or(|n| matches!(n, "dan" | "atau"));
    alone && matches!(before.to_lowercase().as_str(), "untuk" | "kepada" | "dari" | "dengan" | "pada" | "bagi" | "oleh")
}

fn is_kin(word: &str) -> bool {
    matches!(
        word,
        "ibu"
            | "bapak"
            | "ayah"
            | "nenek"
            | "kakek"
            | "mertua"
            | "suami"
            | "istri"
            | "simbok"
            | "emak"
            | "amak"
            | "mama"
    )
}

/// Whether a kin word at this place is the maker's own: no name, owner or other noun stands behind it, and none counts it.
fn own_kin(tokens: &[&str], at: usize) -> bool {
    let own = |word: &str| {
        matches!(
            word,
            "saya"
                | "kami"
                | "masing-masing"
                | "mertua"
                | "rumah"
                | "tiri"
                | "angkat"
                | "angkatnya"
                | "moyang"
                | "dorang"
        )
    };
    let counts = |word: &str| {
        matches!(word, "seorang" | "para" | "dua" | "banyak" | "semua" | "jadi")
            || word.ends_with(|c: char| c.is_ascii_digit())
    };
    let named = |word: &str| word.starts_with(char::is_uppercase);
    let ends = tokens[at].ends_with([',', '.', ';']);
    let next = tokens.get(at + 1).filter(|_| !ends).map_or("", |t| text::bare(t));
    let before = at.checked_sub(1).map_or("", |i| tokens[i]);
    tokens[at].starts_with(char::is_lowercase) && !own(next) && !named(next) && !counts(before)
}

/// Whether the word before "saya" is a thing that the maker does something to, and nobody's kin.
fn takes_passive(before: &str, token: &str) -> bool {
    let lower = before.to_lowercase();
    let noun = !contains(List::Function(Language::Id), &lower)
        && !contains(List::Person(Language::Id), &lower)
        && !id::is_active(&lower)
        && !before.is_empty();
    noun && token.bytes().all(|b| b.is_ascii_alphabetic())
}

/// The marks behind a token's word.
fn after_word(token: &str) -> &str {
    token.trim_start_matches(|c: char| c.is_alphanumeric() || c == '-')
}

/// Where the ending -ku begins in "nenekku", "rumahku"; none in "buku", "pelaku".
fn own_ku(lower: &str) -> Option<usize> {
    let stem = lower.strip_suffix("ku")?;
    let known = |w: &str| [List::Person(Language::Id), List::Common(Language::Id)].into_iter().any(|l| contains(l, w));
    (stem.len() > 2 && known(stem) && !known(lower)).then_some(stem.len())
}

/// Whether "saya" belongs to the word before it ("nenek saya") and is not the subject of what follows ("karena saya ingin").
fn is_owned(before: &str, token: &str, next: Option<&str>) -> bool {
    let lower = before.to_lowercase();
    if token.ends_with([',', '.', ';', ':']) || contains(List::Function(Language::Id), &lower) || before.is_empty() {
        return false;
    }
    let acts = next.is_some_and(|n| {
        id::is_active(n)
            // "kopi saya ada rasa nangkanya": what somebody has is no deed
            || n != "ada" && contains(List::Verb(Language::Id), n)
            || matches!(n, "sudah" | "belum" | "tidak" | "akan" | "sedang" | "masih" | "juga" | "dan" | "pernah")
    });
    !acts || contains(List::Person(Language::Id), &lower)
}
