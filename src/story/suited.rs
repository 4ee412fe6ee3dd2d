//! In whose voice a story is told where nobody asked for one.

use crate::answers::{Answers, Kind, Value};
use crate::kit::{Kit, Template, Voice};
use crate::language::lexicon::{self, Speaker};
use crate::language::{Language, text};

/// The template in the voice that the answers have.
///
/// Who wrote the answers down for the maker ("Chidi moved everything in one night", "he learned it in Deptford") speaks
/// of them, so the story does too, unless a voice was asked for or the kit has it in one voice only.
#[must_use]
pub fn suited<'a>(answers: &Answers, kit: &'a Kit, template: &'a Template, asked: Option<Voice>) -> &'a Template {
    if asked.is_some() || template.voice == Voice::Third || !tell_of_owner(answers, kit) {
        return template;
    }
    kit.template(&template.name, template.language, Some(Voice::Third)).unwrap_or(template)
}

/// Whether at least two answers speak of the owner by name, or as she or he, and none in the first person.
fn tell_of_owner(answers: &Answers, kit: &Kit) -> bool {
    if answers.language != Language::En {
        return false;
    }
    let Some(Value::Text(owner)) = answers.answers.get("owner").map(|a| &a.value) else { return false };
    let first_name = text::words(&owner.text).next().unwrap_or("");
    let mut of_owner = 0;
    for question in &kit.questions {
        let told = matches!(question.kind, Kind::Phrase | Kind::Clause | Kind::Sentences);
        let Some(Value::Text(answer)) = answers.answers.get(&question.name).map(|a| &a.value).filter(|_| told) else {
            continue;
        };
        let speaker = |w: &str| lexicon::look(w, answers.language).speaker;
        // "“I like it!” she said": what stands in quotation marks is told of them too
        let own = |w: &str| matches!(speaker(w), Some(Speaker::One | Speaker::Many));
        if text::outside_quotes(&answer.text).flat_map(text::words).any(own) {
            return false;
        }
        let head = text::words(&answer.text).next().unwrap_or("").to_lowercase();
        let named = text::words(&answer.text).any(|w| w == first_name);
        of_owner += usize::from(named || matches!(head.as_str(), "he" | "she" | "his" | "her"));
    }
    of_owner >= 2
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::kit::builtin;
    use crate::source::Source;

    fn voice(reason: &str, asked: Option<Voice>) -> Voice {
        let kit = builtin::kit().unwrap();
        let file = format!(
            "kit: product-story\nlanguage: en\nbusiness:\n  owner: Ode Brennan\n  pronoun: she\norigin:\n  reason: {reason}\nvalues:\n  value_in_action: Ode sent the order back.\n"
        );
        let answers = Answers::read(&Source::new("test", &file), kit).unwrap();
        let template = kit.template("origin-story", Language::En, asked).unwrap();
        suited(&answers, kit, template, asked).voice
    }

    #[test]
    fn answers_that_speak_of_the_maker_are_told_so() {
        assert_eq!(voice("she hated the waste", None), Voice::Third);
        assert_eq!(voice("I hated the waste", None), Voice::First);
        assert_eq!(voice("she hated the waste", Some(Voice::First)), Voice::First);
        assert_eq!(voice("the waste was too much", None), Voice::First);
        assert_eq!(voice("she said “I hate the waste”", None), Voice::Third);
    }
}
