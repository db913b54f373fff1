"""Benchmark: new names against many known ones, beside brute force; prints one JSON object.

python -m tests.benchmarks.match_many [DIR | KNOWN] reads organizations.csv (id, name, -, country) and
incoming.csv (name, country, id) of DIR; without it both are made up: KNOWN names of the usual shapes, 200,000
unless told, and a twentieth as many new ones.
"""

import csv
import json
import random
import re
import sys
import time
from pathlib import Path

from rapidfuzz import fuzz, process

from statements.resolution.candidates import CandidateIndex, SpellingIndex
from statements.resolution.comparison import NameAndCountries
from statements.resolution.names import fold

KNOWN, BRUTE, ASKED = 200_000, 60, 200
SYLLABLES = [one + other for one in "bdfgklmnprstvz" for other in ("a", "e", "i", "or", "un")]
TOPICS = ["Human Rights", "Climate Justice", "Press Freedom", "Clean Water", "Rural Women", "Salud Pública"]
SHAPES = ["{t} Network {p}", "{p} Centre for {t}", "Friends of {t} {p}", "{p} {t} Forum", "Red de {t} de {p}"]
CODES = [a + b for a in "ABCDEFGHIJ" for b in "KLMNOPQRSTUVWXYZ"]


def made_up(number):
    """Names of the shapes that lists print, unique in their country; a part of the new ones is misspelt."""
    chance = random.Random(7)
    places = ["".join(chance.choices(SYLLABLES, k=chance.choice([2, 3, 3, 4]))).title() for _ in range(9000)]
    names = set()
    while len(names) < number:
        code = CODES[min(chance.randrange(len(CODES)), chance.randrange(len(CODES)))]
        name = chance.choice(SHAPES).format(t=chance.choice(TOPICS), p=chance.choice(places))
        names.add((name, code))
    known = [(key, name, code) for key, (name, code) in enumerate(sorted(names))]
    incoming = []
    for _ in range(number // 20):
        key, name, code = chance.choice(known)
        kind = chance.random()
        if kind < 0.15:
            incoming.append((f"{chance.choice(places)} Choir of {chance.choice(places)} Parish", code, None))
        else:
            incoming.append((misspelt(name, chance) if kind < 0.6 else name.upper(), code, key))
    return known, incoming


def misspelt(name, chance):
    """One or two letters changed, left out or doubled."""
    for _ in range(chance.choice([1, 2])):
        at = chance.randrange(len(name))
        name = name[:at] + chance.choice(["", chance.choice("aeionrst"), name[at] * 2]) + name[at + 1 :]
    return name


def read(folder):
    """The files that a generator of test data wrote."""
    with (folder / "organizations.csv").open(encoding="utf-8", newline="") as file:
        known = [(int(row[0]), row[1], row[3]) for row in csv.reader(file) if row[0] != "id"]
    with (folder / "incoming.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file) if row[0] != "name"]
    return known, [(name, code, int(key) if key else None) for name, code, key in rows]


def measure(known, incoming):
    """Seconds of processor time, recall, wrong matches and peak memory."""
    folded = [(key, fold(name), code) for key, name, code in known]
    spelt = {key: name for key, name, _ in folded}
    started = time.process_time()
    index = SpellingIndex(folded)
    found = [index.find(fold(name), code) for name, code, _ in incoming]
    spent = time.process_time() - started
    peak = peak_memory()
    truly = [(match, spelt.get(true)) for (_, _, true), match in zip(incoming, found, strict=True)]
    right = sum(bool(match) and spelt[match[0]] == name for match, name in truly)
    equal = [(spelt[match[0]], name) for match, name in truly if match and match[1] == 100]
    return {
        "seconds": round(spent, 2),
        "brute_force_seconds": round(brute_force(list(spelt.values()), incoming), 1),
        "recall": round(right / sum(name is not None for _, name in truly), 4),
        "wrong_links": sum(name not in (None, linked) for linked, name in equal),
        "wrong": sum(bool(match) and spelt[match[0]] != name for match, name in truly),
        "peak_mb": round(peak),
    }


def peak_memory():
    """MB that this process had at most; what getrusage says counts that of the one which started it, too."""
    kilobytes = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    return int(kilobytes[1]) / 1024


def brute_force(names, incoming):
    """Seconds that comparing with every name would take, from a sample."""
    started = time.process_time()
    for name, _, _ in incoming[:BRUTE]:
        process.extractOne(fold(name), names, scorer=fuzz.ratio, score_cutoff=85)
    return (time.process_time() - started) / BRUTE * len(incoming)


def measure_suggestions(known, incoming):
    """Milliseconds for the suggestions to one name, when what they need is loaded."""
    index = CandidateIndex((key, NameAndCountries(name)) for key, name, _ in known)
    asked = [NameAndCountries(name) for name, _, _ in incoming[: 2 * ASKED]]
    for name in asked[:ASKED]:
        index.suggest(name)
    started = time.process_time()
    for name in asked[ASKED:]:
        index.suggest(name)
    return {"suggestion_ms": round((time.process_time() - started) / ASKED * 1000, 2)}


def main():
    told = sys.argv[1] if len(sys.argv) > 1 else str(KNOWN)
    known, incoming = made_up(int(told)) if told.isdecimal() else read(Path(told))
    figures = measure(known, incoming)
    print(json.dumps(figures | measure_suggestions(known, incoming)))


if __name__ == "__main__":
    main()
