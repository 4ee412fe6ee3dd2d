// The template, for story.mjs: what src/kit does.
//
// The template is tutur's own origin story, with all its lines, wordings, tests and filters: every wording is compiled by
// nunjucks once, and its tests once as functions.

import nunjucks from "nunjucks";
import { FILTERS, inWords, join, stages, withoutArticle } from "./filters.mjs";
import { capitalise, close, isPlural, look, sentences, tokensOf, words } from "./language.mjs";
import { Need, NO_TESTS, Unknown, protect, testOf } from "./tests.mjs";

const EXPRESSION = /\{\{(.*?)\}\}/g;
const PARTS = /(?:[^|"]|"[^"]*")+/g;
const PART = /^\s*(\w+)\s*(?:\((.*)\))?\s*$/;
const ARGUMENT = /"([^"]*)"|([\w.]+)/g;
const LINE = /^((?:(?:!|&|\?\??) )*)(#+ |= )?(.*)/;
const SILENT = new Set(["is", "is_not", "missing", "check"]);

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
