"""Columns of a page: bands of rows that share columns, read as a table or one column after the other."""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, pairwise
from typing import NamedTuple

from statements.extraction.pdf_glyphs import Segment
from statements.extraction.pdf_order import Page, Row, left_of, right_of
from statements.extraction.tables import holds_value, names_a_column

GOES_ON = 0.7
"""What begins small after a line that takes more of its room than this goes on with it."""
MOST_DIFFERENT = 0.6
"""In a column of countries or dates fewer of the cells than this are different."""


@dataclass(slots=True)
class Column:
    """Segments below each other, and the edges within which they were set."""

    segments: list[Segment]
    left: float
    limit: float
    outermost: float
    """How far its lines may have reached, where that is not known; 0 in a column of the page's width."""

    def reaches(self, segment: Segment, share: float) -> bool:
        """Whether a line takes more than a share of the room."""
        return segment.right - self.left > share * (self.limit - self.left)

    def shows_breaks(self) -> bool:
        """Whether a line plainly goes on with the one above."""
        return any(
            below.text[:1].islower() and self.reaches(above, GOES_ON)
            for above, below in pairwise(self.segments)
        )


class Room(NamedTuple):
    """How far the lines of a page reach, to the left and to the right, and how far they may."""

    left: float
    right: float
    margin: float


@dataclass(slots=True)
class Band:
    """Rows from top to bottom that have the same columns."""

    rows: list[list[Segment]] = field(default_factory=list)
    columns: list[tuple[float, float]] = field(default_factory=list)

    def takes(self, row: list[Segment]) -> bool:
        """Whether the row keeps apart what this band keeps apart."""
        if not self.rows:
            return True
        if has_cell(row) != has_cell(self.rows[-1]):
            return False
        if len(self.columns) == 1:
            return len(row) == 1
        return len(merged([*self.columns, *spans_of(row)])) >= max(2, len(self.columns) - 1)

    def add(self, row: list[Segment]) -> None:
        self.rows.append(row)
        self.columns = merged([*self.columns, *spans_of(row)])

    def cells(self) -> list[list[str]]:
        """The words of each row in their columns."""
        return [
            [" ".join(s.text for s in row if within(s, column)) for column in self.columns]
            for row in self.rows
        ]

    def segments_in(self, column: tuple[float, float]) -> list[Segment]:
        return [segment for row in self.rows for segment in row if within(segment, column)]


def has_cell(row: list[Segment]) -> bool:
    """Whether a row was drawn as one of a table's."""
    return any(segment.is_cell for segment in row)


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


def band_across(columns: list[list[Row]]) -> Band:
    """The band of columns that were drawn one after the other: what stands at one height makes a row."""
    stacks = [list(chain.from_iterable(rows)) for rows in columns]
    band = Band(columns=[(left_of(stack), right_of(stack)) for stack in stacks])
    for row in sorted(chain.from_iterable(columns), key=lambda row: -row[0].middle):
        last = band.rows[-1] if band.rows else None
        if last and abs(last[0].middle - row[0].middle) <= 0.5 * min(last[0].height, row[0].height):
            last.extend(row)
        else:
            band.rows.append(list(row))
    return band


def is_table(band: Band) -> bool:
    """Whether the rows belong together across the columns: by a header, the drawing or repeated values."""
    cells = band.cells()
    full = sum(sum(map(bool, row)) > 1 for row in cells)
    if len(band.columns) < 2 or full < 2 or full * 10 < len(cells) * 6:
        return False
    header = list(filter(None, cells[0]))
    if len(header) > 1 and all(map(names_a_column, header)):
        return True
    if any(map(has_cell, band.rows)):
        return True
    columns = (list(filter(None, column)) for column in zip(*cells, strict=True))
    return any(has_repeated_values(column) for column in columns)


def has_repeated_values(words: list[str]) -> bool:
    """Whether a column holds countries, numbers or the like, and not names."""
    if len(words) < 4:
        return False
    return len(Counter(words)) < len(words) * MOST_DIFFERENT or all(map(holds_value, words))


def bands_by_region(page: Page) -> Iterator[tuple[list[Band], Room]]:
    """The bands of each region of a page, and the room for them."""
    room = room_of(page)
    for region in page.regions:
        bands = [bands_of(rows) for rows in region.columns]
        if len(bands) == 1:
            yield bands[0], room
        elif any(map(is_table, chain.from_iterable(bands))):
            yield from zip(bands, rooms_beside(region.columns, room), strict=True)
        else:
            yield [band_across(region.columns)], room


def rooms_beside(columns: list[list[Row]], room: Room) -> Iterator[Room]:
    """The room of each column: to the left edge of the next one to its right, or of the page."""
    lefts = sorted(min(map(left_of, rows)) for rows in columns)
    for rows in columns:
        left, right = min(map(left_of, rows)), max(map(right_of, rows))
        limit = next((other for other in lefts if other > right), room.right)
        yield Room(left, limit, limit)


def narrow_columns(page: Page) -> Iterator[Column]:
    """The columns of a page that stand beside others."""
    for bands, room in bands_by_region(page):
        for band in bands:
            if len(band.columns) > 1 and not is_table(band):
                yield from columns_of(band, room)


def room_of(page: Page) -> Room:
    """How far the lines of a page reach, and may."""
    edges = [(row[0].left, row[-1].right) for row in page.rows()]
    left = min((edge[0] for edge in edges), default=0.0)
    right = max((edge[1] for edge in edges if edge[1] > page.width * 0.75), default=page.width - left)
    return Room(left, right, page.width - left)


def columns_of(band: Band, room: Room) -> list[Column]:
    """The band's columns, each with the edge at which its lines had to be broken."""
    lefts = sorted(left for left, _ in band.columns)
    page_edge = max(room.right, room.margin)
    columns = []
    for left, right in band.columns:
        segments = band.segments_in((left, right))
        height = max(segment.height for segment in segments)
        following = [other for other in lefts if other > left]
        start, limit, outermost = left, following[0] - height if following else page_edge, page_edge
        if len(lefts) == 1:
            start, limit, outermost = min(left, room.left), room.right, 0.0
        elif following:
            outermost = math.inf
        else:
            limit = min(page_edge, left + lefts[1] - lefts[0] - height)
        columns.append(Column(segments, start, max(limit, right), outermost))
    return columns
