// Puts answers in shape, for story.mjs, so that they can stand inside a sentence: what src/answers does, in outline.
//
// Left out: whole answers in capitals, numbered lists, numbers of people who speak in the third person, and some rare repairs.

import { DOUBLED_MARKS, EMPHASIS, TAGS, clean, escaped, typographic, withoutQuotes } from "./clean.mjs";
import {
  BASE,
  COMMON,
  FUNCTION,
  PERSON,
  SMALL,
  asSentences,
  bare,
  capitalise,
  close,
  form,
  isClauseWithSubject,
  isGerund,
  isLower,
  isPlural,
  isUpper,
  lowerFirst,
  lowerWord,
  opened,
  sentences,
  tokensOf,
  trimEnd,
  words,
} from "./language.mjs";

const ENDING = /,? (?:etc\.?|and so on)$/i;
const BULLET = /^(?:[-*•–·]|\d{1,2}[.)])\s+/;
const AND = /(?:, | )(?:and|&) |, /;
const COMMA = /,(?!\d)\s*|(?<=\D),(?=\d)/;
const PLAIN_YEAR = /^(?:1[5-9]|20)\d\d (?=[a-z])/;
const AMOUNT =
  /(?:(us\$|usd|euros?|eur|€|pounds?|gbp|£|rp\.?|idr|dollars?|\$) ?)?(\d[\d.,]*\d|\d)(?: ?(usd|euros?|eur|€|pounds?|gbp|dollars?|rp|idr)\b)?/gi;
const LINK =
  /https?:\/\/[\w.-]+\.[a-z]{2,}\S*|@[\w.-]+|(?:mailto:)?[\w.+-]+@[\w-]+\.[\w.]+|(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?/i;
const TELEPHONE = /^(?:tel:)?\+?[\d ()-]{7,20}$/;
const isInt = /^\d+$/;

const thousands = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ",");

/** An answer in shape: its text, the first sentence as it stands inside another, the rest, and its form. */
export class Text {
  constructor(text, { inner = text, tail = "", form: shape = "noun", plural = false, sentences: parts = 1, items = [] } = {}) {
    this.text = text;
    this.inner = inner || text;
    this.tail = tail;
    this.form = shape;
    this.plural = plural;
    this.sentences = parts;
    this.items = items;
  }
}

/** Shapes the answers of one file: a word in lower case elsewhere proves that a capital is no name. */
export class Shaper {
  constructor(given) {
    this.lower = new Set();
    this.names = new Set();
    for (const [question, value] of given) {
      const name = question.kind === "name";
      for (const text of Array.isArray(value) ? value : [value]) {
        for (const sentence of name ? [text] : sentences(text)) this.gather(sentence, name);
      }
    }
  }

  gather(sentence, name) {
    let at = 0;
    for (const word of words(sentence)) {
      if (isLower(word[0])) {
        if (!name) this.lower.add(word);
      } else if ((at > 0 || name) && isUpper(word[0])) this.names.add(word.toLowerCase());
      at++;
    }
  }

  /** The answer in shape; an error text if its kind refuses it; nothing if nothing is left. */
  shape(question, value) {
    const kind = question.kind;
    if (kind === "list") return this.list(question, value);
    if (Array.isArray(value)) value = value.join(kind === "sentences" || kind === "quote" ? "\n" : ", ");
    return this[kind](value, question);
  }

  name(value) {
    const name = typographic(tokensOf(value).join(" ").replace(EMPHASIS, "$2"));
    return new Text(trimEnd(name, ",;"), { plural: name.includes(" & ") || name.includes(" and ") });
  }

  phrase(value, question) {
    const parts = sentences(asSentences(withoutQuotes(clean(value, false))));
    let inner = parts.length ? this.inner(parts[0], question) : "";
    if (!inner) return null;
    const tail = parts.slice(1).join(" ");
    let shape = this.form(inner, question);
    if (shape === "place" && inner.includes(", ")) {
      const at = inner.indexOf(", ");
      const rest = inner.slice(at + 2);
      if (isClauseWithSubject(rest)) inner = `${inner.slice(0, at)}, where ${rest}`;
    }
    if (question.kind === "clause" && shape === "noun" && SMALL.conjunctions.has(tokensOf(value)[0].toLowerCase()))
      shape = "clause";
    const text = tail ? `${close(capitalise(inner))} ${tail}` : inner;
    return new Text(text, { inner, tail, form: shape, plural: isPlural(inner), sentences: parts.length });
  }

