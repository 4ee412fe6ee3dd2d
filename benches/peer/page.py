"""A told story as blocks, Markdown, the description and facts of its page, and the marks that like stories share, for story.py."""

import json
import re
import zlib

from language import MARKS, SMALL, words

BACKSLASH = re.compile("[\ue000-\uf8ff]")
BLOCK_START = re.compile(r"(?:>|(?:[-+*]|#+)(?: |$)|(?:\d+)(?=[.)](?: |$))|```|~~~|(?:[-_*=] ?){3,}$|<[A-Za-z/!?])")
UNSAFE = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}
PRICE = re.compile(r"(US\$|£|€|Rp)([\d,]+(?:\.\d\d)?)$")


def to_markdown(text):
    """Held characters of answers with a backslash."""
    return BACKSLASH.sub(lambda held: "\\" + chr(ord(held[0]) - 0xE000), text) if BACKSLASH.search(text) else text


def as_seen(text):
    return BACKSLASH.sub(lambda held: chr(ord(held[0]) - 0xE000), text) if BACKSLASH.search(text) else text


def blocks_of(passages):
    """Paragraphs, heading and signature, each with its sentences; a paragraph of one sentence joins its neighbour."""
    blocks = []
    for passage in passages:
        begun = False
        for line, reading in passage:
            if not begun or blocks[-1][0] != line.role:
                stub = blocks and line.role == blocks[-1][0] == "sentence" and sum(len(r.parts) for _, r in blocks[-1][1]) == 1
                if not stub:
                    blocks.append((line.role, []))
            begun = True
            blocks[-1][1].append((line, reading))
    last = next((at for at in range(len(blocks) - 1, 0, -1) if blocks[at][0] == "sentence"), 0)
    if last and blocks[last - 1][0] == "sentence" and sum(len(reading.parts) for _, reading in blocks[last][1]) == 1:
        blocks[last - 1][1].extend(blocks.pop(last)[1])
    return blocks


def markdown(blocks):
    out = []
    for role, told in blocks:
        text = " ".join(to_markdown(reading.text) for _, reading in told)
        accident = BLOCK_START.match(text)
        if role == "heading":
            text = f"# {text}"
        elif accident:
            at = accident.end() if text[0].isdigit() else 0
            text = f"{text[:at]}\\{text[at:]}"
        out.append(text)
    return "\n\n".join(out) + "\n" if out else ""


def description_of(blocks):
    """The first sentences, as many as search engines show."""
    found = ""
    for sentence in (part for role, told in blocks if role == "sentence" for _, reading in told for part in reading.parts):
        sentence = as_seen(sentence)
        if len(found) + 1 + len(sentence) > 160:
            return found or f"{sentence[:159].rsplit(' ', 1)[0].rstrip(MARKS)}…"
        found += f" {sentence}" if found else sentence
    return found


def json_ld(facts, description):
    """The facts as a schema.org Product: only what the answers hold."""
    text = lambda name: facts[name].text if name in facts else None
    name, link = text("product") or text("product_kind"), text("link")
    if not name:
        return None
    url = None
    if link and "@" not in link and not re.fullmatch(r"[+\d ()-]+", link):
        url = link if "://" in link else f"https://{link}"
    proof = facts["proof"].items or [facts["proof"].text] if "proof" in facts else []
    says = lambda proof, names: any(word in f" {proof.lower()} " for word in SMALL[names])
    price = PRICE.match(text("price") or "")
    offer = price and {"@type": "Offer", "price": price[2].replace(",", ""), "priceCurrency": SMALL["currencies"][price[1]]}
    if offer and url:
        offer["url"] = url
    product = {
        "@context": "https://schema.org",
        "@type": "Product",
        "name": name,
        "category": text("product_kind"),
        "description": description,
        "brand": text("business") and {"@type": "Brand", "name": text("business")},
        "material": facts["materials"].items if "materials" in facts else None,
        "size": text("size"),
        "award": [p for p in proof if says(p, "awards")],
        "hasCertification": [
            {"@type": "Certification", "name": p} for p in proof if not says(p, "awards") and says(p, "certificates")
        ],
        "url": url,
        "offers": offer,
    }
    return json.dumps(
        {key: value for key, value in product.items() if value}, ensure_ascii=False, separators=(",", ":")
    ).translate(UNSAFE)


def marks_of(blocks):
    """What like stories share: a hash of the opening, and of each sentence the least hash of its runs of eight words."""
    parts = [as_seen(part) for role, told in blocks if role == "sentence" for _, reading in told for part in reading.parts]
    opening = words(parts[0])[:6] if parts else []
    marks = [hash_of(" ".join(opening).lower()) if len(opening) > 3 else 0]
    for part in parts:
        found = [hash_of(word.lower()) for word in words(part)]
        if len(found) >= 8:
            marks.append(abs(min(map(hash, zip(*(found[at:] for at in range(8)))))) >> 24)
    return marks


def hash_of(text):
    """The same in every run, as the hash of a str is not; the hash of a tuple of numbers is."""
    return zlib.crc32(text.encode())
