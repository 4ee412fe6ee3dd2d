//! Answers that somebody else wrote down, put back into the maker's mouth: "Ibu Sri mulai …" is "saya mulai …" (Indonesian).

use super::{id, text};

/// How a person is addressed before the name.
const TITLES: &[&str] = &[
    "pak", "bapak", "bu", "ibu", "mbah", "mbak", "mas", "mak", "bang", "kak", "kang", "teh", "ceu", "cak", "ning",
    "uda", "uni", "mang", "nek", "nenek", "kakek", "om", "tante", "bli", "ompung", "opung", "daeng", "abah", "ambu",
    "haji", "hajah", "pakde", "bude", "encik", "cik", "acil", "amaq", "inaq", "mama", "oma", "opa", "koh", "cici",
];

/// People and parts of the body that belong to whom the answer speaks of.
const BELONGING: &[&str] = &[
    "istrinya", "suaminya", "anaknya", "ibunya", "bapaknya", "ayahnya", "neneknya", "kakeknya", "mertuanya",
    "kakaknya", "adiknya", "tangannya", "kakinya", "matanya", "jarinya", "punggungnya", "rumahnya",
];

/// What stands behind a bare name that an answer begins with, besides a verb.
const BEHIND: &[&str] = &["dulu", "sudah", "masih", "yang", "mulai", "sendiri", "juga", "dan"];

/// The words by which answers name their own maker.
#[derive(Clone, Debug)]
pub struct Narrated {
    names: Vec<String>,
    /// The name stands bare, without a title before it: "Bambang pulang".
    bare: bool,
}

impl Narrated {
    /// None where no answer names the owner, with a title before the name or at an answer's head, so that the maker speaks.
    #[must_use]
    pub fn of<'a>(owner: &str, answers: impl IntoIterator<Item = &'a str>) -> Option<Narrated> {
        if text::is_couple(owner) {
            return None;
        }
        let names = text::words(owner).map(str::to_lowercase).filter(|n| n.len() > 2 && !TITLES.contains(&n.as_str()));
        let mut narrated = Narrated { names: names.collect(), bare: false };
        let answers: Vec<&str> = answers.into_iter().collect();
        let named = |answer: &&str| {
            let tokens: Vec<&str> = answer.split(' ').collect();
            (0..tokens.len()).any(|at| narrated.named(&tokens[at..]) > 0)
        };
        let titled = answers.iter().any(named);
        let bare = !titled && answers.iter().any(|answer| narrated.begins_bare(answer));
        // who says "saya" and a name besides may speak of somebody of the same name
        let own = |word: &str| matches!(&*text::lower(word), "saya" | "aku" | "kami");
        narrated.bare = bare && !answers.iter().any(|answer| text::words(answer).any(own));
        (titled || narrated.bare).then_some(narrated)
    }

    /// "Bambang pulang": the owner's first name, and what he does.
    fn begins_bare(&self, answer: &str) -> bool {
        let mut tokens = answer.split(' ');
        let (Some(first), Some(next)) = (tokens.next(), tokens.next()) else { return false };
        let own =
            first.starts_with(char::is_uppercase) && self.names.first().is_some_and(|n| *n == first.to_lowercase());
        let next = text::bare(next).to_lowercase();
        own && (id::is_bare_verb(&next) || BEHIND.contains(&next.as_str()))
    }

    /// A text with "saya" for the owner's name and, at the head of an answer, for "beliau".
    #[must_use]
    pub fn own(&self, given: &str) -> String {
        let tokens: Vec<&str> = given.split(' ').collect();
        let mut out: Vec<String> = Vec::with_capacity(tokens.len());
        let mut at = 0;
        while at < tokens.len() {
            let head = at == 0 || tokens[at - 1].ends_with(['.', '!', '?']);
            let said = if head { "Saya" } else { "saya" };
            let named = self.called(&tokens, at);
            let word = text::bare(tokens[at]).to_lowercase();
            if named > 0 {
                // "kakeknya Bambang" is "kakek saya"
                if let Some(kin) = out.last_mut().filter(|before| BELONGING.contains(&before.to_lowercase().as_str())) {
                    kin.truncate(kin.len() - "nya".len());
                }
                out.push(format!("{said}{}", marks_after(tokens[at + named - 1])));
                at += named;
                // "Pak Kuswanto ini tukang las"
                at += usize::from(tokens.get(at) == Some(&"ini"));
                continue;
            }
            if at == 0 && matches!(word.as_str(), "beliau" | "ia" | "dia") {
                out.push(tokens[at].replacen(text::bare(tokens[at]), "Saya", 1));
            } else if head && BELONGING.contains(&word.as_str()) {
                let bare = text::bare(tokens[at]);
                out.push(tokens[at].replacen(bare, &format!("{} saya", &bare[..bare.len() - 3]), 1));
            } else {
                out.push(tokens[at].to_owned());
            }
            at += 1;
        }
        let told = out.join(" ");
        if given.starts_with(char::is_lowercase) && told.starts_with("Saya") { text::lower_first(&told) } else { told }
    }

    /// How many words from this one on name the owner, with a title or, where the file does so, without.
    fn called(&self, tokens: &[&str], at: usize) -> usize {
        let titled = self.named(&tokens[at..]);
        let own = |token: &str| {
            token.starts_with(char::is_uppercase)
                && self.names.first().is_some_and(|n| *n == text::bare(token).to_lowercase())
        };
        let after_title = at > 0 && TITLES.contains(&text::bare(tokens[at - 1]).to_lowercase().as_str());
        if titled == 0 && self.bare && own(tokens[at]) && !after_title { 1 } else { titled }
    }

    /// How many words at the head of these name the owner: a title and the name, or what it is called by for short.
    fn named(&self, tokens: &[&str]) -> usize {
        let Some(_) = tokens.first().filter(|t| TITLES.iter().any(|title| title.eq_ignore_ascii_case(t))) else {
            return 0;
        };
        let Some(name) = tokens.get(1).map(|t| text::bare(t)) else { return 0 };
        let small = name.to_lowercase();
        let capital = name.starts_with(char::is_uppercase);
        let is_own = |name: &str| {
            self.names
                .iter()
                .any(|own| own == name || name.len() > 2 && own.starts_with(name) && own.len() > name.len())
        };
        if !capital || !is_own(&small) {
            return 0;
        }
        let more = tokens[2..].iter().take_while(|t| {
            let word = text::bare(t);
            word.starts_with(char::is_uppercase) && self.names.contains(&word.to_lowercase())
        });
        let ends = tokens[1].ends_with(['.', ',', ';', ':', '!', '?']);
        if ends { 2 } else { 2 + more.count() }
    }
}

