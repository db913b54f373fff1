"""What the resolver is given and gives back: names as they stand in a list, and the countries of each."""

from collections.abc import Iterator
from typing import NamedTuple

from statements.resolution.evidence import Guess


class Fragment(NamedTuple):
    """Printed words and the code-point offset of their first character in the document's text."""

    text: str
    start: int


class NameInList(NamedTuple):
    """One signatory as its list prints it.

    `position` counts from 1. `name` is the pieces of the name. `suffix` is what is printed after it as its
    place (", Kenya", "(Kenya)", "– Kenya"; the sign itself may stay in or out), `column` the cell of a place
    column, `heading` the heading over it. `group` is the number of its block, None where blocks say nothing.
    For a person who signs as such give the affiliation, or no name: a person's own name is no evidence.
    """

    position: int
    name: tuple[Fragment, ...]
    suffix: Fragment | None = None
    heading: Fragment | None = None
    column: Fragment | None = None
    group: int | None = None


class RegionMention(NamedTuple):
    """A region wider than a country: recorded as printed, never spelt out.

    `code` is a UN M49 code ("151" Eastern Europe) or, where it has none, our own ("baltic-states").
    """

    code: str
    name: str
    text: str
    span: tuple[int, int]


class CountryGuesses(NamedTuple):
    """The countries of one signatory, strongest first (empty: the machine abstains), and regions named."""

    countries: tuple[Guess, ...] = ()
    regions: tuple[RegionMention, ...] = ()


def printed_places(entry: NameInList) -> Iterator[Fragment]:
    """Yield the fragments of `entry` that are printed as its place, apart from its name."""
    return (part for part in (entry.column, entry.suffix, entry.heading) if part is not None)
