//! Where parts of an answer meet: commas between sentences and items, years at a sentence's head.

use std::borrow::Cow;

use super::then;
use crate::language::{Language, en, id, lists, rich, text};

/// Two joints that people type with a comma: "…, that is the law" takes a colon, "three days, one batch" takes "for".
pub(super) fn joints(given: &str, language: Language) -> Cow<'_, str> {
    if !has_joint(given, language) {
        return Cow::Borrowed(given);
    }
    let (pairs, unit): (&[(&str, &str)], (&str, &str)) = match language {
        Language::En => (
            &[
                (", that is the ", ": that is the "),
                (", that’s the ", ": that’s the "),
                (", that's the ", ": that's the "),
            ],
            (", one ", " for one "),
        ),
        Language::Id => (
            &[
                (", sama sekali", "\u{1} sama sekali"),
                (", sama ", " dan "),
                ("aya sama ", "aya dan "),
                // "gerobaknya bikin sendiri"
                ("nya membuat sendiri", "nya dibuat sendiri"),
                ("sebelahan sama ", "sebelahan dengan "),
                ("barengan sama ", "barengan dengan "),
                ("langganan sama ", "langganan dengan "),
                ("kenalan sama ", "kenalan dengan "),
                ("bergantian sama ", "bergantian dengan "),
                ("berhadapan sama ", "berhadapan dengan "),
            ],
            (", satu ", " untuk satu "),
        ),
    };
    // "saya sama Dalijo dan Prapti": two words of a kind, and only one "dan"
    let own = |given: &str| given.split_once("aya sama ").is_some_and(|(_, others)| others.contains(" dan "));
    let mut out = if language == Language::Id && own(given) {
        given.replacen("aya sama ", "aya bersama ", 1)
    } else {
        given.to_owned()
    };
    for (wrong, right) in pairs {
        if out.contains(wrong) {
            out = out.replace(wrong, right);
        }
    }
    out = out.replace('\u{1}', ",");
    if let Some((before, thing)) = out.rsplit_once(unit.0)
        && !thing.contains(' ')
        && before.split(' ').count() <= 4
        && (language == Language::Id || rich::lasts(before, language))
    {
        out = format!("{before}{}{thing}", unit.1);
    }
    let out = Cow::Owned(out);
    match language {
        Language::En => then(out, per_piece),
        Language::Id => then(then(out, and_names), per_thing),
    }
}

/// Whether a text may have one of these joints: most have none.
fn has_joint(given: &str, language: Language) -> bool {
    let may = match language {
        Language::En => text::commas(given).any(|comma| {
            let behind = &given[comma + 2..];
            ["that", "one ", "a "].iter().any(|word| behind.starts_with(word))
        }),
        Language::Id => given.contains(" sama ") || given.contains(" satu ") || given.contains("nya membuat "),
    };
    may || given.contains('\u{1}')
}

/// "Acil Imah sama Acil Ruk", "ibu sama nenek": between two people "sama" is "dan".
fn and_names(given: &str) -> Cow<'_, str> {
    if !given.contains(" sama ") {
        return Cow::Borrowed(given);
    }
    let tokens: Vec<&str> = given.split(' ').collect();
    let is_name = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at)).is_some_and(|t| t.starts_with(char::is_uppercase) || is_kin(t))
    };
    let told = |at: usize| {
        let kin = at > 0 && is_kin(&text::lower(tokens[at - 1]));
        // "bapak sama saya"
        let own = kin && tokens.get(at + 1).is_some_and(|next| matches!(text::bare(next), "saya" | "kami"));
        let between =
            tokens[at] == "sama" && (at > 1 || kin) && is_name(at.checked_sub(1)) && (own || is_name(Some(at + 1)));
        let alike = || tokens[at] == "sama" && at > 0 && at + 1 < tokens.len() && are_alike(&tokens, at);
        // "berdua sama mertua"
        let together = tokens[at] == "sama"
            && at.checked_sub(1).is_some_and(|before| {
                matches!(text::lower(tokens[before]).as_ref(), "berdua" | "bertiga" | "berempat" | "bersama-sama")
            });
        // "sepatu bersih sama sepatu kotor"
        let twice = || tokens[at] == "sama" && at > 1 && tokens.get(at + 1) == Some(&tokens[at - 2]);
        match tokens[at] {
            _ if together => "dengan",
            _ if between || alike() || twice() => "dan",
            token => token,
        }
    };
    Cow::Owned((0..tokens.len()).map(told).collect::<Vec<_>>().join(" "))
}

