// The same kinds of work as `tutur batch -f md -f html` with the English origin story, in JavaScript.
//
// usage: node story.mjs INPUT OUTPUT
//
// js-yaml reads, nunjucks words sentences, markdown-it makes HTML. What is done for every file, what tutur does beside it, and
// what lies beside this script is told at the head of story.py; the two differ in this: js-yaml gives values without places,
// so the line of a fault in a name or a value is looked for in the text, in broken files only.

import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import * as yaml from "js-yaml";
import nunjucks from "nunjucks";
import MarkdownIt from "markdown-it";
import { Telling, countWords } from "./compose.mjs";
import { read } from "./language.mjs";
import { asSeen, blocksOf, descriptionOf, jsonLd, markdownOf, marksOf, sentencesOf } from "./page.mjs";
import { Shaper, Text, leadOf } from "./shape.mjs";
import { Template, pipeline } from "./template.mjs";
import { Fact } from "./tests.mjs";

const HEAD = ["kit", "language", "as_of", "private", "skipped", "later", "kept"];
const EMPTY = new Set(["", "~", "null", "Null", "NULL"]);
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

const fingerprint = (...data) => {
  const digest = crypto.createHash("sha1");
  for (const part of data) digest.update(part);
  return digest.digest("hex").slice(0, 16);
};

/** The questions, and the word lists and named tests that templates share. */
class Kit {
  constructor(text) {
    const kit = yaml.load(text);
    this.name = kit.name;
    this.chapters = kit.chapters.map((chapter) => chapter.name);
    this.questions = new Map(
      kit.questions.map((entry, number) => [
        entry.name,
        {
          number,
          name: entry.name,
          chapter: entry.chapter,
          kind: entry.kind,
          forms: entry.forms ?? [],
          choices: (entry.choices ?? []).map((choice) => choice.value),
          lead: leadOf(entry.stem?.en ?? ""),
        },
      ]),
    );
    this.words = kit.terms.words.en;
    this.tests = new Map(Object.entries(kit.terms.tests.en).map(([name, tests]) => [name, pipeline(tests)]));
  }
}

class Faults extends Error {
  constructor(faults) {
    super("faults");
    this.faults = faults;
  }
}

/** The nearest of some names by the letters to change, if it is near enough. */
const nearest = (name, names) => {
  const distance = (one, other) => {
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++)
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + Number(one[i - 1] !== other[j - 1]));
      row = next;
    }
    return row.at(-1);
  };
  const [best] = names.map((known) => [distance(name, known), known]).sort(([a], [b]) => a - b);
  return best[0] <= name.length / 3 ? `; do you mean ${best[1]}?` : "";
};

/** Reads an answers file; every scalar stays as typed, and js-yaml refuses doubled names. */
class Reader {
  constructor(kit) {
    this.kit = kit;
  }

  read(text) {
    this.text = text;
    this.faults = [];
    this.given = [];
    this.private = [];
    const root = this.load(text);
    if (root === null || typeof root !== "object" || Array.isArray(root)) throw new Faults(["1: no answers"]);
    for (const [name, value] of Object.entries(root)) {
      if (this.kit.chapters.includes(name)) this.chapter(name, value);
      else if (name === "language") {
        if (value !== "en") this.fault(name, `no language '${value}'; this script knows en`);
      } else if (name === "kit") {
        if (value !== this.kit.name) this.fault(name, `no kit '${value}'; this one is ${this.kit.name}`);
      } else if (name === "private") this.private = this.value(name, value) ?? [];
      else if (!HEAD.includes(name)) this.unknown(name, [...this.kit.chapters, ...HEAD]);
    }
    if (root.language === undefined) this.faults.push("1: no language");
    const shaper = new Shaper(this.given);
    const facts = {};
    for (const [question, value] of this.given) {
      const answer = shaper.shape(question, value);
      if (typeof answer === "string") this.fault(question.name, `${question.name} ${answer}`);
      else if (answer instanceof Text && !this.private.includes(question.name))
        facts[question.name] = new Fact(question, answer);
    }
    if (this.faults.length) throw new Faults(this.faults);
    return facts;
  }

