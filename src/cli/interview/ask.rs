//! Putting a question on the screen, and reading what is typed under it.

use super::session::{Prefilled, Session, text_of};
use super::ui::{Said, hanging, say};
use crate::answers::{Given, Kind};
use crate::interview::{Heard, Message, Place, Word, hear, hear_edited, newly_told, shown};
use crate::kit::{Question, Template};
use crate::story;

impl<'k> Session<'k> {
    /// A text behind a lead, every line of it under the first.
    pub(super) fn tell_after(&mut self, lead: &str, text: &str) {
        let text = hanging(lead, text, self.ui.width());
        say(&text, usize::MAX);
    }

    /// A text under the question that it belongs to.
    pub(super) fn tell_under(&mut self, text: &str) {
        let lead = self.indent.clone();
        self.tell_after(&lead, text);
    }

    /// Asks what stands, and hears what comes back.
    pub(super) fn ask(&mut self) -> Said {
        let Some(question) = self.interview.question() else { return Said::End };
        if let Some(probe) = self.interview.probe() {
            self.tell_text("");
            self.tell_under(probe.ask.get(self.language));
            self.tell_under(&Message::EnterMovesOn.say(self.language));
            let draft = self.draft.take().unwrap_or_default();
            self.stands_in_line(&draft, true);
            return self.ui.line("> ", &draft);
        }
        self.show_chapter(question);
        self.tell_text("");
        let (at, of) = self.interview.progress();
        let lead = format!("{at}/{of}  ");
        self.tell_after(&lead, question.ask.get(self.language));
        self.indent = " ".repeat(lead.len());
        let stem = question.stem.get(self.language);
        if !stem.is_empty() {
            self.tell_under(stem);
        }
        match question.kind {
            Kind::Choice | Kind::Choices => self.ask_choice(question),
            _ => self.ask_words(question),
        }
    }

    /// A hint on how to type; whoever has read it twice knows it.
    fn hint(&mut self, hint: Message<'_>) {
        let words = hint.say(self.language);
        let times = self.hints.entry(words.clone()).or_default();
        *times += 1;
        if *times <= 2 {
            self.tell_under(&words);
        }
    }

    fn ask_words(&mut self, question: &Question) -> Said {
        let hint = match question.kind {
            Kind::Sentences | Kind::Quote if !self.ui.is_script() => Some(Message::EndsWithEmptyLine),
            Kind::List => Some(Message::CommasBetween),
            Kind::YesNo => Some(Message::YesOrNo),
            _ => None,
        };
        if let Some(hint) = hint {
            self.hint(hint);
        }
        let old = self.show_standing(question);
        let refused = self.draft.is_some();
        let text = self.draft.take().unwrap_or(old);
        self.stands_in_line(&text, refused);
        let long = matches!(question.kind, Kind::Sentences | Kind::Quote) && !self.ui.is_script();
        if long { self.long_line(&text) } else { self.ui.line("> ", &text) }
    }

    /// Remembers the text that is put into the line, where it is put there.
    fn stands_in_line(&mut self, text: &str, refused: bool) {
        let text = if self.ui.edits() { text } else { "" };
        self.prefilled = Prefilled { text: text.to_owned(), refused };
    }

    /// Shows the answer that stands; the text of it, to be changed.
    fn show_standing(&mut self, question: &Question) -> String {
        let Some(given) = self.interview.standing_answer().cloned() else { return String::new() };
        if !self.ui.edits() {
            let answer = shown(question, &given, self.language);
            self.tell(Message::SoFar(&answer));
        }
        self.tell_under(&Message::EnterKeeps.say(self.language));
        text_of(&given)
    }

