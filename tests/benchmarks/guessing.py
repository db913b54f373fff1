"""Benchmark: guessing the countries of many names; prints one JSON object.

python -m tests.benchmarks.guessing [DIR | NUMBER] reads organizations.csv (id, name, ...) of DIR; without it
NUMBER names are made up, 50,000 unless told. The anchor is a single regular expression over the same names.
"""

import csv
import json
import re
import sys
import time
from pathlib import Path

from statements.resolution.country_guess import Fragment, NameInList, guess_countries
from statements.resolution.gazetteer import load_gazetteer
from tests.benchmarks.match_many import made_up, peak_memory

MADE_UP, LIST = 50_000, 200


def names_of(told):
    """The names of a folder's organisations, or made-up ones."""
    if told.isdecimal():
        return [name for _, name, _ in made_up(int(told))[0]]
    with (Path(told) / "organizations.csv").open(encoding="utf-8", newline="") as file:
        return [row[1] for row in csv.reader(file)][1:]


def measure(names):
    """Seconds to load, names a second of processor time in lists of two hundred, memory, and the anchor."""
    before = peak_memory()
    started = time.process_time()
    gazetteer = load_gazetteer()
    loaded = time.process_time()
    memory = peak_memory() - before
    entries = [NameInList(at, (Fragment(name, 0),)) for at, name in enumerate(names, 1)]
    guess_countries(entries[:LIST], gazetteer, frozenset())
    ready = time.process_time()
    for at in range(LIST, len(entries), LIST):
        guess_countries(entries[at : at + LIST], gazetteer, frozenset())
    spent = time.process_time() - ready
    return {
        "load_seconds": round(loaded - started, 2),
        "load_mb": round(memory),
        "names_per_second": round((len(entries) - LIST) / spent),
        "anchor_names_per_second": round(len(names) / anchor(names)),
    }


def anchor(names):
    """Seconds that splitting the names into words takes, and looking for each in a set."""
    word, known = re.compile(r"\w+"), frozenset(("kenya", "peru"))
    started = time.process_time()
    for name in names:
        known.isdisjoint(word.findall(name.lower()))
    return time.process_time() - started


def main():
    print(json.dumps(measure(names_of(sys.argv[1] if len(sys.argv) > 1 else str(MADE_UP)))))


if __name__ == "__main__":
    main()
