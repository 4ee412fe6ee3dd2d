#!/usr/bin/env python3
"""What a template alone costs in Python: answers in, Markdown and HTML out, and nothing else.

usage: plain.py INPUT OUTPUT

Far less than tutur or story.py do. Reads every answers file with PyYAML's C loader, fills a template of about 250 words with
Jinja2, turns it to HTML with markdown-it-py, and writes OUTPUT/<business>-<product>/origin-story.md and .html. No checks, no
choice of wording, no record.
"""

import os
import re
import sys

import jinja2
import yaml
from markdown_it import MarkdownIt

HERE = os.path.dirname(os.path.abspath(__file__))


def listed(items, last="and"):
    items = [items] if isinstance(items, str) else items
    if len(items) < 3:
        return f" {last} ".join(items)
    return ", ".join(items[:-1]) + f" {last} {items[-1]}"


def folded(value):
    return " ".join(value.split()) if isinstance(value, str) else value


def money(value):
    return str(value).replace("Rp ", "Rp").replace("£ ", "£")


def slug(text):
    return re.sub("[^a-z0-9]+", "-", text.lower().replace("'", "")).strip("-")


def main():
    source, target = sys.argv[1:3]
    env = jinja2.Environment(loader=jinja2.FileSystemLoader(HERE), trim_blocks=False)
    env.filters.update(listed=listed, money=money, quoted=lambda t: f"“{t}”")
    template, page = env.get_template("plain.md"), env.get_template("plain.html")
    markdown = MarkdownIt("commonmark", {"html": False})
    with open(os.path.join(HERE, "page.css"), encoding="utf-8") as file:
        style = file.read()
    for name in sorted(os.listdir(source)):
        with open(os.path.join(source, name), encoding="utf-8") as file:
            chapters = yaml.load(file, Loader=yaml.CSafeLoader)
        answers = {}
        for chapter in chapters.values():
            if isinstance(chapter, dict):
                answers.update((key, folded(value)) for key, value in chapter.items())
        many = int(answers.get("team") or 1) > 1
        words = dict(we="we", our="our", we_are="We are") if many else dict(we="I", our="my", we_are="I am")
        text = template.render(a=answers, **words)
        text = re.sub("\n{3,}", "\n\n", text).strip() + "\n"
        html = page.render(title=answers["product"], style=style, article=markdown.render(text))
        folder = os.path.join(target, slug(f"{answers['business']} {answers['product']}"))
        os.makedirs(folder, exist_ok=True)
        for ending, content in (("md", text), ("html", html)):
            with open(os.path.join(folder, f"origin-story.{ending}"), "w", encoding="utf-8") as file:
                file.write(content)


if __name__ == "__main__":
    main()
