// What templates do to an answer, for story.mjs: lists, articles, plurals, places, quotations, titles.

import {
  BASE,
  LISTS,
  FUNCTION,
  SMALL,
  VERB,
  bare,
  beginsWithSpan,
  capitalise,
  close,
  endsWith,
  form,
  isAttached,
  isDigit,
  isLower,
  isParticiple,
  isPlural,
  isPluralWord,
  isUpper,
  lowerWord,
  opened,
  remembered,
  sentences,
  startsWith,
  tokensOf,
  trimEnd,
  words,
  years,
} from "./language.mjs";

const COUNTED = /(?:(\S+) )?(?<!\S)(\d[\d.,]*\d|\d) ([a-z-]{3,})(?: ([a-z-]+s)\b)?/g;
const TENS = LISTS.tens.split(" ");
const NUMBERS = LISTS.numbers.split(" ");
export const inWords = (number) => {
  if (number < 20) return NUMBERS[number];
  if (number < 100) return TENS[Math.floor(number / 10)] + (number % 10 ? `-${NUMBERS[number % 10]}` : "");
  return null;
};

/** A list in running text; items with commas are parted by semicolons. */
export const join = (items, last = "and") => {
  if (items.length < 2) return items.join("");
  const head = items.slice(0, -1);
  if (head.some((item) => item.includes(", ") || item.includes(";"))) return `${head.join("; ")}; ${last} ${items.at(-1)}`;
  const comma = items.some((item) => item.includes(` ${last} `)) ? "," : "";
  return `${head.join(", ")}${comma} ${last} ${items.at(-1)}`;
};

export const withoutArticle = (phrase) => phrase.replace(/^(?:an?|the)\s+/i, "");

const isMass = (lower) => {
  const stop = lower.findIndex(
    (word, at) =>
      SMALL.prepositions.has(word) ||
      word === "that" ||
      word === "which" ||
      (at > 0 && isParticiple(word) && (at + 1 === lower.length || SMALL.prepositions.has(lower[at + 1]))),
  );
  return SMALL.mass.has(lower[(stop < 0 ? lower.length : stop) - 1]);
};

const AN = /^(?:(?!uni(?![nm])|unesco|us[eu]|eu|ewe|one(?!d)|ut(?![mt])|ure)[aeiou]|hour|hono|heir|honest|8|1[18]\b)/;
const withArticle = remembered(4096, (phrase) => {
  const lower = words(phrase.split(", and ")[0]).map((word) => word.toLowerCase());
  const [first] = lower;
  if (
    !first ||
    SMALL.determiners.has(first) ||
    first.endsWith("’s") ||
    isDigit(first[0]) ||
    SMALL.no_article.has(first) ||
    (lower.length === 1 && isUpper(phrase[0]) && !phrase.includes("-")) ||
    isPlural(phrase) ||
    isMass(lower)
  )
    return phrase;
  return `${AN.test(first) ? "an" : "a"} ${phrase}`;
});

const inPlural = remembered(4096, (phrase) => {
  const whole = withoutArticle(phrase);
  const lower = words(whole).map((word) => word.toLowerCase());
  if ((whole === phrase && isPlural(whole)) || isMass(lower)) return whole;
  const tokens = whole.split(" ");
  let stop = tokens.findIndex((token, at) => {
    const word = bare(token).toLowerCase();
    return (
      at > 0 &&
      (SMALL.prepositions.has(word) ||
        SMALL.relatives.has(word) ||
        (isParticiple(word) && (tokens[at - 1].endsWith(",") || isAttached(lower, at))))
    );
  });
  if (stop < 0) stop = tokens.length;
  const comma = tokens.slice(0, stop).findLastIndex((token) => token.endsWith(","));
  if (comma >= 0 && (comma + 1 === stop || (stop === tokens.length && tokens.length - comma > 3))) stop = comma + 1;
  const word = bare(tokens[stop - 1]);
  tokens[stop - 1] = tokens[stop - 1].replace(word, pluralOf(word));
  return tokens.join(" ");
});

const pluralOf = (word) => {
  const lower = word.toLowerCase();
  if (isPluralWord(lower)) return word;
  if (Object.hasOwn(SMALL.irregular, lower)) return SMALL.irregular[lower];
  if (endsWith(lower, ["s", "x", "z", "ch", "sh"])) return `${word}es`;
  return /[^aeiou]y$/.test(lower) ? `${word.slice(0, -1)}ies` : `${word}s`;
};

const definite = (phrase) => {
  const whole = withoutArticle(phrase);
  const first = whole.split(" ")[0].toLowerCase();
  return whole === phrase && (SMALL.determiners.has(first) || first.endsWith("’s")) ? phrase : `the ${whole}`;
};

