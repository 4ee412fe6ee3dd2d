//! Where to find a business: a web address, an e-mail address, a handle or a telephone number.

/// The address in an answer, as typed but without what stands around it; nothing if it holds none, or an unsafe one.
pub(super) fn link(text: &str) -> Option<String> {
    let text = text.trim();
    if is_telephone(text) {
        return Some(text.to_owned());
    }
    text.split_whitespace().find_map(|word| {
        let word = word.trim_matches(|c: char| matches!(c, '<' | '>' | '(' | ')' | '"' | '“' | '”' | ',' | ';'));
        let word = word.trim_end_matches(['.', ':', '!']);
        // "IG:@sekarjati"
        let word = word.split_once(":@").map_or(word, |(_, handle)| &word[word.len() - handle.len() - 1..]);
        is_address(word).then(|| word.to_owned())
    })
}

fn is_address(word: &str) -> bool {
    if word.chars().any(char::is_control) {
        return false;
    }
    if let Some((scheme, rest)) = word.split_once("://") {
        return matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https") && is_host(host(rest));
    }
    if let Some(handle) = word.strip_prefix('@') {
        let sign = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-');
        return handle.chars().any(char::is_alphanumeric) && handle.chars().all(sign);
    }
    match word.split_once(':') {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("mailto") => is_mailbox(rest),
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("tel") => is_telephone(rest),
        Some((_, port)) if !port.starts_with(|c: char| c.is_ascii_digit()) => false,
        _ => is_mailbox(word) || is_host(host(word)),
    }
}

/// An address up to its path, without its port.
fn host(address: &str) -> &str {
    let host = address.split(['/', '?', '#']).next().unwrap_or("");
    host.split(':').next().unwrap_or("")
}

fn is_mailbox(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && is_host(host))
}

fn is_host(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let is_label = |l: &&str| {
        !l.is_empty() && l.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_')) && !l.starts_with('-')
    };
    labels.len() > 1
        && labels.iter().all(is_label)
        && labels.last().is_some_and(|l| l.chars().count() > 1 && l.chars().all(char::is_alphabetic))
}

/// A telephone number with its usual signs: at least seven digits and nothing but.
fn is_telephone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (7..=15).contains(&digits)
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '(' | ')' | '.'))
}

#[cfg(test)]
mod tests {
    use super::link;

    #[test]
    fn addresses_of_every_kind() {
        let cases = [
            ("sekarjati.id", Some("sekarjati.id")),
            ("https://sekarjati.id/soga?x=1#y", Some("https://sekarjati.id/soga?x=1#y")),
            ("http://toko.example", Some("http://toko.example")),
            ("kandewatte-walks.example", Some("kandewatte-walks.example")),
            ("www.tokopedia.com/sekar_jati.", Some("www.tokopedia.com/sekar_jati")),
            ("toko.id:8080/x", Some("toko.id:8080/x")),
            ("sari@toko.id", Some("sari@toko.id")),
            ("mailto:sari@toko.id", Some("mailto:sari@toko.id")),
            ("@sekar_jati", Some("@sekar_jati")),
            ("IG: @sekar_jati", Some("@sekar_jati")),
            ("IG:@sekar_jati", Some("@sekar_jati")),
            ("Instagram @sekar_jati.", Some("@sekar_jati")),
            ("<https://sekarjati.id>", Some("https://sekarjati.id")),
            ("our shop: sekarjati.id", Some("sekarjati.id")),
            ("081234567890", Some("081234567890")),
            ("+62 812-3456-7890", Some("+62 812-3456-7890")),
            ("tel:+6281234567890", Some("tel:+6281234567890")),
            ("wa.me/6281234567890", Some("wa.me/6281234567890")),
            ("javascript:alert(1)", None),
            ("JaVaScRiPt:alert(1)", None),
            ("javascript://toko.id/%0aalert(1)", None),
            ("data:text/html,x", None),
            ("file:///etc/passwd", None),
            ("vbscript:x", None),
            ("//evil", None),
            ("toko saya", None),
            ("shopee", None),
            ("@", None),
            ("1.5", None),
            ("https://", None),
        ];
        for (text, expected) in cases {
            assert_eq!(link(text).as_deref(), expected, "{text}");
        }
    }
}
