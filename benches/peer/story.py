#!/usr/bin/env python3
"""The same kinds of work as `tutur batch -f md -f html` with the English origin story, in Python.

usage: story.py INPUT OUTPUT

INPUT is a folder of answers files. Beside this script lie the kit (kit/), the word lists (words/) and page.css, all tutur's
own, as run.sh puts them there. PyYAML's C parser reads, Jinja2 words sentences, markdown-it-py makes HTML. For every file:

1. read as a tree with places; kit, language, chapters, names (with the nearest one), doubled names and kinds are checked (this
   file); a broken file is told, and the others go on;
2. every answer is put in shape (shape.py), by the form of phrases and what is known of words (language.py);
3. tutur's own template is told (template.py, compose.py): all its lines, wordings, tests and filters (filters.py), the same
   order of what decides between ways, and the same fitting to length; of 334 wordings some 300 are asked about in a story of
   data.py, some 220 different needs tested, and some 50 wordings rendered; each sentence keeps its line and its answers; a
   wording with a test or filter that is not here yet is left out, and that is said;
4. Markdown, and a web page with description and schema.org data (page.py); both written to a folder aside, which is then renamed;
5. a line of the ledger: fingerprints, words, characters, answers used and unused, marks to find like stories by; a second run
   passes over what is unchanged, and the end of a run counts openings and sentences that several stories share.

Stories come out near tutur's: of the sentences that tutur tells from data.py's files almost nine in ten stand word for word in
these too, and most of the others differ by the lot between equal wordings, which each program draws with its own hash.

What tutur does and this does not: other languages, templates, formats, voices and tones; reasons for what is not told,
warnings and what to answer next; columns, snippets and remedies of faults, all faults of broken YAML, and bounds on size and
nesting; answers in capitals, numbered lists, who is meant by "her father", speakers named in a quotation, and more repairs of
shape; "The" inside a product's name; Unicode's rules in counting; naming what like stories share; locks, recovery of a killed
run, and threads.

Of Jinja2 the function of each wording is called without `render`'s copy of all answers; what else could be faster here
without another package is left as a reader would write it.
"""

import difflib
import errno
import html
import json
import os
import re
import shutil
import sys
import unicodedata
from collections import Counter
from hashlib import blake2b

import jinja2
import yaml
from markdown_it import MarkdownIt

from compose import Telling
from language import read
from page import as_seen, blocks_of, description_of, json_ld, markdown, marks_of
from shape import Shaper, Text, lead_of
from template import PART, PARTS, Template
from tests import Fact

HEAD = ("kit", "language", "as_of", "private", "skipped", "later", "kept")
EMPTY = ("", "~", "null", "Null", "NULL")
SLUG = re.compile("[^a-z0-9]+")
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)$")


def fingerprint(data):
    return blake2b(data, digest_size=8).hexdigest()


class Question:
    def __init__(self, number, entry):
        self.number, self.name, self.chapter, self.kind = number, entry["name"], entry["chapter"], entry["kind"]
        self.forms = entry.get("forms") or []
        self.choices = [choice["value"] for choice in entry.get("choices") or []]
        self.lead = lead_of((entry.get("stem") or {}).get("en", ""))


class Kit:
    """The questions, and the word lists and named tests that templates share."""

    def __init__(self, text):
        kit = yaml.load(text, Loader=yaml.CSafeLoader)
        self.name, self.chapters = kit["name"], [chapter["name"] for chapter in kit["chapters"]]
        self.questions = {entry["name"]: Question(number, entry) for number, entry in enumerate(kit["questions"])}
        self.words = kit["terms"]["words"]["en"]
        tests = kit["terms"]["tests"]["en"]
        self.tests = {name: [PART.fullmatch(part).groups("") for part in PARTS.findall(text)] for name, text in tests.items()}


class Faults(Exception):
    pass


