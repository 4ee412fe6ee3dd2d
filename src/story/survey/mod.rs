//! How the templates of a kit fare over a set of answers: what their author looks at before others use them.

mod alike;

use std::collections::{BTreeSet, HashMap};

use super::compose::{Options, compose};
use super::speaker;
use super::told::UntoldReason;
use crate::answers::{Answers, Kind};
use crate::kit::{Kit, Line, Question, Template, Way};
use crate::language::{Language, Tone};

pub use alike::{Alike, alike};

/// What was seen of a kit over a set of answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Survey {
    /// Its templates, in the kit's order; of each, how it fared over the answers in its language.
    pub templates: Vec<Fared>,
    /// The answers that some file gives and no template could tell from it, in the order of the questions.
    pub untold: Vec<UntoldAnswer>,
    /// Questions that no template of a language names.
    pub unnamed: Vec<(Language, Vec<String>)>,
    /// Passages of two templates that say the same.
    pub alike: Vec<Alike>,
}

/// How one template fared.
#[derive(Clone, Debug, PartialEq)]
pub struct Fared {
    /// Its place among the kit's templates.
    pub template: usize,
    /// Stories that it told: files times seeds.
    pub stories: usize,
    /// Files from which it could not be told.
    pub refused: usize,
    /// Sentences that it never told, in the order of the file.
    pub never_told: Vec<NeverTold>,
    /// Wordings that were never chosen although their sentence was told.
    pub never_chosen: Vec<WayAt>,
}

/// A sentence that was never told, and the reason that was met most often.
#[derive(Clone, Debug, PartialEq)]
pub struct NeverTold {
    /// Its first wording.
    pub at: WayAt,
    /// Why, in most of the stories.
    pub reason: UntoldReason,
    /// In how many of them.
    pub times: usize,
}

/// A wording and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayAt {
    /// The line in the template's file, from 1.
    pub line: usize,
    /// The wording as the author wrote it.
    pub source: String,
}

/// An answer that was given and that no template could tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UntoldAnswer {
    /// The question's name.
    pub question: String,
    /// How many files answer it.
    pub answered: usize,
    /// The files in which no template of their language told it, by the names they were given here.
    pub files: Vec<String>,
}

/// Tells every template from every file, each with several seeds (its own, then 1, 2, …), and notes what never comes up.
///
/// Private answers count as not given. Files in a language that the kit has no templates in count for nothing.
#[must_use]
pub fn survey(kit: &Kit, files: &[(String, Answers)], seeds: u64) -> Survey {
    let mut told = vec![BTreeSet::new(); files.len()];
    let templates = kit.templates.iter().enumerate().map(|(at, template)| {
        let mut watch = Watch::default();
        for (file, (_, answers)) in files.iter().enumerate().filter(|(_, (_, a))| a.language == template.language) {
            watch.tell(kit, template, answers, seeds, &mut told[file]);
        }
        watch.fared(at, template)
    });
    let templates: Vec<Fared> = templates.collect();
    Survey { templates, untold: untold(kit, files, &told), unnamed: unnamed(kit), alike: alike(&kit.templates) }
}

/// What one template did over the files.
#[derive(Default)]
struct Watch {
    stories: usize,
    refused: usize,
    told: BTreeSet<usize>,
    reasons: HashMap<usize, Vec<(UntoldReason, usize)>>,
}

impl Watch {
    /// Tells one file with every seed; the questions that were told go into `answered`.
    fn tell(&mut self, kit: &Kit, template: &Template, answers: &Answers, seeds: u64, answered: &mut BTreeSet<String>) {
        for seed in 0..seeds.max(1) {
            let options = Options { seed: (seed > 0).then_some(seed), ..Options::default() };
            let Ok(story) = compose(answers, kit, template, &options) else {
                self.refused += 1;
                return;
            };
            self.stories += 1;
            for sentence in story.blocks.iter().flat_map(|b| &b.sentences) {
                self.told.insert(sentence.line);
                answered.extend(sentence.answers.iter().cloned());
            }
            for untold in story.untold {
                let reasons = self.reasons.entry(untold.line).or_default();
                match reasons.iter_mut().find(|(reason, _)| *reason == untold.reason) {
                    Some((_, times)) => *times += 1,
                    None => reasons.push((untold.reason, 1)),
                }
            }
        }
        self.tell_in_tones(kit, template, answers);
    }

