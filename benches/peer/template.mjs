// The answers as tests see them, and the template, for story.mjs: what src/kit and src/story/facts do.
//
// The template is tutur's own origin story, with all its lines, wordings, tests and filters: every wording is compiled by
// nunjucks once, and its tests once as functions.

import nunjucks from "nunjucks";
import { FILTERS, inWords, join, stages, withoutArticle } from "./filters.mjs";
import {
  BASE,
  CLOCK,
  PERSON,
  SMALL,
  beginsWithCount,
  beginsWithSpan,
  capitalise,
  close,
  hasInnerName,
  isDigit,
  isGerund,
  isPlural,
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

const EXPRESSION = /\{\{(.*?)\}\}/g;
const PARTS = /(?:[^|"]|"[^"]*")+/g;
const PART = /^\s*(\w+)\s*(?:\((.*)\))?\s*$/;
const ARGUMENT = /"([^"]*)"|([\w.]+)/g;
const LINE = /^((?:(?:!|&|\?\??) )*)(#+ |= )?(.*)/;
const HELD = /[\\`*[\]<~]|&(?=#?\w+;)|(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu;
const RECUR = new Set(["name", "choice", "choices", "yes-no"]);
const BY_ITSELF = new Set(["year", "number", "money", "link", "hashtags"]);
const SILENT = new Set(["is", "is_not", "missing", "check"]);
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
const protect = (text) => text.replace(HELD, (c) => String.fromCharCode(0xe000 + c.charCodeAt(0)));

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
const NO_TESTS = new Set(["any", "missing", "new", "again", "check"]);

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
class Unknown extends Error {}

/** The test of this name; "not_…" is the contrary of another. */
const testOf = (name, given) => {
  if (Object.hasOwn(TESTS, name)) return TESTS[name];
  if (Object.hasOwn(MAKERS, name)) return MAKERS[name](given);
  if (!name.startsWith("not_")) throw new Unknown(name);
  const test = testOf(name.slice(4), given);
  return (fact, facts) => !test(fact, facts);
};

/** An answer that a wording names, with what it must be. */
class Need {
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

export class Template {
  constructor(text, kit) {
    const [, head, ...body] = text.split("---\n");
    this.words = /words: (\d+)-(\d+)/.exec(head).slice(1).map(Number);
    this.kit = kit;
    this.passages = [];
    this.wordings = [];
    this.twins = new Map();
    // an exception inside nunjucks is costly, so a filter that refuses leaves a mark
    this.refused = false;
    this.env = new nunjucks.Environment(null, { autoescape: false });
    for (const [name, change] of Object.entries(FILTERS))
      this.env.addFilter(name, (given) => this.accept(change(String(given))));
    this.shapes = this.shapesOf();
    for (const [name, shape] of Object.entries(this.shapes)) this.env.addFilter(name, shape);
    this.read(body.join("---\n"), head.split("\n").length + 1);
  }

  accept(text) {
    if (!text) this.refused = true;
    return text;
  }

  /** The filters that look at the whole answer. */
  shapesOf() {
    const template = this;
    return {
      inner: (fact) => protect(fact.inner),
      tail: (fact) => this.accept(protect(fact.tail)),
      or: (fact) => protect(join(fact.items, "or")),
      first: (fact) => protect(fact.items[0] ?? fact.text),
      last: (fact) => protect(fact.items.at(-1) ?? fact.text),
      rest: (fact) => this.accept(protect(join(fact.items.slice(1)))),
      front: (fact) => protect(join(fact.items.slice(0, Math.ceil(fact.items.length / 2)))),
      back: (fact) => this.accept(protect(join(fact.items.slice(Math.ceil(fact.items.length / 2))))),
      count: (fact) => inWords(fact.items.length) ?? String(fact.items.length),
      one_by_one: (fact) => protect((fact.items.length ? fact.items : [fact.text]).map((t) => capitalise(close(t))).join(" ")),
      agree: (fact, { one, many }) => (fact.plural || (fact.kind === "name" && isPlural(fact.text)) ? many : one),
      stage: (fact, { n, of }) => {
        const parts = stages(fact.items.map(protect));
        const part = parts.length === of ? parts[n - 1] : [];
        if (part.length < 2) return this.accept(part[0]);
        return `${part.slice(0, -1).join(", ")}${part.some((item) => item.includes(" and ")) ? "," : ""} and ${part.at(-1)}`;
      },
      less: (fact, { of }) => {
        const known = new Set(words(String(of)).map((word) => word.toLowerCase()));
        const left = String(fact)
          .split(", ")
          .filter((part) => !words(part).every((word) => known.has(word.toLowerCase())));
        return this.accept(left.join(", "));
      },
      as_kind(given) {
        const [, rest, head] = /^(.*) (\S+)$/.exec(withoutArticle(String(given))) ?? [];
        const last = tokensOf(this.ctx.product.text).at(-1);
        return template.accept(rest && head.toLowerCase() === last?.toLowerCase() ? `the ${rest} kind` : "");
      },
    };
  }

  read(body, before) {
    let way = null;
    for (const [at, raw] of body.split("\n").entries()) {
      const text = raw.trim();
      const number = before + at;
      if (text.startsWith("{#")) continue;
      if (!text) way = null;
      else if (way === null || text.startsWith("//")) {
        if (way === null) this.passages.push([]);
        way = [];
        this.passages.at(-1).push({ last: text.startsWith("//-"), lines: way });
        if (!text.startsWith("//")) this.line(text, number, way);
      } else if (text.startsWith("/")) {
        const line = way.at(-1);
        (text.startsWith("/-") ? line.last : line.wordings).push(this.wording(text.replace(/^\/-?\s*/, ""), number));
      } else this.line(text, number, way);
    }
  }

  line(text, number, way) {
    const [, marks, role = "", rest] = LINE.exec(text);
    way.push({
      must: marks.includes("!"),
      follows: marks.includes("&"),
      priority: marks.split("?").length - 1,
      role: role[0] === "#" ? "heading" : role[0] === "=" ? "set" : "sentence",
      place: number,
      wordings: [this.wording(rest, number)],
      last: [],
    });
  }

  wording(text, line) {
    let needs = new Map();
    let source = "";
    try {
      source = text.replace(EXPRESSION, (_, expression) => this.expression(expression, needs));
    } catch (error) {
      if (!(error instanceof Unknown)) throw error;
      console.error(`line ${line} of the template is left out: no test or filter ${error.message}`);
      needs = new Map([["nothing", new Need("nothing")]]);
    }
    const compiled = nunjucks.compile(source, this.env);
    const wording = { text, line, number: this.wordings.length, needs: [...needs.values()] };
    this.wordings.push(wording);
    for (const need of wording.needs) {
      need.done();
      const key = `${need.name} ${need.names.join(" ")} ${need.silent}`;
      if (!this.twins.has(key)) this.twins.set(key, this.twins.size);
      need.twin = this.twins.get(key);
    }
    // only what the wording names, because nunjucks copies what it is given
    const names = wording.needs.map((need) => need.name);
    wording.render = (facts) => {
      const context = {};
      for (const name of names) context[name] = facts[name];
      this.refused = false;
      const told = compiled.render(context);
      return this.refused ? null : told;
    };
    wording.prints = wording.needs.filter((need) => need.prints && need.number !== undefined).map((need) => need.number);
    wording.required = wording.needs.filter((need) => !need.mayLack && need.number !== undefined).map((need) => need.number);
    // the needs whose answers must not stand in the story already
    wording.once = wording.needs.filter((need) => need.number !== undefined && (need.new || !need.again));
    // the needs whose answers may speak of a "she" whom nobody has named
    wording.pointing = wording.needs.filter(({ kind, silent }) => (kind === "sentences" || kind === "clause") && !silent);
    return wording;
  }

  /** Notes the tests of `name | test | filter`, and leaves name and filters to nunjucks. */
  expression(text, needs) {
    const [[name], ...parts] = text.match(PARTS).map((part) => PART.exec(part).slice(1));
    if (!needs.has(name)) needs.set(name, new Need(name, this.kit.questions.get(name)));
    const need = needs.get(name);
    const filters = [];
    const tests = [];
    for (const [part, given = ""] of parts) {
      if (Object.hasOwn(FILTERS, part) || Object.hasOwn(this.shapes, part)) {
        filters.push(given ? `${part}(${given})` : part);
        if (part === "tail") tests.push(["multi", ""]);
      } else tests.push(...(this.kit.tests.get(part) ?? [[part, given]]));
    }
    for (const [part, given] of tests) {
      need.names.push(part, `${part}(${given})`);
      if (!NO_TESTS.has(part)) need.tests.push(testOf(part, this.given(given)));
    }
    const silent = tests.some(([part]) => SILENT.has(part));
    need.silent &&= silent;
    need.prints ||= !silent && !filters.some((filter) => filter.startsWith("agree"));
    return silent ? "" : `{{ ${[name, ...filters].join(" | ")} }}`;
  }

  given(text) {
    return [...text.matchAll(ARGUMENT)].flatMap(([, quoted, name]) =>
      quoted === undefined ? (this.kit.words[name] ?? [name]) : [quoted],
    );
  }
}

/** A pipeline of tests that has a name in the kit. */
export const pipeline = (text) =>
  text.match(PARTS).map((part) => {
    const [, name, given = ""] = PART.exec(part);
    return [name, given];
  });
