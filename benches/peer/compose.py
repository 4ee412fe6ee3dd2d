"""Tells a story from answers and a template, for story.py: what src/story does.

Left out: the reasons why a sentence is not told, and voices and tones but the first.
"""

import re
from hashlib import blake2b

from filters import in_words
from language import SMALL, capitalise, close, ends_abbreviated, lazy, look, meets_first, opened, sentences, words
from template import Refused, Word

SPELLED = re.compile(r"(\d{1,2}) (?=[a-z]{3})(?!\d+ (?:million|thousand|percent|times))")
SPACED_MARK = re.compile(r" ([,.;:!?])")
TWO_MARKS = re.compile(r"([,.;:!?])[,.;:]+")


class Reading:
    """How a wording reads."""

    def __init__(self, text, wording, role):
        self.text, self.line, self.prints, self.role = text, wording.line, wording.prints, role

    parts = lazy(lambda self: sentences(self.text))
    openings = lazy(lambda self: [words(part)[0].lower() for part in self.parts if words(part)])
    opening = lazy(lambda self: (words(self.text) or [""])[0].lower())
    stems = lazy(lambda self: {stem for word in words(self.text) if (stem := look(word)[0])})
    somebody = lazy(lambda self: any(look(word)[4] for word in words(self.text)) or meets_first(self.text) == "name")
    length = lazy(lambda self: sum(any(c.isalnum() for c in token) for token in self.text.split()))


class State:
    """What the story has said so far."""

    def __init__(self, told=(), mentioned=(), stems=(), openings=("", ""), above=None, somebody=False):
        self.told, self.mentioned, self.stems, self.openings, self.above = (
            set(told),
            set(mentioned),
            set(stems),
            openings,
            above,
        )
        self.worded, self.somebody = {}, somebody

    def copy(self):
        return State(self.told, self.mentioned, self.stems, self.openings, self.above, self.somebody)

    def holds_words_of(self, fact):
        """Whether four fifths of an answer's content words stand in the story."""
        holds = self.worded.get(fact.number)
        if holds is None:
            holds = self.worded[fact.number] = len(fact.stems) > 0 and len(fact.stems & self.stems) * 5 >= len(fact.stems) * 4
        return holds

    def tell(self, reading, by_number):
        self.above = reading.prints
        if reading.role == "heading":
            return
        for number in reading.prints:
            (self.mentioned if by_number[number].recurs else self.told).add(number)
        self.stems |= reading.stems
        self.somebody = self.somebody or reading.somebody
        self.worded.clear()
        if reading.role == "sentence":
            self.openings = (*self.openings, *reading.openings)[-2:]


def derived(facts):
    """Who speaks: "I" for what one person did, "we" for the business and its people."""
    owner, team = facts.get("owner"), facts.get("team")
    one = many = now = 0
    for fact in facts.values():
        if fact.kind != "quote":
            for word in fact.known:
                one += word[6] == 1
                many += word[6] == 2
                now += word[6] == 2 and fact.question.chapter not in ("origin", "business")
    couple = bool(owner) and (" & " in owner.text or " and " in owner.text)
    together = couple or one == 0 and (many > 0 or not owner)
    business = together or now > 0 or bool(team) and int(team.text.replace(",", "")) > 1
    mine = ("we", "our", "us", "we are") if together else ("I", "my", "me", "I am")
    ours = ("we", "our", "us", "we are") if business else ("I", "my", "me", "I am")
    taught = {word.lower() for word in words(facts["teacher"].text)} if "teacher" in facts else set()
    by_one = not together or taught & {"i", "my", "me", "i’d", "i’m"} and not taught & {"we", "our", "us"}
    learned = ("I", "me") if by_one else ("we", "us")
    was = "we were" if together else "I was"
    kind = facts["product_kind"].inner if "product_kind" in facts else ""
    says = lambda text, list: not SMALL[list].isdisjoint(word.lower() for word in words(text))
    make = "sell" if says(kind.split(", ")[0], "grown") else "do" if says(kind, "services") else "make"
    names = ("i", "my", "me", "i_am", "we", "our", "us", "we_are", "who_learned", "whom_taught", "i_was", "make", "tone")
    return {name: Word(word) for name, word in zip(names, (*mine, *ours, *learned, was, make, "plain"))}