    /// Several lines, to an empty one. What is typed so far is saved line by line.
    fn long_line(&mut self, old: &str) -> Said {
        let mut text = match self.ui.line("> ", old) {
            Said::Line(line) => line,
            other => return other,
        };
        let goes_on = matches!(hear_edited(old, &text), Heard::Answer(_)) && (old.is_empty() || text != old);
        if !goes_on || self.interview.says_nothing(&text) {
            return Said::Line(text);
        }
        let mut prompt = format!("  {} ", Message::EnterEnds.say(self.language));
        while !text.ends_with('\n') {
            self.interview.keep_unfinished(&text);
            self.save();
            let line = match self.ui.line(&prompt, "") {
                Said::Line(line) => line,
                other => return other,
            };
            match hear(&line) {
                Heard::Nothing => break,
                Heard::Word(Word::Help) => self.help(),
                Heard::Word(Word::Example) => self.example(),
                Heard::Word(word) => {
                    self.then = Some(word);
                    break;
                }
                Heard::NoSuchWord(_) | Heard::Answer(_) => {
                    text.push('\n');
                    text.push_str(&line);
                    "  ".clone_into(&mut prompt);
                }
            }
        }
        Said::Line(text)
    }

    fn ask_choice(&mut self, question: &Question) -> Said {
        let labels: Vec<String> = question.choices.iter().map(|c| c.label.get(self.language).to_owned()).collect();
        let current = match self.interview.standing_answer() {
            Some(Given::One(value)) => question.choices.iter().position(|c| c.value == *value),
            _ => None,
        };
        // the text that was refused is no help here: the list is
        self.draft = None;
        for (number, label) in labels.iter().enumerate() {
            let lead = format!("{}{}  ", self.indent, number + 1);
            self.tell_after(&lead, label);
        }
        let hint = if question.kind == Kind::Choice { Message::ChooseOne } else { Message::ChooseSeveral };
        self.tell_under(&hint.say(self.language));
        if let Some(given) = self.interview.standing_answer().cloned() {
            let answer = shown(question, &given, self.language);
            self.tell(Message::SoFar(&answer));
            self.tell_under(&Message::EnterKeeps.say(self.language));
        }
        if question.kind == Kind::Choices {
            return self.ui.line("> ", "");
        }
        self.explain_arrows();
        match self.ui.item(&labels, current.unwrap_or(0)) {
            Said::Item(item) => Said::Line((item + 1).to_string()),
            other => other,
        }
    }

    fn show_chapter(&mut self, question: &'k Question) {
        let again = self.interview.answers().later.contains(&question.name);
        if again && !self.second_round {
            self.second_round = true;
            self.tell_text("");
            self.tell(Message::NowTheLater);
        }
        if self.chapter != Some(question.chapter.as_str()) {
            self.chapter = Some(question.chapter.as_str());
            if let Some(chapter) = self.kit.chapters.iter().find(|c| c.name == question.chapter) {
                self.tell_text("");
                self.tell(Message::Chapter(chapter.title.get(self.language)));
            }
        }
    }

    /// Shows what the story has gained, after a chapter or after every answer.
    pub(super) fn show_growth(&mut self) {
        let at_probe = matches!(self.interview.place(), Place::Probe(..));
        let now = self.interview.question().map(|q| q.chapter.as_str());
        let over = self.chapter.is_some() && now != self.chapter;
        if at_probe || (self.ui.is_script() && !self.live) || !(self.live || over) {
            return;
        }
        if *self.interview.answers() == self.shown {
            return;
        }
        let Some(template) = self.usual_template() else { return };
        let told = newly_told(&self.shown, self.interview.answers(), self.kit, template);
        if told.is_empty() {
            return;
        }
        let first = story::compose(&self.shown, self.kit, template, &story::Options::default()).is_err();
        self.tell_text("");
        self.tell(if first { Message::StoryBegins } else { Message::StoryGrows });
        for sentence in told {
            self.tell_text(&format!("   {sentence}"));
        }
        self.shown = self.interview.answers().clone();
    }

    /// The template whose story grows while one answers.
    pub(super) fn usual_template(&self) -> Option<&'k Template> {
        let language = self.interview.answers().language;
        self.kit.template("origin-story", language, None).or_else(|| self.kit.templates_in(language).next())
    }
}
