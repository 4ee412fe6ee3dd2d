//! What the coach says about the answers of one business.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use super::finding::{Finding, arrange};
use super::pack::Check;
use super::reading::{self, About, Reading};
use super::rules::{Coach, Rule};
use super::{conflict, fix, lack};
use crate::answers::{Answer, Answers, Given, Kind, Value};
use crate::kit::{Kit, Lack, Question};
use crate::language::{rich, text};

/// Answers with what is needed to point into their file.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// The answers.
    pub answers: &'a Answers,
    /// The kit whose questions they answer.
    pub kit: &'a Kit,
    /// The text of the file; findings point into the answers themselves where there is none.
    pub text: Option<&'a str>,
    /// Where each answer stands in that text.
    pub spans: &'a BTreeMap<String, Range<usize>>,
}

/// One answer as it is looked at: its own words, and where they begin.
pub(super) struct Piece<'a> {
    pub(super) question: &'a Question,
    pub(super) answer: &'a Answer,
    pub(super) reading: Reading<'a>,
    pub(super) offset: usize,
}

/// Whether a question is answered in the maker's own words.
#[must_use]
pub fn is_free_text(kind: Kind) -> bool {
    matches!(kind, Kind::Phrase | Kind::Clause | Kind::Sentences | Kind::List | Kind::Quote)
}

impl<'a> File<'a> {
    /// The answers that may be told, in the order of the kit's questions.
    pub(super) fn pieces(&self, coach: &Coach) -> Vec<Piece<'a>> {
        let told = |q: &&Question| !self.answers.private.contains(&q.name);
        self.kit.questions.iter().filter(told).filter_map(|question| self.piece(coach, question)).collect()
    }

    /// The answer to a question, if there is one.
    pub(super) fn piece(&self, coach: &Coach, question: &'a Question) -> Option<Piece<'a>> {
        let answer = self.answers.answers.get(&question.name)?;
        let names = std::iter::once(&question.name).chain(&question.was);
        let in_file = self.text.and_then(|text| {
            let span = names.into_iter().find_map(|name| self.spans.get(name))?;
            Some((Cow::Borrowed(text.get(span.clone())?), span.start))
        });
        let (text, offset) = in_file.unwrap_or_else(|| (as_text(&answer.given), 0));
        Some(Piece { question, answer, reading: Reading::new(coach, text), offset })
    }

    /// The items of the answer `proof`.
    #[must_use]
    pub fn proof(&self) -> Vec<&'a str> {
        match self.answers.answers.get("proof").map(|a| &a.given) {
            Some(Given::One(text)) => vec![text],
            Some(Given::Many(items)) => items.iter().map(String::as_str).collect(),
            None => Vec::new(),
        }
    }

    /// The business's sector, if it is given.
    #[must_use]
    pub fn sector(&self) -> Option<&'a str> {
        match &self.answers.answers.get("sector")?.value {
            Value::Choice(sector) => Some(sector),
            _ => None,
        }
    }
}

impl Piece<'_> {
    fn whole(&self) -> Range<usize> {
        self.offset..self.offset + self.reading.text.len()
    }

    /// A place in the piece as a place in the file.
    pub(super) fn at(&self, span: Range<usize>) -> Range<usize> {
        span.start + self.offset..span.end + self.offset
    }

    fn is_free(&self) -> bool {
        is_free_text(self.question.kind)
    }
}

fn as_text(given: &Given) -> Cow<'_, str> {
    match given {
        Given::One(text) => Cow::Borrowed(text),
        Given::Many(items) => Cow::Owned(items.iter().map(|i| format!("\n- {i}")).collect()),
    }
}

