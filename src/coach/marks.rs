//! Marks from 0 to 2 for what a story is made of: a mirror for the maker, before and after; never a ranking of people.

use super::answers::{File, is_free_text};
use super::lack;
use super::pack::Check;
use super::reading::Reading;
use super::rules::Coach;
use crate::answers::{Given, Kind};
use crate::language::{Language, rich, text};

/// What is marked. Source: the rubric of seven that workshop trainers use (person, place, number, sense, turn, proof, one
/// action).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Criterion {
    /// Somebody with a name.
    Person,
    /// A place that can be found.
    Place,
    /// Numbers that can be checked.
    Number,
    /// Something to see, hear, smell, taste, feel.
    Sense,
    /// A moment when things changed.
    Turn,
    /// Something that proves it.
    Proof,
    /// One thing that the reader can do.
    Action,
}

impl Criterion {
    /// All of them, in the order of the table.
    pub const ALL: [Criterion; 7] = [
        Criterion::Person,
        Criterion::Place,
        Criterion::Number,
        Criterion::Sense,
        Criterion::Turn,
        Criterion::Proof,
        Criterion::Action,
    ];

    /// Its name in a table.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        match (language, self) {
            (Language::En, Criterion::Person) => "person",
            (Language::En, Criterion::Place) => "place",
            (Language::En, Criterion::Number) => "number",
            (Language::En, Criterion::Sense) => "sense",
            (Language::En, Criterion::Turn) => "turn",
            (Language::En, Criterion::Proof) => "proof",
            (Language::En, Criterion::Action) => "action",
            (Language::Id, Criterion::Person) => "orang",
            (Language::Id, Criterion::Place) => "tempat",
            (Language::Id, Criterion::Number) => "angka",
            (Language::Id, Criterion::Sense) => "indra",
            (Language::Id, Criterion::Turn) => "titik balik",
            (Language::Id, Criterion::Proof) => "bukti",
            (Language::Id, Criterion::Action) => "langkah",
        }
    }
}

/// The marks of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks {
    /// A mark from 0 to 2 for each criterion, in the order of [`Criterion::ALL`].
    pub marks: [u8; 7],
    /// Core questions that are answered.
    pub answered: usize,
    /// Core questions that the kit asks.
    pub core: usize,
}

/// The marks of a file's answers.
#[must_use]
pub fn marks(coach: &Coach, file: &File<'_>) -> Marks {
    let all = All { coach, file };
    let core: Vec<&str> = file.kit.questions.iter().filter(|q| q.core).map(|q| q.name.as_str()).collect();
    Marks {
        marks: [all.person(), all.place(), all.number(), all.sense(), all.turn(), all.proof(), all.action()],
        answered: core.iter().filter(|name| all.has(name)).count(),
        core: core.len(),
    }
}

struct All<'a> {
    coach: &'a Coach,
    file: &'a File<'a>,
}

impl All<'_> {
    fn has(&self, name: &str) -> bool {
        self.file.answers.answers.contains_key(name)
    }

    fn text(&self, name: &str) -> Option<String> {
        Some(match &self.file.answers.answers.get(name)?.given {
            Given::One(text) => text.clone(),
            Given::Many(items) => items.join("; "),
        })
    }

    /// The answers in the maker's own words.
    fn free(&self) -> impl Iterator<Item = String> {
        let free = self.file.kit.questions.iter().filter(|q| is_free_text(q.kind));
        free.filter_map(|q| self.text(&q.name))
    }

    fn language(&self) -> Language {
        self.coach.language
    }

    /// The owner, and somebody else.
    fn person(&self) -> u8 {
        let other = self.has("customer_name")
            || self.free().any(|t| rich::has_inner_name(&text::sentences(&t)) && rich::has_person(&t, self.language()));
        u8::from(self.has("owner")) + u8::from(other)
    }

    /// A village or district, and something more exact.
    fn place(&self) -> u8 {
        let wide = |place: &str| {
            self.coach.check(Check::PlaceWide).is_some_and(|(at, _)| Reading::new(self.coach, place).is_covered(at))
        };
        match self.text("place") {
            Some(place) if !wide(&place) => 1 + u8::from(self.has("workshop") || self.has("local_tradition")),
            _ => u8::from(self.has("workshop")),
        }
    }

    /// One number, three numbers; not the price.
    fn number(&self) -> u8 {
        let counts = self.file.kit.questions.iter().filter(|q| {
            let answer = self.text(&q.name);
            match q.kind {
                Kind::Year | Kind::Number => answer.is_some(),
                kind if is_free_text(kind) => answer.is_some_and(|t| rich::has_number(&t, self.language())),
                _ => false,
            }
        });
        match counts.count() {
            0 => 0,
            1 | 2 => 1,
            _ => 2,
        }
    }

    /// In one answer, in three or in an answer of their own.
    fn sense(&self) -> u8 {
        match self.free().filter(|t| lack::has_sense(t, self.language())).count() {
            0 => u8::from(self.has("senses")),
            1 | 2 if !self.has("senses") => 1,
            _ => 2,
        }
    }

    /// A moment is told, and told so that it can be seen.
    fn turn(&self) -> u8 {
        let told: Vec<String> =
            ["turning_point", "hardest_moment", "value_in_action"].into_iter().filter_map(|n| self.text(n)).collect();
        let rich = told.iter().any(|t| rich::score(t, self.language()) >= 10);
        u8::from(!told.is_empty()) + u8::from(rich)
    }

    /// Something is proven, and with its number or year.
    fn proof(&self) -> u8 {
        let proof = self.text("proof");
        let counted = proof.iter().chain(self.text("sold").iter()).any(|t| t.chars().any(|c| c.is_ascii_digit()));
        u8::from(proof.is_some() || self.has("sold")) + u8::from(counted)
    }

    /// A way to buy, and what to do next.
    fn action(&self) -> u8 {
        let way = ["where_to_buy", "link"].iter().any(|n| self.has(n));
        match (self.has("call"), way) {
            (true, _) => 2,
            (false, true) => 1,
            (false, false) => 0,
        }
    }
}
