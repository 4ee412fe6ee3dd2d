//! What the coach says about a story as it was written, in Markdown or plain text.

use std::collections::HashSet;
use std::ops::Range;

use super::answers::File;
use super::channel::{shows, visible};
use super::finding::{Finding, arrange};
use super::pack::Check;
use super::reading::{self, About, Reading};
use super::rules::Coach;
use super::{conflict, fix, lack, measure};
use crate::answers::{Given, Value};
use crate::kit::Channel;
use crate::language::{content, rich, text};

/// A story with what is known about it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Telling<'a> {
    /// The story, in Markdown or plain text; findings point into it.
    pub text: &'a str,
    /// Where it is to be published.
    pub channel: Option<&'a Channel>,
    /// The answers that it was told from.
    pub facts: Option<&'a File<'a>>,
}

/// Fewer words make no story that must have a person, a number and a turn in it.
const STORY: usize = 80;
/// Fewer words make no story that needs a turn; product pages are mostly shorter.
const WHOLE: usize = 110;

/// One sentence of a story and its place.
struct Line<'a> {
    text: &'a str,
    span: Range<usize>,
}

impl Coach {
    /// Everything the coach has to say about a story, the most useful first.
    #[must_use]
    pub fn story(&self, telling: &Telling<'_>) -> Vec<Finding> {
        let proven = telling.facts.map(|file| reading::proven(self, &file.proof()));
        let about = About { sector: telling.facts.and_then(File::sector), proven: proven.as_ref(), ..About::default() };
        let reading = Reading::new(self, telling.text);
        let mut found = self.words_outside_quotations(&reading, about);
        found.extend(self.channel(telling));
        found.extend(fix::in_text(self, &reading));
        let lines = sentences(telling.text);
        found.extend(self.visible_part(telling));
        found.extend(self.movement(&lines));
        found.extend(self.whole(&reading, &lines));
        found.extend(self.untraced(telling));
        arrange(found)
    }

    /// Rules of phrases; between quotation marks only those that look at what customers said as well.
    fn words_outside_quotations(&self, reading: &Reading<'_>, about: About<'_>) -> Vec<Finding> {
        let quoted = quoted(&reading.text);
        let mut found = reading.findings(self, 0, about);
        let free =
            |rule: &str, place: &Range<usize>| self.rule(rule).is_some_and(|r| r.quotes) || !is_within(&quoted, place);
        found.retain_mut(|finding| {
            finding.also.retain(|place| free(&finding.rule, place));
            free(&finding.rule, &finding.span)
        });
        found
    }

    fn visible_part(&self, telling: &Telling<'_>) -> Option<Finding> {
        let characters = telling.channel?.visible?;
        let (at, rule) = self.check(Check::Visible)?;
        let seen = visible(telling.text, characters);
        (!shows(seen, self.language))
            .then(|| Finding::new(at, rule, 0..seen.trim_end().len()).with("number", &characters.to_string()))
    }

