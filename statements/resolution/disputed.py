"""Disputed: territories of which no listing should seem to say whose they are."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from statements.resolution.names import fold

PATH = Path(__file__).with_name("data") / "tables" / "disputed.txt"


class Disputed(NamedTuple):
    """Codes of their own, names folded as they are compared, and towns as they are printed."""

    codes: frozenset[str]
    names: frozenset[str]
    towns: tuple[str, ...]


@cache
def load_disputed() -> Disputed:
    """Read the table that is part of the project; once a process."""
    held: dict[str, list[str]] = {"codes": [], "names": [], "towns": []}
    for line in PATH.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, _, words = line.partition(": ")
            held[kind] += words.split("; ")
    return Disputed(frozenset(held["codes"]), frozenset(map(fold, held["names"])), tuple(held["towns"]))


def is_disputed(words: str) -> bool:
    """Whether words, whole, name such a territory or its people."""
    return fold(words) in load_disputed().names
