//! The tone of the template's own words. An answer's words are never touched.

use std::borrow::Cow;

use super::Language;

/// How the template's own words sound, the same through a whole text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// As one speaks to a customer across the table.
    Warm,
    /// As it is printed in most places.
    #[default]
    Plain,
    /// As in a catalogue or an application.
    Formal,
}

impl Tone {
    /// `warm`, `plain` or `formal`: what a template tests with `{{ tone | is("formal") }}`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Tone::Warm => "warm",
            Tone::Plain => "plain",
            Tone::Formal => "formal",
        }
    }

    /// A wording whose head is the template's own, in this tone: in warm English it is contracted.
    #[must_use]
    pub fn head(self, wording: &str, language: Language) -> Cow<'_, str> {
        const CONTRACTED: &[(&str, &str)] = &[
            ("It is ", "It’s "),
            ("That is ", "That’s "),
            ("There is ", "There’s "),
            ("I am ", "I’m "),
            ("We are ", "We’re "),
            ("we are ", "we’re "),
            ("They are ", "They’re "),
            ("You are ", "You’re "),
        ];
        if self != Tone::Warm || language != Language::En {
            return Cow::Borrowed(wording);
        }
        let found = CONTRACTED.iter().find_map(|(long, short)| Some((short, wording.strip_prefix(long)?)));
        found.map_or(Cow::Borrowed(wording), |(short, rest)| Cow::Owned(format!("{short}{rest}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_warm_english_is_contracted() {
        let told = |tone: Tone, language| tone.head("It is made of clay.", language).into_owned();
        assert_eq!(told(Tone::Warm, Language::En), "It’s made of clay.");
        assert_eq!(told(Tone::Plain, Language::En), "It is made of clay.");
        assert_eq!(told(Tone::Formal, Language::En), "It is made of clay.");
        assert_eq!(told(Tone::Warm, Language::Id), "It is made of clay.");
        assert_eq!(Tone::Warm.head("\u{F0003}It is all cut by hand.", Language::En), "\u{F0003}It is all cut by hand.");
    }
}
