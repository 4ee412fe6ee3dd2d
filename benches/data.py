#!/usr/bin/env python3
"""Writes answers files of invented businesses, always the same ones.

usage: data.py FOLDER COUNT [--broken N]

Each file is about 2 KB and holds 27 to 33 answers, several of them long. With --broken, N of the files are broken in
ten different ways, spread evenly.
"""

import os
import random
import re
import sys

FIRST = "Hester Maren Idris Signe Tobias Wilma Oona Caspar Delphine Ruben Agnes Corin Magda Piers Zelda Anselm Brigid Cato".split()
LAST = "Maudsley Tarrant Quill Osgood Penhale Farrow Lindqvist Aldous Crane Whitlock Sorrel Dunmore Hale Ketter Vane".split()
SHOP = ["Kiln", "Bark", "Heron", "Thistle", "Lantern", "Saltbox", "Marl", "Bramble", "Slate", "Tallow", "Ember", "Fen"]
TAIL = ["and Tide", "Works", "Lane", "& Daughter", "Yard", "Row", "House", "Hill", "Bench", "Loft"]
TOWN = ["Wrackham", "Little Orme", "Port Asher", "Dunnet Cross", "Vale End", "Marrowby", "Stonehythe", "Old Culver"]
REGION = ["Lowmoor", "East Fenland", "the Marches", "North Strand", "the Culver hills"]
THING = [
    ("Half-Tide Mug", "a stoneware mug, glazed down to a line and bare below it", "hand-thrown stoneware", "a potter",
     ["stoneware clay", "silt from the estuary", "driftwood ash"]),
    ("Lambing Coat", "a waxed coat with a pocket for a bottle", "waxed tailoring", "a tailor",
     ["tightly woven cotton", "beeswax", "linen thread"]),
    ("Apple Peel Jelly", "a clear jelly made from the peel and cores", "slow preserving", "a preserve maker",
     ["windfall apples", "rough cane sugar", "a little lemon"]),
    ("Split-Ash Basket", "a pack basket woven from one split log", "ash basketry", "a basket maker",
     ["ash from the hedge", "rawhide", "linseed oil"]),
    ("Harbour Walk", "a two-hour walk along the old quays at low water", "guided walking", "a guide",
     ["a tide table", "stout boots", "a flask of tea"]),
    ("Bell Soap", "a round soap with sea lavender in it", "cold-process soap", "a soap maker",
     ["rapeseed oil", "sea lavender", "goat's milk"]),
]
TEACHER = ["Ida Kellet, who taught the Tuesday evening class and threw left-handed", "my grandmother", "my uncle Abel",
           "an old man called Jory who had nobody to leave his tools to", "two years in a workshop in Dunnet Cross",
           "a library book and a great many mistakes"]
REASON = ["the shop that sold them closed", "I had bought six in six years and none of them lasted",
          "nobody in the village made them any more", "my hands wanted something to do after the factory shut"]
BEFORE = ["I kept the accounts of a bus company for {n} years. Every day at four I looked out at the tide.",
          "I drove a milk lorry between {town} and the coast, {n} miles before breakfast.",
          "I taught sums to eight-year-olds. On Fridays we made things, and I liked Fridays best."]
FIRST_MEMORY = ["It was a {month} evening in a kitchen that smelled of {smell}. {name} pressed my thumbs into it and told me to look out of the window. When I looked down again there was a shape.",
                "I was {n}. The shed was cold and smelled of {smell}, and {name} let me hold the knife for the first time."]
HARDEST = ["In {month} {year} the {disaster}. {count} pieces were waiting on the shelf, and by morning there were none. {name} from next door looked in and said, \"Well, you still have your hands.\" The week after, I began again.",
           "In {year} the {disaster} and I stopped for {n} weeks. {name} left a box of bread at the door every Friday and never said a word about it."]
DISASTER = ["sea came in under the door", "roof went in a storm", "oven cracked from top to bottom", "bank asked for the loan back", "well ran dry"]
TURNING = ["a shop in {town} ordered {count} at once and paid before they were made", "{name} came to stay for a week and stayed for {n} years",
           "the museum in {town} bought one and put it under glass"]
WORKSHOP = ["in an old net store, eleven steps from the high-water mark", "behind the chapel in {town}", "above the bakery, where it is warm",
            "at the end of a lane that floods in February"]
TRADITION = ["People in {town} have always made their own. My neighbour's has her great-grandmother's initials in it.",
             "There were {n} workshops along this road in {year}. Ours is the last one with smoke in its chimney."]
SOURCE = ["two growers on the slopes above {town}", "a quarry three miles away, where I fetch it myself", "the beach, after a westerly"]
MATERIAL_REASON = ["they are what is here", "nothing else survives a winter by the sea", "I can look the grower in the eye"]
STEPS = [["cut the blank", "soak it overnight", "shape it on the bench", "dry it for nine days", "finish it by hand"],
         ["weigh it", "warm it slowly", "stir it for an hour", "pour it", "leave it alone"],
         ["walk the quay", "wait for the water", "tell what was here", "pour the tea"]]
TEST = ["I tap it and listen. If it rings it goes on the shelf. If it does not, it goes back in the bucket.",
        "I leave it on the windowsill for a week. What changes colour stays with us."]
HANDS = ["{name} cuts, I shape, and {other} packs every box and writes the card.", "Only mine, and on Saturdays those of {name}."]
VALUE = ["In {year} a hotel wanted {count} in one colour by Friday. The material does not give one colour. I sent the order back.",
         "A company offered to print my name on theirs. I said no, and slept well that night for the first time in {n} weeks."]
