//! The conversation: question by question, until the maker leaves or nothing is left to ask.

use std::collections::HashMap;

use super::editor::{self, Unfinished};
use super::ending::Ending;
use super::leave::Exit;
use super::store::Store;
use super::ui::{Said, Ui, say};
use crate::answers::{Answers, Given, Kind};
use crate::fault::{Fault, FaultKind};
use crate::interview::{Heard, Interview, Message, Place, Step, Word, hear_edited, shown};
use crate::kit::{Kit, Question};
use crate::language::Language;

/// What follows from a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flow {
    /// On with the interview.
    GoOn,
    /// It ends here.
    Stop,
}

/// One sitting.
pub(super) struct Session<'k> {
    pub(super) kit: &'k Kit,
    pub(super) interview: Interview<'k>,
    pub(super) ui: Box<dyn Ui>,
    pub(super) store: Store<'k>,
    pub(super) exit: Exit,
    /// The language of the questions; the answers have their own.
    pub(super) language: Language,
    /// Show what the story gains after every answer, not only after a chapter.
    pub(super) live: bool,
    /// What the script got wrong.
    pub(super) bad_lines: usize,
    pub(super) ending: Ending,
    /// A text that was refused, to be mended.
    pub(super) draft: Option<String>,
    /// The answers when the story was last shown.
    pub(super) shown: Answers,
    pub(super) chapter: Option<&'k str>,
    pub(super) second_round: bool,
    /// As wide as the number of the question that stands.
    pub(super) indent: String,
    pub(super) arrows_explained: bool,
    pub(super) prefilled: Prefilled,
    /// How often each hint was given.
    pub(super) hints: HashMap<String, usize>,
    /// A word that ended a long answer.
    pub(super) then: Option<Word>,
}

/// The text that stood in the line before anything was typed.
#[derive(Default)]
pub(super) struct Prefilled {
    pub(super) text: String,
    /// It was refused, so leaving it as it is keeps nothing.
    pub(super) refused: bool,
}

