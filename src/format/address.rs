//! Where a link may lead: to a web page, a mailbox or a telephone, and nowhere else.

use std::ops::Range;

/// The address as a link can use it: with its scheme, or nothing if it is no safe address.
/// `paon-bali.com` becomes `https://paon-bali.com`, `sari@toko.id` `mailto:sari@toko.id`.
pub(super) fn safe(address: &str) -> Option<String> {
    let address = address.trim();
    if address.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return None;
    }
    if let Some((scheme, rest)) = address.split_once(':') {
        let scheme = scheme.to_ascii_lowercase();
        let known = matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel");
        return (known && rest.chars().any(char::is_alphanumeric)).then(|| address.to_owned());
    }
    match address.split_once('@') {
        Some((name, host)) if !name.is_empty() && is_host(host) => Some(format!("mailto:{address}")),
        Some(_) => None,
        None => {
            let host = address.split(['/', '?', '#']).next().unwrap_or_default();
            is_host(host).then(|| format!("https://{address}"))
        }
    }
}

/// The same, if it leads to a web page.
pub(super) fn web(address: &str) -> Option<String> {
    safe(address).filter(|address| is_web(address))
}

/// Whether an address says that it leads to a web page.
pub(super) fn is_web(address: &str) -> bool {
    let scheme = address.split(':').next().unwrap_or_default().to_ascii_lowercase();
    scheme.len() < address.len() && (scheme == "http" || scheme == "https")
}

/// An address as people write it: without scheme and closing slash.
pub(super) fn shown(address: &str) -> &str {
    let bare = ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .find_map(|scheme| address.strip_prefix(scheme))
        .unwrap_or(address);
    bare.trim_end_matches('/')
}

/// The places in a text where an address is shown, from left to right.
pub(super) fn shown_in(text: &str, address: &str) -> Vec<Range<usize>> {
    let bare = shown(address);
    if bare.is_empty() {
        return Vec::new();
    }
    let found = text.match_indices(bare).map(|(at, _)| with_scheme(text, at, at + bare.len()));
    found.filter(|place| stands_alone(text, place)).collect()
}

fn with_scheme(text: &str, start: usize, end: usize) -> Range<usize> {
    let schemes = ["https://", "http://"];
    let scheme = schemes.into_iter().find(|scheme| text[..start].ends_with(scheme));
    let slash = usize::from(text[end..].starts_with('/'));
    start - scheme.map_or(0, str::len)..end + slash
}

/// Whether nothing before or after makes it part of a longer address or word.
fn stands_alone(text: &str, place: &Range<usize>) -> bool {
    let goes_on = |c: char| c.is_alphanumeric() || "@-_/?#&=%:".contains(c);
    let mut after = text[place.end..].chars();
    let ends = match after.next() {
        Some('.' | ':' | '?') => !after.next().is_some_and(goes_on),
        Some(c) => !goes_on(c),
        None => true,
    };
    ends && !text[..place.start].ends_with(|c: char| goes_on(c) || c == '.')
}

fn is_host(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let is_label =
        |l: &&str| !l.is_empty() && l.chars().all(|c| c.is_alphanumeric() || c == '-') && !l.starts_with('-');
    labels.len() > 1
        && labels.iter().all(is_label)
        && labels.last().is_some_and(|l| l.len() > 1 && l.chars().all(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_mail_and_telephone() {
        let cases = [
            ("https://paon-bali.com/a?b=c", Some("https://paon-bali.com/a?b=c")),
            ("HTTP://x.id", Some("HTTP://x.id")),
            ("paon-bali.com", Some("https://paon-bali.com")),
            ("instagram.com/sari_jati", Some("https://instagram.com/sari_jati")),
            ("sari@toko.id", Some("mailto:sari@toko.id")),
            ("mailto:sari@toko.id", Some("mailto:sari@toko.id")),
            ("tel:+62812", Some("tel:+62812")),
            ("javascript:alert(1)", None),
            ("JaVaScRiPt:alert(1)", None),
            ("data:text/html,x", None),
            ("vbscript:x", None),
            ("https:", None),
            ("java\nscript:x", None),
            ("//evil.example", None),
            ("/etc", None),
            ("#top", None),
            ("@sari_jati", None),
            ("toko saya.id", None),
            ("sari", None),
            ("1.5", None),
            ("", None),
        ];
        for (address, expected) in cases {
            assert_eq!(safe(address).as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn an_address_is_found_where_it_stands_alone() {
        let url = "https://paon-bali.com";
        let found =
            |text: &str| -> Vec<String> { shown_in(text, url).into_iter().map(|r| text[r].to_owned()).collect() };
        assert_eq!(found("Book at paon-bali.com."), ["paon-bali.com"]);
        assert_eq!(found("(https://paon-bali.com/) or paon-bali.com"), ["https://paon-bali.com/", "paon-bali.com"]);
        assert_eq!(found("shop.paon-bali.com, me@paon-bali.com"), Vec::<String>::new());
        assert_eq!(found("paon-bali.com.evil.example paon-bali.com/x"), Vec::<String>::new());
    }
}
