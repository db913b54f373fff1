"""Columns of a page: bands of rows that share columns, read as a table or one column after the other."""

from collections import Counter
from dataclasses import dataclass, field

from statements.extraction.pdf_glyphs import Segment
from statements.extraction.tables import holds_value, names_a_column

MOST_DIFFERENT = 0.6
"""In a column of countries or dates fewer of the cells than this are different."""


@dataclass(slots=True)
class Column:
    """Segments below each other, and the edges within which they were set."""

    segments: list[Segment]
    left: float
    right: float
    limit: float = 0.0


@dataclass(slots=True)
class Band:
    """Rows from top to bottom that have the same columns."""

    rows: list[list[Segment]] = field(default_factory=list)
    columns: list[tuple[float, float]] = field(default_factory=list)

    def takes(self, row: list[Segment]) -> bool:
        """Whether the row keeps apart what this band keeps apart."""
        if not self.rows:
            return True
        if len(self.columns) == 1:
            return len(row) == 1
        return len(merged([*self.columns, *spans_of(row)])) >= max(2, len(self.columns) - 1)

    def add(self, row: list[Segment]) -> None:
        self.rows.append(row)
        self.columns = merged([*self.columns, *spans_of(row)])

    def cells(self) -> list[list[Segment | None]]:
        """Each row with its segments in their columns; the first of several in one column."""
        return [
            [next((s for s in row if within(s, column)), None) for column in self.columns]
            for row in self.rows
        ]

    def segments_in(self, column: tuple[float, float]) -> list[Segment]:
        return [segment for row in self.rows for segment in row if within(segment, column)]


def spans_of(row: list[Segment]) -> list[tuple[float, float]]:
    """The left and right edges of a row's segments."""
    return [(segment.left, segment.right) for segment in row]


def within(segment: Segment, column: tuple[float, float]) -> bool:
    """Whether a segment begins in a column."""
    return column[0] <= segment.left <= column[1]


def merged(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The spans from the left, with those that overlap made one."""
    done: list[tuple[float, float]] = []
    for left, right in sorted(spans):
        if done and left <= done[-1][1]:
            done[-1] = (done[-1][0], max(done[-1][1], right))
        else:
            done.append((left, right))
    return done


def bands_of(rows: list[list[Segment]]) -> list[Band]:
    """The bands of a page from the top."""
    bands = [Band()]
    for row in rows:
        if not bands[-1].takes(row):
            bands.append(Band())
        bands[-1].add(row)
    return [band for band in bands if band.rows]


def is_table(band: Band) -> bool:
    """Whether the rows belong together across the columns: by a header, or by a column of repeated values."""
    cells = band.cells()
    full = sum(sum(cell is not None for cell in row) > 1 for row in cells)
    if len(band.columns) < 2 or full < 2 or full * 10 < len(cells) * 6:
        return False
    header = [cell.text for cell in cells[0] if cell is not None]
    if len(header) > 1 and all(map(names_a_column, header)):
        return True
    columns = ([row[n].text for row in cells if row[n] is not None] for n in range(len(band.columns)))  # type: ignore[union-attr]
    return any(has_repeated_values(column) for column in columns)


def has_repeated_values(words: list[str]) -> bool:
    """Whether a column holds countries, numbers or the like, and not names."""
    if len(words) < 4:
        return False
    return len(Counter(words)) < len(words) * MOST_DIFFERENT or all(map(holds_value, words))


def columns_of(band: Band, page_left: float, page_right: float, margin: float) -> list[Column]:
    """The band's columns, each with the edge at which its lines had to be broken.

    `page_right` is how far lines reach, `margin` how far they may: a last column says little of it itself.
    """
    starts = [left for left, _ in band.columns]
    columns = []
    for number, (left, right) in enumerate(band.columns):
        segments = band.segments_in((left, right))
        height = max(segment.height for segment in segments)
        if len(starts) == 1:
            limit = page_right
        elif number + 1 < len(starts):
            limit = starts[number + 1] - height
        else:
            limit = min(max(page_right, margin), left + starts[1] - starts[0] - height)
        columns.append(
            Column(segments, min(left, page_left) if len(starts) == 1 else left, right, max(limit, right))
        )
    return columns
