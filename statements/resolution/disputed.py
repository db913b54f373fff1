"""Disputed: territories of which no listing should seem to say whose they are."""

from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

from statements.resolution.data.tables import content_lines
from statements.resolution.names import fold

PATH = Path(__file__).with_name("data") / "tables" / "disputed.txt"


class Disputed(NamedTuple):
    """Codes of their own and of CLDR's regions, names folded as they are compared, and towns as printed."""

    codes: frozenset[str]
    regions: frozenset[str]
    names: frozenset[str]
    towns: tuple[str, ...]


@cache
def load_disputed() -> Disputed:
    """Read the table that is part of the project; once a process."""
    held = defaultdict[str, list[str]](list)
    for line in content_lines(PATH):
        kind, _, words = line.partition(": ")
        held[kind] += words.split("; ")
    return Disputed(
        codes=frozenset(held["codes"]),
        regions=frozenset(held["regions"]),
        names=frozenset(map(fold, held["names"])),
        towns=tuple(held["towns"]),
    )


def is_disputed(words: str) -> bool:
    """Whether words, whole, name such a territory or its people."""
    return fold(words) in load_disputed().names
