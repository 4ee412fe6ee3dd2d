//! When nothing is left to ask: the review, what the story still needs, and the stories.

use std::io::IsTerminal;
use std::path::PathBuf;

use super::super::{output, warnings};
use super::list::Chosen;
use super::session::{Flow, Session};
use super::ui::Said;
use crate::format;
use crate::interview::{Entry, Heard, Message, Standing, Word, hear, needs, review};
use crate::kit::Template;
use crate::story::{self, Options, Story};

/// So many questions are named as what the story still needs.
const NEEDS: usize = 3;

/// What has happened at the end.
#[derive(Default)]
pub(super) struct Ending {
    reached: bool,
    wrote: bool,
    /// What was named as needed last.
    needs: Option<Vec<String>>,
    /// A script ended before its questions did.
    pub(super) ended_early: bool,
}

/// An answer to the question "what now?".
enum Choice {
    Answer(String),
    Look,
    Write,
    Leave,
}

impl<'k> Session<'k> {
    /// Nothing is left to ask.
    pub(super) fn end(&mut self) -> Flow {
        if !self.ending.reached {
            self.ending.reached = true;
            self.save();
            self.tell_text("");
            self.tell(Message::LastQuestion);
            self.print_review();
        }
        let open = needs(self.kit, self.interview.answers(), NEEDS);
        if self.ending.needs.as_ref() != Some(&open) {
            self.print_needs(&open);
            self.ending.needs = Some(open.clone());
        }
        if self.ui.is_script() {
            return self.leftover_lines();
        }
        let tellable = self.tellable();
        let mut choices: Vec<Choice> = open.into_iter().map(Choice::Answer).collect();
        choices.push(Choice::Look);
        if !tellable.is_empty() {
            choices.push(Choice::Write);
        }
        choices.push(Choice::Leave);
        let wanted = |c: &Choice| matches!(c, Choice::Write) && !self.ending.wrote || matches!(c, Choice::Leave);
        let default = choices.iter().position(wanted).unwrap_or(0);
        let items: Vec<String> = choices.iter().map(|choice| self.words_for(choice)).collect();
        match self.choose(&Message::WhatNow.say(self.language), &items, default) {
            Chosen::Item(item) => match &choices[item] {
                Choice::Answer(name) => {
                    self.interview.go_to(name);
                    Flow::GoOn
                }
                Choice::Look => self.look_at_answers(),
                Choice::Write => self.write_stories(),
                Choice::Leave => Flow::Stop,
            },
            Chosen::Word(word) => self.word_at_list(word),
            Chosen::Nothing => Flow::GoOn,
            Chosen::Stop => Flow::Stop,
        }
    }

    fn words_for(&self, choice: &Choice) -> String {
        let message = match choice {
            Choice::Answer(name) => {
                return Message::AnswerOne(self.short_name(name)).say(self.language);
            }
            Choice::Look => Message::LookAtAnswers,
            Choice::Write => Message::WriteStory,
            Choice::Leave => Message::Leave,
        };
        message.say(self.language)
    }

