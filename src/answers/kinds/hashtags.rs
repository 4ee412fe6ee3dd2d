//! Hashtags, however they were typed.

use std::collections::HashSet;

use crate::answers::Given;

/// The tags of an answer, each with its `#` and each once, in the order they were typed.
pub(super) fn hashtags(given: &Given) -> Vec<String> {
    let texts = match given {
        Given::One(text) => std::slice::from_ref(text),
        Given::Many(items) => items.as_slice(),
    };
    let mut tags: Vec<String> = Vec::new();
    let mut seen: HashSet<String> = HashSet::new();
    let parted = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '#' | '＃');
    for word in texts.iter().flat_map(|text| text.split(parted)) {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c.is_ascii());
        let tag = format!("#{word}");
        if word.chars().any(char::is_alphanumeric) && seen.insert(tag.to_lowercase()) {
            tags.push(tag);
        }
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::hashtags;
    use crate::answers::Given;

    #[test]
    fn one_tag_a_word() {
        let cases = [
            ("#haputale #teawalk slowtravel", "#haputale #teawalk #slowtravel"),
            ("batik, malang; batiktulis", "#batik #malang #batiktulis"),
            ("#batik#malang", "#batik #malang"),
            ("#Batik #batik #BATIK", "#Batik"),
            ("#26 #rajut_tangan.", "#26 #rajut_tangan"),
            ("# , #", ""),
        ];
        for (typed, expected) in cases {
            assert_eq!(hashtags(&Given::One(typed.to_owned())).join(" "), expected, "{typed}");
        }
        let many = Given::Many(vec!["batik tulis".to_owned(), "#malang".to_owned()]);
        assert_eq!(hashtags(&many).join(" "), "#batik #tulis #malang");
    }
}
