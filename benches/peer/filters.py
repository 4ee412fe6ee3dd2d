"""What templates do to an answer, for story.py: lists, articles, plurals, places, quotations, titles."""

import json
import re
from functools import lru_cache

from language import (
    BASE,
    FUNCTION,
    MARKS,
    SMALL,
    VERB,
    begins_with_span,
    capitalise,
    close,
    form,
    is_attached,
    is_participle,
    is_plural,
    is_plural_word,
    lower_word,
    opened,
    read,
    sentences,
    words,
    years,
)

NUMBERS, TENS = (json.loads(read("words.json"))[key].split() for key in ("numbers", "tens"))
COUNTED = re.compile(r"(?:(\S+) )?(?<!\S)(\d[\d.,]*\d|\d) ([a-z-]{3,})(?: ([a-z-]+s)\b)?")


def in_words(number):
    if number < 20:
        return NUMBERS[number]
    if number < 100:
        return TENS[number // 10] + (f"-{NUMBERS[number % 10]}" if number % 10 else "")
    return None


def join(items, last="and"):
    """A list in running text; items with commas are parted by semicolons."""
    if len(items) < 2:
        return "".join(items)
    head = items[:-1]
    if any(", " in item or ";" in item for item in head):
        return f"{'; '.join(head)}; {last} {items[-1]}"
    comma = "," if any(f" {last} " in item for item in items) else ""
    return f"{', '.join(head)}{comma} {last} {items[-1]}"


def without_article(phrase):
    return re.sub(r"^(?:an?|the)\s+", "", phrase, flags=re.I)


def is_mass(lower):
    stop = next(
        (
            at
            for at, w in enumerate(lower)
            if w in SMALL["prepositions"]
            or w in ("that", "which")
            or at
            and is_participle(w)
            and (at + 1 == len(lower) or lower[at + 1] in SMALL["prepositions"])
        ),
        len(lower),
    )
    return stop > 0 and lower[stop - 1] in SMALL["mass"]


@lru_cache(1 << 12)
def with_article(phrase):
    lower = [w.lower() for w in words(phrase.split(", and ")[0])]
    if not lower or (
        lower[0] in SMALL["determiners"]
        or lower[0].endswith("’s")
        or lower[0][0].isdigit()
        or lower[0] in SMALL["no_article"]
        or len(lower) == 1
        and phrase[0].isupper()
        and "-" not in phrase
        or is_plural(phrase)
        or is_mass(lower)
    ):
        return phrase
    sound = re.match(
        r"(?!uni(?![nm])|unesco|us[eu]|eu|ewe|one(?!d)|ut(?![mt])|ure)[aeiou]|hour|hono|heir|honest|8|1[18]\b", lower[0]
    )
    return f"{'an' if sound else 'a'} {phrase}"


@lru_cache(1 << 12)
def in_plural(phrase):
    bare = without_article(phrase)
    lower = [w.lower() for w in words(bare)]
    if bare == phrase and is_plural(bare) or is_mass(lower):
        return bare
    tokens = bare.split(" ")
    stop = next(
        (
            at
            for at in range(1, len(tokens))
            if (word := tokens[at].strip(MARKS).lower()) in SMALL["prepositions"]
            or word in SMALL["relatives"]
            or is_participle(word)
            and (tokens[at - 1].endswith(",") or is_attached(lower, at))
        ),
        len(tokens),
    )
    comma = next((at for at in range(stop - 1, -1, -1) if tokens[at].endswith(",")), None)
    if comma is not None and (comma + 1 == stop or stop == len(tokens) and len(tokens) - comma > 3):
        stop = comma + 1
    word = tokens[stop - 1].strip(MARKS)
    tokens[stop - 1] = tokens[stop - 1].replace(word, plural_of(word), 1)
    return " ".join(tokens)


def plural_of(word):
    lower = word.lower()
    if is_plural_word(lower):
        return word
    if lower in SMALL["irregular"]:
        return SMALL["irregular"][lower]
    if lower.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    return word[:-1] + "ies" if re.search("[^aeiou]y$", lower) else word + "s"


def definite(phrase):
    bare = without_article(phrase)
    first = bare.split(" ")[0].lower()
    return phrase if bare == phrase and (first in SMALL["determiners"] or first.endswith("’s")) else f"the {bare}"


def counted(text):
    """The first count of things, as it can stand over a story: "900 napkins"."""
    for before, number, noun, second in COUNTED.findall(text):
        value = int(re.sub("[.,]", "", number))
        year = 1500 <= value < 2100 and number.isdigit()
        if value < 2 or year or before.lower() in ("no.", "number", "aged") or not is_thing(noun):
            continue
        head = in_words(value) or number
        return f"{head} {noun} {second}" if second and not noun.endswith("s") and is_thing(second) else f"{head} {noun}"
    return None


def is_thing(word):
    return word not in SMALL["no_things"] and word not in FUNCTION and word not in VERB


def called(text):
    found = re.search(r"\bcall(?:s|ed)? (?:it|that|them) ([^.,;!?(]+)", text)
    return found[1].strip(' “”"') if found and len(found[1].split()) <= 5 else None


def said(text):
    found = re.match(r"(?:I|We) (?:said|told them) ([^,;:(]+)$", sentences(text)[-1])
    return opened(found[1]) if found and 2 <= len(words(found[1])) <= 5 else None


POINTING = set(
    "it it’s he she they them his her him their this that these those there then one ones you your else other"
    " another too also because so died dead death cancer".split()
)


NO_DEED = set("was were am are have had could would never not don’t didn’t couldn’t felt knew thought just got".split())


LEADING = set(
    "people tomorrow yesterday later once today now sometimes maybe perhaps most some many next last here mine ours yes"
    " still even only just both others everything something".split()
)


def pithy(text):
    """A sentence that can stand over a story: "The tide was forty minutes off"."""
    for sentence in sentences(text):
        told = opened(sentence)
        head, *rest = [w.lower() for w in words(told)] or [""]
        heads = "the a an no nobody every each nothing everything everybody everyone my our dad mum".split()
        short = 2 <= len(rest) <= 7 and not re.search("[,;:(“!?.]", told)
        own = head in ("i", "we")
        deed = own and len(rest) < 6 and re.search(r" (?:the|an?|my|our|\d\S*) ", told) and not NO_DEED & set(rest)
        known = head in FUNCTION or head in VERB or head in BASE or head in LEADING or "’" in head
        thing = len(head) > 2 and not known and not head.endswith(("ly", "ing"))
        stands = (head in heads or thing) and not (head == "each" and rest and rest[0] in VERB)
        if (deed or stands) and short and not POINTING & set(rest) and form(told[0].lower() + told[1:]) == "clause":
            return told.replace(" has its own ", " with its own ") if told.startswith(("The ", "A ", "the ")) else told
    return None


def scene(place):
    first = re.split(r"[,;(.]", place)[0].strip()
    parts = words(first)
    fine = 3 <= len(parts) <= 7 and not re.search(r"\d|own house|own home|at home| floor$", first)
    return first if fine and not any(w[0].isupper() for w in parts[1:]) else None


def located(place):
    if place.lower().startswith(("isle of", "island of")) or place.split(",")[0].endswith(" Estate"):
        return f"on the {place}"
    return place if place.lower().startswith(("in ", "on ", "near ", "at ")) else f"in {place}"


def at_place(place):
    first = (words(place) or [""])[0].lower()
    if first in SMALL["at_home"]:
        return lower_word(place)
    return (
        f"on {place}" if first in SMALL["platforms"] or len(first) > 5 and first.rstrip("s").endswith("day") else f"at {place}"
    )


def town(place):
    return re.sub("^(?:just outside|near|outside) ", "", re.split("[,(]", place)[0].strip())


def with_the(name):
    body = re.search(r"\b(?:Council|Society|Guild|Association|Trust)\b", name)
    last = name.split()[-1] if name else ""
    common = body or last[:1].islower() and is_plural_word(last.lower())
    return f"the {name}" if common and name[0].isupper() and not name.startswith("The ") else name


def running(text):
    """A quotation that runs on into the sentence."""
    text = text.strip()
    return quoted(text if text.endswith(("!", "?", "…")) else f"{opened(text)},")


def quoted(text):
    return f"“{text.replace('“', '‘').replace('”', '’')}”"


def by_thing(source):
    head, mark, rest = source.partition("; ")
    told = []
    for part in head.split(", "):
        thing, comes, place = part.partition(" from ")
        if not place or not 1 <= len(words(thing)) <= 2 or any(c.isdigit() for c in thing):
            return None
        told.append(f"{definite(lower_word(thing))} {'come' if is_plural(thing) else 'comes'} from {place}")
    return ", ".join(told) + mark + rest


def former(role):
    found = re.match(r"(?:formerly |once |previously |used to be )?(.+?)(?:,? and|,) (?:now|today) (.+)", role)
    return found and (found[1], found[2])


def lasting(phrase):
    """A time that something took: "two years", "just under a month"."""
    rest = re.sub("^(?:(?:just|under|over|about|around|nearly|almost|some|only|more|than) )+", "", phrase)
    return phrase if begins_with_span(rest) or re.match(r"a (?:year|month|week|summer|winter)(?:$|\.)", rest) else None


def prize(phrase):
    found = re.match(r"([a-z ]*(?:prize|place|medal|gold|silver|bronze|award)) ([A-Z].*)", phrase)
    return None if " " not in phrase else f"{found[1]} in the {found[2]}" if found else phrase


def after_comma(text, is_meant):
    rest = (re.split("[,;]", text, maxsplit=1)[1:] or [""])[0].strip()
    return rest if rest and is_meant(rest) else None


def run_on(text):
    parts = [lower_word(opened(part)) for part in sentences(text)]
    things = len(parts) > 1 and all(form(part) == "noun" and "," not in part for part in parts)
    return ", ".join([with_article(parts[0]), *parts[1:]]) if things else None


def stages(steps):
    """Steps in stages of at most four, as even as can be."""
    size = -(-len(steps) // max(1, -(-len(steps) // 4)))
    out, start = [], 0
    for at, step in enumerate(steps):
        ends = at + 1 - start == size or ", " in step and at > start
        if at + 1 == len(steps) or ends and at + 2 != len(steps):
            out.append(steps[start : at + 1])
            start = at + 1
    return out


# The filters that look at nothing but the text; None refuses, so that the wording is not told.
FILTERS = {
    "cap": capitalise,
    "lower": lower_word,
    "closed": lambda t: close(capitalise(t)),
    "a": with_article,
    "plurals": in_plural,
    "bare": lambda t: without_article(t).replace(" and a ", " and ").replace(" and an ", " and "),
    "counted": counted,
    "called": called,
    "said": said,
    "pithy": pithy,
    "scene": scene,
    "the_one": definite,
    "by_thing": by_thing,
    "at": at_place,
    "former": lambda t: former(t) and former(t)[0],
    "current": lambda t: former(t) and former(t)[1],
    "prize": prize,
    "before_comma": lambda t: t.partition(", ")[0] if ", " in t else None,
    "lasting": lambda t: lasting(t.partition(", ")[2]),
    "then": lambda t: lower_word(t) if t.startswith("Then ") else None,
    "spelled": lambda t: re.sub(r"^\d{1,2}(?= [a-z]{3})", lambda found: in_words(int(found[0])), t),
    "poss": lambda t: t + ("’" if t[:1].islower() and is_plural_word(t.split()[-1].lower()) else "’s"),
    "hashtag": lambda t: "#" + "".join(map(capitalise, re.findall(r"\w+", re.sub("[’']", "", t)))),
    "listed": lambda t: join(t.split(", ")) if not re.search(r"[;:(.\d]| (?:and|or) ", t) else t,
    "clause_after_comma": lambda t: after_comma(t, lambda rest: form(rest) == "clause" and not rest.startswith("a ")),
    "noun_after_comma": lambda t: after_comma(t, lambda rest: form(rest) == "noun" or rest.startswith("a ")),
    "run_on": run_on,
    "located": located,
    "town": town,
    "the": with_the,
    "before_and": lambda t: t.partition(", and ")[0] if ", and " in t else None,
    "after_and": lambda t: t.partition(", and ")[2] or None,
    "sans_subject": lambda t: re.sub(r"^(?:(?:our|my|the) )?\S+ ", "", t, flags=re.I),
    "sans_year": lambda t: re.sub(r",? \(?\d{4}\)?$", "", t),
    "year": lambda t: str((years(t) or [""])[0]),
    "quoted": quoted,
    "quoting": running,
    "headline": lambda t: capitalise(opened(t)),
    "host": lambda t: re.sub(r"^https?://|^www\.|/$", "", t.strip()),
}