    /// What a list calls a question.
    fn short_name(&self, name: &str) -> &'k str {
        let Some(question) = self.kit.question(name) else { return "" };
        let short = question.short.get(self.language);
        if short.is_empty() { question.ask.get(self.language) } else { short }
    }

    fn print_needs(&mut self, open: &[String]) {
        self.tell_text("");
        if open.is_empty() {
            return self.tell(Message::NeedsNothing);
        }
        self.tell(Message::StillNeeds);
        for name in open {
            if let Some(question) = self.kit.question(name) {
                self.tell_after("- ", question.ask.get(self.language));
            }
        }
    }

    /// A script has no more questions: lines that are left over were meant for something else.
    fn leftover_lines(&mut self) -> Flow {
        while let Said::Line(line) = self.ui.line("> ", "") {
            if matches!(hear(&line), Heard::Answer(_)) {
                self.bad_lines += 1;
                let number = self.ui.line_number();
                self.tell(Message::LineTooMany(number));
            }
        }
        Flow::Stop
    }

    /// All answers, to choose one to change.
    pub(super) fn look_at_answers(&mut self) -> Flow {
        if self.ui.is_script() {
            self.print_review();
            return Flow::GoOn;
        }
        self.print_review();
        self.tell_text("");
        self.tell(Message::ChooseToChange);
        let entries = self.entries();
        let items: Vec<String> = entries.iter().map(|entry| self.entry(entry)).collect();
        match self.hear_item(&items, 0) {
            Chosen::Item(item) => {
                self.interview.go_to(&entries[item].question.name);
                Flow::GoOn
            }
            // they are on the screen
            Chosen::Nothing | Chosen::Word(Word::Review) => Flow::GoOn,
            Chosen::Word(word) => self.word_at_list(word),
            Chosen::Stop => Flow::Stop,
        }
    }

    /// What this interview asks, and whatever else has been answered.
    fn entries(&self) -> Vec<Entry<'k>> {
        let mut entries = review(self.kit, self.interview.answers(), self.language);
        entries.retain(|entry| self.interview.scope().holds(entry.question) || entry.standing != Standing::Open);
        entries
    }

    fn print_review(&mut self) {
        let entries = self.entries();
        self.tell_text("");
        self.tell(Message::ReviewTitle);
        let mut chapter = "";
        for (number, entry) in entries.iter().enumerate() {
            if entry.chapter.name != chapter {
                chapter = &entry.chapter.name;
                self.tell_text("");
                self.tell_text(entry.chapter.title.get(self.language));
            }
            let line = self.entry(entry);
            self.tell_after(&format!("  {:>2}  ", number + 1), &line);
        }
    }

    fn entry(&self, entry: &Entry<'_>) -> String {
        let short = self.short_name(&entry.question.name);
        let gap = |message: Message<'_>| message.say(self.language);
        let standing = match &entry.standing {
            Standing::Answered(answer) => answer.replace('\n', " "),
            Standing::Skipped => gap(Message::GapSkipped),
            Standing::Later => gap(Message::GapLater),
            Standing::Open => gap(Message::Gap),
        };
        // a kit without short names shows the question itself
        let colon = if short.ends_with(['?', '.', '!']) { "" } else { ":" };
        format!("{short}{colon} {standing}")
    }

    /// The templates that can be told now, each once, the usual one first.
    fn tellable(&self) -> Vec<&'k Template> {
        let answers = self.interview.answers();
        let mut names: Vec<&str> = self.usual_template().map(|t| t.name.as_str()).into_iter().collect();
        for template in self.kit.templates_in(answers.language) {
            if !names.contains(&template.name.as_str()) {
                names.push(&template.name);
            }
        }
        let templates = names.into_iter().filter_map(|name| self.kit.template(name, answers.language, None));
        templates.filter(|t| story::compose(answers, self.kit, t, &Options::default()).is_ok()).collect()
    }

    fn write_stories(&mut self) -> Flow {
        let templates: Vec<(String, String)> =
            self.tellable().iter().map(|t| (t.name.clone(), t.title.clone())).collect();
        let mut items: Vec<String> = templates.iter().map(|(_, words)| words.clone()).collect();
        items.push(Message::AllStories.say(self.language));
        items.push(Message::NoStory.say(self.language));
        let chosen = match self.choose(&Message::WhichStory.say(self.language), &items, 0) {
            Chosen::Item(item) => item,
            Chosen::Nothing | Chosen::Word(Word::Back) => return Flow::GoOn,
            Chosen::Word(word) => return self.word_at_list(word),
            Chosen::Stop => return Flow::Stop,
        };
        for (number, (name, _)) in templates.iter().enumerate() {
            if chosen == number || chosen == templates.len() {
                self.write_story(name);
            }
        }
        Flow::GoOn
    }

    /// A story on the screen and in a file beside the answers; to standard output alone where that goes elsewhere.
    fn write_story(&mut self, name: &str) {
        let answers = self.interview.answers();
        let Some(template) = self.kit.template(name, answers.language, None) else { return };
        let Ok(story) = story::compose(answers, self.kit, template, &Options::default()) else { return };
        self.ending.wrote = true;
        let markdown = format::markdown(&story);
        let shown = match output::terminal_width() {
            Some(width) => output::print(&format!("\n{}\n", format::wrap(&format::text(&story), width))),
            None => output::print(&markdown),
        };
        if let Err(failure) = shown {
            self.tell_text(&failure.words(self.language));
        }
        self.warn(&story);
        if !std::io::stdout().is_terminal() {
            return;
        }
        let Some(path) = self.story_path(name) else { return };
        match output::write(&path, &markdown) {
            Ok(()) => self.tell(Message::Wrote(&path.display().to_string())),
            Err(failure) => self.tell_text(&failure.words(self.language)),
        }
    }

    fn warn(&mut self, story: &Story) {
        let words: Vec<String> = story.warnings.iter().map(|w| warnings::warning(w, self.kit, self.language)).collect();
        for words in words {
            self.tell_text(&words);
        }
    }

    /// `batik.origin-story.md` beside `batik.yaml`.
    fn story_path(&self, name: &str) -> Option<PathBuf> {
        let answers = self.store.place()?;
        let stem = answers.file_stem()?.to_string_lossy();
        Some(answers.with_file_name(format!("{stem}.{name}.md")))
    }
}
