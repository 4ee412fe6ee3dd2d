//! What a person reads about a table that was imported.

use std::path::Path;

use crate::batch::sheet::{CellFault, Column, Columns, Meaning, Table};
use crate::language::Language;

/// What each column became: questions counted, everything else by name.
pub(super) fn columns(columns: &Columns, table: &Table, map: Option<&Path>, language: Language) -> String {
    let is =
        |test: fn(&Meaning) -> bool| -> Vec<&Column> { columns.columns.iter().filter(|c| test(&c.meaning)).collect() };
    let matched = is(|m| !matches!(m, Meaning::Left | Meaning::Unclear(_))).len();
    let left: Vec<&Column> = is(|m| *m == Meaning::Left).into_iter().filter(|c| !c.heading.is_empty()).collect();
    let unclear = is(|m| matches!(m, Meaning::Unclear(_)));
    let rows = table.rows.len();
    let mut out = match language {
        Language::En => format!("{rows} rows; {matched} columns are matched\n"),
        Language::Id => format!("{rows} baris; {matched} kolom cocok\n"),
    };
    if !left.is_empty() {
        out.push_str(&match language {
            Language::En => {
                format!("left out, because a form adds them itself or the mapping file says so: {}\n", names(&left))
            }
            Language::Id => {
                format!(
                    "tidak dipakai, karena ditambahkan oleh formulirnya atau menurut berkas pemetaan: {}\n",
                    names(&left)
                )
            }
        });
    }
    if !unclear.is_empty() {
        out.push_str(match language {
            Language::En => "not clear, and so left out:\n",
            Language::Id => "belum jelas, jadi belum dipakai:\n",
        });
        for column in unclear {
            out.push_str(&format!("  {}{}\n", named(column), guess(column, language)));
        }
        if let Some(map) = map {
            out.push_str(&match language {
                Language::En => {
                    format!("Say what they are in {}, and run it again with --map {0} --force.\n", map.display())
                }
                Language::Id => {
                    format!("Sebutkan maksudnya di {}, lalu jalankan lagi dengan --map {0} --force.\n", map.display())
                }
            });
        }
    }
    out.push_str(&other_remarks(table, language));
    out
}

fn other_remarks(table: &Table, language: Language) -> String {
    let mut out = String::new();
    if table.old_encoding {
        out.push_str(match language {
            Language::En => "It is not in UTF-8 and was read as Windows-1252; look at letters such as é and “.\n",
            Language::Id => "Isinya bukan UTF-8 dan dibaca sebagai Windows-1252; periksa huruf seperti é dan “.\n",
        });
    }
    if !table.other_sheets.is_empty() {
        let sheets = table.other_sheets.join(", ");
        out.push_str(&match language {
            Language::En => format!("Other sheets, not read (--sheet NAME reads one): {sheets}\n"),
            Language::Id => format!("Lembar lain yang tidak dibaca (--sheet NAMA membacanya): {sheets}\n"),
        });
    }
    out
}

fn names(columns: &[&Column]) -> String {
    columns.iter().map(|c| c.heading.as_str()).collect::<Vec<_>>().join(", ")
}

fn named(column: &Column) -> String {
    if column.heading.is_empty() { column.letters.clone() } else { format!("{}: {}", column.letters, column.heading) }
}

fn guess(column: &Column, language: Language) -> String {
    match (&column.meaning, language) {
        (Meaning::Unclear(Some(name)), Language::En) => format!(" (perhaps `{name}`)"),
        (Meaning::Unclear(Some(name)), Language::Id) => format!(" (mungkin `{name}`)"),
        _ => String::new(),
    }
}

/// A fault with its row and column: `row 5, column F (Tahun mulai): …`.
pub(super) fn fault(fault: &CellFault, language: Language) -> String {
    let (row, column) = match language {
        Language::En => ("row", "column"),
        Language::Id => ("baris", "kolom"),
    };
    let place = match &fault.column {
        Some((letters, heading)) => format!("{row} {}, {column} {letters} ({heading})", fault.row),
        None => format!("{row} {}", fault.row),
    };
    let hint = fault.fault.hint(language).map_or(String::new(), |hint| format!("; {hint}"));
    format!("{place}: {}{hint}", fault.fault.message(language))
}
