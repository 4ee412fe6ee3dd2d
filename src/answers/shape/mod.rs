//! Putting answers in shape, so that they can stand inside a sentence, whoever wrote the file.
//!
//! Little is refused and nothing is added: marks and stems that people repeat come off, a capital goes only on proof
//! that it was the answer's first letter and no name, and what several sentences say stays several sentences.

mod clean;
mod evidence;
mod glance;
mod joints;
mod lead;
mod left_out;
mod names;
mod shouted;
mod signs;
mod steps;
mod years;

use std::borrow::Cow;

use super::{Given, Kind, Text, Value};
use crate::kit::Question;
use crate::language::{Form, Language, en, id, list, lists, quotes, spelling, text};
pub(super) use clean::is_nothing;
use evidence::Evidence;
use glance::{Glance, Seen};

/// Puts the text answers of a file in shape, in the order of the answers; nothing for an answer of another kind. Lists have
/// been split already.
///
/// The whole file is needed at once, because a word in lower case elsewhere is what proves that a capital is no name.
pub(super) fn put_in_shape(given: &[(&Question, Cow<'_, Given>)], language: Language) -> Vec<Option<Value>> {
    let shaper = Shaper { language, evidence: Evidence::gather(given) };
    given.iter().map(|(question, given)| shaper.shape(question, given)).collect()
}

/// Applies a rule; a text that the rule leaves as it is needs no copy. A rule gives back the text or a part of it, or a text
/// of its own.
fn then<'a>(text: Cow<'a, str>, rule: impl FnOnce(&str) -> Cow<'_, str>) -> Cow<'a, str> {
    match text {
        Cow::Borrowed(text) => rule(text),
        Cow::Owned(text) => {
            let other = match rule(&text) {
                Cow::Borrowed(part) if part.len() == text.len() => None,
                other => Some(other.into_owned()),
            };
            Cow::Owned(other.unwrap_or(text))
        }
    }
}

struct Shaper<'a> {
    language: Language,
    evidence: Evidence<'a>,
}

impl Shaper<'_> {
    fn shape(&self, question: &Question, given: &Given) -> Option<Value> {
        let one = match given {
            Given::One(text) => Cow::Borrowed(text.as_str()),
            Given::Many(items) if question.kind == Kind::List => return self.list(question, items),
            Given::Many(items) => {
                let lines = matches!(question.kind, Kind::Sentences | Kind::Quote);
                Cow::Owned(items.join(if lines { "\n" } else { ", " }))
            }
        };
        let shaped = match question.kind {
            Kind::Name => self.name(&one, question),
            Kind::Phrase | Kind::Clause => self.phrase(&one, question),
            Kind::Sentences => self.sentences(&one, question),
            Kind::Quote => self.quote(&one),
            Kind::List => return self.list(question, &[one.into_owned()]),
            _ => return None,
        };
        (!shaped.text.is_empty()).then_some(Value::Text(shaped))
    }

    /// A proper name: only its spaces and marks are touched.
    fn name(&self, given: &str, question: &Question) -> Text {
        let name = then(text::folded(given), clean::marks);
        let name = then(name, |name| quotes::typographic(names::without_initials(name)));
        let name = then(name, |name| self.evidence.unshout_name(name));
        // "SETTLE": a place of five letters or more is no abbreviation
        let shouted = question.name == "place" && name.len() > 4 && name.bytes().all(|b| b.is_ascii_uppercase());
        let name = if shouted { Cow::Owned(text::capitalise(&name.to_lowercase())) } else { name };
        // "rahmad", "murung pudak, tabalong": people and places have capitals
        let small = matches!(question.name.as_str(), "owner" | "place") && !name.contains(char::is_uppercase);
        let name = if small { Cow::Owned(text::headline(&name, self.language)) } else { name };
        let name = match (self.language, question.name.as_str()) {
            (Language::Id, "product") => then(name, |name| self.evidence.as_kind(name)),
            (Language::Id, _) => then(then(name, names::honorific), names::in_full),
            _ => name,
        };
        let mixed = name.contains(' ') && name.split(' ').skip(1).all(|w| !w.starts_with(char::is_uppercase));
        let name = if mixed { then(name, |name| self.evidence.lower_head(name, self.language)) } else { name };
        let closed = text::ends_abbreviated(&name);
        let name = quotes::strip(if closed { &name } else { name.trim_end_matches(['.', ',', ';']) });
        Text {
            inner: name.to_owned(),
            plural: names::are_joined(name)
                || name.starts_with(char::is_lowercase) && self.plural(name)
                || question.name == "product" && self.ends_in_plural(name),
            text: name.to_owned(),
            tail: String::new(),
            form: Form::Noun,
            sentences: 1,
        }
    }

    fn phrase(&self, given: &str, question: &Question) -> Text {
        let cleaned = self.cleaned(given, false);
        let cleaned = self.evidence.own_kin(quotes::strip(&cleaned), self.language);
        let cleaned = then(cleaned, names::street_number);
        let cleaned = then(cleaned, |phrase| lead::without_tail(phrase, question, self.language));
        let cleaned = then(cleaned, |phrase| years::year_first(phrase, question.kind == Kind::Clause, self.language));
        let cleaned =
            then(
                cleaned,
                |phrase| if question.name == "material_source" { joints::got(phrase) } else { Cow::Borrowed(phrase) },
            );
        let cleaned = match (self.language, question.name.as_str()) {
            (Language::En, "workshop") => then(then(cleaned, names::measured), |place| {
                then(then(left_out::floor(place), left_out::quarter), left_out::on)
            }),
            (Language::En, "time_needed") => then(then(cleaned, joints::anything), left_out::takes),
            (Language::En, "role") => then(cleaned, left_out::since),
            (Language::En, "difference") => then(then(cleaned, names::own_kin), left_out::no_two),
            (Language::En, "product_kind") => {
                then(then(cleaned, names::measured), |phrase| left_out::and(phrase, "product_kind"))
            }
            (Language::En, name @ ("customer" | "teacher")) => then(cleaned, |phrase| left_out::and(phrase, name)),
            (Language::En, _) if question.kind == Kind::Clause => then(cleaned, names::own_kin),
            _ => cleaned,
        };
        let kinds = matches!(question.name.as_str(), "customer" | "product_kind" | "size" | "sold");
        let cleaned = if kinds && self.language == Language::Id { then(cleaned, joints::and_kinds) } else { cleaned };
        let whole = text::as_sentences(&joints::serial_comma(&cleaned, self.language));
        let (head, tail, sentences) = parted(&whole);
        let head = if question.name == "product_kind" { names::without_claim(head) } else { head };
        let inner = self.inner(head, question);
        // typed small, it was no name, whatever the rules for sentences made of it
        let trade = || question.name == "role" && self.evidence.is_trade(&inner, self.language);
        let inner = match text::lowered_word(&inner) {
            Cow::Owned(as_typed) if cleaned.starts_with(&as_typed) || trade() => Cow::Owned(as_typed),
            _ => inner,
        };
        let inner = self.as_action(then(inner, |phrase| lead::without_kin_ending(phrase, self.language)), question);
        let called = self.language == Language::En && question.name == "teacher";
        let inner = if called { then(inner, names::called) } else { inner };
        let (inner, form) = self.spliced(inner, question);
        let cut = question.kind == Kind::Clause
            && (lead::repeats_conjunction(&cleaned) || self.language == Language::En && en::acts_from(&inner));
        let form = if cut && matches!(form, Form::Noun | Form::Place) { Form::Clause } else { form };
        // "How difficult could it be?" asks, and finishes no stem
        let form = if form == Form::Clause && head.ends_with('?') { Form::Whole } else { form };
        // "that felt like the closest I'd get": no cause, but a sentence that takes up the one before it
        let takes_up = || question.name == "reason" && (inner.starts_with("that ") || inner.starts_with("this "));
        let form = if form == Form::Clause && self.language == Language::En && takes_up() { Form::Whole } else { form };
        let plural = self.plural(&inner);
        let text = if tail.is_empty() {
            inner.to_string()
        } else {
            format!("{} {tail}", text::close(&text::capitalise(&inner)))
        };
        Text { text, inner: inner.into_owned(), tail: tail.to_owned(), form, plural, sentences }
    }

    fn sentences(&self, given: &str, question: &Question) -> Text {
        let whole = Cow::Owned(text::lines_as_sentences(given.lines().map(|line| self.cleaned(line, true))));
        let whole = then(whole, |whole| years::head_years(whole, self.language));
        if self.language == Language::En {
            let whole = then(whole, |whole| left_out::and(whole, &question.name));
            let lowered = |rest: &str| self.evidence.lower_head(rest, Language::En).into_owned();
            return match left_out::year_head(&whole, lowered) {
                // a year and what was then: a sentence, whatever it is made of
                Some(told) => Text { form: Form::Clause, ..self.whole(told) },
                None => {
                    let whole = self.whole(whole.into_owned());
                    // where sentences are asked for, "our first harvest fitted in a barrow" is one
                    let acts = whole.form == Form::Noun && en::may_act(&whole.inner);
                    if acts { Text { form: Form::Clause, ..whole } } else { whole }
                }
            };
        }
        let sentences = text::each_sentence(&whole);
        // "28 jas guru kemarin begitu": inside an answer too, a number at a sentence's head is written out
        let head = |s: &str| match s.starts_with(|c: char| c.is_ascii_digit()) {
            true => text::capitalise(&list::spell_head(s, self.language)),
            false => s.to_owned(),
        };
        let parts = sentences.map(|s| head(&joints::serial_comma(s, self.language))).collect();
        self.whole(joints::without_subject(parts).join(" "))
    }

    /// What somebody else said stays word for word; only the marks around it and at its end are ours.
    fn quote(&self, given: &str) -> Text {
        let typed = then(text::folded(given), clean::tags);
        let typed = then(then(typed, signs::single_stops), quotes::typographic);
        let typed = then(typed, |typed| self.evidence.unshout(typed));
        let words = quotes::strip(&typed);
        let mut whole = self.whole(text::as_sentences(words));
        whole.form = Form::Whole;
        if let Some((words, speaker)) = quotes::with_speaker(&typed, self.language) {
            let said = if self.language == Language::En { "said" } else { "kata" };
            whole.form = Form::Clause;
            whole.text = text::close(&format!("{} {said} {speaker}", quotes::running(&words)));
            return whole;
        }
        if quotes::is_reported(words) {
            // "…" she said: it carries its own marks and its speaker, so it is told as it stands
            whole.form = Form::Clause;
            whole.text = text::close(&quotes::with_comma(words));
        }
        if whole.sentences == 1 {
            // a quotation's own small letter is kept for running it into a sentence
            whole.inner = text::open(words).to_owned();
        }
        whole
    }

    fn whole(&self, whole: String) -> Text {
        let (head, tail, sentences) = parted(&whole);
        let inner = self.evidence.lower_head(text::open(head), self.language);
        Text {
            tail: tail.to_owned(),
            form: self.language.form(&inner),
            plural: false,
            sentences,
            inner: inner.into_owned(),
            text: whole,
        }
    }

    fn list(&self, question: &Question, items: &[String]) -> Option<Value> {
        let shouted = shouted::is_shouted(&items.join(" "));
        let whose = Self::asks_for_verbs(question) && lead::some_are_mine(items);
        let parts: Vec<(&str, bool)> = items.iter().map(|item| clean::without_and_so_on(item)).collect();
        let and_so_on = parts.iter().any(|(_, more)| *more);
        let items: Vec<Text> = parts
            .iter()
            .map(|(item, _)| {
                let quiet = if shouted { Cow::Owned(self.evidence.quietened(item)) } else { Cow::Borrowed(*item) };
                self.item(&quiet, question, whose)
            })
            .filter(|t| !t.text.is_empty() && !clean::is_nothing(&t.text) && !clean::is_pending(&t.text))
            .collect();
        let items = if Self::asks_for_verbs(question) && self.language == Language::En {
            steps::with_us(items, &parts)
        } else {
            items
        };
        let items = steps::of_one_kind(items);
        let items = if self.language == Language::Id && Self::asks_for_verbs(question) {
            steps::in_the_passive(items)
        } else {
            items
        };
        let items = if self.language == Language::En && Self::asks_for_verbs(question) {
            steps::in_plain_form(steps::with_other_verbs(items))
        } else {
            items
        };
        let items = if and_so_on && self.language == Language::Id { self.with_others(items) } else { items };
        (!items.is_empty()).then_some(Value::List(items))
    }

    /// One item; `whose` where some steps say that they are the maker's own.
    fn item(&self, given: &str, question: &Question, whose: bool) -> Text {
        let mut cleaned = self.cleaned(given, false);
        if Self::asks_for_verbs(question) && !(whose && lead::is_mine(&cleaned)) {
            cleaned = then(cleaned, |step| {
                let named = lead::without_step_word(step, self.language);
                // "then the round", "then it is eight": no verb follows, so that "then" is all there is
                let head = text::lower(named.split(' ').next().unwrap_or(""));
                let nothing_done = self.language == Language::En && matches!(&*head, "the" | "a" | "an" | "it");
                let step = if nothing_done { step } else { named };
                if lead::begins_with_name(step) { Cow::Borrowed(step) } else { text::lowered_word(step) }
            });
        }
        let whole = quotes::strip(&cleaned);
        let inner = self.inner(whole, question);
        let inner = clean::praise(&inner);
        Text {
            text: inner.to_owned(),
            form: self.verb_form(inner, question),
            plural: self.plural(inner),
            sentences: text::each_sentence(whole).count(),
            tail: String::new(),
            inner: inner.to_owned(),
        }
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
        let first = || text::lower(text::tokens(phrase).next().unwrap_or(""));
        if !Self::asks_for_verbs(question) {
            // "walking sticks", "anti-caking agents": where things are asked for, an -ing form is part of their name
            let thing = self.language == Language::En && form == Form::Verb && !question.forms.contains(&Form::Verb);
            return if thing && question.kind != Kind::Clause && first() != "to" { Form::Noun } else { form };
        }
        let english = form != Form::Clause && lists::contains(lists::List::Base(self.language), &first());
        let indonesian = question.kind == Kind::Clause && self.language == Language::Id && id::is_bare_verb(&first());
        if english || indonesian { Form::Verb } else { form }
    }

    /// What every free text goes through: marks, signs, spelling, typographic quotation marks, shouting.
    fn cleaned<'t>(&self, given: &'t str, sentences: bool) -> Cow<'t, str> {
        let language = self.language;
        let seen = Seen::of(given)
            .put_right(Glance::LOOSE, text::folded)
            .put_right(Glance::MARKUP, |text| then(clean::tags(text), clean::marks))
            .put_right(Glance::SIGN, |text| signs::signs(text, language))
            .put_right(Glance::TWICE, |text| clean::doubled(text, language))
            .put_right(Glance::LOUD, |text| self.evidence.unshout(text));
        let english = language == Language::En;
        let (misspelt, joined) = (!english || seen.has(Glance::MISSPELT), !english || seen.has(Glance::COMMA));
        let straight = seen.has(Glance::STRAIGHT);
        let is_named = |word: &str| self.evidence.is_named(word);
        let text = seen.text;
        let text = if misspelt { then(text, |text| spelling::repair(text, language, is_named)) } else { text };
        let text = if english { then(text, clean::replies) } else { text };
        let text = if joined { then(text, |text| joints::joints(text, language)) } else { text };
        let text = if straight { then(text, quotes::typographic) } else { text };
        let text = if !english && text.contains('“') { then(text, quotes::led_in) } else { text };
        if joined { then(text, |text| joints::splices(text, language, sentences)) } else { text }
    }

    /// A first sentence as it stands inside another one.
    fn inner<'t>(&self, sentence: &'t str, question: &Question) -> Cow<'t, str> {
        // "when it won it had no label" does not finish "… when …": it is a sentence of its own
        let whole = question.kind == Kind::Clause && self.language == Language::En && en::is_time_with_main(sentence);
        let opened = text::open(sentence);
        let stripped = if whole { opened } else { lead::without_stem(opened, question, self.language) };
        let stripped = stripped.strip_prefix("of ").unwrap_or(stripped);
        // "Permak celana, ganti ritsleting": what kind of thing it is, begun as the product is, in a form
        let kind = question.name == "product_kind" && self.language == Language::Id;
        let small = kind && text::spaced(stripped).nth(1).is_some_and(|next| next.starts_with(char::is_lowercase));
        let lowered =
            if small { text::lowered_word(stripped) } else { self.evidence.lower_head(stripped, self.language) };
        then(lowered, |lowered| Cow::Borrowed(text::open(lowered)))
    }

    /// A bare verb where an action is named takes its prefix: "jemput tamu" is told as "menjemput tamu".
    fn as_action<'t>(&self, inner: Cow<'t, str>, question: &Question) -> Cow<'t, str> {
        let action = question.kind == Kind::Phrase && question.forms.contains(&Form::Verb);
        if action && self.language == Language::Id { id::active(&inner).map_or(inner, Cow::Owned) } else { inner }
    }

    /// A place with a clause tacked on by a comma takes "where": "in my house, the smell goes through every room".
    fn spliced<'t>(&self, inner: Cow<'t, str>, question: &Question) -> (Cow<'t, str>, Form) {
        let form = self.phrase_form(&inner, question);
        if form == Form::Place
            && self.language == Language::En
            && let Some((place, rest)) = inner.split_once(", ")
            && en::form_is_clause_with_subject(rest)
        {
            return (Cow::Owned(format!("{place}, where {rest}")), form);
        }
        (inner, form)
    }

    /// A phrase is what its first part is, whatever a comma or a semicolon adds to it ("our own two acres, and my aunt
    /// makes the jaggery"); a clause is read whole up to a semicolon.
    fn phrase_form(&self, inner: &str, question: &Question) -> Form {
        let head = text::before(inner, b';');
        let first = text::before(head, b',');
        let form = self.verb_form(head, question);
        if question.kind == Kind::Phrase && form == Form::Clause && first.len() < head.len() {
            self.language.form(first)
        } else {
            form
        }
    }

    /// "Goat Milk Caramels".
    fn ends_in_plural(&self, name: &str) -> bool {
        let last = name.rsplit_once(' ').map(|(_, last)| last).filter(|last| last.starts_with(char::is_alphabetic));
        last.is_some_and(|last| self.plural(&text::lower(last)))
    }

    fn plural(&self, phrase: &str) -> bool {
        self.language == Language::En && en::is_plural(phrase)
    }
}

/// The first sentence of a text with single spaces, what follows it, and how many sentences there are.
fn parted(whole: &str) -> (&str, &str, usize) {
    let mut sentences = text::each_sentence(whole);
    let head = sentences.next().unwrap_or("");
    let tail = sentences.rest().trim();
    (head, tail, usize::from(!head.is_empty()) + sentences.count())
}