PROMISE = ["sell one that I would not keep", "buy from anybody I have not met", "call it finished because it is late"]
IMPACT = ["{name} and {other} work here, {n} minutes from where they were born.", "The grower planted {count} more trees since we began to buy from him."]
CUSTOMER = ["people who drink their tea outside", "families who walk on Sundays", "cooks who are tired of throwing things away"]
MOMENT = ["It is six in the morning and nobody else is up yet.", "The children are in bed and the kettle is on."]
SAID = ["I dropped it down the stairs and it bounced.", "My husband hid it so that the guests would not use it.", "It still smells of the sea."]
DIFFERENCE = ["each one says where it was made and on which day", "mine can be mended, and I mend them for nothing"]
SMELL = ["cabbage and wet wool", "paraffin", "cut apples", "rope and tar"]
MONTH = ["January", "March", "June", "September", "November"]


def answers(number):
    """The answers of one business, in the order of the interview, as (chapter, [(name, value)])."""
    rng = random.Random(20260501 + number)
    pick = rng.choice
    product, kind, craft, role, materials = pick(THING)
    first, other = rng.sample(FIRST, 2)
    year = rng.randint(1991, 2021)
    words = dict(town=pick(TOWN), name=first, other=other, year=rng.randint(year, 2023), month=pick(MONTH),
                 n=rng.randint(3, 28), count=rng.randint(12, 480), smell=pick(SMELL), disaster=pick(DISASTER))

    def told(texts):
        return pick(texts).format(**words)

    def maybe(share, *pair):
        return [pair] if rng.random() < share else []

    owner = f"{pick(FIRST)} {pick(LAST)}"
    return [
        ("business", [("business", f"{pick(SHOP)} {pick(TAIL)} {number}"), ("owner", owner),
                      ("pronoun", pick(["she", "he", "they"])), ("role", role), ("sector", "craft"),
                      ("place", f"{pick(TOWN)}, {pick(REGION)}"), ("team", str(rng.randint(1, 9)))]),
        ("product", [("product", product), ("product_kind", kind), ("craft", craft)]),
        ("origin", [("start_year", str(year)), ("before", told(BEFORE)), ("teacher", pick(TEACHER)), ("reason", pick(REASON)),
                    *maybe(.8, "first_memory", told(FIRST_MEMORY)), ("turning_point", told(TURNING)),
                    ("hardest_moment", told(HARDEST))]),
        ("place", [("workshop", told(WORKSHOP)), *maybe(.7, "local_tradition", told(TRADITION))]),
        ("materials", [("materials", materials), ("material_source", told(SOURCE)), ("material_reason", pick(MATERIAL_REASON)),
                       ("never_used", rng.sample(["plastic", "artificial colour", "palm oil", "glue"], 2))]),
        ("process", [("steps", pick(STEPS)), ("time_needed", f"{rng.randint(2, 40)} hours"), ("quality_test", pick(TEST)),
                     *maybe(.6, "hands", told(HANDS))]),
        ("values", [("value_in_action", told(VALUE)), ("promise", pick(PROMISE)), *maybe(.5, "impact", told(IMPACT))]),
        ("customer", [("customer", pick(CUSTOMER)), *maybe(.5, "customer_moment", pick(MOMENT)), ("customer_words", pick(SAID)),
                      ("customer_name", f"{other}, {pick(TOWN)}"), ("difference", pick(DIFFERENCE))]),
        ("proof", [("sold", f"{rng.randint(200, 9000):,}")]),
        ("offer", [("price", f"£{rng.randint(9, 190)}"), ("where_to_buy", f"at the Saturday market in {pick(TOWN)}"),
                   ("link", f"shop{number}.example.com"), *maybe(.5, "made_to_order", "yes")]),
    ]


def yaml(number):
    """The answers as the file a person would write."""
    out = ["# tutur answers", "kit: product-story", "language: en", "as_of: 2026-05-01"]
    for chapter, pairs in answers(number):
        out.append(f"{chapter}:")
        for name, value in pairs:
            if isinstance(value, list):
                out.append(f"  {name}:")
                out += [f"    - {item}" for item in value]
            elif ". " in value or '"' in value:
                out.append(f"  {name}: |")
                out += [f"    {line}." if not line.endswith((".", '"')) else f"    {line}" for line in value.split(". ")]
            else:
                out.append(f"  {name}: {value}")
    return "\n".join(out) + "\n"


BREAK = [
    lambda t: t.replace("  teacher:", "  teachr:", 1),
    lambda t: t.replace("origin:\n", "orgin:\n", 1),
    lambda t: re.sub("start_year: [0-9]+", "start_year: long ago", t, count=1),
    lambda t: t.replace("  owner:", "\towner:", 1),
    lambda t: t.replace("  owner: ", "  owner: \"", 1),
    lambda t: t.replace("language: en", "language: xx", 1),
    lambda t: t.replace("  craft:", "  craft: one\n  craft:", 1),
    lambda t: t.replace("  role:", "  workshop:", 1),
    lambda t: t.replace("  role: ", "  role: @", 1),
    lambda _: "",
]


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    broken = int(sys.argv[4]) if sys.argv[3:4] == ["--broken"] else 0
    os.makedirs(folder, exist_ok=True)
    bad = {count * at // broken: at % len(BREAK) for at in range(broken)} if broken else {}
    for number in range(count):
        text = yaml(number)
        if number in bad:
            text = BREAK[bad[number]](text)
        with open(os.path.join(folder, f"{number:06}.yaml"), "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    main()
