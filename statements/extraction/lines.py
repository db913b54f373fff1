"""LineCollector: gathers the lines of a structured document, and blank ones between its blocks."""

from collections.abc import Iterable

from statements.extraction.document import Document, Line

Cells = tuple[tuple[int, int], ...]


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
        return Document(text, tuple(self.lines), media_type, title or None, language or None, date or None)


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