impl Coach {
    /// Everything the coach has to say about these answers, the most useful first.
    #[must_use]
    pub fn answers(&self, file: &File<'_>) -> Vec<Finding> {
        let pieces = file.pieces(self);
        let proven = reading::proven(self, &file.proof());
        let mut found = Vec::new();
        for piece in pieces.iter().filter(|p| p.is_free()) {
            found.extend(self.words_of(piece, file.sector(), &proven));
            found.extend(self.one_answer(piece));
            found.extend(fix::mechanical(self, piece));
        }
        found.extend(self.all_answers(file, &pieces));
        found.extend(conflict::conflicts(self, &pieces));
        arrange(found)
    }

    fn words_of(&self, piece: &Piece<'_>, sector: Option<&str>, proven: &HashSet<usize>) -> Vec<Finding> {
        let about = About {
            answer: Some(&piece.question.name),
            quote: piece.question.kind == Kind::Quote,
            sector,
            proven: Some(proven),
            ..About::default()
        };
        piece.reading.findings(self, piece.offset, about)
    }

    /// What one answer lacks by itself. The kit's own second question is asked, where it has one for the case.
    fn one_answer(&self, piece: &Piece<'_>) -> Option<Finding> {
        let given = as_text(&piece.answer.given);
        let kind = piece.question.kind;
        let (check, lack) = if self.says_nothing(&given) {
            (Check::Nothing, Lack::Nothing)
        } else if kind != Kind::Quote && self.praises_only(&piece.reading) {
            (Check::OnlyPraise, Lack::Praise)
        } else if kind == Kind::Sentences && lack::is_thin(&given) {
            (Check::Thin, Lack::Thin)
        } else {
            return None;
        };
        let (at, rule) = self.check(check)?;
        let mut finding = Finding::new(at, rule, piece.whole()).of(&piece.question.name).with("found", &given);
        if let Some(probe) = piece.question.probes.iter().find(|p| p.when == lack) {
            probe.ask.get(self.language).clone_into(&mut finding.ask);
        }
        Some(finding)
    }

