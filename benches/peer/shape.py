"""Puts answers in shape, for story.py, so that they can stand inside a sentence: what src/answers does, in outline.

Left out: whole answers in capitals, numbered lists, numbers of people who speak in the third person, and some rare repairs.
"""

import re
from operator import eq

from language import (
    BASE,
    COMMON,
    FUNCTION,
    MARKS,
    PERSON,
    SMALL,
    as_sentences,
    capitalise,
    close,
    finite_verb,
    form,
    is_clause_with_subject,
    is_gerund,
    is_plural,
    lower_word,
    opened,
    sentences,
    words,
)

TAGS = re.compile(r"<(b|i|u|em|strong)>(.*?)</\1>")
EMPHASIS = re.compile(r"(?<!\w)([_*`]{1,3})(\w(?:[^_*`]*\w)?)\1(?!\w)")
ODD = re.compile(r"([.,!?])\1| [.,;!?](?!\S)|[^\W\d_],[^\W\d_]|\d ?[-*xX] ?\d")
DOUBLED_MARKS = re.compile(r"([.,!?])\1+")
SPACE_BEFORE_MARK = re.compile(r"(\w) ([.,;!?])(?!\S)")
COMMA_INSIDE = re.compile(r"([^\W\d_]),([^\W\d_])")
NUMBERS = re.compile(r"(?<!\S)(\d{1,3}) ?(?:(-)|[*xX]) ?(\d{1,3})(?!\S)")
RATE = re.compile(r"(\w)/(week|month|year|day)\b")
AMPERSAND = re.compile(r"(\S{2,}) & (?!(?:Co|Sons?|Daughters?|Company|Partners)\b)(?=\S)")
DOUBLED_WORD = re.compile(r"\b(\w+) \1\b", re.I)
FORGETFUL = frozenset(SMALL["forgotten"])
FORGOTTEN = re.compile(r"(?<![\w.])(?:" + "|".join(sorted(SMALL["forgotten"], key=len, reverse=True)) + r")(?![\w’'])(?!\.\w)")
OPENING_QUOTE = re.compile(r"(^|[\s(\[“‘—–/])([\"'])(?=\S)")
PRIME = re.compile(r"(\d)'(?=\d)")
ENDING = re.compile(r"(?:,? (?:etc\.?|and so on))$", re.I)
BULLET = re.compile(r"^(?:[-*•–·]|\d{1,2}[.)])\s+")
AND = re.compile(r"(?:, | )(?:and|&) |, ")
COMMA = re.compile(r",(?!\d)\s*|(?<=\D),(?=\d)")
PLAIN_YEAR = re.compile(r"^(?:1[5-9]|20)\d\d (?=[a-z])")
AMOUNT = re.compile(
    r"(?:(us\$|usd|euros?|eur|€|pounds?|gbp|£|rp\.?|idr|dollars?|\$) ?)?(\d[\d.,]*\d|\d)(?: ?(usd|euros?|eur|€|pounds?|gbp|dollars?|rp|idr)\b)?",
    re.I,
)
LINK = re.compile(
    r"https?://[\w.-]+\.[a-z]{2,}\S*|@[\w.-]+|(?:mailto:)?[\w.+-]+@[\w-]+\.[\w.]+|(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?",
    re.I,
)
TELEPHONE = re.compile(r"(?:tel:)?\+?[\d ()-]{7,20}")


class Text:
    """An answer in shape: its text, the first sentence as it stands inside another, the rest, and its form."""

    __slots__ = ("text", "inner", "tail", "form", "plural", "sentences", "items")

    def __init__(self, text, inner=None, tail="", form="noun", plural=False, sentences=1, items=()):
        self.text, self.inner, self.tail, self.form = text, inner or text, tail, form
        self.plural, self.sentences, self.items = plural, sentences, items