    /// Tells one file in the tones that some wordings are kept for: what is told so is no wording that is never chosen.
    fn tell_in_tones(&mut self, kit: &Kit, template: &Template, answers: &Answers) {
        if !lines(template).flat_map(|line| &line.ways).any(|way| way.toned) {
            return;
        }
        for tone in [Tone::Warm, Tone::Formal] {
            let options = Options { tone, brief: true, ..Options::default() };
            let story = compose(answers, kit, template, &options);
            let blocks = story.map(|story| story.blocks).unwrap_or_default();
            self.told.extend(blocks.iter().flat_map(|block| &block.sentences).map(|sentence| sentence.line));
        }
    }

    fn fared(&self, at: usize, template: &Template) -> Fared {
        let mut fared = Fared {
            template: at,
            stories: self.stories,
            refused: self.refused,
            never_told: Vec::new(),
            never_chosen: Vec::new(),
        };
        if self.stories == 0 {
            return fared;
        }
        for line in lines(template) {
            if line.ways.iter().any(|w| self.told.contains(&w.line)) {
                let unchosen = line.ways.iter().filter(|w| !self.told.contains(&w.line));
                fared.never_chosen.extend(unchosen.map(way_at));
            } else if let Some(first) = line.ways.first() {
                fared.never_told.push(self.never_told(first));
            }
        }
        fared
    }

    fn never_told(&self, first: &Way) -> NeverTold {
        let most = self.reasons.get(&first.line).and_then(|r| r.iter().rev().max_by_key(|(_, times)| *times));
        let (reason, times) = most.cloned().unwrap_or((UntoldReason::OtherWay, 0));
        NeverTold { at: way_at(first), reason, times }
    }
}

fn way_at(way: &Way) -> WayAt {
    WayAt { line: way.line, source: way.text.to_string() }
}

fn lines(template: &Template) -> impl Iterator<Item = &Line> {
    template.passages().iter().flat_map(|p| &p.ways).flat_map(|w| &w.lines)
}

/// The questions that were answered somewhere and told nowhere in that file; choices are there to be tested, not told.
fn untold(kit: &Kit, files: &[(String, Answers)], told: &[BTreeSet<String>]) -> Vec<UntoldAnswer> {
    let of = |question: &String| {
        let gives = |a: &Answers| a.answers.contains_key(question) && !a.private.contains(question);
        let in_language = |a: &Answers| kit.templates.iter().any(|t| t.language == a.language);
        let given = files.iter().zip(told).filter(|((_, a), _)| gives(a) && in_language(a));
        let (answered, silent) = given.fold((0, Vec::new()), |(answered, mut silent), ((name, _), told)| {
            if !told.contains(question) {
                silent.push(name.clone());
            }
            (answered + 1, silent)
        });
        UntoldAnswer { question: question.clone(), answered, files: silent }
    };
    let tells = |q: &&Question| !matches!(q.kind, Kind::Choice | Kind::Choices | Kind::YesNo) && !is_read(&q.name);
    kit.questions.iter().filter(tells).map(|q| of(&q.name)).filter(|u| !u.files.is_empty()).collect()
}

/// Whether the words that are always there (`we`, `years`) come from a question.
fn is_read(question: &str) -> bool {
    speaker::READS.contains(&question)
}

