//! The words that work at every question, in both languages at once.

use crate::language::Language;

/// A word that is a wish and not an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Word {
    /// What can be typed, and a line of help for this question.
    Help,
    /// An answer of another maker.
    Example,
    /// The question before.
    Back,
    /// Pass this question over.
    Skip,
    /// Come back to this question at the end.
    Later,
    /// "I don't know."
    DontKnow,
    /// All answers, to change one.
    Review,
    /// The other language.
    Language,
    /// Save and leave.
    Save,
    /// Write this answer in a text editor.
    Editor,
    /// Take this answer away.
    Clear,
}

impl Word {
    /// Every word, in the order in which help tells them.
    pub const ALL: [Word; 11] = [
        Word::Help,
        Word::Example,
        Word::Skip,
        Word::Back,
        Word::Save,
        Word::Later,
        Word::DontKnow,
        Word::Review,
        Word::Clear,
        Word::Editor,
        Word::Language,
    ];

    /// So many of them are explained before the first question; the others are named.
    pub const FIRST: usize = 5;

    /// The word as help shows it.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        self.names(language)[0]
    }

    /// The word and the other ways to say it.
    #[must_use]
    pub fn names(self, language: Language) -> &'static [&'static str] {
        match (self, language) {
            (Word::Help, Language::En) => &["?", "help"],
            (Word::Help, Language::Id) => &["?", "bantuan"],
            (Word::Example, Language::En) => &["example", "examples"],
            (Word::Example, Language::Id) => &["contoh"],
            (Word::Back, Language::En) => &["back"],
            (Word::Back, Language::Id) => &["kembali", "mundur"],
            (Word::Skip, Language::En) => &["skip", "pass"],
            (Word::Skip, Language::Id) => &["lewati", "lewat", "lewatkan"],
            (Word::Later, Language::En) => &["later"],
            (Word::Later, Language::Id) => &["nanti", "nanti saja", "nanti aja"],
            (Word::DontKnow, Language::En) => {
                &["don't know", "dont know", "i don't know", "i dont know", "no idea", "don't-know", "dunno"]
            }
            (Word::DontKnow, Language::Id) => &[
                "tidak tahu", "tidaktahu", "nggak tahu", "gak tahu", "ga tahu", "tak tahu", "enggak tahu", "nggak tau",
                "gak tau",
            ],
            (Word::Review, Language::En) => &["review"],
            (Word::Review, Language::Id) => &["lihat", "tinjau", "lihat semua"],
            (Word::Language, Language::En) => &["language"],
            (Word::Language, Language::Id) => &["bahasa"],
            (Word::Save, Language::En) => &["save", "quit", "exit", "stop"],
            (Word::Save, Language::Id) => &["simpan", "keluar", "berhenti", "selesai"],
            (Word::Editor, Language::En) => &["editor"],
            (Word::Editor, Language::Id) => &["editor", "penyunting"],
            (Word::Clear, Language::En) => &["clear"],
            (Word::Clear, Language::Id) => &["hapus"],
        }
    }

    /// The word that somebody typed, in whichever language.
    fn from_typed(typed: &str) -> Option<Word> {
        let typed = typed.trim_end_matches(['.', '!']).trim().to_lowercase().replace('’', "'");
        let typed = if typed.is_empty() { "?".to_owned() } else { typed };
        Word::ALL
            .into_iter()
            .find(|word| Language::ALL.into_iter().any(|language| word.names(language).contains(&typed.as_str())))
    }
}

/// What a typed line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nothing at all.
    Nothing,
    /// One of the words.
    Word(Word),
    /// A slash before something that is no word.
    NoSuchWord(String),
    /// An answer.
    Answer(String),
}