    /// How the sentences follow one another.
    fn movement(&self, lines: &[Line<'_>]) -> Vec<Finding> {
        let mut found = Vec::new();
        found.extend(self.opening(lines));
        found.extend(self.ending(lines));
        found.extend(self.repeated_opening(lines));
        found.extend(self.repeated_phrase(lines));
        found.extend(self.rhythm(lines));
        found.extend(self.long_sentence(lines));
        found
    }

    /// "X is a …" with a name for X, or one of the openings that anybody uses.
    fn opening(&self, lines: &[Line<'_>]) -> Option<Finding> {
        let (at, rule) = self.check(Check::Opening)?;
        let first = lines.first()?;
        let head = first.text.split_whitespace().take(9).collect::<Vec<_>>().join(" ");
        let place = Reading::new(self, head.as_str()).places(at).into_iter().next()?;
        let subject = &head[..place.start];
        let named = text::words(subject).all(|w| w.starts_with(char::is_uppercase));
        (named && !rich::has_number(subject, self.language))
            .then(|| Finding::new(at, rule, first.span.clone()).with("found", first.text))
    }

    fn ending(&self, lines: &[Line<'_>]) -> Option<Finding> {
        let (at, rule) = self.check(Check::Ending)?;
        let (first, last) = (lines.first()?, lines.last()?);
        let first_stems: HashSet<_> = content::stems(first.text, self.language).into_iter().collect();
        let last_stems = content::stems(last.text, self.language);
        let same = last_stems.iter().filter(|s| first_stems.contains(*s)).count();
        (lines.len() > 3 && same >= 3 && same * 3 >= last_stems.len() * 2)
            .then(|| Finding::new(at, rule, last.span.clone()).with("found", last.text))
    }

    fn repeated_opening(&self, lines: &[Line<'_>]) -> Option<Finding> {
        let (at, rule) = self.check(Check::RepeatedOpening)?;
        let head = |line: &Line<'_>| text::words(line.text).next().map(str::to_lowercase);
        let three = lines.windows(3).find(|w| head(&w[0]).is_some() && w.iter().all(|l| head(l) == head(&w[0])))?;
        let word = text::words(three[0].text).next().unwrap_or("");
        Some(Finding::new(at, rule, three[2].span.start..three[2].span.start + word.len()).with("found", word))
    }

    /// The same five words in two sentences.
    fn repeated_phrase(&self, lines: &[Line<'_>]) -> Option<Finding> {
        let (at, rule) = self.check(Check::RepeatedPhrase)?;
        let mut seen: HashSet<Vec<String>> = HashSet::new();
        for line in lines {
            let words = super::token::tokens(line.text);
            let is_name = |run: &[super::token::Token]| run.iter().filter(|t| t.capital).count() >= 3;
            let runs: Vec<_> =
                words.windows(5).filter(|run| run[1..].iter().all(|t| !t.parted) && !is_name(run)).collect();
            let key = |run: &[super::token::Token]| run.iter().map(|t| t.word.clone()).collect::<Vec<_>>();
            if let Some(run) = runs.iter().find(|run| seen.contains(&key(run))) {
                let span = run[0].span.start..run[4].span.end;
                let words = &line.text[span.clone()];
                let place = span.start + line.span.start..span.end + line.span.start;
                return Some(Finding::new(at, rule, place).with("found", words));
            }
            seen.extend(runs.into_iter().map(key));
        }
        None
    }

    fn rhythm(&self, lines: &[Line<'_>]) -> Option<Finding> {
        let (at, rule) = self.check(Check::Rhythm)?;
        let lengths: Vec<usize> = lines.iter().map(|l| text::words(l.text).count()).collect();
        let mean = lengths.iter().sum::<usize>() / lengths.len().max(1);
        (lengths.len() >= 6 && measure::spread(&lengths) < rule.limit)
            .then(|| Finding::new(at, rule, 0..0).with("number", &mean.to_string()))
    }

    fn long_sentence(&self, lines: &[Line<'_>]) -> Option<Finding> {
        let (at, rule) = self.check(Check::LongSentence)?;
        let length = |l: &Line<'_>| text::words(l.text).count();
        #[expect(clippy::cast_precision_loss, reason = "lengths of sentences are small")]
        let long = |l: &&Line<'_>| length(l) as f64 > rule.limit;
        let line = lines.iter().filter(long).max_by_key(|l| length(l))?;
        Some(Finding::new(at, rule, line.span.clone()).with("number", &length(line).to_string()))
    }

    /// What a whole story should hold.
    fn whole(&self, whole: &Reading<'_>, lines: &[Line<'_>]) -> Vec<Finding> {
        let mut found = Vec::new();
        let texts: Vec<&str> = lines.iter().map(|l| l.text).collect();
        let words: usize = texts.iter().map(|t| text::words(t).count()).sum();
        found.extend(self.praise_load(whole, words));
        if words < STORY {
            return found;
        }
        let language = self.language;
        let tells = words >= WHOLE;
        let lacking = [
            (Check::StoryPerson, texts.iter().any(|t| rich::has_person(t, language)) || rich::has_inner_name(&texts)),
            (Check::StoryNumber, texts.iter().any(|t| rich::has_number(t, language))),
            (Check::StorySense, texts.iter().any(|t| lack::has_sense(t, language))),
            (Check::StoryTurn, !tells || self.turns(whole)),
        ];
        let missing = lacking.into_iter().filter(|(_, there)| !there);
        found.extend(missing.filter_map(|(check, _)| self.check(check)).map(|(at, rule)| Finding::new(at, rule, 0..0)));
        if let Some((at, rule)) = self.check(Check::Readability) {
            let ease = measure::reading_ease(&texts, language);
            if ease < rule.limit {
                found.push(Finding::new(at, rule, 0..0).with("number", &format!("{ease:.0}")));
            }
        }
        found
    }

    fn turns(&self, whole: &Reading<'_>) -> bool {
        self.check(Check::StoryTurn).is_none_or(|(at, _)| !whole.places(at).is_empty())
    }

    /// More than one word of praise in so many words.
    fn praise_load(&self, whole: &Reading<'_>, words: usize) -> Option<Finding> {
        let (at, rule) = self.check(Check::PraiseLoad)?;
        let (praise, _) = self.check(Check::OnlyPraise)?;
        let mut places = whole.places(praise);
        #[expect(clippy::cast_precision_loss, reason = "counts of words are far below 2^52")]
        let heavy = places.len() >= 3 && (places.len() as f64) * rule.limit > words as f64;
        heavy.then(|| {
            let number = places.len().to_string();
            let first = places.remove(0);
            places.truncate(reading::PLACES);
            Finding { also: places, ..Finding::new(at, rule, first).with("number", &number) }
        })
    }

    /// A number that stands in no answer.
    fn untraced(&self, telling: &Telling<'_>) -> Option<Finding> {
        let file = telling.facts?;
        let (at, rule) = self.check(Check::Untraced)?;
        let known = known_numbers(file);
        let words = super::token::tokens(telling.text);
        let number = words
            .into_iter()
            .find(|t| t.word.starts_with(|c: char| c.is_ascii_digit()) && !known.contains(&conflict::plain(&t.word)))?;
        let typed = telling.text[number.span.clone()].to_owned();
        Some(Finding::new(at, rule, number.span).with("found", &typed))
    }
}

/// Every number of the answers, the years since the start among them.
fn known_numbers(file: &File<'_>) -> HashSet<String> {
    let mut known = HashSet::new();
    for answer in file.answers.answers.values() {
        match &answer.given {
            Given::One(text) => known.extend(conflict::digits(text)),
            Given::Many(items) => known.extend(items.iter().flat_map(|i| conflict::digits(i))),
        }
        match &answer.value {
            Value::Number(n) => known.extend([conflict::plain(&n.to_string())]),
            Value::Money(text) => known.extend(conflict::digits(&amount(text))),
            _ => {}
        }
    }
    if let Some(Value::Year(start)) = file.answers.answers.get("start_year").map(|a| &a.value) {
        known.extend((2000..2100).filter(|y| y > start).map(|y| (y - start).to_string()).filter(|n| n.len() < 3));
    }
    known
}

/// A price without its currency, so that its number is one.
fn amount(price: &str) -> String {
    price.replace(|c: char| c.is_alphabetic() || "$£€".contains(c), " ")
}

/// The sentences of a story, without its headings and hashtags; a list item is one.
fn sentences(whole: &str) -> Vec<Line<'_>> {
    let mut out = Vec::new();
    for (place, block) in blocks(whole) {
        let mut from = 0;
        for sentence in text::sentences(block) {
            let start = block[from..].find(sentence).map_or(from, |at| at + from);
            from = start + sentence.len();
            let span = place.start + start..place.start + from;
            out.push(Line { text: sentence, span });
        }
    }
    out.retain(|line| line.text.chars().any(char::is_alphabetic) && !is_signature(line.text));
    out
}

/// A short line without a closing mark: a signature, an address, a price.
fn is_signature(line: &str) -> bool {
    !line.ends_with(['.', '!', '?', '…', '”', '"', '’', ')']) && text::words(line).count() <= 8
}

/// Paragraphs and list items, with their places.
fn blocks(whole: &str) -> Vec<(Range<usize>, &str)> {
    let mut blocks: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    let mut at = 0;
    for line in whole.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let body = line.trim();
        let item = body.starts_with("- ") || body.starts_with("* ");
        let tags = body.split_whitespace().all(|w| w.trim_start_matches('\\').starts_with('#'));
        if body.is_empty() || body.starts_with("# ") || body.starts_with("##") || tags {
            open = false;
            continue;
        }
        let skip = line.len() - line.trim_start_matches(['-', '*', '>', ' ', '\t']).len();
        match blocks.last_mut().filter(|_| open && !item) {
            Some(block) => block.end = start + line.trim_end().len(),
            None => blocks.push(start + skip..start + line.trim_end().len().max(skip)),
        }
        open = true;
    }
    blocks.into_iter().map(|place| (place.clone(), &whole[place])).collect()
}

/// Whether a place lies in one of these places, which stand in their order.
fn is_within(places: &[Range<usize>], place: &Range<usize>) -> bool {
    let next = places.partition_point(|p| p.start <= place.start);
    next.checked_sub(1).is_some_and(|at| place.end <= places[at].end)
}

/// The places between quotation marks.
fn quoted(whole: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut open = None;
    for (at, c) in whole.char_indices() {
        match (c, open) {
            ('“', _) | ('"', None) => open = Some(at),
            ('”' | '"', Some(start)) => {
                out.push(start..at);
                open = None;
            }
            ('\n', _) => open = None,
            _ => {}
        }
    }
    out
}
