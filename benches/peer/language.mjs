// What the English language does, for story.mjs: words, sentences, the form of a phrase, richness.
//
// What is known of a word is looked up once and remembered, and so are the words and sentences of a text, its form and its
// plural; patterns are compiled once. The invented files repeat each other, so that much is remembered from one to the next.

import fs from "node:fs";

export const read = (name) => fs.readFileSync(new URL(name, import.meta.url), "utf8");

const wordList = (name) =>
  new Set(
    read(`words/${name}.en.txt`)
      .split("\n")
      .filter((line) => !line.startsWith(";"))
      .join(" ")
      .split(/\s+/)
      .filter(Boolean),
  );

/** A function of one text whose results are kept; after so many it begins anew. */
export const remembered = (most, workOut) => {
  const known = new Map();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      if (known.size >= most) known.clear();
      known.set(text, (found = workOut(text)));
    }
    return found;
  };
};

export const LISTS = JSON.parse(read("words.json"));
export const SMALL = Object.fromEntries(
  Object.entries(LISTS).map(([key, value]) => [key, typeof value === "string" ? new Set(value.split(" ")) : value]),
);
export const [FUNCTION, COMMON, BASE, VERB, PERSON, SENSE] = ["function", "common", "base", "verb", "person", "sense"].map(
  wordList,
);

