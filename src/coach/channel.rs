//! A story against the limits and rules of the channel that it is written for.

use std::ops::Range;

use super::finding::Finding;
use super::pack::Check;
use super::reading::{PLACES, Reading};
use super::rules::Coach;
use super::story::Telling;
use crate::format;
use crate::kit::{Channel, Rule};
use crate::language::{Language, text};

/// Finds what a rule of a channel is about; what the rule lets pass is sorted out afterwards.
type Seek = fn(&Coach, &str) -> Vec<Range<usize>>;

impl Coach {
    /// What the channel does not take.
    pub(super) fn channel(&self, telling: &Telling<'_>) -> Vec<Finding> {
        let Some(channel) = telling.channel else { return Vec::new() };
        let whole = telling.text;
        let mut found = Vec::new();
        found.extend(self.too_long(whole, channel));
        found.extend(self.hashtags(whole, channel));
        let rules: [(Rule, Check, Seek); 5] = [
            (Rule::NoLinks, Check::ChannelLink, |_, t| links(t)),
            (Rule::NoContact, Check::ChannelContact, |_, t| contacts(t)),
            (Rule::NoPrice, Check::ChannelPrice, |_, t| prices(t)),
            (Rule::NoTestimonial, Check::ChannelTestimonial, |_, t| quotations(t)),
            (Rule::NoHistory, Check::ChannelHistory, Coach::history),
        ];
        for (rule, check, seek) in rules {
            if channel.rules.contains(&rule) {
                found.extend(self.places(check, channel, whole, seek(self, whole)));
            }
        }
        found
    }

    fn places(&self, check: Check, channel: &Channel, whole: &str, mut places: Vec<Range<usize>>) -> Option<Finding> {
        let (at, rule) = self.check(check)?;
        let reading = Reading::new(self, whole);
        places.truncate(10 * PLACES);
        places.retain(|place| !reading.is_excused_at(at, place));
        if places.is_empty() {
            return None;
        }
        let first = places.remove(0);
        let words = whole[first.clone()].to_owned();
        places.truncate(PLACES);
        let finding = Finding { also: places, ..Finding::new(at, rule, first) };
        Some(finding.with("found", &words).with("channel", channel.title.get(self.language)))
    }

    fn too_long(&self, whole: &str, channel: &Channel) -> Option<Finding> {
        let limit = channel.limit?;
        let (at, rule) = self.check(Check::TooLong)?;
        let length = format::count(plain(whole).trim(), channel.unit, self.language);
        (length > limit).then(|| {
            Finding::new(at, rule, 0..0)
                .with("number", &length.to_string())
                .with("other", &limit.to_string())
                .with("channel", channel.title.get(self.language))
        })
    }

    fn hashtags(&self, whole: &str, channel: &Channel) -> Option<Finding> {
        let most = if channel.rules.contains(&Rule::NoHashtags) { 0 } else { channel.hashtags? };
        let (at, rule) = self.check(Check::Hashtags)?;
        let tags = hashtags(whole);
        (tags.len() > most).then(|| {
            Finding::new(at, rule, tags[most].clone())
                .with("number", &tags.len().to_string())
                .with("other", &most.to_string())
                .with("channel", channel.title.get(self.language))
        })
    }

    /// Years, and the words that begin a history.
    fn history(&self, whole: &str) -> Vec<Range<usize>> {
        self.check(Check::ChannelHistory).map_or_else(Vec::new, |(at, _)| Reading::new(self, whole).places(at))
    }
}

