//! Braces without their partner: what Tera would tell at another place, or print as they are.

use std::ops::Range;

/// The braces of a wording that have no partner, and whether they open.
pub(super) fn alone(text: &str) -> Option<(Range<usize>, bool)> {
    let mut open: Option<(usize, &str)> = None;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let mark = ["{{", "{%", "}}", "%}"].into_iter().find(|mark| rest.starts_with(mark));
        match (mark, open) {
            (Some(mark @ ("{{" | "{%")), None) => open = Some((at, if mark == "{{" { "}}" } else { "%}" })),
            (Some("{{" | "{%"), Some((start, _))) => return Some((start..start + 2, true)),
            (Some(mark), Some((_, close))) if mark == close => open = None,
            (Some("}}" | "%}"), None) => return Some((at..at + 2, false)),
            _ => {}
        }
        at += mark.map_or_else(|| rest.chars().next().map_or(1, char::len_utf8), str::len);
    }
    open.map(|(start, _)| (start..start + 2, true))
}

#[cfg(test)]
mod tests {
    use super::alone;

    #[test]
    fn only_braces_without_a_partner() {
        for sound in
            ["", "no braces", "{{ a }}", "{{ a }} and {{ b | c }}.", "{% if a %}x{% endif %}", "{ a } 50%", "é {{ é }}"]
        {
            assert_eq!(alone(sound), None, "{sound}");
        }
        for (text, range, opens) in [
            ("x {{ a", 2..4, true),
            ("{{ a {{ b }}", 0..2, true),
            ("{{ a } b", 0..2, true),
            ("a }} b", 2..4, false),
            ("{{ a }} b }}", 10..12, false),
            ("{% if a }}", 0..2, true),
        ] {
            assert_eq!(alone(text), Some((range, opens)), "{text}");
        }
    }
}