impl<'k> Session<'k> {
    pub(super) fn new(
        interview: Interview<'k>,
        ui: Box<dyn Ui>,
        store: Store<'k>,
        exit: Exit,
        language: Language,
        live: bool,
    ) -> Session<'k> {
        let shown = interview.answers().clone();
        Session {
            kit: interview.kit(),
            interview,
            ui,
            store,
            exit,
            language,
            live,
            bad_lines: 0,
            ending: Ending::default(),
            draft: None,
            shown,
            chapter: None,
            second_round: false,
            indent: String::new(),
            arrows_explained: false,
            prefilled: Prefilled::default(),
            hints: HashMap::new(),
            then: None,
        }
    }

    /// Runs to the end, or until somebody leaves.
    pub(super) fn run(&mut self) {
        self.prepare_farewell();
        loop {
            self.show_growth();
            let flow = match self.interview.place() {
                Place::End => self.end(),
                Place::Question(_) | Place::Probe(..) => {
                    let said = self.ask();
                    self.take(said)
                }
            };
            if flow == Flow::Stop {
                return;
            }
        }
    }

    /// As at the first question: nothing has been shown yet.
    pub(super) fn begin_again(&mut self) {
        self.shown = self.interview.answers().clone();
        self.chapter = None;
        self.second_round = false;
        self.ending = Ending::default();
    }

    pub(super) fn tell(&mut self, message: Message<'_>) {
        self.tell_text(&message.say(self.language));
    }

    pub(super) fn tell_text(&mut self, text: &str) {
        say(text, self.ui.width());
    }

    /// Does what a line asks for.
    fn take(&mut self, said: Said) -> Flow {
        let line = match said {
            Said::Line(line) => line,
            Said::Item(_) => return Flow::GoOn,
            Said::NotText => {
                self.not_text();
                return Flow::GoOn;
            }
            Said::End => return self.input_ended(),
            Said::Interrupted => self.exit.interrupted(),
        };
        let (prefilled, then) = (std::mem::take(&mut self.prefilled), self.then.take());
        if !prefilled.text.is_empty() && !prefilled.refused && line == prefilled.text {
            self.interview.move_on();
            return Flow::GoOn;
        }
        match hear_edited(&prefilled.text, &line) {
            Heard::Nothing => self.nothing_typed(),
            Heard::Word(word) => return self.word(word),
            Heard::NoSuchWord(word) => self.tell(Message::NoSuchWord(&word)),
            Heard::Answer(text) => {
                self.answered(&text, &prefilled);
                return then.map_or(Flow::GoOn, |word| self.word_after(word));
            }
        }
        Flow::GoOn
    }

    /// A word on a line of its own under a text: the text is the answer, and the word is about it.
    fn word_after(&mut self, word: Word) -> Flow {
        match word {
            Word::Skip | Word::Later | Word::DontKnow if self.interview.probe().is_some() => {
                self.interview.move_on();
                Flow::GoOn
            }
            Word::Skip | Word::Later | Word::DontKnow => Flow::GoOn,
            Word::Clear | Word::Editor => {
                self.interview.back();
                self.word(word)
            }
            _ => self.word(word),
        }
    }

    /// A line that cannot be kept letter by letter is not kept at all.
    fn not_text(&mut self) {
        if !self.ui.is_script() {
            return self.tell(Message::NotUtf8);
        }
        self.bad_lines += 1;
        let (line, why) = (self.ui.line_number(), Message::NotUtf8.say(self.language));
        self.tell(Message::BadLine { line, why: &why });
        self.interview.move_on();
    }

    fn nothing_typed(&mut self) {
        let moves_on = self.interview.probe().is_some() || self.interview.standing_answer().is_some();
        if moves_on || self.ui.is_script() {
            self.interview.move_on();
            self.save();
        } else {
            self.tell(Message::NothingTyped);
        }
    }

    /// Gives the text to the interview as the answer to what stands.
    fn answered(&mut self, text: &str, prefilled: &Prefilled) {
        let Some(question) = self.interview.question() else { return };
        let probed = self.interview.probe().is_some();
        let standing = self.interview.standing_answer().cloned();
        if text.lines().any(|line| line.len() >= 4094) && !self.ui.edits() && !self.ui.is_script() {
            self.tell(Message::LineMayBeCut);
        }
        match self.interview.answer(text) {
            Ok(_) => {
                let now = self.interview.answers().answers.get(&question.name).map(|answer| answer.given.clone());
                if let (true, Some(given)) = (probed && standing.is_some() && now != standing, now)
                    && text_of(&given) != text.trim()
                {
                    let answer = shown(question, &given, self.language);
                    self.tell(Message::NowReads(&answer));
                }
                self.confirm_choice(question, text);
                self.save();
            }
            Err(fault) => {
                // what was typed behind a text that was refused may be the answer by itself
                let behind = prefilled.refused.then(|| text.strip_prefix(&prefilled.text)).flatten().map(str::trim);
                match behind.filter(|rest| !rest.is_empty()) {
                    Some(rest) if self.interview.answer(rest).is_ok() => self.save(),
                    rest => self.refused(question, rest.unwrap_or(text), fault),
                }
            }
        }
    }

    /// Says what a number stood for: a slip of the finger shows at once.
    fn confirm_choice(&mut self, question: &Question, typed: &str) {
        if !matches!(question.kind, Kind::Choice | Kind::Choices) || self.ui.is_script() {
            return;
        }
        let Some(answer) = self.interview.answers().answers.get(&question.name) else { return };
        let chosen = shown(question, &answer.given, self.language);
        if chosen.to_lowercase() != typed.trim().to_lowercase() {
            self.tell(Message::Chosen(&chosen));
        }
    }

    fn refused(&mut self, question: &Question, text: &str, fault: FaultKind) {
        let why = match question.kind {
            Kind::Choice | Kind::Choices => Message::NumberPlease(question.choices.len()).say(self.language),
            _ => {
                let fault = Fault::new(0..0, fault);
                let words = fault.hint(self.language).unwrap_or_else(|| fault.message(self.language));
                format!("{}.", crate::language::text::capitalise(&words))
            }
        };
        if self.ui.is_script() {
            self.bad_lines += 1;
            let line = self.ui.line_number();
            self.tell(Message::BadLine { line, why: &why });
            self.interview.move_on();
        } else {
            self.tell(Message::Refused(&why));
            self.draft = Some(text.to_owned());
        }
    }

    fn input_ended(&mut self) -> Flow {
        if self.ui.is_script()
            && let Some(question) = self.interview.question()
        {
            self.tell(Message::InputEnded(question.ask.get(self.language)));
            self.ending.ended_early = true;
        }
        Flow::Stop
    }

    /// Does what a word asks for.
    pub(super) fn word(&mut self, word: Word) -> Flow {
        match word {
            Word::Help => self.help(),
            Word::Example => self.example(),
            Word::Back => {
                if !self.interview.back() {
                    self.tell(Message::NothingBefore);
                }
            }
            Word::Skip => self.pass(Message::Skipped, Interview::skip),
            Word::Later => self.pass(Message::PutOff, Interview::later),
            Word::DontKnow => self.dont_know(),
            Word::Clear => {
                self.interview.clear();
                self.save();
                self.tell(Message::Cleared);
            }
            Word::Review => return self.look_at_answers(),
            Word::Language => self.other_language(),
            Word::Save => return Flow::Stop,
            Word::Editor => self.edit(),
        }
        Flow::GoOn
    }

    /// Passes a question over; says so where it leaves a gap.
    fn pass(&mut self, message: Message<'_>, pass: fn(&mut Interview<'k>) -> Step) {
        let gap = self.interview.standing_answer().is_none();
        pass(&mut self.interview);
        self.save();
        if gap {
            self.tell(message);
        }
    }

    fn dont_know(&mut self) {
        let gap = self.interview.standing_answer().is_none();
        let step = self.interview.dont_know();
        self.save();
        if gap && step == Step::Moved {
            self.tell(Message::NotKnown);
        }
    }

    /// The questions go on in the other language; the answers too, as long as there are none.
    fn other_language(&mut self) {
        let languages = &self.kit.languages;
        let at = languages.iter().position(|l| *l == self.language).unwrap_or(0);
        let Some(other) = languages.get((at + 1) % languages.len().max(1)) else { return };
        self.language = *other;
        let mut answers = self.interview.answers().clone();
        if answers.answers.is_empty() {
            answers.language = *other;
            self.interview.take(answers.clone());
        }
        let stays = (answers.language != *other).then_some(answers.language);
        self.chapter = None;
        self.tell(Message::QuestionsInLanguage { answers_stay: stays });
        self.prepare_farewell();
    }

    fn edit(&mut self) {
        if self.ui.is_script() {
            return self.tell(Message::NotHere);
        }
        let Some(editor) = editor::name() else { return self.tell(Message::NoEditor) };
        self.tell(Message::EditorOpens(&editor));
        let old = self.interview.standing_answer().map(text_of).unwrap_or_default();
        match editor::edit(&editor, &old) {
            Ok(text) if text.is_empty() || text == old => {}
            Ok(text) => self.answered(&text, &Prefilled::default()),
            Err(Unfinished { why, kept }) => {
                let kept = kept.map(|path| path.display().to_string());
                self.tell(Message::EditorFailed { why: &why, kept: kept.as_deref() });
            }
        }
    }

    /// Saves, says what there is to say about it, and takes over what was changed in the file.
    pub(super) fn save(&mut self) {
        let saved = self.store.save(self.interview.answers(), self.language);
        for words in &saved.say {
            self.tell_text(words);
        }
        if let Some(merged) = saved.merged {
            self.interview.take(merged);
        }
        self.prepare_farewell();
    }

    pub(super) fn prepare_farewell(&self) {
        self.store.prepare_farewell(self.interview.answers(), self.language);
    }
}

/// An answer as a text to change.
pub(super) fn text_of(given: &Given) -> String {
    match given {
        Given::One(text) => text.clone(),
        Given::Many(items) => items.join("; "),
    }
}
