//! Fitting a story to its length: whole sentences go, never words; what cannot be made to fit is a warning.

use std::cmp::Reverse;

use rustc_hash::FxHashSet;

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
    let gone = shorten(passages, template, kit, facts);
    untold.extend(gone.into_iter().flat_map(|g| g.drafts).map(|draft| Untold {
        line: draft.place,
        source: draft.source,
        reason: UntoldReason::Length,
    }));
    let words = length(passages, Unit::Words, facts.language);
    if let Some((most, unit)) = limit(template, kit) {
        let now = length(passages, unit, facts.language);
        if now > most {
            warnings.push(Warning::TooLong {
                length: now,
                limit: most,
                shorten: longest_answers(passages, kit, facts),
            });
        }
    }
    if let Some((least, _)) = template.words
        && words < least
    {
        warnings.push(Warning::TooShort { length: words, wanted: least, ask: questions_to_ask(template, facts, kit) });
    }
}

/// The places (first lines of ways) whose sentences would have to go, so that the story can be told anew without them.
pub(crate) fn given_up(passages: &[Vec<Draft>], template: &Template, kit: &Kit, facts: &Facts<'_>) -> FxHashSet<usize> {
    let mut passages = passages.to_vec();
    shorten(&mut passages, template, kit, facts).into_iter().flat_map(|g| g.drafts).map(|d| d.place).collect()
}

/// What the channel takes at most, in its unit.
fn limit(template: &Template, kit: &Kit) -> Option<(usize, Unit)> {
    let channel = kit.channels.iter().find(|c| c.name == template.channel)?;
    channel.limit.map(|limit| (limit, channel.unit))
}

/// Takes out what may go until the story keeps to its length, and gives it back.
fn shorten(passages: &mut [Vec<Draft>], template: &Template, kit: &Kit, facts: &Facts<'_>) -> Vec<Gone> {
    let words_at_most = template.words.map(|(_, most)| most);
    let limit = limit(template, kit);
    let too_long = |passages: &[Vec<Draft>]| {
        words_at_most.is_some_and(|most| length(passages, Unit::Words, facts.language) > most)
            || template.syllables.is_some_and(|most| length(passages, Unit::Syllables, facts.language) > most)
            || limit.is_some_and(|(most, unit)| length(passages, unit, facts.language) > most)
    };
    let mut gone: Vec<Gone> = Vec::new();
    if too_long(passages) {
        for (passage, place) in may_go(passages, facts) {
            gone.extend(drop_one(passages, passage, place));
            if !too_long(passages) {
                break;
            }
        }
    }
    // what went for a longer sentence's sake comes back if there is room after all, the last to go first
    for at in (0..gone.len()).rev() {
        put_back(passages, &gone[at]);
        if too_long(passages) {
            take_out(passages, &gone[at]);
            continue;
        }
        gone.remove(at);
    }
    gone
}

/// Sentences that were taken out together: one, and what follows it.
struct Gone {
    passage: usize,
    drafts: Vec<Draft>,
}

/// The sentences that may go, by passage and place, in the order in which they go: `??` before `?`, the least rich first, the
/// last in the story among equals.
fn may_go(passages: &[Vec<Draft>], facts: &Facts<'_>) -> Vec<(usize, usize)> {
    let drafts =
        passages.iter().enumerate().flat_map(|(p, drafts)| (0..drafts.len()).map(move |at| (p, &drafts[at..])));
    let open = drafts.filter(|(_, told)| told[0].priority > 0).enumerate();
    let order = |(at, (passage, told)): (usize, (usize, &[Draft]))| {
        // what follows a sentence goes with it, and is lost with it
        let lost = 1 + told[1..].iter().take_while(|next| next.follows).count();
        let rich = told[..lost].iter().map(|draft| facts.richest(&draft.answers)).max();
        let first = (Reverse(told[0].priority), rich, Reverse(at));
        (first, (passage, told[0].place))
    };
    let mut order: Vec<_> = open.map(order).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, place)| place).collect()
}

/// Drops a sentence and what follows it; nothing if it has gone with another.
fn drop_one(passages: &mut [Vec<Draft>], passage: usize, place: usize) -> Option<Gone> {
    let told = passages.get_mut(passage)?;
    let at = told.iter().position(|draft| draft.place == place)?;
    let behind = told[at + 1..].iter().take_while(|next| next.follows).count();
    Some(Gone { passage, drafts: told.drain(at..=at + behind).collect() })
}

/// Puts sentences back where the template has them.
fn put_back(passages: &mut [Vec<Draft>], gone: &Gone) {
    let Some(first) = gone.drafts.first() else { return };
    let passage = &mut passages[gone.passage];
    let at = passage.iter().position(|d| d.place > first.place).unwrap_or(passage.len());
    passage.splice(at..at, gone.drafts.iter().cloned());
}

fn take_out(passages: &mut [Vec<Draft>], gone: &Gone) {
    passages[gone.passage].retain(|d| !gone.drafts.iter().any(|g| g.place == d.place));
}

fn length(passages: &[Vec<Draft>], unit: Unit, language: Language) -> usize {
    let drafts = passages.iter().flatten();
    if unit == Unit::Words {
        // words do not run over from one sentence to the next
        let running = drafts.filter(|d| !matches!(d.role, Role::Heading(_)));
        return running.map(|d| d.content().words).sum();
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