/// Tells an answer from a wish.
///
/// A word counts when it is the whole line, with or without a slash before it. To answer with such a word, it is put in
/// quotation marks (`"Later"`); an answer that begins with a slash is typed with two.
#[must_use]
pub fn hear(line: &str) -> Heard {
    let line = line.trim();
    if line.is_empty() {
        return Heard::Nothing;
    }
    if let Some(rest) = line.strip_prefix("//") {
        return Heard::Answer(format!("/{rest}"));
    }
    if let Some(rest) = line.strip_prefix('/') {
        return match Word::from_typed(rest) {
            Some(word) => Heard::Word(word),
            None if rest.split_whitespace().count() < 3 => Heard::NoSuchWord(rest.to_owned()),
            None => Heard::Answer(line.to_owned()),
        };
    }
    if line.chars().any(char::is_alphabetic) || line == "?" {
        if let Some(word) = Word::from_typed(line) {
            return Heard::Word(word);
        }
        let quoted = line.strip_prefix(['"', '“']).and_then(|l| l.strip_suffix(['"', '”']));
        if let Some(inner) = quoted.filter(|inner| Word::from_typed(inner).is_some()) {
            return Heard::Answer(inner.to_owned());
        }
    }
    Heard::Answer(line.to_owned())
}

/// The same for a line in which a text stood already: a word typed behind that text is a word all the same.
#[must_use]
pub fn hear_edited(before: &str, line: &str) -> Heard {
    let behind = line.strip_prefix(before).map(str::trim).filter(|rest| !before.is_empty() && *rest != "?");
    match behind.map(hear) {
        Some(Heard::Word(word)) => Heard::Word(word),
        _ => hear(line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_heard_in_both_languages_and_quoted_words_are_answers() {
        let cases = [
            ("?", Heard::Word(Word::Help)),
            ("/", Heard::Word(Word::Help)),
            ("help", Heard::Word(Word::Help)),
            ("/bantuan", Heard::Word(Word::Help)),
            ("  Lewati. ", Heard::Word(Word::Skip)),
            ("SKIP", Heard::Word(Word::Skip)),
            ("nanti saja", Heard::Word(Word::Later)),
            ("later", Heard::Word(Word::Later)),
            ("I don’t know.", Heard::Word(Word::DontKnow)),
            ("gak tahu", Heard::Word(Word::DontKnow)),
            ("kembali", Heard::Word(Word::Back)),
            ("/back", Heard::Word(Word::Back)),
            ("contoh", Heard::Word(Word::Example)),
            ("simpan", Heard::Word(Word::Save)),
            ("bahasa", Heard::Word(Word::Language)),
            ("/editor", Heard::Word(Word::Editor)),
            ("hapus", Heard::Word(Word::Clear)),
            ("review", Heard::Word(Word::Review)),
            ("\"Later\"", Heard::Answer("Later".into())),
            ("“nanti”", Heard::Answer("nanti".into())),
            ("\"so good\", she said", Heard::Answer("\"so good\", she said".into())),
            ("later that year", Heard::Answer("later that year".into())),
            ("//etc", Heard::Answer("/etc".into())),
            ("/lewta", Heard::NoSuchWord("lewta".into())),
            ("/ we paint it so / and cut it", Heard::Answer("/ we paint it so / and cut it".into())),
            ("", Heard::Nothing),
            ("   ", Heard::Nothing),
            ("...", Heard::Answer("...".into())),
            ("布", Heard::Answer("布".into())),
        ];
        for (line, heard) in cases {
            assert_eq!(hear(line), heard, "{line}");
        }
    }

    #[test]
    fn a_word_behind_a_text_that_stood_there_is_a_word() {
        let answer = |text: &str| Heard::Answer(text.to_owned());
        let cases = [
            ("Second Slate", "Second Slatekembali", Heard::Word(Word::Back)),
            ("Second Slate", "Second Slate skip", Heard::Word(Word::Skip)),
            ("Second Slate", "Second Slate?", answer("Second Slate?")),
            ("Second Slate", "Second Slates", answer("Second Slates")),
            ("Second Slate", "skip", Heard::Word(Word::Skip)),
            ("Non", "Nonstop tea", answer("Nonstop tea")),
            ("", "skip", Heard::Word(Word::Skip)),
            ("Second Slate", "", Heard::Nothing),
        ];
        for (before, line, heard) in cases {
            assert_eq!(hear_edited(before, line), heard, "{before} / {line}");
        }
    }

    #[test]
    fn no_two_words_share_a_name() {
        let mut seen = std::collections::HashMap::new();
        for word in Word::ALL {
            for name in Language::ALL.into_iter().flat_map(|l| word.names(l)) {
                let before = seen.insert(*name, word);
                assert!(before.is_none_or(|b| b == word), "{name}");
            }
        }
    }
}
