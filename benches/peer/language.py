"""What the English language does, for story.py: words, sentences, the form of a phrase, richness.

What is known of a word is looked up once and remembered, and so are the words and sentences of a text, its form and its plural;
patterns are compiled once. The invented files repeat each other, so that much is remembered from one to the next.
"""

import json
import os
import re
from functools import lru_cache

HERE = os.path.dirname(os.path.abspath(__file__))


def read(*path):
    with open(os.path.join(HERE, *path), encoding="utf-8") as file:
        return file.read()


def word_list(name):
    lines = (line for line in read("words", f"{name}.en.txt").splitlines() if not line.startswith(";"))
    return frozenset(" ".join(lines).split())


SMALL = {
    key: frozenset(value.split()) if isinstance(value, str) else value for key, value in json.loads(read("words.json")).items()
}
FUNCTION, COMMON, BASE, VERB, PERSON, SENSE = map(word_list, ("function", "common", "base", "verb", "person", "sense"))

MARKS = " .,;:!?…“”\"'‘’()[]{}<>-–—/\\*_`~+=|&£$€«»″′×^"
STOP = re.compile(r"([.!?…])([.!?…”\"’')»]*)(?=\s)")
DOMAIN = re.compile(r"[A-Za-z0-9.-]+\.(com|id|net|org|uk|co|shop|store|info|eu|au|me)(/.*)?")
INITIALS = re.compile(r"[A-Z][a-z]?(\.[A-Za-z]{1,4})+")
YEAR = re.compile(r"(?<!\d)(?:1[5-9]\d\d|20\d\d|2100)(?!\d)")
CLOCK = re.compile(r"a\.m\.|p\.m\.|o’clock|\b\d{1,2}:\d\d")


@lru_cache(1 << 12)
def words(text):
    return tuple([word for token in text.split() if (word := token.strip(MARKS))])


def is_address(token):
    token = token.strip("(),.;“”")
    return "://" in token or token.startswith(("www.", "@")) or "@" in token and "." in token or bool(DOMAIN.fullmatch(token))


def is_abbreviated(before, following):
    """Whether the text before a stop ends in an abbreviation, given the letter behind it."""
    tokens = before.rsplit(None, 2)
    word = tokens[-1].lstrip('(“"') if tokens else ""
    lower, capital = word.lower(), following.isupper()
    if lower == "no":
        return following.isdigit()
    if lower in SMALL["abbreviations"]:
        return not (capital and lower in SMALL["may_end"])
    if "." in word and INITIALS.fullmatch(word):
        return not (capital and len(tokens) > 1 and tokens[-2].endswith(","))
    return len(word) == 1 and word.isupper() and word != "I"


@lru_cache(1 << 12)
def sentences(text):
    """The sentences of a text, each with its closing marks."""
    text = text.strip()
    found, start = [], 0
    for stop in STOP.finditer(text):
        following = text[stop.end() :].lstrip()[:1]
        if stop[1] == "." and is_abbreviated(text[start : stop.start()], following):
            continue
        if following.islower() and any(mark in stop[2] for mark in '”"’'):
            continue
        found.append(text[start : stop.end()].strip())
        start = stop.end()
    if start < len(text):
        found.append(text[start:].strip())
    return tuple(found)


def ends_abbreviated(text):
    if not text.endswith("."):
        return False
    word = text[:-1].rsplit(None, 1)[-1].lstrip('(“"') if text[:-1].strip() else ""
    return word.lower() in SMALL["abbreviations"] - {"no"} or "." in word and bool(INITIALS.fullmatch(word))


def capitalise(text):
    if text[:1].isupper():
        return text
    first = text.split(None, 1)[0] if text else ""
    if is_address(first) or any(c.isupper() for c in first.strip(MARKS)[1:]):
        return text
    for at, c in enumerate(text):
        if c.isalnum():
            return text[:at] + c.upper() + text[at + 1 :]
    return text


def lower_word(text):
    first = text.split(None, 1)[0].strip(MARKS) if text else ""
    if first == "I" or any(c.isupper() or c.isdigit() for c in first[1:]):
        return text
    return text[:1].lower() + text[1:]


def close(text):
    text = text.rstrip().rstrip(",;:-– ")
    return text if text.rstrip('”"’)»').endswith((".", "!", "?", "…")) else text + "."


def opened(text):
    text = text.strip()
    return text if ends_abbreviated(text) else text.rstrip(".,;:!… ")