  clause(value, question) {
    return this.phrase(value, question);
  }

  sentences(value) {
    const whole = asSentences(
      value
        .split("\n")
        .map((line) => clean(line, true))
        .join("\n"),
    );
    return this.whole(
      sentences(whole)
        .map((sentence) => sentence.replace(PLAIN_YEAR, "In $&"))
        .join(" "),
    );
  }

  quote(value) {
    const told = withoutQuotes(typographic(tokensOf(value).join(" ").replace(TAGS, "$2").replace(DOUBLED_MARKS, "$1")));
    const whole = this.whole(asSentences(told));
    if (whole) {
      whole.form = "whole";
      if (whole.sentences === 1) whole.inner = opened(told);
    }
    return whole;
  }

  whole(whole) {
    const parts = sentences(whole);
    if (!parts.length) return null;
    const inner = this.lowerHead(opened(parts[0]));
    return new Text(whole, { inner, tail: parts.slice(1).join(" "), form: form(inner), sentences: parts.length });
  }

  list(question, value) {
    const verbs = question.forms.includes("verb") && !question.forms.includes("noun");
    const items = [];
    for (const given of Array.isArray(value) ? value : split(value, verbs || question.name === "proof")) {
      let item = clean(given.replace(ENDING, ""), false);
      if (verbs) item = lowerWord(withoutStepWord(item));
      const inner = withoutPraise(this.inner(withoutQuotes(item), question));
      const lower = inner.toLowerCase();
      if (!SMALL.nothing.includes(lower) && !SMALL.pending.some((word) => ` ${lower} `.includes(word))) {
        items.push(
          new Text(inner, { form: this.form(inner, question), plural: isPlural(inner), sentences: sentences(item).length }),
        );
      }
    }
    if (!items.length) return null;
    if (items.some((item) => item.form === "noun")) {
      for (const item of items) if (item.form === "quality") item.form = "noun";
    }
    const plural = items.length > 1 || items[0].plural;
    return new Text("", { items, form: items[0].form, plural, sentences: Math.max(...items.map((item) => item.sentences)) });
  }

  /** A phrase is what its first part is; a step begins with a verb, whatever else the word may be. */
  form(inner, question) {
    const { forms } = question;
    const head = inner.split("; ")[0];
    const shape = form(head);
    if (forms.includes("verb") && !forms.includes("noun")) {
      return shape !== "clause" && BASE.has(inner.split(" ")[0].toLowerCase()) ? "verb" : shape;
    }
    if (shape === "verb" && question.kind !== "clause" && !forms.includes("verb") && !head.startsWith("to ")) return "noun";
    return question.kind === "phrase" && shape === "clause" && head.includes(", ") ? form(head.split(", ")[0]) : shape;
  }

  /** A first sentence as it stands inside another one: without the stem that it repeats, and without its capital. */
  inner(sentence, question) {
    let rest = opened(sentence);
    for (let times = 0; question.lead && times < 3; times++) {
      const cut = question.lead.exec(rest);
      if (!cut || cut[0].length === rest.length) break;
      rest = rest.slice(cut[0].length);
    }
    const lowered = this.lowerHead(rest);
    return opened(lowered.startsWith("of ") ? lowered.slice(3) : lowered);
  }

  lowerHead(phrase) {
    const [first, ...following] = phrase.split(/\s+/, 3);
    const word = bare(first);
    if (!isUpper(word[0]) || (first.endsWith(".") && following.length)) return phrase;
    const lower = word.toLowerCase();
    const titled = following.length === 2 && following.every((next) => isUpper(next[0]));
    const common = titled ? FUNCTION.has(lower) && word !== "A" : this.isCommon(word, lower, following[0] ?? "");
    return common ? lowerFirst(phrase) : phrase;
  }

  isCommon(word, lower, following) {
    if (word === "I" || word.startsWith("I’") || word.startsWith("I'") || /[\p{Lu}\d]/u.test(word.slice(1))) return false;
    if (FUNCTION.has(lower)) return true;
    const named = this.names.has(lower);
    if (isUpper(following[0]) && following !== "I" && (named || !this.lower.has(lower))) return isGerund(lower) && !named;
    return this.lower.has(lower) || COMMON.has(lower) || PERSON.has(lower) || (!named && (BASE.has(lower) || isGerund(lower)));
  }