/// The marks behind a token's word.
fn marks_after(token: &str) -> &str {
    token.trim_start_matches(|c: char| !c.is_alphanumeric()).trim_start_matches(|c: char| c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_maker_who_is_spoken_of_speaks() {
        let table = [
            ("Pak Kus menggulung, Bu Las menghitung", "Saya menggulung, Bu Las menghitung"),
            ("Bu Las menghitung, Pak Kus menggulung.", "Bu Las menghitung, saya menggulung."),
            ("Beliau dulu kerja di pabrik. Kena PHK.", "Saya dulu kerja di pabrik. Kena PHK."),
            ("Istrinya, Bu Las, yang belajar.", "Istri saya, Bu Las, yang belajar."),
            ("di teras rumah Pak Kuswanto", "di teras rumah saya"),
            ("Pak Kuswanto ini tukang gulung dinamo", "Saya tukang gulung dinamo"),
            ("diajari Pak Mori; beliau sabar", "diajari Pak Mori; beliau sabar"),
        ];
        let answers = ["Pak Kus mulai sendiri"];
        let narrated = Narrated::of("Kuswanto", answers).unwrap();
        for (given, told) in table {
            assert_eq!(narrated.own(given), told);
        }
        assert!(Narrated::of("Kuswanto", ["Saya belajar dari Pak Mori", "Kuswanto Jaya"]).is_none());
        assert!(Narrated::of("Sri dan Joko", ["Ibu Sri mulai"]).is_none());
        let bare = Narrated::of("Bambang Heru", ["Bambang pulang karena bapak sudah sepuh"]).unwrap();
        assert_eq!(bare.own("dari zaman kakeknya Bambang"), "dari zaman kakek saya");
        assert_eq!(bare.own("Bambang merantau di Jakarta."), "Saya merantau di Jakarta.");
        assert!(Narrated::of("Bambang Heru", ["Bambang pulang", "saya belajar"]).is_none());
        assert!(Narrated::of("Marmin", ["Marmin nama bapak"]).is_none());
    }
}
