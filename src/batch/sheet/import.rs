//! The rows of a table as answers.

use std::collections::BTreeMap;

use super::cell;
use super::columns::{Columns, Meaning};
use super::table::{Row, Table};
use crate::answers::{self, Answers, Given, Kind};
use crate::batch::names::{self, Taken};
use crate::fault::{Fault, FaultKind};
use crate::kit::{Kit, Question, nearest};
use crate::language::lists::{List, contains};
use crate::language::{Language, text};

/// What became of the rows of a table.
#[derive(Debug, Default)]
pub struct Imported {
    /// Answers, each with the name of its file (without ending) and the number of its row.
    pub answers: Vec<(String, usize, Answers)>,
    /// What is wrong, in the order of the rows; a row with a fault gives no answers.
    pub faults: Vec<CellFault>,
}

/// A fault in a row.
#[derive(Debug)]
pub struct CellFault {
    /// The number of the row, as a spreadsheet program shows it.
    pub row: usize,
    /// The letters and the heading of the column; none if it concerns the row.
    pub column: Option<(String, String)>,
    /// What is wrong.
    pub fault: Fault,
}

/// Turns rows to answers: in the language of the row if a column says it, else in `language`, else in the one that its
/// words are of.
#[must_use]
pub fn import(table: &Table, columns: &Columns, kit: &Kit, language: Option<Language>) -> Imported {
    let mut imported = Imported::default();
    let mut taken = Taken::default();
    let rows: Vec<_> = table.rows.iter().map(|row| (row, read(row, table, columns, kit, language))).collect();
    // names that the table itself gives come first
    for (_, read) in &rows {
        if let Ok(Read { file: Some(file), .. }) = read {
            taken.keep(file);
        }
    }
    for (row, read) in rows {
        match read {
            Ok(Read { answers, file }) => {
                let name = file.unwrap_or_else(|| taken.take(&names::wanted(&answers, &format!("row-{}", row.number))));
                imported.answers.push((name, row.number, answers));
            }
            Err(faults) => imported.faults.extend(faults),
        }
    }
    imported
}

struct Read {
    answers: Answers,
    file: Option<String>,
}

struct Head {
    file: Option<String>,
    language: Option<Language>,
    as_of: Option<String>,
    lists: BTreeMap<String, Vec<String>>,
    kept: BTreeMap<String, Given>,
}

fn read(
    row: &Row,
    table: &Table,
    columns: &Columns,
    kit: &Kit,
    language: Option<Language>,
) -> Result<Read, Vec<CellFault>> {
    let mut head = Head { file: None, language: None, as_of: None, lists: BTreeMap::new(), kept: BTreeMap::new() };
    let mut given: BTreeMap<String, Given> = BTreeMap::new();
    let mut faults = Vec::new();
    for (column, typed) in columns.columns.iter().zip(&row.cells) {
        let Some(value) = cell::to_given(typed) else { continue };
        let at = Some((column.letters.clone(), column.heading.clone()));
        let mut fault =
            |kind| faults.push(CellFault { row: row.number, column: at.clone(), fault: Fault::new(0..0, kind) });
        match &column.meaning {
            Meaning::Question(name) => {
                let Some(question) = kit.question(name) else { continue };
                given.insert(name.clone(), of_kind(value, question, kit));
            }
            Meaning::File => head.file = Some(names::slug(typed)).filter(|f| !f.is_empty()),
            Meaning::Language => match language_of(typed).filter(|l| kit.languages.contains(l)) {
                Some(language) => head.language = Some(language),
                None => fault(unknown_language(typed, kit)),
            },
            Meaning::Beside(key) if key == "as_of" => {
                if answers::is_date(typed.trim()) {
                    head.as_of = Some(typed.trim().to_owned());
                } else {
                    fault(FaultKind::BadDate(typed.clone()));
                }
            }
            Meaning::Beside(key) => {
                let names = names_in(typed);
                for name in names.iter().filter(|n| kit.question(n).is_none()) {
                    let nearest = nearest(name, kit.questions.iter().map(|q| q.name.as_str()));
                    fault(FaultKind::UnknownQuestion { name: name.clone(), nearest });
                }
                head.lists.insert(key.clone(), names);
            }
            Meaning::Kept(name) => drop(head.kept.insert(name.clone(), value)),
            Meaning::Left | Meaning::Unclear(_) => {}
        }
    }
    let known = head.language.or(language).or(columns.language);
    let Some(language) = known.or_else(|| by_words(&given, kit)) else {
        let kind = unknown_language("", kit);
        faults.push(CellFault { row: row.number, column: None, fault: Fault::new(0..0, kind) });
        return Err(faults);
    };
    if language == Language::Id {
        with_comma(&mut given, row, table, columns);
    }
    match Answers::from_given(kit, language, given) {
        Ok(answers) if faults.is_empty() => {
            let Head { file, as_of, mut lists, kept, .. } = head;
            let mut list = |key: &str| lists.remove(key).unwrap_or_default();
            let (private, skipped, later) = (list("private"), list("skipped"), list("later"));
            Ok(Read { answers: Answers { as_of, private, skipped, later, kept, ..answers }, file })
        }
        Ok(_) => Err(faults),
        Err(refusals) => {
            faults.extend(refusals.into_iter().map(|refusal| {
                let column = columns.of_question(&refusal.question);
                let column = column.map(|c| (c.letters.clone(), c.heading.clone()));
                CellFault { row: row.number, column, fault: Fault::new(0..0, refusal.fault) }
            }));
            Err(faults)
        }
    }
}

