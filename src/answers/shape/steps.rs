//! Items of a list beside each other: steps that are done alike, things among tastes.

use crate::answers::Text;
use crate::language::{Form, en, id, text};

/// "we meet you at the bridge" among steps that are no run of verbs: there the "we" stays.
pub(super) fn with_us(mut items: Vec<Text>, given: &[(&str, bool)]) -> Vec<Text> {
    let ours = |text: &str| {
        given.iter().any(|(step, _)| {
            step.strip_suffix(text).is_some_and(|before| text::lower(before).split(' ').any(|word| word == "we"))
        })
    };
    if items.iter().all(|item| item.form == Form::Verb) {
        return items;
    }
    // "You steer. You do the locks. We cook.": who does what
    let yours = items.iter().any(|item| item.text.starts_with("you "));
    for item in items.iter_mut().filter(|item| (yours || item.text.contains(" you")) && ours(&item.text)) {
        item.text.insert_str(0, "we ");
        item.inner.clone_from(&item.text);
        item.form = Form::Clause;
    }
    items
}

/// "asam" among rice and ginger is tamarind, not a taste: a bare quality among things is a thing.
pub(super) fn of_one_kind(mut items: Vec<Text>) -> Vec<Text> {
    if items.iter().any(|i| i.form == Form::Noun) {
        items.iter_mut().filter(|i| i.form == Form::Quality).for_each(|i| i.form = Form::Noun);
    }
    items
}

/// Among steps that mostly begin with a known verb, one like "planish" or "jar it the same day" begins with one too.
pub(super) fn with_other_verbs(mut items: Vec<Text>) -> Vec<Text> {
    let known = items.iter().filter(|i| i.form == Form::Verb).count();
    let rest = |i: &&Text| i.form == Form::Noun && en::may_be_verb(&i.inner);
    let all = known > 0 && known * 3 >= items.len() && known + items.iter().filter(rest).count() == items.len();
    if known < items.len() && (all || known * 2 >= items.len()) {
        let others = items.iter_mut().filter(|i| i.form == Form::Noun && en::may_be_verb(&i.inner));
        others.for_each(|i| i.form = Form::Verb);
    }
    items
}

/// Among steps that are done to a thing a bare verb without an object takes di- too: "cari daun, rendam di sungai,
/// dikerok" gives "cari daun, direndam di sungai, dikerok" (Indonesian).
pub(super) fn in_the_passive(mut items: Vec<Text>) -> Vec<Text> {
    let done = |t: &Text| t.inner.split(' ').next().is_some_and(id::begins_passive);
    if items.iter().any(done) || items.iter().any(|t| t.inner.split(' ').nth(1).is_some_and(id::begins_passive)) {
        for item in items.iter_mut().skip(1) {
            if let Some(passive) = id::in_the_passive(&item.inner) {
                item.text.clone_from(&passive);
                item.inner = passive;
            }
        }
    }
    items
}

/// Among steps in their plain form an -ing form is put beside them: "cut, soaking, weave" gives "cut, soak, weave".
pub(super) fn in_plain_form(mut items: Vec<Text>) -> Vec<Text> {
    let plain = |t: &Text| t.text.split(' ').next().and_then(en::plain_form).is_none();
    if items.iter().any(plain) {
        for item in &mut items {
            let (verb, rest) = item.text.split_once(' ').unwrap_or((&item.text, ""));
            if let Some(verb) = en::plain_form(verb) {
                item.text = format!("{verb} {rest}").trim_end().to_owned();
                item.inner.clone_from(&item.text);
                item.form = Form::Verb;
            }
        }
    }
    items
}
