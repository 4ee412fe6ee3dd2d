//! Tables of Excel and LibreOffice.
//!
//! A workbook keeps a number as a number, so what the maker saw can differ from what is kept: digits behind a thousand's
//! stop come without it, a telephone number that was typed as a number has lost its zero before it gets here. A date is
//! written as `2024-08-17`, a number with all its digits.

use std::path::Path;

use calamine::{Data, Reader, open_workbook_auto};

use super::table::{Table, TableFault};

/// Reads a sheet: the one of this name, else the first that holds a table.
pub(super) fn read(path: &Path, sheet: Option<&str>) -> Result<Table, TableFault> {
    let broken = |e: calamine::Error| match e {
        calamine::Error::Io(e) => TableFault::Read(e),
        e => TableFault::Broken(e.to_string()),
    };
    let mut workbook = open_workbook_auto(path).map_err(broken)?;
    let names = workbook.sheet_names();
    let chosen = match sheet {
        Some(name) if !names.iter().any(|n| n == name) => return Err(TableFault::NoSheet(name.to_owned(), names)),
        Some(name) => vec![name.to_owned()],
        None => names.clone(),
    };
    for name in chosen {
        let range = workbook.worksheet_range(&name).map_err(broken)?;
        let first = range.start().map_or(0, |(row, _)| row as usize);
        let rows = range.rows().enumerate();
        let decimals = rows.clone().flat_map(|(at, cells)| {
            let cells = cells.iter().enumerate().filter(|(_, c)| matches!(c, Data::Float(n) if n.fract() != 0.0));
            cells.map(move |(column, _)| (first + at + 1, column))
        });
        let decimals: Vec<(usize, usize)> = decimals.collect();
        let table = Table::from_rows(rows.map(|(at, cells)| (first + at + 1, cells.iter().map(text).collect())));
        if !table.rows.is_empty() {
            let other_sheets = names.into_iter().filter(|n| *n != name).collect();
            return Ok(Table { other_sheets, decimals, ..table });
        }
    }
    Err(TableFault::Empty)
}

/// What stands in a cell.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        // never in powers of ten: Rust writes all digits
        Data::Float(number) => number.to_string(),
        Data::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Data::Error(error) => error.to_string(),
        Data::DateTime(date) => {
            let (year, month, day, hours, minutes, seconds, _) = date.to_ymd_hms_milli();
            let day = format!("{year:04}-{month:02}-{day:02}");
            match (date.as_f64() < 1.0, hours, minutes, seconds) {
                (true, ..) => format!("{hours:02}:{minutes:02}"),
                (_, 0, 0, 0) => day,
                _ => format!("{day} {hours:02}:{minutes:02}:{seconds:02}"),
            }
        }
    }
}
