#!/usr/bin/env python3
"""Writes a data set of invented businesses as JSON Lines, in ten files; every 500th line is broken.

usage: data.py FOLDER LINES
"""

import importlib.util
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
spec = importlib.util.spec_from_file_location("data", os.path.join(HERE, "../../benches/data.py"))
benchmark = importlib.util.module_from_spec(spec)
spec.loader.exec_module(benchmark)


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    os.makedirs(folder)
    files = [open(os.path.join(folder, f"{at}.jsonl"), "w", encoding="utf-8") for at in range(10)]
    for number in range(count):
        line = {"id": number, "language": "en", "as_of": "2026-05-01"}
        for chapter, pairs in benchmark.answers(number):
            line[chapter] = dict(pairs)
        if number % 500 == 499:
            line["origin"]["teachr"] = "a slip of the pen"
        files[number * 10 // count].write(json.dumps(line, ensure_ascii=False) + "\n")
    for file in files:
        file.close()


if __name__ == "__main__":
    main()
