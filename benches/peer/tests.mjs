// The answers as tests see them, and what a wording may ask of them, for template.mjs: what src/story/fact and
// src/story/test do.

import { join } from "./filters.mjs";
import {
  BASE,
  CLOCK,
  PERSON,
  SMALL,
  beginsWithCount,
  beginsWithSpan,
  hasInnerName,
  isDigit,
  isGerund,
  isRate,
  isSkill,
  isUpper,
  look,
  meetsFirst,
  richness,
  sentences,
  standsAlone,
  stem,
  straight,
  tokensOf,
  words,
  years,
} from "./language.mjs";

const HELD = /[\\`*[\]<~]|&(?=#?\w+;)|(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu;
const RECUR = new Set(["name", "choice", "choices", "yes-no"]);
const BY_ITSELF = new Set(["year", "number", "money", "link", "hashtags"]);
const SETS_FORM = new Set([
  "any",
  "noun",
  "place",
  "when",
  "clause",
  "verb",
  "quality",
  "sentence",
  "form",
  "multi",
  "whole",
  "missing",
]);

/** Holds what Markdown would read in an answer as private-use characters, until the sentence is finished. */
export const protect = (text) => text.replace(HELD, (c) => String.fromCharCode(0xe000 + c.charCodeAt(0)));

/** One answer, ready to be tested and told; what tests ask is worked out once. */
export class Fact {
  #protected;
  #known;
  #stems;
  #rich;
  #length;
  #years;
  #lower;
  #lowerInner;
  #lowerHead;
  #lowerFirst;
  #alone;
  #pointsBack;
  #span;
  #person;
  #hasNumber;
  #clock;
  #own;

  constructor(question, shaped) {
    this.question = question;
    this.number = question.number;
    this.kind = question.kind;
    this.items = shaped.items.map((item) => item.text);
    this.text = this.items.length ? join(this.items) : shaped.text;
    this.inner = shaped.inner || this.text;
    this.tail = shaped.tail;
    this.forms = this.items.length ? [...new Set(shaped.items.map((item) => item.form))] : [shaped.form];
    this.form = shaped.form;
    this.plural = shaped.plural;
    this.sentences = shaped.sentences;
    this.recurs = RECUR.has(this.kind);
    this.byWords = !BY_ITSELF.has(this.kind);
  }

  toString() {
    return this.protected;
  }

  get protected() {
    return (this.#protected ??= protect(this.text));
  }

  get known() {
    return (this.#known ??= words(this.text).map(look));
  }

  get stems() {
    return (this.#stems ??= [...new Set(this.known.map((word) => word.stem).filter(Boolean))]);
  }

  get rich() {
    return (this.#rich ??= richness(this.text, this.known));
  }

  get length() {
    return (this.#length ??= tokensOf(this.text).length);
  }

  get years() {
    return (this.#years ??= years(this.text));
  }

  get lower() {
    return (this.#lower ??= new Lower(this.text));
  }

  get lowerInner() {
    return (this.#lowerInner ??= this.inner === this.text ? this.lower : new Lower(this.inner));
  }

  get lowerHead() {
    return (this.#lowerHead ??= new Lower(this.inner.split(", ")[0]));
  }

  get lowerFirst() {
    return (this.#lowerFirst ??= this.items.length ? new Lower(this.items[0]) : this.lower);
  }

  get pointsBack() {
    return (this.#pointsBack ??= meetsFirst(this.text) === "pronoun");
  }

  get alone() {
    return (this.#alone ??= standsAlone(this.text));
  }

  get span() {
    return (this.#span ??= beginsWithSpan(this.inner));
  }

  get person() {
    return (this.#person ??= this.kind === "name" || this.known.some((word) => word.personOrTitle));
  }

  get hasNumber() {
    return (this.#hasNumber ??= this.known.some((word) => word.number));
  }

  get clock() {
    return (this.#clock ??= CLOCK.test(this.text.toLowerCase()));
  }

  get own() {
    return (this.#own ??= words(this.text).some((word) => SMALL.own.has(straight(word.toLowerCase()))));
  }
}

/** A text in lower case, to look for words and phrases in. */
class Lower {
  constructor(text) {
    const found = words(text.toLowerCase());
    this.words = new Set(found);
    this.padded = ` ${found.join(" ")} `;
  }
}

class Phrases {
  constructor(phrases) {
    const lower = phrases.map((phrase) => phrase.toLowerCase());
    this.single = lower.filter((phrase) => !phrase.includes(" "));
    this.several = lower.filter((phrase) => phrase.includes(" ")).map((phrase) => ` ${phrase} `);
    this.heads = lower.map((phrase) => ` ${phrase} `);
  }

  standIn(lower) {
    return this.single.some((word) => lower.words.has(word)) || this.several.some((phrase) => lower.padded.includes(phrase));
  }

  begin(lower) {
    return this.heads.some((head) => lower.padded.startsWith(head));
  }
}

const isBefore = (fact, other) => !other?.years.length || fact.years.every((year) => year < other.years[0]);

const plainStem = (word) => stem(straight(word.toLowerCase()));
const isBeyond = (fact, other) => {
  if (!other) return true;
  const others = new Set(words(other.text).map(plainStem));
  return words(fact.text).some((word) => look(word).stem && !others.has(plainStem(word)) && !PERSON.has(plainStem(word)));
};

const isTally = (fact) => {
  const first = fact.inner.split(" ")[0];
  return isDigit(first[0]) && (first === fact.inner || ",;.:".includes(first.at(-1)));
};

const formIs = (name) => (f) => f.forms.length === 1 && f.forms[0] === name;

/** The tests without arguments, by their names. */
const TESTS = {
  multi: (f) => f.sentences > 1,
  one: (f) => f.sentences === 1,
  many: (f) => f.items.length > 1,
  single: (f) => f.items.length === 1,
  whole: (f) => f.sentences > 1 || f.form === "clause" || f.form === "whole",
  plural: (f) => f.plural,
  singular: (f) => !f.plural,
  rich: (f) => f.rich >= 10,
  person: (f) => f.person,
  number: (f) => f.hasNumber,
  named: (f) => hasInnerName(sentences(f.text)),
  span: (f) => f.span,
  clock: (f) => f.clock,
  first_dated: (f) => f.items.length > 0 && years(f.items[0]).length > 0,
  own: (f) => f.own,
  dated: (f) => f.years.length > 0,
  undated: (f) => !f.years.length,
  lately: (f) => years(f.text).every((year) => year >= 1965),
  stands_alone: (f) => f.alone,
  skill: (f) => isSkill(f.text),
  activity: (f) => (f.items.length ? f.items : [f.inner]).every((text) => isGerund(text.split(" ")[0].toLowerCase())),
  counts: (f) => beginsWithCount(f.inner),
  per_time: (f) => isRate(f.inner),
  tally: isTally,
  doing: (f) => BASE.has((f.items[0] ?? f.inner).split(" ")[0].toLowerCase()),
  passive: () => false, // a form of Indonesian verbs
  common: (f) => !isUpper(f.text[0]),
  proper: (f) => isUpper(f.text[0]),
  plain: (f) => !/[;:(]|,(?!\d)/.test(f.text),
  smooth: (f) => !/[;:(]/.test(f.text),
  noun: formIs("noun"),
  place: formIs("place"),
  when: formIs("when"),
  clause: formIs("clause"),
  verb: formIs("verb"),
  quality: formIs("quality"),
  sentence: formIs("whole"),
};
export const NO_TESTS = new Set(["any", "missing", "new", "again", "check"]);

const phrases = (holds) => (a) => {
  const found = new Phrases(a);
  return (f) => holds(found, f);
};
const value = (f) => String(f.text ?? f).toLowerCase();

/** The tests with arguments: what is worked out once from the arguments, and the test of a fact. */
const MAKERS = {
  form: (a) => (f) => f.forms.every((form) => a.includes(form)),
  short:
    ([most = 8]) =>
    (f) =>
      f.length <= most,
  chars:
    ([most = 125]) =>
    (f) =>
      f.inner.length <= most,
  long:
    ([least = 6]) =>
    (f) =>
      f.length >= least,
  is: (a) => (f) => a.some((v) => v.toLowerCase() === value(f)),
  is_not: (a) => (f) => !a.some((v) => v.toLowerCase() === value(f)),
  begins: phrases((p, f) => p.begin(f.lowerInner)),
  begins_not: phrases((p, f) => !p.begin(f.lowerInner)),
  holds: phrases((p, f) => p.standIn(f.lower)),
  holds_not: phrases((p, f) => !p.standIn(f.lower)),
  head_holds: phrases((p, f) => p.standIn(f.lowerHead)),
  head_holds_not: phrases((p, f) => !p.standIn(f.lowerHead)),
  first_holds: phrases((p, f) => p.standIn(f.lowerFirst)),
  before:
    ([other]) =>
    (f, facts) =>
      isBefore(f, facts[other]),
  since:
    ([other]) =>
    (f, facts) =>
      !isBefore(f, facts[other]),
  apart:
    ([other]) =>
    (f, facts) =>
      !facts[other] || !f.stems.some((s) => facts[other].stems.includes(s)),
  about:
    ([other]) =>
    (f, facts) =>
      facts[other] !== undefined && f.stems.some((s) => facts[other].stems.includes(s)),
  beyond:
    ([other]) =>
    (f, facts) =>
      isBeyond(f, facts[other]),
};

/** A test or filter that only tutur has. */
export class Unknown extends Error {}

/** The test of this name; "not_…" is the contrary of another. */
export const testOf = (name, given) => {
  if (Object.hasOwn(TESTS, name)) return TESTS[name];
  if (Object.hasOwn(MAKERS, name)) return MAKERS[name](given);
  if (!name.startsWith("not_")) throw new Unknown(name);
  const test = testOf(name.slice(4), given);
  return (fact, facts) => !test(fact, facts);
};

/** An answer that a wording names, with what it must be. */
export class Need {
  constructor(name, question) {
    this.name = name;
    this.number = question?.number;
    this.kind = question?.kind;
    this.forms = question?.forms ?? [];
    this.names = [];
    this.tests = [];
    this.silent = true;
    this.prints = false;
  }

  done() {
    const has = (name) => this.names.includes(name);
    this.new = has("new");
    this.missing = has("missing");
    this.again = has("again") || this.silent || RECUR.has(this.kind);
    this.setsForm = this.names.some((name) => SETS_FORM.has(name));
    this.anyLength = has("any") || has("multi") || has("whole");
    this.mayLack = this.missing || has("is_not");
  }

  holds(facts) {
    const fact = facts[this.name];
    if (fact === undefined || this.missing) return fact === undefined && this.mayLack;
    if (this.number !== undefined && !this.silent && !this.takes(fact)) return false;
    return this.tests.every((test) => test(fact, facts));
  }

  /** A bare name asks for the forms of its question's stem, in one sentence. */
  takes(fact) {
    if (this.kind === "quote") return fact.form !== "clause" || this.setsForm;
    if (this.kind === "sentences")
      return this.setsForm || !(fact.sentences === 1 && fact.form !== "clause" && fact.length <= 5);
    if (this.kind !== "phrase" && this.kind !== "clause" && this.kind !== "list") return true;
    if (fact.sentences > 1 && !this.anyLength) return false;
    return this.setsForm || !this.forms.length || fact.forms.every((form) => this.forms.includes(form));
  }
}
