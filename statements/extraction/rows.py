"""Rows of tables in pages and letters: whether a row is data with cells, or only holds a layout."""

from typing import NamedTuple

from statements.extraction.lines import Cells, ranges_of

MAX_LINES, MAX_LETTERS = 3, 300
"""A row whose cells hold more lines or letters than these is layout."""
MAX_NUMBERED = 3_000
"""A row that begins with a number is one of data, though it says at length what stands in it."""
JOINING_END = tuple(",;:–—-&(/")


class Printed(NamedTuple):
    """One line as it will stand in the document, and whether a blank one stands before it."""

    text: str
    element: str | None
    cells: Cells = ()
    is_after_blank: bool = False


class Cell(NamedTuple):
    """What one cell of a row holds, and over how many columns and rows it reaches."""

    lines: list[Printed]
    is_header: bool = False
    columns: int = 1
    rows: int = 1


def row_of(cells: list[Cell]) -> list[Printed]:
    """One line with cells for a row of data, or the lines of all its cells for a row of layout."""
    filled = [cell for cell in cells if cell.lines]
    if not filled:
        return []
    if is_layout(filled, len(cells)):
        return [line for cell in filled for line in spaced(cell.lines)]
    words: list[str] = []
    for cell in cells:
        words += [joined(cell), *[""] * (cell.columns - 1)]
    element = "th" if filled[0].is_header and all(cell.is_header for cell in filled) else "tr"
    return [Printed("\t".join(words), element, ranges_of(words))]


def is_layout(filled: list[Cell], cells: int) -> bool:
    """Whether the cells hold passages, lists or rows of their own, or one cell fills the table."""
    if all(len(cell.lines) == 1 for cell in filled):
        lines = [cell.lines[0] for cell in filled]
        if len(lines) > 1:
            most = MAX_NUMBERED if lines[0].text.rstrip(".)").isdecimal() else MAX_LETTERS
            return any(line.cells or line.element == "li" or len(line.text) > most for line in lines)
    if len(filled) == 1:
        cell = filled[0]
        return len(cell.lines) > 1 or bool(cell.lines[0].cells) or (cells == 1 and cell.columns > 1)
    return any(
        len(cell.lines) > MAX_LINES
        or sum(len(line.text) for line in cell.lines) > MAX_LETTERS
        or any(line.cells or line.element == "li" for line in cell.lines)
        for cell in filled
    )


def spaced(lines: list[Printed]) -> list[Printed]:
    """The lines of a cell of layout, apart from those of the cell before."""
    return [lines[0]._replace(is_after_blank=True), *lines[1:]]


def joined(cell: Cell) -> str:
    """The lines of a cell as one: with a stroke between them unless the first goes on in the second."""
    if len(cell.lines) == 1:
        return cell.lines[0].text
    text = ""
    for line in cell.lines:
        goes_on = cell.is_header or text.endswith(JOINING_END) or line.text[:1].islower()
        text += line.text if not text else (" " if goes_on else " / ") + line.text
    return text