/// "pendaki lokal sama bule": where kinds of things or people are asked for, "sama" is "dan" (Indonesian).
pub(super) fn and_kinds(given: &str) -> Cow<'_, str> {
    let Some((before, after)) = given.split_once(" sama ") else { return Cow::Borrowed(given) };
    let (last, next) = (before.rsplit(' ').next().unwrap_or(""), after.split([' ', ',', '.']).next().unwrap_or(""));
    let with = COMPARED.contains(&last) || id::is_bare_verb(last) || id::begins_passive(last);
    let other = with || last == "tidak" || matches!(next, "sekali" | "saja" | "persis" | "dengan" | "seperti" | "yang");
    if other { Cow::Borrowed(given) } else { Cow::Owned(format!("{before} dan {after}")) }
}

/// Behind these, "sama" is "with".
const COMPARED: &[&str] = &["beda", "mirip", "cocok", "dekat", "kenal", "akrab", "bareng", "imbang", "kalah", "setia"];

/// Whether what stands on both sides of a "sama" is of one kind, so that it is "dan": two qualities ("manis sama gurih"), two
/// actions ("memotong sama mengamplas"), the last two of a run of things ("surian, pinus sama jati").
fn are_alike(tokens: &[&str], at: usize) -> bool {
    let (before, after) = (tokens[at - 1], text::bare(tokens[at + 1]));
    let both = |is: fn(&str) -> bool| is(before) && is(after);
    let quality = |word: &str| lists::contains(lists::List::Sense(Language::Id), word);
    if both(quality) || both(id::is_active) {
        return true;
    }
    let start = tokens[..at].iter().rposition(|t| t.ends_with([',', '.', ';'])).map_or(0, |comma| comma + 1);
    let end = tokens[at + 1..].iter().position(|t| t.ends_with([',', '.', ';'])).map_or(tokens.len(), |e| at + 2 + e);
    // "membuat dandang sama wajan": both are what is made; behind a person it is "with"
    let verb = |word: &str| id::is_bare_verb(word);
    let made = at > 1 && start + 1 < at && verb(&text::lower(tokens[at - 2]));
    let run = start > 0 && tokens[start - 1].ends_with(',') && start < at && at - start <= 2 && end - at <= 3;
    let thing = |word: &str| {
        word.starts_with(char::is_lowercase)
            && !COMPARED.contains(&word)
            && !id::is_bare_verb(word)
            && !id::begins_passive(word)
            && !id::is_subject(word)
            && !text::is_function_word(word, Language::Id)
            && !lists::contains(lists::List::Person(Language::Id), word.split('-').next().unwrap_or(word))
            && !is_kin(word)
            && !lists::contains(lists::List::Verb(Language::Id), word)
    };
    (run && thing(tokens[start]) || made) && thing(before) && thing(after)
}

fn is_kin(word: &str) -> bool {
    matches!(
        text::bare(word),
        "ibu" | "bapak" | "ayah" | "nenek" | "kakek" | "mertua" | "suami" | "istri" | "kakak" | "adik" | "anak"
    )
}

/// "dua minggu satu lembar" is "dua minggu untuk satu lembar": a time, and the thing that it takes (Indonesian).
fn per_thing(given: &str) -> Cow<'_, str> {
    const TIMES: &[&str] = &["jam", "hari", "minggu", "bulan"];
    let Some((before, thing)) = given.split_once(" satu ") else { return Cow::Borrowed(given) };
    let short = before.split(' ').count() <= 4 && before.rsplit(' ').next().is_some_and(|unit| TIMES.contains(&unit));
    let one = text::words(thing).next().unwrap_or("");
    let other = TIMES.contains(&one) || matches!(one, "malam" | "kali" | "orang" | "tahun" | "per");
    if short && !other && before.contains(' ') {
        Cow::Owned(format!("{before} untuk satu {thing}"))
    } else {
        Cow::Borrowed(given)
    }
}

/// "kerja sendiri-sendiri" said of what the sentence before named: "Umumnya …" without a subject is its clause (Indonesian).
pub(super) fn without_subject(parts: Vec<String>) -> Vec<String> {
    const HEADS: &[&str] = &["Umumnya", "Biasanya", "Kebanyakan", "Padahal"];
    let mut out: Vec<String> = Vec::with_capacity(parts.len());
    for part in parts {
        let (head, rest) = part.split_once(' ').unwrap_or((&part, ""));
        let verb = text::words(rest).next().is_some_and(id::is_bare_verb);
        let joins = HEADS.contains(&head) && (verb || head == "Padahal") && part.split(' ').count() <= 12;
        match out.last_mut().filter(|before| joins && before.ends_with('.') && before.split(' ').count() <= 12) {
            Some(before) => {
                before.pop();
                before.push_str(&format!(", {}", text::lower_first(&part)));
            }
            None => out.push(part),
        }
    }
    out
}

