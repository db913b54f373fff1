"""Confidence: how sure the reader is that an entry is one signatory, with this name."""

import re
from collections.abc import Callable
from typing import NamedTuple

from statements.parsing.facts import PRINTED, count_words, facts_of, marks_of
from statements.parsing.items import Item
from statements.parsing.shapes import has_organization_word, looks_like_name
from statements.parsing.words import is_cased

MARKED, PLAIN, LEAST = 0.97, 0.95, 0.05
RESIDUE = re.compile(r"[<>{}\[\]*@|\\]|https?://|www\.|\d{5,}")
PAIRS = (("(", ")"), ("“", "”"), ("«", "»"))


class EntryFacts(NamedTuple):
    """What is known of an entry taken apart: its name, its item and what stands around.

    `is_placed`: it has a marker, a heading over it, or a place or person of its own. `is_known`: a word says
    that it is a body or a person. `shares_line`: other entries are printed on the same line.
    """

    name: str
    item: Item
    is_placed: bool
    is_known: bool
    shares_line: bool


def confidence_of(facts: EntryFacts) -> float:
    """Between 0 and 1: what a list's mark gives, less the weight of each doubt."""
    sure = MARKED if facts.item.has_marker or facts.item.parts else PLAIN
    marks = facts_of(facts.name).marks
    for doubt, weight, needed in DOUBTS:
        if marks & needed and doubt(facts):
            sure -= weight
    return round(max(LEAST, sure), 2)


def is_no_name(facts: EntryFacts) -> bool:
    """It does not look like a name, and no word for a body begins it."""
    if looks_like_name(facts.name):
        return False
    return not any(map(has_organization_word, facts.name.split(maxsplit=1)[:1]))


def holds_residue(facts: EntryFacts) -> bool:
    """Signs are left that no name has: of markup, of an address, of a telephone number."""
    return RESIDUE.search(facts.name) is not None


def is_cut(facts: EntryFacts) -> bool:
    """A bracket or quotation is open at one end: part of the name stands elsewhere."""
    return any(facts.name.count(left) != facts.name.count(right) for left, right in PAIRS)


def explains_itself(facts: EntryFacts) -> bool:
    """A colon stands inside: what is before or after it may not belong to the name."""
    return any(sign in facts.name.strip(" :：") for sign in (": ", "："))


def begins_small(facts: EntryFacts) -> bool:
    """It begins with a small letter and names no body: a wrapped line or a piece of a sentence."""
    first = facts.name[:1]
    return first.islower() and is_cased(first) and not has_organization_word(facts.name)


def is_unknown(facts: EntryFacts) -> bool:
    """No word says that it is a body or a person."""
    return not facts.is_known


def is_unknown_word(facts: EntryFacts) -> bool:
    """It is a single word that says nothing."""
    return not facts.is_known and count_words(facts.name) == 1


def is_unknown_piece(facts: EntryFacts) -> bool:
    """It is a piece of a line of several, and says nothing: a comma may have parted one name."""
    return not facts.is_known and facts.shares_line


def stands_alone(facts: EntryFacts) -> bool:
    """Nothing around says that a list is here."""
    return not facts.is_placed


DOUBTS: tuple[tuple[Callable[[EntryFacts], bool], float, int], ...] = (
    (is_no_name, 0.35, PRINTED),
    (holds_residue, 0.4, marks_of("<>{}[]*@|\\:.0")),
    (is_cut, 0.3, marks_of("()“”«»")),
    (explains_itself, 0.15, marks_of(":：")),
    (begins_small, 0.2, PRINTED),
    (is_unknown, 0.03, PRINTED),
    (is_unknown_word, 0.03, PRINTED),
    (is_unknown_piece, 0.05, PRINTED),
    (stands_alone, 0.05, PRINTED),
)
"""What makes the reader less sure, how much, and the marks one of which it needs (a 0 is any digit).

Each was weighed on labelled documents.
"""
