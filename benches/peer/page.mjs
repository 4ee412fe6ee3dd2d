// A told story as blocks, Markdown, the description and facts of its page, and the marks that like stories share, for story.mjs.

import { hash } from "./compose.mjs";
import { SMALL, trimEnd, words } from "./language.mjs";

const BACKSLASH = /[\ue000-\uf8ff]/g;
const BLOCK_START = /^(?:>|(?:[-+*]|#+)(?: |$)|(?:\d+)(?=[.)](?: |$))|```|~~~|(?:[-_*=] ?){3,}$|<[A-Za-z/!?])/;
const UNSAFE = /[<>&\u2028\u2029]/g;
const PRICE = /^(US\$|£|€|Rp)([\d,]+(?:\.\d\d)?)$/;

const letGo = (c) => String.fromCharCode(c.charCodeAt(0) - 0xe000);
/** Held characters of answers with a backslash. */
const toMarkdown = (text) => text.replace(BACKSLASH, (c) => `\\${letGo(c)}`);
export const asSeen = (text) => text.replace(BACKSLASH, letGo);
const isStub = (block) => block.role === "sentence" && block.told.reduce((sum, { parts }) => sum + parts.length, 0) === 1;

/** Paragraphs, heading and signature, each with its readings; a paragraph of one sentence joins its neighbour. */
export const blocksOf = (passages) => {
  const blocks = [];
  for (const passage of passages) {
    let begun = false;
    for (const { line, reading } of passage) {
      const last = blocks.at(-1);
      const goes = last?.role === line.role && (begun || isStub(last));
      if (goes) last.told.push(reading);
      else blocks.push({ role: line.role, told: [reading] });
      begun = true;
    }
  }
  const last = blocks.findLastIndex((block) => block.role === "sentence");
  if (last > 0 && isStub(blocks[last]) && blocks[last - 1].role === "sentence") {
    const [{ told }] = blocks.splice(last, 1);
    blocks[last - 1].told.push(...told);
  }
  return blocks;
};

export const markdownOf = (blocks) =>
  blocks
    .map(({ role, told }) => {
      const text = told.map((reading) => toMarkdown(reading.text)).join(" ");
      if (role === "heading") return `# ${text}\n`;
      const accident = BLOCK_START.exec(text);
      if (!accident) return `${text}\n`;
      const at = /^\d/.test(text) ? accident[0].length : 0;
      return `${text.slice(0, at)}\\${text.slice(at)}\n`;
    })
    .join("\n");

export const sentencesOf = (blocks) =>
  blocks.filter(({ role }) => role === "sentence").flatMap(({ told }) => told.flatMap(({ parts }) => parts.map(asSeen)));

/** The first sentences, as many as search engines show. */
export const descriptionOf = (parts) => {
  let found = "";
  for (const part of parts) {
    if (found.length + 1 + part.length > 160) return found || `${trimEnd(part.slice(0, 159).replace(/ \S*$/, ""), ".,;:!? ")}…`;
    found += found ? ` ${part}` : part;
  }
  return found;
};

/** The facts as a schema.org Product: only what the answers hold. */
export const jsonLd = (facts, description) => {
  const name = facts.product?.text ?? facts.product_kind?.text;
  if (!name) return null;
  const link = facts.link?.text;
  const url =
    link && !link.includes("@") && !/^[+\d ()-]+$/.test(link) ? (link.includes("://") ? link : `https://${link}`) : undefined;
  const proof = facts.proof ? (facts.proof.items.length ? facts.proof.items : [facts.proof.text]) : [];
  const says = (text, list) => SMALL[list].some((word) => ` ${text.toLowerCase()} `.includes(word));
  const price = PRICE.exec(facts.price?.text ?? "");
  const some = (list) => (list?.length ? list : undefined);
  const product = {
    "@context": "https://schema.org",
    "@type": "Product",
    name,
    category: facts.product_kind?.text,
    description,
    brand: facts.business && { "@type": "Brand", name: facts.business.text },
    material: some(facts.materials?.items),
    size: facts.size?.text,
    award: some(proof.filter((p) => says(p, "awards"))),
    hasCertification: some(
      proof.filter((p) => !says(p, "awards") && says(p, "certificates")).map((p) => ({ "@type": "Certification", name: p })),
    ),
    url,
    offers: price
      ? { "@type": "Offer", price: price[2].replaceAll(",", ""), priceCurrency: SMALL.currencies[price[1]], url }
      : undefined,
  };
  return JSON.stringify(product).replace(UNSAFE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
};

/** What like stories share: a hash of the opening, and of each sentence the least hash of its runs of eight words. */
export const marksOf = (parts) => {
  const opening = parts.length ? words(parts[0]).slice(0, 6) : [];
  const marks = [opening.length > 3 ? hash(opening.join(" ").toLowerCase()) : 0];
  for (const part of parts) {
    const hashes = words(part).map((word) => hash(word.toLowerCase()));
    let least = Infinity;
    for (let at = 0; at + 8 <= hashes.length; at++) {
      let state = 0;
      for (let next = at; next < at + 8; next++) state = Math.imul(((state << 11) | (state >>> 21)) ^ hashes[next], 0x9e3779b1);
      least = Math.min(least, state >>> 0);
    }
    if (least < Infinity) marks.push(least);
  }
  return marks;
};
