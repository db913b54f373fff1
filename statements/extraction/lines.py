"""LineCollector: gathers the lines of a structured document, and blank ones between its blocks."""

import re
from collections.abc import Iterable

from statements.extraction.document import Document, Line

Cells = tuple[tuple[int, int], ...]
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
LONGEST_TAG = 35


class LineCollector:
    """Collects lines in reading order; a blank line asked for stands once, and never first or last."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.start = 0
        self.is_blank_due = False

    def blank(self) -> None:
        """Ask for a blank line before the next line."""
        self.is_blank_due = True

    def add(self, text: str, element: str | None = None, cells: Cells = (), page: int | None = None) -> None:
        """Add one line; `text` has no line break."""
        lines, start = self.lines, self.start
        if self.is_blank_due and lines:
            lines.append(Line(len(lines) + 1, start, "", page))
            start += 1
        self.is_blank_due = False
        lines.append(Line(len(lines) + 1, start, text, page, element, cells))
        self.start = start + len(text) + 1

    def add_row(self, cells: Iterable[str], element: str = "tr") -> None:
        """Add the row of a table: its cells with one tab between them."""
        words = [squeezed(cell) for cell in cells]
        self.add("\t".join(words), element, ranges_of(words))

    def document(
        self, media_type: str, title: str | None = None, language: str | None = None, date: str | None = None
    ) -> Document:
        """The document that the lines make, each of them ended by a line feed."""
        text = "".join(line.text + "\n" for line in self.lines)
        tag = language_tag(language or "")
        return Document(text, tuple(self.lines), media_type, title or None, tag, date or None)


def language_tag(declared: str) -> str | None:
    """What a file declares as its language, where that is a tag as BCP 47 has them ("en_US", too)."""
    words = declared.strip()
    is_tag = len(words) <= LONGEST_TAG and LANGUAGE.fullmatch(words)
    return words.replace("_", "-") if is_tag else None


def ranges_of(cells: Iterable[str]) -> Cells:
    """Where each cell stands when the cells are joined by one character."""
    ranges, start = [], 0
    for cell in cells:
        ranges.append((start, start + len(cell)))
        start += len(cell) + 1
    return tuple(ranges)


def squeezed(text: str) -> str:
    """The words of `text` with one space between them, without what is invisible in print."""
    return " ".join((text if text.isascii() else text.translate(INVISIBLE)).split())


INVISIBLE = dict.fromkeys(map(ord, "\xad\ufeff\u200b\u2060"))


def visible(text: str) -> str:
    """`text` without soft hyphens and other characters that only tell where a line may break."""
    return text if text.isascii() else text.translate(INVISIBLE)
