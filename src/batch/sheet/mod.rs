//! Spreadsheets: a form's answers to answers files, and answers files to a table.
//!
//! A table is headings and rows of texts. Whatever program saved it, a cell is kept as it was typed.

mod cell;
mod columns;
mod delimited;
mod export;
mod headings;
mod import;
mod map;
mod table;
#[cfg(feature = "sheets")]
mod workbook;

pub use columns::{Column, Columns, Meaning};
pub use export::export;
pub use import::{CellFault, Imported, import};
pub use map::{Map, MapFault};
pub use table::{Row, Table, TableFault};
