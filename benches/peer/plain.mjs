// What a template alone costs in Node: answers in, Markdown and HTML out, and nothing else.
//
// usage: node plain.mjs INPUT OUTPUT
//
// Far less than tutur or story.mjs do. js-yaml reads, nunjucks fills the same template as plain.py, markdown-it turns it to
// HTML. No checks, no choice of wording, no record.

import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as yaml from "js-yaml";
import nunjucks from "nunjucks";
import MarkdownIt from "markdown-it";

const here = path.dirname(fileURLToPath(import.meta.url));
const [source, target] = process.argv.slice(2);

const listed = (items, last = "and") => {
  items = typeof items === "string" ? [items] : items;
  return items.length < 3 ? items.join(` ${last} `) : `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
};
const folded = (value) => (typeof value === "string" ? value.split(/\s+/).filter(Boolean).join(" ") : value);
const slug = (text) => text.toLowerCase().replaceAll("'", "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

const env = new nunjucks.Environment(new nunjucks.FileSystemLoader(here), { autoescape: false });
env.addFilter("listed", listed);
env.addFilter("money", (value) => String(value).replace("Rp ", "Rp").replace("£ ", "£"));
env.addFilter("quoted", (text) => `“${text}”`);
const template = env.getTemplate("plain.md", true);
const page = env.getTemplate("plain.html", true);
const markdown = new MarkdownIt("commonmark", { html: false });
const style = fs.readFileSync(path.join(here, "page.css"), "utf8");

for (const name of fs.readdirSync(source).sort()) {
  const chapters = yaml.load(fs.readFileSync(path.join(source, name), "utf8"));
  const a = {};
  for (const chapter of Object.values(chapters)) {
    if (chapter && typeof chapter === "object" && !Array.isArray(chapter)) {
      for (const [key, value] of Object.entries(chapter)) a[key] = folded(value);
    }
  }
  const many = Number(a.team || 1) > 1;
  const words = many ? { we: "we", our: "our", we_are: "We are" } : { we: "I", our: "my", we_are: "I am" };
  const text = template.render({ a, ...words }).replace(/\n{3,}/g, "\n\n").trim() + "\n";
  const html = page.render({ title: a.product, style, article: markdown.render(text) });
  const folder = path.join(target, slug(`${a.business} ${a.product}`));
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "origin-story.md"), text);
  fs.writeFileSync(path.join(folder, "origin-story.html"), html);
}
