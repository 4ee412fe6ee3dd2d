// Tells a story from answers and a template, for story.mjs: what src/story does.
//
// Left out: the reasons why a sentence is not told, and voices and tones but the first.

import { inWords } from "./filters.mjs";
import {
  SMALL,
  capitalise,
  close,
  endsAbbreviated,
  hasAlnum,
  isDigit,
  look,
  meetsFirst,
  opened,
  sentences,
  tokensOf,
  words,
} from "./language.mjs";

const SPELLED = /^(\d{1,2}) (?=[a-z]{3})(?!\d+ (?:million|thousand|percent|times))/;
const SPACED_MARK = / ([,.;:!?])/g;
const TWO_MARKS = /([,.;:!?])[,.;:]+/g;

/** A hash that is the same on every machine: FNV-1a with 32 bits, mixed at its end as MurmurHash3 does. */
export const hash = (text, seed = 0) => {
  let state = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
};

/** How a wording reads. */
class Reading {
  constructor(text, wording, role) {
    this.text = text;
    this.line = wording.line;
    this.prints = wording.prints;
    this.role = role;
    this.parts = sentences(text);
    this.opening = (words(text)[0] ?? "").toLowerCase();
  }

  get stems() {
    return (this.keptStems ??= [
      ...new Set(
        words(this.text)
          .map((word) => look(word).stem)
          .filter(Boolean),
      ),
    ]);
  }

  get somebody() {
    return (this.keptSomebody ??= words(this.text).some((word) => look(word).personOrTitle) || meetsFirst(this.text) === "name");
  }

  get length() {
    return (this.keptLength ??= countWords(this.text));
  }
}

export const countWords = (text) => tokensOf(text).filter(hasAlnum).length;

/** What the story has said so far. */
class State {
  constructor(from) {
    this.told = new Set(from?.told);
    this.mentioned = new Set(from?.mentioned);
    this.stems = new Set(from?.stems);
    this.openings = from?.openings ?? ["", ""];
    this.above = from?.above ?? null;
    this.somebody = from?.somebody ?? false;
    this.worded = new Map();
  }

  /** Whether four fifths of an answer's content words stand in the story. */
  holdsWordsOf(fact) {
    let holds = this.worded.get(fact.number);
    if (holds === undefined) {
      holds = fact.stems.length > 0 && this.repeats(fact.stems) * 5 >= fact.stems.length * 4;
      this.worded.set(fact.number, holds);
    }
    return holds;
  }

  repeats(stems) {
    let count = 0;
    for (const stem of stems) if (this.stems.has(stem)) count++;
    return count;
  }

  tell(reading, byNumber) {
    this.above = reading.prints;
    if (reading.role === "heading") return;
    for (const number of reading.prints) (byNumber[number].recurs ? this.mentioned : this.told).add(number);
    for (const stem of reading.stems) this.stems.add(stem);
    this.somebody ||= reading.somebody;
    this.worded.clear();
    if (reading.role === "sentence") {
      const opened = reading.parts.map((part) => words(part)[0]?.toLowerCase()).filter(Boolean);
      this.openings = [...this.openings, ...opened].slice(-2);
    }
  }
}

/** Who speaks: "I" for what one person did, "we" for the business and its people. */
const derived = (facts) => {
  const { owner, team } = facts;
  let [one, many, now] = [0, 0, 0];
  for (const fact of Object.values(facts)) {
    if (fact.kind === "quote") continue;
    const present = fact.question.chapter !== "origin" && fact.question.chapter !== "business";
    for (const { speaker } of fact.known) {
      if (speaker === 1) one++;
      else if (speaker === 2) {
        many++;
        if (present) now++;
      }
    }
  }
  const couple = owner !== undefined && (owner.text.includes(" & ") || owner.text.includes(" and "));
  const together = couple || (one === 0 && (many > 0 || !owner));
  const business = together || now > 0 || (team !== undefined && Number(team.text.replaceAll(",", "")) > 1);
  const [i, my, me, i_am] = together ? ["we", "our", "us", "we are"] : ["I", "my", "me", "I am"];
  const [we, our, us, we_are] = business ? ["we", "our", "us", "we are"] : ["I", "my", "me", "I am"];
  const taught = new Set(words(facts.teacher?.text ?? "").map((word) => word.toLowerCase()));
  const holds = (list) => list.some((word) => taught.has(word));
  const byOne = !together || (holds(["i", "my", "me", "i’d", "i’m"]) && !holds(["we", "our", "us"]));
  const [who_learned, whom_taught] = byOne ? ["I", "me"] : ["we", "us"];
  const i_was = together ? "we were" : "I was";
  const kind = facts.product_kind?.inner ?? "";
  const says = (text, list) => words(text).some((word) => list.has(word.toLowerCase()));
  const make = says(kind.split(", ")[0], SMALL.grown) ? "sell" : says(kind, SMALL.services) ? "do" : "make";
  return { i, my, me, make, i_am, we, our, us, we_are, who_learned, whom_taught, i_was, tone: "plain" };
};