class Shaper:
    """Shapes the answers of one file: a word in lower case elsewhere proves that a capital is no name."""

    def __init__(self, given):
        self.lower, self.names = set(), set()
        for question, value in given:
            name = question.kind == "name"
            for text in value if isinstance(value, list) else [value]:
                for sentence in [text] if name else sentences(text):
                    for at, word in enumerate(words(sentence)):
                        if word[0].islower():
                            if not name:
                                self.lower.add(word)
                        elif (at or name) and word[0].isupper():
                            self.names.add(word.lower())

    def shape(self, question, value):
        """The answer in shape; an error text if its kind refuses it; None if nothing is left."""
        kind = question.kind
        if kind == "list":
            return self.list(question, value)
        if isinstance(value, list):
            value = ("\n" if kind in ("sentences", "quote") else ", ").join(value)
        return getattr(self, kind.replace("-", "_"))(value, question)

    def name(self, value, _):
        name = typographic(EMPHASIS.sub(r"\2", " ".join(value.split())))
        return Text(name.rstrip(",;"), plural=" & " in name or " and " in name)

    def phrase(self, value, question):
        whole = as_sentences(without_quotes(clean(value, False)))
        parts = sentences(whole)
        inner = self.inner(parts[0], question) if parts else ""
        if not inner:
            return None
        tail = " ".join(parts[1:])
        shape = self.form(inner, question)
        if shape == "place" and ", " in inner:
            place, _, rest = inner.partition(", ")
            if is_clause_with_subject(rest):
                inner = f"{place}, where {rest}"
        if question.kind == "clause" and shape == "noun" and value.split(None, 1)[0].lower() in SMALL["conjunctions"]:
            shape = "clause"
        text = f"{close(capitalise(inner))} {tail}" if tail else inner
        return Text(text, inner, tail, shape, is_plural(inner), len(parts))

    clause = phrase

    def sentences(self, value, _):
        whole = as_sentences("\n".join(clean(line, True) for line in value.splitlines()))
        return self.whole(" ".join(PLAIN_YEAR.sub(lambda year: f"In {year[0]}", sentence) for sentence in sentences(whole)))

    def quote(self, value, _):
        told = without_quotes(typographic(DOUBLED_MARKS.sub(r"\1", TAGS.sub(r"\2", " ".join(value.split())))))
        whole = self.whole(as_sentences(told))
        if whole:
            whole.form = "whole"
            if whole.sentences == 1:
                whole.inner = opened(told)
        return whole

    def whole(self, whole):
        parts = sentences(whole)
        if not parts:
            return None
        inner = self.lower_head(opened(parts[0]))
        return Text(whole, inner, " ".join(parts[1:]), form(inner), False, len(parts))

    def list(self, question, value):
        verbs = "verb" in question.forms and "noun" not in question.forms
        items = []
        for item in value if isinstance(value, list) else split(value, verbs or question.name == "proof"):
            item = clean(ENDING.sub("", item), False)
            if verbs:
                item = lower_word(without_step_word(item))
            inner = without_praise(self.inner(without_quotes(item), question))
            lower = inner.lower()
            if lower not in SMALL["nothing"] and not any(word in f" {lower} " for word in SMALL["pending"]):
                items.append(
                    Text(inner, form=self.form(inner, question), plural=is_plural(inner), sentences=len(sentences(item)))
                )
        if not items:
            return None
        if any(item.form == "noun" for item in items):
            for item in items:
                item.form = "noun" if item.form == "quality" else item.form
        return Text(
            "",
            items=items,
            form=items[0].form,
            plural=len(items) > 1 or items[0].plural,
            sentences=max(i.sentences for i in items),
        )

    def form(self, inner, question):
        """A phrase is what its first part is; a step begins with a verb, whatever else the word may be."""
        head = inner.split("; ")[0]
        shape = form(head)
        if "verb" in question.forms and "noun" not in question.forms:
            return "verb" if shape != "clause" and inner.split(" ")[0].lower() in BASE else shape
        if shape == "verb" and question.kind != "clause" and "verb" not in question.forms and not head.startswith("to "):
            return "noun"
        if question.kind == "phrase" and shape == "clause" and ", " in head:
            return form(head.split(", ")[0])
        return shape

    def inner(self, sentence, question):
        """A first sentence as it stands inside another one: without the stem that it repeats, and without its capital."""
        rest = opened(sentence)
        for _ in range(3):
            cut = question.lead and question.lead.match(rest)
            if not cut or cut.end() == len(rest):
                break
            rest = rest[cut.end() :]
        lowered = self.lower_head(rest)
        typed = lowered.removeprefix("of ")
        return opened(typed)

    def lower_head(self, phrase):
        tokens = phrase.split(None, 3)[:3]
        if not tokens or not tokens[0].strip(MARKS)[:1].isupper() or tokens[0].endswith(".") and len(tokens) > 1:
            return phrase
        word, following = tokens[0].strip(MARKS), tokens[1:]
        lower = word.lower()
        if len(following) == 2 and all(w[0].isupper() for w in following):
            common = lower in FUNCTION and word != "A"
        else:
            common = self.is_common(word, lower, following[0] if following else "")
        return phrase[:1].lower() + phrase[1:] if common else phrase

    def is_common(self, word, lower, following):
        if word == "I" or word.startswith(("I’", "I'")) or any(c.isupper() or c.isdigit() for c in word[1:]):
            return False
        if lower in FUNCTION:
            return True
        named = lower in self.names
        if following[:1].isupper() and following != "I" and (named or lower not in self.lower):
            return is_gerund(lower) and not named
        return lower in self.lower or lower in COMMON or lower in PERSON or not named and (lower in BASE or is_gerund(lower))

    def year(self, value, _):
        return Text(value.strip()) if re.fullmatch(r"\s*(?:1[5-9]\d\d|20\d\d|2100)\s*", value) else "wants a year, such as 2009"

    def number(self, value, _):
        digits = re.fullmatch(r"\s*(\d{1,3}(?:[.,]\d{3})+|\d+)\D*", value)
        return Text(f"{int(re.sub('[.,]', '', digits[1])):,}") if digits else "wants a number"

    def money(self, value, _):
        if not any(c.isdigit() for c in value):
            return "wants an amount in digits"

        def printed(found):
            sign = SMALL["signs"].get((found[1] or found[3] or "").lower(), "")
            return sign + (f"{int(found[2]):,}" if found[2].isdigit() and len(found[2]) > 3 else found[2])

        return Text(opened(AMOUNT.sub(printed, " ".join(value.split()))))

    def link(self, value, _):
        value = value.strip()
        if TELEPHONE.fullmatch(value):
            return Text(value)
        found = LINK.search(value)
        return (
            Text(found[0].rstrip(".,;:!)>"))
            if found and not value.lower().startswith(("javascript:", "data:", "file:"))
            else "wants an address"
        )

    def yes_no(self, value, _):
        word = value.strip().lower().rstrip(".")
        return (
            Text("yes")
            if word in ("yes", "y", "true", "ya")
            else Text("no") if word in ("no", "n", "false", "tidak") else "wants yes or no"
        )

    def choice(self, value, question):
        value = value.strip().lower()
        return Text(value) if value in question.choices else f"wants one of {', '.join(question.choices)}"

    def choices(self, value, question):
        picked = [word.strip().lower() for word in re.split("[,;\n]", value) if word.strip()]
        wrong = [word for word in picked if word not in question.choices]
        return f"wants some of {', '.join(question.choices)}" if wrong else Text(", ".join(picked))

    def hashtags(self, value, _):
        return Text(" ".join("#" + tag.strip("#,") for tag in value.split()))