const isThing = (word) => !SMALL.no_things.has(word) && !FUNCTION.has(word) && !VERB.has(word);

/** The first count of things, as it can stand over a story: "900 napkins". */
const counted = (text) => {
  for (const [, before = "", number, noun, second] of text.matchAll(COUNTED)) {
    const value = Number(number.replace(/[.,]/g, ""));
    const year = value >= 1500 && value < 2100 && /^\d+$/.test(number);
    if (value < 2 || year || ["no.", "number", "aged"].includes(before.toLowerCase()) || !isThing(noun)) continue;
    const head = inWords(value) ?? number;
    return second && !noun.endsWith("s") && isThing(second) ? `${head} ${noun} ${second}` : `${head} ${noun}`;
  }
  return null;
};

const called = (text) => {
  const found = /\bcall(?:s|ed)? (?:it|that|them) ([^.,;!?(]+)/.exec(text);
  return found && tokensOf(found[1]).length <= 5 ? found[1].replace(/^[ “”"]+|[ “”"]+$/g, "") : null;
};

const said = (text) => {
  const found = /^(?:I|We) (?:said|told them) ([^,;:(]+)$/.exec(sentences(text).at(-1));
  return found && words(found[1]).length >= 2 && words(found[1]).length <= 5 ? opened(found[1]) : null;
};

const POINTING = new Set(
  "it it’s he she they them his her him their this that these those there then one ones you your else other another too also because so died dead death cancer".split(" "),
);
const NO_DEED = new Set("was were am are have had could would never not don’t didn’t couldn’t felt knew thought just got".split(" "));
const LEADING = new Set("people tomorrow yesterday later once today now sometimes maybe perhaps most some many next last here mine ours yes still even only just both others everything something".split(" "));
const LINE_HEADS = new Set("the a an no nobody every each nothing everything everybody everyone my our dad mum".split(" "));

/** A sentence that can stand over a story: "The tide was forty minutes off". */
const pithy = (text) => {
  const found = sentences(text).map(opened).find((told) => {
    const [head, ...rest] = words(told).map((w) => w.toLowerCase());
    const short = rest.length >= 2 && rest.length <= 7 && !/[,;:(“!?.]/.test(told);
    const own = head === "i" || head === "we";
    const deed = own && rest.length < 6 && / (?:the|an?|my|our|\d\S*) /.test(told) && !rest.some((w) => NO_DEED.has(w));
    const known = FUNCTION.has(head) || VERB.has(head) || BASE.has(head) || LEADING.has(head) || head?.includes("’");
    const thing = head?.length > 2 && !known && !/(?:ly|ing)$/.test(head);
    const stands = (LINE_HEADS.has(head) || thing) && !(head === "each" && VERB.has(rest[0]));
    return (deed || stands) && short && !rest.some((w) => POINTING.has(w)) && form(told[0].toLowerCase() + told.slice(1)) === "clause";
  });
  return found ? (/^(?:The|A|the) /.test(found) ? found.replace(" has its own ", " with its own ") : found) : null;
};

const scene = (place) => {
  const first = place.split(/[,;(.]/)[0].trim();
  const parts = words(first);
  const fine = parts.length >= 3 && parts.length <= 7 && !/\d|own house|own home|at home| floor$/.test(first);
  return fine && !parts.slice(1).some((word) => isUpper(word[0])) ? first : null;
};

const located = (place) => {
  const lower = place.toLowerCase();
  if (startsWith(lower, ["isle of", "island of"]) || place.split(",")[0].endsWith(" Estate")) return `on the ${place}`;
  return startsWith(lower, ["in ", "on ", "near ", "at "]) ? place : `in ${place}`;
};

const atPlace = (place) => {
  const first = (words(place)[0] ?? "").toLowerCase();
  if (SMALL.at_home.has(first)) return lowerWord(place);
  return SMALL.platforms.has(first) || (first.length > 5 && trimEnd(first, "s").endsWith("day"))
    ? `on ${place}`
    : `at ${place}`;
};

const withThe = (name) => {
  const last = /\S*$/.exec(name)[0];
  const common =
    /\b(?:Council|Society|Guild|Association|Trust)\b/.test(name) || (isLower(last[0]) && isPluralWord(last.toLowerCase()));
  return common && isUpper(name[0]) && !name.startsWith("The ") ? `the ${name}` : name;
};

const quoted = (text) => `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;

/** A quotation that runs on into the sentence. */
const running = (text) => {
  text = text.trim();
  return quoted("!?…".includes(text.at(-1)) ? text : `${opened(text)},`);
};

const cutAt = (text, mark) => {
  const at = text.indexOf(mark);
  return at < 0 ? [text, "", ""] : [text.slice(0, at), mark, text.slice(at + mark.length)];
};

const byThing = (source) => {
  const [head, mark, rest] = cutAt(source, "; ");
  const told = [];
  for (const part of head.split(", ")) {
    const [thing, , place] = cutAt(part, " from ");
    if (!place || !words(thing).length || words(thing).length > 2 || /\d/.test(thing)) return null;
    told.push(`${definite(lowerWord(thing))} ${isPlural(thing) ? "come" : "comes"} from ${place}`);
  }
  return told.join(", ") + mark + rest;
};

const former = (role) => /^(?:formerly |once |previously |used to be )?(.+?)(?:,? and|,) (?:now|today) (.+)/.exec(role);

/** A time that something took: "two years", "just under a month". */
const lasting = (phrase) => {
  const rest = phrase.replace(/^(?:(?:just|under|over|about|around|nearly|almost|some|only|more|than) )+/, "");
  return beginsWithSpan(rest) || /^a (?:year|month|week|summer|winter)(?:$|\.)/.test(rest) ? phrase : null;
};

const prize = (phrase) => {
  const found = /^([a-z ]*(?:prize|place|medal|gold|silver|bronze|award)) ([A-Z].*)/.exec(phrase);
  return phrase.includes(" ") ? (found ? `${found[1]} in the ${found[2]}` : phrase) : null;
};

const afterComma = (text, isMeant) => {
  const rest = /^[^,;]*[,;](.*)$/s.exec(text)?.[1].trim();
  return rest && isMeant(rest) ? rest : null;
};

const runOn = (text) => {
  const parts = sentences(text).map((part) => lowerWord(opened(part)));
  const things = parts.length > 1 && parts.every((part) => form(part) === "noun" && !part.includes(","));
  return things ? [withArticle(parts[0]), ...parts.slice(1)].join(", ") : null;
};

/** Steps in stages of at most four, as even as can be. */
export const stages = (steps) => {
  const size = Math.ceil(steps.length / Math.max(1, Math.ceil(steps.length / 4)));
  const out = [];
  let start = 0;
  for (let at = 0; at < steps.length; at++) {
    const ends = at + 1 - start === size || (steps[at].includes(", ") && at > start);
    if (at + 1 === steps.length || (ends && at + 2 !== steps.length)) {
      out.push(steps.slice(start, at + 1));
      start = at + 1;
    }
  }
  return out;
};

/** The filters that look at nothing but the text; what is empty refuses, so that the wording is not told. */
export const FILTERS = {
  cap: capitalise,
  lower: lowerWord,
  closed: (t) => close(capitalise(t)),
  a: withArticle,
  plurals: inPlural,
  bare: (t) => withoutArticle(t).replaceAll(" and a ", " and ").replaceAll(" and an ", " and "),
  counted,
  called,
  said,
  pithy,
  scene,
  the_one: definite,
  by_thing: byThing,
  at: atPlace,
  former: (t) => former(t)?.[1],
  current: (t) => former(t)?.[2],
  prize,
  before_comma: (t) => (t.includes(", ") ? cutAt(t, ", ")[0] : null),
  lasting: (t) => lasting(cutAt(t, ", ")[2]),
  then: (t) => (t.startsWith("Then ") ? lowerWord(t) : null),
  spelled: (t) => t.replace(/^\d{1,2}(?= [a-z]{3})/, (number) => inWords(Number(number))),
  poss: (t) => t + (isLower(t[0]) && isPluralWord(/\S*$/.exec(t)[0].toLowerCase()) ? "’" : "’s"),
  hashtag: (t) => `#${(t.replace(/[’']/g, "").match(/[\p{L}\p{N}]+/gu) ?? []).map(capitalise).join("")}`,
  listed: (t) => (/[;:(.\d]| (?:and|or) /.test(t) ? t : join(t.split(", "))),
  clause_after_comma: (t) => afterComma(t, (rest) => form(rest) === "clause" && !rest.startsWith("a ")),
  noun_after_comma: (t) => afterComma(t, (rest) => form(rest) === "noun" || rest.startsWith("a ")),
  run_on: runOn,
  located,
  the: withThe,
  town: (t) =>
    t
      .split(/[,(]/)[0]
      .trim()
      .replace(/^(?:just outside|near|outside) /, ""),
  before_and: (t) => (t.includes(", and ") ? cutAt(t, ", and ")[0] : null),
  after_and: (t) => cutAt(t, ", and ")[2],
  sans_subject: (t) => t.replace(/^(?:(?:our|my|the) )?\S+ /i, ""),
  sans_year: (t) => t.replace(/,? \(?\d{4}\)?$/, ""),
  year: (t) => String(years(t)[0] ?? ""),
  quoted,
  quoting: running,
  headline: (t) => capitalise(opened(t)),
  host: (t) => t.trim().replace(/^https?:\/\/|^www\.|\/$/g, ""),
};
