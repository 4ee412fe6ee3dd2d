//! Putting answers in shape, so that they can stand inside a sentence, whoever wrote the file.
//!
//! Little is refused and nothing is added: marks and stems that people repeat come off, a capital goes only on proof
//! that it was the answer's first letter and no name, and what several sentences say stays several sentences.

mod clean;
mod evidence;
mod joints;
mod lead;

use std::borrow::Cow;

use super::{Given, Kind, Text, Value};
use crate::kit::Question;
use crate::language::{Form, Language, en, id, lists, quotes, spelling, text};
pub(super) use clean::is_nothing;
use evidence::Evidence;

/// Puts the text answers of a file in shape, in the order of the answers; nothing for an answer of another kind. Lists have
/// been split already.
///
/// The whole file is needed at once, because a word in lower case elsewhere is what proves that a capital is no name.
pub(super) fn put_in_shape(given: &[(&Question, Cow<'_, Given>)], language: Language) -> Vec<Option<Value>> {
    let shaper = Shaper { language, evidence: Evidence::gather(given) };
    given.iter().map(|(question, given)| shaper.shape(question, given)).collect()
}

struct Shaper<'a> {
    language: Language,
    evidence: Evidence<'a>,
}

impl Shaper<'_> {
    fn shape(&self, question: &Question, given: &Given) -> Option<Value> {
        let one = match given {
            Given::One(text) => text.clone(),
            Given::Many(items) if question.kind == Kind::List => return self.list(question, items),
            Given::Many(items) => {
                items.join(if matches!(question.kind, Kind::Sentences | Kind::Quote) { "\n" } else { ", " })
            }
        };
        let shaped = match question.kind {
            Kind::Name => self.name(&one),
            Kind::Phrase | Kind::Clause => self.phrase(&one, question),
            Kind::Sentences => self.sentences(&one),
            Kind::Quote => self.quote(&one),
            Kind::List => return self.list(question, &[one]),
            _ => return None,
        };
        (!shaped.text.is_empty()).then_some(Value::Text(shaped))
    }

    /// A proper name: only its spaces and marks are touched.
    fn name(&self, given: &str) -> Text {
        let name = quotes::typographic(&clean::without_initials(&clean::marks(&text::fold_spaces(given))));
        let name = evidence::unshout_name(&name);
        let name = if self.language == Language::Id { clean::honorific(&name) } else { name };
        let mixed = name.split(' ').count() > 1 && name.split(' ').skip(1).all(|w| !w.starts_with(char::is_uppercase));
        let name = if mixed { self.evidence.lower_head(&name, self.language) } else { name };
        let name =
            quotes::strip(if text::ends_abbreviated(&name) { &name } else { name.trim_end_matches(['.', ',', ';']) });
        Text {
            inner: name.clone(),
            plural: name.contains(" & ")
                || name.contains(" and ")
                || name.contains(" dan ")
                || name.starts_with(char::is_lowercase) && self.plural(&name),
            text: name,
            tail: String::new(),
            form: Form::Noun,
            sentences: 1,
        }
    }

    fn phrase(&self, given: &str, question: &Question) -> Text {
        let cleaned = self.evidence.own_kin(&quotes::strip(&self.cleaned(given, false)), self.language);
        let cleaned = lead::without_tail(&cleaned, question, self.language);
        let cleaned = joints::year_first(&cleaned, self.language);
        let whole = text::as_sentences(&joints::serial_comma(&cleaned, self.language));
        let parts = text::sentences(&whole);
        let head = parts.first().copied().unwrap_or("");
        let inner = self.inner(head, question);
        let tail = parts.get(1..).unwrap_or(&[]).join(" ");
        // typed small, it was no name, whatever the rules for sentences made of it
        let as_typed = text::lower_word(&inner);
        let inner = if cleaned.starts_with(&as_typed) { as_typed } else { inner };
        let inner = self.as_action(lead::without_kin_ending(&inner, self.language), question);
        let (inner, form) = self.spliced(inner, question);
        let cut = question.kind == Kind::Clause && lead::repeats_conjunction(&cleaned);
        let form = if cut && form == Form::Noun { Form::Clause } else { form };
        let plural = self.plural(&inner);
        let text =
            if tail.is_empty() { inner.clone() } else { format!("{} {tail}", text::close(&text::capitalise(&inner))) };
        Text { text, inner, tail, form, plural, sentences: parts.len() }
    }

    fn sentences(&self, given: &str) -> Text {
        let lines: Vec<String> = given.lines().map(|l| self.cleaned(l, true)).collect();
        let whole = joints::head_years(&text::as_sentences(&lines.join("\n")), self.language);
        let parts: Vec<String> =
            text::sentences(&whole).into_iter().map(|s| joints::serial_comma(s, self.language)).collect();
        let parts = if self.language == Language::Id { joints::without_subject(parts) } else { parts };
        self.whole(parts.join(" "))
    }

    /// What somebody else said stays word for word; only the marks around it and at its end are ours.
    fn quote(&self, given: &str) -> Text {
        let typed = quotes::typographic(&clean::single_stops(&clean::tags(&text::fold_spaces(given))));
        let words = quotes::strip(&typed);
        let mut whole = self.whole(text::as_sentences(&words));
        whole.form = Form::Whole;
        if let Some((words, speaker)) = quotes::with_speaker(&typed, self.language) {
            let said = if self.language == Language::En { "said" } else { "kata" };
            whole.form = Form::Clause;
            whole.text = text::close(&format!("{} {said} {speaker}", quotes::running(&words)));
            return whole;
        }
        if quotes::is_reported(&words) {
            // "…" she said: it carries its own marks and its speaker, so it is told as it stands
            whole.form = Form::Clause;
            whole.text = text::close(&words);
        }
        if whole.sentences == 1 {
            // a quotation's own small letter is kept for running it into a sentence
            whole.inner = text::open(&words).to_owned();
        }
        whole
    }

    fn whole(&self, whole: String) -> Text {
        let parts = text::sentences(&whole);
        let head = parts.first().copied().unwrap_or("");
        let inner = self.evidence.lower_head(text::open(head), self.language);
        Text {
            tail: parts.get(1..).unwrap_or(&[]).join(" "),
            form: self.language.form(&inner),
            plural: false,
            sentences: parts.len(),
            inner,
            text: whole,
        }
    }

    fn list(&self, question: &Question, items: &[String]) -> Option<Value> {
        let shouted = evidence::is_shouted(&items.join(" "));
        let whose = Self::asks_for_verbs(question) && lead::some_are_mine(items);
        let parts: Vec<(String, bool)> = items.iter().map(|item| clean::without_and_so_on(item)).collect();
        let and_so_on = parts.iter().any(|(_, more)| *more);
        let items: Vec<Text> = parts
            .iter()
            .map(|(item, _)| if shouted { self.evidence.quietened(item) } else { item.clone() })
            .map(|item| {
                let mut cleaned = self.cleaned(&item, false);
                if Self::asks_for_verbs(question) && !(whose && lead::is_mine(&cleaned)) {
                    cleaned = lead::without_step_word(&cleaned, self.language);
                    if !lead::begins_with_name(&cleaned) {
                        cleaned = text::lower_word(&cleaned);
                    }
                }
                let whole = quotes::strip(&cleaned);
                let inner = clean::praise(&self.inner(&whole, question));
                Text {
                    text: inner.clone(),
                    form: self.verb_form(&inner, question),
                    plural: self.plural(&inner),
                    sentences: text::sentences(&whole).len(),
                    tail: String::new(),
                    inner,
                }
            })
            .filter(|t| !t.text.is_empty() && !clean::is_nothing(&t.text) && !clean::is_pending(&t.text))
            .collect();
        let items = Self::of_one_kind(items);
        let items = if self.language == Language::En && Self::asks_for_verbs(question) {
            Self::in_plain_form(items)
        } else {
            items
        };
        let items = if and_so_on && self.language == Language::Id { self.with_others(items) } else { items };
        (!items.is_empty()).then_some(Value::List(items))
    }

    /// "asam" among rice and ginger is tamarind, not a taste: a bare quality among things is a thing.
    fn of_one_kind(mut items: Vec<Text>) -> Vec<Text> {
        if items.iter().any(|i| i.form == Form::Noun) {
            items.iter_mut().filter(|i| i.form == Form::Quality).for_each(|i| i.form = Form::Noun);
        }
        items
    }

    /// Among steps in their plain form an -ing form is put beside them: "cut, soaking, weave" gives "cut, soak, weave".
    fn in_plain_form(mut items: Vec<Text>) -> Vec<Text> {
        let plain = |t: &Text| t.text.split(' ').next().and_then(en::plain_form).is_none();
        if items.iter().any(plain) {
            for item in &mut items {
                let (verb, rest) = item.text.split_once(' ').unwrap_or((&item.text, ""));
                if let Some(verb) = en::plain_form(verb) {
                    item.text = format!("{verb} {rest}").trim_end().to_owned();
                    item.inner.clone_from(&item.text);
                    item.form = Form::Verb;
                }
            }
        }
        items
    }

    /// "dan lain-lain" as the last item; English has no good word for it and leaves it out.
    fn with_others(&self, mut items: Vec<Text>) -> Vec<Text> {
        let others = "lain-lain".to_owned();
        items.push(Text {
            text: others.clone(),
            inner: others,
            tail: String::new(),
            form: items.first().map_or(Form::Noun, |i| i.form),
            plural: false,
            sentences: 1,
        });
        items
    }

    fn asks_for_verbs(question: &Question) -> bool {
        question.forms.contains(&Form::Verb) && !question.forms.contains(&Form::Noun)
    }

    /// A step begins with a verb, whatever else the word may be ("fire", "press"), unless it is a clause of its own.
    fn verb_form(&self, phrase: &str, question: &Question) -> Form {
        let form = self.language.form(phrase);
        let first = phrase.split_whitespace().next().unwrap_or("").to_lowercase();
        if !Self::asks_for_verbs(question) {
            // "walking sticks", "anti-caking agents": where things are asked for, an -ing form is part of their name
            let thing = self.language == Language::En && form == Form::Verb && !question.forms.contains(&Form::Verb);
            return if thing && question.kind != Kind::Clause && first != "to" { Form::Noun } else { form };
        }
        let english = form != Form::Clause && lists::contains(lists::List::Base(self.language), &first);
        let indonesian = question.kind == Kind::Clause && self.language == Language::Id && id::is_bare_verb(&first);
        if english || indonesian { Form::Verb } else { form }
    }

    /// What every free text goes through: marks, signs, spelling, typographic quotation marks, shouting.
    fn cleaned(&self, given: &str, sentences: bool) -> String {
        let folded = clean::signs(&clean::marks(&clean::tags(&text::fold_spaces(given))), self.language);
        let quiet = self.evidence.unshout(&clean::doubled(&folded, self.language));
        let spelt = joints::joints(&spelling::repair(&quiet, self.language), self.language);
        joints::splices(&quotes::typographic(&spelt), self.language, sentences)
    }

    /// A first sentence as it stands inside another one.
    fn inner(&self, sentence: &str, question: &Question) -> String {
        let opened = text::open(sentence);
        let stripped = lead::without_stem(opened, question, self.language);
        let stripped = stripped.strip_prefix("of ").unwrap_or(&stripped).to_owned();
        let lowered = self.evidence.lower_head(&stripped, self.language);
        text::open(&lowered).to_owned()
    }

    /// A bare verb where an action is named takes its prefix: "jemput tamu" is told as "menjemput tamu".
    fn as_action(&self, inner: String, question: &Question) -> String {
        let action = question.kind == Kind::Phrase && question.forms.contains(&Form::Verb);
        if action && self.language == Language::Id { id::active(&inner).unwrap_or(inner) } else { inner }
    }

    /// A place with a clause tacked on by a comma takes "where": "in my house, the smell goes through every room".
    fn spliced(&self, inner: String, question: &Question) -> (String, Form) {
        let form = self.phrase_form(&inner, question);
        if form == Form::Place
            && self.language == Language::En
            && let Some((place, rest)) = inner.split_once(", ")
            && en::form_is_clause_with_subject(rest)
        {
            return (format!("{place}, where {rest}"), form);
        }
        (inner, form)
    }

    /// A phrase is what its first part is, whatever a comma or a semicolon adds to it ("our own two acres, and my aunt
    /// makes the jaggery"); a clause is read whole up to a semicolon.
    fn phrase_form(&self, inner: &str, question: &Question) -> Form {
        let head = inner.split("; ").next().unwrap_or(inner);
        let first = head.split(", ").next().unwrap_or(head);
        let form = self.verb_form(head, question);
        if question.kind == Kind::Phrase && form == Form::Clause && first.len() < head.len() {
            self.language.form(first)
        } else {
            form
        }
    }

    fn plural(&self, phrase: &str) -> bool {
        self.language == Language::En && en::is_plural(phrase)
    }
}
