"""Wrapped cells of a PDF: in a table that is drawn cell by cell a broken cell is made one line."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from statements.extraction.pdf_cells import LEAST_CELLS, cut, keys_of
from statements.extraction.pdf_glyphs import Segment, is_label

Cell = list[Segment]
Row = list[Cell]

SAME_LEFT = 2.0
"""The lines of one cell, and the first cells of all rows, begin within so many points."""
CLOSE = 1.7
"""Lines of one cell stand less than so many line heights apart."""
SPACE, PADDING = 0.25, 0.8
"""Between words and between cells stands so much of a line's height."""
BESIDE, CLOSE_ROWS = 6, 4
"""The cells of the next row are so many segments away, and so many line heights."""
LEAST_ROWS = 3
MOST_LINES = 12
LEAST_FULL = 0.8
"""So many of the broken lines must have had no room for the next word: other cells print line by line."""


def with_whole_cells(segments: list[Segment]) -> list[Segment]:
    """The segments in the order of drawing, with the lines of each wrapped cell put together."""
    done: list[Segment] = []
    for rows in tables_in(rows_in(cells_in(parted(segments)))):
        is_wrapped = len(rows) >= LEAST_ROWS and share_full(rows) >= LEAST_FULL
        done += chain.from_iterable(whole(row) if is_wrapped else chain.from_iterable(row) for row in rows)
    return done


def cells_in(segments: Iterable[Segment]) -> Iterator[Cell]:
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
    edges = (cell[0].left, left_of_words(cell[0]))
    return 0.5 < down < CLOSE and any(abs(segment.left - edge) <= SAME_LEFT for edge in edges)


def left_of_words(segment: Segment) -> float:
    """Where the words of a line begin, behind a bullet or number."""
    glyphs = segment.glyphs
    place = next((at for at, glyph in enumerate(glyphs) if at and glyph.is_after_space), 0)
    return glyphs[place].left if is_label(glyphs[:place]) else segment.left


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


def parted(segments: Sequence[Segment]) -> Iterator[Segment]:
    """The segments; one that seems one cell is cut where words begin below or above another row's cell."""
    starts = Counter(key for segment in segments for key in keys_of(segment.left))
    for number, segment in enumerate(segments):
        beside = segments[max(0, number - BESIDE) : number + BESIDE + 1]
        places = [
            other.left
            for other in beside
            if segment.left + SAME_LEFT < other.left < segment.right
            and abs(other.middle - segment.middle) < CLOSE_ROWS * segment.height
            and max(starts[key] for key in keys_of(other.left)) >= LEAST_CELLS
        ]
        yield from cut(segment, places) if places else [segment]


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
