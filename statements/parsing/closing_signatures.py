"""Closing signatures: persons in leading roles below a text, without any word that opens their list."""

from collections.abc import Sequence
from itertools import takewhile

from statements.extraction.document import Line
from statements.parsing.datelines import read_dateline
from statements.parsing.headings import is_leading_role
from statements.parsing.places import Places
from statements.parsing.shapes import is_prose, looks_like_person
from statements.parsing.words import SENTENCE_END, words_of

LEAST_SIGNATURES = 3
LONGEST_SIGNATURE = 40


def closing_signatures(lines: Sequence[Line], places: Places) -> list[Line]:
    """The lines at a text's end that are each a person and a leading role, where running text ends above.

    Under a heading such persons may be a board or speakers; among other lines they may be anybody.
    """
    printed = [line for line in lines if not line.is_blank and not read_dateline(line.text, places)]
    signed = list(takewhile(lambda line: is_signature(line, places), reversed(printed)))
    above = printed[: len(printed) - len(signed)]
    if len(signed) < LEAST_SIGNATURES or not above or not ends_text(above[-1]):
        return []
    return signed[::-1]


def is_signature(line: Line, places: Places) -> bool:
    """Whether a line is a person and, behind a comma, a role that speaks for a body."""
    person, comma, rest = line.text.partition(",")
    if not comma or len(words_of(line.text)) > LONGEST_SIGNATURE:
        return False
    return looks_like_person(person, places) and is_leading_role(rest)


def ends_text(line: Line) -> bool:
    """Whether a line is running text and ends as a sentence does."""
    return is_prose(line.text) and line.text.rstrip(" \"'”’»)").endswith(SENTENCE_END)
