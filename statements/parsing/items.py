"""Items: the pieces of a list that are one entry each, as ranges of the text, before they are taken apart."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from statements.extraction.document import Line
from statements.parsing.parsed import Span


class Part(StrEnum):
    """What a cell of a table or a line of a block holds of an entry."""

    NAME = "name"
    PERSON = "person"
    GIVEN = "given"
    """A given name that stands behind the family name, which is then the person."""
    ROLE = "role"
    COUNTRY = "country"


class Item(NamedTuple):
    """One entry: what follows its marker, the lines it takes up and the number printed before it.

    `parts` are set where the layout says what is what. `head` is the range of words that an enumeration
    leaves out of its later names. `heading` is a heading printed on the entry's own line.
    """

    content: Span
    lines: tuple[Line, ...]
    number: int | None = None
    has_marker: bool = False
    heading: Span | None = None
    head: Span | None = None
    parts: Mapping[Part, Span] = {}

    @property
    def first_line(self) -> int:
        return self.lines[0].number

    @property
    def last_line(self) -> int:
        return self.lines[-1].number
