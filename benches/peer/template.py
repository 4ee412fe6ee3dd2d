"""The answers as tests see them, and the template, for story.py: what src/kit and src/story/facts do.

The template is tutur's own origin story, with all its lines, wordings, tests and filters: every wording is compiled by Jinja2
once, and its tests once as functions.
"""

import re
import sys

import jinja2

from filters import FILTERS, in_words, join, stages, without_article
from language import (
    BASE,
    CLOCK,
    PERSON,
    SMALL,
    begins_with_count,
    begins_with_span,
    capitalise,
    close,
    has_inner_name,
    is_gerund,
    is_plural,
    is_skill,
    lazy,
    look,
    meets_first,
)
from language import richness, sentences, stands_alone, stem, words, years

EXPRESSION = re.compile(r"\{\{(.*?)\}\}")
PARTS = re.compile(r'(?:[^|"]|"[^"]*")+')
PART = re.compile(r"\s*(\w+)\s*(?:\((.*)\))?\s*")
ARGUMENT = re.compile(r'"([^"]*)"|([\w.]+)')
LINE = re.compile(r"(?P<marks>(?:(?:!|&|\?\??) )*)(?P<role>#+ |= )?(?P<text>.*)")
MARKED = re.compile(r"[;:(]|,(?!\d)")
HELD = re.compile(r"[\\`*\[\]<~]|&(?=#?\w+;)|(?<!\w)_|_(?!\w)")
RECUR = frozenset(("name", "choice", "choices", "yes-no"))
BY_ITSELF = frozenset(("year", "number", "money", "link", "hashtags"))
SILENT = frozenset(("is", "is_not", "missing", "check"))
SETS_FORM = frozenset(
    ("any", "noun", "place", "when", "clause", "verb", "quality", "sentence", "form", "multi", "whole", "missing")
)


class Refused(Exception):
    """A filter refuses its answer, so that the wording is not told."""


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


class Word(str):
    """A derived word ("we", "our") as tests see it."""

    text = property(str)


class Wording:
    def __init__(self, text, number, line, last_resort):
        self.text, self.number, self.line, self.last_resort, self.needs = text, number, line, last_resort, []


class Line:
    def __init__(self, marks, role, wording):
        self.must, self.follows, self.priority = "!" in marks, "&" in marks, marks.count("?")
        self.role = {"#": "heading", "=": "set"}.get(role[:1], "sentence")
        self.place, self.wordings, self.last = wording.line, [wording], []


