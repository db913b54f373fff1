"""Commas: whether they part names in the lines of a list or say what the person before them is."""

from collections.abc import Sequence

from statements.extraction.document import Line
from statements.parsing.list_style import is_surely_person, share
from statements.parsing.markers import MarkedLine
from statements.parsing.openers import is_enumeration
from statements.parsing.places import Places
from statements.parsing.shapes import looks_like_person
from statements.parsing.words import ends_open

LEAST_ALIKE = 3
NEVER = 1_000


def commas_of(region: Sequence[MarkedLine], places: Places) -> int:
    """So many commas part names in a line: few where all lines end in one or there are but a few lines.

    Behind persons commas part what they are; no number of them makes an enumeration.
    """
    printed = [marked for marked in region if not marked.line.is_blank]
    if len(printed) >= LEAST_ALIKE and share(has_affiliation(marked, places) for marked in printed) >= 0.6:
        return NEVER
    if len(printed) >= LEAST_ALIKE and share(marked.words.endswith(",") for marked in printed) >= 0.6:
        return 1
    # A list of a line or two is more likely an enumeration than one name with commas.
    return 2 if len(printed) <= 3 else 4


def has_affiliation(marked: MarkedLine, places: Places) -> bool:
    """Whether a line is a person and, behind a comma, something else than a further person."""
    parts = [part.strip() for part in marked.words.split(",") if part.strip()]
    if len(parts) < 2 or not looks_like_person(parts[0], places):
        return False
    return not any(is_surely_person(part, places) for part in parts[1:])


def both_enumerate(previous: Line, line: Line) -> bool:
    """Whether two lines are enumerations, each whole in itself."""
    return is_enumeration(line.text) and is_enumeration(previous.text) and not ends_open(previous.text)