class Telling:
    """One story while it is told."""

    def __init__(self, facts, template):
        self.facts, self.template = {**facts, **derived(facts)}, template
        self.by_number, self.there = {fact.number: fact for fact in facts.values()}, frozenset(self.facts)
        names = [facts[name].text if name in facts else "" for name in ("business", "product")]
        self.seed = blake2b("\0".join(names).encode(), digest_size=8).digest()
        self.found, self.able = [None] * len(template.twins), [None] * len(template.wordings)
        self.readings = [None] * len(template.wordings)

    def tell(self):
        """The passages as lists of (line, reading), fitted to the template's length."""
        befores, told = [], []
        self.passages(self.template.passages, State(), (), befores, told)
        gone = self.shorten([list(passage) for passage in told])
        if gone:
            # what gives way is left out from the start, so that its neighbours are chosen to stand beside each other
            lines = [{line.place for _, way in ways for line in way} for ways in self.template.passages]
            start = next(at for at, places in enumerate(lines) if places & gone)
            del told[start:]
            self.passages(self.template.passages[start:], befores[start], gone, [], told)
            self.shorten(told)
        return told

    def passages(self, passages, state, without, befores, told):
        for ways in passages:
            befores.append(state)
            drafts, state = self.passage(ways, state, without)
            told.append(drafts)

    def passage(self, ways, state, without):
        """Tells a passage in its richest way."""
        if len(ways) == 1:
            return self.attempt(ways[0][1], None, state.copy(), without)[:2]
        begun = []
        for at, (last, way) in enumerate(ways):
            first = self.choose(way[0], state)
            if first:
                rich = max((self.by_number[number].rich for number in first.prints), default=0)
                begun.append((last, -(rich + 2 * (len(ways) - at)), at, way, first))
        for *_, way, first in sorted(begun, key=lambda b: b[:3]):
            drafts, after, counts = self.attempt(way, first, state.copy(), without)
            if counts:
                return drafts, after
        return [], state

    def attempt(self, way, first, state, without):
        drafts, counts = [], True
        for at, line in enumerate(way):
            reading = None if line.place in without else first if at == 0 and first else self.choose(line, state)
            if reading:
                state.tell(reading, self.by_number)
                drafts.append((line, reading))
            else:
                state.above = None
                counts = counts and at > 0 and not line.must
        return drafts, state, counts

    def choose(self, line, state):
        """The best way to say a line. Ways are rendered in the order of what they tell at most, and only while they can win."""
        if line.follows and state.above is None:
            return None
        prose = line.role == "sentence"
        candidates = [
            (*self.worth(line, wording, state), wording) for wording in line.wordings if self.fits(wording, line, state)
        ]
        candidates.sort(key=lambda candidate: candidate[:2], reverse=True)
        best, best_rank, best_last = None, None, None
        for tells, names, wording in candidates:
            if best and best_rank[0] and (tells, names) < best_rank[1:3]:
                break
            reading = self.read(line, wording)
            if not reading:
                continue
            opening = reading.opening
            rank = (
                not (prose and state.openings == (opening, opening)),
                tells,
                names,
                not prose or state.openings[1] != opening,
            )
            if best is None or rank > best_rank:
                best, best_rank, best_last, best_wording = reading, rank, None, wording
            elif rank == best_rank:
                best_last = best_last or self.last(line, best_wording, best, state)
                last = self.last(line, wording, reading, state)
                if last > best_last:
                    best, best_last, best_wording = reading, last, wording
        if best:
            return best
        for wording in line.last:
            if self.fits(wording, line, state) and (reading := self.read(line, wording)):
                return reading
        return None

    def fits(self, wording, line, state):
        """Whether every answer that a wording names can be used in it, here and now."""
        able = self.able[wording.number]
        if able is None:
            able = self.able[wording.number] = self.is_able(wording)
        if not able:
            return False
        for need in wording.once:
            fact = self.by_number.get(need.number)
            if fact is None:
                continue
            if need.new and state.holds_words_of(fact):
                return False
            again = need.again or line.role == "heading" or line.follows and need.number in state.above
            if not again and (need.number in state.told or fact.by_words and state.holds_words_of(fact)):
                return False
        if not state.somebody and line.role == "sentence":
            return not any(self.by_number[need.number].points_back for need in wording.pointing if need.number in self.by_number)
        return True

    def is_able(self, wording):
        """Whether its answers are there and in the right form; each different need is worked out once a story."""
        if not wording.required <= self.there:
            return False
        for need in wording.needs:
            holds = self.found[need.twin]
            if holds is None:
                holds = self.found[need.twin] = need.holds(self.facts)
            if not holds:
                return False
        return True

    def worth(self, line, wording, state):
        """The answers that a wording tells and the names that it names for the first time."""
        tells = names = 0
        if line.role != "heading":
            for number in wording.prints:
                if self.by_number[number].recurs:
                    names += number not in state.mentioned
                else:
                    tells += number not in state.told
        return tells, names

    def last(self, line, wording, reading, state):
        """What decides between equals: the fewest words repeated, then the seed's lot."""
        lot = blake2b(line.wordings[0].key + b"\0" + wording.key, digest_size=8, key=self.seed).digest()
        return -len(reading.stems & state.stems), lot

    def read(self, line, wording):
        """How a wording reads, rendered once a story; False where a filter refuses."""
        reading = self.readings[wording.number]
        if reading is None:
            try:
                text = finish(wording.render(self.facts), line.role)
                reading = Reading(text, wording, line.role) if any(c.isalnum() for c in text) else False
            except Refused:
                reading = False
            self.readings[wording.number] = reading
        return reading

    def shorten(self, passages):
        """Takes out what may go until the story keeps to its length: ?? before ?, the least rich first. Gives the lines."""
        most, gone = self.template.words[1], []
        length = sum(reading.length for passage in passages for line, reading in passage if line.role != "heading")
        while length > most:
            may_go = [
                (-line.priority, max((self.by_number[n].rich for n in reading.prints), default=0), (-p, -at), p, at)
                for p, passage in enumerate(passages)
                for at, (line, reading) in enumerate(passage)
                if line.priority
            ]
            if not may_go:
                break
            *_, p, at = min(may_go)
            end = at + 1
            while end < len(passages[p]) and passages[p][end][0].follows:
                end += 1
            gone.append((p, passages[p][at:end]))
            length -= sum(reading.length for _, reading in passages[p][at:end])
            del passages[p][at:end]
        for p, drafts in reversed(gone[:]):
            size = sum(reading.length for _, reading in drafts)
            if length + size <= most:
                length += size
                gone.remove((p, drafts))
                passages[p] = sorted(passages[p] + drafts, key=lambda draft: draft[0].place)
        return {line.place for _, drafts in gone for line, _ in drafts}


def finish(raw, role):
    """A sentence as it is printed: single spaces, a capital, one closing mark, nothing doubled."""
    text = (
        TWO_MARKS.sub(r"\1", SPACED_MARK.sub(r"\1", " ".join(raw.split())))
        if "a.m." not in raw and "p.m." not in raw
        else " ".join(raw.split())
    )
    if role == "set":
        return text
    if role == "heading":
        return opened(capitalise(text))
    if text[:1].isdigit():
        text = SPELLED.sub(lambda found: f"{in_words(int(found[1]))} ", text, count=1) if SPELLED.match(text) else text
    text = capitalise(text)
    return text if ends_abbreviated(text) else close(text)
