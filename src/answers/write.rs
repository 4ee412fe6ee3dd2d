//! Writes an answers file as a person would: headings, short answers in one line, long ones below their key.

use super::{Answers, Given};
use crate::kit::{Kit, Question};
use crate::language::Language;
use crate::yaml::write::{self as yaml, Place};

impl Answers {
    /// The answers as a file; reading it back gives equal answers.
    #[must_use]
    pub fn to_yaml(&self, kit: &Kit) -> String {
        let mut out = String::from("# tutur answers\n");
        out.push_str(&format!("kit: {}\nlanguage: {}\n", yaml::scalar(&self.kit, Place::Value), self.language));
        if let Some(date) = &self.as_of {
            out.push_str(&format!("as_of: {}\n", yaml::scalar(date, Place::Value)));
        }
        for chapter in &kit.chapters {
            let questions = kit.questions.iter().filter(|question| question.chapter == chapter.name);
            let lines: String = questions.filter_map(|question| self.line(question)).collect();
            if !lines.is_empty() {
                heading(&mut out, chapter.title.get(self.language));
                out.push_str(&format!("{}:\n{lines}", yaml::key(&chapter.name)));
            }
        }
        self.end(kit, &mut out);
        out
    }

    fn line(&self, question: &Question) -> Option<String> {
        let answer = self.answers.get(&question.name)?;
        Some(entry(&question.name, &answer.given))
    }

    /// What stands beside the chapters. An answer to no question of this kit is kept rather than lost.
    fn end(&self, kit: &Kit, out: &mut String) {
        let unasked = self.answers.iter().filter(|(name, _)| kit.question(name).is_none());
        let kept = unasked.map(|(name, answer)| (name, &answer.given)).chain(&self.kept);
        let kept: String = kept.map(|(name, given)| entry(name, given)).collect();
        let lists = [("private", &self.private), ("skipped", &self.skipped), ("later", &self.later)];
        let lists: String =
            lists.iter().filter(|(_, names)| !names.is_empty()).map(|(key, names)| list(key, names)).collect();
        if lists.is_empty() && kept.is_empty() {
            return;
        }
        heading(out, beside(self.language));
        out.push_str(&lists);
        if !kept.is_empty() {
            out.push_str(&format!("kept:\n{kept}"));
        }
    }
}

/// The heading over what is no chapter.
fn beside(language: Language) -> &'static str {
    match language {
        Language::En => "Not told, passed over, for later",
        Language::Id => "Tidak dituturkan, dilewati, untuk nanti",
    }
}

fn heading(out: &mut String, title: &str) {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    out.push_str(if title.is_empty() { "\n" } else { "\n# " });
    out.push_str(&title);
    out.push_str(if title.is_empty() { "" } else { "\n" });
}

/// One answer under its chapter.
fn entry(name: &str, given: &Given) -> String {
    let value = match given {
        Given::One(text) => yaml::text(text, 4),
        Given::Many(items) => yaml::list(items, 4),
    };
    format!("  {}:{value}\n", yaml::key(name))
}

/// A list of names at the top level.
fn list(key: &str, names: &[String]) -> String {
    format!("{key}:{}\n", yaml::list(names, 2))
}
