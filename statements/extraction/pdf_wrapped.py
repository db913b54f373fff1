"""Wrapped cells of a PDF: in a table that is drawn cell by cell a broken cell is made one line."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from statements.extraction.pdf_cells import cut
from statements.extraction.pdf_glyphs import Segment

Cell = list[Segment]
Row = list[Cell]

SAME_LEFT = 2.0
"""The lines of one cell, and the first cells of all rows, begin within so many points."""
CLOSE = 1.7
"""Lines of one cell stand less than so many line heights apart."""
SPACE, PADDING = 0.25, 0.8
"""Between words and between cells stands so much of a line's height."""
LEAST_ROWS = 3
MOST_LINES = 12
LEAST_FULL = 0.8
"""So many of the broken lines must have had no room for the next word: other cells print line by line."""


def with_whole_cells(segments: list[Segment]) -> list[Segment]:
    """The segments in the order of drawing, with the lines of each wrapped cell put together."""
    done: list[Segment] = []
    for rows in tables_in(parted(list(rows_in(cells_in(segments))))):
        is_wrapped = len(rows) >= LEAST_ROWS and share_full(rows) >= LEAST_FULL
        done += chain.from_iterable(whole(row) if is_wrapped else chain.from_iterable(row) for row in rows)
    return done


def cells_in(segments: list[Segment]) -> Iterator[Cell]:
    """Lines drawn one after the other that stand below each other."""
    cell: Cell = []
    for segment in segments:
        if cell and not goes_on(cell, segment):
            yield cell
            cell = []
        cell.append(segment)
    if cell:
        yield cell


def goes_on(cell: Cell, segment: Segment) -> bool:
    """Whether a line stands closely below the last one of a cell, from the same edge."""
    down = (cell[-1].middle - segment.middle) / segment.height
    return 0.5 < down < CLOSE and abs(segment.left - cell[0].left) <= SAME_LEFT


def rows_in(cells: Iterator[Cell]) -> Iterator[Row]:
    """Cells drawn one after the other that stand beside each other."""
    row: Row = []
    for cell in cells:
        if row and not stands_beside(row, cell):
            yield row
            row = []
        row.append(cell)
    if row:
        yield row


def stands_beside(row: Row, cell: Cell) -> bool:
    """Whether a cell stands to the right of the last one of a row, at its height."""
    high, low = max(line[0].middle for line in row), min(line[-1].middle for line in row)
    overlaps = cell[-1].middle < high + cell[0].height / 2 and cell[0].middle > low - cell[0].height / 2
    return overlaps and cell[0].left >= max(line.right for line in row[-1]) - SAME_LEFT


def parted(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows; what seems one cell is cut where words begin below or above the cells of a row beside it."""
    for number, row in enumerate(rows):
        beside = chain(*rows[max(0, number - 1) : number], *rows[number + 1 : number + 2])
        places = [cell[0].left for cell in beside if cell[0].left > row[0][0].left + SAME_LEFT]
        lines = [cut(line, places) for line in row[0]] if places and len(row) == 1 else []
        if lines and all(len(parts) > 1 for parts in lines):
            yield from ([[part] for part in parts] for parts in lines)
        else:
            yield row


def tables_in(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Rows of several cells that begin at one edge, together; any other row by itself."""
    table: list[Row] = []
    for row in rows:
        is_like = len(row) > 1 and all(len(cell) <= MOST_LINES for cell in row)
        if table and not (is_like and abs(row[0][0].left - table[0][0][0].left) <= SAME_LEFT):
            yield table
            table = []
        if is_like:
            table.append(row)
        else:
            yield [row]
    if table:
        yield table


def share_full(rows: list[Row]) -> float:
    """The share of the broken lines after which the next word had no room; 0 where none is broken."""
    lefts = sorted(cell[0].left for row in rows for cell in row)
    rightmost = max(line.right for row in rows for line in row[-1])
    full = [
        above.right + SPACE * above.height + first_word(below) > limit_of(cell, lefts, rightmost)
        for row in rows
        for cell in row
        for above, below in pairwise(cell)
    ]
    return sum(full) / len(full) if full else 0.0


def limit_of(cell: Cell, lefts: list[float], rightmost: float) -> float:
    """How far the lines of a cell could reach: to the next column, or as far as the last one does."""
    following = [left for left in lefts if left > max(line.right for line in cell)]
    return following[0] - PADDING * cell[0].height if following else rightmost


def first_word(line: Segment) -> float:
    """How wide the first word of a line is."""
    last = next((at for at, glyph in enumerate(line.glyphs) if at and glyph.is_after_space), len(line.glyphs))
    return line.glyphs[last - 1].right - line.glyphs[0].left


def whole(row: Row) -> list[Segment]:
    """The cells of a row as one line each, all at one height."""
    middle = (max(cell[0].middle for cell in row) + min(cell[-1].middle for cell in row)) / 2
    cells = []
    for first, *others in row:
        for line in others:
            first.join(line)
        first.middle, first.is_cell = middle, True
        cells.append(first)
    return cells
