//! Tables as text: commas, semicolons (where the comma is the decimal mark, as in Indonesia) or tabs between the cells.

use std::borrow::Cow;

use encoding_rs::{Encoding, WINDOWS_1252};

use super::table::{Table, TableFault};

/// Reads a table from the bytes of a file.
pub(super) fn read(bytes: &[u8]) -> Result<Table, TableFault> {
    let (text, old_encoding) = decoded(bytes);
    let (text, delimiter) = delimiter(&text);
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for (at, record) in reader.records().enumerate() {
        let record = record.map_err(|e| TableFault::Broken(e.to_string()))?;
        rows.push((at + 1, record.iter().map(str::to_owned).collect()));
    }
    Ok(Table { old_encoding, ..Table::from_rows(rows.into_iter()) })
}

/// The text, and whether it had to be taken for Windows-1252.
fn decoded(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding.decode(bytes).0, false);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), false),
        Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0, true),
    }
}

/// What stands between the cells: what a first line `sep=;` says, else the commonest in the headings outside quotation marks.
fn delimiter(text: &str) -> (&str, u8) {
    if let Some(rest) = text.strip_prefix("sep=")
        && let Some(said) = rest.bytes().next().filter(u8::is_ascii)
    {
        return (rest.split_once('\n').map_or("", |(_, table)| table), said);
    }
    let mut counts = [(b',', 0usize), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if !quoted => counts.iter_mut().filter(|(d, _)| *d == byte).for_each(|(_, n)| *n += 1),
            _ => {}
        }
    }
    let best = counts.iter().rev().max_by_key(|(_, n)| *n).map_or(b',', |(d, _)| *d);
    (text, best)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_read_whatever_program_saved_it() {
        let utf16: Vec<u8> = "\u{feff}usaha\tproduk\nSari\té\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let cases: [(&[u8], &str); 6] = [
            ("usaha,produk\nSari,\"a, b\"\n".as_bytes(), "a, b"),
            ("\u{feff}usaha;produk\r\nSari;1,5\r\n".as_bytes(), "1,5"),
            (b"sep=;\nusaha;produk\nSari;x", "x"),
            (b"usaha,produk\nSari,caf\xe9\n", "café"),
            (&utf16, "é"),
            ("\"usaha, lengkap\",produk\nSari,\"dua\nbaris\"\n".as_bytes(), "dua\nbaris"),
        ];
        for (bytes, cell) in cases {
            let table = read(bytes).unwrap_or_default();
            assert_eq!(table.headings.last().map(String::as_str), Some("produk"));
            assert_eq!(table.rows.first().map(|r| (r.number, r.cells[1].as_str())), Some((2, cell)));
        }
        assert!(read(b"usaha\ncaf\xe9\n").is_ok_and(|t| t.old_encoding));
    }

    #[test]
    fn blank_rows_are_passed_over_and_counted() {
        let table = read(b"a,b\n,\n1,2,3\n").unwrap_or_default();
        assert_eq!(table.rows.len(), 1);
        assert_eq!((table.rows[0].number, table.rows[0].cells.len()), (3, 3));
    }
}
