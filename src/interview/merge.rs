//! Two sets of answers become one: a file edited by hand in between, answers to start from, a room's shared answers.

use std::collections::{BTreeMap, BTreeSet};

use crate::answers::{Answers, Given};
use crate::kit::Kit;

/// Our answers, with what somebody changed in the file since we last wrote it.
///
/// `written` is what we wrote, `found` is what the file holds now. A change in the file wins over what we had, except at the
/// questions that we have changed since, where our answer is the newer one.
#[must_use]
pub fn merge(kit: &Kit, written: &Answers, found: &Answers, ours: &Answers) -> Answers {
    let (old, disk, mine) = (given(written), given(found), given(ours));
    let names: BTreeSet<&String> = old.keys().chain(disk.keys()).chain(mine.keys()).collect();
    let mut all = BTreeMap::new();
    for name in names {
        let ours_changed = mine.get(name) != old.get(name);
        let chosen = if ours_changed { mine.get(name) } else { disk.get(name) };
        if let Some(given) = chosen {
            all.insert(name.clone(), given.clone());
        }
    }
    let mut merged = shaped(kit, found, all);
    merged.skipped = changed_marks(&written.skipped, &ours.skipped, &found.skipped);
    merged.later = changed_marks(&written.later, &ours.later, &found.later);
    merged.kept.extend(ours.kept.iter().map(|(name, given)| (name.clone(), given.clone())));
    merged.skipped.retain(|name| !merged.answers.contains_key(name));
    merged.later.retain(|name| !merged.answers.contains_key(name));
    merged
}

/// Answers, with those of `more` in the gaps.
#[must_use]
pub fn fill(kit: &Kit, answers: &Answers, more: &Answers) -> Answers {
    let mut all = given(more);
    all.extend(given(answers));
    let mut filled = shaped(kit, answers, all);
    filled.as_of = answers.as_of.clone().or_else(|| more.as_of.clone());
    filled.private.extend(more.private.iter().filter(|name| !answers.private.contains(name)).cloned());
    filled.skipped.retain(|name| !filled.answers.contains_key(name));
    filled.later.retain(|name| !filled.answers.contains_key(name));
    filled
}

fn given(answers: &Answers) -> BTreeMap<String, Given> {
    answers.answers.iter().map(|(name, answer)| (name.clone(), answer.given.clone())).collect()
}

/// The same file with other answers, put in shape together. Every answer was accepted when it was given; one that a changed
/// kit refuses is kept aside, not lost.
pub(super) fn shaped(kit: &Kit, like: &Answers, mut all: BTreeMap<String, Given>) -> Answers {
    let mut made = like.clone();
    loop {
        match Answers::from_given(kit, like.language, all.clone()) {
            Ok(fresh) => {
                made.answers = fresh.answers;
                return made;
            }
            Err(refusals) => {
                let before = all.len();
                for refusal in refusals {
                    if let Some(given) = all.remove(&refusal.question) {
                        made.kept.insert(refusal.question, given);
                    }
                }
                if all.len() == before {
                    return made;
                }
            }
        }
    }
}

/// The file's list, with what we put on ours and took off it since.
fn changed_marks(old: &[String], ours: &[String], found: &[String]) -> Vec<String> {
    let mut marks: Vec<String> =
        found.iter().filter(|name| ours.contains(name) || !old.contains(name)).cloned().collect();
    marks.extend(ours.iter().filter(|name| !old.contains(name) && !found.contains(name)).cloned());
    marks
}