/// "about 15 hours, a pair" is said without the comma, also before another sentence.
fn per_piece(given: &str) -> Cow<'_, str> {
    let Some((before, after)) = given.split_once(", a ") else { return Cow::Borrowed(given) };
    let end = after.find(['.', ' ']).unwrap_or(after.len());
    let measured = before.split(' ').count() <= 4 && before.contains(|c: char| c.is_ascii_digit());
    let ends = after[end..].is_empty() || after[end..].starts_with('.');
    if measured && ends { Cow::Owned(format!("{before} a {after}")) } else { Cow::Borrowed(given) }
}

/// A comma between two whole sentences becomes a semicolon: "a whole order came back, the dye had run" (English; in
/// Indonesian such a comma is good prose). A run of three, a subordinate clause before it and speech are left alone.
pub(super) fn splices(given: &str, language: Language, sentences: bool) -> Cow<'_, str> {
    if language != Language::En || text::commas(given).next().is_none() {
        return Cow::Borrowed(given);
    }
    in_sentences(given, |sentence| spliced(sentence, sentences))
}

/// A text with each of its sentences put right, and single spaces between them; borrowed where it is so already.
pub(super) fn in_sentences<'a>(given: &'a str, rule: impl Fn(&'a str) -> Option<String>) -> Cow<'a, str> {
    let right = |sentence| rule(sentence).map_or(Cow::Borrowed(sentence), Cow::Owned);
    let sentences: Vec<Cow<'_, str>> = text::each_sentence(given).map(right).collect();
    let length = sentences.iter().map(|sentence| sentence.len() + 1).sum::<usize>();
    if sentences.iter().all(|sentence| matches!(sentence, Cow::Borrowed(_))) && length == given.len() + 1 {
        return Cow::Borrowed(given);
    }
    Cow::Owned(sentences.join(" "))
}

fn spliced(sentence: &str, sentences: bool) -> Option<String> {
    const SUBORDINATE: &[&str] = &[
        "if", "when", "while", "because", "since", "after", "before", "although", "though", "as", "until", "unless",
        "once", "where", "whenever", "whatever", "even", "so", "and", "but", "unlike", "like",
    ];
    const SPEECH: &[&str] = &[
        "said", "says", "told", "tells", "thought", "asked", "replied", "say", "think", "know", "like", "um", "well",
        "oh", "yes", "no", "rather",
    ];
    // in "Declan Ryan, a chef from Cork, ate" what follows the comma is no clause: its verb comes behind another
    let opens_clause = |at: &usize| {
        let after = &sentence[at + 2..];
        // "Luton, there’s one supplier left"
        if ["there’s ", "there's ", "there is ", "there are "].iter().any(|there| after.starts_with(there)) {
            return true;
        }
        let end = text::commas(after).next().unwrap_or(after.len());
        en::form_is_clause_with_subject(&after[..end])
    };
    let joints: Vec<usize> = text::commas(sentence).filter(opens_clause).collect();
    let &first = joints.first()?;
    if sentence.contains(['“', '”', '"', '‘', ';', ':']) {
        return None;
    }
    let before = &sentence[..first];
    // among sentences "the week after" is a time; a phrase may be no more than a thing ("4 to 9 days, it depends …")
    let head = |part| text::lower(text::words(part).next().unwrap_or(""));
    let asks = lists::contains(lists::List::Base(Language::En), &head(before));
    let says_something = !sentences || asks || en::has_verb(before);
    if joints.len() > 2
        || !says_something
        || en::is_done_to_maker(sentence)
        || !stands_alone(before, sentences, SUBORDINATE, SPEECH)
    {
        return None;
    }
    match joints[..] {
        [one, two] => {
            let (a, b, c) = (&sentence[..one], &sentence[one + 2..two], &sentence[two + 2..]);
            // "we peel, we chop, we boil" is a rhythm, not a slip
            let rhythm = head(a) == head(b) || head(b) == head(c);
            (!rhythm).then(|| format!("{a}. {}; {c}", text::capitalise(b)))
        }
        _ => Some(format!("{}; {}", &sentence[..first], &sentence[first + 2..])),
    }
}

/// Whether the words before a comma are a sentence of their own, or all of a phrase, to which something was spliced.
fn stands_alone(before: &str, sentences: bool, subordinate: &[&str], speech: &[&str]) -> bool {
    let first = text::lower(text::words(before).next().unwrap_or(""));
    let last = text::lower(text::words(before).last().unwrap_or(""));
    let whole = (!sentences || text::words(before).count() > 1) && !subordinate.contains(&&*first);
    // "no matter how dull a knife is" goes with what follows
    let whole = whole && !before.contains("no matter ");
    let says = before.len() < 16 && text::says(before, speech) || speech.contains(&&*last);
    // "from a book, my wife gave it to me" is where something comes from
    let adverb = (matches!(&*first, "in" | "at" | "on" | "by" | "for" | "with" | "to" | "of")
        || sentences && first == "from")
        && !en::has_verb(before);
    whole && !says && !adverb
}

/// "from ten minutes to a month" is "anything from ten minutes to a month", if no hours of the day are meant; "from the bush
/// to the tin one day" says what is timed, and is "one day from the bush to the tin" (English).
pub(super) fn anything(given: &str) -> Cow<'_, str> {
    if !text::lower(given).starts_with("from ") || given.contains(':') || rich::has_clock(given, Language::En) {
        return Cow::Borrowed(given);
    }
    let Some((from, to)) = given.split_once(" to ") else { return Cow::Borrowed(given) };
    let counts = |word: &str| super::left_out::is_number(text::bare(word)) && !matches!(word, "a" | "an");
    let first = text::spaced(from).nth(1).unwrap_or("");
    if matches!(first, "the" | "my" | "our") && !from.contains(|c: char| c.is_ascii_digit()) {
        let at = to.split(' ').position(counts).filter(|at| *at > 0);
        return at.map_or(Cow::Borrowed(given), |at| {
            let words: Vec<&str> = to.split(' ').collect();
            let thing = words[..at].join(" ");
            let time = words[at..].join(" ");
            Cow::Owned(format!("{time} {} to {}", text::lowered_first(from), thing.trim_end_matches(',')))
        });
    }
    Cow::Owned(format!("anything {}", text::lowered_first(given)))
}