/// A story in Markdown as a reader counts it: without heading marks and backslashes.
pub(super) fn plain(markdown: &str) -> String {
    let lines = markdown.lines().map(|line| {
        let line = line.trim_start_matches(['#', '>']).trim_start();
        line.replace('\\', "")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The runs between white space, with their places.
fn chunks(whole: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    whole.split(char::is_whitespace).filter_map(move |chunk| {
        let start = at;
        at += chunk.len() + whole[start + chunk.len()..].chars().next().map_or(0, char::len_utf8);
        (!chunk.is_empty()).then_some((start..start + chunk.len(), chunk))
    })
}

fn hashtags(whole: &str) -> Vec<Range<usize>> {
    let tag = |chunk: &str| {
        let word = chunk.trim_start_matches('\\');
        word.strip_prefix('#').is_some_and(|w| w.starts_with(|c: char| c.is_alphabetic()))
    };
    chunks(whole).filter(|(_, chunk)| tag(chunk)).map(|(place, _)| place).collect()
}

/// Web addresses; handles and e-mail addresses are contact data.
fn links(whole: &str) -> Vec<Range<usize>> {
    let found = chunks(whole).filter(|(_, chunk)| text::is_address(chunk) && !chunk.contains('@'));
    found.map(|(place, _)| place).collect()
}

/// Telephone numbers, e-mail addresses, handles.
pub(super) fn contacts(whole: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> =
        chunks(whole).filter(|(_, chunk)| text::is_address(chunk) && chunk.contains('@')).map(|(p, _)| p).collect();
    found.extend(telephones(whole));
    found.sort_by_key(|place| place.start);
    found
}

/// Nine digits or more that begin with `0` or `+`, with nothing but spaces, hyphens and brackets between them.
fn telephones(whole: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(start) = whole[rest..].find(['0', '+']).map(|at| at + rest) {
        let inside = whole[..start]
            .chars()
            .next_back()
            .is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | ',' | '-' | '/'));
        let run = whole[start..].find(|c: char| !(c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '(' | ')')));
        let end = run.map_or(whole.len(), |len| start + len);
        let number = whole[start..end].trim_end_matches(|c: char| !c.is_ascii_digit());
        let digits = number.chars().filter(char::is_ascii_digit).count();
        if !inside && (9..=15).contains(&digits) {
            found.push(start..start + number.len());
        }
        rest = if inside { start + 1 } else { end.max(start + 1) };
    }
    found
}

/// Amounts with a currency.
fn prices(whole: &str) -> Vec<Range<usize>> {
    let signs = ["Rp", "IDR", "USD", "US$", "AU$", "$", "£", "€", "RM"];
    let amount = |chunk: &str| {
        let chunk = chunk.trim_start_matches(['(', '“', '"']);
        signs.iter().any(|s| {
            chunk.strip_prefix(s).is_some_and(|r| r.trim_start_matches('.').starts_with(|c: char| c.is_ascii_digit()))
        })
    };
    chunks(whole).filter(|(_, chunk)| amount(chunk)).map(|(place, _)| place).collect()
}

/// Somebody's words between quotation marks: four or more of them.
fn quotations(whole: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(start) = whole[rest..].find(['“', '"']).map(|at| at + rest) {
        let inside = start + whole[start..].chars().next().map_or(1, char::len_utf8);
        let Some(end) = whole[inside..].find(['”', '"']).map(|at| at + inside) else { break };
        if text::words(&whole[inside..end]).count() >= 4 {
            found.push(start..end + whole[end..].chars().next().map_or(1, char::len_utf8));
        }
        rest = end + whole[end..].chars().next().map_or(1, char::len_utf8);
    }
    found
}

/// The part of a story that is seen before the fold.
pub(super) fn visible(whole: &str, characters: usize) -> &str {
    let end = whole.char_indices().nth(characters).map_or(whole.len(), |(at, _)| at);
    &whole[..end]
}

/// Whether the part before the fold shows something: a name inside it, a number, a person, something for the senses.
pub(super) fn shows(part: &str, language: Language) -> bool {
    use crate::language::rich;
    let part = plain(part);
    rich::has_number(&part, language)
        || rich::has_person(&part, language)
        || rich::has_inner_name(&text::sentences(&part))
        || super::lack::has_sense(&part, language)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(whole: &str, places: Vec<Range<usize>>) -> Vec<&str> {
        places.into_iter().map(|p| &whole[p]).collect()
    }

    #[test]
    fn contact_data_is_told_from_other_numbers() {
        let cases: &[(&str, &[&str])] = &[
            ("WA 0812-3456-7890 ya", &["0812-3456-7890"]),
            ("call +62 812 3456 7890.", &["+62 812 3456 7890"]),
            ("write to a@b.com, or @sari", &["a@b.com,", "@sari"]),
            ("Rp1.000.000.000 dan 2009-2024, P-IRT 2063578010123", &[]),
            ("10 000 000 pots", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(texts(text, contacts(text)), *expected, "{text}");
        }
    }

    #[test]
    fn prices_links_and_quotations_are_found() {
        let text = "Rp75.000 at sari.example.com: “I wear it every day,” she says, and “yes”.";
        assert_eq!(texts(text, prices(text)), ["Rp75.000"]);
        assert_eq!(texts(text, quotations(text)), ["“I wear it every day,”"]);
        assert_eq!(texts("see https://a.id now", links("see https://a.id now")), ["https://a.id"]);
    }
}
