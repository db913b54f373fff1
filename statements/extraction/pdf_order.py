"""Order of a page: the columns that the file drew one after the other, each with its rows."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import NamedTuple

from statements.extraction.pdf_cells import with_cells
from statements.extraction.pdf_glyphs import Segment, rows_of
from statements.extraction.pdf_wrapped import with_whole_cells

COLUMN_HEAD = 4
"""What goes up by more lines than this begins a column; by fewer, the next cell of a row."""
FOOT = 10
"""What stands lower by more lines than this may be a footer drawn after a header."""
MOST_STRANDS = 100
"""A page drawn in more pieces was drawn in no order."""

Strand = list[Segment]
Row = list[Segment]


class Region(NamedTuple):
    """A part of a page: its columns in the order of reading, each the rows from the top."""

    columns: list[list[Row]]

    def rows(self) -> Iterator[Row]:
        """The rows of all columns, one column after the other."""
        return chain.from_iterable(self.columns)

    def changed(self, change: Callable[[Row], Row]) -> "Region":
        """The region with each row as `change` gives it back, and without those that it empties."""
        columns = (list(filter(None, map(change, rows))) for rows in self.columns)
        return Region(list(filter(None, columns)))


class Page(NamedTuple):
    """The regions of one page, its number from 1 and its size in points."""

    number: int
    width: float
    height: float
    regions: list[Region]

    def rows(self) -> Iterator[Row]:
        """The rows of all regions."""
        return chain.from_iterable(region.rows() for region in self.regions)

    def changed(self, change: Callable[[Row], Row]) -> "Page":
        """The page with each row as `change` gives it back, and without those that it empties."""
        regions = (region.changed(change) for region in self.regions)
        return self._replace(regions=[region for region in regions if region.columns])

    def with_words(self) -> "Page":
        """The page without what holds no word."""
        return self.changed(lambda row: [segment for segment in row if segment.text])


def regions_of(segments: list[Segment]) -> list[Region]:
    """The regions of a page in the order of reading, from segments in the order of drawing."""
    segments = with_whole_cells(segments)
    strands = strands_of(segments)
    if len(strands) > MOST_STRANDS:
        return [Region([with_cells(rows_of(segments))])]
    return [
        Region([with_cells(rows_of(column)) for column in columns])
        for columns in from_the_top(side_by_side(strands))
    ]


def strands_of(segments: list[Segment]) -> list[Strand]:
    """The segments in pieces that were each drawn down the page."""
    strands: list[Strand] = []
    for segment in segments:
        last = strands[-1][-1] if strands else None
        if last is None or not -COLUMN_HEAD < (last.middle - segment.middle) / segment.height < FOOT:
            strands.append([])
        strands[-1].append(segment)
    return strands


def side_by_side(strands: list[Strand]) -> list[list[Strand]]:
    """The strands as regions of columns."""
    regions: list[list[Strand]] = []
    for strand in strands:
        part_what_goes_on_below(regions)
        if not joins_last(regions, strand):
            regions.append([strand])
    part_what_goes_on_below(regions)
    return regions


def from_the_top(regions: list[list[Strand]]) -> list[list[Strand]]:
    """The regions with those first that stand above others: headers and headings may be drawn last."""
    done: list[list[Strand]] = []
    for region in regions:
        bottom = min(map(bottom_of, region))
        place = len(done)
        while place and max(map(top_of, done[place - 1])) <= bottom:
            place -= 1
        done.insert(place, region)
    return done


def part_what_goes_on_below(regions: list[list[Strand]]) -> None:
    """Make what was drawn in a last column, but stands below all columns, a region of its own."""
    if not regions or len(regions[-1]) < 2:
        return
    *_, before, last = regions[-1]
    floor, left, right = bottom_of(before), left_of(before), right_of(before)
    for place, segment in enumerate(last):
        if segment.middle < floor and segment.left < right and segment.right > left:
            regions[-1][-1] = last[:place]
            regions.append([last[place:]])
            return


def joins_last(regions: list[list[Strand]], strand: Strand) -> bool:
    """Make the strand a column of the last region, or a part of its only one where the two cross."""
    if not regions:
        return False
    region = regions[-1]
    above, beside = parted_at(strand[0].middle + strand[0].height / 2, region[-1])
    if stand_apart(beside, strand) and (len(region) == 1 or not above):
        regions[-1:] = [*([[above]] if above else []), [*region[:-1], beside, strand]]
        return True
    if len(region) == 1 and cross(region[0], strand):
        region[0] = sorted(region[0] + strand, key=lambda segment: (-segment.middle, segment.left))
        return True
    return False


def parted_at(level: float, strand: Strand) -> tuple[Strand, Strand]:
    """What was drawn above a height, and the rest."""
    place = next((n for n, segment in enumerate(strand) if segment.middle <= level), len(strand))
    return strand[:place], strand[place:]


def stand_apart(column: Strand, strand: Strand) -> bool:
    """Whether a strand stands beside a column, to its right or, in other scripts, to its left."""
    if not column:
        return False
    low, high = bottom_of(column), top_of(column)
    alongside = [segment for segment in strand if low <= segment.middle <= high]
    return bool(alongside) and (
        right_of(column) <= left_of(alongside) or right_of(alongside) <= left_of(column)
    )


def cross(one: Strand, other: Strand) -> bool:
    """Whether two strands have lines between each other's."""
    low, high = max(bottom_of(one), bottom_of(other)), min(top_of(one), top_of(other))
    here, there = ([segment for segment in strand if low < segment.middle < high] for strand in (one, other))
    return bool(here and there) and left_of(here) < right_of(there) and left_of(there) < right_of(here)


def top_of(strand: Strand) -> float:
    """The upper edge of its highest line."""
    return max(segment.middle + segment.height / 2 for segment in strand)


def bottom_of(strand: Strand) -> float:
    """The lower edge of its lowest line."""
    return min(segment.middle - segment.height / 2 for segment in strand)


def left_of(strand: Strand) -> float:
    """Its left edge."""
    return min(segment.left for segment in strand)


def right_of(strand: Strand) -> float:
    """Its right edge."""
    return max(segment.right for segment in strand)
