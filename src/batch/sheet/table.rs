//! A table: headings, and rows of texts with the numbers that a spreadsheet program shows.

use std::path::Path;

use super::delimited;

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The headings, without spaces around them; some may be empty.
    pub headings: Vec<String>,
    /// The rows under them that hold anything.
    pub rows: Vec<Row>,
    /// The cells (row number, column from 0) that a workbook keeps as numbers with decimals: what the maker saw and typed
    /// there has the decimal mark of their language.
    pub decimals: Vec<(usize, usize)>,
    /// The other sheets of the file, which were not read.
    pub other_sheets: Vec<String>,
    /// It was not in UTF-8, and was read as what old programs write (Windows-1252).
    pub old_encoding: bool,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The number that a spreadsheet program shows; the headings are mostly 1.
    pub number: usize,
    /// Its cells, as many as there are headings or more.
    pub cells: Vec<String>,
}

/// Why there is no table.
#[derive(Debug, thiserror::Error)]
pub enum TableFault {
    /// The file cannot be read.
    #[error("{0}")]
    Read(#[from] std::io::Error),
    /// It is a file of another kind.
    #[error("no table")]
    NotATable,
    /// It is a kind of file that this program was built without.
    #[error("built without sheets")]
    NotBuilt,
    /// The library that reads it says why it cannot.
    #[error("{0}")]
    Broken(String),
    /// There are no headings with rows under them.
    #[error("empty")]
    Empty,
    /// There is no sheet of this name; those there are.
    #[error("no sheet {0}")]
    NoSheet(String, Vec<String>),
}

impl Table {
    /// Reads a file by the ending of its name: `.csv`, `.tsv`, `.txt`, `.xlsx`, `.xls`, `.ods`.
    ///
    /// # Errors
    /// If it is no table, or holds nothing.
    pub fn read(path: &Path, sheet: Option<&str>) -> Result<Table, TableFault> {
        let ending = path.extension().and_then(|e| e.to_str()).unwrap_or("").to_ascii_lowercase();
        let table = match ending.as_str() {
            "csv" | "tsv" | "txt" => delimited::read(&std::fs::read(path)?)?,
            "xlsx" | "xlsm" | "xlsb" | "xls" | "ods" => workbook(path, sheet)?,
            _ => return Err(TableFault::NotATable),
        };
        if table.rows.is_empty() { Err(TableFault::Empty) } else { Ok(table) }
    }

    /// A table of rows whose first that holds anything is the headings.
    pub(super) fn from_rows(rows: impl Iterator<Item = (usize, Vec<String>)>) -> Table {
        let mut rows = rows.filter(|(_, cells)| cells.iter().any(|c| !c.trim().is_empty()));
        let Some((_, headings)) = rows.next() else { return Table::default() };
        let headings: Vec<String> = headings.iter().map(|h| h.trim().to_owned()).collect();
        let rows = rows.map(|(number, mut cells)| {
            cells.resize(cells.len().max(headings.len()), String::new());
            Row { number, cells }
        });
        Table { rows: rows.collect(), headings, ..Table::default() }
    }
}

#[cfg(feature = "sheets")]
fn workbook(path: &Path, sheet: Option<&str>) -> Result<Table, TableFault> {
    super::workbook::read(path, sheet)
}

#[cfg(not(feature = "sheets"))]
fn workbook(_: &Path, _: Option<&str>) -> Result<Table, TableFault> {
    Err(TableFault::NotBuilt)
}

/// The name that spreadsheet programs give a column: A, B, … Z, AA, …
#[must_use]
pub(crate) fn letters(column: usize) -> String {
    let mut number = column + 1;
    let mut letters = Vec::new();
    while number > 0 {
        letters.push(char::from(b'A' + u8::try_from((number - 1) % 26).unwrap_or(0)));
        number = (number - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        assert_eq!([0, 25, 26, 27, 701, 702].map(letters), ["A", "Z", "AA", "AB", "ZZ", "AAA"]);
    }
}