def clean(given, whole):
    """What every free text goes through: marks, signs, forgotten letters, quotation marks, comma splices."""
    text = " ".join(given.split())
    if "</" in text:
        text = TAGS.sub(r"\2", text)
    if "_" in text or "*" in text or "`" in text:
        text = EMPHASIS.sub(r"\2", text)
    if ODD.search(text):
        text = DOUBLED_MARKS.sub(r"\1", text.replace("...", "…"))
        text = SPACE_BEFORE_MARK.sub(r"\1\2", text)
        text = COMMA_INSIDE.sub(r"\1, \2", text)
        text = NUMBERS.sub(lambda found: f"{found[1]}{'–' if found[2] else ' × '}{found[3]}", text)
    if "/" in text:
        text = RATE.sub(r"\1 a \2", text)
    if " & " in text:
        text = AMPERSAND.sub(r"\1 and ", text)
    tokens = text.lower().split()
    if any(map(eq, tokens, tokens[1:])):
        text = DOUBLED_WORD.sub(undoubled, text)
    if not FORGETFUL.isdisjoint(tokens):
        text = FORGOTTEN.sub(lambda found: SMALL["forgotten"][found[0]], text)
    return splices(typographic(text), whole)


def undoubled(found):
    """A function word typed twice stands once; doubled nouns and verbs are left."""
    word = found[1].lower()
    return found[1] if word in FUNCTION and word not in SMALL["may_double"] else found[0]


