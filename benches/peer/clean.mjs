// Cleans what was typed, for shape.mjs: marks, signs, forgotten letters, quotation marks, comma splices.

import { BASE, FUNCTION, SMALL, finiteVerb, isClauseWithSubject, sentences, tokensOf, trimEnd, words } from "./language.mjs";

export const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
export const TAGS = /<(b|i|u|em|strong)>(.*?)<\/\1>/g;
export const EMPHASIS = /(?<![\p{L}\p{N}_])([_*`]{1,3})([\p{L}\p{N}](?:[^_*`]*[\p{L}\p{N}])?)\1(?![\p{L}\p{N}_])/gu;
const ODD = /([.,!?])\1| [.,;!?](?!\S)|\p{L},\p{L}|\d ?[-*xX] ?\d/u;
export const DOUBLED_MARKS = /([.,!?])\1+/g;
const SPACE_BEFORE_MARK = /([\p{L}\p{N}]) ([.,;!?])(?!\S)/gu;
const COMMA_INSIDE = /(\p{L}),(\p{L})/gu;
const NUMBERS = /(?<!\S)(\d{1,3}) ?(?:(-)|[*xX]) ?(\d{1,3})(?!\S)/g;
const RATE = /([\p{L}\p{N}])\/(week|month|year|day)\b/gu;
const AMPERSAND = /(\S{2,}) & (?!(?:Co|Sons?|Daughters?|Company|Partners)\b)(?=\S)/g;
const DOUBLED_WORD = /\b(\w+) \1\b/gi;
const FORGETFUL = new Set(Object.keys(SMALL.forgotten));
const FORGOTTEN = new RegExp(
  `(?<![\\w.])(?:${[...FORGETFUL]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|")})(?![\\w’'])(?!\\.\\w)`,
  "g",
);
const OPENING_QUOTE = /(^|[\s(\[“‘—–/])(["'])(?=\S)/g;
const PRIME = /(\d)'(?=\d)/g;

/** What every free text goes through: marks, signs, forgotten letters, quotation marks, comma splices. */
export const clean = (given, whole) => {
  let tokens = tokensOf(given);
  let text = tokens.join(" ");
  if (text.includes("</")) text = text.replace(TAGS, "$2");
  if (/[_*`]/.test(text)) text = text.replace(EMPHASIS, "$2");
  if (ODD.test(text)) {
    text = text
      .replaceAll("...", "…")
      .replace(DOUBLED_MARKS, "$1")
      .replace(SPACE_BEFORE_MARK, "$1$2")
      .replace(COMMA_INSIDE, "$1, $2");
    text = text.replace(NUMBERS, (_, a, dash, b) => `${a}${dash ? "–" : " × "}${b}`);
  }
  if (text.includes("/")) text = text.replace(RATE, "$1 a $2");
  if (text.includes(" & ")) text = text.replace(AMPERSAND, "$1 and ");
  tokens = text.toLowerCase().split(" ");
  if (tokens.some((token, at) => token === tokens[at - 1])) text = text.replace(DOUBLED_WORD, undoubled);
  if (tokens.some((token) => FORGETFUL.has(token))) text = text.replace(FORGOTTEN, (word) => SMALL.forgotten[word]);
  return splices(typographic(text), whole);
};

/** A function word typed twice stands once; doubled nouns and verbs are left. */
const undoubled = (both, word) => {
  const lower = word.toLowerCase();
  return FUNCTION.has(lower) && !SMALL.may_double.has(lower) ? word : both;
};

export const typographic = (text) => {
  if (!/["'`]/.test(text)) return text;
  text = text.replace(PRIME, "$1′").replace(OPENING_QUOTE, (_, before, mark) => before + (mark === '"' ? "“" : "‘"));
  text = text.replaceAll('"', "”").replaceAll("'", "’").replaceAll("`", "’");
  const opens = text.indexOf("‘");
  return opens < 0 || text.includes("’", opens) ? text : text.replaceAll("‘", "’");
};

export const withoutQuotes = (text) => {
  text = text.trim();
  for (const [start, end] of ["“”", "‘’", '""']) {
    const undotted = trimEnd(text, ".");
    if (text.startsWith(start) && undotted.length > 1 && undotted.endsWith(end)) {
      const inner = undotted.slice(1, -1).trim();
      if (inner && !inner.includes(start)) return inner;
    }
  }
  return text;
};

/** A comma between two whole sentences becomes a semicolon: "a whole order came back, the dye had run". */
const splices = (text, whole) =>
  text.includes(", ")
    ? sentences(text)
        .map((sentence) => spliced(sentence, whole))
        .join(" ")
    : text;

const spliced = (sentence, whole) => {
  const at = sentence.indexOf(", ");
  if (at < 0) return sentence;
  const before = sentence.slice(0, at);
  const after = sentence.slice(at + 2);
  if (/[“”"‘;:]/.test(sentence) || after.includes(", ") || !isClauseWithSubject(after)) return sentence;
  const tokens = words(before).map((word) => word.toLowerCase());
  const [first] = tokens;
  if (tokens.length < 2 || SMALL.subordinate.has(first) || SMALL.speech.has(tokens.at(-1))) return sentence;
  if ((whole && !BASE.has(first)) || SMALL.prepositions.has(first)) {
    if (!finiteVerb(tokens)) return sentence;
  }
  return `${before}; ${after}`;
};
