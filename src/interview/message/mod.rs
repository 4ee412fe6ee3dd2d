//! What the interview says, beside the kit's own texts. One file a language; the compiler proves that neither lacks one.

mod en;
mod id;

use std::fmt::Display;

use super::Word;
use crate::language::Language;

/// Something the interview says.
#[derive(Clone, Copy, Debug)]
pub enum Message<'a> {
    /// How it goes, and where the answers are kept.
    Welcome {
        /// The answers file.
        file: &'a str,
    },
    /// Before the list of words.
    WordsFollow,
    /// The names of the words that only help explains.
    OtherWords(&'a str),
    /// What a word does.
    Meaning(Word),
    /// How to answer with one of the words itself.
    WordAsAnswer,
    /// The title of a chapter.
    Chapter(&'a str),
    /// An answer may take several lines.
    EndsWithEmptyLine,
    /// A list: commas between.
    CommasBetween,
    /// One choice.
    ChooseOne,
    /// Several choices.
    ChooseSeveral,
    /// Yes or no.
    YesOrNo,
    /// The answer there is, before it may be changed.
    SoFar(&'a str),
    /// Enter keeps the answer there is.
    EnterKeeps,
    /// Enter on an empty line ends a long answer.
    EnterEnds,
    /// Enter moves on from a probe.
    EnterMovesOn,
    /// Nothing was typed.
    NothingTyped,
    /// A slash before something that is no word.
    NoSuchWord(&'a str),
    /// An answer was refused, and why.
    Refused(&'a str),
    /// The answer as it stands after a probe.
    NowReads(&'a str),
    /// A question was passed over.
    Skipped,
    /// A question was put off.
    PutOff,
    /// The maker does not know.
    NotKnown,
    /// An answer was taken away.
    Cleared,
    /// There is no question before this one.
    NothingBefore,
    /// The question has no example.
    NoExample,
    /// Before an example.
    ForExample(&'a str),
    /// The questions go on in another language.
    QuestionsInLanguage {
        /// The language of the answers, where it stays another one.
        answers_stay: Option<Language>,
    },
    /// The questions that were put off come now.
    NowTheLater,
    /// The first sentences of the story.
    StoryBegins,
    /// What the story also says now.
    StoryGrows,
    /// A file with answers was found.
    Found {
        /// The file.
        file: &'a str,
        /// How many questions are answered.
        answered: usize,
        /// How many are open.
        open: usize,
    },
    /// Go on where it stopped.
    GoOn,
    /// Look at the answers.
    LookAtAnswers,
    /// Begin again, with a copy of the old answers.
    StartOver,
    /// Where the old answers went.
    Backup(&'a str),
    /// The file held remarks of its own, which are in the copy.
    RemarksKept(&'a str),
    /// Answers were taken from another file.
    Taken {
        /// How many.
        count: usize,
        /// Whence.
        file: &'a str,
    },
    /// The file was changed in between.
    ChangedInBetween(&'a str),
    /// The file was changed in between and cannot be read now.
    BrokenInBetween {
        /// The file.
        file: &'a str,
        /// What is wrong.
        fault: &'a str,
        /// Where the answers go meanwhile.
        instead: &'a str,
    },
    /// The file cannot be written; the answers are kept elsewhere.
    SavedElsewhere {
        /// The file.
        file: &'a str,
        /// What the system says.
        error: &'a str,
        /// Where the answers are.
        instead: &'a str,
    },
    /// The file cannot be written, nor any other.
    NotSaved {
        /// The file.
        file: &'a str,
        /// What the system says.
        error: &'a str,
    },
    /// Saving works again.
    SavedAgain(&'a str),
    /// Where the answers are and how to go on.
    Farewell {
        /// The file.
        file: &'a str,
        /// The command.
        command: &'a str,
    },
    /// Nothing was answered, nothing was written.
    FarewellEmpty,
    /// The answers could be written nowhere and follow here.
    TakeThem,
    /// That was the last question.
    LastQuestion,
    /// The title of the review.
    ReviewTitle,
    /// A question without an answer.
    Gap,
    /// A question that was skipped.
    GapSkipped,
    /// A question that was put off.
    GapLater,
    /// Choose an answer to change.
    ChooseToChange,
    /// What the story still needs.
    StillNeeds,
    /// Nothing is needed.
    NeedsNothing,
    /// What now?
    WhatNow,
    /// Answer one more.
    AnswerOne(&'a str),
    /// Write a story.
    WriteStory,
    /// Save and leave.
    Leave,
    /// Which story?
    WhichStory,
    /// All of them.
    AllStories,
    /// None.
    NoStory,
    /// No story can be told yet.
    NothingTellable,
    /// A story was written.
    Wrote(&'a str),
    /// Enter takes this item of a list.
    EnterTakes(&'a str),
    /// What was chosen, where its number was typed.
    Chosen(&'a str),
    /// A number of the list, or a name.
    NumberPlease(usize),
    /// A word that is about a question, where none stands.
    WordNeedsQuestion,
    /// That the arrows choose too.
    ArrowsHint,
    /// No editor was found.
    NoEditor,
    /// The editor opens.
    EditorOpens(&'a str),
    /// The editor failed.
    EditorFailed {
        /// What the system says.
        why: &'a str,
        /// Where the text is that was written in it.
        kept: Option<&'a str>,
    },
    /// A line was no UTF-8.
    NotUtf8,
    /// Not here: in a script there is no editor, no list to choose from.
    NotHere,
    /// The line may be cut.
    LineMayBeCut,
    /// A line of the script was refused.
    BadLine {
        /// Its number, from 1.
        line: usize,
        /// Why.
        why: &'a str,
    },
    /// A line after the last question.
    LineTooMany(usize),
    /// The input ended; this question comes next.
    InputEnded(&'a str),
    /// These questions are still open.
    StillOpen(usize),
}

impl Message<'_> {
    /// The words for it.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::En => en::say(self),
            Language::Id => id::say(self),
        }
    }
}

/// One sentence after another.
fn and(first: impl Display, second: impl Display) -> String {
    format!("{first} {second}")
}