def as_sentences(text):
    joined = ""
    for line in filter(None, map(str.strip, text.splitlines())):
        if joined and joined[-1] not in '.!?…:,;”")-–' and line[0].isupper():
            joined += "."
        joined += f" {line}" if joined else line
    return " ".join(close(capitalise(sentence)) for sentence in sentences(joined))


class lazy:
    """functools.cached_property without its lock, which Python takes before 3.12 at every first look."""

    def __init__(self, work_out):
        self.work_out = work_out

    def __set_name__(self, _, name):
        self.name = name

    def __get__(self, instance, _):
        value = instance.__dict__[self.name] = self.work_out(instance)
        return value


@lru_cache(1 << 14)
def look(word):
    """What is known of a word: stem, counts, number, person, person or title, sense, who speaks."""
    lower = word.lower()
    plain = lower.replace("’", "'")
    digits = any(c.isdigit() for c in word)
    number = digits or lower in SMALL["counting"]
    person = (lower[:-2] if lower.endswith(("’s", "'s")) else lower) in PERSON
    speaker = 1 if plain in SMALL["one_speaker"] else 2 if plain in SMALL["many_speakers"] else 0
    return (
        None if plain in FUNCTION else stem(plain),
        digits or number and word != "one",
        number,
        lower in PERSON,
        person or word.rstrip(".") in SMALL["person_titles"],
        lower in SENSE,
        speaker,
    )