class Reader:
    """Reads an answers file as a tree of nodes, so that scalars stay as typed and every fault has its line."""

    def __init__(self, kit):
        self.kit = kit

    def read(self, text):
        self.faults, self.given, self.private, places = [], [], (), {}
        try:
            root = yaml.compose(text, Loader=yaml.CBaseLoader)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            raise Faults([f"{mark.line + 1 if mark else 1}: {getattr(error, 'problem', error)}"]) from None
        if not isinstance(root, yaml.MappingNode):
            raise Faults(["1: no answers"])
        language, seen = None, set()
        for key, value in root.value:
            name = key.value
            if name in seen:
                self.fault(key, f"{name} stands twice")
            seen.add(name)
            if name in self.kit.chapters:
                self.chapter(name, key, value, places)
            elif name == "language":
                language = value.value
                if language != "en":
                    self.fault(value, f"no language {language!r}; this script knows en")
            elif name == "kit":
                if value.value != self.kit.name:
                    self.fault(value, f"no kit {value.value!r}; this one is {self.kit.name}")
            elif name == "private":
                self.private = self.value(name, value) or ()
            elif name not in HEAD:
                self.unknown(key, [*self.kit.chapters, *HEAD])
        if language is None:
            self.fault(root, "no language")
        shaper = Shaper(self.given)
        shaped = {}
        for question, value in self.given:
            answer = shaper.shape(question, value)
            if isinstance(answer, str):
                self.fault(places[question.name], f"{question.name} {answer}")
            elif isinstance(answer, Text):
                shaped[question.name] = (question, answer)
        if self.faults:
            raise Faults(self.faults)
        return shaped

    def fault(self, node, text):
        self.faults.append(f"{node.start_mark.line + 1}: {text}")

    def unknown(self, key, names):
        nearest = difflib.get_close_matches(key.value, names, 1)
        self.fault(key, f"no question or chapter {key.value!r}" + (f"; do you mean {nearest[0]}?" if nearest else ""))

    def chapter(self, chapter, key, value, places):
        if not isinstance(value, yaml.MappingNode):
            if value.value not in EMPTY:
                self.fault(key, f"{chapter} is a chapter: its answers stand below it")
            return
        for name, answer in value.value:
            question = self.kit.questions.get(name.value)
            if question is None:
                self.unknown(name, self.kit.questions)
            elif question.chapter != chapter:
                self.fault(name, f"{name.value} belongs to {question.chapter}")
            elif name.value in places:
                self.fault(name, f"{name.value} stands twice")
            else:
                places[name.value] = answer
                given = self.value(name.value, answer)
                if given:
                    self.given.append((question, given))

    def value(self, name, node):
        if isinstance(node, yaml.ScalarNode):
            return None if node.style is None and node.value in EMPTY else node.value.strip() or None
        if isinstance(node, yaml.SequenceNode) and all(isinstance(item, yaml.ScalarNode) for item in node.value):
            return [item.value for item in node.value if item.value.strip() and item.value not in EMPTY]
        return self.fault(node, f"{name} is a text or a list of texts")


def slug(text):
    plain = unicodedata.normalize("NFKD", re.sub("['’‘]", "", text.lower()))
    name = SLUG.sub("-", plain if plain.isascii() else re.sub("[\u0300-\u036f]", "", plain)).strip("-")
    if len(name) > 80:
        name = name[:80].rsplit("-", 1)[0]
    return f"{name}-story" if RESERVED.match(name) else name


