"""The answers as tests see them, and what a wording may ask of them, for template.py: what src/story/fact and src/story/test do."""

import re

from filters import join
from language import (
    BASE,
    CLOCK,
    PERSON,
    SMALL,
    begins_with_count,
    begins_with_span,
    has_inner_name,
    is_gerund,
    is_rate,
    is_skill,
    lazy,
    look,
    meets_first,
    richness,
    sentences,
    stands_alone,
    stem,
    words,
    years,
)

MARKED = re.compile(r"[;:(]|,(?!\d)")
HELD = re.compile(r"[\\`*\[\]<~]|&(?=#?\w+;)|(?<!\w)_|_(?!\w)")
RECUR = frozenset(("name", "choice", "choices", "yes-no"))
BY_ITSELF = frozenset(("year", "number", "money", "link", "hashtags"))
SETS_FORM = frozenset(
    ("any", "noun", "place", "when", "clause", "verb", "quality", "sentence", "form", "multi", "whole", "missing")
)


def protect(text):
    """Holds what Markdown would read in an answer as private-use characters, until the sentence is finished."""
    return HELD.sub(lambda found: chr(0xE000 + ord(found[0])), text) if HELD.search(text) else text


class Fact:
    """One answer, ready to be tested and told; what tests ask is worked out once."""

    def __init__(self, question, shaped):
        self.question, self.number, self.kind = question, question.number, question.kind
        self.items = [item.text for item in shaped.items]
        self.text = join(self.items) if self.items else shaped.text
        self.inner, self.tail = shaped.inner or self.text, shaped.tail
        self.forms = {item.form for item in shaped.items} if self.items else {shaped.form}
        self.form, self.plural, self.sentences = shaped.form, shaped.plural, shaped.sentences
        self.recurs, self.by_words = self.kind in RECUR, self.kind not in BY_ITSELF

    def __str__(self):
        return self.protected

    protected = lazy(lambda self: protect(self.text))
    known = lazy(lambda self: [look(word) for word in words(self.text)])
    stems = lazy(lambda self: {word[0] for word in self.known if word[0]})
    rich = lazy(lambda self: richness(self.text, self.known))
    length = lazy(lambda self: len(self.text.split()))
    years = lazy(lambda self: years(self.text))
    lower = lazy(lambda self: Lower(self.text))
    lower_inner = lazy(lambda self: self.lower if self.inner == self.text else Lower(self.inner))
    lower_head = lazy(lambda self: Lower(self.inner.split(", ")[0]))
    lower_first = lazy(lambda self: Lower(self.items[0]) if self.items else self.lower)
    points_back = lazy(lambda self: meets_first(self.text) == "pronoun")
    alone = lazy(lambda self: stands_alone(self.text))
    span = lazy(lambda self: begins_with_span(self.inner))
    person = lazy(lambda self: self.kind == "name" or any(word[4] for word in self.known))
    number_in = lazy(lambda self: any(word[2] for word in self.known))
    clock = lazy(lambda self: bool(CLOCK.search(self.text.lower())))
    own = lazy(lambda self: any(word.lower().replace("’", "'") in SMALL["own"] for word in words(self.text)))


class Lower:
    """A text in lower case, to look for words and phrases in."""

    def __init__(self, text):
        found = words(text.lower())
        self.words, self.padded = frozenset(found), f" {' '.join(found)} "


class Phrases:
    def __init__(self, phrases):
        phrases = [phrase.lower() for phrase in phrases]
        self.single = frozenset(phrase for phrase in phrases if " " not in phrase)
        self.several = [f" {phrase} " for phrase in phrases if " " in phrase]
        self.heads = tuple(f" {phrase} " for phrase in phrases)

    def stand_in(self, lower):
        return not self.single.isdisjoint(lower.words) or any(phrase in lower.padded for phrase in self.several)

    def begin(self, lower):
        return lower.padded.startswith(self.heads)


def is_before(fact, other):
    return not (other and other.years) or all(year < other.years[0] for year in fact.years)


def is_beyond(fact, other):
    if not other:
        return True
    plain = lambda word: stem(word.lower().replace("’", "'"))
    others = {plain(word) for word in words(other.text)}
    return any(look(word)[0] and plain(word) not in others and plain(word) not in PERSON for word in words(fact.text))


def is_tally(fact):
    first = fact.inner.split(" ")[0]
    return first[:1].isdigit() and (first == fact.inner or first[-1] in ",;.:")


