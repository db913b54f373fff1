"""LetterWriter: the lines of a word processor's paragraphs, items and tables."""

from collections.abc import Sequence

from statements.extraction.document import Document
from statements.extraction.limits import Limits
from statements.extraction.lines import LineCollector, squeezed
from statements.extraction.refusal import Refused
from statements.extraction.rows import Cell, Printed, row_of
from statements.extraction.tables import is_header

BLOCKS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])


class LetterWriter:
    """Writes paragraphs as lines; an empty one, a heading and a table stand apart from the others."""

    def __init__(self, limits: Limits) -> None:
        self.collector = LineCollector()
        self.limits = limits
        self.cells = 0

    def write_paragraph(self, text: str, element: str, marker: str = "") -> None:
        """Write one paragraph, each of its lines a line; only the first is the item of a list."""
        lines = printed_lines(text, element, marker)
        if not lines or element in BLOCKS:
            self.collector.blank()
        for line in lines:
            self.collector.add(line.text, line.element)
        if element in BLOCKS:
            self.collector.blank()

    def write_table(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Write a table row by row, its first as a header where it names the columns."""
        self.collector.blank()
        lines = [line for row in rows for line in self.counted(row)]
        data = [[line.text[start:end] for start, end in line.cells] for line in lines if line.cells]
        header = bool(data) and bool(lines[0].cells) and is_header(data[0], data[1:31])
        for number, line in enumerate(lines):
            if line.is_after_blank:
                self.collector.blank()
            element = "th" if header and number == 0 else line.element
            self.collector.add(line.text, element, line.cells)
        self.collector.blank()

    def counted(self, row: Sequence[Cell]) -> list[Printed]:
        """The lines of a row; raises Refused past the limit of cells."""
        self.cells += sum(cell.columns for cell in row)
        if self.cells > self.limits.cells:
            raise Refused(f"has over {self.limits.cells:,} cells in its tables.")
        return row_of(list(row))

    def document(self, media_type: str, title: str | None = None) -> Document:
        """The document; a title that the file declares counts if it is printed too."""
        words = squeezed(title or "")
        is_printed = any(line.text == words for line in self.collector.lines[:60])
        return self.collector.document(media_type, words if is_printed else None)


def printed_lines(text: str, element: str, marker: str = "") -> list[Printed]:
    """The lines of a paragraph, with tabs kept since they part columns."""
    lines: list[Printed] = []
    for line in text.split("\n"):
        words = "\t".join(squeezed(part) for part in line.split("\t")).strip()
        if words:
            first = not lines
            shown = marker + words if first else words
            follower = None if element == "li" else element
            lines.append(Printed(shown, element if first else follower))
    return lines
