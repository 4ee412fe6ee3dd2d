"""The template, for story.py: what src/kit does.

The template is tutur's own origin story, with all its lines, wordings, tests and filters: every wording is compiled by Jinja2
once, and its tests once as functions.
"""

import re
import sys

import jinja2

from filters import FILTERS, in_words, join, stages, without_article
from language import capitalise, close, is_plural, sentences, words
from tests import NO_TESTS, Need, Unknown, protect, test_of

EXPRESSION = re.compile(r"\{\{(.*?)\}\}")
PARTS = re.compile(r'(?:[^|"]|"[^"]*")+')
PART = re.compile(r"\s*(\w+)\s*(?:\((.*)\))?\s*")
ARGUMENT = re.compile(r'"([^"]*)"|([\w.]+)')
LINE = re.compile(r"(?P<marks>(?:(?:!|&|\?\??) )*)(?P<role>#+ |= )?(?P<text>.*)")
SILENT = frozenset(("is", "is_not", "missing", "check"))


class Refused(Exception):
    """A filter refuses its answer, so that the wording is not told."""


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