/// "kamboja mungut di pura": what is picked up has di-, as its own source (Indonesian).
pub(super) fn got(given: &str) -> Cow<'_, str> {
    const GOT: &[(&str, &str)] =
        &[(" memungut di ", " dipungut di "), (" mengambil di ", " diambil di "), (" mencari di ", " dicari di ")];
    let Some((active, passive)) = GOT.iter().find(|(active, _)| given.contains(active)) else {
        return Cow::Borrowed(given);
    };
    let owner = given.split(active).next().and_then(|before| before.rsplit(' ').next()).unwrap_or("");
    if id::is_subject(owner) { Cow::Borrowed(given) } else { Cow::Owned(given.replacen(active, passive, 1)) }
}

/// The comma before "dan" in a run of three or more short things (EYD V, comma, rule 1), where it surely is one.
pub(super) fn serial_comma(given: &str, language: Language) -> Cow<'_, str> {
    // "berdua saja, bapak dan saya": who the two are
    if language != Language::Id || given.matches(" dan ").count() != 1 || text::lower(given).contains("berdua") {
        return Cow::Borrowed(given);
    }
    let Some((before, last)) = given.split_once(" dan ") else { return Cow::Borrowed(given) };
    const INTRODUCED: &[&str] = &["seperti ", "yaitu ", "untuk beli ", "untuk membeli ", "dari ", "antara lain "];
    if before.contains(". ") {
        return Cow::Borrowed(given);
    }
    let parts: Vec<&str> = before.split(", ").collect();
    let short = |p: &str| {
        p.split(' ').count() <= 2 && !["dari ", "di ", "ke ", "untuk ", "dengan "].iter().any(|w| p.starts_with(w))
    };
    // the run begins where it is introduced, or with the phrase
    let introduced = |p: &&str| {
        let item = INTRODUCED.iter().filter_map(|w| p.split_once(w)).map(|(_, item)| item).next_back();
        item.is_some_and(|item| item.split(' ').count() <= 3)
    };
    let begins = parts.iter().rposition(introduced);
    let Some((first, rest)) = parts[begins.unwrap_or(0)..].split_first() else { return Cow::Borrowed(given) };
    let acts = |p: &&str| p.split(' ').next().is_some_and(|w| id::is_subject(w) || id::is_bare_verb(w));
    let sure = !rest.is_empty()
        && !rest.iter().any(acts)
        && !acts(&last)
        && rest.iter().all(|p| short(p))
        && last.split(' ').count() <= 3
        && (rest.len() >= 2 || begins.is_some() || short(first) && short(last));
    if sure { Cow::Owned(format!("{before}, dan {last}")) } else { Cow::Borrowed(given) }
}
