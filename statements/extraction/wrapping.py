"""Hard-wrapped text: lines that mails and press releases break at one width are put together again."""

import re
from collections.abc import Sequence
from itertools import chain, groupby, pairwise

WIDEST = 100
"""Nobody breaks lines further right; longer ones are whole paragraphs."""
NARROWEST, MOST_WIDER, SAMPLE_LINES = 50, 0.02, 500
LEAST_BROKEN = 3
"""So many lines must plainly go on below before any are put together."""
MOST_EARLY = 0.2
"""Of the lines that go on below fewer than this have room for one more word."""
MARKER = re.compile(r"\s*(?:[-–—*•·>#|+]|\(?\w{1,4}[.)\]]\s)")
DASHES = ("- ", "– ", "— ")
GAP = re.compile(r"\s{3}|\t")
UNFINISHED = frozenset(",;&/(")
SEPARATORS = re.compile("[,;،؛、]")
LEAST_FILLED, LEAST_GOING_ON = 3, 0.15
ENUMERATES = 2
"""A line with so many separators enumerates, where it is not the only full one."""


def unwrapped(text: str) -> str:
    """The text with a space for each line feed that only broke a line, so that no offset changes."""
    lines = text.split("\n")
    width = width_of(lines[:SAMPLE_LINES])
    if not width:
        return text
    full = [is_full(above, below, width) for above, below in pairwise(lines)]
    filled = filled_paragraphs(lines, full)
    ends = [
        " " if is_full and (at in filled or goes_on(lines, full, at)) else "\n"
        for at, is_full in enumerate(full)
    ]
    return "".join(chain.from_iterable(zip(lines, [*ends, ""], strict=True)))


def width_of(lines: Sequence[str]) -> int:
    """The width at which lines were broken, in characters; 0 where they were not."""
    printed = [line for line in lines if line.strip()]
    lengths = [len(line) for line in printed if len(line) <= WIDEST and " " in line.strip()]
    width = max(lengths, default=0)
    if width < NARROWEST or sum(len(line) > WIDEST for line in printed) > MOST_WIDER * len(printed):
        return 0
    going_on = [(above, below) for above, below in pairwise(lines) if above.strip() and below[:1].islower()]
    broken = sum(is_full(above, below, width) for above, below in going_on)
    early = len(going_on) - broken
    return width if broken >= LEAST_BROKEN and early <= MOST_EARLY * len(going_on) else 0


def is_full(above: str, below: str, width: int) -> bool:
    """Whether a line had no room for the first word of the next one."""
    if len(above) <= width / 2 or not below[:1].strip() or " " not in above:
        return False
    return len(above) + 1 + len(below.split(" ", 1)[0]) > width


def filled_paragraphs(lines: Sequence[str], full: Sequence[bool]) -> set[int]:
    """The lines of paragraphs all of which are full but the last, as long names in a row may be, too."""
    filled: set[int] = set()
    for is_printed, group in groupby(range(len(lines)), key=lambda at: bool(lines[at].strip())):
        *upper, last = group
        if is_printed and len(upper) >= LEAST_FILLED and all(full[at] for at in upper):
            filled.update(upper if are_one_paragraph(lines[upper[0] : last + 1]) else ())
    return filled


def are_one_paragraph(lines: Sequence[str]) -> bool:
    """Whether lines enumerate, and some of them plainly go on below: within a name or behind a comma.

    None begins with a marker or has cells, but one may begin with the dash of a name that was broken there.
    """
    apart = [line for line in lines if stands_apart(line)]
    if apart and (len(apart) > 1 or apart[0] is lines[0] or not apart[0].startswith(DASHES)):
        return False
    going_on = sum(above[-1] in UNFINISHED or below[0].islower() for above, below in pairwise(lines))
    separators = sum(len(SEPARATORS.findall(line)) for line in lines)
    return going_on >= LEAST_GOING_ON * len(lines) and separators >= len(lines)


def stands_apart(line: str) -> bool:
    """Whether a line begins with a marker or has cells: it goes on with nothing."""
    return MARKER.match(line) is not None or GAP.search(line) is not None


def goes_on(lines: Sequence[str], full: Sequence[bool], at: int) -> bool:
    """Whether a full line goes on in the next one, and is not just the long one among entries."""
    above, below = lines[at], lines[at + 1]
    if stands_apart(below) or GAP.search(above) or above.endswith("-"):
        return False
    begins_large = below[0].isupper() or below[0].isdigit()
    if not begins_large or above[-1] in UNFINISHED or above.count("(") > above.count(")"):
        return True
    beside = [place for place in (at - 1, at + 1) if 0 <= place < len(full) and full[place]]
    if beside and len(SEPARATORS.findall(above)) >= ENUMERATES:
        return True
    is_alone = not any(line.strip() for line in (*lines[max(0, at - 1) : at], *lines[at + 2 : at + 3]))
    # Names below each other hardly begin small after a full one.
    return above[-1] != ")" and (is_alone or any(lines[place + 1][0].islower() for place in beside))