# The tests without arguments, by their names.
TESTS = {
    "multi": lambda f, _: f.sentences > 1,
    "one": lambda f, _: f.sentences == 1,
    "many": lambda f, _: len(f.items) > 1,
    "whole": lambda f, _: f.sentences > 1 or f.form in ("clause", "whole"),
    "single": lambda f, _: len(f.items) == 1,
    "plural": lambda f, _: f.plural,
    "singular": lambda f, _: not f.plural,
    "rich": lambda f, _: f.rich >= 10,
    "person": lambda f, _: f.person,
    "number": lambda f, _: f.number_in,
    "named": lambda f, _: has_inner_name(sentences(f.text)),
    "span": lambda f, _: f.span,
    "clock": lambda f, _: f.clock,
    "first_dated": lambda f, _: bool(f.items and years(f.items[0])),
    "own": lambda f, _: f.own,
    "dated": lambda f, _: bool(f.years),
    "undated": lambda f, _: not f.years,
    "lately": lambda f, _: all(year >= 1965 for year in years(f.text)),
    "stands_alone": lambda f, _: f.alone,
    "skill": lambda f, _: is_skill(f.text),
    "activity": lambda f, _: all(is_gerund(text.split(" ")[0].lower()) for text in f.items or [f.inner]),
    "counts": lambda f, _: begins_with_count(f.inner),
    "per_time": lambda f, _: is_rate(f.inner),
    "tally": lambda f, _: is_tally(f),
    "doing": lambda f, _: (f.items or [f.inner])[0].split(" ")[0].lower() in BASE,
    "passive": lambda f, _: False,  # a form of Indonesian verbs
    "common": lambda f, _: not f.text[:1].isupper(),
    "proper": lambda f, _: f.text[:1].isupper(),
    "plain": lambda f, _: not MARKED.search(f.text),
    "smooth": lambda f, _: not any(mark in f.text for mark in ";:("),
    "noun": lambda f, _: f.forms == {"noun"},
    "place": lambda f, _: f.forms == {"place"},
    "when": lambda f, _: f.forms == {"when"},
    "clause": lambda f, _: f.forms == {"clause"},
    "verb": lambda f, _: f.forms == {"verb"},
    "quality": lambda f, _: f.forms == {"quality"},
    "sentence": lambda f, _: f.forms == {"whole"},
}
NO_TESTS = frozenset(("any", "missing", "new", "again", "check"))

# The tests with arguments: what is worked out once from the arguments, and the test of a fact.
MAKERS = {
    "form": lambda a: (forms := set(a)) and (lambda f, _: f.forms <= forms),
    "short": lambda a: (most := int((a or [8])[0])) and (lambda f, _: f.length <= most),
    "chars": lambda a: (most := int((a or [125])[0])) and (lambda f, _: len(f.inner) <= most),
    "long": lambda a: (least := int((a or [6])[0])) and (lambda f, _: f.length >= least),
    "is": lambda a: (values := {v.lower() for v in a}) and (lambda f, _: f.text.lower() in values),
    "is_not": lambda a: (values := {v.lower() for v in a}) and (lambda f, _: f.text.lower() not in values),
    "begins": lambda a: (p := Phrases(a)) and (lambda f, _: p.begin(f.lower_inner)),
    "begins_not": lambda a: (p := Phrases(a)) and (lambda f, _: not p.begin(f.lower_inner)),
    "holds": lambda a: (p := Phrases(a)) and (lambda f, _: p.stand_in(f.lower)),
    "holds_not": lambda a: (p := Phrases(a)) and (lambda f, _: not p.stand_in(f.lower)),
    "head_holds": lambda a: (p := Phrases(a)) and (lambda f, _: p.stand_in(f.lower_head)),
    "head_holds_not": lambda a: (p := Phrases(a)) and (lambda f, _: not p.stand_in(f.lower_head)),
    "first_holds": lambda a: (p := Phrases(a)) and (lambda f, _: p.stand_in(f.lower_first)),
    "before": lambda a: lambda f, facts: is_before(f, facts.get(a[0])),
    "since": lambda a: lambda f, facts: not is_before(f, facts.get(a[0])),
    "apart": lambda a: lambda f, facts: a[0] not in facts or f.stems.isdisjoint(facts[a[0]].stems),
    "about": lambda a: lambda f, facts: a[0] in facts and not f.stems.isdisjoint(facts[a[0]].stems),
    "beyond": lambda a: lambda f, facts: is_beyond(f, facts.get(a[0])),
}


class Unknown(Exception):
    """A test or filter that only tutur has."""


def test_of(name, arguments):
    """The test of this name; "not_…" is the contrary of another."""
    if name in TESTS:
        return TESTS[name]
    if name in MAKERS:
        return MAKERS[name](arguments)
    if not name.startswith("not_"):
        raise Unknown(name)
    test = test_of(name.removeprefix("not_"), arguments)
    return lambda fact, facts: not test(fact, facts)


class Need:
    """An answer that a wording names, with what it must be."""

    def __init__(self, name, question):
        self.name, self.number, self.kind = name, question and question.number, question and question.kind
        self.forms = frozenset(question.forms) if question else frozenset()
        self.names, self.tests, self.silent, self.prints, self.twin = [], [], True, False, 0

    def done(self):
        names = set(self.names)
        self.new, self.missing = "new" in names, "missing" in names
        self.again = "again" in names or self.silent or self.kind in RECUR
        self.sets_form, self.any_length = not names.isdisjoint(SETS_FORM), not names.isdisjoint(("any", "multi", "whole"))
        self.may_lack = self.missing or "is_not" in names

    def holds(self, facts):
        fact = facts.get(self.name)
        if fact is None or self.missing:
            return fact is None and self.may_lack
        if self.number is not None and not self.silent and not self.takes(fact):
            return False
        for test in self.tests:
            if not test(fact, facts):
                return False
        return True

    def takes(self, fact):
        """A bare name asks for the forms of its question's stem, in one sentence."""
        if self.kind == "quote":
            return fact.form != "clause" or self.sets_form
        if self.kind == "sentences":
            return self.sets_form or not (fact.sentences == 1 and fact.form != "clause" and fact.length <= 5)
        if self.kind not in ("phrase", "clause", "list"):
            return True
        return (fact.sentences == 1 or self.any_length) and (self.sets_form or not self.forms or fact.forms <= self.forms)