def stem(word):
    word = word.removesuffix("'s")
    for ending in ("ings", "ers", "ies", "es", "s", "ing", "edly", "ly", "y", "ed", "er", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def has_inner_name(parts):
    return any(w[0].isupper() and w not in ("I", "I’m", "I’ve", "I’d", "I'm") for part in parts for w in words(part)[1:])


def richness(text, known):
    """Words, a number, a name inside, several sentences, a person, a sense; 10 and more is rich."""
    parts = sentences(text)
    number, many, name = any(w[1] for w in known), len(parts) > 1, has_inner_name(parts)
    score = (
        min(len(known), 24) // 4 + 2 * number + 2 * name + 2 * many + 2 * any(w[3] for w in known) + any(w[5] for w in known)
    )
    if len(known) < 8 or not (number or name or many):
        return min(score, 9)
    return score + 10 + (3 if many and max(len(words(part)) for part in parts) <= 14 else 0)


def stands_alone(text):
    """Whether whom a text calls "she" was named or described before."""
    parts = sentences(text)
    first = words(parts[0]) if parts else []
    if len(parts) > 1 and len(first) < 3 or any(w.lower() in ("it", "they", "them", "it’s", "they’re") for w in first[:3]):
        return False
    return meets_first(text) != "pronoun"


def meets_first(text):
    """Whether a reader first meets a name or a person, or a pronoun."""
    for part in sentences(text):
        before = ""
        for at, word in enumerate(words(part)):
            name = (
                at > 0
                and word[0].isupper()
                and word != "I"
                and word not in SMALL["dates"]
                and before.lower() not in SMALL["name_places"]
            )
            if name or look(word)[4]:
                return "name"
            if word.lower().replace("’", "'") in SMALL["pronouns"]:
                return "pronoun"
            before = word
    return None


def is_gerund(word):
    return len(word) > 5 and word.endswith("ing") and "-" not in word and word not in SMALL["not_gerunds"]


def is_participle(word):
    return word in SMALL["participles"] or len(word) > 4 and word.endswith("ed") and word not in SMALL["not_participles"]


def is_plural_word(word):
    return word in SMALL["plurals"] or (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s", "’s"))
        and word not in SMALL["singulars"]
    )


def is_attached(tokens, at):
    """Whether a participle belongs to the noun before it: a preposition or the end follows."""
    return at + 1 >= len(tokens) or tokens[at + 1] in SMALL["prepositions"] or tokens[at + 1] in ("and", "out", "there", "here")


@lru_cache(1 << 12)
def is_plural(phrase):
    tokens = phrase.lower().split()
    if not tokens or tokens[0] in ("a", "an", "one", "each", "every", "this"):
        return False
    if tokens[0] in SMALL["many_words"]:
        return True
    number = tokens[0].strip(MARKS).replace(",", "").replace(".", "")
    if number.isdigit() and number != "1":
        return not (len(tokens) > 1 and tokens[1].strip(MARKS) in ("g", "kg", "ml", "cm", "mm", "%"))
    head = ""
    for at, token in enumerate(tokens):
        word = token.strip(MARKS)
        if at and (
            word in SMALL["prepositions"]
            or word in SMALL["relatives"]
            or word in SMALL["time"]
            or word in ("next", "or")
            or is_participle(word)
            and is_attached(tokens, at)
        ):
            break
        if at and word == "and":
            return True
        head = word
        if token[-1] in ",;:(":
            rest = tokens[at + 1 :]
            if token[-1] == "," and "and" in rest and rest.index("and") <= 4 and len(rest) - rest.index("and") <= 5:
                return True
            break
    return is_plural_word(head)


def finite_verb(tokens):
    relative = False
    for at, word in enumerate(tokens[1:], 1):
        before = tokens[at - 1]
        if word in SMALL["relatives"]:
            relative = True
        elif word in SMALL["time"] and word != "once" or word in ("because", "if", "so"):
            return False
        elif before not in SMALL["determiners"] and before not in SMALL["prepositions"]:
            plural = at < 4 and (is_plural_word(before) or before == "here") or before == "people"
            if (
                plural
                and word not in SMALL["participle_or_verb"]
                and word in BASE
                or word in VERB
                and not is_participle_here(tokens, at)
            ):
                if not relative:
                    return True
                relative = False
    return False


def is_participle_here(tokens, at):
    """ "wool dyed and spun there": right after a noun it is no verb, unless a subject that can act stands before it."""
    if tokens[at] in ("called", "named") and at + 1 < len(tokens) and tokens[at + 1][0].isupper():
        return True
    if tokens[at] not in SMALL["noun_use"]:
        return False
    return not (tokens[at - 1] in SMALL["subjects"] or at <= 3 and not PERSON.isdisjoint(tokens[:at]))


def name_acts(parts):
    """ "Louis won first prize"."""
    at = next((at for at, word in enumerate(parts[:4]) if not word[0].isupper()), 0)
    return 1 <= at <= 3 and (parts[at] in VERB or len(parts[at]) > 4 and parts[at].endswith("ed"))


@lru_cache(1 << 12)
def form(phrase):
    """What part of speech a phrase is: noun, place, when, clause, verb, quality, whole."""
    parts = words(phrase)
    tokens = [w if at and w[0].isupper() and w[0] != "I" else w.lower().replace("’", "'") for at, w in enumerate(parts)]
    if not tokens:
        return "noun"
    first, second = tokens[0], tokens[1] if len(tokens) > 1 else ""
    if first in SMALL["time"]:
        return "whole" if re.search(r", (?:I|we|he|she|they|it|you)\b", phrase) else "when"
    if first == "to" and second:
        return "verb"
    if first in SMALL["place"] and (first not in ("by", "on", "up", "off") or second in ("the", "a", "our", "my")):
        return "place"
    if (
        first in SMALL["subjects"]
        and second
        and second not in SMALL["relatives"]
        and (first not in ("that", "this") or finite_verb(tokens))
    ):
        return "clause"
    if is_gerund(first) and second != "and":
        return "verb"
    if finite_verb(tokens) or name_acts(parts):
        return "clause"
    if first in SENSE and second in ("in", "on", "to", "like", "at", "as"):
        return "quality"
    return "quality" if len(tokens) <= 3 and all(w in SENSE or w in ("and", "or", "but", "very") for w in tokens) else "noun"


def is_clause_with_subject(phrase):
    parts = words(phrase)
    first = parts[0].lower().replace("’", "'") if parts else ""
    return bool(parts) and (
        name_acts(parts) or (first in SMALL["determiners"] or first in SMALL["subjects"]) and form(phrase) == "clause"
    )


def is_skill(text):
    return any(is_gerund(w) or w.endswith("making") or w in SMALL["crafts"] for w in map(str.lower, words(text)))


def begins_with_count(phrase):
    word = next((w for w in words(phrase)[:5] if w.lower() not in SMALL["roughly"]), "")
    return word[:1].isdigit() or word.lower() in SMALL["counting"]


def is_rate(phrase):
    """ "three metres a day"; "three hours a day" is a time."""
    rest = phrase.split(" ")
    while rest and rest[0] in SMALL["before_spans"]:
        rest.pop(0)
    per = re.search(r" (an? (day|hour|week|month|year)|per (day|hour|week))$", phrase.rstrip(".!?"))
    return bool(per) and begins_with_count(phrase) and not begins_with_span(" ".join(rest))


def begins_with_span(phrase):
    first = [w.lower() for w in words(phrase)[:4]]
    return (
        bool(first)
        and (first[0] in SMALL["counting"] or first[0][0].isdigit() or first[0] in ("many", "some", "several"))
        and not SMALL["units"].isdisjoint(first)
    )


def years(text):
    return [int(year) for year in YEAR.findall(text)]
