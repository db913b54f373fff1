"""likeness: how near two folded words are, apart from typing errors and ways of writing another script."""

import re
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.fuzz import ratio

SHORTEST = 4
"""Letters a word must have to be taken for another spelling of a word."""
ALIKE = 0.8
LONG = 8
"""Shorter words may differ in one letter only, or be spelt by another system."""

# One sound spelt by several systems of romanisation, or with and without marks that the folding drops.
_SOUNDS = [
    ("tsch", "c"),
    ("tch", "c"),
    ("sch", "s"),
    ("dzh", "j"),
    ("dj", "j"),
    ("zh", "j"),
    ("sh", "s"),
    ("ch", "c"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("qu", "k"),
    ("ts", "c"),
    ("tz", "c"),
    ("ou", "u"),
    ("oe", "o"),
    ("ue", "u"),
    ("ae", "a"),
    ("ee", "i"),
    ("iy", "i"),
    ("yy", "i"),
    ("ij", "i"),
    ("ya", "ia"),
    ("yu", "iu"),
    ("yo", "io"),
    ("x", "ks"),
    ("w", "v"),
    ("y", "i"),
    ("q", "k"),
    ("z", "s"),
]
FEWEST_CONSONANTS = 3
_VOWELS = re.compile("[aeiouvwyh]")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def sound_key(word: str) -> str:
    """Return `word` (folded) with sounds spelt in one way and no letter doubled."""
    for spelt, sound in _SOUNDS:
        word = word.replace(spelt, sound)
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=65536)
def likeness(left: str, right: str) -> float:
    """Return from 0 to 1 how near two folded words are; 0 for short ones and for what is below ALIKE."""
    if left == right:
        return 1.0
    shorter = min(len(left), len(right))
    if shorter < SHORTEST or left.isdigit() or right.isdigit():
        return 0.0
    if sound_key(left)[0] != sound_key(right)[0] and min(len(left), len(right)) < LONG:
        return 0.0
    is_near = DamerauLevenshtein.distance(left, right, score_cutoff=1) <= 1
    if is_near and shorter > SHORTEST:
        return 0.9
    value = max(ratio(left, right), ratio(sound_key(left), sound_key(right)) - 2) / 100
    if max(len(left), len(right)) < LONG and not is_near and sound_key(left) != sound_key(right):
        return 0.0
    return value if (value >= ALIKE and left[0] == right[0]) or value >= 0.88 else 0.0


@lru_cache(maxsize=65536)
def consonants(word: str) -> str:
    """Return `word` (folded) without what Arabic and Hebrew leave out or write with half-consonants."""
    return _VOWELS.sub("", sound_key(word))


def is_same_skeleton(left: str, right: str) -> bool:
    """Whether two folded words, one from a script without vowels, have the same consonants, three or more."""
    return len(consonants(left)) >= FEWEST_CONSONANTS and consonants(left) == consonants(right)
