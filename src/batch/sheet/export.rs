//! Answers as a table: one row a file, one column a question that any of them answers.

use std::collections::BTreeSet;
use std::io::{self, Write};

use super::cell;
use crate::answers::Answers;
use crate::kit::Kit;

/// Writes answers as CSV that [`super::import`] reads back to equal answers; each with the name of its file.
///
/// It begins with a byte-order mark, because without one Excel takes it for another encoding.
///
/// # Errors
/// If it cannot be written.
pub fn export(out: &mut impl Write, all: &[(String, Answers)], kit: &Kit) -> io::Result<()> {
    out.write_all("\u{feff}".as_bytes())?;
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    let used: Vec<&str> = kit
        .questions
        .iter()
        .map(|q| q.name.as_str())
        .filter(|name| all.iter().any(|(_, answers)| answers.answers.contains_key(*name)))
        .collect();
    let kept: BTreeSet<&str> = all.iter().flat_map(|(_, a)| a.kept.keys()).map(String::as_str).collect();
    let beside = Beside::ALL.into_iter().filter(|b| all.iter().any(|(_, a)| !b.of(a).is_empty())).collect::<Vec<_>>();
    let mut headings: Vec<String> = vec!["file".to_owned(), "language".to_owned()];
    headings.extend(beside.iter().map(|b| b.name().to_owned()));
    headings.extend(used.iter().map(|name| (*name).to_owned()));
    headings.extend(kept.iter().map(|name| format!("kept: {name}")));
    table.write_record(&headings)?;
    for (file, answers) in all {
        let mut cells = vec![file.clone(), answers.language.code().to_owned()];
        cells.extend(beside.iter().map(|b| b.of(answers)));
        let answered = |name: &&str| answers.answers.get(*name).map_or(String::new(), |a| cell::from_given(&a.given));
        cells.extend(used.iter().map(answered));
        cells.extend(kept.iter().map(|name| answers.kept.get(*name).map_or(String::new(), cell::from_given)));
        table.write_record(&cells)?;
    }
    table.flush()
}

/// What stands beside the chapters of an answers file.
#[derive(Clone, Copy)]
enum Beside {
    AsOf,
    Private,
    Skipped,
    Later,
}

impl Beside {
    const ALL: [Beside; 4] = [Beside::AsOf, Beside::Private, Beside::Skipped, Beside::Later];

    fn name(self) -> &'static str {
        match self {
            Beside::AsOf => "as_of",
            Beside::Private => "private",
            Beside::Skipped => "skipped",
            Beside::Later => "later",
        }
    }

    fn of(self, answers: &Answers) -> String {
        match self {
            Beside::AsOf => answers.as_of.clone().unwrap_or_default(),
            Beside::Private => answers.private.join(", "),
            Beside::Skipped => answers.skipped.join(", "),
            Beside::Later => answers.later.join(", "),
        }
    }
}
