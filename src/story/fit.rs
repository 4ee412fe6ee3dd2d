//! Fitting a story to its length: whole sentences go, never words; what cannot be made to fit is a warning.

use std::cmp::Reverse;

use super::choose::Draft;
use super::facts::Facts;
use super::told::{Untold, UntoldReason, Warning};
use crate::format::count as measure;
use crate::format::reveal;
use crate::kit::{Kit, Role, Template, Unit};
use crate::language::Language;

/// Takes out what may go until the story keeps to its length.
pub(crate) fn fit(
    passages: &mut [Vec<Draft>],
    untold: &mut Vec<Untold>,
    warnings: &mut Vec<Warning>,
    template: &Template,
    kit: &Kit,
    facts: &Facts<'_>,
) {
    for place in given_up(passages, template, kit, facts) {
        let gone = passages.iter_mut().flat_map(|drafts| drafts.extract_if(.., |draft| draft.place == place));
        untold.extend(gone.map(|draft| Untold {
            line: draft.place,
            source: draft.source,
            reason: UntoldReason::Length,
        }));
    }
    let drafts = || passages.iter().flatten();
    if let Some((most, unit)) = limit(template, kit) {
        let now = length(drafts(), unit, facts.language);
        if now > most {
            warnings.push(Warning::TooLong {
                length: now,
                limit: most,
                shorten: longest_answers(passages, kit, facts),
            });
        }
    }
    if let Some((least, _)) = template.words {
        let words = length(drafts(), Unit::Words, facts.language);
        if words < least {
            let ask = questions_to_ask(template, facts, kit);
            warnings.push(Warning::TooShort { length: words, wanted: least, ask });
        }
    }
}

/// What the channel takes at most, in its unit.
fn limit(template: &Template, kit: &Kit) -> Option<(usize, Unit)> {
    let channel = kit.channels.iter().find(|c| c.name == template.channel)?;
    channel.limit.map(|limit| (limit, channel.unit))
}

/// The places (first lines of ways) whose sentences have to go so that the story keeps to its length, in the order in which
/// they go.
pub(crate) fn given_up(passages: &[Vec<Draft>], template: &Template, kit: &Kit, facts: &Facts<'_>) -> Vec<usize> {
    let mut story = Cut::new(passages, facts.language);
    let limits = [
        template.words.map(|(_, most)| (most, Unit::Words)),
        template.syllables.map(|most| (most, Unit::Syllables)),
        limit(template, kit),
    ];
    let too_long = |story: &Cut<'_>| limits.iter().flatten().any(|(most, unit)| story.length(*unit) > *most);
    let mut gone: Vec<Vec<usize>> = Vec::new();
    if too_long(&story) {
        for at in story.may_go(facts) {
            gone.extend(story.drop_from(at));
            if !too_long(&story) {
                break;
            }
        }
    }
    // what went for a longer sentence's sake comes back if there is room after all, the last to go first
    for at in (0..gone.len()).rev() {
        story.mark(&gone[at], true);
        if too_long(&story) {
            story.mark(&gone[at], false);
        } else {
            gone.remove(at);
        }
    }
    gone.iter().flatten().map(|at| story.drafts[*at].1.place).collect()
}

/// A story while it is cut: its sentences, and which of them stand.
struct Cut<'a> {
    /// Each with the number of its passage.
    drafts: Vec<(usize, &'a Draft)>,
    stands: Vec<bool>,
    /// How many words stand.
    words: usize,
    language: Language,
}

