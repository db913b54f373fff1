"""Confidence: how sure the reader is that an entry is one signatory, with this name."""

import re
from collections.abc import Callable
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from statements.parsing.facts import NOT_CAPITALS, PRINTED, count_words, facts_of, marks_of
from statements.parsing.shapes import has_organization_word, looks_like_name
from statements.parsing.words import FIRST_UNSPACED, starts_small

MARKED, PLAIN, LEAST = 0.97, 0.95, 0.05
UNKNOWN, UNKNOWN_WORD, UNKNOWN_PIECE, ALONE, EITHER = 0.03, 0.03, 0.05, 0.05, 0.08
"""No word says what it is; it is a single such word, or a piece of a line of several, where a comma may have
parted one name; nothing around says that a list is here; it may be a body as well as a person."""
RESIDUE = re.compile(r"[<>{}\[\]*@|\\:.\d](?:(?<![:.\d])|(?<=http:|ttps:)//|(?<=www\.)|(?<=\d)\d{4})")
PAIRS = (("(", ")"), ("“", "”"), ("«", "»"))


class EntryFacts(NamedTuple):
    """What is known of an entry taken apart: its name, and how and where it is printed.

    `is_whole`: a marker or a layout says that it is one entry. `is_placed`: it has a marker, a heading over
    it, or a place or person of its own. `is_known`: a word says that it is a body or a person. `shares_line`:
    other entries are printed on the same line. `could_be_other`: it might as well be a body as a person.
    """

    name: str
    is_whole: bool
    is_placed: bool
    is_known: bool
    shares_line: bool
    could_be_other: bool


def confidence_of(facts: EntryFacts) -> float:
    """Between 0 and 1: what a list's mark gives, less the weight of each doubt."""
    sure = MARKED if facts.is_whole else PLAIN
    for doubt, weight in doubts_for(facts_of(facts.name).marks & ALL_NEEDED):
        if doubt(facts.name):
            sure -= weight
    if not facts.is_known:
        sure -= UNKNOWN
        sure -= UNKNOWN_WORD if is_single_word(facts.name) else 0
        sure -= UNKNOWN_PIECE if facts.shares_line else 0
    if not facts.is_placed:
        sure -= ALONE
    if facts.could_be_other:
        sure -= EITHER
    return round(max(LEAST, sure), 2)


def is_single_word(name: str) -> bool:
    """It is one word, in a script that parts words."""
    return count_words(name) == 1 and max(name) < FIRST_UNSPACED


def is_no_name(name: str) -> bool:
    """It does not look like a name, and no word for a body begins it."""
    if looks_like_name(name):
        return False
    return not any(map(has_organization_word, name.split(maxsplit=1)[:1]))


def holds_residue(name: str) -> bool:
    """Signs are left that no name has: of markup, of an address, of a telephone number."""
    return RESIDUE.search(name) is not None


def is_cut(name: str) -> bool:
    """A bracket or quotation is open at one end: part of the name stands elsewhere."""
    return any(name.count(left) != name.count(right) for left, right in PAIRS)


def explains_itself(name: str) -> bool:
    """A colon stands inside: what is before or after it may not belong to the name."""
    return any(sign in name.strip(" :：") for sign in (": ", "："))


def begins_small(name: str) -> bool:
    """It begins with a small letter and names no body: a wrapped line or a piece of a sentence."""
    return starts_small(name) and not has_organization_word(name)


Doubt = Callable[[str], bool]
DOUBTS_OF_NAMES: tuple[tuple[Doubt, float, int], ...] = (
    (is_no_name, 0.35, PRINTED),
    (holds_residue, 0.4, marks_of("<>{}[]*@|\\:.0")),
    (is_cut, 0.3, marks_of("()“”«»")),
    (explains_itself, 0.15, marks_of(":：")),
    (begins_small, 0.2, NOT_CAPITALS),
)
"""What makes the reader less sure of a name, how much, and the marks one of which it needs (0: any digit).

Each was weighed on labelled documents.
"""
ALL_NEEDED = reduce(or_, (needed for _, _, needed in DOUBTS_OF_NAMES))


@lru_cache(maxsize=4096)
def doubts_for(marks: int) -> tuple[tuple[Doubt, float], ...]:
    """The doubts, and their weights, that a name with these marks may give."""
    return tuple((doubt, weight) for doubt, weight, needed in DOUBTS_OF_NAMES if marks & needed)