    fn all_answers(&self, file: &File<'_>, pieces: &[Piece<'_>]) -> Vec<Finding> {
        let checks: [(Check, Seek); 9] = [
            (Check::WeUnnamed, Coach::we_unnamed),
            (Check::PlaceWide, Coach::place_wide),
            (Check::NoNumber, Coach::no_number),
            (Check::NoSense, Coach::no_sense),
            (Check::Undated, Coach::undated),
            (Check::QuoteUnnamed, Coach::quote_unnamed),
            (Check::Consent, Coach::consent),
            (Check::Contact, Coach::contact),
            (Check::ProofNumber, Coach::proof_number),
        ];
        let found = checks.into_iter().filter_map(|(check, seek)| {
            let (at, rule) = self.check(check)?;
            seek(self, &Look { at, rule, file, pieces })
        });
        found.collect()
    }

    /// "We" with nobody behind it: no owner, and no person anywhere.
    fn we_unnamed(&self, look: &Look<'_>) -> Option<Finding> {
        let people = look.pieces.iter().any(|p| {
            p.question.name == "owner"
                || p.is_free() && rich::has_inner_name(&text::sentences(&as_text(&p.answer.given)))
        });
        if people {
            return None;
        }
        look.pieces.iter().filter(|p| p.is_free() && p.question.kind != Kind::Quote).find_map(|piece| {
            let place = piece.reading.places(look.at).into_iter().next()?;
            Some(look.finding(piece, place))
        })
    }

    fn place_wide(&self, look: &Look<'_>) -> Option<Finding> {
        let piece = look.piece("place")?;
        piece.reading.is_covered(look.at).then(|| look.finding(piece, 0..piece.reading.text.len()))
    }

    /// Fewer than two numbers; the price is none, everybody has one.
    fn no_number(&self, look: &Look<'_>) -> Option<Finding> {
        let counts = |p: &&Piece<'_>| match p.question.kind {
            Kind::Year | Kind::Number => true,
            Kind::Quote => false,
            _ => p.is_free() && rich::has_number(&as_text(&p.answer.given), self.language),
        };
        let numbers = look.pieces.iter().filter(counts).count();
        (!look.pieces.is_empty() && numbers < 2).then(|| Finding::new(look.at, look.rule, 0..0))
    }

    fn no_sense(&self, look: &Look<'_>) -> Option<Finding> {
        let sensed = look.pieces.iter().any(|p| {
            p.is_free() && (p.question.name == "senses" || lack::has_sense(&as_text(&p.answer.given), self.language))
        });
        (!look.pieces.is_empty() && !sensed).then(|| Finding::new(look.at, look.rule, 0..0))
    }

    /// A count that grows old, with no date on it.
    fn undated(&self, look: &Look<'_>) -> Option<Finding> {
        if look.file.answers.as_of.is_some() {
            return None;
        }
        look.rule.questions.iter().filter_map(|name| look.piece(name)).find_map(|piece| {
            let given = as_text(&piece.answer.given);
            let number = matches!(piece.question.kind, Kind::Number) || rich::has_number(&given, self.language);
            let once = piece.reading.is_excused(look.at);
            (number && !once && rich::years(&given).next().is_none())
                .then(|| look.finding(piece, 0..piece.reading.text.len()))
        })
    }

    fn quote_unnamed(&self, look: &Look<'_>) -> Option<Finding> {
        let named = look.piece("customer_name").is_some();
        let piece = look.pieces.iter().find(|p| p.question.kind == Kind::Quote)?;
        let reported = matches!(&piece.answer.value, Value::Text(t) if t.form == crate::language::Form::Clause);
        let signed = as_text(&piece.answer.given).contains([',', '–', '—']) && reported;
        (!named && !signed).then(|| look.finding(piece, 0..piece.reading.text.len()))
    }

    /// Somebody is quoted by name, and the file does not even say `private`: nobody has thought of it yet.
    fn consent(&self, look: &Look<'_>) -> Option<Finding> {
        let considered = !look.file.answers.private.is_empty()
            || look.file.text.is_some_and(|t| t.lines().any(|line| line.starts_with("private:")));
        let piece = look.piece("customer_name").filter(|_| !considered)?;
        look.piece("customer_words")?;
        Some(look.finding(piece, 0..piece.reading.text.len()))
    }

    /// A telephone number or address in an answer that goes into every channel.
    fn contact(&self, look: &Look<'_>) -> Option<Finding> {
        let open = |p: &&Piece<'_>| p.is_free() && !look.rule.questions.contains(&p.question.name);
        look.pieces.iter().filter(open).find_map(|piece| {
            let place = super::channel::contacts(&piece.reading.text).into_iter().next()?;
            Some(look.finding(piece, place))
        })
    }

    /// A certificate or permit with no digit beside it.
    fn proof_number(&self, look: &Look<'_>) -> Option<Finding> {
        let piece = look.piece("proof")?;
        let bare = look.file.proof().into_iter().find(|item| {
            !item.chars().any(|c| c.is_ascii_digit()) && !Reading::new(self, *item).places(look.at).is_empty()
        })?;
        let start = piece.reading.text.find(bare).unwrap_or(0);
        Some(look.finding(piece, start..(start + bare.len()).min(piece.reading.text.len())))
    }
}

/// What a check of all answers looks at.
struct Look<'a> {
    at: usize,
    rule: &'a Rule,
    file: &'a File<'a>,
    pieces: &'a [Piece<'a>],
}

type Seek = fn(&Coach, &Look<'_>) -> Option<Finding>;

impl Look<'_> {
    fn piece(&self, name: &str) -> Option<&Piece<'_>> {
        self.pieces.iter().find(|p| p.question.name == name)
    }

    fn finding(&self, piece: &Piece<'_>, place: Range<usize>) -> Finding {
        let words = piece.reading.text.get(place.clone()).unwrap_or("");
        Finding::new(self.at, self.rule, piece.at(place)).of(&piece.question.name).with("found", words)
    }
}