  year(value) {
    return /^\s*(?:1[5-9]\d\d|20\d\d|2100)\s*$/.test(value) ? new Text(value.trim()) : "wants a year, such as 2009";
  }

  number(value) {
    const digits = /^\s*(\d{1,3}(?:[.,]\d{3})+|\d+)\D*$/.exec(value);
    return digits ? new Text(thousands(String(Number(digits[1].replace(/[.,]/g, ""))))) : "wants a number";
  }

  money(value) {
    if (!/\d/.test(value)) return "wants an amount in digits";
    const printed = (_, before, digits, behind) =>
      (SMALL.signs[(before || behind || "").toLowerCase()] ?? "") +
      (isInt.test(digits) && digits.length > 3 ? thousands(digits) : digits);
    return new Text(opened(tokensOf(value).join(" ").replace(AMOUNT, printed)));
  }

  link(value) {
    value = value.trim();
    if (TELEPHONE.test(value)) return new Text(value);
    const found = LINK.exec(value);
    return found && !/^(?:javascript|data|file):/i.test(value) ? new Text(trimEnd(found[0], ".,;:!)>")) : "wants an address";
  }

  "yes-no"(value) {
    const word = trimEnd(value.trim().toLowerCase(), ".");
    if (["yes", "y", "true", "ya"].includes(word)) return new Text("yes");
    return ["no", "n", "false", "tidak"].includes(word) ? new Text("no") : "wants yes or no";
  }

  choice(value, question) {
    value = value.trim().toLowerCase();
    return question.choices.includes(value) ? new Text(value) : `wants one of ${question.choices.join(", ")}`;
  }

  choices(value, question) {
    const picked = value
      .split(/[,;\n]/)
      .map((word) => word.trim().toLowerCase())
      .filter(Boolean);
    const fine = picked.every((word) => question.choices.includes(word));
    return fine ? new Text(picked.join(", ")) : `wants some of ${question.choices.join(", ")}`;
  }

  hashtags(value) {
    return new Text(
      tokensOf(value)
        .map((tag) => `#${tag.replace(/^[#,]+|[#,]+$/g, "")}`)
        .join(" "),
    );
  }
}

/** The items of a list that was typed as one text: its lines, else at semicolons, else at commas and a last "and". */
const split = (text, keepsAnd) => {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length > 1) return lines.map((line) => line.replace(BULLET, ""));
  const [line = ""] = lines;
  let items;
  if (line.includes(";")) items = line.split(";");
  else {
    items = line.split(COMMA);
    const last = items.at(-1);
    if (keepsAnd) items = items.map((item, at) => (at ? item.trim().replace(/^and /, "") : item));
    else items.splice(-1, 1, ...(last.startsWith("and ") ? `, ${last}` : last).split(AND));
  }
  const out = [];
  for (const item of items.map((found) => found.trim()).filter(Boolean)) {
    const lower = item.toLowerCase();
    if (out.length && (/^\d{4}$/.test(item) || SMALL.except.some((word) => lower.startsWith(word))))
      out[out.length - 1] += `, ${item}`;
    else out.push(item);
  }
  return out;
};

const withoutStepWord = (step) => {
  const lower = step.toLowerCase();
  const word = SMALL.step_words.find((found) => lower.startsWith(found) && " ,".includes(lower[found.length] ?? "-"));
  return word ? withoutStepWord(step.slice(word.length).replace(/^[, ]+/, "")) : step;
};

const withoutPraise = (text) => {
  const lower = text.toLowerCase();
  const after = SMALL.praise_after.find((praise) => lower.endsWith(praise));
  if (after) return text.slice(0, -after.length);
  const before = SMALL.praise_before.find((praise) => lower.startsWith(praise));
  return before ? text.slice(before.length) : text;
};

/** What an answer may repeat of its stem: "because" after "I started because …", "I learned it from" before the teacher. */
export const leadOf = (stem) => {
  const begun = stem.split("…")[0];
  const tokens = words(begun.toLowerCase());
  if (!tokens.length) return null;
  const last = tokens.at(-1);
  const family = SMALL.families.find((words) => words.includes(last)) ?? [last];
  const before = tokens.slice(0, -1).map(escaped).join("|") || "(?!)";
  return new RegExp(
    `^(?:(?:${before}) )*(?:${family.map(escaped).join("|")})${begun.trimEnd().endsWith(",") ? "," : ""} `,
    "i",
  );
};
