"""Broken lines of a PDF: whether a line ended only because the next word did not fit."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from statements.extraction.pdf_columns import GOES_ON, Column
from statements.extraction.pdf_glyphs import Segment

ITEM = re.compile(r"[\[(]?(?:\d{1,4}|[A-Za-z]|[ivxIVX]{1,5})[.)\]]\s|[•·◦▪–—*●○■□➢✓§-]\s")
ENDS = frozenset(".!?:;…")
UNFINISHED = frozenset(",;&/+")
"""More must follow behind these."""
NUMBER = re.compile(r"(\d{1,4})\s+(?=\D)")
HARDLY_FULL, LONG_LINE, SHORT_WORD = 0.75, 25, 3
LEAST_INDENT, MOST_INDENT = 0.5, 6
"""What hangs below an item stands so many line heights further in."""
LEAST_HANGING = 2


class Breaks:
    """The places in a column where lines were broken; those below a bullet or number tell how wide it is."""

    def __init__(self, column: Column, *, is_proven: bool) -> None:
        self.column = column
        self.is_proven = is_proven
        self.hanging = set(hanging_lines(column.segments))
        narrow = replace(column, limit=max(segment.right for segment in column.segments))
        full = [self.is_broken(number, narrow, is_proven=True) for number in self.hanging]
        self.narrow = narrow if sum(full) >= max(LEAST_HANGING, len(full) / 2) else column

    def stand_before(self, number: int) -> bool:
        """Whether the line of this number goes on with the one above."""
        if number in self.hanging:
            return self.is_broken(number, self.narrow, is_proven=True)
        return self.is_broken(number, self.column, is_proven=self.is_proven)

    def is_broken(self, number: int, column: Column, *, is_proven: bool) -> bool:
        above, below = self.column.segments[number - 1 : number + 1]
        return is_broken(above, below, column, is_proven=is_proven)


def hanging_lines(segments: Sequence[Segment]) -> Iterator[int]:
    """The numbers of the lines that stand below the words of an item, further in than its mark."""
    item: Segment | None = None
    for number, (above, below) in enumerate(pairwise(segments), start=1):
        item = above if begins_item(above.text) else item
        if item and LEAST_INDENT < (below.left - item.left) / item.height < MOST_INDENT:
            yield number


def begins_item(text: str) -> bool:
    """Whether a line begins with a bullet or a number."""
    return bool(ITEM.match(text) or NUMBER.match(text))


def is_broken(above: Segment, below: Segment, column: Column, *, is_proven: bool) -> bool:
    """Whether the line above ended only because the next word did not fit."""
    height = max(above.height, below.height)
    if abs(above.height - below.height) > 0.15 * height or ITEM.match(below.text + " "):
        return False
    indent = below.left - above.left
    if indent < -6 * height or (indent > 0.8 * height and not begins_item(above.text)):
        return False
    # What begins small after a long line goes on with it, even where the line was broken early.
    if column.reaches(above, GOES_ON) and below.text[:1].islower() and above.text[-1] not in ENDS:
        return True
    word = below.text.split(" ", 1)[0]
    reach = above.right + 0.2 * height + (below.right - below.left) / max(1, len(below.text)) * len(word)
    if not word[:1].isupper() or is_unfinished(above.text):
        return reach > column.limit
    # A long name may only seem to have had no room beside a short one.
    if above.text[-1] == ")" or not column.reaches(above, HARDLY_FULL):
        return False
    return reach > column.limit if is_proven else above.right + SHORT_WORD * height > column.outermost


def counts_on(above: str, below: str) -> bool:
    """Whether two lines begin with numbers that follow each other, though no stop follows them."""
    one, other = NUMBER.match(above), NUMBER.match(below)
    return one is not None and other is not None and int(other[1]) == int(one[1]) + 1


def is_unfinished(text: str) -> bool:
    """Whether more must follow: after a mark that parts, or in brackets that are still open."""
    return text[-1] in UNFINISHED or text.count("(") > text.count(")")


def is_cut_by_page(above: Segment | None, below: Segment) -> bool:
    """Whether a sentence goes on at the top of the next page or column."""
    if above is None or abs(above.height - below.height) > 0.15 * above.height:
        return False
    return len(above.text) > LONG_LINE and above.text[-1] not in ENDS and below.text[:1].islower()
