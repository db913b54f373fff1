"""Markers: the numbers and bullets that list items begin with."""

import re
from functools import lru_cache
from typing import NamedTuple

from statements.extraction.document import Line
from statements.parsing.dates import with_ascii_digits
from statements.parsing.parsed import Span

NUMBER = re.compile(
    r"\s*(?:№|#|no\.?\s)?\s*[(（]?(?P<number>\d{1,15})(?:[.)\]]\s?[-–—](?=\s)|[.)\]．）](?!\d)|[:、](?!\d)|\s+[-–—](?=\s)|[-–](?=\s+[^\W\d]))\s*(?=\S)",
    re.IGNORECASE,
)
LONGEST_MARKER = 40
BULLET = re.compile(r"\s*(?:/s/(?=\s)|[•●▪◦*·‣∙■□○◆◇・–—]|-(?=\s)|\(?[a-z]\)(?=\s))\s*(?=\S)")


class MarkedLine(NamedTuple):
    """A line of a list: its printed number if any, and what follows the marker, with its span in the text."""

    line: Line
    number: int | None
    has_marker: bool
    content: Span
    words: str


def mark(line: Line) -> MarkedLine:
    """Split a line into its marker and its content."""
    number, has_marker, start, end = marker_of(line.text)
    content = (line.start + start, line.start + end)
    return MarkedLine(line, number, has_marker or line.element == "li", content, line.text[start:end])


@lru_cache(maxsize=8192)
def marker_of(text: str) -> tuple[int | None, bool, int, int]:
    """A line's number, whether it has that or a bullet, and where in it the content begins and ends."""
    number = NUMBER.match(with_ascii_digits(text[:LONGEST_MARKER]))
    bullet = None if number else BULLET.match(text)
    marker = number or bullet
    start = marker.end() if marker else len(text) - len(text.lstrip())
    figure = int(number["number"]) if number else None
    return figure, marker is not None, start, max(start, len(text.rstrip()))
