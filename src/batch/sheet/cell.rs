//! Answers as cells, and back: nothing is lost on the way.
//!
//! A list is one item a line, each after a bullet, so that an item may hold commas; a text that a spreadsheet program would
//! take for a formula stands behind an apostrophe, which such programs do not show.

use crate::answers::Given;

const BULLET: &str = "• ";

/// An answer as a cell.
pub(super) fn from_given(given: &Given) -> String {
    match given {
        Given::One(text) => guarded(text),
        Given::Many(items) => {
            items.iter().map(|i| format!("{BULLET}{}", i.replace('\n', "\n  "))).collect::<Vec<_>>().join("\n")
        }
    }
}

/// A cell as an answer; nothing if it is empty.
pub(super) fn to_given(cell: &str) -> Option<Given> {
    let text = cell.replace("\r\n", "\n").replace('\r', "\n");
    if text.trim().is_empty() {
        return None;
    }
    Some(items(&text).map_or_else(|| Given::One(unguarded(&text).to_owned()), Given::Many))
}

/// The items of a list with a bullet or a dash before each.
fn items(text: &str) -> Option<Vec<String>> {
    let mut items: Vec<String> = Vec::new();
    for line in text.trim_end_matches('\n').split('\n') {
        let item = [BULLET, "- ", "* "].iter().find_map(|bullet| line.strip_prefix(bullet));
        match (item, line.strip_prefix("  "), items.last_mut()) {
            (Some(item), ..) => items.push(item.to_owned()),
            (None, Some(more), Some(last)) => {
                last.push('\n');
                last.push_str(more);
            }
            _ => return None,
        }
    }
    Some(items)
}

fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '•', '*'])
}

fn guarded(text: &str) -> String {
    if is_formula(text) { format!("'{text}") } else { text.to_owned() }
}

fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn an_answer_comes_back_from_its_cell(text in "[-=+@*•' a-c\n]{0,12}", items in prop::collection::vec("[-• a,\n]{0,8}", 1..4)) {
            if !text.trim().is_empty() {
                let given = Given::One(text);
                prop_assert_eq!(to_given(&from_given(&given)), Some(given));
            }
            // an empty item is no answer, and line ends are not kept at an item's end
            let items: Vec<String> = items.into_iter().filter(|i| !i.trim().is_empty() && !i.ends_with('\n')).collect();
            if !items.is_empty() {
                let given = Given::Many(items);
                prop_assert_eq!(to_given(&from_given(&given)), Some(given));
            }
        }
    }

    #[test]
    fn a_telephone_number_is_no_formula() {
        assert_eq!(from_given(&Given::One("+62 812".into())), "'+62 812");
        assert_eq!(to_given("- mori\n- nila, soga"), Some(Given::Many(vec!["mori".into(), "nila, soga".into()])));
    }
}