const compare = (one, other) => {
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return one[at] - other[at];
  return 0;
};

/** One story while it is told. */
export class Telling {
  constructor(facts, template) {
    this.facts = { ...facts, ...derived(facts) };
    this.template = template;
    this.byNumber = [];
    for (const fact of Object.values(facts)) this.byNumber[fact.number] = fact;
    this.seed = hash(`${facts.business?.text ?? ""}\0${facts.product?.text ?? ""}`);
    this.found = new Array(template.twins.size);
    this.able = new Array(template.wordings.length);
    this.readings = new Array(template.wordings.length);
  }

  /** The passages as lists of {line, reading}, fitted to the template's length. */
  tell() {
    const { passages } = this.template;
    const [befores, told] = [[], []];
    this.passages(passages, new State(), new Set(), befores, told);
    const gone = this.shorten(told.map((passage) => [...passage]));
    if (gone.size) {
      // what gives way is left out from the start, so that its neighbours are chosen to stand beside each other
      const start = passages.findIndex((ways) => ways.some((way) => way.lines.some((line) => gone.has(line.place))));
      told.length = start;
      this.passages(passages.slice(start), befores[start], gone, [], told);
      this.shorten(told);
    }
    return told;
  }

  passages(passages, state, without, befores, told) {
    for (const ways of passages) {
      befores.push(state);
      const attempt = this.passage(ways, state, without);
      told.push(attempt.drafts);
      state = attempt.state;
    }
  }

  /** Tells a passage in its richest way. */
  passage(ways, state, without) {
    if (ways.length === 1) return this.attempt(ways[0].lines, null, state, without);
    const begun = [];
    for (const [at, way] of ways.entries()) {
      const first = this.choose(way.lines[0], state);
      if (first) begun.push({ way, first, rank: [Number(way.last), -(this.richest(first) + 2 * (ways.length - at)), at] });
    }
    begun.sort((one, other) => compare(one.rank, other.rank));
    for (const { way, first } of begun) {
      const attempt = this.attempt(way.lines, first, state, without);
      if (attempt.counts) return attempt;
    }
    return { drafts: [], state };
  }

  richest(reading) {
    return Math.max(0, ...reading.prints.map((number) => this.byNumber[number].rich));
  }

  attempt(lines, first, before, without) {
    const state = new State(before);
    const drafts = [];
    let counts = true;
    for (const [at, line] of lines.entries()) {
      const reading = without.has(line.place) ? null : at === 0 && first ? first : this.choose(line, state);
      if (reading) {
        state.tell(reading, this.byNumber);
        drafts.push({ line, reading });
      } else {
        state.above = null;
        counts &&= at > 0 && !line.must;
      }
    }
    return { drafts, state, counts };
  }

  /** The best way to say a line. Ways are rendered in the order of what they tell at most, and only while they can win. */
  choose(line, state) {
    if (line.follows && state.above === null) return null;
    const prose = line.role === "sentence";
    const candidates = [];
    for (const wording of line.wordings) {
      if (this.fits(wording, line, state)) candidates.push({ wording, worth: this.worth(line, wording, state) });
    }
    candidates.sort((one, other) => compare(other.worth, one.worth));
    let best = null;
    for (const { wording, worth } of candidates) {
      if (best && best.rank[0] && compare(worth, best.worth) < 0) break;
      const reading = this.read(line, wording);
      if (!reading) continue;
      const { opening } = reading;
      const third = prose && state.openings[0] === opening && state.openings[1] === opening;
      const rank = [Number(!third), ...worth, Number(!prose || state.openings[1] !== opening)];
      const candidate = { wording, worth, reading, rank };
      const order = best ? compare(rank, best.rank) : 1;
      if (order > 0 || (order === 0 && compare(this.last(line, candidate, state), this.last(line, best, state)) > 0))
        best = candidate;
    }
    if (best) return best.reading;
    for (const wording of line.last) {
      const reading = this.fits(wording, line, state) && this.read(line, wording);
      if (reading) return reading;
    }
    return null;
  }

