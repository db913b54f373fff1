"""Markers: the numbers and bullets that list items begin with."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from statements.extraction.document import Line
from statements.parsing.dates import with_ascii_digits
from statements.parsing.parsed import Span

NUMBER = re.compile(
    r"\s*(?:№|#|no\.?\s)?\s*[(（]?(?P<number>\d{1,15})(?:[.)\]]\s?[-–—](?=\s)|[.)\]．）](?!\d)|[:、](?!\d)|\s+[-–—](?=\s)|[-–](?=\s+[^\W\d]))\s*(?=\S)",
    re.IGNORECASE,
)
NUMBER_WORDS = frozenset({"no", "No", "NO", "nO"})
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
    text = line.text
    if not text or begins_with_word(text):
        return unmarked(line)
    number = NUMBER.match(with_ascii_digits(text[:LONGEST_MARKER]))
    marker = number or BULLET.match(text)
    start = marker.end() if marker else len(text) - len(text.lstrip())
    words = text[start:].rstrip()
    content = (line.start + start, line.start + start + len(words))
    has_marker = marker is not None or line.element == "li"
    return MarkedLine(line, int(number["number"]) if number else None, has_marker, content, words)


def unmarked(line: Line) -> MarkedLine:
    """A line without a marker, and without blanks before its words."""
    words, start = line.text.rstrip(), line.start
    return MarkedLine(line, None, line.element == "li", (start, start + len(words)), words)


def begins_with_word(text: str) -> bool:
    """Whether a line begins with a letter that is no marker: neither "a)" nor a short "number"."""
    return text[:1].isalpha() and text[1:2] != ")" and text[:2] not in NUMBER_WORDS


def first_printed(lines: Sequence[MarkedLine], first: int, end: int) -> MarkedLine | None:
    """The first line from `first` to `end` that is not blank; those above are not gone through again."""
    within = (lines[at] for at in range(first, min(end, len(lines))))
    return next((marked for marked in within if not marked.line.is_blank), None)
