//! What the interview says in English.

use super::{Message, and};
use crate::interview::Word;
use crate::language::Language;

pub(super) fn say(message: &Message<'_>) -> String {
    match *message {
        Message::Welcome { file } => format!(
            "I ask, you answer in your own words, the way you would tell a guest at your door. A small true thing is \
             worth more than a fine word. Every answer is saved at once in {file}, so you can stop whenever you like."
        ),
        Message::WordsFollow => "At any question you can also type one of these words:".to_owned(),
        Message::OtherWords(names) => format!("Also: {names}. Type ? to see what they do."),
        Message::Meaning(word) => meaning(word).to_owned(),
        Message::WordAsAnswer => "If one of these words is your answer, put it in quotation marks: \"Later\".".to_owned(),
        Message::Chapter(title) => format!("Chapter: {title}"),
        Message::EndsWithEmptyLine => "(Several lines are fine; an empty line ends the answer.)".to_owned(),
        Message::CommasBetween => "(Several things, with commas between them.)".to_owned(),
        Message::ChooseOne => "(Type its number or its name.)".to_owned(),
        Message::ChooseSeveral => "(Type one number or several: 1, 3.)".to_owned(),
        Message::YesOrNo => "(yes or no)".to_owned(),
        Message::SoFar(answer) => format!("Your answer so far: {answer}"),
        Message::EnterKeeps => "(Enter keeps it.)".to_owned(),
        Message::EnterEnds => "(Enter: done)".to_owned(),
        Message::EnterMovesOn => "(Enter goes on.)".to_owned(),
        Message::NothingTyped => {
            "Nothing typed yet. `example` shows how somebody else answered, `skip` goes on.".to_owned()
        }
        Message::NoSuchWord(word) => and(format!("There is no word /{word} here."), "Type ? to see them all."),
        Message::Refused(why) => why.to_owned(),
        Message::NowReads(answer) => format!("Now it reads: {answer}"),
        Message::Skipped => "Skipped.".to_owned(),
        Message::PutOff => "We come back to it at the end.".to_owned(),
        Message::NotKnown => "Better no answer than a guess. On we go.".to_owned(),
        Message::Cleared => "Your answer is gone. Here is the question again.".to_owned(),
        Message::NothingBefore => "This is the first question.".to_owned(),
        Message::NoExample => "There is no example for this one.".to_owned(),
        Message::ForExample(answer) => format!("Somebody else answered: {answer}"),
        Message::QuestionsInLanguage { answers_stay: None } => "We go on in English.".to_owned(),
        Message::QuestionsInLanguage { answers_stay: Some(language) } => format!(
            "I ask in English from here. Your stories stay in {}, the language of your answers.",
            language.own_name()
        ),
        Message::NowTheLater => "Now for the questions that you put off.".to_owned(),
        Message::StoryBegins => "This much of your story can be told already:".to_owned(),
        Message::StoryGrows => "Your story now also says:".to_owned(),
        Message::Found { file, answered, open } => {
            format!("{file} holds {answered} {}, and {open} more can be answered.", answers(answered))
        }
        Message::GoOn => "Go on where we stopped".to_owned(),
        Message::LookAtAnswers => "Look at the answers and change some".to_owned(),
        Message::StartOver => "Start over (the old answers go into a copy)".to_owned(),
        Message::Backup(file) => format!("The old answers are in {file}."),
        Message::RemarksKept(file) => {
            format!("Your file had remarks of its own. They are in the copy {file}; saving leaves them out.")
        }
        Message::Taken { count, file } => format!("{count} {} taken from {file}.", answers(count)),
        Message::ChangedInBetween(file) => format!("{file} was changed by hand meanwhile; the changes count."),
        Message::BrokenInBetween { file, fault, instead } => format!(
            "{file} was changed by hand meanwhile and cannot be read now: {fault}. I leave it alone and save your \
             answers in {instead} until it is mended."
        ),
        Message::SavedElsewhere { file, error, instead } => format!(
            "{file} cannot be written: {error}. Your answers are safe in {instead} for now; I try again after every \
             answer."
        ),
        Message::NotSaved { file, error } => format!(
            "{file} cannot be written: {error}. I keep your answers in memory and try again after every answer. Make \
             some room on the disk, or allow writing in the folder."
        ),
        Message::SavedAgain(file) => format!("Saving in {file} works again. Everything is there."),
        Message::Farewell { file, command } => format!("Saved in {file}. To go on, type:\n  {command}"),
        Message::FarewellEmpty => "Nothing was answered, so nothing was saved.".to_owned(),
        Message::TakeThem => "Your answers could not be saved anywhere. Here they are, to copy:".to_owned(),
        Message::LastQuestion => "That was the last question. Thank you.".to_owned(),
        Message::ReviewTitle => "What you have said".to_owned(),
        Message::Gap => "(open)".to_owned(),
        Message::GapSkipped => "(skipped)".to_owned(),
        Message::GapLater => "(put off)".to_owned(),
        Message::ChooseToChange => "To change an answer, type its number or its name; Enter goes on.".to_owned(),
        Message::StillNeeds => "What your story still needs most:".to_owned(),
        Message::NeedsNothing => "Your story has everything it asks for.".to_owned(),
        Message::WhatNow => "What shall we do now?".to_owned(),
        Message::AnswerOne(question) => format!("Answer: {question}"),
        Message::WriteStory => "Write a story".to_owned(),
        Message::Leave => "Save and leave".to_owned(),
        Message::WhichStory => "Which story shall I write?".to_owned(),
        Message::AllStories => "All of them".to_owned(),
        Message::NoStory => "None for now".to_owned(),
        Message::NothingTellable => "No story can be told yet; the questions above come first.".to_owned(),
        Message::Wrote(file) => format!("Written: {file}"),
        Message::NumberPlease(most) => format!("Please type a number from 1 to {most}, or one of the names."),
        Message::EnterTakes(item) => format!("(Enter: {item}.)"),
        Message::Chosen(item) => format!("Noted: {item}."),
        Message::WordNeedsQuestion => "That word works at a question. Here you choose from the list.".to_owned(),
        Message::ArrowsHint => "(Or press the down arrow, and choose with the arrow keys.)".to_owned(),
        Message::NoEditor => "No text editor was found. Set EDITOR to the one you use, or answer here.".to_owned(),
        Message::EditorOpens(editor) => {
            let nano = if editor.contains("nano") { " In nano: Ctrl-O and Enter save, Ctrl-X leaves." } else { "" };
            format!("Opening {editor}. Save the text and close it to come back here.{nano}")
        }
        Message::EditorFailed { why, kept } => {
            let kept = kept.map_or_else(String::new, |file| format!(" What you wrote there is in {file}."));
            format!("The editor did not finish ({why}). Your answer is as it was.{kept}")
        }
        Message::NotUtf8 => {
            "Some letters of that line are not UTF-8, so none of it was kept. Set your terminal or editor to UTF-8, or \
             write it without those letters."
                .to_owned()
        }
        Message::NotHere => "That word needs a person at the keyboard.".to_owned(),
        Message::LineMayBeCut => {
            "That was a very long line, and a terminal cuts such lines short. Check the end of it with `back`; `editor` \
             has no such limit."
                .to_owned()
        }
        Message::BadLine { line, why } => format!("line {line}: {why}"),
        Message::LineTooMany(line) => format!("line {line}: there is no question left for this answer"),
        Message::InputEnded(question) => format!("The input ended here. The next question: {question}"),
        Message::StillOpen(count) => format!("Core questions still open: {count}"),
    }
}

fn answers(count: usize) -> &'static str {
    if count == 1 { "answer" } else { "answers" }
}

fn meaning(word: Word) -> &'static str {
    match word {
        Word::Help => "a hint, and what you can type",
        Word::Example => "how somebody else answered",
        Word::Back => "the question before",
        Word::Skip => "on to the next question",
        Word::Later => "ask me again at the end",
        Word::DontKnow => "no answer is fine too",
        Word::Review => "all your answers",
        Word::Language => Language::Id.own_name(),
        Word::Save => "save and leave",
        Word::Editor => "write it in a text editor",
        Word::Clear => "take this answer away",
    }
}