/// The decimal mark that an Indonesian spreadsheet shows.
fn with_comma(given: &mut BTreeMap<String, Given>, row: &Row, table: &Table, columns: &Columns) {
    // they stand in the order of their rows
    let decimals = &table.decimals[table.decimals.partition_point(|(number, _)| *number < row.number)..];
    for (_, column) in decimals.iter().take_while(|(number, _)| *number == row.number) {
        if let Some(Meaning::Question(name)) = columns.columns.get(*column).map(|c| &c.meaning)
            && let Some(Given::One(text)) = given.get_mut(name)
        {
            *text = text.replace('.', ",");
        }
    }
}

/// A form shows the labels of choices; an answers file holds their values.
fn of_kind(given: Given, question: &Question, kit: &Kit) -> Given {
    let value = |typed: &str| {
        let is = |label: &str| label.trim().to_lowercase() == typed.trim().to_lowercase();
        let labelled = |c: &&crate::kit::Choice| kit.languages.iter().any(|&l| is(c.label.get(l)));
        question.choices.iter().find(labelled).map(|c| c.value.clone())
    };
    match (question.kind, given) {
        (Kind::Choice, Given::One(typed)) => Given::One(value(&typed).unwrap_or(typed)),
        // a form puts a comma between the boxes that were ticked
        (Kind::Choices, Given::One(typed)) => {
            Given::Many(typed.split(", ").map(|t| value(t).unwrap_or_else(|| t.trim().to_owned())).collect())
        }
        (Kind::Choices, Given::Many(typed)) => Given::Many(typed.into_iter().map(|t| value(&t).unwrap_or(t)).collect()),
        // a year or a number in a workbook may come as 2009.0 or with spaces around it
        (Kind::Year | Kind::Number, Given::One(typed)) => Given::One(typed.trim().to_owned()),
        (_, given) => given,
    }
}

fn names_in(typed: &str) -> Vec<String> {
    typed.split([',', ';', ' ', '\n']).map(str::trim).filter(|n| !n.is_empty()).map(str::to_owned).collect()
}

fn language_of(typed: &str) -> Option<Language> {
    let typed = typed.trim().to_lowercase();
    match typed.as_str() {
        "indonesia" | "indonesian" | "bahasa" => Some(Language::Id),
        "inggris" => Some(Language::En),
        _ => Language::ALL.into_iter().find(|l| l.code() == typed || l.own_name().to_lowercase() == typed),
    }
}

fn unknown_language(typed: &str, kit: &Kit) -> FaultKind {
    let known = kit.languages.iter().map(|l| l.code().to_owned()).collect();
    FaultKind::UnknownLanguage { name: typed.trim().to_owned(), known }
}

/// The language that a row is written in, by its small words: clearly more of one language's than of the other's.
fn by_words(given: &BTreeMap<String, Given>, kit: &Kit) -> Option<Language> {
    if let [only] = kit.languages[..] {
        return Some(only);
    }
    let count = |language: Language| {
        let texts = given.values().flat_map(|g| match g {
            Given::One(text) => vec![text.as_str()],
            Given::Many(items) => items.iter().map(String::as_str).collect(),
        });
        texts.flat_map(text::words).filter(|w| contains(List::Function(language), &text::lower(w))).count()
    };
    let mut counts: Vec<(usize, Language)> = kit.languages.iter().map(|&l| (count(l), l)).collect();
    counts.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    match counts[..] {
        [(first, language), (second, _), ..] if first > 2 * second => Some(language),
        _ => None,
    }
}
