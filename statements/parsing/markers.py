"""Markers: the numbers and bullets that list items begin with."""

import re
from dataclasses import dataclass

from statements.extraction.document import Line
from statements.parsing.dates import with_ascii_digits
from statements.parsing.parsed import Span

NUMBER = re.compile(
    r"\s*(?:№|#|no\.?\s)?\s*[(（]?(?P<number>\d{1,15})(?:[.)\]]\s?[-–—](?=\s)|[.)\]．）](?!\d)|[:、](?!\d)|\s+[-–—](?=\s))\s*(?=\S)",
    re.IGNORECASE,
)
LONGEST_MARKER = 40
BULLET = re.compile(r"\s*(?:/s/(?=\s)|[•●▪◦*·‣∙■□○◆◇・–—]|-(?=\s)|\(?[a-z]\)(?=\s))\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line of a list: its printed number if any, and the span of what follows the marker."""

    line: Line
    number: int | None
    is_bulleted: bool
    content: Span

    @property
    def has_marker(self) -> bool:
        return self.number is not None or self.is_bulleted

    @property
    def words(self) -> str:
        """The line without its marker."""
        return self.line.text[self.content[0] - self.line.start : self.content[1] - self.line.start]


def mark(line: Line) -> MarkedLine:
    """Split a line into its marker and its content."""
    number = NUMBER.match(with_ascii_digits(line.text[:LONGEST_MARKER]))
    bullet = None if number else BULLET.match(line.text)
    marker = number or bullet
    start = marker.end() if marker else len(line.text) - len(line.text.lstrip())
    content = (line.start + start, line.start + max(start, len(line.text.rstrip())))
    is_item = bullet is not None or line.element == "li"
    return MarkedLine(line, int(number["number"]) if number else None, is_item, content)