def typographic(text):
    if '"' not in text and "'" not in text and "`" not in text:
        return text
    text = PRIME.sub(r"\1′", text)
    text = OPENING_QUOTE.sub(lambda found: found[1] + ("“" if found[2] == '"' else "‘"), text)
    text = text.replace('"', "”").replace("'", "’").replace("`", "’")
    return text if "’" in text.partition("‘")[2] else text.replace("‘", "’")


def without_quotes(text):
    text = text.strip()
    for start, end in ("“”", "‘’", '""'):
        if (
            text.startswith(start)
            and text.rstrip(".").endswith(end)
            and start not in (inner := text[1:].rstrip(".")[:-1])
            and inner.strip()
        ):
            return inner.strip()
    return text


def splices(text, whole):
    """A comma between two whole sentences becomes a semicolon: "a whole order came back, the dye had run"."""
    if ", " not in text:
        return text
    return " ".join(spliced(sentence, whole) for sentence in sentences(text))


def spliced(sentence, whole):
    before, _, after = sentence.partition(", ")
    if any(mark in sentence for mark in '“”"‘;:') or ", " in after or not is_clause_with_subject(after):
        return sentence
    tokens = [word.lower() for word in words(before)]
    if (
        len(tokens) < 2
        or tokens[0] in SMALL["subordinate"]
        or tokens[-1] in SMALL["speech"]
        or whole
        and not finite_verb(tokens)
        and tokens[0] not in BASE
    ):
        return sentence
    if tokens[0] in SMALL["prepositions"] and not finite_verb(tokens):
        return sentence
    return f"{before}; {after}"


def split(text, keeps_and):
    """The items of a list that was typed as one text: its lines, else at semicolons, else at commas and a last "and"."""
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    if len(lines) > 1:
        return [BULLET.sub("", line) for line in lines]
    text = lines[0] if lines else ""
    if ";" in text:
        items = text.split(";")
    else:
        items = COMMA.split(text)
        if keeps_and:
            items[1:] = [re.sub("^and ", "", item.strip()) for item in items[1:]]
        else:
            items[-1:] = AND.split(f", {items[-1]}") if items[-1].startswith("and ") else AND.split(items[-1])
    out = []
    for item in filter(None, map(str.strip, items)):
        if out and (item.lower().startswith(tuple(SMALL["except"])) or re.fullmatch(r"\d{4}", item)):
            out[-1] += f", {item}"
        else:
            out.append(item)
    return out


def without_step_word(step):
    lower = step.lower()
    for word in SMALL["step_words"]:
        if lower.startswith((f"{word} ", f"{word},")):
            return without_step_word(step[len(word) :].lstrip(", "))
    return step


def without_praise(text):
    lower = text.lower()
    for praise in SMALL["praise_after"]:
        if lower.endswith(praise):
            return text[: -len(praise)]
    for praise in SMALL["praise_before"]:
        if lower.startswith(praise):
            return text[len(praise) :]
    return text


def lead_of(stem):
    """What an answer may repeat of its stem: "because" after "I started because …", "I learned it from" before the teacher."""
    tokens = words(stem.lower().partition("…")[0])
    if not tokens:
        return None
    family = next((family for family in SMALL["families"] if tokens[-1] in family), [tokens[-1]])
    last = "|".join(map(re.escape, family))
    comma = "," if stem.partition("…")[0].rstrip().endswith(",") else ""
    before = "|".join(map(re.escape, tokens[:-1])) or "(?!)"
    return re.compile(rf"(?:(?:{before}) )*(?:{last}){comma} ", re.I)
