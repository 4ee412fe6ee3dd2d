//! Bytes as text: UTF-8, or UTF-16 with its byte-order mark, as Windows programs save it.

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// A document of Word, Excel or LibreOffice, which is a packed folder.
    Document,
    /// Bytes of another encoding, first in this line (from 1).
    Encoding(usize),
}

/// The text of a file's own bytes, which are not copied where they are UTF-8.
pub(crate) fn text(bytes: Vec<u8>) -> Result<String, NotText> {
    match bytes.as_slice() {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [b'P', b'K', 3, 4, ..] => decode(&bytes),
        _ => String::from_utf8(bytes).or_else(|error| decode(error.as_bytes())),
    }
}

/// The text of a file; nothing is guessed and nothing replaced.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, NotText> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [b'P', b'K', 3, 4, ..] => Err(NotText::Document),
        _ => std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| {
            let before = bytes.get(..error.valid_up_to()).unwrap_or(bytes);
            NotText::Encoding(lines(before))
        }),
    }
}

fn utf16(bytes: &[u8], read: impl Fn([u8; 2]) -> u16) -> Result<String, NotText> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| read(*pair));
    let mut text = String::with_capacity(bytes.len() / 2);
    for unit in char::decode_utf16(units) {
        match unit {
            Ok(c) => text.push(c),
            Err(_) => return Err(NotText::Encoding(lines(text.as_bytes()))),
        }
    }
    if rest.is_empty() { Ok(text) } else { Err(NotText::Encoding(lines(text.as_bytes()))) }
}

fn lines(before: &[u8]) -> usize {
    before.split(|b| *b == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_editors_save_is_read() {
        let little: Vec<u8> = [0xff, 0xfe].into_iter().chain("é\n".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let big: Vec<u8> = [0xfe, 0xff].into_iter().chain("é\n".encode_utf16().flat_map(u16::to_be_bytes)).collect();
        for bytes in ["é\n".as_bytes(), &little, &big] {
            assert_eq!(decode(bytes), Ok("é\n".to_owned()));
        }
        assert_eq!(decode(b""), Ok(String::new()));
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_line() {
        assert_eq!(decode(b"a: 1\nb: caf\xe9\n"), Err(NotText::Encoding(2)));
        assert_eq!(decode(b"\xff\xfea\0b"), Err(NotText::Encoding(1)));
        assert_eq!(decode(b"\xff\xfe\n\0\x00\xd8"), Err(NotText::Encoding(2)));
        assert_eq!(decode(b"PK\x03\x04word"), Err(NotText::Document));
    }
}