/// Per language, the questions that no template names, not even to test them.
fn unnamed(kit: &Kit) -> Vec<(Language, Vec<String>)> {
    let of = |language: Language| {
        let templates: Vec<&Template> = kit.templates.iter().filter(|t| t.language == language).collect();
        let ways = templates.iter().flat_map(|t| lines(t)).flat_map(|l| &l.ways);
        let named: BTreeSet<&str> = ways.flat_map(|w| &w.needs).map(|n| &*n.name).collect();
        let missing = kit.questions.iter().filter(|q| !named.contains(q.name.as_str()) && !is_read(&q.name));
        (!templates.is_empty()).then(|| (language, missing.map(|q| q.name.clone()).collect::<Vec<_>>()))
    };
    Language::ALL.into_iter().filter_map(of).filter(|(_, names)| !names.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::KitSources;
    use crate::source::Source;

    const KIT: &str = "name: small\nversion: 1\nlanguages: [en]\ntitle: Small\nchapters: [{name: a, title: A}]\n\
        questions:\n  - {name: maker, chapter: a, kind: name, short: Maker, ask: \"Who?\"}\n  \
        - {name: start, chapter: a, kind: year, short: Start, ask: \"When?\"}\n  \
        - {name: place, chapter: a, kind: name, short: Place, ask: \"Where?\"}\n  \
        - {name: dog, chapter: a, kind: name, short: Dog, ask: \"The dog?\"}\n";

    fn kit(template: &str) -> Kit {
        let sources = KitSources {
            kit: Source::new("kit.yaml", KIT),
            channels: crate::kit::builtin::channels(),
            templates: vec![(Language::En, Source::new("en/one.md", template))],
        };
        Kit::from_sources(sources).unwrap_or_else(|faults| panic!("{faults:?}"))
    }

    fn answers(kit: &Kit, text: &str) -> Answers {
        Answers::read(&Source::new("a.yaml", text), kit).unwrap_or_else(|faults| panic!("{faults}"))
    }

    #[test]
    fn what_never_comes_up_is_seen() {
        let kit = kit("---\nname: one\nchannel: website\nvoice: first\n---\n{{ maker }} began in {{ start }}.\n\
                       / {{ maker }} began.\n\n{{ maker }} lives in {{ place }}.\n");
        let file = answers(&kit, "kit: small\nlanguage: en\na:\n  maker: Ana\n  start: 1999\n  dog: Rex\n");
        let seen = survey(&kit, &[("a.yaml".to_owned(), file)], 3);
        let fared = &seen.templates[0];
        assert_eq!((fared.stories, fared.refused), (3, 0));
        assert_eq!(fared.never_chosen, [WayAt { line: 7, source: "{{ maker }} began.".to_owned() }]);
        assert_eq!(fared.never_told.len(), 1);
        assert_eq!(fared.never_told[0].reason, UntoldReason::Missing(vec!["place".into()]));
        assert_eq!(fared.never_told[0].times, 3);
        let dog = UntoldAnswer { question: "dog".to_owned(), answered: 1, files: vec!["a.yaml".to_owned()] };
        assert_eq!(seen.untold, [dog]);
        assert_eq!(seen.unnamed, [(Language::En, vec!["dog".to_owned()])]);
    }

    #[test]
    fn what_is_told_in_a_tone_comes_up() {
        let kit = kit("---\nname: one\nchannel: website\nvoice: first\n---\n{{ maker }} began in {{ start }}.\n\
                       / {{ tone | is(\"warm\") }} Come and see {{ maker }}, here since {{ start }}.\n\
                       / {{ tone | is(\"formal\") }} {{ maker }} lives in {{ place }}, since {{ start }}.\n");
        let file = answers(&kit, "kit: small\nlanguage: en\na:\n  maker: Ana\n  start: 1999\n");
        let never = survey(&kit, &[("a.yaml".to_owned(), file)], 1).templates.remove(0).never_chosen;
        assert_eq!(never.iter().map(|way| way.line).collect::<Vec<_>>(), [8]);
    }

    #[test]
    fn without_answers_nothing_is_said_of_sentences() {
        let kit = kit("---\nname: one\nchannel: website\nvoice: first\n---\n{{ maker }} lives in {{ place }}.\n");
        let seen = survey(&kit, &[], 3);
        assert!(seen.templates[0].never_told.is_empty() && seen.untold.is_empty());
        assert_eq!(seen.unnamed, [(Language::En, vec!["start".to_owned(), "dog".to_owned()])]);
    }
}
