//! What each column of a table means.

use super::headings::{Heading, Wordings};
use super::map::{Map, MapFault};
use super::table::{Table, letters};
use crate::kit::Kit;
use crate::language::Language;

/// The columns of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// One for each heading, in order.
    pub columns: Vec<Column>,
    /// The language that the headings are worded in, if they are.
    pub language: Option<Language>,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// A, B, … as spreadsheet programs have it.
    pub letters: String,
    /// Its heading.
    pub heading: String,
    /// What it means.
    pub meaning: Meaning,
}

/// What a column means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The answers to this question.
    Question(String),
    /// The names of the answers files.
    File,
    /// The language of each row.
    Language,
    /// A key beside the chapters: `as_of`, `private`, `skipped`, `later`.
    Beside(String),
    /// Answers whose question no longer applies, by its name.
    Kept(String),
    /// Left out: a form program added it, or the mapping file says so.
    Left,
    /// Not clear, and so left out until the mapping file says what it is; perhaps this question.
    Unclear(Option<String>),
}

impl Columns {
    /// Finds out what the columns of a table mean, by the mapping file where it says so and by the headings otherwise.
    ///
    /// # Errors
    /// What is wrong with the mapping file.
    pub fn of(table: &Table, kit: &Kit, map: Option<&Map>) -> Result<Columns, Vec<MapFault>> {
        if let Some(map) = map {
            map.check(table, kit)?;
        }
        let wordings = Wordings::of(kit);
        let mut in_language = [0usize; Language::ALL.len()];
        let width = table.rows.iter().map(|r| r.cells.len()).max().unwrap_or(0).max(table.headings.len());
        let mut columns: Vec<Column> = Vec::with_capacity(width);
        for at in 0..width {
            let heading = table.headings.get(at).cloned().unwrap_or_default();
            let meaning = match map.and_then(|m| m.meaning(&heading)) {
                Some(meaning) => meaning,
                None => by_heading(&heading, &wordings, kit, &mut in_language),
            };
            let empty = table.rows.iter().all(|r| r.cells.get(at).is_none_or(|c| c.trim().is_empty()));
            let meaning = if heading.is_empty() && empty { Meaning::Left } else { meaning };
            columns.push(Column { letters: letters(at), heading, meaning });
        }
        only_one_each(&mut columns);
        let most = in_language.iter().zip(Language::ALL).max_by_key(|(count, _)| **count);
        let language = map.and_then(|m| m.language).or(most.filter(|(count, _)| **count > 0).map(|(_, l)| l));
        Ok(Columns { columns, language })
    }

    /// The column that answers a question.
    #[must_use]
    pub fn of_question(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|c| matches!(&c.meaning, Meaning::Question(n) if n == name))
    }
}

fn by_heading(heading: &str, wordings: &Wordings, kit: &Kit, in_language: &mut [usize]) -> Meaning {
    let named = heading.trim().to_ascii_lowercase();
    if let Some(name) = named.strip_prefix("kept: ") {
        return Meaning::Kept(name.to_owned());
    }
    match named.as_str() {
        "file" | "berkas" => return Meaning::File,
        "language" | "bahasa" => return Meaning::Language,
        "as_of" | "private" | "skipped" | "later" => return Meaning::Beside(named),
        "kit" => return Meaning::Left,
        _ => {}
    }
    let name = |number: usize| kit.questions.get(number).map(|q| q.name.clone());
    match wordings.find(heading) {
        Heading::Question(number, language) => {
            if let Some(at) = language.and_then(|l| Language::ALL.iter().position(|other| *other == l)) {
                in_language[at] += 1;
            }
            name(number).map_or(Meaning::Unclear(None), Meaning::Question)
        }
        Heading::OfTheForm => Meaning::Left,
        Heading::Unclear(number) => Meaning::Unclear(number.and_then(name)),
    }
}

/// Of two columns for one question neither is clear: nobody can tell which one counts.
fn only_one_each(columns: &mut [Column]) {
    let meanings: Vec<Meaning> = columns.iter().map(|c| c.meaning.clone()).collect();
    for column in columns {
        if let Meaning::Question(name) = &column.meaning
            && meanings.iter().filter(|m| **m == column.meaning).count() > 1
        {
            column.meaning = Meaning::Unclear(Some(name.clone()));
        }
    }
}