class Template:
    def __init__(self, text, kit):
        head, body = text.split("---\n", 2)[1:]
        self.words = tuple(map(int, re.search(r"words: (\d+)-(\d+)", head).groups()))
        self.kit, self.passages, self.wordings, self.twins = kit, [], [], {}
        self.env = jinja2.Environment(autoescape=False)
        self.env.filters.update({name: changing(change) for name, change in FILTERS.items()}, **SHAPES)
        self.read(body, head.count("\n") + 2)

    def read(self, body, line):
        way = None
        for number, raw in enumerate(body.splitlines(), line + 1):
            text = raw.strip()
            if text.startswith("{#"):
                continue
            if not text:
                way = None
            elif way is None or text.startswith("//"):
                if way is None:
                    self.passages.append([])
                way = []
                last = text.startswith("//-")
                self.passages[-1].append((last, way))
                if not text.startswith("//"):
                    self.line(text, number, way)
            elif text.startswith("/"):
                wording = self.wording(text.lstrip("/-").lstrip(), number, text.startswith("/-"))
                (way[-1].last if wording.last_resort else way[-1].wordings).append(wording)
            else:
                self.line(text, number, way)

    def line(self, text, number, way):
        found = LINE.match(text)
        way.append(Line(found["marks"], found["role"] or "", self.wording(found["text"], number, False)))

    def wording(self, text, number, last_resort):
        wording = Wording(text, len(self.wordings), number, last_resort)
        self.wordings.append(wording)
        needs = {}
        try:
            source = EXPRESSION.sub(lambda found: self.expression(found[1], needs), text)
        except Unknown as unknown:
            print(f"line {number} of the template is left out: no test or filter {unknown}", file=sys.stderr)
            source, needs = "", {"nothing": Need("nothing", None)}
        template = self.env.from_string(source)
        # the function that Jinja2 has made of the wording, without a new dictionary at every call
        wording.render = lambda context, t=template: "".join(t.root_render_func(t.new_context(context, shared=True)))
        for need in needs.values():
            need.done()
            key = (need.name, tuple(need.names), need.silent)
            need.twin = self.twins.setdefault(key, len(self.twins))
        wording.needs = list(needs.values())
        wording.prints = [need.number for need in wording.needs if need.prints and need.number is not None]
        wording.required = frozenset(need.name for need in wording.needs if not need.may_lack)
        # the needs whose answers must not stand in the story already
        wording.once = [need for need in wording.needs if need.number is not None and (need.new or not need.again)]
        # the needs whose answers may speak of a "she" whom nobody has named
        wording.pointing = [need for need in wording.needs if need.kind in ("sentences", "clause") and not need.silent]
        wording.key = text.encode()
        return wording

    def expression(self, text, needs):
        """Notes the tests of `name | test | filter`, and leaves name and filters to Jinja2."""
        (name, _), *parts = (PART.fullmatch(part).groups() for part in PARTS.findall(text))
        need = needs.setdefault(name, Need(name, self.kit.questions.get(name)))
        filters, tests = [], []
        for part, arguments in parts:
            if part in FILTERS or part in SHAPES:
                filters.append(f"{part}({arguments})" if arguments else part)
                tests += [("multi", "")] if part == "tail" else []
            else:
                tests += self.kit.tests.get(part) or [(part, arguments or "")]
        for part, arguments in tests:
            need.names.append(f"{part}({arguments})" if arguments else part)
            need.names.append(part)
            if part not in NO_TESTS:
                need.tests.append(test_of(part, self.arguments(arguments)))
        silent = any(part in SILENT for part, _ in tests)
        need.silent &= silent
        need.prints |= not silent and not any(f.startswith("agree") for f in filters)
        return "" if silent else "{{ " + " | ".join([name, *filters]) + " }}"

    def arguments(self, text):
        return [
            word
            for quoted, name in ARGUMENT.findall(text)
            for word in ([quoted] if quoted else self.kit.words.get(name) or [name])
        ]


def changing(change):
    """A filter of the text alone."""

    def changed(value):
        text = change(str(value))
        if not text:
            raise Refused
        return text

    return changed


def stage(fact, n, of):
    parts = stages([protect(item) for item in fact.items])
    if len(parts) != of:
        raise Refused
    part = parts[n - 1]
    comma = "," if len(part) > 1 and any(" and " in item for item in part) else ""
    return f"{', '.join(part[:-1])}{comma} and {part[-1]}" if len(part) > 1 else part[0]


def less(fact, of):
    known = {word.lower() for word in words(str(of))}
    left = ", ".join(part for part in str(fact).split(", ") if not known.issuperset(word.lower() for word in words(part)))
    return left or refuse()


def as_kind(value, context):
    bare, product = without_article(str(value)), context["product"].text.split()
    rest, _, head = bare.rpartition(" ")
    return f"the {rest} kind" if rest and product and head.lower() == product[-1].lower() else refuse()


def refuse():
    raise Refused


SHAPES = {
    "inner": lambda fact: protect(fact.inner),
    "tail": lambda fact: protect(fact.tail) or refuse(),
    "stage": stage,
    "less": less,
    "or": lambda fact: protect(join(fact.items, "or")),
    "first": lambda fact: protect((fact.items or [fact.text])[0]),
    "last": lambda fact: protect((fact.items or [fact.text])[-1]),
    "rest": lambda fact: protect(join(fact.items[1:])) or refuse(),
    "front": lambda fact: protect(join(fact.items[: -(-len(fact.items) // 2)])),
    "back": lambda fact: protect(join(fact.items[-(-len(fact.items) // 2) :])) or refuse(),
    "count": lambda fact: in_words(len(fact.items)) or str(len(fact.items)),
    "one_by_one": lambda fact: protect(" ".join(capitalise(close(item)) for item in fact.items or [fact.text])),
    "agree": lambda fact, one, many: many if fact.plural or fact.kind == "name" and is_plural(fact.text) else one,
    "as_kind": jinja2.pass_context(lambda context, value: as_kind(value, context)),
}