  load(text) {
    try {
      return yaml.load(text, { schema: yaml.FAILSAFE_SCHEMA });
    } catch (error) {
      if (!(error instanceof yaml.YAMLException)) throw error;
      throw new Faults([`${(error.mark?.line ?? 0) + 1}: ${error.reason}`]);
    }
  }

  fault(name, text) {
    const line = this.text.split("\n").findIndex((found) => found.trim().replace(/^["']/, "").startsWith(name)) + 1;
    this.faults.push(`${line || 1}: ${text}`);
  }

  unknown(name, names) {
    this.fault(name, `no question or chapter '${name}'${nearest(name, names)}`);
  }

  chapter(chapter, answers) {
    if (answers === null || typeof answers !== "object" || Array.isArray(answers)) {
      if (!EMPTY.has(answers)) this.fault(chapter, `${chapter} is a chapter: its answers stand below it`);
      return;
    }
    for (const [name, answer] of Object.entries(answers)) {
      const question = this.kit.questions.get(name);
      if (question === undefined) this.unknown(name, [...this.kit.questions.keys()]);
      else if (question.chapter !== chapter) this.fault(name, `${name} belongs to ${question.chapter}`);
      else {
        const given = this.value(name, answer);
        if (given?.length) this.given.push([question, given]);
      }
    }
  }

  value(name, value) {
    if (typeof value === "string") return EMPTY.has(value) ? null : value.trim();
    if (Array.isArray(value) && value.every((item) => typeof item === "string"))
      return value.filter((item) => item.trim() && !EMPTY.has(item));
    return this.fault(name, `${name} is a text or a list of texts`);
  }
}

const htmlEscaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const slug = (text) => {
  let name = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/['’‘\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (name.length > 80) name = name.slice(0, 80).replace(/-[^-]*$/, "");
  return RESERVED.test(name) ? `${name}-story` : name;
};

/** An empty folder; what a killed run left there goes. */
const makeAnew = (folder) => {
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    fs.rmSync(folder, { recursive: true });
    fs.mkdirSync(folder);
  }
};

class Batch {
  constructor(source, target) {
    this.source = source;
    this.target = target;
    this.own = path.join(target, ".peer");
    const [kit, template] = [read("kit/kit.yaml"), read("kit/en/origin-story.md")];
    this.style = read("page.css");
    this.reader = new Reader(new Kit(kit));
    this.template = new Template(template, this.reader.kit);
    this.markdown = new MarkdownIt("commonmark", { html: false });
    this.page = nunjucks.compile(read("page.html"), new nunjucks.Environment(null, { autoescape: false }));
    this.depends = fingerprint(kit, template, this.style);
    this.taken = new Set();
    this.marks = new Map();
    this.failed = [];
    this.written = 0;
    this.unchanged = 0;
  }

  run() {
    fs.mkdirSync(this.own, { recursive: true });
    const ledger = path.join(this.own, "ledger");
    const old = this.old(ledger);
    for (const { folder } of old.values()) this.taken.add(folder);
    const file = fs.openSync(`${ledger}.new`, "w");
    let lines = [];
    for (const name of fs.readdirSync(this.source).sort()) {
      try {
        const entry = this.input(name, old.get(name));
        for (const mark of new Set(entry.marks)) if (mark) this.marks.set(mark, (this.marks.get(mark) ?? 0) + 1);
        lines.push(JSON.stringify(entry));
        if (lines.length === 64) {
          fs.writeSync(file, `${lines.join("\n")}\n`);
          lines = [];
        }
      } catch (error) {
        if (!(error instanceof Faults)) throw error;
        this.failed.push(...error.faults.map((fault) => `${name}:${fault}`));
        this.broken = (this.broken ?? 0) + 1;
      }
    }
    if (lines.length) fs.writeSync(file, `${lines.join("\n")}\n`);
    fs.closeSync(file);
    fs.renameSync(`${ledger}.new`, ledger);
    for (const fault of this.failed) console.error(fault);
    const alike = [...this.marks.values()].filter((count) => count > 1).length;
    const { written, unchanged, broken = 0 } = this;
    console.log(
      `told ${written}, unchanged ${unchanged}, failed ${broken}; ${alike} openings and sentences stand in several stories`,
    );
    process.exitCode = broken ? 3 : 0;
  }

  old(ledger) {
    if (!fs.existsSync(ledger)) return new Map();
    const entries = fs
      .readFileSync(ledger, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    return new Map(entries.map((entry) => [entry.input, entry]));
  }

  input(name, known) {
    const data = fs.readFileSync(path.join(this.source, name));
    const print = fingerprint(this.depends, data);
    if (
      known?.print === print &&
      Object.keys(known.files).every((file) => fs.existsSync(path.join(this.target, known.folder, file)))
    ) {
      this.unchanged++;
      return known;
    }
    const facts = this.reader.read(data.toString("utf8").replace(/^\ufeff/, ""));
    const blocks = blocksOf(new Telling(facts, this.template).tell());
    const parts = sentencesOf(blocks);
    if (!parts.length) throw new Faults(["1: nothing could be told from these answers"]);
    const text = markdownOf(blocks);
    const files = { "origin-story.md": text, "origin-story.html": this.html(blocks, parts, text, facts) };
    const folder = known?.folder ?? this.folder(facts, name);
    this.write(folder, files);
    this.written++;
    const seen = asSeen(blocks.map(({ told }) => told.map((reading) => reading.text).join(" ")).join("\n\n"));
    const used = new Set(blocks.flatMap(({ told }) => told.flatMap(({ prints }) => prints)));
    return {
      input: name,
      print,
      folder,
      files: Object.fromEntries(Object.entries(files).map(([file, content]) => [file, fingerprint(content)])),
      words: countWords(seen),
      characters: seen.length,
      used: [...used].sort((a, b) => a - b),
      unused: Object.values(facts)
        .map((fact) => fact.number)
        .filter((number) => !used.has(number)),
      marks: marksOf(parts),
      lines: blocks.flatMap(({ told }) => told.map(({ line, prints }) => [line, prints])),
    };
  }

  html(blocks, parts, text, facts) {
    const description = descriptionOf(parts);
    const heading = blocks.find(({ role }) => role === "heading");
    const title = heading ? asSeen(heading.told[0].text) : (facts.product?.text ?? "");
    const signed = blocks.at(-1).role === "set";
    const cut = signed ? text.lastIndexOf("\n\n") + 1 : text.length;
    let article = this.markdown.render(text.slice(0, cut));
    const host = (facts.link?.text ?? "").replace(/^https:\/\/|\/$/g, "");
    if (host && !host.includes("@"))
      article = article.replace(host, () => `<a href="https://${htmlEscaped(host)}">${host}</a>`);
    if (signed) article += `<footer>\n${this.markdown.render(text.slice(cut))}</footer>\n`;
    return this.page.render({ title, description, product: jsonLd(facts, description), article, style: this.style });
  }

  folder(facts, name) {
    const first = (...names) => names.map((n) => facts[n]?.text).find(Boolean) ?? "";
    const wanted =
      slug(`${first("business", "owner")} ${first("product", "product_kind")}`) || slug(path.parse(name).name) || "story";
    let folder = wanted;
    for (let number = 2; this.taken.has(folder); number++) folder = `${wanted}-${number}`;
    this.taken.add(folder);
    return folder;
  }

  /** Everything of an input at once: into a folder aside, which is then renamed. */
  write(folder, files) {
    const [aside, there] = [path.join(this.own, "writing"), path.join(this.target, folder)];
    makeAnew(aside);
    for (const [name, content] of Object.entries(files)) fs.writeFileSync(path.join(aside, name), content);
    try {
      fs.renameSync(aside, there);
    } catch (error) {
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
      fs.rmSync(there, { recursive: true });
      fs.renameSync(aside, there);
    }
  }
}

new Batch(...process.argv.slice(2, 4)).run();
