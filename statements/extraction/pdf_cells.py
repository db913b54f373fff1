"""Cells of a PDF: words that stand under the cells of other rows, though hardly a gap parts them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from statements.extraction.pdf_glyphs import WORD_GAP, Glyph, Segment, is_label

NEAR = 1.5
"""Cells of one column begin within so many points."""
LEAST_CELLS = 4
"""So many rows must begin a cell at one place before others are cut there."""


def with_cells(rows: Sequence[list[Segment]]) -> list[list[Segment]]:
    """The rows, each cut where a word begins under or above a cell of the row beside it."""
    starts = Counter(key for row in rows for segment in row[1:] for key in keys_of(segment.left))
    common = {key for key, number in starts.items() if number >= LEAST_CELLS}
    if not common:
        return list(rows)
    down = cut_like_the_last(rows, common)
    return cut_like_the_last(down[::-1], common)[::-1]


def keys_of(left: float) -> tuple[int, int]:
    """Two numbers for a place, of which places nearer than `NEAR` share one."""
    return int(left / NEAR), int(left / NEAR + 1)


def cut_like_the_last(rows: Iterable[list[Segment]], common: set[int]) -> list[list[Segment]]:
    """The rows, each cut at those common places where the one before it begins a cell."""
    done: list[list[Segment]] = []
    for row in rows:
        above = done[-1][1:] if done else []
        places = [segment.left for segment in above if not common.isdisjoint(keys_of(segment.left))]
        done.append([part for segment in row for part in cut(segment, places)])
    return done


def cut(segment: Segment, places: Sequence[float]) -> list[Segment]:
    """The parts of a segment, cut before the words that begin at one of the places; a wrapped cell is one."""
    if segment.is_cell and any(glyph.left < before.left for before, glyph in pairwise(segment.glyphs)):
        return [segment]
    at = [
        number
        for number, (before, glyph) in enumerate(
            zip(segment.glyphs, segment.glyphs[1:], strict=False), start=1
        )
        if any(abs(glyph.left - place) <= NEAR for place in places) and begins_word(before, glyph, segment)
    ]
    # A bullet or number goes with what it marks.
    at = at[1:] if at and is_label(segment.glyphs[: at[0]]) else at
    bounds = [0, *at, len(segment.glyphs)]
    return (
        [made_of(segment.glyphs[start:end], segment) for start, end in pairwise(bounds)] if at else [segment]
    )


def begins_word(before: Glyph, glyph: Glyph, segment: Segment) -> bool:
    """Whether a gap stands before a glyph."""
    return glyph.is_after_space or glyph.left - before.right > WORD_GAP * segment.height


def made_of(glyphs: list[Glyph], whole: Segment) -> Segment:
    """A segment of some of another one's glyphs."""
    first, *others = glyphs
    segment = Segment([first], first.left, first.right, first.middle, first.height, is_cell=whole.is_cell)
    for glyph in others:
        segment.add(glyph)
    return segment
