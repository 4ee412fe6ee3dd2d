//! Answers of the maker's that have no subject, with "saya" or "kami" (Indonesian).

use super::facts::{Fact, Facts};
use crate::answers::Kind;
use crate::kit::Voice;
use crate::language::{Language, id, text};

impl Facts<'_> {
    /// "Sempat mau berhenti." takes "saya" or "kami"; a clause only where it is no clause without it.
    pub(super) fn give_subjects_id(&mut self, voice: Voice) {
        let together = self.named("owner").is_some_and(|o| text::is_couple(&o.text));
        for fact in self.facts.iter_mut().flatten() {
            let sentences = fact.question.kind == Kind::Sentences;
            let clause = fact.question.kind == Kind::Clause && &*fact.question.chapter == "origin";
            let asked = matches!(&*fact.question.name, "first_memory" | "hands");
            if !sentences && !clause || !asked && !id::may_lack_subject(&fact.text) {
                continue;
            }
            let says = |own: &str| text::words(&fact.text).any(|w| w.eq_ignore_ascii_case(own));
            let third = clause && voice == Voice::Third;
            let many = says("kami") || third && says("mereka") || together && !says("saya");
            // whole sentences are quoted where somebody else tells
            let maker = match (third, many) {
                (false, false) => "saya",
                (false, true) => "kami",
                (true, false) => "ia",
                (true, true) => "mereka",
            };
            // "ketika saya iseng membuat gayung"
            let turns = fact.question.name == "turning_point" && fact.inner.starts_with("iseng ");
            let begun = sentences || turns || fact.sentences > 1 || says_when(&fact.inner);
            let own = begun && matches!(&*fact.question.chapter, "origin" | "values");
            let told = match &*fact.question.name {
                "first_memory" => id::as_a_child(&fact.text),
                "hands" => id::with_whose_hands(&fact.text),
                _ => None,
            };
            let with = own.then(|| id::with_subjects(told.as_deref().unwrap_or(&fact.text), maker)).flatten().or(told);
            if let Some(whole) = with {
                retell(fact, whole);
            }
        }
    }
}

/// Takes a wording of an answer with a subject that it lacked (Indonesian).
fn retell(fact: &mut Fact<'_>, whole: String) {
    let language = Language::Id;
    let head = text::open(text::sentences(&whole).first().copied().unwrap_or("")).to_owned();
    let small = fact.inner.starts_with(char::is_lowercase);
    fact.say(whole);
    fact.inner = if head.starts_with("Saya ") || head.starts_with("Kami ") {
        text::lower_word(&head)
    } else if small {
        text::lower_first(&head)
    } else {
        head
    };
    fact.form = language.form(&fact.inner);
}

/// "tahun lalu dapat pesanan …": a clause that tells when before it tells what.
fn says_when(clause: &str) -> bool {
    clause.starts_with("tahun ") || clause.starts_with("pada ")
}