impl<'a> Cut<'a> {
    fn new(passages: &'a [Vec<Draft>], language: Language) -> Cut<'a> {
        let drafts = passages.iter().enumerate().flat_map(|(p, drafts)| drafts.iter().map(move |draft| (p, draft)));
        let drafts: Vec<_> = drafts.collect();
        let words = drafts.iter().map(|(_, draft)| words(draft)).sum();
        Cut { stands: vec![true; drafts.len()], drafts, words, language }
    }

    /// The sentences that may go, in the order in which they go: `??` before `?`, the least rich first, the last in the story
    /// among equals. What follows a sentence goes with it, and is lost with it.
    fn may_go(&self, facts: &Facts<'_>) -> Vec<usize> {
        let rich = |at| self.with_it(at).map(|at| facts.richest(&self.drafts[at].1.answers)).max();
        let open = self.drafts.iter().enumerate().filter(|(_, (_, draft))| draft.priority > 0);
        let mut order: Vec<_> = open.map(|(at, (_, draft))| (Reverse(draft.priority), rich(at), Reverse(at))).collect();
        order.sort_unstable();
        order.into_iter().map(|(_, _, Reverse(at))| at).collect()
    }

    /// A sentence and those that still follow it.
    fn with_it(&self, at: usize) -> impl Iterator<Item = usize> {
        let follows = move |next: &usize| self.drafts[*next].0 == self.drafts[at].0 && self.drafts[*next].1.follows;
        let behind = (at + 1..self.drafts.len()).filter(|next| self.stands[*next]).take_while(follows);
        std::iter::once(at).chain(behind)
    }

    /// Drops a sentence and what follows it; nothing if it has gone with another.
    fn drop_from(&mut self, at: usize) -> Option<Vec<usize>> {
        let gone: Vec<usize> = self.stands[at].then(|| self.with_it(at).collect())?;
        self.mark(&gone, false);
        Some(gone)
    }

    /// Puts sentences back where they stood, or takes them out.
    fn mark(&mut self, sentences: &[usize], stand: bool) {
        for &at in sentences {
            self.stands[at] = stand;
            let words = words(self.drafts[at].1);
            self.words = if stand { self.words + words } else { self.words - words };
        }
    }

    fn length(&self, unit: Unit) -> usize {
        if unit == Unit::Words {
            return self.words;
        }
        let standing = self.drafts.iter().zip(&self.stands).filter(|(_, stands)| **stands);
        length(standing.map(|((_, draft), _)| *draft), unit, self.language)
    }
}

/// The words of a sentence; a heading's do not count. They do not run over from one sentence to the next.
fn words(draft: &Draft) -> usize {
    if matches!(draft.role, Role::Heading(_)) { 0 } else { draft.content().words }
}

fn length<'a>(drafts: impl Iterator<Item = &'a Draft>, unit: Unit, language: Language) -> usize {
    if unit == Unit::Words {
        return drafts.map(words).sum();
    }
    let texts: Vec<_> = drafts.map(|d| reveal(&d.text)).collect();
    measure(&texts.join(" "), unit, language)
}

/// The answers that make a story long, longest first.
fn longest_answers(passages: &[Vec<Draft>], kit: &Kit, facts: &Facts<'_>) -> Vec<String> {
    let mut numbers: Vec<usize> = passages.iter().flatten().flat_map(|d| d.answers.iter().copied()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.sort_by_key(|n| Reverse(facts.get(*n).map_or(0, |f| f.text.len())));
    numbers.into_iter().take(3).filter_map(|n| kit.questions.get(n)).map(|q| q.name.clone()).collect()
}

/// The unanswered questions that this template would use, the core ones first, at most three.
pub(crate) fn questions_to_ask(template: &Template, facts: &Facts<'_>, kit: &Kit) -> Vec<String> {
    let mut uses: Vec<usize> = vec![0; kit.questions.len()];
    let ways = template.passages().iter().flat_map(|p| &p.ways).flat_map(|w| &w.lines).flat_map(|l| &l.ways);
    for need in ways.flat_map(|w| &w.needs).filter(|n| !n.silent) {
        if let Some(number) = need.number
            && let Some(count) = uses.get_mut(number)
        {
            *count += 1;
        }
    }
    let mut open: Vec<usize> = (0..uses.len()).filter(|n| uses[*n] > 0 && facts.get(*n).is_none()).collect();
    open.sort_by_key(|n| (!kit.questions[*n].core, std::cmp::Reverse(uses[*n]), *n));
    open.into_iter().take(3).map(|n| kit.questions[n].name.clone()).collect()
}
