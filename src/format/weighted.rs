//! The length of a text as X counts it: one for most of the characters that Latin and its
//! neighbours use, two for others, two for an emoji however it is put together, 23 for an address.
//!
//! After the third configuration of twitter-text. X brings the text into Unicode's form C first;
//! that is left to whoever typed it.

use unicode_segmentation::UnicodeSegmentation;

/// What any web address weighs.
const ADDRESS: usize = 23;

/// Endings by which X takes a bare name for an address; a long tail is left out.
const ENDINGS: [&str; 22] = [
    "com", "net", "org", "id", "io", "co", "shop", "store", "info", "biz", "uk", "my", "sg", "au", "eu", "me", "app",
    "dev", "site", "online", "link", "ee",
];

/// The weighted length.
pub(super) fn weight(text: &str) -> usize {
    text.split_inclusive(char::is_whitespace).map(token_weight).sum()
}

fn token_weight(token: &str) -> usize {
    let opened = token.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '@');
    let address = opened.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '/');
    if !is_address(address) {
        return graphemes_weight(token);
    }
    let before = &token[..token.len() - opened.len()];
    ADDRESS + graphemes_weight(before) + graphemes_weight(&opened[address.len()..])
}

fn is_address(word: &str) -> bool {
    let bare = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://"));
    let host = bare.unwrap_or(word).split(['/', '?', '#']).next().unwrap_or_default();
    let Some((name, ending)) = host.rsplit_once('.') else {
        return false;
    };
    let named = name.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.');
    let known = ENDINGS.contains(&ending.to_ascii_lowercase().as_str());
    !name.is_empty() && named && (bare.is_some() || known)
}

fn graphemes_weight(text: &str) -> usize {
    text.graphemes(true).map(grapheme_weight).sum()
}

fn grapheme_weight(grapheme: &str) -> usize {
    if grapheme.chars().any(is_emoji) {
        return 2;
    }
    grapheme.chars().map(|c| if is_light(c) { 1 } else { 2 }).sum()
}

/// Emoji, flags, keycaps, and the selector that asks for an emoji.
fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{fe0f}' | '\u{20e3}')
}

fn is_light(c: char) -> bool {
    matches!(
        c,
        '\u{0}'..='\u{10ff}'
            | '\u{2000}'..='\u{200d}'
            | '\u{2010}'..='\u{201f}'
            | '\u{2032}'..='\u{2037}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_follow_x() {
        let cases = [
            ("batik — “nila”", 14),
            ("日本", 4),
            ("한국", 4),
            ("👍🏽", 2),
            ("👨‍👩‍👧", 2),
            ("🇮🇩", 2),
            ("1️⃣", 2),
            ("€", 2),
            ("https://paon-bali.com/a/very/long/address?with=this", 23),
            ("Lihat paon-bali.com.", 6 + 23 + 1),
            ("(toko.id/a)", 25),
            ("sari@toko.id", 12),
            ("Rp75.000 dan 2.5 kg.", 20),
            ("", 0),
        ];
        for (text, weight_of) in cases {
            assert_eq!(weight(text), weight_of, "{text}");
        }
    }
}