  /** Whether every answer that a wording names can be used in it, here and now. */
  fits(wording, line, state) {
    if (!(this.able[wording.number] ??= this.isAble(wording))) return false;
    for (const need of wording.once) {
      const fact = this.byNumber[need.number];
      if (fact === undefined) continue;
      if (need.new && state.holdsWordsOf(fact)) return false;
      const again = need.again || line.role === "heading" || (line.follows && state.above.includes(need.number));
      if (!again && (state.told.has(need.number) || (fact.byWords && state.holdsWordsOf(fact)))) return false;
    }
    if (state.somebody || line.role !== "sentence") return true;
    return !wording.pointing.some(({ number }) => this.byNumber[number]?.pointsBack);
  }

  /** Whether its answers are there and in the right form; each different need is worked out once a story. */
  isAble(wording) {
    for (const number of wording.required) if (this.byNumber[number] === undefined) return false;
    for (const need of wording.needs) if (!(this.found[need.twin] ??= need.holds(this.facts))) return false;
    return true;
  }

  /** The answers that a wording tells and the names that it names for the first time. */
  worth(line, wording, state) {
    let [tells, names] = [0, 0];
    if (line.role !== "heading") {
      for (const number of wording.prints) {
        if (this.byNumber[number].recurs) names += Number(!state.mentioned.has(number));
        else tells += Number(!state.told.has(number));
      }
    }
    return [tells, names];
  }

  /** What decides between equals: the fewest words repeated, then the seed's lot. */
  last(line, candidate, state) {
    return (candidate.lot ??= [
      -state.repeats(candidate.reading.stems),
      hash(`${line.wordings[0].text}\0${candidate.wording.text}`, this.seed),
    ]);
  }

  /** How a wording reads, rendered once a story; false where a filter refuses. */
  read(line, wording) {
    let reading = this.readings[wording.number];
    if (reading === undefined) {
      const raw = wording.render(this.facts);
      const text = raw === null ? "" : finish(raw, line.role);
      reading = this.readings[wording.number] = hasAlnum(text) && new Reading(text, wording, line.role);
    }
    return reading;
  }

  /** Takes out what may go until the story keeps to its length: ?? before ?, the least rich first. Gives the lines. */
  shorten(passages) {
    const most = this.template.words[1];
    let gone = [];
    const size = (drafts) => drafts.reduce((sum, { line, reading }) => sum + (line.role === "heading" ? 0 : reading.length), 0);
    let length = passages.reduce((sum, passage) => sum + size(passage), 0);
    while (length > most) {
      let next = null;
      for (const [p, passage] of passages.entries()) {
        for (const [at, { line, reading }] of passage.entries()) {
          if (!line.priority) continue;
          const rank = [-line.priority, this.richest(reading), -p, -at];
          if (!next || compare(rank, next.rank) < 0) next = { rank, p, at };
        }
      }
      if (!next) break;
      const { p, at } = next;
      let end = at + 1;
      while (passages[p][end]?.line.follows) end++;
      const drafts = passages[p].splice(at, end - at);
      gone.push({ p, drafts });
      length -= size(drafts);
    }
    for (const dropped of [...gone].reverse()) {
      const { p, drafts } = dropped;
      if (length + size(drafts) <= most) {
        length += size(drafts);
        gone = gone.filter((other) => other !== dropped);
        passages[p] = [...passages[p], ...drafts].sort((one, other) => one.line.place - other.line.place);
      }
    }
    return new Set(gone.flatMap(({ drafts }) => drafts.map(({ line }) => line.place)));
  }
}

/** A sentence as it is printed: single spaces, a capital, one closing mark, nothing doubled. */
const finish = (raw, role) => {
  let text = tokensOf(raw).join(" ");
  if (!text.includes("a.m.") && !text.includes("p.m.")) text = text.replace(SPACED_MARK, "$1").replace(TWO_MARKS, "$1");
  if (role === "set") return text;
  if (role === "heading") return opened(capitalise(text));
  if (isDigit(text[0])) text = text.replace(SPELLED, (_, number) => `${inWords(Number(number))} `);
  text = capitalise(text);
  return endsAbbreviated(text) ? text : close(text);
};