const MARKS = " .,;:!?…“”\"'‘’()\\[\\]{}<>\\-–—/\\\\*_`~+=|&£$€«»″′×^";
const EDGES = new RegExp(`^[${MARKS}]+|[${MARKS}]+$`, "g");
const FIRST_WORD = /\S+/;
const STOP = /([.!?…])([.!?…”"’')»]*)(?=\s)/g;
const DOMAIN = /^[A-Za-z0-9.-]+\.(com|id|net|org|uk|co|shop|store|info|eu|au|me)(\/.*)?$/;
const INITIALS = /^[A-Z][a-z]?(\.[A-Za-z]{1,4})+$/;
const YEAR = /(?<!\d)(?:1[5-9]\d\d|20\d\d|2100)(?!\d)/g;
export const CLOCK = /a\.m\.|p\.m\.|o’clock|\b\d{1,2}:\d\d/;
const ALNUM = /[\p{L}\p{N}]/u;

export const isUpper = (c) => c !== undefined && c !== "" && c !== c.toLowerCase();
export const isLower = (c) => c !== undefined && c !== "" && c !== c.toUpperCase();
export const isDigit = (c) => c >= "0" && c <= "9";
export const hasAlnum = (text) => ALNUM.test(text);
const plainByte = (code) => (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
export const bare = (token) =>
  plainByte(token.charCodeAt(0)) && plainByte(token.charCodeAt(token.length - 1)) ? token : token.replace(EDGES, "");
export const straight = (word) => (word.includes("’") ? word.replaceAll("’", "'") : word);
export const tokensOf = (text) => text.split(/\s+/).filter(Boolean);
export const endsWith = (text, endings) => endings.some((ending) => text.endsWith(ending));
export const startsWith = (text, heads) => heads.some((head) => text.startsWith(head));
export const trimEnd = (text, marks) => {
  let end = text.length;
  while (end > 0 && marks.includes(text[end - 1])) end--;
  return text.slice(0, end);
};
const hasUpper = (text) => /\p{Lu}/u.test(text);

export const words = remembered(4096, (text) =>
  text
    .split(/\s+/)
    .map((token) => token && bare(token))
    .filter(Boolean),
);

const isAddress = (token) => {
  if (!/[.:@]/.test(token)) return false;
  token = token.replace(/^[(),.;“”]+|[(),.;“”]+$/g, "");
  return (
    token.includes("://") ||
    startsWith(token, ["www.", "@"]) ||
    (token.includes("@") && token.includes(".")) ||
    DOMAIN.test(token)
  );
};

/** Whether the text before a stop ends in an abbreviation, given the letter behind it. */
const isAbbreviated = (before, following) => {
  const [, previous = "", last = ""] = /(?:(\S+)\s+)?(\S*)$/.exec(before);
  const word = last.replace(/^[("“]+/, "");
  const lower = word.toLowerCase();
  const capital = isUpper(following);
  if (lower === "no") return isDigit(following);
  if (SMALL.abbreviations.has(lower)) return !(capital && SMALL.may_end.has(lower));
  if (word.includes(".") && INITIALS.test(word)) return !(capital && previous.endsWith(","));
  return word.length === 1 && isUpper(word) && word !== "I";
};

/** The sentences of a text, each with its closing marks. */
export const sentences = remembered(4096, (text) => {
  text = text.trim();
  const found = [];
  let start = 0;
  for (const stop of text.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    const following = text.slice(end).trimStart()[0] ?? "";
    if (stop[1] === "." && isAbbreviated(text.slice(start, stop.index), following)) continue;
    if (isLower(following) && /[”"’]/.test(stop[2])) continue;
    found.push(text.slice(start, end).trim());
    start = end;
  }
  if (start < text.length) found.push(text.slice(start).trim());
  return found;
});

export const endsAbbreviated = (text) => {
  if (!text.endsWith(".")) return false;
  const word = /\S*$/.exec(text.slice(0, -1))[0].replace(/^[("“]+/, "");
  const lower = word.toLowerCase();
  return (lower !== "no" && SMALL.abbreviations.has(lower)) || (word.includes(".") && INITIALS.test(word));
};

export const capitalise = (text) => {
  if (isUpper(text[0])) return text;
  const first = FIRST_WORD.exec(text)?.[0] ?? "";
  if (isAddress(first) || hasUpper(bare(first).slice(1))) return text;
  const at = text.search(ALNUM);
  return at < 0 ? text : text.slice(0, at) + text[at].toUpperCase() + text.slice(at + 1);
};

export const lowerFirst = (text) => (text ? text[0].toLowerCase() + text.slice(1) : text);

export const lowerWord = (text) => {
  const first = bare(FIRST_WORD.exec(text)?.[0] ?? "");
  return first === "I" || /[\p{Lu}\d]/u.test(first.slice(1)) ? text : lowerFirst(text);
};

export const close = (text) => {
  text = trimEnd(text.trimEnd(), ",;:-– ");
  return ".!?…".includes(trimEnd(text, '”"’)»').at(-1) ?? " ") ? text : `${text}.`;
};

export const opened = (text) => {
  text = text.trim();
  return endsAbbreviated(text) ? text : trimEnd(text, ".,;:!… ");
};

export const asSentences = (text) => {
  let joined = "";
  for (const raw of text.split("\n")) {
    const line = raw.trim();
    if (!line) continue;
    if (joined && !'.!?…:,;”")-–'.includes(joined.at(-1)) && isUpper(line[0])) joined += ".";
    joined += joined ? ` ${line}` : line;
  }
  return sentences(joined)
    .map((sentence) => close(capitalise(sentence)))
    .join(" ");
};

/** What is known of a word. */
export const look = remembered(1 << 14, (word) => {
  const lower = word.toLowerCase();
  const plain = straight(lower);
  const digits = /\d/.test(word);
  const number = digits || SMALL.counting.has(lower);
  const person = PERSON.has(endsWith(lower, ["’s", "'s"]) ? lower.slice(0, -2) : lower);
  return {
    stem: FUNCTION.has(plain) ? "" : stem(plain),
    counts: digits || (number && word !== "one"),
    number,
    person: PERSON.has(lower),
    personOrTitle: person || SMALL.person_titles.has(trimEnd(word, ".")),
    sense: SENSE.has(lower),
    speaker: SMALL.one_speaker.has(plain) ? 1 : SMALL.many_speakers.has(plain) ? 2 : 0,
  };
});

const ENDINGS = ["ings", "ers", "ies", "es", "s", "ing", "edly", "ly", "y", "ed", "er", "e"];
export const stem = (word) => {
  if (word.endsWith("'s")) word = word.slice(0, -2);
  for (const ending of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= 3) return word.slice(0, -ending.length);
  }
  return word;
};

const NO_NAMES = new Set(["I", "I’m", "I’ve", "I’d", "I'm"]);
export const hasInnerName = (parts) =>
  parts.some((part) => words(part).some((word, at) => at > 0 && isUpper(word[0]) && !NO_NAMES.has(word)));

/** Words, a number, a name inside, several sentences, a person, a sense; 10 and more is rich. */
export const richness = (text, known) => {
  const parts = sentences(text);
  const number = known.some((word) => word.counts);
  const many = parts.length > 1;
  const name = hasInnerName(parts);
  const score =
    Math.floor(Math.min(known.length, 24) / 4) +
    2 * number +
    2 * name +
    2 * many +
    2 * known.some((word) => word.person) +
    known.some((word) => word.sense);
  if (known.length < 8 || !(number || name || many)) return Math.min(score, 9);
  return score + 10 + (many && Math.max(...parts.map((part) => words(part).length)) <= 14 ? 3 : 0);
};

const POINTERS = new Set(["it", "they", "them", "it’s", "they’re"]);
/** Whether whom a text calls "she" was named or described before. */
export const standsAlone = (text) => {
  const parts = sentences(text);
  const first = parts.length ? words(parts[0]) : [];
  if ((parts.length > 1 && first.length < 3) || first.slice(0, 3).some((word) => POINTERS.has(word.toLowerCase())))
    return false;
  return meetsFirst(text) !== "pronoun";
};

/** Whether a reader first meets a name or a person, or a pronoun. */
export const meetsFirst = (text) => {
  for (const part of sentences(text)) {
    let before = "";
    let at = 0;
    for (const word of words(part)) {
      const name =
        at++ > 0 && isUpper(word[0]) && word !== "I" && !SMALL.dates.has(word) && !SMALL.name_places.has(before.toLowerCase());
      if (name || look(word).personOrTitle) return "name";
      if (SMALL.pronouns.has(straight(word.toLowerCase()))) return "pronoun";
      before = word;
    }
  }
  return null;
};

export const isGerund = (word) =>
  word.length > 5 && word.endsWith("ing") && !word.includes("-") && !SMALL.not_gerunds.has(word);
export const isParticiple = (word) =>
  SMALL.participles.has(word) || (word.length > 4 && word.endsWith("ed") && !SMALL.not_participles.has(word));
export const isPluralWord = (word) =>
  SMALL.plurals.has(word) ||
  (word.length > 3 && word.endsWith("s") && !endsWith(word, ["ss", "us", "is", "'s", "’s"]) && !SMALL.singulars.has(word));

/** Whether a participle belongs to the noun before it: a preposition or the end follows. */
const AFTER = new Set(["and", "out", "there", "here"]);
export const isAttached = (tokens, at) =>
  at + 1 >= tokens.length || SMALL.prepositions.has(tokens[at + 1]) || AFTER.has(tokens[at + 1]);

const ONE = new Set(["a", "an", "one", "each", "every", "this"]);
const MEASURES = new Set(["g", "kg", "ml", "cm", "mm", "%"]);
export const isPlural = remembered(4096, (phrase) => {
  const tokens = tokensOf(phrase.toLowerCase());
  if (!tokens.length || ONE.has(tokens[0])) return false;
  if (SMALL.many_words.has(tokens[0])) return true;
  const number = bare(tokens[0]).replace(/[.,]/g, "");
  if (/^\d+$/.test(number) && number !== "1") return !(tokens.length > 1 && MEASURES.has(bare(tokens[1])));
  let head = "";
  for (const [at, token] of tokens.entries()) {
    const word = bare(token);
    if (
      at &&
      (SMALL.prepositions.has(word) ||
        SMALL.relatives.has(word) ||
        SMALL.time.has(word) ||
        word === "next" ||
        word === "or" ||
        (isParticiple(word) && isAttached(tokens, at)))
    )
      break;
    if (at && word === "and") return true;
    head = word;
    const mark = token.at(-1);
    if (",;:(".includes(mark)) {
      const and = tokens.indexOf("and", at + 1);
      if (mark === "," && and > 0 && and - at <= 5 && tokens.length - and <= 5) return true;
      break;
    }
  }
  return isPluralWord(head);
});

export const finiteVerb = (tokens) => {
  let relative = false;
  for (let at = 1; at < tokens.length; at++) {
    const word = tokens[at];
    const before = tokens[at - 1];
    if (SMALL.relatives.has(word)) relative = true;
    else if ((SMALL.time.has(word) && word !== "once") || word === "because" || word === "if" || word === "so") return false;
    else if (!SMALL.determiners.has(before) && !SMALL.prepositions.has(before)) {
      const plural = (at < 4 && (isPluralWord(before) || before === "here")) || before === "people";
      if (
        (plural && !SMALL.participle_or_verb.has(word) && BASE.has(word)) ||
        (VERB.has(word) && !isParticipleHere(tokens, at))
      ) {
        if (!relative) return true;
        relative = false;
      }
    }
  }
  return false;
};

/** "wool dyed and spun there": right after a noun it is no verb, unless a subject that can act stands before it. */
const isParticipleHere = (tokens, at) => {
  if ((tokens[at] === "called" || tokens[at] === "named") && isUpper(tokens[at + 1]?.[0])) return true;
  if (!SMALL.noun_use.has(tokens[at])) return false;
  return !(SMALL.subjects.has(tokens[at - 1]) || (at <= 3 && tokens.slice(0, at).some((word) => PERSON.has(word))));
};

/** "Louis won first prize". */
const nameActs = (parts) => {
  const at = parts.slice(0, 4).findIndex((word) => !isUpper(word[0]));
  return at >= 1 && at <= 3 && (VERB.has(parts[at]) || (parts[at].length > 4 && parts[at].endsWith("ed")));
};

const LOOSE = new Set(["by", "on", "up", "off"]);
const NEAR = new Set(["the", "a", "our", "my"]);
const LIKE = new Set(["in", "on", "to", "like", "at", "as"]);
const TIES = new Set(["and", "or", "but", "very"]);
/** What part of speech a phrase is: noun, place, when, clause, verb, quality, whole. */
export const form = remembered(4096, (phrase) => {
  const parts = words(phrase);
  const tokens = parts.map((word, at) => (at && isUpper(word[0]) && word[0] !== "I" ? word : straight(word.toLowerCase())));
  const [first, second = ""] = tokens;
  if (!first) return "noun";
  if (SMALL.time.has(first)) return /, (?:I|we|he|she|they|it|you)\b/.test(phrase) ? "whole" : "when";
  if (first === "to" && second) return "verb";
  if (SMALL.place.has(first) && (!LOOSE.has(first) || NEAR.has(second))) return "place";
  if (
    SMALL.subjects.has(first) &&
    second &&
    !SMALL.relatives.has(second) &&
    ((first !== "that" && first !== "this") || finiteVerb(tokens))
  ) {
    return "clause";
  }
  if (isGerund(first) && second !== "and") return "verb";
  if (finiteVerb(tokens) || nameActs(parts)) return "clause";
  if (SENSE.has(first) && LIKE.has(second)) return "quality";
  return tokens.length <= 3 && tokens.every((word) => SENSE.has(word) || TIES.has(word)) ? "quality" : "noun";
});

export const isClauseWithSubject = (phrase) => {
  const parts = words(phrase);
  const first = straight((parts[0] ?? "").toLowerCase());
  return (
    parts.length > 0 &&
    (nameActs(parts) || ((SMALL.determiners.has(first) || SMALL.subjects.has(first)) && form(phrase) === "clause"))
  );
};

export const isSkill = (text) =>
  words(text).some((word) => {
    const lower = word.toLowerCase();
    return isGerund(lower) || lower.endsWith("making") || SMALL.crafts.has(lower);
  });

export const beginsWithCount = (phrase) => {
  const word =
    words(phrase)
      .slice(0, 5)
      .find((candidate) => !SMALL.roughly.has(candidate.toLowerCase())) ?? "";
  return isDigit(word[0]) || SMALL.counting.has(word.toLowerCase());
};

/** "three metres a day"; "three hours a day" is a time. */
export const isRate = (phrase) => {
  const parts = phrase.split(" ");
  const from = parts.findIndex((part) => !SMALL.before_spans.has(part));
  const per = / (an? (day|hour|week|month|year)|per (day|hour|week))[.!?]*$/.test(phrase);
  return per && beginsWithCount(phrase) && !beginsWithSpan(parts.slice(from).join(" "));
};

export const beginsWithSpan = (phrase) => {
  const first = words(phrase)
    .slice(0, 4)
    .map((word) => word.toLowerCase());
  return (
    first.length > 0 &&
    (SMALL.counting.has(first[0]) || isDigit(first[0][0]) || ["many", "some", "several"].includes(first[0])) &&
    first.some((word) => SMALL.units.has(word))
  );
};

export const years = (text) => (text.match(YEAR) ?? []).map(Number);