class Batch:
    def __init__(self, source, target):
        self.source, self.target, self.own = source, target, os.path.join(target, ".peer")
        kit_text, template_text, style = read("kit", "kit.yaml"), read("kit", "en", "origin-story.md"), read("page.css")
        self.kit = Kit(kit_text)
        self.template = Template(template_text, self.kit)
        self.reader, self.markdown, self.style = Reader(self.kit), MarkdownIt("commonmark", {"html": False}), style
        self.page = jinja2.Environment(autoescape=False).from_string(read("page.html"))
        self.depends = fingerprint((kit_text + template_text + style).encode()).encode()
        self.taken, self.marks, self.failed, self.written, self.unchanged = set(), Counter(), [], 0, 0

    def run(self):
        os.makedirs(self.own, exist_ok=True)
        old, ledger = self.old(), os.path.join(self.own, "ledger")
        self.taken = {entry["folder"] for entry in old.values()}
        with open(f"{ledger}.new", "w", encoding="utf-8") as new:
            for name in sorted(os.listdir(self.source)):
                try:
                    entry = self.input(name, old.get(name))
                except (Faults, UnicodeDecodeError) as faults:
                    self.failed.append((name, faults))
                    continue
                self.marks.update(set(entry["marks"]) - {0})
                new.write(json.dumps(entry, separators=(",", ":")) + "\n")
        os.replace(f"{ledger}.new", ledger)
        for name, faults in self.failed:
            for fault in faults.args[0] if isinstance(faults, Faults) else ["no UTF-8"]:
                print(f"{name}:{fault}", file=sys.stderr)
        alike = sum(count > 1 for count in self.marks.values())
        print(
            f"told {self.written}, unchanged {self.unchanged}, failed {len(self.failed)}; {alike} openings and sentences stand in several stories"
        )
        return 3 if self.failed else 0

    def old(self):
        try:
            with open(os.path.join(self.own, "ledger"), encoding="utf-8") as file:
                return {entry["input"]: entry for entry in map(json.loads, file)}
        except FileNotFoundError:
            return {}

    def input(self, name, known):
        with open(os.path.join(self.source, name), "rb") as file:
            data = file.read()
        print_ = fingerprint(self.depends + data)
        if (
            known
            and known["print"] == print_
            and all(os.path.isfile(os.path.join(self.target, known["folder"], f)) for f in known["files"])
        ):
            self.unchanged += 1
            return known
        shaped = self.reader.read(data.decode("utf-8-sig"))
        facts = {name: Fact(question, text) for name, (question, text) in shaped.items() if name not in self.reader.private}
        blocks = blocks_of(Telling(facts, self.template).tell())
        if not any(role == "sentence" for role, _ in blocks):
            raise Faults(["1: nothing could be told from these answers"])
        text = markdown(blocks)
        files = {"origin-story.md": text.encode(), "origin-story.html": self.html(blocks, text, facts).encode()}
        folder = known["folder"] if known else self.folder(facts, name)
        self.write(folder, files)
        self.written += 1
        seen = as_seen("\n\n".join(" ".join(reading.text for _, reading in told) for _, told in blocks))
        used = {number for _, told in blocks for _, reading in told for number in reading.prints}
        return {
            "input": name,
            "print": print_,
            "folder": folder,
            "files": {file: fingerprint(content) for file, content in files.items()},
            "words": sum(any(map(str.isalnum, token)) for token in seen.split()),
            "characters": len(seen),
            "used": sorted(used),
            "unused": [f.number for f in facts.values() if f.number not in used],
            "marks": marks_of(blocks),
            "lines": [[reading.line, reading.prints] for _, told in blocks for _, reading in told],
        }

    def html(self, blocks, text, facts):
        description = description_of(blocks)
        title = next(
            (as_seen(told[0][1].text) for role, told in blocks if role == "heading"),
            facts["product"].text if "product" in facts else "",
        )
        signed = blocks[-1][0] == "set"
        body, _, signature = text.rstrip("\n").rpartition("\n\n") if signed else (text, "", "")
        article = self.markdown.render(body)
        host = facts["link"].text.removeprefix("https://").rstrip("/") if "link" in facts else ""
        if host and "@" not in host and host in article:
            article = article.replace(host, f'<a href="https://{html.escape(host)}">{host}</a>', 1)
        if signed:
            article += f"<footer>\n{self.markdown.render(signature)}</footer>\n"
        return self.page.render(
            title=title, description=description, product=json_ld(facts, description), article=article, style=self.style
        )

    def folder(self, facts, name):
        named = [
            next((facts[n].text for n in names if n in facts), "")
            for names in (("business", "owner"), ("product", "product_kind"))
        ]
        wanted = slug(" ".join(named)) or slug(name.rsplit(".", 1)[0]) or "story"
        folder, number = wanted, 1
        while folder in self.taken:
            number += 1
            folder = f"{wanted}-{number}"
        self.taken.add(folder)
        return folder

    def write(self, folder, files):
        """Everything of an input at once: into a folder aside, which is then renamed."""
        aside, there = os.path.join(self.own, "writing"), os.path.join(self.target, folder)
        try:
            os.mkdir(aside)
        except FileExistsError:  # a killed run left it
            shutil.rmtree(aside)
            os.mkdir(aside)
        for name, content in files.items():
            with open(os.path.join(aside, name), "wb") as file:
                file.write(content)
        try:
            os.rename(aside, there)
        except OSError as error:
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
                raise
            shutil.rmtree(there)
            os.rename(aside, there)


if __name__ == "__main__":
    sys.exit(Batch(*sys.argv[1:3]).run())
